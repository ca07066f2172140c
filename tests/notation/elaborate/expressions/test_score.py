r"""Derivatives by the parameter of a law that is left open: the score function and policy gradients."""

from __future__ import annotations

import pytest
from reads import is_identity

from symbolic_it import check
from symbolic_it.notation.elaborate import ElaborationError, read_meaning

_OBJECTIVE = r"\nabla_\theta \mathbb{E}_{x \sim p_\theta}[f(x)]"
_RETURN = r"\nabla_\theta \mathbb{E}_{y \sim \pi_\theta(\cdot|x)}[r(x,y)]"
TRUE = [
    rf"{_OBJECTIVE} = \mathbb{{E}}_{{x \sim p_\theta}}[f(x) \nabla_\theta \log p_\theta(x)]",
    rf"{_OBJECTIVE} = \mathbb{{E}}_{{x \sim p_\theta}}[(f(x) - b) \nabla_\theta \log p_\theta(x)]",
    rf"{_OBJECTIVE} = \sum_x f(x) \nabla_\theta p_\theta(x)",
    rf"{_OBJECTIVE} = \mathbb{{E}}_{{x \sim q}}\left[\frac{{p_\theta(x)}}{{q(x)}} f(x) \nabla_\theta \log p_\theta(x)\right]",
    rf"{_RETURN} = \mathbb{{E}}_{{y \sim \pi_\theta(\cdot|x)}}[r(x,y) \nabla_\theta \log \pi_\theta(y|x)]",
    r"\mathbb{E}_{x \sim p_\theta}[\nabla_\theta \log p_\theta(x)] = 0",
    r"\mathbb{E}_{a \sim \pi_\theta(\cdot|s)}[b(s) \nabla_\theta \log \pi_\theta(a|s)] = 0",
    r"\sum_x \frac{\partial}{\partial \theta} p_\theta(x) = 0",
    r"\nabla_\theta p_\theta(x) = p_\theta(x) \nabla_\theta \log p_\theta(x)",
    r"\nabla_\theta D(p \| q_\theta) = \nabla_\theta H(p, q_\theta)",
    r"\nabla_\theta D(p_\theta \| q) = \mathbb{E}_{x \sim p_\theta}[\nabla_\theta \log p_\theta(x) \log \frac{p_\theta(x)}{q(x)}]",
    r"\nabla_\theta H(p_\theta) = -\mathbb{E}_{x \sim p_\theta}[\log p_\theta(x) \nabla_\theta \log p_\theta(x)]",
]
FALSE = [
    rf"{_OBJECTIVE} = \mathbb{{E}}_{{x \sim p_\theta}}[f(x) \nabla_\theta p_\theta(x)]",
    rf"{_OBJECTIVE} = -\mathbb{{E}}_{{x \sim p_\theta}}[f(x) \nabla_\theta \log p_\theta(x)]",
    rf"{_OBJECTIVE} = \mathbb{{E}}_{{x \sim p_\theta}}[(f(x) - b(x)) \nabla_\theta \log p_\theta(x)]",
    rf"{_RETURN} = \mathbb{{E}}_{{y \sim \pi_\theta(\cdot|x)}}[r(x,y) \log \pi_\theta(y|x)]",
    r"\mathbb{E}_{x \sim q}[\nabla_\theta \log p_\theta(x)] = 0",
    r"\mathbb{E}_{a \sim \pi_\theta(\cdot|s)}[b(s,a) \nabla_\theta \log \pi_\theta(a|s)] = 0",
    r"\nabla_\theta \log p_\theta(x) = p_\theta(x) \nabla_\theta p_\theta(x)",
    r"\nabla_\theta D(p_\theta \| q) = \nabla_\theta H(p_\theta, q)",
    r"\nabla_\theta H(p_\theta) = \mathbb{E}_{x \sim p_\theta}[\log p_\theta(x) \nabla_\theta \log p_\theta(x)]",
    r"\frac{\partial}{\partial \theta} H(p, q_\theta) = 0",
]
REFUSED = [
    r"\mathbb{E}_{x \sim p_\theta}[\nabla_\theta f_\theta(x)] = 0",  # how f depends on theta is not known
    rf"{_OBJECTIVE} = \mathbb{{E}}_{{x \sim p_\theta}}[\nabla_\theta f(x)]",
    r"\nabla_\theta \mathbb{E}_{x \sim p_\theta}[f_\theta(x)] = 0",
    r"\mathbb{E}_{x \sim p_\theta}[\nabla_\theta^2 \log p_\theta(x)] = 0",  # the second derivative is no function of the first
    r"\nabla_\theta (\nabla_\theta \log p_\theta(x)) = 0",
    r"\mathbb{E}_{x \sim p_\theta}[\|\nabla_\theta \log p_\theta(x)\|^2] = 0",  # the norm runs over entries of theta, not over x
]


