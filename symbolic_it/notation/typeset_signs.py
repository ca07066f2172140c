r"""Signs for typesetting: what each TeX command looks like, and how it stands between its neighbours.

A sign is ordinary ("ord"), a large operator ("op"), a relation ("rel"), a binary operator ("bin"), an opening or closing
delimiter ("open", "close"), punctuation ("punct") or a function's name ("func"); TeXbook, chapter 17.
"""

from __future__ import annotations

from .glyphs import GREEK


def _table(text: str) -> dict[str, str]:
    """One line holds `sign: command command ...`."""
    rows = [line.strip().partition(" ") for line in text.strip().splitlines()]
    return {command: sign for sign, _, commands in rows for command in commands.split()}


_ORD = _table(
    """
    ∞ infty infin
    ∂ partial
    ∇ nabla
    ∀ forall
    ∃ exists
    ∄ nexists
    ∅ emptyset varnothing
    ⊤ top
    ⊥ bot
    ′ prime
    ℓ ell
    ℏ hbar hslash
    ı imath
    ȷ jmath
    ℜ Re
    ℑ Im
    ℵ aleph
    ℘ wp
    ∠ angle
    △ triangle
    □ square Box qed
    ■ blacksquare
    ◊ Diamond lozenge
    ★ bigstar
    ✓ checkmark
    ♯ sharp
    ♭ flat
    † dag
    ‡ ddag
    § S
    ¶ P
    … ldots dots dotsc dotso
    ⋯ cdots dotsb dotsm dotsi
    ⋮ vdots
    ⋱ ddots
    ¬ neg lnot
    ° degree
    \\ backslash
    """
)
_OP = _table(
    """
    ∑ sum
    ∏ prod
    ∐ coprod
    ⋃ bigcup
    ⋂ bigcap
    ⋁ bigvee
    ⋀ bigwedge
    ⨁ bigoplus
    ⨂ bigotimes
    ⨀ bigodot
    ⨆ bigsqcup
    ⨄ biguplus
    """
)
_INTEGRAL = _table(
    """
    ∫ int smallint
    ∬ iint
    ∭ iiint
    ∮ oint
    """
)
_REL = _table(
    """
    ≤ le leq leqslant leqq
    ≥ ge geq geqslant geqq
    ≠ ne neq
    ≈ approx thickapprox
    ≡ equiv
    ∼ sim thicksim
    ≃ simeq
    ≅ cong
    ∝ propto varpropto
    ≐ doteq
    ≜ triangleq
    ≔ coloneqq coloneq defeq
    ≕ eqqcolon
    ≪ ll
    ≫ gg
    ≲ lesssim
    ≳ gtrsim
    ≺ prec
    ≻ succ
    ⪯ preceq
    ⪰ succeq
    ≼ preccurlyeq
    ≽ succcurlyeq
    ∈ in
    ∉ notin
    ∋ ni
    ⊂ subset
    ⊆ subseteq
    ⊊ subsetneq
    ⊃ supset
    ⊇ supseteq
    ⊑ sqsubseteq
    ⊢ vdash
    ⊨ models vDash
    ⊥ perp
    ∥ parallel
    ⟂ indep
    ≍ asymp
    ⌢ frown
    ⌣ smile
    ⋈ bowtie
    → to rightarrow
    ← gets leftarrow
    ↔ leftrightarrow
    ⇒ Rightarrow
    ⇐ Leftarrow
    ⇔ Leftrightarrow
    ⟶ longrightarrow
    ⟵ longleftarrow
    ⟷ longleftrightarrow
    ⟹ implies Longrightarrow
    ⟸ impliedby Longleftarrow
    ⟺ iff Longleftrightarrow
    ↦ mapsto
    ⟼ longmapsto
    ↑ uparrow
    ↓ downarrow
    ⇑ Uparrow
    ⇓ Downarrow
    ↗ nearrow
    ↘ searrow
    ↪ hookrightarrow
    ⇀ rightharpoonup
    ⇌ rightleftharpoons
    ⇝ leadsto rightsquigarrow
    ∴ therefore
    ∵ because
    """
)
_BIN = _table(
    """
    · cdot
    × times
    ÷ div
    ± pm
    ∓ mp
    ∗ ast
    ⋆ star
    ∘ circ
    • bullet
    ⊕ oplus
    ⊖ ominus
    ⊗ otimes
    ⊘ oslash
    ⊙ odot
    ∧ wedge land
    ∨ vee lor
    ∩ cap
    ∪ cup
    ⊎ uplus
    ⊓ sqcap
    ⊔ sqcup
    ∖ setminus smallsetminus
    ⋊ rtimes
    ≀ wr
    ⨿ amalg
    """
)
_OPEN = _table(
    """
    ⟨ langle
    ⌈ lceil
    ⌊ lfloor
    { lbrace {
    [ lbrack
    | lvert
    ‖ lVert
    ⟦ llbracket
    ⌜ ulcorner
    """
)
_CLOSE = _table(
    """
    ⟩ rangle
    ⌉ rceil
    ⌋ rfloor
    } rbrace }
    ] rbrack
    | rvert
    ‖ rVert
    ⟧ rrbracket
    ⌝ urcorner
    """
)
_SIGNS = _table("| vert\n‖ Vert |")

