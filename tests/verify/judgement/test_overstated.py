"""What was given is imposed on a witness, or nothing is refuted."""

import pytest

from symbolic_it import check
from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        ("H(X,Y) = H(X) + H(Y)", ["p(x,y) = p(x)p(y)"]),
        ("H(X,Y) = H(X) + H(Y)", ["p(x)p(y) = p(x,y)"]),
        ("H(X|Y) = H(X)", ["p(x|y) = p(x)"]),
        ("H(X,Y|Z) = H(X|Z) + H(Y|Z)", ["p(x,y|z) = p(x|z)p(y|z)"]),
        ("I(X;Z) <= I(X;Y)", ["p(x,y,z) = p(x)p(y|x)p(z|y)"]),
        ("I(X;Z) <= I(X;Y)", ["p(z|x,y) = p(z|y)"]),
        ("H(X,Y,Z) = H(X) + H(Y) + H(Z)", ["p(x,y,z) = p(x)p(y)p(z)"]),
        ("I(X;Y) = 0", ["P(X=x,Y=y) = P(X=x)P(Y=y)"]),
        ("sum_{x,y} q(x,y) log(q(x,y)/(q(x)q(y))) = 0", ["q(x,y) = q(x)q(y)"]),
        ("E[log p(X)] = -H(X)", [r"X \sim p"]),
        ("E[log q(Y)] = -H(Y)", ["X ~ p", "Y ~ q"]),
    ],
)
def test_a_factorisation_or_a_law_that_is_given_is_used(statement: str, given: list[str]) -> None:
    assert check(statement, given).verdict.positive


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        ("H(X) = H(Y)", ["X ~ p", "Y ~ p"]),
        ("H(X) = H(Y)", ["p(x) = p(y)"]),
        ("H(X) = 0", ["X = 3"]),
        ("H(X|Y) = H(X)", ["Y = 0"]),
        ("H(X) = 0", ["K = 1"]),
        ("H(X) = 0", ["|X| = 1"]),
        ("I(X;Y) = 0", [r"\rho = 0"]),
        ("p(x,y) = p(x)p(y)", ["I(X;Y) = 0"]),
        ("H(X_1,X_2) = 2H(X_1)", [r"X_1 \perp X_2", "p(x_1) = p(x_2)"]),
    ],
)
def test_a_witness_that_breaks_what_was_given_refutes_nothing(statement: str, given: list[str]) -> None:
    assert not check(statement, given).verdict.negative


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        ("H(X,Y) = H(X) + H(Y)", []),
        ("I(X;Z) = 0", ["p(x,y,z) = p(x)p(y|x)p(z|y)"]),
        ("I(X;Z) <= I(X;Y)", ["p(x,y,z) = p(x)p(z|x)p(y|z)"]),
        ("I(X;Y|Z) = 0", ["p(x,y) = p(x)p(y)"]),
        ("sum_{x,y} q(x,y) log(q(x,y)/(q(x)q(y))) = 0", ["p(x,y) = p(x)p(y)"]),
        ("E[log q(X)] = -H(X)", [r"X \sim p"]),
        ("E[log p(Y)] = -H(Y)", ["X ~ p", "Y ~ q"]),
        ("H(X) >= H(Y)", ["X ~ p"]),
        ("H(p,q) = H(q,p)", ["K > 1"]),
        ("H(p,q) = H(q,p)", [r"\beta > 0"]),
        ("H(X|Y) >= H(X)", ["K > 1"]),
    ],
)
def test_false_under_what_is_given(statement: str, given: list[str]) -> None:
    assert check(statement, given).verdict.word == "refuted"


@pytest.mark.parametrize("formula", [r"\alpha > \beta", "w_1 > w_2", r"m \le n", "a > b", "t < X", r"D \ge 2"])
def test_a_chapter_that_orders_two_letters_tells_something_and_claims_nothing(formula: str) -> None:
    assert verdicts(f"We have ${formula}$ here.") == ["data"]


@pytest.mark.parametrize(
    "text",
    [
        "Let $a = 3$ and $b = 5$. Then $a > b$.",
        r"For all x, $x < x$.",
        r"For all reals, $a + 1 \le a$.",
        r"$H(p) \le H(q)$",
        r"$\log K \le H(p)$",
    ],
)
def test_an_order_with_more_to_it_is_refuted(text: str) -> None:
    assert "refuted" in verdicts(text)


def test_a_computation_of_masses_that_the_text_tells_in_words_is_judged_by_its_own_links() -> None:
    """A number alone may be right or wrong of them: that stays open."""
    text = r"With 9 of 14, $H(S) = -\frac{9}{14}\log_2\frac{9}{14} - \frac{5}{14}\log_2\frac{5}{14} = 0.940$ bits, and $H(S) = 0.9$ bits."
    document = parse_chapter(text, "markdown")
    assert [c.verdict.word for c in verify_document(document).claims] == ["data", "confirmed", "undecided"]


@pytest.mark.parametrize(
    "text",
    [
        r"A metric satisfies $d(x, z) \le d(x, y) + d(y, z)$.",
        r"We have $f(x) + f(y) \ge 2 f(z)$ for such an $f$.",
        r"Let $d(X, Y) = H(X|Y) + H(Y|X)$. Then $d(X, Z) \le d(X, Y) + d(Y, Z)$.",
        r"Let $J(p, q) = D(p\|q) + D(q\|p)$. Here $J(p,q) \le J(p,r)$.",
    ],
)
def test_values_of_a_function_are_not_chosen_one_by_one(text: str) -> None:
    """A text may suppose of its function whatever metrics, convex or monotone functions have."""
    assert "refuted" not in verdicts(text)


def test_a_function_in_a_statement_of_its_own_may_be_any_function() -> None:
    assert check("d(x, z) <= d(x, y) + d(y, z)").verdict.word == "refuted"


