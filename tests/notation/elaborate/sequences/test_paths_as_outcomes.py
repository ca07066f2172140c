r"""Bounds and sums over whole paths x_{0:T} hold whatever their steps are; their near misses are refuted."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

BOUND = r"\mathbb{E}_{q(x_{1:T}|x_0)}[\log\frac{p(x_{0:T})}{q(x_{1:T}|x_0)}]"
GAP = r"D_{KL}(q(x_{1:T}|x_0) \| p(x_{1:T}|x_0))"


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        (rf"\log p(x_0) \ge {BOUND}", rf"\log p(x_0) \le {BOUND}"),
        (rf"\log p(x_0) = {BOUND} + {GAP}", rf"\log p(x_0) = {BOUND} - {GAP}"),
        (r"p(x_0) = \int p(x_{0:T}) dx_{1:T}", r"p(x_0) = 2 \int p(x_{0:T}) dx_{1:T}"),
        (r"p(x_0) = \mathbb{E}_{q(x_{1:T}|x_0)}[p(x_{0:T})/q(x_{1:T}|x_0)]", r"p(x_0) = \mathbb{E}_{q(x_{1:T}|x_0)}[p(x_{0:T})]"),
    ],
)
def test_they_hold_for_any_path(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"


def test_other_members_of_a_path_are_left_alone() -> None:
    assert check(r"p(x_{0:T}) = p(x_T) p(x_{0:T-1} | x_T)").verdict.word == "not-understood"
    assert check(r"p(x_{0:T}) = p(x_0) p(x_1|x_0)").verdict.word == "not-understood"
