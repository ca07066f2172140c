"""Regular expressions that are compiled at their first use: of more than a thousand, one chapter needs about half."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .pattern_code import compiled

if TYPE_CHECKING:
    from re import compile as regex
else:

    class regex:
        """What `re.compile` makes, made when first asked for anything; a pattern that is none raises `re.error` then."""

        def __init__(self, pattern: str, flags: int = 0) -> None:
            self.pattern, self.flags = pattern, flags

        def __getattr__(self, name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(name)  # asked by copy and pickle, of what no pattern has
            made = compiled(self.pattern, self.flags)
            for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "groups", "groupindex"):
                setattr(self, method, getattr(made, method))
            return getattr(made, name)


__all__ = ["regex"]
