"""Print a derivation, each step justified and machine-checked: of a named result or of a statement.

Example: symbolic-it derive kl-cross-entropy --format latex
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from symbolic_it import catalogue

from .output import format_option

if TYPE_CHECKING:
    from symbolic_it.kernel.derivation import Derivation
    from symbolic_it.terms.statement import Statement


@click.command("derive")
@click.argument("statement", metavar="NAME|STATEMENT")
@click.option("--given", "given", multiple=True, metavar="CONSTRAINT", help="A condition, e.g. 'm = (p+q)/2'; may be repeated.")
@click.option("--detail", type=click.Choice(["brief", "full"]), default="full", show_default=True, help="All lines, or first and last.")
@format_option("text", "markdown", "latex", "html", "json")
@click.option("--certificate", type=click.Path(dir_okay=False), metavar="FILE", help="Write the certificate, for `replay`.")
def command(statement: str, given: tuple[str, ...], detail: str, output_format: str, certificate: str | None) -> int:
    """Derive a named identity (see `list identities`) or any true STATEMENT of the language.

    \b
    symbolic-it derive gibbs-inequality
    symbolic-it derive "H(p,q) = H(p) + D(p||q)" --format markdown
    """
    from symbolic_it.kernel.derivation import NotDerived

    try:
        derivation = _derivation(statement, given)
    except NotDerived as e:
        click.echo(f"not derived: {e}", err=True)
        return 1
    if detail == "brief":
        from dataclasses import replace

        derivation = replace(derivation, steps=derivation.steps[-1:])
    render = catalogue.load(catalogue.find("formats", output_format)).render
    click.echo(render(derivation).rstrip("\n"))
    if certificate is not None:
        Path(certificate).write_text(json.dumps(derivation.certificate, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def _derivation(text: str, given: tuple[str, ...]) -> Derivation:
    """The derivation of a name, or of a statement that is read."""
    if re.fullmatch(r"[a-z0-9][a-z0-9_-]*", text):
        from symbolic_it.identities import Refutation, load

        name = catalogue.find("identities", text).name
        found = load(name)
        if isinstance(found, Refutation):
            raise click.UsageError(f"{name} is a refuted statement: see `symbolic-it explain {name}`")
        return found.derive()
    from symbolic_it.kernel.automatic import derive_statement
    from symbolic_it.kernel.derivation import NotDerived
    from symbolic_it.notation.elaborate import ElaborationError, read_meaning
    from symbolic_it.notation.syntax import ReadError
    from symbolic_it.terms.statement import Statement

    try:
        readings = read_meaning(text, given)
    except (ReadError, ElaborationError) as e:
        raise NotDerived(f"not understood: {e}") from None
    last: Exception = NotDerived("nothing to derive: the statement has no relation")
    for reading in readings:
        for link in reading.links[:1] if len(reading.links) == 1 else [c.whole for c in reading.chains if c.whole is not None]:
            if isinstance(link.claim, Statement):
                try:
                    return derive_statement(_with_conditions(link.claim), title=text)
                except NotDerived as e:
                    last = e
    raise last


def _with_conditions(statement: Statement) -> Statement:
    """The statement with the conditions under which it is proved among its hypotheses."""
    from dataclasses import replace

    from symbolic_it.decide.decide import proof_of

    proved = proof_of(statement)
    return statement if proved is None else replace(statement, hypotheses=proved.hypotheses)
