r"""Where a formula of any length has no sum, each run of members that it never tells apart is one variable: one proof for every n."""

from __future__ import annotations

import pytest

from symbolic_it.kernel.replay import replay
from symbolic_it.verify.check import check

TRUE = {
    r"H(X^n) \ge H(X_1)": "A = (X_2, ..., X_n) ⇒ H(X₁,A) ≥ H(X₁) nats",
    r"H(X_1) \le H(X^n)": "A = (X_2, ..., X_n) ⇒ H(X₁) ≤ H(X₁,A) nats",
    "H(X_1, ..., X_n) >= H(X_n)": "A = (X_1, ..., X_{n-1}) ⇒ H(A,Xₙ) ≥ H(Xₙ) nats",
    r"H(X_1,\dots,X_n) \ge H(X_1, X_2)": "A = (X_3, ..., X_n) ⇒ H(X₁,X₂,A) ≥ H(X₁,X₂) nats",
    r"I(X_1,\dots,X_n;Y) \ge I(X_1;Y)": "A = (X_2, ..., X_n) ⇒ I(X₁,A;Y) ≥ I(X₁;Y) nats",
    "H(X_n | X_1, ..., X_{n-1}) <= H(X_n | X_{n-1})": "A = (X_1, ..., X_{n-2}), B = X_{n-1} ⇒ H(Xₙ|A,B) ≤ H(Xₙ|B) nats",
    "H(X^n) = H(X^{n-1}) + H(X_n | X^{n-1})": "A = (X_1, ..., X_{n-1}) ⇒ H(A,Xₙ) = H(A) + H(Xₙ|A) nats",
    "I(X^n; Y^n) >= I(X_1; Y_1)": "A = (X_2, ..., X_n), B = (Y_2, ..., Y_n) ⇒ I(X₁,A;Y₁,B) ≥ I(X₁;Y₁) nats",
    r"I(X^n;Y^n) \le H(X^n) + H(Y^n)": "A = (X_1, ..., X_n), B = (Y_1, ..., Y_n) ⇒ I(A;B) ≤ H(A) + H(B) nats",
}
FALSE = [
    r"H(X^n) \le H(X_1)",
    "H(X_1, ..., X_n) <= H(X_n)",
    r"H(X_1,\dots,X_n) \ge H(X_1) + H(X_2)",
    r"I(X_1,\dots,X_n;Y) \le I(X_1;Y)",
    "H(X_n | X_1, ..., X_{n-1}) >= H(X_n | X_{n-1})",
    "H(X_n | X_1, ..., X_{n-1}) = H(X_n | X_{n-1})",
    "H(X^n) = H(X^{n-1}) + H(X_n | X_{n-1})",
]


@pytest.mark.parametrize("text", TRUE)
def test_a_run_of_members_is_one_variable(text: str) -> None:
    answer = check(text)
    assert (answer.verdict.word, answer.reading) == ("proved", TRUE[text])
    if answer.verdict.certificate is not None and answer.verdict.certificate["kind"] == "kernel":
        replay(dict(answer.verdict.certificate))


@pytest.mark.parametrize("text", FALSE)
def test_a_false_twin_fails_for_some_members(text: str) -> None:
    assert check(text).verdict.word == "refuted"


def test_first_and_last_members_of_a_short_sequence_are_no_two_members() -> None:
    assert check("H(X^n) >= H(X_1) + H(X_n)").verdict.word == "refuted"
    assert check("H(X_1, X_n) >= H(X_1)").verdict.word in ("proved", "not-understood")
    assert check("H(X^n) >= H(X_1, X_n)").verdict.word not in ("refuted",)


def test_in_a_chapter_the_members_may_be_a_chain() -> None:
    """H(X_n | X_1, ..., X_{n-1}) = H(X_n | X_{n-1}) is true where the text has a Markov chain: it is not refuted there."""
    from symbolic_it.chapters import parse_chapter
    from symbolic_it.verify.chapter import verify_document

    text = "For such a source, $H(X_n | X_1, ..., X_{n-1}) = H(X_n | X_{n-1})$."
    assert not any(c.verdict.negative for c in verify_document(parse_chapter(text, "markdown")).claims)


def test_means_over_runs() -> None:
    for text in (
        r"H(X_1, \dots, X_n) = -E[\log p(X_1, \dots, X_n)]",
        r"I(X_1,\dots,X_n;Y) = E[\log \frac{p(X_1,\dots,X_n|Y)}{p(X_1,\dots,X_n)}]",
    ):
        assert check(text).verdict.positive, text
    for text in (
        r"H(X_1, \dots, X_n) = E[\log p(X_1, \dots, X_n)]",
        r"I(X_1,\dots,X_n;Y) = E[\log \frac{p(X_1,\dots,X_n)}{p(X_1,\dots,X_n|Y)}]",
    ):
        assert check(text).verdict.word == "refuted", text
