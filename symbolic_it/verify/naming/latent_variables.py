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
from .exactly import equals
from .own_meaning import is_doubted, own_meaning

_LETTERS = frozenset(["theta", "Theta", "vartheta", "phi", "psi", "Psi", "lambda"])
_BOUNDS = frozenset(["L", "F", "ELBO", "ell"])
_EQUAL = ("=", ":=", "equiv")
_LOWER = re.compile(r"\blower bounds?\b|\bELBO\b|变分下界|证据下界|下界|하한|下限", re.I)
_OTHERWISE = re.compile(r"\b(?:negative|minus|loss|upper|free energy|minimi[sz]\w*|not|never|unless|if only|would)\b|损失|손실|損失|최소화|最小化|上界", re.I)
_FONTS = frozenset(["bold", "bb", "sf", "it", "rm", "cal", "scr"])


def of_latent_variables(context: Context, left: Node, relation: str, right: Node, words: str = "") -> Verdict | None:
    """The verdict on an equation of expectation maximisation; None for any other formula, and for names that the text has defined.

    ``words``: those around the formula, which may call its letter a lower bound.
    """
    if any(own_meaning(context, x) is not None or is_doubted(context, x) for side in (left, right) for x in walk(side) if _is_bound(x)):
        return None
    left, right = _with_small_q(_without_fonts(left), _without_fonts(right))
    if relation in _EQUAL:
        found = _of_the_objective(left, right) or _of_the_maximum(left, right)
        if found is not None:
            return found
    return _of_the_bound(left, relation, right, _LOWER.search(words) is not None and _OTHERWISE.search(words) is None) or of_a_parameter(left, relation, right)


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


def is_parameter(node: Node) -> bool:
    r"""\theta, \theta^{old}, \theta^{(t)}, \theta_t, \hat\theta."""
    name = node.base if isinstance(node, n.Pow) else node
    return isinstance(name, Name) and name.base in _LETTERS


def skips_a_step(node: Node) -> bool:
    r"""\theta^{(t+2)}: no next step."""
    upper = node.upper if isinstance(node, Name) else None
    return isinstance(upper, n.Sub) or (isinstance(upper, n.Add) and isinstance(upper.right, n.Number) and upper.right.value != 1)


def _is_plain(node: Node) -> bool:
    return isinstance(node, Name) and node.sub is None and not node.sup and node.upper is None and not node.accents


# Q and its maximum ----------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Law:
    """p(z | x; theta): its outcomes, what is given, and its parameter."""

    outcomes: frozenset[Node]
    given: frozenset[Node]
    parameter: Node | None


def _law(node: Node) -> Law | None:
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in ("p", "P", "f", "Pr"):
        return None
    bar = node.separators.index("|") + 1 if "|" in node.separators else len(node.args)
    below = [node.head.sub] if node.head.sub is not None and is_parameter(node.head.sub) else []
    parameters = [*below, *(a for a in node.args if is_parameter(a))]
    if len(parameters) > 1:
        return None
    before, behind = (frozenset(a for a in part if not is_parameter(a)) for part in (node.args[:bar], node.args[bar:]))
    return Law(before, behind, parameters[0] if parameters else None)


def _of_the_objective(left: Node, right: Node) -> Verdict | None:
    r"""Q(\theta, \theta^{old}) = \sum_z p(z|x; \theta^{old}) \log p(x, z; \theta)."""
    if not isinstance(left, Call) or left.head != Name("Q") or len(left.args) != 2 or not all(map(is_parameter, left.args)):
        return None
    pair = _averaged(right)
    if pair is None:
        speaks = any(isinstance(x, Log) for x in walk(right)) and any(_law(x) is not None for x in walk(right))
        return Verdict("undecided", "the expected complete log likelihood; that it is this is not shown") if speaks else None
    weight, joint = pair
    new, old = left.args
    if (weight.parameter, joint.parameter) == (new, old) and _is_plain(old) and not _is_plain(new):
        new, old = old, new
    fits = weight.parameter == old and joint.parameter == new and new != old and not joint.given
    if fits and weight.outcomes and weight.given and joint.outcomes == weight.outcomes | weight.given:
        return Verdict("definition", "agrees with the expected complete log likelihood of expectation maximisation")
    return Verdict("undecided", "the expected complete log likelihood; that it is this is not shown")


def _averaged(node: Node) -> tuple[Law, Law] | None:
    """The law that log p is averaged under, and p."""
    match node:
        case BigOp("sum" | "int", Binder(names=names), n.Mul(one, Log(other, None))) if names:
            weight, joint = _law(one), _law(other)
            fits = weight is not None and weight.outcomes == frozenset(names)
        case BigOp("E", b, Log(other, None)):
            weight, joint = _law_of(b), _law(other)
            fits = weight is not None
        case _:
            return None
    return (weight, joint) if fits and weight is not None and joint is not None else None


