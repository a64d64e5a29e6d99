"""The figures of several statements in rows: which of them belong together, and what changed."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any

import pandas as pd

from statements.codebook import Codebook, fold
from statements.comparison.mentions import mentions
from statements.comparison.prose import story, who_or_what
from statements.comparison.rows import (
    CHANGED,
    FIGURES,
    IN_DOUBT,
    MOVED,
    NOT_MENTIONED,
    REWORDED,
    SAME,
    WITHOUT_NUMBER,
    Said,
    differing,
    one_each,
    spread,
    status,
    told,
)
from statements.tables.corpus import Corpus
from statements.tables.rows import Row

_CODES = ("event", "group", "unit", "kind")
_OF_ALL = ("row", *_CODES, "who_or_what", "status", "counterpart", "story")
_FIELDS = (
    *("printed", "value", "upper", "bound", "counted", "event", "figure_id", "part_of"),
    *("sentence", "doubt", "differs"),
)

Broader = Callable[[str | None], tuple[str, ...]]


def _broader(codebook: Codebook) -> Broader:
    """What an event is a kind of, and what that is a kind of, and so on; the nearest first."""
    above = {row["event"]: row["broader"] for row in codebook.rows["events"]}

    def broader(event: str | None) -> tuple[str, ...]:
        wider = above.get(event or "")
        return (wider, *broader(wider)) if wider else ()

    return broader


def compared_figures(corpus: Corpus, labels: dict[str, str]) -> pd.DataFrame:
    """The figures of the statements that have labels; the columns are `Comparison.figures`'."""
    broader = _broader(corpus.codebook)
    ids, rows, slots = tuple(labels), list[Row](), list[Said]()
    mentioned = {sid: mentions(corpus, sid) for sid in ids}
    found: dict[tuple[Any, ...], dict[str, dict[Hashable, Row]]] = {}
    for figure in _placed(corpus, ids, broader):  # of one key, each value once for each whole
        own = found.setdefault(_key(figure), {}).setdefault(figure["statement_id"], {})
        own.setdefault((_value(figure), figure["whole"]), figure)
    numbered = {(sid, *key[:3]) for key, of in found.items() for sid in of}
    for of_key in found.values():
        slots += _align({sid: list(of_key[sid].values()) for sid in ids if sid in of_key})
    in_order = sorted(_joined(slots, broader), key=lambda s: next(iter(s.values()))["order"])
    for number, said in enumerate(in_order):
        changes, first = differing(said, ids, _value), next(iter(said.values()))
        for sid, one in said.items():
            one["differs"] = sid in changes
        key = (first["event"], first["group"], first["unit"])
        untold = (sid for sid in ids if sid not in said and (sid, *key) not in numbered)
        words = {sid: mentioned[sid][key] for sid in untold if key in mentioned[sid]}
        printed = {
            sid: one["printed"] + f" ({IN_DOUBT})" * bool(one["doubt"]) for sid, one in said.items()
        }
        printed |= dict.fromkeys(words, WITHOUT_NUMBER)
        row: Row = {"row": number, **{code: first[code] for code in _CODES}}
        row["event"] = min((one["event"] for one in said.values()), key=lambda e: len(broader(e)))
        row["who_or_what"] = who_or_what(row["group"], row["unit"])
        row |= {"status": _status(said, ids), "counterpart": None}
        row["story"] = story({x: printed.get(sid) for sid, x in labels.items()}, NOT_MENTIONED)
        row["moved"] = f"{MOVED}, as part of another figure" * (row["status"] == MOVED)
        row |= spread(said, labels, _FIELDS)
        rows.append(row | {f"mention {label}": words.get(sid) for sid, label in labels.items()})
    _mark_moved(rows, list(labels.values()))
    for row in rows if len(ids) > 2 else ():  # of two, the status says all
        row["story"] += f"; {row['moved']}" * bool(row["moved"])
    columns = [*_OF_ALL, *spread({}, labels, _FIELDS), *(f"mention {x}" for x in labels.values())]
    return (
        pd.DataFrame(rows, columns=columns).astype({"counterpart": "Int64"}).copy()
    )  # in one piece: many years are many columns


def _placed(corpus: Corpus, ids: tuple[str, ...], broader: Broader) -> Iterable[Row]:
    """Figures with their sentence, the key of what they are part of, and where they stand."""
    sentences = corpus.sentences.set_index("sentence_id")["text"]
    figures = one_each(corpus, corpus.figures[corpus.figures["statement_id"].isin(ids)])
    found = {figure["figure_id"]: figure for figure in figures}
    for figure in found.values():
        figure["printed"] = " ".join(figure["as_printed"].split())
        figure["sentence"] = sentences[figure["sentence_id"]]
        above = list(_above(figure, found))
        figure["whole"] = None
        if above:  # by its key, in which events of one kind are one
            event, *key = _key(above[0])
            figure["whole"] = ((event, *broader(event))[-1], *key)
        doubts = [one["doubt"] for one in (figure, *above[:1]) if one["doubt"]]
        figure["doubt"] = "; ".join(dict.fromkeys(doubts)) or None
        # After its whole, before what comes next in the text.
        starts = (int(one["start"]) for one in (*above[::-1], figure))
        figure["order"] = (ids.index(figure["statement_id"]), *starts)
    return figures


