"""Entropies, divergences and informations: H(p), H(X|Y), D(p‖q), I(X;Y), CE(P, Q), H(0.5, 0.5)."""

from __future__ import annotations

from dataclasses import replace
from typing import NoReturn

from ....quantities import load
from ....terms.domain import UNIT_INTERVAL
from ....terms.term import TWO, Log, Rational, Term, add, fresh_index, function_of, mul, neg, pmf
from ...context import Declared, JointTable, Masses
from ...syntax import nodes as s
from ...syntax.nodes import Call, Chain, Name, Node, Number, SetLiteral, Vector
from ..choices import UNLIKELY
from ..expressions.masses import point
from ..expressions.units import convert, natural_log_of_base
from ..expressions.vectors import frame_of, function
from ..formula import Env, Formula
from ..laws.bernoulli import spelled_out
from ..laws.channels import at_condition
from ..laws.families import entropy_of_family
from ..laws.normal import entropy_of_entry
from ..relations.shapes import is_closed, is_vector_valued
from ..roles.letters import axis_of, image_of, is_variable, key, refuse, stem
from ..roles.told_kinds import told_kind
from .divergences import OF_TWO_LAWS, divergence, of_laws, same_spaces
from .functionals import Functional
from .hellinger import squared_hellinger
from .listed_masses import masses_listed, probabilities, probability, sum_to_one
from .mutual import mutual, pointwise
from .orders import is_by_base, is_by_order, max_divergence, min_entropy, renyi
from .single_bars import with_two_bars
from .variables import groups_of, joint_law, quantity, variables_of


def information(f: Formula, env: Env, node: Call, found: Functional) -> Term:
    """The functional of its arguments, as a number of the unit in force."""
    for n in s_walk(node):
        if isinstance(n, Name) and isinstance(n.sub, Name) and key(n.sub) in env.bound and f.roles.is_variable(key(n)):
            # Under a sum over i, X_i is one variable after the other; as one variable X_i it would be refuted.
            raise refuse(n, "a random variable whose index is summed over", "sum_{i=1}^n behind (X_1, ..., X_n), or the sum written out")
    if found.name in ("H", "h", "I", "MI", "PMI") and "||" in node.separators:
        raise refuse(node, f"{found.name} with two bars, a condition or a relative entropy", "one bar, or D(p || q)")
    if found.name not in ("I", "MI", "PMI") and "|" not in node.separators:
        node = replace(node, args=tuple(at_condition(f, env, a, node.args) for a in node.args))
    node = with_two_bars(node, found, f.context)
    if found.name in ("PPL", "TV", "chi2", "Hel"):
        return divergence(f, env, node, found)
    if found.name == "Hel2":
        return squared_hellinger(f, env, node)
    if found.name == "h" and found.base is not None:
        if _scalar(f, node) is None:
            return _of_order_two(f, env, node)
        alone = f.context.universal and env.unit == "nats"
        natural = alone and any(isinstance(n, s.Log) and n.base is None for side in f.sides for n in s_walk(side))
        nats = ((False, f"{UNLIKELY}h_2 is the binary entropy in nats"),) if natural else ()
        in_bits = f.choices.among(("unit", "h_2"), (True, ""), *nats)
        return convert(_value(f, env, node, Functional("h")), "nats", "bits" if in_bits else "nats")
    if found.binary and _scalar(f, node) is None:
        raise refuse(node, "H_b of a distribution, which may be its entropy to the base b", "H(p), or H_b of a probability")
    if found.name == "renyi entropy" and isinstance(found.order, Number) and found.order.value.denominator == 1:
        base = found.order
        logs = [n.base for side in f.sides for n in s_walk(side) if isinstance(n, s.Log)]
        of_order = is_by_order(f.context) or (
            base not in logs
            and f.choices.among(
                ("order or base", base.text),
                (True, f"H_{base.text} is Renyi's entropy of order {base.text}"),
                (False, f"H_{base.text} is the entropy to the base {base.text}"),
            )
        )
        if not of_order:
            return _value(f, env, node, Functional("H")) / Log(Rational(base.value))
    unit = found.unit or env.unit
    return in_unit(_value(f, env, node, found), unit)


