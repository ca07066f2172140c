"""What the signs of a statement stand for: ranges of symbols, sizes of alphabets, families of laws, in words

H(p) = 0 and H(p) <= log 2 are true or false by the alphabet of p: what is not seen in the line itself is said beside it. One name
stands for one thing and looks like a name, or what is printed could be taken for another statement than the one that was proved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..notation.text import to_text
from ..patterns import regex
from ..terms.domain import NATURAL, REAL, Domain
from ..terms.term import (
    Array,
    Bound,
    Constant,
    Entry,
    Index,
    Lambda,
    Law,
    Mass,
    Quantity,
    Rational,
    Space,
    Symbol,
    Term,
    Variables,
    laws,
    map_children,
    walk,
)

NAME = regex(r"\\?[^\W\d_][\w{}\\',^*|+.−′-]*")
FUNCTIONS = frozenset(
    ["log", "ln", "lg", "lb", "exp", "max", "min", "sup", "inf", "lim", "arg", "softmax", "H", "I", "D", "KL", "JSD", "PPL"]
)
Named = Symbol | Constant | Index | Law | Array | Space | Quantity


class Forged(ValueError):
    """Names that do not mean what they say: the checker looks at meanings only."""


def standing(*terms: Term) -> tuple[str, ...]:
    """What the names in the terms stand for, in words. Raises Forged where a name is none, or the name of two things."""
    parts = list(dict.fromkeys(_named(terms)))
    known: dict[tuple[str, str], object] = {}
    for part in parts:
        for kind, name, thing in _called(part):
            if not NAME.fullmatch(name) or (kind == "function" and name in FUNCTIONS):
                raise Forged(f"{name!r} is not the name of a {kind}")
            if known.setdefault((kind, name), thing) != thing:
                raise Forged(f"{name} is the name of two things")
    sizes = {part.size for part in parts if isinstance(part, Space)}
    plain = [part for part in parts if isinstance(part, Symbol) and part.domain == NATURAL and part in sizes]
    return tuple(said for part in parts if part not in plain and (said := _said(part)))


def unlabelled(term: Term) -> Term:
    """The term with functions written out: a label is a name that the checker does not see."""
    term = map_children(term, unlabelled)
    return replace(term, label=None) if isinstance(term, Lambda) else term


def _named(terms: Iterable[Term]) -> Iterator[Named]:
    for term in terms:
        for t in walk(term):
            spaces: tuple[Space, ...] = ()
            match t:
                case Symbol() | Constant() | Quantity():
                    yield t
                case Index():
                    yield t
                    spaces = (t.space,)
                case Bound():
                    spaces = (t.space,)
                case Mass(law, _):
                    yield law
                    spaces = tuple(s for _, s in law.axes)
                    yield from _named(law.family[1] if law.family else ())
                case Entry(array, _):
                    yield array
                    spaces = array.spaces
                case Lambda():
                    spaces = t.spaces
            for space in spaces:
                yield space
                if space.kind == "finite" and space.size != Symbol(f"|{space.name}|", NATURAL):
                    yield from _named([space.size])


def _called(part: Named) -> Iterator[tuple[str, str, object]]:
    """(kind of name, name, what it stands for)."""
    match part:
        case Constant(name) | Symbol(name, _):
            yield "number", name, part
        case Index(name, _):
            yield "outcome", name, part
        case Law(name, axes, _):
            yield "function", name, part
            yield from (("variable", axis, space) for axis, space in axes)
        case Array(name, _, _):
            yield "function", name, part
        case Space(name, _, _, letter):
            yield "alphabet", name, part
            yield "letter", letter, None
        case Quantity(_, args, meaning) if any(isinstance(a, Variables) for a in args):
            yield from (("joint law", "joint-law", law) for law in laws(meaning))


def _said(part: Named) -> str | None:
    match part:
        case Symbol(name, domain) | Array(name, _, domain) if domain != REAL:
            return f"{to_text(Symbol(name))} {_range(domain)}"
        case Law(name, _, ("normal", (mean, variance))):
            return f"{to_text(Symbol(name))} normal of mean {to_text(mean)} and variance {to_text(variance)}"
        case Space(name, size, "finite", _) if not isinstance(size, Symbol):
            return f"{name} of {to_text(size)} outcome{'' if size == Rational(1) else 's'}"  # type: ignore[arg-type]
    return None


def _range(domain: Domain) -> str:
    words = domain.described().replace(">=", "≥").replace("<=", "≤")
    if domain.integer and domain.upper is not None:
        words += f" {'<' if domain.upper_open else '≤'} {domain.upper}"
    return words
