"""Chapters in small: what a sentence says decides how its formula is judged."""

from __future__ import annotations

from time import process_time

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[tuple[str, str]]:
    """(verdict, text) of every claim."""
    return [(c.verdict.word, c.text) for c in verify_document(parse_chapter(text, "markdown")).claims]


def verdicts(text: str) -> list[str]:
    return [word for word, _ in words(text)]


NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}
TRUE = [
    "We have $D_{KL}(p\\|q) = H(p,q) - H(p)$.",
    "Cross-entropy is never below entropy. It is always $\\ge H(p)$.",
    "KL $\\ge 0$ always.",
    "Use $\\log_2$ throughout. Then $H(0.9, 0.1) \\approx 0.469$ bits.",
    "The total is $H = 1$ bit $= \\ln 2 \\approx 0.693$ nats.",
    "Let $p = [0.5, 0.5]$ and $q = [0.6, 0.4]$. Then $D_{KL}(p\\|q) = 0.5\\ln\\frac{0.5}{0.6} + 0.5\\ln\\frac{0.5}{0.4} \\approx 0.0204$ nats.",
    "If $X$ and $Y$ are independent, then $H(X,Y) = H(X) + H(Y)$.",
    "It is wrong to write $D_{KL}(p\\|q) = H(p) - H(p,q)$.",
    "错误的写法: $D_{KL}(p\\|q) = H(p) - H(p,q)$。",
    "The function is convex on $t > 0$.",
    "1 nat ≈ 1.44 bits.",
    "0.693 nats is one bit: $0.693 = \\ln 2$.",
    "The Jensen-Shannon divergence is $\\mathrm{JSD}(p,q) = \\frac12 D(p\\|m) + \\frac12 D(q\\|m)$ with $m = \\frac{p+q}{2}$.",
    "Is $H(p,q) = H(q,p)$?",
    "$$H(X) = -\\sum_{z \\in \\mathcal{X}} p(z) \\log p(z)$$",
]
FALSE = [
    "We have $D_{KL}(p\\|q) = H(p) - H(p,q)$.",
    "Cross-entropy is never below entropy. It is always $\\le H(p)$.",
    "KL $\\le 0$ always.",
    "Use $\\log_2$ throughout. Then $H(0.9, 0.1) \\approx 0.496$ bits.",
    "The total is $H = 1$ bit $= \\ln 2 \\approx 0.639$ nats.",
    "Let $p = [0.5, 0.5]$ and $q = [0.6, 0.4]$. Then $D_{KL}(p\\|q) = 0.5\\ln\\frac{0.5}{0.6} + 0.5\\ln\\frac{0.5}{0.4} \\approx 0.0240$ nats.",
    "The entropies satisfy $H(X,Y) = H(X) - H(Y)$.",
    "1 nat ≈ 1.54 bits.",
    "Natural log: $-\\log_2(0.7) \\approx 0.357$ nats.",
    "The Jensen-Shannon divergence is $\\mathrm{JSD}(p,q) = \\frac12 D(m\\|p) + \\frac12 D(m\\|q)$ with $m = \\frac{p+q}{2}$.",
    "Let $p = [0.5, 0.6]$ be the truth.",
    "The target distribution becomes $[0.9, 0.1, 0.1]$.",
    "$-\\ln 0.1 \\approx 2.302$",
]


@pytest.mark.parametrize("text", TRUE)
def test_nothing_negative_is_said_of_a_true_chapter(text: str) -> None:
    assert not NEGATIVE & set(verdicts(text))


@pytest.mark.parametrize("text", FALSE)
def test_a_false_chapter_is_caught(text: str) -> None:
    assert NEGATIVE & set(verdicts(text))


def test_a_value_right_only_for_rounded_terms_is_a_slip() -> None:
    text = (
        "Let $p = [0.5, 0.5]$, $q = [0.6, 0.4]$. In nats $H(p) = -\\ln 0.5 \\approx 0.693$ and "
        "$H(p,q) = -0.5\\ln 0.6 - 0.5\\ln 0.4 \\approx 0.714$. Difference $0.714 - 0.693 \\approx 0.021$."
    )
    assert verdicts(text)[-1] == "rounding-slip"


