r"""Divergences and entropies of normal laws under bare names: D_KL = 1/2 [tr(S_1^{-1} S_0) + ...], h = 1/2 log|2 pi e S|.

Which laws are meant their letters tell: \mu_1 and \Sigma_1, \mu and \sigma^2, against N(0, I) where there is one law alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import islice

from ...decide.decide import decide
from ...decide.verdict import Verdict
from ...notation.context import Context, NamedLaw
from ...notation.elaborate import ElaborationError, elaborate
from ...notation.elaborate.laws.normal_shape import outside_subscripts
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...terms.statement import Statement
from ..judgement.judge import ONLY_PROOF
from .changed_parts import changed_below
from .exactly import equals
from .near_miss import single_changes

_ONE, _TWO, _ZERO = (n.Number(str(k), Fraction(k)) for k in (1, 2, 0))
_HALF = n.Div(_ONE, _TWO)
CHANGES = 32
_SPREADS, _MEANS = ("Sigma", "sigma"), ("mu", "m")
_OTHERS = frozenset(["d", "D", "k", "n", "e", "pi", "T", "top", "I"])
OF_NORMAL_LAWS = "normal laws"
TITLES = {"KL divergence": "KL", "differential entropy": "h", "entropy": "h"}


def of_normal_laws(context: Context, title: str, left: n.Node, right: n.Node) -> Verdict | None:
    """Definition where a formula is the quantity of the normal laws of its letters, refuted where it is of none; None for any other."""
    kind = TITLES.get(title)
    named, left = left, _as_told(context, left)
    is_told = left is not named
    left, right = _numbered(left, right)
    laws = _laws(right) if kind is not None else []
    if not laws:
        return None
    apart = Context(log_base=context.log_base)
    meant = list(_instances(kind or "", laws, left))
    shown = [_is_shown(apart, one, right) for one in meant]
    if any(shown):
        if len(shown) > 1 and isinstance(left, n.Call) and (not shown[0] or _is_against_the_alphabet(left, laws)):
            return None  # D(q || p) of \mu_1 and \mu_2: which law is which no letter tells
        return Verdict("definition", f"agrees with the {title} of {OF_NORMAL_LAWS}")
    verdicts = [equals(apart, one, right) for one in meant]
    if len(verdicts) == 1 and len(laws) == 2 and not is_told and _is_turned(apart, laws, left, right):
        message, found = f"the {title} of normal laws in the other order", verdicts[0]
        return replace(found, message=message) if found is not None and found.word == "refuted" else Verdict("convention-mismatch", message)
    worst = verdicts[0] if verdicts and all(v is not None and v.word == "refuted" for v in verdicts) else None
    if worst is None or not _is_one_change_away(apart, kind or "", laws, left, right):
        return None
    return Verdict("refuted", f"not the {title} of normal laws: {worst.message}", witness=worst.witness)


def _as_told(context: Context, left: n.Node) -> n.Node:
    """D(p || q) with the normal laws that the text told in their places; laws with indices of their own stay."""
    heads = [a.head if isinstance(a, n.Call) else a for a in left.args] if isinstance(left, n.Call) else []
    if not isinstance(left, n.Call) or len(heads) != 2 or any(isinstance(h, n.Name) and h.sub is not None for h in heads):
        return left
    facts = [context.about(h.base, NamedLaw) if isinstance(h, n.Name) else None for h in heads]
    return replace(left, args=tuple(a if f is None else f.value.law for a, f in zip(left.args, facts, strict=True))) if any(facts) else left


def _is_against_the_alphabet(left: n.Call, laws: list[n.Call]) -> bool:
    """Whether it is the divergence of q from p where the laws have numbers: q may be the first of them or the second."""
    heads = [a.head if isinstance(a, n.Call) else a for a in left.args]
    bases = [h.base for h in heads if isinstance(h, n.Name)]
    return len(laws) == 2 and len(bases) == 2 and bases != sorted(bases)


def _is_turned(context: Context, laws: list[n.Call], left: n.Node, right: n.Node) -> bool:
    """Whether it is the divergence of the two laws in the order that the left side does not name."""
    named = list(_instances("KL", laws, left))
    others = (one for one in _instances("KL", laws, n.Name("D")) if one not in named)
    return any(_is_shown(context, one, right) for one in others)


def _is_shown(context: Context, left: n.Node, right: n.Node) -> bool:
    """Whether two sides are proved equal; nothing is tried that would refute it."""
    try:
        readings = elaborate(n.Statement((n.Chain(left, (n.Link("=", right),)),)), replace(context, to_prove=True))
    except ElaborationError:
        return False
    claims = [link.claim for r in readings for c in r.chains for link in c.links]
    return any(isinstance(claim, Statement) and decide(claim, points=ONLY_PROOF).positive for claim in claims)


def _is_one_change_away(context: Context, kind: str, laws: list[n.Call], left: n.Node, right: n.Node) -> bool:
    """Whether one change makes it the quantity of these laws; what none repairs may be that of others, of a log-normal law with the same letters."""
    for changed in islice(_changes(right), CHANGES):
        for one in _instances(kind, laws, left):
            if _is_shown(context, one, changed):
                return True
    return False


def _changes(right: n.Node) -> Iterator[n.Node]:
    """One sign, ratio or order changed, a factor of one half put in, or the laws exchanged."""
    yield from (changed for _, changed in single_changes(right))
    yield from (changed for _, changed in changed_below(right, _halved))
    yield n.Mul(_HALF, right)


def _halved(node: n.Node) -> Iterator[tuple[str, n.Node]]:
    match node:
        case n.Add() | n.Sub() | n.Neg():
            yield from changed_below(node, _halved)
        case n.Name() | n.Number():
            return
        case _:
            yield "a half", n.Mul(_HALF, node)


def _numbered(left: n.Node, right: n.Node) -> tuple[n.Node, n.Node]:
    r"""Both sides with 1 and 2 for the letters p and q of \mu_p and \Sigma_q, which are no indices; D(p || q) is that of 1 and 2 there."""
    left, right = (rebuilt(x, _with_letters_below) for x in (left, right))
    labels = {_label(x) for x in outside_subscripts(right) if x.base in _SPREADS and isinstance(x.sub, n.Name)}
    numbers = {label: n.Number(str(k), Fraction(k)) for k, label in enumerate(sorted(labels), 1)}

    def numbered(node: n.Node) -> n.Node | None:
        if isinstance(node, n.Name) and isinstance(node.sub, n.Name) and _label(node) in numbers:
            return replace(node, sub=numbers[_label(node)])
        return None

    if isinstance(left, n.Call):
        heads = [a.head if isinstance(a, n.Call) else a for a in left.args]
        called = [h.base if h.base in numbers else h.base.lower() for h in heads if isinstance(h, n.Name) and h.sub is None]
        if len(called) == len(heads) and sorted(called) == sorted(numbers):
            left = replace(left, args=tuple(n.Name("N", sub=numbers[x]) for x in called))
    return rebuilt(left, numbered), rebuilt(right, numbered)


def _with_letters_below(node: n.Node) -> n.Node | None:
    r"""The p of \mu_p, which is a word where p is a law, as a letter."""
    return replace(node, sub=n.Name(node.sub.words)) if isinstance(node, n.Name) and isinstance(node.sub, n.Text) else None


def names_its_laws(left: n.Node, right: n.Node) -> bool:
    r"""Whether the letters of a divergence tell which law is which: D(p || q) of \mu_p and \mu_q, D(p_1 || p_2) of \mu_1 and \mu_2."""
    left, right = _numbered(left, right)
    labels = {_label(x) for x in outside_subscripts(right) if x.base in _SPREADS}
    return len(order := _order(left)) == 2 and set(order) == labels


def _order(left: n.Node) -> list[str]:
    """The labels of the laws that a divergence is of, in its order."""
    return [_label(x) for a in left.args for x in outside_subscripts(a) if _label(x)] if isinstance(left, n.Call) else []


def _laws(right: n.Node) -> list[n.Call]:
    """The laws N(mu_k, Sigma_k) or N(mu_k, sigma_k^2) of the letters of a formula; [] where it has other letters."""
    names = list(dict.fromkeys(outside_subscripts(right)))
    if any(isinstance(x, (n.BigOp, n.Call)) and not (isinstance(x, n.Call) and x.juxtaposed) for x in walk(right)) or any(
        x.sup or x.accents not in ((), ("bold",)) for x in names
    ):
        return []
    spreads = [x for x in names if x.base in _SPREADS]
    means = [x for x in names if x.base in _MEANS]
    if (
        any(x.base not in _OTHERS and x not in spreads and x not in means for x in names)
        or not spreads
        or len({x.base for x in spreads}) > 1
        or len(spreads) > 2
    ):
        return []
    subs = sorted({_label(x) for x in spreads})
    if any(_label(x) not in subs for x in means) or len(means) > len(spreads):
        return []
    if not any(isinstance(x, n.Log) for x in walk(right)):
        return []  # of equal variances: it may be of one
    return [_law(next(x for x in spreads if _label(x) == sub), next((x for x in means if _label(x) == sub), None)) for sub in subs]


def _label(name: n.Name) -> str:
    sub = name.sub
    return "" if sub is None else getattr(sub, "text", "") or getattr(sub, "base", "?")


def _law(spread: n.Name, mean: n.Name | None) -> n.Call:
    variance: n.Node = spread if spread.base == "Sigma" else n.Pow(spread, _TWO)
    return _normal(_ZERO if mean is None else mean, variance)


def _normal(mean: n.Node, variance: n.Node) -> n.Call:
    return n.Call(n.Name("N", ("cal",)), (mean, variance), (",",))


def _instances(kind: str, laws: list[n.Call], left: n.Node) -> Iterator[n.Node]:
    if kind == "h":
        if len(laws) == 1:
            yield n.Call(n.Name("h"), (laws[0],))
        return
    labels = [_label(outside_subscripts(law.args[1])[0]) for law in laws]
    if len(laws) == 1:
        matrix = isinstance(laws[0].args[1], n.Name)
        laws = [laws[0], _normal(_ZERO, n.Name("I") if matrix else _ONE)]
    pairs = [(laws[0], laws[1]), (laws[1], laws[0])]
    told = [{label} for label in labels] if len(labels) == 2 else [set(labels), set()]
    if len(labels) == 2 and sorted(order := _order(left)) == sorted(labels):
        pairs = [p for p, own in zip(pairs, (labels, labels[::-1]), strict=True) if own == order]
    else:
        pairs = [p for p, own in zip(pairs, (told, told[::-1]), strict=True) if _are_as_written(left, own)]
    for one, other in pairs:
        yield n.Call(n.Name("D", sub=n.Name("KL")), (one, other), ("||",))


def _are_as_written(left: n.Node, labels: list[set[str]]) -> bool:
    r"""Whether the laws of D(N(\mu_0, \sigma_0^2) || p) that are written out have these labels, in this order."""
    laws = left.args if isinstance(left, n.Call) and len(left.args) == 2 else ()
    return all(
        {_label(x) for a in law.args for x in outside_subscripts(a) if x.base in (*_SPREADS, *_MEANS)} == own
        for law, own in zip(laws, labels, strict=False)
        if isinstance(law, n.Call) and isinstance(law.head, n.Name) and law.head.base == "N" and len(law.args) == 2
    )
