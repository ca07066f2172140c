"""Binders: sums, products, integrals, expectations, arg min, limits and derivatives."""

from __future__ import annotations

from dataclasses import replace

from ...terms.term import (
    MINUS_ONE,
    ONE,
    OO,
    TWO,
    Argument,
    Delta,
    Derivative,
    Entry,
    Index,
    Law,
    Limit,
    Mass,
    Pow,
    Rational,
    Symbol,
    Term,
    add,
    as_term,
    mul,
    neg,
    product_over,
    sum_over,
)
from ..syntax import nodes as s
from ..syntax.nodes import BigOp, Binder, Call, Chain, ListNode, Name, Node, Number, Tuple, Vector
from ..syntax.walk import walk
from .formula import Env, Formula
from .functionals import functional
from .letters import axis_of, index_letters, is_letter, is_variable, key, refuse, stem, variable_subscript


def operator(f: Formula, env: Env, node: BigOp) -> Term:
    """The term of a big operator over its body."""
    match node.kind:
        case "sum" | "prod" | "int":
            return _summed(f, env, node)
        case "E":
            return expectation(f, env, node)
        case "Var":
            square = BigOp("E", node.binder, s.Pow(node.body, Number("2", TWO.value)), span=node.span)
            mean = BigOp("E", node.binder, node.body, span=node.span)
            return add(expectation(f, env, square), neg(Pow(expectation(f, env, mean), TWO)))
        case "argmin" | "argmax":
            return _argument(f, env, node)
        case "lim":
            return _limit(f, env, node)
    raise refuse(node, f'the operator "{node.kind}"', "a sum, product, integral, expectation, limit, arg min or arg max")


def flat_names(b: Binder) -> list[Name]:
    """The bound names, tuples taken apart."""
    out: list[Name] = []
    for n in b.names:
        for item in n.items if isinstance(n, (Tuple, Vector, ListNode)) else (n,):
            if not isinstance(item, Name):
                raise refuse(item, "something bound that is no letter", "a letter")
            out.append(item)
    return out


def _summed(f: Formula, env: Env, node: BigOp) -> Term:
    from .expression import value

    names = flat_names(node.binder)
    kind = "continuous" if node.kind == "int" else None
    outcomes: dict[str, Index] = {}
    variables: dict[str, Index] = {}
    for n in names:
        space = f.alphabets.new(kind=kind)
        if kind == "continuous":
            f.alphabets.group(space).kind = "continuous"
        outcomes[key(n)] = f.bind(space)
    if not names:
        axes = _bare_axes(f, node)
        outcomes = {f"#{k}": f.bind(f.alphabets.new(kind=kind)) for k in range(axes)}
    _bounds(f, env, node, tuple(outcomes.values()))
    inner = env.with_bound(outcomes).with_variables(variables)
    if len(outcomes) == 1 or not names:
        inner = inner.within(*outcomes.values())
    factors = _conditions(f, inner, node)
    body = value(f, inner, node.body)
    if factors:
        body = mul(*factors, body)
    for index in reversed(outcomes.values()):
        body = product_over(index, body) if node.kind == "prod" else sum_over(index, body)
    return body


def _bare_axes(f: Formula, node: BigOp) -> int:
    """How many outcomes a sum without an index runs over: as many as its bare laws have."""
    counts = {
        len(f.law(key(n)).axes)
        for n in walk(node.body)
        if isinstance(n, Name) and index_letters(n.sub) is None and variable_subscript(n.sub) is None and f.roles.is_law(key(n))
    }
    if len(counts) > 1:
        raise refuse(node, "a sum without an index over laws of different shape", "the index")
    if not counts:
        raise refuse(node, "a sum without an index", "the index, or distributions to sum over")
    return counts.pop()


