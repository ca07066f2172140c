"""Discrete families as data. Parameters are those of sympy.stats, in its order."""

from __future__ import annotations

from sympy import Integer, binomial, exp, factorial, gamma, log, loggamma

from ..terms.domain import NATURAL, OPEN_UNIT_INTERVAL, POSITIVE
from .distribution import Distribution, Exponential, Support
from .statistic import LOG_FACTORIAL, ONE, Statistic, X

FAMILIES: tuple[Distribution, ...] = (
    Distribution(
        name="Bernoulli",
        title="Bernoulli distribution: mass p on 1 and 1 - p on 0",
        parameters=(("p", OPEN_UNIT_INTERVAL),),
        support=lambda p: Support("integers", Integer(0), Integer(1)),
        density=lambda x, p: p**x * (1 - p) ** (1 - x),
        normalised="p and 1 - p have sum 1",
        source="Cover and Thomas 2006, example 2.1.1",
        exponential=Exponential(
            statistics=lambda p: (X,),
            natural=lambda p: (log(p / (1 - p)),),
            log_partition=lambda e, *_: log(1 + exp(e[0])),
            domain=lambda e, *_: (),
            means=lambda p: (p,),
        ),
        forms={
            "entropy": lambda p: -p * log(p) - (1 - p) * log(1 - p),
            "kl_divergence": lambda p, q: p * log(p / q) + (1 - p) * log((1 - p) / (1 - q)),
            "cross_entropy": lambda p, q: -p * log(q) - (1 - p) * log(1 - q),
        },
    ),
    Distribution(
        name="Binomial",
        title="Binomial distribution: mass C(n, x) p^x (1 - p)^(n - x) on x = 0, ..., n",
        parameters=(("n", NATURAL), ("p", OPEN_UNIT_INTERVAL)),
        support=lambda n, p: Support("integers", Integer(0), n),
        density=lambda x, n, p: binomial(n, x) * p**x * (1 - p) ** (n - x),
        normalised="the binomial masses have sum 1, by the binomial theorem",
        source="Cover and Thomas 2006, section 11.1",
        exponential=Exponential(
            statistics=lambda n, p: (X,),
            natural=lambda n, p: (log(p / (1 - p)),),
            log_partition=lambda e, n, p: n * log(1 + exp(e[0])),
            domain=lambda e, *_: (),
            means=lambda n, p: (n * p,),
            base=lambda n, p: {Statistic("log binomial", (n,)): Integer(1)},
            fixed=(0,),
        ),
        forms={"kl_divergence": lambda n, p, m, q: n * (p * log(p / q) + (1 - p) * log((1 - p) / (1 - q)))},
    ),
    Distribution(
        name="Geometric",
        title="Geometric distribution: mass p (1 - p)^(x - 1) on x = 1, 2, ...",
        parameters=(("p", OPEN_UNIT_INTERVAL),),
        support=lambda p: Support("integers", Integer(1)),
        density=lambda x, p: p * (1 - p) ** (x - 1),
        normalised="the geometric masses have sum 1, by the geometric series",
        source="Cover and Thomas 2006, problem 2.1",
        exponential=Exponential(
            statistics=lambda p: (X,),
            natural=lambda p: (log(1 - p),),
            log_partition=lambda e, *_: e[0] - log(1 - exp(e[0])),
            domain=lambda e, *_: (1 - exp(e[0]),),
            means=lambda p: (1 / p,),
        ),
        forms={
            "entropy": lambda p: -log(p) - (1 / p - 1) * log(1 - p),
            "kl_divergence": lambda p, q: log(p / q) + (1 / p - 1) * log((1 - p) / (1 - q)),
        },
    ),
    Distribution(
        name="GeometricFailures",
        title="Geometric distribution from 0: mass p (1 - p)^x on x = 0, 1, ...",
        parameters=(("p", OPEN_UNIT_INTERVAL),),
        support=lambda p: Support("integers", Integer(0)),
        density=lambda x, p: p * (1 - p) ** x,
        normalised="the geometric masses have sum 1, by the geometric series",
        source="Cover and Thomas 2006, problem 2.1",
        exponential=Exponential(
            statistics=lambda p: (X,),
            natural=lambda p: (log(1 - p),),
            log_partition=lambda e, *_: -log(1 - exp(e[0])),
            domain=lambda e, *_: (1 - exp(e[0]),),
            means=lambda p: (1 / p - 1,),
        ),
        forms={
            "entropy": lambda p: -log(p) - (1 / p - 1) * log(1 - p),
            "kl_divergence": lambda p, q: log(p / q) + (1 / p - 1) * log((1 - p) / (1 - q)),
        },
    ),
    Distribution(
        name="NegativeBinomial",
        title="Negative binomial distribution: mass C(x + r - 1, x) (1 - p)^r p^x on x = 0, 1, ...",
        parameters=(("r", POSITIVE), ("p", OPEN_UNIT_INTERVAL)),
        support=lambda r, p: Support("integers", Integer(0)),
        density=lambda x, r, p: gamma(x + r) / (gamma(r) * factorial(x)) * (1 - p) ** r * p**x,
        normalised="the negative binomial masses have sum 1, by the binomial series",
        source="Johnson, Kemp and Kotz 2005, chapter 5",
        exponential=Exponential(
            statistics=lambda r, p: (X,),
            natural=lambda r, p: (log(p),),
            log_partition=lambda e, r, p: -r * log(1 - exp(e[0])),
            domain=lambda e, *_: (1 - exp(e[0]),),
            means=lambda r, p: (r * p / (1 - p),),
            base=lambda r, p: {Statistic("log rising", (r,)): Integer(1), LOG_FACTORIAL: Integer(-1), ONE: -loggamma(r)},
            fixed=(0,),
        ),
        forms={"kl_divergence": lambda r, p, s, q: r * (log((1 - p) / (1 - q)) + p * log(p / q) / (1 - p))},
    ),
    Distribution(
        name="Poisson",
        title="Poisson distribution: mass exp(-lamda) lamda^x/x! on x = 0, 1, ...",
        parameters=(("lamda", POSITIVE),),
        support=lambda r: Support("integers", Integer(0)),
        density=lambda x, r: exp(-r) * r**x / factorial(x),
        normalised="the Poisson masses have sum 1, by the exponential series",
        source="Cover and Thomas 2006, problem 8.10",
        exponential=Exponential(
            statistics=lambda r: (X,),
            natural=lambda r: (log(r),),
            log_partition=lambda e, *_: exp(e[0]),
            domain=lambda e, *_: (),
            means=lambda r: (r,),
            base=lambda r: {LOG_FACTORIAL: Integer(-1)},
        ),
        forms={"kl_divergence": lambda a, b: a * log(a / b) - a + b},
    ),
    Distribution(
        name="DiscreteUniform",
        title="Uniform distribution on 1, ..., n: mass 1/n on each",
        parameters=(("n", NATURAL),),
        support=lambda n: Support("integers", Integer(1), n),
        density=lambda x, n: 1 / n,
        normalised="n masses 1/n have sum 1",
        source="Cover and Thomas 2006, section 2.1",
        log_density=lambda n: {ONE: -log(n)},
        forms={"entropy": lambda n: log(n), "kl_divergence": lambda n, m: log(m / n), "cross_entropy": lambda n, m: log(m)},
    ),
)
