r"""Sums of bits that a sentence solves for another of them: X = Z \oplus Y of the Z = X \oplus Y that the text has told."""

from __future__ import annotations

from ...notation.context import Constraint, Context
from ...notation.syntax import nodes as n
from ...notation.text import text_of
from ...patterns import regex

_SOLVED = regex(r"(?P<a>[A-Z])\s*=\s*(?P<b>[A-Z])\s*(?:\\oplus|⊕)\s*(?P<c>[A-Z])(?![A-Za-z_])")


def solved_anew(sentence: str, context: Context) -> frozenset[str]:
    r"""The X of X = Z \oplus Y in a sentence, where the text has Z = X \oplus Y: nothing is determined anew."""
    known = {
        frozenset(map(text_of, found))
        for f in context.facts
        if isinstance(f.value, Constraint) and isinstance(f.value.chain, n.Chain) and (found := _sum(f.value.chain)) is not None
    }
    return frozenset(m["a"] for m in _SOLVED.finditer(sentence) if known and frozenset(m.group("a", "b", "c")) in known)


def _sum(chain: n.Chain) -> frozenset[n.Node] | None:
    match chain:
        case n.Chain(n.Name() as total, (n.Link("=" | ":=", n.Apply("mod", (n.Add(n.Name() as a, n.Name() as b), n.Number(value=two)))),)):
            letters = frozenset({total, a, b})
            return letters if two == 2 and len(letters) == 3 else None
    return None
