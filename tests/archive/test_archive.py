"""An archive becomes the same datasets however it is read, stopped and gone on with."""

import datetime as dt
import functools
import os
import pickle
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import dask.dataframe
import duckdb
import pandas as pd
import pytest
from composed import compose
from conftest import Run
from distributed import LocalCluster

import statements
from statements.archive import write as stream
from statements.archive.dataset import TABLES
from statements.archive.workers import Processes
from statements.archive.write import begun, read_archive
from statements.codebook import load_codebook
from statements.errors import StatementError
from statements.files import CODEBOOK
from statements.replace import replaced
from statements.tables.rows import read_rows
from statements.tables.schema import SCHEMAS
from statements.text.normalise import make_text

MANY = 60  # documents, in parts of 8
SMALL = "import sys, pathlib; from statements.archive import write as stream; stream.FILES = 8; "


class Kept(Processes):
    """One that stays for the next run: to start one takes longer than to read all texts."""

    def close(self) -> None:
        pass


@pytest.fixture(scope="module", autouse=True)
def small_and_quick() -> Iterator[None]:
    """Parts are small, and one process reads for all runs that want no more than one."""
    begin, kept = Processes, Kept(1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stream, "FILES", 8)
        patch.setattr(stream, "Processes", lambda n: kept if n == 1 else begin(n))
        yield
    Processes.close(kept)


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Composed statements in two folders, dated by their names."""
    folder = tmp_path_factory.mktemp("texts")
    dice = random.Random(7)
    for number in range(MANY):
        path = folder / f"session-{number % 2}" / f"20{number:02}-01-01-s.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(compose(dice).raw, "utf-8", newline="")
    return folder


@pytest.fixture(scope="module")
def written(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one process makes of them."""
    out = tmp_path_factory.mktemp("written")
    read_archive(texts, out, jobs=1)
    return out


