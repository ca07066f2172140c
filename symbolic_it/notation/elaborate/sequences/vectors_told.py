r"""Random vectors that the text has spelled out: after X = (X_1, \dots, X_n), H(X) is H(X_1, \dots, X_n)."""

from __future__ import annotations

from dataclasses import replace

from ...context import Constraint, Context, Declared
from ...syntax.nodes import Call, Chain, Ellipsis, Name, Node, Statement, Tuple, Vector
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..functionals.functionals import of_call
from ..roles.letters import is_variable, key
from ..shorthand import rebuilt

_OF_VARIABLES = frozenset(["H", "h", "I", "MI"])


def spelled_by_the_text(statement: Statement, context: Context) -> Statement:
    """The statement with the members of a vector below H and I, where it also speaks of members."""
    spoken = {x for n in walk(statement) if isinstance(n, Name) and n.sub is not None for x in (n.base, n.base.upper())}
    named = [n for n in walk(statement) if isinstance(n, Name) and n.base in spoken]
    vectors = {n: items for n in named if (items := members_told(n, context)) is not None}
    if not vectors:
        return statement

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or not any(a in vectors for a in node.args if isinstance(a, Name)) or not _is_of_variables(node):
            return None
        args: list[Node] = []
        separators: list[str] = []
        for k, a in enumerate(node.args):
            if k:
                separators.append(node.separators[k - 1])
            items = vectors.get(a) if isinstance(a, Name) else None
            own = (a,) if items is None else items
            separators += [","] * (len(own) - 1)
            args += own
        return replace(node, args=tuple(args), separators=tuple(separators))

    return rebuilt(statement, change)


def members_told(name: Name, context: Context) -> tuple[Node, ...] | None:
    """X_1, ..., X_n for an X that the text has said is (X_1, ..., X_n), and has said nothing else of since."""
    if name.sub is not None or not is_variable(name):
        return None
    body: Node | None = None
    for fact in context.facts:
        chain = fact.value.chain if isinstance(fact.value, Constraint) else None
        if isinstance(chain, Chain) and chain.first == name and _is_equation(chain):
            if body is not None and body != chain.links[0].right:
                return None
            body = chain.links[0].right
        elif body is not None and fact.symbol.split(" ")[-1] == key(name) and fact.value != Declared("vector"):
            return None
    if not isinstance(body, (Tuple, Vector)) or not any(isinstance(x, Ellipsis) for x in body.items):
        return None
    own = [x for x in body.items if not isinstance(x, Ellipsis)]
    return body.items if all(isinstance(x, Name) and x.sub is not None and x.base == name.base for x in own) else None


def _is_equation(chain: Chain) -> bool:
    return len(chain.links) == 1 and chain.links[0].relation in ("=", ":=")


def _is_of_variables(node: Call) -> bool:
    try:
        found = of_call(node)
    except ElaborationError:
        return False
    return found is not None and found.name in _OF_VARIABLES