def _bounds(f: Formula, env: Env, node: BigOp, outcomes: tuple[Index, ...]) -> None:
    b = node.binder
    if node.kind == "int":
        for end in (b.lower, b.upper):
            if end is not None and not isinstance(end.body if isinstance(end, s.Neg) else end, s.Infinity):
                raise refuse(end, "an integral between finite bounds", "an integral over the whole space")
        return
    if b.upper is not None and b.lower is not None:
        if len(outcomes) != 1:
            raise refuse(node, "bounds for several indices", "one index")
        f.alphabets.set_size(outcomes[0].space, _size(f, env, b.lower, b.upper), node)
    elif b.lower is None and [key(n) for n in b.names if isinstance(n, Name)] == ["t"] and f.roles.uses.of("T"):
        f.choices.assume("t runs from 1 to T")
        f.sizes.add("T")
        f.alphabets.set_size(outcomes[0].space, f.symbol("T"), node)
    elif b.lower is not None or b.upper is not None:
        raise refuse(node, "one bound of a sum without the other", "both bounds, or none")
    if b.domain is not None:
        _domain(f, b.domain, outcomes)


def _domain(f: Formula, domain: Node, outcomes: tuple[Index, ...]) -> None:
    """x in X: outcomes of one set share a space; a support is the whole set, as 0 log 0 = 0."""
    if isinstance(domain, Call) and isinstance(domain.head, Name) and domain.head.base in ("supp", "support"):
        return
    if not isinstance(domain, Name):
        if isinstance(domain, s.SetLiteral) and domain.condition is None and domain.items:
            for i in outcomes:
                f.alphabets.set_size(i.space, as_term(len(domain.items)), domain)
            return
        raise refuse(domain, "a set", "the name of an alphabet")
    name = key(domain)
    for i in outcomes:
        if name in f.sets:
            f.alphabets.unify(f.sets[name], i.space, domain)
        f.sets[name] = i.space


def _size(f: Formula, env: Env, lower: Node, upper: Node) -> Term:
    """The number of values of an index from its bounds: 1 ... K, 0 ... K - 1, 1 ... 4."""
    if not isinstance(lower, Number) or lower.value not in (0, 1):
        raise refuse(lower, "a lower bound", "1 or 0")
    if lower.value == 0:
        if isinstance(upper, s.Sub) and isinstance(upper.right, Number) and upper.right.value == 1:
            upper = upper.left
        elif isinstance(upper, Number):
            return Rational(upper.value + 1)
        else:
            raise refuse(upper, "an upper bound", "K - 1 where the index starts at 0")
    if isinstance(upper, Number) and upper.value.denominator == 1 and upper.value >= 1:
        return Rational(upper.value)
    if isinstance(upper, s.Abs) and isinstance(upper.body, Name):
        name = f"|{upper.body.base}|"
        f.sizes.add(name)
        return f.symbol(name)
    if isinstance(upper, Name):
        name = key(upper)
        f.sizes.add(name)
        return f.symbol(name)
    raise refuse(upper, "an upper bound", "a letter or a number")


def _conditions(f: Formula, env: Env, node: BigOp) -> list[Term]:
    """j != i below a sum as a factor 1 - delta_ij; p(x) > 0 is no restriction, as 0 log 0 = 0."""
    factors: list[Term] = []
    for c in node.binder.conditions:
        if node.kind != "sum":
            raise refuse(c, "a condition", "none here")
        if isinstance(c, Chain) and c.first is not None and len(c.links) == 1:
            left, relation, right = c.first, c.links[0].relation, c.links[0].right
            if relation == "!=" and isinstance(left, Name) and isinstance(right, (Name, Number)):
                from .names import index

                a, b = index(f, env, left, None), index(f, env, right, None)
                f.alphabets.unify(a.space, b.space, c)
                factors.append(1 - Delta(a, b))
                continue
            if relation == ">" and isinstance(left, Call) and isinstance(right, Number) and right.value == 0 and _multiplies(node.body, left):
                continue
        raise refuse(c, "a condition on the index", "j != i")
    return factors


