r"""CE(z, y) beside a softmax of z is a loss of logits; a cross-entropy of laws is judged as one."""

from __future__ import annotations

from tests.verify.answers import words


def test_logits_are_no_law() -> None:
    assert words(r"The loss is $\mathrm{CE}(z, y) = -\log \mathrm{softmax}(z)_y$.") != ["refuted"]
    gradient = r"\frac{\partial}{\partial z_i} \mathrm{CE}(z, y) = \mathrm{softmax}(z)_i - \delta_{iy}"
    assert words(f"Its gradient is ${gradient}$.") != ["refuted"]


def test_laws_are_judged() -> None:
    assert words(r"The loss is $\mathrm{CE}(p, q) = \sum_x p(x) \log q(x)$.") == ["refuted"]
    assert words(r"With $q = \mathrm{softmax}(z)$, $\mathrm{CE}(p, q) = \sum_x p(x) \log q(x)$.")[-1] == "refuted"
