r"""The tilted reference up to what does not depend on the answer: \pi^*(y|x) \propto \pi_{ref}(y|x) e^{r(x, y)/\beta}.

So too log \pi^* = log \pi_{ref} + r/\beta + const, a policy \propto e^{Q(s, a)/\alpha} without a reference, and the value of the optimum, \beta log Z(x).
Sources: Rafailov et al. 2023, equation 4; Levine 2018, section 2; Peng et al. 2019, equation 7.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice, product

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from . import algebra
from .algebra import Form, TooLong
from .forms import Forms
from .near_miss import SIGN, negated, single_changes, turns_over
from .own_meaning import is_doubted, own_meaning
from .typed_letters import KINDS, is_reference, marks

_REWARDS = frozenset(["r", "R", "A", "Q", "reward", "f"])
_CONSTANTS = frozenset(["const", "constant", "C", "c", "Z"])
_COSTS = regex(r"\b(?:costs?|energ\w+|loss(?:es)?|potential|negative)\b", re.I)
_LEAST = regex(r"minim|least|\bloss|free energy|\bcost", re.I)
_POLICIES = frozenset(["pi", "p", "q", "P", "rho", "mu"])
_CHANGES = 24
TITLE = "optimum of the KL-regularised objective"
_ONE = n.Number("1", Fraction(1))


def of_proportions(context: Context, left: n.Node, relation: str, right: n.Node, sentence: str) -> Verdict | None:
    """The verdict on a tilted law up to a factor, or its logarithm up to a constant; None for any other formula."""
    below = {id(y) for x in walk(right) if isinstance(x, n.Name) and x.sub is not None for y in walk(x.sub)}  # the c of y_c
    logs = relation in ("=", ":=") and any(_is_constant(x) and id(x) not in below for x in walk(right))
    if relation != "propto" and not logs:
        return None
    ways = _instances(left, right)
    if not ways:
        return None
    tilted = any(u is not None for _, u, _, _ in ways)
    if any(_holds(left, right, logs, *way) for way in ways):
        return Verdict(
            "definition", f"agrees with the {TITLE}" if tilted else "agrees with the optimum of an objective with a bonus of entropy"
        )
    if _COSTS.search(sentence) or turns_over(sentence):
        return None
    for what, changed in islice(_changes(right), _CHANGES):
        if any(_holds(left, changed, logs, *way) for way in ways):
            return Verdict("convention-mismatch", f"not the {TITLE}: it would be with {what} changed")
    for _, u, r, t in ways:
        if t in _penalties(context) and _holds(left, right, logs, left, u, r, n.Div(_ONE, t)):
            return Verdict("convention-mismatch", f"not the {TITLE}: the weight of the divergence divides the reward")
    return Verdict("undecided", f"that this is the {TITLE} is not shown")


def _changes(right: n.Node) -> Iterator[tuple[str, n.Node]]:
    yield from ((what, changed) for what, changed in single_changes(right) if what == SIGN)
    match right:
        case n.Div(above, below):
            yield "a ratio", n.Mul(above, below)
        case n.Mul(above, below):
            yield "a ratio", n.Div(below, above)
            yield "a ratio", n.Div(above, below)


def _instances(left: n.Node, right: n.Node) -> list[tuple[n.Node, n.Node | None, n.Node, n.Node]]:
    """What may be the policy, its reference, the reward and its weight."""
    heads = {id(x.head) for side in (left, right) for x in walk(side) if isinstance(x, n.Call)}
    sides = [x for side in (left, right) for x in walk(side) if id(x) not in heads]
    policies = [x for x in walk(left) if id(x) not in heads and _is_policy(x) and not is_reference(_called(x))] or [
        x for x in sides if _is_policy(x) and _is_optimal(x)
    ]
    references = list(dict.fromkeys(x for x in sides if _is_policy(x) and x not in policies and is_reference(_called(x))))
    rewards = list(dict.fromkeys(x for x in sides if _is_reward(x)))
    weights = list(dict.fromkeys(x for x in sides if KINDS["T"](x)))
    if not policies or not rewards or not weights or len(references) > 1:
        return []
    if not references and not all(_stem(x) in ("Q", "A") for x in rewards):
        return []
    chosen: list[n.Node | None] = [*references] or [None]
    return [(policies[0], u, r, t) for u, r, t in product(chosen, rewards[:2], weights[:2]) if _of_one_answer(policies[0], u, r)]


def _of_one_answer(policy: n.Node, reference: n.Node | None, reward: n.Node) -> bool:
    if isinstance(policy, n.Call) and isinstance(reward, n.Call) and not set(policy.args) <= set(reward.args):
        return False
    return not isinstance(policy, n.Call) or not isinstance(reference, n.Call) or policy.args == reference.args


def _holds(left: n.Node, right: n.Node, logs: bool, policy: n.Node, reference: n.Node | None, reward: n.Node, weight: n.Node) -> bool:
    gap: n.Node = n.Sub(n.Log(policy), n.Div(reward, weight))
    gap = gap if reference is None else n.Sub(gap, n.Log(reference))
    own = frozenset(Forms().key(x) for x in walk(policy.args[0]) if isinstance(x, n.Name)) if isinstance(policy, n.Call) else frozenset()
    try:
        said = Forms().of(n.Sub(left, right) if logs else n.Sub(n.Log(left), n.Log(right)))
        return any(
            _is_free(algebra.plus(said, algebra.minus(Forms().of(x))), own)
            for x in (gap, negated(gap), n.Mul(weight, gap), negated(n.Mul(weight, gap)))
        )
    except (TooLong, RecursionError):
        return False


def _is_free(rest: Form, own: frozenset[algebra.Atom]) -> bool:
    """Whether what is left speaks of no answer, no policy and no reward: a constant, log Z(x)."""
    return not algebra.mentions(rest, own) and all(_are_constants(m) for m, _ in rest)


def _are_constants(monomial: algebra.Monomial) -> bool:
    """A product of numbers, weights, constants and logarithms of partition functions."""
    names = [x for x, _ in monomial]
    return all(_names(x) <= _CONSTANTS | {"beta", "tau", "alpha", "lambda", "eta", "x", "s"} for x in names)


def _names(thing: object) -> set[str]:
    if isinstance(thing, tuple) and thing[:1] == ("name",):
        return {thing[1]}
    if isinstance(thing, (tuple, frozenset)):
        return set().union(*map(_names, thing)) if thing else set()
    return set()


def _is_constant(node: n.Node) -> bool:
    head = node.head if isinstance(node, n.Call) else node
    if isinstance(head, n.Text):
        return head.words.strip(" .").lower() in ("const", "constant", "konst", "常数", "상수")
    return isinstance(head, n.Name) and head.base in ("const", "constant", "C", "c")


def _is_policy(node: n.Node) -> bool:
    head = node.head if isinstance(node, n.Call) else node
    return (
        isinstance(head, n.Name) and head.base in _POLICIES and (isinstance(node, n.Call) or head.sub is not None or head.sup is not None)
    )


def _is_optimal(node: n.Node) -> bool:
    return bool(marks(node.head if isinstance(node, n.Call) else node) & {"*", "star", "opt"})


def _called(node: n.Node) -> n.Node:
    return node if isinstance(node, n.Call) else n.Call(node, (n.Name("y"),), ())


def _stem(node: n.Node) -> str:
    head = node.head if isinstance(node, n.Call) else node
    while isinstance(head, n.Pow):
        head = head.base
    return head.base if isinstance(head, n.Name) else ""


def _is_reward(node: n.Node) -> bool:
    return isinstance(node, (n.Call, n.Name)) and _stem(node) in _REWARDS


def _penalties(context: Context) -> set[n.Node]:
    """The weights of divergences from a reference in what the text has defined."""
    out: set[n.Node] = set()
    for fact in context.facts:
        body = fact.value.body if isinstance(fact.value, Meaning) else None
        for x in walk(body) if body is not None else ():
            if (
                isinstance(x, n.Mul)
                and KINDS["T"](x.left)
                and isinstance(x.right, (n.Call, n.Log))
                and any(is_reference(_called(y)) for y in walk(x.right) if isinstance(y, (n.Name, n.Call)))
            ):
                out.add(x.left)
    return out


# the value of the optimum -----------------------------------------------------------------------------------------------
def value_of_the_optimum(context: Context, left: n.Node, relation: str, right: n.Node, sentence: str) -> Verdict | None:
    r"""The verdict on J(\pi^*) = \beta log Z(x); None for any other formula, and where the text has said what J is."""
    if own_meaning(context, left) is not None or is_doubted(context, left) or _LEAST.search(sentence) is not None:
        return None
    if (
        relation not in ("=", ":=")
        or not isinstance(left, n.Call)
        or _stem(left) not in ("J", "V")
        or not any(_is_policy(a) and _is_optimal(a) for a in left.args)
    ):
        return None
    partitions = [x for x in walk(right) if KINDS["Z"](x)]
    weights = [x for x in walk(right) if KINDS["T"](x)]
    if not partitions or not weights:
        return None
    try:
        said, meant = Forms().of(right), Forms().of(n.Mul(weights[0], n.Log(partitions[0])))
    except (TooLong, RecursionError):
        return None
    if said == meant:
        return Verdict("definition", f"agrees with the value of the {TITLE}")
    if said in (algebra.minus(meant), Forms().of(n.Div(n.Log(partitions[0]), weights[0]))):
        return Verdict("convention-mismatch", f"not the value of the {TITLE}: it would be with a sign or a ratio changed")
    return None
