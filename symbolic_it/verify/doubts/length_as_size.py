r"""$H(X_1, \dots, X_n) = -\sum_{i=1}^n p(x_i) \log p(x_i)$: a sum over as many outcomes as the block has variables."""

from __future__ import annotations

from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_BLOCK = regex(r"(?<![A-Za-z\\])(?P<name>[A-Z])_\{?1\}?[^=<>()|;]*?(?P=name)_\{?(?P<length>[A-Za-z])\}?\s*\\?[)}]")
_SUM = regex(
    r"\\sum(?:\\limits)?\s*_\s*\{\s*(?P<index>[a-z])\s*=\s*1\s*\}\s*\^\s*\{?\s*(?P<length>[A-Za-z])\s*\}?\s*"
    r"(?:\\left|\\[,;! ])*\s*[\[(]?\s*(?P<law>[pP])(?:_\{?[A-Z]\}?)?\s*\(\s*(?P<outcome>[a-z])_\{?(?P=index)\}?\s*\)\s*\\(?:log|ln|frac)"
)


def _is_the_length_of_a_block(judged: JudgedLink) -> bool:
    """Whether a positive verdict takes the length of a block that the text names for the number of outcomes."""
    own = judged.document.text[judged.start : judged.end]
    sums = {m["length"] for m in _SUM.finditer(own)} if judged.verdict.positive else set()
    return bool(sums) and any(
        m["length"] in sums for tex in (judged.formula.text, *judged.formula.maths_before) for m in _BLOCK.finditer(tex)
    )


DOUBT = Doubt("its sum goes over as many outcomes as there are variables", _is_the_length_of_a_block)
