"""The report of `verify` as SARIF 2.1.0: findings as results, and every other claim as pass, open or informational.

Columns count Unicode code points. A fingerprint of rule, text and position among equals lets a viewer follow a finding across edits.
What GitHub asks for beyond the standard holds too: every rule with descriptions of at most 1024 characters and a help text.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from ... import catalogue
from ...version import __version__
from .given import given, is_told
from .place import place_of
from .text import NEGATIVE

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {"error": "error", "warning": "warning", "info": "note"}
_KIND = {"proved": "pass", "confirmed": "pass", "definition": "pass", "cited": "pass", "undecided": "open", "not-understood": "open"}


def sarif(document: Mapping[str, Any]) -> dict[str, Any]:
    """The log as a JSON document."""
    results: list[dict[str, Any]] = []
    for file in document["files"]:
        places = {place_of(d) for d in file["diagnostics"]}
        seen: Counter[str] = Counter()
        claims = {place_of(c): c for c in file["claims"] if c["verdict"] in NEGATIVE}
        results += [_result(file["path"], d, seen) | _given(file["path"], claims.get(place_of(d), {})) for d in file["diagnostics"]]
        results += [_claim(file["path"], c, seen) for c in file["claims"] if c["verdict"] in _KIND and place_of(c) not in places]
    used = sorted({r["ruleId"] for r in results})
    index = {rule: n for n, rule in enumerate(used)}
    for r in results:
        r["ruleIndex"] = index[r["ruleId"]]
    described = _described()
    driver = {
        "name": "symbolic-it",
        "semanticVersion": __version__.replace(".dev", "-dev"),
        "rules": [{"id": rule, **described.get(rule, _CLAIM)} for rule in used],
    }
    invocation = {
        "executionSuccessful": all(f["finished"] for f in document["files"]),
        "toolExecutionNotifications": [
            {"level": "error", "message": {"text": f"{f['path']}: not finished: {f['reason']}"}}
            for f in document["files"]
            if not f["finished"]
        ],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "invocations": [invocation], "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


_LONGEST = 1024
_CLAIM: dict[str, Any] = {
    "name": "Claim",
    "shortDescription": {"text": "A formula of a chapter and its verdict."},
    "fullDescription": {"text": "A formula of a chapter that was confirmed or proved, or that could not be decided or read."},
    "help": {"text": "A pass needs nothing; an open one is neither right nor wrong as far as this program can tell."},
}


def _described() -> dict[str, dict[str, Any]]:
    from ..lint import rules

    texts = {entry.name: entry for entry in catalogue.entries("rules")}
    out: dict[str, dict[str, Any]] = {}
    for rule in rules():
        entry = texts.get(rule.name)
        whole = entry.docstring() if entry is not None else rule.name
        out[rule.code] = {
            "name": "".join(word.capitalize() for word in rule.name.split("-")),
            "shortDescription": {"text": _cut(entry.title if entry is not None else rule.name)},
            "fullDescription": {"text": _cut(whole)},
            "help": {"text": whole},
            "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        }
    return out


def _result(path: str, d: Mapping[str, Any], seen: Counter[str]) -> dict[str, Any]:
    text = d["message"] + (f" ({d['help']})" if d["help"] else "")
    return {
        "ruleId": d["rule"],
        "level": _LEVEL[d["severity"]],
        "kind": "fail",
        "message": {"text": _cut(text)},
        "locations": [_location(path, d)],
        "partialFingerprints": _fingerprint(f"{d['rule']}|{d.get('source', '')}", seen),
    }


def _claim(path: str, c: Mapping[str, Any], seen: Counter[str]) -> dict[str, Any]:
    text = f"{c['verdict']}: {_cut(c['reading'] or c['text'], 400)}" + (f" ({c['message']})" if c["message"] else "")
    return {
        "ruleId": "claim",
        "level": "none",
        "kind": _KIND[c["verdict"]],
        "message": {"text": _cut(text)},
        "locations": [_location(path, c)],
        "partialFingerprints": _fingerprint(f"claim|{c['text']}", seen),
        **_given(path, c),
    }


def _given(path: str, claim: Mapping[str, Any]) -> dict[str, Any]:
    """What a verdict rests on: every fact as a property, and the places of those that the chapter tells."""
    facts = given(claim)
    if not facts:
        return {}
    told = [p for p in claim.get("premises", ()) if is_told(p)]
    related = [{"id": n, "message": {"text": _cut(p["text"])}, **_location(path, p)} for n, p in enumerate(told, 1)]
    return {**({"relatedLocations": related} if related else {}), "properties": {"given": facts}}


def _fingerprint(mark: str, seen: Counter[str]) -> dict[str, str]:
    """Of what was found and how many like it stand before it: the same when lines move."""
    seen[mark] += 1
    return {"findingHash/v1": hashlib.sha256(f"{mark}|{seen[mark]}".encode("utf-8", "replace")).hexdigest()[:32]}


def _cut(text: str, most: int = _LONGEST) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _location(path: str, item: Mapping[str, Any]) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(path)},
            "region": {
                "startLine": item["line"],
                "startColumn": item["column"],
                "endLine": item["end_line"],
                "endColumn": max(item["end_column"], 1),
            },
        }
    }
    if item.get("cell") is not None:  # lines count within the cell, and no artifact has a cell
        location["logicalLocations"] = [{"name": f"cell {item['cell']}", "kind": "module"}]
    return location


def _uri(path: str) -> str:
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())


__all__: Sequence[str] = ("sarif",)
