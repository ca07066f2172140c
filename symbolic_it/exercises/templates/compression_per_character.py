"""Bits per character from a loss: characters of more than one byte"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import mul
from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import log, num, quotient


def draw(rng: Draw) -> dict[str, int]:
    """Total nats, and characters that are fewer than bytes."""
    size = 50 * rng.integer(4, 20)
    return {"nats": 50 * rng.integer(3, 16), "size": size, "characters": size * rng.integer(8, 19) // 20}


def write(nats: int, size: int, characters: int) -> Draft:
    """Divide by characters, not bytes."""
    answer = measured.of_numbers("bits_per_character", Fraction(nats), Fraction(characters))
    term = num(nats) / mul(log(Fraction(2), None), num(characters))
    return Draft(
        rf"A text of ${characters}$ characters takes ${size}$ bytes in UTF-8. A model's total loss on it is ${nats}$ nats. "
        "How many bits per character is that?",
        (
            line("nats per character", quotient(Fraction(nats), Fraction(characters)), exact.of(Fraction(nats, characters))),
            line("the total in bits", num(nats) / log(Fraction(2), None), exact.in_bits(exact.of(nats))),
            line("divide by ln 2 for bits", term, answer),
        ),
        answer,
        (
            Mistake("BYTES", "this is bits per byte", exact.in_bits(exact.of(Fraction(nats, size)))),
            Mistake("NOLN2", "nats per character: not divided by ln 2", exact.of(Fraction(nats, characters))),
        ),
    )


TEMPLATE = Template("T18", "Bits per character from a loss", draw, write)
