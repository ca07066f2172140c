"""Logits times a temperature, with that temperature: where it divides them, it gives what it gives of the logits alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .names import Declared
from .reading import Group

GIVEN = 2.5


def warmed(groups: Iterable[Group], told: Declared) -> Iterator[Group]:
    """The groups, and a batch of logits at a temperature where it may be told one."""
    asked = any(p.role == "temperature" for p in told.parameters or ())
    for group in groups:
        yield group
        if asked and group.presentation == "logits" and group.axes == 2:
            values = tuple((*(a * GIVEN for a in arrays), GIVEN) for arrays in group.arguments)
            kinds = (*group.kinds, "temperature") if group.kinds else ()
            yield replace(group, presentation="logits, with a temperature", roles=(*group.roles, "temperature"), arguments=values,
                          kinds=kinds, forced=group.forced | {"temperature"})  # fmt: skip
