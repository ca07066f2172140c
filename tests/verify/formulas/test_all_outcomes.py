"""A sum with a term for each outcome that the text lists is one over all; where it lists none, such a sum is not refuted as one of two."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TWO = r"Inputs $A=\{a_1,a_2\}$ and outputs $B=\{b_1,b_2\}$." + "\n\n"
TOTAL = r"$$P(b_1)=P(a_1)P(b_1|a_1)+P(a_2)P(b_1|a_2)$$"


@pytest.mark.parametrize(
    "text, verdict",
    [
        (TWO + TOTAL, "proved"),
        (r"入力記号 $A=\{a_1, a_2\}$ と出力記号を考える。" + "\n\n" + TOTAL, "proved"),
        (TWO + r"$$H(A|B)=P(b_1)H(A|b_1)+P(b_2)H(A|b_2)$$", "proved"),
        (r"由全概率公式，$P(y_1)=P(x_1)P(y_1|x_1)+P(x_2)P(y_1|x_2)$。", "proved"),
        (r"The inputs are $a_1$ and $a_2$. " + TOTAL, "undecided"),
        (r"Inputs $A=\{a_1,a_2,a_3\}$. By total probability, " + TOTAL, "undecided"),
        (r"Inputs $A=\{a_1,\ldots,a_n\}$. " + TOTAL, "undecided"),
        (TWO + r"$$P(b_1)=P(a_1)P(b_1|a_2)+P(a_2)P(b_1|a_1)$$", "refuted"),
        (TWO + r"$$P(b_1)=P(a_1)P(b_1|a_1)-P(a_2)P(b_1|a_2)$$", "refuted"),
        (TWO + r"$$H(B|A)=P(b_1)H(A|b_1)+P(b_2)H(A|b_2)$$", "refuted"),
        (r"By total probability, $P(y_1)=P(x_1)P(x_1|y_1)+P(x_2)P(x_2|y_1)$.", "refuted"),
    ],
)
def test_sums_with_a_term_for_each_outcome(text: str, verdict: str) -> None:
    assert words(text)[-1] == verdict


@pytest.mark.parametrize("told", ["the three inputs $a_1, a_2, a_3$", r"the inputs $a_1, \dots, a_n$", r"the inputs $a_1, a_2, \ldots$"])
def test_more_outcomes_than_are_summed_are_not_all(told: str) -> None:
    total = r"By the law of total probability, $P(b_1) = P(a_1) P(b_1|a_1) + P(a_2) P(b_1|a_2)$."
    assert words(f"A source has {told}. {total}")[-1] not in ("proved", "definition")
    assert words(f"A source has two inputs. {total}")[-1] == "proved"
