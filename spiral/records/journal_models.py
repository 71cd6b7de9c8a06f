"""The journal's tables. In clear lie codes, days and staff, so that they can be counted; what says something is sealed.

`part` is the role that something was written in, so that it can be blocked for the others.
Two kinds of row are no head rows and have no history: a draft, which is typed over every other second, and what
partner tracing knows of a person, which is destroyed.
"""

from typing import Annotated

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from spiral.records.models import ClientRef, Day, StaffRef
from spiral.vault.tables import Base, Code, Id, Kept, Sealed, Utc

IndexedClient = Annotated[str, mapped_column(ForeignKey("clients.id"), index=True)]
MaybeVisit = Annotated[str | None, mapped_column(ForeignKey("visits.id"), index=True)]
MaybeDay = Annotated[str | None, mapped_column(String(10))]
MaybeCode = Annotated[str | None, mapped_column(String(40))]
Signature = Annotated[str | None, mapped_column(String(88))]


class EntryDraft(Base):
    """An entry being written, sealed in the journal; its author's alone to change. `part`: the role it is
    written in; `begun_on`: when it began."""

    __tablename__ = "entry_drafts"
    id: Mapped[Id]
    version: Mapped[int]
    client_id: Mapped[IndexedClient]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"), index=True)
    kind: Mapped[Code]
    part: Mapped[Code]
    begun_on: Mapped[Day]
    kept_at: Mapped[Utc]
    sealed: Mapped[Sealed]


class FormDraft(Base):
    """A form being filled in, sealed in the compartment that the finished thing will lie in; its writer's alone.

    Which kind of form it is lies sealed: that one is filled in about a client says nothing of what.
    """

    __tablename__ = "form_drafts"
    id: Mapped[Id]
    version: Mapped[int]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"), index=True)
    client_id: Mapped[str | None] = mapped_column(ForeignKey("clients.id"))
    compartment: Mapped[Code]
    begun_on: Mapped[Day]
    kept_at: Mapped[Utc]
    sealed: Mapped[Sealed]


class Entry(Kept, Base):
    """A journal entry that cannot be changed. `state` is `signed`, or `locked`: unsigned for too many days, or
    `overtaken`: locked when another correction of the same had come first.

    `part` is the role it was written in; `corrects_id` the entry it corrects, `follows_id` the one it answers or
    ends. The signature is over the content as it stands, bound to clinic, row and version.
    """

    __tablename__ = "entries"
    __table_args__ = (Index(None, "client_id", "date"), Index(None, "state", "author_id"))
    client_id: Mapped[ClientRef]
    visit_id: Mapped[MaybeVisit]
    date: Mapped[Day]
    kind: Mapped[Code]
    template: Mapped[Code]
    part: Mapped[Code]
    author_id: Mapped[StaffRef]
    begun_on: Mapped[Day]
    state: Mapped[Code]
    signed_at: Mapped[str | None] = mapped_column(String(27))
    signature: Mapped[Signature]
    corrects_id: Mapped[str | None] = mapped_column(ForeignKey("entries.id"), index=True)
    follows_id: Mapped[str | None] = mapped_column(ForeignKey("entries.id"), index=True)
    sealed: Mapped[Sealed]


class OwnPhrase(Kept, Base):
    """A phrase of somebody's own: the short form and what it becomes, sealed in the journal."""

    __tablename__ = "own_phrases"
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"), index=True)
    dropped: Mapped[bool] = mapped_column(default=False)
    sealed: Mapped[Sealed]


class Setting(Kept, Base):
    """A number that the clinic decides, from a day on."""

    __tablename__ = "settings"
    remembered = True
    __table_args__ = (UniqueConstraint("code", "from_date"),)
    code: Mapped[Code]
    from_date: Mapped[Day]
    value: Mapped[int]


class TextSetting(Kept, Base):
    """A line that the clinic says of itself, from a day on: its telephone, address, name on certificates."""

    __tablename__ = "text_settings"
    remembered = True
    __table_args__ = (UniqueConstraint("code", "from_date"),)
    code: Mapped[Code]
    from_date: Mapped[Day]
    text: Mapped[str] = mapped_column(String(200))


class ChartWarning(Kept, Base):
    """What must be seen first in a chart, sealed in the journal: hypersensitivity, HIV, other."""

    __tablename__ = "chart_warnings"
    client_id: Mapped[str] = mapped_column(ForeignKey("clients.id"), unique=True)
    sealed: Mapped[Sealed]


class VisitContent(Kept, Base):
    """One thing done at a visit; its details are sealed in the journal. `void`: it was ticked by mistake."""

    __tablename__ = "visit_contents"
    visit_id: Mapped[str] = mapped_column(ForeignKey("visits.id"), index=True)
    client_id: Mapped[IndexedClient]
    code: Mapped[Code]
    part: Mapped[Code]
    void: Mapped[bool] = mapped_column(default=False)
    sealed: Mapped[Sealed]


