r"""Densities with the mean and variance of a normal one: "$f$ any density and $\phi$ the Gaussian with the same moments".

A variance alone is not enough: the mean of the logarithm of \phi under f is one of (x - m)^2, which the mean of f is in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...notation.context import Context, NamedLaw
from ...notation.elaborate.laws.normal_shape import is_covariance, is_normal, is_scaled_identity
from ...notation.syntax import ReadError, read_expression
from ...notation.syntax.nodes import Call
from ...patterns import regex

_LETTERS = frozenset(["f", "g", "h", "p", "q", "u", "phi", "varphi"])
_LETTER = r"(?:[fghpqu]|\\(?:var)?phi)"
_ONE = rf"\$\s*(?P<letter>{_LETTER})\s*(?:\(\s*\w\s*\))?\s*\$"
_DENSITY = r"(?:density|densities|pdf|p\.d\.f\.|distribution|law)(?: function)?"
_NORMAL = r"(?:normal|gaussian)"
_IS = r"\s*,?\s*(?:(?:be|is|denotes?|denoting|for|as)\s+)?(?:an?\s+|the\s+|that\s+)?"
_NORMALS = (
    regex(rf"{_ONE}{_IS}(?:[\w-]+\s+){{0,2}}?{_NORMAL}\b", re.I),
    regex(rf"\b{_NORMAL}\s+{_DENSITY}\s+{_ONE}", re.I),
)
_OTHERS = (
    regex(rf"{_ONE}{_IS}(?:any\s+|some\s+|arbitrary\s+|another\s+)?(?:other\s+|arbitrary\s+)?(?:(?!{_NORMAL})[\w-]+\s+){{0,2}}?{_DENSITY}(?!\s+of\s+(?:the\s+)?(?:{_NORMAL}|\$))", re.I),
    regex(rf"(?<!normal )(?<!gaussian )\b(?:any|every|an arbitrary|another)\s+(?:other\s+|probability\s+)?{_DENSITY}\s+{_ONE}", re.I),
)  # fmt: skip
_SAME = regex(
    r"\b(?:same|equal|identical|matching|common)\s+(?:mean\s+and\s+(?:the\s+same\s+|equal\s+)?(?:co)?variance|(?:first\s+(?:and\s+second|two)\s+)?moments)|"
    r"\bmean\s+and\s+(?:co)?variance\s+(?:as|of|equal to those of)\s|"
    r"相同的?均值和方差|均值和方差相同|평균과 분산이 (?:같은|동일한)|같은 평균과 분산",
    re.I,
)
_TOLD = (
    r"(?:(?P<zero>zero mean|mean zero)|mean\s+\$(?P<mean>[^$]{1,30})\$)\s*(?:,|and)\s*(?:and\s+)?variance\s+\$(?P<variance>[^$]{1,30})\$"
)
_RESTRICTED = regex(
    r"\b(?:supports?|supported|bounded|compact|interval|positive|non-?negative|uniform|exponential|laplace|student|mixture|discrete|on|over|unimodal)\b",
    re.I,
)
_DENIED = regex(r"\b(?:not|unless|whether|different|without)\b|n't\b", re.I)


@dataclass(frozen=True, slots=True)
class Matched:
    """A density by its letter, and the normal one with its mean and variance, by its letter and its law.

    ``firm``: whether nothing else is said of the density, so that another one with these moments may refute.
    """

    density: str
    normal: str
    law: Call
    firm: bool = True


def matched_moments(text: str, context: Context) -> tuple[Matched, ...]:
    """The densities that a text ties to a normal one by mean and variance. Its maths stands in place."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", text.rsplit("\n#", 1)[-1])
    normals = {_plain(m["letter"]): m for pattern in _NORMALS for m in pattern.finditer(flat)}
    known = {f.symbol: f.value.law for f in context.facts if isinstance(f.value, NamedLaw) and _is_scalar(f.value.law)}
    others = [m for pattern in _OTHERS for m in pattern.finditer(flat)]
    letters = dict.fromkeys(_plain(m["letter"]) for m in others)
    out = []
    for normal in dict.fromkeys((*normals, *(k for k in known if k in _LETTERS))):
        law = known.get(normal) or _told_law(flat, normals.get(normal))
        if not isinstance(law, Call) or _DENIED.search(re.sub(r"\$[^$]*\$", "", flat)) is not None:
            continue
        for letter in letters:
            own = [m for m in others if _plain(m["letter"]) == letter]
            since = max(0, own[-1].start() - 200)  # what was said of the letter before it was told anew holds no more
            if letter == normal or letter in normals or letter in known:
                continue
            if _SAME.search(flat, since) is not None or _as_told(flat, own[-1:], law):
                out.append(
                    Matched(letter, normal, law, _RESTRICTED.search(re.sub(r"\$[^$]*\$", "", flat[min(m.start() for m in own) :])) is None)
                )
    return tuple(out)


def _plain(tex: str) -> str:
    return tex.replace("\\", "").strip()


def _is_scalar(law: object) -> bool:
    return isinstance(law, Call) and is_normal(law) and not is_covariance(law.args[-1]) and not is_scaled_identity(law.args[-1])


def _told_law(flat: str, m: re.Match[str] | None) -> Call | None:
    """The normal law of "with mean m and variance v", said of it or of the other; N(mu, sigma^2) where a text on sigma names neither."""
    told = re.compile(_TOLD, re.I).search(flat, 0 if m is None else max(0, m.start() - 200))
    if told is not None:
        return _normal("0" if told["zero"] else told["mean"], told["variance"])
    return _normal(r"\mu", r"\sigma^2") if re.search(r"variance\s+\$\s*\\sigma\s*\^\s*\{?2\}?\s*\$|\\sigma\s*\^\s*\{?2", flat) else None


def _normal(mean: str, variance: str) -> Call | None:
    try:
        law = read_expression(rf"\mathcal{{N}}({mean}, {variance})")
    except ReadError:
        return None
    return law if isinstance(law, Call) else None


def _as_told(flat: str, own: list[re.Match[str]], law: Call) -> bool:
    """Whether the words right behind the letter give it the mean and the variance of the law."""
    for m in own:
        told = re.compile(rf"[^.;$]{{0,60}}?\b(?:with|of|having)\s+(?:an?\s+)?{_TOLD}", re.I).match(flat, m.end())
        said = None if told is None else _normal("0" if told["zero"] else told["mean"], told["variance"])
        if said is not None and said.args == law.args:
            return True
    return False
