r"""Held terms as text and LaTeX, in the style of SymPy's own printers: Sum(p[x]*log(p[x]), (x, 1, K)), \sum_{x=1}^{K}."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sympy

from ..term import (
    ONE,
    Argument,
    Array,
    Delta,
    Derivative,
    Entry,
    Index,
    Lambda,
    Largest,
    Law,
    Limit,
    Log,
    Mass,
    Maximum,
    Mul,
    Product,
    Quantity,
    Space,
    Sum,
    Term,
    Variables,
    apply,
    open_binder,
)
from .names import choose_letter
from .structure import Thing, things
from .write import Writer

_OUTER = "_letters_of_outer_sums"  # kept on the printer, which is what nested expressions have in common


class Text:
    """Prints one held term with one SymPy printer."""

    def __init__(self, printer: Any, names: Mapping[Thing, sympy.Expr]) -> None:
        self.printer = printer
        self.names = dict(names)

    def __call__(self, term: Term) -> str:
        match term:
            case Sum(_, space, _, _) | Product(_, space, _):
                index, weight, body = open_binder(term, self._letter(term, space))
                text = self.inside(body if weight == ONE else Mul((weight, body)), index)
                return self.big("Product" if isinstance(term, Product) else "Sum", index, text)
            case Largest(_, space, _):
                index, _, body = open_binder(term, self._letter(term, space))
                return self.big("Max", index, self.inside(body, index))
            case Mass(law, at):
                return self.point(law, tuple(t for _, t in at), tuple(a for a, _ in at) if len(at) < len(law.axes) else ())
            case Entry(array, at):
                return self.point(array, at, ())
            case Delta(left, right):
                return self.call("KroneckerDelta", [self.part(left), self.part(right)])
            case Quantity(name, args, _):
                return self.call(name, [self.argument(a) for a in args])
            case Log(arg, base):
                return self.log(self.part(arg), None if base is None else self.part(base))
            case Maximum(args):
                return self.call("Max", [self.part(a) for a in args])
            case Limit(variable, point, side, body):
                return self.call("Limit", [self.part(body), self.part(variable), self.part(point), repr(side or "+-")])
            case Derivative(body, variable):
                return self.call("Derivative", [self.part(body), self.part(variable)])
            case Argument(kind, parameter, body):
                return self.call("argmax" if "max" in kind else "argmin", [parameter, self.part(body)])
        return self.argument(term)

    def part(self, term: Term) -> str:
        """A part of the term, by the printer's own rules."""
        text: str = self.printer._print(Writer(self.names)(term))
        return text

    def argument(self, term: Term) -> str:
        """An argument of a quantity: a law by its name, a function as Lambda(x, body), variables as they are called."""
        if isinstance(term, Variables):
            return "(" + ", ".join(term.names) + ")"
        if not isinstance(term, Lambda):
            return self.part(term)
        letters: list[Index] = []
        body_of = term
        for space in term.spaces:
            index = self._letter(body_of, space, {i.name for i in letters})
            letters.append(index)
        body = apply(term, *letters)
        if isinstance(body, (Mass, Entry)):
            thing = body.law if isinstance(body, Mass) else body.array
            if tuple(t for t in (dict(body.at).values() if isinstance(body, Mass) else body.at)) == tuple(letters):
                return self.name(thing)
        inner = Text(self.printer, {**self.names, **{i: sympy.Symbol(i.name) for i in letters}})
        names = [i.name for i in letters]
        return self.call("Lambda", [names[0] if len(names) == 1 else "(" + ", ".join(names) + ")", inner.part(body)])

    def inside(self, body: Term, index: Index) -> str:
        """The body of a binder, with the bound outcome under its letter."""
        outer: frozenset[str] = getattr(self.printer, _OUTER, frozenset())
        setattr(self.printer, _OUTER, outer | {index.name})
        try:
            return type(self)(self.printer, {**self.names, index: sympy.Symbol(index.name)}).part(body)
        finally:
            setattr(self.printer, _OUTER, outer)

    def name(self, thing: Law | Array) -> str:
        """A law or an array by its name."""
        given = self.names.get(thing)
        text: str = self.printer._print(getattr(given, "label", given) if given is not None else sympy.Symbol(thing.name))
        return text

    def _letter(self, term: Term, space: Space, more: set[str] | None = None) -> Index:
        taken = {str(getattr(e, "label", e)) for e in self.names.values()} | {t.name for t in things(term)}
        taken |= getattr(self.printer, _OUTER, frozenset()) | (more or set())
        return Index(choose_letter(space.letter, taken), space)

    # what differs between text and LaTeX --------------------------------------------------------------------------
    def call(self, name: str, args: list[str]) -> str:
        """name(args)."""
        return f"{name}({', '.join(args)})"

    def big(self, name: str, index: Index, body: str) -> str:
        """A sum, product or integral with its range."""
        if index.space.kind == "continuous":
            return f"{'Integral' if name == 'Sum' else name}({body}, ({index.name}, -oo, oo))"
        return f"{name}({body}, ({index.name}, 1, {self.part(index.space.size)}))"

    def point(self, thing: Law | Array, at: tuple[Term, ...], axes: tuple[str, ...]) -> str:
        """p[x, y], or p_X[x] for a marginal."""
        below = "_" + "".join(axes) if axes else ""
        return f"{self.name(thing)}{below}[{', '.join(self.part(t) for t in at)}]"

    def log(self, arg: str, base: str | None) -> str:
        """log(x), or log(x, 2)."""
        return self.call("log", [arg] if base is None else [arg, base])


class Latex(Text):
    """The same in LaTeX."""

    def call(self, name: str, args: list[str]) -> str:
        operators = {"Max": r"\max", "argmin": r"\arg\min", "argmax": r"\arg\max", "KroneckerDelta": r"\delta"}
        head = operators.get(name) or rf"\operatorname{{{name.replace('_', '-')}}}"
        if name == "KroneckerDelta":
            return rf"\delta_{{{' '.join(args)}}}"
        if name == "Derivative":
            return rf"\frac{{\partial}}{{\partial {args[1]}}} \left({args[0]}\right)"
        if name == "Limit":
            side = {"'+'": "^{+}", "'-'": "^{-}"}.get(args[3], "")
            return rf"\lim_{{{args[1]} \to {args[2]}{side}}} \left({args[0]}\right)"
        return rf"{head}\left({', '.join(args)}\right)"

    def big(self, name: str, index: Index, body: str) -> str:
        letter = self.printer._print(sympy.Symbol(index.name))
        if index.space.kind == "continuous":
            return rf"\int_{{-\infty}}^{{\infty}} {body}\, d{letter}"
        sign = {"Product": "prod", "Max": "max"}.get(name, "sum")
        return rf"\{sign}_{{{letter}=1}}^{{{self.part(index.space.size)}}} {body}"

    def point(self, thing: Law | Array, at: tuple[Term, ...], axes: tuple[str, ...]) -> str:
        return rf"{{{self.name(thing)}}}_{{{','.join(self.part(t) for t in at)}}}"

    def log(self, arg: str, base: str | None) -> str:
        return rf"\log{'' if base is None else f'_{{{base}}}'}{{\left({arg} \right)}}"
