r"""Context: definitions, data, constraints and conventions that a formula is read under, and what a formula tells."""

from __future__ import annotations

from fractions import Fraction

import pytest
from reads import is_identity, link, readings, relation

from symbolic_it.enclosure.evaluate import evaluate
from symbolic_it.enclosure.value import compare
from symbolic_it.notation.context import Constraint, Context, Fact, JointTable, Labels, Masses, Meaning, Outcome, Scalar
from symbolic_it.notation.elaborate import Data, ElaborationError, Introduction, VectorClaim, elaborate, read_given
from symbolic_it.notation.syntax import read
from symbolic_it.terms.statement import Independence, Relation, Statement
from symbolic_it.terms.term import Rational, Symbol


def value_of(text: str) -> object:
    return read_given(text).facts[-1].value


def test_a_given_is_a_definition_data_or_a_constraint() -> None:
    assert isinstance(value_of("m = (p+q)/2"), Meaning)
    assert isinstance(value_of("u(x) = 1/K"), Meaning)
    assert isinstance(value_of(r"\sigma(x) = 1/(1+e^{-x})"), Meaning)
    assert value_of("p = [1/2, 0.5]") == Masses((Fraction(1, 2), Fraction(1, 2)))
    assert value_of("K = 4") == Scalar(Fraction(4))
    assert value_of("P(H) = 0.9") == Outcome("P", "H", Fraction(9, 10))
    for text in ("x > 0", "0 < x < 1", "X -> Y -> Z", r"X \perp Y | Z", "p = q", "X = Y", "Z = f(X, Y)", r"H(Y|X) = 0"):
        assert isinstance(value_of(text), Constraint), text


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [("bits", "unit", "bits"), ("log base 2", "log_base", 2), ("continuous", "alphabet", "continuous"), ("discrete", "alphabet", "finite")],
)
def test_a_word_sets_a_convention(text: str, field: str, expected: object) -> None:
    assert getattr(read_given(text), field) == expected


def test_what_is_no_constraint_is_refused() -> None:
    with pytest.raises(ElaborationError, match="no relation"):
        read_given("x + 1")


def test_a_definition_is_unfolded_where_it_is_used_and_cited() -> None:
    used = link(r"D(p \| u) = \log K - H(p)", "u(x) = 1/K")
    assert [f.symbol for f in used.cites] == ["u"]
    assert is_identity(r"D(p \| u) = \log K - H(p)", "u_i = 1/K")
    assert is_identity(r"\frac12 D(p\|m) + \frac12 D(q\|m) = \mathrm{JSD}(p,q)", r"m = \tfrac12 (p + q)")
    assert not is_identity(r"\frac12 D(m\|p) + \frac12 D(m\|q) = \mathrm{JSD}(p,q)", r"m = \tfrac12 (p + q)")
    assert is_identity(r"-\log \sigma(2a) = \log(1 + e^{-2a})", r"\sigma(x) = 1/(1+e^{-x})")


def test_definitions_build_on_each_other() -> None:
    given = [
        r"\ell_t = -\log q(w_t | w_{<t})",
        r"\bar\ell = \frac1T \sum_t \ell_t",
        r"\hat H = -\frac1T \sum_{t=1}^T \log q(w_t | w_{<t})",
        r"\text{PPL} = \exp(\hat H)",
    ]
    assert is_identity(r"\text{PPL} = \exp(\bar\ell)", *given)
    assert not is_identity(r"\text{PPL} = \exp(-\bar\ell)", *given)


def test_constraints_become_conditions_and_domains() -> None:
    claim = link(r"\ln x \le x - 1", "0 < x < 1").claim
    assert isinstance(claim, Statement)
    assert claim.conditions == (
        Relation(Rational(Fraction(0)), "<", Symbol("x", claim.claim.rhs.args[0].domain)),  # type: ignore[attr-defined]
        Relation(Symbol("x", claim.claim.rhs.args[0].domain), "<", Rational(Fraction(1))),  # type: ignore[attr-defined]
    )
    (x,) = {t for t in (claim.claim.rhs.args[0],)}  # type: ignore[attr-defined]
    assert (x.domain.lower, x.domain.upper, x.domain.lower_open, x.domain.upper_open) == (0, 1, True, True)


