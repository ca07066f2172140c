r"""Names of what follows from other things: "the gradient is $g = y - p$", "the log-odds are $\ell = \log((1-p)/p)$".

A gradient, a probability or an evidence is what it is of something, and no text is free to introduce another one by that name. One that
is written as such, \nabla L, E[X], defines its letter.
"""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..sentences.called_by_words import Called, called

_INTRODUCES = regex(r"introduces \S+")
_SLOPES = regex(r"gradients?|derivatives?|slopes?|hessian|jacobian")
_MEANS = regex(r"variance|covariance")
_OTHERS = regex(r"odds|log-odds|evidence|log-evidence|posterior|inverse|determinant|capacity")
_FREE = frozenset(
    ["approximate", "variational", "aggregated", "aggregate", "marginal", "surrogate", "proposal", "estimated", "policy", "natural"]
)
_COMPOUND = (n.Add, n.Sub, n.Mul, n.Div, n.Neg, n.BigOp, n.Log, n.Pow)


def _is_derived(judged: JudgedLink) -> bool:
    """Whether a letter is introduced, by an expression, for what words call by such a name."""
    right = judged.link.right.node
    if judged.verdict.word != "definition" or _INTRODUCES.fullmatch(judged.verdict.message) is None or not isinstance(right, _COMPOUND):
        return False
    name = called(judged.formula.before)
    return name is not None and not _FREE & set(name.words) and _is_of_something(name) and not _is_written_as_such(name, right)


def _is_of_something(name: Called) -> bool:
    head = _noun(name)
    return any(p.fullmatch(head) for p in (_SLOPES, _MEANS, _OTHERS)) or (name.words[0] == "expected" and head in ("reward", "return"))


def _noun(name: Called) -> str:
    """The covariance of "covariance matrix"."""
    return name.words[-2] if name.head == "matrix" and len(name.words) > 1 else name.head


def _is_written_as_such(name: Called, right: n.Node) -> bool:
    """Whether a slope is written with its sign, and a mean as a mean."""
    head = _noun(name)
    if _SLOPES.fullmatch(head):
        return any(isinstance(x, n.Derivative) or (isinstance(x, n.Name) and x.base == "nabla") for x in walk(right))
    if _MEANS.fullmatch(head) or name.words[0] == "expected":
        first = right.left if head in ("variance", "covariance") and isinstance(right, n.Sub) else right
        return (isinstance(first, n.BigOp) and first.kind in ("E", "Var", "Cov", "sum", "int")) or _is_divided(right)
    return False


def _is_divided(right: n.Node) -> bool:
    r"""\frac1n \sum_i x_i."""
    match right:
        case n.Mul(n.Div(), n.BigOp(kind="sum")) | n.Div(n.BigOp(kind="sum"), _):
            return True
    return False


DOUBT = Doubt("what it is called follows from other things; that it is this is not shown", _is_derived, of_names=True)
