"""Functions that bear the letter of an entropy: "Let h(t) = -t log t" is no false claim about the entropy of a coin."""

from __future__ import annotations

import re
from itertools import islice

from ...notation.context import Context
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ...patterns import regex
from .exactly import equals
from .near_miss import single_changes

CHANGES = 20  # tried of one formula
_INTRODUCES = regex(
    r"\b(?:let|put|set|defin\w+|consider\w*|where|with|function|mapping|sei|setze|funktion|soit|posons|fonction|sea|función|seja|função|пусть|функци\w+)\b|"
    r"令|设|定义|记|考虑|函数|함수|정의|関数|定義",
    re.I,
)
_NO_PROBABILITIES = frozenset("rstuv")  # letters that no text gives the probability of a coin
_CONCLUDES = regex(r"\b(?:so|thus|hence|therefore|then|since|because|follows)\b", re.I)
_ENTROPY = regex(r"entrop|熵|엔트로피|エントロピー|энтропи", re.I)


def is_another_function(context: Context, link: LinkMeaning, before: str, after: str) -> bool:
    """Whether the words introduce h(t) and call it no entropy, and no single change of its formula makes it one."""
    left = link.left.node
    if not isinstance(left, n.Call) or left.head not in (n.Name("h"), n.Name("H")) or len(left.args) != 1:
        return False
    argument = left.args[0]
    if not isinstance(argument, n.Name) or not argument.base.islower() or argument.sub is not None:
        return False
    spoken = bool(f"{before} {after}".strip(" .,;"))  # a bare condition says what h(t) is, and nothing of another function
    new = spoken and left.head == n.Name("h") and argument.base in _NO_PROBABILITIES and _CONCLUDES.search(before[-60:]) is None
    introduced = new or _INTRODUCES.search(f"{before[-60:]} {after[:40]}") is not None
    if not introduced or _ENTROPY.search(before[-80:] + after[:60]) is not None:
        return False
    for _, changed in islice(single_changes(link.right.node), CHANGES):
        found = equals(context, left, changed)
        if found is not None and found.positive:
            return False
    return True
