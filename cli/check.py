"""Prove or refute statements: exit code 0 when every answer is positive, else 1.

Example: symbolic-it check "D(p||q) >= 0" "H(p,q) = H(q,p)"
"""

from __future__ import annotations

import json
import os
import re
from typing import Any

import click

from symbolic_it import catalogue

from .input import read_text
from .output import as_json, format_option


@click.command("check")
@click.argument("statements", metavar="STATEMENT...", nargs=-1)
@click.option("--given", "given", multiple=True, metavar="CONSTRAINT", help="A condition, e.g. 'X -> Y -> Z'; may be repeated.")
@click.option("--from", "source", metavar="FILE.jsonl", help='Read lines {"statement": ..., "given": [...]} ("-" for stdin).')
@click.option("--unit", type=click.Choice(["nats", "bits"]), default="nats", show_default=True, help="Unit, and base of log.")
@click.option("--budget", type=click.FloatRange(min=0.1), default=10.0, show_default=True, help="Seconds for one statement.")
@format_option("text", "json")
def command(statements: tuple[str, ...], given: tuple[str, ...], source: str | None, unit: str, budget: float, output_format: str) -> int:
    """Judge each STATEMENT, in plain text or LaTeX.

    \b
    symbolic-it check "H(p) <= log K"
    symbolic-it check "I(X;Z) <= I(X;Y)" --given "X -> Y -> Z"
    symbolic-it check "D(p||m) <= log 2" --given "m = (p+q)/2"
    symbolic-it check "\\log_2 6 \\approx 2.585" --format json
    """
    asked = [(s.strip(), list(given)) for s in statements] + (_from_file(source) if source is not None else [])
    if not asked:
        raise click.UsageError("nothing to check: give a STATEMENT or --from FILE")
    from symbolic_it.verify.check import check

    answers = [check(text, conditions, unit=unit, seconds=budget) for text, conditions in asked]
    if output_format == "json":
        as_json({"schema": "symbolic-it/check/1", "results": [a.to_json() for a in answers]})
    else:
        for answer in answers:
            _print(answer)
            if answer.verdict.word == "not-understood" and (hint := _hint(answer.statement)):
                click.echo(f"    {hint}")
    return 0 if all(a.verdict.positive for a in answers) else 1


def _from_file(source: str) -> list[tuple[str, list[str]]]:
    out = []
    for number, line in enumerate(read_text(source).split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            out.append((str(row["statement"]), [str(g) for g in row.get("given", row.get("constraints", []))]))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise click.ClickException(f'{source}: line {number}: expected {{"statement": ..., "given": [...]}}') from None
    return out


def _print(answer: Any) -> None:
    first, *details = str(answer).split("\n")
    words = [answer.verdict] + [None] * (len(details) - len(answer.links)) + [w for _, w in answer.links]
    for line, v in zip([first, *details], words, strict=True):
        click.echo(line if v is None else line.replace(v.word, _coloured(v), 1))


def _hint(statement: str) -> str:
    """What somebody may have meant who gives a name or a file instead of a statement."""
    name = statement.strip()
    if not re.fullmatch(r"[\w./-]+", name):
        return ""
    try:
        kind = catalogue.find_all(name)[0].kind
    except catalogue.UnknownNameError:
        return f"a file is for `symbolic-it verify {name}`" if os.path.isfile(name) else ""
    return f"a name: see `symbolic-it {'derive' if kind in ('identities', 'mistakes') else 'explain'} {name}`"


def _coloured(v: Any) -> str:
    colour = "green" if v.positive else "red" if v.negative else "yellow"
    return click.style(v.word, fg=colour, bold=True)
