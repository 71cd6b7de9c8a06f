"""One case by keyboard, from the phone call to the closing and back: three colleagues, a year and a half, Swedish."""

import datetime as dt
import shutil
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from spiral.records import staff
from spiral.records.rights import SHAPE
from spiral.ui.desk import Desk
from spiral.ui.paper_preview import PaperPreview
from spiral.ui.parts.question import answering
from spiral.vault.box import enrol
from tests.make import PASSWORD, QUICK, TODAY, Clinic
from tests.ui.keyboard import CTRL, focused, name_of, press, write
from tests.ui.register import open_window, words_in_sight
from tests.ui.window import told

Key = Qt.Key


class Colleagues:
    """Those who take turns at the screen, on days that go by."""

    def __init__(self, clinic: Clinic, qtbot) -> None:
        self.clinic, self.qtbot, self.today = clinic, qtbot, TODAY
        self.desk: Desk | None = None

    def sit_down(self, login: str) -> None:
        """Somebody signs in, today."""
        self.leave()
        self.desk = Desk(self.clinic.open(login), lambda: self.today, clock=lambda: "13:42")
        self.window = open_window(self.qtbot, self.desk)

    def leave(self) -> None:
        if self.desk is not None:
            self.window.close()
            self.desk.close()
            self.desk = None

    def wake(self, day: str) -> None:
        """Another day; what is shown is read anew."""
        self.today = dt.date.fromisoformat(day)
        self.desk.changed.emit()
        QApplication.processEvents()

    def said(self) -> str:
        QApplication.processEvents()
        return words_in_sight(self.window)

    def told(self) -> str:
        return told(self.window)

    # --- keys --------------------------------------------------------------------------------------------

    def find(self, name: str) -> None:
        """Ctrl+K, the name, Enter; then the tab of treatment."""
        press(Key.Key_K, CTRL)
        write(name)
        press(Key.Key_Return)
        press(Key.Key_Tab, CTRL)
        assert self.window.page.tabs.current() == "case"

    def more(self, words: str) -> None:
        """Ctrl+M, down to the line, Enter."""
        press(Key.Key_M, CTRL)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        lines = [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]
        assert words in lines, lines
        for _ in lines:
            QTest.keyClick(menu, Key.Key_Down)
            if menu.activeAction().text().replace("&", "") == words:
                break
        QTest.keyClick(menu, Key.Key_Return)
        QApplication.processEvents()

    def paper(self) -> str:
        """Ctrl+P: the words of the paper that is shown; Esc."""
        press(Key.Key_P, CTRL)
        sheet = next(each for each in self.window.findChildren(PaperPreview) if each.isVisible())
        for _ in range(3):
            QThreadPool.globalInstance().waitForDone()
            QApplication.processEvents()
        document = pypdfium2.PdfDocument(sheet._data)
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
        document.close()
        press(Key.Key_Escape)
        return " ".join(text.split())


def tab_to(name: str) -> None:
    """Tab to what is called so; a choice is called by its field."""
    passed = []
    for _ in range(60):
        passed.append(focused().accessibleName() or name_of(focused()))
        if passed[-1] == name:
            return
        press(Key.Key_Tab)
    raise AssertionError(f"no way by Tab to {name!r}: {passed}")


def fill(name: str, text: str) -> None:
    """Tab to a field and write in it, in place of what stands there."""
    tab_to(name)
    press(Key.Key_A, CTRL)
    write(text)


def choose(name: str, words: str) -> None:
    """Tab to a choice and type what it begins with."""
    tab_to(name)
    write(words)
    assert focused().currentText().startswith(words), focused().currentText()


def save() -> None:
    press(Key.Key_S, CTRL)


def push(name: str, description: str = "") -> None:
    """Tab to a button and press it."""
    tab_to(name)
    press(Key.Key_Space)


