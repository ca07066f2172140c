"""How languages other than English take a formula back, or say that it may hold only at times, by language."""

from __future__ import annotations

#: Words in the clause before a formula that is not asserted.
BEFORE = {
    "de": r"nicht|falsch|angenommen|man könnte meinen",
    "fr": r"faux|supposons|on pourrait croire|\bn['’](?:a|ont|avons|est)\b[^,.;]{0,12}\bpas\b|\bne\b[^,.;]{0,20}\b(?:pas|plus|jamais)\b",
    "es": r"incorrecto|\bfals[oa]\b|\bno (?:se )?(?:cumple|vale|es|siempre|tenemos)\b|erróneamente",
    "it": r"\bnon (?:vale|è|si ha)\b",
    "pt": r"\bnão (?:se )?(?:vale|é|tem|cumpre)\b",
    "ru": r"\b(?:не ?верно|неправда|ошибочно|неправильно)\b|\bне (?:выполн\w+|верно|следует|всегда)\b",
    "zh": r"不(?:是|等于|成立|能(?:写|说|认)|应|可(?:以)?写|要(?:写|误))|错误|误(?:以|认)为|以为|并非|并不是|而非|而不是",
    "ko": r"아니|틀린|잘못|착각",
    "ja": r"誤って|間違って|とは異なり",
}
#: Words right behind a formula that is not asserted, up to the next comma.
BEHIND = {
    "de": r"\b(?:nicht|falsch|keineswegs)\b",
    "fr": r"\bn['’]est pas\b|\bne (?:vaut|tient) pas\b",
    "es": r"\bno (?:se cumple|vale|es)\b|\bes fals[oa]\b",
    "it": r"\bnon (?:vale|è)\b",
    "pt": r"\bé falsa?\b|\bnão (?:vale|é|se cumpre)\b",
    "ru": r"\bне ?(?:верно|выполн\w+|следует|всегда|является)\b|\bошибочно\b|\bложно\b",
    "zh": r"不成立|不正确|不一定|未必|并不|不对|是错|有误",
    "ko": r"성립하지 ?(?:않|못)|아니다|아닙니다|아니라|아닌|아님|틀렸|틀린|거짓|잘못|라고 ?(?:생각하기 쉽|착각|오해|잘못)|지 ?않(?:는|다|음)|불가능|모순",
    "ja": r"とは限ら|成り立た(?:ない|ず|ぬ)|成立し(?:ない|ません)|ではな[いく]|でない|誤り|間違|と(?:考え|思い|思われ)がち|と誤解|不可能|矛盾",
}
#: Words right behind a formula that holds at times, or may hold.
AT_TIMES = {
    "de": r"für (?:ein|manche|gewisse|geeignete)|kann (?:auch )?(?:vorkommen|gelten|eintreten)|ist möglich",
    "fr": r"pour (?:un certain|certains|quelques)|est possible|peut (?:arriver|se produire)",
    "es": r"para alg[uú]n|es posible|puede (?:ocurrir|darse|suceder)",
    "pt": r"para algum|é possível|pode (?:ocorrer|acontecer)",
    "ru": r"для некотор\w+|возможно|может (?:быть|выполняться)",
    "zh": r"(?:的情况)?(?:也|是)?(?:有)?可能(?:的|会|出现|成立|发生|性|\W|\Z)",
    "ko": r"(?:이|가|은|는|인|일|도|될|이?가? ?될)? ?(?:것도 |경우도 |수도? )(?:가능|있)|도? ?가능(?:하|함|성|\W|\Z)",
    "ja": r"(?:の|と|に)?(?:なる|であり|なり)?(?:こと|場合)?(?:も|が)?(?:あり(?:うる|得る|ます)|ある(?:い|場合|\W|\Z)|うる|得る|可能)",
}


def any_of(table: dict[str, str]) -> str:
    """All languages of a table as one pattern."""
    return "|".join(table.values())
