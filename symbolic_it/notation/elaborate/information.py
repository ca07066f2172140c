"""Entropies, divergences and informations: H(p), H(X|Y), D(p‖q), I(X;Y), CE(P, Q), H(0.5, 0.5)."""

from __future__ import annotations

from typing import NoReturn

from ...quantities import load
from ...terms.term import (
    HALF,
    ONE,
    Absolute,
    Exp,
    Index,
    Lambda,
    Law,
    Log,
    Quantity,
    Symbol,
    Term,
    Variables,
    add,
    apply,
    fresh_index,
    mul,
    neg,
    pmf,
    sum_over,
)
from ..syntax import nodes as s
from ..syntax.nodes import Call, Chain, Name, Node, Number, Tuple, Vector
from .calls import point
from .formula import Env, Formula
from .functionals import Functional
from .letters import axis_of, is_variable, key, refuse
from .units import convert, natural_log_of_base
from .vectors import Frame, frame_of, function, functions

_OF_TWO_LAWS = {
    "KL": "kl_divergence",
    "JSD": "jensen_shannon_divergence",
    "CE": "cross_entropy",
    "TV": "total_variation",
    "PPL": "perplexity",
}


def information(f: Formula, env: Env, node: Call, found: Functional) -> Term:
    """The functional of its arguments, as a number of the unit in force."""
    if found.name in ("PPL", "TV"):
        return _divergence(f, env, node, found)
    if found.name == "h" and found.base is not None:
        if _scalar(f, node) is None:
            raise refuse(node, "H_2 of a distribution, which may be Renyi's entropy or one in bits", "H(p) or log_2")
        return convert(_value(f, env, node, Functional("h")), "nats", "bits")
    unit = found.unit or env.unit
    return in_unit(_value(f, env, node, found), unit)


def in_unit(term: Term, unit: str) -> Term:
    """A quantity in nats as a number of a unit."""
    below = natural_log_of_base(unit)
    return term if below is None else term / below


def _value(f: Formula, env: Env, node: Call, found: Functional) -> Term:
    match found.name:
        case "KL" | "JSD" | "CE":
            return _divergence(f, env, node, found)
        case "I" | "MI":
            return _mutual(f, env, node, found)
        case "PMI":
            return _pointwise(f, env, node)
    return _entropy(f, env, node, found)


def _divergence(f: Formula, env: Env, node: Call, found: Functional) -> Term:
    args = node.args
    if found.name == "PPL" and len(args) == 1:
        if isinstance(args[0], Name) and len(args[0].base) > 3 or isinstance(args[0], s.Text):
            name = f"PPL({key(args[0]) if isinstance(args[0], Name) else args[0].words})"  # type: ignore[attr-defined]
            f.opaque.setdefault(name, node)
            return Symbol(name)
        return Exp(_entropy(f, env, node, Functional("H")))
    if len(args) != 2 or node.separators[0] not in ("||", ",", ";", "|"):
        raise refuse(node, f"{found.name} of {len(args)} arguments", "two distributions")
    if found.name == "KL" and node.separators[0] == "|":
        raise refuse(node, "one bar between two distributions", "two bars")
    if isinstance(node.head, Name) and node.head.base == "D" and node.head.sub is None and node.separators[0] != "||":
        raise refuse(node, "D(p, q), which may be any distance", "D(p || q)")
    if all(isinstance(a, Vector) for a in args):
        return _of_vectors(f, env, node, found.name)
    frame = frame_of(f, env, args)
    if not frame.given and not frame.given_variables:
        return _of_laws(f, env, args, frame, found.name, node)
    if found.name != "KL" or frame.given_variables or _is_free(f, frame.given):
        return _of_laws(f, env, args, frame, found.name, node)
    averaged = f.choices.among(
        (node.span, "conditional"),
        (True, "the divergence of conditional laws is averaged over the condition, under the first law"),
        (False, "the divergence of conditional laws is at a fixed condition"),
    )
    if not averaged:
        return _of_laws(f, env, args, frame, found.name, node)
    first = args[0]
    if not isinstance(first, Call) or not isinstance(first.head, Name) or not f.roles.is_law(key(first.head)):
        raise refuse(first, "a conditional divergence", "a conditional law first")
    law = f.law(key(first.head))
    outcomes = {n: f.bind() for n in frame.given}
    inner = env.with_bound(outcomes)
    body = _of_laws(f, inner, args, frame, found.name, node)
    weight = f.mass(law, {axis_of(Name(n)) or "*": i for n, i in outcomes.items()}, node)
    for index in reversed(outcomes.values()):
        body, weight = sum_over(index, body, weight), ONE
    return body


