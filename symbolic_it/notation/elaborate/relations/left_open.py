"""What a formula leaves open: it may be about particular laws, outcomes or numbers that the text describes in words.

Then a general proof still proves it, but a counterexample does not refute it.
"""

from __future__ import annotations

from ....kernel.normal_form import NoNormalForm, NormalForm
from ....kernel.polynomial import TooLarge
from ....terms.derivative import NotDifferentiable
from ....terms.term import Entry, Index, Law, Mass, Symbol, Term, map_children, mul, unfold
from ....terms.term import walk as walk_term
from ...context import Meaning
from ...syntax import nodes as s
from ...syntax.nodes import Call, Name, Node, Number
from ...syntax.walk import walk
from ..expressions.rounding import has_remainders
from ..formula import Formula
from ..functionals.functionals import functional, is_functional, of_call
from ..laws.normal_shape import is_normal
from ..roles.letters import DERIVED, ERRORS, index_letters, key, stem
from ..roles.outcomes import has_key
from ..unfolding import with_meanings
from .chosen_names import is_marked, named, where_largest
from .links import Draft
from .lone_scalars import lone_scalar
from .scaled_objectives import depends_on, difference
from .shapes import is_closed
from .weights import weights

OF_A_CONDITION = "is meant given what it is conditioned on"


def left_open(f: Formula, d: Draft, terms: list[Term], ground: bool) -> tuple[str, ...]:
    """What the text must have said in words for the link to be what it claims; () where it is a general claim."""
    if ground or f.context.to_prove:
        return ()
    if d.optimised and _differ_in(terms, d.optimised):
        return ("that both have the same optimum only",)
    here = {t.name for x in terms for t in walk_term(x) if isinstance(t, Index)}
    labels = sorted(i.name for i in f.labels.values() if i.name in here)
    if labels:
        return tuple(f"the outcome {n}" for n in labels)
    if numbered := _numbered_outcomes(d, here):
        return tuple(f"which outcome {n} is" for n in numbered)
    attained = where_largest(f, terms, here)
    if attained:
        return tuple(f"which outcome {n} is" for n in attained)
    errors = sorted({x.name for t in terms for x in walk_term(t) if isinstance(x, Symbol) and x.name in ERRORS})
    if errors and _speaks_of_laws(terms):
        return tuple(f"the event of which {n} is the probability" for n in errors)
    starred = sorted({named(t) for x in terms for t in walk_term(x) if isinstance(t, (Mass, Entry, Symbol)) and is_marked(t)})
    if starred and d.restates is None:  # a definition is one for every law
        return tuple(f"the definition of {n}" for n in starred)
    symbols = sorted({t.name for x in terms for t in walk_term(x) if isinstance(t, Symbol)})
    written = {key(n) for side in (d.left.node, d.right.node) for n in walk(side) if isinstance(n, Name) and has_key(n)}
    derived = [n for n in symbols if n in DERIVED - written and f.context.about(n) is None]
    if derived:  # the TV of alpha = 1 - TV: no number is free to be it
        return tuple(f"the value of {n}" for n in derived)
    if has_remainders(f, terms):
        return ("how it is rounded",)
    if _whole_and_members(f, terms):
        return ("how the probability of a sequence depends on those of its members",)
    if f.context.universal:
        return weights(f, d.relation, terms) or _told_nowhere(f, d, terms)
    measured = [n for side in (d.left.node, d.right.node) for n in walk(side) if isinstance(n, Call) and _is_perplexity_of_one(n)]
    if measured and len({t.law.name for x in terms for t in walk_term(unfold(x)) if isinstance(t, Mass)}) > 1:
        return ("on which text the perplexity is measured",)
    between = {key(a) for n in (d.left.node, d.right.node) for a in _laws_between(n)}
    conditional = sorted(name for name in between if "conditional" in f.roles.uses.of(name))
    if conditional:  # E[-log q(Y|X)] = H(p, q): of the laws given X
        return (*(f"whether {name} {OF_A_CONDITION}" for name in conditional), *_samples(f, d))
    return (
        _values(d, terms)
        or _lone_function(f, terms)
        or tuple(f"what {n}_bar is" for n in symbols if f"{n}_bar" in symbols and f.context.about(f"{n}_bar") is None)  # 1 - n, most likely
        or lone_scalar(f, d, terms)
        or _solved_for(f, d, terms)
        or _independence(d, terms)
        or _own_marginal(d, terms)
        or _samples(f, d)
        or weights(f, d.relation, terms)
        or _own_law(f)
        or _defined_anew(f, d)
    )


def _numbered_outcomes(d: Draft, free: set[str]) -> list[str]:
    """x_1 and x_2 beside an entropy: the outcomes that there are, most likely, and no two of any."""
    if not any(is_functional(n) for side in (d.left.node, d.right.node) for n in walk(side) if isinstance(n, Call)):
        return []
    calls = [n for side in (d.left.node, d.right.node) for n in walk(side) if isinstance(n, Call) and "|" in n.separators]
    given = {key(a) for n in calls for a in n.args[n.separators.index("|") + 1 :] if isinstance(a, Name) and has_key(a)}
    numbered = sorted(n for n in free - given if n.rpartition("_")[2].isdigit())  # D(q(z|x_1) || p(z)) is of any condition
    return numbered if len({n.rpartition("_")[0] for n in numbered}) < len(numbered) else []