def _multiplies(body: Node, factor: Node) -> bool:
    """Whether the body has the factor, so that restricting the sum to where it is positive changes nothing."""
    if isinstance(body, s.Mul):
        return _multiplies(body.left, factor) or _multiplies(body.right, factor)
    return body == factor


# expectations ---------------------------------------------------------------------------------------------------------
def expectation(f: Formula, env: Env, node: BigOp) -> Term:
    """E_{x~p}[f], E_p[f], E_{q(z|x)}[f], E_X[f], E_{x,y}[f], E[f]."""
    b = node.binder
    if b.conditions or b.lower is not None or b.upper is not None:
        raise refuse(node, "a condition below E", "x ~ p, p, X or nothing")
    if b.distribution is not None:
        return _drawn(f, env, node, b.distribution, flat_names(b))
    names = flat_names(b)
    if not names:
        return _unspecified(f, env, node)
    if len(names) == 1 and f.roles.is_law(key(names[0])) and not is_letter_outcome(f, names[0]):
        return _drawn(f, env, node, names[0], [])
    if all(is_variable(n) and f.roles.is_variable(key(n)) for n in names):
        return _under(f, env, node, f.law(f.roles.joint), {}, [key(n) for n in names])
    if all(is_letter(n) or axis_of(n) not in (None, "*") for n in names):
        law = _law_of_letters(f, node, names)
        return _under(f, env, node, law, {key(n): axis_of(n) or "*" for n in names}, [])
    raise refuse(node, "what stands below E", "x ~ p, a distribution, or random variables")


def is_letter_outcome(f: Formula, n: Name) -> bool:
    return is_letter(n) and key(n) in "xyzw"


def _law_of_letters(f: Formula, node: Node, names: list[Name]) -> Law:
    """The law that E_x is taken under: p by custom, or the only one there is."""
    axes = {axis_of(n) for n in names}
    if f.roles.variables:
        return f.law(f.roles.joint)
    laws = sorted({f.roles.law(n) for n in f.roles.laws})
    for name in ("p", "P"):
        if name in laws:
            if len(laws) > 1:
                f.choices.assume(f"the expectation is under {name}")
            return f.law(name)
    name = "p"
    if len(laws) == 1 and axes <= set(f.roles.axes[laws[0]]) | ({"*"} if len(f.roles.axes[laws[0]]) == 1 else set()):
        name = f.choices.among(
            ("E of letters", laws[0]),
            ("p", "the expectation is under a law p of its own"),
            (laws[0], f"the expectation is under {laws[0]}"),
        )
    else:
        f.choices.assume("the expectation is under a law p of its own")
    own = tuple(sorted(str(a) for a in axes))
    f.roles.axes.setdefault(name, f.roles.axes[laws[0]] if len(laws) == 1 and f.single else own)
    return f.law(name)


def _under(f: Formula, env: Env, node: BigOp, law: Law, letters: dict[str, str], variables: list[str]) -> Term:
    """The expectation under the (marginal) law of named outcomes or random variables."""
    from .expression import value

    known = [a for a, _ in law.axes]
    outcomes: dict[str, Index] = {}
    at: dict[str, Term] = {}
    for letter, axis in letters.items():
        if axis not in known and len(known) == 1:
            axis = known[0]
        if axis not in known or axis in at:
            raise refuse(node, f"an expectation over {letter}", f"outcomes of {', '.join(known)}")
        outcomes[letter] = f.bind(law.space(axis))
        at[axis] = outcomes[letter]
    drawn: dict[str, Index] = {}
    for v in variables:
        if v not in known:
            raise refuse(node, f"an expectation over {v}", f"one of {', '.join(known)}")
        drawn[v] = f.bind(law.space(v))
        at[v] = drawn[v]
    inner = env.with_bound(outcomes).with_variables(drawn).within(*(i for i in at.values() if isinstance(i, Index)))
    body = value(f, inner, node.body)
    return weighted(tuple(i for i in at.values() if isinstance(i, Index)), body, f.mass(law, at, node))


