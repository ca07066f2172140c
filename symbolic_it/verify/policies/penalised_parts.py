r"""Parts of an objective: rewards, weighted advantages and entropies are gains; divergences and losses are costs.

Means, sums over samples and positive weights around a part are left out; its sign is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..naming.compare import has_form
from ..naming.known_quantity import Known
from ..naming.products import as_product
from ..naming.typed_letters import KINDS, is_reference, marks
from .factors_of_parts import WEIGHTS, is_advantage, is_indicator, is_ratio, is_state, is_weight
from .named_losses import COST, GAIN, NAMED, OBJECTIVE, OTHER_LOSS, by_its_name, run
from .rewards_by_name import is_gained, is_paid

_SIZES = frozenset(["N", "M", "B", "m", "n", "K", "T", "D", "G"])
_FIRST = (n.Number("0", Fraction(0)), n.Number("1", Fraction(1)))
SCORE = "weighted score"
_TEACHERS = frozenset(["teacher", "T", "expert", "tea"])
_CLIPPED = Known(
    "clip",
    frozenset(),
    "",
    (r"\min(A B, \operatorname{clip}(A, 1 - C, 1 + C) B)", r"\min(A B, \operatorname{clip}(A, 1 - C, 1 + D) B)",
     r"\min(\frac{W}{U} B, \operatorname{clip}(\frac{W}{U}, 1 - C, 1 + C) B)", r"\min(\frac{W}{U} B, \operatorname{clip}(\frac{W}{U}, 1 - C, 1 + D) B)"),
)  # fmt: skip
_CLIPPED_LOSS = Known(
    "clip",
    frozenset(),
    "",
    (r"\max(-A B, -\operatorname{clip}(A, 1 - C, 1 + C) B)", r"\max(-A B, -\operatorname{clip}(A, 1 - C, 1 + D) B)"),
)
_MAX_CLIPPED = Known(
    "clip", frozenset(), "", (r"\max(A B, \operatorname{clip}(A, 1 - C, 1 + C) B)", r"\max(A B, \operatorname{clip}(A, 1 - C, 1 + D) B)")
)
_K3 = Known("k3", frozenset(), "", (r"\frac{U}{W} - \log \frac{U}{W} - 1",))
_K2 = Known("k2", frozenset(), "", (r"\frac12 (\log \frac{W}{U})^2", r"\frac12 (\log \frac{U}{W})^2"))


@dataclass(frozen=True, slots=True)
class Part:
    """One part. ``sign``: 1 where a gain is added or a cost taken away, -1 otherwise; ``turned``: a divergence of the reference from the policy;
    ``weighted``: by a letter or a number.
    """

    kind: str
    value: int
    sign: int
    turned: bool = False
    weighted: bool = False


def parts(node: n.Node, sign: int = 1) -> list[Part] | None:
    """The parts of a sum; None where one of them is of no known kind."""
    whole = _kind(node)
    if whole is not None:
        kind, value, turned = whole
        if kind == NAMED and sign < 0:
            kind = OBJECTIVE  # what is negated in a loss was to grow
        return [Part(kind, value, sign * value, turned)]
    match node:
        case n.Neg(body):
            return parts(body, -sign)
        case n.Vector((body,)) | n.SetLiteral((body,)):
            return parts(body, sign)
        case n.Call() if (product := as_product(node)) is not None:
            return parts(product, sign)
        case n.Add(left, right) | n.Sub(left, right):
            one = parts(left, sign)
            other = None if one is None else parts(right, sign if isinstance(node, n.Add) else -sign)
            return None if one is None or other is None else _of_two_logs([*one, *other])
        case n.BigOp("E", _, n.Name("R" | "r" | "G")) | n.BigOp("E", _, n.Vector((n.Name("R" | "r" | "G"),))):
            return [Part("reward", GAIN, sign, False)]  # E[R], of whatever was done
        case n.BigOp("E", _, body):
            return parts(body, sign)
        case n.BigOp("sum", binder, body) if not isinstance(binder.lower, (n.Neg, n.Number)) or binder.lower in _FIRST:
            return parts(body, sign)
        case n.Call(n.Name("E"), (body,)):
            return parts(body, sign)
        case n.Div(body, below) if isinstance(below, n.Name) and below.base in WEIGHTS:
            return _weighted(parts(body, sign))
        case n.Div(body, below) if isinstance(below, (n.Number, n.Abs)) or (isinstance(below, n.Name) and below.base in _SIZES):
            return parts(body, sign)
        case n.Mul(left, right) if is_weight(left) or is_indicator(left):
            return _weighted(parts(right, sign), by=left)
        case n.Mul(left, right) if is_weight(right) or is_state(right) or is_indicator(right):
            return _weighted(parts(left, sign), by=right)
    return None


def _weighted(found: list[Part] | None, by: n.Node | None = None) -> list[Part] | None:
    """The parts with what stands before them: a weight, not 1/N."""
    if found is None or (
        by is not None and not any(isinstance(x, n.Name) and x.base in WEIGHTS for x in walk(by)) and not isinstance(by, n.Number)
    ):
        return found
    return [replace(p, weighted=True) for p in found]


def _of_two_logs(found: list[Part]) -> list[Part] | None:
    """log pi - log pi_ref is a divergence; a logarithm of the reference alone is of no kind."""
    model = [p for p in found if p.kind == "likelihood"]
    reference = [p for p in found if p.kind == "likelihood of the reference"]
    if not reference:
        return found
    if len(model) != 1 or len(reference) != 1 or model[0].sign == reference[0].sign:
        return found if not model else None
    rest = [p for p in found if p not in (model[0], reference[0])]
    return [*rest, Part("divergence", COST, -model[0].sign, weighted=model[0].weighted)]


def _kind(node: n.Node) -> tuple[str, int, bool] | None:
    """What a part is, whether it is a gain or a cost, and whether it is a divergence the other way round."""
    found = direction(_without_its_estimator(node))
    if found is not None:
        return "divergence", COST, found == "turned"
    match node:
        case n.Add() | n.Sub() if has_form(node, _K3):
            return "divergence", COST, False
        case n.Mul() | n.Div() if has_form(node, _K2):
            return "divergence", COST, False
        case n.Log(n.Div(above, below)) if KINDS["W"](above) and KINDS["U"](below):
            return "divergence", COST, False
        case n.Log(n.Div(above, below)) if KINDS["U"](above) and KINDS["W"](below):
            return "divergence", GAIN, False
        case n.Log(n.Div(above, below)) if _is_sampler(above) != _is_sampler(below) and KINDS["U"](above) and KINDS["U"](below):
            return "divergence", COST if _is_sampler(above) else GAIN, False
        case n.Log(n.Call(n.Name("pi")) as arg) if KINDS["U"](arg):
            return "likelihood of the reference", GAIN, False
        case n.Log(n.Call(n.Name("pi")) as arg) if KINDS["W"](arg):
            return "likelihood", GAIN, False
        case n.Apply("min", _) if has_form(_with_its_ratio(node), _CLIPPED):
            return "clip", GAIN, False
        case n.Apply("max", _) if has_form(node, _CLIPPED_LOSS):
            return "clip", COST, False
        case n.Apply("max", _) if has_form(node, _MAX_CLIPPED):
            return "max of a clip", GAIN, False
        case n.Mul(left, right) if _weighs_a_score(left, right) or _weighs_a_score(right, left):
            return SCORE, GAIN, False
        case n.Mul(left, right) if (is_ratio(left) and is_advantage(right)) or (is_advantage(left) and is_ratio(right)):
            return "surrogate", GAIN, False
    return _by_name(node)


def _with_its_ratio(node: n.Apply) -> n.Node:
    """min(r A, clip(., 1 - c, 1 + c) A): the point is the r."""
    first = node.args[0]
    if not isinstance(first, n.Mul):
        return node
    return rebuilt(node, lambda x: n.Call(x.head, (first.left, *x.args[1:]), x.separators) if _is_clip_of_a_dot(x) else None)  # type: ignore[attr-defined]


def _is_clip_of_a_dot(node: n.Node) -> bool:
    return isinstance(node, n.Call) and node.head == n.Name("clip") and bool(node.args) and isinstance(node.args[0], n.Dot)


def _by_name(node: n.Node) -> tuple[str, int, bool] | None:
    head, args = (node.head, node.args) if isinstance(node, n.Call) else (node, ())
    raised = isinstance(head, n.Pow)
    if isinstance(head, n.Pow):
        head = head.base
    if not isinstance(head, n.Name):
        return None
    if not args and _names_divergence(head):
        return "divergence", COST, False
    if head.base in ("r", "R") and head.accents in ((), ("hat",), ("cal",)) and (args or head.sub is not None):
        if any(KINDS["W"](a) for a in args):
            return None
        return ("reward", GAIN, False) if is_gained(head) else (OTHER_LOSS, COST, False) if is_paid(head) else None
    if head.base in ("H", "S", "Entropy") and len(args) == 1 and any(isinstance(x, n.Name) and x.base == "pi" for x in walk(args[0])):
        return "entropy", GAIN, False
    found = by_its_name(head, raised)
    if found is None and head.base == "k" and isinstance(head.sub, n.Number) and head.sub.value in (1, 2, 3):
        return "estimate", COST, False  # k_1, of a divergence, where a reward stands beside it
    return None if found is None else (*found, False)


def direction(node: n.Node) -> str | None:
    """ "usual" for D(pi || pi_ref), "turned" for D(pi_ref || pi), "either" for that of an old policy; None for anything else."""
    if not isinstance(node, n.Call) or len(node.args) != 2 or not ("||" in node.separators or _names_divergence(node.head)):
        return None
    first, second = (x if isinstance(x, n.Call) else n.Call(x, (n.Name("y"),), ()) for x in node.args)
    if not all(isinstance(x.head, n.Name) and x.head.base in ("pi", "p", "q", "P", "mu", "rho") for x in (first, second)):
        return None
    one, other = is_reference(first), is_reference(second)
    if one == other:
        teachers = [bool((marks(x.head) | {run(x.head.sub) if isinstance(x.head, n.Name) else ""}) & _TEACHERS) for x in (first, second)]
        return None if one or teachers[0] == teachers[1] else "either"
    if marks((first if one else second).head) & {"old", "k", "t"}:
        return "either"
    return "turned" if one else "usual"


def _without_its_estimator(node: n.Node) -> n.Node:
    """D_{KL}^{k_2}, as one of the estimators has it."""
    marked = isinstance(node, n.Pow) and isinstance(node.exponent, n.Name) and node.exponent.base == "k"
    return node.base if marked and isinstance(node, n.Pow) else node


def _names_divergence(head: n.Node) -> bool:
    head = _without_its_estimator(head)
    return isinstance(head, n.Name) and (head.base == "KL" or (head.base == "D" and "KL" in marks(head)))


def _is_sampler(node: n.Node) -> bool:
    """pi_old, which has drawn the answers, beside a reference that has not."""
    return isinstance(node, n.Call) and "old" in marks(node.head)


def _weighs_a_score(weight: n.Node, score: n.Node) -> bool:
    """A_t log pi(a_t|s_t), r(x, y) sum_t log pi(y_t|x, y_{<t}): what REINFORCE lets grow."""
    while isinstance(score, n.BigOp) and score.kind == "sum":
        score = score.body
    match score:
        case n.Log(n.Call(n.Name("pi")) as law) if score.power is None and KINDS["W"](law):
            pass
        case _:
            return False
    while isinstance(weight, n.Vector) and len(weight.items) == 1:
        weight = weight.items[0]
    if isinstance(weight, n.Sub):  # r - b, less a baseline
        weight = weight.left
    head = weight.head if isinstance(weight, n.Call) else weight
    while isinstance(head, n.Pow):
        head = head.base
    return isinstance(head, n.Name) and (
        head.base == "A" or (head.base in ("r", "R", "G", "Q") and (isinstance(weight, n.Call) or head.sub is not None))
    )
