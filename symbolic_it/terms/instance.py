"""Instances of a term: its laws and arrays become functions, its symbols terms, its outcomes and alphabets others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .base import Term
from .binder import apply, fresh_index, function_of, largest_over, map_children, open_binder, product_over, sum_over
from .node import Array, Entry, Index, Lambda, Largest, Law, Mass, Product, Space, Sum, Symbol


@dataclass(frozen=True, slots=True)
class Instance:
    """What takes the place of what: a law or an array of n outcomes that of a function of n outcomes over the new spaces."""

    spaces: Mapping[Space, Space] = field(default_factory=dict)
    functions: Mapping[Law | Array, Lambda] = field(default_factory=dict)
    scalars: Mapping[Symbol | Index, Term] = field(default_factory=dict)

    def __call__(self, term: Term) -> Term:
        """The term with everything replaced at once; nothing is captured. Raises ValueError for a marginal of a replaced law."""
        match term:
            case Symbol() | Index() if term in self.scalars:
                return self.scalars[term]
            case Mass(law, at) if law in self.functions:
                if len(at) != len(law.axes):
                    raise ValueError(f"a marginal of {law.name} is no value of a function")
                return apply(self.functions[law], *(self(t) for _, t in at))
            case Entry(array, at) if array in self.functions:
                return apply(self.functions[array], *(self(t) for t in at))
            case Sum() if term.space in self.spaces:
                index, weight, body = open_binder(term, fresh_index(self.spaces[term.space]))
                return sum_over(index, self(body), self(weight))
            case Product() if term.space in self.spaces:
                index, _, body = open_binder(term, fresh_index(self.spaces[term.space]))
                return product_over(index, self(body))
            case Largest() if term.space in self.spaces:
                index, _, body = open_binder(term, fresh_index(self.spaces[term.space]))
                return largest_over(index, self(body))
            case Lambda():
                return self._function(term)
        return map_children(term, self)

    def _function(self, term: Lambda) -> Lambda:
        """x -> p(x) is the new p itself; a function that changes loses its name."""
        indices = tuple(fresh_index(self.spaces.get(s, s)) for s in term.spaces)
        body = apply(term, *indices)
        if isinstance(body, Mass) and body.law in self.functions and tuple(t for _, t in body.at) == indices:
            return self.functions[body.law]
        changed = self(body)
        return function_of(indices, changed, term.label if changed == body else None)