def test_every_link_of_a_chain_is_a_claim_with_its_own_place() -> None:
    document = parse_chapter("Now $\\ln 2 \\approx 0.693 = 0.7$.", "markdown")
    claims = verify_document(document).claims
    assert [document.text[c.start : c.end] for c in claims] == ["\\ln 2 \\approx 0.693", "= 0.7"]


def test_data_of_one_worked_example_do_not_leak_into_the_next_section() -> None:
    text = "# One\n\nLet $p = [0.5, 0.5]$.\n\n# Two\n\nLet $p = [0.2, 0.3, 0.5]$. Then $H(p) \\approx 1.030$ nats.\n"
    assert not NEGATIVE & set(verdicts(text))


def test_what_cannot_be_read_is_said_and_the_rest_is_judged() -> None:
    found = verdicts("A formula $x = {$ that is broken, and $\\ln 2 \\approx 0.693$.")
    assert "not-understood" in found
    assert "confirmed" in found


def test_a_name_in_use_is_not_introduced_again_by_an_unproved_equation() -> None:
    found = verdicts("We use rewards $r(x) \\ge 0$. Then $r(x) = \\beta \\log Z + 17$.")
    assert found[-1] == "undecided"


@pytest.mark.parametrize("formula", ["\\text{NLL} = \\log q(x)", "\\text{BCE} = -y\\log a + (1-y)\\log(1-a)"])
def test_a_known_loss_under_a_wrong_formula_is_not_called_its_definition(formula: str) -> None:
    assert not {"definition", "proved", "confirmed"} & set(verdicts(f"Now ${formula}$."))


DERIVATION = (
    "The preferences follow $$p^*(y_1 \\succ y_2 \\mid x) = \\frac{e^{r^*(x, y_1)}}{e^{r^*(x, y_1)} + e^{r^*(x, y_2)}}$$\n\n"
    "and $Z(x) = \\sum_y \\pi_\\text{ref}(y|x) \\exp(r(x, y)/\\beta)$ normalises\n\n"
    "$$\\pi^*(y|x) = \\frac{1}{Z(x)} \\pi_\\text{ref}(y|x) \\exp(r(x, y)/\\beta).$$\n\n"
)
DERIVED = [
    "Hence $r(x, y) = \\beta \\log \\frac{\\pi^*(y|x)}{\\pi_\\text{ref}(y|x)} + \\beta \\log Z(x)$.",
    "Hence $\\log \\pi^*(y|x) = \\log \\pi_\\text{ref}(y|x) + r(x, y)/\\beta - \\log Z(x)$.",
    "So $p^*(y_1 \\succ y_2 \\mid x) = \\sigma(r^*(x, y_1) - r^*(x, y_2))$.",
    "Consider\n\n$$\\log \\frac{\\pi(y|x)}{\\pi_\\text{ref}(y|x)} - r(x, y)/\\beta$$\n\nand add $\\log Z(x) - \\log Z(x)$:\n\n"
    "$$= \\log \\frac{\\pi(y|x)}{\\pi_\\text{ref}(y|x)} - r(x, y)/\\beta + \\log Z(x) - \\log Z(x).$$",
]
NOT_DERIVED = [
    "Hence $r(x, y) = \\beta \\log \\frac{\\pi^*(y|x)}{\\pi_\\text{ref}(y|x)} - \\beta \\log Z(x)$.",
    "Hence $r(x, y) = \\log \\frac{\\pi^*(y|x)}{\\pi_\\text{ref}(y|x)} + \\beta \\log Z(x)$.",
    "Hence $\\log \\pi^*(y|x) = \\log \\pi_\\text{ref}(y|x) + r(x, y)/\\beta + \\log Z(x)$.",
    "So $p^*(y_1 \\succ y_2 \\mid x) = \\sigma(r^*(x, y_2) - r^*(x, y_1))$.",
    "Consider\n\n$$\\log \\frac{\\pi(y|x)}{\\pi_\\text{ref}(y|x)} - r(x, y)/\\beta$$\n\nand add $\\log Z(x) - \\log Z(x)$:\n\n"
    "$$= \\log \\frac{\\pi(y|x)}{\\pi_\\text{ref}(y|x)} - r(x, y)/\\beta + \\log Z(x) + \\log Z(x).$$",
]


