r"""D_KL without its arguments, where the text has said which two laws it compares.

"For N(a, v) and N(b, v): D_KL = (a - b)^2/(2 v)" is of these two, in either order; behind "D_KL(q || p)", a bare "D_KL = ..." is of q
and p. It is true where it is true of such a pair. It is false where it is of all that its own sentence and section offer, if it speaks of
their parameters and of nothing else; an earlier section may only make it true. Where nothing is named, it is of two of the formula's own laws,
in the order that does not make it false: -D_KL = -\int q \log(q / p) is of q and p.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ...notation.context import EARLIER, Context, NamedLaw
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional, of_call
from ...notation.elaborate.laws.families import family_of
from ...notation.elaborate.laws.normal_shape import is_normal, outside_subscripts
from ...notation.elaborate.roles.letters import LAWS, is_letter, key_if_any
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import ReadError, nodes, read, read_expression
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..judgement.doubtful_readings import Outcome
from ..state import State
from .formula import Formula

#: What a divergence of mu and sigma is taken to, where the text names no other law.
_STANDARD = regex(
    r"standard (?:normal|gaussian)|unit gaussian|standardnormal|標準正規|标准正态|표준 ?정규|\\mathcal\s*\{?N\}?\s*\(\s*(?:\\mathbf\s*\{?)?0\}?\s*,\s*(?:1|\\?\w*\s*\{?I)",
    re.I,
)
MOST_LAWS = 3  # of a formula, for its D_KL to be tried of each two of them
_COUNTS = ("d", "k", "n", "D", "J", "K", "i", "j")
Judge = Callable[[nodes.Statement], Outcome | ElaborationError]


def comparisons(statement: nodes.Statement) -> list[nodes.Call]:
    """The divergences of a formula whose two arguments are laws that are named or have been named."""
    return [n for n in walk(statement) if isinstance(n, nodes.Call) and n.separators == ("||",) and len(n.args) == 2 and _is_kl(n)]


def _is_kl(call: nodes.Call) -> bool:
    try:
        found = of_call(call)
    except ElaborationError:
        return False
    return found is not None and found.name == "KL"


def with_its_laws(
    statement: nodes.Statement, formula: Formula, state: State, context: Context, nearby: str, judge: Judge
) -> nodes.Statement:
    """The formula with the arguments of its bare D_KL, where they make it true, or are all that it can be about and make it false."""
    bare = _bare(statement)
    if bare is None:
        return _of_its_own_laws(statement, state, judge)
    known, customary = list(_known(bare, context)), _customary(statement)
    firm = list(_named_beside(bare, formula)) or list(state.section.compared) or known or (customary if _STANDARD.search(nearby) else [])
    refuted: list[nodes.Statement] = []
    for call in dict.fromkeys((*firm, *state.section.compared, *state.compared_before, *known, *customary)):
        tree = _with(statement, bare, call)
        outcome = judge(tree)
        if isinstance(outcome, ElaborationError):
            continue
        first = outcome[1][0][0]
        if first.positive:
            return tree
        if first.word == "refuted" and call in firm and _speaks_of(statement, call):
            refuted.append(tree)
    return refuted[0] if refuted and len(refuted) == len(dict.fromkeys(firm)) else _of_its_own_laws(statement, state, judge)


def _of_its_own_laws(statement: nodes.Statement, state: State, judge: Judge) -> nodes.Statement:
    """A formula that is false of D(p || q), with the order of its own laws in its one bare D_KL that does not make it false."""
    found = _without_arguments(statement)
    if len(found) != 1:
        return statement
    (bare,) = found
    laws = list(dict.fromkeys(_own_laws(statement)))
    if not 2 <= len(laws) <= MOST_LAWS:
        return statement
    as_it_is = judge(statement)
    if isinstance(as_it_is, ElaborationError) or not _is_false(as_it_is):
        return statement
    turned = {tuple(reversed(letters)) for c in state.section.compared if len(letters := tuple(map(_letter, c.args))) == 2}
    pairs = [(a, b) for a in laws for b in laws if a != b and (_letter(a), _letter(b)) not in turned]
    trees = [_with(statement, bare, nodes.Call(bare, pair, ("||",))) for pair in pairs]
    outcomes = [(tree, outcome) for tree in trees if not isinstance(outcome := judge(tree), ElaborationError) and not _is_false(outcome)]
    true = (tree for tree, outcome in outcomes if all(v.positive for row in outcome[1] for v in row))
    return next(true, outcomes[0][0] if outcomes else statement)


def _is_false(outcome: Outcome) -> bool:
    return any(v.negative for row in outcome[1] for v in row)


def _own_laws(statement: nodes.Statement) -> Iterator[nodes.Node]:
    """The laws of a formula: q of q(z), and q(z | x) as it is."""
    calls = [
        n
        for n in walk(statement)
        if isinstance(n, nodes.Call) and isinstance(n.head, nodes.Name) and n.head.base in LAWS and all(map(is_letter, n.args))
    ]
    inside = {id(x) for n in calls for x in walk(n) if x is not n}
    for n in walk(statement):
        if n in calls:
            yield n.head if len(n.args) == 1 else n
        elif isinstance(n, nodes.Name) and n.base in LAWS and id(n) not in inside:
            yield n


def _letter(law: nodes.Node) -> str:
    head = law.head if isinstance(law, nodes.Call) else law
    return head.base if isinstance(head, nodes.Name) else ""


def remember(statement: nodes.Statement, state: State) -> None:
    """The divergences that a formula writes with both of their arguments, the latest last; nobody means D(p || p) by a bare D."""
    for call in (c for c in comparisons(statement) if c.args[0] != c.args[1]):
        state.section.compared = [*(c for c in state.section.compared[-2:] if c != call), call]


def _bare(statement: nodes.Statement) -> nodes.Name | None:
    """The D_KL without arguments on the left side of the formula's first link, if it is the only one of the formula."""
    (chain, *others) = statement.chains
    if others or chain.first is None or not chain.links or chain.links[0].relation not in ("=", ":="):
        return None
    found = _without_arguments(statement)
    left = chain.first.body if isinstance(chain.first, nodes.Neg) else chain.first
    return left if isinstance(left, nodes.Name) and len(found) == 1 and found[0] is left else None


