"""Scope: which letters stand for which outcomes while a term is being written."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ...terms.term import Bound, Entry, Index, Mass, Rational, Symbol, Term, walk
from ..names import choose_letter, parse_name
from ..syntax.nodes import Name, Node
from .numbers import is_decimal


class NotPointwiseError(Exception):
    """A function of outcomes cannot be written without naming its outcome."""


@dataclass(frozen=True, slots=True)
class Scope:
    """How to write: letters of outcomes in force, names not to use again, and the spelling asked for.

    ``decimals``: fractions are written as decimals, since one of the term's numbers is.
    ``hidden`` are bound outcomes that are left out, as in (p + q)/2 for the function x -> (p(x) + q(x))/2.
    """

    letters: dict[Term, str] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()
    hidden: tuple[Bound, ...] = ()
    log: str = "log"
    latex: bool = False
    decimals: bool = False
    mark: Term | None = None
    marked: Node | None = None

    @staticmethod
    def of(term: Term, log: str, latex: bool, mark: Term | None) -> Scope:
        """The scope of a whole term: its free names are taken, and nameless free outcomes get letters."""
        parts = list(walk(term))
        taken = {p.name for p in parts if isinstance(p, Symbol) or (isinstance(p, Index) and p.name[0] != "#")}
        taken |= {p.law.name for p in parts if isinstance(p, Mass)}
        taken |= {p.array.name for p in parts if isinstance(p, Entry)}
        letters: dict[Term, str] = {}
        for p in parts:
            if isinstance(p, Index) and p.name[0] == "#" and p not in letters:
                letters[p] = choose_letter(p.space.letter, taken)
                taken.add(letters[p])
        decimals = any(isinstance(p, Rational) and is_decimal(p.value) for p in parts)
        return Scope(letters, frozenset(taken), (), log, latex, decimals, mark)

    def bind(self, bound: Bound, letter: str | None = None) -> Scope:
        """This scope inside a binder; the outcome gets the letter, or its space's, or the next one not in use."""
        chosen = choose_letter(letter or bound.space.letter, self.taken | set(self.letters.values()))
        return replace(self, letters={**self.letters, bound: chosen})

    def hide(self, *bound: Bound) -> Scope:
        """This scope with outcomes that are left out."""
        return replace(self, hidden=bound)

    def outcome(self, term: Index | Bound) -> Name:
        """The letter of an outcome. Raises NotPointwiseError for one that is left out."""
        if term in self.hidden:
            raise NotPointwiseError
        return parse_name(self.letters[term] if term in self.letters else outcome_name(term))


def outcome_name(term: Index | Bound) -> str:
    """The name of a free outcome, or of a bound one seen outside its binder."""
    return term.name if isinstance(term, Index) else term.space.letter
