r"""Runs that begin later than their sequence, X_2, \dots, X_n: one letter stands for the last members.

What is proved of any variables in their place holds of every longer sequence.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from ...notation.elaborate.roles.letters import is_variable
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

_LETTERS = "BCDFG"


@dataclass(frozen=True, slots=True)
class _Run:
    """The arguments ``start`` to ``end`` of a call: the members of ``stem`` from number ``first`` to ``last``."""

    start: int
    end: int
    stem: n.Name
    first: int
    last: n.Node


def of_late_runs(statement: n.Statement) -> n.Statement | None:
    """The formula with a letter for the members that its latest run shares with all others; None where there is no later run."""
    nodes = [x for c in statement.chains for x in walk(c)]
    calls = [x for x in nodes if isinstance(x, n.Call)]
    found = {id(x): _runs(x) for x in calls}
    runs = [r for own in found.values() for r in own]
    if not any(r.first > 1 for r in runs) or len({(r.stem, r.last) for r in runs}) != 1:
        return None
    if any(isinstance(x, n.BigOp) and (x.kind != "E" or x.binder.names) for x in nodes):
        return None
    stem, last = runs[0].stem, runs[0].last
    inside = {id(x.args[k]) for x in calls for r in found[id(x)] for k in range(r.start, r.end + 1)}
    alone = [x for x in nodes if isinstance(x, n.Name) and replace(x, sub=None) == stem and id(x) not in inside]
    numbers = [_number(x) for x in alone]
    below = {id(x.sub) for x in nodes if isinstance(x, n.Name)}
    if None in numbers or any(x == last and id(x) not in below for x in nodes):
        return None
    apart = max([r.first - 1 for r in runs] + [k for k in numbers if k is not None])
    used = {x.base.upper() for x in nodes if isinstance(x, n.Name)}
    letter = next((x for x in _LETTERS if x not in used), None)
    if letter is None or apart > 4:
        return None
    rest = n.Name(letter, span=stem.span)

    def change(node: n.Node) -> n.Node | None:
        own = found.get(id(node), ()) if isinstance(node, n.Call) else ()
        return _written(node, own, apart, rest) if own and isinstance(node, n.Call) else None

    return rebuilt(statement, change)


def _written(call: n.Call, runs: tuple[_Run, ...], apart: int, rest: n.Name) -> n.Call:
    args: list[n.Node] = []
    separators: list[str] = []
    begins = {r.start: r for r in runs}
    k = 0
    while k < len(call.args):
        run = begins.get(k)
        made: list[n.Node] = [call.args[k]]
        if run is not None:
            made = [*(replace(run.stem, sub=n.Number(str(m), Fraction(m))) for m in range(run.first, apart + 1)), rest]
        separators += [call.separators[k - 1]] if k else []
        separators += [","] * (len(made) - 1)
        args += made
        k = run.end + 1 if run is not None else k + 1
    return replace(call, args=tuple(args), separators=tuple(separators))


def _runs(call: n.Call) -> tuple[_Run, ...]:
    """The dotted runs that begin with a numbered member and end with a letter: X_2, X_3, ..., X_n."""
    out = []
    for k, a in enumerate(call.args):
        if not isinstance(a, n.Ellipsis) or k == 0 or k + 1 >= len(call.args) or call.separators[k - 1 : k + 1] != (",", ","):
            continue
        end = call.args[k + 1]
        if not isinstance(end, n.Name) or not isinstance(end.sub, n.Name):
            continue
        stem, start = replace(end, sub=None), k - 1
        if not is_variable(stem) or _of(call.args[start], stem) is None:
            continue
        while start and call.separators[start - 1] == "," and _of(call.args[start - 1], stem) == _of(call.args[start], stem, 1):
            start -= 1
        first = _of(call.args[start], stem)
        if first is not None:
            out.append(_Run(start, k + 1, stem, first, end.sub))
    return tuple(out)


def _of(node: n.Node, stem: n.Name, less: int = 0) -> int | None:
    """The number of a member of a sequence, less so many; None of anything else."""
    number = _number(node) if isinstance(node, n.Name) and replace(node, sub=None) == stem else None
    return None if number is None else number - less


def _number(node: n.Name) -> int | None:
    whole = isinstance(node.sub, n.Number) and node.sub.value.denominator == 1 and node.sub.value > 0
    return int(node.sub.value) if whole and isinstance(node.sub, n.Number) else None


__all__ = ["of_late_runs"]
