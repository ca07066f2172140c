"""Which direction a divergence has, its words say: that the formula has it is not shown by a name of the author's own."""

from __future__ import annotations

from tests.verify.answers import words

SPELLED = r"$K = \sum_y s(y|x) \log \frac{s(y|x)}{t(y|x)}$"


def test_directions() -> None:
    assert words(f"The penalty is the reverse KL of the policy, {SPELLED}.") == ["undecided"]
    assert words(f"The penalty is {SPELLED}.") == ["definition"]
