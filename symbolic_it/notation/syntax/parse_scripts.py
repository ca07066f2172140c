r"""What stands below and above: subscripts, exponents, marks, and the signs after an operand."""

from __future__ import annotations

import re
from dataclasses import replace

from ...patterns import regex
from .atoms import Before, Dot, Ellipsis, Infinity, Name, Number, Range, Seq, Text, Tuple
from .letters import CAPITAL_GREEK, ENTROPIES, GREEK
from .literals import number
from .node import Node, Span
from .operations import Factorial, Indexed, Neg, Norm, Pow, Transpose
from .parse_brackets import Brackets
from .statements import Given, Vector

_GREEK = frozenset([*GREEK, *CAPITAL_GREEK])
_MARKS = {"star": "*", "ast": "*", "*": "*", "dagger": "dagger", "prime": "'", "+": "+", "-": "-", "circ": "circ"}
_MARKS |= {"oplus": "+", "ominus": "-"}  # p_oplus and p_ominus: of positive and negative examples
_VARIABLES = frozenset("XYZUVWABST")
_LABEL = regex(r"[A-Za-z][A-Za-z0-9 .+/-]*")
_WORD_KINDS = frozenset(["unit", "big", "func", "log", "clause", "arg", "sqrt"])


def is_word(base: str) -> bool:
    """Whether a name is a word rather than one letter."""
    return len(base) > 1 and base not in _GREEK and base != "ell"


def _acronym(node: Node) -> str | None:
    """RL, LS, KD below a name: capitals that are not all customary random variables, as those of p_{XY} are."""
    if not isinstance(node, Seq):
        return None
    letters = [x.base for x in node.items if isinstance(x, Name) and len(x.base) == 1 and x.base.isupper() and x == Name(x.base)]
    return "".join(letters) if len(letters) == len(node.items) > 1 and not set(letters) <= _VARIABLES else None


