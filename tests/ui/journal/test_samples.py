"""Samples on the screen: taken, sent, answered, read; the duties of a positive one; tracing papers. By keys alone."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spiral.records.duties import DISEASE, RESULTS, list_duties
from spiral.records.journal_models import TracingPaper
from spiral.records.samples import list_samples
from spiral.ui.duty_list import open_duty
from spiral.ui.journal.sample_sheet import SampleSheet
from spiral.ui.journal.take_samples_sheet import TakeSamplesSheet
from spiral.ui.journal.tracing_sheet import TracingSheet
from spiral.ui.parts.question import answering
from tests.make import TODAY, Clinic, record, register
from tests.ui.keyboard import ALT, CTRL, press, tab_to
from tests.ui.keyboard import write as typed
from tests.ui.register import in_sight, newest, open_window, words_in_sight

Key = Qt.Key
KIM = "Kim med den röda bilen"


@pytest.fixture(scope="module")
def written(made_clinic, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sampled") / "clinic"
    shutil.copytree(made_clinic, folder)
    box = Clinic(folder).open("midwife1")
    client = register(box, kind="personnummer", identity="198809229803", given_name="Åsa", family_name="Ek")
    record(box, client.id)
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
    window.page.show_tab("samples")
    QApplication.processEvents()
    return window


def samples(main):
    return main.desk.ask(list_samples, main.page.client_id)


def duties(main, kind):
    return [duty.words for duty in main.desk.ask(list_duties) if duty.kind == kind]


def take_chlamydia(main):
    press(Key.Key_N, CTRL)
    press(Key.Key_Space)
    press(Key.Key_S, CTRL)


def answer(main, outcome):
    press(Key.Key_Return)
    press(Key.Key_V, ALT)
    sheet = newest(main, SampleSheet)
    sheet.outcome.setFocus()
    press(Key.Key_Right, times=outcome)
    press(Key.Key_Return, CTRL)


def positive(main):
    """Taken, answered positive, read and signed; the sheet of its duties lies open."""
    take_chlamydia(main)
    answer(main, 2)
    press(Key.Key_Return)
    press(Key.Key_Return, CTRL)
    return newest(main, SampleSheet)


def test_several_samples_are_taken_at_once_and_wait_by_age(main):
    press(Key.Key_N, CTRL)
    sheet = newest(main, TakeSamplesSheet)
    press(Key.Key_S, CTRL)
    assert sheet.ticks_field.error == "Kryssa det som tas."
    press(Key.Key_Space)
    tab_to("Hiv")
    press(Key.Key_Space)
    press(Key.Key_S, CTRL)
    assert sorted(row.kind for row in samples(main)) == ["chlamydia", "hiv"]
    pane = main.page.panes["samples"]
    assert pane.count.text() == "2 prov väntar på något."
    assert "taget, inte skickat" in words_in_sight(pane)


def test_nothing_ticked_is_asked_about_nothing_and_what_is_ticked_is(main):
    press(Key.Key_N, CTRL)
    press(Key.Key_Space)
    with answering("keep", "discard") as asked:
        press(Key.Key_Escape)
        press(Key.Key_Escape)
    assert len(asked) == 2
    assert samples(main) == []


def test_sent_answered_read_and_signed(main):
    take_chlamydia(main)
    press(Key.Key_Return)
    press(Key.Key_Return, CTRL)
    assert samples(main)[0].state == "sent"
    press(Key.Key_Return)
    sheet = newest(main, SampleSheet)
    press(Key.Key_Return, CTRL)
    assert sheet.outcome_field.error == "Välj utfall."
    press(Key.Key_Right)
    press(Key.Key_Return, CTRL)
    assert duties(main, RESULTS) == ["Klamydia, negativt"]
    press(Key.Key_Return)
    press(Key.Key_Return, CTRL)
    (row,) = samples(main)
    assert (row.state, row.outcome, row.read_by, row.genuine, row.open) == (
        "read", "negative", "Barbro Morska", True, False,
    )  # fmt: skip
    assert duties(main, RESULTS) == []


def test_a_positive_result_is_a_list_that_is_not_forgotten(main):
    sheet = positive(main)
    assert "Anmäl till smittskyddsläkaren, rikskod: 88-9803" in [t.text() for t, _ in sheet.ticks.values()]
    press(Key.Key_Return, CTRL)
    assert sheet.notice.text.text() == "Kryssa det som är gjort."
    for code, (tick, note) in sheet.ticks.items():
        if code != "reported":
            tick.setFocus()
            press(Key.Key_Space)
            note.setText("vid besöket" if code == "informed" else "")
    press(Key.Key_Return, CTRL)
    assert duties(main, DISEASE) == ["Klamydia: anmäla, smittspåra"]
    duty = next(duty for duty in main.desk.ask(list_duties) if duty.kind == DISEASE)
    open_duty(main, main.desk, duty)
    told = words_in_sight(newest(main, SampleSheet))
    assert f"✓ Informera. {TODAY}, Barbro Morska. vid besöket" in told
    assert list(newest(main, SampleSheet).ticks) == ["reported"]


def test_tracing_papers_are_destroyed_on_a_negative_and_the_fact_is_left(main):
    positive(main)
    press(Key.Key_T, CTRL)
    sheet = newest(main, TracingSheet)
    assert "Spåras av Barbro Morska sedan 2026-11-24." in sheet.facts.text()
    assert "Spåras bakåt till 2025-11-24 (12 månader före provet)." in sheet.facts.text()
    press(Key.Key_Return, CTRL)
    assert sheet.who_field.error == "Skriv något att känna igen kontakten på."
    typed(KIM)
    press(Key.Key_Return, CTRL)
    typed("Lo")
    press(Key.Key_Return, CTRL)
    assert KIM in words_in_sight(sheet)
    sheet.rows.choose(1)
    press(Key.Key_F, ALT)
    sheet.note.setText("ringde")
    press(Key.Key_Return, CTRL)
    assert "1 försök" in words_in_sight(sheet)
    press(Key.Key_G, ALT)
    sheet.outcome.set_value("negative")
    with answering("no", "destroy") as asked:
        press(Key.Key_Return, CTRL)
        assert KIM in words_in_sight(sheet)
        press(Key.Key_Return, CTRL)
    assert asked[0].title == "Förstöra papperet för kontakt 1?"
    assert KIM not in words_in_sight(sheet)
    assert "papperet är förstört" in words_in_sight(sheet)
    with main.desk.box.work(TODAY) as work:
        assert work.session.query(TracingPaper).count() == 1
    press(Key.Key_S, ALT)
    assert sheet.end_note.hasFocus()
    press(Key.Key_Return, CTRL)  # what cannot be done is not asked about
    assert sheet.notice.text.text() == "Några kontakter har inget utfall än."
    sheet.rows.choose(2)
    press(Key.Key_G, ALT)
    sheet.outcome.set_value("not_found")
    press(Key.Key_Return, CTRL)
    press(Key.Key_S, ALT)
    with answering("end"):
        press(Key.Key_Return, CTRL)
    assert not in_sight(main, TracingSheet)
    with main.desk.box.work(TODAY) as work:
        assert work.session.query(TracingPaper).count() == 0
    assert duties(main, DISEASE) == [
        "Klamydia: informera, förhållningsregler muntligt, förhållningsregler skriftligt, behandla, anmäla"
    ]


def test_a_half_written_contact_is_asked_about(main):
    positive(main)
    press(Key.Key_T, CTRL)
    typed(KIM)
    with answering("keep"):
        press(Key.Key_Escape)
    assert newest(main, TracingSheet).who.text() == KIM


def test_a_read_result_is_corrected_beside_the_former(main):
    take_chlamydia(main)
    answer(main, 2)
    press(Key.Key_Return)
    press(Key.Key_Return, CTRL)
    newest(main, SampleSheet).close_sheet()
    press(Key.Key_Return)
    sheet = newest(main, SampleSheet)
    press(Key.Key_R, ALT)
    sheet.outcome.setFocus()
    press(Key.Key_Left)
    press(Key.Key_Return, CTRL)
    assert sheet.reason_field.error
    typed("Fel svar.")
    press(Key.Key_Return, CTRL)
    (row,) = samples(main)
    assert (row.outcome, [each.outcome for each in row.former], row.open) == ("negative", ["positive"], False)
    press(Key.Key_Return)
    told = words_in_sight(newest(main, SampleSheet))
    assert "Signaturen stämmer inte" not in told
    assert "Tidigare svar, läst av Barbro Morska" in told
    assert "Fel svar." in told
    newest(main, SampleSheet).close_sheet()
    main.page.show_tab("time-line")
    assert "Tidigare svar" in next(card.plain for card in main.page.chart.cards if card.kind == "samples")


def test_a_sample_of_the_wrong_client_is_voided_with_why(main):
    take_chlamydia(main)
    press(Key.Key_Return)
    press(Key.Key_M, ALT)
    sheet = newest(main, SampleSheet)
    press(Key.Key_Return, CTRL)
    assert sheet.reason_field.error == "Ange en anledning."
    typed("Fel klient.")
    press(Key.Key_Return, CTRL)
    (row,) = samples(main)
    assert (row.state, row.open, row.reason) == ("void", False, "Fel klient.")


def test_a_doctors_order_is_told_with_the_sample(main):
    press(Key.Key_N, CTRL)
    press(Key.Key_Space)
    tab_to("Ordinerat av, om en läkare har gjort det")
    typed("lars")
    press(Key.Key_S, CTRL)
    (row,) = samples(main)
    assert (row.ordered_by, row.taken_by) == ("Lars Läkare", "Barbro Morska")


def test_what_is_signed_is_signed_by_ctrl_enter_alone_and_the_rest_saved_by_ctrl_s(main):
    take_chlamydia(main)
    press(Key.Key_Return)
    sheet = newest(main, SampleSheet)
    assert sheet.foot.save.key() == "Ctrl+S"
    press(Key.Key_V, ALT)
    sheet.outcome.setFocus()
    press(Key.Key_Right, times=2)
    press(Key.Key_S, CTRL)
    press(Key.Key_Return)
    sheet = newest(main, SampleSheet)
    assert sheet.foot.save.key() == "Ctrl+Return"
    press(Key.Key_S, CTRL)
    assert sheet.sample.state == "answered"
    assert sheet.isVisible()
    press(Key.Key_Return, CTRL)
    duties = newest(main, SampleSheet)
    assert duties.foot.save.key() == "Ctrl+S"
    press(Key.Key_Space)
    assert "Några ord om det, om du vill" in words_in_sight(duties)
