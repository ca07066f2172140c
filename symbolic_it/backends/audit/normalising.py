"""Silent normalisation that is not over the outcomes: along another axis, or by the total of the whole batch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from .probes import normalised
from .reading import Array, Core

Given = Sequence[tuple[Array, ...]]  # one distribution, or two


def columns(given: Given, name: str, f: Callable[..., Array]) -> Iterator[Core]:
    """What silent normalisation along another axis gives, as scipy's default axis 0 does."""
    for axis in range(given[0][0].ndim - 1):
        for turn, faults in ((False, 1), (True, 2))[: len(given[0])]:
            of = [tuple(normalised(np.moveaxis(a, axis, -1)) for a in (arrays[::-1] if turn else arrays)) for arrays in given]
            text = (
                f"{name}{', the wrong way round,' * turn} along axis {axis}, after normalising along it: the outcomes are on the last axis"
            )
            yield Core(text, [np.asarray(f(*arrays)) for arrays in of], faults)


def misnormalised(given: Given, name: str, f: Callable[..., Array]) -> Iterator[Core]:
    """A formula of masses that do not sum to 1 over the outcomes; ``f``: of such masses, too."""
    for axis in (*range(given[0][0].ndim - 1), None):
        if axis is None and given[0][0].ndim == 1:
            return
        by = f"their sums along axis {axis}, not over the outcomes" if axis is not None else "the sum over all axes, not over the outcomes"
        divided = [tuple(a / a.sum(axis, keepdims=True) for a in arrays) for arrays in given]
        yield Core(f"{name} of masses divided by {by},", [np.asarray(f(*arrays)) for arrays in divided], 1)