def _is_free(f: Formula, letters: tuple[str, ...]) -> bool:
    """Whether a conditioning outcome also stands outside the bars, so that the statement is about a fixed one."""
    return any("free" in f.roles.uses.of(n) for n in letters)


def _of_laws(f: Formula, env: Env, args: tuple[Node, ...], frame: Frame, name: str, node: Node) -> Term:
    p, q = functions(f, env, args, frame)
    _same_spaces(f, p, q, node)
    return load(_OF_TWO_LAWS[name])(p, q)


def _same_spaces(f: Formula, p: Lambda, q: Lambda, node: Node) -> None:
    if len(p.spaces) != len(q.spaces):
        raise refuse(node, "laws of different numbers of outcomes", "laws on one alphabet")
    for a, b in zip(p.spaces, q.spaces, strict=True):
        f.alphabets.unify(a, b, node)


def _of_vectors(f: Formula, env: Env, node: Call, name: str) -> Term:
    from .expression import value

    left, right = (tuple(value(f, env, i) for i in a.items) for a in node.args if isinstance(a, Vector))
    if len(left) != len(right):
        raise refuse(node, f"vectors of {len(left)} and {len(right)} entries", "as many entries")
    pairs = tuple(zip(left, right, strict=True))
    match name:
        case "KL":
            return _kl(pairs)
        case "CE":
            return neg(add(*(mul(a, Log(b)) for a, b in pairs)))
        case "PPL":
            return Exp(neg(add(*(mul(a, Log(b)) for a, b in pairs))))
        case "TV":
            return mul(HALF, add(*(Absolute(a - b) for a, b in pairs)))
    mixed = tuple(HALF * (a + b) for a, b in pairs)
    return add(mul(HALF, _kl(tuple(zip(left, mixed, strict=True)))), mul(HALF, _kl(tuple(zip(right, mixed, strict=True)))))


def _kl(pairs: tuple[tuple[Term, Term], ...]) -> Term:
    return add(*(mul(a, Log(a / b)) for a, b in pairs))


def _entropy_of_entries(entries: tuple[Term, ...]) -> Term:
    return add(*(neg(mul(a, Log(a))) for a in entries))


def _scalar(f: Formula, node: Call) -> Node | None:
    """The probability t in h(t), where the argument is a number rather than a distribution."""
    if len(node.args) != 1:
        return None
    a = node.args[0]
    if isinstance(a, Name):
        return None if f.roles.is_law(key(a)) or f.roles.is_variable(key(a)) else a
    if isinstance(a, (Call, Vector, Chain)):
        return None
    laws = any(isinstance(n, Name) and f.roles.is_law(key(n)) for n in s_walk(a))
    return None if laws else a


def s_walk(node: Node) -> list[Node]:
    from ..syntax.walk import walk

    return list(walk(node))


def _entropy(f: Formula, env: Env, node: Call, found: Functional) -> Term:
    from .expression import value

    args, separators = node.args, node.separators
    if not args:
        raise refuse(node, "H without an argument", "a distribution or random variables")
    if len(args) == 1 and isinstance(args[0], Vector):
        return _entropy_of_entries(tuple(value(f, env, i) for i in args[0].items))
    if "|" not in separators and len(args) > 1 and all(_is_number(f, a) for a in args):
        return _entropy_of_entries(tuple(value(f, env, a) for a in args))
    scalar = _scalar(f, node)
    if scalar is not None:
        return load("binary_entropy")(value(f, env, scalar))
    groups = _groups(f, node)
    if groups is not None:
        return _of_variables(f, env, node, groups, found)
    if "|" in separators:
        return _at_condition(f, env, node)
    if len(args) == 2 and separators[0] in (",", ";"):
        return _of_laws(f, env, args, frame_of(f, env, args), "CE", node)
    if len(args) == 1:
        return load("entropy")(function(f, env, args[0], frame_of(f, env, args)))
    raise refuse(node, f"H of {len(args)} arguments", "a distribution, two distributions, or random variables")