def test_a_constraint_about_other_names_is_left_out() -> None:
    claim = link(r"H(p) \ge 0", "x > 0", "X -> Y -> Z").claim
    assert isinstance(claim, Statement) and claim.conditions == ()


def test_a_markov_chain_is_an_independence_and_a_constraint_on_entropies() -> None:
    used = link(r"I(X;Z) \le I(X;Y)", "X -> Y -> Z")
    assert isinstance(used.claim, Statement)
    assert used.claim.conditions == (Independence(("X",), ("Z",), ("Y",)),)
    assert used.entropic is not None and len(used.entropic.constraints) == 1


def test_two_names_of_one_law() -> None:
    assert is_identity(r"D(p \| q) = 0", "p = q")
    assert not is_identity(r"D(p \| q) = 0")


def test_equal_variables_are_functions_of_each_other() -> None:
    used = link(r"H(X, Y) = H(X)", "X = Y")
    assert used.entropic is not None and len(used.entropic.constraints) == 2


def exact(text: str, *given: str, context: Context | None = None) -> str:
    """How the sides of a ground claim compare at the context's data."""
    used = link(text, *given, context=context)
    assert used.ground and used.point is not None and isinstance(used.claim, Statement)
    return compare(evaluate(used.claim.claim.lhs, used.point), evaluate(used.claim.claim.rhs, used.point))


def test_data_make_a_claim_ground() -> None:
    p, q = "p = [0.5, 0.5]", "q = [0.6, 0.4]"
    assert exact(r"D(p \| q) = 0.5 \log\frac{0.5}{0.6} + 0.5 \log\frac{0.5}{0.4}", p, q) == "equal"
    assert exact(r"D(p \| q) = 0.5 \log\frac{0.6}{0.5} + 0.5 \log\frac{0.4}{0.5}", p, q) == "greater"
    assert exact(r"H(p, q) = -\sum_i p_i \log q_i", p, q) == "equal"
    assert exact(r"D(q \| p) \ge 0", p, q) == "greater"


def test_an_outcome_by_its_label() -> None:
    labels = Context(facts=(Fact("", Labels(("cat", "dog", "fish"))),))
    context = read_given("q = [0.7, 0.2, 0.1]", labels)
    assert exact(r"-\log q(\texttt{dog}) = -\log 0.2", context=context) == "equal"
    assert exact(r"-\log q(\texttt{dog}) = -\log 0.7", context=context) == "greater"


def test_a_joint_table() -> None:
    quarter = Fraction(1, 4)
    table = JointTable(("X", "Y"), ((2 * quarter, Fraction(0)), (quarter, quarter)))
    context = Context(facts=(Fact("p", table),))
    assert exact(r"H(Y) = 2 \log 2 - \frac34 \log 3", context=context) == "equal"
    assert exact(r"H(Y|X) = \frac12 \log 2", context=context) == "equal"


def test_numbered_values_are_the_entries_of_a_sequence() -> None:
    given = [r"\bar\ell = \frac1T \sum_t \ell_t", r"\ell_1 = 0.5", r"\ell_2 = 1.0", r"\ell_3 = 1.5"]
    assert exact(r"\bar\ell = 3/3", *given) == "equal"
    assert exact(r"\bar\ell = 3/2", *given) == "less"


def test_data_that_are_no_pmf_are_not_used_as_one() -> None:
    assert not link(r"H(p) \ge 0", "p = [0.5, 0.6]").ground


def test_a_ground_claim_is_specific_only_where_it_names_numbers_or_outcomes() -> None:
    p, q = "p = [0.5, 0.5]", "q = [0.5, 0.5]"
    assert not link(r"H(p) = H(q)", p, q).specific
    assert link(r"H(p) = \log 2", p, q).specific


