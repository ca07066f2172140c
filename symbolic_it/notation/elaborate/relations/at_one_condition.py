r"""Optima over the laws at one condition: \max_\pi E_{y \sim \pi(\cdot|x)}[R(x, y)] - \beta D(\pi(\cdot|x) || p(\cdot|x)).

Where every law is of answers given the same x, and x stands nowhere else but among the arguments of functions, it is a claim about
the laws and functions of the answers alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...context import Context, Meaning
from ...syntax.nodes import BigOp, Call, Chain, Condition, Link, Name, Node
from ...syntax.walk import mentions, walk
from ..roles.letters import LAWS, key_if_any
from ..shorthand import rebuilt
from .shapes import full_name


def told(node: Node, context: Context) -> Node:
    r"""The sum that the text calls Z, or Z(x); the objective that it calls J(\pi)."""
    called = isinstance(node, Call) and isinstance(node.head, Name) and "|" not in node.separators
    whole = full_name(node) if called and isinstance(node, Call) else None
    own = node.args if called and isinstance(node, Call) else ()
    name = key_if_any(node.head if called and isinstance(node, Call) else node)
    for fact in reversed(context.facts):  # Z = 2.97 at an example does not make Z(x) another function
        meaning = fact.value
        if isinstance(meaning, Meaning) and (fact.symbol, meaning.parameters) in ((whole, ()), (name, own)):
            return meaning.body
    return node


def at_one_condition(body: Node, optimum: Node, context: Context) -> tuple[Node, Node] | None:
    """Both sides, in full, without what all their laws are given; None where they are given nothing, or not the same."""
    found = without_condition((body, optimum), context)
    return None if found is None else (found[0][0], found[0][1])


def without_condition(sides: tuple[Node, ...], context: Context) -> tuple[tuple[Node, ...], Name] | None:
    """Formulas, in full, without the one letter that all their laws are given, and that letter; None where there is none such."""
    full = tuple(rebuilt(side, lambda n: None if (body := told(n, context)) is n else body) for side in sides)
    nodes = [n for side in full for n in walk(side)]
    laws = [n for n in nodes if isinstance(n, Call) and isinstance(n.head, Name) and n.head.base in LAWS]
    given = {n.args[n.separators.index("|") + 1 :] if "|" in n.separators else () for n in laws}
    if len(given) != 1 or len(letters := given.pop()) != 1 or not isinstance(x := letters[0], Name):
        return None
    if any(isinstance(n, BigOp) and x in n.binder.names for n in nodes) or not _in_one_place(nodes, x):
        return None
    new = tuple(_without(side, x) for side in full)
    return None if any(mentions(side, (x,)) for side in new) else (new, x)


@dataclass(frozen=True, slots=True)
class LawGiven:
    """What is optimised at one condition, and the law that is said to be best there, with a name of its own."""

    body: Node
    name: Name
    law: Condition


def law_at_one_condition(body: Node, meaning: Meaning, context: Context) -> LawGiven | None:
    r"""The objective and \pi^*(y|x) = \pi_{ref}(y|x) e^{R(x, y)/\beta}/Z(x) at one x; None where nothing is given."""
    found = at_one_condition(body, meaning.body, context)
    if found is None:
        return None
    letters = [p for p in meaning.parameters if mentions(found[1], (p,))]
    names = {n.base for side in found for n in walk(side) if isinstance(n, Name)}
    law = next((Name(x, span=body.span) for x in ("q", "rho", "P", "Q") if x not in names), None)
    if law is None or len(letters) != 1 or len(meaning.parameters) != 2:
        return None
    told_of_it = Chain(Call(law, (letters[0],), span=body.span), (Link("=", found[1]),), span=body.span)
    return LawGiven(found[0], law, Condition("where", told_of_it, span=body.span))


def _in_one_place(nodes: list[Node], x: Name) -> bool:
    """Whether each function has x in the same place wherever it is called: R(x, y) beside R(y) are two."""
    calls = [n for n in nodes if isinstance(n, Call) and "|" not in n.separators and "||" not in n.separators]
    of_x = {n.head for n in calls if x in n.args}
    places = {(n.head, len(n.args), tuple(k for k, a in enumerate(n.args) if a == x)) for n in calls if n.head in of_x}
    return len(places) == len(of_x)


def _without(node: Node, x: Name) -> Node:
    """p(y) for p(y|x), R(y) for R(x, y)."""

    def dropped(n: Node) -> Node | None:
        if not isinstance(n, Call) or "||" in n.separators or x not in n.args or len(n.args) < 2:
            return None
        if "|" in n.separators:
            return replace(n, args=n.args[:-1], separators=n.separators[:-1]) if n.args[-1] == x else None
        kept = tuple(a for a in n.args if a != x)
        return replace(n, args=kept, separators=n.separators[: len(kept) - 1])

    return rebuilt(node, dropped)
