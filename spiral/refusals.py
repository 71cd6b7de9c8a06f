"""Why the program says no: one clear line for each reason code, that says what to do where it can.

Facts come in by `{name}`. They never hold a client's name, number or words; a client's code may stand.
"""

from spiral.language import N_

REFUSALS: dict[str, str] = {
    # sign-in, keys and staff
    "wrong_login_or_password": N_("The login or the password is wrong."),
    "wrong_password": N_("The password is wrong."),
    "wrong_code": N_("The code is wrong."),
    "not_enrolled": N_(
        "This person has not chosen a password yet: sign in the first time with the one-time code."
    ),
    "no_code_waiting": N_("There is no one-time code waiting for this login."),
    "password_short": N_("The password needs at least {least} characters."),
    "password_common": N_("This password is among the first that others would try. Choose another."),
    "compartment_closed": N_(
        "You hold no key to this part: {compartment}. A colleague who holds it can give it to you."
    ),
    "not_allowed": N_("Your role may not do this."),
    "not_chief": N_("Only a chief may do this."),
    "last_chief": N_("This is the unit's only chief. A unit must have one: add another first."),
    "chief_alone": N_("The role of chief cannot go together with another role."),
    "no_role": N_("Choose at least one role."),
    "unknown_role": N_("There is no role “{role}”. The roles are: {known}."),
    "login_taken": N_("The login {login} is already in use."),
    "login_form": N_(
        "A login is 2–40 small letters, digits, dots or hyphens; the first is a letter or a digit."
    ),
    "no_such_staff": N_("There is no such person among the staff."),
    "staff_not_imported": N_("This person did not come from an import, or is already matched."),
    "share_out_of_range": N_("The share of full time is 1–100 %."),
    "name_missing": N_("Give a name of at most 120 characters."),
    "passwords_differ": N_("The two passwords are not the same."),
    "no_password_given": N_("There is no terminal to ask at: set {variable}."),
    # the clinic's files
    "clinic_missing": N_("There is no clinic in this folder."),
    "clinic_in_use": N_("The clinic is already open in another window or program on this computer."),
    "folder_not_empty": N_("The folder is not empty. Choose a new one."),
    "folder_not_demo": N_(
        "The folder holds something other than a demo, and is left as it is. Choose another."
    ),
    "unit_keys_damaged": N_(
        "The key file unit.keys is damaged or belongs to something else. Restore a backup."
    ),
    "records_missing": N_("The record file records.db is missing. Restore a backup."),
    "records_damaged": N_("The record file is damaged or is not a record file. Restore a backup."),
    "records_busy": N_("The records are busy. Try again in a moment."),
    "migration_failed": N_(
        "The records could not be brought to this version of the program; they are unchanged."
    ),
    "staff_list_damaged": N_("The staff list has been changed by something other than this program."),
    "staff_keys_damaged": N_("The keys of a person in the staff list do not fit. Restore a backup."),
    "grant_damaged": N_("A grant of access is not genuine and has been refused."),
    "sealed_field_damaged": N_("A sealed text is damaged or has been moved, and cannot be opened."),
    "log_rolled_back": N_(
        "The access log lacks a line that this computer knows: the records were put back or changed."
    ),
    "log_changed": N_(
        "The access log, or somebody's keys, have been changed by something other than this program. "
        "Check the clinic, and ask the chief and a colleague before you write anything."
    ),
    "clinic_forbidden": N_("The clinic's files may not be read with this account of the computer."),
    "log_head_not_kept": N_(
        "The end of the access log cannot be kept outside the clinic. Nothing was done: see to the state folder."
    ),
    "network_share": N_("The folder lies on a network disk. A clinic needs a disk of this computer."),
    "chief_holds_keys": N_(
        "{login} holds keys to more than a chief may read. End this sign-in and add the person anew as chief."
    ),
    "records_newer": N_("The records were written by a newer version of the program. Use that one."),
    "password_not_written": N_(
        "The key file could not be written, and the old password still counts. Make room and try again."
    ),
    "copy_not_destroyed": N_(
        "It is destroyed in the records, but an older copy beside them (records.db.before-…) could not be deleted."
        " Delete it by hand."
    ),
    "log_head_damaged": N_("The kept end of the access log on this computer is damaged."),
    "disk_full": N_("The disk is full. Nothing was saved; make room and try again."),
    "disk_readonly": N_("This account may not write in the folder. Nothing was saved."),
    "disk_failed": N_("The disk could not be read or written; it may be full. Nothing was saved."),
    "gone_wrong": N_("Something went wrong. What was saved is safe. Try again, or sign in anew."),
    "not_a_head": N_("A head is a number and four groups of four characters, as in 123 ea66 1234 5678 9abc."),
    "head_not_in_log": N_(
        "The access log has no line with the head {head}: it is not the log of that paper."
    ),
    "not_whole": N_("The clinic is not whole. Faults: {faults}."),
    "file_unreadable": N_("The file could not be read."),
    "one_place_twice": N_("Two results cannot be written to one place."),
    "place_in_clinic": N_("A result is not written into the clinic's own folder."),
    "place_is_the_file_read": N_("The result would be written over the file that is read."),
    "file_not_written": N_("The file could not be written. Nothing is left of it."),
    # dates and identities
    "bad_date": N_("This is not a date. Write for example 2026-11-23, 261123, today, +7 or v48."),
    "date_in_future": N_("The date cannot lie after today."),
    "birth_in_future": N_("The birth date lies after today. Write all twelve digits."),
    "identity_missing": N_("Write a number, a name or a code."),
    "identity_bad_characters": N_("Here are characters that do not belong in it."),
    "identity_too_long": N_("At most {most} characters fit here."),
    "wrong_length": N_("A personal identity number has 10 or 12 digits."),
    "wrong_length_reservnummer": N_("A reserve number has 12 characters."),
    "bad_checksum": N_("The last digit does not fit the others. Check the number."),
    "bad_date_in_number": N_("The number does not begin with a date that exists."),
    "bad_serial_in_number": N_("000 cannot come after the date. Check the number."),
    "is_samordningsnummer_not_personnummer": N_(
        "This is a coordination number (the day is 60 or more), not a personal identity number."
    ),
    "is_personnummer_not_samordningsnummer": N_(
        "This is a personal identity number; in a coordination number 60 is added to the day."
    ),
    "is_reservnummer": N_("A number that begins with 99 is a reserve number."),
    "reservnummer_begins_with_99": N_("A reserve number of Region Stockholm begins with 99."),
    "alias_like_number": N_("An alias cannot look like a personal identity number."),
    "name_like_number": N_("This looks like a personal identity number. Write it as the person's identity."),
    "code_like_number": N_("A client code cannot look like a personal identity number."),
    "code_form": N_("A client code is 1–40 characters."),
    "code_taken": N_("The client code {code} is already in use."),
    "unknown_identity_kind": N_("There is no such kind of identity."),
    "unknown_gender": N_("Gender is woman, man, trans or unknown."),
    "gender_known": N_(
        "A gender is known, and “unknown” would change nothing. Write the day it was written."
    ),
    # clients
    "no_such_client": N_("There is no such client."),
    "client_exists": N_("This person is already registered, as {code}."),
    "same_client": N_("These are the same client."),
    "merge_two_identities": N_("Both have a full identity, and not the same. They cannot be merged."),
    "reason_needed": N_("Give a reason."),
    "reason_needed_identity": N_("Give a reason for the new identity."),
    "reason_needed_under_18": N_("The person is under 18. Give the reason why we receive them."),
    "reason_needed_outside_county": N_(
        "The person lives outside the county. Give the reason why we receive them."
    ),
    "changed_by_other": N_(
        "{who} has changed this in the meantime. Your text is kept: compare, and save again."
    ),
    "municipality_form": N_("Write the municipality by name; a postcode belongs to the address."),
    "email_form": N_("This is not an e-mail address."),
    "phone_form": N_("This is not a phone number."),
    "text_too_long": N_("The text is too long: at most {most} characters."),
    "unknown_contact_way": N_("There is no such way of contact."),
    # visits and reports
    "no_such_visit": N_("There is no such visit."),
    "visit_exists": N_("The same visit is already recorded: day, time, client, service and staff."),
    "visit_void": N_("The visit is voided and cannot be changed."),
    "unknown_outcome": N_("There is no such outcome."),
    "arrived_in_future": N_("Nobody can have arrived at a visit after today."),
    "assisted_by_self": N_("The one who assists is another than the one who receives."),
    "service_not_for_staff": N_("{staff} has no role that gives this service."),
    "programme_not_of_service": N_("The service does not belong to this programme."),
    "not_yours": N_("The visit belongs to a programme that you do not work in."),
    "no_such_period": N_("There is no period {period}. Write a month as 2008-03, or a year as 2008."),
    "target_of_approved_month": N_("{month} is approved, and keeps its target. Choose a later month."),
    "month_not_over": N_("{month} is not over yet, and cannot be approved."),
    "already_approved": N_("{month} is already approved."),
    # services, measures, targets
    "target_not_on_first": N_("A target begins on the first of a month."),
    "target_out_of_range": N_("A target is 0–10,000, or empty."),
    "unknown_measure": N_("There is no measure {measure}."),
    "service_code_form": N_("A service's code is small letters a–z, digits and underscores, at most 40."),
    "programme_missing": N_("Choose at least one programme."),
    "minutes_out_of_range": N_("Minutes are 1–600."),
    # imports
    "cancelled": N_("Cancelled. Nothing was saved."),
    "import_refused": N_("Nothing was imported. Lines with faults: {rows}."),
    "file_empty": N_("The file is empty."),
    "file_not_a_table": N_("The file is damaged, or is neither CSV nor an Excel workbook (.xlsx)."),
    "file_old_excel": N_(
        "An old (.xls) or password-protected workbook cannot be read. Save it as .xlsx or CSV."
    ),
    "file_too_large": N_("The file is too large."),
    "file_without_rows": N_("The file has headings but no rows."),
    "cell_too_long": N_("A cell is far too long. Perhaps a quotation mark is never closed."),
    "bad_quotes": N_("A quotation mark is never closed, or stands in the wrong place."),
    "missing_column": N_("This column is missing."),
    "duplicate_heading": N_("The column stands twice in the file."),
    "missing_value": N_("A value is missing."),
    "too_many_cells": N_("The row has more cells than there are headings."),
    "not_a_text": N_("The cell does not hold a plain text or a whole number."),
    "bad_date_format": N_("Write the date as YYYY-MM-DD."),
    "no_such_date": N_("The date does not exist."),
    "date_out_of_range": N_("The year must be {least}–{most}."),
    "bad_time": N_("Write the time as HH:MM."),
    "bad_minutes": N_("Minutes are a whole number, {least}–{most}."),
    "staff_like_number": N_("A member of staff cannot look like a personal identity number."),
    "staff_too_long": N_("A member of staff is at most {most} characters."),
    "unknown_service": N_("There is no such service."),
    "unknown_programme": N_("There is no such programme."),
    "unknown_status": N_("The outcome is attended, no_show, cancelled, withdrawn or planned."),
    "unknown_answer": N_("There is no such choice."),
    "unknown_country": N_("Citizenship is a country code of two letters, such as SE."),
    "row_twice": N_("The same row stands on line {first} already."),
    "row_differs": N_("The row is already imported, with other content."),
    "gender_contradicts": N_("It contradicts an earlier row, where the client's gender is {known}."),
    # screening
    "unknown_instrument": N_("There is no such instrument. The instruments are: {known}."),
    "answers_count": N_("The form has {of} answers, and {given} were given; “-” is a missing one."),
    "answer_outside": N_("Answer {item} is one of {known}, or “-” when it is missing."),
    "outcome_in_future": N_("A visit that has taken place, or was missed, cannot lie after today."),
    # the journal
    "reason_needed_chart": N_(
        "The client has no visit today. Open the client’s journal and say why first; it is logged."
    ),
    "report_number_missing": N_(
        "The client’s number is not known here. Write beside it how the report was made, or by what number."
    ),
    "visit_in_journal": N_(
        "The journal holds what this visit contained. Someone of the clinic has to change the visit."
    ),
    "visit_in_journal_of": N_(
        "The journal holds something of this visit. Void it, and record a new visit on the right client."
    ),
    "blocked_part": N_(
        "This part of the record is blocked. It can be lifted with consent or in an emergency."
    ),
    "draft_gone": N_("The draft is no longer there: it has been signed, thrown away or locked."),
    "form_of_nothing": N_("What the form is about is no longer there."),
    "form_unknown": N_("The program does not know this form."),
    "draft_of_other_client": N_("The draft belongs to another client."),
    "not_your_draft": N_("Only the one who wrote it can change and sign it."),
    "entry_empty": N_("Nothing is written."),
    "entry_kind_unknown": N_("There is no such kind of entry."),
    "template_unknown": N_("There is no such template."),
    "unknown_heading": N_("The template has no such heading."),
    "heading_missing": N_("Something that the paper must hold is not filled in."),
    "reason_needed_correction": N_("Say why it is corrected."),
    "correction_of_other_kind": N_("A correction is of the same kind as what it corrects."),
    "correction_of_other_role": N_(
        "It is written in another role than yours, and corrected in that role. Write an entry of your own."
    ),
    "already_corrected": N_("This is corrected already. Correct the newer text instead."),
    "no_such_entry": N_("There is no such entry."),
    "phrase_form": N_("A short form is 1–20 letters and digits."),
    "unknown_setting": N_("There is no such setting."),
    "setting_out_of_range": N_("The number must be {least}–{most}."),
    "visit_not_attended": N_("The visit has not taken place: give it the outcome attended first."),
    "content_twice": N_("The same thing is ticked twice."),
    "unknown_content": N_("There is no such content of a visit."),
    "unknown_detail": N_("There is no such detail."),
    "detail_missing": N_("A detail that must be given is not filled in."),
    "detail_out_of_range": N_("The number must be {least}–{most}."),
    "unknown_recall": N_("There is no such recall."),
    "no_such_recall": N_("The recall is not there, or is closed."),
    "due_in_past": N_("The day lies before today."),
    "latest_before_due": N_("The latest day comes before the day it is due."),
    "interval_out_of_range": N_("An interval is a day or more, and at most ten years."),
    "interval_too_long": N_("That is later than the last time lasts."),
    "unknown_attempt": N_("There is no such outcome of an attempt."),
    "unknown_closing": N_("There is no such way to close it."),
    "attempt_needed": N_("Nobody has tried to reach the client yet."),
    "alert_note_needed": N_("Write what you found and what was done."),
    "contact_not_safe": N_("The client has not said that this way is safe."),
    "letter_phone_missing": N_("Fill in the unit's telephone in Administration, or write a number here."),
    "contact_unknown": N_("We have no number or address for this way."),
    "unknown_sample": N_("There is no such kind of sample."),
    "no_such_sample": N_("There is no such sample."),
    "sample_not_so_far": N_("The sample has not come so far."),
    "sample_is_read": N_("The answer is read and signed: correct it, with the reason."),
    "sample_is_void": N_("The sample is voided already."),
    "unknown_outcome_of_sample": N_("The sample cannot have that outcome."),
    "unknown_duty": N_("There is no such duty."),
    "duty_done": N_("This is done already."),
    "duty_by_tracing": N_("This is done by ending the partner tracing."),
    "nothing_to_trace": N_("There is no partner tracing here."),
    "tracing_begun": N_("The partner tracing has begun already."),
    "tracing_ended": N_("The partner tracing is ended."),
    "contact_empty": N_("Write something to know the contact by."),
    "no_such_contact": N_("There is no such open contact."),
    "unknown_contact_outcome": N_("There is no such outcome for a contact."),
    "contacts_open": N_("Some contacts have no outcome yet."),
    "paper_destroyed": N_("The tracing paper is destroyed."),
    "filled_by_unknown": N_("Say who filled in the form: the client or the clinician."),
    "language_missing": N_("Say in which language the form was filled in."),
    "edition_missing": N_("Say which version was used: {known}."),
    "pack_damaged": N_("The file is not a text pack, or is damaged."),
    "no_such_pack": N_("There is no such text pack."),
    "pack_does_not_fit": N_("The text pack does not fit {instrument}: its numbers are others."),
    "icd_form": N_("A diagnosis code looks like F32.1."),
    "atc_form": N_("An ATC code looks like N06AB06."),
    "medicine_missing": N_("Fill this in, with at most 200 characters."),
    "to_before_from": N_("The last day comes before the first."),
    "not_midwifes": N_("A midwife prescribes and stops contraceptives only."),
    "already_stopped": N_("The medicine is stopped already."),
    "already_answered": N_("It is answered already."),
    "unknown_concern": N_("Say why it is reported: under 18, severe mental illness or abuse."),
    "addressee_missing": N_("Say to whom."),
    "no_such_report": N_("There is no such report."),
    "unknown_part": N_("There is no such part of the record."),
    "already_blocked": N_("This part is blocked already."),
    "no_such_block": N_("There is no such block, or it has ended."),
    "lift_why_unknown": N_("A block is lifted with consent or in an emergency."),
    "lift_too_long": N_("A block is lifted for 1–{most} days."),
    "sample_drawn": N_("{month} is drawn already."),
    "sample_signed_off": N_("The sample is signed off and cannot be changed."),
    "lines_unjudged": N_("Some lines are not judged yet."),
    "no_such_line": N_("There is no such line."),
    "unknown_judgement": N_("There is no such judgement."),
    # calendar and treatment
    "room_exists": N_("There is a room called {room} already."),
    "room_in_use": N_(
        "{room} cannot be ended yet. Booked visits: {visits} (the last {last}). Contracts with a weekly time: "
        "{contracts}. Move them in the calendar first."
    ),
    "hours_out_of_order": N_("The house must close later in the day than it opens."),
    "earlier_week_taken": N_(
        "The talk of {date} comes before, and its time is taken. It has to have its place first."
    ),
    "reception_out_of_order": N_("The hours must end later in the day than they begin."),
    "reception_overlaps": N_(
        "The colleague has the hours {starts}–{ends} from {from_date} already: change or end those first."
    ),
    "no_such_hours": N_("There are no such hours any more."),
    "no_such_room": N_("There is no such room to book."),
    "time_taken": N_("Taken: {what} is booked {date} {start}–{end}."),
    "no_such_asked_time": N_("That wish is settled already."),
    "staff_away": N_("{staff} is away on {date}."),
    "visit_not_planned": N_("Only a planned visit can be moved."),
    "days_out_of_order": N_("The first day comes before the last, and not before the beginning."),
    "absence_unsettled": N_("Bookings left to move, cancel or hand over: {count}. Nothing was saved."),
    "no_such_absence": N_("There is no such absence."),
    "unknown_choice": N_("Choose one of the choices."),
    "name_to_call_by_missing": N_("Give a name to call the person by; an alias will do."),
    "no_such_enquiry": N_("There is no such enquiry."),
    "enquiry_settled": N_("The enquiry is settled already."),
    "enquiry_not_offered": N_("No conference has offered this enquiry a first visit yet."),
    "conference_before_enquiry": N_("The conference cannot lie before the enquiry."),
    "no_such_question": N_("The question is taken up already, or is not there."),
    "text_missing": N_("Write something first."),
    "no_such_case": N_("There is no such case that you can reach."),
    "who_wished_move": N_(
        "Say whether the client or the unit wished another day: the 14 days count from it."
    ),
    "reason_needed_handover": N_(
        "{who} has the case. Say why you hand it over: it is logged, and {who} is told."
    ),
    "words_in_journal": N_("What is said in a midwife's case is written as a journal entry."),
    "case_closed": N_("The case is closed. Reopen it as a new one."),
    "case_not_closed": N_("The case is not closed."),
    "case_open_already": N_("The client already has an open case here."),
    "not_a_keeper": N_("Choose a colleague who can have the case."),
    "same_keeper": N_("The colleague has the case already."),
    "assessment_number": N_("The assessment is talk 1–{most}."),
    "no_such_goal": N_("There is no such goal, or no such outcome."),
    "how_far_out_of_range": N_("How far a goal has come is 0–{most}, or empty."),
    "no_such_contract": N_("There is no such contract."),
    "contract_open_already": N_("The case has a contract already. Change it, or end it first."),
    "contract_ended": N_("The contract has ended."),
    "contract_without_count": N_("A long contract has no number of talks to renew."),
    "contract_minutes": N_("A talk of a contract is {least}–{most} minutes."),
    "sessions_out_of_range": N_("The number of talks is 1–{most}."),
    "months_out_of_range": N_("The expected length is 1–{most} months."),
    "too_far_ahead": N_("Talks are made at most {days} days ahead."),
    "version_before_last": N_("A new version begins on or after the day of the last one."),
    "no_such_pause": N_("There is no such pause."),
    "not_your_note": N_("Only the one who wrote the note can correct it."),
    "reason_needed_notes": N_(
        "Process notes are the therapist's own. Give a reason for opening them; it is logged."
    ),
    "notes_unsigned": N_("There are unsigned notes in the case. Sign them or throw them away first."),
    "talk_without_outcome": N_("The talk on {date} has no outcome yet."),
    "no_follow_up": N_("There is no follow-up talk to settle."),
    "decision_missing": N_("Give the municipality and its decision."),
    "no_fee_at_home": N_("Residents of {municipality} pay nothing."),
    "fee_out_of_range": N_("The fee is 0–{most} kronor a session."),
    "consent_says_nothing": N_("Write what may be shared."),
    "consent_names_nobody": N_("Choose with whom: at least one who does not hold the record itself."),
    "not_your_record": N_("A consent is written by those who hold the record that it shares from."),
    "consent_days": N_("A consent is valid from today and for at most {most} months."),
    "no_consent": N_("There is no consent in force that names you."),
    "no_consent_from_you": N_(
        "There is no consent to share from the record that you hold. You may read, and write when there is one."
    ),
}
