r"""Optima as bounds: \max_j A_j \le B is A_j \le B for all j; \min_q F(q) = V is F(q) \ge V, and V = F(p) at some p.

An arg min names where a bound is tight: \arg\min_q F(q) = p is F(q) \ge F(p), with equality if and only if q = p.
"""

from __future__ import annotations

from dataclasses import replace

from ...context import Context, Meaning
from ...syntax.nodes import OPTIMA, Apply, BigOp, Call, Chain, Condition, Link, Name, Node, Number, Pow, Statement
from ...syntax.walk import mentions, walk
from ..functionals.functionals import of_call
from ..roles.letters import CALLED_LAWS, LAWS, is_letter, key_if_any, stem
from ..sequences.blocks import rebuilt
from .at_one_condition import at_one_condition, law_at_one_condition
from .implications import Direction
from .shapes import is_label
from .tilted_optima import log_ratio, tilted

_ABOVE = {"max": "<=", "sup": "<=", "min": ">=", "inf": ">="}
_FLIPPED = {"<=": ">=", ">=": "<=", "=": "="}
ATTAINED = "where the optimum is attained"


def bounds(statement: Statement, context: Context) -> tuple[Direction, ...] | None:
    """The claims that a formula with an optimum on one side stands for; None where it has none, or none of these."""
    first = statement.chains[0].first if len(statement.chains) == 1 else None
    if first is None or len(statement.chains[0].links) != 1:
        return None
    (link,) = statement.chains[0].links
    several = _of_each(statement, first, link) if any(context.constraints()) else None
    if several is not None:
        return several
    if (same := _two_arguments(statement, first, link)) is not None:
        return (same,)
    if link.relation in ("<=", ">="):
        first, link = _meant(first, context), replace(link, right=_meant(link.right, context))
        found = _bound_below(statement, first, link)
        if found is not None:
            return (found,)
    for side, relation, other in ((first, link.relation, link.right), (link.right, _FLIPPED.get(link.relation, ""), first)):
        both = isinstance(other, BigOp) and other.kind in OPTIMA
        if not isinstance(side, BigOp) or both or relation not in _FLIPPED or len(side.binder.names) != 1:
            continue
        (name,) = side.binder.names
        plain = side.binder.lower is None and side.binder.upper is None and not side.binder.conditions
        plain = plain and not any(mentions(c, (name,)) for c in statement.conditions)  # s.t. E_q[f] = c
        if not isinstance(name, Name) or not plain or not _is_of_all_laws(side.binder.domain) or mentions(other, (name,)):
            continue
        wanted = side.kind in ("argmin", "argmax") and relation == "=" and (name.base in LAWS or _is_compared(side.body, name))
        if wanted and isinstance(other, Name) and _is_known_law(side.body, other):
            return (_argument(statement, side, name, other, link),)
        if wanted and isinstance(other, Name) and (law := _law_told(other, name, context)) is not None:
            if (given := law_at_one_condition(side.body, law, context)) is not None:
                return (_argument(statement, replace(side, body=given.body), name, given.name, link, given.law),)
            return (_argument(statement, side, name, other, link),)
        if side.kind in _ABOVE:
            return _optimum(statement, side, name, relation, other, link, context)
    return None


def _is_of_all_laws(domain: Node | None) -> bool:
    r"""Whether an optimum is over all laws: nothing is said, or that they are of the simplex \Delta."""
    if domain is None:
        return True
    base = domain.base if isinstance(domain, Pow) else domain.head if isinstance(domain, Call) and len(domain.args) == 1 else domain
    if not isinstance(base, Name) or base != Name("Delta", sub=base.sub) or isinstance(base.sub, Number):
        return False
    sizes = [n for n in walk(domain) if isinstance(n, Name) and n != base]  # \Delta_\epsilon and \Delta(p, \epsilon) are of some
    return all(len(n.base) == 1 and (n.base.isupper() or n.base in "nkmd") and n.sub is None and n.sup is None for n in sizes)


