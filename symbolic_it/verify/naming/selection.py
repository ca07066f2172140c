"""Criteria by which models are chosen, and measures of error and agreement: AIC, BIC, mean squared error, NMI."""

from __future__ import annotations

from .known_quantity import EXPECTED, MEAN, Known
from .known_quantity import names as _names

_MEANS = (r"\sqrt{H(A) H(B)}", r"\frac12 (H(A) + H(B))", r"\max(H(A), H(B))", r"\min(H(A), H(B))", "H(A, B)")
_NMI = (*(rf"\frac{{I(A; B)}}{{{mean}}}" for mean in _MEANS), r"\frac{2 I(A; B)}{H(A) + H(B)}")

SELECTION: tuple[Known, ...] = (
    Known(
        "Akaike information criterion",
        _names("aic"),
        r"Akaike(?:'s)? information criterion|\bAIC\b",
        (r"2 \zeta - 2 \log \chi", r"2 \log \chi - 2 \zeta", r"2 \zeta - 2 \psi", r"2 \psi - 2 \zeta", r"\log \chi - \zeta", r"\psi - \zeta",
         r"2 \zeta - 2 S(\log B)", r"2 \frac{\zeta}{\eta} - \frac{2}{\eta} \psi", r"2 \frac{\zeta}{\eta} - \frac{2}{\eta} \log \chi",
         r"\eta \log \frac{\omega}{\eta} + 2 \zeta", r"\eta \log \omega + 2 \zeta", r"\eta \log \nu^2 + 2 \zeta"),
        settled=True,
    ),
    Known(
        "corrected Akaike information criterion",
        _names("aicc aic_c"),
        r"corrected (?:AIC|Akaike information criterion)|\bAICc\b",
        (r"A + \frac{2 \zeta (\zeta + 1)}{\eta - \zeta - 1}", r"2 \zeta - 2 \log \chi + \frac{2 \zeta (\zeta + 1)}{\eta - \zeta - 1}",
         r"2 \zeta - 2 \psi + \frac{2 \zeta (\zeta + 1)}{\eta - \zeta - 1}"),
    ),
    Known(
        "Bayesian information criterion",
        _names("bic sbc sic"),
        r"(?:Bayesian|Schwarz(?:'s)?) (?:information )?criterion|\bBIC\b",
        (r"\zeta \log \eta - 2 \log \chi", r"2 \log \chi - \zeta \log \eta", r"\zeta \log \eta - 2 \psi", r"2 \psi - \zeta \log \eta",
         r"\log \chi - \frac12 \zeta \log \eta", r"\psi - \frac12 \zeta \log \eta", r"\frac12 \zeta \log \eta - \log \chi", r"\frac12 \zeta \log \eta - \psi",
         r"\zeta \log \eta - 2 S(\log B)", r"\eta \log \frac{\omega}{\eta} + \zeta \log \eta", r"\eta \log \omega + \zeta \log \eta", r"\eta \log \nu^2 + \zeta \log \eta"),
        settled=True,
    ),
    Known(
        "mean squared error",
        _names("mse"),
        r"mean[- ]squared?[- ]error|\bMSE\b",
        ("S((A - B)^2)", "(A - B)^2", r"S(\|A - B\|^2)", r"\|A - B\|^2", r"S(\|A - B\|_2^2)", r"\|A - B\|_2^2", "S(|A - B|^2)", "|A - B|^2", r"\frac12 S((A - B)^2)", r"\frac12 (A - B)^2",
         r"S(A^2)", r"\xi^2 + \tau", r"(A - B)^2 + \tau", r"\xi^2 + \tau + \nu^2", r"\xi^2 + \nu^2"),
        frozenset([MEAN, EXPECTED]),
    ),
    Known(
        "normalised mutual information",
        _names("nmi"),
        r"normali[sz]ed mutual information|\bNMI\b",
        _NMI,
        settled=True,
    ),
)  # fmt: skip
