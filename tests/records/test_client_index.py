"""A client found as one types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiral.records.cards import Card
from spiral.records.client_index import ClientIndex
from spiral.records.clients import ClientRow


def client(code: str, **card: str) -> ClientRow:
    return ClientRow(code, 1, code, "woman", Card(**card) if card else None)


PEOPLE = [
    client("K-0001", kind="personnummer", identity="198703092384", given_name="Åsa", family_name="Berg-Öst"),
    client("K-0002", kind="alias", identity="Blomman"),
    client("K-0003"),
    client("K-0010", kind="alias", identity="Asatru", birth="1990-05-06"),
    client("K-0011", kind="reservnummer", identity="99AB12345678", called="Kim"),
    client("Egen kod", kind="code", called="Åke"),
]


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("ås", ["K-0001", "K-0010"]),
        ("ÅS", ["K-0001", "K-0010"]),
        ("asa", ["K-0001", "K-0010"]),
        ("åsa b", ["K-0001"]),
        ("berg-ö", ["K-0001"]),
        ("berg åsa", ["K-0001"]),
        ("öst", ["K-0001"]),
        ("blom", ["K-0002"]),
        ("lomman", []),
        ("K-0003", ["K-0003"]),
        ("k-00", ["K-0001", "K-0002", "K-0003", "K-0010", "K-0011"]),
        ("0010", ["K-0010"]),
        ("2384", ["K-0001"]),
        ("870309", ["K-0001"]),
        ("19870309", ["K-0001"]),
        ("870309-2384", ["K-0001"]),
        ("19870309 2384", ["K-0001"]),
        ("198703092384", ["K-0001"]),
        ("900506", ["K-0010"]),
        ("19900506", ["K-0010"]),
        ("99ab", ["K-0011"]),
        ("5678", ["K-0011"]),
        ("kim", ["K-0011"]),
        ("egen", ["Egen kod"]),
        ("ake", ["Egen kod"]),
        ("", sorted(row.code for row in PEOPLE)),
        ("finns inte", []),
    ],
)
def test_what_finds_whom(query: str, codes: list[str]):
    assert [row.code for row in ClientIndex(PEOPLE).find(query)] == codes


def test_no_more_than_asked_for_and_in_order():
    many = [client(f"K-{n:04}", kind="alias", identity="Blomman") for n in range(9, 0, -1)]
    assert [row.code for row in ClientIndex(many).find("blom", most=3)] == ["K-0001", "K-0002", "K-0003"]
    backwards = ClientIndex(many, lambda row: -int(row.code[2:]))
    assert [row.code for row in backwards.find("blom", most=3)] == ["K-0009", "K-0008", "K-0007"]
    assert len(ClientIndex(many).find("", most=2)) == 2


@given(st.text(max_size=12))
def test_no_text_breaks_the_search(query: str):
    assert len(ClientIndex(PEOPLE).find(query)) <= len(PEOPLE)


@given(
    st.lists(st.text("abcåäö", min_size=1, max_size=4), min_size=1, max_size=8), st.text("abcåäö", max_size=3)
)
def test_a_beginning_finds_every_name_that_begins_so(names: list[str], part: str):
    plain = str.maketrans("åäö", "aao")
    rows = [client(f"X{n}", kind="alias", identity=name) for n, name in enumerate(names)]
    expected = [
        f"X{n}" for n, name in enumerate(names) if name.translate(plain).startswith(part.translate(plain))
    ]
    assert [row.code for row in ClientIndex(rows).find(part)] == expected


@given(
    st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["Åsa", "Bo", "Cleo", "Åke"])), max_size=12),
    st.sets(st.integers(0, 9), max_size=4),
    st.sampled_from(["", "a", "å", "bo", "k-0003", "k-"]),
    st.sampled_from([0, 3, 300]),
)
def test_a_renewed_index_finds_what_a_new_one_finds(changes, gone, query, most):
    def order(row: ClientRow) -> tuple[str, str]:
        return row.name, row.code

    rows = {f"K-{number:04d}": client(f"K-{number:04d}") for number in range(6)}
    index = ClientIndex(rows.values(), order)
    left_out = {f"K-{number:04d}" for number in gone}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("spiral.records.client_index.MOST_NEWER", most)
        for number, name in changes:
            row = client(f"K-{number:04d}", kind="code", called=name)
            index, rows[row.id] = index.renewed([row], ()), row
        index = index.renewed([], left_out)
    anew = ClientIndex([row for code, row in rows.items() if code not in left_out], order)
    assert index.find(query, 5) == anew.find(query, 5)
    assert index.clients == anew.clients


def test_after_many_changes_nobody_is_put_in_order_again(monkeypatch):
    monkeypatch.setattr("spiral.records.client_index.MOST_NEWER", 2)
    asked = []

    def order(row: ClientRow) -> str:
        asked.append(row.code)
        return row.code

    index = ClientIndex([client("K-0001"), client("K-0005")], order)
    asked.clear()
    index = index.renewed([client("K-0002")], ()).renewed([client("K-0003"), client("K-0004")], {"K-0001"})
    assert [row.code for row in index.find("k-")] == ["K-0002", "K-0003", "K-0004", "K-0005"]
    assert index._newer == {}
    assert asked == ["K-0002", "K-0003", "K-0004"]
