"""Sentences over prose with maths in it.

A sentence ends at `.`, `!` or `?` before a space and something that can begin one, or at a CJK full stop. It does not
end in abbreviations, initials, decimals or list numbers. A display belongs to the sentence around it; after a display, a
new sentence begins where the display closes with a full stop or the text goes on with a capital letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from ..notation.syntax.languages import units, words
from ..patterns import regex
from .model import Piece, Sentence
from .told_behind import told_behind

_MATHS = "\ufffc"
_CODE = "\ufffb"
_END = regex(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？；｡]+[”’」』）)]*|[.!?]+[”’」』）)]+(?=[\u3000-\u9fff])")
_VISIBLE = regex(r"\S")
_ABBREVIATION = regex(
    r"(?:^|[\s(\[“\"'—–-])(?:e\.\s?g|i\.\s?e|cf|vs|viz|al|ca|approx|resp|w\.r\.t|w\.l\.o\.g|s\.t|i\.i\.d|a\.e|a\.s|a\.k\.a|"
    r"p\.d\.f|p\.m\.f|c\.d\.f|r\.v|etc|dr|mr|mrs|ms|prof|inc|ltd|bzw|z\.\s?b|d\.\s?h|u\.\s?a|p\.\s?ex|т\.\s?е|см|рис)\.$",
    re.IGNORECASE,
)
# These end a sentence when a capital letter follows, and stand inside one otherwise.
_MAY_END = regex(r"(?:etc|a\.e|a\.s|i\.i\.d|p\.d\.f|p\.m\.f|c\.d\.f|r\.v)\.$", re.IGNORECASE)
# These abbreviate only before what they number.
_NUMBERING = regex(
    r"(?:^|[\s(\[“\"'—–-])(?:figs?|eqs?|eqns?|secs?|chaps?|ch|thm|lem|prop|cor|defn?|ex|app|refs?|tab|nos?|vol|pp?)\.$",
    re.IGNORECASE,
)
_INITIAL = regex(r"(?:^|\b(?:[A-Z][\w.'’-]*|and|by|see|with|from)\s+|\n\s*)[A-Z]\.$")
_TWO_LETTERS = regex(r"\b[^\W\d_]\.\s?[^\W\d_]\.")
_STARTERS = frozenset(
    {
        "The",
        "This",
        "That",
        "These",
        "If",
        "We",
        "For",
        "It",
        "In",
        "An",
        "Then",
        "Let",
        "Here",
        "Now",
        "Note",
        "So",
        "But",
        "And",
        "Thus",
        "Hence",
        "When",
        "You",
    }
)
#: A paragraph that begins so is about the display above it, as one that goes on in small letters is.
_TELLS_MORE = regex(r"\s*(?:Where\b|其中|式中|여기서|ここで|ただし)")
#: Particles and copulas, "이고", "が成り立つ", 成立, and units: no sentence begins so.
_LEANS = regex(rf"\s*(?:{words('leans on a display')}|(?:bits?|nats?|Bits?|Nats?|{units()})(?![A-Za-z]))")
_LONGEST_ANNOUNCEMENT = 80
_ANNOUNCED = regex(
    r"(?:\bas follows|\bthe following(?: \w+){0,6}|\bby the (?:formula|equation) below|" + words("announces") + r")[.。．]\s*\Z", re.I
)
_ENUMERATION = regex(r"^\s*(?:\(?(?:\d{1,3}|[ivxIVX]{1,4}|[a-zA-Z])[.)])$")
_LONGEST_ABBREVIATION = 24


def split_sentences(pieces: Sequence[Piece], breaks: Sequence[int] = ()) -> Iterator[Sentence]:
    """Sentences of one paragraph. `breaks` are offsets where one of its blocks ended (blank lines around displays)."""
    if not pieces:
        return
    text, ends = _flat(pieces)
    base = pieces[0].start
    cuts = sorted({*_text_cuts(text), *_display_cuts(pieces, text, base, ends), *_break_cuts(text, base, breaks)})
    displays = {p.start - base for p in pieces if p.span is not None and p.span.display}
    cuts = [cut for cut in cuts if not _announces(text, cut, displays)]
    cuts = told_behind(text, cuts, pieces, base)
    start = index = 0
    for cut in [*cuts, len(text)]:
        if cut <= start:
            continue
        while pieces[index].end - base <= start:
            index += 1
        sentence = _sentence(pieces, index, text, base, start, cut)
        if sentence is not None:
            yield sentence
        start = cut


def _flat(pieces: Sequence[Piece]) -> tuple[str, set[int]]:
    """One string over the whole stretch (offsets relative to its start), and where displays end in it."""
    out: list[str] = []
    ends: set[int] = set()
    base = at = pieces[0].start
    for piece in pieces:
        out.append(" " * (piece.start - at))
        match piece.kind:
            case "text":
                out.append(piece.text)
            case "math":
                out.append(_MATHS * (piece.end - piece.start))
                if piece.span is not None and piece.span.display:
                    ends.add(piece.end - base)
            case "code":
                out.append(_CODE * (piece.end - piece.start))
        at = piece.end
    return "".join(out), ends


def _text_cuts(text: str) -> Iterator[int]:
    for found in _END.finditer(text):
        cut = found.end()
        if found.group()[0] in "。！？；｡":
            yield cut
            continue
        following = _first_visible(text, cut)
        if not following or following.islower() or following in ",;:.)]—–-":
            continue
        if found.group()[:2] in (".", ".)") and _inside(text, found.start() + 1, following):
            continue
        yield cut


def _first_visible(text: str, start: int) -> str:
    found = _VISIBLE.search(text, start)
    return found.group() if found else ""


def _inside(text: str, behind: int, following: str) -> bool:
    """Whether the full stop before `behind` belongs to a word and ends no sentence."""
    window = text[max(behind - _LONGEST_ABBREVIATION, 0) : behind]
    if _ABBREVIATION.search(window):
        return not (_MAY_END.search(window) and following.isupper())
    if _TWO_LETTERS.match(text, behind - 2):
        return True
    if _NUMBERING.search(window):
        return following.isdigit() or following in "([" + _MATHS
    if _INITIAL.search(window):
        return following.isupper() and text[behind : behind + 20].split()[0] not in _STARTERS
    line = text.rfind("\n", max(behind - 9, 0), behind) + 1 or max(behind - 9, 0)
    return (line == 0 or text[line - 1] == "\n") and _ENUMERATION.match(text[line:behind]) is not None


def _display_cuts(pieces: Sequence[Piece], text: str, base: int, ends: set[int]) -> Iterator[int]:
    """Ends of sentences that lie in maths: its tex closes with a full stop and a new sentence can begin behind it."""
    for piece in pieces:
        if piece.kind != "math" or piece.span is None:
            continue
        end = piece.end - base
        following = _first_visible(text, end)
        tex = piece.span.tex.rstrip(" \t\r\n\\}")
        if tex.endswith(("。", "！", "？")):
            yield end
        elif not following or following.islower() or following in ",;:.)。，；：" or (end in ends and goes_on(text, end)):
            continue
        elif (end in ends and following.isupper()) or (_closes(tex) and text[end : end + 1].isspace()):
            yield end


def _closes(tex: str) -> bool:
    return tex.endswith((".", "?", "!")) and not tex.endswith(("\\.", ".."))


def _break_cuts(text: str, base: int, breaks: Sequence[int]) -> Iterator[int]:
    for place in breaks:
        cut = place - base
        before = text[:cut].rstrip() if cut < 400 else text[cut - 400 : cut].rstrip()
        following = _first_visible(text, cut)
        if following == _MATHS and before.endswith((_MATHS, ",", ":", ";", "，", "：", "、")):
            continue  # a display goes on where another one, or an unfinished sentence, left off
        if following == _MATHS and before and before[-1].isalnum():
            continue
        if before.endswith(_MATHS) and (following.islower() or following in ",;.)" or goes_on(text, cut)):
            continue
        yield cut


def _announces(text: str, cut: int, displays: set[int]) -> bool:
    """Whether the words before a full stop speak of the display behind it: "is defined as follows.", "다음과 같이 정의된다."."""
    found = _VISIBLE.search(text, cut)
    if found is None or found.start() not in displays:
        return False
    return announces(text[max(cut - _LONGEST_ANNOUNCEMENT, 0) : cut])


def goes_on(text: str, end: int = 0) -> bool:
    """Whether what stands behind a display belongs to its sentence, with no small letter to say so: "Where w = ...", "이고", ビット."""
    return _TELLS_MORE.match(text, end) is not None or _LEANS.match(text, end) is not None


def announces(words_before: str) -> bool:
    """Whether a sentence ends in words that speak of what stands behind it."""
    return _ANNOUNCED.search(words_before[-_LONGEST_ANNOUNCEMENT:]) is not None


def _sentence(pieces: Sequence[Piece], index: int, text: str, base: int, start: int, end: int) -> Sentence | None:
    visible = text[start:end]
    start += len(visible) - len(visible.lstrip())
    end -= len(visible) - len(visible.rstrip())
    if start >= end:
        return None
    inside: list[Piece] = []
    for piece in islice(pieces, index, None):
        if piece.start - base >= end:
            break
        first, behind = max(piece.start - base, start), min(piece.end - base, end)
        if first >= behind:
            continue
        if piece.kind == "text":
            cut = piece.text[first + base - piece.start : behind + base - piece.start]
            inside.append(Piece("text", first + base, behind + base, cut))
        else:
            inside.append(piece)
    return Sentence(start + base, end + base, tuple(inside))
