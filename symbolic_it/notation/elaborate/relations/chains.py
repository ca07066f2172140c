"""Chains: a = b = c link by link, its first side against its last, and what is told by one link for the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....terms.domain import NONNEGATIVE, POSITIVE, Domain
from ....terms.term import Log, Pow, Symbol, unfold
from ....terms.term import walk as walk_term
from ...syntax import nodes as s
from ...syntax.nodes import Chain, Name, Node
from ..conditions.supposed import is_range
from ..formula import Formula
from ..meaning import Data, Introduction, NotUnderstood
from .converted import with_units_midway
from .links import Draft, draft, is_optimum
from .sides import unit_ahead, unit_in_chain

_COMPOSED = {("=", r): r for r in ("=", "<=", "<", ">=", ">")} | {
    ("<=", "<="): "<=", ("<=", "<"): "<", ("<", "<="): "<", ("<", "<"): "<",
    (">=", ">="): ">=", (">=", ">"): ">", (">", ">="): ">", (">", ">"): ">",
}  # fmt: skip
_EQUAL = frozenset(["=", ":=", "equiv"])


def sides_of(chain: Chain) -> Iterator[Node]:
    """The sides, in order."""
    if chain.first is not None:
        yield chain.first
    for link in chain.links:
        yield link.right


def drafts(f: Formula, chain: Chain) -> Iterator[Draft]:
    """One draft for each link (for each pair of listed things). Behind a side that could not be read, what was equal to it is
    compared with the next side: of a = ? = c, a = c is claimed."""
    chain = with_units_midway(chain)
    whole = unit_in_chain(f, list(sides_of(chain)))
    first = left = chain.first
    assert first is not None and left is not None
    supposed = is_range(f, list(sides_of(chain)), [link.relation for link in chain.links])
    unread: Node | None = None  # what the links so far are equal to, where the last side could not be read
    for k, link in enumerate(chain.links):
        unit = whole or unit_ahead(link.right for link in chain.links[k:])
        listed = left.items if isinstance(left, s.ListNode) else (left,)
        if link.relation in ("=", ":=") and not isinstance(link.right, (s.ListNode, s.Number)):
            listed = listed[-1:]  # "p(x, y), p(x), p(y|x) = p(x, y)/p(x)": things are listed, and the last is spelled out
        some: list[Draft] = []
        for a in listed:
            rights = link.right.items if isinstance(link.right, s.ListNode) else (link.right,)
            for b in rights:
                span = link.relation_span.cover(link.right.span) if k else a.span.cover(link.right.span)
                one = draft(f, a, replace(link, right=b), unit, k == 0 or _is_defined_midway(link, a), span)
                if unread is not None and isinstance(one.claim, NotUnderstood):
                    beyond = draft(f, unread, replace(link, right=b), unit, False, span)
                    one = one if isinstance(beyond.claim, (NotUnderstood, Introduction, Data)) else beyond
                one = replace(one, valued=not is_optimum(first)) if one.optimised else one
                some.append(replace(one, claim=Data("", ())) if supposed else one)
        yield from some
        equal = len(some) == 1 and link.relation in _EQUAL and isinstance(some[0].claim, NotUnderstood)
        unread = (unread or some[0].left.node) if equal else None
        left = link.right


def _is_defined_midway(link: s.Link, left: Node) -> bool:
    r"""P(0) = \bar p := 1 - p: what stands right before the sign of a definition is what it defines."""
    return link.relation == ":=" and isinstance(left, Name)


def whole_draft(f: Formula, chain: Chain) -> Draft | None:
    """First side against last, where there are several links and their relations compose."""
    if len(chain.links) < 2 or any(isinstance(n, s.ListNode) for n in sides_of(chain)):
        return None
    relation, approximate = "=", False
    for link in chain.links:
        plain = {":=": "=", "equiv": "=", "approx": "="}.get(link.relation, link.relation)
        approximate |= link.relation == "approx"
        composed = _COMPOSED.get((relation, plain)) or (relation if plain == "=" else None)
        if composed is None:
            return None
        relation = composed
    if approximate and relation != "=":
        return None
    assert chain.first is not None
    last = chain.links[-1]
    link = replace(last, relation="approx" if approximate else relation)
    unit = unit_in_chain(f, list(sides_of(chain)))
    return draft(f, chain.first, link, unit, True, chain.span)


def defined_in_the_chain(chains: list[list[Draft]]) -> dict[str, Domain]:
    """f''(t) = -1/t < 0 of f(t) = -t log t: numbers under a logarithm in one link are none below zero in the others."""
    out: dict[Symbol, None] = {}
    for links in chains if any(len(links) > 1 for links in chains) else ():
        terms = [[t for side in (d.left, d.right) if side.term is not None for t in walk_term(unfold(side.term))] for d in links]
        of_links = [{t.arg for t in some if isinstance(t, Log)} for some in terms]
        under = {t for logs in of_links for t in logs if isinstance(t, Symbol)}
        out |= dict.fromkeys(t for t in sorted(under, key=lambda t: t.name) if any(t not in logs for logs in of_links))
    sides = [side.term for links in chains for d in links for side in (d.left, d.right) if side.term is not None]
    below = {t.base for side in sides for t in walk_term(unfold(side)) if isinstance(t, Pow)} if out else set()
    return {t.name: POSITIVE if t in below else NONNEGATIVE for t in out}


def last_bound(links: list[Draft]) -> Draft:
    """The link that a case of equality is about: the last inequality, else the last link."""
    return next((d for d in reversed(links) if d.written in ("<=", ">=")), links[-1])
