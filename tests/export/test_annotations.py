"""The marks as annotations: each quotation with the words around it."""

import json
from pathlib import Path

import statements
from statements.export.annotations import write_annotations


def test_a_quotation_has_the_words_around_it_from_the_first_character_to_the_last(
    tmp_path: Path,
) -> None:
    raw = "In all 40 women were injured in the storm of that year, and near the port 3 men.\n"
    (tmp_path / "a.txt").write_text(raw)
    write_annotations(statements.load(tmp_path), tmp_path / "out")
    page = json.loads((tmp_path / "out" / "a.txt.jsonld").read_text())
    found = []
    for item in page["items"]:
        position, quote = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert quote["exact"] == raw[start:end]
        assert raw[:start].endswith(quote["prefix"]) and raw[end:].startswith(quote["suffix"])
        assert bool(quote["prefix"]) == (start > 0)
        found.append((quote["exact"], quote["prefix"]))
    assert ("40", "In all ") in found
    assert len(dict(found)["3"]) == 32
