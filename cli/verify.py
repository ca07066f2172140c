"""Judge every formula and number of a chapter, like a linter, with line and column.

Example: symbolic-it verify chapter.md
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from .input import read_text
from .output import format_option, output_option, write

INTERRUPTED, UNREADABLE = 130, 2
_COLOURS = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "info": {"fg": "blue"},
    "place": {"bold": True},
    "dim": {"dim": True},
}


@click.command("verify")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option("--macros", "macro_file", metavar="FILE", help="LaTeX macro definitions to read with every chapter.")
@format_option("text", "json", "sarif", "github", "html")
@output_option
@click.option("--select", multiple=True, metavar="RULES", help="Only these rules: IT8, IT201, kl-called-a-metric.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Not these rules.")
@click.option("--fail-on", multiple=True, metavar="LIST", help="Verdicts or severities that also give exit code 1: undecided, warning.")
@click.option("--declare", "declare_file", metavar="FILE", help="What names and conventions mean, a declaration a line; see below.")
@click.option("--suggest", is_flag=True, help="Print the few declarations that would open the most claims, as a file for --declare.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option(
    "--jobs", type=click.IntRange(min=0), metavar="N", help="Worker processes (default: one per processor; 0 works in this process)."
)
@click.option("--no-cache", is_flag=True, help="Judge everything again and remember nothing.")
@click.option("--budget", type=click.FloatRange(min=0.1), metavar="SECONDS", help="The longest that one formula may take.")
@click.option("--isolated", is_flag=True, help="Do not read pyproject.toml.")
@click.option("--watch", is_flag=True, help="Verify again whenever a file changes, until Ctrl-C.")
def command(files: tuple[str, ...], watch: bool, **options: Any) -> int:
    """Verify chapters in Markdown, LaTeX, notebooks or plain text ("-" reads stdin).

    A folder stands for its Markdown, LaTeX and notebook files, and those of the folders below it.

    Exit code 0 when nothing is wrong, 1 for a finding of severity error, 2 for a file that cannot be read, 130 when interrupted.

    \b
    symbolic-it verify chapter.md
    symbolic-it verify .
    symbolic-it verify notes.tex --format json
    symbolic-it verify *.md --format sarif --output findings.sarif
    symbolic-it verify *.md --select IT2,IT3 --fail-on undecided
    symbolic-it verify chapter.md --declare chapter.declare
    symbolic-it verify chapter.md --suggest --output chapter.declare
    symbolic-it verify chapter.md --format html --output chapter.html --watch

    \b
    What a text leaves to its readers can be declared: in a comment of the text, which holds to the end of its section
    (<!-- symbolic-it: let p, q be pmfs; X ~ p; logs in base 2 -->, in TeX behind %), in pyproject.toml
    ([tool.symbolic-it] declare = [...]), or in a file for --declare, a line each, lines of the text in front if you like:

    \b
    let p, q be pmfs on one alphabet
    12-40: let X be a random variable
    other.md:7: logs in base 2
    """
    if not watch:
        return _verify(files, **options)
    if "-" in files:
        raise click.UsageError("--watch: stdin does not change; name a file")
    return _watch(files, options)


class _Ended(Exception):
    """Ctrl-C while a chapter was judged."""


def _watch(files: tuple[str, ...], options: dict[str, Any]) -> int:
    """Verify at every change; an error is shown, and waited out."""
    from symbolic_it.verify.gather import chapters
    from symbolic_it.verify.watching import watch

    options["jobs"] = 0 if options["jobs"] is None else options["jobs"]  # this process has loaded what judges
    beside = [f for f in (options["macro_file"], options["declare_file"]) if f]

    def judge() -> None:
        if sys.stdout.isatty() and options["output"] is None:
            click.echo("\x1b[2J\x1b[3J\x1b[H", nl=False)
        try:
            if _verify(files, **options) == INTERRUPTED:  # which it has said
                raise _Ended
        except click.ClickException as e:
            click.echo(_one_line(f"error: {e.format_message()}"), err=True)
        click.echo("watching; Ctrl-C ends", err=True)

    try:
        watch(lambda: (*chapters(files)[0], *beside), judge)
    except _Ended:
        pass
    except KeyboardInterrupt:
        click.echo("interrupted", err=True)
    return INTERRUPTED


def _verify(
    files: tuple[str, ...],
    macro_file: str | None,
    output_format: str,
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: tuple[str, ...],
    declare_file: str | None,
    suggest: bool,
    exit_zero: bool,
    jobs: int | None,
    no_cache: bool,
    budget: float | None,
    isolated: bool,
) -> int:
    """Verify the chapters once. Returns the exit code."""
    from symbolic_it.verify import settings as config
    from symbolic_it.verify.cache import Cache
    from symbolic_it.verify.gather import chapters
    from symbolic_it.verify.pipeline import failed, verify_files
    from symbolic_it.verify.reports.json import joined_json

    try:
        pyproject = None if isolated else config.find_pyproject(Path.cwd())
        chosen = config.merged(
            config.read_settings(pyproject), config.split_names(select), config.split_names(ignore), config.split_names(fail_on)
        )
        for where, names in (
            ("--select", config.split_names(select)),
            ("--ignore", config.split_names(ignore)),
            (str(pyproject), (*chosen.select, *chosen.ignore, *(n for group in chosen.per_file.values() for n in group))),
        ):
            if names:
                config.check_names(names, config.known_rules(), where)
        config.check_fail_on(chosen.fail_on, "--fail-on")
        if declare_file is not None:
            chosen = replace(chosen, declare=(*chosen.declare, *config.read_declarations(declare_file, read_text(declare_file))))
    except config.SettingsError as e:
        raise click.ClickException(str(e)) from None
    macros = read_text(macro_file) if macro_file is not None else ""
    paths, empty = chapters(files)
    if suggest and "-" in paths:
        raise click.UsageError("--suggest: found -, expected files, which are read again under each declaration")
    if output is not None:
        _check_output(output, paths)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    progress = _Progress()
    outcome = verify_files(
        paths,
        chosen,
        macros=macros,
        jobs=jobs,
        cache=Cache(None if no_cache else _cache_folder(pyproject)),
        claim_seconds=budget,
        progress=progress.show if sys.stderr.isatty() else None,
    )
    progress.clear()
    errors = [*empty, *outcome.errors]
    for line in errors:
        click.echo(_one_line(f"error: {line}"), err=True)
    if suggest and not (outcome.interrupted or outcome.errors):
        from symbolic_it.verify.suggest import suggestions

        def again(path: str, under: config.Settings) -> dict[str, Any]:
            return verify_files([path], under, macros=macros, jobs=jobs, cache=Cache(None), claim_seconds=budget).files[0]

        write(suggestions(outcome.files, chosen, again), output)
        return 0
    document = joined_json(outcome.files)
    report = _rendered(document, output_format, len(errors), _style if output is None else None, outcome.texts)
    if report or output is not None:
        write(report, output)
    if outcome.interrupted:
        click.echo("interrupted", err=True)
        return INTERRUPTED
    unknown = [d for f in outcome.files for d in f["diagnostics"] if d["rule"] == "IT903" and d["message"].startswith("unknown rule")]
    if errors or unknown:
        return UNREADABLE
    return 1 if failed(document, chosen) and not exit_zero else 0


def _check_output(output: str, files: Sequence[str]) -> None:
    """Before anything is judged: the report can be kept, and overwrites no chapter."""
    if any(os.path.exists(f) and os.path.exists(output) and os.path.samefile(f, output) for f in files if f != "-"):
        raise click.UsageError(f"--output {output} would overwrite a chapter")
    folder = os.path.dirname(os.path.realpath(output))
    if not (os.path.exists(output) or os.access(folder, os.W_OK)):
        raise click.ClickException(f"{output}: {'cannot be written' if os.path.isdir(folder) else 'no such folder'}")


def _rendered(
    document: dict[str, Any], output_format: str, unreadable: int, style: Callable[[str, str], str] | None, texts: dict[str, bytes]
) -> str:
    """The report as text; empty where there is nothing to say."""
    if output_format == "json":
        for f in document["files"]:
            for d in f["diagnostics"]:
                d.pop("source", None)
        return json.dumps(document, indent=2, ensure_ascii=False)
    if output_format == "sarif":
        from symbolic_it.verify.reports.sarif import sarif

        return json.dumps(sarif(document), indent=2, ensure_ascii=False)
    if output_format == "github":
        from symbolic_it.verify.reports.github import render as annotations

        return annotations(document)
    if output_format == "html":
        from symbolic_it.verify.reports.html import render as page

        return page(document, texts)
    from symbolic_it.verify.reports.text import plain, render

    if not document["files"]:
        return ""  # nothing was judged, so that nothing is called clean
    return render(document, style or plain, unreadable)


def _style(text: str, role: str) -> str:
    return click.style(text, **_COLOURS[role])  # type: ignore[arg-type]


def _cache_folder(pyproject: Path | None) -> Path:
    """SYMBOLIC_IT_CACHE_DIR, else beside the pyproject.toml in use, else here."""
    from symbolic_it.verify.cache import FOLDER

    given = os.environ.get("SYMBOLIC_IT_CACHE_DIR")
    return Path(given) if given else (pyproject.parent if pyproject is not None else Path.cwd()) / FOLDER


def _one_line(text: str) -> str:
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


class _Progress:
    """A line on stderr that counts the files, and is gone before the report."""

    def __init__(self) -> None:
        self.width = 0

    def show(self, done: int, total: int) -> None:
        text = f"verifying {done}/{total}"
        self.width = len(text)
        click.echo(f"\r{text}", nl=False, err=True)

    def clear(self) -> None:
        if self.width:
            click.echo("\r" + " " * self.width + "\r", nl=False, err=True)
