"""Two texts side by side: which sentences belong together, and which words differ in a pair."""

from __future__ import annotations

import difflib
import math
import re
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

SIMILAR = 0.2  # sentences that share less than this of their weighted words are no pair
_MOST_COMPARED = 4_000_000  # pairs of words, which take some seconds


def words(sentence: str) -> list[str]:
    """A sentence's words as they are weighed: lower case, without plural or possessive s."""
    found = re.findall(r"\d[\d,]*|[^\W\d]['\w]{2,}", sentence.lower())
    return [re.sub(r"'?s$", "", word).replace(",", "") for word in found]


def pair_sentences(earlier: list[str], later: list[str]) -> list[tuple[int, int, float]]:
    """Pairs of sentences with their similarity, 0 to 1, each sentence in one pair at most.

    The most similar are paired first; rare words weigh more.
    """
    left_words, right_words = [words(s) for s in earlier], [words(s) for s in later]
    everything = [*left_words, *right_words]
    seen = Counter(word for sentence in everything for word in set(sentence))
    weight = {word: math.log(1 + len(everything) / count) for word, count in seen.items()}
    scored = [
        (similarity, i, j)
        for i, a in enumerate(left_words)
        for j, b in enumerate(right_words)
        if (similarity := _cosine(a, b, weight)) >= SIMILAR
    ]
    pairs, left, right = [], set(), set()
    for similarity, i, j in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if i not in left and j not in right:
            pairs.append((i, j, round(similarity, 3)))
            left.add(i)
            right.add(j)
    return sorted(pairs)


def _cosine(a: Iterable[str], b: Iterable[str], weight: dict[str, float]) -> float:
    first, second = ({w: n * weight[w] for w, n in Counter(x).items()} for x in (a, b))
    dot = sum(value * second.get(word, 0) for word, value in first.items())
    norms = math.hypot(*first.values()) * math.hypot(*second.values())
    return dot / norms if norms else 0.0


def word_differences(earlier: str, later: str) -> list[tuple[str, str, str]]:
    """Runs of words as (operation, earlier, later).

    The operation is "delete" or "insert" for words that stand in one sentence only, "equal" for
    those that both have in the same order, "moved" for those that both have elsewhere. Case and
    punctuation do not count. Sentences of thousands of words are not compared.
    """
    a, b = earlier.split(), later.split()
    keys = [[_bare(word) for word in side] for side in (a, b)]
    if len(a) * len(b) > _MOST_COMPARED:
        return [("delete", earlier, ""), ("insert", "", later)]
    first, second = map(set, keys)
    matcher = difflib.SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    runs: list[tuple[str, str, str]] = []
    for operation, i, j, k, m in matcher.get_opcodes():
        if operation == "equal":
            runs.append(("equal", " ".join(a[i:j]), " ".join(b[k:m])))
            continue
        for moved, words in groupby(a[i:j], lambda word: _bare(word) in second):
            runs.append(("moved" if moved else "delete", " ".join(words), ""))
        for moved, words in groupby(b[k:m], lambda word: _bare(word) in first):
            runs.append(("moved" if moved else "insert", "", " ".join(words)))
    return runs


def _bare(word: str) -> str:
    return re.sub(r"\W", "", word.casefold())
