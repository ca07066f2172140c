"""How chapters name the quantities in running text, as parts of patterns."""

from __future__ import annotations

KL = (
    r"\b(?:(?:the )?(?:forward |reverse )?(?:Kullback[- ]*Leibler|K-?L)(?: \(KL\))?(?:[- ]?(?:divergence|distance|loss|term))?(?: \(KL\))?|"
    r"(?:the )?relative entropy|D_?\{?(?:KL|_KL)\}?|D(?= ?\([^()]{1,12}(?:‖|\|\||\|)))"
)
ARGUMENTS = r"(?: ?\[?\([^()]{0,40}(?:\([^()]*\)[^()]{0,20})*\)\]?)?"
CROSS_ENTROPY = r"\b(?:(?:the )?cross[- ]?entropy(?: loss)?|(?:the )?log[- ]?loss|(?:the )?negative log[- ]?likelihood|NLL|CE)\b"
#: As subjects, with their particles; the symmetrised divergence is another one.
KL_CHINESE = r"(?<!对称)(?<!对称 )(?<!对称化的)(?:KL(?: ?散度| ?距离)?|相对熵|交叉熵) ?"
KL_KOREAN = (
    r"(?<!대칭 )(?<!대칭화된 )(?:KL(?: ?발산| ?다이버전스| ?divergence)?|쿨백-라이블러 발산|상대 엔트로피|교차 엔트로피)(?:은|는|이|가)"
)
KL_JAPANESE = r"(?<!対称)(?:KL ?(?:ダイバージェンス|情報量|距離)?|カルバック・ライブラー(?:情報量|・?ダイバージェンス)|相対エントロピー|交差エントロピー)は"
SMOOTHING = (
    r"(?:label[- ]smoothing|smooth(?:ed|ing)(?: of)? (?:the )?(?:one-hot |hard )?(?:targets?|labels?)|"
    r"soft(?:ened)? (?:targets?|labels?)|target smoothing|smoothed one-hot)"
)
