"""The languages of the screen: English in the source, Swedish in `resources/i18n/spiral_sv.ts`.

`tr("Save visit")` gives the words in the chosen language; `tr("{n} visits", n=3)` picks the right plural
form (one, other), also in English (`spiral_en.ts`). Facts fill in `{name}` by `str.format`; a text without
facts is taken as it stands. A missing translation falls back to English. `N_("...")` marks a phrase that
stands in a table and is translated later by `tr(TABLE[code])`.

`python -m spiral.language update` brings the .ts files up to date with the source, `fill FILE.json`
adds translations (`{"source": "text" or ["one", "other"]}`), `check` exits 1 and names what is wrong.
"""

import ast
import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree
from xml.sax.saxutils import escape

LANGUAGES = {"sv": "sv_SE", "en": "en"}
ROOT = Path(__file__).resolve().parent.parent
CONTEXT = "Spiral"

Forms = tuple[str, ...]
Catalogue = dict[str, Forms]

_chosen = "sv"
_catalogues: dict[str, Catalogue] = {}


def N_(source: str) -> str:
    """Mark a phrase in a table for translation; the phrase itself comes back unchanged."""
    return source


def language() -> str:
    """The language of the screen, `sv` or `en`."""
    return _chosen


def set_language(code: str) -> None:
    """Choose the language of every later `tr`; raises ValueError for one that does not exist."""
    global _chosen
    if code not in LANGUAGES:
        raise ValueError(f"no such language: {code}")
    _chosen = code


def tr(source: str, /, n: int | None = None, **facts: object) -> str:
    """The English `source` in the chosen language, with facts filled in and the plural that `n` asks for."""
    if n is not None:
        facts["n"] = n
    text = _translated(source, n)
    return text.format(**facts) if facts else text


def _translated(source: str, n: int | None) -> str:
    for code in (_chosen, "en"):
        forms = _catalogue(code).get(source)
        if forms:
            text = forms[0] if n is None or n == 1 else forms[-1]
            if text:
                return text
    return source


def _catalogue(code: str) -> Catalogue:
    if code not in _catalogues:
        _catalogues[code] = {source: message.forms for source, message in read_ts(ts_path(code)).items()}
    return _catalogues[code]


def ts_path(code: str, root: Path = ROOT) -> Path:
    """Where the translations of a language are."""
    return root / "resources" / "i18n" / f"spiral_{code}.ts"


# --- the .ts files ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Message:
    """One phrase of a .ts file: its forms (one, or singular and plural) and whether it counts plurals."""

    forms: Forms = ("",)
    numerus: bool = False

    @property
    def finished(self) -> bool:
        """Whether every form has words."""
        return all(self.forms)


def read_ts(path: Path) -> dict[str, Message]:
    """The phrases of a .ts file by their English source; an absent file has none."""
    if not path.exists():
        return {}
    messages: dict[str, Message] = {}
    for element in ElementTree.parse(path).iter("message"):
        source = element.findtext("source") or ""
        translation = element.find("translation")
        numerus = element.get("numerus") == "yes"
        if translation is None or translation.get("type") in ("vanished", "obsolete"):
            continue
        if numerus:
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            messages[source] = Message((*forms, "", "")[:2], True)
        else:
            messages[source] = Message((translation.text or "",), False)
    return messages


def write_ts(path: Path, code: str, messages: Mapping[str, Message]) -> None:
    """Write a .ts file whole or not at all, sorted by source, so that two runs give the same bytes."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{LANGUAGES[code]}" sourcelanguage="en">')
    lines += ["<context>", f"    <name>{CONTEXT}</name>"]
    for source in sorted(messages):
        lines += _message_lines(source, messages[source])
    lines += ["</context>", "</TS>", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".ts-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(lines))
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink()
        raise


def _message_lines(source: str, message: Message) -> list[str]:
    state = "" if message.finished else ' type="unfinished"'
    lines = ['    <message numerus="yes">' if message.numerus else "    <message>"]
    lines.append(f"        <source>{escape(source)}</source>")
    if message.numerus:
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in message.forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{state}>{escape(message.forms[0])}</translation>")
    return [*lines, "    </message>"]


# --- what the source says --------------------------------------------------------------------------------


@dataclass
class Found:
    """The phrases of the source (with whether they count plurals), its mistakes, and files left unread."""

    phrases: dict[str, bool] = field(default_factory=dict)
    mistakes: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def find_phrases(root: Path = ROOT) -> Found:
    """Every `tr("...")` and `N_("...")` in main.py and spiral/."""
    found = Found()
    for path in [root / "main.py", *sorted((root / "spiral").rglob("*.py"))]:
        if path.exists():
            _read_source(path, path.relative_to(root).as_posix(), found)
    return found


def _read_source(path: Path, name: str, found: Found) -> None:
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (SyntaxError, UnicodeDecodeError):
        found.unread.append(name)
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (called := _called(node)) and node.args:
            where = f"{name}:{node.lineno}"
            counts = called == "tr" and (len(node.args) > 1 or any(k.arg == "n" for k in node.keywords))
            for source in _literals(node.args[0], called, where, found):
                _add(source, counts or (called == "N_" and "n" in placeholders(source)), where, found)
                if called == "tr":
                    _check_facts(source, node, where, found)


def _called(node: ast.Call) -> str:
    """`tr` or `N_` when the call is one of them, however it was imported."""
    function = node.func
    name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
    return name if name in ("tr", "N_") else ""


def _literals(argument: ast.expr, called: str, where: str, found: Found) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from _literals(argument.body, called, where, found)
        yield from _literals(argument.orelse, called, where, found)
    elif called == "N_" or not isinstance(argument, ast.Name | ast.Attribute | ast.Subscript):
        found.mistakes.append(f"{where}: {called}() needs a plain text, not {ast.unparse(argument)[:60]}")


def _add(source: str, counts: bool, where: str, found: Found) -> None:
    if found.phrases.setdefault(source, counts) != counts:
        found.mistakes.append(f"{where}: used both with and without n: {source!r}")


def _check_facts(source: str, node: ast.Call, where: str, found: Found) -> None:
    """Every placeholder of a literal has its fact at the call (unless a `**mapping` may hold it)."""
    names = {keyword.arg for keyword in node.keywords}
    if None in names:
        return
    if len(node.args) > 1:
        names.add("n")
    for missing in sorted(placeholders(source) - {str(name) for name in names}):
        found.mistakes.append(f"{where}: no fact for {{{missing}}} in {source!r}")


def placeholders(text: str) -> set[str]:
    """The names in braces, for example {'n', 'name'}; braces that do not pair up name themselves."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {"broken braces"}


