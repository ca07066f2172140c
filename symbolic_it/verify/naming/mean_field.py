r"""The best factor of a mean field: q_j^*(z_j) \propto exp(E_{-j}[log p(x, z)]), its logarithm up to a constant.

The expectation is under all the other factors, of the logarithm of the joint law, or of the complete conditional.
Sources: Bishop 2006, equations 10.9 and 10.10; Blei, Kucukelbir and McAuliffe 2017, equation 17.
"""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n

TITLE = "best factor of a mean field"
NOT_SHOWN = f"that this is the {TITLE} is not shown"
_CONSTANTS = frozenset(["const", "constant", "C", "c", "Z", "K"])
_FACTORS = frozenset(["q", "Q"])
_LAWS = frozenset(["p", "P", "pi", "f", "gamma"])


def of_mean_field(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on what a factor is proportional to, or its logarithm up to a constant; None for any other formula."""
    logs = isinstance(left, n.Log) and left.base is None and left.power is None
    factor = left.arg if isinstance(left, n.Log) else left
    index = _index(factor)
    if index is None and relation == "=" and isinstance(left, n.Call) and len(left.args) == 1:
        return _of_the_bound(left.args[0], right)
    if index is None or relation not in ("=", ":=", "propto") or (relation == "propto" and logs):
        return None
    exponent = _without_constants(right) if logs else _exponent(right, relation == "propto")
    if exponent is None:
        return None
    sign, mean = _sign(exponent)
    if not isinstance(mean, n.BigOp) or mean.kind != "E":
        return None
    inner, log = _sign(mean.body)
    if not isinstance(log, n.Log) or not _is_model(log.arg, factor, index):
        return Verdict("undecided", NOT_SHOWN) if isinstance(log, n.Log) else None
    out = _left_out(mean.binder)
    if out == index:
        if sign * inner == 1:
            return Verdict("definition", f"agrees with the {TITLE}")
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a sign changed")
    if _own(mean.binder) == index:
        return Verdict("convention-mismatch", f"not the {TITLE}: the expectation is under the other factors")
    return Verdict("undecided", NOT_SHOWN)


def _of_the_bound(factor: n.Node, right: n.Node) -> Verdict | None:
    r"""L(q_j) = \int q_j E_{-j}[log p] dz_j - \int q_j log q_j dz_j + const: the bound as one factor moves it."""
    index = _index(factor)
    parts = _without_constants(right) if index is not None else None
    if index is None or not isinstance(parts, (n.Add, n.Sub)):
        return None
    (energy, mean), (entropy, log) = (_sign(_averaged(part, index)) for part in (parts.left, parts.right))
    entropy = -entropy if isinstance(parts, n.Sub) else entropy
    if (
        not isinstance(mean, n.BigOp)
        or mean.kind != "E"
        or _left_out(mean.binder) != index
        or not isinstance(log, n.Log)
        or _index(log.arg) != index
    ):
        return None
    inner, model = _sign(mean.body)
    if not isinstance(model, n.Log) or not _is_model(model.arg, factor, index):
        return None
    if energy * inner == 1 and entropy == -1:
        return Verdict("definition", f"agrees with the bound that the {TITLE} makes largest")
    if energy * inner == -1 and entropy == 1:
        return Verdict("undecided", f"minus the bound that the {TITLE} makes largest, which may be a loss")
    return Verdict("convention-mismatch", f"not the bound that the {TITLE} makes largest: it would be with a sign changed")


def _averaged(node: n.Node, index: n.Node) -> n.Node:
    r"""What is averaged under q_j: the A of \int q_j(z_j) A dz_j and E_{q_j}[A], with the signs before it."""
    sign, node = _sign(node)
    out: n.Node = n.Text("no mean")
    if isinstance(node, n.BigOp) and node.kind == "E" and _own(node.binder) == index:
        out = node.body
    elif isinstance(node, n.BigOp) and node.kind in ("int", "sum") and isinstance(node.body, n.Mul) and _index(node.body.left) == index:
        out = node.body.right
    return n.Neg(out) if sign < 0 else out


def _index(factor: n.Node) -> n.Node | None:
    """The j of q_j(z_j), q_j^*, q(z_j)."""
    head = factor.head if isinstance(factor, n.Call) else factor
    if not isinstance(head, n.Name) or head.base not in _FACTORS or head.sup not in (None, "", "*", "star"):
        return None
    if isinstance(factor, n.Call):
        if len(factor.args) != 1 or not isinstance(factor.args[0], n.Name):
            return None
        point = factor.args[0].sub
        return point if point is not None and head.sub in (None, point, n.Name("*")) else None
    return head.sub if isinstance(head.sub, (n.Name, n.Number)) else None


def _sign(node: n.Node) -> tuple[int, n.Node]:
    sign = 1
    while isinstance(node, n.Neg):
        sign, node = -sign, node.body
    return sign, node


def _is_constant(node: n.Node) -> bool:
    match node:
        case n.Text(words):
            return words.strip(" .,").lower() in ("const", "constant")
        case n.Name(base):
            return base in _CONSTANTS
        case n.Log(arg):
            return _is_constant(arg)
    return False


def _without_constants(node: n.Node) -> n.Node | None:
    """E_{-j}[log p] of E_{-j}[log p] + const, where exactly the constant is added."""
    match node:
        case n.Add(left, right) if _is_constant(right) or _is_constant(left):
            return left if _is_constant(right) else right
        case n.Sub(left, right) if _is_constant(right):
            return left
    return None


def _exponent(node: n.Node, proportional: bool) -> n.Node | None:
    """The exponent of exp(...), or of exp(...)/Z where it is no proportion."""
    if not proportional:
        match node:
            case n.Div(above, below) if _is_constant(below):
                node = above
            case n.Mul(n.Div(n.Number(_, one), below), rest) if one == Fraction(1) and _is_constant(below):
                node = rest
            case _:
                return None
    match node:
        case n.Apply("exp", (arg,)) | n.Pow(n.Name("e"), arg):
            return arg
    return None


def _is_model(node: n.Node, factor: n.Node, index: n.Node) -> bool:
    r"""p(x, z), p(z | x), p(z_j | z_{-j}, x), \tilde p(x, z) and p alone: what the latent variables are in, and no factor of q."""
    head = node.head if isinstance(node, n.Call) else node
    if not isinstance(head, n.Name) or head.base not in _LAWS:
        return False
    if not isinstance(node, n.Call):
        return True
    latent = factor.args[0] if isinstance(factor, n.Call) else None
    of_bar = node.args[: node.separators.index("|") + 1] if "|" in node.separators else node.args
    if isinstance(latent, n.Name):
        return any(isinstance(a, n.Name) and a.base == latent.base and a.sub in (None, index) for a in of_bar)
    return len(of_bar) > 1 or (isinstance(of_bar[0], n.Name) and of_bar[0].sub == index)


def _left_out(binder: n.Binder) -> n.Node | None:
    r"""The j of E_{-j}, E_{i \ne j}, E_{q_{-j}}, E_{\prod_{i \ne j} q_i}, E_{q(z_{-j})}."""
    if binder.distribution is not None and not binder.names:
        return _of_others(binder.distribution)
    if len(binder.names) != 1:
        return None
    if binder.conditions:
        return _unequal(binder.conditions)
    return _of_others(binder.names[0])


def _of_others(node: n.Node) -> n.Node | None:
    match node:
        case n.Neg(body) | n.Before(body, "-"):
            return body
        case n.Chain():
            return _unequal((node,))
        case n.BigOp("prod"):
            return _unequal(node.binder.conditions)
        case n.Name(base, sub=sub) if sub is not None and base in (*_FACTORS, "z", "Z", "theta"):
            return _of_others(sub)
        case n.Call(n.Name(base, sub=None), (point,)) if base in _FACTORS:
            return _of_others(point)
        case n.Call(n.Name(base, sub=sub), (point,)) if base in _FACTORS and sub is not None:
            out = _of_others(sub)
            return out if out is not None and out == _of_others(point) else None
    return None


def _unequal(conditions: tuple[n.Node, ...]) -> n.Node | None:
    r"""The j of i \ne j."""
    if (
        len(conditions) == 1
        and isinstance(conditions[0], n.Chain)
        and len(conditions[0].links) == 1
        and conditions[0].links[0].relation == "!="
    ):
        return conditions[0].links[0].right
    return None


def _own(binder: n.Binder) -> n.Node | None:
    """The j of E_{q_j}, E_{q_j(z_j)}, E_{q(z_j)}."""
    node = (
        binder.distribution
        if binder.distribution is not None
        else binder.names[0]
        if len(binder.names) == 1 and not binder.conditions
        else None
    )
    return _index(node) if node is not None else None
