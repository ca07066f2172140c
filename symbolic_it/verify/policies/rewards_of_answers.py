r"""The rewards of answers by their numbers: r_i = r(x, y_i), R = r_\phi(s, a), of a group that is sampled for one prompt."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk


def of_rewards_of_answers(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on such a name for a reward, where the answer bears the same number; None for any other formula."""
    if relation not in ("=", ":=") or not isinstance(left, n.Name) or left.base not in ("r", "R") or left.accents or left.sup or left.upper:
        return None
    if not isinstance(right, n.Call) or not isinstance(right.head, n.Name) or right.head.base not in ("r", "R") or right.head.accents:
        return None
    if not right.args or not all(isinstance(a, n.Name) for a in right.args) or "|" in right.separators or right.head == left:
        return None
    numbers = {x.sub for a in right.args for x in walk(a) if isinstance(x, n.Name) and x.sub is not None}
    if left.sub is None:
        return Verdict("definition", "the reward of one answer") if not numbers and len(right.args) > 1 else None
    if not isinstance(left.sub, (n.Name, n.Number)) or not numbers:
        return None
    return (
        Verdict("definition", "the reward of an answer by its number")
        if numbers == {left.sub}
        else Verdict("undecided", "the reward of an answer with another number")
    )
