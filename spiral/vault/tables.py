"""The box's own tables, and the base that the records' tables stand on."""

import datetime as dt
import uuid
from typing import Annotated, ClassVar

from sqlalchemy import ForeignKey, LargeBinary, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

Id = Annotated[str, mapped_column(String(36), primary_key=True)]
Code = Annotated[str, mapped_column(String(40))]
Utc = Annotated[str, mapped_column(String(27))]
Sealed = Annotated[bytes, mapped_column(LargeBinary)]


class Base(DeclarativeBase):
    """Every table; its rows print class and id, never a person's words."""

    metadata = MetaData(naming_convention=NAMING)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {getattr(self, 'id', '')}>"


class LogRow(Base):
    """One line of the access log: chained by hash, signed by the one who acted."""

    __tablename__ = "access_log"
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[Utc] = mapped_column(index=True)
    action: Mapped[Code] = mapped_column(index=True)
    staff_id: Mapped[str] = mapped_column(String(36), index=True)
    client_id: Mapped[str | None] = mapped_column(String(36), index=True)
    body: Mapped[str] = mapped_column(Text)
    hash: Mapped[str] = mapped_column(String(64))
    signature: Mapped[Sealed]


class StaffListRow(Base):
    """The staff list as the root key signed it; the highest serial is in force."""

    __tablename__ = "staff_lists"
    serial: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    body: Mapped[str] = mapped_column(Text)
    signature: Mapped[Sealed]


class StaffKeys(Base):
    """The public keys a person made, signed by the key of the one-time code that the list names."""

    __tablename__ = "staff_keys"
    staff_id: Mapped[Id]
    exchange: Mapped[Sealed]
    signing: Mapped[Sealed]
    signature: Mapped[Sealed]


class Generation(Base):
    """One key of a compartment, by number; the key itself lies in the grants only."""

    __tablename__ = "generations"
    compartment: Mapped[str] = mapped_column(String(40), primary_key=True)
    generation: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    made_by: Mapped[str] = mapped_column(String(36))
    made_at: Mapped[Utc]


class Grant(Base):
    """A compartment's key sealed to a person and signed by the granter."""

    __tablename__ = "grants"
    id: Mapped[Id]
    staff_id: Mapped[str] = mapped_column(String(36), index=True)
    compartment: Mapped[str] = mapped_column(String(40))
    generation: Mapped[int]
    sealed: Mapped[Sealed]
    granted_by: Mapped[str] = mapped_column(String(36))
    granted_at: Mapped[Utc]
    signature: Mapped[Sealed]


class HoldersTold(Base):
    """Which other holders of their keys a person has been told of; signed by that person alone."""

    __tablename__ = "holders_told"
    staff_id: Mapped[Id]
    body: Mapped[str] = mapped_column(Text)
    signature: Mapped[Sealed]


class History(Base):
    """What a row said before it got its present version."""

    __tablename__ = "history"
    kind: Mapped[str] = mapped_column(String(40), primary_key=True)
    row_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    log_seq: Mapped[int] = mapped_column(ForeignKey("access_log.seq"), index=True)
    body: Mapped[str] = mapped_column(Text)


class Kept:
    """A head row whose earlier versions lie in `History`; `log_seq` is the log row that wrote this one.

    What `Work.remembered` keeps is made of the tables that say so here, and forgotten when one is written.
    """

    remembered: ClassVar[bool] = False

    id: Mapped[Id]
    version: Mapped[int] = mapped_column(default=1)
    changed_by: Mapped[str] = mapped_column(String(36))
    changed_at: Mapped[Utc]
    log_seq: Mapped[int] = mapped_column(ForeignKey("access_log.seq"), index=True)


def new_id() -> str:
    """A random UUID."""
    return str(uuid.uuid4())


def utc_now() -> str:
    """The time in UTC, ISO 8601 with microseconds and Z."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
