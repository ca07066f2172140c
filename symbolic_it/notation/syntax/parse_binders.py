r"""Big operators: sums, products, integrals, optima, limits and expectations, with their binders and bodies."""

from __future__ import annotations

from itertools import accumulate

from .atoms import Dot, Infinity, ListNode, Name
from .binders import bind, drawn_apart, expectation_binder, has_strange_factor, integral_binder, left_out, link, names_of, placed
from .cursor import ENDS_ALONE
from .errors import ReadError
from .node import Node, Span
from .operations import OPTIMA, Add, BigOp, Binder, Neg, Sub
from .parse_means import NOTHING, MeansAhead
from .statements import Chain, Given, SetLiteral
from .tokens import Token
from .walk import walk

_SCALED = frozenset(["sum", "int"])  # a constant factor may stand inside or outside the body


def _is_drawn(node: Node) -> bool:
    """x ~ p, of what is drawn."""
    return isinstance(node, Chain) and len(node.links) == 1 and node.links[0].relation == "sim"


class Binders(MeansAhead):
    """Operators that bind a name."""

    def big(self) -> Node:
        r"""`\sum_{i=1}^K x_i`, `\max_\theta f`, `\max(a, b)`, `\int_0^1 f dx`, `\lim_{n \to \infty} a_n`."""
        word = self.advance()
        kind = word.text
        below: list[Node] | None = None
        conditions: list[Node] = []
        upper: Node | None = None
        while self.token.kind in ("_", "^"):
            if self.advance().kind == "_":
                if below is not None:
                    self.fail("one subscript")
                below, conditions = self.below_operator()
            else:
                if upper is not None:
                    self.fail("one superscript")
                if self.token.kind == "lb" and self.peek().kind == "rb":  # an empty superscript, as some editors leave behind
                    self.advance()
                    self.advance()
                    continue
                upper = self._upper() if self._repeats_the_index(below) else self.exponent()
        if kind in ("max", "min") and below is None and self.token.kind in ("open", "lb"):
            return self.of_list(word, kind)
        if kind.startswith("lim") and below is None:
            return self._of_the_length(word, kind)
        if kind == "int":
            return self._integral(word, below, conditions, upper)
        binder = placed(bind(kind, below or [], conditions, upper), word.span)
        if self._nothing_follows():
            return BigOp(kind, binder, Dot(span=Span(self.end, self.end)), span=self.since(word.start))
        body, bracketed = self.body()
        if kind in OPTIMA and isinstance(body, SetLiteral) and len(body.items) == 1 and body.condition is None:
            body, bracketed = body.items[0], True  # \max_p \{ ... \}
        ambiguous = not bracketed and (isinstance(body, (Add, Sub)) or (kind not in _SCALED and has_strange_factor(body, binder.names)))
        return BigOp(kind, binder, body, bracketed, ambiguous, span=self.since(word.start))

    def _of_the_length(self, word: Token, kind: str) -> Node:
        r"""\lim H(X_n | X_{n-1}): nothing stands below, and the number n of members grows; of \lim (1 + 1/n)^n it is not said."""
        if self._nothing_follows():
            self.fail("what tends where, below the limit", word)
        body, bracketed = self.body()
        members = (x.sub for x in walk(body) if isinstance(x, Name) and x.sub is not None)
        length = next((x for sub in members for x in walk(sub) if x == Name("n")), None)
        if length is None:
            self.fail("what tends where, below the limit", word)
        binder = placed(Binder(names=(length,), target=Infinity(span=word.span)), word.span)
        return BigOp(kind, binder, body, bracketed, not bracketed and isinstance(body, (Add, Sub)), span=self.since(word.start))

    def _nothing_follows(self) -> bool:
        if self.token.kind == "bar":
            return self.token.side != "l" and (self.bars in ("abs", "call", "mean") or self.token.side in ("r", "m"))
        return self.token.kind in NOTHING

    def body(self) -> tuple[Node, bool]:
        """The product after an operator, its sign included, and whether it is one bracket."""
        start = self.token.start
        if self.token.kind == "op" and self.token.text in "+-":
            sign = self.advance()
            product = self.product()
            return (Neg(product, span=self.since(start)) if sign.text == "-" else product), False
        first = self.index
        opened = self.token.kind == "open"
        if self.token.kind == "lb" and self.tokens[self.after_group(first)].kind in ENDS_ALONE:
            body = self.braces()
            return body, not self.hidden
        product = self.product()
        return product, opened and self.group == (first, self.index)

    def below_operator(self) -> tuple[list[Node], list[Node]]:
        r"""The items below an operator, and the conditions after `:` or `|`."""
        if self.token.kind != "lb":
            items = [self.single()]
            if self.plain and self.token.kind == "rel" and self.token.text == "sim" and self.peek().kind == "name":
                relation = self.advance()
                right = self.single()
                return [link(items[0], relation, right)], []
            return items, []
        self.advance()
        saved = self.context("call", below=True)
        items = self._items()
        conditions: list[Node] = []
        if self.token.kind in (":", "bar"):
            self.advance()
            if self.token.kind == "bar":
                self.fail("a condition")
            conditions = self._items()
        self.restore(saved)
        self.expect("rb", "", "}")
        return items, conditions

    def _items(self) -> list[Node]:
        items = [self.chain()]
        while self.token.kind in (",", ";"):
            self.advance()
            items.append(self.chain())
        return items

    def is_differential(self, index: int) -> bool:
        """Whether `dx` stands there."""
        token, following = self.tokens[index], self.tokens[min(index + 1, len(self.tokens) - 1)]
        return token.kind == "name" and token.text == "d" and following.kind in ("name", "font", "accent")

    def is_stray_differential(self) -> bool:
        """Whether `dx` stands here outside of any integral."""
        return self.is_differential(self.index) and self.peek().glued and not self._is_dimension()

    def _is_dimension(self) -> bool:
        r"""Whether the d of `d\sigma^2 - d` is a number: without an integral, and where it also stands by itself."""
        if any(t.kind == "big" and "int" in t.text for t in self.tokens):
            return False
        alone = (k for k, t in enumerate(self.tokens) if t.kind == "name" and t.text == "d" and not self.is_differential(k))
        return any(not self.is_differential(min(k + 3, len(self.tokens) - 1)) for k in alone)  # not the d of \\frac{d}{dx}

    def _differential_ahead(self) -> bool:
        """Whether a differential ends the body that begins here."""
        depth = 0
        for index in range(self.index, len(self.tokens)):
            kind = self.tokens[index].kind
            if kind in ("open", "lb"):
                depth += 1
            elif kind in ("close", "rb"):
                depth -= 1
                if depth < 0:
                    return False
            elif not depth and kind in ("rel", ",", ";", "row", "quad", "eof", "end", "amp", "clause", "text"):
                return False
            elif not depth and self.is_differential(index):
                return True
        return False

    def _differentials(self, at_most: int) -> list[Node]:
        names: list[Node] = []
        while len(names) < at_most and self.token.kind == "name" and self.is_differential(self.index):
            self.advance()
            start = self.token.start
            base, accents, spelled = self.base()
            names.append(self.name(start, base, accents, spelled))
        return names

    def _repeats_the_index(self, below: list[Node] | None) -> bool:
        r"""Whether an upper limit names the index once more: `\sum_{i=1}^{i=n}`."""
        opened, name, sign = (self.peek(k) if k else self.token for k in range(3))
        indices = {x.first for x in below or () if isinstance(x, Chain)}
        return (opened.kind, name.kind, sign.kind, sign.text) == ("lb", "name", "rel", "=") and Name(name.text) in indices

    def _upper(self) -> Node:
        for _ in range(3):  # the brace, the index and its sign
            self.advance()
        return self.rest_of_braces()

    def _integral(self, word: Token, below: list[Node] | None, conditions: list[Node], upper: Node | None) -> Node:
        outer = self.integrals
        self._open_braces()
        found = self._differentials(9)
        if self._nothing_follows():
            body: Node = Dot(span=Span(self.end, self.end))
            bracketed = False
        elif not found and self._differential_ahead():
            self.integrals = outer + 1
            first = self.index
            opened = self.token.kind == "open"
            body = self.sum()
            bracketed = opened and self.group == (first, self.index)
            self.integrals = outer
            self.pending.extend(self._differentials(9))
            found = self._own(below or [], outer)
        else:
            body, bracketed = self.body()
            found = found or left_out(below or [], upper, body)
        binder = placed(integral_binder(below or [], conditions, upper, found), word.span)
        return BigOp("int", binder, body, bracketed, span=self.since(word.start))

    def _open_braces(self) -> None:
        r"""\int {f(x) \, dx}: braces around the whole of what an integral is of say nothing."""
        end = self.after_group(self.index) - 1 if self.token.kind == "lb" else 0
        inside = range(self.index + 1, end)
        depths = accumulate((self.tokens[k].kind in ("open", "lb")) - (self.tokens[k].kind in ("close", "rb")) for k in inside)
        if any(depth == 0 and self.is_differential(k) for k, depth in zip(inside, depths, strict=True)):
            del self.tokens[end], self.tokens[self.index]
            self.token = self.tokens[self.index]

    def _own(self, below: list[Node], outer: int) -> list[Node]:
        """The differentials of one integral among those found: by its names below, else the first, the rest for others."""
        pending = self.pending
        named = [name for item in below for name in names_of(item)]
        written = bool(named) and all(name in pending for name in named)
        own = named if written else pending[: max(1, len(pending) - outer)]
        self.pending = [name for name in pending if name not in own]
        return own

    def expectation(self) -> Node:
        r"""`E_{x \sim p}[f(x)]`, `\mathbb{E}[X]`, `E_x E_y \{...\}`."""
        start = self.token.start
        base, _, _ = self.base()
        kind = {"E": "E", "Cov": "Cov"}.get(base, "Var")
        below: list[Node] = []
        conditions: list[Node] = []
        while self.token.kind in ("_", "^"):
            if self.advance().kind == "_":
                below, conditions = self.below_operator()
            else:
                below = [*below, self.exponent()]
        binder = placed(expectation_binder(below, conditions), self.since(start))
        if self.token.kind == "open" and self.token.text in "([{":
            opening = self.token
            args, separators, _ = self.arguments("mean")
            if kind == "E" and not below and set(separators) <= {","} and all(_is_drawn(a) for a in args):  # E[q ~ P, o ~ pi] f
                binder = placed(expectation_binder(list(args), conditions), self.since(start))
                return drawn_apart(BigOp(kind, binder, self.product(), span=self.since(start)))
            if kind == "Cov" and separators == (",",):
                listed = ListNode(args, span=args[0].span.cover(args[1].span))
                return self.postfix(BigOp(kind, binder, listed, True, span=self.since(start)), start)
            if kind == "Cov" and separators[:2] == (",", "|") and set(separators[2:]) <= {","}:
                pair, behind = args[:2], args[2:]
                known = behind[0] if len(behind) == 1 else ListNode(behind, span=behind[0].span.cover(behind[-1].span))
                both = Given(ListNode(pair, span=pair[0].span.cover(pair[1].span)), known, span=args[0].span.cover(args[-1].span))
                return self.postfix(BigOp(kind, binder, both, True, span=self.since(start)), start)
            if kind == "Cov":
                self.fail("two arguments of a covariance", opening)
            if separators and (separators[0] != "|" or set(separators[1:]) - {","}):
                raise ReadError(args[1].span, "a second argument of an expectation", "one argument")
            known = args[1] if len(args) == 2 else ListNode(args[1:], span=args[1].span.cover(args[-1].span)) if separators else args[0]
            body = args[0] if not separators else Given(args[0], known, span=args[0].span.cover(args[-1].span))
            node = BigOp(kind, binder, body, True, span=self.since(start))
            return self.postfix(drawn_apart(node) if kind == "E" else node, start)
        if kind == "Cov":
            self.fail("two arguments of a covariance, in brackets")
        if self._nothing_follows():
            return BigOp(kind, binder, Dot(span=Span(self.end, self.end)), span=self.since(start))
        body = self.factor()
        further = self.starts_factor() or (self.token.kind == "op" and self.token.text in "*/")
        node = BigOp(kind, binder, body, ambiguous=further, span=self.since(start))
        return drawn_apart(node) if kind == "E" else node
