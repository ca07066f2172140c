"""What is negated, doubted or supposed is mentioned; words that say what the formula says, or deny something else, suspend nothing."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "text",
    [
        r"It is never negative: $D(p\|q) \le 0$.",
        r"Conditioning never hurts: $H(Y \mid X) \ge H(Y)$.",
        r"The conditional entropy of $Y$ given $X$ is $H(Y \mid X) = H(X \mid Y)$.",
        r"Hence, the cross-entropy would be $H(p, q) = \sum_x p(x) \log q(x)$.",
        r"On a aussi $H(p, q) = H(p) - D_{KL}(p\|q)$.",
        r"The divergence is given by $D(p\|q) = \sum_x p(x) \log \frac{q(x)}{p(x)}$.",
        r"If $a$ is a constant then $H(p, q) = H(p) - D(p\|q)$.",
        r"Since it doesn't depend on the model, $H(p, q) = H(p) - D(p\|q)$.",
        r"There are only two outcomes, so it is $H(p, q) = H(p) - D(p\|q)$.",
        r"Taking the logarithm does not change the optimum: $H(p, q) = H(p) - D(p\|q)$.",
        r"We have $H(p, q) = H(p) - D(p\|q)$, which is sometimes called the excess.",
        r"すると $H(p, q) = H(p) - D(p\|q)$ が成り立つ.",
        r"As the error probability is small, $H(p, q) = H(p) - D(p\|q)$.",
        r"It is never zero, since $D(p\|q) \le 0$.",
        r"The loss cannot vanish: its value is $H(p, q) = H(p) - D(p\|q)$.",
        r"If $y = 1$ it is $H(p, q) = H(p) - D(p\|q)$.",
    ],
)
def test_what_is_asserted_is_refuted(text: str) -> None:
    assert last(text) == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        r"It is not true that: $D(p\|q) \le 0$.",
        r"It is never true: $D(p\|q) \le 0$.",
        r"This is not a law, since $\sum_x p(x) = 2$.",
        r"This is no distance, because $D(p\|q) = D(q\|p)$ fails.",
        r"That cannot be, since then $D(p\|q) \le 0$.",
        r"This does not hold: the divergence is $D(p\|q) \le 0$.",
        r"That is not possible, since it implies $D(p\|q) \le 0$.",
        r"Ce n'est pas possible, car sinon $D(p\|q) \le 0$.",
        r"We do not claim it: here it is $D(p\|q) \le 0$.",
        r"Given that $D(p\|q) \le 0$, nothing is gained.",
        r"すると $H(p, q) = H(p) - D(p\|q)$ が成り立つかどうかを調べる。",
        r"There are laws such that $H(p, q) = H(p) - D(p\|q)$.",
        r"$H(p, q) = H(p) - D(p\|q)$ is a common slip.",
        r"It is an error that $H(p, q) = H(p) - D(p\|q)$.",
        r"Assuming $H(p, q) = H(p) - D(p\|q)$, we go on.",
        r"If logs were negative, hence the cross-entropy would be $H(p, q) = \sum_x p(x) \log q(x)$.",
        r"A naive guess would be $H(p, q) = \sum_x p(x) \log q(x)$.",
        r"Since this is not true, $H(p) \le 0$ is wrong.",
        r"With $r = p(x)/q(x)$ it is positive, since $\log r \le r - 1$ for every $r > 0$.",
    ],
)
def test_what_is_mentioned_or_ranged_over_is_not(text: str) -> None:
    assert last(text) != "refuted"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"Here $m = \frac12(p+q)$, or $m = \lambda p + (1-\lambda) q$ in general.", "data"),
        (r"The canonical link is $g(\mu) = \mu^{-2}$, but $g(\mu) = \log \mu$ is usually preferred.", "data"),
        (r"The canonical link is $g(\mu) = \mu^{-2}$, but here we use $g(\mu) = \log \mu$.", "data"),
        (r"Here we use $D(p\|q) = \sum_x q(x) \log\frac{q(x)}{p(x)}$.", "refuted"),
        (r"Here $m = \frac12(p+q)$, or more generally $m = \lambda p + (1-\lambda) q$.", "data"),
        (r"Here $m = \frac12(p+q)$, or equivalently $m = p + q$.", "refuted"),
        (r"Here $m = \frac12(p+q)$, so that $m = p + q$ in general.", "refuted"),
    ],
)
def test_another_formula_for_the_general_case_is_no_claim_about_the_first(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word


def test_an_error_that_is_measured_is_no_mistake() -> None:
    assert last(r"With the temporal difference error $\delta_t = r_t + \gamma V(s_{t+1}) + V(s_t)$.") == "convention-mismatch"
    assert last(r"A common error is $D(p\|q) = H(p,q) + H(p)$.") == "data"


@pytest.mark.parametrize("words", ["Students often write", "Beginners commonly confuse", "People may believe"])
def test_what_others_often_write_is_not_what_the_text_asserts(words: str) -> None:
    found = verify_document(parse_chapter(rf"{words} $H(X|Y) = H(X) - H(Y)$.", "markdown")).claims
    assert [c.verdict.word for c in found] == ["data"]
    found = verify_document(parse_chapter(r"Students know entropies. We have $H(X|Y) = H(X) - H(Y)$.", "markdown")).claims
    assert [c.verdict.word for c in found] == ["refuted"]


@pytest.mark.parametrize(
    "text",
    [
        "Which of these holds: $H(p,q)=H(q,p)$, $I(X;Y)=I(Y;X)$?",
        "Can it be that $H(p,q) = H(q,p)$ for all laws?",
        "Does anything go wrong if we write $H(p,q) = H(q,p)$ here?",
        "Gilt $H(p,q) = H(q,p)$ für alle $p$?",
        "$H(p,q) = H(q,p)$가 항상 성립하는가?",
        "$H(p,q) = H(q,p)$ 成立吗？",
        "$H(p,q) = H(q,p)$ は成り立つか？",
        r"At no point does $H(p) > \log K$ occur.",
        r"Under no circumstances is $H(p) > \log K$.",
        "Nowhere do we need $H(p,q) = H(q,p)$.",
        "True or false? (a) $H(p,q) = H(q,p)$ (b) $D(p\\|q) = D(q\\|p)$",
        "True/false.\n\n- $H(p,q) = H(q,p)$",
        r"Early texts, for example Smith (1951), wrote $H(p) = \sum_x p(x)\log p(x)$.",
    ],
)
def test_what_is_asked_or_never_so_is_not_asserted(text: str) -> None:
    assert "refuted" not in [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        r"What is entropy? It is $H(p) = \sum_x p(x)\log p(x)$.",
        "Why? Because $H(p,q) = H(q,p)$.",
        r"How far is it? We have $D(p\|q) = H(p) - H(p,q)$.",
    ],
)
def test_an_answer_is_asserted(text: str) -> None:
    assert "refuted" in [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"The accuracy is the fraction of pairs where $H(p) > H(q)$, here one.", "undecided"),
        (r"We keep the outcomes for which $p(x) > q(x)$.", "undecided"),
        (r"We count the number of prompts whose $H(X|Y) > H(X)$.", "data"),
        (r"In every one of these pairs, $H(X|Y) > H(X)$.", "refuted"),
        (r"It is the average over the pairs, where $H(X|Y) = H(X) + H(Y)$.", "refuted"),
    ],
)
def test_what_says_which_things_are_counted_claims_nothing(text: str, word: str) -> None:
    assert last(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "I doubt that {}.",
        "The claim {} needs $p=q$.",
        "{} requires symmetry.",
        "{} is a special case.",
        "For {} to hold, $p$ and $q$ must be special.",
        "To have {} we need more.",
        "The equation {} defines a surface.",
        "Solutions of {} other than $p=q$ exist.",
        "We solve {} for $p$.",
        "The algorithm terminates once {}.",
        'By "calibrated" we mean {}.',
    ],
)
def test_an_equation_that_is_spoken_of_is_not_asserted(text: str) -> None:
    assert "refuted" not in [
        c.verdict.word for c in verify_document(parse_chapter(text.replace("{}", "$H(p,q)=H(q,p)$"), "markdown")).claims
    ]


@pytest.mark.parametrize(
    "text",
    ["No doubt: {}.", "Solving for $q$, we get {}.", "To obtain the loss we write {}.", "{} defines nothing new.", "{} is used below."],
)
def test_an_equation_that_is_used_is_asserted(text: str) -> None:
    assert "refuted" in [c.verdict.word for c in verify_document(parse_chapter(text.replace("{}", "$H(p,q)=H(q,p)$"), "markdown")).claims]


#: "Prove or refute", "never do we have", "the claim is false", "a common slip", "it does not mean that", language by language.
PUT_UP = """
Show that @, or give a counterexample.|We shall refute @.|The hypothesis that @ is rejected.|Only in special cases do we have @.|
Zeige oder widerlege: @.|Keineswegs gilt @.|Niemals gilt @.|Prouver ou réfuter : @.|L'affirmation @ est fausse.|On n'a jamais @.|
Demuestre o refute: @.|Supongamos por contradicción que @.|No debe escribirse @.|Esto no significa que @.|Nunca se cumple @.|
Dimostrare o confutare: @.|Supponiamo per assurdo che @.|Prove ou refute: @.|Isto não significa que @.|Доказать или опровергнуть: @.|Это не означает, что @.|
证明或反驳：@。|判断对错：@|这并不意味着 @。|@ 라고 쓰는 것은 흔한 실수이다.|@ 임을 증명하거나 반증하시오.|참 또는 거짓: @|@ 를 의미하지는 않는다.|@ を証明または反証せよ。|正誤を判定せよ：@
"""
ASSERTED = """
Die Entropie ist nie negativ, und es gilt @.|La entropía no puede superar este valor: @.|La divergencia nunca es negativa: @.|No se debe olvidar que @.|
Man darf nicht vergessen: @.|Non si deve dimenticare che @.|Only the mean matters. We have @.|따라서 @ 이다.|よって @ である。|由此得 @。|Temos @.
"""


@pytest.mark.parametrize(("frames", "refuted"), [(PUT_UP, False), (ASSERTED, True)])
def test_what_a_reader_is_to_judge_is_not_asserted_in_any_language(frames: str, refuted: bool) -> None:
    texts = [frame.strip().replace("@", r"$H(p, q) = H(q, p)$") for frame in frames.split("|")]
    assert {t: last(t) for t in texts if (last(t) == "refuted") != refuted} == {}


MENTIONED = [
    "{F} is violated by the following example.",
    "This rules out {F}.",
    "I once thought that {F}.",
    "{F} ✗",
    "Bad: {F}. Good: nothing of the kind.",
    "Let us test the hypothesis {F}.",
    "{F} cannot be.",
    "{F} is never true.",
    "{F} is only true in special cases.",
    "Common pitfall: {F}.",
    "A naive reading suggests {F}.",
    "At first glance one expects {F}; the truth is different.",
    "T/F: {F}",
    "You may have read that {F}.",
    "Replace {F} by the correct formula.",
    "{F} should read differently.",
    "{F} is backwards.",
    "This contradicts {F}.",
    "{F} is what we want to disprove.",
    "Hypothesis: {F}. Verdict: rejected.",
    "Statt {F} muss es anders heißen.",
    "Die Behauptung {F} ist unzutreffend.",
    "Wahr oder falsch? {F}",
    "{F} n'est vrai que dans des cas particuliers.",
    "Les étudiants écrivent souvent {F}.",
    "{F} (faux !)",
    "En lugar de {F} hay que escribir otra cosa.",
    "La afirmación {F} es errónea.",
    "Вместо {F} следует писать иначе.",
    "Не может быть, чтобы {F}.",
    "{F}（错误）",
    "不可能有 {F}。",
    "{F} は正しくない。",
    "よくある間違い：{F}。",
    "{F} (틀림)",
    "{F}일 수 없다.",
    "Errore comune: {F}.",
    "Erro comum: {F}.",
]
ASSERTED = [
    r"The gain is never negative because conditioning cannot increase entropy, {F}.",
    r"The order does not increase the value, {F}.",
    r"One divergence is small, while {F}.",
    "A common mistake is to forget that {F}.",
    "Contrary to popular belief, {F}.",
    "I claim that {F}.",
    "This cannot fail: {F}.",
    "False positives aside, {F}.",
    "Warning: {F} even for dependent variables.",
    "Der Fehler ist klein, und es gilt {F}.",
    "L'erreur est petite, et {F}.",
    "La bonne formule est {F}.",
    "Верно, что {F}.",
    "{F} 成立。",
    "常に {F} である。",
    "항상 {F}이다.",
    "Portanto {F}.",
]


@pytest.mark.parametrize("formula", [r"$H(X|Y) \ge H(X)$", r"$\log_2 10 = 2.303$"])
def test_what_is_only_mentioned_is_not_accused(formula: str) -> None:
    found = verify_document(parse_chapter("\n\n# A\n\n".join(s.replace("{F}", formula) for s in MENTIONED), "markdown")).claims
    assert [c.text for c in found if c.verdict.negative] == []


@pytest.mark.parametrize("formula", [r"$H(X|Y) \ge H(X)$", r"$\log_2 10 = 2.303$"])
def test_what_is_asserted_is(formula: str) -> None:
    found = verify_document(parse_chapter("\n\n# A\n\n".join(s.replace("{F}", formula) for s in ASSERTED), "markdown")).claims
    assert [c.verdict.negative for c in found] == [True] * len(ASSERTED)


def test_a_case_of_equality_said_once_more_defines_nothing() -> None:
    told = (
        "Let $u = \\frac{1}{b-a}$ be the uniform density on $[a,b]$. Then $h(X) \\le \\log(b-a)$, with equality if and only if "
        "$D(f \\Vert u) = 0$, that is $f = u$ almost everywhere.\n\nLet $f$ be any density with $\\mathbb{E}_f[X^2] \\leq P$."
    )
    assert "refuted" not in [c.verdict.word for c in verify_document(parse_chapter(told, "markdown")).claims]


def test_what_must_not_be_written_is_mentioned_in_other_languages() -> None:
    from tests.verify.answers import words

    told = (
        "F라고 쓰면 안 된다.\n\nF로 바꾸어 써서는 안 된다.\n\nF と書いてはならない。\n\nF とは書けない。\n\n"
        "切不可认为 F。\n\n不可写成 F。\n\n一般に\n\n$F$\n\nが成り立つとは限らない。"
    )
    found = words(told.replace("$F$", "$$H(p,q)=H(q,p)$$").replace("F", "$H(p,q)=H(q,p)$"))
    assert len(found) == 7 and "refuted" not in found
    assert words("이 식은 거꾸로 쓰면 안 된다. $H(p,q)=H(q,p)$이다.") == ["refuted"]
