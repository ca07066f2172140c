"""Check a certificate with the independent checker; exit code 1 if anything was altered.

Example: symbolic-it replay certificate.json
"""

from __future__ import annotations

import json

import click

from .input import read_text


@click.command("replay")
@click.argument("certificate", metavar="CERTIFICATE")
def command(certificate: str) -> int:
    """Replay CERTIFICATE (a JSON file, "-" for stdin): every rule is applied again by the small checker.

    \b
    symbolic-it derive gibbs-inequality --certificate gibbs.json
    symbolic-it replay gibbs.json
    """
    text = read_text(certificate)
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as e:
        click.echo(f"refused: not JSON ({str(e)[:80]})", err=True)
        return 1
    from symbolic_it.kernel.replay import ReplayError, replay

    try:
        replayed = replay(document)
    except ReplayError as e:
        click.echo(f"refused: {e}", err=True)
        return 1
    from symbolic_it.decide.supports import supports
    from symbolic_it.notation.text import relation_text, to_text
    from symbolic_it.quantities.genuine import impostors
    from symbolic_it.terms.serial import from_json
    from symbolic_it.terms.statement import Relation

    try:
        lhs, rhs = from_json(replayed.lhs), from_json(replayed.rhs)
    except (ValueError, LookupError, TypeError) as e:
        click.echo(f"refused: the statement is not written as a statement is ({str(e)[:80]})", err=True)
        return 1
    forged = impostors(lhs) + impostors(rhs)
    if forged:
        click.echo(f"refused: what is called {forged[0]} does not have its meaning", err=True)
        return 1
    click.echo(f"accepted: {to_text(lhs)} {relation_text(replayed.relation)} {to_text(rhs)}")
    needed = supports(Relation(lhs, replayed.relation, rhs))
    if needed:
        click.echo(f"    given: {'; '.join(needed)}")
    return 0
