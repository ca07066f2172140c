r"""Laws told in two cases: p_c = 1 - \epsilon and p_i = \epsilon/(K - 1) for i \ne c; p_i = 1 if i = c, else 0.

Both together are one formula of the law, p_i = a \delta_{ic} + b (1 - \delta_{ic}); either of them alone is none.
"""

from __future__ import annotations

from fractions import Fraction

from ...notation.context import Fact, Meaning
from ...notation.elaborate.roles.letters import key, stem
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..sentences.entries_of_a_case import case_of
from ..state import State
from .formula import Formula

_ONE = n.Number("1", Fraction(1))


def law_of_two_cases(statement: n.Statement, formula: Formula, state: State) -> Fact | None:
    """The formula of a law whose second case is told here; the first is remembered. None where there is no such law."""
    entry = _entry(statement)
    case = case_of(formula)
    if entry is None or case is None:
        return None
    head, at, value = entry
    name = key(head)
    if case.others:
        first = state.section.cases.pop(name, None)
        if first is None or (case.index is None and formula.sentence != first[2]):
            return None  # "otherwise" in another sentence may be of another law
        if case.index not in (None, first[0]) or at == first[0] or _speaks_of(value, at) or _speaks_of(first[1], at):
            return None
        return Fact(name, Meaning((at,), _of_both(at, *first[:2], value)))
    own = case.index or at
    if case.index is not None and _speaks_of(value, at):
        return None
    state.section.cases[name] = (own, value, formula.sentence)
    return None


def _entry(statement: n.Statement) -> tuple[n.Name, n.Name, n.Node] | None:
    """p, i and the value of p_i = value, of p(i) = value."""
    if len(statement.chains) != 1 or len(statement.chains[0].links) != 1 or statement.chains[0].links[0].relation not in ("=", ":="):
        return None
    (link,) = statement.chains[0].links
    match statement.chains[0].first:
        case n.Name(sub=n.Name() as at) as name:
            return stem(name), at, link.right
        case n.Call(n.Name(sub=None) as head, (n.Name() as at,)):
            return head, at, link.right
    return None


def _speaks_of(node: n.Node, name: n.Name) -> bool:
    return any(x == name for x in walk(node))


def _of_both(at: n.Name, own: n.Name, value: n.Node, other: n.Node) -> n.Node:
    delta = n.Name("delta", sub=n.Tuple((at, own)))
    return n.Add(n.Mul(value, delta), n.Mul(other, n.Sub(_ONE, delta)))


__all__ = ["law_of_two_cases"]
