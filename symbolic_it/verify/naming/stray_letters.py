r"""Letters that belong nowhere: the k of \sum_m |acc(B_m) - conf(B_k)|, the x' of \sum_{y'} e^{s(x', y')} beside s(x, y).

Also laws over which a capacity is no maximum, \max_{p(y|x)} I(X;Y), and entropies of what a split does not split.
"""

from __future__ import annotations

from ...notation.elaborate.roles.letters import index_letters
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import children, mentions, walk


def has_stray_letters(left: n.Node, right: n.Node) -> bool:
    """Whether a definition by form has a letter, an optimum or an entropy that is of something else."""
    sums = [x for x in walk(right) if isinstance(x, n.BigOp) and x.kind in ("sum", "prod")]
    return (
        any(_stray(left, right, x) or _is_of_two_members(left, x) for x in sums)
        or _is_over_an_output(right)
        or _is_of_another_set(left, right)
        or _compares_two_kinds(right)
        or any(map(_normalises_by_one_part, walk(right)))
        or any(map(_varies_by_what_is_given, walk(right)))
        or any(map(_lists_an_entry_twice, walk(right)))
    )


def _stray(left: n.Node, right: n.Node, over: n.BigOp) -> bool:
    """A free index or primed letter inside one sum, in a place where what is summed over stands elsewhere in it."""
    bound = {y for x in walk(right) if isinstance(x, n.BigOp) for y in x.binder.names}
    places = [p for x in walk(over.body) for p in _places(x)]
    mine = {stem for stem, letter in places if letter in over.binder.names}
    free = {letter for stem, letter in places if stem in mine and letter not in bound}
    return any(not mentions(left, (x,)) and not _stands_outside(right, over, x) for x in free)


def sums_what_has_another_index(left: n.Node, right: n.Node) -> bool:
    r"""\sum_j e^{z_i}: a sum of terms in which its index does not stand, while another one does that belongs to nothing; \sum_j b."""
    bound = {y for x in walk(right) if isinstance(x, n.BigOp) for y in x.binder.names}
    for over in (x for x in walk(right) if isinstance(x, n.BigOp) and x.kind in ("sum", "prod") and x.binder.names):
        if mentions(over.body, over.binder.names):
            continue
        letters = {y for x in walk(over.body) if isinstance(x, n.Name) for y in index_letters(x.sub) or () if isinstance(y, n.Name)}
        alone = {x for x in letters - bound if x.base in "ijklmn" and not mentions(left, (x,))}
        if any(not _stands_outside(right, over, x) for x in alone) or isinstance(over.body, n.Name):
            return True
    return False


def _is_of_two_members(left: n.Node, over: n.BigOp) -> bool:
    """p(y_j | x_i) in a sum over i alone."""
    calls = [x for x in walk(over.body) if isinstance(x, n.Call) and "|" in x.separators]
    for call in calls:
        letters = {x.sub for x in call.args if isinstance(x, n.Name) and isinstance(x.sub, n.Name) and len(x.sub.base) == 1}
        bound = {y for x in (over, *walk(over.body)) if isinstance(x, n.BigOp) for y in x.binder.names}
        if letters & set(over.binder.names) and any(x.base in "ijklmn" and not mentions(left, (x,)) for x in letters - bound):
            return True
    return False


def _places(node: n.Node) -> list[tuple[object, n.Node]]:
    """What a letter counts, and the letter: B and m of B_m; an argument of s and x' of s(x', y)."""
    if isinstance(node, n.Name) and (letters := index_letters(node.sub)) is not None:
        return [((node.base, node.accents, k), x) for k, x in enumerate(letters) if isinstance(x, n.Name)]
    if isinstance(node, n.Call) and isinstance(node.head, n.Name):
        return [(node.head, a) for a in node.args if isinstance(a, n.Name) and a.sub is None and "'" in (a.sup or "")]
    return []


def _stands_outside(node: n.Node, over: n.BigOp, letter: n.Node) -> bool:
    if node is over:
        return False
    if node == letter:
        return True
    return any(_stands_outside(x, over, letter) for x in children(node))


def _normalises_by_one_part(ratio: n.Node) -> bool:
    r"""e^{z_k}/\sum_j e^z: what is above the line has an index, and what is summed below it has none."""
    if not isinstance(ratio, n.Div) or not isinstance(ratio.right, n.BigOp) or ratio.right.kind != "sum" or not ratio.right.binder.names:
        return False
    indexed = any(isinstance(x, n.Name) and index_letters(x.sub) for x in walk(ratio.left))
    return indexed and not mentions(ratio.right.body, ratio.right.binder.names)


def _varies_by_what_is_given(mass: n.Node) -> bool:
    """P(c | w_i), averaged over i: what is told of the i-th token is not its own probability."""
    if not isinstance(mass, n.Call) or mass.separators != ("|",) or len(mass.args) != 2:
        return False
    outcome, given = mass.args
    named = isinstance(outcome, n.Name) and outcome.sub is None and len(outcome.base) > 1
    return named and isinstance(given, n.Name) and isinstance(given.sub, n.Name) and bool(index_letters(given.sub))


def _lists_an_entry_twice(text: n.Node) -> bool:
    r"""P(w_1 w_1 \ldots w_N): of a text, each token is listed once."""
    if not isinstance(text, n.Call) or not any(isinstance(x, n.Ellipsis) for x in walk(text)):
        return False
    entries = [x for a in text.args for x in walk(a) if isinstance(x, n.Name) and isinstance(x.sub, n.Number)]
    return len(set(entries)) < len(entries)


def _compares_two_kinds(right: n.Node) -> bool:
    """r(x, b_w) - r(x, y_l): what is preferred and what is rejected are not of one kind."""
    below = {mark: {x.base for x in walk(right) if isinstance(x, n.Name) and x.sub == n.Name(mark)} for mark in "wl"}
    return bool(below["w"] and below["l"]) and not below["w"] & below["l"]


def _is_over_an_output(right: n.Node) -> bool:
    r"""max_{p(y)} I(X;Y), max_{p(y|x)} I(X;Y): a channel's capacity is a maximum over its inputs."""
    if not isinstance(right, n.BigOp) or right.kind not in ("max", "sup") or not isinstance(right.body, n.Call):
        return False
    informed = right.body.head == n.Name("I") and len(right.body.args) == 2
    laws = [x for x in right.binder.names if isinstance(x, n.Call)]
    inputs = {right.body.args[0].base.lower()} if informed and isinstance(right.body.args[0], n.Name) else set()
    return bool(inputs) and any("|" in x.separators or not _is_of(x, inputs) for x in laws)


def _is_of(law: n.Call, letters: set[str]) -> bool:
    return all(isinstance(a, n.Name) and a.base.lower() in letters for a in law.args)


def _is_of_another_set(left: n.Node, right: n.Node) -> bool:
    r"""IG(S, A) = H(A) - \sum_v |S_v|/|S| H(S_v): the entropy is that of the set which is split."""
    if not isinstance(left, n.Call) or not isinstance(right, n.Sub) or not isinstance(right.left, n.Call) or len(right.left.args) != 1:
        return False
    wholes = {x.body for x in walk(right.right) if isinstance(x, n.Abs)} & set(left.args)
    return bool(wholes) and right.left.args[0] in set(left.args) - wholes
