"""The command line's contract: exit codes, and errors as one line on stderr."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

import symbolic_it
from symbolic_it.catalogue import UnknownNameError
from symbolic_it.cli import commands
from symbolic_it.cli import main as main_module
from symbolic_it.cli.main import LazyGroup, main


@pytest.fixture
def command_that(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Make every command name run the given function instead."""

    def install(body: Callable[[], object]) -> None:
        command = click.command("probe")(body)
        monkeypatch.setattr(LazyGroup, "get_command", lambda self, ctx, name: command)

    return install


def raising(error: BaseException) -> Callable[[], object]:
    def body() -> object:
        raise error

    return body


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lst"], 'error: unknown command "lst"; did you mean "list"?'),
        (["qqqq"], 'error: unknown command "qqqq"; see `symbolic-it list commands`'),
        (["README.md"], 'error: unknown command "README.md"; did you mean `symbolic-it verify README.md`?'),
        (["answer-key", "nonsense"], 'error: unknown template "nonsense"; see `symbolic-it list templates`'),
        (["list", "quantity"], 'error: unknown kind "quantity"; did you mean "quantities"?'),
        (["list", "command"], 'error: unknown kind "command"; did you mean "commands"?'),
        (["explain", "no-such-thing-anywhere"], 'error: unknown name "no-such-thing-anywhere"; see `symbolic-it list`'),
        (["explain"], "error: Missing argument 'NAME'."),
        (["--nonsense"], "error: No such option '--nonsense'."),
        (["list", "rules", "extra"], "error: Got unexpected extra argument (extra)"),
    ],
)
def test_wrong_usage_is_one_line_on_stderr_and_exit_2(
    arguments: list[str], message: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert (out, err) == ("", message + "\n")


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (click.ClickException("p.md: line 3: not UTF-8"), 2, "error: p.md: line 3: not UTF-8"),
        (UnknownNameError("identity", "gibs", ["gibbs"]), 2, 'error: unknown identity "gibs"; did you mean "gibbs"?'),
        (FileNotFoundError(2, "No such file or directory", "a.md"), 2, "error: a.md: No such file or directory"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (ValueError("K must be positive"), 70, "internal error: ValueError: K must be positive"),
        (RecursionError("too deep"), 70, "internal error: RecursionError: too deep"),
    ],
)
def test_what_a_command_raises_decides_the_exit_code(
    error: BaseException, code: int, message: str, command_that: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    command_that(raising(error))
    assert main(["probe"]) == code
    out, err = capsys.readouterr()
    assert (out, err.strip().splitlines()[-1]) == ("", message)
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (lambda: None, 0),
        (lambda: 0, 0),
        (lambda: 1, 1),
        (lambda: click.get_current_context().exit(1), 1),
        (lambda: "text is no exit code", 0),
    ],
)
def test_a_command_returns_its_exit_code(body: Callable[[], object], code: int, command_that: Callable[..., None]) -> None:
    command_that(body)
    assert main(["probe"]) == code


def test_a_fault_shows_its_traceback_only_on_request(
    command_that: Callable[..., None], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYMBOLIC_IT_DEBUG", "1")
    command_that(raising(ValueError("x")))
    assert main(["probe"]) == 70
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_an_error_that_quotes_hostile_text_stays_one_printable_line(
    command_that: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    command_that(raising(click.ClickException("found '\x1b[31m\n\n::error::\u202e'")))
    assert main(["probe"]) == 2
    assert capsys.readouterr().err == "error: found '\\x1b[31m ::error::\\u202e'\n"


def test_help_names_every_command_and_its_title(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    for entry in commands.entries():
        assert f"{entry.name} {entry.title}" in shown


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["compute", "sigmoid", "-2"], 0, "0.119"),
        (["compute", "entropy", "-0.5,1.5"], 2, "a mass -0.5"),
        (["compute", "entropy", "[-0.5, 1.5]"], 2, "a mass -0.5"),
        (["check", "-H(p) <= 0"], 0, "proved"),
        (["check", r"-\log_2 (1/2) = 1"], 0, "confirmed"),
        (["check", "-f", "text", "H(p) >= 0"], 2, "No such option '-f'"),
    ],
)
def test_a_minus_before_a_number_or_a_formula_is_no_option(
    arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == code
    assert said in "".join(capsys.readouterr())


def test_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"symbolic-it {symbolic_it.__version__}\n"


def test_no_arguments_is_wrong_usage_that_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.startswith("Usage: symbolic-it")


def test_a_reader_that_goes_away_is_no_error() -> None:
    """`symbolic-it list ... | head`: nothing on stderr, and an exit code that is neither clean nor a finding."""
    script = "import sys; sys.stdin.read(); from symbolic_it.cli.main import main; sys.exit(main(['list', 'commands']))"
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdout.close()
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait() == main_module.PIPE_CLOSED


def test_help_and_listings_import_nothing_heavy() -> None:
    script = """if True:
        import sys
        from symbolic_it.cli.main import main
        for arguments in ("--help", "--version", "explain nothing", *(f"list {kind}" for kind in sys.argv[1:])):
            main(arguments.split())
        print("loaded:", *sorted(set(sys.modules) & {"sympy", "numpy", "flint", "torch", "scipy", "highspy",
              "markdown_it", "pebble", "multiprocessing"}))
    """
    kinds = ["quantities", "identities", "mistakes", "families", "rules", "templates", "backends", "formats", "commands"]
    done = subprocess.run([sys.executable, "-c", script, *kinds], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "loaded:"


def test_the_module_runs_as_the_command_does() -> None:
    done = subprocess.run([sys.executable, "-m", "symbolic_it", "lst"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'error: unknown command "lst"; did you mean "list"?\n'


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False), ({"FORCE_COLOR": ""}, False)],
)
def test_colour_is_what_no_color_and_force_color_ask_for(
    variables: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert main(["check", "1 + 1 = 2"]) == 0
    assert ("\x1b[" in capsys.readouterr().out) is coloured