def _of_order_two(f: Formula, env: Env, node: Call) -> Term:
    """H_2 of a distribution: Renyi's entropy of order 2, or the entropy in bits; p may also be the probability of a coin."""
    arg = node.args[0] if len(node.args) == 1 else None
    if isinstance(arg, Name) and not f.roles.is_variable(key(arg)):
        told = f.context.about(key(arg), Masses, JointTable, Declared) is not None
        if not told and not is_by_order(f.context) and not f.roles.uses.of(key(arg)) & {"called", "element", "divergence", "implicit"}:
            raise refuse(node, "H_2 of a distribution, which may be Renyi's entropy or one in bits", "H(p) or log_2")
    of_order = not is_by_base(f.context) and (
        is_by_order(f.context)
        or f.choices.among(
            ("order or base", "H_2"),
            (True, "H_2 is Renyi's entropy of order 2"),
            (False, "H_2 is the entropy in bits"),
        )
    )
    if of_order and isinstance(node.head, Name):
        binary = any(isinstance(n, s.Log) and n.base == Number("2", TWO.value) for side in f.sides for n in s_walk(side))
        return in_unit(renyi(f, env, node, Functional("renyi entropy", order=node.head.sub)), "bits" if binary else env.unit)
    return convert(_value(f, env, node, Functional("H")), "nats", "bits")


def in_unit(term: Term, unit: str) -> Term:
    """A quantity in nats as a number of a unit."""
    below = natural_log_of_base(unit)
    return term if below is None else term / below


def _value(f: Formula, env: Env, node: Call, found: Functional) -> Term:
    match found.name:
        case "KL" | "JSD" | "CE" | "J":
            return divergence(f, env, node, found)
        case "renyi entropy" | "renyi divergence":
            return renyi(f, env, node, found)
        case "max divergence":
            return max_divergence(f, env, node)
        case "min entropy":
            return min_entropy(f, env, node)
        case "I" | "MI":
            if found.name == "I" and set(node.separators) == {","} and (masses := masses_listed(f, node, node.args)) is not None:
                return _entropy_of_entries(tuple(map(Rational, masses)))  # Quinlan's I(p, n)
            return mutual(f, env, node, found)
        case "PMI":
            return pointwise(f, env, node)
    return _entropy(f, env, node, found)


def _entropy_of_entries(entries: tuple[Term, ...]) -> Term:
    return add(*(neg(mul(a, Log(a))) for a in entries))


def _scalar(f: Formula, node: Call) -> Node | None:
    """The probability t in h(t), where the argument is a number rather than a distribution."""
    if len(node.args) != 1:
        return None
    a = node.args[0]
    if isinstance(a, Name):
        return None if f.roles.is_law(key(a)) or f.roles.is_variable(key(a)) else a
    if isinstance(a, (Call, Vector, Chain)) or is_vector_valued(a):
        return None
    names = [n for n in s_walk(a) if isinstance(n, Name)]
    image = image_of(a)
    if image is not None and image[0] in f.roles.images:
        return None  # H(X + Y)
    if any(is_variable(n) and n.base in "XYZWUV" and f.context.about(key(n)) is None for n in names):
        raise refuse(a, "an expression in random variables", "random variables")  # X - Y is no probability
    if _mixes_names(a) and not any(f.roles.is_law(key(n)) for n in names):
        raise refuse(a, "a mixture of what may be laws or numbers", "laws by the letters p and q")  # (1 - epsilon) y + epsilon u
    return None if any(f.roles.is_law(key(n)) for n in names) else a


