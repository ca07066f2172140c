"""Laws that a formula normalises: p_i = f_i / sum_j f_j sums to one; e^{-z_i} / sum_j e^{z_j} does not, and is no law."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import is_letter
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words as said
from ...notation.syntax.walk import mentions, walk
from ...patterns import regex
from .exactly import equals
from .normaliser import total
from .ratio_to_its_sum import is_ratio_to_its_sum
from .told_normaliser import is_its_sum, normaliser_of

_LAWS = frozenset(["p", "q", "P", "Q", "pi"])
OTHERWISE = regex(
    r"unnormali[sz]|not (?:be )?normali[sz]|proportional|pseudo|scores?\b|weights?\b|energy|sub-?prob|defective|importance|"
    + said("not normalised"),
    re.I,
)
_ONE = n.Number("1", Fraction(1))


def normalised(context: Context, link: LinkMeaning, verdict: Verdict, sentence: str) -> Verdict:
    """Refuted where a law is given as a ratio of the same things, above and below, that does not sum to one.

    p_i = f/S: the names in f are those in the sum S, so that the author means to normalise; that the entries do not sum to
    one is decided exactly, with a witness. What is divided by anything else may be normalised by a reason not written.
    """
    if link.relation not in ("=", ":=") or verdict.negative or link.kind != "definition":
        return verdict
    if is_ratio_to_its_sum(link.left.node, link.right.node):
        return verdict  # pi(a|s) = e^{Q(s, a)}/sum_b e^{Q(s, b)} sums to one, whatever Q is
    below = normaliser_of(link.right.node)
    told = None if below is None else total(context, below)
    if told is not None and is_its_sum(link.left.node, link.right.node, told):
        return verdict  # whatever the factors of a product range over, they do so above and below
    index = _index(link.left.node)
    if index is None or OTHERWISE.search(sentence) is not None:
        return verdict
    right = link.right.node
    if not _is_ratio_of_like(context, right, index) and not (
        isinstance(right, n.Div) and _is_ratio_of_like(context, n.Div(right.right, right.left), index)
    ):
        return verdict
    found = total_is_one(context, link.right.node, index)
    if found is None or found.word != "refuted" or not found.witness:
        turned = _turns_arguments(link.right.node, index)
        return Verdict("undecided", "the arguments below stand in another order than above") if turned else verdict
    return replace(found, message=f"no law: its entries do not sum to one; {found.message}")


def sums_to_one(context: Context, link: LinkMeaning) -> bool:
    """Whether a formula for the masses of a law, a ratio of like things, is shown to sum to one: another p, and no claim about the last one."""
    index = _index(link.left.node)
    if index is None or not _is_ratio_of_like(context, link.right.node, index):
        return False
    found = total_is_one(context, link.right.node, index)
    return found is not None and found.word == "proved"


def total_is_one(context: Context, masses: n.Node, index: n.Name) -> Verdict | None:
    """Whether masses at the outcomes of an index sum to one, whatever the text's examples are."""
    anywhere = replace(context, universal=True)  # a softmax is one for all logits, not for those of a text's example
    return equals(anywhere, n.BigOp("sum", n.Binder(names=(index,)), _over_one_alphabet(masses, index), bracketed=True), _ONE)


def _places(node: n.Node, name: n.Node) -> set[tuple[n.Node, int]]:
    """The functions that a name is an argument of, and where it stands among their arguments."""
    return {(x.head, x.args.index(name)) for x in walk(node) if isinstance(x, n.Call) and name in x.args}


def _turns_arguments(masses: n.Node, index: n.Name) -> bool:
    """sum_b Q(b, s) below Q(s, a)."""
    own = dict(_places(masses, index))
    bound = {x for op in walk(masses) if isinstance(op, n.BigOp) for x in op.binder.names}
    return any(own.get(head, place) != place for name in bound for head, place in _places(masses, name))


def _over_one_alphabet(masses: n.Node, index: n.Name) -> n.Node:
    """Q(s, b) below Q(s, a) is of the same outcomes: sum_b becomes sum_{a'}, so that Q is no law of three variables."""
    primed = n.Name(index.base, sup="'")
    own = _places(masses, index)
    if any(x == primed for x in walk(masses)):
        return masses

    def change(node: n.Node) -> n.Node | None:
        if not isinstance(node, n.BigOp) or node.kind != "sum" or len(node.binder.names) != 1 or mentions(node.body, (index,)):
            return None
        (bound,) = node.binder.names
        if not isinstance(bound, n.Name) or not is_letter(bound) or any(isinstance(x, n.BigOp) for x in walk(node.body)):
            return None
        plain = node.binder.domain is None and node.binder.lower is None and node.binder.upper is None and not node.binder.conditions
        calls = [x for x in walk(node.body) if isinstance(x, n.Call) and bound in x.args]
        if not plain or not calls or any((x.head, x.args.index(bound)) not in own for x in calls):
            return None
        body = rebuilt(node.body, lambda x: primed if x == bound else None)
        return replace(node, binder=replace(node.binder, names=(primed,)), body=body)

    return rebuilt(masses, change)


def _index(left: n.Node) -> n.Name | None:
    """The outcome that a law is given at: the i of p_i, the y of pi(y|x)."""
    if isinstance(left, n.Call):
        head, outcome = left.head, left.args[0] if left.args else None
        several = len(left.args) > 1 and left.separators[0] != "|"
        if several or left.juxtaposed or not isinstance(head, n.Name) or head.base not in _LAWS or head.sup == "'":
            return None
        return outcome if isinstance(outcome, n.Name) and is_letter(outcome) else None
    if (
        isinstance(left, n.Name)
        and left.base in _LAWS - {"pi"}
        and left.sup != "'"
        and isinstance(left.sub, n.Name)
        and is_letter(left.sub)
    ):
        return left.sub if left.sub.sub is None else None
    return None


def _is_ratio_of_like(context: Context, right: n.Node, index: n.Name) -> bool:
    """Whether the formula divides by a sum, or by a Z that the text has defined as one, of what has the names that stand above it."""
    above, below = _factors(right)
    for k, node in enumerate(below):
        whole = total(context, node)
        if whole is None:
            continue
        rest = [*above, *below[:k], *below[k + 1 :]]
        mine = _names(rest) - {index.base}
        bound = {x.base for x in whole.binder.names if isinstance(x, n.Name)}
        if mine and mine == _names([whole.body]) - bound - {index.base}:
            return True
    return False


def _factors(node: n.Node, inverse: bool = False) -> tuple[list[n.Node], list[n.Node]]:
    """What is multiplied and what is divided by."""
    match node:
        case n.Mul(left, right) | n.Div(left, right):
            first, second = _factors(left, inverse), _factors(right, inverse ^ isinstance(node, n.Div))
            return first[0] + second[0], first[1] + second[1]
        case n.Neg(body):
            return _factors(body, inverse)
    return ([], [node]) if inverse else ([node], [])


def _names(nodes: list[n.Node]) -> set[str]:
    """The letters that values depend on, without indices: of r_\\phi(x, y)/beta, r, phi, x, y, beta."""
    return {base for node in nodes if not isinstance(node, n.Number) for base in _bases(node)}


def _bases(node: n.Node) -> Iterator[str]:
    for x in walk(node):
        if isinstance(x, n.Name) and x.base != "e":
            yield x.base
