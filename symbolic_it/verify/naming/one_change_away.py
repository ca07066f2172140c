"""Formulas under any name that are one change away from a form that all texts share: E_q[log p(x, z) + log q(z|x)].

A letter defines itself, whatever its formula; but a formula that looks like the evidence lower bound and is none is hardly meant.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import islice

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..numbers.arithmetic import summands
from .compare import has_form
from .known import KNOWN, titled
from .known_quantity import Known
from .near_miss import CHANGES, negated, single_changes, speaks_loosely
from .typed_letters import merely_numbered

_BOUNDS = tuple(k for k in KNOWN if k.title in ("ELBO", "evidence lower bound given a condition"))
_SOFTMAX = tuple(k for k in KNOWN if k.title == "softmax")
_ENTROPY = titled("entropy")
_K3 = tuple(k for k in KNOWN if k.title == "estimator k3 of a KL divergence")
_MARGIN = Known(
    "margin of two answers",
    frozenset(),
    "",
    (r"T \log \frac{W}{U} - T \log \frac{L}{V}", r"\log \frac{W}{U} - \log \frac{L}{V}", r"\log W - \log L", r"\log U - \log V"),
    settled=True,
)
_GAP = Known("margin of two rewards", frozenset(), "", (r"\Rho - \Omega", r"T \Rho - T \Omega"), settled=True)
_RATIO = Known(
    "log ratio of a policy",
    frozenset(),
    "",
    (r"T \log \frac{W}{U}", r"\log \frac{W}{U}", r"\log \frac{W}{L}", r"\log \frac{U}{V}"),
    settled=True,
)
_PREFERENCE = Known("preference of Bradley and Terry", frozenset(), "", (r"\frac{e^{A}}{e^{A} + e^{B}}",), settled=True)
_POSTERIOR = Known("maximum a posteriori estimate", frozenset(), "", (r"\arg\max_{F} (\log A + \log B)",), settled=True)
_CAPACITY = Known(
    "channel capacity",
    frozenset(),
    "",
    (r"\max_{F} (H(B) - H(B | A))", r"\max_{F} H(B) - H(B | A)", r"\frac12 \log(1 + \frac{A}{B})", r"\log(1 + \frac{A}{B})",
     r"S(\frac12 \log(1 + \frac{A}{B}))", r"S(\log(1 + \frac{A}{B}))", r"A \log(1 + \frac{B}{C})"),
    settled=True,
)  # fmt: skip


def one_change_away(name: n.Name, right: n.Node, words: str) -> str | None:
    """What the formula would be with one sign, ratio or order changed; None where it is that, its negative, or nothing like it."""
    if speaks_loosely(words[-80:]):
        return None
    return next((k.title for k in _candidates(name, right) if _is_near(right, k)), None)


def has_the_sign_of_no_entropy(name: n.Name, right: n.Node, words: str) -> bool:
    """H_expert = sum p log p: a plus where every entropy has a minus."""
    return name.base == "H" and not speaks_loosely(words[-80:]) and not has_form(right, _ENTROPY) and has_form(negated(right), _ENTROPY)


def _candidates(name: n.Name, right: n.Node) -> tuple[Known, ...]:
    """The forms that are worth a try: two logarithms under a mean, two ratios to a reference, exponentials over their sum."""
    logs = sum(isinstance(x, n.Log) for x in walk(right))
    means = any(isinstance(x, n.BigOp) and x.kind in ("E", "sum", "int") for x in walk(right))
    conditional = any(isinstance(x, n.Call) and "|" in x.separators for x in walk(right))
    divergence = any(isinstance(x, n.Call) and "||" in x.separators for x in walk(right))
    out: tuple[Known, ...] = ()
    if means and conditional and (logs > 1 or (logs and divergence)):
        out += _BOUNDS
    if logs == 2 and conditional and not means:
        out += (_MARGIN, _RATIO)
    if (
        logs == 1
        and not means
        and isinstance(right, (n.Add, n.Sub))
        and any(isinstance(x, n.Log) and isinstance(x.arg, n.Div) for x in walk(right))
    ):
        out += _K3 if any(isinstance(x, n.Number) for _, x in summands(right)) else ()
    if not logs and isinstance(right, n.Sub) and not merely_numbered(right):
        out += (_GAP,)
    if logs == 2 and isinstance(right, n.BigOp) and right.kind == "argmax" and not means:
        out += (_POSTERIOR,)
    if name.base == "C" and (
        logs == 1 or any(isinstance(x, n.Call) and "|" in x.separators and x.head == n.Name("H") for x in walk(right))
    ):
        out += (_CAPACITY,)
    if isinstance(right, n.Div):
        out += _SOFTMAX if means else (_PREFERENCE,)
    return out


def _is_near(right: n.Node, known: Known) -> bool:
    if has_form(right, known) or (has_form(negated(right), known) and known is not _GAP):
        return False
    if known in _K3 and _is_of_the_parts_of_k3(right):
        return True
    turned = isinstance(right, n.Div) and has_form(n.Div(right.right, right.left), known)
    units = [x for x in walk(right) if isinstance(x, n.Number) and x.value != 1][:3] if known is _CAPACITY else []
    others = (rebuilt(right, lambda x, old=one: n.Number("1", Fraction(1)) if x is old else None) for one in units)  # type: ignore[misc]
    return (
        turned
        or any(has_form(changed, known) for _, changed in islice(single_changes(right), CHANGES))
        or any(has_form(changed, known) for changed in others)
    )


def _is_of_the_parts_of_k3(right: n.Node) -> bool:
    r"""\frac{q}{p} - 2 \log \frac{q}{p} - 3: a ratio, a multiple of its logarithm and a number, whatever they are."""
    parts = [x for _, x in summands(right)]
    ratios = [x for x in parts if isinstance(x, n.Div) and not isinstance(x.left, n.Number)]
    logs = [x.arg for part in parts for x in walk(part) if isinstance(x, n.Log)]
    return len(parts) == 3 and len(ratios) == 1 and ratios == logs and any(isinstance(x, n.Number) for x in parts)
