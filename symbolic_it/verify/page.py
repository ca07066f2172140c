"""What a rule looks at: the chapter, its claims, its sentences as plain lines, its code as syntax trees."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..chapters import Document, Sentence, Table
from .listings.source import Source, parse_block
from .model import Claim
from .sentences.overlong import parts
from .sentences.prose import Prose, flatten


@dataclass(frozen=True)
class Page:
    """One chapter for the rules. Everything expensive is computed when first asked for, and once."""

    document: Document
    claims: tuple[Claim, ...] = ()

    @cached_property
    def sentences(self) -> tuple[Prose, ...]:
        """Every sentence, table cell and heading in order, maths written out, neighbours known."""
        document = self.document
        found: list[tuple[Sentence, int, bool]] = []
        for n, paragraph in enumerate(document.paragraphs):
            found += [(s, n, False) for s in paragraph.sentences]
        number = len(document.paragraphs)
        for table in (p for p in document.parts if isinstance(p, Table)):
            for row in table.rows:
                for cell in row:
                    number += 1
                    if cell.pieces:
                        found.append((Sentence(cell.start, cell.end, cell.pieces), number, False))
        found += [(Sentence(h.start, h.end, h.pieces), number + k + 1, True) for k, h in enumerate(document.headings)]
        found.sort(key=lambda f: f[0].start)
        out: list[Prose] = []
        section = ""
        for sentence, paragraph_number, heading in ((part, n, h) for whole, n, h in found for part in parts(whole)):
            prose = flatten(sentence, paragraph_number, heading)
            if heading:
                section = prose.text
            prose.section = section
            if out:
                prose.previous = out[-1]
                out[-1].next = prose
            out.append(prose)
        return tuple(out)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The Python blocks that can be parsed, statement by statement."""
        return tuple(s for block in self.document.code_blocks if (s := parse_block(block)) is not None)

    @cached_property
    def words(self) -> str:
        """All prose on one line, for questions about the chapter as a whole."""
        return "\n".join(s.text for s in self.sentences)
