"""Regular expressions are compiled at their first use, answer as those of `re`, and are all well formed."""

from __future__ import annotations

import copy
import gc
import importlib
import pkgutil
import re
from re._constants import ASSERT, ASSERT_NOT, AT, AT_BOUNDARY, BRANCH, LITERAL, MAX_REPEAT, MIN_REPEAT, SUBPATTERN  # type: ignore[import-not-found]
from re._parser import parse  # type: ignore[import-not-found]
from typing import Any

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
            try:
                importlib.import_module(module.name)
            except ModuleNotFoundError as e:
                assert e.name == "torch"  # the optional one
    lazy = [x for x in gc.get_objects() if type(x) is regex]
    assert len(lazy) > 1000
    for pattern in lazy:
        assert compiled(pattern.pattern, pattern.flags) == re.compile(pattern.pattern, pattern.flags)
    unspaced = [x.pattern for x in lazy if re.search(r"[\u3040-\u9fff\uac00-\ud7af]", x.pattern) and r"\b" in x.pattern]
    assert [x for x in unspaced if _binds(list(parse(x)))] == []  # 等号成立当且仅当: no word begins or ends there


def _binds(parts: list[tuple[Any, Any]]) -> bool:
    """Whether a word boundary stands right beside a word of a language that sets no spaces."""
    for k, (kind, content) in enumerate(parts):
        bound = kind is AT and content is AT_BOUNDARY
        if bound and (_begins(parts[k + 1 :]) or _begins(parts[:k][::-1], -1)):
            return True
        if any(_binds(list(inner)) for inner in _inside(kind, content)):
            return True
    return False


def _begins(parts: list[tuple[Any, Any]], step: int = 1) -> bool:
    for kind, content in parts:
        if kind in (ASSERT, ASSERT_NOT, AT):
            continue
        if kind is LITERAL:
            return 0x3040 <= content <= 0x9FFF or 0xAC00 <= content <= 0xD7AF
        found = any(_begins(list(inner)[::step], step) for inner in _inside(kind, content))
        if found or kind not in (MAX_REPEAT, MIN_REPEAT) or content[0]:
            return found
    return False


def _inside(kind: Any, content: Any) -> list[Any]:
    if kind is BRANCH:
        return list(content[1])
    return (
        [content[-1]]
        if kind is SUBPATTERN
        else [content[2]]
        if kind in (MAX_REPEAT, MIN_REPEAT)
        else [content[1]]
        if kind in (ASSERT, ASSERT_NOT)
        else []
    )
