"""A distribution in code that does not sum to one.

What it finds: a literal vector of probabilities (named p, q or probs, or passed to an entropy or divergence) that does not sum to one.
Why that is bad: the printed value is not an entropy; scipy would rescale silently and a hand-written function would not.
Example: `entropy(np.array([0.5, 0.3, 0.1]))`
Use instead: entries that sum to one, or an explicit `p / p.sum()`.
Source: scipy issue 12553.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ...patterns import regex
from ..listings.array_code import literal, nested, sums_to_one
from ..listings.source import Source, last_name
from ..page import Page
from ..rule import Finding, Rule, refuted

_NAME = regex(r"^(?:[pqr]|p_?true|q_?model|probs?|probabilities|[pqr]_\w+|pmf|\w+_probs?|\w+_dist)$")
_NOT = regex(r"log|grad|_hat_|score|weight|value|val$|ratio|error|accept|tok|each|_x_given|given", re.I)
_USES = regex(r"entropy|kl_div|kl$|^kl|divergence|jsd?$|perplexity_of|surprisal_mean", re.I)


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        normalised = _normalised(source)
        for node in source.walk():
            if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
                name = node.targets[0].id
                if _NAME.match(name) and not _NOT.search(name) and name not in normalised and _used(source, name):
                    yield from _judge(source, node.value)
        for call in source.calls:
            if _USES.search(last_name(call)) and not re.search(r"conditional|mutual|joint|binary|scipy|stats", ast.unparse(call.func)):
                for a in call.args[:2]:
                    if not isinstance(a, ast.Name) and isinstance(a, ast.Call | ast.List):
                        yield from _judge(source, a)


def _judge(source: Source, node: ast.expr) -> Iterator[Finding]:
    if isinstance(node, ast.BinOp):
        return
    table = literal(source, node)
    if table is None or nested(source, node) or len(table[0]) < 2 or any(not 0 <= v < 1 for v in table[0]):
        return
    if not sums_to_one(source, node, table[0]):
        message = f"the probabilities sum to {float(sum(table[0])):.6g}, not to 1"
        yield Finding(
            *source.place(node), message, "correct an entry, or divide by the sum", refuted(message, expected="1"), kind="distribution"
        )


def _normalised(source: Source) -> set[str]:
    """Names that are divided by something later: p = p / p.sum(), p /= p.sum()."""
    out: set[str] = set()
    for node in source.walk():
        match node:
            case ast.AugAssign(target=ast.Name(id=name)):
                out.add(name)
            case ast.BinOp(left=ast.Name(id=name), op=ast.Div(), right=right):
                if any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(right)):
                    out.add(name)
    return out


def _used(source: Source, name: str) -> bool:
    """Whether the vector is passed to something that needs a distribution."""
    return any(
        _USES.search(last_name(c))
        and not re.search(r"binary", last_name(c))
        and any(isinstance(a, ast.Name) and a.id == name for a in c.args)
        for c in source.calls
    )


RULE = Rule("IT504", "code-distribution", "error", _check)
