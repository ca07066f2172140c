"""Brackets, vectors, sets, cases and matrices."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import ReadError, dump, read


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"[0.7,\, 0.2,\, 0.1]", "{(vector 0.7 0.2 0.1 [)}"),
        (r"(0.5, 0.5)", "{(vector 0.5 0.5)}"),
        (r"(a+b)", "{(+ a b)}"),
        (r"[a+b]", "{(+ a b)}"),
        (r"[1]", "{(vector 1 [)}"),
        (r"[[0.1, 0.2], [0.3, 0.4]]", "{(vector (vector 0.1 0.2 [) (vector 0.3 0.4 [) [)}"),
        (r"[0.1, 0.2; 0.3, 0.4]", "{(matrix (0.1 0.2) (0.3 0.4))}"),
        (r"\langle x, y \rangle", "{(vector x y <)}"),
        (r"\{a, b\}", "{(setliteral a b)}"),
        (r"\{x : p(x) > 0\}", "{(setliteral x {(call p x) > 0})}"),
        (r"[0, 1)", "{(interval 0 1 closed_left)}"),
        (r"(0, 1]", "{(interval 0 1 closed_right)}"),
        (r"[y = k]", "{(vector {y = k} [)}"),
        (r"p = {0.5, 0.5}", "{p = (setliteral 0.5 0.5)}"),
    ],
)
def test_vectors_and_groups(text: str, tree: str) -> None:
    """Vectors and groups."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"|x|", "{(abs x)}"),
        (r"2|x|", "{(mul 2 (abs x))}"),
        (r"|x||y|", "{(mul (abs x) (abs y))}"),
        (r"|x - |y||", "{(abs (- x (abs y)))}"),
        (r"\|p - q\|_1", "{(norm (- p q) sub=1)}"),
        (r"\|\bar x - x\|", "{(norm (- bar:x x))}"),
        (r"P(|X| > t)", "{(call P {(abs X) > t})}"),
        (r"\left|\log\frac{p}{q}\right|", "{(abs (log (div p q) log bare))}"),
        (r"(2\pi e)^n |\Sigma|", "{(mul (^ (mul (mul 2 pi) e) n) (abs Sigma))}"),
    ],
)
def test_bars(text: str, tree: str) -> None:
    """Bars."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (
            r"\delta_{ij} = \begin{cases} 1, & i = j \\ 0, & \text{otherwise.} \end{cases}",
            "{delta_(seq i j) = (cases (case 1 {i = j}) (case 0 'otherwise'))}",
        ),
        (
            r"f = \begin{cases} 0 & \text{if } x < 0 \\ 1 & \text{if } x \ge 0 \end{cases}",
            "{f = (cases (case 0 {x < 0}) (case 1 {x >= 0}))}",
        ),
        (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", "{(matrix (1 2) (3 4))}"),
        (r"\begin{vmatrix} 1 & 2 \\ 3 & 4 \end{vmatrix}", "{(apply det (matrix (1 2) (3 4)))}"),
    ],
)
def test_cases_and_matrices(text: str, tree: str) -> None:
    """Cases and matrices."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\lceil \log_2 n \rceil", "{(apply ceil (log n base=2 log bare))}"),
        (r"⌊x⌋", "{(apply floor x)}"),
    ],
)
def test_rounding_brackets(text: str, tree: str) -> None:
    """Rounding brackets."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\boxed{H = 1}", "{H = 1}"),
        (r"\underbrace{H(p)}_{\text{entropy}} + 1", "{(+ (call H p) 1)}"),
        (r"\underbrace{H(p)}_\text{the entropy of $X_1$} + 1", "{(+ (call H p) 1)}"),
        (r"H = 1 \tag{3} \label{eq:h}", "{H = 1}"),
        (r"\left( x \right)", "{x}"),
        (r"\displaystyle\sum\nolimits_x p", "{(bigop sum (binder nam=x) p)}"),
        (r"\color{red}{x} + \textcolor{blue}{y}", "{(+ x y)}"),
        (r"a \phantom{xx} b", "{(mul a b)}"),
        (r"\mathrel{\|}x\mathrel{\|}", "{(norm x)}"),
    ],
)
def test_what_is_seen_through(text: str, tree: str) -> None:
    """What is seen through."""
    assert dump(read(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"a = \exp(-\|x - y\|^2)", "{a = (apply exp (neg (^ (norm (- x y)) 2)))}"),
        (r"a = (-\|x\|)", "{a = (neg (norm x))}"),
        (r"D(- \| q) = 1", "{(call D (dot) q ||) = 1}"),
    ],
)
def test_a_minus_before_a_norm_is_no_placeholder(text: str, tree: str) -> None:
    assert dump(read(text)) == tree


def test_two_bars_of_two_sizes_are_one_double_bar() -> None:
    assert dump(read(r"D\left(P\left|\right|Q\right)")) == dump(read(r"D\left(P\|Q\right)"))


def test_rows_whose_separators_a_page_has_doubled() -> None:
    r"""`\\\\` between two rows is one end of a row; what a row holds is still counted."""
    assert dump(read(r"\begin{pmatrix} a & b \\\\ c & d \end{pmatrix}")) == dump(read(r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"))
    with pytest.raises(ReadError):
        read(r"\begin{pmatrix} a & b \\\\ c \end{pmatrix}")
