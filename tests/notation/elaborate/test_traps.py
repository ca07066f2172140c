r"""Letters with two meanings: each is what its uses make it, or the formula is refused, or read both ways."""

from __future__ import annotations

import pytest
from reads import holds, is_identity, link, readings, relation

from symbolic_it import check
from symbolic_it.notation.context import Context
from symbolic_it.notation.elaborate import Data, ElaborationError, Introduction, read_given, read_meaning
from symbolic_it.terms.term import PI, Entry, Exp, Mass, Quantity, Symbol, Term, walk


def parts(text: str, *given: str) -> list[Term]:
    claim = relation(text, *given)
    return [*walk(claim.lhs), *walk(claim.rhs)]


def names(text: str) -> set[str]:
    """Names of the quantities in a claim."""
    return {t.name for t in parts(text) if isinstance(t, Quantity)}


def test_h_is_entropy_of_a_law_and_binary_entropy_of_a_number() -> None:
    assert names(r"H(p) \ge 0") == {"entropy"}
    assert names(r"H(p) = -p \log p - (1-p) \log(1-p)") == {"binary_entropy"}
    assert names(r"H(0.9) \approx 0.469 \text{ bits}") == {"binary_entropy"}
    assert names(r"H(X) \ge 0") == {"joint_entropy"}


def test_two_letters_in_h_are_cross_entropy_for_laws_and_joint_entropy_for_random_variables() -> None:
    assert names(r"H(p, q) \ge 0") == {"cross_entropy"}
    assert names(r"H(P, Q) \ge 0") == {"cross_entropy"}
    assert names(r"H(X, Y) \ge 0") == {"joint_entropy"}


def test_p_of_h_is_the_probability_of_heads() -> None:
    assert isinstance(link("P(H) = 0.9").claim, Data)


def test_i_of_one_outcome_is_its_self_information() -> None:
    assert is_identity(r"I(x) = -\log p(x)")
    assert is_identity(r"I(X) = -\log_2 (p)")
    assert is_identity(r"I(1/8) = 3 \text{ bits}")
    assert names(r"I(X;Y) \ge 0") == {"mutual_information"}


def test_lower_case_i_x_y_may_be_pointwise() -> None:
    assert any(is_zero_reading(r) for r in readings(r"I(x;y) = \log \frac{p(x,y)}{p(x)p(y)}"))


def is_zero_reading(reading: object) -> bool:
    return holds(reading.links[0].claim.claim)  # type: ignore[attr-defined]


def test_a_letter_below_p_is_an_index_but_theta_and_words_are_labels() -> None:
    assert any(isinstance(t, Mass) and t.law.name == "p" for t in parts(r"\sum_i p_i \log p_i \le 0"))
    assert any(isinstance(t, Mass) and t.law.name == "q_theta" for t in parts(r"H(p, q_\theta) \ge H(p)"))
    assert any(isinstance(t, Mass) and t.law.name == "pi_ref" for t in parts(r"D(\pi \| \pi_{\text{ref}}) \ge 0"))


def test_numbers_below_a_law_in_a_divergence_are_labels() -> None:
    laws = {t.law.name for t in parts(r"D(q_1 \| q_2) \ge 0") if isinstance(t, Mass)}
    assert laws == {"q_1", "q_2"}


def test_pi_is_a_policy_where_it_is_used_as_one_and_the_number_elsewhere() -> None:
    assert any(isinstance(t, Mass) and t.law.name == "pi" for t in parts(r"D(\pi \| \rho) \ge 0"))
    assert PI in parts(r"\frac12 \log(2 \pi e) \ge 1")


def test_e_is_the_number() -> None:
    assert any(isinstance(t, Exp) for t in parts(r"e^{x} \ge 1 + x"))


def test_t_is_a_length_below_a_sum_and_a_temperature_below_logits() -> None:
    lengths = [t for t in parts(r"\frac1T \sum_{t=1}^T a_t \ge 0") if isinstance(t, Symbol)]
    assert {(t.name, t.domain.integer) for t in lengths} == {("T", True)}
    temperatures = [t for t in parts(r"\log \sum_j e^{z_j / T} \ge \frac{z_i}{T}") if isinstance(t, Symbol)]
    assert {(t.name, t.domain.integer) for t in temperatures} == {("T", False)}


