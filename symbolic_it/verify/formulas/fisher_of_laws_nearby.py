r"""The Fisher information of a law that stands in the text in front: "for Poisson$(\lambda)$, $I(\lambda) = 1/\lambda$".

Only the last law in front counts, and only what is right is said: the words may go on to another law, or to a sample of it.
"""

from __future__ import annotations

import re

from ...chapters import Document
from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import ReadError, read_expression
from ...notation.syntax.nodes import Call, Name
from ...patterns import regex
from ..doubts.fishers_information import may_be_fisher
from ..naming.exactly import equals
from ..naming.fisher_information import known_information
from .formula import Formula

_TITLE = "agrees with the Fisher information of the law named before it"
_NEAR = 250
_N = r"\\(?:mathcal|mathrm|operatorname|text)\s*\{?\s*N\s*\}?\s*(?:\\left)?"
_NORMAL = rf"{_N}\(\s*(?P<mean>[^,;()$]{{1,20}})[,;](?P<spread>[^()$]{{1,20}}?)(?:\\right)?\)"
_OTHER = r"\b(?P<family>Bernoulli|Bern?|Poisson|Pois?|Exponential|Exp)\}?\s*[($]{0,3}\s*\(?\s*(?P<of>\\?[A-Za-z]+)\s*[)$]{1,3}"
_LAW = regex(rf"{_NORMAL}|{_OTHER}")

_OF_OTHERS = regex(
    r"(?<!\\)\b(?:exponential|geometric|binomial|multinomial|categorical|gamma|beta|laplace|cauchy|weibull|uniform|poisson|bernoulli|"
    r"other|another|samples?|observations?|draws|data)\b|样本|표본|標本|指数|지수",
    re.I,
)
_APART = regex(r"\b(?:not|no|unlike|than|instead|samples?|observations?|draws|data)\b|n't\b|样本|표본|標本", re.I)


def of_a_law_nearby(document: Document, formula: Formula, link: LinkMeaning) -> Verdict | None:
    """ "definition" where the value is that of the last law in front, by the parameter in the brackets; None for anything else."""
    left = link.left.node
    if link.relation not in ("=", ":=") or not isinstance(left, Call) or len(left.args) != 1 or not isinstance(left.head, Name):
        return None
    if left.head.base not in ("I", "F", "J") or left.head.sub is not None or not may_be_fisher(document, formula, link):
        return None
    laws = list(_LAW.finditer(document.said, max(0, formula.start - _NEAR), formula.start))
    if (
        not laws
        or _OF_OTHERS.search(document.said, laws[-1].end(), formula.start)
        or _APART.search(_before(document.said, laws[-1].start()))
    ):
        return None
    law = _read(laws[-1])
    expected = None if law is None else known_information(law, left.args[0])
    found = None if expected is None else equals(Context(), expected, link.right.node)
    return Verdict("definition", _TITLE) if found is not None and found.positive else None


def _before(text: str, start: int) -> str:
    """The words of its sentence in front of a law."""
    return re.split(r"[.;:\n]\s", text[max(0, start - 80) : start])[-1]


def _read(found: re.Match[str]) -> Call | None:
    family = found["family"]
    written = f"{family}({found['of']})" if family is not None else rf"\mathcal{{N}}({found['mean']}, {found['spread']})"
    try:
        law = read_expression(written)
    except ReadError:
        return None
    return law if isinstance(law, Call) else None
