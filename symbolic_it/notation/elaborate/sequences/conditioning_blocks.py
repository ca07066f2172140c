r"""Whole sequences that a formula never takes apart: X^n in H(Y^n|X^n) = \sum_i H(Y_i | Y^{i-1}, X^n)

It is one variable B there, of any alphabet, while the members of Y are told apart.
"""

from __future__ import annotations

from fractions import Fraction

from ...syntax.nodes import Call, Name, Node, Number, Range, Statement
from ...syntax.walk import walk
from ...text import text_of
from .blocks import Block, block_of, rebuilt, runs, with_members

_LETTERS = "BCDFG"
_ONE = Number("1", Fraction(1))


def blocks_as_one(statement: Statement, length: Name) -> tuple[Statement, str] | None:
    """The formula with a letter for each sequence that only stands in full, and what the letters are; None where all or none are such."""
    calls = [x for c in statement.chains for x in walk(c) if isinstance(x, Call)]
    found = [b for call in calls for b in (*(b for _, b in runs(call).values()), *(b for b in map(block_of, call.args) if b is not None))]
    full = {b.stem for b in found if b.last == length}
    used = {x.base.upper() for c in statement.chains for x in walk(c) if isinstance(x, Name)}
    letters = iter(x for x in _LETTERS if x not in used)
    meaning = []
    for stem in sorted(full, key=lambda x: x.base):
        letter = next(letters, None)
        made = None if letter is None else _with_letter(statement, Block(stem, length), Name(letter))
        if made is None or any(isinstance(x, Name) and x.base == stem.base for c in made.chains for x in walk(c)):
            continue
        statement = made
        meaning.append(f"{letter} = ({text_of(stem)}_1, ..., {text_of(stem)}_{text_of(length)})")
    return (statement, ", ".join(meaning)) if 0 < len(meaning) < len(full) else None


def _with_letter(statement: Statement, block: Block, letter: Name) -> Statement | None:
    failed = False

    def members(other: Block) -> tuple[Node, ...]:
        return (letter,) if other == block else (Name(other.stem.base, other.stem.accents, Range(_ONE, other.last)),)

    def change(node: Node) -> Node:
        nonlocal failed
        if isinstance(node, Call):
            written = with_members(node, members, change)
            failed = failed or written is None
            return written or node
        return rebuilt(node, change)

    made = rebuilt(statement, change)
    return made if not failed and isinstance(made, Statement) else None
