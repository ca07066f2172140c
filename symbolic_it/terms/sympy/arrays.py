"""Array code of held terms: sums as reductions of the last axis, outcomes as axes, the conventions of information theory.

A law or array over K outcomes is an array (..., K): batch axes come first. Inside a sum each open outcome is one more
axis at the end. 0 log 0 = 0 and p log(p/0) = inf: where a product's other factors are 0, a factor with a logarithm is
masked, in the result and in what it is made of, so that neither warnings nor gradients see 0/0.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Any

import sympy

from ..derivative import differentiate
from ..term import (
    MINUS_ONE,
    ONE,
    Absolute,
    Add,
    Array,
    Bound,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Largest,
    Law,
    Log,
    Mass,
    Maximum,
    Mul,
    Pow,
    Product,
    Quantity,
    Rational,
    Space,
    Sum,
    Symbol,
    Term,
    mul,
    walk,
)
from . import numbers
from .deltas import collapse
from .errors import NotTranslatableError
from .factors import Axes, Mask, is_log_sum_exp, is_risky, outcomes_in
from .names import identifier
from .structure import Thing, spaces_of


def code(term: Term, names: Mapping[Thing, sympy.Expr], printer: Any) -> str:
    """The term as an expression of the array library that the SymPy printer prints for."""
    return _Coder(names, printer, term).emit(term, (), None)


class _Coder:
    def __init__(self, names: Mapping[Thing, sympy.Expr], printer: Any, term: Term) -> None:
        self.names = names
        self.printer = printer
        self.torch = printer._module == "torch"
        self.lengths = {
            space: f"{self.name(thing)}.shape[{n - len(spaces_of(thing))}]"
            for thing in reversed(list(names))
            for n, space in enumerate(spaces_of(thing))
        }
        first = next((self.name(thing) for thing in names if isinstance(thing, (Law, Array))), None)
        self.device = f", device={first}.device" if self.torch and first else ""
        self._count = count()

    # names ------------------------------------------------------------------------------------------------------
    def name(self, thing: Law | Array | Symbol | Index) -> str:
        """A law, array, symbol or outcome as an argument of the code."""
        given = self.names[thing]
        given = getattr(given, "label", given)
        text: str = self.printer._print(given)
        return identifier(text) if isinstance(given, sympy.Symbol) else f"({text})"

    def f(self, function: str) -> str:
        """A function of the array library."""
        text: str = self.printer._module_format(f"{self.printer._module}.{function}")
        return text

    def variable(self, letter: str) -> str:
        """A name of its own for a part that is used twice."""
        return f"_{letter}{next(self._count)}"

    def axis(self, axis: object) -> str:
        return f"{'dim' if self.torch else 'axis'}={axis}"

    def array(self, text: str) -> str:
        return f"{self.f('as_tensor')}({text}{self.device})" if self.torch else f"{self.f('asarray')}({text})"

    def length(self, space: Space) -> str:
        """The number of outcomes of an alphabet."""
        if space in self.lengths:
            return self.lengths[space]
        size = numbers.text(space.size)
        if size is None and isinstance(space.size, Symbol) and space.size in self.names:
            size = self.name(space.size)
        if size is None or space.kind != "finite":
            raise NotTranslatableError(f"no array of the expression has an axis of the length of {space.name}")
        return size

    # shapes -----------------------------------------------------------------------------------------------------
    @staticmethod
    def expand(text: str, have: Axes, want: Axes) -> str:
        """The array with axes of length 1 where it lacks some."""
        if have == want:
            return text
        return f"{text}[..., {', '.join(':' if a in have else 'None' for a in want)}]"

    def under(self, text: str, axes: Axes, mask: Mask | None) -> str:
        """The array with 1 in the place of what does not matter."""
        if mask is None:
            return text
        return f"{self.f('where')}({self.expand(mask.name, mask.axes, axes)}, 1, {text})"

    # nodes ------------------------------------------------------------------------------------------------------
    def emit(self, term: Term, axes: Axes, mask: Mask | None) -> str:
        """Code whose value has the open outcomes as its last axes (or is a plain number)."""
        if (constant := numbers.text(term)) is not None:
            return constant
        if isinstance(term, (Mass, Entry)):
            return self.point(term, axes, mask)
        here = tuple(a for a in axes if a in outcomes_in(term))
        if here == axes or (mask is not None and not any(isinstance(t, (Sum, Product, Largest)) for t in walk(term))):
            return self.node(term, axes, mask)
        inner = self.node(term, here, mask if mask is not None and set(mask.axes) <= set(here) else None)
        return self.expand(inner if here else self.array(inner), here, axes)

    def node(self, term: Term, axes: Axes, mask: Mask | None) -> str:
        match term:
            case Symbol():
                text = self.name(term) if term in self.names else self.length_of(term)
                return self.expand(self.array(text), (), axes) if axes else text
            case Delta(left, right):
                return f"{self.f('where')}({self.outcome(left, axes)} == {self.outcome(right, axes)}, 1.0, 0.0)"
            case Add(args):
                return self.total(args, axes, mask)
            case Mul(args):
                return self.product(args, axes, mask)
            case Pow(base, exponent):
                return self.power(base, exponent, axes, mask)
            case Log(arg, base) if base is not None:
                return f"({self.emit(Log(arg), axes, mask)}/{self.emit(Log(base), axes, mask)})"
            case Log(Sum(level, _, _, Exp(score))) if is_log_sum_exp(term) and level in outcomes_in(score):
                return self.log_sum_exp(self.emit(score, (*axes, level), mask))
            case Log(arg):
                return f"{self.f('log')}({self.emit(arg, axes, mask)})"
            case Exp(arg):
                return f"{self.f('exp')}({self.emit(arg, axes, mask)})"
            case Absolute(arg):
                return f"{self.f('abs')}({self.emit(arg, axes, mask)})"
            case Maximum(args):
                return self.maximum([self.emit(a, axes, mask) for a in args])
            case Sum(level, space, weight, body):
                return self.sum(level, space, (body,) if weight == ONE else (weight, body), axes, mask)
            case Product(level, space, body):
                if level not in outcomes_in(body):
                    return f"({self.emit(body, axes, mask)}**{self.length(space)})"
                return f"{self.f('prod')}({self.emit(body, (*axes, level), mask)}, {self.axis(-1)})"
            case Largest(level, _, body):
                if level not in outcomes_in(body):
                    return self.emit(body, axes, mask)
                return f"{self.f('amax')}({self.emit(body, (*axes, level), mask)}, {self.axis(-1)})"
            case Quantity(_, _, meaning):
                return self.emit(meaning, axes, mask)
            case Derivative(body, variable):
                return self.emit(collapse(differentiate(body, variable)), axes, mask)
        raise NotTranslatableError(f"no array code for a {type(term).__name__.lower()}")

    def length_of(self, size: Symbol) -> str:
        """A symbol that is the size of an alphabet."""
        for space, text in self.lengths.items():
            if space.size == size:
                return text
        raise NotTranslatableError(f"no array of the expression has an axis of length {size.name}")

    def outcome(self, term: Term, axes: Axes) -> str:
        """An outcome as a number: a position along its axis, or what the argument says."""
        if isinstance(term, Bound):
            positions = f"{self.f('arange')}({self.length(term.space)}{self.device})"
            after = axes[axes.index(term.level) + 1 :]
            return positions + (f"[:, {', '.join('None' for _ in after)}]" if after else "")
        assert isinstance(term, Index)
        return self.expand(self.array(self.name(term)), (), axes)

    def total(self, args: tuple[Term, ...], axes: Axes, mask: Mask | None) -> str:
        """A sum; a summand with the factor -1 is subtracted."""
        out = ""
        for a in args:
            minus = isinstance(a, Mul) and a.args[0] == MINUS_ONE
            text = self.emit(mul(*a.args[1:]) if minus and isinstance(a, Mul) else a, axes, mask)
            out += ("-" if minus else "") + text if not out else f" {'-' if minus else '+'} {text}"
        return f"({out})"

    def maximum(self, parts: list[str]) -> str:
        parts = [self.array(p) for p in parts] if self.torch else parts
        out = parts[0]
        for p in parts[1:]:
            out = f"{self.f('maximum')}({out}, {p})"
        return out

    def power(self, base: Term, exponent: Term, axes: Axes, mask: Mask | None) -> str:
        b = self.emit(base, axes, mask)
        if isinstance(exponent, Rational):
            if exponent == MINUS_ONE:
                return f"(1/{b})"
            if exponent.value * 2 == 1:
                return f"{self.f('sqrt')}({b})"
        return f"({b}**{self.emit(exponent, axes, mask)})"

    def product(self, factors: tuple[Term, ...], axes: Axes, mask: Mask | None) -> str:
        """A product in which 0 times what only a logarithm makes infinite is 0."""
        plain = tuple(f for f in factors if not is_risky(f))
        risky = tuple(f for f in factors if is_risky(f))
        if not risky or all(numbers.number(f) for f in plain):
            return self.quotient(factors, axes, mask)
        weight = self.quotient(plain, axes, mask)
        if not weight.isidentifier():
            name = self.variable("w")
            weight, again = f"({name} := {weight})", name
        else:
            again = weight
        inner = Mask(self.variable("m"), axes)
        zero = f"{weight} == 0"
        if mask is not None:
            zero = f"({zero}) | {self.expand(mask.name, mask.axes, axes)}"
        rest = self.quotient(risky, axes, inner)
        return f"{self.f('where')}(({inner.name} := {zero}), 0, {again}*{rest})"

    def quotient(self, factors: tuple[Term, ...], axes: Axes, mask: Mask | None) -> str:
        """Factors multiplied, those with exponent -1 below the line."""
        below = [f.base for f in factors if isinstance(f, Pow) and f.exponent == MINUS_ONE]
        above = [f for f in factors if not (isinstance(f, Pow) and f.exponent == MINUS_ONE)]
        top = "*".join(self.emit(f, axes, mask) for f in above) or "1"
        if not below:
            return top if len(above) == 1 else f"({top})"
        bottom = "*".join(self.emit(f, axes, mask) for f in below)
        return f"({top}/{bottom})" if len(below) == 1 else f"({top}/({bottom}))"

    # sums -------------------------------------------------------------------------------------------------------
    def sum(self, level: int, space: Space, factors: tuple[Term, ...], axes: Axes, mask: Mask | None) -> str:
        """A sum over the last axis; of a constant, so many times the constant."""
        if space.kind != "finite":
            raise NotTranslatableError("no array code for an integral")
        body = factors[0] if len(factors) == 1 else Mul(factors)
        if level not in outcomes_in(body):
            return f"({self.length(space)}*{self.emit(body, axes, mask)})"
        return f"{self.f('sum')}({self.emit(body, (*axes, level), mask)}, {self.axis(-1)})"

    def log_sum_exp(self, score: str) -> str:
        """log sum exp over the last axis, without overflow."""
        if self.torch:
            return f"{self.f('logsumexp')}({score}, dim=-1)"
        z, top = self.variable("z"), self.variable("z")
        shifted = f"({z} := {score}) - ({top} := {self.f('amax')}({z}, axis=-1, keepdims=True))"
        return f"({self.f('log')}({self.f('sum')}({self.f('exp')}({shifted}), axis=-1)) + {top}[..., 0])"

    # leaves -----------------------------------------------------------------------------------------------------
    def point(self, term: Mass | Entry, axes: Axes, mask: Mask | None) -> str:
        """A law or array with the open outcomes as its last axes: summed over, picked from and turned as need be."""
        thing = term.law if isinstance(term, Mass) else term.array
        text = self.name(thing)
        at: list[Term | None] = list(term.at) if isinstance(term, Entry) else [dict(term.at).get(a) for a, _ in term.law.axes]
        gone = [k - len(at) for k, t in enumerate(at) if t is None]
        if gone:
            text = f"{self.f('sum')}({text}, {self.axis(tuple(gone) if len(gone) > 1 else gone[0])})"
        left: list[Term] = [t for t in at if t is not None]
        while (k := next((k for k, t in enumerate(left) if isinstance(t, Index)), None)) is not None:
            along = self.f("take_along_dim" if self.torch else "take_along_axis")
            pick = self.printer._module_format(f"{__package__}.gather.pick_outcome")
            index = left[k]
            assert isinstance(index, Index)
            text = f"{pick}({along}, {text}, {self.array(self.name(index))}, {k - len(left)}, {len(left)})"
            left.pop(k)
        levels = [t.level for t in left if isinstance(t, Bound)]
        if len(levels) < len(left):
            raise NotTranslatableError(f"{thing.name} at something that is no outcome")
        while (twice := next((a for a in levels if levels.count(a) > 1), None)) is not None:
            first, second = (k - len(levels) for k in [k for k, a in enumerate(levels) if a == twice][:2])
            text = f"{text}.diagonal(0, {first}, {second})"
            levels = [a for k, a in enumerate(levels) if k - len(levels) not in (first, second)] + [twice]
        order = [a for a in axes if a in levels]
        if order != levels:
            source, target = (tuple(x.index(a) - len(x) for a in levels) for x in (levels, order))
            text = f"{self.f('movedim' if self.torch else 'moveaxis')}({text}, {source}, {target})"
        here = tuple(order)
        if not here and axes:
            text = self.array(text)
        return self.under(self.expand(text, here, axes), axes, mask)
