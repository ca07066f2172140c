"""Tables of signs: what each macro, Unicode character and ASCII digraph stands for."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _table(lines: str) -> dict[str, str]:
    """One line for each meaning: `meaning: sign sign ...`."""
    rows = [line.strip().partition(": ") for line in lines.strip().splitlines()]
    return {sign: meaning for meaning, _, signs in rows for sign in signs.split()}


_FONTS = {"bb": "mathbb", "cal": "mathcal", "scr": "mathscr", "frak": "mathfrak", "bf": "mathbf", "bm": "boldsymbol"}

# Macros that authors define all the time; used, with a caution, where no definition was given.
CUSTOMARY = {
    "E": r"\mathbb{E}",
    "EE": r"\mathbb{E}",
    "R": r"\mathbb{R}",
    "Re": r"\mathbb{R}",
    "RR": r"\mathbb{R}",
    "Var": r"\mathrm{Var}",
    "Cov": r"\mathrm{Cov}",
    "KL": r"\mathrm{KL}",
    "JS": r"\mathrm{JS}",
    "JSD": r"\mathrm{JSD}",
    "argmin": r"\arg\min",
    "argmax": r"\arg\max",
    "softmax": r"\mathrm{softmax}",
    "sigmoid": r"\mathrm{sigmoid}",
    "diag": r"\mathrm{diag}",
    "tr": r"\mathrm{tr}",
    "Tr": r"\mathrm{tr}",
    "dd": r"\mathrm{d}",
    "given": r"\mid",
    "indep": r"\perp",
    **dict.fromkeys(("Prb", "Prob", "prob", "pr", "PP", "Pb"), r"\Pr"),
    **dict.fromkeys(("bits", "bit"), r"\text{ bits}"),
    **dict.fromkeys(("nats", "nat"), r"\text{ nats}"),
    **dict.fromkeys(("Ent", "ent", "entropy", "HH"), "H"),
    **dict.fromkeys(("MI", "mi", "II"), "I"),
    **{name: rf"\mathrm{{{name}}}" for name in ("Bern", "Ber", "Bernoulli", "Unif", "BSC", "BEC", "TV")},
    "imath": "i",
    # the file of macros that most papers on machine learning share, and what it is changed into
    **{f"g{letter}": rf"\mathcal{{{letter}}}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    # a font and a letter run together
    **{f"{font}{letter}": rf"\{macro}{{{letter}}}" for font, macro in _FONTS.items() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    **{f"p{what}": rf"p_{{\mathrm{{{what}}}}}" for what in ("data", "model", "train")},
    **dict.fromkeys(("EX", "Ex", "Expect", "expect", "EV"), r"\mathbb{E}"),
    "Ls": r"\mathcal{L}",
}

RELATIONS = _table(
    """
    =: = == =:
    !=: ≠
    <: <
    >: >
    <=: <= ≤ ⩽ ≦
    >=: >= ≥ ⩾ ≧
    approx: ~= ≈
    simeq: ≃
    cong: ≅
    equiv: ≡
    :=: := ≜ ≔
    propto: ∝
    to: -> --> → ⟶ ↓ ↑
    implies: => ==> ⇒ ⟹ ∴
    iff: <=> ⇔ ⟺
    leftrightarrow: <-> ↔
    mapsto: ↦
    in: ∈
    notin: ∉
    subset: ⊂
    subseteq: ⊆
    supset: ⊃
    supseteq: ⊇
    sim: ∼
    perp: ⊥ ⟂ ⫫ _|_ _||_
    succ: ≻ ⪰
    prec: ≺ ⪯
    ll: << ≪
    gg: >> ≫
    lesssim: ≲
    gtrsim: ≳
    """
)
RELATION_MACROS = _table(
    """
    approx: approx thickapprox approxeq
    simeq: simeq
    cong: cong
    <=: le leq leqslant leqq ngtr
    >=: ge geq geqslant geqq nless
    <: lt ngeq
    >: gt nleq
    !=: ne neq
    equiv: equiv
    :=: triangleq coloneqq coloneq defeq colonequals
    doteq: doteq
    propto: propto varpropto
    to: to rightarrow longrightarrow downarrow searrow uparrow nearrow rarr
    mapsto: mapsto longmapsto
    implies: Rightarrow Longrightarrow implies therefore rArr Rarr
    impliedby: Leftarrow impliedby lArr Larr
    iff: iff Leftrightarrow Longleftrightarrow hArr Harr
    leftrightarrow: leftrightarrow longleftrightarrow harr
    in: in
    notin: notin
    subset: subset
    subseteq: subseteq
    supset: supset
    supseteq: supseteq
    sim: sim
    perp: perp bot Perp upmodels
    succ: succ succeq
    prec: prec preceq
    ll: ll
    gg: gg
    lesssim: lesssim
    gtrsim: gtrsim
    """
)
NEGATED = {"=": "!=", "in": "notin", "perp": "notperp", "<": ">=", ">": "<=", "<=": ">", ">=": "<"}
SIDES = {"downarrow": "+", "searrow": "+", "uparrow": "-", "nearrow": "-", "↓": "+", "↑": "-"}

LOGARITHMS = frozenset(["log", "ln", "lg", "lb"])
FUNCTIONS = _table(
    """
    exp: exp
    softmax: softmax Softmax SoftMax
    logsoftmax: logsoftmax LogSoftmax LogSoftMax
    logsumexp: logsumexp lse LSE
    sigmoid: sigmoid Sigmoid
    softplus: softplus
    logsigmoid: logsigmoid LogSigmoid
    tanh: tanh
    sinh: sinh
    cosh: cosh
    sin: sin
    cos: cos
    tan: tan
    det: det
    tr: tr Tr trace
    diag: diag
    sgn: sgn sign
    relu: relu ReLU
    erf: erf
    """
)
BIG = _table(
    """
    sum: sum
    prod: prod
    int: int iint iiint
    max: max
    min: min
    argmax: argmax
    argmin: argmin
    lim: lim
    limsup: limsup
    liminf: liminf
    sup: sup
    inf: inf
    """
)
BIG_CHARACTERS = {"∑": "sum", "∏": "prod", "∫": "int"}

TEXT_MACROS = _set(
    """
    text textrm textnormal textit textbf textsf texttt textup mathrm mathit mathtt mathnormal operatorname mbox hbox
    rm it tt sf textsc emph operatornamewithlimits
    """
)
SPACES = frozenset([*",;:!> \n\t/", "thinspace", "medspace", "thickspace", "space", "enspace"])
IGNORED = _set(
    """
    limits nolimits displaystyle textstyle scriptstyle scriptscriptstyle nonumber notag big Big bigg Bigg bigm Bigm
    biggm Biggm normalsize small large Large LARGE huge Huge tiny footnotesize scriptsize allowbreak nobreak
    protect hfill hline negthinspace mathstrut strut left
    right middle bigl bigr Bigl Bigr biggl biggr Biggl Biggr relax cr qty nonscript xspace nolinebreak
    """
)
SIZES_LEFT = _set(
    """
    left bigl Bigl biggl Biggl
    """
)
SIZES_RIGHT = _set(
    """
    right bigr Bigr biggr Biggr
    """
)
SIZES_MIDDLE = _set(
    """
    middle bigm Bigm biggm Biggm
    """
)
DROPPED_WITH_ARGUMENT = _set(
    """
    tag label phantom hphantom vphantom hspace vspace color ref eqref cite footnote mspace href
    """
)
SEEN_THROUGH = _set(
    """
    mathop mathrel mathbin mathord mathopen mathclose mathpunct mathinner boxed fbox smash mathclap ensuremath
    """
)
DISPLAYS = _set(
    """
    aligned align alignat alignedat equation gather gathered multline split eqnarray displaymath math flalign
    """
)
MATRICES = _set(
    """
    matrix pmatrix bmatrix Bmatrix vmatrix smallmatrix array
    """
)
CASES = _set(
    """
    cases dcases rcases
    """
)
DOTS = _set(
    """
    ldots dots dotsc dotsb dotso dotsm cdots vdots ddots
    """
)
FRACTIONS = _set(
    """
    frac tfrac dfrac cfrac nicefrac sfrac
    """
)
BARS = {
    "mid": "m",
    "vert": "",
    "lvert": "l",
    "rvert": "r",
}
DOUBLE_BARS = {
    "|": "",
    "Vert": "",
    "parallel": "m",
    "lVert": "l",
    "rVert": "r",
}
DELIMITERS = {
    "{": ("open", "{"),
    "}": ("close", "{"),
    "lbrace": ("open", "{"),
    "rbrace": ("close", "{"),
    "lbrack": ("open", "["),
    "rbrack": ("close", "["),
    "lparen": ("open", "("),
    "rparen": ("close", "("),
    "langle": ("open", "<"),
    "rangle": ("close", "<"),
    "lfloor": ("open", "floor"),
    "rfloor": ("close", "floor"),
    "lceil": ("open", "ceil"),
    "rceil": ("close", "ceil"),
}
