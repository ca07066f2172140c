r"""Estimates by maximum likelihood: arg max of \prod_i p(x_i | \theta), and of \sum_i \log p(x_i | \theta).

The logarithm increases, a positive factor and what does not depend on the parameter move no optimum, and -f is least where f is
greatest. Source: Casella and Berger 2002, section 7.2.2.
"""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.roles.outcomes import has_key
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Log, Name, Node, Number
from ...notation.syntax.walk import mentions, walk
from ..sentences.functions_told import is_a_loss

_SAME = "the logarithm increases, and a positive factor or a term without the parameter moves no optimum"
_TURNED = "the one is greatest where the other is least"
_LAWS = frozenset(["p", "f", "q", "P", "pi", "L"])
_SIZES = ("n", "N", "m", "M", "T", "K", "B")
Objective = dict[
    tuple[tuple[n.Binder, ...], Node], Fraction
]  # by the sums that it stands below and what the logarithm is of, its coefficient


class _Other(Exception):
    """No sum of logarithms of likelihoods."""


def of_maximum_likelihood(context: Context, left: Node, relation: str, right: Node, words: str = "") -> Verdict | None:
    """The verdict on an equation between optima of likelihoods, or on what an estimate by its name is; None for any other formula."""
    if relation not in ("=", ":=") or not isinstance(right, BigOp) or right.kind not in ("argmax", "argmin"):
        return None
    try:
        meant = _objective(context, right)
        if isinstance(left, Name):
            return _of_an_estimate(left, meant, right, is_a_loss(context, words))
        if not isinstance(left, BigOp) or left.kind not in ("argmax", "argmin") or left.binder != right.binder:
            return None
        one = _objective(context, left)
    except _Other:
        return None
    if not _over_the_same({*one, *meant}):
        return None
    one, meant = _by_names(one), _by_names(meant)
    if one and meant and set(one) == set(meant):
        ratios = {meant[k] / one[k] for k in one}
        if len(ratios) == 1:
            return Verdict("definition", _SAME) if min(ratios) > 0 else Verdict("convention-mismatch", _TURNED)
    return None


def _over_the_same(keys: set[tuple[tuple[n.Binder, ...], Node]]) -> bool:
    """Whether each index has one range wherever its range is written."""
    written = {b for sums, _ in keys for b in sums if b != n.Binder(b.names)}
    return len({b.names for b in written}) == len(written)


def _by_names(found: Objective) -> Objective:
    out: Objective = {}
    for (sums, node), c in found.items():
        out = _plus(out, {(tuple(n.Binder(b.names) for b in sums), node): c})
    return out


def _of_an_estimate(left: Name, meant: Objective, right: BigOp, of_a_loss: bool) -> Verdict | None:
    r"""\hat\theta_{MLE}, \hat\theta_{MAP}."""
    below = left.sub.base if isinstance(left.sub, Name) else left.sub.words.strip() if isinstance(left.sub, n.Text) else ""
    (parameter,) = right.binder.names if len(right.binder.names) == 1 else (None,)
    if below not in ("MLE", "ML", "MAP", "mle", "ml", "map") or not isinstance(parameter, Name) or left.base != parameter.base or not meant:
        return None
    calls = [(sums, x) for sums, x in meant if isinstance(x, Call)]
    priors = [x for sums, x in calls if x.args == (parameter,) and not _is_named_l(x) and not sums]
    data = [x for _, x in calls if x not in priors and _is_of_data(x, parameter)]
    whole = [x for sums, x in calls if x.args[:1] == (parameter,) and x.separators[:1] == ("|",) and not sums]  # p(theta | x)
    wanted = 1 if below.upper() == "MAP" else 0
    called, least = "posterior mode" if wanted else "maximum likelihood estimate", min(meant.values())
    by_parts = len(priors) == wanted and len(data) == 1 and len(meant) == wanted + 1
    unknown = any(map(_is_named_l, data)) and (least < 0 or of_a_loss)  # a loss, of which the least is sought
    if unknown or not (by_parts or (wanted and len(whole) == len(meant) == 1)) or len(set(meant.values())) != 1:
        return Verdict("undecided", f"that this is the {called} is not shown")
    return (
        Verdict("definition", f"agrees with the {called}") if least > 0 else Verdict("convention-mismatch", f"not the {called}: {_TURNED}")
    )


def _is_named_l(call: Call) -> bool:
    return isinstance(call.head, Name) and call.head.base == "L"