def weighted(outcomes: tuple[Index, ...], body: Term, weight: Term) -> Term:
    """Nested sums whose innermost carries the weight."""
    for index in reversed(outcomes):
        body, weight = sum_over(index, body, weight), ONE
    return body


def _drawn(f: Formula, env: Env, node: BigOp, distribution: Node, names: list[Name]) -> Term:
    """The expectation over outcomes drawn from a written distribution."""
    from .expression import value
    from .vectors import frame_of, function

    if isinstance(distribution, Call) and functional(distribution.head) is None and isinstance(distribution.head, Name):
        frame = frame_of(f, env, (distribution,))
        letters = [key(n) for n in names] or list(frame.letters)
        if frame.variables and not letters:
            return _under(f, env, node, f.law(key(stem(distribution.head))), {}, list(frame.variables))
        if not letters:
            raise refuse(distribution, "a distribution without an outcome", "x ~ p(x)")
        if frame.dotted:
            if len(letters) != 1:
                raise refuse(distribution, "a dot for several outcomes", "one")
            outcomes = {letters[0]: f.bind()}
            weight = value(f, env.within(*outcomes.values()), distribution)
        else:
            outcomes = {n: f.bind() for n in letters}
            weight = value(f, env.with_bound(outcomes), distribution)
        inner = env.with_bound(outcomes).within(*outcomes.values())
        return weighted(tuple(outcomes.values()), value(f, inner, node.body), weight)
    if isinstance(distribution, Name) and f.roles.is_law(key(distribution)) and f.meaning(key(distribution), distribution) is None:
        law = f.law(key(distribution))
        if not names:
            return _all_axes(f, env, node, law)
        axes = {key(n): axis_of(n) or "*" for n in names}
        known = [a for a, _ in law.axes]
        if all(is_variable(n) for n in names):
            return _under(f, env, node, law, {}, [key(n) for n in names])
        if len(names) == len(known) and not all(a in known for a in axes.values()):
            axes = dict(zip(axes, known, strict=True))
        return _under(f, env, node, law, axes, [])
    p = function(f, env, distribution, frame_of(f, env, (distribution,)))
    if len(names) != len(p.spaces) and names:
        raise refuse(node, f"{len(names)} outcomes drawn from a law of {len(p.spaces)}", "as many")
    outcomes_tuple = tuple(f.bind(space) for space in p.spaces)
    from ...terms.term import apply

    inner = env.with_bound({key(n): i for n, i in zip(names, outcomes_tuple, strict=False)}).within(*outcomes_tuple)
    return weighted(outcomes_tuple, value(f, inner, node.body), apply(p, *outcomes_tuple))


def _all_axes(f: Formula, env: Env, node: BigOp, law: Law) -> Term:
    """E_p[f]: over all outcomes of p; letters and random variables of the body are the outcomes drawn."""
    from .expression import value

    drawn = {a: f.bind(space) for a, space in law.axes}
    letters: dict[str, Index] = {}
    variables: dict[str, Index] = {}
    for n in walk(node.body):
        if isinstance(n, Name) and n.sub is None or isinstance(n, Name) and isinstance(n.sub, Number):
            axis = axis_of(n)
            if key(n) in env.bound or f.roles.is_law(key(n)):
                continue
            outcome = "outcome" in f.roles.uses.of(key(n))
            if is_variable(n) and axis in drawn and f.roles.is_variable(key(n)):
                variables[key(n)] = drawn[axis]
            elif outcome and axis in drawn:
                letters[key(n)] = drawn[axis]
            elif outcome and len(drawn) == 1 and axis is not None:
                letters[key(n)] = next(iter(drawn.values()))
    if len(law.axes) == 1 and len(letters) > 1:
        raise refuse(node, f"an expectation whose outcome may be {' or '.join(sorted(letters))}", "x ~ p below E")
    inner = env.with_bound(letters).with_variables(variables).within(*drawn.values())
    return weighted(tuple(drawn.values()), value(f, inner, node.body), f.mass(law, dict(drawn), node))


