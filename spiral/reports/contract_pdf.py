"""The contract on paper: the frame of the talks in plain words, for both to sign."""

import datetime as dt
from collections.abc import Sequence

from reportlab.platypus import Flowable

from spiral.language import tr
from spiral.phrases import phrase, weekday_name
from spiral.records.contracts import ContractRow, VersionRow
from spiral.records.deadlines import review_due
from spiral.reports.client_papers import Fact, facts, listed, opening, print_paper, section, signatures
from spiral.reports.names import capital, plain


def make_contract_pdf(
    contract: ContractRow,
    version: VersionRow,
    *,
    unit: str,
    client_name: str,
    goals: Sequence[str] = (),
    fee: int | None = None,
    reach: str = "",
    printed_at: str,
) -> bytes:
    """A version of a contract as PDF. `client_name`: the alias or name to use; `fee`: kronor a session, None: free."""
    title = tr("Contract on talks")
    client = plain(version.terms.called or client_name)
    lead = tr(
        "Agreed between {client} and {therapist}, {unit}.", client=client, therapist=version.staff, unit=unit
    )
    story: list[Flowable] = opening(title, lead)
    story.append(facts(_frame(contract, version, fee)))
    story += section(tr("When a time is not used"), version.terms.unused_time)
    story += section(tr("If we may get in touch"), _seeking(version))
    story += section(tr("Anonymity"), _anonymity(version))
    story += listed(tr("My goals"), goals)
    story += section(tr("What else we agreed"), version.terms.other)
    story += section(tr("Looking back together"), _review(contract))
    story.append(signatures([client, version.staff]))
    return print_paper(story, title=title, unit=unit, printed_at=printed_at, note=reach)


def _frame(contract: ContractRow, version: VersionRow, fee: int | None) -> list[Fact]:
    frame = version.frame
    end = dt.datetime.fromisoformat(f"2000-01-03T{frame.time}") + dt.timedelta(minutes=frame.minutes)
    when = tr(
        "{weekday} {start}–{end}, once a week",
        weekday=capital(weekday_name(frame.weekday)),
        start=frame.time,
        end=end.strftime("%H:%M"),
    )
    rows = [
        (tr("What kind of talks"), capital(phrase("contract_kind", contract.kind))),
        (tr("Time"), when),
        (tr("Room"), plain(version.room)),
        (tr("Whom you meet"), plain(version.staff)),
        (tr("Valid from"), version.from_date),
        (tr("How long"), _length(contract)),
        (tr("Cost"), _cost(fee)),
    ]
    if version.from_date != contract.start:
        rows.insert(5, (tr("The contract began"), contract.start))
    return rows


def _cost(fee: int | None) -> str:
    if fee is None:
        return tr("The talks are free.")
    return tr("{fee} kronor a talk, paid by the municipality.", fee=fee)


def _length(contract: ContractRow) -> str:
    if contract.sessions is not None:
        return tr("{n} talks", n=contract.sessions)
    if contract.expected_months is not None:
        return tr("About {n} months", n=contract.expected_months)
    return tr("As long as we agree on it")


def _seeking(version: VersionRow) -> str:
    terms = version.terms
    if not terms.may_seek:
        return tr("We do not ring or look for the one who stays away.")
    told = tr("We may ring or write to ask after the one who stays away.")
    how = tr("How: {how}.", how=plain(terms.seek_how).rstrip(".")) if terms.seek_how else ""
    name = tr("We then ask for {name}.", name=plain(terms.called)) if terms.called else ""
    return " ".join(filter(None, (told, how, name)))


def _anonymity(version: VersionRow) -> str:
    if version.terms.anonymous:
        return tr("The client is anonymous, and may stay so.")
    return tr("We know who the client is. Nobody outside the unit is told about the talks without consent.")


def _review(contract: ContractRow) -> str:
    if contract.sessions is not None:
        return tr("Towards the end we look back on the talks together.")
    first = review_due(dt.date.fromisoformat(contract.start), 1)
    what = tr("Every six months we sum up together: what we talk about, the goals, how it feels between us.")
    return what + " " + tr("The first time is around {date}.", date=first.isoformat())
