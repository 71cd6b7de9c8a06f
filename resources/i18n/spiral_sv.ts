<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Spiral</name>
    <message>
        <source>, latest {day}</source>
        <translation>, senast {day}</translation>
    </message>
    <message>
        <source>0 is not at all on the way, 10 is there.</source>
        <translation>0 är inte alls på väg, 10 är framme.</translation>
    </message>
    <message>
        <source>0 to 10 at each review</source>
        <translation>0 till 10 vid varje uppföljning</translation>
    </message>
    <message>
        <source>000 cannot come after the date. Check the number.</source>
        <translation>000 kan inte följa efter datumet. Kontrollera numret.</translation>
    </message>
    <message>
        <source>12 to 17</source>
        <translation>12 till 17</translation>
    </message>
    <message>
        <source>2–40 small letters, digits, dots or hyphens.</source>
        <translation>2–40 små bokstäver, siffror, punkter eller bindestreck.</translation>
    </message>
    <message>
        <source>A block is a rule of the program: it hides entries of one role from the others.</source>
        <translation>En spärr är en regel i programmet: den döljer en rolls anteckningar för de andra.</translation>
    </message>
    <message>
        <source>A block is lifted for 1–{most} days.</source>
        <translation>En spärr hävs i 1–{most} dagar.</translation>
    </message>
    <message>
        <source>A block is lifted with consent or in an emergency.</source>
        <translation>En spärr hävs med samtycke eller i nödläge.</translation>
    </message>
    <message>
        <source>A cell is far too long. Perhaps a quotation mark is never closed.</source>
        <translation>En cell är alldeles för lång. Kanske avslutas ett citattecken aldrig.</translation>
    </message>
    <message>
        <source>A change holds from the day you choose; visits before it keep what was.</source>
        <translation>En ändring gäller från den dag du väljer; tidigare besök behåller det som var.</translation>
    </message>
    <message>
        <source>A client code cannot look like a personal identity number.</source>
        <translation>En klientkod kan inte se ut som ett personnummer.</translation>
    </message>
    <message>
        <source>A client code is 1–40 characters.</source>
        <translation>En klientkod är 1–40 tecken.</translation>
    </message>
    <message>
        <source>A colleague opens them at a hand-over, or with a reason, which is logged.</source>
        <translation>En kollega öppnar dem när ärendet lämnas över, eller med en anledning som loggas.</translation>
    </message>
    <message>
        <source>A colleague who holds the keys gives them under Administration, “Keys to give”.</source>
        <translation>En kollega som har nycklarna ger dem under Administration, ”Nycklar att ge”.</translation>
    </message>
    <message>
        <source>A consent is valid from today and for at most {most} months.</source>
        <translation>Ett samtycke gäller från i dag och i högst {most} månader.</translation>
    </message>
    <message>
        <source>A consent is written by those who hold the record that it shares from.</source>
        <translation>Ett samtycke skrivs av den som själv har den dokumentation det gäller.</translation>
    </message>
    <message>
        <source>A correction is of the same kind as what it corrects.</source>
        <translation>En rättelse är av samma slag som det den rättar.</translation>
    </message>
    <message>
        <source>A detail that must be given is not filled in.</source>
        <translation>En uppgift som måste anges är inte ifylld.</translation>
    </message>
    <message>
        <source>A diagnosis code looks like F32.1.</source>
        <translation>En diagnoskod ser ut som F32.1.</translation>
    </message>
    <message>
        <source>A fault in the program: {where}. Tell who looks after it.</source>
        <translation>Ett fel i programmet: {where}. Säg till den som sköter det.</translation>
    </message>
    <message>
        <source>A figure or a letter answers; Delete takes the answer away.</source>
        <translation>En siffra eller bokstav svarar; Delete tar bort svaret.</translation>
    </message>
    <message>
        <source>A first visit is then due within 14 days.</source>
        <translation>Ett första besök ska då erbjudas inom 14 dagar.</translation>
    </message>
    <message>
        <source>A folder with unit.keys and records.db in it.</source>
        <translation>En mapp som innehåller unit.keys och records.db.</translation>
    </message>
    <message>
        <source>A follow-up talk in half a year</source>
        <translation>Uppföljande samtal om ett halvår</translation>
    </message>
    <message>
        <source>A gender is known, and “unknown” would change nothing. Write the day it was written.</source>
        <translation>Ett kön är känt, och ”okänt” skulle inte ändra något. Skriv den dag det kända skrevs in.</translation>
    </message>
    <message>
        <source>A goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>A grant of access is not genuine and has been refused.</source>
        <translation>En tilldelning av nycklar är inte äkta och har avvisats.</translation>
    </message>
    <message>
        <source>A granted key that the log tells of is gone:</source>
        <translation>En tilldelad nyckel som loggen berättar om är borta:</translation>
    </message>
    <message>
        <source>A granted key was changed outside the program:</source>
        <translation>En tilldelad nyckel har ändrats utanför programmet:</translation>
    </message>
    <message>
        <source>A head is a number and four groups of four characters, as in 123 ea66 1234 5678 9abc.</source>
        <translation>Ett huvud är ett nummer och fyra grupper om fyra tecken, som 123 ea66 1234 5678 9abc.</translation>
    </message>
    <message>
        <source>A key was granted without the log:</source>
        <translation>En nyckel har tilldelats utanför loggen:</translation>
    </message>
    <message>
        <source>A known client: {name}, {code}</source>
        <translation>Känd klient: {name}, {code}</translation>
    </message>
    <message>
        <source>A line of the access log is gone:</source>
        <translation>En rad i åtkomstloggen är borta:</translation>
    </message>
    <message>
        <source>A line of the access log is not signed by the one it names:</source>
        <translation>En rad i åtkomstloggen är inte signerad av den som den anger:</translation>
    </message>
    <message>
        <source>A line of the access log stands in another's place:</source>
        <translation>En rad i åtkomstloggen står på en annan rads plats:</translation>
    </message>
    <message>
        <source>A line of the access log was changed:</source>
        <translation>En rad i åtkomstloggen har ändrats:</translation>
    </message>
    <message>
        <source>A login is 2–40 small letters, digits, dots or hyphens; the first is a letter or a digit.</source>
        <translation>Ett inloggningsnamn är 2–40 små bokstäver, siffror, punkter eller bindestreck och börjar med en bokstav eller siffra.</translation>
    </message>
    <message>
        <source>A long contract has no number of talks to renew.</source>
        <translation>Ett långt kontrakt har inget antal samtal att förlänga.</translation>
    </message>
    <message>
        <source>A made-up clinic lies in {folder}. Nobody in it exists.</source>
        <translation>En påhittad mottagning ligger i {folder}. Ingen i den finns.</translation>
    </message>
    <message>
        <source>A made-up clinic. Sign in as {logins}; the password is “{password}”.</source>
        <translation>En påhittad mottagning. Logga in som {logins}; lösenordet är ”{password}”.</translation>
    </message>
    <message>
        <source>A member of staff cannot look like a personal identity number.</source>
        <translation>Personalens namn kan inte se ut som ett personnummer.</translation>
    </message>
    <message>
        <source>A member of staff is at most {most} characters.</source>
        <translation>Personalens namn är högst {most} tecken.</translation>
    </message>
    <message>
        <source>A midwife prescribes and stops contraceptives only.</source>
        <translation>En barnmorska förskriver och sätter ut bara preventivmedel.</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Per månad</translation>
    </message>
    <message>
        <source>A new folder, a chief, and the first colleagues.</source>
        <translation>En ny mapp, en enhetschef och de första kollegorna.</translation>
    </message>
    <message>
        <source>A new version begins on or after the day of the last one.</source>
        <translation>En ny version börjar samma dag som den senaste eller efter den.</translation>
    </message>
    <message>
        <source>A number that begins with 99 is a reserve number.</source>
        <translation>Ett nummer som börjar med 99 är ett reservnummer.</translation>
    </message>
    <message>
        <source>A page of the file does not open</source>
        <translation>En sida i filen går inte att öppna</translation>
    </message>
    <message>
        <source>A password for the chief (15 characters or more): </source>
        <translation>Ett lösenord för enhetschefen (minst 15 tecken): </translation>
    </message>
    <message>
        <source>A password of your own (15 characters or more): </source>
        <translation>Ett eget lösenord (minst 15 tecken): </translation>
    </message>
    <message>
        <source>A person is counted once in each line. The genders are persons.</source>
        <translation>En person räknas en gång i varje rad. Under varje kön räknas personer.</translation>
    </message>
    <message>
        <source>A personal identity number has 10 or 12 digits.</source>
        <translation>Ett personnummer har 10 eller 12 siffror.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed, or stands in the wrong place.</source>
        <translation>Ett citattecken avslutas aldrig eller står på fel plats.</translation>
    </message>
    <message>
        <source>A recall is started; its day comes when the visit is kept</source>
        <translation>En bevakning startas; dagen kommer när besöket sparas</translation>
    </message>
    <message>
        <source>A reserve number has 12 characters.</source>
        <translation>Ett reservnummer har 12 tecken.</translation>
    </message>
    <message>
        <source>A reserve number of Region Stockholm begins with 99.</source>
        <translation>Ett reservnummer från Region Stockholm börjar med 99.</translation>
    </message>
    <message>
        <source>A result is not written into the clinic's own folder.</source>
        <translation>Resultat skrivs inte i mottagningens egen mapp.</translation>
    </message>
    <message>
        <source>A room that is ended stays on the visits it has had. Hours hold from the day you choose.</source>
        <translation>Ett rum som avslutas står kvar på de besök det har haft. Tider gäller från dagen du väljer.</translation>
    </message>
    <message>
        <source>A row refers to one that is gone</source>
        <translation>En rad hänvisar till en som är borta</translation>
    </message>
    <message>
        <source>A rule holds from the day you choose. What it was before stays known.</source>
        <translation>En regel gäller från den dag du väljer. Vad den var innan finns kvar.</translation>
    </message>
    <message>
        <source>A rule holds from today or later.</source>
        <translation>En regel gäller från i dag eller senare.</translation>
    </message>
    <message>
        <source>A screening, not a diagnosis.</source>
        <translation>Screening, inte en diagnos.</translation>
    </message>
    <message>
        <source>A sealed field does not open:</source>
        <translation>Ett förseglat fält går inte att öppna:</translation>
    </message>
    <message>
        <source>A sealed text is damaged or has been moved, and cannot be opened.</source>
        <translation>En förseglad text är skadad eller har flyttats och kan inte öppnas.</translation>
    </message>
    <message>
        <source>A service's code is small letters a–z, digits and underscores, at most 40.</source>
        <translation>En tjänsts kod är små bokstäver a–z, siffror och understreck, högst 40 tecken.</translation>
    </message>
    <message>
        <source>A short form is 1–20 letters and digits.</source>
        <translation>En förkortning är 1–20 bokstäver och siffror.</translation>
    </message>
    <message>
        <source>A six-monthly review is due and not held.</source>
        <translation>En halvårsuppföljning är aktuell och inte gjord.</translation>
    </message>
    <message>
        <source>A talk of a contract is {least}–{most} minutes.</source>
        <translation>Ett samtal enligt kontrakt är {least}–{most} minuter.</translation>
    </message>
    <message>
        <source>A target begins on the first of a month.</source>
        <translation>Ett produktionsmål börjar gälla den första i en månad.</translation>
    </message>
    <message>
        <source>A target holds from the first of a month. Months before keep theirs, also in reports made anew.</source>
        <translation>Ett mål gäller från den första i en månad. Tidigare månader behåller sitt, också i rapporter som tas fram på nytt.</translation>
    </message>
    <message>
        <source>A target is 0–10,000, or empty.</source>
        <translation>Ett produktionsmål är 0–10 000, eller tomt.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Ett värde saknas.</translation>
    </message>
    <message>
        <source>A visit that has taken place, or was missed, cannot lie after today.</source>
        <translation>Ett genomfört eller uteblivet besök kan inte ligga efter dagens datum.</translation>
    </message>
    <message>
        <source>A week belongs to the month that its Thursday is in, so the weeks together can differ from the month. The target follows each therapist's share of full time.</source>
        <translation>En vecka hör till den månad som dess torsdag ligger i, så veckorna tillsammans kan skilja sig från månaden. Målet följer behandlarens del av heltid.</translation>
    </message>
    <message>
        <source>A week for one who works full time</source>
        <translation>Per vecka för den som arbetar heltid</translation>
    </message>
    <message>
        <source>A week, full time</source>
        <translation>Per vecka, heltid</translation>
    </message>
    <message>
        <source>A wish about the time</source>
        <translation>Önskemål om tid</translation>
    </message>
    <message>
        <source>A word about it</source>
        <translation>Ett ord om det</translation>
    </message>
    <message>
        <source>A word about it, if you like</source>
        <translation>Några ord om det, om du vill</translation>
    </message>
    <message>
        <source>A year at most.</source>
        <translation>Högst ett år.</translation>
    </message>
    <message>
        <source>ATC code</source>
        <translation>ATC-kod</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>Avvikande</translation>
    </message>
    <message>
        <source>About the goals</source>
        <translation>Om målen</translation>
    </message>
    <message numerus="yes">
        <source>About {n} months</source>
        <translation>
            <numerusform>Ungefär {n} månad</numerusform>
            <numerusform>Ungefär {n} månader</numerusform>
        </translation>
    </message>
    <message>
        <source>About, and the reason given</source>
        <translation>Om, och angivet skäl</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Frånvaro</translation>
    </message>
    <message>
        <source>Absence…</source>
        <translation>Frånvaro…</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Åtkomstlogg</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Tillagd av</translation>
    </message>
    <message>
        <source>Added by {who}</source>
        <translation>Tillagd av {who}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>After {time}, since the client lives with HIV.</source>
        <translation>Efter {time}, eftersom klienten lever med hiv.</translation>
    </message>
    <message>
        <source>After {time}: this client's own interval.</source>
        <translation>Efter {time}: klientens eget intervall.</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Eftermiddag</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ålder</translation>
    </message>
    <message>
        <source>Agreed between {client} and {therapist}, {unit}.</source>
        <translation>Överenskommet mellan {client} och {therapist}, {unit}.</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Varning</translation>
    </message>
    <message>
        <source>Alert: thoughts of not living. Talk about it now.</source>
        <translation>Larm: tankar på att inte leva. Ta upp det nu.</translation>
    </message>
    <message>
        <source>Alert: {answer}</source>
        <translation>Varning: {answer}</translation>
    </message>
    <message>
        <source>Alias, what to call the person</source>
        <translation>Alias, vad personen vill kallas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>All back</source>
        <translation>Alla tillbaka</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alla tangenter</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>Alla anmälningar</translation>
    </message>
    <message>
        <source>All talks</source>
        <translation>Alla samtal</translation>
    </message>
    <message>
        <source>Alt+H changes between them</source>
        <translation>Alt+H byter mellan dem</translation>
    </message>
    <message>
        <source>An ATC code looks like N06AB06.</source>
        <translation>En ATC-kod ser ut som N06AB06.</translation>
    </message>
    <message>
        <source>An alias cannot look like a personal identity number.</source>
        <translation>Ett alias kan inte se ut som ett personnummer.</translation>
    </message>
    <message>
        <source>An arrival is marked on the day itself. Enter opens the visit.</source>
        <translation>Ankomst märks först samma dag. Enter öppnar besöket.</translation>
    </message>
    <message>
        <source>An empty field is no target. Months before keep what they had.</source>
        <translation>Ett tomt fält är inget mål. Tidigare månader behåller sitt.</translation>
    </message>
    <message>
        <source>An empty folder on this computer</source>
        <translation>En tom mapp på den här datorn</translation>
    </message>
    <message>
        <source>An interval is a day or more, and at most ten years.</source>
        <translation>Ett intervall är minst en dag och högst tio år.</translation>
    </message>
    <message>
        <source>An old (.xls) or password-protected workbook cannot be read. Save it as .xlsx or CSV.</source>
        <translation>En gammal (.xls) eller lösenordsskyddad arbetsbok kan inte läsas. Spara den som .xlsx eller CSV.</translation>
    </message>
    <message>
        <source>Anonymity</source>
        <translation>Anonymitet</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Annat svar</translation>
    </message>
    <message>
        <source>Another client…</source>
        <translation>Annan klient…</translation>
    </message>
    <message>
        <source>Another clinic?</source>
        <translation>En annan mottagning?</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Annan dag</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Answer awaited</source>
        <translation>Svar väntas</translation>
    </message>
    <message>
        <source>Answer awaited from {to}</source>
        <translation>Svar väntas från {to}</translation>
    </message>
    <message>
        <source>Answer read by {staff} {when}.</source>
        <translation>Svar läst av {staff} {when}.</translation>
    </message>
    <message>
        <source>Answer to a paper</source>
        <translation>Svar på en handling</translation>
    </message>
    <message>
        <source>Answer to a referral</source>
        <translation>Remissvar</translation>
    </message>
    <message>
        <source>Answer to a report of concern</source>
        <translation>Svar på en anmälan till socialtjänsten</translation>
    </message>
    <message>
        <source>Answer to a request</source>
        <translation>Svar på begäran</translation>
    </message>
    <message>
        <source>Answer {item} is one of {known}, or “-” when it is missing.</source>
        <translation>Svar {item} är något av {known}, eller ”-” när det saknas.</translation>
    </message>
    <message>
        <source>Answer, {day}</source>
        <translation>Svar, {day}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvarade</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Besvarad av</translation>
    </message>
    <message>
        <source>Answered by the client</source>
        <translation>Besvarad av klienten</translation>
    </message>
    <message>
        <source>Answered {day}</source>
        <translation>Besvarad {day}</translation>
    </message>
    <message>
        <source>Answered {day}.</source>
        <translation>Besvarat {day}.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Answers ({how}): {answers}</source>
        <translation>Svar ({how}): {answers}</translation>
    </message>
    <message>
        <source>Answers awaited</source>
        <translation>Väntar på svar</translation>
    </message>
    <message>
        <source>Answers change: these count from their day on, and the earlier ones stay.</source>
        <translation>Svaren ändras med tiden: dessa gäller från sin dag, och de tidigare finns kvar.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Approve {month}?</source>
        <translation>Godkänna {month}?</translation>
    </message>
    <message>
        <source>Approve {month}…</source>
        <translation>Godkänn {month}…</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Godkänd</translation>
    </message>
    <message>
        <source>Approved months</source>
        <translation>Godkända månader</translation>
    </message>
    <message>
        <source>Approved months: {approved} of 12.</source>
        <translation>Godkända månader: {approved} av 12.</translation>
    </message>
    <message>
        <source>Approved {when}</source>
        <translation>Godkänd {when}</translation>
    </message>
    <message>
        <source>Approved {when} by {who}</source>
        <translation>Godkänd {when} av {who}</translation>
    </message>
    <message>
        <source>Approved, by</source>
        <translation>Godkänd av</translation>
    </message>
    <message>
        <source>Approved, place and date</source>
        <translation>Godkänd, ort och datum</translation>
    </message>
    <message>
        <source>Approved, when</source>
        <translation>Godkänd när</translation>
    </message>
    <message>
        <source>April</source>
        <translation>april</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabiska</translation>
    </message>
    <message>
        <source>Are these the same person?</source>
        <translation>Är de här samma person?</translation>
    </message>
    <message>
        <source>Argon2id at 256 MiB is nearly all of it</source>
        <translation>nästan allt är Argon2id med 256 MiB</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Anlänt</translation>
    </message>
    <message>
        <source>As in F32.1</source>
        <translation>Som F32.1</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Som det var</translation>
    </message>
    <message>
        <source>As it was, with another assistant</source>
        <translation>Som det var, någon annan assisterar</translation>
    </message>
    <message>
        <source>As long as we agree on it</source>
        <translation>Så länge vi är överens om det</translation>
    </message>
    <message>
        <source>Ask about renewal</source>
        <translation>Fråga om förlängning</translation>
    </message>
    <message>
        <source>Ask about renewal: {used} of {total} talks used</source>
        <translation>Fråga om förlängning: {used} av {total} samtal använda</translation>
    </message>
    <message>
        <source>Ask again…</source>
        <translation>Fråga på nytt…</translation>
    </message>
    <message>
        <source>Ask for a time</source>
        <translation>Be om en tid</translation>
    </message>
    <message>
        <source>Ask for a time…</source>
        <translation>Be om en tid…</translation>
    </message>
    <message>
        <source>Ask the conference</source>
        <translation>Fråga till konferensen</translation>
    </message>
    <message>
        <source>Ask the conference…</source>
        <translation>Fråga till konferensen…</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Bad om tid</translation>
    </message>
    <message>
        <source>Assess the risk of suicide now, and write what you find.</source>
        <translation>Bedöm suicidrisken nu och dokumentera den.</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Assessment talk</source>
        <translation>Bedömningssamtal</translation>
    </message>
    <message>
        <source>Assessment talk {number}</source>
        <translation>Bedömningssamtal {number}</translation>
    </message>
    <message>
        <source>Assessment talk {number} of {of}</source>
        <translation>Bedömningssamtal {number} av {of}</translation>
    </message>
    <message>
        <source>Assessment talk {number}…</source>
        <translation>Bedömningssamtal {number}…</translation>
    </message>
    <message>
        <source>Assisted by</source>
        <translation>Assisterad av</translation>
    </message>
    <message>
        <source>Assists: {name}</source>
        <translation>Assisterar: {name}</translation>
    </message>
    <message numerus="yes">
        <source>At least {least} characters: {n} left.</source>
        <translation>
            <numerusform>Minst {least} tecken: {n} kvar.</numerusform>
            <numerusform>Minst {least} tecken: {n} kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most 7.</source>
        <translation>Högst 7.</translation>
    </message>
    <message>
        <source>At most {most} characters fit here.</source>
        <translation>Här ryms högst {most} tecken.</translation>
    </message>
    <message>
        <source>At the latest, if it runs out</source>
        <translation>Senast, om tiden går ut</translation>
    </message>
    <message numerus="yes">
        <source>At {time}, after {n} minutes without activity.</source>
        <translation>
            <numerusform>Klockan {time}, efter {n} minut utan aktivitet.</numerusform>
            <numerusform>Klockan {time}, efter {n} minuter utan aktivitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>At {time}, when the computer had slept.</source>
        <translation>Klockan {time}, när datorn hade varit i viloläge.</translation>
    </message>
    <message>
        <source>At {time}. The clinic is closed until you sign in.</source>
        <translation>Klockan {time}. Stängt tills du loggar in.</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Försök</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Genomförda</translation>
    </message>
    <message>
        <source>Attended visits and persons by gender</source>
        <translation>Genomförda besök och personer efter kön</translation>
    </message>
    <message>
        <source>August</source>
        <translation>augusti</translation>
    </message>
    <message>
        <source>Away: {why}</source>
        <translation>Borta: {why}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Back at work from</source>
        <translation>Tillbaka från och med</translation>
    </message>
    <message>
        <source>Back earlier</source>
        <translation>Tillbaka tidigare</translation>
    </message>
    <message>
        <source>Back earlier…</source>
        <translation>Tillbaka tidigare…</translation>
    </message>
    <message>
        <source>Back to {place}</source>
        <translation>Tillbaka till {place}</translation>
    </message>
    <message>
        <source>Bar: the month's outcome. Dashed line: the month's target.</source>
        <translation>Stapel: månadens utfall. Streckad linje: månadens mål.</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Blir</translation>
    </message>
    <message>
        <source>Been here before?</source>
        <translation>Varit här förut?</translation>
    </message>
    <message>
        <source>Before: {name}, {when}. Corrected: {why}</source>
        <translation>Tidigare: {name}, {when}. Rättat: {why}</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Påbörjad</translation>
    </message>
    <message>
        <source>Begun {day}.</source>
        <translation>Satt {day}.</translation>
    </message>
    <message>
        <source>Behind the number</source>
        <translation>Bakom siffran</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Hör till</translation>
    </message>
    <message>
        <source>Between {least} and {most}.</source>
        <translation>Mellan {least} och {most}.</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Födelsedatum</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Spärr</translation>
    </message>
    <message>
        <source>Block a part of the journal…</source>
        <translation>Spärra en del av journalen…</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Spärrad</translation>
    </message>
    <message>
        <source>Blocked: written as {role}. Enter opens the blocks.</source>
        <translation>Spärrad: skriven som {role}. Enter öppnar spärrarna.</translation>
    </message>
    <message>
        <source>Blocked: {parts}</source>
        <translation>Spärr: {parts}</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Spärrar</translation>
    </message>
    <message>
        <source>Blocks…</source>
        <translation>Spärrar…</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boka</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>Boka tid</translation>
    </message>
    <message>
        <source>Book a time…</source>
        <translation>Boka tid…</translation>
    </message>
    <message>
        <source>Book an assessment talk</source>
        <translation>Boka bedömningssamtal</translation>
    </message>
    <message>
        <source>Book an assessment talk…</source>
        <translation>Boka bedömningssamtal…</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>Booked time</source>
        <translation>Bokad</translation>
    </message>
    <message>
        <source>Booked: {day} {time}.</source>
        <translation>Bokat: {day} {time}.</translation>
    </message>
    <message>
        <source>Bookings left to move, cancel or hand over: {count}. Nothing was saved.</source>
        <translation>Bokningar kvar att flytta, ställa in eller lämna över: {count}. Inget är sparat.</translation>
    </message>
    <message>
        <source>Both have a full identity, and not the same. They cannot be merged.</source>
        <translation>Båda har fullständig identitet, men inte samma. De kan inte slås ihop.</translation>
    </message>
    <message>
        <source>By content</source>
        <translation>Efter innehåll</translation>
    </message>
    <message>
        <source>By gender</source>
        <translation>Per kön</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Per månad</translation>
    </message>
    <message>
        <source>By municipality</source>
        <translation>Per kommun</translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation>Per kvartal</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>Efter orsak</translation>
    </message>
    <message>
        <source>By role</source>
        <translation>Efter roll</translation>
    </message>
    <message>
        <source>By therapist</source>
        <translation>Per behandlare</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Per vecka</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>Visa efter</translation>
    </message>
    <message>
        <source>By what name</source>
        <translation>Under vilket namn</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Till när</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Av vem</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Inställt</translation>
    </message>
    <message>
        <source>Can be booked</source>
        <translation>Kan bokas</translation>
    </message>
    <message>
        <source>Can read: {what}</source>
        <translation>Kan läsa: {what}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Ställ in alla</translation>
    </message>
    <message>
        <source>Cancel, by the unit</source>
        <translation>Ställ in</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Återbud</translation>
    </message>
    <message>
        <source>Cancelled by us</source>
        <translation>Inställt av oss</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Avbrutet. Inget sparades.</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock är på</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Ärenden</translation>
    </message>
    <message>
        <source>Cases taken over</source>
        <translation>Övertagna ärenden</translation>
    </message>
    <message>
        <source>Cell samples are recalled every third month.</source>
        <translation>Cellprov bevakas var tredje månad.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Intyg</translation>
    </message>
    <message>
        <source>Certificates, referrals and other papers</source>
        <translation>Intyg, utlåtanden, remisser och begäran</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Skillnad</translation>
    </message>
    <message>
        <source>Change a colleague</source>
        <translation>Ändra en kollega</translation>
    </message>
    <message>
        <source>Change a room</source>
        <translation>Ändra ett rum</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>Ändra en regel</translation>
    </message>
    <message>
        <source>Change a service</source>
        <translation>Ändra en tjänst</translation>
    </message>
    <message>
        <source>Change goal {number}…</source>
        <translation>Ändra mål {number}…</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Change particulars</source>
        <translation>Ändra uppgifter</translation>
    </message>
    <message>
        <source>Change particulars…</source>
        <translation>Ändra uppgifter…</translation>
    </message>
    <message>
        <source>Change the contract</source>
        <translation>Ändra kontraktet</translation>
    </message>
    <message>
        <source>Change the contract…</source>
        <translation>Ändra kontraktet…</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Byt lösenord</translation>
    </message>
    <message>
        <source>Change time or room…</source>
        <translation>Ändra tid eller rum…</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrat</translation>
    </message>
    <message>
        <source>Changed after approval</source>
        <translation>Ändrat efter godkännande</translation>
    </message>
    <message>
        <source>Changed from {day}. Print it for both to sign.</source>
        <translation>Ändrat från {day}. Skriv ut det för båda att skriva under.</translation>
    </message>
    <message>
        <source>Changed times</source>
        <translation>Ändrade tider</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändra…</translation>
    </message>
    <message>
        <source>Changing the password</source>
        <translation>Byter lösenord</translation>
    </message>
    <message>
        <source>Check the clinic</source>
        <translation>Kontrollera mottagningen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Kontrollerar</translation>
    </message>
    <message>
        <source>Chief of the unit</source>
        <translation>Enhetschef</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Val</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>Choose a colleague</source>
        <translation>Välj en kollega</translation>
    </message>
    <message>
        <source>Choose a colleague who can have the case.</source>
        <translation>Välj en kollega som kan ha ärendet.</translation>
    </message>
    <message>
        <source>Choose a colleague.</source>
        <translation>Välj en kollega.</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>Välj en fil att läsa in</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Välj en fil.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Välj fil…</translation>
    </message>
    <message>
        <source>Choose a folder for the clinic.</source>
        <translation>Välj en mapp för mottagningen.</translation>
    </message>
    <message>
        <source>Choose a password of your own. Nobody else can see or reset it.</source>
        <translation>Välj ett eget lösenord. Ingen annan kan se eller återställa det.</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Välj skäl</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Välj en orsak.</translation>
    </message>
    <message>
        <source>Choose a room.</source>
        <translation>Välj ett rum.</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>Välj en tjänst.</translation>
    </message>
    <message>
        <source>Choose at least one programme.</source>
        <translation>Välj minst ett program.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Välj minst en roll.</translation>
    </message>
    <message>
        <source>Choose how it went.</source>
        <translation>Välj hur det gick.</translation>
    </message>
    <message>
        <source>Choose how you want to begin.</source>
        <translation>Välj hur du vill börja.</translation>
    </message>
    <message>
        <source>Choose one of the choices.</source>
        <translation>Välj ett av alternativen.</translation>
    </message>
    <message>
        <source>Choose the outcome.</source>
        <translation>Välj utfall.</translation>
    </message>
    <message>
        <source>Choose the password and sign in</source>
        <translation>Spara lösenordet och logga in</translation>
    </message>
    <message>
        <source>Choose to whom.</source>
        <translation>Välj till vem.</translation>
    </message>
    <message numerus="yes">
        <source>Choose what becomes of each booking. {n} are left.</source>
        <translation>
            <numerusform>Välj vad som händer med varje bokning. {n} är kvar.</numerusform>
            <numerusform>Välj vad som händer med varje bokning. {n} är kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what is to be done.</source>
        <translation>Välj vad som ska göras.</translation>
    </message>
    <message>
        <source>Choose what was decided.</source>
        <translation>Välj vad som beslutades.</translation>
    </message>
    <message>
        <source>Choose what was wrong.</source>
        <translation>Välj vad som blev fel.</translation>
    </message>
    <message>
        <source>Choose where to.</source>
        <translation>Välj vart.</translation>
    </message>
    <message>
        <source>Choose who is away.</source>
        <translation>Välj vem som är borta.</translation>
    </message>
    <message>
        <source>Choose who receives.</source>
        <translation>Välj vem som tar emot.</translation>
    </message>
    <message>
        <source>Choose who takes it.</source>
        <translation>Välj vem som tar det.</translation>
    </message>
    <message>
        <source>Choose whose entries are blocked.</source>
        <translation>Välj vems anteckningar som ska spärras.</translation>
    </message>
    <message>
        <source>Choose why it is closed.</source>
        <translation>Välj varför den avslutas.</translation>
    </message>
    <message>
        <source>Choose why, or write it under Other.</source>
        <translation>Välj orsak, eller skriv den under Annat.</translation>
    </message>
    <message>
        <source>Choose why.</source>
        <translation>Välj varför.</translation>
    </message>
    <message>
        <source>Choose why: it stands in the log.</source>
        <translation>Välj varför: det står i loggen.</translation>
    </message>
    <message>
        <source>Choose with whom: at least one who does not hold the record itself.</source>
        <translation>Välj med vem: minst en som inte själv har journalen eller akten.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Medborgarskap</translation>
    </message>
    <message>
        <source>Citizenship is a country code of two letters, such as SE.</source>
        <translation>Medborgarskap är en landskod med två bokstäver, till exempel SE.</translation>
    </message>
    <message>
        <source>Clash {day} in {where}</source>
        <translation>Krock {day} i {where}</translation>
    </message>
    <message>
        <source>Clash {day}: {staff} is away</source>
        <translation>Krock {day}: {staff} är borta</translation>
    </message>
    <message>
        <source>Click on your answer, or press its figure. The up and down arrows change line. You may change an answer, and leave a question out. When you are done: press Done.</source>
        <translation>Klicka på ditt svar, eller tryck på siffran. Pil upp och pil ned byter rad. Du får ändra ett svar och hoppa över en fråga. När du är färdig: tryck på Klart.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Client's code</source>
        <translation>Klientens kod</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klienter</translation>
    </message>
    <message>
        <source>Clients found</source>
        <translation>Hittade klienter</translation>
    </message>
    <message>
        <source>Clients of other municipalities, by their decisions. Codes, no names.</source>
        <translation>Klienter från andra kommuner, efter deras beslut. Koder, inga namn.</translation>
    </message>
    <message>
        <source>Clients whose consents name you</source>
        <translation>Klienter vars samtycke namnger dig</translation>
    </message>
    <message>
        <source>Clients' answers</source>
        <translation>Klienters svar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Avsluta ärendet</translation>
    </message>
    <message>
        <source>Close the case…</source>
        <translation>Avsluta ärendet…</translation>
    </message>
    <message>
        <source>Close the contact</source>
        <translation>Avsluta kontakten</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Stängt</translation>
    </message>
    <message>
        <source>Closed case, {first} to {last}</source>
        <translation>Avslutat ärende, {first} till {last}</translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>Avslutade</translation>
    </message>
    <message>
        <source>Closed the whole day</source>
        <translation>Stängt hela dagen</translation>
    </message>
    <message>
        <source>Closed {day}</source>
        <translation>Avslutat {day}</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Avslutat.</translation>
    </message>
    <message>
        <source>Closed. A follow-up talk is due {day}.</source>
        <translation>Avslutat. Uppföljande samtal {day}.</translation>
    </message>
    <message>
        <source>Closed: {why}</source>
        <translation>Avslutad: {why}</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Stänger</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Avslut</translation>
    </message>
    <message>
        <source>Closing of a contact</source>
        <translation>Avslutning av en kontakt</translation>
    </message>
    <message>
        <source>Closing of the case</source>
        <translation>Avslut av ärendet</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Code (ICD-10-SE)</source>
        <translation>Kod (ICD-10-SE)</translation>
    </message>
    <message>
        <source>Codes are shown, names on request and logged</source>
        <translation>Koder visas, namn på begäran och loggat</translation>
    </message>
    <message>
        <source>Codes stand for clients: keep it as you keep a journal.</source>
        <translation>Koderna står för klienter: förvara listan som en journal.</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kollega</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>Columns as from the start</source>
        <translation>Kolumner som från början</translation>
    </message>
    <message>
        <source>Columns left unread: {columns}</source>
        <translation>Kolumner som inte lästes: {columns}</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Kommande</translation>
    </message>
    <message>
        <source>Coming days</source>
        <translation>Kommande dagar</translation>
    </message>
    <message>
        <source>Communicable disease</source>
        <translation>Smittskydd</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Konferens</translation>
    </message>
    <message>
        <source>Conference minutes</source>
        <translation>Minnesanteckningar</translation>
    </message>
    <message>
        <source>Conference {day}</source>
        <translation>Konferens {day}</translation>
    </message>
    <message>
        <source>Consent has run out: {record}</source>
        <translation>Samtycke har gått ut: {record}</translation>
    </message>
    <message>
        <source>Consent runs out: {record}</source>
        <translation>Samtycke går ut: {record}</translation>
    </message>
    <message>
        <source>Consent to share</source>
        <translation>Samtycke att dela</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>Samtycke…</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contact with probation</source>
        <translation>Kontakt med frivården</translation>
    </message>
    <message>
        <source>Contact with psychiatry</source>
        <translation>Kontakt med psykiatrin</translation>
    </message>
    <message>
        <source>Contact with social services</source>
        <translation>Kontakt med socialtjänsten</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Contents of visits</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Kontrakt</translation>
    </message>
    <message>
        <source>Contract on talks</source>
        <translation>Kontrakt om samtal</translation>
    </message>
    <message>
        <source>Copied. It is not shown again when this is closed.</source>
        <translation>Kopierad. Den visas inte igen när detta stängs.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Rätta</translation>
    </message>
    <message>
        <source>Correct a process note</source>
        <translation>Rätta en arbetsanteckning</translation>
    </message>
    <message>
        <source>Correct a shared note</source>
        <translation>Rätta en gemensam anteckning</translation>
    </message>
    <message>
        <source>Correct the file, and choose it again.</source>
        <translation>Rätta filen och välj den igen.</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Rättad</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Rättelse</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Rätta…</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kostnad</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Räknar</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Räknar</translation>
    </message>
    <message>
        <source>Criterion {number}</source>
        <translation>Kriterium {number}</translation>
    </message>
    <message>
        <source>Ctrl+R corrects it; the text stays beside the new one.</source>
        <translation>Ctrl+R rättar den; texten står kvar vid den nya.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagar</translation>
    </message>
    <message>
        <source>Days from the conference, median</source>
        <translation>Dagar från konferensen, median</translation>
    </message>
    <message>
        <source>December</source>
        <translation>december</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Beslutsdag</translation>
    </message>
    <message>
        <source>Decided: {decision}.</source>
        <translation>Beslutat: {decision}.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Dependence</source>
        <translation>Beroende</translation>
    </message>
    <message>
        <source>Destroy the paper</source>
        <translation>Förstör papperet</translation>
    </message>
    <message numerus="yes">
        <source>Destroy the paper of contact {n}?</source>
        <translation>
            <numerusform>Förstöra papperet för kontakt {n}?</numerusform>
            <numerusform>Förstöra papperet för kontakt {n}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation>Diagnoser</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnos</translation>
    </message>
    <message>
        <source>Diagnosis in words</source>
        <translation>Diagnos i ord</translation>
    </message>
    <message>
        <source>Diagnosis…</source>
        <translation>Diagnos…</translation>
    </message>
    <message>
        <source>Did you mean {minutes}?</source>
        <translation>Menade du {minutes}?</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Ändr.</translation>
    </message>
    <message>
        <source>Digits, as one rings it: 08-123 456 78.</source>
        <translation>Siffror, så som man ringer det: 08-123 456 78.</translation>
    </message>
    <message>
        <source>Do not write anything more. Keep the folder as it is, and restore a backup beside it.</source>
        <translation>Skriv inget mer. Behåll mappen som den är, och återställ en säkerhetskopia bredvid.</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Läkare</translation>
    </message>
    <message>
        <source>Doctors' conference</source>
        <translation>Läkarkonferens</translation>
    </message>
    <message>
        <source>Does not receive</source>
        <translation>Tar inte emot</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosering</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Draft, kept {time}</source>
        <translation>Utkast, sparat {time}</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation>Dra stickprovet</translation>
    </message>
    <message>
        <source>Drawing the screens, light and dark …</source>
        <translation>Ritar skärmbilderna, ljusa och mörka …</translation>
    </message>
    <message>
        <source>Drawn on</source>
        <translation>Draget den</translation>
    </message>
    <message>
        <source>Drop-in</source>
        <translation>Drop-in</translation>
    </message>
    <message>
        <source>Drop-in: write a code, or press Enter for a new one</source>
        <translation>Drop-in: skriv en kod, eller tryck Enter för en ny</translation>
    </message>
    <message>
        <source>Drop-in: write a name, alias or birth date, or press Enter for someone new and anonymous</source>
        <translation>Drop-in: skriv namn, alias eller födelsedatum, eller tryck Enter för ny anonym</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Droger</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Dags</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Ska göras {day}</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Earlier conferences</source>
        <translation>Tidigare konferenser</translation>
    </message>
    <message>
        <source>Earlier text, signed {when} by {who}</source>
        <translation>Tidigare text, signerad {when} av {who}</translation>
    </message>
    <message>
        <source>Earlier treatment</source>
        <translation>Tidigare behandling</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Utgåva</translation>
    </message>
    <message>
        <source>Empty: not followed.</source>
        <translation>Tomt: måttet följs inte.</translation>
    </message>
    <message>
        <source>Empty: the Swedish one.</source>
        <translation>Tomt: det svenska.</translation>
    </message>
    <message>
        <source>Empty: the next free one</source>
        <translation>Tomt: nästa lediga</translation>
    </message>
    <message>
        <source>Empty: until further notice.</source>
        <translation>Tomt: tills vidare.</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>End the absence</source>
        <translation>Avsluta frånvaron</translation>
    </message>
    <message>
        <source>End the block</source>
        <translation>Avsluta spärren</translation>
    </message>
    <message>
        <source>End the block…</source>
        <translation>Avsluta spärren…</translation>
    </message>
    <message>
        <source>End the contract</source>
        <translation>Avsluta kontraktet</translation>
    </message>
    <message>
        <source>End the contract today?</source>
        <translation>Avsluta kontraktet idag?</translation>
    </message>
    <message>
        <source>End the contract, the last day {day}?</source>
        <translation>Avsluta kontraktet, sista dagen {day}?</translation>
    </message>
    <message>
        <source>End the contract…</source>
        <translation>Avsluta kontraktet…</translation>
    </message>
    <message>
        <source>End the pause {first}–{last}</source>
        <translation>Avsluta pausen {first}–{last}</translation>
    </message>
    <message>
        <source>End the sign-in</source>
        <translation>Avsluta inloggningen</translation>
    </message>
    <message>
        <source>End the tracing</source>
        <translation>Avsluta smittspårningen</translation>
    </message>
    <message>
        <source>End the tracing?</source>
        <translation>Avsluta smittspårningen?</translation>
    </message>
    <message>
        <source>End the weekly time from here on…</source>
        <translation>Avsluta veckotiden från och med här…</translation>
    </message>
    <message>
        <source>End {name}'s sign-in?</source>
        <translation>Avsluta inloggningen för {name}?</translation>
    </message>
    <message>
        <source>Ended {day}; the papers are destroyed.</source>
        <translation>Avslutad {day}; papperen är förstörda.</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Avsluta…</translation>
    </message>
    <message>
        <source>English</source>
        <translation>engelska</translation>
    </message>
    <message>
        <source>Enquiries</source>
        <translation>Nyanmälningar</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>Nyanmälan</translation>
    </message>
    <message>
        <source>Enquiry {number}</source>
        <translation>Nyanmälan {number}</translation>
    </message>
    <message>
        <source>Enrol, and give keys</source>
        <translation>Lägg till och ge nycklar</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Kväll</translation>
    </message>
    <message>
        <source>Every attended visit counts, and none still waits for its outcome.</source>
        <translation>Alla genomförda besök räknas, och inget väntar på sitt utfall.</translation>
    </message>
    <message>
        <source>Every entry in the clinic is signed.</source>
        <translation>Allt på mottagningen är signerat.</translation>
    </message>
    <message>
        <source>Every entry is signed.</source>
        <translation>Alla anteckningar är signerade.</translation>
    </message>
    <message>
        <source>Every line is judged.</source>
        <translation>Varje rad är bedömd.</translation>
    </message>
    <message>
        <source>Every session of a client from elsewhere has its decision.</source>
        <translation>Varje samtal med en klient från en annan kommun har sitt beslut.</translation>
    </message>
    <message>
        <source>Every sign-in is logged.</source>
        <translation>Varje inloggning loggas.</translation>
    </message>
    <message>
        <source>Every six months we sum up together: what we talk about, the goals, how it feels between us.</source>
        <translation>Var sjätte månad summerar vi tillsammans: vad vi talar om, målen, hur det känns mellan oss.</translation>
    </message>
    <message>
        <source>Every target it has had</source>
        <translation>Alla mål det har haft</translation>
    </message>
    <message>
        <source>Every visit of earlier days has its outcome.</source>
        <translation>Alla besök före idag har fått sitt utfall.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Everyone is in: go to sign-in</source>
        <translation>Alla är tillagda: till inloggningen</translation>
    </message>
    <message>
        <source>Everyone receives when the house is open. Ctrl+N gives a colleague hours.</source>
        <translation>Alla tar emot när huset är öppet. Ctrl+N ger en kollega mottagningstider.</translation>
    </message>
    <message>
        <source>Everyone who has been registered stands here. Ctrl+N registers the first, under a number, an alias or only a code; a file of clients is imported under Administration.</source>
        <translation>Här står alla som är registrerade. Ctrl+N registrerar den första: med personnummer, alias eller bara en kod. En fil med klienter läses in under Administration.</translation>
    </message>
    <message>
        <source>Everyone who works here stands here.</source>
        <translation>Här står alla som arbetar här.</translation>
    </message>
    <message>
        <source>Everyone's password: {password}</source>
        <translation>Allas lösenord: {password}</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Everything in the file is already there.</source>
        <translation>Allt i filen finns redan.</translation>
    </message>
    <message>
        <source>Everything the client may share at the monthly conference is taken back, also what does not name you. You are not told whether there was anything.</source>
        <translation>Allt som klienten har sagt ja till att dela på läkarkonferensen tas tillbaka, även det där du inte är namngiven. Du får inte veta om det fanns något.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Överallt</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-arbetsbok (*.xlsx)</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Undantag</translation>
    </message>
    <message>
        <source>Experience of prostitution</source>
        <translation>Erfarenhet av prostitution</translation>
    </message>
    <message>
        <source>Extended frame: went along to a meeting elsewhere</source>
        <translation>Utvidgad ram: följde med på möte någon annanstans</translation>
    </message>
    <message>
        <source>Extract for the client</source>
        <translation>Utdrag till klienten</translation>
    </message>
    <message>
        <source>Extract…</source>
        <translation>Utdrag…</translation>
    </message>
    <message>
        <source>FHIR (*.json)</source>
        <translation>FHIR (*.json)</translation>
    </message>
    <message>
        <source>FHIR…</source>
        <translation>FHIR…</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familj</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>February</source>
        <translation>februari</translation>
    </message>
    <message>
        <source>Fee, kr</source>
        <translation>Avgift, kr</translation>
    </message>
    <message>
        <source>File (CSV or .xlsx)</source>
        <translation>Fil (CSV eller .xlsx)</translation>
    </message>
    <message>
        <source>Fill in the unit's telephone in Administration, or write a number here.</source>
        <translation>Fyll i enhetens telefon i Administration, eller skriv ett nummer här.</translation>
    </message>
    <message>
        <source>Fill this in, with at most 200 characters.</source>
        <translation>Fyll i det här, med högst 200 tecken.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Fyll i.</translation>
    </message>
    <message>
        <source>Filled bar: outcome. Empty box before the line: left to the target. Empty box after it: above the target. Upright line: target. Triangle: the same period last year.</source>
        <translation>Fylld stapel: utfall. Tom ruta före strecket: kvar till målet. Tom ruta efter: över målet. Lodrätt streck: mål. Trekant: samma period i fjol.</translation>
    </message>
    <message>
        <source>Filled forms</source>
        <translation>Ifyllda formulär</translation>
    </message>
    <message>
        <source>Find client</source>
        <translation>Sök klient</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingeravtryck</translation>
    </message>
    <message>
        <source>Fingerprint {print}</source>
        <translation>Fingeravtryck {print}</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dag</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Nybesök</translation>
    </message>
    <message>
        <source>First visits</source>
        <translation>Första besök</translation>
    </message>
    <message>
        <source>First visits, cases and reviews</source>
        <translation>Första besök, ärenden och uppföljningar</translation>
    </message>
    <message>
        <source>Follow-up talk</source>
        <translation>Uppföljande samtal</translation>
    </message>
    <message>
        <source>Follow-up talk after the closing</source>
        <translation>Uppföljande samtal efter avslutet</translation>
    </message>
    <message>
        <source>Follow-up talks</source>
        <translation>Uppföljande samtal</translation>
    </message>
    <message>
        <source>For</source>
        <translation>För</translation>
    </message>
    <message>
        <source>For a sample of another client, or one never taken. It stays to be read, with who voided it and why.</source>
        <translation>För ett prov som är en annan klients eller aldrig togs. Det går fortfarande att läsa, med vem som makulerade det och varför.</translation>
    </message>
    <message>
        <source>For files and reports; it is never changed afterwards.</source>
        <translation>För filer och rapporter; den ändras aldrig efteråt.</translation>
    </message>
    <message>
        <source>For how many days, today counted</source>
        <translation>Hur många dagar, idag inräknad</translation>
    </message>
    <message>
        <source>For supervision</source>
        <translation>Till handledning</translation>
    </message>
    <message>
        <source>For the desk: days or hours that suit. Not what the visit is about.</source>
        <translation>Till expeditionen: dagar eller tider som passar. Inte vad besöket gäller.</translation>
    </message>
    <message>
        <source>For the monthly conference. Only those named know of a consent, you among them; it lasts a year at most and can be taken back at any time.</source>
        <translation>Gäller läkarkonferensen. Bara de namngivna, och den som skrev ner det, känner till ett samtycke. Det gäller högst ett år och kan tas tillbaka när som helst.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulär</translation>
    </message>
    <message>
        <source>Former result, read by {staff} {when}</source>
        <translation>Tidigare svar, läst av {staff} {when}</translation>
    </message>
    <message>
        <source>Former result, written by {staff} {day}, read by nobody</source>
        <translation>Tidigare svar, infört av {staff} {day}, inte läst av någon</translation>
    </message>
    <message>
        <source>Former text, {signed}</source>
        <translation>Tidigare text, {signed}</translation>
    </message>
    <message>
        <source>Four groups of four, as the chief gave it to you.</source>
        <translation>Fyra grupper om fyra, så som du fick den av enhetschefen.</translation>
    </message>
    <message>
        <source>Free instead: {place}.</source>
        <translation>Ledigt i stället: {place}.</translation>
    </message>
    <message>
        <source>Free {hours}</source>
        <translation>Ledigt {hours}</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>fre</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>fredag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>From counselling</source>
        <translation>Från behandlingen</translation>
    </message>
    <message>
        <source>From now on for this client. Nothing in both goes back to the usual interval.</source>
        <translation>Gäller den här klienten från och med nu. Tomt i båda ger det vanliga intervallet igen.</translation>
    </message>
    <message>
        <source>From now on nobody opens what was shared under it, and it stands in the history.</source>
        <translation>Från och med nu öppnar ingen det som delades med stöd av det. Samtycket står kvar i historiken.</translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation>Från en dag till en annan</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Från och med</translation>
    </message>
    <message>
        <source>From the medical journal</source>
        <translation>Från journalen</translation>
    </message>
    <message>
        <source>From {day}: {value}.</source>
        <translation>Från {day}: {value}.</translation>
    </message>
    <message>
        <source>From {first} until {last}.</source>
        <translation>Från {first} till och med {last}.</translation>
    </message>
    <message>
        <source>Full {hours}</source>
        <translation>Fullt {hours}</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Kön</translation>
    </message>
    <message>
        <source>Gender for statistics</source>
        <translation>Kön i statistiken</translation>
    </message>
    <message>
        <source>Gender is woman, man, trans or unknown.</source>
        <translation>Kön är kvinna, man, trans eller okänt.</translation>
    </message>
    <message>
        <source>Give a name of at most 120 characters.</source>
        <translation>Ange ett namn på högst 120 tecken.</translation>
    </message>
    <message>
        <source>Give a name to call the person by; an alias will do.</source>
        <translation>Ange ett namn att kalla personen vid; ett alias räcker.</translation>
    </message>
    <message>
        <source>Give a reason for the new identity.</source>
        <translation>Ange en anledning till den nya identiteten.</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>Ange en anledning.</translation>
    </message>
    <message>
        <source>Give a reason…</source>
        <translation>Ange anledning…</translation>
    </message>
    <message>
        <source>Give keys to {name}?</source>
        <translation>Ge nycklar till {name}?</translation>
    </message>
    <message>
        <source>Give keys…</source>
        <translation>Ge nycklar…</translation>
    </message>
    <message>
        <source>Give the code to {name} yourself, face to face or by phone. It works once.</source>
        <translation>Ge själv koden till {name}, öga mot öga eller per telefon. Den gäller en gång.</translation>
    </message>
    <message>
        <source>Give the computer back to {name}.</source>
        <translation>Lämna tillbaka datorn till {name}.</translation>
    </message>
    <message>
        <source>Give the computer back.</source>
        <translation>Lämna tillbaka datorn.</translation>
    </message>
    <message>
        <source>Give the keys</source>
        <translation>Ge nycklarna</translation>
    </message>
    <message>
        <source>Give the municipality and its decision.</source>
        <translation>Ange kommunen och dess beslut.</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Ges av</translation>
    </message>
    <message>
        <source>Given by {who}</source>
        <translation>Nycklar från {who}</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Given since you signed in, opens when you sign in anew: {what}</source>
        <translation>Givet sedan du loggade in, öppnas när du loggar in på nytt: {what}</translation>
    </message>
    <message>
        <source>Giving keys is logged</source>
        <translation>Att ge nycklar loggas</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Go on answering</source>
        <translation>Fortsätt svara</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Fortsätt skriva</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Goal {number}, until {when}, by {who}</source>
        <translation>Mål {number}, till {when}, av {who}</translation>
    </message>
    <message>
        <source>Goals and reviews</source>
        <translation>Mål och uppföljning</translation>
    </message>
    <message>
        <source>HIV</source>
        <translation>Hiv</translation>
    </message>
    <message>
        <source>Half a year later</source>
        <translation>Ett halvår senare</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>Hand over to the client</source>
        <translation>Lämna över till klienten</translation>
    </message>
    <message>
        <source>Hand over to {name}</source>
        <translation>Lämna över till {name}</translation>
    </message>
    <message>
        <source>Hand the case over</source>
        <translation>Lämna över ärendet</translation>
    </message>
    <message>
        <source>Hand the case over…</source>
        <translation>Lämna över ärendet…</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Överlämnat</translation>
    </message>
    <message>
        <source>Has ended, and still has the key.</source>
        <translation>Har slutat, och har nyckeln kvar.</translation>
    </message>
    <message>
        <source>Has the code been noted?</source>
        <translation>Är koden antecknad?</translation>
    </message>
    <message>
        <source>Head of the access log: {head}</source>
        <translation>Åtkomstloggens huvud: {head}</translation>
    </message>
    <message>
        <source>Head of the log on a printed report</source>
        <translation>Loggens huvud på en utskriven rapport</translation>
    </message>
    <message>
        <source>Head of the log: {head}</source>
        <translation>Loggens huvud: {head}</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gjord</translation>
    </message>
    <message>
        <source>Held after its day, {day}</source>
        <translation>Gjord efter sin dag, {day}</translation>
    </message>
    <message>
        <source>Held talks</source>
        <translation>Genomförda</translation>
    </message>
    <message>
        <source>Here are characters that do not belong in it.</source>
        <translation>Här finns tecken som inte hör hemma.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Dölj namn</translation>
    </message>
    <message>
        <source>Hide number</source>
        <translation>Dölj nummer</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Dölj lösenordet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Holds from the first of</source>
        <translation>Gäller från den första i</translation>
    </message>
    <message>
        <source>Holds no client's name and nothing from the records.</source>
        <translation>Innehåller inga klienters namn och inget ur journaler eller anteckningar.</translation>
    </message>
    <message>
        <source>Holds now</source>
        <translation>Gäller nu</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Timmar</translation>
    </message>
    <message>
        <source>Hours a month</source>
        <translation>Timmar per månad</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Huset</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>How far a goal has come is 0–{most}, or empty.</source>
        <translation>Hur långt ett mål har kommit är 0–{most}, eller tomt.</translation>
    </message>
    <message>
        <source>How far the goals have come</source>
        <translation>Hur långt målen har kommit</translation>
    </message>
    <message>
        <source>How far the import is</source>
        <translation>Hur långt inläsningen har kommit</translation>
    </message>
    <message>
        <source>How far, 0 to 10</source>
        <translation>Hur långt, 0 till 10</translation>
    </message>
    <message>
        <source>How it has been</source>
        <translation>Hur det har varit</translation>
    </message>
    <message>
        <source>How it has felt, says the client</source>
        <translation>Hur det har känts, säger klienten</translation>
    </message>
    <message>
        <source>How it has felt, says the therapist</source>
        <translation>Hur det har känts, säger behandlaren</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Hur det gick</translation>
    </message>
    <message>
        <source>How it went with the chosen contact</source>
        <translation>Hur det gick med den valda kontakten</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hur länge</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hur ofta</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Hur snart</translation>
    </message>
    <message>
        <source>How the contact can be reached</source>
        <translation>Hur kontakten kan nås</translation>
    </message>
    <message>
        <source>How they came to us</source>
        <translation>Hur de kom till oss</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>How: {how}.</source>
        <translation>Hur: {how}.</translation>
    </message>
    <message>
        <source>Hypersensitive to</source>
        <translation>Överkänslig mot</translation>
    </message>
    <message>
        <source>Hypersensitive: {to}</source>
        <translation>Överkänslig: {to}</translation>
    </message>
    <message>
        <source>Hypersensitivity</source>
        <translation>Överkänslighet</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>Jag är klar</translation>
    </message>
    <message>
        <source>I have a one-time code</source>
        <translation>Jag har en engångskod</translation>
    </message>
    <message>
        <source>I have a password</source>
        <translation>Jag har ett lösenord</translation>
    </message>
    <message>
        <source>I have given it</source>
        <translation>Jag har lämnat den</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Jag har läst det</translation>
    </message>
    <message>
        <source>I know that {staff} has it</source>
        <translation>Jag vet att {staff} har det</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identitet</translation>
    </message>
    <message>
        <source>If the code is lost: end the sign-in and add the colleague anew.</source>
        <translation>Om koden försvinner: avsluta inloggningen och lägg till kollegan på nytt.</translation>
    </message>
    <message>
        <source>If we may get in touch</source>
        <translation>Om vi får höra av oss</translation>
    </message>
    <message>
        <source>If we may ring or seek</source>
        <translation>Om vi får ringa eller söka</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Läs in</translation>
    </message>
    <message>
        <source>Import visits…</source>
        <translation>Läs in besök…</translation>
    </message>
    <message numerus="yes">
        <source>Import {n} rows</source>
        <translation>
            <numerusform>Läs in en rad</numerusform>
            <numerusform>Läs in {n} rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported: {n} rows.</source>
        <translation>
            <numerusform>Inläst: en rad.</numerusform>
            <numerusform>Inläst: {n} rader.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Läs in…</translation>
    </message>
    <message>
        <source>In a few words. Sealed in the register.</source>
        <translation>Med få ord. Förseglat i registret.</translation>
    </message>
    <message>
        <source>In every list</source>
        <translation>I alla listor</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>Med mina egna ord</translation>
    </message>
    <message>
        <source>In the client's words</source>
        <translation>Med klientens ord</translation>
    </message>
    <message>
        <source>In the client's words, so that those named know how far it goes. They read it.</source>
        <translation>Med klientens ord, så att de namngivna vet hur långt det sträcker sig. De läser det.</translation>
    </message>
    <message>
        <source>In the queue, by {day}.</source>
        <translation>I kön, senast {day}.</translation>
    </message>
    <message>
        <source>In the queue.</source>
        <translation>I kön.</translation>
    </message>
    <message>
        <source>In this form</source>
        <translation>I det här formuläret</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>I tid</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Ekonomi</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Interpreter: {language}</source>
        <translation>Tolk: {language}</translation>
    </message>
    <message>
        <source>Interrupted; nothing was changed.</source>
        <translation>Avbrutet; inget ändrades.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Invoice list</source>
        <translation>Fakturaunderlag</translation>
    </message>
    <message>
        <source>Invoice list, {period}</source>
        <translation>Fakturaunderlag, {period}</translation>
    </message>
    <message>
        <source>Is it no goal any more?</source>
        <translation>Är det inte längre ett mål?</translation>
    </message>
    <message>
        <source>Is it review {number}?</source>
        <translation>Är det uppföljning {number}?</translation>
    </message>
    <message>
        <source>It contradicts an earlier row, where the client's gender is {known}.</source>
        <translation>Det motsäger en tidigare rad, där klientens kön är {known}.</translation>
    </message>
    <message>
        <source>It has not been saved.</source>
        <translation>Det är inte sparat.</translation>
    </message>
    <message>
        <source>It has not been saved. As a draft it waits here and under To do.</source>
        <translation>Det är inte sparat. Som utkast finns det kvar här och under Att göra.</translation>
    </message>
    <message>
        <source>It is a goal no more. What earlier reviews said of it stays.</source>
        <translation>Det är inte längre ett mål. Det som sagts om det vid tidigare uppföljningar står kvar.</translation>
    </message>
    <message>
        <source>It is answered already.</source>
        <translation>Den är redan besvarad.</translation>
    </message>
    <message>
        <source>It is destroyed in the records, but an older copy beside them (records.db.before-…) could not be deleted. Delete it by hand.</source>
        <translation>Det är förstört i uppgifterna, men en äldre kopia bredvid dem (records.db.before-…) kunde inte raderas. Radera den för hand.</translation>
    </message>
    <message>
        <source>It is due {day}, and then counts as held: the next is half a year later.</source>
        <translation>Den ska göras {day} och räknas då som gjord: nästa är ett halvår senare.</translation>
    </message>
    <message>
        <source>It is kept where your role reads. That a report was made is counted; no words are.</source>
        <translation>Den sparas där din roll läser. Att en anmälan gjorts räknas; orden gör det inte.</translation>
    </message>
    <message>
        <source>It is not asked for any more.</source>
        <translation>Det bevakas inte längre.</translation>
    </message>
    <message>
        <source>It is not shown again.</source>
        <translation>Den visas inte igen.</translation>
    </message>
    <message>
        <source>It is reported</source>
        <translation>Anmäld</translation>
    </message>
    <message>
        <source>It is sent</source>
        <translation>Skickat</translation>
    </message>
    <message>
        <source>It is that client</source>
        <translation>Det är den klienten</translation>
    </message>
    <message>
        <source>It is written in another role than yours, and corrected in that role. Write an entry of your own.</source>
        <translation>Det är skrivet i en annan yrkesroll än din och rättas av den rollen. Skriv en egen anteckning i stället.</translation>
    </message>
    <message>
        <source>It opens at their next sign-in.</source>
        <translation>De gäller från nästa inloggning.</translation>
    </message>
    <message>
        <source>It replaces {edition}.</source>
        <translation>Det ersätter {edition}.</translation>
    </message>
    <message>
        <source>It says so already. {key} takes the last one back.</source>
        <translation>Det står redan så. {key} tar tillbaka det senaste.</translation>
    </message>
    <message>
        <source>It stands on the next agenda until it is taken up.</source>
        <translation>Den står på nästa dagordning tills den tas upp.</translation>
    </message>
    <message>
        <source>It waits under To do.</source>
        <translation>Den ligger kvar i Att göra.</translation>
    </message>
    <message>
        <source>Its time is taken: {what}.</source>
        <translation>Tiden är tagen: {what}.</translation>
    </message>
    <message>
        <source>Its weekly time is free afterwards, and talks planned later are withdrawn.</source>
        <translation>Veckotiden är ledig därefter, och samtal som är planerade senare ställs in.</translation>
    </message>
    <message>
        <source>Its weekly time is free from tomorrow, and talks planned later are withdrawn.</source>
        <translation>Veckotiden blir ledig från i morgon, och senare planerade samtal ställs in.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>januari</translation>
    </message>
    <message>
        <source>Join into one</source>
        <translation>Slå ihop</translation>
    </message>
    <message>
        <source>Join two entries into one</source>
        <translation>Slå ihop två klienter</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Journalanteckning</translation>
    </message>
    <message>
        <source>Journal extract</source>
        <translation>Journalutdrag</translation>
    </message>
    <message>
        <source>Judge it</source>
        <translation>Bedöm</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juli</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juni</translation>
    </message>
    <message>
        <source>KAST phone</source>
        <translation>KAST-telefon</translation>
    </message>
    <message>
        <source>KAST worker</source>
        <translation>KAST-handläggare</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Behåll som utkast</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>Spara svaret</translation>
    </message>
    <message>
        <source>Keep the interval</source>
        <translation>Spara intervallet</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behåll dem</translation>
    </message>
    <message>
        <source>Keep what is done</source>
        <translation>Spara det som är gjort</translation>
    </message>
    <message>
        <source>Keep what you have written?</source>
        <translation>Behålla det du har skrivit?</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Fortsätt skriva</translation>
    </message>
    <message numerus="yes">
        <source>Kept, after {n} days</source>
        <translation>
            <numerusform>Hållet, efter {n} dag</numerusform>
            <numerusform>Hållet, efter {n} dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept. It stands on the next conference's agenda.</source>
        <translation>Sparad. Den står på nästa konferens dagordning.</translation>
    </message>
    <message>
        <source>Keys on the buttons</source>
        <translation>Tangenter på knapparna</translation>
    </message>
    <message>
        <source>Keys that answer: {keys}</source>
        <translation>Tangenter som svarar: {keys}</translation>
    </message>
    <message>
        <source>Keys to give</source>
        <translation>Nycklar att ge</translation>
    </message>
    <message numerus="yes">
        <source>Keys to give ({n})</source>
        <translation>
            <numerusform>Nycklar att ge ({n})</numerusform>
            <numerusform>Nycklar att ge ({n})</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Known client…</source>
        <translation>Känd klient…</translation>
    </message>
    <message>
        <source>Kronor a talk</source>
        <translation>Kronor per samtal</translation>
    </message>
    <message>
        <source>Laboratory, if you like</source>
        <translation>Laboratorium, om du vill</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Language and protection</source>
        <translation>Språk och skydd</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Formulärets språk</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Större</translation>
    </message>
    <message>
        <source>Last contact with the client</source>
        <translation>Senaste kontakt med klienten</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Last day, if any</source>
        <translation>Sista dag, om det finns en</translation>
    </message>
    <message>
        <source>Last told {day}: {answer}</source>
        <translation>Senast {day}: {answer}</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Senaste besök</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>I fjol</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>För sent</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>Latest {day}.</source>
        <translation>Senast {day}.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Låt vara</translation>
    </message>
    <message>
        <source>Left out, since it is blocked for the one who made this: what is written as {parts}.</source>
        <translation>Utelämnat, eftersom det är spärrat för den som gjorde utdraget: det som är skrivet som {parts}.</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>Kvar att göra</translation>
    </message>
    <message>
        <source>Left: {duties}</source>
        <translation>Kvar: {duties}</translation>
    </message>
    <message>
        <source>Let them sit down alone at the keyboard. Nobody else can see or reset the password.</source>
        <translation>Låt kollegan sitta ensam vid tangentbordet. Ingen annan kan se eller återställa lösenordet.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>Letters and digits.</source>
        <translation>Bokstäver och siffror.</translation>
    </message>
    <message>
        <source>Lift for me…</source>
        <translation>Häv för mig…</translation>
    </message>
    <message>
        <source>Lift the block</source>
        <translation>Häv spärren</translation>
    </message>
    <message>
        <source>Lifted {first}–{last} for {staff}, {why}</source>
        <translation>Hävd {first}–{last} för {staff}, {why}</translation>
    </message>
    <message>
        <source>Lifted {told}</source>
        <translation>Hävd {told}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Rad {line}</translation>
    </message>
    <message>
        <source>Line {line}, {column}</source>
        <translation>Rad {line}, {column}</translation>
    </message>
    <message>
        <source>Line {line}, {column} “{value}”</source>
        <translation>Rad {line}, {column} ”{value}”</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Rader</translation>
    </message>
    <message numerus="yes">
        <source>Lines in the access log: {n}</source>
        <translation>
            <numerusform>Rader i åtkomstloggen: {n}</numerusform>
            <numerusform>Rader i åtkomstloggen: {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>Linked on</source>
        <translation>Länkad vidare</translation>
    </message>
    <message>
        <source>Linked on…</source>
        <translation>Länkad vidare…</translation>
    </message>
    <message>
        <source>Lives outside the county</source>
        <translation>Bor utanför länet</translation>
    </message>
    <message>
        <source>Lives with HIV</source>
        <translation>Lever med hiv</translation>
    </message>
    <message>
        <source>Lives with HIV: cell samples every third month</source>
        <translation>Lever med hiv: cellprov var tredje månad</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Läs in</translation>
    </message>
    <message>
        <source>Load a pack…</source>
        <translation>Läs in ett paket…</translation>
    </message>
    <message>
        <source>Load a text pack</source>
        <translation>Läs in ett textpaket</translation>
    </message>
    <message>
        <source>Load {form} in {language}?</source>
        <translation>Läsa in {form} på {language}?</translation>
    </message>
    <message>
        <source>Lock it: the clinic is closed at once, and only your password opens it again.</source>
        <translation>Lås: mottagningen stängs genast, och öppnas bara med lösenord.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lås nu</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Locked unsigned</source>
        <translation>Låst osignerad</translation>
    </message>
    <message>
        <source>Locks after {minutes} min</source>
        <translation>Låses efter {minutes} min</translation>
    </message>
    <message numerus="yes">
        <source>Locks in {n} days</source>
        <translation>
            <numerusform>Låses om {n} dag</numerusform>
            <numerusform>Låses om {n} dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Log extract</source>
        <translation>Loggutdrag</translation>
    </message>
    <message>
        <source>Log extract for a client…</source>
        <translation>Loggutdrag för en klient…</translation>
    </message>
    <message>
        <source>Log sample</source>
        <translation>Loggkontroll</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Inloggningsnamn</translation>
    </message>
    <message>
        <source>Long enough, and not among the common ones.</source>
        <translation>Tillräckligt långt, och inte bland de vanliga.</translation>
    </message>
    <message>
        <source>Look at a made-up clinic</source>
        <translation>Titta på en påhittad mottagning</translation>
    </message>
    <message>
        <source>Look-back from {day} ({rule}).</source>
        <translation>Spåras bakåt till {day} ({rule}).</translation>
    </message>
    <message>
        <source>Look-back: there is no earlier negative sample to count from.</source>
        <translation>Det finns inget tidigare negativt prov att spåra bakåt till.</translation>
    </message>
    <message>
        <source>Looking back together</source>
        <translation>Att se tillbaka tillsammans</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gjorda</translation>
    </message>
    <message>
        <source>Made {day}.</source>
        <translation>Framtagen {day}.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Gör utdraget</translation>
    </message>
    <message>
        <source>Make talks ahead</source>
        <translation>Lägg ut samtal</translation>
    </message>
    <message>
        <source>Make talks ahead…</source>
        <translation>Lägg ut samtal…</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>Skapa koden</translation>
    </message>
    <message>
        <source>Make the talks</source>
        <translation>Lägg ut samtalen</translation>
    </message>
    <message>
        <source>Making a made-up clinic. It takes some minutes.</source>
        <translation>Gör en påhittad mottagning. Det tar några minuter.</translation>
    </message>
    <message>
        <source>Making keys</source>
        <translation>Skapar nycklar</translation>
    </message>
    <message>
        <source>Making the made-up clinic</source>
        <translation>Skapar den påhittade mottagningen</translation>
    </message>
    <message>
        <source>Making the made-up clinic …</source>
        <translation>Skapar den påhittade mottagningen …</translation>
    </message>
    <message>
        <source>Making the pages</source>
        <translation>Gör sidorna</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Koppla</translation>
    </message>
    <message>
        <source>Match to a colleague</source>
        <translation>Koppla till en kollega</translation>
    </message>
    <message>
        <source>Match to a colleague…</source>
        <translation>Koppla till en kollega…</translation>
    </message>
    <message>
        <source>May</source>
        <translation>maj</translation>
    </message>
    <message>
        <source>May not be reached at all</source>
        <translation>Får inte nås alls</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mått</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mått</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Läkemedel</translation>
    </message>
    <message>
        <source>Medicine stopped</source>
        <translation>Läkemedel utsatt</translation>
    </message>
    <message>
        <source>Medicines and papers</source>
        <translation>Läkemedel och intyg</translation>
    </message>
    <message>
        <source>Medicines before</source>
        <translation>Tidigare läkemedel</translation>
    </message>
    <message>
        <source>Medicines now</source>
        <translation>Läkemedel nu</translation>
    </message>
    <message>
        <source>Medicine…</source>
        <translation>Läkemedel…</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>Minutes are 1–600.</source>
        <translation>Minuter är 1–600.</translation>
    </message>
    <message>
        <source>Minutes are a whole number, {least}–{most}.</source>
        <translation>Minuter är ett heltal, {least}–{most}.</translation>
    </message>
    <message>
        <source>Minutes…</source>
        <translation>Minnesanteckningar…</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>mån</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>måndag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Månad för månad</translation>
    </message>
    <message>
        <source>Month or year</source>
        <translation>Månad eller år</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Månader</translation>
    </message>
    <message>
        <source>Months, or talks</source>
        <translation>Månader eller samtal</translation>
    </message>
    <message>
        <source>More match: write some more, or look among all with Ctrl+K.</source>
        <translation>Flera passar: skriv lite till, eller sök bland alla med Ctrl+K.</translation>
    </message>
    <message>
        <source>More than {most} match: write some more.</source>
        <translation>Fler än {most} stämmer: skriv lite till.</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mer…</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Förmiddag</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
    <message>
        <source>Move a time</source>
        <translation>Flytta tid</translation>
    </message>
    <message>
        <source>Move all</source>
        <translation>Flytta alla</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Flytta</translation>
    </message>
    <message>
        <source>Move that text first.</source>
        <translation>Flytta den texten först.</translation>
    </message>
    <message>
        <source>Move the weekly time from here on…</source>
        <translation>Flytta veckotiden från och med här…</translation>
    </message>
    <message>
        <source>Move to {place}</source>
        <translation>Flytta till {place}</translation>
    </message>
    <message>
        <source>Moved to {day} {time}.</source>
        <translation>Flyttat till {day} {time}.</translation>
    </message>
    <message>
        <source>Moved to {place}</source>
        <translation>Flyttad till {place}</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Min dag</translation>
    </message>
    <message>
        <source>My goals</source>
        <translation>Mina mål</translation>
    </message>
    <message>
        <source>My phrases</source>
        <translation>Mina fraser</translation>
    </message>
    <message>
        <source>My phrases…</source>
        <translation>Mina fraser…</translation>
    </message>
    <message>
        <source>My sign-in</source>
        <translation>Min inloggning</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Namn på engelska</translation>
    </message>
    <message>
        <source>Name in Swedish</source>
        <translation>Namn på svenska</translation>
    </message>
    <message>
        <source>Name to use</source>
        <translation>Kallas</translation>
    </message>
    <message>
        <source>Name, birth date, last four, alias or code</source>
        <translation>Namn, födelsedatum, fyra sista, alias eller kod</translation>
    </message>
    <message>
        <source>Names and numbers that the register knows are taken out; read it through before you hand it on.</source>
        <translation>Namn och nummer som registret känner är borttagna; läs igenom innan du lämnar det vidare.</translation>
    </message>
    <message>
        <source>Needed before it can be signed.</source>
        <translation>Måste fyllas i innan det kan signeras.</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Needs an interpreter</source>
        <translation>Behöver tolk</translation>
    </message>
    <message>
        <source>Needs keys to: {what}</source>
        <translation>Behöver nycklar till: {what}</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>New answers</source>
        <translation>Skriv in svar</translation>
    </message>
    <message>
        <source>New answers…</source>
        <translation>Skriv in svar…</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>Ny bokning</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Ny klient</translation>
    </message>
    <message>
        <source>New client…</source>
        <translation>Ny klient…</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Ny kod</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>Ny kod…</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>Ny kollega</translation>
    </message>
    <message>
        <source>New colleague…</source>
        <translation>Ny kollega…</translation>
    </message>
    <message>
        <source>New consent: {record}…</source>
        <translation>Nytt samtycke: {record}…</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Ny kontakt</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nytt kontrakt</translation>
    </message>
    <message>
        <source>New contract…</source>
        <translation>Nytt kontrakt…</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Ny dag</translation>
    </message>
    <message>
        <source>New enquiries</source>
        <translation>Nya anmälningar</translation>
    </message>
    <message>
        <source>New enquiry</source>
        <translation>Ny anmälan</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Ny anteckning</translation>
    </message>
    <message>
        <source>New goal…</source>
        <translation>Nytt mål…</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Ny här?</translation>
    </message>
    <message>
        <source>New holders of your keys</source>
        <translation>Nya med samma nycklar som du</translation>
    </message>
    <message>
        <source>New hours…</source>
        <translation>Nya tider…</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Ny anteckning</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nytt lösenord</translation>
    </message>
    <message>
        <source>New recall</source>
        <translation>Ny bevakning</translation>
    </message>
    <message>
        <source>New recall…</source>
        <translation>Ny bevakning…</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Nytt rum</translation>
    </message>
    <message>
        <source>New room…</source>
        <translation>Nytt rum…</translation>
    </message>
    <message>
        <source>New samples</source>
        <translation>Nya prov</translation>
    </message>
    <message>
        <source>New screening</source>
        <translation>Ny skattning</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Ny tjänst</translation>
    </message>
    <message>
        <source>New service…</source>
        <translation>Ny tjänst…</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Nytt mål</translation>
    </message>
    <message>
        <source>New target…</source>
        <translation>Nytt mål…</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Nytt besök</translation>
    </message>
    <message>
        <source>Next review {day}</source>
        <translation>Nästa uppföljning {day}</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Nästa besök</translation>
    </message>
    <message>
        <source>Next {day}</source>
        <translation>Nästa {day}</translation>
    </message>
    <message>
        <source>Next: the colleague chooses a password</source>
        <translation>Nästa: kollegan väljer lösenord</translation>
    </message>
    <message>
        <source>Next: {days}</source>
        <translation>Närmast: {days}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>No Swedish validation.</source>
        <translation>Inte validerad på svenska.</translation>
    </message>
    <message>
        <source>No answer alerts now.</source>
        <translation>Inget svar varnar längre.</translation>
    </message>
    <message>
        <source>No case yet. It opens with the conference's offer, or here for a client who comes straight in.</source>
        <translation>Inget ärende än. Det öppnas när konferensen erbjuder ett besök, eller här för den som kommer direkt.</translation>
    </message>
    <message>
        <source>No conference has offered this enquiry a first visit yet.</source>
        <translation>Ingen konferens har erbjudit den här nyanmälan ett första besök än.</translation>
    </message>
    <message>
        <source>No contact is written yet. They lie on papers of their own, never in the journal.</source>
        <translation>Ingen kontakt är antecknad än. De ligger på egna papper, aldrig i journalen.</translation>
    </message>
    <message>
        <source>No content of a visit was noted in {period}.</source>
        <translation>Inget besöksinnehåll är noterat i {period}.</translation>
    </message>
    <message>
        <source>No contract yet. Ctrl+M makes one: it keeps the weekly time.</source>
        <translation>Inget kontrakt än. Ctrl+M gör ett: det håller veckotiden.</translation>
    </message>
    <message>
        <source>No current medicines.</source>
        <translation>Inga aktuella läkemedel.</translation>
    </message>
    <message>
        <source>No decision covers</source>
        <translation>Beslut saknas</translation>
    </message>
    <message>
        <source>No earlier mark.</source>
        <translation>Ingen tidigare siffra.</translation>
    </message>
    <message>
        <source>No goal any more</source>
        <translation>Inte längre ett mål</translation>
    </message>
    <message>
        <source>No goal any more: {goal}…</source>
        <translation>Inte längre ett mål: {goal}…</translation>
    </message>
    <message>
        <source>No goals yet. Ctrl+M writes the client's goals; they come back at each review.</source>
        <translation>Inga mål än. Ctrl+M skriver klientens mål; de kommer tillbaka vid varje uppföljning.</translation>
    </message>
    <message>
        <source>No journal can be opened from here</source>
        <translation>Ingen journal kan öppnas härifrån</translation>
    </message>
    <message>
        <source>No letter can be written: {why}.</source>
        <translation>Brev kan inte skrivas: {why}.</translation>
    </message>
    <message>
        <source>No line fits what you look for.</source>
        <translation>Ingen rad passar det du söker.</translation>
    </message>
    <message>
        <source>No measure has a target by the week.</source>
        <translation>Inget mått har mål per vecka.</translation>
    </message>
    <message>
        <source>No medicine, diagnosis or paper yet. Ctrl+N writes the first.</source>
        <translation>Inget läkemedel, ingen diagnos och inget intyg än. Ctrl+N skriver det första.</translation>
    </message>
    <message>
        <source>No municipality is to pay.</source>
        <translation>Ingen kommun ska betala.</translation>
    </message>
    <message>
        <source>No note is signed yet.</source>
        <translation>Ingen anteckning är signerad än.</translation>
    </message>
    <message>
        <source>No notes yet. Ctrl+J writes one: kept as you type, yours until you sign.</source>
        <translation>Inga anteckningar än. Ctrl+J skriver en: den sparas medan du skriver och är din tills du signerar.</translation>
    </message>
    <message>
        <source>No one is registered yet.</source>
        <translation>Ingen är registrerad än.</translation>
    </message>
    <message>
        <source>No one matches. A name can be written in part, and a birth date as 19841103 or 841103.</source>
        <translation>Ingen stämmer. Namn kan skrivas delvis, och födelsedatum som 19841103 eller 841103.</translation>
    </message>
    <message>
        <source>No one matches. Ctrl+N registers a new one with what you have written.</source>
        <translation>Ingen stämmer. Ctrl+N registrerar en ny med det du har skrivit.</translation>
    </message>
    <message>
        <source>No outcome is missing.</source>
        <translation>Inget utfall saknas.</translation>
    </message>
    <message>
        <source>No outcome yet</source>
        <translation>Inget utfall än</translation>
    </message>
    <message>
        <source>No particulars have been written yet.</source>
        <translation>Inga uppgifter är skrivna än.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>Ingen skrivare finns på den här datorn.</translation>
    </message>
    <message>
        <source>No recall this time</source>
        <translation>Ingen bevakning den här gången</translation>
    </message>
    <message>
        <source>No report of concern was made in this period. Those that are made are counted here.</source>
        <translation>Ingen anmälan har gjorts under perioden. De som görs räknas här.</translation>
    </message>
    <message>
        <source>No report of concern was made in {period}.</source>
        <translation>Ingen anmälan gjordes {period}.</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Inget rum</translation>
    </message>
    <message>
        <source>No safe way is known: tell at the next visit.</source>
        <translation>Inget säkert sätt är känt: berätta vid nästa besök.</translation>
    </message>
    <message>
        <source>No safe way to reach the client is known: take it up at the next visit.</source>
        <translation>Inget säkert sätt att nå klienten är känt: ta upp det vid nästa besök.</translation>
    </message>
    <message>
        <source>No sample is taken yet. Ctrl+N takes the first.</source>
        <translation>Inget prov är taget än. Ctrl+N tar det första.</translation>
    </message>
    <message>
        <source>No screening form is filled in yet. Ctrl+N begins one.</source>
        <translation>Ingen skattning är gjord än. Ctrl+N börjar en.</translation>
    </message>
    <message>
        <source>No talk that week</source>
        <translation>Inget samtal den veckan</translation>
    </message>
    <message>
        <source>No talks in this period.</source>
        <translation>Inga samtal under perioden.</translation>
    </message>
    <message>
        <source>No talks yet. The contract makes them ahead, each week at its time.</source>
        <translation>Inga samtal än. Kontraktet lägger ut dem, varje vecka på sin tid.</translation>
    </message>
    <message>
        <source>No to contact by</source>
        <translation>Nej till kontakt</translation>
    </message>
    <message>
        <source>No visit</source>
        <translation>Inget besök</translation>
    </message>
    <message>
        <source>No visits in the period: {names}.</source>
        <translation>Inga besök i perioden: {names}.</translation>
    </message>
    <message>
        <source>No visits stand behind this number.</source>
        <translation>Inga besök ligger bakom siffran.</translation>
    </message>
    <message>
        <source>No visits this day. Ctrl+N books one, and whoever drops in is written in the field below.</source>
        <translation>Inga besök den här dagen. Ctrl+N bokar ett, och den som kommer på drop-in skrivs i fältet nedanför.</translation>
    </message>
    <message>
        <source>No visits.</source>
        <translation>Inga besök.</translation>
    </message>
    <message>
        <source>No weekly time is free.</source>
        <translation>Ingen veckotid är ledig.</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Uteblev</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>Uteblivna</translation>
    </message>
    <message>
        <source>No-shows + cancellations</source>
        <translation>Uteblivna + återbud</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Nobody assists</source>
        <translation>Ingen assisterar</translation>
    </message>
    <message>
        <source>Nobody can have arrived at a visit after today.</source>
        <translation>Ingen kan ha anlänt till ett besök efter dagens datum.</translation>
    </message>
    <message>
        <source>Nobody can see or reset it. If it is lost, the chief ends the sign-in and adds you anew.</source>
        <translation>Ingen kan se eller återställa det. Om det tappas bort avslutar enhetschefen inloggningen och lägger till dig på nytt.</translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>Ingen annan</translation>
    </message>
    <message>
        <source>Nobody has asked yet.</source>
        <translation>Ingen har frågat än.</translation>
    </message>
    <message>
        <source>Nobody has tried to reach the client yet.</source>
        <translation>Ingen har ännu försökt nå klienten.</translation>
    </message>
    <message>
        <source>Nobody holds these keys now, they wait for recovery: {what}</source>
        <translation>Ingen har dessa nycklar nu, de väntar på återställning: {what}</translation>
    </message>
    <message>
        <source>Nobody holds {what} now; it waits for recovery.</source>
        <translation>Ingen har nyckeln till {what} nu; den väntar på återställning.</translation>
    </message>
    <message>
        <source>Nobody in it exists. It takes a quarter of a minute to make.</source>
        <translation>Ingen i den finns på riktigt. Det tar omkring 15 sekunder att skapa den.</translation>
    </message>
    <message>
        <source>Nobody is called that. Enter receives someone new, called what you wrote.</source>
        <translation>Ingen heter så. Enter tar emot en ny person med det du skrev som alias.</translation>
    </message>
    <message>
        <source>Nobody waits for a first visit. It is due within 14 days of the conference's offer.</source>
        <translation>Ingen väntar på ett första besök. Det ska erbjudas inom 14 dagar från konferensens beslut.</translation>
    </message>
    <message>
        <source>Nobody waits for a time. A colleague or a client asks, and the desk books from here.</source>
        <translation>Ingen väntar på tid. En kollega eller klient ber om tid, och expeditionen bokar härifrån.</translation>
    </message>
    <message>
        <source>Nobody waits for an answer. Ctrl+N writes down the next who rings, writes or is referred.</source>
        <translation>Ingen väntar på svar. Ctrl+N antecknar nästa som ringer, skriver eller remitteras.</translation>
    </message>
    <message>
        <source>Nobody waits for keys.</source>
        <translation>Ingen väntar på nycklar.</translation>
    </message>
    <message>
        <source>Nobody waits for keys. A new colleague stands here after their first sign-in, until those who hold the keys that the roles need have given them.</source>
        <translation>Ingen väntar på nycklar. En ny kollega står här efter sin första inloggning, tills de som har nycklarna som rollerna behöver har gett dem.</translation>
    </message>
    <message>
        <source>Nobody yet. A client stands here when she has agreed to share something at the conference and the consent names you: it is written down on the client's page, under Consent.</source>
        <translation>Ingen ännu. Här står en klient som har sagt ja till att något delas på konferensen, när du är namngiven i samtycket. Det skrivs ner på klientens sida, under Samtycke.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Utan anmärkning</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Inte besvarat</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Inte godkänd</translation>
    </message>
    <message>
        <source>Not approved – preliminary</source>
        <translation>Ej godkänd – preliminär</translation>
    </message>
    <message>
        <source>Not counted, because</source>
        <translation>Räknas inte, därför att</translation>
    </message>
    <message>
        <source>Not counted: {reason}</source>
        <translation>Räknas inte: {reason}</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Ej genomf.</translation>
    </message>
    <message>
        <source>Not done: no-shows + cancellations</source>
        <translation>Ej genomförda: uteblivna + återbud</translation>
    </message>
    <message>
        <source>Not drawn yet.</source>
        <translation>Inte draget än.</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>Ej genomförda</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Inte nu</translation>
    </message>
    <message>
        <source>Not opened, since your keys do not: {what}</source>
        <translation>Inte öppnat, eftersom dina nycklar inte räcker: {what}</translation>
    </message>
    <message>
        <source>Not reached: {measures}.</source>
        <translation>Inte nådda: {measures}.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Inte sagt</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>Inte signerad än</translation>
    </message>
    <message>
        <source>Not signed, {author}</source>
        <translation>Inte signerad, {author}</translation>
    </message>
    <message>
        <source>Not talked about</source>
        <translation>Inte talat om</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Inte angivet</translation>
    </message>
    <message>
        <source>Not wanted any more</source>
        <translation>Behövs inte längre</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Inte än</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Note an attempt</source>
        <translation>Notera försök</translation>
    </message>
    <message>
        <source>Note the attempt</source>
        <translation>Notera försöket</translation>
    </message>
    <message>
        <source>Note {number}, week {week} of the contact</source>
        <translation>Anteckning {number}, vecka {week} i kontakten</translation>
    </message>
    <message>
        <source>Noted: it does not wait for you any more.</source>
        <translation>Noterat: det väntar inte på dig längre.</translation>
    </message>
    <message>
        <source>Noted: linked on.</source>
        <translation>Noterat: länkad vidare.</translation>
    </message>
    <message>
        <source>Noted: signed by both, the paper lies in the binder.</source>
        <translation>Noterat: underskrivet av båda, papperet ligger i pärmen.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Notes to sign</source>
        <translation>Anteckningar att signera</translation>
    </message>
    <message>
        <source>Nothing has changed since the report was approved.</source>
        <translation>Inget har ändrats sedan rapporten godkändes.</translation>
    </message>
    <message>
        <source>Nothing here yet that you may see. Ctrl+B books the first visit.</source>
        <translation>Här finns ingenting som du får se. Ctrl+B bokar ett besök.</translation>
    </message>
    <message>
        <source>Nothing in it can be changed after that.</source>
        <translation>Inget i det kan ändras efter det.</translation>
    </message>
    <message>
        <source>Nothing in the time line fits what you look for. Esc in the field shows everything again.</source>
        <translation>Inget i tidslinjen passar det du söker. Esc i fältet visar allt igen.</translation>
    </message>
    <message>
        <source>Nothing in this journal is blocked.</source>
        <translation>Inget i journalen är spärrat.</translation>
    </message>
    <message>
        <source>Nothing is booked.</source>
        <translation>Inget är bokat.</translation>
    </message>
    <message>
        <source>Nothing is drawn for this month. The program draws 20 lines by chance, and the odd ones.</source>
        <translation>Inget är draget för månaden. Programmet drar 20 rader slumpvis, och de avvikande.</translation>
    </message>
    <message>
        <source>Nothing is free in the coming four weeks.</source>
        <translation>Inget är ledigt de kommande fyra veckorna.</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Alla besök räknas.</translation>
    </message>
    <message>
        <source>Nothing is open in this case.</source>
        <translation>Inget är öppet i ärendet.</translation>
    </message>
    <message>
        <source>Nothing is reported. Someone under 18, severe mental illness or abuse is reported.</source>
        <translation>Inget är anmält. Någon under 18 år, allvarlig psykisk sjukdom eller övergrepp anmäls.</translation>
    </message>
    <message>
        <source>Nothing is written of the first talks yet. Ctrl+M opens the form.</source>
        <translation>Inget är skrivet från de första samtalen än. Ctrl+M öppnar formuläret.</translation>
    </message>
    <message>
        <source>Nothing is written of this conference.</source>
        <translation>Inget är skrivet från den här konferensen.</translation>
    </message>
    <message>
        <source>Nothing is written.</source>
        <translation>Ingenting är skrivet.</translation>
    </message>
    <message>
        <source>Nothing of the client's is shared from now on.</source>
        <translation>Från och med nu delas inget om klienten.</translation>
    </message>
    <message>
        <source>Nothing that names you is shared. A consent is written down with the client.</source>
        <translation>Inget delas där du är namngiven. Ett samtycke skrivs ner tillsammans med klienten.</translation>
    </message>
    <message>
        <source>Nothing to grant {login}.</source>
        <translation>{login} har inga nycklar att få.</translation>
    </message>
    <message>
        <source>Nothing to invoice in {period}.</source>
        <translation>Inget att fakturera {period}.</translation>
    </message>
    <message>
        <source>Nothing to invoice. Who pays is written in the client's case; sessions given then stand here.</source>
        <translation>Inget att fakturera. Vem som betalar skrivs i klientens ärende; samtal som hålls står sedan här.</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Inget väntar på dig.</translation>
    </message>
    <message>
        <source>Nothing waits for you: no entry to sign, no result to read, nobody to reach.</source>
        <translation>Inget väntar på dig: ingen anteckning att signera, inget provsvar att läsa, ingen att nå.</translation>
    </message>
    <message>
        <source>Nothing was decided that day.</source>
        <translation>Inget beslutades den dagen.</translation>
    </message>
    <message>
        <source>Nothing was imported. Lines with faults: {rows}.</source>
        <translation>Inget lästes in. Rader med fel: {rows}.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: {n} lines have faults.</source>
        <translation>
            <numerusform>Inget lästes in: en rad har fel.</numerusform>
            <numerusform>Inget lästes in: {n} rader har fel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was ticked at a visit in this period. What is ticked is counted here.</source>
        <translation>Inget är ikryssat vid något besök under perioden. Det som kryssas i räknas här.</translation>
    </message>
    <message>
        <source>Nothing written: {added} of {rows} rows would be added, {already} are already there.</source>
        <translation>Inget skrevs: {added} av {rows} rader skulle läggas till, {already} finns redan.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>november</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number or alias</source>
        <translation>Nummer eller alias</translation>
    </message>
    <message>
        <source>Number, alias or code</source>
        <translation>Nummer, alias eller kod</translation>
    </message>
    <message>
        <source>October</source>
        <translation>oktober</translation>
    </message>
    <message>
        <source>Offer a first visit</source>
        <translation>Erbjud ett första besök</translation>
    </message>
    <message>
        <source>Offer a first visit with {staff}</source>
        <translation>Erbjud ett första besök hos {staff}</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Erbjudna</translation>
    </message>
    <message numerus="yes">
        <source>Offered after {n} days</source>
        <translation>
            <numerusform>Erbjudet efter {n} dag</numerusform>
            <numerusform>Erbjudet efter {n} dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Offered is attended, no-shows and cancelled together. A person is counted once in each row, however many the visits; the same person can be in several rows.</source>
        <translation>Erbjudna är genomförda, uteblivna och återbud tillsammans. En person räknas en gång i varje rad, hur många besök det än är; samma person kan finnas i flera rader.</translation>
    </message>
    <message>
        <source>Offered: can be chosen for new visits</source>
        <translation>Erbjuds: kan väljas för nya besök</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Äldre</translation>
    </message>
    <message>
        <source>On red days too</source>
        <translation>Också på röda dagar</translation>
    </message>
    <message>
        <source>On the agenda.</source>
        <translation>På dagordningen.</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>På den här sidan</translation>
    </message>
    <message>
        <source>One after the other at this keyboard: fill in who it is, let the colleague choose a password, and those who are already here give the keys that the roles need. More can be added later, under Administration.</source>
        <translation>En i taget vid det här tangentbordet: fyll i vem det är, låt kollegan välja sitt lösenord, så ger de som redan är på plats de nycklar som rollerna kräver. Fler kan läggas till senare, under Administration.</translation>
    </message>
    <message>
        <source>One line.</source>
        <translation>En rad.</translation>
    </message>
    <message numerus="yes">
        <source>One of {n}.</source>
        <translation>
            <numerusform>En av {n}.</numerusform>
            <numerusform>En av {n}.</numerusform>
        </translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Engångskod</translation>
    </message>
    <message>
        <source>One-time code {code}</source>
        <translation>Engångskod {code}</translation>
    </message>
    <message>
        <source>One-time code: </source>
        <translation>Engångskod: </translation>
    </message>
    <message>
        <source>Only a chief may do this.</source>
        <translation>Bara en enhetschef får göra detta.</translation>
    </message>
    <message>
        <source>Only a planned visit can be moved.</source>
        <translation>Bara ett planerat besök kan flyttas.</translation>
    </message>
    <message>
        <source>Only the one who wrote it can change and sign it.</source>
        <translation>Bara den som skrev det kan ändra och signera.</translation>
    </message>
    <message>
        <source>Only the one who wrote the note can correct it.</source>
        <translation>Bara den som skrev anteckningen kan rätta den.</translation>
    </message>
    <message>
        <source>Only you can open them. Write nothing of a client here.</source>
        <translation>Bara du kan öppna dem. Skriv inget om en klient här.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppet</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Öppna ärende</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>Öppna ärende…</translation>
    </message>
    <message>
        <source>Open a clinic</source>
        <translation>Öppna en mottagning</translation>
    </message>
    <message>
        <source>Open a clinic…</source>
        <translation>Öppna en mottagning…</translation>
    </message>
    <message>
        <source>Open a new case</source>
        <translation>Öppna nytt ärende</translation>
    </message>
    <message>
        <source>Open a new case for the client?</source>
        <translation>Öppna ett nytt ärende för klienten?</translation>
    </message>
    <message>
        <source>Open another</source>
        <translation>Öppna en annan</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Öppna ärendet</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Öppna klienten</translation>
    </message>
    <message>
        <source>Open the journal</source>
        <translation>Öppna journalen</translation>
    </message>
    <message>
        <source>Open the journal, to see what the visit contained</source>
        <translation>Öppna journalen för att se vad besöket innehöll</translation>
    </message>
    <message>
        <source>Open the notes</source>
        <translation>Öppna anteckningarna</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Öppna rapporten</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Öppna besöket</translation>
    </message>
    <message>
        <source>Open {code}</source>
        <translation>Öppna {code}</translation>
    </message>
    <message>
        <source>Open {first} months or longer</source>
        <translation>Öppna {first} månader eller längre</translation>
    </message>
    <message>
        <source>Open {first} to {last} months</source>
        <translation>Öppna {first} till {last} månader</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Öppnade</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öppettider</translation>
    </message>
    <message>
        <source>Opening the clinic</source>
        <translation>Öppnar mottagningen</translation>
    </message>
    <message>
        <source>Opening the list is logged</source>
        <translation>Att listan öppnas loggas</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Öppnar</translation>
    </message>
    <message>
        <source>Ordered by {staff}.</source>
        <translation>Ordinerat av {staff}.</translation>
    </message>
    <message>
        <source>Ordered by, if a doctor did</source>
        <translation>Ordinerat av, om en läkare har gjort det</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Other that must be seen first</source>
        <translation>Annat som måste ses först</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Outcome against target</source>
        <translation>Utfall mot mål</translation>
    </message>
    <message>
        <source>Outcome and target</source>
        <translation>Utfall och mål</translation>
    </message>
    <message>
        <source>Outcome: persons are counted once in the year. Month by month: the sum of the months' own figures, where a person can be counted once in each month.</source>
        <translation>Utfall: en person räknas en gång under året. Månad för månad: summan av månadernas egna siffror, där en person kan räknas en gång i varje månad.</translation>
    </message>
    <message>
        <source>Outcome?</source>
        <translation>Utfall?</translation>
    </message>
    <message>
        <source>Outcomes that are missing</source>
        <translation>Utfall som saknas</translation>
    </message>
    <message>
        <source>Outreach and KAST keep a code and no name. Leave this empty.</source>
        <translation>Uppsökarna och KAST har en kod och inget namn. Lämna tomt.</translation>
    </message>
    <message>
        <source>Outside the reception hours</source>
        <translation>Utanför mottagningstiden</translation>
    </message>
    <message>
        <source>Outside the unit</source>
        <translation>Utanför enheten</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Utveckling</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Försenad</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Sidbredd</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Sida {page}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Sida {page} av {pages}</translation>
    </message>
    <message>
        <source>Paper not signed</source>
        <translation>Papperet inte underskrivet</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papper</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>Partner tracing</source>
        <translation>Smittspårning</translation>
    </message>
    <message>
        <source>Partner tracing by {staff} from {day}</source>
        <translation>Smittspårning av {staff} från {day}</translation>
    </message>
    <message>
        <source>Partner tracing…</source>
        <translation>Smittspårning…</translation>
    </message>
    <message>
        <source>Parts of the case</source>
        <translation>Ärendets delar</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Sidans delar</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>Nuvarande lösenord</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Lösenord: </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Pause from here on…</source>
        <translation>Uppehåll från och med här…</translation>
    </message>
    <message>
        <source>Pause the contract</source>
        <translation>Pausa kontraktet</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pauser</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Pausa…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persiska</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Persons are counted once in the year.</source>
        <translation>Personer räknas en gång under året.</translation>
    </message>
    <message>
        <source>Persons, {gender}</source>
        <translation>Personer, {gender}</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fas</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Pick up and move</source>
        <translation>Ta upp och flytta</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>Ort och datum</translation>
    </message>
    <message>
        <source>Place it so and go on</source>
        <translation>Lägg det så och fortsätt</translation>
    </message>
    <message>
        <source>Place them so and go on</source>
        <translation>Lägg dem så och fortsätt</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerade</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polska</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positivt</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Läkemedel</translation>
    </message>
    <message>
        <source>Present: {names}.</source>
        <translation>Närvarande: {names}.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Print for supervision…</source>
        <translation>Skriv ut till handledning…</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Förhandsgranskning</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Skriv ut listan</translation>
    </message>
    <message>
        <source>Print the paper</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Print without names</source>
        <translation>Skriv ut utan namn</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Tryckt</translation>
    </message>
    <message>
        <source>Printed {when}</source>
        <translation>Utskriven {when}</translation>
    </message>
    <message>
        <source>Printed {when} by {who}.</source>
        <translation>Utskriven {when} av {who}.</translation>
    </message>
    <message>
        <source>Printed {when}.</source>
        <translation>Utskrivet {when}.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Process note</source>
        <translation>Arbetsanteckning</translation>
    </message>
    <message>
        <source>Process notes are the therapist's own. Give a reason for opening them; it is logged.</source>
        <translation>Arbetsanteckningar är behandlarens egna. Ange en anledning att öppna dem; den loggas.</translation>
    </message>
    <message>
        <source>Process notes for supervision</source>
        <translation>Arbetsanteckningar för handledning</translation>
    </message>
    <message>
        <source>Production report</source>
        <translation>Produktionsrapport</translation>
    </message>
    <message>
        <source>Production report {year}</source>
        <translation>Produktionsrapport {year}</translation>
    </message>
    <message>
        <source>Production report, {period}</source>
        <translation>Produktionsrapport, {period}</translation>
    </message>
    <message>
        <source>Production {period}, {unit}: {state}</source>
        <translation>Produktion {period}, {unit}: {state}</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Prostitution</source>
        <translation>Prostitution</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Skyddad</translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation>Skyddad identitet</translation>
    </message>
    <message>
        <source>Psychiatrist</source>
        <translation>Psykiater</translation>
    </message>
    <message>
        <source>Put in the queue</source>
        <translation>Ställ i kön</translation>
    </message>
    <message>
        <source>Put it in the clinic's list</source>
        <translation>Lägg den i mottagningens lista</translation>
    </message>
    <message>
        <source>Put on the agenda</source>
        <translation>Sätt på dagordningen</translation>
    </message>
    <message>
        <source>Quarter {q}</source>
        <translation>Kvartal {q}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Fråga {number}</translation>
    </message>
    <message>
        <source>Question {number} is {least} or more</source>
        <translation>Fråga {number} är {least} eller mer</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>Questions taken up</source>
        <translation>Frågor som togs upp</translation>
    </message>
    <message>
        <source>Rated by {staff}</source>
        <translation>Skattad av {staff}</translation>
    </message>
    <message>
        <source>Reaching the client</source>
        <translation>Att nå klienten</translation>
    </message>
    <message>
        <source>Read by the chief, who checks the access log. Write nothing about the client.</source>
        <translation>Läses av enhetschefen, som granskar åtkomstloggen. Skriv inget om klienten.</translation>
    </message>
    <message>
        <source>Read it out to the colleague who gives you keys: it must be the same on both screens.</source>
        <translation>Läs upp det för kollegan som ger dig nycklar: det ska vara detsamma på båda skärmarna.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Reason for the correction: {why}</source>
        <translation>Orsak till rättelsen: {why}</translation>
    </message>
    <message>
        <source>Reason for the medicine</source>
        <translation>Orsak till läkemedlet</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>Orsak med egna ord</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Bevakning</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Bevakningar</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Tar emot</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>Tar emot</translation>
    </message>
    <message>
        <source>Reception hours</source>
        <translation>Mottagningstider</translation>
    </message>
    <message>
        <source>Record the absence</source>
        <translation>Registrera frånvaron</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Remiss</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>Remitterad av</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrera</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove {edition}?</source>
        <translation>Ta bort {edition}?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Ta bort…</translation>
    </message>
    <message>
        <source>Renew the series with {number} talks</source>
        <translation>Förläng serien med {number} samtal</translation>
    </message>
    <message>
        <source>Report of concern</source>
        <translation>Anmälan till socialtjänsten</translation>
    </message>
    <message>
        <source>Report of concern to the social services</source>
        <translation>Anmälan till socialtjänsten</translation>
    </message>
    <message>
        <source>Report of concern…</source>
        <translation>Anmälan till socialtjänsten…</translation>
    </message>
    <message>
        <source>Report to the county medical officer, {by}: {number}</source>
        <translation>Anmäl till smittskyddsläkaren, {by}: {number}</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Anmäld av</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>Anmäld den</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>Reports of concern</source>
        <translation>Anmälningar</translation>
    </message>
    <message>
        <source>Reports of concern, {period}</source>
        <translation>Anmälningar till socialtjänsten, {period}</translation>
    </message>
    <message>
        <source>Request for another carer's record</source>
        <translation>Begäran om journal från annan vårdgivare</translation>
    </message>
    <message>
        <source>Residents of {municipality} pay nothing.</source>
        <translation>Boende i {municipality} betalar ingenting.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Provsvar</translation>
    </message>
    <message>
        <source>Review due {day}</source>
        <translation>Uppföljning senast {day}</translation>
    </message>
    <message>
        <source>Review overdue since {day}</source>
        <translation>Uppföljning försenad sedan {day}</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Uppföljning…</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rättigheter</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Roles: {roles}</source>
        <translation>Roller: {roles}</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumänska</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Rum</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Rum</translation>
    </message>
    <message>
        <source>Rooms and hours</source>
        <translation>Rum och tider</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message numerus="yes">
        <source>Rows: {n}</source>
        <translation>
            <numerusform>Poster: {n}</numerusform>
            <numerusform>Poster: {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ryska</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>Säker kontakt</translation>
    </message>
    <message>
        <source>Safe contact: we may</source>
        <translation>Säker kontakt: vi får använda</translation>
    </message>
    <message>
        <source>Safe contact: {ways}</source>
        <translation>Säker kontakt: {ways}</translation>
    </message>
    <message>
        <source>Safe too, but we have no address or number for: {ways}.</source>
        <translation>Också säkert, men adress eller nummer saknas: {ways}.</translation>
    </message>
    <message>
        <source>Safe: {ways}.</source>
        <translation>Säkert: {ways}.</translation>
    </message>
    <message>
        <source>Same person as…</source>
        <translation>Samma person som…</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Prov</translation>
    </message>
    <message>
        <source>Sample of the access log, {month}</source>
        <translation>Stickprov ur loggen, {month}</translation>
    </message>
    <message>
        <source>Sample of the log</source>
        <translation>Stickprov ur loggen</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Prov</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>lör</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>lördag</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Spara PDF…</translation>
    </message>
    <message>
        <source>Save again if it is to be then all the same.</source>
        <translation>Spara en gång till om det ska bli då ändå.</translation>
    </message>
    <message>
        <source>Save and write</source>
        <translation>Spara och anteckna</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Spara filen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Spara rapporten</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Sparad som {name}</translation>
    </message>
    <message>
        <source>Saved: {day} {time}.</source>
        <translation>Sparat: {day} {time}.</translation>
    </message>
    <message>
        <source>Say in which language the form was filled in.</source>
        <translation>Ange vilket språk formuläret fylldes i på.</translation>
    </message>
    <message>
        <source>Say to whom.</source>
        <translation>Ange till vem.</translation>
    </message>
    <message>
        <source>Say whether the client or the unit wished another day: the 14 days count from it.</source>
        <translation>Säg om klienten eller enheten önskade en annan dag: de 14 dagarna räknas efter det.</translation>
    </message>
    <message>
        <source>Say which version was used: {known}.</source>
        <translation>Ange vilken version som användes: {known}.</translation>
    </message>
    <message>
        <source>Say who filled in the form: the client or the clinician.</source>
        <translation>Ange vem som fyllde i formuläret: klienten eller vårdgivaren.</translation>
    </message>
    <message>
        <source>Say why it is corrected.</source>
        <translation>Skriv varför det rättas.</translation>
    </message>
    <message>
        <source>Say why it is reported: under 18, severe mental illness or abuse.</source>
        <translation>Ange varför det anmäls: under 18 år, allvarlig psykisk sjukdom eller misshandel.</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>Skattning</translation>
    </message>
    <message>
        <source>Screening, not a diagnosis</source>
        <translation>Screening, inte en diagnos</translation>
    </message>
    <message>
        <source>Screenings</source>
        <translation>Skattningar</translation>
    </message>
    <message>
        <source>Sealed in counselling.</source>
        <translation>Förseglat i behandlingsjournalen.</translation>
    </message>
    <message numerus="yes">
        <source>Sealed texts opened: {n}</source>
        <translation>
            <numerusform>Öppnade förseglade fält: {n}</numerusform>
            <numerusform>Öppnade förseglade fält: {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Search the time line</source>
        <translation>Sök i tidslinjen</translation>
    </message>
    <message>
        <source>Secret under the law on public access: keep it as you keep a journal.</source>
        <translation>Sekretess enligt offentlighets- och sekretesslagen: förvara den som en journal.</translation>
    </message>
    <message>
        <source>See {command} --help</source>
        <translation>Se {command} --help</translation>
    </message>
    <message>
        <source>Sent to the laboratory</source>
        <translation>Skickat till laboratoriet</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Skickad till skrivaren</translation>
    </message>
    <message>
        <source>September</source>
        <translation>september</translation>
    </message>
    <message>
        <source>Series near their end</source>
        <translation>Serier som snart är slut</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Tjänst</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Tjänster</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Sessions given</source>
        <translation>Hållna samtal</translation>
    </message>
    <message>
        <source>Set by {staff}.</source>
        <translation>Satt av {staff}.</translation>
    </message>
    <message>
        <source>Set the block</source>
        <translation>Spärra</translation>
    </message>
    <message>
        <source>Set up a clinic</source>
        <translation>Lägg upp en mottagning</translation>
    </message>
    <message>
        <source>Set up the clinic</source>
        <translation>Lägg upp mottagningen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Andel</translation>
    </message>
    <message>
        <source>Share of full time</source>
        <translation>Andel av heltid</translation>
    </message>
    <message>
        <source>Shared from both records</source>
        <translation>Delas från båda sidor</translation>
    </message>
    <message>
        <source>Shared from one record</source>
        <translation>Delas från ena sidan</translation>
    </message>
    <message>
        <source>Shared note</source>
        <translation>Gemensam anteckning</translation>
    </message>
    <message>
        <source>Short form</source>
        <translation>Kortform</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>Show it still</source>
        <translation>Låt den stå kvar</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Visa namn</translation>
    </message>
    <message>
        <source>Show number</source>
        <translation>Visa nummer</translation>
    </message>
    <message>
        <source>Show print</source>
        <translation>Visa utskrift</translation>
    </message>
    <message>
        <source>Show the bookings</source>
        <translation>Visa bokningarna</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Visa lösenordet</translation>
    </message>
    <message>
        <source>Show under To do</source>
        <translation>Visa i Att göra</translation>
    </message>
    <message>
        <source>Show who</source>
        <translation>Visa vilka</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signera</translation>
    </message>
    <message>
        <source>Sign as it stands</source>
        <translation>Signera som den står</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Sign it off</source>
        <translation>Signera kontrollen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Logga ut</translation>
    </message>
    <message>
        <source>Sign that I have read it</source>
        <translation>Signera att jag har läst</translation>
    </message>
    <message>
        <source>Sign the answer</source>
        <translation>Signera svaret</translation>
    </message>
    <message>
        <source>Sign the correction</source>
        <translation>Signera rättelsen</translation>
    </message>
    <message>
        <source>Sign the entry?</source>
        <translation>Signera anteckningen?</translation>
    </message>
    <message>
        <source>Sign the sample off?</source>
        <translation>Signera kontrollen?</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signerad</translation>
    </message>
    <message>
        <source>Signed as it stood. What is wrong is corrected now.</source>
        <translation>Signerad som den stod. Det som är fel rättas nu.</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signerad av</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Signerad</translation>
    </message>
    <message>
        <source>Signed off {when} by {who}.</source>
        <translation>Signerad {when} av {who}.</translation>
    </message>
    <message>
        <source>Signed {day}</source>
        <translation>Underskrivet {day}</translation>
    </message>
    <message>
        <source>Signed. From now on it can be corrected, and not changed.</source>
        <translation>Signerad. Från och med nu kan den rättas, men inte ändras.</translation>
    </message>
    <message>
        <source>Six-monthly review</source>
        <translation>Halvårsuppföljning</translation>
    </message>
    <message>
        <source>Six-monthly review {number}</source>
        <translation>Halvårsuppföljning {number}</translation>
    </message>
    <message>
        <source>Six-monthly review {number}, {day}</source>
        <translation>Halvårsuppföljning {number}, {day}</translation>
    </message>
    <message>
        <source>Six-monthly reviews</source>
        <translation>Halvårsuppföljningar</translation>
    </message>
    <message>
        <source>Six-monthly reviews due</source>
        <translation>Halvårsuppföljningar att göra</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>somaliska</translation>
    </message>
    <message>
        <source>Some contacts have no outcome yet.</source>
        <translation>Några kontakter har inget utfall än.</translation>
    </message>
    <message>
        <source>Some lines are not judged yet.</source>
        <translation>Några rader är inte bedömda än.</translation>
    </message>
    <message>
        <source>Somebody else must give</source>
        <translation>Någon annan måste ge</translation>
    </message>
    <message>
        <source>Somebody's keys were changed outside the program:</source>
        <translation>Någons nycklar har ändrats utanför programmet:</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Byt person</translation>
    </message>
    <message>
        <source>Someone new</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>Something has been changed here since you wrote this draft.</source>
        <translation>Något har ändrats här sedan du skrev utkastet.</translation>
    </message>
    <message>
        <source>Something on the disk is damaged or missing ({code}).</source>
        <translation>Något på disken är skadat eller saknas ({code}).</translation>
    </message>
    <message>
        <source>Something that the paper must hold is not filled in.</source>
        <translation>Något som måste stå i handlingen är inte ifyllt.</translation>
    </message>
    <message>
        <source>Something was changed without the log, of log line</source>
        <translation>Något har ändrats utan loggning, från loggrad</translation>
    </message>
    <message>
        <source>Something was written without a log line:</source>
        <translation>Något har skrivits utan loggrad:</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Något gick fel</translation>
    </message>
    <message>
        <source>Something went wrong. What was saved is safe. Try again, or sign in anew.</source>
        <translation>Något gick fel. Det som var sparat finns kvar. Försök igen, eller logga in på nytt.</translation>
    </message>
    <message>
        <source>Sort by {column}</source>
        <translation>Sortera efter {column}</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellanslag</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>spanska</translation>
    </message>
    <message>
        <source>Spiral, the unit's own records</source>
        <translation>Spiral, enhetens egen journal och statistik</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message numerus="yes">
        <source>Starts {n} recalls</source>
        <translation>
            <numerusform>Startar {n} bevakning</numerusform>
            <numerusform>Startar {n} bevakningar</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Utlåtande</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistikuppgifter</translation>
    </message>
    <message>
        <source>Stays as it is: {now}</source>
        <translation>Blir som det är: {now}</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Fortfarande öppet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Stop it today</source>
        <translation>Sätt ut idag</translation>
    </message>
    <message>
        <source>Stop the medicine</source>
        <translation>Sätt ut läkemedlet</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Styrka</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Substans</translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation>Substitution</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>Sum, kr</source>
        <translation>Summa, kr</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>sön</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>söndag</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>svenska</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>THE SIGNATURE DOES NOT FIT</source>
        <translation>SIGNATUREN STÄMMER INTE</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx);;All files (*)</source>
        <translation>Tabeller (*.csv *.xlsx);;Alla filer (*)</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Take away {name}'s hours?</source>
        <translation>Ta bort tiderna för {name}?</translation>
    </message>
    <message>
        <source>Take away…</source>
        <translation>Ta bort…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Ta tillbaka…</translation>
    </message>
    <message>
        <source>Take everything back</source>
        <translation>Ta tillbaka allt</translation>
    </message>
    <message>
        <source>Take it from the clinic's list</source>
        <translation>Ta bort den ur mottagningens lista</translation>
    </message>
    <message>
        <source>Take that time</source>
        <translation>Ta den tiden</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taget</translation>
    </message>
    <message>
        <source>Taken back {day}, written down by {name}.</source>
        <translation>Tillbakataget {day}, nedskrivet av {name}.</translation>
    </message>
    <message>
        <source>Taken back: {day} {time}.</source>
        <translation>Återtaget: {day} {time}.</translation>
    </message>
    <message>
        <source>Taken back: {outcome}.</source>
        <translation>Ångrat: {outcome}.</translation>
    </message>
    <message>
        <source>Taken by {staff}.</source>
        <translation>Taget av {staff}.</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Taget den</translation>
    </message>
    <message>
        <source>Taken out of the queue.</source>
        <translation>Borttaget ur kön.</translation>
    </message>
    <message>
        <source>Taken up today.</source>
        <translation>Togs upp idag.</translation>
    </message>
    <message>
        <source>Taken {day} by {staff}.</source>
        <translation>Taget {day} av {staff}.</translation>
    </message>
    <message>
        <source>Taken: {what} is booked {date} {start}–{end}.</source>
        <translation>Upptaget {date} {start}–{end}: {what}.</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Talks are made at most {days} days ahead.</source>
        <translation>Samtal läggs in högst {days} dagar framåt.</translation>
    </message>
    <message>
        <source>Talks held in a closed case, on average</source>
        <translation>Samtal i ett avslutat ärende, i genomsnitt</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Target a month ({counts})</source>
        <translation>Mål per månad ({counts})</translation>
    </message>
    <message>
        <source>Target, hours</source>
        <translation>Mål, timmar</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Telephone {phone}</source>
        <translation>Telefon {phone}</translation>
    </message>
    <message>
        <source>Tell only as each has said is safe. Shred the list afterwards.</source>
        <translation>Meddela bara på det sätt som var och en sagt är säkert. Förstör listan efteråt.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Mall</translation>
    </message>
    <message>
        <source>Text pack (*.json)</source>
        <translation>Textpaket (*.json)</translation>
    </message>
    <message>
        <source>Text packs</source>
        <translation>Textpaket</translation>
    </message>
    <message>
        <source>Text with semicolons (*.csv)</source>
        <translation>Text med semikolon (*.csv)</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thailändska</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>Tack!</translation>
    </message>
    <message>
        <source>That is later than the last time lasts.</source>
        <translation>Det är senare än vad förra gången räcker.</translation>
    </message>
    <message>
        <source>That the contact was negative is left, and today's date. What is on the paper is not.</source>
        <translation>Att kontakten var negativ finns kvar, och dagens datum. Det som står på papperet försvinner.</translation>
    </message>
    <message>
        <source>That wish is settled already.</source>
        <translation>Önskemålet är redan avklarat.</translation>
    </message>
    <message>
        <source>The 14 days</source>
        <translation>De 14 dagarna</translation>
    </message>
    <message>
        <source>The absence is ended. Nobody needs to be told.</source>
        <translation>Frånvaron är avslutad. Ingen behöver få besked.</translation>
    </message>
    <message numerus="yes">
        <source>The absence is ended. Tell these {n} clients, only as they have said is safe.</source>
        <translation>
            <numerusform>Frånvaron är avslutad. Meddela den här klienten, bara på det sätt som hen sagt är säkert.</numerusform>
            <numerusform>Frånvaron är avslutad. Meddela de här {n} klienterna, bara på de sätt de sagt är säkra.</numerusform>
        </translation>
    </message>
    <message>
        <source>The absence is recorded. Nobody needs to be told.</source>
        <translation>Frånvaron är registrerad. Ingen behöver få besked.</translation>
    </message>
    <message numerus="yes">
        <source>The absence is recorded. Tell these {n} clients, only as they have said is safe.</source>
        <translation>
            <numerusform>Frånvaron är registrerad. Ge {n} klient besked, bara på det sätt som är säkert.</numerusform>
            <numerusform>Frånvaron är registrerad. Ge dessa {n} klienter besked, bara på det sätt som var och en sagt är säkert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The access log has no line with the head {head}: it is not the log of that paper.</source>
        <translation>Åtkomstloggen har ingen rad med huvudet {head}: det är inte den logg som papperet skrevs ur.</translation>
    </message>
    <message>
        <source>The access log is not the one this computer knows, from line</source>
        <translation>Åtkomstloggen är inte den som datorn känner till, från rad</translation>
    </message>
    <message>
        <source>The access log is shorter than this computer knows:</source>
        <translation>Åtkomstloggen är kortare än den som datorn känner till:</translation>
    </message>
    <message>
        <source>The access log lacks a line that this computer knows: the records were put back or changed.</source>
        <translation>Åtkomstloggen saknar en rad som den här datorn känner till: uppgifterna har lagts tillbaka eller ändrats.</translation>
    </message>
    <message>
        <source>The access log, or somebody's keys, have been changed by something other than this program. Check the clinic, and ask the chief and a colleague before you write anything.</source>
        <translation>Åtkomstloggen, eller någons nycklar, har ändrats av något annat än det här programmet. Kontrollera mottagningen, och fråga chefen och en kollega innan du skriver något.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Svaret</translation>
    </message>
    <message>
        <source>The answer has come</source>
        <translation>Svaret har kommit</translation>
    </message>
    <message>
        <source>The answer is read and signed: correct it, with the reason.</source>
        <translation>Svaret är läst och signerat: rätta det, med skäl.</translation>
    </message>
    <message>
        <source>The answer, as it came</source>
        <translation>Svaret, som det kom</translation>
    </message>
    <message>
        <source>The answers of {day} are kept.</source>
        <translation>Svaren från {day} är sparade.</translation>
    </message>
    <message>
        <source>The assessment is talk 1–{most}.</source>
        <translation>Bedömningen är samtal 1–{most}.</translation>
    </message>
    <message>
        <source>The assessment talk is kept.</source>
        <translation>Bedömningssamtalet är sparat.</translation>
    </message>
    <message>
        <source>The banner now says that the client lives with HIV.</source>
        <translation>Bandet säger nu att klienten lever med hiv.</translation>
    </message>
    <message>
        <source>The birth date lies after today. Write all twelve digits.</source>
        <translation>Födelsedatumet ligger efter dagens datum. Skriv alla tolv siffrorna.</translation>
    </message>
    <message>
        <source>The block is ended.</source>
        <translation>Spärren är avslutad.</translation>
    </message>
    <message>
        <source>The block is lifted for you, and that is logged.</source>
        <translation>Spärren är hävd för dig, och det är loggat.</translation>
    </message>
    <message>
        <source>The block is set.</source>
        <translation>Spärren är satt.</translation>
    </message>
    <message>
        <source>The case has a contract already. Change it, or end it first.</source>
        <translation>Ärendet har redan ett kontrakt. Ändra det, eller avsluta det först.</translation>
    </message>
    <message>
        <source>The case is closed. Reopen it as a new one.</source>
        <translation>Ärendet är avslutat. Öppna det igen som ett nytt.</translation>
    </message>
    <message>
        <source>The case is not closed.</source>
        <translation>Ärendet är inte avslutat.</translation>
    </message>
    <message>
        <source>The case is open.</source>
        <translation>Ärendet är öppet.</translation>
    </message>
    <message>
        <source>The case since {first}</source>
        <translation>Ärendet sedan {first}</translation>
    </message>
    <message>
        <source>The cell does not hold a plain text or a whole number.</source>
        <translation>Cellen innehåller varken ren text eller ett heltal.</translation>
    </message>
    <message>
        <source>The chief goes with no other role, and reads no journal.</source>
        <translation>Enhetschefen har ingen annan roll, och läser ingen journal.</translation>
    </message>
    <message>
        <source>The chief's login</source>
        <translation>Enhetschefens inloggningsnamn</translation>
    </message>
    <message>
        <source>The chief's name</source>
        <translation>Enhetschefens namn</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>Klienten</translation>
    </message>
    <message>
        <source>The client already has an open case here.</source>
        <translation>Klienten har redan ett öppet ärende här.</translation>
    </message>
    <message>
        <source>The client code {code} is already in use.</source>
        <translation>Klientkoden {code} används redan.</translation>
    </message>
    <message>
        <source>The client has no visit today. Open the client’s journal and say why first; it is logged.</source>
        <translation>Klienten har inget besök i dag. Öppna först klientens journal och säg varför; det loggas.</translation>
    </message>
    <message>
        <source>The client has not said that this way is safe.</source>
        <translation>Klienten har inte sagt att det här sättet är säkert.</translation>
    </message>
    <message>
        <source>The client is anonymous</source>
        <translation>Klienten är anonym</translation>
    </message>
    <message>
        <source>The client is anonymous, and may stay so.</source>
        <translation>Klienten är anonym och får vara det.</translation>
    </message>
    <message>
        <source>The client is back: a new case…</source>
        <translation>Klienten är tillbaka: nytt ärende…</translation>
    </message>
    <message>
        <source>The client takes everything back?</source>
        <translation>Tar klienten tillbaka allt?</translation>
    </message>
    <message>
        <source>The client takes everything back…</source>
        <translation>Klienten tar tillbaka allt…</translation>
    </message>
    <message>
        <source>The client takes the consent back?</source>
        <translation>Tar klienten tillbaka samtycket?</translation>
    </message>
    <message>
        <source>The client waits for a time: {services}. The front desk takes it away.</source>
        <translation>Klienten väntar på tid: {services}. Expeditionen tar bort den ur kön.</translation>
    </message>
    <message>
        <source>The client's goals</source>
        <translation>Klientens mål</translation>
    </message>
    <message>
        <source>The client's tabs</source>
        <translation>Klientens flikar</translation>
    </message>
    <message>
        <source>The client’s number is not known here. Write beside it how the report was made, or by what number.</source>
        <translation>Klientens nummer är inte känt här. Skriv bredvid hur anmälan gjordes eller med vilket nummer.</translation>
    </message>
    <message>
        <source>The clinic is already open in another window or program on this computer.</source>
        <translation>Mottagningen är redan öppen i ett annat fönster eller program på den här datorn.</translation>
    </message>
    <message>
        <source>The clinic is made. Writing the report …</source>
        <translation>Mottagningen är gjord. Skriver rapporten …</translation>
    </message>
    <message>
        <source>The clinic is not whole. Faults: {faults}.</source>
        <translation>Mottagningens filer är inte hela. Antal fel: {faults}.</translation>
    </message>
    <message>
        <source>The clinic is set up. {login} signs in as its chief.</source>
        <translation>Mottagningen är upplagd. {login} loggar in som enhetschef.</translation>
    </message>
    <message>
        <source>The clinic is whole.</source>
        <translation>Mottagningens filer är hela.</translation>
    </message>
    <message>
        <source>The clinic's files may not be read with this account of the computer.</source>
        <translation>Mottagningens filer får inte läsas med det här kontot på datorn.</translation>
    </message>
    <message>
        <source>The clinic's rules</source>
        <translation>Mottagningens regler</translation>
    </message>
    <message>
        <source>The closed case stays as it is. The new one begins with the assessment.</source>
        <translation>Det avslutade ärendet står kvar som det är. Det nya börjar med bedömningen.</translation>
    </message>
    <message>
        <source>The code is wrong.</source>
        <translation>Koden är fel.</translation>
    </message>
    <message>
        <source>The colleague has the case already.</source>
        <translation>Kollegan har redan ärendet.</translation>
    </message>
    <message>
        <source>The colleague has the hours {starts}–{ends} from {from_date} already: change or end those first.</source>
        <translation>Kollegan har redan tiderna {starts}–{ends} från {from_date}: ändra eller avsluta dem först.</translation>
    </message>
    <message>
        <source>The column stands twice in the file.</source>
        <translation>Kolumnen finns två gånger i filen.</translation>
    </message>
    <message>
        <source>The conference cannot lie before the enquiry.</source>
        <translation>Konferensen kan inte ligga före nyanmälan.</translation>
    </message>
    <message>
        <source>The conference's day</source>
        <translation>Konferensens dag</translation>
    </message>
    <message>
        <source>The conference's decision</source>
        <translation>Konferensens beslut</translation>
    </message>
    <message>
        <source>The consent has run out</source>
        <translation>Samtycket har gått ut</translation>
    </message>
    <message>
        <source>The consent is taken back. Nothing that was shared under it is opened any more.</source>
        <translation>Samtycket är tillbakataget. Inget som delades med stöd av det öppnas längre.</translation>
    </message>
    <message>
        <source>The consent is written down.</source>
        <translation>Samtycket är nedskrivet.</translation>
    </message>
    <message>
        <source>The contract began</source>
        <translation>Kontraktet började</translation>
    </message>
    <message>
        <source>The contract ended {day}</source>
        <translation>Kontraktet upphörde {day}</translation>
    </message>
    <message>
        <source>The contract ends, and its weekly time is free.</source>
        <translation>Kontraktet avslutas och veckotiden blir ledig.</translation>
    </message>
    <message>
        <source>The contract has ended.</source>
        <translation>Kontraktet är avslutat.</translation>
    </message>
    <message>
        <source>The contract is ended.</source>
        <translation>Kontraktet är avslutat.</translation>
    </message>
    <message>
        <source>The contract rests no more. Talks whose time is free are planned again.</source>
        <translation>Pausen är slut. De samtal vars tid är ledig är planerade igen.</translation>
    </message>
    <message>
        <source>The contract rests {first} to {last}. Its talks then are withdrawn.</source>
        <translation>Kontraktet vilar {first} till {last}. Samtalen då är inställda.</translation>
    </message>
    <message>
        <source>The copy of the log's head outside the clinic is damaged</source>
        <translation>Kopian av loggens huvud utanför mottagningen är skadad</translation>
    </message>
    <message>
        <source>The date cannot lie after today.</source>
        <translation>Datumet kan inte ligga efter dagens datum.</translation>
    </message>
    <message>
        <source>The date does not exist.</source>
        <translation>Datumet finns inte.</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Dagen efter</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Dagen före</translation>
    </message>
    <message>
        <source>The day first offered stays when the client wished another. When we did, the new day counts.</source>
        <translation>Önskade klienten en annan dag gäller dagen som först erbjöds. Flyttar vi besöket räknas den nya dagen.</translation>
    </message>
    <message>
        <source>The day lies before today.</source>
        <translation>Dagen ligger före i dag.</translation>
    </message>
    <message>
        <source>The day the answers were given</source>
        <translation>Dagen då svaren gavs</translation>
    </message>
    <message>
        <source>The day's visits</source>
        <translation>Dagens besök</translation>
    </message>
    <message>
        <source>The decision's number</source>
        <translation>Beslutets nummer</translation>
    </message>
    <message>
        <source>The disk could not be read or written; it may be full. Nothing was saved.</source>
        <translation>Disken kunde inte läsas eller skrivas; den kan vara full. Inget sparades.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; make room and try again.</source>
        <translation>Disken är full. Inget sparades; frigör utrymme och försök igen.</translation>
    </message>
    <message>
        <source>The doctor sees the answer in To do.</source>
        <translation>Läkaren ser svaret i Att göra.</translation>
    </message>
    <message>
        <source>The door is open</source>
        <translation>Dörren är öppen</translation>
    </message>
    <message>
        <source>The draft belongs to another client.</source>
        <translation>Utkastet hör till en annan klient.</translation>
    </message>
    <message>
        <source>The draft is NOT kept.</source>
        <translation>Utkastet är INTE sparat.</translation>
    </message>
    <message>
        <source>The draft is kept, and waits under To do.</source>
        <translation>Utkastet är sparat och väntar under Att göra.</translation>
    </message>
    <message>
        <source>The draft is kept, unsigned.</source>
        <translation>Utkastet är sparat, osignerat.</translation>
    </message>
    <message>
        <source>The draft is kept. You go on where you were.</source>
        <translation>Utkastet är sparat. Du fortsätter där du var.</translation>
    </message>
    <message>
        <source>The draft is no longer there: it has been signed, thrown away or locked.</source>
        <translation>Utkastet finns inte kvar: det är signerat, borttaget eller låst.</translation>
    </message>
    <message>
        <source>The draft is {name}'s, and only {name} writes in it.</source>
        <translation>Utkastet är skrivet av {name}, och bara {name} kan ändra det.</translation>
    </message>
    <message>
        <source>The end of the access log cannot be kept outside the clinic. Nothing was done: see to the state folder.</source>
        <translation>Loggens huvud kan inte sparas utanför mottagningens mapp. Inget har gjorts: se över programmets egen mapp.</translation>
    </message>
    <message>
        <source>The enquiry is settled already.</source>
        <translation>Nyanmälan är redan avgjord.</translation>
    </message>
    <message>
        <source>The entry that goes on</source>
        <translation>Posten som ska finnas kvar</translation>
    </message>
    <message>
        <source>The entry was locked unsigned. It is signed as it stands; what is wrong is corrected afterwards.</source>
        <translation>Anteckningen låstes osignerad. Den signeras som den står; det som är fel rättas efteråt.</translation>
    </message>
    <message>
        <source>The expected length is 1–{most} months.</source>
        <translation>Den tänkta längden är 1–{most} månader.</translation>
    </message>
    <message>
        <source>The fee is 0–{most} kronor a session.</source>
        <translation>Avgiften är 0–{most} kronor per samtal.</translation>
    </message>
    <message>
        <source>The figures are locked as printed. Later corrections stand as dated differences below them.</source>
        <translation>Siffrorna låses som de är nu. Senare rättelser står som daterade skillnader under dem.</translation>
    </message>
    <message>
        <source>The file can be imported. Nothing is written yet.</source>
        <translation>Filen kan läsas in. Ingenting är skrivet än.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Filen kunde inte läsas.</translation>
    </message>
    <message>
        <source>The file could not be written. Nothing is left of it.</source>
        <translation>Filen kunde inte skrivas. Inget är kvar av den.</translation>
    </message>
    <message>
        <source>The file has headings but no rows.</source>
        <translation>Filen har rubriker men inga rader.</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Filen är skadad</translation>
    </message>
    <message>
        <source>The file is damaged, or is neither CSV nor an Excel workbook (.xlsx).</source>
        <translation>Filen är skadad, eller är varken CSV eller en Excel-arbetsbok (.xlsx).</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Filen är tom.</translation>
    </message>
    <message>
        <source>The file is not a text pack, or is damaged.</source>
        <translation>Filen är inget textpaket eller är skadad.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Filen är för stor.</translation>
    </message>
    <message>
        <source>The file is tried first: nothing is written until you press Import.</source>
        <translation>Filen provas först: ingenting skrivs förrän du trycker på Läs in.</translation>
    </message>
    <message>
        <source>The file, the staff list, every key, every line of the access log and every row is compared with its signature, and what your keys open is opened.</source>
        <translation>Filen, personallistan, varje nyckel, varje rad i åtkomstloggen och varje post jämförs med sin signatur, och det dina nycklar öppnar öppnas.</translation>
    </message>
    <message>
        <source>The first colleagues</source>
        <translation>De första kollegorna</translation>
    </message>
    <message>
        <source>The first day comes before the last, and not before the beginning.</source>
        <translation>Den första dagen ligger före den sista, och inte före början.</translation>
    </message>
    <message>
        <source>The first time is around {date}.</source>
        <translation>Första gången är omkring {date}.</translation>
    </message>
    <message>
        <source>The five answers, newest first</source>
        <translation>Statistikuppgifter, de senaste först</translation>
    </message>
    <message>
        <source>The folder holds something other than a demo, and is left as it is. Choose another.</source>
        <translation>Mappen innehåller något annat än en demo och lämnas orörd. Välj en annan.</translation>
    </message>
    <message>
        <source>The folder is not empty. Choose a new one.</source>
        <translation>Mappen är inte tom. Välj en ny.</translation>
    </message>
    <message>
        <source>The folder lies on a network disk. A clinic needs a disk of this computer.</source>
        <translation>Mappen ligger på en nätverksdisk. Mottagningen behöver en disk i den här datorn.</translation>
    </message>
    <message>
        <source>The follow-up talk is settled</source>
        <translation>Uppföljande samtalet är avklarat</translation>
    </message>
    <message>
        <source>The follow-up talk of an earlier case waits: {day}.</source>
        <translation>Det uppföljande samtalet från ett tidigare ärende är kvar: {day}.</translation>
    </message>
    <message>
        <source>The form has {of} answers, and {given} were given; “-” is a missing one.</source>
        <translation>Formuläret har {of} svar, och {given} gavs; ”-” är ett svar som saknas.</translation>
    </message>
    <message>
        <source>The form is signed. Ctrl+R corrects it.</source>
        <translation>Formuläret är signerat. Ctrl+R rättar det.</translation>
    </message>
    <message>
        <source>The former answers stay in full below the new ones.</source>
        <translation>De tidigare svaren finns kvar i sin helhet.</translation>
    </message>
    <message>
        <source>The former text stays in full below the new one.</source>
        <translation>Den tidigare texten står kvar i sin helhet under den nya.</translation>
    </message>
    <message>
        <source>The goal is kept.</source>
        <translation>Målet är sparat.</translation>
    </message>
    <message>
        <source>The goals</source>
        <translation>Målen</translation>
    </message>
    <message>
        <source>The hours are taken away.</source>
        <translation>Tiderna är borttagna.</translation>
    </message>
    <message>
        <source>The hours must end later in the day than they begin.</source>
        <translation>Mottagningen måste sluta senare på dagen än den börjar.</translation>
    </message>
    <message>
        <source>The house must close later in the day than it opens.</source>
        <translation>Huset måste stänga senare på dagen än det öppnar.</translation>
    </message>
    <message>
        <source>The journal</source>
        <translation>Journalen</translation>
    </message>
    <message>
        <source>The journal as FHIR</source>
        <translation>Journalen som FHIR</translation>
    </message>
    <message>
        <source>The journal holds something of this visit. Void it, and record a new visit on the right client.</source>
        <translation>Journalen har något från det här besöket. Makulera det och för in ett nytt besök på rätt klient.</translation>
    </message>
    <message>
        <source>The journal holds what this visit contained. Someone of the clinic has to change the visit.</source>
        <translation>Journalen har vad besöket innehöll. Någon på mottagningen får ändra besöket.</translation>
    </message>
    <message>
        <source>The kept end of the access log on this computer is damaged.</source>
        <translation>Loggens huvud, som det är sparat på den här datorn, är skadat.</translation>
    </message>
    <message>
        <source>The key file could not be written, and the old password still counts. Make room and try again.</source>
        <translation>Nyckelfilen kunde inte skrivas, och det gamla lösenordet gäller fortfarande. Gör plats och försök igen.</translation>
    </message>
    <message>
        <source>The key file unit.keys is damaged or belongs to something else. Restore a backup.</source>
        <translation>Nyckelfilen unit.keys är skadad eller hör till något annat. Återställ en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The keys of a part were changed outside the program:</source>
        <translation>Nycklarna till en del har ändrats utanför programmet:</translation>
    </message>
    <message>
        <source>The keys of a person in the staff list do not fit. Restore a backup.</source>
        <translation>Nycklarna för en person i personallistan stämmer inte. Återställ en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The laboratory's answer, if you like</source>
        <translation>Laboratoriets svar, om du vill</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>Sista dagen ligger före den första.</translation>
    </message>
    <message>
        <source>The last digit does not fit the others. Check the number.</source>
        <translation>Sista siffran stämmer inte med de andra. Kontrollera numret.</translation>
    </message>
    <message>
        <source>The last time lasts {time} at most.</source>
        <translation>Den förra räcker i högst {time}.</translation>
    </message>
    <message>
        <source>The latest day comes before the day it is due.</source>
        <translation>Senaste dagen ligger före dagen då det ska göras.</translation>
    </message>
    <message>
        <source>The letter has the number only, and never who answers.</source>
        <translation>I brevet står bara numret, aldrig vem som svarar.</translation>
    </message>
    <message>
        <source>The line with the head {head} is in the log, as it was printed.</source>
        <translation>Raden med huvudet {head} finns i loggen, som den skrevs ut.</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Loggen</translation>
    </message>
    <message>
        <source>The login or the password is wrong.</source>
        <translation>Inloggningsnamnet eller lösenordet är fel.</translation>
    </message>
    <message>
        <source>The login {login} is already in use.</source>
        <translation>Inloggningsnamnet {login} används redan.</translation>
    </message>
    <message>
        <source>The medicine is stopped already.</source>
        <translation>Läkemedlet är redan utsatt.</translation>
    </message>
    <message>
        <source>The minutes are kept.</source>
        <translation>Minnesanteckningarna är sparade.</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Månaden efter</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Månaden före</translation>
    </message>
    <message>
        <source>The month so far</source>
        <translation>Månaden hittills</translation>
    </message>
    <message>
        <source>The month's figures against the targets stand here.</source>
        <translation>Här står månadens siffror mot målen.</translation>
    </message>
    <message>
        <source>The new code is {code}.</source>
        <translation>Den nya koden är {code}.</translation>
    </message>
    <message>
        <source>The next conference</source>
        <translation>Nästa konferens</translation>
    </message>
    <message>
        <source>The note is sealed for whoever checks the log.</source>
        <translation>Anteckningen förseglas för den som kontrollerar loggen.</translation>
    </message>
    <message>
        <source>The notes are {name}'s own.</source>
        <translation>Anteckningarna är {name}s egna.</translation>
    </message>
    <message>
        <source>The number does not begin with a date that exists.</source>
        <translation>Numret börjar inte med ett datum som finns.</translation>
    </message>
    <message>
        <source>The number must be {least}–{most}.</source>
        <translation>Talet ska vara {least}–{most}.</translation>
    </message>
    <message>
        <source>The number of talks is 1–{most}.</source>
        <translation>Antalet samtal är 1–{most}.</translation>
    </message>
    <message>
        <source>The number that the letter asks to ring</source>
        <translation>Numret som brevet ber klienten ringa</translation>
    </message>
    <message>
        <source>The one who assists is another than the one who receives.</source>
        <translation>Den som assisterar är en annan än den som tar emot.</translation>
    </message>
    <message>
        <source>The other template has no place for what stands under {headings}.</source>
        <translation>Den andra mallen har ingen plats för det som står under {headings}.</translation>
    </message>
    <message>
        <source>The outcome is attended, no_show, cancelled, withdrawn or planned.</source>
        <translation>Utfallet är genomfört, uteblev, återbud, inställt eller planerat.</translation>
    </message>
    <message>
        <source>The page after</source>
        <translation>Nästa sida</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Föregående sida</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>Sidorna</translation>
    </message>
    <message>
        <source>The paper is signed today</source>
        <translation>Papperet är underskrivet idag</translation>
    </message>
    <message>
        <source>The papers that are left are destroyed. The journal keeps who traced, and the dates.</source>
        <translation>De papper som finns kvar förstörs. Journalen behåller vem som spårade, och datumen.</translation>
    </message>
    <message>
        <source>The partner tracing has begun already.</source>
        <translation>Smittspårningen är redan påbörjad.</translation>
    </message>
    <message>
        <source>The partner tracing is ended.</source>
        <translation>Smittspårningen är avslutad.</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Lösenordet är bytt.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Lösenordet är fel.</translation>
    </message>
    <message>
        <source>The password needs at least {least} characters.</source>
        <translation>Lösenordet måste ha minst {least} tecken.</translation>
    </message>
    <message>
        <source>The people you meet stand here under codes, without anything that can name them. Ctrl+N makes the first code.</source>
        <translation>Här står de ni möter, under koder och utan något som kan röja vem det är. Ctrl+N skapar den första koden.</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>Perioden efter</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Perioden före</translation>
    </message>
    <message>
        <source>The person gets the next code. Nothing that can name anybody is kept here.</source>
        <translation>Personen får nästa kod. Inget som kan röja vem det är sparas här.</translation>
    </message>
    <message>
        <source>The person is under 18. Give the reason why we receive them.</source>
        <translation>Personen är under 18 år. Ange varför vi tar emot.</translation>
    </message>
    <message>
        <source>The person lives outside the county. Give the reason why we receive them.</source>
        <translation>Personen bor utanför länet. Ange varför vi tar emot.</translation>
    </message>
    <message>
        <source>The printer does not answer. Save the PDF instead.</source>
        <translation>Skrivaren svarar inte. Spara PDF:en i stället.</translation>
    </message>
    <message>
        <source>The problem in the client's own words</source>
        <translation>Problemet med klientens egna ord</translation>
    </message>
    <message>
        <source>The production of {month}: {file}</source>
        <translation>Produktionen {month}: {file}</translation>
    </message>
    <message>
        <source>The program does not know this form.</source>
        <translation>Programmet känner inte till det formuläret.</translation>
    </message>
    <message>
        <source>The question is taken up already, or is not there.</source>
        <translation>Frågan är redan behandlad eller finns inte.</translation>
    </message>
    <message>
        <source>The questions' text does not come with the program. A pack is a file that the clinic has made or bought.</source>
        <translation>Frågornas text följer inte med programmet. Ett paket är en fil som mottagningen har gjort eller köpt.</translation>
    </message>
    <message>
        <source>The reading is logged</source>
        <translation>Läsningen loggas</translation>
    </message>
    <message>
        <source>The reason is sealed in the access log.</source>
        <translation>Orsaken förseglas i åtkomstloggen.</translation>
    </message>
    <message>
        <source>The recall is not there, or is closed.</source>
        <translation>Bevakningen finns inte eller är avslutad.</translation>
    </message>
    <message>
        <source>The record file is damaged or is not a record file. Restore a backup.</source>
        <translation>Datafilen är skadad eller är ingen datafil. Återställ en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The record file records.db is missing. Restore a backup.</source>
        <translation>Datafilen records.db saknas. Återställ en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The records are busy. Try again in a moment.</source>
        <translation>Uppgifterna är upptagna. Försök igen om en stund.</translation>
    </message>
    <message>
        <source>The records could not be brought to this version of the program; they are unchanged.</source>
        <translation>Uppgifterna kunde inte föras över till den här programversionen; de är oförändrade.</translation>
    </message>
    <message>
        <source>The records were written by a newer version of the program. Use that one.</source>
        <translation>Uppgifterna är skrivna av en nyare version av programmet. Använd den.</translation>
    </message>
    <message>
        <source>The register is being read. Go on typing.</source>
        <translation>Registret läses in. Skriv gärna vidare.</translation>
    </message>
    <message>
        <source>The report's parts</source>
        <translation>Rapportens delar</translation>
    </message>
    <message>
        <source>The result would be written over the file that is read.</source>
        <translation>Resultatet skulle skrivas över filen som läses.</translation>
    </message>
    <message>
        <source>The review is kept. Print it for the client with Ctrl+P.</source>
        <translation>Uppföljningen är sparad. Skriv ut den till klienten med Ctrl+P.</translation>
    </message>
    <message>
        <source>The review is kept. Write what was said as a journal entry.</source>
        <translation>Uppföljningen är sparad. Skriv det som sades som en journalanteckning.</translation>
    </message>
    <message>
        <source>The role of chief cannot go together with another role.</source>
        <translation>Rollen enhetschef kan inte kombineras med någon annan roll.</translation>
    </message>
    <message>
        <source>The rooms that can be booked stand here. Ctrl+N adds one.</source>
        <translation>Här står rummen som kan bokas. Ctrl+N lägger till ett.</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings.</source>
        <translation>Raden har fler celler än det finns rubriker.</translation>
    </message>
    <message>
        <source>The row is already imported, with other content.</source>
        <translation>Raden är redan inläst, med annat innehåll.</translation>
    </message>
    <message>
        <source>The same for another record system, with name and number in it. Keep the file safe.</source>
        <translation>Samma sak för ett annat journalsystem, med namn och nummer. Förvara filen säkert.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Samma en gång till</translation>
    </message>
    <message>
        <source>The same once more: </source>
        <translation>Samma en gång till: </translation>
    </message>
    <message>
        <source>The same period last year</source>
        <translation>Samma period i fjol</translation>
    </message>
    <message>
        <source>The same row stands on line {first} already.</source>
        <translation>Samma rad finns redan på rad {first}.</translation>
    </message>
    <message>
        <source>The same thing is ticked twice.</source>
        <translation>Samma sak är ikryssad två gånger.</translation>
    </message>
    <message>
        <source>The same visit is already recorded: day, time, client, service and staff.</source>
        <translation>Samma besök är redan registrerat: dag, tid, klient, tjänst och personal.</translation>
    </message>
    <message>
        <source>The sample cannot have that outcome.</source>
        <translation>Provet kan inte ha det utfallet.</translation>
    </message>
    <message>
        <source>The sample has not come so far.</source>
        <translation>Provet har inte kommit så långt.</translation>
    </message>
    <message>
        <source>The sample is signed off and cannot be changed.</source>
        <translation>Stickprovet är klart och kan inte ändras.</translation>
    </message>
    <message>
        <source>The sample is voided already.</source>
        <translation>Provet är redan makulerat.</translation>
    </message>
    <message>
        <source>The search is logged</source>
        <translation>Sökningen loggas</translation>
    </message>
    <message>
        <source>The series goes on with {number} talks. Make them ahead next.</source>
        <translation>Serien fortsätter med {number} samtal. Lägg ut dem härnäst.</translation>
    </message>
    <message>
        <source>The service does not belong to this programme.</source>
        <translation>Tjänsten hör inte till det här programmet.</translation>
    </message>
    <message>
        <source>The share of full time is 1–100 %.</source>
        <translation>Tjänstgöringsgraden är 1–100 %.</translation>
    </message>
    <message>
        <source>The sign-in stops working at once, and cannot be taken back: {name} would need a new one. What {name} has written stays.</source>
        <translation>Inloggningen slutar gälla genast och går inte att återuppta: {name} behöver i så fall en ny. Det {name} har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>The signature does not fit</source>
        <translation>Signaturen stämmer inte</translation>
    </message>
    <message>
        <source>The signature does not fit what is written.</source>
        <translation>Signaturen stämmer inte med det som står.</translation>
    </message>
    <message>
        <source>The staff list has been changed by something other than this program.</source>
        <translation>Personallistan har ändrats av något annat än det här programmet.</translation>
    </message>
    <message>
        <source>The staff list was changed outside the program:</source>
        <translation>Personallistan har ändrats utanför programmet:</translation>
    </message>
    <message>
        <source>The talk of {date} comes before, and its time is taken. It has to have its place first.</source>
        <translation>Samtalet {date} kommer före och dess tid är tagen. Det måste få en plats först.</translation>
    </message>
    <message>
        <source>The talk on {date} has no outcome yet.</source>
        <translation>Samtalet {date} har inget utfall än.</translation>
    </message>
    <message>
        <source>The talk takes place after all</source>
        <translation>Samtalet blir av ändå</translation>
    </message>
    <message>
        <source>The talks are free.</source>
        <translation>Samtalen kostar ingenting.</translation>
    </message>
    <message>
        <source>The template has no such heading.</source>
        <translation>Mallen har ingen sådan rubrik.</translation>
    </message>
    <message>
        <source>The text is too long: at most {most} characters.</source>
        <translation>Texten är för lång: högst {most} tecken.</translation>
    </message>
    <message>
        <source>The text pack does not fit {instrument}: its numbers are others.</source>
        <translation>Textpaketet passar inte {instrument}: numren är andra.</translation>
    </message>
    <message>
        <source>The time is taken. You do not work with that visit.</source>
        <translation>Tiden är upptagen. Du arbetar inte med det besöket.</translation>
    </message>
    <message>
        <source>The tracing is ended, and its papers are destroyed.</source>
        <translation>Smittspårningen är avslutad och papperen är förstörda.</translation>
    </message>
    <message>
        <source>The tracing paper is destroyed.</source>
        <translation>Spårningspapperet är förstört.</translation>
    </message>
    <message>
        <source>The two entries are one person now, {code}.</source>
        <translation>De två posterna är nu en person, {code}.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Lösenorden är inte lika.</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>Enheten</translation>
    </message>
    <message>
        <source>The unit's name</source>
        <translation>Enhetens namn</translation>
    </message>
    <message>
        <source>The visit belongs to a programme that you do not work in.</source>
        <translation>Besöket hör till ett program som du inte arbetar i.</translation>
    </message>
    <message>
        <source>The visit has its outcome: {outcome}.</source>
        <translation>Besöket har sitt utfall: {outcome}.</translation>
    </message>
    <message>
        <source>The visit has no outcome.</source>
        <translation>Besöket har inget utfall.</translation>
    </message>
    <message>
        <source>The visit has not begun.</source>
        <translation>Besöket har inte börjat.</translation>
    </message>
    <message>
        <source>The visit has not taken place yet.</source>
        <translation>Besöket har inte ägt rum än.</translation>
    </message>
    <message>
        <source>The visit has not taken place: give it the outcome attended first.</source>
        <translation>Besöket är inte genomfört: ange det utfallet först.</translation>
    </message>
    <message>
        <source>The visit is voided and cannot be changed.</source>
        <translation>Besöket är makulerat och kan inte ändras.</translation>
    </message>
    <message>
        <source>The visit is voided. It stays to be read, and counts nowhere.</source>
        <translation>Besöket är makulerat. Det finns kvar att läsa och räknas ingenstans.</translation>
    </message>
    <message>
        <source>The visit stays to be read, with who voided it and why. It counts in no report.</source>
        <translation>Besöket finns kvar att läsa, med vem som makulerade det och varför. Det räknas inte i någon rapport.</translation>
    </message>
    <message>
        <source>The visits of both are counted as one person's, also in months gone by; approved months get a dated difference. What the entry that goes on lacks is taken from the other, whose own particulars stay in the history. This is logged and cannot be taken back.</source>
        <translation>Bådas besök räknas som en persons, även i månader som gått; godkända månader får en daterad skillnad. Det som saknas i posten som ska finnas kvar hämtas från den andra, vars egna uppgifter finns kvar i historiken. Det loggas och kan inte tas tillbaka.</translation>
    </message>
    <message>
        <source>The weekly time and its planned talks go along</source>
        <translation>Veckotiden och dess planerade samtal följer med</translation>
    </message>
    <message>
        <source>The weekly time is kept from now on. Make the talks next.</source>
        <translation>Veckotiden är reserverad. Lägg ut samtalen härnäst.</translation>
    </message>
    <message>
        <source>The whole journal with every correction, to be printed or saved as PDF. Drafts are left out.</source>
        <translation>Hela journalen med alla rättelser, att skriva ut eller spara som PDF. Utkast är inte med.</translation>
    </message>
    <message>
        <source>The whole time</source>
        <translation>Hela tiden</translation>
    </message>
    <message>
        <source>The wish: {words}</source>
        <translation>Önskemål: {words}</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>Året</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>Året efter</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>Året före</translation>
    </message>
    <message>
        <source>The year must be {least}–{most}.</source>
        <translation>Året måste vara {least}–{most}.</translation>
    </message>
    <message>
        <source>The year {year}</source>
        <translation>Året {year}</translation>
    </message>
    <message>
        <source>The year {year}, month by month</source>
        <translation>Året {year}, månad för månad</translation>
    </message>
    <message>
        <source>Therapist</source>
        <translation>Behandlare</translation>
    </message>
    <message>
        <source>Therapists</source>
        <translation>Behandlare</translation>
    </message>
    <message>
        <source>There are minutes of {day} already. Save or close these first.</source>
        <translation>Det finns redan minnesanteckningar från {day}. Spara eller stäng de här först.</translation>
    </message>
    <message>
        <source>There are no such hours any more.</source>
        <translation>De mottagningstiderna finns inte längre.</translation>
    </message>
    <message>
        <source>There are no visits in {period}.</source>
        <translation>Det finns inga besök i {period}.</translation>
    </message>
    <message>
        <source>There are unsigned notes in the case. Sign them or throw them away first.</source>
        <translation>Det finns osignerade anteckningar i ärendet. Signera eller släng dem först.</translation>
    </message>
    <message>
        <source>There is a client with that name or number: {name}, {code}.</source>
        <translation>Det finns en klient med det namnet eller numret: {name}, {code}.</translation>
    </message>
    <message>
        <source>There is a room called {room} already.</source>
        <translation>Det finns redan ett rum som heter {room}.</translation>
    </message>
    <message>
        <source>There is a service with this code already.</source>
        <translation>Det finns redan en tjänst med den koden.</translation>
    </message>
    <message>
        <source>There is no backup and no recovery yet: no real clients in this version.</source>
        <translation>Säkerhetskopiering och återställning finns inte ännu: inga verkliga klienter i den här versionen.</translation>
    </message>
    <message>
        <source>There is no clinic in this folder.</source>
        <translation>Det finns ingen mottagning i den här mappen.</translation>
    </message>
    <message>
        <source>There is no consent in force that names you.</source>
        <translation>Det finns inget gällande samtycke där du är namngiven.</translation>
    </message>
    <message>
        <source>There is no consent to share from the record that you hold. You may read, and write when there is one.</source>
        <translation>Det finns inget samtycke att dela från din egen dokumentation. Du får läsa, och skriva när ett sådant finns.</translation>
    </message>
    <message>
        <source>There is no follow-up talk to settle.</source>
        <translation>Det finns inget uppföljningssamtal att klara av.</translation>
    </message>
    <message>
        <source>There is no measure {measure}.</source>
        <translation>Måttet {measure} finns inte.</translation>
    </message>
    <message>
        <source>There is no one-time code waiting for this login.</source>
        <translation>Ingen engångskod väntar på det här inloggningsnamnet.</translation>
    </message>
    <message>
        <source>There is no partner tracing here.</source>
        <translation>Här finns ingen smittspårning.</translation>
    </message>
    <message>
        <source>There is no period {period}. Write a month as 2008-03, or a year as 2008.</source>
        <translation>Perioden {period} finns inte. Skriv en månad som 2008-03 eller ett år som 2008.</translation>
    </message>
    <message>
        <source>There is no role “{role}”. The roles are: {known}.</source>
        <translation>Rollen ”{role}” finns inte. Rollerna är: {known}.</translation>
    </message>
    <message>
        <source>There is no signed note of yours to correct here.</source>
        <translation>Här finns ingen signerad anteckning av dig att rätta.</translation>
    </message>
    <message>
        <source>There is no such absence.</source>
        <translation>Det finns ingen sådan frånvaro.</translation>
    </message>
    <message>
        <source>There is no such block, or it has ended.</source>
        <translation>Spärren finns inte eller är upphävd.</translation>
    </message>
    <message>
        <source>There is no such case that you can reach.</source>
        <translation>Det finns inget sådant ärende som du når.</translation>
    </message>
    <message>
        <source>There is no such choice.</source>
        <translation>Valet finns inte.</translation>
    </message>
    <message>
        <source>There is no such client.</source>
        <translation>Klienten finns inte.</translation>
    </message>
    <message>
        <source>There is no such content of a visit.</source>
        <translation>Det finns inget sådant innehåll i ett besök.</translation>
    </message>
    <message>
        <source>There is no such contract.</source>
        <translation>Det finns inget sådant kontrakt.</translation>
    </message>
    <message>
        <source>There is no such detail.</source>
        <translation>Det finns ingen sådan uppgift.</translation>
    </message>
    <message>
        <source>There is no such duty.</source>
        <translation>Det finns ingen sådan åtgärd.</translation>
    </message>
    <message>
        <source>There is no such enquiry.</source>
        <translation>Det finns ingen sådan nyanmälan.</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>Det finns ingen sådan anteckning.</translation>
    </message>
    <message>
        <source>There is no such goal, or no such outcome.</source>
        <translation>Det finns inget sådant mål eller utfall.</translation>
    </message>
    <message>
        <source>There is no such instrument. The instruments are: {known}.</source>
        <translation>Det instrumentet finns inte. Instrumenten är: {known}.</translation>
    </message>
    <message>
        <source>There is no such judgement.</source>
        <translation>Det finns ingen sådan bedömning.</translation>
    </message>
    <message>
        <source>There is no such kind of entry.</source>
        <translation>Det finns ingen sådan anteckning.</translation>
    </message>
    <message>
        <source>There is no such kind of identity.</source>
        <translation>Den sortens identitet finns inte.</translation>
    </message>
    <message>
        <source>There is no such kind of sample.</source>
        <translation>Det finns inget sådant prov.</translation>
    </message>
    <message>
        <source>There is no such line.</source>
        <translation>Raden finns inte.</translation>
    </message>
    <message>
        <source>There is no such open contact.</source>
        <translation>Det finns ingen sådan öppen kontakt.</translation>
    </message>
    <message>
        <source>There is no such outcome for a contact.</source>
        <translation>Det finns inget sådant utfall för en kontakt.</translation>
    </message>
    <message>
        <source>There is no such outcome of an attempt.</source>
        <translation>Det finns inget sådant resultat av ett försök.</translation>
    </message>
    <message>
        <source>There is no such outcome.</source>
        <translation>Utfallet finns inte.</translation>
    </message>
    <message>
        <source>There is no such part of the record.</source>
        <translation>Det finns ingen sådan del av journalen.</translation>
    </message>
    <message>
        <source>There is no such pause.</source>
        <translation>Det finns inget sådant uppehåll.</translation>
    </message>
    <message>
        <source>There is no such person among the staff.</source>
        <translation>Personen finns inte bland personalen.</translation>
    </message>
    <message>
        <source>There is no such programme.</source>
        <translation>Programmet finns inte.</translation>
    </message>
    <message>
        <source>There is no such recall.</source>
        <translation>Det finns ingen sådan bevakning.</translation>
    </message>
    <message>
        <source>There is no such report.</source>
        <translation>Det finns ingen sådan anmälan.</translation>
    </message>
    <message>
        <source>There is no such room to book.</source>
        <translation>Det finns inget sådant rum att boka.</translation>
    </message>
    <message>
        <source>There is no such sample.</source>
        <translation>Provet finns inte.</translation>
    </message>
    <message>
        <source>There is no such service.</source>
        <translation>Tjänsten finns inte.</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>Det finns ingen sådan inställning.</translation>
    </message>
    <message>
        <source>There is no such template.</source>
        <translation>Det finns ingen sådan mall.</translation>
    </message>
    <message>
        <source>There is no such text pack.</source>
        <translation>Det finns inget sådant textpaket.</translation>
    </message>
    <message>
        <source>There is no such visit.</source>
        <translation>Besöket finns inte.</translation>
    </message>
    <message>
        <source>There is no such way of contact.</source>
        <translation>Det kontaktsättet finns inte.</translation>
    </message>
    <message>
        <source>There is no such way to close it.</source>
        <translation>Det går inte att avsluta på det sättet.</translation>
    </message>
    <message>
        <source>There is no terminal to ask at: set {variable}.</source>
        <translation>Det finns ingen terminal att fråga i: sätt {variable}.</translation>
    </message>
    <message>
        <source>There is no visit today. The reason is sealed in the access log.</source>
        <translation>Inget besök i dag. Orsaken förseglas i åtkomstloggen.</translation>
    </message>
    <message>
        <source>There is nothing to make up to that day.</source>
        <translation>Det finns inget att lägga ut till den dagen.</translation>
    </message>
    <message>
        <source>These are the same client.</source>
        <translation>Detta är samma klient.</translation>
    </message>
    <message>
        <source>They can read what these keys open. If a name surprises you, ask the chief at once.</source>
        <translation>De kan läsa det nycklarna öppnar. Om ett namn förvånar dig: fråga enhetschefen genast.</translation>
    </message>
    <message>
        <source>They count no more, on any day. To end them on a day, change them instead.</source>
        <translation>De gäller inte längre någon dag. Ändra dem i stället om de ska sluta en viss dag.</translation>
    </message>
    <message>
        <source>This account may not write in the folder. Nothing was saved.</source>
        <translation>Kontot får inte skriva i mappen. Inget sparades.</translation>
    </message>
    <message>
        <source>This cannot be done</source>
        <translation>Det går inte</translation>
    </message>
    <message>
        <source>This cannot be done ({code}).</source>
        <translation>Detta går inte att göra ({code}).</translation>
    </message>
    <message>
        <source>This column is missing.</source>
        <translation>Kolumnen saknas.</translation>
    </message>
    <message>
        <source>This is a coordination number (the day is 60 or more), not a personal identity number.</source>
        <translation>Detta är ett samordningsnummer (dagen är 60 eller mer), inte ett personnummer.</translation>
    </message>
    <message>
        <source>This is a personal identity number; in a coordination number 60 is added to the day.</source>
        <translation>Detta är ett personnummer; i ett samordningsnummer läggs 60 till dagen.</translation>
    </message>
    <message>
        <source>This is corrected already. Correct the newer text instead.</source>
        <translation>Den är redan rättad. Rätta den nyare texten i stället.</translation>
    </message>
    <message>
        <source>This is done already.</source>
        <translation>Det är redan gjort.</translation>
    </message>
    <message>
        <source>This is done by ending the partner tracing.</source>
        <translation>Det blir gjort när smittspårningen avslutas.</translation>
    </message>
    <message>
        <source>This is not a date. Write for example 2026-11-23, 261123, today, +7 or v48.</source>
        <translation>Detta är inget datum. Skriv till exempel 2026-11-23, 261123, idag, +7 eller v48.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Detta är inget telefonnummer.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Detta är ingen e-postadress.</translation>
    </message>
    <message>
        <source>This is the unit's only chief. A unit must have one: add another first.</source>
        <translation>Detta är enhetens enda enhetschef. En enhet måste ha en: lägg till en annan först.</translation>
    </message>
    <message>
        <source>This looks like a personal identity number. Write it as the person's identity.</source>
        <translation>Det här ser ut som ett personnummer. Skriv det som personens identitet.</translation>
    </message>
    <message>
        <source>This looks like a personal identity number: choose that kind of identity.</source>
        <translation>Det här ser ut som ett personnummer: välj Personnummer som identitet.</translation>
    </message>
    <message>
        <source>This part is blocked already.</source>
        <translation>Den här delen är redan spärrad.</translation>
    </message>
    <message>
        <source>This part of the record is blocked. It can be lifted with consent or in an emergency.</source>
        <translation>Den här delen av journalen är spärrad. Spärren kan hävas med samtycke eller i nödläge.</translation>
    </message>
    <message>
        <source>This password is among the first that others would try. Choose another.</source>
        <translation>Lösenordet hör till de första som andra skulle gissa. Välj ett annat.</translation>
    </message>
    <message>
        <source>This person did not come from an import, or is already matched.</source>
        <translation>Personen kommer inte från en import, eller är redan hopkopplad.</translation>
    </message>
    <message>
        <source>This person has not chosen a password yet: sign in the first time with the one-time code.</source>
        <translation>Personen har inte valt något lösenord ännu: logga in första gången med engångskoden.</translation>
    </message>
    <message>
        <source>This person is already registered, as {code}.</source>
        <translation>Personen är redan registrerad, som {code}.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Kasta</translation>
    </message>
    <message>
        <source>Throw away what you have written?</source>
        <translation>Kasta det du har skrivit?</translation>
    </message>
    <message>
        <source>Throw the draft away?</source>
        <translation>Kasta utkastet?</translation>
    </message>
    <message>
        <source>Throw the draft away…</source>
        <translation>Kasta utkastet…</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>tor</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>torsdag</translation>
    </message>
    <message>
        <source>Tick what is done.</source>
        <translation>Kryssa det som är gjort.</translation>
    </message>
    <message>
        <source>Tick what is taken.</source>
        <translation>Kryssa det som tas.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Time frame</source>
        <translation>Tidsram</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Gånger</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>To be done on</source>
        <translation>Ska göras den</translation>
    </message>
    <message>
        <source>To be seen first</source>
        <translation>Att se först</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Framöver</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>To invoice</source>
        <translation>Att fakturera</translation>
    </message>
    <message>
        <source>To the first visit</source>
        <translation>Till första besöket</translation>
    </message>
    <message>
        <source>To think of</source>
        <translation>Tänk på</translation>
    </message>
    <message>
        <source>To think of when we make contact</source>
        <translation>Att tänka på vid kontakt</translation>
    </message>
    <message>
        <source>To think of when we make contact: {note}</source>
        <translation>Att tänka på vid kontakt: {note}</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Till vem</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Idag</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Nådd</translation>
    </message>
    <message>
        <source>Took place</source>
        <translation>Genomfört</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>Towards the end we look back on the talks together.</source>
        <translation>Mot slutet ser vi tillbaka på samtalen tillsammans.</translation>
    </message>
    <message>
        <source>Traced by {name} since {day}.</source>
        <translation>Spåras av {name} sedan {day}.</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Treatment conference {date}</source>
        <translation>Behandlingskonferens {date}</translation>
    </message>
    <message>
        <source>Treatment in figures</source>
        <translation>Behandling i siffror</translation>
    </message>
    <message>
        <source>Treatment in figures, {period}</source>
        <translation>Behandling i siffror, {period}</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>tis</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>tisdag</translation>
    </message>
    <message>
        <source>Two results cannot be written to one place.</source>
        <translation>Två resultat kan inte skrivas till samma plats.</translation>
    </message>
    <message>
        <source>U</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Obesvarade</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Osäkert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Osignerade</translation>
    </message>
    <message>
        <source>Unsigned entries</source>
        <translation>Osignerade anteckningar</translation>
    </message>
    <message>
        <source>Unsigned in the clinic</source>
        <translation>Osignerat på mottagningen</translation>
    </message>
    <message>
        <source>Unsigned note of {day}</source>
        <translation>Osignerad från {day}</translation>
    </message>
    <message>
        <source>Unsigned shared note of {day}</source>
        <translation>Osignerad gemensam anteckning {day}</translation>
    </message>
    <message>
        <source>Until and with</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Until {when}, written by {who}</source>
        <translation>Fram till {when}, skrivet av {who}</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Usual minutes</source>
        <translation>Vanlig längd, minuter</translation>
    </message>
    <message>
        <source>Usually after {time}.</source>
        <translation>Vanligen efter {time}.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gäller till</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Violence and abuse</source>
        <translation>Våld och övergrepp</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Visits by outcome</source>
        <translation>Besök efter utfall</translation>
    </message>
    <message>
        <source>Visits that still lack an outcome are not counted.</source>
        <translation>Besök som fortfarande saknar utfall räknas inte.</translation>
    </message>
    <message>
        <source>Visits that you may see</source>
        <translation>Besök som du får se</translation>
    </message>
    <message>
        <source>Visits, {gender}</source>
        <translation>Besök, {gender}</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Makulera</translation>
    </message>
    <message>
        <source>Void a visit</source>
        <translation>Makulera ett besök</translation>
    </message>
    <message>
        <source>Void the sample</source>
        <translation>Makulera provet</translation>
    </message>
    <message>
        <source>Void the visit</source>
        <translation>Makulera besöket</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Makulerat</translation>
    </message>
    <message>
        <source>Voided by {staff} {when}: {why}</source>
        <translation>Makulerat av {staff} {when}: {why}</translation>
    </message>
    <message>
        <source>Voided: {reason}</source>
        <translation>Makulerat: {reason}</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>Makulera…</translation>
    </message>
    <message>
        <source>W</source>
        <translation>K</translation>
    </message>
    <message>
        <source>Waiting for a time</source>
        <translation>Väntar på tid</translation>
    </message>
    <message>
        <source>Waiting for keys</source>
        <translation>Väntar på nycklar</translation>
    </message>
    <message>
        <source>Waiting, oldest first</source>
        <translation>Väntar, äldst först</translation>
    </message>
    <message>
        <source>Waits for a colleague who holds it: {what}</source>
        <translation>Väntar på en kollega som har nyckeln: {what}</translation>
    </message>
    <message>
        <source>Waits for a time, asked by {who}</source>
        <translation>Väntar på tid, {who} bad om den</translation>
    </message>
    <message>
        <source>Waits for keys to: {what}</source>
        <translation>Väntar på nycklar till: {what}</translation>
    </message>
    <message>
        <source>Waits for me</source>
        <translation>Väntar på mig</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Har väntat</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Varningar</translation>
    </message>
    <message>
        <source>Warnings…</source>
        <translation>Varningar…</translation>
    </message>
    <message>
        <source>We do not ring or look for the one who stays away.</source>
        <translation>Vi ringer inte och söker inte den som uteblir.</translation>
    </message>
    <message>
        <source>We get in touch for a talk around {date}, if you want to.</source>
        <translation>Vi hör av oss för ett samtal omkring {date}, om du vill.</translation>
    </message>
    <message>
        <source>We have no number or address for this way.</source>
        <translation>Vi har inget nummer eller ingen adress för det här sättet.</translation>
    </message>
    <message>
        <source>We know who the client is. Nobody outside the unit is told about the talks without consent.</source>
        <translation>Vi vet vem klienten är. Ingen utanför enheten får veta något om samtalen utan samtycke.</translation>
    </message>
    <message>
        <source>We may ring or seek the client who stays away</source>
        <translation>Vi får ringa eller söka klienten som uteblir</translation>
    </message>
    <message>
        <source>We may ring or write to ask after the one who stays away.</source>
        <translation>Vi får ringa eller skriva och fråga efter den som uteblir.</translation>
    </message>
    <message>
        <source>We may: {way}</source>
        <translation>Vi får: {way}</translation>
    </message>
    <message>
        <source>We then ask for {name}.</source>
        <translation>Vi frågar då efter {name}.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>ons</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>onsdag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Veckodag</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Veckor</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>What I take along</source>
        <translation>Vad jag tar med mig</translation>
    </message>
    <message>
        <source>What a positive result obliges to</source>
        <translation>Vad ett positivt svar kräver</translation>
    </message>
    <message>
        <source>What a visit contained</source>
        <translation>Vad ett besök innehöll</translation>
    </message>
    <message>
        <source>What came of it could not be written out.</source>
        <translation>Resultatet kunde inte skrivas ut.</translation>
    </message>
    <message>
        <source>What came of the goals</source>
        <translation>Hur det gick med målen</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Vad som kommer nu</translation>
    </message>
    <message>
        <source>What else we agreed</source>
        <translation>Vad vi kommit överens om i övrigt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Vad som har ändrats</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Vad som görs</translation>
    </message>
    <message>
        <source>What is made</source>
        <translation>Vad som görs</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>Vad som avviker</translation>
    </message>
    <message>
        <source>What is said in a midwife's case is written as a journal entry.</source>
        <translation>Det som sägs i barnmorskans ärende skrivs som en journalanteckning.</translation>
    </message>
    <message>
        <source>What is shared</source>
        <translation>Det som delas</translation>
    </message>
    <message>
        <source>What is signed can be printed: choose an entry.</source>
        <translation>Det som är signerat kan skrivas ut: välj en anteckning.</translation>
    </message>
    <message>
        <source>What is taken</source>
        <translation>Vad som tas</translation>
    </message>
    <message>
        <source>What is ticked belongs to a visit that took place.</source>
        <translation>Det som är kryssat hör till ett besök som blivit av. Välj Genomfört.</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Vad som ska göras</translation>
    </message>
    <message>
        <source>What is written is not kept anywhere.</source>
        <translation>Det som är skrivet sparas ingenstans.</translation>
    </message>
    <message>
        <source>What is written is not kept anywhere. The reason stands in the access log.</source>
        <translation>Det som är skrivet sparas ingenstans. Skälet står i åtkomstloggen.</translation>
    </message>
    <message>
        <source>What is wrong in the file</source>
        <translation>Fel i filen</translation>
    </message>
    <message>
        <source>What kind of talks</source>
        <translation>Vilka samtal</translation>
    </message>
    <message>
        <source>What the client takes along</source>
        <translation>Vad klienten tar med sig</translation>
    </message>
    <message>
        <source>What the client wants help with</source>
        <translation>Vad klienten vill ha hjälp med</translation>
    </message>
    <message>
        <source>What the form is about is no longer there.</source>
        <translation>Det som formuläret handlar om finns inte längre.</translation>
    </message>
    <message>
        <source>What the person asks for</source>
        <translation>Vad personen söker för</translation>
    </message>
    <message>
        <source>What the unit offers.</source>
        <translation>Det enheten erbjuder.</translation>
    </message>
    <message>
        <source>What those of one role have written</source>
        <translation>Det som en roll har skrivit</translation>
    </message>
    <message>
        <source>What to call the person</source>
        <translation>Vad personen ska kallas</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Gör så här</translation>
    </message>
    <message>
        <source>What to import</source>
        <translation>Vad som ska läsas in</translation>
    </message>
    <message>
        <source>What to tell</source>
        <translation>Besked</translation>
    </message>
    <message>
        <source>What visits contained</source>
        <translation>Vad besöken innehöll</translation>
    </message>
    <message>
        <source>What visits contained, {period}</source>
        <translation>Vad besöken innehöll, {period}</translation>
    </message>
    <message>
        <source>What was found and done</source>
        <translation>Vad du fann och vad som gjordes</translation>
    </message>
    <message>
        <source>What was reported</source>
        <translation>Vad som anmäldes</translation>
    </message>
    <message>
        <source>What was said at the conference</source>
        <translation>Vad som sades på konferensen</translation>
    </message>
    <message>
        <source>What was said is written as a journal entry.</source>
        <translation>Det som sades skrivs som en journalanteckning.</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>Vad blev fel</translation>
    </message>
    <message>
        <source>What we have talked about</source>
        <translation>Vad vi har talat om</translation>
    </message>
    <message>
        <source>What you found</source>
        <translation>Vad du kom fram till</translation>
    </message>
    <message>
        <source>What you wrote stands as you wrote it. Look before you save.</source>
        <translation>Det du skrev står som du skrev det. Se efter innan du sparar.</translation>
    </message>
    <message>
        <source>What, and what is odd in it</source>
        <translation>Vad, och vad som avviker</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>When a time is not used</source>
        <translation>När en tid inte används</translation>
    </message>
    <message>
        <source>When you leave the screen</source>
        <translation>När du lämnar skärmen</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Vart</translation>
    </message>
    <message>
        <source>Which of the client's cases</source>
        <translation>Vilket av klientens ärenden</translation>
    </message>
    <message>
        <source>Which way</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Who do not hold the record</source>
        <translation>Läser den inte annars</translation>
    </message>
    <message>
        <source>Who has no hours here receives when the house is open. A red day is closed.</source>
        <translation>Den som inte har tider här tar emot när huset är öppet. En röd dag är stängd.</translation>
    </message>
    <message>
        <source>Who has opened or written what, and when. No reasons and no text.</source>
        <translation>Vem som har öppnat eller skrivit vad, och när. Inga skäl och ingen text.</translation>
    </message>
    <message>
        <source>Who has opened or written what, and when. No reasons and no text. The paper has the code; a colleague who reads the register adds the name.</source>
        <translation>Vem som har öppnat eller skrivit vad, och när. Inga skäl och ingen text. Papperet har koden; en kollega som läser registret lägger till namnet.</translation>
    </message>
    <message>
        <source>Who hold it too</source>
        <translation>Läser den redan</translation>
    </message>
    <message>
        <source>Who holds your keys</source>
        <translation>Vilka som har dina nycklar</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>Vem är borta</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Vem betalar</translation>
    </message>
    <message>
        <source>Who pays is kept.</source>
        <translation>Vem som betalar är sparat.</translation>
    </message>
    <message>
        <source>Who pays…</source>
        <translation>Vem betalar…</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>Vem tar det</translation>
    </message>
    <message>
        <source>Who wished another day for the first visit?</source>
        <translation>Vem önskade en annan dag för första besöket?</translation>
    </message>
    <message>
        <source>Who, and when</source>
        <translation>Vem, och när</translation>
    </message>
    <message>
        <source>Who, as the client says</source>
        <translation>Vem, som klienten säger</translation>
    </message>
    <message>
        <source>Whoever gets a key can read what it opens. Before you give: is this the colleague you think, appointed by the chief? Ask them to read out the fingerprint under “My sign-in”, and compare.</source>
        <translation>Den som får en nyckel kan läsa det den öppnar. Innan du ger: är det den kollega du tror, utsedd av enhetschefen? Be kollegan läsa upp sitt fingeravtryck under ”Min inloggning” och jämför.</translation>
    </message>
    <message>
        <source>Whole house</source>
        <translation>Hela huset</translation>
    </message>
    <message>
        <source>Whole: {rows} rows, {log} log rows, {opened} fields opened. Log head {head}</source>
        <translation>Allt stämmer: {rows} rader, {log} loggrader, {opened} fält öppnade. Loggens huvud {head}</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Whom to reach</source>
        <translation>Vilka som ska få besked</translation>
    </message>
    <message>
        <source>Whom you meet</source>
        <translation>Du träffar</translation>
    </message>
    <message>
        <source>Whose visits</source>
        <translation>Vems besök</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Why do you open a colleague's notes?</source>
        <translation>Varför öppnar du en kollegas anteckningar?</translation>
    </message>
    <message>
        <source>Why do you open the journal?</source>
        <translation>Varför öppnar du journalen?</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>Varför rättas den?</translation>
    </message>
    <message>
        <source>Why it cannot be taken</source>
        <translation>Varför den inte kan tas emot</translation>
    </message>
    <message>
        <source>Why it ends</source>
        <translation>Varför vi slutar</translation>
    </message>
    <message>
        <source>Why it is closed</source>
        <translation>Varför den avslutas</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Varför den rättas</translation>
    </message>
    <message>
        <source>Why it is lifted</source>
        <translation>Varför den hävs</translation>
    </message>
    <message>
        <source>Why it is stopped</source>
        <translation>Varför det sätts ut</translation>
    </message>
    <message>
        <source>Why it no longer stands as it did</source>
        <translation>Varför det inte längre står som det stod</translation>
    </message>
    <message>
        <source>Why it was corrected</source>
        <translation>Varför den rättades</translation>
    </message>
    <message>
        <source>Why the person now has an identity</source>
        <translation>Varför personen nu får en identitet</translation>
    </message>
    <message>
        <source>Why they are the same person</source>
        <translation>Varför det är samma person</translation>
    </message>
    <message>
        <source>Why we receive the person all the same</source>
        <translation>Varför vi ändå tar emot personen</translation>
    </message>
    <message>
        <source>Why you and not {staff}</source>
        <translation>Varför du och inte {staff}</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Hos</translation>
    </message>
    <message>
        <source>With protected identity the address is shown only in this form, and nothing about where the person is or will be stands in lists or letters that do not need it.</source>
        <translation>Med skyddad identitet visas adressen bara i det här formuläret, och inget om var personen är eller ska vara står i listor eller brev som inte behöver det.</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Med vem</translation>
    </message>
    <message>
        <source>With {names}.</source>
        <translation>Med {names}.</translation>
    </message>
    <message>
        <source>With {name} instead</source>
        <translation>Hos {name} i stället</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Inställda</translation>
    </message>
    <message>
        <source>Withdrawn: the person does not ask any more.</source>
        <translation>Återtagen: personen söker inte längre.</translation>
    </message>
    <message>
        <source>Without a room</source>
        <translation>Utan rum</translation>
    </message>
    <message>
        <source>Without outcome</source>
        <translation>Utan utfall</translation>
    </message>
    <message>
        <source>Work sheet</source>
        <translation>Arbetsblad</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbetsplats</translation>
    </message>
    <message>
        <source>Workstation {name}</source>
        <translation>Arbetsplats {name}</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Skriv</translation>
    </message>
    <message>
        <source>Write 1–100.</source>
        <translation>Skriv 1–100.</translation>
    </message>
    <message>
        <source>Write a day as {day}, {short}, today, +7 or w{week}.</source>
        <translation>Skriv en dag som {day}, {short}, idag, +7 eller v{week}.</translation>
    </message>
    <message>
        <source>Write a letter…</source>
        <translation>Skriv brev…</translation>
    </message>
    <message>
        <source>Write a month such as 2008-03 or March 2008, or a year; Enter goes there</source>
        <translation>Skriv en månad, till exempel 2008-03 eller mars 2008, eller ett år; Enter går dit</translation>
    </message>
    <message>
        <source>Write a number, a name or a code.</source>
        <translation>Skriv ett nummer, ett namn eller en kod.</translation>
    </message>
    <message>
        <source>Write a time as 09:30 or 930.</source>
        <translation>Skriv tiden som 09:30 eller 930.</translation>
    </message>
    <message>
        <source>Write a whole number between {least} and {most}.</source>
        <translation>Skriv ett helt tal mellan {least} och {most}.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Skriv ett heltal.</translation>
    </message>
    <message>
        <source>Write for example ua and what it shall become. It grows when the word ends.</source>
        <translation>Skriv till exempel ua och vad det ska bli. Det växer ut när ordet är slut.</translation>
    </message>
    <message>
        <source>Write on a paper</source>
        <translation>Skriv på ett papper</translation>
    </message>
    <message>
        <source>Write only what the client has agreed to share. Those named read it when it is signed.</source>
        <translation>Skriv bara det som klienten har sagt ja till att dela. De namngivna läser det när det är signerat.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Skriv något först.</translation>
    </message>
    <message>
        <source>Write something here.</source>
        <translation>Skriv något här.</translation>
    </message>
    <message>
        <source>Write something to know the contact by.</source>
        <translation>Skriv något att känna igen kontakten på.</translation>
    </message>
    <message>
        <source>Write the client's code.</source>
        <translation>Skriv klientens kod.</translation>
    </message>
    <message>
        <source>Write the code.</source>
        <translation>Skriv koden.</translation>
    </message>
    <message>
        <source>Write the consent down</source>
        <translation>Skriv ner samtycket</translation>
    </message>
    <message>
        <source>Write the date as YYYY-MM-DD.</source>
        <translation>Skriv datumet som ÅÅÅÅ-MM-DD.</translation>
    </message>
    <message>
        <source>Write the day from which it holds.</source>
        <translation>Skriv dagen från vilken det gäller.</translation>
    </message>
    <message>
        <source>Write the day.</source>
        <translation>Skriv dagen.</translation>
    </message>
    <message>
        <source>Write the first day.</source>
        <translation>Skriv första dagen.</translation>
    </message>
    <message>
        <source>Write the first of a month, for example 2027-01-01.</source>
        <translation>Skriv den första i en månad, till exempel 2027-01-01.</translation>
    </message>
    <message>
        <source>Write the last day.</source>
        <translation>Skriv sista dagen.</translation>
    </message>
    <message>
        <source>Write the municipality by name; a postcode belongs to the address.</source>
        <translation>Skriv kommunens namn. Postnumret hör till adressen.</translation>
    </message>
    <message>
        <source>Write the password you have now.</source>
        <translation>Skriv det lösenord du har nu.</translation>
    </message>
    <message>
        <source>Write the time as HH:MM.</source>
        <translation>Skriv tiden som TT:MM.</translation>
    </message>
    <message>
        <source>Write the whole path of the folder.</source>
        <translation>Skriv mappens hela sökväg.</translation>
    </message>
    <message>
        <source>Write what may be shared.</source>
        <translation>Skriv vad som får delas.</translation>
    </message>
    <message>
        <source>Write what you found and what was done.</source>
        <translation>Skriv vad du fann och vad som gjordes.</translation>
    </message>
    <message>
        <source>Write what you have agreed: it stands on the paper that both sign.</source>
        <translation>Skriv vad ni har kommit överens om: det står på papperet som båda skriver under.</translation>
    </message>
    <message>
        <source>Write your login.</source>
        <translation>Skriv ditt inloggningsnamn.</translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation>Skriv ditt lösenord.</translation>
    </message>
    <message>
        <source>Write {least}–{most} minutes.</source>
        <translation>Skriv {least}–{most} minuter.</translation>
    </message>
    <message>
        <source>Written down by {name}.</source>
        <translation>Nedskrivet av {name}.</translation>
    </message>
    <message>
        <source>Wrong usage: {what}</source>
        <translation>Fel användning: {what}</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>ÅÅÅÅ-MM-DD</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Year so far</source>
        <translation>I år</translation>
    </message>
    <message>
        <source>Year so far, target</source>
        <translation>I år, mål</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>You can give</source>
        <translation>Du kan ge</translation>
    </message>
    <message>
        <source>You can open nothing yet.</source>
        <translation>Du kan inte öppna något än.</translation>
    </message>
    <message>
        <source>You can open: {what}</source>
        <translation>Du kan öppna: {what}</translation>
    </message>
    <message>
        <source>You hold no key to this part: {compartment}. A colleague who holds it can give it to you.</source>
        <translation>Du har ingen nyckel till den här delen: {compartment}. En kollega som har den kan ge dig den.</translation>
    </message>
    <message>
        <source>You hold none of these keys: a colleague who does must give them.</source>
        <translation>Du har ingen av de här nycklarna: en kollega som har dem måste ge dem.</translation>
    </message>
    <message>
        <source>You may always come back. Then a new contact begins, that remembers this one.</source>
        <translation>Du får alltid komma tillbaka. Då börjar en ny kontakt som minns den här.</translation>
    </message>
    <message>
        <source>You may leave them out.</source>
        <translation>Du får hoppa över dem.</translation>
    </message>
    <message>
        <source>You sign that you have read the answer. After that it is only corrected, beside the former.</source>
        <translation>Du signerar att du har läst svaret. Efter det kan det bara rättas; det tidigare svaret står kvar bredvid.</translation>
    </message>
    <message>
        <source>You wait for a colleague to give you keys to: {what}</source>
        <translation>Du väntar på att en kollega ger dig nycklar till: {what}</translation>
    </message>
    <message>
        <source>You wait for a colleague who has the key to give it to you: {what}.</source>
        <translation>Du väntar på nycklar från en kollega som har dem: {what}.</translation>
    </message>
    <message>
        <source>You wait yourself; nobody can give keys to themselves.</source>
        <translation>Du väntar själv; ingen kan ge nycklar till sig själv.</translation>
    </message>
    <message>
        <source>Your answers are kept in your journal, and can be read by those here who work in it.</source>
        <translation>Dina svar sparas i din journal. De som arbetar i journalen här kan läsa dem.</translation>
    </message>
    <message>
        <source>Your answers are kept, and the form is closed.</source>
        <translation>Dina svar är sparade och formuläret är stängt.</translation>
    </message>
    <message>
        <source>Your fingerprint</source>
        <translation>Ditt fingeravtryck</translation>
    </message>
    <message>
        <source>Your keys</source>
        <translation>Dina nycklar</translation>
    </message>
    <message>
        <source>Your password, again</source>
        <translation>Ditt lösenord, igen</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>Din roll får inte göra detta.</translation>
    </message>
    <message>
        <source>Yours, for your own work and supervision. Sealed in counselling.</source>
        <translation>Din egen, för arbetet och handledningen. Förseglad i behandlingsjournalen.</translation>
    </message>
    <message>
        <source>a head of the log, as it stands on a printed report</source>
        <translation>ett huvud ur loggen, som det står på en utskriven rapport</translation>
    </message>
    <message>
        <source>a made-up clinic with its report and screens</source>
        <translation>en påhittad mottagning med rapport och skärmbilder</translation>
    </message>
    <message>
        <source>abuse</source>
        <translation>misshandel eller övergrepp</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>add, enrol, grant, end and list staff</source>
        <translation>lägg till, skriv in, ge nycklar till, avsluta och lista personal</translation>
    </message>
    <message>
        <source>added</source>
        <translation>tillagda</translation>
    </message>
    <message>
        <source>added a colleague</source>
        <translation>lade till en kollega</translation>
    </message>
    <message>
        <source>after 17</source>
        <translation>efter 17</translation>
    </message>
    <message>
        <source>alert in {instrument} {day}</source>
        <translation>varning i {instrument} {day}</translation>
    </message>
    <message>
        <source>alias</source>
        <translation>alias</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alla</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>alla tangenter</translation>
    </message>
    <message>
        <source>all that can be done with the booking</source>
        <translation>allt som kan göras med bokningen</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>fanns redan</translation>
    </message>
    <message>
        <source>an approved month came to differ</source>
        <translation>en godkänd månad fick en differens</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more wait</source>
        <translation>
            <numerusform>och en till väntar</numerusform>
            <numerusform>och {n} till väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>another client</source>
        <translation>annan klient</translation>
    </message>
    <message>
        <source>another gender than the measure counts</source>
        <translation>annat kön än måttet räknar</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>annat språk</translation>
    </message>
    <message>
        <source>answer with the figure, {first} to {last}</source>
        <translation>svara med siffran, {first} till {last}</translation>
    </message>
    <message>
        <source>answered, not read yet</source>
        <translation>besvarat, inte läst</translation>
    </message>
    <message>
        <source>approve and lock a month</source>
        <translation>godkänn och lås en månad</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>godkänd</translation>
    </message>
    <message>
        <source>approved a month</source>
        <translation>godkände en månad</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>anlänt</translation>
    </message>
    <message>
        <source>arrived, attended, no-show, withdrawn</source>
        <translation>kommit, genomfört, uteblev, inställt</translation>
    </message>
    <message>
        <source>ask for {name}</source>
        <translation>fråga efter {name}</translation>
    </message>
    <message>
        <source>asked about</source>
        <translation>frågat om</translation>
    </message>
    <message>
        <source>asked for a time</source>
        <translation>bad om en tid</translation>
    </message>
    <message>
        <source>assess now</source>
        <translation>bedöm nu</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>bedömning</translation>
    </message>
    <message>
        <source>assisted by</source>
        <translation>assisterad av</translation>
    </message>
    <message>
        <source>attended</source>
        <translation>genomfört</translation>
    </message>
    <message>
        <source>back</source>
        <translation>tillbaka</translation>
    </message>
    <message>
        <source>before 12</source>
        <translation>före 12</translation>
    </message>
    <message>
        <source>before {answer}</source>
        <translation>förut {answer}</translation>
    </message>
    <message>
        <source>began a form</source>
        <translation>började på ett formulär</translation>
    </message>
    <message>
        <source>began a process note</source>
        <translation>började på en arbetsanteckning</translation>
    </message>
    <message>
        <source>began a shared note</source>
        <translation>började på en gemensam anteckning</translation>
    </message>
    <message>
        <source>began an entry</source>
        <translation>började en anteckning</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>spärrad</translation>
    </message>
    <message>
        <source>book</source>
        <translation>boka</translation>
    </message>
    <message>
        <source>book the first visit</source>
        <translation>boka första besöket</translation>
    </message>
    <message>
        <source>booked a room</source>
        <translation>bokade ett rum</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>senast {day}</translation>
    </message>
    <message>
        <source>can be booked</source>
        <translation>kan bokas</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>inställt</translation>
    </message>
    <message>
        <source>cancelled by the client</source>
        <translation>återbud</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändra</translation>
    </message>
    <message>
        <source>change the password</source>
        <translation>byt lösenord</translation>
    </message>
    <message>
        <source>changed a chart's warnings</source>
        <translation>ändrade en journals varningar</translation>
    </message>
    <message>
        <source>changed a client</source>
        <translation>ändrade en klient</translation>
    </message>
    <message>
        <source>changed a client's interval</source>
        <translation>ändrade en klients intervall</translation>
    </message>
    <message>
        <source>changed a colleague's hours</source>
        <translation>ändrade en kollegas mottagningstider</translation>
    </message>
    <message>
        <source>changed a colleague's name</source>
        <translation>ändrade en kollegas namn</translation>
    </message>
    <message>
        <source>changed a contract</source>
        <translation>ändrade ett kontrakt</translation>
    </message>
    <message>
        <source>changed a room</source>
        <translation>ändrade ett rum</translation>
    </message>
    <message>
        <source>changed a service</source>
        <translation>ändrade en tjänst</translation>
    </message>
    <message>
        <source>changed a setting</source>
        <translation>ändrade en inställning</translation>
    </message>
    <message>
        <source>changed a visit</source>
        <translation>ändrade ett besök</translation>
    </message>
    <message>
        <source>changed an enquiry</source>
        <translation>ändrade en nyanmälan</translation>
    </message>
    <message>
        <source>changed password</source>
        <translation>bytte lösenord</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>ändrat efteråt</translation>
    </message>
    <message>
        <source>changed the opening hours</source>
        <translation>ändrade öppettiderna</translation>
    </message>
    <message>
        <source>changed-times</source>
        <translation>andrade-tider</translation>
    </message>
    <message>
        <source>check that the clinic is whole and the log unbroken</source>
        <translation>kontrollera att filerna är hela och loggen obruten</translation>
    </message>
    <message>
        <source>checked the clinic</source>
        <translation>kontrollerade mottagningens filer</translation>
    </message>
    <message>
        <source>chief of the unit</source>
        <translation>enhetschef</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>välj</translation>
    </message>
    <message>
        <source>choose a row</source>
        <translation>välj en rad</translation>
    </message>
    <message>
        <source>client</source>
        <translation>klient</translation>
    </message>
    <message>
        <source>clinic set up</source>
        <translation>lade upp mottagningen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>stängt</translation>
    </message>
    <message>
        <source>closed a case</source>
        <translation>avslutade ett ärende</translation>
    </message>
    <message>
        <source>closed a recall</source>
        <translation>avslutade en bevakning</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>avslutat {day}</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>avslut</translation>
    </message>
    <message>
        <source>code not used yet</source>
        <translation>koden inte använd ännu</translation>
    </message>
    <message>
        <source>code only</source>
        <translation>endast kod</translation>
    </message>
    <message>
        <source>codes only</source>
        <translation>bara koder</translation>
    </message>
    <message>
        <source>codes only: names and text are not in the report</source>
        <translation>bara koder: namn och text finns inte i rapporten</translation>
    </message>
    <message>
        <source>column</source>
        <translation>kolumn</translation>
    </message>
    <message>
        <source>columns left unread</source>
        <translation>kolumner som inte lästes</translation>
    </message>
    <message>
        <source>conference</source>
        <translation>konferens</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>samtycke</translation>
    </message>
    <message>
        <source>consumption</source>
        <translation>konsumtion</translation>
    </message>
    <message>
        <source>contents-of-visits</source>
        <translation>besoksinnehall</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>kontrakt</translation>
    </message>
    <message>
        <source>contract, every week</source>
        <translation>kontrakt, varje vecka</translation>
    </message>
    <message>
        <source>coordination number</source>
        <translation>samordningsnummer</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>rätta</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>rättad</translation>
    </message>
    <message>
        <source>corrected a process note</source>
        <translation>rättade en arbetsanteckning</translation>
    </message>
    <message>
        <source>corrected a report of concern</source>
        <translation>rättade en anmälan till socialtjänsten</translation>
    </message>
    <message>
        <source>corrected a shared note</source>
        <translation>rättade en gemensam anteckning</translation>
    </message>
    <message>
        <source>corrected an entry</source>
        <translation>rättade en anteckning</translation>
    </message>
    <message>
        <source>corrected, and no longer called for</source>
        <translation>rättad, behövs inte längre</translation>
    </message>
    <message>
        <source>could not be reached</source>
        <translation>gick inte att nå</translation>
    </message>
    <message>
        <source>count a screening form; no clinic is needed</source>
        <translation>räkna ett screeningformulär; ingen mottagning behövs</translation>
    </message>
    <message>
        <source>counted once</source>
        <translation>räknas en gång</translation>
    </message>
    <message>
        <source>counted reports of concern</source>
        <translation>räknade anmälningar till socialtjänsten</translation>
    </message>
    <message>
        <source>counted the missing outcomes</source>
        <translation>räknade de utfall som saknas</translation>
    </message>
    <message>
        <source>counted unsigned entries</source>
        <translation>räknade osignerade anteckningar</translation>
    </message>
    <message>
        <source>counted visits</source>
        <translation>räknade besök</translation>
    </message>
    <message>
        <source>counted what visits contained</source>
        <translation>räknade vad besök innehöll</translation>
    </message>
    <message>
        <source>date</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>besluta</translation>
    </message>
    <message>
        <source>decline</source>
        <translation>avböj</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>avböjd</translation>
    </message>
    <message>
        <source>dependence</source>
        <translation>beroende</translation>
    </message>
    <message>
        <source>different persons</source>
        <translation>olika personer</translation>
    </message>
    <message>
        <source>different women</source>
        <translation>olika kvinnor</translation>
    </message>
    <message>
        <source>doctors' conference</source>
        <translation>läkarkonferens</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gjort</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>utkast</translation>
    </message>
    <message>
        <source>drew a sample of the log</source>
        <translation>drog ett stickprov ur loggen</translation>
    </message>
    <message>
        <source>drop-in</source>
        <translation>drop-in</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>senast {day}</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-post</translation>
    </message>
    <message>
        <source>each week</source>
        <translation>varje vecka</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation>nödläge</translation>
    </message>
    <message>
        <source>end</source>
        <translation>avsluta</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>avslutat</translation>
    </message>
    <message>
        <source>ended a block</source>
        <translation>upphävde en spärr</translation>
    </message>
    <message>
        <source>ended a colleague</source>
        <translation>avslutade en kollega</translation>
    </message>
    <message>
        <source>ended a contract</source>
        <translation>avslutade ett kontrakt</translation>
    </message>
    <message>
        <source>ended an absence early</source>
        <translation>avslutade en frånvaro i förtid</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>avslutad {day}</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>valde lösenord</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>kväll</translation>
    </message>
    <message>
        <source>every other week</source>
        <translation>varannan vecka</translation>
    </message>
    <message>
        <source>every week, contract</source>
        <translation>varje vecka, kontrakt</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alla</translation>
    </message>
    <message>
        <source>extended frame</source>
        <translation>utvidgad ram</translation>
    </message>
    <message>
        <source>field</source>
        <translation>fält</translation>
    </message>
    <message>
        <source>find a client</source>
        <translation>sök klient</translation>
    </message>
    <message>
        <source>first and last row</source>
        <translation>första och sista raden</translation>
    </message>
    <message>
        <source>first visit offered</source>
        <translation>första besök erbjudet</translation>
    </message>
    <message>
        <source>free place for {booking}</source>
        <translation>ledig plats för {booking}</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>från början</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>från {day}</translation>
    </message>
    <message>
        <source>from {day} until {last}</source>
        <translation>från {day} till {last}</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>från {time}</translation>
    </message>
    <message>
        <source>full personal identity number</source>
        <translation>fullständigt personnummer</translation>
    </message>
    <message>
        <source>gave other roles</source>
        <translation>gav andra roller</translation>
    </message>
    <message>
        <source>gender unknown</source>
        <translation>kön okänt</translation>
    </message>
    <message>
        <source>give keys</source>
        <translation>ge nycklar</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>övergivet</translation>
    </message>
    <message>
        <source>go</source>
        <translation>gå</translation>
    </message>
    <message>
        <source>go among what the visit contained; letters find</source>
        <translation>gå bland det besöket innehöll; bokstäver letar</translation>
    </message>
    <message>
        <source>got through</source>
        <translation>nådd</translation>
    </message>
    <message>
        <source>granted a key</source>
        <translation>tilldelade en nyckel</translation>
    </message>
    <message>
        <source>gynaecologist</source>
        <translation>gynekolog</translation>
    </message>
    <message>
        <source>handed a case over</source>
        <translation>lämnade över ett ärende</translation>
    </message>
    <message>
        <source>harm</source>
        <translation>skada</translation>
    </message>
    <message>
        <source>harmful</source>
        <translation>skadligt bruk</translation>
    </message>
    <message>
        <source>has run out</source>
        <translation>har gått ut</translation>
    </message>
    <message>
        <source>hazardous</source>
        <translation>riskbruk</translation>
    </message>
    <message>
        <source>hidden from you</source>
        <translation>dold för dig</translation>
    </message>
    <message>
        <source>high risk</source>
        <translation>hög risk</translation>
    </message>
    <message>
        <source>higher is worse; the same figures stand below</source>
        <translation>högre är svårare; samma värden står i tabellen</translation>
    </message>
    <message>
        <source>highly probable dependence</source>
        <translation>mycket sannolikt beroende</translation>
    </message>
    <message>
        <source>imported clients</source>
        <translation>läste in klienter</translation>
    </message>
    <message>
        <source>imported visits</source>
        <translation>läste in besök</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gäller</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>i sin ordning</translation>
    </message>
    <message>
        <source>in talks</source>
        <translation>i samtal</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>ofullständig</translation>
    </message>
    <message>
        <source>incomplete, {answered} of {of}</source>
        <translation>ofullständig, {answered} av {of}</translation>
    </message>
    <message>
        <source>inform</source>
        <translation>informera</translation>
    </message>
    <message>
        <source>inside the unit</source>
        <translation>inom enheten</translation>
    </message>
    <message>
        <source>invoice-list</source>
        <translation>fakturaunderlag</translation>
    </message>
    <message>
        <source>joined two entries of one person</source>
        <translation>slog ihop två poster för samma person</translation>
    </message>
    <message>
        <source>journal-extract</source>
        <translation>journalutdrag</translation>
    </message>
    <message>
        <source>judged a line of the log</source>
        <translation>bedömde en rad i loggen</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>hållen</translation>
    </message>
    <message>
        <source>key</source>
        <translation>nyckel</translation>
    </message>
    <message>
        <source>language not written</source>
        <translation>språket inte angivet</translation>
    </message>
    <message>
        <source>last year {figure}</source>
        <translation>i fjol {figure}</translation>
    </message>
    <message>
        <source>latest {day}</source>
        <translation>senast {day}</translation>
    </message>
    <message>
        <source>leave a message</source>
        <translation>lämna meddelande</translation>
    </message>
    <message>
        <source>left to the target</source>
        <translation>kvar till målet</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>brev</translation>
    </message>
    <message>
        <source>letter in a neutral envelope</source>
        <translation>brev i neutralt kuvert</translation>
    </message>
    <message>
        <source>licensed midwife</source>
        <translation>leg. barnmorska</translation>
    </message>
    <message>
        <source>licensed physician</source>
        <translation>leg. läkare</translation>
    </message>
    <message>
        <source>licensed physician, gynaecologist</source>
        <translation>leg. läkare, gynekolog</translation>
    </message>
    <message>
        <source>licensed physician, psychiatrist</source>
        <translation>leg. läkare, psykiater</translation>
    </message>
    <message>
        <source>lifted a block</source>
        <translation>hävde en spärr</translation>
    </message>
    <message>
        <source>lifted for you</source>
        <translation>hävd för dig</translation>
    </message>
    <message>
        <source>linked a client on</source>
        <translation>länkade en klient vidare</translation>
    </message>
    <message>
        <source>load a pack</source>
        <translation>läs in ett paket</translation>
    </message>
    <message>
        <source>loaded a text pack</source>
        <translation>läste in ett textpaket</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>lås</translation>
    </message>
    <message>
        <source>lock now</source>
        <translation>lås nu</translation>
    </message>
    <message numerus="yes">
        <source>locked in {n} days</source>
        <translation>
            <numerusform>låses om {n} dag</numerusform>
            <numerusform>låses om {n} dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>locked unsigned</source>
        <translation>låst osignerad</translation>
    </message>
    <message>
        <source>locked unsigned entries</source>
        <translation>låste osignerade anteckningar</translation>
    </message>
    <message>
        <source>locked unsigned process notes</source>
        <translation>låste osignerade arbetsanteckningar</translation>
    </message>
    <message>
        <source>locked, unsigned</source>
        <translation>låst, osignerad</translation>
    </message>
    <message>
        <source>log extract</source>
        <translation>loggutdrag</translation>
    </message>
    <message>
        <source>log-extract</source>
        <translation>loggutdrag</translation>
    </message>
    <message>
        <source>log-sample</source>
        <translation>loggkontroll</translation>
    </message>
    <message>
        <source>long contract</source>
        <translation>långt kontrakt</translation>
    </message>
    <message>
        <source>looked for the same number</source>
        <translation>sökte efter samma nummer</translation>
    </message>
    <message>
        <source>looked up how to reach a client</source>
        <translation>tog fram hur en klient kan nås</translation>
    </message>
    <message>
        <source>low risk</source>
        <translation>låg risk</translation>
    </message>
    <message>
        <source>low-risk use</source>
        <translation>lågriskbruk</translation>
    </message>
    <message>
        <source>made a contract</source>
        <translation>skrev ett kontrakt</translation>
    </message>
    <message>
        <source>made a journal extract</source>
        <translation>gjorde ett journalutdrag</translation>
    </message>
    <message>
        <source>made a log extract</source>
        <translation>gjorde ett loggutdrag</translation>
    </message>
    <message>
        <source>made an alias or code into an identity</source>
        <translation>gav ett alias eller en kod full identitet</translation>
    </message>
    <message>
        <source>made talks ahead</source>
        <translation>lade in samtal framåt</translation>
    </message>
    <message>
        <source>made the key of a part</source>
        <translation>skapade nyckeln till en del</translation>
    </message>
    <message>
        <source>man</source>
        <translation>man</translation>
    </message>
    <message>
        <source>many clients in a short time</source>
        <translation>många på kort tid</translation>
    </message>
    <message>
        <source>matched a name to a colleague</source>
        <translation>kopplade ett namn till en kollega</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>mått</translation>
    </message>
    <message>
        <source>measure the speed</source>
        <translation>mät hastigheten</translation>
    </message>
    <message>
        <source>men</source>
        <translation>män</translation>
    </message>
    <message>
        <source>message</source>
        <translation>meddelande</translation>
    </message>
    <message>
        <source>message left</source>
        <translation>meddelande lämnat</translation>
    </message>
    <message>
        <source>midwife</source>
        <translation>barnmorska</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>lindrig</translation>
    </message>
    <message>
        <source>mine/all</source>
        <translation>min dag/hela huset</translation>
    </message>
    <message>
        <source>minor problem</source>
        <translation>litet problem</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuter</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>måttlig</translation>
    </message>
    <message>
        <source>moderate problem</source>
        <translation>måttligt problem</translation>
    </message>
    <message>
        <source>moderate risk</source>
        <translation>måttlig risk</translation>
    </message>
    <message>
        <source>month</source>
        <translation>månad</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mer</translation>
    </message>
    <message>
        <source>more than 14 days</source>
        <translation>mer än 14 dagar</translation>
    </message>
    <message>
        <source>moved a recall</source>
        <translation>flyttade en bevakning</translation>
    </message>
    <message>
        <source>moved from {day}</source>
        <translation>flyttat från {day}</translation>
    </message>
    <message>
        <source>moved the day a first visit was offered for</source>
        <translation>flyttade dagen som ett första besök erbjöds</translation>
    </message>
    <message>
        <source>moving {booking}</source>
        <translation>flyttar {booking}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>namn</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>new</source>
        <translation>ny</translation>
    </message>
    <message>
        <source>new answers</source>
        <translation>nya svar</translation>
    </message>
    <message>
        <source>new client</source>
        <translation>ny klient</translation>
    </message>
    <message>
        <source>new clients</source>
        <translation>nya klienter</translation>
    </message>
    <message>
        <source>new code</source>
        <translation>ny kod</translation>
    </message>
    <message>
        <source>new colleague</source>
        <translation>ny kollega</translation>
    </message>
    <message>
        <source>new enquiry</source>
        <translation>ny anmälan</translation>
    </message>
    <message>
        <source>new hours</source>
        <translation>nya tider</translation>
    </message>
    <message>
        <source>new names among staff</source>
        <translation>nya namn bland personalen</translation>
    </message>
    <message>
        <source>new room</source>
        <translation>nytt rum</translation>
    </message>
    <message>
        <source>new samples</source>
        <translation>nya prov</translation>
    </message>
    <message>
        <source>new screening</source>
        <translation>ny skattning</translation>
    </message>
    <message>
        <source>new service</source>
        <translation>ny tjänst</translation>
    </message>
    <message>
        <source>new target</source>
        <translation>nytt mål</translation>
    </message>
    <message>
        <source>next and previous field</source>
        <translation>nästa och föregående fält</translation>
    </message>
    <message>
        <source>next part</source>
        <translation>nästa del</translation>
    </message>
    <message>
        <source>next part of the page</source>
        <translation>nästa del av sidan</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>nästa steg</translation>
    </message>
    <message>
        <source>next tab</source>
        <translation>nästa flik</translation>
    </message>
    <message>
        <source>next {day} {time}</source>
        <translation>nästa {day} {time}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>inget svar</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>inget samtycke</translation>
    </message>
    <message>
        <source>no drug problems likely</source>
        <translation>inga troliga drogproblem</translation>
    </message>
    <message>
        <source>no goal since {day}</source>
        <translation>inte mål sedan {day}</translation>
    </message>
    <message>
        <source>no hurry</source>
        <translation>ingen brådska</translation>
    </message>
    <message>
        <source>no identity</source>
        <translation>ingen identitet</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <translation>behövs inte längre</translation>
    </message>
    <message>
        <source>no longer offered</source>
        <translation>erbjuds inte längre</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>ingen anteckning</translation>
    </message>
    <message>
        <source>no number is known</source>
        <translation>inget nummer är känt</translation>
    </message>
    <message>
        <source>no or few symptoms</source>
        <translation>inga eller få symtom</translation>
    </message>
    <message>
        <source>no pack: numbers and our own headings</source>
        <translation>inget paket: siffror och våra egna rubriker</translation>
    </message>
    <message>
        <source>no problem</source>
        <translation>inget problem</translation>
    </message>
    <message>
        <source>no risk</source>
        <translation>ingen risk</translation>
    </message>
    <message>
        <source>no safe way to reach the client</source>
        <translation>inget säkert sätt att nå klienten</translation>
    </message>
    <message>
        <source>no sign-in</source>
        <translation>ingen inloggning</translation>
    </message>
    <message>
        <source>no visit</source>
        <translation>inget besök</translation>
    </message>
    <message>
        <source>no visit within a month</source>
        <translation>inget besök nära</translation>
    </message>
    <message>
        <source>no-show</source>
        <translation>uteblev</translation>
    </message>
    <message>
        <source>none or very mild</source>
        <translation>ingen eller mycket lindrig</translation>
    </message>
    <message>
        <source>none this month</source>
        <translation>ingen denna månad</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>inte besvarat</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>inte godkänd</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>inte frågat</translation>
    </message>
    <message>
        <source>not booked</source>
        <translation>inte bokat</translation>
    </message>
    <message>
        <source>not carried out</source>
        <translation>ej genomförd</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>ej genomförda</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>inte ifylld</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>hittades inte</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>inte i sin ordning</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>inte nått</translation>
    </message>
    <message>
        <source>not shown here</source>
        <translation>visas inte här</translation>
    </message>
    <message>
        <source>not shown here, only in the form</source>
        <translation>visas inte här, bara i formuläret</translation>
    </message>
    <message>
        <source>not signed, another correction came first</source>
        <translation>osignerad, en annan rättelse kom före</translation>
    </message>
    <message>
        <source>not {way}</source>
        <translation>inte {way}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>anteckning</translation>
    </message>
    <message>
        <source>noted a signed contract</source>
        <translation>noterade ett undertecknat kontrakt</translation>
    </message>
    <message>
        <source>noted an attempt to reach a client</source>
        <translation>noterade ett försök att nå en klient</translation>
    </message>
    <message>
        <source>noted that a case was taken over</source>
        <translation>noterade att ett ärende tagits över</translation>
    </message>
    <message>
        <source>nothing answered</source>
        <translation>inget besvarat</translation>
    </message>
    <message>
        <source>nothing booked</source>
        <translation>inget bokat</translation>
    </message>
    <message>
        <source>nothing positive</source>
        <translation>inget positivt</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>inget ändrades</translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>inget skrevs</translation>
    </message>
    <message>
        <source>number</source>
        <translation>siffra</translation>
    </message>
    <message>
        <source>of target</source>
        <translation>av mål</translation>
    </message>
    <message>
        <source>of {most}</source>
        <translation>av {most}</translation>
    </message>
    <message>
        <source>of {whole}</source>
        <translation>av {whole}</translation>
    </message>
    <message>
        <source>offer a first visit</source>
        <translation>erbjud ett första besök</translation>
    </message>
    <message>
        <source>offered a first visit</source>
        <translation>erbjöd ett första besök</translation>
    </message>
    <message>
        <source>offered too late</source>
        <translation>erbjuden för sent</translation>
    </message>
    <message>
        <source>offered visits</source>
        <translation>erbjudna besök</translation>
    </message>
    <message>
        <source>office assistant</source>
        <translation>byråassistent</translation>
    </message>
    <message>
        <source>older</source>
        <translation>äldre</translation>
    </message>
    <message>
        <source>one of {what} is needed</source>
        <translation>en av {what} behövs</translation>
    </message>
    <message>
        <source>only {ways}</source>
        <translation>bara {ways}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öppna</translation>
    </message>
    <message>
        <source>open case</source>
        <translation>öppet ärende</translation>
    </message>
    <message>
        <source>open or book</source>
        <translation>öppna eller boka</translation>
    </message>
    <message>
        <source>open the client</source>
        <translation>öppna klienten</translation>
    </message>
    <message>
        <source>open the row</source>
        <translation>öppna raden</translation>
    </message>
    <message>
        <source>opened a case</source>
        <translation>öppnade ett ärende</translation>
    </message>
    <message>
        <source>opened a chart</source>
        <translation>öppnade en journal</translation>
    </message>
    <message>
        <source>opened a client</source>
        <translation>öppnade en klient</translation>
    </message>
    <message>
        <source>opened a client's samples</source>
        <translation>öppnade en klients prover</translation>
    </message>
    <message>
        <source>opened a closing</source>
        <translation>öppnade en avslutning</translation>
    </message>
    <message>
        <source>opened a colleague's process notes</source>
        <translation>öppnade en kollegas arbetsanteckningar</translation>
    </message>
    <message>
        <source>opened a conference</source>
        <translation>öppnade en konferens</translation>
    </message>
    <message>
        <source>opened a contract</source>
        <translation>öppnade ett kontrakt</translation>
    </message>
    <message>
        <source>opened a draft</source>
        <translation>öppnade ett utkast</translation>
    </message>
    <message>
        <source>opened a form of their own that is not saved</source>
        <translation>öppnade ett eget formulär som inte är sparat</translation>
    </message>
    <message>
        <source>opened a list of visits</source>
        <translation>öppnade en besökslista</translation>
    </message>
    <message>
        <source>opened a new case</source>
        <translation>öppnade ett nytt ärende</translation>
    </message>
    <message>
        <source>opened a visit</source>
        <translation>öppnade ett besök</translation>
    </message>
    <message>
        <source>opened an enquiry</source>
        <translation>öppnade en nyanmälan</translation>
    </message>
    <message>
        <source>opened an entry</source>
        <translation>öppnade en anteckning</translation>
    </message>
    <message>
        <source>opened blocks</source>
        <translation>öppnade spärrar</translation>
    </message>
    <message>
        <source>opened diagnoses</source>
        <translation>öppnade diagnoser</translation>
    </message>
    <message>
        <source>opened own phrases</source>
        <translation>öppnade egna fraser</translation>
    </message>
    <message>
        <source>opened process notes</source>
        <translation>öppnade arbetsanteckningar</translation>
    </message>
    <message>
        <source>opened recalls</source>
        <translation>öppnade bevakningar</translation>
    </message>
    <message>
        <source>opened reports of concern</source>
        <translation>öppnade anmälningar till socialtjänsten</translation>
    </message>
    <message>
        <source>opened screening forms</source>
        <translation>öppnade skattningar</translation>
    </message>
    <message>
        <source>opened six-monthly reviews</source>
        <translation>öppnade halvårsuppföljningar</translation>
    </message>
    <message>
        <source>opened the answers that are awaited</source>
        <translation>öppnade svar som väntas</translation>
    </message>
    <message>
        <source>opened the assessment</source>
        <translation>öppnade bedömningen</translation>
    </message>
    <message>
        <source>opened the calendar</source>
        <translation>öppnade kalendern</translation>
    </message>
    <message>
        <source>opened the figures of treatment</source>
        <translation>öppnade behandlingens siffror</translation>
    </message>
    <message>
        <source>opened the five answers</source>
        <translation>öppnade de fem statistikuppgifterna</translation>
    </message>
    <message>
        <source>opened the goals</source>
        <translation>öppnade målen</translation>
    </message>
    <message>
        <source>opened the invoice list</source>
        <translation>öppnade fakturalistan</translation>
    </message>
    <message>
        <source>opened the list of cases</source>
        <translation>öppnade listan över ärenden</translation>
    </message>
    <message>
        <source>opened the list of clients</source>
        <translation>öppnade klientlistan</translation>
    </message>
    <message>
        <source>opened the list of clients in common</source>
        <translation>öppnade listan över gemensamma klienter</translation>
    </message>
    <message>
        <source>opened the list of codes</source>
        <translation>öppnade kodlistan</translation>
    </message>
    <message>
        <source>opened the list of enquiries</source>
        <translation>öppnade listan över nyanmälningar</translation>
    </message>
    <message>
        <source>opened the list of first visits</source>
        <translation>öppnade listan över första besök</translation>
    </message>
    <message>
        <source>opened the list of follow-up talks</source>
        <translation>öppnade listan över uppföljningssamtal</translation>
    </message>
    <message>
        <source>opened the list of forms that are not saved</source>
        <translation>öppnade listan över formulär som inte är sparade</translation>
    </message>
    <message>
        <source>opened the list of medicines</source>
        <translation>öppnade läkemedelslistan</translation>
    </message>
    <message>
        <source>opened the list of reviews due</source>
        <translation>öppnade listan över uppföljningar att göra</translation>
    </message>
    <message>
        <source>opened the list of unsigned entries</source>
        <translation>öppnade listan över osignerat</translation>
    </message>
    <message>
        <source>opened the list of unsigned notes</source>
        <translation>öppnade listan över osignerade anteckningar</translation>
    </message>
    <message>
        <source>opened the list of unsigned shared notes</source>
        <translation>öppnade listan över osignerade gemensamma anteckningar</translation>
    </message>
    <message>
        <source>opened the list of what waits</source>
        <translation>öppnade listan över vad som väntar</translation>
    </message>
    <message>
        <source>opened the production report</source>
        <translation>öppnade produktionsrapporten</translation>
    </message>
    <message>
        <source>opened the queue of asked-for times</source>
        <translation>öppnade kön av önskade tider</translation>
    </message>
    <message>
        <source>opened the samples of the log</source>
        <translation>öppnade stickprov ur loggen</translation>
    </message>
    <message>
        <source>opened the samples that wait</source>
        <translation>öppnade prover som väntar</translation>
    </message>
    <message>
        <source>opened the visits behind a number</source>
        <translation>öppnade besöken bakom en siffra</translation>
    </message>
    <message>
        <source>opened what a visit contained</source>
        <translation>öppnade vad ett besök innehöll</translation>
    </message>
    <message>
        <source>opened what is shared</source>
        <translation>öppnade det som delas</translation>
    </message>
    <message>
        <source>opened what is warned of, and was</source>
        <translation>öppnade varningarna och vad de sagt förut</translation>
    </message>
    <message>
        <source>opened who pays</source>
        <translation>öppnade vem som betalar</translation>
    </message>
    <message>
        <source>other sheets in the workbook, left unread</source>
        <translation>andra blad i arbetsboken, inte lästa</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>utfall</translation>
    </message>
    <message>
        <source>outreach worker</source>
        <translation>uppsökare</translation>
    </message>
    <message>
        <source>outside the unit</source>
        <translation>utanför enheten</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>försenad</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>sida {page} av {pages}</translation>
    </message>
    <message>
        <source>paper signed</source>
        <translation>papperet underskrivet</translation>
    </message>
    <message>
        <source>partly reached</source>
        <translation>delvis nått</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>delar</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>uppehåll</translation>
    </message>
    <message>
        <source>paused a contract</source>
        <translation>gjorde uppehåll i ett kontrakt</translation>
    </message>
    <message>
        <source>period</source>
        <translation>period</translation>
    </message>
    <message>
        <source>personal identity number</source>
        <translation>personnummer</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>physician</source>
        <translation>läkarkonsult</translation>
    </message>
    <message>
        <source>pick up and move</source>
        <translation>ta upp och flytta</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planerat</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positiv</translation>
    </message>
    <message>
        <source>print</source>
        <translation>utskrift</translation>
    </message>
    <message>
        <source>printed {figure}</source>
        <translation>godkänd {figure}</translation>
    </message>
    <message>
        <source>probable dependence</source>
        <translation>sannolikt beroende</translation>
    </message>
    <message>
        <source>probable problems</source>
        <translation>sannolika problem</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>program</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>skyddad</translation>
    </message>
    <message>
        <source>protected: only Booked is shown</source>
        <translation>skyddad: bara Bokad visas</translation>
    </message>
    <message>
        <source>psychiatrist</source>
        <translation>psykiatrikonsult</translation>
    </message>
    <message>
        <source>put a question to the conference</source>
        <translation>ställde en fråga till konferensen</translation>
    </message>
    <message>
        <source>quarter {q} {year}</source>
        <translation>kvartal {q} {year}</translation>
    </message>
    <message>
        <source>reach today</source>
        <translation>nå idag</translation>
    </message>
    <message>
        <source>reach today: {way}</source>
        <translation>nå idag: {way}</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>nått</translation>
    </message>
    <message>
        <source>read</source>
        <translation>läst</translation>
    </message>
    <message>
        <source>received by</source>
        <translation>tog emot</translation>
    </message>
    <message>
        <source>reception hours, booked of what fits</source>
        <translation>mottagning, bokade av platser</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>registrerades</translation>
    </message>
    <message>
        <source>recorded a visit</source>
        <translation>registrerade ett besök</translation>
    </message>
    <message>
        <source>recorded an absence</source>
        <translation>registrerade frånvaro</translation>
    </message>
    <message>
        <source>red day</source>
        <translation>röd dag</translation>
    </message>
    <message>
        <source>red days too</source>
        <translation>också röda dagar</translation>
    </message>
    <message>
        <source>refer on</source>
        <translation>hänvisa vidare</translation>
    </message>
    <message>
        <source>referred on</source>
        <translation>hänvisad vidare</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registrerad</translation>
    </message>
    <message>
        <source>registered a client</source>
        <translation>registrerade en klient</translation>
    </message>
    <message>
        <source>registered a code</source>
        <translation>registrerade en kod</translation>
    </message>
    <message>
        <source>relative's talks</source>
        <translation>anhörigsamtal</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>ta bort</translation>
    </message>
    <message>
        <source>removed a text pack</source>
        <translation>tog bort ett textpaket</translation>
    </message>
    <message>
        <source>renewed a series</source>
        <translation>förlängde en samtalsserie</translation>
    </message>
    <message>
        <source>report</source>
        <translation>anmäla</translation>
    </message>
    <message>
        <source>report-of-concern</source>
        <translation>anmälan</translation>
    </message>
    <message>
        <source>reports-of-concern</source>
        <translation>anmalningar</translation>
    </message>
    <message>
        <source>reserve number</source>
        <translation>reservnummer</translation>
    </message>
    <message>
        <source>review</source>
        <translation>uppföljning</translation>
    </message>
    <message>
        <source>rikskod</source>
        <translation>rikskod</translation>
    </message>
    <message>
        <source>rooms, people, house</source>
        <translation>rum, personer, huset</translation>
    </message>
    <message>
        <source>rows in the file</source>
        <translation>rader i filen</translation>
    </message>
    <message>
        <source>rules of conduct by word of mouth</source>
        <translation>förhållningsregler muntligt</translation>
    </message>
    <message>
        <source>rules of conduct in writing</source>
        <translation>förhållningsregler skriftligt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>löper</translation>
    </message>
    <message>
        <source>said why a journal was opened</source>
        <translation>sade varför en journal öppnades</translation>
    </message>
    <message>
        <source>same month last year</source>
        <translation>samma månad i fjol</translation>
    </message>
    <message>
        <source>saw what the banner warns of</source>
        <translation>såg vad bannern varnar för</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>bläddra</translation>
    </message>
    <message>
        <source>search</source>
        <translation>sök</translation>
    </message>
    <message>
        <source>search in the list</source>
        <translation>sök i listan</translation>
    </message>
    <message>
        <source>searched the access log</source>
        <translation>sökte i åtkomstloggen</translation>
    </message>
    <message>
        <source>section</source>
        <translation>avsnitt</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>skickat</translation>
    </message>
    <message>
        <source>sent, not answered yet</source>
        <translation>skickat, inget svar än</translation>
    </message>
    <message>
        <source>series of talks</source>
        <translation>samtalsserie</translation>
    </message>
    <message>
        <source>serious problem</source>
        <translation>allvarligt problem</translation>
    </message>
    <message>
        <source>service</source>
        <translation>tjänst</translation>
    </message>
    <message>
        <source>services and targets laid in</source>
        <translation>lade in tjänster och produktionsmål</translation>
    </message>
    <message>
        <source>set a block</source>
        <translation>satte en spärr</translation>
    </message>
    <message>
        <source>set a recall</source>
        <translation>satte en bevakning</translation>
    </message>
    <message>
        <source>set a target</source>
        <translation>satte ett produktionsmål</translation>
    </message>
    <message>
        <source>set up a clinic</source>
        <translation>lägg upp en mottagning</translation>
    </message>
    <message>
        <source>settled a follow-up talk</source>
        <translation>klarade av ett uppföljningssamtal</translation>
    </message>
    <message>
        <source>settled an asked-for time</source>
        <translation>avklarade en önskad tid</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>svår</translation>
    </message>
    <message>
        <source>severe mental illness</source>
        <translation>allvarlig psykisk sjukdom</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>delas</translation>
    </message>
    <message>
        <source>shared the unit's key with a chief</source>
        <translation>delade enhetens nyckel med en enhetschef</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signerad</translation>
    </message>
    <message>
        <source>signed a process note</source>
        <translation>signerade en arbetsanteckning</translation>
    </message>
    <message>
        <source>signed a shared note</source>
        <translation>signerade en gemensam anteckning</translation>
    </message>
    <message>
        <source>signed an entry</source>
        <translation>signerade en anteckning</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>loggade in</translation>
    </message>
    <message>
        <source>signed off a sample of the log</source>
        <translation>avslutade ett stickprov ur loggen</translation>
    </message>
    <message>
        <source>signed {when} by {author}</source>
        <translation>signerad {when} av {author}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sedan {day}</translation>
    </message>
    <message>
        <source>slowest letter {ms} ms</source>
        <translation>långsammaste bokstaven {ms} ms</translation>
    </message>
    <message>
        <source>soon 14 days</source>
        <translation>snart 14 dagar</translation>
    </message>
    <message>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>öppen</translation>
    </message>
    <message>
        <source>still planned after its day</source>
        <translation>fortfarande planerat efter sin dag</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>utsatt</translation>
    </message>
    <message>
        <source>supervision</source>
        <translation>handledning</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>ta bort</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>ångra</translation>
    </message>
    <message>
        <source>take in visits or clients from a file</source>
        <translation>läs in besök eller klienter från en fil</translation>
    </message>
    <message>
        <source>take the answer away</source>
        <translation>ta bort svaret</translation>
    </message>
    <message>
        <source>take the report back</source>
        <translation>återta anmälan</translation>
    </message>
    <message>
        <source>taken away: {what}</source>
        <translation>tog bort: {what}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>tillbakataget</translation>
    </message>
    <message>
        <source>taken, not sent yet</source>
        <translation>taget, inte skickat</translation>
    </message>
    <message>
        <source>target</source>
        <translation>mål</translation>
    </message>
    <message>
        <source>target {figure}</source>
        <translation>mål {figure}</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>text message</source>
        <translation>sms</translation>
    </message>
    <message>
        <source>the KAST log</source>
        <translation>KAST-loggen</translation>
    </message>
    <message>
        <source>the address is missing</source>
        <translation>adressen saknas</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>inledning</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>klienten</translation>
    </message>
    <message>
        <source>the client consents</source>
        <translation>klienten samtycker</translation>
    </message>
    <message>
        <source>the client declines</source>
        <translation>klienten avstår</translation>
    </message>
    <message>
        <source>the client has not said yes to it</source>
        <translation>klienten har inte sagt ja till brev</translation>
    </message>
    <message>
        <source>the counselling record</source>
        <translation>behandlingsakten</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>avslutning</translation>
    </message>
    <message>
        <source>the entry {code}</source>
        <translation>posten {code}</translation>
    </message>
    <message>
        <source>the former answer, where it differs</source>
        <translation>förra svaret, där det skiljer sig</translation>
    </message>
    <message>
        <source>the last negative sample</source>
        <translation>det senaste negativa provet</translation>
    </message>
    <message>
        <source>the list behind</source>
        <translation>listan bakom</translation>
    </message>
    <message>
        <source>the medical journal</source>
        <translation>patientjournalen</translation>
    </message>
    <message>
        <source>the middle</source>
        <translation>mellanfas</translation>
    </message>
    <message>
        <source>the number is not known</source>
        <translation>numret är inte känt</translation>
    </message>
    <message>
        <source>the oldest entry {day}</source>
        <translation>den äldsta {day}</translation>
    </message>
    <message>
        <source>the oldest {day}</source>
        <translation>det äldsta {day}</translation>
    </message>
    <message>
        <source>the outreach log</source>
        <translation>uppsökarnas logg</translation>
    </message>
    <message>
        <source>the page before</source>
        <translation>sidan före</translation>
    </message>
    <message>
        <source>the paper is destroyed</source>
        <translation>papperet är förstört</translation>
    </message>
    <message>
        <source>the production report of a month or a year</source>
        <translation>produktionsrapport för en månad eller ett år</translation>
    </message>
    <message>
        <source>the reader's own family name</source>
        <translation>läsarens eget efternamn</translation>
    </message>
    <message>
        <source>the register</source>
        <translation>registret</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>rapporten</translation>
    </message>
    <message>
        <source>the result was not so</source>
        <translation>provsvaret stämde inte</translation>
    </message>
    <message>
        <source>the signature does not fit</source>
        <translation>signaturen stämmer inte</translation>
    </message>
    <message>
        <source>the staff, who ask</source>
        <translation>personalen, som frågar</translation>
    </message>
    <message>
        <source>the statistics</source>
        <translation>statistiken</translation>
    </message>
    <message>
        <source>the weekly time is still with {staff}</source>
        <translation>veckotiden är fortfarande hos {staff}</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>fönstret</translation>
    </message>
    <message>
        <source>therapist</source>
        <translation>behandlare</translation>
    </message>
    <message>
        <source>therapist away</source>
        <translation>behandlaren borta</translation>
    </message>
    <message>
        <source>threw a draft away</source>
        <translation>tog bort ett utkast</translation>
    </message>
    <message>
        <source>threw a draft note away</source>
        <translation>slängde ett utkast till arbetsanteckning</translation>
    </message>
    <message>
        <source>threw a draft shared note away</source>
        <translation>slängde ett utkast till gemensam anteckning</translation>
    </message>
    <message>
        <source>threw a form away</source>
        <translation>kastade ett formulär</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>kryssa</translation>
    </message>
    <message>
        <source>ticks</source>
        <translation>kryssar</translation>
    </message>
    <message>
        <source>to be judged</source>
        <translation>att bedöma</translation>
    </message>
    <message>
        <source>to be read</source>
        <translation>ska läsas</translation>
    </message>
    <message>
        <source>to be told</source>
        <translation>ska informeras</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommande</translation>
    </message>
    <message>
        <source>to the fields</source>
        <translation>till fälten</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>till {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>idag</translation>
    </message>
    <message>
        <source>took a code from the clinic's list</source>
        <translation>tog bort en kod ur mottagningens lista</translation>
    </message>
    <message>
        <source>took a colleague's hours away</source>
        <translation>tog bort en kollegas mottagningstider</translation>
    </message>
    <message>
        <source>took a sample</source>
        <translation>tog ett prov</translation>
    </message>
    <message>
        <source>took an absence back</source>
        <translation>tog tillbaka frånvaro</translation>
    </message>
    <message>
        <source>took an enquiry</source>
        <translation>tog emot en nyanmälan</translation>
    </message>
    <message>
        <source>took away a phrase of their own</source>
        <translation>tog bort en egen fras</translation>
    </message>
    <message>
        <source>took up a question</source>
        <translation>tog upp en fråga</translation>
    </message>
    <message>
        <source>trace partners</source>
        <translation>smittspåra</translation>
    </message>
    <message>
        <source>trans</source>
        <translation>trans</translation>
    </message>
    <message>
        <source>trans persons</source>
        <translation>transpersoner</translation>
    </message>
    <message>
        <source>treat</source>
        <translation>behandla</translation>
    </message>
    <message>
        <source>treated elsewhere</source>
        <translation>behandlad på annat håll</translation>
    </message>
    <message>
        <source>treatment</source>
        <translation>behandling</translation>
    </message>
    <message>
        <source>tried an import of clients</source>
        <translation>provade en import av klienter</translation>
    </message>
    <message>
        <source>tried an import of visits</source>
        <translation>provade en import av besök</translation>
    </message>
    <message>
        <source>unclear: {parts}</source>
        <translation>oklart: {parts}</translation>
    </message>
    <message>
        <source>under 18</source>
        <translation>under 18 år</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>ångra</translation>
    </message>
    <message>
        <source>unit.keys has someone the staff list lacks:</source>
        <translation>unit.keys har någon som inte finns i personallistan:</translation>
    </message>
    <message>
        <source>unit.keys is damaged</source>
        <translation>unit.keys är skadad</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>tills vidare</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>till och med {day}</translation>
    </message>
    <message>
        <source>value</source>
        <translation>värde</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>besök</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>makulerat</translation>
    </message>
    <message>
        <source>voided a visit</source>
        <translation>makulerade ett besök</translation>
    </message>
    <message>
        <source>voided: {reason}</source>
        <translation>makulerat: {reason}</translation>
    </message>
    <message>
        <source>w {week}</source>
        <translation>v {week}</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>avvakta</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>väntar</translation>
    </message>
    <message>
        <source>was told of new holders of keys</source>
        <translation>fick veta om nya innehavare av nycklar</translation>
    </message>
    <message>
        <source>week</source>
        <translation>vecka</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>vecka {week}</translation>
    </message>
    <message>
        <source>week, day</source>
        <translation>vecka, dag</translation>
    </message>
    <message>
        <source>what can be done with the row, and how it is sorted</source>
        <translation>vad man kan göra med raden, och hur listan sorteras</translation>
    </message>
    <message>
        <source>what is shared with consent</source>
        <translation>det som delas med samtycke</translation>
    </message>
    <message>
        <source>what the visit contained</source>
        <translation>vad besöket innehöll</translation>
    </message>
    <message>
        <source>when</source>
        <translation>när</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>återtagen</translation>
    </message>
    <message>
        <source>withdrawn by the unit</source>
        <translation>inställt</translation>
    </message>
    <message>
        <source>withdrew a consent</source>
        <translation>återkallade ett samtycke</translation>
    </message>
    <message>
        <source>wk {week}</source>
        <translation>v. {week}</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>kvinna</translation>
    </message>
    <message>
        <source>women</source>
        <translation>kvinnor</translation>
    </message>
    <message>
        <source>work sheet</source>
        <translation>arbetsblad</translation>
    </message>
    <message>
        <source>would be added</source>
        <translation>läggs till</translation>
    </message>
    <message>
        <source>would not</source>
        <translation>ville inte</translation>
    </message>
    <message>
        <source>write about the visit</source>
        <translation>skriv om besöket</translation>
    </message>
    <message>
        <source>wrong number or address</source>
        <translation>fel nummer eller adress</translation>
    </message>
    <message>
        <source>wrote a code in the clinic's list</source>
        <translation>skrev en kod i mottagningens lista</translation>
    </message>
    <message>
        <source>wrote a colleague's particulars</source>
        <translation>skrev en kollegas uppgifter</translation>
    </message>
    <message>
        <source>wrote a conference's decision</source>
        <translation>skrev en konferens beslut</translation>
    </message>
    <message>
        <source>wrote a conference's minutes</source>
        <translation>skrev en konferens minnesanteckningar</translation>
    </message>
    <message>
        <source>wrote a consent</source>
        <translation>skrev ett samtycke</translation>
    </message>
    <message>
        <source>wrote a goal</source>
        <translation>skrev ett mål</translation>
    </message>
    <message>
        <source>wrote a neutral letter</source>
        <translation>skrev ett neutralt brev</translation>
    </message>
    <message>
        <source>wrote a phrase of their own</source>
        <translation>skrev en egen fras</translation>
    </message>
    <message>
        <source>wrote a report of concern</source>
        <translation>skrev en anmälan till socialtjänsten</translation>
    </message>
    <message>
        <source>wrote a six-monthly review</source>
        <translation>skrev en halvårsuppföljning</translation>
    </message>
    <message>
        <source>wrote about a sample</source>
        <translation>skrev om ett prov</translation>
    </message>
    <message>
        <source>wrote an assessment talk</source>
        <translation>skrev ett bedömningssamtal</translation>
    </message>
    <message>
        <source>wrote the answer to a report of concern</source>
        <translation>skrev svaret på en anmälan till socialtjänsten</translation>
    </message>
    <message>
        <source>wrote the five answers</source>
        <translation>skrev de fem statistikuppgifterna</translation>
    </message>
    <message>
        <source>wrote what a visit contained</source>
        <translation>skrev vad ett besök innehöll</translation>
    </message>
    <message>
        <source>wrote who pays</source>
        <translation>skrev vem som betalar</translation>
    </message>
    <message>
        <source>wrote: {what}</source>
        <translation>skrev: {what}</translation>
    </message>
    <message>
        <source>year</source>
        <translation>år</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>you assist {names}</source>
        <translation>du assisterar {names}</translation>
    </message>
    <message>
        <source>{actual} of {target}</source>
        <translation>{actual} av {target}</translation>
    </message>
    <message>
        <source>{added} of {rows} rows added, {already} were already there.</source>
        <translation>{added} av {rows} rader lades till, {already} fanns redan.</translation>
    </message>
    <message>
        <source>{answered} of {of} answered</source>
        <translation>{answered} av {of} besvarade</translation>
    </message>
    <message>
        <source>{answer} of {most}</source>
        <translation>{answer} av {most}</translation>
    </message>
    <message>
        <source>{approved} of 12 months are approved.</source>
        <translation>{approved} av 12 månader är godkända.</translation>
    </message>
    <message>
        <source>{attended} of {offered} offered</source>
        <translation>{attended} av {offered} erbjudna</translation>
    </message>
    <message>
        <source>{attended} of {offered} offered, target by the week</source>
        <translation>{attended} av {offered} erbjudna, mål per vecka</translation>
    </message>
    <message>
        <source>{before} became {after}</source>
        <translation>{before} blev {after}</translation>
    </message>
    <message>
        <source>{booked} of {target} talks</source>
        <translation>{booked} av {target} samtal</translation>
    </message>
    <message>
        <source>{change} since {day}</source>
        <translation>{change} sedan {day}</translation>
    </message>
    <message>
        <source>{clients} clients, {visits} visits; milliseconds, median</source>
        <translation>{clients} klienter, {visits} besök; millisekunder, median</translation>
    </message>
    <message>
        <source>{clients} new clients, {staff} new names among staff</source>
        <translation>Nya klienter: {clients}, nya namn bland personalen: {staff}</translation>
    </message>
    <message>
        <source>{client} and {therapist} have met here from {first} to {last}.</source>
        <translation>{client} och {therapist} har träffats här från {first} till {last}.</translation>
    </message>
    <message>
        <source>{client} and {therapist} looked back together on {date}.</source>
        <translation>{client} och {therapist} såg tillbaka tillsammans {date}.</translation>
    </message>
    <message>
        <source>{code} is kept.</source>
        <translation>{code} är sparad.</translation>
    </message>
    <message>
        <source>{counts}, {done} of {wanted} h</source>
        <translation>{counts}, {done} av {wanted} tim</translation>
    </message>
    <message>
        <source>{day} has passed</source>
        <translation>{day} har passerat</translation>
    </message>
    <message>
        <source>{day}: no talk, {why}</source>
        <translation>{day}: inget samtal, {why}</translation>
    </message>
    <message>
        <source>{day}: {far} of 10</source>
        <translation>{day}: {far} av 10</translation>
    </message>
    <message>
        <source>{day}: {text}</source>
        <translation>{day}: {text}</translation>
    </message>
    <message>
        <source>{day}: {what} is taken {start}–{end}</source>
        <translation>{day} upptaget: {what} {start}–{end}</translation>
    </message>
    <message>
        <source>{day}: {what} is taken, and nothing is free in four weeks.</source>
        <translation>{day} upptaget: {what}. Inget är ledigt på fyra veckor.</translation>
    </message>
    <message>
        <source>{day}: {what} is taken, {place} is free.</source>
        <translation>{day} upptaget: {what}. {place} är ledigt.</translation>
    </message>
    <message>
        <source>{decision}, decided {day}</source>
        <translation>{decision}, beslutat {day}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} av {total}</translation>
    </message>
    <message>
        <source>{edition}. Rights: {rights}.</source>
        <translation>{edition}. Rättigheter: {rights}.</translation>
    </message>
    <message>
        <source>{far} over</source>
        <translation>{far} över</translation>
    </message>
    <message>
        <source>{far} under</source>
        <translation>{far} under</translation>
    </message>
    <message>
        <source>{fee} kronor a talk, paid by the municipality.</source>
        <translation>{fee} kronor per samtal, som kommunen betalar.</translation>
    </message>
    <message>
        <source>{field} changed</source>
        <translation>{field} ändrat</translation>
    </message>
    <message>
        <source>{field}: {after}</source>
        <translation>{field}: {after}</translation>
    </message>
    <message>
        <source>{field}: {before} became {after}</source>
        <translation>{field}: {before} blev {after}</translation>
    </message>
    <message>
        <source>{field}: {before} taken away</source>
        <translation>{field}: {before} togs bort</translation>
    </message>
    <message>
        <source>{figure} of {target} so far</source>
        <translation>{figure} av {target} hittills</translation>
    </message>
    <message>
        <source>{figure} so far</source>
        <translation>{figure} hittills</translation>
    </message>
    <message>
        <source>{figure} the same month last year</source>
        <translation>{figure} samma månad i fjol</translation>
    </message>
    <message>
        <source>{form} is shown in {language} by {edition}.</source>
        <translation>{form} visas på {language} enligt {edition}.</translation>
    </message>
    <message>
        <source>{form} shows numbers and our own headings again. Answers that were given stay as they are.</source>
        <translation>{form} visar siffror och våra egna rubriker igen. Svar som är givna står kvar som de är.</translation>
    </message>
    <message>
        <source>{gender} from {day}</source>
        <translation>{gender} från {day}</translation>
    </message>
    <message>
        <source>{held} held of {offered} offered; {no_show} no-shows, {cancelled} cancelled</source>
        <translation>{held} genomförda av {offered} erbjudna; {no_show} uteblivna, {cancelled} återbud</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} timmar</translation>
    </message>
    <message>
        <source>{hours} of {target} hours</source>
        <translation>{hours} av {target} timmar</translation>
    </message>
    <message>
        <source>{imported} is counted as {name}.</source>
        <translation>{imported} räknas som {name}.</translation>
    </message>
    <message>
        <source>{kept} of {settled} within 14 days, {share}</source>
        <translation>{kept} av {settled} inom 14 dagar, {share}</translation>
    </message>
    <message>
        <source>{language}, needs an interpreter</source>
        <translation>{language}, behöver tolk</translation>
    </message>
    <message>
        <source>{login} cannot sign in any more.</source>
        <translation>{login} kan inte logga in längre.</translation>
    </message>
    <message>
        <source>{login} holds keys to more than a chief may read. End this sign-in and add the person anew as chief.</source>
        <translation>{login} har nycklar till mer än en enhetschef får läsa. Avsluta den här inloggningen och lägg upp personen på nytt som chef.</translation>
    </message>
    <message>
        <source>{login} is added and enrolled.</source>
        <translation>{login} är tillagd och har valt lösenord.</translation>
    </message>
    <message>
        <source>{login} is added. One-time code: {code}</source>
        <translation>{login} är tillagd. Engångskod: {code}</translation>
    </message>
    <message>
        <source>{login} is enrolled.</source>
        <translation>{login} har valt lösenord.</translation>
    </message>
    <message>
        <source>{login} was granted: {what}</source>
        <translation>{login} har fått nyckel till: {what}</translation>
    </message>
    <message>
        <source>{low} or more</source>
        <translation>{low} eller mer</translation>
    </message>
    <message>
        <source>{measure} ({missing} under the target)</source>
        <translation>{measure} ({missing} under målet)</translation>
    </message>
    <message>
        <source>{measure}, target</source>
        <translation>{measure}, mål</translation>
    </message>
    <message>
        <source>{measure}, the weeks together</source>
        <translation>{measure}, veckorna tillsammans</translation>
    </message>
    <message>
        <source>{measure}, week by week</source>
        <translation>{measure}, vecka för vecka</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{module}: moderate or high</source>
        <translation>{module}: måttlig eller hög</translation>
    </message>
    <message>
        <source>{month} is already approved.</source>
        <translation>{month} är redan godkänd.</translation>
    </message>
    <message>
        <source>{month} is approved, and keeps its target. Choose a later month.</source>
        <translation>{month} är godkänd och behåller sitt mål. Välj en senare månad.</translation>
    </message>
    <message>
        <source>{month} is approved.</source>
        <translation>{month} är godkänd.</translation>
    </message>
    <message>
        <source>{month} is drawn already.</source>
        <translation>{month} är redan dragen.</translation>
    </message>
    <message>
        <source>{month} is not over yet, and cannot be approved.</source>
        <translation>{month} är inte slut ännu och kan inte godkännas.</translation>
    </message>
    <message>
        <source>{municipality}, decision {decision}, {fee} kronor a talk</source>
        <translation>{municipality}, beslut {decision}, {fee} kronor per samtal</translation>
    </message>
    <message>
        <source>{name} ({roles}), added by {who}, will be able to read: {what}. The fingerprint is {print}.</source>
        <translation>{name} ({roles}), tillagd av {who}, kommer att kunna läsa: {what}. Fingeravtrycket är {print}.</translation>
    </message>
    <message>
        <source>{name} assists instead</source>
        <translation>{name} assisterar i stället</translation>
    </message>
    <message>
        <source>{name} came with an import and has no sign-in. After matching, the visits of both are counted together, also in months gone by. This cannot be taken back.</source>
        <translation>{name} kom med en import och har ingen inloggning. Efter kopplingen räknas bådas besök ihop, även för gångna månader. Det går inte att ta tillbaka.</translation>
    </message>
    <message>
        <source>{name} can sign in.</source>
        <translation>{name} kan logga in.</translation>
    </message>
    <message>
        <source>{name} cannot sign in any more.</source>
        <translation>{name} kan inte längre logga in.</translation>
    </message>
    <message>
        <source>{name} chooses a password</source>
        <translation>{name} väljer sitt lösenord</translation>
    </message>
    <message>
        <source>{name} chooses “I have a one-time code” at sign-in, and a password of their own.</source>
        <translation>{name} väljer ”Jag har en engångskod” vid inloggningen och sedan ett eget lösenord.</translation>
    </message>
    <message>
        <source>{name} does not receive that day.</source>
        <translation>{name} tar inte emot den dagen.</translation>
    </message>
    <message>
        <source>{name} has another target.</source>
        <translation>{name} har fått ett nytt mål.</translation>
    </message>
    <message>
        <source>{name} has the case from today.</source>
        <translation>{name} har ärendet från idag.</translation>
    </message>
    <message>
        <source>{name} holds from {day}.</source>
        <translation>{name} gäller från {day}.</translation>
    </message>
    <message>
        <source>{name} is</source>
        <translation>{name} är</translation>
    </message>
    <message>
        <source>{name} is added. The login is {login}.</source>
        <translation>{name} är tillagd. Inloggningsnamnet är {login}.</translation>
    </message>
    <message>
        <source>{name} is changed. Other roles take effect at the next sign-in.</source>
        <translation>{name} är ändrad. Andra roller gäller från nästa inloggning.</translation>
    </message>
    <message>
        <source>{name} receives {hours} that day.</source>
        <translation>{name} tar emot {hours} den dagen.</translation>
    </message>
    <message>
        <source>{name} sits by the phone {hours}.</source>
        <translation>{name} sitter i telefon {hours}.</translation>
    </message>
    <message>
        <source>{name} was given: {what}</source>
        <translation>{name} fick nycklar till: {what}</translation>
    </message>
    <message>
        <source>{name}, signed {when}</source>
        <translation>{name}, signerat {when}</translation>
    </message>
    <message>
        <source>{name}, {role}: language, theme, sign out</source>
        <translation>{name}, {role}: språk, tema, logga ut</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} unsigned, the oldest {day}</source>
        <translation>
            <numerusform>{name}: {n} osignerad, den äldsta {day}</numerusform>
            <numerusform>{name}: {n} osignerade, den äldsta {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {why}, {first} to {last}</source>
        <translation>{name}: {why}, {first} till {last}</translation>
    </message>
    <message>
        <source>{noted} with a note this month</source>
        <translation>{noted} med anteckning denna månad</translation>
    </message>
    <message>
        <source>{number}, the last {day}: {way}, {outcome}.</source>
        <translation>{number}, senast {day}: {way}, {outcome}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} attempts</source>
        <translation>
            <numerusform>{n} försök</numerusform>
            <numerusform>{n} försök</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} attended</source>
        <translation>
            <numerusform>{n} genomfört</numerusform>
            <numerusform>{n} genomförda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} blocked for you</source>
        <translation>
            <numerusform>{n} spärrad för dig</numerusform>
            <numerusform>{n} spärrade för dig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} bookings</source>
        <translation>
            <numerusform>{n} bokning</numerusform>
            <numerusform>{n} bokningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} bookings: choose what becomes of each.</source>
        <translation>
            <numerusform>{n} bokning: välj vad som händer med den.</numerusform>
            <numerusform>{n} bokningar: välj vad som händer med var och en.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} can sign in.</source>
        <translation>
            <numerusform>{n} person kan logga in.</numerusform>
            <numerusform>{n} personer kan logga in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cancelled</source>
        <translation>
            <numerusform>{n} återbud</numerusform>
            <numerusform>{n} återbud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chosen</source>
        <translation>
            <numerusform>{n} vald</numerusform>
            <numerusform>{n} valda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} clients</source>
        <translation>
            <numerusform>{n} klient</numerusform>
            <numerusform>{n} klienter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} clients match</source>
        <translation>
            <numerusform>{n} klient stämmer</numerusform>
            <numerusform>{n} klienter stämmer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} codes are already in the register</source>
        <translation>
            <numerusform>{n} kod finns redan i registret</numerusform>
            <numerusform>{n} koder finns redan i registret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} codes of your own</source>
        <translation>
            <numerusform>{n} egen kod</numerusform>
            <numerusform>{n} egna koder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} colleagues came to hold keys that you hold, since you last signed in.</source>
        <translation>
            <numerusform>En kollega har fått nycklar som du också har, sedan du senast loggade in.</numerusform>
            <numerusform>{n} kollegor har fått nycklar som du också har, sedan du senast loggade in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} colleagues wait for keys that you can give.</source>
        <translation>
            <numerusform>En kollega väntar på nycklar som du kan ge.</numerusform>
            <numerusform>{n} kollegor väntar på nycklar som du kan ge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} dag</numerusform>
            <numerusform>{n} dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days ago</source>
        <translation>
            <numerusform>för {n} dag sedan</numerusform>
            <numerusform>för {n} dagar sedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days left of 14</source>
        <translation>
            <numerusform>{n} dag kvar av 14</numerusform>
            <numerusform>{n} dagar kvar av 14</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days old</source>
        <translation>
            <numerusform>{n} dag gammal</numerusform>
            <numerusform>{n} dagar gammal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days over the 14</source>
        <translation>
            <numerusform>{n} dag över de 14</numerusform>
            <numerusform>{n} dagar över de 14</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days until it is locked</source>
        <translation>
            <numerusform>Låses om {n} dag</numerusform>
            <numerusform>Låses om {n} dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} faults</source>
        <translation>
            <numerusform>ett fel</numerusform>
            <numerusform>{n} fel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} faults were found.</source>
        <translation>
            <numerusform>{n} fel hittades.</numerusform>
            <numerusform>{n} fel hittades.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} first visits over 14 days</source>
        <translation>
            <numerusform>{n} första besök över 14 dagar</numerusform>
            <numerusform>{n} första besök över 14 dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} from day {day}</source>
        <translation>
            <numerusform>{n} på dag {day} eller mer</numerusform>
            <numerusform>{n} på dag {day} eller mer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} left</source>
        <translation>
            <numerusform>{n} kvar</numerusform>
            <numerusform>{n} kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} left to do</source>
        <translation>
            <numerusform>{n} kvar att göra</numerusform>
            <numerusform>{n} kvar att göra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines to judge.</source>
        <translation>
            <numerusform>{n} rad att bedöma.</numerusform>
            <numerusform>{n} rader att bedöma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines, newest first</source>
        <translation>
            <numerusform>{n} rad</numerusform>
            <numerusform>{n} rader, nyaste först</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines, oldest first. Times are the clinic's own.</source>
        <translation>
            <numerusform>{n} rad. Tiderna är mottagningens egna.</numerusform>
            <numerusform>{n} rader, äldst först. Tiderna är mottagningens egna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} locked unsigned</source>
        <translation>
            <numerusform>{n} låst osignerad</numerusform>
            <numerusform>{n} låsta osignerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} medicines now.</source>
        <translation>
            <numerusform>{n} läkemedel nu.</numerusform>
            <numerusform>{n} läkemedel nu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} months</source>
        <translation>
            <numerusform>{n} månad</numerusform>
            <numerusform>{n} månader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} months before the sample</source>
        <translation>
            <numerusform>{n} månad före provet</numerusform>
            <numerusform>{n} månader före provet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <translation>
            <numerusform>en till</numerusform>
            <numerusform>{n} till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new enquiries</source>
        <translation>
            <numerusform>{n} ny anmälan</numerusform>
            <numerusform>{n} nya anmälningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} no-shows</source>
        <translation>
            <numerusform>{n} uteblivet</numerusform>
            <numerusform>{n} uteblivna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} notes must be signed first.</source>
        <translation>
            <numerusform>{n} anteckning måste signeras först.</numerusform>
            <numerusform>{n} anteckningar måste signeras först.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} notes, in order.</source>
        <translation>
            <numerusform>{n} anteckning.</numerusform>
            <numerusform>{n} anteckningar, i ordning.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of 13 yes</source>
        <translation>
            <numerusform>{n} av 13 ja</numerusform>
            <numerusform>{n} av 13 ja</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of 14 days have passed</source>
        <translation>
            <numerusform>{n} av 14 dagar har gått</numerusform>
            <numerusform>{n} av 14 dagar har gått</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {known} match</source>
        <translation>
            <numerusform>{n} av {known} stämmer</numerusform>
            <numerusform>{n} av {known} stämmer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {of} not carried out</source>
        <translation>
            <numerusform>{n} av {of} ej genomförda</numerusform>
            <numerusform>{n} av {of} ej genomförda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} outcomes are missing, the oldest since {day}.</source>
        <translation>
            <numerusform>Ett utfall saknas, sedan {day}.</numerusform>
            <numerusform>{n} utfall saknas, det äldsta sedan {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} persons</source>
        <translation>
            <numerusform>{n} person</numerusform>
            <numerusform>{n} personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of the screens: {folder}</source>
        <translation>
            <numerusform>{n} bild av skärmarna: {folder}</numerusform>
            <numerusform>{n} bilder av skärmarna: {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} planned talks are withdrawn.</source>
        <translation>
            <numerusform>{n} planerat samtal ställs in.</numerusform>
            <numerusform>{n} planerade samtal ställs in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} questions have no answer.</source>
        <translation>
            <numerusform>{n} fråga saknar svar.</numerusform>
            <numerusform>{n} frågor saknar svar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} questions to the conference stand on the next agenda.</source>
        <translation>
            <numerusform>{n} fråga till konferensen står på nästa dagordning.</numerusform>
            <numerusform>{n} frågor till konferensen står på nästa dagordning.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} recalls in the journal go on.</source>
        <translation>
            <numerusform>{n} bevakning i journalen ligger kvar.</numerusform>
            <numerusform>{n} bevakningar i journalen ligger kvar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} samples wait for something.</source>
        <translation>
            <numerusform>{n} prov väntar på något.</numerusform>
            <numerusform>{n} prov väntar på något.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} screening forms have answers that must be assessed now.</source>
        <translation>
            <numerusform>En skattning har svar som behöver bedömas nu.</numerusform>
            <numerusform>{n} skattningar har svar som behöver bedömas nu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} should have been done.</source>
        <translation>
            <numerusform>{n} är försenad.</numerusform>
            <numerusform>{n} är försenade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} still running</source>
        <translation>
            <numerusform>{n} pågår än</numerusform>
            <numerusform>{n} pågår än</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} talks</source>
        <translation>
            <numerusform>{n} samtal</numerusform>
            <numerusform>{n} samtal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} talks are made, up to {day}.</source>
        <translation>
            <numerusform>{n} samtal är utlagt, till och med {day}.</numerusform>
            <numerusform>{n} samtal är utlagda, till och med {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} talks can be made.</source>
        <translation>
            <numerusform>{n} samtal kan läggas ut.</numerusform>
            <numerusform>{n} samtal kan läggas ut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} talks lack an outcome: give them one first.</source>
        <translation>
            <numerusform>{n} samtal saknar utfall: ge det ett först.</numerusform>
            <numerusform>{n} samtal saknar utfall: ge dem det först.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} talks left</source>
        <translation>
            <numerusform>{n} samtal kvar</numerusform>
            <numerusform>{n} samtal kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things wait.</source>
        <translation>
            <numerusform>{n} sak väntar.</numerusform>
            <numerusform>{n} saker väntar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unsigned notes</source>
        <translation>
            <numerusform>{n} osignerad anteckning</numerusform>
            <numerusform>{n} osignerade anteckningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} visits</source>
        <translation>
            <numerusform>{n} besök</numerusform>
            <numerusform>{n} besök</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} visits belong to programmes that you do not work in</source>
        <translation>
            <numerusform>ett besök hör till ett program som du inte arbetar i</numerusform>
            <numerusform>{n} besök hör till program som du inte arbetar i</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} visits lack an outcome.</source>
        <translation>
            <numerusform>Ett besök saknar utfall.</numerusform>
            <numerusform>{n} besök saknar utfall.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} visits:</source>
        <translation>
            <numerusform>{n} besök:</numerusform>
            <numerusform>{n} besök:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} wait for a time</source>
        <translation>
            <numerusform>{n} väntar på tid</numerusform>
            <numerusform>{n} väntar på tid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} wait for keys.</source>
        <translation>
            <numerusform>En person väntar på nycklar.</numerusform>
            <numerusform>{n} personer väntar på nycklar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} weeks</source>
        <translation>
            <numerusform>{n} vecka</numerusform>
            <numerusform>{n} veckor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} withdrawn</source>
        <translation>
            <numerusform>{n} inställt</numerusform>
            <numerusform>{n} inställda</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} och {other}</translation>
    </message>
    <message>
        <source>{one} {one_time} and {other} {other_time}.</source>
        <translation>{one} {one_time} och {other} {other_time}.</translation>
    </message>
    <message>
        <source>{over} above</source>
        <translation>{over} över</translation>
    </message>
    <message>
        <source>{parts}: age unknown</source>
        <translation>{parts}: ålder okänd</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{reached} of {total} targets of the year were reached, counted month by month.</source>
        <translation>{reached} av {total} årsmål är nådda, räknat månad för månad.</translation>
    </message>
    <message>
        <source>{reached} of {total} targets were reached.</source>
        <translation>{reached} av {total} mål är nådda.</translation>
    </message>
    <message>
        <source>{record}: what may be shared</source>
        <translation>{record}: vad som får delas</translation>
    </message>
    <message>
        <source>{role}, telephone</source>
        <translation>{role}, telefon</translation>
    </message>
    <message>
        <source>{role}, {booked} of {fits} times booked</source>
        <translation>{role}, {booked} av {fits} tider bokade</translation>
    </message>
    <message>
        <source>{room} can be booked.</source>
        <translation>{room} kan bokas.</translation>
    </message>
    <message>
        <source>{room} cannot be ended yet. Booked visits: {visits} (the last {last}). Contracts with a weekly time: {contracts}. Move them in the calendar first.</source>
        <translation>{room} kan inte avslutas än. Bokade besök: {visits} (det sista {last}). Kontrakt med veckotid: {contracts}. Flytta dem i kalendern först.</translation>
    </message>
    <message>
        <source>{room} is free then.</source>
        <translation>{room} är ledigt då.</translation>
    </message>
    <message>
        <source>{room} is not booked any more.</source>
        <translation>{room} bokas inte längre.</translation>
    </message>
    <message>
        <source>{sample}, no answer yet</source>
        <translation>{sample}, inget svar än</translation>
    </message>
    <message>
        <source>{staff} has no role that gives this service.</source>
        <translation>{staff} har ingen roll som ger den här tjänsten.</translation>
    </message>
    <message>
        <source>{staff} has taken your case over</source>
        <translation>{staff} har tagit över ditt ärende</translation>
    </message>
    <message>
        <source>{staff} is away on {date}.</source>
        <translation>{staff} är borta {date}.</translation>
    </message>
    <message>
        <source>{staff} is told.</source>
        <translation>{staff} får veta det.</translation>
    </message>
    <message>
        <source>{staff}, at the latest {day}</source>
        <translation>{staff}, senast {day}</translation>
    </message>
    <message>
        <source>{staff}, {assistant} assists</source>
        <translation>{staff}, {assistant} assisterar</translation>
    </message>
    <message>
        <source>{sum} of {most}</source>
        <translation>{sum} av {most}</translation>
    </message>
    <message>
        <source>{text} is not a day (YYYY-MM-DD)</source>
        <translation>{text} är ingen dag (ÅÅÅÅ-MM-DD)</translation>
    </message>
    <message>
        <source>{text} is not a number above 0</source>
        <translation>{text} är inte ett tal över 0</translation>
    </message>
    <message>
        <source>{title}: incomplete, {answered} of {of}</source>
        <translation>{title}: ofullständig, {answered} av {of}</translation>
    </message>
    <message>
        <source>{told} to {day}.</source>
        <translation>{told} till {day}.</translation>
    </message>
    <message>
        <source>{under} below</source>
        <translation>{under} under</translation>
    </message>
    <message numerus="yes">
        <source>{used} of {n} talks used</source>
        <translation>
            <numerusform>{used} av {n} samtal använt</numerusform>
            <numerusform>{used} av {n} samtal använda</numerusform>
        </translation>
    </message>
    <message>
        <source>{value} from {day}</source>
        <translation>{value} från {day}</translation>
    </message>
    <message>
        <source>{weekday} from {day}: closed.</source>
        <translation>{weekday} från {day}: stängt.</translation>
    </message>
    <message>
        <source>{weekday} from {day}: open {opens} to {closes}.</source>
        <translation>{weekday} från {day}: öppet {opens} till {closes}.</translation>
    </message>
    <message>
        <source>{weekday} {starts}–{ends}, {often}.</source>
        <translation>{weekday} {starts}–{ends}, {often}.</translation>
    </message>
    <message>
        <source>{weekday} {start}–{end}, once a week</source>
        <translation>{weekday} {start}–{end}, en gång i veckan</translation>
    </message>
    <message>
        <source>{weekday} {time}, {minutes} minutes, {room}, {staff}</source>
        <translation>{weekday} {time}, {minutes} minuter, {room}, {staff}</translation>
    </message>
    <message>
        <source>{weekday} {time}, {room}</source>
        <translation>{weekday} {time}, {room}</translation>
    </message>
    <message>
        <source>{what} ({who})</source>
        <translation>{what} ({who})</translation>
    </message>
    <message>
        <source>{what} does not go with {other}</source>
        <translation>{what} kan inte användas tillsammans med {other}</translation>
    </message>
    <message>
        <source>{what} is a number, not {given}</source>
        <translation>{what} ska vara ett tal, inte {given}</translation>
    </message>
    <message>
        <source>{what} is missing</source>
        <translation>{what} saknas</translation>
    </message>
    <message>
        <source>{what} is not known here</source>
        <translation>{what} är okänt här</translation>
    </message>
    <message>
        <source>{what} is one of {known}, not {given}</source>
        <translation>{what} ska vara en av {known}, inte {given}</translation>
    </message>
    <message>
        <source>{what} needs a value</source>
        <translation>{what} behöver ett värde</translation>
    </message>
    <message>
        <source>{what}, correction</source>
        <translation>{what}, rättelse</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}: {why}</translation>
    </message>
    <message>
        <source>{who} came at {time}.</source>
        <translation>{who} kom {time}.</translation>
    </message>
    <message>
        <source>{who} has been waiting since {time}</source>
        <translation>{who} väntar sedan {time}</translation>
    </message>
    <message>
        <source>{who} has changed this in the meantime. Your text is kept: compare, and save again.</source>
        <translation>{who} har ändrat detta under tiden. Din text finns kvar: jämför och spara igen.</translation>
    </message>
    <message>
        <source>{who} has the case. Say why you hand it over: it is logged, and {who} is told.</source>
        <translation>{who} har ärendet. Skriv varför du lämnar över det: det loggas, och {who} får veta.</translation>
    </message>
    <message>
        <source>{who}, moving</source>
        <translation>{who}, flyttas</translation>
    </message>
    <message>
        <source>{who}, proposal</source>
        <translation>{who}, förslag</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
    <message>
        <source>{who}: {outcome}.</source>
        <translation>{who}: {outcome}.</translation>
    </message>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}: {what}</translation>
    </message>
    <message>
        <source>{why}, to {to}, by {name}</source>
        <translation>{why}, till {to}, av {name}</translation>
    </message>
    <message numerus="yes">
        <source>{words} and {n} more</source>
        <translation>
            <numerusform>{words} och {n} till</numerusform>
            <numerusform>{words} och {n} till</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, more than the week's</source>
        <translation>{words}, mer än veckans mål</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} år</translation>
    </message>
    <message>
        <source>{year}, until {day}</source>
        <translation>{year}, till och med {day}</translation>
    </message>
    <message numerus="yes">
        <source>… and {n} more</source>
        <translation>
            <numerusform>… och {n} till</numerusform>
            <numerusform>… och {n} till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and {n} more faults; --json tells them all.</source>
        <translation>
            <numerusform>… och {n} fel till; --json berättar om alla.</numerusform>
            <numerusform>… och {n} fel till; --json berättar om alla.</numerusform>
        </translation>
    </message>
</context>
</TS>