def test_q_t_is_a_sequence_and_sums_to_anything() -> None:
    r"""q_t along a text is a positive array; only the q of one distribution sums to 1."""
    assert any(isinstance(t, Entry) for t in parts(r"\sum_{t=1}^T \log q_t = 0"))
    assert not is_identity(r"\sum_{t=1}^T q_t = 1")
    assert is_identity(r"\sum_{k=1}^K q_k = 1")


def test_samples_of_a_mean_are_read_as_samples_and_entries_as_outcomes_second() -> None:
    (only,) = readings(r"-\frac1n \sum_{i=1}^n \log q(x_i) \ge 0")
    first, second = readings(r"-\frac1n \sum_{i=1}^n \log q_i \ge 0")
    assert all(any("one positive entry" in a for a in x.assumptions) for x in (only, first))
    assert any("a pmf over the index" in a for a in second.assumptions)


def test_p_of_x_and_p_of_y_may_be_one_pmf_or_two_marginals() -> None:
    one, two = readings(r"\sum_x p(x)^2 = \sum_y p(y)^2")
    assert is_zero_reading(one) and not is_zero_reading(two)


def test_h_of_x_given_a_value_is_not_the_conditional_entropy() -> None:
    assert names(r"H(Y | X = x) \ge 0") == {"entropy"}
    assert names(r"H(Y | X) \ge 0") == {"conditional_entropy"}


def test_d_of_one_argument_is_a_discriminator() -> None:
    assert is_identity(r"E_{x \sim p}[\log D(x)] = \sum_x p(x) \log D(x)")


def test_c_times_a_bracket_is_a_product() -> None:
    assert is_identity(r"c(a + b) = ca + cb")
    assert is_identity(r"p(1-p) = p - p^2")


def test_an_undefined_mixture_or_uniform_law_is_read_as_custom_has_it_and_as_any_law() -> None:
    for text in (r"D(p \| u) = \log K - H(p)", r"\mathrm{JSD}(p,q) = \frac12 D(p \| m) + \frac12 D(q \| m)"):
        custom, arbitrary = readings(text)
        assert is_zero_reading(custom) and not is_zero_reading(arbitrary)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (r"H_0(p) \ge 0", "a subscript that is not known"),
        (r"D_f(p \| q) \ge 0", "a subscript that is not known"),
        (r"D(p, q) \ge 0", "any distance"),
        (r"H_2(p) \le 1", "in the exponent|Renyi|H_2"),
        (r"H(p, q) = -p \log q - (1-p) \log(1-q)", "several numbers by name"),
        (r"\log p(x) = f_\theta(x) - \log Z", "Z, which is not defined"),
        (r"\mathbf{p}^{\mathbf{z}} = \prod_j p_j^{z_j}", "without the index it has elsewhere"),
        (r"H(X) = -\sum_i p_i \log_b p_i", "another base"),
        (r"p_1 + p_2 \le 1", "two entries of p"),
        (r"H(p_i) = \sum_i H(p_i)", "changes with an index"),
        (r"p(x' | x) = p(x)", "two outcomes of X"),
        (r"P(A) + P(B) \le 1", "neither a known outcome"),
        (r"\sum_{i<j} p_i p_j = 1", "condition on the index|bound of a sum|no relation|bounds|a condition"),
        (r"a \propto b", 'relation "propto"'),
        (r"D(p \| q) = \mathrm{tr}(A)", "function tr"),
    ],
)  # fmt: skip
def test_what_is_not_settled_is_refused_and_the_place_is_named(text: str, found: str) -> None:
    with pytest.raises(ElaborationError) as caught:
        read_meaning(text)
    assert any(word in str(caught.value) for word in found.split("|"))
    assert 0 <= caught.value.span.start <= len(text)


def test_a_definition_through_itself_ends_in_a_refusal() -> None:
    context = read_given(r"a = 1 + b", read_given(r"b = 1 + a"))
    with pytest.raises(ElaborationError, match="through itself"):
        read_meaning(r"a + b \ge 0", context=context)


