r"""A bare `\log` whose base the text never states, in a formula whose values are in bits: the unit tells the base.

`D(p\|q) = ... = 1 - \frac12 \log 3 = 0.2075` bits is true with logarithms to base 2, and its author has no other in mind. What is
false is so with either base.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning, Scalar
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.elaborate.relations.shapes import is_closed
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words_for_unit
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..sentences.chapter_subjects import BITS_ALONE, is_about
from .across_readings import common
from .doubtful_readings import Outcome
from .in_every_unit import is_in_every_unit
from .names_written_out import written_out

_BITS = regex(rf"\bbits?\b|{words_for_unit('bit')}", re.I)
_RIGHT_IN_BITS = Verdict("undecided", "right in bits, by the logarithms to base 2 with which the text has defined the quantity")
_IN_BASE_TWO = Verdict("undecided", "true with logarithms to base 2, which the text may mean")
_DEPENDS = regex(
    r"\bdepend\w* on (?:the |which |what |your |one's )?(?:base|units?|logarithms?|convention)|whatever the base|whichever base|je nach (?:basis|einheit)|selon (?:la base|l['’]unité)|según la (?:base|unidad)|"
    r"в зависимости от (?:основания|единиц)|取决于(?:底|单位|对数)|밑에 따라|단위에 따라|底に(?:よ|依)",
    re.I,
)
_IN_BASE_TEN = Verdict("undecided", "right with decimal logarithms, which the text may mean: it states no base")
_IN_NATS = regex(rf"\bnats?\b|\bnatural|{words_for_unit('nat')}", re.I)
_OPEN = Verdict("undecided", "right in nats, and the text has defined the quantity with logarithms to base 2")
_NATS = regex(rf"\bnats?\b|\bnatural|\\ln(?![A-Za-z])|{words_for_unit('nat')}", re.I)


def in_told_base(
    statement: n.Statement, context: Context, nearby: str, judge: Callable[[Context], Outcome | None], bases: dict[str, int | str]
) -> Outcome | None:  # fmt: skip
    """The outcome in the base that is stated or that the units tell; where neither is, no number is accused that is right with decimal logarithms."""
    statement = written_out(statement, context)
    outcome = _in_told_base(statement, context, nearby, judge, bases)
    if (
        outcome is not None
        and _is_negative(outcome)
        and (context.log_base, context.unit) == (None, None)
        and (is_about(context, BITS_ALONE) or _DEPENDS.search(nearby))
    ):
        told = _has_bare_logs(statement) or _has_no_unit(statement) or any(isinstance(x, n.Name) for x in walk(statement))
        binary = judge(context.extend(log_base=2, unit="bits")) if told else None
        return outcome if binary is None else _less_those_true(outcome, binary, "")
    if (
        outcome is None
        or not _is_negative(outcome)
        or (context.log_base, context.unit) != (None, None)
        or not _has_bare_logs(statement)
        or _IN_NATS.search(nearby) is not None
    ):
        return outcome
    if any(isinstance(x, n.Name) for x in walk(statement)) or (decimal := judge(context.extend(log_base=10))) is None:
        return outcome
    return _less_those_true(outcome, decimal, "", _IN_BASE_TEN)


def _in_told_base(
    statement: n.Statement, context: Context, nearby: str, judge: Callable[[Context], Outcome | None], bases: dict[str, int | str]
) -> Outcome | None:  # fmt: skip
    """The outcome in the base that is stated; where none is and bits are spoken of, in the base that makes the formula true.

    ``bases``: of the logarithms by which the text has defined quantities.
    """
    defined = _defined(statement, bases)
    first = judge(context)
    if first is not None and defined == 2 and context.log_base is None and _is_open(first) and _spells_bases(statement):
        second = judge(context.extend(log_base=2, unit="bits"))
        return second if second is not None and all(v.positive for row in second[1] for v in row) else first
    if first is not None and defined == 2 and context.log_base is None and _has_no_unit(statement) and _NATS.search(nearby) is None:
        first = _in_bits_too(first, judge(context.extend(log_base=2, unit="bits")))
    if first is not None and defined == 2 and context.log_base is None and _is_primed(statement) and _IN_NATS.search(nearby) is None:
        second = judge(context.extend(log_base=2, unit="bits"))
        # its own unit, whatever is in force; the ln 2 of 1/ln 2 is a number
        natural = any(isinstance(x, n.Log) and x.spelling == "ln" and not isinstance(x.arg, n.Number) for x in walk(statement))
        held = second is not None and not natural and all(v.positive for row in second[1] for v in row)
        return second if held else (first[0], [tuple(_OPEN if v.positive else v for v in row) for row in first[1]])
    if first is not None and _is_negative(first) and defined == 2 and context.log_base != 2:
        second = judge(context.extend(log_base=2, unit="bits"))
        if second is not None and (spared := _by_its_definition(statement, first, second)) is not None:
            refuted = any(v.word == "refuted" for row in first[1] for v in row)
            plainly = context.log_base is None and (refuted or _NATS.search(nearby) is None) and _has_no_unit(statement)
            return second if plainly else spared
    if first is None or not _is_negative(first) or context.log_base is not None or defined == "e":
        return first
    told = defined == 2 or (2 in bases.values() and "e" not in bases.values())
    bare = _is_bare(statement, nearby, told or _is_of_bits_by_name(statement))
    refuted = any(v.word == "refuted" for row in first[1] for v in row)
    if not bare and not (refuted and (_has_no_unit(statement) or (_has_bare_logs(statement) and _NATS.search(nearby) is None))):
        return first
    valued = frozenset(f.symbol.split("_")[0].split("(")[0] for f in context.facts if isinstance(f.value, (Scalar, Meaning)))
    if not bare and is_in_every_unit(statement, _is_information, valued):
        return first
    second = judge(context.extend(log_base=2, unit="bits"))
    if second is None:
        return first
    if not bare and not _has_no_unit(statement):
        return _less_those_true(first, second)
    if bare and not _is_negative(second):
        return second if told or not _mixes_bases(statement) or _BITS.search(nearby) is not None else _less_those_true(first, second, "")
    one, other = (second, first) if defined == 2 or any(isinstance(x, n.Log) for x in walk(statement)) else (first, second)
    return common(one, [[v for row in other[1] for v in row]])


def _has_bare_logs(statement: n.Statement) -> bool:
    r"""Whether there are logarithms in a formula, none of them with a base, and no unit: \log 26 - 1 = \log 13."""
    nodes = list(walk(statement))
    logs = [x for x in nodes if isinstance(x, n.Log)]
    return bool(logs) and all(x.base is None and x.spelling == "log" for x in logs) and not any(isinstance(x, n.WithUnit) for x in nodes)


def _less_those_true(first: Outcome, second: Outcome, word: str = "refuted", open_: Verdict = _IN_BASE_TWO) -> Outcome:
    """The outcome in nats, with nothing refuted that is true with the logarithms of the second; with no ``word``, nothing accused of anything."""
    if [len(row) for row in first[1]] != [len(row) for row in second[1]]:
        return first
    pairs = [zip(row, other, strict=True) for row, other in zip(first[1], second[1], strict=True)]
    return first[0], [tuple(open_ if v.negative and word in ("", v.word) and w.positive else v for v, w in row) for row in pairs]


def _mixes_bases(statement: n.Statement) -> bool:
    r"""Whether some logarithms of a formula are written to base 2 and others bare: which of the two was meant, \log_2 x + \log y does not say."""
    logs = [x for x in walk(statement) if isinstance(x, n.Log)]
    return any(map(_is_binary, logs)) and not all(map(_is_binary, logs))


def _is_primed(statement: n.Node) -> bool:
    """Whether a formula is about the derivative h'(p) of an entropy."""
    return any(
        isinstance(x, n.Call) and isinstance(x.head, n.Name) and set(x.head.sup or "") == {"'"} and _information(x) for x in walk(statement)
    )