@pytest.fixture
def colleagues(made_clinic: Path, tmp_path: Path, dressed: None, qtbot):
    """The desk, and two therapists."""
    folder = tmp_path / "clinic"
    shutil.copytree(made_clinic, folder)
    clinic = Clinic(folder)
    box = clinic.open("chief")
    with box.work(TODAY) as work:
        _, code = staff.add_staff(work, login="therapist2", name="Tina Terapeut", roles=("therapist",))
    box.close()
    enrol(folder, "therapist2", code, PASSWORD, shape=SHAPE, kdf=QUICK).close()
    box = clinic.open("therapist1")
    with box.work(TODAY) as work:
        staff.grant_staff(work, "therapist2")
    box.close()
    made = Colleagues(clinic, qtbot)
    yield made
    made.leave()


def test_a_case_goes_from_the_phone_call_to_the_closing_and_begins_again(colleagues: Colleagues) -> None:
    take_the_call(colleagues)
    hold_the_conference(colleagues)
    assess(colleagues)
    agree(colleagues)
    talk(colleagues)
    look_back(colleagues)
    hand_over(colleagues)
    close_and_begin_again(colleagues)


def take_the_call(at: Colleagues) -> None:
    at.sit_down("assistant1")
    at.window.go("enquiries")
    press(Key.Key_N, CTRL)
    write("Nova")
    choose("Hur de kom till oss", "På")
    fill("Telefon", "070-174 06 12")
    choose("Vi får: sms", "Ja")
    choose("Vi får: brev i neutralt kuvert", "Nej")
    fill("Att tänka på vid kontakt", "Bara efter klockan tre.")
    fill("Vad personen söker för", "Vill prata med någon.")
    save()
    assert "dagordning" in at.told()
    assert "Nova" in at.said()


def hold_the_conference(at: Colleagues) -> None:
    at.sit_down("therapist1")
    at.wake("2026-11-25")
    at.window.go("enquiries")
    press(Key.Key_Return)
    press(Key.Key_Right)
    choose("Vem tar det", "Tora")
    save()
    press(Key.Key_M, CTRL)
    write("Nova tas emot av Tora.")
    push("Tora Terapeut")
    save()
    press(Key.Key_M, CTRL)
    paper = at.paper()
    assert "Nova" not in paper
    assert "Första besök erbjudet, Tora Terapeut" in paper
    press(Key.Key_Escape)
    press(Key.Key_Tab, CTRL)
    assert "14 dagar kvar av 14" in at.said()
    press(Key.Key_Return)
    save()
    assert "Bokat: 2026-11-26 10:00" in at.told()


def assess(at: Colleagues) -> None:
    at.wake("2026-11-26")
    at.find("Nova")
    assert "Bedömning" in at.said()
    assess_once(at, 1)
    for number, day in ((2, "2026-12-03"), (3, "2026-12-10")):
        at.more("Boka bedömningssamtal…")
        assert day in at.said()  # the same weekday and time the week after, when it is free
        save()
        at.wake(day)
        assess_once(at, number)
    press(Key.Key_4, CTRL)
    assert at.said().count("Bedömningssamtal ") >= 3


def assess_once(at: Colleagues, number: int) -> None:
    """The talk was held; its form is written."""
    press(Key.Key_1, CTRL)
    at.window.page.take_focus()
    write("g")
    assert "Genomfört" in at.told() or "genomfört" in at.told()
    at.more(f"Bedömningssamtal {number}…")
    assert name_of(focused()) == "Problemet med klientens egna ord"
    write(f"Sömnen, {number}.")
    save()


def agree(at: Colleagues) -> None:
    for words in ("Sova om nätterna", "Våga ringa"):
        at.more("Nytt mål…")
        write(words)
        save()
    at.more("Nytt kontrakt…")
    # the time that the three first talks had is free, and stands there already
    assert "10:00" in at.said()
    fill("Från", "2026-12-17")
    fill("När en tid inte används", "Ring dagen innan.")
    save()
    assert "Veckotiden" in at.told()
    press(Key.Key_5, CTRL)
    paper = at.paper()
    for words in ("Torsdag 10:00", "Sova om nätterna", "Ring dagen innan.", "Nova", "Tora Terapeut"):
        assert words in paper, paper
    push("Papperet är underskrivet idag")
    assert "Underskrivet 2026-12-10" in at.said()
    at.more("Lägg ut samtal…")
    fill("Till och med", "2027-01-15")
    save()
    assert "3 samtal" in at.told()  # 24 and 31 December are red