def _of_each(statement: Statement, first: Node, link: Link) -> tuple[Direction, ...] | None:
    """A <= min(B, C) of random variables under a constraint: A <= B and A <= C, each for the prover of such statements."""
    for side, other, relation in ((link.right, first, _FLIPPED.get(link.relation, "")), (first, link.right, link.relation)):
        if not isinstance(side, Apply) or len(side.args) < 2 or _ABOVE.get(side.function) != relation or side.power is not None:
            continue
        heads = [found.name if isinstance(n, Call) and (found := of_call(n)) is not None else "" for n in (*side.args, other)]
        if set(heads) <= {"H", "I", "MI"}:
            pairs = [(a, other) if side is first else (other, a) for a in side.args]
            return tuple(Direction(_claim(statement, a, link.relation, b, link)) for a, b in pairs)
    return None


def over_outcomes(statement: Statement) -> bool:
    r"""Whether all its extrema run over letters that may be outcomes, \max_i rather than \max_q or \max_\theta."""
    found = [n for n in walk(statement) if isinstance(n, BigOp) and n.kind in _ABOVE]
    return bool(found) and all(n.binder.names and all(is_letter(x) and x.base not in CALLED_LAWS for x in n.binder.names) for n in found)  # type: ignore[attr-defined]


def _meant(node: Node, context: Context) -> Node:
    """The C of C <= log |X|, where the text has defined C = max I(X;Y), as that optimum."""
    fact = context.about(node.base, Meaning) if isinstance(node, Name) and node == Name(node.base) else None
    body = fact.value.body if fact is not None and not fact.value.parameters else None
    return body if isinstance(body, BigOp) and body.kind in _ABOVE else node


def _bound_below(statement: Statement, first: Node, link: Link) -> Direction | None:
    """max F >= B and max F <= max G, of laws: they follow where F >= B, where F <= G, and are not refuted otherwise."""
    a, b = (node if isinstance(node, BigOp) and node.kind in _ABOVE and _is_over_laws(node) else None for node in (first, link.right))
    if a is not None and b is not None:
        same = _ABOVE[a.kind] == _ABOVE[b.kind] and a.binder.names == b.binder.names
        return Direction(_claim(statement, a.body, link.relation, b.body, link), missing=ATTAINED) if same else None
    relation = link.relation if a is not None else _FLIPPED[link.relation]
    side, other = (a, link.right) if a is not None else (b, first)
    if side is None or any(isinstance(n, BigOp) and n.kind in OPTIMA for n in walk(other)):
        return None
    if any(isinstance(n, Call) and of_call(n) is not None for n in walk(other)):
        return None  # max I(X;Y) <= H(X): of which law is the entropy?
    claim = _claim(statement, side.body, relation, other, link)
    return Direction(claim) if relation == _ABOVE[side.kind] else Direction(claim, missing=ATTAINED)


def _is_over_laws(side: BigOp) -> bool:
    r"""\max_{p(x)}, \max_{P_X}, or \max over what the text has said, of a quantity of random variables or laws."""
    plain = side.binder.lower is None and side.binder.upper is None and not side.binder.conditions and side.binder.domain is None
    names = [n.head if isinstance(n, Call) else n for n in side.binder.names]
    laws = len(names) <= 1 and all(isinstance(n, Name) and n.base in LAWS for n in names)
    heads = [n for n in walk(side.body) if isinstance(n, Call)]
    return plain and laws and bool(heads) and any(of_call(c) is not None for c in heads)


def _is_known_law(body: Node, node: Name) -> bool:
    """Whether a name is a law of which the body speaks, or the uniform one, rather than one that the arg min defines."""
    if node != Name(node.base) or (node.base not in CALLED_LAWS and not _is_compared(body, node)):
        return False
    return node.base == "u" or mentions(body, (node,))


def _law_told(node: Name, name: Name, context: Context) -> Meaning | None:
    r"""What the text has said by a formula of the law \pi^*, of the letter that the optimum is over."""
    marked = node.base == name.base and node.sub == name.sub and node != name
    fact = context.about(key_if_any(node), Meaning) if marked and name.base in LAWS else None
    return None if fact is None else fact.value


def _is_compared(body: Node, name: Name) -> bool:
    """Whether a letter can only be a law: the s of H(p, s), the w of D(w || s)."""
    two = [
        n
        for n in walk(body)
        if isinstance(n, Call) and len(n.args) == 2 and name in n.args and (found := of_call(n)) and found.name in ("H", "KL", "CE")
    ]
    small = all(isinstance(a, Name) and len(a.base) == 1 and a.base.islower() for n in two for a in n.args)
    return bool(two) and small and not any("|" in n.separators or ";" in n.separators for n in two)


