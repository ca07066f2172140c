"""A form of a quantity with its letters put in: \\sum A \\log B with a mass for A and its ratio to another for B."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.walk import walk
from .algebra import Atom, Form
from .forms import Forms

FIRST, SECOND = (n.Name("S", (), n.Number(k, Fraction(k))) for k in "12")  # S_1(...) + S_2(...): two means, each under a law of its own
Made = dict[tuple[int, ...], Form]


@cache
def parsed(text: str) -> n.Node:
    """The tree of a form."""
    return read_expression(text)


@cache
def names_in(text: str) -> dict[int, tuple[str, ...]]:
    """The names that stand in each part of a form, by the identity of the part, which is kept."""
    return {id(x): tuple(sorted({y.base for y in walk(x) if isinstance(y, n.Name)})) for x in walk(parsed(text))}


class Instance(Forms):
    """A form with its letters replaced. ``made``: what its parts become, for instances that differ in other letters."""

    def __init__(
        self,
        env: dict[str, n.Node],
        plain: Forms,
        over: n.BigOp | None,
        second: n.BigOp | None,
        tag: tuple[object, ...],
        names: dict[int, tuple[str, ...]],
        made: Made,
    ) -> None:
        super().__init__(laws=plain.laws)
        self.env, self.plain, self.over, self.second, self.tag, self.names, self.made = env, plain, over, second, tag, names, made

    def of(self, node: n.Node) -> Form:
        if isinstance(node, n.Name) and node.base in self.env:
            return self.plain.of(self.env[node.base])
        inside = self.names.get(id(node))
        if inside is None:
            return self._of(node)
        where = (id(node), *(id(self.env[x]) for x in inside if x in self.env))
        kept = self.made.get(where)
        if kept is None:
            kept = self.made[where] = self._of(node)
        return kept

    def _of(self, node: n.Node) -> Form:
        if isinstance(node, n.Call) and node.head == n.Name("S") and self.over is not None:
            return self.summed(frozenset(self.bound(self.over.binder)), self.of(node.args[0]))
        if isinstance(node, n.Call) and node.head in (FIRST, SECOND) and self.over is not None and self.second is not None:
            return self.operator(self.over if node.head == FIRST else self.second, self.of(node.args[0]))
        if isinstance(node, n.Call) and node.head == n.Name("P") and self.over is not None:
            return self.operator(n.BigOp("prod", self.over.binder, node.args[0]), self.of(node.args[0]))
        if isinstance(node, n.Log) and node.base is None and node.spelling == "log":
            out = self.log(self.of(node.arg), self.tag)
            return out if node.power is None else self.raised(out, self.of(node.power))
        return self.form(node)

    def key(self, node: n.Node | None) -> Atom:
        if node is None:
            return super().key(node)
        if isinstance(node, n.Name) and node.base in self.env:
            return self.plain.key(self.env[node.base])
        return self.atom_of(node)