def _is_number(f: Formula, node: Node) -> bool:
    """A probability spelled out: 0.5, 1/3, 1 - p where p is a number."""
    names = [n for n in s_walk(node) if isinstance(n, Name)]
    if isinstance(node, Name):
        return not f.roles.is_law(key(node)) and not f.roles.is_variable(key(node)) and "plain" in f.roles.uses.of(key(node))
    return not any(f.roles.is_law(key(n)) or f.roles.is_variable(key(n)) for n in names) and not isinstance(node, (Call, Chain))


def _variables_of(f: Formula, node: Node) -> tuple[str, ...] | None:
    """The random variables of one argument; None if it is none."""
    if isinstance(node, (Tuple, Vector)):
        inner = [_variables_of(f, i) for i in node.items]
        return None if any(i is None for i in inner) else tuple(n for i in inner for n in i or ())
    if isinstance(node, Name) and f.roles.is_variable(key(node)):
        return (f.roles.axis(key(node)),)
    return None


def _groups(f: Formula, node: Call) -> tuple[tuple[str, ...], ...] | None:
    """The groups of random variables between semicolons and before and after the bar; None where an argument is none."""
    groups: list[list[str]] = [[]]
    for k, a in enumerate(node.args):
        names = _variables_of(f, a)
        if names is None:
            return None
        if k and node.separators[k - 1] in (";", "|"):
            groups.append([])
        groups[-1].extend(n for n in names if n not in groups[-1])
    return tuple(tuple(g) for g in groups)


def _joint(f: Formula, found: Functional) -> Law:
    return f.law(key(found.law)) if found.law is not None else f.law(f.roles.joint)


def _quantity(name: str, law: Law, groups: tuple[tuple[str, ...], ...]) -> Quantity:
    return load(name).of(law, *groups)


def _of_variables(f: Formula, env: Env, node: Call, groups: tuple[tuple[str, ...], ...], found: Functional) -> Term:
    law = _joint(f, found)
    for n in (n for g in groups for n in g):
        if n not in dict(law.axes):
            raise refuse(node, f"the random variable {n}", f"one of {', '.join(a for a, _ in law.axes)}")
    if len(groups) == 1:
        return _quantity("joint_entropy", law, groups)
    if len(groups) == 2 and "|" in node.separators:
        return _quantity("conditional_entropy", law, groups)
    raise refuse(node, "H with a semicolon", "H(X, Y) or H(X | Y)")


def _at_condition(f: Formula, env: Env, node: Call) -> Term:
    """H(Y | X = x): the entropy of the conditional law at one outcome."""
    bar = node.separators.index("|") + 1
    law = f.law(f.roles.joint)
    left = [_variables_of(f, a) for a in node.args[:bar]]
    if any(n is None for n in left):
        raise refuse(node, "a conditional entropy", "random variables, as in H(Y | X) or H(Y | X = x)")
    names = tuple(n for g in left for n in g or ())
    at: dict[str, Term] = {}
    for a in node.args[bar:]:
        axis = axis_of(a.first) if isinstance(a, Chain) and a.first is not None else axis_of(a)
        if axis is None or axis not in dict(law.axes) or isinstance(a, Name) and f.roles.is_variable(key(a)):
            raise refuse(a, "a condition", "all of the form X = x, or all random variables")
        at[axis] = point(f, env, a, law, axis)
    outcomes = {n: fresh_index(law.space(n)) for n in names}
    below = f.mass(law, at, node)
    body = f.mass(law, {**at, **outcomes}, node) / below
    from ...terms.term import function_of

    return load("entropy")(function_of(tuple(outcomes.values()), body))


def _mutual(f: Formula, env: Env, node: Call, found: Functional) -> Term:
    args, separators = node.args, node.separators
    if len(args) == 1:
        return _self_information(f, env, node, args[0])
    if ";" not in separators and "|" not in separators and len(args) == 2:
        node = Call(node.head, args, (";",), node.bracket, span=node.span)
    if all(isinstance(a, Name) and a.base.islower() for a in args) and len(args) == 2 and found.name == "I":
        pointwise = f.choices.among(
            ("pointwise", node.span),
            (False, "I of lower-case letters is the mutual information of the random variables"),
            (True, "I of lower-case letters is the pointwise mutual information of the outcomes"),
        )
        if pointwise:
            return _pointwise(f, env, node)
    groups = _groups(f, node)
    if groups is None:
        raise refuse(node, "I of something that is no random variable", "I(X; Y) or I(X; Y | Z)")
    law = _joint(f, found)
    given = "|" in node.separators
    count = len(groups) - given
    if ";" not in node.separators:
        raise refuse(node, "I without a semicolon", "I(X; Y) or I(X; Y | Z)")
    if count == 2:
        return _quantity("conditional_mutual_information" if given else "mutual_information", law, groups)
    return _interaction(law, groups[:count], groups[count] if given else ())


