r"""The label of a brace is accused where it names another quantity than its part; a right or made-up label changes nothing."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

H, KL = r"-\sum_x p(x) \log p(x)", r"\sum_x p(x) \log \frac{p(x)}{q(x)}"


def accused(text: str) -> list[str]:
    claims = verify_document(parse_chapter(text, "markdown")).claims
    return [text[c.start : c.end] for c in claims if c.verdict.negative]


def split(first: str, second: str) -> str:
    return rf"Hence $H(p, q) = \underbrace{{{H}}}_{{{first}}} + \underbrace{{{KL}}}_{{{second}}}$."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("H(p)", r"D(p \| q)"),
        ("H(p)", r"D_{\text{KL}}(p \| q)"),
        ("L_1", "L_2"),
        (r"\text{entropy}", r"\ge 0"),
        (r"f(p)", r"\text{the gap}"),
    ],
)
def test_a_right_label_and_a_made_up_one_are_not_accused(first: str, second: str) -> None:
    assert accused(split(first, second)) == []


@pytest.mark.parametrize(
    ("first", "second", "which"), [("H(q)", r"D(p \| q)", "H(q)"), ("H(p)", r"D(q \| p)", r"D(q \| p)"), ("-H(p)", r"D(p \| q)", "-H(p)")]
)
def test_a_label_of_another_quantity_is_accused_at_its_brace(first: str, second: str, which: str) -> None:
    (found,) = accused(split(first, second))
    assert found.startswith(r"\underbrace") and found.endswith(f"{{{which}}}")


def test_a_brace_may_stand_on_either_side_of_its_minus() -> None:
    for label in ("H(p)", "-H(p)"):
        assert (
            accused(
                rf"Hence $D(p \| q) = \underbrace{{\sum_x p(x) \log p(x)}}_{{-H(p)}} -\underbrace{{\sum_x p(x) \log q(x)}}_{{{label.replace('p', 'p, q')}}}$."
            )
            == []
        )


def test_a_fault_in_a_part_is_accused_once() -> None:
    text = (
        rf"Hence $H(p, q) = \underbrace{{{H}}}_{{H(p)}} - \underbrace{{{KL}}}_{{D(p \| q)}}$, or $H(p) = \underbrace{{{H[1:]}}}_{{H(p)}}$."
    )
    assert len(accused(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        rf"It is wrong to write $H(p, q) = \underbrace{{{H}}}_{{H(q)}} + {KL}$.",
        r"$H(X|Y) = \sum_y p(y) \underbrace{\left(-\sum_x p(x|y) \log p(x|y)\right)}_{H(X|Y=y)}$",
        r"$H(X|Y) = \sum_y p(y) \underbrace{\left(-\sum_x p(x|y) \log p(x|y)\right)}_{H(X|Y)}$",
        r"$\log p(x) \ge \underbrace{E_{q(z|x)}[\log p(x|z)]}_{\text{fit}} - \underbrace{E_{q(z|x)}[\log q(z|x) - \log p(z)]}_{D_{KL}(q(z|x) \| p(z))}$",
        r"$\mathbb{E}[\underbrace{\log \frac{p(X)}{q(X)}}_{D(p\|q)",
    ],
)
def test_what_is_denied_conditional_or_cut_off_is_not_accused(text: str) -> None:
    assert accused(text) == []


def test_a_braced_term_may_bring_its_sign() -> None:
    text = r"$$H(p,q) = \underbrace{D(p\|q)}_{\text{price}} \; \underbrace{SIGN \sum_x p(x) \log p(x)}_{\text{entropy}}.$$"
    for sign, word in (("-", ("proved", "definition")), ("+", ("refuted",))):
        claims = verify_document(parse_chapter(text.replace("SIGN", sign), "markdown")).claims
        assert claims[0].verdict.word in word
    for text, word in (
        (r"5 = \underbrace{-1 + 3}_{a} \cdot 2 + 1", "not-understood"),
        (r"2 = \underbrace{-1}_{a} \underbrace{+ 3}_{b}", "confirmed"),
    ):
        assert verify_document(parse_chapter(f"$${text}$$", "markdown")).claims[0].verdict.word == word
