"""Names that a chain explains as it goes on: log p(x) >= ELBO(x; q) = E_q[...] says in its last link what the ELBO is."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ...notation.context import Context, Fact, Meaning
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.relations.shapes import full_name
from ...notation.syntax import nodes


def with_names_of_the_chain(statement: nodes.Statement, context: Context) -> Context:
    """log p(x) >= ELBO(x; q) = E_q[...]: what a later link of the chain says that the name is."""
    facts = []
    for chain in statement.chains:
        for link, following in pairwise(chain.links):
            name = _called(link.right)
            if name is not None and following.relation in ("=", ":=") and context.about(name) is None and _called(following.right) is None:
                facts.append(Fact(name, Meaning((), following.right)))
    return context.extend(*facts) if facts else context


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


def _is_bare(node: nodes.Node) -> bool:
    """A law of letters: pi(y|x)."""
    return isinstance(node, nodes.Call) and isinstance(node.head, nodes.Name) and all(isinstance(a, nodes.Name) for a in node.args)


def _called(node: nodes.Node) -> str | None:
    """ELBO(x; theta, phi), under the name that it has as a whole."""
    if not isinstance(node, nodes.Call) or not isinstance(node.head, nodes.Name) or of_call(node) is not None or node.head.base in "pqPQ":
        return None
    return full_name(node) if ";" in node.separators or node.head.base in ("ELBO", "L") else None
