"""Where mathematics is in Markdown, to the column, and where it is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter


def maths(text: str) -> list[tuple[int, int, str]]:
    """Line and column of the first character inside each span, and its tex."""
    document = parse_chapter(text, "markdown")
    out = []
    for span in document.maths:
        place = document.position(span.start)
        out.append((place.line, place.column, span.tex))
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a $x$ b", [(1, 4, "x")]),
        ("a $$x$$ b", [(1, 5, "x")]),
        ("a \\(x\\) b", [(1, 5, "x")]),
        ("a \\[x = 1\\] b", [(1, 5, "x = 1")]),
        ("a \\\\(x\\\\) b", [(1, 6, "x")]),
        ("a \\\\[x\\\\] b", [(1, 6, "x")]),
        ("a $`x`$ b", [(1, 5, "x")]),
        ("a {math}`x` b", [(1, 10, "x")]),
        ("a :math:`x` b", [(1, 10, "x")]),
        ("$x$, $y$.", [(1, 2, "x"), (1, 7, "y")]),
        ("é 熵 $H$ 是 $p$", [(1, 6, "H"), (1, 12, "p")]),
        ("tab\t$x$", [(1, 6, "x")]),
        ("$x\n= y$", [(1, 2, "x\n= y")]),
        ("$$\nx\n$$", [(1, 3, "\nx\n")]),
        ("text\n$$\nx\n$$\nmore", [(2, 3, "\nx\n")]),
        ("x $$ y\n= z $$ w", [(1, 5, " y\n= z ")]),
        ("```math\nx = 1\n```", [(2, 1, "x = 1")]),
        ("a\n{% math %}\nx = 1\n{% endmath %}\nb $y$", [(2, 11, "\nx = 1\n"), (5, 4, "y")]),
        ("{% katex display %}x = 1{% endkatex %}", [(1, 20, "x = 1")]),
        ("{% math %}\n\\begin{align}x\\end{align}\n{% endmath %}", [(2, 14, "x")]),
        ("```{math}\n:label: eq\n\nx\n```", [(3, 1, "\nx")]),
        (":::{math}\nx\n:::", [(2, 1, "x")]),
        ("> ```{math}\n> x\n> ```", [(2, 1, "  x")]),
        ("$\\text{if $x$ is}$ y", [(1, 2, "\\text{if $x$ is}")]),
        ("$ x_1 $ in a notebook", [(1, 2, " x_1 ")]),
        ("$\\alpha $", [(1, 2, "\\alpha ")]),
        ("**$x$** and *$y$*", [(1, 4, "x"), (1, 15, "y")]),
        ("# Title $x$ #", [(1, 10, "x")]),
        ("Title $x$\n===", [(1, 8, "x")]),
        ("[text $x$](http://a.b/$c$)", [(1, 8, "x")]),
        ("[^1]: note $x$", [(1, 13, "x")]),
        ("<div>\n$$x$$\n</div>", [(2, 3, "x")]),
        ("<span class='math'>\\(x\\)</span>", [(1, 22, "x")]),
        ("{% include a.html %} $x$", [(1, 23, "x")]),
        ("line\\\n$x$", [(2, 2, "x")]),
        ("$x$\r\n\r\n$y$\r\n", [(1, 2, "x"), (3, 2, "y")]),
        ("\\$ $x$", [(1, 5, "x")]),
        ("$p_{&lt;t}$", [(1, 2, "p_{<   t}")]),
        ('so <script type="math/tex"> a = b </script>.', [(1, 28, " a = b ")]),
        ("<script type='math/tex; mode=display'>\na = b\n</script>", [(1, 39, "\na = b\n")]),
    ],
)
def test_a_span_is_found_where_it_stands(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert maths(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "costs $5 and $6",
        "from $20,000 to USD$30.",
        "a $5 fee, a $6 fee, a $7 fee",
        "between $5-$7",
        "`$x$` and ``a ` $y$``",
        "a `code\nspan $x$` b",
        "```\n$x$\n```",
        "~~~python\n$$x$$\n~~~",
        "para\n\n    indented $x$\n",
        "> ```\n> $x$\n> ```",
        "<!-- $x$ -->",
        "<!--\n$$\nx\n$$\n-->",
        "<pre>$x$</pre>",
        "<script>\nvar a = '$x$';\n</script>",
        '<script type="text/javascript">\nvar a = 1;\n</script>',
        "\\$x\\$",
        "\\\\$",
        "$x",
        "$x\n\ny$",
        "$ 5 and $ 6",
        "$$\n\nA paragraph of plain prose stands here.\n\n",
        "\\[1, 2\\] and \\(see below for more\\)",
        "[link](http://x.y/$a$b$)",
        "https://x.y/$a$",
        "---\ntitle: $x$\n---\n",
        "{% include a.html note='$$x$$' %}",
        "{% highlight python %}\n$x$\n{% endhighlight %}",
        "\\begin{align} x",
        "\\begin{figure} x \\end{figure}",
        "$$$$",
        "$ $",
    ],
)
def test_nothing_is_found_where_there_is_no_maths(text: str) -> None:
    assert maths(text) == []


@pytest.mark.parametrize(
    ("text", "environment", "tex"),
    [
        ("\\begin{equation}x\\end{equation}", "equation", "x"),
        ("\\begin{align*}\na &= b \\\\\n&= c\n\\end{align*}", "align*", "\na &= b \\\\\n&= c\n"),
        ("\\begin{alignat}{2}a&=b\\end{alignat}", "alignat", "a&=b"),
        ("\\begin{gather}a\\end{gather}", "gather", "a"),
        ("\\begin{multline}a\\end{multline}", "multline", "a"),
        ("\\begin{eqnarray*}a\\end{eqnarray*}", "eqnarray*", "a"),
        ("\\begin{cases}a\\end{cases}", "cases", "a"),
        ("\\begin{align}\na\n\nb\n\\end{align}", "align", "\na\n\nb\n"),
    ],
)
def test_an_amsmath_environment_is_one_display(text: str, environment: str, tex: str) -> None:
    (span,) = parse_chapter(f"Text.\n\n{text}\n\nMore.", "markdown").maths
    assert (span.environment, span.tex, span.display) == (environment, tex, True)
    assert span.outer_start == len("Text.\n\n")
    assert span.outer_end - span.outer_start == len(text)


def test_an_environment_inside_dollars_stays_in_the_tex() -> None:
    (span,) = parse_chapter("$$\n\\begin{aligned}\na\n\\end{aligned}\n$$", "markdown").maths
    assert span.environment is None
    assert "\\begin{aligned}" in span.tex


@pytest.mark.parametrize("line", ["- b", "+ b", "* b", "= b", "1. b", "", "    b", "| b |", "<b", "> b"])
def test_no_line_of_a_display_is_block_structure(line: str) -> None:
    text = f"Before\n\n$$\na\n{line}\nc\n$$\n\nAfter $x$."
    document = parse_chapter(text, "markdown")
    display, inline = document.maths
    assert text[display.start : display.end] == display.tex == f"\na\n{line}\nc\n"
    assert document.position(inline.start).line == 9
    assert not document.headings and not document.tables
    assert all(paragraph.kind == "paragraph" for paragraph in document.paragraphs)


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("> $a\n> b$", "a\n  b"),
        ("> $$\n> a\n> > b\n> $$", "\n  a\n  > b\n  "),
        ("> > $$\n> > a\n> > $$", "\n    a\n    "),
        ("- > $$\n  > a\n  > $$", "\n    a\n    "),
        ("$$\n> a\n$$", "\n> a\n"),
    ],
)
def test_quote_marks_become_spaces_of_equal_width(text: str, tex: str) -> None:
    (span,) = parse_chapter(text, "markdown").maths
    assert span.tex == tex
    assert len(tex) == span.end - span.start


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("$p\\_i$", "p _i"),
        ("$a\\*b$", "a *b"),
        ("$\\text{a\\_b}\\_i$", "\\text{a\\_b} _i"),
        ("$D(p\\|q)$", "D(p\\|q)"),
        ("$a \\\\ b$", "a \\\\ b"),
        ("$\\\\{x\\\\}$", " \\{x \\}"),
        ("\\\\(\\\\{x\\\\}\\_1\\\\,y\\\\)", " \\{x \\} _1   y"),
        ("\\\\[a \\\\\\\\ b\\\\]", "a   \\\\ b"),
        ("$$\na % note $x$\n= 5\\% b\n$$", "\na           \n= 5\\% b\n"),
        ("$50\\%$", "50\\%"),
        ("$$x \\label{eq:a}$$", "x             "),
    ],
)
def test_what_markdown_added_is_blanked_and_columns_stay(text: str, tex: str) -> None:
    (span,) = parse_chapter(text, "markdown").maths
    assert span.tex == tex
    assert len(tex) == span.end - span.start


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("$$\nx\n$$ (eq-a)", "eq-a"),
        ("$$x$$ {#eq-a}", "eq-a"),
        ("$$x$$\n:eqlabel:`eq_a`", "eq_a"),
        ("$$x \\label{eq:a}$$", "eq:a"),
        ("```{math}\n:label: a\nx\n```", "a"),
        ("$$x$$ (nats)", None),
    ],
)
def test_labels(text: str, label: str | None) -> None:
    (span,) = parse_chapter(text, "markdown").maths
    assert span.label == label


def test_double_dollars_in_a_line_are_inline_only_where_all_maths_is_written_so() -> None:
    (kramdown,) = parse_chapter("with observed $$x$$, where", "markdown").maths
    _, pandoc = parse_chapter("if $X$ is discrete, $$H(X)$$ holds", "markdown").maths
    assert (kramdown.display, pandoc.display) == (False, True)


def test_macros_are_returned_as_written() -> None:
    text = "$$\n\\newcommand{\\KL}[2]{D(#1 \\| #2)}\n\\DeclareMathOperator{\\diag}{diag}\n$$\n\n`\\newcommand{\\no}{x}`\n"
    macros = parse_chapter(text, "markdown").macro_definitions
    assert [m.text for m in macros] == ["\\newcommand{\\KL}[2]{D(#1 \\| #2)}", "\\DeclareMathOperator{\\diag}{diag}"]
    assert all(text[m.start : m.end] == m.text for m in macros)


def test_an_unclosed_span_does_not_swallow_the_next_one() -> None:
    text = "open $x and\n\n$$ open\n\nprose that goes on and on\n\n$$ok$$\n\n\\[ open\n\n\\(y\\)"
    assert [tex for _, _, tex in maths(text)] == ["ok", "y"]
