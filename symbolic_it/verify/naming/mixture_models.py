r"""Mixtures by their components N(x | \mu_k, \Sigma_k) and shares \pi_k: density, likelihoods, responsibilities.

Source: Bishop 2006, equations 9.7 to 9.14, 9.36 and 9.40.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Chain, Div, Log, Mul, Name, Node
from ...notation.syntax.walk import walk
from ...patterns import regex
from .iterates import is_parameter
from .whole_sums import index_of_all

_DENSITIES, _SHARES = frozenset(["N", "p", "f", "phi"]), frozenset(["pi", "phi", "alpha", "w"])
_MODELS, _LIKELIHOODS = frozenset(["p", "P", "f"]), frozenset(["ell", "l", "L", "LL"])
_SOFT, _HARD = frozenset(["gamma", "r", "w", "tau", "h"]), frozenset(["z", "y", "c", "t"])
_EQUAL = ("=", ":=", "equiv")
_OTHERWISE = regex(r"unnormali|proportional|up to a|kernel|importance|not (?:sum|a density|normali)|constant", re.I)
_ONE = n.Number("1", Fraction(1))


def of_mixture_models(left: Node, relation: str, right: Node, words: str) -> Verdict | None:
    """The verdict on an equation about a mixture by its components; None for any other formula."""
    if relation not in _EQUAL:
        return None
    found = _of_the_density(left, right) or _of_the_log_likelihood(left, right) or _of_the_complete_data(left, right)
    found = found or _of_responsibilities(left, right) or _of_an_indicator(left, right) or _of_one_hot_products(left, right)
    return None if found is not None and found.negative and _OTHERWISE.search(words) is not None else found


# parts ----------------------------------------------------------------------------------------------------------------
def _open(node: Node) -> Node:
    while isinstance(node, n.Vector) and len(node.items) == 1:
        node = node.items[0]
    return node


def _component(node: Node, index: Node) -> Node | None:
    r"""The x of N(x | \mu_k, \Sigma_k) and of f(x; \theta_k), whose parameters are all of one component."""
    node = _open(node)
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _DENSITIES or node.head.sub is not None:
        return None
    point, *parameters = node.args
    own = all(isinstance(p, Name) and p.sub == index and p.base not in ("z", "x", "y") for p in parameters)
    return point if parameters and own and node.separators[0] in ("|", ";") else None


def _is_share(node: Node, index: Node) -> bool:
    node = _open(node)
    return isinstance(node, Name) and node.base in _SHARES and node.sub == index


def _weighted(node: Node, index: Node) -> Node | None:
    r"""The x of \pi_k N(x | \mu_k, \Sigma_k)."""
    node = _open(node)
    if not isinstance(node, Mul):
        return None
    for share, density in ((node.left, node.right), (node.right, node.left)):
        if _is_share(share, index):
            return _component(density, index)
    return None


def _summed(node: Node) -> tuple[Node, Node] | None:
    """The index of a plain sum, and its body."""
    node = _open(node)
    index = index_of_all(node) if isinstance(node, BigOp) and node.kind == "sum" else None
    return (index, node.body) if isinstance(node, BigOp) and index is not None else None


def _mixture(node: Node) -> Node | None:
    r"""The x of \sum_k \pi_k N(x | \mu_k, \Sigma_k)."""
    found = _summed(node)
    return None if found is None else _weighted(found[1], found[0])


def _without_shares(node: Node) -> Node | None:
    r"""The x of \sum_k N(x | \mu_k, \Sigma_k), whose integral is the number of components."""
    found = _summed(node)
    return None if found is None else _component(found[1], found[0])


def _outcomes(node: Node) -> list[Node] | None:
    """Of p(x, z; theta), its outcomes without parameters; None where something but a parameter is given."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _MODELS or node.head.accents:
        return None
    bar = next((k + 1 for k, s in enumerate(node.separators) if s in ("|", ";")), len(node.args))
    given = [a for a in node.args[bar:] if not _is_of_components(a)]
    return None if given else [a for a in node.args[:bar] if not _is_of_components(a)]


def _is_of_components(node: Node) -> bool:
    return is_parameter(node) or (isinstance(node, Name) and node.base in ("pi", "mu", "Sigma", "alpha", "Lambda"))


# the density and its likelihoods --------------------------------------------------------------------------------------
def _of_the_density(left: Node, right: Node) -> Verdict | None:
    if isinstance(left, Call) and isinstance(left.head, Name) and left.head.base in _MODELS and isinstance(left.args[0], Chain):
        event = left.args[0]
        told = event.links[0].right if len(left.args) == len(event.links) == 1 and event.links[0].relation == "=" else None
        index = event.first.sub if told == _ONE and isinstance(event.first, Name) else told
        return Verdict("definition", "it is the share of a component") if index is not None and _is_share(right, index) else None
    outcomes = _outcomes(left)
    if outcomes is None or len(outcomes) != 1:
        return None
    if _mixture(right) == outcomes[0]:
        return _agrees("the density of a mixture")
    return _unlike("the share of each component before its density") if _without_shares(right) == outcomes[0] else None