class Recall(Kept, Base):
    """Something to do for a client by a day; day, interval and attempts are sealed in the journal."""

    __tablename__ = "recalls"
    client_id: Mapped[IndexedClient]
    kind: Mapped[Code]
    part: Mapped[Code]
    open: Mapped[bool] = mapped_column(index=True)
    started_by: Mapped[str | None] = mapped_column(ForeignKey("visit_contents.id"), index=True)
    closed_by: Mapped[MaybeVisit]
    made_by: Mapped[StaffRef]
    made_on: Mapped[Day]
    sealed: Mapped[Sealed]


class ClientInterval(Kept, Base):
    """A client's own interval for a kind of recall, with the reason, sealed in the journal."""

    __tablename__ = "client_intervals"
    __table_args__ = (UniqueConstraint("client_id", "kind"),)
    client_id: Mapped[ClientRef]
    kind: Mapped[Code]
    sealed: Mapped[Sealed]


class Sample(Kept, Base):
    """A sample: its way, its result and the duties of a positive one are sealed in the journal.

    `open` while something is left to do, whatever that is.
    """

    __tablename__ = "samples"
    client_id: Mapped[IndexedClient]
    visit_id: Mapped[MaybeVisit]
    kind: Mapped[Code]
    part: Mapped[Code]
    taken_on: Mapped[Day]
    taken_by: Mapped[StaffRef]
    open: Mapped[bool] = mapped_column(index=True)
    sealed: Mapped[Sealed]


class TracingKey(Base):
    """The key of one tracing paper, made for it alone and sealed in the journal; erased with the paper."""

    __tablename__ = "tracing_keys"
    id: Mapped[Id]
    sealed: Mapped[Sealed]


class TracingPaper(Base):
    """Who a traced contact is, and what was tried, under a key of its own. It names no client in clear."""

    __tablename__ = "tracing_papers"
    id: Mapped[Id]
    version: Mapped[int]
    sealed: Mapped[Sealed]


class TextPack(Kept, Base):
    """The wording of an instrument that the clinic holds the rights to; the newest of a language counts.

    One that is `dropped` is used no more, until another is loaded.
    """

    __tablename__ = "text_packs"
    __table_args__ = (UniqueConstraint("instrument", "language"),)
    instrument: Mapped[Code]
    language: Mapped[str] = mapped_column(String(8))
    edition: Mapped[str] = mapped_column(String(120))
    body: Mapped[str] = mapped_column(Text)
    dropped: Mapped[bool | None]


class FavouriteCode(Kept, Base):
    """A diagnosis code that the clinic often uses."""

    __tablename__ = "favourite_codes"
    code: Mapped[str] = mapped_column(String(10), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    dropped: Mapped[bool] = mapped_column(default=False)


class ConcernReport(Kept, Base):
    """A report to the social services, sealed in the compartment of the one who made it.

    For the chief's count stand the `role` it was made in, and `why` sealed to the audit key; reports from before that
    have neither.
    """

    __tablename__ = "concern_reports"
    client_id: Mapped[IndexedClient]
    date: Mapped[Day]
    made_by: Mapped[StaffRef]
    compartment: Mapped[Code]
    answered: Mapped[bool] = mapped_column(default=False)
    why: Mapped[str | None] = mapped_column(String(200))
    role: Mapped[MaybeCode]
    sealed: Mapped[Sealed]


class Block(Kept, Base):
    """A part of a client's journal that those of other roles do not open; the words are sealed in the journal."""

    __tablename__ = "blocks"
    client_id: Mapped[IndexedClient]
    part: Mapped[Code]
    set_on: Mapped[Day]
    ended_on: Mapped[MaybeDay]
    sealed: Mapped[Sealed]


class BlockLift(Kept, Base):
    """A block lifted for one person, from a day to a day; the reason is sealed in the journal."""

    __tablename__ = "block_lifts"
    block_id: Mapped[str] = mapped_column(ForeignKey("blocks.id"), index=True)
    staff_id: Mapped[StaffRef]
    why: Mapped[Code]
    first: Mapped[Day]
    last: Mapped[Day]
    sealed: Mapped[Sealed]


class LogSample(Kept, Base):
    """A month's sample of the access log; signed off when every line has been judged."""

    __tablename__ = "log_samples"
    month: Mapped[str] = mapped_column(String(7), unique=True)
    drawn_on: Mapped[Day]
    signed_off_by: Mapped[str | None] = mapped_column(ForeignKey("staff.id"))
    signed_off_at: Mapped[str | None] = mapped_column(String(27))


class LogSampleLine(Kept, Base):
    """A line of the log that is to be judged: what is odd in it, the judgement, and a note sealed to the audit key."""

    __tablename__ = "log_sample_lines"
    __table_args__ = (UniqueConstraint("sample_id", "seq"),)
    sample_id: Mapped[str] = mapped_column(ForeignKey("log_samples.id"))
    seq: Mapped[int] = mapped_column(ForeignKey("access_log.seq"))
    oddities: Mapped[str] = mapped_column(String(120))
    judgement: Mapped[str | None] = mapped_column(String(40))
    judged_by: Mapped[str | None] = mapped_column(ForeignKey("staff.id"))
    note: Mapped[str | None] = mapped_column(Text)
