"""Held terms: SymPy expressions that hold a term whose inside SymPy must not rewrite.

A sum over an alphabet, a quantity, a probability p[x] is one `Held`: an opaque structure and what occurs freely in it
as further arguments (`IndexedBase`-like laws and arrays, symbols, outcomes). SymPy can therefore substitute,
differentiate, print and lambdify it, but cannot collapse 0*log(0) or p/p under the sum, and no substitution captures:
bound outcomes have no name that an argument could meet.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import sympy
from sympy.printing.precedence import PRECEDENCE, PRECEDENCE_TRADITIONAL

from ..derivative import NotDifferentiable, differentiate
from ..term import Array, Derivative, Entry, Index, Law, Log, Mass, Quantity, Symbol, Term, substitute, walk
from .errors import NotTranslatableError
from .names import checked
from .scalars import Outcome, index_of, scalar_of
from .structure import BIG, Structure, Thing, replaced, spaces_of, things


class Base(sympy.IndexedBase):  # type: ignore[misc]
    """A law or an array by its name; `p[x]` is a probability, `z[i]` an entry."""

    def __new__(cls, label: sympy.Symbol, structure: Structure) -> Base:
        if not isinstance(label, sympy.Symbol):
            raise NotTranslatableError(f"{label} in the place of {structure.term.name}: expected a law, an array or a symbol")
        if not isinstance(label, sympy.Dummy) and label.name != structure.term.name:
            structure = Structure(replace(structure.term, name=checked(label.name)))
        obj: Base = sympy.Expr.__new__(cls, label, structure)
        obj._shape, obj._offset, obj._strides, obj._name = None, sympy.S.Zero, None, str(label)
        return obj

    @property
    def thing(self) -> Law | Array:
        """The law or the array."""
        found: Law | Array = self.args[1].term
        return found

    def __getitem__(self, indices: Any, **_: Any) -> sympy.Expr:
        indices = indices if isinstance(indices, (tuple, list, sympy.Tuple)) else (indices,)
        spaces = spaces_of(self.thing)
        if len(indices) != len(spaces):
            raise IndexError(f"{self.label}: expected {len(spaces)} indices, got {len(indices)}")
        at, names = outcomes(tuple(indices), spaces)
        term = point_of(self.thing, at)
        return Held(Structure(term), *(names.get(t) or (self if t == self.thing else symbol_of(t)) for t in things(term)))


def point_of(thing: Law | Array, at: tuple[Term, ...]) -> Mass | Entry:
    """A law's mass or an array's entry at outcomes."""
    if isinstance(thing, Array):
        return Entry(thing, at)
    return Mass(thing, tuple((a, t) for (a, _), t in zip(thing.axes, at, strict=True)))


def outcomes(indices: tuple[Any, ...], spaces: tuple[Any, ...]) -> tuple[tuple[Index, ...], dict[Thing, Any]]:
    """SymPy expressions in the place of outcomes, as outcomes and how each is to be written."""
    at: list[Index] = []
    names: dict[Thing, Any] = {}
    for n, (e, space) in enumerate(zip(indices, spaces, strict=True)):
        e = sympy.sympify(e, strict=True)
        plain = isinstance(e, sympy.Symbol) and not isinstance(e, sympy.Dummy)
        index = index_of(e, space) if plain else Index(f"#{n}:{e}", space)
        at.append(index)
        names[index] = e
    return tuple(at), names


def symbol_of(thing: Thing) -> sympy.Expr:
    """A law, array, symbol or outcome as the SymPy object that stands for it in expressions."""
    if isinstance(thing, Symbol):
        return scalar_of(thing)
    if isinstance(thing, Index):
        return Outcome(checked(thing.name), thing.space)
    return Base(sympy.Symbol(checked(thing.name)), Structure(thing))


class Held(sympy.Expr):  # type: ignore[misc]
    """A term held as one SymPy expression: Held(structure, *what is free in it)."""

    is_commutative = True
    is_extended_real = True

    def __new__(cls, structure: Structure, *given: sympy.Expr) -> Held:
        structure, given = _normalised(structure, given)
        kind = Held
        if isinstance(structure.term, (Mass, Entry)):
            kind = Point
        elif isinstance(structure.term, BIG):
            kind = HeldSum
        held: Held = sympy.Expr.__new__(kind, structure, *given)
        return held

    @property
    def func(self) -> type[Held]:
        return Held

    @property
    def term(self) -> Term:
        """The term, with what is free in it under its own names."""
        held: Term = self.args[0].term
        return held

    @property
    def names(self) -> dict[Thing, sympy.Expr]:
        """How each thing that is free in the term is written."""
        return dict(zip(things(self.term), self.args[1:], strict=True))

    def _eval_derivative(self, wrt: sympy.Expr) -> sympy.Expr | None:
        from .write import Writer, sizes_of

        names, sizes = self.names, sizes_of(self.term)
        out = sympy.S.Zero
        try:
            for variable, inner, plain, more in _variables(wrt, names):
                slope = differentiate(self.term, variable)
                out += inner * Writer({**names, **more}, plain=plain, evaluate=True, sizes=sizes).collapsed(slope)
        except NotDifferentiable:
            return None
        return out

    def _eval_subs(self, old: sympy.Expr, new: sympy.Expr) -> sympy.Expr | None:
        """A single probability or entry is replaced where it occurs freely; the rest is SymPy's own way with arguments."""
        if not isinstance(old, (sympy.Indexed, Point)) or old == self:
            return None
        from .read import from_sympy
        from .write import Writer, sizes_of

        for variable, _, _, _ in _variables(old, self.names):
            if variable in set(walk(self.term)):
                return Writer(self.names, sizes=sizes_of(self.term))(substitute(self.term, {variable: from_sympy(new)}))
        return None

    def doit(self, **hints: Any) -> sympy.Expr:
        """A named quantity as its formula, a derivative carried out, a logarithm as a quotient of natural ones."""
        from .write import Writer, sizes_of

        write = Writer(self.names, sizes=sizes_of(self.term))
        match self.term:
            case Quantity(_, _, meaning):
                return write(meaning).doit(**hints)
            case Derivative(body, variable):
                return Writer(self.names, evaluate=True, sizes=sizes_of(self.term)).collapsed(differentiate(body, variable))
            case Log(arg, base) if base is not None:
                return write(Log(arg)) / write(Log(base))
        return self

    def _eval_simplify(self, **_: Any) -> Held:
        return self

    def _sympystr(self, printer: Any) -> str:
        from .printing import Text

        return Text(printer, self.names)(self.term)

    def _latex(self, printer: Any) -> str:
        from .printing import Latex

        return Latex(printer, self.names)(self.term)

    def _pretty(self, printer: Any) -> Any:
        from sympy.printing.pretty.stringpict import prettyForm
        from sympy.printing.str import StrPrinter

        return prettyForm(self._sympystr(StrPrinter()))

    def _arraycode(self, printer: Any) -> str:
        from .arrays import code

        return code(self.term, self.names, printer)

    _numpycode = _jaxcode = _cupycode = _torchcode = _arraycode


