"""A formula that others write, that a slip would give, or that its sentence takes back further on, is not the author's."""

from __future__ import annotations

import re

from ...patterns import regex

_SAY = r"(?:say|write|state|claim|answer|reply|believe|think|conclude|guess|argue|insist|assert|suggest|put|propose|object|complain|protest|suspect)(?:s|es|d|ed)?|said|wrote|written|thought|replied|replies|argued"
_PEOPLE = (
    r"(?:authors?|people|persons?|texts?|textbooks?|books?|papers?|blogs?|blog posts?|posts?|tutorials?|sources?|students?|pupils?|readers?|learners?|newcomers|beginners?|novices?|"
    r"candidates?|referees?|reviewers?|colleagues?|friends?|chatbots?|assistants?|forums?|websites?|sites?|interviewees?|(?:language|chat) models?)"
)
_OTHERS = rf"(?:some|many|most|several|certain|early|earlier|older?|historical|pre-war|(?:an?|one) (?:early|older?)|(?:a|one|another)(?: \w+){{0,2}}|(?:the|this|that|his|her|their|our)(?: \w+)?) {_PEOPLE}|(?:Chat)?GPT[-\w.]*|Wikipedia|somebody|someone|(?:Reviewer|Referee|Student|Candidate|Participant|Annotator|Person|Speaker|Team|Group) (?:\d+|[A-Z])(?![\w])"
_REPORTED = regex(
    rf"\b(?:{_OTHERS})\b(?:'s? \w+)?(?: (?:in|on|of|at|from) [^,.;:\ufffc]{{0,30}}|,? (?:for example|such as|e\.g\.|like|including) [^.;:\ufffc]{{0,40}},)?(?:,? (?:then|often|sometimes|even|once|also|still|simply|wrongly|here|has|have|had|will|may|might))* (?:{_SAY})\b[^.;\ufffc]{{0,30}}\Z|"
    rf"\b(?:in|by) (?:some|many|most|several|certain|other|older?) (?:\w+ )?(?:{_PEOPLE}|literature|communit\w+|fields?|notations?|conventions?)\b,?[^.;\ufffc]{{0,60}}\Z|"
    r"\b(?:common|typical|frequent|popular|naive|quick|tempting|careless|hasty) (?:\w+ )?(?:answer|reply|guess|response|attempt|claim|belief|reaction|shortcut|objection)s? (?:is|was|were|are|reads?)\b[^.;\ufffc]{0,20}\Z|"
    r"\b(?:(?:students?|pupils?|candidates?|learners?|someone|somebody)['’]?s?['’]? (?:\w+ )?(?:results?|values?|estimates?|computations?|answers?|calculations?|solutions?|guess(?:es)?)|(?:his|her|their) (?:\w+ )?(?:answers?|calculations?|guess(?:es)?|attempts?)) (?:was|were|is|reads?)\b[^.;\ufffc]{0,20}\Z|"
    r"(?:\A|[.;:]\s*|\b(?:and|but|then|so) )(?:he|she|somebody|someone|(?:the|a|one) (?:student|pupil|candidate)) (?:then |first |now )?(?:got|gets|obtain(?:s|ed)|comput(?:es|ed)|calculat(?:es|ed)|answer(?:s|ed)|report(?:s|ed)|finds|found)\b[^.;\ufffc]{0,20}\Z|"
    r"\bit (?:was|is|has been) (?:\w+ ){0,2}(?:believed|thought|assumed|claimed|conjectured|hoped|rumou?red|alleged) that\b[^.;\ufffc]{0,30}\Z|"
    r"(?:\A|[.!?]\s*|[\"“]\s*)(?:the )?(?:students?|pupil|candidate|learner|user|LLM|Chat ?GPT|assistant|Alice|Bob)(?:'s (?:\w+ )?(?:answer|solution|attempt|claim|reply|response|work|step))?\s*:[^.;:]{0,30}\Z",
    re.I,
)
_LOST = r"(?:forget(?:s|ting)?|omit(?:s|ting)?|drop(?:s|ping)?|los(?:e|es|ing)|miss(?:es|ing)?|flip(?:s|ping)?|mix(?:es|ing)? up|confus(?:e|es|ing)|misplac(?:e|es|ing)|misread(?:s|ing)?|leav(?:e|es|ing) (?:out|off|away))"
_PART = (
    r"(?:minus|sign|factor|term|logs?|logarithms?|normali[sz]\w+|exponents?|averag\w+|mean|squares?|conditioning|weights?|weighting|constants?|mask|absolute|index|indices|ind\w+|"
    r"base|bars?|brackets|parenthes[ei]s|arguments|order|direction|numerator|denominator|\ufffc|half|gradient|expectation|negat\w+)"
)
#: "If we forget the minus sign we obtain ...", "Dropping the factor gives ...".
_SLIP = regex(rf"\b{_LOST} (?:(?:the|a|an|its|this|that|these|one|out|of|or|either|any|both|up|\w+ing) )*(?:\w+ )?{_PART}[^.;]*\Z", re.I)
_AVOIDED = regex(r"\A\W*(?:please )?avoid(?: (?:writing|this))?\W*\Z", re.I)
_TURNED = regex(r"\b(?:swap|exchang|interchang|revers|turning round)\w* [^.;]*\b(?:that is|i\.e\.|namely),?\s*(?:\w+ing)?\s*\Z", re.I)
_NOT_LOST = regex(rf"\b(?:not|n't|never|without|nothing|no|must|cannot)\s+(?:be |to |have |ever )?{_LOST}\b", re.I)
_CORRECTED = regex(
    r"\b(?:errat(?:um|a)|corrigend(?:um|a)|misprints?|typos?|typographical|impossible (?:that|to have|for)|"
    r"(?:v|version |revision )\d+(?:\.\d+)?\b[^.;\ufffc]{0,40}\b(?:wrote|had|stated|claimed|read|was|said|gave)|"
    r"(?:previous|earlier|older|last|first) (?:version|edition|draft|printing|release)s?\b[^.;\ufffc]{0,40}\b(?:wrote|had|stated|claimed|read|was|said|gave)|previously (?:wrote|stated|claimed|had))\b",
    re.I,
)
_SO = r"(?:so|true|right|correct|valid|justified|the case|what (?:we|one|you) (?:want|get|have|need)s?)\b"
_LATER = regex(
    r"\b(?:has|have|had|with|carries|carry|gets?) the (?:wrong|opposite|incorrect) (?:sign|direction|order|base|units?|arguments?)\b|"
    r"[,;—–(-]\s*(?:but|yet|however|though|although|and|which)?,?\s*(?:this|that|it|they|these|both|which|he|she)\b\s+(?:is|are|was|were|would be)?(?:n't)?\s?(?:\w+ly )?"
    rf"(?:not (?:\w+ )?{_SO}|{_SO} only|only {_SO}|false|wrong|incorrect|mistaken|a typo|a misprint|a slip|something else|no longer (?:true|the)|another (?:thing|quantity|matter)|untrue|nonsense|invalid)|"
    rf"[,;—–(-]\s*(?:but|yet|however|though|although|and|which)?,?\s*(?:this|that|it|they|these|both|which)\b (?:is|are|was|were)n't (?:\w+ )?{_SO}|"
    r"[,;—–(-]\s*(?:but|yet|however|though|although|which)?,?\s*(?:this|that|it|which)\b (?:does not|doesn't|need not|fails to) hold\b|"
    r"\A\s*(?:,|—|–|\(|-)?\s*(?:or )?so it (?:seems?|seemed|appears?|appeared)\b|\A\s*(?:—|–|-{1,3}|,)[^.;]{0,40}\bbut (?:\w+ )?(?:wrong|false|incorrect|invalid|untrue)\b|\A\s*[\[(]sic!?[\])]|"
    r"\A\W*(?:(?:is|are|was|were|has been|have been) (?:\w+ )?)?(?:withdrawn|retracted|removed|deleted|corrected)\b|\A\W*(?:is|are) (?:\w+ )?(?:rare|exceptional|meaningless|unusual|uncommon|the exception)\b|"
    r"\A\s*,?\s*(?:which|that|but (?:this|that|it)) is (?:far |much |clearly |a bit |slightly )?too (?:large|small|high|low|big|much|little)\b|"
    r"\A\s*,?\s*(?:which|that|but (?:this|that|it)) (?:holds?|is (?:true|valid|right|correct)) (?:\w+ )?only\b|"
    r"\A\W*(?:\w+ )?(?:looks?|seems?|appears?|sounds?)\b[^.]*\b(?:but|yet|however)\b|"
    r"\A[^.;]{0,12}\bwithout (?:the|its|a|any) (?:minus|sign|factor|normali[sz]\w+|logarithm|weights?)\b|\A[^.;]{0,40}\bshould (?:have (?:been )?|read |be |carry |say )[^.;]{0,20}\b(?:minus|plus|sign|instead|rather|\ufffc)",
    re.I,
)
_EXPECTED = regex(
    r"\b(?:one|you|we|they) (?:would|might|could|may) (?:\w+ )?(?:expect|hope|think|guess|believe|object|argue|conclude|infer|suspect)\b[^.;\ufffc]{0,30}\Z",
    re.I,
)
_BUT = regex(r"[,;—–]\s*(?:but|yet|however|though|although)\b", re.I)


