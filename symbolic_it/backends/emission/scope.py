"""Straight-line code: instructions with counted names, and which temporary an instruction may overwrite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ...terms.term import Index

Axes = tuple[Index, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A piece of code that stands for an array: its name, its open outcomes (one axis each, at the end), whether it is a temporary."""

    text: str
    axes: Axes = ()
    temporary: bool = False


@dataclass(frozen=True, slots=True)
class Instruction:
    """target = operation(operands); ``lines`` instead, where it is a block of its own."""

    target: str
    template: str
    operands: tuple[Value, ...] = ()
    in_place: str | None = None
    axes: Axes = ()
    lines: tuple[str, ...] = ()


@dataclass(slots=True)
class Scope:
    """The instructions of one function body, in order."""

    instructions: list[Instruction] = field(default_factory=list)
    known: dict[Axes, dict[tuple[object, str], Value]] = field(default_factory=dict)
    """What has been computed already, by the outcomes that were open."""

    def lines(self, kept: Iterable[str]) -> tuple[list[str], dict[str, str]]:
        """The code, with temporaries overwritten at their last use, and what the targets are called then."""
        instructions = self.needed(kept)
        last: dict[str, int] = {}
        for n, instruction in enumerate(instructions):
            for operand in instruction.operands:
                last[_base(operand.text)] = n
        keep = set(kept)
        names: dict[str, str] = {}
        out: list[str] = []
        for n, i in enumerate(instructions):
            operands = _swapped(i, last, n, keep)
            texts = [o.text.replace(_base(o.text), names.get(_base(o.text), _base(o.text)), 1) for o in operands]
            if i.lines:
                out.extend(i.lines)
                continue
            if i.in_place is not None and _is_free(operands[0], i, last, n, keep) and texts.count(texts[0]) == 1:
                names[i.target] = texts[0]
                out.append(i.in_place.format(*texts))
            else:
                out.append(f"{i.target} = {i.template.format(*texts)}")
        return out, names

    def needed(self, kept: Iterable[str]) -> list[Instruction]:
        """The instructions that what is kept depends on."""
        wanted = set(kept)
        out = []
        for i in reversed(self.instructions):
            if i.lines or i.target in wanted:
                out.append(i)
                wanted |= {_base(o.text) for o in i.operands}
        return out[::-1]


def _is_free(operand: Value, instruction: Instruction, last: Mapping[str, int], n: int, keep: set[str]) -> bool:
    """Whether the instruction may overwrite an operand: a temporary of its shape that nobody reads later."""
    base = _base(operand.text)
    return operand.temporary and last[base] == n and base not in keep and operand.axes == instruction.axes != ()


def _swapped(i: Instruction, last: Mapping[str, int], n: int, keep: set[str]) -> tuple[Value, ...]:
    """The operands, the one that may be overwritten first, where their order does not matter."""
    if i.in_place is not None and i.in_place.startswith(("{0} += ", "{0} *= ")):
        first, second = i.operands
        if not _is_free(first, i, last, n, keep) and _is_free(second, i, last, n, keep):
            return second, first
    return i.operands


def _base(text: str) -> str:
    """The name of s0[..., None]."""
    return text.partition("[")[0]
