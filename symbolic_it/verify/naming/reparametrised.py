r"""Samples and means by noise: z = \mu + \sigma \epsilon, E_{q(z|x)}[f(z)] = E_\epsilon[f(g(\epsilon, x))], and gradients.

Sources: Kingma and Welling 2014, section 2.4; Mohamed et al. 2020, section 5.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context, NamedLaw
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.laws.normal_shape import is_identity, is_normal
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

_NOISES = frozenset(["epsilon", "varepsilon", "eta", "xi", "zeta", "u"])
_MAPS = frozenset(["g", "t", "h", "T", "G", "z", "x"])
_MEANS, _SCALES = frozenset(["mu", "m"]), frozenset(["sigma", "s", "L"])
_SAMPLES = frozenset(["z", "x", "w", "y", "theta", "a"])
_TWO = n.Number("2", Fraction(2))
TITLE = "reparametrises by noise"
_SQUARED = Verdict("convention-mismatch", "noise is multiplied by the standard deviation, here by the variance")
_TURNED = Verdict("convention-mismatch", "the mean and the factor of the noise have changed places")


def of_noise(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a sample or a mean by noise; None for any other formula."""
    if relation not in ("=", ":="):
        return None
    one, other, moved = _expectations(left, right)
    if one is not None and other is not None:
        return _of_means(context, one, other, moved)
    is_map = isinstance(left, n.Call) and isinstance(left.head, n.Name) and left.head.base in _MAPS and any(map(_is_noise, left.args))
    name = left.base if isinstance(left, n.Pow) else left
    if is_map or (isinstance(name, n.Name) and name.base in _SAMPLES and not name.accents):
        return _of_a_sample(context, right)
    return None


def _of_a_sample(context: Context, node: n.Node) -> Verdict | None:
    """mu + sigma epsilon; with the variance for the deviation, or the two exchanged, it is a slip."""
    match node:
        case n.Add(mean, n.Mul(scale, n.Name(base) as noise)) | n.Add(n.Mul(scale, n.Name(base) as noise), mean) if _is_noise(
            noise
        ) and not is_of_another_law(base, context):
            pass
        case _:
            return None
    if _base(mean) in _MEANS and _base(scale) in _SCALES:
        return Verdict("definition", f"{TITLE}: the mean, and the deviation times the noise")
    if base not in ("epsilon", "varepsilon"):
        return None  # another letter may be noise of another spread, or none
    if _base(mean) in _MEANS and _base(_root(scale)) == "sigma" and _root(scale) != scale:
        return _SQUARED
    return _TURNED if _base(mean) in _SCALES and _base(scale) in _MEANS else None


def _expectations(left: n.Node, right: n.Node) -> tuple[n.BigOp | None, n.BigOp | None, bool]:
    r"""Both means without a gradient in front or inside: \nabla E_q[f(z)] = E_\epsilon[\nabla f(g)]; whether one was moved inside."""
    by = left.variables if isinstance(left, n.Derivative) and left.kind == "gradient" and left.order == 1 else None
    one = left.body if by is not None and isinstance(left, n.Derivative) else left
    other, moved = right, False
    if by is not None and isinstance(right, n.Derivative) and right.variables == by and right.order == 1:
        other = right.body
    elif (
        by is not None
        and isinstance(right, n.BigOp)
        and isinstance(right.body, n.Derivative)
        and right.body.variables == by
        and right.body.order == 1
    ):
        other, moved = replace(right, body=right.body.body), True
    elif by is not None:
        return None, None, False
    if not (isinstance(one, n.BigOp) and one.kind == "E" and isinstance(other, n.BigOp) and other.kind == "E"):
        return None, None, False
    if moved and by is not None and {x for x in walk(n.Tuple(other.binder.names)) if isinstance(x, n.Name)} & set(by):
        return None, None, False
    return one, other, moved


def _of_means(context: Context, one: n.BigOp, other: n.BigOp, moved: bool) -> Verdict | None:
    noise = _drawn(other)
    if noise is None or not _is_noise(noise) or not _is_standard(other, noise):
        return None
    if one.binder == other.binder and one.body == other.body:
        return Verdict("definition", "a gradient inside a mean under noise, whose law has no parameter") if moved else None
    sample = _drawn(one)
    if sample is None or _is_noise(sample) or any(x == noise for x in walk(one.body)):
        return None
    put = _put_for(sample, one.body, other.body)
    if put is None or rebuilt(one.body, lambda x: put if x == sample else None) != other.body:
        return None
    if isinstance(put, n.Call) and isinstance(put.head, n.Name) and put.head.base in _MAPS and noise in put.args:
        return Verdict("definition", f"{TITLE}: the mean of the same function, at the sample as a map of the noise")
    found = _of_a_sample(context, put)
    law = _law(context, one)
    if found is not None and found.positive and law is not None and not _fits(law, put):
        return Verdict("undecided", "a mean by noise; that the sample has the law that was named is not shown")
    return found


