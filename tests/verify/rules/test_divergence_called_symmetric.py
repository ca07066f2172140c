"""Rule divergence-called-symmetric: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "KL divergence is symmetric.",
    "The KL divergence is symmetric in its arguments.",
    "Relative entropy is symmetric, so the order does not matter.",
    "Cross-entropy is symmetric in p and q.",
    "The KL divergence does not depend on the order of its arguments.",
    "Because $D_{KL}(p\\|q)$ is symmetric, we may swap model and data.",
    "The Kullback-Leibler divergence is non-negative and symmetric.",
    "KL散度是对称的。",
    "KL 발산은 대칭이다.",
    "KL 발산은 대칭성을 갖는다.",
    "KL 是对称的。",
    "KLダイバージェンスは対称である。",
]
LEAVES = [
    "The KL divergence isn't a metric, and it isn't symmetric either.",
    "The symmetrized KL divergence is symmetric.",
    "The KL divergence is symmetric for two Gaussians with equal variance.",
    "Cross-entropy depends on the order of its arguments.",
    "The KL divergence depends on the order of its arguments.",
    "KL散度并非对称的。",
    "KL 발산은 대칭이 아니다.",
    "对称 KL 是对称的。",
    "KL 발산은 대칭성을 갖지 않는다.",
    "KLダイバージェンスは対称ではない。",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT802" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT802" not in in_prose(text)
