"""A display that begins with a relation goes on from the display before it, or from the one before an aside with numbers alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

START = r"\[\text{Entropy} = -\frac{2}{5}\log_2 \frac{2}{5} - \frac{3}{5}\log_2 \frac{3}{5}\]"
ASIDE = r"\[\log_2 0.4 \approx -1.322, \quad \log_2 0.6 \approx -0.737\]"
PRODUCTS = r"\[= -0.4 \times (-1.322) - 0.6 \times (-0.737)\]"


def words(*displays: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter("\n".join(displays), "markdown")).claims]


def test_a_display_goes_on_from_the_one_before_an_aside() -> None:
    assert words(START, ASIDE, PRODUCTS, r"\[= 0.529 + 0.442 = 0.971\]") == ["data", *["confirmed"] * 5]


@pytest.mark.parametrize("last", [r"\[= 0.529 + 0.442 = 0.976\]", r"\[= 0.522 + 0.449 = 0.971\]"])
def test_a_wrong_number_behind_an_aside_is_found(last: str) -> None:
    assert "refuted" in words(START, ASIDE, PRODUCTS, last)


POINTS = r"$$\frac{1}{p_\theta(x^{(i)})} = \frac{\int q(z) dz}{p_\theta(x^{(i)})}$$"


@pytest.mark.parametrize(
    ("next_one", "verdict"),
    [
        (r"$$= \int \frac{q(z)}{p_\theta(x^{(i)})} dz$$", "proved"),
        (r"\[= \int \frac{q(z)}{p_\theta(x^{(i)})} dz\]", "proved"),
        (r"$$= 2 \int \frac{q(z)}{p_\theta(x^{(i)})} dz$$", "refuted"),
    ],
)
def test_an_outcome_with_a_number_above_is_one_outcome_in_all_the_displays_of_a_chain(next_one: str, verdict: str) -> None:
    assert words(POINTS, "", next_one) == ["proved", verdict]


def test_a_display_that_goes_on_from_numbers_is_still_measured_by_them() -> None:
    assert words(r"$$\log_2 8 = 3$$", "", "$$= 4$$")[-1] == "refuted"


@pytest.mark.parametrize("opening", ["By symmetry,", "대칭성으로", "同理，"])
def test_the_mirror_image_of_what_was_taken_apart_goes_on_from_it(opening: str) -> None:
    first = "$$I(X;Y) = H(X) - H(X|Y).$$"
    assert words(first, f"{opening} $= H(Y) - H(Y|X)$.") == ["proved", "proved"]
    assert words(first, f"{opening} $= H(Y) - H(X|Y)$.")[1] not in ("proved", "definition", "confirmed")


REASONS = "- We have $I(X;Y) = H(X) - H(X|Y)$\n- By the definition of the %s,\n  $= H(X) + H(Y) - H(X%sY)$"


@pytest.mark.parametrize(("of", "sign", "verdict"), [("conditional entropy", ",", "proved"), ("conditional entropy", "|", "refuted")])
def test_a_reason_before_a_step_is_not_what_it_goes_on_from(of: str, sign: str, verdict: str) -> None:
    claims = verify_document(parse_chapter(REASONS % (of, sign), "markdown")).claims
    assert claims[-1].verdict.word == verdict


@pytest.mark.parametrize(("step", "word"), [(r"\le \log 1 = 0", "confirmed"), (r"\le \log 2 = 0", "refuted"), (r"\ge 2^3 = 9", "refuted")])
def test_what_stands_behind_a_relation_without_a_left_side_is_judged_all_the_same(step: str, word: str) -> None:
    assert words(f"So the right side is ${step}$.") == [word]


def test_items_go_on_from_the_item_before() -> None:
    def items(last: str) -> list[str]:
        rows = [r"D(p \| q) = H(p, q) - H(p)", r"= \sum_x p(x) \log\frac{p(x)}{q(x)}", r"\ge -\log \sum_x p(x) \frac{q(x)}{p(x)}", last]
        return words("We show it.", "", *(f"- $$ {row} $$\n" for row in rows))

    assert set(items(r"= -\log \sum_x q(x) = 0")) <= {"proved", "definition"}
    assert "refuted" in items(r"= -\log \sum_x q(x) = 1")
