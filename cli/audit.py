"""Audit a function: which quantity, direction, unit and reduction it really computes. Exit code 1 for a finding.

Example: symbolic-it audit losses:kl_loss kl-divergence
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from symbolic_it import catalogue

from .output import as_json, format_option


@click.command("audit")
@click.argument("target", metavar="MODULE:FUNCTION")
@click.argument("quantity", metavar="QUANTITY")
@click.option("--inputs", help='What it takes, where several would fit: "probabilities", "log-probabilities", "logits" ...')
@format_option("text", "json")
def command(target: str, quantity: str, inputs: str | None, output_format: str) -> int:
    """Call the function MODULE:FUNCTION with probes and say what it computes, beside QUANTITY which it claims to be.

    It imports and runs that module: audit only code that you would run. It accuses only with an input that shows it;
    agreement is agreement on the probes, never proof.
    """
    entry = catalogue.find("quantities", quantity)
    function = _function(target)
    from symbolic_it.backends.audit import audit

    try:
        report = audit(function, entry.attribute, inputs)
    except KeyError as error:
        raise click.UsageError(str(error.args[0])) from None
    if output_format == "json":
        found = [{"sentence": f.sentence, "witness": f.witness, "got": f.got, "expected": f.expected} for f in report.findings]
        as_json({"schema": "symbolic-it/audit/1", "function": target, "quantity": entry.name, "verdict": report.verdict,
                 "reading": report.reading, "probes": report.probes, "findings": found, "notes": list(report.notes)})  # fmt: skip
    else:
        click.echo(f"{target}: {report.sentence}")
        for f in report.findings:
            click.echo(f"    at {f.witness}\n    it gives {f.got}, the quantity is {f.expected}")
    return {"agrees": 0, "differs": 1, "undecided": 1}[report.verdict]


def _function(target: str) -> Callable[..., Any]:
    module, _, name = target.partition(":")
    if not name or not all(part.isidentifier() for part in (*module.split("."), name)):
        raise click.UsageError(f'"{target}": expected MODULE:FUNCTION, such as losses:kl_loss')
    here = str(Path.cwd())
    if here not in sys.path:
        sys.path.insert(0, here)
    try:
        function = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise click.ClickException(f"{target}: {error}") from None
    if not callable(function):
        raise click.ClickException(f"{target} is no function")
    found: Callable[..., Any] = function
    return found
