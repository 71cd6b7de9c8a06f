"""Domain codes as words in the user's language, and refusals as one line to read.

Services, measures and choices bring their own names (data that a unit can change); everything else that the
program itself names is here.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from spiral.language import N_, placeholders, tr
from spiral.refusals import REFUSALS
from spiral.vault.errors import Broken, Refused

PHRASES: dict[str, dict[str, str]] = {
    "outcome": {
        "planned": N_("planned"),
        "attended": N_("attended"),
        "no_show": N_("no-show"),
        "cancelled": N_("cancelled by the client"),
        "withdrawn": N_("withdrawn by the unit"),
    },
    "gender": {
        "woman": N_("woman"),
        "man": N_("man"),
        "trans": N_("trans"),
        "unknown": N_("unknown"),
    },
    "genders": {
        "woman": N_("women"),
        "man": N_("men"),
        "trans": N_("trans persons"),
        "unknown": N_("gender unknown"),
    },
    "role": {
        "midwife": N_("midwife"),
        "gynaecologist": N_("gynaecologist"),
        "physician": N_("physician"),
        "psychiatrist": N_("psychiatrist"),
        "therapist": N_("therapist"),
        "outreach": N_("outreach worker"),
        "kast": N_("KAST worker"),
        "assistant": N_("office assistant"),
        "chief": N_("chief of the unit"),
    },
    "title": {
        "midwife": N_("licensed midwife"),
        "gynaecologist": N_("licensed physician, gynaecologist"),
        "physician": N_("licensed physician"),
        "psychiatrist": N_("licensed physician, psychiatrist"),
    },
    "identity_kind": {
        "personnummer": N_("personal identity number"),
        "samordningsnummer": N_("coordination number"),
        "reservnummer": N_("reserve number"),
        "alias": N_("alias"),
        "code": N_("code only"),
    },
    "counts": {
        "women": N_("different women"),
        "persons": N_("different persons"),
        "visits": N_("visits"),
    },
    "not_counted": {
        "gender": N_("another gender than the measure counts"),
        "planned": N_("still planned after its day"),
    },
    "counted": {
        "counted": N_("counted visits"),
        "gender": N_("another gender than the measure counts"),
        "offered": N_("offered visits"),
    },
    "band": {
        "low": N_("low-risk use"),
        "hazardous": N_("hazardous"),
        "harmful": N_("harmful"),
        "dependence": N_("probable dependence"),
        "problems": N_("probable problems"),
        "none": N_("none or very mild"),
        "mild": N_("mild"),
        "moderate": N_("moderate"),
        "severe": N_("severe"),
        "positive": N_("positive"),
        "negative": N_("negative"),
    },
    "band_madrs": {"none": N_("no or few symptoms")},
    "band_dudit": {"none": N_("no drug problems likely"), "dependence": N_("highly probable dependence")},
    "answer_mdq": {
        "yes": N_("yes"),
        "no": N_("no"),
        "none": N_("no problem"),
        "minor": N_("minor problem"),
        "moderate": N_("moderate problem"),
        "serious": N_("serious problem"),
    },
    "answer_mini": {
        "negative": N_("negative"),
        "positive": N_("positive"),
        "not_done": N_("not carried out"),
        "none": N_("no risk"),
        "low": N_("low risk"),
        "moderate": N_("moderate risk"),
        "high": N_("high risk"),
    },
    "answer_scid-ii": {"yes": N_("yes"), "no": N_("no")},
    "filled_by": {
        "clinician": N_("the staff, who ask"),
        "client": N_("the client"),
    },
    "form_language": {
        "sv": N_("Swedish"),
        "en": N_("English"),
        "es": N_("Spanish"),
        "ro": N_("Romanian"),
        "ru": N_("Russian"),
        "th": N_("Thai"),
        "pl": N_("Polish"),
        "ar": N_("Arabic"),
        "fa": N_("Persian"),
        "so": N_("Somali"),
        "other": N_("another language"),
    },
    "part_audit": {
        "consumption": N_("consumption"),
        "dependence": N_("dependence"),
        "harm": N_("harm"),
    },
    "compartment": {
        "register": N_("the register"),
        "journal": N_("the medical journal"),
        "counselling": N_("the counselling record"),
        "shared": N_("what is shared with consent"),
        "outreach": N_("the outreach log"),
        "kast": N_("the KAST log"),
        "statistics": N_("the statistics"),
    },
    "staff_state": {
        "active": N_("active"),
        "waiting": N_("code not used yet"),
        "ended": N_("ended"),
        "imported": N_("no sign-in"),
    },
    "contact_way": {
        "phone": N_("phone"),
        "message": N_("leave a message"),
        "letter": N_("letter in a neutral envelope"),
        "sms": N_("text message"),
        "email": N_("e-mail"),
    },
    "contact_way_short": {
        "phone": N_("phone"),
        "message": N_("message"),
        "letter": N_("letter"),
        "sms": N_("text message"),
        "email": N_("e-mail"),
    },
    "fault": {
        "file_damaged": N_("The file is damaged"),
        "file_cipher_damaged": N_("A page of the file does not open"),
        "file_references": N_("A row refers to one that is gone"),
        "staff_list_damaged": N_("The staff list was changed outside the program:"),
        "unit_keys_damaged": N_("unit.keys is damaged"),
        "unit_keys_stranger": N_("unit.keys has someone the staff list lacks:"),
        "staff_keys_damaged": N_("Somebody's keys were changed outside the program:"),
        "grant_damaged": N_("A granted key was changed outside the program:"),
        "log_row_missing": N_("A line of the access log is gone:"),
        "grant_missing": N_("A granted key that the log tells of is gone:"),
        "grant_unlogged": N_("A key was granted without the log:"),
        "generation_changed": N_("The keys of a part were changed outside the program:"),
        "log_row_moved": N_("A line of the access log stands in another's place:"),
        "log_row_changed": N_("A line of the access log was changed:"),
        "log_row_unsigned": N_("A line of the access log is not signed by the one it names:"),
        "log_rewritten": N_("The access log is not the one this computer knows, from line"),
        "log_rolled_back": N_("The access log is shorter than this computer knows:"),
        "log_head_damaged": N_("The copy of the log's head outside the clinic is damaged"),
        "rows_changed": N_("Something was changed without the log, of log line"),
        "rows_unlogged": N_("Something was written without a log line:"),
        "field_damaged": N_("A sealed field does not open:"),
    },
    "action": {
        "clinic_made": N_("clinic set up"),
        "compartment_made": N_("made the key of a part"),
        "holders_told": N_("was told of new holders of keys"),
        "seed": N_("services and targets laid in"),
        "sign_in": N_("signed in"),
        "enrol": N_("enrolled"),
        "password_change": N_("changed password"),
        "staff_add": N_("added a colleague"),
        "staff_row": N_("wrote a colleague's particulars"),
        "staff_end": N_("ended a colleague"),
        "staff_roles": N_("gave other roles"),
        "staff_name": N_("changed a colleague's name"),
        "match_staff": N_("matched a name to a colleague"),
        "root_shared": N_("shared the unit's key with a chief"),
        "grant": N_("granted a key"),
        "list_clients": N_("opened the list of clients"),
        "list_codes": N_("opened the list of codes"),
        "read_client": N_("opened a client"),
        "find_same": N_("looked for the same number"),
        "register_client": N_("registered a client"),
        "register_code": N_("registered a code"),
        "change_client": N_("changed a client"),
        "identify_client": N_("made an alias or code into an identity"),
        "merge_clients": N_("joined two entries of one person"),
        "read_answers": N_("opened the five answers"),
        "give_answers": N_("wrote the five answers"),
        "list_visits": N_("opened a list of visits"),
        "read_visit": N_("opened a visit"),
        "record_visit": N_("recorded a visit"),
        "change_visit": N_("changed a visit"),
        "void_visit": N_("voided a visit"),
        "read_production": N_("opened the production report"),
        "list_counted": N_("opened the visits behind a number"),
        "count_missing_outcomes": N_("counted the missing outcomes"),
        "approve_production": N_("approved a month"),
        "approved_month_changed": N_("an approved month came to differ"),
        "set_target": N_("set a target"),
        "set_service": N_("changed a service"),
        "read_chart": N_("opened a chart"),
        "list_warnings": N_("opened what is warned of, and was"),
        "list_duties": N_("opened the list of what waits"),
        "give_reason": N_("said why a journal was opened"),
        "begin_entry": N_("began an entry"),
        "read_draft": N_("opened a draft"),
        "drop_draft": N_("threw a draft away"),
        "begin_form": N_("began a form"),
        "read_form": N_("opened a form of their own that is not saved"),
        "list_forms": N_("opened the list of forms that are not saved"),
        "drop_form": N_("threw a form away"),
        "sign_entry": N_("signed an entry"),
        "correct_entry": N_("corrected an entry"),
        "lock_entries": N_("locked unsigned entries"),
        "read_entry": N_("opened an entry"),
        "list_unsigned": N_("opened the list of unsigned entries"),
        "count_unsigned": N_("counted unsigned entries"),
        "list_own_phrases": N_("opened own phrases"),
        "keep_own_phrase": N_("wrote a phrase of their own"),
        "drop_own_phrase": N_("took away a phrase of their own"),
        "set_setting": N_("changed a setting"),
        "change_warnings": N_("changed a chart's warnings"),
        "list_contents": N_("opened what a visit contained"),
        "write_contents": N_("wrote what a visit contained"),
        "count_contents": N_("counted what visits contained"),
        "list_recalls": N_("opened recalls"),
        "plan_recall": N_("set a recall"),
        "move_recall": N_("moved a recall"),
        "close_recall": N_("closed a recall"),
        "note_attempt": N_("noted an attempt to reach a client"),
        "write_letter": N_("wrote a neutral letter"),
        "set_interval": N_("changed a client's interval"),
        "take_sample": N_("took a sample"),
        "change_sample": N_("wrote about a sample"),
        "list_samples": N_("opened a client's samples"),
        "see_warnings": N_("saw what the banner warns of"),
        "list_waiting_samples": N_("opened the samples that wait"),
        "list_screenings": N_("opened screening forms"),
        "load_text_pack": N_("loaded a text pack"),
        "drop_text_pack": N_("removed a text pack"),
        "list_diagnoses": N_("opened diagnoses"),
        "list_prescriptions": N_("opened the list of medicines"),
        "list_awaited": N_("opened the answers that are awaited"),
        "keep_favourite": N_("wrote a code in the clinic's list"),
        "drop_favourite": N_("took a code from the clinic's list"),
        "report_concern": N_("wrote a report of concern"),
        "correct_concern": N_("corrected a report of concern"),
        "answer_concern": N_("wrote the answer to a report of concern"),
        "list_concerns": N_("opened reports of concern"),
        "count_concerns": N_("counted reports of concern"),
        "list_blocks": N_("opened blocks"),
        "set_block": N_("set a block"),
        "end_block": N_("ended a block"),
        "lift_block": N_("lifted a block"),
        "extract_journal": N_("made a journal extract"),
        "extract_log": N_("made a log extract"),
        "draw_sample": N_("drew a sample of the log"),
        "judge_line": N_("judged a line of the log"),
        "sign_off_sample": N_("signed off a sample of the log"),
        "list_samples_of_log": N_("opened the samples of the log"),
        "search_log": N_("searched the access log"),
        "verify": N_("checked the clinic"),
        "import_visits": N_("imported visits"),
        "import_clients": N_("imported clients"),
        "check_visits": N_("tried an import of visits"),
        "check_clients": N_("tried an import of clients"),
        "set_room": N_("changed a room"),
        "set_opening_hours": N_("changed the opening hours"),
        "set_reception_hours": N_("changed a colleague's hours"),
        "drop_reception_hours": N_("took a colleague's hours away"),
        "list_bookings": N_("opened the calendar"),
        "book_visit": N_("booked a room"),
        "list_affected": N_("looked up how to reach a client"),
        "record_absence": N_("recorded an absence"),
        "void_absence": N_("took an absence back"),
        "end_absence": N_("ended an absence early"),
        "ask_time": N_("asked for a time"),
        "list_asked_times": N_("opened the queue of asked-for times"),
        "settle_asked_time": N_("settled an asked-for time"),
        "take_enquiry": N_("took an enquiry"),
        "change_enquiry": N_("changed an enquiry"),
        "list_enquiries": N_("opened the list of enquiries"),
        "read_enquiry": N_("opened an enquiry"),
        "decide_enquiry": N_("wrote a conference's decision"),
        "offer_first_visit": N_("offered a first visit"),
        "list_first_visits": N_("opened the list of first visits"),
        "read_conference": N_("opened a conference"),
        "write_minutes": N_("wrote a conference's minutes"),
        "ask_conference": N_("put a question to the conference"),
        "settle_question": N_("took up a question"),
        "open_case": N_("opened a new case"),
        "list_cases": N_("opened the list of cases"),
        "read_case": N_("opened a case"),
        "hand_over_case": N_("handed a case over"),
        "move_first_visit": N_("moved the day a first visit was offered for"),
        "note_taken_over": N_("noted that a case was taken over"),
        "link_on": N_("linked a client on"),
        "write_assessment": N_("wrote an assessment talk"),
        "read_assessments": N_("opened the assessment"),
        "set_goal": N_("wrote a goal"),
        "read_goals": N_("opened the goals"),
        "set_fee": N_("wrote who pays"),
        "read_fees": N_("opened who pays"),
        "list_invoices": N_("opened the invoice list"),
        "make_contract": N_("made a contract"),
        "change_contract": N_("changed a contract"),
        "note_signed": N_("noted a signed contract"),
        "renew_contract": N_("renewed a series"),
        "read_contract": N_("opened a contract"),
        "make_sessions": N_("made talks ahead"),
        "pause_contract": N_("paused a contract"),
        "end_contract": N_("ended a contract"),
        "begin_note": N_("began a process note"),
        "drop_note": N_("threw a draft note away"),
        "sign_note": N_("signed a process note"),
        "lock_notes": N_("locked unsigned process notes"),
        "correct_note": N_("corrected a process note"),
        "read_notes": N_("opened process notes"),
        "read_others_notes": N_("opened a colleague's process notes"),
        "list_unsigned_notes": N_("opened the list of unsigned notes"),
        "hold_review": N_("wrote a six-monthly review"),
        "read_reviews": N_("opened six-monthly reviews"),
        "list_reviews_due": N_("opened the list of reviews due"),
        "close_case": N_("closed a case"),
        "read_closing": N_("opened a closing"),
        "list_follow_ups": N_("opened the list of follow-up talks"),
        "settle_follow_up": N_("settled a follow-up talk"),
        "give_consent": N_("wrote a consent"),
        "withdraw_consent": N_("withdrew a consent"),
        "list_in_common": N_("opened the list of clients in common"),
        "read_shared": N_("opened what is shared"),
        "begin_shared_note": N_("began a shared note"),
        "drop_shared_note": N_("threw a draft shared note away"),
        "list_shared_drafts": N_("opened the list of unsigned shared notes"),
        "sign_shared_note": N_("signed a shared note"),
        "correct_shared_note": N_("corrected a shared note"),
        "read_treatment": N_("opened the figures of treatment"),
    },
    "entry_kind": {
        "note": N_("Journal entry"),
        "screening": N_("Screening"),
        "certificate": N_("Certificate"),
        "statement": N_("Statement"),
        "referral": N_("Referral"),
        "request": N_("Request for another carer's record"),
        "diagnosis": N_("Diagnosis"),
        "prescription": N_("Prescription"),
        "prescription_stop": N_("Medicine stopped"),
        "referral_answer": N_("Answer to a referral"),
        "request_answer": N_("Answer to a request"),
    },
    "form": {
        "visit": N_("Visit"),
        "visit_content": N_("What a visit contained"),
        "booking": N_("Book a time"),
        "void": N_("Void a visit"),
        "client": N_("Particulars"),
        "answers": N_("New answers"),
        "merge": N_("Join two entries into one"),
        "concern": N_("Report of concern"),
        "concern_answer": N_("Answer to a report of concern"),
        "diagnosis": N_("Diagnosis"),
        "prescription": N_("Prescription"),
        "stop": N_("Medicine stopped"),
        "paper_answer": N_("Answer to a paper"),
        "sample": N_("Sample"),
        "samples": N_("New samples"),
        "recall": N_("Recall"),
        "new_recall": N_("New recall"),
        "phrase": N_("My phrases"),
        "tracing": N_("Partner tracing"),
        "warnings": N_("Warnings"),
        "asked_time": N_("Ask for a time"),
        "enquiry": N_("Enquiry"),
        "decision": N_("The conference's decision"),
        "first_visit": N_("Offer a first visit"),
        "question": N_("Ask the conference"),
        "conference": N_("Conference minutes"),
        "handover": N_("Hand the case over"),
        "pause": N_("Pause the contract"),
        "talk_time": N_("Book an assessment talk"),
        "goal": N_("A goal"),
        "assessment": N_("Assessment talk"),
        "linked_on": N_("Linked on"),
        "fee": N_("Who pays"),
        "contract": N_("Contract"),
        "review": N_("Six-monthly review"),
        "closing": N_("Closing of the case"),
        "consent": N_("Consent to share"),
        "block": N_("Block"),
        "block_lift": N_("Lift the block"),
        "block_end": N_("End the block"),
    },
    "sample_state": {
        "taken": N_("taken, not sent yet"),
        "sent": N_("sent, not answered yet"),
        "answered": N_("answered, not read yet"),
        "read": N_("read"),
        "void": N_("voided"),
    },
    "sample_outcome": {
        "negative": N_("Negative"),
        "positive": N_("Positive"),
        "unclear": N_("Unclear"),
        "normal": N_("Normal"),
        "abnormal": N_("Abnormal"),
    },
    "sti_duty": {
        "informed": N_("inform"),
        "rules_spoken": N_("rules of conduct by word of mouth"),
        "rules_written": N_("rules of conduct in writing"),
        "treated": N_("treat"),
        "reported": N_("report"),
        "traced": N_("trace partners"),
        "withdrawn": N_("take the report back"),
    },
    "report_by": {
        "rikskod": N_("rikskod"),
        "full_number": N_("full personal identity number"),
    },
    "attempt_outcome": {
        "reached": N_("got through"),
        "no_answer": N_("no answer"),
        "message_left": N_("message left"),
        "sent": N_("sent"),
        "wrong_address": N_("wrong number or address"),
    },
    "recall_closing": {
        "done": N_("done"),
        "declined": N_("the client declines"),
        "not_reached": N_("could not be reached"),
        "no_longer": N_("no longer needed"),
        "corrected": N_("corrected, and no longer called for"),
    },
    "consent_state": {
        "in_force": N_("in force"),
        "ran_out": N_("has run out"),
        "withdrawn": N_("taken back"),
    },
    "shares_from": {
        "journal": N_("From the medical journal"),
        "counselling": N_("From counselling"),
    },
    "lift_why": {
        "consent": N_("the client consents"),
        "emergency": N_("emergency"),
    },
    "entry_state": {
        "draft": N_("draft"),
        "signed": N_("signed"),
        "locked": N_("locked, unsigned"),
        "overtaken": N_("not signed, another correction came first"),
        "blocked": N_("blocked"),
    },
    "contact_outcome": {
        "negative": N_("negative"),
        "positive": N_("positive"),
        "treated_elsewhere": N_("treated elsewhere"),
        "not_found": N_("not found"),
        "declined": N_("would not"),
        "mistaken": N_("the result was not so"),
    },
    "concern": {
        "minor": N_("under 18"),
        "mental_illness": N_("severe mental illness"),
        "abuse": N_("abuse"),
    },
    "oddity": {
        "own_name": N_("the reader's own family name"),
        "much_in_short_time": N_("many clients in a short time"),
        "no_visit_near": N_("no visit within a month"),
    },
    "judgement": {
        "in_order": N_("in order"),
        "asked_about": N_("asked about"),
        "not_in_order": N_("not in order"),
    },
    "language": {
        "sv": N_("Swedish"),
        "en": N_("English"),
    },
    "contract_kind": {
        "long": N_("long contract"),
        "series": N_("series of talks"),
        "relative": N_("relative's talks"),
    },
    "phase": {
        "beginning": N_("the beginning"),
        "middle": N_("the middle"),
        "end": N_("the end"),
    },
    "enquiry_state": {
        "new": N_("new"),
        "wait": N_("waits"),
        "offer": N_("first visit offered"),
        "refer_on": N_("referred on"),
        "decline": N_("declined"),
        "withdrawn": N_("withdrawn"),
    },
    "decision": {
        "offer": N_("offer a first visit"),
        "refer_on": N_("refer on"),
        "decline": N_("decline"),
        "wait": N_("wait"),
    },
    "promise": {
        "kept": N_("kept"),
        "late": N_("offered too late"),
        "running": N_("running"),
        "amber": N_("soon 14 days"),
        "red": N_("more than 14 days"),
    },
    "case_state": {
        "assessment": N_("assessment"),
        "talks": N_("in talks"),
        "closed": N_("closed"),
    },
    "skipped": {
        "holiday": N_("red day"),
        "pause": N_("pause"),
        "away": N_("therapist away"),
    },
    "goal_outcome": {
        "reached": N_("reached"),
        "partly": N_("partly reached"),
        "not_reached": N_("not reached"),
        "given_up": N_("given up"),
    },
    "month": {
        "1": N_("January"),
        "2": N_("February"),
        "3": N_("March"),
        "4": N_("April"),
        "5": N_("May"),
        "6": N_("June"),
        "7": N_("July"),
        "8": N_("August"),
        "9": N_("September"),
        "10": N_("October"),
        "11": N_("November"),
        "12": N_("December"),
    },
    "weekday": {
        "1": N_("Monday"),
        "2": N_("Tuesday"),
        "3": N_("Wednesday"),
        "4": N_("Thursday"),
        "5": N_("Friday"),
        "6": N_("Saturday"),
        "7": N_("Sunday"),
    },
}

FACT_GROUPS = {
    "role": "role",
    "compartment": "compartment",
    "gender": "gender",
    "outcome": "outcome",
    "kind": "identity_kind",
    "gender_contradicts.known": "gender",
}


def phrase(group: str, code: object) -> str:
    """The words for a code of a group (KeyError: no such group); an unknown code as it is."""
    words = PHRASES[group].get(str(code))
    return tr(words) if words is not None else str(code)


def phrases(group: str) -> dict[str, str]:
    """Every code of a group with its words, in the group's order: for menus."""
    return {code: tr(words) for code, words in PHRASES[group].items()}


