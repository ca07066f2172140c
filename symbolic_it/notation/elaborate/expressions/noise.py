r"""Letters drawn where nothing says so: the epsilon of E[X \epsilon], the N of Var(X + N), the estimate in E[X \hat\theta].

A moment without a distribution below it is taken over all that is random in it. What is told of epsilon, or 1 - epsilon, makes it a number.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from ...context import Context, NamedLaw, Scalar
from ...syntax.nodes import Add, Call, Name, Node, Number, Sub
from ...syntax.walk import mentions, walk
from ..laws.drawn_laws import law_symbol
from ..laws.normal_shape import outside_subscripts
from ..roles.letters import LAWS, is_variable
from ..roles.told_kinds import told_kind

_NOISE = frozenset(["epsilon", "varepsilon"])
_ADDED = frozenset(["n", "w", "N", "W", "eta", "xi", "zeta", "nu"])
_ONE = Number("1", Fraction(1))


def noise_in(body: Node, sides: Iterable[Node], context: Context) -> Name | None:
    """A letter of the body of a moment that may be random and is not drawn in it; None where there is none."""
    heads = {id(n.head) for n in walk(body) if isinstance(n, Call)}
    for n in outside_subscripts(body):
        if not is_variable(n) and n.base not in LAWS and id(n) not in heads and _is_told_random(n, context):
            return n
        if n.base in _NOISE and not _is_number(n, sides, context):
            return n
        if "hat" in n.accents and not is_variable(n) and n.base not in LAWS and id(n) not in heads:
            return n
    for x in walk(body):
        for side in (x.left, x.right) if isinstance(x, (Add, Sub)) else ():
            if isinstance(side, Name) and side.base in _ADDED and not _is_number(side, sides, context):
                return side
    return None


def _is_told_random(name: Name, context: Context) -> bool:
    """Whether the text calls it random, or says of which law it is drawn."""
    drawn = context.about(name.base, NamedLaw) is not None or context.about(law_symbol(name.base)) is not None
    return drawn or told_kind(context, name.base) in ("random", "function")


def _is_number(name: Name, sides: Iterable[Node], context: Context) -> bool:
    """Whether the text gives the letter a value or a range, or the formula has 1 - epsilon."""
    bare = Name(name.base)
    told = any(mentions(f.value.chain, (bare,)) for f in context.constraints()) or context.about(name.base, Scalar) is not None
    return told or any(isinstance(x, Sub) and x.left == _ONE and x.right == bare for side in sides for x in walk(side))
