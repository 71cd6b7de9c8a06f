"""The made-up clinic's forms for its pictures: what is opened over each place, and by whom."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from spiral.records import staff
from spiral.ui.main_window import MainWindow

Steps = Callable[[MainWindow], object]
FAULTY = "besok-med-fel.csv"
FAULTY_ROWS = (
    "datum,tid,klient,kön,tjänst,personal,utfall,minuter",
    "2008-03-32,09:00,K-0101,kvinna,gyn_exam,gyn1,genomfört,30",
    "2008-03-05,09:30,K-0102,kvinna,hembesök,gyn1,genomfört,30",
    "2008-03-05,10:00,K-0103,kvinna,gyn_exam,gyn1,genomfört,4500",
)


def _client(then: Callable[[Any], object]) -> Steps:
    """Something on the page of one whom the midwife knows."""

    def show(main: MainWindow) -> None:
        main.open_client(main.index.find("asa")[0].id)
        then(main.page)

    return show


def _register(main: MainWindow) -> None:
    from spiral.ui.clients.client_sheet import open_register

    main.go("clients")
    open_register(main, main.desk, saved=main.open_client)


def _merge(main: MainWindow) -> None:
    from spiral.ui.clients.merge_sheet import open_merge

    one, other = (main.index.find(name)[0].id for name in ("anna", "blomman"))
    main.open_client(one)
    open_merge(main, main.desk, one, other)


def _void(main: MainWindow) -> None:
    from spiral.ui.visits.visit_sheet import open_visit

    main.open_client(main.index.find("asa")[0].id)
    page: Any = main.page
    sheet = open_visit(main, main.desk, page.shown.visits[0].id)
    assert sheet is not None
    sheet.void.click()


def _new_code(main: MainWindow) -> None:
    from spiral.ui.clients.new_code_sheet import open_new_code

    main.go("clients")
    open_new_code(main, main.desk, saved=main.open_client)


def _import(file: Path) -> Steps:
    def show(main: MainWindow) -> None:
        from spiral.ui.administration.import_sheet import open_import

        file.write_text("\n".join(FAULTY_ROWS) + "\n", encoding="utf-8")
        sheet = open_import(main, main.desk)
        sheet.path.setText(str(file))
        sheet.path.returnPressed.emit()

    return show


def _report(period: str, tab: int = 0) -> Steps:
    def show(main: MainWindow) -> None:
        main.go("reports")
        main.page.go_to(period)
        page: Any = main.page
        if tab:
            page.tabs.step(tab)

    return show


def _on_tab(key: str, then: Callable[[Any], object]) -> Steps:
    """Something on a tab of Administration, with its last row chosen."""

    def show(main: MainWindow) -> None:
        main.go("administration")
        main.page.go_to(key)
        page: Any = main.page
        page.tab(key).rows.choose_end()
        then(page.tab(key))

    return show


def _house(then: Callable[[Any], object]) -> Steps:
    def show(main: MainWindow) -> None:
        main.go("administration")
        main.page.go_to("house")
        page: Any = main.page
        then(page.tab("house"))

    return show


def _code(main: MainWindow) -> None:
    from spiral.ui.start.code_sheet import open_code

    main.go("administration")
    main.page.go_to("staff")
    open_code(main, main.desk.ask(staff.list_staff)[0], "MEDD-ELAS-BARA-MUNT")


def _match(main: MainWindow) -> None:
    from spiral.ui.clients.match_sheet import open_match

    main.go("administration")
    main.page.go_to("staff")
    rows = main.desk.ask(staff.list_staff)
    open_match(main, main.desk, next(row for row in rows if row.state == "imported"))


def _verify(main: MainWindow) -> None:
    from spiral.ui.administration.verify_sheet import open_verify

    main.go("administration")
    open_verify(main, main.desk)


def _log_extract(main: MainWindow) -> None:
    main.go("administration")
    main.page.go_to("log")
    page: Any = main.page
    page.tab("log").make_extract()


def forms(out: Path) -> dict[str, tuple[tuple[str, Steps], ...]]:
    """By login: the picture's name, and what is done before it is drawn. A faulty file to import is left in `out`."""
    return {
        "midwife1": (
            ("ny-klient", _register),
            ("uppgifter", _client(lambda page: page.show_tab("particulars"))),
            ("andra-klient", _client(lambda page: page.change())),
            ("nya-svar", _client(lambda page: page.give_answers())),
            ("sla-ihop", _merge),
            ("makulera", _void),
        ),
        "kast1": (("koder-kast", lambda main: main.go("clients")), ("ny-kod", _new_code)),
        "chief": (
            ("aret", _report("2008")),
            ("rapport-tjanster", _report("2008-03", 1)),
            ("rapport-program", _report("2008-03", 2)),
            ("rapport-behandlare", _report("2008-03", 3)),
            ("ny-kollega", _on_tab("staff", lambda tab: tab.add.click())),
            ("engangskod", _code),
            ("para-ihop", _match),
            ("nytt-mal", _on_tab("targets", lambda tab: tab.change.click())),
            ("ny-tjanst", _on_tab("services", lambda tab: tab.add.click())),
            ("nytt-rum", _house(lambda tab: tab.new.click())),
            ("loggutdrag", _log_extract),
            ("las-in-med-fel", _import(out / FAULTY)),
            ("kontrollera", _verify),
        ),
    }
