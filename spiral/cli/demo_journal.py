"""The made-up clinic's journal: entries, a correction, drafts that wait, samples, recalls, what is warned of."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from spiral.cli.demo_day import Open
from spiral.records import partner_tracing, recalls, samples, visits
from spiral.records.banner import change_warnings
from spiral.records.blocks import set_block
from spiral.records.chart import chart_needs_reason
from spiral.records.chart_reason import give_reason
from spiral.records.chart_warnings import Warnings
from spiral.records.entries import begin_correction, sign_entry
from spiral.records.entry_drafts import Words, keep_draft
from spiral.records.own_phrases import keep_own_phrase
from spiral.records.papers import prescribe, set_diagnosis
from spiral.records.screenings import keep_screening, sign_screening
from spiral.records.templates import templates
from spiral.records.visit_contents import Tick, write_contents
from spiral.vault.box import Box
from spiral.vault.work import Work

# days ago, service, template, text by heading
ASA = (
    (
        301,
        "midwife_exam",
        {
            "contact_reason": "Önskar hälsokontroll och p-stav.",
            "anamnesis": "Väsentligen frisk. Röker inte. Överkänslig mot penicillin sedan barndomen.",
            "status": "Yttre och inre gynekologiskt status utan anmärkning.",
            "measures": "P-stav insatt i vänster överarm.",
            "plan": "Återbesök vid besvär, annars om ett år.",
        },
    ),
    (
        122,
        "phone",
        {
            "contact_reason": "Ringer om oregelbunden blödning sedan två veckor.",
            "assessment": "Kan bero på p-staven. Inga tecken till infektion.",
            "measures": "Tid till undersökning bokas, cellprov tas då.",
        },
    ),
    (
        34,
        "midwife_exam",
        {
            "contact_reason": "Blödningskontroll.",
            "status": "Portio utan anmärkning. Cellprov taget.",
            "assessment": "Blödningsmönster oförändrat. P-stav insatt 2024, byts 2026.",
            "plan": "Nytt cellprov om tre år.",
        },
    ),
)
RIGHT = "Blödningsmönster oförändrat. P-stav insatt 2026, byts 2029."
PAPERS = {
    "sick_leave": {
        "to": "Försäkringskassan",
        "period": "14 dagar",
        "basis": "Undersökning på mottagningen i dag.",
        "diagnosis": "D50.9",
        "issuer": "Leg. läkare, mottagningen, Påhittsgatan 1, 08-123 45 67.",
        "limits": "Orkar halva arbetsdagen.",
    },
    "referral": {
        "to": "Hematologmottagningen",
        "question": "Tacksam utredning av järnbristanemi.",
        "anamnesis": "Trötthet sedan i våras. Rikliga menstruationer.",
    },
}
# days ago, answers, item by item
MADRS = (
    (119, "4 4 4 4 3 4 4 4 4 3"),
    (91, "4 4 3 4 3 4 3 4 3 2"),
    (63, "4 3 3 - 2 4 3 3 3 1"),
    (49, "3 4 3 4 2 4 3 3 4 1"),
    (21, "3 3 2 3 1 3 3 3 2 1"),
    (0, "2 3 2 3 1 2 2 2 2 2"),
)
MINI = (
    "positive negative low negative negative positive negative negative positive "
    "positive negative negative negative negative negative not_done"
)
# days ago, who, text: drafts of the midwife's that wait
WAITING = (
    (12, "Ebba", {"contact_reason": "Ont vid miktion sedan i fredags.", "samples": "Urinodling skickad."}),
    (0, "Åsa", {"contact_reason": "Resultat av cellprov, samtal om preventivmedel."}),
    (0, "Sol", {"contact_reason": "Uppföljande samtal, mår bättre än sist."}),
)


def write_journal(folder: Path, today: dt.date, people: dict[str, str], open_as: Open) -> None:
    """What the midwife, the physician and the psychiatrist have written; and what waits for the midwife."""
    box = open_as(folder, "midwife1")
    try:
        _asa(box, today, people["Åsa"])
        _samples(box, today, people)
        _traced(box, today, people["Klara"])
        _recalls(box, today, people)
        for back, who, parts in WAITING:
            day = today - dt.timedelta(days=back)
            with _on(box, day) as work:
                words = Words(template="midwife_exam", date=day.isoformat(), parts=parts)
                keep_draft(work, client_id=people[who], words=words)
        with box.work(today) as work:
            keep_own_phrase(work, short="ua", text="utan anmärkning")
            keep_own_phrase(work, short="yis", text="Yttre och inre gynekologiskt status utan anmärkning.")
    finally:
        box.close()
    _doctors(folder, today, people, open_as)


def live_on(box: Box, day: dt.date) -> None:
    """What is written from now on bears that day's noon; a day that is today has its own time."""
    if day != dt.date.today():
        box.clock = lambda: f"{day.isoformat()}T12:00:00.000000Z"


