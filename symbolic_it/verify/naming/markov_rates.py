r"""The entropy rate of a Markov chain in its letters, -\sum_{ij} \mu_i P_{ij} \log P_{ij}, and that of two states."""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ...patterns import regex

_LAWS = frozenset(["mu", "pi", "w", "p", "q", "u", "nu", "rho"])
_MATRICES = frozenset(["P", "p", "M", "T", "Q", "W", "a", "q", "A", "Pi"])
_ENTROPIES = frozenset(["H", "h", "H_b", "H_2"])
_TWO = regex(r"two[- ]state|2[- ]state|binary markov|两状态|二元马尔|두 ?상태|2 ?상태|[二2]状態", re.I)


def is_markov_rate(node: n.Node) -> bool | None:
    """Whether it is minus the mean logarithm of a step from its first state; None where it is nothing like that, or may be read the other way."""
    names, sign, parts = _unfolded(node, 1)
    logs = [x for x in parts if isinstance(x, n.Log)]
    steps = [x for x in parts if _pair(x) is not None]
    laws = [x for x in parts if isinstance(x, n.Name) and x.base in _LAWS and isinstance(x.sub, n.Name)]
    if len(logs) != 1 or len(steps) != 1 or len(laws) != 1 or len(parts) != 3 or len(names) != 2 or logs[0].power is not None:
        return None
    pair, inside = _pair(steps[0]), _pair(logs[0].arg)
    if pair is None or inside is None or pair[0] != inside[0] or {*pair[1], *inside[1]} != set(names) or laws[0].sub not in names:
        return None
    told = not isinstance(steps[0], n.Name) or isinstance(steps[0].sub, n.Given)
    if sign < 0 and pair == inside and laws[0].sub == pair[1][1] and not told:
        return None  # P_{ij} may be the step from j to i
    return sign < 0 and pair == inside and laws[0].sub == pair[1][0] and laws[0].base != pair[0]


def is_two_state_rate(node: n.Node, words: str) -> bool:
    r"""\frac{\beta}{\alpha+\beta} H(\alpha) + \frac{\alpha}{\alpha+\beta} H(\beta), of a chain that leaves its states with those chances."""
    if not isinstance(node, n.Add) or _TWO.search(words) is None:
        return False
    shares = [_share(x) for x in (node.left, node.right)]
    if None in shares:
        return False
    (one, sum_one, of_one), (two, sum_two, of_two) = (x for x in shares if x is not None)
    return one != two and of_one == two and of_two == one and sum_one == sum_two == frozenset([one, two])


def _share(node: n.Node) -> tuple[n.Node, frozenset[n.Node], n.Node] | None:
    """b, a + b and a of \\frac{b}{a+b} H(a)."""
    match node:
        case n.Mul(n.Div(above, n.Add(first, second)), n.Call(n.Name(base), (of,))) if base in _ENTROPIES:
            return above, frozenset([first, second]), of
    return None


def _unfolded(node: n.Node, sign: int) -> tuple[list[n.Node], int, list[n.Node]]:
    """The names that sums bind, the sign, and the factors inside of them all."""
    match node:
        case n.Neg(body):
            return _unfolded(body, -sign)
        case n.Vector((item,)):
            return _unfolded(item, sign)
        case n.BigOp(kind="sum") if not node.binder.conditions:
            names, sign, parts = _unfolded(node.body, sign)
            own = [y for x in node.binder.names for y in (x.items if isinstance(x, n.Seq) else (x,))]
            return own + names, sign, parts
        case n.Mul(left, right):
            names, sign, parts = _unfolded(left, sign)
            more, sign, others = _unfolded(right, sign)
            return names + more, sign, parts + others
        case n.Call(n.Name() as head, (inner,), juxtaposed=True):
            names, sign, parts = _unfolded(inner, sign)
            return names, sign, [head, *parts]
    return [], sign, [node]


def _pair(node: n.Node) -> tuple[str, tuple[n.Node, ...]] | None:
    """P and (i, j) of P_{ij}, P_{i,j}, p(j | i)."""
    if isinstance(node, n.Name) and node.base in _MATRICES and isinstance(node.sub, (n.Seq, n.Tuple)) and len(node.sub.items) == 2:
        return node.base, tuple(node.sub.items)
    if isinstance(node, n.Name) and node.base in _MATRICES and isinstance(node.sub, n.Given):
        return node.base, (node.sub.given, node.sub.body)
    if isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base in _MATRICES and node.separators == ("|",):
        return node.head.base, (node.args[1], node.args[0])
    return None
