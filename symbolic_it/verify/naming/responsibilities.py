"""Responsibilities of the components of a mixture, and indicators of which one it is."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Chain, Div, Name, Node
from ...notation.syntax.parts import unbracketed
from ...notation.syntax.walk import walk
from .mixture_components import (
    HARD,
    MODELS,
    ONE,
    SHARES,
    SOFT,
    agrees,
    component_at,
    is_of_components,
    is_share,
    mixture_at,
    unlike,
    weighted_at,
    without_shares,
)
from .whole_sums import index_of_all


def of_responsibilities(left: Node, right: Node) -> Verdict | None:
    r"""\gamma_{nk} = \pi_k N(x_n | \mu_k, \Sigma_k) / \sum_j \pi_j N(x_n | \mu_j, \Sigma_j)."""
    right = unbracketed(right)
    if not isinstance(right, Div):
        return None
    for above, below, turned in ((right.left, right.right, False), (right.right, right.left, True)):
        whole, bare = mixture_at(below), without_shares(below)
        indices = {x for x in walk(above) if isinstance(x, Name) and x.sub is None and x.upper is None} & set(walk(left))
        for index in indices:
            point = weighted_at(above, index)
            if not _is_responsibility(left, index, point or whole):
                continue
            if point is not None and whole == point:
                return unlike("the ratio turned over") if turned else agrees("the responsibility of a component")
            if not turned and ((point is not None and bare == point) or (whole is not None and component_at(above, index) == whole)):
                return unlike("the share of each component before its density, above and below")
    return None


def _is_responsibility(node: Node, index: Node, point: Node | None) -> bool:
    r"""\gamma_{nk}, \gamma_k(x_n), \gamma(z_{nk}), E[z_{nk}] and p(z_n = k | x_n), of the component and the point beside it."""
    at = {x for x in (getattr(point, "sub", None), getattr(point, "upper", None)) if x is not None}
    if isinstance(node, BigOp):
        return node.kind == "E" and isinstance(unbracketed(node.body), Name) and at <= set(walk(node.body))
    head = node.head if isinstance(node, Call) else node
    if not isinstance(head, Name) or not at <= set(walk(node)):
        return False
    if head.base in SOFT | {"rho"} or not isinstance(node, Call):
        return head.base in SOFT | {"rho", "p", "q"}
    (event, *given), first = node.args, node.separators[:1]
    if first != ("|",) or point not in given or head.base not in MODELS | {"q", "Pr"}:
        return False
    if not isinstance(event, Chain):
        return event == index
    told = event.links[0].right if len(event.links) == 1 and event.links[0].relation == "=" else None
    return told == index or (told == ONE and index in set(walk(event)))


def of_an_indicator(left: Node, right: Node) -> Verdict | None:
    """E[z_{nk}] = p(z_n = k | x_n): the mean of an indicator is a probability."""
    body = unbracketed(left.body) if isinstance(left, BigOp) and left.kind == "E" else None
    if not isinstance(body, Name) or body.base not in HARD or not isinstance(body.sub, n.Seq) or len(body.sub.items) != 2:
        return None
    if (
        not isinstance(right, Call)
        or not isinstance(right.head, Name)
        or right.head.base not in MODELS
        or not right.args
        or not isinstance(right.args[0], Chain)
    ):
        return None
    event, (point, component) = right.args[0], body.sub.items
    if len(event.links) != 1 or event.links[0].relation != "=" or not isinstance(event.first, Name):
        return None
    at, value = event.first, event.links[0].right
    fits = (at == Name(body.base, sub=point) and value == component) or (at == body and value == ONE)
    given = right.args[1:]
    of_its_point = not given or (
        right.separators[0] == "|" and any(isinstance(x, Name) and x.base == "x" and x.sub == point for x in given)
    )
    return Verdict("definition", "the mean of an indicator is the probability of what it indicates") if fits and of_its_point else None


def of_one_hot_products(left: Node, right: Node) -> Verdict | None:
    r"""p(z) = \prod_k \pi_k^{z_k}, p(x|z) = \prod_k N(x | \mu_k, \Sigma_k)^{z_k}, and of both their product."""
    index = index_of_all(right) if isinstance(right, BigOp) and right.kind == "prod" else None
    if not isinstance(right, BigOp) or index is None:
        return None
    body = unbracketed(right.body)
    if (
        not isinstance(body, n.Pow)
        or not isinstance(body.exponent, Name)
        or body.exponent.base not in HARD
        or index not in set(walk(body.exponent))
    ):
        return None
    indicator = body.exponent.base
    if is_share(body.base, index):
        fits = _is_law_of(left, [indicator], []) or (
            isinstance(left, Name) and left.base in SHARES and isinstance(left.sub, Name) and left.sub.base == indicator
        )
    elif (point := weighted_at(body.base, index)) is not None:
        fits = isinstance(point, Name) and _is_law_of(left, [point.base, indicator], [])
    elif (point := component_at(body.base, index)) is not None:
        chosen = (
            isinstance(left, Call)
            and left.args[:1] == (point,)
            and all(isinstance(a, Name) and isinstance(a.sub, Name) and a.sub.base == indicator for a in left.args[1:])
        )
        fits = (isinstance(point, Name) and _is_law_of(left, [point.base], [indicator])) or chosen
    else:
        return None
    return agrees("a product over the components, of which an indicator leaves one") if fits else None


def _is_law_of(node: Node, outcomes: list[str], given: list[str]) -> bool:
    """p(x, z) by letters, whatever their indices; parameters are left out."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in MODELS:
        return False
    bar = node.separators.index("|") + 1 if "|" in node.separators else len(node.args)
    parts = ([a for a in part if not is_of_components(a)] for part in (node.args[:bar], node.args[bar:]))
    one, other = ([x.base if isinstance(x, Name) else "" for x in part] for part in parts)
    return sorted(one) == sorted(outcomes) and sorted(other) == sorted(given)
