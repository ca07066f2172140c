r"""H((1 - r)(1 - a), a, r(1 - a)) is the entropy of the masses listed, where they sum to one."""

from __future__ import annotations

import pytest

from symbolic_it import check


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (r"H(\alpha, \beta, 1-\alpha-\beta) = H(\alpha) + (1-\alpha) H(\frac{\beta}{1-\alpha})", "proved"),
        (r"H((1-r)(1-\alpha), \alpha, r(1-\alpha)) = H(\alpha) + (1-\alpha) H(r)", "proved"),
        (r"H((1-r)(1-\alpha), \alpha, r(1-\alpha)) = H(\alpha) + \alpha H(r)", "refuted"),
        (r"H((1-r)(1-\alpha), \alpha, r(1-\alpha)) = H(\alpha) - (1-\alpha) H(r)", "refuted"),
        (r"H((1-r)(1-\alpha), \alpha, r(1+\alpha)) = H(\alpha) + (1-\alpha) H(r)", "not-understood"),
        (r"H(p, (p+q)/2) = H(p) + D(p \| (p+q)/2)", "proved"),
        ("H(X, Y, Z) = H(X) + H(Y|X) + H(Z|X, Y)", "proved"),
    ],
)
def test_masses_in_a_list(text: str, verdict: str) -> None:
    assert check(text).verdict.word == verdict
