"""Whether a formula has a form of a notion, with expressions for its letters, up to algebra and averages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import permutations

from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.walk import children, walk
from ..naming.algebra import TooLong
from ..naming.averages import cores
from ..naming.forms import Forms, laws_in
from ..naming.instances import FIRST, SECOND, Instance, Made
from ..naming.known_quantity import SUM
from ..naming.well_formed import binds_well
from .cover import Cover
from .notion import ANY, Notion
from .written import pattern, with_transposes, written

TRIES = 300  # assignments of expressions to the letters of one form
_SUM, _PRODUCT = n.Name("S"), n.Name("P")


def is_of(node: n.Node, notion: Notion) -> bool:
    """Whether a formula has one of the forms of a notion."""
    return any(has_form(node, notion, text) for text in notion.forms)


def has_form(node: n.Node, notion: Notion, text: str, parts: Mapping[str, str] | None = None) -> bool:
    """Whether a formula has this form. ``parts``: what the letters may be, if not what the notion says."""
    if not all(binds_well(x) for x in walk(node) if isinstance(x, n.BigOp)):
        return False
    try:
        return any(_fits(with_transposes(core), notion, text, parts or notion.parts) for core in _cores(node, notion.averaged))
    except (TooLong, RecursionError):
        return False


def _cores(node: n.Node, averaged: frozenset[str]) -> Iterator[n.Node]:
    """The formula, also without averages and without a sum over examples around it."""
    yield from cores(node, averaged)
    body, sign = (node.body, True) if isinstance(node, n.Neg) else (node, False)
    if SUM in averaged and isinstance(body, n.BigOp) and body.kind == "sum":
        yield n.Neg(body.body) if sign else body.body


@cache
def _parsed(text: str) -> tuple[n.Node, dict[int, tuple[str, ...]]]:
    form = with_transposes(read_expression(text))
    return form, {id(x): tuple(sorted({y.base for y in walk(x) if isinstance(y, n.Name)})) for x in walk(form)}


def _fits(core: n.Node, notion: Notion, text: str, parts: Mapping[str, str]) -> bool:
    form, names = _parsed(text)
    plain = Forms(laws=laws_in(core))
    target = plain.of(core)
    heads = {x.head for x in walk(form) if isinstance(x, n.Call)}
    sums = list(dict.fromkeys(x for x in walk(core) if isinstance(x, n.BigOp) and x.kind in ("sum", "int", "E", "prod")))[:4]
    if {FIRST, SECOND} & heads:
        pairs: Iterator[tuple[n.BigOp | None, ...]] = permutations(sums, 2)
    else:
        pairs = iter([(x, None) for x in sums] if {_SUM, _PRODUCT} & heads else [(None, None)])
    letters = [x for x in dict.fromkeys(y.base for y in walk(form) if isinstance(y, n.Name)) if x in parts]
    found = _candidates(core)
    cover = Cover(core, form, frozenset(letters), target, plain)
    tries = TRIES
    for over, second in pairs:
        made: Made = {}
        choices = {x: [y for y in found if _may_be(y, parts[x])] for x in letters}
        if "N" in choices:
            upper = over.binder.upper if over is not None else None
            choices["N"] = choices["N"] if upper is None else [upper]
        for env in _assignments(sorted(letters, key=lambda x: len(choices[x])), choices, notion):
            if not cover.is_whole(env.values(), over, second):
                continue
            tries -= 1
            if tries < 0:
                return False
            if Instance(env, plain, over, second, (), names, made).of(form) == target and _keeps_order(
                core, form, env, notion.order, plain
            ):
                return True
    return False


def _candidates(core: n.Node) -> list[n.Node]:
    """The expressions inside, each once; what stands below a name is no expression of the formula."""
    found: dict[n.Node, None] = {}

    def visit(node: n.Node) -> None:
        if isinstance(node, n.Binder):
            found.update(dict.fromkeys(x for x in (node.upper, *node.names) if x is not None))
            return
        found[node] = None
        for child in children(node) if not isinstance(node, n.Name) else ():
            visit(child)

    visit(core)
    return list(found)


def _may_be(node: n.Node, kind: str) -> bool:
    if not kind:
        return isinstance(node, (n.Name, n.Call, n.Indexed, n.Norm, n.Abs, n.Text, n.Transpose, n.Vector))
    if ANY not in kind and _is_made_of_parts(node):
        return False
    return pattern(kind).fullmatch(written(node)) is not None


def _is_made_of_parts(node: n.Node) -> bool:
    """A sum, product, quotient or power; not TP, which is written as a product, and not an index t + 1."""
    match node:
        case n.Mul(left, n.Name()) if not node.explicit:
            return not isinstance(left, n.Name) and _is_made_of_parts(left)
        case n.Add(n.Name(), n.Number()) | n.Sub(n.Name(), n.Number()):
            return False
    return isinstance(node, (n.Add, n.Sub, n.Neg, n.Mul, n.Div, n.Pow))


def _assignments(order: list[str], choices: Mapping[str, list[n.Node]], notion: Notion) -> Iterator[dict[str, n.Node]]:
    """The ways to give each letter an expression of its own, and letters that are alike ones of one stem or index."""

    def rest(k: int, env: dict[str, n.Node]) -> Iterator[dict[str, n.Node]]:
        if k == len(order):
            stems = all(len({_stem(env[x]) for x in group if x in env}) <= 1 for group in notion.alike)
            if stems and all(len({_index(env[x]) for x in group if x in env}) <= 1 for group in notion.indexed):
                yield dict(env)
            return
        for node in choices[order[k]]:
            if node not in env.values():
                env[order[k]] = node
                yield from rest(k + 1, env)
                del env[order[k]]

    return rest(0, {})


def _stem(node: n.Node) -> object:
    while isinstance(node, (n.Call, n.Indexed, n.Transpose)):
        node = node.head if isinstance(node, n.Call) else node.body
    return (node.base, node.sup) if isinstance(node, n.Name) else node


def _index(node: n.Node) -> n.Node | None:
    return node.sub if isinstance(node, n.Name) else None


def _keeps_order(core: n.Node, form: n.Node, env: dict[str, n.Node], order: str, plain: Forms) -> bool:
    """Whether the letters of matrices stand in the order of the form, each transposed where it is there."""
    if not order:
        return True
    meant = {x: plain.key(env[x]) for x in order if x in env}

    def sequence(node: n.Node, transposed: bool) -> Iterator[tuple[str, bool]]:
        for letter, key in meant.items():
            if node == n.Name(letter) or (not isinstance(node, n.Number) and plain.key(node) == key):
                yield letter, transposed
                return
        for child in children(node):
            yield from sequence(child, isinstance(node, n.Transpose))

    return list(sequence(core, False)) == list(sequence(form, False))
