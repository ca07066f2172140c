r"""LaTeX as MathML: what each construction becomes, and that nothing is lost and nothing foreign gets in."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symbolic_it.chapters import read_chapter
from symbolic_it.notation.syntax import Macro
from symbolic_it.notation.typeset import Mark, TypesetError, typeset

OPEN, CLOSE = (
    '<mo form="prefix" stretchy="{}" lspace="0" rspace="0">{}</mo>',
    '<mo form="postfix" stretchy="{}" lspace="0" rspace="0">{}</mo>',
)
GOLDEN = {
    r"x": "<mi>x</mi>",
    r"12.5": "<mn>12.5</mn>",
    r"\frac{a}{2}": "<mfrac><mi>a</mi><mn>2</mn></mfrac>",
    r"\frac12": "<mfrac><mn>1</mn><mn>2</mn></mfrac>",
    r"{a \over b}": "<mfrac><mi>a</mi><mi>b</mi></mfrac>",
    r"x_i^2": "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>",
    r"x^12": "<mrow><msup><mi>x</mi><mn>1</mn></msup><mn>2</mn></mrow>",
    r"f'": "<msup><mi>f</mi><mo>′</mo></msup>",
    r"\sum_{x}^n": "<munderover><mo>∑</mo><mi>x</mi><mi>n</mi></munderover>",
    r"\int_0^1": "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>",
    r"\sqrt[3]{x}": "<mroot><mi>x</mi><mn>3</mn></mroot>",
    r"\hat p": '<mover accent="true"><mi>p</mi><mo stretchy="false">^</mo></mover>',
    r"\overline{x}": '<mover accent="true"><mi>x</mi><mo>‾</mo></mover>',
    r"\mathbb{E}": "<mi>𝔼</mi>",
    r"\bbH": "<mi>ℍ</mi>",
    r"\mathcal X": "<mi>𝒳</mi>",
    r"\mathbf{1}": "<mn>𝟏</mn>",
    r"\mathrm{KL}": "<mi>KL</mi>",
    r"\mathrm{d}": '<mi mathvariant="normal">d</mi>',
    r"\theta": "<mi>θ</mi>",
    r"\log x": '<mrow><mi>log</mi><mspace width="0.17em"/><mi>x</mi></mrow>',
    r"a = -b": '<mrow><mi>a</mi><mo>=</mo><mo form="prefix">−</mo><mi>b</mi></mrow>',
    r"a - b": "<mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow>",
    r"p := q": "<mrow><mi>p</mi><mo>≔</mo><mi>q</mi></mrow>",
    r"a \not= b": "<mrow><mi>a</mi><mo>=\u0338</mo><mi>b</mi></mrow>",
    r"\left(x\right)": f"<mrow>{OPEN.format('true', '(')}<mi>x</mi>{CLOSE.format('true', ')')}</mrow>",
    r"(x)": f"<mrow>{OPEN.format('false', '(')}<mi>x</mi>{CLOSE.format('false', ')')}</mrow>",
    r"\text{if $x$ is}": "<mrow><mtext>if\xa0</mtext><mi>x</mi><mtext>\xa0is</mtext></mrow>",
    r"\binom{n}{k}": f'<mrow>{OPEN.format("true", "(")}<mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>{CLOSE.format("true", ")")}</mrow>',
    r"\begin{matrix} a & b \\ c & d \end{matrix}": "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable>",
    r"\begin{cases} 1 & x \\ 0 \end{cases}": f'<mrow>{OPEN.format("true", "{")}<mtable class="cases"><mtr><mtd><mn>1</mn></mtd><mtd><mi>x</mi></mtd></mtr><mtr><mtd><mn>0</mn></mtd></mtr></mtable></mrow>',
    r"\begin{aligned} a &= b \end{aligned}": '<mtable class="aligned" displaystyle="true"><mtr><mtd><mi>a</mi></mtd><mtd><mrow><mo>=</mo><mi>b</mi></mrow></mtd></mtr></mtable>',
    r"\operatorname{tr} A": '<mrow><mi>tr</mi><mspace width="0.17em"/><mi>A</mi></mrow>',
    r"\underbrace{a}_{b}": "<munder><munder><mi>a</mi><mo>⏟</mo></munder><mi>b</mi></munder>",
    r"\unknown": '<mtext class="tex">\\unknown</mtext>',
    r"a <b> c": "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi><mo>&gt;</mo><mi>c</mi></mrow>",
}


@pytest.mark.parametrize("tex", GOLDEN)
def test_it_becomes(tex: str) -> None:
    assert typeset(tex) == f"<math>{GOLDEN[tex]}</math>"


@pytest.mark.parametrize(
    "tex", [r"\frac{a", r"\left( x", r"a } b", r"\begin{cases} a", r"\begin{tikzpicture}\end{tikzpicture}", "{" * 99 + "}" * 99]
)
def test_what_is_no_formula_is_refused(tex: str) -> None:
    with pytest.raises(TypesetError):
        typeset(tex)


def test_a_display_is_a_block_and_macros_are_expanded() -> None:
    assert typeset(r"\KL", {"KL": Macro("KL", 0, r"D")}, display=True) == '<math display="block"><mi>D</mi></math>'


def test_the_relation_of_a_link_is_marked_where_it_stands_in_the_source() -> None:
    tex = r"\K a = b = c"
    marks = [Mark(0, 7, "r v-proved", "1"), Mark(7, len(tex), "r v-refuted", "2")]
    shown = typeset(tex, {"K": Macro("K", 0, "x+y+z+")}, marks=marks)
    assert '<mo class="r v-proved" data-k="1">=</mo>' in shown and '<mo class="r v-refuted" data-k="2">=</mo>' in shown


@given(
    st.lists(
        st.sampled_from(["\\frac", "{", "}", "x", "_", "^", "&", "\\\\", "\\left", "\\right", "(", "<b>", "'", "\\text", " ", "$", "\x1b"])
    )
)
def test_whatever_comes_out_is_well_formed(pieces: list[str]) -> None:
    try:
        shown = typeset("".join(pieces))
    except TypesetError:
        return
    ElementTree.fromstring(shown)
    assert "<b>" not in shown and "\x1b" not in shown


def test_every_formula_of_our_examples_is_typeset() -> None:
    for path in sorted((Path(__file__).parents[2] / "examples").glob("*.md")):
        assert [s.tex for s in read_chapter(str(path)).maths if 'class="tex"' in typeset(s.tex)] == []
