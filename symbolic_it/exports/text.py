"""Unicode text for terminals: aligned columns of lines, reasons and conditions"""

from __future__ import annotations

import textwrap
import unicodedata
from itertools import zip_longest

from ..kernel.derivation import Derivation, Step
from ..notation.prose import prose_text
from ..notation.text import relation_text, to_text
from .format import Format

WIDTH = 100
_LEAST_REASON = 28


def render(derivation: Derivation, width: int = WIDTH) -> str:
    """The derivation as lines of at most ``width`` columns, except where a formula cannot be broken."""
    claim = derivation.statement.claim
    statement = f"{to_text(claim.lhs)} {relation_text(claim.relation)} {to_text(claim.rhs)}"
    hypotheses = [prose_text(h) for h in derivation.hypotheses]
    blocks = [
        _header(prose_text(derivation.title), statement, width)
        + _header(f"for {'; '.join(hypotheses)}" if hypotheses else "", _bracketed(derivation.source), width),
        _steps(derivation, width),
        _notes(derivation, width),
        textwrap.wrap(_closing(derivation), width),
    ]
    return "\n\n".join("\n".join(line.rstrip() for line in block) for block in blocks if block) + "\n"


def _bracketed(source: str) -> str:
    return f"[{prose_text(source)}]" if source else ""


def _header(left: str, right: str, width: int) -> list[str]:
    """Two texts at both ends of a line, or on two lines where they do not fit."""
    gap = width - columns(left) - columns(right)
    if gap >= 3:
        return [left + " " * gap + right] if left or right else []
    return [*textwrap.wrap(left, width), *textwrap.wrap(right, width)]


def _steps(derivation: Derivation, width: int) -> list[str]:
    steps = derivation.steps
    digits = len(str(len(steps)))
    left = to_text(derivation.statement.claim.lhs)
    shown = left if columns(left) <= width // 4 else ""
    indent = 2 + digits + 3 + (columns(shown) + 2 if shown else 0) + 3
    expressions = [_formula(step) for step in steps]
    room = max(width - indent - 3 - _LEAST_REASON, 20)
    broken = [break_formula(text, room) for text in expressions]
    column = min(room, max((columns(part) for parts in broken for part in parts), default=0))
    out = [] if shown else [f"  {'':{digits}}   {left}"]
    for k, (step, parts) in enumerate(zip(steps, broken, strict=True)):
        head = f"  {step.n:>{digits}}   " + (pad(shown if k == 0 else "", columns(shown)) + "  " if shown else "")
        head += f"{relation_text(step.relation)}  "
        out += _beside(head, parts, _reasons(step), column, width)
    return out


def _formula(step: Step) -> str:
    return to_text(step.expression, mark=step.changed)


def _reasons(step: Step) -> list[str]:
    reason = prose_text(step.rule)
    if step.because and step.because != step.rule:
        reason = f"{reason}: {prose_text(step.because)}" if reason else prose_text(step.because)
    return [reason, *(f"needs {prose_text(need)}" for need in step.needs)]


def _beside(head: str, parts: list[str], reasons: list[str], column: int, width: int) -> list[str]:
    """A formula, perhaps broken, with its reasons in a column of their own."""
    start = columns(head) + column + 3
    room = max(width - start, _LEAST_REASON)
    beside = [line for reason in reasons for line in textwrap.wrap(reason, room)]
    overflow = [k for k, part in enumerate(parts) if columns(part) > column]
    beside = [""] * (overflow[-1] + 1 if overflow else 0) + beside
    out = []
    for k, (part, note) in enumerate(zip_longest(parts, beside, fillvalue="")):
        lead = head if k == 0 else " " * columns(head)
        out.append(lead + (pad(part, column) + "   " + note if note else part))
    return out


def _notes(derivation: Derivation, width: int) -> list[str]:
    out: list[str] = []
    if derivation.equality:
        out += _hanging("  equality  ", prose_text(derivation.equality), width)
    for remark in derivation.remarks:
        out += _hanging("  ", prose_text(remark), width)
    return out


def _hanging(head: str, text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=head, subsequent_indent=" " * len(head))


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
    """A formula on as many lines as it needs, broken before a sign, outside brackets where possible."""
    if columns(text) <= room:
        return [text]
    depth, best = 0, (99, 0)
    for k, c in enumerate(text):
        depth += (c in "([{⟦") - (c in ")]}⟧")
        sign = text[k : k + 3] in (" + ", " − ", " · ") or text[k : k + 2] == " ⟦"
        if sign and 0 < columns(text[:k]) <= room and depth <= best[0]:
            best = (depth, k)
    if best[1] == 0:
        return [text]
    head, tail = text[: best[1]], text[best[1] + 1 :]
    return [head, *("  " + part for part in break_formula(tail, room - 2))]


FORMAT = Format("text", ".txt", render)
