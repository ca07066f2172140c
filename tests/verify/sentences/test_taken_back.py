"""What the text around a sentence calls wrong, or strikes through, is mentioned and not asserted; true frames change nothing."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

FALSE = r"$D(p\|q) = D(q\|p)$"


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        "The following are wrong:\n\n- {}\n- $H(p,q) = H(q,p)$\n",
        "~~{}~~ We had this in the first edition.",
        "{}. This is wrong.",
        "One might object that {}. The objection is mistaken.",
        "At first sight {}. On closer inspection it is not.",
        "{} This is wrong.",
        "{}\nThat is not true.",
        "{} — this is wrong.",
        "# Common mistakes\n\n{}\n",
        "일반적으로 {} 는 성립하지 않는다.",
        "{} 라고 생각하기 쉽지만 틀렸다.",
        "一般に {} は成り立たない。",
        "{} とは限らない。",
        "一般来说，{} 不成立。",
        "Im Allgemeinen gilt {} nicht.",
        "On n'a pas {} en général.",
        "En general no se cumple {}.",
    ],
)
def test_it_is_no_refutation(text: str) -> None:
    assert "refuted" not in words(text.replace("{}", FALSE))


@pytest.mark.parametrize(
    "text",
    [
        "For all $p$ and $q$: {}\n",
        "The following are true:\n\n- {}\n",
        "There is nothing wrong with the following:\n\n- {}\n",
        "{}. This is well known.",
        "# Divergence\n\n{}\n",
    ],
)
def test_elsewhere_it_is_one(text: str) -> None:
    assert "refuted" in words(text.replace("{}", FALSE))


PUT_UP = "$H(p,q) = H(q,p)$"


@pytest.mark.parametrize(
    "text",
    [
        "Claim. {}.\n\nCounterexample. Let $p=(1,0)$, $q=(1/2,1/2)$.",
        "Conjecture: {}. We refute it below.",
        "Exercise 2. Prove or disprove:\n\n(a) {}\n\n(b) $H(X|Y=y) \\le H(X)$",
        "Decide which are true: $I(X;Y)=I(Y;X)$; {}.",
        "We conjecture that {}.",
    ],
)
def test_what_is_put_up_to_be_decided_is_not_claimed(text: str) -> None:
    assert "refuted" not in [c.verdict.word for c in verify_document(parse_chapter(text.replace("{}", PUT_UP), "markdown")).claims]


@pytest.mark.parametrize(
    "text", ["Claim. {}.\n\nProof. Expand both sides.", "Decide for yourself. We have {}.", "Theorem: {}. We use it below."]
)
def test_what_is_proved_or_used_is_claimed(text: str) -> None:
    assert "refuted" in [c.verdict.word for c in verify_document(parse_chapter(text.replace("{}", PUT_UP), "markdown")).claims]


@pytest.mark.parametrize("tag, expected", [("false!", "data"), ("wrong", "data"), ("1", "refuted")])
def test_a_display_that_is_tagged_as_wrong_is_not_claimed(tag: str, expected: str) -> None:
    assert words(rf"$$D(p\|q) = D(q\|p) \tag{{{tag}}}$$") == [expected]


@pytest.mark.parametrize(
    ("suppose", "then", "back"),
    [
        ("Suppose that {}.", "Then {}.", "This is a contradiction."),
        ("Supposons par l'absurde que {}.", "Alors {}, ce qui est impossible.", ""),
        ("Supposons que {}.", "Alors {}.", "C'est une contradiction."),
        ("Angenommen, es gälte {}.", "Dann wäre {}.", "Das ist ein Widerspruch."),
        ("Supongamos que {}.", "Entonces {}, lo cual es imposible.", ""),
        ("Предположим противное: {}.", "Тогда {}.", "Противоречие."),
        ("假设 {}。", "那么 {}。", "矛盾。"),
        ("{} 라고 가정하자.", "그러면 {}이다.", "이는 모순이다."),
        ("{} と仮定する。", "すると {} となる。", "これは矛盾である。"),
    ],
)
def test_what_is_supposed_to_be_contradicted(suppose: str, then: str, back: str) -> None:
    text = " ".join((suppose.format(r"$H(X|Y) > H(X)$"), then.format(r"$I(X;Y) < 0$"), back))
    assert not {"refuted", "convention-mismatch"} & set(words(text))


@pytest.mark.parametrize(
    "text",
    [
        "On a {}.",
        "Es gilt {}.",
        "Se tiene {}.",
        "Имеем {}.",
        "{} である。",
        "We have {}. It is impossible to overstate this.",
        "We have {}. It is a fact.",
    ],
)
def test_what_is_asserted_without_more(text: str) -> None:
    assert words(text.format(r"$H(X|Y) > H(X)$")) == ["refuted"]


@pytest.mark.parametrize(
    "text",
    ["Sans cette hypothèse, {} peut être faux.", "Sin esta hipótesis, {} puede ser falsa.", "Без этого предположения {} может нарушаться."],
)
def test_what_may_be_false(text: str) -> None:
    assert words(text.format(r"$I(X;Z) \le I(X;Y)$")) == ["data"]


@pytest.mark.parametrize(
    "text",
    [
        'The following "proof" shows that {}. Can you find the mistake?',
        "Here is a flawed derivation of the divergence:\n\n{}",
        "A bogus claim: we get {}. What went wrong?",
        "Spot the error. We have {}.",
        "{}. Wo liegt der Fehler?",
        "{}. Où est l'erreur ?",
        "{}。错在哪里？",
    ],
)
def test_a_mistake_to_be_found(text: str) -> None:
    assert not {"refuted", "convention-mismatch"} & set(words(text.format(FALSE)))


@pytest.mark.parametrize(
    "text", ["The flawed coin is biased. We have {}.", "We have {}. What is the meaning of this?", "Can you find the maximum? We have {}."]
)
def test_other_questions_and_flaws(text: str) -> None:
    assert words(text.format(FALSE)) == ["refuted"]
