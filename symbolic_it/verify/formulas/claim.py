"""A claim of one link: its place, its kind, and what the words around it take back."""

from __future__ import annotations

import re

from ...chapters import Document
from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import is_functional
from ...notation.elaborate.meaning import ChainMeaning, Data, Introduction, LinkMeaning, NotUnderstood, Reading, VectorClaim
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import ReadError, nodes
from ...notation.syntax.languages import words
from ...patterns import regex
from ..doubt import JudgedLink
from ..doubts import doubted as doubted_by
from ..judgement.after_a_slip import said_of
from ..judgement.as_written import as_written
from ..judgement.ranges_of_letters import as_a_range_or_case
from ..model import Claim
from ..sentences.differences import is_said_of_any, is_supposed, section_before
from ..sentences.mention import is_alternative, is_condition, is_existential, is_let, is_of_all
from .fisher_of_laws_nearby import of_a_law_nearby
from .formula import Formula
from .reading_text import reading_text
from .spans import closed


def where(document: Document, formula: Formula, error: ReadError | ElaborationError) -> str:
    place = document.position(formula.offset(error.span.start))
    return f"line {place.line}, column {place.column}: found {error.found}, expected {error.expected}"


def claim_of(
    document: Document, formula: Formula, chain: ChainMeaning, link: LinkMeaning, k: int, verdict: Verdict, narrowed: bool, reading: Reading
) -> Claim:  # fmt: skip
    start = formula.offset(link.span.start)
    if k == 0:
        opens = chain is reading.chains[0] and _OPENING.fullmatch(formula.text, 0, chain.span.start) is not None
        start = formula.offset(len(formula.text) - len(formula.text.lstrip())) if opens else formula.offset(chain.span.start)
    end = formula.offset(max(link.span.end - 1, 0)) + 1
    start, end = closed(document.text, min(start, end - 1), max(end, start + 1))
    verdict = as_a_range_or_case(link, k, formula.text, formula.before, verdict, chain is not reading.chains[0])
    kind, verdict = str(link.kind), as_written(document.text, formula, link, verdict)
    if verdict.positive and verdict.certificate is not None and k > 0 and _is_of_another_side(chain, k):
        verdict = _UNREAD
    if not verdict.positive and k == 0 and (named := of_a_law_nearby(document, formula, link)) is not None:
        verdict = named
    doubted = formula.is_mentioned or is_existential(formula.before, link.relation, formula.after) or is_let(formula.before, link.relation)
    doubted = doubted or (k == 0 and _is_a_name(link.left.node) and is_alternative(formula.before, formula.after))
    differs = verdict.word == "confirmed" and link.relation == "!="
    judged = JudgedLink(document, formula, link, verdict, start, end, k == 0, reading.named, narrowed)
    if (
        isinstance(link.claim, (Introduction, Data))
        and not (doubted and verdict.negative)
        and not formula.is_denied
        and not _is_left_open(verdict)
    ):
        kind, verdict = "definition" if isinstance(link.claim, Introduction) else "data", doubted_by(judged) or verdict
    elif (
        (doubted and verdict.negative)
        or (verdict.positive and (formula.is_denied or _is_supposed(formula, link)))
        or (_is_left_open(verdict) and (doubted or _is_case(formula)))
        or (differs and link.ground and is_supposed(formula.before))
    ):
        kind, verdict = "mention", Verdict("data", "mentioned, not asserted")
    elif isinstance(link.claim, (Introduction, Data)):
        kind = "definition" if isinstance(link.claim, Introduction) else "data"
    elif differs and not link.ground and (is_of_all(formula.sentence) or not is_said_of_any(formula, section_before(document, formula))):
        verdict = Verdict("undecided", "they differ somewhere; that they always do is not shown")
    elif (doubt := doubted_by(judged)) is not None:
        verdict = doubt
    elif (unread := doubted and verdict.word == "not-understood") or isinstance(link.claim, VectorClaim):
        kind = "mention" if unread else "distribution"
    return Claim(start, end, document.text[start:end], kind, verdict, reading_text(said_of(chain.links, k, verdict)), reading.assumptions)


def _is_of_another_side(chain: ChainMeaning, k: int) -> bool:
    """a = ? >= c with a side that could not be read: that a >= c is what the link says only if the first step is true."""
    before = chain.links[k - 1]
    unequal = chain.links[k].relation not in ("=", ":=")  # a = ? = c says a = c as a whole
    return unequal and isinstance(before.claim, NotUnderstood) and chain.links[k].left.node != before.right.node


_UNREAD = Verdict("undecided", "the side before it could not be read; what the chain began with has this relation to it")


def _is_a_name(left: nodes.Node) -> bool:
    """Whether a text may give it another meaning: m, g(x), but no entropy and no law."""
    if isinstance(left, nodes.Call):
        return isinstance(left.head, nodes.Name) and left.head.base not in LAWS and not is_functional(left)
    return isinstance(left, nodes.Name)


def _is_supposed(formula: Formula, link: LinkMeaning) -> bool:
    """ "If $H(X|Y) = H(X)$, then $X$ and $Y$ are independent": what is supposed is not proved by what follows from it."""
    return link.entropic is not None and bool(link.entropic.constraints) and is_condition(formula.before, formula.after, alone=True)


def _is_left_open(verdict: Verdict) -> bool:
    """ "If $D(p \\| q) = 0$, ...": what the text tells of its letters makes it neither true nor false."""
    return verdict.word == "undecided" and _LEFT_OPEN.search(verdict.message) is not None


def _is_case(formula: Formula) -> bool:
    """Whether it is a condition in brackets, "uniform ($p(x) = 1/n$)일 때", the case of equality, "등호는 $q = p$", or what is substituted."""
    before, after = formula.before.rstrip(), formula.after.lstrip()
    if before[-1:] in ("(", "（") and after[:1] in (")", "）"):
        return is_condition(before[:-1], after[1:])
    return _EQUALITY.search(before) is not None or _PUT_IN.match(formula.after) is not None or _PUTTING_IN.search(before) is not None


_LEFT_OPEN = regex(r"\Aa condition was not understood: the values of |that it has this form is not shown\Z")
_PUT_IN = regex(r"\s*(?:(?:[을를]|에|로|으로)?\s*(?:\ufffc\s*[을를에]\s*)?대입|(?:带入|代入)|を\s*代入)")
_PUTTING_IN = regex(r"\b(?:substitut|plug|insert)\w*(?:\s+in(?:to)?)?\s*\Z|(?:带入|代入|将|把)\s*\Z", re.I)
_EQUALITY = regex(rf"(?:\bequality (?:if|iff|when|for|at)|{words('with equality')})\s*\Z", re.I)


_OPENING = regex(
    r"(?:\s|&|[{(\[]|\\(?:begin|end)\{[A-Za-z]+\*?\}(?:\{\d+\})?|\\(?!\\)[A-Za-z]+\*?|\\[,;:! ]|-)*"
)  # before a first statement


def not_read(document: Document, formula: Formula, found: Verdict | str, first: int = 0, behind: int | None = None) -> Claim:
    """What could not be read: the whole formula, or the part of its text from ``first`` to ``behind``; or what its form tells."""
    start, end = formula.start, formula.end
    if behind is not None:
        start, end = formula.offset(first), formula.offset(max(behind - 1, first)) + 1
    kind, verdict = ("definition", found) if isinstance(found, Verdict) else ("identity", Verdict("not-understood", found))
    return Claim(start, end, document.text[start:end], kind, verdict)
