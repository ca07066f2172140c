r"""Sentences that say no more than their formula: "For laws $p$ and $q$ we have $H(p, q) = H(p)$" is about all of them.

Any other word may tell a case ("a student that copies its teacher has ...", "choose $q$ so that ..."), so that the words that do not are
listed here, and not those that do.
"""

from __future__ import annotations

import re

from ...patterns import regex

_MATHS = regex(r"\$\$.*?\$\$|\$[^$]*\$|\\\[.*?\\\]|\\\(.*?\\\)", re.S)
#: "Let $p = (0.5, 0.5)$." tells data, and no case.
_DATA = regex(r"\b(?:let|take|consider|given) \ufffc(?:\s*(?:and|,|,\s*and)\s*\ufffc)*\s*[.]", re.I)
#: What is concluded from a formula tells nothing of it.
_GOES_ON = regex(
    r",?\s*\b(?:so|hence|thus|therefore|consequently|and (?:so|hence|thus|therefore)|which (?:means|shows|implies|proves|is why|makes))\b.*\Z",
    re.I | re.S,
)
_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_EAST_ASIAN = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
#: In any place.
_WORDS = (
    "a an the of and or in as by we also clearly obviously note recall remember moreover furthermore indeed finally first second next "
    "have has is are be was hold holds read reads written write printed equal-to equals give gives yield yields satisfy satisfies obtain get find know see show shows shown "
    "between from defined define denoted denoted-by relative respect to it its average expected expectation mean length total "
    "this identity equation formula relation rule theorem lemma fact property definition inequality expression "
    "let for all any every each both arbitrary general always ever two laws law distribution distributions density densities pmf pmfs pdf pdfs measure measures "
    "probability probabilities random variable variables pair pairs discrete continuous finite alphabet joint marginal conditional "
    "entropy entropies cross-entropy cross relative mutual information divergence divergences kl kullback leibler kullback-leibler jensen jensen's jensen-shannon shannon gibbs gibbs' "
    "bayes evidence lower upper bound elbo log-likelihood likelihood marginal-likelihood approximate posterior prior variational encoder decoder latent data observation loss objective distance metric arguments argument order "
    "student student's teacher teacher's model model's source truth forecast code channel input output nats bits nat bit "
    "commute commutes quantity quantities value values function functions term terms side sides "
    "class classes target label labels gold consider another approximation empirical policy reference network head "
    "der die das ein eine eines des dem den und oder für alle je zwei immer stets ist sind gilt es wir haben hat auch die kreuzentropie entropie divergenz verteilungen verteilung zufallsvariablen "
    "symmetrisch identität gleichung le la les des un une et pour tous toutes deux lois on a est toujours entropie croisée divergence symétrique l'entropie "
    "el los las una y para todas dos leyes es siempre entropía cruzada divergencia simétrica se tiene cumple"
)
_PLAIN = frozenset(_WORDS.split())
#: What these are part of says no more, either.
_PHRASES = regex(
    r"\bconditioning (?:on \ufffc )?(?:(?:never|always|can only|cannot|can) )?(?:reduces?|increases?|decreases?|lowers?|raises?|adds?)\b|\b(?:with|where)\s+(?=\ufffc|\w+ = )|\b(?:on|over) (?:the|a|one) same (?:finite |discrete )?(?:alphabet|vocabulary|set|space|outcomes|support)(?: as)?\b|\bone (?:has|gets|finds|obtains|knows)\b|\b(?:so|such) is\b|\bin (?:general|nats|bits|other words)\b|\bthat is\b|\bi\.e\.|\bof course\b|\bin (?:its|both|the two|the) arguments?\b|\bit (?:holds|is (?:clear|known|true|easy to see))(?: that)?\b|"
    r"\bthe correct (?:class|label|token|answer)\b|\b(?:has|have|with) full support\b|\bthe true (?:law|distribution|source)\b|\bthe (?:best|optimal) (?:code )?lengths\b|"
    r"\bnot (?:known|clear|said) whether\b|\bdenoted?(?: by)?\s+(?:\ufffc|\w) the uniform (?:law|distribution)\b|\b(?:is|are) (?:not )?symmetric(?:al)?\b|"
    r"\b(?:note|recall|see|know|shows?|remember|follows) that\b|\bnot negative\b|\bby definition\b|\b(?:is|equals) (?:equal to|the same as|just|simply)\b",
    re.I,
)
#: "The model is the source": of laws that are one.
_IS_THE_OTHER = regex(
    r"\b(?:models?|teacher|student|source|truth|data|forecast|target|law|distribution|\ufffc) (?:is|are|was|has become) (?:also )?the (?!\w+ (?:that|which|of)\b)(?:\w+ )?(?:models?|teacher|student|source|truth|data|forecast|target|law|distribution)\b",
    re.I,
)
#: Of all variables or laws, whatever else is said.
_OF_ALL = regex(
    r"\b(?:for|of|to) (?:all|any|every|arbitrary)(?: (?:two|three|four|pairs? of|triples? of|random|discrete|finite|probability))* (?:variables?|laws?|distributions?|densit(?:y|ies)|pmfs?)(?! (?:for|that|which|with|whose|such|of|in|on|where|satisf\w+)\b)",
    re.I,
)
#: A sentence that begins so leaves the case of those before it.
_IN_GENERAL = regex(
    r"\W*(?:in general|generally|im allgemeinen|en général|en general|一般(?:地|来说|而言)|일반적으로|一般に)(?![a-z])", re.I
)
#: What the reader takes from a sentence before.
_READ = regex(r"\b(?:suppose|assume|if|that|independent|(?:deterministic )?functions?|markov|chains?|forms?|determined|by)\b", re.I)
#: "$D(p \| q) = 0$ iff $p = q$." supposes nothing of what follows.
_IFF = regex(r"\b(?:iff|(?:if and )?only if) \ufffc", re.I)
#: "Now let $q$ be any law": what a paragraph before told of it is past.
_ANEW = regex(
    r"\A.*\n\s*\n(?=(?:(?:now|next),? )?(?:let|take|consider) \ufffc(?:(?:,| and|, and) \ufffc)* be (?:any|(?:an |two )?arbitrary)\b)",
    re.I | re.S,
)
_GOES_ON_ABOUT = regex(r"\W*(?:its?|they|their|these|this|both)\b", re.I)
_SENTENCE = regex(r"(?<=[.!?])\s+(?=\S)")
_CONCLUDES = regex(
    r"\b(?:thus|now|hence|so|therefore|then|consequently|it follows(?: that)?|similarly|likewise|its?|they|their|this|these|also|folglich|daher|donc)\b",
    re.I,
)
#: What a sentence before supposes holds in its conclusions.
_SUPPOSES = regex(
    r"\b(?:suppos\w*|assum\w*|imagin\w*|pretend|consider|let|take|if|when\w*|given|once|where|now|case|example|instance|here|such|special\w*|choos\w*|chosen|equal|same|known?|knows|learn\w*|wenn|falls|sei|si|soit|sea)\b",
    re.I,
)
_EAST_ASIAN_PLAIN = regex(
    r"교차|엔트로피|상대|쿨백|라이블러|발산|분포|확률|변수|이산|임의|모든|항상|언제나|성립|정의|등식|항등식|관계|다음|결합|조건부|상호|정보량|대칭|두|와|과|의|는|은|이|가|을|를|에|대해|대하여|서|한다|하다|이다|있다|입니다|합니다|다|도|로|"
    r"正确|正解|类别|类|交叉|熵|相对|散度|分布|概率|随机|变量|离散|任意|所有|总是|总有|恒|成立|定义|等式|恒等式|关系|联合|条件|互|信息|对称|两个|两|和|与|的|是|有|对|为|我们|满足|等于|之间|也|即|"
    r"交差|エントロピー|相対|発散|確率|変数|任意|すべて|常に|成り立つ|成立|定義|関係|結合|条件付き|相互|情報量|対称|二つ|つ|の|は|が|を|に|と|で|である|です|ます|して|対|する|も|ダイバージェンス"
)


