"""The entropy of a variable of two values: H(X) = -p log p - (1 - p) log(1 - p), where words tell what p is."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .compare import has_form
from .known import titled
from .near_miss import near_miss

_BINARY = titled("binary entropy")


_OF_TWO = regex(
    r"\bcoins?\b|\bbinary\b|\bbern(?:oulli)?\b|\bheads\b|\btwo (?:\w+ )?(?:outcomes|values|messages|symbols|states|classes|events|sides)\b|\{0, ?1\}|"
    r"硬币|二元|二值|二进制|伯努利|两个|两种|两点|0-?1 ?(?:随机|分布)|\$01\$|동전|이진|베르누이|두 ?(?:가지|개의)|コイン|二値|二元|ベルヌーイ|2 ?値",
    re.I,
)
_OF_OTHERS = regex(
    r"\b(?:geometric|poisson|binomial|exponential|uniform\w*|normal|three|four|five|six|ternary|dice?|negative|minus|erasure\w*)\b|"
    r"几何|泊松|二项|均匀|三|四|六|负|기하|이항|균등|세 ?가지|주사위|음의|幾何|二項|一様|負",
    re.I,
)


def of_a_coin(link: LinkMeaning, verdict: Verdict, around: str) -> Verdict | None:
    """The verdict on H(X) as a function of one number where the words around speak of two values; None for any other formula."""
    if _OF_TWO.search(around) is None or _OF_OTHERS.search(around) is not None:
        return None
    left, right = link.left.node, link.right.node
    letters = {x for x in walk(right) if isinstance(x, n.Name)}
    if (
        verdict.word != "undecided"
        or link.relation not in ("=", ":=")
        or len(letters) != 1
        or any(isinstance(x, n.Call) for x in walk(right))
    ):
        return None
    (letter,) = letters
    if tuple(link.missing) != (f"the number {letter.base}",) or letter != n.Name(letter.base):
        return None
    if (
        not isinstance(left, n.Call)
        or not isinstance(left.head, n.Name)
        or left.head.base != "H"
        or left.head.sub is not None
        or len(left.args) != 1
    ):
        return None
    if not is_variable(left.args[0]):
        return None
    if has_form(right, _BINARY, None):
        return Verdict("definition", "agrees with the entropy of a coin")
    near = near_miss(right, _BINARY, None)
    return None if near is None else Verdict("convention-mismatch", f"not the entropy of a coin: it would be with {near[0]} changed")