def _mixes_names(node: Node) -> bool:
    """(1 - c) a + c b, in either order, of names a and b."""
    if not (isinstance(node, s.Add) and isinstance(node.left, s.Mul) and isinstance(node.right, s.Mul)):
        return False
    pairs = ((node.left, node.right), (node.right, node.left))
    named = isinstance(node.left.right, Name) and isinstance(node.right.right, Name)
    return named and any(isinstance(one.left, s.Sub) and one.left.right == other.left for one, other in pairs)


def s_walk(node: Node) -> list[Node]:
    from ...syntax.walk import walk

    return list(walk(node))


def _entropy(f: Formula, env: Env, node: Call, found: Functional) -> Term:
    if "|" in node.separators and {n.base.lower() for n in node.args if isinstance(n, Name)} == {"p", "q"}:
        raise refuse(node, "H of one law given another", "random variables, H(p, q) or D(p || q)")
    args, separators = tuple(as_vector(spelled_out(a)) for a in node.args), node.separators
    if not args:
        raise refuse(node, "H without an argument", "a distribution or random variables")
    closed = entropy_of_family(f, env, node, args, found.name)
    if closed is None:
        closed = entropy_of_entry(f, env, args)
    if closed is not None:
        return closed
    listed = args[0].items if len(args) == 1 and isinstance(args[0], Vector) else args
    if "|" not in separators and (masses := masses_listed(f, node, listed)) is not None:
        return _entropy_of_entries(tuple(map(Rational, masses)))
    if len(args) == 1 and isinstance(args[0], Vector):
        return _entropy_of_entries(tuple(f.value(env, i) for i in args[0].items))
    if "|" not in separators and len(args) > 1 and all(_is_number(f, a) for a in args):
        if all(isinstance(a, Name) for a in args) and not _are_entries(args):
            raise refuse(node, "H of several numbers by name", "a vector whose entries sum to 1, or two distributions")
        entries = tuple(f.value(env, a) for a in args)
        if len(entries) > 2 and any(isinstance(a, Name) for a in args) and not sum_to_one(entries):
            raise refuse(node, "H of several numbers that do not sum to 1", "masses that do")
        probabilities(f, args)
        return _entropy_of_entries(entries)
    scalar = _scalar(f, node)
    if scalar is not None and env.at and found.name == "H" and isinstance(scalar, Name) and scalar.base.isascii() and len(scalar.base) == 1:
        raise refuse(node, f"H({scalar.base}) where vectors are taken entry by entry", "a law that the text defines")  # not of one entry
    if scalar is not None:
        value = f.value(env, scalar)
        probability(f, value, UNIT_INTERVAL)
        return load("binary_entropy")(value)
    groups = groups_of(f, node)
    if groups is not None:
        return _of_variables(f, node, groups, found)
    if "|" in separators:
        return _at_condition(f, env, node)
    if len(args) == 2 and separators[0] in (",", ";"):
        return of_laws(f, env, args, frame_of(f, env, args), "CE", node)
    if len(args) == 1 and found.law is not None:
        pair = f.choices.among(
            ("coded", node),
            ((args[0], found.law), "the entropy of one law below another is a cross-entropy, of the law in brackets coded by the other"),
            ((found.law, args[0]), "the entropy of one law below another is a cross-entropy, of the law below coded by the other"),
        )
        return of_laws(f, env, pair, frame_of(f, env, pair), "CE", node)
    if len(args) == 1:
        return load("entropy")(function(f, env, args[0], frame_of(f, env, args)))
    raise refuse(node, f"H of {len(args)} arguments", "a distribution, two distributions, or random variables")


def as_vector(node: Node) -> Node:
    """{1/2, 1/4, 1/4}: masses in braces are a vector, as no set has an element twice."""
    if isinstance(node, SetLiteral) and node.condition is None and len(node.items) > 1 and all(is_closed(i) for i in node.items):
        return Vector(node.items, "(", span=node.span)
    return node


def _are_entries(args: tuple[Node, ...]) -> bool:
    """p_1, p_2, p_3: the entries of one vector."""
    names = [a for a in args if isinstance(a, Name) and isinstance(a.sub, Number)]
    return len(names) == len(args) and len({key(stem(a)) for a in names}) == 1


