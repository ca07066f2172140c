"""scipy.stats.entropy taken for something else.

What it finds: `entropy(p, q)` of scipy bound to a name for cross-entropy; a literal that does not sum to one passed to it.
Why that is bad: with two arguments it is the KL divergence, and it rescales its arguments silently.
Example: `cross_entropy = scipy.stats.entropy(p, q)`
Use instead: `-np.sum(p * np.log(q))` for cross-entropy.
Source: scipy issues 12553 and 11388.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ..listings.array_code import literal, sums_to_one
from ..listings.source import Source, called, keyword
from ..page import Page
from ..rule import Finding, Rule, refuted


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        names = _names(source)
        for node in source.walk():
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and called(node.value) in names:
                call, target = node.value, node.targets[0]
                two = len(call.args) >= 2 or keyword(call, "qk") is not None
                if two and isinstance(target, ast.Name) and re.search(r"cross|^ce$|_ce$|xent", target.id, re.I):
                    message = "scipy.stats.entropy(p, q) is the KL divergence, not the cross-entropy"
                    yield Finding(*source.place(node), message, "add the entropy of p", refuted(message), kind="definition")
        for call in source.calls:
            table = literal(source, call.args[0]) if called(call) in names and call.args else None
            if table is not None and len(table) == 1 and not sums_to_one(source, call.args[0], table[0]):
                yield Finding(*source.place(call), "scipy rescales this vector silently: it does not sum to one", "normalise it in sight")


def _names(source: Source) -> set[str]:
    out = {"scipy.stats.entropy", "stats.entropy"}
    for node in source.walk():
        if isinstance(node, ast.ImportFrom) and node.module == "scipy.stats":
            out |= {a.asname or a.name for a in node.names if a.name == "entropy"}
    return out


RULE = Rule("IT709", "scipy-entropy", "warning", _check)
