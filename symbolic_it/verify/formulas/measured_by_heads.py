"""Later sides of a chain, measured by the name at its head: PPL = 2^H = 2^{-1/N sum log_2 q} says two things of PPL."""

from __future__ import annotations

from dataclasses import replace

from ...notation.context import Context
from ...notation.syntax import nodes
from ..model import Claim
from ..naming.by_form import heads_of, of_the_head
from .formula import Formula
from .links_apart import links_apart

_OPEN = ("undecided", "not-understood")


def measured_by_heads(claims: list[Claim], statement: nodes.Statement, context: Context, formula: Formula) -> list[Claim]:
    """The claims, one for each link, with those that were left open called wrong where their side is known not to be what the head names.

    What could not be read at all may also be that, by its form.
    """
    heads = heads_of(statement)
    if len(heads) != len(claims) or not any(h is not None and c.verdict.word in _OPEN for c, h in zip(claims, heads, strict=True)):
        return claims
    links = links_apart(statement)
    return [_measured(c, h, one, context, formula) for c, h, one in zip(claims, heads, links, strict=True)] if len(links) == len(claims) else claims


def _measured(claim: Claim, head: nodes.Node | None, link: nodes.Statement, context: Context, formula: Formula) -> Claim:
    if head is None or claim.verdict.word not in _OPEN or formula.is_mentioned:
        return claim
    found = of_the_head(context, head, link, formula.before, formula.after)
    if found is None or not (found.negative or claim.verdict.word == "not-understood"):
        return claim
    return replace(claim, verdict=found, kind="definition" if found.positive else claim.kind)
