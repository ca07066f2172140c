r"""The reader: LaTeX or plain text to a syntax tree with exact spans; what is not understood raises ReadError."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...patterns import regex
from .arrays import equations_aligned
from .asides import without_asides
from .bold_letters import bold_letter
from .cursor import MAX_DEPTH
from .definitions import split_definitions
from .end_of_proof import without_marks
from .errors import ReadError
from .lexer import Lexer, is_plain
from .macros import Macro, expand
from .node import Node, Span
from .packages import CUSTOMARY, PACKAGES
from .parse_statements import Statements
from .rows import join_rows
from .statements import Caution, Statement
from .structure import restructure
from .symbols import CUSTOMARY as NAMES
from .tokens import Token
from .walk import children, height

MAX_WRAPPERS = 4
MAX_HEIGHT = 4 * MAX_DEPTH
_DEFINING = ("\\newcommand", "\\def", "\\Declare", "\\renew", "\\let", "DocumentCommand")
_COLON = regex(r"\\mathrel\s*\{\s*\\mathop\s*(?::|\{\s*:\s*\})\s*\}\s*=|\\mathop\s*(?::|\{\s*:\s*\})\s*=|(?<!:):\s=")
_WRAPPED = regex(r"\s*(?:\\(?:displaystyle|textstyle)\s*)?\{")
_COLOUR = regex(r"\\(?:text)?color(?:box)?\s*\{\s*#[0-9A-Fa-f]+\s*\}")  # which is no parameter of a macro
_MACRO_NAME = regex(r"\\([A-Za-z]+)")


def read(text: str, *, macros: Mapping[str, Macro] | None = None) -> Statement:
    """The statement that a formula makes: chains of relations, conditions, warnings.

    Several rows or sentences in one formula become several chains. Raises ReadError (with span, found, expected) for
    anything not understood. Spans count code points of `text`.
    """
    source = _Source(text, macros)
    return source.statement(source.tokens)


def read_rows(text: str, *, macros: Mapping[str, Macro] | None = None, decimal_comma: bool = False) -> list[Statement]:
    r"""One statement for each row of a display; a row that begins with a relation continues the one before.

    decimal_comma: the text writes `2{,}079` for a little more than two.
    """
    source = _Source(text, macros)
    for token in source.tokens if decimal_comma else ():
        if token.kind == "num" and token.text.count("{,}") == 1 and "." not in token.text:
            token.text = token.text.replace("{,}", ".")
    rows: list[list[Token]] = [[]]
    depth = 0
    for token in source.tokens:
        depth += (token.kind == "begin") - (token.kind == "end")
        if token.kind == "row" and not depth:
            rows.append([])
        else:
            rows[-1].append(token)
    return [source.statement(row) for row in rows if row] or [source.statement([])]


def read_expression(text: str, *, macros: Mapping[str, Macro] | None = None) -> Node:
    """One expression without a relation at its outermost level."""
    source = _Source(text, macros)
    cursor = source.cursor(source.tokens)
    node = cursor.side()
    if cursor.token.kind != "eof":
        cursor.fail("the end of the expression")
    source.finish(node)
    return node


class _Source:
    """One text on its way to a tree."""

    def __init__(self, text: str, macros: Mapping[str, Macro] | None) -> None:
        self.text = text
        self.places: list[Span] | None = None
        self.moved = "\\underset" in text or "\\overset" in text or "\\stackrel" in text
        self.cautions: list[Caution] = []
        known = dict(macros or {})
        expanded = text
        if "\\" in text:
            if any(sign in text for sign in _DEFINING):
                defined, expanded = split_definitions(text)
                known.update(defined)
            known = self._used(expanded, known)
            if known:
                expanded, self.places = expand(expanded, known)
        expanded = _COLOUR.sub(lambda m: m.group().replace("#", "x"), expanded)
        expanded = equations_aligned(_COLON.sub(lambda m: ":=".rjust(len(m.group())), _unwrapped(expanded)))
        try:
            lexer = Lexer(expanded, is_plain(expanded))
            self.plain = lexer.plain
            tokens = lexer.scan()
            self.length = len(expanded)
            tokens = join_rows(without_asides(restructure(without_marks(tokens))))
            for caution in lexer.cautions:
                where = caution.span
                if any(where.start <= token.start < max(where.end, where.start + 1) for token in tokens):
                    self.cautions.append(replace(caution, span=self._place(where)))
        except ReadError as error:
            raise ReadError(self._place(error.span), error.found, error.expected) from None
        if self.places is not None:
            self.length = len(text)
            for token in tokens:
                span = self._place(token.span)
                token.start, token.end = span.start, span.end
        self.tokens = tokens

    def _used(self, text: str, known: dict[str, Macro]) -> dict[str, Macro]:
        """The macros with those of custom and of packages that the text or the body of a macro in it uses."""
        waiting, seen = [text], set[str]()
        while waiting:
            body = waiting.pop()
            for found in _MACRO_NAME.finditer(body):
                name = found.group(1)
                if name in seen:
                    continue
                seen.add(name)
                if name in CUSTOMARY and name not in known:
                    known[name] = CUSTOMARY[name]
                    where = Span(found.start(), found.end()) if body is text else Span(0, 1)
                    self.cautions.append(Caution("undefined-macro", f'"\\{name}" is read as {NAMES.get(name, "a divergence")}', span=where))
                elif name in PACKAGES and name not in known:
                    known[name] = PACKAGES[name]
                elif name in known:
                    waiting.append(known[name].body)
                elif (bold := bold_letter(name)) is not None:
                    known[name] = bold
                    where = Span(found.start(), found.end()) if body is text else Span(0, 1)
                    self.cautions.append(Caution("undefined-macro", f'"\\{name}" is read as a bold letter', span=where))
        return known

    def _place(self, span: Span) -> Span:
        """A span of the expanded text in the source."""
        if self.places is None:
            return span
        covered = self.places[span.start : max(span.end, span.start + 1)]
        if not covered:
            return Span(len(self.text), len(self.text))
        return Span(min(place.start for place in covered), max(place.end for place in covered))

    def cursor(self, tokens: list[Token]) -> Statements:
        """A parser at the first token."""
        return Statements(tokens, self.length, self.plain, list(self.cautions))

    def statement(self, tokens: list[Token]) -> Statement:
        """The tokens read as one statement, with the remarks on them."""
        cursor = self.cursor(tokens)
        if tokens and len(tokens) < len(self.tokens):
            first, last = min(t.start for t in tokens), max(t.end for t in tokens)
            cursor.cautions = [c for c in self.cautions if first <= c.span.start < last]
        statement = cursor.statement()
        self.finish(statement)
        return statement

    def finish(self, node: Node) -> None:
        """Refuses a tree that is too high for recursion, and lets spans of expanded macros cover their children."""
        if len(self.tokens) > MAX_HEIGHT and height(node, MAX_HEIGHT + 1) > MAX_HEIGHT:
            raise ReadError(node.span, f"more than {MAX_HEIGHT} levels", "a simpler formula")
        if self.places is not None or self.moved:
            _cover(node)


def _unwrapped(text: str) -> str:
    """The text with the braces around all of it blanked: `{\\displaystyle ...}`."""
    for _ in range(MAX_WRAPPERS):
        found = _WRAPPED.match(text)
        if found is None:
            return text
        opening, depth = found.end() - 1, 0
        end = len(text.rstrip()) - 1
        for at in range(opening, end + 1):
            if text[at] in "{}" and text[at - 1 : at] != "\\":
                depth += 1 if text[at] == "{" else -1
                if not depth:
                    break
        if depth or at != end:
            return text
        text = f"{text[:opening]} {text[opening + 1 : end]} {text[end + 1 :]}"
    return text


def _cover(node: Node) -> Span:
    """Widens spans so that each holds those below it: signs from a macro's body all stand where it was used."""
    span = node.span
    for child in children(node):
        span = span.cover(_cover(child))
    if span != node.span:
        object.__setattr__(node, "span", span)  # the tree is not yet published
    return span
