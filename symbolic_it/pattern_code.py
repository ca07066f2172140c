"""The code of compiled regular expressions, kept beside Python's byte code and under the same switches.

Compiling the thousand patterns that one chapter asks for takes half a second, as long as proving what the chapter says; reading
their code takes a fiftieth of that. The file belongs to one version of Python and carries a checksum; one that is damaged, of another
version or in the way is ignored, and where byte code may not be written (PYTHONDONTWRITEBYTECODE, a read-only folder)
nothing is. numba keeps what it has compiled in the same place.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import re
import sys
import tempfile
import zlib
from array import array
from functools import cache
from typing import Any

_WORTH_WRITING = 20
"""As many patterns compile in the time that the file takes to be written."""
_MOST = 10_000
"""More patterns than the program has: what an edited checkout leaves behind is dropped here."""
_VERSION = f"{sys.version} {array('I').itemsize} {sys.byteorder}"

_Key = tuple[str, int]
_Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
_new: dict[_Key, _Code] = {}


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` makes of a pattern, from its kept code if there is one; raises `re.error` like it."""
    key = (pattern, int(flags))
    kept = _kept().get(key)
    try:
        if kept is not None:
            return _pattern(pattern, kept)
        code = _code(*key)
        made = _pattern(pattern, code)
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):  # another Python than those this was written for
        return re.compile(pattern, flags)
    _new[key] = code
    return made


def keep() -> None:
    """Write the code of what was compiled since, beside what is there; a file that cannot be written is no error."""
    path = _path()
    if path is None or len(_new) < _WORTH_WRITING:
        return
    there = _read(path)
    both = {**(there if len(there) < _MOST else {}), **_new}
    words = [code[1] for code in both.values()]
    head = json.dumps([_VERSION, [[*key, len(code[1]), code[0], *code[2:]] for key, code in both.items()]]).encode()
    body = b"\n".join([head, b"".join(words)])
    try:
        handle, name = tempfile.mkstemp(dir=os.path.dirname(path), suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(zlib.crc32(body).to_bytes(4, "big") + body)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError:
        return
    _kept().update(_new)
    _new.clear()


@cache
def _kept() -> dict[_Key, _Code]:
    path = _path()
    return {} if path is None else _read(path)


def _path() -> str | None:
    if sys.dont_write_bytecode:
        return None
    try:
        return importlib.util.cache_from_source(__file__).removesuffix(".pyc") + ".patterns"
    except NotImplementedError:  # an implementation that keeps no byte code
        return None


def _read(path: str) -> dict[_Key, _Code]:
    try:
        with open(path, "rb") as stream:
            check, body = stream.read(4), stream.read()
        if zlib.crc32(body).to_bytes(4, "big") != check:
            return {}
        version, rows = json.loads(body[: (at := body.index(b"\n"))])
        if version != _VERSION:
            return {}
        found, at = {}, at + 1
        for pattern, flags, size, all_flags, groups, index, names in rows:
            found[pattern, flags] = all_flags, body[at : at + size], groups, index, tuple(names)
            at += size
        return found
    except (OSError, ValueError, TypeError):
        return {}


def _code(pattern: str, flags: int) -> _Code:
    # What re.compile does, with the code at hand.
    parsed = _module("re._parser").parse(pattern, flags)
    code = _module("re._compiler")._code(parsed, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, index in state.groupdict.items():
        names[index] = name
    return flags | state.flags, array("I", code).tobytes(), state.groups - 1, dict(state.groupdict), tuple(names)


def _pattern(pattern: str, code: _Code) -> re.Pattern[str]:
    flags, words, groups, index, names = code
    numbers = array("I")
    numbers.frombytes(words)
    made: re.Pattern[str] = _module("_sre").compile(pattern, flags, numbers.tolist(), groups, index, names)
    return made


@cache
def _module(name: str) -> Any:
    return importlib.import_module(name)
