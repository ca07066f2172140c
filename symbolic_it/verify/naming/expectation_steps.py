r"""Steps of expectation maximisation: Q(theta, theta_old), its maximum, and the posterior q(Z) = p(Z|X; theta_old).

Source: Bishop 2006, section 9.4; Dempster, Laird and Rubin 1977.
"""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Binder, Call, Log, Name, Node
from ...notation.syntax.walk import walk
from .iterates import Law, is_parameter, is_plain, law_of_call, steps_apart, steps_between


def of_expectation_steps(left: Node, right: Node) -> Verdict | None:
    """The verdict on an equation that says what Q, its maximum, the next parameter or the law of the latent variables is; None for any other."""
    return _of_the_objective(left, right) or _of_the_maximum(left, right) or _of_the_posterior(left, right)


def _of_the_posterior(left: Node, right: Node) -> Verdict | None:
    r"""q(Z) = p(Z | X, \theta^{(t)})."""
    law = law_of_call(right)
    if (
        law is None
        or law.parameter is None
        or is_plain(law.parameter)
        or not isinstance(left, Call)
        or not isinstance(left.head, Name)
        or left.head.base not in ("q", "Q")
    ):
        return None
    bar = left.separators.index("|") + 1 if "|" in left.separators else len(left.args)
    latent, given = frozenset(left.args[:bar]), frozenset(left.args[bar:])
    if steps_between(law.parameter, law.parameter) is None or len(latent) != 1 or not law.given or not given <= law.given:
        return None
    if steps_apart(law.parameter, left.head) not in (None, 0, 1):
        return Verdict("undecided", "the posterior of another step than the one that is taken")
    if law.outcomes == latent and not latent & law.given:
        return Verdict("definition", "agrees with the expectation step, which takes the posterior")
    exchanged = latent <= law.given and not latent & law.outcomes
    return (
        Verdict("convention-mismatch", "the expectation step but for the outcome and the condition, which are exchanged")
        if exchanged
        else None
    )


def _of_the_objective(left: Node, right: Node) -> Verdict | None:
    r"""Q(\theta, \theta^{old}) = \sum_z p(z|x; \theta^{old}) \log p(x, z; \theta)."""
    if not isinstance(left, Call) or left.head != Name("Q") or len(left.args) != 2 or not all(map(is_parameter, left.args)):
        return None
    pair = _averaged(right)
    if pair is None:
        speaks = any(isinstance(x, Log) for x in walk(right)) and any(law_of_call(x) is not None for x in walk(right))
        return Verdict("undecided", "the expected complete log likelihood; that it is this is not shown") if speaks else None
    weight, joint = pair
    new, old = left.args
    if (weight.parameter, joint.parameter) == (new, old) and is_plain(old) and not is_plain(new):
        new, old = old, new
    fits = weight.parameter == old and joint.parameter == new and new != old and not joint.given
    if fits and weight.outcomes and weight.given and joint.outcomes == weight.outcomes | weight.given:
        return Verdict("definition", "agrees with the expected complete log likelihood of expectation maximisation")
    return Verdict("undecided", "the expected complete log likelihood; that it is this is not shown")


def _averaged(node: Node) -> tuple[Law, Law] | None:
    """The law that log p is averaged under, and p."""
    match node:
        case BigOp("sum" | "int", Binder(names=names), n.Mul(one, Log(other, None))) if names:
            weight, joint = law_of_call(one), law_of_call(other)
            fits = weight is not None and weight.outcomes == frozenset(names)
        case BigOp("E", b, Log(other, None)):
            weight, joint = _law_of(b), law_of_call(other)
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
    found = law_of_call(binder.distribution)
    if found is None or not names or found.outcomes == names:
        return found
    return replace(found, outcomes=names) if all(isinstance(x, n.Dot) for x in found.outcomes) else None


def _of_the_maximum(left: Node, right: Node) -> Verdict | None:
    r"""\theta^{new} = \arg\max_\theta Q(\theta, \theta^{old})."""
    if not is_parameter(left) or is_plain(left) or not isinstance(right, BigOp) or right.kind not in ("argmax", "argmin"):
        return None
    body = right.body
    if (pair := _averaged(body)) is not None:
        return _of_the_whole_step(left, right, *pair)
    if not isinstance(body, Call) or body.head != Name("Q") or len(body.args) != 2 or not all(map(is_parameter, body.args)):
        return None
    if (
        right.kind == "argmax"
        and len(right.binder.names) == 1
        and right.binder.names[0] in body.args
        and is_plain(right.binder.names[0])
        and left not in body.args
    ):
        (old,) = [a for a in body.args if a != right.binder.names[0]] or [left]
        return _next(left, old) or Verdict("definition", "agrees with the maximisation step")
    return Verdict("undecided", "the maximisation step; that it is this is not shown")


def _next(new: Node, old: Node) -> Verdict | None:
    r"""\theta^{(t-1)} is not made of \theta^{(t)}, nor is \theta^{(t+2)}."""
    return (
        None
        if steps_between(old, new) in (1, None)
        else Verdict("convention-mismatch", "not the maximisation step: it makes the parameter of the next step of that of this one")
    )


def _of_the_whole_step(left: Node, right: BigOp, weight: Law, joint: Law) -> Verdict:
    r"""\theta^{(t+1)} = \arg\max_\theta E_{Z|X, \theta^{(t)}}[\log p(X, Z | \theta)]."""
    names = right.binder.names
    fits = (
        right.kind == "argmax"
        and len(names) == 1
        and joint.parameter == names[0]
        and is_plain(names[0])
        and weight.parameter not in (names[0], left)
    )
    if fits and weight.parameter is not None and not joint.given and weight.given and joint.outcomes == weight.outcomes | weight.given:
        return _next(left, weight.parameter) or Verdict("definition", "agrees with a step of expectation maximisation")
    return Verdict("undecided", "a step of expectation maximisation; that it is this is not shown")
