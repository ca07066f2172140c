"""Integrals between bounds, Gaussian integrals and series have their exact values; one edit makes them false."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

GAUSS = r"\frac{1}{\sqrt{2\pi\sigma^2}} \exp\left(-\frac{(x-\mu)^2}{2\sigma^2}\right)"


@pytest.mark.parametrize(
    ("true", "false"),
    [
        (r"\int_0^1 x^2 dx = 1/3", r"\int_0^1 x^2 dx = 1/2"),
        (r"-\int_a^b \frac{1}{b-a} \log \frac{1}{b-a} dx = \log(b-a)", r"-\int_a^b \frac{1}{b-a} \log \frac{1}{b-a} dx = -\log(b-a)"),
        (r"\int_0^\infty \lambda e^{-\lambda x} dx = 1", r"\int_0^\infty e^{-\lambda x} dx = 1"),
        (r"\int_0^\infty x \lambda e^{-\lambda x} dx = 1/\lambda", r"\int_0^\infty x \lambda e^{-\lambda x} dx = \lambda"),
        (r"\int_0^\infty x^2 \lambda e^{-\lambda x} dx = 2/\lambda^2", r"\int_0^\infty x^2 \lambda e^{-\lambda x} dx = 1/\lambda^2"),
        (
            r"-\int_0^\infty \lambda e^{-\lambda x} \log(\lambda e^{-\lambda x}) dx = 1 - \log\lambda",
            r"-\int_0^\infty \lambda e^{-\lambda x} \log(\lambda e^{-\lambda x}) dx = 1 + \log\lambda",
        ),
        (r"-\int_0^{1/2} 2 \log_2 2 dx = -1", r"-\int_0^{1/2} 2 \log_2 2 dx = 1"),
        (rf"\int {GAUSS} dx = 1", rf"\int {GAUSS} dx = 2"),
        (rf"\int x {GAUSS} dx = \mu", rf"\int x {GAUSS} dx = -\mu"),
        (rf"\int x^2 {GAUSS} dx = \mu^2+\sigma^2", rf"\int x^2 {GAUSS} dx = \mu^2"),
        (r"\int_{-\infty}^\infty e^{-x^2} dx = \sqrt{\pi}", r"\int_{-\infty}^\infty e^{-x^2} dx = \pi"),
        (r"\sum_{k=0}^\infty r^k = \frac{1}{1-r}", r"\sum_{k=1}^\infty r^k = \frac{1}{1-r}"),
        (r"\sum_{k=1}^\infty (1-p)^{k-1} p = 1", r"\sum_{k=1}^\infty (1-p)^k p = 1"),
        (r"\sum_{k=1}^\infty k (1-p)^{k-1} p = 1/p", r"\sum_{k=1}^\infty k (1-p)^{k-1} p = p"),
        (r"\sum_{k=1}^\infty 2^{-k} = 1", r"\sum_{k=0}^\infty 2^{-k} = 1"),
        (
            r"\sum_{k=0}^\infty k e^{-\lambda} \frac{\lambda^k}{k!} = \lambda",
            r"\sum_{k=0}^\infty k e^{-\lambda} \frac{\lambda^k}{k!} = \lambda^2",
        ),
        (
            r"-\sum_{k=1}^\infty p(1-p)^{k-1} \log(p (1-p)^{k-1}) = -\log p - \frac{1-p}{p}\log(1-p)",
            r"-\sum_{k=1}^\infty p(1-p)^{k-1} \log(p (1-p)^{k-1}) = -\log p + \frac{1-p}{p}\log(1-p)",
        ),
    ],
)
def test_a_closed_form_is_proved_and_its_twin_refuted(true: str, false: str) -> None:
    assert check(true).verdict.positive
    assert check(false).verdict.word == "refuted"


@pytest.mark.parametrize("n", range(5))
def test_the_antiderivative_has_the_integrand_as_its_derivative(n: int) -> None:
    """The fundamental theorem, by the kernel's derivatives: d/dt of the integral from 0 to t."""
    made = check(
        rf"\frac{{d}}{{dt}} \int_0^t x^{{{n}}} e^{{kx}} dx = t^{{{n}}} e^{{kt}}" if n else r"\frac{d}{dt} \int_0^t e^{kx} dx = e^{kt}"
    )
    assert made.verdict.word == "proved"


@pytest.mark.parametrize(
    "text",
    [
        r"\int_0^\infty x dx = 1",
        r"\int_0^\infty e^{x} dx = 1",
        r"\sum_{k=0}^\infty 2^k = -1",
        r"\int_{-\infty}^\infty e^{x^2} dx = 1",
    ],
)
def test_what_diverges_has_no_value(text: str) -> None:
    assert check(text).verdict.word in ("undecided", "not-understood")


@pytest.mark.parametrize(("text", "given"), [(r"\int_0^\infty e^{-kx} dx = 1/k", "k < 0"), (r"\sum_{k=0}^\infty r^k = 1/(1-r)", "r > 1")])
def test_a_value_is_one_only_where_the_integral_converges(text: str, given: str) -> None:
    assert not check(text, given).verdict.negative


@pytest.mark.parametrize("bounds", [r"\int_{\infty}^{\infty}", r"\int_{+\infty}^{-\infty}"])
def test_bounds_that_are_no_whole_line_are_not_taken_for_one(bounds: str) -> None:
    for formula in (rf"{bounds} e^{{-x^2}} dx = \sqrt{{\pi}}", rf"D(p \| q) = {bounds} p(x) \log\frac{{p(x)}}{{q(x)}} dx"):
        assert check(formula).verdict.word == "not-understood"
