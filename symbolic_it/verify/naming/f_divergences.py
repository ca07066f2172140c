r"""The f-divergence as texts define it: `D_f(P \| Q) = \sum_x q(x) f(p(x)/q(x))`, as a sum, an integral or a mean.

Source: Csiszár 1967; Polyanskiy and Wu 2025, definition 7.1. The function is any convex one, so nothing is asked of it but that it
is the one below D.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

TITLE = "f-divergence"
_Law = tuple[str, n.Node | None]


def of_f_divergences(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """Definition where weight and ratio are those of D_f(P, Q), undecided where they are not; None for no f-divergence."""
    match left:
        case n.Call(n.Name("D" | "I", (), n.Name() as function), (one, other), (mark,)) if relation in ("=", ":=") and mark != ";":
            pair = (_law(one), _law(other))
        case _:
            return None
    found = _parts(right, function)
    if found is None or None in pair or pair[0] == pair[1]:
        return None
    if found == (pair[1], pair[0], pair[1]):
        return Verdict("definition", f"agrees with the definition of the {TITLE}")
    return Verdict("undecided", f"the {TITLE} would weigh by the law that it divides by")


def _parts(right: n.Node, function: n.Name) -> tuple[_Law | None, _Law | None, _Law | None] | None:
    """The weight, the numerator and the denominator of a mean of f of a ratio."""
    if not isinstance(right, n.BigOp) or right.binder.conditions or right.binder.lower is not None:
        return None
    weight: _Law | None = None
    mass: n.Node = right
    if right.kind == "E":
        b = right.binder
        weight = (
            _law(b.distribution if b.distribution is not None else b.names[0]) if b.distribution is not None or len(b.names) == 1 else None
        )
        of = right.body
    elif right.kind in ("sum", "int") and isinstance(right.body, n.Mul):
        factors = (right.body.left, right.body.right)
        if not any(_is_of(x, function) for x in factors):
            return None
        mass, of = factors if _is_of(factors[1], function) else factors[::-1]
        weight = _law(mass)
    else:
        return None
    match of:
        case n.Call(head, (n.Div(above, below),)) if head == function:
            masses = (above, below) if right.kind == "E" else (mass, above, below)
            at = {x.args for x in masses if isinstance(x, n.Call)}
            free = right.kind == "E" and (right.binder.distribution is None or not at)
            if len(at) > 1 or (not free and any(b not in walk(x) for b in right.binder.names for x in masses)):
                return None
            return weight, _law(above), _law(below)
        case n.Call(head, (n.Derivative(n.Name() as above, (n.Name() as below,)),)) if head == function:
            return weight, _law(above), _law(below)
    return None


def _is_of(node: n.Node, function: n.Name) -> bool:
    return isinstance(node, n.Call) and node.head == function


def _law(node: n.Node | None) -> _Law | None:
    """P, p(x), p_i and p_X(x) by letter, in whatever case, and by the subscript that is no index."""
    while isinstance(node, n.Call):
        node = node.head
    if not isinstance(node, n.Name) or node.accents or node.sup:
        return None
    index = isinstance(node.sub, n.Name) and node.sub.base in ("i", "j", "k", "x", "y", "X")
    return node.base.lower(), None if index else node.sub
