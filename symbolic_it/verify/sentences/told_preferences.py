r"""Preferences that are only told, $y_w \succ y_l$ or $y_1 \succ y_2 \succ \dots \succ y_K$: they claim nothing."""

from __future__ import annotations

from ...patterns import regex

_NAME = r"\{?\\?[A-Za-z]+\}?'?(?:\s*[_^]\s*(?:\{[^{}=<>]*\}|\\?\w))*(?:\([^()=<>]*\))?"
_DOTS = r"\\(?:dots|ldots|cdots)|\.\.\.|…"
_OVER = r"\\(?:succ|prec)(?:eq|sim|curlyeq)?(?![A-Za-z])|≻|≺"
_TOLD = regex(rf"\s*(?:{_NAME})(?:\s*(?:{_OVER})\s*(?:{_NAME}|{_DOTS}))+\s*(?:(?:\\mid|\||\\vert)\s*{_NAME})?\s*[.,;]?\s*")


def is_told_preference(tex: str) -> bool:
    """Whether a formula only orders answers by which is preferred."""
    return _TOLD.fullmatch(tex) is not None
