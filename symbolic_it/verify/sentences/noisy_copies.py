r"""Bits behind a binary symmetric channel, in words: "$Y$ is $X$ sent through a BSC with error probability 0.1".

The output is X \oplus N of a flip N that is drawn apart, with that chance.
"""

from __future__ import annotations

import re

from ...patterns import regex

_LETTER = r"[A-MO-Z]"
_CHANCE = r"(?:\$\s*)?(?P<{}>(?:0?\.\d+|\d+/\d+)(?![\d.]*\d))(?:\s*\$)?"
_NAME = r"\$\s*(?P<{}>" + _LETTER + r")\s*\$"
_SENT = r"(?:sent|passed|transmitted|sending|passing|transmitting)"
_OVER = r"\s+(?:through|over|across|along)\s+"
_CHANNEL = r"(?:an?|the)\s+(?:binary symmetric channel(?:\s+\(BSC\))?|BSC)\s+(?:with|of)\s+(?:an?\s+)?(?:cross-?over|(?:bit-?)?flip|error|transition)\s+(?:probability|rate)\s+(?:of\s+)?"
_IS = r"\s+(?:be|is)\s+"
_COPIES = (
    regex(
        _NAME.format("y") + _IS + _NAME.format("x") + rf"\s+(?:(?:after (?:being )?)?{_SENT}{_OVER}{_CHANNEL})" + _CHANCE.format("f"), re.I
    ),
    regex(
        _NAME.format("y") + _IS + rf"(?:obtained|got|made)\s+by\s+{_SENT}\s+" + _NAME.format("x") + _OVER + _CHANNEL + _CHANCE.format("f"),
        re.I,
    ),
    regex(
        _NAME.format("x")
        + rf"\s+(?:be|is)\s+{_SENT}{_OVER}{_CHANNEL}"
        + _CHANCE.format("f")
        + r"\s*,?\s*(?:(?:and|with|giving|which gives)\s+)?(?:(?:the|its|an?)\s+)?(?:output|received (?:bit|symbol)|noisy (?:bit|copy))?(?:\s+is)?\s*"
        + _NAME.format("y"),
        re.I,
    ),
    regex(
        _NAME.format("y")
        + _IS
        + r"(?:a (?:noisy )?copy of\s+)?"
        + _NAME.format("x")
        + r"\s*,?\s*(?:(?:that|which) is\s+)?(?:flipped|after a flip)\s+with\s+probability\s+"
        + _CHANCE.format("f"),
        re.I,
    ),
)
#: Other channels than one that flips each bit once and apart.
_OTHERWISE = regex(
    r"\b(?:not|never|unless|whether|instead|asymmetric|eras\w+|twice|again|feedback|memory|depend\w*|correlat\w*|burst\w*|only (?:if|when)|if \$|when \$)",
    re.I,
)


def noisy_copies(sentence: str) -> tuple[str, ...]:
    r"""`N \sim Bernoulli(f)`, `X \perp N` and `Y = X \oplus N` for each such output. ``sentence`` has its maths in place, between dollar signs."""
    if "with" not in sentence or _OTHERWISE.search(sentence) is not None:
        return ()
    out: list[str] = []
    for m in (m for pattern in _COPIES for m in pattern.finditer(sentence)):
        if m["x"] != m["y"]:
            flip = rf"N_{{{ord(m['y'])}}}"  # a name that no text has
            out += [rf"{flip} \sim \mathrm{{Bernoulli}}({m['f']})", rf"{m['x']} \perp {flip}", rf"{m['y']} = {m['x']} \oplus {flip}"]
    return tuple(out)


def without_noisy_copies(text: str) -> str:
    """The text without the words that tell of such outputs, which are understood."""
    if not any(word in text for word in ("flip", "symmetric channel", "BSC")):
        return text
    return "".join(part if noisy_copies(part) == () else _blanked(part) for part in re.split(r"(?<=\.)(?=\s)", text))


def _blanked(sentence: str) -> str:
    for pattern in _COPIES:
        sentence = pattern.sub(" ", sentence)
    return sentence