def _law_of(binder: Binder) -> Law | None:
    """Of E_{z ~ p(z|x; theta)}, E_{z ~ p(.|x; theta)}, E_{p(z|x; theta)}, E_{z|x; theta}."""
    names = frozenset(binder.names)
    if binder.distribution is None:
        given = [x for c in binder.conditions for x in (c.items if isinstance(c, (n.ListNode, n.Tuple)) else (c,))]
        parameters = [x for x in given if is_parameter(x)]
        return Law(names, frozenset(given) - set(parameters), parameters[0]) if names and len(parameters) == 1 else None
    found = _law(binder.distribution)
    if found is None or not names or found.outcomes == names:
        return found
    return replace(found, outcomes=names) if all(isinstance(x, n.Dot) for x in found.outcomes) else None


def _of_the_maximum(left: Node, right: Node) -> Verdict | None:
    r"""\theta^{new} = \arg\max_\theta Q(\theta, \theta^{old})."""
    if not is_parameter(left) or _is_plain(left) or not isinstance(right, BigOp) or right.kind not in ("argmax", "argmin"):
        return None
    body = right.body
    if (pair := _averaged(body)) is not None:
        return _of_the_whole_step(left, right, *pair)
    if not isinstance(body, Call) or body.head != Name("Q") or len(body.args) != 2 or not all(map(is_parameter, body.args)):
        return None
    if right.kind == "argmax" and len(right.binder.names) == 1 and right.binder.names[0] in body.args and _is_plain(right.binder.names[0]) and left not in body.args:
        return Verdict("definition", "agrees with the maximisation step")
    return Verdict("undecided", "the maximisation step; that it is this is not shown")


def _of_the_whole_step(left: Node, right: BigOp, weight: Law, joint: Law) -> Verdict:
    r"""\theta^{(t+1)} = \arg\max_\theta E_{Z|X, \theta^{(t)}}[\log p(X, Z | \theta)]."""
    names = right.binder.names
    fits = right.kind == "argmax" and len(names) == 1 and not skips_a_step(left) and joint.parameter == names[0] and _is_plain(names[0]) and weight.parameter not in (None, names[0], left)
    if fits and not joint.given and weight.given and joint.outcomes == weight.outcomes | weight.given:
        return Verdict("definition", "agrees with a step of expectation maximisation")
    return Verdict("undecided", "a step of expectation maximisation; that it is this is not shown")


# the bound ------------------------------------------------------------------------------------------------------------
def _of_the_bound(left: Node, relation: str, right: Node, called: bool) -> Verdict | None:
    r"""L(q, \theta) as the bound, and equations between it, log p(x; \theta) and the divergence from the posterior.

    ``called``: whether the words call it a lower bound, so that what is false of that is false.
    """
    sides = (left, right)
    bounds = {x for side in sides for x in walk(side) if _is_bound(x)}
    calls = [x for side in sides for x in walk(side) if isinstance(x, Call) and isinstance(x.head, Name)]
    laws = [(x.head, law) for x in calls if (law := _law(x)) is not None]
    models = {law.parameter for _, law in laws}
    heads = {head.base for head, _ in laws if isinstance(head, Name)}
    guides = {x.head for x in calls if _is_q(x.head)}
    if len(bounds) != 1 or len(models) > 1 or len(heads) > 1 or len(guides) > 1 or relation not in (*_EQUAL, "<=", ">="):
        return None
    outcomes = {a for x in calls if not _is_bound(x) for a in x.args if isinstance(a, Name) and len(a.base) == 1}
    if len({a.base for a in outcomes}) < len(outcomes):
        return None  # x beside x', which is other data
    hidden = {x.args[0] for x in calls if _is_q(x.head) and isinstance(x.args[0], Name)}
    seen = {a for x in calls if (law := _law(x)) is not None for a in law.outcomes | law.given} - hidden
    hidden = hidden or {Name("z")} - seen
    letters = [x for x in (*hidden, *seen) if isinstance(x, Name) and len(x.base) == 1]
    if len(hidden) != 1 or len(seen) != 1 or len(letters) != 2:
        return None
    small = _Small(letters[0], letters[1], any(_is_q(x.head) and "|" in x.separators for x in calls))
    verdict = equals(Context(), small.of(left), small.of(right), "=" if relation in _EQUAL else relation)
    if verdict is not None and verdict.positive:
        return Verdict("definition", "agrees with the variational lower bound")
    if verdict is not None and verdict.word == "refuted" and called:
        turned = equals(Context(), small.of(left), small.of(n.Neg(right)), "=") if relation in _EQUAL else None
        if turned is None or not turned.positive:  # a loss that is named like the bound
            return replace(verdict, message=f"false of the variational lower bound: {verdict.message}")
    return Verdict("undecided", "about the variational lower bound; that it holds is not shown")


