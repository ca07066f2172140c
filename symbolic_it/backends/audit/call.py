"""Calling somebody's function: which value goes to which parameter, by name or position."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from .budget import Budget, OutOfTimeError
from .bundles import HELD, Keys, holders, keys_of, sides_of
from .names import Declared, Parameter, presentations_of
from .reading import Array, Group
from .values import FLOAT32, TRAINED, array_of, given, leaves
from .vocabulary import LABELS, OF_CLASSES

#: What a convention is set to where the callable insists on being told.
NEUTRAL: dict[str, Any] = {
    "temperature": 1.0, "axis": -1, "base": math.e, "ignore index": -100, "pad index": -100, "reduction": "mean", "beta": 0.1,
    "epsilon": 1e-12,
}  # fmt: skip


#: Roles that an argument keeps: nothing else is put there by its position.
KEPT = ("mask", "lengths", "axis", "reduction", "ignore index", "epsilon", "temperature", "beta", "estimator")


@dataclass(frozen=True, slots=True)
class Plan:
    """How the values of a group go into a callable: (parameter or None, role or None, constant) in order."""

    positional: tuple[tuple[Parameter | None, str | None, Any], ...]
    keywords: tuple[tuple[Parameter, str | None, Any], ...] = ()

    def fill(self, values: Mapping[str, Any], library: str) -> tuple[list[Any], dict[str, Any]]:
        def made(role: str | None, constant: Any) -> Any:
            if isinstance(constant, Keys):
                return constant.filled(values, lambda value: given(value, library))
            return given(constant if role is None else values[role], library)

        return [made(r, c) for _, r, c in self.positional], {p.name: made(r, c) for p, r, c in self.keywords}

    def parameter(self, role: str) -> Parameter | None:
        """The parameter that a role goes to, or the key of a mapping whose name says what is under it."""
        every = (*self.positional, *self.keywords)
        keys = (key for _, _, c in every if isinstance(c, Keys) for key in c.named(role))
        return next((p for p, r, _ in every if r == role), next((k for k in keys if presentations_of(k)), None))


def plans(told: Declared, group: Group) -> Iterator[Plan]:
    """The bindings of a group's roles to a callable's parameters: by name, then by position alone."""
    if told.parameters is None or (told.open and not told.parameters):
        if group.forced:  # it takes anything: whether it heeds a mask is not known
            return
        yield Plan(tuple((None, r, None) for r in group.roles))
        return
    seen = set()
    for n in range(max((len(c) for c in group.constants.values() if isinstance(c, tuple)), default=1)):
        by_name = _by_name(told, group, n)
        if by_name is not None and repr(by_name) not in seen:
            seen.add(repr(by_name))
            yield by_name
    places = [p for p in told.parameters if not p.keyword]
    required = [p for p in places if p.required]
    if (
        not group.insisted
        and len(required) <= len(group.roles) <= len(places)
        and not any(p.required and p.keyword for p in told.parameters)
    ):
        used = required if len(required) == len(group.roles) else places[: len(group.roles)]
        by_place = Plan(tuple((p, r, None) for p, r in zip(used, group.roles, strict=True)))
        named = not any(_barred(p, r, group) for p, r in zip(used, group.roles, strict=True))
        named &= all(p.required or r not in group.forced or p.role == r for p, r in zip(used, group.roles, strict=True))
        if (
            named
            and used == places[: len(used)]
            and repr(by_place) not in seen
            and not any(_elsewhere(p, r) for p, r, _ in by_place.positional)
        ):
            yield by_place
    for bundles in holders(told):
        plan = _bundled(told, group, bundles)
        if plan is not None:
            yield plan


def _bundled(told: Declared, group: Group, bundles: tuple[Parameter, ...]) -> Plan | None:
    """Some parameters hold all that is found under a key in the code, the others what is left."""
    sides = sides_of(told, group.roles, bundles)
    first = any(p.name.lower() in HELD for p in bundles)
    keys = {r: r for side in sides.values() for r in side.values()}
    keys = keys or keys_of(told, list(group.roles), lambda p, left: _named(p, left, group), first)
    found = set(keys.values())
    rest = replace(told, parameters=tuple(p for p in told.parameters or () if p not in bundles))
    left = [r for r in group.roles if r not in found or any(_named(p, [r], group) for p in rest.required)]
    if not found - set(left):
        return None
    plan = _by_name(rest, replace(group, roles=tuple(left)), 0)
    if plan is None:
        return None
    placed = {p.name: (p, r, c) for p, r, c in (*plan.positional, *plan.keywords) if p is not None}
    placed |= {p.name: (p, None, Keys(sides.get(p.name) or {k: r for k, r in keys.items() if r not in left})) for p in bundles}
    return Plan((), tuple(placed[p.name] for p in told.parameters or () if p.name in placed))


def _barred(p: Parameter, role: str, group: Group) -> bool:
    """Whether a role is strict, and the parameter named for something else."""
    return role in group.strict and len(p.name) > 2 and not p.among(group.names.get(role, frozenset()))


def _elsewhere(p: Parameter | None, role: str | None) -> bool:
    """Whether a name of more than a letter says that the parameter is for something else than the data it would get."""
    if p is not None and role == "mask" and (p.among(LABELS) or p.lengths):
        return True
    return p is not None and p.role is not None and p.role != role and len(p.name) > 2 and p.role in KEPT


def _by_name(told: Declared, group: Group, number: int) -> Plan | None:
    left = list(group.roles)
    bound: dict[str, tuple[str | None, Any]] = {}
    for p in told.parameters or ():
        role = _named(p, left, group)
        if role is not None:
            bound[p.name] = (role, None)
            left.remove(role)
    for p in told.parameters or ():
        constant = _constant(p, group, number)
        if p.name in bound or (not p.required and p.role != "estimator" and p.role not in group.insisted):
            continue
        free = p.role is None or (bool(left) and p.role == left[0]) or (constant is None and len(p.name) <= 2)
        kept = bool(left) and ((left[0] == "mask" and p.among(LABELS)) or _barred(p, left[0], group))
        if left and free and p.role != "estimator" and not kept:
            bound[p.name] = (left.pop(0), None)
        elif constant is not None:
            bound[p.name] = (None, constant)
        elif p.required:
            return None
    for p in told.parameters or ():  # data may be optional too: f(logits=None, labels=None)
        if (
            left
            and not told.required
            and left[0] != "mask"
            and p.name not in bound
            and p.role is None
            and p.default is None
            and not presentations_of(p) - {group.holds(left[0])}
        ):
            bound[p.name] = (left.pop(0), None)
    if left and not told.open:
        return None
    positional: list[tuple[Parameter | None, str | None, Any]] = []
    keywords: list[tuple[Parameter, str | None, Any]] = []
    skipped = False
    for p in told.parameters or ():
        skipped |= p.name not in bound
        if p.name in bound and (p.keyword or skipped):
            keywords.append((p, *bound[p.name]))
        elif p.name in bound:
            positional.append((p, *bound[p.name]))
    return Plan((*positional, *((None, r, None) for r in left)), tuple(keywords))


def _named(p: Parameter, left: list[str], group: Group) -> str | None:
    for role in left:
        names = group.names.get(role)
        if (
            names is not None
            and p.among(names)
            and (p.role in (None, "count") or (p.role == "mask" and role.endswith("mask")) or p.role == group.called.get(role))
            and (p.required or p.default is None or role in group.called)
            and "ids" not in p.words
        ):
            return role
        held = role == p.role or (role == "lengths" and p.lengths) or (role == "prompts" and p.prompts)
        if held and (p.required or role in group.forced):
            return role
        if role == "mask" and p.role == "weights" and not p.among(OF_CLASSES) and not isinstance(p.default, int | float):
            return role
    if "labels" in left and (p.required or "labels" in group.forced) and p.role in (None, "size") and p.among(LABELS) and (
        "ids" in p.words or not p.among(group.names.get("logits", frozenset()))
    ):  # fmt: skip
        return "labels"
    return None


def _constant(p: Parameter, group: Group, number: int) -> Any:
    held = next((r for r, named in (("lengths", p.lengths), ("prompts", p.prompts)) if named and r in group.constants), p.role or "")
    found = group.constants.get(held, NEUTRAL.get(p.role or ""))
    return found[min(number, len(found) - 1)] if isinstance(found, tuple) else found


@dataclass(slots=True)
class Called:
    """What came back from one call: the parts and, of each, the numbers; and whether an argument was changed."""

    leaves: list[tuple[str, Array]]
    parts: list[Any]
    changed: bool
    arguments: list[Any]


def call(
    function: Callable[..., Any], how: Plan, values: Mapping[str, Any], library: str, budget: Budget, differentiable: bool = False
) -> Called | None:  # fmt: skip
    """What comes back; None if it raises or gives no numbers. Raises OutOfTimeError."""
    args, keywords = how.fill(values, library)
    every = [*args, *keywords.values()]
    before = [array_of(a) for a in every if hasattr(a, "dtype")]
    if differentiable:
        for a in every:
            if hasattr(a, "requires_grad_") and a.is_floating_point():
                a.requires_grad_(True)

    def work() -> list[tuple[str, Any, Array]]:
        return list(leaves(function(*args, **keywords)))

    try:
        found = budget.run(work)
    except OutOfTimeError:
        raise
    except Exception as error:  # whatever it raises, it does not take this presentation
        budget.errors.append(f"{type(error).__name__}: {error}".partition("\n")[0][:160].rstrip(": "))
        return None
    after = [array_of(a) for a in every if hasattr(a, "dtype")]
    changed = any(x is not None and y is not None and not np.array_equal(x, y, equal_nan=True) for x, y in zip(before, after, strict=True))
    return Called([(n, a) for n, _, a in found], [v for _, v, _ in found], changed, every) if found else None


def libraries() -> tuple[str, ...]:
    """NumPy, torch where it has been imported (by the function's own module), and lists and dictionaries for plain Python."""
    torch = ("torch", FLOAT32[1], TRAINED) if "torch" in sys.modules else ()
    return ("numpy", *torch, "lists", "dicts", FLOAT32[0])
