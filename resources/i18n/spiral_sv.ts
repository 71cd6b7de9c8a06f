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
        <source>A client code cannot look like a personal identity number.</source>
        <translation>En klientkod kan inte se ut som ett personnummer.</translation>
    </message>
    <message>
        <source>A client code is 1–40 characters.</source>
        <translation>En klientkod är 1–40 tecken.</translation>
    </message>
    <message>
        <source>A grant of access is not genuine and has been refused.</source>
        <translation>En tilldelad behörighet är inte äkta och har avvisats.</translation>
    </message>
    <message>
        <source>A login is 2–40 small letters, digits, dots or hyphens; the first is a letter or a digit.</source>
        <translation>Ett inloggningsnamn är 2–40 små bokstäver, siffror, punkter eller bindestreck och börjar med en bokstav eller siffra.</translation>
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
        <source>A number that begins with 99 is a reserve number.</source>
        <translation>Ett nummer som börjar med 99 är ett reservnummer.</translation>
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
        <source>An alias cannot look like a personal identity number.</source>
        <translation>Ett alias kan inte se ut som ett personnummer.</translation>
    </message>
    <message>
        <source>An old (.xls) or password-protected workbook cannot be read. Save it as .xlsx or CSV.</source>
        <translation>En gammal (.xls) eller lösenordsskyddad arbetsbok kan inte läsas. Spara den som .xlsx eller CSV.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>april</translation>
    </message>
    <message>
        <source>At most {most} characters fit here.</source>
        <translation>Här ryms högst {most} tecken.</translation>
    </message>
    <message>
        <source>August</source>
        <translation>augusti</translation>
    </message>
    <message>
        <source>Both have a full identity, and not the same. They cannot be merged.</source>
        <translation>Båda har fullständig identitet, men inte samma. De kan inte slås ihop.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Avbrutet. Inget sparades.</translation>
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
        <source>Citizenship is a country code of two letters, such as SE.</source>
        <translation>Medborgarskap är en landskod med två bokstäver, till exempel SE.</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Gemensamt</translation>
    </message>
    <message>
        <source>December</source>
        <translation>december</translation>
    </message>
    <message>
        <source>February</source>
        <translation>februari</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>fredag</translation>
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
        <source>Here are characters that do not belong in it.</source>
        <translation>Här finns tecken som inte hör hemma.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>januari</translation>
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
        <source>KAST</source>
        <translation>KAST</translation>
    </message>
    <message>
        <source>KAST worker</source>
        <translation>KAST-handläggare</translation>
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
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>May</source>
        <translation>maj</translation>
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
        <source>Monday</source>
        <translation>måndag</translation>
    </message>
    <message>
        <source>November</source>
        <translation>november</translation>
    </message>
    <message>
        <source>October</source>
        <translation>oktober</translation>
    </message>
    <message>
        <source>Only a chief may do this.</source>
        <translation>Bara en enhetschef får göra detta.</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation>Uppsökande</translation>
    </message>
    <message>
        <source>Persons seen by the physician</source>
        <translation>Personer hos läkare</translation>
    </message>
    <message>
        <source>Routine examinations by the midwife</source>
        <translation>Rutinundersökningar hos barnmorska</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>lördag</translation>
    </message>
    <message>
        <source>September</source>
        <translation>september</translation>
    </message>
    <message>
        <source>Something on the disk is damaged or missing ({code}).</source>
        <translation>Något på disken är skadat eller saknas ({code}).</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Spiral</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>söndag</translation>
    </message>
    <message>
        <source>Talks in treatment</source>
        <translation>Samtal i behandling</translation>
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
        <source>The client code {code} is already in use.</source>
        <translation>Klientkoden {code} används redan.</translation>
    </message>
    <message>
        <source>The clinic is already open in another window or program on this computer.</source>
        <translation>Mottagningen är redan öppen i ett annat fönster eller program på den här datorn.</translation>
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
        <source>The date cannot lie after today.</source>
        <translation>Datumet kan inte ligga efter dagens datum.</translation>
    </message>
    <message>
        <source>The date does not exist.</source>
        <translation>Datumet finns inte.</translation>
    </message>
    <message>
        <source>The disk could not be read or written. Nothing was saved.</source>
        <translation>Disken kunde inte läsas eller skrivas. Inget sparades.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; make room and try again.</source>
        <translation>Disken är full. Inget sparades; frigör utrymme och försök igen.</translation>
    </message>
    <message>
        <source>The file has headings but no rows.</source>
        <translation>Filen har rubriker men inga rader.</translation>
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
        <source>The folder is not empty. Choose a new one.</source>
        <translation>Mappen är inte tom. Välj en ny.</translation>
    </message>
    <message>
        <source>The kept end of the access log on this computer is damaged.</source>
        <translation>Den sparade slutpunkten för åtkomstloggen på den här datorn är skadad.</translation>
    </message>
    <message>
        <source>The key file unit.keys is damaged or belongs to something else. Restore a backup.</source>
        <translation>Nyckelfilen unit.keys är skadad eller hör till något annat. Återställ en säkerhetskopia.</translation>
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
        <source>The login or the password is wrong.</source>
        <translation>Inloggningsnamnet eller lösenordet är fel.</translation>
    </message>
    <message>
        <source>The login {login} is already in use.</source>
        <translation>Inloggningsnamnet {login} används redan.</translation>
    </message>
    <message>
        <source>The number does not begin with a date that exists.</source>
        <translation>Numret börjar inte med ett datum som finns.</translation>
    </message>
    <message>
        <source>The outcome is attended, no_show, cancelled, withdrawn or planned.</source>
        <translation>Utfallet är genomfört, uteblev, återbud, inställt eller planerat.</translation>
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
        <source>The person is under 18. Give the reason why we receive them.</source>
        <translation>Personen är under 18 år. Ange varför vi tar emot.</translation>
    </message>
    <message>
        <source>The person lives outside the county. Give the reason why we receive them.</source>
        <translation>Personen bor utanför länet. Ange varför vi tar emot.</translation>
    </message>
    <message>
        <source>The record file is damaged or is not a record file. Restore a backup.</source>
        <translation>Registerfilen är skadad eller är ingen registerfil. Återställ en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The record file records.db is missing. Restore a backup.</source>
        <translation>Registerfilen records.db saknas. Återställ en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The records are busy. Try again in a moment.</source>
        <translation>Registret är upptaget. Försök igen om en stund.</translation>
    </message>
    <message>
        <source>The records could not be brought to this version of the program; they are unchanged.</source>
        <translation>Registret kunde inte föras över till den här programversionen; det är oförändrat.</translation>
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
        <source>The same row stands on line {first} already.</source>
        <translation>Samma rad finns redan på rad {first}.</translation>
    </message>
    <message>
        <source>The share of full time is 1–100 %.</source>
        <translation>Tjänstgöringsgraden är 1–100 %.</translation>
    </message>
    <message>
        <source>The staff list has been changed by something other than this program.</source>
        <translation>Personallistan har ändrats av något annat än det här programmet.</translation>
    </message>
    <message>
        <source>The text is too long: at most {most} characters.</source>
        <translation>Texten är för lång: högst {most} tecken.</translation>
    </message>
    <message>
        <source>The unit's last chief cannot be ended.</source>
        <translation>Enhetens sista enhetschef kan inte avslutas.</translation>
    </message>
    <message>
        <source>The year must be {least}–{most}.</source>
        <translation>Året måste vara {least}–{most}.</translation>
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
        <source>There is no such kind of identity.</source>
        <translation>Den sortens identitet finns inte.</translation>
    </message>
    <message>
        <source>There is no such person among the staff: {login}.</source>
        <translation>Personen finns inte bland personalen: {login}.</translation>
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
        <source>There is no such way of contact.</source>
        <translation>Det kontaktsättet finns inte.</translation>
    </message>
    <message>
        <source>These are the same client.</source>
        <translation>Detta är samma klient.</translation>
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
        <source>Thursday</source>
        <translation>torsdag</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>tisdag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>onsdag</translation>
    </message>
    <message>
        <source>Women seen by a gynaecologist</source>
        <translation>Kvinnor hos gynekolog</translation>
    </message>
    <message>
        <source>Women seen by the psychiatrist</source>
        <translation>Kvinnor hos psykiater</translation>
    </message>
    <message>
        <source>Write a number, a name or a code.</source>
        <translation>Skriv ett nummer, ett namn eller en kod.</translation>
    </message>
    <message>
        <source>Write the date as YYYY-MM-DD.</source>
        <translation>Skriv datumet som ÅÅÅÅ-MM-DD.</translation>
    </message>
    <message>
        <source>Write the time as HH:MM.</source>
        <translation>Skriv tiden som TT:MM.</translation>
    </message>
    <message>
        <source>You hold no key to this part: {compartment}.</source>
        <translation>Du har ingen nyckel till den här delen: {compartment}.</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>Din roll får inte göra detta.</translation>
    </message>
    <message>
        <source>alias</source>
        <translation>alias</translation>
    </message>
    <message>
        <source>another gender than the measure counts</source>
        <translation>annat kön än måttet räknar</translation>
    </message>
    <message>
        <source>attended</source>
        <translation>genomfört</translation>
    </message>
    <message>
        <source>cancelled by the client</source>
        <translation>återbud</translation>
    </message>
    <message>
        <source>chief of the unit</source>
        <translation>enhetschef</translation>
    </message>
    <message>
        <source>code only</source>
        <translation>endast kod</translation>
    </message>
    <message>
        <source>coordination number</source>
        <translation>samordningsnummer</translation>
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
        <source>gender unknown</source>
        <translation>kön okänt</translation>
    </message>
    <message>
        <source>gynaecologist</source>
        <translation>gynekolog</translation>
    </message>
    <message>
        <source>long contract</source>
        <translation>långt kontrakt</translation>
    </message>
    <message>
        <source>man</source>
        <translation>man</translation>
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
        <source>no-show</source>
        <translation>uteblev</translation>
    </message>
    <message>
        <source>office assistant</source>
        <translation>byråassistent</translation>
    </message>
    <message>
        <source>outreach worker</source>
        <translation>uppsökare</translation>
    </message>
    <message>
        <source>personal identity number</source>
        <translation>personnummer</translation>
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
        <source>psychiatrist</source>
        <translation>psykiatrikonsult</translation>
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
        <source>series of talks</source>
        <translation>samtalsserie</translation>
    </message>
    <message>
        <source>still planned after its day</source>
        <translation>fortfarande planerat efter sin dag</translation>
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
        <source>the medical journal</source>
        <translation>patientjournalen</translation>
    </message>
    <message>
        <source>the middle</source>
        <translation>mellanfas</translation>
    </message>
    <message>
        <source>the outreach log</source>
        <translation>uppsökarnas logg</translation>
    </message>
    <message>
        <source>the register</source>
        <translation>registret</translation>
    </message>
    <message>
        <source>the statistics</source>
        <translation>statistiken</translation>
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
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>besök</translation>
    </message>
    <message>
        <source>what is shared with consent</source>
        <translation>det som delas med samtycke</translation>
    </message>
    <message>
        <source>withdrawn by the unit</source>
        <translation>inställt</translation>
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
        <source>{who} has changed this in the meantime. Your text is kept: compare, and save again.</source>
        <translation>{who} har ändrat detta under tiden. Din text finns kvar: jämför och spara igen.</translation>
    </message>
</context>
</TS>
