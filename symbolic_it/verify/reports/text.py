"""The report of `verify` as text: place, rule and message, the source line with a caret, what was expected, and a summary.

What could not be read is listed at the end, since a silent gap would look like approval.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from .finished import was_judged
from .given import given_line
from .place import place_of

Style = Callable[[str, str], str]
"""(text, role) -> text, for colour; roles are error, warning, info, place, dim."""

NEGATIVE = ("refuted", "rounding-slip", "convention-mismatch", "doubtful")
_WIDTH = 140


def plain(text: str, role: str) -> str:
    """No colour."""
    return text


def render(document: Mapping[str, Any], style: Style = plain, unreadable: int = 0) -> str:
    """The whole report; it ends without a newline."""
    out: list[str] = []
    for file in document["files"]:
        expected = {place_of(c): c for c in file["claims"] if c["verdict"] in NEGATIVE}
        for d in file["diagnostics"]:
            if d["rule"] != "IT101":
                out += [*_finding(file["path"], d, expected.get(place_of(d)), style), ""]
    unread = [
        (file["path"], c)
        for file in document["files"]
        for c in file["claims"]
        if c["verdict"] == "not-understood" and c["kind"] != "mention"
    ]
    if unread:
        out.append(f"not understood ({len(unread)}), and not checked:")
        out += [f"  {clean(path)}:{_place(c)}: {_short(c['text'])}{_because(c)}" for path, c in unread]
        out.append("")
    out += [
        f"{clean(f['path'])}: {style('error', 'error')}: not finished: {clean(f['reason'])}" for f in document["files"] if not f["finished"]
    ]
    return "\n".join([*out, summary(document, style, unreadable)])


def _place(item: Mapping[str, Any]) -> str:
    cell = f"cell {item['cell']}:" if item.get("cell") is not None else ""
    return f"{cell}{item['line']}:{item['column']}"


def _finding(path: str, d: Mapping[str, Any], claim: Mapping[str, Any] | None, style: Style) -> list[str]:
    head = f"{style(clean(path) + ':' + _place(d), 'place')}: {style(d['rule'] + ' ' + d['name'], d['severity'])}: {clean(d['message'])}"
    out = [head]
    source = d.get("source")
    if source:
        number = str(d["line"])
        margin = " " * len(number)
        line, start = _window(source, d["column"] - 1)
        width = d["end_column"] - d["column"] if d["end_line"] == d["line"] else len(source) - d["column"] + 1
        shown = line[start : start + max(width, 1)]
        out += [
            style(f"{margin} |", "dim"),
            f"{style(f'{number} |', 'dim')} {clean(line)}",
            f"{style(f'{margin} |', 'dim')} {' ' * _columns(line[:start])}{style('^' * max(_columns(shown), 1), d['severity'])}",
        ]
        prefix = f"{style(f'{margin} =', 'dim')}"
    else:
        prefix = style("  =", "dim")
    expected = claim.get("expected") if claim is not None else None
    if expected and f"expected {expected}" != d["help"] and not d["message"].endswith(f" {expected}"):
        out.append(f"{prefix} expected: {clean(str(expected))}")
    if claim is not None and claim.get("reading"):
        out.append(f"{prefix} read as: {_short(claim['reading'])}")
    if claim is not None and (facts := given_line(claim)):
        out.append(f"{prefix} {_short(facts, 300)}")
    witness = _witness(claim)
    if witness and not d["message"].startswith("at "):  # which are its values
        out.append(f"{prefix} witness: {witness}")
    if d["help"]:
        out.append(f"{prefix} help: {clean(d['help'])}")
    return out


def _witness(claim: Mapping[str, Any] | None) -> str:
    found = claim.get("witness") if claim is not None else None
    if not isinstance(found, Mapping) or not found.get("values"):
        return ""
    values = ", ".join(f"{name} = {_value(value)}" for name, value in found["values"].items())
    sides = f": {_short(str(found['lhs']), 48)} against {_short(str(found['rhs']), 48)}" if found.get("lhs") and found.get("rhs") else ""
    return clean(_short(values, 120) + sides)


def _value(value: Any) -> str:
    return "(" + ", ".join(map(_value, value)) + ")" if isinstance(value, list | tuple) else str(value)


def _window(source: str, start: int) -> tuple[str, int]:
    """A line that fits a terminal, and where the place is in it."""
    source = source.replace("\t", " ")
    if len(source) <= _WIDTH:
        return source, start
    begin = max(0, min(start - 40, len(source) - _WIDTH))
    cut = source[begin : begin + _WIDTH]
    lead = "… " if begin else ""
    return lead + cut + (" …" if begin + _WIDTH < len(source) else ""), start - begin + len(lead)


def _columns(text: str) -> int:
    """Terminal columns: wide letters take two, combining marks none."""
    return sum(0 if unicodedata.combining(ch) else 2 if unicodedata.east_asian_width(ch) in "WF" else 1 for ch in clean(text))


def clean(text: str) -> str:
    """Text that cannot drive a terminal: control and direction characters as escapes."""
    return "".join(ch if ch.isprintable() or ch == " " else ascii(ch)[1:-1] for ch in text)


def _short(text: str, width: int = 90) -> str:
    line = clean(" ".join(text.split()))
    return line if len(line) <= width else line[: width - 1] + "…"


def _because(claim: Mapping[str, Any]) -> str:
    helps = claim.get("declarations")
    said = "; ".join([_short(claim["message"], 100)] if claim.get("message") else [])
    said += f"; to settle it, declare: {_short(' or '.join(helps), 80)}" if helps else ""
    return f"  [{said.removeprefix('; ')}]" if said else ""


def summary(document: Mapping[str, Any], style: Style = plain, unreadable: int = 0) -> str:
    """One line: how many findings of each severity, how many claims of each verdict."""
    verdicts = Counter(document["summary"])
    files = len(document["files"])
    text = found(document, unreadable)
    tone = style(text, "error" if " error" in text and "no errors" not in text else "place" if text == "no errors" else "warning")
    judged = ", ".join(f"{n} {word}" for word, n in sorted(verdicts.items(), key=lambda item: -item[1]) if word != "data")
    where = f" in {files} files" if files != 1 else ""
    claims = _count(sum(n for w, n in verdicts.items() if w != "data"), "claim")
    return f"{tone}{where}; {claims}" + (f": {judged}" if judged else "")


def found(document: Mapping[str, Any], unreadable: int = 0) -> str:
    """How many errors and warnings; "no errors" only where everything was judged, and every file could be read."""
    severities = Counter(d["severity"] for f in document["files"] for d in f["diagnostics"])
    unfinished = sum(not f["finished"] for f in document["files"])
    severities["error"] += unfinished
    told = [_count(severities[s], s) for s in ("error", "warning") if severities[s]]
    told += [f"{_count(unfinished, 'file')} not finished"] if unfinished else []
    unjudged = sum(not was_judged(c) for f in document["files"] for c in f["claims"])
    if (unjudged or unreadable) and not severities["error"]:
        told.insert(0, "nothing found false")
    told += [f"{_count(unjudged, 'formula')} not judged"] if unjudged else []
    told += [f"{_count(unreadable, 'file')} could not be read"] if unreadable else []
    return ", ".join(told) or "no errors"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