class Point(Held):
    """A single probability or entry, by which one may differentiate and for which one may solve."""

    is_symbol = _diff_wrt = True

    @classmethod
    def class_key(cls) -> tuple[int, int, str]:
        return 2, 1, cls.__name__  # after symbols, before functions: p[x]*log(q[x])


class HeldSum(Held):
    """A held term that is written with a big operator, and in brackets inside products and powers."""


# Only LaTeX asks this table, by the name of the class; in plain text a sum is a call, which needs no brackets.
PRECEDENCE_TRADITIONAL["HeldSum"] = PRECEDENCE["Mul"] - 1


class Size(sympy.Expr):  # type: ignore[misc]
    """The number of outcomes of an alphabet: Size(K, base, axis); array code reads it off the array's shape."""

    is_commutative = is_integer = is_positive = True

    @classmethod
    def class_key(cls) -> tuple[int, int, str]:
        return 2, 0, cls.__name__

    def __new__(cls, symbol: sympy.Expr, base: sympy.Expr, axis: sympy.Integer) -> sympy.Expr:
        if not isinstance(symbol, sympy.Symbol):
            return symbol
        return sympy.Expr.__new__(cls, symbol, base, axis)

    def _eval_derivative(self, wrt: sympy.Expr) -> sympy.Expr:
        if wrt == self.args[0]:
            raise NotTranslatableError(f"{wrt} is the size of an alphabet: no derivative with respect to it")
        return sympy.S.Zero

    def doit(self, **_: Any) -> sympy.Expr:
        """The plain symbol."""
        return self.args[0]

    def _sympystr(self, printer: Any) -> str:
        text: str = printer._print(self.args[0])
        return text

    _latex = _pretty = _sympystr

    def _arraycode(self, printer: Any) -> str:
        _, base, axis = self.args
        return f"{printer._print(getattr(base, 'label', base))}.shape[{axis}]"

    _numpycode = _jaxcode = _cupycode = _torchcode = _arraycode


