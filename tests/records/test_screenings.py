"""Screening forms filled in: signed, counted, corrected, alerts that wait, trends; and wordings a clinic loads."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from spiral.records import chart, entries, entry_drafts, recalls, screenings, text_packs
from spiral.records.instruments import read_instrument
from spiral.records.log_sample import BY_ITSELF
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from tests.make import TODAY
from tests.records.conftest import Act, patient
from tests.records.journal_operations import pack


def client_of(act: Act, gender: str = "woman") -> str:
    return patient(act, "midwife1", "psychiatrist1", gender=gender, birth="1990-05-05")


def filled(act: Act, client: str, answers: list[str], **facts: Any) -> screenings.ScreeningRow:
    told: dict[str, Any] = {"client_id": client, "instrument": "madrs", "filled_by": "clinician"} | facts
    form = screenings.keep_screening(act("psychiatrist1"), answers=answers, **told)
    return screenings.sign_screening(act("psychiatrist1"), draft_id=form.id, version=form.version)


@pytest.mark.parametrize(("gender", "band"), [("woman", "hazardous"), ("man", "low"), ("trans", None)])
def test_a_form_is_counted_by_the_gender_of_its_day(act: Act, gender: str, band: str | None) -> None:
    client = client_of(act, gender)
    answers = ["4", "3", *["0"] * 8]
    row = filled(act, client, answers, instrument="audit", filled_by="client")
    assert (row.score.sum, row.score.band, row.filled_by, row.entry.genuine) == (7, band, "client", True)
    if gender == "trans":
        assert row.score.bands == {"man": "low", "woman": "hazardous"}


def test_an_incomplete_form_has_no_band_and_no_place_in_the_trend(act: Act) -> None:
    client = client_of(act)
    row = filled(act, client, ["2"] * 9 + ["-"])
    assert (row.complete, row.score.band, row.score.answered) == (False, None, 9)
    found = screenings.list_screenings(act("psychiatrist1"), client, "madrs")
    assert screenings.trend(found, "madrs").points == ()
    with pytest.raises(Refused, match="entry_empty"):
        filled(act, client, screenings.unanswered("madrs"))


@pytest.mark.parametrize(("last", "alert"), [("1", False), ("2", True)])
def test_an_alert_is_told_at_once_and_waits_to_be_followed_up(act: Act, last: str, alert: bool) -> None:
    client = client_of(act)
    row = filled(act, client, ["0"] * 9 + [last])
    assert row.alert is alert
    waiting = recalls.list_recalls(act("midwife1"))
    assert [(each.kind, each.due) for each in waiting] == ([("to_do", TODAY.isoformat())] if alert else [])


def handed_over(act: Act, client: str, ninth: str, draft: Any = None) -> Any:
    """A form that the client fills in alone, as far as the ninth question."""
    again = {"draft_id": draft.id, "version": draft.version} if draft else {}
    return screenings.keep_screening(
        act("psychiatrist1"),
        client_id=client,
        instrument="madrs-s",
        answers=["0"] * 8 + [ninth],
        filled_by="client",
        handed_over=True,
        **again,
    )


def alerts(act: Act, login: str = "midwife1") -> list[recalls.RecallRow]:
    return [row for row in recalls.list_recalls(act(login)) if row.note.startswith("screening_alert ")]


def follow_up(act: Act, row: recalls.RecallRow) -> None:
    chart.read_chart(act("midwife1"), row.client_id, reason="Larm")
    recalls.close_recall(act("midwife1"), recall_id=row.id, version=row.version, why="done", note="Bedömd.")


def test_an_alert_waits_while_the_client_still_answers(act: Act) -> None:
    client = client_of(act)
    draft = handed_over(act, client, "1")
    assert alerts(act) == []
    draft = handed_over(act, client, "6", draft)
    for login in ("midwife1", "gyn1", "physician1", "psychiatrist1"):
        assert [row.made_by for row in alerts(act, login)] == ["Petra Psyk"], login
    draft = handed_over(act, client, "1", draft)
    assert alerts(act) == []
    draft = handed_over(act, client, "2", draft)
    (row,) = alerts(act)
    follow_up(act, row)
    screenings.sign_screening(act("psychiatrist1"), draft_id=draft.id, version=draft.version)
    assert alerts(act) == [], "what has been followed up is not asked for again by the signature"


def test_a_worse_answer_than_what_was_followed_up_is_asked_for_again(act: Act) -> None:
    client = client_of(act)
    draft = handed_over(act, client, "2")
    follow_up(act, alerts(act)[0])
    handed_over(act, client, "4", draft)
    assert len(alerts(act)) == 1


def test_an_alert_of_a_form_that_nobody_signs_waits_when_it_is_locked(act: Act) -> None:
    client, long_ago = client_of(act), TODAY - dt.timedelta(days=20)
    answers = ["0"] * 9 + ["2"]
    screenings.keep_screening(
        act("psychiatrist1", long_ago),
        client_id=client,
        instrument="madrs",
        answers=answers,
        filled_by="clinician",
    )
    assert alerts(act) == []
    work = act("gyn1")
    before = work.head.seq
    assert entries.lock_overdue(work) == 1
    written = work.session.scalars(select(LogRow.action).where(LogRow.seq > before))
    assert set(written) <= BY_ITSELF  # the chief's sample draws nothing of it
    (row,) = alerts(act)
    assert (row.made_by, row.due) == ("Petra Psyk", TODAY.isoformat())
    follow_up(act, row)
    (waiting,) = entry_drafts.list_unsigned(act("psychiatrist1"))
    chart.read_chart(act("psychiatrist1"), client, reason="Signering")
    entries.sign_locked(act("psychiatrist1"), entry_id=waiting.entry_id or "", version=1)
    assert alerts(act) == []


@pytest.mark.parametrize(("corrected", "left"), [("1", 0), ("3", 1)])
def test_a_correction_that_no_longer_alerts_closes_its_recall_and_says_so(
    act: Act, corrected: str, left: int
) -> None:
    client = client_of(act)
    chart.read_chart(act("psychiatrist1"), client, reason="Rättelse")
    first = filled(act, client, ["0"] * 9 + ["2"])
    filled(act, client, ["0"] * 9 + [corrected], corrects_id=first.entry.id, reason="Fel avläst")
    assert len(alerts(act)) == left
    opened = chart.read_chart(act("midwife1"), client, reason="Larm").recalls
    assert [row.closed_why for row in opened] == ([""] if left else ["corrected"])


def test_a_corrected_form_counts_as_it_now_reads(act: Act) -> None:
    client = client_of(act)
    first = filled(act, client, ["1"] * 10)
    second = filled(act, client, ["3"] * 10, corrects_id=first.entry.id, reason="Fel avläst")
    found = screenings.list_screenings(act("midwife1"), client)
    assert [(row.entry.id, row.score.sum) for row in found] == [(second.entry.id, 30)]
    assert second.entry.words.reason == "Fel avläst"


def test_the_wording_that_was_shown_is_told_with_the_form(act: Act, tmp_path: Path) -> None:
    client = client_of(act)
    text_packs.load_text_pack(act("psychiatrist1"), file=pack(tmp_path))
    told = [filled(act, client, ["1"] * 10, language=language) for language in ("sv", "en")]
    assert [(row.language, row.edition) for row in told] == [("sv", "1"), ("en", "")]
    by_client = filled(act, client, ["1"] * 9, instrument="madrs-s", filled_by="client")
    assert (by_client.filled_by, by_client.language, by_client.edition) == ("client", "sv", "")


def test_a_trend_has_one_instrument_oldest_first(act: Act) -> None:
    client = client_of(act)
    for day, answer in ((3, "1"), (1, "3"), (2, "2")):
        date = TODAY.replace(day=day)
        filled(act, client, [answer] * 10, date=date)
    filled(act, client, ["1"] * 9, instrument="madrs-s", filled_by="client")
    found = screenings.list_screenings(act("psychiatrist1"), client)
    trend = screenings.trend(found, "madrs")
    assert [(point.date[-2:], point.sum) for point in trend.points] == [("01", 30), ("02", 20), ("03", 10)]
    assert [point.band for point in trend.points] == ["moderate", "moderate", "mild"]
    assert [band.code for band in trend.bands] == ["none", "mild", "moderate", "severe"]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"answers": ["0"] * 9}, "answers_count"),
        ({"answers": ["7"] + ["0"] * 9}, "answer_outside"),
        ({"filled_by": "mother"}, "filled_by_unknown"),
        ({"language": ""}, "language_missing"),
        ({"instrument": "no-such"}, "unknown_instrument"),
        ({"instrument": "mini", "answers": ["not_done"] * 16}, "edition_missing"),
        ({"instrument": "mini", "answers": ["not_done"] * 16, "edition": "4.4"}, "edition_missing"),
    ],
)
def test_a_form_that_cannot_be(act: Act, wrong: dict[str, Any], reason: str) -> None:
    told: dict[str, Any] = {"client_id": client_of(act), "instrument": "madrs", "answers": ["0"] * 10}
    with pytest.raises(Refused, match=reason):
        screenings.keep_screening(act("midwife1"), **told | {"filled_by": "client"} | wrong)


def test_a_form_is_kept_as_it_is_filled_in(act: Act) -> None:
    client = client_of(act)
    told: dict[str, Any] = {"client_id": client, "instrument": "madrs-s", "filled_by": "client"}
    empty = screenings.unanswered("madrs-s")
    draft = screenings.keep_screening(act("midwife1"), answers=empty, **told)
    more = screenings.keep_screening(
        act("midwife1"), answers=["4", *empty[1:]], draft_id=draft.id, version=draft.version, **told
    )
    assert entry_drafts.read_draft(act("midwife1"), more.id).words.facts["answers"][:2] == ["4", "-"]
    assert more.words.facts["age"] == 36


def test_an_interview_keeps_its_edition_and_what_is_reached(act: Act) -> None:
    client = client_of(act)
    answers = ["not_done"] * len(read_instrument("mini").items)
    answers[4] = "positive"
    row = filled(act, client, answers, instrument="mini", edition="7.0")
    assert (row.edition, row.reached, row.score.band) == ("7.0", ("panic",), None)


def test_a_text_pack_is_kept_and_replaced(act: Act, tmp_path: Path) -> None:
    assert text_packs.find_text_pack(act("midwife1"), "madrs", "sv") is None
    file = pack(tmp_path)
    text_packs.load_text_pack(act("chief"), file=file)
    told = json.loads(file.read_text("utf-8"))
    told["items"]["1"] = "Annan lydelse"
    told["answers"] = {"1": {str(n): f"Steg {n}" for n in range(7)}}
    file.write_text(json.dumps(told), "utf-8-sig")
    text_packs.load_text_pack(act("midwife1"), file=file)
    (found,) = text_packs.list_text_packs(act("midwife1"))
    assert (found.items["1"], found.answers["1"]["6"], found.rights) == ("Annan lydelse", "Steg 6", "Avtal")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda told: told["items"].pop("10"), "pack_does_not_fit"),
        (lambda told: told["items"].update({"11": "x"}), "pack_does_not_fit"),
        (lambda told: told["items"].update({"1": ""}), "pack_damaged"),
        (lambda told: told["items"].update({"1": 7}), "pack_damaged"),
        (lambda told: told.update({"items": ["x"]}), "pack_damaged"),
        (lambda told: told.update({"rights": ""}), "pack_damaged"),
        (lambda told: told.update({"language": "svenska språket"}), "pack_damaged"),
        (lambda told: told.update({"answers": {"1": {"0": "x"}}}), "pack_does_not_fit"),
        (lambda told: told.update({"instrument": "../services"}), "unknown_instrument"),
    ],
)
def test_a_pack_that_does_not_fit(act: Act, tmp_path: Path, change: Any, reason: str) -> None:
    file = pack(tmp_path)
    told = json.loads(file.read_text("utf-8"))
    change(told)
    file.write_text(json.dumps(told), "utf-8")
    with pytest.raises(Refused, match=reason):
        text_packs.load_text_pack(act("midwife1"), file=file)


@pytest.mark.parametrize("raw", [b"", b"[]", b"{", b"\xff\xfe\x00", b"[" * 100_000, b"x" * 500_001])
def test_a_file_that_is_no_pack(act: Act, tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "pack.json"
    file.write_bytes(raw)
    with pytest.raises(Refused, match=r"pack_damaged|file_too_large"):
        text_packs.load_text_pack(act("midwife1"), file=file)
    with pytest.raises(Refused, match="file_unreadable"):
        text_packs.load_text_pack(act("midwife1"), file=tmp_path / "no such")
