r"""Definitions with the truth and the model exchanged: a forward divergence, a loss, a discriminator."""

from __future__ import annotations

import re
from dataclasses import replace

from ...chapters import Document
from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..model import Claim
from ..sentences.truth_and_model import MODEL, TRUTH, told_roles
from .formula import Formula

_WAY = regex(
    r"\b(?:(?P<forward>forward|inclusive)|(?P<reverse>reverse|backward|exclusive))[- ](?:KL\b|Kullback|divergence|relative entropy)", re.I
)
_LOSS = regex(
    r"(?<!reverse )\b(?:(?:training|cross[- ]entropy|language[- ]model\w*|log|NLL|negative log-likelihood) loss|cross[- ]entropy|training objective)\b[^.;]{0,40}\Z|"
    r"Kreuzentropie[^.;]{0,30}\Z|entropie croisée[^.;]{0,30}\Z|entropía cruzada[^.;]{0,30}\Z|(?:交叉熵|损失)[^.;。]{0,20}\Z|교차 ?엔트로피[^.;]{0,20}\Z|クロスエントロピー[^.;。]{0,20}\Z|交差エントロピー[^.;。]{0,20}\Z",
    re.I,
)
_DISCRIMINATOR = regex(r"\bdiscriminator\b|Diskriminator|discriminateur|判别器", re.I)
_TURNED = regex(r"\b(?:swap\w*|exchang\w*|revers\w*|other way|instead|symmetri\w*)\b", re.I)
_FAR = 4000


def of_turned_laws(document: Document, formula: Formula, kept: n.Statement, claims: list[Claim]) -> list[Claim]:
    """The claims of a formula; where the words name a direction, and its laws have been told to be the other way round, no definition."""
    way = _way(formula.before, document.said[max(0, formula.start - 300) : formula.start])
    if way is None or not any(c.verdict.word in ("definition", "proved") for c in claims) or len(kept.chains) != 1:
        return claims
    behind = re.split(r"[.;。](?=\s|\Z)", document.said[formula.end : formula.end + 160], maxsplit=1)[0]
    roles = told_roles(f"{document.said[max(0, formula.start - _FAR) : formula.start]} \ufffc {behind}")
    chain = kept.chains[0]
    sides = [chain.first, *(link.right for link in chain.links)]
    pairs = {p for side in sides if side is not None for p in (_pair(side, way),) if p is not None}
    if len(pairs) != 1:
        return claims
    wanted = (MODEL, TRUTH) if way == "reverse" else (TRUTH, MODEL)
    found = tuple(roles.get(x) for x in pairs.pop())
    if found != wanted[::-1]:
        return claims
    introduces = isinstance(chain.first, n.Name) and way in ("forward", "reverse")
    verdict = (
        Verdict("convention-mismatch", f"the {way} divergence, from the other law")
        if introduces and _TURNED.search(formula.after[:60]) is None
        else Verdict("undecided", "the text has told the two laws the other way round")
    )
    return [replace(c, verdict=verdict) if c.verdict.word in ("definition", "proved") else c for c in claims]


def _way(before: str, near: str) -> str | None:
    last = list(_WAY.finditer(before[-90:]))[-1:]
    if last and re.search(r"[.;]", before[-90:][last[0].end() :]) is None:
        return "forward" if last[0]["forward"] else "reverse"
    return "discriminator" if _DISCRIMINATOR.search(near) else "loss" if _LOSS.search(before) else None


def _pair(side: n.Node, way: str) -> tuple[str, str] | None:
    """The two laws, as they are written: of D(a || b), of sum a log a/b, of -sum a log b, of a/(a + b)."""
    if way == "discriminator":
        match side:
            case n.Div(one, n.Add(left, right)) if one in (left, right):
                other = right if one == left else left
                return _both(one, other)
        return None
    if isinstance(side, n.Call) and len(side.args) == 2 and ("||" in side.separators or way == "loss"):
        return _both(*side.args)
    for x in walk(side):
        match x:
            case n.BigOp("sum" | "int", _, n.Mul(weight, n.Log(n.Div(above, below)))) if way != "loss" and weight == above:
                return _both(weight, below)
            case n.BigOp("sum" | "int", _, n.Mul(weight, n.Log(law))) if way == "loss":
                return _both(weight, law)
    return None


def _both(one: n.Node, other: n.Node) -> tuple[str, str] | None:
    names = [_written(x.head if isinstance(x, n.Call) else x) for x in (one, other)]
    return None if names[0] is None or names[1] is None or names[0] == names[1] else (names[0], names[1])


def _written(law: n.Node) -> str | None:
    """p for p_i, q_theta, p_data."""
    if not isinstance(law, n.Name):
        return None
    below = law.sub.base if isinstance(law.sub, n.Name) else law.sub.words if isinstance(law.sub, n.Text) else ""
    head = "".join(law.accents) + law.base
    return head if len(below) < 2 and below in "ijkxvnc" else f"{head}_{below}" if law.sub is None or below else None