#: Command: its sign and how it stands.
COMMANDS: dict[str, tuple[str, str]] = {
    **{name: (sign, "letter") for name, sign in GREEK.items()},
    **{"epsilon": ("ϵ", "letter"), "varepsilon": ("ε", "letter"), "phi": ("ϕ", "letter"), "varphi": ("φ", "letter")},
    **{"digamma": ("ϝ", "letter"), "varkappa": ("ϰ", "letter"), "eth": ("ð", "letter")},
    **{
        name: (sign, kind)
        for kind, signs in (
            *(("ord", _ORD), ("op", _OP), ("int", _INTEGRAL), ("rel", _REL), ("bin", _BIN), ("open", _OPEN)),
            *(("close", _CLOSE), ("fence", _SIGNS)),
        )
        for name, sign in signs.items()
    },
    "mid": ("|", "rel"),
    "colon": (":", "punct"),
    **{sign: (sign, "ord") for sign in "#$%&_"},
}
#: Sign as it is typed: its sign and how it stands.
TYPED: dict[str, tuple[str, str]] = {
    **{"+": ("+", "bin"), "-": ("−", "bin"), "*": ("∗", "bin"), "/": ("/", "ord"), "−": ("−", "bin"), "=": ("=", "rel")},
    **{"<": ("<", "rel"), ">": (">", "rel"), ":": (":", "rel"), "(": ("(", "open"), "[": ("[", "open"), ")": (")", "close")},
    **{"]": ("]", "close"), ",": (",", "punct"), ";": (";", "punct"), "|": ("|", "fence"), "!": ("!", "close"), "‖": ("‖", "fence")},
    **{sign: (sign, kind) for kind, signs in (("rel", _REL), ("bin", _BIN), ("op", _OP), ("int", _INTEGRAL)) for sign in signs.values()},
}
FUNCTIONS = frozenset(
    [
        *("log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "arcsin", "arccos"),
        *("arctan", "arg", "deg", "dim", "hom", "ker", "sgn", "erf", "lb", "mod"),
    ]
)
WITH_LIMITS = {
    **{name: name for name in ("max", "min", "sup", "inf", "lim", "det", "gcd", "Pr")},
    **{"limsup": "lim sup", "liminf": "lim inf", "argmax": "arg max", "argmin": "arg min", "esssup": "ess sup"},
}
ACCENTS = {
    **{"hat": "^", "widehat": "^", "tilde": "~", "widetilde": "~", "bar": "¯", "vec": "→", "dot": "˙", "ddot": "¨", "check": "ˇ"},
    **{"widecheck": "ˇ", "breve": "˘", "mathring": "˚", "acute": "´", "grave": "`", "overline": "‾", "overrightarrow": "→"},
    **{"overleftarrow": "←", "overleftrightarrow": "↔"},
}
STRETCHED = frozenset(["widehat", "widetilde", "overline", "overrightarrow", "overleftarrow", "overleftrightarrow"])
FONTS = {
    **{"mathbb": "bb", "mathbf": "bold", "mathcal": "cal", "mathscr": "scr", "mathfrak": "frak", "mathsf": "sf", "mathtt": "tt"},
    **{"mathrm": "rm", "mathit": "it", "boldsymbol": "bolditalic", "bm": "bolditalic", "mathnormal": "it", "mathds": "bb"},
    **{"mathbbm": "bb", "bold": "bold", "Bbb": "bb", "symbf": "bold", "symrm": "rm", "mathbfit": "bolditalic"},
}
SWITCHES = {"rm": "rm", "bf": "bold", "it": "it", "cal": "cal", "sf": "sf", "tt": "tt", "bfseries": "bold", "mit": "it"}
TEXTS = {
    **dict.fromkeys(["text", "textrm", "textnormal", "mbox", "hbox", "textup", "textmd", "fbox", "textsc"], ""),
    **{"textbf": "font-weight:bold", "textit": "font-style:italic", "emph": "font-style:italic", "textsl": "font-style:italic"},
    **{"texttt": "font-family:monospace", "textsf": "font-family:sans-serif"},
}
SPACES = {
    **{",": "0.17em", "thinspace": "0.17em", ":": "0.22em", ">": "0.22em", "medspace": "0.22em", ";": "0.28em", "thickspace": "0.28em"},
    **{"!": "-0.17em", "negthinspace": "-0.17em", "quad": "1em", "qquad": "2em", " ": "0.33em", "enspace": "0.5em", "~": "0.33em"},
    **{"\n": "0.33em", "space": "0.33em", "nobreakspace": "0.33em"},
}
SIZES = {
    name + side: size
    for name, size in {"big": "1.2em", "Big": "1.8em", "bigg": "2.4em", "Bigg": "3em"}.items()
    for side in ("", "l", "r", "m")
}
#: Commands that leave no mark of their own, by how many arguments go with them.
UNSEEN = {
    **dict.fromkeys(
        [
            *("limits", "nolimits", "displaylimits", "nonumber", "notag", "hline", "strut", "mathstrut", "relax", "allowbreak", "noindent"),
            *("displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle", "tiny", "scriptsize", "footnotesize", "small", "normalsize"),
            *("large", "Large", "nobreak", "null", "xspace", "protect", "centering", "leanok", "break", "newline", "hfill", "itshape"),
            *("upshape", "normalfont", "ignorespaces", "unboldmath", "boldmath", "/"),
        ],
        0,
    ),
    **dict.fromkeys(["label", "color", "hspace", "vspace", "uses", "lean", "hskip", "cline"], 1),
}
#: Environments that are tables: the delimiters around them, and how their columns stand.
TABLES = {
    **{"matrix": ("", ""), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "Bmatrix": ("{", "}"), "vmatrix": ("|", "|")},
    **{"Vmatrix": ("‖", "‖"), "smallmatrix": ("", ""), "array": ("", ""), "cases": ("{", ""), "dcases": ("{", "")},
    **{"rcases": ("", "}"), "subarray": ("", ""), "tabular": ("", "")},
    **dict.fromkeys(["aligned", "align", "split", "alignat", "alignedat", "eqnarray", "flalign", "IEEEeqnarray"], ("", "")),
    **dict.fromkeys(["gathered", "gather", "multline", "multlined", "equation", "displaymath", "math"], ("", "")),
}
ALIGNED = frozenset(["aligned", "align", "split", "alignat", "alignedat", "eqnarray", "flalign", "IEEEeqnarray"])
