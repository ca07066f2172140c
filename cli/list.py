"""List what there is: quantities, identities, mistakes, families, rules, templates and the other kinds."""

from __future__ import annotations

import click

from symbolic_it import catalogue

from . import commands
from .known import Kinds
from .output import as_json, as_table, format_option


@click.command("list")
@click.argument("kind", metavar="[KIND]", type=Kinds(*catalogue.KINDS, commands.KIND), required=False)
@format_option("text", "json")
def command(kind: str | None, output_format: str) -> None:
    """List one KIND of thing by name and title.

    KIND is one of quantities, identities, mistakes, families, inequalities, rules, templates, backends, formats, commands;
    without it, the kinds are listed.

    \b
    symbolic-it list identities
    symbolic-it list rules --format json
    """
    if kind is None:
        items_of = {k: len(commands.entries() if k == commands.KIND else catalogue.entries(k)) for k in (*catalogue.KINDS, commands.KIND)}
        if output_format == "json":
            as_json({"schema": "symbolic-it/list/1", "kind": "kinds", "items": [{"name": k, "title": str(n)} for k, n in items_of.items()]})
        else:
            as_table([(k, str(n)) for k, n in items_of.items()])
        return
    items = commands.entries() if kind == commands.KIND else _entries(kind)
    if output_format == "json":
        listed = [{"name": entry.name, "title": entry.title} for entry in items]
        as_json({"schema": "symbolic-it/list/1", "kind": kind, "items": listed})
    else:
        as_table([(entry.name, entry.title) for entry in items])


def _entries(kind: str) -> tuple[catalogue.Entry, ...]:
    if kind not in catalogue.KINDS:
        raise catalogue.UnknownNameError("kind", kind, (*catalogue.KINDS, commands.KIND))
    return catalogue.entries(kind)