def _is_number(f: Formula, node: Node) -> bool:
    """A probability spelled out: 0.5, 1/3, 1 - p where p is a number."""
    names = [n for n in s_walk(node) if isinstance(n, Name)]
    if isinstance(node, Name):
        return not f.roles.is_law(key(node)) and not f.roles.is_variable(key(node)) and "plain" in f.roles.uses.of(key(node))
    product = getattr(node, "juxtaposed", True)  # b(1 - a)
    return product and not isinstance(node, Chain) and not any(f.roles.is_law(key(n)) or f.roles.is_variable(key(n)) for n in names)


def _of_variables(f: Formula, node: Call, groups: tuple[tuple[str, ...], ...], found: Functional) -> Term:
    law = joint_law(f, found)
    for n in (n for g in groups for n in g):
        if n not in dict(law.axes):
            raise refuse(node, f"the random variable {n}", f"one of {', '.join(a for a, _ in law.axes)}")
    if len(groups) == 1:
        return quantity("joint_entropy", law, groups)
    if len(groups) == 2 and "|" in node.separators:
        return quantity("conditional_entropy", law, groups)
    raise refuse(node, "H with a semicolon", "H(X, Y) or H(X | Y)")


def _at_condition(f: Formula, env: Env, node: Call) -> Term:
    """H(Y | X = x): the entropy of the conditional law at one outcome."""
    bar = node.separators.index("|") + 1
    law = f.law(f.roles.joint)
    left = [variables_of(f, a) for a in node.args[:bar]]
    if any(n is None for n in left):
        raise refuse(node, "a conditional entropy", "random variables, as in H(Y | X) or H(Y | X = x)")
    names = tuple(n for g in left for n in g or ())
    at: dict[str, Term] = {}
    for a in node.args[bar:]:
        axis = axis_of(a.first) if isinstance(a, Chain) and a.first is not None else axis_of(a)
        if axis is None or axis not in dict(law.axes) or (isinstance(a, Name) and f.roles.is_variable(key(a))):
            raise refuse(a, "a condition", "all of the form X = x, or all random variables")
        at[axis] = point(f, env, a, law, axis)
    outcomes = {n: fresh_index(law.space(n)) for n in names}
    below = f.mass(law, at, node)
    body = f.mass(law, {**at, **outcomes}, node) / below
    return load("entropy")(function_of(tuple(outcomes.values()), body))


def bare(f: Formula, env: Env, node: Name, found: Functional) -> Term:
    """H, H_bits or PPL without an argument: of the one law that is spoken of."""
    laws = sorted({f.roles.law(n) for n in f.roles.laws})
    unit = found.unit or env.unit
    if node == Name("D") and not laws and told_kind(f.context, "D") == "another":
        return f.symbol("D")
    if (found.name == "h" and not laws) or node.base in ("JointEntropy", "ConditionalEntropy"):
        nothing(node)  # of a density, most likely, or of a coin
    if found.name in ("H", "h") and len(laws) < 2 and not f.roles.variables:
        name = laws[0] if laws else "p"
        f.roles.axes.setdefault(name, ("x",))
        f.choices.assume(f"{key(node)} is the entropy of {name}")
        return in_unit(load("entropy")(pmf(f.law(name))), unit)
    if found.name in ("KL", "JSD", "TV") and not f.roles.variables and (not laws or laws == ["p", "q"]):
        for name in ("p", "q"):
            f.roles.axes.setdefault(name, ("x",))
        f.choices.assume(f"{key(node)} is taken of two distributions p and q")
        p, q = pmf(f.law("p")), pmf(f.law("q"))
        same_spaces(f, p, q, node)
        return in_unit(load(OF_TWO_LAWS[found.name])(p, q), unit)
    nothing(node)


def nothing(node: Name) -> NoReturn:
    """No law is spoken of."""
    raise refuse(node, f"{key(node)} of an unknown distribution", f"{node.base}(p)")
