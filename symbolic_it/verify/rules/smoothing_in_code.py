"""Label smoothing of a library under a comment that states the other convention.

What it finds: label_smoothing= of torch or Keras, or optax.smooth_labels, in a function or beside a comment that puts epsilon/(K-1) on the
other classes.
Why that is bad: the libraries mix with the uniform law: epsilon/K on every class; at K = 4 and epsilon = 0.1 the target is 0.925, not 0.9.
Example: `loss = F.cross_entropy(logits, y, label_smoothing=0.1)  # eps/(K-1) on the wrong classes`
Use instead: the convention of the library in the text, or epsilon * K/(K-1) as its argument.
Source: pytorch issue 7455; torch, keras and optax all use epsilon/K on every class.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ...patterns import regex
from ..listings.source import called, keyword
from ..page import Page
from ..rule import Finding, Rule, mismatch

_AMOUNT = r"(?:eps(?:ilon)?|ε|α|alpha|ls|smoothing|label_smoothing|0?\.1)"
_SIZE = r"(?:K|C|V|n|N|k|num_classes|n_classes|vocab_size)"
_OTHERS = regex(rf"{_AMOUNT}\s*/\s*\(\s*{_SIZE}\s*-\s*1\s*\)", re.I)
_UNIFORM = regex(rf"{_AMOUNT}\s*/\s*{_SIZE}\b(?!\s*-)|uniform", re.I)
_KNOWN = regex(r"\b(?:not|unlike|instead|differs?|whereas|while|paper|torch uses|vs|rather|but)\b|K\s*/\s*\(K\s*-\s*1\)", re.I)


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        for call in source.calls:
            amount = keyword(call, "label_smoothing")
            if called(call) not in ("optax.smooth_labels", "optax.losses.smooth_labels"):
                if (
                    amount is None
                    or (isinstance(amount, ast.Constant) and not amount.value)
                    or not isinstance(amount, ast.Constant | ast.Name)
                ):
                    continue
                if not re.search(r"cross_?entropy", called(call), re.I):
                    continue
            said = f"{source.comment(call.lineno)} {source.docstring_around(call)}"
            if _OTHERS.search(said) and not _UNIFORM.search(said) and not _KNOWN.search(said):
                message = "the text puts ε/(K-1) on the other classes, and this function ε/K on every class"
                yield Finding(*source.place(call), message, "state ε/K, or pass ε K/(K-1)", mismatch(message), kind="definition")


RULE = Rule("IT724", "smoothing-in-code", "error", _check)