@pytest.mark.parametrize("text", DERIVED)
def test_steps_from_the_optimal_policy_are_proved(text: str) -> None:
    assert verdicts(DERIVATION + text)[-1] == "proved"


@pytest.mark.parametrize("text", NOT_DERIVED)
def test_wrong_steps_from_the_optimal_policy_are_refuted(text: str) -> None:
    assert verdicts(DERIVATION + text)[-1] == "refuted"


def test_a_policy_or_a_bound_that_the_text_sets_is_not_refuted() -> None:
    assert not NEGATIVE & set(verdicts("The optimum is $\\pi^*(y|x) = \\pi(y|x) = \\frac{1}{Z(x)} \\pi_\\text{ref}(y|x) e^{r(x,y)}$."))
    assert not NEGATIVE & set(verdicts("For all $j$ we have $0 \\leq \\hat{y}_j \\leq 1$."))


UNITS = [
    "앞면이 나온 놀람은 $\\log 2 = 1$비트이고 자연로그로는 $\\log 2 \\approx 0.693$나트이다.",
    "硬币的熵是 $\\log 2 = 1$ 比特，即 $\\ln 2 \\approx 0.693$ 奈特。",
    "コインの情報量は $\\log 2 = 1$ ビットである。",
    "Das sind $\\log 8 = 3$ Bit, also $\\ln 8 \\approx 2{,}079$ nat; $\\log_2 3 \\approx 1{,}58$ Bit.",
]


@pytest.mark.parametrize("text", UNITS)
def test_units_of_other_languages_are_units(text: str) -> None:
    assert set(verdicts(text)) == {"confirmed"}


@pytest.mark.parametrize(
    "text", ["놀람은 $\\log 2 = 2$비트이다.", "熵是 $\\log 6 \\approx 2.85$ 比特。", "Das sind $\\log_2 3 \\approx 1{,}85$ Bit."]
)
def test_wrong_numbers_with_such_units_are_caught(text: str) -> None:
    assert NEGATIVE & set(verdicts(text))


ESTIMATORS = "Let $r = p(x)/q(x)$, $k_1 = -\\log r$ and $k_3 = r - 1 - \\log r$. "


def test_what_is_defined_through_another_name_is_averaged_as_well() -> None:
    """E_q of k_1 = -log r with r = p(x)/q(x) runs over that x."""
    assert verdicts(ESTIMATORS + "Then $E_q[k_1] = D(q\\|p)$ and $E_q[k_3] = D(q\\|p)$.")[-2:] == ["proved", "proved"]
    assert verdicts(ESTIMATORS + "Then $E_q[k_1] = D(p\\|q)$ and $E_p[k_3] = D(q\\|p)$.")[-2:] == ["refuted", "refuted"]
    assert verdicts(ESTIMATORS + "Then $k_3 \\ge 0$.")[-1] == "proved"


def test_a_definition_later_in_the_sentence_is_not_judged_by_itself() -> None:
    text = "It is $\\pi^*(y|x) = \\frac{1}{Z(x)} \\pi_r(y|x) e^{s(x,y)}$, where $Z(x) = \\sum_y \\pi_r(y|x) e^{s(x,y)}$ is its sum."
    assert verdicts(text) == ["definition", "definition"]


