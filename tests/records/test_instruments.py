"""Screening instruments: every limit from the manuals' tables, with answers missing, for every gender."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiral.records.instruments import (
    FOLDER,
    Finding,
    findings,
    instrument_codes,
    read_instrument,
    score,
    scored_codes,
)
from spiral.reports.screening_words import result_words
from spiral.vault.errors import Refused

BOTH = ("trans", "unknown")
# instrument, gender, first sum of each band in order
LADDERS = (
    ("audit", "man", (("low", 0), ("hazardous", 8), ("harmful", 16), ("dependence", 20)), 40),
    ("audit", "woman", (("low", 0), ("hazardous", 6), ("harmful", 14), ("dependence", 18)), 40),
    ("dudit", "man", (("none", 0), ("problems", 6), ("dependence", 25)), 44),
    ("dudit", "woman", (("none", 0), ("problems", 2), ("dependence", 25)), 44),
    ("madrs", "trans", (("none", 0), ("mild", 7), ("moderate", 20), ("severe", 35)), 60),
    ("madrs-s", "unknown", (("none", 0), ("mild", 13), ("moderate", 20), ("severe", 35)), 54),
)
HIGHEST = {"audit": [4] * 10, "dudit": [4] * 11, "madrs": [6] * 10, "madrs-s": [6] * 9}
EVEN_ONLY = {"audit": (8, 9), "dudit": (9, 10), "madrs": (), "madrs-s": ()}
MDQ_YES = 13


def answers_with_sum(code: str, total: int) -> list[str]:
    """Any answers with this sum: the items of even steps take what they can, the others the rest."""
    left, found = total, [0] * len(HIGHEST[code])
    for place in (*EVEN_ONLY[code], *(n for n in range(len(found)) if n not in EVEN_ONLY[code])):
        take = min(left, HIGHEST[code][place])
        found[place] = take - take % 2 if place in EVEN_ONLY[code] else take
        left -= found[place]
    return [str(answer) for answer in found] if not left else []


def mdq(yes: int, same_time: str = "yes", problem: str = "moderate") -> list[str]:
    return ["yes"] * yes + ["no"] * (MDQ_YES - yes) + [same_time, problem]


@pytest.mark.parametrize(("code", "gender", "ladder", "most"), LADDERS)
def test_every_sum_has_its_band(
    code: str, gender: str, ladder: tuple[tuple[str, int], ...], most: int
) -> None:
    instrument = read_instrument(code)
    for (band, first), (_, after) in pairwise((*ladder, ("", most + 1))):
        for total in range(first, after):
            answers = answers_with_sum(code, total)
            if not answers:
                assert total % 2, "only an odd sum can be out of reach"
                continue
            found = score(instrument, answers, gender)
            assert (found.sum, found.band, found.bands) == (total, band, None)


@pytest.mark.parametrize("gender", BOTH)
def test_a_gender_without_a_ladder_shows_both_and_chooses_neither(gender: str) -> None:
    found = score(read_instrument("audit"), answers_with_sum("audit", 7), gender)
    assert found.band is None
    assert found.bands == {"man": "low", "woman": "hazardous"}
    found = score(read_instrument("dudit"), answers_with_sum("dudit", 25), gender)
    assert found.band is None
    assert found.bands == {"man": "dependence", "woman": "dependence"}
    assert score(read_instrument("madrs"), answers_with_sum("madrs", 20), gender).bands is None


def test_parts_of_audit() -> None:
    found = score(read_instrument("audit"), ["4", "3", "2", "1", "0", "1", "2", "3", "4", "2"], "woman")
    assert found.parts == {"consumption": 9, "dependence": 2, "harm": 11}
    assert found.sum == 22


@pytest.mark.parametrize(("code", "place"), [("madrs", 9), ("madrs-s", 8)])
def test_thoughts_of_not_living_raise_an_alert_from_two(code: str, place: int) -> None:
    instrument = read_instrument(code)
    for answer in range(7):
        given = ["0"] * len(instrument.items)
        given[place] = str(answer)
        assert score(instrument, given).alert is (answer >= 2)
        assert score(instrument, ["-" if n == 0 else said for n, said in enumerate(given)]).alert is (
            answer >= 2
        )
    assert score(instrument, ["6"] * place + ["0"] * (len(instrument.items) - place)).alert is False


@pytest.mark.parametrize("yes", range(MDQ_YES + 1))
@pytest.mark.parametrize("same_time", ["yes", "no"])
@pytest.mark.parametrize("problem", ["none", "minor", "moderate", "serious"])
def test_mdq_is_positive_only_when_all_three_hold(yes: int, same_time: str, problem: str) -> None:
    found = score(read_instrument("mdq"), mdq(yes, same_time, problem))
    positive = yes >= 7 and same_time == "yes" and problem in ("moderate", "serious")
    assert found.band == ("positive" if positive else "negative")
    assert found.sum == yes
    assert found.parts == {"yes": yes, "same_time": same_time, "problem": problem}


@pytest.mark.parametrize("code", instrument_codes())
@pytest.mark.parametrize("gender", ["woman", "man", "trans", "unknown"])
def test_a_missing_answer_gives_no_band(code: str, gender: str) -> None:
    instrument = read_instrument(code)
    whole = [next(iter(item.answers)) for item in instrument.items]
    for place in range(len(whole)):
        found = score(instrument, [*whole[:place], "-", *whole[place + 1 :]], gender)
        assert (found.band, found.bands) == (None, None)
        assert (found.answered, found.of) == (len(whole) - 1, len(whole))


@given(st.sampled_from(["5", "-1", "1.5", "x", "", "²", "7"]), st.integers(0, 9))
def test_an_answer_outside_its_range_is_refused(wrong: str, place: int) -> None:
    with pytest.raises(Refused) as refused:
        score(read_instrument("audit"), ["0"] * place + [wrong] + ["0"] * (9 - place))
    assert refused.value.reason == "answer_outside"


@pytest.mark.parametrize(("code", "place"), [("audit", 8), ("audit", 9), ("dudit", 9), ("dudit", 10)])
def test_the_last_two_answers_have_no_odd_steps(code: str, place: int) -> None:
    instrument = read_instrument(code)
    for wrong in ("1", "3"):
        with pytest.raises(Refused):
            score(instrument, [wrong if n == place else "0" for n in range(len(instrument.items))])


def test_too_few_too_many_and_unknown_are_refused() -> None:
    for given_count in (9, 11):
        with pytest.raises(Refused, match="answers_count"):
            score(read_instrument("audit"), ["0"] * given_count)
    with pytest.raises(Refused, match="unknown_instrument"):
        read_instrument("../services")
    with pytest.raises(Refused, match="unknown_gender"):
        score(read_instrument("audit"), ["0"] * 10, "kvinna")


def test_the_files_are_questionnaires_with_headings_in_two_languages() -> None:
    for code in instrument_codes():
        form = json.loads((FOLDER / f"{code}.json").read_text(encoding="utf-8"))
        assert form["resourceType"] == "Questionnaire"
        if code in scored_codes():
            assert [item["linkId"] for item in form["item"]] == [str(n + 1) for n in range(len(form["item"]))]
        assert len({item["linkId"] for item in form["item"]}) == len(form["item"])
        assert all(len(item["text"]) <= 40 and item["_text"] for item in form["item"])


def test_the_score_command_knows_the_five() -> None:
    assert scored_codes() == ("audit", "dudit", "madrs", "madrs-s", "mdq")


# disorder, criteria scored 3 that it takes, criteria there are (the manual's table)
THRESHOLDS = (
    ("avoidant", 4, 7),
    ("dependent", 5, 8),
    ("obsessive_compulsive", 4, 8),
    ("paranoid", 4, 7),
    ("schizotypal", 5, 9),
    ("schizoid", 4, 7),
    ("histrionic", 5, 8),
    ("narcissistic", 5, 9),
    ("borderline", 5, 9),
    ("antisocial", 3, 7),
    ("depressive", 5, 7),
    ("passive_aggressive", 4, 7),
)


@pytest.mark.parametrize(("disorder", "least", "most"), THRESHOLDS)
def test_only_criteria_scored_3_count(disorder: str, least: int, most: int) -> None:
    scid = read_instrument("scid-ii")
    criteria = [item.number for item in scid.items if item.number.rpartition(".")[0] == disorder]
    criteria = [number for number in criteria if number[-1].isdigit()]
    assert len(criteria) == most
    for threes in range(most + 1):
        for rest in ("1", "2", "?"):
            chosen = dict.fromkeys(criteria, rest) | dict.fromkeys(criteria[:threes], "3")
            answers = [
                chosen.get(item.number, "1") if item.number != "antisocial.conduct" else "yes"
                for item in scid.items
            ]
            assert score(scid, answers).parts[disorder] == threes
            found = findings(scid, answers, age=18)
            unclear = rest == "?" and threes < least and most >= least
            state = Finding.THERE if threes >= least else Finding.UNCLEAR if unclear else Finding.ABSENT
            assert found.pop(disorder) == state
            assert set(found.values()) == {Finding.ABSENT}


def scid_answers(rest: str, **chosen: str) -> list[str]:
    """The same answer to every criterion, but of the disorders that are named."""
    answers = []
    for item in read_instrument("scid-ii").items:
        disorder, _, last = item.number.partition(".")
        answers.append(chosen.get("conduct", "no") if last == "conduct" else chosen.get(disorder, rest))
    return answers


@pytest.mark.parametrize(
    ("criteria", "conduct", "age", "state"),
    [
        ("3", "yes", 18, Finding.THERE),
        ("3", "no", 18, Finding.ABSENT),
        ("3", "yes", 17, Finding.ABSENT),
        ("3", "yes", None, Finding.AGE_UNKNOWN),
        ("1", "yes", None, Finding.ABSENT),
        ("?", "yes", None, Finding.UNCLEAR),
        ("?", "no", None, Finding.ABSENT),
        ("3", "-", 18, Finding.UNCLEAR),
    ],
)
def test_antisocial_also_needs_conduct_disorder_and_the_age(
    criteria: str, conduct: str, age: int | None, state: Finding
) -> None:
    answers = scid_answers("1", antisocial=criteria, conduct=conduct)
    assert findings(read_instrument("scid-ii"), answers, age)["antisocial"] == state


@pytest.mark.parametrize(
    ("code", "answers", "age", "told"),
    [
        ("scid-ii", scid_answers("1", antisocial="3", conduct="yes"), None, "antisocial: ålder okänd"),
        ("scid-ii", scid_answers("1"), None, "Inget positivt"),
        ("mini", ["not_done"] * 16, None, "16 av 16 ej genomförda"),
        (
            "mini",
            ["negative"] * 2 + ["none"] + ["not_done"] * 13,
            None,
            "Inget positivt; 13 av 16 ej genomförda",
        ),
        ("mini", ["positive"] + ["not_done"] * 15, None, "Egentlig depression; 15 av 16 ej genomförda"),
    ],
)
def test_nothing_is_called_negative_that_nobody_can_say(
    code: str, answers: list[str], age: int | None, told: str
) -> None:
    form = read_instrument(code)
    counted, edition = score(form, answers), form.editions[0]
    words = result_words(form, counted, "unknown", findings(form, answers, age, edition))
    assert told in words
    assert ("nget positivt" in words) == ("nget positivt" in told or code == "scid-ii")


def test_what_could_not_be_judged_at_all_is_unclear_and_not_negative() -> None:
    form = read_instrument("scid-ii")
    answers = scid_answers("?", conduct="yes")
    words = result_words(form, score(form, answers), "unknown", findings(form, answers, 30))
    assert words.startswith("Oklart: fobisk, ")
    assert "positivt" not in words


@pytest.mark.parametrize(
    ("code", "edition", "left_out", "asked"),
    [
        ("scid-ii", "SCID-5-PD", ("depressive", "passive_aggressive"), 80),
        ("scid-ii", "SCID-II", (), 94),
        ("mini", "5.0", (), 16),
        ("mini", "6.0", ("dysthymia",), 15),
        ("mini", "7.0", ("dysthymia",), 15),
    ],
)
def test_an_edition_is_whole_without_what_it_does_not_ask(
    code: str, edition: str, left_out: tuple[str, ...], asked: int
) -> None:
    form = read_instrument(code)
    answers = [
        "-" if item.number.partition(".")[0] in left_out else next(iter(item.answers)) for item in form.items
    ]
    counted = score(form, answers, edition=edition)
    assert (counted.answered, counted.of) == (asked, asked)
    assert not set(left_out) & {*counted.parts, *findings(form, answers, 30, edition)}
    whole = [next(iter(item.answers)) for item in form.items]
    assert score(form, whole, edition=edition).of == asked, "an answer to what is not asked is not counted"


@pytest.mark.parametrize(
    ("risk", "alert"), [("none", False), ("low", False), ("moderate", True), ("high", True)]
)
def test_mini_tells_its_modules_and_alerts_from_a_moderate_risk(risk: str, alert: bool) -> None:
    mini = read_instrument("mini")
    answers = ["not_done"] * len(mini.items)
    places = {item.number: n for n, item in enumerate(mini.items)}
    answers[places["suicidality"]], answers[places["panic"]] = risk, "positive"
    found = score(mini, answers)
    assert (found.alert, found.band, found.bands) == (alert, None, None)
    assert found.parts["panic"] == "positive"
    assert found.parts["ptsd"] == "not_done"
    found = findings(mini, answers)
    there = {part for part, state in found.items() if state == Finding.THERE}
    assert there == {"panic"} | ({"suicidality"} if risk != "none" else set())
    assert (found["suicidality"], found["ptsd"]) == (
        Finding.ABSENT if risk == "none" else Finding.THERE,
        Finding.NOT_DONE,
    )
    assert mini.editions == ("5.0", "6.0", "7.0")
