"""The lexer: source text to tokens, in LaTeX or plain (Unicode, ASCII) spelling.

A formula without any lettered macro is plain: there `theta` is the Greek letter, `sum_x` a sum, `~` means "distributed as",
and a run of letters is a word. In LaTeX a run of letters is a product of letters unless it is a word of the field.
Control and bidirectional characters are refused, and so are letters that are neither Latin nor Greek.
"""

from __future__ import annotations

import re
import unicodedata

from . import letters as L
from . import symbols as S
from . import words
from .errors import ReadError
from .node import Span
from .statements import Caution
from .tokens import Token

MAX_LENGTH = 40_000
MAX_TOKENS = 6_000

_TOKEN = re.compile(
    r"""
    (?P<space>[ \t\r\n\u00a0\u2000-\u200a\u202f\u3000]+)
    |(?P<letters>[A-Za-z]+)
    |(?P<number>
        [0-9]{1,3}(?:(?:\{,\}|\\,)[0-9]{3})+(?![0-9])(?:\.[0-9]+)?
        |[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?
        |[0-9]+\{,\}[0-9]+
        |(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?
    )
    |(?P<macro>\\(?:[A-Za-z]+|[^A-Za-z]))
    |(?P<digraph><=>|<->|-->|==>|->|=>|<=|>=|==|:=|~=|<<|>>|\|\||\.\.\.|\*\*)
    |(?P<single>.)
    """,
    re.X | re.S,
)
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff"
    "\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
_LETTERED_MACRO = re.compile(r"\\[A-Za-z]")
_PER = re.compile(r"\s*(?:/|per\b)\s*(tokens?|words?|characters?|chars?|symbols?|bytes?|letters?|samples?|steps?)\b")
_ROW_GAP = re.compile(r"\s*\[\s*-?[0-9.]+\s*(?:pt|em|ex|mm|cm|in)\s*\]")
_ENVIRONMENT = re.compile(r"\s*\{([A-Za-z]+\*?)\}")
_ENTITY = re.compile(r"&#?[A-Za-z0-9]+;")
MAX_GROUPS = 60
MAX_NAME = 40
_STOP_WORDS = frozenset(["of", "is", "to", "by", "an", "we", "as", "at", "be", "it", "on", "no", "do", "us"])

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
    "√": ("sqrt", "sqrt"),
    "∞": ("inf", "inf"),
    "∂": ("partial", "partial"),
    "∇": ("nabla", "nabla"),
    "∀": ("forall", "forall"),
    "′": ("'", "'"),
    "*": ("op", "*"),
    **{sign: (sign, sign) for sign in ",;:.!?'^_"},
    **{sign: ("op", "-") for sign in "-−–"},
    **{sign: ("op", "*") for sign in "·⋅∙×"},
    **{sign: ("op", "/") for sign in "÷∕⁄"},
    **{sign: ("dots", "...") for sign in "…⋯"},
    **dict(zip("⟨⟩⌊⌋⌈⌉", [(k, s) for s in ("<", "floor", "ceil") for k in ("open", "close")], strict=True)),
    **dict(zip("（），；：", [("open", "("), ("close", "("), (",", ","), (";", ";"), (":", ":")], strict=True)),
    **{"。": (".", "."), "、": (",", ","), "＝": ("rel", "="), "＋": ("op", "+"), "｜": ("bar", "|")},
    **{sign: ("rel", meaning) for sign, meaning in S.RELATIONS.items() if len(sign) == 1},
    **{sign: ("big", meaning) for sign, meaning in S.BIG_CHARACTERS.items()},
    **{sign: ("name", name) for sign, name in L.NAME_CHARACTERS.items()},
}
MACRO: dict[str, tuple[str, str]] = {
    **{name: ("name", meaning) for name, meaning in (L.NAMES | L.VARIANTS).items()},
    **{name: ("font", meaning) for name, meaning in L.FONTS.items()},
    **{name: ("accent", meaning) for name, meaning in L.ACCENTS.items()},
    **{name: ("rel", meaning) for name, meaning in S.RELATION_MACROS.items()},
    **{name: ("log", name) for name in S.LOGARITHMS},
    **{name: ("func", meaning) for name, meaning in S.FUNCTIONS.items()},
    **{name: ("big", meaning) for name, meaning in S.BIG.items()},
    **{name: ("frac", name) for name in S.FRACTIONS},
    **{name: ("dots", "...") for name in S.DOTS},
    **{name: ("bar", "|") for name in S.BARS},
    **{name: ("dbar", "||") for name in S.DOUBLE_BARS},
    **S.DELIMITERS,
    **{name: ("mark", name) for name in ("star", "ast", "dagger", "circ", "prime", "setminus", "backslash")},
    **{name: ("op", "*") for name in ("cdot", "times")},
    "pm": ("op", "pm"),
    "div": ("op", "/"),
    "slash": ("op", "/"),
    "binom": ("binom", "binom"),
    "dbinom": ("binom", "binom"),
    "tbinom": ("binom", "binom"),
    "sqrt": ("sqrt", "sqrt"),
    "infty": ("inf", "inf"),
    "partial": ("partial", "partial"),
    "nabla": ("nabla", "nabla"),
    "forall": ("forall", "forall"),
    "arg": ("arg", "arg"),
    "not": ("not", "not"),
    "colon": (":", ":"),
    "quad": ("quad", "quad"),
    "qquad": ("quad", "quad"),
    "%": ("percent", "%"),
    "_": ("_", "_"),
    "\\": ("row", "\\\\"),
}


