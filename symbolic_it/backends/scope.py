"""Straight-line code: instructions with counted names, and which temporary an instruction may overwrite."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..terms.term import Index

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
            texts = [o.text.replace(_base(o.text), names.get(_base(o.text), _base(o.text)), 1) for o in i.operands]
            if i.lines:
                out.extend(i.lines)
                continue
            first = i.operands[0] if i.operands else None
            free = (
                first is not None
                and first.temporary
                and last[_base(first.text)] == n
                and _base(first.text) not in keep
                and first.axes == i.axes
                and bool(i.axes)
                and texts.count(texts[0]) == 1
            )
            if i.in_place is not None and free:
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


def _base(text: str) -> str:
    """The name of s0[..., None]."""
    return text.partition("[")[0]
