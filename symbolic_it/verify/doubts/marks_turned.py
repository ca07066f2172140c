r"""What is marked as the worse of two before the better: $m = r(y_l) - r(y_w)$, $D^* = p_g/(p_{data} + p_g)$."""

from __future__ import annotations

from collections.abc import Callable

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..doubt import Doubt, JudgedLink
from ..naming.typed_letters import is_preferred, is_rejected, marks
from ..sentences.called_by_words import called

_MADE = frozenset(["g", "G", "gen", "fake", "model", "theta", "G_theta", "generated"])
_REAL = frozenset(["data", "real", "true", "r", "d"])


def _is_turned(judged: JudgedLink) -> bool:
    """Whether a margin begins with the rejected answer, or a discriminator's best value is the chance that its input was made."""
    if judged.verdict.word != "definition":
        return False
    right = judged.link.right.node
    while isinstance(right, n.Vector) and len(right.items) == 1:
        right = right.items[0]
    name = called(judged.formula.before)
    if name is None:
        return False  # "Let u = ..." is free
    if judged.verdict.message.startswith("introduces") and isinstance(right, n.Sub):
        return (
            _any(right.left, is_rejected)
            and not _any(right.left, is_preferred)
            and _any(right.right, is_preferred)
            and not _any(right.right, is_rejected)
        )
    if "discriminator" in judged.verdict.message and isinstance(right, n.Div) and isinstance(right.right, n.Add):
        other = right.right.right if right.right.left == right.left else right.right.left
        return bool(_below(right.left) & _MADE) or bool(_below(other) & _REAL)
    return False


def _any(node: n.Node, told: Callable[[n.Node], bool]) -> bool:
    return any(told(x) for x in walk(node) if isinstance(x, n.Name))


def _below(node: n.Node) -> frozenset[str]:
    return frozenset().union(*(marks(x) for x in walk(node) if isinstance(x, n.Name)))


DOUBT = Doubt("what its letters mark as the other of the two stands first", _is_turned, of_names=True)
