"""An argument that names something of the catalogue: the shell completes it, with titles where it shows them."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from symbolic_it import catalogue


class Known(click.ParamType):
    """Any text; names of these kinds are what the shell offers (of every kind where none is given)."""

    name = "text"

    def __init__(self, *kinds: str) -> None:
        self.kinds = kinds or tuple(catalogue.KINDS)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        beginning = catalogue.dashed(incomplete).lower()
        entries = {e.name: e for kind in self.kinds for e in catalogue.entries(kind)}
        return [CompletionItem(name, help=e.title) for name, e in sorted(entries.items()) if name.startswith(beginning)]


class Kinds(click.ParamType):
    """Any text; the kinds of the catalogue are what the shell offers."""

    name = "text"

    def __init__(self, *kinds: str) -> None:
        self.kinds = kinds

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return [CompletionItem(kind) for kind in self.kinds if kind.startswith(incomplete.lower())]
