r"""Capacities in another letter than the channel's: "a BSC with crossover probability $\epsilon$ has $C = 1 - h(i)$".

The form is that of the capacity, whatever the letter; the text has told the probability by one, and not by this.
"""

from __future__ import annotations

import re

from ...notation.elaborate.roles.letters import GREEK
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_TOLD = regex(
    r"(?:\b(?:probability|rate)|概率|機率|확률|確率)(?:\s+(?:of|is|be|to be|equal to)|为|是|이|은|는|を|は|が)?\s*(?:\$|\\\()\s*\\?(?P<letter>[A-Za-z]+)\s*(?:\$|\\\)|=|\\in|<|\\le)",
    re.I,
)


def _is_in_another_letter(judged: JudgedLink) -> bool:
    """Whether the section tells a probability by letters of which the formula has none, but one that the section does not write."""
    if judged.verdict.word != "definition" or not judged.verdict.message.startswith("agrees with the capacity of the binary"):
        return False
    told = {m["letter"].removeprefix("var") for m in _TOLD.finditer(judged.section)}
    if any(len(x) > 1 and x not in GREEK for x in told):
        return False  # a macro, which stands for some letter
    heads = {id(x.head) for x in walk(judged.link.right.node) if isinstance(x, n.Call)}
    own = {x.base.removeprefix("var") for x in walk(judged.link.right.node) if isinstance(x, n.Name) and id(x) not in heads} - {"b", "bin"}
    return bool(told and own) and not own & told and not any(_stands(judged.section, x) for x in own)


def _stands(text: str, letter: str) -> bool:
    return re.search(rf"(?:\$|\\\()[^$\n]*(?<![A-Za-z]){letter}(?![A-Za-z])", text) is not None


DOUBT = Doubt("the text tells the probability of the channel by another letter", _is_in_another_letter, of_forms=True)
