"""A proof by the slope of a difference in words: what holds at the start, and the sign of the slope on either side of it"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import TooLarge, to_term
from ..notation.text import relation_text, to_text
from ..terms.derivative import differentiate
from ..terms.serial import from_json
from ..terms.term import ONE, Symbol, Term, unfold

Part = Mapping[str, Any]


def slope_told(part: Part, sentence: Callable[[Part], str]) -> list[str]:
    """Where it begins; then a sentence for each side of that, which says the slope of the difference and its sign."""
    x, start = from_json(part["symbol"]), to_text(from_json(part["from"]))
    assert isinstance(x, Symbol)
    stated = part["statement"]
    slope = _tidy(differentiate(unfold(from_json(stated["lhs"]) - from_json(stated["rhs"])), x))
    out = [f"{x.name} = {start}"]
    for key, sign in (("above", ">"), ("below", "<")):
        side = part[key]
        if side is not None:
            factor = from_json(side["factor"])
            times = "" if factor == ONE else f", and {to_text(_tidy(factor))} > 0 times that"
            out.append(f"where {x.name} {sign} {start}, the slope is {to_text(slope)}{times}: {_signed(side['premise'], sentence)}")
    return out


def _signed(proof: Part, sentence: Callable[[Part], str]) -> str:
    """What is said of the slope, and why."""
    if proof["kind"] != "slope":
        return sentence(proof)
    inner = proof["statement"]
    begins, *more = slope_told(proof, sentence)
    said = f"{to_text(_tidy(from_json(inner['lhs'])))} {relation_text(inner['relation'])} {to_text(from_json(inner['rhs']))}"
    return f"{said}, which is so from {begins} on, as {'; '.join(m.replace('the slope is', 'its own slope is', 1) for m in more)}"


def _tidy(term: Term) -> Term:
    try:
        return to_term(NormalForm()(term))
    except (NoNormalForm, TooLarge):
        return term
