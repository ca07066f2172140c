r"""Divergences and entropies by a mean over samples: D(p || q) \approx 1/N \sum_i \log p(x_i)/q(x_i).

The samples are of the first law, unless the text says otherwise. Source: Schulman 2020, "Approximating KL divergence" (k1, k3).
"""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.roles.letters import key
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..sentences.sampled_from import law_sampled
from .algebra import TooLong
from .forms import Forms
from .monte_carlo import mean_over_draws
from .typed_letters import is_reference, marks

_ONE = n.Number("1", Fraction(1))
_TITLES = {"KL": "divergence", "H": "entropy", "CE": "cross-entropy"}


def of_sampled_means(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on such an estimate; None for any other formula."""
    if relation not in ("approx", "simeq") or (found := mean_over_draws(right)) is None or found[1] is None:
        return None
    sign, counted, index, body = found
    try:
        name, laws = _estimated(left, body)
        if name not in _TITLES or len(laws) != (1 if name == "H" else 2):
            return None
        draws = [_at_draws(body, law, index) for law in (laws[1:] if name == "CE" else laws)]
        calls = [x for x in draws if x is not None]
        if len(calls) < len(draws) or len({(x.args, x.separators) for x in calls}) != 1:
            return None
        usual, *others = _bodies(name, calls)
        said = Forms().of(body if sign == 1 else n.Neg(body))
        turned = said == Forms().of(n.Neg(usual))
        if not turned and all(said != Forms().of(x) for x in (usual, *others)):
            return None
        told = law_sampled(context, calls[0], index)
        if told is not None and told != key(laws[0]):
            return Verdict("undecided", "a mean over samples, but those that the text draws are of another law")
    except (ElaborationError, TooLong, RecursionError, ValueError):
        return None
    if turned and isinstance(left, n.Name):
        return Verdict("undecided", "of which law from which the divergence is, is not told")
    if turned:
        return Verdict(
            "convention-mismatch", f"not the mean over samples that estimates the {_TITLES[name]}: it would be with a sign changed"
        )
    if not counted:  # over the tokens of one sample it estimates the divergence of whole sequences
        return Verdict("undecided", f"a sum over samples or tokens; that it estimates the {_TITLES[name]} is not shown")
    return Verdict("definition", f"a mean over samples estimates the {_TITLES[name]}")


def _estimated(left: n.Node, body: n.Node) -> tuple[str, list[n.Name]]:
    """What is estimated, and of which laws; a divergence by its bare name is that of the one law from the reference in the mean."""
    if isinstance(left, n.Name) and (left.base == "KL" or (left.base == "D" and "KL" in marks(left))):
        calls = list(
            dict.fromkeys(x for x in walk(body) if isinstance(x, n.Call) and isinstance(x.head, n.Name) and x.head.base in ("pi", "p", "q"))
        )
        model, reference = ([x.head for x in calls if is_reference(x) is told and isinstance(x.head, n.Name)] for told in (False, True))
        return "KL", [*model, *reference] if len(model) == len(reference) == 1 else []
    functional = of_call(left) if isinstance(left, n.Call) else None
    if functional is None or not isinstance(left, n.Call):
        return "", []
    laws = [x for a in left.args if (x := _head(a)) is not None]
    laws = laws if len(laws) == len(left.args) else []
    return "CE" if functional.name in ("H", "CE") and len(laws) == 2 else functional.name, laws


def _head(law: n.Node) -> n.Name | None:
    head = law.head if isinstance(law, n.Call) else law
    return head if isinstance(head, n.Name) else None


def _at_draws(body: n.Node, law: n.Name | None, index: n.Node) -> n.Call | None:
    """p(x_i): the one call of a law in the mean, at what was drawn."""
    calls = list(dict.fromkeys(x for x in walk(body) if isinstance(x, n.Call) and x.head == law))
    return (
        calls[0]
        if len(calls) == 1 and any(isinstance(y, n.Name) and index in (y.sub, y.upper) for a in calls[0].args[:1] for y in walk(a))
        else None
    )


def _bodies(name: str, calls: list[n.Call]) -> list[n.Node]:
    """What is averaged: the usual estimate first, then k3."""
    if name != "KL":
        return [n.Neg(n.Log(calls[0]))]
    one, other = calls
    back = n.Div(other, one)
    return [n.Sub(n.Log(one), n.Log(other)), n.Sub(n.Sub(back, n.Log(back)), _ONE)]
