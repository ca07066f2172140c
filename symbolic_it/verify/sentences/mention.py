"""Mention is not assertion: what its sentence negates, doubts, supposes, quotes or calls wrong is not judged negative."""

from __future__ import annotations

import re
from functools import lru_cache

from ...notation.syntax.languages import words
from ...patterns import regex
from .aims import is_aimed_at
from .constrained import is_constrained
from .east_asian import is_condition_of_another
from .equality_words import told_case
from .reasons import not_denied, reason_alone
from .said_by_others import is_of_others
from .wrong_outcomes import without_wrong_outcomes

_BEFORE = regex(
    r"(?:\b(?:not|never|\w+n['’]t|cannot|wrong(?:ly)?|incorrect(?:ly)?|false(?:ly)?|mistak\w+|error|erroneous\w*|myth|misconception|tempt(?:ed|ing)|"
    r"suppose|assume|assuming|imagine|pretend|if it were|were it|would (?:be|give|mean|imply)|had we|naively?|someone (?:might|may)|"
    r"(?:students?|people|beginners?|learners?|novices?|newcomers)\b[^.;:]{0,20}\b(?:often|sometimes|commonly|frequently|tend to|may|might)|confus\w+|"
    r"one might (?:think|believe|expect)|you might (?:think|write)|is it true|does it hold|whether|claims? that|claimed|instead of|rather than|"
    r"(?:at|in|under|on) no (?:point|time|stage|step|case|circumstances?|condition|account|way|sense)|(?:only|exactly|at most|at least|precisely|just) (?:one|two|three|half|\d+) of|(?:is|are|was|were|been) asked to|nowhere|nobody|no one|by no means|conjectur\w*|guess(?:es|ed)? that|(?<!no )(?<!without )(?<!beyond )(?<!any )doubt(?:s|ed|ful)?|(?:solv(?:e|es|ed|ing)|solutions? (?:of|to)|roots? of)(?=\s*\Z)|(?:by [^.;:]{1,30} )?we mean|"
    r"(?:to|must|should) (?:have|ensure|guarantee|enforce|achieve)(?=\s*\Z)|far from|unlike|contrary to|no longer|fails?|fail to|counterexample|none of|refutes?|only (?:in|for|under) (?:[\w-]+ ){1,4}(?:do|does|is|are|can|will|may)|no (?:such )?(?:\w+ ){0,3}(?:\ufffc )?(?:satisf\w+|has|have|with|obeys?|attains?|achieves?|exists?)|disprove|show that it is (?:not|false)|there (?:exist|are|is))\b"
    r"|\b(?:rul(?:e|es|ed|ing) out|contradicts?|violates?|ha(?:s|ve) read|used to (?:think|believe|write|say)|(?:once|formerly|previously|long) (?:thought|believed|wrote|assumed)|"
    r"(?:early|earlier|older?|previous|first|original) (?:drafts?|versions?|editions?|printings?|releases?) (?:\w+ ){0,4}(?:had|said|read|stated|contained|gave|printed)|opposed to|"
    r"(?:test|testing|reject\w*) (?:the |a )?(?:null )?hypothes[ei]s|hypothesis(?=\s*\Z)|flawed|bogus|fallacious|faulty|(?:frequent|common|usual|easy|typical|popular|classic) (?:slips?(?! of)|traps?|confusions?|blunders?|oversights?)|pitfalls?|bad(?=\s*\Z)|naive (?:reading|reader|view|guess|argument|approach|intuition)|at first (?:glance|sight)|hallucinat\w+|"
    r"could (?:think|believe|conclude|guess|expect)|T/F|replace(?=\s*\Z))"
    rf"|{words('denied before')})",
    re.I,
)
_AFTER = regex(
    r"^\W*(?:is|are|would be|was|were)?\s*(?:\w+\s)?(?:not|false|wrong|incorrect|an? (?:\w+ )?(?:mistake|error|typo|misprint|slip)\b|no longer|fails?|does not hold|(?:\w+n['’]t|do not|did not) hold|"
    r"is false|untrue|invalid|refuted|disproved|debunked|impossible|absurd|nonsense|a myth|a fallacy|ruled out|contradict\w*)\b|^\W*has been (?:refuted|disproved|debunked)\b|^\W*(?:holds?|is (?:attained|reached|achieved|tight|true|valid))?\s*(?:iff|if and only if|only (?:if|when|for|in|under|where)|exactly when)\b|"
    r"^\s*[(\[]?\s*[✗✘❌✖]|^\W*(?:is |are |was |were )?(?:clearly |simply |plainly |obviously )?(?:violated|reversed|backwards?|never (?:true|the case|satisfied)|only (?:true|valid|correct)|off by|upside down|what (?:we|I|one|they) "
    r"(?:want|wish|try|aim|hope|intend)\w* to (?:disprove|refute|rule out|exclude))\b|^\W*(?:cannot (?:be|hold|happen|occur)|never (?:holds?|happens?|occurs?)|has the (?:wrong|opposite)|(?:should|must|ought to) (?:\w+ )?(?:read|be (?:the other way|replaced|reversed|"
    r"corrected|turned|swapped))|by the (?:correct|right))\b|^\W*(?:but |yet |;)?\s*the (?:truth|opposite) is\b|"
    r"^\W*(?:needs?|requires?|demands?|presupposes?|to hold|to be true|other than|defines? (?:a|an|the)|determines? (?:a|an|the)|describes? (?:a|an|the)|"
    r"is (?:an?|the|one) (?:\w+ )?(?:special|particular|limiting|extreme|boundary|degenerate|exceptional) case)\b|"
    r"^\W*(?:,\s*)?or (?:else )?(?:(?:give|find|provide|construct|exhibit|present) a counter-?example|(?:dis|re)(?:prove|fute))|"
    r"^\W*(?:is|was|are) rejected\b|^\W*would (?:be|mean|imply|contradict|require|need|follow|have)\b|"
    r"^\W*das (?:stimmt|gilt)[^.]{0,12}nicht|^\W*das ist falsch|^\W*aber falsch|^\W*but (?:this|that|it) is (?:false|wrong|not)|^\W*这是错|^\W*(?:是错|不成立|不对)|^\W*(?:ist falsch|est faux)|"
    rf"^\W*[^,.;，。；]{{0,24}}(?:{words('denied behind')})",
    re.I,
)


