"""Markup overwritten with spaces, so that cleaned text keeps its offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..patterns import regex

_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_ENTITY = regex("&lt;|&gt;|&amp;")
_COMMENT = regex(r"(?<!\\)((?:\\\\)*)%[^\n]*")
_LABEL = regex(r"\\label\s*\{(?P<name>[^{}\n]*)\}|\(\\#(?P<bookdown>eq:[\w:-]+)\)")
_GROUP_OF_TEXT = regex(r"\\(?:text\w*|mathrm|mathit|mathtt|mathsf|operatorname\*?|mbox|hbox)\s*\{[^{}]*\}")
_ESCAPE_IN_PROSE = regex(r"\\([!-/:-@\[-`{-~])")
_DOUBLED = regex(r"\\(\\[{}|,;!%#&_])")
_DOUBLED_ANY = regex(r"\\(\\\\\\|\\[{}|,;!%#_ ])")


def blank(text: str) -> str:
    """Spaces of the same length, line ends kept."""
    return "".join("\n" if ch == "\n" else " " for ch in text) if "\n" in text else " " * len(text)


def blank_ranges(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """`text` with every range (in any order, overlaps allowed) overwritten with spaces; line ends stay."""
    out: list[str] = []
    at = 0
    for start, end in sorted(ranges):
        start, end = max(start, at), min(end, len(text))
        if start >= end:
            continue
        out.append(text[at:start])
        out.append(blank(text[start:end]))
        at = end
    out.append(text[at:])
    return "".join(out)


def blank_matches(pattern: re.Pattern[str], text: str) -> str:
    """`text` with every match overwritten with spaces."""
    return pattern.sub(lambda m: blank(m.group()), text)


#: Signs, digits and letters as wide as a Chinese character; its commas and brackets are told apart by those who read words.
_WIDE = "＋－＊／＝＜＞＾＿" + "".join(map(chr, (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
_HALF = {ord(w): chr(ord(w) - 0xFEE0) for w in _WIDE}


def half_width(tex: str) -> str:
    """Maths with its full-width signs, digits and letters as the ASCII ones, each at its place: ＝ as =, １ as 1."""
    return tex if tex.isascii() else tex.translate(_HALF)


def blank_labels(tex: str) -> tuple[str, str | None]:
    """The tex without `\\label{...}`, and the first label."""
    if "\\label" not in tex and "(\\#eq:" not in tex:
        return tex, None
    found = _LABEL.search(tex)
    return blank_matches(_LABEL, tex), (found["name"] or found["bookdown"]) if found else None


_BETWEEN_ROWS = regex(r"\\(?:short)?intertext\s*\{((?:[^{}$\\]|\$[^$]*\$|\\[A-Za-z]+\s*(?:\{[^{}$]*\})?|\\[^A-Za-z])*)\}")
_SUPPOSES = regex(
    r"\b(?:if|when\w*|suppos\w*|assum\w*|given|provided|for|unless|where\w*|with\w*|under|let|case|not?|wrong|false|never|independen\w*|uniform\w*|"
    r"determinis\w*|equal\w*|at|in)\b",
    re.I,
)


def blank_intertext(tex: str) -> str:
    r"""The rows of a display without `\intertext{and, by symmetry,}`; words that suppose something stay, and make their row unread."""
    if "intertext" not in tex:
        return tex
    return _BETWEEN_ROWS.sub(lambda m: m.group() if _SUPPOSES.search(m.group(1)) else "\\\\" + blank(m.group())[2:], tex)


def blank_tex_comments(tex: str) -> str:
    """Maths without `% ...` comments; `\\%` stays."""
    if "%" not in tex:
        return tex
    return _COMMENT.sub(lambda m: m.group(1) + " " * (len(m.group()) - len(m.group(1))), tex)


def unescape_prose(text: str) -> str:
    """Backslash escapes of Markdown: the backslash becomes a space."""
    return _ESCAPE_IN_PROSE.sub(r" \1", text) if "\\" in text else text


def decode_entities(text: str) -> str:
    """`&lt;` as `<` and three spaces."""
    if "&" not in text:
        return text
    return _ENTITY.sub(lambda m: _ENTITIES[m.group()].ljust(len(m.group())), text)


def unescape_markdown_maths(tex: str, *, doubled: bool, inline: bool) -> str:
    """Escapes that a Markdown author adds to maths only to get it past Markdown.

    `\\_` and `\\*` outside `\\text{...}` stand for `_` and `*`. In `\\\\( ... \\\\)` every command of punctuation is doubled
    too (`\\\\{`, `\\\\,`, and `\\\\\\\\` for a line break); some renderers ask for `\\\\{` in `$...$` as well, where a
    display may instead mean a line break and is left alone.
    """
    if "\\" not in tex:
        return decode_entities(tex)
    if doubled:
        tex = _DOUBLED_ANY.sub(lambda m: "  \\\\" if m.group(1) == "\\\\\\" else " " + m.group(1), tex)
    elif inline and "\\begin" not in tex:
        tex = _DOUBLED.sub(r" \1", tex)
    if "\\_" in tex or "\\*" in tex:
        tex = _unescape_stars(tex)
    return decode_entities(tex)


def _unescape_stars(tex: str) -> str:
    out: list[str] = []
    at = 0
    for group in _GROUP_OF_TEXT.finditer(tex):
        out.append(_star_or_underscore(tex[at : group.start()]))
        out.append(group.group())
        at = group.end()
    out.append(_star_or_underscore(tex[at:]))
    return "".join(out)


_ESCAPED_STAR = regex(r"\\(\\)|\\([_*])")


def _star_or_underscore(tex: str) -> str:
    return _ESCAPED_STAR.sub(lambda m: m.group() if m.group(1) else " " + m.group(2), tex)