# --- the commands ----------------------------------------------------------------------------------------


def update(root: Path = ROOT) -> Found:
    """Bring both .ts files up to date; nothing is dropped while a source file cannot be read."""
    found = find_phrases(root)
    with _alone(root):
        for code in LANGUAGES:
            old = read_ts(ts_path(code, root))
            wanted = _wanted(code, found.phrases)
            new = {source: _kept(old.get(source), counts) for source, counts in wanted.items()}
            if found.unread:
                new = {**old, **new}
            if new != old or not ts_path(code, root).exists():
                write_ts(ts_path(code, root), code, new)
    return found


def _wanted(code: str, phrases: Mapping[str, bool]) -> dict[str, bool]:
    """English lists only the phrases that count plurals."""
    return {source: counts for source, counts in phrases.items() if counts or code != "en"}


def _kept(old: Message | None, counts: bool) -> Message:
    """The translation there was, given a plural form when the phrase has begun to count."""
    if old is None:
        return Message(("", "") if counts else ("",), counts)
    if old.numerus == counts:
        return old
    return Message(("", old.forms[0]), True) if counts else Message((old.forms[-1],), False)


def fill(translations: Mapping[str, str | list[str]], code: str = "sv", root: Path = ROOT) -> list[str]:
    """Add translations to a .ts file; gives back the sources that the file does not have."""
    update(root)
    with _alone(root):
        messages = read_ts(ts_path(code, root))
        unknown = [source for source in translations if source not in messages]
        for source, text in translations.items():
            if source in messages:
                forms = (text, text) if isinstance(text, str) else (text[0], text[-1])
                counts = messages[source].numerus
                messages[source] = Message(forms if counts else forms[:1], counts)
        write_ts(ts_path(code, root), code, messages)
    return unknown


@contextlib.contextmanager
def _alone(root: Path) -> Iterator[None]:
    """One update at a time (several people run it in one tree); without locks where the system has none."""
    folder = ts_path("sv", root).parent
    folder.mkdir(parents=True, exist_ok=True)
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def check(root: Path = ROOT) -> list[str]:
    """What is wrong, a line each: missing, obsolete, unfinished, mismatched, and texts that are not plain."""
    found = find_phrases(root)
    problems = [*found.mistakes, *(f"{name}: cannot be read as Python" for name in found.unread)]
    for code in LANGUAGES:
        messages = read_ts(ts_path(code, root))
        wanted = _wanted(code, found.phrases)
        problems += [f"{code}: missing: {source!r}" for source in sorted(wanted.keys() - messages.keys())]
        problems += [f"{code}: obsolete: {source!r}" for source in sorted(messages.keys() - wanted.keys())]
        for source in sorted(wanted.keys() & messages.keys()):
            problems += _check_message(code, source, wanted[source], messages[source])
    return problems


def _check_message(code: str, source: str, counts: bool, message: Message) -> list[str]:
    if message.numerus != counts:
        return [f"{code}: plural forms do not fit: {source!r}"]
    if not message.finished:
        return [f"{code}: unfinished: {source!r}"]
    wanted = placeholders(source)
    problems = []
    for number, form in enumerate(message.forms):
        missing = wanted - placeholders(form)
        extra = placeholders(form) - wanted
        if extra or missing - ({"n"} if counts and number == 0 else set()):
            problems.append(f"{code}: placeholders differ: {source!r} and {form!r}")
    return problems


def main(arguments: list[str]) -> int:
    """`update`, `fill FILE.json [en]` or `check`."""
    match arguments:
        case ["update"]:
            found = update()
            print(f"{len(found.phrases)} phrases")
            return 0
        case ["fill", file, *rest]:
            unknown = fill(json.loads(Path(file).read_text(encoding="utf-8")), rest[0] if rest else "sv")
            print("\n".join(f"not in the source: {source!r}" for source in unknown), file=sys.stderr)
            return 1 if unknown else 0
        case ["check"]:
            problems = check()
            print("\n".join(problems) if problems else "translations complete")
            return 1 if problems else 0
    print("usage: python -m spiral.language update | fill FILE.json [en] | check", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
