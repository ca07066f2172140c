"""Z = f(X, Y), of which no more is known: a function of X and Y. A text that defines Z so supposes it from there on."""

from __future__ import annotations

from dataclasses import replace

from ...context import Constraint, Context, Fact, Superseded
from ...syntax.nodes import Abs, BigOp, Call, Chain, Given, Link, ListNode, Name, Node, Tuple, Vector
from ...syntax.walk import walk
from ...text import text_of
from ..expressions.events import event_of
from ..functionals.entropies import variables_of
from ..roles.letters import key
from .linear_dependence import linear_dependence

_VARIABLES = frozenset("XYZUVWTSABEMN")
_IMAGES, _ARGUMENTS = frozenset("XYZUVWTS"), frozenset("XYZUVW")  # S = f(N) may be of numbers
_SIZES = frozenset("KLMN")
_NO_VALUES = (Call, BigOp, Given, Vector, Tuple, ListNode)
OF_A_FUNCTION = "a function of random variables"


def image_and_arguments(chain: Chain) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The variables on the left of Z = f(X, Y) and those on the right; None for anything else."""
    if chain.first is None or len(chain.links) != 1 or chain.links[0].relation not in ("=", ":="):
        return None
    right = chain.links[0].right
    image = variables_of(None, chain.first)
    if image is None or not isinstance(right, Call) or not isinstance(right.head, Name) or not right.head.base.islower():
        return None
    arguments = [variables_of(None, a) for a in right.args]
    if any(a is None for a in arguments):
        return None
    return image, tuple(n for a in arguments for n in a or ())


def is_told_function(context: Context, chain: Chain) -> bool:
    """Whether it is the Y = f(X) of a Y that the words call a function of X: H(Y | X) = 0 is given, and Y is no number."""
    found = image_and_arguments(chain)
    if found is None or len(found[0]) != 1 or not found[1]:
        return False
    told = f"H({found[0][0]}|{','.join(found[1])})=0"
    return any(isinstance(f.value, Constraint) and f.text.replace(" ", "") == told for f in context.facts)


def indicated(node: Node) -> Chain | None:
    r"""The X \ne \hat X of an indicator of two random variables that are equal, or are not."""
    event = event_of(node)
    if event is None or event.first is None or len(event.links) != 1 or event.links[0].relation not in ("=", "!="):
        return None
    sides = (event.first, event.links[0].right)
    return event if _compared(*sides) is not None else None


def _compared(left: Node, right: Node) -> tuple[str, ...] | None:
    r"""The two random variables, or the one and its estimate J and \hat J; None for anything else."""
    if not isinstance(left, Name) or not isinstance(right, Name):
        return None
    for one, other in ((left, right), (right, left)):
        if other.accents == ("hat",) and one == replace(other, accents=(), span=one.span) and variables_of(None, one) is not None:
            return key(one), key(other)
    found = variables_of(None, left), variables_of(None, right)
    return (*found[0], *found[1]) if found[0] is not None and found[1] is not None else None


def made_of(chain: Chain) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    r"""The same of Y = X N, X^2, \max(X, Z), 1[X > 0], 1[X = Z]: an expression in random variables and numbers alone."""
    if chain.first is None or len(chain.links) != 1 or chain.links[0].relation not in ("=", ":=") or not isinstance(chain.first, Name):
        return None
    right = chain.links[0].right
    image = variables_of(None, chain.first)
    if image is not None and (event := indicated(right)) is not None and event.first is not None:
        return image, _compared(event.first, event.links[0].right) or ()
    parts = list(walk(right))
    if isinstance(right, Abs) and chain.first.base in _SIZES:
        return None  # K = |V|
    if image is None or isinstance(right, Name) or any(isinstance(x, _NO_VALUES) for x in parts):
        return None
    names = [x for x in parts if isinstance(x, Name)]
    if not names or any(x.base not in _VARIABLES or variables_of(None, x) is None for x in names) or chain.first in names:
        return None
    return image, tuple(dict.fromkeys(n for x in names for n in variables_of(None, x) or ()))


def dependence_told(left: Node, right: Node) -> tuple[Fact, ...]:
    """What a definition of a random variable tells: "consider $Y = f(X)$", "$Y = X + N$"; nothing for a loss L = f(X).

    Where other letters stand in it, as in Y = a X + b, no condition is known: what fails without one is left open.
    """
    chain = Chain(left, (Link("=", right),))
    own = {x.base for x in walk(right) if isinstance(x, Name) and variables_of(None, x) is not None}
    if isinstance(left, Name) and variables_of(None, left) is not None and indicated(right) is not None:
        return (Fact("", Constraint(chain), f"{text_of(left)} = {text_of(right)}", scope="given"),)
    if not isinstance(left, Name) or left.base not in _IMAGES or not own & _ARGUMENTS:
        return ()
    found = image_and_arguments(chain)
    tied = linear_dependence(chain) if found is None else None
    found = found if found is not None or tied is not None else made_of(chain)
    names = (*found[0], *found[1]) if found is not None else tied.names if tied is not None else ()
    if not names or any(n[:1] not in _VARIABLES for n in names):
        return (Fact("", Superseded(chain)),) if not names else ()
    return (Fact("", Constraint(chain), f"{text_of(left)} = {text_of(right)}", scope="given"),)