def _laws_between(node: Node) -> list[Name]:
    """The bare names p and q of H(p, q) and D(p || q)."""
    calls = (n for n in walk(node) if isinstance(n, Call) and len(n.args) == 2 and "|" not in n.separators)
    return [a for n in calls if is_functional(n) for a in n.args if isinstance(a, Name)]


def _is_perplexity_of_one(call: Call) -> bool:
    return len(call.args) == 1 and is_functional(call) and getattr(of_call(call), "name", "") == "PPL"


def _speaks_of_laws(terms: list[Term]) -> bool:
    return any(isinstance(x, (Mass, Entry)) for t in terms for x in walk_term(unfold(t)))


def _differ_in(terms: list[Term], names: tuple[str, ...]) -> bool:
    """Whether the difference of the sides depends on a law; where it does not, optima over that law differ by as much."""
    rest = difference(terms[0], terms[1])
    return rest is None or depends_on(rest, names)


def _values(d: Draft, terms: list[Term]) -> tuple[str, ...]:
    """Laws without data that get a value: H(p) = 1, D(p||q) < 0.1."""
    open_sides = [any(isinstance(t, (Mass, Entry)) for t in walk_term(x)) for x in terms]
    if sum(open_sides) != 1:
        return ()
    node = (d.right if open_sides[0] else d.left).node
    decimals = any(isinstance(n, Number) and n.decimals is not None for n in walk(node))
    if not is_closed(node) or (d.relation not in ("=", "!=") and not decimals):
        return ()
    names = sorted({named(t) for x in terms for t in walk_term(x) if isinstance(t, (Mass, Entry))})
    if not _differ_in(terms, tuple(names)):
        return ()  # D(p || q) = 1 where p = q: one number, whatever p is
    return ("the values of " + ", ".join(names),)


def _lone_function(f: Formula, terms: list[Term]) -> tuple[str, ...]:
    """H(X) <= E[L(X)]: a function of outcomes on one side only is one that the text has chosen, code lengths perhaps."""
    left, right = ({t.array.name for t in walk_term(x) if isinstance(t, Entry)} for x in terms)
    return tuple(f"the definition of {n}" for n in sorted(left ^ right) if f.context.about(n) is None)


def _solved_for(f: Formula, d: Draft, terms: list[Term], sides: tuple[int, ...] = (0, 1)) -> tuple[str, ...]:
    """pi(y|x) = 1/Z ..., r(x, y) = ..., y_j <= 1: something that occurs alone, on one side, is what the text has chosen it to be."""
    atoms = [{named(t) for t in walk_term(x) if isinstance(t, (Mass, Entry))} for x in terms]
    for k in sides:
        node = _undone((d.left, d.right)[k].node)
        if not isinstance(node, (Name, Call)) or len(atoms[k]) != 1 or atoms[k] & atoms[1 - k]:
            continue
        if (functional(node) if isinstance(node, Name) else of_call(node)) is not None:
            continue
        head = node.head if isinstance(node, Call) else node
        if isinstance(head, Name) and f.context.about(key(stem(head)), Meaning) is None and f.context.about(key(head), Meaning) is None:
            return (f"the definition of {min(atoms[k])}",)
    return ()


def _told_nowhere(f: Formula, d: Draft, terms: list[Term]) -> tuple[str, ...]:
    """f(x, y) <= I(X;Y), p(y|x) = 1/K: a function of which nothing is known, and a law that is given; p(x) <= 1/2 is of all laws."""
    laws = [any(isinstance(t, Mass) for t in walk_term(x)) for x in terms]
    of_a_law = d.relation == "=" and laws.count(True) == 1 and not (is_closed(d.left.node) or is_closed(d.right.node))
    calls = [isinstance(_undone(side.node), Call) for side in (d.left, d.right)]
    return _solved_for(f, d, terms, tuple(k for k in (0, 1) if of_a_law or (calls[k] and not laws[k])))


def _samples(f: Formula, d: Draft) -> tuple[str, ...]:
    """PPL(p_D, p) = 2^{-1/N sum_n log p(x_n)}: what a mean over samples has in common with a law depends on the samples."""
    nodes = [n for side in (d.left, d.right) for n in with_meanings(f, side.node)]
    calls = [n for n in nodes if isinstance(n, Call)]
    if not any(of_call(c) is not None for c in calls):
        return ()
    for c in calls:
        for a in c.args if of_call(c) is None and not is_normal(c) else ():
            letters = index_letters(a.sub) if isinstance(a, Name) else None
            if letters and all(isinstance(x, Name) and key(x) in f.roles.uses.averaged for x in letters):
                return ("which samples are meant",)
    return ()


