r"""Losses that are sums of losses, some only named and some written out: L_{SFT} - \lambda \log \sigma(\log odds_w/odds_l).

Each is to fall, so that each has a plus. Sources: Hong et al. 2024, equation 6 (ORPO); Pang et al. 2024 (DPO with a likelihood).
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ..policies.named_losses import COST, by_its_name
from .any_name import losses_on_answers
from .compare import has_form
from .known_quantity import SAMPLES, Known
from .loss_letters import LOSSES
from .near_miss import negated, turns_over
from .preferences import ODDS_RATIO, has_odds
from .summands import summands
from .unnamed_losses import is_never_positive

UNCLEAR = "a loss of what is not shown"
_LIKELIHOOD = Known("likelihood of the preferred answer", frozenset(), "", (r"-\log W", r"-\frac{1}{X} \log W"), SAMPLES)
_ODDS = Known(ODDS_RATIO, frozenset(), "", (r"-\log \sigma(\log \frac{W}{L})", r"-\log \sigma(\log W - \log L)"), SAMPLES)


def of_sums_of_losses(left: n.Node, right: n.Node, sentence: str) -> Verdict | None:
    """The verdict on a loss of several parts, one of which is a known loss on two answers; None for any other formula."""
    head = left
    while isinstance(head, n.Call):
        head = head.head
    if not isinstance(head, n.Name) or head.base not in LOSSES or turns_over(sentence):
        return None
    parts = [_sign_of(part, sign) for part, sign in summands(right, 1)]
    if len(parts) < 2 or None in parts or not any(kind in ("answers", UNCLEAR) for kind, _ in filter(None, parts)):
        return None
    signs = {sign for _, sign in filter(None, parts)}
    if signs == {1}:
        clear = all(kind != UNCLEAR for kind, _ in filter(None, parts))
        return (
            Verdict("definition", "a sum of losses, each with a plus")
            if clear
            else Verdict("undecided", "that each of its parts is a known loss is not shown")
        )
    return (
        Verdict("convention-mismatch", "the parts of this loss work against one another: it would be a sum of losses with a sign changed")
        if len(signs) == 2
        else None
    )


def _sign_of(part: n.Node, sign: int) -> tuple[str, int] | None:
    """Which kind of loss a part is, and 1 where it falls with what it is a loss of; None where it is none that is known."""
    inner = part.body if isinstance(part, n.BigOp) else part
    head = inner.head if isinstance(inner, n.Call) else inner
    if isinstance(head, n.Name) and (found := by_its_name(head, False)) is not None:
        return ("named", sign) if found[1] == COST else None
    for written, s in ((part, sign), (negated(part), -sign)):
        if has_form(written, _LIKELIHOOD):
            return "likelihood", s
        if has_odds(written) and has_form(written, _ODDS):
            return "answers", s
        if any(has_form(written, known) for known in losses_on_answers() if known.title != ODDS_RATIO):
            return "answers", s
        if is_never_positive(negated(written)) and has_odds(written):  # -log sigma(odds_ratio(y_w, y_l)), of whatever it is
            return UNCLEAR, s
    return None
