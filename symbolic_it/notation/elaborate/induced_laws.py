r"""Laws that parameters induce: tau ~ pi_theta means a trajectory of law p_theta(tau).

P(tau|theta) under \nabla_theta is P_theta(tau). A policy pi(a|s) is a law of actions; a trajectory that is drawn "from" it has the
law that the policy and the environment give it together, which a text writes p_theta(tau), P(tau|theta) or p(tau; theta). Source:
Sutton and Barto 2018, chapter 13.
"""

from __future__ import annotations

from dataclasses import replace

from ..context import Context, Meaning
from ..syntax.nodes import Binder, Call, Derivative, Name, Node, Statement
from ..syntax.walk import walk
from .roles.letters import LAWS
from .shorthand import rebuilt

_TRAJECTORY = "tau"
_PARAMETERS = frozenset(["theta", "phi", "psi", "omega", "eta", "lambda", "nu", "xi", "vartheta", "varphi"])


def parameters_below(statement: Statement) -> Statement:
    r"""p(x; theta), P(tau|theta) beside \nabla_theta: theta is what the law depends on, no outcome, and goes below the law.

    A law that always has its parameter has it in H(q), too.
    """
    taken = {v.base for d in walk(statement) if isinstance(d, Derivative) for v in d.variables if isinstance(v, Name) and v.sub is None}
    taken = (taken | _drawn_with(statement) | _compared_with(statement)) & _PARAMETERS
    if not taken:
        return statement

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or not isinstance(node.head, Name) or not _is_plain_law(node.head):
            return None
        if len(node.args) < 2 or node.separators[-1] not in ("|", ";", ","):
            return None
        last = node.args[-1]
        if not isinstance(last, Name) or last.base not in taken or last.sub is not None:
            return None
        if node.separators[-1] == "," and "|" not in node.separators:
            return None
        return replace(node, head=replace(node.head, sub=last), args=node.args[:-1], separators=node.separators[:-1])

    made = rebuilt(statement, change)
    return made if made == statement else _wherever_they_stand(made, statement)


def _wherever_they_stand(made: Statement, statement: Statement) -> Statement:
    """H(q) as H(q_lambda), where q is q(z; lambda) wherever it is taken at a point."""
    heads = [c.head for c in walk(made) if isinstance(c, Call) and isinstance(c.head, Name)]
    before = {c.head for c in walk(statement) if isinstance(c, Call) and isinstance(c.head, Name) and _is_plain_law(c.head)}
    moved = {head: below for head in before if head not in heads and len(below := {h for h in heads if replace(h, sub=None) == head}) == 1}

    def change(node: Node) -> Node | None:
        return next(iter(moved[node])) if isinstance(node, Name) and node in moved else None

    return rebuilt(made, change) if moved else made


def _drawn_with(statement: Statement) -> set[str]:
    r"""The theta of E_{tau ~ pi_theta} beside P(tau|theta)."""
    binders = [x for x in walk(statement) if isinstance(x, Binder) and _draws_trajectory(x)]
    below = [x.distribution.sub for x in binders if isinstance(x.distribution, Name)]
    return {x.base for x in below if isinstance(x, Name) and x.sub is None}


def _compared_with(statement: Statement) -> set[str]:
    r"""The theta of D(q || p(z; theta)) and z ~ p(z; theta), where a law stands without its point."""
    laws = [a for c in walk(statement) if isinstance(c, Call) and "||" in c.separators for a in c.args]
    laws += [b.distribution for b in walk(statement) if isinstance(b, Binder) and b.distribution is not None]
    last = [a.args[-1] for a in laws if isinstance(a, Call) and a.separators[-1:] == (";",)]
    return {x.base for x in last if isinstance(x, Name) and x.sub is None}


def _is_plain_law(head: Name) -> bool:
    return head.base in LAWS and head.sub is None and head.upper is None


def trajectories(statement: Statement, context: Context) -> tuple[Statement, Context]:
    """The formula, and what the text has said, with tau ~ pi_theta as tau ~ p_theta where the formula calls that law p_theta(tau)."""
    law = _law_of_trajectories(statement)
    if law is None:
        return statement, context

    def change(node: Node) -> Node | None:
        if not isinstance(node, Binder) or not _draws_trajectory(node):
            return None
        return replace(node, distribution=law)

    facts = tuple(
        replace(f, value=replace(f.value, body=rebuilt(f.value.body, change)))
        if isinstance(f.value, Meaning) and any(isinstance(x, Binder) and _draws_trajectory(x) for x in walk(f.value.body))
        else f
        for f in context.facts
    )
    return rebuilt(statement, change), replace(context, facts=facts)


def _draws_trajectory(binder: Binder) -> bool:
    law = binder.distribution
    return len(binder.names) == 1 and _is_trajectory(binder.names[0]) and isinstance(law, Name) and law.base == "pi"


def _is_trajectory(node: Node) -> bool:
    return isinstance(node, Name) and node.base == _TRAJECTORY and node.sub is None and node.upper is None


def _law_of_trajectories(statement: Statement) -> Node | None:
    """The one law, other than a policy, that the formula calls at tau alone; None if it calls a policy or several laws there."""
    calls = [n for n in walk(statement) if isinstance(n, Call) and isinstance(n.head, Name) and n.head.base in LAWS and len(n.args) == 1]
    heads = {c.head for c in calls if _is_trajectory(c.args[0])}
    if len(heads) != 1:
        return None
    (head,) = heads
    assert isinstance(head, Name)
    return None if head.base == "pi" else head
