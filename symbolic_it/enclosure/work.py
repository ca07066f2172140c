"""Work: evaluation counted in steps, so that what is found within a limit does not depend on how busy the machine is.

The processor's clock stands behind the count as a last resort.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from time import thread_time

from .errors import TooLarge

_LOOK = 64  # steps between two looks at the clock


@dataclass(slots=True)
class Work:
    """The steps (terms evaluated) that may be taken, and when to stop at the latest; ``spent`` once either has run out."""

    limit: int
    end: float | None = None
    steps: int = 0
    spent: bool = False

    def step(self, count: int = 1) -> None:
        """Count some steps. Raises TooLarge where none are left."""
        before = self.steps
        self.steps += count
        if self.steps > self.limit or (self.end is not None and before // _LOOK != self.steps // _LOOK and thread_time() > self.end):
            self.spent = True
        if self.spent:
            raise TooLarge("the work that may be done on this is spent")


WORK: ContextVar[Work | None] = ContextVar("WORK", default=None)
