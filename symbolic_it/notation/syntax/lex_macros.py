r"""Macros: what `\name` stands for, the words in `\text{...}`, sizes of delimiters, environments."""

from __future__ import annotations

import re
import unicodedata

from . import letters as L
from . import symbols as S
from . import words
from .capital_signs import CAPITAL_SIGNS, stands_for_the_sign
from .errors import ReadError
from .lex_letters import COUNTED, EMPTY_BARS, Letters
from .node import Span
from .scanner import EAST_ASIAN, TOKEN

MAX_GROUPS = 60
_ROW_GAP = re.compile(r"\s*\[\s*-?[0-9.]+\s*(?:pt|em|ex|mm|cm|in)\s*\]")
_BEHIND_A_NAME = re.compile(
    r"(?:\s|\\[,;:! ]|&)*(?:[-=(_+*/<>≈≤≥^]|"
    r"\\(?:left\s*\(|big+l?\s*\(|approx|le|leq|ge|geq|cdot|times|equiv|triangleq|coloneqq)(?![A-Za-z])|"
    r"\}|\Z|\$|\\\]|\))"
)
_ENVIRONMENT = re.compile(r"\s*\{([A-Za-z]+) *(?:\\?\*)?\}")  # align\* is escaped for Markdown
_COLUMNS = re.compile(r"\s*\{[^{}]*\}")
_FORMULA = re.compile(r"\$([^$\\]*)\$|\\\(([^$\\]*)\\\)")
_JOINED = re.compile(r"(?<=[A-Za-z])\\_([a-z])(?=[a-z])")
_OLD_FONT = re.compile(r"\s*([A-Za-z]+)")
_REASON_IN_WORDS = re.compile(rf"\s*(?:\\(?:text|textrm|textbf|mbox|mathrm)\s*\{{([^{{}}$\\]+)\}}|([{EAST_ASIAN}][^\\$&)]*))")
MACRO: dict[str, tuple[str, str]] = {
    **{name: ("name", meaning) for name, meaning in (L.NAMES | L.VARIANTS).items()},
    **{name: ("font", meaning) for name, meaning in L.FONTS.items()},
    **{name: ("accent", meaning) for name, meaning in L.ACCENTS.items()},
    **{name: ("rel", meaning) for name, meaning in S.RELATION_MACROS.items()},
    **{name: ("log", name) for name in S.LOGARITHMS},
    "ld": ("log", "lb"),
    **{name: ("func", meaning) for name, meaning in S.FUNCTIONS.items()},
    **{name: ("big", meaning) for name, meaning in S.BIG.items()},
    **{name: ("frac", name) for name in S.FRACTIONS},
    **{name: ("dots", "...") for name in S.DOTS},
    **{name: ("bar", "|") for name in S.BARS},
    **{name: ("dbar", "||") for name in S.DOUBLE_BARS},
    **S.DELIMITERS,
    **{name: ("mark", name) for name in ("star", "ast", "dagger", "circ", "prime", "setminus", "backslash", "ominus")},
    **{name: ("op", "*") for name in ("cdot", "times", "otimes", "odot")},
    "pm": ("op", "pm"),
    "oplus": ("op", "oplus"),
    **{name: ("mod", name) for name in ("mod", "bmod", "pmod")},
    "div": ("op", "/"),
    "slash": ("op", "/"),
    "binom": ("binom", "binom"),
    "dbinom": ("binom", "binom"),
    "tbinom": ("binom", "binom"),
    "sqrt": ("sqrt", "sqrt"),
    **{name: ("inf", "inf") for name in ("infty", "infin")},
    "partial": ("partial", "partial"),
    "nabla": ("nabla", "nabla"),
    "forall": ("forall", "forall"),
    "arg": ("arg", "arg"),
    "not": ("not", "not"),
    "because": ("clause", "since"),
    **{"*": ("mark", "ast"), "[": ("open", "[")},  # escaped for Markdown
    "]": ("close", "["),
    "colon": (":", ":"),
    "quad": ("quad", "quad"),
    "qquad": ("quad", "quad"),
    "%": ("percent", "%"),
    "_": ("_", "_"),
    "\\": ("row", "\\\\"),
    "newline": ("row", "\\\\"),
}


