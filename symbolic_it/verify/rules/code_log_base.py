"""Code in another log base than the text or its docstring says.

What it finds: a function for an entropy or divergence that uses np.log where the chapter fixes base 2 for all its logarithms, or
whose docstring says bits (or log2 where it says nats).
Why that is bad: the printed numbers are off by a factor 0.693 from the formulas beside them.
Example: `def entropy(p): return -np.sum(p * np.log(p))` in a chapter that says "log always means log2".
Use instead: `np.log2`, or a word that the code is in nats.
Source: huggingface/evaluate issue 241; scikit-learn issue 10778.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ...patterns import regex
from ..listings.lead_in import lead_in
from ..listings.source import Source, last_name
from ..page import Page
from ..rule import Finding, Rule, mismatch

_NAME = regex(r"entrop|kl_|^kl|surpris|self_info|information|nll|likelihood_bits|diverg|^ce$|jsd?$", re.I)
_EVERYWHERE = regex(
    r"\b(?:always|throughout|all (?:the )?log\w*|every log\w*|rest of (?:this|the) (?:section|chapter)|in (?:this|the) (?:chapter|"
    r"section|book|post|note)s?)\b[^.]{0,80}?"
    r"(?:base[- ]?\(?2|base[- ]?two|log_?\{?2|binary log)|(?:base[- ]?2|base[- ]?two|log_?\{?2\}?)[^.]{0,60}?\b(?:throughout|"
    r"always|in (?:this|the) (?:chapter|section|book|post)|everywhere)\b",
    re.I,
)
_BITS = regex(r"\bbits?\b|\bbase[- ]?2\b|\blog2\b", re.I)
_NATS = regex(r"\bnats?\b|natural log", re.I)


_PROMISE = regex(
    r"\b(?:returns?|comput\w+|calculat\w+|implement\w+|gives?|measures?|function|code|snippet|here is|here's)\b[^.;:]{0,60}?\b(?:entropy|divergence|information|surprisal|loss)\b"
    r"(?:(?!\bnot\b|\bconvert)[^.;:]){0,40}?\bin (bits|nats)\b(?! (?:by|after|if|when|once|divid|multipl))",
    re.I,
)


def _opening(source: Source, f: ast.FunctionDef) -> str:
    """The comment that opens the body."""
    line = source.lines[f.lineno].strip() if f.lineno < len(source.lines) else ""
    return line.lstrip("# ") if line.startswith("#") else ""


def _check(page: Page) -> Iterator[Finding]:
    fixed = next(
        (s.start for s in page.sentences if _EVERYWHERE.search(s.text) and not re.search(r"\bnot\b|depending|unless", s.text)), None
    )
    for source in page.sources:
        promised = _PROMISE.search(lead_in(page, source)) if len(source.functions) == 1 else None
        for f in source.functions:
            document = f"{ast.get_docstring(f) or ''} {source.comment(f.lineno)} {_opening(source, f)}"
            document += f" {promised[1]}" if promised is not None and not (_BITS.search(document) or _NATS.search(document)) else ""
            natural, binary = _logs(f)
            bits, nats = _BITS.search(document), _NATS.search(document)
            if natural and not binary and bits and not nats and _NAME.search(f.name):
                message = "the docstring says bits, and the code uses the natural logarithm"
            elif binary and not natural and nats and not bits and _NAME.search(f.name):
                message = "the docstring says nats, and the code uses log2"
                natural = binary
            elif (
                natural
                and not binary
                and not nats
                and fixed is not None
                and f.lineno
                and fixed < source.block.start
                and _NAME.search(f.name)
            ):
                message = "natural logarithm, and the chapter fixes base 2 for its logarithms"
            else:
                continue
            statement = _statement(f, natural[0])
            yield Finding(*source.place(statement), message, "use one base, or say which this is", mismatch(message), kind="definition")


def _logs(f: ast.FunctionDef) -> tuple[list[ast.Call], list[ast.Call]]:
    """Calls of the natural logarithm that nothing converts, and calls of log2."""
    natural: list[ast.Call] = []
    binary: list[ast.Call] = []
    for node in ast.walk(f):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and _constant_log(node.right):
            return [], [node.right] if isinstance(node.right, ast.Call) else []
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and _log_of_a_name(node.right):
            return [], []  # in whatever base, "/ np.log(base)"
        if isinstance(node, ast.Call):
            name = last_name(node)
            if name == "log2" or (name == "log" and len(node.args) == 2):
                binary.append(node)
            elif name == "log":
                natural.append(node)
    return natural, binary


def _constant_log(node: ast.expr) -> bool:
    """np.log(2), or a name such as LN2."""
    if isinstance(node, ast.Call) and last_name(node) == "log":
        return bool(node.args) and isinstance(node.args[0], ast.Constant)
    return isinstance(node, ast.Name) and re.search(r"ln_?2|log_?2|log_?base", node.id, re.I) is not None


def _log_of_a_name(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and last_name(node) == "log" and bool(node.args) and isinstance(node.args[0], ast.Name)


def _statement(f: ast.FunctionDef, call: ast.Call) -> ast.stmt:
    inside = [n for n in ast.walk(f) if isinstance(n, ast.stmt) and n is not f and n.lineno <= call.lineno <= (n.end_lineno or n.lineno)]
    return max(inside, key=lambda n: n.lineno) if inside else f


RULE = Rule("IT706", "code-log-base", "error", _check)