def talk(at: Colleagues) -> None:
    for day, key in (("2026-12-17", "g"), ("2027-01-07", "u"), ("2027-01-14", "g")):
        at.wake(day)
        press(Key.Key_1, CTRL)
        at.window.page.case.talks.choose(
            next(row.visit.id for row in at.window.page.case.shown.talks if row.visit.date == day)
        )
        at.window.page.take_focus()
        write(key)
        if key == "g":
            press(Key.Key_J, CTRL)
            write(f"Arbetsanteckning {day}.")
            tab_to("Fas")
            press(Key.Key_Right)
            press(Key.Key_Return, CTRL)
            assert "Signerad" in at.told()


def look_back(at: Colleagues) -> None:
    at.wake("2027-06-10")
    assert "Uppföljning senast 2027-06-17" in at.said()
    press(Key.Key_H, CTRL)
    write("Vi har talat om sömnen.")
    choose("Sova om nätterna: Hur långt, 0 till 10", "4")
    save()
    press(Key.Key_3, CTRL)
    paper = at.paper()
    for words in ("Halvårsuppföljning", "Vi har talat om sömnen.", "Sova om nätterna", "4"):
        assert words in paper, paper


def hand_over(at: Colleagues) -> None:
    at.sit_down("therapist2")  # who has the case is away: a colleague takes it, and says why
    at.find("Nova")
    at.more("Lämna över ärendet…")
    write("Tina")
    save()
    assert name_of(focused()) == "Kollegan är borta"  # the first of the usual reasons
    press(Key.Key_Space)
    save()
    assert "Tina Terapeut har ärendet" in at.told()
    at.sit_down("therapist1")
    at.window.go("todo")
    assert "Tina Terapeut har tagit över ditt ärende" in at.said()
    press(Key.Key_Return)
    press(Key.Key_5, CTRL)
    push("Jag vet att Tina Terapeut har det")
    at.window.go("todo")
    assert "tagit över" not in at.said()
    at.sit_down("therapist2")
    at.find("Nova")
    press(Key.Key_2, CTRL)
    assert "Arbetsanteckning 2026-12-17." in at.said()  # she has the case, and reads the earlier notes
    versions = at.window.page.case.shown.contract.versions
    assert [
        (row.from_date, row.staff) for row in versions
    ] == [  # the weekly time went along, to be signed anew
        ("2027-06-10", "Tina Terapeut"),
        ("2026-12-17", "Tora Terapeut"),
    ]


def close_and_begin_again(at: Colleagues) -> None:
    at.wake("2027-08-31")
    at.more("Avsluta ärendet…")
    write("Enl")
    choose("Sova om nätterna", "Nått")
    fill("Sova om nätterna: Med klientens ord", "Jag sover.")
    fill("Hur det har varit", "Lugnare.")
    save()
    assert "2028-02-29" in at.told(), at.said()
    press(Key.Key_5, CTRL)
    paper = at.paper()
    for words in (
        "Nova och Tora Terapeut, Tina Terapeut",
        "Sova om nätterna",
        "2028-02-29",
        "Nått. Jag sover.",
        "Lugnare.",
    ):
        assert words in paper, paper
    at.wake("2028-02-29")
    at.window.go("todo")
    assert "Uppföljande samtal" in at.said()
    press(Key.Key_Return)
    assert at.window.page.tabs.current() == "case"
    press(Key.Key_5, CTRL)
    push("Uppföljande samtalet är avklarat")
    at.window.go("todo")
    assert "Uppföljande samtal" not in at.said()
    at.find("Nova")
    with answering("yes"):
        at.more("Klienten är tillbaka: nytt ärende…")
    assert "Bedömning" in at.said()
    case = at.window.page.case.shown.case
    assert (case.opened, case.staff) == ("2028-02-29", "Tina Terapeut")
    assert case.follows == at.window.page.case.shown.others[-1].id
