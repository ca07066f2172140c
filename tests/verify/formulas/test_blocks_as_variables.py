"""What holds of any random variables is proved of blocks of n symbols; what does not hold of any is not told of them."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

CHAIN = r"For a Markov chain $W \to X^n \to Y^n \to \hat W$"
TRUE = (
    rf"{CHAIN} we have $I(W;Y^n) \le I(X^n;Y^n)$ and $I(W; \hat W) \le I(W;Y^n)$ and $I(W;Y^n) \le I(W;X^n)$.",
    r"We have $\frac{H(W|Y^n) - 1}{nR} = \frac{H(W) - I(W;Y^n) - 1}{nR}$.",
    r"We get $P_e \geq \frac{H(W|Y^n) - 1}{nR} = \frac{H(W) - I(W;Y^n) - 1}{nR}$.",
)
OPEN = (
    rf"{CHAIN} we have $I(W;Y^n) \ge I(X^n;Y^n)$.",
    rf"{CHAIN} we have $I(W;X^n) \le I(W;Y^n)$.",
    rf"{CHAIN} we have $I(X^n;Y^n) \le I(W;Y^n)$.",
    r"We have $\frac{H(W|Y^n) - 1}{nR} = \frac{H(W) + I(W;Y^n) - 1}{nR}$.",
    r"We have $\frac{H(W|Y^n) - 1}{nR} = \frac{H(Y^n) - I(W;Y^n) - 1}{nR}$.",
    r"We have $H(X^n) = n H(X)$.",
    r"We have $H(X^n|Y^n) = H(Y^n|X^n)$.",
)


def words(text: str) -> list[str]:
    claims = verify_document(parse_chapter(text + "\n")).claims
    return [c.verdict.word for c in claims if c.verdict.word != "data"]


@pytest.mark.parametrize("text", TRUE)
def test_it_is_true_of_any_variables(text: str) -> None:
    assert set(words(text)) <= {"proved", "definition"}


def test_twins_are_not_told() -> None:
    assert not {"proved", "definition", "confirmed"} & set(words("\n\n".join(OPEN)))
