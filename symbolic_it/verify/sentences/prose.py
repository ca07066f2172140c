"""Sentences as plain lines with maths written out, for patterns; every character knows where it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ...chapters import Sentence
from ...patterns import regex

_SIGNS = {
    "propto": "∝", "approx": "≈", "simeq": "≈", "sim": "~", "ge": "≥", "geq": "≥", "le": "≤", "leq": "≤", "to": "→", "rightarrow": "→",
    "infty": "∞", "neq": "≠", "ne": "≠", "epsilon": "ε", "varepsilon": "ε", "alpha": "α", "beta": "β", "theta": "θ", "pi": "π",
    "cdot": "·", "times": "·", "mid": "|", "Vert": "‖", "parallel": "‖", "log": "log", "ln": "ln", "exp": "exp", "sqrt": "√",
    "partial": "∂", "nabla": "∇", "sum": "Σ", "int": "∫", "lim": "lim", "equiv": "≡", "ldots": "…", "dots": "…", "cdots": "…",
}  # fmt: skip
_DROPPED = frozenset(
    [
        "left",
        "right",
        "big",
        "Big",
        "bigl",
        "bigr",
        "Bigl",
        "Bigr",
        "text",
        "textrm",
        "textit",
        "textbf",
        "mathrm",
        "mathbf",
        "mathit",
        "mathsf",
        "mathcal",
        "mathbb",
        "operatorname",
        "quad",
        "qquad",
        "displaystyle",
        "textstyle",
        "boldsymbol",
        "bm",
        "hspace",
        "limits",
        "nolimits",
        "rm",
        "bf",
        "it",
    ]
)
_FRACTION = regex(r"\\[dt]?frac\s*(?:\{([^{}]*)\}|(\w))\s*(?:\{([^{}]*)\}|(\w))")
_TOKEN = regex(r"\\([A-Za-z]+)|\\(.)|\\|.", re.S)
_PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "‐": "-", "‑": "-", "−": "-", "\u00a0": " "}
_OPENING, _CLOSING = frozenset('"「『«'), frozenset('"」』»')


@dataclass(eq=False)
class Prose:
    """One sentence. ``offsets[i]`` is where ``text[i]`` stands in the chapter; neighbours may lie in another paragraph."""

    text: str
    offsets: tuple[int, ...]
    start: int
    end: int
    paragraph: int
    heading: bool = False
    section: str = ""
    previous: Prose | None = field(default=None, repr=False)
    next: Prose | None = field(default=None, repr=False)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] lies in the chapter."""
        if not self.offsets:
            return self.start, self.end
        start = min(start, len(self.offsets) - 1)
        return self.offsets[start], max(self.offsets[max(min(end, len(self.offsets)) - 1, start)] + 1, self.offsets[start] + 1)

    def quoted(self, start: int, end: int) -> bool:
        """Whether text[start:end] lies between quotation marks (of this sentence)."""
        before = sum(self.text.count(ch, 0, start) for ch in '"')
        return (before % 2 == 1 and '"' in self.text[end:]) or any(
            a in self.text[:start] and b in self.text[end:] for a, b in ("「」", "『』")
        )

    def before(self, sentences: int) -> str:
        """The text of up to so many sentences before this one, in the same paragraph or the one above."""
        out: list[str] = []
        at = self.previous
        while at is not None and len(out) < sentences and not at.heading:
            out.insert(0, at.text)
            at = at.previous
        return " ".join(out)


def flatten(sentence: Sentence, paragraph: int = 0, heading: bool = False) -> Prose:
    """A sentence as one line: spaces squeezed, quotes and dashes plain, TeX as signs and letters."""
    chars: list[str] = []
    where: list[int] = []

    def add(text: str, offset: int) -> None:
        for ch in text:
            if ch == " " and (not chars or chars[-1] == " "):
                continue
            chars.append(ch)
            where.append(offset)

    end = sentence.start
    for piece in sentence.pieces:
        if piece.start > end:
            add(" ", end)
        end = piece.end
        if piece.kind == "math" and piece.span is not None:
            add(" ", piece.start)
            _tex(piece.span.tex, piece.span.start, add)
            add(" ", max(piece.end - 1, piece.start))
        elif piece.kind == "code":
            for k, ch in enumerate(piece.text):
                add(" " if ch.isspace() else ch, piece.start + k)
        else:
            for k, ch in enumerate(piece.text):
                add(" " if ch.isspace() else _PLAIN.get(ch, ch), piece.start + k)
    return Prose("".join(chars), tuple(where), sentence.start, sentence.end, paragraph, heading)


def _tex(tex: str, start: int, add: object) -> None:
    assert callable(add)
    slashes: dict[int, str] = {}
    for m in _FRACTION.finditer(tex):  # \frac{1}{q} is read as 1/q: the brace between the two becomes the stroke
        group = 1 if m.group(1) is not None else 2
        slashes[m.start()] = ""
        slashes[m.end(group) - (0 if group == 1 else 1)] = "/" if group == 1 else tex[m.end(group) - 1] + "/"
    for m in _TOKEN.finditer(tex):
        at = start + m.start()
        name, escaped = m.group(1), m.group(2)
        if m.start() in slashes:
            add(slashes[m.start()], at)
        elif name is not None:
            if name in _SIGNS:
                add(_SIGNS[name], at)
            elif name not in _DROPPED:
                add(name, at)
        elif escaped is not None:
            add({"|": "‖", "{": "{", "}": "}", "%": "%"}.get(escaped, " "), at)
        elif m.group(0) == "|" and tex[m.start() : m.start() + 2] == "||":
            add("‖", at)
        elif m.group(0) == "|" and tex[max(m.start() - 1, 0) : m.start() + 1] == "||":
            continue
        elif m.group(0).isspace() or m.group(0) in "{}~&":
            if m.group(0) not in "{}":
                add(" ", at)
        else:
            add(_PLAIN.get(m.group(0), m.group(0)), at)
