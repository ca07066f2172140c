"""Rule kl-called-a-metric: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "KL divergence is a metric on probability distributions.",
    "The KL divergence is a true metric.",
    "The Kullback-Leibler divergence is a proper distance metric.",
    "Relative entropy is a metric between distributions.",
    "The Kullback–Leibler (KL) divergence defines a metric on the simplex.",
    "KL satisfies the triangle inequality.",
    "Since $D_{\\text{KL}}(p \\| q)$ is a metric, we can use it for clustering.",
    "The KL divergence obeys the triangle inequality, like any distance.",
    "KL散度是一种距离度量。",
    "KL 散度满足三角不等式。",
    "KL 散度是一种距离度量，满足对称性和三角不等式。",
    "KL 발산은 삼각 부등식을 만족한다.",
    "KLダイバージェンスは距離の公理を満たす。",
]
LEAVES = [
    "KL is not a metric.",
    "Is KL divergence a metric?",
    "KL divergence is a useful metric for monitoring drift during training.",
    "The square root of the Jensen-Shannon divergence is a metric.",
    "KL 散度不满足三角不等式。",
    "KL 散度是一种度量两个分布差异的方法。",
    "KL 발산은 삼각 부등식을 만족하지 않는다.",
    "KLダイバージェンスは三角不等式を満たさない。",
    "Many people believe that KL divergence is symmetric.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT801" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT801" not in in_prose(text)
