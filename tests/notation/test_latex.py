r"""LaTeX of syntax trees needs amsmath only, and text in it is shown rather than run."""

from __future__ import annotations

import shutil
import subprocess
from fractions import Fraction
from pathlib import Path

import pytest

from symbolic_it.notation.latex import latex_of, relation_latex
from symbolic_it.notation.syntax.nodes import (
    Add,
    Apply,
    Before,
    BigOp,
    Binder,
    Call,
    Case,
    Cases,
    Chain,
    Derivative,
    Div,
    Infinity,
    Interval,
    Link,
    Log,
    Matrix,
    Mul,
    Name,
    Neg,
    Node,
    Norm,
    Number,
    Pow,
    SetLiteral,
    Text,
    Transpose,
    Unit,
    Vector,
    WithUnit,
)

a, b, c, x = (Name(n) for n in "abcx")


def n(text: str) -> Number:
    return Number(text, Fraction(text))


TREES: list[tuple[Node, str]] = [
    (Number("1,000", Fraction(1000)), "1{,}000"),
    (Number(r"15.7\%", Fraction(157, 1000), 3, True), r"15.7\%"),
    (Div(Add(a, b), c), r"\frac{a + b}{c}"),
    (Div(a, b, inline=True), "a/b"),
    (Div(Div(n("1"), n("2")), a), r"\frac{1/2}{a}"),
    (Pow(Div(a, b), n("2")), r"\left( \frac{a}{b} \right)^{2}"),
    (Pow(a, Neg(Div(n("1"), n("2")))), "a^{-1/2}"),
    (Mul(n("2"), Div(a, b)), r"2 \cdot \frac{a}{b}"),
    (Mul(Div(a, b), c), r"\frac{a}{b} c"),
    (Mul(Name("epsilon"), x), r"\epsilon x"),
    (Log(Div(a, b)), r"\log \frac{a}{b}"),
    (Log(Add(a, b), n("2")), r"\log_{2}(a + b)"),
    (Log(x, None, "ln"), r"\ln x"),
    (Apply("sqrt", (x,)), r"\sqrt{x}"),
    (Apply("softmax", (x,)), r"\operatorname{softmax}(x)"),
    (Call(Name("D", (), Name("KL")), (a, b), ("||",)), r"D_{\mathrm{KL}}(a \,\|\, b)"),
    (Call(a, (Div(a, b),)), r"a\left( \frac{a}{b} \right)"),
    (Name("w", (), Before(Name("t"))), "w_{<t}"),
    (Name("X", ("cal",)), r"\mathcal{X}"),
    (Name("theta", ("bold",)), r"\boldsymbol{\theta}"),
    (BigOp("sum", Binder((Name("t"),), lower=n("1"), upper=Name("T")), Name("t")), r"\sum_{t=1}^{T} t"),
    (BigOp("argmax", Binder((Name("theta"),)), x), r"\arg\max_{\theta} x"),
    (BigOp("Var", Binder(distribution=Name("p")), x, True), r"\operatorname{Var}_{p}[x]"),
    (BigOp("lim", Binder((x,), target=n("0"), side="-"), x), r"\lim_{x \to 0^{-}} x"),
    (BigOp("lim", Binder((x,), target=Infinity()), x), r"\lim_{x \to \infty} x"),
    (Derivative(a, (x, x), 2), r"\frac{\partial^{2}}{\partial x^{2}} a"),
    (Derivative(a, (x,), in_numerator=True), r"\frac{\partial a}{\partial x}"),
    (Derivative(a, (Name("theta"),), kind="gradient"), r"\nabla_{\theta} a"),
    (Norm(Div(a, b)), r"\left\lVert \frac{a}{b} \right\rVert"),
    (Transpose(x), r"x^{\top}"),
    (Vector((a, b), "<"), r"\langle a, b \rangle"),
    (SetLiteral((a, b)), r"\{ a, b \}"),
    (Interval(n("0"), n("1"), False, True), "(0, 1]"),
    (Matrix(((a, b), (b, c))), r"\begin{bmatrix} a & b \\ b & c \end{bmatrix}"),
    (
        Cases((Case(a, Chain(x, (Link("=", n("0")),))), Case(b, Text("otherwise")))),
        r"\begin{cases} a & x = 0 \\ b & \text{otherwise} \end{cases}",
    ),
    (WithUnit(n("0.5"), Unit("nat")), r"0.5\text{ }\text{nats}"),
    (Chain(a, (Link("approx", b),)), r"a \approx b"),
]


@pytest.mark.parametrize(("node", "latex"), TREES, ids=[latex for _, latex in TREES])
def test_a_tree_has_its_latex(node: Node, latex: str) -> None:
    assert latex_of(node) == latex


@pytest.mark.parametrize(
    ("node", "latex"),
    [
        (Name(r"x}\input{/etc/passwd"), r"\text{x\}\textbackslash{}input\{/etc/passwd}"),
        (Text(r"\write18{ls} $ % &"), r"\text{\textbackslash{}write18\{ls\} \$ \% \&}"),
        (Apply(r"f\def", (x,)), r"\operatorname{f\textbackslash{}def}(x)"),
        (Number(r"1}\bad", Fraction(1)), r"1\}\textbackslash{}bad"),
    ],
)
def test_commands_hidden_in_names_words_and_numbers_are_shown(node: Node, latex: str) -> None:
    assert latex_of(node) == latex


def test_relations_without_a_latex_name_are_shown_as_text() -> None:
    assert relation_latex("<=") == relation_latex("≤") == r"\le"
    assert relation_latex(r"\foo") == r"\mathrel{\text{\textbackslash{}foo}}"


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="no pdflatex here")
def test_every_tree_compiles_with_amsmath(tmp_path: Path) -> None:
    body = "\n".join(f"\\[ {latex_of(node)} \\]" for node, _ in TREES)
    source = "\\documentclass{article}\n\\usepackage{amsmath}\n\\begin{document}\n" + body + "\n\\end{document}\n"
    (tmp_path / "all.tex").write_text(source, encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "-draftmode", "all.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, errors="replace", check=False, timeout=60)
    assert done.returncode == 0, done.stdout[-2000:]
