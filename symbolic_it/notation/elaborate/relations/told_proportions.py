r"""Proportions of laws that are known by a formula: p(x) \propto g(x) of a p = e^{-E(x)}/Z or of N(x; \mu, \sigma^2).

Positive functions are proportional where f(x) g(x') = f(x') g(x) for all x and x': no normaliser is needed.
"""

from __future__ import annotations

from dataclasses import replace

from ...context import Context, Meaning
from ...syntax.nodes import Add, Call, Chain, Div, Link, Mul, Name, Neg, Node, Statement, Sub
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..laws.normal_shape import is_normal, parameters_after
from ..roles.letters import LAWS, is_letter, key
from ..shorthand import rebuilt


def told_proportions(statement: Statement, context: Context) -> Statement:
    """The statement with proportions of known laws as equations of products; each is a chain of its own."""
    chains: list[Chain] = []
    for chain in statement.chains:
        chains += _apart(chain, context)
    return replace(statement, chains=tuple(chains)) if tuple(chains) != statement.chains else statement


def _apart(chain: Chain, context: Context) -> list[Chain]:
    kinds = [link.relation for link in chain.links]
    if "propto" not in kinds or not set(kinds) <= {"=", ":=", "propto"} or not isinstance(chain.first, Call):
        return [chain]
    first = chain.first
    outcome = _outcome(first, context)
    cut = kinds.index("propto")
    if outcome is None or any(outcome not in walk(link.right) or not _is_product(link.right) for link in chain.links[cut:]):
        return [chain]
    if any(n == replace(outcome, sup="'") for n in walk(chain)):
        return [chain]
    equal = [replace(chain, links=chain.links[:cut])] if cut else []
    return [*equal, *(_crossed(first, link, outcome, chain if not (cut or k) else None) for k, link in enumerate(chain.links[cut:]))]


def _outcome(law: Call, context: Context) -> Name | None:
    """The x of a law at x that the text has told by a formula, or of a normal density; None for anything else."""
    if not law.args or not isinstance(law.head, Name):
        return None
    point = law.args[0]
    if not isinstance(point, Name) or not is_letter(point) or point.sup:
        return None
    if is_normal(law):
        return point if parameters_after(law) is not None else None
    if law.head.base not in LAWS or "|" in law.separators:
        return None
    try:
        told = context.about(key(law.head), Meaning)
    except ElaborationError:
        return None
    return point if told is not None and len(told.value.parameters) == len(law.args) else None


def _is_product(node: Node) -> bool:
    """Whether no sign or sum stands in front, under which what is written might be negative."""
    match node:
        case Mul(left, right) | Div(left, right):
            return _is_product(left) and _is_product(right)
        case Neg() | Add() | Sub():
            return False
    return True


def _crossed(first: Node, link: Link, outcome: Name, whole: Chain | None) -> Chain:
    other = replace(outcome, sup="'")

    def moved(node: Node) -> Node:
        return rebuilt(node, lambda x: replace(other, span=x.span) if x == outcome else None)

    left = Mul(first, moved(link.right), span=first.span)
    right = Mul(moved(first), link.right, span=link.right.span)
    return Chain(left, (replace(link, relation="=", right=right),), span=link.span if whole is None else whole.span)
