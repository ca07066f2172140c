"""What an agreement rests on and nothing tells: that label 0 is padding, that a position is scored on its own input.

Either is right of some callables (a masked language model, a vocabulary whose first entry is padding) and a usual mistake of others.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any

from .ignored import left_out
from .information import MEMBERS
from .matching import Fit
from .names import Declared
from .report import Report

#: Names of predictions of which there are several, and of conditional laws.
OF_MEMBERS = frozenset({"mc", "samples", "members", "ensemble", "draws", "passes", "conditional", "conditionals", "channel", "given"})
_SHIFTED = re.compile(r"causal|next label")


def unless_unstated(report: Report, tried: list[Fit], told: Declared, function: Callable[..., Any]) -> Report:
    """The report; undecided where it agrees only if something holds that neither names nor documentation say."""
    code = getattr(function, "__code__", None)
    own = (*code.co_varnames, *code.co_freevars) if code is not None else ()
    why = _why(report.reading, tried, told, (*own, inspect.getdoc(function) or "")) if report.verdict == "agrees" else None
    return (
        report if why is None else Report(report.quantity, "undecided", f"{why}; it is {report.reading}", report.probes, (), report.notes)
    )


def _why(reading: str, tried: list[Fit], told: Declared, own: tuple[str, ...]) -> str | None:
    """What is not told; ``own``: the names in its code, and its documentation."""
    right = [t for t in tried if t.reading and t.reading.right]
    labels = {p.name for t in right if (p := t.how.parameter("labels")) is not None and p.among(frozenset({"input", "inputs"}))}
    if labels and _SHIFTED.search(reading) is None:
        return f"each position is scored on its own entry of {min(labels)}, where a causal language model is scored on the next one"
    if {t.group.presentation for t in right} == {MEMBERS} and not any(p.among(OF_MEMBERS) for p in told.required):
        return "it takes each row for a distribution, and all rows for equally likely, where a joint table sums to 1"
    padding = left_out(right)
    names = (*(p.name for p in (*(told.parameters or ()), *told.attributes, *told.keys)), *own)
    if padding and not any(w in n.lower() for n in names for w in ("pad", "mask")) and not _is_default(padding, told):
        return f"it leaves out label {min(padding)}, of which nothing says that it is padding"
    return None


def _is_default(labels: frozenset[int], told: Declared) -> bool:
    """Whether a parameter with a default says which label is left out, so that a caller may choose another."""
    return any(told.default(role) in labels for role in ("ignore index", "pad index"))
