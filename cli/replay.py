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
    from symbolic_it.exports.replayed import Forged, account

    try:
        lines = account(replayed)
    except Forged as e:
        click.echo(f"refused: {e}", err=True)
        return 1
    click.echo("\n    ".join(lines))
    return 0
