"""The label that a callable ignores, where that is not -100: before a probe holds -100, the callable has to be told."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .matching import Fit
from .names import Declared, Parameter
from .probes import IGNORED

_PADDING = re.compile(r"label (\d+) being padding")
ROLES = ("ignore index", "pad index")


def insisted(told: Declared) -> frozenset[str] | None:
    """The roles of parameters that have another default, and are to be given -100; None where an attribute says another label."""
    given = frozenset(p.role or "" for p in told.parameters or () if not p.required and _other(p))
    held = any(_other(a) for a in told.attributes)
    return None if held and not given else given


def _other(p: Parameter) -> bool:
    a_label = p.default is None or (isinstance(p.default, int) and not isinstance(p.default, bool))
    return p.role in ROLES and a_label and p.default != IGNORED


def left_out(fits: Iterable[Fit]) -> frozenset[int]:
    """The labels that are padding in what it is read as."""
    return frozenset(int(m[1]) for t in fits if t.reading and (m := _PADDING.search(t.reading.text)))
