r"""Macros that shape a formula: `\underset`, `\stackrel`, `\boxed`, `\tag`, `\substack`, ... are rewritten or seen through."""

from __future__ import annotations

from .errors import ReadError
from .symbols import DROPPED_WITH_ARGUMENT, NEGATED, SEEN_THROUGH
from .tokens import Token

_ARROWS = {"xrightarrow": "to", "xlongrightarrow": "to", "xlongequal": "=", "xRightarrow": "implies"}
_DEFINED = frozenset(["def", "d e f", "Delta", "Def", ".", "defn"])


def restructure(tokens: list[Token]) -> list[Token]:
    """The tokens without shaping macros; every macro left over is refused."""
    if not any(token.kind in ("macro", "not") or token.text == "perp" for token in tokens):
        return tokens
    stack = _over_as_fractions(tokens)[::-1]
    done: list[Token] = []
    while stack:
        token = stack.pop()
        if token.kind == "macro":
            _rewrite(token, stack)
        elif token.kind == "not":
            _negate(token, stack)
        elif token.kind == "rel" and token.text == "perp" and done and done[-1].text in ("perp", "notperp"):
            done[-1].end = token.end
        else:
            done.append(token)
    return done


_BETWEEN = {"over": "frac", "choose": "binom"}


def _over_as_fractions(tokens: list[Token]) -> list[Token]:
    r"""`{p \over q}` as a fraction, `{n \choose k}` as a binomial coefficient, of all that stands in the braces or brackets."""
    at = next((k for k, t in enumerate(tokens) if t.kind == "macro" and t.text in _BETWEEN), None)
    if at is None:
        return tokens
    first, last = _enclosing(tokens, at, -1), _enclosing(tokens, at, 1)
    if first is None or last is None:
        return tokens
    above, below = tokens[first + 1 : at], _over_as_fractions(tokens[at + 1 : last])
    here, end = tokens[at], tokens[last].start
    kind = _BETWEEN[here.text]
    made = [Token(kind, kind, here.start, here.end), token_at("lb", "{", tokens[first].end), *above, token_at("rb", "}", here.start)]
    made += [token_at("lb", "{", here.end), *below, token_at("rb", "}", end)]
    return _over_as_fractions([*tokens[: first + 1], *made, *tokens[last:]])


def _enclosing(tokens: list[Token], at: int, step: int) -> int | None:
    """The brace or bracket around a place, on its left or on its right."""
    opens, closes = (("rb", "close"), ("lb", "open")) if step < 0 else (("lb", "open"), ("rb", "close"))
    depth = 0
    k = at + step
    while 0 <= k < len(tokens):
        if tokens[k].kind in closes and not depth:
            return k
        depth += (tokens[k].kind in opens) - (tokens[k].kind in closes)
        k += step
    return None


def _rewrite(token: Token, stack: list[Token]) -> None:
    name = token.text
    if name in SEEN_THROUGH:
        content = _group(token, stack)
        if name in ("boxed", "fbox", "ensuremath") and not _has_relation(content):
            end = content[-1].end if content else token.end
            content = [token_at("lb", "{", token.start), *content, token_at("rb", "}", end)]
        stack.extend(reversed(content))
    elif name in DROPPED_WITH_ARGUMENT:
        if stack and stack[-1].text == "*" and stack[-1].glued and stack[-2:][0].kind == "lb":
            stack.pop()
        if not stack or (stack[-1].kind != "lb" and name != "tag"):  # \tag{*}: a mark that has lost its braces
            raise ReadError(token.span, f'"\\{name}" without its braces', "{...}")
        _group(token, stack)
    elif name in ("textcolor", "colorbox"):
        _group(token, stack)
        stack.extend(reversed(_bracketed(token, stack)))
    elif name in ("underbrace", "overbrace", "cancel", "bcancel", "xcancel"):
        content = _bracketed(token, stack)
        if stack and stack[-1].kind == {"underbrace": "_", "overbrace": "^"}.get(name, ""):
            label = _group(stack.pop(), stack)
            holds = bool(label) and label[0].kind == "rel" and label[0].text in ("=", "<=", ">=")  # of a part, for some reason
            if holds and not _is_known(content, label):
                end = max(t.end for t in (token, *label, *stack))
                stack[:0] = [Token("text", f"a part {_words(label)}", end, end), Token("quad", "", end, end)]
        stack.extend(reversed(content[1:-1] if name.endswith("brace") and _is_further_term(content, stack) else content))
    elif name in ("underset", "overset", "stackrel"):
        _over_under(name, token, stack)
    elif name in _ARROWS:
        if stack and stack[-1].text == "[":
            while stack and stack.pop().kind != "close":
                pass
        note = _words(_group(token, stack))
        stack.append(Token("rel", _ARROWS[name], token.start, token.end, extra=note))
    elif name == "substack":
        content = [token_at(",", ",", t.start) if t.kind == "row" else t for t in _group(token, stack)]
        stack.extend(reversed(content))
    else:
        raise ReadError(token.span, f'the macro "\\{name}"', "a known macro, or its definition")


