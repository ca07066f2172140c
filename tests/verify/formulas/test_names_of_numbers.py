"""A name that is given a number by its terms has that number in what follows; elsewhere it may be that of another example."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

LENGTH = r"The mean length is $L = 0.4 \cdot 1 + 0.6 \cdot 2 = 1.6$ bits, so $\frac{1.2}{L} = 0.75$ and $2 L = 3.2$."
LOSS = r"The loss is $\mathcal{L} = -\ln 0.25 \approx 1.386$. So $\exp(\mathcal{L}) \approx 4.00$."


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_what_rests_on_the_name_is_a_number() -> None:
    assert verdicts(LENGTH)[1:] == ["confirmed"] * 3
    assert verdicts(LOSS)[1:] == ["confirmed"] * 2


@pytest.mark.parametrize("slip", [("0.75", "0.85"), ("3.2", "3.9")])
def test_another_number_is_refuted(slip: tuple[str, str]) -> None:
    assert verdicts(LENGTH.replace(*slip)).count("refuted") == 1


def test_a_name_that_is_spoken_of_again_accuses_nothing() -> None:
    assert "refuted" not in verdicts(LENGTH + r" The length $L$ of the other code is $2.1$, so that $2 L = 4.2$.")
    assert "refuted" not in verdicts(LENGTH + r" For the other code $L = 2.1$, so that $2 L = 4.2$.")
    assert "refuted" not in verdicts(LENGTH + "\n\n# Another code\n\nHere $2 L = 4.2$.")