@contextmanager
def _on(box: Box, day: dt.date, *clients: str) -> Iterator[Work]:
    """A day's work at that day's time, with a reason for each journal that is opened without a visit."""
    before = box.clock
    live_on(box, day)
    try:
        with box.work(day) as work:
            for client in clients:
                if chart_needs_reason(work, client):
                    give_reason(work, client_id=client, reason="Provsvar")
            yield work
    finally:
        box.clock = before


def _asa(box: Box, today: dt.date, client: str) -> None:
    with _on(box, today - dt.timedelta(days=302), client) as work:
        told = Warnings(hypersensitivity="penicillin")
        change_warnings(work, client_id=client, warnings=told)
    for back, service, parts in ASA:
        day = today - dt.timedelta(days=back)
        with _on(box, day) as work:
            visit = _visit(work, client, day, service)
            entry = _signed(work, client, Words(template=service, visit_id=visit, parts=parts))
            if service == "midwife_exam":
                write_contents(work, visit_id=visit, ticks=_done(back, box.actor.id))
    with _on(box, today - dt.timedelta(days=33), client) as work:
        draft = begin_correction(work, entry)
        parts = {**draft.words.parts, "assessment": RIGHT}
        words = Words(**{**vars(draft.words), "parts": parts, "reason": "Fel årtal för insättning."})
        kept = keep_draft(work, client_id=client, words=words, draft_id=draft.id, version=draft.version)
        sign_entry(work, draft_id=kept.id, version=kept.version)


def _done(back: int, me: str) -> list[Tick]:
    fitted = {"product": "Nexplanon", "batch": "A1234", "given_by": me}
    pressure = Tick("blood_pressure", {"systolic": "128", "diastolic": "82"})
    if back > 200:
        return [Tick("health_check"), Tick("implant", fitted), pressure]
    return [Tick("cell_sampling"), Tick("condoms", {"number": "20"}), pressure]


def _visit(work: Work, client: str, day: dt.date, service: str) -> str:
    return visits.record_visit(
        work,
        client_id=client,
        service=service,
        date=day,
        start="13:30",
        minutes=45,
        staff_id=work.actor.id,
        outcome="attended",
    ).id


def _signed(work: Work, client: str, words: Words) -> str:
    draft = keep_draft(work, client_id=client, words=words)
    return sign_entry(work, draft_id=draft.id, version=draft.version).id


def _samples(box: Box, today: dt.date, people: dict[str, str]) -> None:
    """One that came back abnormal and is not read, one that is not read, one that nobody has answered."""
    for who, kind, back, outcome in (
        ("Jenny", "chlamydia", 6, "positive"),
        ("Åsa", "cell_sample", 34, "normal"),
        ("Hedda", "hiv", 16, None),
    ):
        with _on(box, today - dt.timedelta(days=back), people[who]) as work:
            row = samples.take_sample(work, client_id=people[who], kind=kind)
            row = samples.send_sample(work, sample_id=row.id, version=row.version)
        if outcome:
            with _on(box, today, people[who]) as work:
                samples.answer_sample(work, sample_id=row.id, version=row.version, outcome=outcome)


