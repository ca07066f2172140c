"""French."""

from __future__ import annotations

UNITS: dict[str, str] = {}
WORDS = {
    "constrained": r"sous (?:la |les )?contraintes?|contraintes?",
    "total probability": r"probabilités totales",
    "special case": (
        r"sans bruit|bruit[ée]e?|sans perte|à l['’](?:optimum|optimalité|équilibre)|"
        r"après (?:l['’])?(?:entraînement|convergence|apprentissage)|idéalement|dans le (?:meilleur|pire)(?: des)? cas|"
        r"à la limite|cas (?:particulier|limite|idéal)|(?:est|sont) atteinte?s?"
    ),
    "denied before": (
        r"(?:au lieu d[e'’]|contrairement à|plutôt que|à la place de)(?=\s*\Z)|"
        r"(?:étudiants|élèves|débutants|gens)\b[^.;:]{0,20}|admettons|imaginons|par l['’]absurde|"
        r"(?:aurai|serai|vaudrai|devrai)(?:t|ent)|aurions|"
        r"on pourrait (?:penser|s['’]attendre)|faux|supposons|on pourrait croire|réfut\w+|on n['’]a jamais|"
        r"\bn['’](?:a|ont|avons|"
        r"est)\b[^,.;]{0,12}\bpas\b|\bne\b[^,.;]{0,20}\b(?:pas|plus|jamais)\b"
    ),
    "denied behind": (
        r"\b(?:faux|fausses?|erronée?s?|incorrecte?s?)\b|\bn['’]est vrai qu[e'’]|\b(?:impossibles?|absurdes?|contradict\w+)\b|"
        r"\bpeut (?:être faux|être fausse|échouer|ne pas)\b|"
        r"\bn['’]est (?:pas|jamais)\b|\bne (?:vaut|tient) (?:pas|jamais)\b|\best (?:fausse?|erronée?|incorrecte?)\b"
    ),
    "at times": r"pour (?:un certain|certains|quelques)|est possible|peut (?:arriver|se produire)",
    "problem": r"(?:exercice|exemple|problème|cas)",
    "then": r"alors\b|dans ce cas\b",
    "if": r"supposons(?: par l['’]absurde)?,? que|si|quand|lorsque|lorsqu['’]|dès que|supposons que|pourvu que",
    "otherwise": r"sinon|autrement",
    "let": r"soi(?:en)?t|posons",
    "defines": r"où|soi(?:en)?t|posons|on note|on définit|notons|définissons|avec",
    "with": r"où|avec",
    "follows": r"donc|alors|ainsi|d['’]où|par conséquent|c['’]est-à-dire|on obtient",
    "not before": r"pas|non|jamais",
    "without supposing": r"sans (?:supposer|admettre|présumer|l['’]hypothèse)",
    "denies it": (
        r"n['’]est (?:pas|plus) (?:une? )?(?:\w+ )?(?:fonction|vraie?|vérifiée?|satisfaite?|valable|valide|le cas|déterministe)|"
        r"ne (?:tient|vaut|se vérifie) (?:pas|plus)|n['’]a pas lieu|est (?:faux|fausse|violée?)"
    ),
    "each": r"tou(?:t|te|tes|s)(?: les?)?|chaque|quel que soit|quelconque",
    "in general": r"en général",
    "narrowing": r"uniforme|équilibrée",
    "extremum": r"maxim|minim|optim|dérivée",
    "or": r"ou",
    "exists": r"parfois|il existe",
    "may": r"peut",
    "wrong": r"fauss?e?s?",
    "asks to judge": (
        r"vrai ou faux|(?:laquelle|lesquelles|lequel|lesquels)[^?.\ufffc]*|"
        r"parmi les [^?.\ufffc]* suivant\w*[^?.\ufffc]*|(?:dire|dites|déterminer) si[^?.\ufffc]*"
    ),
    "with equality": (
        r"(?:avec|et)\s+(?:une |l['’])?égalité|(?:l['’])?égalité\s+(?:a lieu|"
        r"est atteinte|est réalisée|tient|vaut|ayant lieu)?"
    ),
    "or not": r"ou (?:non|pas|dépendantes?)",
    "is determined by": (
        r"(?:est|soit|étant)\s+(?:entièrement |complètement |uniquement )*(?:déterminée?|fixée?)\s+(?:entièrement |uniquement )*par"
    ),
    "ties": r"détermin\w*|fonction|dépend\w*|connaît|connaître|connaissant|unique",
    "iff": r"si et seulement si|ssi|seulement (?:si|lorsque|quand)|uniquement (?:si|lorsque|quand)|exactement (?:si|quand|lorsque)",
    "independent": r"indépendan\w*",
    "independent variables": r"sont(?: \w+)? indépendant\w*",
    "natural logarithms": r"naturels?|népérien\w*",
    "base two": r"(?:en |de |à )?base (?:2|deux)|logarithmes? binaires?",
    "logarithm": r"logarithme\w*",
    "we use": r"on utilise|nous utilisons|on prend",
    "mixture": r"lissage|mélange",
    "average": r"moyenne",
    "lower bound": r"borne inférieure",
    "entropy": r"entropie",
    "joint entropy": r"entropie conjointe",
    "conditional entropy": r"entropie conditionnelle",
    "cross-entropy": r"entropie croisée",
    "divergence": r"divergence de (?:KL|Kullback)|entropie relative",
    "mutual information": r"information mutuelle",
    "perplexity": r"perplexité",
    "likelihood": r"vraisemblance",
    "channel capacity": r"capacité",
    "of law": r"loi de probabilité|probabilités|vecteur cible",
    "continuous": r"continue",
    "discrete": r"discrète?",
    "not normalised": r"non normalis\w*",
    "announces": r"comme suit|suivante?s?(?: :)?|ce qui suit",
    "is": r"est(?: définie?(?: par| comme)?)?|est donnée? par|vaut|s['’]écrit",
    "temperature": r"température",
    "and": r"et",
    "are": r"sont",
    "sets": (
        r"tous les|désormais|dans (?:ce|cet|cette)|dans la suite|dans tout|on note|désigne|"
        r"on utilise|nous utilisons|on prend|nous prenons|sauf"
    ),
    "usually": r"souvent|généralement|habituellement|peut|parfois|par exemple|donne|unité",
    "reason": r"par|d['’]après|définition|inégalité|règle|théorème|linéarité|convexité|concavité|normalisation",
    "qualifies": r"si|pour|indépend\w*|suppos\w*|hypothèse|seulement|pas|quand|environ|uniforme|faux|négligeant",
}
VOCABULARY: tuple[tuple[str, str], ...] = (
    (r"(?:suit )?(?:une |la )?loi uniforme|uniformes?|équiprobables?|équirépartie?s?", "uniform"),
    (r"déterministes?|constantes?|presque sûrement constante", "deterministic"),
    (r"(?:mutuellement )?indépendant(?:e?s)?", "independent"),
    (r"égales?|égaux|identiques?", "equal"),
    (r"est", "is"),
    (r"sont", "are"),
    (r"des variables aléatoires|variables aléatoires", "random variables"),
    (r"et", "and"),
    (r"pour tout|pour tous|pour toute", "for all"),
    (r"les deux", "both"),
    (r"les|le|la|l['’]|une?|des", "the"),
    (r"lois?|distributions?", "distribution"),
)
