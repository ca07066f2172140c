r"""Divergences of near laws by the Fisher information: D(p_a || p_b) near (b - a)^T F (b - a)/2.

The step leads from the parameter of the one law to that of the other. Source: Kullback 1959, section 2.6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.roles.outcomes import has_key
from ...notation.syntax.nodes import Add, Call, Div, Mul, Name, Node, Number, Pow, Sub
from ...notation.syntax.parts import unbracketed
from ...patterns import regex
from .fisher_information import FISHER, SIZES, is_information, upright

_UP_TO = regex(r"\bup to\b|proportional|constant factor|相差|비례|比例", re.I)
_ONE, _TWO = Number("1", Fraction(1)), Number("2", Fraction(2))


def of_expanded_divergences(context: Context, left: Node, relation: str, right: Node, words: str) -> Verdict | None:
    """The verdict on an approximation of a divergence by Fisher's information, in natural logarithms; None for any other formula."""
    if relation != "approx" or not isinstance(left, Call) or context.log_base not in (None, "e") or context.unit == "bits":
        return None
    found = of_call(left)
    if found is None or found.name != "KL" or FISHER.search(words) is None:
        return None
    factors = list(_product(right))
    numbers = [
        x for x in factors if isinstance(x, Number) or (isinstance(x, Div) and all(isinstance(y, Number) for y in (x.left, x.right)))
    ]
    matrices = [x for x in factors if is_information(x)]
    steps = [upright(x) for x in factors if x not in numbers and x not in matrices]
    squared = len(steps) == 1 and isinstance(steps[0], Pow) and steps[0].exponent == _TWO
    if len(matrices) != 1 or len(numbers) > 1 or not (squared or (len(steps) == 2 and steps[0] == steps[1])):
        return None
    step = unbracketed(steps[0].base if isinstance(steps[0], Pow) and squared else steps[0])
    if not _is_step_of(context, step, matrices[0], *map(_place, left.args)):
        return None
    if numbers == [Div(_ONE, _TWO)]:
        return Verdict("definition", "agrees with the second-order expansion of a KL divergence")
    if _UP_TO.search(words) is not None:
        return None
    return Verdict("convention-mismatch", "not the second-order expansion of a KL divergence: its factor is one half")


def _place(law: Node) -> tuple[str, Node] | None:
    r"""The letter of a law, and the \theta of p_\theta, p(x | \theta)."""
    head = law.head if isinstance(law, Call) else law
    if not isinstance(head, Name):
        return None
    given = isinstance(law, Call) and law.separators[-1:] in (("|",), (";",))
    place = head.sub if head.sub is not None else law.args[-1] if isinstance(law, Call) and given else None
    return None if place is None else (head.base, place)


def _is_step_of(context: Context, step: Node, matrix: Node, one: tuple[str, Node] | None, other: tuple[str, Node] | None) -> bool:
    """Whether a step leads from the parameter of one law to that of another one of the same letter, where the matrix is taken."""
    if one is None or other is None or one[0] != other[0]:
        return False
    a, b = one[1], other[1]
    at, head = (matrix.args[0], matrix.head) if isinstance(matrix, Call) else (a, matrix)
    if at not in (a, b) or (isinstance(head, Name) and head.sub in SIZES):
        return False
    told = context.about(key(step), Meaning) if isinstance(step, Name) and has_key(step) else None
    steps = {step} if told is None else {step, unbracketed(told.value.body)}
    added = {y.right for x, y in ((a, b), (b, a)) if isinstance(y, Add) and y.left == x}
    return bool(steps & (added | {Sub(a, b), Sub(b, a)}))


def _product(node: Node) -> Iterator[Node]:
    match node:
        case Mul(left, right):
            yield from _product(left)
            yield from _product(right)
        case Call(head, (arg,), juxtaposed=True) if not isinstance(head, Name):
            yield from _product(head)
            yield arg
        case _:
            yield unbracketed(node)
