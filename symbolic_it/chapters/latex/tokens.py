"""Tokens of LaTeX text and the commands that a reader of prose must know."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...patterns import regex

TOKEN = regex(
    r"(?P<comment>%[^\n]*)"
    r"|(?P<begin>\\begin\s*\{(?P<opened>[^{}\n]*)\})"
    r"|(?P<end>\\end\s*\{(?P<closed>[^{}\n]*)\})"
    r"|(?P<rowend>\\\\\*?(?:\[[^\]\n]*\])?|\\tabularnewline\b)"
    r"|(?P<paren>\\\()|(?P<bracket>\\\[)"
    r"|(?P<verb>\\verb\*?(?![A-Za-z])(?P<bar>[^\s\w]))"
    r"|(?P<command>\\(?P<name>[A-Za-z@]+)\*?)"
    r"|(?P<symbol>\\.)"
    r"|(?P<dollars>\$\$?)"
    r"|(?P<open>\{)|(?P<close>\})"
    r"|(?P<amp>&)|(?P<tie>~)"
    r"|(?P<blank>\n[ \t]*\r?\n\s*)",
    re.DOTALL,
)

SECTIONS = {
    "part": 1,
    "chapter": 1,
    "section": 2,
    "subsection": 3,
    "subsubsection": 4,
    "paragraph": 5,
    "subparagraph": 6,
    "frametitle": 3,
    "framesubtitle": 4,
    "title": 1,
}

# Commands whose braced arguments are no prose: how many of them.
SILENT = {
    **dict.fromkeys(
        (
            "label",
            "ref",
            "eqref",
            "autoref",
            "cref",
            "Cref",
            "pageref",
            "nameref",
            "vref",
            "cite",
            "citet",
            "citep",
            "citealp",
            "citealt",
            "citeauthor",
            "citeyear",
            "textcite",
            "parencite",
            "autocite",
            "footcite",
            "nocite",
            "bibliography",
            "bibliographystyle",
            "addbibresource",
            "index",
            "glossary",
            "usepackage",
            "documentclass",
            "RequirePackage",
            "includegraphics",
            "vspace",
            "hspace",
            "vskip",
            "hypersetup",
            "graphicspath",
            "pagestyle",
            "thispagestyle",
            "url",
            "path",
            "date",
            "author",
            "institute",
            "affil",
            "email",
            "keywords",
            "tag",
            "hyphenation",
            "color",
            "gls",
            "Gls",
            "glspl",
            "acs",
            "acl",
            "acf",
            "ac",
            "setlist",
            "lstset",
            "pgfplotsset",
            "usetikzlibrary",
            "geometry",
            "input@path",
            "selectlanguage",
            "bibitem",
            "phantom",
            "hphantom",
            "vphantom",
            "notag",
            "qedsymbol",
            "pagenumbering",
            "thanks",
            "cmidrule",
            "specialrule",
            "cline",
        ),
        1,
    ),
    **dict.fromkeys(
        (
            "setlength",
            "addtolength",
            "setcounter",
            "addtocounter",
            "rule",
            "numberwithin",
            "newlength",
            "newcounter",
            "crefname",
            "Crefname",
            "definecolor",
            "sisetup",
            "counterwithin",
            "addcontentsline",
        ),
        2,
    ),
    "rule": 2,
    "definecolor": 3,
    "addcontentsline": 3,
    "multirow": 2,
    "multicolumn": 2,
    "textcolor": 1,
    "colorbox": 1,
    "href": 1,
    "hyperref": 0,
    "SI": 0,
    "num": 0,
}
INCLUSIONS = frozenset({"input", "include", "subfile", "import", "subimport", "includeonly", "lstinputlisting"})
INLINE_CODE = frozenset({"lstinline", "mintinline", "code", "texttt", "url", "path"})
FOOTNOTES = frozenset({"footnote", "footnotetext", "marginpar", "sidenote", "marginnote", "thanks"})
PARAGRAPH_ENDS = frozenset({"par", "newpage", "clearpage", "bigskip", "medskip", "smallskip", "maketitle"})
ESCAPED = frozenset("%&$#_{}")
OPTION = regex(r"[ \t]*\n?[ \t]*\[[^\[\]\n]*\]")
ATTACHED_OPTION = regex(r"\[[^\[\]\n]*\]")


def argument(text: str, braces: Mapping[int, int], pos: int) -> int | None:
    """The inside of the braces of the argument at `pos`, behind an optional one; None if there is no argument."""
    if option := OPTION.match(text, pos):
        pos = option.end()
    while pos < len(text) and text[pos] in " \t":
        pos += 1
    return pos + 1 if text[pos : pos + 1] == "{" and pos in braces else None


_CONDITIONAL = regex(r"\\(?P<word>if(?!f(?![A-Za-z@])|thenelse)[A-Za-z@]*|else|fi)(?![A-Za-z@])")


def left_out_end(text: str, pos: int, end: int) -> int:
    """Where the text behind \\iffalse is read again: behind its \\else or \\fi; the end of the text where it has none."""
    depth = 0
    for m in _CONDITIONAL.finditer(text, pos, end):
        if m["word"] == "fi":
            if not depth:
                return m.end()
            depth -= 1
        elif m["word"] == "else":
            if not depth:
                return m.end()
        else:
            depth += 1
    return end