def _is_further_term(content: list[Token], following: list[Token]) -> bool:
    r"""\underbrace{A}_{x} \underbrace{- B}_{y}: with its sign, where what follows is no factor of it."""
    if len(content) < 3 or content[0].kind != "lb" or content[1].kind != "op" or content[1].text not in ("+", "-"):
        return False
    behind = [t for t in following[::-1][:3] if t.kind != "quad"]
    if not behind or behind[0].kind in ("rel", ",", ".", ";", "row", "amp", "rb", "close", "end"):
        return True
    braced = behind[0].kind == "macro" and behind[0].text in ("underbrace", "overbrace")
    first = behind[2] if braced and len(behind) == 3 else behind[0]
    return first.kind == "op" and first.text in ("+", "-")


def _is_known(content: list[Token], label: list[Token]) -> bool:
    r"""\underbrace{D(q \| p)}_{\ge 0}: one divergence, entropy or information, which none of them is below."""
    signs = [(t.kind, t.text) for t in label if t.kind not in ("lb", "rb")]
    inner = content[1:-1] if content and content[0].kind == "lb" else content
    if signs != [("rel", ">="), ("num", "0")] or not inner or inner[0].text not in ("D", "KL", "H", "I", "JS", "JSD"):
        return False
    depth = 0
    for token in inner:
        depth += (token.kind in ("open", "lb")) - (token.kind in ("close", "rb"))
        if not depth and token.kind in ("op", "rel", "quad"):
            return False
    return True


def _over_under(name: str, token: Token, stack: list[Token]) -> None:
    note, base = _group(token, stack), _group(token, stack)
    if len(base) == 1 and base[0].kind == "rel":
        words = _words(note)
        meaning = ":=" if words in _DEFINED and base[0].text in ("=", "equiv") else base[0].text
        stack.append(Token("rel", meaning, token.start, base[0].end, extra=words))
    elif name == "underset":
        below = [token_at("_", "_", token.start), token_at("lb", "{", token.start), *note]
        stack.extend(reversed([*base, *below, token_at("rb", "}", note[-1].end if note else token.end)]))
    else:
        raise ReadError(token.span, f'"\\{name}" over something that is no relation', "a relation sign")


def _negate(token: Token, stack: list[Token]) -> None:
    following = stack.pop() if stack else None
    if following is None or following.kind != "rel" or following.text not in NEGATED:
        raise ReadError(token.span, r'"\not"', r"\not=, \not<, \not\in or \not\perp")
    stack.append(Token("rel", NEGATED[following.text], token.start, following.end))


def _group(token: Token, stack: list[Token]) -> list[Token]:
    """Pops the macro argument on top of the stack: a brace group without its braces, or one token."""
    if not stack:
        raise ReadError(token.span, f'"\\{token.text}" without its argument', "{...}")
    first = stack.pop()
    if first.kind != "lb":
        return [first]
    depth = 1
    content: list[Token] = []
    while stack:
        following = stack.pop()
        depth += (following.kind == "lb") - (following.kind == "rb")
        if not depth:
            return content
        content.append(following)
    raise ReadError(first.span, '"{" without its "}"', '"}"')


def _bracketed(token: Token, stack: list[Token]) -> list[Token]:
    """The argument as a group, or bare when it holds a whole relation."""
    content = _group(token, stack)
    if _has_relation(content):
        return content
    end = content[-1].end if content else token.end
    return [token_at("lb", "{", token.start), *content, token_at("rb", "}", end)]


def _has_relation(content: list[Token]) -> bool:
    depth = 0
    for token in content:
        if token.kind in ("lb", "open"):
            depth += 1
        elif token.kind in ("rb", "close"):
            depth -= 1
        elif not depth and token.kind in ("rel", ",", "amp", "row"):
            return True
    return False


def _words(note: list[Token]) -> str:
    return " ".join(token.side if token.kind == "unit" else token.describe().strip('"') for token in note)


def token_at(kind: str, text: str, at: int) -> Token:
    """A token that was not written, of no width."""
    return Token(kind, text, at, at)
