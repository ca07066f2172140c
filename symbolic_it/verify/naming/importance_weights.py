r"""The importance-weighted bound, L_K = E[log(1/K sum_k p(x, z_k)/q(z_k|x))], known by its form; also with p(x|z_k) p(z_k).

With the ratio turned over, or the outcome and the condition of one law exchanged, no text means what it says.
Source: Burda, Grosse and Salakhutdinov 2016, equation 8.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Log, Mul, Name, Node, Number
from ...notation.syntax.parts import factors_of, unbracketed
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from .own_meaning import is_doubted, own_meaning

_OPEN = Verdict("undecided", "a mean logarithm of a sum of ratios; that it is the importance-weighted bound is not shown")


def of_importance_weights(context: Context, left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on a bound that is the mean logarithm of a mean of ratios of laws, or on its place among others; None for any other formula."""
    if relation in ("<=", ">="):
        return _of_the_order(context, left, relation, right)
    if relation not in ("=", ":=", "equiv") or not isinstance(left.head if isinstance(left, Call) else left, Name):
        return None
    if (place := _place(context, right)) is not None and place[0] == _MEAN_OF_DRAWS:
        return (
            Verdict("definition", "agrees with the variational lower bound, as a mean over its draws")
            if _is_lower_bound(left, place[1])
            else _OPEN
        )
    sign = 1
    if isinstance(right, n.Neg):
        right, sign = right.body, -1
    mean = right if isinstance(right, BigOp) and right.kind == "E" else None
    body = unbracketed(mean.body) if mean is not None else None
    match body:
        case Log(Mul(factor, BigOp("sum") as total), power=None) | Mul(Log(factor, power=None), BigOp("sum") as total):
            pass
        case Log(n.Div(BigOp("sum") as total, below), power=None):
            factor = n.Div(Number("1", Fraction(1)), below)
        case Log(BigOp("sum") as total, power=None):
            factor = Number("1", Fraction(1))
        case _:
            return None
    assert mean is not None
    total = _over_all_draws(total, factor, mean)
    ratio = unbracketed(total.body)
    if not isinstance(ratio, n.Div) or not all(_is_law(x) for x in (*factors_of(ratio.left), *factors_of(ratio.right))):
        return None
    counted = (
        isinstance(factor, n.Div) and isinstance(factor.left, Number) and factor.left.value == 1 and factor.right == total.binder.upper
    )
    first = total.binder.lower
    if not counted or not isinstance(first, Number) or first.value != 1:
        above = isinstance(factor, n.Div) and factor.left == total.binder.upper and factor.right == Number("1", Fraction(1))
        return (
            Verdict("convention-mismatch", "the importance-weighted bound but for the number of its draws, which is above for below")
            if above
            else _OPEN
        )
    law = mean.binder.distribution
    if _fits(ratio, law, total):
        return Verdict("definition", "agrees with the importance-weighted bound") if sign > 0 else _OPEN
    what = next((what for what, one, other in _changes(ratio, law) if _fits(one, other, total)), None)
    return _OPEN if what is None else Verdict("convention-mismatch", f"the importance-weighted bound but for {what}")


def _over_all_draws(total: BigOp, factor: Node, mean: BigOp) -> BigOp:
    r"""The sum from 1 to K that \frac1K \sum_k says, where the draws z_{1:K} of the mean are as many."""
    many = factor.right if isinstance(factor, n.Div) else None
    binder = total.binder
    bare = binder.lower is None and binder.upper is None and binder.domain is None and not binder.conditions and len(binder.names) == 1
    if not bare or not isinstance(many, Name) or many not in walk(mean.binder):
        return total
    return replace(total, binder=replace(binder, lower=Number("1", Fraction(1)), upper=many))


def _of_the_order(context: Context, left: Node, relation: str, right: Node) -> Verdict | None:
    r"""E[1/K \sum_k \log w_k] <= E[\log 1/K \sum_k w_k] <= \log p(x)."""
    one, other = _place(context, left), _place(context, right)
    if one is None or other is None or one[0] == other[0] or not (one[1] <= other[1] or other[1] <= one[1]):
        return None
    if (one[0] < other[0]) == (relation == "<="):
        return Verdict("definition", "agrees with the order of the importance-weighted bound, the lower bound and the evidence")
    return Verdict("convention-mismatch", "the order of the importance-weighted bound, the lower bound and the evidence is turned around")


def _is_lower_bound(left: Node, names: frozenset[Name]) -> bool:
    r"""\mathcal L, L_1, ELBO(x): no L_K of K draws, nor L_{IWAE}."""
    head = left.head if isinstance(left, Call) else left
    return isinstance(head, Name) and head.base in ("L", "F", "ELBO", "ell") and head.sub not in names and "IW" not in text_of(head)


_MEAN_OF_DRAWS, _OF_WEIGHTS, _EVIDENCE = 0, 1, 2


