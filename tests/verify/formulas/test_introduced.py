"""A value of a function that is known is claimed, not introduced; a definition that is said again is one again."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

OBJECTIVE = r"$J(\pi) = E_{y \sim \pi}[r(y)] - \beta D(\pi \| \pi_{ref})$"


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_the_value_at_the_optimum_is_not_introduced_by_where() -> None:
    for value in (r"\beta \log Z", r"\log Z", r"-\beta \log Z"):
        text = rf"The objective is {OBJECTIVE}, where $Z = \sum_y \pi_{{ref}}(y) e^{{r(y)/\beta}}$ and $J(\pi^*) = {value}$."
        assert verdicts(text)[-1] != "definition" or value == r"\beta \log Z"


def test_a_definition_said_again_is_true() -> None:
    assert verdicts(f"The objective is {OBJECTIVE}.\n\n# Again\n\nRecall {OBJECTIVE}.") == ["definition", "proved"]


def test_another_formula_under_the_same_name_is_not_one() -> None:
    other = OBJECTIVE.replace("- ", "+ ")
    assert verdicts(f"The objective is {OBJECTIVE}.\n\n# Again\n\nRecall {other}.")[-1] != "definition"


def test_nothing_is_introduced_up_to_a_constant() -> None:
    assert verdicts(r"The loss is $L(w) = w^2 + \text{const}$.") == ["undecided"]
    assert verdicts(r"The loss is $L(w) = w^2 + 1$.") == ["definition"]


def test_a_normal_law_of_vectors_has_a_vector_and_a_covariance() -> None:
    r"""N(1, I) and N(\mu, \sigma I) are slips of N(0, I) and N(\mu, \sigma^2 I), or nothing that is told in full."""
    for law, word in (
        ("0, I", "definition"),
        ("1, I", "undecided"),
        (r"\mu, \sigma^2 I", "definition"),
        (r"\mu, \sigma I", "undecided"),
        (r"\mu, \sigma", "definition"),
    ):
        assert verdicts(rf"The prior is $p(z) = \mathcal{{N}}({law})$.") == [word]
    assert verdicts(r"The encoder is $q_\phi(z|x) = \mathcal{N}(\mu_\phi(x), \sigma_\phi(x) I)$.") == ["undecided"]
    assert verdicts(r"The encoder is $q_\phi(z|x) = \mathcal{N}(\mu_\phi(x), \sigma_\phi^2(x) I)$.") == ["definition"]


def test_an_exponent_with_a_plus_sign_introduces_nothing() -> None:
    assert verdicts("The step is $s = A^{+1} g$.") == ["undecided"]
    assert verdicts("The step is $s = A^{-1} g$.") == ["definition"]
    assert verdicts(r"The step is $s = A^{+} g$.") == ["definition"]


def test_a_difference_of_equal_parts_introduces_nothing() -> None:
    assert verdicts(r"The loss is $L = -\log \sigma(r(x, y_w) - r(x, y_w))$.") == ["undecided"]
    assert verdicts(r"The loss is $L = -\log \sigma(r(x, y_w) - r(x, y_l))$.") == ["definition"]
    assert verdicts(r"The law is $P(y_w \succ y_l | x) = \frac{w(y_w)}{w(y_w) + w(y_w)}$.") == ["undecided"]


def test_what_is_drawn_from_a_definition_is_none() -> None:
    r""" "Let $s = ...$, that is, $J(\pi) = ...$": the word before is of the other formula."""
    told = r"We maximise $J(\theta) = E_{y \sim \pi_\theta}[r(y)] - \beta D(\pi_\theta \| \pi_{ref})$. "
    for law in (r"\pi", r"\pi_{ref}"):
        drawn = rf"Let $s(y) = r(y) - \beta \log \frac{{\pi(y)}}{{\pi_{{ref}}(y)}}$, that is, $J(\pi) = E_{{y \sim {law}}}[s(y)]$."
        assert verdicts(told + drawn)[-1] == "undecided"
    assert verdicts(r"Let $m$ be the mean of $a$ and $b$, that is, $m = (a + b)/2$.")[-1] == "definition"


def test_the_condition_of_a_place_introduces_nothing() -> None:
    assert verdicts(r"The gradient vanishes where $\sigma(u) = 1 - \epsilon$.") == ["data"]
    assert verdicts("The maximum is reached when $f(x) = 1 - x$.") == ["data"]
    assert verdicts("The maximum is reached when $f(x) = 1 - x$. Now $f(0.5) = 0.5$.")[-1] != "confirmed"
    assert verdicts("The minimum is at $q = p$, where $f(x) = 1 - x$.")[-1] == "definition"


def test_a_formula_for_the_logarithm_of_a_name_is_one_for_the_name() -> None:
    r"""\log f_X(x) = \log a + a x says what f_X(x) is, which the text has told otherwise."""
    for slip in (r"\log f_X(x) = \log a + a x", r"-\log f_X(x) = \log a + a x", r"f_X(x) = e^{a x}"):
        assert verdicts(rf"Let $f_X(x) = a e^{{-a x}}$. Then ${slip}$.")[1] in ("undecided", "refuted")
