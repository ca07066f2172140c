"""The functions and classes of a chapter's code, judged block by block as a reader would run them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ....enclosure.ball import precision
from ....patterns import regex
from ..running.follow import Follower
from ..running.values import Class, Closure, Instance
from ..source import Source
from . import next_tokens
from .assigned import as_function, assigned_in
from .intent import Named
from .judge import BITS, Fault, judge
from .named import intents, of_class, of_function
from .variants import varies

_MARKED = regex(
    r"\b(?:wrong|bug(?:gy)?|incorrect\w*|broken|mistak\w+|bad|fix me|fixme|todo|reversed?|swapped|exercise|"
    r"your code|unstable|don't|do not use)\b",
    re.I,
)
_NODES = 4000


@dataclass(frozen=True)
class Judged:
    """A function whose fault is shown: in which block, its definition, what it is named for."""

    source: Source
    definition: ast.FunctionDef | ast.ClassDef | ast.Assign
    name: str
    title: str
    fault: Fault


def judged_functions(sources: tuple[Source, ...]) -> Iterator[Judged]:
    """Every function that does not give what its name says, in the order of the text."""
    follower, given = Follower(), assigned_in(sources)
    for source in sources:
        for statement in source.statements:
            follower.steps = 3000
            with precision(BITS):
                follower.top(statement)
        for statement in source.statements:
            for found in _of_statement(follower, source, statement, given):
                if not (found.title == next_tokens.TITLE and _given_shifted(found.name, sources)):
                    yield found


def _given_shifted(name: str, sources: tuple[Source, ...]) -> bool:
    """Whether the code gives a function a part of something, x[:, 1:]: what is to be shifted comes shifted."""
    calls = (c for s in sources for c in s.calls if isinstance(c.func, ast.Name) and c.func.id == name)
    return any(isinstance(n, ast.Slice) for c in calls for a in (*c.args, *(k.value for k in c.keywords)) for n in ast.walk(a))


def _of_statement(follower: Follower, source: Source, statement: ast.stmt, given: frozenset[str]) -> Iterator[Judged]:
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            held = follower.globals.get(name)
            document = f"{ast.get_docstring(statement) or ''} {source.comment(statement.lineno)}"
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Lambda()):
            held, document = follower.globals.get(name), source.comment(statement.lineno)
        case ast.Assign(targets=[ast.Name(id=name)]) if (snippet := as_function(statement, given)) is not None:
            held, document = Closure(*snippet, follower.globals), source.comment(statement.lineno)
        case _:
            return
    inside = "\n".join(source.lines[statement.lineno - 1 : statement.end_lineno or statement.lineno])
    if (
        _MARKED.search(" ".join(line.partition("#")[2] for line in inside.split("\n")) + document)
        or sum(1 for _ in ast.walk(statement)) > _NODES
    ):
        return
    found: tuple[Named, Closure | Instance] | None = None
    if isinstance(held, Closure):
        found = of_function(follower, held, name, document), held
    elif isinstance(held, Class):
        found = of_class(follower, held, document)
    if found is None:
        return
    named = replace(found[0], code=inside)
    for intent in intents(named):
        try:
            fault = judge(follower, found[1], named, intent)
        except (
            ArithmeticError,
            AttributeError,
            IndexError,
            KeyError,
            RecursionError,
            TypeError,
            ValueError,
        ):  # no trial fits its parameters
            continue
        if fault is not None and (fault.computes or not varies(statement, named)):
            yield Judged(source, statement, name, intent.title, fault)
            return
