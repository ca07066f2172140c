"""A quantity that the sentence defines behind in its own way is judged by that; the definition stays what it is."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

DIVERGENCE = r"$D(q\|p) = \sum_x q(x) \log \frac{q(x)}{p(x)} = "


def test_what_holds_by_its_own_definition_is_not_refuted() -> None:
    assert words(DIVERGENCE + r"-H(q, p) - H(q)$, where $H(q, p) = \sum_x q(x) \log p(x)$.") == ["definition", "undecided", "refuted"]


@pytest.mark.parametrize(
    "rest",
    [
        r"H(q, p) + H(q)$, where $H(q, p) = \sum_x q(x) \log p(x)$.",
        r"H(q, p) + H(q)$, where $H(q, p) = -\sum_x q(x) \log p(x)$.",
        r"-H(q, p) + H(q)$, where $H(q, p) = \sum_x q(x) \log p(x)$.",
        r"-H(q, p) - H(q)$, where $K$ is the number of outcomes.",
    ],
)
def test_what_holds_by_none_is(rest: str) -> None:
    assert words(DIVERGENCE + rest)[1] == "refuted"
