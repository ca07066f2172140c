"""Letters of vectors that may be numbers: the a of softmax(z + a)."""

from __future__ import annotations

from ...context import Constraint, Declared, Scalar
from ...syntax.nodes import Chain, Name
from ..choices import UNLIKELY
from ..formula import Formula
from ..roles.letters import key
from ..roles.told_kinds import told_kind

_SURELY_VECTORS = frozenset(["z", "x", "logits", "ell", "pi", "p", "q"])


def may_be_a_number(f: Formula, name: str) -> bool:
    """Whether the letter of a vector is told to be a number, a >= 1; beside another vector, softmax(z + a), it may be one untold."""
    told = f.context.about(name, Scalar, Declared)
    if told is not None:
        return isinstance(told.value, Scalar) or told.value.word == "scalar"
    if (kind := told_kind(f.context, name)) in ("number", "vector"):
        return kind == "number"
    if is_compared(f, name):
        return True
    if name in _SURELY_VECTORS | f.roles.uses.measured or not any(
        "vector" in kinds and n != name for n, kinds in f.roles.uses.kinds.items()
    ):
        return False
    return not f.choices.among(("vector or number", name), (True, ""), (False, f"{UNLIKELY}{name} is a number"))


def is_compared(f: Formula, name: str) -> bool:
    r"""Whether a condition has the letter alone on one side: a >= 1, \mu_p = \mu."""
    chains = [fact.value.chain for fact in f.context.facts if isinstance(fact.value, Constraint)]
    sides = [side for c in chains if isinstance(c, Chain) for side in (c.first, *(link.right for link in c.links))]
    return any(isinstance(side, Name) and key(side) == name for side in sides)
