"""Theorems, definitions and examples: what each alone supposes, and where that ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..notation.context import Constraint, Meaning
from ..notation.text import text_of
from .section import MOST_SPOKEN
from .sentences.clauses import Clauses
from .sentences.pointing_back import DATA

if TYPE_CHECKING:
    from .state import State

#: Environments with data of their own.
EXAMPLES = frozenset(
    ["example", "examples", "exercise", "exercises", "problem", "question", "ex", "exa", "exmp", "myex", "exer", "prob", "eg"]
)
SOLUTIONS = frozenset(["solution", "solutions", "answer", "answers", "sol", "ans", "hint", "lösung", "corrigé"])
STATEMENTS = EXAMPLES | frozenset(  # environments that suppose things of their own
    ["theorem", "lemma", "proposition", "corollary", "definition", "claim", "remark", "fact", "conjecture", "property", "thm", "lem", "prop", "cor", "defn", "dfn",
     "mydef", "defi", "rem", "observation", "note"]
)  # fmt: skip
_GO_ON = frozenset(["corollary", "cor", "remark", "rem", "observation", "note"])  # from the one before


@dataclass(slots=True)
class Environments:
    """Where the reader stands among them; facts are told apart by identity."""

    statement: int | None = None  # where the last theorem, definition or example began
    inside: int | None = None  # the one that still goes on
    known_before: frozenset[int] = frozenset()  # the facts that were known before it
    doubted_before: frozenset[str] = frozenset()
    of_statement: frozenset[int] = frozenset()  # the facts that the last one has told of its variables
    doubted_there: frozenset[str] = frozenset()
    example: int | None = None  # where the last example began
    problem: int | None = None  # where the last example began that its first words alone call one
    before_example: frozenset[int] = frozenset()  # the facts that were known there

    def in_example(self, environment: int | None) -> int | None:
        """The example that something belongs to: an environment, or what "Example 3" in words has begun, up to the next or a heading."""
        if environment is not None:
            self.problem = None
        return environment if environment is not None else self.problem

    def of_problem(self, start: int) -> int:
        """The same of what begins with "Example 3"."""
        self.problem = start
        return start


def begin(state: State, statement: int | None, kind: str = "") -> None:
    """A theorem, a definition or an example begins: what the one before supposed does not narrow it; proofs go on from theirs."""
    here = state.environments
    if statement != here.inside:
        _end(state)
    if statement is None or statement == here.statement:
        return
    if kind.lower() not in _GO_ON:
        _let_go(state)
    here.inside, here.known_before = statement, frozenset(map(id, state.context.facts))
    here.doubted_before = frozenset(state.section.doubted)
    if state.section.narrowed and state.section.narrowed_at is not None and state.section.narrowed_at == here.statement:
        state.section.narrowed = False
    here.statement = statement


def enter(state: State, example: int | None) -> None:
    """An example ends, and with it the data that it told; another one begins."""
    here = state.environments
    if example == here.example:
        return
    if here.example is not None:
        kept = (f for f in state.context.facts if id(f) in here.before_example or not isinstance(f.value, (*DATA, Constraint)))
        state.context = replace(state.context, facts=tuple(kept))
    here.example = example
    state.section.rounded, state.section.supposed = {}, Clauses()
    here.before_example = frozenset(map(id, state.context.facts))


def _end(state: State) -> None:
    """A theorem ends: what it alone has told of its variables holds for its proof, and for no theorem behind that."""
    here = state.environments
    if here.inside is not None:
        fresh = (f for f in state.context.facts if id(f) not in here.known_before)
        told = [
            f
            for f in fresh
            if isinstance(f.value, Constraint) or (isinstance(f.value, Meaning) and f.symbol[:1].isupper() and "(" not in f.symbol)
        ]
        here.of_statement |= frozenset(map(id, told))
        here.doubted_there |= frozenset(state.section.doubted) - here.doubted_before
    here.inside = None


def _let_go(state: State) -> None:
    """What the last theorem has told proves nothing from here on; what it makes true is not refuted."""
    here = state.environments
    gone = [f for f in state.context.facts if id(f) in here.of_statement]
    state.context = replace(state.context, facts=tuple(f for f in state.context.facts if id(f) not in here.of_statement))
    told = [text_of(f.value.chain) for f in gone if isinstance(f.value, Constraint)]
    state.section.spoken = [*(c for c in state.section.spoken if c not in told), *told][-MOST_SPOKEN:]
    state.section.doubted -= here.doubted_there
    here.of_statement, here.doubted_there = frozenset(), frozenset()
