"""scipy's jensenshannon taken for the divergence.

What it finds: the result of scipy.spatial.distance.jensenshannon called the divergence by a name, a function or printed text, not squared.
Why that is bad: the function returns the square root of the divergence.
Example: `jsd = jensenshannon(p, q)`
Use instead: `jsd = jensenshannon(p, q) ** 2`
Source: faiss issue 2947, philentropy issue 36.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise

from ...patterns import regex
from ..listings.source import Source, called, last_name
from ..page import Page
from ..rule import Finding, Rule, mismatch
from .shown_as_wrong import shown_as_wrong


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        if not any(last_name(call) == "jensenshannon" for call in source.calls):
            continue
        for node, value, said in _named(source):
            distance = isinstance(value, ast.Call) and last_name(value) == "jensenshannon" and _of_scipy(source, value)
            if distance and _DIVERGENCE.search(said) and not _ROOT.search(said) and not shown_as_wrong(page, source, node):
                message = "jensenshannon returns the distance, the square root of the divergence"
                yield Finding(*source.place(node), message, "square it", mismatch(message), kind="definition")


def _named(source: Source) -> Iterator[tuple[ast.expr | ast.stmt, ast.expr, str]]:
    """Values, and what they are called: by the name they get, by the function that returns them, by the text printed before them."""
    for node in source.walk():
        match node:
            case ast.Assign(targets=[target, *_], value=value):
                named = target.id if isinstance(target, ast.Name) else ""
                if named and re.search(
                    rf"\b{named} ?\*\* ?2|square\({named}\b|pow\({named}, ?2|\b{named} ?\* ?{named}\b", "\n".join(source.lines)
                ):
                    continue  # squared later
                yield node, value, f"{named} {source.comment(node.lineno)}"
            case ast.FunctionDef(name=name):
                said = f"{name} {ast.get_docstring(node) or ''} {source.comment(node.lineno)}"
                for r in ast.walk(node):
                    if isinstance(r, ast.Return) and r.value is not None:
                        yield r, r.value, said
            case ast.JoinedStr(values=parts):
                yield from _printed(source, parts)
            case ast.Call(args=args) if called(node) == "print":
                yield from _printed(source, args)


def _printed(source: Source, parts: list[ast.expr]) -> Iterator[tuple[ast.expr, ast.expr, str]]:
    for text, part in pairwise(parts):
        value = part.value if isinstance(part, ast.FormattedValue) else part
        name = value.id if isinstance(value, ast.Name) else ""
        bound = source.scopes.value(value) if isinstance(value, ast.Name) else value
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and isinstance(bound, ast.expr):
            yield value, bound, f"{text.value[-40:]} {name if _ROOT.search(name) else ''}"


def _of_scipy(source: Source, call: ast.Call) -> bool:
    """Not a function of the block with the same name."""
    return not isinstance(call.func, ast.Name) or not isinstance(source.scopes.value(call.func), ast.FunctionDef)


_DIVERGENCE = regex(r"jsd|js_div|diverg", re.I)
_ROOT = regex(r"dist|sqrt|root|metric|squar|\*\* ?2|\^ ?2|²", re.I)
RULE = Rule("IT710", "jensenshannon-distance", "error", _check)
