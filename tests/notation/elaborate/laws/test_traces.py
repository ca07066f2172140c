r"""Traces of u u^T are quadratic forms of u, and their means traces of covariances; products in another order are none."""

from __future__ import annotations

import pytest

from symbolic_it import check

_E = r"\mathbb{E}_{x \sim \mathcal{N}(m, \Sigma)}"
_U = "(x - m)"
CASES = [
    (rf"{_E}[{_U}^\top S {_U}] = {_E}[\operatorname{{tr}}(S {_U} {_U}^\top)]", "S", "proved"),
    (rf"{_E}[{_U}^\top S {_U}] = {_E}[\operatorname{{tr}}({_U}^\top S {_U})]", "S", "proved"),
    (rf"{_E}[{_U}^\top S {_U}] = \operatorname{{tr}}(S {_E}[{_U}{_U}^\top])", "S", "proved"),
    (rf"{_E}[{_U}^\top S {_U}] = \operatorname{{tr}}(S \Sigma)", "S", "proved"),
    (rf"{_E}[{_U}^\top S {_U}] = 2 \operatorname{{tr}}(S {_E}[{_U}{_U}^\top])", "S", "refuted"),
    (rf"{_E}[{_U}^\top S {_U}] = \operatorname{{tr}}(S {_U}^\top {_U})", "S", "open"),
    (r"\operatorname{tr}(\Sigma^{-1} \Sigma) = \operatorname{tr}(I_n)", "S", "proved"),
    (r"\operatorname{tr}(\Sigma^{-1} \Sigma) = 2 \operatorname{tr}(I_n)", "S", "refuted"),
]


@pytest.mark.parametrize(("text", "matrix", "word"), CASES)
def test_traces(text: str, matrix: str, word: str) -> None:
    found = check(text.replace(f" {matrix} ", r" \Sigma_2^{-1} ").replace(f"({matrix} ", r"(\Sigma_2^{-1} ")).verdict.word
    assert found == word or (word == "open" and found in ("undecided", "not-understood"))
