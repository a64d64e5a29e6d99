"""Two texts side by side: which sentences belong together, and which words differ in two."""

import difflib
import math
import re
from collections import Counter
from itertools import groupby

from statements.language.english.words import FUNCTION_WORDS

SIMILAR, REST = 0.15, 0.12  # least similarity of two sentences, and of what another one leaves
SHARED = 3  # words that two sentences share at least, unless they have the same words
_MOST_COMPARED = 4_000_000  # pairs of words, which take some seconds


def words(sentence: str) -> list[str]:
    """A sentence's words as they are weighed: lower case, without plural or possessive s.

    Words such as "the" and "from" are left out where there are others.
    """
    found = re.findall(r"\d[\d,]*|[^\W\d]['\w]{2,}", sentence.lower())
    telling = [word for word in found if word not in FUNCTION_WORDS] or found
    return [re.sub(r"'?s$", "", word).replace(",", "") for word in telling]


def link_sentences(earlier: list[str], later: list[str]) -> list[tuple[int, int, float]]:
    """Links between sentences with their similarity, 0 to 1; one may have several, or none.

    A sentence is linked with the most similar one; the words that both share are then taken out,
    and another one is linked where it explains the rest. From both sides; rare words weigh more.
    """
    first, second = ([Counter(words(each)) for each in side] for side in (earlier, later))
    both = [*first, *second]
    seen = Counter(word for sentence in both for word in sentence)
    weight = {word: math.log(1 + len(both) / count) for word, count in seen.items()}
    links: dict[tuple[int, int], float] = {}
    for mine, others, turned in ((first, second, False), (second, first, True)):
        having: dict[str, list[int]] = {}
        for place, sentence in enumerate(others):
            for word in sentence:
                having.setdefault(word, []).append(place)
        for place, sentence in enumerate(mine):
            least, rest = SIMILAR, sentence
            while rest:
                near = Counter(other for word in rest for other in having.get(word, ()))
                scored = (
                    (_cosine(rest, others[other], weight), -other)
                    for other, shared in near.items()
                    if shared >= SHARED or rest == others[other]
                )
                similarity, nearest = max(scored, default=(0.0, 0))
                if similarity < least:
                    break
                link = (-nearest, place) if turned else (place, -nearest)
                links[link] = max(links.get(link, 0), round(similarity, 3))
                told = others[-nearest]
                least, rest = REST, Counter({w: n for w, n in rest.items() if w not in told})
    return [(*link, similarity) for link, similarity in sorted(links.items())]


def _cosine(a: Counter[str], b: Counter[str], weight: dict[str, float]) -> float:
    dot = sum(n * b[word] * weight[word] ** 2 for word, n in a.items())
    norms = (math.hypot(*(n * weight[word] for word, n in x.items())) for x in (a, b))
    return dot / math.prod(norms) if dot else 0.0


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
