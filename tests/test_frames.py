"""A recursion takes its frames from one piece of memory, at whatever depth it is called."""

from __future__ import annotations

import resource
from types import FunctionType

import pytest

from symbolic_it.frames import with_room

DEPTHS, CALLS = 160, 300


def _small() -> None:
    return None


_leaf = FunctionType(_small.__code__.replace(co_stacksize=256), globals())  # as large as a frame of many names


def _at_depth(depth: int) -> int:
    """Page faults of calls below so many frames."""
    if depth:
        return _at_depth(depth - 1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(CALLS):
        _leaf()
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


def _worst() -> int:
    return max(_at_depth(depth) for depth in range(DEPTHS))


def test_with_room_no_depth_asks_for_memory_at_each_call() -> None:
    if _worst() < CALLS // 2:
        pytest.skip("this Python keeps the memory of its frames")
    assert with_room(_worst)() < CALLS // 10


def test_it_is_the_same_function() -> None:
    @with_room
    def halves(x: int, *, times: int = 1) -> float:
        """x halved."""
        return x / 2**times

    assert halves(3, times=2) == 0.75
    assert (halves.__name__, halves.__doc__) == ("halves", "x halved.")
    with pytest.raises(TypeError):
        halves()  # type: ignore[call-arg]
