"""A formula with a number of outcomes in it is judged on as many as the words tell, and refuted by no others."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def word(text: str) -> str:
    """The verdict on the last claim."""
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


def test_an_equation_is_proved_on_as_many_outcomes_as_the_words_tell_and_its_twin_refuted() -> None:
    for told, size, other in (
        ("Let $p$ be a law on four symbols.", 4, 3),
        ("A source emits one of 8 letters.", 8, 4),
        (r"Let $p$ be a law on $\{a, b, c\}$.", 3, 4),
        (r"The die shows one of $\{1, \dots, 6\}$.", 6, 5),
        ("Consider a ternary alphabet.", 3, 2),
    ):
        said = rf"{told[:-1]}: $D(p\|u) = \log_2 %d - H(p)$ with a uniform $u$."
        assert word(said % size) == "proved", told
        assert word(rf"{told} Then $D(p\|u) = \log_2 {size} - H(p)$ with a uniform $u$.") == "proved", told
        assert word(rf"{told} Then $D(p\|u) = \log_2 {other} - H(p)$ with a uniform $u$.") == "refuted", told


def test_where_no_words_tell_the_number_it_is_not_refuted_by_another() -> None:
    for text in (
        r"With a uniform $u$, $D(p\|u) = \log_2 5 - H(p)$.",
        r"With a uniform $u$, $D(p\|u) = 3 - H(p)$ bits.",
        r"A message of four symbols is sent. With a uniform $u$, $D(p\|u) = \log 4 - H(p)$.",
        r"There are two alphabets, of 3 symbols and of 5 symbols. With a uniform $u$, $D(p\|u) = \log 5 - H(p)$.",
    ):
        assert word(text) == "undecided", text
    assert word(r"With a uniform $u$, $D(u\|p) = \log_2 5 - H(p)$.") == "refuted"  # on five outcomes, too


def test_a_uniform_law_has_as_many_masses_as_the_words_say() -> None:
    for over in ("four symbols", "$4$ symbols", "4 outcomes", r"$\{0, 1, 2, 3\}$"):
        assert word(rf"Let $v$ be uniform on {over}. Then $H(v) = 2$ bits.") in ("proved", "confirmed"), over
        assert word(rf"Let $v$ be uniform on {over}. Then $D(p\|v) = 2 - H(p)$ bits.") == "proved", over
        assert word(rf"Let $v$ be uniform on {over}. Then $D(p\|v) = 1 - H(p)$ bits.") in ("refuted", "undecided"), over
    assert word("Let $v$ be uniform on two of the symbols. Then $H(v) = 2$ bits.") not in ("proved", "confirmed")
    assert word("Let $X$ be uniform on eight values. Then $H(X) = 3$ bits.") == "confirmed"
    assert word("Let $X$ be uniform on eight values. Then $H(X) = 4$ bits.") == "refuted"


def test_beside_a_uniform_law_given_by_its_masses_it_holds_of_any_other_law() -> None:
    data = r"Let $v = (1/4, 1/4, 1/4, 1/4)$ and $p = (1/2, 1/4, 1/8, 1/8)$. Then "
    assert word(data + r"$D(p\|v) = 2 - H(p)$ bits.") == "proved"
    for coincidence in (r"$D(v\|p) = 2 - H(p)$ bits.", r"$D(v\|p) = D(p\|v)$.", "$H(p, v) = H(v)$."):
        assert word(data + coincidence) == "undecided", coincidence


def test_numbers_of_other_things_are_none_of_outcomes() -> None:
    for told in ("Trained on 4 GPUs", "As we check on four corpora", "With $K = 4$ attention heads"):
        assert word(rf"{told}, a law $p$ satisfies $D(p \| u) = 2 - H(p)$ bits, with $u$ the uniform law.") != "proved"
        assert word(rf"{told}, a law $p$ satisfies $H(p) \le 2$ bits.") not in ("proved", "confirmed")
    assert word(r"On four symbols, a law $p$ satisfies $D(p \| u) = 2 - H(p)$ bits, with $u$ the uniform law.") == "proved"
    assert word(r"With $K = 4$ classes, a law $p$ satisfies $H(p) \le 2$ bits.") == "proved"
    assert word(r"A leaf with $N = 8$ rows has class distribution $p$ and $H(p) \le 3$ bits.") == "undecided"
