"""Every file of cli/ that binds `command` is a click command with a help text of its own."""

from __future__ import annotations

import click
import pytest

from symbolic_it import catalogue
from symbolic_it.cli import commands


@pytest.mark.parametrize("entry", commands.entries(), ids=lambda entry: entry.name)
def test_a_command_has_the_name_of_its_file_and_explains_itself(entry: catalogue.Entry) -> None:
    command = catalogue.load(entry)
    assert isinstance(command, click.Command)
    assert command.name == entry.name
    assert command.help
    for parameter in command.params:
        assert not isinstance(parameter, click.Option) or parameter.help, f"{entry.name}: {parameter.name} has no help"


def test_a_command_is_found_by_its_dashed_name_only() -> None:
    assert commands.find("list").path.name == "list.py"
    with pytest.raises(catalogue.UnknownNameError, match='unknown command "main"'):
        commands.find("main")
