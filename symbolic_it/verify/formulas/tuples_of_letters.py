r"""Parameters that stand for several letters: \theta = (\mu, \sigma^2), whatever was said of them before."""

from __future__ import annotations

from collections.abc import Sequence

from ...notation.syntax.nodes import Name, Node, Number, Pow, SetLiteral, Vector

_PARAMETERS = frozenset(["theta", "vartheta", "Theta", "phi", "varphi", "psi", "eta", "lambda", "w", "xi", "omega"])


def is_tuple_of_letters(left: Node, right: Node, others: Sequence[Node]) -> bool:
    """Whether one letter for parameters lists two or more others; not where it was another list before."""
    if not isinstance(left, Name) or left.base not in _PARAMETERS or left.sub is not None or left.sup is not None:
        return False
    letters = _letters(right)
    return len(letters) > 1 and left not in letters and len(set(letters)) == len(letters) and all(x == right for x in others if _letters(x))


def _letters(node: Node) -> list[Node]:
    """The names in brackets, as numbers or squared; none for anything else."""
    if not isinstance(node, (Vector, SetLiteral)):
        return []
    names = [x.base if isinstance(x, Pow) and isinstance(x.exponent, Number) and x.exponent.value == 2 else x for x in node.items]
    return [x for x in names if isinstance(x, Name)] if all(isinstance(x, Name) for x in names) else []
