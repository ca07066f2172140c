"""Unicode text for terminals: aligned columns of lines, reasons and conditions"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator
from itertools import zip_longest

from ..kernel.derivation import Derivation, Step
from ..notation.prose import prose_text
from ..notation.text import relation_line, relation_text, to_text
from ..patterns import regex
from .format import Format

WIDTH = 100
_LEAST_REASON = 28
_RELATIONS = frozenset("=≤≥<>≠≈⇔⇒")
_BREAKS = _RELATIONS | frozenset("+−·⟦")
_TOGETHER = regex(r"\([^()]{1,30}\)|\b(?:log|exp|min|max|E|E_\w) (?=\S)|[∑∏∫∂]\S{0,6} (?=\S)|\S{1,6} [=<>≤≥] (?=\S{1,6}(?:\s|$))")


def render(derivation: Derivation, width: int = WIDTH) -> str:
    """The derivation as lines of at most ``width`` columns, except where a formula cannot be broken."""
    statement = relation_line(derivation.claim)
    hypotheses = [prose_text(h) for h in derivation.hypotheses]
    blocks = [
        _header(_title(derivation, statement), statement, width, break_formula(statement, width))
        + _wrapped(_where(derivation), width)
        + _header(f"for {'; '.join(hypotheses)}" if hypotheses else "", _bracketed(derivation.source), width),
        _steps(derivation, width),
        _notes(derivation, width),
        _wrapped(_closing(derivation), width),
    ]
    return "\n\n".join("\n".join(line.rstrip() for line in block) for block in blocks if block) + "\n"


def _title(derivation: Derivation, statement: str) -> str:
    """The title; nothing where it would only repeat the statement."""
    title = prose_text(derivation.title)
    return "" if title == statement else title


def _where(derivation: Derivation) -> str:
    names = [relation_line(d) for d in derivation.definitions()]
    return f"where {', '.join(names)}" if names else ""


def _bracketed(source: str) -> str:
    return f"[{prose_text(source)}]" if source else ""


def _header(left: str, right: str, width: int, broken: list[str] | None = None) -> list[str]:
    """Two texts at both ends of a line, or on lines of their own where they do not fit."""
    gap = width - columns(left) - columns(right)
    if gap >= 3:
        return [left + " " * gap + right if left else right.rjust(width) if right.startswith("[") else right] if left or right else []
    return [*_wrapped(left, width), *(broken or _wrapped(right, width))]


def _steps(derivation: Derivation, width: int) -> list[str]:
    steps = derivation.lines
    digits = len(str(len(steps)))
    left = to_text(derivation.claim.lhs)
    shown = left if columns(left) <= width // 4 else ""
    indent = 2 + digits + 3 + (columns(shown) + 2 if shown else 0) + 3
    expressions = [_formula(step) for step in steps]
    room = max(width - indent - 3 - _LEAST_REASON, 20)
    broken = [_broken(text, room, width - indent) for text in expressions]
    widths = [max(map(columns, parts), default=0) for parts in broken]
    column = max((w for w in widths if w <= room), default=0)  # of those that have their reasons beside them
    lead = " " * (2 + digits + 3)
    out = [] if shown else [lead + part for part in break_formula(left, width - len(lead))]
    for k, (step, parts) in enumerate(zip(steps, broken, strict=True)):
        head = f"  {step.n:>{digits}}   " + (pad(shown if k == 0 else "", columns(shown)) + "  " if shown else "")
        head += f"{relation_text(step.relation)}  "
        out += _beside(head, parts, _reasons(step), column, width)
    return out


def _broken(text: str, room: int, whole: int) -> list[str]:
    """A formula beside its reasons; above them, where it would have to be broken inside brackets."""
    parts = break_formula(text, room)
    inside = any(part.count("(") != part.count(")") for part in parts)
    return break_formula(text, whole) if inside else parts


def _formula(step: Step) -> str:
    return to_text(step.expression, mark=step.changed)


def _reasons(step: Step) -> list[str]:
    reason = prose_text(step.rule)
    if step.because and step.because != step.rule:
        reason = f"{reason}: {prose_text(step.because)}" if reason else prose_text(step.because)
    return [reason, *(f"needs {prose_text(need)}" for need in step.needs)]


def _beside(head: str, parts: list[str], reasons: list[str], column: int, width: int) -> list[str]:
    """A formula, perhaps broken, with its reasons in a column of their own."""
    if any(columns(part) > column for part in parts):
        below = " " * (columns(head) + 8)
        lines = [" " * columns(head) + part if k else head + part for k, part in enumerate(parts)]
        return lines + [line for r in reasons for line in _wrapped(r, width, below)]
    start = columns(head) + column + 3
    room = max(width - start, _LEAST_REASON)
    beside = [line for reason in reasons for line in _wrapped(reason, room)]
    out = []
    for k, (part, note) in enumerate(zip_longest(parts, beside, fillvalue="")):
        lead = head if k == 0 else " " * columns(head)
        out.append(lead + (pad(part, column) + "   " + note if note else part))
    return out


def _wrapped(text: str, width: int, indent: str = "", below: str | None = None) -> list[str]:
    """Prose on lines, not broken after log, inside short brackets or at a hyphen."""
    glued = _TOGETHER.sub(lambda m: m[0].replace(" ", "\u00a0"), text)
    rest = indent if below is None else below
    lines = textwrap.wrap(glued, width, initial_indent=indent, subsequent_indent=rest, break_on_hyphens=False)
    return [line.replace("\u00a0", " ") for line in lines]


def _notes(derivation: Derivation, width: int) -> list[str]:
    out: list[str] = []
    if derivation.equality:
        out += _hanging("  equality  ", prose_text(derivation.equality), width)
    for remark in derivation.remarks:
        out += _hanging("  ", prose_text(remark), width)
    return out


def _hanging(head: str, text: str, width: int) -> list[str]:
    return _wrapped(text, width, head, " " * len(head))


def _closing(derivation: Derivation) -> str:
    hypotheses = "; ".join(prose_text(h) for h in derivation.hypotheses)
    parts = [prose_text(derivation.checks), f"hypotheses: {hypotheses or 'none'}"]
    return " · ".join(p for p in parts if p)


def columns(text: str) -> int:
    """How many terminal columns a text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def pad(text: str, width: int) -> str:
    """The text, filled with spaces to a number of columns."""
    return text + " " * (width - columns(text))


