"""Words say which quantity an expression is only where they say no more than its name, its laws and that it is this."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.named_quantities import named_quantity, turned

M = "\ufffc"


@pytest.mark.parametrize(
    ("before", "maths", "sides"),
    [
        (f"The entropy of {M} is ", ("X",), ("H(X)",)),
        (f"Then the Shannon entropy of the distribution {M} equals ", ("q",), ("H(q)",)),
        (f"The cross-entropy between {M} and {M} is defined as ", ("p", "q"), ("H(p, q)",)),
        (f"The KL divergence of {M} from {M} is given by ", ("p(x)", "q(x)"), (r"D(p \| q)",)),
        (f"The mutual information between {M} and {M} is ", ("X", "Y"), ("I(X; Y)",)),
        (f"The conditional entropy of {M} given {M} is ", ("Y", "X"), (r"H(Y \mid X)",)),
        (f"The self-information of {M} is ", ("x",), ("I(x)",)),
        (f"The joint entropy {M} of a pair of random variables is ", ("H(X, Y)",), ("H(X, Y)",)),
        (f"{M} 和 {M} 的交叉熵为 ", ("p", "q"), ("H(p, q)",)),
        (f"{M}의 엔트로피는 ", ("X",), ("H(X)",)),
    ],
)
def test_a_quantity_is_known_by_its_name_and_arguments(before: str, maths: tuple[str, ...], sides: tuple[str, ...]) -> None:
    named = named_quantity(before, maths, ".", r"-\sum_x p(x) \log p(x)")
    assert named is not None and named.sides == sides


@pytest.mark.parametrize(
    ("before", "formula", "sides"),
    [
        ("We minimise the cross-entropy ", r"-\sum_x p(x) \log q(x)", ("H(p, q)",)),
        ("交叉熵的公式如下：", r"-\sum_x P(x) \log Q(x)", ("H(P, Q)",)),
        ("The entropy is ", r"-\sum_x p(x) \log p(x)", ("H(p)", "H(X)")),
        ("The entropy is ", r"-\sum_i \lambda_i \log \lambda_i", None),
        ("The mutual information is ", r"H(X) - H(X \mid Y)", ("I(X; Y)",)),
        ("The mutual information is ", r"H(A) - H(A \mid B)", None),
    ],
)
def test_without_arguments_the_letters_of_the_formula_tell_them(before: str, formula: str, sides: tuple[str, ...] | None) -> None:
    named = named_quantity(before, (), ".", formula)
    assert (None if named is None else named.sides) == sides


@pytest.mark.parametrize(
    ("before", "maths", "after"),
    [
        ("The negative entropy is ", (), "."),
        ("The entropy rate is ", (), "."),
        ("The gradient of the entropy is ", (), "."),
        (f"An upper bound on the entropy of {M} is ", ("X",), "."),
        ("The entropy is not ", (), "."),
        ("The entropy of the model is ", (), "."),
        (f"The entropy of {M} is ", ("X",), " larger than before."),
        (f"The entropy of {M} is ", ("X + Y",), "."),
        (f"The cross-entropy between {M} and {M} is ", ("X", "Y"), "."),
        ("Minus the entropy ", (), "."),
        ("负熵为 ", (), "。"),
        ("음의 엔트로피는 ", (), "."),
        (f"If {M} is ", ("H(X)",), "."),
        (f"The gradient of {M} is ", ("H(p)",), "."),
    ],
)
def test_words_that_say_more_or_less_name_nothing(before: str, maths: tuple[str, ...], after: str) -> None:
    assert named_quantity(before, maths, after, r"\log 2") is None


def test_two_laws_between_which_something_is_may_be_meant_in_either_order() -> None:
    between = named_quantity(f"The KL divergence between {M} and {M} is ", ("p", "q"), ".", "")
    relative = named_quantity(f"The KL divergence of {M} from {M} is ", ("p", "q"), ".", "")
    assert between is not None and between.turned and relative is not None and not relative.turned
    assert turned(r"D(p \| q)") == r"D(q \| p)" and turned("H(p, q)") == "H(q, p)" and turned("H(X)") is None
