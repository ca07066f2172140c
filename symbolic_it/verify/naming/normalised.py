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
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words as said
from ...notation.syntax.walk import walk
from .exactly import equals
from .normaliser import total

_LAWS = frozenset(["p", "q", "P", "Q", "pi"])
_OTHERWISE = re.compile(
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
    index = _index(link.left.node)
    if index is None or _OTHERWISE.search(sentence) is not None:
        return verdict
    right = link.right.node
    if not _is_ratio_of_like(context, right, index) and not (isinstance(right, n.Div) and _is_ratio_of_like(context, n.Div(right.right, right.left), index)):
        return verdict
    found = _total_is_one(context, link.right.node, index)
    if found is None or found.word != "refuted" or not found.witness:
        return verdict
    return replace(found, message=f"no law: its entries do not sum to one; {found.message}")


def sums_to_one(context: Context, link: LinkMeaning) -> bool:
    """Whether a formula for the masses of a law, a ratio of like things, is shown to sum to one: another p, and no claim about the last one."""
    index = _index(link.left.node)
    if index is None or not _is_ratio_of_like(context, link.right.node, index):
        return False
    found = _total_is_one(context, link.right.node, index)
    return found is not None and found.word == "proved"


def _total_is_one(context: Context, masses: n.Node, index: n.Name) -> Verdict | None:
    anywhere = replace(context, universal=True)  # a softmax is one for all logits, not for those of a text's example
    return equals(anywhere, n.BigOp("sum", n.Binder(names=(index,)), masses, bracketed=True), _ONE)


def _index(left: n.Node) -> n.Name | None:
    """The outcome that a law is given at: the i of p_i, the y of pi(y|x)."""
    if isinstance(left, n.Call):
        head, outcome = left.head, left.args[0] if left.args else None
        several = len(left.args) > 1 and left.separators[0] != "|"
        if several or left.juxtaposed or not isinstance(head, n.Name) or head.base not in _LAWS or head.sup == "'":
            return None
        return outcome if isinstance(outcome, n.Name) and is_letter(outcome) else None
    if isinstance(left, n.Name) and left.base in _LAWS - {"pi"} and left.sup != "'" and isinstance(left.sub, n.Name) and is_letter(left.sub):
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
