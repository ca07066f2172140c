"""Continuous families as data. Parameters are those of sympy.stats, in its order."""

from __future__ import annotations

import sympy
from sympy import EulerGamma, Integer, Rational, besseli, exp, gamma, log, loggamma, pi, polygamma, sqrt

from ..terms.domain import POSITIVE, REAL
from .distribution import Distribution, Exponential, Given, Support
from .statistic import (
    COSINE,
    LOG,
    LOG_REST,
    LOG_SQUARED,
    ONE,
    SINE,
    SQUARE,
    Combination,
    Statistic,
    X,
    affine_logarithm,
    affine_logit,
    exponentiated,
    power,
    scaled_power,
)

HALF = Rational(1, 2)
LINE = Support("interval")
RAY = Support("interval", Integer(0))
UNIT = Support("interval", Integer(0), Integer(1))


def digamma(x: sympy.Expr) -> sympy.Expr:
    return polygamma(0, x)


def _normal_kl(m1: sympy.Expr, s1: sympy.Expr, m2: sympy.Expr, s2: sympy.Expr) -> sympy.Expr:
    return log(s2 / s1) + (s1**2 + (m1 - m2) ** 2) / (2 * s2**2) - HALF


def _normal_cross(m1: sympy.Expr, s1: sympy.Expr, m2: sympy.Expr, s2: sympy.Expr) -> sympy.Expr:
    return log(2 * pi * s2**2) / 2 + (s1**2 + (m1 - m2) ** 2) / (2 * s2**2)


def _normal_renyi(a: sympy.Expr, m1: sympy.Expr, s1: sympy.Expr, m2: sympy.Expr, s2: sympy.Expr) -> sympy.Expr:
    v = a * s2**2 + (1 - a) * s1**2
    return log(s2 / s1) + log(s2**2 / v) / (2 * (a - 1)) + a * (m1 - m2) ** 2 / (2 * v)


def _normal_partition(e: tuple[sympy.Expr, ...], *_: sympy.Expr) -> sympy.Expr:
    return -(e[0] ** 2) / (4 * e[1]) + log(pi / -e[1]) / 2


def _folded(s: Statistic, m: sympy.Expr, sd: sympy.Expr) -> Given | None:
    if s.kind == "distance":
        d = m - s.args[0]
        value = sd * sqrt(2 / pi) * exp(-(d**2) / (2 * sd**2)) + d * sympy.erf(d / (sd * sqrt(2)))
        return Given(value, "the mean of |X - c| for a normal X [Leone, Nelson and Nottingham 1961]")
    return None


def _laplace_given(s: Statistic, m: sympy.Expr, b: sympy.Expr) -> Given | None:
    match s:
        case Statistic("distance", (c,)):
            d = sympy.Abs(m - c)
            return Given(d + b * exp(-d / b), "the mean of |X - c| for a Laplace X [Gil, Alajaji and Linder 2013]")
        case Statistic("power", (n,)) if n == 1:
            return Given(m, "the mean of a Laplace law [Kotz, Kozubowski and Podgorski 2001]")
        case Statistic("power", (n,)) if n == 2:
            return Given(m**2 + 2 * b**2, "the variance 2 b^2 of a Laplace law [Kotz, Kozubowski and Podgorski 2001]")
    return None


def _uniform_given(s: Statistic, a: sympy.Expr, b: sympy.Expr) -> Given | None:
    """Integrals by antiderivatives."""
    source = "an antiderivative of the statistic, at both ends of the interval"
    match s:
        case Statistic("power", (n,)) if n.is_Integer and n > 0:
            whole = int(n)
            return Given(sympy.Add(*(a**k * b ** (whole - k) for k in range(whole + 1))) / (whole + 1), source)
        case Statistic("log"):
            return Given((b * log(b) - a * log(a)) / (b - a) - 1 if a != 0 else log(b) - 1, source)
        case Statistic("log of rest"):
            top = -(1 - b) * log(1 - b) if b != 1 else Integer(0)
            low = -(1 - a) * log(1 - a) if a != 0 else Integer(0)
            return Given((top - low) / (b - a) - 1, source)
        case Statistic("exponential", (c,)):
            return Given((exp(c * b) - exp(c * a)) / (c * (b - a)), source)
        case Statistic("distance", (c,)):
            return Given(((b - c) * sympy.Abs(b - c) + (c - a) * sympy.Abs(a - c)) / (2 * (b - a)), source)
    return None


