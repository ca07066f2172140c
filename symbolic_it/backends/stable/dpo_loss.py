"""DPO = softplus(-beta (d_w - d_l)), softplus(x) = log(1 + e^x) without overflow"""

from __future__ import annotations

from ...quantities import load
from ..emission.operations import softplus
from ..form import Form

PREFERRED, OTHER, BETA = load("dpo_loss").arguments

FORM = Form(
    name="dpo_loss",
    inputs="probs",
    definition=load("dpo_loss")(PREFERRED, OTHER, BETA),
    term=softplus(-(BETA * (PREFERRED - OTHER))),
    arguments=(PREFERRED, OTHER, BETA),
    why="-log sigmoid overflows for large margins and rounds to 0 for confident ones",
)