def _interaction(law: Law, groups: tuple[tuple[str, ...], ...], given: tuple[str, ...]) -> Term:
    """I(A;B;C|K) = sum over choices of groups, with alternating signs, of H(choice | K)."""
    from itertools import combinations

    parts: list[Term] = []
    for size in range(1, len(groups) + 1):
        for chosen in combinations(groups, size):
            names = tuple(sorted({n for g in chosen for n in g}))
            h = _quantity("conditional_entropy", law, (names, given)) if given else _quantity("joint_entropy", law, (names,))
            parts.append(h if size % 2 else neg(h))
    return add(*parts)


def _self_information(f: Formula, env: Env, node: Call, arg: Node) -> Term:
    """I(x) = -log p(x); I(X) where the event's probability is a number p of its own."""
    if isinstance(arg, Name) and is_variable(arg):
        drawn = env.variables.get(key(arg))
        if drawn is None:
            if "p" in f.roles.uses.kinds and not f.roles.is_law("p"):
                f.choices.assume(f"I({key(arg)}) is the self-information of an event of probability p")
                return neg(Log(f.symbol("p")))
            raise refuse(node, f"I({key(arg)}) of one random variable", "I(X; Y), or an outcome")
    law = _law_for_self_information(f, node)
    axis = axis_of(arg)
    names = [a for a, _ in law.axes]
    if axis not in names:
        if len(names) != 1:
            raise refuse(arg, "an outcome", f"an outcome of {', '.join(names)}")
        axis = names[0]
    at = point(f, env, arg, law, axis)
    return neg(Log(f.mass(law, {axis: at}, node)))


def _law_for_self_information(f: Formula, node: Node) -> Law:
    for name in ("p", "P"):
        if f.roles.is_law(name) or name == f.roles.joint and f.roles.variables:
            return f.law(name)
    laws = sorted({f.roles.law(n) for n in f.roles.laws})
    if len(laws) > 1:
        raise refuse(node, "the self-information under one of several laws", "I under one law")
    if not laws:
        f.roles.axes.setdefault("p", ("x",))
        return f.law("p")
    return f.law(laws[0])


def _pointwise(f: Formula, env: Env, node: Call) -> Term:
    """log p(x, y)/(p(x) p(y)) at two outcomes."""
    if len(node.args) != 2:
        raise refuse(node, f"the pointwise mutual information of {len(node.args)} outcomes", "two")
    law = f.law(f.roles.joint if f.roles.variables else "p")
    at = {}
    for a in node.args:
        axis = axis_of(a)
        if axis is None or axis not in dict(law.axes):
            raise refuse(a, "an outcome", f"outcomes of {law.name}")
        at[axis] = point(f, env, a, law, axis)
    product = mul(*(f.mass(law, {axis: i}, node) for axis, i in at.items()))
    return Log(f.mass(law, at, node) / product)


def bare(f: Formula, env: Env, node: Name, found: Functional) -> Term:
    """H, H_bits or PPL without an argument: of the one law that is spoken of."""
    laws = sorted({f.roles.law(n) for n in f.roles.laws})
    unit = found.unit or env.unit
    if found.name in ("H", "h") and len(laws) < 2 and not f.roles.variables:
        name = laws[0] if laws else "p"
        f.roles.axes.setdefault(name, ("x",))
        f.choices.assume(f"{key(node)} is the entropy of {name}")
        return in_unit(load("entropy")(pmf(f.law(name))), unit)
    if found.name in ("KL", "JSD") and not f.roles.variables and (not laws or laws == ["p", "q"]):
        for name in ("p", "q"):
            f.roles.axes.setdefault(name, ("x",))
        f.choices.assume(f"{key(node)} is taken of two distributions p and q")
        return in_unit(load(_OF_TWO_LAWS[found.name])(pmf(f.law("p")), pmf(f.law("q"))), unit)
    nothing(node)


def nothing(node: Name) -> NoReturn:
    """No law is spoken of."""
    raise refuse(node, f"{key(node)} of an unknown distribution", f"{node.base}(p)")


__all__ = ["Index", "Number", "Symbol", "Variables", "bare", "information"]
