"""Judge every formula and number of a chapter, like a linter, with line and column.

Example: symbolic-it verify chapter.md
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import click

from .input import read_text
from .output import as_json, format_option

INTERRUPTED, UNREADABLE = 130, 2
_COLOURS = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "info": {"fg": "blue"},
    "place": {"bold": True},
    "dim": {"dim": True},
}


@click.command("verify")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--macros", "macro_file", metavar="FILE", help="LaTeX macro definitions to read with every chapter.")
@format_option("text", "json", "sarif", "github", "html")
@click.option("--select", multiple=True, metavar="RULES", help="Only these rules: IT8, IT201, kl-called-a-metric.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Not these rules.")
@click.option("--fail-on", multiple=True, metavar="LIST", help="Verdicts or severities that also give exit code 1: undecided, warning.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option(
    "--jobs", type=click.IntRange(min=0), metavar="N", help="Worker processes (default: one per processor; 0 works in this process)."
)
@click.option("--no-cache", is_flag=True, help="Judge everything again and remember nothing.")
@click.option("--budget", type=click.FloatRange(min=0.1), metavar="SECONDS", help="The longest that one formula may take.")
@click.option("--isolated", is_flag=True, help="Do not read pyproject.toml.")
def command(
    files: tuple[str, ...],
    macro_file: str | None,
    output_format: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: tuple[str, ...],
    exit_zero: bool,
    jobs: int | None,
    no_cache: bool,
    budget: float | None,
    isolated: bool,
) -> int:
    """Verify chapters in Markdown, LaTeX, notebooks or plain text ("-" reads stdin).

    Exit code 0 when nothing is wrong, 1 for a finding of severity error, 2 for a file that cannot be read, 130 when interrupted.

    \b
    symbolic-it verify chapter.md
    symbolic-it verify notes.tex --format json
    symbolic-it verify *.md --select IT2,IT3 --fail-on undecided
    """
    from symbolic_it.verify import settings as config
    from symbolic_it.verify.cache import Cache
    from symbolic_it.verify.pipeline import failed, verify_files
    from symbolic_it.verify.reports.json import joined_json

    try:
        pyproject = None if isolated else config.find_pyproject(Path.cwd())
        chosen = config.merged(
            config.read_settings(pyproject), config.split_names(select), config.split_names(ignore), config.split_names(fail_on)
        )
        names = [*chosen.select, *chosen.ignore, *(n for group in chosen.per_file.values() for n in group)]
        if names:
            config.check_names(names, config.known_rules(), str(pyproject) if pyproject and not (select or ignore) else "--select/--ignore")
        config.check_fail_on(chosen.fail_on, "--fail-on")
    except config.SettingsError as e:
        raise click.ClickException(str(e)) from None
    macros = read_text(macro_file) if macro_file is not None else ""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    progress = _Progress(len(files))
    outcome = verify_files(
        files,
        chosen,
        macros=macros,
        jobs=jobs,
        cache=Cache(None if no_cache else _cache_folder(pyproject)),
        claim_seconds=budget,
        progress=progress.show if sys.stderr.isatty() else None,
    )
    progress.clear()
    for line in outcome.errors:
        click.echo(_one_line(f"error: {line}"), err=True)
    document = joined_json(outcome.files)
    _write(document, output_format)
    if outcome.interrupted:
        click.echo("interrupted", err=True)
        return INTERRUPTED
    unknown = [d for f in outcome.files for d in f["diagnostics"] if d["rule"] == "IT903" and d["message"].startswith("unknown rule")]
    if outcome.errors or unknown:
        return UNREADABLE
    return 1 if failed(document, chosen) and not exit_zero else 0


def _write(document: dict[str, Any], output_format: str) -> None:
    if output_format == "text":
        from symbolic_it.verify.reports.text import render

        click.echo(render(document, _style))
    elif output_format == "json":
        for f in document["files"]:
            for d in f["diagnostics"]:
                d.pop("source", None)
        as_json(document)
    elif output_format == "sarif":
        from symbolic_it.verify.reports.sarif import sarif

        click.echo(json.dumps(sarif(document), indent=2, ensure_ascii=False))
    elif output_format == "github":
        from symbolic_it.verify.reports.github import render as annotations

        text = annotations(document)
        if text:
            click.echo(text)
    else:
        from symbolic_it.verify.reports.html import render as page

        click.echo(page(document), nl=False)


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
    """A line on stderr that counts, and is gone before the report."""

    def __init__(self, total: int) -> None:
        self.total, self.shown = total, False

    def show(self, done: int, total: int) -> None:
        self.shown = True
        click.echo(f"\rverifying {done}/{total}", nl=False, err=True)

    def clear(self) -> None:
        if self.shown:
            click.echo("\r\x1b[K", nl=False, err=True)
