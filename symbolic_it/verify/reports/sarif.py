"""The report of `verify` as SARIF 2.1.0: findings as results, and every other claim as pass, open or informational.

Columns count Unicode code points. A fingerprint of rule, text and position among equals lets a viewer follow a finding across edits.
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

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {"error": "error", "warning": "warning", "info": "note"}
_KIND = {"proved": "pass", "confirmed": "pass", "definition": "pass", "undecided": "open", "not-understood": "open"}


def sarif(document: Mapping[str, Any]) -> dict[str, Any]:
    """The log as a JSON document."""
    results: list[dict[str, Any]] = []
    for file in document["files"]:
        places = {_key(d) for d in file["diagnostics"]}
        seen: Counter[str] = Counter()
        results += [_result(file["path"], d, seen) for d in file["diagnostics"]]
        results += [_claim(file["path"], c) for c in file["claims"] if c["verdict"] in _KIND and _key(c) not in places]
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
        "executionSuccessful": not any(f.get("incomplete") for f in document["files"]),
        "toolExecutionNotifications": [
            {"level": "error", "message": {"text": f"{f['path']}: {f['incomplete']}"}} for f in document["files"] if f.get("incomplete")
        ],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "invocations": [invocation], "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


_CLAIM: dict[str, Any] = {"name": "Claim", "shortDescription": {"text": "A formula of a chapter and its verdict."}}


def _described() -> dict[str, dict[str, Any]]:
    from ..lint import rules

    texts = {entry.name: entry for entry in catalogue.entries("rules")}
    out: dict[str, dict[str, Any]] = {}
    for rule in rules():
        entry = texts.get(rule.name)
        out[rule.code] = {
            "name": "".join(word.capitalize() for word in rule.name.split("-")),
            "shortDescription": {"text": entry.title if entry is not None else rule.name},
            "fullDescription": {"text": entry.docstring() if entry is not None else rule.name},
            "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        }
    return out


def _result(path: str, d: Mapping[str, Any], seen: Counter[str]) -> dict[str, Any]:
    text = d["message"] + (f" ({d['help']})" if d["help"] else "")
    mark = f"{d['rule']}|{d.get('source', '')}"
    seen[mark] += 1
    print_ = hashlib.sha256(f"{mark}|{seen[mark]}".encode("utf-8", "replace")).hexdigest()[:32]
    return {
        "ruleId": d["rule"],
        "level": _LEVEL[d["severity"]],
        "kind": "fail",
        "message": {"text": text},
        "locations": [_location(path, d)],
        "partialFingerprints": {"findingHash/v1": print_},
    }


def _claim(path: str, c: Mapping[str, Any]) -> dict[str, Any]:
    text = f"{c['verdict']}: {c['reading'] or c['text']}" + (f" ({c['message']})" if c["message"] else "")
    return {"ruleId": "claim", "level": "none", "kind": _KIND[c["verdict"]], "message": {"text": text}, "locations": [_location(path, c)]}


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


def _key(item: Mapping[str, Any]) -> tuple[Any, ...]:
    return (item.get("cell"), item["line"], item["column"], item["end_line"], item["end_column"])


__all__: Sequence[str] = ("sarif",)
