"""What a certificate was found to prove, in words: `symbolic-it replay`"""

from __future__ import annotations

from typing import Any

from ..decide.supports import supports
from ..kernel.replay import Replayed
from ..notation.text import relation_text, to_text
from ..quantities.genuine import impostors
from ..terms.serial import from_json
from ..terms.statement import Relation
from ..terms.term import Lambda, Term, apply, fresh_index


class Forged(ValueError):
    """Names that do not mean what they say: the checker looks at meanings only."""


def account(replayed: Replayed) -> list[str]:
    """The statement in one line, then what it needs. Raises Forged where a name hides another meaning."""
    if hasattr(replayed, "laws"):
        return _equality_case(replayed)
    lhs, rhs = _term(replayed.lhs), _term(replayed.rhs)
    needed = supports(Relation(lhs, replayed.relation, rhs))
    return [f"accepted: {_line(lhs, replayed.relation, rhs)}", *([f"given: {'; '.join(needed)}"] if needed else [])]


def _equality_case(replayed: Any) -> list[str]:
    lhs, rhs = _term(replayed.lhs), _term(replayed.rhs)
    first, second = (_term(law) for law in replayed.laws)
    if not isinstance(first, Lambda) or not isinstance(second, Lambda):
        raise Forged("laws that are not functions of outcomes")
    outcomes = tuple(fresh_index(space) for space in first.spaces)
    equal = f"{to_text(apply(first, *outcomes))} = {to_text(apply(second, *outcomes))}"
    words = {"equality-iff": "with equality iff", "iff": "iff", "only": "⇒"}[replayed.word]
    relation = replayed.relation if replayed.word == "equality-iff" else "="
    needed = supports(Relation(lhs, relation, rhs))
    given = "; ".join((*needed, "both sides are finite"))
    return [f"accepted: {_line(lhs, relation, rhs)} {words} {equal}", f"given: {given}"]


def _term(written: Any) -> Term:
    try:
        term = from_json(written)
    except (ValueError, LookupError, TypeError) as e:
        raise Forged(f"the statement is not written as a statement is ({str(e)[:80]})") from None
    if not isinstance(term, Term):
        raise Forged("the statement is not made of terms")
    forged = impostors(term)
    if forged:
        raise Forged(f"what is called {forged[0]} does not have its meaning")
    return term


def _line(lhs: Term, relation: str, rhs: Term) -> str:
    return f"{to_text(lhs)} {relation_text(relation)} {to_text(rhs)}"
