"""Which law a formula tells: `P ~ N(mu, sigma^2)`, `X ~ Exp(lambda)`, `q(z|x) = N(z; mu(x), 1)`."""

from __future__ import annotations

from ...context import Fact, NamedLaw
from ...syntax.errors import ReadError
from ...syntax.nodes import Call, Chain, Dot, Name, Node
from ...syntax.reader import read
from ..errors import ElaborationError
from ..functionals.functionals import of_call
from ..roles.letters import key
from .bernoulli import is_bernoulli
from .families import family_of
from .normal_shape import is_normal, parameters_after
from .uniform_on_a_set import counted, equal_masses, set_of


def named_facts(left: Node, right: Node) -> tuple[Fact, ...]:
    """What `P ~ N(mu, sigma^2)`, `X ~ Exp(lambda)`, `q(z|x) = N(z; mu(x), 1)` say; () for anything else."""
    uniform = equal_masses(left, right)
    if uniform is not None:
        return (Fact(uniform[0], NamedLaw(uniform[1])),)
    law = law_of(right)
    if law is None:
        return ()
    if isinstance(left, Name):
        name = key_of(left)
        return () if name is None else (Fact(name, NamedLaw(law, on=set_of(right))),)
    if not isinstance(left, Call) or not isinstance(left.head, Name) or of_call(left) is not None:
        return ()
    called = letters_of(left)
    name = key_of(left.head)
    if called is None or name is None or (has_point(right) and right.args[0] != called[0][0]):  # type: ignore[attr-defined]
        return ()
    return (Fact(name, NamedLaw(law, *called)),)


def names_a_law(text: str) -> bool:
    """Whether a formula says which law something has, and nothing else."""
    try:
        statement = read(text)
    except ReadError:
        return False
    return bool(statement.chains) and all(tells_a_law(c) for c in statement.chains)


def law_of(node: Node) -> Call | None:
    """The call that names a law, without its point; None where it names none."""
    node = counted(node)
    if not isinstance(node, Call):
        return None
    if is_normal(node):
        return Call(node.head, node.args[-2:], (",",), span=node.span)
    return node if family_of(node) is not None or is_bernoulli(node) else None


def has_point(node: Node) -> bool:
    return isinstance(node, Call) and is_normal(node) and parameters_after(node) is not None and not isinstance(node.args[0], Dot)


def letters_of(call: Call) -> tuple[tuple[Node, ...], tuple[Node, ...]] | None:
    """The outcome of p(x) and q(z|x), and what it is given; None for other calls."""
    bar = call.separators.index("|") + 1 if "|" in call.separators else len(call.args)
    if bar != 1 or not all(isinstance(a, Name) for a in call.args):
        return None
    return call.args[:1], call.args[1:]


def key_of(name: Name) -> str | None:
    try:
        return key(name)
    except ElaborationError:
        return None


def tells_a_law(chain: Chain) -> bool:
    """P ~ N(mu, sigma^2), p(x) = N(x; mu, sigma^2): what says which law it is."""
    return len(chain.links) == 1 and chain.first is not None and bool(named_facts(chain.first, chain.links[0].right))
