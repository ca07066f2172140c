"""Chinese."""

from __future__ import annotations

UNITS = {r"比特|位元(?!组)": "bit", r"奈特|纳特": "nat", r"字节": "byte", r"哈特利?|哈脱莱?": "hartley", r"香农(?=/|\Z)": "shannon"}
WORDS = {
    "special case": (
        r"无噪|有噪|无损|噪声为零|最优(?:时|处|解处|点处)|达到最优|理想情况|最好情况|最坏情况|收敛后|训练(?:结束|完成|收敛)后?|"
        r"极限情况|特殊情况|等号成立|取等号"
    ),
    "denied before": (
        r"切勿|不要|不可能|学生[^。，；]{0,8}写|不(?:是|等于|成立|能(?:写|说|认)|应|可(?:以)?写|要(?:写|误))|错误|误(?:以|认)为|以为|并非|并不是|而非|而不是|"
        r"反驳|证伪|判断[^。]{0,8}(?:对错|正误|真假)|不(?:意味|代表|说明)"
    ),
    "denied behind": r"[（(]?\s*错误?\s*[）)]|不可能|矛盾|荒谬|可能(?:不|失效)|不成立|不正确|不一定|未必|并不|不对|是错|有误",
    "at times": r"(?:的情况)?(?:也|是)?(?:有)?可能(?:的|会|出现|成立|发生|性|\W|\Z)",
    "problem": r"(?:例题|习题|练习|问题|例子|例|题)",
    "then": r"则|那么|此时|这时|于是|在(?:这种|此)情况下",
    "if behind": r"(?:成立)?(?:的)?时(?:候)?(?![刻间序])|的(?:情况|情形|条件|前提)下",
    "if before": r"如果|假如|假设|假定|倘若|若(?!干)|当(?!且仅当|前|然|成|做|作)|(?<![假])设(?!计|置|备|定)",
    "for before": r"对于|对(?=任|所|每|一|\ufffc)",
    "attribute": r"的(?=\s*(?:\ufffc|点|项|值|概率|事件|样本|分布|条件|约束|所有|那些|地方|区域|位置|情况|前提))|这一(?:条件|约束)",
    "let": r"[设令]",
    "defines": r"定义|记|设|令|其中|这里",
    "defines behind": r"记为|为定义",
    "with": r"其中",
    "follows": r"因此|所以|得到|即|于是",
    "not before": r"不|非|未必|没",
    "not behind": r"(?:性)?不(?:成立|满足)",
    "each": r"任意(?:的|给定的?)?|任何|任一|所有(?:的)?|一切|每一?个|每",
    "in general": r"一般",
    "narrowing": r"均匀|公平|假设|如果",
    "announces": r"(?:如下|下式|下面的?|以下|下列)[^。.]{0,16}",
    "extremum": r"最大|最小|极大|极小|极值|最优",
    "or": r"或",
    "exists": r"存在|某些|有时",
    "may": r"可能",
    "apart": r"对角|不等|不同",
    "wrong": r"不成立|错误|误区",
    "misconceptions": r"误区",
    "with equality": r"(?:其中|且|并且)?(?:取)?等号(?:成立|取得|达到)?(?:的充要条件是|的条件是)?",
    "iff": r"当且仅当|仅当|只有当|只在",
    "equality holds behind": r"(?:时|的时候)?(?:才)?(?:取(?:得|到)?等号|等号(?:才)?成立|取等)",
    "independent": r"独立",
    "markov": r"马尔可夫|马尔科夫",
    "bits": r"比特|二进制|以\s*2",
    "natural logarithms": r"自然",
    "base two": r"以\s*2\s*为底|底(?:数)?(?:都|均)?(?:取|为|是)\s*2",
    "logarithm": r"对数",
    "we use": r"本[章节文]|在本",
    "mixture": r"平滑|混合|中点",
    "average": r"平均",
    "lower bound": r"证据下界|变分下界",
    "entropy": r"香农熵|信息熵|熵",
    "joint entropy": r"联合熵",
    "conditional entropy": r"条件熵",
    "cross-entropy": r"交叉熵",
    "binary cross-entropy": r"二元交叉熵",
    "binary entropy": r"二元熵",
    "divergence": r"KL ?(?:散度|距离)|相对熵",
    "jensen-shannon": r"JS ?散度",
    "jensen-shannon distance": r"JS ?距离",
    "mutual information": r"互信息",
    "information gain": r"信息增益",
    "pointwise mutual information": r"点互信息",
    "self-information": r"自信息|(?<!平均)(?<!互)信息量",
    "perplexity": r"困惑度",
    "likelihood": r"似然",
    "negative log-likelihood": r"负对数似然",
    "sigmoid": r"S型函数",
    "total variation": r"全变差",
    "channel capacity": r"信道容量",
    "fisher": r"费希尔|费舍尔|費雪",
    "of law": r"概率|分布|目标向量",
    "continuous": r"连续",
    "discrete": r"离散",
    "not normalised": r"未归一",
    "is": (
        r"(?:可以|可|能|常|通常|一般|就|则|也)*(?:被)?(?:定义|表示|简化|化简|写|记|计算|表达|改写|给出)(?:为|成|作)?(?:如下)?(?:所示)?|"
        r"(?:为|是)?(?:如下|如下所示)|为|是"
    ),
    "kind of entropy": r"条件|联合|相对|交叉|微分|互|最大|最小|二元|平均|差分|冯诺依曼",
    "temperature": r"温度",
    "not a law": r"归一",
    "and": r"与|和|及",
    "are": r"是|相互|彼此",
    "goes on": r"恒成立|成立|并且|而且|且|其中|而",
    "sets": r"均|都|默认|一律|统一|表示|指|采用|使用|本[章节文书]|以下|下文|约定|取|除非",
    "unless stated": r"(?:除非|如|若)(?:无|没有)?(?:特别|特殊|另有|另外|另行)?(?:说明|声明|指明|注明)",
    "unit": r"单位",
    "usually": r"通常|一般|常(?:用|见)|教材|有时|可以|也可|例如|比如|多(?:用|使用)|单位|得到|给出",
    "reason": (
        r"由|根据|利用|应用|代入|定义|不等式|链式|法则|定理|引理|恒等|"
        r"凸|凹|非负|展开|化简|整理|合并|归一|边缘化|贝叶斯|条件(?:减少|降低)"
    ),
    "qualifies": r"当|若|如果|假设|时|对于|近似|独立|均匀|一般|仅|错|不(?!等)|忽略|无关|马尔可夫|极限|大数",
}
