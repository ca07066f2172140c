r"""The best discriminator's value: max_D V(G, D) = 2 JSD(p_data || p_g) - 2 log 2, and min_G max_D V = -2 log 2

For V = E_a[log D(x)] + E_b[log(1 - D(x))] of two laws a and b. Source: Goodfellow and others 2014, theorem 1.
"""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Fact, Meaning
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.roles.outcomes import has_key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.parts import unbracketed
from ...notation.syntax.walk import walk
from .exactly import equals

_HOLDS = Verdict("definition", "the value of the adversarial game at the best discriminator")
_BEST = r"2 \mathrm{JSD}(A \| B) - 2 \log 2"
_GAME = "game "  # of facts, before the name of the value
_FORMS = (_BEST, r"-2 \log 2")


def of_the_best_discriminator(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on such a value of a game that the text has defined; None for any other formula."""
    of = _game(left)
    if of is None or relation != "=" or (laws := _laws(context, of[0])) is None:
        return None
    if _is_told_otherwise(context, left, laws):
        return None
    put: dict[n.Node, n.Node] = {n.Name("A"): laws[0], n.Name("B"): laws[1]}
    meant = rebuilt(read_expression(_FORMS[of[1]]), put.get)
    found = equals(context, meant, right)
    if found is None or found.word not in ("proved", "confirmed", "refuted"):
        return None
    return _HOLDS if found.positive else replace(found, word="refuted")


def game_told(context: Context, statement: n.Statement, agreed: bool) -> tuple[Fact, ...]:
    """The fact that a text defines V as the value of such a game, which has a law for each of its means, or anew as something else."""
    chain = statement.chains[0]
    if len(chain.links) != 1 or chain.first is None or not isinstance(name := _head(chain.first), n.Name):
        return ()
    is_one = agreed and _laws_of(chain.links[0].right) is not None
    anew = context.about(_GAME + name.base, Meaning) is not None and not (
        isinstance(chain.first, n.Call) and any(map(_is_best, chain.first.args))
    )
    return (Fact(_GAME + name.base, Meaning((), chain.links[0].right)),) if is_one or anew else ()


def _is_best(node: n.Node) -> bool:
    """D^*, G^*."""
    return isinstance(node, n.Name) and node.sup == "*"


def _is_told_otherwise(context: Context, left: n.Node, laws: tuple[n.Node, n.Node]) -> bool:
    """Whether the text says of D^* that it is anything but a(x)/(a(x) + b(x))."""
    best = next((x for x in walk(left) if isinstance(x, n.Name) and x.base == "D" and _is_best(x) and has_key(x)), None)
    told = None if best is None else context.about(key(best), Meaning)
    if told is None:
        return False
    a, b = (n.Call(law, told.value.parameters) if told.value.parameters else law for law in laws)
    found = equals(context, n.Div(a, n.Add(a, b)), told.value.body)
    return found is None or not found.positive


def _game(node: n.Node) -> tuple[n.Node, int] | None:
    """The V of max_D V(G, D), V(G, D^*): 0; of min_G max_D V(G, D): 1."""
    match node:
        case n.BigOp(kind="min", binder=n.Binder(names=(n.Name("G" | "g"),)), body=body):
            inner = _game(unbracketed(body))
            return (inner[0], 1) if inner is not None and inner[1] == 0 and isinstance(unbracketed(body), n.BigOp) else None
        case n.BigOp(kind="max" | "sup", binder=n.Binder(names=(n.Name("D"),)) as over, body=body) if over == n.Binder(over.names):
            return (_head(unbracketed(body)), 0)
        case n.Call(args=(_, n.Name("D") as best)) if best.sup == "*":
            return (_head(node), 0)
    return None


def _head(node: n.Node) -> n.Node:
    return node.head if isinstance(node, n.Call) else node


def _laws(context: Context, name: n.Node) -> tuple[n.Node, n.Node] | None:
    """The laws a and b of a V that was defined."""
    fact = context.about(_GAME + name.base, Meaning) if isinstance(name, n.Name) else None
    return None if fact is None else _laws_of(fact.value.body)


def _laws_of(body: n.Node) -> tuple[n.Node, n.Node] | None:
    """The laws a and b of E_a[log D(x)] + E_b[log(1 - D(x))]."""
    match body:
        case n.Add(n.BigOp(kind="E") as real, n.BigOp(kind="E") as made):
            a, b = _law_of(real), _law_of(made)
            said = _log_of(real.body), _log_of(made.body)
        case _:
            return None
    if a is None or b is None or said[0] is None or said[1] != n.Sub(_ONE, said[0]) or _head(said[0]) != n.Name("D"):
        return None
    return a, b


_ONE = read_expression("1")


def _law_of(mean: n.BigOp) -> n.Node | None:
    """p of E_p, E_{x ~ p} and E_{x ~ p(x)}."""
    law = mean.binder.distribution
    if law is None and len(mean.binder.names) == 1:
        law = mean.binder.names[0]
    law = law.head if isinstance(law, n.Call) else law
    return law if isinstance(law, n.Name) else None


def _log_of(node: n.Node) -> n.Node | None:
    node = unbracketed(node)
    return unbracketed(node.arg) if isinstance(node, n.Log) and node.base is None and node.power is None else None
