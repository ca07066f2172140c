r"""References by label: "With the numbers of Example~\ref{ex:cat}" names the example that has \label{ex:cat}.

Such examples, exercises and tables are called by the place of their label, as others are by their number.
"""

from __future__ import annotations

from ...chapters import Document
from ...patterns import regex
from ..environments import EXAMPLES

_LABEL = regex(r"\\label\s*\{([^{}\n]{1,80})\}")
_REFERENCE = regex(r"\\(?:ref|cref|Cref|autoref|vref|nameref|hyperref\s*\[)\s*[{]?([^{}\[\]\n]{1,80})[}\]]")
_KINDS = EXAMPLES | {"table", "table*", "longtable"}


def referred(document: Document, whole: str) -> str:
    """The examples that a sentence refers to, in words: " Example 1203."; "" where it refers to none."""
    if "ref" not in whole:
        return ""
    wanted = {x.strip() for m in _REFERENCE.finditer(whole) for x in m[1].split(",")}
    found = (f" Example {m.start()}." for m in _LABEL.finditer(document.text) if m[1].strip() in wanted and _is_of_one(document, m.start()))
    return "".join(found) if wanted else ""


def named_by_label(document: Document, offset: int) -> str:
    """The example that a place is in, in the same words; "" where it is in none with a label."""
    around = [r for r in document.regions_at(offset) if r.kind.lower() in _KINDS]
    if not around:
        return ""
    labels = [m.start() for m in _LABEL.finditer(document.text, around[0].start, around[0].end)]
    return "".join(f" Example {at}." for at in labels[:1] if _is_of_one(document, at))


def _is_of_one(document: Document, label: int) -> bool:
    """Whether a label is that of an example, and of no equation or theorem in it."""
    around = document.regions_at(label)
    inside_maths = any(span.start <= label < span.end for span in document.maths)
    return bool(around) and around[-1].kind.lower() in _KINDS and not inside_maths
