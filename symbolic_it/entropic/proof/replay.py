"""Replay: a certificate is read back from its text and checked in rational arithmetic.

This is the second implementation, on purpose: it shares nothing with the programs that find certificates, not even the
formulas of H and I, and every certificate passes through it before a statement is called proved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import combinations
from typing import Any

from ...patterns import regex
from ..statement import Statement

Joint = dict[frozenset[str], Fraction]

_TERM = regex(r"\s*+([+-]?)\s*+(\d+(?:/\d+)?)?\s*+(?:([HI])\(([^()|]*)(?:\|([^()|]*))?\)|0(?![\d(]))\s*")
_RATIONAL = regex(r"-?\d{1,1000}(/\d{1,1000})?")
_NON_NEGATIVE = regex(r"H\([^()|;]+(\|[^()|;]+)?\)|I\([^()|;]+;[^()|;]+(\|[^()|;]+)?\)")


class CertificateError(ValueError):
    """The certificate does not show what it claims; the message says where."""


def check_certificate(statement: Statement, document: Mapping[str, Any]) -> None:
    """Raise CertificateError unless the certificate (as JSON) proves the statement."""
    try:
        allowed = [(_collect([(1, c.greater), (-1, c.lesser)]), c.is_equality, c.is_strict) for c in statement.constraints]
        names = {name for side in (statement.lhs, statement.rhs) for names in side for name in names}
        names |= {name for c in statement.constraints for side in (c.lhs, c.rhs) for names in side for name in names}
        for copy in document.get("copies", ()):
            allowed += [(vector, True, False) for vector in _copied(copy["copy"], copy["over"], names)]
            names |= set(copy["copy"])
        goal = _collect([(1, statement.greater), (-1, statement.lesser)])
        goals = [goal, _collect([(-1, goal)])] if statement.is_equality else [goal]
        sums = [_sum(direction, allowed) for direction in document["directions"]]
    except (KeyError, TypeError, ZeroDivisionError) as error:
        raise CertificateError(f"not a certificate: {error}") from error
    for wanted in goals:
        if not any(total == wanted and (strict or not statement.is_strict) for total, strict in sums):
            raise CertificateError(f"the sum differs from greater - lesser in {_nearest(wanted, sums)}")


def shown(document: Mapping[str, Any]) -> list[str]:
    """What a certificate shows by itself, a line for each direction, and what it supposes. Raises CertificateError."""
    try:
        directions = document["directions"]
        written = [c["constraint"] for d in directions for c in d["constraints"]]
        if not all(_RATIONAL.fullmatch(c["coefficient"]) for d in directions for c in (*d["terms"], *d["constraints"])):
            raise CertificateError("a coefficient is no rational number such as -3/2")
        names = {n for text in (t for d in directions for t in (d["lesser"], d["greater"])) for joint in _read(text) for n in joint}
        names |= {name for text in written for joint in _difference(text) for name in joint}
        copied: list[tuple[Joint, bool, bool]] = []
        for copy in document.get("copies", ()):
            names -= set(copy["copy"])
        for copy in document.get("copies", ()):
            copied += [(vector, True, False) for vector in _copied(copy["copy"], copy["over"], names)]
            names |= set(copy["copy"])
        lines = []
        for direction in directions:
            own = [text for c in direction["constraints"] if (text := c["constraint"]) and not _of_a_copy(text, copied)]
            allowed = [(_difference(t), re.search(r"[<>]", t) is None, re.search(r"[<>](?!=)", t) is not None) for t in own]
            total, strict = _sum(direction, allowed + copied)
            wanted = _collect([(1, _read(direction["greater"])), (-1, _read(direction["lesser"]))])
            if total != wanted:
                raise CertificateError(f"the sum differs from greater - lesser in {_nearest(wanted, [(total, strict)])}")
            supposed = f"    given {'; '.join(dict.fromkeys(own))}" if own else ""
            lines.append(f"{direction['lesser']} {'<' if strict else '<='} {direction['greater']}{supposed}")
    except (KeyError, TypeError, ValueError, AttributeError, ZeroDivisionError) as error:
        raise error if isinstance(error, CertificateError) else CertificateError(f"not a certificate: {error}") from error
    if not lines:
        raise CertificateError("it shows nothing")
    return lines


def _of_a_copy(text: str, copied: list[tuple[Joint, bool, bool]]) -> bool:
    vector = _difference(text)
    return any(vector in (known, _collect([(-1, known)])) for known, _, _ in copied)


def _sum(direction: Mapping[str, Any], allowed: list[tuple[Joint, bool, bool]]) -> tuple[Joint, bool]:
    """The sum of a direction, and whether it contains a constraint that is strictly positive."""
    parts: list[tuple[Fraction, Joint]] = []
    for item in direction["terms"]:
        coefficient, term = Fraction(item["coefficient"]), item["term"].strip()
        if coefficient < 0 or not _NON_NEGATIVE.fullmatch(term):
            raise CertificateError(f"{coefficient} {term} may be negative")
        parts.append((coefficient, _read(term)))
    positive = False
    for item in direction["constraints"]:
        coefficient, written = Fraction(item["coefficient"]), item["constraint"]
        vector = _difference(written)
        kinds = [(equality, strict) for known, equality, strict in allowed if known == vector]
        reverse = _collect([(-1, vector)])
        kinds += [(True, False) for known, equality, _ in allowed if equality and known == reverse]
        if not kinds:
            raise CertificateError(f"{written} is not among the constraints")
        if coefficient < 0 and not any(equality for equality, _ in kinds):
            raise CertificateError(f"the inequality {written} has a negative coefficient")
        positive |= coefficient > 0 and any(strict for _, strict in kinds)
        parts.append((coefficient, vector))
    return _collect(parts), positive


def _copied(images: Mapping[str, str], over: Iterable[str], names: set[str]) -> list[Joint]:
    """H(image, base) = H(original, base) for all subsets; I(new; everything else | over) = 0."""
    base, originals, fresh = sorted(set(over)), sorted(set(images.values())), set(images)
    new_of = {original: new for new, original in images.items()}
    if len(new_of) != len(images) or fresh & names or not {*base, *originals} <= names or {*base} & {*originals}:
        raise CertificateError("not a copy of existing variables over other ones")
    vectors = []
    for size in range(1, len(originals) + 1):
        for chosen in combinations(originals, size):
            for width in range(len(base) + 1):
                for kept in combinations(base, width):
                    before = frozenset((*chosen, *kept))
                    after = frozenset((*(new_of[name] for name in chosen), *kept))
                    vectors.append({before: Fraction(1), after: Fraction(-1)})
    rest, condition = frozenset(names) - {*base}, frozenset(base)
    joint = [(1, fresh | condition), (1, rest | condition), (-1, fresh | rest | condition), (-1, condition)]
    vectors.append(_collect((sign, {frozenset(names): Fraction(1)}) for sign, names in joint))
    return vectors


def _difference(written: str) -> Joint:
    match = re.fullmatch(r"([^<>=]*)(<=|>=|=|<|>)([^<>=]*)", written)
    if not match:
        raise CertificateError(f"no relation in {written!r}")
    left, right = _read(match[1]), _read(match[3])
    return _collect([(-1, left), (1, right)] if match[2].startswith("<") else [(1, left), (-1, right)])


def _read(written: str) -> Joint:
    """2I(X;Y|Z) - H(X) in joint entropies: I(A;B|K) = H(A|K) + H(B|K) - H(A,B|K), and so on for more arguments."""
    parts: list[tuple[Fraction, Joint]] = []
    position = 0
    while position < len(written):
        match = _TERM.match(written, position)
        if not match or (parts and not match[1]):
            raise CertificateError(f"cannot read {written!r} at {position + 1}")
        position = match.end()
        coefficient = Fraction(match[2] or 1) * (-1 if match[1] == "-" else 1)
        if not match[3]:
            parts.append((Fraction(0), {}))
            continue
        condition = _names(match[5] or "")
        arguments = [_names(argument) for argument in match[4].split(";")]
        if (match[3] == "H") != (len(arguments) == 1):
            raise CertificateError(f"{match.group()!r} is neither H(A|K) nor I(A;B|K)")
        signed = []
        for chosen in range(1, 1 << len(arguments)):  # inclusion and exclusion over the arguments
            joint = frozenset().union(*(a for k, a in enumerate(arguments) if chosen >> k & 1)) | condition
            sign = 1 if chosen.bit_count() % 2 else -1
            signed += [(sign, joint), (-sign, condition)]
        parts.append((coefficient, _collect((sign, {names: Fraction(1)}) for sign, names in signed)))
    return _collect(parts)


def _names(written: str) -> frozenset[str]:
    return frozenset(name for name in re.split(r"[,\s]+", written) if name)


def _collect(parts: Iterable[tuple[Fraction | int, Mapping[frozenset[str], Fraction]]]) -> Joint:
    total: Joint = {}
    for factor, part in parts:
        for names, value in part.items():
            total[names] = total.get(names, Fraction(0)) + factor * value
    return {names: value for names, value in total.items() if names and value}


def _nearest(wanted: Joint, sums: list[tuple[Joint, bool]]) -> str:
    gaps = [_collect([(1, total), (-1, wanted)]) for total, _ in sums] or [wanted]
    gap = min(gaps, key=len)
    return ", ".join(f"{value} H({','.join(sorted(names))})" for names, value in gap.items()) or "strictness"
