"""Information turned around: likely events, conditioning, processing, independence, the largest entropy.

What it finds: likely events said to carry more information; conditioning said to increase entropy, processing to increase mutual
information, independent variables to share the most; the uniform law called the one of largest entropy for a given variance.
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
)

RULE = Rule("IT818", "information-turned-around", "error", _CHECK)