@lru_cache(maxsize=64)  # asked of each formula several times
def is_mention(before: str, after: str) -> bool:
    """Whether the words around a formula, in its own clause, take back or suspend the assertion."""
    clause = re.split(
        r"[;—–]|\. |, (?:so|hence|thus|then|therefore|and|which)\b|那么|所以|则|따라서|그러면",
        before,
    )[-1]
    clause = reason_alone(clause)
    clause = _OF_NO_FORMULA.sub(" ", clause)
    head, colon, rest = clause.rpartition(":")
    if colon:
        head = not_denied(head, rest)
        clause = f"{_SAYS_THE_SAME.sub(' ', head)[-40:]} {rest}"
    clause = without_wrong_outcomes(_STRESSED.sub(" ", clause))
    clause = _MEASURED.sub(" is ", _CONSEQUENCE.sub(" is ", _REASON.sub("", clause)))
    if _is_quoted(before, after) or _is_asked(before, after) or _PUT_UP.search(before) is not None or is_constrained(before):
        return True
    return bool(_BEFORE.search(clause)) or bool(_AFTER.match(after)) or is_aimed_at(before, after) or is_of_others(before, after)


#: "Do not forget that ...": what is stressed is asserted.
_STRESSED = regex(
    r"\bcannot fail\b|\b(?:mistakes?|errors?|confusion) is to (?:forget|overlook|ignore|neglect)\b|\bto (?:avoid|prevent) (?:\w+ )?(?:mistakes?|errors?|confusion)\b|\bcontrary to (?:\w+ )?(?:belief|intuition|expectations?|opinion|wisdom|what (?:is|are|was) \w+ \w+),|"
    r"\b(?:wrong|mistake|error|mistaken) to (?:deny|forget|overlook|ignore|neglect)\b|\b(?:I|we) claim\b|\bfalse (?:positives?|negatives?|alarms?|discover\w+|rejections?)\b|\berror of (?:at most|less than|about)\b|"
    r"\b(?:not|never|\w+n['’]t) (?:to )?(?:forget|overlook|be (?:forgotten|overlooked|surprised)|surpris\w+|(?:hard|difficult) to (?:see|show|check|verify|prove))\b|"
    r"\bnicht (?:zu )?vergessen|\bno (?:se )?(?:debe\w*|hay que) olvidar|\bnon (?:si deve )?dimenticar\w*|\bnão (?:se )?(?:deve\w* )?esquec\w*|\b(?:ne|n['’]) ?(?:pas )?oubli\w+(?: pas)?",
    re.I,
)
#: "(which does not depend on q), the objective becomes", "assuming iid data, ...": what is denied or supposed is another thing.
_OF_NO_FORMULA = regex(
    r"\b(?:(?:do|does|did|will|need)(?: not|n['’]t)|can(?: ?not|['’]t| never)|never) (?:increas|decreas|grow|shrink|exceed|creat|add|reduc|los|gain)\w*\b[^,;:=]*(?=[,:])|"
    r"\b(?:is|are|be) never (?:negative|positive|less|more|greater|smaller|larger|infinite)\b[^,;:=]*(?=[,:])|"
    r"\b(?:do|does|did)(?: not|n['’]t) (?:depend|affect|change|alter|influence|matter|involve|contain|need|require|shift|move|bias|hurt|harm|enter|appear|interfere)\b[^,;:=]*(?=[,:)])|"
    r"\b(?:not|n['’]t) (?:affect|chang|alter|influenc|mov|shift)ing\b[^,;:=]*(?=[,:)])|\bassuming\b[^,;:]*,(?=[^,;:]*[a-z])",
    re.I,
)
#: "It is never negative: ..." says what the formula says.
_SAYS_THE_SAME = regex(
    r"\b(?:not|never|cannot|can ?not|can never)(?: be)? (?:negative|positive|less|more|greater|smaller|larger|hurts?|increases?|decreases?|grows?|shrinks?|symmetric)\b",
    re.I,
)
#: "since H(p) does not depend on the model, ...": what is denied is no part of what follows the comma.
_REASON = regex(r"(?:^|,|\band)\s*(?:since|because|as(?= \ufffc)|da|weil)\s[^,]*\b(?:not|never|nicht)\b[^,]*,(?=[^,]*\Z)", re.I)
#: "the temporal difference error", "the squared error": what is measured by that name is no mistake.
_MEASURED = regex(
    r"\b(?:differences?|TD|Bellman|squared?|absolute|relative|predict\w+|estimat\w+|approximat\w+|quanti[sz]ation|reconstruction|generali[sz]ation|"
    r"test|training|standard|mean|Bayes|decoding|rounding|classification)[- ]errors?\b|"
    r"\berror(?:[- ](?:probabilit\w+|rates?|fractions?|correct\w+|terms?|bounds?|bars?|exponents?|patterns?|vectors?|measures?|functions?))\b|"
    r"\berrors?(?= (?:\ufffc|of \ufffc))|\b(?:probability|fraction|rate|number) of (?:an? |\w+ )?errors?\b|错误(?:概率|率|码|图样|数)|误码",
    re.I,
)
#: "Hence, the loss would be ...": a consequence that is asserted, where nothing is supposed.
_CONSEQUENCE = regex(
    r"(?<=\b)(?<!\w)(?:hence|thus|therefore)\b,?(?:(?!\b(?:if|were|had|suppose|naive\w*|wrong\w*|guess|otherwise)\b)[^,;])*?\bwould be\s*\Z",
    re.I,
)


