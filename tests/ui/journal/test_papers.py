"""Medicines and papers on the screen: prescribed, stopped, diagnosed, written from templates, answered, printed."""

import shutil

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import update

from spiral.records.banner import change_warnings
from spiral.records.chart import read_chart
from spiral.records.chart_warnings import Warnings
from spiral.records.concerns import list_concerns
from spiral.records.journal_models import Entry
from spiral.records.papers import list_diagnoses, list_favourites, list_prescriptions, set_diagnosis
from spiral.records.settings import set_setting
from spiral.reports.journal_files import entry_paper
from spiral.ui.journal.concern_sheet import ConcernAnswerSheet, ConcernSheet
from spiral.ui.journal.diagnosis_sheet import DiagnosisSheet
from spiral.ui.journal.entry_sheet import EntrySheet
from spiral.ui.journal.paper_answer_sheet import PaperAnswerSheet
from spiral.ui.journal.prescription_sheet import PrescriptionSheet, StopSheet
from spiral.ui.paper_preview import PaperPreview
from spiral.ui.parts.question import answering
from spiral.ui.parts.side_sheet import SideSheet
from tests.make import TODAY, Clinic, record, register
from tests.ui.keyboard import CTRL, press, tab_to
from tests.ui.keyboard import write as typed
from tests.ui.register import in_sight, newest, open_window, words_in_sight

Key = Qt.Key


@pytest.fixture(scope="module")
def written(made_clinic, tmp_path_factory):
    folder = tmp_path_factory.mktemp("papers") / "clinic"
    shutil.copytree(made_clinic, folder)
    box = Clinic(folder).open("physician1")
    client = register(box, kind="personnummer", identity="198809229803", given_name="Åsa", family_name="Ek")
    record(box, client.id, service="physician")
    with box.work(TODAY) as work:
        change_warnings(work, client_id=client.id, warnings=Warnings(hypersensitivity="penicillin"))
    box.close()
    return folder


