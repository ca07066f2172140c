"""Names given anew: with a temperature, Z = sum_j e^{z_j/T} is another Z than before; n = n + 1 is a step."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.context import EARLIER, Context, Fact, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import key, stem
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ...patterns import regex
from ..judgement.evidence_bound import LOSSES, is_a_bound_or_loss
from ..model import Claim
from ..naming.exactly import equals
from ..naming.extrema import is_place_of_an_extremum
from ..naming.near_miss import single_changes
from ..naming.repairs import OF_FORMS
from ..state import State
from .defined_behind import holds_as_defined_behind
from .formula import Formula

CHANGES = 20  # tried of one formula
#: What makes an equation a consequence of what was said before.
FOLLOWS = regex(
    r"\b(?:so|thus|hence|therefore|then|gives?|yields?|obtains?|get|follows?|implies|shows?|equals?|equivalently|rewrit\w+|simplif\w+|expand\w*|"
    rf"i\.\s?e\.|that is|in other words|becomes|also|same|again|recall\w*|moreover|furthermore|indeed|in fact|we have|one has|satisf\w+|clearly|note that)\b|(?:{words('follows')}|alors)(?![A-Za-zÀ-ɏ])",
    re.I,
)
_WITH = regex(rf"(?:\b(?:with|where|for)|(?:{words('with')}))[\s,:，：]*\Z", re.I)


def redefined(claim: Claim, link: LinkMeaning, context: Context, state: State, formula: Formula) -> Claim:
    """Undecided where a defined name gets a formula of other things than the earlier one, and the sentence draws no conclusion.

    What one sign, ratio or order makes the earlier formula stays refuted, and so does what speaks of the same things in one section.
    """
    node = link.left.node
    name = node.head if isinstance(node, n.Call) else node
    if claim.verdict.word == "refuted" and link.relation == "=" and holds_as_defined_behind(node, link.right.node, context, formula):
        return replace(
            claim, verdict=Verdict("undecided", "true of a quantity as the sentence defines it behind, in another way than is usual")
        )
    if claim.verdict.word != "refuted" or link.relation not in ("=", ":=") or not isinstance(name, n.Name) or not _may_be_given_anew(name):
        return claim
    if claim.verdict.message.startswith(OF_FORMS):
        return claim
    if isinstance(node, n.Name) and link.right.node != node and node in walk(link.right.node):
        return replace(claim, verdict=Verdict("undecided", f"{text_of(node)} stands on both sides: a step of an algorithm, most likely"))
    if isinstance(link.right.node, (n.Number, n.WithUnit)) or (fact := _fact(context, name)) is None:
        return claim
    if is_place_of_an_extremum(node, formula.sentence) and FOLLOWS.search(formula.before[-80:]) is None:
        return replace(claim, verdict=Verdict("undecided", f"{text_of(node)} was of another function before"))
    if FOLLOWS.search(formula.before[-80:]) is not None:
        return claim
    if fact.scope != EARLIER and _letters(link.right.node) <= _all_letters(fact, context, state):
        return claim
    if not is_another(context, node, link.right.node):
        return claim
    if (
        isinstance(node, n.Name)
        and node.base in LOSSES
        and is_a_bound_or_loss(context, link.right.node, f"{formula.before} {formula.after}")
    ):
        return replace(
            claim,
            kind="definition",
            verdict=Verdict("definition", f"{text_of(node)} is given anew: the evidence lower bound, or minus it as a loss"),
        )
    verdict = Verdict("undecided", f"{text_of(node)} was given another formula before; here it may be another one")
    return replace(claim, verdict=verdict)


def _may_be_given_anew(name: n.Name) -> bool:
    """A name of no quantity with arguments of its own; PPL is one that every section gives the loss that it speaks of."""
    found = functional(name)
    return found is None or found.name == "PPL"


def _letters(node: n.Node) -> set[str]:
    return {x.base for x in walk(node) if isinstance(x, n.Name) and len(x.base) > 0} - {"i", "j", "k", "e"}


def _all_letters(fact: Fact, context: Context, state: State) -> set[str]:
    """The letters of a definition, and of the definitions that it rests on."""
    pending, out, bodies = [fact.value.body], set[str](), [*context.facts, *state.section.laws.values()]
    while pending:
        new = _letters(pending.pop()) - out
        out |= new
        pending += [f.value.body for f in bodies if isinstance(f.value, Meaning) and f.symbol.split("(")[0].split("_")[0] in new]
    return out


def given_anew(context: Context, left: n.Node, right: n.Node, before: str) -> bool:
    """Whether "with Z = ..." gives a defined name a formula that is none of the earlier one, nor a slip away from it."""
    name = left.head if isinstance(left, n.Call) else left
    if at_a_special_argument(left) or _WITH.search(before) is None or not isinstance(name, n.Name) or _fact(context, name) is None:
        return False
    return not _is_equal(context, left, right) and is_another(context, left, right)


def at_a_special_argument(left: n.Node) -> bool:
    """J(pi*), L(theta_hat): the value of a known function at a point that was found, which no text defines."""
    return isinstance(left, n.Call) and any(isinstance(a, n.Name) and (a.sup == "*" or "hat" in a.accents) for a in left.args)


def is_another(context: Context, left: n.Node, right: n.Node) -> bool:
    """Whether no single change of the formula is what the name was defined as."""
    return not any(_is_equal(context, left, changed) for _, changed in islice(single_changes(right), CHANGES))


def _is_equal(context: Context, left: n.Node, right: n.Node) -> bool:
    found = equals(context, left, right)
    return found is not None and found.positive


def _fact(context: Context, name: n.Name) -> Fact | None:
    for one in (name, stem(name)):  # y_i^{LS} is known as y^{LS}
        try:
            fact = context.about(key(one), Meaning)
        except ElaborationError:
            continue
        if fact is not None:
            return fact
    return None