def _of_the_log_likelihood(left: Node, right: Node) -> Verdict | None:
    r"""\log p(X) = \sum_n \log \sum_k \pi_k N(x_n | \mu_k, \Sigma_k)."""
    data = _summed(right)
    outcomes = _outcomes(left.arg) if isinstance(left, Log) else None
    named = isinstance(left, Call) and isinstance(left.head, Name) and left.head.base in _LIKELIHOODS and all(map(_is_of_components, left.args))
    if data is None or not (named or (outcomes is not None and len(outcomes) == 1)):
        return None
    index, body = data
    body = _open(body)
    if isinstance(body, Log) and _is_at(_mixture(body.arg), index):
        return _agrees("the log likelihood of a mixture")
    if isinstance(body, Log) and _is_at(_without_shares(body.arg), index):
        return _unlike("the share of each component before its density")
    components = _summed(body)
    if named or components is None:
        return None
    inner = _open(components[1])
    outside = isinstance(inner, Log) and _is_at(_weighted(inner.arg, components[0]), index)
    return _unlike("the sum over the components inside the logarithm") if outside else None


def _is_at(point: Node | None, index: Node) -> bool:
    return isinstance(point, Name) and index in (point.sub, point.upper)


def _of_the_complete_data(left: Node, right: Node) -> Verdict | None:
    r"""\log p(X, Z) = \sum_n \sum_k z_{nk} (\log \pi_k + \log N(x_n | \mu_k, \Sigma_k)), and Q with \gamma_{nk} for z_{nk}."""
    expected = (isinstance(left, Call) and left.head == Name("Q")) or (isinstance(left, BigOp) and left.kind == "E" and _is_complete(_open(left.body)))
    complete = _is_complete(left)
    if not complete and not expected:
        return None
    if expected and isinstance(right, BigOp) and right.kind == "E":
        return _of_the_complete_data(Log(Call(Name("p"), (Name("x"), Name("z")), (",",))), _open(right.body))
    body = right
    indices: list[Node] = []
    while (found := _summed(body)) is not None:
        indices.append(found[0])
        body = found[1]
    body = _open(body)
    factors = _factors(body)
    if len(indices) != 2 or len(factors) != 2:
        return None
    weight, logs = factors
    point, component = indices if _is_two_logs(logs, indices[1], indices[0]) is not None else indices[::-1]
    sign = _is_two_logs(logs, component, point)
    if sign is None or not _is_weight(weight, point, component, _HARD if complete else _SOFT, expected):
        return None
    if sign < 0:
        return _unlike("the logarithms of the share and the density added up")
    return _agrees("the log likelihood of complete data of a mixture" if complete else "the expected log likelihood of complete data of a mixture")


def _is_complete(node: Node) -> bool:
    r"""\log p(X, Z)."""
    outcomes = _outcomes(node.arg) if isinstance(node, Log) else None
    return outcomes is not None and len(outcomes) == 2


def _factors(node: Node) -> list[Node]:
    match node:
        case Mul(one, other):
            return [one, _open(other)]
        case Call(Name() as head, (arg,), juxtaposed=True):
            return [head, arg]
        case Call(Call() as head, (arg,), juxtaposed=True):
            return [head, arg]
    return [node]


def _is_two_logs(node: Node, component: Node, point: Node) -> int | None:
    r"""1 for \log \pi_k + \log N(x_n | \mu_k, \Sigma_k) and for \log(\pi_k N), -1 for the difference."""
    node = _open(node)
    if isinstance(node, Log):
        return 1 if _is_at(_weighted(node.arg, component), point) else None
    if not isinstance(node, (n.Add, n.Sub)) or not isinstance(node.left, Log) or not isinstance(node.right, Log):
        return None
    fits = (_is_share(node.left.arg, component) and _is_at(_component(node.right.arg, component), point)) or (
        _is_share(node.right.arg, component) and _is_at(_component(node.left.arg, component), point)
    )
    return None if not fits else 1 if isinstance(node, n.Add) else -1


def _is_weight(node: Node, point: Node, component: Node, letters: frozenset[str], expected: bool) -> bool:
    r"""z_{nk}, \gamma_{nk}, E[z_{nk}] and \gamma(z_{nk})."""
    if isinstance(node, BigOp) and node.kind == "E":
        return expected and _is_weight(_open(node.body), point, component, _HARD, False)
    if isinstance(node, Call):
        return isinstance(node.head, Name) and node.head.base in _SOFT & letters and {point, component} <= {x for a in node.args for x in walk(a)}
    return isinstance(node, Name) and node.base in letters and {point, component} <= set(walk(node))