def contents(folder: Path) -> dict[str, bytes]:
    """All files under a folder, hidden ones too."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def put(folder: Path, **files: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for stem, text in files.items():
        (folder / f"{stem}.txt").write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def problems(out: Path) -> dict[str, str]:
    table = pd.read_parquet(out / "problems")
    return dict(zip(table["file"], table["reason"], strict=True))


def parts(out: Path) -> list[Path]:
    return [*out.glob("[!.]*/part-*.parquet")]


def complete(out: Path) -> bool:
    try:
        statements.scan(out)
    except StatementError as error:
        assert "no archive that is complete" in str(error)
        return False
    return True


def interrupt(done: int, total: int) -> None:
    if done >= total // 2:
        raise KeyboardInterrupt


class TestDatasets:
    def test_hold_what_load_reads(self, tmp_path: Path) -> None:
        folder = put(
            tmp_path / "in",
            **{"2021-05-05-a": "In all 40 women came.", "2022-05-05-b": "Not one of 3 ships."},
        )
        read_archive(folder, tmp_path / "out", jobs=1)
        for name, table in statements.load(folder).tables.items():
            found = pd.read_parquet(tmp_path / "out" / name)
            pd.testing.assert_frame_equal(found, table)

    def test_have_a_row_a_statement_in_the_order_of_the_names(self, written: Path) -> None:
        ids = list(pd.read_parquet(written / "statements")["statement_id"])
        assert ids == sorted(ids)
        assert len(ids) == MANY
        assert ids[0] == "session-0/2000-01-01-s"
        assert list(pd.read_parquet(written / "texts")["statement_id"]) == ids

    def test_are_of_one_schema_in_all_parts(self, written: Path) -> None:
        for table in SCHEMAS:
            parts = [pd.read_parquet(path) for path in (written / table).iterdir()]
            assert len(parts) == -(-MANY // 8)
            for part in parts:
                SCHEMAS[table].validate(part)
                assert list(part.dtypes) == list(parts[0].dtypes)

    @pytest.mark.filterwarnings("ignore:The inplace keyword")  # Dask's own
    @pytest.mark.parametrize("table", TABLES)
    def test_pandas_duckdb_and_dask_read_the_same(self, written: Path, table: str) -> None:
        frame = pd.read_parquet(written / table)
        lazy = dask.dataframe.read_parquet(written / table).compute(scheduler="synchronous")
        pd.testing.assert_frame_equal(lazy.reset_index(drop=True), frame, check_dtype=False)
        with duckdb.connect() as connection:
            rows = connection.sql(f"from '{written / table}/*.parquet'").fetchall()
        plain = frame.astype(object).where(frame.notna(), None)
        assert rows == list(plain.itertuples(index=False, name=None))

    def test_a_part_ends_where_it_has_files_or_bytes_enough(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(stream, "BYTES", 50)
        folder = put(tmp_path / "in", a="x" * 30, b="x" * 30, c="x" * 90, d="x", e="x")
        read_archive(folder, tmp_path / "out", jobs=1)
        parts = sorted((tmp_path / "out" / "texts").iterdir())
        assert [len(pd.read_parquet(part)) for part in parts] == [1, 1, 1, 2]

    def test_names_that_differ_in_their_ending_or_are_not_utf8(self, tmp_path: Path) -> None:
        folder = put(tmp_path / "in", a="One ship.")
        (folder / "a.md").write_text("Two ships.")
        (folder / "README.md").write_text("Three ships.")
        (folder / os.fsdecode(b"caf\xe9.txt")).write_text("Four ships.")
        (folder / r"caf\xe9.txt").write_text("Five ships.")
        (folder / "a.md.txt").write_text("Six ships.")
        read_archive(folder, tmp_path / "out", jobs=1)
        found = pd.read_parquet(tmp_path / "out" / "statements")
        assert list(found["statement_id"]) == [
            "a.md",
            "a.md.txt",
            "a.txt",
            r"caf\\xe9",
            r"caf\xe9",
        ]


class TestTheSameBytes:
    def test_from_two_processes(self, texts: Path, written: Path, tmp_path: Path) -> None:
        seen: list[tuple[int, ...]] = []
        read_archive(texts, tmp_path, jobs=2, progress=lambda *done: seen.append(done))
        assert seen == sorted(seen)
        assert (seen[0], seen[-1]) == ((0, MANY), (MANY, MANY))
        assert contents(tmp_path) == contents(written)

    def test_from_a_dask_cluster(self, texts: Path, written: Path, tmp_path: Path) -> None:
        with LocalCluster(n_workers=2, processes=False, dashboard_address=":0") as cluster:
            read_archive(texts, tmp_path, cluster=cluster.scheduler_address)
        assert contents(tmp_path) == contents(written)

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_after_an_interruption(
        self, texts: Path, written: Path, tmp_path: Path, jobs: int
    ) -> None:
        with pytest.raises(KeyboardInterrupt):
            read_archive(texts, tmp_path, jobs=jobs, progress=interrupt)
        assert not complete(tmp_path)
        read_archive(texts, tmp_path, jobs=1)
        assert contents(tmp_path) == contents(written)

    @pytest.mark.long
    def test_after_a_kill_at_any_moment(self, texts: Path, written: Path, tmp_path: Path) -> None:
        run = f"{SMALL}stream.read_archive(*map(pathlib.Path, sys.argv[1:]), jobs=1)"
        for files in (1, 15):
            process = subprocess.Popen([sys.executable, "-c", run, texts, tmp_path])
            while process.poll() is None and len(parts(tmp_path)) < files:
                time.sleep(0.001)
            process.kill()
            process.wait()
            assert not complete(tmp_path)
        (tmp_path / "texts" / "part-000001.parquet").write_bytes(b"PAR1 and no more")
        read_archive(texts, tmp_path, jobs=1)
        assert contents(tmp_path) == contents(written)

    def test_and_what_is_complete_is_not_read_again(
        self, texts: Path, written: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = contents(written)
        monkeypatch.setattr(stream, "_read", None)
        read_archive(texts, written, jobs=1)
        assert contents(written) == before

    def test_after_files_were_changed_and_removed(self, tmp_path: Path) -> None:
        folder = put(tmp_path / "in", **{f"s{n:02}": f"There were {n} ships." for n in range(20)})
        read_archive(folder, tmp_path / "out", jobs=1)
        put(folder, s03="There were 99 ships.")
        for number in range(10, 20):
            (folder / f"s{number}.txt").unlink()
        read_archive(folder, tmp_path / "out", jobs=1)
        read_archive(folder, tmp_path / "fresh", jobs=1)
        assert contents(tmp_path / "out") == contents(tmp_path / "fresh")

    def test_after_the_codebook_was_changed(self, tmp_path: Path) -> None:
        folder = put(tmp_path / "in", a="There were 40 zebrafolk.")
        book = tmp_path / "book"
        book.mkdir()
        for path in CODEBOOK.glob("*.csv"):
            (book / path.name).write_bytes(path.read_bytes())
        coded = []
        for _ in range(2):
            read_archive(folder, tmp_path / "out", codebook=book, jobs=1)
            coded.append(pd.read_parquet(tmp_path / "out" / "figures")["group"].notna().sum())
            with (book / "groups.csv").open("a") as file:
                file.write("zebrafolk,all,persons,,,,invented\n")
        assert coded == [0, 1]


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a Dask cluster of two workers here, which gives up what killed two."""
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as made,
    ):
        yield made.scheduler_address


