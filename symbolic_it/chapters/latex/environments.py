"""Which LaTeX environments hold mathematics, code, lists and tables."""

from __future__ import annotations

import re

# Environments that open mathematics in running text. The second group is legal only inside maths in LaTeX, but MathJax
# renders any of them where it stands, and authors of Markdown and notebooks use that.
DISPLAY_ENVIRONMENTS = frozenset(
    {
        "equation",
        "align",
        "gather",
        "multline",
        "eqnarray",
        "alignat",
        "flalign",
        "xalignat",
        "xxalignat",
        "displaymath",
        "dmath",
        "dgroup",
        "darray",
        "IEEEeqnarray",
        "empheq",
        "math",
    }
)
INNER_ENVIRONMENTS = frozenset(
    {
        "aligned",
        "alignedat",
        "gathered",
        "split",
        "cases",
        "dcases",
        "rcases",
        "array",
        "matrix",
        "pmatrix",
        "bmatrix",
        "Bmatrix",
        "vmatrix",
        "Vmatrix",
        "smallmatrix",
        "multlined",
    }
)
VERBATIM_ENVIRONMENTS = frozenset(
    {
        "verbatim",
        "Verbatim",
        "lstlisting",
        "minted",
        "alltt",
        "pycode",
        "python",
        "code",
        "BVerbatim",
    }
)
COMMENT_ENVIRONMENTS = frozenset({"comment", "tikzpicture", "filecontents", "thebibliography", "pgfpicture"})
LIST_ENVIRONMENTS = frozenset(
    {
        "itemize",
        "enumerate",
        "description",
        "compactitem",
        "compactenum",
        "inparaenum",
        "tasks",
    }
)
TABLE_ENVIRONMENTS = frozenset(
    {
        "tabular",
        "tabularx",
        "tabulary",
        "longtable",
        "tabu",
        "supertabular",
        "xltabular",
        "tblr",
    }
)


def base_name(environment: str) -> str:
    """The name without its star: `align*` is `align`."""
    return environment.removesuffix("*")


def opens_maths(environment: str) -> bool:
    """Whether `\\begin{environment}` in running text starts mathematics."""
    name = base_name(environment)
    return name in DISPLAY_ENVIRONMENTS or name in INNER_ENVIRONMENTS


def match_environments(text: str, name: str, start: int, end: int) -> dict[int, tuple[int, int]]:
    """The `\\end{name}` of each `\\begin{name}` in `start:end`: where the former stands, by where the latter ends."""
    out: dict[int, tuple[int, int]] = {}
    open_: list[int] = []
    for found in re.compile(r"\\(begin|end)\s*\{" + re.escape(name) + r"\}").finditer(text, start, end):
        if found.group(1) == "begin":
            open_.append(found.end())
        elif open_:
            out[open_.pop()] = found.span()
    return out
