"""Products as written, in written order: fractions of inverse factors, conditional probabilities, a leading sign."""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import MINUS_ONE, Mass, Pow, Rational, Term
from ..changed import Marked
from ..syntax.nodes import Div, Mul, Neg, Node
from .laws import Write, conditional_node, is_conditional
from .numbers import number
from .scope import Scope


def product_of_factors(args: tuple[Term, ...], scope: Scope, write: Write) -> Node:
    """The product of factors in written order."""
    head = args[0] if args else None
    if isinstance(head, Rational) and head.value < 0:
        rest = args[1:] if head.value == -1 else (Rational(-head.value), *args[1:])
        return Neg(product_of_factors(rest, scope, write))
    return _quotient(args, scope, write)


def _quotient(args: tuple[Term, ...], scope: Scope, write: Write) -> Node:
    """Factors gathered into fractions: each run of inverses divides what was written since the last one."""
    done: list[Node] = []
    top: list[Node] = []
    k = 0
    while k < len(args):
        arg = args[k]
        following = args[k + 1] if k + 1 < len(args) else None
        if following is not None and is_conditional(arg, following):
            assert isinstance(arg, Mass) and isinstance(following, Pow) and isinstance(following.base, Mass)
            top.append(_marked(conditional_node(arg, following.base, scope, write), scope))
            k += 2
            continue
        if isinstance(arg, Pow) and arg.exponent == MINUS_ONE:
            fraction = Div(_join(top) if top else number(Fraction(1)), write(arg.base, scope))
            top = [_marked(fraction, scope)]
            if not (isinstance(following, Pow) and following.exponent == MINUS_ONE):
                done, top = done + top, []
        elif arg == MINUS_ONE and k and following is not None:
            top.append(Neg(_quotient(args[k + 1 :], scope, write)))
            break
        elif k == 0 and _is_fraction(arg) and not (isinstance(following, Pow) and isinstance(following.base, Rational)):
            done.append(write(arg, scope))
        else:
            top.append(write(arg, scope))
        k += 1
    return _join(_mark_run(done + top, scope))


def _is_fraction(arg: Term) -> bool:
    return isinstance(arg, Rational) and arg.value.denominator != 1


def _join(factors: list[Node]) -> Node:
    out = factors[0] if factors else number(Fraction(1))
    for factor in factors[1:]:
        out = Mul(out, factor)
    return out


def _marked(node: Node, scope: Scope) -> Node:
    return Marked(node) if scope.marked is not None and node == scope.marked else node


def _mark_run(factors: list[Node], scope: Scope) -> list[Node]:
    """Consecutive factors that are marked, as one."""
    if not isinstance(scope.marked, Mul):
        return factors
    wanted: list[Node] = []
    head: Node = scope.marked
    while isinstance(head, Mul):
        wanted.append(head.right)
        head = head.left
    wanted = [head, *reversed(wanted)]
    for k in range(len(factors) - len(wanted) + 1):
        if factors[k : k + len(wanted)] == wanted and len(wanted) < len(factors):
            return [*factors[:k], Marked(_join(wanted)), *factors[k + len(wanted) :]]
    return factors
