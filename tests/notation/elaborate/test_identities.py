r"""What is written is what is meant: true identities have sides of one normal form, their false twins have not."""

from __future__ import annotations

import pytest
from reads import FALSE, TRUE, is_identity, link, readings, relation

from symbolic_it.notation.context import Context
from symbolic_it.terms.statement import Statement


@pytest.mark.parametrize("text", TRUE)
def test_a_true_identity_has_sides_of_one_normal_form(text: str) -> None:
    assert is_identity(text)


@pytest.mark.parametrize("text", FALSE)
def test_its_false_twin_has_not(text: str) -> None:
    assert not is_identity(text)


def test_the_double_expectation_is_not_repaired_into_the_joint_one() -> None:
    """E_x E_y { p(x,y) log ... } weighs by both marginals, and by p(x,y) once more, as it says."""
    joint = relation(r"I(X,Y) = E_{(x,y) \sim p}\left[ \log \frac{p(x,y)}{p(x) p(y)} \right]")
    double = relation(r"I(X,Y) = E_x E_y \left\{ p(x,y) \log \frac{p(x,y)}{p(x) p(y)} \right\}")
    assert joint.rhs != double.rhs


def test_a_chain_gives_one_claim_for_each_link_and_one_for_the_whole() -> None:
    (chain,) = readings(r"H(X) = -\sum_x p(x) \log p(x) \le -\sum_x p(x) \log q(x)")[0].chains
    assert [k.relation for k in chain.links] == ["=", "<="]
    assert chain.whole is not None and chain.whole.relation == "<="
    assert isinstance(chain.whole.claim, Statement)
    assert chain.whole.claim.claim.lhs == relation(r"H(X) \ge 0").lhs


def test_a_list_on_one_side_is_a_claim_about_each() -> None:
    links = readings(r"H(X), H(Y) \le H(X, Y)")[0].links
    assert len(links) == 2 and all(k.entropic is not None for k in links)


def test_a_link_that_restates_a_quantity_is_a_definition() -> None:
    assert link(r"D(p \| q) = \sum_x p(x) \log \frac{p(x)}{q(x)}").kind == "definition"
    assert link(r"D(p \| q) = H(p, q) - H(p)").kind == "identity"


def test_the_base_in_force_is_that_of_a_bare_log() -> None:
    two = Context(log_base=2)
    assert is_identity(r"\log 8 = 3", context=two)
    assert not is_identity(r"\log 8 = 3")
    assert is_identity(r"\ln 8 = 3 \ln 2", context=two)
