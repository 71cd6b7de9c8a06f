"""A picture of every screen of the made-up clinic, in Swedish, light and dark."""

import datetime as dt
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QThreadPool
from PySide6.QtWidgets import QApplication, QWidget

from spiral.cli.demo_clinic import NOW, PEOPLE, open_as
from spiral.cli.demo_forms import Steps, forms
from spiral.language import set_language
from spiral.phrases import phrase
from spiral.records.clients import read_client
from spiral.records.entry_drafts import list_unsigned
from spiral.records.samples import list_samples
from spiral.records.staff import list_staff
from spiral.ui import app as program
from spiral.ui import palette
from spiral.ui.calendar.calendar_page import CalendarPage
from spiral.ui.clients.client_page import ClientPage
from spiral.ui.desk import Desk
from spiral.ui.journal.papers_pane import PapersPane
from spiral.ui.main_window import MainWindow
from spiral.ui.qt_messages import quiet_qt
from spiral.ui.start.sign_in_page import Locked

MONTH = "2008-03"


def _place(key: str) -> Steps:
    return lambda main: main.go(key)


def _a_client(main: MainWindow) -> None:
    main.open_client(main.index.find("asa")[0].id)


def _entries(main: MainWindow) -> None:
    _a_client(main)
    main.page.chart.choose("notes")  # type: ignore[attr-defined]


def _asked_why(main: MainWindow) -> None:
    main.open_client(main.index.find("pia")[0].id)


def _entry(main: MainWindow) -> None:
    from spiral.ui.journal.entry_sheet import open_entry

    open_entry(main, main.desk, client_id=main.index.find("asa")[0].id)


def _contents(main: MainWindow) -> None:
    from spiral.ui.visits.visit_sheet import open_new

    sheet = open_new(main, main.desk, client_id=main.index.find("asa")[0].id)
    assert sheet is not None
    assert sheet.contents is not None
    for each in sheet.contents.ticks:
        each.box.setChecked(each.kind.code in ("sti_sampling", "injection", "condoms", "blood_pressure"))
    sheet.scroller.verticalScrollBar().setValue(sheet.scroller.verticalScrollBar().maximum())


def _recall(main: MainWindow) -> None:
    from spiral.ui.duty_list import open_duty

    _opened("bibi", "time-line")(main)
    who = main.place[1]
    open_duty(
        main,
        main.desk,
        next(duty for duty in main.duties if duty.kind == "recalls" and duty.client_id == who),
    )


def _opened(who: str, tab: str) -> Steps:
    """A client's opened journal, in one of its tabs."""

    def show(main: MainWindow) -> None:
        main.open_client(main.index.find(who)[0].id)
        page = main.page
        if isinstance(page, ClientPage):
            if page.shown is not None and page.shown.chart is None:
                page.open_chart("Ringer")
            page.show_tab(tab)

    return show


def _screening(main: MainWindow) -> None:
    from spiral.ui.journal.screening_sheet import open_screening_draft

    draft = next(row for row in main.desk.ask(list_unsigned) if row.kind == "screening")
    _opened("osten", "screenings")(main)
    open_screening_draft(main, main.desk, draft.draft_id or "")


def _positive(main: MainWindow) -> None:
    from spiral.ui.journal.sample_sheet import open_sample

    _opened("klara", "samples")(main)
    open_sample(main, main.desk, main.desk.ask(list_samples, main.place[1])[0])


def _tracing(main: MainWindow) -> None:
    from spiral.ui.journal.tracing_sheet import open_tracing

    _opened("klara", "samples")(main)
    sample = main.desk.ask(list_samples, main.place[1])[0]
    open_tracing(main, main.desk, sample, main.desk.ask(read_client, sample.client_id))


def _paper(main: MainWindow) -> None:
    _opened("asa", "papers")(main)
    page = main.page
    assert isinstance(page, ClientPage)
    pane = page.panes["papers"]
    assert isinstance(pane, PapersPane)
    pane.rows.choose(
        next(line.id for line in pane.rows.rows() if getattr(line.row, "kind", "") == "referral")
    )
    pane.print_paper()


def _extract(main: MainWindow) -> None:
    from spiral.ui.journal.extract_sheet import open_extract

    _opened("asa", "time-line")(main)
    open_extract(main, main.desk, main.desk.ask(read_client, main.place[1]))


def _finder(main: MainWindow) -> None:
    from spiral.ui.client_finder import open_finder

    open_finder(main, main.open_client, "a")