@pytest.mark.parametrize(
    "text",
    [
        r"\hat H = -\frac1T \sum_t \log q_t",
        r"m = \frac{p+q}{2}",
        r"\ell_t = -\log q_t",
        r"f(t) = -\log t",
        r"\text{PPL} = \exp(\hat H)",
        r"l(\theta) = \log L(\theta)",
        r"s_i = \frac{e^{z_i}}{\sum_j e^{z_j}}",
    ],
)
def test_a_new_name_is_introduced(text: str) -> None:
    assert isinstance(link(text).claim, Introduction)


@pytest.mark.parametrize(
    "text",
    ["p = [0.4, 0.6]", "K = 4", r"\epsilon = 0.1", "P(T) = 0.1", "q(x) = 0", "x > 0", "t > 0", "p = q", "q(x) > 0",
     r"X \to Y \to Z", r"X \sim p", r"x \in [0, 1]", "H = 0.5 + 0.5", r"\text{PPL} = e^3"],
)  # fmt: skip
def test_what_is_told_or_supposed_makes_no_claim(text: str) -> None:
    assert isinstance(link(text).claim, Data)


def test_what_is_told_extends_the_context() -> None:
    context = Context()
    for text in (r"m = \frac{p+q}{2}", "p = [0.25, 0.75]"):
        context = context.extend(*elaborate(read(text), context)[0].facts)
    assert isinstance(context.about("m").value, Meaning)  # type: ignore[union-attr]
    assert context.about("p").value == Masses((Fraction(1, 4), Fraction(3, 4)))  # type: ignore[union-attr]


def test_a_formula_for_p_is_not_remembered_for_every_later_p() -> None:
    assert elaborate(read(r"p(x) = \frac{1}{K}"), Context())[0].facts == ()


def test_a_new_vector_of_a_name_is_new_data() -> None:
    assert isinstance(link("p = [0.2, 0.8]", "p = [0.5, 0.5]", context=Context()).claim, (Data, VectorClaim))


def test_in_a_text_a_value_of_unknown_laws_is_left_open() -> None:
    r"""H(p) = 1 alone is about every p; in a chapter it is about a p described in words, and only a proof counts."""
    assert link(r"H(p) = 1").missing == ()
    assert link(r"H(p) = 1", context=Context()).missing == ("the values of p",)
    assert link(r"D(p \| q) \le \epsilon", context=Context()).missing == ("the number epsilon",)
    assert link(r"p(x, y) = p(x) p(y)", context=Context()).missing == ("independence",)
    assert link(r"H(X, Y) = H(X) + H(Y)", context=Context()).missing == ("independence",)
    assert link(r"H(X, Y) = H(X) + H(X | Y)", context=Context()).missing == ()
    assert link(r"H(X | Y) \ge H(X)", context=Context()).missing == ()
    assert link(r"\sum_x p(x) = 1", context=Context()).missing == ()  # one number, whatever p is
    assert is_identity(r"\sum_x p(x) = 1", context=Context())


def test_clauses_are_read_or_reported_missing() -> None:
    used = link(r"H(X) \le \log k, \text{ with equality if and only if } p_i = \frac1k")
    assert used.missing == () and used.equality_case is not None
    assert link(r"I(X;Y) = 0 \text{ if and only if } X \text{ and } Y \text{ are independent}").missing
    assert is_identity(r"H(X) = -\sum_i p_i \log p_i, \text{ where } p_i = P(X_i)")


def test_a_formula_that_begins_with_a_relation_needs_a_subject() -> None:
    with pytest.raises(ElaborationError, match="without a left side"):
        elaborate(read(r"\ge 0"))
    (reading,) = elaborate(read(r"\ge 0"), subject=read(r"D(p \| q) = 0").chains[0].first)
    assert reading.chains[0].continued and reading.links[0].claim.claim == relation(r"D(p\|q) \ge 0")  # type: ignore[union-attr]


def test_readings_are_distinct_and_capped() -> None:
    found = readings(r"\log p(x) q(x) / 2 x y = \log q(x) p(x) / 3 x")
    assert 1 < len(found) <= 6
    assert len({str(r) for r in found}) == len(found)
