"""What others write, what a slip would give, and what its own sentence takes back is not refuted; what the author says is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TURNED = r"$D(p\|q) = D(q\|p)$"
SIGN = r"$H(p) = \sum_x p(x)\log p(x)$"


def words(text: str) -> list[str]:
    text = text.replace("{}", TURNED).replace("[]", SIGN)
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        "Some authors claim {}; they are mistaken.",
        "In some textbooks the divergence is written {}; we do not.",
        "A common exam answer is {}; zero points.",
        "{}, or so it seems.",
        "{} — a tempting shortcut, but wrong.",
        "{} [sic].",
        "Some readers may object that {}.",
        "An equality like {} is rare.",
        "The reviewers wanted {} removed.",
        "In v1 we wrote {}; v2 corrects this.",
        "{} was withdrawn.",
        "The options are (A) $I(X;Y)=I(Y;X)$, (B) {}.",
        "The students' result was {}.",
        r"He got $\log_2 10 = 3.5$, which is too large.",
        "Their answer was {}.",
        "Reviewer 2 claims {}.",
        "Contrast this with {}, which holds only for some pairs.",
        "The students were asked to prove {} and found a counterexample.",
        "A proof that {} would be surprising.",
        "Only one of {} and $I(X;Y)=I(Y;X)$ is an identity.",
        "Exactly one of these is true: (i) {}; (ii) $I(X;Y)=I(Y;X)$.",
        'The following "proof" is flawed. {}.',
        "Here is a wrong derivation. {}.",
        "The formula [] found in many blog posts has the wrong sign.",
        "Note the missing minus: the blog writes [].",
        "In the first edition we had {}.",
        "A friend of mine once claimed that {}.",
        r"A language model answered: $\log_2 10 = 3.12$. Grade this answer.",
        r"Teacher: compute $\log_2 8$. Student: $\log_2 8 = 4$.",
        "It was long believed that {}.",
        "By symmetry one would expect {}, yet this is so only for some laws.",
        "If we forget the minus sign we obtain [], which is negative.",
        "Dropping the minus sign gives [].",
        r"Swapping the arguments (that is, using $D(p\|q)=\sum_x q(x)\log\frac{q(x)}{p(x)}$) seeks modes.",
        "It is impossible that {} for all laws.",
        "The misprint {} in the second printing is corrected here.",
        "Erratum: replace {} by something else.",
        "{}, but that isn't true.",
        "At first glance {} looks plausible, but it isn't so.",
        "{} was a typo.",
        "We don't have {}.",
        "Avoid:\n\n$${}$$".replace("${}$", "[]"),
    ],
)
def test_it_is_mentioned(text: str) -> None:
    found = words(text)
    assert found and "refuted" not in found


@pytest.mark.parametrize(
    "text",
    [
        "We write [] for the entropy.",
        "The short answer is {}.",
        "{}, so it pays to train longer.",
        "{} is common.",
        "In version 2 of the package we use {}.",
        "His result is {}.",
        "The following proof is short. {}.",
        "The minus sign is missing in many blogs. We have [].",
        "Do not forget that {}.",
        "Shannon showed that {}.",
        "As the paper shows, {}.",
        "The model answers with probability $p$. We have {}.",
        "Dropout drops units. The entropy is [].",
        "Dropping the subscript, the entropy is [].",
        "{}, which is not new.",
        "[], and it is never negative.",
        r"Swapping $p$ and $q$ gives $D(q\|p) = \sum_x q(x)\log\frac{p(x)}{q(x)}$.",
    ],
)
def test_it_is_asserted(text: str) -> None:
    assert "refuted" in words(text)


@pytest.mark.parametrize(
    "text",
    [
        "有人认为 {}，但这是错误的。",
        "如果忘记负号，就会得到 []。",
        r"很多博客写作 $D(p\|q) = H(p) - H(p,q)$，符号反了。",
        "흔한 실수는 []라고 쓰는 것이다.",
        "학생들은 종종 {}라고 쓴다.",
        "부호를 빠뜨리면 []가 된다.",
        "よくある間違いは [] と書くことである。",
        "符号を忘れると [] となる。",
        "Ein häufiger Fehler ist [].",
        "Vergisst man das Minuszeichen, so erhält man [].",
        "Viele glauben, {} sei richtig.",
        "Une erreur fréquente est d'écrire [].",
        "Si l'on oublie le signe, on obtient [].",
        "Certains auteurs écrivent [].",
        "Un error común es escribir [].",
        "Se podría pensar que {}.",
    ],
)
def test_it_is_mentioned_in_other_languages(text: str) -> None:
    found = words(text)
    assert found and "refuted" not in found


@pytest.mark.parametrize(
    "text",
    [
        "학생들은 안다. []이다.",
        "我们写 []。",
        "この本では [] と書く。",
        "Nous écrivons [].",
        "Wir schreiben [].",
        "Der mittlere Fehler sinkt, und [].",
    ],
)
def test_it_is_asserted_in_other_languages(text: str) -> None:
    assert "refuted" in words(text)


@pytest.mark.parametrize(
    "text",
    [
        r"The goal is $H(p,q) = H(p)$.",
        r"Ideally, $H(p,q) = H(p)$.",
        r"At convergence $H(p,q) = H(p)$.",
        r"The best case is $I(X;Y) = H(X)$.",
        r"The constraint $H(p) \ge \log 2$ is imposed during training.",
        r"We require $H(p,q) = H(p)$.",
    ],
)
def test_what_is_wanted_is_not_refuted(text: str) -> None:
    assert words(text) in (["undecided"], ["data"])


@pytest.mark.parametrize(
    "text",
    [
        r"We need the identity $D(p\|q) = H(p) - H(p,q)$.",
        r"We want to minimise $D(p\|q) = H(p) - H(p,q)$.",
        r"The goal is to minimise the cross-entropy $H(p,q) = -\sum_x q(x)\log p(x)$.",
        r"The best bound is $H(p) \ge \log K$.",
    ],
)
def test_what_is_said_of_it_is(text: str) -> None:
    assert words(text) == ["refuted"]


@pytest.mark.parametrize(
    "text",
    [
        r"By way of contradiction let $I(X;Y) < 0$. Then $H(X|Y) > H(X)$, which is absurd.",
        r"Were $H(Y|X) > H(Y)$ possible, then $I(X;Y) < 0$.",
        r"Neither $D(p\|q) \le D(q\|p)$ nor $D(q\|p) \le D(p\|q)$ holds in general.",
        r"The events $D(p\|q) > 1$ and $H(p) < 1$ are disjoint.",
        r"Let $A$ be the set of $p$ with $H(p) \ge 1$.",
    ],
)
def test_what_may_be_or_is_not(text: str) -> None:
    assert "refuted" not in words(text)


@pytest.mark.parametrize(
    "text",
    [
        r"There $H(X|Y) > H(X)$, which is well known.",
        r"The set of codes is finite and $H(X|Y) > H(X)$.",
        r"We were wrong before. Now $H(X|Y) > H(X)$.",
    ],
)
def test_what_is(text: str) -> None:
    assert words(text) == ["refuted"]
