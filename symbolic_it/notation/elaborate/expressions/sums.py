"""Sums, products and integrals over outcomes: their index, its bounds, and conditions on it."""

from __future__ import annotations

from fractions import Fraction

from ....terms.term import Delta, Index, Rational, Term, as_term, depends, mul, product_over, sum_over, unfold
from ...context import Meaning
from ...syntax import nodes as s
from ...syntax.nodes import BigOp, Binder, Call, Chain, ListNode, Name, Node, Number, Tuple, Vector
from ...syntax.parts import factors_of
from ...syntax.walk import children, mentions
from ..formula import Env, Formula
from ..roles.letters import is_letter, key, refuse
from .bare_sums import bare_axes, letters_of
from .beside_entries import refuse_beside_its_entries
from .definite import in_closed_form
from .ranges import is_called_alphabet, is_cut_off, is_support, refuse_first_ones, refuse_parts

#: Calligraphic letters of data sets and batches, over which no law sums to one.
_DATA = frozenset("DB")


def flat_names(b: Binder) -> list[Name]:
    """The bound names, tuples taken apart."""
    out: list[Name] = []
    for n in b.names:
        for item in n.items if isinstance(n, (Tuple, Vector, ListNode)) else (n,):
            if not isinstance(item, Name):
                raise refuse(item, "something bound that is no letter", "a letter")
            out.append(item)
    return out


def summed(f: Formula, env: Env, node: BigOp) -> Term:

    closed = in_closed_form(f, env, node) or _of_a_constant(f, env, node)
    if closed is not None:
        return closed
    names = [*flat_names(node.binder), *_also_bound(f, env, node)]
    if node.ambiguous and isinstance(node.body, (s.Add, s.Sub)):
        f.choices.assume("the sum extends over the terms after it that have its index")
    kind = "continuous" if node.kind == "int" else "finite"
    bare = not names
    if bare:
        names = letters_of(f, env, node)
    outcomes = {key(n): f.bind(f.alphabets.new(kind=kind)) for n in names}
    if not names:
        outcomes = {f"#{k}": f.bind(f.alphabets.new(kind=kind)) for k in range(bare_axes(f, node))}
    bounds(f, env, node, tuple(outcomes.values()))
    inner = env.with_bound(outcomes)
    if len(outcomes) == 1 or bare:
        inner = inner.within(*outcomes.values())
    factors = _conditions(f, inner, node)
    refuse_beside_its_entries(node, tuple(names))
    body = f.value(inner, node.body)
    if node.kind == "int" and not any(depends(unfold(body), i) for i in outcomes.values()):
        raise refuse(node, "an integral of a constant", "the bounds, or a density")
    if factors:
        body = mul(*factors, body)
    for index in reversed(outcomes.values()):
        body = product_over(index, body) if node.kind == "prod" else sum_over(index, body)
    return body


def _of_a_constant(f: Formula, env: Env, node: BigOp) -> Term | None:
    """K - 1 times what does not change from 1 to K - 1, or from 2 to K; None for any other sum."""
    b = node.binder
    if node.kind != "sum" or len(b.names) != 1 or b.domain is not None or b.conditions or not isinstance(b.lower, Number):
        return None
    size = b.upper.left if isinstance(b.upper, s.Sub) and b.upper.right == Number("1", Fraction(1)) else b.upper
    first = Fraction(1 if size is b.upper else 0) + 1
    if not isinstance(size, Name) or b.lower.value != first or mentions(node.body, b.names) or letters_of(f, env, node):
        return None
    f.sizes.add(key(size))
    return mul(f.symbol(key(size)) - 1, f.value(env, node.body))


def _also_bound(f: Formula, env: Env, node: BigOp) -> list[Name]:
    """The j of a double sum over i != j: it stands in the body, and nowhere outside."""
    out: list[Name] = []
    for c in node.binder.conditions:
        other = c.links[0].right if isinstance(c, Chain) and len(c.links) == 1 and c.links[0].relation == "!=" else None
        if not isinstance(other, Name) or not is_letter(other) or other in node.binder.names or other in out:
            continue
        name = key(other)
        if node.kind != "sum" or name in env.bound or not mentions(node.body, (other,)) or f.occurs_outside(other, node):
            continue
        if f.choices.among(
            (node, "pairs", name),
            (True, f"the sum runs over all pairs, over {name} too"),
            (False, f"{name} is fixed"),
        ):
            out.append(other)
    return out


