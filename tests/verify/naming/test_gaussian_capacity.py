"""The capacity of a channel with normal noise is log(1 + P/N)/2, or W log(1 + P/(N W)); turned over or without its factor it is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def word(formula: str) -> str:
    return verify_document(parse_chapter(f"The capacity of the Gaussian channel is ${formula}$ bits.", "markdown")).claims[-1].verdict.word


TWINS = [
    (r"C = \frac12\log_2\left(1 + \frac{P}{N}\right)", r"C = \frac12\log_2\left(1 + \frac{N}{P}\right)"),
    (r"C = \frac12\log_2\left(1 + \frac{P}{\sigma^2}\right)", r"C = \log_2\left(1 + \frac{P}{\sigma^2}\right)"),
    (r"C = W\log_2\left(1 + \frac{P}{N_0 W}\right)", r"C = W\log_2\left(1 + \frac{P}{N_0}\right)"),
    (r"C = W\log_2(1 + S/N)", r"C = W\log_2(1 + S/N_0)"),
    (r"C = B\log_2(1 + P/N)", r"C = B\log_2(1 + N/P)"),
    (r"C = \frac12\log(2\pi e(P+N)) - \frac12\log(2\pi e N)", r"C = \frac12\log(2\pi e(P+N)) - \frac12\log(2\pi e P)"),
    (
        r"C = \frac12\log(2\pi e(\sigma^2+P)) - \frac12\log(2\pi e\sigma^2)",
        r"C = \frac12\log(2\pi(\sigma^2+P)) - \frac12\log(2\pi e\sigma^2)",
    ),
    (r"C = \frac12\log_2(1 + \mathrm{SNR})", r"C = 2\log_2(1 + \mathrm{SNR})"),
]


@pytest.mark.parametrize(("formula", "twin"), TWINS)
def test_the_capacity_is_known_and_its_twin_is_not(formula: str, twin: str) -> None:
    assert word(formula) == "definition"
    assert word(twin) not in ("definition", "proved", "confirmed")


@pytest.mark.parametrize("formula", [r"C = \frac12 \log_2(1 - \frac{P}{\sigma^2})", r"C = \frac12 \log(1 + \frac{N}{P})", r"C = -W \log_2(1 + \text{SNR})",
                                     r"C_\text{AWGN} = \frac{1}{2} \log (1 - \frac{P}{N})"])  # fmt: skip
def test_it_grows_with_the_signal(formula: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(f"The capacity is ${formula}$.", "markdown")).claims] == [
        "convention-mismatch"
    ]
