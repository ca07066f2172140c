"""Code in a LaTeX text: `\\verb`, listings and their relatives."""

from __future__ import annotations

from collections.abc import Mapping

from ...patterns import regex
from ..model import CodeBlock
from ..scan import Scan
from .environments import VERBATIM_ENVIRONMENTS, base_name
from .tokens import ATTACHED_OPTION, argument

_LANGUAGE = regex(r"language\s*=\s*\{?([\w+#-]+)")
_MINTED = regex(r"\{([\w+-]+)\}")


def inline_code(scan: Scan, braces: Mapping[int, int], name: str, start: int, end: int) -> int:
    """`\\lstinline|x|`, `\\texttt{x}`: records the code and returns where reading goes on."""
    text, pos = scan.text, end
    if option := ATTACHED_OPTION.match(text, pos):
        pos = option.end()
    if name == "mintinline" and (opened := argument(text, braces, pos)) is not None:
        pos = braces[opened - 1] + 1
    opened = argument(text, braces, pos)
    if opened is not None:
        close = braces[opened - 1]
        if name in ("texttt", "code") and "$" in text[opened:close]:
            scan.blanks.append((start, pos))
            return pos
        scan.add_code(start, close + 1, opened, close)
        return close + 1
    close = verb_end(text, pos) if name in ("lstinline", "mintinline") else -1
    if close >= 0:
        scan.add_code(start, close + 1, pos + 1, close)
        return close + 1
    scan.blanks.append((start, end))
    return end


def verb_end(text: str, pos: int) -> int:
    """The closing bar of `|code|` that opens at `pos`, on the same line; -1 if there is none."""
    bar = text[pos : pos + 1]
    if not bar.strip() or bar.isalnum():
        return -1
    line = text.find("\n", pos)
    return text.find(bar, pos + 1, len(text) if line < 0 else line)


def listing(text: str, name: str, inside: int, close: int) -> CodeBlock | None:
    """The code of a verbatim environment whose content is `inside:close`; None for one that shows nothing."""
    base = base_name(name)
    if base not in VERBATIM_ENVIRONMENTS:
        return None
    line = text.find("\n", inside, close)
    head = close if line < 0 else line
    options = text[inside:head]
    named = _LANGUAGE.search(options) or (_MINTED.search(options) if base == "minted" else None)
    language = named.group(1) if named else "python" if base in ("pycode", "python") else ""
    if line >= 0 and (not options.strip() or options.lstrip()[0] in "[{"):
        inside = head + 1
    if close > inside and text[close - 1] == "\n":
        close -= 1
    return CodeBlock(inside, close, language, text[inside:close], "lstlisting")
