r"""Expectation maximisation: Q(theta, theta_old), its maximum, the bound L(q, theta), its gap to log p(x; theta).

The parameter is no outcome, and data in capitals are outcomes like those in small letters: p(X, Z | \theta) is p(x, z).
Source: Bishop 2006, section 9.4; Dempster, Laird and Rubin 1977.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Binder, Call, Log, Name, Node
from ...notation.syntax.walk import walk
from ...patterns import regex
from .exactly import equals
from .expectation_steps import of_expectation_steps
from .iterates import is_parameter, law_of_call
from .own_meaning import is_doubted, own_meaning

_BOUNDS = frozenset(["L", "F", "ELBO", "ell"])
_EQUAL = ("=", ":=", "equiv")
_LOWER = regex(r"\blower bounds?\b|\bELBO\b|变分下界|证据下界|下界|하한|下限", re.I)
_OTHERWISE = regex(r"\b(?:negative|minus|loss|upper|free energy|minimi[sz]\w*|not|never|unless|if only|would)\b|损失|손실|損失|최소화|最小化|上界", re.I)
_WEIGHTS = frozenset(["beta", "gamma", "alpha"])
_FONTS = frozenset(["bold", "bb", "sf", "it", "rm", "cal", "scr"])


def of_latent_variables(context: Context, left: Node, relation: str, right: Node, words: str = "") -> Verdict | None:
    """The verdict on an equation of expectation maximisation; None for any other formula, and for names that the text has defined.

    ``words``: those around the formula, which may call its letter a lower bound.
    """
    bounds = _bounds(left, right)
    if any(_means_another(context, x) for x in bounds):
        return None
    defined = any(own_meaning(context, x) is not None for x in bounds)  # as the bound
    left, right = _with_small_q(_without_fonts(_by_its_meaning(context, left)), _without_fonts(right))
    if relation in _EQUAL:
        found = of_expectation_steps(left, right)
        if found is not None:
            return found
    called = _LOWER.search(words) is not None or any(map(_is_elbo, (*walk(left), *walk(right))))
    return _of_the_bound(left, relation, right, defined or (called and _OTHERWISE.search(words) is None)) or of_a_parameter(left, relation, right)


def _by_its_meaning(context: Context, left: Node) -> Node:
    r"""\ell(\theta) as the \log p(X | \theta) that the text has said it is."""
    if not isinstance(left, Call) or not isinstance(left.head, Name) or left.head.base not in ("ell", "l", "L", "LL") or is_doubted(context, left):
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


def _without_fonts(node: Node) -> Node:
    def change(x: Node) -> Node | None:
        return replace(x, accents=tuple(a for a in x.accents if a not in _FONTS)) if isinstance(x, Name) and set(x.accents) & _FONTS else None

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
    latent = {x.args[0] for x in calls if _is_q(x.head)}
    models = {law.parameter for _, law in laws if law.parameter is not None or law.given or not law.outcomes <= latent}  # p(z) may have none of its own
    heads = {head.base for head, _ in laws if isinstance(head, Name)}
    guides = {x.head for x in calls if _is_q(x.head)}
    if len(bounds) != 1 or len(models) > 1 or len(heads) > 1 or len(guides) > 1 or relation not in (*_EQUAL, "<=", ">="):
        return None
    outcomes = {a for x in calls if not is_bound(x) for a in x.args if isinstance(a, Name) and len(a.base) == 1}
    if len({a.base for a in outcomes}) < len(outcomes):
        return None  # x beside x', which is other data
    hidden = {x.args[0] for x in calls if _is_q(x.head) and isinstance(x.args[0], Name)}
    seen = {a for x in calls if (law := law_of_call(x)) is not None for a in law.outcomes | law.given} - hidden
    hidden = hidden or {Name("z")} - seen
    letters = [x for x in (*hidden, *seen) if isinstance(x, Name) and len(x.base) == 1]
    if len(hidden) != 1 or len(seen) != 1 or len(letters) != 2 or not _is_of(next(iter(bounds)), models, guides):
        return None
    small = _Small(letters[0], letters[1], any(_is_q(x.head) and "|" in x.separators for x in calls))
    verdict = small.judged(left, "=" if relation in _EQUAL else relation, right)
    if verdict is not None and verdict.positive:
        return Verdict("definition", "agrees with the variational lower bound")
    if relation in _EQUAL and any(side in bounds for side in sides) and any(isinstance(_unsigned(side), Log) for side in sides):
        return None  # the bound is tight for one q
    if verdict is not None and verdict.word == "refuted" and called:
        turned = small.judged(left, "=", n.Neg(right)) if relation in _EQUAL else None
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


def is_bound(node: Node) -> bool:
    r"""ELBO, L(q, \theta), L(x, \theta, q), L(\theta, \phi; x)."""
    if isinstance(node, Name):
        return _is_elbo(node) or (node.base in _BOUNDS and _tag(node) in ("ELBO", "VLB") and not node.sup)
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _BOUNDS or set(node.separators) - {",", ";"}:
        return False
    others = [a for a in node.args if not _is_q(a)]
    told = len(others) == len(node.args) - 1 or sum(map(is_parameter, others)) == 2 or node.head.base == "ELBO"
    return told and all(is_parameter(a) or (isinstance(a, Name) and len(a.base) == 1) for a in others)


def _is_elbo(node: Node) -> bool:
    return isinstance(node, Name) and node.base == "ELBO" and not node.accents


def _tag(name: Name) -> str:
    return str(getattr(name.sub, "base", "") or getattr(name.sub, "words", "")).strip()


def _is_q(node: Node) -> bool:
    r"""q, q_\phi."""
    return isinstance(node, Name) and node.base == "q" and (node.sub is None or is_parameter(node.sub)) and not node.accents and not node.sup


def of_a_parameter(left: Node, relation: str, right: Node) -> Verdict | None:
    r"""P(X | \theta) = \sum_Z P(X, Z | \theta), and what else holds of any two variables: the one parameter changes nothing."""
    sides = (left, right)
    calls = [x for side in sides for x in walk(side) if isinstance(x, Call) and isinstance(x.head, Name)]
    laws = [(x.head, law) for x in calls if (law := law_of_call(x)) is not None]
    guides = {x.head for x in calls if _is_q(x.head)}
    if relation not in (*_EQUAL, "<=", ">=") or not laws or len({law.parameter for _, law in laws}) != 1 or laws[0][1].parameter is None:
        return None
    if len({h for h, _ in laws}) > 1 or len(guides) > 1 or any(law_of_call(x) is None and not _is_q(x.head) and of_call(x) is None for x in calls):
        return None
    letters = {a for x in calls for a in x.args if isinstance(a, Name) and len(a.base) == 1 and not is_parameter(a)} - {h for h in guides}
    hidden = {n_ for side in sides for x in walk(side) if isinstance(x, BigOp) for n_ in x.binder.names} | {x.args[0] for x in calls if _is_q(x.head)}
    hidden = hidden & letters or {x for x in letters if x in (Name("Z"), Name("z"))}
    seen = letters - hidden - {Name("p"), Name("P")}
    if len(hidden) != 1 or len(seen) != 1 or not any(x.base.isupper() for x in letters if isinstance(x, Name)):
        return None
    ((z,), (x,)) = (tuple(hidden), tuple(seen))
    if not isinstance(z, Name) or not isinstance(x, Name):
        return None
    small = _Small(z, x, any(_is_q(c.head) and "|" in c.separators for c in calls))
    asked = "=" if relation in _EQUAL else relation
    verdict = small.judged(left, asked, right)
    if verdict is not None and verdict.positive:
        return Verdict("definition", f"holds of any two variables: {verdict.message}")
    turned = small.judged(left, {"<=": ">=", ">=": "<="}[asked], right) if asked != "=" else None
    if turned is not None and turned.positive:
        return Verdict("convention-mismatch", "it holds of any two variables with the inequality turned around")
    return replace(verdict, message=f"false of two variables: {verdict.message}") if verdict is not None and verdict.word == "refuted" and asked == "=" else None


@dataclass(frozen=True, slots=True)
class _Small:
    """A formula without its parameter, in small letters, with the bound spelled out.

    ``given``: q is a law given the data; ``under``: the law of E_Z, for which none is written.
    """

    hidden: Name
    seen: Name
    given: bool
    under: str = "q"

    def judged(self, left: Node, relation: str, right: Node) -> Verdict | None:
        """Under q where it stands in the formula; what holds under no law that it may be is refuted."""
        if relation == "=" and self.of(left) == self.of(right):
            return Verdict("definition", "both sides say the same")
        inside = [x for side in (left, right) for x in walk(side)]
        found = [equals(Context(), self.of(left), self.of(right), relation)]
        guided = any(_is_q(x) for x in inside)
        if not any(self._has_no_law(x) for x in inside) or (found[0] is not None and found[0].positive and guided):
            return found[0]
        for law in ("p(z)", "p(z|x)"):
            other = replace(self, under=law)
            found.append(equals(Context(), other.of(left), other.of(right), relation))
        words = {getattr(x, "word", "") for x in found}
        alike = words == {"refuted"} or (not guided and all(x is not None and x.positive for x in found))
        return found[0] if alike else Verdict("undecided", "the law of its mean is not told")

    def _has_no_law(self, node: Node) -> bool:
        return isinstance(node, BigOp) and node.kind == "E" and node.binder.names == (self.hidden,) and node.binder.distribution is None and not node.binder.conditions

    def of(self, node: Node) -> Node:
        return rebuilt(node, self._change)

    def _letter(self, name: Node) -> Name:
        return Name("z") if name == self.hidden else Name("x")

    def _q(self) -> Call:
        return Call(Name("q"), (Name("z"), Name("x")), ("|",)) if self.given else Call(Name("q"), (Name("z"),))

    def _change(self, node: Node) -> Node | None:
        if node in (self.hidden, self.seen):
            return self._letter(node)
        if _is_q(node):
            return Name("q")
        if self._has_no_law(node) and isinstance(node, BigOp):
            law = self._q() if self.under == "q" else Call(Name("p"), (Name("z"), Name("x")), ("|",)) if "|" in self.under else Call(Name("p"), (Name("z"),))
            return BigOp("sum", Binder((Name("z"),)), n.Mul(law, self.of(node.body)))
        if is_bound(node):
            joint = Call(Name("p"), (Name("x"), Name("z")), (",",))
            return BigOp("sum", Binder((Name("z"),)), n.Mul(self._q(), Log(n.Div(joint, self._q()))))
        if not isinstance(node, Call) or not isinstance(node.head, Name):
            return None
        found = of_call(node)
        if found is not None and found.name == "KL" and node.args == (Name("q"), Name("p")):
            return replace(node, args=(self._q(), Call(Name("p"), (Name("z"), Name("x")), ("|",))))
        if law_of_call(node) is None and not _is_q(node.head):
            return None
        if _is_q(node.head):
            return replace(node, head=Name("q"), args=tuple(self._letter(a) for a in node.args))
        kept = [k for k, a in enumerate(node.args) if not is_parameter(a)]
        bar = node.separators.index("|") + 1 if "|" in node.separators else len(node.args)
        separators = tuple("|" if j < bar <= k else "," for j, k in pairwise(kept))
        return Call(Name("p"), tuple(self._letter(node.args[k]) for k in kept), separators)
