"""Glyphs: Greek letters, accents, scripts and signs, in Unicode and in LaTeX."""

from __future__ import annotations

import unicodedata

#: Greek letter by name; the LaTeX command has the same name, except for capitals that look Latin.
GREEK: dict[str, str] = {
    **{"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ"},
    **{"iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π"},
    **{"rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω"},
    **{"Gamma": "Γ"},
    **{"Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ"},
    **{"Psi": "Ψ", "Omega": "Ω", "ell": "ℓ"},
    **{"varepsilon": "ϵ", "vartheta": "ϑ", "varphi": "ϕ", "varrho": "ϱ", "varsigma": "ς", "varpi": "ϖ"},
}
GREEK_NAMES: dict[str, str] = {character: name for name, character in GREEK.items()}

#: Accent by name: combining character, LaTeX command, the sign MathML puts over the base.
ACCENTS: dict[str, tuple[str, str, str]] = {
    "hat": ("\u0302", r"\hat", "^"),
    "widehat": ("\u0302", r"\widehat", "^"),
    "bar": ("\u0304", r"\bar", "¯"),
    "overline": ("\u0304", r"\overline", "¯"),
    "tilde": ("\u0303", r"\tilde", "~"),
    "widetilde": ("\u0303", r"\widetilde", "~"),
    "vec": ("\u20d7", r"\vec", "→"),
    "dot": ("\u0307", r"\dot", "˙"),
    "ddot": ("\u0308", r"\ddot", "¨"),
    "check": ("\u030c", r"\check", "ˇ"),
    "breve": ("\u0306", r"\breve", "˘"),
    "ring": ("\u030a", r"\mathring", "˚"),
}
COMBINING: dict[str, str] = {combining: name for name, (combining, _, _) in reversed(ACCENTS.items())}

#: Font by name: LaTeX command.
FONTS: dict[str, str] = {
    "bold": r"\mathbf",
    "cal": r"\mathcal",
    "bb": r"\mathbb",
    "frak": r"\mathfrak",
    "scr": r"\mathscr",
    "sf": r"\mathsf",
    "tt": r"\mathtt",
    "it": r"\mathit",
    "rm": r"\mathrm",
}

SUBSCRIPTS: dict[str, str] = dict(zip("0123456789ijkmntx", "₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₘₙₜₓ", strict=True))
SUPERSCRIPTS: dict[str, str] = dict(zip("0123456789+−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", strict=True))

#: Fractions with a character of their own.
VULGAR: dict[tuple[str, str], str] = {
    **{("1", "2"): "½", ("1", "3"): "⅓", ("2", "3"): "⅔", ("1", "4"): "¼", ("3", "4"): "¾"},
    **{("1", "5"): "⅕", ("2", "5"): "⅖", ("3", "5"): "⅗", ("4", "5"): "⅘", ("1", "6"): "⅙", ("5", "6"): "⅚"},
    **{("1", "8"): "⅛", ("3", "8"): "⅜", ("5", "8"): "⅝", ("7", "8"): "⅞"},
}

#: Sign by its Unicode character: LaTeX.
LATEX_SIGNS: dict[str, str] = {
    "times": "",
    "apply": "",
    "−": "-",
    "·": r"\cdot",
    "±": r"\pm",
    "≤": r"\le",
    "≥": r"\ge",
    "≠": r"\ne",
    "≈": r"\approx",
    "≡": r"\equiv",
    "≔": ":=",
    "→": r"\to",
    "↦": r"\mapsto",
    "⇒": r"\implies",
    "⇐": r"\impliedby",
    "⇔": r"\iff",
    "↔": r"\leftrightarrow",
    "∈": r"\in",
    "∉": r"\notin",
    "⊂": r"\subset",
    "⊆": r"\subseteq",
    "⊃": r"\supset",
    "⊇": r"\supseteq",
    "~": r"\sim",
    "∝": r"\propto",
    "⊥": r"\perp",
    "⊥̸": r"\not\perp",
    "≪": r"\ll",
    "≫": r"\gg",
    "≅": r"\cong",
    "≃": r"\simeq",
    "≐": r"\doteq",
    "≲": r"\lesssim",
    "≳": r"\gtrsim",
    "‖": r"\,\|\,",
    "|": r"\mid",
    "∞": r"\infty",
    "∂": r"\partial",
    "∇": r"\nabla",
    "∑": r"\sum",
    "∏": r"\prod",
    "∫": r"\int",
    "…": r"\ldots",
    "⋅": r"\cdot",
    "′": r"\prime",
    "⊤": r"\top",
    "∖": r"\setminus",
    "%": r"\%",
    "#": r"\#",
    "&": r"\&",
    "$": r"\$",
    "{": r"\{",
    "}": r"\}",
}

#: Relation as the reader names it: its Unicode sign.
RELATION_SIGNS: dict[str, str] = {
    **{"=": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥", "approx": "≈", "equiv": "≡", ":=": "≔"},
    **{"to": "→", "mapsto": "↦", "implies": "⇒", "impliedby": "⇐", "iff": "⇔", "leftrightarrow": "↔"},
    **{"in": "∈", "notin": "∉", "subset": "⊂", "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇"},
    **{"sim": "~", "propto": "∝", "perp": "⊥", "notperp": "⊥̸", "ll": "≪", "gg": "≫", "cong": "≅", "simeq": "≃"},
    **{"doteq": "≐", "lesssim": "≲", "gtrsim": "≳", "not": "≠", "succ": "≻"},
}

_STYLES = {
    **{"bold": "BOLD", "cal": "SCRIPT", "scr": "SCRIPT", "bb": "DOUBLE-STRUCK", "frak": "FRAKTUR"},
    **{"sf": "SANS-SERIF", "tt": "MONOSPACE"},
}


def styled(letter: str, font: str) -> str:
    """A Latin letter in a mathematical font as a character of its own; anything else unchanged."""
    if font not in _STYLES or not (letter.isascii() and letter.isalpha()):
        return letter
    name = f"{'CAPITAL' if letter.isupper() else 'SMALL'} {letter.upper()}"
    style = _STYLES[font]
    # Letters that were in Unicode before the mathematical alphabets keep their own names.
    for candidate in (f"MATHEMATICAL {style} {name}", f"{style} {name}", f"BLACK-LETTER {name}"):
        try:
            return unicodedata.lookup(candidate)
        except KeyError:
            continue
    return letter
