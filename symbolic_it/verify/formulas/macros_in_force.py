r"""Macros that a document defines more than once: a formula is read by the definition before it, in whose group it stands.

A name that is defined once holds everywhere, whether its definition stands before or behind.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ...chapters import Document
from ...notation.syntax import Macro, read_macros
from ...patterns import regex

_ENDS = regex(r"\\\\|\\[{}%]|(?P<open>\{|\\begin\s*\{[^{}]*\}|\\begingroup\b)|(?P<close>\}|\\end\s*\{[^{}]*\}|\\endgroup\b)|%[^\n]*")


@dataclass(frozen=True, slots=True)
class _Definition:
    macro: Macro
    start: int
    end: int  # of the group in which it stands


def macros_in_force(document: Document, given: dict[str, Macro]) -> Callable[[int], dict[str, Macro]]:
    """The macros at a position; those ``given`` to every chapter come before its own."""
    whole = {**read_macros("\n".join(m.text for m in document.macro_definitions)), **given}
    defined: dict[str, list[_Definition]] = {}
    for m in document.macro_definitions:
        for name, macro in read_macros(m.text).items():
            defined.setdefault(name, []).append(_Definition(macro, m.start, -1))
    several = {n: found for n, found in defined.items() if n not in given and len({d.macro for d in found}) > 1}
    if not several:
        return lambda _: whole
    ended = {n: [_Definition(d.macro, d.start, _end(document.text, d.start)) for d in found] for n, found in several.items()}

    def at(position: int) -> dict[str, Macro]:
        out = dict(whole)
        for name, found in ended.items():
            own = [d for d in found if d.start <= position < d.end] or found[:1]
            out[name] = own[-1].macro
        return out

    return at


def _end(text: str, start: int) -> int:
    """Where the group ends in which a definition stands."""
    depth = 0
    for m in _ENDS.finditer(text, start):
        if m["open"]:
            depth += 1
        elif m["close"]:
            depth -= 1
            if depth < 0:
                return m.start()
    return len(text)