#: "Decide which are true: F; G", "Prove or disprove: F": all that follows in the sentence is put up.
_PUT_UP = regex(
    r"\b(?:(?:decide|determine|check|say|state|tell|find out|figure out|judge) (?:which|whether|if)|which (?:of|are|one)|(?:prove|show|justify) or (?:disprove|refute|give a counter-?example)|"
    rf"true or false|true/false|right or wrong)\b[^.;]*:|(?:{words('asks to judge')})[:：?？(（①⑴]|\b(?:options|choices|possible answers|alternatives|candidates|distractors) (?:are|were|read)\b",
    re.I,
)
_ASKED = regex(r"\s*[?？]|[^.;!。；！\n]*(?:か|吗|呢|么|니까|는가|은가|인가|일까|나요|까요)?\s*[?？]")
_ASKS = regex(
    r"\b(?:is|are|was|were|does|do|did|why|how|what|when|which|who|whose|where|can|could|would|will|should|shall|must|may|might)\b|哪|是否|어느|무엇|どれ|どちら|"
    r"\b(?:gilt|ist|sind|welche\w*|warum|est-ce|quelle?s?|pourquoi|es|son|cu[aá]l\w*|por qué|vale|quale|perché)\b",
    re.I,
)


def _is_asked(before: str, after: str) -> bool:
    """Whether a formula stands in a question: right before its mark, or behind the word that asks."""
    m = _ASKED.match(after)
    if m is None:
        return False
    return (
        not m[0].strip(" ?？")
        or re.search(r"[か吗呢么까가나요]\s*[?？]\Z", m[0]) is not None
        or _ASKS.search(re.split(r"[.;。；]\s", before)[-1]) is not None
    )


def _is_quoted(before: str, after: str) -> bool:
    """Whether a formula stands between quotation marks."""
    if before.count('"') % 2 and '"' in after:
        return True
    return any(before.rfind(left) > before.rfind(right) and right in after for left, right in ("“”", "„“", "«»", "「」", "『』"))


