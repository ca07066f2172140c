r"""Domains that formulas tell: f(t) = t \log t is of t > 0, and so is what is said of its derivatives, f'' = 1/t > 0."""

from __future__ import annotations

from ...notation.elaborate.roles.letters import is_letter
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .laws_computed import LAWS


def domains(statement: n.Statement) -> tuple[str, ...]:
    """ "t > 0" for each function of one letter whose formula has the logarithm of that letter."""
    found: list[str] = []
    for chain in statement.chains:
        match chain:
            case n.Chain(first=n.Call(n.Name(), (n.Name(base=letter, sub=None) as argument,)), links=links) if is_letter(argument):
                logs = (x for link in links if link.relation in ("=", ":=") for x in walk(link.right) if isinstance(x, n.Log))
                if letter not in LAWS and any(x.arg == argument for x in logs):
                    found.append(f"{letter if len(letter) == 1 else chr(92) + letter} > 0")
    return tuple(dict.fromkeys(found))


__all__ = ["domains"]
