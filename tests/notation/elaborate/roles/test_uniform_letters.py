"""The u of a formula is one law throughout: uniform or any, in u_k and u(x) as in H(u, q). Refuted is what is false of both."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(("statement", "word"), [
    (r"-\sum_k u_k \log q_k = H(u, q)", "proved"), (r"-\sum_k u_k \log q_k = H(q, u)", "refuted"),
    (r"-\sum_k ((1 - a) p_k + a u_k) \log q_k = (1 - a) H(p, q) + a H(u, q)", "proved"),
    (r"-\sum_k ((1 - a) p_k + a u_k) \log q_k = (1 - a) H(p, q) + a H(q, u)", "refuted"),
    (r"-\sum_k u_k \log q_k = D(u\|q) + \log K", "undecided"), (r"-\sum_x u(x) \log q(x) = D(u\|q) + \log K", "undecided"),
    (r"-\sum_k u_k \log q_k = D(u\|q) - \log K", "refuted"), (r"H(u) = -\sum_k u_k \log u_k", "definition"),
    (r"D(p\|u) = \log K - H(p)", "proved"), (r"D(u\|p) = \log K - H(p)", "refuted"),
])  # fmt: skip
def test_one_law_throughout(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word
