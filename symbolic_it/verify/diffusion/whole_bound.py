r"""The variational bound of a diffusion model as a whole: E_q[\log p(x_{0:T})/q(x_{1:T}|x_0)], and the sum of its terms.

E[\log p(x_0|x_1)] - D(q(x_T|x_0) || p(x_T)) - \sum_{t=2}^T E[D(q(x_{t-1}|x_t, x_0) || p(x_{t-1}|x_t))] is the same, and below \log p(x_0).
Source: Sohl-Dickstein et al. 2015; Ho, Jain and Abbeel 2020, equations 3 and 5.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from ...decide.verdict import Verdict
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.nodes import Add, BigOp, Call, Mul, Name, Neg, Node, Sub
from ...notation.syntax.walk import walk
from .drawn import draws, opened
from .paths import paths_put_together, plain

_EQUAL = ("=", ":=", "equiv")
_RATIO = r"\frac{p(x_{0:T})}{q(x_{1:T}|x_0)}"
_NAMES = frozenset(["L", "ELBO", "VLB", "J", "F"])
_AGREES = Verdict("definition", "agrees with the variational bound of a diffusion model")
_ONE_SIGN = "not the variational bound: one of its terms has another sign"
_OTHER_SIGN = "the variational bound of a diffusion model with the other sign"


def of_the_whole_bound(left: Node, relation: str, right: Node, signs: dict[Node, int]) -> Verdict | None:
    """The verdict on an equation of the bound, or on log p >= the bound; None for any other formula. ``signs``: of names, as told before."""
    left, right = (paths_put_together(_laws_named(plain(side))) for side in (left, right))
    value = _sign(right)
    if value is None:
        return None
    if relation in ("<=", ">="):
        return _below(left, relation, value)
    if relation not in _EQUAL:
        return None
    name, turned = (left.body, -1) if isinstance(left, Neg) else (left, 1)
    head = name.head if isinstance(name, Call) else name
    if isinstance(head, Name) and head.base in _NAMES:
        if not value:
            return Verdict("convention-mismatch", _ONE_SIGN)
        told = signs.get(head, 1 if head.base == "ELBO" else 0)
        if told and told != turned * value:
            return Verdict("convention-mismatch", _OTHER_SIGN)
        signs[head] = turned * value
        return _AGREES
    other = _sign(left)
    if not other:
        return None
    if not value:
        return Verdict("convention-mismatch", _ONE_SIGN)
    return _AGREES if other == value else Verdict("convention-mismatch", _OTHER_SIGN)


def _below(left: Node, relation: str, value: int) -> Verdict | None:
    """log p(x_0) >= bound, -log p(x_0) <= -bound."""
    evidence, sign = (left.body, -1) if isinstance(left, Neg) else (left, 1)
    if evidence not in (read_expression(r"\log p(x_0)"), read_expression(r"\log p(x)")):
        return None
    if not value:
        return Verdict("convention-mismatch", _ONE_SIGN)
    if value != sign:
        return Verdict("undecided", "that this bounds the evidence is not shown")
    return _AGREES if (relation == ">=") == (sign > 0) else Verdict("convention-mismatch", "the evidence is above its lower bound")


def _laws_named(node: Node) -> Node:
    """D for every name of a divergence."""

    def change(x: Node) -> Node | None:
        if isinstance(x, Call) and x.separators == ("||",) and isinstance(x.head, Name) and x.head.base in ("D", "KL"):
            return Call(Name("D"), x.args, ("||",))
        return None

    return rebuilt(node, change)


def _sign(node: Node) -> int | None:
    """1 for the bound, -1 for minus the bound, 0 for its terms with signs of neither; None for anything else."""
    terms = list(_terms(node, 1, []))
    if len(terms) == 1:
        ((sign, means, term),) = terms
        if not draws(means) or not means:
            return None
        turned = {read_expression(rf"\log {_RATIO}"): 1, read_expression(r"\log \frac{q(x_{1:T}|x_0)}{p(x_{0:T})}"): -1}
        return sign * turned[term] if term in turned else None
    if len(terms) == 2 and {x for _, _, x in terms} == {read_expression(r"\log p(x_{0:T})"), read_expression(r"\log q(x_{1:T}|x_0)")}:
        if not all(means and draws(means) for _, means, _ in terms):
            return None
        model, path = (next(s for s, _, x in terms if x == read_expression(text)) for text in (r"\log p(x_{0:T})", r"\log q(x_{1:T}|x_0)"))
        return model if model != path else 0
    if (of_logs := _sign_of_logarithms(terms)) is not None:
        return of_logs
    found = {}
    for sign, means, term in terms:
        kind = _kind(means, term)
        if kind is None or kind in found:
            return None
        found[kind] = sign if kind == "0" else -sign
    if set(found) != {"0", "t", "T"}:
        return None
    return found["0"] if len(set(found.values())) == 1 else 0


def _sign_of_logarithms(terms: list[tuple[int, list[BigOp], Node]]) -> int | None:
    r"""1 for E[\log p(x_T) + \sum_t \log p(x_{t-1}|x_t) - \sum_t \log q(x_t|x_{t-1})], whose factors make both paths; 0 where signs are mixed."""
    logs = [x for sign, means, term in terms for x in _logarithms(term, sign)]
    if any(x is None for x in logs) or any(not means or means != terms[0][1] or not draws(means) for _, means, _ in terms):
        return None
    factors = [x for x in logs if x is not None]
    p, q = read_expression("p(x_{0:T})"), read_expression("q(x_{1:T}|x_0)")
    model = [s for s, f in factors if any(x == Name("p") for x in walk(f))]
    sides = [[f for _, f in factors if any(x == Name(base) for x in walk(f))] for base in "pq"]
    if not all(sides) or sum(map(len, sides)) != len(factors) or [paths_put_together(reduce(Mul, side)) for side in sides] != [p, q]:
        return None
    paths = [s for s, f in factors if f in sides[1]]
    return model[0] if set(model) == {model[0]} and set(paths) == {-model[0]} else 0


def _logarithms(node: Node, sign: int) -> Iterator[tuple[int, Node] | None]:
    """What logarithms are taken of, with the signs of these; None for whatever is none."""
    match node:
        case n.Vector((body,)):
            yield from _logarithms(body, sign)
        case n.Log(n.Vector((body,)), None, power=None):
            yield from _logarithms(n.Log(body), sign)
        case n.Log(n.Div(one, other), None, power=None):
            yield from (*_logarithms(n.Log(one), sign), *_logarithms(n.Log(other), -sign))
        case n.Log(arg, None, power=None):
            yield sign, arg
        case Add(one, other):
            yield from (*_logarithms(one, sign), *_logarithms(other, sign))
        case Sub(one, other):
            yield from (*_logarithms(one, sign), *_logarithms(other, -sign))
        case BigOp("sum", binder, body):
            yield from (x and (x[0], BigOp("prod", binder, x[1])) for x in _logarithms(body, sign))
        case _:
            yield None


def _terms(node: Node, sign: int, means: list[BigOp]) -> Iterator[tuple[int, list[BigOp], Node]]:
    match node:
        case n.Vector((body,)):
            yield from _terms(body, sign, means)
        case Neg(body):
            yield from _terms(body, -sign, means)
        case Add(one, other):
            yield from (*_terms(one, sign, means), *_terms(other, sign, means))
        case Sub(one, other):
            yield from (*_terms(one, sign, means), *_terms(other, -sign, means))
        case BigOp("E"):
            yield from _terms(node.body, sign, [*means, node])
        case _:
            yield sign, means, node


def _kind(means: list[BigOp], term: Node) -> str | None:
    """Which term of the bound it is, if its expectations draw what it needs."""
    if term == read_expression(r"\log p(x_0|x_1)"):
        return "0" if means and draws(means, read_expression("x_1")) else None
    if term == read_expression(r"D(q(x_T|x_0) \| p(x_T))"):
        return "T" if draws(means) else None
    if isinstance(term, BigOp) and term.kind == "sum" and term.binder in _RANGES:
        step, inner = opened(term.body)
        laws = (read_expression(rf"D(q(x_{{t-1}}|{given}) \| p(x_{{t-1}}|x_t))") for given in ("x_t, x_0", "x_0, x_t"))
        return "t" if step in tuple(laws) and draws([*means, *inner], read_expression("x_t")) and isinstance(step, Call) else None
    return None


_RANGES = tuple(x.binder for x in map(read_expression, (r"\sum_{t=2}^T y", r"\sum_{t>1} y")) if isinstance(x, BigOp))
