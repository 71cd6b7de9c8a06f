"""Approved months: printed and locked. Later corrections count, and stand as dated differences to what was printed."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, or_, select

from spiral.records.codes import Outcome
from spiral.records.models import Approval, Client, Difference, Visit
from spiral.records.production import Period, build_report, figures_of, period_of
from spiral.records.rights import require
from spiral.records.staff import name_then
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work


def read_production(work: Work, text: str) -> dict[str, Any]:
    """The production report of `YYYY-MM` or `YYYY`: today's figures, what was printed, and the differences since."""
    require(work, "read_production")
    period = period_of(text)
    report = build_report(work, period)
    approved = _approvals(work, period.months)
    report["approved"] = set(approved) == set(period.months)
    if period.is_month and period.text in approved:
        _add_printed(work, report, approved[period.text])
    report["months_approved"] = sorted(approved)
    work.log("read_production", about=period.text)
    return report


def _approvals(work: Work, months: list[str]) -> dict[str, Approval]:
    rows = work.session.scalars(select(Approval).where(Approval.month.in_(months)))
    return {row.month: row for row in rows}


def _add_printed(work: Work, report: dict[str, Any], approval: Approval) -> None:
    printed = {row["key"]: row["actual"] for row in json.loads(approval.report)["measures"]}
    differences = _differences(work, approval.month)
    report["approved_at"] = approval.changed_at
    report["approved_by"] = name_then(work, approval.changed_by, approval.changed_at)
    for row in report["measures"]:
        row["printed"] = printed.get(row["key"])
        row["differences"] = differences.get(row["key"], [])


def list_differences(work: Work, year: int) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """The dated changes of a year's approved months since they were printed, by month and measure."""
    require(work, "read_production")
    months = Period(f"{year:04d}").months
    return {month: told for month in months if (told := _differences(work, month))}


def _differences(work: Work, month: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    rows = work.session.scalars(
        select(Difference).where(Difference.month == month).order_by(Difference.log_seq)
    )
    for row in rows:
        found[row.measure].append({"date": row.date, "from": row.before, "to": row.after})
    return dict(found)


def approve_production(work: Work, month: str) -> dict[str, Any]:
    """Approve and lock a month as it is printed now. A month that is not over, or approved before, is refused."""
    require(work, "approve_production")
    period = period_of(month)
    if not period.is_month:
        raise Refused("no_such_period", period=month[:20])
    if work.today <= period.last:
        raise Refused("month_not_over", month=month)
    if _approvals(work, [month]):
        raise Refused("already_approved", month=month)
    report = build_report(work, period)
    row = Approval(id=new_id(), month=month, report=json.dumps(report, sort_keys=True))
    work.save("approve_production", row, about=month)
    report["approved"] = True
    _add_printed(work, report, row)
    return report


def note_changes(work: Work, months: Iterable[str]) -> None:
    """After visits changed: where an approved month's figure is another now, add the dated difference."""
    touched = approved_months(work).intersection(months)
    approved = _approvals(work, sorted(touched)) if touched else {}
    for month, approval in sorted(approved.items()):
        told = {row["key"]: row["actual"] for row in json.loads(approval.report)["measures"]}
        for measure, changes in _differences(work, month).items():
            told[measure] = changes[-1]["to"]
        now = figures_of(work, [month])[month]
        rows = [
            Difference(
                id=new_id(),
                month=month,
                measure=measure,
                date=work.today.isoformat(),
                before=before,
                after=now[measure],
            )
            for measure, before in told.items()
            if measure in now and now[measure] != before
        ]
        if rows:
            work.save("approved_month_changed", *rows, about=month)


def approved_months(work: Work) -> frozenset[str]:
    """Every approved month, `YYYY-MM`."""
    return work.remembered("approved months", lambda: frozenset(work.session.scalars(select(Approval.month))))


def months_of_client(work: Work, *client_ids: str) -> set[str]:
    """The months in which some clients, merged entries included, have attended visits."""
    month, found = func.substr(Visit.date, 1, 7), set[str]()
    for start in range(0, len(client_ids), 500):
        some = client_ids[start : start + 500]
        query = (
            select(month)
            .join(Client, Client.id == Visit.client_id)
            .where(
                or_(Client.id.in_(some), Client.merged_into.in_(some)),
                Visit.void.is_(None),
                Visit.outcome == Outcome.ATTENDED,
            )
            .distinct()
        )
        found.update(work.session.scalars(query))
    return found


def list_months(work: Work, year: int) -> dict[str, bool]:
    """Each month of a year and whether it is approved."""
    require(work, "read_production")
    months = Period(f"{year:04d}").months
    approved = _approvals(work, months)
    return {month: month in approved for month in months}
