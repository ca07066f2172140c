"""Bits per byte: known values, and what it equals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.bits_per_byte import QUANTITY
from symbolic_it.terms.term import NATURAL, POSITIVE, TWO, Log, Symbol


@pytest.mark.parametrize(
    ("nats", "bytes", "bits"),
    [("300", "450", "0.9617966939"), ("2800", "4200", "0.9617966939"), ("0", "10", "0.0000000000"), ("1", "0", "undefined")],
)
def test_known_values(at: Callable[..., str], nats: str, bytes: str, bits: str) -> None:
    assert at(QUANTITY, nats, bytes) == bits


def test_it_is_tokens_per_byte_times_the_binary_log_of_the_perplexity(same: Callable[..., bool]) -> None:
    tokens, bytes = Symbol("T", NATURAL), Symbol("B", NATURAL)
    perplexity = Symbol("PPL", POSITIVE)
    assert same(QUANTITY(tokens * Log(perplexity), bytes), tokens / bytes * Log(perplexity, TWO))
    assert not same(QUANTITY(tokens * Log(perplexity), bytes), tokens / bytes * Log(perplexity))
