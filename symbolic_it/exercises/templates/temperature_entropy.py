"""Softmax temperature: entropy after dividing the logits by T"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import log, logits_of, minus_logs, num, quotient_of


def draw(rng: Draw) -> dict[str, Any]:
    """Powers of 2 as probabilities' ratios, and a temperature."""
    return {"powers": rng.sample(range(5), 3), "temperature": rng.integer(2, 3)}


def write(powers: tuple[int, ...], temperature: int) -> Draft:
    """ln(n^T)/T = ln n, so softmax is n over its sum."""
    n = [2**k for k in powers]
    raw = [x**temperature for x in n]
    s = _shares(n)
    nats = measured.entropy(s)
    return Draft(
        rf"The logits {logits_of(raw)} are divided by the temperature $T = {temperature}$ before the softmax. "
        "What is the entropy of the resulting distribution?",
        (
            *(
                line("divide by T", log(Fraction(y), None) / num(temperature), log(Fraction(x), None))
                for x, y in zip(n, raw, strict=True)
                if x > 1
            ),
            *(line("softmax", quotient_of(x, n), exact.of(y)) for x, y in zip(n, s, strict=True)),
            line("entropy", minus_logs(s, s, None), nats),
        ),
        nats,
        (
            Mistake("NOTEMP", "the entropy at T = 1: the logits were not divided", measured.entropy(_shares(raw))),
            Mistake("MUL", "the logits are multiplied by T", measured.entropy(_shares([x**temperature for x in raw]))),
            Mistake("BASE", "this is the value in bits; the question asks for nats", exact.in_bits(nats)),
        ),
        "nats",
    )


def _shares(n: list[int]) -> tuple[Fraction, ...]:
    return tuple(Fraction(x, sum(n)) for x in n)


TEMPLATE = Template("T23", "Softmax temperature", draw, write)
