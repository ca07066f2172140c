"""Python that stands unmarked in a page saved as plain text: which lines are code."""

from __future__ import annotations

from collections.abc import Sequence

from ...patterns import regex

_CERTAIN = regex(
    r"(?:import\s+\w[\w.]*(?:\s+as\s+\w+)?(?:\s*,.*)?|from\s+[\w.]+\s+import\s+\S.*|(?:async\s+)?def\s+\w+\s*\(.*|"
    r"class\s+\w+\s*(?:\(.*\))?:|@\w[\w.]*(?:\(.*\))?|>>>\s?.*|if\s+__name__\s*==.*)\s*(?:#.*)?$"
)
_STATEMENT = regex(
    r"(?:return|yield|assert|raise|del|global|pass|break|continue|print)\b(?![^(]*[.!?]\s*$)(?:\s*$|[\s(].*)|"
    r"(?:for\s++[\w, ()]+\sin\s.+|while\s.+|if\s.+|elif\s.+|else|try|finally|except.*|with\s.+)\s*+:\s*+(?:#.*)?$|"
    r"[A-Za-z_]\w*(?:\.\w+|\[[^\]]*\])*(?:\s*,\s*[A-Za-z_]\w*)*(?:\s*:\s*[\w\[\], .]+)?\s*(?:[-+*/@%&|^]|\*\*|//)?=(?!=)\s*\S.*|"
    r"[A-Za-z_]\w*(?:\.\w+)*\(.*(?:\)|,|\()\s*(?:#.*)?$|"
    r"[)\]}]+[,)\]}.:]*.*$"
)
_COMMENT = regex(r"#(?!\s*\d+\s*$)(?:\s|[-=─━#!]).*")
_QUOTES = regex(r'[rRbBfFuU]{0,2}("""|\'\'\')')
_CALL = regex(r"\b\w+(?:\.\w+)*\([^()]*")
_ENDS_LIKE_PROSE = regex(r"[a-z]{2,}[.!?;]$")
_MATHS = regex(r"\\[(\[]|\$\$")
#: What no line of Python has outside of strings and comments: signs of mathematics, a call that is assigned to, I(X;Y), D(p || q).
_NO_PYTHON = regex(
    r"[Σ∑∏∫√∞≤≥≈≠≡∝·×∈→⊕∥‖²³¹⁰⁴-⁹₀-₉]|\([^()]*;[^()]*\)|\|\||\(\w+ ?\| ?\w+\)|"
    r"\A\s*(?:[A-Z]\w{0,3}|[hp]|log|ln)\([^()=]*\)\s*(?:[-+*/]\s*\w+\([^()=]*\)\s*)*=(?!=)"
)
_STRINGS = regex(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|#.*")
_LONGEST_LINE = 2000
_OPENERS, _CLOSERS = "([{", ")]}"


def code_blocks(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Ranges of code lines, first line and line behind the last; prose between two runs stays outside."""
    out: list[tuple[int, int]] = []
    row = 0
    while row < len(lines):
        behind = _run(lines, row) if _may_begin(lines, row) else row
        if behind > row and _convinces(lines[row:behind]):
            out.append((row, behind))
            row = behind
        else:
            row = max(row + 1, behind if behind - row > 50 else row + 1)
    return out


def _may_begin(lines: Sequence[str], row: int) -> bool:
    line = lines[row].strip()
    return bool(line) and (_codelike(line) or _QUOTES.match(line) is not None)


def _codelike(line: str) -> bool:
    """One stripped line that can be a line of Python; none is as long as a paragraph."""
    if len(line) > _LONGEST_LINE:
        return False
    if _MATHS.search(line) and "#" not in line and '"' not in line and "'" not in line:
        return False
    if _CERTAIN.match(line) or _COMMENT.match(line):
        return True
    if _NO_PYTHON.search(_STRINGS.sub("", line)) is not None:
        return False
    return _STATEMENT.match(line) is not None and not _ENDS_LIKE_PROSE.search(line[-9:])


def _run(lines: Sequence[str], first: int) -> int:
    """The line behind the run of code that begins at `first`; blank lines inside count, trailing ones do not."""
    row = behind = first
    quote = ""
    depth = 0
    indented = False
    while row < len(lines):
        line = lines[row].strip()
        if quote:
            if row - first > 120:
                return first
            if quote in line:
                quote = ""
            row += 1
            behind = row if not quote else behind
            continue
        if not line:
            row += 1
            indented = indented and row < len(lines) and lines[row][:1].isspace()
            continue
        opened = _QUOTES.match(line)
        inside = depth > 0 or (indented and lines[row][:1].isspace() and not _ENDS_LIKE_PROSE.search(line[-9:]))
        if not (opened or inside or _codelike(line)):
            break
        if opened and line.count(opened.group(1)) == 1:
            quote = opened.group(1)
            row += 1
            continue
        depth = max(depth + _balance(line), 0)
        indented = line.endswith(":") or (indented and lines[row][:1].isspace())
        row += 1
        behind = row
    return behind


def _balance(line: str) -> int:
    """Brackets opened minus closed, outside simple strings and comments."""
    line = _STRINGS.sub("", line)
    return sum(line.count(ch) for ch in _OPENERS) - sum(line.count(ch) for ch in _CLOSERS)


def _convinces(run: Sequence[str]) -> bool:
    """Whether a run is code for certain: assignments alone (`p = [0.5, 0.5]`) may be data of the text."""
    stripped = [line.strip() for line in run if line.strip() and len(line) <= _LONGEST_LINE]
    if any(_CERTAIN.match(line) for line in stripped):
        return True
    calls = sum(1 for line in stripped if _CALL.search(line) and _STATEMENT.match(line))
    return len(stripped) >= 2 and calls >= 1 and calls * 2 >= len(stripped)
