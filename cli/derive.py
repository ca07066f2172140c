"""Print a derivation, each step justified and machine-checked: of a named result or of a statement.

Example: symbolic-it derive kl-cross-entropy --format latex
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import click

from symbolic_it import catalogue

from .known import Known
from .output import format_option, output_option, write


@click.command("derive")
@click.argument("statement", metavar="NAME|STATEMENT", type=Known("identities", "mistakes"))
@click.option("--given", "given", multiple=True, metavar="CONSTRAINT", help="A condition, e.g. 'm = (p+q)/2'; may be repeated.")
@click.option("--detail", type=click.Choice(["brief", "full"]), default="full", show_default=True, help="All lines, or first and last.")
@format_option("text", "markdown", "latex", "html", "json", "notebook")
@output_option
@click.option("--certificate", type=click.Path(dir_okay=False), metavar="FILE", help="Write the certificate, for `replay`.")
def command(statement: str, given: tuple[str, ...], detail: str, output_format: str, output: str | None, certificate: str | None) -> int:
    """Derive a named identity (see `list identities`) or any true STATEMENT of the language.

    \b
    symbolic-it derive gibbs-inequality
    symbolic-it derive "H(p,q) = H(p) + D(p||q)" --format markdown
    symbolic-it derive "JSD(p,q) <= log 2" --certificate jsd.json
    symbolic-it derive fano-inequality --format html --output fano.html

    Exit code 1 where there is no derivation; of what is false, it says at which values.
    """
    from symbolic_it.kernel.derivation import NotDerived
    from symbolic_it.notation.prose import prose_text
    from symbolic_it.verify.derive import derive

    try:
        derivation = derive(statement, given)
    except NotDerived as e:
        click.echo(f"not derived: {prose_text(str(e))}", err=True)
        return 1
    if detail == "brief":
        from dataclasses import replace

        derivation = replace(derivation, steps=derivation.steps[-1:])
    render = catalogue.load(catalogue.find("formats", output_format)).render
    if certificate is not None:  # first: a report that cannot be kept is not begun
        Path(certificate).write_text(json.dumps(derivation.certificate, ensure_ascii=False) + "\n", encoding="utf-8")
    narrow = output_format == "text" and output is None and sys.stdout.isatty()
    write(render(derivation, min(max(shutil.get_terminal_size().columns, 60), 100)) if narrow else render(derivation), output)
    return 0