def test_an_unclear_link_leaves_the_others_of_its_chain_alone() -> None:
    links = readings(r"L(\theta) = \log Z + 1 = 2 \log 2 = \log 4")[0].links
    assert isinstance(links[0].claim, Introduction) or links[0].claim.__class__.__name__ == "NotUnderstood"
    assert is_zero_reading(type("R", (), {"links": links[2:]})())


def test_a_base_in_force_does_not_touch_ln() -> None:
    assert relation(r"\ln x \le x - 1", context=Context(log_base=2)) == relation(r"\ln x \le x - 1")


def test_one_model_may_be_written_with_and_without_its_parameters() -> None:
    bound = r"\log p(x) = E_{q_\phi(z|x)}\left[\log \frac{p_\theta(x,z)}{q_\phi(z|x)}\right] + D(q_\phi(z|x) \| p(z|x))"
    one, two = readings(bound)
    assert is_zero_reading(one) and not is_zero_reading(two)


def test_data_law_and_model_are_two_laws() -> None:
    """E_{x~p}[-log p_theta(x)] is a cross-entropy, whatever the letters have in common."""
    (only,) = readings(r"E_{x \sim p}[-\log p_\theta(x)] = H(p)")
    assert not is_zero_reading(only)


@pytest.mark.parametrize(
    "text",
    [
        r"\frac{d}{d\theta} L(\theta) = 0",
        r"\nabla_\theta E_{p(z)}[f_\theta(z)] = 0",
        r"\frac{\partial}{\partial a} \log b = 0",
    ],
)
def test_a_derivative_by_what_is_not_seen_in_the_expression_is_refused(text: str) -> None:
    with pytest.raises(ElaborationError, match=r"a derivative (of|by)"):
        read_meaning(text)


def test_a_named_objective_is_unfolded() -> None:
    objective = r"\mathcal{L}(p_\theta, q_\phi) = E_{q_\phi(z|x)}[\log p_\theta(x,z) - \log q_\phi(z|x)]"
    assert is_identity(r"\log p_\theta(x) = D(q_\phi(z|x) \| p_\theta(z|x)) + \mathcal{L}(p_\theta, q_\phi)", objective)
    assert not is_identity(r"\log p_\theta(x) = D(p_\theta(z|x) \| q_\phi(z|x)) + \mathcal{L}(p_\theta, q_\phi)", objective)


def test_a_bernoulli_law_is_its_two_masses() -> None:
    assert is_identity(r"H(\mathrm{Bern}(t)) = h(t)")
    assert is_identity(r"D(\mathrm{Bern}(1/2) \| \mathrm{Bern}(1/4)) = \frac12 \ln \frac43")
    assert is_identity(r"H(\mathrm{Geom}(t)) = h(t)/t")
    with pytest.raises(ElaborationError, match="a distribution"):
        read_meaning(r"H(\mathrm{Zipf}(t)) = h(t)/t")


@pytest.mark.parametrize(
    "text", ["g(1) = g(2)", "L(x_1, 1) = L(x_1, 2)", "F(1, 2) = F(12)", r"h(\mathcal{N}(\mu,\Sigma)) = \frac12 \log(2 \pi e |\Sigma|)"]
)
def test_different_arguments_make_different_numbers_and_a_matrix_is_none(text: str) -> None:
    assert not check(text).verdict.positive


def test_the_values_of_a_function_at_two_numbers_are_not_equal() -> None:
    assert check("f(1) + f(2) = 2 f(1)").verdict.word == "refuted"


@pytest.mark.parametrize(
    "statement",
    [
        r"\sum_x \frac{n_x}{n} \log \frac{n_x}{n} = 0",
        r"\sum_x \frac{n_x}{n} = K",
        r"-\sum_i \frac{N_i}{N} \log \frac{N_i}{N} = 0",
        r"\sum_x c_x/c = K",
    ],
)
def test_the_total_of_counts_is_none_of_them(statement: str) -> None:
    assert not check(statement).verdict.positive