def break_formula(text: str, room: int) -> list[str]:
    """A formula on as many lines as it needs, broken before a sign: a relation first, then outside brackets, a product last."""
    places = list(_places(text))
    lines: list[str] = []
    start, indent = 0, ""
    while columns(text[start:]) > room - len(indent):
        ahead = [(depth, k) for depth, k in places if k > start]
        fitting = [(depth, k) for depth, k in ahead if columns(text[start:k]) <= room - len(indent)]
        if not ahead:
            break
        lowest = min(fitting)[0] if fitting else 0
        depth, end = max((d, k) for d, k in fitting if d == lowest) if fitting else min(ahead, key=lambda place: place[1])
        lines.append(indent + text[start:end])
        start, indent = end + 1, "    " if depth >= 1 else "  "
    return [*lines, indent + text[start:]]


def _places(text: str) -> Iterator[tuple[float, int]]:
    """(depth, position) of the spaces before a sign; a relation counts as outside everything, a product as a little inside."""
    depth = 0
    for k, c in enumerate(text):
        depth += (c in "([{⟦") - (c in ")]}⟧")
        if c == " " and k and text[k + 1 : k + 2] in _BREAKS and (text[k + 2 : k + 3] == " " or text[k + 1] == "⟦"):
            yield depth - (text[k + 1] in _RELATIONS) + (text[k + 1] == "·") / 2, k


FORMAT = Format("text", ".txt", render)
