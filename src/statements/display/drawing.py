"""The charts of the project, shown and as files, each with its own reading and data."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from statements.charts import CHARTS, SEPARATORS, WIDTH, Chart, number_style, theme
from statements.comparison.compare import Comparison
from statements.display.figures import FORMATS, framed, save, svg_of
from statements.display.html import Html
from statements.errors import StatementError
from statements.replace import replaced
from statements.tables.corpus import Corpus

_INCHES = {"in": 1.0, "cm": 1 / 2.54, "mm": 1 / 25.4}
_WIDTHS = (3.0, 40.0)  # inches

NARROW = 3.6  # inches: 346 CSS pixels


def draw(made: Chart[Any], subject: Any, *, out: Path | str | None = None) -> Html:
    """Show one of `statements.charts`, drawn for a `Comparison` or a `Corpus`.

    One for each issuer where issuers are kept apart; nothing where there is nothing to show.
    """
    drawn = []
    for name, reading in made.readings(subject):
        if out:
            save(reading.figure(), reading.data, Path(out) / "charts", name)
        screens = [reading.figure(width, sourced=False) for width in (WIDTH, NARROW)]
        svgs = [svg_of(figure, name) for figure in screens]
        words = (reading.title, f"{reading.source}.", reading.alt)
        drawn.append(framed(svgs, name, *words, reading.data, out).html)
    return Html("".join(drawn))


def save_charts(
    comparison: Comparison,
    out: Path,
    *,
    names: Sequence[str] = (),
    width: str = "18cm",
    formats: Sequence[str] = FORMATS,
    numbers: str = "thin-space",
) -> list[Path]:
    """Write charts (all, or those named) and their data, for an article; the files written.

    The width is in "cm", "mm" or "in"; numbers are one of `SEPARATORS`. Raises `StatementError`
    where there is no such chart, width, format or style, and where `out` holds other files. Charts
    that stand there go, unless some are named.
    """
    by_name = {made.name: made for made in CHARTS}
    for asked, known in ((names, by_name), (formats, FORMATS), ([numbers], SEPARATORS)):
        if unknown := [name for name in asked if name not in known]:
            raise StatementError(f"no {unknown[0]!r} here; there are {', '.join(known)}")
    inches, written = _inches(width), []
    with number_style(numbers), theme(), replaced(out, "charts", keep=bool(names)) as fresh:
        for made in (by_name[name] for name in names or by_name):
            subject: Any = comparison.corpus if made.of is Corpus else comparison
            for name, reading in made.readings(subject):
                saved = save(reading.figure(inches), reading.data, fresh, name, formats)
                written += [out / path.name for path in saved]
    return written


def _inches(width: str) -> float:
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(cm|mm|in)", width.strip())
    inches = float(match[1]) * _INCHES[match[2]] if match else 0
    if not _WIDTHS[0] <= inches <= _WIDTHS[1]:
        raise StatementError(f"no width {width!r}; name one from 8cm to 100cm, such as 12cm or 5in")
    return inches
