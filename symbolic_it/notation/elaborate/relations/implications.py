r"""Implications: `A \Rightarrow B` is B under A; `A \iff B` is both ways, or a case of equality of two laws."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ....terms.statement import RELATIONS
from ...syntax.nodes import Call, Chain, Condition, Name, Node, Number, Statement
from ..errors import ElaborationError
from ..functionals.functionals import functional, of_call
from ..roles.letters import CALLED_LAWS, is_variable
from .solved_for import solved_for

_WORDS = {"iff": "iff", "implies": "only", "impliedby": "if"}


@dataclass(frozen=True, slots=True)
class Direction:
    """One claim of several: a formula, the relations it is claimed under, and why it may prove but not refute."""

    statement: Statement
    premises: tuple[Chain, ...] = ()
    missing: str = ""


def directions(statement: Statement) -> tuple[Direction, ...] | None:
    """The claims that the arrows of a formula stand for; None where it has no arrow."""
    statement = replace(statement, chains=tuple(map(_with_implication, statement.chains)))
    arrows = [c for c in statement.chains if any(link.relation in _WORDS for link in c.links)]
    words = [c for c in statement.conditions if c.word == "iff" and isinstance(c.body, Chain) and not is_law_equality(c.body)]
    if not arrows and not words:
        return None
    if words and (arrows or len(words) > 1 or len(statement.chains) != 1):
        raise ElaborationError(words[0].span, "several equivalences", "one at a time")
    out: list[Direction] = []
    if words:
        rest = replace(statement, conditions=tuple(c for c in statement.conditions if c is not words[0]))
        assert isinstance(words[0].body, Chain)
        return _both(rest, statement.chains[0], words[0].body)
    premises: tuple[Chain, ...] = ()
    for chain in statement.chains:
        if chain not in arrows:  # "A => B, C": C is said under A too
            out.append(Direction(replace(statement, chains=(chain,)), premises))
            continue
        premises = ()
        left: Node | None = chain.first
        for link in chain.links:
            a, b = _claim(left, link.span), _claim(link.right, link.span)
            if link.relation == "iff":
                out += _both(statement, a, b)
            else:
                out += _one_way(statement, *((a, b) if link.relation == "implies" else (b, a)))
                premises = (a,) if link.relation == "implies" and len(chain.links) == 1 else ()
            left = link.right
    return tuple(out)


def _with_implication(chain: Chain) -> Chain:
    """p(a) > p(b) -> I(a) < I(b): an arrow between relations leads from one to the other."""
    at = [k for k, link in enumerate(chain.links) if link.relation == "to"]
    if len(at) != 1 or not isinstance(chain.first, Node):
        return chain
    before, arrow, behind = chain.links[: at[0]], chain.links[at[0]], chain.links[at[0] + 1 :]
    if not before or not behind or any(link.relation not in RELATIONS for link in (*before, *behind)):
        return chain
    premise = Chain(chain.first, before, span=chain.first.span.cover(before[-1].span))
    conclusion = Chain(arrow.right, behind, span=arrow.right.span.cover(behind[-1].span))
    return replace(chain, first=premise, links=(replace(arrow, relation="implies", right=conclusion),))


def _claim(node: Node | None, span: object) -> Chain:
    if isinstance(node, Chain) and node.links:
        return node
    where = node.span if node is not None else span
    raise ElaborationError(where, "an arrow beside something that is no relation", "a relation on both sides")  # type: ignore[arg-type]


def _both(statement: Statement, a: Chain, b: Chain) -> tuple[Direction, ...]:
    for one, other in ((a, b), (b, a)):
        if is_law_equality(other) and not is_law_equality(one) and _is_equality(one):
            return (_case(statement, one, other, "iff"),)
    return (*_one_way(statement, a, b), *_one_way(statement, b, a))


def _one_way(statement: Statement, premise: Chain, conclusion: Chain) -> tuple[Direction, ...]:
    if is_law_equality(conclusion) and _is_equality(premise) and not is_law_equality(premise):
        return (_case(statement, premise, conclusion, "only"),)
    if (solved := solved_for(premise, conclusion)) is not None:
        return (Direction(replace(statement, chains=(solved,))),)
    return (Direction(replace(statement, chains=(conclusion,)), (premise,)),)


def _case(statement: Statement, claim: Chain, when: Chain, word: str) -> Direction:
    conditions = (*statement.conditions, Condition(word, when, span=when.span))
    return Direction(replace(statement, chains=(claim,), conditions=conditions))


def _is_equality(chain: Chain) -> bool:
    return len(chain.links) == 1 and chain.links[0].relation == "="


def is_law_equality(chain: Chain) -> bool:
    r"""p = q, p_i = 1/K, p(x, y) = p(x) p(y), X \perp Y: two laws are equal."""
    if chain.first is None or len(chain.links) != 1:
        return False
    relation, left, right = chain.links[0].relation, chain.first, chain.links[0].right
    if relation == "perp":
        return True
    return relation in ("=", "equiv") and _is_mass(left) and not isinstance(right, Number)


def _is_mass(node: Node) -> bool:
    head = node.head if isinstance(node, Call) else node
    if not isinstance(head, Name) or head.base not in CALLED_LAWS or (is_variable(head) and head.base not in ("P", "Q")):
        return False
    return functional(head) is None and (not isinstance(node, Call) or (of_call(node) is None and "|" not in node.separators))