def month_name(month: int) -> str:
    """The month's name, 1-12; small letters in Swedish."""
    return phrase("month", month)


def weekday_name(day: date | int) -> str:
    """The weekday of a day, or of its ISO number (Monday 1)."""
    return phrase("weekday", day.isoweekday() if isinstance(day, date) else day)


def refusal(error: Refused) -> str:
    """Why the program said no, in one line. A reason without a phrase shows its code, never its facts."""
    return refusal_text(error.reason, error.facts, broken=isinstance(error, Broken))


def refusal_text(reason: str, facts: Mapping[str, object], *, broken: bool = False) -> str:
    """As `refusal`, for a reason and facts that were kept (a problem of an import)."""
    source = REFUSALS.get(reason)
    if source is None:
        code = reason if re.fullmatch(r"[a-z0-9_]{1,60}", reason) else "?"
        if broken:
            return tr("Something on the disk is damaged or missing ({code}).", code=code)
        return tr("This cannot be done ({code}).", code=code)
    words: dict[str, Any] = {
        name: _fact(facts.get(name, "…"), FACT_GROUPS.get(f"{reason}.{name}", FACT_GROUPS.get(name)))
        for name in placeholders(source)
    }
    return tr(source, **words)


def _fact(fact: object, group: str | None) -> str:
    """A fact as it is read: codes as words, days as YYYY-MM-DD, several joined by commas."""
    if isinstance(fact, Iterable) and not isinstance(fact, str):
        return ", ".join(_fact(each, group) for each in fact)
    return str(fact) if group is None else phrase(group, fact)


def problem_text(line: int, column: str, value: str, reason: str, facts: Mapping[str, object]) -> str:
    """A bad row of an import in one line: where, what stood there, and why not."""
    if column and value:
        where = tr("Line {line}, {column} “{value}”", line=line, column=column, value=value)
    elif column:
        where = tr("Line {line}, {column}", line=line, column=column)
    else:
        where = tr("Line {line}", line=line)
    return f"{where}: {refusal_text(reason, facts)}"


def some_of(words: Sequence[str], most: int = 12) -> str:
    """The first of many with commas between, and how many more there are."""
    told = ", ".join(words[:most])
    return tr("{words} and {n} more", n=len(words) - most, words=told) if len(words) > most else told