def bounds(f: Formula, env: Env, node: BigOp, outcomes: tuple[Index, ...]) -> None:
    b = node.binder
    if node.kind == "int":
        for end in (b.lower, b.upper):
            if end is not None and not isinstance(end.body if isinstance(end, s.Neg) else end, s.Infinity):
                raise refuse(end, "an integral between finite bounds", "an integral over the whole space")
        if b.lower is not None and b.upper is not None and not (isinstance(b.lower, s.Neg) and isinstance(b.upper, s.Infinity)):
            raise refuse(node, "bounds that are no whole line", r"\int_{-\infty}^{\infty}")
        refuse_parts(f, node)
        return
    if b.upper is not None and b.lower is not None:
        if len(outcomes) != 1:
            raise refuse(node, "bounds for several indices", "one index")
        refuse_first_ones(f, node)
        f.alphabets.set_size(outcomes[0].space, _size(f, b.lower, b.upper), node)
    elif b.lower is None and [key(n) for n in b.names if isinstance(n, Name)] == ["t"] and f.roles.uses.of("T"):
        f.choices.assume("t runs from 1 to T")
        f.sizes.add("T")
        f.alphabets.set_size(outcomes[0].space, f.symbol("T"), node)
    elif b.lower is not None or b.upper is not None:
        raise refuse(node, "one bound of a sum without the other", "both bounds, or none")
    if b.domain is not None:
        if not _on_support(f, b.domain, node):
            refuse_parts(f, node)
        _domain(f, b.domain, outcomes)


def _on_support(f: Formula, domain: Node, node: BigOp) -> bool:
    """Whether it is supp p, or A = {x : p(x) > 0}: a sum over it is one over all x where p(x) multiplies what is summed, as 0 log 0 = 0."""
    if node.kind in ("sum", "int") and isinstance(domain, Call) and is_support(domain):
        law: Node | None = domain.args[0] if len(domain.args) == 1 else None
        whole = law is not None and is_weighed_by(law.head if isinstance(law, Call) else law, node.body)
    else:
        fact = f.context.about(key(domain), Meaning) if isinstance(domain, Name) else None
        chosen = fact.value.body if fact is not None else None
        if not isinstance(chosen, s.SetLiteral) or chosen.condition is None:
            return False
        condition = chosen.condition
        link = condition.links[0] if isinstance(condition, Chain) and len(condition.links) == 1 else None
        mass = condition.first if isinstance(condition, Chain) else None
        positive = link is not None and link.relation == ">" and isinstance(link.right, Number) and link.right.value == 0
        whole = isinstance(mass, Call) and positive and (is_called_alphabet(f.context, domain) or is_weighed_by(mass.head, node.body))
    if not whole:
        raise refuse(domain, "a sum over a part of the alphabet", "a sum over all outcomes, or one weighted by the law whose support it is")
    return True


def is_weighed_by(law: Node, body: Node) -> bool:
    """Whether the law, or the mass p_i, multiplies what is summed, and stands nowhere else but in logarithms."""
    match body:
        case s.Mul(left, right):
            return any(is_weighed_by(law, a) and not _outside_logs(b, law) for a, b in ((left, right), (right, left)))
        case s.Neg(inner):
            return is_weighed_by(law, inner)
        case s.Add(left, right) | s.Sub(left, right):
            return is_weighed_by(law, left) and is_weighed_by(law, right)
        case s.Div(left, right):
            return is_weighed_by(law, left) and not _outside_logs(right, law)
    return _is_of(body, law)


def _is_of(node: Node, law: Node) -> bool:
    return node == law or (isinstance(node, Call) and node.head == law)


def _outside_logs(node: Node, law: Node) -> bool:
    if isinstance(node, s.Log):
        return False
    return _is_of(node, law) or any(_outside_logs(child, law) for child in children(node))


def _domain(f: Formula, domain: Node, outcomes: tuple[Index, ...]) -> None:
    """x in X: outcomes of one set share a space; a support is the whole set, as 0 log 0 = 0."""
    if isinstance(domain, Call) and isinstance(domain.head, Name) and domain.head.base in ("supp", "support"):
        return
    several = domain.items if isinstance(domain, Tuple) else factors_of(domain)
    if len(several) == len(outcomes) > 1:  # x in X, y in Y, and (x, y) in X x Y
        for one, outcome in zip(several, outcomes, strict=True):
            _domain(f, one, (outcome,))
        return
    if not isinstance(domain, Name):
        if isinstance(domain, s.SetLiteral) and domain.condition is None and domain.items:
            for i in outcomes:
                f.alphabets.set_size(i.space, as_term(len(domain.items)), domain)
            return
        raise refuse(domain, "a set", "the name of an alphabet")
    name = key(domain)
    if domain.base in _DATA and any(a in ("cal", "scr") for a in domain.accents):
        raise refuse(domain, f"a sum over the data {name}", "a sum over an alphabet, or 1/N sum_i over samples")
    for i in outcomes:
        if name in f.sets:
            f.alphabets.unify(f.sets[name], i.space, domain)
        f.sets[name] = i.space


def _size(f: Formula, lower: Node, upper: Node) -> Term:
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
        if is_cut_off(f.context, upper):
            raise refuse(upper, f"a sum up to {key(upper)}, which the text says are not all outcomes", "one over all outcomes")
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
            positive = relation == ">" and isinstance(right, Number) and right.value == 0
            if positive and isinstance(left, Call) and _multiplies(node.body, left):
                continue
        raise refuse(c, "a condition on the index", "j != i")
    return factors


def _multiplies(body: Node, factor: Node) -> bool:
    """Whether the body has the factor, so that restricting the sum to where it is positive changes nothing."""
    if isinstance(body, s.Mul):
        return _multiplies(body.left, factor) or _multiplies(body.right, factor)
    return body == factor
