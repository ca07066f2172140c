"""Relations and quantities that stand in a sentence outside maths: `1 nat ≈ 1.44 bits`, `P(heads) = 0.9`.

Deliberately narrow: a relation needs an operand that is unmistakably mathematical on one side at least, and neither
side may be code, an address, an arrow or a command line. What is missed is never judged; what is found must be maths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from .model import MathSpan, Output, Piece, PlainMath
from .plain_tokens import CODE, MATHS, Token, tokenize

_HINT = re.compile(r"[=<>≈≃≅≐≡≠≤≥⩽⩾≪≫∝≜≔]|\b(?:nat|bit|dit|ban|hartley|shannon)s?\b", re.IGNORECASE)
_INEQUALITIES = frozenset({"<", ">", "<=", ">=", "≤", "≥", "⩽", "⩾", "≪", "≫"})
_APPROXIMATIONS = frozenset({"≈", "~=", "≃", "≅"})
# Words that name nothing: `about ≈ 0.02 nats` has no left side.
_PARTICLES = frozenset(
    [
        "about",
        "is",
        "are",
        "was",
        "were",
        "be",
        "of",
        "to",
        "the",
        "a",
        "an",
        "by",
        "than",
        "or",
        "and",
        "at",
        "as",
        "with",
        "around",
        "roughly",
        "approximately",
        "gives",
        "yields",
        "get",
        "so",
        "that",
        "then",
        "from",
        "in",
        "on",
        "for",
        "which",
        "equals",
        "only",
        "nearly",
        "almost",
        "just",
    ]
)
_REACH = 160
_LONGEST_GROUP = 24


@dataclass(frozen=True, slots=True)
class _Operand:
    """Tokens `first:behind` of one side. `maths` says that the side is, or touches, a maths span."""

    first: int
    behind: int
    solid: bool = False
    """Holds a number, a call, a unit or a maths span."""
    word: bool = False
    """Is one plain word."""
    unit: bool = False
    maths: bool = False


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
    behind = _skip(tokens, index + 1)
    return behind + 1 if behind < len(tokens) and tokens[behind].kind == "unit" else 0


def _signed(tokens: Sequence[Token], index: int) -> int:
    """Start of a number with the sign before it."""
    before = tokens[index - 1] if index else None
    two = tokens[index - 2] if index > 1 else None
    if before is not None and before.text in ("-", "−") and (two is None or two.kind in ("space", "open")):
        return before.start
    return tokens[index].start


def _relation_follows(tokens: Sequence[Token], index: int) -> bool:
    index = _skip(tokens, index)
    return index < len(tokens) and tokens[index].kind == "relation"


def _chain(tokens: Sequence[Token], index: int, source: str) -> tuple[_Fragment, int] | None:
    """The fragment around the relation at `index`, with all links that follow it, and where to go on."""
    if not _evenly_spaced(tokens, index):
        return None
    left = _before(tokens, index)
    right = _after(tokens, index + 1)
    if right is None or not _accepts(tokens, index, left, right, source):
        return None
    relations = [tokens[index].text]
    while (link := _skip(tokens, right.behind)) < len(tokens) and tokens[link].kind == "relation":
        further = _after(tokens, link + 1) if _evenly_spaced(tokens, link) and not right.maths else None
        if further is None or not _accepts(tokens, link, right, further, source):
            break
        relations.append(tokens[link].text)
        right = further
    first = left.first if left is not None and left.first < left.behind else index
    end = tokens[right.behind - 1].end if right.behind > index + 1 else tokens[index].end
    touches_left = tokens[_skip_back(tokens, first)].end if left is not None and left.maths else None
    touches_right = tokens[_skip(tokens, right.behind)].start if right.maths else None
    fragment = (tokens[first].start, end, tuple(relations), touches_left, touches_right)
    return fragment, max(right.behind, index + 1)


def _evenly_spaced(tokens: Sequence[Token], index: int) -> bool:
    """`x < y` and `x<y`, but neither `<pad>` nor `<3`; an equals sign may lean."""
    if tokens[index].text not in ("<", ">"):
        return True
    before = index == 0 or tokens[index - 1].kind == "space"
    after = index + 1 >= len(tokens) or tokens[index + 1].kind == "space"
    beside_maths = (index > 0 and tokens[index - 1].kind == "maths") or (index + 1 < len(tokens) and tokens[index + 1].kind == "maths")
    return before == after or beside_maths


def _accepts(tokens: Sequence[Token], index: int, left: _Operand | None, right: _Operand, source: str) -> bool:
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


def _bare(tokens: Sequence[Token], operand: _Operand) -> bool:
    return all(t.symbolic or t.kind in ("space", "operator") for t in tokens[operand.first : operand.behind])


def _skip(tokens: Sequence[Token], index: int) -> int:
    """Past one stretch of space."""
    return index + 1 if index < len(tokens) and tokens[index].kind == "space" else index


def _skip_back(tokens: Sequence[Token], index: int) -> int:
    """The token before `index` that is no space."""
    index -= 1
    return index - 1 if index > 0 and tokens[index].kind == "space" else index


# -- operands to the right ---------------------------------------------------------------------------------------------


def _after(tokens: Sequence[Token], index: int) -> _Operand | None:
    """The operand that begins at `index`."""
    first = _skip(tokens, index)
    if first >= len(tokens):
        return None
    if tokens[first].kind == "maths":
        return _Operand(index, index, solid=True, maths=True)
    if _is_plain_word(tokens, first):
        return _Operand(first, first + 1, word=True)
    behind = _factor(tokens, first)
    if not behind:
        return None
    while more := _more(tokens, behind):
        behind = more
    solid, unit = _solid(tokens, first, behind)
    return _Operand(first, behind, solid=solid, unit=unit)


def _is_plain_word(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    called = index + 1 < len(tokens) and tokens[index + 1].text == "("
    return token.kind == "word" or (token.kind == "name" and not token.symbolic and not called)


def _factor(tokens: Sequence[Token], index: int) -> int:
    """Behind one signed factor at `index`, or 0."""
    signs = 0
    while index < len(tokens) and tokens[index].text in ("-", "−", "+", "±") and signs < 3:
        index, signs = _skip(tokens, index + 1), signs + 1
    if index >= len(tokens):
        return 0
    match tokens[index].kind:
        case "number":
            return index + 1
        case "name" if tokens[index].symbolic or _group(tokens, index + 1):
            return _group(tokens, index + 1) or index + 1
        case "function" | "big":
            return _group(tokens, index + 1) or _applied(tokens, index + 1)
        case "open":
            return _group(tokens, index)
    return 0


def _applied(tokens: Sequence[Token], index: int) -> int:
    """Behind the argument of `log p`, `Σ p log p`."""
    depth = 0
    while depth < 6:
        index = _skip(tokens, index)
        if index < len(tokens) and tokens[index].kind in ("function", "big"):
            if group := _group(tokens, index + 1):
                return group
            index, depth = index + 1, depth + 1
            continue
        return _factor(tokens, index)
    return 0


def _more(tokens: Sequence[Token], index: int) -> int:
    """Behind what continues a product or a sum at `index`, or 0."""
    at = _skip(tokens, index)
    if at >= len(tokens):
        return 0
    token = tokens[at]
    if token.kind == "operator":
        # `3 - the`: an operator counts only with an operand, `2-3` ranges and `a -b` flags included.
        return _factor(tokens, _skip(tokens, at + 1))
    if token.kind == "unit":
        return at + 1
    if token.kind in ("function", "big") or (token.kind == "name" and _group(tokens, at + 1)):
        return _factor(tokens, at)
    return _group(tokens, at) if at == index and token.text == "(" else 0


def _group(tokens: Sequence[Token], index: int) -> int:
    """Behind a balanced group of brackets that opens at `index`, or 0."""
    if index >= len(tokens) or tokens[index].kind != "open":
        return 0
    depth = 0
    for at in range(index, min(index + _LONGEST_GROUP, len(tokens))):
        kind = tokens[at].kind
        if kind in ("maths", "code", "other", "else", "stop"):
            return 0
        depth += (kind == "open") - (kind == "close")
        if depth == 0:
            return at + 1
    return 0


def _solid(tokens: Sequence[Token], first: int, behind: int) -> tuple[bool, bool]:
    kinds = [t.kind for t in tokens[first:behind]]
    unit = "unit" in kinds or any(t.kind == "number" and t.text.endswith("%") for t in tokens[first:behind])
    return bool({"number", "function", "big", "open", "unit"}.intersection(kinds)), unit


# -- operands to the left ----------------------------------------------------------------------------------------------


def _before(tokens: Sequence[Token], index: int) -> _Operand | None:
    """The longest operand that ends before `index`: the start is found by reading forward from each candidate."""
    last = _skip_back(tokens, index)
    if last < 0 or index == 0:
        return None
    if tokens[last].kind == "maths":
        return _Operand(index, index, solid=True, maths=True)
    if tokens[last].kind == "unit" and _follows_maths(tokens, last):
        return _Operand(last, last + 1, solid=True, unit=True, maths=True)
    if _is_plain_word(tokens, last):
        if tokens[last].text.lower() in _PARTICLES:
            return None
        attached = last > 0 and tokens[last - 1].kind not in ("space", "open")
        return None if attached else _Operand(last, last + 1, word=True)
    floor = tokens[index].start - _REACH
    best: int | None = None
    at = last
    while at >= 0 and tokens[at].start >= floor:
        token = tokens[at]
        if token.kind in ("maths", "code", "other", "else", "relation", "stop", "word"):
            break
        if token.kind != "space" and _reads_to(tokens, at, last + 1) and not _attached(tokens, at):
            best = at
        at -= 1
    if best is None:
        return None
    solid, unit = _solid(tokens, best, last + 1)
    touches = tokens[best].kind == "operator" and _follows_maths(tokens, best)
    return _Operand(best, last + 1, solid=solid, unit=unit, maths=touches)


def _follows_maths(tokens: Sequence[Token], index: int) -> bool:
    before = _skip_back(tokens, index)
    return before >= 0 and tokens[before].kind == "maths"


def _attached(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token hangs on the one before it (`--flag`, `x.y`), so that the operand cannot begin here."""
    if index == 0 or tokens[index - 1].kind in ("space", "open", "comma", "maths"):
        return False
    return tokens[index - 1].kind != "word" or tokens[index - 1].text.isascii()


def _reads_to(tokens: Sequence[Token], first: int, behind: int) -> bool:
    """Whether an operand that begins at `first` ends exactly at `behind`."""
    if _is_plain_word(tokens, first):
        return False
    at = _factor(tokens, first)
    while at and at < behind:
        at = _more(tokens, at)
    return at == behind
