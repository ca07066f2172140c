"""Capacities of channels by name; one sign or another channel makes a mismatch, and other words say nothing."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words

TRUE = [
    r"The capacity is $C = \max_{p(x_i)} I(X;Y)$.",
    r"单位时间的信道容量: $$C=\frac{1}{T} \max _{p(\boldsymbol{x}_{i})} I(X ; Y)$$",
    r"For the binary symmetric channel, $C = 1 - H(\frac{1}{2}, \frac{1}{2})$.",
    r"For the binary symmetric channel, $C = 1 - H(p, 1-p)$.",
    r"The capacity is $C = \max_{p(x)} I(X;Y)$.",
    r"$$C = \sup_{P_X} I(X;Y)$$",
    r"$C=\max\limits_{\{Q_k\}}I(X;Y)$",
    r"For the binary symmetric channel, $C = 1 - H(p)$.",
    r"이진 대칭 채널의 용량은 $C = 1 - H_b(\epsilon)$ 이다.",
    r"二元对称信道的容量为 $C = 1 - h(p)$。",
    r"$$\boxed{C_\text{BSC} = 1 - H(p)}$$",
    r"$$C_{\mathrm{BEC}}(\varepsilon) = 1 - \varepsilon$$",
    r"The erasure channel has $C = 1 - \alpha$.",
    r"BSC: $C = 1 - H(p)$, while the erasure channel has $C = 1 - \epsilon$.",
    r"A symmetric channel has $C = \log |\mathcal{Y}| - H(\mathbf{r})$.",
    r"对称信道：$C = \log J + \sum_{j} p(j|k) \log p(j|k)$",
]
FALSE = [
    r"For the binary symmetric channel, $C = 1 + H(p)$.",
    r"二元对称信道的容量为 $C = h(p) - 1$。",
    r"$$C_\text{BEC} = 1 + \varepsilon$$",
    r"$$C_\text{BEC} = 1 - H(\varepsilon)$$",
    r"The erasure channel has $C = 1 + \alpha$.",
    r"A symmetric channel has $C = \log |\mathcal{Y}| + H(\mathbf{r})$.",
    r"对称信道：$C = \log J - \sum_{j} p(j|k) \log p(j|k)$",
]


@pytest.mark.parametrize("text", TRUE)
def test_the_capacity(text: str) -> None:
    assert set(words(text)) == {"definition"}


@pytest.mark.parametrize("text", FALSE)
def test_a_sign_or_another_channel(text: str) -> None:
    assert words(text) == ["convention-mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        r"The capacity is $C = \max_{p(y)} I(X;Y)$.",
        r"The capacity is $C = \max_{p(y|x)} I(X;Y)$.",
        r"The capacity is $C = \min_{p(x)} I(X;Y)$.",
        r"The capacity is $C = \max_{p(x)} I(X;Y|Z)$.",
        r"With $C = \max_{p(x)} I(X;Y)$ the answer is $C = 1 + H(p)$.",
        r"The asymmetric channel has $C = \max_{p(x)} I(X;Y)$, so $C = \log |\mathcal{Y}| - H(\mathbf{r})$.",
    ],
)
def test_what_is_not_known_is_not_called_so(text: str) -> None:
    assert words(text)[-1] not in ("definition", "proved", "confirmed")


def test_it_holds_whatever_was_said_before() -> None:
    assert words(r"$$C_\text{BSC} = 1 - H(p)$$ In short: $$C_\text{BSC} = 1 + H(p)$$") == ["definition", "convention-mismatch"]


@pytest.mark.parametrize("formula", ["$C = 1 - H(p)$", r"$C = 1 - H(p) \text{ nats}$"])
@pytest.mark.parametrize("unit", ["With entropies in nats, the", "We use natural logarithms throughout. The"])
def test_one_less_the_entropy_is_a_capacity_in_bits_alone(formula: str, unit: str) -> None:
    assert "definition" not in words(f"{unit} capacity of the binary symmetric channel is {formula}.")
    assert words("The capacity of the binary symmetric channel is $C = 1 - H(p)$ bits.") == ["definition"]


def test_small_letters_and_a_law_with_a_channel() -> None:
    """I(x, y) over the laws of x, I(q, W) over q; over the laws of y, or the least of them, it is no capacity."""
    told = r"The channel capacity is $C = \max_{P_x}I(x,y)$; of the channel $W$ it is $C(W)=\max_{q\in \Delta(\mathcal{X})}I(q,W)$."
    assert words(told) == ["definition", "definition"]
    false = r"The channel capacity is $C = \min_{P_x}I(x,y)$, $C = \max_{P_y}I(x,y)$; of the channel $W$ it is $C(W)=\min_{q\in \Delta(\mathcal{X})}I(q,W)$."
    assert not {"definition", "proved", "confirmed"} & set(words(false))


def test_flips_written_out_and_noise_added() -> None:
    """1 + e log e + (1 - e) log(1 - e) is the capacity; with the other signs, or over the noise, it is not."""
    flips = r"For a binary symmetric channel $C=1+\varepsilon \log_2 \varepsilon + (1 - \varepsilon) \log_2 (1 - \varepsilon)$."
    assert words(flips) == ["definition"]
    assert words(flips.replace("1+", "1-").replace("+ (", "- (")) == ["convention-mismatch"]
    assert words(flips.replace("+ (1", "- (1")) == ["convention-mismatch"]
    added = r"The capacity is $C=\max_{p(x)} I(X;X+Z)$."
    assert words(added) == ["definition"]
    for old, new in (("p(x)", "p(z)"), ("max", "min"), ("X;X", "X;Y")):
        assert words(added.replace(old, new)) == ["undecided"]


def test_the_capacity_of_flips_written_out_is_in_bits() -> None:
    """1 + p log_2 p + (1 - p) log_2(1 - p) is in bits; with natural logarithms the 1 would have to be log 2."""
    told = "The capacity of the binary symmetric channel with crossover probability $p$ is "
    assert words(told + r"$C = 1 + p\log_2 p + (1-p)\log_2(1-p)$.") == ["definition"]
    assert not POSITIVE & set(words(told + r"$C = 1 + p\ln p + (1-p)\ln(1-p)$."))
    assert words(told + r"$C = 1 - p\log_2 p + (1-p)\log_2(1-p)$.") == ["convention-mismatch"]


def test_the_row_has_as_many_masses_as_there_are_outputs() -> None:
    rows = r"$C = \log |\mathcal{X}| - H(r)$ and $C = \log |\mathcal{Y}| - H(r)$."
    assert words(f"A symmetric channel has {rows}") == ["undecided", "definition"]
    assert words(r"A symmetric channel with $K$ inputs has $C = \log K - H(r)$.")[-1] == "undecided"
    assert words(r"A symmetric channel with $K$ outputs has $C = \log K - H(r)$.")[-1] == "definition"
