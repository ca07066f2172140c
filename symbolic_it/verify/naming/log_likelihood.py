"""Log-likelihoods: what is called so is the logarithm of the L(theta) that the text has defined, and no other formula."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .exactly import equals
from .resolve import IS

_CALLED = regex(r"\blog[- ]?likelihood(?: function)?" + IS, re.I)
_NAMED = regex(
    r"\blog[- ]?likelihood\b(?! ratio)[^.;:]*\Z|\blog[- ]?vraisemblance\b[^.;:]*\Z|\blog[- ]?verosimilitud\b[^.;:]*\Z|\blog[- ]?verossimilhança\b[^.;:]*\Z|"
    r"\bLog-?Likelihood\b[^.;:]*\Z|对数似然[^。；]*\Z|대수 ?우도[^.]*\Z|対数尤度[^。]*\Z",
    re.I,
)
_OTHERWISE = regex(
    r"\b(?:negative|minus|average|averaged|mean|normali[sz]ed|scaled|penali[sz]ed|regulari[sz]ed|marginal|profile|conditional|complete|expected|relative|"
    r"partial|constant|proportional|up to|per|factors?|terms?|ratio|lower|bound|approximat\w*|where|another|other)\b",
    re.I,
)


def of_log_likelihood(context: Context, link: LinkMeaning, before: str, after: str) -> Verdict | None:
    """The verdict on a function that the words call the log-likelihood, where L of the same parameter is defined; None for any other."""
    left, words = link.left.node, before[-120:]
    if link.relation in ("=", ":=") and _NAMED.search(words) is not None and _is_of_masses_alone(link.right.node):
        return Verdict("undecided", "called a log-likelihood, but no logarithm is taken of its probabilities")
    if (
        not isinstance(left, n.Call)
        or link.relation not in ("=", ":=")
        or _CALLED.search(words) is None
        or _OTHERWISE.search(words + after[:40])
    ):
        return None
    for likelihood in (n.Name("L"), n.Name("L", ("cal",))):
        fact = context.about("L", Meaning)
        if (
            fact is None
            or fact.value.parameters != left.args
            or likelihood in set(walk(link.right.node))
            or not _may_be_one(fact.value.body)
        ):
            continue
        found = equals(context, n.Log(n.Call(likelihood, left.args, left.separators)), link.right.node)
        if found is not None and found.positive:
            return Verdict("definition", "agrees with the logarithm of the likelihood")
        if found is not None and found.word == "refuted":
            return Verdict("refuted", f"not the logarithm of the likelihood: {found.message}", witness=found.witness)
    return None


def _is_of_masses_alone(right: n.Node) -> bool:
    r"""\sum_i q(x_i), \prod_i p(x_i; \theta): a sum or product of probabilities."""
    body = right.body if isinstance(right, n.BigOp) and right.kind in ("sum", "prod") else None
    return isinstance(body, n.Call) and isinstance(body.head, n.Name) and body.head.base in ("p", "q", "P", "Q", "f", "pi", "Pr")


def _may_be_one(body: n.Node) -> bool:
    """Whether a formula is a product of probabilities or of powers with counts, as a loss by the same letter is not."""
    return any(
        (isinstance(x, n.BigOp) and x.kind == "prod")
        or (isinstance(x, n.Pow) and x.base != n.Name("e") and any(isinstance(y, n.Name) for y in walk(x.exponent)))
        for x in walk(body)
    )
