"""JSON: the derivation as data, with a fixed set of keys"""

from __future__ import annotations

import json as _json
from typing import Any

from ..kernel.derivation import Derivation, NotDerived, replayed
from ..notation.latex import to_latex
from ..notation.text import relation_line, to_text
from .format import Format

SCHEMA = "symbolic-it/derive/1"


def document(derivation: Derivation) -> dict[str, Any]:
    """The derivation as a dictionary of plain values, ``schema`` first."""
    return {
        "schema": SCHEMA,
        "name": derivation.name,
        "title": derivation.title,
        "statement": relation_line(derivation.claim),
        "hypotheses": list(derivation.hypotheses),
        "where": [relation_line(d) for d in derivation.definitions()],
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
            for step in derivation.lines
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
