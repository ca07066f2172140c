"""Code that a chapter shows as wrong: its comment, name, docstring or the sentence before the block says so."""

from __future__ import annotations

import ast
import re

from ...patterns import regex
from ..listings.source import Source
from ..page import Page

_HERE = regex(
    r"(?<![A-Za-z])(?:wrong(?:ly)?|incorrect(?:ly)?|bug(?:gy|s)?|broken|bad|mistake\w*|never|avoid|don'?t|do not|not?|instead|naive(?:ly)?|nan|fails?|"
    r"error\w*|should(?:n't)?|raises?|double\w*|twice|anti-?pattern|pitfall\w*|invalid|caution|careful|beware|warning|exercise|fix(?:me)?|todo|"
    r"compare|vs|equivalent|same as)(?![A-Za-z])|[❌✗✘⚠×]|错误|错|不要|틀린|잘못|오류|неверн|ошиб|falsch|faux|erreur|間違|誤",
    re.I,
)
_AHEAD = regex(
    r"\b(?:wrong\w*|bug\w*|incorrect\w*|mistak\w+|broken|errors?|pitfalls?|anti-?patterns?|what is the problem|what happens|find the|do not|don't|never|"
    r"not|avoid|instead of|rather than|naive\w*|attempt\w*|tempt\w*|suppose|beware|careful\w*|fails?|forget\w*|nan|NaN|exercise)\b|"
    r"错误|不要|틀린|잘못|오류|неверн|ошиб|falsch|faux|erreur|間違|誤",
    re.I,
)


def shown_as_wrong(page: Page, source: Source, node: ast.expr | ast.stmt) -> bool:
    """Whether a statement of a listing is there to be avoided."""
    end = node.end_lineno or node.lineno
    around = [n for n in source.walk() if isinstance(n, ast.stmt) and n.lineno <= node.lineno and end <= (n.end_lineno or n.lineno)]
    said = " ".join(source.comment(line) for line in range(node.lineno, end + 1))
    for s in around:
        said += f" {source.comment(s.lineno)}"
        if isinstance(s, ast.FunctionDef | ast.ClassDef):
            said += f" {s.name.replace('_', ' ')} {ast.get_docstring(s) or ''}"
        elif isinstance(s, ast.Assign):
            said += " " + " ".join(n.id.replace("_", " ") for t in s.targets for n in ast.walk(t) if isinstance(n, ast.Name))
        elif isinstance(s, ast.Expr) and isinstance(s.value, ast.Call):
            said += " " + " ".join(n.value for n in ast.walk(s.value) if isinstance(n, ast.Constant) and isinstance(n.value, str))
    if _HERE.search(said) or (source.lines[0].lstrip().startswith("#") and _HERE.search(source.lines[0])):
        return True
    start = source.block.start
    before = [s for s in page.sentences if start - 500 < s.start < start]
    end_of = source.block.start + len(source.block.text)
    after = [s for s in page.sentences if end_of <= s.start < end_of + 200]
    return any(_AHEAD.search(s.text) for s in (*before[-1:], *after[:1]))


__all__ = ["shown_as_wrong"]
