"""The u of H(u, q) and its u_k are one law throughout a formula: the uniform law, most often, and any law else."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from ...context import Context, Declared
from ..choices import UNLIKELY, Choices
from .letters import UNIFORM
from .told_kinds import told_kind

#: As an argument of a functional; where it is only written with its outcome, it is any function.
_BARE = frozenset(["divergence", "argument"])
_SPELLED_OUT = frozenset(["called", "element"])


def stands_for_uniform(context: Context, choices: Choices, kinds: AbstractSet[str], name: str) -> bool:
    """Whether a letter is the uniform law in this reading. ``kinds``: how the formula uses it."""
    told = context.about(name)
    if name.split("_")[0] not in UNIFORM or not (told is None or isinstance(told.value, Declared)):
        return False
    if kinds & _SPELLED_OUT and not kinds & _BARE:
        return False
    if kinds & _SPELLED_OUT and told_kind(context, name.split("_")[0]) != "another":
        return choices.among(("uniform", name), (False, ""), (True, f"{name} is the uniform distribution"))
    return choices.among(("uniform", name), *likelier(context, name, f"{name} is the uniform distribution"))


def likelier(context: Context, name: str, usual: str) -> tuple[tuple[bool, str], tuple[bool, str]]:
    """What a letter usually stands for, or any law: the latter first where the text tells of the letter and not that."""
    base = name.split("_")[0]
    other = (False, f"{base} is any distribution")
    return (other, (True, UNLIKELY + usual)) if told_kind(context, base) == "another" else ((True, usual), other)


__all__ = ["likelier", "stands_for_uniform"]
