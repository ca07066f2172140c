"""Samples: log q(w_t | w_{<t}) and log p(y_i | x_i) summed over what was seen, one probability for each index.

Nothing is known of such numbers but that they are probabilities, so that one array stands for one way of writing only:
p(w_i|c_i), p(c_i|w_i), p(w_i) and p_i are different numbers, related by the law of which none of them is the whole.
"""

from __future__ import annotations

from dataclasses import fields

from ....terms.term import Term
from ...syntax.nodes import BigOp, Call, Div, Mul, Name, Node, Number
from ...syntax.walk import walk
from ..formula import Env, Formula
from ..roles.letters import LAWS, index_letters, is_history, key, refuse
from ..roles.outcomes import is_word_of_sequence
from .names import index
from .running_labels import POSITIVE_PROBABILITY


def is_sample(f: Formula, node: Call) -> bool:
    """p(x_i) where p is no pmf over i but gives the probability of each sample x_i; anything that is given a history."""
    if any(is_history(a) for a in node.args) or is_word_of_sequence(node):
        return True
    return (
        len(node.args) == 1
        and isinstance(node.head, Name)
        and node.head.base in LAWS
        and isinstance(node.args[0], Name)
        and index_letters(node.args[0].sub) is not None
        and not f.roles.is_law(key(node.head))
        and "called" in f.roles.uses.of(key(node.head))
    )


def probability_of_sample(f: Formula, env: Env, node: Call) -> Term:
    """q(w_t | w_{<t}): the probability of what was seen at position t, an entry of an array.

    Raises ElaborationError where q is written with other arguments, or as a law, elsewhere in the formula.
    """
    first = node.args[0]
    letters = index_letters(first.sub) if isinstance(first, Name) else None
    if letters is None or len(letters) != 1 or not all(is_history(a) or isinstance(a, Name) for a in node.args):
        raise refuse(node, "a conditional probability of a history", "q(w_t | w_{<t})")
    assert isinstance(node.head, Name)
    name = key(node.head)
    written = tuple(_without(letters[0], a) for a in node.args) + node.separators
    if f.samples.setdefault(("samples", name), written) != written:
        raise refuse(node, f"{name} of samples with other arguments than elsewhere", "the same arguments")
    if name in f.samples:
        raise refuse(node, f"{name} both of samples and of outcomes", "one of these")
    return f.entry(name, (index(f, env, letters[0], None),), node, POSITIVE_PROBABILITY)


def refuse_means(node: BigOp) -> None:
    """E[log 1/K sum_k p(x, z_k)/q(z_k|x)] is about samples z_k that are drawn: no sum over all outcomes."""
    for part in walk(node.body):
        total, share = (part.right, part.left) if isinstance(part, Mul) else (part.left, part) if isinstance(part, Div) else (None, None)
        if not isinstance(total, BigOp) or total.kind != "sum" or not isinstance(share, Div):
            continue
        mean = share is part or (isinstance(share.left, Number) and share.left.value == 1)
        letters = set(total.binder.names)
        calls = [c for c in walk(total.body) if isinstance(c, Call) and isinstance(c.head, Name) and c.head.base in LAWS]
        drawn = [a for c in calls for a in c.args if isinstance(a, Name) and letters & set(index_letters(a.sub) or ())]
        if mean and drawn:
            raise refuse(drawn[0], f"the sample {key(drawn[0])} in a mean under an expectation", "a sum over outcomes")


def _without(letter: Node, node: object) -> object:
    """What is written, whatever the letter of the index."""
    if node == letter:
        return "."
    if isinstance(node, tuple):
        return tuple(_without(letter, n) for n in node)
    if not isinstance(node, Node):
        return node
    return (type(node).__name__, *(_without(letter, getattr(node, x.name)) for x in fields(node) if x.name != "span"))


__all__ = ["is_sample", "probability_of_sample"]
