r"""Upper indices in brackets that a sum runs over: x^{(n)} in \sum_n \log q(x^{(n)}) is the n-th member, as x_n is."""

from __future__ import annotations

from dataclasses import replace

from ...context import Context, Meaning
from ...syntax.nodes import BigOp, Name, Node, Number, Seq, Statement
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..roles.letters import index_letters, is_letter, key
from ..shorthand import rebuilt


def upper_indices_below(statement: Statement, context: Context) -> Statement:
    """The statement with x_n for x^{(n)} and t_{nk} for t_k^{(n)}, where n is bound somewhere in it.

    Raises ElaborationError where a bound upper index stands over a subscript that is no index: read as a name, it would not change;
    and where the formula or the text has a_n, too, which need not be a^{(n)}.
    """
    bound = {name for n in walk(statement) if isinstance(n, BigOp) for name in n.binder.names if is_letter(name)}
    bases = {n.base for n in walk(statement) if isinstance(n, Name) and n.upper in bound}
    if not bases:
        return statement
    marked = {(n.base, n.accents) for n in walk(statement) if isinstance(n, Name) and n.base in bases and n.upper is not None}
    for n in (n for n in walk(statement) if isinstance(n, Name)):
        defined = context.about(key(replace(n, sub=None, upper=None)), Meaning) if n.upper in bound else None
        if defined is not None and defined.value.parameters:
            raise ElaborationError(n.span, "an index above, where the text has one below", "the name as it was defined")
        if (n.base, n.accents) in marked and n.upper is None and index_letters(n.sub) is not None:
            raise ElaborationError(n.span, f"{n.base} with an index below and {n.base} with one above", "one way of writing the index")

    def change(node: Node) -> Node | None:
        if not isinstance(node, Name) or node.base not in bases or not (is_letter(node.upper) or isinstance(node.upper, Number)):
            return None
        above, below = node.upper, index_letters(node.sub)
        assert above is not None
        if node.sub is None:
            return replace(node, sub=above, upper=None)
        if below is None:
            raise ElaborationError(node.span, "an index above and something else below", "indices such as t_{nk}")
        return replace(node, sub=Seq((above, *below), span=node.span), upper=None)

    return rebuilt(statement, change)
