r"""What brackets say of a symbol in its two cases, "($i = k$일 때 1, 아니면 0)", supposes nothing of the formula behind them."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SOFTMAX = r"Softmax: $p_k = \frac{e^{z_k}}{\sum_j e^{z_j}}$." + "\n\n"
TRUE, FALSE = (rf"$$\frac{{\partial p_k}}{{\partial z_i}} = p_k(\delta_{{ki}} - p_{x})$$" for x in "ik")


@pytest.mark.parametrize(
    "before",
    [
        r"크로네커 델타 $\delta_{ki}$를 사용하면 ($i=k$일 때 1, 아니면 0):",
        r"크로네커 델타 $\delta_{ki}$를 사용하면 ($i=k$일 때만 1):",
        r"利用 $\delta_{ki}$（当 $i=k$ 时为 1）：",
        r"With the delta $\delta_{ki}$ (1 if $i=k$, 0 otherwise):",
    ],
)
def test_the_delta(before: str) -> None:
    for formula, positive in ((TRUE, True), (FALSE, False)):
        claims = verify_document(parse_chapter(f"{SOFTMAX}{before}\n\n{formula}", "markdown")).claims
        assert claims[-1].verdict.positive == positive


def test_a_condition_still_is_one() -> None:
    text = SOFTMAX + r"$i=k$일 때 $$\frac{\partial p_k}{\partial z_i} = p_k(1 - p_k)$$"
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == "proved"


def test_a_number_further_on_in_a_chain_introduces_nothing() -> None:
    claims = verify_document(parse_chapter(r"We get $L = -\log \hat{y}_0 = -\log 0.9 = 0.105$.", "markdown")).claims
    assert [c.verdict.word for c in claims] == ["definition", "data", "confirmed"]
