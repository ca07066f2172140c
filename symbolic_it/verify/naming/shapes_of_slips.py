r"""Shapes no name makes plausible: mu + sigma^2 epsilon as a draw, pi_old / pi_theta as r_t, the least I(X;Y) as C.

A letter defines itself, whatever its formula; one that texts use for one thing alone is hardly given its slip as a meaning.
"""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

_NOISES = frozenset(["epsilon", "varepsilon", "xi", "zeta"])
_COUNTS = frozenset(["K", "C", "V", "M"])


def slip_of_a_shape(name: n.Name, right: n.Node) -> str | None:
    """What a formula would be but for one slip; None where its shape is no known slip."""
    match right:
        case n.BigOp("min", body=n.Call(n.Name("I"))) if name.base == "C":
            return "channel capacity"
        case n.Add(_, n.Mul(n.Pow(n.Name("sigma"), n.Number("2")) | n.Call(n.Pow(n.Name("sigma"), n.Number("2"))), n.Name(noise))) if name.base in ("z", "x", "Z", "X") and noise in _NOISES:
            return "reparametrised normal sample"
        case n.Add(n.Mul(n.Sub(n.Number("1"), n.Name() as share), _), n.Mul(n.Name() as again, n.Name(count))) if share == again and count in _COUNTS:
            return "smoothed label"
        case n.Div(n.Call(n.Name() as above), n.Call(n.Name() as below)) if name.base in ("r", "rho"):
            return "ratio of a policy to an old one" if above.base == below.base == "pi" and _is_old(above) and not _is_old(below) else None
    return None


def _is_old(policy: n.Name) -> bool:
    return policy.sub is not None and any(isinstance(x, n.Text | n.Name) and "old" in str(getattr(x, "text", getattr(x, "base", ""))) for x in walk(policy.sub))
