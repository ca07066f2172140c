"""Alphabets of a plain SymPy expression: which range each index of p[i] runs over.

Indices that meet in one place (p[i] and q[i], or the two sides of a Kronecker delta) run over one alphabet; a sum
from 1 to K (or from 0 to K - 1) says that it has K outcomes. Where nothing says so, the size is the symbol K.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import sympy
from sympy.core.function import AppliedUndef

from ..term import NATURAL, Array, Index, Law, Space, Symbol, Term, as_term
from .errors import NotTranslatableError
from .held import Base, Held
from .names import checked
from .scalars import Outcome
from .structure import spaces_of

#: Arrays with these names (also with a subscript, as q_theta) are laws where nothing else is declared.
LAWS = frozenset(["p", "q", "P", "Q", "pi", "rho", "π", "ρ"])
LINE = Space("R", kind="continuous")
_K = Symbol("K", NATURAL)
_BIG = (sympy.Sum, sympy.Product, sympy.Integral)
Bound = Mapping[sympy.Symbol, Any]


def is_law(name: str) -> bool:
    """Whether an array with this name is a law where nothing else is declared."""
    return name.partition("_")[0] in LAWS


class Alphabets:
    """The alphabets of the arrays and indices of some expressions, found by one walk over them.

    Raises NotTranslatableError where one index would run over two alphabets, and where one name stands for two things.
    """

    def __init__(self, expressions: Iterable[sympy.Basic], declared: Iterable[Law | Array]) -> None:
        expressions = tuple(expressions)
        self.declared = {thing.name: thing for thing in declared}
        self._parents: dict[Any, Any] = {}
        self._spaces: dict[Any, Space] = {}
        self._sizes: dict[Any, Term] = {}
        self._ranks: dict[str, int] = {}
        self._scalars: set[str] = set()
        self.sizes: set[str] = set()
        for e in (x for expression in expressions for x in sympy.preorder_traversal(expression)):
            if isinstance(e, Base) and self.declared.setdefault(e.thing.name, e.thing) != e.thing:
                raise NotTranslatableError(f"{e} stands for two laws or arrays")
        for expression in expressions:
            self._walk(expression, {})
        indices = {node.name for node in self._parents if isinstance(node, sympy.Symbol)}
        for names, others, what in (
            (self._ranks, self._scalars, "an array and a number"),
            (self._ranks, indices, "an array and an index"),
            (self.sizes, indices, "a number of outcomes and an index"),
        ):
            if both := sorted(set(names) & others):
                raise NotTranslatableError(f"{both[0]} stands for {what}")

    def of(self, name: str, position: int) -> Space:
        """The alphabet of an array's index."""
        return self._space((name, position))

    def of_index(self, index: sympy.Symbol) -> Space:
        """The alphabet of a free index."""
        return self._space(index)

    def of_sum(self, e: sympy.Expr, position: int) -> Space:
        """The alphabet that one limit of a sum, product or integral runs over."""
        return self._space((e, position))

    def is_index(self, symbol: sympy.Symbol) -> bool:
        """Whether a free symbol stands in the place of an index anywhere."""
        return symbol in self._parents

    # unification ------------------------------------------------------------------------------------------------
    def _space(self, node: Any) -> Space:
        root = self._root(node)
        if root in self._spaces:
            return self._spaces[root]
        size = self._sizes.get(root, _K)
        suffix = size.name if isinstance(size, Symbol) else str(getattr(size, "value", ""))
        return Space("X" if size == _K else f"X_{suffix}", size)

    def _root(self, node: Any) -> Any:
        while self._parents.setdefault(node, node) != node:
            node = self._parents[node]
        return node

    def _union(self, a: Any, b: Any, where: sympy.Basic) -> None:
        a, b = self._root(a), self._root(b)
        if a != b:
            self._parents[b] = a
            self._settle(a, self._spaces.pop(b, None), self._sizes.pop(b, None), where)

    def _settle(self, node: Any, space: Space | None, size: Term | None, where: sympy.Basic) -> None:
        root = self._root(node)
        if space is not None and self._spaces.setdefault(root, space) != space:
            raise NotTranslatableError(f"{where}: one index runs over the alphabets {self._spaces[root].name} and {space.name}")
        if size is not None and self._sizes.setdefault(root, size) != size:
            raise NotTranslatableError(f"{where}: one index runs over alphabets of different sizes")
        if root in self._spaces and root in self._sizes and self._spaces[root].size != self._sizes[root]:
            raise NotTranslatableError(f"{where}: the alphabet {self._spaces[root].name} has another size")

    # the walk ---------------------------------------------------------------------------------------------------
    def _walk(self, e: sympy.Basic, bound: Bound) -> None:
        if isinstance(e, Held):
            for thing, written in e.names.items():
                if isinstance(thing, Index):
                    self._settle(self._index(written, bound), thing.space, None, e)
                elif isinstance(thing, Symbol):
                    self._walk(written, bound)
        elif isinstance(e, (sympy.Indexed, AppliedUndef)):
            self._array(e, bound)
        elif isinstance(e, sympy.KroneckerDelta):
            self._union(self._index(e.args[0], bound), self._index(e.args[1], bound), e)
        elif isinstance(e, _BIG):
            for k, limit in reversed(list(enumerate(e.limits))):
                if any(s in bound for part in limit[1:] for s in part.free_symbols):
                    raise NotTranslatableError(f"{e}: the range of {limit[0]} depends on another index")
                self._range((e, k), e, limit)
                bound = {**bound, limit[0]: (e, k)}
            self._walk(e.function, bound)
        elif isinstance(e, sympy.Symbol) and e not in bound:
            self._scalars.add(e.name)
        else:
            for a in e.args:
                self._walk(a, bound)

    def _array(self, e: sympy.Basic, bound: Bound) -> None:
        name, indices = (str(e.base.label), e.indices) if isinstance(e, sympy.Indexed) else (e.func.__name__, e.args)
        declared = self.declared.get(name)
        if isinstance(e, AppliedUndef) and declared is None and not is_law(name):
            raise NotTranslatableError(f"{e}: the function {name} is not known; declare it as a law or an array")
        rank = len(spaces_of(declared)) if declared is not None else self._ranks.get(name, len(indices))
        if rank != len(indices):
            raise NotTranslatableError(f"{e}: {name} has {rank} indices, found {len(indices)}")
        self._ranks[name] = rank
        shape = e.base.shape if isinstance(e, sympy.Indexed) else None
        for k, index in enumerate(indices):
            if declared is not None:
                self._settle((name, k), spaces_of(declared)[k], None, e)
            elif shape is not None:
                self._settle((name, k), None, self._size(shape[k]), e)
            self._union((name, k), self._index(index, bound), e)

    def _index(self, index: sympy.Expr, bound: Bound) -> Any:
        symbol = index.label if isinstance(index, sympy.Idx) else index
        if not isinstance(symbol, sympy.Symbol) or isinstance(symbol, sympy.Dummy):
            raise NotTranslatableError(f"index {index}: expected a symbol")
        node = bound.get(index, bound.get(symbol, symbol))
        if isinstance(symbol, Outcome):
            self._settle(node, symbol.space, None, index)
        if isinstance(index, sympy.Idx) and index.lower is not None:
            self._range(node, index, (index, index.lower, index.upper))
        return node

    def _range(self, node: Any, e: sympy.Basic, limit: Any) -> None:
        """What one limit of a sum, a product or an integral says of the alphabet."""
        if len(limit) != 3:
            raise NotTranslatableError(f"{e}: expected limits such as ({limit[0]}, 1, K)")
        _, lower, upper = limit
        if isinstance(e, sympy.Integral):
            if (lower, upper) != (-sympy.oo, sympy.oo):
                raise NotTranslatableError(f"{e}: expected an integral over the line, from -oo to oo")
            self._settle(node, LINE, None, e)
            return
        if lower not in (0, 1):
            raise NotTranslatableError(f"{e}: expected a sum from 1 to K or from 0 to K - 1, found one from {lower}")
        self._settle(node, None, self._size(upper + 1 - lower), e)

    def _size(self, size: sympy.Expr) -> Term:
        if isinstance(size, sympy.Integer) and size > 0:
            return as_term(int(size))
        if isinstance(size, sympy.Symbol) and not isinstance(size, (sympy.Dummy, Outcome)):
            self.sizes.add(checked(size.name))
            return Symbol(size.name, NATURAL)
        raise NotTranslatableError(f"{size} outcomes: expected a symbol or a positive integer")
