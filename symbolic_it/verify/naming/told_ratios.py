r"""Ratios that a text defines, r = \pi_\theta/\pi_{ref}: a form in r is what it is called only if r is the right way up.

PPO's ratio is the new policy over the old one; that of k1, k2 and k3 is the other law over the one that is drawn from
(J. Schulman, Approximating KL divergence, 2020).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...notation.context import Context, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key, stem
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import children, walk
from .own_meaning import is_doubted
from .typed_letters import is_reference

_RATIOS = frozenset(["r", "rho", "w", "u", "ratio"])
_TRAINED = (n.Name("theta"), n.Name("phi"))
_OLD = frozenset(["old", "ref", "0", "base", "behavior", "b", "sft", "SFT", "init"])


def is_upside_down(context: Context, right: n.Node, message: str) -> bool:
    """Whether a ratio that the formula is made of, defined by the text or written out in it, may be turned over."""
    if ("estimator k1" in message or "estimator k3" in message) and any(_is_turned(x) for x in _ratios(right)):
        return True
    if "implicit reward" in message and _signs(right) == {-1}:
        return True
    names = dict.fromkeys(x for x in walk(right) if isinstance(x, n.Name) and x.base in _RATIOS)
    if "estimator k2" not in message and any(not name.accents and is_doubted(context, name) for name in names):
        return True
    for name in names:
        ratio = _told(context, name)
        if ratio is None:
            continue
        above, below = _law(ratio.left), _law(ratio.right)
        if above is None or below is None:
            continue
        if "estimator k2" in message:  # a square: the same of both
            continue
        if "estimator" in message:
            if not (
                _is_old(above)
                or (above.base == "p" and below.base == "q" and (above.sub == below.sub or (above.sub is None and below.sub in _TRAINED)))
            ):
                return True
        elif _is_old(above) and not _is_old(below):
            return True
    return False


def _signs(node: n.Node, sign: int = 1) -> set[int]:
    r"""The signs of log pi/pi_ref in a sum: -1 for -\beta \log(\pi/\pi_{ref}) and for \beta \log(\pi_{ref}/\pi)."""
    match node:
        case n.Neg(body) | n.Vector((n.Neg(body),)):
            return _signs(body, -sign)
        case n.Add(one, other):
            return _signs(one, sign) | _signs(other, sign)
        case n.Sub(one, other):
            return _signs(one, sign) | _signs(other, -sign)
        case n.Mul(one, other):
            return _signs(one, sign) | _signs(other, sign)
        case n.Log(n.Div(above, below)) if is_reference(above) != is_reference(below):
            return {-sign if is_reference(above) else sign}
        case n.Log(arg) if is_reference(arg):
            return {-sign}
        case n.Vector((body,)):
            return _signs(body, sign)
    return set()


def _of_exponential(node: n.Node) -> n.Div | None:
    """p/q of exp(log p - log q)."""
    match node:
        case n.Apply("exp", (n.Sub(n.Log(above), n.Log(below)) | n.Vector((n.Sub(n.Log(above), n.Log(below)),)),)):
            return n.Div(above, below)
    return None


def _ratios(node: n.Node, sign: int = 1) -> Iterator[n.Div]:
    """The ratios in it, as r stands in -log r and r - 1: log(p/q) and log p - log q are of q/p."""
    match node:
        case n.Neg(body):
            yield from _ratios(body, -sign)
        case n.Apply("exp", _) if (ratio := _of_exponential(node)) is not None:
            yield ratio
        case n.Log(n.Div(above, below)) | n.Sub(n.Log(above), n.Log(below)):
            yield n.Div(below, above) if sign > 0 else n.Div(above, below)
        case n.Sub(first, second):
            yield from _ratios(first, sign)
            yield from _ratios(second, -sign)
        case n.Div():
            yield node
        case _:
            for child in children(node):
                yield from _ratios(child, sign)


def _is_turned(ratio: n.Div) -> bool:
    r"""\pi_theta/\pi_ref, where the answers are usually drawn from pi_theta."""
    above, below = (x.head if isinstance(x, n.Call) else x for x in (ratio.left, ratio.right))
    return isinstance(above, n.Name) and isinstance(below, n.Name) and above.base == below.base and not _is_old(above) and _is_old(below)


def _told(context: Context, name: n.Name) -> n.Div | None:
    try:
        fact = context.about(key(name), Meaning) or context.about(key(stem(name)), Meaning)
    except ElaborationError:
        return None
    if fact is None:
        return None
    body = rebuilt(fact.value.body, _of_exponential)
    ratios = [x for x in walk(body) if isinstance(x, n.Div) and _law(x.left) is not None and _law(x.right) is not None]
    return ratios[0] if len(ratios) == 1 else None  # of beta log (pi/pi_ref), too


def _law(node: n.Node) -> n.Name | None:
    return node.head if isinstance(node, n.Call) and isinstance(node.head, n.Name) else None


def _is_old(law: n.Name) -> bool:
    return any(x.base in _OLD for x in walk(law.sub) if isinstance(x, n.Name)) if law.sub is not None else False
