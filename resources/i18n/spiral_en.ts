<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Spiral</name>
    <message numerus="yes">
        <source>At least {least} characters: {n} left.</source>
        <translation>
            <numerusform>At least {least} characters: {n} left.</numerusform>
            <numerusform>At least {least} characters: {n} left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import {n} rows</source>
        <translation>
            <numerusform>Import one row</numerusform>
            <numerusform>Import {n} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported: {n} rows.</source>
        <translation>
            <numerusform>Imported: one row.</numerusform>
            <numerusform>Imported: {n} rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keys to give ({n})</source>
        <translation>
            <numerusform>Keys to give ({n})</numerusform>
            <numerusform>Keys to give ({n})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lines in the access log: {n}</source>
        <translation>
            <numerusform>Lines in the access log: {n}</numerusform>
            <numerusform>Lines in the access log: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: {n} lines have faults.</source>
        <translation>
            <numerusform>Nothing was imported: one line has faults.</numerusform>
            <numerusform>Nothing was imported: {n} lines have faults.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows: {n}</source>
        <translation>
            <numerusform>Rows: {n}</numerusform>
            <numerusform>Rows: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sealed texts opened: {n}</source>
        <translation>
            <numerusform>Sealed fields opened: {n}</numerusform>
            <numerusform>Sealed fields opened: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more wait</source>
        <translation>
            <numerusform>and one more waits</numerusform>
            <numerusform>and {n} more wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} attended</source>
        <translation>
            <numerusform>{n} attended</numerusform>
            <numerusform>{n} attended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} can sign in.</source>
        <translation>
            <numerusform>{n} person can sign in.</numerusform>
            <numerusform>{n} persons can sign in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cancelled</source>
        <translation>
            <numerusform>{n} cancelled</numerusform>
            <numerusform>{n} cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} clients</source>
        <translation>
            <numerusform>{n} client</numerusform>
            <numerusform>{n} clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} clients match</source>
        <translation>
            <numerusform>{n} client matches</numerusform>
            <numerusform>{n} clients match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} codes of your own</source>
        <translation>
            <numerusform>{n} code of your own</numerusform>
            <numerusform>{n} codes of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} colleagues came to hold keys that you hold, since you last signed in.</source>
        <translation>
            <numerusform>{n} colleague came to hold keys that you hold, since you last signed in.</numerusform>
            <numerusform>{n} colleagues came to hold keys that you hold, since you last signed in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} colleagues wait for keys that you can give.</source>
        <translation>
            <numerusform>One colleague waits for keys that you can give.</numerusform>
            <numerusform>{n} colleagues wait for keys that you can give.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} faults</source>
        <translation>
            <numerusform>one fault</numerusform>
            <numerusform>{n} faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} faults were found.</source>
        <translation>
            <numerusform>{n} fault was found.</numerusform>
            <numerusform>{n} faults were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} left</source>
        <translation>
            <numerusform>{n} left</numerusform>
            <numerusform>{n} left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines, newest first</source>
        <translation>
            <numerusform>{n} line</numerusform>
            <numerusform>{n} lines, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <translation>
            <numerusform>one more</numerusform>
            <numerusform>{n} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} no-shows</source>
        <translation>
            <numerusform>{n} no-show</numerusform>
            <numerusform>{n} no-shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {known} match</source>
        <translation>
            <numerusform>{n} of {known} matches</numerusform>
            <numerusform>{n} of {known} match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} outcomes are missing, the oldest since {day}.</source>
        <translation>
            <numerusform>One outcome is missing, since {day}.</numerusform>
            <numerusform>{n} outcomes are missing, the oldest since {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} persons</source>
        <translation>
            <numerusform>{n} person</numerusform>
            <numerusform>{n} persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of the screens: {folder}</source>
        <translation>
            <numerusform>{n} picture of the screens: {folder}</numerusform>
            <numerusform>{n} pictures of the screens: {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} visits</source>
        <translation>
            <numerusform>one visit</numerusform>
            <numerusform>{n} visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} visits belong to programmes that you do not work in</source>
        <translation>
            <numerusform>one visit belongs to a programme that you do not work in</numerusform>
            <numerusform>{n} visits belong to programmes that you do not work in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} visits lack an outcome.</source>
        <translation>
            <numerusform>One visit lacks an outcome.</numerusform>
            <numerusform>{n} visits lack an outcome.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} visits:</source>
        <translation>
            <numerusform>{n} visit:</numerusform>
            <numerusform>{n} visits:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} wait for keys.</source>
        <translation>
            <numerusform>One person waits for keys.</numerusform>
            <numerusform>{n} wait for keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} withdrawn</source>
        <translation>
            <numerusform>{n} withdrawn</numerusform>
            <numerusform>{n} withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and {n} more</source>
        <translation>
            <numerusform>… and {n} more</numerusform>
            <numerusform>… and {n} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and {n} more faults; --json tells them all.</source>
        <translation>
            <numerusform>… and one more fault; --json tells them all.</numerusform>
            <numerusform>… and {n} more faults; --json tells them all.</numerusform>
        </translation>
    </message>
</context>
</TS>
