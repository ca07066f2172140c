"""Options of a question, cells below "Myth" or in a row that says no, conjectures: put up and not claimed; other tables and lists are."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

FALSE = r"$D(p\|q) = D(q\|p)$"


def words(text: str, language: str = "markdown") -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text.replace("{}", FALSE), language)).claims]


@pytest.mark.parametrize(
    "text",
    [
        "Which of the following is correct?\n\n- {}\n- $H(p,q) = H(q,p)$\n",
        "Which of these is true?\n\nA. $H(p,q) = H(q,p)$\n\nB. {}\n",
        "Choose the correct answer.\n\n1. $\\log_2 8 = 2$\n2. $\\log_2 8 = 3$\n",
        "다음 중 옳은 것은?\n\n1. {}\n2. $H(p,q) = H(q,p)$\n",
        "下列哪个等式正确？\n\nA. {}\n\nB. $H(p,q)=H(q,p)$\n",
        "Welche Aussage ist richtig?\n\n(a) {}\n\n(b) $H(p,q) = H(q,p)$\n",
        "다음 명제의 참·거짓을 판별하라. ① {} ② $H(p,q) = H(q,p)$\n",
        "下列说法错误的是：A. $H(X)\\ge 0$ B. {} C. $I(X;Y)\\ge 0$",
        "判断下列各式是否正确：(1) {}；(2) $H(p,q)=H(q,p)$。",
        "次の等式の正誤を判定せよ。(1) {} (2) $H(p,q)=H(q,p)$",
        "Entscheiden Sie, welche der Aussagen gelten. (a) {}",
        "**Non-theorem.** {} for all $p, q$.",
        "**False claim.** {}.",
        "Conjecture 2. {}.",
        "| Myth | Reality |\n|---|---|\n| {} | it is not symmetric |\n",
        "| Claim | True? |\n|---|---|\n| {} | no |\n| $H(p) \\ge 0$ | yes |\n",
    ],
)
def test_it_is_put_up(text: str) -> None:
    found = words(text)
    assert found and "refuted" not in found


@pytest.mark.parametrize(
    "text",
    [
        "The following are correct:\n\n- {}\n",
        "Which divergence should we minimise? We use that {}.",
        "What is its main property?\n\n{}\n",
        "我们用散度判断模型的好坏，并且 {}。",
        "下列哪个散度更常用？我们在本章中只使用这一个散度，它的性质在下面几节中逐一证明并加以应用。{}。",
        "다음 등식은 증명 없이 쓴다. {}",
        "**Theorem.** {} for all $p, q$.",
        "| Claim | Reality |\n|---|---|\n| {} | it is symmetric |\n",
        "| Claim | True? |\n|---|---|\n| {} | yes |\n",
        "| Name | Formula | Metric? |\n|---|---|---|\n| KL | $D(p\\|q) = H(p) - H(p,q)$ | see below |\n",
    ],
)
def test_it_is_claimed(text: str) -> None:
    assert "refuted" in words(text)


@pytest.mark.parametrize(("kind", "word"), [("conjecture", "data"), ("question", "data"), ("lemma", "refuted"), ("proposition", "refuted")])
def test_an_environment_says_whether_it_claims(kind: str, word: str) -> None:
    assert words(rf"\begin{{{kind}}} For all laws, {{}}. \end{{{kind}}}", "latex") == [word]


def test_a_row_that_says_false_is_not_claimed_whatever_its_title() -> None:
    table = "| claim | verdict |\n|---|---|\n| $H(p,q)=H(q,p)$ | {} |\n"
    read = [
        [c.verdict.word for c in verify_document(parse_chapter(table.format(word), "markdown")).claims] for word in ("false", "symmetry")
    ]
    assert read == [["data"], ["refuted"]]
