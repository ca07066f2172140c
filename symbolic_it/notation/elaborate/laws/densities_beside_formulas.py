r"""Normal laws beside their formula: p(x) = N(\mu, \sigma^2) = e^{-(x-\mu)^2/(2\sigma^2)}/\sqrt{2\pi\sigma^2}."""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import Apply, Call, Chain, Name, Node, Pow, Statement
from ...syntax.walk import walk
from .normal_shape import is_covariance, is_normal, outside_subscripts, parameters_after

_CONSTANTS = frozenset(["e", "pi"])


def densities_beside_formulas(statement: Statement) -> Statement:
    """The statement with N(x; mu, sigma^2) for such an N(mu, sigma^2)."""
    return replace(statement, chains=tuple(map(_at_a_point, statement.chains)))


def _at_a_point(chain: Chain) -> Chain:
    sides = [s for s in (chain.first, *(link.right for link in chain.links)) if s is not None]
    laws = [s for s in sides if isinstance(s, Call) and _is_bare(s)]
    formulas = [s for s in sides if any(map(_is_exponential, walk(s))) and not any(isinstance(n, Call) for n in walk(s))]
    if len(laws) != 1 or not formulas or any(link.relation != "=" for link in chain.links):
        return chain
    (law,) = laws
    own = {n for a in law.args for n in outside_subscripts(a)}
    letters = {n for f in formulas for n in outside_subscripts(f) if n.base not in _CONSTANTS} - own
    if len(letters) != 1:
        return chain
    at = Call(law.head, (letters.pop(), *law.args), (";", ","), law.bracket, span=law.span)

    def put(node: Node) -> Node:
        return at if node is law else node

    first = None if chain.first is None else put(chain.first)
    return replace(chain, first=first, links=tuple(replace(link, right=put(link.right)) for link in chain.links))


def _is_bare(call: Call) -> bool:
    return is_normal(call) and parameters_after(call) is None and len(call.args) == 2 and not is_covariance(call.args[-1])


def _is_exponential(node: Node) -> bool:
    return (isinstance(node, Apply) and node.function == "exp") or (isinstance(node, Pow) and node.base == Name("e"))


__all__ = ["densities_beside_formulas"]
