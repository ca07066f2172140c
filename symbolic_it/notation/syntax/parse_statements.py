"""Chains, lists and clauses: from tokens to a Statement."""

from __future__ import annotations

from dataclasses import dataclass, field

from .atoms import ListNode, Name, Number, Text
from .grouping import Piece, bare, grouped, merged, nested, quantifies
from .node import Node, Span
from .parse_operators import Operators
from .statements import Chain, Condition, Given, Link, Statement

_SEPARATORS = {",": 1, ";": 2, "quad": 3, "row": 4, "and": 4}


@dataclass(slots=True)
class _Parts:
    """What has been read of a statement: its claims and clauses, the clause that is open, and what the next part stands behind."""

    word_start: int
    pieces: list[Piece] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    word: str | None = None
    separator: int = 0

    @property
    def stands_right_behind(self) -> bool:
        """Whether the next part has a claim before it, and no sign between them."""
        return bool(self.pieces) and self.separator == 0

    def separate(self, by: int) -> None:
        self.separator = max(self.separator, by)

    def add(self, piece: Piece) -> None:
        if self.word is None:
            self.pieces.append(piece)
        else:
            place = Span(self.word_start, piece.chain.span.end)
            self.conditions.append(Condition(self.word, bare(piece.chain), span=place))
            self.word_start = piece.chain.span.end
        self.separator = 0

    def end(self) -> None:
        if not self.pieces and len(self.conditions) > 1 and self.conditions[0].word in ("if", "for", "forall", "given"):
            claim = self.conditions[-1]  # "if x > 0, then ..." without "then"
            if isinstance(claim.body, Chain) and claim.word == self.conditions[0].word:
                self.conditions.pop()
                self.pieces.append(Piece(claim.body, 0, None))


