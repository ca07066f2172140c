"""Bits per character: known values, and what it equals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.bits_per_character import QUANTITY
from symbolic_it.terms.term import NATURAL, POSITIVE, TWO, Log, Symbol


@pytest.mark.parametrize(
    ("nats", "characters", "bits"),
    [("300", "400", "1.0820212807"), ("300", "450", "0.9617966939"), ("0", "10", "0.0000000000"), ("1", "0", "undefined")],
)
def test_known_values(at: Callable[..., str], nats: str, characters: str, bits: str) -> None:
    assert at(QUANTITY, nats, characters) == bits


def test_it_is_tokens_per_character_times_the_binary_log_of_the_perplexity(same: Callable[..., bool]) -> None:
    tokens, characters = Symbol("T", NATURAL), Symbol("C", NATURAL)
    perplexity = Symbol("PPL", POSITIVE)
    assert same(QUANTITY(tokens * Log(perplexity), characters), tokens / characters * Log(perplexity, TWO))
    assert not same(QUANTITY(tokens * Log(perplexity), characters), tokens / characters * Log(perplexity))