# responsibilities and indicators --------------------------------------------------------------------------------------
def _of_responsibilities(left: Node, right: Node) -> Verdict | None:
    r"""\gamma_{nk} = \pi_k N(x_n | \mu_k, \Sigma_k) / \sum_j \pi_j N(x_n | \mu_j, \Sigma_j)."""
    right = _open(right)
    if not isinstance(right, Div):
        return None
    for above, below, turned in ((right.left, right.right, False), (right.right, right.left, True)):
        whole, bare = _mixture(below), _without_shares(below)
        indices = {x for x in walk(above) if isinstance(x, Name) and x.sub is None and x.upper is None} & set(walk(left))
        for index in indices:
            point = _weighted(above, index)
            if not _is_responsibility(left, index, point or whole):
                continue
            if point is not None and whole == point:
                return _unlike("the ratio turned over") if turned else _agrees("the responsibility of a component")
            if not turned and ((point is not None and bare == point) or (whole is not None and _component(above, index) == whole)):
                return _unlike("the share of each component before its density, above and below")
    return None


def _is_responsibility(node: Node, index: Node, point: Node | None) -> bool:
    r"""\gamma_{nk}, \gamma_k(x_n), \gamma(z_{nk}), E[z_{nk}] and p(z_n = k | x_n), of the component and the point beside it."""
    at = {x for x in (getattr(point, "sub", None), getattr(point, "upper", None)) if x is not None}
    if isinstance(node, BigOp):
        return node.kind == "E" and isinstance(_open(node.body), Name) and at <= set(walk(node.body))
    head = node.head if isinstance(node, Call) else node
    if not isinstance(head, Name) or not at <= set(walk(node)):
        return False
    if head.base in _SOFT | {"rho"} or not isinstance(node, Call):
        return head.base in _SOFT | {"rho", "p", "q"}
    (event, *given), first = node.args, node.separators[:1]
    if first != ("|",) or point not in given or head.base not in _MODELS | {"q", "Pr"}:
        return False
    if not isinstance(event, Chain):
        return event == index
    told = event.links[0].right if len(event.links) == 1 and event.links[0].relation == "=" else None
    return told == index or (told == _ONE and index in set(walk(event)))


def _of_an_indicator(left: Node, right: Node) -> Verdict | None:
    """E[z_{nk}] = p(z_n = k | x_n): the mean of an indicator is a probability."""
    body = _open(left.body) if isinstance(left, BigOp) and left.kind == "E" else None
    if not isinstance(body, Name) or body.base not in _HARD or not isinstance(body.sub, n.Seq) or len(body.sub.items) != 2:
        return None
    if not isinstance(right, Call) or not isinstance(right.head, Name) or right.head.base not in _MODELS or not right.args or not isinstance(right.args[0], Chain):
        return None
    event, (point, component) = right.args[0], body.sub.items
    if len(event.links) != 1 or event.links[0].relation != "=" or not isinstance(event.first, Name):
        return None
    at, value = event.first, event.links[0].right
    fits = (at == Name(body.base, sub=point) and value == component) or (at == body and value == _ONE)
    given = right.args[1:]
    of_its_point = not given or (right.separators[0] == "|" and any(isinstance(x, Name) and x.base == "x" and x.sub == point for x in given))
    return Verdict("definition", "the mean of an indicator is the probability of what it indicates") if fits and of_its_point else None


def _of_one_hot_products(left: Node, right: Node) -> Verdict | None:
    r"""p(z) = \prod_k \pi_k^{z_k}, p(x|z) = \prod_k N(x | \mu_k, \Sigma_k)^{z_k}, and of both their product."""
    index = index_of_all(right) if isinstance(right, BigOp) and right.kind == "prod" else None
    if not isinstance(right, BigOp) or index is None:
        return None
    body = _open(right.body)
    if not isinstance(body, n.Pow) or not isinstance(body.exponent, Name) or body.exponent.base not in _HARD or index not in set(walk(body.exponent)):
        return None
    indicator = body.exponent.base
    if _is_share(body.base, index):
        fits = _is_law_of(left, [indicator], []) or (isinstance(left, Name) and left.base in _SHARES and isinstance(left.sub, Name) and left.sub.base == indicator)
    elif (point := _weighted(body.base, index)) is not None:
        fits = isinstance(point, Name) and _is_law_of(left, [point.base, indicator], [])
    elif (point := _component(body.base, index)) is not None:
        chosen = isinstance(left, Call) and left.args[:1] == (point,) and all(isinstance(a, Name) and isinstance(a.sub, Name) and a.sub.base == indicator for a in left.args[1:])
        fits = (isinstance(point, Name) and _is_law_of(left, [point.base], [indicator])) or chosen
    else:
        return None
    return _agrees("a product over the components, of which an indicator leaves one") if fits else None


def _is_law_of(node: Node, outcomes: list[str], given: list[str]) -> bool:
    """p(x, z) by letters, whatever their indices; parameters are left out."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _MODELS:
        return False
    bar = node.separators.index("|") + 1 if "|" in node.separators else len(node.args)
    parts = ([a for a in part if not _is_of_components(a)] for part in (node.args[:bar], node.args[bar:]))
    one, other = ([x.base if isinstance(x, Name) else "" for x in part] for part in parts)
    return sorted(one) == sorted(outcomes) and sorted(other) == sorted(given)


def _agrees(what: str) -> Verdict:
    return Verdict("definition", f"it is {what}")


def _unlike(what: str) -> Verdict:
    return Verdict("convention-mismatch", f"a mixture, but it would be with {what}")
