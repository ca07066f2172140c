"""Walking the syntax tree: every node in the order written, and a tree over other children."""

from __future__ import annotations

import pickle

import pytest

from symbolic_it.notation.syntax import read
from symbolic_it.notation.syntax.nodes import Name, Node, Number
from symbolic_it.notation.syntax.walk import children, mentions, over_children, walk

TEXTS = [
    r"\sum_{x \in X} p(x) \log \frac{p(x)}{q(x)} \ge 0",
    r"A = \begin{pmatrix} a & b \\ c & d \end{pmatrix}",
    r"I(X;Y|Z) = H(X|Z) - H(X|Y,Z) = 1",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_tree_is_walked_the_same_way_again(text: str) -> None:
    tree = read(text)
    first = list(walk(tree))
    assert first == list(walk(tree))
    assert len(first) == 1 + sum(len(list(walk(child))) for child in children(tree))


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_left_is_the_very_node_and_what_is_changed_another(text: str) -> None:
    tree = read(text)
    assert over_children(tree, lambda child: child) is tree

    def renamed(node: Node) -> Node:
        return Name("u", span=node.span) if isinstance(node, (Name, Number)) else over_children(node, renamed)

    other = renamed(tree)
    assert other != tree and len(list(walk(other))) <= len(list(walk(tree)))
    assert {n.base for n in walk(other) if isinstance(n, Name)} == {"u"}
    assert not mentions(tree, [Name("u")])


def test_what_is_stored_is_no_part_of_a_tree() -> None:
    tree = read(TEXTS[0])
    list(walk(tree))
    again = pickle.loads(pickle.dumps(tree))
    assert again == tree and hash(again) == hash(tree) and list(walk(again)) == list(walk(tree))