def is_plain(source: str) -> bool:
    """Whether the formula has no lettered macro, so that its words are words."""
    return _LETTERED_MACRO.search(source) is None


class Lexer:
    """Scans one source string; `scan` returns its tokens and leaves remarks in `cautions`."""

    def __init__(self, source: str, plain: bool, defined: frozenset[str] = frozenset()) -> None:
        if len(source) > MAX_LENGTH:
            raise ReadError(Span(0, len(source)), f"{len(source)} characters", f"at most {MAX_LENGTH}")
        bad = _FORBIDDEN.search(source)
        if bad:
            code = f"U+{ord(bad.group()):04X}"
            raise ReadError(Span(bad.start(), bad.end()), f"the control character {code}", "visible characters")
        self.source = source
        self.plain = plain
        self.defined = defined
        self.tokens: list[Token] = []
        self.cautions: list[Caution] = []
        self.position = 0
        self.depth = 0
        self.groups: list[bool] = []  # for each open brace, whether it opens a subscript

    def caution(self, code: str, message: str, start: int, end: int) -> None:
        """Keeps a remark for the caller."""
        self.cautions.append(Caution(code, message, span=Span(start, end)))

    def add(self, kind: str, text: str, start: int, end: int, side: str = "", extra: str | None = None) -> None:
        """Appends a token; one that touches the one before is glued to it."""
        tokens = self.tokens
        tokens.append(Token(kind, text, start, end, bool(tokens) and tokens[-1].end == start, side, extra))

    def scan(self) -> list[Token]:
        """All tokens of the source, without spaces."""
        source, length, match = self.source, len(self.source), _TOKEN.match
        while self.position < length:
            found = match(source, self.position)
            assert found is not None
            start, end = found.span()
            self.position = end
            kind = found.lastgroup
            text = found.group()
            if kind == "single":
                self._single(text, start, end)
            elif kind == "letters":
                self._letters(text, start, end)
            elif kind == "macro":
                self._macro(text[1:], start, end)
            elif kind == "number":
                self._number(text, start, end)
            elif kind == "digraph":
                self._digraph(text, start, end)
            if len(self.tokens) > MAX_TOKENS:
                raise ReadError(Span(start, end), f"more than {MAX_TOKENS} signs", "a shorter formula")
        return self.tokens

    # --- numbers and single signs ---

    def _number(self, text: str, start: int, end: int) -> None:
        last = self.tokens[-1] if self.tokens else None
        if last is not None and last.end == start:
            if last.kind == "name" and last.side == "letter" and not (self.groups and self.groups[-1]):
                if not self.plain:
                    self.caution("digit-after-letter", f'"{last.text}{text}" is read with {text} below', start, end)
                self.add("_", "_", start, start)
            elif last.kind == "_" and not self.plain and len(text) > 1:
                if len(self.tokens) < 2 or self.tokens[-2].kind != "log" or text != "10":
                    raise ReadError(Span(start, end), f'"{text}" below without braces', "{...} around a longer subscript")
                self.caution("unbraced-script", r"\log_10 is read with the base 10", start, end)
            elif last.kind == "^" and not self.plain and len(text) > 1:
                self.caution("unbraced-script", f'"^{text}" is read with all its digits above', start, end)
        self.add("num", text, start, end)

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
            if self.plain:
                self.add("rel", "sim", start, end)
            elif self.depth and self.tokens and self.tokens[-1].kind == "name":
                self.caution("tilde", 'a bare "~" is a space in LaTeX', start, end)
        elif text == "%":
            self._percent(start, end)
        elif text in L.SUPERSCRIPTS:
            self._script("^", L.SUPERSCRIPTS, start)
        elif text in L.SUBSCRIPTS:
            self._script("_", L.SUBSCRIPTS, start)
        else:
            self._letter(text, start, end)

    def _known_single(self, known: tuple[str, str], text: str, start: int, end: int) -> None:
        kind, meaning = known
        if kind == "lb":
            self.depth += 1
            self.groups.append(bool(self.tokens) and self.tokens[-1].kind == "_")
        elif kind == "rb":
            self.depth -= 1
            if self.groups:
                self.groups.pop()
            if self._unwrapped():
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
        side = S.SIDES.get(text, "") if kind == "rel" else "times" if text in "×*" else ""
        self.add(kind, meaning, start, end, side)

    def _is_operator(self, at: int) -> bool:
        """Whether a capital sigma or pi before `at` is a sum or product sign rather than a letter."""
        rest = self.source[at : at + 3]
        below = rest[1:].lstrip("{")[:1] if rest.startswith("_") else L.SUBSCRIPTS.get(rest[:1], "")
        if below:
            return below.isalpha()
        return self.plain and rest.lstrip()[:1].isalpha() and rest[:1] not in L.SUPERSCRIPTS

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

    # --- letters ---

    def _letters(self, run: str, start: int, end: int) -> None:
        tokens = self.tokens
        if len(run) > MAX_NAME:
            raise ReadError(Span(start, end), f"a name of {len(run)} letters", f"at most {MAX_NAME}")
        below = bool(tokens) and tokens[-1].kind == "_"
        braced = len(tokens) > 1 and tokens[-1].kind == "lb" and tokens[-2].kind == "_" and self.source.startswith("}", end)
        if len(run) == 1:
            self.add("name", run, start, end, "letter")
        elif below or braced:
            self._subscript_word(run, start, end, braced)
        elif run in S.LOGARITHMS:
            self.add("log", run, start, end)
            if self.source[end : end + 1] in "0123456789" and end < len(self.source):
                self.add("_", "_", end, end)
        elif run in S.FUNCTIONS:
            self.add("func", S.FUNCTIONS[run], start, end)
        elif run in S.BIG:
            self.big(S.BIG[run], run, start, end)
        elif run == "sqrt":
            self.add("sqrt", run, start, end)
        elif words.unit(run):
            self._unit(run, start, end)
        elif run in L.ACRONYMS or (run in L.EVERYDAY and (self.plain or self.source.startswith("(", end))):
            self.add("name", run, start, end, "letter")
        elif not (self.plain and self._plain_word(run, start, end)):
            self._unknown_run(run, start, end)

    def big(self, meaning: str, spelling: str, start: int, end: int) -> None:
        """A big operator; `arg` before `max` or `min` is taken into it."""
        if meaning in ("max", "min") and self.tokens and self.tokens[-1].kind == "arg":
            start = self.tokens.pop().start
            meaning = "arg" + meaning
        self.add("big", meaning, start, end, extra=spelling)

    def _unit(self, run: str, start: int, end: int) -> None:
        found = words.unit(run)
        assert found is not None
        word, per = found
        more = _PER.match(self.source, end) if per is None else None
        if more:
            per, end = more.group(1).removesuffix("s"), more.end()
            self.position = end
        self.add("unit", word, start, end, side=run, extra=per)

    def _subscript_word(self, run: str, start: int, end: int, braced: bool) -> None:
        lower = run.lower()
        known = run in L.ACRONYMS or run in L.EVERYDAY or run in S.BIG or words.unit(run) is not None
        if self.plain and run in L.NAMES:
            self.add("name", L.NAMES[run], start, end)
        elif known or ((braced or self.plain) and len(run) > 2 and not set(lower) <= set("ijklmnxyzstuvw")):
            if not (braced or self.plain):
                self.caution("unbraced-script", f'"_{run}" is read with the whole word below', start, end)
            self.add("name", run, start, end)
        elif braced:
            for at in range(start, end):
                self.add("name", self.source[at], at, at + 1, "letter")
        elif self.plain:
            self.add("lb", "{", start, start)
            for at in range(start, end):
                self.add("name", self.source[at], at, at + 1, "letter")
            self.add("rb", "}", end, end)
        else:
            self.caution("unbraced-script", f'"_{run}" puts only "{run[0]}" below', start, end)
            for at in range(start, end):
                self.add("name", self.source[at], at, at + 1, "letter")

    def _plain_word(self, run: str, start: int, end: int) -> bool:
        if run in L.NAMES:
            self.add("name", L.NAMES[run], start, end, "letter")
        elif run in ("infinity", "oo"):
            self.add("inf", run, start, end)
        elif run == "in":
            self.add("rel", "in", start, end)
        elif run == "approx":
            self.add("rel", "approx", start, end)
        elif run in ("partial", "nabla", "arg"):
            self.add(run, run, start, end)
        elif run in words.CLAUSE_WORDS:
            word, length = words.clause_phrase(self.source[start : start + 40])
            self.position = start + length
            self.add("clause", word, start, start + length)
        else:
            return False
        return True

    def _unknown_run(self, run: str, start: int, end: int) -> None:
        """Letters that are no word of the field: a word if it looks like one, else a product of letters."""
        if self.plain and run in _STOP_WORDS:
            raise ReadError(Span(start, end), f'the word "{run}"', "a formula")
        called = self.source[end : end + 1] in ("(", "[")
        is_word = (len(run) > 2 or (called and run.isupper())) and not re.fullmatch("(d[a-z])+", run)
        if is_word and not self.plain:
            is_word = called or bool(set(run[1:].lower()) & set("aeiou"))
        if is_word:
            self.caution("unknown-word", f'"{run}" is read as one name', start, end)
            self.add("name", run, start, end, "letter")
            return
        if len(run) > 2:
            self.caution("letter-run", f'"{run}" is read as a product of letters', start, end)
        for at in range(start, end):
            self.add("name", self.source[at], at, at + 1, "letter")

    # --- macros ---

    def _macro(self, name: str, start: int, end: int) -> None:
        if name in self.defined:
            self.add("macro", name, start, end)
            return
        known = MACRO.get(name)
        if known is not None:
            self._known_macro(name, known, start, end)
        elif name in S.SPACES:
            return
        elif name in S.IGNORED:
            self._size(name, end)
        elif name in S.TEXT_MACROS:
            self._text(name, start, end)
        elif name in ("begin", "end"):
            self._environment(name, start, end)
        elif name in ("log", "exp"):  # pragma: no cover - in MACRO
            return
        else:
            self.add("macro", name, start, end)

    def _known_macro(self, name: str, known: tuple[str, str], start: int, end: int) -> None:
        kind, meaning = known
        if kind == "big":
            self.big(meaning, name, start, end)
            return
        side = ""
        if kind == "open":
            self.depth += 1
        elif kind == "close":
            self.depth -= 1
        elif kind == "bar":
            side = S.BARS[name]
        elif kind == "dbar":
            side = S.DOUBLE_BARS[name]
        elif kind == "rel":
            side = S.SIDES.get(name, "")
        elif kind == "op" and name == "times":
            side = "times"
        elif kind == "name" and name in L.VARIANTS:
            plain_form = L.VARIANTS[name]
            if re.search(rf"\\{plain_form}(?![A-Za-z])", self.source):
                meaning = name
            else:
                meaning = plain_form
        elif kind == "row":
            gap = _ROW_GAP.match(self.source, end)
            if gap:
                self.position = gap.end()
        elif kind == "quad" and self.depth:
            return
        elif kind == "_":
            self.caution("escaped-underscore", r'"\_" is read as a subscript', start, end)
        self.add(kind, meaning, start, end, side)

    def _size(self, name: str, end: int) -> None:
        r"""`\left`, `\bigr` and their kin: the delimiter that follows learns its side, an empty one is dropped."""
        side = "l" if name in S.SIZES_LEFT else "r" if name in S.SIZES_RIGHT else "m" if name in S.SIZES_MIDDLE else ""
        if not side:
            return
        found = _TOKEN.match(self.source, end)
        while found and found.lastgroup == "space":
            found = _TOKEN.match(self.source, found.end())
        if found is None:
            return
        text = found.group()
        if text == ".":
            self.position = found.end()
        elif text in ("|", r"\|", "||", r"\vert", r"\Vert", "∥", "‖", r"\lvert", r"\rvert"):
            self.position = found.end()
            double = text in (r"\|", "||", r"\Vert", "∥", "‖")
            self.add("dbar" if double else "bar", "||" if double else "|", found.start(), found.end(), side)

    def _text(self, name: str, start: int, end: int) -> None:
        content = _group(self.source, end + self.source.startswith("*", end))
        if content is None:
            old = re.compile(r"\s*([A-Za-z]+)").match(self.source, end) if len(name) == 2 else None
            if old:  # {\rm KL}
                self.position = old.end()
                self.add_text("mathrm", old.group(1), start, old.start(1), old.end())
                return
            at = end + 1 if self.source[end : end + 1] in " " else end
            if self.source[at : at + 1].isalpha():  # \mathrm d
                self.position = at + 1
                self.add_text(name, self.source[at], start, at, at + 1)
                return
            raise ReadError(Span(start, end), f'"\\{name}" without braces', "{...}")
        first, last = content
        raw = self.source[first:last]
        flat = re.sub(r"\\[,;:! ]|~", " " if name.startswith(("text", "mbox")) else "", raw)
        flat = flat.replace(r"\%", "%").replace(r"\_", "_").replace("{", "").replace("}", "").replace(r"\&", "&")
        if "\\" in flat or "$" in flat or (("^" in raw or "_" in raw) and not name.startswith("text")):
            if name.startswith("text") or name in ("mbox", "hbox"):
                raise ReadError(Span(first, last), "a formula inside text", "words only")
            self.position = end + self.source.startswith("*", end)  # read as mathematics; the font says nothing
            self.add("macro", "mathop", start, end)
            return
        self.position = last + 1
        self.add_text(name, flat, start, first, last)

    def add_text(self, macro: str, flat: str, start: int, first: int, last: int) -> None:
        """The token for words in braces: an operator, a unit, a clause, a name, or text."""
        after = last + 1 if self.source.startswith("}", last) else last
        stripped = " ".join(flat.split())
        word = stripped.strip(" ,.;:") if not macro.startswith("operator") else stripped
        spaced = stripped != flat and macro.startswith("text")
        unit = words.unit(word) if word == stripped.rstrip(".") else None
        clause = words.clause(word)
        if _mixed_scripts(word):
            self.caution("mixed-script", f'"{word}" mixes scripts', start, after)
        if unit is not None:
            self.add("unit", unit[0], start, after, side=word, extra=unit[1])
        elif word in S.LOGARITHMS:
            self.add("log", word, start, after)
        elif word in S.FUNCTIONS:
            self.add("func", S.FUNCTIONS[word], start, after)
        elif word in S.BIG or word.replace(" ", "") in S.BIG:
            self.big(S.BIG[word.replace(" ", "")], word, start, after)
        elif word in L.ACRONYMS or (len(word) == 1 and word.isalpha() and word.isascii()):
            self.add("name", word, start, after, "upright")
        elif not word:
            if stripped:
                self.add(stripped[0] if stripped[0] in ",.;:" else "quad", stripped[0], start, after)
        elif clause is not None and (macro.startswith("text") or macro in ("mbox", "hbox", "mathrm", "operatorname")):
            self.add("clause", clause[0], start, after, extra=clause[1] or None)
        elif words.is_name(word) and word == stripped:
            self.add("name", word, start, after, "prose" if spaced else "upright")
        else:
            self.add("text", word, start, after)

    def _environment(self, which: str, start: int, end: int) -> None:
        found = _ENVIRONMENT.match(self.source, end)
        if found is None:
            raise ReadError(Span(start, end), f'"\\{which}" without a name', "{aligned}, {cases}, ...")
        name = found.group(1).rstrip("*")
        if name not in S.DISPLAYS | S.MATRICES | S.CASES:
            raise ReadError(Span(start, found.end()), f'the environment "{name}"', "aligned, cases, a matrix, ...")
        self.position = found.end()
        if which == "begin" and name in ("array", "alignat", "alignedat"):
            columns = re.compile(r"\s*\{[^{}]*\}").match(self.source, self.position)
            if columns:
                self.position = columns.end()
        if name not in S.DISPLAYS:
            self.depth += 1 if which == "begin" else -1
        self.add(which, name, start, self.position)


def _group(source: str, at: int) -> tuple[int, int] | None:
    """Start and end of the content of the brace group at `at`, spaces before it allowed."""
    while source[at : at + 1].isspace():
        at += 1
    if not source.startswith("{", at):
        return None
    depth = 0
    for position in range(at, len(source)):
        sign = source[position]
        if sign == "{" and source[position - 1] != "\\":
            depth += 1
            if depth > MAX_GROUPS:
                raise ReadError(Span(at, at + 1), "too many nested braces", f"at most {MAX_GROUPS}")
        elif sign == "}" and source[position - 1] != "\\":
            depth -= 1
            if not depth:
                return at + 1, position
    raise ReadError(Span(at, at + 1), '"{" without its "}"', '"}"')


def _mixed_scripts(word: str) -> bool:
    """Whether one word mixes Latin letters with Cyrillic or Greek ones."""
    if word.isascii():
        return False
    for part in word.split():
        scripts = {unicodedata.name(sign, "").split(" ")[0] for sign in part if sign.isalpha()}
        if "LATIN" in scripts and scripts & {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}:
            return True
    return False
