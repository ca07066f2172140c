"""Perplexity turned around: its smallest value, its direction, or exponential and logarithm.

What it finds: a perplexity of 0 for a perfect model or a range from 0; a higher perplexity called better, a lower one more uncertain;
perplexity called the logarithm of the cross-entropy, never above 1, log V of a uniform guess, or comparable between tokenizers.
Why that is bad: perplexity is exp of the cross-entropy: at least 1, and lower is better; thresholds and comparisons turn over with it.
Example: "A perfect model has a perplexity of 0."
Use instead: "A perfect model has a perplexity of 1."
Source: q(token) = 1 everywhere gives exp(0) = 1.
"""

from __future__ import annotations

from ..rule import Rule
from ..sentences.misstatement import Misstatement, misstated

_MEANS = r"(?:means?|indicates?|implies|corresponds? to|signifies|signals?|suggests?|shows)"
_BETTER = r"(?:better|stronger|more accurate|less (?:surprised|uncertain|confused|perplexed))"
_WORSE = r"(?:worse|weaker|less accurate|more (?:surprised|uncertain|confused|perplexed))"
_WHO = r"(?:that )?(?:an? |the |our )?(?:language )?(?:models? )?(?:is |are |performs? |(?:predicts?|fits?|models?) (?:the )?\w+ )?"
_ONE = {"values": {"q": ["1"]}, "lhs": "exp(-log 1) = 1", "rhs": "0"}
_TWO = {"values": {"q": ["1/2"], "r": ["1/4"]}, "lhs": "PPL = 2 with probability 1/2", "rhs": "PPL = 4 with probability 1/4"}
_CHECK = misstated(
    Misstatement(
        r"\b(?:perfect|ideal) (?:language )?(?:model|predictor) (?:has|achieves|gets|reaches) (?:an? )?perplexity (?:of|equal to) (?:0|zero)\b(?!\.\d)",
        "the smallest perplexity is exp(0) = 1",
        _ONE,
        r"log[- ]perplexity",
    ),
    Misstatement(
        rf"\bperplexity of (?:0|zero) {_MEANS} (?:that )?(?:an? |the )?(?:language )?(?:model )?(?:is |predicts )?(?:a )?perfect",
        "the smallest perplexity is exp(0) = 1",
        _ONE,
        r"log[- ]perplexity",
    ),
    Misstatement(
        r"(?<!log-)(?<!log )\bperplexity is (?:never (?:above|greater than|larger than|more than|over)|always (?:at most|below|less than)) (?:1|one)\b(?![.,]?\d|/)",
        "perplexity is at least 1, and larger wherever the model is not certain",
        _TWO,
        denies=True,
    ),
    Misstatement(
        r"(?<!log-)(?<!log )\bperplexity (?:is never (?:above|greater than|larger than)|(?:can never|cannot|never) exceeds?) (?:the )?(?:size of (?:the|its) vocabulary|vocabulary size)\b",
        "a model that is confidently wrong has a perplexity above the size of its vocabulary",
        {"values": {"q": ["9/10", "1/10"], "token": "2"}, "lhs": "PPL = 10", "rhs": "K = 2"},
        r"uniform|optimal|trained|reasonable|sensible|entropy of|best",
        denies=True,
    ),
    Misstatement(
        r"\b(?:guess\w*|predicts?|assigns?|choos\w+)\b[^.;:]{0,30}\b(?:uniform\w*|equal probabilit\w+|at random)\b[^.;:]{0,60}\b(?<!log-)(?<!log )perplexity (?:of |is |equal to )?\\?(?:log|ln)(?:_2)?[ (]",
        "the perplexity of a uniform guess is the number of words, and its loss the logarithm of it",
        {"values": {"K": "2"}, "lhs": "exp(log 2) = 2", "rhs": "log 2 = 0.69"},
    ),
    Misstatement(
        r"\bperplexities of (?:language )?models with different (?:tokeni[sz]ers|vocabular(?:y|ies)|tokeni[sz]ations) (?:are|can be) (?:directly |easily |fairly )?(?:comparable|compared)\b",
        "each counts other tokens: compare bits per byte",
        {"values": {"nats": "12", "tokens": ["4", "6"]}, "lhs": "exp(12/4) = 20.1", "rhs": "exp(12/6) = 7.4"},
        r"\bif\b|\bonce\b|\bafter\b|per (?:byte|character|word)|normali[sz]",
    ),
    Misstatement(
        r"\bperplexity (?:ranges|varies|lies|takes values) (?:from|between|in) ?[\[(]? ?(?:0|zero)\b(?!\.\d)",
        "the smallest perplexity is exp(0) = 1",
        _ONE,
        r"log[- ]perplexity",
    ),
    Misstatement(
        rf"\b(?:an? )?(?:higher|larger|greater) perplexit(?:y|ies) (?:{_MEANS} {_WHO}|is ){_BETTER}\b|\bthe (?:higher|larger|greater) the perplexity, the better\b",
        "lower is better: perplexity grows as the model gives less probability to the text",
        _TWO,
    ),
    Misstatement(
        rf"\b(?:an? )?(?:lower|smaller) perplexit(?:y|ies) (?:{_MEANS} {_WHO}|is ){_WORSE}\b|\bthe (?:lower|smaller) the perplexity, the worse\b",
        "lower is better: perplexity grows as the model gives less probability to the text",
        _TWO,
    ),
    Misstatement(
        r"(?<!log-)(?<!log )\bperplexity is (?:simply |just )?the (?:natural )?log(?:arithm)? of the (?:average |mean )?cross[- ]?entropy\b",
        "perplexity is the exponential of the cross-entropy",
        {"values": {"q": ["1/2"]}, "lhs": "PPL = 2", "rhs": "log(log 2) = -0.37"},
    ),
)

RULE = Rule("IT816", "perplexity-turned-around", "error", _CHECK)