#: A value of what the text knows of its own variables, in an equation with other entropies; what no value makes true.
VALUES = (r"H(Y) - H(Y|X) = H(Y) - 1", r"I(X;Y) = H(Y) - 1", r"H(X) - H(X|Y) = H(X) - \log_2 3", r"H(X,Y) = H(X) + 1")
NO_VALUES = (r"H(Y) - H(Y|X) = I(X;Y) - 1", r"H(X,Y) = H(X) + H(Y|X) + 1", r"H(X|Y) + 1 = H(X|Y)", r"I(X;Y) = H(Y) + H(Y|X)")


@pytest.mark.parametrize("claim", VALUES)
def test_a_value_of_particular_variables_is_left_open(claim: str) -> None:
    assert verify_document(parse_chapter(f"For the typewriter, ${claim}$.", "markdown")).claims[0].verdict.word not in (
        "refuted",
        "proved",
        "confirmed",
    )


@pytest.mark.parametrize("claim", NO_VALUES)
def test_what_no_value_makes_true_is_refuted(claim: str) -> None:
    assert verify_document(parse_chapter(f"For the typewriter, ${claim}$.", "markdown")).claims[0].verdict.word == "refuted"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"Set the derivative to zero: $$0 = r - \beta \left(\log \frac{f}{n} + 1\right)$$", "data"),
        (r"So $$0 = \log \frac{a}{1-a} - b$$", "data"),
        (r"For all laws $$0 = H(p) - H(q)$$", "undecided"),
        (r"For all $x > 0$ we have $$0 = \log 2 + 1$$", "refuted"),
    ],
)
def test_what_is_set_to_zero_may_stand_on_the_right(text: str, word: str) -> None:
    assert verdicts(text)[-1] == word


@pytest.mark.parametrize(
    "formula",
    ["s(pq) = s(p)+s(q)", "A(n m) = A(n)+A(m)", "E_q[k_1] = D(q\\|p)", "u(ab) = u(a)+u(b)"],
)
def test_a_letter_that_may_be_a_function_is_given_no_value(formula: str) -> None:
    assert verdicts(f"We want ${formula}$.") != ["refuted"]


@pytest.mark.parametrize("formula", ["x(y+1) = xy", "2(a+b) = 2a+b", "E_{x \\sim q}[2] = H(q)", "s(a+b) = sa + b"])
def test_a_letter_that_is_a_number_is(formula: str) -> None:
    assert verdicts(f"We have ${formula}$.") == ["refuted"]


ORDERS = ["H(p) > H(q)", r"D(p\|q) < D(q\|p)", "H(p,q) > H(q,p)", "I(X;Y) > I(X;Z)", "H(p_T) > H(p)"]


@pytest.mark.parametrize("formula", ORDERS)
def test_an_order_of_two_of_a_kind_is_of_the_example_at_hand(formula: str) -> None:
    assert verdicts(f"The second text is harder, ${formula}$.") == ["undecided"]


@pytest.mark.parametrize(
    "text", [*(f"We always have ${f}$." for f in ORDERS[:4]), "Conditioning gives $H(X|Y) > H(X)$.", "We have $H(X,Y) < H(X)$."]
)
def test_an_order_that_is_claimed_is_refuted(text: str) -> None:
    assert verdicts(text) == ["refuted"]


def test_a_bare_name_with_a_value_of_letters_may_have_another() -> None:
    assert verdicts(r"For $n$ coins $H = n$ bits. With $n = 10$: $H = 10$.")[-1] == "undecided"
    assert verdicts(r"For $K$ classes $H = \log_2 K$ bits. With $K = 8$: $H = 4$ bits.")[-1] == "refuted"


def test_rewards_of_a_family_refute_a_false_arg_max_and_no_true_one() -> None:
    gap = r"r_\theta(y_c \mid x) - r_\theta(y_r \mid x)"
    chain = rf"$\theta^* = \arg\max_\theta \frac{{1}}{{1 + \exp(-({gap}))}} = \arg\max_\theta \sigma({gap}) = \arg\min_\theta -\log \sigma({gap})$"
    found = [c.verdict.word for c in verify_document(parse_chapter(chain, "markdown")).claims]
    assert found[1:] == ["proved", "proved"]
    for edit in (
        chain.replace(r"\arg\min_\theta -\log", r"\arg\min_\theta \log"),
        chain.replace(rf"\sigma({gap}) = ", rf"\sigma({gap.replace(' - ', ' + ')}) = "),
    ):
        assert edit != chain and "refuted" in [c.verdict.word for c in verify_document(parse_chapter(edit, "markdown")).claims]


def test_a_bare_quantity_that_was_given_a_value_in_a_case_has_another_in_the_next() -> None:
    table = "| Reached by | Value |\n|---|---|\n| the flat law | $H = \\log n$ |\n\n| Bound | By |\n|---|---|\n| upper | ${}$ |"
    for claim in (r"H = \log n - D(p\|u)", r"H = \log n + D(p\|u)"):
        assert verdicts(table.format(claim))[-1] == "undecided"


def test_a_parameter_of_a_channel_is_a_value() -> None:
    """What H(Y|X) is said to be by a letter that nothing tells may be so; what it is said to be by a number of outcomes is judged."""
    from tests.verify.answers import words

    flips = r"(-\epsilon\log\epsilon-(1-\epsilon)\log(1-\epsilon))"
    assert words(rf"Each bit is flipped with probability $\epsilon$, so $I(X;Y) = H(Y) - {flips}$.") == ["undecided"]
    assert words(r"For $n$ outcomes and the uniform law $u$ on them, $H(X) = \log n + D(p \| u)$.")[-1] == "refuted"
