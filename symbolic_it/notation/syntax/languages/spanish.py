"""Spanish."""

from __future__ import annotations

UNITS: dict[str, str] = {}
WORDS = {
    "constrained": r"sujet[oa]s? a|restricci(?:ón|ones)",
    "special case": (
        r"sin ruido|ruidos[oa]|sin pérdida|en el óptimo|tras (?:el )?(?:entrenamiento|la convergencia)|idealmente|"
        r"en el (?:mejor|peor)(?: de los)? casos?|en el límite|caso (?:particular|límite|ideal)|se alcanza|es ajustad[oa]"
    ),
    "denied before": (
        r"(?:en lugar de|en vez de|a diferencia de)(?=\s*\Z)|suelen? (?:escribir|pensar|creer|decir)|"
        r"(?:estudiantes|alumnos|principiantes)\b[^.;:]{0,20}|tendríamos|tendría|serían?|valdría|cumpliría|supongamos|"
        r"podría pensarse|(?:se|uno) podría (?:pensar|creer)|"
        r"cabría pensar|incorrecto|\bfals[oa]\b|"
        r"\bno (?:se )?(?:cumple|vale|es|siempre|tenemos|deben?|debemos|significa|implica|quiere decir|hay que)\b|"
        r"erróneamente|por error|"
        r"refut\w+|por contradicción|por reducción al absurdo|"
        r"(?:nunca|jamás)(?: se)?(?: (?:cumple|tiene|tenemos|vale|hay|da))?(?: que)?\s*\Z|"
        r"(?:much[ao]s?|alguna?s?|la) (?:gente|personas?|estudiantes?|autores) (?:\w+ )?(?:cree|creen|piensa|piensan|dice|dicen|escriben?)"
    ),
    "denied behind": (
        r"\b(?:fals[oa]s?|erróne[oa]s?|incorrect[oa]s?)\b|\b(?:imposible|absurdo|contradic\w+)\b|"
        r"\bpuede (?:ser fals[oa]|fallar|no)\b|\b(?:no|nunca) (?:se cumple|vale|es)\b|"
        r"\bes (?:fals[oa]|incorrect[oa])\b"
    ),
    "at times": r"para alg[uú]n|es posible|puede (?:ocurrir|darse|suceder)",
    "problem": r"(?:ejercicio|ejemplo|problema|caso)",
    "then": r"entonces\b|en (?:este|ese|tal) caso\b",
    "if": r"si|cuando|siempre que|suponiendo que|supongamos que",
    "otherwise": r"en caso contrario|de lo contrario",
    "let": r"sean?",
    "defines": r"donde|sean?|definimos|se define|denotamos|con",
    "with": r"donde|con",
    "follows": r"por tanto|por lo tanto|luego|así|es decir|se obtiene|resulta",
    "not before": r"no|nunca|jamás",
    "without supposing": r"sin (?:suponer|asumir|la (?:hipótesis|suposición))",
    "denies it": (
        r"no (?:se (?:cumple|verifica|satisface)|vale|es (?:una? )?(?:\w+ )?(?:función|ciert[ao]|verdad\w*|válid[ao]|determinista|"
        r"el caso))|es fals[ao]|falla"
    ),
    "each": r"tod[oa]s?(?: l[oa]s)?|cada|cualquier",
    "in general": r"en general",
    "extremum": r"máxim|mínim|óptim|derivada",
    "or": r"o bien",
    "exists": r"a veces|existen?",
    "may": r"puede",
    "wrong": r"errónea?s?|fals[oa]s?",
    "with equality": r"con (?:la )?igualdad|(?:y )?(?:la )?igualdad\s+(?:se (?:da|cumple|alcanza|verifica)|vale|ocurre)?",
    "or not": r"o (?:no|dependientes)",
    "is determined by": (
        r"(?:está|queda|es|esté)\s+(?:completamente |totalmente |unívocamente )*determinad[oa]\s+(?:completamente |unívocamente )*por"
    ),
    "ties": r"determin\w*|función|depende\w*|conoce\w*|conocer",
    "iff": r"si y s[oó]lo si|sii|s[oó]lo si|s[oó]lo cuando|[uú]nicamente (?:si|cuando)|exactamente cuando",
    "independent": r"independiente\w*",
    "independent variables": r"son(?: \w+)? independientes",
    "natural logarithms": r"naturales?|neperiano\w*",
    "base two": r"(?:en |de )?base (?:2|dos)|logaritmos? binarios?",
    "logarithm": r"logaritmo\w*",
    "we use": r"usamos|utilizamos|usaremos",
    "mixture": r"mezcla\w*|suaviz\w*",
    "average": r"media|promedio",
    "lower bound": r"cota inferior",
    "entropy": r"entropía",
    "joint entropy": r"entropía conjunta",
    "conditional entropy": r"entropía condicional",
    "cross-entropy": r"entropía cruzada",
    "divergence": r"divergencia (?:KL|de Kullback)|entropía relativa",
    "mutual information": r"información mutua",
    "perplexity": r"perplejidad",
    "likelihood": r"verosimil\w*",
    "channel capacity": r"capacidad",
    "of law": r"distribución|probabilidades",
    "continuous": r"continua",
    "discrete": r"discreta",
    "announces": r"como sigue|siguientes?(?: \w+){0,4}|de la siguiente (?:manera|forma)",
    "is": r"es|se define(?: como)?|(?:está|viene) dad[ao] por",
    "temperature": r"temperatura",
    "and": r"y|e",
    "are": r"son",
    "markov": r"markovian[oa]",
    "sets": r"todos los|en adelante|en est[ea]|en lo que sigue|denota|usamos|usaremos|utilizamos|tomamos|salvo",
    "usually": r"suele|normalmente|a menudo|generalmente|puede|por ejemplo|utiliza|usa|da\b|unidad",
    "reason": r"por|según|definición|desigualdad|regla|teorema|linealidad|convexidad|concavidad|normalización",
    "qualifies": r"si|para|independ\w*|supon\w*|hipótesis|solo|no|cuando|aproximadamente|uniforme|falso",
}
VOCABULARY: tuple[tuple[str, str], ...] = (
    (r"(?:la )?(?:distribución )?uniformes?|equiprobables?", "uniform"),
    (r"deterministas?|constantes?|determinísticas?", "deterministic"),
    (r"(?:mutuamente )?independientes?", "independent"),
    (r"iguales|idénticas?|idénticos", "equal"),
    (r"es", "is"),
    (r"son", "are"),
    (r"variables aleatorias", "random variables"),
    (r"y|e", "and"),
    (r"para todo|para toda|para cada", "for all"),
    (r"las|los|el|la|una?", "the"),
    (r"distribuci(?:ón|ones)", "distribution"),
)