def _in_bits_too(first: Outcome, second: Outcome | None) -> Outcome:
    """The outcome in nats, without the values that are confirmed in nats and false in the bits by which the text has defined them."""
    others = [v for row in second[1] for v in row] if second is not None else []
    if len(others) != sum(map(len, first[1])):
        return first
    it = iter(others)
    return first[0], [tuple(_OPEN if next(it).negative and v.word == "confirmed" else v for v in row) for row in first[1]]


def _by_its_definition(statement: n.Statement, first: Outcome, second: Outcome) -> Outcome | None:
    """The outcome without what is false in nats alone, h(1/2) = 1, where the text has defined h by logarithms to base 2; None if that is nothing."""
    if len(first[1]) != len(statement.chains) or [len(row) for row in first[1]] != [len(row) for row in second[1]]:
        return None
    rows, changed = [], False
    for chain, row, other in zip(statement.chains, first[1], second[1], strict=True):
        spared = _has_no_unit(chain) and any(v.negative for v in row) and not any(v.negative for v in other)
        rows.append(tuple(_RIGHT_IN_BITS if spared and v.negative else v for v in row))
        changed = changed or spared
    return (first[0], rows) if changed else None


def _is_open(outcome: Outcome) -> bool:
    """Whether a link is left open, and none is false."""
    found = [v for row in outcome[1] for v in row]
    return any(v.word == "undecided" for v in found) and not any(v.negative for v in found)


