"""Who may do what: roles x operations, and which compartments and programmes a role reaches. Not editable by a unit.

What a person can open is decided by keys; this table decides what the program offers and does.
"""

from collections.abc import Iterable
from pathlib import Path

from spiral.records.codes import ANY, Role
from spiral.vault.box import Shape
from spiral.vault.errors import Refused
from spiral.vault.work import Actor, Work

DOCTORS = frozenset({Role.GYNAECOLOGIST, Role.PHYSICIAN, Role.PSYCHIATRIST})
CLINIC = DOCTORS | {Role.MIDWIFE}
REGISTER = CLINIC | {Role.THERAPIST, Role.ASSISTANT}
CHIEF = frozenset({Role.CHIEF})
THERAPIST = frozenset({Role.THERAPIST})
TREATMENT = THERAPIST | {Role.ASSISTANT}
KEEPERS = THERAPIST | {Role.MIDWIFE}
SHARERS = CLINIC | THERAPIST
EVERYONE = frozenset(Role)
MIDWIFES_ATC = ("G02B", "G03A")

COMPARTMENTS: dict[str, frozenset[Role]] = {
    "register": REGISTER,
    "journal": CLINIC,
    "counselling": frozenset({Role.THERAPIST}),
    "shared": SHARERS,
    "outreach": frozenset({Role.OUTREACH}),
    "kast": frozenset({Role.KAST}),
    "statistics": frozenset({Role.CHIEF, Role.MIDWIFE, Role.THERAPIST}),
}

PROGRAMMES: dict[Role, frozenset[str]] = {
    **dict.fromkeys(CLINIC, frozenset({"spiral", ANY})),
    Role.THERAPIST: frozenset({"treatment", ANY}),
    Role.ASSISTANT: frozenset({"spiral", "treatment", ANY}),
    Role.OUTREACH: frozenset({"outreach"}),
    Role.KAST: frozenset({"kast"}),
    Role.CHIEF: frozenset({"spiral", "treatment", "outreach", "kast", ANY}),
}

MAY: dict[str, frozenset[Role]] = {
    # staff
    "list_staff": EVERYONE,
    "add_staff": CHIEF,
    "end_staff": CHIEF,
    "change_staff": CHIEF,
    "match_staff": CHIEF,
    "grant": EVERYONE,
    # visits
    "list_visits": EVERYONE - CHIEF,
    "read_visit": EVERYONE - CHIEF,
    "record_visit": EVERYONE - CHIEF,
    "change_visit": EVERYONE - CHIEF,
    "void_visit": EVERYONE - CHIEF,
    "count_missing_outcomes": CHIEF,
    # what is being filled in: each kind of form asks for its own right as well
    "keep_form": EVERYONE,
    # journal
    "read_journal": CLINIC,
    "write_entry": CLINIC,
    "count_unsigned": CLINIC | {Role.CHIEF},
    "write_contents": CLINIC,
    "count_contents": frozenset({Role.CHIEF, Role.MIDWIFE}),
    "change_recall": CLINIC,
    "take_sample": CLINIC,
    "trace_partners": CLINIC,
    "load_text_pack": CLINIC | {Role.CHIEF},
    "prescribe": CLINIC,
    "change_block": CLINIC,
    "lift_block": CLINIC,
    "report_concern": EVERYONE - CHIEF,
    "count_concerns": CHIEF,
    "extract_journal": CLINIC,
    "extract_log": CLINIC | {Role.CHIEF},
    "sample_log": CHIEF,
    # calendar
    "list_bookings": EVERYONE - CHIEF,
    "book_visit": EVERYONE - CHIEF,
    "make_talk": KEEPERS | {Role.ASSISTANT},
    "record_absence": REGISTER,
    "list_asked_times": REGISTER,
    "ask_time": REGISTER,
    # treatment
    "take_enquiry": TREATMENT,
    "read_enquiry": TREATMENT,
    "decide_enquiry": THERAPIST,
    "offer_first_visit": TREATMENT,
    "read_conference": THERAPIST,
    "write_conference": THERAPIST,
    "list_first_visits": TREATMENT | {Role.CHIEF},
    "read_case": KEEPERS,
    "change_case": KEEPERS,
    "read_fees": TREATMENT,
    "change_fee": TREATMENT,
    "read_contract": KEEPERS,
    "change_contract": KEEPERS,
    "read_counselling": THERAPIST,
    "write_counselling": THERAPIST,
    "read_shared": SHARERS,
    "write_shared": SHARERS,
    "read_treatment_figures": frozenset({Role.CHIEF, Role.THERAPIST}),
    # register
    "find_clients": REGISTER,
    "read_client": REGISTER,
    "register_client": REGISTER,
    "change_client": REGISTER,
    "merge_clients": REGISTER - DOCTORS,
    "find_codes": frozenset({Role.OUTREACH, Role.KAST}),
    "read_answers": frozenset({Role.MIDWIFE, Role.THERAPIST}),
    "give_answers": frozenset({Role.MIDWIFE, Role.THERAPIST}),
    # reports
    "read_production": frozenset({Role.CHIEF, Role.MIDWIFE, Role.THERAPIST}),
    "approve_production": CHIEF,
    "list_counted": frozenset({Role.CHIEF, Role.MIDWIFE, Role.THERAPIST}),
    # administration
    "read_catalogue": EVERYONE,
    "change_catalogue": CHIEF,
    "search_log": CHIEF,
    "verify": EVERYONE,
    "import_visits": frozenset({Role.CHIEF, Role.MIDWIFE, Role.ASSISTANT}),
    "import_clients": frozenset({Role.CHIEF, Role.MIDWIFE}),
}


def may(actor: Actor, operation: str) -> bool:
    """Whether one of the person's roles has the right."""
    return not MAY[operation].isdisjoint(Role(role) for role in actor.roles)


def require(work: Work, operation: str) -> None:
    """Refused when the person who acts has no right to the operation."""
    if not may(work.actor, operation):
        raise Refused("not_allowed", operation=operation)


def check_medicine(work: Work, atc: str) -> None:
    """A midwife prescribes, corrects and stops contraceptives only (ATC G02B, G03A): `not_midwifes`."""
    if not work.actor.roles & DOCTORS and not atc.startswith(MIDWIFES_ATC):
        raise Refused("not_midwifes")


def programmes_of(actor: Actor) -> frozenset[str]:
    """The programmes whose visits the person sees; others' visits exist for them only where they received."""
    return frozenset().union(*(PROGRAMMES[Role(role)] for role in actor.roles))


def compartments_of(roles: Iterable[str]) -> frozenset[str]:
    """The compartments that some roles ask for."""
    asked = set(roles)
    return frozenset(name for name, holders in COMPARTMENTS.items() if not asked.isdisjoint(holders))


def check_roles(roles: Iterable[str]) -> tuple[str, ...]:
    """Known roles in the table's order; Refused for none, an unknown one, or a chief who would also read text."""
    asked = [role.strip() for role in roles if role.strip()]
    for role in asked:
        if role not in set(Role):
            raise Refused("unknown_role", role=role, known=", ".join(Role))
    if not asked:
        raise Refused("no_role")
    if Role.CHIEF in asked and set(asked) != {Role.CHIEF}:
        raise Refused("chief_alone")
    return tuple(role.value for role in Role if role in asked)


SHAPE = Shape(Path(__file__).parent / "schema", compartments_of)