@pytest.fixture
def clinic(written, tmp_path):
    shutil.copytree(written, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def open_main(open_desk, qtbot):
    def opened(login="physician1", tab="papers"):
        window = open_window(qtbot, open_desk(login))
        window.open_client(window.index.find("asa")[0].id)
        window.page.show_tab(tab)
        QApplication.processEvents()
        return window

    return opened


@pytest.fixture
def main(open_main):
    return open_main()


def pane(main):
    return main.page.panes["papers"]


def client(main):
    return main.page.client_id


def new(main, name):
    action = next(each for each in pane(main).new_menu().actions() if each.text() == name)
    action.trigger()
    QApplication.processEvents()


def fill(**texts):
    for name, text in texts.items():
        tab_to(name.replace("_", " "))
        typed(text)


def prescribe(main, substance="Sertralin"):
    new(main, "Läkemedel…")
    typed(substance)
    fill(
        **{"ATC-kod": "n06ab06", "Styrka": "50 mg", "Dosering": "1 dagligen", "Orsak till läkemedlet": "Oro"}
    )
    press(Key.Key_Return, CTRL)


def test_each_role_is_offered_its_own_papers(open_main):
    names = [each.text() for each in pane(open_main()).new_menu().actions() if each.text()]
    assert names == [
        "Läkemedel…", "Diagnos…", "Läkarintyg om arbetsförmåga…", "Läkarintyg…",
        "Läkarutlåtande om hälsotillstånd…", "Remiss…", "Begäran om journalhandlingar…",
        "Anmälan till socialtjänsten…",
    ]  # fmt: skip


def test_a_medicine_is_prescribed_corrected_and_stopped_with_why(main):
    new(main, "Läkemedel…")
    sheet = newest(main, PrescriptionSheet)
    assert "Överkänslig: penicillin" in words_in_sight(sheet)
    typed("Sertralin")
    fill(**{"ATC-kod": "N06", "Styrka": "50 mg", "Dosering": "1 dagligen", "Orsak till läkemedlet": "Oro"})
    press(Key.Key_Return, CTRL)
    assert sheet.fields["atc"].error == "En ATC-kod ser ut som N06AB06."
    assert sheet.substance.text() == "Sertralin"
    sheet.atc.setText("N06AB06")
    press(Key.Key_Return, CTRL)
    assert not in_sight(main, SideSheet)
    (row,) = main.desk.ask(list_prescriptions, client(main))
    assert (row.substance, row.atc, row.first, row.to) == ("Sertralin", "N06AB06", TODAY.isoformat(), None)
    pane(main).rows.choose_end()
    pane(main).rows.setFocus()
    press(Key.Key_R, CTRL)
    newest(main, PrescriptionSheet).strength.setText("25 mg")
    press(Key.Key_Return, CTRL)
    assert newest(main, PrescriptionSheet).fields["why"].error == "Skriv varför det rättas."
    typed("Fel styrka.")
    press(Key.Key_Return, CTRL)
    assert [each.strength for each in main.desk.ask(list_prescriptions, client(main))] == ["25 mg"]
    pane(main).rows.choose_end()
    pane(main).rows.setFocus()
    press(Key.Key_Return)
    press(Key.Key_Return, CTRL)
    assert newest(main, StopSheet).fields["why"].error
    typed("Illamående.")
    press(Key.Key_Return, CTRL)
    (row,) = main.desk.ask(list_prescriptions, client(main))
    assert (row.stopped, row.why) == (TODAY.isoformat(), "Illamående.")
    assert "utsatt" in words_in_sight(pane(main))


def test_a_known_substance_brings_its_code_and_what_is_missing_is_told_beside_its_field(main):
    new(main, "Läkemedel…")
    sheet = newest(main, PrescriptionSheet)
    press(Key.Key_Return, CTRL)
    assert sheet.fields["substance"].error
    assert sheet.substance.hasFocus()
    typed("sertralin")
    press(Key.Key_Tab)
    assert sheet.atc.text() == "N06AB06"
    fill(Styrka="50 mg", Dosering="1 dagligen")
    press(Key.Key_Return, CTRL)
    assert sheet.fields["reason"].error
    assert sheet.reason.hasFocus()
    assert not sheet.notice.isVisible()


def test_a_midwife_prescribes_contraceptives_only(open_main):
    main = open_main("midwife1")
    prescribe(main)
    told = "En barnmorska förskriver och sätter ut bara preventivmedel."
    assert newest(main, PrescriptionSheet).fields["atc"].error == told
    assert main.desk.ask(list_prescriptions, client(main)) == []


def test_a_diagnosis_is_checked_for_form_and_put_in_the_clinics_list(main):
    new(main, "Diagnos…")
    typed("depression")
    press(Key.Key_Return, CTRL)
    sheet = newest(main, DiagnosisSheet)
    assert sheet.fields["code"].error == "En diagnoskod ser ut som F32.1."
    sheet.code.setText("f321")
    fill(**{"Diagnos i ord": "Medelsvår depressiv episod"})
    sheet.keep.setChecked(True)
    press(Key.Key_Return, CTRL)
    assert [(row.code, row.name) for row in main.desk.ask(list_diagnoses, client(main))] == [
        ("F32.1", "Medelsvår depressiv episod")
    ]
    assert [row.code for row in main.desk.ask(list_favourites)] == ["F32.1"]
    new(main, "Diagnos…")
    typed("F32.1")
    press(Key.Key_Tab)
    sheet = newest(main, DiagnosisSheet)
    assert sheet.name.text() == "Medelsvår depressiv episod"
    assert sheet.drop.isVisible()
    with answering("discard"):
        press(Key.Key_Escape)


def test_a_referral_is_written_signed_printed_and_answered(main, qtbot):
    new(main, "Remiss…")
    sheet = newest(main, EntrySheet)
    typed("Hematologen")
    press(Key.Key_Return, CTRL)
    assert sheet.fields.headings["question"].error
    fill(Frågeställning="Utredning av anemi")
    press(Key.Key_Return, CTRL)
    assert not in_sight(main, EntrySheet)
    line = pane(main).rows.chosen()
    assert (line.what, line.state.text) == ("Remiss", "Svar väntas")
    press(Key.Key_P, CTRL)
    preview = newest(main, PaperPreview)
    qtbot.waitUntil(lambda: len(preview.paper.pages) == 1)
    assert preview.stem == f"remiss-{TODAY}"
    press(Key.Key_Escape)
    data = main.desk.ask(entry_paper, entry_id=line.id, printed_at="2026-11-24 10:00")
    with pypdfium2.PdfDocument(data) as paper:
        text = paper[0].get_textpage().get_text_range()
        assert "Ek" not in str(paper.get_metadata_dict())
    for words in ("Remiss", "Åsa Ek, 19880922-9803", "Hematologen", "Utredning av anemi", "Lars Läkare"):
        assert words in text
    pane(main).rows.setFocus()
    press(Key.Key_Return)
    answer = newest(main, PaperAnswerSheet)
    assert "Utredning av anemi" in words_in_sight(answer)
    typed("Järnbrist.")
    press(Key.Key_Return, CTRL)
    line = pane(main).rows.chosen()
    assert (line.state.text, line.more) == (f"Besvarad {TODAY}", "Järnbrist.")


def test_a_corrected_paper_prints_both_texts_and_why(main):
    new(main, "Läkarintyg…")
    typed("Försäkringskassan")
    fill(Ändamål="Sjukpenning")
    sheet = newest(main, EntrySheet)
    basis, issuer = "Underlag", "Utfärdare"
    told, needed = "Undersökning eller kontakt, hur och när.", "Måste fyllas i innan det kan signeras."
    assert sheet.title.text() == "Läkarintyg"
    assert sheet.fields.headings["basis"].hint.text() == f"{told} {needed}"
    for name, text in ((basis, "Undersökning i dag"), ("Intyg", "Kan inte arbeta."), (issuer, "Leg. läkare")):
        tab_to(name)
        typed(text)
    assert sheet.fields.headings["basis"].hint.text() == told
    assert sheet.fields.headings["to"].hint.isHidden()
    press(Key.Key_Return, CTRL)
    press(Key.Key_R, CTRL)
    sheet = newest(main, EntrySheet)
    typed("Fel ord.")
    sheet.fields.areas["text"].setText("Kan arbeta halvtid.")
    press(Key.Key_Return, CTRL)
    line = pane(main).rows.chosen()
    data = main.desk.ask(entry_paper, entry_id=line.id, printed_at="2026-11-24 10:00")
    with pypdfium2.PdfDocument(data) as paper:
        text = paper[0].get_textpage().get_text_range()
    assert "Lars Läkare, leg. läkare" in text
    order = [text.index(words) for words in ("Kan arbeta halvtid.", "Fel ord.", "Kan inte arbeta.")]
    assert order == sorted(order)


def test_a_certificate_begins_with_who_issues_it_and_where(open_main, open_desk):
    def begun(**details):
        desk = open_desk("chief")
        for code, value in details.items():
            desk.do(set_setting, code=code, from_date=TODAY, value=value)
        main = open_main()
        new(main, "Läkarintyg…")
        return main, newest(main, EntrySheet).fields.areas["issuer"].text().splitlines()

    assert begun(unit_phone="08-465 004 12")[1] == []  # a line that is not whole is not signed by mistake
    main, lines = begun(unit_address="Gatan 1, Byn", unit_workplace="Mottagningen")
    assert lines == ["Leg. läkare", "Mottagningen", "Gatan 1, Byn", "08-465 004 12"]
    press(Key.Key_Escape)  # nothing is written: nothing is asked, and nothing is kept
    assert not in_sight(main, EntrySheet)
    assert not main.desk.ask(read_chart, client(main)).drafts
    new(main, "Remiss…")
    assert newest(main, EntrySheet).fields.parts() == {}


def test_a_medicine_and_a_diagnosis_are_printed_one_by_one_with_both_texts(main, qtbot):
    prescribe(main)
    pane(main).rows.choose_end()
    pane(main).rows.setFocus()
    press(Key.Key_R, CTRL)
    typed("Fel styrka.")
    newest(main, PrescriptionSheet).strength.setText("25 mg")
    press(Key.Key_Return, CTRL)
    pane(main).rows.choose_end()
    pane(main).rows.setFocus()
    press(Key.Key_P, CTRL)
    preview = newest(main, PaperPreview)
    qtbot.waitUntil(lambda: len(preview.paper.pages) == 1)
    assert preview.stem == f"läkemedel-{TODAY}"
    press(Key.Key_Escape)
    entry = pane(main).rows.chosen().id
    data = main.desk.ask(entry_paper, entry_id=entry, printed_at="2026-11-24 10:00")
    with pypdfium2.PdfDocument(data) as paper:
        text = paper[0].get_textpage().get_text_range()
    order = [text.index(words) for words in ("Sertralin 25 mg", "Fel styrka.", "Sertralin 50 mg")]
    assert order == sorted(order)
    row = main.desk.ask(set_diagnosis, client_id=client(main), code="F32.1", name="Depression")
    main.page.refresh()
    assert pane(main).rows.choose(row.id)
    pane(main).print_paper()
    preview = newest(main, PaperPreview)
    qtbot.waitUntil(lambda: len(preview.paper.pages) == 1)
    assert preview.stem == f"diagnos-{TODAY}"


def test_a_signature_that_does_not_fit_is_told_in_the_list(main):
    prescribe(main)
    row = main.desk.ask(set_diagnosis, client_id=client(main), code="F32.1", name="Depression")
    with main.desk.box.work(TODAY) as work:
        work.session.execute(update(Entry).values(begun_on="2026-11-01"))
    main.page.refresh()
    told = {line.id: line.state.text for line in pane(main).rows.rows() if line.state}
    assert set(told.values()) == {"Signaturen stämmer inte"}
    assert row.id in told
    assert len(told) == 2


def test_a_draft_of_a_paper_waits_in_the_list(main):
    new(main, "Remiss…")
    typed("Hematologen")
    press(Key.Key_Escape)
    main.page.refresh()
    assert [line.state.text for line in pane(main).rows.rows()] == ["Utkast"]
    pane(main).rows.choose_end()
    assert not pane(main).print.isVisible()
    assert "Ctrl+P" not in str(main.page.footer_keys())
    pane(main).rows.setFocus()
    press(Key.Key_Return)
    assert newest(main, EntrySheet).fields.areas["to"].text() == "Hematologen"


@pytest.mark.parametrize(("login", "tab"), [("physician1", "papers"), ("therapist1", "concerns")])
def test_a_report_of_concern_from_whoever_holds_the_client(open_main, login, tab, qtbot):
    main = open_main(login, tab)
    if tab == "papers":
        new(main, "Anmälan till socialtjänsten…")
    else:
        press(Key.Key_N, CTRL)
    sheet = newest(main, ConcernSheet)
    press(Key.Key_Return, CTRL)
    assert sheet.fields["why"].error
    sheet.why.set_value("abuse")
    sheet.to.setText("Socialtjänsten")
    tab_to("Vad som anmäldes")
    typed("Berättar om våld.")
    press(Key.Key_Return, CTRL)
    (row,) = main.desk.ask(list_concerns, client(main))
    assert (row.why, row.to, row.words, row.answered_on) == (
        "abuse", "Socialtjänsten", "Berättar om våld.", None,
    )  # fmt: skip
    rows = main.page.panes[tab].rows
    rows.choose_end()
    rows.setFocus()
    press(Key.Key_Return)
    assert "Berättar om våld." in words_in_sight(newest(main, ConcernAnswerSheet))
    typed("Utredning inledd.")
    press(Key.Key_Return, CTRL)
    assert main.desk.ask(list_concerns, client(main))[0].answer == "Utredning inledd."
    rows.choose_end()
    rows.setFocus()
    press(Key.Key_R, CTRL)
    typed("Fel mottagare.")
    newest(main, ConcernSheet).to.setText("Socialjouren")
    press(Key.Key_Return, CTRL)
    rows.choose_end()
    rows.setFocus()
    press(Key.Key_Return)
    shown = words_in_sight(newest(main, ConcernAnswerSheet))
    for words in ("Fel mottagare.", "Tidigare text, signerad", "Socialtjänsten", "Utredning inledd."):
        assert words in shown
    press(Key.Key_P, CTRL)
    preview = newest(main, PaperPreview)
    qtbot.waitUntil(lambda: len(preview.paper.pages) == 1)
    assert preview.stem == f"anmälan-{TODAY}"


def test_a_diagnosis_is_corrected_from_the_time_line_too(main):
    new(main, "Diagnos…")
    typed("F32.1")
    fill(**{"Diagnos i ord": "Depression"})
    press(Key.Key_Return, CTRL)
    main.page.show_tab("time-line")
    entry = next(row for row in main.desk.ask(read_chart, client(main)).entries if row.kind == "diagnosis")
    main.page.time_line.choose(entry.id)
    main.page.time_line.setFocus()
    press(Key.Key_R, CTRL)
    assert in_sight(main, DiagnosisSheet)
