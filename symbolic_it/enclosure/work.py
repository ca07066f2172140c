"""Work: evaluation counted in steps, so that what is found within a limit does not depend on how busy the machine is.

The processor's clock stands behind the count as a last resort, and behind the proofs of an answer that may take so long.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
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
_END: ContextVar[float | None] = ContextVar("END", default=None)


class OutOfTime(Exception):
    """The time that an answer may take is over: no step was found wrong, and nothing that is kept may depend on it."""


@contextmanager
def allowed(seconds: float) -> Iterator[None]:
    """Processor time for what happens inside, at most what is left of an outer allowance."""
    end, outer = thread_time() + seconds, _END.get()
    token = _END.set(end if outer is None else min(end, outer))
    try:
        yield
    finally:
        _END.reset(token)


def left() -> float | None:
    """The seconds that are left; None where nothing limits them."""
    end = _END.get()
    return None if end is None else end - thread_time()


def in_time() -> None:
    """Raises OutOfTime once the time is over."""
    end = _END.get()
    if end is not None and thread_time() > end:
        raise OutOfTime
