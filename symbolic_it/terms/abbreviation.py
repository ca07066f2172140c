"""Abbreviations: an author's names for parts of a formula, such as m = (p + q)/2 and Z = sum_x exp(z_x).

They are for print only: the kernel sees what they stand for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from .arithmetic import add, mul
from .base import Term
from .binder import apply, map_children
from .node import Add, Bound, Entry, Index, Lambda, Law, Mass, Mul, Symbol
from .query import pmf, walk


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """``name`` stands for ``meaning``: a term, or a function of outcomes, which is then written name(x)."""

    name: str
    meaning: Term

    @property
    def law(self) -> Law:
        """The law whose masses print as the values of a function."""
        assert isinstance(self.meaning, Lambda)
        return Law(self.name, tuple((f"{s.letter}{k}", s) for k, s in enumerate(self.meaning.spaces)))

    def uses(self, term: Term) -> Iterator[tuple[Term, Term]]:
        """(what may stand in the term, how it is written), at each outcome that occurs in the term."""
        if not isinstance(self.meaning, Lambda):
            yield self.meaning, Symbol(self.name)
            return
        yield self.meaning, pmf(self.law)
        outcomes = list(dict.fromkeys(t for t in walk(term) if isinstance(t, Index)))
        for at in product(*([o for o in outcomes if o.space == s] for s in self.meaning.spaces)):
            yield apply(self.meaning, *at), Mass(self.law, tuple((a, o) for (a, _), o in zip(self.law.axes, at, strict=True)))


def labelled(terms: Iterable[Term]) -> tuple[Abbreviation, ...]:
    """The functions in some terms that their author named: m for x -> (p(x) + q(x))/2; not a law or an array, nor 1/K."""
    found: dict[str, Abbreviation] = {}
    for term in terms:
        for part in walk(term):
            if isinstance(part, Lambda) and part.label is not None and part.label not in found and not isinstance(part.body, (Mass, Entry)):
                bound = {Bound(part.level + k, s) for k, s in enumerate(part.spaces)}
                if bound <= set(walk(part.body)):
                    found[part.label] = Abbreviation(part.label, part)
    return tuple(found.values())


def abbreviate(term: Term, names: tuple[Abbreviation, ...]) -> Term:
    """The term with the names in place of what they stand for; the first name that fits is taken."""
    for name in names:
        for meaning, written in name.uses(term):
            if _same(term, meaning):
                return written
            if type(term) is type(meaning) and isinstance(term, (Add, Mul)):
                rest = _without(term, meaning)
                if rest is not None:
                    whole = add if isinstance(term, Add) else mul
                    return whole(written, *(abbreviate(t, names) for t in rest))
    return map_children(term, lambda t: abbreviate(t, names))


def _same(term: Term, meaning: Term) -> bool:
    if isinstance(term, Lambda) and isinstance(meaning, Lambda):
        return (term.spaces, term.level, term.body) == (meaning.spaces, meaning.level, meaning.body)  # whatever the label
    return term == meaning


def _without(term: Term, part: Term) -> list[Term] | None:
    """What is left of a sum or product without the summands or factors of another; None if it does not have them all."""
    assert isinstance(term, (Add, Mul)) and isinstance(part, (Add, Mul))
    have, wanted = Counter(term.args), Counter(part.args)
    if any(have[a] < n for a, n in wanted.items()):
        return None
    rest = []
    for a in term.args:
        if wanted[a]:
            wanted[a] -= 1
        else:
            rest.append(a)
    return rest
