r"""What a policy is to maximise, J = E[R(\tau)], and a step of ascent, \theta_{k+1} = \theta_k + \alpha \nabla J.

The mean reward is written as that of trajectories, of discounted rewards, or of the value of the first state.
Source: Sutton and Barto 2018, equations 13.1 and 13.4.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import factors_of
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..naming.algebra import constant, plus
from ..naming.near_miss import negated
from ..sentences.goals_told import is_minimised
from .discounted import NotDiscounted, Summand, discounts, summands
from .letters import NOW, RETURN, REWARD, VALUE, quantity_of, step
from .scores import is_law, is_objective, parameter

_COSTS = regex(r"\b(?:costs?|loss(?:es)?|minimi[sz]\w*|descent|negative|energ\w+)\b", re.I)
_GAINS = regex(r"\b(?:maximi[sz]\w*|ascent|reward|return|utility|objective|likelihood)\b", re.I)
TITLE = "mean reward of a policy"


def of_objectives(left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on J = E[rewards] or on a step along its gradient; None for any other equation."""
    if relation not in ("=", ":=", "equiv", "doteq"):
        return None
    if is_objective(left):
        if _is_mean_reward(right):
            if is_minimised(words):
                return Verdict("undecided", f"the {TITLE} is to grow, and the words speak of minimising")
            return Verdict("definition", f"agrees with the {TITLE}")
        if any(isinstance(x, n.BigOp) and x.kind == "prod" and _is_reward(x.body) for x in walk(right)):
            return Verdict("undecided", f"that this is the {TITLE} is not shown: rewards are multiplied")
        if _is_mean_reward(negated(right)) and _COSTS.search(words) is None:
            return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a sign changed")
        return None
    return _step_along(left, right, words)


def _is_mean_reward(node: n.Node) -> bool:
    averaged = any((isinstance(x, n.BigOp) and x.kind == "E") or (isinstance(x, n.Call) and (is_law(x) or _visits(x))) for x in walk(node))
    try:
        parts = summands(node)
    except NotDiscounted:
        return False
    if len(parts) != 1 or parts[0].factor != 1 or not averaged or any(isinstance(x, n.Given) for x in walk(node)):
        return False
    return _is_of_all(parts[0], not discounts(node))


def _is_reward(node: n.Node) -> bool:
    found = quantity_of(node)
    return found is not None and found.kind == REWARD


def _visits(call: n.Call) -> bool:
    """d(s), rho(s), mu(s): how often a state is visited."""
    head = call.head.base if isinstance(call.head, n.Pow) else call.head
    return isinstance(head, n.Name) and head.base in ("d", "rho", "mu", "p") and len(call.args) == 1


def _is_of_all(part: Summand, free: bool) -> bool:
    if part.kind == RETURN:
        return not part.time and not part.ahead
    if part.kind == VALUE:
        return part.time in (NOW, frozenset()) and not part.ahead
    if part.kind != REWARD or not part.first:
        return False
    if not part.summed:
        return part.time == NOW and not part.ahead
    return part.base in (frozenset(), constant(Fraction(1))) or free


# steps of an ascent ---------------------------------------------------------------------------------------------------------
def _step_along(left: n.Node, right: n.Node, words: str) -> Verdict | None:
    r"""\theta_{k+1} = \theta_k \pm \alpha \nabla_\theta J(\theta_k)."""
    if not isinstance(right, (n.Add, n.Sub)) or not isinstance(left, n.Name) or not isinstance(right.left, n.Name):
        return None
    if parameter(n.Name(left.base)) is None or right.left.base != left.base or not _follows(left, right.left):
        return None
    gradient = next((x for x in factors_of(right.right) if isinstance(x, n.Derivative)), None)
    if gradient is None or gradient.order != 1:
        return None
    up = isinstance(right, n.Add)
    body = gradient.body.head if isinstance(gradient.body, n.Call) else gradient.body
    if not isinstance(body, n.Name) or body.base not in ("J", "L", "l", "ell"):
        return None
    if up is (body.base == "J"):
        return Verdict("definition", f"a step of gradient {'ascent' if up else 'descent'}")
    if (_COSTS if body.base == "J" else _GAINS).search(words) is None:
        return Verdict(
            "convention-mismatch", f"a step that lets {body.base} {'grow' if up else 'fall'}: it would be the usual one with a sign changed"
        )
    return None


def _follows(after: n.Name, before: n.Name) -> bool:
    a, b = step(after.sub), step(before.sub)
    return a is not None and b is not None and a == plus(b, constant(Fraction(1)))
