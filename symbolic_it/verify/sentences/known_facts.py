"""Theorems as sentences say them, and the sentences that say the opposite: orders, effects, extremes, shapes.

Each builds a `Misstatement` from the names of what it is about, so that a fact is one line whatever verb a text puts it with. What may be
said of one case, of an estimate or of one model is left alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from .misstatement import Misstatement

Witness = Mapping[str, object]
_ALWAYS = r"(?:(?:always|also|thus|therefore|never ?theless|in general|strictly|typically) )*"
_SMALLER, _LARGER = r"(?:less|smaller|lower|shorter|below)", r"(?:greater|larger|higher|longer|more|bigger|above)"
_EQUAL = r"(?: ?than)?(?:,? or equal to)?"
_CANNOT = r"(?:can ?not|can never|may not|could never|can't) (?:ever )?"
_AT_MOST = (
    rf"(?:is {_ALWAYS}{_SMALLER}{_EQUAL}|is {_ALWAYS}at most|is {_ALWAYS}bounded (?:from )?above by|is never {_LARGER}{_EQUAL}|"
    rf"never exceeds|{_CANNOT}(?:exceed|be {_LARGER}{_EQUAL})|is {_ALWAYS}an? (?:\w+ )?lower bound (?:on|of|for|to))"
)
_AT_LEAST = (
    rf"(?:is {_ALWAYS}{_LARGER}{_EQUAL}|is {_ALWAYS}at least|is {_ALWAYS}bounded (?:from )?below by|is never {_SMALLER}{_EQUAL}|"
    rf"always exceeds|{_CANNOT}(?:be {_SMALLER}{_EQUAL}|fall below)|is {_ALWAYS}an? (?:\w+ )?upper bound (?:on|of|for|to))"
)
_MAY = r"(?:can|may|could|might) (?:sometimes |even |actually |well )?"
_BELOW, _BEYOND = rf"{_MAY}(?:be {_SMALLER}{_EQUAL}|fall below|drop below)", rf"{_MAY}(?:be {_LARGER}{_EQUAL}|exceed)"
_OF = r"(?:,? (?:of|between|for)(?: \w+,?){1,8}?)?(?: ?[HIDhL] ?\([^()]*\))?"
_THE = r" ?(?:the |that of |its |their |an? )?"
#: What makes a sentence one about a case, an estimate or one model.
PARTICULAR = (
    r"\b(?:our|we|this|these|those|here|tables?|figures?|examples?|runs?|experiments?|observed|measured|estimat\w+|empirical\w*|initial\w*|baselines?|unigram|"
    r"bigram|trained|plot\w*|numerical\w*|rounding|finite precision|batch)\b"
)


def order(lesser: str, greater: str, message: str, witness: Witness, unless: str = r"(?!)") -> Misstatement:
    """``greater`` is at least ``lesser``, and more than that somewhere: what says that it is less, or may be."""
    less, more = f"(?:{lesser})", f"(?:{greater})"
    pattern = rf"{more}{_OF} (?:{_AT_MOST}|{_BELOW}){_THE}{less}|{less}{_OF} (?:{_AT_LEAST}|{_BEYOND}){_THE}{more}"
    return Misstatement(pattern, message, witness, rf"{PARTICULAR}|{unless}", denies=True, kind="inequality", of_all=True)


def effect(cause: str, quantity: str, rises: bool, message: str, witness: Witness, unless: str = r"(?!)") -> Misstatement:
    """``cause`` never moves ``quantity`` up (or down, ``rises``): what says that it does, or may."""
    moves = r"(?:decreas\w+|lower\w*|reduc\w+|destroy\w*|los\w+)" if rises else r"(?:increas\w+|rais\w+|add\w*|creat\w+|gain\w*)"
    can = r"(?:can|may|could|might|will|does|always|often|sometimes|typically|only)"
    pattern = rf"{cause}(?: \w+){{0,3}},? (?:{can} )*{moves} (?:the |its |their |of |more )*(?:\w+ ){{0,2}}?{quantity}"
    return Misstatement(pattern, message, witness, unless)


def extreme(
    among: str, law: str, quantity: str, message: str, witness: Witness, largest: bool = True, unless: str = r"(?!)"
) -> Misstatement:
    """Among some laws one has the largest of a quantity: what gives it the smallest (or the reverse)."""
    wrong = r"(?:smallest|lowest|least|minimum|minimal)" if largest else r"(?:largest|highest|greatest|maximum|maximal)"
    fewer = r"minimi[sz]es" if largest else r"maximi[sz]es"
    has = rf"(?:(?:has|have|attains|achieves|possesses) (?:the )?{wrong} (?:\w+ )?{quantity}|{fewer} (?:the )?(?:\w+ )?{quantity})"
    pattern = rf"\b(?:among|of|over|for) (?:all )?(?:the )?{among}[^.;:]{{0,70}}?(?:the |an? )?{law}[^.;:]{{0,40}}? {has}"
    return Misstatement(pattern, message, witness, unless)


def shape(function: str, convex: bool, message: str, witness: Witness, of: str = "", unless: str = r"(?!)") -> Misstatement:
    """A function is convex, or concave: what says the other."""
    wrong = "concave" if convex else "convex"
    pattern = rf"{function}{_OF} is (?:an? )?(?:(?:strictly|jointly|always|also) )*{wrong}(?: function)?(?: (?:of|in)(?: the| its)?{of})?"
    return Misstatement(pattern, message, witness, unless)
