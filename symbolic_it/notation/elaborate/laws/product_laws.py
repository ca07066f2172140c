"""Normal laws with a diagonal covariance: D(N(mu, diag(v)) || N(0, I)) is the sum of D(N(mu_j, v_j) || N(0, 1)).

The divergence of product laws is the sum of the divergences (Cover and Thomas 2006, theorem 2.5.3), and so are the entropy and the
mean of a log density; the sum runs as far as the formula's own sum over the entries of the mean or of the deviations.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...syntax.nodes import Add, Apply, BigOp, Binder, Call, Div, Ellipsis, Log, Mul, Name, Neg, Node, Number, Pow, Statement, Sub
from ...syntax.walk import walk
from ..functionals.functionals import of_call
from ..roles.letters import index_letters, is_letter
from ..shorthand import rebuilt
from .normal_shape import is_normal, parameters_after
from .vector_entries import is_zero

_ZERO, _ONE, _TWO = (Number(str(n), Fraction(n)) for n in (0, 1, 2))


def entry_by_entry(statement: Statement) -> Statement:
    """The formula with what it says of diagonal normal laws as sums over their entries, where it has a sum over them."""

    def change(node: Node) -> Node | None:
        laws = _laws(node)
        binder = _binder(statement, laws) if laws else None
        if binder is None:
            return None
        (letter,) = binder.names
        one_mean = len({a.args[-2] for a in laws}) == 1  # of which nothing here depends
        entries = [_entry(statement, a, letter, one_mean) for a in laws]
        found = [a for a in entries if a is not None]
        if len(found) != len(laws):
            return None
        body = replace(node, args=tuple(found)) if isinstance(node, Call) else _mean_of_logarithm(*found)
        return BigOp("sum", binder, body, bracketed=True, span=node.span)

    return rebuilt(statement, change)


def _laws(node: Node) -> list[Call]:
    r"""The laws of D(N || N), h(N), E_{z ~ N}[\log N(z; ...)] or \int N(z; ...) \log N(z; ...) dz; [] for anything else."""
    match node:
        case Call(_, args) if all(isinstance(a, Call) and is_normal(a) and parameters_after(a) is None for a in args):
            found = of_call(node)
            laws = [a for a in args if isinstance(a, Call)]
            divergence = found is not None and found.name == "KL" and len(args) == 2 and node.separators == ("||",)
            entropy = found is not None and found.name in ("H", "h") and len(args) == 1
            return laws if (divergence or entropy) and any(_is_matrix(a.args[-1]) for a in laws) else []
        case BigOp("E", binder, Log(Call() as inside, None, power=None)) if (
            isinstance(binder.distribution, Call) and len(binder.names) == 1
        ):
            law = binder.distribution
            return [law, inside] if is_normal(law) and _is_density_at(inside, binder.names[0]) else []
        case BigOp("int", binder, Mul(Call() as law, Log(Call() as inside, None, power=None))) if len(binder.names) == 1:
            return [law, inside] if all(_is_density_at(x, binder.names[0]) for x in (law, inside)) else []
    return []


def _is_density_at(node: Call, point: Node) -> bool:
    return is_normal(node) and parameters_after(node) is not None and node.args[0] == point


def _mean_of_logarithm(law: Call, inside: Call) -> Node:
    """E[log N(z; m, w)] where z ~ N(a, v): -(log(2 pi w) + (v + (a - m)^2)/w)/2."""
    (a, v), (m, w) = law.args[-2:], inside.args[-2:]
    spread = Div(Add(v, Pow(Sub(a, m), _TWO)), w)
    return Neg(Mul(Div(_ONE, _TWO), Add(Log(Mul(Mul(_TWO, Name("pi")), w)), spread)))


def _is_matrix(node: Node) -> bool:
    """diag(...), I, sigma^2 I."""
    return (isinstance(node, Apply) and node.function == "diag") or _is_identity(node) or _scaled(node) is not None


def _is_identity(node: Node) -> bool:
    return isinstance(node, Name) and node.base == "I"


def _scaled(node: Node) -> Node | None:
    """The v of v I."""
    return node.left if isinstance(node, Mul) and _is_identity(node.right) else None


def _names(node: Node) -> set[str]:
    return {n.base for n in walk(node) if isinstance(n, Name)} - {"I", "N", "Normal", "0"}


def _binder(statement: Statement, laws: list[Call]) -> Binder | None:
    """How the formula's own sums over the entries of the laws' parameters run; None where there is none, or they differ."""
    wanted = {b for law in laws for b in _names(law)}
    found: dict[Binder, None] = {}
    for n in walk(statement):
        if isinstance(n, BigOp) and n.kind == "sum" and len(n.binder.names) == 1 and is_letter(n.binder.names[0]):
            letter = n.binder.names[0]
            if any(isinstance(x, Name) and x.base in wanted and letter in (index_letters(x.sub) or ()) for x in walk(n.body)):
                found[n.binder] = None
    return next(iter(found)) if len(found) == 1 else None


def _entry(statement: Statement, law: Call, letter: Node, centred: bool) -> Call | None:
    """N(mu_j, sigma_j^2) of N(mu, diag(sigma^2)), or N(0, sigma_j^2)."""
    mean, covariance = law.args[-2:]
    if isinstance(covariance, Apply) and covariance.function == "diag":
        parts = [a for a in covariance.args if not isinstance(a, Ellipsis)]
        if len(parts) > 1 and not all(_numbered_alike(parts[0], p) for p in parts):
            return None
        variance: Node | None = _indexed(statement, _unnumbered(parts[0]) if len(parts) > 1 else parts[0], letter)
        if isinstance(variance, Name) and variance.base == "sigma":
            return None  # diag(sigma) may have the standard deviations
    elif _is_identity(covariance):
        variance = _ONE
    else:
        variance = covariance if _is_squared_entry(statement, covariance, letter) else _scaled(covariance)
        if variance is not None and _has_entries(statement, variance, letter):
            variance = _indexed(statement, variance, letter)  # sigma^2 I beside sigma_j: sigma^2 is the vector of the variances
    middle = _ZERO if centred or is_zero(mean) else _indexed(statement, mean, letter)
    if variance is None or middle is None:
        return None
    return replace(law, args=(middle, variance), separators=(",",))


def _is_squared_entry(statement: Statement, node: Node, letter: Node) -> bool:
    """Whether sigma^2 stands for the vector of the variances, of which the formula writes the entries sigma_j."""
    return isinstance(node, Pow) and isinstance(node.base, Name) and node.exponent == _TWO and _has_entries(statement, node, letter)


def _numbered_alike(one: Node, other: Node) -> bool:
    return _unnumbered(one) == _unnumbered(other)


def _unnumbered(node: Node) -> Node:
    """sigma^2 of sigma_1^2."""
    return rebuilt(node, lambda n: replace(n, sub=None) if isinstance(n, Name) and n.sub is not None else None)


def _indexed(statement: Statement, node: Node, letter: Node) -> Node | None:
    """The parameter's entry: every name in it as the formula writes its entries, mu_j for mu; None where it writes none."""
    missing = False

    def change(n: Node) -> Node | None:
        nonlocal missing
        if not isinstance(n, Name):
            return None
        entries = _entries(statement, n, letter)
        if len(entries) != 1:
            missing = True
            return None
        return entries.pop()

    if isinstance(node, Name) and node.base == "1":
        return _ONE
    made = rebuilt(node, change)
    return None if missing else made


def _has_entries(statement: Statement, node: Node, letter: Node) -> bool:
    return any(_entries(statement, n, letter) for n in walk(node) if isinstance(n, Name))


def _entries(statement: Statement, name: Name, letter: Node) -> set[Name]:
    """How the entries of a vector are written: mu_j, or mu_{1j} of mu_1."""
    own = index_letters(name.sub) or ()
    out = set()
    for x in walk(statement):
        if isinstance(x, Name) and x.base == name.base and letter in (index_letters(x.sub) or ()):
            rest = tuple(i for i in index_letters(x.sub) or () if i != letter)
            if rest == own or (name.sub is not None and not own and not rest):
                out.add(x)
    return out
