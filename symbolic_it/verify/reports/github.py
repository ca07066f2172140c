"""The report of `verify` as annotations of GitHub Actions, one command per finding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .given import given_line
from .place import place_of
from .text import NEGATIVE

_LEVEL = {"error": "error", "warning": "warning", "info": "notice"}


def render(document: Mapping[str, Any]) -> str:
    """`::error file=...,line=...::message` for each finding; what came from a chapter cannot end a line or a property."""
    out = []
    for file in document["files"]:
        claims = {place_of(c): c for c in file["claims"] if c["verdict"] in NEGATIVE}
        for d in file["diagnostics"]:
            cell = f" (cell {d['cell']})" if d.get("cell") is not None else ""
            properties = {"file": file["path"], "title": f"{d['rule']} {d['name']}"}
            if d.get("cell") is None:
                properties |= {"line": d["line"], "col": d["column"], "endLine": d["end_line"]}
                properties |= {"endColumn": d["end_column"]} if d["end_line"] == d["line"] else {}
            lines = [d["message"] + cell, d["help"], given_line(claims.get(place_of(d), {}))]
            text = "\n".join(filter(None, lines))
            shown = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
            out.append(f"::{_LEVEL[d['severity']]} {shown}::{_data(text)}")
        if not file["finished"]:
            out.append(f"::error file={_property(file['path'])},title=not finished::{_data(file['reason'])}")
    return "\n".join(out)


def _data(text: str) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return "".join(ch if ch.isprintable() else ascii(ch)[1:-1] for ch in text)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
