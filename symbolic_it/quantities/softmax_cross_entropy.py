"""Cross-entropy of logits with a label log sum_j exp(z_j) - z_y

In nats; equal to -log softmax(z)_y, the training loss of one token; positive and finite for finite logits (K > 1).
Source: Goodfellow, Bengio and Courville 2016, eq. 6.30.
"""

from __future__ import annotations

from ..terms.term import Lambda, Term, apply
from .log_sum_exp import build as log_sum_exp
from .quantity import Definition


def build(z: Lambda, y: Term) -> Term:
    """LSE(z) - z_y."""
    return log_sum_exp(z) - apply(z, y)


QUANTITY = Definition(
    name="softmax_cross_entropy",
    symbol="CE({0}, {1})",
    latex=r"\mathrm{{CE}}({0}, {1})",
    parameters=("logits", "index"),
    build=build,
    domain="finite logits z, a label y",
    sign="CE(z, y) >= 0",
    references=("torch.nn.functional.cross_entropy", "optax.losses.softmax_cross_entropy_with_integer_labels"),
    source="Goodfellow, Bengio and Courville 2016, eq. 6.30",
)
