"""A theorem of information theory turned around: an order, an effect, an extreme, a shape.

What it finds: cross-entropy below the entropy, the evidence bound above the evidence, code lengths below the entropy, functions with more
entropy than their argument; processing that adds information; the normal law of least entropy; entropy called convex.
Why that is bad: each is the reverse of a theorem, and what is derived from it is wrong too.
Example: "The ELBO is an upper bound on the log evidence."
Use instead: "a lower bound": the gap is a divergence, which is at least 0.
Source: Cover and Thomas 2006, chapters 2, 5, 8 and 12.
"""

from __future__ import annotations

from ..rule import Rule
from ..sentences.known_facts import effect, extreme, order, shape
from ..sentences.misstatement import Misstatement, misstated

_H = r"(?<!cross-)(?<!cross )(?<!relative )(?<!negative )(?<!minus )(?<!conditional )(?<!joint )(?<!differential )(?<!min-)\b(?:shannon )?entropy\b"
_CROSS = r"\bcross[- ]?entropy(?: loss)?"
_COIN = {"values": {"p": ["1/2", "1/2"], "q": ["1/4", "3/4"]}, "lhs": "H(p, q) = 0.837", "rhs": "H(p) = 0.693"}
_PAIR = {"outcomes": [{"p": "1/4", "values": {"X": x, "Y": y}} for x in "01" for y in "01"]}
_COPY = {"outcomes": [{"p": "1/2", "values": {"X": x, "Y": x}} for x in "01"]}
_LAWS = r"(?:distributions?|laws?|pmfs?|random variables?|probability (?:distributions?|vectors?))"
_CHECK = misstated(
    order(
        rf"(?:\w+ )?{_H}",
        _CROSS,
        "H(p, q) = H(p) + D(p||q) is at least H(p) (Gibbs' inequality)",
        _COIN,
        r"uniform|maximum|max-?imal|joint|conditional|binary cross|focal",
    ),
    order(
        r"(?:entrop(?:y|ies) of )?(?:either|each|any|one) (?:of|variable|component|marginal|single)|(?:marginal|individual) entrop(?:y|ies)",
        r"\bjoint entropy",
        "at least the entropy of each variable: H(X,Y) = H(X) + H(Y|X)",
        _PAIR,
        r"\bsum\b|differential|continuous|density",
    ),
    order(
        r"\bjoint entropy",
        r"(?:the )?sum of (?:the |their )?(?:marginal |individual |separate |single )?entropies",
        "H(X,Y) <= H(X) + H(Y), with equality for independent variables alone",
        _COPY,
    ),
    order(
        r"\bconditional entropy",
        r"(?:unconditional|marginal|unconditioned|prior) entropy",
        "H(X|Y) <= H(X): on average conditioning never raises entropy",
        _COPY,
        r"particular|specific|single|given value|Y ?= ?y",
    ),
    order(
        r"\bmutual information",
        r"(?:the )?(?:entropy of (?:either|each|any|one)|(?:either|each|the smaller) (?:of the (?:two )?)?(?:marginal )?entrop(?:y|ies))",
        "I(X;Y) = H(X) - H(X|Y) is at most H(X), and at most H(Y)",
        _PAIR,
        r"continuous|differential",
    ),
    order(
        rf"(?:source |Shannon )?{_H}",
        r"\b(?:expected|average|mean) (?:code ?word |code )?length",
        "the expected length of a uniquely decodable code is at least the entropy",
        {"values": {"p": ["1/2", "1/2"], "lengths": ["1", "1"]}, "lhs": "L = 1", "rhs": "H = 1"},
        r"wrong|mismatch|another distribution|one-to-one|non-?singular|not uniquely|lossy|plus (?:one|1)|\+ ?1",
    ),
    order(
        r"\b(?:ELBO|evidence lower bound|variational (?:lower )?bound)(?: \(ELBO\))?",
        r"(?:(?:marginal )?log[- ](?:evidence|(?:marginal )?likelihood)|log[- ]probability of the data|(?:model )?evidence)",
        "log p(x) = ELBO + D(q||p(z|x)), and the divergence is at least 0",
        {"values": {"p(x)": "1/2", "D": "log 2"}, "lhs": "ELBO = -1.386", "rhs": "log p(x) = -0.693"},
        r"negative|minus|importance|up to",
    ),
    order(
        r"(?:min-entropy|collision entropy)",
        rf"\b(?:the )?{_H}",
        "Rényi's entropies do not grow with their order: H_∞ <= H_2 <= H",
        {"values": {"p": ["3/4", "1/4"]}, "lhs": "H_∞ = 0.288", "rhs": "H = 0.562"},
    ),
    order(
        r"\bgeometric mean",
        r"\barithmetic mean",
        "the geometric mean is at most the arithmetic one",
        {"values": {"x": ["1", "4"]}, "lhs": "2", "rhs": "5/2"},
    ),
    effect(
        r"\b(?:(?:post-?)?processing|(?:applying|application of) (?:an? )?(?:deterministic |arbitrary |measurable )*(?:functions?|maps?|mappings?)|deterministic (?:functions?|maps?)|coarse[- ]?graining|quanti[sz](?:ing|ation))(?: (?:to|of))?(?: the)?(?: ?\w+)?",
        r"(?:(?:mutual )?information\b(?! (?:theory|gain))|entropy\b)",
        False,
        "I(X; f(Y)) <= I(X; Y) and H(f(X)) <= H(X), for every f",
        _COPY,
        r"usable|accessible|differential|continuous|extract|V-information|computational|density|injective|bits? of noise|random(?:ness|ized)",
    ),
    extreme(
        r"(?:densities|continuous (?:\w+ )?(?:distributions?|variables?)|real[- ]valued|distributions?)[^.;:]{0,30}? (?:given|fixed|same|prescribed|known|equal) (?:mean and )?(?:co)?variance",
        r"(?:gaussian|normal)",
        r"entropy",
        "the normal law has the largest differential entropy for a given variance",
        {"values": {"variance": "1/12"}, "lhs": "normal: 0.176", "rhs": "uniform: 0"},
        unless=r"relative|cross|mutual|noise",
    ),
    extreme(
        rf"(?:(?:discrete|finite) )?{_LAWS}",
        r"uniform",
        r"entropy",
        "the uniform law has the largest entropy, log K",
        {"values": {"p": ["1/2", "1/2"], "q": ["1/4", "3/4"]}, "lhs": "H(p) = 0.693", "rhs": "H(q) = 0.562"},
        unless=r"relative|cross|variance|negative|moment|mean",
    ),
    extreme(
        rf"(?:(?:discrete|finite) )?{_LAWS}",
        r"(?:deterministic|degenerate|point mass|(?:single )?certain|one-hot|constant|sharply peaked)",
        r"entropy",
        "a certain outcome has entropy 0; the uniform law has the largest, log K",
        {"values": {"p": ["1", "0"], "q": ["1/2", "1/2"]}, "lhs": "H(p) = 0", "rhs": "H(q) = 0.693"},
        largest=False,
        unless=r"relative|cross|uncertain|negative",
    ),
    shape(
        rf"(?:^|[.;:,] |\b(?:the|that|because|since|as|and) ){_H}",
        False,
        "entropy is concave: mixing two laws never lowers it below the mean of theirs",
        {"values": {"p": ["1", "0"], "q": ["0", "1"]}, "lhs": "H((p+q)/2) = 0.693", "rhs": "(H(p) + H(q))/2 = 0"},
        of=r" (?:distribution|law|probabilit\w+|pmf|p\b)",
        unless=r"negative|minus|-H|power|production",
    ),
    shape(
        r"\b(?:KL|Kullback-Leibler) divergence",
        True,
        "the divergence is jointly convex in its two arguments",
        {"values": {"p": ["1", "0"], "q": ["1/2", "1/2"]}, "lhs": "convex in each", "rhs": "not concave"},
        unless=r"negative|minus",
    ),
    shape(
        r"\b(?:log-?sum-?exp|softmax cross[- ]?entropy)(?: function| loss)?",
        True,
        "it is convex: its Hessian is a variance",
        {"values": {"z": ["0", "2"]}, "lhs": "log(e + e) = 1.69", "rhs": "(log 2 + log(1 + e^2) + ...)/2 >= 1.69"},
        unless=r"negative|minus",
    ),
    Misstatement(
        r"\bR[ée]nyi entropy(?: \w+){0,3} (?:is (?:an? )?(?:monotonically )?(?:non-?decreasing|increasing)|increases|grows)(?: function)? (?:in|of|with) (?:its |the )?order\b",
        "Rényi's entropies do not grow with their order; his divergences do",
        {"values": {"p": ["3/4", "1/4"]}, "lhs": "H_1 = 0.562", "rhs": "H_2 = 0.470"},
    ),
    Misstatement(
        r"\bR[ée]nyi divergence(?: \w+){0,3} (?:is (?:an? )?(?:monotonically )?(?:non-?increasing|decreasing)|decreases)(?: function)? (?:in|of|with) (?:its |the )?order\b",
        "Rényi's divergences do not fall with their order; his entropies do",
        {"values": {"p": ["3/4", "1/4"], "q": ["1/2", "1/2"]}, "lhs": "D_1 = 0.131", "rhs": "D_2 = 0.223"},
    ),
    Misstatement(
        r"\b(?:every|any|each|all) (?:binary )?codes? (?:whose|that|with|for which)[^.;:]{0,50}\bKraft(?:'s)?(?:-McMillan)? inequality (?:is|are|must be|forms?) (?:an? )?(?:prefix(?:-free)?|instantaneous|uniquely decodable)",
        "the lengths allow a prefix code; a code with such lengths may still be none: 0, 00, 01",
        {"values": {"code": ["0", "00", "01"]}, "lhs": "1/2 + 1/4 + 1/4 = 1", "rhs": "0 is a prefix of 00"},
    ),
    Misstatement(
        r"\bjoint entropy[^.;:]{0,30} (?:is|equals) (?:always )?the sum of (?:the |their )?(?:marginal |individual )?entropies (?:for (?:any|all|every|arbitrary)|in general|whether or not|regardless)",
        "only for independent variables: H(X,Y) = H(X) + H(Y) - I(X;Y)",
        _COPY,
        r"independent",
    ),
    Misstatement(
        r"\bconditioning on (?:an? |the |any )?(?:particular|specific|single|given|fixed) (?:value|outcome|event|observation)[^.;:]{0,20} (?:always|never fails to|necessarily) (?:reduces|decreases|lowers) (?:the )?(?:entropy|uncertainty)",
        "one value may raise the entropy, H(X|Y=y) > H(X); only their mean never does",
        {"values": {"p(x)": ["1/8", "7/8"], "p(x|y)": ["1/2", "1/2"]}, "lhs": "H(X|Y=y) = 1 bit", "rhs": "H(X) = 0.544 bits"},
        r"\bnot\b|average|expectation",
    ),
    Misstatement(
        r"\bq ?\(\w\) ?= ?0 (?:where|when|while|and|but|at some \w+ (?:where|with)|for some \w+ with) p ?\(\w\) ?> ?0[^.;:]{0,10}?,? (?:then )?(?:the )?(?:KL divergence|D\S* ?\(p ?(?:\|\||‖) ?q\)) (?:is|equals|becomes|=) (?:zero|0|finite)\b",
        "a term p log(p/0) is infinite, and so is the divergence",
        {"values": {"p": ["1/2", "1/2"], "q": ["1", "0"]}, "lhs": "D(p||q) = infinity", "rhs": "0"},
    ),
    Misstatement(
        r"\b(?:with|under|using) label[- ]smoothing[^.;:]{0,40}\b(?:minimum|minimal|smallest|lowest|optimal|attainable|achievable|best)\b[^.;:]{0,30}\b(?:loss|cross[- ]?entropy)(?: \w+)? (?:is|equals|remains|stays|can reach|reaches) (?:still )?(?:zero|0)\b(?!\.\d)",
        "the floor is the entropy of the smoothed target, which is above 0",
        {"values": {"epsilon": "1/10", "K": "4"}, "lhs": "floor = 0.349", "rhs": "0"},
    ),
    Misstatement(
        r"\bDPO(?: loss| objective)? (?:needs|requires|trains|relies on) (?:an? )?(?:(?:explicit|separate(?:ly trained)?|learned|trained|additional) )+reward model",
        "the reward is implicit in the log-ratio of policy and reference: no reward model is trained",
        {"values": {"beta": "1"}, "lhs": "r = beta log(pi/pi_ref)", "rhs": "no model of r"},
    ),
)

RULE = Rule("IT821", "theorem-turned-around", "error", _CHECK)
