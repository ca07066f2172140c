"""Measures are read as their densities: dP/dQ is P/Q, an integral by dP is a mean under P."""

from __future__ import annotations

import pytest

from symbolic_it import check

TRUE = [
    r"D(P\|Q) = E_P[\log \frac{dP}{dQ}]",
    r"D(P\|Q) = \mathbb{E}_{P}\left[\log \frac{dP}{dQ}(X)\right]",
    r"D(P\|Q) = \int \log \frac{dP}{dQ}\, dP",
    r"D(P\|Q) = \int \log \frac{dP}{dQ}(x)\, dP(x)",
    r"D(P\|Q) = \int \log \frac{p(x)}{q(x)}\, dP(x)",
    r"D(P\|Q) = \mathbb{E}_{Q}\left[\frac{dP}{dQ}\log \frac{dP}{dQ}\right]",
    r"KL(\mathbb{P}\|\mathbb{Q}) = \int \log\frac{\mathrm{d}\mathbb{P}}{\mathrm{d}\mathbb{Q}} \,\mathrm{d}\mathbb{P}",
    r"\chi^2(P\|Q) = \int \left(\frac{dP}{dQ}-1\right)^2 dQ",
    r"\int \frac{dP}{dQ} dQ = 1",
    r"\int \log \frac{dP}{dQ} dP \ge 0",
]
FALSE = [
    r"D(P\|Q) = E_Q[\log \frac{dP}{dQ}]",
    r"D(P\|Q) = \int \log \frac{dQ}{dP}\, dP",
    r"D(P\|Q) = \int \log \frac{dP}{dQ}\, dQ",
    r"D(P\|Q) = \int \left(\frac{dP}{dQ}-1\right) dQ",
    r"\chi^2(P\|Q) = \int \left(\frac{dP}{dQ}-1\right)^2 dP",
    r"\int \log \frac{dP}{dQ} dQ \ge 0",
]


@pytest.mark.parametrize("text", TRUE)
def test_true(text: str) -> None:
    assert check(text).verdict.positive


@pytest.mark.parametrize("text", FALSE)
def test_false(text: str) -> None:
    assert check(text).verdict.word == "refuted"


@pytest.mark.parametrize("text", [r"\frac{dP}{dQ} = P - Q", r"\int P^2\, dP = 0", r"\frac{dR}{dP} = 2 P"])
def test_capitals_that_are_numbers_are_no_measures(text: str) -> None:
    assert check(text).verdict.word not in ("proved", "definition", "refuted")
