r"""One history as a condition: p(v|x_{<t}) of a token v is p(v|x), whatever the earlier tokens are.

Only where nothing runs over t, all that is written of the sequence is its one history behind bars, and the token has a letter of its own:
p(x_t|x_{<t}) is one of the probabilities of a text.
"""

from __future__ import annotations

from ...syntax.nodes import Before, BigOp, Call, Dot, Name, Node, Statement
from ...syntax.walk import walk
from ..roles.letters import is_history, is_letter
from ..shorthand import rebuilt


def of_one_history(statement: Statement) -> Statement:
    """The statement with the letter of the sequence for its history; unchanged where it may be about more of it."""
    calls = [c for c in walk(statement) if isinstance(c, Call) and any(map(is_history, c.args))]
    if not any(isinstance(c.args[0], Name) for c in calls) or not all(_is_of_a_token(c) for c in calls):
        return statement
    histories = {a for c in calls for a in c.args if is_history(a)}
    names = [n for n in walk(statement) if isinstance(n, Name)]
    arguments = [id(a) for c in calls for a in c.args if is_history(a)]
    if len(histories) != 1 or any(id(n) not in arguments for n in names if is_history(n)):
        return statement
    (history,) = histories
    assert isinstance(history, Name) and isinstance(history.sub, Before)
    bound = {x for b in walk(statement) if isinstance(b, BigOp) for x in b.binder.names}
    stem = Name(history.base, history.accents, span=history.span)
    if history.sub.relation != "<" or history.sub.body in bound or any(n.base == history.base for n in names if not is_history(n)):
        return statement
    if not is_letter(stem) or any(c.args[0] == stem for c in calls):
        return statement

    def change(node: Node) -> Node | None:
        return stem if node == history else None

    return rebuilt(statement, change)


def _is_of_a_token(call: Call) -> bool:
    r"""p(v|x_{<t}), p(v|c, x_{<t}), p(\cdot|x_{<t}): one outcome of its own letter before the bar, and the history behind it."""
    if not isinstance(call.head, Name) or call.separators[:1] != ("|",):
        return False
    return (is_letter(call.args[0]) or isinstance(call.args[0], Dot)) and all(is_history(a) or is_letter(a) for a in call.args[1:])
