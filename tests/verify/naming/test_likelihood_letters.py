r"""A formula has one density, however much of its point and parameter is written."""

from __future__ import annotations

import pytest

from symbolic_it.notation.context import Context
from symbolic_it.notation.syntax import read
from symbolic_it.verify.naming.likelihood_letters import Density, Outside


def density(text: str) -> Density:
    node = read(text).chains[0].first
    assert node is not None
    return Density.of(Context(), node)


@pytest.mark.parametrize(
    ("text", "labels", "moved"),
    [
        (r"\frac{\partial^2 \log p(x \mid \theta)}{\partial \theta^2} + \frac{1}{p}", {"theta"}, False),
        (r"\nabla_\theta \log f(X; \theta) + \nabla f(x; \theta)", {"every"}, False),
        (r"\frac{\partial^2 \log p_\theta(x)}{\partial \theta_i \partial \theta_j}", {"i", "j"}, False),
        (r"\log p_{\theta + d\theta} - \log p_\theta", set(), True),
    ],
)
def test_short_forms_are_the_same_density(text: str, labels: set[str], moved: bool) -> None:
    found = density(text)
    assert found.labels == labels and (found.step is not None) == moved


@pytest.mark.parametrize(
    "text",
    [
        r"\log p_\theta(x) - \log q(x)",
        r"\log p_\theta(x) - \log p(x)",
        r"\log p_\theta(x) + \log p_\theta(y)",
        r"\log p_\theta - \log p_\phi",
        r"\log p(x, z) - \log p(x)",
        r"\log \hat p_\theta(x)",
        r"\log p_{data}(x)",
        r"\nabla L(\theta) + 1",
    ],
)
def test_two_densities_or_none_are_outside(text: str) -> None:
    with pytest.raises(Outside):
        density(text)
