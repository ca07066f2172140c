r"""Parameters of a model as they are iterated, \theta^{(t)} and \theta^{(t+1)}, and laws that have one: p(z | x; \theta)."""

from __future__ import annotations

from dataclasses import dataclass

from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Call, Name, Node

_LETTERS = frozenset(["theta", "Theta", "vartheta", "phi", "psi", "Psi", "lambda"])
_COUNTS = frozenset(["t", "k", "n", "s", "i", "m", "j", "r"])


def is_parameter(node: Node) -> bool:
    r"""\theta, \theta^{old}, \theta^{(t)}, \theta_t, \hat\theta."""
    name = node.base if isinstance(node, n.Pow) else node
    return isinstance(name, Name) and name.base in _LETTERS


def skips_a_step(node: Node) -> bool:
    r"""\theta^{(t+2)}: no next step."""
    upper = node.upper if isinstance(node, Name) else None
    return isinstance(upper, n.Sub) or (isinstance(upper, n.Add) and isinstance(upper.right, n.Number) and upper.right.value != 1)


def is_plain(node: Node) -> bool:
    return isinstance(node, Name) and node.sub is None and not node.sup and node.upper is None and not node.accents


@dataclass(frozen=True, slots=True)
class Law:
    """p(z | x; theta): its outcomes, what is given, and its parameter."""

    outcomes: frozenset[Node]
    given: frozenset[Node]
    parameter: Node | None


def law_of_call(node: Node) -> Law | None:
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in ("p", "P", "f", "Pr"):
        return None
    bar = node.separators.index("|") + 1 if "|" in node.separators else len(node.args)
    below = [node.head.sub] if node.head.sub is not None and is_parameter(node.head.sub) else []
    parameters = [*below, *(a for a in node.args if is_parameter(a))]
    if len(parameters) > 1:
        return None
    before, behind = (frozenset(a for a in part if not is_parameter(a)) for part in (node.args[:bar], node.args[bar:]))
    return Law(before, behind, parameters[0] if parameters else None)


def steps_between(old: Node, new: Node) -> int | None:
    r"""1 from \theta^{(t)} to \theta^{(t+1)}, and from \theta^{old} to \theta^{new}; None where that is not told."""
    one, other = _counted(old), _counted(new)
    if one is None or other is None or one[:2] != other[:2]:
        return None
    return other[2] - one[2]


def steps_apart(one: Node, other: Node) -> int | None:
    r"""1 from \theta^{(t)} to q^{(t+1)}, of whatever letters; None where they are not counted by the same name."""
    counts = _counted(one), _counted(other)
    if counts[0] is None or counts[1] is None or counts[0][1] != counts[1][1]:
        return None
    return counts[1][2] - counts[0][2]


def is_of_the_next_step(node: Node) -> bool:
    r"""\theta^{(t+1)}, \theta^{new}."""
    counted = _counted(node)
    return counted is not None and counted[2] > 0


def _counted(node: Node) -> tuple[Node, Node | str, int] | None:
    """The letter, what it is counted by, and how far on."""
    letter, upper = _index(node)
    match upper:
        case n.Add(Name(sub=None) as count, n.Number(value=by)) | n.Sub(Name(sub=None) as count, n.Number(value=by)) if (
            by is not None and by.denominator == 1 and count.base in _COUNTS
        ):
            return letter, count, int(by) if isinstance(upper, n.Add) else -int(by)
        case Name(sub=None) if upper.base in _COUNTS:
            return letter, upper, 0
    place = {"new": 1, "old": 0}.get(_spelled(upper))
    return None if place is None else (letter, "", place)


def _index(node: Node) -> tuple[Node, Node | str | None]:
    if isinstance(node, n.Pow):
        return node.base, node.exponent
    if not isinstance(node, Name):
        return node, None
    return Name(node.base), node.sup or (node.upper if node.upper is not None else node.sub)


def _spelled(node: Node | str | None) -> str:
    """A word, also where it was written without \\text: o l d."""
    if isinstance(node, n.Mul):
        return _spelled(node.left) + _spelled(node.right)
    return node if isinstance(node, str) else str(getattr(node, "words", getattr(node, "base", ""))).strip()