class Macros(Letters):
    """Macros that the lexer knows; those that shape the formula are left to `structure`."""

    def _macro(self, name: str, start: int, end: int) -> None:
        known = MACRO.get(name)
        if known is not None:
            self._known_macro(name, known, start, end)
        elif name in S.SPACES or (name == "#" and COUNTED.match(self.source, end)):
            return
        elif name in S.IGNORED:
            self._size(name, end)
        elif name == "cap" and self.depth:  # P(A \cap B)
            self.add(",", ",", start, end)
        elif name in S.TEXT_MACROS:
            self._text(name, start, end)
        elif name in ("begin", "end"):
            self._environment(name, start, end)
        else:
            self.add("macro", name, start, end)

    def _known_macro(self, name: str, known: tuple[str, str], start: int, end: int) -> None:
        kind, meaning = known
        if name in CAPITAL_SIGNS and stands_for_the_sign(self.source, end):
            kind, meaning = "big", CAPITAL_SIGNS[name]
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
            while name == "therefore" and self.tokens and self.tokens[-1].kind in (",", "quad"):
                self.tokens.pop()  # \because ..., \quad \therefore ...
        elif kind == "op" and name in ("times", "otimes"):
            side = name
        elif kind == "name" and name in L.VARIANTS:
            plain_form = L.VARIANTS[name]
            apart = re.search(rf"\\{plain_form}(?![A-Za-z])", self.source)
            meaning = name if apart else plain_form
        elif kind == "row":
            gap = _ROW_GAP.match(self.source, end)
            if gap:
                self.position = gap.end()
        elif kind == "quad" and self.depth:
            return
        elif kind == "clause":
            self.reason(start, end)
            return
        elif kind == "_":
            self.caution("escaped-underscore", r'"\_" is read as a subscript', start, end)
        self.add(kind, meaning, start, end, side)

    def reason(self, start: int, end: int) -> None:
        r"""`\because`, which opens a formula or gives the reason for what stands before it: a formula, or words."""
        if not self.tokens:
            return
        words_alone = _REASON_IN_WORDS.match(self.source, end)
        if words_alone is not None:
            self.position = end = words_alone.end()
        self.add("clause", "since", start, end, extra=words_alone and (words_alone[1] or words_alone[2]).strip())

    def _size(self, name: str, end: int) -> None:
        r"""`\left`, `\bigr` and their kin: the delimiter that follows learns its side, an empty one is dropped."""
        side = "l" if name in S.SIZES_LEFT else "r" if name in S.SIZES_RIGHT else "m" if name in S.SIZES_MIDDLE else ""
        if not side:
            return
        found = TOKEN.match(self.source, end)
        while found and found.lastgroup == "space":
            found = TOKEN.match(self.source, found.end())
        if found is None:
            return
        text = found.group()
        if text == ".":
            self.position = found.end()
        elif text in ("|", r"\|", "||", r"\vert", r"\Vert", "∥", "‖", r"\lvert", r"\rvert"):
            other = EMPTY_BARS.match(self.source, found.end()) if side == "l" and text == "|" else None  # P \left| \right| Q
            self.position = (other or found).end()
            double = other is not None or text in (r"\|", "||", r"\Vert", "∥", "‖")
            self.add("dbar" if double else "bar", "||" if double else "|", found.start(), self.position, "" if other else side)

    def _text(self, name: str, start: int, end: int) -> None:
        content = _group(self.source, end + self.source.startswith("*", end))
        if content is None:
            old = _OLD_FONT.match(self.source, end) if len(name) == 2 else None
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
        raw = self.source[slice(*content)]
        number = re.fullmatch(r"\s*\d+(?:\.\d+)?\s*", raw) is not None  # \textbf{1.85}
        flat = re.sub(r"\\[,;:! ]|~", " " if name.startswith(("text", "mbox")) else "", raw)
        flat = _JOINED.sub(lambda m: m[1].upper(), flat)  # Gain\_ratio
        flat = flat.replace(r"\%", "%").replace(r"\_", "_").replace("{", "").replace("}", "").replace(r"\&", "&")
        if number or "\\" in flat or "$" in flat or (("^" in raw or "_" in raw.replace(r"\_", "")) and not name.startswith("text")):
            if number or not (name.startswith("text") or name in ("mbox", "hbox")):
                self.position = end + self.source.startswith("*", end)  # read as mathematics; the font says nothing
                self.add("macro", "mathop", start, end)
                return
            flat = _FORMULA.sub(lambda m: m.group(1) or m.group(2), flat)  # with equality iff $X$ is uniform
            label = self._labels_a_brace()
            flat = re.sub(r"[\\$^_]+", " ", flat) if label else flat
            remark = label or words.clause(" ".join(flat.split())) or (self.tokens and self.tokens[-1].kind in ("quad", "amp"))
            if "\\" in flat or "$" in flat or not remark:
                raise ReadError(Span(*content), "a formula inside text", "words only")
        self.position = content[1] + 1
        self.add_text(name, flat, start, *content)

    def _labels_a_brace(self) -> bool:
        r"""Whether what comes is the label in \underbrace{...}_{\text{raise $y_w$}}, which is read by nobody."""
        kinds = [t.kind for t in self.tokens[-2:]]
        braced = any(t.kind == "macro" and t.text in ("underbrace", "overbrace") for t in self.tokens)
        return braced and (kinds[-1:] in (["_"], ["^"]) or kinds in (["_", "lb"], ["^", "lb"]))

    def add_text(self, macro: str, flat: str, start: int, first: int, last: int) -> None:
        """The token for words in braces: an operator, a unit, a clause, a name, or text."""
        after = last + 1 if first > start and self.source.startswith("}", last) else last
        stripped = " ".join(flat.split())
        word = stripped.strip(" ,.;:") if not macro.startswith("operator") else stripped
        spaced = stripped != flat and macro.startswith("text")
        unit = words.unit(word.strip("()[] ")) if word == stripped.rstrip(".") else None
        clause = words.clause(word)
        if _mixed_scripts(word):
            self.caution("mixed-script", f'"{word}" mixes scripts', start, after)
        if unit is not None:
            self.add("unit", unit[0], start, after, side=word.strip("()[] "), extra=unit[1])
        elif word in S.LOGARITHMS or word == "ld":
            self.add("log", "lb" if word == "ld" else word, start, after)
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
            if self.groups and self.source.startswith("}", after) and [t.kind for t in self.tokens[-2:]] in (["quad", "lb"], ["amp", "lb"]):
                self.groups.pop()  # \quad {\scriptstyle \text{; because ...}}: braces that hold words alone
                start, after = self.tokens.pop().start, after + 1
                self.position = after
            self.add("clause", clause[0], start, after, extra=clause[1] or None)
        elif word == stripped and self._names_a_side(after) and (title := words.title_of(word)) is not None:
            self.add("name", title, start, after, "upright")
        elif not word.isascii() and word.isalnum() and self._is_all_below(after):
            self.add("name", word, start, after, "upright")
        elif words.is_name(word) and word == stripped:
            self.add("name", word, start, after, "prose" if spaced else "upright")
        elif words.is_title(word) and word == stripped and macro.startswith(("text", "math")) and self._names_a_side(after):
            self.add("name", words.joined(word), start, after, "upright")
        else:
            self.add("text", word, start, after)

    def _is_all_below(self, after: int) -> bool:
        """Whether a word is all that stands in a subscript."""
        return [t.kind for t in self.tokens[-2:]] == ["_", "lb"] and self.source.startswith("}", after)

    def _names_a_side(self, after: int) -> bool:
        """Whether words stand where a symbol does: an operand between signs, before a relation, a bracket or a subscript."""
        before = self.tokens[-1].kind if self.tokens else "row"
        behind = _BEHIND_A_NAME.match(self.source, after)
        if behind is None:
            return False
        inside = ("rel", "op", "frac", "lb", "open")
        if behind.group().strip() == ")" and before == "open" and [t.kind for t in self.tokens[-2:-1]] not in (["func"], ["^"], ["log"]):
            return False  # a remark in brackets
        return before in (inside if behind.group().strip()[-1:] in ("", "}", "$", "]", ")") else (*inside, "row", "amp", "quad"))

    def _environment(self, which: str, start: int, end: int) -> None:
        found = _ENVIRONMENT.match(self.source, end)
        if found is None:
            raise ReadError(Span(start, end), f'"\\{which}" without a name', "{aligned}, {cases}, ...")
        name = found.group(1)
        if name not in S.DISPLAYS | S.MATRICES | S.CASES:
            raise ReadError(Span(start, found.end()), f'the environment "{name}"', "aligned, cases, a matrix, ...")
        self.position = found.end()
        if which == "begin" and name in ("array", "alignat", "alignedat"):
            columns = _COLUMNS.match(self.source, self.position)
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
