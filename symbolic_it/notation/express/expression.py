"""Terms as syntax trees, node by node."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...terms.term import (
    HALF,
    MINUS_ONE,
    ONE,
    ZERO,
    Absolute,
    Add,
    Argument,
    Bound,
    Constant,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Lambda,
    Largest,
    Limit,
    Log,
    Mass,
    Maximum,
    Mul,
    Pow,
    Product,
    Quantity,
    Rational,
    Sum,
    Symbol,
    Term,
    Variables,
    mul,
    walk,
)
from ..changed import Marked
from ..names import COUNTING, parse_called, parse_name
from ..syntax import nodes as syntax
from ..syntax.nodes import BigOp, Binder, Div, Name, Neg, Node
from .binders import largest_node, product_node, sum_node
from .laws import bound_outcomes, delta_node, entry_node, function_node, mass_node, occurs_at_law
from .numbers import number
from .products import product_of_factors
from .quantities import quantity_call
from .scope import Scope
from .sums import sum_of_terms

_LONGEST_EXPONENT = 6
_CONSTANTS = {"pi": Name("pi"), "oo": syntax.Infinity(), "euler_gamma": Name("gamma", (), Name("E"))}


def express(term: Term, *, log: str = "log", latex: bool = False, mark: Term | None = None) -> Node:
    """The term as written. ``log`` spells the natural logarithm; ``latex`` chooses the symbols customary in print.

    ``mark``: a part of the term, or consecutive terms of a sum or factors of a product, to mark as changed.
    """
    scope = Scope.of(term, log, latex, mark)
    if mark is not None:
        scope = replace(scope, marked=_node(mark, _scope_of_mark(mark, scope)))
    return write(term, scope)


def _scope_of_mark(mark: Term, scope: Scope) -> Scope:
    """A mark may come from an opened body: its nameless outcomes are those that the body's binder will name."""
    letters = dict(scope.letters)
    for part in walk(mark):
        if isinstance(part, Index) and part.name[0] == "#" and part not in letters:
            letters[part] = part.space.letter if occurs_at_law(part, mark) else COUNTING[0]
    return replace(scope, letters=letters, mark=None)


def write(term: Term, scope: Scope) -> Node:
    """One term in a scope, marked if it is what changed."""
    node = _node(term, scope)
    if scope.marked is None or isinstance(node, Marked):
        return node
    return Marked(node) if term == scope.mark or node == scope.marked else node


def _node(term: Term, scope: Scope) -> Node:
    match term:
        case Rational(value):
            return number(value, scope.decimals)
        case Constant(name):
            return _CONSTANTS.get(name) or parse_name(name)
        case Symbol(name):
            return syntax.Abs(parse_name(name[1:-1])) if name[0] == name[-1] == "|" else parse_called(name)
        case Index() | Bound():
            return scope.outcome(term)
        case Mass():
            return mass_node(term, scope, write)
        case Entry():
            return entry_node(term, scope, write)
        case Delta():
            return delta_node(term, scope, write)
        case Add(args):
            return sum_of_terms(args, scope, write)
        case Mul((first, Maximum(args) as largest)) if first == MINUS_ONE and _is_least(largest):
            return syntax.Apply("min", tuple(write(_positive(a), scope) for a in args), (",",) * (len(args) - 1))
        case Mul((first, Largest() as largest)) if first == MINUS_ONE and _is_negated(largest.body):
            return largest_node(largest, scope, write, least=True)
        case Mul(args):
            return product_of_factors(_with_minima(args), scope, write)
        case Pow(base, exponent):
            return _power(base, exponent, scope)
        case Log(arg, base):
            below = None if base is None else write(base, scope)
            return syntax.Log(write(arg, scope), below, scope.log if base is None else "log")
        case Exp(arg):
            return _exponential(arg, scope)
        case Absolute(arg):
            return syntax.Abs(write(arg, scope))
        case Maximum(args):
            return syntax.Apply("max", tuple(write(a, scope) for a in args), (",",) * (len(args) - 1))
        case Sum():
            return sum_node(term, scope, write)
        case Product():
            return product_node(term, scope, write)
        case Largest():
            return largest_node(term, scope, write)
        case Lambda():
            return function_node(term, scope, write)
        case Variables(names):
            written = tuple(parse_name(n) for n in names)
            return written[0] if len(written) == 1 else syntax.Tuple(written)
        case Quantity(name, args):
            return quantity_call(name, _arguments(args, scope), scope.latex)
        case Derivative(body, variable):
            variables = [write(variable, scope)]
            while isinstance(body, Derivative) and body.variable == variable:
                body = body.body
                variables.append(variables[0])
            return syntax.Derivative(write(body, scope), tuple(variables), len(variables))
        case Limit(variable, point, side, body):
            binder = Binder((write(variable, scope),), target=write(point, scope), side=side)
            return BigOp("lim", binder, write(body, scope))
        case Argument(kind, parameter, body):
            binder = Binder((parse_name(parameter),))
            return BigOp("argmax" if "max" in kind else "argmin", binder, write(body, scope))
    raise TypeError(f"no notation for {type(term).__name__}")


