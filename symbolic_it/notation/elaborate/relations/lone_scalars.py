"""Numbers by name on one side only: the epsilon of D(p || q) <= epsilon is one that the text has chosen."""

from __future__ import annotations

from ....terms.term import Entry, Mass, Mul, Symbol, Term
from ....terms.term import walk as walk_term
from ...syntax import nodes as s
from ...syntax.nodes import Name
from ...syntax.parse_scripts import is_word
from ...syntax.walk import walk
from ..formula import Formula
from ..roles.letters import key
from ..roles.outcomes import has_key
from .links import Draft

_ORDERS = frozenset(["<", ">", "<=", ">="])
_COUNTS = frozenset(["n", "N", "m", "k"])  # of samples as often as of outcomes


def lone_scalar(f: Formula, d: Draft, terms: list[Term]) -> tuple[str, ...]:
    """D(p||q) <= epsilon: the number on the other side is one that the text has chosen.

    So is the n of D(p||q) <= log n - (n - 1)/n: no divergence of two laws is bounded by the number of outcomes.
    And a word that nothing defines is no number that may be chosen, but some quantity: recon, reg.
    """
    symbols = [{t.name for t in walk_term(x) if isinstance(t, Symbol)} for x in terms]
    laws = [any(isinstance(t, (Mass, Entry)) for t in walk_term(x)) for x in terms]
    sizes = f.sizes - _COUNTS if max(len({t.law for t in walk_term(x) if isinstance(t, Mass)}) for x in terms) > 1 else f.sizes
    for k, side in ((0, d.left), (1, d.right)):
        alone = symbols[k] - symbols[1 - k] - _equal_to(f, symbols[1 - k])
        sets = {key(n) for x in walk(side.node) if isinstance(x, s.Abs) for n in walk(x) if isinstance(n, Name) and has_key(n)}  # log |X|
        names = {key(n) for n in walk(side.node) if isinstance(n, Name) and has_key(n)} - (sets - symbols[k])
        chosen = {n for n in alone - sizes if f.context.about(n) is None} if d.relation in _ORDERS else set()  # <= epsilon log(K/epsilon)
        if not laws[k] and laws[1 - k] and alone and (chosen or not symbols[k] & sizes) and names <= symbols[k] | {"e", "pi"}:
            return tuple(f"the number {n}" for n in sorted(chosen or alone))
    words = {n for n in symbols[0] ^ symbols[1] if _is_word(n) and f.context.about(n) is None} - f.sizes
    if any(laws) and words:  # ELBO = recon - D(q || p): a quantity that the text names by a word, whatever it is
        return tuple(f"the definition of {n}" for n in sorted(words))
    if d.relation == "=" and all(laws):  # H(X|Y) = delta H(X)
        factors = set().union(*map(_factors, terms)) & (symbols[0] ^ symbols[1]) - f.sizes
        return tuple(f"the number {n}" for n in sorted(factors) if f.context.about(n) is None)
    return ()


def _is_word(name: str) -> bool:
    base = name.split("_")[0]
    return len(base) > 2 and base.isalpha() and is_word(base)


def _equal_to(f: Formula, names: set[str]) -> set[str]:
    """The names that conditions make equal to these: the sigma of sigma_1 = sigma_2 = sigma."""
    chains = [fact.value.chain for fact in f.context.constraints() if isinstance(fact.value.chain, s.Chain)]
    parts = [[c.first, *(x.right for x in c.links)] for c in chains if all(x.relation == "=" for x in c.links)]
    equal = [{key(x) for x in side if isinstance(x, Name) and has_key(x)} for side in parts if all(isinstance(x, Name) for x in side)]
    known = set(names)
    while more := set().union(*(e for e in equal if e & known)) - known:
        known |= more
    return known - names


def _factors(term: Term) -> set[str]:
    """The numbers by name that a whole side is multiplied by."""
    return {t.name for t in (term.args if isinstance(term, Mul) else ()) if isinstance(t, Symbol)}


__all__ = ["lone_scalar"]
