"""What a client may have: the journal as PDF and as FHIR, and the log; only after the password, and logged."""

import base64
import json
import shutil

import pypdfium2
import pytest
from fhir.resources.R4B.bundle import Bundle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spiral.records.entry_drafts import Words, keep_draft
from spiral.records.papers import prescribe, set_diagnosis
from spiral.records.samples import take_sample
from spiral.records.screenings import keep_screening, sign_screening
from spiral.ui.journal.extract_sheet import open_extract
from spiral.ui.paper_preview import PaperPreview
from spiral.ui.parts.question import answering
from spiral.vault.tables import LogRow
from tests.make import PASSWORD, TODAY, Clinic
from tests.ui.charting import CALLED, NEW, OLD, SECRET, WHY, make_journal
from tests.ui.keyboard import ALT, CTRL, press
from tests.ui.keyboard import write as typed
from tests.ui.register import in_sight, newest, open_window

Key = Qt.Key
DRAFTED = "Ett utkast som ingen har signerat."


@pytest.fixture(scope="module")
def written(made_clinic, tmp_path_factory):
    folder = make_journal(made_clinic, tmp_path_factory.mktemp("extract") / "clinic")
    box = Clinic(folder).open("physician1")
    with box.work(TODAY) as work:
        from spiral.records.clients import list_clients

        client = next(row.id for row in list_clients(work) if row.name == "Åsa Ek")
        set_diagnosis(work, client_id=client, code="F32.1", name="Depressiv episod")
        prescribe(
            work, client_id=client, substance="Sertralin", atc="N06AB06", strength="50 mg", dose="1 dagligen",
            first=TODAY, reason="Oro",
        )  # fmt: skip
        take_sample(work, client_id=client, kind="hiv")
        form = keep_screening(
            work, client_id=client, instrument="audit", answers=["1"] * 8 + ["2", "2"], filled_by="client"
        )
        sign_screening(work, draft_id=form.id, version=form.version)
        keep_draft(work, client_id=client, words=Words(parts={"text": DRAFTED}))
    box.close()
    return folder


@pytest.fixture
def clinic(written, tmp_path):
    shutil.copytree(written, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def main(open_desk, qtbot):
    window = open_window(qtbot, open_desk("midwife1"))
    window.open_client(window.index.find("asa")[0].id)
    QApplication.processEvents()
    return window


@pytest.fixture
def sheet(main):
    made = open_extract(main, main.desk, main.page.shown.row)
    QApplication.processEvents()
    return made


def text_of(data):
    with pypdfium2.PdfDocument(data) as paper:
        return "\n".join(page.get_textpage().get_text_range() for page in paper), paper.get_metadata_dict()


def preview(main, qtbot):
    qtbot.waitUntil(lambda: in_sight(main, PaperPreview), timeout=15_000)
    shown = newest(main, PaperPreview)
    qtbot.waitUntil(lambda: bool(shown.paper.pages))
    return shown


def logged(main, action):
    with main.desk.box.work(TODAY) as work:
        return work.session.query(LogRow).filter(LogRow.action == action).count()


def test_the_wrong_password_makes_nothing(main, sheet, qtbot):
    press(Key.Key_Return, CTRL)
    assert sheet.field.error == "Skriv ditt lösenord."
    sheet.password.line.setText("fel lösenord helt")
    press(Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: sheet.field.error == "Lösenordet är fel.", timeout=15_000)
    assert not in_sight(main, PaperPreview)
    assert logged(main, "extract_journal") == 0


def test_the_journal_is_printed_whole_with_both_texts_and_without_what_is_blocked(main, sheet, qtbot):
    sheet.field.focus()
    typed(PASSWORD)
    press(Key.Key_Return)
    shown = preview(main, qtbot)
    text, facts = text_of(shown._data)
    for words in (
        OLD,
        NEW,
        WHY,
        CALLED,
        "Åsa Ek",
        "F32.1 Depressiv episod",
        "Sertralin 50 mg",
        "Hiv",
        "12 av 40",
    ):
        assert words in text, words
    assert text.index(NEW) < text.index(OLD)
    for words in (SECRET, DRAFTED):
        assert words not in text
    assert "Utelämnat, eftersom det är spärrat" in text
    assert "Ek" not in str(facts)
    assert shown.stem == f"journalutdrag-{TODAY}"
    assert logged(main, "extract_journal") == 1


def test_the_log_tells_who_and_what_and_no_reason(main, sheet, qtbot):
    press(Key.Key_L, ALT)
    sheet.field.focus()
    typed(PASSWORD)
    press(Key.Key_Return, CTRL)
    text, _ = text_of(preview(main, qtbot)._data)
    for words in (
        "Signerade en anteckning",
        "Barbro Morska",
        "Petra Psyk",
        "psykiatrikonsult",
        "Enheten i Provköping",
    ):
        assert words in text, words
    for words in (OLD, WHY, "Önskar det."):
        assert words not in text
    assert logged(main, "extract_log") == 1


def test_the_journal_as_fhir_is_a_bundle_to_a_library_that_is_not_ours(main, sheet, qtbot, tmp_path):
    press(Key.Key_F, ALT)
    sheet.field.focus()
    typed(PASSWORD)
    with answering(str(tmp_path / "ut.json")) as asked:
        press(Key.Key_Return)
        qtbot.waitUntil(lambda: bool(asked), timeout=15_000)
    assert asked[0].text == f"journal-{TODAY}.json"
    told = json.loads((tmp_path / "ut.json").read_text("utf-8"))
    bundle = Bundle.model_validate(told)
    kinds = [entry.resource.get_resource_type() for entry in bundle.entry]
    assert sorted(set(kinds)) == [
        "Condition", "Consent", "DocumentReference", "Encounter", "MedicationStatement", "Observation", "Patient",
        "Provenance", "QuestionnaireResponse",
    ]  # fmt: skip
    texts = {
        base64.b64decode(each["resource"]["content"][0]["attachment"]["data"]).decode(): each["resource"]
        for each in told["entry"]
        if each["resource"]["resourceType"] == "DocumentReference"
    }
    assert {OLD, NEW} <= set(texts)
    assert (texts[OLD]["status"], texts[NEW]["status"]) == ("superseded", "current")
    assert texts[NEW]["relatesTo"][0]["target"]["reference"] == f"urn:uuid:{texts[OLD]['id']}"
    assert SECRET not in str(texts)
    assert DRAFTED not in str(texts)
