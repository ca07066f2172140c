"""Runs of letters: words of the field, Greek names, units, clauses, or a product of letters."""

from __future__ import annotations

import re

from ...patterns import regex
from . import letters as L
from . import symbols as S
from . import words
from .errors import ReadError
from .lex_signs import Signs
from .node import Span

MAX_NAME = 40
EMPTY_BARS = regex(r"\s*\\right\s*\|")  # the second bar of P \left| \right| Q
COUNTED = regex(r"\s*\\(?:text|mathrm|operatorname)\b")  # what \#\text{bytes} counts
_PER = regex(r"\s*(?:/|per\b)\s*(tokens?|words?|characters?|chars?|symbols?|bytes?|letters?|samples?|steps?)\b")
_EVENT = regex(r"\s*(?:\\left\s*|\\[bB]igg?l?\s*)?(?:\(|\[|\\[{]|\\lbrace)")
_BRACKET = regex(r"\s*(?:\\left\b|\\[bB]igg?l?\b|\(|\\[dt]?frac\b)")
# plogp, p_ilogp_i, xlnx, logPr: a logarithm written without its backslash between (at most) a letter and a letter
_GLUED = regex(r"(?P<head>[A-Za-z]?)(?P<log>log|ln)(?P<tail>[A-Za-z]?|Pr|(?=log|ln).*)")
_LAW_BEFORE = regex(r"(?<![A-Za-z0-9_])[pqPQ](?:_?[0-9]|_[A-Za-z])?\s\Z")  # p x q, as plain text has it for p \times q
_LAW_BEHIND = regex(r"\s[pqPQ](?:_?[0-9]|_[A-Za-z])?\s*(?:[),|‖]|x\s)")
_WORDS_WITH_LOG = frozenset(["logo", "logs", "blog", "blogs", "clog", "slog", "flog", "vlog", "vlogs", "kln"])
_STOP_WORDS = frozenset(["of", "is", "to", "by", "an", "we", "as", "at", "be", "it", "on", "no", "do", "us"])


