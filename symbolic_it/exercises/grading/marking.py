"""Marking one answer: right, right at the wrong precision, in the other unit, or a mistake that has a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from ...enclosure.decimal import judge
from ...enclosure.digits import interval
from ...enclosure.errors import Unevaluable
from ...enclosure.number import Number
from ...enclosure.value import Infinite, Value, compare
from ...patterns import regex
from .. import exact
from .reading import Answer, is_chain, last_side, read_answer, readings

BITS = 128
_IN_BYTES = regex(r"\$?\s*([^=]*?[\d)])\s*(?:\\text\{\s*)?bytes?\s*\}?\s*\$?[.;]?", re.I)  # of eight bits each
PARTIAL = Fraction(1, 2)
NEAR = Fraction(1, 20)  # 1 is no coarse 0.81, it is another answer


@dataclass(frozen=True, slots=True)
class Mark:
    """The credit for one answer, from 0 to 1, with its verdict and the feedback for the student."""

    verdict: str
    credit: Fraction
    feedback: str
    mistakes: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Marker:
    """Marks answers to one item of an answer key (its JSON object). Raises ValueError if the item is incomplete."""

    item: dict[str, Any]
    value: Value = field(init=False)
    low: Fraction = field(init=False, default=Fraction(0))
    high: Fraction = field(init=False, default=Fraction(0))
    tolerance: Fraction = field(init=False, default=Fraction(0))
    seen: dict[str, Mark] = field(init=False, default_factory=dict)
    wrong: list[tuple[str, str, Value | None]] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        answer = self.item.get("answer")
        if not isinstance(answer, dict):
            raise ValueError("no answer: expected an answer key with solutions")
        known = read_answer(str(answer.get("exact", "")))
        if known.value is None:
            raise ValueError(f"answer.exact {answer.get('exact')!r}: {known.problem}")
        self.value = known.value
        if isinstance(self.value, Number):
            self.low, self.high = interval(self.value, BITS)  # type: ignore[assignment]
            self.tolerance = _tolerance(answer.get("tolerance"), max(abs(self.low), abs(self.high)))
        for d in self.item.get("distractors", ()):
            value = read_answer(str(d.get("exact", d.get("value"))))
            self.wrong.append((str(d.get("code", "")), str(d.get("mistake", "")), value.value))

    @property
    def unit(self) -> str:
        """The unit asked for."""
        return str(self.item["answer"].get("unit", ""))

    def mark(self, text: str) -> Mark:
        """The mark of an answer as it was handed in; never raises."""
        found = self.seen.get(text)
        if found is None:
            try:
                found = self._mark(text)
            except (Unevaluable, RecursionError, OverflowError, MemoryError, ValueError):
                found = Mark("not-understood", Fraction(0), "too large or too deep to be evaluated")
            self.seen[text] = found
        return found

    def _mark(self, text: str) -> Mark:
        if is_chain(text) and len(text) <= 1000:
            return self._chain(text)
        return self._best(text)

    def _chain(self, text: str) -> Mark:
        """A chain of equations: every link is judged, and its last side is the answer."""
        from ...verify.check import check

        judged = check(text.strip().strip("$"), unit=self.unit or "nats", seconds=1.0)
        links = tuple((reading, v.word) for reading, v in judged.links) or ((judged.reading, judged.verdict.word),)
        last = self._best(last_side(text))
        bad = [reading for (reading, word) in links if word in ("refuted", "convention-mismatch")]
        if last.verdict == "correct" and bad:
            return Mark("partial", PARTIAL, f"the answer is right, but not this line: {bad[0]}", (), links)
        return Mark(last.verdict, last.credit, last.feedback + (f"; wrong line: {bad[0]}" if bad else ""), last.mistakes, links)

    def _best(self, text: str) -> Mark:
        """Of the ways to read an answer the one that earns most; of equals the likeliest."""
        in_bytes = _IN_BYTES.fullmatch(text.strip()) if self.unit in ("bits", "nats") else None
        text = f"8 * ({in_bytes[1]}) bits" if in_bytes is not None else text
        return max((self._value(a) for a in readings(text, self.unit)), key=lambda mark: mark.credit)

    def _value(self, answer: Answer) -> Mark:
        if answer.undefined:
            named = [(c, w) for c, w, v in self.wrong if v is None]
            return self._named(named) if named else Mark("wrong", Fraction(0), "the answer is defined")
        if answer.value is None:
            return Mark("blank" if answer.problem == "no answer" else "not-understood", Fraction(0), answer.problem)
        given, converted = answer.value, False
        if answer.unit and self.unit and answer.unit != self.unit:
            given, converted = (exact.in_nats(given) if self.unit == "nats" else exact.in_bits(given)), True
        if self._hits(given, self.value):
            return Mark("correct", Fraction(1), "correct" + (f", converted from {answer.unit}" if converted else ""))
        named = [(code, words) for code, words, value in self.wrong if value is not None and self._hits(given, value)]
        if named:
            return self._named(named)
        if answer.numeral is not None and not converted and (shown := self._coarse(answer)):
            return shown
        return self._guess(given)

    def _named(self, named: list[tuple[str, str]]) -> Mark:
        return Mark("mistake", Fraction(0), "; or ".join(words for _, words in named), tuple(code for code, _ in named))

    def _hits(self, given: Value, target: Value) -> bool:
        """Whether a value is the target, within the tolerance of the key."""
        if not isinstance(given, Number) or not isinstance(target, Number):
            return isinstance(given, Infinite) and isinstance(target, Infinite) and given.sign == target.sign
        if not self.tolerance:
            return compare(given, target) == "equal"
        low, high = (self.low, self.high) if target is self.value else _ends(target)
        a, b = _ends(given)
        return low - self.tolerance <= b and a <= high + self.tolerance

    def _coarse(self, answer: Answer) -> Mark | None:
        """The right value, but rounded to fewer digits than were asked for, and still within a twentieth of it."""
        numeral = answer.numeral
        assert numeral is not None
        if not numeral.value or not isinstance(self.value, Number):
            return None
        near = max(abs(numeral.value - self.low), abs(numeral.value - self.high)) <= NEAR * abs(numeral.value)
        if near and judge(self.value, numeral).verdict == "confirmed":
            return Mark("partial", PARTIAL, f"the right value, at too low a precision: {self.item['answer'].get('decimal')} was asked for")
        return None

    def _guess(self, given: Value) -> Mark:
        """Mistakes that every question has: the other base, the sign."""
        nats, bits = exact.in_nats(given), exact.in_bits(given)
        if self.unit and self._hits(bits if self.unit == "bits" else nats, self.value):
            other = "nats" if self.unit == "bits" else "bits"
            return Mark("mistake", Fraction(0), f"this is the value in {other}; the question asks for {self.unit}", ("BASE",))
        if self._hits(exact.opposite(given), self.value):
            return Mark("mistake", Fraction(0), "the sign is turned", ("SIGN",))
        return Mark("wrong", Fraction(0), "not the answer")


def _ends(value: Number) -> tuple[Fraction, Fraction]:
    q = value.fraction
    if q is not None:
        return q, q
    return exact.interval(value, BITS)


def _tolerance(given: object, size: Fraction) -> Fraction:
    if not isinstance(given, dict):
        return Fraction(0)
    try:
        number = Fraction(str(given.get("value", "0")))
    except (ValueError, ZeroDivisionError):
        raise ValueError(f"tolerance.value {given.get('value')!r}: expected a number") from None
    return number * size if given.get("kind") == "relative" else number
