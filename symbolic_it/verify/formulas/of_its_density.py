r"""The variable of a density: after f(x) = e^{-|x|/b}/(2b) the X of "its entropy is h(X) = 1 + \log(2b)" is of it.

Only where no words between the two speak of anything else, and nothing else is said of X.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import EARLIER, LAW_OF, Context, Fact, NamedLaw
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax.nodes import Call, Chain, Name, Node, Statement
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..sentences.laws_in_words import LEADS
from .formula import Formula

_DENSITIES = frozenset(["f", "p", "phi", "varphi"])
_CONSTANTS = frozenset(["e", "pi", "log", "ln"])
_LEADS = regex(
    rf"(?:{LEADS}|\b(?:differential|and|has|with|continuous|as|by|definition|compute|calculate|follows|given)\b|[.$&*#\n\ufffc])*\Z", re.I
)

_DENSITY = regex(r"(?<![A-Za-z])([fgpqu]|phi|varphi)\s*\(\s*[a-z]\s*\)")


def of_its_density(statement: Statement, context: Context, formula: Formula, text: str) -> Context:
    """The context with the law of the one density in x for the X of h(X) = ..., where the sides have no other letters than its own.

    ``text``: what stands before it, in which no other density is spoken of.
    """
    if _LEADS.fullmatch(formula.before.rsplit("\ufffc", 1)[-1]) is None:
        return context
    for chain in statement.chains:
        variable = _subject(chain)
        told = None if variable is None else _density(context, variable)
        if variable is None or told is None or set(_DENSITY.findall(text)) != {told.symbol}:
            continue
        letters = {n.base for n in walk(told.value.law) if isinstance(n, Name)} | _CONSTANTS
        letters |= {told.symbol, variable.base, variable.base.lower()}
        if all(n.base in letters for link in chain.links for n in walk(link.right) if isinstance(n, Name)):
            return context.extend(Fact(variable.base, replace(told.value, outcomes=(), given=())))
    return context


def _subject(chain: Chain) -> Name | None:
    """The X of a chain h(X) = ... = ..."""
    first: Node | None = chain.first
    if not isinstance(first, Call) or len(first.args) != 1 or any(link.relation not in ("=", ":=", "approx") for link in chain.links):
        return None
    found, (argument,) = of_call(first), first.args
    is_entropy = found is not None and found.name in ("h", "H") and found.law is None and not found.binary
    return argument if is_entropy and isinstance(argument, Name) and is_variable(argument) and argument.sub is None else None


def _density(context: Context, variable: Name) -> Fact | None:
    """The one density in the letter of the variable that this section has told, where it says nothing of the variable itself."""
    if any(f.symbol.removeprefix(LAW_OF) == variable.base for f in context.facts):
        return None
    outcome = (Name(variable.base.lower()),)
    found = {f.symbol: f for f in context.facts if isinstance(f.value, NamedLaw) and f.scope != EARLIER}
    if len(found) != 1:
        return None
    ((symbol, fact),) = found.items()
    return fact if symbol in _DENSITIES and fact.value.outcomes == outcome and not fact.value.given else None