def _visit(main: MainWindow) -> None:
    from spiral.ui.visits.visit_sheet import open_new

    open_new(main, main.desk, client_id=main.index.find("asa")[0].id)


def _report(main: MainWindow) -> None:
    main.go("reports")
    main.page.go_to(MONTH)


def _preview(main: MainWindow) -> None:
    from spiral.ui.reports.report_preview import open_preview

    _report(main)
    _settle(QApplication.instance())  # type: ignore[arg-type]
    open_preview(main, main.desk, MONTH)


def _case(part: str) -> Steps:
    def show(main: MainWindow) -> None:
        _a_client(main)
        main.page.show_tab("case")  # type: ignore[attr-defined]
        main.page.case.show_part(part)  # type: ignore[attr-defined]

    return show


def _note(main: MainWindow) -> None:
    _case("talks")(main)
    main.page.case.write_note()  # type: ignore[attr-defined]


def _contract(main: MainWindow) -> None:
    _case("contract")(main)
    main.page.case.acts.print_paper(main.page.case.shown, "contract")  # type: ignore[attr-defined]


def _consents(main: MainWindow) -> None:
    from spiral.ui.sharing.consents_sheet import open_consents

    _a_client(main)
    sheet = open_consents(main, main.desk, main.place[1])
    assert sheet is not None
    sheet.new[0].click()


def _calendar(kind: str) -> Steps:
    def show(main: MainWindow) -> None:
        main.go("calendar")
        main.page.show_kind(kind)  # type: ignore[attr-defined]
        main.page.show_length("week")  # type: ignore[attr-defined]

    return show


def _clash(main: MainWindow) -> None:
    """A talk put down in a room that is taken then: refused, and nothing has changed."""
    _calendar("rooms")(main)
    page = main.page
    assert isinstance(page, CalendarPage)
    assert page.shown is not None
    booked = [row for row in page.shown.bookings if row.visit and row.room_id and row.outcome == "planned"]
    mine, other = next(
        (one, other)
        for one in booked
        for other in booked
        if one.contract_id and one.start == other.start and one.room_id != other.room_id
    )
    page.grid.choose_entry(mine.visit.id if mine.visit else "")
    entry = page.grid.entry()
    assert entry is not None
    page.moves.drop(entry, other.room_id or "", other.date)


def _absence(main: MainWindow) -> None:
    """What becomes of each booking, before it is recorded."""
    from spiral.ui.calendar.absence_sheet import open_absence

    _calendar("rooms")(main)
    sheet = open_absence(main, main.desk, day=main.desk.today())
    sheet.staff.set_value(next(row.id for row in main.desk.ask(list_staff) if row.login == "therapist1"))
    sheet.last.set_value(main.desk.today() + dt.timedelta(days=2))
    sheet.save()
    sheet.all_move.click()


def _queue(main: MainWindow) -> None:
    from spiral.ui.calendar.asked_sheet import open_asked

    _calendar("rooms")(main)
    open_asked(main, main.desk)


def _first_visits(main: MainWindow) -> None:
    main.go("enquiries")
    main.page.go_to("first")


def _treatment_figures(main: MainWindow) -> None:
    main.go("reports")
    main.page.tabs.set_current("treatment")  # type: ignore[attr-defined]
    main.page.show_part("treatment")  # type: ignore[attr-defined]


def _concern_figures(main: MainWindow) -> None:
    main.go("reports")
    main.page.tabs.set_current("concerns")  # type: ignore[attr-defined]
    main.page.show_part("concerns")  # type: ignore[attr-defined]
    main.page.go_to(f"{main.desk.today().year}")


def _invoices(main: MainWindow) -> None:
    main.go("reports")
    main.page.go_to(f"{main.desk.today().year}")


def _tab(key: str) -> Steps:
    def show(main: MainWindow) -> None:
        main.go("administration")
        main.page.go_to(key)

    return show


