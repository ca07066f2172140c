"""Weights that sum to one where the text means them to: sum_j y_j log Z = log Z, d/dz_i of -sum_j y_j log p_j = p_i - y_i."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from ....kernel.normal_form import NoNormalForm, NormalForm
from ....kernel.polynomial import TooLarge
from ....terms.derivative import NotDifferentiable
from ....terms.term import Array, Entry, Law, Mass, Rational, Symbol, Term, map_children, unfold
from ....terms.term import walk as walk_term
from ...context import Context, Declared, Fact, Scalar
from ...syntax.nodes import Chain, Name, Number
from ..formula import Formula
from ..roles.letters import key
from .shapes import array_summed

_ONE = Number("1", Fraction(1))


def weights(f: Formula, relation: str | None, terms: list[Term]) -> tuple[str, ...]:
    """What must be meant where both sides are equal for a y that sums to one, such as a one-hot target, at the numbers told here."""
    arrays = sorted({t.array for x in terms for t in walk_term(x) if isinstance(t, Entry) and len(t.at) == 1}, key=lambda a: a.name)
    told = _told(f) if arrays and relation == "=" else {}
    if told and _are_equal(terms, lambda term: _with(term, told)):
        return ()  # the numbers alone make them equal
    for array in arrays[:3] if relation == "=" else ():
        law = Law(array.name, (("x", array.spaces[0]),))

        def as_mass(term: Term, array: Array = array, law: Law = law) -> Term:
            if isinstance(term, Entry) and term.array == array:
                return Mass(law, (("x", term.at[0]),))
            return _with(term, told) if isinstance(term, Symbol) else map_children(term, as_mass)

        if _are_equal(terms, as_mass):
            return (f"that {array.name} sums to one",)
    return ()


def said_to_sum(context: Context) -> tuple[Fact, ...]:
    """That y is a pmf, for each condition sum_k y_k = 1: what is equal for all pmfs is so for all numbers that sum to one."""
    found = []
    for fact in context.constraints():
        chain = fact.value.chain
        entry = array_summed(chain.first)
        if entry is not None and len(chain.links) == 1 and chain.links[0].relation == "=" and chain.links[0].right == _ONE:
            found.append(Fact(key(entry), Declared("pmf"), fact.text, fact.span, "given"))
    return tuple(found)


def _with(term: Term, told: dict[str, Fraction]) -> Term:
    if isinstance(term, Symbol) and term.name in told:
        return Rational(told[term.name])
    return map_children(term, lambda t: _with(t, told))


def _are_equal(terms: list[Term], changed: Callable[[Term], Term]) -> bool:
    form = NormalForm()
    try:
        return form.is_zero(form(unfold(changed(terms[0] - terms[1])))) and not any(map(_is_of_any_sign, form.obligations))
    except (NoNormalForm, TooLarge, NotDifferentiable, ValueError, RecursionError):
        return False


def _is_of_any_sign(obligation: tuple[str, Term]) -> bool:
    """Whether a number of any sign had to be positive: the c of |c| = c."""
    kind, term = obligation
    return kind == "positive" and isinstance(term, Symbol) and term.domain.lower is None


def _told(f: Formula) -> dict[str, Fraction]:
    """The numbers that the text gives to letters: "at tau = 1"."""
    out = {fact.symbol: fact.value.value for fact in f.context.facts if isinstance(fact.value, Scalar)}
    for fact in f.context.constraints():
        chain = getattr(fact.value, "chain", None)
        if isinstance(chain, Chain) and isinstance(chain.first, Name) and len(chain.links) == 1 and chain.links[0].relation == "=":
            right = chain.links[0].right
            if isinstance(right, Number):
                out[key(chain.first)] = Fraction(right.value)
    return out
