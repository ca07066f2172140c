"""Letters: what a name customarily is before anything is known about it, and the one-line keys of names."""

from __future__ import annotations

from ...names import spelling
from ...syntax.nodes import Add, Apply, Before, Call, Name, Node, Number, Seq, Span, Sub, Tuple
from ..errors import ElaborationError

#: Fonts say nothing about which object is meant, except that calligraphic capitals are sets, data and losses.
PLAIN_FONTS = frozenset(["bold", "bb", "sf", "tt", "it", "rm"])

LAWS = frozenset(["p", "q", "P", "Q", "Pr", "pi", "rho"])
CALLED_LAWS = LAWS | {"m", "u"}
LAW_CAPITALS = frozenset(["P", "Q"])
UNIFORM = frozenset(["u", "U", "unif", "Unif", "uniform", "Uniform"])
VECTORS = frozenset([*"zasuvxhoywgfpqr", "logits", "pi", "ell"])
#: What E_p[f] takes the mean of: a function of the outcome, written without it.
FUNCTIONS = frozenset(["f", "g", "h", "r", "phi", "psi"])
#: Lengths and costs of an outcome: E[l(X)], E[L(X)], E[c(X)] are means of numbers, never of masses.
LENGTHS = frozenset(["l", "L", "ell", "c", "C", "d", "s"])
#: Values, advantages, objectives and visits of a policy, which stands above them.
_OF_POLICIES = frozenset("VQAJGRUWdvq") | {"rho", "eta", "Delta"}
COUNTERS = frozenset("ijklmn")
OUTCOMES = frozenset("xyzwvsao")
#: Greek letters that texts on probability write for random variables.
GREEK = frozenset(
    [
        *("alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta", "kappa", "lambda", "mu", "nu", "xi"),
        *("sigma", "tau", "phi", "chi", "psi", "omega"),
    ]
)
SIZES = frozenset(["K", "k", "n", "N", "M", "V", "m", "C", "S", "L"])
#: Probabilities of an error: numbers that are defined elsewhere, no laws.
ERRORS = frozenset(f"{p}_{e}" for p in "pP" for e in ("e", "E", "err", "error"))
#: Capitals and words that stand for something defined elsewhere, never for "any number".
DERIVED = frozenset(
    [
        *("Z", "C", "L", "J", "F", "S", "R", "A", "B", "G", "W", "Q", "U", "E", "H", "I", "D", "ell", "const", "constant"),
        *("loss", "Loss", "NLL", "nll", "PPL", "ppl", "Perplexity", "perplexity", "CE", "KL", "JSD", "JS", "MI", "PMI", "ELBO"),
        *("BPC", "BPB", "DKL", "TV", "BCE"),
    ]
)


def bare(name: Name) -> Name:
    """The name without fonts that carry no meaning."""
    accents = tuple(a for a in name.accents if a not in PLAIN_FONTS)
    sub = bare(name.sub) if isinstance(name.sub, Name) else name.sub
    return Name(name.base, accents, sub, name.sup, name.upper, span=name.span)


def key(name: Name) -> str:
    """The one-line name under which a name is known: `q_theta`, `p_hat`, `w*`. Raises ElaborationError if it has none."""
    plain = bare(name)
    if plain.upper is not None:
        plain = Name(plain.base, plain.accents, plain.sub, f"{plain.sup or ''}", None, span=plain.span)
        try:
            return f"{spelling(plain)}({spelling(name.upper)})"  # type: ignore[arg-type]
        except ValueError:
            raise ElaborationError(name.span, "an upper index", "a plain name") from None
    try:
        return spelling(plain)
    except ValueError:
        raise ElaborationError(name.span, f"{name.base} with such a subscript", "a plain name") from None


def stem(name: Name) -> Name:
    """The name without its subscript."""
    return Name(name.base, name.accents, None, name.sup, name.upper, span=name.span)


def is_letter(node: Node | None) -> bool:
    """One lower-case Latin letter, perhaps with a prime: an index or an outcome."""
    return isinstance(node, Name) and len(node.base) == 1 and node.base.islower() and node.base.isascii() and node.sub is None


def index_letters(sub: Node | None) -> tuple[Node, ...] | None:
    """The indices a subscript may consist of: `i`, `ky`, `i,j`, `1`, else None."""
    if isinstance(sub, Number):
        return (sub,)
    if is_letter(sub):
        return (sub,)  # type: ignore[return-value]
    if isinstance(sub, (Seq, Tuple)) and all(is_letter(s) or isinstance(s, Number) for s in sub.items):
        return sub.items
    return None


