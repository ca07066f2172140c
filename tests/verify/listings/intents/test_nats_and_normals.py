"""Losses in nats per character turned into bits, and divergences of normal laws whose means are not squared."""

from __future__ import annotations

from collections.abc import Callable

import pytest

KL = "def gaussian_kl(mu, logvar):\n    return -0.5 * torch.sum(1 + logvar - {} - logvar.exp())"
BPC = "def bits_per_char(loss_nats):\n    return {}"


@pytest.mark.parametrize(
    "code",
    [
        KL.format("mu"),
        KL.format("mu.abs()"),
        KL.format("2 * mu.pow(2)"),
        BPC.format("loss_nats * np.log(2)"),
        BPC.format("loss_nats * math.log2(2)"),
    ],
)
def test_it_is_accused(code: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT707" in in_code(code)


@pytest.mark.parametrize(
    "code",
    [
        KL.format("mu.pow(2)"),
        KL.format("mu ** 2"),
        KL.format("mu.pow(2)").replace("torch.sum", "torch.mean"),
        BPC.format("loss_nats / np.log(2)"),
        BPC.format("loss_nats * math.log2(math.e)"),
        BPC.format("loss * np.log(2)").replace("loss_nats", "loss"),
    ],
)
def test_it_is_left_alone(code: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT707" not in in_code(code)
