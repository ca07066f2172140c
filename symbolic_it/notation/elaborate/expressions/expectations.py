"""Expectations: E_{x~p}[f], E_p[f], E_{q(z|x)}[f], E_X[f], E_{x,y}[f] and E[f]."""

from __future__ import annotations

from dataclasses import replace

from ....terms.term import ONE, Index, Law, Term, apply, depends, sum_over, unfold
from ...syntax.nodes import BigOp, Call, Name, Node, Number
from ...syntax.walk import walk
from ..choices import UNLIKELY
from ..formula import Env, Formula
from ..functionals.functionals import marginal_of, of_call
from ..laws.channels import drawn_from
from ..laws.drawn_laws import laws_drawn
from ..laws.normal_shape import is_normal
from ..roles.letters import LAWS, axis_of, index_letters, is_letter, is_variable, key, refuse, stem, variable_subscript
from ..roles.outcomes import drawn_axes
from ..unfolding import with_meanings
from .distributions import in_letters, multiplied, without_own_arguments
from .drawn_letters import capitals, drawn_anew, is_drawn, loose_letters, lowered, of_a_defined_law, of_its_masses, spoken_of
from .moments import is_of_named_law, mean_under_named_law
from .noise import noise_in
from .ranges import refuse_parts
from .sums import flat_names


def expectation(f: Formula, env: Env, node: BigOp) -> Term:
    """E_{x~p}[f], E_p[f], E_{q(z|x)}[f], E_X[f], E_{x,y}[f], E[f]."""
    b = node.binder
    if b.conditions or b.lower is not None or b.upper is not None:
        raise refuse(node, "a condition below E", "x ~ p, p, X or nothing")
    refuse_parts(f, node)
    if b.distribution is not None:
        named = is_of_named_law(b.distribution)
        return mean_under_named_law(f, env, node) if named else _drawn(f, env, node, b.distribution, flat_names(b))
    names = flat_names(b)
    if not names:
        return _unspecified(f, env, node)
    if len(names) == 1 and (below := _marginal(f, names[0])) is not None:
        return _under(f, env, node, f.law(key(stem(names[0]))), {}, below)
    if len(names) == 1 and (full := _parametrised(f, node, names[0])) is not None:
        return _drawn(f, env, node, full, [])
    defined = len(names) == 1 and f.meaning(key(names[0]), names[0]) is not None  # E_s[f], s = softmax(z)
    if len(names) == 1 and (defined or f.roles.is_law(key(names[0]))) and not is_letter_outcome(f, names[0]):
        return _drawn(f, env, node, names[0], [])
    if all(is_variable(n) and f.roles.is_variable(key(n)) for n in names):
        return _under(f, env, node, f.law(f.roles.joint), {}, [key(n) for n in names])
    if all(is_letter(n) or axis_of(n) not in (None, "*") for n in names):
        law = _law_of_letters(f, names)
        return _under(f, env, node, law, {key(n): axis_of(n) or "*" for n in names}, [])
    raise refuse(node, "what stands below E", "x ~ p, a distribution, or random variables")


def _marginal(f: Formula, law: Name) -> list[str] | None:
    """The random variables below p_{X,Y} where p is a law."""
    variables = marginal_of(law)
    return None if variables is None or not f.roles.is_law(key(stem(law))) else [key(v) for v in variables if isinstance(v, Name)]


def _parametrised(f: Formula, node: BigOp, law: Name) -> Node | None:
    """E_q[log q_phi(z|x)]: q is the law q_phi(z|x) of the body, where no other law is called q."""
    if law.sub is not None or law.base not in LAWS or f.roles.uses.of(key(law)) - {"E", "law"} or f.context.about(key(law)) is not None:
        return None
    calls = [c for c in walk(node.body) if isinstance(c, Call) and isinstance(c.head, Name) and c.head.base == law.base]
    found = {c for c in calls if isinstance(c.head, Name) and isinstance(c.head.sub, Name) and "|" in c.separators}
    if len({c.head for c in found}) != 1 or len(found) != 1:
        return None
    f.choices.assume(f"the expectation is under {key(next(iter(found)).head)}")  # type: ignore[arg-type]
    return next(iter(found))