class Scripts(Brackets):
    """Subscripts and superscripts."""

    def mark(self) -> str | None:
        """A lone mark above (`*`, `+`, a prime, the transpose sign), taken; else None."""
        braced = self.token.kind == "lb"
        token = self.peek() if braced else self.token
        following = self.peek(2) if braced else self.peek()
        if braced and following.kind != "rb":
            return self._primes()
        mark = _MARKS.get(token.text) if token.kind in ("mark", "op", "'") else None
        if token.kind == "'":
            mark = "'"
        if mark in ("+", "-") and not braced and following.kind in ("num", "name", "lb", "open", "frac", "inf"):
            return None
        if token.kind == "name" and token.text == "top":
            mark = "top"
        if token.kind in _WORD_KINDS and braced:
            mark = token.side if token.kind == "unit" else token.extra or token.text
        if mark is None:
            return None
        for _ in range(3 if braced else 1):
            self.advance()
        return mark

    def _primes(self) -> str | None:
        r"""`{\prime\prime}`, taken."""
        inner = self.tokens[self.index + 1 : self.after_group(self.index) - 1]
        if len(inner) > 3 or any(t.text not in ("prime", "'") or t.kind not in ("mark", "'") for t in inner):
            return None
        for _ in range(len(inner) + 2):
            self.advance()
        return "'" * len(inner)

    def acronym(self) -> str | None:
        """`^{LS}`: capital letters above a name are a label rather than a product of exponents; taken, with a caution."""
        if self.token.kind != "lb":
            return None
        inner = self.tokens[self.index + 1 : self.after_group(self.index) - 1]
        if len(inner) < 2 or not all(t.kind == "name" and t.side == "letter" and t.text.isupper() for t in inner):
            return None
        label = "".join(t.text for t in inner)
        self.caution("superscript-word", f'"{label}" above is read as a label', Span(inner[0].start, inner[-1].end))
        for _ in range(len(inner) + 2):
            self.advance()
        return label

    def is_lone_t(self) -> bool:
        """Takes a lone `T` above, the transpose sign of bold letters."""
        braced = self.token.kind == "lb"
        if (self.peek() if braced else self.token).text != "T" or (braced and self.peek(2).kind != "rb"):
            return False
        for _ in range(3 if braced else 1):
            self.advance()
        return True

    def upper_index(self) -> Node | None:
        """`^{(i)}`: an index in parentheses; None without moving if it is anything else."""
        if self.token.kind != "lb" or self.peek().text != "(":
            return None
        end = self.after_group(self.index) - 1
        inner = self.tokens[self.index + 2 : end - 1]
        if self.tokens[end - 1].kind != "close" or not 1 <= len(inner) <= 3:
            return None
        if any(token.kind not in ("name", "num", "op") for token in inner):
            return None
        self.advance()
        self.advance()
        node = self.sum()
        self.expect("close", "(", ")")
        self.expect("rb", "", "}")
        return node

    def rest_of_braces(self) -> Node:
        """What stands above up to its closing brace, words or a sum."""
        saved = self.context("")
        node = self.text_or_sum()
        self.restore(saved)
        self.expect("rb", "", "}")
        return node

    def exponent(self) -> Node:
        """What stands above, after the caret."""
        token = self.token
        if token.kind == "lb":
            self.advance()
            return self.rest_of_braces()
        if token.kind == "op" and token.text in ("-", "+"):
            if not self.plain:
                self.caution("unbraced-script", "the sign above is read with what follows", token.span)
            self.advance()
            body = self.single()
            return Neg(body, span=self.since(token.start)) if token.text == "-" else body
        if token.kind == "open":
            if not self.plain:
                self.caution("unbraced-script", "the bracket above is read whole", token.span)
            return self.bracket()
        called = token.kind == "name" and self.peek().kind == "open" and self.peek().text == "(" and self.peek().glued
        if called and (token.text in ENTROPIES or is_word(token.text)):  # 2^H(p)
            if not self.plain:
                self.fail("{...} around the exponent")
            base, accents, spelled = self.base()
            return self.name(token.start, base, accents, spelled)
        if token.kind in _WORD_KINDS:
            self.fail("{...} around the exponent")
        return self.single()

    def text_or_sum(self) -> Node:
        """Words alone, or an expression."""
        token = self.token
        if token.kind in ("text", "clause") and self.peek().kind == "rb":
            self.advance()
            return Text(token.extra or token.text, span=token.span)
        if token.kind == "unit" and self.peek().kind == "rb":
            self.advance()
            return Name(token.side, span=token.span)
        return self.sum()

    def single(self) -> Node:
        """One sign, or a macro with its arguments, as TeX takes it after `_`, `^` or `\\frac`."""
        token = self.token
        kind = token.kind
        if kind == "num":
            self.advance()
            return number(token.text, token.span)
        if kind in ("name", "font", "accent"):
            accented = self.accented()
            if accented is not None:
                return accented
            base, accents, _ = self.base()
            return Name(base, accents, span=self.since(token.start))
        if kind == "inf":
            self.advance()
            return Infinity(span=token.span)
        if kind in _WORD_KINDS:
            self.advance()
            return Name(token.side if kind == "unit" else token.extra or token.text, span=token.span)
        if kind in ("text", "mark") or (kind == "op" and token.text in ("*", "+", "-", "oplus")):
            self.advance()
            return Text(_MARKS.get(token.text, token.text), span=token.span)
        if kind == "dots":
            self.advance()
            return Ellipsis(span=token.span)
        if kind in ("frac", "sqrt", "binom"):
            return self.factor()
        self.fail("a sign or {...}")

    def subscript(self) -> Node:
        """What stands below; words such as `ref.` or `DPO+NLL` are one label."""
        if self.token.kind == "lb":
            self.advance()
            saved = self.context("call", below=True)
            node = self.below_list()
            self.restore(saved)
            self.expect("rb", "", "}")
        else:
            node = self._below_single()
        if (label := _acronym(node)) is not None:
            return Name(label, span=node.span)
        if isinstance(node, Text) and _LABEL.fullmatch(node.words):
            return Name(re.sub(r"[^A-Za-z0-9]+", "", node.words), span=node.span)
        return node

    def _below_single(self) -> Node:
        if self.token.kind == "rel" and self.token.text in ("<", "<=", ">", ">=") and self.plain:
            sign = self.advance()
            return Before(self.single(), sign.text, span=self.since(sign.start))
        return self.single()

    def below_list(self) -> Node:
        """The content of a subscript: indices, lists, `<t`, `1:T`, `Y|X`."""
        start = self.token.start
        items = [self.below_item()]
        while self.token.kind in (",", ";"):
            self.advance()
            items.append(self.below_item())
        node = items[0] if len(items) == 1 else Tuple(tuple(items), span=self.since(start))
        if self.token.kind == "bar":
            self.advance()
            node = Given(node, self.below_list(), span=self.since(start))
        return node

    def below_item(self) -> Node:
        """One item of a subscript."""
        token = self.token
        following = self.peek().kind
        if token.kind == "rel" and token.text in ("<", "<=", ">", ">="):
            self.advance()
            return Before(self.sum(), token.text, span=self.since(token.start))
        if token.kind == "mark" and token.text in ("setminus", "backslash"):
            self.advance()
            return Before(self.sum(), "-", span=self.since(token.start))
        if following in ("rb", ",", ";", "bar"):
            if token.kind == "op" and token.text == "*" and token.side not in ("times", "otimes") and token.end - token.start > 1:
                self.advance()
                return Dot(span=token.span)
            if token.kind in _WORD_KINDS or token.kind in ("mark", "op", "text"):
                return self.single()
        if token.kind == "name" and self.peek().text in ("star", "ast", "*") and self.peek(2).kind in ("rb", ",", ";"):
            name = self.single()  # \theta\star, \theta*
            if not isinstance(name, Name):
                self.fail("a name before the star", token)
            self.advance()
            return replace(name, sup="*", span=self.since(token.start))
        if token.kind == "open" and token.text == "(":
            index = self.index
            node = self.bracket()
            if self.group == (index, self.index) and self.token.kind in ("rb", ",", ";"):
                return Vector((node,), "(", span=self.since(token.start))
            if isinstance(node, Vector):
                return Tuple(node.items, span=node.span) if node.bracket == "(" else node
            self.fail("a simpler subscript", token)
        node = self.chain()
        if self.token.kind == ":":
            self.advance()
            return Range(node, self.chain(), span=self.since(token.start))
        return node

    def postfix(self, node: Node, start: int, functional: bool = False) -> Node:
        """Exponents, indices and factorials after an operand that is no plain name."""
        raised = False  # a power in brackets may be raised again: (x^2)^3
        while True:
            kind = self.token.kind
            if kind == "^":
                self.advance()
                mark = self.mark()
                if mark == "top":
                    node = Transpose(node, span=self.since(start))
                elif mark in ("+", "-") and self.sided and isinstance(node, (Number, Infinity)):
                    self.side_mark = mark
                elif mark is not None:
                    self.fail("an exponent", self.tokens[self.index - 1])
                elif raised:
                    self.fail("one superscript")
                else:
                    raised = True
                    node = Pow(node, self.exponent(), functional, span=self.since(start))
            elif kind == "_":
                self.advance()
                if isinstance(node, Number) and node.text == "1":  # the indicator 1_{x = y}
                    node = Name("1", sub=self.subscript(), span=self.since(start))
                    continue
                if isinstance(node, (Number, Indexed)):
                    self.fail("a name before a subscript", self.tokens[self.index - 1])
                if isinstance(node, Norm) and node.sub is None:  # {\|x\|}_1
                    node = replace(node, sub=self.subscript(), span=self.since(start))
                    continue
                node = Indexed(node, self.subscript(), span=self.since(start))
            elif kind == "!":
                if isinstance(node, Factorial):
                    self.fail("one factorial")
                self.advance()
                node = Factorial(node, span=self.since(start))
            else:
                return node
