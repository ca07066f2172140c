r"""A bare `\log` whose base the text never states, in a formula whose values are in bits: the unit tells the base.

`D(p\|q) = ... = 1 - \frac12 \log 3 = 0.2075` bits is true with logarithms to base 2, and its author has no other in mind. What is
false is so with either base.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.elaborate.meaning import LinkMeaning, Reading
from ...notation.elaborate.relations.shapes import is_closed
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words_for_unit
from ...notation.syntax.walk import walk
from .across_readings import common
from .doubtful_readings import Outcome

_BITS = re.compile(rf"\bbits?\b|{words_for_unit('bit')}", re.I)
_NATS = re.compile(rf"\bnats?\b|\bnatural|\\ln(?![A-Za-z])|{words_for_unit('nat')}", re.I)


def in_told_base(
    statement: n.Statement, context: Context, nearby: str, judge: Callable[[Context], Outcome | None], defined: int | str | None = None
) -> Outcome | None:  # fmt: skip
    """The outcome in the base that is stated; where none is and bits are spoken of, in the base that makes the formula true.

    ``defined``: the base of the logarithms by which the text has defined entropies.
    """
    first = judge(context)
    if first is None or not _is_negative(first) or context.log_base is not None or defined == "e":
        return first
    bare = _is_bare(statement, nearby, defined == 2)
    if not bare and not (_has_no_unit(statement) and any(v.word == "refuted" for row in first[1] for v in row)):
        return first
    second = judge(context.extend(log_base=2, unit="bits"))
    if second is None:
        return first
    if bare and not _is_negative(second):
        return second
    one, other = (second, first) if defined == 2 or any(isinstance(x, n.Log) for x in walk(statement)) else (first, second)
    return common(one, [[v for row in other[1] for v in row]])


def _is_negative(outcome: Outcome) -> bool:
    return any(v.negative for row in outcome[1] for v in row)


def _is_bare(statement: n.Statement, nearby: str, in_bits: bool) -> bool:
    """Whether all logarithms of a formula are bare, and its values, or those of the text around it, are in bits."""
    nodes = list(walk(statement))
    logs = [x for x in nodes if isinstance(x, n.Log)]
    if not (logs or any(_is_information(x) for x in nodes)) or any(x.base is not None or x.spelling != "log" for x in logs):
        return False
    units = {x.unit.word.rstrip("s") for x in nodes if isinstance(x, n.WithUnit)}
    return units == {"bit"} if units else (in_bits or _BITS.search(nearby) is not None) and _NATS.search(nearby) is None


def base_of_definitions(reading: Reading, rows: list[tuple[Verdict, ...]], before: int | str | None) -> int | str | None:
    """The base in which a formula defines entropies, else the one ``before``."""
    links = ((link, v) for chain, row in zip(reading.chains, rows, strict=True) for link, v in zip(chain.links, row, strict=True))
    return next((base for base in itertools.starmap(_base_of_definition, links) if base is not None), before)


def _base_of_definition(link: LinkMeaning, verdict: Verdict) -> int | str | None:
    """2 or "e" where an entropy is defined by logarithms to that base alone, "log" where by bare ones; None for what defines no entropy."""
    if not verdict.positive or link.relation not in ("=", ":=") or not _is_information(link.left.node):
        return None
    logs = [x for x in walk(link.right.node) if isinstance(x, n.Log)]
    if not logs or is_closed(link.right.node):
        return None
    if all(x.spelling == "lb" or (isinstance(x.base, n.Number) and x.base.value == 2) for x in logs):
        return 2
    return "e" if all(x.spelling == "ln" for x in logs) else "log"


def _has_no_unit(statement: n.Statement) -> bool:
    """Whether a formula is about quantities of information, and neither a logarithm nor a unit tells in which unit."""
    nodes = list(walk(statement))
    return any(map(_is_information, nodes)) and not any(isinstance(x, (n.Log, n.WithUnit)) for x in nodes)


def _is_information(node: n.Node) -> bool:
    try:
        found = functional(node.head) if isinstance(node, n.Call) and isinstance(node.head, n.Name) else None
    except ElaborationError:
        return False
    return found is not None and found.name in ("H", "h", "I", "KL", "CE", "JSD", "MI")
