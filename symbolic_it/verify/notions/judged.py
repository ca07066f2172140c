"""Formulas that a name or a sentence calls a notion of the field: its definition, a slip of it, or open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..naming.changed_parts import changed_below
from ..naming.near_miss import single_changes, speaks_loosely, turns_over
from ..naming.resolve import called_right_before
from .field import NOTIONS
from .matching import has_form, is_of
from .notion import Notion
from .written import pattern, written

_OTHER_WAY = regex(r"maximi[sz]|ascen[dt]|warm|increas|ramp|similar|inner product|最大化|最大|相似|최대화|유사", re.I)
CHANGES = 60  # tried of one formula


def of_notions(left: n.Node, relation: str, right: n.Node, before: str, after: str) -> Verdict | None:
    """The verdict on a formula of a notion; None where nothing names one."""
    if relation not in ("=", ":=", "approx") or not _says_something(right):
        return None
    named = _named(left, right, before, after)
    if not named:
        return None
    if any(is_of(right, notion) for notion in named):
        if any(_leaves_out(right, notion, f"{before} {after}") for notion in named):
            return Verdict("undecided", "its form is a usual one, but without a letter that the words speak of")
        return Verdict("definition", f"agrees with the definition of {next(x for x in named if is_of(right, x)).title}")
    notion = named[0]
    near = pattern(notion.words, re.I).sub("", f"{before[-80:]} {after[:60]}")
    if (
        len(named) == 1
        and notion.certain
        and not (turns_over(near) or speaks_loosely(near) or _OTHER_WAY.search(near))
        and (what := _slip(right, notion))
    ):
        return Verdict("convention-mismatch", f"not the {notion.title}: it would be with {what} changed")
    return Verdict("undecided", f"{written(left)} is a name of the {notion.title}; that this is its value is not shown")


def _leaves_out(right: n.Node, notion: Notion, words: str) -> bool:
    """Whether the words speak of what a letter of the notion is, and the formula has no such letter."""
    letter, speak = notion.told
    if not letter or pattern(speak, re.I).search(words) is None:
        return False
    return not any(isinstance(x, n.Name) and pattern(notion.parts[letter]).fullmatch(written(x)) for x in walk(right))


def _says_something(right: n.Node) -> bool:
    """Whether it is more than a name, a number or a list of them."""
    acts = any(isinstance(x, (n.Add, n.Sub, n.Mul, n.Div, n.Pow, n.Apply, n.BigOp, n.Log, n.Cases, n.Norm)) for x in walk(right))
    return acts and any(isinstance(x, (n.Name, n.Text)) for x in walk(right))


def _named(left: n.Node, right: n.Node, before: str, after: str) -> list[Notion]:
    """The notions that a left side stands for: as the words right before it say, by its name, or by its letter and the words around."""
    head = left
    while isinstance(head, n.Call):
        head = head.head
    name = head.function if isinstance(head, n.Apply) else written(head)
    bearing = [x for x in NOTIONS if pattern(x.names).fullmatch(name) or pattern(x.letters).fullmatch(name) or (x.words and not x.letters)]
    if not bearing:
        return []
    near, parts = f"{before[-200:]} {after[:120]}", [written(x) for x in walk(right)]
    mine = [x for x in bearing if not x.needs or any(map(pattern(x.needs).fullmatch, parts))]
    called = [x for x in mine if x.words and called_right_before(x.words, before)]
    sure = [x for x in mine if pattern(x.names).fullmatch(name)]
    return (
        called or sure or [x for x in mine if pattern(x.letters).fullmatch(name) and (not x.words or pattern(x.words, re.I).search(near))]
    )


def _slip(right: n.Node, notion: Notion) -> str:
    """What in a formula has to be changed to make it the notion; "" if nothing alone."""
    if any(has_form(right, notion, text) for text in notion.slips):
        return "a part"
    for pair in notion.swaps:
        one, other = pair[0], pair[1]
        swapped = {**notion.parts, one: notion.parts[other], other: notion.parts[one]}
        if any(has_form(right, notion, text, swapped) for text in notion.forms):
            return "the order of two parts"
    return next((what for what, changed in islice(_changes(right), CHANGES) if what not in notion.free and is_of(changed, notion)), "")


def _changes(node: n.Node) -> Iterator[tuple[str, n.Node]]:
    yield "a sign", node.body if isinstance(node, n.Neg) else n.Neg(node)
    if isinstance(node, n.Div):
        yield "a ratio", n.Div(node.right, node.left)
    yield from single_changes(node)
    yield from _others(node)


def _others(node: n.Node) -> Iterator[tuple[str, n.Node]]:
    """A maximum for a minimum, a quotient for a product, a root too few, a square or a logarithm too many."""
    match node:
        case n.Apply("max" | "min" as name):
            yield "a maximum or minimum", replace(node, function="min" if name == "max" else "max")
        case n.Pow(base, n.Number("2")):
            yield "a square", base
        case n.Div(above, below) if not isinstance(above, n.Number) and not isinstance(below, n.Number):
            yield "a ratio", n.Mul(above, below)
            yield "a ratio", n.Div(below, above)
            yield "a root", n.Div(above, n.Apply("sqrt", (below,)))
        case n.Mul(one, other) if not isinstance(one, n.Number) and not isinstance(other, n.Number):
            yield "a ratio", n.Div(one, other)
        case n.Log(arg):
            yield "a logarithm", arg
    if not isinstance(node, (n.Name, n.Number, n.Text)):
        yield from changed_below(node, _others)