def _spells_bases(statement: n.Statement) -> bool:
    r"""Whether the base of every logarithm of a formula is written: D(p || q) = 1/\ln 2 \sum p \ln p/q, in the bits of its definition."""
    logs = [x for x in walk(statement) if isinstance(x, n.Log)]
    return bool(logs) and all(x.base is not None or x.spelling == "ln" for x in logs)


def _is_of_bits_by_name(statement: n.Statement) -> bool:
    """Whether a formula speaks of h_2(p), the entropy of a coin, whose 2 is a base or counts its sides: bare logarithms beside it are to that base."""
    calls = [x for x in walk(statement) if isinstance(x, n.Call) and isinstance(x.head, n.Name) and len(x.args) == 1]
    return any(
        x.head.base in ("H", "h") and isinstance(x.head.sub, n.Number) and x.head.sub.value == 2
        for x in calls
        if isinstance(x.head, n.Name)
    )


def _is_negative(outcome: Outcome) -> bool:
    return any(v.negative for row in outcome[1] for v in row)


def _is_bare(statement: n.Statement, nearby: str, in_bits: bool) -> bool:
    """Whether all logarithms of a formula are bare, or some to base 2, and its values, or those of the text around it, are in bits."""
    nodes = list(walk(statement))
    logs = [x for x in nodes if isinstance(x, n.Log)]
    bare = [x for x in logs if x.base is None and x.spelling == "log"]
    if not (bare or any(_is_information(x) for x in nodes if isinstance(x, n.Call))) or not all(x in bare or _is_binary(x) for x in logs):
        return False
    in_bits = in_bits or len(bare) < len(logs)
    units = {x.unit.word.rstrip("s") for x in nodes if isinstance(x, n.WithUnit)}
    return units == {"bit"} if units else (in_bits or _BITS.search(nearby) is not None) and _NATS.search(nearby) is None


def bases_of_definitions(statement: n.Statement, before: dict[str, int | str]) -> dict[str, int | str]:
    """By quantity: 2 or "e" where a formula defines an entropy by logarithms to that base alone, "log" by bare ones; and those ``before``."""
    out = dict(before)
    for chain in statement.chains:
        sides = [link.right for link in chain.links if link.relation in ("=", ":=")]
        name = _information(chain.first) if chain.first is not None and not _is_primed(chain.first) else ""
        logs = [x for side in sides for x in walk(side) if isinstance(x, n.Log) and not is_closed(x.arg)]
        if name and logs and any(isinstance(x, n.Name) for x in walk(chain.first or statement)):
            two = all(map(_is_binary, logs))
            if two or name in ("H", "h", "I", "MI", _BARE):
                out[name] = 2 if two else "e" if all(x.spelling == "ln" for x in logs) else "log"
    return out


def _is_binary(log: n.Log) -> bool:
    return log.spelling == "lb" or (isinstance(log.base, n.Number) and log.base.value == 2)


def _defined(statement: n.Statement, bases: dict[str, int | str]) -> int | str | None:
    """The base by which the text has defined the quantities of a formula; None where it has not, or by several."""
    usual = bases.get("H", bases.get("h", 2 if set(bases.values()) == {2} else None))
    found = {bases.get(name, usual) for x in walk(statement) if (name := _information(x))}
    return found.pop() if len(found) == 1 else None


def _has_no_unit(statement: n.Node) -> bool:
    """Whether a formula is about quantities of information, and neither a logarithm nor a unit tells in which unit."""
    nodes = list(walk(statement))
    return any(map(_is_information, nodes)) and not any(isinstance(x, (n.Log, n.WithUnit)) for x in nodes)


def _is_information(node: n.Node) -> bool:
    return bool(_information(node))


def _information(node: n.Node) -> str:
    """The name of the quantity of information that a call or a bare H is of; "" for anything else."""
    if node == n.Name("H"):
        return _BARE
    try:
        named = isinstance(node, n.Call) and isinstance(node.head, n.Name)
        head = node.head if named else None  # type: ignore[attr-defined]
        found = (
            functional(replace(head, sup=None) if isinstance(head, n.Name) and set(head.sup or "") == {"'"} else head)
            if head is not None
            else None
        )
    except ElaborationError:
        return ""
    if found is not None and found.base == 2 and isinstance(head, n.Name) and head.base == "H":
        return _RENYI[0]  # H_2(p) beside H_alpha(p), rather than the entropy of a coin
    return found.name if found is not None and found.name in ("H", "h", "I", "KL", "CE", "JSD", "MI", *_RENYI) else ""


_BARE = "bare H"
_RENYI = ("renyi entropy", "renyi divergence", "min entropy")
