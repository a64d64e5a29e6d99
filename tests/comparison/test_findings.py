"""The findings on the cover: what they say, and that every word of theirs has a place."""

from pathlib import Path

import pytest

from statements import compare, load
from statements.comparison.findings import Finding, findings, of_each_issuer, what_is_compared
from statements.tables.corpus import Corpus


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load()


def said(finding: Finding) -> str:
    return "".join(part.words for part in finding.parts)


def test_the_two_statements(corpus: Corpus) -> None:
    found = [said(finding) for finding in findings(corpus, compare(corpus))]
    assert len(found) == 5
    assert "613 persons (killed), including 63 children, 106 women and 70 elderly" in found[0]
    assert "68 women and 26 children under “fate unknown” (part of 150 persons)" in found[1]
    assert "68 women and 26 children under “taken captive” (part of 1,275 persons)" in found[1]
    assert "not mentioned by the 2026 statement: 5,379 persons (displaced)" in found[2]
    assert "not mentioned by the 2025 statement: eight families" in found[2]
    assert "names 22 recipients, the 2026 statement 23; 22 are in both" in found[3]
    assert "Added: United Nations Human Rights Council. None is dropped." in found[3]
    assert "cite the same 7 instruments, 6 of them differently worded." in found[4]


def test_each_mark_is_a_place_and_each_quotation_is_in_its_text(corpus: Corpus) -> None:
    places = {
        mark
        for table, column in (
            ("figures", "figure_id"),
            ("recipients", "recipient_id"),
            ("instruments", "instrument_id"),
        )
        for mark in corpus.tables[table][column]
    }
    texts = {c: " ".join(corpus.texts[c].raw.split()) for c in corpus.ids}
    found = findings(corpus, compare(corpus))
    quoted = [(quote.label, quote.words) for finding in found for quote in finding.quotes]
    assert len(quoted) > len(found)
    assert len(set(quoted)) == len(quoted)
    for finding in found:
        assert {mark for part in finding.parts for mark in part.marks} <= places
        for quote in finding.quotes:
            assert quote.words in texts[quote.mark.partition(":")[0]]


def test_a_figure_whose_counterpart_is_in_doubt_is_in_no_finding(corpus: Corpus) -> None:
    change = compare(corpus)
    later = change.figures["counterpart"].notna() & change.figures["printed 2026"].notna()
    sure = change.figures.assign(**{"doubt 2025": None, "doubt 2026": None})
    for doubt, found in ((None, True), ("weak verb", False)):
        doubts = sure["doubt 2026"].mask(later, doubt)
        vars(change)["figures"] = sure.assign(**{"doubt 2026": doubts})
        assert any("68 women" in said(finding) for finding in findings(corpus, change)) == found


def test_one_statement_has_nothing_to_be_compared_with(tmp_path: Path) -> None:
    (tmp_path / "2030-01-01-a.txt").write_text("On 1 January 2030, 12 people were killed.")
    found = [said(finding) for finding in findings(load(tmp_path), None)]
    assert found == [
        "There is one statement, and so nothing to compare it with.",
        "The 2030 statement reports 12 persons (killed).",
        "The 2030 statement names no recipients and cites no instruments.",
    ]


def test_changed_figures_and_long_lists(tmp_path: Path) -> None:
    killed = "On 1 January {}, {} people were killed. "
    places = "In {} towns, {} children were injured. "
    for year, number in ((2030, 12), (2031, 15)):
        text = killed.format(year, number) + places.format(number - 3, 7)
        (tmp_path / f"{year}-01-01-a.txt").write_text(text)
    corpus = load(tmp_path)
    found = [said(finding) for finding in findings(corpus, compare(corpus))]
    assert "Both statements report 7 children (injured)." in found
    assert any("12 persons (killed), then 15" in finding for finding in found)


def test_what_both_report_leads_to_both(corpus: Corpus) -> None:
    same = findings(corpus, compare(corpus))[0]
    for part in (part for part in same.parts if part.marks):
        assert [mark.partition(":")[0] for mark in part.marks] == corpus.ids


def made_up(folder: Path, *issuers: str) -> Corpus:
    """A corpus of a statement a year, each of one of these issuers."""
    for number, issuer in enumerate(issuers):
        text = f"Statement of the {issuer} of Arland\n\nIn all {10 + number} people were killed."
        (folder / f"{2030 + number}-01-01-a.txt").write_text(text)
    return load(folder)


