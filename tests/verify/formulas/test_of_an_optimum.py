r"""\max_\pi J(\pi) = ... \pi ... says what J(\pi) is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax import dump, read
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.formulas.of_an_optimum import without_its_optimum

FIRST = r"$$\max_{\pi} J(\pi) = \mathbb{E}_{y \sim \pi(\cdot|x)}[r(x, y)] - \beta D_{KL}(\pi(\cdot|x) \| \pi_{ref}(\cdot|x))$$"
SECOND = r"$$J(\pi) = \sum_y \pi(y|x) \left(r(x, y) - \beta \log \frac{\pi(y|x)}{\pi_{ref}(y|x)}\right)$$"
NUMBER = "For the function $f$ we have $f(\\pi) = -1$."


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (r"\max_\pi J(\pi) = E_{y \sim \pi}[r(y)]", False),
        (r"\max_\theta J(\theta) = E_{y \sim \pi_\theta}[r(y)]", False),
        (r"\max_\pi J(\pi) = \beta \log Z", True),
        (r"\max_p H(p) = -\sum_x p(x) \log p(x)", True),
        (r"\max_\pi J(\pi) = \max_\pi E_{y \sim \pi}[r(y)]", True),
        (r"\max_\pi J(\pi) \le E_{y \sim \pi}[r(y)]", True),
    ],
)
def test_only_where_the_letter_is_free_on_the_right(text: str, kept: bool) -> None:
    assert ("max" in dump(without_its_optimum(read(text)).chains[0].first or read("x").chains[0])) is kept


def test_what_follows_is_proved_or_refuted() -> None:
    opening = "We train a policy $\\pi$."
    assert words(f"{opening}\n\n{FIRST}\n\n{SECOND}")[-2:] == ["definition", "proved"]
    assert words(f"{opening}\n\n{FIRST}\n\n{SECOND.replace('r(x, y) -', 'r(x, y) +')}")[-1] == "refuted"
    assert words(f"{opening}\n\n{FIRST.replace('] -', '] +')}")[-1] == "convention-mismatch"


def test_pi_is_a_number_elsewhere() -> None:
    assert "refuted" not in words(NUMBER)
