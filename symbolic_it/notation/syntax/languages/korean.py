"""Korean."""

from __future__ import annotations

UNITS = {r"비트": "bit", r"나트|내트": "nat", r"바이트": "byte"}
WORDS = {
    "denied before": r"아니|틀린|잘못|착각",
    "denied behind": (
        r"성립하지 ?(?:않|못)|아니다|아닙니다|아니라|아닌|아님|"
        r"틀렸|틀린|거짓|잘못|라고 ?(?:생각하기 쉽|착각|오해|잘못)|지 ?않(?:는|다|음)|불가능|모순"
    ),
    "at times": r"(?:이|가|은|는|인|일|도|될|이?가? ?될)? ?(?:것도 |경우도 |수도? )(?:가능|있)|도? ?가능(?:하|함|성|\W|\Z)",
    "problem": r"(?:문제|예제|연습 ?문제|예시|사례)",
    "then": r"그러면|그럼|이때|그 ?때|이 ?경우|이 경우에",
    "if behind": (
        r"(?:이|라|이라|다|크|작|같으|독립이|(?<=없으)|(?<=아니)|(?<=않으))면|"
        r"(?:이?라고?|로|으로) ?(?:하면|놓으면|두면|하자|가정하면|가정하자|놓자|두자)|"
        r"(?:일|할|한 ?|인 ?)(?: ?때)(?:만|에만|에는|는)?|(?:인|한|하는|된) ?경우(?:에만|에는?|는)?"
    ),
    "if before": r"만약|만일|가정",
    "since behind": r"(?:이|하|되|같으|크|작으)므로|이기 때문에|이어서",
    "for behind": r"에 ?대(?:해서?는?|하여|한)",
    "attribute": (
        r"(?:인|이라는|라는|인지|인가|이?가? ?되는|이?가? ?되도록|"
        r"[을를] 만족(?:하는|시키는)|[이가] 성립(?:할|하는))(?=[\s\ufffc])"
    ),
    "defines": r"정의|여기서|라고|이라",
    "defines behind": r"(?:이?라고?|으?로) ?(?:하|놓|두|정의|쓰|표기)",
    "supposes": r"(?:이?라고?|으?로) ?(?:하면|놓으면|두면|하자|놓자|두자)",
    "with": r"여기서",
    "follows": r"따라서|그러므로|즉",
    "not before": r"안(?=\s)|비(?=독립)",
    "not behind": r"(?:적)?(?:이|가|은|는|하지|하지는|하지도|이지|이지는)?\s*(?:아니|아닐|아닌|아님|않)",
    "in general": r"일반적으로",
    "narrowing": r"균등|공정|가정|만약",
    "extremum": r"최대|최소|극대|극소|극값|최적",
    "or": r"또는",
    "exists": r"존재|때때로",
    "may": r"수 있",
    "apart": r"대각|서로 다른",
    "wrong": r"틀린|잘못",
    "misconceptions": r"오해",
    "with equality": r"(?:단,? ?)?등호(?:는|가 성립하는 (?:것은|경우는)|\s*성립(?:은| ?조건은)|\s*조건(?:은|:))?",
    "iff behind": (
        r"(?:일|인) ?때(?:만|에만|에 한(?:해|하여)|,? 그리고 (?:오직 )?그(?:때|럴 때)만)|(?:인|일) ?경우에만|일 ?때 그리고 그때만"
    ),
    "equality holds behind": r",? ?등호(?:가|는)? ?성립",
    "independent": r"독립",
    "markov": r"마르코프",
    "natural logarithms": r"자연",
    "base two": r"이진 ?로그|밑(?:이|은|을|:)?\s*2|2를? 밑으로",
    "logarithm": r"로그",
    "we use": r"이 장",
    "mixture": r"스무딩|평활|혼합",
    "average": r"평균",
    "lower bound": r"변분 하한",
    "entropy": r"엔트로피",
    "joint entropy": r"결합 ?엔트로피",
    "conditional entropy": r"조건부 ?엔트로피",
    "cross-entropy": r"교차 ?엔트로피",
    "binary cross-entropy": r"이진 ?교차 ?엔트로피",
    "divergence": r"쿨백|KL ?발산|상대 ?엔트로피",
    "jensen-shannon distance": r"JS ?거리",
    "mutual information": r"상호 ?정보량?",
    "information gain": r"정보 ?이득",
    "pointwise mutual information": r"점별 상호",
    "self-information": r"자기 ?정보",
    "perplexity": r"퍼플렉서티|혼잡도",
    "likelihood": r"가능도",
    "negative log-likelihood": r"음의 로그 ?가능도",
    "sigmoid": r"시그모이드",
    "softmax": r"소프트맥스",
    "fisher": r"피셔",
    "of law": r"확률|분포",
    "continuous": r"연속",
    "discrete": r"이산",
    "not normalised": r"비정규",
    "is": r"는|은|이란|란",
    "kind of entropy": r"조건부|결합|상대|교차|미분|최대|최소|이진|평균",
    "temperature": r"온도",
    "not a law": r"정규화",
    "and": r"과|와|및",
    "are": r"는|은|가|이",
    "goes on": r"이고|이며|이다|입니다|가 성립하며|가 성립하고",
    "sets": r"이 (?:장|글|문서|책)|모두|모든|항상|앞으로|이하|표기|한다|하자|사용|의미|로그(?:이다|입니다)",
    "usually": r"보통|주로|흔히|일반적|때로|가능|단위|예를",
    "reason": (
        r"정의|부등식|법칙|정리|성질|대입|전개|볼록|오목|비음|"
        r"연쇄|체인|정규화|주변화|베이즈|에 의해|으로부터|이용|(?:줄인|감소시킨)다"
    ),
    "qualifies": r"면(?!서)|때|가정|경우|독립|균등|근사|일반|아니|않|에만|무시|마르코프|극한|대수의",
}
