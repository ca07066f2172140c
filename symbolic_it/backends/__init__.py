"""Backends: one file for each target of array functions, with one table of operations.

A finite sum becomes a reduction of an axis; stable forms, each proved equal to the definition, are chosen last.
`Definition.compile` is the door from a quantity.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from importlib import import_module
from typing import Any

from ..quantities import Definition
from .backend import Backend
from .emission.program import Program, program

NAMES = ("numpy", "torch", "ball")
UNITS = {"nats": 1.0, "bits": math.log(2)}
REDUCTIONS = (None, "mean", "sum")


def load(name: str) -> Backend:
    """The backend of that name. Raises KeyError for an unknown one, ImportError where its library is missing."""
    if name not in NAMES:
        raise KeyError(f"backend: expected one of {', '.join(NAMES)}, got {name!r}")
    backend: Backend = import_module(f".{name}", __name__).BACKEND
    return backend


def compile(
    definition: Definition,
    backend: str = "numpy",
    inputs: str | None = None,
    unit: str = "nats",
    axis: int = -1,
    reduction: str | None = None,
    *,
    check: bool = True,
    gradient: bool = False,
) -> Callable[..., Any]:
    """The array function of a quantity; see `Definition.compile`."""
    target = load(backend)
    made = program(definition, target, inputs, gradient)
    if not isinstance(unit, str) or unit not in UNITS:
        raise ValueError(f"unit: expected nats or bits, got {unit!r}")
    if unit != "nats" and not definition.unit.startswith("nats"):
        raise ValueError(f"unit: {definition.name} is in {definition.unit}, not in nats")
    if reduction not in REDUCTIONS:
        raise ValueError(f'reduction: expected None, "mean" or "sum", got {reduction!r}')
    if not hasattr(axis, "__index__") or isinstance(axis, bool):
        raise TypeError(f"axis: expected a whole number, got {axis!r}")
    if axis != -1 and max((p.rank for p in made.parameters), default=0) > 1:
        raise ValueError(f"axis: {definition.name} has several axes of outcomes, which are the last ones")
    function: Callable[..., Any] = target.wrap(made, UNITS[unit], axis, reduction, check)
    function.__name__ = function.__qualname__ = definition.name + ("_gradient" if gradient else "")
    function.__doc__ = _docstring(made, unit, axis, reduction)
    function.__dict__.update(
        source=made.source, imports=made.imports, form=made.form, definition=definition, inputs=made.inputs, backend=backend
    )
    return function


def measured_in(definition: Definition, unit: str) -> str:
    """The unit of a result: "bits per step" of what is in nats per step."""
    return definition.unit.replace("nats", unit, 1) if definition.unit.startswith("nats") else definition.unit


def _docstring(made: Program, unit: str, axis: int, reduction: str | None) -> str:
    d = made.definition
    kinds = ", ".join(f"{p.name} ({p.kind.replace('_', '-')})" for p in made.parameters)
    result = "one value for each batch entry" if reduction is None else f"the {reduction} over the batch"
    stable = f"\nComputed by its stable form: {made.form.why}." if made.form is not None else ""
    about = f"Domain: {d.domain}. {d.sign}.{stable}\nSource: {d.source}."
    return f"{d.name}({kinds}), in {measured_in(d, unit)}: outcomes on axis {axis}, {result}.\n\n{about}"


__all__ = ["NAMES", "Backend", "Program", "compile", "load", "program"]
