r"""A formula about X_1, ..., X_n is proved for every n by its first instance and the step to n, and refuted by one length."""

from __future__ import annotations

import pytest
from reads import readings

from symbolic_it.kernel.replay import replay
from symbolic_it.notation.elaborate import Context
from symbolic_it.verify.check import check

TRUE = [
    r"H(X_1,\dots,X_n) \le \sum_{i=1}^n H(X_i)",
    r"H(X_1, X_2, \ldots, X_n) = \sum_{i=1}^n H(X_i | X_1,\ldots,X_{i-1})",
    r"H(X_1, X_2, \ldots, X_n) = \sum_{i=1}^n H(X_i | X_{i-1},\ldots,X_1)",
    r"H(X_1,\dots,X_n) = \sum_{i=1}^n H(X_i \mid X_{<i})",
    r"H(X^n) = \sum_{i=1}^n H(X_i | X^{i-1})",
    r"H(X_{1:n}) = \sum_{t=1}^n H(X_t \mid X_{1:t-1})",
    r"I(X_1,\ldots,X_n;Y) = \sum_{i=1}^n I(X_i;Y|X_1,\ldots,X_{i-1})",
    r"H(X_1,\dots,X_n|Y) = \sum_{i=1}^n H(X_i | Y, X_1,\ldots,X_{i-1})",
    r"p(x_1,\ldots,x_T) = \prod_{t=1}^T p(x_t|x_{<t})",
    r"P(w_1,\ldots,w_n) = \prod_{i=1}^n P(w_i \mid w_1, \ldots, w_{i-1})",
    r"\log p(x_{1:T}) = \sum_{t=1}^T \log p(x_t \mid x_{<t})",
    r"\frac{1}{n} H(X_1,\ldots,X_n) \le \frac1n \sum_{i=1}^n H(X_i)",
    "H(X_1,...,X_n) = sum_{i=1}^n H(X_i|X_1,...,X_{i-1})",
    r"H(X_1,X_2,X_3) = \sum_{i=1}^3 H(X_i|X_1,\ldots,X_{i-1})",
]
FALSE = [
    r"H(X_1,\dots,X_n) \ge \sum_{i=1}^n H(X_i)",
    r"H(X_1, X_2, \ldots, X_n) = \sum_{i=1}^n H(X_i)",
    r"H(X_{1:n}) = \sum_{t=1}^n H(X_t \mid X_{1:t})",
    r"I(X_1,\ldots,X_n;Y) = \sum_{i=1}^n I(X_i;Y)",
    r"H(X_1,\dots,X_n|Y) = \sum_{i=1}^n H(X_i | X_1,\ldots,X_{i-1})",
    r"p(x_1,\ldots,x_T) = \prod_{t=1}^T p(x_t)",
    r"\log p(x_{1:T}) = \sum_{t=1}^T \log p(x_t)",
    r"H(X_1,\ldots,X_n) \le H(X_1)",
]
OPEN_IN_A_TEXT = [
    r"p(x_1,\ldots,x_n) = \prod_{i=1}^n p(x_i)",
    r"H(X_1,\dots,X_n) = \sum_{i=1}^n H(X_i)",
    r"H(X_1,\dots,X_n) = n H(X_1)",
]
REFUSED = [
    r"p(\mathbf{z}) = p(z_1, \ldots, z_k)",  # z is all of them
    r"H(X) = H(X_1, \ldots, X_n)",
    r"H(X_1,\dots,X_n) = \sum_{i=1}^n H(X_i | X_{i-1})",  # X_0 is nothing
    r"H(X_1,\dots,X_n) = \sum_{i=1}^{m} H(X_i)",
    r"p(\mathbf{z}) = p(z_1, \ldots, z_k)",  # one thing by two names
    r"H(X_1,\dots,X_{900000000}) = \sum_{i=1}^{900000000} H(X_i)",
]


@pytest.mark.parametrize("text", TRUE)
def test_it_holds_for_every_length(text: str) -> None:
    answer = check(text)
    assert answer.verdict.word == "proved", (answer.reading, answer.verdict.message)


@pytest.mark.parametrize("text", FALSE)
def test_the_false_twin_fails_at_some_length(text: str) -> None:
    assert check(text).verdict.word == "refuted", text


@pytest.mark.parametrize("text", OPEN_IN_A_TEXT)
def test_what_independence_makes_true_is_left_open_in_a_text(text: str) -> None:
    (reading,) = readings(text, context=Context())
    assert all(link.missing for link in reading.links[1:])


@pytest.mark.parametrize("text", REFUSED)
def test_what_cannot_be_written_out_is_refused(text: str) -> None:
    assert check(text).verdict.word == "not-understood", text


def test_the_step_treats_the_earlier_members_as_one() -> None:
    last = check(r"H(X_1,\dots,X_n) = \sum_{i=1}^n H(X_i \mid X_{<i})").links[-1][0]
    assert last == "from n - 1 to n ⇒ H(A,X) − H(A) = H(X|A) nats"


@pytest.mark.parametrize(
    "statement",
    [
        r"H(X_1, X_2) \le \sum_i H(X_i)",
        r"\sum_{i} I(X_i;Y) \le I(X_1,X_2;Y)",
        r"\sum_i H(X_i) \ge H(X_1,X_2,X_3)",
    ],
)
def test_a_sum_without_bounds_over_members_is_not_one_variable_taken_often(statement: str) -> None:
    assert check(statement).verdict.word not in ("proved", "refuted")


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        ("H(X_1, ..., X_n) <= sum_i H(X_i)", "proved"),
        ("H(X_1, ..., X_n) >= sum_i H(X_i)", "refuted"),
        (r"H(X_{1:n}) = \sum_i H(X_i | X_{<i})", "proved"),
        (r"H(X_{1:n}) = \sum_i H(X_i) - \sum_i H(X_i | X_{<i})", "refuted"),
        (r"I(X_{1:n}; Y) = \sum_i I(X_i; Y | X_{<i})", "proved"),
        (r"I(X_{1:n}; Y) = \sum_i [H(X_i | X_{<i}) - H(X_i | X_{<i}, Y)] = \sum_i I(X_i; Y | X_{<i})", "proved"),
        (r"p(x_1, ..., x_n) = \prod_i p(x_i | x_1, ..., x_{i-1})", "proved"),
        (r"H(X_{1:n}) = \sum_j H(Y_j)", "not-understood"),
    ],
)
def test_a_sum_without_bounds_over_the_members_of_a_sequence_is_over_all_of_them(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word


def test_the_earlier_members_of_two_sequences_are_not_one_where_they_stand_apart() -> None:
    assert check(r"p(y_{1:n}|x_{1:n}) = \prod_{i=1}^n p(y_i|y_{<i}, x_{1:n})").verdict.word not in ("proved", "refuted")
    assert check(r"H(X^n|Y^n) \le \sum_{i=1}^n H(X_i)").verdict.word == "proved"
    assert check(r"H(X^n|Y^n) \le \sum_{i=1}^n H(Y_i)").verdict.word != "proved"


def test_two_sequences_that_stand_together_are_one() -> None:
    assert check(r"H(X^n,Y^n) \le \sum_{i=1}^n H(X_i,Y_i)").verdict.word == "proved"


@pytest.mark.parametrize("text", TRUE[:-1])
def test_what_is_proved_has_one_certificate_of_base_step_and_conclusion(text: str) -> None:
    certificate = check(text).verdict.certificate
    assert certificate is not None and certificate["kind"] == "induction"
    replay(dict(certificate))
