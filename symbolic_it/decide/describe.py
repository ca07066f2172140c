"""Conditions in words: the obligations of a proof as a reader would write them ("K - 1 ≠ 0", "x > 0")."""

from __future__ import annotations

from ..terms.term import (
    Absolute,
    Add,
    Constant,
    Delta,
    Entry,
    Exp,
    Index,
    Largest,
    Log,
    Mass,
    Mul,
    Opened,
    Pow,
    Rational,
    Sum,
    Symbol,
    Term,
    open_binder,
)


def describe(kind: str, term: Term) -> str:
    """One condition as a short formula, what is taken off on the other side: K > 1 for K - 1 > 0."""
    parts = term.args if isinstance(term, Add) else ()
    off = [a for a in parts if plain(a).startswith("-")]
    kept = [a for a in parts if a not in off]
    if off and kept:
        left, right = (" + ".join(map(plain, side)) for side in (kept, off))
        right = right.removeprefix("-").replace("+ -", "+ ")
        if kind != "nonzero" and isinstance(kept[0], Rational) and len(kept) == 1:
            return f"{right} {'<' if kind == 'positive' else '≤'} {left}"
        return f"{left} {'>' if kind == 'positive' else '≥' if kind == 'nonnegative' else '≠'} {right}"
    return f"{plain(term)} {'> 0' if kind == 'positive' else '≥ 0' if kind == 'nonnegative' else '≠ 0'}"


def plain(term: Term) -> str:
    """A term in normal form as plain text; bound variables do not occur at the top of an obligation."""
    match term:
        case Rational(value):
            return str(value)
        case Symbol(name, _) | Constant(name):
            return name
        case Opened(_, space):
            return space.letter
        case Index(name, _):
            return name
        case Mass(law, at):
            return f"{law.name}({', '.join(plain(t) for _, t in at)})"
        case Entry(array, at):
            return f"{array.name}({', '.join(plain(t) for t in at)})"
        case Delta(left, right):
            return f"δ({plain(left)}, {plain(right)})"
        case Add(args):
            positive_first = sorted(args, key=lambda a: plain(a).startswith("-"))
            return " + ".join(map(plain, positive_first)).replace("+ -", "- ")
        case Mul(args):
            if isinstance(args[0], Rational) and args[0].value == -1:
                return "-" + " ".join(_factor(a) for a in args[1:])
            return " ".join(_factor(a) for a in args)
        case Pow(base, exponent):
            return f"{_factor(base)}^{_factor(exponent)}"
        case Log(arg, _):
            return f"log({plain(arg)})"
        case Sum():
            index, _, body = open_binder(term)
            return f"∑_{plain(index)} {_factor(body)}"
        case Largest():
            index, _, body = open_binder(term)
            return f"max_{plain(index)} {_factor(body)}"
        case Exp(arg):
            return f"exp({plain(arg)})"
        case Absolute(arg):
            return f"|{plain(arg)}|"
    return f"[{type(term).__name__.lower()}]"


def _factor(term: Term) -> str:
    return f"({plain(term)})" if isinstance(term, (Add, Mul)) or (isinstance(term, Rational) and term.value < 0) else plain(term)