def _put_for(sample: n.Name, body: n.Node, filled: n.Node) -> n.Node | None:
    """What stands in the filled body at the first place of the sample."""
    if body == sample:
        return filled
    if type(body) is not type(filled):
        return None
    for name in body.__dataclass_fields__:
        if name == "span":
            continue
        one, other = getattr(body, name), getattr(filled, name)
        pairs = zip(one, other, strict=False) if isinstance(one, tuple) and isinstance(other, tuple) else [(one, other)]
        for a, b in pairs:
            if isinstance(a, n.Node) and isinstance(b, n.Node) and (found := _put_for(sample, a, b)) is not None:
                return found
    return None


def _drawn(node: n.BigOp) -> n.Name | None:
    """The z of E_{z ~ q}, E_{q(z|x)} and E_{N(z; m, s)}, the epsilon of E_epsilon and E_{p(epsilon)}."""
    if len(node.binder.names) == 1:
        (name,) = node.binder.names
        if isinstance(name, n.Name) and name.base in ("p", "q"):  # E_{q_phi}[f(z)]: the one letter that is drawn
            letters = {x for x in walk(node.body) if isinstance(x, n.Name) and x.base in ("z", "x") and x.sub is None}
            return letters.pop() if len(letters) == 1 else None
        return name if isinstance(name, n.Name) else None
    law = node.binder.distribution
    return law.args[0] if not node.binder.names and isinstance(law, n.Call) and law.args and isinstance(law.args[0], n.Name) else None


def _is_standard(node: n.BigOp, noise: n.Name) -> bool:
    """Whether the noise is drawn from N(0, I), or from a p that has no parameter."""
    law = node.binder.distribution
    if law is None or law == n.Name("p"):
        return True
    if isinstance(law, n.Call) and is_normal(law):
        mean, spread = law.args[-2:]
        return (
            isinstance(mean, n.Number) and mean.value == 0 and (is_identity(spread) or (isinstance(spread, n.Number) and spread.value == 1))
        )
    return (
        isinstance(law, n.Call) and isinstance(law.head, n.Name) and law.head.sub is None and law.head.base == "p" and law.args == (noise,)
    )


def _law(context: Context, node: n.BigOp) -> n.Call | None:
    law = node.binder.distribution
    if isinstance(law, n.Call) and is_normal(law):
        return law
    head = law.head if isinstance(law, n.Call) else law
    try:
        fact = context.about(key(head), NamedLaw) if isinstance(head, n.Name) else None
    except ElaborationError:
        return None
    return fact.value.law if fact is not None and isinstance(fact.value.law, n.Call) and is_normal(fact.value.law) else None


def _fits(law: n.Call, put: n.Node) -> bool:
    """Whether the sample has the bases of the letters of the named law."""
    bases = {_base(x) for x in walk(put)} & (_MEANS | _SCALES)
    return bases <= {_base(x) for a in law.args for x in walk(a)} | {"L"}


def _is_noise(node: n.Node) -> bool:
    return isinstance(node, n.Name) and node.base in _NOISES


def _base(node: n.Node) -> str:
    while isinstance(node, n.Call):
        node = node.head
    return node.base if isinstance(node, n.Name) else ""


def _root(scale: n.Node) -> n.Node:
    """sigma of sigma^2 and sigma^2(x)."""
    match scale:
        case n.Pow(base, two) if two == _TWO:
            return base
        case n.Call(n.Pow(base, two), _) if two == _TWO:
            return base
    return scale


def is_of_another_law(noise: str, context: Context) -> bool:
    """Whether the text has told a law of the noise that is not the standard normal one."""
    told = context.about(noise, NamedLaw)
    if told is None:
        return False
    law = told.value.law
    spread = law.args[-1] if isinstance(law, n.Call) and is_normal(law) else None
    centred = isinstance(law, n.Call) and isinstance(law.args[-2], n.Number) and law.args[-2].value == 0 if spread is not None else False
    return not (centred and (is_identity(spread) or (isinstance(spread, n.Number) and spread.value == 1)))  # type: ignore[arg-type]
