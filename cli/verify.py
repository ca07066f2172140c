"""Judge every formula and number of a chapter, like a linter, with line and column.

Example: symbolic-it verify chapter.md
"""

from __future__ import annotations

from typing import Any

import click

from .input import read_text
from .output import as_json, format_option


@click.command("verify")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--macros", "macro_file", metavar="FILE", help="LaTeX macro definitions to read with every chapter.")
@format_option("text", "json")
def command(files: tuple[str, ...], macro_file: str | None, output_format: str) -> int:
    """Verify chapters in Markdown, LaTeX, notebooks or plain text ("-" reads stdin).

    \b
    symbolic-it verify chapter.md
    symbolic-it verify notes.tex --format json
    """
    from symbolic_it.chapters import ChapterError, read_chapter
    from symbolic_it.notation.syntax import read_macros
    from symbolic_it.verify.chapter import verify_document
    from symbolic_it.verify.json_report import report_json

    macros = read_macros(read_text(macro_file)) if macro_file is not None else None
    out: list[tuple[Any, Any]] = []
    for path in files:
        try:
            document = read_chapter(path)
        except ChapterError as e:
            raise click.ClickException(str(e)) from None
        out.append((document, verify_document(document, macros=macros)))
    if output_format == "json":
        as_json(report_json(out))
    else:
        for document, report in out:
            for claim in report.claims:
                place = document.position(claim.start)
                if claim.verdict.negative or claim.verdict.word == "not-understood":
                    click.echo(f"{report.path}:{place.line}:{place.column}: {claim.verdict.word}: {claim.text}")
                    click.echo(f"    {claim.verdict.message}")
    return 1 if any(c.verdict.negative for _, report in out for c in report.claims) else 0
