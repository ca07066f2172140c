r"""Values and losses of single answers, as in KTO: what is desirable follows its reward, what is not opposes it.

v(x, y) = \lambda_D \sigma(\beta (r - z_0)) if y is desirable, \lambda_U \sigma(\beta (z_0 - r)) if not. Source: Ethayarajh et al. 2024,
equation 8.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .loss_letters import LOSSES
from .near_miss import turns_over
from .products import as_product
from .typed_letters import KINDS

_UNDESIRABLE = regex(
    r"undesir|not desir|unwanted|\brejected|\bbad\b|dispreferred|thumbs[- ]down|不良|不受欢迎|不理想|不可取|바람직하지|나쁜|望ましくな",
    re.I,
)
_DESIRABLE = regex(
    r"(?<!un)(?<!not )desir|(?<!un)wanted|\bchosen|\bgood\b|(?<!dis)preferred|thumbs[- ]up|优良|受欢迎|理想|可取|바람직한|좋은|望ましい",
    re.I,
)
_SPOKEN = regex(r"answer|response|completion|output|example|\bKTO\b|回答|答案|响应|样本|답변|응답|回答|応答", re.I)  # what is good or bad
_GOOD = frozenset(["chosen", "desirable", "des", "D", "d", "good", "pos", "win", "w"])
_BAD = frozenset(["rejected", "undesirable", "und", "undes", "U", "u", "bad", "neg", "lose", "l"])
_VALUES = frozenset(["v", "V"])


def of_desirable_answers(left: n.Node, right: n.Node, sentence: str) -> Verdict | None:
    """The verdict on the value or loss of an answer that is said to be desirable or not; None for any other formula."""
    head = left.head if isinstance(left, n.Call) else left
    while isinstance(head, n.Pow):
        head = head.base
    if not isinstance(head, n.Name) or head.base not in LOSSES | _VALUES or turns_over(sentence):
        return None
    if not any(is_sigmoid(x) for x in walk(right)):
        return None
    if (parts := _parts(right)) is not None:
        return _of_both_kinds(parts, 1 if head.base in _VALUES else -1)
    named = (
        (_kind_by_name(head) or _kind_by_weight(right))
        if not isinstance(right, n.Cases) and any(KINDS["Iota"](x) for x in walk(right))
        else None
    )
    if not isinstance(right, n.Cases) and named is None and _SPOKEN.search(sentence) is None:
        return None
    rows = right.rows if isinstance(right, n.Cases) else (n.Case(right, n.Text(sentence)),)
    kinds = [named] if named is not None else [_kind(row.condition) for row in rows]
    if isinstance(right, n.Cases) and len(kinds) == 2 and None in kinds and any(kinds):
        known = next(k for k in kinds if k is not None)
        kinds = [-known if k is None else k for k in kinds]  # otherwise
    slopes = [slope(row.value) for row in rows]
    if any(k is None for k in kinds) or any(not s for s in slopes):
        return None
    sign = 1 if head.base in _VALUES else -1
    title = f"{'value' if sign == 1 else 'loss'} of a desirable or undesirable answer"
    if any(k is not None and s is not None and k * s != sign for k, s in zip(kinds, slopes, strict=True)):
        return Verdict("convention-mismatch", f"not the {title}: it would be with the sign of what is in a sigmoid changed")
    points = [slope(row.value, _point) for row in rows]
    if any(p is not None and s is not None and p * s > 0 for p, s in zip(points, slopes, strict=True)):
        return Verdict("convention-mismatch", f"not the {title}: the point that its reward is measured from would be taken from it")
    known_by_form = isinstance(right, n.Cases) or (named is not None and None not in points)
    return Verdict("definition", f"agrees with the definition of the {title}") if known_by_form else None


def _parts(node: n.Node) -> tuple[n.Node, n.Node] | None:
    """The two parts of a sum, one of desirable answers and one of the others, each with a sigmoid; None for anything else."""
    while isinstance(node, (n.Vector, n.BigOp)) and not (isinstance(node, n.Vector) and len(node.items) != 1):
        node = node.items[0] if isinstance(node, n.Vector) else node.body
    if not isinstance(node, (n.Add, n.Sub)):
        return None
    parts = (node.left, node.right if isinstance(node, n.Add) else n.Neg(node.right))
    return parts if all(any(map(is_sigmoid, walk(x))) for x in parts) and {*map(_kind_of_part, parts)} == {1, -1} else None


def _kind_of_part(part: n.Node) -> int | None:
    """By the marks of its weights and answers, and by the set that it sums over: w_{good}, y_{desirable}, y in Good."""
    kinds = {_kind_by_name(x) for x in walk(part) if isinstance(x, n.Name) and x.base in ("lambda", "w", "y") and x.sub is not None}
    for x in walk(part):
        if isinstance(x, n.BigOp):
            words = {
                y.words.strip().lower() if isinstance(y, n.Text) else y.base.lower()
                for y in walk(x.binder)
                if isinstance(y, (n.Text, n.Name))
            }
            kinds |= {1} if words & _GOOD else {-1} if words & _BAD else set()
    kinds.discard(None)
    return kinds.pop() if len(kinds) == 1 else None


def _of_both_kinds(parts: tuple[n.Node, n.Node], sign: int) -> Verdict | None:
    title = f"{'value' if sign == 1 else 'loss'} of desirable and undesirable answers"
    kinds, slopes, points = [_kind_of_part(x) for x in parts], [slope(x) for x in parts], [slope(x, _point) for x in parts]
    if not all(slopes) or not all(points) or None in kinds:
        return None
    ways = {k * s for k, s in zip(kinds, slopes, strict=True) if k is not None and s is not None}
    if any(p is not None and s is not None and p * s > 0 for p, s in zip(points, slopes, strict=True)):
        return Verdict("convention-mismatch", f"not the {title}: the point that its reward is measured from would be taken from it")
    if ways == {sign}:
        return Verdict("definition", f"agrees with the definition of the {title}")
    if len(ways) == 2:
        return Verdict("convention-mismatch", f"not the {title}: it would be with the sign of what is in a sigmoid changed")
    return Verdict("undecided", f"a {title.split()[0]} that goes the other way: whether it is to grow or to fall is not said")


def _kind_by_name(head: n.Name) -> int | None:
    """L_{chosen}, L_D: the loss of a desirable answer; L_{rejected}, L_U: of another."""
    below = (
        {x.base if isinstance(x, n.Name) else x.words.strip() for x in walk(head.sub) if isinstance(x, (n.Name, n.Text))}
        if head.sub is not None
        else set()
    )
    good, bad = bool(below & _GOOD), bool(below & _BAD)
    return None if good == bad else 1 if good else -1


def _kind_by_weight(right: n.Node) -> int | None:
    """lambda_D (1 - ...): what the one weight of a loss is marked with."""
    kinds = {_kind_by_name(x) for x in walk(right) if isinstance(x, n.Name) and x.base == "lambda" and x.sub is not None}
    return kinds.pop() if len(kinds) == 1 else None


def _kind(condition: n.Node | None) -> int | None:
    """1 for desirable, -1 for undesirable answers; None where nothing or both is said."""
    if condition is None:
        return None
    words = " ".join(x.words if isinstance(x, n.Text) else x.base for x in walk(condition) if isinstance(x, (n.Text, n.Name)))
    bad, good = _UNDESIRABLE.search(words) is not None, _DESIRABLE.search(_UNDESIRABLE.sub("", words)) is not None
    return None if bad == good else -1 if bad else 1


def slope(node: n.Node, leaf: Callable[[n.Node], int] | None = None) -> int | None:
    """1 where a formula grows with the reward of its answer, -1 where it falls, 0 where it has none; None where that is unclear.

    ``leaf``: the same of what has no parts, where another thing than the reward is asked for.
    """
    leaf = leaf or _reward
    if found := leaf(node):
        return found
    match node:
        case n.Neg(body):
            return _times(-1, slope(body, leaf))
        case n.Add(left, right):
            return _plus(slope(left, leaf), slope(right, leaf))
        case n.Sub(left, right):
            return _plus(slope(left, leaf), _times(-1, slope(right, leaf)))
        case n.Vector((body,)):
            return slope(body, leaf)
        case n.Call() if (product := as_product(node)) is not None:
            return slope(product, leaf)
        case n.Call(n.Name() as head, (body,)) if KINDS["Zeta"](head):
            return slope(body, leaf)
        case n.Mul(left, right):
            one, other = slope(left, leaf), slope(right, leaf)
            return other if one == 0 and _is_weight(left) else one if other == 0 and _is_weight(right) else None
        case n.BigOp("E" | "sum", _, body):
            return slope(body, leaf)
    return slope(node.args[0], leaf) if is_sigmoid(node) else 0  # type: ignore[attr-defined]


def _reward(node: n.Node) -> int:
    match node:
        case n.Log(n.Div(above, below)) if KINDS["W"](above) and KINDS["U"](below):
            return 1
        case n.Log(n.Div(above, below)) if KINDS["U"](above) and KINDS["W"](below):
            return -1
    return int(KINDS["R"](node))


def _point(node: n.Node) -> int:
    """z_0, or a divergence in its place."""
    return int(KINDS["Iota"](node))


def _plus(a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None or a * b < 0 else a or b


def _times(sign: int, a: int | None) -> int | None:
    return None if a is None else sign * a


def _is_weight(node: n.Node) -> bool:
    return (
        isinstance(node, (n.Name, n.Div))
        or (isinstance(node, n.Number) and node.value > 0)
        or (isinstance(node, n.Call) and KINDS["Zeta"](node))
    )


def is_sigmoid(node: n.Node) -> bool:
    if isinstance(node, n.Apply):
        return node.function == "sigmoid" and len(node.args) == 1
    return isinstance(node, n.Call) and node.head == n.Name("sigma") and len(node.args) == 1
