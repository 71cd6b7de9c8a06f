"""The first time: a clinic with its chief, and colleagues enrolled one after the other at the same keyboard."""

import pytest
from PySide6.QtCore import Qt

from spiral.records.staff import add_staff
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.text import ShortText, Text
from spiral.ui.start import first_staff, set_up_wizard
from spiral.ui.start.first_staff import FirstStaff
from spiral.ui.start.set_up_draft import SetUpDraft
from spiral.ui.start.set_up_wizard import SetUpWizard
from spiral.vault.errors import Broken
from tests.make import PASSWORD, QUICK, TODAY, Clinic
from tests.ui.keyboard import focused, name_of, press

Key = Qt.Key
COMMON = "passwordpassword"


@pytest.fixture
def wizard(qtbot, dressed):
    page = SetUpWizard(lambda: TODAY, kdf=QUICK)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.take_focus()
    yield page
    page.let_go()


def fill(wizard, folder, name="Chefen", login="chief", password=PASSWORD, again=None):
    step = wizard.clinic
    step.unit_line.setText("Enheten i Provköping")
    step.folder_line.setText(str(folder))
    step.name_line.setText(name)
    step.login_line.setText(login)
    step.chosen.setText(password, again)


def settle(wizard, qtbot):
    qtbot.waitUntil(lambda: wizard._work is None)


def make(wizard, qtbot, folder):
    fill(wizard, folder)
    wizard.make()
    settle(wizard, qtbot)
    assert wizard.first is not None


def enrol(wizard, qtbot, name, *roles, login="", password=PASSWORD):
    form = wizard.people.fields
    form.name_line.setText(name)
    form.login_line.setText(login or name.split()[0].casefold())
    form.picker.set_roles(set(roles))
    wizard.people.next_button.click()
    wizard.people.chosen.setText(password)
    wizard.people.add_button.click()
    settle(wizard, qtbot)


def listed(wizard):
    lines = []
    for at in range(wizard.people.listed.count()):
        widget = wizard.people.listed.itemAt(at).widget()
        parts = [widget] if isinstance(widget, Text) else widget.findChildren(ShortText)
        lines.append(" ".join(part.whole() if isinstance(part, ShortText) else part.text() for part in parts))
    return lines


# --- the clinic ------------------------------------------------------------------------------------------


def test_the_clinic_is_made_with_its_chief(wizard, qtbot, tmp_path):
    make(wizard, qtbot, tmp_path / "ny" / "mottagning")
    assert (tmp_path / "ny" / "mottagning" / "unit.keys").is_file()
    assert wizard.clinic.chosen.draft().password == ""
    assert listed(wizard) == ["Chefen chief, enhetschef"]
    assert name_of(focused()) == "Namn"
    assert not wizard.back.isVisible()
    wizard.finish()
    box = Clinic(tmp_path / "ny" / "mottagning").open("chief")
    assert box.actor.roles == {"chief"}
    box.close()


def test_it_says_that_there_is_no_backup_yet(wizard):
    said = [notice.text.text() for notice in wizard.clinic.findChildren(Notice)]
    assert said == [
        "Säkerhetskopiering och återställning finns inte ännu: inga verkliga klienter i den här versionen."
    ]


def test_everything_that_is_missing_is_told_at_once_and_the_first_has_the_keyboard(wizard):
    wizard.clinic.login_line.setText("Å b")
    wizard.make()
    step = wizard.clinic
    assert [bool(each.error) for each in (step.unit, step.folder, step.name, step.login)] == [True] * 4
    assert step.folder.error == "Välj en mapp för mottagningen."
    assert name_of(focused()) == "Enhetens namn"
    assert step.login_line.text() == "Å b"
    step.unit_line.setFocus()
    press(Key.Key_A)
    assert step.unit.error == ""


@pytest.mark.parametrize("kind", ["full", "file", "relative"])
def test_a_folder_that_cannot_be_taken_is_told_and_left_alone(wizard, tmp_path, kind):
    place = tmp_path / "full"
    if kind == "full":
        place.mkdir()
        (place / "brev.txt").write_text("hej")
    elif kind == "file":
        place.write_text("hej")
    fill(wizard, "mottagningen" if kind == "relative" else place)
    wizard.make()
    told = "Skriv mappens hela sökväg." if kind == "relative" else "Mappen är inte tom. Välj en ny."
    assert wizard.clinic.folder.error == told
    assert wizard.clinic.folder.isAncestorOf(focused())
    assert wizard.first is None
    assert wizard.clinic.chosen.draft().password == PASSWORD


@pytest.mark.parametrize(
    ("password", "again", "said"),
    [
        ("kort", "kort", "Lösenordet måste ha minst 15 tecken."),
        (
            COMMON,
            COMMON,
            "Lösenordet hör till de första som andra skulle gissa. Välj ett annat.",
        ),
        (PASSWORD, PASSWORD + "!", "Lösenorden är inte lika."),
    ],
)
def test_a_password_that_will_not_do_is_told_beside_it(wizard, tmp_path, password, again, said):
    fill(wizard, tmp_path / "ny", password=password, again=again)
    wizard.make()
    chosen = wizard.clinic.chosen
    assert (chosen.password.error or chosen.again.error) == said
    assert not (tmp_path / "ny").exists()
    assert wizard.clinic.unit_line.text() == "Enheten i Provköping"


