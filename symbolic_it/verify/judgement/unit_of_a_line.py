r"""Numbers worked out of logarithms have their unit: -\sum_x p \log_2 p = 1/2 \cdot 1 + 1/2 \cdot 1 = 1 is no nat.

A line of numbers alone agrees with its value whatever unit is printed behind it; the line before tells which it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk
from ..numbers.decimals import NATS, UNIT_OF_BASE

_STATED = {"bit": "bits", "nat": "nats", "ban": "bans", "shannon": "bits"}
_ARITHMETIC = (nodes.Number, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.Neg, nodes.Vector)


def in_the_unit_of_its_line(links: Sequence[LinkMeaning], found: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, with a mismatch where numbers that come from logarithms to one base are printed in the unit of another.

    Where it is not shown that they come from those, the line stays open.
    """
    out = list(found)
    given: str | None = None
    shown = True  # that the numbers are what the logarithms are worth
    for k, link in enumerate(links):
        left, right = link.left.node, link.right.node
        if not _is_arithmetic(left):
            given, shown = unit_of_logs(left), True
        stated = stated_unit(right)
        if stated in NATS and given is not None and stated != given and out[k].positive and _is_arithmetic(left):
            message = f"the logs give {given}, the unit printed is {stated}"
            out[k] = replace(out[k], word="convention-mismatch", message=message) if shown else Verdict("undecided", message)
        if link.relation not in ("=", "approx") or out[k].negative:
            given = None
        shown = shown and out[k].positive
    return tuple(out)


def _is_arithmetic(node: nodes.Node) -> bool:
    return all(isinstance(x, _ARITHMETIC) for x in walk(node))


def stated_unit(node: nodes.Node) -> str | None:
    """The unit of information that is printed behind an expression."""
    return _STATED.get(node.unit.word.rstrip("s")) if isinstance(node, nodes.WithUnit) else None


def unit_of_logs(node: nodes.Node) -> str | None:
    """The unit of an expression with logarithms to one base that is written; None where a factor such as ln 2 may convert it."""
    units: set[str | None] = set()
    for x in walk(node):
        if isinstance(x, (nodes.WithUnit, nodes.Pow)) or (isinstance(x, nodes.Apply) and x.function == "exp"):
            return None
        if isinstance(x, nodes.Div) and any(isinstance(y, nodes.Log) for y in walk(x.right)):
            return None
        if isinstance(x, nodes.Log):
            if isinstance(x.arg, nodes.Number) and x.arg.value in (2, 10) and x.arg != x.base:
                return None
            base = x.base.value if isinstance(x.base, nodes.Number) else Fraction(0)
            units.add("nats" if x.base is None and x.spelling == "ln" else UNIT_OF_BASE.get(Fraction(base)))
    return units.pop() if len(units) == 1 else None
