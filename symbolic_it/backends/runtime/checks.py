"""What is wrong with an argument, in one line; nothing is ever renormalised."""

from __future__ import annotations

from collections.abc import Sequence

from ...terms.term import Domain
from ..emission.program import Parameter, Program


class ArgumentError(ValueError):
    """An array that the quantity is not defined for: wrong shape, negative mass, a sum that is not one."""


#: How far a sum of masses may be from one, by the precision of its dtype.
TOLERANCE = {2: 2e-2, 4: 1e-4, 8: 1e-6}


def check_count(program: Program, given: int) -> None:
    """As many arguments as the quantity has."""
    names = [p.name for p in program.parameters]
    if given != len(names):
        raise TypeError(f"{program.definition.name} takes {len(names)} argument{'s' * (len(names) != 1)} ({', '.join(names)}), got {given}")


def check_shapes(program: Program, shapes: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """The batch shape: alphabets agree, batches broadcast. Raises ArgumentError."""
    name = program.definition.name
    order = f"arguments: {', '.join(p.name for p in program.parameters)}"
    sizes: dict[object, tuple[int, str]] = {}
    batch: tuple[int, ...] = ()
    for p, shape in zip(program.parameters, shapes, strict=True):
        if len(shape) < p.rank:
            axes = "1 axis" if p.rank == 1 else f"{p.rank} axes"
            raise ArgumentError(f"{name}: {p.name} has shape {shape}, expected at least {axes} (outcomes last; {order})")
        for space, n in zip(p.spaces, shape[len(shape) - p.rank :], strict=False):
            known = sizes.setdefault(space, (n, p.name))
            if n == 0:
                raise ArgumentError(f"{name}: {p.name} has no outcomes (shape {shape})")
            if known[0] != n:
                raise ArgumentError(f"{name}: {known[1]} has {known[0]} outcome{'s' * (known[0] != 1)}, {p.name} has {n}")
        try:
            batch = _broadcast(batch, shape[: len(shape) - p.rank])
        except ValueError:
            names = [a.name for a in program.parameters]
            of = " and ".join(names[: names.index(p.name)])
            raise ArgumentError(f"{name}: batch axes of {p.name} (shape {shape}) do not broadcast with {batch} of {of} ({order})") from None
    return batch


def _broadcast(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    n = max(len(a), len(b))
    a, b = (1,) * (n - len(a)) + a, (1,) * (n - len(b)) + b
    if any(x != y and 1 not in (x, y) for x, y in zip(a, b, strict=True)):
        raise ValueError
    return tuple(y if x == 1 else x for x, y in zip(a, b, strict=True))


def holds(domain: Domain, value: float) -> bool:
    """Whether a number lies in a domain."""
    low, high = domain.lower, domain.upper
    above = low is None or (value > low if domain.lower_open else value >= low)
    return above and (high is None or (value < high if domain.upper_open else value <= high))


def check_axis(program: Program, p: Parameter, axis: int, axes: int) -> None:
    """The array has the axis of outcomes that was asked for."""
    if not -axes <= axis < axes:
        raise ArgumentError(f"{program.definition.name}: {p.name} has {axes} axes, outcomes were to be on axis {axis}")


def place(p: Parameter, index: Sequence[int], shape: Sequence[int]) -> str:
    """Where an entry stands, or a row if there are no indices of outcomes; nothing is said of the only row."""
    batch = len(shape) - p.rank
    told = [f"{what} {', '.join(map(str, i))}" for what, i in (("batch entry", index[:batch]), ("outcome", index[batch:])) if i]
    return f" ({', '.join(told)})" if told else ""


def negative(program: Program, p: Parameter, least: float, where: str) -> ArgumentError:
    return ArgumentError(f"{program.definition.name}: {p.name} has a mass {least:g}, expected none below 0{where}")


def above(program: Program, p: Parameter, largest: float, where: str) -> ArgumentError:
    return ArgumentError(f"{program.definition.name}: {p.name} has a log-probability {largest:g}, expected none above 0{where}")


def not_a_number(program: Program, p: Parameter, where: str = "") -> ArgumentError:
    return ArgumentError(f"{program.definition.name}: {p.name} has an entry that is no number (nan){where}")


def at_a_pole(program: Program, p: Parameter, value: float) -> ArgumentError:
    return ArgumentError(f"{program.definition.name}: no value at {p.name} = {value:g}")


def explain_one(program: Program, sizes: Sequence[int]) -> None:
    """Raises where there is one outcome, and what is taken over the others has no value."""
    if sizes and set(sizes) == {1}:
        raise ArgumentError(f"{program.definition.name}: no value for an alphabet of one outcome")


def infinite(program: Program, p: Parameter, found: str) -> ArgumentError:
    """``found``: "an entry of inf", or what else has no value."""
    return ArgumentError(f"{program.definition.name}: {p.name} has {found}, for which it is not defined")


def wrong_sum(program: Program, p: Parameter, total: float, tolerance: float, where: str) -> ArgumentError:
    what = "exp of its entries sums" if p.kind == "log_pmf" else "sums"
    told = f"{what} to {total:.9g}, expected 1 within {tolerance:g} (not renormalised)"
    return ArgumentError(f"{program.definition.name}: {p.name}: {told}{where}")


def empty(program: Program) -> ArgumentError:
    return ArgumentError(f"{program.definition.name}: the batch is empty, and the mean of nothing is undefined")


def outside(program: Program, p: Parameter, found: int, size: int, where: str) -> ArgumentError:
    return ArgumentError(f"{program.definition.name}: {p.name} holds {found}, expected an outcome from 0 to {size - 1}{where}")


def scalar_outside(program: Program, p: Parameter, found: float) -> ArgumentError:
    return ArgumentError(f"{program.definition.name}: {p.name} = {found:g} is outside its domain ({program.definition.domain})")