def test_a_root_has_its_degree_above_the_sign() -> None:
    assert verdicts("$\\sqrt[3]{8} = 2$ and $\\sqrt[4]{50} \\approx 2.659$.") == ["confirmed", "confirmed"]
    assert verdicts("$\\sqrt[3]{8} = 3$.") == ["refuted"]


def test_a_logarithm_in_a_power_of_two_is_binary_unless_the_text_says_otherwise() -> None:
    power = "$2^{-\\frac{1}{N}\\sum_{i=1}^N \\log q(x_i)} = \\left(\\prod_{i=1}^N q(x_i)\\right)^{-1/N}$"
    assert verdicts(f"It is {power}.") == ["proved"]
    assert "proved" not in verdicts(f"We use natural logarithms throughout. It is {power}.")
    assert verdicts(f"It is {power.replace('{-', '{', 1)}.") == ["refuted"]
    assert verdicts("$2^{-\\sum_i p_i \\ln p_i} = \\prod_i p_i^{-p_i}$") == ["refuted"]


def test_a_mean_over_samples_says_nothing_about_a_law_in_general() -> None:
    assert not NEGATIVE & set(verdicts("Then $\\mathrm{PPL}(p_D, p) = 2^{-\\frac{1}{N} \\sum_{n=1}^N \\log p(x_n)}$."))


def test_numbered_names_are_names_of_their_own() -> None:
    assert verdicts("若 $k_1 = -\\log r$，则 $k_2 = \\frac12 (\\log r)^2$，$k_3 = r - 1 - \\log r$。") == ["definition"] * 3


OPEN = [
    "그러므로 $p(x_1) > p(x_2) → I(x_1) < I(x_2)$ 이다.",
    "$$-\\sum_{j=1}^q y_j \\log \\frac{e^{o_j}}{\\sum_k e^{o_k}} = \\log \\sum_{k=1}^q e^{o_k} - \\sum_{j=1}^q y_j o_j$$",
    "First $f(x) = \\frac12 (\\log x)^2$. The divergence itself corresponds to $f(x) = -\\log x$.",
    "엔트로피는 $H_b(0.55) \\approx 0.9928$비트이다. 나머지는 $H_b(0.3) \\approx 0.8813$이다.",
]
CLOSED = [
    "$$-\\sum_{j=1}^q y_j \\log \\frac{e^{o_j}}{\\sum_k e^{o_k}} = \\log \\sum_{k=1}^q e^{o_k} + \\sum_{j=1}^q y_j o_j$$",
    "First $s(x) = \\frac12 (\\log x)^2$. Again $s(x) = -\\log x$.",
    "엔트로피는 $H_b(0.55) \\approx 0.9928$비트이다. 나머지는 $H_b(0.3) \\approx 0.8831$이다.",
    "$$\\max_\\pi \\left(\\mathbb{E}_{y \\sim \\pi}[s(y)] - \\log \\sum_y e^{s(y)}\\right) = "
    "\\max_\\pi \\left(\\mathbb{E}_{y \\sim \\pi}[s(y)] + \\log \\sum_y e^{s(y)}\\right)$$",
]


@pytest.mark.parametrize("text", OPEN)
def test_what_the_text_leaves_to_the_reader_is_not_held_against_it(text: str) -> None:
    """An arrow between relations, a target that sums to one, a letter with a new meaning, a unit said once."""
    assert not NEGATIVE & set(verdicts(text))


@pytest.mark.parametrize("text", CLOSED)
def test_their_false_twins_are_caught(text: str) -> None:
    assert NEGATIVE & set(verdicts(text))


LOSS = "The negative log-likelihood loss is $\\mathcal{L}_R = -\\mathbb{E}_{(x, y_w, y_l) \\sim D}[\\log \\sigma(r(x, y_w) - r(x, y_l))]$."


def test_a_loss_on_pairs_is_defined_by_the_difference_of_the_rewards() -> None:
    assert verdicts(LOSS) == ["definition"]
    assert "definition" not in verdicts(LOSS.replace("- r(x", "+ r(x"))
    assert "definition" not in verdicts(LOSS.replace("r(x, y_w)", "r(x, y_l)"))


