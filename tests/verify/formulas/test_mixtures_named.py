r"""q = (1 - \epsilon) e_y + \epsilon u is what q is from there on: its cross-entropy splits, and with a slip it does not."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

MIXTURE = r"Let $q = (1-\epsilon) %s + \epsilon u$. So $H(q,p) = %s + \epsilon H(u, p)$."
LAWS = [("y", r"(1-\epsilon)H(y,p)"), ("e_y", r"(1-\epsilon)(-\log p_y)"), (r"\delta_y", r"-(1-\epsilon)\log p_y")]


@pytest.mark.parametrize(("law", "part"), LAWS)
def test_the_cross_entropy_of_a_mixture_splits(law: str, part: str) -> None:
    text = MIXTURE % (law, part)
    assert set(words(text)) <= POSITIVE
    assert words(text.replace("+ \\epsilon H", "- \\epsilon H"))[-1] in NEGATIVE
    assert (
        words(text.replace(part, part.replace(r"(1-\epsilon)", r"\epsilon ")).replace("+ \\epsilon H", r"+ (1-\epsilon) H"))[-1] in NEGATIVE
    )


def test_a_vector_of_indicators_is_left_open() -> None:
    text = r"Label smoothing: $q = (1-\epsilon) \mathbb{1}_y + \frac{\epsilon}{K}\mathbf{1}$, so $H(q,p) = -(1-\epsilon)\log p_y - \frac{\epsilon}{K} \sum_k \log p_k$."
    assert not set(words(text)) & NEGATIVE