_CONDITION = regex(
    r"(?:\b(?:if|iff|only if|when|whenever|wherever|unless|once|until|(?<![,;] )while|provided(?: that)?|such that|(?:convex|concave|defined|valid|supported) on|suppose|assume|given(?: that)?(?!\s+(?:\w+\s+)?(?:by|as|in|above|below|here|explicitly)\b)|"
    r"convex|concave|support of|(?:take|pick|choose|find|fix|select|look for)(?: \w+){0,2} (?:\ufffc )?(?:with|satisfying|for which)|equality (?:holds )?(?:if|iff|when)|with equality)\b(?![^.;:,]{0,12}\ufffc\s+(?:(?:it|this|that|they) )?(?:is|are|reads|equals)\s*\Z)(?:(?!\bthen\b|\bwe (?:have|get|obtain)\b)[^.;:,]){0,12}|"
    r"\bfor (?:all|any|each|every)|\ufffc\s*,?\s*for|满足|使得?|" + words("if before") + r"|(?:(?<!\w)при|" + words("if") + r"))\s*\Z",
    re.I,
)
#: "互信息满足 ...": what a quantity by name satisfies is claimed of it, where nothing is supposed.
_SATISFIES = regex(r"(?:\A|[。；;，,])(?:(?!若|如果|假设|设|令|当|对|存在|任意|所有|凡|选|取|\ufffc)[^。；;，,])*满足\s*\Z")
_CHAINED = regex(r"\b(?:if|when|where|whenever|suppose|assume)\b[^.;:]*\ufffc\s*,?\s*(?:but|and|with|while|或|且)\s*\Z", re.I)
#: "with equality iff D(f||u) = 0, that is f = u": the case of equality said once more.
_SAME_CASE = regex(
    r"\bequality\b[^.;:]*\b(?:iff|if and only if|only (?:if|when)|exactly when)\b[^.;:]*\ufffc\s*[,(—–]*\s*(?:that is(?: to say)?|i\.e\.|id est|namely|meaning(?: that)?|or equivalently|equivalently)[\s,]*\Z",
    re.I,
)


def is_said_again(before: str) -> bool:
    """Whether a formula says once more what the case of equality is, which it makes true of no other sentence."""
    return _SAME_CASE.search(before) is not None


@lru_cache(maxsize=64)
def is_condition(before: str, after: str = "", *, alone: bool = False) -> bool:
    """Whether the words around a formula make it a condition: "convex on t > 0", "with equality iff q = p", "q = p のとき".

    ``alone``: not for what it may be listed with, "if X and Y are independent, $I(X;Y) = 0$ and $...$".
    """
    if _SATISFIES.search(before) is not None and not re.match(r"\s*的", after):
        return False
    return any(p.search(before) is not None for p in ((_CONDITION,) if alone else (_CONDITION, _CHAINED, _SAME_CASE))) or (
        is_condition_of_another(after) and not _is_of_equality(after)
    )


def _is_of_equality(after: str) -> bool:
    told = told_case(after)
    return told is not None and told.equality


#: "Whether or not p = q, ...": what is said of either case.
_CONCEDED = regex(r"\b(?:whether|regardless|irrespective|no matter|independently of|\w+ of whether)\b", re.I)


def is_conceded(before: str) -> bool:
    """Whether the words in the clause of a condition say that the rest holds without it, too."""
    return _CONCEDED.search(re.split(r"[;:]|\.\s", before)[-1]) is not None


_LET = regex(
    rf"(?:\blet\b\s+|(?<!假)(?:{words('let')})\s*)(?:\ufffc\s*(?:,|and|with|be such that|{words('and')})?\s*)*\Z|"
    r"\b(?:be|are|is) such that\s+(?:\ufffc\s*(?:,|and)?\s*)*\Z",
    re.I,
)


def is_let(before: str, relation: str) -> bool:
    """ "Let I(X;Y) > 0" supposes an inequality; "let H(p) = ..." defines, and may do so wrongly."""
    return relation in ("<", ">", "<=", ">=", "!=") and _LET.search(before) is not None


