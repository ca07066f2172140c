"""A chain whose links are proved in different ways is told whole, with one certificate; half of it is not told."""

from __future__ import annotations

import copy
from functools import cache
from typing import Any

import pytest

from symbolic_it import derive
from symbolic_it.kernel.derivation import NotDerived
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.notation.text import to_text

BOUNDS = r"\max_i z_i \le \log\sum_i e^{z_i} \le \max_i z_i + \log K"


def test_all_links_are_told_and_one_certificate_proves_the_whole() -> None:
    found = derive(BOUNDS)
    assert str(found).startswith("maxᵢ zᵢ ≤ log ∑ᵢ exp(zᵢ) ≤ (maxᵢ zᵢ) + log K, and so")
    assert "log ∑ᵢ exp(zᵢ)" in [to_text(s.expression) for s in found.steps]
    assert replay(found.certificate).relation == "<="


def test_a_chain_with_a_false_link_has_no_lines() -> None:
    with pytest.raises(NotDerived):
        derive(r"\max_i z_i \le \log\sum_i e^{z_i} \le \max_i z_i + 1")


@cache
def _certificate() -> Any:
    return derive(BOUNDS).certificate


def _altered(*path: Any, value: Any) -> Any:
    cert = copy.deepcopy(_certificate())
    at = cert
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    return cert


def test_anything_altered_is_refused() -> None:
    good = _certificate()
    one = ["Rational", ["q", "1"]]
    for bad in (
        _altered("version", value=2),
        _altered("more", value=1),
        _altered("links", value=[]),
        _altered("links", value=good["links"][:1]),
        _altered("links", value=good["links"][::-1]),
        _altered("statement", "relation", value=">="),
        _altered("statement", "relation", value="<"),
        _altered("statement", "rhs", value=one),
        _altered("statement", "lhs", value=one),
        _altered("links", 1, "statement", "lhs", value=one),
    ):
        with pytest.raises(ReplayError):
            replay(bad)


def test_a_link_that_is_defined_only_where_something_is_positive_proves_nothing_without_it() -> None:
    """x = exp(log x) = x needs x > 0, of which the ends say nothing."""
    x = ["Symbol", "x", ["domain", None, None, False, False, False]]
    inside = ["Exp", ["Log", x, None]]

    def link(lhs: Any, rhs: Any) -> Any:
        stated = {"lhs": lhs, "relation": "=", "rhs": rhs}
        return {"kind": "kernel", "version": 1, "statement": stated, "hypotheses": [], "steps": [{"rule": "normal-form"}]}

    chain = {"kind": "links", "version": 1, "hypotheses": [], "statement": {"lhs": x, "relation": "=", "rhs": x}}
    replay(link(x, inside))
    with pytest.raises(ReplayError, match="defined"):
        replay({**chain, "links": [link(x, inside), link(inside, x)]})
    replay({**chain, "links": [link(x, inside), link(inside, x)], "hypotheses": [["positive", x]]})
