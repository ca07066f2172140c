r"""H(\text{Play} | \text{Sunny}) <= H(\text{Play}): true of a variable, not of a value; words used as variables are variables."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (r"H(\text{Play} | \text{Sunny}) \le H(\text{Play})", {"undecided"}),
        (r"H(\text{Play Golf} | \text{Rainy Days}) \le H(\text{Play Golf})", {"undecided"}),
        (r"H(\text{Play} | \text{Sunny}) \ge 0", {"proved"}),
        (r"H(\text{Play} | \text{Sunny}) \ge H(\text{Play})", {"refuted"}),
        (r"I(\text{Play}; \text{Outlook}) = H(\text{Play}) - H(\text{Play} | \text{Outlook})", {"proved", "definition"}),
        (r"I(\text{Play}; \text{Outlook}) = H(\text{Play}) + H(\text{Play} | \text{Outlook})", {"refuted"}),
        (r"H(\text{Play Golf}, \text{Outlook}) = H(\text{Outlook}) + H(\text{Play Golf} | \text{Outlook})", {"proved"}),
        (r"H(\text{Play Golf}, \text{Outlook}) = H(\text{Outlook}) - H(\text{Play Golf} | \text{Outlook})", {"refuted"}),
        (r"H(Y|X) \le H(Y)", {"proved"}),
    ],
)
def test_words_as_conditions(statement: str, words: set[str]) -> None:
    assert check(statement).verdict.word in words