def _is_of_data(call: Call, parameter: Node) -> bool:
    r"""L(\theta), p(x | \theta), p_\theta(x), f(x, \theta): no law of the parameter itself, and no joint one."""
    if _is_named_l(call):
        return call.args[0] == parameter
    below = isinstance(call.head, Name) and call.head.sub == parameter
    of_f = isinstance(call.head, Name) and call.head.base == "f"
    given = next((k for k, x in enumerate(call.separators) if x in ("|", ";") or of_f), len(call.args))
    return call.args[0] != parameter and (parameter in call.args[given + 1 :] or below)


def _objective(context: Context, node: BigOp) -> Objective:
    """What is maximised, on the scale of logarithms."""
    if len(node.binder.names) != 1 or node.binder.distribution is not None or node.binder.lower is not None:
        raise _Other
    (parameter,) = node.binder.names
    sign = Fraction(1 if node.kind == "argmax" else -1)
    found = _sum_of_logs(context, node.body, parameter)
    if found is None:
        found = _logarithm(context, node.body, ())
    return {k: sign * c for k, c in found.items() if mentions(k[1], (parameter,)) and c}


def _sum_of_logs(
    context: Context, node: Node, parameter: Node, sums: tuple[n.Binder, ...] = (), sizes: tuple[str, ...] = _SIZES
) -> Objective | None:
    """A sum of logarithms, with factors, sizes among them where they are of the whole; None for something else, whose logarithm is to be taken."""
    node = _meant(context, node)
    match node:
        case n.Vector((body,)):
            return _sum_of_logs(context, body, parameter, sums, sizes)
        case n.Neg(body):
            return _scaled(_sum_of_logs(context, body, parameter, sums, sizes), Fraction(-1))
        case n.Add(left, right) | n.Sub(left, right):
            one, other = (_sum_of_logs(context, x, parameter, sums, ()) for x in (left, right))
            if one is None or other is None:
                return None
            return _plus(one, _scaled(other, Fraction(-1 if isinstance(node, n.Sub) else 1)) or {})
        case n.Mul(factor, body) if (c := _positive(factor, parameter, sizes)) is not None:
            return _scaled(_sum_of_logs(context, body, parameter, sums, sizes), c)
        case n.Div(body, below) if (c := _positive(below, parameter, sizes)) is not None:
            return _scaled(_sum_of_logs(context, body, parameter, sums, sizes), 1 / c)
        case BigOp("sum", binder, body) if binder.distribution is None:
            return _sum_of_logs(context, body, parameter, (*sums, binder), sizes)
        case Log(base=None, power=None):
            return _logarithm(context, node.arg, sums)
    return None


def _logarithm(context: Context, node: Node, sums: tuple[n.Binder, ...]) -> Objective:
    """log of a product of likelihoods."""
    node = _meant(context, node)
    match node:
        case n.Vector((body,)):
            return _logarithm(context, body, sums)
        case n.Mul(left, right):
            return _plus(_logarithm(context, left, sums), _logarithm(context, right, sums))
        case BigOp("prod", binder, body) if binder.distribution is None:
            return _logarithm(context, body, (*sums, binder))
        case Call(Name() as head) if head.base in _LAWS:
            return {(sums, node): Fraction(1)}
    raise _Other


def _meant(context: Context, node: Node) -> Node:
    r"""\ell(\theta) as what the text says that it is."""
    head = node.head if isinstance(node, Call) else node
    if not isinstance(head, Name) or not has_key(head) or head.base in ("p", "f", "q", "P"):
        return node
    fact = context.about(key(head), Meaning)
    if fact is None or (isinstance(node, Call) and node.args[:1] != fact.value.parameters[:1]):
        return node
    logs = any(isinstance(x, Log) or (isinstance(x, BigOp) and x.kind == "prod") for x in walk(fact.value.body))
    return fact.value.body if logs else node


def _positive(node: Node, parameter: Node, sizes: tuple[str, ...]) -> Fraction | None:
    """A positive number, or 1 for a size: 1/n. The parameter itself is none."""
    match node:
        case Number(value=value):
            return value if value > 0 else None
        case n.Div(one, other):
            a, b = _positive(one, parameter, sizes), _positive(other, parameter, sizes)
            return None if a is None or b is None else a / b
        case Name(base=base, sub=None, sup=None) if base in sizes and node != parameter:
            return Fraction(1)
        case n.Abs(Name()) if sizes and node.body != parameter:
            return Fraction(1)
    return None


def _scaled(found: Objective | None, by: Fraction) -> Objective | None:
    return None if found is None else {k: c * by for k, c in found.items()}


def _plus(one: Objective, other: Objective) -> Objective:
    return {k: one.get(k, Fraction(0)) + other.get(k, Fraction(0)) for k in {**one, **other}}
