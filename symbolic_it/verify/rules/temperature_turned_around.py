"""The temperature of a softmax turned around, or what the softmax is invariant to.

What it finds: a higher temperature said to sharpen, a lower one to flatten; the uniform law at temperature 0, a one-hot one at infinity;
softmax called invariant to scaling, or said to change when a constant is added.
Why that is bad: sampling, distillation and calibration are tuned in the wrong direction.
Example: "A higher temperature makes the distribution sharper."
Use instead: "flatter": the entropy of softmax(z/T) grows with T.
Source: dH/dT = Var(z)/T^3 >= 0.
"""

from __future__ import annotations

from ..rule import Rule
from ..sentences.misstatement import Misstatement, misstated

_UP = r"(?:an? )?(?:higher|larger|high|increasing the|raising the|increasing) (?:sampling |softmax )?temperatures?"
_DOWN = r"(?:an? )?(?:lower|smaller|low|lowering the|decreasing the|reducing the|decreasing) (?:sampling |softmax )?temperatures?"
_MAKES = r"(?:makes?|renders?|gives?|produces?|yields?|leads? to|results? in) (?:the |an? )?(?:\w+ )?(?:distribution |softmax |outputs? |predictions? )?(?:that is |to be )?"
_SHARP = r"(?:sharper|more peaked|peakier|more deterministic|less random|less diverse)\b"
_FLAT = r"(?:flatter|more uniform|more random|more diverse|smoother)\b"
_W = {"values": {"z": ["1", "0"], "T": ["1", "2"]}, "lhs": "softmax(z/1) = (0.731, 0.269)", "rhs": "softmax(z/2) = (0.622, 0.378)"}
_INVERSE = r"inverse|β|beta|1/T|coldness|not? "
_ENTROPY = r"the entropy(?: of (?:the )?(?:\w+ )?(?:distribution|softmax|output))?"
_LIMIT = r"temperature (?:T )?(?:goes|tends|approaches|grows|→|is taken|is sent|increases|decreases|shrinks)(?: to(?:wards?)?)?"
_LEADS = r"[^.;:]{0,40}?(?:approaches|becomes|tends to|converges to|goes to|is)"
_CHECK = misstated(
    Misstatement(rf"\b{_UP} (?:{_MAKES}{_SHARP}|sharpens)", "the other way round: the entropy of softmax(z/T) grows with T", _W, _INVERSE),
    Misstatement(
        rf"\b{_DOWN} (?:{_MAKES}{_FLAT}|flattens|smooths)", "the other way round: the entropy of softmax(z/T) grows with T", _W, _INVERSE
    ),
    Misstatement(
        rf"\b{_DOWN} (?:increases|raises) {_ENTROPY}|\b{_UP} (?:decreases|lowers|reduces) {_ENTROPY}",
        "the other way round: the entropy of softmax(z/T) grows with T",
        _W,
        _INVERSE,
    ),
    Misstatement(
        rf"\b{_LIMIT} (?:infinity|∞){_LEADS} (?:an? |the )?(?:one-hot|argmax|greedy|deterministic|point mass)",
        "softmax(z/T) tends to the uniform law as T grows",
        _W,
        rf"{_INVERSE}|uniform|zero",
    ),
    Misstatement(
        rf"\b{_LIMIT} (?:0|zero)\b{_LEADS} (?:an? |the )?uniform",
        "softmax(z/T) tends to the largest logit as T goes to 0",
        _W,
        rf"{_INVERSE}|one-hot|infinity|∞",
    ),
    Misstatement(
        r"\bsoftmax (?:function )?is invariant (?:to|under) (?:the )?(?:scaling|rescaling|multiplying|multiplication)",
        "scaling the logits changes the temperature; only adding a constant leaves the softmax as it is",
        {"values": {"z": ["1", "0"]}, "lhs": "softmax(z) = (0.731, 0.269)", "rhs": "softmax(2z) = (0.881, 0.119)"},
    ),
    Misstatement(
        r"\badding (?:a|the same) constant to (?:all|every|each)(?: of)?(?: the)? logits? (?:changes|alters|affects) the (?:softmax|output|probabilities)",
        "the softmax stays as it is",
        {"values": {"z": ["1", "0"], "c": "1"}, "lhs": "softmax(z + c) = (0.731, 0.269)", "rhs": "softmax(z) = (0.731, 0.269)"},
    ),
)

RULE = Rule("IT817", "temperature-turned-around", "error", _CHECK)
