r"""Quantities that a section defines twice: after H(X) = -\sum_x p(x) \log p(x), the entropy of X is not that of q."""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, NamedLaw
from ...notation.elaborate.laws.drawn_laws import law_drawn
from ...notation.elaborate.roles.letters import LAWS, key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ..model import Claim
from ..naming.exactly import equals
from ..naming.resolve import is_unnamed_loss
from ..state import State

_CIRCLE = n.Name("pi")  # of 2 pi, unless it is called


def defined_otherwise(claim: Claim, left: n.Node, right: n.Node, context: Context, state: State) -> Claim:
    """Undecided where the section has defined the quantity, of these arguments, by a formula of another value; losses are of many kinds.

    ``left``: the quantity as it is written; D(Q || P) may be read as that of Q(z) and p(z|x).
    """
    if claim.verdict.word != "definition" or not claim.verdict.message.startswith("agrees") or not isinstance(left, n.Call):
        return claim
    if not isinstance(left.head, n.Name) or is_unnamed_loss(left.head):
        return claim
    earlier = [body for name, body in state.section.quantities if name == left]
    if not _laws(right) and any(isinstance(a, n.Name) and context.about(key(a), NamedLaw) is not None for a in left.args):
        earlier = [body for body in earlier if not _laws(body)]  # -int p log p, of a variable whose law is told
    if any(body != right and _differs(context, body, right) for body in earlier) and not _has_another_law(context, left, right):
        return replace(claim, verdict=Verdict("undecided", f"{text_of(left)} was defined by another formula before"))
    state.section.quantities.append((left, right))
    return claim


def _differs(context: Context, one: n.Node, other: n.Node) -> bool:
    """Whether two formulas have provably two values, in one base of logarithms, or speak of different laws and are not shown to be equal."""
    laws, others = _laws(one), _laws(other)
    if laws and others and laws.isdisjoint(others):
        return True
    found = equals(context, _without_bases(one), _without_bases(other))
    if found is None or not found.positive:
        a, b = _conditionals(one), _conditionals(other)
        return (found is not None and found.word == "refuted") or not (a <= b or b <= a)
    return False


def _conditionals(node: n.Node) -> set[tuple[str, bool]]:
    """The laws that are called, each with whether something is given: p(z|x) is another law than p(z)."""
    calls = (x for x in walk(node) if isinstance(x, n.Call) and isinstance(x.head, n.Name) and x.head.base in LAWS)
    return {(x.head.base.lower(), "|" in x.separators) for x in calls if isinstance(x.head, n.Name)}


def _laws(node: n.Node) -> set[str]:
    called = {x.head for x in walk(node) if isinstance(x, n.Call)}
    names = (x for x in walk(node) if isinstance(x, n.Name) and x.base in LAWS and not x.accents)
    return {x.base.lower() for x in names if x != _CIRCLE or x in called}


def _without_bases(node: n.Node) -> n.Node:
    return rebuilt(node, lambda x: replace(x, arg=_without_bases(x.arg), base=None, spelling="log") if isinstance(x, n.Log) else None)


def _has_another_law(context: Context, left: n.Call, right: n.Node) -> bool:
    """Whether the text has said last that X is drawn from a law of the new formula."""
    names = {x.base.lower() for x in walk(right) if isinstance(x, n.Name)}
    told = (law_drawn(context, key(a)) for a in left.args if isinstance(a, n.Name))
    return any(fact is not None and fact.value.word.partition("_")[0].lower() in names for fact in told)
