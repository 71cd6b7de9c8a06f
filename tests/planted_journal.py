"""The journal's words, planted in every sealed field it has, and the words of those who have a place of their own."""

from spiral.records import (
    banner,
    blocks,
    clients,
    concerns,
    entries,
    entry_drafts,
    form_drafts,
    own_phrases,
    partner_tracing,
    recalls,
    samples,
    visit_contents,
)  # fmt: skip
from spiral.records.chart_reason import give_reason
from spiral.records.chart_warnings import Warnings
from spiral.records.entry_drafts import Words
from spiral.records.recall_rules import Interval
from spiral.records.visit_contents import Tick
from spiral.vault.box import Box
from tests.make import TODAY, record

JOURNAL = {
    name: f"Planterad journal: {name}"
    for name in (
        "journal",
        "draft of an entry",
        "form",
        "phrase",
        "warning",
        "content",
        "recall",
        "interval",
        "sample",
        "partner",
        "concern",
        "block",
        "lift",
    )
}
OWN = {
    "counselling": {"counselling concern": "Planterad anmälan från en behandlare"},
    "register": {"register concern": "Planterad anmälan från expeditionen"},
    "outreach": {"outreach concern": "Planterad anmälan från gatan"},
    "kast": {"kast concern": "Planterad anmälan från telefonen"},
}


def keep_journal(box: Box, client_id: str) -> None:
    """A sentence of its own in each sealed field of the journal; by a midwife."""
    told = JOURNAL
    visit = record(box, client_id, date=TODAY, outcome="attended")
    with box.work(TODAY) as work:
        give_reason(work, client_id=client_id, reason="Prov")
        words = Words(parts={"text": told["journal"]})
        entries.write_signed(work, client_id=client_id, words=words)
        words = Words(parts={"text": told["draft of an entry"]})
        entry_drafts.keep_draft(work, client_id=client_id, words=words)
        values = {"name": ["", told["form"]]}
        form_drafts.keep_form(work, kind="diagnosis", values=values, client_id=client_id)
        own_phrases.keep_own_phrase(work, short="lav", text=told["phrase"])
        warnings = Warnings(hypersensitivity=told["warning"], version=0)
        banner.change_warnings(work, client_id=client_id, warnings=warnings)
        ticks = [Tick("anatomy", {"note": told["content"]}), Tick("cell_sampling")]
        visit_contents.write_contents(work, visit_id=visit.id, ticks=ticks)
        recalls.plan_recall(work, client_id=client_id, kind="follow_up", due=TODAY, note=told["recall"])
        own = Interval(months=6)
        recalls.set_interval(
            work, client_id=client_id, kind="cell_sampling", own=own, reason=told["interval"]
        )
        sample = samples.take_sample(work, client_id=client_id, kind="chlamydia")
        answer = {"sample_id": sample.id, "version": 1, "outcome": "positive", "answer": told["sample"]}
        samples.answer_sample(work, **answer)
        samples.read_result(work, sample_id=sample.id, version=2)
        tracing = partner_tracing.begin_tracing(work, sample_id=sample.id, version=3)
        partner_tracing.add_contact(work, sample_id=sample.id, version=tracing.version, who=told["partner"])
        report(work, client_id, told["concern"])
        block = blocks.set_block(work, client_id=client_id, part="physician", reason=told["block"])
        blocks.lift_block(work, block_id=block.id, why="consent", reason=told["lift"])


def report(work, client_id: str, words: str) -> None:
    """A report of concern, where the one who acts reads."""
    concerns.report_concern(work, client_id=client_id, why="abuse", to="Nämnden", words=words)


def keep_own(box: Box, home: str, client_id: str = "") -> None:
    """A word where only this home reads: of a code of its own, or of a client of the unit's."""
    with box.work(TODAY) as work:
        if not client_id:
            client_id = clients.register_code(work, gender="unknown", home=home).id
        (words,) = OWN[home].values()
        report(work, client_id, words)