def _whole_and_members(f: Formula, terms: list[Term]) -> bool:
    """log p(x) = sum_t log p(x_t | x_{<t}), = sum_t log p_t: x is a sequence, and p that of its members is another law."""
    wholes = {(t.law.name, i.name) for x in terms for t in walk_term(x) if isinstance(t, Mass) for _, i in t.at if isinstance(i, Index)}
    laws = {law for law, _ in wholes}
    if any(isinstance(t, Entry) and t.array.name in laws for x in terms for t in walk_term(x)):
        return True
    names = [n for side in f.sides for n in with_meanings(f, side) if isinstance(n, Name) and index_letters(n.sub) is not None]
    letters = {letter for law, letter in wholes if (letter, "") in f.free}
    if any(has_key(stem(n)) and key(stem(n)) in letters for n in names):
        return True
    ranges = [m.binder for side in f.sides for m in walk(side) if isinstance(m, s.BigOp) and m.binder.upper is not None]
    counted = {key(n) for binder in ranges for n in binder.names if isinstance(n, Name)}
    calls = [n for side in f.sides for n in walk(side) if isinstance(n, Call) and isinstance(n.head, Name)]
    called = {c.head.base for c in calls if isinstance(c.head, Name) and any(isinstance(a, Name) and a.base in letters for a in c.args)}
    free = laws & called  # log p(x), not the log q_y of an outcome y
    return any(n.base in free and any(key(i) in counted for i in index_letters(n.sub) or () if isinstance(i, Name)) for n in names)


def _own_law(f: Formula) -> tuple[str, ...]:
    """E_{x,y}[r(x, y)] beside laws of other names: under which of them is not written."""
    return ("the law of the expectation",) if any(a.endswith("under a law p of its own") for a in f.choices.assumptions) else ()


def _defined_anew(f: Formula, d: Draft) -> tuple[str, ...]:
    """f(x) = -log x after f(x) = x^2: such letters mean another function in every paragraph."""
    node = d.left.node
    head = node.head if isinstance(node, Call) else None
    if isinstance(head, Name) and head.base in ("f", "g", "phi", "psi") and f.context.about(key(head), Meaning) is not None:
        return (f"whether {key(head)} is defined anew",)
    return ()


def _undone(node: Node) -> Node:
    """What a logarithm, a power of e, a sign or a factor without laws stands before: r of (1/beta) r, pi of log pi."""
    while True:
        match node:
            case s.Neg(body) | s.Log(body) | s.Apply("exp", (body,)):
                node = body
            case s.Mul(left, right) if not _is_called(left):
                node = right
            case s.Mul(left, right) | s.Div(left, right) if not _is_called(right):
                node = left
            case _:
                return node


def _is_called(node: Node) -> bool:
    return any(isinstance(n, Call) or (isinstance(n, Name) and n.sub is not None) for n in walk(node))


def _independence(d: Draft, terms: list[Term]) -> tuple[str, ...]:
    """p(x, y) = p(x) p(y), H(X, Y) = H(X) + H(Y): true of independent random variables, which may be what is spoken of."""
    if d.relation != "=" or not any(isinstance(t, Mass) and len(t.law.axes) > 1 for x in terms for t in walk_term(x)):
        return ()
    form = NormalForm()
    try:
        general = form(unfold(terms[0] - terms[1]))
        if form.is_zero(general):
            return ()
        split = form(_independent(unfold(terms[0] - terms[1])))
        return ("independence",) if form.is_zero(split) else ()
    except (NoNormalForm, TooLarge, NotDifferentiable, ValueError, RecursionError):
        return ()


def _own_marginal(d: Draft, terms: list[Term]) -> tuple[str, ...]:
    """q(x, z) beside p_data(x) q(z|x): true where p_data is the marginal of q, as which the text may have chosen it."""
    if d.relation != "=":
        return ()
    masses = [t for x in terms for t in walk_term(unfold(x)) if isinstance(t, Mass)]
    joints = {t.law for t in masses if len(t.law.axes) > 1}
    lone = {t.law for t in masses if len(t.law.axes) == 1}
    for joint in sorted(joints, key=lambda law: law.name)[:3]:
        for axis, space in joint.axes:
            for law in sorted((x for x in lone if x.axes[0][1] == space), key=lambda x: x.name)[:3]:

                def as_marginal(term: Term, law: Law = law, joint: Law = joint, axis: str = axis) -> Term:
                    if isinstance(term, Mass) and term.law == law:
                        return Mass(joint, ((axis, term.at[0][1]),))
                    return map_children(term, as_marginal)

                form = NormalForm()
                try:
                    if form.is_zero(form(as_marginal(unfold(terms[0] - terms[1])))):
                        return (f"that {law.name} is the marginal of {joint.name}",)
                except (NoNormalForm, TooLarge, NotDifferentiable, ValueError, RecursionError):
                    continue
    return ()


def _independent(term: Term) -> Term:
    """The term for a joint law that is the product of its marginals."""
    if isinstance(term, Mass) and len(term.at) > 1:
        return mul(*(Mass(term.law, (pair,)) for pair in term.at))
    return map_children(term, _independent)
