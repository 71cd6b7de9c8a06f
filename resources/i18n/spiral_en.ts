<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Spiral</name>
    <message numerus="yes">
        <source>About {n} months</source>
        <translation>
            <numerusform>About one month</numerusform>
            <numerusform>About {n} months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least {least} characters: {n} left.</source>
        <translation>
            <numerusform>At least {least} characters: {n} left.</numerusform>
            <numerusform>At least {least} characters: {n} left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At {time}, after {n} minutes without activity.</source>
        <translation>
            <numerusform>At {time}, after {n} minute without activity.</numerusform>
            <numerusform>At {time}, after {n} minutes without activity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose what becomes of each booking. {n} are left.</source>
        <translation>
            <numerusform>Choose what becomes of each booking. {n} is left.</numerusform>
            <numerusform>Choose what becomes of each booking. {n} are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Destroy the paper of contact {n}?</source>
        <translation>
            <numerusform>Destroy the paper of contact {n}?</numerusform>
            <numerusform>Destroy the paper of contact {n}?</numerusform>
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
        <source>Kept, after {n} days</source>
        <translation>
            <numerusform>Kept, after {n} day</numerusform>
            <numerusform>Kept, after {n} days</numerusform>
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
        <source>Locks in {n} days</source>
        <translation>
            <numerusform>Locks in {n} day</numerusform>
            <numerusform>Locks in {n} days</numerusform>
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
        <source>Offered after {n} days</source>
        <translation>
            <numerusform>Offered after {n} day</numerusform>
            <numerusform>Offered after {n} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One of {n}.</source>
        <translation>
            <numerusform>One of {n}.</numerusform>
            <numerusform>One of {n}.</numerusform>
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
        <source>Starts {n} recalls</source>
        <translation>
            <numerusform>Starts {n} recall</numerusform>
            <numerusform>Starts {n} recalls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The absence is ended. Tell these {n} clients, only as they have said is safe.</source>
        <translation>
            <numerusform>The absence is ended. Tell {n} client, only as is safe.</numerusform>
            <numerusform>The absence is ended. Tell these {n} clients, only as they have said is safe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The absence is recorded. Tell these {n} clients, only as they have said is safe.</source>
        <translation>
            <numerusform>The absence is recorded. Tell {n} client, only as is safe.</numerusform>
            <numerusform>The absence is recorded. Tell these {n} clients, only as they have said is safe.</numerusform>
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
        <source>locked in {n} days</source>
        <translation>
            <numerusform>locked in {n} day</numerusform>
            <numerusform>locked in {n} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} unsigned, the oldest {day}</source>
        <translation>
            <numerusform>{name}: {n} unsigned, the oldest {day}</numerusform>
            <numerusform>{name}: {n} unsigned, the oldest {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} attempts</source>
        <translation>
            <numerusform>{n} attempt</numerusform>
            <numerusform>{n} attempts</numerusform>
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
        <source>{n} blocked for you</source>
        <translation>
            <numerusform>{n} blocked for you</numerusform>
            <numerusform>{n} blocked for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} bookings</source>
        <translation>
            <numerusform>{n} booking</numerusform>
            <numerusform>{n} bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} bookings: choose what becomes of each.</source>
        <translation>
            <numerusform>{n} booking: choose what becomes of it.</numerusform>
            <numerusform>{n} bookings: choose what becomes of each.</numerusform>
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
        <source>{n} chosen</source>
        <translation>
            <numerusform>{n} chosen</numerusform>
            <numerusform>{n} chosen</numerusform>
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
        <source>{n} codes are already in the register</source>
        <translation>
            <numerusform>{n} code is already in the register</numerusform>
            <numerusform>{n} codes are already in the register</numerusform>
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
        <source>{n} days</source>
        <translation>
            <numerusform>{n} day</numerusform>
            <numerusform>{n} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days ago</source>
        <translation>
            <numerusform>{n} day ago</numerusform>
            <numerusform>{n} days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days left of 14</source>
        <translation>
            <numerusform>{n} day left of 14</numerusform>
            <numerusform>{n} days left of 14</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days old</source>
        <translation>
            <numerusform>{n} day old</numerusform>
            <numerusform>{n} days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days over the 14</source>
        <translation>
            <numerusform>{n} day over the 14</numerusform>
            <numerusform>{n} days over the 14</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days until it is locked</source>
        <translation>
            <numerusform>{n} day until it is locked</numerusform>
            <numerusform>{n} days until it is locked</numerusform>
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
        <source>{n} first visits over 14 days</source>
        <translation>
            <numerusform>{n} first visit over 14 days</numerusform>
            <numerusform>{n} first visits over 14 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} from day {day}</source>
        <translation>
            <numerusform>{n} at day {day} or more</numerusform>
            <numerusform>{n} at day {day} or more</numerusform>
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
        <source>{n} left to do</source>
        <translation>
            <numerusform>{n} left to do</numerusform>
            <numerusform>{n} left to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines to judge.</source>
        <translation>
            <numerusform>One line to judge.</numerusform>
            <numerusform>{n} lines to judge.</numerusform>
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
        <source>{n} lines, oldest first. Times are the clinic's own.</source>
        <translation>
            <numerusform>One line. Times are the clinic's own.</numerusform>
            <numerusform>{n} lines, oldest first. Times are the clinic's own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} locked unsigned</source>
        <translation>
            <numerusform>{n} locked unsigned</numerusform>
            <numerusform>{n} locked unsigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} medicines now.</source>
        <translation>
            <numerusform>One medicine now.</numerusform>
            <numerusform>{n} medicines now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} months</source>
        <translation>
            <numerusform>{n} month</numerusform>
            <numerusform>{n} months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} months before the sample</source>
        <translation>
            <numerusform>one month before the sample</numerusform>
            <numerusform>{n} months before the sample</numerusform>
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
        <source>{n} new enquiries</source>
        <translation>
            <numerusform>{n} new enquiry</numerusform>
            <numerusform>{n} new enquiries</numerusform>
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
        <source>{n} notes must be signed first.</source>
        <translation>
            <numerusform>{n} note must be signed first.</numerusform>
            <numerusform>{n} notes must be signed first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} notes, in order.</source>
        <translation>
            <numerusform>One note.</numerusform>
            <numerusform>{n} notes, in order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of 13 yes</source>
        <translation>
            <numerusform>{n} of 13 yes</numerusform>
            <numerusform>{n} of 13 yes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of 14 days have passed</source>
        <translation>
            <numerusform>{n} of 14 days has passed</numerusform>
            <numerusform>{n} of 14 days have passed</numerusform>
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
        <source>{n} of {of} not carried out</source>
        <translation>
            <numerusform>{n} of {of} not carried out</numerusform>
            <numerusform>{n} of {of} not carried out</numerusform>
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
        <source>{n} planned talks are withdrawn.</source>
        <translation>
            <numerusform>{n} planned talk is withdrawn.</numerusform>
            <numerusform>{n} planned talks are withdrawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} questions have no answer.</source>
        <translation>
            <numerusform>One question has no answer.</numerusform>
            <numerusform>{n} questions have no answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} questions to the conference stand on the next agenda.</source>
        <translation>
            <numerusform>{n} question to the conference stands on the next agenda.</numerusform>
            <numerusform>{n} questions to the conference stand on the next agenda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} recalls in the journal go on.</source>
        <translation>
            <numerusform>{n} recall in the journal goes on.</numerusform>
            <numerusform>{n} recalls in the journal go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} samples wait for something.</source>
        <translation>
            <numerusform>One sample waits for something.</numerusform>
            <numerusform>{n} samples wait for something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} screening forms have answers that must be assessed now.</source>
        <translation>
            <numerusform>One screening form has answers that must be assessed now.</numerusform>
            <numerusform>{n} screening forms have answers that must be assessed now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} should have been done.</source>
        <translation>
            <numerusform>{n} should have been done.</numerusform>
            <numerusform>{n} should have been done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} still running</source>
        <translation>
            <numerusform>{n} still running</numerusform>
            <numerusform>{n} still running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} talks</source>
        <translation>
            <numerusform>one talk</numerusform>
            <numerusform>{n} talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} talks are made, up to {day}.</source>
        <translation>
            <numerusform>{n} talk is made, up to {day}.</numerusform>
            <numerusform>{n} talks are made, up to {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} talks can be made.</source>
        <translation>
            <numerusform>{n} talk can be made.</numerusform>
            <numerusform>{n} talks can be made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} talks lack an outcome: give them one first.</source>
        <translation>
            <numerusform>{n} talk lacks an outcome: give it one first.</numerusform>
            <numerusform>{n} talks lack an outcome: give them one first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} talks left</source>
        <translation>
            <numerusform>{n} talk left</numerusform>
            <numerusform>{n} talks left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things wait.</source>
        <translation>
            <numerusform>{n} thing waits.</numerusform>
            <numerusform>{n} things wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unsigned notes</source>
        <translation>
            <numerusform>{n} unsigned note</numerusform>
            <numerusform>{n} unsigned notes</numerusform>
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
        <source>{n} wait for a time</source>
        <translation>
            <numerusform>{n} waits for a time</numerusform>
            <numerusform>{n} wait for a time</numerusform>
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
        <source>{n} weeks</source>
        <translation>
            <numerusform>{n} week</numerusform>
            <numerusform>{n} weeks</numerusform>
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
        <source>{used} of {n} talks used</source>
        <translation>
            <numerusform>{used} of {n} talk used</numerusform>
            <numerusform>{used} of {n} talks used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words} and {n} more</source>
        <translation>
            <numerusform>{words} and {n} more</numerusform>
            <numerusform>{words} and {n} more</numerusform>
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
