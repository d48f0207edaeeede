"""Resident memory while a stream of articles is read, none of which is kept: `attribute_memory.py [ARTICLES]`.

Every article is new in all its words: people and places that nobody listed, in four languages in turn, readouts among
them. Prints the memory at ten points of the stream and the growth from the first tenth on, when the tables of all
languages are made, to the end. What grows without bound would show as growth with every tenth.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from crossread.attribute import read_article
from crossread.lang import load_packs
from crossread.model import Article
from crossread.settings import Settings

ARTICLES = 100_000
GOAL = 1.05
"""Times as much memory at the end as after the first tenth."""
PARAGRAPHS = {
    "en": (
        "{First} {Last}, the foreign minister of {Place}, said on {day} March that the {thing} of {Place} would stay open.",
        "“We have {number} {thing} and need no {other},” {Last} told reporters in {Other}. He thanked China for its help.",
        "According to the ministry, {First} {Last} urged the {other} of {Other} to hold talks.",
    ),
    "uk": (
        "Речник {Place} {First} {Last} заявив, що {thing} лишиться відкритою.",
        "«Ми маємо {number} {thing}», — сказала {Last}. За словами МЗС, {other} тривають.",
    ),
    "ru": (
        "Представитель {Place} {First} {Last} заявил, что {thing} останется открытой.",
        "«У нас {number} {thing}», — сказала {Last}. По словам МИД, {other} продолжаются.",
    ),
    "zh": (
        "{Place}外长{Last}表示，{thing}应当开放。",
        "{Last}强调：“我们有{number}个{thing}。”双方同意讨论{other}。",
    ),
}
SIGNS = {
    "en": "aeiou bcdfghklmnprstvz",
    "uk": "аеиоуі бвгджзклмнпрстх",
    "ru": "аеиоуы бвгджзклмнпрстх",
    "zh": "山水石木林江河海云风 东西南北中安平宁长高",
}


def made(number: int) -> Article:
    """Article `number` of the stream."""
    pick = random.Random(number)  # noqa: S311  (the same stream every time)
    language = ("en", "en", "uk", "ru", "zh")[number % 5]
    words = {name: _word(pick, language) for name in ("first", "last", "place", "other", "thing")}
    words |= {name.capitalize(): word.capitalize() for name, word in words.items()}
    lines = (
        pick.choice(PARAGRAPHS[language]).format(
            **words, day=pick.randint(1, 28), number=pick.randint(2, 10**6)
        )
        for _ in range(4)
    )
    side = "china" if number % 7 == 0 else None
    return Article(id=f"a{number}", name=f"a{number}", text="\n\n".join(lines), language=language, side=side)


def _word(pick: random.Random, language: str) -> str:
    vowels, consonants = SIGNS[language].split()
    return "".join(pick.choice(consonants) + pick.choice(vowels) for _ in range(1 if language == "zh" else 3))


def resident() -> float:
    """Megabytes of memory that the process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


def main(arguments: list[str]) -> None:
    """Read the stream and print."""
    size = int(arguments[0]) if arguments else ARTICLES
    packs, settings, begin = load_packs(), Settings(), time.process_time()
    claims, tenth = 0, max(1, size // 10)
    seen: list[float] = []
    for number in range(size):
        claims += len(read_article(made(number), packs, settings).claims)
        if (number + 1) % tenth == 0:
            seen.append(resident())
            print(f"{number + 1:8} articles {claims:8} claims {seen[-1]:7.1f} MB", flush=True)
    print(f"growth after the first tenth: {seen[-1] / seen[0]:.3f} times (goal: {GOAL})")
    print(f"{size / (time.process_time() - begin):.0f} articles a second of processor time")


if __name__ == "__main__":
    main(sys.argv[1:])
