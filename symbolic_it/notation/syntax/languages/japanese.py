"""Japanese."""

from __future__ import annotations

UNITS = {r"ビット": "bit", r"ナット": "nat", r"バイト": "byte", r"シャノン(?=/|\Z)": "shannon"}
WORDS = {
    "denied before": r"誤って|間違って|とは異なり",
    "denied behind": (
        r"とは限ら|成り立た(?:ない|ず|ぬ)|成立し(?:ない|ません)|ではな[いく]|でない|誤り|間違|と(?:考え|思い|思われ)がち|と誤解|不可能|矛盾"
    ),
    "at times": (
        r"(?:の|と|に)?(?:なる|であり|なり)?(?:こと|場合)?(?:も|が)?"
        r"(?:あり(?:うる|得る|ます)|ある(?:い|場合|\W|\Z)|うる|得る|可能)"
    ),
    "problem": r"(?:問題|例題|演習|問|例)",
    "then": r"このとき|その(?:とき|場合)|すると|この場合",
    "if behind": (
        r"(?:である|な|の|する|した)?(?:とき|時|場合)(?:に限り|にのみ|のみ|には|は|に)?|(?:である)?ならば?|であれば|(?<=なけれ)ば|だとすると|とすると|とすれば|"
        r"とおくと|(?:とする|とおく)(?=[。．.])"
    ),
    "since behind": r"(?:である|な)(?:ので|から|ため)",
    "for behind": r"に対して?は?|について",
    "attribute": r"(?:となる|である|を満たす|をみたす|が成り立つ|かどうか)(?![。．、,\s])",
    "defines": r"ここで|定義|とする|とおく",
    "defines behind": r"と(?:する|おく|すると|おくと|定義)",
    "supposes": r"と(?:する|おく|すると|おくと)",
    "with": r"ここで|ただし",
    "follows": r"したがって|よって|すなわち",
    "apart": r"対角|異なる",
    "wrong": r"誤り|間違",
    "misconceptions": r"よくある誤解",
    "with equality": r"(?:また|なお)?[、,]?\s*等号(?:は|が成(?:り立つ|立する)の(?:は|が)|成立(?:は|の(?:必要十分)?条件は|条件は)?)?",
    "iff behind": r"(?:の|である|な)?(?:とき|場合)(?:に限り|に限る|に限って|にのみ|のみ|だけ)",
    "equality holds behind": r"(?:に)?[、,]?\s*等号(?:が|は)?(?:成立|成り立)",
    "not before": r"非|不",
    "not behind": r"(?:に|で|では|じゃ|とは)?\s*(?:な[いくけか]|ありません|限ら(?:な|ず)|言えな|せず|ならな)",
    "independent": r"独立",
    "markov": r"マルコフ",
    "natural logarithms": r"自然",
    "base two": r"[二2]進対数|底(?:を|が|は)?\s*2|2\s*を底",
    "logarithm": r"対数",
    "mixture": r"スムージング|混合",
    "average": r"平均",
    "lower bound": r"変分下界|エビデンス下界",
    "entropy": r"エントロピー",
    "extremum": r"最大|最小|極大|極小|極値|最適",
    "joint entropy": r"(?:結合|同時)エントロピー",
    "conditional entropy": r"条件付き?エントロピー",
    "cross-entropy": r"(?:交差|クロス)エントロピー",
    "divergence": r"KL ?(?:ダイバージェンス|情報量)|カルバック|相対エントロピー",
    "jensen-shannon distance": r"JS ?距離",
    "mutual information": r"相互情報量",
    "information gain": r"情報利得",
    "pointwise mutual information": r"自己相互情報量",
    "self-information": r"自己情報量",
    "perplexity": r"パープレキシティ",
    "likelihood": r"尤度",
    "negative log-likelihood": r"負の対数尤度",
    "sigmoid": r"シグモイド",
    "softmax": r"ソフトマックス",
    "fisher": r"フィッシャー",
    "of law": r"確率|分布",
    "continuous": r"連続",
    "discrete": r"離散",
    "not normalised": r"未正規|正規化されていない",
    "is": r"とは|は(?:次(?:の(?:ように|式で)))?",
    "kind of entropy": r"条件付き?|結合|同時|相対|交差|クロス|微分|最大|最小|二値|平均|負の",
    "temperature": r"温度",
    "not a law": r"正規化",
    "and": r"と|および|及び",
    "are": r"が|は|相互|互いに",
    "goes on": r"であり|となり|である|が成り立ち|が成立し",
    "sets": r"以下|本稿|本章|本書|すべて|全て|とする|表す|用いる|使う|断り",
    "usually": r"通常|一般に|よく|多い|ことが|単位|例えば",
    "reason": r"定義|不等式|法則|定理|性質|代入|展開|整理|凸|凹|非負|連鎖|チェイン|正規化|周辺化|ベイズ|より|による|用い",
    "qualifies": r"とき|場合|ならば|仮定|独立|一様|近似|一般|ない|のみ|無視|マルコフ|極限|大数",
}
