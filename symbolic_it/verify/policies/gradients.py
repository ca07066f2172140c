r"""The gradient of a policy's mean reward, E[\sum_t \nabla \log \pi(a_t|s_t) \Psi_t], and what leads to it.

Psi_t is the reward of the whole trajectory, the return from t on, Q, an advantage, or one of these less a baseline b(s_t), since
E[\nabla_\theta \log \pi_\theta(a_t|s_t) b(s_t)] = 0. Powers of gamma in front of it are a convention.
Sources: Williams 1992; Sutton et al. 2000, theorem 1; Schulman et al. 2016, equation 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..naming.algebra import TooLong
from ..naming.near_miss import SIGN, negated, single_changes
from .changes import other_steps, replaced
from .letters import step
from .scores import Factors, Scores, is_law, is_objective, is_policy, is_start, is_transition, parameter
from .values import is_advantage
from .weights import UNCLEAR, Weighted, is_weight, mean_gradient

_CHANGES = 24
_SAMPLES = regex(r"estimat|approximat|sampl|Monte|average|估计|采样|近似", re.I)
TITLE = "gradient of the mean reward of a policy"


def of_gradients(left: n.Node, relation: str, right: n.Node, words: str = "") -> Verdict | None:
    """The verdict on an equation with the gradient of a policy or of the law of trajectories; None for any other."""
    if relation in ("=", ":=", "doteq") and _is_any_weight(left):
        time = step(left.sub) if isinstance(left, n.Name) else None
        known = is_weight(right) or (time is not None and is_advantage(time, right))
        return Verdict("definition", "a weight of the gradient of a policy") if known else None
    if _is_gradient(left) and _is_gradient(right) and relation in ("=", ":=", "approx") and left != right:
        return Verdict("definition", f"a name of the {TITLE}")
    if relation not in ("=", ":=", "approx", "equiv") or not _speaks_of_trajectories(left, right):
        return None
    if relation in ("=", ":=", "equiv") and _equal(left, right):
        return Verdict("definition", "both sides are the same by the law of a trajectory and its gradient")
    if _is_gradient(left):
        found = _gradient(left, relation, right, words)
        if found is not None:
            return found
    if relation != "=":
        return None
    if (zero := _mean_of_a_score(left, right)) is not None:
        return zero
    for what, changed in islice(_changes(right), _CHANGES):
        if _equal(left, changed):
            return Verdict(
                "convention-mismatch",
                f"the two sides would be equal with {what} changed: one of them is not what the law of a trajectory gives",
            )
    return None


def _speaks_of_trajectories(*sides: n.Node) -> bool:
    calls = [x for side in sides for x in walk(side) if isinstance(x, n.Call)]
    derived = any(isinstance(x, n.Derivative) for side in sides for x in walk(side))
    return any(map(is_law, calls)) or (derived and any(is_policy(x) or is_start(x) or is_transition(x) for x in calls))


def _changes(node: n.Node) -> Iterator[tuple[str, n.Node]]:
    yield SIGN, negated(node)
    yield from ((what, changed) for what, changed in single_changes(node) if what in (SIGN, "a ratio"))
    for call in dict.fromkeys(x for x in walk(node) if isinstance(x, n.Call) and x.separators.count("|") == 1):
        at = call.separators.index("|") + 1
        args = (*call.args[at:], *call.args[:at])
        turned = n.Call(call.head, args, (*call.separators[at:], "|", *call.separators[: at - 1]))
        yield "what is given", replaced(node, call, turned)
    yield from (("the sign of an index", changed) for changed in other_steps(node, "sS"))
    for mean in dict.fromkeys(x for x in walk(node) if isinstance(x, n.Div) and isinstance(x.right, n.Number)):
        assert isinstance(mean, n.Div)
        yield "a ratio", replaced(node, mean, n.Div(mean.right, mean.left))


# equal by the law of a trajectory -----------------------------------------------------------------------------------------
def _equal(left: n.Node, right: n.Node) -> bool:
    """Whether both sides have one normal form, with the law of a trajectory as it is or written out in its factors."""
    factors = Factors(left, right)
    if not factors.well_made:
        return False
    strict = any(_names_law(a) and not Factors(a).environment and Factors(b).environment for a, b in ((left, right), (right, left)))
    reward = next((x for side in (left, right) for x in walk(side) if isinstance(x, n.Call) and _is_reward_of_all(x)), None)
    for law in (None, factors if factors.clear else None):
        try:
            one, other = (Scores(law, reward, strict).of(side) for side in (left, right))
        except (TooLong, RecursionError):
            continue
        if one == other:
            return True
    return False


def _names_law(node: n.Node) -> bool:
    return any(isinstance(x, n.Call) and is_law(x) for x in walk(node))


def _is_reward_of_all(call: n.Call) -> bool:
    return isinstance(call.head, n.Name) and call.head.base in ("R", "r", "G") and len(call.args) == 1 and _is_tau(call.args[0])


def _is_tau(node: n.Node) -> bool:
    return isinstance(node, n.Name) and node.base == "tau"


# the theorem ----------------------------------------------------------------------------------------------------------------
def _is_gradient(left: n.Node) -> bool:
    r"""\nabla_\theta J(\theta), \nabla J, \hat g."""
    if isinstance(left, n.Name):
        return left.base == "g" and left.sub is None
    return isinstance(left, n.Derivative) and is_objective(left.body) and all(parameter(v) is not None for v in left.variables)


def _is_any_weight(node: n.Node) -> bool:
    r"""\Psi_t, \Phi_t."""
    return isinstance(node, n.Name) and node.base in ("Psi", "Phi") and node.sub is not None


def _gradient(left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    sampled_too = relation == "approx" or isinstance(left, n.Name) or _SAMPLES.search(words) is not None
    if _agrees(right, sampled_too):
        return Verdict("definition", f"agrees with the {TITLE}")
    for what, changed in islice(_changes(right), _CHANGES):
        if _agrees(changed, sampled_too):
            return Verdict("convention-mismatch", f"not the {TITLE}: it would be with {what} changed")
    if any(_equal(left, changed) for _, changed in islice(_changes(right), _CHANGES)):
        return None
    scored = any(isinstance(x, n.Derivative) and isinstance(x.body, n.Log) for x in walk(right))
    return Verdict("undecided", f"that this is the {TITLE} is not shown") if scored else None


def _agrees(right: n.Node, sampled_too: bool) -> bool:
    found = mean_gradient(right)
    return isinstance(found, Weighted) and found.factor == 1 and found.is_reward and (sampled_too or not found.sampled)


def _mean_of_a_score(left: n.Node, right: n.Node) -> Verdict | None:
    """E[score b(s)] = 0, whatever the baseline b."""
    for one, other in ((left, right), (right, left)):
        if not isinstance(other, n.Number):
            continue
        found = mean_gradient(one)
        if found is None or found is UNCLEAR or not isinstance(found, Weighted) or found.factor:
            continue
        if other.value == 0:
            return Verdict("definition", "the mean of a score is 0, whatever it is multiplied by that does not depend on the action")
        witness = {"values": {}, "lhs": "0", "rhs": str(Fraction(other.value))}
        return Verdict("refuted", "the mean of a score is 0", witness=witness, expected="0")
    return None