def _variables(wrt: sympy.Expr, names: dict[Thing, sympy.Expr]) -> list[tuple[Term, sympy.Expr, bool, dict[Thing, Any]]]:
    """What a derivative is taken by: (term, inner derivative, plain dialect?, how further things are written)."""
    if isinstance(wrt, Point):
        return [(wrt.term, sympy.S.One, False, wrt.names)]
    if isinstance(wrt, sympy.Indexed):
        for thing in names:
            if isinstance(thing, (Law, Array)) and thing.name == str(wrt.base.label):
                spaces = spaces_of(thing)
                if len(spaces) != len(wrt.indices):
                    raise NotTranslatableError(f"{wrt}: expected {len(spaces)} indices of {thing.name}, got {len(wrt.indices)}")
                at, more = outcomes(tuple(wrt.indices), spaces)
                return [(point_of(thing, at), sympy.S.One, True, {thing: wrt.base, **more})]
        return []
    if any(wrt == getattr(e, "label", None) or (wrt == e and isinstance(t, (Law, Array))) for t, e in names.items()):
        raise NotTranslatableError(f"{wrt} is a law or an array: differentiate with respect to an entry such as {wrt}[j]")
    chain = ((t, e.diff(wrt)) for t, e in names.items() if isinstance(t, Symbol))
    return [(t, d, False, {}) for t, d in chain if d != 0]


def _normalised(structure: Structure, given: tuple[sympy.Expr, ...]) -> tuple[Structure, tuple[sympy.Expr, ...]]:
    """The term renamed to what its arguments say, wherever they are symbols or expressions that terms can hold."""
    listed = things(structure.term)
    if len(given) != len(listed):
        raise NotTranslatableError(f"a held term has {len(listed)} free names, got {len(given)}")
    mapping: dict[Thing, Any] = {}
    kept: dict[Thing, sympy.Expr] = {}
    for thing, expr in zip(listed, given, strict=True):
        new = None if isinstance(expr, sympy.Dummy) or _is_written(thing, expr) else _read(thing, expr)
        if new is None:
            kept[thing] = expr
        else:
            mapping[thing] = new
    if not mapping:
        return structure, given
    try:
        term = replaced(structure.term, mapping)
    except NotTranslatableError:
        return structure, given
    return Structure(term), tuple(kept.get(t) or symbol_of(t) for t in things(term))


def _is_written(thing: Thing, expr: sympy.Expr) -> bool:
    if isinstance(thing, Index):
        if not isinstance(expr, sympy.Symbol):
            return thing.name.startswith("#")
        return expr.name == thing.name and getattr(expr, "space", thing.space) == thing.space
    return bool(expr == symbol_of(thing))


def _read(thing: Thing, expr: sympy.Expr) -> Any:
    """The thing that an expression makes of a free thing; None for what a term cannot hold."""
    from .read import from_sympy

    try:
        if isinstance(thing, Index):
            return index_of(expr, thing.space) if isinstance(expr, sympy.Symbol) else None
        if isinstance(thing, Symbol):
            return from_sympy(expr)
        label = expr.label if isinstance(expr, sympy.IndexedBase) else expr
        if not isinstance(label, sympy.Symbol) or isinstance(label, sympy.Dummy):
            return None
        if isinstance(expr, Base):
            return expr.thing if type(expr.thing) is type(thing) else None
        return replace(thing, name=checked(label.name))
    except NotTranslatableError:
        return None
