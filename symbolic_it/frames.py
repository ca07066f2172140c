"""Room for the frames of a deep recursion, in one piece.

CPython keeps the frames of Python functions in chunks of 16 KiB, and gives a chunk back to the system as soon as it is
empty. A recursion that goes to and fro over the end of one asks for memory and returns it at every call, which takes a
quarter of its time. A chunk is made as large as the first frame in it asks for: one function that asks for much more
than it uses makes room for all that it calls.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
SLOTS = (1 << 16) + 256  # just over half of a chunk of 1 MiB: the other half is for some thousand frames


def _call(function: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any]) -> Any:
    return function(*args, **named)


_call_with_room = FunctionType(_call.__code__.replace(co_stacksize=SLOTS), globals())


def with_room(function: Callable[P, R]) -> Callable[P, R]:
    """The function, with one piece of memory for the frames below it."""

    @wraps(function)
    def roomy(*args: P.args, **named: P.kwargs) -> R:
        return _call_with_room(function, args, named)  # type: ignore[no-any-return]

    return roomy
