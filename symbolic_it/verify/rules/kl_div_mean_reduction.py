"""F.kl_div averaged over all elements.

What it finds: kl_div or KLDivLoss with the default reduction "mean".
Why that is bad: it divides by batch size times number of classes; the value is no KL divergence, and its scale depends on K.
Example: `F.kl_div(log_q, p)`
Use instead: `reduction="batchmean"` for (B, K), or `reduction="sum"` for one distribution.
Source: pytorch issue 2259; facebookresearch/deit issue 61.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..listings.source import keyword
from ..listings.torch_calls import kl_div_calls, options
from ..page import Page
from ..rule import Finding, Rule


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        for call in kl_div_calls(source):
            given = keyword(options(source, call), "reduction")
            if given is None or (isinstance(given, ast.Constant) and given.value == "mean"):
                message = "the reduction 'mean' divides by the number of classes too"
                yield Finding(*source.place(call), message, 'write reduction="batchmean" or "sum"')


RULE = Rule("IT702", "kl-div-mean-reduction", "warning", _check)
