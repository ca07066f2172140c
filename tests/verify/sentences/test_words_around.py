"""Words around a formula: what is said of its case of equality, of independence, of other cases, in quotes or of a range."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.check import check
from symbolic_it.verify.sentences.hypotheses import hypotheses

POSITIVE = ("proved", "confirmed", "definition")
NEGATIVE = ("refuted", "rounding-slip", "convention-mismatch")


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


TRUE = [
    r"We have $H(p) \le \log K$, with equality if and only if $p$ is uniform.",
    r"We have $D(p\|q) \ge 0$, with equality iff $p = q$.",
    r"We have $H(X|Y) \le H(X)$ with equality iff $X$ and $Y$ are independent.",
    r"We have $H(p,q) \ge H(p)$ with equality when $q = p$.",
    r"If $X$ and $Y$ are independent, then $H(X,Y) = H(X) + H(Y)$.",
]
NOT_BLESSED = [
    r"We have $H(p) \le \log K$, with equality if and only if $p$ is one-hot.",
    r"We have $D(p\|q) \ge 0$, with equality if and only if $p$ is uniform.",
    r"We have $D(p\|q) \ge 0$ with equality only if $K = 2$.",
    r"We have $H(X|Y) \le H(X)$ if and only if $X$ and $Y$ are independent.",
    r"We have $H(X,Y) \ge H(X) + H(Y)$, with equality iff $X$ and $Y$ are independent.",
    r"We have $H(p,q) \ge H(p)$ with equality when $q$ is uniform.",
    r"We have $JSD(p,q) \le \log 2$, with equality iff $p = q$.",
    r"If $X$ and $Y$ are independent given $Z$, then $I(X;Y) = 0$.",
    r"If $X$ and $Y$ are linearly independent, then $H(X,Y) = H(X) + H(Y)$.",
    r"Unless $X$ and $Y$ are independent, $I(X;Y) = 0$.",
    r"Suppose that $D(p\|q) < 0$. Then Gibbs is contradicted.",
]
NOT_ACCUSED = [
    r"For $0 < \alpha < 1$ the order changes.",
    r"Let $\alpha > 1$. For $0 < \alpha < 1$ the sign flips, and $1 \le i < j \le n$.",
    r"If $p = q$ then $D(p\|q) = 0$. Otherwise $D(p\|q) > 0$.",
    r'"$H(p) \ge \log K$", wrote a student.',
    r"The claim $H(p) \ge \log K$ was refuted long ago.",
    r"The chain rule gives $\log p(y|x) = \sum_{t=1}^T \log p(y_t|x, y_{<t})$.",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_holds_with_its_case_is_proved(text: str) -> None:
    assert any(w in POSITIVE for w in verdicts(text)) and not any(w in NEGATIVE for w in verdicts(text))


@pytest.mark.parametrize("text", NOT_BLESSED)
def test_what_fails_in_its_words_is_not_blessed(text: str) -> None:
    assert not any(w in POSITIVE for w in verdicts(text))


@pytest.mark.parametrize("text", NOT_ACCUSED)
def test_what_is_supposed_or_mentioned_is_not_refuted(text: str) -> None:
    assert not any(w in NEGATIVE for w in verdicts(text))


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Let $X$ and $Y$ be independent.", (r"X \perp Y",)),
        ("$X$ and $Y$ are conditionally independent given $Z$", (r"X \perp Y \mid Z",)),
        ("$X$ is independent of $Y$ given $Z$", (r"X \perp Y \mid Z",)),
        ("Given $Z$, $X$ and $Y$ are independent", (r"X \perp Y \mid Z",)),
        ("$X$ and $Y$ are linearly independent", ()),
        ("unless $X$ and $Y$ are independent", ()),
    ],
)
def test_independence_of_a_kind_is_not_independence(text: str, given: tuple[str, ...]) -> None:
    assert hypotheses(text) == given


@pytest.mark.parametrize("text", ["0 < \\alpha < 1", "1 \\le i < j \\le n", "0 < x < y"])
def test_a_range_makes_no_claim(text: str) -> None:
    assert check(text).verdict.word == "data"


@pytest.mark.parametrize(
    "text",
    [
        r"\log p(x) = \sum_{i=1}^n \log p(x_i)",
        r"\log p(x) = \sum_{t=1}^T \log p_t",
    ],
)
def test_a_sequence_beside_its_members_alone_is_left_open(text: str) -> None:
    assert check(text).verdict.word in ("undecided", "not-understood")


@pytest.mark.parametrize("text", ["H(X Y) = 0", "H(X - X) = 0", "H(X - 1) = 0"])
def test_an_expression_in_random_variables_is_no_probability(text: str) -> None:
    assert check(text).verdict.word == "not-understood"


@pytest.mark.parametrize("text", ["H(p) <= log K iff p = u", "D(p||q) >= 0 iff p = q", "H(p,q) <= 2 H(p) iff p = q"])
def test_an_inequality_for_all_laws_does_not_hold_just_where_two_are_equal(text: str) -> None:
    assert check(text).verdict.word not in POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        r"设 $X$ 取 $K$ 个值，则 $0 \ge H(X)$。",
        r"设 $X$ 取 $K$ 个值，则 $H(X) \ge \log K$。",
        r"Since the divergence is non-negative, $H(p, q) \le H(p)$.",
        r"A coin has $-\ln 0.5 = 1$ bit.",
    ],
)
def test_what_narrows_nothing_takes_no_refutation_back(text: str) -> None:
    assert set(verdicts(text)) & set(NEGATIVE)


@pytest.mark.parametrize(
    "text",
    [
        r"设 $X$ 取 $K$ 个值，则 $0 \le H(X) \le \log K$。",
        r"设 $X$ 取 $K$ 个值，且各值等可能，则 $H(X) = \log K$。",
        r"设 $X$ 取 $1$ 个值，则 $H(X) = 0$。",
        r"Since the divergence is zero, $H(p, q) = H(p)$.",
        r"Since the divergence is symmetric here, $D(p\|q) = D(q\|p)$.",
        r"A coin has $-\ln 0.5 = 0.6931$ nats and $-\log_2 0.5 = 1$ bit; one bit is $\ln 2 \approx 0.693$ nats.",
        r"It is $-\ln 0.5 = \ln 2 = 1$ bit.",
    ],
)
def test_what_narrows_keeps_what_it_makes_true(text: str) -> None:
    assert not set(verdicts(text)) & set(NEGATIVE)


@pytest.mark.parametrize("text", [r"\log p(x) = \sum_{t=1}^T \log p(x_t|x_{<t})", r"p(w|c) = \prod_{t=1}^T p(w_t|w_{<t}, c)"])
def test_a_sequence_is_its_members_given_those_before(text: str) -> None:
    assert check(text).verdict.word == "proved"
