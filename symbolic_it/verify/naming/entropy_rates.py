r"""Entropy rates as limits: \lim H(X_1, \dots, X_n)/n, which for a stationary process is \lim H(X_n | X_1, \dots, X_{n-1})

Each is a definition by itself; with n for 1/n, another sign, or the share of one symbol divided once more, it is none.
Source: Cover and Thomas 2006, equations 4.10 and 4.14.
"""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .extended_sources import of_extended_sources
from .limits_of_entropies import of_limits_of_entropies
from .memoryless_channels import of_memoryless_channels

_SHARE, _TIMES = "share", "times"
_ONE = Fraction(1)


def of_entropy_rates(context: Context, left: n.Node, relation: str, right: n.Node, words: str = "") -> Verdict | None:
    """The verdict on a letter H set to a limit of entropies of a growing block, or on what such limits are; None for any other formula."""
    return (
        of_extended_sources(context, left, relation, right)
        or _of_a_letter(left, relation, right)
        or of_limits_of_entropies(context, left, relation, right, words)
        or of_memoryless_channels(context, left, relation, right, words)
    )


def _of_a_letter(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    head = left.head if isinstance(left, n.Call) else left
    head = head.base if isinstance(head, n.Pow) else head
    if relation not in ("=", ":=", "equiv") or not isinstance(head, n.Name) or head.base not in ("H", "h"):
        return None
    negative = isinstance(right, n.Neg)
    limit = right.body if isinstance(right, n.Neg) else right
    if (
        not isinstance(limit, n.BigOp)
        or limit.kind != "lim"
        or not isinstance(limit.binder.target, n.Infinity)
        or len(limit.binder.names) != 1
    ):
        return None
    (length,) = limit.binder.names
    body = limit.body
    if isinstance(body, n.Neg):
        negative, body = not negative, body.body
    factor, entropy = _split(body, length)
    block = _is_block(entropy, length)
    if not block and not _is_last_given_rest(entropy, length):
        return None
    if not _is_of_its_process(left, entropy):
        return Verdict("undecided", "the name is of another process than the limit")
    if not negative and factor == (_SHARE if block else ""):
        return Verdict("definition", "agrees with the definition of an entropy rate")
    if factor is None:
        return None
    return Verdict("convention-mismatch", "no entropy rate: its sign or its factor is another one")


def _is_of_its_process(left: n.Node, entropy: n.Node) -> bool:
    """Whether the letters in the brackets of the name are those of the variables: not H(L) beside H(X_1, ..., X_n)."""
    if not isinstance(left, n.Call):
        return True
    named = {x.base.upper() for a in left.args for x in walk(a) if isinstance(x, n.Name) and len(x.base) == 1 and x.base.isupper()}
    return not named or bool(named & {x.base.upper() for x in walk(entropy) if isinstance(x, n.Name)})


def _split(body: n.Node, length: n.Node) -> tuple[str | None, n.Node]:
    """How an entropy is divided or multiplied by the length, and the entropy; None for another factor."""
    match body:
        case n.Mul(n.Div(n.Number(value=one), below), entropy) if one == 1 and below == length:
            return _SHARE, entropy
        case n.Div(entropy, below) if below == length:
            return _SHARE, entropy
        case n.Mul(factor, entropy) if factor == length:
            return _TIMES, entropy
        case n.Mul(n.Div(above, n.Number(value=one)), entropy) if one == 1 and above == length:
            return _TIMES, entropy
        case n.Mul(_, entropy):
            return None, entropy
    return "", body


def _is_entropy(node: n.Node) -> bool:
    return isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base in ("H", "h") and node.head.sub is None


def _is_block(node: n.Node, length: n.Node) -> bool:
    r"""H(X_1, \dots, X_n), H(X_1 X_2 \cdots X_n), H(X^n), H(X_{1:n})."""
    if not isinstance(node, n.Call) or not _is_entropy(node) or "|" in node.separators:
        return False
    if len(node.args) == 1:
        (whole,) = node.args
        if isinstance(whole, n.Pow):
            return is_variable(whole.base) and whole.exponent == length
        return isinstance(whole, n.Name) and isinstance(whole.sub, n.Range) and whole.sub == n.Range(n.Number("1", _ONE), length)
    return _runs(node.args, n.Number("1", _ONE), length)


def _is_last_given_rest(node: n.Node, length: n.Node) -> bool:
    r"""H(X_n | X_{n-1}, \dots, X_1), in either order."""
    if not isinstance(node, n.Call) or not _is_entropy(node) or node.separators[:1] != ("|",) or node.separators.count("|") > 1:
        return False
    last, *rest = node.args
    before = n.Sub(length, n.Number("1", _ONE))
    if not isinstance(last, n.Name) or last.sub != length:
        return False
    same = all(isinstance(x, n.Ellipsis) or (isinstance(x, n.Name) and x.base == last.base) for x in rest)
    return same and (_runs(tuple(rest), n.Number("1", _ONE), before) or _runs(tuple(reversed(rest)), n.Number("1", _ONE), before))


def _runs(args: tuple[n.Node, ...], first: n.Node, last: n.Node) -> bool:
    """X_1, (X_2,) ..., X_n of one letter."""
    if not any(isinstance(x, n.Ellipsis) for x in args):
        return False
    names = [x for x in args if isinstance(x, n.Name)]
    plain = len(args) > 2 and len(names) == len(args) - 1 and len({x.base for x in names}) == 1 and names[0].base.isupper()
    return plain and names[0].sub == first and names[-1].sub == last
