"""H = log n of n equally likely outcomes, I >= 0: of a variable that nobody names, where words tell its law, or of any."""

from __future__ import annotations

from dataclasses import replace

from ...notation.context import Context, Fact, Scalar
from ...notation.syntax import nodes
from ..sentences.laws_without_letters import UNNAMED, laws_without_letters
from ..state import State
from .formula import Formula

_MUTUAL = (nodes.Name("I"), nodes.Name("MI"))
_PAIR = (nodes.Name("X"), nodes.Name("Y"))


def with_its_variable(statement: nodes.Statement, formula: Formula, context: Context, state: State) -> nodes.Statement:
    """The statement with H(X) for its H, if words tell the law of its outcomes and the text speaks of no other H or X."""
    if len(statement.chains) != 1 or any(map(_is_of_another, context.facts)):
        return statement
    (chain,) = statement.chains
    if (mutual := _of_any_pair(chain, state)) is not None:
        return replace(statement, chains=(mutual,))
    if (
        not isinstance(chain.first, nodes.Name)
        or chain.first.base != "H"
        or not laws_without_letters(formula, state.described, " ".join(state.earlier[:4]))[0]
    ):
        return statement
    call = nodes.Call(chain.first, (nodes.Name(UNNAMED, span=chain.first.span),), span=chain.first.span)
    return replace(statement, chains=(replace(chain, first=call),))


def _of_any_pair(chain: nodes.Chain, state: State) -> nodes.Chain | None:
    """I >= 0, MI >= 0 of a text on informations I(X; Y): its bound is that of all variables; another number is of a case."""
    first = chain.first
    if not isinstance(first, nodes.Name) or first not in _MUTUAL or (first.base == "I" and "I" not in state.used):
        return None
    if [x.relation for x in chain.links] != [">="] or getattr(chain.links[0].right, "value", None) != 0:
        return None
    call = nodes.Call(nodes.Name("I", span=first.span), _PAIR, (";",), span=first.span)
    return replace(chain, first=call)


def _is_of_another(fact: Fact) -> bool:
    """Whether H or X stands for something in the text; a number for H is its value in another case."""
    return fact.symbol.split("(")[0] == UNNAMED or (fact.symbol.split("(")[0] == "H" and not isinstance(fact.value, Scalar))
