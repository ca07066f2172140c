"""The report of `verify` as one HTML page: no script, no network, light and dark, everything from a chapter escaped."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from .text import NEGATIVE, clean, found

_STYLE = """
:root { color-scheme: light dark; --error: #b3261e; --warning: #8a5a00; --info: #3b5b8c; --good: #1d6b35; --line: #8886; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffcc66; --info: #9ec1ff; --good: #8fd9a8; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
article { border-left: 4px solid var(--line); padding: .2rem 0 .2rem 1rem; margin: 1rem 0; }
.error { border-color: var(--error); } .warning { border-color: var(--warning); } .info { border-color: var(--info); }
.error b { color: var(--error); } .warning b { color: var(--warning); } .info b { color: var(--info); }
pre { overflow-x: auto; padding: .5rem; background: #8882; margin: .4rem 0; }
mark { background: #f6c34466; color: inherit; border-bottom: 2px solid; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
td, th { text-align: left; padding: .25rem .6rem;
 border-bottom: 1px solid var(--line); vertical-align: top; }
.good { color: var(--good); } .bad { color: var(--error); } code { white-space: pre-wrap; }
"""


def render(document: Mapping[str, Any]) -> str:
    """The page as text, UTF-8."""
    counts = ", ".join(f"{n} {word}" for word, n in document["summary"].items())
    head = found(document)
    body = "".join(_file(f) for f in document["files"])
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>symbolic-it verify</title><style>{_STYLE}</style></head><body><h1>{escape(head[0].upper() + head[1:])}</h1>"
        f"<p>Claims: {escape(counts or 'none')}</p>{body}</body></html>\n"
    )


def _file(file: Mapping[str, Any]) -> str:
    unfinished = "" if file["finished"] else f'<p class="bad">Not finished: {_text(file["reason"])}</p>'
    findings = "".join(_finding(d) for d in file["diagnostics"])
    rows = "".join(_row(c) for c in file["claims"] if c["verdict"] != "data")
    table = (
        "<details><summary>All claims</summary><table><thead><tr><th>Place</th><th>Text</th><th>Verdict</th><th>Read "
        "as</th><th>Why</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></details>"
        if rows
        else ""
    )
    return f"<section><h2>{_text(file['path'])}</h2>{unfinished}{findings}{table}</section>"


def _finding(d: Mapping[str, Any]) -> str:
    source = d.get("source", "")
    start, end = d["column"] - 1, d["end_column"] - 1 if d["end_line"] == d["line"] else len(source)
    shown = f"<pre>{_text(source[:start])}<mark>{_text(source[start:end])}</mark>{_text(source[end:])}</pre>" if source else ""
    help = f"<div>Help: {_text(d['help'])}</div>" if d["help"] else ""
    severity = d["severity"] if d["severity"] in ("error", "warning", "info") else "info"
    return f'<article class="{severity}"><b>{_text(d["rule"])} {_text(d["name"])}</b> at {_place(d)}<div>{_text(d["message"])}</div>{shown}{help}</article>'


def _row(c: Mapping[str, Any]) -> str:
    tone = "bad" if c["verdict"] in NEGATIVE else "good" if c["verdict"] in ("proved", "confirmed", "definition") else ""
    return (
        f'<tr><td>{_place(c)}</td><td><code>{_text(c["text"])}</code></td><td class="{tone}">{_text(c["verdict"])}</td>'
        f"<td>{_text(c['reading'])}</td><td>{_text(c['message'])}</td></tr>"
    )


def _place(item: Mapping[str, Any]) -> str:
    cell = f"cell {item['cell']}, " if item.get("cell") is not None else ""
    return f"{cell}line {item['line']}, column {item['column']}"


def _text(text: object) -> str:
    return escape(clean(str(text)))
