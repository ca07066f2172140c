r"""A statement for every length n as a reader writes it: H(X_{1:n}) = \sum_i H(X_i | X_{1:i-1})

The block of the earlier members and the member get names with the length and the index; the sum over i is from 1 to n.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..terms.domain import NATURAL
from ..terms.induction import Inductive, InductiveLink, InductiveSide
from ..terms.serial import from_json, to_json
from ..terms.statement import Relation
from ..terms.term import (
    MINUS_ONE,
    ZERO,
    Index,
    Largest,
    Pow,
    Product,
    Space,
    Sum,
    Symbol,
    Term,
    laws,
    mul,
    product_over,
    sum_over,
    unfold,
    walk,
)
from .names import COUNTING, parse_name
from .text import relation_text, to_text


def claim_of(found: Inductive, link: InductiveLink) -> Relation:
    """The relation for all n: whole(X_{1:n}) + sum_i terms(X_{1:i-1}, X_i) on both sides, both divided by n for a mean."""
    return Relation(_side(found, link, link.lhs), link.relation, _side(found, link, link.rhs))


def claim_text(found: Inductive, link: InductiveLink) -> str:
    claim = claim_of(found, link)
    return f"{to_text(claim.lhs)} {relation_text(claim.relation)} {to_text(claim.rhs)}"


def is_clear(found: Inductive) -> bool:
    """Whether every name of the statement is one thing, as it is printed: a certificate may call a block and a member alike."""
    terms = [t for link in found.links for side in (link.lhs, link.rhs) for t in (side.whole, side.terms) if t is not None]
    own = [{o.space.name, o.space.letter, o.name} for o in (found.earlier, *found.member)]
    spaces = {o.space: o.space.name for o in (found.earlier, *found.member)}
    names = set().union(*own)
    others: set[str] = set()
    for law in {law for t in terms for law in laws(unfold(t))}:
        if any(label != spaces[space] for label, space in law.axes if space in spaces):
            return False
        others |= {law.name, *(n for label, space in law.axes if space not in spaces for n in (label, space.name, space.letter))}
    parts = [part for t in terms for part in walk(unfold(t))]
    others |= {p.name for p in parts if isinstance(p, Symbol) or (isinstance(p, Index) and p.space not in spaces)}
    others |= {n for p in parts if isinstance(p, (Sum, Product, Largest)) and p.space not in spaces for n in (p.space.name, p.space.letter)}
    places = (f"1:{found.length}", f"1:{_letter(found)}-1", _letter(found), found.length)
    shown = {parse_name(f"{n}_{{{place}}}") for n in names for place in places}
    alike = not names.isdisjoint(others) or any(parse_name(n) in shown for n in others)
    return len(names) == sum(map(len, own)) and not alike


def of_all(found: Inductive, term: Term) -> Term:
    """A term over the block, of all n members."""
    return _named(found, term, f"1:{found.length}", found.length)


def of_earlier(found: Inductive, term: Term, index: str) -> Term:
    """A term over the block before the member number ``index``, and that member."""
    return _named(found, term, f"1:{index}-1", index)


def of_part(found: Inductive, claim: Relation, member: str) -> Relation:
    """A base or a step, with the number of its member: n, or 1."""
    return Relation(of_earlier(found, claim.lhs, member), claim.relation, of_earlier(found, claim.rhs, member))


def _letter(found: Inductive) -> str:
    """The index below a sign: a letter that counts stays what it is."""
    return found.index if found.index in (*COUNTING, "t") else COUNTING[0]


def _side(found: Inductive, link: InductiveLink, side: InductiveSide) -> Term:
    parts = [] if side.whole is None else [of_all(found, side.whole)]
    if side.terms is not None:
        letter = _letter(found)
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
