"""What is not understood is refused, with its place; nothing hostile runs, hangs or crashes."""

from __future__ import annotations

import pathlib
import pickle
import sys
import time

import pytest

import symbolic_it.notation.syntax as syntax
from symbolic_it.notation.syntax import ReadError, read, read_expression, read_rows
from symbolic_it.notation.syntax.nodes import Span


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("p + ", "column 5: found the end of the formula, expected an expression"),
        (r"\frac{1}{2", 'column 11: found the end of the formula, expected "}"'),
        ("H(X", 'column 4: found the end of the formula, expected ")"'),
        ("a = = b", 'column 5: found "=", expected an expression'),
        (r"x \foo y", r'column 3: found the macro "\foo", expected a known macro, or its definition'),
        ("x_1_2", 'column 4: found "_", expected one subscript'),
        ("0.5 0.5", 'column 5: found "0.5", expected a sign before the number'),
        ("A: (1, 0)", 'column 2: found ":", expected an operator, a relation or the end'),
        (r"\mathbf{p} =", "column 13: found the end of the formula, expected an expression"),
    ],
)
def test_an_error_says_where_what_and_what_instead(text: str, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "text",
    [
        # two numbers side by side are no product, and no sum
        "0.5 0.5",
        r"0.5 \log 0.5 0.5 \log 0.5",
        r"x 2",
        # a relation needs two sides, an approximation is no factor
        r"x \approx",
        r"a = b =",
        r"\approx \approx 2",
        "[0.6, = 0.4]",
        # brackets that nobody sees change nothing that anybody reads
        r"2{a+b}",
        r"1 - 1{-30}",
        r"a - {b - c}",
        r"\log{p+q}",
        r"2.3\boxed{0}",
        r"\hat.69",
        r"\mathrm{minimize}\, D(p\|q)",
        # scripts without braces
        r"\alpha_10",
        r"\alpha x_foo",
        "a^b^c",
        "a_b_c",
        r"\alpha 2^H(p)",
        r"1^\log r",
        # operators without what they need
        r"\log_1 x",
        r"\log_{0} x",
        r"\lim x",
        r"\sum_{x \in A, y} 1",
        r"\frac{\partial^2 f}{\partial x}",
        r"\forall p(x) > 0",
        r"p(x) \log p(x) \, dx",
        "dH = 0",
        # factorials and signs in a row
        "x!!",
        "- - - x",
        "n!=5",
        # struck-out and unknown notation
        r"X \boxplus Y",
        r"{a \over b}",
        # empty and crossed brackets
        "H()",
        "f(,)",
        "(a]",
        r"\left( a \right]",
        "[]",
        "(a, b; c)",
        r"\hat{}",
        # prose
        "the loss falls",
        "H(X) is one",
        "3–5",
        r"\text{a $x$ b}",
        r"x &lt; y",
    ],
)
def test_refused(text: str) -> None:
    """Each of these has been read as something by some reader."""
    with pytest.raises(ReadError):
        read(text)


HOSTILE = [
    "__import__('os').system('touch canary')",
    "().__class__.__mro__",
    "lambda: 1",
    'f\'{open("canary", "w")}\'',
    "`touch canary`",
    "os.system",
    r"\input{/etc/passwd}",
    r"\write18{touch canary}",
    r"\immediate\openout1=canary",
    "x\x00y",
    "x\x1b[31m",
    "p\u202ex",
    "p\u200bq",
    "\u0440(x)",
    "\ufeffx",
    "é",
    "अ",
    "$x$",
    "\\",
    "{",
    "}",
    r"\frac",
    r"\frac{1}",
    r"\begin{aligned}",
    r"\begin",
    r"\end{aligned}",
    r"\left(",
    r"\right)",
    r"\text{",
    r"\sqrt[",
    "x_",
    "x^",
    "|",
    "]]>",
    "<script>",
    "=cmd()",
    "::error::",
    "(" * 10_000,
    "{" * 10_000,
    "[" * 10_000,
    "|" * 5_000,
    r"\{" * 5_000,
    r"\frac{" * 5_000,
    r"\frac{1}{" * 300 + "2" + "}" * 300,
    r"\sqrt{" * 300 + "2" + "}" * 300,
    r"\mathrm{" * 4_000,
    r"\hat{" * 4_000,
    r"\text{" * 4_000,
    r"\left(" * 4_000,
    "x^{" * 500 + "x" + "}" * 500,
    "x_{" * 500 + "x" + "}" * 500,
    "-" * 100_000,
    "- " * 3_000 + "x",
    "x+" * 3_000 + "x",
    "x " * 3_000,
    r"\log " * 500 + "x",
    r"\sum_i " * 500 + "x",
    r"\int_x " * 500 + "x",
    r"\nabla " * 500 + "x",
    r"E_x " * 500 + "[x]",
    "f(" * 500 + "x" + ")" * 500,
    "1" * 1_000_000,
    "x" * 50_000,
    r"\not" * 2_000,
    r"\underset{x}" * 2_000,
    r"\boxed{" * 2_000,
    r"\begin{cases}" * 1_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_refused_quickly(text: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ReadError with a place inside the text: no other exception, nothing run, no long wait."""
    monkeypatch.chdir(tmp_path)
    begin = time.process_time()
    for reader in (read, read_rows, read_expression):
        with pytest.raises(ReadError) as caught:
            reader(text)
        assert 0 <= caught.value.span.start <= len(text)
        assert "\n" not in str(caught.value) and len(str(caught.value)) < 300
    assert not list(tmp_path.iterdir())
    assert time.process_time() - begin < 20  # far from any limit of a machine: only a hang fails


@pytest.mark.parametrize("text", ["9^{9^{9^{9}}}", "10^{10^8}", "2^{-10^9}", "1000000000!", r"\binom{100000000}{50000000}"])
def test_huge_values_are_read_and_not_computed(text: str) -> None:
    assert read(text).chains


def test_the_reader_survives_a_deep_stack() -> None:
    """The deepest formula that is allowed leaves room on the stack of a caller that is deep itself."""

    def below(depth: int) -> int:
        return len(read("(" * 50 + "x" + ")" * 50).chains) if depth == 0 else below(depth - 1)

    assert below(min(300, sys.getrecursionlimit() // 3)) == 1


def test_nothing_in_the_reader_evaluates_text() -> None:
    folder = pathlib.Path(syntax.__file__).parent
    for path in folder.glob("*.py"):
        source = path.read_text(encoding="utf-8")
        for call in ("eval(", "exec(", "sympify", "parse_expr", "__import__", "getattr(builtins", "pickle"):
            assert call not in source, (path.name, call)


def test_an_error_survives_pickling() -> None:
    """Workers hand it back to their parent."""
    error = ReadError(Span(1, 2), '"x"', '"y"')
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.span) == (str(error), error.span)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (r"\text{lоss} = 1", "mixed-script"),  # a Cyrillic o
        ("Α + B", "lookalike"),  # a Greek capital alpha
        (r"\alpha + loss", "unknown-word"),
        (r"\alpha + pqr", "letter-run"),
        (r"\alpha + X1", "digit-after-letter"),
        (r"e^-x + \alpha", "unbraced-script"),
        (r"\alpha p_ij", "unbraced-script"),
        (r"p^{AB} + \alpha", "superscript-word"),
        (r"D\_{KL}(p)", "escaped-underscore"),
    ],
)
def test_a_doubtful_spelling_is_read_with_a_warning(text: str, code: str) -> None:
    assert code in [warning.code for warning in read(text).warnings]
