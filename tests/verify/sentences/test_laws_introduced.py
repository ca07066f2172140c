"""A law introduced as any is no longer the one of an earlier section, and its h is that of a density where it is one."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words

BEFORE = "$p = \\mathcal{N}(0, 1)$ is used first.\n\n## Later\n\n"


@pytest.mark.parametrize(
    "introduced",
    [
        "For densities $p$ and $q$,",
        "Among all laws $p$,",
        "For any density $p(x)$,",
        "Let $p$ and $q$ be two densities. Then",
        "Among the laws $p$ on the line,",
    ],
)
def test_another_law_of_the_same_letter(introduced: str) -> None:
    rows = r"$\mathbb{E}_p[x^2] = 1$ and $h(p) = \frac12 \log(2 \pi e)$."
    assert not set(words(f"{BEFORE}{introduced} {rows}")[1:]) & set(POSITIVE)


def test_the_same_law_over_a_heading() -> None:
    told = 'Let $P$ be the "true" distribution $\\mathcal{N}(a, s^2)$.\n\n## Later\n\n'
    assert words(rf"{told} Then $\mathbb{{E}}_P[x - a] = 0$ and $\mathbb{{E}}_P[x] = s$.")[0] in POSITIVE
    assert not set(words(rf"{told} Let $P$ be any distribution. Then $\mathbb{{E}}_P[x - a] = 0$.")) & set(POSITIVE)


def test_the_h_of_a_density_has_negative_values() -> None:
    assert words(r"Let $p$ be a density. Then $h(p) \geq 0$ and $h(p) + D(p\|q) \geq h(p)$.") == ["undecided", "proved"]
    assert words(r"For densities $p$ bounded by $1$, $h(p) \geq 0$.") == ["undecided"]
    assert words(r"For densities $f$ bounded by $1$, $h(f) \geq 0$.") == ["undecided"]
    assert words(r"For densities $f$ and $g$, $h(f) \geq 0$.") == ["refuted"]
    assert words(r"The differential entropy obeys $h(p) \geq 0$.") == ["undecided"]
    assert words(r"The binary entropy obeys $h(p) \geq 0$.") == ["proved"]
