"""Alphabets of a plain SymPy expression: which range each index of p[i] runs over.

Indices that meet in one place (p[i] and q[i], or the two sides of a Kronecker delta) run over one alphabet; a sum
from 1 to K (or from 0 to K - 1) says that it has K outcomes. Where nothing says so, the size is the symbol K.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sympy
from sympy.core.function import AppliedUndef

from ..term import NATURAL, Array, Law, Space, Symbol, as_term
from .errors import NotTranslatableError
from .held import Base, Held
from .names import checked
from .scalars import Outcome
from .structure import spaces_of

Declared = Mapping[str, Law | Array]
#: Arrays with these names (also with a subscript, as q_theta) are laws where nothing else is declared.
LAWS = frozenset(["p", "q", "P", "Q", "pi", "rho", "π", "ρ"])
_DEFAULT = Symbol("K", NATURAL)


def is_law(name: str) -> bool:
    """Whether an array with this name is a law where nothing else is declared."""
    return name.partition("_")[0] in LAWS


class Alphabets:
    """The alphabets of an expression's arrays and indices, found by one walk over it."""

    def __init__(self, declared: Declared) -> None:
        self._declared = declared
        self._parents: dict[Any, Any] = {}
        self._spaces: dict[Any, Space] = {}
        self._kinds: dict[str, int] = {}
        self.sizes: set[str] = set()

    def read(self, *expressions: sympy.Basic) -> Alphabets:
        """This object, after the walk. Raises NotTranslatableError where one name has two alphabets."""
        for expression in expressions:
            self._walk(expression, {})
        return self

    def of(self, name: str, position: int) -> Space:
        """The alphabet of an array's index."""
        return self._space((name, position))

    def of_index(self, index: sympy.Symbol) -> Space:
        """The alphabet of a free index."""
        return self._space(index)

    def rank(self, name: str) -> int:
        """How many indices an array has."""
        return self._kinds[name]

    def is_index(self, symbol: sympy.Symbol) -> bool:
        """Whether a free symbol stands in the place of an index anywhere."""
        return symbol in self._parents

    def _space(self, node: Any) -> Space:
        return self._spaces.get(self._root(node)) or Space("X")

    def _root(self, node: Any) -> Any:
        while self._parents.setdefault(node, node) != node:
            node = self._parents[node]
        return node

    def _union(self, a: Any, b: Any, where: sympy.Basic) -> None:
        a, b = self._root(a), self._root(b)
        if a == b:
            return
        self._parents[b] = a
        if b in self._spaces:
            self._settle(a, self._spaces.pop(b), where)

    def _settle(self, node: Any, space: Space, where: sympy.Basic) -> None:
        root = self._root(node)
        known = self._spaces.setdefault(root, space)
        if known != space:
            raise NotTranslatableError(f"{where}: one index runs over the alphabets {known.name} and {space.name}, of different sizes")

    def _walk(self, e: sympy.Basic, bound: dict[sympy.Symbol, Any]) -> None:
        if isinstance(e, Held):
            return
        if isinstance(e, (sympy.Indexed, AppliedUndef)):
            name, indices = (str(e.base.label), e.indices) if isinstance(e, sympy.Indexed) else (e.func.__name__, e.args)
            if isinstance(e, AppliedUndef) and not is_law(name) and name not in self._declared:
                raise NotTranslatableError(f"{e}: the function {name} is not known; declare it as a law or an array")
            self._array(e, name, indices, bound)
            return
        if isinstance(e, sympy.KroneckerDelta):
            self._union(self._index(e.args[0], bound), self._index(e.args[1], bound), e)
            return
        if isinstance(e, (sympy.Sum, sympy.Product, sympy.Integral)):
            for limit in reversed(e.limits):
                node = ("bound", len(self._parents), limit[0])
                self._settle(node, self.range_of(e, limit), e)
                bound = {**bound, limit[0]: node}
            self._walk(e.function, bound)
            return
        for a in e.args:
            self._walk(a, bound)

    def _array(self, e: sympy.Basic, name: str, indices: tuple[sympy.Expr, ...], bound: dict[sympy.Symbol, Any]) -> None:
        if self._kinds.setdefault(name, len(indices)) != len(indices):
            raise NotTranslatableError(f"{e}: {name} has {self._kinds[name]} indices elsewhere, found {len(indices)}")
        declared = self._declared.get(name)
        if declared is None and isinstance(e, sympy.Indexed) and isinstance(e.base, Base):
            declared = e.base.thing
        if declared is not None:
            if len(spaces_of(declared)) != len(indices):
                raise NotTranslatableError(f"{e}: expected {len(spaces_of(declared))} indices, found {len(indices)}")
            for k, space in enumerate(spaces_of(declared)):
                self._settle((name, k), space, e)
        shape = e.base.shape if isinstance(e, sympy.Indexed) and declared is None else None
        for k, index in enumerate(indices):
            if shape is not None:
                self._settle((name, k), self._alphabet(shape[k]), e)
            self._union((name, k), self._index(index, bound), e)

    def _index(self, index: sympy.Expr, bound: dict[sympy.Symbol, Any]) -> Any:
        if isinstance(index, sympy.Idx):
            symbol = index.label
            node = bound.get(index, bound.get(symbol, symbol))
            if index.lower is not None and node not in self._spaces:
                self._settle(node, self.range_of(index, (index, index.lower, index.upper)), index)
            return node
        if not isinstance(index, sympy.Symbol) or isinstance(index, sympy.Dummy):
            raise NotTranslatableError(f"index {index}: expected a symbol")
        node = bound.get(index, index)
        if isinstance(index, Outcome):
            self._settle(node, index.space, index)
        return node

    def range_of(self, e: sympy.Basic, limit: Any) -> Space:
        """The alphabet of one limit of a sum, a product or an integral."""
        if len(limit) != 3:
            raise NotTranslatableError(f"{e}: expected limits such as ({limit[0]}, 1, K)")
        _, lower, upper = limit
        if isinstance(e, sympy.Integral):
            if (lower, upper) != (-sympy.oo, sympy.oo):
                raise NotTranslatableError(f"{e}: expected an integral over the line, from -oo to oo")
            return Space("R", kind="continuous")
        if lower not in (0, 1):
            raise NotTranslatableError(f"{e}: expected a sum from 1 to K or from 0 to K - 1, found one from {lower}")
        return self._alphabet(upper + 1 - lower)

    def _alphabet(self, size: sympy.Expr) -> Space:
        if isinstance(size, sympy.Integer) and size > 0:
            return Space(f"X_{size}", as_term(int(size)))
        if isinstance(size, sympy.Symbol) and not isinstance(size, sympy.Dummy):
            self.sizes.add(checked(size.name))
            symbol = Symbol(size.name, NATURAL)
            return Space("X") if symbol == _DEFAULT else Space(f"X_{size.name}", symbol)
        raise NotTranslatableError(f"{size} outcomes: expected a symbol or a positive integer")
