"""What a certificate was found to prove, in words: `symbolic-it replay`"""

from __future__ import annotations

from typing import Any

from ..decide.supports import fixed, supports
from ..kernel.replay import Replayed
from ..notation.text import relation_text, to_text
from ..quantities.genuine import impostors
from ..terms.serial import from_json
from ..terms.statement import Relation
from ..terms.term import Lambda, Term, apply, fresh_index
from .standing import Forged, standing, unlabelled

__all__ = ["Forged", "account"]
SIGNS = {"positive": ">", "nonnegative": ">=", "nonzero": "!="}


def account(replayed: Replayed) -> list[str]:
    """The statement in one line, then all that it needs. Raises Forged where a name hides another meaning."""
    lhs, rhs = _term(replayed.lhs), _term(replayed.rhs)
    used = [(kind, _term(written)) for kind, written in (*replayed.hypotheses, *replayed.definedness)]
    laws = tuple(_term(law) for law in getattr(replayed, "laws", ()))
    stated = [_condition(*u) for u in used if u[0] != "nonzero" or ("positive", u[1]) not in used]
    given = [*standing(lhs, rhs, *laws, *(term for _, term in used)), *stated]
    relation, words = replayed.relation, ""
    if laws:
        word = replayed.word  # type: ignore[attr-defined]
        relation = relation if word == "equality-iff" else "="
        words = f" { ({'equality-iff': 'with equality iff', 'iff': 'iff', 'only': '⇒'}[word]) } {_equal(*laws)}"
    given += [*supports(Relation(lhs, relation, rhs)), *fixed(Relation(lhs, relation, rhs))]
    given += ["both sides are finite"] if laws else []
    line = f"{to_text(unlabelled(lhs))} {relation_text(relation)} {to_text(unlabelled(rhs))}{words}"
    return [f"accepted: {line}", *([f"given: {'; '.join(dict.fromkeys(given))}"] if given else [])]


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
