r"""Equations whose letters have no meaning of their own, and that are true of all numbers: e^{L-d} / e^L = e^{-d}.

Each letter with its marks stands for a number; only what is proved of all of them counts. Letters that may be matrices, functions or laws,
which do not commute or are no numbers, are left alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...notation.context import Context, Declared, Fact
from ...notation.elaborate.roles.letters import GREEK, LAWS
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ..model import Claim
from ..naming.products import as_product
from .links_apart import links_apart

Judge = Callable[[n.Statement, Context], list[Claim]]
_STANDINS = ("a", "b", "c", "u", "v", "w", "r", "s")
_CAPITALS = frozenset(["L", "T", "K", "N", "D", "B", "Z", "M"])


def with_letters_as_numbers(statement: n.Statement, context: Context, judge: Judge) -> list[Claim]:
    """The one claim of an equation, of one link, where it is proved of all numbers; else none."""
    chains = [c for c in statement.chains if c.links]
    if len(chains) != 1 or len(chains[0].links) != 1 or chains[0].links[0].relation != "=" or chains[0].first is None:
        return []
    statement = rebuilt(statement, lambda x: _product(x) if isinstance(x, n.Call) else None)
    (chain,) = [c for c in statement.chains if c.links]
    sides = (chain.first, chain.links[0].right)
    letters = list(dict.fromkeys(x for side in sides if side is not None for x in _letters(side) or (None,)))
    names = [x for x in letters if x is not None]
    if len(names) < len(letters) or not 1 <= len(names) <= len(_STANDINS) or any(isinstance(side, n.Name) for side in sides):
        return []
    given = dict(zip(names, _STANDINS, strict=False))

    def change(node: n.Node) -> n.Node | None:
        return n.Name(given[node], span=node.span) if isinstance(node, n.Name) and node in given else None

    told = replace(context, facts=tuple(Fact(letter, Declared("scalar")) for letter in given.values()))
    found = judge(rebuilt(statement, change), told)
    if len(found) != 1 or found[0].verdict.word != "proved":
        return []
    verdict = found[0].verdict
    return [replace(found[0], verdict=replace(verdict, message=f"whatever numbers its letters stand for: {verdict.message}"))]


def links_with_letters_as_numbers(claims: list[Claim], statement: n.Statement, context: Context, judge: Judge) -> list[Claim]:
    """The claims of a chain, with those of its links that are proved of all numbers in the place of those not understood."""
    links = links_apart(statement) if len(claims) > 1 and any(c.verdict.word == "not-understood" for c in claims) else []
    if len(links) != len(claims):
        return claims
    out = []
    for claim, link in zip(claims, links, strict=True):
        found = with_letters_as_numbers(link, context, judge) if claim.verdict.word == "not-understood" else []
        out.append(replace(found[0], start=claim.start, end=claim.end, text=claim.text) if found else claim)
    return out


def _product(call: n.Call) -> n.Node | None:
    made = as_product(call)
    return None if made is None else rebuilt(made, lambda x: _product(x) if isinstance(x, n.Call) else None)


def _letters(node: n.Node) -> list[n.Name | None]:
    """The letters of an arithmetic expression, outside the marks of others; None among them where it is more than that."""
    match node:
        case n.Name():
            return [node if _is_number(node) else None] if node != n.Name("e") else []
        case n.Pow(base, exponent) if base == n.Name("e"):
            return _letters(exponent)
        case n.Vector((item,)) | n.Apply("exp" | "sqrt", (item,)):
            return _letters(item)
        case n.Log(arg, base=None, power=None):
            return _letters(arg)
        case n.Number():
            return []
        case n.Neg(body):
            return _letters(body)
        case n.Add(left, right) | n.Sub(left, right) | n.Mul(left, right) | n.Div(left, right):
            return [*_letters(left), *_letters(right)]
        case n.Pow(base, exponent):
            return [*_letters(base), *_letters(exponent)]
    return [None]


def _is_number(name: n.Name) -> bool:
    """Whether a letter is one of numbers: small or Greek without the marks of vectors, or a capital that is never a matrix."""
    fonts = set(name.accents) - {"bar", "hat", "tilde"}
    plain = (len(name.base) == 1 and name.base.islower()) or name.base in GREEK or name.base in _CAPITALS
    return plain and not fonts and name.base != "pi" and (name.base not in LAWS or name.sub is not None)


__all__ = ["links_with_letters_as_numbers", "with_letters_as_numbers"]