def test_a_disk_that_gives_up_is_told_at_the_folder_and_leaves_nothing(wizard, qtbot, tmp_path, monkeypatch):
    def fails(_work):
        raise Broken("disk_full")

    monkeypatch.setattr(first_staff.staff, "set_up_unit", fails)
    fill(wizard, tmp_path / "ny")
    wizard.make()
    settle(wizard, qtbot)
    assert wizard.notice.text.text().startswith("Disken är full.")
    assert not (tmp_path / "ny").exists()
    assert wizard.first is None
    assert wizard.clinic.isEnabled()
    assert wizard.clinic.chosen.draft().password == PASSWORD


def test_a_network_disk_is_refused(wizard, tmp_path, monkeypatch):
    monkeypatch.setattr(set_up_wizard, "is_shared", lambda _folder: True)
    fill(wizard, tmp_path / "ny")
    wizard.make()
    assert "nätverksdisk" in wizard.clinic.folder.error


# --- its people ------------------------------------------------------------------------------------------


@pytest.fixture
def begun(wizard, qtbot, tmp_path):
    make(wizard, qtbot, tmp_path / "ny")
    return wizard


def test_colleagues_enrol_one_after_the_other_and_give_each_other_keys(begun, qtbot):
    enrol(begun, qtbot, "Disa Ek", "midwife")
    assert begun.notice.text.text() == "Disa Ek kan logga in."
    assert begun.notice.detail.text() == "Disa Ek fick nycklar till: statistiken"
    enrol(begun, qtbot, "Tora Al", "therapist")
    assert "Tora Al fick nycklar till: " in begun.notice.detail.text()
    assert listed(begun) == [
        "Chefen chief, enhetschef",
        "Disa Ek disa, barnmorska",
        "Tora Al tora, behandlare",
    ]
    folder = begun.first.folder
    begun.finish()
    box = Clinic(folder).open("tora")
    assert {name for name, _ in box.compartments} == {"register", "counselling", "shared", "statistics"}
    box.close()


def test_a_second_chief_can_do_what_the_first_can_from_the_first_day(begun, qtbot):
    enrol(begun, qtbot, "Cilla Chef", "chief")
    folder = begun.first.folder
    begun.finish()
    box = Clinic(folder).open("cilla")
    with box.work(TODAY) as work:
        assert add_staff(work, login="ny", name="Ny Kollega", roles=("kast",))[0].state == "waiting"
    box.close()


def test_back_from_the_password_keeps_who_it_is(begun):
    form = begun.people.fields
    form.name_line.setText("Disa Ek")
    form.login_line.setText("disa")
    form.picker.set_roles({"midwife"})
    begun.people.next_button.click()
    assert begun.people.turn.text() == "Disa Ek väljer sitt lösenord"
    begun.people.chosen.setText(PASSWORD)
    begun.people.undo.click()
    assert form.draft().name == "Disa Ek"
    assert form.draft().roles == {"midwife"}
    assert begun.people.chosen.draft().password == ""


def test_what_is_missing_of_a_colleague_is_told_before_the_keyboard_is_handed_over(begun):
    begun.people.next_button.click()
    assert begun.people.fields.name.error
    assert not begun.people.password.isVisible()
    assert name_of(focused()) == "Namn"


def test_a_login_that_is_taken_is_told_at_the_login(begun, qtbot):
    enrol(begun, qtbot, "Disa Ek", "midwife")
    enrol(begun, qtbot, "Disa Al", "kast", login="disa")
    form = begun.people.fields
    assert form.login.error == "Inloggningsnamnet disa används redan."
    assert form.name_line.text() == "Disa Al"
    assert form.isVisible()
    assert len(listed(begun)) == 2


def test_closing_the_window_lets_the_clinic_go(begun, qtbot):
    folder = begun.first.folder
    enrol(begun, qtbot, "Disa Ek", "midwife")
    begun.let_go()
    Clinic(folder).open("disa").close()


def test_closing_while_someone_is_being_enrolled_lets_the_clinic_go(begun, qtbot):
    folder = begun.first.folder
    form = begun.people.fields
    form.name_line.setText("Disa Ek")
    form.login_line.setText("disa")
    form.picker.set_roles({"midwife"})
    begun.people.next_button.click()
    begun.people.chosen.setText(PASSWORD)
    begun.people.add_button.click()
    begun.let_go()
    assert begun.first is None

    def free():
        try:
            Clinic(folder).open("chief").close()
        except Exception:
            return False
        return True

    qtbot.waitUntil(free)


# --- without Qt ------------------------------------------------------------------------------------------


def test_a_failed_enrolment_can_be_tried_again(tmp_path, monkeypatch):
    first = FirstStaff(
        tmp_path / "ny", unit="E", login="chief", name="C", password=PASSWORD, today=TODAY, kdf=QUICK
    )
    facts = {"login": "disa", "name": "Disa Ek", "roles": ("midwife",), "share": 100}
    real = first_staff.enrol

    def fails(*_args, **_facts):
        raise Broken("disk_full")

    monkeypatch.setattr(first_staff, "enrol", fails)
    with pytest.raises(Broken):
        first.add(facts, PASSWORD)
    monkeypatch.setattr(first_staff, "enrol", real)
    assert first.add(facts, PASSWORD).state == "active"
    first.close()


def test_a_draft_of_a_clinic(tmp_path):
    draft = SetUpDraft(f" {tmp_path / 'ny'} ", "  Enheten  i  Byn ", "Cia  Chef", " CHEF ")
    assert draft.problems() == {}
    assert draft.facts() == {
        "folder": tmp_path / "ny", "unit": "Enheten i Byn", "name": "Cia Chef", "login": "chef",
    }  # fmt: skip
    long = SetUpDraft(str(tmp_path), "x" * 121, "y" * 121, "a")
    assert set(long.problems()) == {"unit", "name", "login"}