@pytest.mark.parametrize("text", TRUE)
def test_holds_for_every_smooth_family(text: str) -> None:
    assert check(text).verdict.word == "proved"


@pytest.mark.parametrize("text", FALSE)
def test_the_false_twin_is_refuted_by_a_family(text: str) -> None:
    assert check(text).verdict.word == "refuted"


@pytest.mark.parametrize("text", REFUSED)
def test_what_the_first_derivatives_do_not_tell_is_not_understood(text: str) -> None:
    with pytest.raises(ElaborationError):
        read_meaning(text)


def test_an_objective_by_name_is_unfolded() -> None:
    gradient = r"\nabla_\theta J(\theta) = \mathbb{E}_{x \sim \pi_\theta}[R(x) \nabla_\theta \log \pi_\theta(x)]"
    assert is_identity(gradient, r"J(\theta) = \mathbb{E}_{x \sim \pi_\theta}[R(x)]")
    assert not is_identity(gradient, r"J(\theta) = \mathbb{E}_{x \sim \pi_\theta}[R(x)^2]")


def test_a_density_may_be_moved_under_the_integral_where_its_support_stays() -> None:
    (reading,) = read_meaning(r"\nabla_\theta \int p_\theta(x) f(x) dx = \int f(x) \nabla_\theta p_\theta(x) dx")
    assert any("the supports do not depend on it" in a for a in reading.assumptions)
    assert is_identity(r"\nabla_\theta \int p_\theta(x) f(x) dx = \mathbb{E}_{x \sim p_\theta}[f(x) \nabla_\theta \log p_\theta(x)]")
    assert is_identity(r"\nabla_\theta \int p_\theta(x) dx = \nabla_\theta 1")
    assert check(r"\nabla_\theta \int p_\theta(x) f(x) dx = -\int f(x) \nabla_\theta p_\theta(x) dx").verdict.word == "refuted"
    assert check(r"\int p_\theta(x) \nabla_\theta p_\theta(x) dx = 0").verdict.word != "proved"


ENERGY = (r"p_\theta(x) = \frac{e^{-E_\theta(x)}}{Z_\theta}", r"Z_\theta = \int e^{-E_\theta(x)} dx")
OF_ENERGIES = [
    (
        r"\nabla_\theta \log p_\theta(x) = -\nabla_\theta E_\theta(x) + \mathbb{E}_{x' \sim p_\theta}[\nabla_\theta E_\theta(x')]",
        r"\nabla_\theta \log p_\theta(x) = -\nabla_\theta E_\theta(x) - \mathbb{E}_{x' \sim p_\theta}[\nabla_\theta E_\theta(x')]",
    ),
    (
        r"\nabla_\theta \log Z_\theta = -\mathbb{E}_{x \sim p_\theta}[\nabla_\theta E_\theta(x)]",
        r"\nabla_\theta \log Z_\theta = -\mathbb{E}_{x \sim q}[\nabla_\theta E_\theta(x)]",
    ),
    (
        r"\nabla_\theta \mathbb{E}_{x \sim d}[\log p_\theta(x)] = \mathbb{E}_{x \sim p_\theta}[\nabla_\theta E_\theta(x)] - \mathbb{E}_{x \sim d}[\nabla_\theta E_\theta(x)]",
        r"\nabla_\theta \mathbb{E}_{x \sim d}[\log p_\theta(x)] = \mathbb{E}_{x \sim d}[\nabla_\theta E_\theta(x)] - \mathbb{E}_{x \sim p_\theta}[\nabla_\theta E_\theta(x)]",
    ),
]