def _claim(statement: Statement, left: Node, relation: str, right: Node, link: Link, *more: Condition) -> Statement:
    chain = Chain(left, (replace(link, relation=relation, right=right),), span=statement.chains[0].span)
    return replace(statement, chains=(chain,), conditions=(*statement.conditions, *more))


def _argument(statement: Statement, side: BigOp, name: Name, best: Name, link: Link, *told: Condition) -> Direction:
    relation = ">=" if side.kind == "argmin" else "<="
    same = Chain(name, (replace(link, relation="=", right=best),), span=side.span)
    case = Condition("equality-iff", same, span=side.span)
    return Direction(_claim(statement, side.body, relation, renamed(side.body, name, best), link, case, *told))


def _two_arguments(statement: Statement, first: Node, link: Link) -> Direction | None:
    r"""arg min_q F(q) = arg min_q G(q) of all laws q holds where it does of every family q_\theta; families that differ refute nothing."""
    sides = (first, link.right)
    if link.relation != "=" or not all(isinstance(x, BigOp) and x.kind in ("argmin", "argmax") for x in sides):
        return None
    one, other = sides
    assert isinstance(one, BigOp) and isinstance(other, BigOp)
    names = one.binder.names
    plain = all(x.binder.lower is x.binder.upper is x.binder.domain is None and not x.binder.conditions for x in (one, other))
    if names != other.binder.names or len(names) != 1 or not plain:
        return None
    (law,) = names
    if not isinstance(law, Name) or law != Name(law.base) or law.base not in LAWS or mentions(statement, (_PARAMETER,)):
        return None
    member = replace(law, sub=_PARAMETER)
    left, right = (_of_a_family(x, law, member) for x in (one, other))
    return Direction(_claim(statement, left, "=", right, link), missing=ATTAINED)


_PARAMETER = Name("theta")


def _of_a_family(side: BigOp, law: Name, member: Name) -> BigOp:
    return replace(side, binder=replace(side.binder, names=(_PARAMETER,)), body=_with_parameter(side.body, law, member))


def _with_parameter(node: Node, law: Name, member: Name) -> Node:
    if isinstance(node, Name) and node == law and not is_label(node):
        return replace(member, span=node.span)
    return rebuilt(node, lambda child: _with_parameter(child, law, member))


def _optimum(
    statement: Statement, side: BigOp, name: Name, relation: str, other: Node, link: Link, context: Context
) -> tuple[Direction, ...] | None:
    bound = _ABOVE[side.kind]
    if relation == "=" and bound == "<=" and (ratio := log_ratio(side.body, other, name)) is not None:
        all_of_them = Direction(_claim(statement, ratio.body, bound, other, link))
        return all_of_them, Direction(_claim(statement, ratio.body, "=", other, link, ratio.law), missing=ATTAINED)
    if relation not in (bound, "=") or (relation == "=" and name.base not in LAWS):
        return None
    if relation == "=" and (isinstance(other, Name) or (isinstance(other, Call) and of_call(other) is None)):
        return None  # L* = min F defines L*
    if not is_letter(name) and name.base not in CALLED_LAWS:
        return None
    if relation == "=" and (inner := at_one_condition(side.body, other, context)) is not None:
        side, other = replace(side, body=inner[0]), inner[1]
    all_of_them = Direction(_claim(statement, side.body, bound, other, link))
    if relation == bound:
        return (all_of_them,)
    if (at := tilted(side.body, other, name, context)) is not None:
        return (all_of_them, Direction(_claim(statement, at.body, "=", other, link, at.law), missing=ATTAINED))
    laws = {stem(n) for node in (side.body, other) for n in walk(node) if isinstance(n, Name) and n.base in LAWS and stem(n) != name}
    best = laws.pop() if len(laws) == 1 else Name("u", span=name.span)
    there = Direction(_claim(statement, renamed(side.body, name, best), "=", other, link), missing=ATTAINED)
    return (all_of_them, there)


def renamed(node: Node, old: Name, new: Name) -> Node:
    """The node about another law."""
    if isinstance(node, Name) and stem(node) == old and not is_label(node):
        return replace(node, base=new.base, accents=new.accents, sup=new.sup, upper=new.upper)
    return rebuilt(node, lambda child: renamed(child, old, new))