class Letters(Signs):
    """Letters without a macro."""

    def _letters(self, run: str, start: int, end: int) -> None:
        tokens = self.tokens
        if len(run) > MAX_NAME:
            raise ReadError(Span(start, end), f"a name of {len(run)} letters", f"at most {MAX_NAME}")
        below = bool(tokens) and tokens[-1].kind == "_"
        braced = len(tokens) > 1 and tokens[-1].kind == "lb" and tokens[-2].kind == "_" and self.source.startswith("}", end)
        if run == "x" and self.depth and self._between_laws(start, end):
            self.add("op", "*", start, end, "times")
        elif len(run) == 1:
            self.add("name", run, start, end, "letter")
        elif run == "tr" and tokens and tokens[-1].kind == "^" and not self.plain:  # \gamma^tr(s_t, a_t), as TeX prints it
            self.add("name", "t", start, start + 1, "letter")
            self.add("name", "r", start + 1, end, "letter")
        elif len(run) == 2 and run[1] in "HI" and self.source.startswith("(", end) and self._ends_a_sum():  # \sum_{i=1}^NH(X_i)
            self.add("name", run[0], start, start + 1, "letter")
            self.add("name", run[1], start + 1, end, "letter")
        elif not braced and (split := self._glued_logarithm(run, end, below)) is not None:
            for at, piece in split:
                self._letters(piece, start + at, start + at + len(piece))
        elif self.plain and (title := words.quantity_at(self.source, start)) is not None:
            self.position = start + len(title[0])
            self.add("name", title[1], start, self.position, "upright")
        elif below or braced:
            self._subscript_word(run, start, end, braced)
        elif run in S.LOGARITHMS:
            self.add("log", run, start, end)
            if self.source[end : end + 1] in "0123456789" and end < len(self.source):
                self.add("_", "_", end, end)
        elif run == "ld" and _BRACKET.match(self.source, end):  # logarithmus dualis
            self.add("log", "lb", start, end)
        elif run == "Pr" and not self.plain and _EVENT.match(self.source, end):
            self.add("name", run, start, end, "upright")
        elif run in S.FUNCTIONS:
            self.add("func", S.FUNCTIONS[run], start, end)
        elif run in S.BIG:
            self.big(S.BIG[run], run, start, end)
        elif run == "sqrt":
            self.add("sqrt", run, start, end)
        elif words.unit(run):
            self._unit(run, start, end)
        elif run in L.ACRONYMS or (run in L.EVERYDAY and (self.plain or self.source.startswith("(", end))):
            self.add("name", run, start, end, "letter")
        elif not (self.plain and self._plain_word(run, start, end)):
            self._unknown_run(run, start, end)

    def _between_laws(self, start: int, end: int) -> bool:
        """Whether the x in plain text is the sign of a product of laws: H(p x q)."""
        before = self.plain and _LAW_BEFORE.search(self.source, max(0, start - 6), start)
        return bool(before) and _LAW_BEHIND.match(self.source, end) is not None

    def _glued_logarithm(self, run: str, end: int, below: bool) -> list[tuple[int, str]] | None:
        """`plogp`, `logP(x)`: the letters before and after a logarithm without a backslash, each with its place; None if it is none."""
        found = _GLUED.fullmatch(run)
        if found is None or run in S.LOGARITHMS or run in _WORDS_WITH_LOG or (below and not found["head"]):
            return None
        if not found["tail"] and not (_BRACKET.match(self.source, end) or self.source[end : end + 1] in ("_", "^", " ", "\\")):
            return None
        if self.plain and run in ("logp", "logq") and self.source[end : end + 1] not in ("(", "["):  # names of variables of a program
            return None
        places = [(found.start(g), found[g]) for g in ("head", "log", "tail")]
        return [(at, piece) for at, piece in places if piece]

    def big(self, meaning: str, spelling: str, start: int, end: int) -> None:
        """A big operator; `arg` before `max` or `min` is taken into it."""
        if meaning in ("max", "min") and self.tokens and self.tokens[-1].kind == "arg":
            start = self.tokens.pop().start
            meaning = "arg" + meaning
        self.add("big", meaning, start, end, extra=spelling)

    def _unit(self, run: str, start: int, end: int) -> None:
        found = words.unit(run)
        assert found is not None
        word, per = found
        more = _PER.match(self.source, end) if per is None else None
        if more:
            per, end = more.group(1).removesuffix("s"), more.end()
            self.position = end
        self.add("unit", word, start, end, side=run, extra=per)

    def _subscript_word(self, run: str, start: int, end: int, braced: bool) -> None:
        lower = run.lower()
        known = run in L.ACRONYMS or run in L.EVERYDAY or run in S.BIG or words.unit(run) is not None
        if run in L.NAMES and (self.plain or len(run) > 2):
            if not self.plain:
                self.caution("unbraced-script", f'"_{run}" is read with the whole letter below', start, end)
            self.add("name", L.NAMES[run], start, end)
        elif known or ((braced or self.plain) and len(run) > 2 and not set(lower) <= set("ijklmnxyzstuvw")):
            if not (braced or self.plain):
                self.caution("unbraced-script", f'"_{run}" is read with the whole word below', start, end)
            self.add("name", run, start, end)
        elif braced:
            for at in range(start, end):
                self.add("name", self.source[at], at, at + 1, "letter")
        elif self.plain and not (len(run) == 2 and self.source.startswith("_", end)):  # P_XP_Y is P_X P_Y
            self.add("lb", "{", start, start)
            for at in range(start, end):
                self.add("name", self.source[at], at, at + 1, "letter")
            self.add("rb", "}", end, end)
        elif run[1:] in S.LOGARITHMS:  # E_plog p(X): one letter is below, as TeX sets it
            self.add("name", run[0], start, start + 1, "letter")
            self.add("log", run[1:], start + 1, end)
        elif len(run) > 2:
            raise ReadError(Span(start, end), f'"_{run}" without braces', "{...} around a longer subscript")
        else:
            plain = self.source.startswith("_", end) or (run[1:] == "e" and self.source.startswith("^", end))  # s_jz_j, z_ie^{z_i}
            if not self._sums_a_function(run, end) and not plain:
                self.caution("unbraced-script", f'"_{run}" puts only "{run[0]}" below', start, end)
            for at in range(start, end):
                self.add("name", self.source[at], at, at + 1, "letter")

    def _sums_a_function(self, run: str, end: int) -> bool:
        r"""\sum_xp(x), \sum_ip_i: what is summed over and the head of what is summed, which nobody reads as two indices."""
        tokens = self.tokens
        big = len(tokens) > 1 and tokens[-1].kind == "_" and tokens[-2].kind == "big"
        return big and run[1] not in "ijklmnst" and self.source[end : end + 1] in ("(", "_", "[")

    def _ends_a_sum(self) -> bool:
        r"""Whether the upper limit of a sum stands here, as after \sum_{i=1}^: one letter, as TeX sets it."""
        kinds = [t.kind for t in self.tokens[-40:]]
        if self.plain or kinds[-1:] != ["^"] or kinds[-2:-1] != ["rb"] or "lb" not in kinds:
            return False
        opened = len(kinds) - 1 - kinds[::-1].index("lb")
        return kinds[opened - 1 : opened] == ["_"] and kinds[opened - 2 : opened - 1] == ["big"] and "rb" not in kinds[opened:-2]

    def _plain_word(self, run: str, start: int, end: int) -> bool:
        if run in L.NAMES:
            self.add("name", L.NAMES[run], start, end, "letter")
        elif run in ("infinity", "oo"):
            self.add("inf", run, start, end)
        elif run == "in":
            self.add("rel", "in", start, end)
        elif run == "approx":
            self.add("rel", "approx", start, end)
        elif run in ("partial", "nabla", "arg"):
            self.add(run, run, start, end)
        elif run in words.CLAUSE_WORDS:
            word, length = words.clause_phrase(self.source[start : start + 40])
            self.position = start + length
            self.add("clause", word, start, start + length)
        else:
            return False
        return True

    def _unknown_run(self, run: str, start: int, end: int) -> None:
        """Letters that are no word of the field: a word if it looks like one, else a product of letters."""
        if self.plain and run in _STOP_WORDS:
            raise ReadError(Span(start, end), f'the word "{run}"', "a formula")
        called = self.source[end : end + 1] in ("(", "[")
        is_word = (len(run) > 2 or (called and run.isupper())) and not re.fullmatch("(d[a-z])+", run)
        if is_word and not self.plain:
            is_word = called or bool(set(run[1:].lower()) & set("aeiou"))
        if is_word:
            self.caution("unknown-word", f'"{run}" is read as one name', start, end)
            self.add("name", run, start, end, "letter")
            return
        if len(run) > 2:
            self.caution("letter-run", f'"{run}" is read as a product of letters', start, end)
        for at in range(start, end):
            self.add("name", self.source[at], at, at + 1, "letter")
