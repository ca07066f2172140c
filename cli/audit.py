"""Audit a function: which quantity, direction, unit and reduction it really computes. Exit code 1 for a finding.

Example: symbolic-it audit losses:kl_loss kl-divergence
"""

from __future__ import annotations

import math
import textwrap
from pathlib import Path
from typing import Any

import click

from .known import Known
from .output import as_json, format_option

SECONDS = 60.0


@click.command("audit")
@click.argument("target", metavar="MODULE:FUNCTION")
@click.argument("quantity", metavar="QUANTITY", type=Known("quantities"))
@click.option("--inputs", help='What it takes, where several would fit: "probabilities", "log-probabilities", "logits" ...')
@click.option("--unit", type=click.Choice(["nats", "bits"]), default="nats", show_default=True, help="What it is to be in.")
@click.option("--seconds", type=click.FloatRange(min=0.1), default=SECONDS, show_default=True, help="Budget of all its calls together.")
@format_option("text", "json")
def command(target: str, quantity: str, inputs: str | None, unit: str, seconds: float, output_format: str) -> int:
    """Call the function MODULE:FUNCTION with probes and say what it computes, beside QUANTITY which it claims to be.

    The module is looked for in the working directory first; losses.py:kl_loss and losses:Class.method are understood too,
    and of a class an object made without arguments is called. QUANTITY is a name of `list quantities` or what people call
    it: kl, ce, ppl, jsd, k3, dpo. Names of parameters are believed where they are clear: labels, mask, ref_logps, beta.

    \b
    symbolic-it audit losses:kl_loss kl
    symbolic-it audit src/losses.py:Distill.forward kl --inputs logits --unit bits

    It imports and runs that module and what it imports, in a process of its own: audit only code that you would run. The
    folder of the module comes last on the import path, so that no file there stands in for another module; nothing else of
    the folder is run, and no other command runs anything. It accuses only with an
    input that shows it; agreement is agreement on the probes, never proof. Exit code 0 for agreement, 1 for a finding or
    where it stays undecided, 2 where there is nothing to audit.
    """
    if not math.isfinite(seconds):
        raise click.UsageError(f"--seconds {seconds:g} is no number of seconds")
    from symbolic_it.backends.audit.quantities import resolve
    from symbolic_it.catalogue import UnknownNameError

    try:
        name = resolve(quantity)
    except (KeyError, UnknownNameError) as error:
        raise click.UsageError(str(error.args[0])) from None
    module, function, folder = _named(target)
    report = _audited(target, (module, function, name, folder, inputs, unit, seconds), seconds)
    if output_format == "json":
        found = [{"sentence": f.sentence, "witness": f.witness, "got": f.got, "expected": f.expected} for f in report.findings]
        as_json({"schema": "symbolic-it/audit/1", "function": target, "quantity": name.replace("_", "-"), "verdict": report.verdict,
                 "reading": report.reading, "probes": report.probes, "findings": found, "notes": list(report.notes)})  # fmt: skip
    else:
        for line in _lines(target, report):
            click.echo(line)
    return {"agrees": 0, "differs": 1, "undecided": 1}[report.verdict]


def _lines(target: str, report: Any) -> list[str]:
    out = []
    if not report.findings:
        out.append(f"{target}: {report.told}")
    for f in report.findings:
        out.append(f"{target}: {f.sentence}")
        out += [_indented("at       ", f.witness), _indented("it gives ", f.got), _indented("but it is", f.expected)]
    return out + [_indented("note:", note) for note in report.notes]


def _indented(head: str, text: str) -> str:
    return textwrap.fill(f"{head} {text}", 116, initial_indent="    ", subsequent_indent=" " * (5 + len(head)), break_long_words=False)


def _named(target: str) -> tuple[str, str, str]:
    """Module, function and the folder to look in."""
    module, _, name = target.rpartition(":")
    folder = Path.cwd()
    if module.endswith(".py"):
        path = Path(module)
        if not path.is_file():
            raise click.UsageError(f'"{module}": no such file')
        folder, module = path.resolve().parent, path.stem
    if not name or not module or not all(part.isidentifier() for part in (*module.split("."), *name.split("."))):
        raise click.UsageError(f'"{target}": expected MODULE:FUNCTION, such as losses:kl_loss')
    return module, name, str(folder)


def _audited(target: str, arguments: tuple[Any, ...], seconds: float) -> Any:
    """The report of a worker process, which is killed when it hangs where no thread can be stopped."""
    import multiprocessing
    from concurrent.futures import TimeoutError as Late

    from pebble import ProcessExpired, ProcessPool

    from symbolic_it.backends.audit.work import audit_named
    from symbolic_it.import_path import SafeStart

    pool: Any = ProcessPool(max_workers=1, context=multiprocessing.get_context("spawn"))
    try:
        with SafeStart():
            kind, result = pool.schedule(audit_named, args=arguments, timeout=2 * seconds + 20).result()
    except Late:
        raise click.ClickException(f"{target}: stopped: no answer within {2 * seconds + 20:g} s, its import or a call hangs") from None
    except ProcessExpired as error:
        raise click.ClickException(f"{target}: it ended the process that ran it (exit code {error.exitcode})") from None
    finally:
        pool.stop()
        pool.join()
    if kind == "usage":
        raise click.UsageError(f"--inputs {result}")
    if kind == "error":
        raise click.ClickException(f"{target}: {result}")
    return result
