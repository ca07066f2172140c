"""A mean of whole code lengths that is right is not confirmed in nats."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

CODE = r"Take $p = (0.5, 0.25, 0.25)$ and the prefix code with lengths $\ell = (1, 2, 2)$. "


@pytest.mark.parametrize(
    ("told", "last"),
    [
        (CODE + r"Its mean length is $0.5 \cdot 1 + 0.25 \cdot 2 + 0.25 \cdot 2 = 1.5$ nats.", "undecided"),
        (CODE + r"Its mean length is $\sum_i p_i \ell_i = 1.5$ nats.", "undecided"),
        (r"该前缀编码的平均码长为 $0.5 \cdot 1 + 0.5 \cdot 1 = 1$ 奈特。", "undecided"),
        (CODE + r"Its mean length is $0.5 \cdot 1 + 0.25 \cdot 2 + 0.25 \cdot 2 = 1.5$ bits.", "confirmed"),
        (CODE + r"Its mean length is $0.5 \cdot 1 + 0.25 \cdot 2 + 0.25 \cdot 2 = 1.5$.", "confirmed"),
        (CODE + r"Its entropy is $0.5 \ln 2 + 0.5 \ln 4 \approx 1.040$ nats.", "confirmed"),
        (r"The loss is $0.5 \cdot 1 + 0.5 \cdot 2 = 1.5$ nats.", "confirmed"),
    ],
)
def test_the_unit_of_a_length(told: str, last: str) -> None:
    assert words(told)[-1] == last
