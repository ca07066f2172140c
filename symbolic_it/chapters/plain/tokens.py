"""Tokens of mathematics typed as plain text in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...notation.syntax.languages import units
from ...notation.syntax.words import QUANTITY
from ...patterns import regex

MATHS = "\ufffc"
CODE = "\ufffb"

_UNITS = r"(?:milli)?(?:nats?|bits?|dits?|bans?|hartleys?|shannons?|mnats?|mbits?)"
FOREIGN_UNITS = units()
_LETTER = r"A-Za-zÀ-ÖØ-öø-ɏͰ-Ͽἀ-῿ℓ"  # × and ÷ stand between Ö and Ø, ö and ø
_BELOW = "ₐ-ₜᵢ-ᵪ₀-₉₊₋₌"
_PER = r"(?:\s?/\s?|\s+per\s+|-per-)(?:token|symbol|character|char|byte|word|sample|letter|pixel|dim|nat|bit|use)s?"
_TOKEN = regex(
    rf"(?P<space>\s+)"
    rf"|(?P<maths>{MATHS}+)|(?P<code>{CODE}+)"
    r"|(?P<quoted>(?<=[(\[,|\s])[\"“][^\"“”\n]{1,40}[\"”](?=\s*[)\],|]))"
    r"|(?P<dots>(?:(?<=,)|(?<=,\s))(?:\.\.\.|…|⋯)(?=\s*,))"
    r"|(?P<other>https?:\S+|[-=<]+>(?!=)|<[-]+(?!\d)|==+|<>|\.\.\.|…|[→←↔⇒⇐⇔↦]|--+|\+\+|//+|:(?!=)|;|[!?@#&$%\\\"“”„«»`—])"
    r"|(?P<relation>:=|!=|~=|<=|>=|[=<>≈≃≅≐≡≠≤≥⩽⩾≪≫∝≜≔])"
    r"|(?P<number>(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?%?[⁰¹²³⁴-⁹⁻]*|[½⅓⅔¼¾⅕⅙⅛])"
    rf"|(?P<unit>{_UNITS}(?:{_PER})?(?![{_LETTER}\d_])|(?:{FOREIGN_UNITS})(?:/\w+)?)"
    r"|(?P<big>[Σ∑∏∫√](?:[_^](?:\w|\{[^{}]*\})|[" + _BELOW + r"⁰¹²³⁴-⁹ⁿᴷᴺ])*)"
    r"|(?P<function>(?:log|ln|lg|exp|sqrt|max|min|argmin|argmax|softmax)(?:_?\{?(?:2|10|e|b)\}?|[₂₁₀]+)?(?![\w]))"
    rf"|(?P<quantity>(?<![{_LETTER}\d_-])(?i:{QUANTITY}))"
    rf"|(?P<word>[{_LETTER}]+(?:[-’'][{_LETTER}]+)+|(?:(?![{_LETTER}])[^\W\d_])+)"
    rf"|(?P<name>[{_LETTER}_](?:[{_LETTER}\d]|_(?!\{{))*"
    r"(?:_\{[^{}]*\})?[" + _BELOW + r"⁰¹²³⁴-⁹⁻′'*]*)"
    r"|(?P<operator>[-+−*·×∙⋅/^÷±])"
    r"|(?P<open>[(\[{])|(?P<close>[)\]}][⁰¹²³⁴-⁹⁻ⁿ]*)|(?P<bar>\|\||[|‖∥])|(?P<comma>,)|(?P<stop>\.)|(?P<else>.)",
    re.DOTALL,
)
_CAPITALS = regex(r"[A-Z]{2,5}s?\Z")
_BELOW_OR_ABOVE = regex(rf"[{_BELOW}′'*²³]+\Z")
_GREEK = regex(r"[α-ωΑ-Ωϵϕℓ]")


@dataclass(frozen=True, slots=True)
class Token:
    """One token with its offsets into the flat text."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def symbolic(self) -> bool:
        """A name that is a symbol and no word: one letter, a Greek one, with an index, or short capitals."""
        if self.kind != "name":
            return False
        return (
            len(_BELOW_OR_ABOVE.sub("", self.text).removeprefix("_")) == 1
            or "_" in self.text.strip("_")
            or any(ch.isdigit() for ch in self.text)
            or bool(_CAPITALS.match(self.text) or _GREEK.search(self.text))
        )


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """Tokens of `text[start:end]`, spaces included."""
    found = ((m.lastgroup or "else", m) for m in _TOKEN.finditer(text, start, end))
    return [
        Token("name" if kind in ("quoted", "dots") else kind, m.group(), m.start(), m.end()) for kind, m in found
    ]  # P("yes"), H(X₁, ..., Xₙ)
