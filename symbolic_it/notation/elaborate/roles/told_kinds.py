r"""What kind of thing a letter is said to be: X \in \mathbb{R}^n is a vector, "a random variable b" is random."""

from __future__ import annotations

from typing import Literal

from ...context import Context, Declared, Fact
from ...syntax.nodes import Name, Node, Number, Pow

Kind = Literal["vector", "random", "number", "function"]
NOISE = "noise"  # whether the text speaks of noise that depends on nothing
_KIND = "kind of "  # before the base of a name


def kind_fact(name: Name, kind: Kind) -> Fact:
    """That a letter is of a kind, whatever it was before."""
    return Fact(_KIND + name.base, Declared(kind))


def membership_facts(left: Node, right: Node) -> tuple[Fact, ...]:
    r"""What X \in \mathbb{R}^n and X \in \mathbb{R} say; () for other sets."""
    if not isinstance(left, Name):
        return ()
    match right:
        case Pow(Name("R"), Number(_, n)) if n == 1:
            return (kind_fact(left, "number"),)
        case Pow(Name("R"), _):
            return (kind_fact(left, "vector"),)
        case Name("R", accents) if "bb" in accents:
            return (kind_fact(left, "number"),)
    return ()


def told_kind(context: Context, base: str) -> str:
    """The kind that the text said last; "" where it said none."""
    fact = context.about(_KIND + base, Declared)
    return fact.value.word if fact is not None else ""
