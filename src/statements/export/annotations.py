"""The marks as W3C Web Annotations, for other tools to show on the texts."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from statements.replace import put
from statements.tables.corpus import Corpus
from statements.tables.places import SENTENCE, WORDS, Place, find_places, slug

_AROUND = 32  # characters before and after a quotation


def write_annotations(corpus: Corpus, folder: Path) -> None:
    """Write each text as decoded, in UTF-8, and beside it a page of annotations as JSON-LD."""
    folder.mkdir()
    places = dict.fromkeys(find_places(corpus).values())
    for sid, file in corpus.statements.set_index("statement_id")["file"].items():
        raw = corpus.texts[str(sid)].raw
        put(folder / file, raw.encode())
        page = {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "type": "AnnotationPage",
            "items": [
                _annotation(place, file, raw)
                for place in places
                if place.statement_id == sid and place.kind not in (SENTENCE, WORDS)
            ],
        }
        text = json.dumps(page, ensure_ascii=False, indent=1) + "\n"
        put(folder / f"{file}.jsonld", text.encode())


def _annotation(place: Place, file: str, raw: str) -> dict[str, Any]:
    """A mark by position, in characters of the text, and by quotation."""
    start, end = place.start, place.end
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    quotation = {
        "type": "TextQuoteSelector",
        "exact": raw[start:end],
        "prefix": raw[max(start - _AROUND, 0) : start],
        "suffix": raw[end : end + _AROUND],
    }
    return {
        "id": f"#{slug(place.mark)}",
        "type": "Annotation",
        "motivation": "tagging",
        "body": {"type": "TextualBody", "purpose": "tagging", "value": place.label},
        "target": {"source": quote(file), "selector": [position, quotation]},
    }
