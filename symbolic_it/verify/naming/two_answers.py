r"""Probabilities of preferring one of two answers, sigma(D): D is a difference of rewards or of weighted log ratios.

p(a > b | x) = \sigma(\beta log pi(a|x)/pi_ref(a|x) - \beta log pi(b|x)/pi_ref(b|x)); exchanging the answers turns D into -D, as the two
probabilities sum to one. Source: Bradley and Terry 1952; Rafailov et al. 2023, equation 6.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.relations.shapes import is_preference
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import exponent_of
from ...notation.syntax.walk import walk
from .algebra import TooLong
from .compare import has_form
from .exactly import equals
from .exchanged import exchanges
from .forms import Forms
from .known_quantity import Known
from .near_miss import SIGN, negated, single_changes, turns_over
from .typed_letters import is_reference

_PREFERRED, _REJECTED = (n.Name("y", (), n.Name(mark)) for mark in "wl")
_GAPS = Known(
    "gap",
    frozenset(),
    "",
    (
        r"\Rho - \Omega",
        r"(\Rho - \Omega) T",
        r"\frac{\Rho - \Omega}{T}",
        r"T \log \frac{W V}{U L}",
        r"T \log W - T \log L",
        r"\frac{T}{X} \log W - \frac{T}{Y} \log L",
    ),
)
_REWARDS = Known("gap of rewards", frozenset(), "", (r"\Rho - \Omega",))
_IMPLICIT = Known("gap of implicit rewards", frozenset(), "", (r"T \log \frac{W V}{U L}",))
_CHANGES = 24
TITLE = "probability of preferring an answer"


def of_two_answers(left: n.Node, right: n.Node, sentence: str) -> Verdict | None:
    """The verdict on a preference by a logistic function; None for any other formula."""
    if not is_preference(left) or turns_over(sentence):
        return None
    assert isinstance(left, n.Call) and isinstance(left.args[0], n.Chain)
    chain = left.args[0]
    if len(chain.links) != 1 or chain.first is None or chain.first == chain.links[0].right:
        return None
    answers = (chain.first, chain.links[0].right)
    if (strengths := _of_strengths(right, answers)) is not None:
        return strengths
    found = _gap(right)
    turned = _gap(n.Div(right.right, right.left)) if found is None and isinstance(right, n.Div) else None
    if turned is not None and turned[1] and has_form(_named(turned[0], answers, (_PREFERRED, _REJECTED)), _GAPS):
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a ratio changed")
    if found is None:
        bare = _named(right.items[0] if isinstance(right, n.Vector) and len(right.items) == 1 else right, answers, (_PREFERRED, _REJECTED))
        gone = has_form(bare, _GAPS) or has_form(negated(bare), _GAPS)
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with the logistic function of this") if gone else None
    gap, proper = found
    told = _named(gap, answers, (_PREFERRED, _REJECTED))
    if has_form(told, _GAPS):
        if not proper:
            return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a sign changed")
        return Verdict("definition", f"agrees with the definition of the {TITLE}")
    if has_form(negated(told), _GAPS):
        return Verdict(
            "convention-mismatch", "the probability of preferring an answer falls with its own reward here: the two answers are turned over"
        )
    same = _same_both_ways(gap, answers)
    if same is None and any(is_reference(x) for x in walk(gap)):
        return Verdict("undecided", f"that this is the {TITLE} is not shown")
    return same


def _of_strengths(right: n.Node, answers: tuple[n.Node, n.Node]) -> Verdict | None:
    """The verdict on p_i/(p_i + p_j) for a preference of i over j; None for any other formula."""
    if not isinstance(right, n.Div):
        return None
    for above, below, turned in ((right.left, right.right, False), (right.right, right.left, True)):
        if not isinstance(below, (n.Add, n.Sub)) or above not in (below.left, below.right):
            continue
        parts = [
            x.sub if isinstance(x, n.Name) else x.args[0] if isinstance(x, n.Call) and len(x.args) == 1 else None
            for x in (above, below.left, below.right)
        ]
        if {*parts[1:]} != {*answers} or len(
            {x.base if isinstance(x, n.Name) else str(x.head) for x in (below.left, below.right) if isinstance(x, (n.Name, n.Call))}
        ) != 1:
            continue
        if turned:
            return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a ratio changed")
        if isinstance(below, n.Sub):
            return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a sign changed")
        if parts[0] == answers[0]:
            return Verdict("definition", f"agrees with the definition of the {TITLE}")
    return None


def of_reward_gaps(left: n.Node, relation: str, right: n.Node, sentence: str) -> Verdict | None:
    r"""The verdict on r(x, y_w) - r(x, y_l) in terms of a policy, where \beta log Z(x) cancels; None for any other formula."""
    if relation not in ("=", ":=") or not isinstance(left, n.Sub) or turns_over(sentence) or not any(map(is_reference, walk(right))):
        return None
    if has_form(n.Sub(left.right, left.left), _REWARDS):
        right = negated(right)
    elif not has_form(left, _REWARDS):
        return None
    if has_form(right, _IMPLICIT):
        return Verdict("definition", "agrees with the difference of two implicit rewards")
    changes = ((SIGN, negated(right)), *islice(single_changes(right), _CHANGES), *islice(exchanges(right), _CHANGES))
    for what, changed in changes:
        if has_form(changed, _IMPLICIT):
            return Verdict("convention-mismatch", f"not the difference of two implicit rewards: it would be with {what} changed")
    return None


def _same_both_ways(gap: n.Node, answers: tuple[n.Node, n.Node]) -> Verdict | None:
    """Refuted where exchanging the answers changes nothing: the two probabilities are equal, whatever the rewards."""
    turned = _named(gap, answers, (answers[1], answers[0]))
    try:
        if turned == gap or Forms().of(turned) != Forms().of(gap):
            return None
    except (TooLong, RecursionError):
        return None
    letters = {x: n.Name(f"u_{k}") for k, x in enumerate(dict.fromkeys(x for x in walk(gap) if isinstance(x, n.Call)), 1)}
    zero = equals(Context(), rebuilt(gap, lambda x: letters.get(x) if isinstance(x, n.Call) else None), n.Number("0", Fraction(0)))
    if zero is None or zero.word != "refuted":
        return Verdict("undecided", "the probabilities of preferring each of the two answers are equal here")
    message = f"the probabilities of preferring each of the two answers are equal here, and do not sum to one: what is in the sigmoid is not 0; {zero.message}"
    return replace(zero, message=message)


def _named(node: n.Node, old: tuple[n.Node, n.Node], new: tuple[n.Node, n.Node]) -> n.Node:
    table = dict(zip(old, new, strict=True))
    return rebuilt(node, lambda x: table.get(x) if isinstance(x, n.Name) else None)


def _gap(node: n.Node) -> tuple[n.Node, bool] | None:
    """D of sigma(D), 1/(1 + e^{-D}), e^a/(e^a + e^b), and whether what should be added is added."""
    match node:
        case n.Apply("sigmoid", (arg,)) | n.Call(n.Name("sigma"), (arg,)):
            return arg, True
        case n.Sub(n.Number(value=value), body) if value == 1 and (found := _gap(body)) is not None:
            return negated(found[0]), found[1]
        case n.Div(n.Number() as one, n.Add(n.Number() as other, power) | n.Sub(n.Number() as other, power)) if (
            one.value == other.value == 1
        ):
            exponent = exponent_of(power)
            return None if exponent is None else (negated(exponent), isinstance(node.right, n.Add))
        case n.Div(above, n.Add(left, right) | n.Sub(left, right)) if above in (left, right):
            mine, others = exponent_of(above), exponent_of(right if above == left else left)
            return None if mine is None or others is None else (n.Sub(mine, others), isinstance(node.right, n.Add))
    return None
