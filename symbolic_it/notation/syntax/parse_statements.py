"""Chains, lists and clauses: from tokens to a Statement."""

from __future__ import annotations

from .atoms import ListNode, Name, Text
from .grouping import Piece, bare, grouped, merged, nested, quantifies
from .node import Node, Span
from .parse_operators import Operators
from .statements import Chain, Condition, Given, Link, Statement

_SEPARATORS = {",": 1, ";": 2, "quad": 3, "row": 4, "and": 4}


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
        pieces: list[Piece] = []
        conditions: list[Condition] = []
        word: str | None = None
        word_start = start
        separator = 0
        while True:
            token = self.token
            kind = token.kind
            if kind in _SEPARATORS:
                self.advance()
                separator = max(separator, _SEPARATORS[kind])
                if kind in ("quad", "row"):
                    word = None
            elif kind == "." and self.peek().kind in ("eof", "quad", "row", "clause", "text", "amp", "."):
                self.advance()
                separator = max(separator, 3)
            elif kind == "eof":
                break
            elif kind == "clause" and token.text in ("and", "so"):
                self.advance()
                separator = 4
                word = None if token.text == "so" else word
            elif kind == ":" and word in ("forall", "for", "if") and separator == 0:
                self.advance()
                word, separator = None, 3
            elif kind in ("clause", "forall"):
                self.advance()
                while self.token.kind == "quad" and not token.extra:
                    self.advance()
                word, word_start = token.text, token.start
                if token.extra or self.token.kind in ("eof", "quad", "row", "."):
                    body = Text(token.extra, span=token.span) if token.extra else None
                    conditions.append(Condition(word, body, span=token.span))
                separator = max(separator, 3)
            elif kind == "text" and not self._text_is_operand():
                self.advance()
                conditions.append(Condition("text", Text(token.text, span=token.span), span=token.span))
                separator = max(separator, 3)
            elif (
                kind == "name"
                and token.side == "prose"
                and ((pieces and separator == 0) or self.peek().kind in ("name", "font", "accent", "log", "big", "func"))
            ):
                self.advance()
                conditions.append(Condition("text", Text(token.text, span=token.span), span=token.span))
                separator = 3
            else:
                if pieces and separator == 0:
                    self.fail("an operator, a relation or the end")
                if separator == 3 and word is None and pieces and token.kind == "open" and token.text == "(":
                    if self.peek().kind in ("clause", "text") and self._opened_up():
                        continue
                    remark = self._remark()
                    if remark is not None:
                        conditions.append(remark)
                        continue
                piece = self._piece(separator, word)
                if word == "forall" and not pieces and self.token.kind != ":" and not quantifies(piece.chain):
                    if separator == 0 or not conditions:
                        self.fail("a name that the quantifier ranges over", token)
                    word = None
                if word is None and pieces and self._ranges(piece.chain):
                    word, word_start = "for", piece.chain.span.start
                if word is None:
                    pieces.append(piece)
                else:
                    place = Span(word_start, piece.chain.span.end)
                    conditions.append(Condition(word, bare(piece.chain), span=place))
                    word_start = piece.chain.span.end
                separator = 0
        if not pieces and len(conditions) > 1 and conditions[0].word in ("if", "for", "forall", "given"):
            claim = conditions[-1]  # "if x > 0, then ..." without "then"
            if isinstance(claim.body, Chain) and claim.word == conditions[0].word:
                conditions.pop()
                pieces.append(Piece(claim.body, 0, None))
        _check_commas(self)
        chains = tuple(grouped(pieces))
        span = self.since(start)
        for part in (*self.cautions, *chains, *conditions):
            span = span.cover(part.span)
        return Statement(chains, tuple(merged(conditions)), tuple(self.cautions), span=span)

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
