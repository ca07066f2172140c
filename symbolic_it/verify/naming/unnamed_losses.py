"""Losses of no further name: a sum of logarithms of probabilities with a plus is none, but a likelihood."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .near_miss import speaks_loosely, turns_over
from .next_tokens import foretells_itself
from .no_softmax import scaled_unlike
from .resolve import is_unnamed_loss, speaks_of_likelihood
from .summands import summands
from .told_as_means import no_mean

_LOG_LIKELIHOOD = regex(r"(?<!negative )(?<!minus )\blog[- ]?likelihood(?! loss| cost)\b(?![^.;]{0,40}\b(?:negative|minus|loss)\b)", re.I)
_WEIGHTS = frozenset(["w", "alpha", "beta", "lambda"])
_FALLS = regex(r"\bloss(?:es)?\b|minimi[sz]|손실|최소화|损失|最小化|損失", re.I)


def unnamed_loss(name: n.Name, right: n.Node, verdict: Verdict, sentence: str, near: str = "") -> Verdict:
    """A loss of no further name is no sum of logarithms of probabilities with a plus: that is a likelihood.

    ``near``: the words right beside the formula, which may call it a loss.
    """
    if has_a_part_below_zero(name, right, sentence):
        return Verdict("undecided", "a part of this loss is never positive: a sign may be missing")
    called = name.base.lower() == "loss"  # by its own name, which no reward and no likelihood has
    if not (is_unnamed_loss(name) or name.base == "L" or called) or (
        name.base == "l" and _share_inside(right) is None and _FALLS.search(near) is None
    ):
        return verdict
    if (why := no_mean(right, near) or next(filter(None, (scaled_unlike(x) for x in walk(right))), None)) is not None:
        return Verdict("undecided", why)
    if _is_of_bare_probabilities(right):
        return Verdict("undecided", "a loss of probabilities without a logarithm")
    if any(isinstance(x, n.Call) and foretells_itself(x) for x in walk(right)):
        return Verdict("undecided", "a member of a sequence is foretold from itself here")
    if speaks_of_likelihood(sentence) and not called:
        turned = _LOG_LIKELIHOOD.search(near) is not None and _sign(right, probabilities=True) < 0
        return Verdict("undecided", "minus the log-likelihood that it is called") if turned else verdict
    if _sign(right, probabilities=True) > 0:
        if (
            (called or not _of_sigmoid(right))
            and (called or _FALLS.search(near) is not None)
            and not (turns_over(sentence) or speaks_loosely(near))
        ):
            return Verdict("convention-mismatch", "a loss that is never positive: it would be the usual one with a sign changed")
        return Verdict("undecided", "a loss that is never positive: a sign may be missing")
    return verdict


def _is_of_bare_probabilities(right: n.Node) -> bool:
    """-pi(y|x), -sum_v p(v|x) q(v|x): nothing but probabilities, their sums and means."""
    match right:
        case n.Neg(body) | n.Vector((body,)) | n.BigOp(("sum" | "E"), _, body) | n.Div(body, (n.Name() | n.Number() | n.Abs())):
            return _is_of_bare_probabilities(body)
        case n.Mul(n.Div(n.Number(), _), body):
            return _is_of_bare_probabilities(body)
        case n.Mul(one, other):
            return _is_of_bare_probabilities(one) and _is_of_bare_probabilities(other)
        case n.Call(n.Name(base=("p" | "q" | "P" | "Q" | "pi")), _):
            return "|" in right.separators
    return False


def has_a_part_below_zero(name: n.Name, right: n.Node, sentence: str) -> bool:
    r"""Whether a loss of several parts has one that is never positive: L_{SFT} + \lambda \log \sigma(z), where a minus may be missing."""
    if name.base not in ("L", "loss", "Loss") or speaks_of_likelihood(sentence) or turns_over(sentence):
        return False
    parts = list(summands(right, 1))
    if _SPREADS.search(sentence) is not None and any(sign > 0 and _is_entropy(part) for part, sign in parts):
        return True
    return len(parts) > 1 and any(sign * _sign(part, probabilities=False) > 0 for part, sign in parts)


_SPREADS = regex(r"confidence penalty|over-?confiden|\bentropy bonus|explor(?:e|ation)", re.I)


def _is_entropy(part: n.Node) -> bool:
    """\\beta H(p), which a loss that spreads its law takes away."""
    body = part.right if isinstance(part, n.Mul) else part
    return isinstance(body, n.Call) and isinstance(body.head, n.Name) and body.head.base in ("H", "S") and len(body.args) == 1


def is_never_positive(right: n.Node) -> bool:
    """Whether it is the logarithm of a share, or minus that of an inverse share: log sigma(z), -log sum_j f_j/f_i."""
    return _sign(right, probabilities=False) > 0


def _sign(right: n.Node, probabilities: bool) -> int:
    """The sign before the logarithm of a share, whose mean or sum a formula is; 0 for other formulas. ``probabilities``: those of letters count."""
    body, sign, weighted, unknown = right, 1, False, False
    while True:
        match body:
            case n.Neg(inner):
                body, sign = inner, -sign
            case n.Mul(n.Neg(left), inner):
                body, sign = n.Mul(left, inner), -sign
            case n.Mul(n.Div(n.Number(), _), inner) | n.Div(n.BigOp() as inner, _):
                body = inner
            case n.BigOp(kind=("sum" | "E")):
                body = body.body
            case n.Vector((inner,)):
                body = inner
            case n.Mul(weight, n.Log() as inner):
                body, weighted = inner, _stem(weight).base in ("y", "t", "p", "P")  # of a class, so that its logarithm is of a probability
                unknown = (
                    not weighted and not isinstance(weight, n.Number) and _stem(weight).base not in _WEIGHTS
                )  # an advantage may be negative
            case _:
                break
    if (
        isinstance(body, n.Pow)
        and isinstance(body.exponent, n.Number)
        and body.exponent.value == 2
        and not isinstance(body.base, (n.Name, n.Number))
    ):
        return -sign if not unknown else 0  # a square, which is never negative
    if isinstance(body, n.Log) and body.power is None and (share := _share(body.arg)) is not None:
        sign, plain = sign * share, not unknown
    else:
        plain = isinstance(body, n.Log) and isinstance(body.arg, (n.Call, n.Name, n.Indexed)) and body.power is None
        plain = plain and probabilities and (weighted or _of_probability(body))
    return sign if plain else 0


def _of_sigmoid(right: n.Node) -> bool:
    """Whether the logarithm is of a sigmoid: of a score, which an author may have chosen with the other sign."""
    return any(isinstance(x, n.Log) and _is_sigmoid(x.arg) for x in walk(right))


def _is_sigmoid(node: n.Node) -> bool:
    return (isinstance(node, n.Apply) and node.function == "sigmoid") or (
        isinstance(node, n.Call) and node.head == n.Name("sigma") and len(node.args) == 1
    )


def _share_inside(right: n.Node) -> int | None:
    """What the one logarithm of a formula is of, if it is a share of a sum of exponentials."""
    logs = [x for x in walk(right) if isinstance(x, n.Log)]
    return _share(logs[0].arg) if len(logs) == 1 else None


def _share(node: n.Node) -> int | None:
    """1 for sigma(z) and e^{z_i}/sum_j e^{z_j}, which are at most 1, -1 for the inverse; None for anything else."""
    if _is_sigmoid(node):
        return 1
    if not isinstance(node, n.Div):
        return None
    heads = _head_of_sum(node.left), _head_of_sum(node.right)
    if heads.count(None) == 1:  # f(x, c)/sum_{x' in X} f(x', c), where f is one score
        alone, found = (node.left, heads[1]) if heads[0] is None else (node.right, heads[0])
        return (1 if heads[0] is None else -1) if isinstance(alone, n.Call) and alone.head == found else None
    above, below = (_is_sum_of_powers(x) for x in (node.left, node.right))
    return None if above == below else 1 if below and _is_power(node.left) else -1 if above and _is_power(node.right) else None


def _head_of_sum(node: n.Node) -> n.Node | None:
    """The f of a sum of f(x, c)."""
    return node.body.head if isinstance(node, n.BigOp) and node.kind == "sum" and isinstance(node.body, n.Call) else None


def _is_sum_of_powers(node: n.Node) -> bool:
    return isinstance(node, n.BigOp) and node.kind == "sum" and _is_power(node.body)


def _is_power(node: n.Node) -> bool:
    return (isinstance(node, n.Pow) and node.base == n.Name("e")) or (isinstance(node, n.Apply) and node.function == "exp")


def _of_probability(log: n.Node) -> bool:
    assert isinstance(log, n.Log)
    name = _stem(log.arg)
    return name.base in LAWS or (name.base == "y" and bool(name.accents))


def _stem(node: n.Node) -> n.Name:
    while isinstance(node, (n.Call, n.Indexed)):
        node = node.head if isinstance(node, n.Call) else node.body
    return node if isinstance(node, n.Name) else n.Name("")