def _student_given(s: Statistic, nu: sympy.Expr) -> Given | None:
    match s:
        case Statistic("log of quadratic", (c, d)) if (c, d) == (0, nu):
            value = digamma((nu + 1) / 2) - digamma(nu / 2) + log(nu)
            return Given(value, "nu/(nu + X^2) has the law Beta(nu/2, 1/2), whose mean logarithm is known [Lazo and Rathie 1978]")
    return None


def _cauchy_given(s: Statistic, m: sympy.Expr, g: sympy.Expr) -> Given | None:
    match s:
        case Statistic("log of quadratic", (c, d)):
            value = log((m - c) ** 2 + (g + sqrt(d)) ** 2)
            return Given(value, "log((x - c)^2 + d^2) is harmonic off its poles: its Poisson integral [Chyzak and Nielsen 2019, theorem 1]")
    return None


def _beta_log(a: sympy.Expr, b: sympy.Expr) -> sympy.Expr:
    return loggamma(a) + loggamma(b) - loggamma(a + b)


def _ratio(a: sympy.Expr, r: sympy.Expr) -> sympy.Expr:
    """Rényi's divergence of two exponential laws whose rates have the ratio r = first/second."""
    return log(r) + log(1 / (a + (1 - a) / r)) / (a - 1)


def _weibull_kl(l1: sympy.Expr, k1: sympy.Expr, l2: sympy.Expr, k2: sympy.Expr) -> sympy.Expr:
    r = gamma(1 + k2 / k1) * (l1 / l2) ** k2
    return log(k1 / k2) - k1 * log(l1) + k2 * log(l2) + (k1 - k2) * (log(l1) - EulerGamma / k1) + r - 1


def _gumbel_kl(b1: sympy.Expr, m1: sympy.Expr, b2: sympy.Expr, m2: sympy.Expr) -> sympy.Expr:
    return log(b2 / b1) + EulerGamma * (b1 / b2 - 1) + (m1 - m2) / b2 + gamma(1 + b1 / b2) * exp((m2 - m1) / b2) - 1


def _cauchy_quadratic(m: sympy.Expr, g: sympy.Expr) -> Combination:
    return {ONE: log(g / pi), Statistic("log of quadratic", (m, g**2)): Integer(-1)}


