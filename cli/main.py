"""The command group, errors and exit codes.

0 clean, 1 a negative verdict or finding, 2 wrong usage or an input that cannot be read, 70 a fault of this program,
130 interrupted, 141 the reader of our output went away. A command returns its code, or None for 0. Errors are one line
on stderr; the traceback of a fault is shown with SYMBOLIC_IT_DEBUG=1.
"""

from __future__ import annotations

import os
import re
import sys
import traceback
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Any

import click

import symbolic_it
from symbolic_it import catalogue

from . import commands

#: "-0.5,1.5", "-\log p", "-H(p) <= 0": numbers and formulas, which no option looks like (-o takes a file name of any kind).
OPERAND = re.compile(r"-(?:[^A-Za-z-]|(?!o)[A-Za-z]\w*[\s(^<>=|])")
USAGE, FAULT, INTERRUPTED, PIPE_CLOSED = 2, 70, 130, 141


class _ClosedPipeError(Exception):
    """A broken pipe under a name that click, which would exit with 1, does not handle."""


class LazyGroup(click.Group):
    """A group whose commands are the files of this folder, each imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [entry.name for entry in commands.entries()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        try:
            command = catalogue.load(commands.find(cmd_name))
        except catalogue.UnknownNameError:
            if not os.path.exists(cmd_name):
                raise
            raise click.UsageError(f'unknown command "{cmd_name}"; did you mean `symbolic-it verify {cmd_name}`?') from None
        assert isinstance(command, click.Command), f"{cmd_name}: `command` is no click command"
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(entry.name, entry.title) for entry in commands.entries()]
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise _ClosedPipeError from error


@click.command(cls=LazyGroup, name="symbolic-it", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(symbolic_it.__version__, message="%(prog)s %(version)s")
def group() -> None:
    """Derive, verify and compute the information theory of language models."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line on `arguments` (default: the process's own) and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that cannot show a letter gets its escape
            stream.reconfigure(errors="backslashreplace")
    try:
        given = sys.argv[1:] if arguments is None else arguments
        code = group.main(
            [f" {a}" if OPERAND.match(a) else a for a in given], prog_name="symbolic-it", standalone_mode=False, color=_colour()
        )
        sys.stdout.flush()
        if (patterns := sys.modules.get("symbolic_it.pattern_code")) is not None:
            patterns.keep()
        return code if isinstance(code, int) else 0
    except click.exceptions.NoArgsIsHelpError as help_wanted:
        click.echo(help_wanted.format_message(), err=True)
        return USAGE
    except click.ClickException as error:
        return _report(f"error: {error.format_message()}", USAGE)
    except catalogue.UnknownNameError as error:
        return _report(f"error: {error}", USAGE)
    except (click.Abort, KeyboardInterrupt):
        return _report("interrupted", INTERRUPTED)
    except (_ClosedPipeError, BrokenPipeError):
        # The interpreter flushes stdout once more at exit; give it somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        return _report(f"error: {place}{error.strerror or error}", USAGE)
    except Exception as fault:
        if os.environ.get("SYMBOLIC_IT_DEBUG") == "1":
            traceback.print_exc()
        return _report(f"internal error: {type(fault).__name__}: {fault}", FAULT)


def _colour() -> bool | None:
    """What NO_COLOR and FORCE_COLOR ask for (no-color.org); None lets each stream decide, and a pipe gets none."""
    return False if os.environ.get("NO_COLOR") else True if os.environ.get("FORCE_COLOR") else None


def _report(message: str, code: int) -> int:
    # Whatever was quoted from the input stays on the one line and cannot drive the terminal.
    line = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in " ".join(message.split()))
    click.echo(line, err=True)
    return code
