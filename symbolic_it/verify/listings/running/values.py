"""What names of followed code may stand for besides numbers and arrays: functions, classes, objects, modules."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(eq=False)
class Closure:
    """A function or lambda of the code, with the names around it."""

    name: str
    arguments: ast.arguments
    body: list[ast.stmt] | ast.expr
    scope: dict[str, Any]
    of: Instance | None = None

    @property
    def parameters(self) -> list[str]:
        return [a.arg for a in (*self.arguments.posonlyargs, *self.arguments.args)]


@dataclass(eq=False)
class Class:
    """A class of the code: its methods."""

    name: str
    methods: dict[str, ast.FunctionDef]
    scope: dict[str, Any]


@dataclass(eq=False)
class Instance:
    """An object of such a class: its attributes."""

    of: Class
    attributes: dict[str, Any] = field(default_factory=dict)


@dataclass(eq=False)
class Library:
    """A function of a library with options that are fixed."""

    function: Callable[..., Any]
    options: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Module:
    """A module, by its dotted name."""

    name: str


class Names(dict[str, Any]):
    """The names of a function: its own, then those around it."""

    def __init__(self, around: dict[str, Any]) -> None:
        super().__init__()
        self.around = around

    def __missing__(self, name: str) -> Any:
        return self.around[name]

    def __contains__(self, name: object) -> bool:
        return dict.__contains__(self, name) or name in self.around

    def get(self, name: str, default: Any = None) -> Any:
        return self[name] if name in self else default  # noqa: SIM401

    def copy(self) -> Any:
        return self


class Unknown:
    """A part of printed text that is not followed."""


@dataclass(frozen=True)
class Text:
    """What an f-string or a print shows: pieces of text, numbers and arrays; ``percent`` tells which are shown times 100."""

    parts: tuple[Any, ...]
    percent: frozenset[int] = frozenset()
