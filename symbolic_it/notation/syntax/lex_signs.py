"""Single signs, digraphs, numbers and Unicode scripts."""

from __future__ import annotations

import re
import unicodedata

from ...patterns import regex
from . import letters as L
from . import symbols as S
from .end_of_proof import MARK_CHARACTERS
from .errors import ReadError
from .node import Span
from .scanner import Scanner

_BEFORE_A_MASS = regex(r"\s*[pqPQ]\s*(?:_|\(|\\left\(|\\log|\\ln)")
_ENTITY = regex(r"&#?[A-Za-z0-9]+;")

SINGLE: dict[str, tuple[str, str]] = {
    "{": ("lb", "{"),
    "}": ("rb", "}"),
    "(": ("open", "("),
    ")": ("close", "("),
    "[": ("open", "["),
    "]": ("close", "["),
    "|": ("bar", "|"),
    "∣": ("bar", "|"),
    "∥": ("dbar", "||"),
    "‖": ("dbar", "||"),
    "&": ("amp", "&"),
    "+": ("op", "+"),
    "/": ("op", "/"),
    "±": ("op", "pm"),
    "⊕": ("op", "oplus"),
    "√": ("sqrt", "sqrt"),
    "∞": ("inf", "inf"),
    "∂": ("partial", "partial"),
    "∇": ("nabla", "nabla"),
    "∀": ("forall", "forall"),
    "′": ("'", "'"),
    "*": ("op", "*"),
    **{sign: (sign, sign) for sign in ",;:.!?'^_"},
    **{sign: ("op", "-") for sign in "-−–"},
    **{sign: ("op", "*") for sign in "·⋅∙×⊗"},
    **{sign: ("op", "/") for sign in "÷∕⁄"},
    **{sign: ("dots", "...") for sign in "…⋯"},
    **dict(zip("⟨⟩⌊⌋⌈⌉", [(k, s) for s in ("<", "floor", "ceil") for k in ("open", "close")], strict=True)),
    **dict(zip("（），；：", [("open", "("), ("close", "("), (",", ","), (";", ";"), (":", ":")], strict=True)),
    **{"。": (".", "."), "、": (",", ","), "＝": ("rel", "="), "＋": ("op", "+"), "｜": ("bar", "|")},
    **{sign: ("macro", "square") for sign in MARK_CHARACTERS},
    **{sign: ("rel", meaning) for sign, meaning in S.RELATIONS.items() if len(sign) == 1},
    **{sign: ("big", meaning) for sign, meaning in S.BIG_CHARACTERS.items()},
    **{sign: ("name", name) for sign, name in L.NAME_CHARACTERS.items()},
}

_NO_ARGUMENT = regex(
    r"\s*(?:[=<>+\-*/,;:)\]}&$≈≤≥]|\.(?!\d)|\\(?:approx|simeq|leq?|geq?|neq?|cdot|times|text|mathrm|quad|qquad|right|\\|[,;:!)\]])(?![A-Za-z])|\Z)"
)
_POWER_OF_TEN = regex(r"([0-9.]+)[eE][+-]?[0-9]+\Z")
_EULER = regex(r"(?<![A-Za-z_{\\])e(?![A-Za-z}=]|[+-]?[0-9])|(?<=[0-9])e(?=[+-]?[0-9]+[.^])")
_RELATION = regex(r"[=<>≈≤≥]|\\(?:approx|le|ge|leq|geq|sim|lt|gt|equiv)(?![A-Za-z])")
_RAISED = regex(r"\^\{[^{}]*[a-z]", re.I)


