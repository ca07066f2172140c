"""Atoms of typeset mathematics: markup of one element, how it stands to its neighbours, and a row of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from .prose import printable


@dataclass(frozen=True, slots=True)
class Atom:
    """Markup of exactly one element, and how it stands (see typeset_signs)."""

    markup: str
    kind: str = "ord"
    limits: bool = False
    sign: str = ""


def styled_digit(digit: str, font: str) -> str:
    """A digit in bold or double-struck; else as it is."""
    offset = {"bold": 0x1D7CE, "bolditalic": 0x1D7CE, "bb": 0x1D7D8}.get(font)
    return chr(offset + int(digit)) if offset is not None and digit.isdigit() and digit.isascii() else digit


_APART = {"func": ("ord", "close", "inner", "func"), "op": ("ord", "close", "inner", "func"), "ord": ("func",), "inner": ("func",)}


def joined(atoms: Sequence[Atom]) -> str:
    """Atoms side by side; a sign between nothing and a term is a prefix, and a thin space parts a function from its neighbours."""
    out: list[str] = []
    before = "open"
    for k, atom in enumerate(atoms):
        markup = atom.markup
        if atom.kind == "bin" and (before in ("open", "rel", "bin", "punct", "op", "func") or k == len(atoms) - 1):
            markup = markup.replace("<mo>", '<mo form="prefix">', 1)
        if before in _APART.get(atom.kind, ()):
            out.append('<mspace width="0.17em"/>')
        out.append(markup)
        before = atom.kind
    return out[0] if len(out) == 1 else f"<mrow>{''.join(out)}</mrow>"


def one_element(script: str) -> str:
    """Scripts as one element, several primes too."""
    return f"<mrow>{script}</mrow>" if script.startswith("<mo>′") and len(script) > 10 else script


def limit_name(words: str) -> str:
    """A name that takes limits below it: max, arg min."""
    return f'<mo form="prefix" movablelimits="true" lspace="0" rspace="0">{shown(" ".join(words.split()))}</mo>'


def delimiter(sign: str, form: str = "prefix") -> str:
    """A delimiter as tall as what it encloses; nothing for none."""
    return f'<mo form="{form}" stretchy="true" lspace="0" rspace="0">{shown(sign)}</mo>' if sign else ""


def shown(text: str) -> str:
    """Text as it may stand in an element."""
    return escape(printable(text))