#: The same in other languages: a common mistake, what many write, what a lost sign gives.
_ABROAD = regex(
    r"(?:有人|[很许不]多人|不少人|一些人|学生|同学|小[明红刚华李王张]|[甲乙丙]|初学者|(?:很多|一些|不少|有些|许多)(?:博客|教材|文章|书|作者|资料|教程))[^。；\ufffc]{0,8}(?:认为|以为|写|说|觉得|声称|答|断言|算出|得出)[^。；\ufffc]{0,6}\Z|"
    r"(?:(?:\A|[，。；])(?!我们|我|本文|本书|一般|通常|可|应|常)[^，。；\ufffc]{1,8}(?:认为|觉得|以为)|(?<!我们)(?<!本文)(?:声称|断言))[^。；\ufffc]{0,6}\Z|"
    r"(?:忘记|忘了|漏掉|漏写|遗漏|丢掉|去掉)[^。；\ufffc]{0,10}(?:号|项|因子|系数|对数)[^。；]*\Z|"
    r"(?:실수|오류|오해|착각)(?:는|은|가|이|로)?[^.\ufffc]{0,8}\Z|(?:빠뜨리|빼먹|잊어버리|잊으)[^.\ufffc]{0,6}\Z|"
    r"(?:間違い|誤り|誤解|ミス)(?:は|として|に)[^。\ufffc]{0,8}\Z|(?:忘れ|落と|抜か)(?:る|す|して|した)?(?:と|ば|ら)?[、\s]*\Z|"
    r"\b(?:häufige\w*|typische\w*|gängige\w*|verbreitete\w*|klassische\w*) (?:Fehler|Irrtum|Trugschluss|Missverständnis)\b[^.;\ufffc]{0,20}\Z|"
    r"\b(?:vergiss\w*|vergess\w*|weglass\w*|lässt)\b[^.;\ufffc]{0,30}(?:minus|vorzeichen|faktor|term|logarithmus)[^.;\ufffc]*\Z|"
    r"\b(?:viele|manche|einige|studierende|studenten|autoren)\b[^.;\ufffc]{0,20}\b(?:glauben|meinen|schreiben|denken|behaupten)\b[^.;\ufffc]{0,10}\Z|"
    r"\b(?:erreur|faute) (?:fréquente|courante|classique|commune|habituelle|répandue)\b[^.;\ufffc]{0,30}\Z|\boubli\w+[^.;\ufffc]{0,20}(?:signe|facteur|terme|logarithme|moins)[^.;\ufffc]*\Z|"
    r"\b(?:certains|certaines|beaucoup|plusieurs|quelques)\b[^.;\ufffc]{0,20}\b(?:écrivent|pensent|croient|affirment|disent)\b[^.;\ufffc]{0,10}\Z|"
    r"\b(?:error|equivocación) (?:común|frecuente|típico|habitual|clásico)\b[^.;\ufffc]{0,30}\Z|\b(?:se|uno) (?:podría|puede) (?:pensar|creer)\b[^.;\ufffc]{0,10}\Z|"
    r"\bolvid\w+[^.;\ufffc]{0,20}(?:signo|factor|término|menos)[^.;\ufffc]*\Z|\b(?:algunos|muchos|ciertos)\b[^.;\ufffc]{0,20}\b(?:escriben|creen|piensan|afirman|dicen)\b[^.;\ufffc]{0,10}\Z|"
    r"\bчаст\w+ ошибк\w+[^.;\ufffc]{0,30}\Z|\bзабы\w+[^.;\ufffc]{0,20}(?:знак|минус|множител)\w*[^.;\ufffc]*\Z|\b(?:многие|некоторые)\b[^.;\ufffc]{0,20}\b(?:думают|пишут|считают)\b[^.;\ufffc]{0,10}\Z",
    re.I,
)
_ABROAD_BEHIND = regex(
    r"\A[^。；.]{0,6}[，,]\s*(?:但|不过|然而|可)?(?:这|那|它)?(?:个|是|并)?(?:错|不对|不成立|误)|\A\s*[，,]\s*(?:但)?(?:符号|方向|顺序)(?:写|弄|搞)?(?:反|错)了"
)
_PEOPLE_ABROAD = regex(r"(?:학생|사람|초보자|저자|블로그|교재)\S{0,2}[^.\ufffc]{0,12}\Z|(?:学生|人|著者|ブログ|初心者)[^。\ufffc]{0,10}\Z")
_WRITE_ABROAD = regex(r"\A\s*(?:이?라고|다고)\s*(?:쓰|쓴|생각|믿|착각|오해|주장|말하)|\A\s*と(?:書|考え|思|信じ|主張)")


