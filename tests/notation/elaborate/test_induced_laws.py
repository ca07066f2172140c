r"""tau ~ pi_theta has the law p_theta(tau); theta behind a bar is a parameter where the formula differentiates by it."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


OBJECTIVE = r"$J(\theta) = \mathbb{E}_{\tau \sim \pi_\theta}[R(\tau)]"
TRUE = [
    rf"{OBJECTIVE} = \sum_\tau p_\theta(\tau) R(\tau)$",
    rf"{OBJECTIVE} = \int p_\theta(\tau) R(\tau) d\tau$",
    rf"{OBJECTIVE} = \sum_\tau P(\tau) R(\tau)$",
    r"$\nabla_\theta \log P(\tau|\theta) = \frac{\nabla_\theta P(\tau|\theta)}{P(\tau|\theta)}$",
    r"$\nabla_\theta p(x; \theta) = p(x; \theta) \nabla_\theta \log p(x; \theta)$",
    r"$\nabla_\theta \log p(y|x; \theta) = \nabla_\theta p(y|x; \theta) / p(y|x; \theta)$",
    r"$\sum_\tau P(\tau|\theta) \nabla_\theta \log P(\tau|\theta) R(\tau) = \mathbb{E}_{\tau \sim \pi_\theta}[\nabla_\theta \log P(\tau|\theta) R(\tau)]$",
]
FALSE = [
    rf"{OBJECTIVE} = -\sum_\tau p_\theta(\tau) R(\tau)$",
    r"$\nabla_\theta \log P(\tau|\theta) = \frac{P(\tau|\theta)}{\nabla_\theta P(\tau|\theta)}$",
    r"$\nabla_\theta p(x; \theta) = -p(x; \theta) \nabla_\theta \log p(x; \theta)$",
    r"$\mathbb{E}_{x \sim q_\theta}[f(x)] = \sum_x p_\theta(x) f(x)$",  # no trajectory, no policy
    r"$\mathbb{E}_{\tau \sim \pi_\theta}[f(\tau)] = \sum_\tau p_\theta(\tau) \pi_\theta(\tau) f(\tau)$",
]


@pytest.mark.parametrize("text", TRUE)
def test_a_trajectory_has_the_law_that_the_formula_gives_it(text: str) -> None:
    assert set(verdicts(text)) <= {"proved", "definition"}


@pytest.mark.parametrize("text", FALSE)
def test_the_false_twin_is_refuted(text: str) -> None:
    assert "refuted" in verdicts(text)


def test_an_objective_by_name_is_read_under_the_same_law() -> None:
    defined = rf"{OBJECTIVE}$." + "\n\n"
    gradient = r"$\nabla_\theta J(\theta) = \sum_\tau p_\theta(\tau) \nabla_\theta \log p_\theta(\tau) R(\tau)$"
    assert verdicts(defined + gradient) == ["definition", "proved"]


def test_what_a_trajectory_is_drawn_with_goes_below_its_law() -> None:
    assert "refuted" not in verdicts(rf"{OBJECTIVE} = \int P(\tau | \theta) R(\tau) d\tau$")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"\mathbb{E}_{q(z; \lambda)}[\log p(x, z)] = \mathbb{E}_{q(z; \lambda)}[\log p(z|x)] + \log p(x)", "proved"),
        (r"\mathbb{E}_{q(z; \lambda)}[\log p(x, z)] = \mathbb{E}_{q(z; \lambda)}[\log p(x|z)] + \log p(x)", "refuted"),
        (r"\mathbb{E}_{q(z; \lambda)}[-\log q(z; \lambda)] = H(q)", "proved"),
        (r"\mathbb{E}_{q(z; \lambda)}[\log q(z; \lambda)] = H(q)", "refuted"),
        (r"\log p(x) = D(q(z; \nu) \| p(z|x)) + \mathbb{E}_{q(z; \nu)}[\log \frac{p(x, z)}{q(z; \nu)}]", "proved"),
        (r"\log p(x) = D(q(z; \nu) \| p(z|x)) - \mathbb{E}_{q(z; \nu)}[\log \frac{p(x, z)}{q(z; \nu)}]", "refuted"),
    ],
)
def test_what_stands_behind_a_semicolon_is_a_parameter_of_the_law_wherever_it_stands(text: str, word: str) -> None:
    assert check(text).verdict.word == word


def test_a_law_with_and_without_its_parameter_may_be_two() -> None:
    assert check(r"H(q) + \sum_z q(z) \log q(z; \lambda) = 0").verdict.word != "proved"
