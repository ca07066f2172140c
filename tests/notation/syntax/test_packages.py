r"""Macros without a definition: siunitx, physics, and what `\KL{p}{q}` stands for where the file that defines it is not read."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax import ReadError, dump, read, read_macros
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "same"),
    [
        (r"\SI{1.585}{bit}", r"1.585\,\mathrm{bit}"),
        (r"\qty{1.585}{\bit}", r"1.585\,\mathrm{bit}"),
        (r"\SI{1.2}{\bit\per\symbol}", r"1.2\,\mathrm{bit/symbol}"),
        (r"\num{2.585}", "2.585"),
        (r"\num[round-precision=3]{1.28e5}", r"1.28 \times 10^{5}"),
        (r"\qty(x + 1)y", "(x + 1)y"),
        (r"\qty[x + 1]", "[x + 1]"),
        (r"\pqty{x}", "(x)"),
        (r"\dv{x} x^2", r"\frac{d}{dx} x^2"),
        (r"\dv{f}{x}", r"\frac{d f}{d x}"),
        (r"\pdv{f}{x}", r"\frac{\partial f}{\partial x}"),
        (r"\abs{x}", "|x|"),
        (r"\KL{p}{q}", r"\mathrm{KL}(p \| q)"),
        (r"\KL{p \| q}", r"\mathrm{KL}(p \| q)"),
        (r"\KL(p \| q)", r"\mathrm{KL}(p \| q)"),
        (r"\kl{p}{q}", r"\mathrm{KL}(p \| q)"),
        (r"D_{\KL}(p \| q)", r"D_{\mathrm{KL}}(p \| q)"),
        (r"\E{f}", r"\mathbb{E}[f]"),
        (r"\E{x \sim p}{f}", r"\mathbb{E}_{x \sim p}[f]"),
        (r"\E_p[f]", r"\mathbb{E}_p[f]"),
        (r"H(p) \vcentcolon= 1", "H(p) := 1"),
        (r"H(p) \mathrel{\mathop:}= 1", "H(p) := 1"),
        (r"{}= x {} + 1", "= x + 1"),
        (r"\bbH[X]", r"\mathbb{H}[X]"),
        (r"\calX", r"\mathcal{X}"),
    ],
)
def test_a_use_means_what_it_prints(text: str, same: str) -> None:
    assert dump(read(text)).removesuffix(" !undefined-macro") == dump(read(same))


def test_a_definition_of_the_document_wins() -> None:
    assert dump(read(r"\KL{p}{q}", macros=read_macros(r"\newcommand{\KL}[2]{D(#2 \| #1)}"))) == dump(read(r"D(q \| p)"))


def test_macros_of_custom_are_found_in_the_bodies_of_others() -> None:
    assert dump(read(r"H \defeq 1", macros=read_macros(r"\newcommand{\defeq}{\vcentcolon=}"))) == "{H := 1}"


def test_an_unknown_macro_with_arguments_is_refused() -> None:
    with pytest.raises(ReadError):
        read(r"\divergence{p}{q} \ge 0")


def verdicts(text: str) -> list[tuple[str, str]]:
    return [(c.verdict.word, c.text) for c in verify_document(parse_chapter(text, "latex")).claims]


def test_a_divergence_in_braces_is_no_product_of_letters() -> None:
    assert verdicts(r"We have $\KL{p}{q} \ge 0$.") == [("proved", r"\KL{p}{q} \ge 0")]
    assert verdicts(r"We have $\KL{p}{q} \le 0$.") == [("refuted", r"\KL{p}{q} \le 0")]


def test_a_claim_ends_behind_the_braces_that_it_opens() -> None:
    assert verdicts(r"Then $\log_2 6 \approx \num{2.585}$.") == [("confirmed", r"\log_2 6 \approx \num{2.585}")]
    assert verdicts(r"Then $\log_2 6 \approx \num{2.575}$.") == [("refuted", r"\log_2 6 \approx \num{2.575}")]


def test_words_between_rows_are_no_row() -> None:
    text = "\\begin{align}\nH(X,Y) &= H(X) + H(Y|X)\\\\\n\\intertext{and, by symmetry,}\nH(X,Y) &= H(Y) + H(X|Y)\n\\end{align}"
    assert [w for w, _ in verdicts(text)] == ["proved", "proved"]
    assert [w for w, _ in verdicts(text.replace("H(X|Y)", "H(Y|X)"))] == ["proved", "refuted"]


def test_words_between_rows_may_be_set_in_any_way() -> None:
    text = "\\begin{align}\nH(X,Y) &= H(X) + H(Y|X)\\\\\n\\intertext{and\\dots\\ by \\emph{symmetry},\\,}\nH(X,Y) &= H(Y) + H(X|Y)\n\\end{align}"
    assert [w for w, _ in verdicts(text)] == ["proved", "proved"]
    assert [w for w, _ in verdicts(text.replace("H(X|Y)", "H(Y|X)"))] == ["proved", "refuted"]


def test_words_between_rows_that_suppose_something_are_not_passed_over() -> None:
    text = "\\begin{align}\nH(X,Y) &= H(X) + H(Y|X)\\\\\n\\intertext{and, if $X$ and $Y$ are independent,}\nH(X,Y) &= H(Y) + H(X)\n\\end{align}"
    assert "refuted" not in [w for w, _ in verdicts(text)]


def test_a_label_is_no_part_of_its_formula() -> None:
    assert verdicts("\\begin{equation}\\label{eq:kl}\nD(p\\|q) \\ge 0\n\\end{equation}") == [("proved", "D(p\\|q) \\ge 0")]