def _without_arguments(statement: nodes.Statement) -> list[nodes.Name]:
    apart = {id(n.head) for n in walk(statement) if isinstance(n, nodes.Call)}
    apart |= {id(n.sub) for n in walk(statement) if isinstance(n, nodes.Name)}
    return [n for n in walk(statement) if isinstance(n, nodes.Name) and id(n) not in apart and _names_kl(n)]


def _names_kl(name: nodes.Name) -> bool:
    try:
        found = functional(name)
    except ElaborationError:
        return False
    if name.base == "L" and isinstance(name.sub, nodes.Name) and name.sub.base == "KL":
        return True
    return found is not None and found.name == "KL" and (name.base != "D" or name.sub is not None or name.sup is not None)


def _with(statement: nodes.Statement, bare: nodes.Name, call: nodes.Call) -> nodes.Statement:
    head = replace(bare, base="D", accents=()) if bare.base == "L" else replace(bare)
    spelled = nodes.Call(head, call.args, ("||",), span=bare.span)
    return rebuilt(statement, lambda n: spelled if n is bare else None)


def _named_beside(bare: nodes.Name, formula: Formula) -> Iterator[nodes.Call]:
    """The comparisons, in both orders, of the two laws that stand before the formula in its sentence."""
    laws = [law for tex in formula.maths_before for law in _laws(tex)]
    if len(laws) == 2 and laws[0] != laws[1]:
        for pair in (tuple(laws), (laws[1], laws[0])):
            yield nodes.Call(bare, pair, ("||",))


def _known(bare: nodes.Name, context: Context) -> Iterator[nodes.Call]:
    """The comparisons of the two laws that the section has named, q = N(m, v) and p = N(0, 1), if it has named two."""
    told = {
        f.symbol: f.value.law for f in context.facts if isinstance(f.value, NamedLaw) and f.scope != EARLIER and not f.symbol[0].isupper()
    }
    if len(told) == 2:
        one, other = told.values()
        for pair in ((one, other), (other, one)):
            yield nodes.Call(bare, pair, ("||",))


def _customary(statement: nodes.Statement) -> list[nodes.Call]:
    """N(mu, diag(sigma^2)) and N(0, I), or N(mu, sigma^2) and N(0, 1), where the formula has mu, sigma and nothing else."""
    right = statement.chains[0].links[0].right
    below = {id(n.sub) for n in walk(right) if isinstance(n, nodes.Name)}
    names = {n for n in walk(right) if isinstance(n, nodes.Name) and id(n) not in below and not (is_letter(n) or n.base in ("D", "J", "K"))}
    squared = any(isinstance(n, nodes.Pow) and isinstance(n.base, nodes.Name) and n.base.base == "sigma" for n in walk(right))
    if {n.base for n in names} != {"mu", "sigma"} or not squared:
        return []  # sigma alone may be the variance
    indices = {n.sub for n in names}
    if indices == {None}:
        return [_call(r"D_{KL}(\mathcal{N}(\mu, \sigma^2) \| \mathcal{N}(0, 1))")]
    return (
        [_call(r"D_{KL}(\mathcal{N}(\mu, \operatorname{diag}(\sigma^2)) \| \mathcal{N}(0, I))")]
        if len(indices) == 1 and all(map(is_letter, indices))
        else []
    )


def _call(tex: str) -> nodes.Call:
    call = read_expression(tex)
    assert isinstance(call, nodes.Call)
    return call


def _laws(tex: str) -> Iterator[nodes.Node]:
    """The laws that a formula names: N(mu, v), or the right side of q = N(mu, v)."""
    try:
        sides = [read_expression(tex)]
    except ReadError:
        try:
            sides = [link.right for chain in read(tex).chains for link in chain.links]
        except ReadError:
            return
    for side in sides:
        if isinstance(side, nodes.Call) and (is_normal(side) or family_of(side) is not None):
            yield replace(side, args=side.args[-2:], separators=(",",)) if is_normal(side) else side


def _speaks_of(statement: nodes.Statement, call: nodes.Call) -> bool:
    """Whether the formula's right side has the parameters of the two laws, or their entries, all of them and no others.

    Of equal variances (a - b)^2/2 may be meant where the text has said that they are one.
    """
    right = statement.chains[0].links[0].right
    parameters = [n for a in call.args if isinstance(a, nodes.Call) for x in a.args for n in outside_subscripts(x)]
    known = {key_if_any(n) for n in parameters} - {"I", "1", "0"}
    names = [n for n in outside_subscripts(right) if n.base not in ("e", "pi", "top", "T")]
    own = [key_if_any(n) if key_if_any(n) in known or not is_letter(n.sub) else key_if_any(replace(n, sub=None)) for n in names]
    return bool(known) and known <= set(own) and all(n in known or n in _COUNTS for n in own)