def test_what_is_let_is_defined_and_holds_beyond_a_heading() -> None:
    text = "Let $r = p(x)/q(x)$. Then $k_2 = \\frac12 (\\log r)^2$.\n\n# On\n\nIt is $k_2 = \\frac12 (\\log \\frac{p(x)}{q(x)})^2$.\n"
    assert verdicts(text) == ["definition", "definition", "proved"]


def test_an_estimator_of_a_divergence_has_its_own_form() -> None:
    assert verdicts("Here $k_1 = -\\log r$ and $k_3 = (r - 1) - \\log r$.") == ["definition", "definition"]
    assert "definition" not in verdicts("Here $k_1 = \\log r$ and $k_3 = (r - 1) + \\log r$.")


def test_the_softmax_of_known_scores_has_a_value() -> None:
    given = "The logits are $z = [2, 1, 0]$ and $T = 2$. Then "
    assert verdicts(given + "$\\mathrm{softmax}(z/T) \\approx [0.506, 0.307, 0.186]$.")[-1] == "confirmed"
    assert verdicts(given + "$\\mathrm{softmax}(z) \\approx [0.506, 0.307, 0.186]$.")[-1] == "refuted"


def test_an_index_gets_one_axis_whatever_the_order_of_the_laws() -> None:
    """pi_i beside p(y | x): the axes of pi do not depend on the order in which a set hands out the laws."""
    text = "The probability of the positive class is $\\pi_i = p_\\theta(y_i = 1 \\mid x_i)$."
    assert verdicts(text) == ["undecided"]


def test_a_sentence_of_many_formulas_takes_linear_time() -> None:
    def seconds(count: int) -> float:
        started = process_time()
        verify_document(parse_chapter("word $p$ and $q$, " * count, "markdown"))
        return process_time() - started

    seconds(10)
    assert seconds(400) < 16 * seconds(100) + 1


@pytest.mark.parametrize(("given", "expected"), [("X \\perp Z|Y", "proved"), ("X \\perp Y|Z", "refuted")])
def test_a_hypothesis_behind_the_title_of_a_theorem_lasts(given: str, expected: str) -> None:
    text = f"**Proposition 2** (Conditional) Let ${given}$. Then,\n\n1. $I(X;Z) \\leq I(X;Y)$\n"
    assert verdicts(text)[-1] == expected


def test_values_at_labels_make_no_constant_function() -> None:
    text = "Counts: $c(a) = 4$, $c(b) = 2$, $c(c) = 1$. Let $N(a) = 3$ and $N(b) = 5$. Scores: $s(x) = 1$, $s(y) = 2$."
    assert not any(c.verdict.negative for c in verify_document(parse_chapter(text, "markdown")).claims)
    text = "Counts: $c(a) = 4$, $c(b) = 2$. Later $c(a) = 5$."
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == "refuted"
    text = "Let $g(x) = 2x$. Then $g(3) = 6$. Also $g(4) = 9$."
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims][:2] == ["definition", "confirmed"]


def test_a_solution_goes_on_from_its_exercise() -> None:
    exercise = "\\begin{exercise}\nCompute $D(p\\|q)$ for $p = (0.9, 0.1)$, $q = (0.5, 0.5)$, in nats.\n\\end{exercise}\n"
    solution = "\\begin{%s}\n$D(p\\|q) = \\ln 2 - H(p) = 0.3681$, and not $D(p\\|q) = 0.5$.\n\\end{%s}\n"
    for name in ("solution", "answer"):
        found = verify_document(parse_chapter(exercise + solution % (name, name), "latex")).claims
        assert [c.verdict.word for c in found if c.kind != "data"][1] == "confirmed"
    found = verify_document(parse_chapter(exercise + "\n\n$D(p\\|q) = 0.3681$\n", "latex")).claims
    assert found[-1].verdict.word != "confirmed"