def is_letter_outcome(f: Formula, n: Name) -> bool:
    return is_letter(n) and key(n) in "xyzw"


def _law_of_letters(f: Formula, names: list[Name]) -> Law:
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
    own = tuple(sorted(str(a) for a in axes)) if "*" not in axes else ("x",)
    f.roles.axes.setdefault(name, f.roles.axes[laws[0]] if len(laws) == 1 and f.single else own)
    return f.law(name)


def _under(f: Formula, env: Env, node: BigOp, law: Law, letters: dict[str, str], variables: list[str]) -> Term:
    """The expectation under the (marginal) law of named outcomes or random variables."""
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
        axis = known[0] if v not in known and len(known) == len(variables) == 1 else v
        if axis not in known:
            raise refuse(node, f"an expectation over {v}", f"one of {', '.join(known)}")
        drawn[v] = f.bind(law.space(axis))
        at[axis] = drawn[v]
    outcomes.update(lowered(env, node, drawn))
    drawn = {**capitals(node, outcomes), **drawn}
    inner = env.with_bound({**outcomes, **of_its_masses(f, env, node, law, drawn)}).with_variables(drawn)
    inner = replace(inner.within(*(i for i in at.values() if isinstance(i, Index))), functions=True)
    body = f.value(inner, node.body)
    if letters and not any(depends(body, x) for x in outcomes.values()) and any(isinstance(n, Name) for n in walk(node.body)):
        raise refuse(node, f"an expectation over {', '.join(letters)} of what does not depend on it", "x ~ p below E")
    spoken = spoken_of(node.body)
    lost = next((v for v in variables if v in spoken and (spoken[v] - drawn.keys() or not depends(unfold(body), drawn[v]))), None)
    if lost is not None:  # the X_i of E[X_i], read as a number
        raise refuse(node, f"an expectation over {lost} of what does not depend on it", "x ~ p below E")
    return weighted(tuple(i for i in at.values() if isinstance(i, Index)), body, f.mass(law, at, node))


def weighted(outcomes: tuple[Index, ...], body: Term, weight: Term) -> Term:
    """Nested sums whose innermost carries the weight."""
    for index in reversed(outcomes):
        body, weight = sum_over(index, body, weight), ONE
    return body


