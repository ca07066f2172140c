r"""Entropies in a base that is a letter beside logarithms to it; twins with the base turned round or a sign changed are refuted."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


TWINS = [
    (r"H_b(X) = (\log_b a) H_a(X)", r"H_b(X) = (\log_a b) H_a(X)"),
    (r"H_b(X) = \frac{H_a(X)}{\log_a b}", r"H_b(X) = \frac{H_a(X)}{\log_b a}"),
    (r"H_b(X) = -\sum_x p(x) \log_b p(x)", r"H_b(X) = \sum_x p(x) \log_b p(x)"),
    (r"H_D(X) = -\sum_i p_i \log_D p_i", r"H_D(X) = \sum_i p_i \log_D p_i"),
    (r"I_b(X;Y) = \sum_{x,y} p(x,y) \log_b \frac{p(x,y)}{p(x)p(y)}", r"I_b(X;Y) = \sum_{x,y} p(x,y) \log_b \frac{p(x)p(y)}{p(x,y)}"),
    (r"D_b(p\|q) = (\log_b a) D_a(p\|q)", r"D_b(p\|q) = (\log_a b) D_a(p\|q)"),
]


@pytest.mark.parametrize(("formula", "twin"), TWINS)
def test_the_letter_is_the_base(formula: str, twin: str) -> None:
    assert words(f"It holds that\n\n$$\n{formula}.\n$$\n") == ["proved"]
    assert words(f"It holds that\n\n$$\n{twin}.\n$$\n") == ["refuted"]


@pytest.mark.parametrize(
    "formula",
    [
        r"H_b(X) \le \log_b |\mathcal X|",  # b may be below one
        r"H_b(X) = -\sum_x p(x) \log_c p(x)",
        r"H_D(X) = (\log_D b) H_b(X)",
    ],
)
def test_others_are_not_read(formula: str) -> None:
    assert not set(words(f"It holds that\n\n$$\n{formula}.\n$$\n")) & {"proved", "definition", "refuted"}


def test_a_law_below_is_no_base() -> None:
    assert words(r"The entropy is $H_q(X) = -\sum_x q(x) \log q(x)$.") == ["definition"]
