r"""A set of sequences counted by their masses: 1 >= \sum_{x \in A} p(x) >= \sum_{x \in A} c = |A| c

A sum over a part is at most the whole one, a sum of one number over a set is that number times its size, and the mass of a set is
the sum of the masses in it. Source: Cover and Thomas 2006, theorem 3.1.2.
"""

from __future__ import annotations

from collections.abc import Callable

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .algebra import TooLong
from .exactly import equals
from .forms import Forms

SMALL = frozenset(["epsilon", "varepsilon", "delta"])
_FLIPPED = {"<=": ">=", ">=": "<=", "=": "="}
_PART = Verdict("definition", "a sum of masses over a set is at most the sum over all")
_COUNT = Verdict("definition", "a sum of one number over a set: the number times the size of the set")
OF_A_SET = Verdict("definition", "the mass of a set is the sum of the masses in it")
_ALL = Verdict("definition", "the masses of all sequences add up to one")
_OTHER_COUNT = Verdict("convention-mismatch", "a sum of one number over a set is another number times its size")
_TURNED = Verdict("convention-mismatch", "a sum of masses over a set turned around: it is at most the sum over all")

Bound = Callable[[n.Node, str, n.Node], Verdict | None]


def of_sums_over_sets(left: n.Node, relation: str, right: n.Node, of_each: Bound) -> Verdict | None:
    """The verdict on such a step; ``of_each``: on a bound of the mass of one typical sequence. None for any other formula."""
    if relation not in _FLIPPED:
        return None
    for one, other, order in ((left, right, relation), (right, left, _FLIPPED[relation])):
        found = _step(one, order, other, of_each)
        if found is not None:
            return found
    return None


def _step(one: n.Node, order: str, other: n.Node, of_each: Bound) -> Verdict | None:
    there = summed_over(other)
    if there is None:
        return None
    name, domain, body = there
    if order == "=" and _is_one(one) and _is_mass(body, name):
        return _ALL if _is_whole(other) else None
    if order == "=" and domain is not None:
        if _is_mass_of(one, domain) and _is_mass(body, name):
            return OF_A_SET
        return _counted(one, name, domain, body)
    here = (name, domain, n.Call(n.Name("p"), (name,))) if domain is not None and _is_mass_of(one, domain) else summed_over(one)
    turned = _TURNED if domain is not None and is_typical(domain) else None  # any other set may be all that has a mass
    if here is None or not _is_mass(here[2], here[0]) or domain is None:
        return turned if order == "<=" and _is_one(one) and _is_mass(body, name) else None
    if here[1] is None or _is_whole(one):
        return (
            (_PART if order == ">=" else turned)
            if _is_mass(body, name) and here[2] == _renamed(body, name, here[0]) and not _is_whole(other)
            else None
        )
    if here[1] == domain and is_typical(domain) and not any(x == name for x in walk(body)):
        return of_each(n.Call(n.Name("p"), (n.Pow(n.Name("x"), n.Name("n")),)), order, body)  # of each sequence in the set
    return None


def summed_over(node: n.Node) -> tuple[n.Node, n.Node | None, n.Node] | None:
    """What a sum is over: its name, its set, if it is written, and what is summed."""
    if (
        not isinstance(node, n.BigOp)
        or node.kind != "sum"
        or len(node.binder.names) != 1
        or node.binder.conditions
        or node.binder.upper is not None
    ):
        return None
    body = node.body.items[0] if isinstance(node.body, n.Vector) and len(node.body.items) == 1 else node.body
    return node.binder.names[0], node.binder.domain, body


def _counted(one: n.Node, name: n.Node, domain: n.Node, body: n.Node) -> Verdict | None:
    if any(x == name for x in walk(body)):
        return None
    size = n.Abs(domain)
    if not any(x == size for x in walk(one)):
        return None
    try:
        if Forms().of(one) == Forms().of(n.Mul(size, body)):
            return _COUNT
    except TooLong:
        return None
    said, meant = (rebuilt(x, lambda y: _letter_for(y, size)) for x in (one, n.Mul(size, body)))
    verdict = equals(Context(), said, meant)
    return None if verdict is None else _COUNT if verdict.positive else _OTHER_COUNT


def _letter_for(node: n.Node, size: n.Node) -> n.Node | None:
    """A number for the size of the set, and one for any entropy: 2^{-nH - n c} |A| is |A| 2^{-n(H + c)} for all of them."""
    if node == size:
        return n.Name("a", span=node.span)
    return n.Name("b", span=node.span) if isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base == "H" else None


def _is_whole(node: n.Node) -> bool:
    r"""Whether a sum is over all sequences: no set is written, or \mathcal{X}^n."""
    assert isinstance(node, n.BigOp)
    domain = node.binder.domain
    base = domain.base if isinstance(domain, n.Pow) else domain
    return domain is None or (
        isinstance(base, n.Name)
        and base.base in ("X", "Y", "V", "A")
        and bool({"cal", "scr", "bb"} & set(base.accents))
        and base.sub is None
    )


def is_typical(domain: n.Node) -> bool:
    r"""A_\epsilon^{(n)}, T_\delta: a set of the letters that typical ones have, with its tolerance below."""
    base = domain.base if isinstance(domain, n.Pow) else domain
    below = set(walk(base.sub)) if isinstance(base, n.Name) and base.sub is not None else set()
    return isinstance(base, n.Name) and base.base in ("A", "T", "W") and any(isinstance(x, n.Name) and x.base in SMALL for x in below)


def _is_mass(node: n.Node, name: n.Node) -> bool:
    return isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base in ("p", "P", "Pr") and node.args == (name,)


def _is_mass_of(node: n.Node, domain: n.Node) -> bool:
    r"""\Pr\{A\}, P(A)."""
    return isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base in ("Pr", "P", "p") and node.args == (domain,)


def _is_one(node: n.Node) -> bool:
    return isinstance(node, n.Number) and node.value == 1


def _renamed(body: n.Node, name: n.Node, new: n.Node) -> n.Node:
    return n.Call(body.head, (new,)) if isinstance(body, n.Call) and body.args == (name,) else body
