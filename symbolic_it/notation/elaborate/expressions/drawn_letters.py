"""What the body of an expectation calls an outcome drawn: x for a variable X, X for a letter x, and the variables in it."""

from __future__ import annotations

from collections.abc import Collection

from ....terms.term import Index, Law
from ...syntax.nodes import BigOp, Call, Chain, Name, Node
from ...syntax.walk import walk
from ..formula import Env, Formula
from ..roles.letters import axis_of, index_letters, is_variable, key, key_if_any, refuse, stem

_DRAWN = frozenset("xyzwsou")
_CUSTOMARY = frozenset("XYZ")  # the letters of random variables


def lowered(env: Env, node: BigOp, drawn: dict[str, Index]) -> dict[str, Index]:
    """E_{X ~ p}[log p(x)]: the outcome x is the one drawn, where the body does not speak of X itself."""
    names = _plain_names(node.body)
    small = {v: v[0].lower() + v[1:] for v in drawn if v not in names}
    return {x: drawn[v] for v, x in small.items() if x in names and x not in env.bound}


def capitals(node: BigOp, outcomes: dict[str, Index]) -> dict[str, Index]:
    """E_{p(x)}[log p(X)]: the random variable X of the body is the outcome drawn, where the body does not speak of x itself."""
    names = _plain_names(node.body)
    large = {x: x[0].upper() + x[1:] for x in outcomes if x not in names and x[:1].islower()}
    return {v: outcomes[x] for x, v in large.items() if v in names}


def spoken_of(body: Node) -> dict[str, set[str]]:
    """The random variables that an expression speaks of, each with the names by which it does: X, X_i."""
    out: dict[str, set[str]] = {}
    for n in walk(body):
        if isinstance(n, Name) and is_variable(stem(n)) and (n.sub is None or index_letters(n.sub) is not None):
            out.setdefault(key(stem(n)), set()).add(key(n))
            out.setdefault(key(n), set()).add(key(n))
    return out


def loose_letters(f: Formula, env: Env, node: BigOp, drawn: Collection[str]) -> list[str]:
    """Letters of outcomes and of logits in the body that are neither drawn nor given, nor an outcome of anything there."""
    bare = {key(n): n for n in walk(node.body) if isinstance(n, Name) and n.sub is None and n.base in _DRAWN and not n.accents}
    told = f.declared | {k for k, n in bare.items() if f.roles.is_law(k) or f.meaning(k, n) is not None or f.context.about(k) is not None}
    free = bare.keys() - set(drawn) - env.bound.keys() - told
    return sorted(k for k in free if not f.roles.uses.of(k) & {"outcome", "index", "function", "law"})


def of_a_defined_law(f: Formula, env: Env, node: BigOp, outcome: Index) -> tuple[dict[str, Index], dict[str, Index]]:
    """The letters and the random variables of E_p[f(x)] that are the outcome drawn, where p is a law that the text has defined."""
    inner = {key(x) for op in walk(node.body) if isinstance(op, BigOp) for x in op.binder.names if isinstance(x, Name)}
    free = {key(n): n for n in walk(node.body) if isinstance(n, Name) and n.sub is None and not f.roles.is_law(key(n))}
    free = {k: n for k, n in free.items() if k not in inner and k not in env.bound and f.meaning(k, n) is None}
    letters = {k for k, n in free.items() if not is_variable(n) and "outcome" in f.roles.uses.of(k)}
    variables = {k for k, n in free.items() if is_variable(n) and f.roles.uses.of(k) & {"random", "event"}}
    if variables:  # the k of E_p[f_k(X)] counts functions
        letters -= _only_below(node.body)
    if len(letters | variables) > 1:
        raise refuse(node, f"an expectation whose outcome may be {' or '.join(sorted(letters | variables))}", "x ~ p below E")
    if not letters | variables:
        return drawn_anew(f, env, node, "", ("x", outcome)), {}
    return dict.fromkeys(letters, outcome), dict.fromkeys(variables, outcome)


def _only_below(body: Node) -> set[str]:
    """The letters that stand below names alone."""
    below = {id(x) for n in walk(body) if isinstance(n, Name) and n.sub is not None for x in walk(n.sub)}
    names = [n for n in walk(body) if isinstance(n, Name)]
    return {key_if_any(n) for n in names if id(n) in below} - {key_if_any(n) for n in names if id(n) not in below}


def drawn_anew(f: Formula, env: Env, node: BigOp, law: str, drawn: tuple[str, Index]) -> dict[str, Index]:
    r"""The x of f(x) - E_p[f(x)]: bound outside, and drawn anew below E, where p is a law of x and nothing else can be drawn."""
    axis, outcome = drawn
    inner = {key(x) for op in walk(node.body) if isinstance(op, BigOp) for x in op.binder.names if isinstance(x, Name)}
    names = {key(n): n for n in walk(node.body) if isinstance(n, Name) and n.sub is None}
    free = {k: n for k, n in names.items() if k in env.bound and k not in inner and axis_of(n) is not None and not f.roles.is_law(k)}
    calls = [c for side in f.sides for c in walk(side) if isinstance(c, Call) and isinstance(c.head, Name) and key_if_any(c.head) == law]
    named = axis != "x"  # else the law's letter is that at which it is called, if it is
    found = [k for k, n in free.items() if (axis_of(n) == axis if named else all(c.args == (n,) for c in calls))]
    return dict.fromkeys(found, outcome) if len(found) == 1 == len(free) else {}


def is_drawn(f: Formula, n: Name) -> bool:
    """The X of E_P[X - 1]: the value drawn, and no number that is the same for every outcome."""
    return is_variable(n) and n.base in _CUSTOMARY and n.sub is None and key(n) not in f.declared and f.meaning(key(n), n) is None


def _plain_names(body: Node) -> set[str]:
    """The names spoken of, less the X of H(Y|X = x), which only says whose value x is."""
    labels = {id(n.first) for n in walk(body) if isinstance(n, Chain) and [x.relation for x in n.links] == ["="]}
    names = (n for n in walk(body) if isinstance(n, Name) and id(n) not in labels)
    return {key(n) for n in names if index_letters(n.sub) is None and not n.accents}


def of_its_masses(f: Formula, env: Env, node: BigOp, law: Law, drawn: dict[str, Index]) -> dict[str, Index]:
    """The i of E_X[-log p_i]: the outcome that X has, where p is its law, and nothing of it but its entries stands below E."""
    names = [x for x in walk(node.body) if isinstance(x, Name)]
    entries = [x for x in names if (letters := index_letters(x.sub)) is not None and len(letters) == 1 and isinstance(letters[0], Name)]
    found = {key(index_letters(x.sub)[0]) for x in entries}  # type: ignore[index,arg-type]
    if len(drawn) != 1 or len(found) != 1 or found & env.bound.keys() or any(f.roles.law(key(stem(x))) != law.name for x in entries):
        return {}
    return dict.fromkeys(found, next(iter(drawn.values())))