def _unspecified(f: Formula, env: Env, node: BigOp) -> Term:
    """E[f] without a subscript: over the random variables of the body, else under the law that is meant by custom."""
    capitals = sorted({key(n) for n in walk(node.body) if isinstance(n, Name) and is_variable(n) and f.roles.is_variable(key(n))})
    capitals = [n for n in capitals if n not in env.variables]
    if capitals:
        return _under(f, env, node, f.law(f.roles.joint), {}, capitals)
    inside = sorted(
        {
            f.roles.law(n)
            for x in walk(node.body)
            if isinstance(x, Name) and index_letters(x.sub) is None
            for n in (key(stem(x)) if variable_subscript(x.sub) else key(x),)
            if f.roles.is_law(n)
        }
    )
    if not inside:
        raise refuse(node, "an expectation under an unknown law", "x ~ p below E")
    if "p" in inside or f.roles.variables and f.roles.joint in inside:
        name = "p" if "p" in inside else f.roles.joint
        f.choices.assume(f"the expectation is under {name}")
        return _all_axes(f, env, node, f.law(name))
    if "p" not in f.roles.laws:
        own = f.choices.among(
            ("E", "unspecified"),
            ("p", "the expectation is under a law p of its own"),
            (inside[0], f"the expectation is under {inside[0]}"),
        )
    else:
        own = "p"
        f.choices.assume("the expectation is under p")
    f.roles.axes.setdefault(own, f.roles.axes.get(inside[0], ("x",)))
    return _all_axes(f, env, node, f.law(own))


# arg min, limits, derivatives -----------------------------------------------------------------------------------------
def _argument(f: Formula, env: Env, node: BigOp) -> Term:
    from .expression import value

    names = flat_names(node.binder)
    if len(names) != 1 or node.binder.distribution is not None:
        raise refuse(node, f"{node.kind} over {len(names)} parameters", "one")
    return Argument(node.kind, key(names[0]), value(f, env, node.body))


def _limit(f: Formula, env: Env, node: BigOp) -> Term:
    from .expression import value

    names = flat_names(node.binder)
    if len(names) != 1 or node.binder.target is None:
        raise refuse(node, "a limit", "a limit of one variable, with its target")
    target = value(f, env, node.binder.target)
    name = key(names[0])
    if f.roles.is_law(name) or name in env.bound:
        raise refuse(node, f"a limit in {name}", "a limit in a number")
    variable = f.symbol(name)
    return Limit(variable, target, node.binder.side, value(f, env, node.body))


def derivative(f: Formula, env: Env, node: s.Derivative) -> Term:
    """Partial derivatives with respect to numbers, entries z_i and masses q_i; a gradient at the outcome in force."""
    from .expression import value

    body: Term | None = None
    variables = node.variables
    if node.kind == "gradient":
        if len(variables) != 1 or len(env.at) != 1 or not isinstance(variables[0], Name):
            raise refuse(node, "a gradient", "a gradient in one vector, on both sides of a relation")
        name = key(variables[0])
        at: Term
        if f.roles.is_law(name):
            law = f.law(name)
            at = f.mass(law, {law.axes[0][0]: env.at[0]}, node)
        else:
            at = f.entry(name, env.at, node)
        return Derivative(value(f, replace(env, at=()), node.body), at)
    body = value(f, env, node.body)
    count = node.order if len(variables) == 1 else 1
    for v in reversed(variables):
        wrt = value(f, env, v)
        if not isinstance(wrt, (Symbol, Entry, Mass)):
            raise refuse(v, "a derivative with respect to this", "a symbol or an entry such as z_i")
        for _ in range(count):
            body = Derivative(body, wrt)
    return body


__all__ = ["MINUS_ONE", "OO", "derivative", "expectation", "operator"]
