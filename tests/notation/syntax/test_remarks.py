"""A remark that gives a reason is no condition: what stands before it is judged; what names a condition keeps it open."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax import read
from symbolic_it.notation.syntax.remarks import gives_a_reason, is_label
from symbolic_it.verify.chapter import verify_document

REASONS = [
    "(by Jensen's inequality)", "by definition", "(chain rule)", "(conditioning reduces entropy)", "(concavity of log)", "using Bayes' rule",
    "（定义）", "由链式法则", "(根据 Jensen 不等式)", "（条件减少熵）", "(젠센 부등식)", "(정의에 의해)", "(조건은 엔트로피를 감소시킨다)", "(イェンセンの不等式より)",
    "(nach Definition)", "(Jensensche Ungleichung)", "(par l'inégalité de Jensen)", "(por la desigualdad de Jensen)", "(pela desigualdade de Jensen)",
    "(по неравенству Йенсена)",
]  # fmt: skip
CONDITIONS = [
    "(by independence)", "(if p is uniform)", "(by the Markov property)", "(by symmetry)", "(for large n, by the AEP)", "(law of large numbers)",
    "(by assumption)", "(wrong!)", "(not by definition)", "(独立时)", "（一般情况下）", "(당연히 독립이므로)", "(定義ではない)", "(nach Annahme)", "",
    "(d'après l'hypothèse)", "(es decir)", "(Gibbs, for q = p)",
]  # fmt: skip


@pytest.mark.parametrize("text", REASONS)
def test_reasons(text: str) -> None:
    assert gives_a_reason(text)


@pytest.mark.parametrize("text", CONDITIONS)
def test_conditions_and_other_words_are_no_reasons(text: str) -> None:
    assert not gives_a_reason(text)


def verdicts(tex: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(f"$$\n{tex}\n$$\n", "markdown")).claims if c.verdict.word != "data"]


@pytest.mark.parametrize("reason", ["(conditioning reduces entropy)", "（条件减少熵）", "(조건은 엔트로피를 감소시킨다)"])
def test_a_false_formula_is_refuted_beside_a_reason_and_a_true_one_proved(reason: str) -> None:
    assert verdicts(rf"H(X|Y) \le H(X) \quad \text{{{reason}}}") == ["proved"]
    assert verdicts(rf"H(X|Y) \ge H(X) \quad \text{{{reason}}}") == ["refuted"]


@pytest.mark.parametrize("condition", ["(by independence)", "(if $X = Y$)", "(독립일 때)", "(by symmetry)"])
def test_what_holds_under_a_condition_is_not_refuted(condition: str) -> None:
    assert "refuted" not in verdicts(rf"H(X,Y) = H(X) + H(Y) \quad \text{{{condition}}}")


@pytest.mark.parametrize(
    ("tex", "word"),
    [
        (r"D(p\|q) \ge 0 \quad (\text{with equality iff } p = q)", "proved"),
        (r"D(p\|q) \le 0 \quad (\text{with equality iff } p = q)", "refuted"),
        (r"D(p\|q) \ge 0 \quad (\text{当且仅当 } p = q \text{ 时等号成立})", "proved"),
        (r"D(p\|q) \le 0 \quad (\text{当且仅当 } p = q \text{ 时等号成立})", "refuted"),
        (r"D(p\|q) = 0 \quad (\text{for } p = q)", "proved"),
    ],
)
def test_a_remark_in_brackets_behind_a_wide_space_says_what_it_says_without_them(tex: str, word: str) -> None:
    assert verdicts(tex) == [word]


@pytest.mark.parametrize(("sign", "word"), [("+", "proved"), ("-", "refuted")])
def test_that_a_divergence_is_not_below_zero_is_no_condition(sign: str, word: str) -> None:
    bound = r"\underbrace{\mathbb{E}_{q(z|x)}[\log\frac{p(x,z)}{q(z|x)}]}_{\text{ELBO}}"
    assert verdicts(rf"\log p(x) = {bound} {sign} \underbrace{{D(q(z|x)\|p(z|x))}}_{{\ge 0}}") == [word]


def test_that_a_difference_is_not_below_zero_stays_a_condition() -> None:
    assert "refuted" not in verdicts(r"H(X) = H(Y) + \underbrace{H(X) - H(Y)}_{= 0} + \underbrace{H(X) - H(Y)}_{\ge 0}")


@pytest.mark.parametrize("remark", [r"&& \text{(Jensen)}", r"& \text{by Jensen}", r"\qquad \text{(Jensen)}"])
@pytest.mark.parametrize("end", [".", ",", ""])
def test_a_row_with_a_remark_may_be_followed_by_the_last_one_of_the_sentence(remark: str, end: str) -> None:
    plain = read(r"\begin{align} a &\ge b \\ &= c \end{align}")
    with_remark = read(rf"\begin{{align}} a &\ge b {remark} \\ &= c{end} \end{{align}}")
    assert [[link.relation for link in chain.links] for chain in with_remark.chains] == [
        [link.relation for link in chain.links] for chain in plain.chains
    ]


def test_labels_and_conditions() -> None:
    for text in ("Joint information: ", "联合自信息：", "조건부 엔트로피:"):
        assert is_label(text), text
    for text in ("Note: ", "For independent variables: ", "Maximum entropy: ", "错误的信息：", "Joint information"):
        assert not is_label(text), text
