"""A power of an entropy is not judged where its base is not that of the logarithm which defines the entropy."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

IN_BITS = r"Define $H(p) = -\sum_i p_i \log_2 p_i$. With $p = (1/2, 1/2)$, "
IN_NATS = r"Define $H(p) = -\sum_i p_i \ln p_i$. With $p = (1/2, 1/2)$, "


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (IN_BITS + "$e^{H(p)} = 2$.", "undecided"),
        (IN_BITS + r"$\exp(H(p)) = 2$.", "undecided"),
        (IN_BITS + "$2^{H(p)} = 2$.", "confirmed"),
        (IN_NATS + "$2^{H(p)} = 2$.", "undecided"),
        (IN_NATS + "$e^{H(p)} = 2$.", "confirmed"),
        (IN_NATS + "$e^{H(p)} = 3$.", "refuted"),
    ],
)
def test_the_base_of_a_power(text: str, last: str) -> None:
    assert words(text)[-1] == last