#: "Were it so, ...", "neither ... nor ...", "the events A > 1 and B < 1", "the set of p with H(p) >= 1": of what may be, or is not.
_OF_WHAT_MAY_BE = regex(
    r"\A\W*(?:were|neither)\b|\b(?:neither|nor)\b[^.;\ufffc]{0,10}\Z|\b(?:event|region|half-space|level set)s?\s*(?:\ufffc\s*(?:,|and|or)?\s*)*\Z|"
    r"\b(?:set|class|family|ball|region|collection) of (?:all )?(?:\w+ ){0,2}\ufffc\s+(?:with|where|such that|satisfying|for which|that (?:satisfy|have|satisfies))\W*\Z",
    re.I,
)
_ABSURD = regex(
    r"\A[^.;]{0,20}\b(?:which|this|that) (?:is (?:absurd|impossible|a contradiction|nonsense)|contradicts|cannot be|can't be)\b|\A\W*(?:a )?(?:contradiction|absurd)\b",
    re.I,
)


def is_of_others(before: str, after: str) -> bool:
    """Whether the words of a formula's sentence, each formula in them a U+FFFC, say that the author does not assert it."""
    if _OF_WHAT_MAY_BE.search(before) is not None or _ABSURD.match(after) is not None:
        return True
    if _ABROAD.search(before) or _ABROAD_BEHIND.search(after) or (_PEOPLE_ABROAD.search(before) and _WRITE_ABROAD.search(after)):
        return True
    if _SLIP.search(before) is not None and _NOT_LOST.search(before) is None:
        return True
    expected = _EXPECTED.search(before) is not None and _BUT.search(after) is not None
    return (
        expected
        or any(found.search(before) is not None for found in (_REPORTED, _CORRECTED, _TURNED, _AVOIDED))
        or _LATER.search(after) is not None
    )


__all__ = ["is_of_others"]