def _above(figure: Row, by_id: dict[str, Row]) -> Iterator[Row]:
    """What a figure is part of, what that is part of, and so on."""
    seen = {figure["figure_id"]}
    while (figure := by_id.get(figure["part_of"], {})) and figure["figure_id"] not in seen:
        seen.add(figure["figure_id"])
        yield figure


def _key(figure: Row) -> tuple[Any, ...]:
    """Event, group, unit and kind; what is not coded is told apart by its printed words."""
    codes = tuple(figure[code] for code in _CODES)
    return (*codes, _counted(figure) if None in codes[:2] else None)


def _counted(figure: Row) -> str:
    return fold(figure["counted"] or "")


def _value(figure: Row) -> tuple[Any, ...]:
    printed = fold(figure["as_printed"]) if figure["bound"] == "vague" else None
    return (figure["value"], figure["upper"], figure["bound"], printed)


def _align(columns: dict[str, list[Row]]) -> list[Said]:
    """Rows of figures of one key: equal values meet; of the rest, one may meet one.

    Both are of the same whole, and alone or, where others are left, alone in being near.
    """
    rows: list[Said] = []
    for sid, figures in columns.items():
        rest = [figure for figure in figures if not _meet(rows, {sid: figure}, _value)]
        left = [row for row in rows if sid not in row]
        for figure in rest:
            same = [row for row in left if _latest(row)["whole"] == figure["whole"]]
            others = [one for one in rest if one["whole"] == figure["whole"]]
            if len(same) > 1 or len(others) > 1:
                same = [row for row in same if _is_near(_latest(row), figure)]
                others = [one for one in others if same and _is_near(_latest(same[0]), one)]
            if len(same) == len(others) == 1 and sid not in same[0]:
                same[0][sid] = figure
            else:
                rows.append({sid: figure})
    return rows


def _is_near(one: Row, other: Row) -> bool:
    """Whether one value is at most twice the other."""
    low, high = sorted(figure["value"] or 0 for figure in (one, other))
    return 0 < high <= 2 * low


def _meet(
    rows: list[Said],
    said: Said,
    trait: Callable[[Row], object],
    fits: Callable[[Row, Row], bool] = lambda *_: True,
) -> bool:
    """Put what other statements say into the first row whose latest figure has the same trait."""
    latest = _latest(said)
    for row in rows:
        one = _latest(row)
        if row.keys().isdisjoint(said) and trait(one) == trait(latest) and fits(one, latest):
            row |= said
            return True
    return False


def _latest(said: Said) -> Row:
    return [*said.values()][-1]


def _joined(rows: list[Said], broader: Broader) -> list[Said]:
    """The rows, with those of different statements in one where one event is a kind of the other
    and all else is the same; or all but the value, where no other row could be meant."""

    def kin(one: Row, other: Row) -> bool:
        return one["event"] in broader(other["event"]) or other["event"] in broader(one["event"])

    for trait in (_alike, _coded):
        kept: list[Said] = []
        for said in rows:
            same = [row for row in rows if trait(_latest(row)) == trait(_latest(said))]
            sole = trait is _alike or len(same) == 2
            if not (sole and _meet(kept, said, trait, kin)):
                kept.append(said)
        rows = kept
    return rows


def _coded(figure: Row) -> Hashable:
    return tuple(figure[code] for code in _CODES[1:])


def _alike(figure: Row) -> Hashable:
    return (_coded(figure), _value(figure))


def _status(said: Said, ids: tuple[str, ...]) -> str:
    """Alike figures are re-attributed where they are part of figures with another key."""
    found = status(said, ids, FIGURES, _value)
    if found == CHANGED or len(said) < 2:
        return found
    totals, events = ({one[of] for one in said.values()} - {None} for of in ("whole", "event"))
    if len(totals) > 1:
        return MOVED
    return REWORDED if found == SAME and len(events) > 1 else found


def _mark_moved(rows: list[Row], labels: Sequence[str]) -> None:
    """A number that ends under one event and goes on, for the same group, under another."""
    counts = [row for row in rows if row["kind"] == "count"]
    begun = [row for row in counts if told(row, labels)[0] != labels[0]]

    def at(row: Row, end: int) -> tuple[int, tuple[Any, ...]]:
        """When a row begins (0) or ends (-1), and what it says then of whom."""
        label = told(row, labels)[end]
        return labels.index(label), (row["group"], row["unit"], row[f"value {label}"])

    for row in counts:
        end, was = at(row, -1)
        later = (other for other in begun if at(other, 0)[0] > end and at(other, 0)[1] == was)
        other = None if None in was else next(later, None)
        if other and other["event"] != row["event"]:
            row["status"] = other["status"] = MOVED
            row["counterpart"], other["counterpart"] = other["row"], row["row"]
            until, since = told(row, labels)[-1], told(other, labels)[0]
            row["moved"] = f"{MOVED}, from {since} {_under(other)}"
            other["moved"] = f"{MOVED}, until {until} {_under(row)}"
            begun.remove(other)


def _under(row: Row) -> str:
    return f"under {row['event']}" if row["event"] else "without an event"