def key_if_any(node: Node | None) -> str:
    """The name under which a name is known; "" for what has none, or is no name."""
    try:
        return key(node) if isinstance(node, Name) else ""
    except ElaborationError:
        return ""


def is_variable(node: Node | None) -> bool:
    """A capital letter (perhaps with a numeral below): a random variable, unless the text uses it otherwise."""
    if not isinstance(node, Name) or len(node.base) != 1 or not node.base.isupper() or node.sup:
        return False
    if any(a in ("cal", "scr", "frak") for a in node.accents):
        return False
    if node.base not in "XYZWUVS" and any(a not in PLAIN_FONTS for a in node.accents):
        return False
    return node.sub is None or isinstance(node.sub, Number) or is_letter(node.sub)


def variable_subscript(sub: Node | None) -> tuple[Node, ...] | None:
    """Random variables below a law: the X, Y of `p_{X,Y}(x, y)`."""
    if isinstance(sub, (Seq, Tuple)):
        return sub.items if sub.items and all(is_variable(s) for s in sub.items) else None
    return (sub,) if is_variable(sub) else None  # type: ignore[return-value]


def image_of(node: Node) -> tuple[str, tuple[str, ...]] | None:
    """g(X), X + Z, functions of random variables: how it is written, and of which; None for anything else."""
    if isinstance(node, (Add, Sub, Apply)):
        return _sum_of(node)
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in ("f", "g", "T", "phi", "psi"):
        return None
    if not node.args or not all(is_variable(a) for a in node.args) or any(s != "," for s in node.separators):
        return None
    names = tuple(key(a) for a in node.args if isinstance(a, Name))
    return f"{key(node.head)}({','.join(names)})", names


def is_sum(image: str) -> bool:
    """Whether an image is a sum, of which each variable is a function of the sum and the others."""
    return not image.endswith(")")


def _sum_of(node: Node) -> tuple[str, tuple[str, ...]] | None:
    """X + Z, X - Z, X + Z mod 2, of several random variables by name."""
    if isinstance(node, Apply):
        inner = image_of(node.args[0]) if node.function == "mod" and isinstance(node.args[1], Number) and node.args[1].value > 1 else None
        return None if inner is None or not is_sum(inner[0]) else (f"{inner[0]} mod {node.args[1].text}", inner[1])  # type: ignore[attr-defined]
    if not isinstance(node, (Add, Sub)) or not _is_summand(node.right):
        return None
    left = _sum_of(node.left) if isinstance(node.left, (Add, Sub)) else None
    if left is None and not _is_summand(node.left):
        return None
    written, names = left or (key(node.left), (key(node.left),))  # type: ignore[arg-type]
    last = key(node.right)  # type: ignore[arg-type]
    return None if last in names else (f"{written}{'+' if isinstance(node, Add) else '-'}{last}", (*names, last))


def _is_summand(node: Node) -> bool:
    return is_variable(node) and isinstance(node, Name) and node.base not in LAW_CAPITALS


def outcome_key(node: Node) -> str | None:
    """How an outcome is known: `x`, `x_1`, `x'`, `w*`; None for what is no name."""
    return key(node) if isinstance(node, Name) else None


def axis_of(node: Node) -> str | None:
    """The random variable an outcome's letter belongs to: X for x, x', x_i; X_1 for x_1; "*" for a counting letter."""
    if not isinstance(node, Name) or node.upper is not None or (node.accents and node.base.islower() and node.base not in OUTCOMES):
        return None
    if len(node.base) > 1 and node.base not in ("theta", "omega", "phi", "tau", "ell"):
        return None
    if node.base in COUNTERS and node.sub is None:
        return "*"
    base = node.base[0].upper() + node.base[1:]
    if isinstance(node.sub, Number):
        return f"{base}_{node.sub.text}"
    if node.sub is None or is_letter(node.sub) or is_numeral(node.sub):
        return base
    return None


def is_numeral(node: Node | None) -> bool:
    """A number that only tells outcomes of one variable apart (see `shorthand`)."""
    return isinstance(node, Name) and node.base.isdigit()


def is_history(node: Node) -> bool:
    """`w_{<t}`."""
    return isinstance(node, Name) and isinstance(node.sub, Before)


def is_of_policy(base: Node, exponent: Node) -> bool:
    r"""V^\pi, Q^{\mu}, J^{\pi'}: whose value it is, and no power."""
    return isinstance(base, Name) and base.base in _OF_POLICIES and isinstance(exponent, Name) and exponent.base in ("pi", "mu")


def refuse(node: Node, found: str, expected: str) -> ElaborationError:
    """An error that names the node's place."""
    return ElaborationError(node.span if isinstance(node.span, Span) else Span(0, 0), found, expected)
