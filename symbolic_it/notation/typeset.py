r"""LaTeX mathematics as it was written, typeset as MathML (MathML Core): for showing a chapter, not for understanding it.

Every sign has the place in the source from which it comes, so that relations can be marked. Nothing is lost: a command that is not
known is shown as its source, and what is no LaTeX at all raises TypesetError. Only text and known elements reach the result.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from . import typeset_signs as T
from .glyphs import styled
from .syntax import Macro
from .syntax.errors import ReadError
from .syntax.macros import expand
from .syntax.symbols import CUSTOMARY
from .typeset_atoms import Atom, delimiter, joined, limit_name, one_element, shown, styled_digit

_TOKEN = re.compile(
    r"(?P<space>\s+|%[^\n]*\n?)|\\(?P<command>[A-Za-z]+|.)(?:(?<=[A-Za-z])\s*\*(?=\s*\{))?|(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<sign>.)",
    re.S,
)
_PLAIN = re.compile(r"[\w\s.,:/+\-–()']+\Z")
_LENGTH = re.compile(r"(-?[0-9.]+)\s*(em|ex|pt|mm|cm|in|mu)\Z")
_STRUCTURE = frozenset("{}^_&'~")
_DEEPEST = 60
_INFIX = {"over": "", "atop": ' linethickness="0"', "choose": ' linethickness="0"'}
_DEFINITIONS = frozenset(["newcommand", "renewcommand", "providecommand", "DeclareMathOperator"])


class TypesetError(ValueError):
    """The source is no LaTeX that can be shown in two dimensions: groups that do not close, an environment that is not known."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Relations in `start:end` of the source get this class, and the name of what they belong to."""

    start: int
    end: int
    css: str
    name: str


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # space, command, number, sign
    text: str
    at: int
    place: int


def typeset(tex: str, macros: Mapping[str, Macro] | None = None, *, display: bool = False, marks: Sequence[Mark] = ()) -> str:
    """A <math> element. Raises TypesetError for what cannot be shown in two dimensions."""
    try:
        text, places = expand(tex, {**_CUSTOMARY, **(macros or {})})
        content = _Setter(text, [p.start for p in places], marks).whole()
    except (ReadError, RecursionError) as e:
        raise TypesetError(str(e)) from None
    how = ' display="block"' if display else ""
    return f"<math{how}>{content}</math>"