def _drawn(f: Formula, env: Env, node: BigOp, distribution: Node, names: list[Name]) -> Term:
    """The expectation over outcomes drawn from a written distribution."""
    from .vectors import frame_of, function

    distribution = in_letters(multiplied(without_own_arguments(distribution, names)))
    if isinstance(distribution, Name) and (below := _marginal(f, distribution)) is not None:
        if len(below) != len(names):
            raise refuse(distribution, f"{len(names)} outcomes drawn from a law of {len(below)}", "as many")
        law = f.law(key(stem(distribution)))
        if all(is_variable(n) for n in names):
            return _under(f, env, node, law, {}, [key(n) for n in names])
        return _under(f, env, node, law, {key(n): v for n, v in zip(names, below, strict=True)}, [])
    named = isinstance(distribution, Call) and isinstance(distribution.head, Name) and not is_normal(distribution)
    if named and isinstance(distribution, Call) and isinstance(distribution.head, Name) and of_call(distribution) is None:
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
            weight = f.value(env.within(*outcomes.values()), distribution)
        else:
            outcomes = {n: f.bind() for n in letters}
            weight = f.value(env.with_bound(outcomes), distribution)
        inner = env.with_bound(outcomes).with_variables(capitals(node, outcomes)).within(*outcomes.values())
        return weighted(tuple(outcomes.values()), f.value(inner, node.body), weight)
    if isinstance(distribution, Name) and f.roles.is_law(key(distribution)) and f.meaning(key(distribution), distribution) is None:
        conditional = drawn_from(f, env, node, distribution, names)
        if conditional is not None:
            return _drawn(f, env, node, conditional, names)
        law = f.law(key(distribution))
        if not names:
            return _all_axes(f, env, node, law)
        axes = dict(zip(map(key, names), drawn_axes(names), strict=True))
        known = [a for a, _ in law.axes]
        if all(is_variable(n) for n in names):
            return _under(f, env, node, law, {}, [key(n) for n in names])
        if len(names) == len(known) and not all(a in known for a in axes.values()):
            axes = dict(zip(axes, known, strict=True))
        return _under(f, env, node, law, axes, [])
    frame = frame_of(f, env, (distribution,))
    if frame.letters:
        return _drawn_by_letters(f, env, node, distribution, names, frame.letters)
    p = function(f, env, distribution, frame)
    if len(names) != len(p.spaces) and names:
        raise refuse(node, f"{len(names)} outcomes drawn from a law of {len(p.spaces)}", "as many")
    outcomes_tuple = tuple(f.bind(space) for space in p.spaces)
    drawn, variables = {key(n): i for n, i in zip(names, outcomes_tuple, strict=False)}, dict[str, Index]()
    if not names and len(outcomes_tuple) == 1:
        drawn, variables = of_a_defined_law(f, env, node, outcomes_tuple[0])
    inner = replace(env.with_bound(drawn).with_variables(variables).within(*outcomes_tuple), functions=True)
    return weighted(outcomes_tuple, f.value(inner, node.body), apply(p, *outcomes_tuple))


def _drawn_by_letters(f: Formula, env: Env, node: BigOp, distribution: Node, names: list[Name], letters: tuple[str, ...]) -> Term:
    """E_{p(x) q(y)}, E_{(x, y) ~ p(x) p(y|x)}: the letters of the weight are the outcomes drawn, and no others."""
    if names and {key(n) for n in names} != set(letters):
        raise refuse(distribution, f"a law of {', '.join(letters)}", f"a law of {', '.join(key(n) for n in names)}")
    outcomes = {n: f.bind() for n in letters}
    weight = f.value(env.with_bound(outcomes), distribution)
    inner = env.with_bound(outcomes).with_variables(capitals(node, outcomes)).within(*outcomes.values())
    return weighted(tuple(outcomes.values()), f.value(inner, node.body), weight)


def _all_axes(f: Formula, env: Env, node: BigOp, law: Law) -> Term:
    """E_p[f]: over all outcomes of p; letters and random variables of the body are the outcomes drawn."""
    drawn = {a: f.bind(space) for a, space in law.axes}
    letters: dict[str, Index] = {}
    own: dict[str, Index] = {}  # those that bear the name of the law's axis: the z of q(z), beside an x that is free
    variables: dict[str, Index] = {}
    labels = {id(n.sub) for n in with_meanings(f, node.body) if isinstance(n, Name) and f.roles.is_named_by_letter(n)}
    for n in with_meanings(f, node.body):
        if id(n) in labels:  # the g of a law p_g
            continue
        if (isinstance(n, Name) and n.sub is None) or (isinstance(n, Name) and isinstance(n.sub, Number)):
            axis = axis_of(n)
            if key(n) in env.bound or f.roles.is_law(key(n)):
                continue
            outcome = "outcome" in f.roles.uses.of(key(n))
            if is_variable(n) and axis in drawn and f.roles.is_variable(key(n)):
                variables[key(n)] = drawn[axis]
            elif is_variable(n) and len(drawn) == 1 and (is_drawn(f, n) or f.roles.uses.of(key(n)) & {"random", "event"}):
                variables[key(n)] = next(iter(drawn.values()))
            elif outcome and axis in drawn:
                own[key(n)] = letters[key(n)] = drawn[axis]
            elif outcome and len(drawn) == 1 and axis is not None:
                letters[key(n)] = next(iter(drawn.values()))
    if len(law.axes) == 1 and not letters and not variables:
        letters = drawn_anew(f, env, node, law.name, *drawn.items())
    if len(law.axes) == 1 and len(variables) > 1:
        raise refuse(node, f"an expectation whose outcome may be {' or '.join(sorted(variables))}", "X ~ p below E")
    if len(law.axes) == 1 and len(own) == 1:
        letters = own
    if len(law.axes) == 1 and len(letters) > 1:
        raise refuse(node, f"an expectation whose outcome may be {' or '.join(sorted(letters))}", "x ~ p below E")
    if loose := loose_letters(f, env, node, letters.keys() | variables.keys()):  # E_p[x] = x: the value drawn is read as a number
        raise refuse(node, f"an expectation of {', '.join(loose)} under {law.name}, from which it may be drawn", "x ~ p below E")
    inner = replace(env.with_bound(letters).with_variables(variables).within(*drawn.values()), functions=True)
    return weighted(tuple(drawn.values()), f.value(inner, node.body), f.mass(law, dict(drawn), node))


