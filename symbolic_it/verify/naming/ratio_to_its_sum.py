"""Laws by form alone: f(x_i) / sum_j f(x_j) sums to one whatever f is, so that it is the definition of a law.

This is decided on what is written: the summand becomes the numerator where its index is put in for the outcome. A numerator that only
differs by a sign from the summand is no such law.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.elaborate.laws.normal_shape import is_normal
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import mentions, walk
from .changed_parts import changed_below
from .near_miss import SIGN, single_changes

CHANGES = 12
_LAWS = frozenset(["p", "q", "P", "Q", "pi", "alpha", "a", "softmax", "Pr", "w", "r"])


def ratio_to_its_sum(left: n.Node, right: n.Node) -> Verdict | None:
    """The verdict on a law at an outcome that is given as a ratio to a sum over outcomes; None for any other formula."""
    if not isinstance(right, n.Div) or not isinstance(right.right, n.BigOp) or right.right.kind != "sum":
        return None
    responsible = _is_responsibility(left, right)
    if not _is_law(left) and not responsible:
        return None
    if _normalises(left, right.left, right.right):
        return Verdict("definition", "introduces a law, whose masses sum to one")
    if responsible:
        return Verdict("undecided", "a responsibility; that those of all components sum to one is not shown")
    for what, changed in islice(single_changes(right.left), CHANGES):
        if what == SIGN and _normalises(left, changed, right.right):
            return Verdict("convention-mismatch", "no law: its masses would sum to one with a sign changed above or below")
    for changed in islice(_other_temperatures(right.left), CHANGES):
        if _normalises(left, changed, right.right):
            return Verdict("convention-mismatch", "no law: its masses would sum to one with the same temperature above and below")
    return None


def _other_temperatures(node: n.Node) -> Iterator[n.Node]:
    """The formula with one exponent changed: z/T for T z, T z for z/T, z for either."""
    match node:
        case n.Apply("exp", (arg,)):
            yield from (replace(node, args=(changed,)) for changed in _rescaled(arg))
        case n.Pow(n.Name("e"), arg):
            yield from (replace(node, exponent=changed) for changed in _rescaled(arg))
        case n.Name() | n.Number() | n.Text() | n.Call():
            return
        case _:
            yield from (changed for _, changed in changed_below(node, lambda part: (("", x) for x in _other_temperatures(part))))


def _rescaled(exponent: n.Node) -> Iterator[n.Node]:
    match exponent:
        case n.Neg(body):
            yield from (n.Neg(changed) for changed in _rescaled(body))
        case n.Div(above, below) if _is_temperature(below):
            yield n.Mul(below, above)
            yield above
        case n.Mul(left, right) if _is_temperature(left):
            yield n.Div(right, left)
            yield right
        case n.Mul(left, right) if _is_temperature(right):
            yield n.Div(left, right)
            yield left
        case _:
            yield from (n.Div(exponent, n.Name(letter)) for letter in ("T", "tau", "alpha", "beta"))


def _is_temperature(node: n.Node) -> bool:
    return isinstance(node, n.Name) and node.base in ("T", "tau", "alpha", "beta", "lambda", "eta") and node.sub is None


def unlike_its_sum(link: LinkMeaning, verdict: Verdict) -> Verdict:
    """A mismatch where a law would be a ratio to its own sum but for a sign."""
    if verdict.negative or verdict.word == "proved" or link.relation not in ("=", ":="):
        return verdict
    law = ratio_to_its_sum(link.left.node, link.right.node)
    return law if law is not None and (law.negative or law.word == "undecided") else verdict


def is_ratio_to_its_sum(left: n.Node, right: n.Node) -> bool:
    """Whether a law is given as a ratio that sums to one."""
    verdict = ratio_to_its_sum(left, right)
    return verdict is not None and verdict.positive


def _is_law(left: n.Node) -> bool:
    head = left.head if isinstance(left, n.Call) else left
    return isinstance(head, n.Name) and head.base in _LAWS and (isinstance(left, n.Call) or head.sub is not None)


def _is_responsibility(left: n.Node, right: n.Div) -> bool:
    r"""\gamma_{nk} = \pi_k N(x_n; \mu_k, \Sigma_k) / \sum_j ...: of a component of a mixture of normal laws."""
    head = left.head if isinstance(left, n.Call) else left
    called = isinstance(head, n.Name) and head.base in ("gamma", "r", "h", "tau", "w", "p", "q")
    return called and all(any(isinstance(x, n.Call) and is_normal(x) for x in walk(side)) for side in (right.left, right.right))


def _normalises(left: n.Node, above: n.Node, total: n.BigOp) -> bool:
    """Whether the numerator is the summand at the outcome of the left side, which stands before the bar."""
    bound, body = _summed(total, above)
    if (
        not bound
        or not _runs_over_all(total)
        or any(isinstance(x, n.BigOp) and set(x.binder.names) & bound for x in walk(body))
        or mentions(above, bound)
    ):
        return False
    found: dict[n.Name, n.Node] = {}
    if not _unify(body, above, bound, found) or set(found) != bound:
        return False
    chosen, own = list(found.values()), [y for x in _outcomes(left) for y in walk(x)]
    fixed = any(mentions(body, (x,)) for x in chosen if isinstance(x, n.Name))  # the outcome is no constant of the sum
    return len(set(chosen)) == len(chosen) and not fixed and all(x in own and not isinstance(x, n.Number) for x in chosen)


def _runs_over_all(total: n.BigOp) -> bool:
    """Whether a sum by numbers begins with 0 or 1 and ends with the last, or with the one before t: from 2 on, it leaves an outcome out."""
    body: n.Node = total
    while isinstance(body, n.BigOp) and body.kind == "sum":
        lower, upper = body.binder.lower, body.binder.upper
        if isinstance(lower, n.Number) and lower.value not in (0, 1):
            return False
        past = isinstance(upper, n.Sub) and isinstance(upper.left, n.Name) and upper.left.base in ("t", "i", "n", "T")
        from_zero = isinstance(lower, n.Number) and lower.value == 0
        if isinstance(upper, (n.Add, n.Sub)) and not (from_zero and isinstance(upper, n.Sub)) and not past:
            return False
        body = body.body
    return True


def _summed(total: n.BigOp, above: n.Node) -> tuple[set[n.Name], n.Node]:
    """What a sum, or a sum of sums, runs over, both of k != l where neither stands in the numerator, and its summand."""
    bound: set[n.Name] = set()
    body: n.Node = total
    while isinstance(body, n.BigOp) and body.kind == "sum":
        bound |= {x for x in body.binder.names if isinstance(x, n.Name)}
        chains = [c for c in body.binder.conditions if isinstance(c, n.Chain)]
        apart = {x for c in chains for link in c.links for x in (c.first, link.right) if link.relation == "!="}
        bound |= {x for x in apart if isinstance(x, n.Name) and not mentions(above, (x,))}
        body = body.body
    return bound, body


def _outcomes(left: n.Node) -> list[n.Node]:
    """What a law is of, before the bar: y of P(y|x), j of p_{j|i}, i and j of q_{ij}."""
    if isinstance(left, n.Call):
        bar = left.separators.index("|") if "|" in left.separators else len(left.args) - 1
        sub = left.head.sub if isinstance(left.head, n.Name) else None
        return [*left.args[: bar + 1], *([sub] if sub is not None else [])]
    sub = left.sub if isinstance(left, n.Name) else None
    return [] if sub is None else [sub.body] if isinstance(sub, n.Given) else [sub]


def _unify(pattern: n.Node, node: n.Node, bound: set[n.Name], found: dict[n.Name, n.Node]) -> bool:
    """Whether the node is the pattern with expressions in the place of the bound names."""
    if isinstance(pattern, n.Name) and pattern in bound:
        return found.setdefault(pattern, node) == node
    if type(pattern) is not type(node):
        return False
    return all(
        _same(getattr(pattern, f.name), getattr(node, f.name), bound, found)
        for f in fields(pattern)
        if f.name not in ("span", "bracketed", "juxtaposed", "inline", "explicit")
    )


def _same(a: object, b: object, bound: set[n.Name], found: dict[n.Name, n.Node]) -> bool:
    if isinstance(a, n.Node):
        return isinstance(b, n.Node) and _unify(a, b, bound, found)
    if isinstance(a, tuple):
        return isinstance(b, tuple) and len(a) == len(b) and all(_same(x, y, bound, found) for x, y in zip(a, b, strict=True))
    return a == b
