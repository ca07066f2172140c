"""German."""

from __future__ import annotations

UNITS: dict[str, str] = {}
WORDS = {
    "constrained": r"unter (?:den|der|folgende[nr]) (?:\w+ )?(?:neben)?bedingung(?:en)?|nebenbedingung(?:en)?",
    "total probability": r"totalen? Wahrscheinlichkeit",
    "special case": (
        r"(?:rauschfrei|rauschlos|verlustfrei|verlustlos|verrauscht)\w*|"
        r"im (?:besten|schlechtesten|idealen|günstigsten|ungünstigsten) fall\w*|im (?:ideal|grenz|spezial)fall\w*|"
        r"nach (?:dem training|(?:der )?konvergenz)|(?:im|am) optimum|im grenzwert|idealerweise"
    ),
    "denied before": (
        r"(?:statt|anstatt|anstelle von|im gegensatz zu|anders als|entgegen)(?=\s*\Z)|irrtum|wahr oder falsch|wären?|gälten?|"
        r"hätten?|würden?|müssten?|nehmen wir an|nimmt man an|man könnte (?:glauben|denken|erwarten)|nicht|"
        r"falsch|fälschlich(?:erweise)?|irrtümlich(?:erweise)?|zu unrecht|angenommen|man könnte meinen|widerleg\w*|"
        r"(?:niemals|nie|keineswegs|keinesfalls|mitnichten|nirgends) (?:gilt|ist|haben wir|hat man|gälte|folgt|stimmt)(?:,? dass)?\s*\Z"
    ),
    "denied behind": (
        r"\b(?:unzutreffend|unrichtig|unwahr|irrig)\b|\b(?:ein|der) (?:\w+ )?irrtum\b|\b(?:widerspr\w+|unmöglich|absurd)\b|"
        r"\b(?:nicht|falsch|keineswegs|niemals|widerlegt)\b"
    ),
    "at times": (
        r"für (?:ein|manche|gewisse|geeignete)|"
        r"kann (?:(?:auch|aber|jedoch|durchaus|zufällig) )?(?:vorkommen|gelten|eintreten|auftreten)|ist möglich"
    ),
    "problem": r"(?:aufgabe|beispiel|übung|fall)",
    "then": r"dann\b|in diesem fall\b",
    "if": r"wenn|falls|sofern|angenommen,? dass|unter der annahme,? dass",
    "otherwise": r"sonst|andernfalls|ansonsten",
    "let": r"sei(?:en)?|gelte",
    "defines": r"mit|wobei|sei|definier\w*|setze\w*|bezeichne\w*",
    "with": r"mit|wobei|worin",
    "follows": r"daher|also|folglich|ergibt|somit|deshalb|d\.\s?h\.",
    "not before": r"nicht|keine?\w*|niemals",
    "without supposing": r"ohne (?:die |eine )?(?:annahme|voraussetzung|anzunehmen|vorauszusetzen)",
    "denies it": (
        r"(?:ist|gilt|stimmt|sind)? ?(?:nicht(?! nur\b)|keine\b)(?: (?:gilt|stimmt|zutrifft|erfüllt|wahr|richtig|deterministisch|"
        r"(?:\w+ )?Funktion)|(?=\s*(?:[,.;]|\Z)))|(?:ist|sind) (?:falsch|verletzt|unwahr)"
    ),
    "each": r"alle[nrs]?|jede[nmrs]?|beliebige[nmrs]?",
    "in general": r"allgemein\w*",
    "narrowing": r"gleichverteil\w*|fair\w*|angenommen",
    "extremum": r"maxim|minim|optim|Ableitung",
    "or": r"oder",
    "exists": r"manchmal|es gibt",
    "may": r"kann",
    "wrong": r"falsch\w*",
    "asks to judge": (
        r"(?:wahr|richtig) oder falsch|entscheiden sie,? (?:ob|welche)[^?.\ufffc]*|welche[rs]? (?:der|dieser|von) [^?.\ufffc]*"
    ),
    "with equality": r"(?:mit|wobei)?\s*Gleichheit\s*(?:gilt|tritt|besteht|herrscht|liegt)?\s*(?:ein|vor)?",
    "or not": r"oder (?:nicht|abhängig)",
    "through": r"(?:ist|wird|sei|wäre)?\s*(?:bereits |schon |vollständig |eindeutig )*durch",
    "determined": r"(?:bereits|schon|vollständig|eindeutig|ganz|\s)*(?:bestimmt|festgelegt)",
    "ties": r"bestimm\w*|Funktion\w*|abhäng\w*|festgelegt|kennt|berechn\w*|eindeutig",
    "iff": r"genau dann,?(?: (?:ein|vor|gilt|besteht),?)? wenn|dann und nur dann,? wenn|gdw\.?|nur (?:dann,? )?wenn|nur für",
    "independent": r"unabhängig\w*",
    "independent variables": r"sind(?: \w+)? unabhängig",
    "natural logarithms": r"natürliche[nr]?",
    "base two": r"(?:zur |der )?Basis (?:2|zwei)|binäre\w* Logarithm\w*",
    "logarithm": r"logarith?m\w*",
    "we use": r"wir (?:verwenden|benutzen)|(?:verwenden|benutzen) wir",
    "mixture": r"gl[äa]tt\w*|\w*mischung\w*",
    "average": r"durchschnitt\w*|mittlere\w*",
    "lower bound": r"untere Schranke",
    "entropy": r"\w*entropie",
    "joint entropy": r"verbundentropie|gemeinsame entropie",
    "conditional entropy": r"bedingte entropie",
    "cross-entropy": r"kreuzentropie",
    "binary cross-entropy": r"binäre Kreuzentropie",
    "divergence": r"KL[- ]Divergenz|Kullback[-–]Leibler[- ]Divergenz",
    "mutual information": r"transinformation|gegenseitige information|wechselseitige information",
    "information gain": r"informationsgewinn",
    "perplexity": r"perplexität",
    "channel capacity": r"kanalkapazität",
    "of law": r"\w*verteilung\w*|wahrscheinlich\w*|Zielvektor",
    "continuous": r"stetig\w*",
    "discrete": r"diskret\w*",
    "not normalised": r"nicht normiert\w*",
    "announces": r"wie folgt|folgende[rsnm]?[^.]{0,40}",
    "is": r"ist(?: definiert(?: als| durch)?)?|lautet|ist gegeben durch",
    "kind of entropy": r"bedingte|gemeinsame|relative|differentielle|binäre|maximale|mittlere|kreuz|verbund",
    "temperature": r"Temperatur",
    "and": r"und",
    "are": r"sind",
    "markov": r"[Mm]arkow\w*|[Mm]arkoff\w*",
    "sets": r"alle|stets|immer|durchweg|im Folgenden|hier|bezeichnet|steht für|verwenden|benutzen|rechnen|soweit nicht|sofern nicht",
    "usually": r"üblicherweise|oft|meist|gewöhnlich|häufig|kann|könnte|wird|zum Beispiel|z\.\s?B\.|ergibt|liefert|Einheit",
    "reason": r"nach|laut|Definition|\w*ungleichung|\w*regel|Satz|Linearität|konvex\w*|konkav\w*|einsetzen|umformen|Normierung",
    "qualifies": r"wenn|falls|für|unabhängig\w*|angenommen|Annahme|nur|nicht|kein\w*|näherungsweise|gleichverteilt|falsch",
}
VOCABULARY: tuple[tuple[str, str], ...] = (
    (r"gleichverteilt|die gleichverteilung", "uniform"),
    (r"deterministisch|konstant", "deterministic"),
    (r"(?:stochastisch |paarweise )?unabhängig", "independent"),
    (r"gleich|identisch", "equal"),
    (r"ist|sei", "is"),
    (r"sind|seien", "are"),
    (r"und", "and"),
    (r"für alle|für jedes|für jede", "for all"),
    (r"die|der|das|eine?|den|dem", "the"),
    (r"verteilung(?:en)?", "distribution"),
    (r"zufallsvariablen?", "random variables"),
)