def _is_bound(node: Node) -> bool:
    r"""ELBO, L(q, \theta), L(x, \theta, q), L(\theta, \phi; x)."""
    if isinstance(node, Name):
        return (node.base == "ELBO" and not node.accents) or (node.base in _BOUNDS and _tag(node) in ("ELBO", "VLB") and not node.sup)
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _BOUNDS or set(node.separators) - {",", ";"}:
        return False
    others = [a for a in node.args if not _is_q(a)]
    told = len(others) == len(node.args) - 1 or sum(map(is_parameter, others)) == 2 or node.head.base == "ELBO"
    return told and all(is_parameter(a) or (isinstance(a, Name) and len(a.base) == 1) for a in others)


def _tag(name: Name) -> str:
    return str(getattr(name.sub, "base", "") or getattr(name.sub, "words", "")).strip()


def _is_q(node: Node) -> bool:
    r"""q, q_\phi."""
    return isinstance(node, Name) and node.base == "q" and (node.sub is None or is_parameter(node.sub)) and not node.accents and not node.sup


def of_a_parameter(left: Node, relation: str, right: Node) -> Verdict | None:
    r"""P(X | \theta) = \sum_Z P(X, Z | \theta), and what else holds of any two variables: the one parameter changes nothing."""
    sides = (left, right)
    calls = [x for side in sides for x in walk(side) if isinstance(x, Call) and isinstance(x.head, Name)]
    laws = [(x.head, law) for x in calls if (law := _law(x)) is not None]
    guides = {x.head for x in calls if _is_q(x.head)}
    if relation not in (*_EQUAL, "<=", ">=") or not laws or len({law.parameter for _, law in laws}) != 1 or laws[0][1].parameter is None:
        return None
    if len({h for h, _ in laws}) > 1 or len(guides) > 1 or any(_law(x) is None and not _is_q(x.head) and of_call(x) is None for x in calls):
        return None
    letters = {a for x in calls for a in x.args if isinstance(a, Name) and len(a.base) == 1 and not is_parameter(a)} - {h for h in guides}
    hidden = {n_ for side in sides for x in walk(side) if isinstance(x, BigOp) for n_ in x.binder.names} | {x.args[0] for x in calls if _is_q(x.head)}
    hidden &= letters
    seen = letters - hidden - {Name("p"), Name("P")}
    if len(hidden) != 1 or len(seen) != 1 or not any(x.base.isupper() for x in letters if isinstance(x, Name)):
        return None
    ((z,), (x,)) = (tuple(hidden), tuple(seen))
    if not isinstance(z, Name) or not isinstance(x, Name):
        return None
    small = _Small(z, x, any(_is_q(c.head) and "|" in c.separators for c in calls))
    one, other, asked = small.of(left), small.of(right), "=" if relation in _EQUAL else relation
    verdict = equals(Context(), one, other, asked)
    if verdict is not None and verdict.positive:
        return Verdict("definition", f"holds of any two variables: {verdict.message}")
    turned = equals(Context(), one, other, {"<=": ">=", ">=": "<="}[asked]) if asked != "=" else None
    if turned is not None and turned.positive:
        return Verdict("convention-mismatch", "it holds of any two variables with the inequality turned around")
    return replace(verdict, message=f"false of two variables: {verdict.message}") if verdict is not None and verdict.word == "refuted" and asked == "=" else None


@dataclass(frozen=True, slots=True)
class _Small:
    """A formula without its parameter, in small letters, with the bound spelled out. ``given``: q is a law given the data."""

    hidden: Name
    seen: Name
    given: bool

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
        if _is_bound(node):
            joint = Call(Name("p"), (Name("x"), Name("z")), (",",))
            return BigOp("sum", Binder((Name("z"),)), n.Mul(self._q(), Log(n.Div(joint, self._q()))))
        if not isinstance(node, Call) or not isinstance(node.head, Name):
            return None
        found = of_call(node)
        if found is not None and found.name == "KL" and node.args == (Name("q"), Name("p")):
            return replace(node, args=(self._q(), Call(Name("p"), (Name("z"), Name("x")), ("|",))))
        if _law(node) is None and not _is_q(node.head):
            return None
        if _is_q(node.head):
            return replace(node, head=Name("q"), args=tuple(self._letter(a) for a in node.args))
        kept = [k for k, a in enumerate(node.args) if not is_parameter(a)]
        bar = node.separators.index("|") + 1 if "|" in node.separators else len(node.args)
        separators = tuple("|" if j < bar <= k else "," for j, k in pairwise(kept))
        return Call(Name("p"), tuple(self._letter(node.args[k]) for k in kept), separators)
