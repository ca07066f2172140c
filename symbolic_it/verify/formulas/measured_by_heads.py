"""Later sides of a chain, measured by the name at its head: PPL = 2^H = 2^{-1/N sum log_2 q} says two things of PPL."""

from __future__ import annotations

from dataclasses import replace

from ...notation.context import Context
from ...notation.syntax import nodes
from ..model import Claim
from ..naming.by_form import heads_of, of_the_head
from ..naming.limits_of_entropies import of_limits_of_entropies
from .defined_behind import holds_as_defined_behind
from .formula import Formula
from .links_apart import links_apart

_OPEN = ("undecided", "not-understood")


def measured_by_heads(claims: list[Claim], statement: nodes.Statement, context: Context, formula: Formula) -> list[Claim]:
    """The claims, one for each link, with those that were left open called wrong where their side is known not to be what the head names.

    What could not be read at all may also be that, by its form.
    """
    claims = _of_processes(claims, statement, context, formula)
    heads = heads_of(statement)
    if len(heads) != len(claims) or not any(h is not None and c.verdict.word in _OPEN for c, h in zip(claims, heads, strict=True)):
        return claims
    links = links_apart(statement)
    return (
        [_measured(c, h, one, context, formula) for c, h, one in zip(claims, heads, links, strict=True)]
        if len(links) == len(claims)
        else claims
    )


def _of_processes(claims: list[Claim], statement: nodes.Statement, context: Context, formula: Formula) -> list[Claim]:
    """The claims with those on members of a process that were left open: what no law of so many members shows, its being stationary may."""
    if formula.is_mentioned or not any(c.verdict.word == "undecided" for c in claims):
        return claims
    sides = [(c.first if k == 0 else c.links[k - 1].right, link) for c in statement.chains for k, link in enumerate(c.links)]
    if len(sides) != len(claims):
        return claims
    return [
        _of_members(c, left, link, context, f"{formula.before} {formula.after}") if left is not None else c
        for c, (left, link) in zip(claims, sides, strict=True)
    ]


def _of_members(claim: Claim, left: nodes.Node, link: nodes.Link, context: Context, words: str) -> Claim:
    if claim.verdict.word != "undecided":
        return claim
    found = of_limits_of_entropies(context, left, link.relation, link.right, words)
    return replace(claim, verdict=found) if found is not None and found.positive else claim


def _measured(claim: Claim, head: nodes.Node | None, link: nodes.Statement, context: Context, formula: Formula) -> Claim:
    if head is None or claim.verdict.word not in _OPEN or formula.is_mentioned:
        return claim
    found = of_the_head(context, head, link, formula.before, formula.after)
    if found is None or not (found.negative or claim.verdict.word == "not-understood"):
        return claim
    step = link.chains[0].links[0]
    if found.negative and step.relation == "=" and holds_as_defined_behind(head, step.right, context, formula):
        return claim
    return replace(claim, verdict=found, kind="definition" if found.positive else claim.kind)
