"""What of a report was judged: a gap is never called clean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

SET_ASIDE = "not judged: "
"""Before the reason in the message of a formula that was begun and could not be finished."""


def ran_out(claim: Mapping[str, Any]) -> bool:
    """Whether a formula was given up: another run may decide it, so it is not to be remembered."""
    return str(claim["message"]).startswith((SET_ASIDE, "the budget of ", "the time was over"))


def was_judged(claim: Mapping[str, Any]) -> bool:
    """Whether a formula was read, and its judgement came to an end."""
    return claim["kind"] == "mention" or not (claim["verdict"] == "not-understood" or ran_out(claim))
