r"""Conditions by a word: the Sunny of H(\text{Play} | \text{Sunny}) is a value as often as a variable."""

from __future__ import annotations

from ...context import Context
from ...syntax.nodes import Call, Chain, Link, Name, Node, Statement
from ...syntax.parse_scripts import is_word
from ...syntax.walk import walk
from ..choices import Choices
from ..functionals.functionals import of_call
from ..roles.letters import key
from ..shorthand import rebuilt


def values_by_words(statement: Statement, context: Context, choices: Choices) -> Statement:
    """The statement with such words as values, or as it is: words that the formula or the text uses as variables are none."""
    calls = _conditional(statement)
    conditions = [a for call in calls for a in _behind_the_bar(call) if isinstance(a, Name) and _is_word(a)]
    names = [n for n in walk(statement) if isinstance(n, Name)]
    alone = {key(a) for a in conditions if names.count(a) == conditions.count(a) and context.about(key(a)) is None}
    letters = [x for x in "VWUTSR" if not any(n.base in (x, x.lower()) for n in names)]
    values: dict[str, Node] = {}
    for word, letter in zip(sorted(alone), letters, strict=False):
        of_a_value = (True, f"{word} is a value of a random variable {letter}")
        if choices.among(("value or variable", word), of_a_value, (False, f"{word} is a random variable")):
            span = next(a.span for a in conditions if key(a) == word)
            values[word] = Chain(Name(letter, span=span), (Link("=", Name(letter.lower(), span=span)),), span=span)

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or node not in calls:
            return None
        behind = _behind_the_bar(node)
        kept = node.args[: len(node.args) - len(behind)]
        args = kept + tuple(values.get(key(a), a) if isinstance(a, Name) and _is_word(a) else a for a in behind)
        return Call(node.head, args, node.separators, node.bracket, span=node.span)

    return rebuilt(statement, change) if values else statement


def _conditional(statement: Statement) -> list[Call]:
    """H(Y|X) of random variables."""
    calls = [n for n in walk(statement) if isinstance(n, Call) and "|" in n.separators]
    return [c for c in calls if (found := of_call(c)) is not None and found.name in ("H", "h")]


def _behind_the_bar(call: Call) -> tuple[Node, ...]:
    return call.args[call.separators.index("|") + 1 :]


def _is_word(node: Node) -> bool:
    return isinstance(node, Name) and is_word(node.base) and node.sub is None and not node.accents
