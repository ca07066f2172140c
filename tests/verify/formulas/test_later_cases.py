"""Cases of equality told apart from their inequality: proved as claims of their own, refuted where the sides differ, else left alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def claims(text: str) -> list[tuple[str, str]]:
    return [(text[c.start : c.end], c.verdict.word) for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    ("text", "case"),
    [
        (r"We have $H(p,q) \ge H(p)$ with equality iff $q = p$.", "q = p"),
        (r"We have $D(p\|q) \ge 0$, with equality if and only if $p(x) = q(x)$ for all $x$.", "p(x) = q(x)"),
        (r"We have $D(p\|q) \ge 0$. Equality holds if and only if $p = q$.", "p = q"),
        ("We have\n$$D(p\\|q) \\ge 0.$$\nThe equality is attained iff $p=q$.", "p=q"),
    ],
)
def test_a_case_that_is_proved_is_a_claim_where_it_stands(text: str, case: str) -> None:
    assert claims(text)[1] == (case, "proved")


@pytest.mark.parametrize(
    "text",
    [
        r"We have $D(p\|q) \ge 0$. Equality holds if and only if $p = 2 q$.",
        r"We have $D(p\|q) \ge 0$. Consider then a $q$ that is close. Equality holds if and only if $p = q$.",
        r"We have $H(p) \ge 0$. Equality holds if and only if $p = q$.",
        r"We have $D(p\|q) \ge 0$. Equality does not hold if and only if $p = q$.",
        r"We have $D(p\|q) = \log 2$. Equality holds if and only if $p = q$.",
    ],
)
def test_another_case_is_not_proved(text: str) -> None:
    assert all(word not in ("proved", "confirmed") for _, word in claims(text)[1:])


def test_a_case_in_a_sentence_of_its_own_is_refuted_where_the_sides_differ() -> None:
    assert claims(r"We have $D(p\|q) \ge 0$. Equality holds iff $p$ is uniform.")[1] == ("p", "refuted")


@pytest.mark.parametrize("between", ["Now let $q$ be uniform. ", "Suppose that $q$ is uniform. "])
def test_what_was_supposed_in_between_is_not_overlooked(between: str) -> None:
    assert all(word != "refuted" for _, word in claims(rf"We have $D(p\|q) \ge 0$. {between}Equality holds iff $p$ is uniform."))


def test_a_condition_behind_the_inequality_takes_the_accusation_back() -> None:
    text = r"We have $D(p\|q) \ge 0$ for uniform $q$. Equality holds iff $p$ is uniform."
    assert all(word != "refuted" for _, word in claims(text))
