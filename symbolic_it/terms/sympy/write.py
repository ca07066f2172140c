"""Terms to SymPy: arithmetic becomes SymPy's own, node for node; what SymPy would rewrite becomes held terms."""

from __future__ import annotations

from collections.abc import Mapping

import sympy

from ..statement import Relation, Statement
from ..term import (
    ONE,
    Absolute,
    Add,
    Array,
    Bound,
    Constant,
    Delta,
    Entry,
    Exp,
    Index,
    Law,
    Log,
    Mass,
    Mul,
    Pow,
    Rational,
    Sum,
    Symbol,
    Term,
)
from .deltas import collapse
from .errors import NotTranslatableError
from .held import Base, Held, Size, symbol_of
from .structure import Structure, Thing, spaces_of, things

_CONSTANTS = {"pi": sympy.pi, "oo": sympy.oo, "euler_gamma": sympy.EulerGamma}
_RELATIONS = {"=": sympy.Eq, "!=": sympy.Ne, "<=": sympy.Le, ">=": sympy.Ge, "<": sympy.Lt, ">": sympy.Gt}


def to_sympy(term: Term) -> sympy.Expr:
    """The term as a SymPy expression; `from_sympy` gives the term back.

    Nothing is evaluated: sums, products, powers and logarithms stay as the term has them, until SymPy is asked for more.
    The size K of an alphabet becomes a `Size`, which array code reads off an array's shape (`doit` gives the symbol).
    Raises NotTranslatableError for names that are no identifiers, and for bound outcomes without their binder.
    """
    return Writer({}, sizes=sizes_of(term))(term)


def relation_to_sympy(claim: Relation | Statement) -> sympy.Rel:
    """A relation (or the claim of a statement) as an unevaluated SymPy relation."""
    claim = claim.claim if isinstance(claim, Statement) else claim
    return _RELATIONS[claim.relation](to_sympy(claim.lhs), to_sympy(claim.rhs), evaluate=False)


class Writer:
    """How one expression is written.

    ``names``: SymPy objects for free things, where not the customary ones. ``plain``: probabilities and entries become
    SymPy's own `Indexed`, deltas its `KroneckerDelta`. ``evaluate``: SymPy may simplify while it builds.
    """

    def __init__(
        self,
        names: Mapping[Thing, sympy.Expr],
        *,
        plain: bool = False,
        evaluate: bool = False,
        sizes: Mapping[Symbol, tuple[Law | Array, int]] | None = None,
    ) -> None:
        self.names = names
        self.plain = plain
        self.evaluate = evaluate
        self.sizes = sizes or {}

    def collapsed(self, term: Term) -> sympy.Expr:
        """The term with sums over deltas carried out."""
        return self(collapse(term))

    def name(self, thing: Thing) -> sympy.Expr:
        """The SymPy object for a free thing."""
        given = self.names.get(thing)
        if self.plain and isinstance(thing, (Law, Array)) and (given is None or isinstance(given, Base)):
            return sympy.IndexedBase((given or symbol_of(thing)).label)
        if given is not None:
            return given
        if self.plain and isinstance(thing, Index):
            return sympy.Symbol(symbol_of(thing).name, integer=True)
        return symbol_of(thing)

    def __call__(self, term: Term) -> sympy.Expr:
        e = self.evaluate
        match term:
            case Rational(value):
                return sympy.Rational(value.numerator, value.denominator)
            case Constant(name) if name in _CONSTANTS:
                return _CONSTANTS[name]
            case Symbol():
                return self._size(term) if term in self.sizes and not self.plain else self.name(term)
            case Index():
                return self.name(term)
            case Mass(law, at) if self.plain and len(at) == len(law.axes):
                return sympy.Indexed(self.name(law), *(self(t) for _, t in at))
            case Entry(array, at) if self.plain:
                return sympy.Indexed(self.name(array), *(self(t) for t in at))
            case Delta(left, right) if self.plain:
                return sympy.KroneckerDelta(self(left), self(right))
            case Add(args):
                return sympy.Add(*(self(a) for a in args), evaluate=e)
            case Mul(args):
                return sympy.Mul(*(self(a) for a in args), evaluate=e)
            case Pow(base, exponent):
                return sympy.Pow(self(base), self(exponent), evaluate=e)
            case Log(Sum(_, _, weight, Exp()), None) if weight == ONE:
                return self._held(term)  # SymPy would rewrite exp(log(sum exp(z))) and the code would overflow
            case Log(arg, None):
                return sympy.log(self(arg), evaluate=e)
            case Exp(arg):
                return sympy.exp(self(arg), evaluate=e)
            case Absolute(arg):
                return sympy.Abs(self(arg), evaluate=e)
            case Bound():
                raise NotTranslatableError("a bound outcome without its binder")
        return self._held(term)

    def _held(self, term: Term) -> sympy.Expr:
        return Held(Structure(term), *(self.names.get(t) or symbol_of(t) for t in things(term)))

    def _size(self, symbol: Symbol) -> sympy.Expr:
        thing, axis = self.sizes[symbol]
        base = self.names.get(thing) or symbol_of(thing)
        return Size(self.name(symbol), base if isinstance(base, Base) else symbol_of(thing), sympy.Integer(axis))


def sizes_of(term: Term) -> dict[Symbol, tuple[Law | Array, int]]:
    """Symbols that are the size of an alphabet on which a law or an array of the term lives: which one, and which axis."""
    out: dict[Symbol, tuple[Law | Array, int]] = {}
    for thing in things(term):
        spaces = spaces_of(thing)
        for n, space in enumerate(spaces):
            if isinstance(space.size, Symbol) and space.kind == "finite" and isinstance(thing, (Law, Array)):
                out.setdefault(space.size, (thing, n - len(spaces)))
    return out
