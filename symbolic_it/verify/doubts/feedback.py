r"""Relations between blocks of a channel with feedback: $I(W;Y^n) \le \sum_i I(X_i;Y_i)$ is true of it."""

from __future__ import annotations

import re

from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..sentences.differences import section_before

_FEEDBACK = regex(r"\bfeedback\b|反馈|피드백|フィードバック|Rückkopplung|rétroaction|обратн\w+ связ\w+", re.I)
_BLOCKS = regex(r"[A-Z]\s*\^\s*\{?\s*[nNkm]\b|\\sum.*?I\s*\([^)]*_\{?\s*i")


def _is_with_feedback(judged: JudgedLink) -> bool:
    """Whether a relation between blocks is refuted in a section that speaks of feedback, which ties them in ways that were not understood."""
    if not judged.refuted_in_general or _BLOCKS.search(judged.formula.text) is None:
        return False
    section = section_before(judged.document, judged.formula, with_heading=True)
    return _FEEDBACK.search(f"{section} {judged.formula.sentence}") is not None


DOUBT = Doubt("with feedback the blocks are tied in ways that were not understood", _is_with_feedback)