class Statements(Operators):
    """The outermost level."""

    def chain(self, open_left: bool = False) -> Node:
        start = self.token.start
        first = None if self.token.kind == "rel" and open_left else self.side()
        if self.token.kind != "rel":
            assert first is not None
            return first
        sides: list[Node | None] = [first]
        links: list[Link] = []
        while self.token.kind == "rel":
            relation = self.advance()
            self.sided = relation.text == "to"
            right = self.side()
            note = relation.extra or self.side_mark or relation.side
            self.sided, self.side_mark = False, ""
            links.append(Link(relation.text, right, relation.span, note, span=self.since(relation.start)))
            sides.append(right)
        return nested(first, links, self.since(start))

    def side(self) -> Node:
        """One side of a relation, with what it is given."""
        start = self.token.start
        node = self.sum()
        if self.token.kind == "bar" and not self.bars and self.token.side in ("", "m"):
            self.advance()
            node = Given(node, self.sum(), span=self.since(start))
        return node

    def statement(self) -> Statement:
        """Everything up to the end."""
        start = self.token.start
        parts = _Parts(start)
        while self.token.kind != "eof":
            if not (self._separates(parts) or self._opens_a_clause(parts) or self._says(parts)):
                self._part(parts)
        parts.end()
        _check_commas(self)
        chains = tuple(grouped(parts.pieces))
        span = self.since(start)
        for part in (*self.cautions, *chains, *parts.conditions):
            span = span.cover(part.span)
        return Statement(chains, tuple(merged(parts.conditions)), tuple(self.cautions), span=span)

    def _separates(self, parts: _Parts) -> bool:
        """A comma, a wide space, a new row, a full stop, "and", or the colon behind "for x > 0"."""
        token = self.token
        kind = token.kind
        if kind in _SEPARATORS:
            self.advance()
            parts.separate(_SEPARATORS[kind])
            if kind in ("quad", "row"):
                parts.word = None
        elif kind == "." and (self.peek().kind in ("eof", "quad", "row", "clause", "text", "amp", ".") or self._ends_a_value(parts)):
            self.advance()
            parts.separate(3)
        elif kind == "clause" and token.text in ("and", "so"):
            self.advance()
            parts.separator = 4
            parts.word = None if token.text == "so" else parts.word
        elif kind == ":" and parts.word in ("forall", "for", "if") and parts.separator == 0:
            self.advance()
            parts.word, parts.separator = None, 3
        else:
            return False
        return True

    def _ends_a_value(self, parts: _Parts) -> bool:
        """Whether a full stop and a space stand between two equations, of which the first gives a number: `a = 1. b = 2`."""
        last = parts.pieces[-1].chain if parts.pieces and parts.word is None else None
        given = isinstance(last, Chain) and bool(last.links) and isinstance(last.links[-1].right, Number)
        return given and self.peek().kind == "name" and self.peek().start > self.token.end

    def _opens_a_clause(self, parts: _Parts) -> bool:
        """A word such as "where" or "iff", or a quantifier."""
        token = self.token
        if token.kind not in ("clause", "forall"):
            return False
        self.advance()
        while self.token.kind == "quad" and not self.token.extra:
            self.advance()
        parts.word, parts.word_start = token.text, token.start
        if token.extra or self.token.kind in ("eof", "quad", "row", "."):
            body = Text(token.extra, span=token.span) if token.extra else None
            parts.conditions.append(Condition(token.text, body, span=token.span))
        parts.separate(3)
        return True

    def _says(self, parts: _Parts) -> bool:
        """Words beside the formula."""
        token = self.token
        if token.kind == "text" and not self._text_is_operand():
            parts.separate(3)
        elif (
            token.kind == "name"
            and token.side == "prose"
            and (parts.stands_right_behind or self.peek().kind in ("name", "font", "accent", "log", "big", "func"))
        ):
            parts.separator = 3
        else:
            return False
        self.advance()
        parts.conditions.append(Condition("text", Text(token.text, span=token.span), span=token.span))
        return True

    def _part(self, parts: _Parts) -> None:
        """A chain: a claim, or what the clause that is open says."""
        token = self.token
        if parts.stands_right_behind:
            self.fail("an operator, a relation or the end")
        if parts.separator == 3 and parts.word is None and parts.pieces and token.kind == "open" and token.text == "(":
            if self.peek().kind in ("clause", "text") and self._opened_up():
                return
            remark = self._remark()
            if remark is not None:
                parts.conditions.append(remark)
                return
        piece = self._piece(parts.separator, parts.word)
        goes_on = self.token.kind == ":" or (self.token.kind == "clause" and self.token.text == "and")
        if parts.word == "forall" and not parts.pieces and not goes_on and not quantifies(piece.chain):
            if parts.separator == 0 or not parts.conditions:
                self.fail("a name that the quantifier ranges over", token)
            parts.word = None
        if parts.word is None and parts.pieces and self._ranges(piece.chain):
            parts.word, parts.word_start = "for", piece.chain.span.start
        parts.add(piece)

    def _piece(self, separator: int, word: str | None) -> Piece:
        start = self.token.start
        node = self.chain(open_left=True)
        chain = node if isinstance(node, Chain) else Chain(node, span=self.since(start))
        return Piece(chain, separator, word)

    def _ranges(self, chain: Chain) -> bool:
        r"""Whether the chain is the `i = 1` of `i = 1, \ldots, n` or `i = 1, 2, \ldots, n`."""
        at = self.index
        while self.tokens[at].kind == "," and self.tokens[at + 1].kind == "num":
            at += 2
        if self.tokens[at].kind != "," or self.tokens[at + 1].kind != "dots" or len(chain.links) != 1:
            return False
        return isinstance(chain.first, Name) and chain.first.sub is None and chain.links[0].relation == "="

    def _text_is_operand(self) -> bool:
        following = self.peek()
        return following.kind in ("rel", "_", "^") or (following.kind == "op" and following.text != "-")

    def _closing(self) -> int | None:
        """The bracket that closes this one, where the row ends behind it."""
        depth = 0
        for index in range(self.index, len(self.tokens)):
            kind = self.tokens[index].kind
            depth += (kind == "open") - (kind == "close")
            if not depth:
                break
        ends = self.tokens[index].kind == "close" and self.tokens[index + 1].kind in ("eof", ".", "row", ",")
        return index if ends else None

    def _opened_up(self) -> bool:
        r"""`(\text{with equality iff } p = q)` behind a wide space says what it says without its brackets."""
        close = self._closing()
        if close is None:
            return False
        del self.tokens[close]
        del self.tokens[self.index]
        self.token = self.tokens[self.index]
        return True

    def _remark(self) -> Condition | None:
        """`(i = 1, ..., n)` after a wide space is a clause, not a factor or a claim."""
        if self._closing() is None:
            return None
        opening = self.advance()
        inner = [self.chain()]
        while self.token.kind == ",":
            self.advance()
            inner.append(self.chain())
        self.expect("close", "(", ")")
        body = inner[0] if len(inner) == 1 else ListNode(tuple(inner), span=self.since(opening.start))
        return Condition("for", body, span=self.since(opening.start))


def _check_commas(cursor: Operators) -> None:
    """`p = 0,5` and `H(0,5, 0,5)`: numbers written without a space may be one number with a decimal comma."""
    tokens = cursor.tokens
    groups: list[list[int]] = [[]]
    for index, token in enumerate(tokens):
        if token.kind in ("open", "lb"):
            groups.append([])
        elif token.kind in ("close", "rb") and len(groups) > 1:
            _check_group(cursor, groups.pop(), True)
        elif token.kind == "," and index:
            groups[-1].append(index)
    for group in groups:
        _check_group(cursor, group, False)


def _check_group(cursor: Operators, commas: list[int], inside: bool) -> None:
    tokens = cursor.tokens
    spaced = any(not tokens[k + 1].glued for k in commas)
    for k in commas:
        before, after = tokens[k - 1], tokens[k + 1]
        if not (tokens[k].glued and before.kind == after.kind == "num" and after.glued):
            continue
        whole = "." not in before.text and "." not in after.text
        if not inside or (whole and spaced):
            cursor.caution("ambiguous-comma", "a comma between digits", Span(before.start, after.end))
