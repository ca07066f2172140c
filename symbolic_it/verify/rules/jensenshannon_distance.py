"""scipy's jensenshannon taken for the divergence.

What it finds: the result of scipy.spatial.distance.jensenshannon bound to a name for the divergence, not squared.
Why that is bad: the function returns the square root of the divergence.
Example: `jsd = jensenshannon(p, q)`
Use instead: `jsd = jensenshannon(p, q) ** 2`
Source: faiss issue 2947, philentropy issue 36.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ..listings.source import last_name
from ..page import Page
from ..rule import Finding, Rule, mismatch


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        for node in source.walk():
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and last_name(node.value) == "jensenshannon":
                target = node.targets[0]
                named = target.id if isinstance(target, ast.Name) else ""
                said = f"{named} {source.comment(node.lineno)}"
                if re.search(r"jsd|js_div|diverg", said, re.I) and not re.search(r"dist|sqrt|root", said, re.I):
                    message = "jensenshannon returns the distance, the square root of the divergence"
                    yield Finding(*source.place(node), message, "square it", mismatch(message), kind="definition")


RULE = Rule("IT710", "jensenshannon-distance", "error", _check)
