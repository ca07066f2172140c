"""What commas join: lists on one side of a relation, Markov chains with several names, the items of a clause."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .atoms import Ellipsis, ListNode, Name, Number, Text
from .node import Node, Span
from .statements import Chain, Condition, Given, Link
from .walk import walk

_ARROWS = frozenset(["implies", "iff", "impliedby"])


@dataclass(slots=True)
class Piece:
    """A chain with the separator before it: 0 none, 1 comma, 2 semicolon, 3 wide space, 4 new row."""

    chain: Chain
    separator: int
    word: str | None


def quantifies(chain: Chain) -> bool:
    """Whether the chain names what a quantifier ranges over, rather than what it claims."""
    if not chain.links:
        return isinstance(chain.first, (Name, ListNode))
    return chain.links[0].relation == "in" and isinstance(chain.first, (Name, ListNode))


def bare(chain: Chain) -> Node:
    """A chain without relations is its expression."""
    return chain if chain.links or chain.first is None else chain.first


def nested(first: Node | None, links: list[Link], span: Span) -> Chain:
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


def grouped(pieces: list[Piece]) -> list[Chain]:
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
        if waiting and chain.first is not None and _tells_a_range(waiting, chain):
            done.append(_alone(waiting))
            waiting = []
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
    return done


_RANGES = frozenset(["<", ">", "<=", ">=", "!=", "in"])


def _tells_a_range(waiting: list[Node], chain: Chain) -> bool:
    r"""Whether a chain says what an argument of the things named before it may be: `H(x), 0 \le x \le 1`, `D(p\|q), q > 0`."""
    first, others = chain.first, [item for node in waiting for item in (node.items if isinstance(node, ListNode) else (node,))]
    if first is None or chain.links[0].relation not in _RANGES or all(isinstance(x, Number) for x in others):
        return False
    return isinstance(first, Number) or any(x is not other and x == first for other in others for x in walk(other))


def _alone(nodes: list[Node]) -> Chain:
    node = _list(nodes)
    return Chain(node, span=node.span)


def _goes_left(pieces: list[Piece], number: int) -> bool:
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


def merged(conditions: list[Condition]) -> list[Condition]:
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
