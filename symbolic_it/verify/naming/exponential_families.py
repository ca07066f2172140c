r"""Exponential families, h(x) exp(\eta^T T(x) - A(\eta)): the derivatives of A are mean and variance of T(x).

What the text says of the family, once, tells the sign: with + A(\eta) in the exponent the derivatives are their negatives.
Source: Wainwright and Jordan 2008, proposition 3.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...decide.verdict import Verdict
from ...notation.syntax import Macro, ReadError, read_rows
from ...notation.syntax import nodes as n
from ...patterns import regex
from .densities import same_form
from .near_miss import negated

_WORTH_READING = regex(r"\\exp|\bexp\b|e\s*\^")
_FAMILY = regex(
    r"exponential famil|指数族|指數族|지수족|指数型分布族|famille exponentielle|Exponentialfamilie|familia exponencial|log[- ]partition|cumulant",
    re.I,
)
_LAWS = frozenset(["p", "q", "P", "f", "rho"])


@dataclass(frozen=True, slots=True)
class Family:
    """h(x) exp(eta . T(x) - A(eta)): ``inner`` is the product in the exponent, ``sign`` that before its log partition function, turned over."""

    law: n.Call
    outcome: n.Node
    parameter: n.Name
    statistic: n.Name
    inner: n.Node
    base: n.Node | None
    partition: n.Name
    sign: int


def told_families(formulas: Iterable[str], macros: dict[str, Macro]) -> tuple[Family, ...]:
    """The one family that a text tells; () where it tells none, or several."""
    found: list[Family] = []
    for text in formulas:
        if _WORTH_READING.search(text) is None or "=" not in text:
            continue
        try:
            statements = read_rows(text, macros=macros)
        except ReadError:
            continue
        for left, right in (
            (c.first, link.right) for s in statements for c in s.chains for link in c.links if link.relation in ("=", ":=")
        ):
            if isinstance(left, n.Call) and (family := _told(left, right)) is not None:
                found.append(family)
    first = found[:1]
    same = all(
        (x.parameter, x.statistic, x.partition, x.sign) == (y.parameter, y.statistic, y.partition, y.sign) for x in first for y in found
    )
    return tuple(first) if same else ()


def _told(left: n.Call, right: n.Node) -> Family | None:
    if not isinstance(left.head, n.Name) or left.head.base not in _LAWS or not left.args:
        return None
    base, exponential = (right.left, right.right) if isinstance(right, n.Mul) else (None, right)
    exponent = _exponent(exponential)
    if not isinstance(exponent, (n.Sub, n.Add)) or (base is not None and not (isinstance(base, n.Call) and base.args == left.args[:1])):
        return None
    partition, pair = exponent.right, _pair(exponent.left, left.args[0])
    if pair is None or not isinstance(partition, n.Call) or not isinstance(partition.head, n.Name) or partition.args != (pair[0],):
        return None
    sign = 1 if isinstance(exponent, n.Sub) else -1
    return Family(left, left.args[0], pair[0], pair[1], exponent.left, base, partition.head, sign)


def _exponent(node: n.Node) -> n.Node | None:
    match node:
        case n.Apply("exp", (arg,)) | n.Pow(n.Name("e"), arg):
            return arg
    return None


def _pair(node: n.Node, outcome: n.Node) -> tuple[n.Name, n.Name] | None:
    r"""The eta and T of \eta^T T(x), \eta T(x) and <\eta, T(x)>."""
    match node:
        case n.Mul(
            n.Transpose(n.Name() as eta) | n.Pow(n.Name() as eta, n.Name("T")) | (n.Name() as eta), n.Call(n.Name() as statistic, (at,))
        ):
            return (eta, statistic) if at == outcome else None
        case n.Vector((n.Name() as eta, n.Call(n.Name() as statistic, (at,))), "<"):
            return (eta, statistic) if at == outcome else None
    return None


def of_the_family(families: tuple[Family, ...], left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on derivatives of the log partition function, and on what it makes sum to one; None for any other formula."""
    if len(families) != 1 or relation not in ("=", ":=", "equiv"):
        return None
    (family,) = families
    order = _order(left, family)
    if _is_information(left, family):
        return _of_information(right, family)
    if order in (1, 2):
        wanted = _is_mean if order == 1 else _is_variance
        for one, sign in ((right, 1), (negated(right), -1)):
            if wanted(one, family):
                good = sign == family.sign
                what = "mean" if order == 1 else "variance"
                if good:
                    return Verdict("definition", f"the {what} of the statistic, as the derivative of the log partition function")
                return Verdict("convention-mismatch", f"not the {what} of the statistic: it would be with a sign changed")
        if order == 1 and _is_weighted_by_the_exponential(right, family):
            return (
                Verdict("definition", "the mean of the statistic, as the derivative of the log partition function")
                if family.sign > 0
                else None
            )
        other = _is_variance if order == 1 else _is_mean
        if other(right, family):
            return Verdict("convention-mismatch", "the first derivative of the log partition function is a mean, the second one a variance")
        return Verdict("undecided", "a derivative of the log partition function; that it is this is not shown")
    forms = (_is_mean, _is_weighted_by_the_exponential)
    if family.sign > 0 and any(f(left, family) for f in forms) and any(f(right, family) for f in forms):
        return Verdict("definition", "the mean of the statistic, by the formula of the family")
    if isinstance(left, n.Mul) and _same_exponent(left.left, family) and _order(left.right, family) == 1 and family.sign > 0:
        return Verdict("definition", "the derivative of what makes the family sum to one") if _is_moment(right, family) else None
    if left == family.law and _is_the_law(right, family):
        return Verdict("definition", "introduces an exponential family")
    if (left == family.law or _is_the_law(left, family)) and _is_the_law_divided(right, family):
        return Verdict("definition", "the law of the exponential family, over what makes it sum to one")
    return _of_the_normaliser(family, left, right)


