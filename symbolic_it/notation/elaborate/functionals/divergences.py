"""Divergences: functionals of two laws, D(p‖q), H(p, q), JSD, TV and PPL, also of literal vectors and conditional laws."""

from __future__ import annotations

from dataclasses import replace

from ....quantities import load
from ....terms.domain import OPEN_UNIT_INTERVAL
from ....terms.term import HALF, ONE, TWO, ZERO, Absolute, Exp, Lambda, Log, Pow, Symbol, Term, add, mul, neg, sum_over
from ...syntax import nodes as s
from ...syntax.nodes import Call, Name, Node, Vector
from ...syntax.walk import walk
from ..choices import UNLIKELY
from ..expressions.vectors import Frame, frame_of, functions
from ..formula import Env, Formula
from ..laws.bernoulli import spelled_out
from ..laws.families import divergence_of_family
from ..laws.normal import divergence_of_entries
from ..roles.letters import axis_of, key, refuse
from .functionals import Functional, as_programs_write, marginal_of

OF_TWO_LAWS = {
    "KL": "kl_divergence",
    "JSD": "jensen_shannon_divergence",
    "CE": "cross_entropy",
    "TV": "total_variation",
    "PPL": "perplexity",
    "chi2": "chi_square_divergence",
    "J": "jeffreys_divergence",
    "Hel": "hellinger_distance",
}


def divergence(f: Formula, env: Env, node: Call, found: Functional) -> Term:
    args = tuple(spelled_out(a) for a in node.args)
    if found.name == "PPL" and len(args) == 1:
        if (isinstance(args[0], Name) and len(args[0].base) > 3) or isinstance(args[0], s.Text):
            name = f"PPL({key(args[0]) if isinstance(args[0], Name) else args[0].words})"
            f.opaque.setdefault(name, node)
            return Symbol(name)
        return Exp(f.value(replace(env, unit="nats"), Call(Name("H"), args, span=node.span)))
    if len(args) != 2 or node.separators[0] not in ("||", ",", ";", "|", ":"):
        raise refuse(node, f"{found.name} of {len(args)} arguments", "two distributions")
    if found.name == "KL" and node.separators[0] == "|":
        raise refuse(node, "one bar between two distributions", "two bars")
    if isinstance(node.head, Name) and node.head.base == "D" and node.head.sub is None and node.separators[0] not in ("||", ":"):
        raise refuse(node, "D(p, q), which may be any distance", "D(p || q)")
    if found.name in ("KL", "CE") and isinstance(node.head, Name) and as_programs_write(node.head) is not None:
        turned = f"{UNLIKELY}the arguments of {key(node.head)} are model and target"
        args = args[:: f.choices.among(("order", node.head), (1, ""), (-1, turned))]
    closed = divergence_of_family(f, env, node, args) if found.name == "KL" else None
    if closed is None and found.name == "KL":
        closed = divergence_of_entries(f, env, args)
    if closed is not None:
        return closed
    if all(isinstance(a, Vector) for a in args) and found.name != "J":
        return _of_vectors(f, env, node, args, found.name)
    frame = frame_of(f, env, args)
    _of_the_same_variables(args, node)
    _at_the_same_outcomes(args, frame, node)
    _of_one_channel(f, node)
    if not frame.given and not frame.given_variables:
        return of_laws(f, env, args, frame, found.name, node)
    if found.name != "KL" or frame.given_variables or _is_fixed(f, frame.given):
        return of_laws(f, env, args, frame, found.name, node)
    averaged = f.choices.among(
        (node, "conditional"),
        (True, "the divergence of conditional laws is averaged over the condition, under the first law"),
        (False, "the divergence of conditional laws is at a fixed condition"),
    )
    if not averaged:
        return of_laws(f, env, args, frame, found.name, node)
    first = args[0]
    if not isinstance(first, Call) or not isinstance(first.head, Name) or not f.roles.is_law(key(first.head)):
        raise refuse(first, "a conditional divergence", "a conditional law first")
    law = f.law(key(first.head))
    outcomes = {n: f.bind() for n in frame.given}
    inner = env.with_bound(outcomes)
    body = of_laws(f, inner, args, frame, found.name, node)
    if len(set(frame.axes)) < len(frame.axes) or any(a not in dict(law.axes) for a in frame.axes):
        raise refuse(first, "a condition that is no outcome of the first law", "outcomes of its variables")
    weight = f.mass(law, dict(zip(frame.axes, outcomes.values(), strict=True)), node)
    for index in reversed(outcomes.values()):
        body, weight = sum_over(index, body, weight), ONE
    return body