SHOTS: dict[str, tuple[tuple[str, Steps], ...]] = {
    "midwife1": (
        ("idag", _place("today")),
        ("besok", _visit),
        ("klienter", _place("clients")),
        ("klient", _a_client),
        ("journal", _entries),
        ("oppna-journal", _asked_why),
        ("anteckning", _entry),
        ("besokets-innehall", _contents),
        ("att-gora", _place("todo")),
        ("bevakning", _recall),
        ("prov", _opened("klara", "samples")),
        ("positivt-svar", _positive),
        ("smittsparning", _tracing),
        ("lakemedel-och-intyg", _opened("asa", "papers")),
        ("remiss", _paper),
        ("utdrag", _extract),
        ("sok-klient", _finder),
        ("rapporter-barnmorska", _report),
        ("vantar-pa-nycklar", _tab("grants")),
        ("mitt-konto", _tab("own")),
        ("tangenter", MainWindow.show_keys),
    ),
    "psychiatrist1": (
        ("idag-lakare", _place("today")),
        ("skattningar", _opened("osten", "screenings")),
        ("skattning", _screening),
        ("lakarkonferens", _place("doctors_conference")),
    ),
    "assistant1": (
        ("idag-expedition", _place("today")),
        ("kalender", _calendar("rooms")),
        ("kalender-krock", _clash),
        ("franvaro", _absence),
        ("vantar-pa-tid", _queue),
        ("forsta-besok", _first_visits),
        ("fakturaunderlag", _invoices),
    ),
    "therapist1": (
        ("idag-behandlare", _place("today")),
        ("nyanmalningar", _place("enquiries")),
        ("kalender-personer", _calendar("people")),
        ("arende-samtal", _case("talks")),
        ("arende-anteckningar", _case("notes")),
        ("arende-mal", _case("goals")),
        ("arende-kontrakt", _case("contract")),
        ("arbetsanteckning", _note),
        ("kontrakt-utskrift", _contract),
        ("samtycke", _consents),
        ("lakarkonferens-behandlare", _place("doctors_conference")),
    ),
    "kast1": (("idag-kast", _place("today")),),
    "chief": (
        ("idag-chef", _place("today")),
        ("produktion", _report),
        ("forhandsgranskning", _preview),
        ("behandling-siffror", _treatment_figures),
        ("anmalningar-siffror", _concern_figures),
        ("personal", _tab("staff")),
        ("produktionsmal", _tab("targets")),
        ("tjanster", _tab("services")),
        ("rum-och-tider", _tab("house")),
        ("mottagningstider", _tab("reception")),
        ("textpaket", _tab("texts")),
        ("logg", _tab("log")),
        ("loggkontroll", _tab("sample")),
    ),
}


def draw_screens(
    clinic: Path, folder: Path, today: dt.date, wanted: Callable[[str], bool] = lambda _name: True
) -> int:
    """Write `folder`/NAME.png and NAME-mork.png of what is `wanted`, replacing those of an earlier demo; how many."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    quiet_qt()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    set_language("sv")
    program.choose_language("sv")
    over = forms(folder.parent)
    for dark in (False, True):
        palette.apply(app, dark)
        ending = "-mork.png" if dark else ".png"
        _draw_door(app, clinic, folder, ending, today)
        for login, shots in SHOTS.items():
            chosen = [shot for shot in (*shots, *over.get(login, ())) if wanted(shot[0])]
            box = open_as(clinic, login)
            desk = Desk(box, lambda: today, clock=lambda: NOW)
            try:
                for name, steps in chosen:
                    main = MainWindow(desk)
                    _show(app, main)
                    steps(main)
                    _grab(app, main, folder / f"{name}{ending}")
                    _let_go(app, main)
            finally:
                desk.close()
    palette.apply(app, False)
    return len(list(folder.glob("*.png")))


def _draw_door(app: QApplication, clinic: Path, folder: Path, ending: str, today: dt.date) -> None:
    for name, show in (("start", "show_start"), ("inloggning", "show_sign_in"), ("satt-upp", "show_set_up")):
        door = program.Program(clinic, today=today)
        _show(app, door.window)
        getattr(door, show)()
        _grab(app, door.window, folder / f"{name}{ending}")
        door.close()
        _let_go(app, door.window)
    door = program.Program(clinic, today=today)
    _show(app, door.window)
    chief, role = PEOPLE["chief"][0], phrase("role", "chief")
    door.show_sign_in(Locked("chief", chief, role, NOW, idle=5, draft=True))
    _grab(app, door.window, folder / f"last{ending}")
    door.close()
    _let_go(app, door.window)


def _settle(app: QApplication) -> None:
    """Let what was sent to other threads come back and be shown."""
    for _ in range(4):
        QThreadPool.globalInstance().waitForDone()
        app.processEvents()


def _show(app: QApplication, window: QWidget) -> None:
    window.resize(1366, 768)
    window.show()
    _settle(app)


def _grab(app: QApplication, window: QWidget, file: Path) -> None:
    _settle(app)
    window.grab().save(str(file))


def _let_go(app: QApplication, window: QWidget) -> None:
    window.hide()  # not closed: a form would ask first
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no event loop runs that would do it