def _is_information(node: n.Node, family: Family) -> bool:
    """I(eta): Fisher's, in a text that tells a family."""
    return isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base == "I" and node.args == (family.parameter,)


def _of_information(right: n.Node, family: Family) -> Verdict | None:
    """Fisher's information of the natural parameter: the second derivative of the log partition function, the variance of the statistic."""
    for one, sign in ((right, family.sign), (negated(right), -family.sign)):
        if _order(one, family) == 2 or (_is_variance(one, family) and sign == (1 if one is right else -1) * family.sign):
            good = sign > 0 if _order(one, family) == 2 else one is right
            message = "the Fisher information of the natural parameter"
            return (
                Verdict("definition", message)
                if good
                else Verdict("convention-mismatch", f"not {message}: it would be with a sign changed")
            )
    return None


def _is_moment(node: n.Node, family: Family) -> bool:
    r"""\int h(x) exp(\eta^T T(x)) T(x) dx."""
    if (
        not isinstance(node, n.BigOp)
        or node.kind not in ("int", "sum")
        or node.binder.names != (family.outcome,)
        or not isinstance(node.body, n.Mul)
    ):
        return False
    pairs = ((node.body.left, node.body.right), (node.body.right, node.body.left))
    return any(_is_statistic(b, family) and any(same_form(a, one) for one in _unnormalised(family, family.inner)) for a, b in pairs)


def _is_weighted_by_the_exponential(node: n.Node, family: Family) -> bool:
    r"""\int h(x) exp(\eta^T T(x)) T(x) dx / exp(A(\eta))."""
    return isinstance(node, n.Div) and _is_moment(node.left, family) and _same_exponent(node.right, family)


def _same_exponent(node: n.Node, family: Family) -> bool:
    at = _exponent(node)
    return isinstance(at, n.Call) and at.head == family.partition and at.args == (family.parameter,)


def _is_the_law_divided(node: n.Node, family: Family) -> bool:
    """1/exp(A) h(x) exp(eta^T T(x)), h(x) exp(eta^T T(x))/exp(A)."""
    match node:
        case n.Mul(n.Mul(n.Div(n.Number(text="1"), below), base), law):
            above: n.Node = n.Mul(base, law)
        case n.Mul(n.Div(n.Number(text="1"), below), above) | n.Div(above, below):
            pass
        case _:
            return False
    return family.sign > 0 and _same_exponent(below, family) and any(same_form(above, one) for one in _unnormalised(family, family.inner))


