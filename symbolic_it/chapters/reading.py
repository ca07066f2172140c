"""What one text was read as, before it becomes a document or a cell of one."""

from __future__ import annotations

from dataclasses import dataclass, field

from .model import Directive, Inclusion, MacroDefinition, Paragraph, Part, PlainMath, Region


@dataclass(slots=True)
class Reading:
    """What one text (a file, or one notebook cell) was read as; offsets into that text."""

    canvas: str
    parts: list[Part] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    plain: list[PlainMath] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    macros: list[MacroDefinition] = field(default_factory=list)
    inclusions: list[Inclusion] = field(default_factory=list)
    metadata: str = ""
