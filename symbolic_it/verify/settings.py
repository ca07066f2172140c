"""Which rules are in force: `--select`, `--ignore`, and `[tool.symbolic-it]` of the nearest pyproject.toml.

    [tool.symbolic-it]
    select = ["IT2", "IT3", "kl-called-a-metric"]
    ignore = ["IT601"]
    fail-on = ["refuted", "undecided"]
    declare = ["logs in base 2", "chapter.md:12-40: let X be a random variable"]
    [tool.symbolic-it.per-file-ignores]
    "drafts/*.md" = ["IT101"]

A rule is named by its code, the beginning of its code (IT8), or its name. A name that is none is an error.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import Any

KEYS = ("select", "ignore", "per-file-ignores", "fail-on", "declare")
SETTINGS = "tool.symbolic-it: declare"
_VERDICTS = ("proved", "confirmed", "definition", "refuted", "rounding-slip", "convention-mismatch", "undecided", "not-understood")
FAIL_ON = frozenset((*_VERDICTS, "error", "warning", "info"))


class SettingsError(ValueError):
    """A setting that cannot be used; one line that names the place."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The rules asked for; empty ``select`` means all. ``fail_on`` adds verdicts and severities to what makes exit code 1.

    ``declare``: what the author declares (documents/declarations.py), a line each.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fail_on: tuple[str, ...] = ()
    declare: tuple[str, ...] = ()

    def ignored(self, path: str) -> tuple[str, ...]:
        """What is ignored in one file."""
        found = [names for pattern, names in self.per_file.items() if fnmatch(path, pattern) or fnmatch(PurePath(path).name, pattern)]
        return (*self.ignore, *(n for names in found for n in names))

    def key(self, path: str) -> list[list[str]]:
        """What the report of a file depends on."""
        return [sorted(self.select), sorted(self.ignored(path)), list(self.declare)]


def names_rule(name: str, code: str, rule: str) -> bool:
    """Whether a name on the command line means a rule: its code, a beginning of it, its name, or ALL."""
    return name == rule or name.upper() == "ALL" or (name.upper().startswith("IT") and code.startswith(name.upper()))


def enabled(settings: Settings, path: str, code: str, rule: str) -> bool:
    """Whether a rule is in force for a file. The most specific of select and ignore decides; ignore wins a tie."""

    def best(names: Iterable[str]) -> int:
        return max((99 if n == rule else 0 if n.upper() == "ALL" else len(n) for n in names if names_rule(n, code, rule)), default=-1)

    chosen = best(settings.select) if settings.select else 0
    dropped = best(settings.ignored(path))
    return chosen >= 0 and (dropped < chosen if settings.select else dropped < 0)


def split_names(values: Sequence[str]) -> tuple[str, ...]:
    """ "IT2,IT3" and repeated options, as one list."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def check_names(names: Iterable[str], known: Sequence[tuple[str, str]], where: str) -> None:
    """Raise SettingsError for a name that means no rule."""
    for name in names:
        if not any(names_rule(name, code, rule) for code, rule in known):
            near = get_close_matches(name.lower(), [rule for _, rule in known], n=1, cutoff=0.75)
            hint = f'did you mean "{near[0]}"?' if near else "see `symbolic-it list rules`"
            raise SettingsError(f'{where}: found "{name}", expected a rule (IT801), a family (IT8) or a name; {hint}')


def find_pyproject(start: Path) -> Path | None:
    """The nearest pyproject.toml at or above a folder that has a [tool.symbolic-it] table."""
    for folder in (start, *start.parents):
        path = folder / "pyproject.toml"
        if path.is_file():
            try:
                if b"symbolic-it" in path.read_bytes():
                    return path
            except OSError:
                return None
    return None


def read_settings(path: Path | None) -> Settings:
    """The settings of a pyproject.toml. Raises SettingsError for a key or a value that is none."""
    if path is None:
        return Settings()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError, RecursionError) as e:
        raise SettingsError(f"{path}: not TOML: {e}") from None
    tool = data.get("tool", {})
    table = tool.get("symbolic-it", {}) if isinstance(tool, dict) else None
    if not isinstance(table, dict):
        raise SettingsError(f"{path}: tool.symbolic-it: expected a table")
    for key in table:
        if key not in KEYS:
            raise SettingsError(f'{path}: tool.symbolic-it: found "{key}", expected one of {", ".join(KEYS)}')
    per_file = table.get("per-file-ignores", {})
    if not isinstance(per_file, dict):
        raise SettingsError(f"{path}: tool.symbolic-it.per-file-ignores: expected a table of patterns")
    fail_on = _strings(path, "fail-on", table.get("fail-on", []))
    check_fail_on(fail_on, str(path))
    return Settings(
        _strings(path, "select", table.get("select", [])),
        _strings(path, "ignore", table.get("ignore", [])),
        {pattern: _strings(path, pattern, names) for pattern, names in per_file.items()},
        fail_on,
        _declared(path, _strings(path, "declare", table.get("declare", []))),
    )


def _declared(path: Path, lines: tuple[str, ...]) -> tuple[str, ...]:
    if lines:
        from ..documents import DeclarationError, declarations_in  # a grammar that most projects do without

        try:
            declarations_in(lines, f"{path}: {SETTINGS}")
        except DeclarationError as e:
            raise SettingsError(str(e)) from None
    return lines


def read_declarations(path: str, text: str) -> tuple[str, ...]:
    """The lines of a file for `--declare`. Raises SettingsError for one that is not understood, with its place."""
    from ..documents import DeclarationError, declarations_in

    lines = tuple(text.splitlines())
    try:
        declarations_in(lines, path)
    except DeclarationError as e:
        raise SettingsError(str(e)) from None
    return lines


def check_fail_on(words: Iterable[str], where: str) -> None:
    """Raise SettingsError for a word that is neither a verdict nor a severity."""
    for word in words:
        if word not in FAIL_ON:
            raise SettingsError(f'{where}: found "{word}", expected a verdict or one of error, warning, info')


def merged(base: Settings, select: tuple[str, ...], ignore: tuple[str, ...], fail_on: tuple[str, ...]) -> Settings:
    """The command line over the file: a given select replaces, ignore and fail-on add."""
    return replace(base, select=select or base.select, ignore=(*base.ignore, *ignore), fail_on=(*base.fail_on, *fail_on))


def _strings(path: Path, key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise SettingsError(f"{path}: tool.symbolic-it: {key}: expected a list of strings")
    return tuple(value)


def known_rules() -> tuple[tuple[str, str], ...]:
    """Code and name of every rule, read from the files of the folder; nothing is imported."""
    found = []
    for path in (Path(__file__).parent / "rules").glob("*.py"):
        m = re.search(r'^RULE = Rule\("(IT\d{3})", "([\w-]+)"', path.read_text(encoding="utf-8"), re.M)
        if m is not None:
            found.append((m[1], m[2]))
    return tuple(sorted(found))
