r"""Functions of random variables that the text defines: d(X, Y) = H(X|Y) + H(Y|X), so that d(X, Z) is that of X and Z.

A second formula for the same function is judged by the first one; where it is another one and no conclusion is drawn, the text may
mean another function of that name: normalised informations have several denominators.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from ...decide.verdict import Verdict
from ...notation.context import Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.roles.letters import is_variable, key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import ReadError, nodes, read
from ...notation.syntax.parts import placed
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ...patterns import regex
from ..model import Claim
from .redefined import FOLLOWS

Tree = TypeVar("Tree", bound=nodes.Node)
_INFORMATIONS = frozenset(["H", "I", "MI"])
_AT_ARGUMENTS = regex(r"\s*\\?([A-Za-z]+)\s*\([^()=]*\)\s*:?=")
_OPEN = (nodes.Ellipsis, nodes.Text, nodes.Cases, nodes.ListNode)


def unfolded(tree: Tree, functions: dict[str, Meaning]) -> Tree:
    """The tree with the defined functions of random variables written out, but for one that is just being defined with :=."""
    defining = {id(c.first) for c in walk(tree) if isinstance(c, nodes.Chain) and c.links and c.links[0].relation == ":="}

    def change(node: nodes.Node) -> nodes.Node | None:
        name = _name(node) if id(node) not in defining else ""
        if name not in functions or not isinstance(node, nodes.Call) or not all(map(is_variable, node.args)):
            return None
        function = functions[name]
        put = dict(zip(function.parameters, node.args, strict=True))
        out: nodes.Node = placed(rebuilt(function.body, put.get), node.span)
        return out

    return rebuilt(tree, change) if functions else tree


def of_a_distance(statement: nodes.Statement, functions: dict[str, Meaning]) -> Verdict | None:
    """The verdict on a statement that introduces D(X, Y) or rho(X, Y) by informations of X and Y; None for any other."""
    chain = statement.chains[0]
    first = chain.first
    if len(statement.chains) > 1 or not isinstance(first, nodes.Call) or not _is_distance(first) or _name(first) in functions:
        return None
    if chain.links[0].relation not in ("=", ":=") or len(set(first.args)) < 2 or not _is_body(chain.links[0].right, first.args, functions):
        return None
    return Verdict("definition", f"introduces {text_of(first)}")


def learn_functions(statement: nodes.Statement, claims: Sequence[Claim], functions: dict[str, Meaning]) -> None:
    """Remember the function that a statement defines, where nothing speaks against it."""
    chain = statement.chains[0]
    if not claims or not claims[0].verdict.positive or claims[0].kind == "mention" or chain.first is None:
        return
    name, first = _name(chain.first), chain.links[0]
    if not name or first.relation not in ("=", ":=") or (name in functions and first.relation != ":="):
        return
    assert isinstance(chain.first, nodes.Call)
    parameters = chain.first.args
    if len(set(parameters)) < len(parameters) or not _is_body(first.right, parameters, functions):
        return
    functions[name] = Meaning(parameters, unfolded(first.right, functions))


def told_in(given: Sequence[str]) -> tuple[tuple[str, ...], dict[str, Meaning]]:
    """The conditions that define no function of random variables, and the functions that the others define: d(X, Y) = H(X|Y) + H(Y|X)."""
    rest, functions = list[str](), dict[str, Meaning]()
    for text in given:
        try:
            (chain,) = read(text).chains
        except (ReadError, ValueError, RecursionError):
            rest.append(text)
            continue
        name, first = "" if chain.first is None else _name(chain.first), chain.first
        parameters = first.args if isinstance(first, nodes.Call) else ()
        defines = name and name not in functions and [k.relation for k in chain.links] in (["="], [":="])
        if defines and len(set(parameters)) == len(parameters) and _is_body(chain.links[0].right, parameters, functions):
            functions[name] = Meaning(parameters, unfolded(chain.links[0].right, functions))
        else:
            rest.append(text)
    return tuple(rest), functions


def other_values(given: Sequence[str], witness: Mapping[str, Any] | None) -> str:
    """A value that a witness chose of a function for which a condition gives a formula at other arguments: f(Y), of "f(X) = E[X]"; "" for none."""
    heads = {m[1] for text in given if (m := _AT_ARGUMENTS.match(text))}
    chosen = (witness or {}).get("values", {})
    return next((k for k in chosen if "(" in k and k.split("(")[0] in heads), "")


def _is_body(body: nodes.Node, parameters: tuple[nodes.Node, ...], functions: dict[str, Meaning]) -> bool:
    """Whether a formula is made of informations of all the parameters, and of no other variable."""
    calls = [n for n in walk(body) if isinstance(n, nodes.Call)]
    variables = {n for n in walk(body) if is_variable(n)} - {c.head for c in calls}
    return (
        variables == set(parameters)
        and any(_functional(c) in _INFORMATIONS or _name(c) in functions for c in calls)
        and not any(isinstance(n, _OPEN) for n in walk(body))
    )


def given_anew(claims: list[Claim], statement: nodes.Statement, functions: dict[str, Meaning], before: str) -> list[Claim]:
    """The claims without a refutation of a second formula for a function, unless the text concludes it from the first."""
    chain = statement.chains[0]
    first = chain.first
    if first is None or not claims or claims[0].verdict.word != "refuted" or _name(first) not in functions or FOLLOWS.search(before[-80:]):
        return claims
    assert isinstance(first, nodes.Call)
    right = chain.links[0].right
    if chain.links[0].relation != "=" or any(_name(n) == _name(first) for n in walk(right)) or len(set(first.args)) < len(first.args):
        return claims
    verdict = Verdict("undecided", f"{text_of(first)} was given another formula before; here it may be another one")
    return [replace(claims[0], verdict=verdict), *claims[1:]]


def _name(node: nodes.Node) -> str:
    """d/2 of d(X, Y): a function of variables that is no information, with how many it takes; "" for anything else, as R(D) of a distortion."""
    if not isinstance(node, nodes.Call) or not isinstance(node.head, nodes.Name) or node.juxtaposed or "|" in node.separators:
        return ""
    if (
        not node.args
        or not all(map(is_variable, node.args))
        or node.args == (nodes.Name("D"),)
        or not (_is_distance(node) or _functional(node) is None)
    ):
        return ""
    try:
        return f"{key(node.head)}/{len(node.args)}"
    except ElaborationError:
        return ""


def _is_distance(node: nodes.Call) -> bool:
    """D(X, Y), rho(X, Y): letters of a divergence and of a law, which take no random variables with a comma between them."""
    return node.head in (nodes.Name("D"), nodes.Name("rho")) and len(node.args) == 2 and set(node.separators) == {","}


def _functional(node: nodes.Call) -> str | None:
    try:
        found = of_call(node)
    except ElaborationError:
        return ""
    return None if found is None else found.name
