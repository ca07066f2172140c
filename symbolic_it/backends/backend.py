"""What a backend is: a table of operations as text, the runtime it needs, and how it likes its sums."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Backend:
    """A target of compilation.

    ``operations`` are templates with {0}, {1} ... for operands and {axis} for an axis counted from the end; ``in_place`` are
    templates that overwrite operand {0}. ``runtime`` gives the names that the templates use; ``wrap`` makes the public
    function from a `Program`. ``blocked``: sums run over cache-sized blocks.
    ``stable``: stable forms are chosen (the oracle evaluates the definition as it stands). ``few``: another runtime for rows of
    a few outcomes, where the source of a function has one.
    """

    name: str
    operations: Mapping[str, str]
    runtime: Callable[[], Mapping[str, Any]]
    wrap: Callable[..., Any]
    in_place: Mapping[str, str] = field(default_factory=dict)
    blocked: bool = False
    stable: bool = True
    few: Callable[[str], Mapping[str, Any] | None] = lambda source: None

    @property
    def names(self) -> frozenset[str]:
        """Every name and attribute that generated code may hold beside its own: those of the templates."""
        templates = (*self.operations.values(), *self.in_place.values())
        return frozenset({"shape", *re.findall(r"[A-Za-z_][A-Za-z_0-9]*", " ".join(templates))})
