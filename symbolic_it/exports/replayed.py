"""What a certificate was found to prove, in words: `symbolic-it replay`

The statement is printed from the terms that the checker gives back, by nothing but `terms`; of quantities that it names, what they are
follows below. A name that a definition of this project bears must have the meaning of that definition.
"""

from __future__ import annotations

import re
from typing import Any

from ..kernel.replay import Replayed
from ..quantities import load
from ..quantities.genuine import impostors
from ..terms.induction import Inductive, InductiveLink, InductiveSide, claim_of, letter_of
from ..terms.plain import SIGNS, plain
from ..terms.serial import from_json, to_json
from ..terms.statement import Relation
from ..terms.term import (
    Index,
    Lambda,
    Largest,
    Mass,
    Product,
    Quantity,
    Sum,
    Symbol,
    Term,
    apply,
    children,
    fresh_index,
    laws,
    map_children,
    unfold,
    walk,
)  # fmt: skip
from .standing import Forged, divisors, fixed, standing, unlabelled

__all__ = ["Forged", "account"]
CONDITIONS = {"positive": ">", "nonnegative": "≥", "nonzero": "≠"}
FINITE = "both sides are finite"


def account(replayed: Replayed) -> list[str]:
    """The statement in one line, then all that it needs. Raises Forged where a name hides another meaning, or nothing is stated."""
    try:
        return _account(replayed)
    except Forged:
        raise
    except (ValueError, LookupError, TypeError, AttributeError) as e:  # fields of terms that are none of theirs
        raise Forged(f"the statement is not written as a statement is ({type(e).__name__})") from None


def _account(replayed: Replayed) -> list[str]:
    if hasattr(replayed, "links"):
        return _induction(replayed)
    lhs, rhs = _term(replayed.lhs), _term(replayed.rhs)
    used = _used(replayed)
    laws = tuple(_term(law) for law in getattr(replayed, "laws", ()))
    other = [_term(t) for t in getattr(replayed, "second", ())[::2]]
    given = [*standing(lhs, rhs, *other, *laws, *(term for _, term in used)), *_stated(used)]
    relation, words = replayed.relation, ""
    if laws:
        word = replayed.word  # type: ignore[attr-defined]
        relation = relation if word == "equality-iff" else "="
        words = f" { ({'equality-iff': 'with equality iff', 'iff': 'iff', 'only': '⇒'}[word]) } {_equal(*laws)}"
    given += [*divisors(Relation(lhs, relation, rhs)), *fixed(Relation(lhs, relation, rhs))]
    if other:
        twin = Relation(other[0], replayed.second[1], other[1])  # type: ignore[attr-defined]
        given += [*divisors(twin), *fixed(twin)]
        words = f" iff {_text(other[0])} {_sign(twin.relation)} {_text(other[1])}"
    given += [FINITE] if laws or other else []
    line = f"{_text(lhs)} {_sign(relation)} {_text(rhs)}{words}"
    return _lines(line, [lhs, rhs, *other, *laws, *(term for _, term in used)], given)


def _induction(replayed: Any) -> list[str]:
    """All links for every n, and what is needed for the base, the step and both sides."""
    outcomes = [_term(written) for written in (replayed.earlier, *replayed.member)]
    members = [outcome for outcome in outcomes if isinstance(outcome, Index)]
    used, terms = _used(replayed), list(outcomes)
    links: list[InductiveLink] = []
    needs: list[str] = []
    for link in replayed.links:
        sides = [InductiveSide(**{part: _part(link[side][part]) for part in ("whole", "terms")}) for side in ("lhs", "rhs")]
        links.append(InductiveLink(link["operation"], link["mean"], sides[0], link["relation"], sides[1]))
        terms += [t for side in sides for t in (side.whole, side.terms) if t is not None]
        for stated in (link["base"]["statement"], link["step"]["statement"]):
            needs += divisors(Relation(_term(stated["lhs"]), stated["relation"], _term(stated["rhs"])))
    found = Inductive(members[0], tuple(members[1:]), replayed.index, replayed.length, tuple(links))
    if not _is_clear(found):
        raise Forged("members and other variables are not told apart by their names")
    given = [*standing(*terms, *(term for _, term in used)), *_stated(used), *needs, *_needed(found)]
    claims = [claim_of(found, link) for link in links]
    line = "; ".join(f"{_text(claim.lhs)} {_sign(claim.relation)} {_text(claim.rhs)}" for claim in claims)
    return _lines(f"{line} for every {found.length} ≥ 1", [t for claim in claims for t in (claim.lhs, claim.rhs)], given)


