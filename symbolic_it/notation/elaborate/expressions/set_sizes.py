r"""|X|, the number of outcomes of a random variable, of a law or of the values that a text gives: H(p(\cdot|x)) <= log |V|."""

from __future__ import annotations

from ....terms.term import Term
from ...syntax.letters import NAMES as LETTERS
from ...syntax.nodes import Abs, Name, Node, Number
from ..formula import Formula
from ..roles.letters import key, refuse
from ..roles.sizes import outcomes_before_bars
from .ranges import with_values_in


def size_of(f: Formula, node: Abs) -> Term | None:
    """|X| as the size of an alphabet, where X is a set or a random variable rather than a number."""
    body = node.body
    if not isinstance(body, Name):
        return None
    if body.sub is not None and _is_set_below(f, body):
        raise refuse(node, f"|{key(body)}|, which may be the size of a set", "its definition")
    if body.sub is not None:
        return None
    if len(body.base) > 2 and body.base not in LETTERS and f.context.about(key(body)) is None:
        raise refuse(node, f"|{body.base}|, the size of a set in words", "a set by its letter")
    calligraphic = any(a in ("cal", "scr", "frak") for a in body.accents) or (body.base == "chi" and f.context.about("chi") is None)
    if not calligraphic and not (f.roles.is_variable(key(body)) or (body.base.isupper() and len(body.base) == 1)):
        return None
    axes = f.alphabets.by_axis
    name = body.base if body.base in f.roles.variables or any(body.base in a for a in f.roles.axes.values()) else "x"
    if name == "x" and (own := with_values_in(f.context, body, f.roles.variables)):
        size = f.size(f.alphabets.of_axis(own[0]), f"|{body.base}|", node)
        for other in own[1:]:
            f.alphabets.set_size(f.alphabets.of_axis(other), size, node)
        return size
    if name == "x" and "x" not in axes and not f.roles.variables and any(a != "x" for of in f.roles.axes.values() for a in of):
        name = _outcomes_in(f, body, node)
    if name == "x" and f.roles.variables and "x" not in axes:
        raise refuse(node, f"|{body.base}|, the size of an unknown set", "the set of one of the random variables")
    if name == "x" and (f.alphabets.only_set or body.base) != body.base:
        raise refuse(node, f"|{body.base}| beside |{f.alphabets.only_set}|, two sizes", "those of random variables, or one")
    if name == "x":
        f.alphabets.only_set = body.base
    return f.size(f.alphabets.of_axis(name), f"|{body.base}|", node)


def _outcomes_in(f: Formula, body: Name, node: Node) -> str:
    r"""The outcomes that a set of no letter of theirs holds: those of the dot in p(\cdot|x), or the tokens of a vocabulary V.

    Raises ElaborationError where the formula has other outcomes, or several.
    """
    dotted, before = outcomes_before_bars(f)
    found = dotted or (before if body.base == "V" else set())
    if len(found) != 1:
        raise refuse(node, f"|{body.base}|, the size of an unknown set", "the set of one of the outcomes")
    return found.pop()


def _is_set_below(f: Formula, body: Name) -> bool:
    """S_X, A_n, V_1: a set as often as a number."""
    capital = len(body.base) == 1 and body.base.isupper() and not isinstance(body.sub, Number)
    return (capital or any(a in ("cal", "scr", "frak") for a in body.accents)) and key(body) not in f.declared
