"""Rewriting at random: rules that leave the value of a term as it is, and edits that need not

Each takes a node and gives another, or None where it does not apply; `somewhere` applies one to a node drawn at random.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import count
from random import Random

from symbolic_it.identities.vocabulary import (
    K,
    at,
    beta,
    i,
    logits,
    p,
    q,
    r,
    s,
    uniform,
    x,
    y,
)  # fmt: skip
from symbolic_it.quantities import load as quantity
from symbolic_it.terms.term import (
    ONE,
    Add,
    Array,
    Bound,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Lambda,
    Log,
    Mass,
    Mul,
    Pow,
    Quantity,
    Rational,
    Sum,
    Symbol,
    Term,
    add,
    children,
    fresh_index,
    map_children,
    mul,
    open_binder,
    pmf,
    sum_over,
    walk,
)  # fmt: skip

scalar = Symbol("c")
LAWS = (p, q, r, s)
TINY = Fraction(1, 10**25)
Change = Callable[[Term], Term | None]


def small(rng: Random) -> Rational:
    return Rational(Fraction(rng.choice((1, 2, 3, -1, -2, 5)), rng.choice((1, 1, 2, 3, 7))))


def positive(t: Term) -> bool:
    match t:
        case Mass() | Exp():
            return True
        case Rational(value):
            return value > 0
        case Symbol(_, domain) | Entry(Array(_, _, domain), _):
            return domain.positive
        case Add(args) | Mul(args):
            return all(map(positive, args))
        case Pow(base, _):
            return positive(base)
        case Sum(_, _, w, body):
            return positive(w) and positive(body)
    return False


def mentions(t: Term, index: Index) -> bool:
    return index in set(walk(t))


def by_definition(t: Term, rng: Random) -> Term | None:
    return t.meaning if isinstance(t, Quantity) else None


def in_other_words(t: Term, rng: Random) -> Term | None:
    """A quantity through others."""
    if not isinstance(t, Quantity) or any(isinstance(a, Lambda) and len(a.spaces) != 1 for a in t.args):
        return None
    h, ce, d = quantity("entropy"), quantity("cross_entropy"), quantity("kl_divergence")
    match t.name, t.args:
        case "kl_divergence", (f, g):
            return add(ce(f, g), mul(Rational(Fraction(-1)), h(f)))
        case "cross_entropy", (f, g):
            return add(h(f), d(f, g))
        case "entropy", (f,):
            return rng.choice((ce(f, f), add(Log(K), mul(Rational(Fraction(-1)), d(f, uniform)))))
    return None


def shuffled(t: Term, rng: Random) -> Term | None:
    return type(t)(tuple(rng.sample(t.args, len(t.args)))) if isinstance(t, (Add, Mul)) else None


def distributed(t: Term, rng: Random) -> Term | None:
    if not isinstance(t, Mul):
        return None
    n = next((n for n, f in enumerate(t.args) if isinstance(f, Add)), None)
    rest = [f for m, f in enumerate(t.args) if m != n]
    return None if n is None else add(*(mul(*rest, a) for a in t.args[n].args))  # type: ignore[attr-defined]


def log_split(t: Term, rng: Random) -> Term | None:
    match t:
        case Log(Mul(args), None) if all(map(positive, args)):
            return add(*map(Log, args))
        case Log(Pow(base, e), None) if positive(base):
            return mul(e, Log(base))
        case Log(Exp(a), None):
            return a
        case Log(Rational(value), None) if value > 1:
            return rng.choice((add(Log(Rational(2 * value)), mul(Rational(Fraction(-1)), Log(Rational(Fraction(2))))), Log(t.arg**2) / 2))
        case Log(a, None):
            return mul(Log(a, Rational(Fraction(2))), Log(Rational(Fraction(2))))
    return None


def sum_rule(t: Term, rng: Random) -> Term | None:
    """A sum of sums, a factor taken out, a weight taken in."""
    if not isinstance(t, Sum):
        return None
    index, w, body = open_binder(t)
    if w != ONE and rng.random() < 0.5:
        return sum_over(index, mul(w, body))
    if isinstance(body, Add):
        return add(*(sum_over(index, a, w) for a in body.args))
    if isinstance(body, Mul):
        out = [f for f in body.args if not mentions(f, index)]
        inside = [f for f in body.args if mentions(f, index)]
        if out and inside:
            return mul(*out, sum_over(index, mul(*inside), w))
    return None


def factor_in(t: Term, rng: Random) -> Term | None:
    if not isinstance(t, Mul) or not isinstance(t.args[-1], Sum) or len(t.args) < 2:
        return None
    index, w, body = open_binder(t.args[-1])
    return sum_over(index, mul(*t.args[:-1], body), w)


def number(t: Term, rng: Random) -> Term | None:
    if not isinstance(t, Rational):
        return None
    c = small(rng)
    return rng.choice((add(c, Rational(t.value - c.value)), mul(c, Rational(t.value / c.value))))


def marginal(t: Term, rng: Random) -> Term | None:
    """P(x) = sum_y P(x, y); p(x) = sum_y delta(x, y) p(y)."""
    if not isinstance(t, Mass):
        return None
    missing = [(a, sp) for a, sp in t.law.axes if a not in dict(t.at)]
    if missing:
        axis, space = rng.choice(missing)
        v = fresh_index(space)
        points = {**dict(t.at), axis: v}
        return sum_over(v, Mass(t.law, tuple((a, points[a]) for a, _ in t.law.axes if a in points)))
    v = fresh_index(t.at[0][1].space)  # type: ignore[attr-defined]
    return sum_over(v, mul(Delta(t.at[0][1], v), Mass(t.law, ((t.at[0][0], v), *t.at[1:]))))


def a_one(rng: Random) -> Term:
    law = rng.choice(LAWS)
    return rng.choice((
        sum_over(x, at(law, x)), sum_over(x, 1 / K), mul(beta, Pow(beta, Rational(Fraction(-1)))), Exp(Log(K)) / K,
        sum_over(i, sum_over(x, mul(at(law, x), at(p, i)))), Derivative(Symbol("t"), Symbol("t")),
        add(sum_over(x, Delta(x, y)), scalar, mul(Rational(Fraction(-1)), scalar)),
        sum_over(x, Exp(Entry(logits, (x,)))) / sum_over(i, Exp(Entry(logits, (i,)))),
    ))  # fmt: skip


def inserted(t: Term, rng: Random) -> Term | None:
    """A factor one, a summand that is taken away again, the log of one."""
    if isinstance(t, (Index, Bound, Lambda)):
        return None
    c = rng.choice((scalar, mul(small(rng), beta), Log(K), quantity("entropy")(pmf(rng.choice(LAWS)))))
    minus = mul(Rational(Fraction(-1)), c)
    return rng.choice((mul(t, a_one(rng)), add(t, c, minus), add(add(t, minus), c), add(t, Log(a_one(rng)))))


def exponential(t: Term, rng: Random) -> Term | None:
    match t:
        case Exp(Add(args)):
            return mul(*map(Exp, args))
        case Exp(Mul((Rational() as c, Log(a, None)))) if positive(a):
            return Pow(a, c)
        case Pow(Add((a, b)), Rational(value)) if value == 2:
            return add(a**2, mul(Rational(Fraction(2)), a, b), b**2)
    if positive(t) and not isinstance(t, Rational):
        return Exp(Log(t))
    return None


RULES = (
    by_definition,
    by_definition,
    in_other_words,
    shuffled,
    distributed,
    log_split,
    sum_rule,
    factor_in,
    number,
    marginal,
    inserted,
    exponential,
)


def somewhere(term: Term, rng: Random, change: Change) -> Term | None:
    """The term with one node changed; None if the change does not apply where it was tried."""
    inside = sum(1 for _ in children(term)) if not isinstance(term, (Quantity, Lambda)) else 0
    inside = 0 if isinstance(term, Derivative) else inside  # by a mass: there all masses are free, and sum p is not 1
    if not inside or rng.random() < 0.4:
        return change(term)
    chosen, seen = rng.randrange(inside), count()
    new: list[Term | None] = [None]

    def visit(t: Term) -> Term:
        if next(seen) != chosen:
            return t
        new[0] = somewhere(t, rng, change)
        return new[0] or t

    out = map_children(term, visit)
    return out if new[0] is not None else None


def rewritten(term: Term, steps: int, rng: Random) -> Term:
    for _ in range(40):
        if steps == 0 or size(term) > 400:
            break
        out = somewhere(term, rng, lambda t: rng.choice(RULES)(t, rng))
        if out is not None and out != term:
            term, steps = out, steps - 1
    return term


def size(term: Term) -> int:
    return sum(1 for _ in walk(term))


def edits(rng: Random) -> dict[str, Change]:
    """Ways to change one node; each may leave the value as it is, which exact evaluation finds out."""
    other = rng.choice(LAWS)

    def coefficient(t: Term) -> Term | None:
        return Rational(t.value + rng.choice((1, -1, Fraction(1, 2)))) if isinstance(t, Rational) else None

    def nearly(t: Term) -> Term | None:
        return Rational(t.value * (1 + TINY)) if isinstance(t, Rational) and t.value else None

    def law(t: Term) -> Term | None:
        return Mass(other, t.at) if isinstance(t, Mass) and t.law in LAWS and t.law != other else None

    def dropped(t: Term) -> Term | None:
        if not isinstance(t, (Add, Mul)):
            return None
        n = rng.randrange(len(t.args))
        return (add if isinstance(t, Add) else mul)(*t.args[:n], *t.args[n + 1 :])

    def sign(t: Term) -> Term | None:
        if not isinstance(t, Add):
            return None
        n = rng.randrange(len(t.args))
        return Add((*t.args[:n], -t.args[n], *t.args[n + 1 :]))

    def swapped(t: Term) -> Term | None:
        if not isinstance(t, Quantity) or len(t.args) != 2 or not all(isinstance(a, Lambda) for a in t.args):
            return None
        return quantity(t.name)(t.args[1], t.args[0])

    def base(t: Term) -> Term | None:
        return Log(t.arg, None if t.base is not None else Rational(Fraction(2))) if isinstance(t, Log) else None

    return {"coefficient": coefficient, "nearly the coefficient": nearly, "law": law, "dropped": dropped, "sign": sign,
            "arguments swapped": swapped, "base": base}  # fmt: skip
