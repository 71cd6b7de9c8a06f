"""What other municipalities are to pay: the invoice list as tables, on paper and as files. Codes, no names."""

from spiral.language import tr
from spiral.records.case_fees import Invoices, list_invoices
from spiral.reports import names as say
from spiral.reports.figures_files import Printed, Table, make_file
from spiral.reports.production_sheet import Row
from spiral.vault.work import Work


def invoice_tables(told: Invoices) -> list[Table]:
    """Each line to invoice, each municipality's sum a month, and what no decision covers."""
    lines: list[Row] = [
        [
            row.month,
            row.payer.municipality,
            row.payer.decision,
            row.payer.decided_on,
            row.code,
            row.sessions,
            row.payer.fee,
            row.amount,
        ]
        for row in told.rows
    ]
    total: Row = [
        tr("Sum"),
        "",
        "",
        "",
        "",
        sum(row.sessions for row in told.rows),
        None,
        sum(row.amount for row in told.rows),
    ]
    heads = {"month": tr("Month"), "municipality": tr("Municipality"), "sessions": tr("Sessions given")}
    return [
        Table(
            tr("To invoice"),
            [
                heads["month"],
                heads["municipality"],
                tr("Decision"),
                tr("Decided on"),
                tr("Client"),
                heads["sessions"],
                tr("Fee, kr"),
                tr("Sum, kr"),
            ],
            [*lines, total] if lines else [],
            texts=(0, 1, 2, 3, 4),
            totals=1,
        ),
        Table(
            tr("By municipality"),
            [*heads.values(), tr("Sum, kr")],
            [[row.month, row.municipality, row.sessions, row.amount] for row in told.sums],
            texts=(0, 1),
        ),
        Table(
            tr("No decision covers"),
            [heads["month"], heads["municipality"], tr("Client"), heads["sessions"]],
            [[row.month, row.municipality, row.code, row.sessions] for row in told.undecided],
            texts=(0, 1, 2),
        ),
    ]


def invoice_file(work: Work, *, period: str, form: str, printed_at: str) -> bytes:
    """The list read anew, as the bytes of a `pdf`, `xlsx` or `csv` (the lines to invoice alone)."""
    told = list_invoices(work, period)
    title = tr("Invoice list, {period}", period=say.period_words(period))
    printed = Printed(
        title,
        work.box.unit,
        printed_at,
        work.actor.name,
        tr("Codes stand for clients: keep it as you keep a journal."),
    )
    tables = invoice_tables(told)
    if form == "csv":
        lines = tables[0]
        tables = [Table(lines.title, lines.head, lines.rows[:-1], lines.texts)]
    lead = "" if told.rows else tr("Nothing to invoice in {period}.", period=say.period_words(period))
    return make_file(form, tables, printed, lead)