def _of_the_same_variables(args: tuple[Node, ...], node: Call) -> None:
    """D(P_X || Q_Y): laws of different variables, which may have different alphabets."""
    named = [frozenset(key(v) for n in walk(a) if isinstance(n, Name) for v in marginal_of(n) or () if isinstance(v, Name)) for a in args]
    if len({names for names in named if names}) > 1 and not any(isinstance(n, Call) for a in args for n in walk(a)):
        raise refuse(node, "laws of different variables", "laws on one alphabet")


def _at_the_same_outcomes(args: tuple[Node, ...], frame: Frame, node: Call) -> None:
    """D(p(x) || q(y)): laws called at different outcomes, which may have different alphabets."""
    outcomes = {*frame.letters, *frame.variables}
    named = [frozenset(axis_of(n) for n in walk(a) if isinstance(n, Name) and key(n) in outcomes) for a in args]
    read_apart = any(isinstance(n, s.Abs | s.BigOp | s.Binder) for a in args for n in walk(a))
    if len({names for names in named if names}) > 1 and not read_apart:
        raise refuse(node, "laws of different outcomes", "laws on one alphabet")


def _of_one_channel(f: Formula, node: Call) -> None:
    """D(P_X || Q_X) beside D(P_Y || Q_Y) and no joint law: the outputs of one channel, most likely, which the text describes."""
    names = [n for side in f.sides for n in walk(side) if isinstance(n, Name) and marginal_of(n) is not None]
    of_laws = {(n.base, n.accents): {m.sub for m in names if (m.base, m.accents) == (n.base, n.accents)} for n in names}
    several = [below for below in of_laws.values() if len(below) > 1]
    if len(several) > 1 and not any(len(marginal_of(n) or ()) > 1 for n in names) and not f.roles.variables:
        raise refuse(node, "divergences of inputs and of outputs", "the channel between them, or the joint laws")


def _is_fixed(f: Formula, letters: tuple[str, ...]) -> bool:
    """Whether a conditioning outcome also stands outside the bars, or is one of several (x', x_1): the statement is about that one."""
    uses = f.roles.uses
    return any("free" in uses.of(n) or not (n.isalpha() and len(n) == 1) or f"{n}'" in uses.kinds for n in letters)


def of_laws(f: Formula, env: Env, args: tuple[Node, ...], frame: Frame, name: str, node: Node) -> Term:
    p, q = functions(f, env, args, frame)
    same_spaces(f, p, q, node)
    return load(OF_TWO_LAWS[name])(p, q)


def same_spaces(f: Formula, p: Lambda, q: Lambda, node: Node) -> None:
    if len(p.spaces) != len(q.spaces):
        raise refuse(node, "laws of different numbers of outcomes", "laws on one alphabet")
    for a, b in zip(p.spaces, q.spaces, strict=True):
        f.alphabets.unify(a, b, node)


def _of_vectors(f: Formula, env: Env, node: Call, args: tuple[Node, ...], name: str) -> Term:

    left, right = (tuple(f.value(env, i) for i in a.items) for a in args if isinstance(a, Vector))
    if len(left) != len(right):
        raise refuse(node, f"vectors of {len(left)} and {len(right)} entries", "as many entries")
    for symbol in (x for x in (*left, *right) if isinstance(x, Symbol) and f.context.about(x.name) is None):
        f.domains[symbol.name] = f.domains.get(symbol.name, OPEN_UNIT_INTERVAL).meet(OPEN_UNIT_INTERVAL)  # masses
    pairs = tuple(zip(left, right, strict=True))
    match name:
        case "KL":
            return _kl(pairs)
        case "CE":
            return neg(add(*(mul(a, Log(b)) for a, b in pairs)))
        case "PPL":
            return Exp(neg(add(*(mul(a, Log(b)) for a, b in pairs))))
        case "Hel":
            return Pow(HALF * add(*((Pow(a, HALF) - Pow(b, HALF)) ** TWO for a, b in pairs)), HALF)
        case "chi2":
            if any(b == ZERO for _, b in pairs):
                raise refuse(node, "a chi-square divergence by a vector with a zero", "positive entries")
            return add(*((a - b) ** TWO / b for a, b in pairs))
        case "TV":
            return mul(HALF, add(*(Absolute(a - b) for a, b in pairs)))
    mixed = tuple(HALF * (a + b) for a, b in pairs)
    return add(mul(HALF, _kl(tuple(zip(left, mixed, strict=True)))), mul(HALF, _kl(tuple(zip(right, mixed, strict=True)))))


def _kl(pairs: tuple[tuple[Term, Term], ...]) -> Term:
    return add(*(mul(a, Log(a / b)) for a, b in pairs))
