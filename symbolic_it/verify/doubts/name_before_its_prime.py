r"""Refutations by a free q beside a q' that the text defines: H(q', p) = (1-e) H(q, p) + e H(u, p) of a smoothed q'.

The q that became q' is what q' was made of, here the one-hot target, and no law that may be chosen freely.
"""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ..doubt import Doubt, JudgedLink


def _is_of_the_name_before(judged: JudgedLink) -> bool:
    """Whether the values that refute give a law whose primed name stands beside it, and which the section does not define."""
    if not judged.refuted_in_general:
        return False
    primed = {x.base for x in judged.nodes if isinstance(x, n.Name) and (x.sup or "").startswith("'")}
    laws = [name for name, value in judged.values.items() if not isinstance(value, (str, int))]  # the y beside y' is another outcome
    return any(name in primed and not _defines(judged.section, name) for name in laws)


def _defines(text: str, name: str) -> bool:
    return re.search(rf"(?<![A-Za-z\\]){re.escape(name)}\s*(?:\([^()]*\))?\s*:?=", text) is not None


DOUBT = Doubt("the q beside a q' that the text defines may be what that was made of", _is_of_the_name_before)
