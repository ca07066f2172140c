"""Statements about sequences of any length n: two sides over a block of members, and what they gain with a member

A side is whole(X_1, ..., X_n) + sum_{i=1}^n terms((X_1, ..., X_{i-1}), X_i), or a product of terms.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .arithmetic import MINUS_ONE, ZERO, mul
from .base import Term
from .binder import product_over, sum_over
from .domain import NATURAL
from .node import Index, Pow, Space, Symbol
from .serial import from_json, to_json
from .statement import Relation

LETTERS = ("i", "j", "k", "l", "m", "n", "t")  # that count members below a sign; another one is written as the first


@dataclass(frozen=True, slots=True)
class InductiveSide:
    """One side over the earlier members A and a member X; None for what it has not.

    ``whole`` is W(A), ``grown`` W(A, X), ``first`` W(X); ``terms`` is S(A, X), ``start`` S(empty, X).
    """

    whole: Term | None = None
    grown: Term | None = None
    first: Term | None = None
    terms: Term | None = None
    start: Term | None = None


@dataclass(frozen=True, slots=True)
class InductiveLink:
    """lhs relation rhs for every n; with ``mean`` both sides are divided by n."""

    operation: Literal["sum", "product"]
    mean: bool
    lhs: InductiveSide
    relation: str
    rhs: InductiveSide


@dataclass(frozen=True, slots=True)
class Inductive:
    """Links about one sequence, with outcomes of the block of ``earlier`` members and of the parts of a ``member``."""

    earlier: Index
    member: tuple[Index, ...]
    index: str
    length: str
    links: tuple[InductiveLink, ...]


def claim_of(found: Inductive, link: InductiveLink) -> Relation:
    """The relation for all n: whole(X_{1:n}) + sum_i terms(X_{1:i-1}, X_i) on both sides, both divided by n for a mean."""
    return Relation(_side(found, link, link.lhs), link.relation, _side(found, link, link.rhs))


def of_all(found: Inductive, term: Term) -> Term:
    """A term over the block, of all n members."""
    return _named(found, term, f"1:{found.length}", found.length)


def of_earlier(found: Inductive, term: Term, index: str) -> Term:
    """A term over the block before the member number ``index``, and that member."""
    return _named(found, term, f"1:{index}-1", index)


def of_part(found: Inductive, claim: Relation, member: str) -> Relation:
    """A base or a step, with the number of its member: n, or 1."""
    return Relation(of_earlier(found, claim.lhs, member), claim.relation, of_earlier(found, claim.rhs, member))


def letter_of(found: Inductive) -> str:
    """The index below a sign: a letter that counts stays what it is."""
    return found.index if found.index in LETTERS else LETTERS[0]


def _side(found: Inductive, link: InductiveLink, side: InductiveSide) -> Term:
    parts = [] if side.whole is None else [of_all(found, side.whole)]
    if side.terms is not None:
        letter = letter_of(found)
        i = Index(letter, Space(letter, Symbol(found.length, NATURAL), letter=letter))
        body = of_earlier(found, side.terms, letter)
        parts.append(sum_over(i, body) if link.operation == "sum" else product_over(i, body))
    total = ZERO if not parts else parts[0] if len(parts) == 1 else parts[0] + parts[1]
    return mul(Pow(Symbol(found.length, NATURAL), MINUS_ONE), total) if link.mean else total


def _named(found: Inductive, term: Term, block: str, member: str) -> Term:
    names: dict[str, str] = {}
    for own in (found.earlier, *found.member):
        parts, place = (found.member, block) if own is found.earlier else ((own,), member)
        names[own.space.name] = ",".join(f"{m.space.name}_{{{place}}}" for m in parts)
        names[own.name] = names[own.space.letter] = ",".join(f"{m.name}_{{{place}}}" for m in parts)
    return from_json(_renamed(to_json(term), names))  # type: ignore[no-any-return]


def _renamed(node: Any, names: Mapping[str, str]) -> Any:
    if isinstance(node, list) and node[:1] == ["Variables"]:
        return ["Variables", ["t", *(part for name in node[1][1:] for part in names.get(name, name).split(","))]]
    if isinstance(node, list):
        return [_renamed(x, names) if k or not isinstance(x, str) else x for k, x in enumerate(node)]
    return names.get(node, node) if isinstance(node, str) else node
