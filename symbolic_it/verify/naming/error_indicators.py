r"""The indicator of an error, E = 1[X \ne \hat X]: X is known where E = 0, and one of the others where E = 1.

H(X|E, \hat X) = P_e H(X|E=1, \hat X) + (1 - P_e) H(X|E=0, \hat X), whose last entropy is 0 and the other at most log(|X| - 1).
Source: Cover and Thomas 2006, theorem 2.10.1.
"""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Constraint, Context
from ...notation.elaborate.conditions.function_of_variables import indicated
from ...notation.syntax import nodes as n
from .fano import is_error, is_log_of_size, is_log_of_two

_HOLDS = Verdict("definition", "what the indicator of an error tells")
_TURNED = Verdict("convention-mismatch", "not what the indicator of an error tells: it is the other value of it, or the relation is turned")
_FLIPPED = {"<=": ">=", ">=": "<="}


def of_error_indicators(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a step with the indicator of an error that the text has defined; None for any other formula."""
    told = _told(context)
    if told is None:
        return None
    indicator, at_error = told
    if relation in _FLIPPED and (is_log_of_size(left) or isinstance(left, n.Number)):
        left, relation, right = right, _FLIPPED[relation], left
    value, of = _given(left, indicator), _estimated(left)
    if relation == "=" and value is not None and isinstance(right, n.Number) and right.value == 0:
        return _HOLDS if value != at_error else _TURNED
    if relation in _FLIPPED and value == at_error and is_log_of_size(right, of):
        return _HOLDS if relation == "<=" else _TURNED
    if left == n.Call(n.Name("H"), (indicator,), ()):
        if relation == "=" and isinstance(right, n.Call) and isinstance(right.head, n.Name) and right.head.base in ("H", "h"):
            return _HOLDS if len(right.args) == 1 and is_error(right.args[0]) else None
        return _HOLDS if relation == "<=" and is_log_of_two(right) else None
    if not _is_given_indicator(left, indicator):
        return None
    match right:
        case n.Mul(error, size) if relation in _FLIPPED and is_error(error) and is_log_of_size(size, of):
            return _HOLDS if relation == "<=" else _TURNED
        case n.Add(n.Mul(a, b), n.Mul(c, d)) | n.Sub(n.Mul(a, b), n.Mul(c, d)) if relation == "=":
            weights = (_weight(a, indicator, at_error), _weight(c, indicator, at_error))
            values = (_given(b, indicator), _given(d, indicator))
            if None in weights or set(values) != {0, 1} or set(weights) != {0, 1}:
                return None
            return _HOLDS if weights == values and isinstance(right, n.Add) else _TURNED
    return None


def _told(context: Context) -> tuple[n.Name, int] | None:
    r"""The indicator, and which value of it is an error: 1 of 1[X \ne \hat X], 0 of 1[X = \hat X]."""
    for fact in reversed(context.facts):
        chain = fact.value.chain if isinstance(fact.value, Constraint) else None
        if not isinstance(chain, n.Chain) or not isinstance(chain.first, n.Name) or len(chain.links) != 1:
            continue
        event = indicated(chain.links[0].right)
        if event is None:
            continue
        sides = (event.first, event.links[0].right)
        names = [x for x in sides if isinstance(x, n.Name)]
        if len(names) == 2 and names[0].base == names[1].base and any("hat" in x.accents for x in names):
            return chain.first, 1 if event.links[0].relation == "!=" else 0
    return None


def _is_given_indicator(node: n.Node, indicator: n.Name) -> bool:
    r"""H(X|E, \hat X), in either order."""
    return (
        isinstance(node, n.Call)
        and node.head == n.Name("H")
        and node.separators == ("|", ",")
        and indicator in node.args[1:]
        and _estimated(node) is not None
    )


def _given(node: n.Node, indicator: n.Name) -> int | None:
    r"""The e of H(X|E=e, \hat X)."""
    if not isinstance(node, n.Call) or node.head != n.Name("H") or node.separators != ("|", ",") or _estimated(node) is None:
        return None
    for argument in node.args[1:]:
        if isinstance(argument, n.Chain) and argument.first == indicator and len(argument.links) == 1 and argument.links[0].relation == "=":
            at = argument.links[0].right
            return int(at.value) if isinstance(at, n.Number) and at.value in (0, 1) else None
    return None


def _estimated(node: n.Node) -> str | None:
    r"""The letter X of H(X|E, \hat X)."""
    of = node.args[0] if isinstance(node, n.Call) and node.args else None
    if not isinstance(node, n.Call) or not isinstance(of, n.Name):
        return None
    return of.base if any(isinstance(a, n.Name) and a.base == of.base and "hat" in a.accents for a in node.args[1:]) else None


def _weight(node: n.Node, indicator: n.Name, at_error: int) -> int | None:
    """The value of the indicator of which P_e, 1 - P_e or P(E = 1) is the probability."""
    node = node.items[0] if isinstance(node, n.Vector) and len(node.items) == 1 else node
    if is_error(node):
        return at_error
    if isinstance(node, n.Sub) and node.left == n.Number("1", Fraction(1)) and is_error(node.right):
        return 1 - at_error
    if isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base in ("P", "Pr", "p") and len(node.args) == 1:
        (event,) = node.args
        if isinstance(event, n.Chain) and event.first == indicator and len(event.links) == 1 and event.links[0].relation == "=":
            at = event.links[0].right
            return int(at.value) if isinstance(at, n.Number) and at.value in (0, 1) else None
    return None
