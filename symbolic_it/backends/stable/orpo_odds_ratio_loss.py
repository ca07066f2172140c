"""OR(l_w, l_l) = log(1 + e^(l_l - l_w) (1 - e^(l_w))/(1 - e^(l_l))), each 1 - e^l as -expm1(l)

The odds ratio itself, not the exponential of a difference of log-odds, whose rounding it would magnify.
"""

from __future__ import annotations

from ...quantities import load
from ..emission.operations import lack, log1p_exp
from ..form import Form

PREFERRED, OTHER = load("orpo_odds_ratio_loss").arguments

FORM = Form(
    name="orpo_odds_ratio_loss",
    inputs="probs",
    definition=load("orpo_odds_ratio_loss")(PREFERRED, OTHER),
    term=log1p_exp(OTHER - PREFERRED, lack(PREFERRED) / lack(OTHER)),
    arguments=(PREFERRED, OTHER),
    why="probabilities near 1, and confident preferences: the log-odds are large, and their rounding is magnified",
)
