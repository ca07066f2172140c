"""What a chapter is read in: headings, sentences, cells, listings and relations outside maths, in the order of the text."""

from __future__ import annotations

from ..chapters import Document, Heading, PlainMath, Sentence, Table
from ..patterns import regex
from .formulas.formula import Formula, plain_formula
from .formulas.listed import Listing, listings
from .formulas.typed_maths import with_coded_maths, with_typed_maths
from .sentences.overlong import parts

Event = Sentence | Formula | Heading | Listing


def events_of(document: Document) -> list[Event]:
    """Every event of a chapter; plain maths within a sentence is a part of it."""
    cells = [c for t in document.parts if isinstance(t, Table) for row in t.rows for c in row if c.pieces]
    plain = sorted(document.plain_maths, key=lambda p: p.start)
    starts, taken, out = [p.start for p in plain], list[PlainMath](), list[Event](document.headings)
    for whole in (*document.sentences, *(Sentence(cell.start, cell.end, cell.pieces) for cell in cells)):
        sentence, found = with_typed_maths(with_coded_maths(whole), plain, starts)
        taken += found
        out += parts(sentence)
    known = {id(p) for p in taken}
    out += [f for p in plain if id(p) not in known and (f := plain_formula(p)) is not None]
    out += listings(document)
    return sorted(out, key=lambda e: e.start)


def rows_begin(document: Document) -> frozenset[int]:
    """Where a row of a table begins: "= -log 0.5" in a cell behind others goes on from its own row, and from no other."""
    tables = [t for t in document.parts if isinstance(t, Table)]
    first = (next((c for c in row if c.pieces), None) for t in tables for row in t.rows)
    return frozenset(c.start for c in first if c is not None and not _GOES_ON.match(document.text, c.start))


_GOES_ON = regex(r"[$\\(\s&]*(?:=|≈|≤|≥|\\(?:approx|le|ge|leq|geq)\b)")
