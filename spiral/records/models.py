"""The records' tables. Days are `YYYY-MM-DD`, times `HH:MM` by the clinic's own clock, ids UUIDs.

In clear lies what tallies need: codes, gender, days, services, outcomes, staff. All else is sealed.
"""

from typing import Annotated

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from spiral.vault.tables import Base, Code, Kept, Sealed

Day = Annotated[str, mapped_column(String(10))]
Clock = Annotated[str, mapped_column(String(5))]
Name = Annotated[str, mapped_column(String(120))]
StaffRef = Annotated[str, mapped_column(ForeignKey("staff.id"))]
ClientRef = Annotated[str, mapped_column(ForeignKey("clients.id"))]


class Staff(Kept, Base):
    """Someone who receives clients. `login` is None for a person from an import; `matched_to` says who that is."""

    __tablename__ = "staff"
    remembered = True
    name: Mapped[Name]
    login: Mapped[str | None] = mapped_column(String(40))
    share: Mapped[int] = mapped_column(default=100)
    matched_to: Mapped[str | None] = mapped_column(ForeignKey("staff.id"))


class Client(Kept, Base):
    """A client by code. `merged_into` is the entry that goes on when two entries are one person.

    `home` is `unit`, or the programme whose people live under codes of their own (`outreach`, `kast`).
    """

    __tablename__ = "clients"
    code: Mapped[str] = mapped_column(String(40), unique=True)
    home: Mapped[str] = mapped_column(String(40), default="unit")
    merged_into: Mapped[str | None] = mapped_column(ForeignKey("clients.id"), index=True)


class ClientGender(Kept, Base):
    """A client's gender from a day on."""

    __tablename__ = "client_genders"
    __table_args__ = (
        UniqueConstraint("client_id", "from_date"),
        Index(None, "client_id", "from_date", "gender"),
    )
    client_id: Mapped[ClientRef]
    from_date: Mapped[Day]
    gender: Mapped[Code]


class ClientCard(Kept, Base):
    """Who a client is, sealed in the register: identity, names, contact, safe contact, language, protection.

    `mark` is a keyed hash of the identity number under the register's key: it finds the same number again.
    """

    __tablename__ = "client_cards"
    client_id: Mapped[str] = mapped_column(ForeignKey("clients.id"), unique=True)
    mark: Mapped[str | None] = mapped_column(String(64), unique=True)
    sealed: Mapped[Sealed]


class Answers(Kept, Base):
    """What a client answered on a day to the five statistics, sealed in `statistics`."""

    __tablename__ = "answers"
    __table_args__ = (UniqueConstraint("client_id", "date"),)
    client_id: Mapped[ClientRef]
    date: Mapped[Day]
    sealed: Mapped[Sealed]


class Visit(Kept, Base):
    """One booked or spontaneous contact. `void` is the reason's code when it was wrong."""

    __tablename__ = "visits"
    __table_args__ = (
        Index(None, "date", "start"),
        Index(None, "client_id", "date"),
        Index(None, "staff_id", "date"),
    )
    date: Mapped[Day]
    start: Mapped[Clock]
    minutes: Mapped[int]
    service: Mapped[Code]
    programme: Mapped[Code]
    client_id: Mapped[ClientRef]
    staff_id: Mapped[StaffRef]
    assisted_by: Mapped[str | None] = mapped_column(ForeignKey("staff.id"))
    outcome: Mapped[Code]
    arrived_at: Mapped[str | None] = mapped_column(String(5))
    drop_in: Mapped[bool] = mapped_column(default=False)
    void: Mapped[str | None] = mapped_column(String(40))


class Service(Kept, Base):
    """A service as it is from a day on; the newest row of a code on or before a day counts on that day."""

    __tablename__ = "services"
    remembered = True
    __table_args__ = (UniqueConstraint("code", "from_date"),)
    code: Mapped[Code]
    from_date: Mapped[Day]
    position: Mapped[int]
    name_sv: Mapped[Name]
    name_en: Mapped[Name]
    programmes: Mapped[str] = mapped_column(String(200))
    roles: Mapped[str] = mapped_column(String(200))
    minutes: Mapped[int]
    offered: Mapped[bool] = mapped_column(default=True)


class Measure(Kept, Base):
    """A production measure with its target as it is from a day on, as `Service`."""

    __tablename__ = "measures"
    remembered = True
    __table_args__ = (UniqueConstraint("code", "from_date"),)
    code: Mapped[Code]
    from_date: Mapped[Day]
    position: Mapped[int]
    name_sv: Mapped[Name]
    name_en: Mapped[Name]
    counts: Mapped[Code]
    services: Mapped[str] = mapped_column(String(400))
    target: Mapped[int | None]
    hours_target: Mapped[int | None]
    week_target: Mapped[int | None]


class Difference(Kept, Base):
    """A later change of an approved month's figure: on which day, from what, to what."""

    __tablename__ = "differences"
    __table_args__ = (Index(None, "month", "measure"),)
    month: Mapped[str] = mapped_column(String(7))
    measure: Mapped[Code]
    date: Mapped[Day]
    before: Mapped[int]
    after: Mapped[int]


class Approval(Kept, Base):
    """A month the chief has printed and approved: the report as it was."""

    __tablename__ = "approvals"
    remembered = True
    month: Mapped[str] = mapped_column(String(7), unique=True)
    report: Mapped[str] = mapped_column(Text)
