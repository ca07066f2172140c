"""Tables of letters: Greek, fonts, accents, and the words that are read as one name."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


GREEK = [
    *("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu"),
    *("nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"),
]
CAPITAL_GREEK = [name.capitalize() for name in GREEK]
# varepsilon and epsilon are one letter in most texts; the lexer keeps them apart where one formula has both.
VARIANTS = {f"var{name}": name for name in ("epsilon", "theta", "kappa", "pi", "rho", "sigma", "phi")}
GREEK_CHARACTERS = {
    **dict(zip("αβγδεζηθικλμνξοπρστυφχψω", GREEK, strict=True)),
    **dict(zip("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", CAPITAL_GREEK, strict=True)),
    **{"ϵ": "epsilon", "ϑ": "theta", "ϰ": "kappa", "ϖ": "pi", "ϱ": "rho", "ς": "sigma", "ϕ": "phi", "µ": "mu"},
}
LOOKALIKES = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονκι")  # Greek letters drawn like Latin ones

NAMES = {name: name for name in [*GREEK, *CAPITAL_GREEK, "ell", "emptyset", "Pr", "top"]} | {
    "varnothing": "emptyset",
    "intercal": "top",
    "eps": "epsilon",
}
NAME_CHARACTERS = GREEK_CHARACTERS | {"ℓ": "ell", "∅": "emptyset", "⊤": "top"}
SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿⁱʲᵏˡᵐᵗˣʸᵀᴺᴷᴹⱽᴰ", "0123456789-+nijklmtxyTNKMVD", strict=True))
#: There is no subscript y: the subscript gamma is typed for it.
SUBSCRIPTS = dict(zip("₀₁₂₃₄₅₆₇₈₉₋₊₌ᵢⱼₖₗₙₘₚₛₜₓᵣᵤᵥₐₑₒₕᵧ", "0123456789-+=ijklnmpstxruvaeohy", strict=True))
COMBINING = {"\u0302": "hat", "\u0304": "bar", "\u0305": "bar", "\u0303": "tilde", "\u0307": "dot", "\u20d7": "vec"}
VULGAR_FRACTIONS = dict(
    zip("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞", ["12", "13", "23", "14", "34", "15", "25", "35", "45", "16", "56", "18", "38", "58", "78"], strict=True)
)

FONTS = {
    "mathbf": "bold",
    "boldsymbol": "bold",
    "bm": "bold",
    "bf": "bold",
    "cal": "cal",
    "mathbb": "bb",
    "mathds": "bb",
    "mathcal": "cal",
    "mathscr": "scr",
    "mathfrak": "frak",
    "mathsf": "sf",
    "pmb": "bold",
    "mathbbm": "bb",
}
ACCENTS = {
    "hat": "hat",
    "widehat": "hat",
    "bar": "bar",
    "overline": "bar",
    "tilde": "tilde",
    "widetilde": "tilde",
    "vec": "vec",
    "overrightarrow": "vec",
    "dot": "dot",
    "ddot": "ddot",
    "check": "check",
    "breve": "breve",
    "underline": "underline",
}

#: Fonts in which a letter mostly is what it is in italics.
FONTS_OF_A_LETTER = frozenset(["bold", "bb", "sf", "it", "rm", "cal", "scr"])
ENTROPIES = frozenset(["H", "I", "D", "KL", "JSD", "JS"])  # heads that are functions whatever stands in the brackets
ACRONYMS = _set(
    """
    KL JSD JS CE PPL PP MI PMI NPMI ELBO NLL TV BCE MLE MAP LM SFT RLHF DPO PPO DKL BPC BPB LLM VAE GAN IG NCE
    """
)
EVERYDAY = _set(
    """
    pmi ppl ce kl js jsd nll loss data model ref bits nats true test train good bad old new
    """
)
