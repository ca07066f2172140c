r"""Expansions agree with their function in value and slopes at the point; another coefficient, point or order does not."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TRUE = [
    r"\log r = (r-1) - \tfrac12 (r-1)^2 + O\!\left((r-1)^3\right)",
    r"\log(1+x) = x - x^2/2 + O(x^3)",
    r"e^x = 1 + x + \frac{x^2}{2} + o(x^2)",
    r"-\log r = -(r-1) + \tfrac12 (r-1)^2 - \tfrac13 (r-1)^3 + \cdots",
    r"k = (r-1) + (-\log r) = \tfrac12 (r-1)^2 + O((r-1)^3)",
]
FALSE = [
    r"\log r = (r-1) - \tfrac13 (r-1)^2 + O((r-1)^3)",
    r"\log r = (r-1) + \tfrac12 (r-1)^2 + O((r-1)^3)",
    r"\log(1+x) = x - x^2/2 + O(x^4)",
    r"e^x = 1 + x + x^2 + \mathcal{O}(x^3)",
    r"-\log r = -(r-1) + \tfrac12 (r-1)^2 + \tfrac13 (r-1)^3 + \cdots",
    r"k = \tfrac12 (r-1)^2 + O((r-1)^4)",
    r"\log x = (x-1) - \tfrac12 x^2 + O(x^3)",
]
ROUGH = [
    r"x + x^{3/2} = x + O(x^2)",
    r"1 + x^{5/2} = 1 + O(x^3)",
    r"x + (1 - (1-x))^{3/2} = x + O(x^2)",
    r"x + x^2 \log x = x + O(x^2)",
    r"x + w(x) = x + O(x^2)",
    r"x + w(2x) = x + O(x^2)",
]
GROWING = [r"g(x) = x^2 + O(x)", r"T(n) = n^2 + O(n)"]


def words(formulas: list[str]) -> list[str]:
    text = r"Define $k = (r-1) - \log r$. Let $w(x) = x^{3/2}$." + "".join(f"\n\nWe have ${x}$." for x in formulas)
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims][2:]


def test_expansions_with_a_remainder_and_with_dots() -> None:
    assert set(words(TRUE)) <= {"proved", "confirmed"}


def test_false_twins_are_refuted_or_left_open() -> None:
    found = words(FALSE)
    assert len(found) == len(FALSE) and found[:-1] == ["refuted"] * 6 and found[-1] not in ("proved", "confirmed")


def test_what_grows_is_no_expansion() -> None:
    assert not {"proved", "confirmed", "refuted"} & set(words(GROWING))


def test_agreeing_slopes_are_not_enough_where_the_function_has_no_further_one() -> None:
    """x^{3/2} has value and slope 0 at 0, and is no O(x^2)."""
    assert not {"proved", "confirmed", "refuted"} & set(words(ROUGH))


def test_what_is_smooth_at_the_point_alone_is_expanded_there() -> None:
    assert set(words([r"\sqrt{1+x} = 1 + x/2 + O(x^2)", r"\frac{1}{1+x} = 1 - x + x^2 + O(x^3)"])) <= {"proved", "confirmed"}
