"""What a certificate was found to prove, in words: `symbolic-it replay`"""

from __future__ import annotations

from typing import Any

from ..decide.induction import needed
from ..decide.supports import fixed, supports
from ..kernel.replay import Replayed
from ..notation.induction import claim_text, is_clear
from ..notation.text import relation_text, to_text
from ..quantities.genuine import impostors
from ..terms.induction import Inductive, InductiveLink, InductiveSide
from ..terms.serial import from_json
from ..terms.statement import Relation
from ..terms.term import Index, Lambda, Term, apply, fresh_index
from .standing import Forged, standing, unlabelled

__all__ = ["Forged", "account"]
SIGNS = {"positive": ">", "nonnegative": ">=", "nonzero": "!="}


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
    given += [*supports(Relation(lhs, relation, rhs)), *fixed(Relation(lhs, relation, rhs))]
    if other:
        twin = Relation(other[0], replayed.second[1], other[1])  # type: ignore[attr-defined]
        given += [*supports(twin), *fixed(twin)]
        words = f" iff {to_text(unlabelled(other[0]))} {relation_text(twin.relation)} {to_text(unlabelled(other[1]))}"
    given += ["both sides are finite"] if laws or other else []
    line = f"{to_text(unlabelled(lhs))} {relation_text(relation)} {to_text(unlabelled(rhs))}{words}"
    return [f"accepted: {line}", *([f"given: {'; '.join(dict.fromkeys(given))}"] if given else [])]


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
            needs += supports(Relation(_term(stated["lhs"]), stated["relation"], _term(stated["rhs"])))
    found = Inductive(members[0], tuple(members[1:]), replayed.index, replayed.length, tuple(links))
    if not is_clear(found):
        raise Forged("members and other variables are not told apart by their names")
    given = [*standing(*terms, *(term for _, term in used)), *_stated(used), *needs, *needed(found)]
    line = f"accepted: {'; '.join(claim_text(found, link) for link in links)} for every {found.length} ≥ 1"
    return [line, *([f"given: {'; '.join(dict.fromkeys(given))}"] if given else [])]


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
    return f"{to_text(unlabelled(apply(first, *outcomes)))} = {to_text(unlabelled(apply(second, *outcomes)))}"


def _condition(kind: str, term: Term) -> str:
    """A hypothesis as a formula, at every outcome where it is one about functions."""
    every = ""
    if isinstance(term, Lambda):
        outcomes = tuple(fresh_index(space) for space in term.spaces)
        term, every = apply(term, *outcomes), f" for all {', '.join(to_text(o) for o in outcomes)}"
    return f"{to_text(unlabelled(term))} {relation_text(SIGNS[kind])} 0{every}"


def _term(written: Any) -> Term:
    try:
        term = from_json(written)
    except (ValueError, LookupError, TypeError, AttributeError) as e:
        raise Forged(f"the statement is not written as a statement is ({str(e)[:80]})") from None
    if not isinstance(term, Term):
        raise Forged("the statement is not made of terms")
    forged = impostors(term)
    if forged:
        raise Forged(f"what is called {forged[0]} does not have its meaning")
    return term
