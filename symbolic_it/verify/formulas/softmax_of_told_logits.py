r"""Values that the sentence calls the softmax: "The logits are $(2, 1, 0)$. ... the softmax is $(0.665, 0.245, 0.090)$"."""

from __future__ import annotations

import re
from dataclasses import replace

from ...chapters import Document
from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError, elaborate
from ...notation.syntax import ReadError, nodes, read
from ...patterns import regex
from ..judgement.judge import judge_chain
from ..model import Claim
from ..sentences.differences import section_before
from .formula import Formula

_NUMBER = r"[-−]?\d+(?:\.\d+)?"
_VECTOR = rf"(?:\\left)?[(\[]\s*(?P<items>{_NUMBER}(?:\s*,(?:\\[,;:!]|\s)*{_NUMBER})+)\s*(?:\\right)?[)\]]"
_LOGITS = regex(rf"(?:\blogits?\b|\bscores?\b|\$\s*(?:\\\w+\{{)?z\}}?\s*=)[^.;]{{0,40}}?{_VECTOR}", re.I)
_CALLED = regex(
    r"\bsoftmax(?:es)?\b(?: (?:of (?:these|this|them|the (?:logits|scores|vector))|probabilities|distribution|function|output|vector|layer))*"
    r"(?: (?:at|with|for|under) (?:the |a )?(?:same )?temperature [^.;]{0,16})?\s*(?:\\?\w+ )?(?:is|are|gives|yields|equals|becomes|returns|produces|turns (?:them|it|these|this) into|maps (?:them|it|these|this) (?:in)?to|=|:)(?: then| now| therefore| about| approximately)?\s*\Z",
    re.I,
)
_TEMPERED = regex(r"\btemperatur\w*|\$\s*(?:T|\\tau)\s*=|\\beta", re.I)
_TEMPERATURE = regex(
    rf"\btemperature\s+(?:of\s+)?\$?\s*(?:(?:T|\\tau)\s*=\s*)?(?P<value>{_NUMBER})|\$\s*(?:T|\\tau)\s*=\s*(?P<other>{_NUMBER})", re.I
)
#: What may stand between logits and their softmax: words that change neither.
_SAYS_NO_MORE = frozenset(
    [
        "the",
        "softmax",
        "of",
        "these",
        "this",
        "them",
        "their",
        "logits",
        "scores",
        "is",
        "are",
        "gives",
        "yields",
        "becomes",
        "turns",
        "maps",
        "returns",
        "into",
        "to",
        "at",
        "with",
        "for",
        "under",
        "an",
        "temperature",
        "then",
        "now",
        "so",
        "and",
        "hence",
        "thus",
        "therefore",
        "which",
        "has",
        "have",
        "probabilities",
        "distribution",
        "vector",
        "while",
        "first",
        "here",
        "we",
        "get",
        "obtain",
        "its",
        "about",
        "approximately",
        "let",
        "be",
    ]
)
_OTHER = regex(r"\b(?:log[- ]softmax|masked|mask|scaled|instead|other|another|wrong|not|without)\b", re.I)
#: Beside the logits themselves: what is written is made of them.
_ALTERED = regex(r"\b(?:negative|negated|doubled|halved|scaled|shifted|base[- ]\d)\b", re.I)


def softmax_of_told_logits(document: Document, formula: Formula, vector: nodes.Node | None) -> Verdict | None:
    """The verdict on a vector that the sentence calls the softmax of logits told before it; None where it does not, or they are not told."""
    if not isinstance(vector, nodes.Vector) or _CALLED.search(formula.before) is None or _OTHER.search(formula.sentence):
        return None
    before = section_before(document, formula)
    told = {m["items"] for m in _LOGITS.finditer(before) if m["items"].count(",") == len(vector.items) - 1}
    others = (m for m in re.finditer(_VECTOR, before) if _CALLED.search(re.sub(r"(?:\$|\\\()[^$]*\Z", "", before[: m.start()])) is None)
    written = re.search(_VECTOR, document.text[formula.start : formula.end])
    if not told or written is None:
        return None
    left_open = Verdict("data", "a law, of which nothing is shown")
    temperatures = {m["value"] or m["other"] for m in _TEMPERATURE.finditer(_last_sentence(before) + formula.after)}
    first = next(_LOGITS.finditer(before))
    if _ALTERED.search(before[max(0, first.start() - 40) : first.end()]) is not None:
        return left_open
    if set(re.findall(r"[^\W\d_]{2,}", before[first.end() :].lower())) - _SAYS_NO_MORE:
        return left_open  # between them something may have been done to the logits
    if not all(m["items"] in told or m["items"].count(",") != len(vector.items) - 1 for m in others):
        return left_open  # of other logits, too
    if len(told) > 1 or len(temperatures) > 1 or (not temperatures and _TEMPERED.search(before) is not None):
        return left_open
    by = f"/{temperatures.pop()}" if temperatures else ""
    try:
        statement = read(rf"\operatorname{{softmax}}(({told.pop()}){by}) = ({written['items']})".replace("−", "-"))
        verdicts = [v for chain in elaborate(statement, Context())[0].chains for v in judge_chain(chain)]
    except (ReadError, ElaborationError):
        return left_open
    return verdicts[0] if len(verdicts) == 1 and verdicts[0].word not in ("undecided", "not-understood") else left_open


def of_the_softmax(document: Document, formula: Formula, kept: nodes.Statement, claims: list[Claim]) -> list[Claim]:
    """The same for p = (0.665, 0.245, 0.090), which else would tell a law."""
    links = kept.chains[0].links if len(kept.chains) == 1 else ()
    if len(links) != 1 or len(claims) != 1 or claims[0].verdict.word != "data":
        return claims
    found = softmax_of_told_logits(document, formula, links[0].right)
    return claims if found is None else [replace(claims[0], kind="distribution", verdict=found)]


def _last_sentence(text: str) -> str:
    return re.split(r"[.。;](?:\s+|$)", text.rstrip())[-1]
