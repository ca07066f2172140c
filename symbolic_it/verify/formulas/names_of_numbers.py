r"""Names that a section gives a number by its terms: L = 0.4 \cdot 1 + 0.6 \cdot 2 = 1.6, and then H/L is a number too.

What is open for want of the name's value is judged with it. It is accused only near the place where the name was given.
"""

from __future__ import annotations

from dataclasses import replace

from ...chapters import Document
from ...notation.elaborate.relations.shapes import is_closed
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import placed
from ...notation.syntax.walk import walk
from ..model import Claim
from ..state import State
from .formula import Formula
from .of_processes import Judge

_NEAR = 300  # characters: farther on, the name may be that of another example


def learn_numbers(statement: n.Statement, formula: Formula, state: State) -> None:
    """Remember the closed expressions that names are said to be; whatever else a name is said to be ends that."""
    for chain in statement.chains:
        name = chain.first
        if not isinstance(name, n.Name) or not chain.links or chain.links[0].relation not in ("=", ":=", "approx"):
            continue
        right = chain.links[0].right
        state.section.numbers.pop(name, None)
        plain = right.value if isinstance(right, n.WithUnit) else right
        if chain.links[0].relation != "approx" and is_closed(plain) and not isinstance(plain, n.Number) and not formula.is_mentioned:
            state.section.numbers[name] = (plain, formula.start)


def spoken_of(statement: n.Statement, state: State) -> None:
    """A name that stands alone, "the length $L$ of the other code is", may have another value from there on: it accuses nothing more."""
    for chain in statement.chains:
        if isinstance(chain.first, n.Name) and chain.first in state.section.numbers:
            state.section.numbers[chain.first] = (state.section.numbers[chain.first][0], -_NEAR)


def with_numbers(
    document: Document, statement: n.Statement, formula: Formula, state: State, claims: list[Claim], judge: Judge
) -> list[Claim]:
    """The claims, the open ones judged with the numbers that the section has given names."""
    told = {name: number for name, number in state.section.numbers.items() if _is_used(statement, name)}
    if not told or not any(_is_open(c) for c in claims):
        return claims
    put = {name: number for name, (number, _) in told.items()}

    def change(node: n.Node) -> n.Node | None:
        number = put.get(node) if isinstance(node, n.Name) else None
        return None if number is None else placed(number, node.span)

    again = judge(rebuilt(statement, change), None, state.apart())[0]
    if len(again) != len(claims):
        return claims
    near = all(formula.start - start < _NEAR for _, start in told.values())
    return [
        replace(c, kind="numeric", verdict=v.verdict, reading=v.reading)
        if _is_open(c) and (v.verdict.word == "confirmed" or (near and v.verdict.negative and "not defined" in c.verdict.message))
        else c
        for c, v in zip(claims, again, strict=True)
    ]


def _is_open(claim: Claim) -> bool:
    return claim.verdict.word in ("undecided", "not-understood")


def _is_used(statement: n.Statement, name: n.Name) -> bool:
    """Whether a name stands for a number in a statement, other than as what a chain introduces, or as a function."""
    if any(chain.first == name for chain in statement.chains) or any(isinstance(x, n.Call) and x.head == name for x in walk(statement)):
        return False
    return any(x == name for x in walk(statement))