def _traced(box: Box, today: dt.date, client: str) -> None:
    """A positive result in the middle of its duties: two are done, the tracing has two contacts, one negative."""
    with _on(box, today - dt.timedelta(days=9), client) as work:
        row = samples.take_sample(work, client_id=client, kind="gonorrhoea")
        row = samples.send_sample(work, sample_id=row.id, version=row.version)
    with _on(box, today - dt.timedelta(days=3), client) as work:
        facts = {"outcome": "positive", "answer": "Neisseria gonorrhoeae påvisad."}
        row = samples.answer_sample(work, sample_id=row.id, version=row.version, **facts)
        row = samples.read_result(work, sample_id=row.id, version=row.version)
        done = {"informed": "vid besöket", "rules_spoken": "", "treated": "ceftriaxon"}
        row = samples.do_duties(work, sample_id=row.id, version=row.version, done=done)
        told = partner_tracing.begin_tracing(work, sample_id=row.id, version=row.version)
        for who, reach in (("Kompis från resan", "070-000 00 00"), ("Han som kallas Lo", "")):
            told = partner_tracing.add_contact(
                work, sample_id=row.id, version=told.version, who=who, reach=reach, last_contact="i oktober"
            )
        told = partner_tracing.close_contact(
            work, sample_id=row.id, version=told.version, number=1, outcome="negative"
        )


def _recalls(box: Box, today: dt.date, people: dict[str, str]) -> None:
    """Injections and follow-ups that are due, one of them tried twice, one far too late."""
    for who, kind, back, due, latest in (
        ("Cleo", "injection", 75, -2, 4),
        ("Bibi", "cell_sampling", 90, 0, None),
        ("Disa", "follow_up", 60, -30, None),
        ("Åsa", "to_do", 10, 21, None),
    ):
        with _on(box, today - dt.timedelta(days=back)) as work:
            last = today + dt.timedelta(days=latest) if latest else None
            day = today + dt.timedelta(days=due)
            row = recalls.plan_recall(work, client_id=people[who], kind=kind, due=day, latest=last)
        if who == "Cleo":
            for ago in (2, 1):
                with _on(box, today - dt.timedelta(days=ago), people[who]) as work:
                    row = recalls.note_attempt(
                        work,
                        recall_id=row.id,
                        version=row.version,
                        way=row.safe_ways[0],
                        outcome="no_answer" if row.safe_ways[0] == "phone" else "sent",
                    )


def _doctors(folder: Path, today: dt.date, people: dict[str, str], open_as: Open) -> None:
    box = open_as(folder, "physician1")
    try:
        with _on(box, today - dt.timedelta(days=80)) as work:
            parts = {
                "contact_reason": "Trötthet.",
                "assessment": "Järnbrist.",
                "plan": "Nytt blodprov om tre månader.",
            }
            _signed(work, people["Åsa"], Words(template="physician", parts=parts))
            set_diagnosis(work, client_id=people["Åsa"], code="D50.9", name="Järnbristanemi, ospecificerad")
            prescribe(
                work,
                client_id=people["Åsa"],
                substance="Järn(II)sulfat",
                atc="B03AA07",
                strength="100 mg",
                dose="1 tablett dagligen",
                first=work.today,
                reason="Järnbrist",
            )
            for template, told in PAPERS.items():
                kind = templates()[template].kind
                _signed(work, people["Åsa"], Words(kind, template, parts=told))
    finally:
        box.close()
    box = open_as(folder, "psychiatrist1")
    try:
        with _on(box, today - dt.timedelta(days=20), people["Åsa"]) as work:
            parts = {
                "contact_reason": "Sömnsvårigheter.",
                "assessment": "Krisreaktion.",
                "plan": "Återbesök om två veckor.",
            }
            _signed(work, people["Åsa"], Words(template="psychiatric_first", parts=parts))
            set_block(work, client_id=people["Åsa"], part="psychiatrist", reason="Klienten önskar det.")
        _screenings(box, today, people["Östen"])
    finally:
        box.close()


def _screenings(box: Box, today: dt.date, client: str) -> None:
    """MADRS for four months, one of them broken off, and the newest not signed; AUDIT and MINI once."""
    for back, answers in MADRS:
        with _on(box, today - dt.timedelta(days=back)) as work:
            form = keep_screening(
                work, client_id=client, instrument="madrs", answers=answers.split(), filled_by="clinician"
            )
            if back:
                sign_screening(work, draft_id=form.id, version=form.version)
    told = {
        "audit": ("client", "2 1 1 0 1 0 1 0 2 2", ""),
        "mini": ("clinician", MINI, "6.0"),
    }
    for instrument, (by, answers, edition) in told.items():
        with _on(box, today - dt.timedelta(days=119)) as work:
            form = keep_screening(
                work,
                client_id=client,
                instrument=instrument,
                answers=answers.split(),
                filled_by=by,
                edition=edition,
            )
            sign_screening(work, draft_id=form.id, version=form.version)