def fails(part: Any, file: Any) -> Any:
    return 1 / 0


class Dies(NamedTuple):
    """A reader at which its process dies: once at one file, always at another."""

    once: str
    always: str
    sign: Path

    def __call__(self, part: Any, file: Any) -> Any:
        if file.name == self.always or (file.name == self.once and not self.sign.exists()):
            self.sign.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return stream._read(part, file)  # in the other process, where nothing was replaced


class TestProblems:
    def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(
        self, tmp_path: Path
    ) -> None:
        folder = put(tmp_path / "in", a="Two ships.", b=b"caf\xe9", c="", d="Three ships.")
        (folder / "e.txt").symlink_to("gone")
        rows = read_archive(folder, tmp_path / "out", jobs=1)
        assert (rows["statements"], rows["numbers"], rows["problems"]) == (2, 2, 3)
        moved = shutil.copytree(folder, tmp_path / "moved", symlinks=True)
        read_archive(moved, tmp_path / "again", jobs=1)
        assert contents(tmp_path / "again") == contents(tmp_path / "out")
        found = problems(tmp_path / "out")
        assert list(found) == ["b.txt", "c.txt", "e.txt"]
        assert found["b.txt"].startswith("not readable as UTF-8")
        assert found["c.txt"].startswith("is empty")
        assert found["e.txt"] == "can't be read (No such file or directory); check it"

    @pytest.mark.skipif(sys.platform == "win32", reason="has no such files")
    def test_what_has_no_end_is_named(self, tmp_path: Path) -> None:
        folder = put(tmp_path / "in", a="Two ships.")
        os.mkfifo(folder / "fifo.txt")
        (folder / "device.txt").symlink_to("/dev/zero")
        (folder / "loop").symlink_to(".")
        (folder / "deep").mkdir()
        (folder / "deep" / "up.v1").symlink_to("..")
        rows = read_archive(folder, tmp_path / "out", jobs=1)
        assert (rows["statements"], rows["problems"]) == (1, 4)
        assert problems(tmp_path / "out") == dict.fromkeys(
            ["deep/up.v1", "device.txt", "fifo.txt", "loop"], "is no file; name a text"
        )

    def test_a_folder_that_cannot_be_read_is_named(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = put(tmp_path / "in", a="Two ships.")
        (folder / "shut").mkdir()
        scan = os.scandir

        def refuses(path: Any) -> Any:
            if path in (folder / "shut", str(folder / "shut")):
                raise PermissionError(13, "Permission denied", str(path))
            return scan(path)

        monkeypatch.setattr(os, "scandir", refuses)
        rows = read_archive(folder, tmp_path / "out", jobs=1)
        assert (rows["statements"], rows["problems"]) == (1, 1)
        assert problems(tmp_path / "out") == {"shut": "can't be read (Permission denied); check it"}

    def test_a_folder_that_lists_its_names_and_opens_none_stops_nothing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = put(tmp_path / "in", a="Two ships.")
        (put(folder / "listed", b="Three ships.") / "inner").mkdir()

        def refusing(name: str) -> Any:
            ask = getattr(os, name)

            def refuses(path: Any, *args: Any, **more: Any) -> Any:
                if str(path).startswith(str(folder / "listed" / "")):
                    raise PermissionError(13, "Permission denied", str(path))
                return ask(path, *args, **more)

            return refuses

        for name in ("stat", "lstat"):
            monkeypatch.setattr(os, name, refusing(name))
        rows = read_archive(folder, tmp_path / "out", jobs=1)
        assert (rows["statements"], rows["problems"]) == (2, 0)

    def test_copies_that_a_command_made_are_not_read(self, tmp_path: Path) -> None:
        folder = put(tmp_path / "in", a="Two ships.")
        with replaced(folder / "report", "report") as fresh:
            put(fresh / "annotations", a="Two ships.")
            put(fresh.parent / "aside", b="Three ships.")
            read_archive(folder, tmp_path / "meanwhile", jobs=1)
        put(folder / "report", own="Four ships.")
        put(folder / "report" / "annotations", mine="Five ships.")
        read_archive(folder, tmp_path / "out", jobs=1)
        for out, ids in {
            "meanwhile": ["a"],
            "out": ["a", "report/own", "report/annotations/mine"],
        }.items():
            found = pd.read_parquet(tmp_path / out / "statements")
            assert list(found["statement_id"]) == ids

    def test_a_reader_that_fails_does_not_end_the_run(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(stream, "_read", fails)
        read_archive(put(tmp_path / "in", a="1"), tmp_path / "out", jobs=1)
        assert problems(tmp_path / "out") == {"a.txt": "ZeroDivisionError: division by zero"}

    @pytest.mark.long
    @pytest.mark.parametrize("where", ["processes", "cluster"])
    def test_a_worker_that_dies_is_retried_and_then_reported(
        self,
        texts: Path,
        written: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        request: pytest.FixtureRequest,
        where: str,
    ) -> None:
        once, always = "session-0/2006-01-01-s.txt", "session-0/2008-01-01-s.txt"
        monkeypatch.setattr(stream, "_read", Dies(once, always, tmp_path / "died"))
        address = request.getfixturevalue("cluster") if where == "cluster" else None
        out = tmp_path / "out"
        read_archive(texts, out, jobs=2, cluster=address)
        assert list(problems(out)) == [always]
        assert "dies" in problems(out)[always]
        ids = list(pd.read_parquet(written / "statements")["statement_id"])
        ids.remove(always.removesuffix(".txt"))
        assert list(pd.read_parquet(out / "statements")["statement_id"]) == ids

    @pytest.mark.parametrize("address", ["nonsense", "tcp://127.0.0.1:1"])
    def test_no_cluster_there(self, written: Path, texts: Path, address: str) -> None:
        before = contents(written)
        with (
            dask.config.set({"distributed.comm.timeouts.connect": "0.2s"}),
            pytest.raises(StatementError, match="no Dask scheduler"),
        ):
            read_archive(texts, written, cluster=address)
        assert contents(written) == before  # an archive that is complete stays so

    def test_no_process_can_be_started(self, texts: Path, tmp_path: Path) -> None:
        script = tmp_path / "script.py"
        script.write_text(
            "import sys, pathlib; from statements.archive.write import read_archive\n"
            "read_archive(*map(pathlib.Path, sys.argv[1:]), jobs=1)\n"
        )
        command = [sys.executable, *map(str, (script, texts, tmp_path / "out"))]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert ended.returncode == 1
        assert "below if __name__ == '__main__'" in ended.stderr.splitlines()[-1]

    def test_nothing_to_read(self, tmp_path: Path) -> None:
        for folder, says in ((tmp_path, "holds no statement"), (tmp_path / "none", "none")):
            with pytest.raises(StatementError, match=says):
                read_archive(folder, tmp_path / "out", jobs=1)
        assert not (tmp_path / "out").exists()


class TestScan:
    def test_a_selection_is_what_load_gives_of_the_same_texts(self, tmp_path: Path) -> None:
        folder = put(
            tmp_path / "in",
            **{f"20{n}-05-05": f"In all {n} women and 3 men were injured." for n in range(10, 40)},
        )
        read_archive(folder, tmp_path / "out", jobs=1)
        for path in sorted(folder.iterdir()):
            if path.stem not in ("2012-05-05", "2030-05-05"):
                path.unlink()
        loaded = statements.load(folder)
        selected = statements.scan(tmp_path / "out").select(["2030-05-05", "2012-05-05"])
        assert selected.texts == loaded.texts
        for name, table in loaded.tables.items():
            pd.testing.assert_frame_equal(selected.tables[name], table)
        left, right = statements.compare(selected).figures, statements.compare(loaded).figures
        pd.testing.assert_frame_equal(left, right)

    def test_by_issuer_and_by_dates(self, tmp_path: Path) -> None:
        folder = put(
            tmp_path / "in",
            **{f"s{n}": f"3 ships.\n\nAnna Bell\nPort Office\n5 May 20{n}\n" for n in (21, 22, 23)},
            other="3 ships.\n\nAnna Bell\nMinistry of Fish\n5 May 2022\n",
        )
        read_archive(folder, tmp_path / "out", jobs=1)
        found = statements.scan(tmp_path / "out")
        issuers = dict(
            pd.read_parquet(tmp_path / "out" / "statements")[["statement_id", "issuer"]].values
        )
        assert found.select(issuer=issuers["other"]).ids == ["other"]
        day = pd.Timestamp("2022-05-05").date()
        assert found.select(since=day, issuer=issuers["s21"]).ids == ["s22", "s23"]
        assert found.select(until=day).ids == ["s21", "other", "s22"]
        assert len(found.select().ids) == 4
        assert found.select(since="2022-05-05", until="2022-05-05").ids == ["other", "s22"]
        far = dt.date(1, 1, 1), dt.date(9999, 12, 31)
        assert len(found.select(since=far[0], until=far[1]).ids) == 4
        assert found.select("s21").ids == ["s21"]
        for ids, days, says in (
            ([], (None, None), "no statement is selected"),
            (["s21", "s2"], (None, None), "holds no statement 's2'"),
            (None, far[::-1], "no statement is selected"),
            (None, ("May 2022", None), "'May 2022' is no date"),
        ):
            with pytest.raises(StatementError, match=says):
                found.select(ids, since=days[0], until=days[1])

    @pytest.mark.parametrize("table", ["statements", "texts", "figures"])
    @pytest.mark.parametrize("left", [0, 300, None])
    def test_a_part_that_is_damaged_or_missing(
        self, texts: Path, written: Path, tmp_path: Path, table: str, left: int | None
    ) -> None:
        out = shutil.copytree(written, tmp_path / "out")
        part = out / table / "part-000003.parquet"
        whole = part.read_bytes()
        part.unlink()
        if left is not None:
            part.write_bytes(whole[:left] + b"?" * (len(whole) - left))
        with pytest.raises(StatementError, match=f"{table}: is damaged"):
            statements.scan(out).select()
        read_archive(texts, out, jobs=1)
        assert contents(out) == contents(written)


class TestCommand:
    def test_says_what_was_read(self, texts: Path, tmp_path: Path, run: Run) -> None:
        status, out, err = run("tables", texts, "--out", tmp_path, "--jobs", "1")
        assert (status, err) == (0, "")
        assert f"Tables: {tmp_path} ({MANY} statements, " in out

    def test_ends_with_status_1_where_a_file_cannot_be_read(self, tmp_path: Path, run: Run) -> None:
        folder = put(tmp_path / "in", a="Two ships.", b=b"caf\xe9")
        status, out, err = run("tables", folder, "--out", tmp_path / "out", "--jobs", "1")
        assert (status, "1 statements" in out, "1 files can't be read" in err) == (1, True, True)

    @pytest.mark.long
    @pytest.mark.skipif(sys.platform == "win32", reason="can't interrupt a process alone")
    def test_an_interruption_is_one_line_and_the_run_goes_on_from_there(
        self, texts: Path, written: Path, tmp_path: Path
    ) -> None:
        run = f"{SMALL}import statements.cli; statements.cli.main()"
        arguments = ("tables", texts, "--jobs", "2", "--out", tmp_path)
        command = [sys.executable, "-c", run, *map(str, arguments)]
        heeds = functools.partial(
            signal.signal, signal.SIGINT, signal.SIG_DFL
        )  # also in a background job
        with subprocess.Popen(
            command, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=heeds
        ) as process:
            while not parts(tmp_path) and process.poll() is None:
                time.sleep(0.001)
            os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
            _, said = process.communicate(timeout=30)
        assert (process.returncode, said.count("\n")) == (130, 1), said
        assert "goes on from here" in said
        assert not complete(tmp_path)
        read_archive(texts, tmp_path, jobs=1)
        assert contents(tmp_path) == contents(written)

    def test_ends_with_status_2_where_there_is_nothing_to_read(
        self, tmp_path: Path, run: Run
    ) -> None:
        status, out, err = run("tables", tmp_path, "--out", tmp_path / "out")
        assert (status, out, err.count("\n")) == (2, "", 1)
        assert "holds no statement" in err


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="has no such signal")
def test_no_process_outlives_the_one_that_began_it(texts: Path, tmp_path: Path) -> None:
    run = f"{SMALL}stream.read_archive(*map(pathlib.Path, sys.argv[1:]), jobs=2)"
    command = [sys.executable, "-c", run, str(texts), str(tmp_path / "out")]
    with subprocess.Popen(command, start_new_session=True) as process:
        while not parts(tmp_path / "out") and process.poll() is None:
            time.sleep(0.01)
        process.kill()
    for _ in range(300):
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("there is one left")


def test_the_reader_of_one_text_can_be_pickled() -> None:
    read = pickle.loads(
        pickle.dumps(functools.partial(read_rows, codebook=load_codebook(CODEBOOK)))
    )
    text = make_text("a", "In all 40 women came.")
    assert read(pickle.loads(pickle.dumps(text)))["figures"][0]["as_printed"] == "40"


def test_a_file_where_the_archive_should_be(texts: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(StatementError, match="out: is a file"):
        read_archive(texts, tmp_path / "out", jobs=1)
    assert (tmp_path / "out").read_text() == "mine"


def test_ones_own_files_are_not_touched(texts: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    mine = put(tmp_path / "mine" / "texts", **{"part-1": "A letter."}) / "part-1.txt"
    with pytest.raises(StatementError, match="files of another kind"):
        read_archive(texts, tmp_path / "mine", jobs=1)
    assert mine.read_text() == "A letter."


def test_two_runs_do_not_write_at_once(texts: Path, tmp_path: Path) -> None:
    with begun(tmp_path / "out", 1), pytest.raises(StatementError, match="another run"):
        read_archive(texts, tmp_path / "out", jobs=1)
