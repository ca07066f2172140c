"""Rewards by their names: those that are gained, and penalties that are written as rewards."""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ..naming.typed_letters import marks
from .named_losses import run

_PAID = frozenset(["reg", "pen", "penalty", "KL", "kl", "len", "length", "cost"])
_REWARD_MARKS = frozenset(
    ["theta", "phi", "psi", "omega", "xi", "eta", "RM", "rm", "model", "task", "env", "ext",
     "human", "pref", "proxy", "gold", "true", "total", "max", "opt", "new", "star"]
)  # fmt: skip


def is_gained(reward: n.Name) -> bool:
    """Not r_{reg}, r_{KL} or R_{len}, which may be paid: of a reward with a word below it, few words tell that it is gained."""
    below = marks(n.Name("r", (), reward.sub, reward.sup, reward.upper)) | {run(reward.sub), run(reward.upper)}
    return all(len(m) < 2 or not m.isalpha() or m in _REWARD_MARKS for m in below)


def is_paid(reward: n.Name) -> bool:
    """r_{reg}, r_{pen}: what is taken from a reward, most likely, though a text may count it otherwise."""
    below = marks(n.Name("r", (), reward.sub, reward.sup, reward.upper)) | {run(reward.sub), run(reward.upper)}
    return bool(below & _PAID)
