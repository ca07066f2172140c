r"""Functions by their name alone below a derivative: \partial \ell/\partial \mu, where the text defined \ell(\mu, s)."""

from __future__ import annotations

from dataclasses import replace

from ...notation.context import Context, Fact, Meaning
from ...notation.elaborate.roles.letters import LAWS, key
from ...notation.elaborate.roles.outcomes import has_key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax.nodes import BigOp, Call, Derivative, Name, Node, Statement
from ...notation.syntax.walk import walk
from ..model import Claim
from ..naming.likelihood_letters import FUNCTION


def functions_told(statement: Statement, claims: list[Claim]) -> tuple[Fact, ...]:
    """The function of several numbers that a statement defines; one without parameters where it may be defined anew."""
    chain = statement.chains[0] if len(statement.chains) == 1 and claims else None
    first = None if chain is None else chain.first
    if chain is None or not isinstance(first, Call) or not isinstance(first.head, Name) or not has_key(first.head) or len(first.args) < 2:
        return ()
    if first.head.base in LAWS or chain.links[0].relation not in ("=", ":=") or claims[0].verdict.word in ("proved", "confirmed"):
        return ()
    plain = all(isinstance(a, Name) for a in first.args) and set(first.separators) <= {",", ";"}
    known = plain and claims[0].verdict.word == "definition" and _is_of_numbers(chain.links[0].right)
    return (Fact(FUNCTION + key(first.head), Meaning(first.args if known else (), chain.links[0].right)),)


def _is_of_numbers(node: Node) -> bool:
    """Whether no law and no mean stands in a formula."""
    return not any(
        (isinstance(x, BigOp) and x.kind not in ("sum", "prod"))
        or isinstance(x, Derivative)
        or (isinstance(x, Call) and not x.juxtaposed and isinstance(x.head, Name))
        for x in walk(node)
    )


def with_functions_by_name(statement: Statement, context: Context) -> Statement:
    """The statement with such functions written out where they are differentiated by one of their arguments."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, Derivative) or not node.variables or node.kind == "gradient":
            return None
        head, args = (node.body.head, node.body.args) if isinstance(node.body, Call) else (node.body, None)
        if not isinstance(head, Name) or not has_key(head):
            return None
        names = (FUNCTION + key(head), key(head))
        fact = next((f for f in reversed(context.facts) if f.symbol in names and isinstance(f.value, Meaning)), None)
        if fact is None or not isinstance(fact.value, Meaning):
            return None
        if fact.symbol == names[0] and not fact.value.parameters and _is_of_numbers(fact.value.body):
            anew = replace(head, accents=(*head.accents, "breve"))  # of which nothing is known: not what the letter was before
            return replace(node, body=replace(node.body, head=anew) if isinstance(node.body, Call) else anew)
        if args not in (None, fact.value.parameters):
            return None
        return replace(node, body=fact.value.body) if set(node.variables) <= set(fact.value.parameters) else None

    return rebuilt(statement, change)
