"""Operations that libraries compute in one go: log1p, softplus and others, each as the term it stands for.

An accurate form is an ordinary term, so that the kernel can prove it equal to the definition. What makes it accurate is
that these sub-terms are recognised when code is printed.
"""

from __future__ import annotations

from ...terms.term import HALF, ONE, ZERO, Add, Exp, Log, Maximum, Pow, Term, neg


def log1p(x: Term) -> Term:
    """log(1 + x)."""
    return Log(ONE + x)


def atanh(t: Term) -> Term:
    """(log(1 + t) - log(1 - t))/2."""
    return HALF * (Log(ONE + t) + neg(Log(ONE + neg(t))))


def tilt(t: Term) -> Term:
    """(1 + t) atanh t - t = t^2 + (1 + t)(atanh t - t); with t = (p - q)/(p + q) it is (p log(p/q) - p + q)/(p + q)."""
    return (ONE + t) * atanh(t) + neg(t)


def bregman(p: Term, q: Term) -> Term:
    """p log(p/q) - p + q, as s tilt((p - q)/s) with s = p + q."""
    return (p + q) * tilt((p + neg(q)) / (p + q))


def excess(p: Term, q: Term) -> Term:
    """p log(p/q) - p + q as it is written, for masses that are quotients themselves."""
    return Add((p * Log(p / q), neg(p), q))


def phi_log(r: Term) -> Term:
    """phi of a logarithm, r - 1 - log r."""
    return phi(Log(r))


def spread(p: Term, q: Term) -> Term:
    """2 p log(p/m) + 2 q log(q/m) with m = (p + q)/2, as s gap((p - q)/s) with s = p + q."""
    return (p + q) * gap((p + neg(q)) / (p + q))


def gap(t: Term) -> Term:
    """(1 + t) log(1 + t) + (1 - t) log(1 - t) = 2 t atanh t + log(1 - t^2), twice what (1 + t)/2 lacks of a fair coin."""
    return (ONE + t) * Log(ONE + t) + (ONE + neg(t)) * Log(ONE + neg(t))


def phi(d: Term) -> Term:
    """e^d - 1 - d = d^2/2 + d^3/6 + ..."""
    return Exp(d) - 1 - d


def exp_gap(u: Term, d: Term, v: Term) -> Term:
    """e^v - e^u (1 + d), which is e^u phi(d) where v = u + d: the Bregman divergence of exp from u to v."""
    return Exp(v) + neg(Exp(u) * (ONE + d))


def apart(x: Term, y: Term, *numbers: Term) -> Term:
    """x - y - c - ..., of which x - y rounds away what counts where the numbers cancel it."""
    return Add((x, neg(y), *map(neg, numbers)))


def lack(x: Term) -> Term:
    """1 - e^x, what e^x lacks of one."""
    return ONE + neg(Exp(x))


def log_lack(x: Term) -> Term:
    """log(1 - e^x), also of x near 0."""
    return Log(lack(x))


def logistic(x: Term) -> Term:
    """1/(1 + e^x), whose slope is finite where e^x is not."""
    return ONE / (ONE + Exp(x))


def softplus(x: Term) -> Term:
    """log(1 + e^x)."""
    return Log(ONE + Exp(x))


def log1p_exp(x: Term, r: Term) -> Term:
    """log(1 + r e^x) without overflow."""
    return Log(ONE + Exp(x) * r)


def root_gap(p: Term, q: Term) -> Term:
    """sqrt p - sqrt q, which cancels where they are near."""
    return Pow(p, HALF) + neg(Pow(q, HALF))


def power_gap(p: Term, order: Term) -> Term:
    """p^a - p; the sum of these is what the sum of p^a has beyond one."""
    return Pow(p, order) + neg(p)


def tilted_gap(p: Term, q: Term, order: Term) -> Term:
    """p^a q^(1-a) - p - (1 - a)(q - p): never above 0 for a < 1, never below it for a > 1."""
    b = ONE - order
    return Pow(p, order) * Pow(q, b) - p - b * (q - p)


def tilted_log(p: Term, q: Term, order: Term) -> Term:
    """The logarithm of p^a q^(1-a)."""
    return order * Log(p) + (ONE - order) * Log(q)


def tilted_logs(u: Term, v: Term, order: Term) -> Term:
    """The same of logarithms."""
    return order * u + (ONE - order) * v


def log_of_one(s: Term, r: Term) -> Term:
    """The logarithm of a number that is known as s and as 1 + r."""
    return Log(HALF * (s + (ONE + r)))


def small_log(value: Term, r: Term) -> Term:
    """A logarithm that is known as it is and as log(1 + r)."""
    return value + HALF * (Log(ONE + r) - value)


def positive_part(x: Term) -> Term:
    """max(x, 0)."""
    return Maximum((x, ZERO))
