"""A statement for every n is printed with X_{1:n} for all members, X_{1:i-1} for the earlier ones, and X_i."""

from __future__ import annotations

import pytest

from symbolic_it.notation.elaborate import Context, elaborate
from symbolic_it.notation.induction import claim_text
from symbolic_it.notation.latex import to_latex
from symbolic_it.notation.syntax import read
from symbolic_it.terms.induction import claim_of

SHOWN = {
    r"H(X^n) = \sum_{i=1}^n H(X_i|X^{i-1})": "H(X_{1:n}) = ∑_{i=1}^{n} H(Xᵢ|X_{1:i-1})",
    r"p(w_{1:T}|c) = \prod_{t=1}^T p(w_t|w_{<t},c)": "p(w_{1:T}|c) = ∏_{t=1}^{T} p(wₜ|w_{1:t-1}, c)",
    r"H(X^n,Y^n) \le \sum_{j=1}^n H(X_j,Y_j)": "H(X_{1:n},Y_{1:n}) ≤ ∑_{j=1}^{n} H(Xⱼ,Yⱼ)",
    r"\frac1n H(X^n) \le \frac1n \sum_{i=1}^n H(X_i)": "(1/n) H(X_{1:n}) ≤ (1/n) ∑_{i=1}^{n} H(Xᵢ)",
}


@pytest.mark.parametrize("text", SHOWN)
def test_it_is_printed_with_its_members(text: str) -> None:
    found = elaborate(read(text), Context(universal=True))[0].inductive
    assert found is not None and claim_text(found, found.links[0]) == SHOWN[text]
    assert r"X_{\text{1:n}}" in to_latex(claim_of(found, found.links[0]).lhs) or "T" in found.length
