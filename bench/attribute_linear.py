"""Time of reading one article of 100 kB and one of 1 MB, prose and the worst texts: `attribute_linear.py [KB [SHAPE ...]]`.

Prints seconds of processor time and the ratio; ten times the text may take 13 times as long.
Name shapes after the size to measure only these.
"""

from __future__ import annotations

import sys
import time
from statistics import median

from crossread.attribute import read_article
from crossread.lang import load_packs
from crossread.model import Article
from crossread.settings import Settings

_PROSE = (
    "The envoy Orla Venn said that the road would stay open after the talks on Monday. “We are ready,” she added. "
    "Ilo Vant urged the council to hold talks, according to the ministry. Her counterpart told reporters that "
    '"the dispute must end". He thanked his hosts for support. The two sides agreed to stay in touch.\n\n'
)
SHAPES = {
    "prose": ("en", _PROSE),
    "one paragraph": ("en", _PROSE.replace("\n", " ")),
    "marks": ("en", '"'),
    "open marks": ("en", "“"),
    "single marks": ("en", "'a "),
    "he said": ("en", "he said "),
    "that and that": ("en", "He said that we go and that we stay and that "),
    "sources": ("en", ", according to the ministry"),
    "quotations": ("en", "he said: “We go.” "),
    "colons": ("en", "Vant: “We will go now and then.” "),
    "open paragraphs": ("en", "“We go on like this for a while\n"),
    "lines": ("en", "\n"),
    "one letter": ("en", "a"),
    "said": ("en", "said "),
    "names": ("en", "Wang Yi "),
    "strangers": ("en", "Orla Venn "),
    "nested marks": ("en", "“a ‘b “c "),
    "digits": ("en", "1"),
    "combining marks": ("en", "e\u0301"),
    "Russian": ("ru", "Представитель заявил, что переговоры идут. «Нас слышат», — сказал он. "),
    "Ukrainian said": ("uk", "сказав "),
    "Chinese said": ("zh", "他说"),
    "Ukrainian": ("uk", "Речник заявив, що переговори тривають. «Нас чують», — сказав він. "),
    "Chinese": ("zh", "他表示，双方愿意继续合作。他强调，谈判不能停。"),
    "Chinese commas": ("zh", "他表示，"),
}


def seconds(language: str, text: str) -> float:
    """Median processor time of three readings."""
    packs, settings = load_packs(), Settings()
    article = Article(id="long", name="long", text=text, language=language)
    times = []
    for _ in range(3):
        start = time.process_time()
        read_article(article, packs, settings)
        times.append(time.process_time() - start)
    return median(times)


def main(arguments: list[str]) -> None:
    """One line a shape."""
    size = 1000 * int(arguments[0]) if arguments else 100_000
    seconds("en", _PROSE)
    for name in arguments[1:] or SHAPES:
        language, unit = SHAPES[name]
        short, long = (
            seconds(language, (unit * (size * times // len(unit) + 1))[: size * times]) for times in (1, 10)
        )
        print(f"{name:16} {short:7.2f} s {long:8.2f} s   {long / short:5.1f} times", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
