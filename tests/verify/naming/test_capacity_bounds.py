"""Every capacity lies between 0 and the logarithms of both alphabets; each channel has its own, in letters or in numbers."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

CAPACITY = r"The capacity is $C = \max_{p(x)} I(X;Y)$. "


@pytest.mark.parametrize(
    "bound",
    [
        r"0 \le C",
        r"C \le \log|\mathcal{X}|",
        r"C \leq \min\{\log|\mathcal{X}|, \log|\mathcal{Y}|\}",
        r"C \le \log\min(|\mathcal{X}|, |\mathcal{Y}|)",
        r"I(X;Y) \le C",
    ],
)
def test_a_bound_of_every_capacity(bound: str) -> None:
    assert words(CAPACITY + f"Then ${bound}$.")[-1] in ("definition", "data")


@pytest.mark.parametrize("bound", [r"C \ge \log|\mathcal{X}|", r"C \ge \min\{\log|\mathcal{X}|, \log|\mathcal{Y}|\}", r"I(X;Y) \ge C"])
def test_a_bound_the_other_way_round(bound: str) -> None:
    assert words(CAPACITY + f"Then ${bound}$.")[-1] == "convention-mismatch"


@pytest.mark.parametrize("bound", [r"C < \log|\mathcal{X}|", r"C \le \log 3", r"C \le H(X)", r"C = \log|\mathcal{X}|"])
def test_what_not_every_capacity_keeps_is_not_called_so(bound: str) -> None:
    assert words(CAPACITY + f"Then ${bound}$.")[-1] not in ("definition", "proved", "confirmed", "convention-mismatch")


def test_a_letter_that_is_no_capacity_has_no_bounds() -> None:
    assert words(r"Let $C = 3$. Then $C \le \log|\mathcal{X}|$.")[-1] not in ("definition", "proved", "convention-mismatch")


def test_channels_have_capacities_of_their_own() -> None:
    text = r"""BSC(0.1): $C = 1 - H(0.1) \approx 0.531$ bits.

Normal noise at 10: $C = \frac12 \log_2(11) \approx 1.73$ bits.

With $H(0.25) = 0.8113$ bits, $C = 1 - 0.8113 = 0.1887$ bits."""
    assert not {"refuted", "rounding-slip", "convention-mismatch"} & set(words(text))


def test_a_capacity_in_letters_is_still_that_of_its_number() -> None:
    text = r"The binary symmetric channel has $C = 1 - H(f)$ bits. With $f = 0.1$, $C = {} = {}$ bits."
    assert words(text.replace("{}", "1 - 0.469", 1).replace("{}", "0.531")) == ["definition", "data", "confirmed", "confirmed"]
    assert words(text.replace("{}", "1 - 0.569", 1).replace("{}", "0.431"))[2] == "refuted"


def test_the_capacity_of_a_channel_at_hand_is_a_value() -> None:
    assert words(CAPACITY + "At $q = 0.6$ it is $C = h(0.2) - 0.4 = 0.3219$ bits.")[-2:] == ["data", "confirmed"]
