r"""The optimum of the KL-regularised objective, solved for the policy, its logarithm or the reward.

pi*(y|x) Z(x) = pi_ref(y|x) e^{r(x, y)/beta}, so log pi* = log pi_ref - log Z + r/beta and r = beta log(pi*/pi_ref) + beta log Z.
Source: Rafailov et al. 2023, equations 4 and 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.names import spelling
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ...patterns import regex
from .algebra import Form, TooLong
from .exactly import unlike
from .forms import Forms
from .near_miss import SIGN, negated, single_changes, speaks_loosely
from .typed_letters import KINDS, assignments, marks

_OPTIMAL = frozenset(["*", "star", "opt", "r"])
_POLICIES = frozenset(["pi", "p", "P", "q"])
_COSTS = regex(r"\b(?:costs?|energ\w+|loss(?:es)?|potential|negative)\b", re.I)
_CHANGES = 24
POLICY = "optimal policy of the KL-regularised objective"
TITLE = "optimum of the KL-regularised objective"


def of_the_optimum(context: Context, link: LinkMeaning, sentence: str) -> Verdict | None:
    """The verdict on an equation between these that is solved for one of them; None for any other equation."""
    left, right = link.left.node, link.right.node
    if link.relation not in ("=", ":=") or not _speaks_of_all(left, right):
        return None
    if _holds(left, right):
        return Verdict("definition", f"agrees with the {TITLE}")
    if _COSTS.search(sentence) or speaks_loosely(sentence[-80:]):
        return None
    whole = [(SIGN, negated(right))]
    for what, changed in islice(chain(whole, _other_factors(right), single_changes(right)), _CHANGES):
        if _holds(left, changed):
            return unlike(context, link, changed, f"not the {TITLE}: it would be with {what} changed")
    if not isinstance(left, n.Call) or not _is_optimal(left):
        return None
    return Verdict("undecided", f"{text_of(left.head)} is a name of the {POLICY}; that this is its value is not shown")


def of_a_free_policy(left: n.Node, relation: str, right: n.Node, refuted: Verdict) -> Verdict | None:
    """The verdict on such an equation that fails for some values of a policy: one that no formula defines is the optimum that it is solved for."""
    named = {x.head for side in (left, right) for x in walk(side) if isinstance(x, n.Call) and KINDS["W"](x) and isinstance(x.head, n.Name)}
    free = {x for x in named if spelling(x) in (refuted.witness or {}).get("values", {})}
    if relation not in ("=", ":=") or not any(KINDS["Z"](x) for side in (left, right) for x in walk(side)):
        return None
    if not any(_holds(left, right, frozenset([x])) for x in free):
        return None
    if any(marks(x) & _OPTIMAL for x in free):
        return Verdict("definition", f"agrees with the {TITLE}")
    return Verdict("undecided", f"true of the {TITLE}: that its policy is this optimum is not said")


def _other_factors(node: n.Node) -> Iterator[tuple[str, n.Node]]:
    """Z(x) q(y) instead of q(y)/Z(x), Z(x)/1 instead of 1/Z(x); a beta above, e^{beta r}, may be an inverse temperature."""
    match node:
        case n.Mul(left, right) if KINDS["Z"](left):
            yield "a factor", n.Div(right, left)
        case n.Mul(left, right):
            yield from (("a factor", n.Mul(changed, right)) for _, changed in _other_factors(left))
        case n.Div(left, right) if KINDS["Z"](left):
            yield "a factor", n.Div(right, left)


def _speaks_of_all(left: n.Node, right: n.Node) -> bool:
    both = [x for side in (left, right) for x in walk(side)]
    policies = [x for x in both if KINDS["W"](x) and isinstance(x, n.Call) and _is_optimal(x)]
    return bool(policies) and all(any(KINDS[k](x) for x in both) for k in "URTZ")


def _is_optimal(call: n.Call) -> bool:
    return isinstance(call.head, n.Name) and call.head.base in _POLICIES and bool(marks(call.head) & _OPTIMAL)


def _holds(left: n.Node, right: n.Node, policies: frozenset[n.Node] = frozenset()) -> bool:
    """Whether left - right, or the difference of their logarithms, is a multiple of log pi* + log Z - log pi_ref - r/beta.

    ``policies``: the heads of those that may be pi*, where not by their mark.
    """
    try:
        plain = Forms().of(n.Sub(left, right))
        logs = Forms().of(n.Sub(n.Log(left), n.Log(right)))
        return any(form in (plain, logs) for env in _environments(left, right, policies) for form in _multiples(env))
    except (TooLong, RecursionError):
        return False


def _environments(left: n.Node, right: n.Node, policies: frozenset[n.Node]) -> Iterator[dict[str, n.Node]]:
    parts = list(dict.fromkeys(x for side in (left, right) for x in walk(side) if any(KINDS[k](x) for k in "WURTZ")))
    found = ((env, env["W"]) for env in assignments("WURTZ", parts, None))
    return (env for env, law in found if isinstance(law, n.Call) and (law.head in policies or _is_optimal(law)))


def _multiples(env: dict[str, n.Node]) -> Iterator[Form]:
    gap = n.Sub(n.Add(n.Log(env["W"]), n.Log(env["Z"])), n.Add(n.Log(env["U"]), n.Div(env["R"], env["T"])))
    for one in (gap, n.Mul(env["T"], gap)):
        yield Forms().of(one)
        yield Forms().of(n.Neg(one))
