"""Explain one thing by name: what it is, its formula, units, domain and source."""

from __future__ import annotations

import click

from symbolic_it import catalogue

from .output import as_json, format_option


@click.command("explain")
@click.argument("name", metavar="NAME")
@format_option("text", "json")
def command(name: str, output_format: str) -> None:
    """Explain the quantity, identity, family, rule, template, backend or format called NAME.

    Where several kinds have the name, each is explained.
    """
    found = catalogue.find_all(name)
    if output_format == "json":
        explained = [
            {
                "kind": catalogue.singular(entry.kind),
                "name": entry.name,
                "title": entry.title,
                "text": entry.docstring(),
            }
            for entry in found
        ]
        as_json({"schema": "symbolic-it/explain/1", "name": catalogue.dashed(name), "entries": explained})
        return
    click.echo(
        "\n\n".join(f"{entry.name} ({catalogue.singular(entry.kind)})\n\n{entry.docstring()}" for entry in found)
    )
