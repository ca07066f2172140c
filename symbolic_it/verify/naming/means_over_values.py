r"""Conditional entropies written out over values: H(Y|X) = P(X=0) H(Y|X=0) + P(X=1) H(Y|X=1), given Z throughout or not.

Each value has its own probability beside it; with another's, or a minus, it is no conditional entropy. That these are all the values, the
text says by writing them. Source: Cover and Thomas 2006, equation 2.10.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...decide.verdict import Verdict
from ...notation.context import Context, JointTable
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax import nodes as n

_LAWS = frozenset(["P", "p", "Pr"])
_Term = tuple[n.Node, n.Node]  # weight and entropy


def of_means_over_values(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on such a mean; None for any other formula."""
    if relation not in ("=", ":=", "equiv") or not _is_entropy(left) or not isinstance(left, n.Call) or left.separators[0] != "|":
        return None
    of, *conditions = left.args
    terms = list(_terms(right, 1))
    if len(terms) < 2 or not all(map(is_variable, conditions)) or any(t is None for _, t in terms):
        return None
    parts = [(sign, weight, entropy) for sign, t in terms if t is not None for weight, entropy in (t,)]
    given = next((c for c in conditions if _weighed(parts[0][1], c) is not None), conditions[0])  # the one whose values are written
    others = frozenset(c for c in conditions if c != given)
    if len(others) != len(conditions) - 1:
        return None
    values = [_value(entropy, of, given, others) for _, _, entropy in parts]
    if any(v is None for v in values) or len(set(values)) < len(values):
        return None
    weights = [_weighed(weight, given) for _, weight, _ in parts]
    if any(w is None for w in weights):
        return _of_letters([w for _, w, _ in parts], [s for s, _, _ in parts])
    if set(weights) != set(values):
        return None
    if weights == values and all(sign > 0 for sign, _, _ in parts):
        if any(len(values) != count for count in _sizes(context, given)):
            return None  # of some of its values
        return Verdict("definition", "agrees with the definition of a conditional entropy, over the values that are written")
    return Verdict("convention-mismatch", "no conditional entropy: each value has its own probability, and all are added")


def _sizes(context: Context, given: n.Node) -> Iterator[int]:
    """How many values the joint laws that the text has told give a variable."""
    for fact in context.facts:
        if isinstance(fact.value, JointTable) and isinstance(given, n.Name) and given.base in fact.value.axes:
            yield len(fact.value.rows) if fact.value.axes[0] == given.base else len(fact.value.rows[0])


def _of_letters(weights: list[n.Node], signs: list[int]) -> Verdict | None:
    """q H(Y|X=0) + (1-q) H(Y|X=1): shares of a letter and of the rest."""
    if len(weights) != 2:
        return None
    one, other = (w.items[0] if isinstance(w, n.Vector) and len(w.items) == 1 else w for w in weights)
    for share, rest in ((one, other), (other, one)):
        if (
            isinstance(share, n.Name)
            and isinstance(rest, n.Sub | n.Add)
            and isinstance(rest.left, n.Number)
            and rest.left.value == 1
            and rest.right == share
        ):
            if isinstance(rest, n.Sub) and all(s > 0 for s in signs):
                return None  # of which value the letter is the probability, is not seen here
            return Verdict("convention-mismatch", "no conditional entropy: its shares do not sum to one")
    return None


def _terms(node: n.Node, sign: int) -> Iterator[tuple[int, _Term | None]]:
    match node:
        case n.Add(left, right):
            yield from _terms(left, sign)
            yield from _terms(right, sign)
        case n.Sub(left, right):
            yield from _terms(left, sign)
            yield from _terms(right, -sign)
        case n.Mul(weight, entropy) if _is_entropy(entropy):
            yield sign, (weight, entropy)
        case _:
            yield sign, None


def _is_entropy(node: n.Node) -> bool:
    return (
        isinstance(node, n.Call)
        and node.head == n.Name("H")
        and len(node.args) > 1
        and node.separators == ("|", *(",",) * (len(node.args) - 2))
    )


def _event(node: n.Node, given: n.Node) -> n.Node | None:
    """The value of X = 0."""
    if isinstance(node, n.Chain) and node.first == given and len(node.links) == 1 and node.links[0].relation == "=":
        value = node.links[0].right
        return value if isinstance(value, n.Number | n.Text) or (isinstance(value, n.Name) and not is_variable(value)) else None
    return None


def _value(entropy: n.Node, of: n.Node, given: n.Node, others: frozenset[n.Node]) -> n.Node | None:
    """The value of X=0 in H(Y|X=0, Z), of the same Y and Z."""
    if not isinstance(entropy, n.Call) or entropy.args[0] != of:
        return None
    events = [e for a in entropy.args[1:] if (e := _event(a, given)) is not None]
    rest = [a for a in entropy.args[1:] if _event(a, given) is None]
    return events[0] if len(events) == 1 and len(rest) == len(others) and frozenset(rest) == others else None


def _weighed(weight: n.Node, given: n.Node) -> n.Node | None:
    if not isinstance(weight, n.Call) or not isinstance(weight.head, n.Name) or weight.head.base not in _LAWS or len(weight.args) != 1:
        return None
    return _event(weight.args[0], given)
