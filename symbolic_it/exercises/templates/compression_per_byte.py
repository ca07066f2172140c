"""Bits per byte from a loss: tokens and bytes"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...terms.term import mul
from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import log, num, tex


def draw(rng: Draw) -> dict[str, Any]:
    """A loss in tenths of a nat; 1000 tokens, bytes in hundreds."""
    return {"loss": rng.fraction(12, 45, 10), "tokens": 1000 * rng.integer(1, 4), "per_token": rng.fraction(20, 50, 10)}


def write(loss: Fraction, tokens: int, per_token: Fraction) -> Draft:
    """Total nats over ln 2 and over bytes."""
    size = int(tokens * per_token)
    answer = measured.of_numbers("bits_per_byte", loss * tokens, Fraction(size))
    term = mul(num(loss), num(tokens)) / mul(log(Fraction(2), None), num(size))
    bits = exact.in_bits(exact.of(loss))
    return Draft(
        rf"A model's loss is ${tex(loss, decimal=True)}$ nats per token on a text of ${tokens}$ tokens, which has ${size}$ bytes. "
        "How many bits per byte is that?",
        (
            line("the total in nats", mul(num(loss), num(tokens)), exact.of(loss * tokens)),
            line("divide by ln 2 for bits, and by the bytes", term, answer),
        ),
        answer,
        (
            Mistake("NOLN2", "nats per byte: not divided by ln 2", exact.of(loss * tokens / size)),
            Mistake("INV", "multiplied by bytes per token where it is divided", exact.times(bits, Fraction(size, tokens))),
            Mistake("TOKEN", "this is bits per token", bits),
        ),
    )


TEMPLATE = Template("T17", "Bits per byte from a loss", draw, write)
