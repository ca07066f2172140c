"""A number in code called bits that is nats, or nats that is bits.

What it finds: a name, a printed text or a comment on the line that says bits where the value comes from natural logarithms or from a
loss in nats (scipy.stats.entropy without base, F.cross_entropy), or nats where it comes from log2; conversions are followed.
Why that is bad: the number is off by a factor 0.693, and it looks plausible.
Example: `h_bits = -np.sum(p * np.log(p))`
Use instead: `np.log2`, `entropy(p, base=2)`, or a division by `np.log(2)`.
Source: huggingface/evaluate issue 241; scikit-learn issue 10778.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ...patterns import regex
from ..listings.log_units import BITS, NATS, unit
from ..listings.source import Source, called
from ..page import Page
from ..rule import Finding, Rule, mismatch
from .shown_as_wrong import shown_as_wrong

_AFTER = regex(r"\s*\(?(bit|nat)s?\b(?!\s*(?:to|->|→|=))", re.I)
_BEFORE = regex(r"\b(bit|nat)s(?:\s*(?:per|/)\s*\w+)?\s*\)?\s*[:=]\s*$", re.I)
_COMMENT = regex(r"\s*(?:(?:now|value|result|measured|entropy)?\s*in\s+)?\(?(bit|nat)s\)?\s*\.?\s*", re.I)
_NAMED = {"bits": BITS, "bpb": BITS, "bpc": BITS, "bpd": BITS, "nats": NATS}


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        for node, value, said in _said(source):
            found = unit(source, value)
            if found and found != said and not shown_as_wrong(page, source, node):
                message = f"called {said}, and the value is in {found}"
                yield Finding(*source.place(node), message, "convert it, or name its unit", mismatch(message), kind="definition")


def _said(source: Source) -> Iterator[tuple[ast.expr | ast.stmt, ast.expr, str]]:
    """What is said to be in a unit: by its name, by the comment behind it, by the text around it."""
    for node in source.walk():
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if said := _by_name(name):
                yield node, value, said
            case ast.Assign(targets=[ast.Name()], value=value) if said := _by_comment(source, node):
                yield node, value, said
            case ast.JoinedStr(values=parts):
                yield from _around(parts)
            case ast.Call(args=args) if called(node) == "print":
                yield from _around(args)
            case ast.FunctionDef(name=name) if (said := _by_name(name)) and not re.search(r"_(?:to|from)_", name):
                for r in ast.walk(node):
                    if isinstance(r, ast.Return) and r.value is not None:
                        yield r, r.value, said


def _by_name(name: str) -> str:
    words = re.split(r"_|(?<=[a-z])(?=[A-Z])", name.lower())
    said = {_NAMED[w] for w in words if w in _NAMED}
    if len(said) != 1 or set(words) & {"to", "from", "n", "num", "bit", "nat", "factor", "scale", "log", "ln", "vs", "ratio"}:
        return ""
    return said.pop()


def _by_comment(source: Source, node: ast.stmt) -> str:
    line = source.lines[(node.end_lineno or node.lineno) - 1]
    end = node.end_col_offset or 0
    behind = line.encode()[end:].decode(errors="ignore").strip()
    found = _COMMENT.fullmatch(behind[1:]) if behind.startswith("#") else None
    return f"{found[1].lower()}s" if found else ""


def _around(parts: list[ast.expr]) -> Iterator[tuple[ast.expr, ast.expr, str]]:
    for k, part in enumerate(parts):
        value = part.value if isinstance(part, ast.FormattedValue) else part
        if isinstance(value, ast.Constant | ast.JoinedStr):
            continue
        after, before = _text(parts, k + 1), _text(parts, k - 1) if k else ""
        behind, ahead = _AFTER.match(after), _BEFORE.search(before)
        if behind is not None and k + 2 < len(parts) and re.fullmatch(r"[\s:=]*", after[behind.end() :]):
            continue  # "nats", x, "bits", y: which of them it belongs to is open
        units = {f"{m[1].lower()}s" for m in (behind, ahead) if m is not None}
        if len(units) == 1:
            yield value, value, units.pop()


def _text(parts: list[ast.expr], k: int) -> str:
    part = parts[k] if k < len(parts) else None
    return part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else ""


RULE = Rule("IT718", "unit-in-code", "error", _check)
