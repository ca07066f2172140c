r"""Laws given by their densities: a q(z) that is the density of N(\mu, \sigma^2) names that law, and so does a e^{-a x}."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import islice, permutations

from ...decide.verdict import Verdict
from ...notation.context import EARLIER, Context, Meaning, NamedLaw
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.laws.family_densities import families_of
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import LAWS, key
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..naming.densities import same_form
from ..naming.exactly import equals, unlike
from ..naming.repairs import repairs

CHANGES = 24  # tried of one formula
_ONE, _TWO = n.Number("1", Fraction(1)), n.Number("2", Fraction(2))
_DENSITY = regex(
    r"\b(?:densit\w+|pdf|distribut\w+|laws?|exponential|laplac\w+|random|entrop\w+|divergence)\b|密度|分布|熵|밀도|분포|엔트로피|確率", re.I
)
_NO_DENSITY = regex(r"unnormali[sz]ed|proportional|up to|half|folded|truncated|kernel|positive|improper|\\geq? ?0|> ?0|[≥>] ?0", re.I)


def with_densities_named(statement: n.Statement, context: Context, words: str) -> n.Statement:
    """The statement with N(z; mu, sigma^2) for its density, where that is what a p(z) is said to be; one that has a law keeps its formula.

    ``words``: those around it, which call the exponential of a distance a density, or do not.
    """
    chains = tuple(map(lambda c: _named(c, context, _DENSITY.search(words) is not None), statement.chains))
    return statement if chains == statement.chains else replace(statement, chains=chains)


def _named(chain: n.Chain, context: Context, is_density: bool) -> n.Chain:
    match chain:
        case n.Chain(n.Call(n.Name() as head, (n.Name() as outcome, *given)) as left, (n.Link("=" | ":=") as link,)) if (
            head.base in LAWS | {"f", "g"}
        ):
            pass
        case _:
            return chain
    is_law = left.separators[:1] in ((), ("|",)) and all(isinstance(x, n.Name) and x.base != "mu" and x.base != "sigma" for x in given)
    if not is_law or _has_a_law(context, head):
        return chain
    if (
        (is_density or head.base in ("p", "q"))
        and not given
        and not _looks_normal(link.right, outcome)
        and (family := _of_a_family(link.right, outcome)) is not None
    ):
        return replace(chain, links=(replace(link, right=replace(family, span=link.right.span)),))
    if not _looks_normal(link.right, outcome):
        return chain
    for law in _laws(link.right, outcome):
        if same_form(law, link.right) or ((found := equals(Context(), law, link.right)) is not None and found.positive):
            return replace(chain, links=(replace(link, right=replace(law, span=link.right.span)),))
    return chain


def _of_a_family(right: n.Node, outcome: n.Name) -> n.Call | None:
    """The exponential or Laplace law of which a formula is the density."""
    if not any(isinstance(x, n.Pow) and x.base == n.Name("e") for x in walk(right)) and not any(
        isinstance(x, n.Apply) and x.function == "exp" for x in walk(right)
    ):
        return None
    if any(isinstance(x, (n.BigOp, n.Call, n.Text)) and not getattr(x, "juxtaposed", False) for x in walk(right)):
        return None
    letters = [x for x in dict.fromkeys(walk(right)) if isinstance(x, n.Name) and x != outcome and x.base not in ("e", "pi")]
    if not 1 <= len(letters) <= 2:
        return None
    for parameters in permutations(letters):
        for head, density in families_of(outcome, *parameters):
            if same_form(density, right):
                return head
    return None


def like_a_density(link: LinkMeaning, verdict: Verdict, context: Context, said: str) -> Verdict:
    """The verdict on the introduction of a p(x) that looks like a normal density: such a letter is no name for what is none.

    ``said``: the words around it, in which it may be half a density, or none that is normalised.
    """
    left, right = link.left.node, link.right.node
    if (
        not isinstance(left, n.Call)
        or not isinstance(left.head, n.Name)
        or not left.args
        or not isinstance(left.args[0], n.Name)
        or not _looks_normal(right, left.args[0])
    ):
        return verdict
    outcome = left.args[0]
    if left.head.base in LAWS and _NO_DENSITY.search(said) is None and any(isinstance(x, n.Sub) and x.left == outcome for x in walk(right)):
        for what, changed in islice(repairs(right), CHANGES):
            for law in islice(_laws(changed, outcome), 2):
                if same_form(law, changed) or ((found := equals(Context(), law, changed)) is not None and found.positive):
                    return unlike(context, link, law, f"not the density of the normal law: it would be with {what} changed")
    return Verdict("undecided", "it looks like a normal density; that it is one is not shown")


def _laws(right: n.Node, outcome: n.Name) -> Iterator[n.Call]:
    """N(x; mu, .) of the mu that is taken from x, with each other letter as a variance or a deviation."""
    places = [x.right for x in walk(right) if isinstance(x, n.Sub) and x.left == outcome and isinstance(x.right, n.Name)][:1]
    place = places[0] if places else n.Number("0", Fraction(0))
    letters = dict.fromkeys(
        x
        for x in walk(right)
        if isinstance(x, n.Name) and x not in (outcome, place) and x.base not in ("e", "pi", "T", "top", "d", "D", "n", "k")
    )
    variances: list[n.Node] = [_ONE, n.Div(_ONE, _TWO)] if not letters else []
    for spread in letters:
        square = n.Pow(spread, _TWO)
        variances += [spread, square] if spread.base.isupper() or spread.base.startswith("S") else [square, spread]
        variances += [n.Div(_ONE, spread), n.Div(square, _TWO), n.Div(spread, _TWO)]
    for variance in variances:
        yield n.Call(n.Name("N", ("cal",)), (outcome, place, variance), (";", ","))


def _looks_normal(right: n.Node, outcome: n.Name) -> bool:
    """An exponential of the outcome's square, and pi."""
    if not any(isinstance(x, n.Name) and x.base == "pi" for x in walk(right)) or any(
        isinstance(x, (n.BigOp, n.Call, n.Text)) and not getattr(x, "juxtaposed", False) for x in walk(right)
    ):
        return False
    powers = [x.args[0] for x in walk(right) if isinstance(x, n.Apply) and x.function == "exp" and x.args]
    powers += [x.exponent for x in walk(right) if isinstance(x, n.Pow) and x.base == n.Name("e")]
    return len(powers) == 1 and outcome in set(walk(powers[0])) and len({x for x in walk(right) if isinstance(x, n.Name)}) <= 6


def _has_a_law(context: Context, head: n.Name) -> bool:
    try:
        fact = context.about(key(head), NamedLaw, Meaning)
        return fact is not None and fact.scope != EARLIER
    except ElaborationError:
        return True
