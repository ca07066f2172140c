"""Regular expressions are compiled at their first use, answer as those of `re`, and are all well formed."""

from __future__ import annotations

import copy
import gc
import importlib
import pkgutil
import re

import symbolic_it
from symbolic_it.pattern_code import compiled
from symbolic_it.patterns import regex


def test_it_is_compiled_when_first_asked() -> None:
    pattern = regex(r"(?P<x>\d+)", re.I)
    assert pattern.pattern == r"(?P<x>\d+)" and "search" not in vars(pattern)
    found = pattern.search("a 12")
    assert found is not None and found["x"] == "12" and "search" in vars(pattern)
    assert [m[0] for m in pattern.finditer("1 2")] == ["1", "2"] and pattern.sub("n", "3") == "n"
    assert pattern.fullmatch("12") is not None and pattern.groupindex == {"x": 1}


def test_it_is_copied_without_being_compiled() -> None:
    twin = copy.deepcopy(regex(r"\d"))
    assert "search" not in vars(twin) and twin.search("1") is not None


def test_every_pattern_of_the_package_compiles_to_what_re_makes_of_it() -> None:
    for module in pkgutil.walk_packages(symbolic_it.__path__, "symbolic_it."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    lazy = [x for x in gc.get_objects() if type(x) is regex]
    assert len(lazy) > 1000
    for pattern in lazy:
        assert compiled(pattern.pattern, pattern.flags) == re.compile(pattern.pattern, pattern.flags)
