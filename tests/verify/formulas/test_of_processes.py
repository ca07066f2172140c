"""Links of a chain about a diffusion model are judged one by one; a chapter about anything else is read as before."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

_BEFORE = r"With $\alpha_t = 1 - \beta_t$ and $\bar\alpha_t = \prod_{s=1}^t \alpha_s$ for each step $x_t$:" + "\n\n"


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_each_link_of_a_chain_has_its_own_verdict() -> None:
    chain = (
        r"$$\tilde\beta_t = \frac{1-\bar\alpha_{t-1}}{1-\bar\alpha_t}\beta_t = \frac{(1-\bar\alpha_{t-1})(1-\alpha_t)}{1-\bar\alpha_t}$$"
    )
    assert words(_BEFORE + chain) == ["proved"] * 4
    assert words(_BEFORE + chain.replace("(1-\\alpha_t)", "(1+\\alpha_t)")) == ["proved"] * 3 + ["refuted"]


def test_a_display_goes_on_from_the_one_before() -> None:
    shown = _BEFORE + r"$$\bar\alpha_t = \alpha_t \bar\alpha_{t-1}$$" + "\n\n" + r"$$= (1 - \beta_t) \bar\alpha_{t-1}$$"
    assert words(shown) == ["proved"] * 4
    assert words(shown.replace("(1 -", "(1 +")) == ["proved"] * 3 + ["refuted"]


def test_elsewhere_the_letters_are_any() -> None:
    assert words(r"Let $\alpha_t = 1 + 2 \beta_t$ for each $x_t$.") == ["definition"]
