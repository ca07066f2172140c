"""A claim of one link: its place, its kind, and what the words around it take back."""

from __future__ import annotations

import re

from ...chapters import Document
from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import is_functional
from ...notation.elaborate.meaning import ChainMeaning, Data, Introduction, LinkMeaning, Reading, VectorClaim
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import ReadError, nodes
from ...notation.syntax.languages import words
from ...patterns import regex
from ..judgement.as_written import as_written
from ..judgement.defined_beside import is_defined_beside
from ..judgement.ignored_conditions import ignores_its_sentence, is_general
from ..judgement.in_general import is_so_mostly
from ..judgement.laws_that_agree import may_speak_of_equal_laws
from ..judgement.measured_letters import of_a_measured_letter, of_an_unnormalised_law
from ..judgement.own_probabilities import tells_another_probability
from ..judgement.ranges_of_letters import as_a_range_or_case, is_of_one_letter
from ..judgement.restricted_optima import may_be_of_fewer
from ..judgement.worked_example import may_be_bits
from ..model import Claim
from ..numbers.decimals import OTHER_UNITS
from ..sentences.case_in_front import is_case_in_front
from ..sentences.differences import is_said_of_any, is_supposed, section_before
from ..sentences.indices_compared import is_told_of_indices
from ..sentences.mention import compares_indices, is_alternative, is_condition, is_existential, is_let, is_of_all
from ..sentences.ranges import on_an_interval
from .fisher_of_laws_nearby import of_a_law_nearby
from .formula import Formula
from .other_meanings import may_be_an_objective, may_be_fisher
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
    if not verdict.positive and k == 0 and (named := of_a_law_nearby(document, formula, link)) is not None:
        verdict = named
    doubted = formula.is_mentioned or is_existential(formula.before, link.relation, formula.after) or is_let(formula.before, link.relation)
    doubted = doubted or (k == 0 and _is_a_name(link.left.node) and is_alternative(formula.before, formula.after))
    differs, by_indices = verdict.word == "confirmed" and link.relation == "!=", is_told_of_indices(formula, link)
    if isinstance(link.claim, (Introduction, Data)) and not (doubted and verdict.negative) and not _is_left_open(verdict):
        kind = "definition" if isinstance(link.claim, Introduction) else "data"
    elif (
        (doubted and verdict.negative)
        or (_is_left_open(verdict) and (doubted or _is_case(formula)))
        or (differs and link.ground and is_supposed(formula.before))
    ):
        kind, verdict = "mention", Verdict("data", "mentioned, not asserted")
    elif isinstance(link.claim, (Introduction, Data)):
        kind = "definition" if isinstance(link.claim, Introduction) else "data"
    elif differs and not link.ground and (is_of_all(formula.sentence) or not is_said_of_any(formula, section_before(document, formula))):
        verdict = Verdict("undecided", "they differ somewhere; that they always do is not shown")
    elif (
        verdict.word == "refuted"
        and not link.ground
        and (reading.named or is_general(link) or link.relation in ("<", ">", "<=", ">="))
        and narrowed
        and link.relation != "!="
    ):
        verdict = Verdict("undecided", "the sentence narrows what the formula is about in words that were not understood")
    elif verdict.word == "refuted" and not link.ground and (letter := of_a_measured_letter(verdict, _around(document, formula))):
        verdict = Verdict("undecided", f"{letter} is what the words around measure by it, which this reading does not know")
    elif verdict.word == "refuted" and not link.ground and (law := of_an_unnormalised_law(verdict, _around(document, formula))):
        verdict = Verdict("undecided", f"how {law} comes from the one that is not normalised is not known to this reading")
    elif may_speak_of_equal_laws(link, verdict, f"{section_before(document, formula)[-200:]} {formula.sentence}"):
        verdict = Verdict("undecided", "it holds where the laws are equal, of which the words around may speak")
    elif may_be_of_fewer(formula.text, verdict, f"{_told_before(document, formula)} {formula.text} {formula.around}"):
        verdict = Verdict("undecided", "proved over all of them, of which the sentence may leave some")
    elif k == 0 and is_defined_beside(formula, verdict):
        verdict = Verdict("undecided", "defined beside the same function of another law")
    elif is_so_mostly(formula, link, verdict):
        verdict = Verdict("undecided", "it may be an equation, which the words do not exclude")
    elif (
        verdict.word == "convention-mismatch"
        and verdict.message.startswith(OTHER_UNITS[0][1])
        and may_be_bits(document.text, formula.start, formula.end, link)
    ):
        verdict = Verdict("undecided", "right in bits, which the text speaks of nearby")
    elif verdict.negative and "Fisher information" not in verdict.message and may_be_fisher(document, formula, link):
        verdict = Verdict("undecided", "I is Fisher's information in the words nearby")
    elif verdict.negative and may_be_an_objective(document, link):
        verdict = Verdict("undecided", "J is another function than Jeffreys' divergence, where the text speaks of none that is symmetric")
    elif verdict.word == "refuted" and not link.ground and compares_indices(formula.sentence, formula.text) and not by_indices:
        verdict = Verdict("undecided", "the sentence says which of the indices differ")
    elif (
        verdict.word == "refuted"
        and (ignores_its_sentence(link, formula) or on_an_interval(formula.before, formula.maths_before, formula.text))
        and not by_indices
    ):
        verdict = Verdict("undecided", "the sentence names a condition that this reading does not use")
    elif tells_another_probability(formula, link, verdict):
        verdict = Verdict("undecided", "its sentence tells a probability of its own")
    elif (
        verdict.word == "refuted"
        and (not link.ground or is_of_one_letter(link))
        and is_case_in_front(document.text, start, end, link.relation)
    ):
        verdict = Verdict("undecided", "a case, most likely, which the words behind it are about")
    elif (unread := doubted and verdict.word == "not-understood") or isinstance(link.claim, VectorClaim):
        kind = "mention" if unread else "distribution"
    return Claim(start, end, document.text[start:end], kind, verdict, reading_text(link), reading.assumptions)


def _is_a_name(left: nodes.Node) -> bool:
    """Whether a text may give it another meaning: m, g(x), but no entropy and no law."""
    if isinstance(left, nodes.Call):
        return isinstance(left.head, nodes.Name) and left.head.base not in LAWS and not is_functional(left)
    return isinstance(left, nodes.Name)


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


def _told_before(document: Document, formula: Formula) -> str:
    """The end of what stands before a sentence that begins with "Then"."""
    return section_before(document, formula)[-200:] if formula.before.lstrip().startswith(("Then", "Thus", "Hence", "So")) else ""


def _around(document: Document, formula: Formula) -> str:
    """The text of a formula's section before it, and of its sentence."""
    behind = document.text[formula.end : formula.end + 200]
    return section_before(document, formula) + " \ufffc " + re.split(r"[.。](?=\s|\Z)", behind, maxsplit=1)[0]


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
