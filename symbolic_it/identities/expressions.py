"""Expressions that several identities share: short names, softmax laws, smoothed targets, variances, the sigmoid."""

from __future__ import annotations

from collections.abc import Callable

from ..terms.domain import NATURAL, POSITIVE
from ..terms.term import (
    TWO,
    Array,
    Delta,
    Entry,
    Exp,
    Index,
    Lambda,
    Law,
    Log,
    Mass,
    Quantity,
    Space,
    Symbol,
    Term,
    apply,
    function_of,
    sum_over,
)
from .vocabulary import JOINT, K, at, epsilon, half, k, of_variables, p_, q_, quantity, temperature, total, x, y, z

Function = Callable[[Term], Term]
LOG2 = Log(TWO)


def kl(p: Law | Lambda, q: Law | Lambda) -> Quantity:
    """D(p||q)."""
    return quantity("kl_divergence", p, q)


def cross_entropy(p: Law | Lambda, q: Law | Lambda) -> Quantity:
    """H(p, q)."""
    return quantity("cross_entropy", p, q)


def entropy(p: Law | Lambda) -> Quantity:
    """H(p)."""
    return quantity("entropy", p)


def jensen_shannon(p: Law | Lambda, q: Law | Lambda) -> Quantity:
    """JSD(p, q)."""
    return quantity("jensen_shannon_divergence", p, q)


def perplexity(p: Law | Lambda, q: Law | Lambda) -> Quantity:
    """PPL(p, q)."""
    return quantity("perplexity", p, q)


def binary_entropy(t: Term) -> Quantity:
    """h(t)."""
    return quantity("binary_entropy", t)


def entropy_of(*names: str) -> Quantity:
    """H(X, Y, ...) of the joint law's variables."""
    return of_variables("joint_entropy", names)


def given(left: tuple[str, ...], right: tuple[str, ...]) -> Quantity:
    """H(X|Y)."""
    return of_variables("conditional_entropy", left, right)


def information(left: tuple[str, ...], right: tuple[str, ...], condition: tuple[str, ...] = ()) -> Quantity:
    """I(X;Y), or I(X;Y|Z)."""
    if condition:
        return of_variables("conditional_mutual_information", left, right, condition)
    return of_variables("mutual_information", left, right)


def mean(law: Law, f: Function, over: Index = x) -> Term:
    """The expectation sum_x p(x) f(x)."""
    return total(lambda i: at(law, i) * f(i), over)


def function(name: str, space: Space | None = None) -> Function:
    """A real function of the outcomes, f(x)."""
    array = Array(name, (space or x.space,))
    return lambda i: Entry(array, (i,))


def positive_function(name: str, space: Space | None = None) -> Function:
    """A positive function of the outcomes, a(x) > 0."""
    array = Array(name, (space or x.space,), POSITIVE)
    return lambda i: Entry(array, (i,))


def partition(f: Function = z) -> Term:
    """sum_k exp(f_k)."""
    return total(lambda i: Exp(f(i)), k)


def softmax(i: Term, f: Function = z) -> Quantity:
    """softmax(f)_i = exp(f_i)/sum_k exp(f_k)."""
    return quantity("softmax", function_of((x,), f(x)), i)


def softmax_law(f: Function = z, label: str | None = "s") -> Lambda:
    """The pmf softmax(f)."""
    return function_of((x,), softmax(x, f), label)


def log_sum_exp(f: Function = z) -> Quantity:
    """LSE(f) = log sum_k exp(f_k)."""
    return quantity("log_sum_exp", function_of((x,), f(x)))


def tempered(i: Term) -> Term:
    """The logit z_i/T."""
    return z(i) / temperature


def softmax_mean(f: Function, g: Function = z) -> Term:
    """sum_x s(x) f(x) for s = softmax(g)."""
    return total(lambda i: softmax(i, g) * f(i))


def softmax_variance(f: Function, g: Function = z) -> Term:
    """sum_x s(x) f(x)^2 - (sum_x s(x) f(x))^2 for s = softmax(g)."""
    return total(lambda i: softmax(i, g) * f(i) ** 2) - softmax_mean(f, g) ** 2


def sigmoid(u: Term) -> Quantity:
    """1/(1 + exp(-u))."""
    return quantity("sigmoid", u)


def on_all_classes(eps: Term = epsilon, label: str | None = None) -> Lambda:
    """The smoothed target (1 - eps) delta(x, y) + eps/K."""
    return function_of((x,), (1 - eps) * Delta(x, y) + eps / K, label)


def on_the_others(eps: Term = epsilon, label: str | None = None) -> Lambda:
    """The smoothed target (1 - eps) delta(x, y) + (eps/(K - 1)) (1 - delta(x, y))."""
    return function_of((x,), (1 - eps) * Delta(x, y) + eps / (K - 1) * (1 - Delta(x, y)), label)


def off_label(f: Function) -> Term:
    """sum over x != y of f(x)."""
    return total(lambda i: (1 - Delta(i, y)) * f(i))


# two laws of two variables, and what they condition and marginalise to
SECOND = Space("Y", Symbol("K_Y", NATURAL), letter="y")
y2 = Index("y", SECOND)
P2, Q2, CHANNEL = (Law(name, (("x", x.space), ("y", SECOND))) for name in ("p", "q", "W"))
v, w = (Law(name, (("y", SECOND),)) for name in "vw")


PAIR = Law("P", JOINT.axes[:2])


def both(law: Law, i: Term, j: Term) -> Mass:
    """p(x, y)."""
    return Mass(law, (("x", i), ("y", j)))


def first(law: Law, i: Term) -> Mass:
    """The marginal p(x)."""
    return Mass(law, (("x", i),))


def second(law: Law, j: Term) -> Mass:
    """The marginal p(y), or the mass of a law of y."""
    return Mass(law, (("y", j),))


def over_both(body: Callable[[Index, Index], Term]) -> Term:
    """Sum over x and y."""
    return sum_over(x, sum_over(y2, body(x, y2)))


midpoint = function_of((x,), half * (apply(p_, x) + apply(q_, x)), "m")
