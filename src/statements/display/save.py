"""What is shown or drawn as files."""

import re
from collections.abc import Sequence
from pathlib import Path
from textwrap import fill
from typing import Any

import pandas as pd
from pandas.io.formats.style import Styler

from statements.charts import READINGS, ChartFigure
from statements.charts.page import ROWS
from statements.charts.words import SEPARATORS, number_style
from statements.comparison.compare import Comparison
from statements.display.html import Html
from statements.display.picture import FORMATS, darken, figure_of, picture, save_figure
from statements.display.table import Table, flat, frame_html, styler_html
from statements.errors import StatementError
from statements.export.csv import save_csv
from statements.replace import replaced

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_INCHES = {"in": 1.0, "cm": 1 / 2.54, "mm": 1 / 25.4}
_WIDTHS = (3.0, 40.0)  # inches
_LETTERS = 13  # of a source, an inch
_SHEET = 24.7 / 2.54  # inches: what a page has room for, A4 within margins of 2.5 cm


def save(
    shown: Any,
    name: str,
    out: Path | str | None,
    *,
    data: pd.DataFrame | None = None,
    source: str = "",
) -> Html:
    """Show what a cell ends in, and write it into a folder, unless that is None.

    A figure, axes or a seaborn grid become `charts/NAME.png`, `.svg`, `.pdf`, `.html` (to paste
    into a page) and, in words, `.txt`; their `data` (those of our own charts are known) `.csv`, and
    a table beneath. The `source` stands beneath the picture, in the files too. A frame, a styler
    or a `Table` become `tables/NAME.csv`.

    >>> import pandas as pd
    >>> "<table>" in statements.save(pd.DataFrame({"boats": [3]}), "boats", None).html
    True
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} can't name a file; use small letters, digits and hyphens")
    if isinstance(shown, (pd.DataFrame, Styler, Table)):
        return _save_table(shown, name, out)
    figure = figure_of(shown)
    data = figure.reading.data if isinstance(figure, ChartFigure) else data
    files = ""
    if out:
        lines = fill(source, int(_LETTERS * figure.get_figwidth()))
        note = figure.text(0, 0, lines, va="top", size="small", color="0.35", parse_math=False)
        written = save_figure(figure, Path(out) / "charts" / name, data=data)
        note.remove()  # what shows the picture has it as text
        files = _files(f"charts/{name}", [path.suffix[1:] for path in written])
    return Html(picture(figure, source=source, files=files, data=data))


def _save_table(shown: pd.DataFrame | Styler | Table, name: str, out: Path | str | None) -> Html:
    if isinstance(shown, pd.DataFrame):
        shown = Table(frame_html(shown), {"": shown})
    elif isinstance(shown, Styler):
        shown = Table(styler_html(shown), {"": shown.data})  # type: ignore[attr-defined]
    html = shown.html
    for suffix, frame in shown.frames.items() if out else ():
        save_csv(flat(frame), Path(out or "") / "tables" / f"{name}{suffix}.csv")
        note = _files(f"tables/{name}{suffix}", ["csv"])
        html = f'{html.removesuffix("</div>")}<p class="source">{note}</p></div>'
    return Html(html, note=shown.note)


def _files(base: str, endings: Sequence[str]) -> str:
    return f' <span class="files">Exported as <code>{base}</code>: {", ".join(endings)}</span>'


def save_charts(
    comparison: Comparison,
    out: Path,
    *,
    names: Sequence[str] = (),
    width: str = "18cm",
    formats: Sequence[str] = FORMATS,
    numbers: str = "thin-space",
    dpi: int = 200,
    dark: bool = False,
    rows: int = ROWS,
    size: float | None = None,
    title: str = "",
    svg_text: bool = False,
) -> list[Path]:
    """Write charts (all, or those named), their data and words, for an article; the files written.

    The width is in "cm", "mm" or "in", `size` that of the text in points; numbers are one of
    `SEPARATORS`. No chart is taller than a page: its text is smaller then, unless a size is given,
    or else it leaves rows out and says so.
    Raises `StatementError` where there is no such chart, width, format or style, and where `out`
    holds other files. Charts that stand there go, unless some are named.
    """
    for asked, known in ((names, READINGS), (formats, FORMATS), ([numbers], SEPARATORS)):
        if unknown := [name for name in asked if name not in known]:
            raise StatementError(f"no {unknown[0]!r} here; there are {', '.join(known)}")
    inches, written = _inches(width), []
    with number_style(numbers), replaced(out, "charts", keep=bool(names)) as fresh:
        for name in names or READINGS:
            reading = READINGS[name](comparison)
            if reading.data.empty:
                continue
            figure = reading.figure(inches, rows=rows, tallest=_SHEET, size=size, title=title)
            if dark:
                darken(figure)
            look: Any = {"formats": formats, "dpi": dpi, "svg_text": svg_text}
            saved = save_figure(figure, fresh / name, data=reading.data, **look)
            written += [out / path.name for path in saved]
    return written


def _inches(width: str) -> float:
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(cm|mm|in)", width.strip())
    inches = float(match[1]) * _INCHES[match[2]] if match else 0
    if not _WIDTHS[0] <= inches <= _WIDTHS[1]:
        raise StatementError(f"no width {width!r}; name one from 8cm to 100cm, such as 12cm or 5in")
    return inches