@pytest.mark.parametrize(("text", "twin"), OF_ENERGIES)
def test_a_law_made_of_an_energy_moves_with_it(text: str, twin: str) -> None:
    assert is_identity(text, *ENERGY)
    assert not is_identity(twin, *ENERGY)


def test_the_value_of_an_energy_at_a_point_moves_too() -> None:
    assert is_identity(r"\nabla_\theta e^{-E_\theta(x)} = -e^{-E_\theta(x)} \nabla_\theta E_\theta(x)", *ENERGY)
    assert not is_identity(r"\nabla_\theta e^{-E_\theta(x)} = e^{-E_\theta(x)} \nabla_\theta E_\theta(x)", *ENERGY)
    assert not is_identity(r"\nabla_\theta e^{-E_\theta(x)} = -\nabla_\theta E_\theta(x)", *ENERGY)


OF_OPEN_NAMES = [
    (r"-\nabla_\theta \log\sigma(u) = -(1 - \sigma(u))\nabla_\theta u", r"-\nabla_\theta \log\sigma(u) = -\sigma(u)\nabla_\theta u"),
    (r"\nabla_\theta \log\sigma(u) = \frac{\sigma'(u)}{\sigma(u)}\nabla_\theta u", r"\nabla_\theta \sigma(u) = \sigma(u)\nabla_\theta u"),
    (r"\nabla_\theta (u v) = u\nabla_\theta v + v\nabla_\theta u", r"\nabla_\theta (u v) = u\nabla_\theta v - v\nabla_\theta u"),
    (
        r"\nabla_\theta E_{(x, y) \sim D}[\log\sigma(u)] = E_{(x, y) \sim D}[\sigma(-u)\nabla_\theta u]",
        r"\nabla_\theta E_{(x, y) \sim D}[\log\sigma(u)] = E_{(x, y) \sim D}[\sigma(u)\nabla_\theta u]",
    ),
]


@pytest.mark.parametrize(("text", "twin"), OF_OPEN_NAMES)
def test_a_name_whose_slope_stands_beside_it_moves(text: str, twin: str) -> None:
    assert is_identity(text)
    assert not is_identity(twin)


@pytest.mark.parametrize(
    "text",
    [
        r"\nabla_\theta r = r s",  # what the slope of r is, is told elsewhere
        r"\nabla_\theta L = -\sigma(-u)\nabla_\theta u",
        r"\nabla_\theta r^2 = 2 r \nabla_\theta r = 2 r^2 \nabla_\theta \log \pi_\theta(a)",
        r"\nabla_\theta E_{y \sim \pi}[u] = E_{y \sim \pi}[\nabla_\theta u]",  # pi may be short for pi_theta
        r"\nabla_\theta E[u^2] = 2 E[u \nabla_\theta u]",
    ],
)
def test_nothing_is_said_of_slopes_that_may_be_told_or_of_laws_that_may_move(text: str) -> None:
    with pytest.raises(ElaborationError):
        read_meaning(text)


def test_laws_of_other_letters_stand_still() -> None:
    assert is_identity(r"\nabla_\theta \log \frac{q_\theta(x)}{p(x)} = \nabla_\theta \log q_\theta(x) - \nabla_\theta \log p(x)")
    with pytest.raises(ElaborationError):
        read_meaning(r"\nabla_\theta \log \pi_\theta(x) = \nabla_\theta \log \pi(x)")
