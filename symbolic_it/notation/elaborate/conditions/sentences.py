"""Hypotheses in words: what the names of a statement were taken to be."""

from __future__ import annotations

from ....terms.domain import REAL, Domain
from ....terms.term import Entry, Law, Mass, Symbol, Term, walk


def hypotheses(terms: list[Term], variables: tuple[str, ...], joint: str) -> tuple[str, ...]:
    """Sentences such as "p, q are pmfs on one finite alphabet" for the reader of a verdict."""
    parts = [t for term in terms for t in walk(term)]
    laws = sorted({t.law for t in parts if isinstance(t, Mass)}, key=lambda x: x.name)
    out: list[str] = []
    if variables and any(law.name == joint for law in laws):
        kind = "discrete" if _finite([x for x in laws if x.name == joint]) else "continuous"
        what = f"are {kind} random variables" if len(variables) > 1 else f"is a {kind} random variable"
        whose = f"joint law {joint}" if len(variables) > 1 else f"law {joint}"
        out.append(f"{', '.join(variables)} {what} with {whose}")
        laws = [x for x in laws if x.name != joint]
    laws = [x for x in laws if x.family is None]  # its name says what it is
    if laws:
        names = ", ".join(law.name for law in laws)
        word = ("pmf" if _finite(laws) else "density") if len(laws) == 1 else ("pmfs" if _finite(laws) else "densities")
        where = "a finite alphabet" if len(laws) == 1 else "one finite alphabet"
        tail = f" on {where}" if _finite(laws) and all(len(x.axes) == 1 for x in laws) else ""
        out.append(f"{names} {'is a ' if len(laws) == 1 else 'are '}{word}{tail}")
    arrays = sorted({t.array for t in parts if isinstance(t, Entry)}, key=lambda a: a.name)
    out += [f"{a.name} is an array of {describe_domain(a.domain)}" for a in arrays]
    symbols = sorted({t for t in parts if isinstance(t, Symbol)}, key=lambda x: x.name)
    out += [f"{x.name} is {_number(x.domain)}" for x in symbols if x.domain != REAL and not x.name.startswith("|")]
    return tuple(out)


def _finite(laws: list[Law]) -> bool:
    return all(s.kind == "finite" for law in laws for _, s in law.axes)


def describe_domain(d: Domain) -> str:
    """ "positive numbers" and the like."""
    if d == REAL:
        return "real numbers"
    if d.lower == 0 and d.upper == 1:
        return "probabilities"
    return "positive numbers" if d.positive else "numbers" + _between(d)


def _number(d: Domain) -> str:
    if d.integer and d.lower == 1 and d.upper is None:
        return "a positive integer"
    return ("an integer" if d.integer else "a number") + _between(d)


def _between(d: Domain) -> str:
    out = []
    if d.lower is not None:
        out.append(f"{'>' if d.lower_open else '>='} {d.lower}")
    if d.upper is not None:
        out.append(f"{'<' if d.upper_open else '<='} {d.upper}")
    return (" " + " and ".join(out)) if out else ""
