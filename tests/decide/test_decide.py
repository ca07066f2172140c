"""Verdicts on terms: proved only after replay, refuted only with exact values, undecided otherwise."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.decide.decide import decide
from symbolic_it.decide.family_witness import refute_argument
from symbolic_it.decide.histogram import as_histograms, is_continuous
from symbolic_it.enclosure.point import Point
from symbolic_it.identities.vocabulary import ALPHABET, K, at, p, q, quantity, total
from symbolic_it.kernel.replay import replay
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import OO, Argument, Index, Law, Log, Mass, Space, as_term, sum_over

D, CE, H = quantity("kl_divergence", p, q), quantity("cross_entropy", p, q), quantity("entropy", p)
hot = Law("q_theta", p.axes)


def verdict(lhs: object, relation: str, rhs: object) -> str:
    return decide(Statement(Relation(as_term(lhs), relation, as_term(rhs)))).word  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lhs", "relation", "rhs", "word"),
    [
        (D, "=", CE - H, "proved"),
        (D, ">=", 0, "proved"),
        (H, "<=", Log(K), "proved"),
        (D, "=", H - CE, "refuted"),
        (D, ">", 0, "refuted"),
        (D, "=", CE - H + Fraction(1, 10**25), "refuted"),
        (H, ">=", Log(K), "refuted"),
    ],
)
def test_known_statements_have_their_verdict(lhs: object, relation: str, rhs: object, word: str) -> None:
    assert verdict(lhs, relation, rhs) == word


def test_a_proof_carries_a_certificate_that_replays() -> None:
    found = decide(Statement(Relation(D, ">=", as_term(0))))
    assert found.certificate is not None
    replay(dict(found.certificate))


def test_a_refutation_carries_exact_values_and_two_enclosures_apart() -> None:
    found = decide(Statement(Relation(D, "=", quantity("kl_divergence", q, p))))
    assert found.witness is not None
    assert all(Fraction(m) >= 0 for m in found.witness["values"]["p"])
    assert found.witness["lhs"] != found.witness["rhs"]


def half_point() -> Point:
    half, third = {(0,): Fraction(1, 2), (1,): Fraction(1, 2)}, {(0,): Fraction(1, 3), (1,): Fraction(2, 3)}
    return Point(sizes={ALPHABET: 2}, laws={p: half, q: third})


def test_being_true_at_the_data_of_a_text_proves_nothing_in_general() -> None:
    statement = Statement(Relation(H, "=", Log(as_term(2))))
    assert decide(statement, point=half_point(), ground=True, specific=False).word == "undecided"
    assert decide(statement, point=half_point(), ground=True, specific=True).word == "confirmed"


def test_data_refute_a_claim_about_them() -> None:
    assert decide(Statement(Relation(D, "=", as_term(0))), point=half_point(), ground=True).word == "refuted"


@pytest.mark.parametrize(
    ("left", "right", "refuted"),
    [
        (Argument("min", "theta", quantity("cross_entropy", p, hot)), Argument("max", "theta", quantity("kl_divergence", p, hot)), True),
        (Argument("min", "theta", quantity("cross_entropy", p, hot)), Argument("min", "theta", quantity("kl_divergence", hot, p)), True),
        (Argument("min", "theta", quantity("cross_entropy", p, hot)), Argument("min", "theta", quantity("kl_divergence", p, hot)), False),
    ],
)
def test_two_members_refute_a_false_arg_min_and_no_true_one(left: Argument, right: Argument, refuted: bool) -> None:
    assert (refute_argument(Relation(left, "=", right)) is not None) == refuted


LINE = Space("X", OO, "continuous")
DENSITY = Law("p", (("x", LINE),))
x = Index("x", LINE)
DIFFERENTIAL = -sum_over(x, Mass(DENSITY, (("x", x),)) * Log(Mass(DENSITY, (("x", x),))))


def test_differential_entropy_can_be_negative_and_a_histogram_shows_it() -> None:
    statement = Statement(Relation(DIFFERENTIAL, ">=", as_term(0)))
    assert is_continuous(statement)
    assert decide(statement).word == "refuted"


def test_a_statement_that_uses_the_point_as_a_number_has_no_histogram() -> None:
    mean = sum_over(x, Mass(DENSITY, (("x", x),)) * x)
    assert as_histograms(Statement(Relation(mean, "=", as_term(0)))) is None


def test_a_mention_of_no_law_is_not_continuous() -> None:
    assert not is_continuous(Statement(Relation(total(lambda i: at(p, i)), "=", as_term(1))))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"\log 0 = \log 0 + 1", "undecided"),
        (r"\log 0 = 2 \log 0", "undecided"),
        (r"\log 0 = -\infty", "confirmed"),
        (r"D((1/2,1/2)||(1,0)) = \infty", "confirmed"),
        (r"\log 0 < 0", "confirmed"),
        (r"D((1/2,1/2)||(1,0)) = \log 2", "refuted"),
    ],
)
def test_two_infinities_are_no_equal_numbers(text: str, word: str) -> None:
    from symbolic_it.verify.check import check

    assert check(text).verdict.word == word
