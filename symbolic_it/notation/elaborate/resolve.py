"""Resolution: provisional spaces and domains in finished terms are replaced by what they turned out to be."""

from __future__ import annotations

from typing import Any

from ...terms.domain import NATURAL, POSITIVE, REAL, Domain
from ...terms.term import Array, Law, Space, Symbol, Term
from .formula import Formula


def _is_spread(name: str) -> bool:
    """A number or an array called sigma: standard deviations, which are positive."""
    return name.split("_")[0] == "sigma"


class Resolution:
    """The final spaces, symbols and arrays of one formula; call it on a term, a law or a statement's part."""

    def __init__(self, formula: Formula, domains: dict[str, Domain]) -> None:
        self._arrays = {**dict.fromkeys(formula.logged, POSITIVE), **formula.array_domains}
        self._domains = {**{n: d.meet(domains.get(n, REAL)) for n, d in formula.domains.items()}}
        for name in sorted(n for n in {*formula.domains, *formula.arrays} if _is_spread(n)):
            known = self._arrays if name in formula.arrays else self._domains
            known[name] = known.get(name, REAL).meet(POSITIVE)
            formula.choices.assume(f"{name} is positive")
        for name in formula.sizes:
            self._domains[name] = NATURAL.meet(domains.get(name, REAL))
        self._spaces: dict[Space, Space] = {}
        self._memo: dict[Any, Any] = {}
        for provisional, space in formula.alphabets.final(formula.continuous).items():
            size = self(space.size)
            self._spaces[provisional] = Space(space.name, size, space.kind, space.letter)

    def __call__(self, value: Any) -> Any:
        """The same with everything settled."""
        if isinstance(value, Symbol):
            domain = self._domains.get(value.name, value.domain)
            return Symbol(value.name, domain)
        if isinstance(value, Term):
            known = self._memo.get(value)
            if known is None:
                known = self._memo[value] = type(value)(*(self(p) for p in value.parts()))
            return known
        if isinstance(value, Space):
            return self._spaces.get(value, value)
        if isinstance(value, Law):
            return Law(value.name, self(value.axes), self(value.family))
        if isinstance(value, Array):
            return Array(value.name, self(value.spaces), self._arrays.get(value.name, value.domain))
        if isinstance(value, tuple):
            return tuple(self(v) for v in value)
        return value