def _place(context: Context, node: Node) -> tuple[int, frozenset[Name]] | None:
    """0 for the lower bound as a mean over draws, 1 for the importance-weighted bound, 2 for the evidence, with the names in each; a name by what the text says that it is."""
    match node:
        case Log(Call(Name("p"), (Name() as data,), _), power=None):
            return _EVIDENCE, frozenset([data])
        case Name() | Call():
            told = own_meaning(context, node) if not is_doubted(context, node) else None
            return None if told is None or isinstance(told.body, (Name, Call)) else _place(context, told.body)
        case BigOp("E", binder, body):
            body = unbracketed(body)
        case _:
            return None
    match body:
        case Log(Mul(n.Div() as factor, BigOp("sum") as total), power=None):
            place = _OF_WEIGHTS
        case Mul(n.Div() as factor, BigOp("sum") as total):
            place = _MEAN_OF_DRAWS
        case _:
            return None
    ratio = unbracketed(total.body)
    if place == _MEAN_OF_DRAWS:
        if not isinstance(ratio, Log) or ratio.power is not None:
            return None
        ratio = unbracketed(ratio.arg)
    first = total.binder.lower
    counted = (
        factor.left == Number("1", Fraction(1)) and factor.right == total.binder.upper and isinstance(first, Number) and first.value == 1
    )
    if not counted or not isinstance(ratio, n.Div) or not _fits(ratio, binder.distribution, total):
        return None
    return place, frozenset(x for part in (ratio, factor) for x in walk(part) if isinstance(x, Name))


def _fits(ratio: n.Div, law: Node | None, total: BigOp) -> bool:
    """Whether p(x, z_k)/q(z_k|x) is of the z_k that is summed over and of one x, and the mean is of draws by that q."""
    guide = ratio.right
    if not isinstance(guide, Call) or _base(guide) != "q" or not guide.args or len(total.binder.names) != 1 or total.binder.conditions:
        return False
    drawn, *given = guide.args
    own = isinstance(drawn, Name) and _index(drawn) == total.binder.names[0]
    if not own or (given and guide.separators[0] != "|") or drawn in given:
        return False
    drawn_by = law is None or law == guide.head or (isinstance(law, Call) and law.head == guide.head and _is_of(law, drawn, given))
    return drawn_by and _is_joint(ratio.left, drawn, given)


def _is_joint(node: Node, drawn: Node, given: list[Node]) -> bool:
    """p(x, z), or p(x|z) p(z); without a condition of q, of one x."""
    factors = factors_of(node)
    if any(_base(x) != "p" for x in factors):
        return False
    match factors:
        case [Call(args=args, separators=separators)]:
            return "|" not in separators and (set(args) == {drawn, *given} if given else len(args) == 2 and drawn in args)
        case [one, other]:
            for likelihood, prior in ((one, other), (other, one)):
                if (
                    isinstance(prior, Call)
                    and isinstance(likelihood, Call)
                    and prior.args == (drawn,)
                    and likelihood.separators[-1:] == ("|",)
                ):
                    data = list(likelihood.args[:-1])
                    return likelihood.args[-1] == drawn and drawn not in data and (not given or data == given)
    return False


def _is_of(law: Call, drawn: Node, given: list[Node]) -> bool:
    """Whether the law below the E draws z, with or without an index, given the same."""
    one, *others = law.args or (drawn,)
    return isinstance(one, Name) and isinstance(drawn, Name) and one.base == drawn.base and others == given


def _changes(ratio: n.Div, law: Node | None) -> Iterator[tuple[str, n.Div, Node | None]]:
    yield "the ratio, which is turned over", n.Div(ratio.right, ratio.left), law
    exchanged = "the outcome and the condition of one law, which are exchanged"
    if isinstance(ratio.right, Call) and (turned := _exchanged(ratio.right)) is not None:
        yield exchanged, replace(ratio, right=turned), law
    if isinstance(law, Call) and (turned := _exchanged(law)) is not None:
        yield exchanged, ratio, turned
    match factors_of(ratio.left):
        case [Call() as one, other] if (turned := _exchanged(one)) is not None:
            yield exchanged, replace(ratio, left=Mul(turned, other)), law
        case [other, Call() as one] if (turned := _exchanged(one)) is not None:
            yield exchanged, replace(ratio, left=Mul(other, turned)), law


def _exchanged(law: Call) -> Call | None:
    return replace(law, args=law.args[::-1]) if len(law.args) == 2 and law.separators == ("|",) else None


def _index(name: Name) -> Node | None:
    """The k of z_k or z^{(k)}."""
    return name.sub if name.upper is None else name.upper if name.sub is None else None


def _is_law(node: Node) -> bool:
    return isinstance(node, Call) and _base(node) in ("p", "q")


def _base(node: Node) -> str:
    return node.head.base if isinstance(node, Call) and isinstance(node.head, Name) else ""
