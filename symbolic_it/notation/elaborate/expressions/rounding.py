r"""Numbers rounded up or down: \lceil t \rceil is t + r, and \lfloor t \rfloor is t - r, for a remainder r in [0, 1).

Each outcome has a remainder of its own. What holds for all remainders holds for those that there are; what fails for some may hold for
them, and is not refuted.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from ....enclosure.ball import ball
from ....enclosure.errors import Unevaluable
from ....enclosure.evaluate import evaluate
from ....enclosure.number import Number
from ....enclosure.point import Point
from ....enclosure.value import compare, exact
from ....terms.domain import Domain
from ....terms.term import Add, Entry, Exp, Index, Log, Mul, Pow, Rational, Symbol, Term, unfold, walk
from ...syntax.nodes import LIMITS, Apply, BigOp, Derivative, Name
from ...syntax.walk import walk as walk_syntax
from ...text import text_of
from ..formula import Env, Formula
from ..roles.letters import key, refuse

_REMAINDER = Domain(Fraction(0), Fraction(1), False, True)
_BITS = 64
_VARIES = frozenset([*LIMITS, "argmin", "argmax"])
_LETTERS = ("r", "s", "t", "u")


def rounded(f: Formula, env: Env, node: Apply) -> Term:
    """The number, exactly where it is spelled out."""
    (arg,) = node.args
    value = f.value(env, arg)
    whole = _whole(value, node.function)
    if whole is not None:
        return Rational(Fraction(whole))
    if any(isinstance(n, Derivative) or (isinstance(n, BigOp) and n.kind in _VARIES) for side in f.sides for n in walk_syntax(side)):
        raise refuse(node, f"the {node.function} of something that varies", "a number spelled out")
    written = text_of(node)  # what t lacks to its ceiling is not what it exceeds its floor by
    if written not in f.remainders:
        used = {key(n) for side in f.sides for n in walk_syntax(side) if isinstance(n, Name) and n.sub is None}
        used |= set(f.remainders.values())
        letter = next((x for x in _LETTERS if x not in used and f.context.about(x) is None), None)
        if letter is None:
            raise refuse(node, f"the {node.function} of several numbers", "one")
        f.remainders[written] = letter
        moved = "taken from" if node.function == "floor" else "added to"
        f.choices.assume(f"{letter} in [0, 1) is what is {moved} {text_of(arg)} to make it whole")
    letter = f.remainders[written]
    at = tuple(dict.fromkeys(t for t in walk(unfold(value)) if isinstance(t, Index)))
    if at:
        rest = f.entry(letter, at, node, _REMAINDER)
    else:
        f.domains[letter] = _REMAINDER
        rest = f.symbol(letter)
    return value - rest if node.function == "floor" else value + rest


def _whole(value: Term, function: str) -> int | None:
    """The whole number itself, where what is rounded is spelled out: 3 of the ceiling of log_2 5."""
    if isinstance(value, Rational):
        return floor(value.value) if function == "floor" else ceil(value.value)
    if any(not isinstance(t, (Rational, Log, Add, Mul, Pow, Exp)) for t in walk(value)):
        return None
    try:
        number = evaluate(value, Point())
    except Unevaluable:
        return None
    if not isinstance(number, Number):
        return None
    near = floor(float(ball(number, _BITS).mid()))
    order = {k: compare(number, exact(k)) for k in (near - 1, near, near + 1, near + 2)}
    reached = ("greater", "equal") if function == "floor" else ("less", "equal")
    beyond = "less" if function == "floor" else "greater"
    step = 1 if function == "floor" else -1
    return next((k for k in order if order[k] in reached and order.get(k + step) == beyond), None)


def has_remainders(f: Formula, terms: list[Term]) -> bool:
    """Whether one of the terms is known only up to what it is rounded by."""
    names = set(f.remainders.values())
    own = (t.array.name if isinstance(t, Entry) else t.name for x in terms for t in walk(unfold(x)) if isinstance(t, (Entry, Symbol)))
    return not names.isdisjoint(own)
