"""SymPy to terms: what a SymPy expression means, node by node; anything that is not known is refused.

Only SymPy objects are read, never text.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import sympy
from sympy.core.function import AppliedUndef

from ..statement import Relation, Statement
from ..term import (
    NATURAL,
    PI,
    Absolute,
    Add,
    Array,
    Constant,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Law,
    Limit,
    Log,
    Mass,
    Maximum,
    Mul,
    Pow,
    Rational,
    Symbol,
    Term,
    fresh_index,
    product_over,
    sum_over,
)
from .alphabets import Alphabets, is_law
from .errors import NotTranslatableError
from .held import Held, Size, point_of, symbol_of
from .names import checked
from .scalars import Outcome, domain_of, index_of
from .structure import Thing, replaced

_AXES = ("x", "y", "z", "w")
_RELATIONS = {sympy.Eq: "=", sympy.Ne: "!=", sympy.Le: "<=", sympy.Ge: ">=", sympy.Lt: "<", sympy.Gt: ">"}


def from_sympy(expression: sympy.Expr, *, declared: Iterable[Law | Array] = ()) -> Term:
    """The term that a SymPy expression means.

    ``p[i]`` (or ``p(i)``) is a probability if p is declared as a law, or is called p, q, P, Q, pi or rho, perhaps with a
    subscript; else an entry of a real array. Sums run from 1 to K or from 0 to K - 1. Symbols are real, with the domain
    that their assumptions say. Raises TypeError for anything but a SymPy expression, NotTranslatableError (a ValueError)
    for what has no meaning here, floats among them.
    """
    if not isinstance(expression, sympy.Expr):
        hint = ": use statement_from_sympy for a relation" if isinstance(expression, sympy.Rel) else ""
        raise TypeError(f"expected a SymPy expression, got {type(expression).__name__}{hint}")
    return Reader(Alphabets([expression], declared))(expression, {})


def statement_from_sympy(relation: sympy.Rel, *, declared: Iterable[Law | Array] = ()) -> Statement:
    """The statement that a SymPy relation (Eq, Ne, Le, Ge, Lt, Gt) makes; see `from_sympy`.

    Raises TypeError for anything else, also for a relation that SymPy has decided already: write evaluate=False.
    """
    sign = _RELATIONS.get(type(relation))
    if sign is None:
        decided = isinstance(relation, (bool, sympy.logic.boolalg.BooleanAtom))
        hint = ": SymPy has decided this relation; write it with evaluate=False" if decided else ""
        raise TypeError(f"expected a SymPy relation, got {type(relation).__name__}{hint}")
    read = Reader(Alphabets(relation.args, declared))
    return Statement(Relation(read(relation.lhs, {}), sign, read(relation.rhs, {})))


class Reader:
    """Reads the parts of one expression, whose alphabets are known."""

    def __init__(self, alphabets: Alphabets) -> None:
        self.alphabets = alphabets

    def __call__(self, e: sympy.Basic, bound: dict[sympy.Symbol, Index]) -> Term:
        match e:
            case Held():
                return self._opened(e, bound)
            case Size():
                return self(e.args[0], bound)
            case sympy.Rational():
                return Rational(Fraction(int(e.p), int(e.q)))
            case sympy.Symbol():
                return self._symbol(e, bound)
            case sympy.Idx():
                return self._symbol(e.label, bound)
            case sympy.Add():
                return Add(tuple(self(a, bound) for a in e.args))
            case sympy.Mul():
                return Mul(tuple(self(a, bound) for a in e.args))
            case sympy.Pow():
                return Pow(self(e.base, bound), self(e.exp, bound))
            case sympy.log() if len(e.args) == 1:
                return Log(self(e.args[0], bound))
            case sympy.exp():
                return Exp(self(e.args[0], bound))
            case sympy.Abs():
                return Absolute(self(e.args[0], bound))
            case sympy.Max():
                return Maximum(tuple(self(a, bound) for a in sorted(e.args, key=sympy.default_sort_key)))
            case sympy.KroneckerDelta():
                return Delta(self._index(e.args[0], bound), self._index(e.args[1], bound))
            case sympy.Indexed():
                return self._point(str(e.base.label), e.indices, bound)
            case AppliedUndef():
                return self._point(e.func.__name__, e.args, bound)
            case sympy.Sum() | sympy.Product() | sympy.Integral():
                return self._big(e, bound)
            case sympy.Derivative() if len(e.variable_count) == 1 and e.variable_count[0][1] == 1:
                return self._derivative(e, bound)
            case sympy.Limit():
                return self._limit(e, bound)
            case _ if e is sympy.pi:
                return PI
            case _ if e is sympy.E:
                return Exp(Rational(Fraction(1)))
            case _ if e is sympy.oo:
                return Constant("oo")
            case _ if e is sympy.EulerGamma:
                return Constant("euler_gamma")
            case sympy.Float():
                raise NotTranslatableError(f"{e} is not exact: write sympy.Rational")
            case sympy.IndexedBase():
                raise NotTranslatableError(f"{e}: expected an index, as in {e}[i]")
        if e is -sympy.oo:
            return Mul((Rational(Fraction(-1)), Constant("oo")))
        raise NotTranslatableError(f"{type(e).__name__} has no meaning here: {str(e)[:60]}")

    def _opened(self, e: Held, bound: dict[sympy.Symbol, Index]) -> Term:
        """The held term, with everything that is free in it as the expression's arguments say."""
        mapping: dict[Thing, Term] = {}
        for thing, written in e.names.items():
            if isinstance(thing, Index):
                mapping[thing] = self._index(written, bound)
            elif isinstance(thing, Symbol):
                mapping[thing] = self(written, bound)
            elif written != symbol_of(thing):
                raise NotTranslatableError(f"{written} in the place of {thing.name}: expected a law or an array on its alphabet")
        return replaced(e.term, {k: v for k, v in mapping.items() if k != v})

    def _symbol(self, e: sympy.Symbol, bound: dict[sympy.Symbol, Index]) -> Term:
        if e in bound:
            return _as_number(bound[e])
        if isinstance(e, Outcome):
            return Index(e.name, e.space)
        if isinstance(e, sympy.Dummy):
            raise NotTranslatableError(f"the dummy symbol {e} has no name of its own")
        if self.alphabets.is_index(e):
            return _as_number(index_of(e, self.alphabets.of_index(e)))
        return Symbol(checked(e.name), NATURAL if e.name in self.alphabets.sizes else domain_of(e))

    def _index(self, e: sympy.Expr, bound: dict[sympy.Symbol, Index]) -> Term:
        symbol = e.label if isinstance(e, sympy.Idx) else e
        if e in bound or symbol in bound:
            return bound.get(e) or bound[symbol]
        return index_of(symbol, self.alphabets.of_index(symbol))

    def _point(self, name: str, indices: tuple[sympy.Expr, ...], bound: dict[sympy.Symbol, Index]) -> Mass | Entry:
        thing = self.alphabets.declared.get(name) or self._thing(checked(name), len(indices))
        return point_of(thing, tuple(self._index(i, bound) for i in indices))

    def _thing(self, name: str, rank: int) -> Law | Array:
        spaces = tuple(self.alphabets.of(name, k) for k in range(rank))
        if not is_law(name):
            return Array(name, spaces)
        if rank > len(_AXES):
            raise NotTranslatableError(f"{name} has {rank} indices: declare it as a law")
        return Law(name, tuple(zip(_AXES, spaces, strict=False)))

    def _big(self, e: sympy.Expr, bound: dict[sympy.Symbol, Index]) -> Term:
        indices = [fresh_index(self.alphabets.of_sum(e, k)) for k in reversed(range(len(e.limits)))]
        for limit, index in zip(reversed(e.limits), indices, strict=True):
            bound = {**bound, limit[0]: index}
        body = self(e.function, bound)
        for index in reversed(indices):
            body = product_over(index, body) if isinstance(e, sympy.Product) else sum_over(index, body)
        return body

    def _derivative(self, e: sympy.Derivative, bound: dict[sympy.Symbol, Index]) -> Term:
        variable = self(e.variables[0], bound)
        if not isinstance(variable, (Symbol, Mass, Entry)):
            raise NotTranslatableError(f"{e}: expected a derivative by a real symbol, a probability or an entry")
        return Derivative(self(e.expr, bound), variable)

    def _limit(self, e: sympy.Limit, bound: dict[sympy.Symbol, Index]) -> Term:
        body, variable, point, side = e.args
        symbol = self(variable, bound)
        if not isinstance(symbol, Symbol):
            raise NotTranslatableError(f"{e}: expected a limit in a real symbol")
        one_sided = str(side) in ("+", "-") and point not in (sympy.oo, -sympy.oo)
        return Limit(symbol, self(point, bound), str(side) if one_sided else "", self(body, bound))


def _as_number(index: Index) -> Index:
    """A point of the line; an outcome of a finite alphabet has no number, since sums from 0 and from 1 are read alike."""
    if index.space.kind == "finite":
        raise NotTranslatableError("an index of a finite sum stands for an outcome, not for a number")
    return index