def _order(node: n.Node, family: Family) -> int:
    r"""1 for A'(\eta), \nabla A(\eta), \partial A/\partial \eta, 2 for the second derivatives; 0 for anything else."""
    match node:
        case n.Call(n.Name() as head, (at,)) if at == family.parameter and head.sup in ("'", "''"):
            return len(head.sup) if n.Name(head.base, head.accents, head.sub) == family.partition else 0
        case n.Derivative(body=n.Call(head, (at,))) if head == family.partition and at == family.parameter:
            return node.order if node.variables in ((), (family.parameter,)) else 0
        case n.Derivative(body=n.Name() as head) if head == family.partition:
            return node.order if node.variables == (family.parameter,) else 0
    return 0


def _is_statistic(node: n.Node, family: Family) -> bool:
    """T(x), T(X)."""
    if not isinstance(node, n.Call) or node.head != family.statistic or len(node.args) != 1 or not isinstance(node.args[0], n.Name):
        return False
    return isinstance(family.outcome, n.Name) and node.args[0].base.lower() == family.outcome.base.lower()


def _is_under_the_law(binder: n.Binder, family: Family) -> bool:
    """E, E_eta, E_{p(x|eta)}, E_p, E_{x ~ p}."""
    if binder.conditions or binder.lower is not None:
        return False
    if binder.distribution is not None:
        return binder.distribution in (family.law, family.law.head)
    return all(x in (family.parameter, family.law.head, family.outcome) for x in binder.names)


def _is_mean(node: n.Node, family: Family) -> bool:
    match node:
        case n.BigOp("E", body=body):
            return _is_statistic(body.body if isinstance(body, n.Given) else body, family) and _is_under_the_law(node.binder, family)
        case n.BigOp("int" | "sum", body=n.Mul(one, other)):
            pairs = ((one, other), (other, one))
            return node.binder.names == (family.outcome,) and any(_is_statistic(b, family) and _is_the_law(a, family) for a, b in pairs)
    return False


def _is_the_law(node: n.Node, family: Family) -> bool:
    """p(x|eta), or what it is by its formula."""
    if node == family.law:
        return True
    partition = n.Call(family.partition, (family.parameter,), juxtaposed=True)
    exponent = n.Sub(family.inner, partition) if family.sign > 0 else n.Add(family.inner, partition)
    law: n.Node = n.Apply("exp", (exponent,))
    return same_form(node, law if family.base is None else n.Mul(family.base, law))


def _is_variance(node: n.Node, family: Family) -> bool:
    return isinstance(node, n.BigOp) and node.kind == "Var" and _is_statistic(node.body, family) and _is_under_the_law(node.binder, family)


def _of_the_normaliser(family: Family, left: n.Node, right: n.Node) -> Verdict | None:
    r"""exp(A(\eta)) = \int h(x) exp(\eta^T T(x)) dx, A(\eta) = \log \int ..."""
    at = _exponent(left)
    if at is not None:
        total = right
    elif isinstance(right, n.Log) and right.base is None:
        at, total = left, right.arg
    else:
        return None
    if not isinstance(at, n.Call) or at.head != family.partition or at.args != (family.parameter,) or family.sign < 0:
        return None
    if not isinstance(total, n.BigOp) or total.kind not in ("int", "sum") or total.binder.names != (family.outcome,):
        return None
    if any(same_form(total.body, one) for one in _unnormalised(family, family.inner)):
        return Verdict("definition", "what makes the exponential family sum to one")
    if any(same_form(total.body, one) for one in _unnormalised(family, negated(family.inner))):
        return Verdict("convention-mismatch", "not what makes the exponential family sum to one: it would be with a sign changed")
    return None


def _unnormalised(family: Family, inner: n.Node) -> Iterator[n.Node]:
    law: n.Node = n.Apply("exp", (inner,))
    yield law if family.base is None else n.Mul(family.base, law)


def speaks_of_families(text: str) -> bool:
    """Whether a text may tell an exponential family."""
    return _FAMILY.search(text) is not None
