"""Definitions on answers: one prompt, one reward, one policy; with another one in one place they are none."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

RATIO = r"\beta\log\frac{\pi_\theta([W])}{\pi_{ref}([W])} - \beta\log\frac{\pi_\theta([L])}{\pi_{ref}([L])}"
DPO = r"L_{DPO} = -\mathbb{E}\left[\log\sigma\left(" + RATIO + r"\right)\right]"
J = r"J(\theta) = \mathbb{E}_{x\sim D, y\sim[A](\cdot|x)}[r(x,y)] - \beta D(\pi_\theta(\cdot|[X])\|[R](\cdot|x))"


def dpo(w: str, l: str) -> str:  # noqa: E741
    return DPO.replace("[W]", w).replace("[L]", l)


def objective(a: str, x: str, r: str) -> str:
    return J.replace("[A]", a).replace("[X]", x).replace("[R]", r)


ONE = [
    dpo("y_w|x", "y_l|x"),
    objective(r"\pi_\theta", "x", r"\pi_{ref}"),
    r"p(y_w \succ y_l|x) = \sigma(r(x,y_w) - r(x,y_l))",
    r"\pi^*(y|x) = \frac{1}{Z(x)}\pi_{ref}(y|x)\exp(r(x,y)/\beta)",
    r"r(x,y) = \beta\log\frac{\pi^*(y|x)}{\pi_{ref}(y|x)} + \beta\log Z(x)",
    r"Z(x) = \sum_y \pi_{ref}(y|x)\exp(r(x,y)/\beta)",
    r"L_{RM} = -\mathbb{E}[\log\sigma(r_\phi(x,y_w)-r_\phi(x,y_l))]",
    r"L_{SFT} = -\mathbb{E}[\log\pi_\theta(y|x)]",
]
SEVERAL = [
    dpo("y_w|x", "y_l|x'"),
    dpo("x|y_w", "x|y_l"),
    dpo("y_w", "y_l|x"),
    objective(r"\pi_{ref}", "x", r"\pi_{ref}"),
    objective(r"\pi_\theta", "x'", r"\pi_{ref}"),
    objective(r"\pi_\theta", "x", r"\pi_\theta"),
    r"p(y_w \succ y_l|x) = \sigma(r(x,y_w) - r(x',y_l))",
    r"\pi^*(y|x) = \frac{1}{Z(y)}\pi_{ref}(y|x)\exp(r(x,y)/\beta)",
    r"\pi^*(y|x) = \frac{1}{Z(x)}\pi_{ref}(x|y)\exp(r(x,y)/\beta)",
    r"\pi^*(y|x) = \frac{1}{Z(x)}\pi_{ref}(y|x)\exp(r(x',y)/\beta)",
    r"r(x,y) = \beta\log\frac{\pi^*(y|x)}{\pi_{ref}(y|x)} + \beta\log Z(x,y)",
    r"Z(x) = \sum_x \pi_{ref}(y|x)\exp(r(x,y)/\beta)",
    r"L_{RM} = -\mathbb{E}[\log\sigma(r_\phi(x,y_w)-r_\theta(x,y_l))]",
    r"L_{SFT} = -\mathbb{E}[\log\pi_\theta(x|y)]",
    r"L_{DPO} = -\log\sigma(\beta\log\frac{\pi_\theta(y_w)}{\pi_{ref}(y_l)} - \beta\log\frac{\pi_\theta(y_l)}{\pi_{ref}(y_l)})",
    r"r(x,y) = -\beta\log\frac{\pi^*(y|x)}{\pi_{ref}(y|x)} + \beta\log Z(x)",
]


def words(text: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(f"Recall that $${text}$$ as usual.", "markdown")).claims}


@pytest.mark.parametrize("text", ONE)
def test_of_one_prompt(text: str) -> None:
    assert words(text) & {"definition", "proved"}


@pytest.mark.parametrize("text", SEVERAL)
def test_of_several_nothing_is_blessed(text: str) -> None:
    assert not words(text) & {"definition", "proved", "confirmed"}
