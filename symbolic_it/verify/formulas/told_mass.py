r"""Surprises of an outcome whose probability was told: "If $P(x) = 1/8$, then $I(x) = 3$ bits" is I(1/8) = 3 bits."""

from __future__ import annotations

from dataclasses import replace

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import ReadError, nodes, read
from ...patterns import regex
from .formula import Formula

_TOLD = regex(
    r"\s*(?:p|P|Pr|\\Pr|\\mathbb\s*\{?P\}?)\s*\(\s*(?P<of>[a-zA-Z](?:_\{?\w\}?)?)\s*\)\s*=\s*(?P<value>\d+(?:\.\d+)?(?:\s*/\s*\d+)?|\\[dt]?frac\s*\{?\d+\}?\s*\{?\d+\}?)\s*"
)
#: Between the two formulas: "이면", "then the information is", "，则".
_LEADS = regex(
    r"\s*(?:이?면|일 ?때|인 ?경우(?:에는?)?|时|則|则|のとき|なら(?:ば)?|then|we have|it has|so)?\s*[,，:：→]?\s*(?:then|则|那么|그러면)?\s*"
    r"(?:(?:the |its )?(?:self-)?(?:information|surprisal|surprise)(?: content)?(?: is)?|信息量为?|自信息为?|정보량은)?\s*[:：]?\s*"
)


def with_told_mass(statement: nodes.Statement, formula: Formula) -> nodes.Statement:
    """The statement with I of the probability for I of the outcome, where a formula right before it gives that outcome's probability."""
    if not formula.maths_before or (m := _TOLD.fullmatch(formula.maths_before[-1])) is None:
        return statement
    if _LEADS.fullmatch(formula.before.rpartition("\ufffc")[2]) is None:
        return statement
    try:
        (told,) = read(f"I({m['of']}) = {m['value']}").chains
    except (ReadError, ValueError):
        return statement
    outcome, value = told.first, told.links[0].right

    def change(node: nodes.Node) -> nodes.Node | None:
        if not isinstance(node, nodes.Call) or node != outcome:
            return None
        return replace(node, args=(replace(value, span=node.args[0].span),))

    return rebuilt(statement, change)
