"""Named functions: exp, sqrt, max, sigmoid, softmax, log-sum-exp, and norms."""

from __future__ import annotations

from fractions import Fraction
from math import comb

from ....quantities import load
from ....terms.term import (
    HALF,
    MINUS_ONE,
    ONE,
    TWO,
    Absolute,
    Exp,
    Log,
    Maximum,
    Pow,
    Rational,
    Term,
    free_symbols,
    largest_over,
    mul,
    neg,
    sum_over,
)
from ...syntax import nodes as s
from ...syntax.nodes import Name, Node, Number
from ..formula import Env, Formula
from ..roles.letters import index_letters, key, refuse, stem
from .extrema import of_vector
from .logarithms import exponent_env
from .names import index as outcome_of
from .rounding import rounded
from .vectors import at_outcome

_MAX_BINOMIAL = 1000


def function(f: Formula, env: Env, node: s.Apply) -> Term:
    args = node.args
    if node.sub is not None:
        raise refuse(node.sub, f"{node.function} with a subscript", "none")

    def one() -> Term:
        if len(args) != 1:
            raise refuse(node, f"{node.function} of {len(args)} arguments", "one")
        return f.value(env, args[0])

    match node.function:
        case "exp":
            if len(args) != 1:
                raise refuse(node, f"exp of {len(args)} arguments", "one")
            out: Term = Exp(f.value(exponent_env(f, env, args[0], "nats"), args[0]))
        case "sqrt":
            out = Pow(one(), HALF)
        case "root" if len(args) == 2:
            out = Pow(f.value(env, args[0]), Pow(f.value(env, args[1]), MINUS_ONE))  # (body, degree)
        case "sigmoid":
            out = logistic(one())
        case "softplus":
            out = Log(ONE + Exp(one()))
        case "logsigmoid":
            out = Log(logistic(one()))
        case "max" | "min" if len(args) == 1:
            out = of_vector(f, env, node, args[0], node.function == "min")
        case "max" if len(args) > 1:
            out = Maximum(tuple(f.value(env, a) for a in args))
        case "min" if len(args) > 1:
            out = neg(Maximum(tuple(neg(f.value(env, a)) for a in args)))
        case "logsumexp" if len(args) == 1:
            index = f.bind()
            out = Log(sum_over(index, Exp(at_outcome(f, env, args[0], index))))
        case "floor" | "ceil" if len(args) == 1:
            out = rounded(f, env, node)
        case "binomial" if len(args) == 2:
            out = _binomial(node, *(f.value(env, a) for a in args))
        case "tanh":
            x = one()
            out = (Exp(x) - Exp(neg(x))) / (Exp(x) + Exp(neg(x)))
        case "softmax" | "logsoftmax" if len(args) == 1 and (len(env.at) == 1 or _indexed_score(args[0])):
            if isinstance(args[0], Name) and _indexed_score(args[0]):
                f.choices.assume("softmax(z_i) is the i-th entry of the softmax of z")
                (letter,) = index_letters(args[0].sub) or (args[0],)
                at = outcome_of(f, env, letter, None)
                out = at_outcome(f, env, s.Apply(node.function, (stem(args[0]),), span=node.span), at)
            else:
                out = at_outcome(f, env, node, env.at[0])
        case _:
            raise refuse(node, f"the function {node.function}", "exp, sqrt, max, min, log, softmax(z)_i or sigmoid")
    return out if node.power is None else Pow(out, f.value(env, node.power))


def _binomial(node: Node, n: Term, k: Term) -> Term:
    """The number of k-element subsets of n things."""
    if not isinstance(n, Rational) or not isinstance(k, Rational):
        raise refuse(node, "a binomial coefficient of something that is no exact number", "numbers")
    if n.value.denominator != 1 or k.value.denominator != 1 or not 0 <= k.value <= n.value <= _MAX_BINOMIAL:
        raise refuse(node, "a binomial coefficient", f"whole numbers 0 <= k <= n <= {_MAX_BINOMIAL}")
    return Rational(Fraction(comb(int(n.value), int(k.value))))


def _indexed_score(node: Node) -> bool:

    letters = index_letters(node.sub) if isinstance(node, Name) else None
    return letters is not None and len(letters) == 1


def logistic(x: Term) -> Term:
    """1/(1 + e^-x)."""
    return load("sigmoid")(x)


def _summands(node: Node) -> list[Node]:
    return [*_summands(node.left), *_summands(node.right)] if isinstance(node, (s.Add, s.Sub)) else [node]


def _are_laws(f: Formula, node: s.Sub) -> bool:
    return all(isinstance(x, Name) and f.roles.is_law(key(x)) for x in (node.left, node.right))


def norm(f: Formula, env: Env, node: s.Norm, squared: bool = False) -> Term:
    """The norms of order 1, 2 and infinity of a function of outcomes, perhaps squared."""
    order = node.sub.value if isinstance(node.sub, Number) else 2 if node.sub is None else 0 if isinstance(node.sub, s.Infinity) else None
    if order not in (1, 2, 0):
        raise refuse(node, "a norm", "the norm 1 or 2")
    half = False
    if node.sub is None and isinstance(node.body, s.Sub) and _are_laws(f, node.body):
        order, half = f.choices.among(
            ("norm", "p - q"),
            ((2, False), "the norm of a difference of laws is Euclid's"),
            ((1, False), "the norm of a difference of laws is the sum of absolute values"),
            ((1, True), "the norm of a difference of laws is their total variation"),
        )
    index = f.bind()
    entry = at_outcome(f, env, node.body, index)
    for part in _summands(node.body):
        if not isinstance(part, Number) and index not in free_symbols(at_outcome(f, env, part, index)):
            raise refuse(part, "a number beside vectors", "vectors alone below a norm")
    if order == 0:
        largest = largest_over(index, Absolute(entry))
        return Pow(largest, TWO) if squared else largest
    if order == 1:
        distance = mul(HALF, sum_over(index, Absolute(entry))) if half else sum_over(index, Absolute(entry))
        return Pow(distance, TWO) if squared else distance
    total = sum_over(index, Pow(entry, TWO))
    return total if squared else Pow(total, HALF)
