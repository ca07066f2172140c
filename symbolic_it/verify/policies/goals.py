r"""Losses that the words let fall: L = E[\min(\rho A, clip(\rho) A)] is to grow, and no loss that an optimiser minimises.

The words are those of its sentence, or of the one behind it where that points back: "This loss is minimised with Adam."
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax import nodes as n
from ...patterns import regex
from ..naming.loss_letters import LOSSES
from ..sentences.goals_told import FALLS, POINTS, goal_behind, is_to_fall
from .named_losses import NAMED, OTHER_LOSS
from .penalised import SIGN_UNTOLD, TITLE, is_of_unusual_sign
from .penalised_parts import parts

#: "we minimise the loss $-J$": of another formula of the sentence.
_OF_ANOTHER = regex(
    r"\bloss(?:es)?(?: function)?\b[^.;,\ufffc]{0,24}\ufffc|\bminimi[sz]\w*\s+(?:\w+\s+){0,3}\ufffc|\ufffc,?\s+(?:which|that)\s+(?:\w+\s+){0,2}minimi[sz]|(?:损失|손실|損失)[^。；，.,\ufffc]{0,8}\ufffc|"
    r"最小化[^。；，\ufffc]{0,6}\ufffc",
    re.I,
)
_CALLED = regex(r"\bloss(?:es)?\b|损失|손실|損失", re.I)


def of_its_goal(context: Context, left: n.Node, right: n.Node, words: str) -> Verdict | None:
    """The verdict on a sum of gains that is called a loss and said to be minimised; None for any other formula."""
    head = left.head if isinstance(left, n.Call) else left
    is_raised = isinstance(head, n.Pow)
    while isinstance(head, n.Pow):
        head = head.base
    if not isinstance(head, n.Name) or (head.base not in LOSSES and _CALLED.search(words) is None):
        return None
    whole = parts(right) or []
    if head.base in LOSSES and len(whole) == 1 and whole[0].kind == "clip":
        raised = is_raised or head.sup is not None or head.upper is not None
        if is_of_unusual_sign(head, raised, {whole[0].sign * whole[0].value}, words):
            return Verdict("undecided", SIGN_UNTOLD)
    behind = goal_behind(context)
    if _OF_ANOTHER.search(words) is not None:
        return None
    falls = is_to_fall(words)
    if not falls and behind is None:
        return None
    found = parts(right) or []
    if not found or any(p.kind in (NAMED, OTHER_LOSS) for p in found) or {p.sign for p in found} != {1}:
        return None
    if falls or behind == FALLS:
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with the sign of the whole changed, as it is to be minimised")
    return Verdict("undecided", "what is written is to grow, and the words behind it speak of minimising") if behind == POINTS else None
