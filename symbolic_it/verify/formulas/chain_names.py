"""Names that a chain explains as it goes on: log p(x) >= ELBO(x; q) = E_q[...] says in its last link what the ELBO is."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from itertools import pairwise

from ...notation.context import Context, Fact, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.relations.shapes import full_name
from ...notation.elaborate.roles.letters import key
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk


def with_names_of_the_chain(statement: nodes.Statement, context: Context) -> Context:
    """log p(x) >= ELBO(x; q) = E_q[...]: what a later link of the chain says that the name is."""
    facts = []
    for chain in statement.chains:
        for link, following in pairwise(chain.links):
            name = _called(link.right)
            if name is not None and following.relation in ("=", ":=") and context.about(name) is None and _called(following.right) is None:
                facts.append(_told(link.right, name, following.right))
    facts += _beside(statement, context)
    return context.extend(*facts) if facts else context


def _beside(statement: nodes.Statement, context: Context) -> list[Fact]:
    """JS(p, q) = D(p|m)/2 + D(q|m)/2, m = p + q: a name that another part of the formula gives a value has that value and no other."""
    out = []
    for chain in statement.chains:
        if not isinstance(chain.first, nodes.Name) or not chain.links or chain.links[0].relation not in ("=", ":="):
            continue
        others = (
            x for c in statement.chains if c is not chain for side in (c.first, *(k.right for k in c.links)) if side for x in walk(side)
        )
        if chain.first in set(walk(chain.links[0].right)) or chain.first not in set(others):
            continue
        with suppress(ElaborationError):  # a name that is none in one line
            if context.about(name := key(chain.first)) is None:
                out.append(Fact(name, Meaning((), chain.links[0].right)))
    return out


def with_names_in_front(statement: nodes.Statement, context: Context) -> nodes.Statement:
    """The statement with L(x) := E_q[...] for the last step of log p(x) >= E_q[...] =: L(x), of an L that nothing was said of."""
    chains = [part for chain in statement.chains for part in _in_front(chain, context)]
    return statement if len(chains) == len(statement.chains) else replace(statement, chains=tuple(chains))


def _in_front(chain: nodes.Chain, context: Context) -> list[nodes.Chain]:
    for k, link in enumerate(chain.links):
        before = chain.first if k == 0 else chain.links[k - 1].right
        name = _called(link.right)
        if (
            k == 0
            or before is None
            or name is None
            or link.relation not in ("=", ":=")
            or _is_known(link.right, name, context)
            or not _is_of(link.right, before)
        ):
            continue
        if any(link.right in walk(x) for x in (chain.first, *(one.right for one in chain.links[:k])) if x is not None):
            continue
        told = nodes.Chain(link.right, (replace(link, relation=":=", right=before),), span=link.span)
        rest = chain.links[k + 1 :]
        behind = [nodes.Chain(link.right, rest, span=rest[0].span.cover(rest[-1].span))] if rest else []
        return [replace(chain, links=chain.links[:k], span=chain.span), told, *behind]
    return [chain]


def _is_of(name: nodes.Node, body: nodes.Node) -> bool:
    """Whether one of the letters of a call stands in a formula, and the call does not."""
    assert isinstance(name, nodes.Call)
    inside = set(walk(body))
    return name not in inside and any(a in inside for a in name.args)


def _is_known(node: nodes.Node, name: str, context: Context) -> bool:
    assert isinstance(node, nodes.Call) and isinstance(node.head, nodes.Name)
    return context.about(name) is not None or context.about(key(node.head)) is not None


def to_the_end_of_the_chain(statement: nodes.Statement, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """pi*(y|x) = pi(y|x) = exp(...)/Z: a name that is said to be another name is what the next link says."""
    bodies = {}
    for chain in statement.chains:
        for link, following in pairwise(chain.links):
            if following.relation == "=" and _is_bare(link.right) and not _is_bare(following.right):
                bodies[link.right] = following.right
            break
    out = []
    for fact in facts:
        body = bodies.get(fact.value.body) if isinstance(fact.value, Meaning) else None
        out.append(fact if body is None else replace(fact, value=replace(fact.value, body=body)))
    return tuple(out)


def _told(call: nodes.Node, name: str, body: nodes.Node) -> Fact:
    """L(x) of a letter that stands in its formula is a function of it; L(theta, phi; x) is a name as a whole."""
    assert isinstance(call, nodes.Call) and isinstance(call.head, nodes.Name)
    letters = [a for a in call.args if isinstance(a, nodes.Name) and a in set(walk(body))]
    if len(letters) == len(call.args) == 1:
        return Fact(key(call.head), Meaning(call.args, body))
    return Fact(name, Meaning((), body))


def _is_bare(node: nodes.Node) -> bool:
    """A law of letters: pi(y|x)."""
    return isinstance(node, nodes.Call) and isinstance(node.head, nodes.Name) and all(isinstance(a, nodes.Name) for a in node.args)


def _called(node: nodes.Node) -> str | None:
    """ELBO(x; theta, phi), under the name that it has as a whole."""
    if not isinstance(node, nodes.Call) or not isinstance(node.head, nodes.Name) or of_call(node) is not None or node.head.base in "pqPQ":
        return None
    return full_name(node) if ";" in node.separators or node.head.base in ("ELBO", "L") else None
