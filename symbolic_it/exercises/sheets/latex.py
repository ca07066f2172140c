"""LaTeX: a complete document that needs amsmath and nothing else"""

from __future__ import annotations

from collections.abc import Sequence

from ...notation.prose import prose_latex
from ..answer_key import AnswerKey
from ..paper import Paper
from .sheet import Sheet, label, pieces, worth

PREAMBLE = r"""\documentclass[a4paper]{article}
\usepackage[utf8]{inputenc}
\usepackage[margin=25mm]{geometry}
\usepackage{amsmath,amssymb}
\allowdisplaybreaks
\begin{document}
"""


def render(papers: Sequence[Paper], solutions: bool = True) -> str:
    """All papers, each on a page of its own."""
    return PREAMBLE + "\n\\clearpage\n".join(_paper(paper, solutions) for paper in papers) + "\n\\end{document}\n"


def prose(text: str) -> str:
    """Prose with formulas; the prose is escaped."""
    return "".join(f"${piece}$" if maths else prose_latex(piece) for piece, maths in pieces(text))


def _paper(paper: Paper, solutions: bool) -> str:
    out = [rf"\section*{{{prose_latex(paper.heading)}}}", r"\begin{enumerate}"]
    for key in paper.keys:
        out.append(rf"\item \textbf{{{prose_latex(key.title)}}} ({worth(key)}). {prose(key.question)}")
        if solutions:
            out += _solution(key)
        out.append(rf"{{\footnotesize\par\noindent\textit{{{prose_latex(label(key))}}}\par}}\medskip")
    return "\n".join([*out, r"\end{enumerate}"])


def _solution(key: AnswerKey) -> list[str]:
    out = [r"\par\smallskip\noindent\textbf{Solution.}"]
    out += [rf"\par\noindent {prose_latex(because)}:" + "\n\\[\n" + formula + "\n\\]" for formula, because in key.formulas()]
    unit = f" {key.unit}" if key.unit else ""
    out.append(rf"\textbf{{Answer: {prose_latex(key.decimal)}{unit}}}")
    wrong = [rf"\item {prose_latex(key.shown(m))}: {prose_latex(m.words)}" for m in key.distractors]
    return [*out, r"\par\noindent Common mistakes:", r"\begin{itemize}", *wrong, r"\end{itemize}"]


SHEET = Sheet("latex", ".tex", render)
