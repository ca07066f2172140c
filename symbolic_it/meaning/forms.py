"""Forms: what the shape of a written part tells by itself, before anything is known of its names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..notation.syntax import nodes as s
from ..notation.syntax.nodes import Node
from ..terms.domain import NATURAL
from ..terms.node import Symbol
from ..terms.term import Rational
from .letters import indices, key, roles, signature


def listed(args: Sequence[Node]) -> tuple[tuple[Node, ...], ...] | None:
    """The masses of laws that are written out: H(1/2, 1/2), D([0.5, 0.5] || [0.3, 0.7]); None where one is not."""
    if len(args) > 1 and all(isinstance(x, s.Number) for a in args for x in ((a.left, a.right) if isinstance(a, s.Div) else (a,))):
        return (tuple(args),)
    vectors = [a.items for a in args if isinstance(a, s.Vector)]
    if not vectors or len(vectors) != len(args) or len({len(v) for v in vectors}) != 1:
        return None
    return None if any(isinstance(x, (s.Ellipsis, s.Dot)) for v in vectors for x in v) else tuple(vectors)


def surely_variables(node: Node) -> Iterator[str]:
    """The names that stand for random variables whatever their letters: those of I(X;Y|Z) and H(X|Y)."""
    if not isinstance(node, s.Call) or (found := signature(node)) is None:
        return
    told = any(sep in (";", "|") for sep in node.separators) or any(
        isinstance(a, s.Name) and a.base in roles("variable") for a in node.args
    )
    if (
        told
        and any(p.arguments[0] == "variables" for p in found[0].patterns)
        and "||" not in node.separators
        and all(isinstance(a, s.Name) for a in node.args)
    ):
        yield from (k for a in node.args if (k := key(a)) is not None)


def law_letter(name: str) -> bool:
    """Whether a bare name may be that of a law by its letter: q, q_theta, never p_1."""
    base, _, below = name.partition("_")
    return base in roles("law") and base not in roles("weak") and not below.isdigit()


def head_name(node: Node) -> str | None:
    """The name of what is called: p for p_{X,Y}, whose variables its arguments name again."""
    below = indices(node) if isinstance(node, s.Name) else None
    if isinstance(node, s.Name) and below is not None and node.base in roles("law") and all(b.base in roles("variable") for b in below):
        return stem(node)
    return key(node)


def axis_of(node: Node) -> str | None:
    """The axis of a joint law that an outcome belongs to by its letter: X for x, x' and x_i."""
    if not isinstance(node, s.Name):
        return None
    return node.base.upper() if len(node.base) == 1 else node.base


def stem(node: s.Name) -> str:
    """The name of an array or a law without the indices below it."""
    marks = "".join(f"_{a}" for a in reversed(node.accents))
    return node.base + (node.sup or "") + marks


def undotted(law: s.Call, names: Sequence[Node]) -> s.Call:
    """The law at the names that are drawn from it: pi(y|x) for pi(.|x)."""
    queue = iter(names)
    args = tuple(next(queue, a) if isinstance(a, s.Dot) else a for a in law.args)
    return s.Call(law.head, args, law.separators, law.bracket, law.juxtaposed, span=law.span)


def whole(n: int) -> Rational:
    from fractions import Fraction

    return Rational(Fraction(n))


def size_between(lower: Node | None, upper: Node | None) -> Rational | Symbol | None:
    if not isinstance(lower, s.Number) or upper is None:
        return None
    if lower.value == 0 and isinstance(upper, s.Sub) and isinstance(upper.right, s.Number) and upper.right.value == 1:
        upper, start = upper.left, 1
    elif lower.value == 1:
        start = 1
    else:
        return None
    if isinstance(upper, s.Number) and upper.value.denominator == 1 and upper.value >= start:
        return whole(int(upper.value))
    name = key(upper)
    return Symbol(name, NATURAL) if name is not None else None


def infinite(node: Node) -> bool:
    return isinstance(node, s.Infinity) or (isinstance(node, s.Neg) and isinstance(node.body, s.Infinity))


def one_small_letter(name: str | None) -> bool:
    return name is not None and len(name) == 1 and name.islower()


def spoken(node: Node) -> str:
    return type(node).__name__.lower()
