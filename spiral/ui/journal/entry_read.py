"""What the form of an entry needs to know, read in one piece: whose it is, its draft, the visits it may belong to."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spiral.language import language
from spiral.phrases import phrase
from spiral.records import visits
from spiral.records.banner import seen_warnings
from spiral.records.catalogue import services_on
from spiral.records.chart_warnings import Warnings
from spiral.records.clients import ClientRow, read_client
from spiral.records.codes import Outcome
from spiral.records.entries import begin_correction
from spiral.records.entry_drafts import NOTE, DraftRow, Words, read_draft
from spiral.records.own_phrases import PhraseRow, list_own_phrases
from spiral.records.settings import read_unit_details
from spiral.records.templates import Template, templates, templates_for
from spiral.records.visits import VisitRow
from spiral.reports.names import capital
from spiral.vault.work import Work

MOST = 8
BY_PHONE = "phone"
ISSUER = "issuer"


@dataclass(frozen=True)
class EntryForm:
    """`draft` is None before anything is kept; `words` is what the form shows from the start.

    `visits` are the client's latest, the newest first; `phrases` my own.
    """

    whose: ClientRow
    warnings: Warnings
    draft: DraftRow | None
    words: Words
    visits: tuple[VisitRow, ...]
    services: dict[str, str]
    phrases: tuple[PhraseRow, ...]
    roles: frozenset[str]

    def service_of(self, visit_id: str | None) -> str | None:
        """The service of one of the visits."""
        return next((visit.service for visit in self.visits if visit.id == visit_id), None)

    def visit_words(self, visit: VisitRow) -> str:
        """A visit as one chooses among them."""
        return f"{visit.date} {visit.start}  {self.services.get(visit.service, visit.service)}"

    def usual_template(self, visit_id: str | None) -> Template:
        """The first of mine for the visit's service; without one it is mostly a phone call. A paper keeps its own."""
        if self.words.kind != NOTE:
            return templates()[self.words.template]
        return templates_for(self.roles, self.service_of(visit_id) or BY_PHONE)[0]

    def template_options(self) -> list[tuple[str, str]]:
        """The templates I may write by; a correction keeps its own."""
        if self.words.corrects_id:
            own = templates().get(self.words.template)
            return [(self.words.template, str(getattr(own, language())) if own else self.words.template)]
        mine = templates_for(self.roles, self.service_of(self.words.visit_id), self.words.kind)
        return [(each.code, str(getattr(each, language()))) for each in mine]


def read_new_entry(
    work: Work, *, client_id: str, visit_id: str | None = None, template: str | None = None
) -> EntryForm:
    """An entry to be: of the visit that is given, else of today's; a paper by its `template`."""
    begun = Words(templates()[template].kind, template) if template else Words()
    form = _form(work, client_id, None, begun)
    today = work.today.isoformat()
    visit_id = visit_id or next((visit.id for visit in form.visits if visit.date == today), None)
    day = next((visit.date for visit in form.visits if visit.id == visit_id), today)
    code = form.usual_template(visit_id).code
    parts = _begun_parts(work, templates()[code])
    return replace(form, words=Words(begun.kind, code, date=min(day, today), visit_id=visit_id, parts=parts))


def _begun_parts(work: Work, template: Template) -> dict[str, str]:
    """What a paper begins with: who issues it and where, once the chief has written all of it."""
    details = read_unit_details(work)
    mine = [role for role in template.roles if role in work.actor.roles]
    lines = (details.workplace, details.address, details.phone)
    if template.heading(ISSUER) is None or not mine or not all(lines):
        return {}
    return {ISSUER: "\n".join((capital(phrase("title", mine[0])), *lines))}


def read_draft_entry(work: Work, *, draft_id: str) -> EntryForm:
    """A draft of mine, to go on with."""
    draft = read_draft(work, draft_id)
    return _form(work, draft.client_id, draft, draft.words)


def read_correction(work: Work, *, entry_id: str) -> EntryForm:
    """The correction of an entry: a draft with its text."""
    draft = begin_correction(work, entry_id)
    return _form(work, draft.client_id, draft, draft.words)


def _form(work: Work, client_id: str, draft: DraftRow | None, words: Words) -> EntryForm:
    whose = read_client(work, client_id)
    told = visits.list_client_visits(work, whose.id)
    return EntryForm(
        whose,
        seen_warnings(work, whose.id),
        draft,
        words,
        tuple(_written_of(told, work.today, words.visit_id)),
        {code: capital(row.name(language())) for code, row in services_on(work, work.today).items()},
        tuple(list_own_phrases(work)),
        frozenset(work.actor.roles),
    )


def _written_of(rows: Sequence[VisitRow], today: dt.date, own: str | None) -> list[VisitRow]:
    """Visits that an entry may be about: those that took place or are to do so today."""
    happened = (Outcome.ATTENDED, Outcome.PLANNED)
    found = [
        row for row in rows if not row.void and row.outcome in happened and row.date <= today.isoformat()
    ]
    return [row for at, row in enumerate(found) if at < MOST or row.id == own]
