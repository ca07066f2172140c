r"""Probabilities, as definitions take logarithms of them: not p(x)^2, q/p or e^{-z_y}/\sum_j e^{z_j}."""

from __future__ import annotations

from dataclasses import replace

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import mentions, walk
from .shapes import shape
from .well_formed import is_ratio_of_masses

OF_LAWS = ("information", "entropy", "KL divergence")  # ends of what is said of a definition that sums over all outcomes


def is_no_mass(node: n.Node) -> bool:
    """Whether an expression by its form is no probability that a definition takes the logarithm of."""
    match node:
        case n.Pow(_, n.Number(value=value)):
            return value != 1
        case n.Div(n.Number(), _):
            return True
        case n.Div(above, below):
            return (is_ratio_of_masses(node) and not _is_conditional(above, below)) or not is_share(above, below)
    return False


def _is_conditional(above: n.Node, below: n.Node) -> bool:
    """p(x, y)/p(y): one law, of more things above."""
    if not (isinstance(above, n.Call) and isinstance(below, n.Call)):
        return False
    return above.head == below.head and set(below.args) < set(above.args) and "|" not in (*above.separators, *below.separators)


def is_share(above: n.Node, below: n.Node) -> bool:
    """Whether a quotient may be a summand over the sum of all: not where they are made in other ways, or the summand is of no one index."""
    sums = _summed(below)
    return (bool(sums) or not _summed(above)) and all(is_like(above, x.body) and not mentions(above, x.binder.names) for x in sums)


def _summed(below: n.Node) -> list[n.BigOp]:
    match below:
        case n.BigOp(kind="sum"):
            return [below]
        case n.Add(left, right):
            return _summed(left) + _summed(right)
    return []


def is_like(above: n.Node, summand: n.Node) -> bool:
    """Whether an expression may be one of the summands: a power of e where those are, of an exponent of their shape."""
    first, second = _exponent(above), _exponent(summand)
    if first is not None and second is not None:
        return shape(first) == shape(second)
    calls = isinstance(above, n.Call) and isinstance(summand, n.Call)
    return (first is None) == (second is None) and (not calls or above.head == summand.head)  # type: ignore[attr-defined]


def _exponent(node: n.Node) -> n.Node | None:
    """The x of e^x, also where a power stands beside an indicator or a number."""
    match node:
        case n.Pow(base, exponent) if base == n.Name("e"):
            return exponent
        case n.Apply("exp", (arg,)):
            return arg
        case n.Mul(left, right):
            return _exponent(right) or _exponent(left)
        case n.Vector((item,)):
            return _exponent(item)
    return None


def informs(above: n.Node, *below: n.Node) -> bool:
    """Whether a ratio may be that of a pointwise information: p(x|y)/p(x), p(x, y)/(p(x) p(y)), and each of them given z."""
    if not isinstance(above, n.Call) or not all(isinstance(x, n.Call) for x in below):
        return True
    foretold, given = _parts(above)
    others = [_parts(x) for x in below if isinstance(x, n.Call)]
    if len(below) == 1:
        return bool(given) and others[0][0] == foretold and set(others[0][1]) < set(given)
    return {a for own, _ in others for a in own} == set(foretold) and all(set(known) == set(given) for _, known in others)


def _parts(call: n.Call) -> tuple[tuple[n.Node, ...], tuple[n.Node, ...]]:
    bar = call.separators.index("|") + 1 if "|" in call.separators else len(call.args)
    return call.args[:bar], call.args[bar:]


def sums_otherwise(node: n.Node, message: str) -> bool:
    r"""Whether a definition of a law sums over one of a pair, integrates over a bounded range, or sums \log q(x) over outcomes without a weight."""
    if not message.endswith(OF_LAWS):
        return False
    operators = [x for x in walk(node) if isinstance(x, n.BigOp)]
    bounded = any(x.kind == "int" and isinstance(x.binder.lower, n.Number) and isinstance(x.binder.upper, n.Number) for x in operators)
    return bounded or weighs_a_part_of_a_pair(node) or (message.endswith(" cross-entropy") and any(map(_is_without_weight, operators)))


def _is_without_weight(node: n.BigOp) -> bool:
    r"""\sum_x \log q(x), where x is not said to be of the data."""
    binder, body = node.binder, node.body
    plain = node.kind == "sum" and binder.domain is None and binder.lower is None and not binder.conditions
    return plain and isinstance(body, n.Log) and isinstance(body.arg, n.Call) and body.arg.args == binder.names


def weighs_a_part_of_a_pair(node: n.Node, bound: frozenset[n.Node] = frozenset()) -> bool:
    """Whether a mass of a pair that weighs is summed over one of the two alone: \\sum_x p(x, y) \\log ..."""
    match node:
        case n.Log():
            return False
        case n.BigOp(kind=("sum" | "int" | "E"), binder=binder, body=body):
            names = {x for name in binder.names for x in walk(name) if isinstance(x, n.Name)}
            return weighs_a_part_of_a_pair(body, bound | names)
        case n.Mul(left, right):
            return weighs_a_part_of_a_pair(left, bound) or weighs_a_part_of_a_pair(right, bound)
        case n.Neg(body):
            return weighs_a_part_of_a_pair(body, bound)
        case n.Call(n.Name(base=("p" | "P" | "q" | "Q" | "f")), args) if len(args) > 1 and set(node.separators) == {","}:
            plain = all(isinstance(a, n.Name) and a.sub is None and len(a.base) == 1 and a.base.islower() for a in args)
            return plain and 0 < len(set(args) & bound) < len(set(args))
    return False


def is_a_bare_ratio(left: n.Node, right: n.Node) -> bool:
    r"""P(a \succ b) = e^{r_a}/e^{r_b}: a preference that is no share of a sum; or the share of the other answer, p_b/(p_a + p_b)."""
    ranked = (
        [a for a in left.args if isinstance(a, n.Chain) and any(x.relation in ("succ", "succeq", ">") for x in a.links)]
        if isinstance(left, n.Call)
        else []
    )
    if not ranked or not isinstance(right, n.Div):
        return False
    if not any(isinstance(x, (n.Add, n.BigOp)) for x in walk(right.right)):
        return True
    first, second = ranked[0].first, ranked[0].links[0].right
    if first is None:
        return False
    one, other = _functions_of(first, right.right), _functions_of(second, right.right)
    return (_is_of(right.left, second) and not _is_of(right.left, first)) or bool((one or other) and not one & other)


def _functions_of(answer: n.Node, node: n.Node) -> set[n.Node]:
    """What an answer is put into: the r(x, .) of r(x, y_w). Those of two answers that are compared are one function."""
    calls = [x for x in walk(node) if isinstance(x, n.Call) and answer in x.args]
    return {replace(x, args=tuple(n.Dot() if a == answer else a for a in x.args)) for x in calls}


def _is_of(node: n.Node, answer: n.Node) -> bool:
    """Whether an answer, or its mark below, stands in a formula: y_w in r(x, y_w) and in p_w."""
    below = answer.sub if isinstance(answer, n.Name) and answer.sub is not None else answer
    return any(x == answer or (isinstance(x, n.Name) and x.sub == below) for x in walk(node))
