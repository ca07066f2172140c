r"""Measures, spelled out before a formula is read: dP/dQ is the ratio of masses (or densities), \int f dP a mean under P.

The Radon-Nikodym derivative of two laws is the ratio of their densities by any measure that dominates both; only the
capitals that name laws (P, Q, R) are read so, and only where none of them stands for a number elsewhere in the formula.
"""

from __future__ import annotations

from dataclasses import replace

from ..syntax.nodes import BigOp, Binder, Call, Derivative, Div, Log, Mul, Name, Node, Statement
from ..syntax.walk import children, walk
from .roles.letters import is_letter, is_variable, stem
from .shorthand import rebuilt

_CAPITALS = frozenset("PQR")


def densities_of_measures(statement: Statement) -> Statement:
    r"""E_P[\log \frac{dP}{dQ}] as E_P[log P/Q]; \int g dP as E_P[g]; \int g(x) dP(x) as E_{x ~ P}[g(x)]."""
    measures = {stem(n) for node in walk(statement) for n in _measures(node)}
    if not measures or any(stem(n) in measures for n in _numbers(statement)):
        return statement

    def change(node: Node) -> Node | None:
        match node:
            case Mul(Log(arg=Derivative() as d) as log, Name() as at) if _is_ratio(d) and (is_letter(at) or is_variable(at)):
                return replace(log, arg=_ratio(d, at), span=node.span)  # log dP/dQ(x), where the logarithm has no brackets
            case Mul(Derivative() as d, Name() as at) if _is_ratio(d) and (is_letter(at) or is_variable(at)):
                return _ratio(d, at)
            case Call(Derivative() as d, (Name() as at,)) if _is_ratio(d):
                return _ratio(d, at)
            case Derivative() if _is_ratio(node):
                return _ratio(node, None)
            case BigOp("int", Binder((law,), lower=None, upper=None) as binder, body) if (found := _measure(law)) is not None:
                drawn = law.args if isinstance(law, Call) else ()
                bound = replace(binder, names=drawn, distribution=found) if drawn else replace(binder, names=(found,))
                return BigOp("E", bound, rebuilt(body, change), bracketed=True, span=node.span)
        return None

    return rebuilt(statement, change)


def _measures(node: Node) -> tuple[Name, ...]:
    """The laws that a node takes as measures."""
    if isinstance(node, Derivative) and _is_ratio(node):
        assert isinstance(node.body, Name) and isinstance(node.variables[0], Name)
        return node.body, node.variables[0]
    if isinstance(node, BigOp) and node.kind == "int" and len(node.binder.names) == 1 and node.binder.lower is None:
        found = _measure(node.binder.names[0])
        return () if found is None else (found,)
    return ()


def _measure(node: Node) -> Name | None:
    """The P of dP or dP(x)."""
    if isinstance(node, Call) and len(node.args) == 1 and isinstance(node.args[0], Name):
        node = node.head
    return node if isinstance(node, Name) and node.base in _CAPITALS and node.sup is None else None


def _is_ratio(d: Derivative) -> bool:
    laws = (d.body, *d.variables)
    return d.kind == "total" and d.in_numerator and len(laws) == 2 and all(isinstance(n, Name) and n.base in _CAPITALS for n in laws)


def _ratio(d: Derivative, at: Name | None) -> Div:
    above, below = d.body, d.variables[0]
    if at is not None:
        above, below = (Call(n, (at,), span=n.span) for n in (above, below))
    return Div(above, below, span=d.span)


def _numbers(node: Node) -> list[Name]:
    """The capitals that stand alone in sums, products and powers, where a number is expected."""
    out: list[Name] = []
    for inner in walk(node):
        if type(inner).__name__ in ("Add", "Sub", "Mul", "Div", "Pow", "Neg", "Log"):
            out += [n for n in children(inner) if isinstance(n, Name) and n.base in _CAPITALS]
    return out


__all__ = ["densities_of_measures"]
