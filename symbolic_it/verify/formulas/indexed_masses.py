r"""Joint, marginal and conditional masses told apart by their indices: p_{ij} log p_{ij}/(p_i p_j), p_{i|j} = p_{ij}/p_j.

The law of p_{ij} is joint where the text has said P(X = x_i, Y = y_j), where a bar stands below p beside it, or where it stands over
p_i p_j. The p_{ij} of a transition matrix is none of these, and is left as it is.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..state import State

_LAWS = frozenset(["p", "P"])
_LETTERS = frozenset("ijklmn")
_PROBABILITY = n.Name("Pr")


@dataclass(frozen=True, slots=True)
class _Mass:
    """The letters below p, those behind a bar apart."""

    of: tuple[str, ...]
    given: tuple[str, ...] = ()


def with_outcomes_for_indices(statement: n.Statement, state: State) -> n.Statement:
    """The statement with p(x_i, y_j) for p_{ij}, p(x_i) for p_i and p(x_i | y_j) for p_{i|j}, where it speaks of several of them."""
    statement = rebuilt(statement, _with_a_bar)
    found = {x: m for x in walk(statement) if isinstance(x, n.Name) and (m := _mass(x)) is not None}
    kinds = {(len(m.of), len(m.given)) for m in found.values()}
    pair = _pair(found.values())
    if pair is None or len({x.base for x in found}) != 1 or not ((1, 1) in kinds or {(1, 0), (2, 0)} <= kinds):
        return statement
    if not ((1, 1) in kinds or _is_told(state, "joint") or _is_over_a_product(statement)) or _is_told(state, "conditional"):
        return statement
    (base,) = {x.base for x in found}
    calls = [c for c in walk(statement) if isinstance(c, n.Call) and isinstance(c.head, n.Name) and not (c.juxtaposed and c.head in found)]
    heads = {c.head.base for c in calls if isinstance(c.head, n.Name)}  # the p_i of p_i (-\sum_j ...) is a factor
    if base in heads and not all(_is_of_the_pair(c) for c in calls if isinstance(c.head, n.Name) and c.head.base == base):
        return statement
    head = _PROBABILITY if "Pr" in heads else n.Name(base)
    outcomes = {letter: n.Name(v, sub=n.Name(letter)) for letter, v in zip(pair, "xy", strict=True)}

    def change(node: n.Node) -> n.Node | None:
        m = _mass(node) if isinstance(node, n.Name) else None
        if m is None or not set(m.of + m.given) <= set(outcomes):
            return None
        args = tuple(outcomes[x] for x in (*sorted(m.of, key=pair.index), *m.given))
        separators = (",",) * (len(m.of) - 1) + ("|",) * len(m.given)
        return n.Call(head, args, separators, span=node.span)

    return rebuilt(statement, change)


def _with_a_bar(node: n.Node) -> n.Node | None:
    """p_{X|Y}(x | y) for p_{X|Y}(x, y): what stands below p tells which is given."""
    if (
        not isinstance(node, n.Call)
        or not isinstance(node.head, n.Name)
        or not isinstance(node.head.sub, n.Given)
        or node.separators != (",",)
    ):
        return None
    sides = (node.head.sub.body, node.head.sub.given)
    plain = all(isinstance(x, n.Name) and x.base.isupper() and x == n.Name(x.base) for x in sides)
    return replace(node, separators=("|",)) if plain else None


def _is_of_the_pair(call: n.Call) -> bool:
    """p(X | Y), beside which p(x_i | y_j) is of the same law."""
    return all(isinstance(a, n.Name) and a.base in ("X", "Y") and a == n.Name(a.base) for a in call.args)


def _mass(name: n.Name) -> _Mass | None:
    if name.base not in _LAWS or name.accents or name.sup is not None or name.upper is not None:
        return None
    match name.sub:
        case n.Given(body, given):
            of, on = _letters(body), _letters(given)
            return _Mass(of, on) if len(of) == len(on) == 1 else None
        case n.Seq(items) | n.Tuple(items):
            of = tuple(x for item in items for x in _letters(item))
            return _Mass(of) if len(of) == len(items) == 2 and of[0] != of[1] else None
        case _:
            of = _letters(name.sub)
            return _Mass(of) if of else None


def _letters(node: n.Node | None) -> tuple[str, ...]:
    plain = isinstance(node, n.Name) and node.base in _LETTERS and node == n.Name(node.base)
    return (node.base,) if plain and isinstance(node, n.Name) else ()


def _pair(masses: Collection[_Mass]) -> tuple[str, ...] | None:
    """The letters of the first and of the second variable, in the order of p_{ij}, or that of the alphabet; None for other letters."""
    letters = {x for m in masses for x in m.of + m.given}
    joint = {m.of for m in masses if len(m.of) == 2}
    if len(letters) != 2 or len(joint) > 1:
        return None
    return joint.pop() if joint else tuple(sorted(letters))


def _is_told(state: State, kind: str) -> bool:
    """Whether the text has said that p_{ij} is P(X = x_i, Y = y_j), or P(Y = y_j | X = x_i)."""
    return any(
        isinstance(left, n.Name) and (m := _mass(left)) is not None and len(m.of) == 2 and isinstance(right, n.Call) and len(right.args) == 2
        and right.separators == ((",",) if kind == "joint" else ("|",))
        for left, right in state.defined
    )  # fmt: skip


def _is_over_a_product(statement: n.Statement) -> bool:
    """Whether p_{ij} stands over p_i p_j, in either order."""
    for x in walk(statement):
        if isinstance(x, n.Div) and isinstance(x.left, n.Name) and isinstance(x.right, n.Mul):
            above, factors = _mass(x.left), [_mass(y) for y in (x.right.left, x.right.right) if isinstance(y, n.Name)]
            below = {m.of for m in factors if m is not None and not m.given}
            if above is not None and len(above.of) == 2 and below == {(letter,) for letter in above.of}:
                return True
    return False