def _lines(line: str, terms: list[Term], given: list[str]) -> list[str]:
    """The statement, what its quantities are, and what it takes for granted."""
    meanings = [f"where {written} = {meaning}" for written, meaning in dict(x for t in terms for x in _meanings(t)).items()]
    return [f"accepted: {line}", *meanings, *([f"given: {'; '.join(dict.fromkeys(given))}"] if given else [])]


def _meanings(term: Term) -> list[tuple[str, str]]:
    """(as it is printed, its meaning) of each quantity in a term that stands in no binder, and of those in its meaning."""
    if isinstance(term, Quantity):
        arguments = [m for a in term.args if not isinstance(a, Lambda) for m in _meanings(a)]
        return [(_text(term), _text(term.meaning)), *arguments, *_meanings(term.meaning)]
    if isinstance(term, Sum | Product | Largest | Lambda):
        found: list[Term] = []
        map_children(term, lambda t: found.append(t) or t)  # type: ignore[func-returns-value]
        return [m for t in found for m in _meanings(t)]
    return [m for t in children(term) for m in _meanings(t)]


def _text(term: Term) -> str:
    return plain(unlabelled(term), lambda quantity, args: load(quantity.name).symbol.format(*args))


def _sign(relation: str) -> str:
    return SIGNS.get(relation, relation)


def _needed(found: Inductive) -> list[str]:
    """What the gain of a side takes for granted: of two laws, one may be 0 where the other is not; densities have no least entropy."""
    terms = [t for link in found.links for side in (link.lhs, link.rhs) for t in (side.whole, side.terms) if t is not None]
    block = found.earlier.space
    of_members = {m.law for t in terms for m in walk(unfold(t)) if isinstance(m, Mass) and any(space == block for _, space in m.law.axes)}
    return [FINITE] if len(of_members) > 1 or block.kind != "finite" else []


def _is_clear(found: Inductive) -> bool:
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
    places = (f"1:{found.length}", f"1:{letter_of(found)}-1", letter_of(found), found.length)
    shown = {f"{n}_{place}" for n in names for place in places}
    alike = not names.isdisjoint(others) or any(re.sub(r"[{}]", "", n) in shown for n in others)
    return len(names) == sum(map(len, own)) and not alike


def _part(written: Any) -> Term | None:
    return None if written is None else unlabelled(_term(written))


def _used(replayed: Replayed) -> list[tuple[str, Term]]:
    return [(kind, _term(written)) for kind, written in (*replayed.hypotheses, *replayed.definedness)]


def _stated(used: list[tuple[str, Term]]) -> list[str]:
    return [_condition(*u) for u in used if u[0] != "nonzero" or ("positive", u[1]) not in used]


def _equal(first: Term, second: Term) -> str:
    if not isinstance(first, Lambda) or not isinstance(second, Lambda):
        raise Forged("laws that are not functions of outcomes")
    outcomes = tuple(fresh_index(space) for space in first.spaces)
    return f"{_text(apply(first, *outcomes))} = {_text(apply(second, *outcomes))}"


def _condition(kind: str, term: Term) -> str:
    """A hypothesis as a formula, at every outcome where it is one about functions."""
    every = ""
    if isinstance(term, Lambda):
        outcomes = tuple(fresh_index(space) for space in term.spaces)
        term, every = apply(term, *outcomes), f" for all {', '.join(_text(o) for o in outcomes)}"
    return f"{_text(term)} {CONDITIONS[kind]} 0{every}"


def _term(written: Any) -> Term:
    try:
        term = from_json(written)
    except (ValueError, LookupError, TypeError, AttributeError) as e:
        raise Forged(f"the statement is not written as a statement is ({str(e)[:80]})") from None
    if not isinstance(term, Term):
        raise Forged("the statement is not made of terms")
    if to_json(term) != written:
        raise Forged("the statement that was checked is not the one that would be printed")
    forged = impostors(term)
    if forged:
        raise Forged(f"what is called {forged[0]} does not have its meaning")
    return term
