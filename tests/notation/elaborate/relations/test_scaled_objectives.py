r"""max_pi E[r] - beta D is attained where min_pi D - E[r]/beta is, but is not equal to it. With another sign it is false."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

E, RATIO = r"\mathbb{E}_{y \sim \pi(y|x)}", r"\log\frac{\pi(y|x)}{\pi_{ref}(y|x)}"
MAX = rf"\max_{{\pi}} {E}[r(x,y) - \beta {RATIO}]"
Z = r"Let $Z(x) = \sum_y \pi_{ref}(y|x)\exp(\frac{1}{\beta} r(x,y))$. "
TILTED = r"\frac{1}{Z(x)}\pi_{ref}(y|x)\exp(\frac{1}{\beta}r(x,y))"

FALSE = (
    rf"${MAX} = \max_{{\pi}} {E}[{RATIO} - \frac{{1}}{{\beta}} r(x,y)]$",
    rf"${MAX} = \min_{{\pi}} {E}[r(x,y) - \beta {RATIO}]$",
)
OPEN = (
    rf"{Z}${MAX} = \min_{{\pi}} {E}[\log\frac{{\pi(y|x)}}{{{TILTED}}} - \log Z(x)]$",
    rf"${MAX} = \min_{{\pi}} {E}[\beta {RATIO} - r(x,y)]$",
    rf"${MAX} = \min_{{\pi}} {E}[{RATIO} - \frac{{1}}{{\beta}} r(x,y)]$",
    rf"${MAX} = \max_{{\pi}} {E}[\frac{{1}}{{\beta}} r(x,y) - {RATIO}]$",
    rf"${MAX} = \min_{{\pi}} {E}[{RATIO} + \frac{{1}}{{\beta}} r(x,y)]$",
    rf"${MAX} = \min_{{\pi}} {E}[{RATIO} - \beta r(x,y)]$",
    rf"$J^* = {MAX} = \min_{{\pi}} {E}[\beta {RATIO} - r(x,y)]$",
    r"$\max_p H(p) = \min_p -H(p)$",
    r"$\max_\pi H(\pi) = \min_\pi -H(\pi)$",
    r"Let $\lambda = 2$. $\max_\pi E_\pi[r] = \max_\pi \lambda E_\pi[r]$",
    r"$\max_\theta \beta H(p_\theta) = \max_\theta H(p_\theta)$",
    rf"{Z}${MAX} = \min_{{\pi}} {E}[\log\frac{{\pi(y|x)}}{{{TILTED}}}]$",
    r"$\max_p H(p) = \min_p H(p)$",
)


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("text", FALSE)
def test_opposite_optima_differ(text: str) -> None:
    assert last(text) == "refuted"


@pytest.mark.parametrize("text", OPEN)
def test_what_they_are_worth_is_left_open(text: str) -> None:
    assert last(text) in ("undecided", "not-understood")
