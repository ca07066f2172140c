r"""Estimators of a mean and a variance, and the bias of an estimator, by their letters and forms.

\hat\mu is the mean of the sample; \hat\sigma^2 divides by n or by n - 1; the bias of \hat\theta is E[\hat\theta] - \theta.
Source: Wasserman 2004, sections 6.3 and 9.3.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.elaborate.roles.letters import is_letter
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Name, Node, Number
from ...notation.syntax.parts import unbracketed
from ...notation.syntax.walk import walk
from .compare import has_form
from .known_quantity import EXPECTED, MEAN, Known

_OF_DIVERGENCES = tuple(
    Known(f"estimator {name} of a KL divergence", frozenset(), "", forms, frozenset([MEAN, EXPECTED]), settled=True)
    for name, forms in (
        ("k1", (r"\log \frac{W}{U}",)),
        ("k2", (r"\frac12 (\log A)^2", r"\frac12 (\log \frac{W}{U})^2")),
        ("k3", (r"A - 1 - \log A", r"\frac{U}{W} - 1 - \log \frac{U}{W}")),
    )
)
_MARKS = frozenset(["ML", "MLE", "mle", "ml", "hat"])
_ONE, _TWO = Number("1", Fraction(1)), Number("2", Fraction(2))
_SAMPLES = frozenset(["x", "y", "z", "X", "Y", "Z"])


def of_estimators(left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on what an estimator or its bias is; None for any other formula."""
    if relation not in ("=", ":=", "equiv"):
        return None
    if isinstance(left, Call) and isinstance(left.head, Name) and left.head.base in ("Bias", "bias") and len(left.args) == 1:
        return _of_bias(left.args[0], right)
    if isinstance(left, Name) and _is_estimated_divergence(left):
        return next((Verdict("definition", f"agrees with the {k.title}") for k in _OF_DIVERGENCES if has_form(right, k)), None)
    if isinstance(left, n.Pow) and _is_estimate(left.base, "sigma") and left.exponent == _TWO:
        return _of_variance(right, _is_likeliest(left.base))
    return _of_mean(right) if _is_estimate(left, "mu") else None


def _is_estimate(node: Node, base: str) -> bool:
    if not isinstance(node, Name) or node.base != base:
        return False
    return ("hat" in node.accents and node.sub is None) or _below(node) in _MARKS or str(node.sup or "") in _MARKS


def _is_estimated_divergence(left: Name) -> bool:
    r"""\\widehat{KL}, \\hat{D}_{KL}: an estimate, which is none of the divergence's own formulas."""
    plain = left.sub is None or (isinstance(left.sub, Name) and left.sub.base == "KL") or _below(left) == "KL"
    return "hat" in left.accents and left.sup is None and (left.base == "KL" or (left.base == "D" and left.sub is not None)) and plain


def _below(node: Name) -> str:
    return "" if node.sub is None else "".join(x.base if isinstance(x, Name) else getattr(x, "words", "") for x in walk(node.sub))


def _of_mean(right: Node) -> Verdict | None:
    factor = _mean_of(right, _is_sample)
    if factor is None:
        return None
    return _settled(factor == "n", "the mean of the sample")


def _is_likeliest(node: Node) -> bool:
    """Marked as the estimate of maximum likelihood, which divides by n."""
    return isinstance(node, Name) and bool({_below(node), str(node.sup or "")} & (_MARKS - {"hat"}))


def _of_variance(right: Node, likeliest: bool) -> Verdict | None:
    def deviation(node: Node, index: Node) -> bool:
        match node:
            case n.Pow(n.Sub(one, other), Number(_, two)) if two == 2:
                return any(_is_sample(a, index) and _is_middle(b, a) for a, b in ((one, other), (other, one)))
        return False

    factor = _mean_of(right, deviation)
    if factor is not None:
        return _settled(factor == "n" or (factor == "n-1" and not likeliest), "the variance of the sample")
    if _mean_of(right, _squared_sum) is not None:
        return Verdict("convention-mismatch", "not the variance of the sample, which is the mean square of differences from its mean")
    sums = [x for x in walk(right) if isinstance(x, BigOp) and x.kind == "sum"]
    plain = len(sums) == 1 and any(isinstance(x, Name) and x.base in _SAMPLES and x.sub in sums[0].binder.names for x in walk(sums[0].body))
    powers = [x for x in walk(right) if isinstance(x, n.Pow)]
    return _settled(False, "the variance of the sample") if plain and len(powers) < 2 and not _weighs(sums[0]) else None


def _squared_sum(node: Node, index: Node) -> bool:
    r"""(x_i + \bar x)^2."""
    match node:
        case n.Pow(n.Add(one, other), Number(_, two)) if two == 2:
            return any(_is_sample(a, index) and _is_middle(b, a) for a, b in ((one, other), (other, one)))
    return False


def _settled(fits: bool, what: str) -> Verdict:
    return Verdict("definition", f"agrees with {what}") if fits else Verdict("undecided", f"an estimate; that it is {what} is not shown")


def _is_sample(node: Node, index: Node) -> bool:
    return isinstance(node, Name) and node.base in _SAMPLES and node.sub == index


def _is_middle(node: Node, sample: Node) -> bool:
    r"""\mu, \hat\mu, \mu_{ML}, \bar x."""
    return isinstance(node, Name) and (
        node.base == "mu" or (isinstance(sample, Name) and node.base == sample.base and bool({"bar", "overline"} & set(node.accents)))
    )


def _weighs(total: BigOp) -> bool:
    return isinstance(total.body, (n.Mul, n.Div))


def _mean_of(node: Node, summand: Callable[[Node, Node], bool]) -> str | None:
    """What a sum over the sample is divided by: "n", "n-1" or "other"; None where there is no such sum."""
    match node:
        case n.Mul(n.Div(Number(_, one), below), BigOp("sum") as total) if one == 1:
            pass
        case n.Div(BigOp("sum") as total, below):
            pass
        case BigOp("sum") as total:
            below = _ONE
        case n.Mul(_, BigOp("sum") as total) | n.Div(n.Mul(_, BigOp("sum") as total), _):
            below = Name("other")
        case _:
            return None
    b = total.binder
    if b.conditions or not (b.lower is None or b.lower == _ONE):
        below = Name("other")
    if len(b.names) != 1 or not is_letter(b.names[0]) or not summand(total.body, b.names[0]):
        return None
    if b.upper is None or below == b.upper:
        return "n" if isinstance(below, Name) and (b.upper is not None or below.base in ("n", "N", "m")) else "other"
    return (
        "n-1"
        if isinstance(below, n.Sub) and below.left == b.upper and isinstance(below.right, Number) and below.right.value == 1
        else "other"
    )


# bias -----------------------------------------------------------------------------------------------------------------
def _of_bias(estimator: Node, right: Node) -> Verdict | None:
    """E[a] - b or E[a - b], where b is what a estimates."""

    def unmarked(x: Node) -> Node | None:
        return replace(x, accents=tuple(a for a in x.accents if a not in ("hat", "tilde"))) if isinstance(x, Name) and x.accents else None

    target = rebuilt(estimator, unmarked)
    if not any(isinstance(x, BigOp) and x.kind == "E" for x in walk(right)) or target == estimator:
        return None
    match right:
        case n.Sub(BigOp("E", _, body), other):
            fits = unbracketed(body) == estimator and unbracketed(other) == target
        case BigOp("E", _, body):
            fits = unbracketed(body) == n.Sub(estimator, target)
        case _:
            fits = False
    return _settled(fits, "the bias of an estimator")
