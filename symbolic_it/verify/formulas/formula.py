"""Formulas as a reader sees them: maths spans joined across units and prose, each with a map back to the source.

"\\(H = 1\\) bit \\(= \\ln 2 \\approx 0.693\\) nats" is one chain; so is a span continued in plain text ("bits < 1"), and
"\\(p\\): \\([0.5, 0.5]\\)" is one assignment.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from ...chapters import Piece, PlainMath, Sentence
from ...notation.syntax.languages import units
from ...patterns import regex
from ..sentences.constrained import is_required
from ..sentences.constraints_in_words import in_place
from ..sentences.mention import is_condition, is_mention
from ..sentences.negations import is_denied, is_unsupposed
from ..sentences.overlong import squeezed
from ..sentences.which_values import is_balance, is_counted, is_range

UNIT = (
    r"(?:(?:nats?|bits?|bans?|shannons?|dits?|hartleys?)(?:\s*(?:/|per|pro|por|par)\s*(?:token|symbol|character|byte|char|word|step))?(?![\w-])"
    rf"|{units()})"
)
_TAIL = regex(rf"\s*(?P<unit>{UNIT})?(?![A-Za-z0-9-])(?P<rest>\s*(?:[<>≈=≤≥]|<=|>=)\s*[-−]?\d[\d.,]*\d?(?:\s*{UNIT})?(?![\w%]))?", re.I)
_JOINT = regex(r"\s*(?::|=|is|are|be|：|为|是|は|은|는)\s*\Z")
_RELATION = regex(
    r"\s*(?:&\s*)?(?:=|<|>|≈|≤|≥|\\(?:approx|le|leq|leqslant|ge|geq|geqslant|lt|gt|equiv|sim|simeq|cong|propto|ne|neq)(?![A-Za-z]))"
)
_NAME = regex(r"\s*(?:\\(?:math\w+|text\w*|boldsymbol|hat|bar|tilde)\s*\{?)?\\?[A-Za-z]+\}?(?:_\{?\\?\w+\}?)?\s*\Z")
_NUMBER_END = regex(r"(?:\d|\)|\}|\w)\s*[.,;]?\s*\Z")


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula: its text for the reader, and where each of its characters stands in the chapter."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]
    lengths: tuple[int, ...]
    start: int
    end: int
    before: str = ""
    after: str = ""
    display: bool = False
    sentence: str = ""
    maths_before: tuple[str, ...] = ()
    maths_after: tuple[str, ...] = ()
    told_ahead: bool = False  # it says what a name in an earlier formula of its sentence is
    taken_back: bool = False  # by the text around its sentence: "the following are wrong:", struck through

    def offset(self, position: int) -> int:
        """The chapter offset of a position in `text`."""
        k = max(bisect_right(self.starts, position) - 1, 0)
        return self.sources[k] + min(position - self.starts[k], max(self.lengths[k] - 1, 0))

    @property
    def is_mentioned(self) -> bool:
        """Whether its sentence does not assert it."""
        return (
            self.taken_back
            or self.is_denied
            or is_mention(self.before, self.after)
            or is_condition(self.before, self.after)
            or is_counted(self.before, self.text)
            or is_range(self.before, self.text)
            or is_balance(self.before)
            or is_required(self.before, self.text)
        )

    @property
    def is_denied(self) -> bool:
        """Whether the words right beside it deny it, so that it tells nothing and is not called true."""
        return is_denied(self.after) or is_unsupposed(self.before)

    @property
    def around(self) -> str:
        """The sentence around it, with the other formulas in it between dollars."""
        return f"{in_place(self.before, self.maths_before)} {in_place(self.after, self.maths_after)}"


class _Builder:
    def __init__(self) -> None:
        self.text = ""
        self.starts: list[int] = []
        self.sources: list[int] = []
        self.lengths: list[int] = []
        self.end = 0

    def add(self, text: str, source: int, end: int | None = None) -> None:
        self.starts.append(len(self.text))
        self.sources.append(source)
        self.text += text
        self.end = source + len(text) if end is None else end
        self.lengths.append(self.end - source)

    def formula(self, start: int, before: str, after: str, display: bool) -> Formula:
        return Formula(
            _with_plain_bars(self.text),
            tuple(self.starts),
            tuple(self.sources),
            tuple(self.lengths),
            start,
            self.end,
            before,
            after,
            display,
        )


def formulas(sentence: Sentence) -> list[Formula]:
    """The formulas of a sentence, in order."""
    pieces = list(sentence.pieces)
    out: list[Formula] = []
    used = [0] * len(pieces)  # how much of a text piece belongs to the formula before it
    k = 0
    while k < len(pieces):
        if pieces[k].kind != "math" or pieces[k].span is None:
            k += 1
            continue
        first = k
        span = pieces[k].span
        assert span is not None
        builder = _Builder()
        builder.add(span.tex, span.start)
        while True:
            joined = _continue(builder, pieces, k, used)
            if joined is None:
                break
            k = joined
        made = builder.formula(span.start, _before(pieces, first, used), _after(pieces, k, used), span.display)
        before, after = pieces[max(0, first - _AROUND) : first], pieces[k + 1 : k + 1 + _AROUND]
        out.append(replace(made, maths_before=_maths(before), maths_after=_maths(after)))
        k += 1
    whole = _on_one_line(" ".join(p.text for p in pieces))
    return [replace(f, sentence=whole) for f in out]


def _continue(builder: _Builder, pieces: list[Piece], k: int, used: list[int]) -> int | None:
    """Take what follows piece k into the formula; the index of the last piece taken, None when nothing follows."""
    if k + 1 >= len(pieces):
        return None
    nxt = pieces[k + 1]
    if nxt.kind == "math" and nxt.span is not None:
        aside = nxt.span.display and _evaluates_numbers(builder.text)
        if _RELATION.match(nxt.span.tex) and nxt.start - pieces[k].end <= 2 and not aside:
            builder.add(" " + nxt.span.tex, nxt.span.start - 1)
            return k + 1
        return None
    if nxt.kind != "text":
        return None
    tail = nxt.text
    m = _TAIL.match(tail)
    taken = 0
    if m is not None and (m["unit"] or m["rest"]) and _NUMBER_END.search(builder.text):
        if m["unit"]:
            builder.add(rf" \text{{{m['unit'].lower()}}}", nxt.start + m.start("unit"), nxt.start + m.end("unit"))
            taken = m.end("unit")
        if m["rest"]:
            rest = re.sub(rf"({UNIT})", lambda u: rf"\text{{{u[0].lower()}}}", m["rest"], flags=re.I)
            builder.add(rest, nxt.start + m.start("rest"), nxt.start + m.end("rest"))
            taken = m.end("rest")
        used[k + 1] = taken
    following = pieces[k + 2] if k + 2 < len(pieces) else None
    if following is None or following.kind != "math" or following.span is None:
        return None
    between = tail[taken:]
    aside = following.span.display and _evaluates_numbers(builder.text)
    if not between.strip() and _RELATION.match(following.span.tex) and not aside:
        builder.add(" " + following.span.tex, following.span.start - 1)
        return k + 2
    if taken == 0 and _JOINT.match(between) and _NAME.match(builder.text) and _is_list(following.span.tex):
        builder.add(" = ", nxt.start, nxt.start + len(nxt.text))
        builder.add(following.span.tex, following.span.start)
        return k + 2
    return None


def _is_list(tex: str) -> bool:
    """[0.5, 0.5]: what stands in one pair of brackets, with commas; not (p - y)^2."""
    return re.fullmatch(r"\s*(?:\\left)?\s*[\[(][^()\[\]]*,[^()\[\]]*[\])]\s*(?:\^\{?(?:\\top|T)\}?)?\s*[.,;]?\s*", tex) is not None


_BARS = regex(r"\\\|\\\||\\\||\\.|.", re.S)
_LAW_GIVEN = regex(r"([pqPQ](?:_\{?\\?\w+\}?)?\((?:[^()|]|\([^()|]*\))*?)\\\|(?!\|)(?=[^()|]*\))")


def _with_plain_bars(text: str) -> str:
    r"""D(q(z\|x) \|\| p(z)), as some Markdown wants its bars escaped, with q(z |x) and ||: as long as before.

    In \|u\|\|v\| the one closes what stands before it in the same brackets, and the other one opens.
    """
    if r"\|\|" not in text:
        return text
    out, opened = "", [False]
    for part in _BARS.findall(text):
        if part in "([{":
            opened.append(False)
        elif part in ")]}":
            opened[-1:] = [] if len(opened) > 1 else [False]
        elif part == r"\|":
            opened[-1] = not opened[-1]
        out += "||  " if part == r"\|\|" and not opened[-1] else part
    return _LAW_GIVEN.sub(lambda m: f"{m[1]} |", out) if out != text else text


def _evaluates_numbers(text: str) -> bool:
    """Whether a display computes with numbers alone: the "= ..." in the next one may go on from the display before it."""
    return _RELATION.match(text) is None and re.search(r"[A-Za-z]", re.sub(r"\\(?!text|math|operatorname)[A-Za-z]+", "", text)) is None


_AROUND = 200  # pieces on each side that are looked at: a line of 1 MB is read in linear time


def _maths(pieces: list[Piece]) -> tuple[str, ...]:
    """The formulas that stand for the U+FFFC of the prose."""
    return tuple(p.span.tex if p.span is not None else "" for p in pieces if p.kind == "math")


def _on_one_line(prose: str) -> str:
    """The prose without line ends: where a line is broken in the middle of a sentence says nothing."""
    return squeezed(prose).replace("\n", " ")


def _before(pieces: list[Piece], k: int, used: list[int]) -> str:
    """The prose of the sentence before a piece, maths as U+FFFC."""
    start = max(0, k - _AROUND)
    parts = ["\ufffc" if p.kind == "math" else p.text[used[n] :] for n, p in enumerate(pieces[start:k], start)]
    return _on_one_line("".join(parts))


def _after(pieces: list[Piece], k: int, used: list[int]) -> str:
    parts = ["\ufffc" if p.kind == "math" else p.text[used[k + 1 + n] :] for n, p in enumerate(pieces[k + 1 : k + 1 + _AROUND])]
    return _on_one_line("".join(parts))


def plain_formula(plain: PlainMath) -> Formula | None:
    """A relation written outside maths, if it stands by itself: "1 nat ≈ 1.44 bits"."""
    if not plain.relations or plain.left is not None or plain.right is not None:
        return None
    return Formula(plain.text, (0,), (plain.start,), (plain.end - plain.start,), plain.start, plain.end)
