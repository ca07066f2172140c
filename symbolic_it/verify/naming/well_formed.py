"""What no definition has: a name bound twice, a sum over an index that is not there, an index outside its sum."""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import mentions, walk


def binds_well(node: n.BigOp) -> bool:
    """Whether each name is bound once, and a sum runs over an index that its indexed body has: not sum_j p_i log q_i."""
    names = [x for name in node.binder.names for x in (name.items if isinstance(name, n.Tuple) else (name,))]
    if any(name in names[:k] for k, name in enumerate(names)):
        return False
    if any(isinstance(x, n.Call) and _of_another_history(x) for x in walk(node.body)):
        return False
    if node.kind not in ("sum", "prod") or not names or not all(isinstance(x, n.Name) and x.sub is None for x in names):
        return True
    indexed = any(isinstance(x, n.Call) or (isinstance(x, n.Name) and isinstance(x.sub, n.Name)) for x in walk(node.body))
    return not indexed or any(mentions(node.body, (x,)) for x in names)


def _of_another_history(call: n.Call) -> bool:
    """p(w_j | w_{<i})"""
    words, *given = call.args
    before = [x.sub.body for x in given if isinstance(x, n.Name) and isinstance(x.sub, n.Before)]
    own = words.sub if isinstance(words, n.Name) else None
    return isinstance(own, n.Name) and any(isinstance(b, n.Name) and b != own for b in before)


def is_mass(node: object) -> bool:
    """pi_ref(y|x), p(x_i): a probability that is called."""
    return isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base in ("p", "q", "P", "Q", "pi") and "|" in node.separators


def summed_together(over: n.BigOp, env: dict[str, n.Node]) -> bool:
    """Whether A and B have the index of the sum both or neither: not sum_i p_i log q_j."""
    indexed = [x for k, x in env.items() if k in "AB" and isinstance(x, n.Name) and isinstance(x.sub, n.Name) and len(x.sub.base) == 1]
    return len({mentions(x, over.binder.names) for x in indexed}) < 2
