"""What a chapter says that its code shows, number by number beside the followed value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from flint import arb

from ...enclosure.ball import precision
from ...patterns import regex
from .printed_lines import NUMBER, WRAPPED, line_pattern, without_remark
from .running import real as r
from .running.arrays import array, flat
from .running.real import Real, Unclear
from .shows import BITS, Shown

_LEAD = regex(
    r"(?:(?:[HDI]|KL|D_?KL|JSD?|CE|PPL|TV)\s*(?:\([^()=]{1,24}\))?\s*(?=[=≈]))?(?P<firm>(?:(?:->|→|=>|⇒|>>>?|==?|≈|~=?|≃|"
    r"\b(?:output|out|prints?|returns?|result|gives|about|approx(?:imately)?|ca|roughly|expected|value)\b[:.]?)\s*)+)",
    re.I,
)
_TOLD = regex(
    rf"{WRAPPED.format(k=0)}(?P<more>\.\.\.|…)?\s*(?P<unit>bits?|nats?|bit/symbol|bits/symbol|%)?"
    r"\s*(?:\((?:bits?|nats?|approx\w*|rounded)\))?[.,;]?\s*",
    re.I,
)


@dataclass(frozen=True)
class Told:
    """A printed number, its place, and what the code gives; ``slip``: only the last digit is off."""

    start: int
    end: int
    text: str
    value: Real
    slip: bool
    how: str


def wrong_values(shown: Shown) -> Iterator[Told]:
    """The numbers that the chapter prints and the code does not give."""
    with precision(BITS):
        for value, text, start, unit, cut in _pairs(shown):
            found = _judged(value, text, unit, cut)
            if found is not None:
                yield Told(start, start + len(text), text, found[0], found[1], shown.how)


def _pairs(shown: Shown) -> Iterator[tuple[Real, str, int, str, bool]]:
    """Value, printed text, its place, unit told, and whether digits were cut off."""
    parts, said, start = shown.line.parts, shown.said, shown.start
    if len(said) > 4000:
        return
    if shown.how == "comment":
        yield from _commented(shown)
        return
    if len(parts) == 1 and isinstance(parts[0], np.ndarray | list | tuple):
        yield from _of_array(parts[0], said, start)
        return
    pattern, places = line_pattern(shown.line)
    said = without_remark(said)
    m = pattern.fullmatch(said.strip()) if pattern is not None else None
    if m is None:
        return
    at = start + len(said) - len(said.lstrip())
    for k, (index, value) in enumerate(places):
        cut = m[f"c{k}"] is not None
        yield value * 100 if index in shown.line.percent else value, m[f"n{k}"], at + m.start(f"n{k}"), "", cut


def _of_array(value: Any, said: str, start: int) -> Iterator[tuple[Real, str, int, str, bool]]:
    try:
        values = flat(array(value))
    except Unclear:
        return
    body = re.sub(r"(?:,\s*)?(?:dtype|shape|device|grad_fn)=(?:\([^)]*\)|[^,)\s]*)", lambda m: " " * len(m[0]), said)
    body = re.sub(r"\b(?:float|int)\d+", lambda m: " " * len(m[0]), body)
    numbers = list(re.finditer(NUMBER, body))
    if len(numbers) != len(values) or re.search(r"[A-Za-z]{4,}", re.sub(r"tensor|array|Tensor|Array|Out\[", "", body)) or "..." in body:
        return
    for v, m in zip(values, numbers, strict=True):
        yield v, m[0].rstrip(","), start + m.start(), "", False


def _commented(shown: Shown) -> Iterator[tuple[Real, str, int, str, bool]]:
    said, at = shown.said, 0
    lead = _LEAD.match(said)
    if lead is not None:
        at = lead.end()
    parts = [p for p in shown.line.parts if not isinstance(p, str)]
    words = [p for p in shown.line.parts if isinstance(p, str) and p.strip()]
    m = _TOLD.fullmatch(said, at)
    if m is None and len(parts) == 1 and isinstance(parts[0], np.ndarray | list) and re.match(r"(?:tensor|array)?\(?\s*\[", said[at:]):
        yield from _of_array(parts[0], said[at:], shown.start + at)
        return
    if m is None:
        pattern, places = line_pattern(shown.line)
        whole = pattern.fullmatch(said) if pattern is not None and words else None
        for k, (index, value) in enumerate(places if whole is not None else []):
            assert whole is not None
            yield value * 100 if index in shown.line.percent else value, whole[f"n{k}"], shown.start + whole.start(f"n{k}"), "", False
        return
    if len(parts) != 1 or not isinstance(parts[0], Real | int | np.ndarray) or isinstance(parts[0], bool) or np.size(array(parts[0])) != 1:
        return
    value = flat(array(parts[0]))[0]
    decimals = len(m["n0"].partition(".")[2])
    if shown.assigned and lead is None and decimals < 2:  # "n = len(x)  # 2": a remark about something else
        return
    index = next(k for k, p in enumerate(shown.line.parts) if p is parts[0])
    value = value * 100 if index in shown.line.percent or m["unit"] == "%" else value
    yield value, m["n0"], shown.start + m.start("n0"), (m["unit"] or "").lower(), m["more"] is not None


def _judged(value: Real, text: str, unit: str, cut: bool) -> tuple[Real, bool] | None:
    """The right value and whether it is a slip; None where the printed number is right, or right in the unit told."""
    number = re.sub(r"[_,]", "", text.replace("−", "-")).lower()
    mantissa, _, power = number.partition("e")
    if not value.finite or len(number) > 40 or abs(int(power or 0)) > 300:
        return None
    printed = Fraction(number)
    places = len(mantissa.partition(".")[2]) - int(power or 0)
    last = Fraction(10) ** -places
    exact = "." not in mantissa and not power
    digits = len(re.sub(r"\D", "", mantissa).lstrip("0"))
    noise = arb(2e-6) * abs(arb(value.v)) if digits >= 6 else arb(0)
    noise += arb(2e-6) if places >= 6 else arb(1e-12)
    wide = arb(1) if cut else arb("0.5")

    def off(v: Real) -> Any:
        return abs(arb((v - Real(printed)).v)) - noise

    unit_size = arb(Real(last).v)
    factors = {"bit": 1 / r.log(2), "nat": r.log(2)}
    right = [value, *(value * f for u, f in factors.items() if unit.startswith(u))]
    if any(not off(v) > unit_size * wide for v in right):
        return None
    return value, not exact and bool(off(value) < unit_size * 2)
