r"""What kind of thing a letter is said to be: X \in \mathbb{R}^n is a vector, "a random variable b" is random."""

from __future__ import annotations

from typing import Literal

from ...context import Context, Declared, Fact
from ...syntax.nodes import Name, Node, Number, Pow

Kind = Literal["vector", "random", "number", "function", "usual", "another"]  # usual, another: what the letter stands for by custom, or not
DEPENDENT = "dependent"
_NOISE = "noise"
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


def noise_fact(*words: str) -> Fact:
    """That these letters are noise; without letters: what a channel adds is. DEPENDENT: what was said of noise no longer holds."""
    return Fact(_NOISE, Declared(" ".join(words)))


def is_noise(context: Context, letters: set[str]) -> bool:
    """Whether the text calls one of the letters noise, or speaks of a channel's noise and of no letter."""
    said = [f.value.word for f in context.facts if f.symbol == _NOISE and isinstance(f.value, Declared)]
    since = len(said) - said[::-1].index(DEPENDENT) if DEPENDENT in said else 0
    return any(not words or letters & set(words.split()) for words in said[since:])


def is_of_noise(fact: Fact) -> bool:
    """Whether a fact says that something is noise."""
    return fact.symbol == _NOISE