def _is_negated(term: Term) -> bool:
    return isinstance(term, Mul) and term.args[0] == MINUS_ONE and len(term.args) > 1


def _is_least(of: Maximum) -> bool:
    """max(-a, -b), and max(-a, 0), which is -min(a, 0)."""
    return all(_is_negated(a) or a == ZERO for a in of.args) and any(map(_is_negated, of.args))


def _positive(term: Term) -> Term:
    """a for -a."""
    if term == ZERO:
        return term
    assert isinstance(term, Mul)
    return mul(*term.args[1:])


def _with_minima(args: tuple[Term, ...]) -> tuple[Term, ...]:
    """The factors with -max(-a, -b), which is min(a, b), and -max_i(-a_i) as one of them."""
    out: list[Term] = []
    for a in args:
        least = _is_least(a) if isinstance(a, Maximum) else isinstance(a, Largest) and _is_negated(a.body)
        if least and out and out[-1] == MINUS_ONE and len(args) > 2:
            out[-1] = Mul((MINUS_ONE, a))
        else:
            out.append(a)
    return tuple(out)


def _power(base: Term, exponent: Term, scope: Scope) -> Node:
    if exponent == MINUS_ONE:
        return Div(number(Fraction(1)), write(base, scope))
    if exponent == HALF:
        return syntax.Apply("sqrt", (write(base, scope),))
    return syntax.Pow(write(base, scope), write(exponent, scope))


def _exponential(arg: Term, scope: Scope) -> Node:
    """e^x where the exponent is short, else exp(x)."""
    if arg == ONE:
        return Name("e")
    written = write(arg, scope)
    plain = isinstance(written.body if isinstance(written, Neg) else written, syntax.Number)
    if (scope.latex and _is_short(written)) or (plain and isinstance(arg, Rational) and arg.value.denominator == 1):
        return syntax.Pow(Name("e"), written)
    return syntax.Apply("exp", (written,))


def _is_short(node: Node) -> bool:
    """Whether an exponent is readable at its small size."""
    leaves, pending = 0, [node]
    while pending:
        match pending.pop():
            case syntax.Add(left, right) | syntax.Sub(left, right) | syntax.Mul(left, right):
                pending += [left, right]
            case Neg(body):
                pending.append(body)
            case Name() | syntax.Number() | Div(syntax.Number(), syntax.Number()):
                leaves += 1
            case syntax.Call(args=args):
                leaves += 1 + len(args)
            case Div(left, right) if isinstance(left, Name | syntax.Number | syntax.Call) and isinstance(right, Name):
                leaves += 3
            case _:
                return False
    return leaves <= _LONGEST_EXPONENT


def _arguments(args: tuple[Term, ...], scope: Scope) -> tuple[Node, ...]:
    """Arguments of a quantity. Functions of several outcomes that are no plain laws show them: D(p(x, y)‖p(x) p(y))."""
    functions = [a for a in args if isinstance(a, Lambda) and len(a.spaces) > 1]
    written = tuple(write(a, scope) for a in args)
    dotted = [isinstance(w, syntax.Call) and any(isinstance(i, syntax.Dot) for i in w.args) for w in written]
    if any(dotted) and not all(dotted):  # D(q(z|x)||p(z)): the letter tells whose law p is
        functions = [a for a in args if isinstance(a, Lambda)]
    elif all(isinstance(w, Name) for a, w in zip(args, written, strict=True) if a in functions):
        return written
    out: list[Node] = []
    for a, w in zip(args, written, strict=True):
        if a in functions:
            assert isinstance(a, Lambda)
            inner = scope
            for b in bound_outcomes(a):
                inner = inner.bind(b)
            w = write(a.body, inner)
        out.append(w)
    return tuple(out)
