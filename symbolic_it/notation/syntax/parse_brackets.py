r"""Brackets: groups, vectors, intervals, sets, absolute values, norms, arguments, and the environments with rows."""

from __future__ import annotations

from .atoms import Dot, ListNode, Name, Number, Text
from .cursor import Cursor
from .literals import number
from .node import Node
from .operations import Abs, Apply, Norm
from .statements import Case, Cases, Chain, Given, Interval, Matrix, SetLiteral, Vector
from .symbols import CASES
from .tokens import Token

_CLOSING = {"(": ")", "[": "]", "{": "\\}", "<": "\\rangle", "floor": "\\rfloor", "ceil": "\\rceil"}


class Brackets(Cursor):
    """Whatever stands between an opening and a closing sign."""

    def arguments(self, bars: str = "call") -> tuple[tuple[Node, ...], tuple[str, ...], str]:
        """The arguments of a call, their separators, and the opening bracket; takes the closing one. ``bars``: "mean" of an expectation."""
        opening = self.advance()
        saved = self.context(bars, in_list=bars in ("call", "mean"))
        args: list[Node] = [self.argument()]
        separators: list[str] = []
        while True:
            token = self.token
            if token.kind in (",", ";"):
                separators.append(token.kind)
            elif token.kind == self.peek().kind == "bar" and bars and self._bars_are_one():
                self.advance()
                separators.append("||")
            elif token.kind == "bar" and token.side in ("", "m") and bars:
                separators.append("|")
            elif token.kind == "dbar" and bars:
                separators.append("||")
            elif token.kind == ":" and bars and set(separators) <= {",", ":"}:
                separators.append(":")
            else:
                break
            self.advance()
            args.append(self.argument())
        self.restore(saved)
        self.expect(*(("rb", "", "}") if opening.kind == "lb" else ("close", opening.text, _CLOSING[opening.text])))
        return tuple(args), tuple(separators), opening.text

    def _bars_are_one(self) -> bool:
        r"""Whether `| |` or `\mid\mid` is the sign `||`: no later bar closes what the second would open."""
        depth = 0
        for token in self.tokens[self.index + 2 :]:
            if token.kind in ("open", "lb"):
                depth += 1
            elif token.kind in ("close", "rb"):
                depth -= 1
                if depth < 0:
                    return True
            elif token.kind == "bar" and not depth:
                return False
        return False

    def _norm_closes(self) -> bool:
        r"""Whether `\|` two tokens on opens a norm: another one closes it in the same brackets."""
        depth = 0
        for token in self.tokens[self.index + 2 :]:
            depth += (token.kind in ("open", "lb")) - (token.kind in ("close", "rb"))
            if depth < 0:
                return False
            if token.kind == "dbar" and not depth:
                return True
        return False

    def argument(self) -> Node:
        r"""One argument; a lone `\cdot` or `.` is a placeholder."""
        token = self.token
        following = self.peek().kind
        if following in ("close", ",", ";", "bar", "dbar"):
            opens = not self._bars_are_one() if following == "bar" else following == "dbar" and self._norm_closes()  # -|x|, no placeholder
            if token.kind == "." or (token.kind == "op" and token.text in ("*", "-") and not (token.text == "-" and opens)):
                self.advance()
                return Dot(span=token.span)
            if token.kind == "unit":
                self.advance()
                return Text(token.side, span=token.span)
        if token.kind == "num" and following == "op" and self.peek().text in ("+", "-") and self.peek(2).kind in ("close", ","):
            self.advance()  # [9+, 5-]: counts of positive and negative examples
            self.advance()
            return number(token.text, token.span)
        return self.chain()

    def bracket(self) -> Node:
        """A bracketed operand: one item is a group, several a vector, interval or set."""
        opening = self.token
        if opening.text == "{":
            return self.set_literal()
        first_index = self.index
        self.advance()
        saved = self.context("", in_list=True)
        if opening.text in ("floor", "ceil"):
            body = self.sum()
            self.restore(saved)
            self.expect("close", opening.text, _CLOSING[opening.text])
            return Apply(opening.text, (body,), span=self.since(opening.start))
        item = self.argument()
        if self.token.kind == "close":
            self.restore(saved)
            self.expect("close", opening.text, _CLOSING[opening.text])
            self.group = (first_index, self.index)
            if opening.text == "<" or (opening.text == "[" and isinstance(item, (Chain, Name, Number))):
                return Vector((item,), opening.text, span=self.since(opening.start))
            return item
        rows: list[list[Node]] = [[item]]
        while self.token.kind in (",", ";"):
            if self.token.kind == ";" and opening.text == "[":
                rows.append([])
            elif self.token.kind == ";" and not all(isinstance(x, Number) for x in rows[-1]):  # (0{,}9; 0{,}1)
                self.fail('"," or the closing bracket')
            self.advance()
            rows[-1].append(self.argument())
        self.restore(saved)
        closing = self.token
        if closing.kind != "close":
            self.fail(f'"," or "{_CLOSING[opening.text]}"')
        if closing.text == opening.text:
            self.advance()
            span = self.since(opening.start)
            if len(rows) > 1:
                return Matrix(tuple(tuple(row) for row in rows), span=span)
            return Vector(tuple(rows[0]), opening.text, span=span)
        if {opening.text, closing.text} == {"(", "["} and len(rows) == 1 and len(rows[0]) == 2:
            self.advance()
            lower, upper = rows[0]
            return Interval(lower, upper, opening.text == "[", closing.text == "[", span=self.since(opening.start))
        self.fail(f'"{_CLOSING[opening.text]}"')

    def set_literal(self) -> Node:
        r"""`\{a, b\}`, `\{x : condition\}`, `\{x | condition\}`."""
        opening = self.advance()
        first_index = self.index - 1
        saved = self.context("call", in_list=True)
        items = [self.chain()]
        while self.token.kind in (",", ";"):
            self.advance()
            items.append(self.chain())
        condition: Node | None = None
        if self.token.kind in (":", "bar"):
            self.advance()
            conditions = [self.chain()]
            while self.token.kind == ",":
                self.advance()
                conditions.append(self.chain())
            condition = conditions[0] if len(conditions) == 1 else ListNode(tuple(conditions))
        self.restore(saved)
        self.expect("close", "{", "\\}")
        self.group = (first_index, self.index)
        return SetLiteral(tuple(items), condition, span=self.since(opening.start))

    def braces(self) -> Node:
        """A TeX group `{...}`: its content; a list inside stays a list, in plain text it is a set."""
        opening = self.token
        first_index = self.index
        self.advance()
        saved = self.context(self.bars if self.bars in ("call", "mean") else "", below=self.below, in_list=True)
        items = [self.chain()]
        while self.token.kind == ",":
            self.advance()
            items.append(self.chain())
        self.restore(saved)
        self.hidden = self.group != (first_index + 1, self.index)
        self.expect("rb", "", "}")
        self.group = (first_index, self.index)
        if len(items) == 1:
            return items[0]
        if self.plain:
            return SetLiteral(tuple(items), span=self.since(opening.start))
        return ListNode(tuple(items), span=self.since(opening.start))

    def braced_sum(self) -> Node:
        """An expression in braces, as an argument of a macro."""
        self.expect("lb", "", "{")
        saved = self.context("")
        node = self.sum()
        self.restore(saved)
        self.expect("rb", "", "}")
        return node

    def absolute(self) -> Node:
        r"""`|x|` or `\|x\|` where an operand is expected."""
        opening = self.advance()
        double = opening.kind == "dbar"
        saved = self.context("norm" if double else "abs")
        body = self.sum()
        self.restore(saved)
        if not double and self.token.kind == "dbar" and self.token.text == "||":
            self._split_bars()
        if self.token.kind != opening.kind or self.token.side == "l":
            self.fail('"||"' if double else '"|"')
        self.advance()
        if not double:
            return Abs(body, span=self.since(opening.start))
        sub: Node | None = None
        if self.token.kind == "_":
            self.advance()
            sub = self.subscript()
        return Norm(body, sub, span=self.since(opening.start))

    def _split_bars(self) -> None:
        """`||` where one bar closes and the next one opens."""
        token = self.token
        middle = min(token.start + 1, token.end)
        first = Token("bar", "|", token.start, middle, token.glued)
        second = Token("bar", "|", middle, token.end, True)
        self.tokens[self.index : self.index + 1] = [first, second]
        self.token = first

    def subscript(self) -> Node:
        """What stands below, after the underscore."""
        raise NotImplementedError

    def environment(self) -> Node:
        """`cases` or a matrix."""
        opening = self.advance()
        rows: list[list[Node | None]] = []
        saved = self.context("", in_list=False)
        while not (self.token.kind == "end" and self.token.text == opening.text):
            row = self._row(opening)
            rows += [row] if row != [None] else []  # \\\\ where a page's own backslashes are doubled
        self.restore(saved)
        self.advance()
        span = self.since(opening.start)
        if not rows:
            self.fail("at least one row", opening)
        if opening.text in CASES:
            cases: list[Case] = []
            for row in rows:
                if len(row) > 2 or row[0] is None:
                    self.fail("a value and a condition in each row", opening)
                condition = row[1] if len(row) == 2 else None
                cover = row[0].span if condition is None else row[0].span.cover(condition.span)
                cases.append(Case(row[0], condition, span=cover))
            return Cases(tuple(cases), span=span)
        cells = [tuple(cell for cell in row if cell is not None) for row in rows]
        if len({len(row) for row in cells}) != 1 or any(None in row for row in rows):
            self.fail("rows of one length", opening)
        matrix = Matrix(tuple(cells), span=span)
        return Apply("det", (matrix,), span=span) if opening.text == "vmatrix" else matrix

    def _row(self, opening: Token) -> list[Node | None]:
        cells: list[Node | None] = [self._cell()]
        while self.token.kind == "amp":
            self.advance()
            cells.append(self._cell())
        if self.token.kind == "row":
            self.advance()
        elif not (self.token.kind == "end" and self.token.text == opening.text):
            self.fail(f'"&", "\\\\" or "\\end{{{opening.text}}}"')
        return cells

    def _cell(self) -> Node | None:
        token = self.token
        if token.kind in ("amp", "row", "end"):
            return None
        items: list[Node] = []
        while True:
            token = self.token
            if token.kind == "clause":
                self.advance()
                if token.extra or self.token.kind in ("row", "end", ".", ","):
                    items.append(Text(token.extra or token.text, span=token.span))
                elif token.text not in ("if", "for", "forall", "where", "and"):
                    items.append(Text(token.text, span=token.span))
            elif token.kind in ("text", "forall"):
                self.advance()
                if token.kind == "text":
                    items.append(Text(token.text, span=token.span))
            elif token.kind in (",", ".", ";"):
                self.advance()
            elif token.kind in ("amp", "row", "end"):
                break
            else:
                node = self.chain()
                if self.token.kind in ("bar",):
                    self.advance()
                    node = Given(node, self.chain(), span=self.since(node.span.start))
                items.append(node)
        if not items:
            return None
        return items[0] if len(items) == 1 else ListNode(tuple(items), span=self.since(items[0].span.start))
