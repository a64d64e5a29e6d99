"""Nothing is cut off, nothing overlaps, and two runs draw the same."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys

import matplotlib as mpl
import pytest
from charts.drawn import (
    ALL,
    NAMES,
    drawn,
    faults,
    read,
    said,
    saved,
)

from statements import Comparison
from statements.charts.style import (
    GREY,
    INK,
    MARGIN,
    PHONE,
    WIDTH,
)

Request = pytest.FixtureRequest


@pytest.mark.parametrize("of", ALL)
@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_inside_covers_no_other_and_can_be_read(
    name: str, of: str, request: Request
) -> None:
    for width in (WIDTH, PHONE):
        ax = drawn(name, request.getfixturevalue(of), width=width)
        assert faults(ax) == []
        assert ax.figure.bbox.width / ax.figure.dpi == pytest.approx(width)
        assert {text.get_color() for text in ax.texts} <= {INK, GREY}
        sizes = [float(text.get_fontsize()) for text in ax.texts]
        assert min(sizes) / 72 * 96 >= 9  # pixels


@pytest.mark.parametrize("name", NAMES)
def test_title_subtitle_and_source_stand_in_the_picture_at_its_left_edge(
    name: str, khojaly: Comparison
) -> None:
    ax, reading = drawn(name, khojaly), read(name, khojaly)
    at_left = [t.get_text() for t in ax.texts if t.get_position()[0] == MARGIN]
    everything = " ".join(at_left)
    for part in (reading.title, reading.subtitle, reading.source):
        assert part in everything


def test_charts_say_in_words_that_there_is_nothing_to_show(bare: Comparison) -> None:
    for name in NAMES:
        ax, reading = drawn(name, bare), read(name, bare)
        if name != "aligned-sentences":
            assert "None of these" in said(ax)
            assert not ax.lines
        assert "undated" in reading.source


@pytest.mark.parametrize("name", NAMES)
def test_two_runs_write_the_same_bytes(name: str, khojaly: Comparison) -> None:
    kinds = ["svg", "png", "pdf"] if name == "part-whole" else ["svg"]
    for kind in kinds:
        assert saved(drawn(name, khojaly), kind) == saved(drawn(name, khojaly), kind)


def test_another_process_writes_the_same_bytes(khojaly: Comparison) -> None:
    code = (
        "import io, sys, hashlib, statements; from statements import charts;"
        "figure = charts.reported_figures(statements.compare(statements.load())); b = io.BytesIO();"
        "from statements.charts.style import theme; c = theme(); c.__enter__();"
        "figure.savefig(b, format='svg', metadata={'Date': None});"
        "print(hashlib.sha256(b.getvalue()).hexdigest())"
    )
    env = {**os.environ, "PYTHONHASHSEED": "7"}
    other = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
    )
    here = hashlib.sha256(saved(drawn("reported-figures", khojaly), "svg")).hexdigest()
    assert other.stdout.strip() == here


def test_the_users_settings_stay_and_do_not_show(khojaly: Comparison) -> None:
    plain_bytes = saved(drawn("part-whole", khojaly), "svg")
    with mpl.rc_context({"font.size": 30, "axes.facecolor": "red", "lines.linewidth": 9}):
        before = dict(mpl.rcParams)
        assert saved(drawn("part-whole", khojaly), "svg") == plain_bytes
        assert dict(mpl.rcParams) == before


def test_an_svg_holds_outlines_and_asks_for_nothing(khojaly: Comparison) -> None:
    svg = saved(drawn("reported-figures", khojaly), "svg").decode()
    assert "<text" not in svg and "font-family" not in svg
    assert not re.search(r'(href|src)="(?!#)', svg)
