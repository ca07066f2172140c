"""Draw a statement about random variables as an information diagram (SVG).

Example: symbolic-it diagram "I(X;Z) <= I(X;Y)" --given "X->Y->Z" -o dpi.svg
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from symbolic_it.entropic.statement import Statement

NOT_UNDERSTOOD = 1


@click.command("diagram")
@click.argument("statement")
@click.option("--given", "given", multiple=True, metavar="CONSTRAINT", help="A condition, e.g. 'X->Y->Z'; may be repeated.")
@click.option("-o", "--output", default="-", show_default=True, metavar="FILE.svg", help='Where to write it ("-" for stdout).')
def command(statement: str, given: tuple[str, ...], output: str) -> int:
    """Draw STATEMENT, or one expression such as I(X;Y|Z), with up to four random variables.

    The left side is hatched one way, the right side the other; regions that the constraints empty are grey.

    \b
    symbolic-it diagram "H(X|Y) <= H(X)" -o conditioning.svg
    symbolic-it diagram "I(X;Z) <= I(X;Y)" --given "X -> Y -> Z" -o data-processing.svg
    """
    from symbolic_it.entropic.diagrams.diagram import DiagramError, information_diagram
    from symbolic_it.entropic.reading.tokens import ReadError

    try:
        drawn = information_diagram(_read(statement, given))
    except (ReadError, DiagramError) as error:
        click.echo(f"not-understood: {error}", err=True)
        return NOT_UNDERSTOOD
    if output == "-":
        click.echo(drawn, nl=False)
    else:
        Path(output).write_text(drawn, encoding="utf-8")
    return 0


def _read(statement: str, given: tuple[str, ...]) -> Statement:
    """The statement; an expression alone stands for "it is at least 0". Raises ReadError, which names only what was typed."""
    from symbolic_it.entropic.reading.read import read_statement
    from symbolic_it.entropic.reading.tokens import ReadError

    if any(sign in statement for sign in ("<", ">", "=", "≤", "≥", r"\le", r"\ge")):
        return read_statement(statement, given)
    whole = f"{statement} >= 0"
    try:
        read_statement(whole)
    except ReadError as error:
        if error.column > len(statement):
            raise ReadError(len(statement) + 1, "the end", error.expected) from None
        raise
    return read_statement(whole, given)
