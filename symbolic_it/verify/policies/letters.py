r"""Letters of reinforcement learning: what V^\pi(s_{t+1}), \hat A_t, r(s_t, a_t) and G_{t+1} are, and of which time step.

A reward, a value V or Q, an advantage, a return and a residual are told by their letter, and their time by a subscript or by
that of their state: s is now, s' is one step later. Marks that say whose they are (V^\pi, V_\phi, \hat A) are left out.
Source: Sutton and Barto 2018, chapter 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ...notation.syntax import nodes as n
from ..naming.algebra import Form, constant, plus
from ..naming.forms import Forms

REWARD, VALUE, ACTION_VALUE, ADVANTAGE, RETURN, RESIDUAL = "reward", "V", "Q", "advantage", "return", "residual"
_STATES = frozenset(["s", "S", "x", "o"])
_ACTIONS = frozenset(["a", "A", "u", "y"])
_MARKS = frozenset(["pi", "phi", "psi", "w", "theta", "omega", "target", "old", "GAE", "MC", "TD", "V", "mu", "soft", "opt"])
_TABLE = {
    "r": REWARD, "R": REWARD, "V": VALUE, "v": VALUE, "Q": ACTION_VALUE, "q": ACTION_VALUE, "A": ADVANTAGE, "G": RETURN, "delta": RESIDUAL,
}  # fmt: skip
NOW = Forms().of(n.Name("now"))  # the time of s, a and r without a subscript


@dataclass(frozen=True, slots=True)
class Quantity:
    """A reward, value, advantage, return or residual at a time step."""

    kind: str
    time: Form


def later(time: Form, steps: int = 1) -> Form:
    """The time so many steps later."""
    return plus(time, constant(Fraction(steps)))


def quantity_of(node: n.Node) -> Quantity | None:
    """What a name or call stands for; None where its letter or what stands beside it tells nothing."""
    args, separators = (node.args, node.separators) if isinstance(node, n.Call) else ((), ())
    head = node.head if isinstance(node, n.Call) else node
    while isinstance(head, n.Pow):
        if not _is_mark(head.exponent):
            return None
        head = head.base
    if not isinstance(head, n.Name):
        return None
    kind = _TABLE.get(head.base)
    if kind is None or (head.base in "vq" and not _is_mark(head.sub)):
        return None
    if kind in (REWARD, RETURN) and len(args) == 1 and is_trajectory(args[0]):
        return Quantity(RETURN, frozenset())  # all rewards of a trajectory
    if kind == REWARD and "hat" in head.accents:
        kind = RETURN
    if not args:
        return _at_a_time(kind, head)
    if head.sub is not None and not _is_mark(head.sub):
        return None
    time = _time_of_arguments(kind, args, separators)
    return None if time is None else Quantity(kind, time)


def _at_a_time(kind: str, name: n.Name) -> Quantity | None:
    if kind == ACTION_VALUE or name.base in "vq":
        return None
    if name.sub is None:
        if name.base == "r" and name.sup in (None, "'") and not name.accents:
            return Quantity(kind, later(NOW) if name.sup == "'" else NOW)
        return Quantity(kind, NOW) if name.base in ("delta", "A") and name.sup is None and kind != REWARD else None
    if _is_mark(name.sub) and not _is_step(name.sub):
        return None
    time = step(name.sub)
    return None if time is None else Quantity(kind, time)


def _time_of_arguments(kind: str, args: tuple[n.Node, ...], separators: tuple[str, ...]) -> Form | None:
    if any(mark != "," for mark in separators):
        return None
    times = [_time_of(a, _STATES if k != 1 else _ACTIONS) for k, a in enumerate(args[:3])]
    if any(t is None for t in times) or len(args) > 3:
        return None
    first = times[0]
    assert first is not None
    wanted = {VALUE: (1,), ACTION_VALUE: (2,), ADVANTAGE: (1, 2), RETURN: (1, 2), REWARD: (1, 2, 3), RESIDUAL: ()}[kind]
    if len(args) not in wanted or (len(times) > 1 and times[1] != first) or (len(times) == 3 and times[2] != later(first)):
        return None
    return first


def _time_of(node: n.Node, letters: frozenset[str]) -> Form | None:
    """The time of a state or an action."""
    if not isinstance(node, n.Name) or node.base not in letters or node.accents or node.sup not in (None, "'"):
        return None
    if node.sub is None:
        return later(NOW) if node.sup == "'" else NOW
    return step(node.sub)


def is_trajectory(node: n.Node) -> bool:
    r"""tau, \tau_i, \tau^{(i)}."""
    return isinstance(node, n.Name) and node.base == "tau" and not node.accents


def _is_step(node: n.Node | None) -> bool:
    return isinstance(node, n.Name) and node.base in ("t", "k", "i", "l", "T", "n", "h", "j")


def step(node: n.Node | None) -> Form | None:
    """t, t + 1, t' - 1, 0, T as an expression; the first of several indices may count trajectories: r_{i,t}."""
    if isinstance(node, (n.Tuple, n.ListNode)) and len(node.items) == 2 and _is_step(node.items[0]):
        node = node.items[1]
    match node:
        case n.Name(sub=None) if not node.accents:
            return Forms().of(node)
        case n.Number(decimals=None):
            return Forms().of(node)
        case n.Add(left, right) | n.Sub(left, right):
            a, b = step(left), step(right)
            return None if a is None or b is None else Forms().of(node)
    return None


def _is_mark(node: n.Node | None) -> bool:
    """Whether a superscript or subscript only says whose a value is or how it is estimated."""
    match node:
        case n.Name():
            return node.base in _MARKS
        case n.Text():
            return True
        case n.Call(n.Name() as head):
            return head.base in _MARKS
        case n.Call(n.Text()):
            return True
        case n.Number():
            return False
    return False
