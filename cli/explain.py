"""Explain one thing by name: what it is, its formula, units, domain and source."""

from __future__ import annotations

import dataclasses

import click

from symbolic_it import catalogue

from .known import Known
from .output import as_json, format_option


@click.command("explain")
@click.argument("name", metavar="NAME", type=Known())
@format_option("text", "json")
def command(name: str, output_format: str) -> None:
    """Explain the quantity, identity, family, rule, template, backend or format called NAME.

    Where several kinds have the name, each is explained. A rule is also known by its code, a quantity by what people
    call it (kl, ppl, jsd).

    \b
    symbolic-it explain kl-divergence
    symbolic-it explain IT801
    symbolic-it explain kl-is-symmetric --format json
    """
    found = _found(name)
    if output_format == "json":
        explained = [_as_document(entry) for entry in found]
        as_json({"schema": "symbolic-it/explain/1", "name": catalogue.dashed(name), "entries": explained})
    else:
        click.echo("\n\n".join(map(_as_text, found)))


def _found(name: str) -> tuple[catalogue.Entry, ...]:
    from symbolic_it.quantities.aliases import named

    try:
        return catalogue.find_all(_rule_of(name))
    except catalogue.UnknownNameError:
        if named(name) == catalogue.dashed(name).lower():
            raise
        return catalogue.find_all(named(name))


def _rule_of(name: str) -> str:
    """IT801 -> kl-called-a-metric; any other name as it is."""
    from symbolic_it.verify.settings import known_rules

    return dict(known_rules()).get(name.upper(), name) if name[:2].upper() == "IT" else name


def _as_document(entry: catalogue.Entry) -> dict[str, object]:
    return {
        "kind": catalogue.singular(entry.kind),
        "name": entry.name,
        "title": entry.title,
        "text": entry.docstring(),
        "fields": _fields(catalogue.load(entry)),
    }


def _as_text(entry: catalogue.Entry) -> str:
    thing = catalogue.load(entry)
    fields = _fields(thing)
    width = max(map(len, fields), default=0) + 1
    table = "".join(f"\n{name + ':':<{width}} {value}" for name, value in fields.items())
    account = getattr(thing, "account", None)  # a proof or a counterexample, found when asked for
    proof = f"\n\n{account()}" if callable(account) else ""
    return f"{entry.name} ({catalogue.singular(entry.kind)})\n\n{entry.docstring()}" + (table and "\n" + table) + proof


def _fields(thing: object) -> dict[str, str]:
    """What a registered thing states about itself as data (definition, unit, domain ...), each on one line."""
    if not dataclasses.is_dataclass(thing) or isinstance(thing, type):
        return {}
    values = {f.name: getattr(thing, f.name) for f in dataclasses.fields(thing) if f.repr and f.name != "name"}
    out = {name: _on_one_line(value) for name, value in values.items() if value is not None and not callable(value)}
    return {name: text for name, text in (out | _written(thing)).items() if text}


def _written(thing: object) -> dict[str, str]:
    """The fields that are patterns or objects, as a reader writes them."""
    from symbolic_it.families.family import Family
    from symbolic_it.identities.identity import Identity
    from symbolic_it.identities.refutation import Refutation, inline
    from symbolic_it.quantities import Definition

    if isinstance(thing, Definition):
        from symbolic_it.notation.latex import to_latex
        from symbolic_it.notation.text import to_text

        return {"symbol": to_text(thing.term), "latex": to_latex(thing.term)}
    if isinstance(thing, Family):
        return {"parameters": "; ".join(f"{name} {domain.described()}".rstrip() for name, domain in thing.parameters)}
    if isinstance(thing, Identity):
        from symbolic_it.kernel.derivation import definitions
        from symbolic_it.notation.text import relation_line

        return {"statement": relation_line(thing.claim), "where": ", ".join(map(relation_line, definitions(thing.where)))}
    if isinstance(thing, Refutation):
        return {"witness": ", ".join(f"{name} = {inline(value)}" for name, value in thing.witness.items())}
    return {}


def _on_one_line(value: object) -> str:
    if type(value).__name__ == "Statement":
        from symbolic_it.notation.text import relation_text, to_text

        claim = value.claim  # type: ignore[attr-defined]
        return f"{to_text(claim.lhs)} {relation_text(claim.relation)} {to_text(claim.rhs)}"
    if isinstance(value, frozenset):
        value = sorted(map(str, value))
    text = "; ".join(map(str, value)) if isinstance(value, tuple | list | dict) else str(value)  # of a table, what it has
    return " ".join(text.split())
