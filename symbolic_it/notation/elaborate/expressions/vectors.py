"""Functions of outcomes written without their outcome: p, (p + q)/2, softmax(z), δ_y, [0.5, 0.5], π(·|x)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ....terms.domain import UNIT_INTERVAL
from ....terms.term import TWO, Exp, Index, Lambda, Law, Log, Term, apply, function_of, pmf, sum_over
from ...context import Declared, Meaning
from ...names import parse_name
from ...syntax import nodes as s
from ...syntax.nodes import Call, Dot, Name, Node, Number
from ...syntax.walk import walk
from ..formula import Env, Formula
from ..functionals.functionals import of_call
from ..laws.normal_shape import is_normal
from ..roles.letters import UNIFORM, axis_of, index_letters, is_variable, key, refuse, stem, variable_subscript
from ..roles.uniform_letters import likelier, stands_for_uniform
from .indicators import is_basis
from .score import refuse_as_vector


def at_outcome(f: Formula, env: Env, node: Node, index: Index) -> Term:
    """A vector-valued expression at one outcome."""
    refuse_as_vector(f, node)
    if isinstance(node, s.Apply) and node.function in ("softmax", "logsoftmax") and len(node.args) == 1:
        if isinstance(node.args[0], Name) and index_letters(node.args[0].sub) is not None:
            raise refuse(node, "the softmax of one entry where a vector is expected", "softmax(z)")
        other = f.bind(index.space)
        top = at_outcome(f, env, node.args[0], index)
        bottom = sum_over(other, Exp(at_outcome(f, env, node.args[0], other)))
        return Exp(top) / bottom if node.function == "softmax" else top - Log(bottom)
    if isinstance(node, s.Call) and node.head == Name("sigma") and len(node.args) == 1 and f.context.about("sigma") is None:
        return _sigma(f, env, node, index)
    if isinstance(node, s.Indexed):
        raise refuse(node, "an entry of a vector", "the vector")
    inner = replace(env.within(index), entries=True)
    if isinstance(node, Name) and index_letters(node.sub) is None and not f.roles.is_law(key(node)):
        name = key(node)
        if name not in env.bound and {"vector", "element"} & f.roles.uses.of(name) and f.context.about(name, Meaning) is None:
            return f.entry(name, (index,), node)
    return f.value(inner, node)


def _sigma(f: Formula, env: Env, node: s.Call, index: Index) -> Term:
    """sigma(z)_i: an entry of the softmax, or the logistic function of an entry."""
    from .functions import logistic

    softmax = f.choices.among(
        "sigma of a vector",
        (True, "sigma(z)_i is the i-th entry of the softmax of z"),
        (False, "sigma(z)_i is the logistic function of z_i"),
    )
    if softmax:
        return at_outcome(f, env, s.Apply("softmax", node.args, span=node.span), index)
    return logistic(at_outcome(f, env, node.args[0], index))


def is_vector(f: Formula, node: Node) -> bool:
    """Whether a name is used as a vector."""
    return isinstance(node, Name) and "vector" in f.roles.uses.of(key(node))


@dataclass(frozen=True, slots=True)
class Frame:
    """The outcomes over which a functional's arguments are functions: letters, random variables, or none named."""

    letters: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    axes: tuple[str, ...] = ()  # of those given
    given_variables: tuple[str, ...] = ()
    dotted: bool = False


def frame_of(f: Formula, env: Env, nodes: tuple[Node, ...]) -> Frame:
    """The outcomes named in the arguments of a functional, those after a bar apart."""
    letters: dict[str, str] = {}
    variables: dict[str, None] = {}
    given: dict[str, str] = {}
    given_variables: dict[str, None] = {}
    dotted = False
    for top in nodes:
        for node in walk(top):
            if isinstance(node, Call) and isinstance(node.head, Name) and _is_law_call(f, node):
                bar = node.separators.index("|") + 1 if "|" in node.separators else len(node.args)
                for k, a in enumerate(node.args):
                    if isinstance(a, Dot):
                        dotted = True
                    elif isinstance(a, Name) and is_variable(a) and (f.roles.is_variable(key(a)) or key(a) in env.variables):
                        if key(a) not in env.variables:
                            (variables if k < bar else given_variables)[key(a)] = None
                    elif isinstance(a, Name) and axis_of(a) is not None and key(a) not in env.bound:
                        if k < bar:
                            letters[key(a)] = axis_of(a) or "*"
                        else:
                            given[key(a)] = axis_of(a) or "*"
            elif isinstance(node, Name) and f.roles.is_law(key(stem(node))):
                for v in variable_subscript(node.sub) or ():
                    axis = axis_of(v)
                    if axis is not None and not any(isinstance(n, Call) and n.head == node for n in walk(top)):
                        variables[axis] = None
    for name in (*letters, *variables):
        given.pop(name, None)
        given_variables.pop(name, None)
    if dotted:
        given, letters = {**given, **letters}, {}
    ordered = tuple(sorted(letters, key=lambda n: (letters[n], n)))
    return Frame(ordered, tuple(sorted(variables)), tuple(given), tuple(given.values()), tuple(given_variables), dotted)