FAMILIES: tuple[Distribution, ...] = (
    Distribution(
        name="Normal",
        title="Normal distribution: density exp(-(x - mu)^2/(2 sigma^2))/(sigma sqrt(2 pi)) on the real line",
        parameters=(("mu", REAL), ("sigma", POSITIVE)),
        support=lambda m, s: LINE,
        density=lambda x, m, s: exp(-((x - m) ** 2) / (2 * s**2)) / (s * sqrt(2 * pi)),
        normalised="the normal density has integral 1 for all mu and sigma > 0",
        source="Cover and Thomas 2006, example 8.1.2 and section 8.5",
        exponential=Exponential(
            statistics=lambda m, s: (X, SQUARE),
            natural=lambda m, s: (m / s**2, -1 / (2 * s**2)),
            log_partition=_normal_partition,
            domain=lambda e, *_: (-e[1],),
            means=lambda m, s: (m, m**2 + s**2),
        ),
        given=_folded,
        forms={
            "entropy": lambda m, s: log(2 * pi * sympy.E * s**2) / 2,
            "kl_divergence": _normal_kl,
            "cross_entropy": _normal_cross,
            "renyi_divergence": _normal_renyi,
        },
        aliases=("Gaussian",),
    ),
    Distribution(
        name="LogNormal",
        title="Log-normal distribution: the logarithm is normal with mean and standard deviation as told",
        parameters=(("mean", REAL), ("std", POSITIVE)),
        support=lambda m, s: RAY,
        density=lambda x, m, s: exp(-((log(x) - m) ** 2) / (2 * s**2)) / (x * s * sqrt(2 * pi)),
        normalised="the log-normal density has integral 1 for all means and standard deviations",
        source="Cover and Thomas 2006, table 17.1",
        exponential=Exponential(
            statistics=lambda m, s: (LOG, LOG_SQUARED),
            natural=lambda m, s: (m / s**2, -1 / (2 * s**2)),
            log_partition=_normal_partition,
            domain=lambda e, *_: (-e[1],),
            means=lambda m, s: (m, m**2 + s**2),
            base=lambda m, s: {LOG: Integer(-1)},
        ),
        represented=lambda m, s: ("Normal", (m, s), exponentiated(Integer(0), Integer(1))),
        forms={
            "entropy": lambda m, s: m + log(2 * pi * sympy.E * s**2) / 2,
            "kl_divergence": _normal_kl,
            "cross_entropy": lambda m1, s1, m2, s2: m1 + _normal_cross(m1, s1, m2, s2),
            "renyi_divergence": _normal_renyi,
        },
    ),
    Distribution(
        name="Exponential",
        title="Exponential distribution: density rate exp(-rate x) on x >= 0",
        parameters=(("rate", POSITIVE),),
        support=lambda r: RAY,
        density=lambda x, r: r * exp(-r * x),
        normalised="the exponential density has integral 1 for every rate > 0",
        source="Cover and Thomas 2006, table 17.1",
        exponential=Exponential(
            statistics=lambda r: (X,),
            natural=lambda r: (-r,),
            log_partition=lambda e, *_: -log(-e[0]),
            domain=lambda e, *_: (-e[0],),
            means=lambda r: (1 / r,),
        ),
        same_as=lambda r: ("Gamma", (Integer(1), 1 / r)),
        forms={
            "entropy": lambda r: 1 - log(r),
            "kl_divergence": lambda r1, r2: log(r1 / r2) + r2 / r1 - 1,
            "cross_entropy": lambda r1, r2: r2 / r1 - log(r2),
            "renyi_divergence": lambda a, r1, r2: log(r1 / r2) + log(r1 / (a * r1 + (1 - a) * r2)) / (a - 1),
        },
    ),
    Distribution(
        name="Gamma",
        title="Gamma distribution: density x^(k-1) exp(-x/theta)/(Gamma(k) theta^k) on x > 0",
        parameters=(("k", POSITIVE), ("theta", POSITIVE)),
        support=lambda k, t: RAY,
        density=lambda x, k, t: x ** (k - 1) * exp(-x / t) / (gamma(k) * t**k),
        normalised="the gamma density has integral 1 for all k > 0 and theta > 0, by the definition of the gamma function",
        source="Cover and Thomas 2006, table 17.1; Penny 2001",
        exponential=Exponential(
            statistics=lambda k, t: (LOG, X),
            natural=lambda k, t: (k - 1, -1 / t),
            log_partition=lambda e, *_: loggamma(e[0] + 1) - (e[0] + 1) * log(-e[1]),
            domain=lambda e, *_: (e[0] + 1, -e[1]),
            means=lambda k, t: (digamma(k) + log(t), k * t),
        ),
        forms={
            "entropy": lambda k, t: k + log(t) + loggamma(k) + (1 - k) * digamma(k),
            "kl_divergence": lambda k1, t1, k2, t2: (
                (k1 - k2) * digamma(k1) - loggamma(k1) + loggamma(k2) + k2 * log(t2 / t1) + k1 * (t1 / t2 - 1)
            ),
        },
    ),
    Distribution(
        name="InverseGamma",
        title="Inverse gamma distribution: density b^a x^(-a-1) exp(-b/x)/Gamma(a) on x > 0",
        parameters=(("a", POSITIVE), ("b", POSITIVE)),
        support=lambda a, b: RAY,
        density=lambda x, a, b: b**a * x ** (-a - 1) * exp(-b / x) / gamma(a),
        normalised="the inverse gamma density has integral 1 for all a > 0 and b > 0",
        source="Cover and Thomas 2006, table 17.1",
        exponential=Exponential(
            statistics=lambda a, b: (LOG, power(Integer(-1))),
            natural=lambda a, b: (-a - 1, -b),
            log_partition=lambda e, *_: loggamma(-e[0] - 1) + (e[0] + 1) * log(-e[1]),
            domain=lambda e, *_: (-e[0] - 1, -e[1]),
            means=lambda a, b: (log(b) - digamma(a), a / b),
        ),
        forms={
            "entropy": lambda a, b: a + log(b) + loggamma(a) - (1 + a) * digamma(a),
            "kl_divergence": lambda a1, b1, a2, b2: (
                (a1 - a2) * digamma(a1) - loggamma(a1) + loggamma(a2) + a2 * log(b1 / b2) + a1 * (b2 / b1 - 1)
            ),
        },
    ),
    Distribution(
        name="ChiSquared",
        title="Chi-squared distribution: density x^(k/2-1) exp(-x/2)/(Gamma(k/2) 2^(k/2)) on x > 0",
        parameters=(("k", POSITIVE),),
        support=lambda k: RAY,
        density=lambda x, k: x ** (k / 2 - 1) * exp(-x / 2) / (gamma(k / 2) * 2 ** (k / 2)),
        normalised="the chi-squared density has integral 1 for every k > 0, by the definition of the gamma function",
        source="Cover and Thomas 2006, table 17.1",
        exponential=Exponential(
            statistics=lambda k: (LOG,),
            natural=lambda k: (k / 2 - 1,),
            log_partition=lambda e, *_: loggamma(e[0] + 1) + (e[0] + 1) * log(2),
            domain=lambda e, *_: (e[0] + 1,),
            means=lambda k: (digamma(k / 2) + log(2),),
            base=lambda k: {X: -HALF},
        ),
        same_as=lambda k: ("Gamma", (k / 2, Integer(2))),
        forms={
            "entropy": lambda k: k / 2 + log(2) + loggamma(k / 2) + (1 - k / 2) * digamma(k / 2),
            "kl_divergence": lambda k1, k2: (k1 - k2) * digamma(k1 / 2) / 2 + loggamma(k2 / 2) - loggamma(k1 / 2),
        },
        aliases=("Chi2",),
    ),
    Distribution(
        name="Beta",
        title="Beta distribution: density x^(alpha-1) (1-x)^(beta-1)/B(alpha, beta) on 0 < x < 1",
        parameters=(("alpha", POSITIVE), ("beta", POSITIVE)),
        support=lambda a, b: UNIT,
        density=lambda x, a, b: x ** (a - 1) * (1 - x) ** (b - 1) / sympy.beta(a, b),
        normalised="the beta density has integral 1 for all alpha > 0 and beta > 0, by the definition of the beta function",
        source="Cover and Thomas 2006, table 17.1; Penny 2001",
        exponential=Exponential(
            statistics=lambda a, b: (LOG, LOG_REST),
            natural=lambda a, b: (a - 1, b - 1),
            log_partition=lambda e, *_: _beta_log(e[0] + 1, e[1] + 1),
            domain=lambda e, *_: (e[0] + 1, e[1] + 1),
            means=lambda a, b: (digamma(a) - digamma(a + b), digamma(b) - digamma(a + b)),
        ),
        forms={
            "entropy": lambda a, b: _beta_log(a, b) - (a - 1) * digamma(a) - (b - 1) * digamma(b) + (a + b - 2) * digamma(a + b),
            "kl_divergence": lambda a1, b1, a2, b2: (
                _beta_log(a2, b2)
                - _beta_log(a1, b1)
                + (a1 - a2) * digamma(a1)
                + (b1 - b2) * digamma(b1)
                + (a2 - a1 + b2 - b1) * digamma(a1 + b1)
            ),
        },
    ),
    Distribution(
        name="Laplace",
        title="Laplace distribution: density exp(-|x - mu|/b)/(2 b) on the real line",
        parameters=(("mu", REAL), ("b", POSITIVE)),
        support=lambda m, b: LINE,
        density=lambda x, m, b: exp(-sympy.Abs(x - m) / b) / (2 * b),
        normalised="the Laplace density has integral 1 for all mu and b > 0",
        source="Cover and Thomas 2006, table 17.1; Gil, Alajaji and Linder 2013",
        exponential=Exponential(
            statistics=lambda m, b: (Statistic("distance", (m,)),),
            natural=lambda m, b: (-1 / b,),
            log_partition=lambda e, *_: log(2) - log(-e[0]),
            domain=lambda e, *_: (-e[0],),
            means=lambda m, b: (b,),
            fixed=(0,),
        ),
        given=_laplace_given,
        forms={
            "entropy": lambda m, b: 1 + log(2 * b),
            "kl_divergence": lambda m1, b1, m2, b2: log(b2 / b1) + sympy.Abs(m1 - m2) / b2 + b1 * exp(-sympy.Abs(m1 - m2) / b1) / b2 - 1,
            "cross_entropy": lambda m1, b1, m2, b2: log(2 * b2) + sympy.Abs(m1 - m2) / b2 + b1 * exp(-sympy.Abs(m1 - m2) / b1) / b2,
            "renyi_divergence": lambda a, m1, b1, m2, b2: log(b2 / b1) + log(b2 / (a * b2 + (1 - a) * b1)) / (a - 1),
        },
    ),
    Distribution(
        name="Uniform",
        title="Uniform distribution on an interval: density 1/(right - left) on left <= x <= right",
        parameters=(("left", REAL), ("right", REAL)),
        support=lambda a, b: Support("interval", a, b),
        density=lambda x, a, b: 1 / (b - a),
        normalised="the interval from left to right has length right - left",
        source="Cover and Thomas 2006, example 8.1.1",
        log_density=lambda a, b: {ONE: -log(b - a)},
        given=_uniform_given,
        positive=lambda a, b: (b - a,),
        forms={
            "entropy": lambda a, b: log(b - a),
            "kl_divergence": lambda a1, b1, a2, b2: log((b2 - a2) / (b1 - a1)),
            "cross_entropy": lambda a1, b1, a2, b2: log(b2 - a2),
            "renyi_divergence": lambda a, a1, b1, a2, b2: log((b2 - a2) / (b1 - a1)),
        },
    ),
    Distribution(
        name="StudentT",
        title="Student's t-distribution: density (1 + x^2/nu)^(-(nu+1)/2)/(sqrt(nu) B(1/2, nu/2)) on the real line",
        parameters=(("nu", POSITIVE),),
        support=lambda n: LINE,
        density=lambda x, n: (1 + x**2 / n) ** (-(n + 1) / 2) / (sqrt(n) * sympy.beta(HALF, n / 2)),
        normalised="Student's density has integral 1 for every nu > 0",
        source="Cover and Thomas 2006, table 17.1; Lazo and Rathie 1978",
        log_density=lambda n: {
            ONE: (n + 1) * log(n) / 2 - log(n) / 2 - _beta_log(HALF, n / 2),
            Statistic("log of quadratic", (Integer(0), n)): -(n + 1) / 2,
        },
        given=_student_given,
        forms={
            "entropy": lambda n: (n + 1) / 2 * (digamma((n + 1) / 2) - digamma(n / 2)) + log(n) / 2 + _beta_log(HALF, n / 2),
        },
    ),
    Distribution(
        name="Cauchy",
        title="Cauchy distribution: density gamma/(pi ((x - x0)^2 + gamma^2)) on the real line",
        parameters=(("x0", REAL), ("gamma", POSITIVE)),
        support=lambda m, g: LINE,
        density=lambda x, m, g: g / (pi * ((x - m) ** 2 + g**2)),
        normalised="the Cauchy density has integral 1 for all x0 and gamma > 0",
        source="Cover and Thomas 2006, table 17.1; Chyzak and Nielsen 2019",
        log_density=_cauchy_quadratic,
        given=_cauchy_given,
        forms={
            "entropy": lambda m, g: log(4 * pi * g),
            "kl_divergence": lambda m1, g1, m2, g2: log(((g1 + g2) ** 2 + (m1 - m2) ** 2) / (4 * g1 * g2)),
            "cross_entropy": lambda m1, g1, m2, g2: log(pi * ((g1 + g2) ** 2 + (m1 - m2) ** 2) / g2),
        },
    ),
    Distribution(
        name="Weibull",
        title="Weibull distribution: density (beta/alpha) (x/alpha)^(beta-1) exp(-(x/alpha)^beta) on x > 0",
        parameters=(("alpha", POSITIVE), ("beta", POSITIVE)),
        support=lambda a, b: RAY,
        density=lambda x, a, b: b / a * (x / a) ** (b - 1) * exp(-((x / a) ** b)),
        normalised="the Weibull density has integral 1 for all scales alpha > 0 and shapes beta > 0",
        source="Lazo and Rathie 1978; Bauckhage 2013",
        exponential=Exponential(
            statistics=lambda a, b: (power(b),),
            natural=lambda a, b: (-(a ** (-b)),),
            log_partition=lambda e, a, b: -log(b) - log(-e[0]),
            domain=lambda e, *_: (-e[0],),
            means=lambda a, b: (a**b,),
            base=lambda a, b: {LOG: b - 1},
            fixed=(1,),
        ),
        represented=lambda a, b: ("Gamma", (Integer(1), Integer(1)), scaled_power(a, 1 / b)),
        forms={"entropy": lambda a, b: EulerGamma * (1 - 1 / b) + log(a / b) + 1, "kl_divergence": _weibull_kl},
    ),
    Distribution(
        name="Rayleigh",
        title="Rayleigh distribution: density x exp(-x^2/(2 sigma^2))/sigma^2 on x > 0",
        parameters=(("sigma", POSITIVE),),
        support=lambda s: RAY,
        density=lambda x, s: x / s**2 * exp(-(x**2) / (2 * s**2)),
        normalised="the Rayleigh density has integral 1 for every sigma > 0",
        source="Cover and Thomas 2006, table 17.1",
        exponential=Exponential(
            statistics=lambda s: (SQUARE,),
            natural=lambda s: (-1 / (2 * s**2),),
            log_partition=lambda e, *_: -log(-2 * e[0]),
            domain=lambda e, *_: (-e[0],),
            means=lambda s: (2 * s**2,),
            base=lambda s: {LOG: Integer(1)},
        ),
        represented=lambda s: ("Gamma", (Integer(1), Integer(1)), scaled_power(s * sqrt(2), HALF)),
        forms={
            "entropy": lambda s: 1 + log(s / sqrt(2)) + EulerGamma / 2,
            "kl_divergence": lambda s1, s2: 2 * log(s2 / s1) + s1**2 / s2**2 - 1,
        },
    ),
    Distribution(
        name="HalfNormal",
        title="Half-normal distribution: density sqrt(2/pi) exp(-x^2/(2 sigma^2))/sigma on x > 0",
        parameters=(("sigma", POSITIVE),),
        support=lambda s: RAY,
        density=lambda x, s: sqrt(2 / pi) * exp(-(x**2) / (2 * s**2)) / s,
        normalised="the half-normal density has integral 1 for every sigma > 0",
        source="Cover and Thomas 2006, table 17.1",
        exponential=Exponential(
            statistics=lambda s: (SQUARE,),
            natural=lambda s: (-1 / (2 * s**2),),
            log_partition=lambda e, *_: log(pi / 2) / 2 - log(-2 * e[0]) / 2,
            domain=lambda e, *_: (-e[0],),
            means=lambda s: (s**2,),
        ),
        represented=lambda s: ("Gamma", (HALF, Integer(1)), scaled_power(s * sqrt(2), HALF)),
        forms={
            "entropy": lambda s: log(pi * sympy.E * s**2 / 2) / 2,
            "kl_divergence": lambda s1, s2: log(s2 / s1) + s1**2 / (2 * s2**2) - HALF,
        },
    ),
    Distribution(
        name="Pareto",
        title="Pareto distribution: density alpha xm^alpha/x^(alpha+1) on x >= xm",
        parameters=(("xm", POSITIVE), ("alpha", POSITIVE)),
        support=lambda m, a: Support("interval", m),
        density=lambda x, m, a: a * m**a / x ** (a + 1),
        normalised="the Pareto density has integral 1 for all xm > 0 and alpha > 0",
        source="Cover and Thomas 2006, table 17.1",
        exponential=Exponential(
            statistics=lambda m, a: (LOG,),
            natural=lambda m, a: (-a,),
            log_partition=lambda e, m, a: -log(-e[0]) + e[0] * log(m),
            domain=lambda e, *_: (-e[0],),
            means=lambda m, a: (log(m) + 1 / a,),
            base=lambda m, a: {LOG: Integer(-1)},
            fixed=(0,),
        ),
        represented=lambda m, a: ("Exponential", (a,), exponentiated(log(m), Integer(1))),
        forms={
            "entropy": lambda m, a: log(m / a) + 1 + 1 / a,
            "kl_divergence": lambda m1, a1, m2, a2: log(a1 / a2) + a2 / a1 - 1 + a2 * log(m1 / m2),
            "renyi_divergence": lambda a, m1, a1, m2, a2: log(a1 / a2) + log(a1 / (a * a1 + (1 - a) * a2)) / (a - 1),
        },
    ),
    Distribution(
        name="Gumbel",
        title="Gumbel distribution: density exp(-z - e^-z)/beta with z = (x - mu)/beta on the real line",
        parameters=(("beta", POSITIVE), ("mu", REAL)),
        support=lambda b, m: LINE,
        density=lambda x, b, m: exp(-(x - m) / b - exp(-(x - m) / b)) / b,
        normalised="the Gumbel density has integral 1 for all beta > 0 and mu",
        source="Lazo and Rathie 1978, table 1; Bauckhage 2014",
        exponential=Exponential(
            statistics=lambda b, m: (Statistic("exponential", (-1 / b,)),),
            natural=lambda b, m: (-exp(m / b),),
            log_partition=lambda e, b, m: log(b) - log(-e[0]),
            domain=lambda e, *_: (-e[0],),
            means=lambda b, m: (exp(-m / b),),
            base=lambda b, m: {X: -1 / b},
            fixed=(0,),
        ),
        represented=lambda b, m: ("Gamma", (Integer(1), Integer(1)), affine_logarithm(m, -b)),
        forms={"entropy": lambda b, m: log(b) + EulerGamma + 1, "kl_divergence": _gumbel_kl},
    ),
    Distribution(
        name="Logistic",
        title="Logistic distribution: density e^-z/(s (1 + e^-z)^2) with z = (x - mu)/s on the real line",
        parameters=(("mu", REAL), ("s", POSITIVE)),
        support=lambda m, s: LINE,
        density=lambda x, m, s: exp(-(x - m) / s) / (s * (1 + exp(-(x - m) / s)) ** 2),
        normalised="the logistic density has integral 1 for all mu and s > 0",
        source="Lazo and Rathie 1978, table 1",
        log_density=lambda m, s: {ONE: m / s - log(s), X: -1 / s, Statistic("softplus", (m, s)): Integer(-2)},
        represented=lambda m, s: ("Beta", (Integer(1), Integer(1)), affine_logit(m, s)),
        forms={"entropy": lambda m, s: log(s) + 2},
    ),
    Distribution(
        name="VonMises",
        title="Von Mises distribution: density exp(kappa cos(x - mu))/(2 pi I_0(kappa)) on the circle",
        parameters=(("mu", REAL), ("k", POSITIVE)),
        support=lambda m, k: Support("circle"),
        density=lambda x, m, k: exp(k * sympy.cos(x - m)) / (2 * pi * besseli(0, k)),
        normalised="the von Mises density has integral 1 for all mu and kappa > 0, by the integral of I_0",
        source="Mardia and Jupp 2000, section 3.5.4",
        exponential=Exponential(
            statistics=lambda m, k: (COSINE, SINE),
            natural=lambda m, k: (k * sympy.cos(m), k * sympy.sin(m)),
            log_partition=lambda e, *_: log(2 * pi * besseli(0, sqrt(e[0] ** 2 + e[1] ** 2))),
            domain=lambda e, *_: (),
            means=lambda m, k: (
                sympy.cos(m) * besseli(1, k) / besseli(0, k),
                sympy.sin(m) * besseli(1, k) / besseli(0, k),
            ),
        ),
        forms={
            "entropy": lambda m, k: log(2 * pi * besseli(0, k)) - k * besseli(1, k) / besseli(0, k),
            "kl_divergence": lambda m1, k1, m2, k2: (
                log(besseli(0, k2) / besseli(0, k1)) + (k1 - k2 * sympy.cos(m1 - m2)) * besseli(1, k1) / besseli(0, k1)
            ),
        },
    ),
    Distribution(
        name="InverseGaussian",
        title="Inverse Gaussian distribution: density sqrt(shape/(2 pi x^3)) exp(-shape (x - mean)^2/(2 mean^2 x)) on x > 0",
        parameters=(("mean", POSITIVE), ("shape", POSITIVE)),
        support=lambda m, s: RAY,
        density=lambda x, m, s: sqrt(s / (2 * pi * x**3)) * exp(-s * (x - m) ** 2 / (2 * m**2 * x)),
        normalised="the inverse Gaussian density has integral 1 for all means and shapes > 0",
        source="Johnson, Kotz and Balakrishnan 1994, chapter 15",
        exponential=Exponential(
            statistics=lambda m, s: (X, power(Integer(-1))),
            natural=lambda m, s: (-s / (2 * m**2), -s / 2),
            log_partition=lambda e, *_: log(2 * pi) / 2 - log(-2 * e[1]) / 2 - 2 * sqrt(e[0] * e[1]),
            domain=lambda e, *_: (-e[0], -e[1]),
            means=lambda m, s: (m, 1 / m + 1 / s),
            base=lambda m, s: {LOG: -Rational(3, 2)},
        ),
        forms={
            "kl_divergence": lambda m1, s1, m2, s2: (log(s1 / s2) + s2 / s1 - 1) / 2 + s2 * (m1 - m2) ** 2 / (2 * m1 * m2**2),
        },
    ),
)
