"""Total uncertainty is aleatoric plus epistemic: H(Y) = H(Y|X) + I(X;Y)

For a prediction Y and an ensemble member (or parameter) X: H(Y) is that of the mean prediction. Source: Houlsby et
al. 2011, eq. 1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import entropy_of, given, information
from .identity import Identity, relation
from .vocabulary import X, Y


def lines() -> tuple[Line, ...]:
    return (
        Line("=", given(Y, X) + (entropy_of("Y") - given(Y, X)), "add and subtract"),
        Line("=", given(Y, X) + information(X, Y), "definition", "I(X;Y) = H(Y) - H(Y|X)"),
    )


IDENTITY = Identity(
    name="total-uncertainty-decomposition",
    title="Total uncertainty is aleatoric plus epistemic",
    statement=relation(
        entropy_of("Y"),
        "=",
        given(Y, X) + information(X, Y),
        hypotheses=("X the ensemble member, Y the prediction, discrete, with a joint law P",),
    ),
    lines=lines,
    source="Houlsby et al. 2011",
)
