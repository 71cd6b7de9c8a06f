"""Two editors of one thing: each keeps what each has changed, and mine stands where both have."""

import datetime as dt

from spiral.ui.clients.answers_draft import AnswersDraft

DAY = dt.date(2026, 11, 24)


def test_of_answers_each_question_is_laid_by_itself():
    before = AnswersDraft(DAY, {"income": "work", "drugs": "no"}, 1)
    mine = AnswersDraft(DAY, {"income": "work", "drugs": "", "housing": "own"}, 1)
    theirs = AnswersDraft(DAY, {"income": "none", "drugs": "yes", "citizenship": "SE"}, 2)
    told = {"income": "none", "citizenship": "SE", "housing": "own"}
    laid = mine.over(before, theirs)
    assert (laid.answered(), laid.date, laid.version) == (told, DAY, 2)
