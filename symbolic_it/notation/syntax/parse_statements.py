"""Chains, lists and clauses: from tokens to a Statement."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .atoms import Ellipsis, ListNode, Name, Number, Text
from .node import Node, Span
from .parse_operators import Operators
from .statements import Chain, Condition, Given, Link, Statement

_ARROWS = frozenset(["implies", "iff", "impliedby"])
_SEPARATORS = {",": 1, ";": 2, "quad": 3, "row": 4, "and": 4}


@dataclass(slots=True)
class _Piece:
    """A chain with the separator before it: 0 none, 1 comma, 2 semicolon, 3 wide space, 4 new row."""

    chain: Chain
    separator: int
    word: str | None


class Statements(Operators):
    """The outermost level."""

    def chain(self) -> Node:
        start = self.token.start
        first = None if self.token.kind == "rel" else self.side()
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
        return _nested(first, links, self.since(start))

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
        pieces: list[_Piece] = []
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
            elif kind == "." and self.peek().kind in ("eof", "quad", "row", "clause", "."):
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
                word, word_start = token.text, token.start
                if token.extra or self.token.kind in ("eof", "quad", "row", "."):
                    body = Text(token.extra, span=token.span) if token.extra else None
                    conditions.append(Condition(word, body, span=token.span))
                separator = max(separator, 3)
            elif kind == "text" and not self._text_is_operand():
                self.advance()
                conditions.append(Condition("text", Text(token.text, span=token.span), span=token.span))
                separator = max(separator, 3)
            elif kind == "name" and token.side == "prose" and pieces and separator == 0:
                self.advance()
                conditions.append(Condition("text", Text(token.text, span=token.span), span=token.span))
                separator = 3
            else:
                if pieces and separator == 0:
                    self.fail("an operator, a relation or the end")
                if separator == 3 and word is None and pieces and token.kind == "open" and token.text == "(":
                    remark = self._remark()
                    if remark is not None:
                        conditions.append(remark)
                        continue
                piece = self._piece(separator, word)
                if word == "forall" and not pieces and self.token.kind != ":" and not _quantifies(piece.chain):
                    word = None
                if word is None and pieces and self._ranges(piece.chain):
                    word, word_start = "for", piece.chain.span.start
                if word is None:
                    pieces.append(piece)
                else:
                    place = Span(word_start, piece.chain.span.end)
                    conditions.append(Condition(word, _bare(piece.chain), span=place))
                    word_start = piece.chain.span.end
                separator = 0
        if not pieces and len(conditions) > 1 and conditions[0].word in ("if", "for", "forall", "given"):
            claim = conditions[-1]  # "if x > 0, then ..." without "then"
            if isinstance(claim.body, Chain) and claim.word == conditions[0].word:
                conditions.pop()
                pieces.append(_Piece(claim.body, 0, None))
        chains = tuple(_grouped(pieces, self))
        return Statement(chains, tuple(_merged(conditions)), tuple(self.cautions), span=self.since(start))

    def _piece(self, separator: int, word: str | None) -> _Piece:
        start = self.token.start
        node = self.chain()
        chain = node if isinstance(node, Chain) else Chain(node, span=self.since(start))
        return _Piece(chain, separator, word)

    def _ranges(self, chain: Chain) -> bool:
        r"""Whether the chain is the `i = 1` of `i = 1, \ldots, n`."""
        if self.token.kind != "," or self.peek().kind != "dots" or len(chain.links) != 1:
            return False
        return isinstance(chain.first, Name) and chain.first.sub is None and chain.links[0].relation == "="

    def _text_is_operand(self) -> bool:
        following = self.peek()
        return following.kind in ("rel", "_", "^") or (following.kind == "op" and following.text != "-")

    def _remark(self) -> Condition | None:
        """`(i = 1, ..., n)` after a wide space is a clause, not a factor or a claim."""
        depth = 0
        for index in range(self.index, len(self.tokens)):
            kind = self.tokens[index].kind
            depth += (kind == "open") - (kind == "close")
            if not depth:
                break
        if self.tokens[index + 1].kind not in ("eof", ".", "row", ","):
            return None
        opening = self.advance()
        inner = [self.chain()]
        while self.token.kind == ",":
            self.advance()
            inner.append(self.chain())
        self.expect("close", "(", ")")
        body = inner[0] if len(inner) == 1 else ListNode(tuple(inner), span=self.since(opening.start))
        return Condition("for", body, span=self.since(opening.start))


def _quantifies(chain: Chain) -> bool:
    """Whether the chain names what a quantifier ranges over, rather than what it claims."""
    if not chain.links:
        return isinstance(chain.first, (Name, ListNode))
    return chain.links[0].relation == "in" and isinstance(chain.first, (Name, ListNode))


def _bare(chain: Chain) -> Node:
    """A chain without relations is its expression."""
    return chain if chain.links or chain.first is None else chain.first


def _nested(first: Node | None, links: list[Link], span: Span) -> Chain:
    """Implications bind weaker than the other relations: the sides between them become chains."""
    if not any(link.relation in _ARROWS for link in links):
        return Chain(first, tuple(links), span=span)
    outer: list[Link] = []
    head = first
    inner: list[Link] = []
    result_first: Node | None = None
    arrow: Link | None = None

    def closed() -> Node | None:
        if not inner:
            return head
        begin = head.span.start if head is not None else inner[0].span.start
        return Chain(head, tuple(inner), span=Span(begin, inner[-1].span.end))

    for link in links:
        if link.relation in _ARROWS:
            side = closed()
            if arrow is None:
                result_first = side
            elif side is not None:
                outer.append(replace(arrow, right=side, span=Span(arrow.span.start, side.span.end)))
            arrow, head, inner = link, link.right, []
        else:
            inner.append(link)
    side = closed()
    if arrow is not None and side is not None:
        outer.append(replace(arrow, right=side, span=Span(arrow.span.start, side.span.end)))
    return Chain(result_first, tuple(outer), span=span)


def _list(nodes: list[Node]) -> Node:
    if len(nodes) == 1:
        return nodes[0]
    items: list[Node] = []
    for node in nodes:
        items.extend(node.items if isinstance(node, ListNode) else (node,))
    return ListNode(tuple(items), span=nodes[0].span.cover(nodes[-1].span))


def _is_plain_name(node: Node | None) -> bool:
    if isinstance(node, ListNode):
        return all(_is_plain_name(item) for item in node.items)
    return isinstance(node, Name)


def _grouped(pieces: list[_Piece], cursor: Operators) -> list[Chain]:
    """Pieces joined by commas become lists on one side of a relation where they are no statements of their own."""
    done: list[Chain] = []
    waiting: list[Node] = []  # sides without a relation, before the chain that they begin
    for number, piece in enumerate(pieces):
        chain = piece.chain
        if piece.separator != 1 and waiting:
            done.append(_alone(waiting))
            waiting = []
        if not chain.links:
            assert chain.first is not None
            if piece.separator == 1 and not waiting and done and done[-1].links and _goes_left(pieces, number):
                done[-1] = _extended(done[-1], chain.first)
            else:
                waiting.append(chain.first)
            continue
        if waiting and chain.first is not None:
            first = _list([*waiting, chain.first])
            chain = replace(chain, first=first, span=first.span.cover(chain.span))
            waiting = []
        elif waiting:
            done.append(_alone(waiting))
            waiting = []
        if piece.separator == 1 and done and _markov(done[-1], chain):
            done[-1] = _spliced(done[-1], chain)
        else:
            done.append(chain)
    if waiting:
        done.append(_alone(waiting))
    _check_commas(cursor)
    return done


def _alone(nodes: list[Node]) -> Chain:
    node = _list(nodes)
    return Chain(node, span=node.span)


def _goes_left(pieces: list[_Piece], number: int) -> bool:
    """Whether the bare piece continues the list on the right of the chain before it."""
    following = number
    while following + 1 < len(pieces) and pieces[following + 1].separator == 1:
        following += 1
        if pieces[following].chain.links:
            before = pieces[number - 1].chain
            last = before.links[-1].right if before.links else before.first
            here = pieces[number].chain.first
            return isinstance(here, (Ellipsis, Number)) or isinstance(last, (Ellipsis, ListNode))
    return True


def _extended(chain: Chain, more: Node) -> Chain:
    """The chain with one more item on its last side."""
    last = chain.links[-1]
    right = last.right
    span = last.span.cover(more.span)
    joined: Node
    if isinstance(more, Given):
        joined = Given(_list([right, more.body]), more.given, span=right.span.cover(more.span))
    elif isinstance(right, Given):
        joined = replace(right, given=_list([right.given, more]), span=right.span.cover(more.span))
    else:
        joined = _list([right, more])
    link = replace(last, right=joined, span=span)
    return replace(chain, links=(*chain.links[:-1], link), span=chain.span.cover(more.span))


def _markov(before: Chain, chain: Chain) -> bool:
    """Whether two arrow chains between names are one: `X -> Y,W -> Z`."""
    links = (*before.links, *chain.links)
    if any(link.relation != "to" or not _is_plain_name(link.right) for link in links):
        return False
    if not (_is_plain_name(before.first) and _is_plain_name(chain.first)):
        return False
    return len(before.links) == 1 or len(chain.links) == 1


def _spliced(before: Chain, chain: Chain) -> Chain:
    assert chain.first is not None
    joined = _extended(before, chain.first)
    return replace(joined, links=(*joined.links, *chain.links), span=before.span.cover(chain.span))


def _merged(conditions: list[Condition]) -> list[Condition]:
    """Bare items after the same word continue its list: `for i = 1, ..., n`."""
    done: list[Condition] = []
    for condition in conditions:
        last = done[-1] if done else None
        body = condition.body
        if (
            last is not None
            and last.word == condition.word
            and isinstance(last.body, Chain)
            and last.body.links
            and body is not None
            and not isinstance(body, (Chain, Text))
            and condition.span.start == last.span.end
        ):
            done[-1] = replace(last, body=_extended(last.body, body), span=last.span.cover(condition.span))
        else:
            done.append(condition)
    return done


def _check_commas(cursor: Operators) -> None:
    """`p = 0,5`: numbers in a list written without a space may be one number with a decimal comma."""
    depth = 0
    for index, token in enumerate(cursor.tokens):
        if token.kind in ("open", "lb"):
            depth += 1
        elif token.kind in ("close", "rb"):
            depth -= 1
        elif token.kind == "," and token.glued and not depth and index:
            before, after = cursor.tokens[index - 1], cursor.tokens[index + 1]
            if before.kind == after.kind == "num" and after.glued:
                cursor.caution("ambiguous-comma", "a comma between digits", Span(before.start, after.end))
