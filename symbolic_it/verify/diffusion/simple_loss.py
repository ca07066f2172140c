r"""The simple loss of a diffusion model, E \| \epsilon - \epsilon_\theta(x_t, t) \|^2, also with x_t spelled out.

A network that is asked for the noise with the other sign, or whose input has the noise taken away, is none that learns the noise.
Source: Ho, Jain and Abbeel 2020, equation 14.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.syntax import read_expression
from ...notation.syntax.nodes import Add, Call, Node, Norm, Number, Pow, Sub
from .drawn import draws, opened
from .letters import Letter, letter_of
from .networks_evaluated import noised

_OPEN = Verdict("undecided", "a loss of noise and its estimate; that it is the simple loss of a diffusion model is not shown")


def of_the_simple_loss(right: Node) -> Verdict | None:
    """The verdict on a mean square of noise and its estimate; None for anything else."""
    body, means = opened(right)
    if not isinstance(body, Pow) or not isinstance(body.base, Norm) or not isinstance(body.exponent, Number) or body.exponent.value != 2:
        return None
    inner = body.base.body
    if not isinstance(inner, (Add, Sub)):
        return None
    learned = next((x for x in (inner.left, inner.right) if letter_of(x) == Letter("learned epsilon")), None)
    noises = [x for x in (inner.left, inner.right) if letter_of(x) == Letter("noise")]
    if learned is None or len(noises) != 1 or (isinstance(learned, Call) and not learned.args):
        return None
    if not (draws(means) or draws(means, read_expression("x_t"))):
        return _OPEN
    if isinstance(inner, Add):
        return Verdict(
            "convention-mismatch",
            "the noise is added to its estimate: the loss is least where the network gives the noise with the other sign",
        )
    at = noised(learned.args[0]) if isinstance(learned, Call) else "+"  # of what, is left to the text
    if at == "-":
        return Verdict(
            "convention-mismatch", "the noise is taken away from x_0 where the process adds it: the network would be asked for its negative"
        )
    return Verdict("definition", "agrees with the simple loss of a diffusion model") if at == "+" else _OPEN