_CUSTOMARY = {f"bb{letter}": Macro(f"bb{letter}", 0, rf"\mathbb{{{letter}}}") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | {
    name: Macro(name, 0, body) for name, body in CUSTOMARY.items() if name not in T.COMMANDS and name not in T.WITH_LIMITS and name != "bit"
}


class _Setter:
    """One pass over the tokens; a method for each kind of group."""

    def __init__(self, text: str, places: Sequence[int], marks: Sequence[Mark]) -> None:
        self.text, self.marks = text, marks
        self.tokens = [
            _Token(kind, m[kind], m.start(), places[m.start()]) for m in _TOKEN.finditer(text) if (kind := m.lastgroup) is not None
        ]
        self.at = self.depth = 0
        self.font = ""

    def whole(self) -> str:
        """All of it; rows and columns at the top are those of an alignment."""
        rows = self.rows("")
        if self.at < len(self.tokens):
            raise TypesetError(f'"{self.tokens[self.at].text}" without its beginning')
        if len(rows) == 1 and len(rows[0]) == 1:
            return rows[0][0]
        return self.table(rows, aligned=True)

    # tokens

    def peek(self, *, spaces: bool = False) -> _Token | None:
        while not spaces and self.at < len(self.tokens) and self.tokens[self.at].kind == "space":
            self.at += 1
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self) -> _Token:
        token = self.peek()
        if token is None:
            raise TypesetError("the end, where more was expected")
        self.at += 1
        return token

    def next_is(self, kind: str, *texts: str) -> bool:
        token = self.peek()
        return token is not None and token.kind == kind and token.text in texts

    # rows

    def rows(self, environment: str) -> list[list[str]]:
        """Cells by & and rows by \\\\, to the end of the environment, of the group, or of the text."""
        rows: list[list[str]] = [[]]
        while True:
            rows[-1].append(self.row())
            token = self.peek()
            if token is None or (token.kind == "command" and token.text == "end") or (token.kind == "sign" and token.text == "}"):
                if len(rows) > 1 and rows[-1] == ["<mrow></mrow>"]:
                    rows.pop()
                return rows
            self.at += 1
            if token.kind == "command" and token.text in ("\\", "cr"):
                if self.next_is("sign", "["):
                    self.bracketed()
                rows.append([])
            elif token.text != "&":
                raise TypesetError(f'"{token.text}" in {environment or "a formula"}')

    def row(self, stop: str = "") -> str:
        """Atoms up to what ends a cell, a group or a pair of delimiters, as one element; or up to a sign that stops it."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise TypesetError("groups nested too deep")
        font, atoms = self.font, list[Atom]()
        before: tuple[str, list[Atom]] | None = None
        while (token := self.peek()) is not None:
            if token.kind == "sign" and (token.text in "}&" or token.text == stop):
                break
            if token.kind == "command" and token.text in ("\\", "cr", "end", "right", "middle"):
                break
            if token.kind == "command" and token.text in _INFIX:
                self.at += 1
                before, atoms = (token.text, atoms), []
                continue
            atom = self.scripted()
            if atom is not None:
                atoms.append(atom)
        self.font = font
        self.depth -= 1
        if before is not None:
            name, top = before
            fraction = f"<mfrac{_INFIX[name]}>{joined(top)}{joined(atoms)}</mfrac>"
            return f"<mrow>{delimiter('(')}{fraction}{delimiter(')')}</mrow>" if name == "choose" else fraction
        return joined(atoms)

    def scripted(self) -> Atom | None:
        """One atom with what stands below and above it."""
        base = self.nucleus()
        if base is None:
            return None
        below = above = ""
        limits = base.limits
        while (token := self.peek()) is not None:
            if token.kind == "command" and token.text in ("limits", "nolimits", "displaylimits"):
                self.at += 1
                limits = token.text != "nolimits"
            elif token.kind == "sign" and token.text == "'":
                self.at += 1
                above += "<mo>′</mo>"
            elif token.kind == "sign" and token.text in "_^":
                self.at += 1
                script = self.argument()
                if token.text == "_":
                    below += script
                else:
                    above += script
            else:
                break
        if not below and not above:
            return base
        parts = base.markup + one_element(below) + one_element(above)
        if limits:
            element = "munderover" if below and above else "munder" if below else "mover"
        else:
            element = "msubsup" if below and above else "msub" if below else "msup"
        return Atom(f"<{element}>{parts}</{element}>", base.kind)

    def nucleus(self) -> Atom | None:
        """One atom without its scripts; None for what leaves no mark."""
        token = self.peek()
        if token is not None and token.kind == "sign" and token.text in "_^'":
            return Atom("<mrow></mrow>")  # a script on nothing
        token = self.take()
        if token.kind == "number":
            return Atom(f"<mn>{''.join(styled_digit(c, self.font) for c in token.text)}</mn>")
        if token.kind == "command":
            return self.command(token)
        if token.text == "{":
            content = self.row()
            self.closing()
            return Atom(content)
        if token.text == "~":
            return Atom(f'<mspace width="{T.SPACES["~"]}"/>', "space")
        if token.text == ":" and self.next_is("sign", "="):
            self.at += 1
            return Atom(f"<mo{self.mark(token)}>≔</mo>", "rel", sign="≔")
        if token.text in T.TYPED:
            return self.sign(*T.TYPED[token.text], token)
        if token.text.isalpha():
            return Atom(self.letter(token.text))
        return Atom(f"<mo>{shown(token.text)}</mo>")

    def closing(self) -> None:
        if not self.next_is("sign", "}"):
            raise TypesetError('"{" without its "}"')
        self.at += 1

    def argument(self) -> str:
        """The markup of an argument: a group, a command with its own, or one sign."""
        if self.next_is("sign", "{"):
            self.at += 1
            content = self.row()
            self.closing()
            return content
        token = self.peek()
        if token is not None and token.kind == "number" and len(token.text) > 1:  # x^12 is x^1 2
            self.tokens[self.at : self.at + 1] = [_Token("number", c, token.at + k, token.place) for k, c in enumerate(token.text)]
        atom = self.nucleus()
        return "<mrow></mrow>" if atom is None else atom.markup

    def bracketed(self) -> str:
        """The markup of an optional argument."""
        self.at += 1
        content = self.row("]")
        if not self.next_is("sign", "]"):
            raise TypesetError('"[" without its "]"')
        self.at += 1
        return content

    def source(self) -> str:
        """The text of a group as typed."""
        token = self.take()
        if token.text != "{" or token.kind != "sign":
            return token.text if token.kind != "command" else f"\\{token.text}"
        depth, start = 1, token.at + 1
        while depth:
            if self.at >= len(self.tokens):
                raise TypesetError('"{" without its "}"')
            token = self.tokens[self.at]
            depth += (token.text == "{") - (token.text == "}") if token.kind == "sign" else 0
            self.at += 1
        return self.text[start : token.at]

    # signs

    def letter(self, text: str) -> str:
        if self.font == "rm" or (self.font in ("", "it") and not text.isascii() and text.isupper()):
            return f'<mi mathvariant="normal">{shown(text)}</mi>'
        if self.font == "bolditalic":
            return f'<mi style="font-weight:bold">{shown(text)}</mi>'
        glyph = styled(text, self.font)
        if glyph == text and self.font == "bold":
            return f'<mi mathvariant="normal" style="font-weight:bold">{shown(text)}</mi>'
        return f"<mi>{shown(glyph)}</mi>"

    def sign(self, sign: str, kind: str, token: _Token) -> Atom:
        spelled = shown(sign)
        match kind:
            case "letter":
                return Atom(self.letter(sign))
            case "ord" if sign.isalpha() or sign in "∞∅…⋯⊤⊥∂∇ℓ′":
                return Atom(f"<mi>{spelled}</mi>" if sign != "′" else "<mo>′</mo>")
            case "ord":
                return Atom(f'<mo lspace="0" rspace="0" stretchy="false">{spelled}</mo>')
            case "op":
                return Atom(f"<mo>{spelled}</mo>", "op", True)
            case "int":
                return Atom(f"<mo>{spelled}</mo>", "op")
            case "rel":
                space = ' stretchy="false" lspace="0.28em" rspace="0.28em"' if sign in "|:∥" else ""
                return Atom(f"<mo{self.mark(token)}{space}>{spelled}</mo>", "rel", sign=sign)
            case "bin":
                return Atom(f"<mo>{spelled}</mo>", "bin", sign=sign)
            case "open" | "close" | "fence":
                form = {"open": "prefix", "close": "postfix", "fence": "infix"}[kind]
                return Atom(f'<mo form="{form}" stretchy="false" lspace="0" rspace="0">{spelled}</mo>', kind)
        return Atom(f"<mo>{spelled}</mo>", kind)

    def mark(self, token: _Token) -> str:
        """The attributes of a relation that belongs to something."""
        found = next((m for m in self.marks if m.start <= token.place < m.end), None)
        return f' class="{escape(found.css)}" data-k="{escape(found.name)}"' if found is not None else ""

    # commands

    def command(self, token: _Token) -> Atom | None:
        name = token.text
        if name in T.COMMANDS:
            return self.sign(*T.COMMANDS[name], token)
        if name in T.FUNCTIONS:
            return Atom(f"<mi>{name}</mi>", "func")
        if name in T.WITH_LIMITS:
            return Atom(limit_name(T.WITH_LIMITS[name]), "func", True)
        if name in T.SPACES:
            return Atom(f'<mspace width="{T.SPACES[name]}"/>', "space")
        if name in T.FONTS:
            return self.in_font(T.FONTS[name])
        if name in T.SWITCHES:
            self.font = T.SWITCHES[name]
            return None
        if name in T.TEXTS:
            return Atom(_words(self.source(), T.TEXTS[name]), "text")
        if name in T.ACCENTS:
            stretchy = "" if name in T.STRETCHED else ' stretchy="false"'
            return Atom(f'<mover accent="true">{self.argument()}<mo{stretchy}>{T.ACCENTS[name]}</mo></mover>')
        if name in T.SIZES:
            return self.sized(T.SIZES[name], {"l": "open", "r": "close"}.get(name[-1], ""))
        if name in T.UNSEEN:
            for _ in range(T.UNSEEN[name]):
                self.source()
            return None
        if name in _DEFINITIONS:
            self.defined()
            return None
        made = getattr(self, f"_{name}", None) if name.isalpha() else None
        if made is not None:
            found: Atom = made()
            return found
        return Atom(f'<mtext class="tex">\\{shown(name)}</mtext>')

    def in_font(self, font: str) -> Atom:
        start = self.at
        if self.next_is("sign", "{"):
            raw = self.source()
            if font in ("rm", "bold", "sf", "tt", "it") and len(raw.strip()) > 1 and _PLAIN.match(raw) and not raw.strip().isdigit():
                words = raw.replace(" ", "") if font != "tt" else raw
                return Atom(f"<mi>{shown(''.join(styled(c, font) for c in words))}</mi>", "func" if words.isalpha() else "ord")
            self.at = start
        before, self.font = self.font, font
        content = self.argument()
        self.font = before
        return Atom(content)

    def sized(self, size: str, kind: str) -> Atom:
        sign = self.delimiter()
        form = {"open": "prefix", "close": "postfix"}.get(kind, "infix")
        stands = kind or ("open" if sign in "([{⟨⌈⌊" else "close" if sign in ")]}⟩⌉⌋" else "ord")
        high = f'stretchy="true" symmetric="true" minsize="{size}" maxsize="{size}"'
        markup = f'<mo form="{form}" {high} lspace="0" rspace="0">{shown(sign)}</mo>'
        return Atom(markup if sign else "<mrow></mrow>", stands)

    def delimiter(self) -> str:
        token = self.take()
        if token.kind == "command":
            sign, _ = T.COMMANDS.get(token.text, ("", ""))
            if not sign:
                raise TypesetError(f'"\\{token.text}" as a delimiter')
            return sign
        return {".": "", "<": "⟨", ">": "⟩"}.get(token.text, token.text)

    def table(self, rows: list[list[str]], *, aligned: bool = False, css: str = "") -> str:
        css = "aligned" if aligned else css
        cells = "".join(f"<mtr>{''.join(f'<mtd>{c}</mtd>' for c in r)}</mtr>" for r in rows)
        style = ' displaystyle="true"' if aligned else ""
        return f'<mtable class="{css}"{style}>{cells}</mtable>' if css else f"<mtable{style}>{cells}</mtable>"

    def defined(self) -> None:
        """A definition inside a formula shows nothing: its use does."""
        self.source()
        while self.next_is("sign", "["):
            self.bracketed()
        if self.next_is("sign", "{"):
            self.source()

    def _begin(self) -> Atom:
        name = self.source().rstrip("*").strip()
        if name not in T.TABLES:
            raise TypesetError(f'the environment "{name}"')
        if name in ("array", "alignat", "alignedat", "tabular", "subarray", "IEEEeqnarray"):
            if self.next_is("sign", "["):
                self.bracketed()
            self.source()
        elif self.next_is("sign", "[") and name in T.ALIGNED | {"gathered"}:
            self.bracketed()
        rows = self.rows(name)
        if not self.next_is("command", "end"):
            raise TypesetError(f'"\\begin{{{name}}}" without its end')
        self.at += 1
        ended = self.source().rstrip("*").strip()
        if ended != name:
            raise TypesetError(f'"\\end{{{ended}}}" for "\\begin{{{name}}}"')
        css = "cases" if name.endswith("cases") else "gathered" if name.startswith(("gather", "multline")) else ""
        left, right = T.TABLES[name]
        content = self.table(rows, aligned=name in T.ALIGNED, css=css)
        if not left and not right:
            return Atom(content)
        return Atom(f"<mrow>{delimiter(left)}{content}{delimiter(right, 'postfix')}</mrow>")

    def _left(self) -> Atom:
        out = [delimiter(self.delimiter())]
        while True:
            out.append(self.row())
            token = self.take()
            if token.text == "middle":
                out.append(delimiter(self.delimiter(), "infix"))
            elif token.text == "right":
                out.append(delimiter(self.delimiter(), "postfix"))
                return Atom(f"<mrow>{''.join(out)}</mrow>", "inner")
            else:
                raise TypesetError(r'"\left" without its "\right"')

    def _frac(self) -> Atom:
        return Atom(f"<mfrac>{self.argument()}{self.argument()}</mfrac>")

    _cfrac = _frac

    def _dfrac(self, display: str = "true") -> Atom:
        return Atom(f'<mstyle displaystyle="{display}">{self._frac().markup}</mstyle>')

    def _tfrac(self) -> Atom:
        return self._dfrac("false")

    _nicefrac = _sfrac = _tfrac

    def _binom(self) -> Atom:
        pair = f'<mfrac linethickness="0">{self.argument()}{self.argument()}</mfrac>'
        return Atom(f"<mrow>{delimiter('(')}{pair}{delimiter(')', 'postfix')}</mrow>")

    _dbinom = _tbinom = _binom

    def _sqrt(self) -> Atom:
        degree = self.bracketed() if self.next_is("sign", "[") else ""
        body = self.argument()
        return Atom(f"<mroot>{body}{degree}</mroot>" if degree else f"<msqrt>{body}</msqrt>")

    def _underline(self) -> Atom:
        return Atom(f"<munder>{self.argument()}<mo>_</mo></munder>")

    def _underbrace(self) -> Atom:
        return Atom(f"<munder>{self.argument()}<mo>⏟</mo></munder>", "op", True)

    def _overbrace(self) -> Atom:
        return Atom(f"<mover>{self.argument()}<mo>⏞</mo></mover>", "op", True)

    def _underset(self) -> Atom:
        below = self.argument()
        return Atom(f"<munder>{self.argument()}{below}</munder>", "rel")

    def _overset(self) -> Atom:
        token = self.peek()
        above = self.argument()
        return Atom(f"<mover>{self.argument()}{above}</mover>", "rel" if token is not None else "ord")

    _stackrel = _overset

    def _xleftarrow(self) -> Atom:
        return self._xrightarrow("←")

    def _xrightarrow(self, sign: str = "→") -> Atom:
        below = self.bracketed() if self.next_is("sign", "[") else ""
        above = f'<mpadded lspace="0.4em" width="+0.8em">{self.argument()}</mpadded>'
        return Atom(f"<munderover><mo>{sign}</mo>{below}{above}</munderover>" if below else f"<mover><mo>{sign}</mo>{above}</mover>", "rel")

    def _boxed(self) -> Atom:
        return Atom(f'<mrow class="boxed">{self.argument()}</mrow>')

    def _cancel(self) -> Atom:
        return Atom(f'<mrow class="cancel">{self.argument()}</mrow>')

    def _operatorname(self) -> Atom:
        name = self.source()
        star = name == "*"
        name = self.source() if star else name
        words = re.sub(r"\\[,;:! ]|~|\\(?:thin)?space\b", " ", name)
        words = re.sub(r"\\(?:mathrm|rm|text|textrm|mathsf)\b|[{}\\]", "", words)
        limits = star or " ".join(words.split()).replace(" ", "") in T.WITH_LIMITS
        return Atom(limit_name(words) if limits else f"<mi>{shown(words)}</mi>", "func", limits)

    _operatornamewithlimits = _operatorname

    def _mathop(self) -> Atom:
        return Atom(self.argument(), "op", True)

    def _mathord(self, kind: str = "ord") -> Atom:
        return Atom(self.argument(), kind)

    def _mathrel(self) -> Atom:
        return self._mathord("rel")

    def _mathbin(self) -> Atom:
        return self._mathord("bin")

    _ensuremath = _smash = _mathinner = _mathord

    def _textcolor(self) -> Atom:
        self.source()
        return Atom(self.argument())

    _colorbox = _textcolor

    def _phantom(self) -> Atom:
        return Atom(f"<mphantom>{self.argument()}</mphantom>")

    _hphantom = _vphantom = _phantom

    def _not(self) -> Atom:
        atom = self.nucleus()
        if atom is not None and atom.kind == "rel" and atom.sign:
            return Atom(atom.markup.replace("</mo>", "\u0338</mo>"), "rel", sign=atom.sign)
        return Atom(f"<mrow><mo>¬</mo>{atom.markup if atom is not None else ''}</mrow>")

    def _bmod(self) -> Atom:
        return Atom('<mo lspace="0.28em" rspace="0.28em">mod</mo>', "bin")

    def _pmod(self) -> Atom:
        return Atom(f'<mrow><mspace width="0.5em"/><mo>(</mo><mi>mod</mi><mspace width="0.33em"/>{self.argument()}<mo>)</mo></mrow>')

    def _substack(self) -> Atom:
        if not self.next_is("sign", "{"):
            raise TypesetError(r'"\substack" without a group')
        self.at += 1
        rows = self.rows("substack")
        self.closing()
        return Atom(self.table(rows, css="gathered"))

    def _tag(self) -> Atom:
        star = self.next_is("sign", "*")
        self.at += star
        words = self.source()
        return Atom(f'<mtext class="tag">\u2003{shown(words if star else f"({words})")}</mtext>', "text")

    def _eqref(self) -> Atom:
        return Atom(f"<mtext>({shown(self.source())})</mtext>", "text")

    def _ref(self) -> Atom:
        return Atom(_words(self.source(), ""), "text")

    _Cref = _cref = _cite = _intertext = _shortintertext = _ref


_INNER = re.compile(r"(?<!\\)\$([^$]*)\$|\\\((.*?)\\\)")
_ESCAPED = re.compile(r"\\([#$%&_{}])|\\[A-Za-z]+\s*|[{}]|~")


def _words(raw: str, style: str) -> str:
    """Words among formulas, with formulas among them."""
    parts, end = list[str](), 0
    how = f' style="{style}"' if style else ""

    def text(piece: str) -> None:
        words = _ESCAPED.sub(
            lambda m: m[1] or (" " if m[0] in ("~", "\\ ") else ""), piece.replace("\\ ", " ").replace("``", "“").replace("''", "”")
        )
        words = re.sub(r"\s+", " ", words)
        if words:
            parts.append(f"<mtext{how}>{shown(words).replace(' ', chr(0xA0))}</mtext>")

    for m in _INNER.finditer(raw):
        text(raw[end : m.start()])
        inner = m[1] or m[2] or ""
        parts.append(_Setter(inner, range(len(inner)), ()).whole())
        end = m.end()
    text(raw[end:])
    return parts[0] if len(parts) == 1 else f"<mrow>{''.join(parts)}</mrow>"