def test_each_issuer_has_findings_and_that_with_most_statements_is_first(tmp_path: Path) -> None:
    corpus = made_up(tmp_path, "Ombudsman", "Commission", "Ombudsman", "Commission", "Commission")
    first, second = of_each_issuer(compare(corpus, *corpus.ids))
    assert (first.labels, second.labels) == (["2031", "2033", "2034"], ["2030", "2032"])
    assert what_is_compared(first) == (
        "Computed from the texts: the statements of 2031, 2033 and 2034 compared, 3 of 5; "
        "issued by Commission of Arland, of 2 issuers that are named."
    )
    assert "10 persons (killed), then 12." in said(findings(corpus, second)[0])


def test_statements_of_two_issuers_are_said_to_be_so(tmp_path: Path) -> None:
    corpus = made_up(tmp_path, "Ombudsman", "Commission")
    (chosen,) = of_each_issuer(compare(corpus))
    assert chosen.ids == tuple(corpus.ids)
    assert "by Ombudsman of Arland and Commission of Arland, of 2 iss" in what_is_compared(chosen)


def test_where_no_issuer_has_two_statements_none_is_compared(tmp_path: Path) -> None:
    corpus = made_up(tmp_path, "Ombudsman", "Commission", "Council")
    assert of_each_issuer(compare(corpus, *corpus.ids)) == []
    found, sums = findings(corpus, None)
    assert (
        said(sums)
        == f"They report {len(corpus.figures)} figures, name no recipients and cite no instruments."
    )
    assert said(found) == "There are 3 statements, and no issuer has two of them: none is compared."


def test_a_number_with_another_hedge(tmp_path: Path) -> None:
    """It is not called another value."""
    for year, number in ((2020, "480"), (2021, "As many as 480")):
        text = f"Statement of {year}\n\n{number} people were killed."
        (tmp_path / f"{year}-02-25-a.txt").write_text(text)
    corpus = load(tmp_path)
    found = [said(f) for f in findings(corpus, compare(corpus, *corpus.ids))]
    assert found[0] == (
        "Reported with another value, or with another bound (about, at least), by the 2020 and by "
        "the 2021 statement: 480 persons (killed), then As many as 480."
    )


def test_ten_years_with_contradictions(tmp_path: Path) -> None:
    """All are found, also where a reading of another year is in doubt, and none is invented."""
    for year in range(2016, 2026):
        killed = 218 if year == 2019 else 214
        women = 200 if year == 2021 else 60
        event = "taken hostage" if year > 2022 else "injured"
        text = f"Statement of {year}\n\nIn all {killed} people were killed, including {women} women"
        text += " and 20 girls. " if year > 2019 else ". "
        text += "In all 45 people were abducted"
        text += ". " if year > 2019 else ", including 20 girls. "
        text += f"In the north 32 men were {event}. The storm displaced 900 people. "
        text += "" if year == 2021 else "In all 60 boys were arrested. "
        sent = "the Council of Europe" + ", the Red Cross" * (year != 2020)
        sent += ", the African Union" * (2018 < year < 2022) + " and the OSCE" * (year > 2017)
        text += f"\n\nThe statement has been sent to {sent}."
        (tmp_path / f"{year}-02-25-a.txt").write_text(text)
    corpus = load(tmp_path)
    found = [said(f) for f in findings(corpus, compare(corpus, *corpus.ids))]
    assert found == [
        "Reported with another value from one statement to the next: "
        "214 persons (killed), then 218 in 2019, then 214 in 2020.",
        "The 2021 statement reports 214 people, and as parts of them 200 women and 20 girls, "
        "220 in all: more than the whole.",
        "All 10 statements report 45 persons (taken captive) and 900 persons (displaced).",
        "The 2019 statement counts 20 girls under “taken captive” (part of 45 persons), the 2020 "
        "statement counts 20 girls under “killed” (part of 214 persons); the 2022 statement counts "
        "32 men under “injured”, the 2023 statement counts 32 men under “taken captive”.",
        "Not mentioned by all statements: 60 boys (detained) in all but 2021.",
        "The statements name 2 to 4 recipients each; 1 is in all. Not in all: Red Cross in all but "
        "2020, Organization for Security and Co-operation in Europe since 2018 and African Union "
        "from 2019 to 2021.",
    ]


def test_nothing_in_both(tmp_path: Path) -> None:
    sent = "We regret this.\n\nThe statement has been sent to the {}."
    for year, name in ((2030, "League of Bakers"), (2031, "League of Sailors")):
        (tmp_path / f"{year}-01-01-a.txt").write_text(sent.format(name))
    corpus = load(tmp_path)
    (found,) = findings(corpus, compare(corpus))
    assert said(found).startswith(
        "The 2030 statement names 1 recipient, the 2031 statement 1; none is in both. Added: "
    )


def test_two_statements_without_figures_or_names(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"We, {name}, regret this.")
    corpus = load(tmp_path)
    assert findings(corpus, compare(corpus)) == []
