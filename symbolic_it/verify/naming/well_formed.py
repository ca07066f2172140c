"""What no definition has: a name bound twice, a sum over an index that is not there, an index outside its sum."""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import mentions, walk
from .next_tokens import foretells_itself


def binds_well(node: n.BigOp) -> bool:
    """Whether each name is bound once, and a sum runs over an index that its indexed body has: not sum_j p_i log q_i."""
    if isinstance(node.binder.lower, n.Infinity) or (
        isinstance(node.binder.upper, n.Neg) and isinstance(node.binder.upper.body, n.Infinity)
    ):
        return False  # from infinity on, or up to minus infinity
    names = [x for name in node.binder.names for x in (name.items if isinstance(name, n.Tuple) else (name,))]
    if any(name in names[:k] for k, name in enumerate(names)):
        return False
    if any(isinstance(x, n.Call) and (_of_another_history(x) or _foretells_what_is_known(x, names)) for x in walk(node.body)):
        return False
    if node.kind not in ("sum", "prod", "int") or not names or not all(isinstance(x, n.Name) and x.sub is None for x in names):
        return True
    indexed = any(isinstance(x, n.Call) or (isinstance(x, n.Name) and isinstance(x.sub, n.Name)) for x in walk(node.body))
    return not indexed or any(mentions(node.body, (x,)) for x in names)


def _of_another_history(call: n.Call) -> bool:
    """p(w_j | w_{<i})"""
    words, *given = call.args
    before = [x.sub.body for x in given if isinstance(x, n.Name) and isinstance(x.sub, n.Before)]
    own = words.sub if isinstance(words, n.Name) else None
    return isinstance(own, n.Name) and any(isinstance(b, n.Name) and b != own for b in before)


def _foretells_what_is_known(call: n.Call, indices: list[n.Node]) -> bool:
    """p(w_t | w_{<=t}), p(w_{<t} | w_t), p(w_1, ..., w_t): of a sequence the factors are those of one member given others."""
    bar = call.separators.index("|") + 1 if "|" in call.separators else len(call.args)
    foretold, given = call.args[:bar], call.args[bar:]
    if any(_is_history(x, indices) for x in foretold) or foretells_itself(call):
        return True
    one = foretold[0] if len(foretold) == 1 else None
    if not isinstance(one, n.Name) or not given:
        return False
    alike = [x for x in given if isinstance(x, n.Name) and x.base == one.base and x.accents == one.accents]
    turned = one.base not in ("x", "z")  # of a diffusion, x_{t-1} is foretold from x_t
    return any(
        x == one or _reaches(x.sub, one.sub) or _is_later(x.sub) or (turned and x.sub in indices and one.sub not in indices) for x in alike
    )


def _is_history(node: n.Node, indices: list[n.Node]) -> bool:
    """w_{<t}, w_{1:t}, or the dots of w_1, ..., w_t."""
    below = node.sub if isinstance(node, n.Name) else None
    counted = isinstance(below, (n.Before, n.Range)) and any(x in indices for x in walk(below))
    return counted or isinstance(node, n.Ellipsis)


def _is_later(below: n.Node | None) -> bool:
    """The one behind, w_{t+1}, without those behind it."""
    return isinstance(below, n.Add) and isinstance(below.left, n.Name) and isinstance(below.right, n.Number)


def _reaches(history: n.Node | None, index: n.Node | None) -> bool:
    """Whether w_{<=t} or w_{1:t} has the member w_t, and w_{<t} the member w_{t-1}."""
    if isinstance(history, n.Before):
        shifted = history.relation == "<" and isinstance(index, n.Sub) and index.left == history.body
        return shifted or (history.relation in ("<=", ">=") and history.body == index)
    return isinstance(history, n.Range) and index in (history.lower, history.upper)


def is_mass(node: object) -> bool:
    """pi_ref(y|x), p(x_i): a probability that is called."""
    return (
        isinstance(node, n.Call)
        and isinstance(node.head, n.Name)
        and node.head.base in ("p", "q", "P", "Q", "pi")
        and "|" in node.separators
    )


def summed_together(over: n.BigOp, env: dict[str, n.Node]) -> bool:
    """Whether A and B have the index of the sum both or neither, and several indices in one order: not sum_i p_i log q_j, y_ik log q_ki."""
    several = {x.sub for k, x in env.items() if k in "AB" and isinstance(x, n.Name) and isinstance(x.sub, (n.Seq, n.Tuple))}
    if len(several) > 1:
        return False
    indexed = [x for k, x in env.items() if k in "AB" and isinstance(x, n.Name) and isinstance(x.sub, n.Name) and len(x.sub.base) == 1]
    return len({mentions(x, over.binder.names) for x in indexed}) < 2


def is_ratio_of_masses(node: n.Node) -> bool:
    """p(x)/q(x), of which an estimate of a divergence is made."""
    heads = [x.head if isinstance(x, n.Call) else x for x in (node.left, node.right)] if isinstance(node, n.Div) else []
    return bool(heads) and all(isinstance(x, n.Name) and x.base in ("p", "q", "P", "Q", "pi") for x in heads)
