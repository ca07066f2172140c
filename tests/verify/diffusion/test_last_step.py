r"""The last state is near standard noise, from which sampling starts; the first one, another law or another model is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

POSITIVE = ("definition", "proved", "confirmed")
PROCESS = r"The process is $x_t = \sqrt{\bar\alpha_t} x_0 + \sqrt{1-\bar\alpha_t}\epsilon$." "\n\n"
TRUE = [
    r"x_T \approx \mathcal{N}(0, I)",
    r"q(x_T|x_0) \approx \mathcal{N}(0, I) = p(x_T)",
    r"q(x_T | x_0) \approx \mathcal{N}(x_T; 0, \mathbf I)",
    r"\mathcal{L}_\text{simple} = \mathbb{E}\|\epsilon - \epsilon_\theta\|^2",
]
FALSE = [
    r"x_0 \approx \mathcal{N}(0, I)",
    r"q(x_T|x_0) \approx \mathcal{N}(x_0, I)",
    r"q(x_T|x_0) \approx \mathcal{N}(0, 2I)",
    r"q(x_0|x_T) \approx \mathcal{N}(0, I)",
    r"\mathcal{L}_\text{simple} = \mathbb{E}\|\epsilon + \epsilon_\theta\|^2",
    r"\mathcal{L}_\text{simple} = \mathbb{E}\|\epsilon - \epsilon_\theta\|",
    r"\mathcal{L}_\text{simple} = \mathbb{E}_{p_\theta}\|\epsilon - \epsilon_\theta\|^2",
]


def words(formula: str, before: str) -> list[str]:
    text = f"{before}Then ${formula}$.\n"
    found = verify_document(parse_chapter(text, "markdown")).claims
    return [c.verdict.word for c in found if c.start > text.index("Then")]


@pytest.mark.parametrize("formula", TRUE)
def test_the_end_of_the_process_is_known(formula: str) -> None:
    assert set(words(formula, PROCESS)) <= set(POSITIVE)


@pytest.mark.parametrize("formula", FALSE)
def test_another_state_law_or_loss_is_not(formula: str) -> None:
    assert not set(words(formula, PROCESS)) & set(POSITIVE)


def test_without_a_process_it_is_left_open() -> None:
    assert words(TRUE[0], "") == ["undecided"]
