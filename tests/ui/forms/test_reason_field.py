"""Reasons that go into the access log: the usual ones first, then one's own words, never without the chief's line."""

import pytest
from PySide6.QtCore import Qt

from spiral.records.catalogue import reason_words, reasons
from spiral.ui.forms.reason_field import ReasonField, ask_reason
from spiral.ui.parts.question import answering


@pytest.fixture
def field(qtbot) -> ReasonField:
    made = ReasonField("drop_draft")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_usual_reason_is_its_code_and_one_gives_way_to_the_next(field, qtbot):
    assert field.text() == ""
    with qtbot.waitSignal(field.choice.given):
        field.choice.usual["wrong_client"].click()
    assert field.text() == "wrong_client"
    field.choice.usual["not_needed"].click()
    field.choice.usual["not_needed"].click()
    assert field.text() == "not_needed"
    assert [chip.isChecked() for chip in field.choice.usual.values()].count(True) == 1


def test_ones_own_words_stand_under_other(field, qtbot):
    assert not field.choice.line.isVisible()
    with qtbot.assertNotEmitted(field.choice.given):
        field.choice.other.click()
    assert field.choice.line.isVisible()
    assert field.text() == ""
    field.choice.line.setText("  dubbelt ")
    assert field.text() == "dubbelt"
    with qtbot.waitSignal(field.choice.given):
        qtbot.keyClick(field.choice.line, Qt.Key.Key_Return)
    field.choice.usual["wrong_client"].click()
    assert field.text() == "wrong_client"
    assert not field.choice.line.isVisible()


@pytest.mark.parametrize("told", ["", "wrong_client", "egna ord"])
def test_what_was_kept_comes_back(field, told):
    field.choice.setText("not_needed")
    field.choice.setText(told)
    assert field.text() == told


def test_who_reads_it_stands_beside_it(field):
    assert field.hint.isVisible()
    assert field.hint.text() == (
        "Läses av enhetschefen, som granskar åtkomstloggen. Skriv inget om klienten."
    )
    assert field.choice.accessibleDescription() == field.hint.text()
    with answering("not_needed") as asked:
        assert ask_reason(field, "Kasta?", "Text", "drop_draft", "Kasta") == "not_needed"
    assert asked[0].verbs == ("Orsak",)


def test_a_reason_is_read_in_either_language_and_free_words_as_they_were_written():
    assert reason_words("wrong_client", "sv") == "Fel klient"
    assert reason_words("wrong_client", "en") == "Wrong client"
    assert reason_words("egna ord", "en") == "egna ord"


def test_every_usual_reason_has_a_code_of_its_own_and_words_in_both_languages():
    usual = [each for many in reasons().values() for each in many]
    assert len({each["code"] for each in usual}) == len(usual)
    assert all(each["sv"] and each["en"] for each in usual)
