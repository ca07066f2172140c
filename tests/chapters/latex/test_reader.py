"""LaTeX chapters: maths, text, code and structure with exact places; nothing is expanded or opened."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import Document, parse_chapter


def read(text: str) -> Document:
    return parse_chapter(text, "latex")


def maths(text: str) -> list[tuple[int, int, str, bool]]:
    document = read(text)
    out = []
    for span in document.maths:
        place = document.position(span.start)
        out.append((place.line, place.column, span.tex, span.display))
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a $x$ b", [(1, 4, "x", False)]),
        ("a \\(x\\) b", [(1, 5, "x", False)]),
        ("a $$x$$ b", [(1, 5, "x", True)]),
        ("a \\[x\\] b", [(1, 5, "x", True)]),
        ("costs \\$5 and $x$", [(1, 16, "x", False)]),
        ("$ x $", [(1, 2, " x ", False)]),
        ("$x$5", [(1, 2, "x", False)]),
        ("$\\text{if $y$ then}$ $z$", [(1, 2, "\\text{if $y$ then}", False), (1, 23, "z", False)]),
        ("$\\mbox{a \\(y\\)}$", [(1, 2, "\\mbox{a \\(y\\)}", False)]),
        ("\\ensuremath{x}", [(1, 13, "x", False)]),
        ("\\emph{in $x$}", [(1, 11, "x", False)]),
        ("\\section{On $H$}", [(1, 14, "H", False)]),
        ("\\begin{itemize}\\item[$x$] is\\end{itemize}", [(1, 23, "x", False)]),
        ("50\\% % $no$\n$x$", [(2, 2, "x", False)]),
        ("\\begin{math}x\\end{math}", [(1, 13, "x", False)]),
        ("\\begin{equation}\nx\n\\end{equation}", [(1, 17, "\nx\n", True)]),
        ("\\begin{alignat*}{2}a\\end{alignat*}", [(1, 20, "a", True)]),
        ("\\begin{equation*}\\begin{split}a\\end{split}\\end{equation*}", [(1, 18, "\\begin{split}a\\end{split}", True)]),
        ("\\begin{subequations}\\begin{align}a\\end{align}\\end{subequations}", [(1, 34, "a", True)]),
        ("$a % c $\n= b$", [(1, 2, "a      \n= b", False)]),
        ("\\newcommand{\\be}{\\begin{equation}}\\newcommand{\\ee}{\\end{equation}}\n\\be x \\ee", [(2, 4, " x ", True)]),
        ("\\def\\beq{\\begin{align}}\n\\beq x\\end{align}", [(2, 5, " x", True)]),
    ],
)
def test_a_span_is_found_where_it_stands(text: str, expected: list[tuple[int, int, str, bool]]) -> None:
    assert maths(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "% $x$",
        "\\verb|$x$| and \\verb*+$y$+ and \\lstinline!$z$!",
        "\\begin{verbatim}\n$x$\n\\end{verbatim}",
        "\\begin{lstlisting}[language=C]\n$x$\n\\end{lstlisting}",
        "\\begin{comment}\n$x$\n\\end{comment}",
        "\\begin{tikzpicture}\\node {$x$};\\end{tikzpicture}",
        "\\newcommand{\\x}{$x$}",
        "\\documentclass{article}\n\\title{$x$}\n\\begin{document}\ntext\n\\end{document}\n$y$",
        "\\$x\\$",
        "$x\n\ny",
        "\\[ x",
        "\\begin{align} x",
        "$$ x",
        "\\label{eq:$x$}",
    ],
)
def test_nothing_is_found_where_there_is_no_maths(text: str) -> None:
    assert maths(text) == []


def test_the_words_of_a_sentence_are_what_a_reader_sees() -> None:
    text = (
        "The \\emph{entropy} of~$X$ % aside\nis \\textbf{at most} $\\log K$, see Fig.~\\ref{f} and \\cite[p. 3]{s}."
        " It costs 5\\,\\% of \\verb|x_1|.\n"
    )
    assert [s.words for s in read(text).sentences] == [
        "The entropy of \ufffc is at most \ufffc, see Fig. and.",
        "It costs 5 % of x_1.",
    ]


def test_a_display_stands_inside_its_sentence() -> None:
    text = "We have\n\\begin{equation}\nH = 1\n\\end{equation}\nwhere $H$ is.\n\nNext one.\n"
    assert [s.words for s in read(text).sentences] == ["We have \ufffc where \ufffc is.", "Next one."]


def test_sections_give_the_heading_path() -> None:
    text = "\\chapter{A}\n\\section*{B}\\label{b}\nin b\n\\subsection[s]{C $x$}\nin c\n\\section{D}\nin d\n"
    document = read(text)
    path = {w: [h.text.strip() for h in document.heading_path(text.index(w))] for w in ("in b", "in c", "in d")}
    assert path == {"in b": ["A", "B"], "in c": ["A", "B", "C  x"], "in d": ["A", "D"]}


def test_lists_nest_and_end() -> None:
    text = "\\begin{itemize}\n\\item one\n\\item[(b)] two\n\\begin{enumerate}\n\\item three\n\\end{enumerate}\n\\end{itemize}\nafter\n"
    found = [(p.kind, p.marker, p.depth, p.sentences[0].words) for p in read(text).paragraphs]
    assert found == [
        ("item", "\\item", 1, "one"),
        ("item", "(b)", 1, "two"),
        ("item", "\\item", 2, "three"),
        ("paragraph", None, 0, "after"),
    ]


def test_footnotes_and_captions_leave_the_sentence_around_them_whole() -> None:
    text = "The sum\\footnote{A note on $n$.} is $1$.\n\\begin{figure}\\caption{A plot of $p$.}\\end{figure}\n"
    found = [(p.kind, [s.words for s in p.sentences]) for p in read(text).paragraphs]
    assert found == [
        ("paragraph", ["The sum is \ufffc."]),
        ("footnote", ["A note on \ufffc."]),
        ("caption", ["A plot of \ufffc."]),
    ]


def test_a_tabular_is_a_table_with_cells_in_place() -> None:
    text = (
        "\\begin{tabular}{l|c}\n\\hline\nname & value \\\\ \\hline\nH & $0.5$ bits \\\\[2pt]\n\\multicolumn{2}{c}{a \\& b}\n\\end{tabular}"
    )
    document = read(text)
    (table,) = document.tables
    assert [[c.text.strip() for c in row] for row in table.rows] == [["name", "value"], ["H", "0.5  bits"], ["a  & b"]]
    cell = table.rows[1][1]
    assert (document.position(cell.start).line, document.position(cell.start).column) == (4, 5)
    assert text[cell.start : cell.end] == "$0.5$ bits"
    assert not list(document.sentences)


def test_listings_have_language_and_place() -> None:
    text = (
        "\\begin{lstlisting}[language=Python]\nx = 1\n\\end{lstlisting}\n\\begin{minted}{python}\ny = 2\n\\end{minted}\n"
        "\\begin{verbatim}\nz\n\\end{verbatim}\n"
    )
    document = read(text)
    found = [(c.language, c.text, document.position(c.start).line) for c in document.code_blocks]
    assert found == [("Python", "x = 1", 2), ("python", "y = 2", 5), ("", "z", 8)]


def test_macros_of_preamble_and_body_are_returned_as_written() -> None:
    bodies = [
        "\\newcommand{\\KL}[2]{D(#1 \\,\\|\\, #2)}",
        "\\renewcommand\\H{\\mathrm{H}}",
        "\\DeclareMathOperator*{\\argmin}{arg\\,min}",
        "\\def\\half#1{\\tfrac12 #1}",
        "\\let\\eps\\epsilon",
        "\\newenvironment{a}{b}{c}",
    ]
    text = "\n".join(bodies[:3]) + "\n\\begin{document}\n" + "\n".join(bodies[3:]) + "\n$x$\n\\end{document}\n"
    document = read(text)
    assert [m.text for m in document.macro_definitions] == bodies
    assert all(text[m.start : m.end] == m.text for m in document.macro_definitions)
    assert [m.tex for m in document.maths] == ["x"]


def test_input_is_named_and_not_followed() -> None:
    document = read("\\input{/etc/passwd}\n\\include{b}\n\\input c\ntext")
    assert [i.name for i in document.inclusions] == ["/etc/passwd", "b", "c"]
    assert [s.words for s in document.sentences] == ["text"]


def test_theorem_environments_are_regions_with_titles() -> None:
    text = "\\begin{theorem}[Gibbs]\nFor all $p$.\n\\end{theorem}\n\\begin{proof}\nBy $q$.\n\\end{proof}\n"
    document = read(text)
    found = [[(r.kind, r.title) for r in document.regions_at(m.start)] for m in document.maths]
    assert found == [[("theorem", "Gibbs")], [("proof", "")]]


def test_labels_are_taken_out_of_the_tex() -> None:
    (span,) = read("\\begin{equation}\\label{eq:a} x\\end{equation}").maths
    assert (span.label, span.tex) == ("eq:a", "             x")


def test_only_the_document_environment_is_text() -> None:
    document = read("preamble\n\\begin{document}\nbody\n\\end{document}\nrest\n")
    assert [s.words for s in document.sentences] == ["body"]


def test_what_a_condition_leaves_out_is_not_read() -> None:
    text = "\\iffalse $a$ \\ifx\\a\\b $b$ \\fi $c$ \\fi $d$ \\iffalse $e$ \\else $f$ \\fi $g \\iff h$"
    assert [span.tex for span in parse_chapter(text, "latex").maths] == ["d", "f", "g \\iff h"]


def test_the_title_of_a_frame_is_a_heading() -> None:
    document = parse_chapter("\\begin{frame}[fragile]{Common mistakes} $a$ \\end{frame}", "latex")
    assert ["".join(p.text for p in h.pieces).strip() for h in document.headings] == ["Common mistakes"]
