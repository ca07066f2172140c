"""Draw worked examples with exact answers, solutions, and wrong answers that name their mistake.

Example: symbolic-it answer-key coin-entropy --seed 7
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from symbolic_it import catalogue

from .input import read_text
from .known import Known
from .output import as_json, format_option, output_option

if TYPE_CHECKING:
    from symbolic_it.exercises.exam import Exam
    from symbolic_it.exercises.template import Template


@click.command("answer-key")
@click.argument("templates", metavar="[TEMPLATE]...", nargs=-1, type=Known("templates"))
@click.option("--set", "source", metavar="FILE.toml", help="Templates, counts, points, precision and order of an exam.")
@click.option("--seed", type=click.IntRange(0, 2**53), default=1, show_default=True, help="The same seed gives the same paper.")
@click.option("--count", type=click.IntRange(1, 500), default=1, show_default=True, help="Questions of each TEMPLATE.")
@click.option("--variants", type=click.IntRange(1, 200), default=1, show_default=True, help="How many different papers.")
@click.option("--stress", type=click.IntRange(1, 100_000), metavar="N", help="Draw, solve and re-check N instances instead.")
@click.option("--with-solutions/--questions-only", "solutions", default=True, show_default=True, help="The key, or the question sheet.")
@click.option(
    "--templates",
    "folder",
    type=click.Path(exists=True, file_okay=False),
    metavar="DIR",
    help="Your own templates: Python code, which is run.",
)
@output_option
@format_option("text", "markdown", "latex", "html", "json", "notebook", "moodle", "qti")
def command(
    templates: tuple[str, ...],
    source: str | None,
    seed: int,
    count: int,
    variants: int,
    stress: int | None,
    solutions: bool,
    folder: str | None,
    output: str | None,
    output_format: str,
) -> int | None:
    """Write questions from each TEMPLATE (a name or a number such as T08; see `list templates`).

    \b
    symbolic-it answer-key kl-by-terms --count 3 --format markdown
    symbolic-it answer-key --set exam.toml --variants 4 --format json
    symbolic-it answer-key coin-entropy --stress 1000
    """
    from symbolic_it.exercises import sheets
    from symbolic_it.exercises.answer_key import NoInstance
    from symbolic_it.exercises.exam import Exam
    from symbolic_it.exercises.paper import Wanted, papers
    from symbolic_it.exercises.sheets.sheet import NotHeld

    own = _own(folder)
    if source is not None and templates:
        raise click.UsageError("give TEMPLATE names or --set, not both")
    if source is not None:
        exam = _read(source, own)
    else:
        names = templates or tuple(own)
        if not names:
            raise click.UsageError("nothing to draw: give a TEMPLATE (see `symbolic-it list templates`) or --set FILE.toml")
        exam = Exam("Exercises", False, tuple(Wanted(*_find(name, own), count) for name in names))
    if stress is not None:
        return _stress(exam, seed, stress, output_format)
    try:
        drawn = papers(exam.wanted, seed, variants, exam.title, exam.shuffled)
        rendered = sheets.load(output_format).render(drawn, solutions)
    except (NoInstance, NotHeld) as error:
        raise click.ClickException(str(error)) from None
    _write(rendered, output)
    return None


def _own(folder: str | None) -> dict[str, Template]:
    if folder is None:
        return {}
    from symbolic_it.exercises.folder import own_templates

    try:
        return own_templates(Path(folder))
    except ValueError as error:
        raise click.ClickException(str(error)) from None


def _find(name: str, own: dict[str, Template]) -> tuple[str, Template]:
    from symbolic_it.exercises.answer_key import load

    dashed = catalogue.dashed(name)
    return (dashed, own[dashed]) if dashed in own else load(name)


def _read(source: str, own: dict[str, Template]) -> Exam:
    from symbolic_it.exercises.exam import read_exam

    try:
        return read_exam(read_text(source), lambda name: _find(name, own))
    except ValueError as error:
        raise click.ClickException(f"{source}: {error}") from None


def _write(rendered: str | bytes, output: str | None) -> None:
    raw = rendered if isinstance(rendered, bytes) else rendered.encode()
    if output is not None:
        Path(output).write_bytes(raw)
    elif isinstance(rendered, str):
        click.echo(rendered, nl=False)
    elif sys.stdout.isatty():
        raise click.UsageError("the zip is no text: give --output FILE.zip")
    else:
        sys.stdout.buffer.write(raw)


def _stress(exam: Exam, seed: int, count: int, output_format: str) -> int:
    from symbolic_it.exercises.stress import stress

    reports: list[Any] = [stress(one.name, one.template, range(seed, seed + count)) for one in exam.wanted]
    if output_format == "json":
        as_json({"schema": "symbolic-it/stress/1", "results": [r.to_json() for r in reports]})
    for r in () if output_format == "json" else reports:
        click.echo(f"{r.template}: {r.seeds} seeds, {r.different} different, {r.rejected} draws rejected, {r.seconds:.2f} s")
        click.echo(f"    answers from {r.smallest} to {r.largest}" + (f", {r.infinite} infinite" if r.infinite else ""))
        for answer, share in r.guessable:
            click.echo(f"    guessable: {answer} is right in {share:.0%} of the draws")
        for fault in r.faults:
            click.echo(click.style(f"    wrong: {fault}", fg="red"))
    return 1 if any(r.faults for r in reports) else 0
