"""What stands between code and the block of its output: "Output:", "which prints", "출력:", "运行结果：", "Ausgabe:"."""

from __future__ import annotations

import re

from ...patterns import regex

#: Languages by which a block of output is marked.
OUTPUT_LANGUAGES = ("text", "output", "console", "plaintext", "out", "none", "plain", "txt", "result", "results", "stdout")
_ENGLISH = (
    r"(?:the |this |example |sample |expected |running (?:this|it) )*"
    r"(?:outputs?|prints?|printed|gives|result|results in|shows|produces|yields|which prints)"
)
_OTHERS = (
    r"(?:(?:실행|출력|계산)?\s*(?:결과|출력|예시)(?:는 다음과 같다)?|(?:运行|执行|输出|打印|運行|執行|輸出|実行|出力)?(?:结果|結果|输出|輸出|出力|打印)(?:如下|为|例|は次のとおり)?|"
    r"(?:die )?(?:ausgabe|ergebnis)|(?:la )?(?:sortie|résultat|affiche)|(?:la )?(?:salida|resultado|imprime)|(?:a )?saída|(?:il )?risultato|(?:l')?output|"
    r"вывод|результат|wynik|wyjście|çıktı|uitvoer)"
)
_MARKS = "|".join(OUTPUT_LANGUAGES)
BETWEEN = regex(
    rf"\A[\s`~>#*_:.：。\-]*(?:\{{?\.?(?:{_MARKS})\}}?[\s`~]*)?"
    rf"(?:(?:{_ENGLISH}|{_OTHERS})[^\n]{{0,30}}\n)?[\s`~>*_:.\-]*(?:\w{{0,10}}\n)?[\s`~]*\Z",
    re.I,
)
#: Words right before a block which say that it is output.
BEFORE = regex(rf"(?:(?:output|prints?|printed|result|console|returns?)\w*|{_OTHERS})\s*(?:[(（][^()（）\n]{{0,30}}[)）])?\W*\Z", re.I)
