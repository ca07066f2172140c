"""Scaling laws: a loss by the numbers of parameters and tokens, as sums of powers above what no model can take away."""

from __future__ import annotations

from .notion import Notion

_PARTS = {
    "E": r"E(?:_.+)?|L_.+|e_0|c|[\d.]+",
    "A": r"[Aa](?:_.+)?|N_c|C_.+|[\d.]+",
    "B": r"[Bb](?:_.+)?|D_c|K_.+|[\d.]+",
    "P": r"N(?:_.+)?|n|P",
    "Q": r"D(?:_.+)?|T|n|d",
    "F": r"alpha(?:_.+)?|a|[\d.]+",
    "G": r"beta(?:_.+)?|alpha(?:_.+)?|b|[\d.]+",
}
SCALING_LAWS = (
    Notion(
        "scaling law of parameters and data",
        (r"E + \frac{A}{P^F} + \frac{B}{Q^G}", r"E + A P^{-F} + B Q^{-G}", r"E + (\frac{A}{P})^F + (\frac{B}{Q})^G", r"\frac{A}{P^F} + \frac{B}{Q^G}", r"((\frac{A}{P})^{\frac{F}{G}} + \frac{B}{Q})^G"),
        _PARTS,
        letters=r"(?:hat )?L(?:_.+)?|loss|Loss|ell",
        words=r"chinchilla|scaling[- ]laws?|hoffmann|缩放定律|扩展定律|스케일링 ?법칙|スケーリング則",
        needs=r"D(?:_.+)?",
    ),
    Notion(
        "scaling law of one resource",
        (r"(\frac{A}{P})^{F}", r"E + (\frac{A}{P})^{F}", r"E + \frac{B}{P^F}", r"E + B P^{-F}", r"B P^{-F}", r"\frac{B}{P^F}"),
        {"A": r"[NDC]_.+|A|B", "P": r"[NDC](?:_min)?|n|x", "F": r"(?:alpha|beta|gamma)(?:_.+)?|b", "E": r"E|L_.+|c", "B": r"[ABak](?:_.+)?"},
        letters=r"(?:hat )?L(?:_.+)?|loss|Loss|ell",
        words=r"scaling[- ]laws?|power[- ]law|缩放定律|스케일링 ?법칙|幂律",
        needs=r"[NDC]_c|alpha.*",
        certain=False,  # an exponent may be negative
    ),
)  # fmt: skip
