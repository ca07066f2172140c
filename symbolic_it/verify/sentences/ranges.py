"""Ranges that a sentence names for a letter: "phi is convex on $(0, \\infty)$", "$(0, 1)$에서", "$p \\in (0, 1/2)$: ..."."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...notation.context import Constraint, Context
from ...notation.syntax import nodes as n
from ...patterns import regex

_BOUND = r"(?:[-+]?\s*\\infty|-?\d+(?:\.\d+)?)"
_RANGE = regex(rf"\s*(?P<open>[(\[])\s*(?P<low>{_BOUND})\s*,\s*(?P<high>{_BOUND})\s*(?P<close>[)\]])\s*")
_ARGUMENT = regex(r"(?<![A-Za-z])(?:\\[a-z]+|[a-zA-Z])'*\s*\(\s*([a-z])\s*\)")


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


_ON = regex(r"\b(?:on|over|in|inside|within|for)\s+\ufffc", re.I)


def on_an_interval(before: str, maths: tuple[str, ...], text: str) -> bool:
    """Whether the words before a formula say on which interval it holds, and not of which letter: "On $(0, 1)$, $-x \\log x > 0$"."""
    if ranges((*maths, text)):
        return False
    places = [before[: m.end()].count("\ufffc") - 1 for m in _ON.finditer(before)]
    return any(k < len(maths) and _RANGE.fullmatch(maths[k]) is not None for k in places)


_MEMBER = regex(r"\s*\\?[A-Za-z]+\s*\\in(?![A-Za-z])\s*(?:\\left)?\s*[(\[][^()\[\]]*(?:\\right)?\s*[)\]]\s*")
_IN_FRONT = regex(r"\W*\ufffc\s*(?:[:：,，]|에서|에 ?대해|일 ?때|이면|인 경우|时|の?とき|では)[\s,，:：]*")


def range_in_front(before: str, maths: tuple[str, ...]) -> tuple[str, ...]:
    """The membership that opens a sentence, of the formulas behind its colon or comma: "$p \\in (0, 1/2)$: $H(p) > p$"."""
    return maths[:1] if maths and _MEMBER.fullmatch(maths[0]) is not None and _IN_FRONT.match(before) is not None else ()


_VALUE = regex(r"\s*\\?(?P<name>[A-Za-z]+)\s*=\s*(?P<value>\d+(?:\.\d+)?)\s*")
_HOLDS = {"<": Fraction.__lt__, ">": Fraction.__gt__, "<=": Fraction.__le__, ">=": Fraction.__ge__}


def without_ranges(context: Context, told: str) -> Context:
    """The context without T > 0 where T = 1 is told, which says more."""
    m = _VALUE.fullmatch(told)
    if m is None:
        return context
    value = Fraction(m["value"])
    return replace(
        context,
        facts=tuple(f for f in context.facts if not (isinstance(f.value, Constraint) and _follows(f.value.chain, m["name"], value))),
    )


def _follows(chain: n.Node, name: str, value: Fraction) -> bool:
    """Whether "T > 0" is all that a constraint says, and the value meets it."""
    if not isinstance(chain, n.Chain) or not isinstance(chain.first, n.Name) or chain.first != n.Name(name) or len(chain.links) != 1:
        return False
    (link,) = chain.links
    meets = _HOLDS.get(link.relation)
    return meets is not None and isinstance(link.right, n.Number) and meets(value, Fraction(link.right.value))
