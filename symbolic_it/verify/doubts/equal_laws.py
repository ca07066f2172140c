"""Equations that hold where two laws are one: of a perfect model, H(p, q) = H(p) is true, and of another it is not."""

from __future__ import annotations

import re

from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import key_if_any
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk as nodes
from ...patterns import regex
from ...terms.statement import Statement
from ...terms.term import Mass, unfold, walk
from ..doubt import Doubt, JudgedLink
from ..sentences.plainly_said import concludes_from_a_case, is_plainly_said, says_that_laws_are_one

_AGREE = regex(
    r"\b(?:perfect(?:ly)?|ideal(?:ly)?|match(?:es|ed|ing)?|reproduc\w+|coincid\w+|agrees?|exactly right|optimal(?:ly)?|best(?! (?:(?:possible|code) )?(?:lengths?|codes?|codewords?)\b)|cop(?:y|ied)|reach(?:es|ed)|attain\w*|achiev\w*|converg\w*|has learn\w+ (?:the|it)|memori[sz]\w+|imitat\w+|mimics?|clones?|recovers?|fits? (?:\w+ )?(?:exactly|perfectly)|true (?:law|distribution) is known|"
    r"no (?:redundancy|excess|gap|waste|loss is left)|perfekt\w*|ideale[rsn]?|stimm\w+ .{0,20}überein|parfaite?(?:ment)?|idéale?|perfect[oa](?:mente)?|coincide\w*|"
    r"perfeit[oa](?:mente)?|perfett[oa]|идеальн\w*|совпада\w*)\b|完美|理想|一致|完全に|완벽|일치",
    re.I,
)


def _may_be_equal(judged: JudgedLink) -> bool:
    """Whether H(p, q) = H(p) or the like is refuted of any two laws, where the words around may say that they are the same."""
    link = judged.link
    if not judged.refuted_in_general or link.relation != "=" or not isinstance(link.claim, Statement):
        return False
    one_each = isinstance(link.left.node, n.Call) and isinstance(link.right.node, n.Call)
    step = judged.formula.text.lstrip(" &\n").startswith("=")  # of a derivation, whose first side stands before
    partly = link.entropic is None and not step and _leaves_a_law_out(link, link.claim)
    if (one_each or partly) and _AGREE.search(f"{judged.section[-200:]} {judged.formula.sentence}") is not None:
        return True
    before, after = judged.formula.before, judged.formula.after
    if judged.formula.text.rstrip().endswith("="):  # to words that are a side: "... = what is paid"
        after = ""
    if one_each and says_that_laws_are_one(before):
        return True
    if one_each and concludes_from_a_case(before, judged.section[-200:]):
        return True
    return partly and not is_plainly_said(before, after, judged.section[-200:])


def _leaves_a_law_out(link: LinkMeaning, claim: Statement) -> bool:
    """Whether one side is written with a law more: D(p || q) = log K - H(p) is of a uniform q, and H(p, q) = H(p) of a q that is p."""
    one, other = ({t.law.name for t in walk(unfold(side)) if isinstance(t, Mass)} for side in (claim.claim.lhs, claim.claim.rhs))
    if not one or not other or not (one < other or other < one):
        return False
    written = [{key_if_any(x) for x in nodes(side.node) if isinstance(x, n.Name)} for side in (link.left, link.right)]
    return bool((one ^ other) & (written[0] ^ written[1]))


DOUBT = Doubt("it holds where the laws are equal, of which the words around may speak", _may_be_equal)