def is_plainly_said(before: str, after: str, earlier: str = "") -> bool:
    """Whether the words of a sentence around a formula tell no case; ``earlier``: the text before it, of which it may be a conclusion."""
    words = f"{before} {_GOES_ON.sub(' ', after)}"
    if _OF_ALL.search(words) is not None:
        return True
    if _IN_GENERAL.match(before) is not None:
        earlier = ""
    return not concludes_from_a_case(words, earlier) and all(map(tells_no_case, (_CONCLUDES.sub(" ", words), _before(earlier))))


def concludes_from_a_case(words: str, earlier: str) -> bool:
    """Whether the words conclude something ("Then", "It follows that", "Now") and the text before them may tell a case."""
    if _CONCLUDES.search(_PHRASES.sub(" ", words)) is None:
        return False
    told = _ANEW.sub("", _IFF.sub(" ", _DATA.sub(" ", _MATHS.sub("\ufffc", earlier)))).strip()
    supposes = _SUPPOSES.search(told) is not None or _EAST_ASIAN.search(told) is not None
    return not tells_no_case(_READ.sub(" ", _CONCLUDES.sub(" ", told)) if supposes else _before(earlier))


def _before(earlier: str) -> str:
    """The sentence of the paragraph before the one at hand, without what is read from it and what it concludes.

    One without a formula, or that begins with "It" or "Its", is about what those before it told: they count, too.
    """
    told = _IFF.sub(" ", _DATA.sub(" ", _MATHS.sub("\ufffc", earlier))).rpartition("\n\n")[2].strip()
    sentences = _SENTENCE.split(told)[:-1]  # the last one is its own
    first = len(sentences) - 1
    while first > 0 and ("\ufffc" not in sentences[first] or _GOES_ON_ABOUT.match(sentences[first]) is not None):
        first -= 1
    return _READ.sub(" ", _CONCLUDES.sub(" ", " ".join(sentences[max(first, 0) :])))


def says_that_laws_are_one(text: str) -> bool:
    """ "The teacher is the student": whether the words call one law another."""
    return _IS_THE_OTHER.search(text) is not None


def tells_no_case(text: str) -> bool:
    """Whether all words of a text are among those that tell no case."""
    words = _PHRASES.sub(" ", text)
    if says_that_laws_are_one(text):
        return False
    if _EAST_ASIAN.search(words) is not None:
        return _EAST_ASIAN.search(_EAST_ASIAN_PLAIN.sub(" ", words)) is None
    return all(len(w) == 1 or w.lower() in _PLAIN for w in _WORD.findall(words))
