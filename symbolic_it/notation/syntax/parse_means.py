"""Whether an E, Var or Cov that stands in a formula is an operator: E[f], E_p log q, E_y H(X|Y=y), and no energy E(x)."""

from __future__ import annotations

from .parse_functions import Functions
from .tokens import Token

NOTHING = frozenset(["eof", "close", "rb", "rel", ",", ";", ".", "row", "amp", "quad", "end", "clause", "text"])
_AVERAGED = frozenset(["D", "H", "h", "I", "KL"])  # E_y H(X|Y=y): a mean of entropies, and no energy times one


class MeansAhead(Functions):
    """What stands ahead of the cursor, looked at without moving it."""

    def expectation_ahead(self) -> bool:
        """Whether an `E` that is an operator begins here."""
        index = self.index
        fonts = []
        while self.tokens[index].kind == "font":
            fonts.append(self.tokens[index].text)
            index += 1
            if self.tokens[index].kind == "lb":
                index += 1
        token = self.tokens[index]
        if token.kind != "name" or token.text not in ("E", "Var", "V", "Cov"):
            return False
        if fonts and self.tokens[self.index + 1].kind == "lb":
            index += 1
            if self.tokens[index].kind != "rb":
                return False
        return self._operates(token, fonts, index + 1)

    def _operates(self, token: Token, fonts: list[str], index: int) -> bool:
        following = self.tokens[index]
        if token.text == "V" and fonts != ["bb"]:
            return False
        sampled = False
        if following.kind in ("_", "^"):
            end = self.after_scripts(index)
            sampled = any(t.kind == "rel" and t.text == "sim" for t in self.tokens[index:end])
            sampled = sampled or (self.tokens[end].text == "sim" and self.tokens[end].kind == "rel" and self.plain)
            if sampled and self.plain and self.tokens[end].text == "sim":
                return True
        else:
            end = index
        after = self.tokens[end]
        bracket = after.kind == "open" and after.text in "[{"
        if token.text in ("Var", "Cov") or (token.side == "upright" and not fonts) or fonts == ["bb"]:
            return after.kind == "open" or sampled or following.kind == "_" or after.kind not in NOTHING | {"op", "bar"}
        again = after.kind == "font" or (after.kind == "name" and after.text == "E")
        again = again or (after.kind == "name" and after.text in _AVERAGED and self.tokens[self.after_scripts(end + 1)].kind == "open")
        return bracket or sampled or after.kind == "log" or (following.kind == "_" and again) or self._logs_within(end)

    def _logs_within(self, index: int) -> bool:
        """E(log p(x)), E_p(-log q): a bracket of logarithms, which no energy E(x) is of."""
        if self.tokens[index].kind != "open":
            return False
        depth = 0
        for token in self.tokens[index:]:
            depth += (token.kind == "open") - (token.kind == "close")
            if not depth or token.kind == "log":
                return bool(depth)
        return False