def _is_law_call(f: Formula, node: Call) -> bool:
    """A call of a law, p(x), or of a named function of outcomes; not of a functional, nor of a family such as N(0, 1)."""
    if of_call(node) is not None or is_normal(node) or not isinstance(node.head, Name):
        return False
    return f.roles.is_law(key(node.head)) or f.roles.is_law(key(stem(node.head))) or len(node.head.base) == 1


def functions(f: Formula, env: Env, nodes: tuple[Node, ...], frame: Frame) -> tuple[Lambda, ...]:
    """The arguments of a functional as functions of the frame's outcomes."""
    return tuple(function(f, env, n, frame) for n in nodes)


def function(f: Formula, env: Env, node: Node, frame: Frame) -> Lambda:
    """One law, mixture or conditional law as a function of outcomes."""

    if isinstance(node, Name):
        plain = named_law(f, env, node)
        if plain is not None:
            return plain
    if frame.letters:
        indices = {n: f.bind() for n in frame.letters}
        body = f.value(env.with_bound(indices).within(*indices.values()), node)
        return function_of(tuple(indices.values()), body)
    if frame.variables:
        indices = {v: f.bind(f.alphabets.of_axis(v)) for v in frame.variables}
        body = f.value(env.with_variables(indices).within(*indices.values()), node)
        return function_of(tuple(indices.values()), body)
    _mixture_weights(f, node)
    index = f.bind()
    body = at_outcome(f, env, node, index)
    if not _mentions(body, index) and not _is_uniform(node):
        raise refuse(node, "an expression without an outcome", "a distribution")
    return function_of((index,), body)


def _mixture_weights(f: Formula, node: Node) -> None:
    """The lambda of lambda p + (1 - lambda) q lies between 0 and 1."""
    if not isinstance(node, s.Add):
        return
    weights = [m.left for m in (node.left, node.right) if isinstance(m, s.Mul)]
    weights += [m.head if isinstance(m.head, Name) else m.args[0] for m in (node.left, node.right) if isinstance(m, Call) and m.juxtaposed]
    for a in weights:
        for b in weights:
            if isinstance(a, Name) and isinstance(b, s.Sub) and b.right == a and isinstance(b.left, Number) and b.left.value == 1:
                name = key(a)
                f.domains[name] = f.domains.get(name, UNIT_INTERVAL).meet(UNIT_INTERVAL)
                f.choices.assume(f"{name} is a weight between 0 and 1")


def _is_uniform(node: Node) -> bool:
    """1/K: the same mass everywhere."""
    return isinstance(node, s.Div) and isinstance(node.left, Number) and node.left.value == 1


def _mentions(term: Term, index: Index) -> bool:
    from ....terms.term import free_symbols

    return index in free_symbols(term)


def named_law(f: Formula, env: Env, node: Name) -> Lambda | None:
    """A law by its bare name; None where the name is something else (a mixture's name, a marginal p_X)."""
    if variable_subscript(node.sub) is not None and not is_variable(node):
        return None
    if (node.base == "delta" and node.sub is not None) or is_basis(f, node):
        return None
    name = key(node)
    letters = index_letters(node.sub)
    if letters is not None and any(isinstance(x, Name) and key(x) in env.bound for x in letters):
        raise refuse(node, f"a law {name} that changes with an index", "one law")
    if is_variable(node) and f.roles.is_variable(name):
        raise refuse(node, f"the random variable {name}", "a distribution, such as p")
    fact = f.meaning(name, node)
    if fact is not None:
        index = f.bind()
        from ..unfolding import unfold

        inner = env.within(index)
        return function_of((index,), unfold(f, inner, name, fact), name)
    told = f.context.about(name)
    is_usual = (told is None or isinstance(told.value, Declared)) and "called" not in f.roles.uses.of(name)
    if stands_for_uniform(f.context, f.choices, f.roles.uses.of(name), name):
        axes = f.law(name).axes
        if len(axes) == 1:
            index = f.bind(axes[0][1])
            size = f.size(axes[0][1], f"|{axes[0][0]}|", node)
            return function_of((index,), 1 / size, name)
    if name in ("m", "M") and is_usual:
        pair = ("p", "q") if name == "m" else ("P", "Q")
        others = sorted({f.roles.law(n) for n in f.roles.laws} - {name})
        if not all(f.roles.is_law(n) for n in pair) and len(others) == 2:
            pair = (others[0], others[1])
        if all(f.roles.is_law(n) for n in pair):
            mixed = f.choices.among(("mixture", name), *likelier(f.context, name, f"{name} is the mixture ({pair[0]} + {pair[1]})/2"))
            if mixed:
                half = s.Div(s.Add(parse_name(pair[0]), parse_name(pair[1])), Number("2", TWO.value))
                index = f.bind()
                return function_of((index,), f.value(env.within(index), half), name)
    if not f.roles.is_law(name):
        raise refuse(node, f"{name}", "a distribution")
    return pmf(f.law(name))


def mass_by_name(f: Formula, env: Env, node: Name, law: Law) -> Term:
    """The mass of a law at the outcomes at hand: (1 - t) p + t u is of the same u as H(u)."""
    usual = named_law(f, env, node) if node.base in UNIFORM and len(env.at) == 1 else None
    return f.mass(law, {a: i for (a, _), i in zip(law.axes, env.at, strict=True)}, node) if usual is None else apply(usual, *env.at)
