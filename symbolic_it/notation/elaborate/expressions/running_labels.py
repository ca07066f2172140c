r"""Entries at the labels of examples: the p_{y_i} of \sum_i \log p_{y_i} is a number for each i, no constant of the sum."""

from __future__ import annotations

from fractions import Fraction

from ....terms.domain import Domain
from ....terms.term import Index, Term
from ...syntax.nodes import Name
from ..formula import Env, Formula
from ..roles.letters import LAWS, key, refuse, stem
from ..sequences.one_example import is_label

#: Probabilities that are not 0, for entries of sequences.
POSITIVE_PROBABILITY = Domain(Fraction(0), Fraction(1), lower_open=True)


def label_that_runs(node: Name, env: Env) -> Index | None:
    r"""The index i of the label below p_{y_i}, where a sum runs over i."""
    label = node.sub
    if not isinstance(label, Name) or not is_label(label) or key(label) in env.bound:
        return None
    counter = label.sub or label.upper
    assert isinstance(counter, Name)
    return env.bound.get(key(counter))


def entry_of_labels(f: Formula, node: Name, index: Index) -> Term:
    """One number for each example. Raises ElaborationError beside entries by their numbers: of which of them it is one is not told."""
    name = key(stem(node))
    if "element" in f.roles.uses.of(name):
        raise refuse(node, f"an entry of {name} below a letter that runs", "one label, or the entries by their numbers")
    assert isinstance(node.sub, Name)
    return f.entry(f"{name}_{node.sub.base}", (index,), node, POSITIVE_PROBABILITY if node.base in LAWS else None)
