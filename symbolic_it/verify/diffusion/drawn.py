r"""What an expectation of the bound draws: states of the process by q, a step, standard noise; others are other losses.

E_q, E_{q(x_{1:T}|x_0)} and E_{x_0, x_t} draw all that a term needs; E_{q(x_{t-1}|x_0)} of what depends on x_t, and E_{p_\theta}, do not.
"""

from __future__ import annotations

from fractions import Fraction

from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Name, Node, Number
from ...notation.syntax.parts import factors_of
from ...notation.syntax.walk import walk
from .letters import Letter, letter_of
from .paths import is_path

_Q = Name("q")
_START = Name("x", sub=Number("0", Fraction(0)))
_STEPS = frozenset(["t", "k", "n", "i"])


def opened(node: Node) -> tuple[Node, list[BigOp]]:
    """What expectations are taken of, and they."""
    means = []
    while isinstance(node, BigOp) and node.kind == "E":
        means.append(node)
        node = node.body
        node = node.items[0] if isinstance(node, n.Vector) and len(node.items) == 1 else node
    return node, means


def draws(means: list[BigOp], *wanted: Node) -> bool:
    """Whether expectations draw these states by q, and besides them x_0 at most; no expectation leaves that to the text."""
    found: set[Node] = set()
    for mean in means:
        states = _states(mean)
        if states is None:
            return False
        found |= states
    return _Q in found or not means or ({*wanted} <= found <= {*wanted, _START})


def _states(mean: BigOp) -> set[Node] | None:
    """The states that one draws, q where it draws all; None where it is under another law."""
    b = mean.binder
    if b.conditions or b.domain is not None or b.lower is not None or b.upper is not None:
        return None
    if b.distribution is None:
        return _union([_of_name(name) for name in b.names])
    others = [x for x in b.names if isinstance(x, Name) and (x.base in _STEPS or letter_of(x) == Letter("noise"))]
    if others:
        return set() if len(others) == len(b.names) and all(_suits(x, b.distribution) for x in others) else None
    if b.names == (_START,) and isinstance(b.distribution, Name) and _is_of_data(b.distribution):
        return {_START}
    if b.distribution == _Q and b.names:
        return _union([_of_name(name) for name in b.names])
    found = _union([_of_law(law) for law in factors_of(b.distribution)])
    return found if found is None or not b.names or found in ({_Q}, {*b.names}) else None


def _is_of_data(law: Name) -> bool:
    """p_data, q_0, D: what the examples are drawn from, and no model."""
    below = str(getattr(law.sub, "base", "") or getattr(law.sub, "words", "") or getattr(law.sub, "text", "")).strip().lower()
    return not law.sup and ((law.base in ("p", "P", "q") and below in ("data", "0", "d", "emp")) or (law.base == "D" and not below))


def _union(parts: list[set[Node] | None]) -> set[Node] | None:
    return None if any(part is None for part in parts) else {x for part in parts if part is not None for x in part}


def _of_name(name: Node) -> set[Node] | None:
    if name == _Q or is_path(name):
        return {_Q}
    if _is_state(name):
        return {name}
    drawn = isinstance(name, Name) and (letter_of(name) == Letter("noise") or (name.base in _STEPS and name.sub is None))
    return set() if drawn else None


def _of_law(law: Node) -> set[Node] | None:
    if law == _Q:
        return {_Q}
    if not isinstance(law, Call) or law.head != _Q or any(s not in (",", "|") for s in law.separators):
        return None
    before = law.args[: law.separators.index("|") + 1] if "|" in law.separators else law.args
    return _union([_of_name(x) for x in before]) if all(is_path(x) or _is_state(x) for x in law.args) else None


def _suits(name: Name, law: Node) -> bool:
    r"""Whether t may be uniform by it, or \epsilon standard."""
    if letter_of(name) != Letter("noise"):
        return not any(isinstance(x, Name) and x.base in ("p", "P", "q") for x in walk(law))
    match law:
        case Call(Name("N"), (Number(_, mean), variance)):
            return mean == 0 and (
                variance in (Name("I"), Number("1", Fraction(1))) or (isinstance(variance, Name) and variance.base == "I")
            )
    return False


def _is_state(node: Node) -> bool:
    return isinstance(node, Name) and node.base == "x" and not node.accents and not node.sup and node.sub is not None and not is_path(node)
