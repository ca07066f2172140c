"""Information turned around: likely events, conditioning, processing, independence, the largest entropy.

What it finds: likely events said to carry more information; conditioning said to increase entropy, processing to increase mutual
information, independent variables to share the most; the uniform law called the one of largest entropy for a given variance; prefix
codes below the entropy, Huffman codes always at it; biased coins, pure nodes and negative gains; nats and bits exchanged; BIC below AIC.
Why that is bad: each is the reverse of a theorem, and what is derived from it is wrong too.
Example: "The more probable an event is, the more information it carries."
Use instead: the less probable, the more: -log p decreases in p.
Source: Cover and Thomas, Elements of Information Theory, chapters 2 and 8.
"""

from __future__ import annotations

from ..rule import Rule
from ..sentences.misstatement import Misstatement, misstated

_EVENTS = r"(?:events?|outcomes?|symbols?|words?|tokens?|messages?)"
_CARRY = r"(?:carry|carries|contains?|conveys?|provides?|gives?|holds?)"
_S = {"values": {"p": "1/2", "q": "1/4"}, "lhs": "-log2 p = 1", "rhs": "-log2 q = 2"}
_SAME = {"outcomes": [{"p": "1/2", "values": {"X": "0", "Y": "0"}}, {"p": "1/2", "values": {"X": "1", "Y": "1"}}]}
_FREE = {"outcomes": [{"p": "1/4", "values": {"X": x, "Y": y}} for x in "01" for y in "01"]}
_CHECK = misstated(
    Misstatement(
        rf"\b(?:(?:more )?(?:likely|probable)|common|frequent|certain) {_EVENTS} {_CARRY} more information(?: than (?:unlikely|rare|improbable|uncommon|infrequent|less \w+)\b|\.?\s*$)|"
        rf"\bthe more (?:likely|probable|certain) (?:an? |the )?{_EVENTS}(?: is| are)?, the more (?:information|surpris\w+)",
        "the other way round: -log p decreases in p",
        _S,
        r"\bless (?:likely|probable|common|frequent) (?:events|outcomes|symbols|words|tokens) (?:carry|contain)",
    ),
    Misstatement(
        r"\bconditioning (?:always |on average |can only )?(?:increases|raises) (?:the )?entropy\b",
        "the other way round: H(X|Y) <= H(X)",
        _SAME,
        r"particular|specific|single|on an? (?:event|value)",
    ),
    Misstatement(
        r"\b(?:post-?)?processing (?:the |of the )?(?:data |outputs? )?(?:can|may|could|always) (?:increases?|creates?|adds?) (?:the )?mutual information",
        "I(X; f(Y)) <= I(X; Y), for every f",
        _SAME,
    ),
    Misstatement(
        r"\bindependent, (?:then )?(?:their|the) mutual information is (?:maximal|maximi[sz]ed|largest|infinite|equal to one)|\bindependent, (?:then )?(?:their|the) joint entropy (?:is|equals) (?:zero|0)\b",
        "for independent variables I(X;Y) = 0 and H(X,Y) = H(X) + H(Y)",
        _FREE,
        r"constant|determin",
    ),
    Misstatement(
        r"\buniform (?:distribution|law) (?:has|attains|maximi[sz]es) (?:the )?(?:largest|maximum|highest|greatest|maximal)? ?(?:differential )?entropy (?:for|among|of all)[^.;:]{0,40}? (?:given|fixed|same|bounded) variance",
        "the normal law has the largest differential entropy for a given variance",
        {"values": {"variance": "1/12"}, "lhs": "normal: 0.176", "rhs": "uniform: 0"},
    ),
    Misstatement(
        r"\b(?:prefix|uniquely decodable|Huffman|instantaneous) codes? (?:can|may|could|might) (?:have|achieve|attain|reach|get)[^.;:]{0,50}\b(?:below|less than|smaller than|shorter than|lower than) the (?:source |Shannon )?entropy\b",
        "the expected length of a uniquely decodable code is at least the entropy",
        {"values": {"p": ["1/2", "1/2"], "lengths": ["1", "1"]}, "lhs": "L = 1", "rhs": "H = 1"},
        r"wrong|mismatch|another distribution|estimat",
    ),
    Misstatement(
        r"\bHuffman (?:codes?|coding) (?:always|exactly) (?:attains?|achieves?|reach(?:es)?|meets?) the (?:source |Shannon )?entropy\b|\bexpected length of (?:a|the) Huffman code (?:always equals|is always equal to) the entropy\b",
        "only where all probabilities are powers of 1/2",
        {"values": {"p": ["2/3", "1/3"]}, "lhs": "L = 1", "rhs": "H = 0.918"},
        r"dyadic|powers? of|block|asymptot|within|close|limit",
    ),
    Misstatement(
        r"\bentropy of a biased coin is (?:always )?(?:larger|higher|greater) than (?:that|the entropy) of a fair (?:coin|one)\b|\bbiased coin has (?:a )?(?:larger|higher|greater|more) entropy than a fair (?:coin|one)\b",
        "the other way round: h(p) is largest at p = 1/2",
        {"values": {"p": "9/10", "q": "1/2"}, "lhs": "h(p) = 0.469", "rhs": "h(q) = 1"},
    ),
    Misstatement(
        r"\bpure (?:node|leaf|set|subset|partition)s? ha(?:s|ve) (?:an? |the )?(?:maximal|maximum|highest|largest|high) (?:entropy|(?:gini )?impurity)\b|"
        r"\bpure (?:node|leaf|set|subset|partition)s? ha(?:s|ve) (?:an? )?(?:entropy|(?:gini )?impurity) (?:of |equal to )?(?:1|one)\b(?![.,]?\d|/)|"
        r"\b(?:entropy|gini impurity|impurity) is (?:maximal|largest|highest|maximi[sz]ed) (?:for|in|at) (?:a )?pure (?:node|leaf|set)",
        "of one class alone, the entropy and the Gini impurity are 0",
        {"values": {"p": ["1", "0"]}, "lhs": "0", "rhs": "1"},
    ),
    Misstatement(
        r"\binformation gain (?:is (?:often|sometimes|usually|typically)|can be|may be|can become) negative\b",
        "the information gain is a mutual information, I(Y; A) >= 0",
        _FREE,
        r"pointwise|specific|estimat|finite|validation|test|adjusted|correct|penali|ratio",
    ),
    Misstatement(
        r"\bnats (?:in)?to bits,? (?:we |one |you )?(?:must |should |can |have to )?multipl(?:y|ies) (?:it |them |the \w+ )?by \\?(?:ln|log(?:_e)?) ?\(?2\b|"
        r"\bbits (?:in)?to nats,? (?:we |one |you )?(?:must |should |can |have to )?divides? (?:it |them |the \w+ )?by \\?(?:ln|log(?:_e)?) ?\(?2\b",
        "a nat is 1/ln 2 = 1.44 bits",
        {"values": {"nats": "1"}, "lhs": "1/ln 2 = 1.4427 bits", "rhs": "ln 2 = 0.6931"},
    ),
    Misstatement(
        r"\bBIC penali[sz]es [^.;:]{0,30}?(?:less|more weakly|more lightly|less (?:heavily|strongly|severely)) than AIC\b|\bAIC penali[sz]es [^.;:]{0,30}?more (?:heavily|strongly|severely)? ?than BIC\b",
        "log n > 2 from n = 8 on: BIC is the stricter one",
        {"values": {"n": "100"}, "lhs": "log n = 4.6", "rhs": "2"},
        r"\bif\b|\bwhen\b|small|fewer|n ?<|n ?=|less than (?:8|eight)|\bfor n\b",
    ),
)

RULE = Rule("IT818", "information-turned-around", "error", _CHECK)
