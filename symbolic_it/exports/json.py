"""JSON: the derivation as data, with a fixed set of keys"""

from __future__ import annotations

import json as _json
from typing import Any

from ..kernel.derivation import Derivation, NotDerived, replayed
from ..notation.latex import to_latex
from ..notation.text import relation_text, to_text
from .format import Format

SCHEMA = "symbolic-it/derive/1"


def document(derivation: Derivation) -> dict[str, Any]:
    """The derivation as a dictionary of plain values, ``schema`` first."""
    claim = derivation.statement.claim
    return {
        "schema": SCHEMA,
        "name": derivation.name,
        "title": derivation.title,
        "statement": f"{to_text(claim.lhs)} {relation_text(claim.relation)} {to_text(claim.rhs)}",
        "hypotheses": list(derivation.hypotheses),
        "steps": [
            {
                "n": step.n,
                "relation": step.relation,
                "expression": to_text(step.expression),
                "latex": to_latex(step.expression),
                "rule": step.rule,
                "because": step.because,
                "needs": list(step.needs),
                "check": step.check,
            }
            for step in derivation.steps
        ],
        "replayed": _replays(derivation),
        "equality": derivation.equality,
        "remarks": list(derivation.remarks),
        "checks": derivation.checks,
        "source": derivation.source,
    }


def _replays(derivation: Derivation) -> bool:
    """Whether the checker accepts the certificate, asked again here."""
    try:
        replayed(derivation.certificate)
    except NotDerived:
        return False
    return True


def render(derivation: Derivation) -> str:
    """The derivation as one JSON document."""
    return _json.dumps(document(derivation), indent=2, ensure_ascii=False) + "\n"


FORMAT = Format("json", ".json", render)
