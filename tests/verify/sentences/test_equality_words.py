"""Cases of equality told in other languages are judged with their relation, and hide no relation that is turned around."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}
SAID = [
    r"avec égalité ssi $p = q$.",
    r"avec égalité si et seulement si $p = q$.",
    r"(l'égalité a lieu si et seulement si $p = q$).",
    r"mit Gleichheit genau dann, wenn $p = q$.",
    r"wobei Gleichheit genau dann gilt, wenn $p = q$.",
    r"(Gleichheit genau dann, wenn $p = q$).",
    r"con igualdad si y solo si $p = q$.",
    r"com igualdade se e somente se $p = q$.",
    r"con uguaglianza se e solo se $p = q$.",
    r"причём равенство достигается тогда и только тогда, когда $p = q$.",
    r"，等号成立当且仅当 $p = q$。",
    r"，当且仅当 $p = q$ 时等号成立。",
    r" 恒成立，当且仅当 $p = q$ 时等号成立。",
    r"，当 $p = q$ 时取等号。",
    r"이고 등호는 $p = q$일 때만 성립한다.",
    r", $p = q$일 때 등호가 성립한다.",
    r" であり、等号は $p = q$ のときに限り成立する。",
]


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


@pytest.mark.parametrize("said", SAID)
def test_a_true_inequality_with_its_case_is_proved_and_a_false_one_refuted(said: str) -> None:
    assert set(verdicts(rf"$D(p\|q) \ge 0$ {said}")) == {"proved"}
    assert verdicts(rf"$D(p\|q) \le 0$ {said}")[0] in NEGATIVE


@pytest.mark.parametrize(
    ("true", "case"),
    [
        (r"H(X,Y) \le H(X) + H(Y)", r"avec égalité si et seulement si $X$ et $Y$ sont indépendantes."),
        (r"H(X,Y) \le H(X) + H(Y)", r"avec égalité si X et Y sont des variables aléatoires indépendantes."),
        (r"I(X;Y) \ge 0", r"mit Gleichheit genau dann, wenn $X$ und $Y$ unabhängig sind."),
        (r"I(X;Y) \ge 0", r", 등호는 $X$와 $Y$가 독립일 때만 성립."),
        (r"H(p) \le \log K", r"avec égalité ssi $p$ est uniforme."),
        (r"H(p) \le \log K", r"，等号当且仅当 $p$ 为均匀分布时成立。"),
    ],
)
def test_cases_in_words_narrow_nothing(true: str, case: str) -> None:
    false = true.replace(r"\le", r"\GE").replace(r"\ge", r"\le").replace(r"\GE", r"\ge")
    assert verdicts(rf"${true}$ {case}") == ["proved"]
    assert verdicts(rf"${false}$ {case}")[0] in NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        r"$D(p\|q) \ge 0$, avec égalité si et seulement si $p = \frac12 q + \frac12 r$.",
        r"$H(p) \le \log K$ mit Gleichheit genau dann, wenn $p$ deterministisch ist.",
        r"$D(p\|q) = 0$ si et seulement si $q = r$.",
    ],
)
def test_a_wrong_case_of_equality_is_not_proved(text: str) -> None:
    assert "proved" not in [
        c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if "not judged" not in (c.verdict.message or "")
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"Si $p$ est uniforme, alors $H(p) = \log K$.", "definition"),
        (r"Wenn $p$ gleichverteilt ist, gilt $H(p) = \log K$.", "definition"),
        (r"Если $p$ равномерно, то $H(p) = \log K$.", "definition"),
        (r"Si $p = q$, entonces $H(p, q) = H(p)$.", "proved"),
        (r"Si $p$ est uniforme, alors $H(p) = \log K + 1$.", "refuted"),
        (r"Si le modèle est parfait, $H(p, q) = H(p)$.", "undecided"),
    ],
)
def test_conditions_of_european_languages_are_used_where_all_their_words_are_known(text: str, word: str) -> None:
    assert verdicts(text)[-1] == word


@pytest.mark.parametrize(
    "text, proved",
    [
        (r"$D(p\|q)\ge0$ for all $p$ and $q$ with equality iff $p = q$.", True),
        (r"$H(p)\le\log K$ for every $p$ on $K$ outcomes, with equality iff $p$ is uniform.", True),
        (r"$I(X;Z)\le I(X;Y)$ for $X\to Y\to Z$.", True),
        (r"$I(X;Z)\le I(X;Y)$ for $X\to Y\to Z$ with equality iff $Y$ and $Z$ are independent.", False),
        (r"$H(p)\le\log K$ for every $p$ on $K$ outcomes, with equality iff $p$ is one-hot.", False),
        (r"$D(p\|q)\ge0$ for all $p$ and $q$ with equality iff $p$ is uniform.", False),
    ],
)
def test_a_case_of_equality_behind_a_condition_counts(text: str, proved: bool) -> None:
    first = verify_document(parse_chapter(text, "markdown")).claims[0]
    assert (first.verdict.word == "proved") is proved


def test_a_condition_behind_and_is_that_of_the_formula_behind_it() -> None:
    both = r"$D(p\|q)\geq 0$, 且 $D(p\|q)=0$ 当且仅当 $p(x)=q(x)$ 对任意 $x$ 成立"
    assert verdicts(f"非负性：{both}") == ["proved", "proved", "proved"]
    assert "proved" not in verdicts(f"非负性：{both.replace('geq', 'leq')}")[:1]


def test_what_differs_in_general_differs_somewhere() -> None:
    assert verdicts(r"非对称性：一般情况下，$D(p\|q) \neq D(q\|p)$。") == ["confirmed"]
