r"""Which names are densities and which vector fields, by their places: p of \nabla \log p, s of |s - \nabla \log p|."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Abs, Add, Apply, BigOp, Call, Derivative, Log, Mul, Name, Neg, Node, Norm, Number, Sub, Transpose
from ...notation.syntax.walk import walk

Letter = tuple[str, tuple[str, ...], str]
_LAWS = frozenset(["p", "q", "P", "Q", "rho", "pi"])


class Outside(Exception):
    """Something that is no mean of scores and fields."""


@dataclass(frozen=True, slots=True)
class Letters:
    """Which names are densities, and which are vector fields; ``drawn``: the law that the text tells of a variable."""

    laws: frozenset[Node]
    fields: frozenset[Node]
    drawn: Mapping[str, Node]
    assumed: dict[str, Node]

    @classmethod
    def of(cls, drawn: Mapping[str, Node], *sides: Node) -> Letters:
        """The letters of a formula by their places in it."""
        inside = [x for side in sides for x in walk(side)]
        slopes = [x for x in inside if isinstance(x, Derivative) and x.kind == "gradient"]
        below = [x.body.arg if isinstance(x.body, Log) else x.body for x in slopes]
        scored = {head_of(x) for x, slope in zip(below, slopes, strict=True) if isinstance(slope.body, Log) or _base(x) in _LAWS}
        means = [x.binder for x in inside if isinstance(x, BigOp) and x.kind == "E"]
        weights = [c for b in means if b.distribution is not None for c in walk(b.distribution)]
        weights += [x for b in means if b.distribution is None for x in b.names]
        laws = scored | {head_of(x) for x in weights if isinstance(x, (Name, Call)) and _base(x) in _LAWS}
        laws |= {head_of(x) for x in inside if isinstance(x, Call) and _base(x) in _LAWS}
        beside = [y for x in inside for y in _beside_slopes(x)]
        beside += [y for x in inside if isinstance(x, (Norm, Abs)) for y in terms_of(x.body)]
        beside += [x.args[0] for x in inside if isinstance(x, Apply) and x.function == "div" and x.args]
        beside += [
            x.args[0].body
            for x in inside
            if isinstance(x, Apply) and x.function == "tr" and len(x.args) == 1 and isinstance(x.args[0], Derivative)
        ]
        fields = {head_of(x) for y in beside for x in terms_of(y) if isinstance(x, (Name, Call))}
        return cls(frozenset(filter(None, laws)), frozenset(x for x in fields if x is not None and x not in laws), drawn, {})


def _beside_slopes(node: Node) -> Iterator[Node]:
    """What a score is added to, or multiplied by."""
    if isinstance(node, (Add, Sub, Mul)):
        parts = list(terms_of(node)) if not isinstance(node, Mul) else list(factors_of(node))
        if any(isinstance(x, Derivative) and x.kind == "gradient" for x in parts):
            yield from (
                x for part in parts for x in terms_of(part) if isinstance(x, Call) or (isinstance(x, Name) and not isinstance(node, Mul))
            )
    if isinstance(node, n.Vector) and len(node.items) == 2 and node.bracket == "<":
        yield from node.items


def terms_of(node: Node) -> Iterator[Node]:
    match node:
        case Add(left, right) | Sub(left, right):
            yield from terms_of(left)
            yield from terms_of(right)
        case Neg(body) | n.Vector((body,)) | Transpose(body):
            yield from terms_of(body)
        case _:
            yield node


def factors_of(node: Node) -> Iterator[Node]:
    match node:
        case Mul(left, right):
            yield from factors_of(left)
            yield from factors_of(right)
        case n.Vector((body,)):
            yield from factors_of(body)
        case Call(head, (body,), juxtaposed=True) if not isinstance(head, Name):
            yield from factors_of(head)
            yield body
        case _:
            yield node


def head_of(node: Node) -> Node | None:
    node = node.head if isinstance(node, Call) else node
    return node if isinstance(node, Name) else None


def _base(node: Node) -> str:
    head = head_of(node)
    return head.base if isinstance(head, Name) else ""


def letter(node: Node) -> Letter:
    """A variable, capital or small."""
    if not isinstance(node, Name):
        raise Outside
    beside = node.sup or ""  # x' is another variable than x
    below = beside + (
        ""
        if node.sub is None
        else repr(node.sub)
        if not isinstance(node.sub, (Name, Number))
        else getattr(node.sub, "base", getattr(node.sub, "text", ""))
    )
    return node.base.lower() if len(node.base) == 1 else node.base, tuple(a for a in node.accents if a in ("tilde", "hat", "bar")), below
