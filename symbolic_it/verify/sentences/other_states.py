"""Words for another state than the one whose law was told: "at the optimum", "had the model predicted 0.6".

The data of the text are not those of such a state, unless the sentence tells a vector of its own; nor are they where it supposes what is
false of them: "If $H(p) = 2$, then ...".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...notation.context import Context, Masses
from ...notation.syntax.languages import words
from ...patterns import regex
from ..formulas.formula import Formula
from ..model import Claim
from .openings import lasts

NOT_ASSERTED = "mentioned, not asserted"
_CHANGE = (
    r"(?:training|smoothing|steps?|updates?|epochs?|iterations?|fine-?tuning|(?:temperature |re)?scaling|sharpening|flattening|truncat\w+|"
    r"renormali[sz]\w+|clipping|calibrat\w+|distill\w+|pruning|quanti[sz]\w+|tempering|convergence|optimi[sz]\w+|annealing|pre-?training)"
)
#: What makes another law of the one that was told.
_MADE = (
    r"(?:merg|remov|delet|mask|permut|revers|truncat|reweight|renormali[sz]|perturb|replac|doubl|halv)(?:e[sd]?|ing|ed)|(?:drop|swap|split|cut)(?:ped|ping|ting|s)|"
    r"(?:group|pool|filter|coarse-?grain|reweight)(?:s|ed|ing)|escort|plug-in|estimates? from"
)
_THINGS = r"(?:coin|source|die|dice|law|distribution|model|code|channel|text|corpus|language|experiment|student|teacher|branch|run|variable|alphabet|data ?set|test set|vocabulary)s?"
_OTHER = regex(
    rf"\b(?:{_MADE})\b|\b(?:another|(?:an?|the) (?:second|third|other|new|different|biased|loaded|unfair|tied|next|previous|old|larger|smaller)) (?:[\w-]+ ){{0,2}}{_THINGS}\b|"
    r"\b(?:two|three|four|five|ten|\d+|several|many|both) (?:independent |successive |further )?(?:draws|tosses|throws|rolls|copies|samples)\b|\bper (?:symbol )?(?:pair|block|triple)\b|"
    r"\b(?:law|source|coin|distribution|model) (?:of|in|from) (?:Exercise|Problem|Example|Figure) \d|"
    rf"\b(?:after|before|upon|following|once) (?:[\w-]+ ){{0,3}}{_CHANGE}\b|"
    r"\b(?:at|near|towards?) (?:the|its|their|an?) (?:\w+ )?(?:optimum|minimum|maximum|extremes?|end of training|start of training|solution|minimi[sz]er|maximi[sz]er)\b|"
    r"\bat (?:best|worst|convergence|initiali[sz]ation|optimality)\b|"
    r"\bin the (?:\w+[- ])?limit\b|\bin the (?:ideal|best|worst|extreme|perfect|opposite) case\b|"
    r"\b(?:perfect|ideal|optimal|oracle|sharper|flatter|better|worse|untrained|fully trained|converged|overconfident|more confident|less confident) "
    r"(?:\w+ )?(?:models?|predict\w+|classifiers?|learners?|networks?|students?|polic(?:y|ies)|distributions?)\b|"
    r"\b(?:model|prediction|predictor|classifier|student|policy|network)s? (?:is|was|were|had been|becomes?|became) (?:\w+ )?(?:perfect|ideal|optimal|exact|confident|certain|sure)\b|"
    r"\b(?:approach(?:es|ed|ing)?|converge[sd]?|converging|tends?|tended|collapse[sd]?|collapsing)\b|"
    r"\bhad (?:the|it|we|they|he|she|one)\b|\b(?:if|when|had|were)\b[^.;]*\binstead\b|\binstead\b[^.;]*\b(?:would|had|were)\b|\bwould (?:have|be|reach|get|give|become|equal)\b",
    re.I,
)
#: "The reverse KL", "swapping the arguments": of the same laws.
_DIRECTION = regex(
    r"\breversed? (?:KL\b|K-L\b|Kullback|divergences?\b|relative entropy|cross-entropy|directions?\b)|\bthe reverse(?= (?:is|one|has|gives)\b)|"
    r"\b(?:swap(?:s|ped|ping)?|revers(?:es?|ed|ing)) (?:the |their |its |both |these )?(?:roles|arguments|direction|order of (?:the )?(?:arguments|two|laws))\b",
    re.I,
)
_VECTOR = regex(r"(?:=|\\approx|\\in|:=)\s*(?:\\(?:left|big|Big)\s*)?[(\[]\s*[-.\d\\][^=]*,|\\begin\{[pb]?matrix")


def tells_a_further_law(context: Context, formulas: Sequence[Formula]) -> bool:
    """Whether a sentence gives a vector to a name beside those that have one, and none to these: "Suppose the model says q = (0.4, 0.6)"."""
    own = {f.text for f in formulas}
    known = {f.symbol for f in context.facts if isinstance(f.value, Masses) and f.text not in own}
    names = [m["name"].lstrip("\\") for f in formulas if (m := _GIVES.match(f.text)) is not None and _VECTOR.search(f.text) is not None]
    return bool(names) and not known & set(names)


_UNIFORM = regex(r"\buniform\w*", re.I)
_OF_A_LETTER = regex(
    r"\$\s*(?P<one>[a-z](?:_\{?\w\}?)?)\s*\$\s*(?:(?:is|be|being|denotes?)\s+)?(?:the\s+|a\s+)?uniform(?:\s+(?:distribution|law|model|one))?(?!\s+\$\s*[a-z](?:_\{?\w\}?)?\s*\$)|"
    r"\buniform\s+(?:(?:distribution|law|model|reference|prior)\s+)?\$\s*(?P<two>[a-z](?:_\{?\w\}?)?)\s*\$",
    re.I,
)


def calls_another_uniform(context: Context, whole: str) -> bool:
    """Whether a sentence, with its maths in place, calls a letter uniform that has no masses, and nothing else: "with $u$ uniform, D(p || u) = 1/4"."""
    told = {f.symbol for f in context.facts if isinstance(f.value, Masses)}
    found = [m["one"] or m["two"] for m in _OF_A_LETTER.finditer(whole)]
    return bool(found) and len(found) == len(_UNIFORM.findall(whole)) and not told & set(found)


_GIVES = regex(r"\s*(?P<name>\\?[A-Za-z]+(?:_\{?\w+\}?)?)\s*(?:=|:=|\\approx)")
_SUPPOSING = regex(
    r"(?:\b(?:if|when|suppose|assum(?:e|ing)|imagin(?:e|ing)|pretend(?:ing)?|were|had|provided)\b|"
    rf"{words('if')}|{words('supposes')})[^.;,]{{0,40}}\Z",
    re.I,
)


def of_what_is_supposed(formula: Formula, claims: Sequence[Claim], contexts: tuple[Context, Context]) -> tuple[Context, Context]:
    """The contexts of a sentence and of those behind it, without the masses told before where a formula supposes what is false of them."""
    local, lasting = contexts
    if not any(c.verdict.message == NOT_ASSERTED and "=" in c.text for c in claims) or _SUPPOSING.search(formula.before) is None:
        return contexts
    own = replace(local, facts=tuple(f for f in local.facts if not isinstance(f.value, Masses)))
    return own, replace(lasting, facts=tuple(f for f in lasting.facts if not isinstance(f.value, Masses))) if lasts(
        formula.before
    ) else lasting


def of_told_state(context: Context, said: str, formulas: Sequence[Formula]) -> Context:
    """The context of a sentence, without the masses told before where it speaks of what they do not describe."""
    if _OTHER.search(_DIRECTION.sub(" ", said)) is None or any(_VECTOR.search(f.text) for f in formulas):
        return context
    return replace(context, facts=tuple(f for f in context.facts if not isinstance(f.value, Masses)))
