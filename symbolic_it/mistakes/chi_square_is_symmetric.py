"""Chi-square is not symmetric: chi2(p||q) = chi2(q||p) is false

A refuted statement. The second law stands in the denominator. True instead: chi2(p||q) divides by q, chi2(q||p) by p.
"""

from __future__ import annotations

from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import p, q, quantity

MISTAKE = Refutation(
    name="chi-square-is-symmetric",
    title="Chi-square is not symmetric",
    statement=relation(quantity("chi_square_divergence", p, q), "=", quantity("chi_square_divergence", q, p)),
    witness={"p": ["1/2", "1/2"], "q": ["1/4", "3/4"]},
    lesson="chi2(p||q) divides by q, chi2(q||p) by p",
)
