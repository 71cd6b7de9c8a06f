"""What the form of a visit needs to know, read in one piece: whose it is, services, staff, history."""

import datetime as dt
from dataclasses import dataclass, replace

from spiral.language import language
from spiral.phrases import phrases
from spiral.records import staff, visits
from spiral.records.catalogue import ServiceRow, choice_names, services_on
from spiral.records.clients import ClientRow
from spiral.records.codes import Role
from spiral.records.rights import programmes_of
from spiral.records.staff import StaffRow
from spiral.records.visits import VisitRow, VisitVersion, usual_programme
from spiral.reports.names import capital
from spiral.ui.clients.client_read import read_person
from spiral.ui.parts.swedish_order import in_order
from spiral.ui.visits.visit_draft import VisitDraft
from spiral.vault.work import Work

MORNING = "09:00"


@dataclass(frozen=True)
class VisitForm:
    """`row` is None for a visit that is not kept yet; `draft` is what the form shows from the start."""

    whose: ClientRow | None
    row: VisitRow | None
    draft: VisitDraft
    services: dict[str, ServiceRow]
    staff: dict[str, StaffRow]
    versions: tuple[VisitVersion, ...]
    reaches: frozenset[str]
    me: str

    def service_name(self, code: str) -> str:
        """A service in the unit's words."""
        row = self.services.get(code)
        return code if row is None else capital(row.name(language()))

    def service_options(self) -> list[tuple[str, str]]:
        """What may be chosen: offered services that somebody gives in a programme I work in, and the visit's own."""
        own = self.draft.service
        return [
            (code, self.service_name(code))
            for code, row in self.services.items()
            if code == own or (row.offered and self.reaches & set(row.programmes) and self.givers(code))
        ]

    def givers(self, service: str | None) -> list[StaffRow]:
        """Who gives a service (without one, everybody who receives), and whoever the visit has now."""
        row = self.services.get(service or "")
        own = self.draft.staff_id if service == self.draft.service else None
        return [
            each
            for each in self.staff.values()
            if each.id == own or (_receives(each) and (row is None or row.is_for(each.roles)))
        ]

    def assistants(self) -> list[StaffRow]:
        """Who may assist."""
        return [each for each in self.staff.values() if each.id == self.draft.assisted_by or _receives(each)]

    def usual_giver(self, service: str | None) -> str | None:
        """Myself where I give the service, else the only one who does."""
        givers = [each.id for each in self.givers(service)]
        return self.me if self.me in givers else givers[0] if len(givers) == 1 else None

    def usual_programme(self, service: str | None, staff_id: str | None) -> str | None:
        """The programme a visit gets when nobody says otherwise."""
        row = self.services.get(service or "")
        if row is None:
            return None
        giver = self.staff.get(staff_id or "")
        return usual_programme(row, giver.roles if giver else ())

    def words(self) -> dict[str, dict[str, str]]:
        """Codes and ids of each field in words, for the history."""
        names = {each.id: each.name for each in self.staff.values()}
        return {
            "service": {code: self.service_name(code) for code in self.services},
            "staff_id": names,
            "assisted_by": names,
            "outcome": phrases("outcome"),
            "programme": choice_names("programme", language()),
            "void": choice_names("void_reason", language()),
        }


def _receives(row: StaffRow) -> bool:
    """Whether a colleague of today's takes part in visits."""
    return row.state in ("active", "waiting") and bool(set(row.roles) - {Role.CHIEF, Role.ASSISTANT})


def read_visit_form(work: Work, *, visit_id: str) -> VisitForm:
    """A visit that is kept, with its history."""
    row = visits.read_visit(work, visit_id)
    versions = tuple(visits.list_visit_versions(work, visit_id))
    form = _form(work, row.date, VisitDraft.of(row))
    people = dict(form.staff)
    for staff_id, name in ((row.staff_id, row.staff), (row.assisted_by, row.assistant)):
        if staff_id and staff_id not in people:
            people[staff_id] = StaffRow(staff_id, 0, name, None, (), 100, "imported", "", None)
    return replace(form, whose=read_person(work, row.client_id), row=row, versions=versions, staff=people)


def read_new_form(
    work: Work, *, client_id: str | None, date: dt.date, now: str, drop_in: bool, alias: str = ""
) -> VisitForm:
    """A visit to be: what is usual for me, else what the client had last. Without a client it is someone new."""
    is_today = date == work.today
    form = _form(
        work,
        date.isoformat(),
        VisitDraft(
            client_id=client_id or "",
            date=date,
            start=now if drop_in else _rounded(now) if is_today else MORNING,
            arrived=now if drop_in else "",
            drop_in=drop_in,
            alias=alias if client_id is None else None,
            gender="unknown" if client_id is None else None,
        ),
    )
    service, giver = _usual_service(work, form), None
    if service is None and client_id is not None:
        service, giver = _last_service(work, client_id, form)
    giver = giver or form.usual_giver(service)
    known = form.services.get(service or "")
    draft = replace(
        form.draft,
        service=service,
        staff_id=giver,
        programme=form.usual_programme(service, giver),
        minutes=str(known.minutes) if known else "",
    )
    whose = read_person(work, client_id) if client_id is not None else None
    return replace(form, whose=whose, draft=draft)


def _form(work: Work, day: str, draft: VisitDraft) -> VisitForm:
    people = in_order(staff.list_staff(work), lambda row: row.name)
    return VisitForm(
        None,
        None,
        draft,
        services_on(work, dt.date.fromisoformat(day)),
        {row.id: row for row in people},
        (),
        programmes_of(work.actor),
        work.actor.id,
    )


def _rounded(now: str) -> str:
    """The last whole five minutes: what is written at 10:43 began at 10:40."""
    return f"{now[:3]}{int(now[3:]) // 5 * 5:02d}"


def _usual_service(work: Work, form: VisitForm) -> str | None:
    """The first service that my roles alone give, else the first that one of them gives with others."""
    roles = set(work.actor.roles)
    given = {code: set(form.services[code].roles) for code, _ in form.service_options()}
    alone = (code for code, givers in given.items() if givers <= roles)
    shared = (code for code, givers in given.items() if givers & roles)
    return next(alone, None) or next(shared, None)


def _last_service(work: Work, client_id: str, form: VisitForm) -> tuple[str | None, str | None]:
    """What the client came for last, and to whom, where both can be chosen today."""
    offered = dict(form.service_options())
    for row in visits.list_client_visits(work, client_id):
        if row.service in offered and not row.void:
            givers = [each.id for each in form.givers(row.service)]
            return row.service, row.staff_id if row.staff_id in givers else None
    return None, None
