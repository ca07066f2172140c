r"""Letters of losses: L and \ell, and J, which may as well be an objective that grows."""

from __future__ import annotations

LOSSES = frozenset(["L", "l", "ell", "loss", "Loss"])
LOSSES_AND_OBJECTIVES = LOSSES | {"J"}
