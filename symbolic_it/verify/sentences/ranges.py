"""Ranges that a sentence names for the argument of its function: "phi is convex on $(0, \\infty)$", "$(0, 1)$에서"."""

from __future__ import annotations

import re

_BOUND = r"(?:[-+]?\s*\\infty|-?\d+(?:\.\d+)?)"
_RANGE = re.compile(rf"\s*(?P<open>[(\[])\s*(?P<low>{_BOUND})\s*,\s*(?P<high>{_BOUND})\s*(?P<close>[)\]])\s*")
_ARGUMENT = re.compile(r"(?<![A-Za-z])(?:\\[a-z]+|[a-zA-Z])'*\s*\(\s*([a-z])\s*\)")


def ranges(maths: tuple[str, ...]) -> tuple[str, ...]:
    """The constraints on the one letter that the functions of a sentence are taken of, from the interval that it names."""
    found = [m for tex in maths if (m := _RANGE.fullmatch(tex)) is not None]
    letters = {letter for tex in maths for letter in _ARGUMENT.findall(tex)}
    if len(found) != 1 or len(letters) != 1:
        return ()
    (m,), (letter,) = found, letters
    out = []
    if "infty" not in m["low"]:
        out.append(f"{letter} {'>' if m['open'] == '(' else '>='} {m['low']}")
    if "infty" not in m["high"]:
        out.append(f"{letter} {'<' if m['close'] == ')' else '<='} {m['high']}")
    return tuple(out)
