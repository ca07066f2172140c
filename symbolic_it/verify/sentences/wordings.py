"""How chapters name the quantities in running text, as parts of patterns."""

from __future__ import annotations

KL = (
    r"\b(?:(?:the )?(?:forward |reverse )?(?:Kullback[- ]*Leibler|K-?L)(?: \(KL\))?(?:[- ]?(?:divergence|distance|loss|term))?(?: \(KL\))?|"
    r"(?:the )?relative entropy|D_?\{?(?:KL|_KL)\}?|D(?= ?\([^()]{1,12}(?:‖|\|\||\|)))"
)
ARGUMENTS = r"(?: ?\[?\([^()]{0,40}(?:\([^()]*\)[^()]{0,20})*\)\]?)?"
CROSS_ENTROPY = r"\b(?:(?:the )?cross[- ]?entropy(?: loss)?|(?:the )?log[- ]?loss|(?:the )?negative log[- ]?likelihood|NLL|CE)\b"
SMOOTHING = (
    r"(?:label[- ]smoothing|smooth(?:ed|ing)(?: of)? (?:the )?(?:one-hot |hard )?(?:targets?|labels?)|"
    r"soft(?:ened)? (?:targets?|labels?)|target smoothing|smoothed one-hot)"
)
