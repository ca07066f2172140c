r"""\bar\alpha_t beside \alpha_t = 1 - \beta_t: the product of the \alpha_s, no sum of them and no product of others."""

from __future__ import annotations

from fractions import Fraction

from ...notation.context import Context, Meaning
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .letters import NOW, Letter, letter_of

_ONE = n.Number("1", Fraction(1))


def is_another_cumulative(context: Context, left: n.Node, right: n.Node) -> bool:
    r"""Whether a formula gives \bar\alpha_t as a sum, or a product without \alpha_s, where the text says that \alpha_t is 1 - \beta_t."""
    if not isinstance(left, n.Name) or letter_of(left) != Letter("product", NOW) or not _has_usual_alpha(context):
        return False
    kinds = {x.kind for x in walk(right) if isinstance(x, n.BigOp)}
    letters = {k.kind for x in walk(right) if isinstance(x, n.Name) and (k := letter_of(x)) is not None}
    bases = {x.base for x in walk(right) if isinstance(x, n.Name)}
    return (
        "sum" in kinds
        or isinstance(right, n.Neg)
        or _begins_late(right)
        or (kinds == {"prod"} and "alpha" not in bases and not (letters <= {"beta"} and _has_complement(right)))
    )


def _begins_late(right: n.Node) -> bool:
    """A product from s = 2 on, without a step."""
    return isinstance(right, n.BigOp) and isinstance(right.binder.lower, n.Number) and right.binder.lower.value > 1


def is_no_share_kept(left: n.Node, right: n.Node) -> bool:
    r"""Whether a formula gives \alpha_t as 1 + \beta_t or \beta_t - 1: of a step that adds noise of variance \beta_t nobody keeps such a share."""
    if not isinstance(left, n.Name) or letter_of(left) != Letter("alpha", NOW):
        return False
    match right:
        case n.Add(one, other) | n.Sub(other, one) if one == _ONE:
            return isinstance(other, n.Name) and letter_of(other) == Letter("beta", NOW)
        case n.Sub(n.Number() as one, n.Name() as other):
            return one != _ONE and letter_of(other) == Letter("beta", NOW)
    return False


def _has_usual_alpha(context: Context) -> bool:
    fact = context.about("alpha", Meaning)
    body = fact.value.body if fact is not None and isinstance(fact.value, Meaning) else None
    return body is not None and _is_complement(body)


def _is_complement(node: n.Node) -> bool:
    return isinstance(node, n.Sub) and node.left == _ONE and isinstance(node.right, n.Name) and node.right.base == "beta"


def _has_complement(right: n.Node) -> bool:
    return any(_is_complement(x) for x in walk(right))


__all__ = ["is_another_cumulative", "is_no_share_kept"]
