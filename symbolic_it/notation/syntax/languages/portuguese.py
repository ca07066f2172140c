"""Portuguese."""

from __future__ import annotations

UNITS: dict[str, str] = {}
WORDS = {
    "constrained": r"sujeit[oa]s? a|restriç(?:ão|ões)",
    "special case": (
        r"sem ruído|ruidos[oa]|sem perda|no ótimo|após o treinamento|idealmente|no (?:melhor|pior)(?: dos)? casos?|no limite|"
        r"caso (?:particular|limite|ideal)"
    ),
    "denied before": (
        r"\berro\b|(?:em vez de|ao contrário de|no lugar de)(?=\s*\Z)|(?:alunos|estudantes)\b[^.;:]{0,20}|teríamos|teria|"
        r"seriam?|valeria|suponhamos|poder-se-ia pensar|poderíamos pensar|"
        r"\bnão (?:se )?(?:vale|é|tem|temos|cumpre|deve\w*|significa|implica|quer dizer)\b|erroneamente|por engano|fals[oa]|"
        r"refut\w+|"
        r"por (?:absurdo|contradição)|(?:nunca|jamais)(?: se)?(?: (?:vale|tem|temos|cumpre|há))?(?: que)?\s*\Z|"
        r"(?:muit[ao]s?|algun?s?|a) (?:gente|pessoas?|alunos?|autores) (?:\w+ )?(?:acham?|acreditam?|pensam?|escrevem|dizem)"
    ),
    "denied behind": (
        r"\b(?:fals[oa]|errad[oa]|incorret[oa])\b|\b(?:impossível|absurdo|contradi\w+)\b|\bpode (?:ser fals[oa]|falhar|não)\b|"
        r"\bé (?:fals[oa]|errad[oa])\b|"
        r"\bnão (?:vale|é|se cumpre)\b"
    ),
    "at times": r"para algum|é possível|pode (?:ocorrer|acontecer)",
    "problem": r"(?:exercício|exemplo|questão)",
    "then": r"então\b|nesse caso\b|neste caso\b",
    "if": r"se|quando|sempre que|supondo que|suponha que",
    "otherwise": r"caso contrário|senão",
    "let": r"sejam?",
    "defines": r"onde|sejam?|definimos|denotamos|com",
    "with": r"onde|com",
    "follows": r"portanto|logo|assim|ou seja|isto é|obtemos|obtém-se",
    "not before": r"não|nunca",
    "without supposing": r"sem (?:supor|assumir|a (?:hipótese|suposição))",
    "denies it": r"não (?:vale|se (?:cumpre|verifica)|é (?:uma )?(?:\w+ )?(?:função|verdad\w*|válid[ao]|determinística))|é fals[ao]|falha",
    "each": r"tod[oa]s?(?: [oa]s?)?|cada|qualquer",
    "in general": r"em geral",
    "extremum": r"máxim|mínim|ótim|derivada",
    "or": r"ou",
    "exists": r"às vezes|existem?",
    "may": r"pode",
    "wrong": r"errad[oa]s?|fals[oa]s?",
    "with equality": r"com (?:a )?igualdade|(?:e )?(?:a )?igualdade\s+(?:vale|ocorre|se verifica|é atingida)?",
    "or not": r"ou (?:não|dependentes)",
    "is determined by": r"(?:é|seja|está|fica)\s+(?:completamente |unicamente )*determinad[oa]\s+(?:completamente |unicamente )*por",
    "ties": r"determin\w*|função|depende\w*|conhec\w*",
    "iff": r"se e s[oó]mente se|se e só se|sse|somente (?:se|quando)|apenas (?:se|quando)|só (?:se|quando)|exatamente quando",
    "independent": r"independente\w*",
    "independent variables": r"são(?: \w+)? independentes",
    "natural logarithms": r"naturai?s?|neperiano\w*",
    "base two": r"(?:na |em |de )?base (?:2|dois)|logaritmos? binários?",
    "logarithm": r"logaritmo\w*",
    "we use": r"usamos|utilizamos|usaremos",
    "mixture": r"mistura\w*|suaviza\w*",
    "average": r"média",
    "lower bound": r"limite inferior|cota inferior",
    "entropy": r"entropia",
    "joint entropy": r"entropia conjunta",
    "conditional entropy": r"entropia condicional",
    "cross-entropy": r"entropia cruzada",
    "divergence": r"divergência (?:KL|de Kullback)|entropia relativa",
    "mutual information": r"informação mútua",
    "perplexity": r"perplexidade",
    "likelihood": r"verossimil\w*",
    "channel capacity": r"capacidade",
    "of law": r"distribuição|probabilidades",
    "continuous": r"contínua",
    "discrete": r"discreta",
    "announces": r"como segue|da seguinte (?:maneira|forma)|seguintes?(?: \w+){0,4}",
    "is": r"é(?: definid[ao](?: como| por)?)?|é dad[ao] por",
    "temperature": r"temperatura",
    "and": r"e",
    "are": r"são",
    "sets": r"todos os|neste|nesta|daqui em diante|denota|usamos|usaremos|utilizamos|tomamos|salvo",
    "usually": r"geralmente|costuma|normalmente|pode|por exemplo|utiliza|usa|dá\b|unidade",
    "reason": r"por|pela|pelo|definição|desigualdade|regra|teorema|linearidade|convexidade|concavidade|normalização",
    "qualifies": r"se|para|independ\w*|supond\w*|hipótese|não|quando|aproximadamente|uniforme|falso",
}
VOCABULARY: tuple[tuple[str, str], ...] = (
    (r"(?:a )?(?:distribuição )?uniformes?|equiprováve(?:l|is)", "uniform"),
    (r"determinístic[ao]s?|constantes?", "deterministic"),
    (r"(?:mutuamente )?independentes?", "independent"),
    (r"iguais|idêntic[ao]s", "equal"),
    (r"é", "is"),
    (r"são", "are"),
    (r"variáveis aleatórias", "random variables"),
    (r"e", "and"),
    (r"para todo|para toda|para cada", "for all"),
    (r"as|os|o|a|uma?", "the"),
    (r"distribuiç(?:ão|ões)", "distribution"),
)
