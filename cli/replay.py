"""Check a certificate with the independent checker; exit code 1 if anything was altered.

Example: symbolic-it replay certificate.json
"""

from __future__ import annotations

import json
from typing import Any

import click

from .input import read_text


@click.command("replay")
@click.argument("certificate", metavar="CERTIFICATE")
def command(certificate: str) -> int:
    """Replay CERTIFICATE (a JSON file, "-" for stdin): every rule is applied again by the small checker, and sums of
    Shannon's inequalities (the certificates of `check --format json`) are added up again.

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
    if isinstance(document, dict) and document.get("kind") in ("shannon", "copy-lemma", "shannon-induction"):
        return _of_random_variables(document)
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


def _of_random_variables(document: dict[str, Any]) -> int:
    """The certificate of a statement about random variables, as `check --format json` gives it."""
    from symbolic_it.entropic.proof.induction import check_induction
    from symbolic_it.entropic.proof.replay import CertificateError, shown

    try:
        lines = check_induction(document) if document["kind"] == "shannon-induction" else shown(document)
    except CertificateError as e:
        click.echo(f"refused: {' '.join(str(e).split())[:300]}", err=True)
        return 1
    click.echo("\n".join(f"accepted: {line}" for line in lines))
    return 0
