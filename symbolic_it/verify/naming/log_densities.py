r"""Log densities of normal laws: \log p(x | \mu, \sigma^2), of components or of a sample; also up to a constant.

Source: Bishop 2006, equations 1.46, 1.54 and 2.43.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.context import Context, NamedLaw
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.laws.normal_shape import is_identity, is_normal
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .exactly import equals
from .repairs import repairs

CHANGES = 30  # tried of one formula
TITLE = "the log density of the normal law"
_HEADS = frozenset(["p", "f", "P", "q", "ell"])
_ONE, _TWO = n.Number("1", Fraction(1)), n.Number("2", Fraction(2))
_DIMENSIONS = ("D", "d", "n", "N", "k", "K", "m", "J")
_CONSTANTS = frozenset(["const", "constant", "C", "c"])


def of_log_densities(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a log density of a normal law; None for any other formula."""
    minus = isinstance(left, n.Neg)
    log = left.body if isinstance(left, n.Neg) else left
    if relation not in ("=", ":=", "equiv") or not isinstance(log, n.Log) or log.base is not None or log.power is not None:
        return None
    call = log.arg
    if (
        not isinstance(call, n.Call)
        or not isinstance(call.head, n.Name)
        or call.head.base not in _HEADS
        or not call.args
        or not isinstance(call.args[0], n.Name)
    ):
        return None
    told = _told(context, call)
    if told is None and not _has_parameters(call):
        return None
    right, told = _with_a_letter_for_the_mean(right, told)
    open_constant = any(map(_is_constant, walk(right)))
    sign = n.Neg if minus else (lambda x: x)
    meant = [sign(x) for x in (_told_forms(told, call.args[0]) if told is not None else _forms(call, right))]
    meant = [x for x in meant if _names(x) <= _names(right) | {"pi"} or open_constant]
    for whole in meant:
        if _fits(whole, right, open_constant):
            return Verdict("definition", f"agrees with {TITLE}{', up to a constant' if open_constant else ''}")
    speaks = any(isinstance(x, n.Log) for x in walk(right)) or open_constant
    for changed, repaired in islice(repairs(right), CHANGES if speaks and meant else 0):
        for whole in meant:
            if _fits(whole, repaired, open_constant):
                found = equals(Context(), whole, right) if not open_constant else None
                said = f"not {TITLE}: it would be with {changed} changed"
                if found is not None and found.word == "refuted":
                    return replace(found, message=f"{said}; {found.message}")
                return Verdict("convention-mismatch", said)
    return Verdict("undecided", f"that it is {TITLE} is not shown") if told is None else None


def _has_parameters(call: n.Call) -> bool:
    r"""Whether behind the outcome stand \mu and \sigma^2, or \mu and \sigma, and nothing else."""
    if len(call.args) != 3 or call.separators[0] not in ("|", ";") or call.separators[1:] != (",",):
        return False
    mean, spread = call.args[1], call.args[2]
    spread = spread.base if isinstance(spread, n.Pow) and spread.exponent == _TWO else spread
    return (
        isinstance(mean, n.Name) and mean.base == "mu" and isinstance(spread, n.Name) and spread.base == "sigma" and spread.sub == mean.sub
    )


def _told(context: Context, call: n.Call) -> n.Call | None:
    """The normal law that the text has given to p(x|z), with its arguments as they stand there."""
    assert isinstance(call.head, n.Name)
    try:
        fact = context.about(key(call.head), NamedLaw)
    except ElaborationError:
        return None
    if fact is None or fact.value.outcomes != call.args[:1] or fact.value.given != call.args[1:] or not isinstance(fact.value.law, n.Call):
        return None
    return fact.value.law if is_normal(fact.value.law) else None


def _with_a_letter_for_the_mean(right: n.Node, told: n.Call | None) -> tuple[n.Node, n.Call | None]:
    r"""The formula and the law with a letter for a mean g_\theta(z), which is a vector like any other."""
    if told is None or isinstance(told.args[-2], (n.Name, n.Number)):
        return right, told
    letter, mean = n.Name("m"), told.args[-2]
    if any(x == letter for x in walk(right)):
        return right, told
    return rebuilt(right, lambda x: letter if x == mean else None), replace(told, args=(*told.args[:-2], letter, told.args[-1]))


def _told_forms(told: n.Call, outcome: n.Name) -> Iterator[n.Node]:
    yield n.Log(replace(told, args=(outcome, *told.args[-2:]), separators=(";", ",")))
    if is_identity(told.args[-1]):
        yield n.Log(_normal(outcome, told.args[-2], _ONE))


def _forms(call: n.Call, right: n.Node) -> Iterator[n.Node]:
    """log N(x; mu, sigma^2), of vectors with one variance, and sums of it over components or over a sample."""
    x, mean, spread = call.args
    deviation = spread.base if isinstance(spread, n.Pow) else spread
    variance = n.Pow(deviation, _TWO)
    binders = [
        b.binder
        for b in walk(right)
        if isinstance(b, n.BigOp) and b.kind in ("sum", "prod") and len(b.binder.names) == 1 and b.binder.upper is not None
    ]
    if not binders:
        yield n.Log(_normal(x, mean, variance))
        yield n.Log(_normal(x, mean, n.Mul(variance, n.Name("I"))))
        return
    binder = binders[0]
    index = binder.names[0]

    def at(name: n.Node) -> n.Node:
        return replace(name, sub=index) if isinstance(name, n.Name) else name

    for m in (at(mean), mean):
        for s in (at(deviation), deviation):
            body = n.Log(_normal(at(x), m, n.Pow(s, _TWO)))
            yield n.BigOp("sum", binder, body, bracketed=True)


def _normal(outcome: n.Node, mean: n.Node, variance: n.Node) -> n.Call:
    return n.Call(n.Name("N", ("cal",)), (outcome, mean, variance), (";", ","))


def _fits(whole: n.Node, right: n.Node, open_constant: bool) -> bool:
    if not open_constant:
        found = equals(Context(), whole, right)
        return found is not None and found.positive
    return any((found := equals(Context(), whole, filled)) is not None and found.positive for filled in _with_the_constant(whole, right))


def _with_the_constant(whole: n.Node, right: n.Node) -> Iterator[n.Node]:
    """The formula with -D/2 log(2 pi sigma^2), or only its part without sigma, for its constant."""
    call = next(x for x in walk(whole) if isinstance(x, n.Call) and is_normal(x))
    variance = call.args[-1]
    variance = variance.left if isinstance(variance, n.Mul) and is_identity(variance.right) else variance
    variance = _ONE if is_identity(variance) else variance
    vector = variance is not call.args[-1] or is_identity(call.args[-1])
    for size in [n.Name(x) for x in _DIMENSIONS if n.Name(x) not in set(walk(right))][:1] if vector else [_ONE]:
        for inside in (n.Mul(n.Mul(_TWO, n.Name("pi")), variance), n.Mul(_TWO, n.Name("pi"))):
            part: n.Node = n.Mul(n.Div(size, _TWO), n.Log(inside))
            put = n.Neg(part) if not isinstance(whole, n.Neg) else part
            yield rebuilt(right, lambda x, put=put: put if _is_constant(x) else None)  # type: ignore[misc]


def _is_constant(node: n.Node) -> bool:
    return (isinstance(node, n.Text) and node.words.strip(" .,").lower() in _CONSTANTS) or (
        isinstance(node, n.Name) and node.base in _CONSTANTS and node.sub is None
    )


def _names(node: n.Node) -> set[str]:
    return {x.base for x in walk(node) if isinstance(x, n.Name) and x.base not in ("N", "I")}
