<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Spiral</name>
    <message>
        <source>000 cannot come after the date. Check the number.</source>
        <translation>000 kan inte följa efter datumet. Kontrollera numret.</translation>
    </message>
    <message>
        <source>2–40 small letters, digits, dots or hyphens.</source>
        <translation>2–40 små bokstäver, siffror, punkter eller bindestreck.</translation>
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
        <source>A colleague who holds the keys gives them under Administration, “Keys to give”.</source>
        <translation>En kollega som har nycklarna ger dem under Administration, ”Nycklar att ge”.</translation>
    </message>
    <message>
        <source>A fault in the program: {where}. Tell who looks after it.</source>
        <translation>Ett fel i programmet: {where}. Säg till den som sköter det.</translation>
    </message>
    <message>
        <source>A folder with unit.keys and records.db in it.</source>
        <translation>En mapp som innehåller unit.keys och records.db.</translation>
    </message>
    <message>
        <source>A gender is known, and “unknown” would change nothing. Write the day it was written.</source>
        <translation>Ett kön är känt, och ”okänt” skulle inte ändra något. Skriv den dag det kända skrevs in.</translation>
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
        <source>A month</source>
        <translation>Per månad</translation>
    </message>
    <message>
        <source>A new folder, a chief, and the first colleagues.</source>
        <translation>En ny mapp, en enhetschef och de första kollegorna.</translation>
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
        <source>A personal identity number has 10 or 12 digits.</source>
        <translation>Ett personnummer har 10 eller 12 siffror.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed, or stands in the wrong place.</source>
        <translation>Ett citattecken avslutas aldrig eller står på fel plats.</translation>
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
        <source>A row refers to one that is gone</source>
        <translation>En rad hänvisar till en som är borta</translation>
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
        <source>A word about it, if you like</source>
        <translation>Några ord om det, om du vill</translation>
    </message>
    <message>
        <source>About, and the reason given</source>
        <translation>Om, och angivet skäl</translation>
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
        <source>Afternoon</source>
        <translation>Eftermiddag</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ålder</translation>
    </message>
    <message>
        <source>Alert: thoughts of not living. Talk about it now.</source>
        <translation>Larm: tankar på att inte leva. Ta upp det nu.</translation>
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
        <source>All keys</source>
        <translation>Alla tangenter</translation>
    </message>
    <message>
        <source>Alt+H changes between them</source>
        <translation>Alt+H byter mellan dem</translation>
    </message>
    <message>
        <source>An alias cannot look like a personal identity number.</source>
        <translation>Ett alias kan inte se ut som ett personnummer.</translation>
    </message>
    <message>
        <source>An alias or a code becomes an identity number: a step of its own, logged with the reason.</source>
        <translation>Ett alias eller en kod blir ett personnummer: ett eget steg som loggas med skälet.</translation>
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
        <source>An old (.xls) or password-protected workbook cannot be read. Save it as .xlsx or CSV.</source>
        <translation>En gammal (.xls) eller lösenordsskyddad arbetsbok kan inte läsas. Spara den som .xlsx eller CSV.</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonym</translation>
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
        <source>Answer {item} is one of {known}, or “-” when it is missing.</source>
        <translation>Svar {item} är något av {known}, eller ”-” när det saknas.</translation>
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
        <source>At most {most} characters fit here.</source>
        <translation>Här ryms högst {most} tecken.</translation>
    </message>
    <message>
        <source>At {time}. The clinic is closed until you sign in.</source>
        <translation>Klockan {time}. Mottagningen är stängd tills du loggar in.</translation>
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
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Bar: the month's outcome. Dashed line: the month's target.</source>
        <translation>Stapel: månadens utfall. Streckad linje: månadens mål.</translation>
    </message>
    <message>
        <source>Been here before?</source>
        <translation>Varit här förut?</translation>
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
        <source>Birth date</source>
        <translation>Födelsedatum</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boka</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>Both have a full identity, and not the same. They cannot be merged.</source>
        <translation>Båda har fullständig identitet, men inte samma. De kan inte slås ihop.</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Per månad</translation>
    </message>
    <message>
        <source>By therapist</source>
        <translation>Per behandlare</translation>
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
        <source>Can read: {what}</source>
        <translation>Kan läsa: {what}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Återbud</translation>
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
        <source>Change</source>
        <translation>Skillnad</translation>
    </message>
    <message>
        <source>Change a colleague</source>
        <translation>Ändra en kollega</translation>
    </message>
    <message>
        <source>Change a service</source>
        <translation>Ändra en tjänst</translation>
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
        <source>Change the password</source>
        <translation>Byt lösenord</translation>
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
        <source>Choose how you want to begin.</source>
        <translation>Välj hur du vill börja.</translation>
    </message>
    <message>
        <source>Choose the password and sign in</source>
        <translation>Spara lösenordet och logga in</translation>
    </message>
    <message>
        <source>Choose what was wrong.</source>
        <translation>Välj vad som blev fel.</translation>
    </message>
    <message>
        <source>Choose who receives.</source>
        <translation>Välj vem som tar emot.</translation>
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
        <source>Clients' answers</source>
        <translation>Klienters svar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
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
        <source>Coming days</source>
        <translation>Kommande dagar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
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
        <source>Correct the file, and choose it again.</source>
        <translation>Rätta filen och välj den igen.</translation>
    </message>
    <message>
        <source>Counting the year</source>
        <translation>Räknar året</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Räknar</translation>
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
        <source>December</source>
        <translation>december</translation>
    </message>
    <message>
        <source>Did you mean {minutes}?</source>
        <translation>Menade du {minutes}?</translation>
    </message>
    <message>
        <source>Do not write anything more. Keep the folder as it is, and restore a backup beside it.</source>
        <translation>Skriv inget mer. Behåll mappen som den är, och återställ en säkerhetskopia bredvid.</translation>
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
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Empty: not followed.</source>
        <translation>Tomt: följs inte.</translation>
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
        <source>End the sign-in</source>
        <translation>Avsluta inloggningen</translation>
    </message>
    <message>
        <source>End {name}'s sign-in?</source>
        <translation>Avsluta inloggningen för {name}?</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Avsluta…</translation>
    </message>
    <message>
        <source>Enrol, and give keys</source>
        <translation>Skriv in och ge nycklar</translation>
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
        <source>Every sign-in is logged.</source>
        <translation>Varje inloggning loggas.</translation>
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
        <translation>Alla är inskrivna: till inloggningen</translation>
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
        <source>Family name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>February</source>
        <translation>februari</translation>
    </message>
    <message>
        <source>File (CSV or .xlsx)</source>
        <translation>Fil (CSV eller .xlsx)</translation>
    </message>
    <message>
        <source>Filled bar: outcome. Empty box before the line: left to the target. Empty box after it: above the target. Upright line: target. Triangle: the same period last year.</source>
        <translation>Fylld stapel: utfall. Tom ruta före strecket: kvar till målet. Tom ruta efter: över målet. Lodrätt streck: mål. Trekant: samma period i fjol.</translation>
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
        <source>First visit</source>
        <translation>Nybesök</translation>
    </message>
    <message>
        <source>For files and reports; it is never changed afterwards.</source>
        <translation>För filer och rapporter; den ändras aldrig efteråt.</translation>
    </message>
    <message>
        <source>Four groups of four, as the chief gave it to you.</source>
        <translation>Fyra grupper om fyra, så som du fick den av enhetschefen.</translation>
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
        <source>From the day</source>
        <translation>Från och med</translation>
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
        <source>Give a reason for the new identity.</source>
        <translation>Ange en anledning till den nya identiteten.</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>Ange en anledning.</translation>
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
        <source>Give the keys</source>
        <translation>Ge nycklarna</translation>
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
        <source>Here are characters that do not belong in it.</source>
        <translation>Här finns tecken som inte hör hemma.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
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
        <source>Hours</source>
        <translation>Timmar</translation>
    </message>
    <message>
        <source>Hours a month</source>
        <translation>Timmar per månad</translation>
    </message>
    <message>
        <source>How far the import is</source>
        <translation>Hur långt inläsningen har kommit</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Att nå personen</translation>
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
        <source>Identity</source>
        <translation>Identitet</translation>
    </message>
    <message>
        <source>If the code is lost: end the sign-in and add the colleague anew.</source>
        <translation>Om koden försvinner: avsluta inloggningen och lägg till kollegan på nytt.</translation>
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
        <source>In every list</source>
        <translation>I alla listor</translation>
    </message>
    <message>
        <source>In this form</source>
        <translation>I det här formuläret</translation>
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
        <source>It contradicts an earlier row, where the client's gender is {known}.</source>
        <translation>Det motsäger en tidigare rad, där klientens kön är {known}.</translation>
    </message>
    <message>
        <source>It has not been saved.</source>
        <translation>Det är inte sparat.</translation>
    </message>
    <message>
        <source>It is not shown again.</source>
        <translation>Den visas inte igen.</translation>
    </message>
    <message>
        <source>It opens at their next sign-in.</source>
        <translation>De gäller från nästa inloggning.</translation>
    </message>
    <message>
        <source>It says so already. {key} takes the last one back.</source>
        <translation>Det står redan så. {key} tar tillbaka det senaste.</translation>
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
        <source>July</source>
        <translation>juli</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juni</translation>
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
        <source>Keep writing</source>
        <translation>Fortsätt skriva</translation>
    </message>
    <message>
        <source>Keys on the buttons</source>
        <translation>Tangenter på knapparna</translation>
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
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Language and protection</source>
        <translation>Språk och skydd</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Större</translation>
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
        <source>Let them sit down alone at the keyboard. Nobody else can see or reset the password.</source>
        <translation>Låt kollegan sitta ensam vid tangentbordet. Ingen annan kan se eller återställa lösenordet.</translation>
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
    <message numerus="yes">
        <source>Lines in the access log: {n}</source>
        <translation>
            <numerusform>Rader i åtkomstloggen: {n}</numerusform>
            <numerusform>Rader i åtkomstloggen: {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>Lives outside the county</source>
        <translation>Bor utanför länet</translation>
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
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Made {day}.</source>
        <translation>Framtagen {day}.</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>Skapa koden</translation>
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
        <source>Making the report</source>
        <translation>Gör rapporten</translation>
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
        <source>Measure</source>
        <translation>Mått</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mått</translation>
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
        <source>More than {most} match: write some more.</source>
        <translation>Fler än {most} stämmer: skriv lite till.</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Förmiddag</translation>
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
        <source>Needs an interpreter</source>
        <translation>Behöver tolk</translation>
    </message>
    <message>
        <source>Needs keys to: {what}</source>
        <translation>Behöver nycklar till: {what}</translation>
    </message>
    <message>
        <source>New answers</source>
        <translation>Nya svar</translation>
    </message>
    <message>
        <source>New answers…</source>
        <translation>Nya svar…</translation>
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
        <source>New here?</source>
        <translation>Ny här?</translation>
    </message>
    <message>
        <source>New holders of your keys</source>
        <translation>Nya med samma nycklar som du</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nytt lösenord</translation>
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
        <source>Next visit</source>
        <translation>Nästa besök</translation>
    </message>
    <message>
        <source>Next: the colleague chooses a password</source>
        <translation>Nästa: kollegan väljer lösenord</translation>
    </message>
    <message>
        <source>No journal can be opened from here</source>
        <translation>Ingen journal kan öppnas härifrån</translation>
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
        <source>No reason given</source>
        <translation>Inget skäl angivet</translation>
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
        <source>No visits yet that you may see. Ctrl+B books the first.</source>
        <translation>Inga besök än som du får se. Ctrl+B bokar det första.</translation>
    </message>
    <message>
        <source>No visits.</source>
        <translation>Inga besök.</translation>
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
        <source>Nobody</source>
        <translation>Ingen</translation>
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
        <source>Nobody has asked yet.</source>
        <translation>Ingen har frågat än.</translation>
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
        <translation>Ingen i den finns på riktigt. Den tar en kvarts minut att skapa.</translation>
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
        <source>Not arrived</source>
        <translation>Inte anlänt</translation>
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
        <source>Not yet</source>
        <translation>Inte än</translation>
    </message>
    <message>
        <source>Nothing has changed since the report was approved.</source>
        <translation>Inget har ändrats sedan rapporten godkändes.</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Alla besök räknas.</translation>
    </message>
    <message>
        <source>Nothing to grant {login}.</source>
        <translation>{login} har inga nycklar att få.</translation>
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
        <source>Offered</source>
        <translation>Erbjudna</translation>
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
        <source>On this page</source>
        <translation>På den här sidan</translation>
    </message>
    <message>
        <source>One after the other at this keyboard: fill in who it is, let the colleague choose a password, and those who are already here give the keys that the roles need. More can be added later, under Administration.</source>
        <translation>En i taget vid det här tangentbordet: fyll i vem det är, låt kollegan välja sitt lösenord, så ger de som redan är på plats de nycklar som rollerna kräver. Fler kan läggas till senare, under Administration.</translation>
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
        <source>Open a clinic</source>
        <translation>Öppna en mottagning</translation>
    </message>
    <message>
        <source>Open a clinic…</source>
        <translation>Öppna en mottagning…</translation>
    </message>
    <message>
        <source>Open another</source>
        <translation>Öppna en annan</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Öppna klienten</translation>
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
        <source>Opening the clinic</source>
        <translation>Öppnar mottagningen</translation>
    </message>
    <message>
        <source>Opening the list is logged</source>
        <translation>Att listan öppnas loggas</translation>
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
        <source>Particulars</source>
        <translation>Uppgifter</translation>
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
        <source>Period</source>
        <translation>Period</translation>
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
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerade</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Förhandsgranskning</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Skriv ut rapporten</translation>
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
        <source>Print…</source>
        <translation>Skriv ut…</translation>
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
        <source>Read it out to the colleague who gives you keys: it must be the same on both screens.</source>
        <translation>Läs upp det för kollegan som ger dig nycklar: det ska vara detsamma på båda skärmarna.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Tog emot</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>Tar emot</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrera</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
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
        <source>Same person as…</source>
        <translation>Samma person som…</translation>
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
        <source>Sealed in the access log; only who checks the log reads it.</source>
        <translation>Förseglas i loggen; bara den som granskar loggen läser det.</translation>
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
        <source>See {command} --help</source>
        <translation>Se {command} --help</translation>
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
        <source>Service</source>
        <translation>Tjänst</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Tjänster</translation>
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
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Show it still</source>
        <translation>Visa den fortfarande</translation>
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
        <source>Show the password</source>
        <translation>Visa lösenordet</translation>
    </message>
    <message>
        <source>Show who</source>
        <translation>Visa vilka</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Logga ut</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
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
        <source>Something on the disk is damaged or missing ({code}).</source>
        <translation>Något på disken är skadat eller saknas ({code}).</translation>
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
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistikuppgifter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation>Substitution</translation>
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
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx);;All files (*)</source>
        <translation>Tabeller (*.csv *.xlsx);;Alla filer (*)</translation>
    </message>
    <message>
        <source>Taken back: {outcome}.</source>
        <translation>Ångrat: {outcome}.</translation>
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
        <source>Text with semicolons (*.csv)</source>
        <translation>Text med semikolon (*.csv)</translation>
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
        <source>The answers of {day} are kept.</source>
        <translation>Svaren från {day} är sparade.</translation>
    </message>
    <message>
        <source>The birth date lies after today. Write all twelve digits.</source>
        <translation>Födelsedatumet ligger efter dagens datum. Skriv alla tolv siffrorna.</translation>
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
        <source>The client code {code} is already in use.</source>
        <translation>Klientkoden {code} används redan.</translation>
    </message>
    <message>
        <source>The client's tabs</source>
        <translation>Klientens flikar</translation>
    </message>
    <message>
        <source>The clinic is already open in another window or program on this computer.</source>
        <translation>Mottagningen är redan öppen i ett annat fönster eller program på den här datorn.</translation>
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
        <source>The code is wrong.</source>
        <translation>Koden är fel.</translation>
    </message>
    <message>
        <source>The column stands twice in the file.</source>
        <translation>Kolumnen finns två gånger i filen.</translation>
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
        <source>The day the answers were given</source>
        <translation>Dagen då svaren gavs</translation>
    </message>
    <message>
        <source>The day's visits</source>
        <translation>Dagens besök</translation>
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
        <source>The end of the access log cannot be kept outside the clinic. Nothing was done: see to the state folder.</source>
        <translation>Loggens huvud kan inte sparas utanför mottagningens mapp. Inget har gjorts: se över programmets egen mapp.</translation>
    </message>
    <message>
        <source>The entry that goes on</source>
        <translation>Posten som ska finnas kvar</translation>
    </message>
    <message>
        <source>The figures are locked as printed. Later corrections stand as dated differences below them.</source>
        <translation>Siffrorna låses som de är tryckta. Senare rättelser står som daterade skillnader under dem.</translation>
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
        <source>The form has {of} answers, and {given} were given; “-” is a missing one.</source>
        <translation>Formuläret har {of} svar, och {given} gavs; ”-” är ett svar som saknas.</translation>
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
        <source>The last digit does not fit the others. Check the number.</source>
        <translation>Sista siffran stämmer inte med de andra. Kontrollera numret.</translation>
    </message>
    <message>
        <source>The line with the head {head} is in the log, as it was printed.</source>
        <translation>Raden med huvudet {head} finns i loggen, som den skrevs ut.</translation>
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
        <source>The number does not begin with a date that exists.</source>
        <translation>Numret börjar inte med ett datum som finns.</translation>
    </message>
    <message>
        <source>The one who assists is another than the one who receives.</source>
        <translation>Den som assisterar är en annan än den som tar emot.</translation>
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
        <source>The production of {month}: {file}</source>
        <translation>Produktionen {month}: {file}</translation>
    </message>
    <message>
        <source>The reading is logged</source>
        <translation>Läsningen loggas</translation>
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
        <source>The report's parts</source>
        <translation>Rapportens delar</translation>
    </message>
    <message>
        <source>The result would be written over the file that is read.</source>
        <translation>Resultatet skulle skrivas över filen som läses.</translation>
    </message>
    <message>
        <source>The role of chief cannot go together with another role.</source>
        <translation>Rollen enhetschef kan inte kombineras med någon annan roll.</translation>
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
        <source>The same visit is already recorded: day, time, client, service and staff.</source>
        <translation>Samma besök är redan registrerat: dag, tid, klient, tjänst och personal.</translation>
    </message>
    <message>
        <source>The search is logged</source>
        <translation>Sökningen loggas</translation>
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
        <source>The staff list has been changed by something other than this program.</source>
        <translation>Personallistan har ändrats av något annat än det här programmet.</translation>
    </message>
    <message>
        <source>The staff list was changed outside the program:</source>
        <translation>Personallistan har ändrats utanför programmet:</translation>
    </message>
    <message>
        <source>The text is too long: at most {most} characters.</source>
        <translation>Texten är för lång: högst {most} tecken.</translation>
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
        <source>The visit has not taken place yet.</source>
        <translation>Besöket har inte ägt rum än.</translation>
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
        <source>There are no visits in {period}.</source>
        <translation>Det finns inga besök i {period}.</translation>
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
        <source>There is no measure {measure}.</source>
        <translation>Måttet {measure} finns inte.</translation>
    </message>
    <message>
        <source>There is no one-time code waiting for this login.</source>
        <translation>Ingen engångskod väntar på det här inloggningsnamnet.</translation>
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
        <source>There is no such choice.</source>
        <translation>Valet finns inte.</translation>
    </message>
    <message>
        <source>There is no such client.</source>
        <translation>Klienten finns inte.</translation>
    </message>
    <message>
        <source>There is no such instrument. The instruments are: {known}.</source>
        <translation>Det instrumentet finns inte. Instrumenten är: {known}.</translation>
    </message>
    <message>
        <source>There is no such kind of identity.</source>
        <translation>Den sortens identitet finns inte.</translation>
    </message>
    <message>
        <source>There is no such outcome.</source>
        <translation>Utfallet finns inte.</translation>
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
        <source>There is no such service.</source>
        <translation>Tjänsten finns inte.</translation>
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
        <source>There is no terminal to ask at: set {variable}.</source>
        <translation>Det finns ingen terminal att fråga i: sätt {variable}.</translation>
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
        <source>This account may not write in the folder. Nothing was saved.</source>
        <translation>Kontot får inte skriva i mappen. Inget sparades.</translation>
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
        <source>Thu</source>
        <translation>tor</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>torsdag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
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
        <source>Today</source>
        <translation>Idag</translation>
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
        <source>Usual minutes</source>
        <translation>Vanlig längd, minuter</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
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
        <source>Void a visit</source>
        <translation>Makulera ett besök</translation>
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
        <source>Waiting for keys</source>
        <translation>Väntar på nycklar</translation>
    </message>
    <message>
        <source>Waits for a colleague who holds it: {what}</source>
        <translation>Väntar på en kollega som har nyckeln: {what}</translation>
    </message>
    <message>
        <source>Waits for keys to: {what}</source>
        <translation>Väntar på nycklar till: {what}</translation>
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
        <source>What came of it could not be written out.</source>
        <translation>Resultatet kunde inte skrivas ut.</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Vad som har ändrats</translation>
    </message>
    <message>
        <source>What is wrong in the file</source>
        <translation>Fel i filen</translation>
    </message>
    <message>
        <source>What the unit offers.</source>
        <translation>Det enheten erbjuder.</translation>
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
        <source>What was wrong</source>
        <translation>Vad blev fel</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>When you leave the screen</source>
        <translation>När du lämnar skärmen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
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
        <source>Whose visits</source>
        <translation>Vems besök</translation>
    </message>
    <message>
        <source>Why it cannot be taken</source>
        <translation>Varför den inte kan tas emot</translation>
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
        <source>With</source>
        <translation>Hos</translation>
    </message>
    <message>
        <source>With protected identity the address is shown only in this form, and nothing about where the person is or will be stands in lists or letters that do not need it.</source>
        <translation>Med skyddad identitet visas adressen bara i det här formuläret, och inget om var personen är eller ska vara står i listor eller brev som inte behöver det.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Inställda</translation>
    </message>
    <message>
        <source>Withdrew</source>
        <translation>Inställt</translation>
    </message>
    <message>
        <source>Without outcome</source>
        <translation>Utan utfall</translation>
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
        <source>Write 1–100.</source>
        <translation>Skriv 1–100.</translation>
    </message>
    <message>
        <source>Write a day as 2026-11-23, 261123, today, +7 or w48.</source>
        <translation>Skriv en dag som 2026-11-23, 261123, idag, +7 eller v48.</translation>
    </message>
    <message>
        <source>Write a month such as 2008-03, or a year</source>
        <translation>Skriv en månad, till exempel 2008-03, eller ett år</translation>
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
        <source>Write something here.</source>
        <translation>Skriv något här.</translation>
    </message>
    <message>
        <source>Write the code.</source>
        <translation>Skriv koden.</translation>
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
        <source>Write the first of a month, for example 2027-01-01.</source>
        <translation>Skriv den första i en månad, till exempel 2027-01-01.</translation>
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
        <source>You hold no key to this part: {compartment}.</source>
        <translation>Du har ingen nyckel till den här delen: {compartment}.</translation>
    </message>
    <message>
        <source>You hold none of these keys: a colleague who does must give them.</source>
        <translation>Du har ingen av de här nycklarna: en kollega som har dem måste ge dem.</translation>
    </message>
    <message>
        <source>You wait for a colleague to give you keys to: {what}</source>
        <translation>Du väntar på att en kollega ger dig nycklar till: {what}</translation>
    </message>
    <message>
        <source>You wait yourself; nobody can give keys to themselves.</source>
        <translation>Du väntar själv; ingen kan ge nycklar till sig själv.</translation>
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
        <source>Your role may not do this.</source>
        <translation>Din roll får inte göra detta.</translation>
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
        <source>book</source>
        <translation>boka</translation>
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
        <source>changed a client</source>
        <translation>ändrade en klient</translation>
    </message>
    <message>
        <source>changed a service</source>
        <translation>ändrade en tjänst</translation>
    </message>
    <message>
        <source>changed a visit</source>
        <translation>ändrade ett besök</translation>
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
        <source>code not used yet</source>
        <translation>koden inte använd ännu</translation>
    </message>
    <message>
        <source>code only</source>
        <translation>endast kod</translation>
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
        <source>coordination number</source>
        <translation>samordningsnummer</translation>
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
        <source>counted the missing outcomes</source>
        <translation>räknade de utfall som saknas</translation>
    </message>
    <message>
        <source>counted visits</source>
        <translation>räknade besök</translation>
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
        <source>different persons</source>
        <translation>olika personer</translation>
    </message>
    <message>
        <source>different women</source>
        <translation>olika kvinnor</translation>
    </message>
    <message>
        <source>drop-in</source>
        <translation>drop-in</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-post</translation>
    </message>
    <message>
        <source>end</source>
        <translation>avsluta</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>avslutad</translation>
    </message>
    <message>
        <source>ended a colleague</source>
        <translation>avslutade en kollega</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>valde lösenord</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alla</translation>
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
        <source>from the start</source>
        <translation>från början</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>från {time}</translation>
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
        <source>granted a key</source>
        <translation>tilldelade en nyckel</translation>
    </message>
    <message>
        <source>gynaecologist</source>
        <translation>gynekolog</translation>
    </message>
    <message>
        <source>harmful</source>
        <translation>skadligt bruk</translation>
    </message>
    <message>
        <source>hazardous</source>
        <translation>riskbruk</translation>
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
        <source>joined two entries of one person</source>
        <translation>slog ihop två poster för samma person</translation>
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
        <source>leave a message</source>
        <translation>lämna meddelande</translation>
    </message>
    <message>
        <source>left to the target</source>
        <translation>kvar till målet</translation>
    </message>
    <message>
        <source>letter in a neutral envelope</source>
        <translation>brev i neutralt kuvert</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>lås</translation>
    </message>
    <message>
        <source>lock now</source>
        <translation>lås nu</translation>
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
        <source>low</source>
        <translation>låg</translation>
    </message>
    <message>
        <source>made an alias or code into an identity</source>
        <translation>gav ett alias eller en kod full identitet</translation>
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
        <source>midwife</source>
        <translation>barnmorska</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>lindrig</translation>
    </message>
    <message>
        <source>mine/all</source>
        <translation>min/alla</translation>
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
        <source>month</source>
        <translation>månad</translation>
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
        <source>new names among staff</source>
        <translation>nya namn bland personalen</translation>
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
        <source>next tab</source>
        <translation>nästa flik</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>no longer offered</source>
        <translation>erbjuds inte längre</translation>
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
        <source>no-show</source>
        <translation>uteblev</translation>
    </message>
    <message>
        <source>none or very mild</source>
        <translation>ingen eller mycket lindrig</translation>
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
        <source>not done</source>
        <translation>ej genomförda</translation>
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
        <source>nothing</source>
        <translation>inget</translation>
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
        <source>number</source>
        <translation>siffra</translation>
    </message>
    <message>
        <source>of target</source>
        <translation>av mål</translation>
    </message>
    <message>
        <source>of {whole}</source>
        <translation>av {whole}</translation>
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
        <source>open</source>
        <translation>öppna</translation>
    </message>
    <message>
        <source>open the row</source>
        <translation>öppna raden</translation>
    </message>
    <message>
        <source>opened a client</source>
        <translation>öppnade en klient</translation>
    </message>
    <message>
        <source>opened a list of visits</source>
        <translation>öppnade en besökslista</translation>
    </message>
    <message>
        <source>opened a visit</source>
        <translation>öppnade ett besök</translation>
    </message>
    <message>
        <source>opened the five answers</source>
        <translation>öppnade de fem statistikuppgifterna</translation>
    </message>
    <message>
        <source>opened the list of clients</source>
        <translation>öppnade klientlistan</translation>
    </message>
    <message>
        <source>opened the list of codes</source>
        <translation>öppnade kodlistan</translation>
    </message>
    <message>
        <source>opened the production report</source>
        <translation>öppnade produktionsrapporten</translation>
    </message>
    <message>
        <source>opened the visits behind a number</source>
        <translation>öppnade besöken bakom en siffra</translation>
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
        <source>page {page} of {pages}</source>
        <translation>sida {page} av {pages}</translation>
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
        <translation>tryckt {figure}</translation>
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
        <source>psychiatrist</source>
        <translation>psykiatrikonsult</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>nått</translation>
    </message>
    <message>
        <source>received by</source>
        <translation>tog emot</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>skrevs in</translation>
    </message>
    <message>
        <source>recorded a visit</source>
        <translation>registrerade ett besök</translation>
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
        <source>reserve number</source>
        <translation>reservnummer</translation>
    </message>
    <message>
        <source>rows in the file</source>
        <translation>rader i filen</translation>
    </message>
    <message>
        <source>same month last year</source>
        <translation>samma månad i fjol</translation>
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
        <source>series of talks</source>
        <translation>samtalsserie</translation>
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
        <source>set a target</source>
        <translation>satte ett produktionsmål</translation>
    </message>
    <message>
        <source>set up a clinic</source>
        <translation>lägg upp en mottagning</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>svår</translation>
    </message>
    <message>
        <source>shared the unit's key with a chief</source>
        <translation>delade enhetens nyckel med en enhetschef</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>loggade in</translation>
    </message>
    <message>
        <source>slowest letter {ms} ms</source>
        <translation>långsammaste bokstaven {ms} ms</translation>
    </message>
    <message>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <source>still planned after its day</source>
        <translation>fortfarande planerat efter sin dag</translation>
    </message>
    <message>
        <source>take in visits or clients from a file</source>
        <translation>läs in besök eller klienter från en fil</translation>
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
        <source>text message</source>
        <translation>sms</translation>
    </message>
    <message>
        <source>the KAST log</source>
        <translation>KAST-loggen</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>inledning</translation>
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
        <source>the production report of a month or a year</source>
        <translation>produktionsrapport för en månad eller ett år</translation>
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
        <source>the statistics</source>
        <translation>statistiken</translation>
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
        <source>trans</source>
        <translation>trans</translation>
    </message>
    <message>
        <source>trans persons</source>
        <translation>transpersoner</translation>
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
        <source>was told of new holders of keys</source>
        <translation>fick veta om nya innehavare av nycklar</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>vecka {week}</translation>
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
        <source>when</source>
        <translation>när</translation>
    </message>
    <message>
        <source>withdrawn by the unit</source>
        <translation>inställt</translation>
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
        <source>would be added</source>
        <translation>läggs till</translation>
    </message>
    <message>
        <source>wrote a colleague's particulars</source>
        <translation>skrev en kollegas uppgifter</translation>
    </message>
    <message>
        <source>wrote the five answers</source>
        <translation>skrev de fem statistikuppgifterna</translation>
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
        <source>{clients} clients, {visits} visits; milliseconds, median</source>
        <translation>{clients} klienter, {visits} besök; millisekunder, median</translation>
    </message>
    <message>
        <source>{clients} new clients, {staff} new names among staff</source>
        <translation>Nya klienter: {clients}, nya namn bland personalen: {staff}</translation>
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
        <source>{done} of {total}</source>
        <translation>{done} av {total}</translation>
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
        <source>{field} changed</source>
        <translation>{field} ändrat</translation>
    </message>
    <message>
        <source>{field}: {before} became {after}</source>
        <translation>{field}: {before} blev {after}</translation>
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
        <source>{gender} from {day}</source>
        <translation>{gender} från {day}</translation>
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
        <source>{month} is not over yet, and cannot be approved.</source>
        <translation>{month} är inte slut ännu och kan inte godkännas.</translation>
    </message>
    <message>
        <source>{name} ({roles}), added by {who}, will be able to read: {what}. The fingerprint is {print}.</source>
        <translation>{name} ({roles}), tillagd av {who}, kommer att kunna läsa: {what}. Fingeravtrycket är {print}.</translation>
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
        <source>{name} has another target.</source>
        <translation>{name} har fått ett nytt mål.</translation>
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
        <source>{name} was given: {what}</source>
        <translation>{name} fick nycklar till: {what}</translation>
    </message>
    <message>
        <source>{name}, {role}: language, theme, sign out</source>
        <translation>{name}, {role}: språk, tema, logga ut</translation>
    </message>
    <message numerus="yes">
        <source>{n} attended</source>
        <translation>
            <numerusform>{n} genomfört</numerusform>
            <numerusform>{n} genomförda</numerusform>
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
        <source>{n} left</source>
        <translation>
            <numerusform>{n} kvar</numerusform>
            <numerusform>{n} kvar</numerusform>
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
        <source>{n} more</source>
        <translation>
            <numerusform>en till</numerusform>
            <numerusform>{n} till</numerusform>
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
        <source>{n} of {known} match</source>
        <translation>
            <numerusform>{n} av {known} stämmer</numerusform>
            <numerusform>{n} av {known} stämmer</numerusform>
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
        <source>{n} visits</source>
        <translation>
            <numerusform>ett besök</numerusform>
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
        <source>{n} wait for keys.</source>
        <translation>
            <numerusform>En person väntar på nycklar.</numerusform>
            <numerusform>{n} personer väntar på nycklar.</numerusform>
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
        <source>{over} above</source>
        <translation>{over} över</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{reached} of {total} targets of the year were reached, counted month by month.</source>
        <translation>{reached} av {total} årsmål nåddes, räknat månad för månad.</translation>
    </message>
    <message>
        <source>{reached} of {total} targets were reached.</source>
        <translation>{reached} av {total} mål nåddes.</translation>
    </message>
    <message>
        <source>{staff} has no role that gives this service.</source>
        <translation>{staff} har ingen roll som ger den här tjänsten.</translation>
    </message>
    <message>
        <source>{staff}, {assistant} assists</source>
        <translation>{staff}, {assistant} assisterar</translation>
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
        <source>{under} below</source>
        <translation>{under} under</translation>
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
        <source>{who}: not arrived.</source>
        <translation>{who}: inte anlänt.</translation>
    </message>
    <message>
        <source>{who}: {outcome}.</source>
        <translation>{who}: {outcome}.</translation>
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
