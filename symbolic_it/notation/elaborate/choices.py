"""Choices: ambiguous notation is read in every plausible way, by reading the whole formula again with other choices.

Each ambiguous spot asks `Choices.among` which option to take; the same spot takes the same option throughout one reading. A spot
is what is written, wherever it stands: one string has one meaning within a formula.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from .errors import ElaborationError

T = TypeVar("T")
R = TypeVar("R")
MAX_READINGS = 6
UNLIKELY = "though less likely, "  # begins an assumption under which a formula may be true, but is not called true
_MAX_TRIES = 64


class Choices:
    """The options taken in one reading, spot by spot, and what was assumed."""

    def __init__(self, script: tuple[int, ...] = ()) -> None:
        self._script = script
        self._taken: dict[object, int] = {}
        self.widths: list[int] = []
        self.assumptions: dict[str, None] = {}

    @property
    def taken(self) -> tuple[int, ...]:
        """The option of each spot, in the order in which the spots were met."""
        return tuple(self._taken.values())

    def among(self, spot: object, *options: tuple[T, str]) -> T:
        """One of (value, assumption), the most plausible first; the assumption of the one taken is noted."""
        if spot not in self._taken:
            n = len(self._taken)
            self._taken[spot] = self._script[n] if n < len(self._script) else 0
            self.widths.append(len(options))
        value, assumption = options[self._taken[spot]]
        if assumption:
            self.assume(assumption)
        return value

    def assume(self, sentence: str) -> None:
        """Note how something was understood that the text does not spell out."""
        self.assumptions[sentence] = None


class Readings(Generic[R]):
    """All results of reading with every combination of choices, the default choices first; ``more``: the cap was reached."""

    def __init__(self, read: Callable[[Choices], R]) -> None:
        self.results: list[R] = []
        self.more = False
        pending: list[tuple[int, ...]] = [()]
        errors: list[ElaborationError] = []
        tries = 0
        while pending and len(self.results) < MAX_READINGS and tries < _MAX_TRIES:
            tries += 1
            script = pending.pop(0)
            choices = Choices(script)
            try:
                result = read(choices)
                if result not in self.results:
                    self.results.append(result)
            except ElaborationError as error:
                errors.append(error)
            for n in range(len(script), len(choices.taken)):
                pending += [(*choices.taken[:n], other) for other in range(1, choices.widths[n])]
        self.more = bool(pending)
        if not self.results:
            raise errors[0]
