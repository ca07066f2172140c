"""A mean of perplexities.

What it finds: a mean over exp(loss) or over values named ppl.
Why that is bad: perplexity is exp of the mean loss; the mean of perplexities is larger (Jensen) and dominated by short or odd texts.
Example: `np.mean(np.exp(losses))`
Use instead: `np.exp(np.mean(losses))`, weighted by tokens.
Source: huggingface/evaluate issue 688 (11.46 against 11.02 on the same data).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ...patterns import regex
from ..listings.source import last_name
from ..page import Page
from ..rule import Finding, Rule

_PPL = regex(r"(?:\w+_)?(?:ppls?|perplexit(?:y|ies))", re.I)
_MESSAGE, _HELP = "a mean of perplexities is not the perplexity", "take exp of the mean loss per token"
_LOSS = regex(r"nll|loss|ce\b|cross_ent|entropy", re.I)


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        for node in source.walk():
            if isinstance(node, ast.expr) and (listed := _mean_of(node)) is not None and _PPL.fullmatch(listed):
                yield Finding(*source.place(node), _MESSAGE, _HELP)
        for call in source.calls:
            if last_name(call) not in ("mean", "average", "fmean"):
                continue
            inner = call.args[0] if call.args else call.func.value if isinstance(call.func, ast.Attribute) else None
            if isinstance(inner, ast.ListComp | ast.GeneratorExp):
                inner = inner.elt
            if inner is None:
                continue
            of_exp = isinstance(inner, ast.Call) and last_name(inner) == "exp" and _LOSS.search(ast.unparse(inner))
            named = (isinstance(inner, ast.Name) and _PPL.fullmatch(inner.id)) or (
                isinstance(inner, ast.Call) and re.fullmatch(r"(?:compute_)?(?:ppl|perplexity)", last_name(inner), re.I)
            )
            if of_exp or named:
                yield Finding(*source.place(call), _MESSAGE, _HELP)


def _mean_of(node: ast.expr) -> str | None:
    """The xs of sum(xs) / len(xs)."""
    match node:
        case ast.BinOp(left=ast.Call(func=ast.Name("sum"), args=[ast.Name(id=a)]), op=ast.Div(),
                       right=ast.Call(func=ast.Name("len"), args=[ast.Name(id=b)])) if a == b:  # fmt: skip
            return a
    return None


RULE = Rule("IT712", "mean-of-perplexities", "warning", _check)
