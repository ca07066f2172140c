"""Relations and quantities that stand in a sentence outside maths: `1 nat ≈ 1.44 bits`, `P(heads) = 0.9`.

Deliberately narrow: a relation needs an operand that is unmistakably mathematical on one side at least, and neither
side may be code, an address, an arrow or a command line. What is missed is never judged; what is found must be maths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from ...patterns import regex
from ..model import MathSpan, Output, Piece, PlainMath
from .operands import Operand, operand_after, operand_before, skip, skip_back
from .tokens import CODE, FOREIGN_UNITS, MATHS, Token, tokenize

_HINT = regex(rf"[=<>≈≃≅≐≡≠≤≥⩽⩾≪≫∝≜≔]|\b(?:nat|bit|dit|ban|hartley|shannon)s?\b|{FOREIGN_UNITS}", re.IGNORECASE)
_INEQUALITIES = frozenset({"<", ">", "<=", ">=", "≤", "≥", "⩽", "⩾", "≪", "≫"})
_APPROXIMATIONS = frozenset({"≈", "~=", "≃", "≅"})


def plain_maths(pieces: Sequence[Piece], source: Literal["prose", "cell", "output"]) -> Iterator[PlainMath]:
    """The plain fragments of one sentence, cell or output, in order, none overlapping."""
    if not any(p.kind == "text" and _HINT.search(p.text) for p in pieces):
        return
    base = pieces[0].start
    flat = _flat(pieces)
    spans = {p.start - base: p.span for p in pieces if p.span is not None}
    ends = {p.end - base: p.span for p in pieces if p.span is not None}
    taken = 0
    for start, end, relations, left, right in _fragments(flat, source):
        if start < taken:
            continue
        taken = end
        yield PlainMath(
            start + base,
            end + base,
            flat[start:end],
            relations,
            _touching(ends, left),
            _touching(spans, right),
            source,
        )


def output_maths(output: Output) -> Iterator[PlainMath]:
    """The fragments of printed text, line by line."""
    row = output.start
    for line in output.text.split("\n"):
        if line.strip():
            yield from plain_maths((Piece("text", row, row + len(line), line),), "output")
        row += len(line) + 1


def _touching(spans: dict[int, MathSpan], place: int | None) -> MathSpan | None:
    return None if place is None else spans.get(place)


def _flat(pieces: Sequence[Piece]) -> str:
    out: list[str] = []
    at = pieces[0].start
    for piece in pieces:
        out.append(" " * (piece.start - at))
        width = piece.end - piece.start
        out.append(piece.text if piece.kind == "text" else (MATHS if piece.kind == "math" else CODE) * width)
        at = piece.end
    return "".join(out)


_Fragment = tuple[int, int, tuple[str, ...], int | None, int | None]


def _fragments(flat: str, source: str) -> Iterator[_Fragment]:
    tokens = tokenize(flat, 0, len(flat))
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind == "relation" and (chain := _chain(tokens, index, source)) is not None:
            fragment, index = chain
            yield fragment
            continue
        if token.kind == "number" and (behind := _quantity(tokens, index)):
            if not _relation_follows(tokens, behind):
                yield _signed(tokens, index), tokens[behind - 1].end, (), None, None
            index = behind
            continue
        index += 1


def _quantity(tokens: Sequence[Token], index: int) -> int:
    """Behind `0.469 bits`, or 0."""
    behind = skip(tokens, index + 1)
    return behind + 1 if behind < len(tokens) and tokens[behind].kind == "unit" else 0


def _signed(tokens: Sequence[Token], index: int) -> int:
    """Start of a number with the sign before it."""
    before = tokens[index - 1] if index else None
    two = tokens[index - 2] if index > 1 else None
    if before is not None and before.text in ("-", "−") and (two is None or two.kind in ("space", "open")):
        return before.start
    return tokens[index].start


def _relation_follows(tokens: Sequence[Token], index: int) -> bool:
    index = skip(tokens, index)
    return index < len(tokens) and tokens[index].kind == "relation"


def _chain(tokens: Sequence[Token], index: int, source: str) -> tuple[_Fragment, int] | None:
    """The fragment around the relation at `index`, with all links that follow it, and where to go on."""
    if not _evenly_spaced(tokens, index):
        return None
    left = operand_before(tokens, index)
    right = operand_after(tokens, index + 1)
    if right is None or not _accepts(tokens, index, left, right, source):
        return None
    relations = [tokens[index].text]
    while (link := skip(tokens, right.behind)) < len(tokens) and tokens[link].kind == "relation":
        further = operand_after(tokens, link + 1) if _evenly_spaced(tokens, link) and not right.maths else None
        if further is None or not _accepts(tokens, link, right, further, source):
            break
        relations.append(tokens[link].text)
        right = further
    first = left.first if left is not None and left.first < left.behind else index
    if _is_argument(tokens, first) or (left is not None and not left.maths and _is_cut_off(tokens, first, left.behind)):
        return None
    end = tokens[right.behind - 1].end if right.behind > index + 1 else tokens[index].end
    touches_left = tokens[skip_back(tokens, first)].end if left is not None and left.maths else None
    touches_right = tokens[skip(tokens, right.behind)].start if right.maths else None
    fragment = (tokens[first].start, end, tuple(relations), touches_left, touches_right)
    return fragment, max(right.behind, index + 1)


def _is_argument(tokens: Sequence[Token], first: int) -> bool:
    """The event of P(X > t), the argument of f(a = b): what stands in the brackets of a function claims nothing."""
    before = tokens[max(first - 2, 0) : first]
    return len(before) == 2 and before[1].kind == "open" and (before[0].symbolic or before[0].text in ("Pr", "Prob", "PR"))


def _is_cut_off(tokens: Sequence[Token], first: int, behind: int) -> bool:
    """Whether what stands before belongs to the left side: sum_{supp p} p log p, E l - H, a Kraft sum 2^-l, some words + p log p."""
    at = skip_back(tokens, first) if first else -1
    if at < 0:
        return False
    before, inside = tokens[at], tokens[first:behind]
    if before.kind == "operator":
        return before.text not in ("-", "−")  # a dash
    if inside[0].text == "+":
        return before.kind in ("name", "word")
    if before.kind == "number" or (before.symbolic and before.text not in ("a", "A", "I")):
        return True  # 2 m = p + q
    if before.kind == "close" and inside[0].kind == "open":
        return True  # p(x) (1 - q(x)/p(x))
    if before.text == "sum":
        return any(t.symbolic for t in inside) and not any(t.text == "+" for t in inside)
    return before.text in ("E", "}") or (before.kind == "name" and "{" in before.text)


def _evenly_spaced(tokens: Sequence[Token], index: int) -> bool:
    """`x < y` and `x<y`, but neither `<pad>` nor `<3`; an equals sign may lean."""
    if tokens[index].text not in ("<", ">"):
        return True
    before = index == 0 or tokens[index - 1].kind == "space"
    after = index + 1 >= len(tokens) or tokens[index + 1].kind == "space"
    beside_maths = (index > 0 and tokens[index - 1].kind == "maths") or (index + 1 < len(tokens) and tokens[index + 1].kind == "maths")
    return before == after or beside_maths


def _accepts(tokens: Sequence[Token], index: int, left: Operand | None, right: Operand, source: str) -> bool:
    relation = tokens[index].text
    if left is None:
        return relation in _APPROXIMATIONS and right.solid and not right.maths
    if right.word:
        return False
    if left.word:
        # Scripts that put no spaces between words put none here either.
        spaced = tokens[index - 1].kind == "space" or source != "prose" or not tokens[left.first].text[0].isascii()
        if not right.solid or not spaced:
            return False
        return relation not in _INEQUALITIES or right.unit or source == "output"
    if left.maths or right.maths:
        return True
    return left.solid or right.solid or (_bare(tokens, left) and _bare(tokens, right))


def _bare(tokens: Sequence[Token], operand: Operand) -> bool:
    return all(t.symbolic or t.kind in ("space", "operator") for t in tokens[operand.first : operand.behind])