_EXISTS = regex(
    r"\bthere (?:exist\w*|are|is)\b|\bfor some\b|\bsometimes\b|\b(?:may|can|might) happen\b|\bit is possible\b|\bpossibly\b|\brarely\b|"
    r"\beither\b(?!\s+(?:way|case)\b)|\bonly in (?:some|special|certain|rare|a few) cases\b|"
    rf"(?:{words('exists')})|❌|✗|✘",
    re.I,
)
_EXISTS_BEHIND = regex(
    r"^[\s,]*(?:is (?:\w+ )?(?:possible|conceivable|sometimes(?! (?:also )?(?:called|known|written|referred|denoted|termed)))|(?:can|may|might|could) (?:well |also |indeed )?(?:happen|occur|hold|be (?:true|the case))|"
    r"(?:holds? |is true )?(?:for|at|with|in) (?:some|certain|suitable|a suitable|at least one|an? appropriate)\b|sometimes\b|at times\b|happens\b|occurs\b|"
    rf"{words('at times')})",
    re.I,
)
_MAY = regex(rf"\b(?:may|can|could|might)\b|(?:{words('may')})", re.I)
_QUALIFIED = regex(
    r"\b(?:one-hot|i\.i\.d|iid|uniform\w*|fair|determinis\w+|degenerate|perfect\w*|suppose|assum\w+|(?:disjoint|separate\w*|non-?overlapping|orthogonal|identical|coinciding|equal) (?:supports?|components?|laws?|weights?|distributions?|members?)|equally weighted|equiprobable|supports? (?:that )?(?:are|is|do(?:es)?) (?:disjoint|not overlap))\b|"
    rf"{words('narrowing')}|均匀|公平|假设|如果|균등|공정|가정|만약|\\neq?(?![a-z])|≠",
    re.I,
)


_GENERAL = r"(?:in general|more generally|generally|in the general case|for general|otherwise|" + words("in general") + ")"
_OR = regex(rf"(?:\bor|(?:{words('or')}))[\s,]*\Z", re.I)


_CHOSEN = regex(
    r"\b(?:we|I|you|one) (?:(?:can|could|may|will|shall|often|usually|also|instead|now|rather) )*(?:use|choose|take|pick|adopt|prefer|employ|select)(?: instead)?\s*\Z|"
    r"\b(?:another|an?|the|one) (?:\w+ )?(?:alternative|choice|option|possibility)(?: \w+)? (?:is|would be|reads)\s*\Z|\balternatively,?\s*(?:we (?:use|take) )?\Z",
    re.I,
)
_PREFERRED = regex(
    r"\s*(?:is|are) (?:\w+ ){0,2}(?:preferred|used|chosen|popular|common|favou?red|adopted)\b|\s*(?:is|are) (?:another|an?) (?:\w+ )?(?:alternative|choice|option)\b",
    re.I,
)


def is_alternative(before: str, after: str) -> bool:
    """Another definition of a name, not a claim about the first: "or m = a p + (1 - a) q in general", "but here we use g(x) = log x"."""
    if (
        re.search(rf"{_GENERAL}[\s,]*\Z", before, re.I) is not None
        or _CHOSEN.search(before) is not None
        or _PREFERRED.match(after) is not None
    ):
        return True
    return _OR.search(before) is not None and re.match(rf"\s*,?\s*{_GENERAL}", after, re.I) is not None


def is_existential(before: str, relation: str, after: str = "") -> bool:
    """ "There are P, Q such that ..." asserts one example, not all; so do "H(X|Y=y) may exceed H(X)" and "... for some y"."""
    clause = re.split(r"[;—–]|[.。]\s|, (?:so|hence|thus|therefore)\b|\bthen\b|那么|所以|则|따라서|그러면", before)[-1]
    return bool(_EXISTS.search(clause) or _EXISTS_BEHIND.match(after)) or (relation in ("<", ">") and bool(_MAY.search(before[-60:])))


def is_of_all(sentence: str) -> bool:
    """ "For all p, q ... differ": said of every point, which one point does not show."""
    return _OF_ALL.search(sentence) is not None


_OF_ALL = regex(r"\b(?:for (?:all|any|each|every)|always|never|whenever|unless|if|when)\b|\\forall|∀", re.I)


def qualifiers(sentence: str) -> int:
    """How many words narrow the subject of a sentence: one-hot, uniform, a perfect model, p ≠ q. Its claims are not about all."""
    return len(_QUALIFIED.findall(sentence))


_UNDER = regex(
    r"\b(?:if|when|whenever|provided(?: that)?|assuming|given that)\s+\ufffc(?:\s*(?:and|or|,)\s*\ufffc)*\s*,?\s*(?:then|we have|it follows that|so)?"
    r"\s*\Z",
    re.I,
)
_PROCESSED = regex(r"\bdata[- ]processing\b|\bDPI\b|\bmarkov(?:ian)?\b", re.I)


def is_under_condition(before: str, sentence: str) -> bool:
    """Whether a formula stands behind "if (a formula), then", or in a sentence about a Markov chain that was not spelled out."""
    return bool(_UNDER.search(before)) or bool(_PROCESSED.search(sentence))