def _unspecified(f: Formula, env: Env, node: BigOp) -> Term:
    """E[f] without a subscript: over the random variables of the body, else under the law that is meant by custom."""
    written = sorted({key(n) for n in walk(node.body) if isinstance(n, Name) and is_variable(n) and f.roles.is_variable(key(n))})
    written = [n for n in written if n not in env.variables] or written  # E[(X - E[X])^2]: X is drawn anew
    if written and (noise := noise_in(node.body, f.sides, f.context)) is not None:
        raise refuse(node, f"an expectation over {', '.join(written)} of {key(noise)}, which may be random", "x ~ p below E")
    if written:
        return _under(f, env, node, f.law(f.roles.joint), {}, written)
    inside = sorted(
        {
            f.roles.law(n)
            for x in walk(node.body)
            if isinstance(x, Name) and index_letters(x.sub) is None
            for n in (key(stem(x)) if variable_subscript(x.sub) else key(x),)
            if f.roles.is_law(n)
        }
    )
    estimated = [a for x in walk(node.body) if isinstance(x, Call) and isinstance(x.head, Name) and "hat" in x.head.accents for a in x.args]
    if not inside or any(isinstance(a, Name) and f.occurs_outside(a, node) for a in estimated):  # E[p_hat(x)] = p(x): over samples
        raise refuse(node, "an expectation under an unknown law", "x ~ p below E")
    custom = "p" if "p" in inside or not (f.roles.variables and f.roles.joint in inside) else f.roles.joint
    drawn = {f.roles.law(n) for n in laws_drawn(f.context, node.body)}
    if len(drawn) == 1 and not drawn <= {custom, custom.upper()}:
        name = f.choices.among(
            ("E", "told"),
            (min(drawn), f"the expectation is under {min(drawn)}, as the text says"),
            (custom, f"{UNLIKELY}the expectation is under {custom}"),
        )
        f.roles.axes.setdefault(name, f.roles.axes.get(inside[0], ("x",)))
        return _all_axes(f, env, node, f.law(name))
    averaged = sorted({f.roles.law(n) for n in f.roles.uses.first})
    if len(averaged) == 1 and averaged[0] != custom and custom in f.roles.laws:  # D(q || p) = E[log q] - E[log p]
        name = f.choices.among(
            ("E", "unspecified"),
            (averaged[0], f"the expectation is under {averaged[0]}, the first argument of D"),
            (custom, f"the expectation is under {custom}"),
        )
        return _all_axes(f, env, node, f.law(name))
    if "p" in inside or (f.roles.variables and f.roles.joint in inside):
        f.choices.assume(f"the expectation is under {custom}")
        return _all_axes(f, env, node, f.law(custom))
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
