r"""Expectation maximisation: Q(theta, theta_old), its maximum, the bound L(q, theta), its gap to log p(x; theta).

The parameter is no outcome, and data in capitals are outcomes like those in small letters: p(X, Z | \theta) is p(x, z).
Source: Bishop 2006, section 9.4; Dempster, Laird and Rubin 1977.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.letters import FONTS_OF_A_LETTER
from ...notation.syntax.nodes import Call, Log, Name, Node
from ...notation.syntax.walk import walk
from ...patterns import regex
from .evidence_letters import EQUAL, is_bound, is_elbo, is_q
from .expectation_steps import of_expectation_steps
from .iterates import is_parameter, law_of_call
from .of_a_parameter import Small, of_a_parameter
from .own_meaning import is_doubted, own_meaning

_LOWER = regex(r"\blower bounds?\b|\bELBO\b|变分下界|证据下界|下界|하한|下限", re.I)
_OTHERWISE = regex(
    r"\b(?:negative|minus|loss|upper|free energy|minimi[sz]\w*|not|never|unless|if only|would)\b|损失|손실|損失|최소화|最小化|上界", re.I
)
_WEIGHTS = frozenset(["beta", "gamma", "alpha"])


def of_latent_variables(context: Context, left: Node, relation: str, right: Node, words: str = "") -> Verdict | None:
    """The verdict on an equation of expectation maximisation; None for any other formula, and for names that the text has defined.

    ``words``: those around the formula, which may call its letter a lower bound.
    """
    bounds = _bounds(left, right)
    if any(_means_another(context, x) for x in bounds):
        return None
    defined = any(own_meaning(context, x) is not None for x in bounds)  # as the bound
    left, right = _with_small_q(_without_fonts(_by_its_meaning(context, left)), _without_fonts(right))
    left, right = _with_its_outcomes(left), _with_its_outcomes(right)
    if (one := _of_one_model(left, right)) is not None:
        found = _of_the_bound(one[0], relation, one[1], False)
        return found if found is not None and found.positive else None
    if relation in EQUAL:
        found = of_expectation_steps(left, right)
        if found is not None:
            return found
    called = _LOWER.search(words) is not None or any(map(is_elbo, (*walk(left), *walk(right))))
    return _of_the_bound(left, relation, right, defined or (called and _OTHERWISE.search(words) is None)) or of_a_parameter(
        left, relation, right
    )


def _by_its_meaning(context: Context, left: Node) -> Node:
    r"""\ell(\theta) as the \log p(X | \theta) that the text has said it is."""
    if (
        not isinstance(left, Call)
        or not isinstance(left.head, Name)
        or left.head.base not in ("ell", "l", "L", "LL")
        or is_doubted(context, left)
    ):
        return left
    told = own_meaning(context, left)
    fits = told is not None and told.parameters == left.args and isinstance(told.body, Log) and law_of_call(told.body.arg) is not None
    return told.body if told is not None and fits else left


def _means_another(context: Context, bound: Node) -> bool:
    """Whether the text has given it a formula, other than one that makes it the bound."""
    told = own_meaning(context, bound)
    if told is None or is_doubted(context, bound):
        return told is not None or is_doubted(context, bound)
    evidence = law_of_call(told.body.arg) if isinstance(told.body, Log) else None
    if evidence is not None and len(evidence.outcomes) == 1 and not evidence.given:
        return False  # where it is tight
    named = replace(bound, args=told.parameters) if isinstance(bound, Call) and len(told.parameters) == len(bound.args) else bound
    left, right = _with_small_q(_without_fonts(named), _without_fonts(told.body))
    verdict = _of_the_bound(left, "=", right, False)
    return verdict is None or not verdict.positive


def _with_small_q(*sides: Node) -> tuple[Node, ...]:
    """Q(Z) as q(Z), where no Q(theta, theta_old) stands beside it."""
    calls = [x for side in sides for x in walk(side) if isinstance(x, Call) and isinstance(x.head, Name) and x.head.base == "Q"]
    if not calls or any(len(x.args) != 1 or is_parameter(x.args[0]) for x in calls):
        return sides
    return tuple(rebuilt(side, lambda x: replace(x, base="q") if isinstance(x, Name) and x.base == "Q" else None) for side in sides)


def _with_its_outcomes(node: Node) -> Node:
    """D(q || p(z|x)) as D(q(z|x) || p(z|x)): the two are laws of the same outcomes."""

    def change(x: Node) -> Node | None:
        if not isinstance(x, Call) or x.separators != ("||",) or not isinstance(x.args[0], Name) or not is_q(x.args[0]):
            return None
        other = x.args[1]
        if not isinstance(other, Call) or law_of_call(other) is None:
            return None
        return replace(x, args=(replace(other, head=x.args[0]), other))

    return rebuilt(node, change)


def _of_one_model(*sides: Node) -> tuple[Node, ...] | None:
    r"""\log p(x) beside p_\theta(z|x), where the evidence is that of the model: with its parameter left out everywhere; None where it is not."""
    heads = {x.head for side in sides for x in walk(side) if isinstance(x, Call) and isinstance(x.head, Name) and x.head.base == "p"}
    told = {h for h in heads if isinstance(h, Name) and h.sub is not None and is_parameter(h.sub)}
    if len(heads) != 2 or len(told) != 1 or Name("p") not in heads:
        return None
    return tuple(rebuilt(side, lambda x: Name("p", span=x.span) if x in told else None) for side in sides)


def _without_fonts(node: Node) -> Node:
    def change(x: Node) -> Node | None:
        return (
            replace(x, accents=tuple(a for a in x.accents if a not in FONTS_OF_A_LETTER))
            if isinstance(x, Name) and set(x.accents) & FONTS_OF_A_LETTER
            else None
        )

    return rebuilt(node, change)


# the bound ------------------------------------------------------------------------------------------------------------
def _of_the_bound(left: Node, relation: str, right: Node, called: bool) -> Verdict | None:
    r"""L(q, \theta) as the bound, and equations between it, log p(x; \theta) and the divergence from the posterior.

    ``called``: whether the words call it a lower bound, so that what is false of that is false.
    """
    sides = (left, right)
    bounds = _bounds(left, right)
    calls = [x for side in sides for x in walk(side) if isinstance(x, Call) and isinstance(x.head, Name)]
    laws = [(x.head, law) for x in calls if (law := law_of_call(x)) is not None]
    latent = {x.args[0] for x in calls if is_q(x.head)}
    models = {
        law.parameter for _, law in laws if law.parameter is not None or law.given or not law.outcomes <= latent
    }  # p(z) may have none of its own
    heads = {head.base for head, _ in laws if isinstance(head, Name)}
    guides = {x.head for x in calls if is_q(x.head)}
    if len(bounds) != 1 or len(models) > 1 or len(heads) > 1 or len(guides) > 1 or relation not in (*EQUAL, "<=", ">="):
        return None
    outcomes = {a for x in calls if not is_bound(x) for a in x.args if isinstance(a, Name) and len(a.base) == 1}
    if len({a.base for a in outcomes}) < len(outcomes):
        return None  # x beside x', which is other data
    hidden = {x.args[0] for x in calls if is_q(x.head) and isinstance(x.args[0], Name)}
    seen = {a for x in calls if (law := law_of_call(x)) is not None for a in law.outcomes | law.given} - hidden
    hidden = hidden or {Name("z")} - seen
    letters = [x for x in (*hidden, *seen) if isinstance(x, Name) and len(x.base) == 1]
    if len(hidden) != 1 or len(seen) != 1 or len(letters) != 2 or not _is_of(next(iter(bounds)), models, guides):
        return None
    small = Small(letters[0], letters[1], any(is_q(x.head) and "|" in x.separators for x in calls))
    verdict = small.judged(left, "=" if relation in EQUAL else relation, right)
    if verdict is not None and verdict.positive:
        return Verdict("definition", "agrees with the variational lower bound")
    if relation in EQUAL and any(side in bounds for side in sides) and any(isinstance(_unsigned(side), Log) for side in sides):
        return None  # the bound is tight for one q
    if verdict is not None and verdict.word == "refuted" and called:
        turned = small.judged(left, "=", n.Neg(right)) if relation in EQUAL else None
        if turned is None or not turned.positive:  # a loss that is named like the bound
            return replace(verdict, message=f"false of the variational lower bound: {verdict.message}")
    if any(isinstance(x, Name) and x.base in _WEIGHTS for x in walk(right)):
        return None  # a bound with a weight of its own, which is another one
    return Verdict("undecided", "about the variational lower bound; that it holds is not shown")


def _unsigned(node: Node) -> Node:
    return node.body if isinstance(node, n.Neg) else node


def _bounds(*sides: Node) -> set[Node]:
    inside = [x for side in sides for x in walk(side)]
    heads = {id(x.head) for x in inside if isinstance(x, Call)}
    return {x for x in inside if id(x) not in heads and is_bound(x)}


def _is_of(bound: Node, models: set[Node | None], guides: set[Node]) -> bool:
    r"""Whether the bound is at the parameter of the model beside it: L(q, \theta^{(t)}) is no bound on \log p(x; \theta^{(t+1)}) by its own gap."""
    parameters = {a for a in bound.args if is_parameter(a)} if isinstance(bound, Call) else set()
    told = models - {None}
    return not parameters or not told or told <= parameters or parameters <= {g.sub for g in guides if isinstance(g, Name)}
