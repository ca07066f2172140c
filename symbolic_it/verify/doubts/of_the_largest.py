"""Values that words call the largest: "the maximum entropy is $H(X) = \\log_2 3$" is not said of the p at hand."""

from __future__ import annotations

import re

from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_LARGEST = regex(
    r"\b(?:max\w*|largest|greatest|highest|upper bound|at most|minim\w*|smallest|lowest)\b[^.;\ufffc]{0,60}\Z|(?:最大|最小|最高|上限|최대|최소|상한)[^。；;\ufffc]{0,30}\Z",
    re.I,
)


def _is_of_the_largest(judged: JudgedLink) -> bool:
    return judged.verdict.negative and judged.link.ground and _LARGEST.search(judged.formula.before) is not None


DOUBT = Doubt("the words in front call it the largest or the least, of laws that may be others", _is_of_the_largest)
