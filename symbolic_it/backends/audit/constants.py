"""Constants at a logarithm: added to the mass inside it, or bounding it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from .names import Declared
from .reading import Array

Logarithm = Callable[[Array], Array]
USUAL = (1e-2, 1e-3, 1e-4, 1e-5)


def constants(told: Declared) -> tuple[float, ...]:
    """Those of the callable's own code and signature, then what is usual and large enough to show."""
    by_default = told.default("epsilon")
    own = (by_default,) if isinstance(by_default, float) and 1e-6 < by_default < 0.5 else ()
    return tuple(dict.fromkeys((*own, *told.small, *USUAL)))


def held_logarithms(told: Declared) -> Iterator[tuple[str, Logarithm]]:
    """Logarithms that a constant keeps finite, each with its words."""
    for e in constants(told):
        yield f"with the constant {e:g} added inside the logarithm:", lambda x, e=e: np.log(x + e)  # type: ignore[misc]
    for e in (c for c in constants(told) if c not in USUAL):
        yield f"with its masses held above {e:g}:", lambda x, e=e: np.log(np.maximum(x, e))  # type: ignore[misc]
        yield f"with its masses held within {e:g} and {1 - e:g}:", lambda x, e=e: np.log(np.clip(x, e, 1 - e))  # type: ignore[misc]
