"""Italian."""

from __future__ import annotations

UNITS: dict[str, str] = {}
WORDS = {
    "constrained": r"soggett[oaie] a|vincol[oi]",
    "special case": (
        r"senza rumore|rumoros[oa]|senza perdita|all['’]ottimo|dopo l['’]addestramento|idealmente|"
        r"nel (?:migliore|peggiore)(?: dei)? casi?|al limite|caso (?:particolare|limite|ideale)"
    ),
    "denied before": (
        r"\berrore\b|(?:al posto di|invece di|a differenza di)(?=\s*\Z)|(?:studenti|principianti)\b[^.;:]{0,20}|avremmo|avrebbe|"
        r"sarebbe(?:ro)?|varrebbe|supponiamo|si potrebbe (?:pensare|credere)|"
        r"\bnon (?:vale|è|si ha|si deve|significa|implica|vuol dire)\b|erroneamente|per errore|fals[oa]|confut\w+|per assurdo|"
        r"mai (?:vale|si ha|abbiamo)\s*\Z|(?:molti|alcuni|si) (?:\w+ )?(?:credono|pensano|crede|scrivono|dicono)"
    ),
    "denied behind": (
        r"\b(?:fals[oa]|errat[oa]|sbagliat[oa])\b|\b(?:impossibile|assurdo|contradd\w+)\b|"
        r"\bpuò (?:essere fals[oa]|fallire|non)\b|\bnon (?:vale|è)\b|"
        r"\bè (?:fals[oa]|errat[oa])\b"
    ),
    "if": r"se|quando|qualora",
    "let": r"sia(?:no)?",
    "each": r"ogni|tutti i|qualsiasi|qualunque",
    "defines": r"dove|sia(?:no)?|definiamo|poniamo",
    "with": r"dove|con",
    "follows": r"quindi|dunque|pertanto|ossia",
    "with equality": r"con uguaglianza|(?:e )?l['’]uguaglianza\s+(?:vale|si ha)?",
    "or not": r"o (?:no|meno|dipendenti)",
    "is determined by": r"(?:è|sia|viene)\s+(?:completamente |univocamente )*determinat[oa]\s+(?:completamente |univocamente )*da",
    "ties": r"determin\w*|funzione|dipend\w*|conoscere|conosce",
    "iff": r"se e solo se|sse|solo se|solo quando",
    "not before": r"non|mai",
    "without supposing": r"senza (?:assumere|supporre|l['’]ipotesi)",
    "denies it": (
        r"non (?:vale|sussiste|si verifica|è (?:una )?(?:\w+ )?(?:funzione|ver[ao]|valid[ao]|soddisfatt[ao]|deterministic[ao]))|"
        r"è fals[ao]"
    ),
    "independent": r"indipendent\w*",
    "independent variables": r"sono(?: \w+)? indipendenti",
    "entropy": r"entropia",
    "extremum": r"massim|minim|ottim|derivata",
    "cross-entropy": r"entropia incrociata",
    "mutual information": r"informazione mutua",
    "announces": r"come segue|seguent[ei](?: \w+){0,4}",
    "is": r"è(?: definita(?: come)?)?",
    "and": r"e",
    "are": r"sono",
    "base two": r"(?:in )?base (?:2|due)",
    "sets": r"tutti i|in questo|d['’]ora in poi|denota|indica|usiamo|useremo",
    "usually": r"spesso|di solito|può",
    "logarithm": r"logaritm\w+",
    "natural logarithms": r"naturali?",
}
VOCABULARY: tuple[tuple[str, str], ...] = (
    (r"uniforme", "uniform"),
    (r"deterministica|costante", "deterministic"),
    (r"indipendenti?", "independent"),
    (r"uguali", "equal"),
    (r"è", "is"),
    (r"sono", "are"),
)
