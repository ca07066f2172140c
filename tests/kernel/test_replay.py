"""The second checker accepts the textbook's identities for every alphabet, and refuses each with one thing changed."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from zero import decide_zero

from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.quantities import load
from symbolic_it.terms.domain import NATURAL, OPEN_UNIT_INTERVAL, POSITIVE, UNIT_INTERVAL
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.term import (
    HALF,
    ONE,
    PI,
    TWO,
    ZERO,
    Absolute,
    Array,
    Constant,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Lambda,
    Law,
    Log,
    Mass,
    Maximum,
    Space,
    Symbol,
    Term,
    apply,
    as_term,
    function_of,
    pmf,
    product_over,
    sum_over,
)

X = Space("X")
K = X.size
x, i, j, y, w = (Index(n, X) for n in ("x", "i", "j", "y", "w"))
p, q, r = (Law(n, (("x", X),)) for n in "pqr")
P, Q, R = pmf(p), pmf(q), pmf(r)
eps, lam = Symbol("epsilon", OPEN_UNIT_INTERVAL), Symbol("lambda", UNIT_INTERVAL)
t, c = Symbol("t"), Symbol("c")
beta, a, b = (Symbol(n, POSITIVE) for n in ("beta", "a", "b"))
logits, rewards = Array("z", (X,)), Array("r", (X,))
positives = Array("f", (X,), POSITIVE)
H, CE, D = (load(n) for n in ("entropy", "cross_entropy", "kl_divergence"))

SIZES = {n: Symbol(f"K_{n}", NATURAL) for n in "ABC"}
J = Law("J", tuple((n, Space(n, SIZES[n])) for n in "ABC"))
A, B, C = ("A",), ("B",), ("C",)


def of(name: str, *groups: tuple[str, ...]) -> Term:
    return load(name).of(J, *groups)


def m(law: Law, at: Term) -> Mass:
    return Mass(law, (("x", at),))


def z(at: Term) -> Entry:
    return Entry(logits, (at,))


def total(body: Any, over: Index = x) -> Term:
    return sum_over(over, as_term(body(over)))


def mixture(weight: Term, f: Lambda, g: Lambda) -> Lambda:
    return function_of((x,), weight * apply(f, x) + (1 - weight) * apply(g, x))


def log(value: Any, base: Any = None) -> Log:
    return Log(as_term(value), None if base is None else as_term(base))


Z = total(lambda x: Exp(z(x)), j)
LSE = log(Z)
s = function_of((x,), Exp(z(x)) / Z)  # softmax
one_hot = function_of((x,), Delta(x, y))
uniform = function_of((x,), 1 / K)
mix = function_of((x,), (1 - eps) * Delta(x, y) + eps / K)
others = function_of((x,), (1 - eps) * Delta(x, y) + eps / (K - 1) * (1 - Delta(x, y)))
mid = mixture(HALF, P, Q)
jsd = D(P, mid) / 2 + D(Q, mid) / 2
tokens = Array("q", (Space("T", Symbol("T", NATURAL)),), POSITIVE)
step = Index("t", tokens.spaces[0])
T = step.space.size
token = Entry(tokens, (step,))
line = Space("R", kind="continuous")
mu, mu2 = Symbol("mu"), Symbol("nu")
sd, sd2 = Symbol("sigma", POSITIVE), Symbol("tau", POSITIVE)
n1, n2 = (Law(n, (("x", line),), ("normal", (m_, v**2))) for n, m_, v in (("N", mu, sd), ("M", mu2, sd2)))
u = Index("u", line)
policy, reference = Law("pi", (("x", X),)), Law("rho", (("x", X),))
partition = total(lambda v: m(reference, v) * Exp(Entry(rewards, (v,)) / beta))
tilted = function_of((x,), m(reference, x) * Exp(Entry(rewards, (x,)) / beta) / partition)
objective = total(lambda v: m(policy, v) * Entry(rewards, (v,))) - beta * D(policy, reference)


def implied(at: Term) -> Term:
    """The reward that DPO reads off a policy: beta log(pi/rho) + beta log Z."""
    return beta * log(m(policy, at) / m(reference, at)) + beta * log(partition)


def sigmoid(value: Term) -> Term:
    return 1 / (1 + Exp(-value))


latent = Law("L", (("x", X), ("z", Space("Z", Symbol("M", NATURAL)))))
zs = Index("z", latent.space("z"))
guide = Law("g", (("z", latent.space("z")),))
g_, joint, evidence = Mass(guide, (("z", zs),)), Mass(latent, (("x", x), ("z", zs))), Mass(latent, (("x", x),))
ratio = total(lambda v: m(q, v) / m(p, v) * m(p, v))
d_pq = D(p, q)
h = function_of((x,), m(p, x) / 3 + m(q, x) * 2 / 3)

TRUE: dict[str, tuple[Any, Any]] = {
    "D = CE - H": (d_pq, CE(p, q) - H(p)),
    "a pmf sums to one": (total(lambda x: m(p, x)), 1),
    "uniform sums to one": (total(lambda x: 1 / K), 1),
    "one-hot cross-entropy": (CE(one_hot, Q), -log(m(q, y))),
    "one-hot entropy is zero": (H(one_hot), 0),
    "MIX target sums to one": (total(lambda x: apply(mix, x)), 1),
    "OTHERS target sums to one": (total(lambda x: apply(others, x)), 1),
    "MIX loss": (CE(mix, Q), -(1 - eps) * log(m(q, y)) - eps / K * total(lambda x: log(m(q, x)))),
    "OTHERS loss": (
        CE(others, Q),
        -(1 - eps) * log(m(q, y)) - eps / (K - 1) * (total(lambda x: log(m(q, x))) - log(m(q, y))),
    ),
    "MIX floor": (H(mix), -(1 - eps + eps / K) * log(1 - eps + eps / K) - (K - 1) * eps / K * log(eps / K)),
    "OTHERS floor": (H(others), -(1 - eps) * log(1 - eps) - eps * log(eps / (K - 1))),
    "MIX loss is hard loss plus uniform cross-entropy": (CE(mix, Q), (1 - eps) * CE(one_hot, Q) + eps * CE(uniform, Q)),
    "D from uniform": (D(P, uniform), log(K) - H(p)),
    "entropy of uniform": (H(uniform), log(K)),
    "chain rule of entropy": (of("joint_entropy", A + B), of("joint_entropy", A) + of("conditional_entropy", B, A)),
    "chain rule in three variables": (
        of("joint_entropy", A + B + C),
        of("joint_entropy", A) + of("conditional_entropy", B, A) + of("conditional_entropy", C, A + B),
    ),
    "information as a difference": (of("mutual_information", A, B), of("joint_entropy", A) - of("conditional_entropy", A, B)),
    "information is symmetric": (of("mutual_information", A, B), of("mutual_information", B, A)),
    "chain rule of information": (
        of("mutual_information", A, B + C),
        of("mutual_information", A, C) + of("conditional_mutual_information", A, B, C),
    ),
    "jsd is H(m) minus the mean entropy": (jsd, H(mid) - H(p) / 2 - H(q) / 2),
    "jsd is symmetric": (jsd, D(Q, mid) / 2 + D(P, mid) / 2),
    "Jeffreys": (D(p, q) + D(q, p), total(lambda i: (m(p, i) - m(q, i)) * log(m(p, i) / m(q, i)))),
    "compensation": (D(P, R) / 3 + 2 * D(Q, R) / 3, D(P, h) / 3 + 2 * D(Q, h) / 3 + D(h, R)),
    "k3 is unbiased": (total(lambda x: m(p, x) * (m(q, x) / m(p, x) - 1 - log(m(q, x) / m(p, x)))), D(p, q)),
    "softmax sums to one": (total(lambda x: apply(s, x)), 1),
    "softmax gradient": (Derivative(LSE - z(y), z(i)), Exp(z(i)) / Z - Delta(i, y)),
    "softmax Jacobian": (Derivative(apply(s, i), z(j)), apply(s, i) * (Delta(i, j) - apply(s, j))),
    "log-sum-exp Hessian": (Derivative(Derivative(LSE, z(i)), z(j)), apply(s, i) * Delta(i, j) - apply(s, i) * apply(s, j)),
    "gradient of entropy in the masses": (Derivative(H(p), m(p, i)), -log(m(p, i)) - 1),
    "gradient of cross-entropy in the masses": (Derivative(CE(p, q), m(q, i)), -m(p, i) / m(q, i)),
    "the mass varies freely": (Derivative(total(lambda x: m(p, x)), m(p, i)), 1),
    "dH/dlogit": (Derivative(H(s), z(i)), -apply(s, i) * (log(apply(s, i)) + H(s))),
    "derivative by a scalar": (Derivative(t**3 * Exp(2 * t) + log(a), t), (3 * t**2 + 2 * t**3) * Exp(2 * t)),
    "log-sum-exp shift": (log(total(lambda x: Exp(z(x) + c))), c + LSE),
    "log-sum-exp by the maximum": (log(total(lambda x: Exp(z(x) - Maximum((z(i), z(j)))), w)) + Maximum((z(j), z(i))), LSE),
    "log of softmax": (-log(apply(s, y)), LSE - z(y)),
    "gap of log-sum-exp": (LSE, total(lambda x: m(p, x) * z(x)) + H(p) + D(P, s)),
    "log of a sigmoid": (-log(sigmoid(t)), log(1 + Exp(-t))),
    "sigmoids are complementary": (sigmoid(t) + sigmoid(-t), 1),
    "softplus": (log(1 + Exp(t)) - t, log(1 + Exp(-t))),
    "bits to nats": (log(K, 2) * log(2), log(K)),
    "log base four": (log(K, 4), log(K, 2) / 2),
    "log of a rational": (log("12/35"), 2 * log(2) + log(3) - log(5) - log(7)),
    "2 to the bits is e to the nats": (as_term(2) ** -total(lambda x: m(p, x) * log(m(q, x), 2)), Exp(CE(p, q))),
    "perplexity is a geometric mean": (Exp(-sum_over(step, log(token)) / T), product_over(step, token ** (-1 / T))),
    "perplexity product": (Exp(CE(p, q)), Exp(H(p)) * Exp(d_pq)),
    "k-th root": ((a**3 * b**6) ** Fraction(1, 3), a * b**2),
    "root two": (as_term(8) ** HALF, 2 * as_term(2) ** HALF),
    "gaussian entropy": (-sum_over(u, m(n1, u) * log(m(n1, u))), (1 + log(2 * PI * sd**2)) / 2),
    "gaussian divergence": (
        sum_over(u, m(n1, u) * log(m(n1, u) / m(n2, u))),
        log(sd2 / sd) + (sd**2 + (mu - mu2) ** 2) / (2 * sd2**2) - HALF,
    ),
    "fourth moment": (sum_over(u, m(n1, u) * u**4), mu**4 + 6 * mu**2 * sd**2 + 3 * sd**4),
    "ELBO": (log(evidence), sum_over(zs, g_ * log(joint / g_)) + sum_over(zs, g_ * log(g_ / (joint / evidence)))),
    "Fubini": (total(lambda x: total(lambda w: m(p, x) * z(w) ** 2, w)), total(lambda w: z(w) ** 2, w)),
    "a square of a sum is a double sum": (
        total(lambda x: z(x)) ** 2,
        total(lambda i: total(lambda j: z(j) * z(i), j), i),
    ),
    "variance": (total(lambda x: m(p, x) * (z(x) - total(lambda w: m(p, w) * z(w), w)) ** 2),
                 total(lambda x: m(p, x) * z(x) ** 2) - total(lambda x: m(p, x) * z(x)) ** 2),
    "division inside a sum": (
        total(lambda x: m(p, x) / (m(p, x) + m(q, x))) + total(lambda i: m(q, i) / (m(p, i) + m(q, i)), i), K,
    ),
    "partial fractions": (1 / (K * (K + 1)), 1 / K - 1 / (K + 1)),
    "the other outcome's sigmoid inside a mean": (
        total(lambda x: m(p, x) * sigmoid(-z(x))), total(lambda x: m(p, x) * Exp(-z(x)) / (1 + Exp(-z(x)))),
    ),
    "a product of two sigmoids inside a mean": (
        total(lambda x: m(p, x) * sigmoid(z(x)) * sigmoid(-z(x)) ** 2), total(lambda x: m(p, x) * Exp(-2 * z(x)) / (1 + Exp(-z(x))) ** 3),
    ),
    "a sigmoid of a difference inside a mean": (
        total(lambda x: m(p, x) * sigmoid(b - z(x))), total(lambda x: m(p, x) * Exp(-z(x)) / (Exp(-z(x)) + Exp(-b))),
    ),
    "delta moves an index": (Delta(i, j) * z(i) * m(q, i), Delta(i, j) ** 2 * z(j) * m(q, i)),
    "total variation is symmetric": (total(lambda x: Absolute(m(p, x) - m(q, x))), total(lambda x: Absolute(m(q, x) - m(p, x)))),
    "an absolute value of what is positive": (Absolute(a) + Absolute(-a * b), a + a * b),
    "DPO cancels the partition function": (
        -log(sigmoid(implied(i) - implied(j))),
        -log(sigmoid(beta * log(m(policy, i) / m(reference, i)) - beta * log(m(policy, j) / m(reference, j)))),
    ),
    "KL-regularised optimum": (objective, beta * log(partition) - beta * D(pmf(policy), tilted)),
    "expectation as a weight": (sum_over(x, -log(m(q, x)), m(p, x)), CE(p, q)),
    "euler's constant is a constant": (2 * Constant("euler_gamma") - Constant("euler_gamma"), Constant("euler_gamma")),
}  # fmt: skip

FALSE: dict[str, tuple[Any, Any]] = {
    "D = H - CE": (d_pq, H(p) - CE(p, q)),
    "D = CE - H(q)": (d_pq, CE(p, q) - H(q)),
    "D with q first": (d_pq, CE(q, p) - H(p)),
    "D symmetric": (d_pq, D(q, p)),
    "D near miss": (d_pq, CE(p, q) - H(p) + Fraction(1, 10**25)),
    "D with a factor near one": (d_pq, (1 + Fraction(1, 10**25)) * CE(p, q) - H(p)),
    "a pmf sums to K": (total(lambda x: m(p, x)), K),
    "a pmf sums to nearly one": (total(lambda x: m(p, x)), 1 - Fraction(1, 10**25)),
    "squares of a pmf sum to one": (total(lambda x: m(p, x) ** 2), 1),
    "a pmf over the diagonal of a pair": (total(lambda x: m(p, x) * m(q, x)), 1),
    "uniform sums to K": (total(lambda x: 1 / K), K),
    "one-hot cross-entropy at another index": (CE(one_hot, Q), -log(m(q, i))),
    "one-hot cross-entropy summed": (CE(one_hot, Q), -total(lambda x: log(m(q, x)))),
    "one-hot cross-entropy without the sign": (CE(one_hot, Q), log(m(q, y))),
    "entropy of one-hot is log K": (H(one_hot), log(K)),
    "eps/(K-1) everywhere": (total(lambda x: (1 - eps) * Delta(x, y) + eps / (K - 1)), 1),
    "OTHERS with eps/K": (total(lambda x: (1 - eps) * Delta(x, y) + eps / K * (1 - Delta(x, y))), 1),
    "MIX loss without eps": (CE(mix, Q), -log(m(q, y)) - eps / K * total(lambda x: log(m(q, x)))),
    "OTHERS loss with the class kept": (CE(others, Q), -(1 - eps) * log(m(q, y)) - eps / (K - 1) * total(lambda x: log(m(q, x)))),
    "MIX is OTHERS": (CE(mix, Q), CE(others, Q)),
    "OTHERS floor with K": (H(others), -(1 - eps) * log(1 - eps) - eps * log(eps / K)),
    "MIX floor is OTHERS floor": (H(mix), H(others)),
    "D to uniform": (D(uniform, P), log(K) - H(p)),
    "entropy of uniform is K": (H(uniform), K),
    "chain rule the wrong way": (of("joint_entropy", A + B), of("joint_entropy", A) + of("conditional_entropy", A, B)),
    "chain rule without conditioning": (of("joint_entropy", A + B), of("joint_entropy", A) + of("joint_entropy", B)),
    "three variables, one condition lost": (
        of("joint_entropy", A + B + C),
        of("joint_entropy", A) + of("conditional_entropy", B, A) + of("conditional_entropy", C, A),
    ),
    "information with the wrong condition": (of("mutual_information", A, B), of("joint_entropy", A) - of("conditional_entropy", B, A)),
    "information is entropy": (of("mutual_information", A, B), of("joint_entropy", A)),
    "chain rule of information, condition lost": (
        of("mutual_information", A, B + C),
        of("mutual_information", A, C) + of("mutual_information", A, B),
    ),
    "jsd without halves": (jsd, H(mid) - H(p) - H(q)),
    "jsd reversed": (D(mid, P) / 2 + D(mid, Q) / 2, H(mid) - H(p) / 2 - H(q) / 2),
    "Jeffreys with a plus": (D(p, q) + D(q, p), total(lambda i: (m(p, i) + m(q, i)) * log(m(p, i) / m(q, i)))),
    "compensation with equal weights": (D(P, R) / 2 + D(Q, R) / 2, D(P, h) / 2 + D(Q, h) / 2 + D(h, R)),
    "k3 of the other direction": (total(lambda x: m(p, x) * (m(q, x) / m(p, x) - 1 - log(m(q, x) / m(p, x)))), D(q, p)),
    "k3 with the ratio inverted": (total(lambda x: m(p, x) * (m(p, x) / m(q, x) - 1 - log(m(p, x) / m(q, x)))), D(p, q)),
    "softmax sums to Z": (total(lambda x: apply(s, x)), Z),
    "softmax gradient without the label": (Derivative(LSE - z(y), z(i)), Exp(z(i)) / Z),
    "softmax gradient with the sign": (Derivative(LSE - z(y), z(i)), Delta(i, y) - Exp(z(i)) / Z),
    "softmax Jacobian is diagonal": (Derivative(apply(s, i), z(j)), apply(s, i) * Delta(i, j) * (1 - apply(s, j)) - apply(s, j)),
    "Hessian is diagonal": (Derivative(Derivative(LSE, z(i)), z(j)), apply(s, i) * Delta(i, j)),
    "gradient of entropy without one": (Derivative(H(p), m(p, i)), -log(m(p, i))),
    "gradient of cross-entropy in the other law": (Derivative(CE(p, q), m(q, i)), -m(q, i) / m(p, i)),
    "the mass does not vary": (Derivative(total(lambda x: m(p, x)), m(p, i)), 0),
    "dH/dlogit without H": (Derivative(H(s), z(i)), -apply(s, i) * log(apply(s, i))),
    "product rule forgotten": (Derivative(t**3 * Exp(2 * t), t), 6 * t**2 * Exp(2 * t)),
    "log-sum-exp scaled": (log(total(lambda x: Exp(c * z(x)))), c * LSE),
    "log-sum-exp shift by K": (log(total(lambda x: Exp(z(x) + c))), K * c + LSE),
    "log of a sum is a sum of logs": (log(total(lambda x: Exp(z(x)))), total(lambda x: z(x))),
    "log of softmax of another": (-log(apply(s, y)), LSE - z(i)),
    "gap of log-sum-exp reversed": (LSE, total(lambda x: m(p, x) * z(x)) + H(p) + D(s, P)),
    "log of a sigmoid, sign": (-log(sigmoid(t)), log(1 + Exp(t))),
    "sigmoids cancel": (sigmoid(t) - sigmoid(-t), 0),
    "bits to nats inverted": (log(K, 2), log(K) * log(2)),
    "log base four doubled": (log(K, 4), 2 * log(K, 2)),
    "log of a rational, a prime lost": (log("12/35"), log(2) + log(3) - log(5) - log(7)),
    "2 to the nats": (as_term(2) ** -total(lambda x: m(p, x) * log(m(q, x))), Exp(CE(p, q))),
    "perplexity is an arithmetic mean": (Exp(-sum_over(step, log(token)) / T), sum_over(step, 1 / token) / T),
    "perplexity without 1/T": (Exp(-sum_over(step, log(token)) / T), product_over(step, token ** as_term(-1))),
    "perplexity adds": (Exp(CE(p, q)), Exp(H(p)) + Exp(d_pq)),
    "root of a sum": ((a**2 + b**2) ** HALF, a + b),
    "root of a square of any sign": ((t**2) ** HALF, t),
    "log of a square of any sign": (log(t**2), 2 * log(Absolute(t) + 1)),
    "gaussian entropy without e": (-sum_over(u, m(n1, u) * log(m(n1, u))), log(2 * PI * sd**2) / 2),
    "gaussian divergence swapped": (
        sum_over(u, m(n1, u) * log(m(n1, u) / m(n2, u))),
        log(sd / sd2) + (sd2**2 + (mu - mu2) ** 2) / (2 * sd**2) - HALF,
    ),
    "fourth moment with the wrong count": (sum_over(u, m(n1, u) * u**4), mu**4 + 4 * mu**2 * sd**2 + 3 * sd**4),
    "ELBO with the prior": (log(evidence), sum_over(zs, g_ * log(joint / g_))),
    "sums do not multiply over one index": (total(lambda x: z(x)) ** 2, total(lambda x: z(x) ** 2)),
    "mean of a square": (total(lambda x: m(p, x) * z(x) ** 2), total(lambda x: m(p, x) * z(x)) ** 2),
    "division inside a sum, one half": (total(lambda x: m(p, x) / (m(p, x) + m(q, x))), K / 2),
    "partial fractions with a plus": (1 / (K * (K + 1)), 1 / K + 1 / (K + 1)),
    "the same outcome's sigmoid inside a mean": (
        total(lambda x: m(p, x) * sigmoid(z(x))), total(lambda x: m(p, x) * Exp(-z(x)) / (1 + Exp(-z(x)))),
    ),
    "a product of two sigmoids, one power lost": (
        total(lambda x: m(p, x) * sigmoid(z(x)) * sigmoid(-z(x)) ** 2), total(lambda x: m(p, x) * Exp(-z(x)) / (1 + Exp(-z(x))) ** 3),
    ),
    "a sigmoid of a difference turned round": (
        total(lambda x: m(p, x) * sigmoid(b - z(x))), total(lambda x: m(p, x) * Exp(z(x)) / (Exp(z(x)) + Exp(b))),
    ),
    "delta moves no other index": (Delta(i, j) * z(i), Delta(i, j) * z(y)),
    "delta forgotten": (Delta(i, j) * z(i), z(j)),
    "total variation without absolute values": (total(lambda x: Absolute(m(p, x) - m(q, x))), total(lambda x: m(p, x) - m(q, x))),
    "an absolute value of any sign": (Absolute(t), t),
    "DPO without beta": (
        -log(sigmoid(implied(i) - implied(j))),
        -log(sigmoid(log(m(policy, i) / m(reference, i)) - log(m(policy, j) / m(reference, j)))),
    ),
    "KL-regularised optimum, direction": (objective, beta * log(partition) - beta * D(tilted, pmf(policy))),
    "expectation under the other law": (sum_over(x, -log(m(q, x)), m(q, x)), CE(p, q)),
    "two free outcomes are not one": (m(p, i), m(p, j)),
    "two laws are not one": (m(p, i), m(q, i)),
    "ratio with a lost mass": (ratio, total(lambda x: m(q, x) / m(p, x))),
}  # fmt: skip


def certificate(lhs: Any, relation: str, rhs: Any, step: dict[str, Any] | None = None, *hypotheses: list[Any]) -> dict[str, Any]:
    statement = {"lhs": to_json(as_term(lhs)), "relation": relation, "rhs": to_json(as_term(rhs))}
    steps = [step or {"rule": "normal-form"}]
    return {"kind": "kernel", "version": 1, "statement": statement, "hypotheses": list(hypotheses), "steps": steps}


@pytest.mark.parametrize("name", TRUE)
def test_a_true_identity_is_accepted(name: str) -> None:
    lhs, rhs = TRUE[name]
    assert replay(certificate(lhs, "=", rhs)).hypotheses == ()


@pytest.mark.parametrize("name", FALSE)
def test_a_false_twin_is_refused(name: str) -> None:
    lhs, rhs = FALSE[name]
    with pytest.raises(ReplayError, match="rule normal-form: lhs - rhs leaves"):
        replay(certificate(lhs, "=", rhs))


@pytest.mark.parametrize("name", TRUE)
def test_a_true_identity_with_a_speck_of_dust_is_refused(name: str) -> None:
    lhs, rhs = TRUE[name]
    with pytest.raises(ReplayError, match="leaves"):
        replay(certificate(lhs, "=", as_term(rhs) + Fraction(1, 10**25)))
    with pytest.raises(ReplayError, match="leaves"):
        replay(certificate(lhs, "=", as_term(rhs) - Fraction(1, 10**25) * m(p, Index("other", X))))


def test_decide_zero_says_which_conditions_it_used() -> None:
    assert decide_zero(to_json(d_pq - CE(p, q) + H(p))) == (True, ())
    answer, used = decide_zero(to_json(total(lambda x: apply(others, x)) - 1))
    assert answer
    assert used == () or [kind for kind, _ in used] == ["nonzero"]
    assert decide_zero(to_json(d_pq - CE(p, q)))[0] is False
    assert decide_zero(to_json(ZERO)) == (True, ())
    assert decide_zero(to_json(ONE - TWO * HALF)) == (True, ())
