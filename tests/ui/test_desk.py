"""The desk: what is asked, done and sent; committed before it is shown; cancelled work leaves nothing."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject
from sqlalchemy import func, select

from spiral.records import catalogue, staff
from spiral.records.import_files import Progress
from spiral.ui.desk import Desk
from spiral.vault.errors import Broken, Refused
from spiral.vault.tables import LogRow
from tests.make import TODAY


@pytest.fixture
def desk(open_desk):
    return open_desk("chief")


@pytest.fixture
def heard(desk):
    """How many times the pages were told to refresh."""
    times = []
    desk.changed.connect(lambda: times.append(1))
    return times


def log_rows(work):
    return work.session.scalar(select(func.count()).select_from(LogRow))


def add(work, login="ny", progress: Progress | None = None):
    row, _code = staff.add_staff(work, login=login, name="Ny Kollega", roles=("kast",))
    if progress is not None and not progress(1, 2):
        raise Refused("cancelled")
    return row


def logins(desk):
    return {row.login for row in desk.ask(staff.list_staff)}


class Told:
    """What came back."""

    def __init__(self):
        self.owner = QObject()
        self.done, self.failed, self.progress, self.threads = [], [], [], []

    def facts(self):
        return {"owner": self.owner, "done": self._done, "failed": self.failed.append}

    def _done(self, told):
        self.threads.append(threading.current_thread() is threading.main_thread())
        self.done.append(told)


def test_who_what_and_when(desk):
    assert (desk.actor.login, desk.unit, desk.today()) == ("chief", "Enheten i Provköping", TODAY)
    assert desk.may("add_staff")
    assert not desk.may("list_visits")


def test_a_question_tells_nobody_and_a_change_tells_every_page_once(desk, heard):
    desk.ask(catalogue.list_services)
    assert heard == []
    desk.do(add)
    assert heard == [1]
    assert "ny" in logins(desk)


def test_what_is_refused_changes_and_tells_nothing(desk, heard):
    before = desk.ask(log_rows)
    with pytest.raises(Refused, match="login_taken"):
        desk.do(add, login="midwife1")
    assert heard == []
    assert desk.ask(log_rows) == before


def test_what_is_sent_comes_back_on_the_screens_thread(desk, heard, qtbot):
    told = Told()
    desk.send(add, **told.facts(), login="ny2")
    qtbot.waitUntil(lambda: told.done != [])
    assert told.threads == [True]
    assert told.done[0].login == "ny2"
    assert heard == [1]


def test_what_only_reads_refreshes_no_page(desk, heard, qtbot):
    told = Told()
    desk.send(staff.list_staff, **told.facts(), reads=True)
    qtbot.waitUntil(lambda: told.done != [])
    assert heard == []


def test_a_refusal_comes_back_as_one(desk, heard, qtbot):
    told = Told()
    desk.send(add, **told.facts(), login="midwife1")
    qtbot.waitUntil(lambda: told.failed != [])
    assert told.failed[0].reason == "login_taken"
    assert heard == []


def test_progress_is_told_and_cancelling_leaves_nothing(desk, heard, qtbot):
    told, gate = Told(), threading.Event()

    def slow(work, progress):
        gate.wait(5)
        return add(work, progress=progress)

    def progressed(*at):
        told.progress.append(at)
        told.threads.append(threading.current_thread() is threading.main_thread())

    errand = desk.send(slow, **told.facts(), progress=progressed)
    errand.cancel()
    gate.set()
    qtbot.waitUntil(lambda: told.failed != [])
    assert told.failed[0].reason == "cancelled"
    assert told.progress == [(1, 2)]
    assert told.threads == [True]
    assert "ny" not in logins(desk)
    assert heard == []


def test_what_nobody_foresaw_is_told_and_raised(desk, qtbot):
    told = Told()

    def fails(_work):
        raise ValueError("Anna Svensson")

    with qtbot.capture_exceptions() as raised:
        desk.send(fails, **told.facts())
        qtbot.waitUntil(lambda: told.failed != [])
    assert isinstance(told.failed[0], Broken)
    assert told.failed[0].reason == "gone_wrong"
    assert "Anna" not in str(told.failed[0])
    assert raised[0][0] is ValueError


def test_closing_stops_what_can_be_stopped_and_tells_nobody(desk, clinic, qtbot):
    told, gate = Told(), threading.Event()

    def slow(work, progress):
        gate.wait(5)
        return add(work, progress=progress)

    desk.send(slow, **told.facts(), progress=lambda *_at: None)
    threading.Timer(0.05, gate.set).start()
    desk.close()
    with qtbot.waitSignal(desk.changed, timeout=100, raising=False) as waited:
        pass
    assert not waited.signal_triggered
    assert (told.done, told.failed) == ([], [])
    again = Desk(clinic.open("chief"), lambda: TODAY)
    assert "ny" not in logins(again)
    again.close()


@pytest.mark.parametrize("wrong", [None, Refused("cancelled")])
def test_who_is_gone_when_the_answer_comes_hears_nothing_and_the_pages_still_do(desk, heard, qtbot, wrong):
    told, gate = Told(), threading.Event()

    def slow(work, progress):
        gate.wait(5)
        progress(1, 2)
        if wrong:
            raise wrong
        return add(work)

    errand = desk.send(slow, **told.facts(), progress=lambda *at: told.progress.append(at))
    with qtbot.waitSignal(errand.finished):
        shiboken6.delete(told.owner)
        gate.set()
    assert (told.done, told.failed, told.progress) == ([], [], [])
    assert heard == ([] if wrong else [1])
