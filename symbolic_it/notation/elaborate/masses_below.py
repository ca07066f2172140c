"""Masses with their outcomes below: p_{xy} beside p_x and p_{y|x}, p_{x_i} beside H(X) or H(p), as p(x, y), p(x)."""

from __future__ import annotations

from ..syntax.nodes import Call, Name, Node, Seq, Statement, Tuple
from ..syntax.nodes import Given as Conditional
from ..syntax.walk import walk
from .roles.letters import COUNTERS, OUTCOMES, is_variable
from .shorthand import rebuilt

_LAWS = frozenset("pqPQ")
_INFORMATION = frozenset(["H", "I", "D"])


def masses_below(statement: Statement) -> Statement:
    """The statement with such masses as calls: where masses of several kinds stand together, or H of the variable tells what x_i is."""
    names = [n for n in walk(statement) if isinstance(n, Name) and n.base in _LAWS and n.sub is not None]
    found = {n: outcomes for n in names if (outcomes := _outcomes(n)) is not None}
    spoken_of = _spoken_of(statement)
    numbered = {n for n, (of, _) in found.items() if all(x.sub is not None and {x.base.upper(), n.base} & spoken_of for x in of)}
    plain = {n: of for n, of in found.items() if all(x.sub is None for x in of[0])}
    kinds = {(n.base, tuple(of)) for n, of in plain.items()}
    bases = {base for base, _ in kinds if len({of for b, of in kinds if b == base}) > 1}
    bases = {b for b in bases if any(len(of[0]) > 1 for n, of in plain.items() if n.base == b)}
    changed = numbered | {n for n in plain if n.base in bases}
    called = {n.head.base for n in walk(statement) if isinstance(n, Call) and isinstance(n.head, Name)}
    if not changed or called & {n.base for n in changed}:
        return statement

    def change(node: Node) -> Node | None:
        if not isinstance(node, Name) or node not in changed:
            return None
        of, separators = found[node]
        return Call(Name(node.base, node.accents, span=node.span), of, separators, span=node.span)

    return rebuilt(statement, change)


def _outcomes(name: Name) -> tuple[tuple[Name, ...], tuple[str, ...]] | None:
    """The outcomes below a law and what separates them; None where something else stands below it."""
    if name.sup is not None or name.upper is not None:
        return None
    if isinstance(name.sub, Conditional):
        body, given = _listed(name.sub.body), _listed(name.sub.given)
        separators = (*([","] * (len(body) - 1)), "|", *([","] * (len(given) - 1)))
        flat = (*body, *given)
    else:
        flat = _listed(name.sub)
        separators = tuple([","] * (len(flat) - 1))
    outcomes = tuple(x for x in flat if isinstance(x, Name) and _is_outcome(x))
    return (outcomes, separators) if flat and len(outcomes) == len(flat) == len({x.base for x in outcomes}) else None


def _listed(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, (Seq, Tuple)) else () if node is None else (node,)


def _is_outcome(name: Name) -> bool:
    numbered = name.sub is None or (isinstance(name.sub, Name) and name.sub.base in COUNTERS and name.sub.sub is None)
    return name.base in OUTCOMES - {"s", "o", "a"} and numbered and not name.accents and name.sup is None and name.upper is None


def _spoken_of(statement: Statement) -> set[str]:
    """The variables and laws of which the statement gives an entropy, an information or a divergence."""
    calls = (n for n in walk(statement) if isinstance(n, Call) and isinstance(n.head, Name) and n.head.base in _INFORMATION)
    return {a.base for c in calls for a in c.args if isinstance(a, Name) and (is_variable(a) or (a.base in _LAWS and a.sub is None))}