class Signs(Scanner):
    """Everything that is neither a run of letters nor a macro."""

    def _without_e(self, text: str, start: int) -> str:
        """The number itself, or what stands before its e where that is Euler's number: 0.4 of 0.4e+0.4, 2 of 2e-1+e^2."""
        found = _POWER_OF_TEN.match(text)
        if found is None:
            return text
        sides = [m.end() for m in _RELATION.finditer(self.source)]
        side = self.source[max((k for k in sides if k <= start), default=0) : min((k for k in sides if k > start), default=None)]
        euler = _EULER.search(side) is not None  # and no e^{-11.5} that is said to be 1.0e-5
        sure = self.source[start + len(text) : start + len(text) + 1] in (".", "^")  # 0.4e+0.4: no exponent of ten goes on so
        if not sure and (euler or not text[-2].isdigit()):
            read = "with Euler's number" if euler else "with a power of ten"
            self.caution("letter-e", f'"{text}" is read {read}', start, start + len(text))
        self.position = start + found.end(1) if euler else self.position
        return found[1] if euler else text

    def _number(self, text: str, start: int, end: int) -> None:
        last = self.tokens[-1] if self.tokens else None
        if last is not None and last.end == start:
            before = self.tokens[-2].kind if len(self.tokens) > 1 else ""
            # \frac n2: the letter is the numerator; \sum_i2^{-l_i}: it stands below alone; n2^{-n}: 2 to the power of -n
            apart = before == "frac" or (not self.plain and (before == "_" or _RAISED.match(self.source, end) is not None))
            if last.kind == "name" and last.side == "letter" and not apart and not (self.groups and self.groups[-1]):
                if not self.plain:
                    self.caution("digit-after-letter", f'"{last.text}{text}" is read with {text} below', start, end)
                self.add("_", "_", start, start)
            elif not self.plain and self._is_of_two(text, end) and [t.kind for t in self.tokens[-2:]] == ["log", "_"]:
                self.caution("unbraced-script", f'"_{text}" puts only "2" below', start, end)  # \\log_20.5 and \\log_26, as TeX prints it
                self.add("num", "2", start, start + 1)
                text, start = text[1:], start + 1
            elif last.kind == "_" and not self.plain and len(text) > 1:
                if len(self.tokens) < 2 or self.tokens[-2].kind != "log" or text != "10":
                    raise ReadError(Span(start, end), f'"{text}" below without braces', "{...} around a longer subscript")
                self.caution("unbraced-script", r"\log_10 is read with the base 10", start, end)
            elif last.kind == "^" and not self.plain and len(text) > 1:
                self.caution("unbraced-script", f'"^{text}" is read with all its digits above', start, end)
        self.add("num", text, start, end)

    def _is_of_two(self, text: str, end: int) -> bool:
        r"""Whether \log_216 is the logarithm of 16 to the base 2: nothing follows that it could be the logarithm of to the base 216."""
        return text.startswith(("20.", "21.")) or (len(text) > 1 and text[0] == "2" and _NO_ARGUMENT.match(self.source, end) is not None)

    def _digraph(self, text: str, start: int, end: int) -> None:
        if text == "||":
            self.add("dbar", "||", start, end)
        elif text == "...":
            self.add("dots", text, start, end)
        elif text == "**":
            self.add("^", "^", start, end)
        elif text == "~=" and not self.plain:
            self.add("rel", "=", start + 1, end)
        else:
            self.add("rel", S.RELATIONS[text], start, end)

    def _single(self, text: str, start: int, end: int) -> None:
        known = SINGLE.get(text)
        if known is not None:
            self._known_single(known, text, start, end)
        elif text == "~":
            below = bool(self.groups and self.groups[-1]) and self.tokens[-1].kind == "name" and self.source[end : end + 1].isalpha()
            if self.plain or below:  # E_{x~p}, though LaTeX prints a space: two letters below say nothing else
                self.add("rel", "sim", start, end)
            elif self.depth and self.tokens and self.tokens[-1].kind == "name":
                self.caution("tilde", 'a bare "~" is a space in LaTeX', start, end)
        elif text == "∵":
            self.reason(start, end)
        elif text == "%":
            self._percent(start, end)
        elif text == "$" and self.source.count("$") % 2 == 0 and not self.source.lstrip().startswith("$"):
            self.caution("dollar", "a dollar sign inside mathematics says nothing", start, end)  # $$ P = $2^H$ $$
        elif text in L.SUPERSCRIPTS:
            self._script("^", L.SUPERSCRIPTS, start)
        elif text in L.SUBSCRIPTS:
            self._script("_", L.SUBSCRIPTS, start)
        else:
            self._letter(text, start, end)

    def reason(self, start: int, end: int) -> None:
        """A sign that gives a reason."""
        raise NotImplementedError

    def _known_single(self, known: tuple[str, str], text: str, start: int, end: int) -> None:
        kind, meaning = known
        if text == "–" and self.source[start - 1 : start].isdigit() and self.source[end : end + 1].isdigit():
            raise ReadError(Span(start, end), "a dash between digits", "a minus sign, or words for a range")
        if kind == "lb":
            self.groups.append(bool(self.tokens) and self.tokens[-1].kind == "_")
        elif kind == "rb":
            if self.groups:
                self.groups.pop()
            if self._is_empty() or self._unwrapped():
                return
        elif kind == "open":
            self.depth += 1
        elif kind == "close":
            self.depth -= 1
        elif kind == "amp" and _ENTITY.match(self.source, start):
            raise ReadError(Span(start, end), "an HTML entity", "the sign itself")
        elif text in L.LOOKALIKES:
            self.caution("lookalike", f"Greek {meaning} looks like a Latin letter", start, end)
        elif text == "!" and self.source.startswith("=", end) and self.plain:
            if start and not self.source[start - 1].isspace():
                raise ReadError(Span(start, end + 1), '"!=" after an operand', 'a space before "!=" or after "!"')
            self.position = end + 1
            self.add("rel", "!=", start, end + 1)
            return
        elif text in "ΣΠ" and self._is_operator(end):
            kind, meaning = "big", "sum" if text == "Σ" else "prod"
            self.caution("capital-letter", f"{text} is read as a {'sum' if text == 'Σ' else 'product'}", start, end)
        side = S.SIDES.get(text, "") if kind == "rel" else "times" if text == "×" else "otimes" if text == "⊗" else ""
        self.add(kind, meaning, start, end, side)

    def _is_operator(self, at: int) -> bool:
        """Whether a capital sigma or pi before `at` is a sum or product sign rather than a letter."""
        rest = self.source[at : at + 3]
        below = rest[1:].lstrip("{")[:1] if rest.startswith("_") else L.SUBSCRIPTS.get(rest[:1], "")
        if below:
            return below.isalpha()
        if _BEFORE_A_MASS.match(self.source, at):
            return True
        return self.plain and rest.lstrip()[:1].isalpha() and rest[:1] not in L.SUPERSCRIPTS

    def _is_empty(self) -> bool:
        """`I_{}(X;Y)`, what a macro leaves of an optional argument that is not there; `{} = x`, where braces only mean a space."""
        tokens = self.tokens
        if not tokens or tokens[-1].kind != "lb":
            return False
        before = tokens[-2].kind if len(tokens) > 1 else ""
        if before in ("frac", "sqrt", "font", "accent", "binom", "macro") or (before == "rb" and tokens[-2].end == tokens[-1].start):
            return False
        del tokens[-2 if before in ("_", "^") else -1 :]
        return True

    def _unwrapped(self) -> bool:
        """`X{;}Y`: braces around one sign of punctuation only change its spacing."""
        tokens = self.tokens
        if len(tokens) < 3 or tokens[-2].kind != "lb" or tokens[-3].kind in ("_", "^", "font", "accent"):
            return False
        if tokens[-1].kind not in (",", ";", ":", "rel", "bar", "dbar", "op"):
            return False
        del tokens[-2]
        return True

    def _percent(self, start: int, end: int) -> None:
        if self.plain or (self.tokens and self.tokens[-1].kind == "num" and self.tokens[-1].end == start):
            self.add("percent", "%", start, end)
        else:  # a TeX comment runs to the end of its line
            stop = self.source.find("\n", end)
            self.position = len(self.source) if stop < 0 else stop

    def _script(self, kind: str, table: dict[str, str], start: int) -> None:
        end = start
        while end < len(self.source) and self.source[end] in table:
            end += 1
        self.position = end
        self.add(kind, kind, start, start)
        self.add("lb", "{", start, start)
        at = start
        while at < end:
            sign = table[self.source[at]]
            stop = at + 1
            while sign.isdigit() and stop < end and table[self.source[stop]].isdigit():
                sign += table[self.source[stop]]
                stop += 1
            kinds = {"+": "op", "-": "op", "=": "rel"}
            self.add("num" if sign.isdigit() else kinds.get(sign, "name"), sign, at, stop)
            at = stop
        self.add("rb", "}", end, end)

    def _letter(self, text: str, start: int, end: int) -> None:
        """A mathematical alphanumeric (𝔼, 𝑝), a letter with an accent (ŷ), a fraction (½), else a refusal."""
        if text in L.VULGAR_FRACTIONS:
            self.add("frac", "frac", start, start)
            for digit in L.VULGAR_FRACTIONS[text]:
                self.add("num", digit, start, end)
            return
        parts = unicodedata.normalize("NFD", text) + "  "
        letter, mark = parts[0], parts[1]
        if text in L.COMBINING and self.tokens and self.tokens[-1].kind == "name" and self.tokens[-1].end == start:
            last = self.tokens.pop()
            self.add("accent", L.COMBINING[text], last.start, last.start)
            self.add("name", last.text, last.start, end, last.side)
            return
        if mark in L.COMBINING and letter.isascii() and letter.isalpha():
            self.add("accent", L.COMBINING[mark], start, start)
            self.add("name", letter, start, end, "letter")
            return
        name = unicodedata.name(text, "")
        plain_form = unicodedata.normalize("NFKC", text)
        if name.startswith("MATHEMATICAL") or name.startswith(("DOUBLE-STRUCK CAPITAL", "SCRIPT CAPITAL")):
            fonts = ("BOLD", "DOUBLE-STRUCK", "SCRIPT", "FRAKTUR", "SANS-SERIF", "MONOSPACE")
            tags = dict(zip(fonts, ("bold", "bb", "cal", "frak", "sf", "tt"), strict=True))
            for font in fonts:
                if font in name:
                    self.add("font", tags[font], start, start)
            base = L.NAME_CHARACTERS.get(plain_form, plain_form)
            self.add("num" if base.isdigit() else "name", base, start, end)
            return
        found = f"U+{ord(text):04X} {name.lower()}".rstrip() if not text.isascii() else f'"{text}"'
        raise ReadError(Span(start, end), found, "a sign of mathematics, or a Latin or Greek letter")
