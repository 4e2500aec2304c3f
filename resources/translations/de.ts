<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name>window</name>
        <message>
            <source> credits</source>
            <translation> Credits</translation>
        </message>
        <message>
            <source> days</source>
            <translation> Tage</translation>
        </message>
        <message>
            <source> people</source>
            <translation> Personen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln already enriched, free.</source>
            <translation>
                <numerusform>%Ln mit vorhandenen Daten, kostenlos.</numerusform>
                <numerusform>%Ln mit vorhandenen Daten, kostenlos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln answers</source>
            <translation>
                <numerusform>%Ln Antwort</numerusform>
                <numerusform>%Ln Antworten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln blank</source>
            <translation>
                <numerusform>%Ln leer</numerusform>
                <numerusform>%Ln leer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln bulk jobs</source>
            <translation>
                <numerusform>%Ln Sammelauftrag</numerusform>
                <numerusform>%Ln Sammelaufträge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln bulk jobs.</source>
            <translation>
                <numerusform>%Ln Sammelauftrag.</numerusform>
                <numerusform>%Ln Sammelaufträge.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln characters in all</source>
            <translation>
                <numerusform>insgesamt %Ln Zeichen</numerusform>
                <numerusform>insgesamt %Ln Zeichen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln columns are empty in every row, so they are hidden.</source>
            <translation>
                <numerusform>%Ln Spalte ist in jeder Zeile leer und deshalb ausgeblendet.</numerusform>
                <numerusform>%Ln Spalten sind in jeder Zeile leer und deshalb ausgeblendet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln columns.</source>
            <translation>
                <numerusform>%Ln Spalte.</numerusform>
                <numerusform>%Ln Spalten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln columns: {pairs}</source>
            <translation>
                <numerusform>%Ln Spalte: {pairs}</numerusform>
                <numerusform>%Ln Spalten: {pairs}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln credits</source>
            <translation>
                <numerusform>%Ln Credit</numerusform>
                <numerusform>%Ln Credits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln desks</source>
            <translation>
                <numerusform>%Ln Arbeitsplatz</numerusform>
                <numerusform>%Ln Arbeitsplätze</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln different people found, each counted once</source>
            <translation>
                <numerusform>%Ln Person gefunden</numerusform>
                <numerusform>%Ln verschiedene Personen gefunden, jede einmal gezählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln different people, each charged only once</source>
            <translation>
                <numerusform>%Ln Person, nur einmal berechnet</numerusform>
                <numerusform>%Ln verschiedene Personen, jede nur einmal berechnet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln duplicates, charged only once</source>
            <translation>
                <numerusform>%Ln Duplikat, nur einmal berechnet</numerusform>
                <numerusform>%Ln Duplikate, nur einmal berechnet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln empty cells of your columns filled.</source>
            <translation>
                <numerusform>%Ln leere Zelle Ihrer Spalten gefüllt.</numerusform>
                <numerusform>%Ln leere Zellen Ihrer Spalten gefüllt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed</source>
            <translation>
                <numerusform>%Ln fehlgeschlagen</numerusform>
                <numerusform>%Ln fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln in doubt</source>
            <translation>
                <numerusform>%Ln ungeklärt</numerusform>
                <numerusform>%Ln ungeklärt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln in doubt, not sent again.</source>
            <translation>
                <numerusform>%Ln ungeklärt, wird nicht erneut gesendet.</numerusform>
                <numerusform>%Ln ungeklärt, werden nicht erneut gesendet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln known already, free</source>
            <translation>
                <numerusform>%Ln bereits bekannt, kostenlos</numerusform>
                <numerusform>%Ln bereits bekannt, kostenlos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln entfällt</numerusform>
                <numerusform>%Ln entfallen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left to review.</source>
            <translation>
                <numerusform>Noch %Ln zu prüfen.</numerusform>
                <numerusform>Noch %Ln zu prüfen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln matched</source>
            <translation>
                <numerusform>%Ln Treffer</numerusform>
                <numerusform>%Ln Treffer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln need attention</source>
            <translation>
                <numerusform>%Ln auffällige Zeile</numerusform>
                <numerusform>%Ln auffällige Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new columns to the right of yours</source>
            <translation>
                <numerusform>%Ln neue Spalte rechts von Ihren Spalten</numerusform>
                <numerusform>%Ln neue Spalten rechts von Ihren Spalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln no match</source>
            <translation>
                <numerusform>%Ln ohne Treffer</numerusform>
                <numerusform>%Ln ohne Treffer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them have an email.</source>
            <translation>
                <numerusform>%Ln davon hat eine E-Mail-Adresse.</numerusform>
                <numerusform>%Ln davon haben eine E-Mail-Adresse.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them may have been charged although no answer arrived.</source>
            <translation>
                <numerusform>%Ln davon wurde möglicherweise berechnet, obwohl keine Antwort ankam.</numerusform>
                <numerusform>%Ln davon wurden möglicherweise berechnet, obwohl keine Antwort ankam.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln opted out</source>
            <translation>
                <numerusform>%Ln hat widersprochen</numerusform>
                <numerusform>%Ln haben widersprochen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln Person</numerusform>
                <numerusform>%Ln Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are in a bulk job that runs on at Crustdata. The next start collects the results; they are not paid for again.</source>
            <translation>
                <numerusform>%Ln Person ist in einem Sammelauftrag, der bei Crustdata weiterläuft. Der nächste Start holt das Ergebnis ab; es wird nicht noch einmal bezahlt.</numerusform>
                <numerusform>%Ln Personen sind in einem Sammelauftrag, der bei Crustdata weiterläuft. Der nächste Start holt die Ergebnisse ab; sie werden nicht noch einmal bezahlt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are in bulk jobs that are not collected yet, and were kept.</source>
            <translation>
                <numerusform>%Ln Person ist in einem noch nicht abgeholten Sammelauftrag und wurde behalten.</numerusform>
                <numerusform>%Ln Personen sind in noch nicht abgeholten Sammelaufträgen und wurden behalten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are in bulk jobs that were sent before.</source>
            <translation>
                <numerusform>%Ln Person ist in einem Sammelauftrag, der schon gesendet wurde.</numerusform>
                <numerusform>%Ln Personen sind in Sammelaufträgen, die schon gesendet wurden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are now asked for fields that earlier jobs lack.</source>
            <translation>
                <numerusform>%Ln Person wird jetzt nach Feldern gefragt, die in früheren Aufträgen fehlen.</numerusform>
                <numerusform>%Ln Personen werden jetzt nach Feldern gefragt, die in früheren Aufträgen fehlen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are now asked for their contact data.</source>
            <translation>
                <numerusform>Für %Ln Person werden jetzt Kontaktdaten abgefragt.</numerusform>
                <numerusform>Für %Ln Personen werden jetzt Kontaktdaten abgefragt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are now searched for by name and employer.</source>
            <translation>
                <numerusform>%Ln Person wird jetzt nach Name und Arbeitgeber gesucht.</numerusform>
                <numerusform>%Ln Personen werden jetzt nach Name und Arbeitgeber gesucht.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are still being looked up and may already have been charged.</source>
            <translation>
                <numerusform>%Ln Person wird noch abgefragt und wurde möglicherweise bereits berechnet.</numerusform>
                <numerusform>%Ln Personen werden noch abgefragt und wurden möglicherweise bereits berechnet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people were found by name and are now looked up by link.</source>
            <translation>
                <numerusform>%Ln Person wurde nach Namen gefunden und wird jetzt über den Link abgefragt.</numerusform>
                <numerusform>%Ln Personen wurden nach Namen gefunden und werden jetzt über den Link abgefragt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people were identified and are now looked up by link.</source>
            <translation>
                <numerusform>%Ln Person wurde identifiziert und wird jetzt über den Link abgefragt.</numerusform>
                <numerusform>%Ln Personen wurden identifiziert und werden jetzt über den Link abgefragt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people were not found by email and are now asked by link.</source>
            <translation>
                <numerusform>%Ln Person wurde per E-Mail nicht gefunden und wird jetzt per Link abgefragt.</numerusform>
                <numerusform>%Ln Personen wurden per E-Mail nicht gefunden und werden jetzt per Link abgefragt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people were not found by link and are now asked by email.</source>
            <translation>
                <numerusform>%Ln Person wurde per Link nicht gefunden und wird jetzt per E-Mail abgefragt.</numerusform>
                <numerusform>%Ln Personen wurden per Link nicht gefunden und werden jetzt per E-Mail abgefragt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people were not found by link.</source>
            <translation>
                <numerusform>%Ln Person wurde per Link nicht gefunden.</numerusform>
                <numerusform>%Ln Personen wurden per Link nicht gefunden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln replaced, as you chose.</source>
            <translation>
                <numerusform>%Ln wie gewünscht ersetzt.</numerusform>
                <numerusform>%Ln wie gewünscht ersetzt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln requests.</source>
            <translation>
                <numerusform>%Ln Anfrage.</numerusform>
                <numerusform>%Ln Anfragen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows</source>
            <translation>
                <numerusform>%Ln Zeile</numerusform>
                <numerusform>%Ln Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows need attention</source>
            <translation>
                <numerusform>%Ln auffällige Zeile</numerusform>
                <numerusform>%Ln auffällige Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln runs</source>
            <translation>
                <numerusform>%Ln Lauf</numerusform>
                <numerusform>%Ln Läufe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln to check</source>
            <translation>
                <numerusform>%Ln zu prüfen</numerusform>
                <numerusform>%Ln zu prüfen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln unique people</source>
            <translation>
                <numerusform>%Ln Person</numerusform>
                <numerusform>%Ln verschiedene Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln values</source>
            <translation>
                <numerusform>%Ln Wert</numerusform>
                <numerusform>%Ln Werte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln workbooks saved.</source>
            <translation>
                <numerusform>%Ln Arbeitsmappe gespeichert.</numerusform>
                <numerusform>%Ln Arbeitsmappen gespeichert.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;About</source>
            <translation>Ü&amp;ber</translation>
        </message>
        <message>
            <source>&amp;About Sheet Enricher</source>
            <translation>Ü&amp;ber Sheet Enricher</translation>
        </message>
        <message>
            <source>&amp;Account</source>
            <translation>&amp;Konto</translation>
        </message>
        <message>
            <source>&amp;All</source>
            <translation>&amp;Alle</translation>
        </message>
        <message>
            <source>&amp;Ask by email</source>
            <translation>Per &amp;E-Mail abfragen</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>&amp;Back to options</source>
            <translation>Zurü&amp;ck zu den Optionen</translation>
        </message>
        <message>
            <source>&amp;Back to sheet</source>
            <translation>&amp;Zurück zur Tabelle</translation>
        </message>
        <message>
            <source>&amp;Blank only</source>
            <translation>Nur &amp;leere</translation>
        </message>
        <message>
            <source>&amp;Bulk jobs for more than</source>
            <translation>Sa&amp;mmelaufträge ab mehr als</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Change API key…</source>
            <translation>API-Schlüssel änder&amp;n…</translation>
        </message>
        <message>
            <source>&amp;Clear filter</source>
            <translation>Filter &amp;löschen</translation>
        </message>
        <message>
            <source>&amp;Close file</source>
            <translation>Datei &amp;schließen</translation>
        </message>
        <message>
            <source>&amp;Connect</source>
            <translation>&amp;Verbinden</translation>
        </message>
        <message>
            <source>&amp;Connect your account</source>
            <translation>&amp;Konto verbinden</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>&amp;Copy all</source>
            <translation>Alle &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Copy report</source>
            <translation>Bericht &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Cost</source>
            <translation>&amp;Kosten</translation>
        </message>
        <message>
            <source>&amp;Cost and data sent…</source>
            <translation>&amp;Kosten und gesendete Daten…</translation>
        </message>
        <message>
            <source>&amp;Data</source>
            <translation>D&amp;aten</translation>
        </message>
        <message>
            <source>&amp;Data sent</source>
            <translation>Gesendete &amp;Daten</translation>
        </message>
        <message>
            <source>&amp;Details</source>
            <translation>Deta&amp;ils</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>Fe&amp;rtig</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Enrich %Ln files</source>
            <translation>
                <numerusform>%Ln Datei &amp;anreichern</numerusform>
                <numerusform>%Ln Dateien &amp;anreichern</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Export this list…</source>
            <translation>Diese Liste &amp;exportieren …</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Filled only</source>
            <translation>Nur &amp;gefüllte</translation>
        </message>
        <message>
            <source>&amp;Filter…</source>
            <translation>&amp;Filtern …</translation>
        </message>
        <message>
            <source>&amp;Find…</source>
            <translation>&amp;Suchen…</translation>
        </message>
        <message>
            <source>&amp;Forget everything</source>
            <translation>Alles &amp;löschen</translation>
        </message>
        <message>
            <source>&amp;Forget them, too</source>
            <translation>&amp;Auch löschen</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Hide column</source>
            <translation>Spalte &amp;ausblenden</translation>
        </message>
        <message>
            <source>&amp;Keep running</source>
            <translation>&amp;Weiterlaufen lassen</translation>
        </message>
        <message>
            <source>&amp;Keep them</source>
            <translation>&amp;Behalten</translation>
        </message>
        <message>
            <source>&amp;Licences</source>
            <translation>&amp;Lizenzen</translation>
        </message>
        <message>
            <source>&amp;None of them</source>
            <translation>&amp;Keine davon</translation>
        </message>
        <message>
            <source>&amp;Open workbook</source>
            <translation>Arbeitsmappe ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>Ö&amp;ffnen…</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>&amp;Passwort</translation>
        </message>
        <message>
            <source>&amp;Paste table</source>
            <translation>Tabelle ein&amp;fügen</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>&amp;Pause</translation>
        </message>
        <message>
            <source>&amp;Previous</source>
            <translation>&amp;Vorherige</translation>
        </message>
        <message>
            <source>&amp;Proxy</source>
            <translation>&amp;Proxy</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Reload file</source>
            <translation>Datei neu &amp;laden</translation>
        </message>
        <message>
            <source>&amp;Remove API key</source>
            <translation>API-Schlüssel &amp;entfernen</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Umbenennen</translation>
        </message>
        <message>
            <source>&amp;Replace</source>
            <translation>&amp;Ersetzen</translation>
        </message>
        <message>
            <source>&amp;Requests per minute</source>
            <translation>Anfra&amp;gen pro Minute</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>&amp;Fortsetzen</translation>
        </message>
        <message>
            <source>&amp;Review matches…</source>
            <translation>&amp;Treffer prüfen …</translation>
        </message>
        <message>
            <source>&amp;Runs and spending…</source>
            <translation>&amp;Läufe und Ausgaben …</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>&amp;Save again…</source>
            <translation>&amp;Erneut speichern …</translation>
        </message>
        <message>
            <source>&amp;Save as template…</source>
            <translation>Als &amp;Vorlage speichern …</translation>
        </message>
        <message>
            <source>&amp;Save for a CRM</source>
            <translation>Für e&amp;in CRM speichern</translation>
        </message>
        <message>
            <source>&amp;Schools</source>
            <translation>S&amp;chulen</translation>
        </message>
        <message>
            <source>&amp;Select column</source>
            <translation>&amp;Spalte auswählen</translation>
        </message>
        <message>
            <source>&amp;Shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>&amp;Show cost</source>
            <translation>&amp;Kosten anzeigen</translation>
        </message>
        <message>
            <source>&amp;Skip for now</source>
            <translation>Vorerst über&amp;springen</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Stopp</translation>
        </message>
        <message>
            <source>&amp;Stop and close</source>
            <translation>&amp;Stoppen und schließen</translation>
        </message>
        <message>
            <source>&amp;Stop now</source>
            <translation>Sofort &amp;stoppen</translation>
        </message>
        <message>
            <source>&amp;Suggested columns</source>
            <translation>&amp;Vorgeschlagene Spalten</translation>
        </message>
        <message>
            <source>&amp;Team</source>
            <translation>&amp;Team</translation>
        </message>
        <message>
            <source>&amp;Then sort by this column</source>
            <translation>&amp;Danach nach dieser Spalte sortieren</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Try %Ln rows</source>
            <translation>
                <numerusform>%Ln &amp;Zeile testen</numerusform>
                <numerusform>%Ln &amp;Zeilen testen</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Try it with sample data</source>
            <translation>Mit Beispieldaten ausprobie&amp;ren</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>Rück&amp;gängig</translation>
        </message>
        <message>
            <source>&amp;Unfreeze column</source>
            <translation>Fi&amp;xierung aufheben</translation>
        </message>
        <message>
            <source>&amp;Updates</source>
            <translation>&amp;Updates</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Use %Ln columns</source>
            <translation>
                <numerusform>%Ln Spalte &amp;verwenden</numerusform>
                <numerusform>%Ln Spalten &amp;verwenden</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Use these columns</source>
            <translation>Diese &amp;Spalten verwenden</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Wait for the answers</source>
            <translation>Auf Antworten &amp;warten</translation>
        </message>
        <message>
            <source>&amp;Your name</source>
            <translation>&amp;Ihr Name</translation>
        </message>
        <message>
            <source>(balance {credits})</source>
            <translation>(Guthaben {credits})</translation>
        </message>
        <message>
            <source>(blank)</source>
            <translation>(leer)</translation>
        </message>
        <message>
            <source>(the links behind the text are used)</source>
            <translation>(die hinterlegten Links werden verwendet)</translation>
        </message>
        <message>
            <source>1. Sign in to Crustdata, or ask for an account.</source>
            <translation>1. Melden Sie sich bei Crustdata an, oder fragen Sie dort nach einem Konto.</translation>
        </message>
        <message>
            <source>2. Copy the API key from your account.</source>
            <translation>2. Kopieren Sie den API-Schlüssel aus Ihrem Konto.</translation>
        </message>
        <message>
            <source>3. Paste it here. Checking it is free.</source>
            <translation>3. Fügen Sie ihn hier ein. Die Prüfung ist kostenlos.</translation>
        </message>
        <message>
            <source>A file that HubSpot, Salesforce and others import as it is; free</source>
            <translation>Eine Datei, die HubSpot, Salesforce und andere unverändert importieren; kostenlos</translation>
        </message>
        <message>
            <source>A match costs one credit; no match costs nothing. Extras such as phone numbers cost more, but only if the service returns them.</source>
            <translation>Ein Treffer kostet einen Credit, kein Treffer kostet nichts. Extras wie Telefonnummern kosten nur dann mehr, wenn der Dienst sie liefert.</translation>
        </message>
        <message>
            <source>A person was found, but may be another one: review it.</source>
            <translation>Es wurde eine Person gefunden, vielleicht aber eine andere: bitte prüfen.</translation>
        </message>
        <message>
            <source>A profile link identifies exactly one person, so no minimum is needed.</source>
            <translation>Ein Profil-Link gehört zu genau einer Person, daher ist kein Mindestwert nötig.</translation>
        </message>
        <message>
            <source>A real run would cost at most {credits}.</source>
            <translation>Ein echter Lauf würde höchstens {credits} kosten.</translation>
        </message>
        <message>
            <source>A value in your columns never changes.</source>
            <translation>Ein Wert in Ihren Spalten ändert sich nie.</translation>
        </message>
        <message>
            <source>A&amp;dd a column</source>
            <translation>S&amp;palte hinzufügen</translation>
        </message>
        <message>
            <source>API &amp;key</source>
            <translation>API-&amp;Schlüssel</translation>
        </message>
        <message>
            <source>API field names (basic_profile.name)</source>
            <translation>API-Feldnamen (basic_profile.name)</translation>
        </message>
        <message>
            <source>API key</source>
            <translation>API-Schlüssel</translation>
        </message>
        <message>
            <source>About Sheet Enricher</source>
            <translation>Über Sheet Enricher</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Konto</translation>
        </message>
        <message>
            <source>Account connected</source>
            <translation>Konto verbunden</translation>
        </message>
        <message>
            <source>Account limit</source>
            <translation>Kontolimit</translation>
        </message>
        <message>
            <source>Account problem</source>
            <translation>Problem mit dem Konto</translation>
        </message>
        <message>
            <source>Account…</source>
            <translation>Konto…</translation>
        </message>
        <message>
            <source>Adds up to {credits} credits per person.</source>
            <translation>Kostet bis zu {credits} Credits mehr pro Person.</translation>
        </message>
        <message>
            <source>After that, the person is looked up again.</source>
            <translation>Danach wird die Person erneut abgefragt.</translation>
        </message>
        <message>
            <source>Age of the data in days</source>
            <translation>Alter der Daten in Tagen</translation>
        </message>
        <message numerus="yes">
            <source>All %Ln people are already enriched. Saving the workbook is free.</source>
            <translation>
                <numerusform>Zu %Ln Person liegen bereits Daten vor. Das Speichern der Arbeitsmappe ist kostenlos.</numerusform>
                <numerusform>Zu allen %Ln Personen liegen bereits Daten vor. Das Speichern der Arbeitsmappe ist kostenlos.</numerusform>
            </translation>
        </message>
        <message>
            <source>All &amp;values</source>
            <translation>Alle &amp;Werte</translation>
        </message>
        <message>
            <source>All columns</source>
            <translation>Alle Spalten</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>All its cells are blank. Choose another column in step 1.</source>
            <translation>Alle Zellen sind leer. Wählen Sie in Schritt 1 eine andere Spalte.</translation>
        </message>
        <message>
            <source>All reviewed.</source>
            <translation>Alles geprüft.</translation>
        </message>
        <message>
            <source>Also fill empty cells of m&amp;y columns</source>
            <translation>Auch leere Zellen meiner Spalten f&amp;üllen</translation>
        </message>
        <message>
            <source>Also for an &amp;import</source>
            <translation>Auch für einen Im&amp;port</translation>
        </message>
        <message>
            <source>Also for an import</source>
            <translation>Auch für einen Import</translation>
        </message>
        <message>
            <source>Alt and the underlined letter</source>
            <translation>Alt und der unterstrichene Buchstabe</translation>
        </message>
        <message>
            <source>Another desk is looking up the rest of these people.</source>
            <translation>Ein anderer Arbeitsplatz fragt die übrigen Personen gerade ab.</translation>
        </message>
        <message>
            <source>Any possible match. Finds more people, but more of them are wrong.</source>
            <translation>Jeder mögliche Treffer. Findet mehr Personen, aber auch mehr falsche.</translation>
        </message>
        <message>
            <source>Any text</source>
            <translation>Beliebiger Text</translation>
        </message>
        <message>
            <source>Appeara&amp;nce</source>
            <translation>&amp;Darstellung</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>Arabisch</translation>
        </message>
        <message>
            <source>Arrow keys, Page Up, Page Down</source>
            <translation>Pfeiltasten, Bild auf, Bild ab</translation>
        </message>
        <message>
            <source>Ask Crustdata to enable it, then run again. What is known costs nothing.</source>
            <translation>Bitten Sie Crustdata, es freizuschalten, und starten Sie dann erneut. Bekanntes kostet nichts.</translation>
        </message>
        <message>
            <source>Ask Crustdata to enable it.</source>
            <translation>Bitten Sie Crustdata um die Freischaltung.</translation>
        </message>
        <message>
            <source>Ask the web for people not found, {credits} &amp;credits each</source>
            <translation>Nicht Gefundene im Web suchen, &amp;je {credits} Credits</translation>
        </message>
        <message>
            <source>Asked afterwards</source>
            <translation>Danach angefragt</translation>
        </message>
        <message>
            <source>Asked by email if not found by link</source>
            <translation>Per E-Mail abgefragt, falls per Link nicht gefunden</translation>
        </message>
        <message>
            <source>Asked by link if not found by email</source>
            <translation>Per Link abgefragt, falls per E-Mail nicht gefunden</translation>
        </message>
        <message>
            <source>Asked for contact data, if found</source>
            <translation>Abfrage von Kontaktdaten, falls gefunden</translation>
        </message>
        <message>
            <source>Asked for fields that earlier bulk jobs lack</source>
            <translation>Nach Feldern gefragt, die in früheren Sammelaufträgen fehlen</translation>
        </message>
        <message>
            <source>Asked live on the web</source>
            <translation>Live im Web gesucht</translation>
        </message>
        <message>
            <source>B&amp;udget</source>
            <translation>B&amp;udget</translation>
        </message>
        <message>
            <source>Balance afterwards</source>
            <translation>Guthaben danach</translation>
        </message>
        <message>
            <source>Balance now</source>
            <translation>Guthaben jetzt</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Ausgewogen</translation>
        </message>
        <message>
            <source>Baltic</source>
            <translation>Baltisch</translation>
        </message>
        <message>
            <source>Blank</source>
            <translation>Leer</translation>
        </message>
        <message>
            <source>Bought together for one price, however much of it you show.</source>
            <translation>Wird zusammen zu einem Preis gekauft, egal wie viel davon Sie anzeigen.</translation>
        </message>
        <message>
            <source>Bought with Contact Enrich, for people found: only those who have it cost credits.</source>
            <translation>Wird mit Contact Enrich für gefundene Personen gekauft. Credits kosten nur Personen, die diese Daten haben.</translation>
        </message>
        <message>
            <source>Bro&amp;wse…</source>
            <translation>&amp;Wählen…</translation>
        </message>
        <message>
            <source>Broad</source>
            <translation>Großzügig</translation>
        </message>
        <message>
            <source>Budget in credits</source>
            <translation>Budget in Credits</translation>
        </message>
        <message>
            <source>Bulk jobs</source>
            <translation>Sammelaufträge</translation>
        </message>
        <message>
            <source>Bulk jobs run on at Crustdata, and the next start collects their results.</source>
            <translation>Sammelaufträge laufen bei Crustdata weiter, und der nächste Start holt ihre Ergebnisse ab.</translation>
        </message>
        <message>
            <source>Business</source>
            <translation>Geschäftlich</translation>
        </message>
        <message>
            <source>Business e&amp;mails</source>
            <translation>Geschäftliche E-&amp;Mails</translation>
        </message>
        <message>
            <source>Buy more credits, then resume. No results are lost.</source>
            <translation>Kaufen Sie Credits nach und setzen Sie die Anreicherung fort. Es gehen keine Ergebnisse verloren.</translation>
        </message>
        <message>
            <source>C&amp;osts and speed</source>
            <translation>K&amp;osten und Tempo</translation>
        </message>
        <message>
            <source>CSV file (*.csv)</source>
            <translation>CSV-Datei (*.csv)</translation>
        </message>
        <message>
            <source>CSV file (.csv)</source>
            <translation>CSV-Datei (.csv)</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV-Dateien (*.csv)</translation>
        </message>
        <message>
            <source>Ca&amp;ndidates sheet</source>
            <translation>Blatt mit Ka&amp;ndidaten</translation>
        </message>
        <message>
            <source>Calculating the cost…</source>
            <translation>Kosten werden berechnet…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Kandidaten</translation>
        </message>
        <message>
            <source>Candidates sheet</source>
            <translation>Blatt mit Kandidaten</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>Zelle</translation>
        </message>
        <message>
            <source>Cells that &amp;contain:</source>
            <translation>Zellen mit diesem &amp;Text:</translation>
        </message>
        <message>
            <source>Central European, Windows</source>
            <translation>Mitteleuropäisch, Windows</translation>
        </message>
        <message>
            <source>Central European, older</source>
            <translation>Mitteleuropäisch, älter</translation>
        </message>
        <message>
            <source>Certifications</source>
            <translation>Zertifikate</translation>
        </message>
        <message>
            <source>Change the columns to compare</source>
            <translation>Spalten für den Vergleich ändern</translation>
        </message>
        <message>
            <source>Change this if accented letters look wrong or columns are split in the wrong places.</source>
            <translation>Ändern Sie dies, wenn Umlaute oder Akzente falsch aussehen oder Spalten falsch getrennt sind.</translation>
        </message>
        <message>
            <source>Change this only for tests or if your company has its own address.</source>
            <translation>Ändern Sie dies nur für Tests oder wenn Ihre Firma eine eigene Adresse hat.</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ändern…</translation>
        </message>
        <message>
            <source>Check for &amp;updates</source>
            <translation>Nach &amp;Updates suchen</translation>
        </message>
        <message>
            <source>Check for updates on&amp;ce a day</source>
            <translation>&amp;Einmal täglich nach Updates suchen</translation>
        </message>
        <message>
            <source>Check the matches again, for free</source>
            <translation>Die Treffer noch einmal prüfen, kostenlos</translation>
        </message>
        <message>
            <source>Check your network, then resume. No results are lost.</source>
            <translation>Prüfen Sie Ihr Netzwerk und setzen Sie die Anreicherung fort. Es gehen keine Ergebnisse verloren.</translation>
        </message>
        <message>
            <source>Checking the API key (free)…</source>
            <translation>API-Schlüssel wird geprüft (kostenlos)…</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Wird geprüft…</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <source>Choose a column first.</source>
            <translation>Wählen Sie zuerst eine Spalte.</translation>
        </message>
        <message>
            <source>Choose a result…</source>
            <translation>Ergebnis auswählen …</translation>
        </message>
        <message>
            <source>Choose another sheet</source>
            <translation>Anderes Blatt wählen</translation>
        </message>
        <message>
            <source>Choose at least one column.</source>
            <translation>Wählen Sie mindestens eine Spalte.</translation>
        </message>
        <message>
            <source>Choose at least one field first.</source>
            <translation>Wählen Sie zuerst mindestens ein Feld.</translation>
        </message>
        <message>
            <source>Choose columns</source>
            <translation>Spalten wählen</translation>
        </message>
        <message>
            <source>Choose columns…</source>
            <translation>Spalten wählen …</translation>
        </message>
        <message>
            <source>Choose other columns in step 1.</source>
            <translation>Wählen Sie in Schritt 1 andere Spalten.</translation>
        </message>
        <message>
            <source>Choose, order and rename columns</source>
            <translation>Spalten wählen, ordnen und umbenennen</translation>
        </message>
        <message>
            <source>Clear fi&amp;lters</source>
            <translation>Fi&amp;lter löschen</translation>
        </message>
        <message>
            <source>Click the button to confirm.</source>
            <translation>Klicken Sie zum Bestätigen auf die Schaltfläche.</translation>
        </message>
        <message>
            <source>Click the control that has the focus</source>
            <translation>Auf das ausgewählte Element klicken</translation>
        </message>
        <message>
            <source>Click this button</source>
            <translation>Auf diese Schaltfläche klicken</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close Sheet Enricher?</source>
            <translation>Sheet Enricher schließen?</translation>
        </message>
        <message>
            <source>Close a dialog or the search bar</source>
            <translation>Ein Dialogfenster oder die Suchleiste schließen</translation>
        </message>
        <message>
            <source>Collect &amp;results</source>
            <translation>E&amp;rgebnisse abholen</translation>
        </message>
        <message>
            <source>Collecting their results costs nothing more.</source>
            <translation>Die Ergebnisse abzuholen kostet nichts zusätzlich.</translation>
        </message>
        <message>
            <source>Column name prefix</source>
            <translation>Präfix für neue Spaltennamen</translation>
        </message>
        <message>
            <source>Column names</source>
            <translation>Spaltennamen</translation>
        </message>
        <message>
            <source>Column with business emails</source>
            <translation>Spalte mit geschäftlichen E-Mails</translation>
        </message>
        <message>
            <source>Column with profile links</source>
            <translation>Spalte mit Profil-Links</translation>
        </message>
        <message>
            <source>Column “{name}”</source>
            <translation>Spalte „{name}“</translation>
        </message>
        <message>
            <source>Columns from an earlier run</source>
            <translation>Spalten einer früheren Anreicherung</translation>
        </message>
        <message>
            <source>Columns to compare</source>
            <translation>Spalten für den Vergleich</translation>
        </message>
        <message>
            <source>Columns to fill</source>
            <translation>Spalten zum Füllen</translation>
        </message>
        <message>
            <source>Columns to fill…</source>
            <translation>Spalten zum Füllen …</translation>
        </message>
        <message>
            <source>Columns to show</source>
            <translation>Angezeigte Spalten</translation>
        </message>
        <message>
            <source>Com&amp;pare with other columns…</source>
            <translation>Mit anderen Spalten &amp;vergleichen …</translation>
        </message>
        <message>
            <source>Company size</source>
            <translation>Unternehmensgröße</translation>
        </message>
        <message>
            <source>Compare matches with their rows:</source>
            <translation>Treffer mit ihrer Zeile vergleichen:</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Vergleichen mit</translation>
        </message>
        <message>
            <source>Con&amp;firm above</source>
            <translation>&amp;Bestätigen ab</translation>
        </message>
        <message>
            <source>Confirm cost</source>
            <translation>Kosten bestätigen</translation>
        </message>
        <message>
            <source>Connect an account to enrich your own people</source>
            <translation>Verbinden Sie ein Konto, um Ihre eigenen Personen anzureichern</translation>
        </message>
        <message>
            <source>Connect your &amp;account…</source>
            <translation>&amp;Konto verbinden…</translation>
        </message>
        <message>
            <source>Connect your account</source>
            <translation>Konto verbinden</translation>
        </message>
        <message>
            <source>Connect your account again.</source>
            <translation>Verbinden Sie Ihr Konto erneut.</translation>
        </message>
        <message>
            <source>Connect your account first.</source>
            <translation>Verbinden Sie zuerst Ihr Konto.</translation>
        </message>
        <message>
            <source>Connect your account, or try it with invented people for free.</source>
            <translation>Verbinden Sie Ihr Konto, oder probieren Sie es kostenlos mit erfundenen Personen aus.</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Verbunden</translation>
        </message>
        <message>
            <source>Connected for this session only.</source>
            <translation>Nur für diese Sitzung verbunden.</translation>
        </message>
        <message>
            <source>Connected. The tables are ready.</source>
            <translation>Verbunden. Die Tabellen sind bereit.</translation>
        </message>
        <message>
            <source>Connected: {credits}</source>
            <translation>Verbunden: {credits}</translation>
        </message>
        <message>
            <source>Connecting to the team's database…</source>
            <translation>Verbindung zur Datenbank des Teams wird hergestellt …</translation>
        </message>
        <message>
            <source>Contact Enrich is not enabled for your account. Nobody was asked for contact data.</source>
            <translation>Contact Enrich ist für Ihr Konto nicht freigeschaltet. Es wurden keine Kontaktdaten abgefragt.</translation>
        </message>
        <message numerus="yes">
            <source>Contact data bought for %Ln people.</source>
            <translation>
                <numerusform>Kontaktdaten für %Ln Person gekauft.</numerusform>
                <numerusform>Kontaktdaten für %Ln Personen gekauft.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Contact data in doubt for %Ln people: it may have been charged.</source>
            <translation>
                <numerusform>Kontaktdaten für %Ln Person ungeklärt: Sie wurden möglicherweise berechnet.</numerusform>
                <numerusform>Kontaktdaten für %Ln Personen ungeklärt: Sie wurden möglicherweise berechnet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copied %Ln rows</source>
            <translation>
                <numerusform>%Ln Zeile kopiert</numerusform>
                <numerusform>%Ln Zeilen kopiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copied the first {rows} of %Ln rows</source>
            <translation>
                <numerusform>Die ersten {rows} von %Ln Zeile kopiert</numerusform>
                <numerusform>Die ersten {rows} von %Ln Zeilen kopiert</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy &amp;result as a table</source>
            <translation>E&amp;rgebnis als Tabelle kopieren</translation>
        </message>
        <message>
            <source>Copy figures</source>
            <translation>Zahlen kopieren</translation>
        </message>
        <message>
            <source>Copy with &amp;headers</source>
            <translation>Mit Über&amp;schriften kopieren</translation>
        </message>
        <message>
            <source>Copying…</source>
            <translation>Wird kopiert …</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>Cost and data sent</source>
            <translation>Kosten und gesendete Daten</translation>
        </message>
        <message>
            <source>Cost in all runs</source>
            <translation>Kosten aller Läufe</translation>
        </message>
        <message>
            <source>Cost range in credits</source>
            <translation>Kostenspanne in Credits</translation>
        </message>
        <message>
            <source>Costs more now than the price that you confirmed.</source>
            <translation>Kostet jetzt mehr als der Preis, den Sie bestätigt haben.</translation>
        </message>
        <message>
            <source>Count the rows for another strictness, for free</source>
            <translation>Zählt kostenlos, wie viele Zeilen mit anderen Einstellungen blieben</translation>
        </message>
        <message>
            <source>Counting people…</source>
            <translation>Personen werden gezählt…</translation>
        </message>
        <message>
            <source>Counting the values…</source>
            <translation>Werte werden gezählt …</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>Credits</translation>
        </message>
        <message>
            <source>Credits spent</source>
            <translation>Verbrauchte Credits</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>Aktuell</translation>
        </message>
        <message>
            <source>Current job</source>
            <translation>Aktuelle Stelle</translation>
        </message>
        <message>
            <source>Cyrillic, Windows</source>
            <translation>Kyrillisch, Windows</translation>
        </message>
        <message>
            <source>Cyrillic, older</source>
            <translation>Kyrillisch, älter</translation>
        </message>
        <message>
            <source>D&amp;ismiss</source>
            <translation>N&amp;icht fortsetzen</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Data &amp;folder</source>
            <translation>Datenord&amp;ner</translation>
        </message>
        <message>
            <source>Data sent</source>
            <translation>Gesendete Daten</translation>
        </message>
        <message>
            <source>Data&amp;base</source>
            <translation>Daten&amp;bank</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Datenbank</translation>
        </message>
        <message numerus="yes">
            <source>Deleted %Ln stored results about people.</source>
            <translation>
                <numerusform>%Ln gespeichertes Ergebnis gelöscht.</numerusform>
                <numerusform>%Ln gespeicherte Ergebnisse gelöscht.</numerusform>
            </translation>
        </message>
        <message>
            <source>Deletes all stored results about people. Your workbooks stay. Looking these people up again will cost credits.</source>
            <translation>Löscht alle gespeicherten Ergebnisse zu Personen. Ihre Arbeitsmappen bleiben erhalten. Eine erneute Abfrage dieser Personen kostet Credits.</translation>
        </message>
        <message>
            <source>Delimiter</source>
            <translation>Trennzeichen</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>Arbeitsplatz</translation>
        </message>
        <message>
            <source>Desks of a team buy nobody twice, and what one has bought is free for all. They share a PostgreSQL database; the README says how to set it up.</source>
            <translation>Ein Team kauft niemanden doppelt, und was einer gekauft hat, ist für alle kostenlos. Die Arbeitsplätze teilen eine PostgreSQL-Datenbank; die README erklärt die Einrichtung.</translation>
        </message>
        <message>
            <source>Detail sheets for jobs, schools and emails</source>
            <translation>Detailblätter für Stellen, Schulen, E-Mails</translation>
        </message>
        <message>
            <source>Details of this row</source>
            <translation>Einzelheiten zu dieser Zeile</translation>
        </message>
        <message>
            <source>Detect automatically</source>
            <translation>Automatisch erkennen</translation>
        </message>
        <message>
            <source>Detected: {found}</source>
            <translation>Erkannt: {found}</translation>
        </message>
        <message>
            <source>Developer profiles</source>
            <translation>Entwicklerprofile</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Do &amp;not sort</source>
            <translation>&amp;Nicht sortieren</translation>
        </message>
        <message>
            <source>Do not fill this column</source>
            <translation>Diese Spalte nicht füllen</translation>
        </message>
        <message>
            <source>Do&amp;wn</source>
            <translation>Nach u&amp;nten</translation>
        </message>
        <message>
            <source>Drag to reorder, double-click to rename</source>
            <translation>Ziehen zum Ordnen, Doppelklick zum Umbenennen</translation>
        </message>
        <message>
            <source>Drop an Excel workbook or a CSV file here</source>
            <translation>Excel-Arbeitsmappe oder CSV-Datei hierher ziehen</translation>
        </message>
        <message>
            <source>Each match is compared with what its row says. Choose the columns that say it.</source>
            <translation>Jeder Treffer wird mit seiner Zeile verglichen. Wählen Sie die Spalten dafür.</translation>
        </message>
        <message>
            <source>Each new match costs the usual price; no match costs nothing.</source>
            <translation>Jeder neue Treffer kostet den üblichen Preis, kein Treffer kostet nichts.</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Früher</translation>
        </message>
        <message>
            <source>Earlier &amp;jobs</source>
            <translation>Frühere S&amp;tellen</translation>
        </message>
        <message>
            <source>Earlier job {number}</source>
            <translation>Frühere Stelle {number}</translation>
        </message>
        <message>
            <source>Earlier jobs</source>
            <translation>Frühere Stellen</translation>
        </message>
        <message>
            <source>Email first, then link if nobody is found</source>
            <translation>Erst E-Mail, dann Link, falls niemand gefunden wird</translation>
        </message>
        <message>
            <source>Emails</source>
            <translation>E-Mail-Adressen</translation>
        </message>
        <message numerus="yes">
            <source>Emails are refused here: %Ln people are now identified by email.</source>
            <translation>
                <numerusform>E-Mails werden hier abgelehnt: %Ln Person wird jetzt über die E-Mail identifiziert.</numerusform>
                <numerusform>E-Mails werden hier abgelehnt: %Ln Personen werden jetzt über die E-Mail identifiziert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Emails are used when a row has no valid profile link.</source>
            <translation>E-Mails werden verwendet, wenn eine Zeile keinen gültigen Profil-Link hat.</translation>
        </message>
        <message>
            <source>Employer's website unknown</source>
            <translation>Website des Arbeitgebers unbekannt</translation>
        </message>
        <message>
            <source>Empty cells of these columns get the result. Cells with a value never change, and only matches that need no check fill cells. Filled cells are marked and listed in the workbook.</source>
            <translation>Leere Zellen dieser Spalten erhalten das Ergebnis. Zellen mit einem Wert ändern sich nie, und nur Treffer, die keine Prüfung brauchen, füllen Zellen. Gefüllte Zellen werden in der Arbeitsmappe markiert und aufgelistet.</translation>
        </message>
        <message>
            <source>En&amp;rich</source>
            <translation>An&amp;reichern</translation>
        </message>
        <message numerus="yes">
            <source>En&amp;rich %Ln more people</source>
            <translation>
                <numerusform>Noch %Ln Person an&amp;reichern</numerusform>
                <numerusform>Noch %Ln Personen an&amp;reichern</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>En&amp;rich %Ln people</source>
            <translation>
                <numerusform>%Ln Person an&amp;reichern</numerusform>
                <numerusform>%Ln Personen an&amp;reichern</numerusform>
            </translation>
        </message>
        <message>
            <source>En&amp;rich up to {credits}</source>
            <translation>Für bis zu {credits} an&amp;reichern</translation>
        </message>
        <message>
            <source>En&amp;rich up to {credits} more</source>
            <translation>Für bis zu {credits} weite&amp;rmachen</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Zeichencodierung</translation>
        </message>
        <message>
            <source>Encoding and delimiter; click to change them</source>
            <translation>Zeichencodierung und Trennzeichen; zum Ändern klicken</translation>
        </message>
        <message>
            <source>Encoding: {encoding}, delimiter: {mark}</source>
            <translation>Zeichencodierung: {encoding}, Trennzeichen: {mark}</translation>
        </message>
        <message>
            <source>Ended early</source>
            <translation>Vorzeitig beendet</translation>
        </message>
        <message numerus="yes">
            <source>Enrich %Ln files</source>
            <translation>
                <numerusform>%Ln Datei anreichern</numerusform>
                <numerusform>%Ln Dateien anreichern</numerusform>
            </translation>
        </message>
        <message>
            <source>Enrich the people in your spreadsheet</source>
            <translation>Daten zu den Personen in Ihrer Tabelle ergänzen</translation>
        </message>
        <message>
            <source>Enriches the people in your spreadsheet with the Crustdata Person Enrich API. You never pay for the same person twice, and your original file never changes.</source>
            <translation>Ergänzt Daten zu den Personen in Ihrer Tabelle über die Person-Enrich-API von Crustdata. Sie zahlen nie doppelt für dieselbe Person, und Ihre Originaldatei bleibt unverändert.</translation>
        </message>
        <message>
            <source>Enrichment is still running.</source>
            <translation>Die Anreicherung läuft noch.</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Essentials</source>
            <translation>Das Wichtigste</translation>
        </message>
        <message>
            <source>Everybody is known already. Saving the workbooks is free.</source>
            <translation>Alle Personen sind bereits bekannt. Das Speichern der Arbeitsmappen ist kostenlos.</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Everything you paid for is stored.</source>
            <translation>Alles, was Sie bezahlt haben, ist gesichert.</translation>
        </message>
        <message>
            <source>Everything you paid for is stored. Choose another location and save again.</source>
            <translation>Alles Bezahlte ist gesichert. Wählen Sie einen anderen Speicherort und speichern Sie erneut.</translation>
        </message>
        <message>
            <source>Example (already known)</source>
            <translation>Beispiel (bereits bekannt)</translation>
        </message>
        <message>
            <source>Example (invented)</source>
            <translation>Beispiel (erfunden)</translation>
        </message>
        <message>
            <source>Example (invented): {value}</source>
            <translation>Beispiel (erfunden): {value}</translation>
        </message>
        <message>
            <source>Example: empty</source>
            <translation>Beispiel: leer</translation>
        </message>
        <message>
            <source>Example: {value}</source>
            <translation>Beispiel: {value}</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx)</source>
            <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
        </message>
        <message>
            <source>Excel workbook (.xlsx)</source>
            <translation>Excel-Arbeitsmappe (.xlsx)</translation>
        </message>
        <message>
            <source>Excel workbooks and text files ({patterns})</source>
            <translation>Excel-Arbeitsmappen und Textdateien ({patterns})</translation>
        </message>
        <message>
            <source>Export the &amp;team's spending…</source>
            <translation>&amp;Teamkosten exportieren …</translation>
        </message>
        <message>
            <source>Export the list of runs</source>
            <translation>Liste der Läufe exportieren</translation>
        </message>
        <message>
            <source>Export the team's spending</source>
            <translation>Ausgaben des Teams exportieren</translation>
        </message>
        <message>
            <source>F&amp;reeze column at the left</source>
            <translation>Spalte links fi&amp;xieren</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>File already exists</source>
            <translation>Datei ist bereits vorhanden</translation>
        </message>
        <message>
            <source>File {place} of {all}: {file}</source>
            <translation>Datei {place} von {all}: {file}</translation>
        </message>
        <message>
            <source>Fill only their blank cells</source>
            <translation>Nur leere Zellen füllen</translation>
        </message>
        <message>
            <source>Filter “{name}”</source>
            <translation>„{name}“ filtern</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>&amp;Weitersuchen</translation>
        </message>
        <message>
            <source>Find in sheet</source>
            <translation>In der Tabelle suchen</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>Folder: {folder}</source>
            <translation>Ordner: {folder}</translation>
        </message>
        <message>
            <source>For all matches</source>
            <translation>Für alle Treffer</translation>
        </message>
        <message>
            <source>For example db.company.example:5433. Empty: work alone.</source>
            <translation>Zum Beispiel db.firma.example:5433. Leer: allein arbeiten.</translation>
        </message>
        <message>
            <source>For example http://proxy.company:3128</source>
            <translation>Zum Beispiel http://proxy.firma:3128</translation>
        </message>
        <message>
            <source>For matches to check</source>
            <translation>Für zu prüfende Treffer</translation>
        </message>
        <message>
            <source>Forget &amp;everything…</source>
            <translation>Alles &amp;löschen…</translation>
        </message>
        <message>
            <source>Forget bulk jobs, too?</source>
            <translation>Auch Sammelaufträge löschen?</translation>
        </message>
        <message>
            <source>Forget everything?</source>
            <translation>Alles löschen?</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message numerus="yes">
            <source>Found live on the web: %Ln people.</source>
            <translation>
                <numerusform>Live im Web gefunden: %Ln Person.</numerusform>
                <numerusform>Live im Web gefunden: %Ln Personen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Found {people}.</source>
            <translation>{people} gefunden.</translation>
        </message>
        <message>
            <source>Free (practice): these people are invented.</source>
            <translation>Kostenlos (Übung): Diese Personen sind erfunden.</translation>
        </message>
        <message>
            <source>Free: uses the results you already have</source>
            <translation>Kostenlos: nutzt die vorhandenen Ergebnisse</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>Funktion</translation>
        </message>
        <message>
            <source>Go to the next or previous control</source>
            <translation>Zum nächsten oder vorigen Element wechseln</translation>
        </message>
        <message>
            <source>Good matches, few wrong ones. Less certain matches are skipped and not charged.</source>
            <translation>Gute Treffer, wenige falsche. Unsichere Treffer werden übersprungen und nicht berechnet.</translation>
        </message>
        <message>
            <source>Greek</source>
            <translation>Griechisch</translation>
        </message>
        <message>
            <source>Header row</source>
            <translation>Kopfzeile</translation>
        </message>
        <message>
            <source>Hebrew</source>
            <translation>Hebräisch</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Honours</source>
            <translation>Auszeichnungen</translation>
        </message>
        <message>
            <source>Identified if emails are refused</source>
            <translation>Identifiziert, wenn E-Mails abgelehnt werden</translation>
        </message>
        <message>
            <source>Identify &amp;people first if emails are refused</source>
            <translation>Personen zuerst identifizieren, wenn E-Mails ab&amp;gelehnt werden</translation>
        </message>
        <message>
            <source>If &amp;a row has both</source>
            <translation>Wenn in einer Zeile beides &amp;vorhanden ist</translation>
        </message>
        <message>
            <source>If a row has both</source>
            <translation>Wenn eine Zeile beides hat</translation>
        </message>
        <message>
            <source>If not, the others see only whom you have bought, and do not buy them by themselves.</source>
            <translation>Wenn nicht, sehen die anderen nur, wen Sie gekauft haben, und kaufen diese Personen nicht von selbst.</translation>
        </message>
        <message>
            <source>If several people match about equally well:</source>
            <translation>Wenn mehrere Personen etwa gleich gut passen:</translation>
        </message>
        <message>
            <source>If you stop now, they are marked as in doubt.</source>
            <translation>Wenn Sie jetzt stoppen, gelten sie als ungeklärt.</translation>
        </message>
        <message>
            <source>In doubt</source>
            <translation>Ungeklärt</translation>
        </message>
        <message>
            <source>In doubt: may have been charged</source>
            <translation>Ungewiss: möglicherweise berechnet</translation>
        </message>
        <message>
            <source>In your sheet</source>
            <translation>In Ihrer Tabelle</translation>
        </message>
        <message>
            <source>In {jobs}, {time} as a guess; one by one {slow}.</source>
            <translation>In {jobs}, geschätzt {time}; einzeln {slow}.</translation>
        </message>
        <message>
            <source>Individual fields of {group}</source>
            <translation>Einzelne Felder: {group}</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>Branche</translation>
        </message>
        <message>
            <source>Invented people from a service on this computer. No API key, no cost.</source>
            <translation>Erfundene Personen von einem Dienst auf diesem Computer. Kein API-Schlüssel, keine Kosten.</translation>
        </message>
        <message>
            <source>It is kept in your system's secure key store, never in a file.</source>
            <translation>Es liegt im sicheren Schlüsselspeicher Ihres Systems, nie in einer Datei.</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>Japanisch</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Tätigkeiten</translation>
        </message>
        <message>
            <source>Keep them and add a new set</source>
            <translation>Behalten und neue hinzufügen</translation>
        </message>
        <message>
            <source>Key 0</source>
            <translation>Taste 0</translation>
        </message>
        <message>
            <source>Key {number}</source>
            <translation>Taste {number}</translation>
        </message>
        <message>
            <source>Keys: 1 to 9 choose, 0 none of them, ← and → move</source>
            <translation>Tasten: 1 bis 9 wählen, 0 keine davon, ← und → blättern</translation>
        </message>
        <message>
            <source>Known about this person</source>
            <translation>Bekannt über diese Person</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>Koreanisch</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>Sp&amp;rache</translation>
        </message>
        <message>
            <source>Left company</source>
            <translation>Firma verlassen</translation>
        </message>
        <message>
            <source>Left out: {why}</source>
            <translation>Ausgelassen: {why}</translation>
        </message>
        <message>
            <source>Left: {cost}</source>
            <translation>Noch offen: {cost}</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Lizenzen</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Link first, then email if nobody is found</source>
            <translation>Erst Link, dann E-Mail, falls niemand gefunden wird</translation>
        </message>
        <message>
            <source>Lists everyone whom an email may belong to, with the match check</source>
            <translation>Listet alle auf, denen eine E-Mail-Adresse gehören kann, mit der Trefferprüfung</translation>
        </message>
        <message>
            <source>Live Enrich is not enabled for your account. Ask Crustdata to enable it.</source>
            <translation>Live Enrich ist für Ihr Konto nicht freigeschaltet. Bitten Sie Crustdata darum.</translation>
        </message>
        <message>
            <source>Live Enrich is not enabled for your account. Nobody was asked for live.</source>
            <translation>Live Enrich ist für Ihr Konto nicht freigeschaltet. Niemand wurde live gesucht.</translation>
        </message>
        <message>
            <source>Live Enrich looks at the profile itself, after the usual lookup has found nobody.</source>
            <translation>Live Enrich liest das Profil selbst, wenn die übliche Suche niemanden gefunden hat.</translation>
        </message>
        <message>
            <source>Loading account…</source>
            <translation>Konto wird geladen…</translation>
        </message>
        <message>
            <source>Longer lists are sent as bulk jobs, if your key may use them.</source>
            <translation>Längere Listen werden als Sammelaufträge gesendet, wenn Ihr Schlüssel das darf.</translation>
        </message>
        <message numerus="yes">
            <source>Loo&amp;k up %Ln unmatched again…</source>
            <translation>
                <numerusform>%Ln ohne Treffer erneut abfra&amp;gen…</numerusform>
                <numerusform>%Ln ohne Treffer erneut abfra&amp;gen…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Look up %Ln in doubt &amp;again…</source>
            <translation>
                <numerusform>%Ln ungeklärte &amp;erneut abfragen…</numerusform>
                <numerusform>%Ln ungeklärte &amp;erneut abfragen…</numerusform>
            </translation>
        </message>
        <message>
            <source>Look up again</source>
            <translation>Erneut abfragen</translation>
        </message>
        <message>
            <source>Look up people in doubt again?</source>
            <translation>Ungeklärte Personen erneut abfragen?</translation>
        </message>
        <message>
            <source>Look up the link only</source>
            <translation>Nur den Link abfragen</translation>
        </message>
        <message>
            <source>Look up unmatched people again?</source>
            <translation>Personen ohne Treffer erneut abfragen?</translation>
        </message>
        <message>
            <source>Lower this if other programs use the same API key.</source>
            <translation>Verringern Sie den Wert, wenn andere Programme denselben API-Schlüssel nutzen.</translation>
        </message>
        <message>
            <source>MIT licence. Includes Qt and PySide6 (LGPL), pandas, openpyxl, httpx, the Inter typeface (OFL) and Lucide icons (ISC).</source>
            <translation>MIT-Lizenz. Enthält Qt und PySide6 (LGPL), pandas, openpyxl, httpx, die Schrift Inter (OFL) und Symbole von Lucide (ISC).</translation>
        </message>
        <message>
            <source>Main job</source>
            <translation>Hauptstelle</translation>
        </message>
        <message>
            <source>Mar&amp;k the row for review</source>
            <translation>Zeile zum Prüfen mar&amp;kieren</translation>
        </message>
        <message>
            <source>Marks who moved to another company or has a new title or email, and lists the old and new values. Free.</source>
            <translation>Zeigt, wer die Firma gewechselt oder eine neue Position oder E-Mail-Adresse hat, und listet die alten und neuen Werte auf. Kostenlos.</translation>
        </message>
        <message>
            <source>Match chec&amp;k</source>
            <translation>Trefferpr&amp;üfung</translation>
        </message>
        <message>
            <source>Match check</source>
            <translation>Trefferprüfung</translation>
        </message>
        <message>
            <source>Match check: {verdict}</source>
            <translation>Trefferprüfung: {verdict}</translation>
        </message>
        <message>
            <source>Match confidence of rows found by email</source>
            <translation>Treffersicherheit der über E-Mail gefundenen Zeilen</translation>
        </message>
        <message>
            <source>Match strictness</source>
            <translation>Treffergenauigkeit</translation>
        </message>
        <message>
            <source>Matched</source>
            <translation>Treffer</translation>
        </message>
        <message>
            <source>Matched {found} of {answered} rows that were looked up</source>
            <translation>{found} von {answered} abgefragten Zeilen mit Treffer</translation>
        </message>
        <message>
            <source>Matched, please check</source>
            <translation>Treffer, bitte prüfen</translation>
        </message>
        <message>
            <source>Matches are compared with: {facts}.</source>
            <translation>Treffer werden verglichen mit: {facts}.</translation>
        </message>
        <message>
            <source>Matches are compared with: {facts}. These are never sent.</source>
            <translation>Treffer werden verglichen mit: {facts}. Diese Spalten werden nie gesendet.</translation>
        </message>
        <message>
            <source>Message from the service: {message}</source>
            <translation>Meldung des Dienstes: {message}</translation>
        </message>
        <message>
            <source>Minimum confidence</source>
            <translation>Mindestwert der Treffersicherheit</translation>
        </message>
        <message>
            <source>Minimum confidence of matches by email</source>
            <translation>Mindestsicherheit für Treffer über E-Mail</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <source>More after the run</source>
            <translation>Mehr nach dem Lauf</translation>
        </message>
        <message>
            <source>More to buy</source>
            <translation>Weitere Daten kaufen</translation>
        </message>
        <message>
            <source>Most cells: {reason}. Choose another column in step 1.</source>
            <translation>Die meisten Zellen: {reason}. Wählen Sie in Schritt 1 eine andere Spalte.</translation>
        </message>
        <message>
            <source>Most people for each search</source>
            <translation>Höchstzahl der Personen je Suche</translation>
        </message>
        <message>
            <source>Move in the sheet</source>
            <translation>Im Blatt bewegen</translation>
        </message>
        <message>
            <source>Moved company</source>
            <translation>Firma gewechselt</translation>
        </message>
        <message>
            <source>My choice</source>
            <translation>Eigene Auswahl</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Name and contacts</source>
            <translation>Name und Kontaktdaten</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>Name der Vorlage</translation>
        </message>
        <message>
            <source>Name the server first.</source>
            <translation>Geben Sie zuerst den Server an.</translation>
        </message>
        <message>
            <source>Name, column {number}</source>
            <translation>Name, Spalte {number}</translation>
        </message>
        <message>
            <source>New columns</source>
            <translation>Neue Spalten</translation>
        </message>
        <message>
            <source>New email</source>
            <translation>Neue E-Mail</translation>
        </message>
        <message>
            <source>New title</source>
            <translation>Neue Position</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Next steps</source>
            <translation>Nächste Schritte</translation>
        </message>
        <message>
            <source>No account is connected.</source>
            <translation>Es ist kein Konto verbunden.</translation>
        </message>
        <message>
            <source>No column to compare matches with, such as a name or a company.</source>
            <translation>Keine Spalte für den Vergleich, etwa mit dem Namen oder der Firma.</translation>
        </message>
        <message>
            <source>No connection to the service.</source>
            <translation>Keine Verbindung zum Dienst.</translation>
        </message>
        <message>
            <source>No header row</source>
            <translation>Keine Kopfzeile</translation>
        </message>
        <message>
            <source>No import file</source>
            <translation>Keine Importdatei</translation>
        </message>
        <message>
            <source>No match</source>
            <translation>Kein Treffer</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>Ohne Namen</translation>
        </message>
        <message>
            <source>No results are lost.</source>
            <translation>Es gehen keine Ergebnisse verloren.</translation>
        </message>
        <message>
            <source>No row has a profile link, an email, or a name with an employer.</source>
            <translation>Keine Zeile hat einen Profillink, eine E-Mail-Adresse oder einen Namen mit Arbeitgeber.</translation>
        </message>
        <message>
            <source>No sheet</source>
            <translation>Kein Blatt</translation>
        </message>
        <message>
            <source>No valid link or email</source>
            <translation>Ohne gültigen Link oder gültige E-Mail</translation>
        </message>
        <message>
            <source>No workbook was saved yet.</source>
            <translation>Es wurde noch keine Arbeitsmappe gespeichert.</translation>
        </message>
        <message>
            <source>Nobody is left to ask a second time.</source>
            <translation>Niemand muss ein zweites Mal abgefragt werden.</translation>
        </message>
        <message>
            <source>Nobody is left to ask the web for.</source>
            <translation>Es bleibt niemand, der im Web zu suchen wäre.</translation>
        </message>
        <message>
            <source>Nobody is left to search for.</source>
            <translation>Es ist niemand mehr zu suchen.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Nicht verbunden</translation>
        </message>
        <message>
            <source>Not enabled for your API key. Ask Crustdata to enable it.</source>
            <translation>Für Ihren API-Schlüssel nicht freigeschaltet. Bitten Sie Crustdata um die Freischaltung.</translation>
        </message>
        <message>
            <source>Not enabled for your API key: {fields}. The run continues without these fields.</source>
            <translation>Für Ihren API-Schlüssel nicht freigeschaltet: {fields}. Die Anreicherung läuft ohne diese Felder weiter.</translation>
        </message>
        <message>
            <source>Not filled, because step 2 leaves it out: {columns}</source>
            <translation>Nicht gefüllt, weil Schritt 2 es auslässt: {columns}</translation>
        </message>
        <message>
            <source>Not found by link</source>
            <translation>Per Link nicht gefunden</translation>
        </message>
        <message>
            <source>Not found.</source>
            <translation>Nicht gefunden.</translation>
        </message>
        <message>
            <source>Not looked up yet</source>
            <translation>Noch nicht gesucht</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>Noch nicht gesendet</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>Nicht begonnen</translation>
        </message>
        <message>
            <source>Nothing has been enriched yet.</source>
            <translation>Es wurde noch nichts angereichert.</translation>
        </message>
        <message>
            <source>Nothing has been spent yet.</source>
            <translation>Es wurde noch nichts ausgegeben.</translation>
        </message>
        <message>
            <source>Nothing is charged, and the result is marked as practice.</source>
            <translation>Es wird nichts berechnet, und das Ergebnis ist als Übung gekennzeichnet.</translation>
        </message>
        <message>
            <source>Nothing leaves your computer. A real run would send these values:</source>
            <translation>Nichts verlässt Ihren Computer. Ein echter Lauf würde diese Werte senden:</translation>
        </message>
        <message>
            <source>Nothing to compare</source>
            <translation>Nichts zu vergleichen</translation>
        </message>
        <message>
            <source>Nothing to review</source>
            <translation>Nichts zu prüfen</translation>
        </message>
        <message>
            <source>Nothing to send. Saving the workbook is free.</source>
            <translation>Nichts zu senden. Das Speichern der Arbeitsmappe ist kostenlos.</translation>
        </message>
        <message>
            <source>Nothing was sent. The last run of this sheet cost {credits}.</source>
            <translation>Es wurde nichts gesendet. Die letzte Anreicherung dieses Blatts hat {credits} gekostet.</translation>
        </message>
        <message>
            <source>Number of earlier jobs that get their own columns</source>
            <translation>Anzahl früherer Stellen mit eigenen Spalten</translation>
        </message>
        <message>
            <source>Number of schools that get their own columns</source>
            <translation>Anzahl der Schulen mit eigenen Spalten</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>One by one, because {reason}.</source>
            <translation>Einzeln, denn {reason}.</translation>
        </message>
        <message>
            <source>One more file, which the CRM program imports as it is</source>
            <translation>Eine weitere Datei, die das CRM-Programm unverändert importiert</translation>
        </message>
        <message>
            <source>Only business emails that were checked and take mail are bought.</source>
            <translation>Es werden nur geschäftliche E-Mails gekauft, die geprüft und zustellbar sind.</translation>
        </message>
        <message>
            <source>Only checked emails, {price}</source>
            <translation>Nur geprüfte E-Mails, {price}</translation>
        </message>
        <message>
            <source>Only the scores and the email's domain are checked.</source>
            <translation>Nur die Treffersicherheit und die Domain der E-Mail werden geprüft.</translation>
        </message>
        <message numerus="yes">
            <source>Only these %Ln values from your sheet leave your computer:</source>
            <translation>
                <numerusform>Nur dieser %Ln Wert aus Ihrer Tabelle verlässt Ihren Computer:</numerusform>
                <numerusform>Nur diese %Ln Werte aus Ihrer Tabelle verlassen Ihren Computer:</numerusform>
            </translation>
        </message>
        <message>
            <source>Only very certain matches. Finds fewer people, and hardly any are wrong.</source>
            <translation>Nur sehr sichere Treffer. Findet weniger Personen, aber kaum falsche.</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>&amp;Zuletzt verwendet</translation>
        </message>
        <message>
            <source>Open &amp;workbook</source>
            <translation>Arbeits&amp;mappe öffnen</translation>
        </message>
        <message>
            <source>Open an Excel workbook or a CSV file</source>
            <translation>Excel-Arbeitsmappe oder CSV-Datei öffnen</translation>
        </message>
        <message>
            <source>Open fi&amp;le…</source>
            <translation>Datei öffne&amp;n…</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>Datei öffnen</translation>
        </message>
        <message>
            <source>Open fo&amp;lder</source>
            <translation>O&amp;rdner öffnen</translation>
        </message>
        <message>
            <source>Open profile</source>
            <translation>Profil öffnen</translation>
        </message>
        <message>
            <source>Open their sheets again to collect the results. If you delete these people, the results are lost, and looking them up again costs credits a second time.</source>
            <translation>Öffnen Sie die Tabellen wieder, um die Ergebnisse abzuholen. Wenn Sie diese Personen löschen, gehen die Ergebnisse verloren, und eine neue Abfrage kostet ein zweites Mal Credits.</translation>
        </message>
        <message>
            <source>Opening {file}…</source>
            <translation>{file} wird geöffnet…</translation>
        </message>
        <message>
            <source>Opted out</source>
            <translation>Widersprochen</translation>
        </message>
        <message>
            <source>Original order</source>
            <translation>Ursprüngliche Reihenfolge</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>Paste your API key here</source>
            <translation>API-Schlüssel hier einfügen</translation>
        </message>
        <message>
            <source>Paste your Crustdata API key. It is kept in your system's secure key store.</source>
            <translation>Fügen Sie Ihren Crustdata-API-Schlüssel ein. Ihr System bewahrt ihn sicher auf.</translation>
        </message>
        <message>
            <source>Pasted table</source>
            <translation>Eingefügte Tabelle</translation>
        </message>
        <message>
            <source>Paused. Nothing is sent until you resume.</source>
            <translation>Pausiert. Bis zum Fortsetzen wird nichts gesendet.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>People in doubt</source>
            <translation>Personen unklar</translation>
        </message>
        <message>
            <source>People in several files are paid for once. You only pay for matches.</source>
            <translation>Personen in mehreren Dateien werden nur einmal berechnet. Sie zahlen nur für Treffer.</translation>
        </message>
        <message>
            <source>People looked up</source>
            <translation>Gesuchte Personen</translation>
        </message>
        <message>
            <source>People matched</source>
            <translation>Gefundene Personen</translation>
        </message>
        <message>
            <source>People to look up</source>
            <translation>Abzufragende Personen</translation>
        </message>
        <message>
            <source>People whose answers could not be read were charged and will be charged again.</source>
            <translation>Personen, deren Antwort nicht lesbar war, wurden berechnet und werden erneut berechnet.</translation>
        </message>
        <message>
            <source>Permanently delete all stored results about people?</source>
            <translation>Alle gespeicherten Ergebnisse zu Personen endgültig löschen?</translation>
        </message>
        <message>
            <source>Person Enrich is not enabled for your API key.</source>
            <translation>Person Enrich ist für Ihren API-Schlüssel nicht freigeschaltet.</translation>
        </message>
        <message>
            <source>Personal</source>
            <translation>Privat</translation>
        </message>
        <message>
            <source>Plain column names</source>
            <translation>Verständliche Spaltennamen</translation>
        </message>
        <message>
            <source>Please check first</source>
            <translation>Bitte zuerst prüfen</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Übung</translation>
        </message>
        <message>
            <source>Practice runs are free and do not count.</source>
            <translation>Übungsläufe sind kostenlos und zählen nicht.</translation>
        </message>
        <message>
            <source>Practice, free.</source>
            <translation>Übung, kostenlos.</translation>
        </message>
        <message>
            <source>Practice: invented people, no account needed.</source>
            <translation>Übung: erfundene Personen, kein Konto nötig.</translation>
        </message>
        <message>
            <source>Practice: invented people, nothing is charged.</source>
            <translation>Übung: erfundene Personen, es wird nichts berechnet.</translation>
        </message>
        <message>
            <source>Practice: nothing was charged.</source>
            <translation>Übung: Es wurde nichts berechnet.</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Wird vorbereitet…</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Profile &amp;links</source>
            <translation>Profil-&amp;Links</translation>
        </message>
        <message>
            <source>Profile, jobs, education, skills</source>
            <translation>Profil, Stellen, Ausbildung, Kenntnisse</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Protect values that look like formulas</source>
            <translation>Formelähnliche Werte schützen</translation>
        </message>
        <message>
            <source>Puts an apostrophe before them. Otherwise a spreadsheet program calculates them when it opens the CSV file.</source>
            <translation>Setzt ein Hochkomma davor. Sonst berechnet eine Tabellenkalkulation diese Werte, wenn sie die CSV-Datei öffnet.</translation>
        </message>
        <message>
            <source>Raise the budget to resume.</source>
            <translation>Erhöhen Sie das Budget, um fortzusetzen.</translation>
        </message>
        <message>
            <source>Rate limit: next request in {seconds} s</source>
            <translation>Anfragelimit: nächste Anfrage in {seconds} s</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>Ent&amp;fernen</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen …</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Recent files</source>
            <translation>Zuletzt verwendet</translation>
        </message>
        <message>
            <source>Recruiting</source>
            <translation>Recruiting</translation>
        </message>
        <message>
            <source>Redacted: the person opted out</source>
            <translation>Gesperrt: Die Person hat widersprochen</translation>
        </message>
        <message>
            <source>Replace them and list every change</source>
            <translation>Ersetzen und alle Änderungen auflisten</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Report sheet</source>
            <translation>Blatt mit Bericht</translation>
        </message>
        <message>
            <source>Requested fields: {fields}</source>
            <translation>Angefragte Felder: {fields}</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Anfragen</translation>
        </message>
        <message>
            <source>Requests sent</source>
            <translation>Gesendete Anfragen</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Resume later to collect its answers.</source>
            <translation>Setzen Sie später fort, um seine Antworten zu übernehmen.</translation>
        </message>
        <message>
            <source>Resume later. No results are lost.</source>
            <translation>Setzen Sie die Anreicherung später fort. Es gehen keine Ergebnisse verloren.</translation>
        </message>
        <message numerus="yes">
            <source>Retr&amp;y %Ln failed…</source>
            <translation>
                <numerusform>%Ln fehlgeschlagene wiederho&amp;len…</numerusform>
                <numerusform>%Ln fehlgeschlagene wiederho&amp;len…</numerusform>
            </translation>
        </message>
        <message>
            <source>Retry failed lookups?</source>
            <translation>Fehlgeschlagene Abfragen wiederholen?</translation>
        </message>
        <message>
            <source>Reuse &amp;matches for</source>
            <translation>Treffer &amp;wiederverwenden</translation>
        </message>
        <message>
            <source>Reuse “no matc&amp;h” for</source>
            <translation>„Kein Treffer“ w&amp;iederverwenden</translation>
        </message>
        <message>
            <source>Reuses results newer than this, for free.</source>
            <translation>Neuere Ergebnisse werden kostenlos wiederverwendet.</translation>
        </message>
        <message numerus="yes">
            <source>Review %Ln &amp;matches…</source>
            <translation>
                <numerusform>%Ln Treffer &amp;prüfen…</numerusform>
                <numerusform>%Ln Treffer &amp;prüfen…</numerusform>
            </translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Row {row}</source>
            <translation>Zeile {row}</translation>
        </message>
        <message>
            <source>Row {row} of your sheet</source>
            <translation>Zeile {row} Ihrer Tabelle</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>Rows by outcome</source>
            <translation>Zeilen nach Ergebnis</translation>
        </message>
        <message>
            <source>Rows in the sheet</source>
            <translation>Zeilen im Blatt</translation>
        </message>
        <message>
            <source>Rows matched</source>
            <translation>Gefundene Zeilen</translation>
        </message>
        <message>
            <source>Rows that need a&amp;ttention</source>
            <translation>Au&amp;ffällige Zeilen</translation>
        </message>
        <message>
            <source>Rows that need attention</source>
            <translation>Auffällige Zeilen</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>Runs and spending</source>
            <translation>Läufe und Ausgaben</translation>
        </message>
        <message>
            <source>Runs and spending…</source>
            <translation>Läufe und Ausgaben …</translation>
        </message>
        <message>
            <source>S&amp;tatuses</source>
            <translation>S&amp;tatus</translation>
        </message>
        <message>
            <source>S&amp;ummary with charts…</source>
            <translation>&amp;Übersicht mit Diagrammen…</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <source>Same person as row {row}, charged only once.</source>
            <translation>Dieselbe Person wie in Zeile {row}, nur einmal berechnet.</translation>
        </message>
        <message>
            <source>Save &amp;with these settings</source>
            <translation>&amp;Mit diesen Einstellungen speichern</translation>
        </message>
        <message>
            <source>Save a&amp;gain with these choices</source>
            <translation>Mit dieser Auswahl &amp;erneut speichern</translation>
        </message>
        <message>
            <source>Save as template</source>
            <translation>Als Vorlage speichern</translation>
        </message>
        <message>
            <source>Save as “{file}”</source>
            <translation>Als „{file}“ speichern</translation>
        </message>
        <message>
            <source>Save result as</source>
            <translation>Ergebnis speichern unter</translation>
        </message>
        <message>
            <source>Save under another &amp;name…</source>
            <translation>Unter anderem &amp;Namen speichern…</translation>
        </message>
        <message>
            <source>Save with other &amp;columns…</source>
            <translation>Mit anderen &amp;Spalten speichern…</translation>
        </message>
        <message>
            <source>Save with other columns</source>
            <translation>Mit anderen Spalten speichern</translation>
        </message>
        <message>
            <source>Save wo&amp;rkbook</source>
            <translation>A&amp;rbeitsmappe speichern</translation>
        </message>
        <message>
            <source>Saved to {file}</source>
            <translation>Gespeichert: {file}</translation>
        </message>
        <message>
            <source>Saved workbook checked: {changed} of {cells} existing cells changed.</source>
            <translation>Gespeicherte Arbeitsmappe geprüft: {changed} von {cells} vorhandenen Zellen geändert.</translation>
        </message>
        <message>
            <source>Saved {file} · {credits}</source>
            <translation>{file} gespeichert · {credits}</translation>
        </message>
        <message>
            <source>Saved {file}.</source>
            <translation>{file} wurde gespeichert.</translation>
        </message>
        <message>
            <source>Saving the workbook…</source>
            <translation>Arbeitsmappe wird gespeichert…</translation>
        </message>
        <message>
            <source>School {number}</source>
            <translation>Schule {number}</translation>
        </message>
        <message>
            <source>Schools</source>
            <translation>Ausbildung</translation>
        </message>
        <message>
            <source>Se&amp;ttings…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <source>Search by name and employer where both are missin&amp;g</source>
            <translation>Nach Name und Arbeitgeber &amp;suchen, wo beides fehlt</translation>
        </message>
        <message>
            <source>Search columns</source>
            <translation>Spalten suchen</translation>
        </message>
        <message>
            <source>Search the values</source>
            <translation>Werte durchsuchen</translation>
        </message>
        <message>
            <source>Searched by name and employer</source>
            <translation>Nach Name und Arbeitgeber gesucht</translation>
        </message>
        <message>
            <source>Searched by: {columns}. Only these are sent.</source>
            <translation>Gesucht wird nach: {columns}. Nur diese werden gesendet.</translation>
        </message>
        <message>
            <source>Select at least one field group.</source>
            <translation>Wählen Sie mindestens eine Feldgruppe.</translation>
        </message>
        <message>
            <source>Sends no more requests and waits for the answers to those already sent</source>
            <translation>Sendet keine weiteren Anfragen und wartet auf die Antworten der bereits gesendeten</translation>
        </message>
        <message>
            <source>Sends one request with people from across the sheet</source>
            <translation>Sendet eine Anfrage mit Personen aus der ganzen Tabelle</translation>
        </message>
        <message>
            <source>Seniority</source>
            <translation>Hierarchiestufe</translation>
        </message>
        <message>
            <source>Ser&amp;ver</source>
            <translation>Ser&amp;ver</translation>
        </message>
        <message>
            <source>Ser&amp;vice address</source>
            <translation>D&amp;ienstadresse</translation>
        </message>
        <message>
            <source>Set it in the environment variable {name}.</source>
            <translation>Setzen Sie es in der Umgebungsvariable {name}.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Share &amp;my answers with the team</source>
            <translation>&amp;Meine Antworten mit dem Team teilen</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Blatt</translation>
        </message>
        <message>
            <source>Sheet Enricher checks {address} at startup, at most once a day. It sends nothing about you or your sheets, downloads nothing, and only shows you a link.</source>
            <translation>Sheet Enricher prüft beim Start {address}, höchstens einmal täglich. Es sendet nichts über Sie oder Ihre Tabellen, lädt nichts herunter und zeigt Ihnen nur einen Link.</translation>
        </message>
        <message>
            <source>Sheet Enricher did not write this version of the file. Its contents would be lost.</source>
            <translation>Diese Fassung der Datei stammt nicht von Sheet Enricher. Ihr Inhalt ginge verloren.</translation>
        </message>
        <message>
            <source>Sheet Enricher looks people up with your own Crustdata account. The API key is the password that a program uses for it.</source>
            <translation>Sheet Enricher fragt Personen über Ihr eigenes Crustdata-Konto ab. Der API-Schlüssel ist das Passwort, mit dem sich ein Programm dort anmeldet.</translation>
        </message>
        <message>
            <source>Sheet Enricher never spends more than this</source>
            <translation>Sheet Enricher gibt nie mehr als diesen Betrag aus</translation>
        </message>
        <message>
            <source>Sheet with column descriptions</source>
            <translation>Blatt mit Spaltenbeschreibungen</translation>
        </message>
        <message>
            <source>Sheet: {sheet}</source>
            <translation>Blatt: {sheet}</translation>
        </message>
        <message>
            <source>Sheets start with this; step 3 changes it for one sheet. Once you change it here, it also applies to the command line. The check is free and runs on this computer only.</source>
            <translation>Damit beginnt jedes Blatt; in Schritt 3 ändern Sie es für ein einzelnes Blatt. Sobald Sie es hier ändern, gilt es auch für die Befehlszeile. Die Prüfung ist kostenlos und läuft nur auf diesem Computer.</translation>
        </message>
        <message numerus="yes">
            <source>Show %Ln &amp;rows with a change</source>
            <translation>
                <numerusform>%Ln geänderte &amp;Zeile anzeigen</numerusform>
                <numerusform>%Ln geänderte &amp;Zeilen anzeigen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %Ln hidden columns</source>
            <translation>
                <numerusform>%Ln ausgeblendete Spalte anzeigen</numerusform>
                <numerusform>%Ln ausgeblendete Spalten anzeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Show a&amp;ll rows</source>
            <translation>Alle Zeilen a&amp;nzeigen</translation>
        </message>
        <message>
            <source>Show hidden columns</source>
            <translation>Ausgeblendete Spalten anzeigen</translation>
        </message>
        <message>
            <source>Show i&amp;n folder</source>
            <translation>Im &amp;Ordner anzeigen</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Im O&amp;rdner anzeigen</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner anzeigen</translation>
        </message>
        <message>
            <source>Show individual fields</source>
            <translation>Einzelne Felder anzeigen</translation>
        </message>
        <message>
            <source>Show these rows</source>
            <translation>Diese Zeilen anzeigen</translation>
        </message>
        <message>
            <source>Show what changed</source>
            <translation>Änderungen zeigen</translation>
        </message>
        <message numerus="yes">
            <source>Showing {shown} of %Ln rows</source>
            <translation>
                <numerusform>{shown} von %Ln Zeile angezeigt</numerusform>
                <numerusform>{shown} von %Ln Zeilen angezeigt</numerusform>
            </translation>
        </message>
        <message>
            <source>Shows the cost step by step and exactly what will be sent</source>
            <translation>Zeigt die Kosten Schritt für Schritt und was genau gesendet wird</translation>
        </message>
        <message>
            <source>Simplified Chinese</source>
            <translation>Vereinfachtes Chinesisch</translation>
        </message>
        <message numerus="yes">
            <source>Skip %Ln hidden rows</source>
            <translation>
                <numerusform>%Ln ausgeblendete Zeile überspringen</numerusform>
                <numerusform>%Ln ausgeblendete Zeilen überspringen</numerusform>
            </translation>
        </message>
        <message>
            <source>Skipped: blank</source>
            <translation>Übersprungen: leer</translation>
        </message>
        <message>
            <source>Skipped: no valid link or email</source>
            <translation>Übersprungen: kein gültiger Link, keine gültige E-Mail</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Etwas ist schiefgegangen</translation>
        </message>
        <message>
            <source>Sort &amp;A to Z</source>
            <translation>Aufsteigend sortieren (&amp;A–Z)</translation>
        </message>
        <message>
            <source>Sort &amp;Z to A</source>
            <translation>Absteigend sortieren (&amp;Z–A)</translation>
        </message>
        <message>
            <source>Sorted by {columns}</source>
            <translation>Sortiert nach {columns}</translation>
        </message>
        <message>
            <source>Sorting and filtering…</source>
            <translation>Wird sortiert und gefiltert …</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>Spending by month</source>
            <translation>Ausgaben nach Monat</translation>
        </message>
        <message>
            <source>Spent {spent} of at most {most} credits.</source>
            <translation>{spent} von höchstens {most} Credits verbraucht.</translation>
        </message>
        <message>
            <source>Start from</source>
            <translation>Ausgehen von</translation>
        </message>
        <message>
            <source>Start with profile links or business emails and get names, jobs, companies and more in a copy of your file. The original never changes, and you never pay for the same person twice.</source>
            <translation>Aus Profil-Links oder geschäftlichen E-Mails werden Namen, Stellen, Firmen und mehr – in einer Kopie Ihrer Datei. Das Original bleibt unverändert, und Sie zahlen nie doppelt für dieselbe Person.</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Begonnen</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Stop also ends the list.</source>
            <translation>„Stopp“ beendet auch die Liste.</translation>
        </message>
        <message>
            <source>Stop now and resume later?</source>
            <translation>Jetzt stoppen und später fortsetzen?</translation>
        </message>
        <message>
            <source>Stop now?</source>
            <translation>Sofort stoppen?</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Gestoppt.</translation>
        </message>
        <message>
            <source>Strict</source>
            <translation>Streng</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>Summary with charts</source>
            <translation>Übersicht mit Diagrammen</translation>
        </message>
        <message>
            <source>System proxy</source>
            <translation>System-Proxy</translation>
        </message>
        <message>
            <source>System setting</source>
            <translation>Systemeinstellung</translation>
        </message>
        <message>
            <source>T&amp;heme</source>
            <translation>&amp;Farbschema</translation>
        </message>
        <message>
            <source>T&amp;ry it with invented people (free)</source>
            <translation>Mit e&amp;rfundenen Personen ausprobieren (kostenlos)</translation>
        </message>
        <message>
            <source>Tab, Shift+Tab</source>
            <translation>Tab, Umschalt+Tab</translation>
        </message>
        <message>
            <source>Takes effect after a restart.</source>
            <translation>Wird nach einem Neustart wirksam.</translation>
        </message>
        <message>
            <source>Test the &amp;connection</source>
            <translation>Verbindun&amp;g prüfen</translation>
        </message>
        <message>
            <source>Text import options</source>
            <translation>Optionen für den Textimport</translation>
        </message>
        <message>
            <source>Thai</source>
            <translation>Thailändisch</translation>
        </message>
        <message numerus="yes">
            <source>The %Ln people you tried are shown.</source>
            <translation>
                <numerusform>Gezeigt wird die %Ln getestete Person.</numerusform>
                <numerusform>Gezeigt werden die %Ln getesteten Personen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The API key is kept in your system's secure key store, never in a file. It is sent only to Crustdata.</source>
            <translation>Der API-Schlüssel liegt im sicheren Schlüsselspeicher Ihres Systems, nie in einer Datei. Er wird nur an Crustdata gesendet.</translation>
        </message>
        <message>
            <source>The answer never arrived. The person may have been charged.</source>
            <translation>Die Antwort kam nie an. Die Person wurde vielleicht berechnet.</translation>
        </message>
        <message>
            <source>The budget is reached.</source>
            <translation>Das Budget ist erreicht.</translation>
        </message>
        <message>
            <source>The bulk jobs are at work at Crustdata. You can close the program: the next start collects their results, and nothing is paid for again.</source>
            <translation>Die Sammelaufträge laufen bei Crustdata. Sie können das Programm schließen: Der nächste Start holt die Ergebnisse ab, und nichts wird noch einmal bezahlt.</translation>
        </message>
        <message>
            <source>The cell is blank or holds no usable link or email. Nothing was sent.</source>
            <translation>Die Zelle ist leer oder enthält keinen gültigen Link und keine gültige E-Mail-Adresse. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>The choices of the last file with these columns are used again.</source>
            <translation>Die Auswahl der letzten Datei mit diesen Spalten wird wieder verwendet.</translation>
        </message>
        <message>
            <source>The cost below includes these people.</source>
            <translation>Die Kosten unten enthalten diese Personen.</translation>
        </message>
        <message>
            <source>The file {file} was moved or deleted.</source>
            <translation>Die Datei {file} wurde verschoben oder gelöscht.</translation>
        </message>
        <message>
            <source>The files are enriched one after the other, with the choices in the window.</source>
            <translation>Die Dateien werden nacheinander mit den im Fenster getroffenen Auswahlen angereichert.</translation>
        </message>
        <message>
            <source>The first rows of the file</source>
            <translation>Die ersten Zeilen der Datei</translation>
        </message>
        <message>
            <source>The last run: the answers about the same people before these, free as well</source>
            <translation>Der letzte Lauf: die vorherigen Antworten zu denselben Personen, ebenfalls kostenlos</translation>
        </message>
        <message>
            <source>The other desks see you by this name.</source>
            <translation>Unter diesem Namen sehen Sie die anderen Arbeitsplätze.</translation>
        </message>
        <message>
            <source>The person opted out. The service gives no data about them.</source>
            <translation>Die Person hat widersprochen. Der Dienst gibt keine Daten über sie heraus.</translation>
        </message>
        <message>
            <source>The person was found and costs what the price list says.</source>
            <translation>Die Person wurde gefunden und kostet, was in der Preisliste steht.</translation>
        </message>
        <message>
            <source>The report contains no API key, names, email addresses or links.</source>
            <translation>Der Bericht enthält keinen API-Schlüssel und keine Namen, E-Mail-Adressen oder Links.</translation>
        </message>
        <message>
            <source>The result file already exists. You will be asked before it is replaced.</source>
            <translation>Die Ergebnisdatei ist bereits vorhanden. Vor dem Ersetzen werden Sie gefragt.</translation>
        </message>
        <message>
            <source>The results are invented and marked as practice.</source>
            <translation>Die Ergebnisse sind erfunden und als Übung gekennzeichnet.</translation>
        </message>
        <message>
            <source>The row with the column names</source>
            <translation>Die Zeile mit den Spaltennamen</translation>
        </message>
        <message>
            <source>The run ended before this row, for the reason given.</source>
            <translation>Der Lauf endete vor dieser Zeile. Der Grund steht dabei.</translation>
        </message>
        <message>
            <source>The service does not know this person. It costs nothing.</source>
            <translation>Der Dienst kennt diese Person nicht. Das kostet nichts.</translation>
        </message>
        <message>
            <source>The service is busy and asked for too long a wait.</source>
            <translation>Der Dienst ist ausgelastet und verlangt eine zu lange Wartezeit.</translation>
        </message>
        <message>
            <source>The service is having problems.</source>
            <translation>Der Dienst hat Probleme.</translation>
        </message>
        <message>
            <source>The service is responding slowly.</source>
            <translation>Der Dienst antwortet langsam.</translation>
        </message>
        <message>
            <source>The service rejected the request.</source>
            <translation>Der Dienst hat die Anfrage abgelehnt.</translation>
        </message>
        <message>
            <source>The service rejected this row, or its answer could not be read.</source>
            <translation>Der Dienst hat diese Zeile abgelehnt, oder seine Antwort war nicht lesbar.</translation>
        </message>
        <message>
            <source>The sheet "What changed" of the workbook lists them.</source>
            <translation>Das Blatt „What changed“ der Arbeitsmappe listet sie auf.</translation>
        </message>
        <message>
            <source>The team's database cannot be used, so nothing new was sent.</source>
            <translation>Die Datenbank des Teams ist nicht verfügbar; deshalb wurde nichts Neues gesendet.</translation>
        </message>
        <message numerus="yes">
            <source>The web is asked for up to %Ln people, at most {credits}. The cost below includes it.</source>
            <translation>
                <numerusform>Im Web wird bis zu %Ln Person gesucht, für höchstens {credits}. Im Preis unten ist das enthalten.</numerusform>
                <numerusform>Im Web werden bis zu %Ln Personen gesucht, für höchstens {credits}. Im Preis unten ist das enthalten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The web is asked for up to %Ln people.</source>
            <translation>
                <numerusform>Im Web wird bis zu %Ln Person gesucht.</numerusform>
                <numerusform>Im Web werden bis zu %Ln Personen gesucht.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The web is now asked for %Ln people.</source>
            <translation>
                <numerusform>Jetzt wird %Ln Person im Web gesucht.</numerusform>
                <numerusform>Jetzt werden %Ln Personen im Web gesucht.</numerusform>
            </translation>
        </message>
        <message>
            <source>The whole process with sample people. No API key, no cost, and nothing leaves your computer.</source>
            <translation>Ganzer Ablauf mit Beispielpersonen: kein Schlüssel, keine Kosten, nichts verlässt den Computer.</translation>
        </message>
        <message>
            <source>The workbook {file} was moved or deleted.</source>
            <translation>Die Arbeitsmappe {file} wurde verschoben oder gelöscht.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <source>These columns are read on this computer only and never sent.</source>
            <translation>Diese Spalten werden nur auf diesem Computer gelesen und nie gesendet.</translation>
        </message>
        <message>
            <source>These columns have no links or emails.</source>
            <translation>Diese Spalten enthalten weder Profil-Links noch E-Mail-Adressen.</translation>
        </message>
        <message>
            <source>These notes are in English.</source>
            <translation>Diese Hinweise gibt es nur auf Englisch.</translation>
        </message>
        <message>
            <source>They are marked, and the sheet “{sheet}” lists them.</source>
            <translation>Sie sind markiert, und das Blatt „{sheet}“ listet sie auf.</translation>
        </message>
        <message>
            <source>They are skipped and cost nothing.</source>
            <translation>Sie werden übersprungen und kosten nichts.</translation>
        </message>
        <message>
            <source>They may already have been charged and would then be charged twice.</source>
            <translation>Sie wurden möglicherweise bereits berechnet und würden dann doppelt berechnet.</translation>
        </message>
        <message>
            <source>This can cost up to {credits}.</source>
            <translation>Das kann bis zu {credits} kosten.</translation>
        </message>
        <message>
            <source>This column has no business emails.</source>
            <translation>Diese Spalte enthält keine geschäftlichen E-Mail-Adressen.</translation>
        </message>
        <message>
            <source>This column has no profile links.</source>
            <translation>Diese Spalte enthält keine Profil-Links.</translation>
        </message>
        <message>
            <source>This copy cannot check for updates because it has no update address.</source>
            <translation>Diese Kopie kann nicht nach Updates suchen, weil ihr die Update-Adresse fehlt.</translation>
        </message>
        <message>
            <source>This is free: all people are invented.</source>
            <translation>Das ist kostenlos: Alle Personen sind erfunden.</translation>
        </message>
        <message>
            <source>This sheet already has enriched columns:</source>
            <translation>Dieses Blatt enthält bereits Spalten einer früheren Anreicherung:</translation>
        </message>
        <message>
            <source>This system has no secure key store, so the team's password is not kept.</source>
            <translation>Dieses System hat keinen sicheren Schlüsselspeicher; deshalb wird das Passwort des Teams nicht gespeichert.</translation>
        </message>
        <message>
            <source>This system has no secure key store. You will have to enter the API key again next time.</source>
            <translation>Dieses System hat keinen sicheren Schlüsselspeicher. Beim nächsten Start müssen Sie den API-Schlüssel erneut eingeben.</translation>
        </message>
        <message>
            <source>This would keep {kept} of {all} matches</source>
            <translation>So bleiben {kept} von {all} Treffern</translation>
        </message>
        <message>
            <source>Time at {rpm} requests per minute</source>
            <translation>Dauer bei {rpm} Anfragen pro Minute</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>Verbleibende Zeit</translation>
        </message>
        <message>
            <source>Time, as a guess</source>
            <translation>Dauer (geschätzt)</translation>
        </message>
        <message>
            <source>To change it, set the environment variable SHEET_ENRICHER_HOME.</source>
            <translation>Zum Ändern setzen Sie die Umgebungsvariable SHEET_ENRICHER_HOME.</translation>
        </message>
        <message>
            <source>Traditional Chinese</source>
            <translation>Traditionelles Chinesisch</translation>
        </message>
        <message>
            <source>Try it with &amp;sample data</source>
            <translation>Mit &amp;Beispieldaten ausprobieren</translation>
        </message>
        <message>
            <source>Turkish</source>
            <translation>Türkisch</translation>
        </message>
        <message>
            <source>U&amp;p</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <source>US English, DOS</source>
            <translation>US-Englisch, DOS</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <source>Undo in the Edit menu brings back the others.</source>
            <translation>„Rückgängig“ im Menü „Bearbeiten“ stellt die andere Auswahl wieder her.</translation>
        </message>
        <message>
            <source>Unfreeze all columns</source>
            <translation>Alle Fixierungen aufheben</translation>
        </message>
        <message>
            <source>Unicode, most programs</source>
            <translation>Unicode, die meisten Programme</translation>
        </message>
        <message>
            <source>Unicode, some Windows exports</source>
            <translation>Unicode, manche Windows-Exporte</translation>
        </message>
        <message>
            <source>Unique people</source>
            <translation>Verschiedene Personen</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Unbekannt</translation>
        </message>
        <message numerus="yes">
            <source>Up to %Ln people are asked a second time, at most {credits}. The cost below includes it.</source>
            <translation>
                <numerusform>Bis zu %Ln Person wird ein zweites Mal abgefragt, höchstens {credits}; in den Kosten unten enthalten.</numerusform>
                <numerusform>Bis zu %Ln Personen werden ein zweites Mal abgefragt, höchstens {credits}; in den Kosten unten enthalten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to %Ln people are asked a second time.</source>
            <translation>
                <numerusform>Bis zu %Ln Person wird ein zweites Mal abgefragt.</numerusform>
                <numerusform>Bis zu %Ln Personen werden ein zweites Mal abgefragt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to %Ln people are searched for</source>
            <translation>
                <numerusform>Bis zu %Ln Person wird gesucht</numerusform>
                <numerusform>Bis zu %Ln Personen werden gesucht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to %Ln people, then looked up by link.</source>
            <translation>
                <numerusform>Höchstens %Ln Person, danach über den Link abgefragt.</numerusform>
                <numerusform>Höchstens %Ln Personen, danach über den Link abgefragt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to %Ln people, then looked up by link: at most {credits} for both.</source>
            <translation>
                <numerusform>Höchstens %Ln Person, danach über den Link abgefragt: höchstens {credits} für beides.</numerusform>
                <numerusform>Höchstens %Ln Personen, danach über den Link abgefragt: höchstens {credits} für beides.</numerusform>
            </translation>
        </message>
        <message>
            <source>Up to {credits}; no match costs nothing.</source>
            <translation>Bis zu {credits}; ohne Treffer kostenlos.</translation>
        </message>
        <message>
            <source>Us&amp;er</source>
            <translation>Be&amp;nutzer</translation>
        </message>
        <message>
            <source>Use my &amp;account</source>
            <translation>&amp;Jetzt mein Konto verwenden</translation>
        </message>
        <message>
            <source>Use the &amp;best match</source>
            <translation>B&amp;esten Treffer verwenden</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <source>Uses the results you already have. Nothing is sent or charged.</source>
            <translation>Nutzt die vorhandenen Ergebnisse. Es wird nichts gesendet und nichts berechnet.</translation>
        </message>
        <message>
            <source>Values to show</source>
            <translation>Anzuzeigende Werte</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>Version {version} is available</source>
            <translation>Version {version} ist verfügbar</translation>
        </message>
        <message>
            <source>Version {version} is available.</source>
            <translation>Version {version} ist verfügbar.</translation>
        </message>
        <message>
            <source>Websites</source>
            <translation>Websites</translation>
        </message>
        <message>
            <source>Western European, DOS</source>
            <translation>Westeuropäisch, DOS</translation>
        </message>
        <message>
            <source>Western European, Windows</source>
            <translation>Westeuropäisch, Windows</translation>
        </message>
        <message>
            <source>Western European, older Macs</source>
            <translation>Westeuropäisch, ältere Macs</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>What &amp;if…</source>
            <translation>&amp;Was wäre, wenn…</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Was sich geändert hat</translation>
        </message>
        <message>
            <source>What the s&amp;tatuses mean</source>
            <translation>Was die S&amp;tatus bedeuten</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Abhilfe</translation>
        </message>
        <message>
            <source>What's &amp;new</source>
            <translation>&amp;Neuigkeiten</translation>
        </message>
        <message>
            <source>What's new</source>
            <translation>Neuigkeiten</translation>
        </message>
        <message>
            <source>Where it came from</source>
            <translation>Herkunft</translation>
        </message>
        <message>
            <source>Where to get an API &amp;key</source>
            <translation>Woher Sie einen API-S&amp;chlüssel bekommen</translation>
        </message>
        <message>
            <source>Without an account you can try everything with sample data, for free.</source>
            <translation>Ohne Konto können Sie alles mit Beispieldaten ausprobieren, kostenlos.</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>Arbeitsmappe</translation>
        </message>
        <message>
            <source>Workbook: {path}</source>
            <translation>Arbeitsmappe: {path}</translation>
        </message>
        <message>
            <source>You are asked to confirm a run that may cost more than this.</source>
            <translation>Eine Anreicherung, die mehr kosten kann, müssen Sie bestätigen.</translation>
        </message>
        <message>
            <source>You can change them at any time for free, also after the run.</source>
            <translation>Sie können sie jederzeit kostenlos ändern, auch nach dem Lauf.</translation>
        </message>
        <message>
            <source>You can find your API key in your Crustdata account.</source>
            <translation>Ihren API-Schlüssel finden Sie in Ihrem Crustdata-Konto.</translation>
        </message>
        <message>
            <source>You can keep browsing the sheet or minimise the window.</source>
            <translation>Sie können weiter in der Tabelle blättern oder das Fenster minimieren.</translation>
        </message>
        <message>
            <source>You can resume at any time. No results are lost.</source>
            <translation>Sie können jederzeit fortsetzen. Es gehen keine Ergebnisse verloren.</translation>
        </message>
        <message>
            <source>You check doubtful and contradicting matches.</source>
            <translation>Sie prüfen zweifelhafte und widersprüchliche Treffer.</translation>
        </message>
        <message>
            <source>You check plausible, doubtful and contradicting matches.</source>
            <translation>Sie prüfen plausible, zweifelhafte und widersprüchliche Treffer.</translation>
        </message>
        <message>
            <source>You have the latest version.</source>
            <translation>Sie haben die neueste Version.</translation>
        </message>
        <message>
            <source>You only pay for matches, and you can stop at any time.</source>
            <translation>Sie zahlen nur für Treffer und können jederzeit stoppen.</translation>
        </message>
        <message>
            <source>You only pay for matches.</source>
            <translation>Sie zahlen nur für Treffer.</translation>
        </message>
        <message>
            <source>Your API key was refused.</source>
            <translation>Ihr API-Schlüssel wurde abgelehnt.</translation>
        </message>
        <message>
            <source>Your account has no access to Person Identify.</source>
            <translation>Ihr Konto hat keinen Zugang zu Person Identify.</translation>
        </message>
        <message>
            <source>Your balance</source>
            <translation>Ihr Guthaben</translation>
        </message>
        <message>
            <source>Your balance does not show all charges yet: {fell} of {spent} credits so far.</source>
            <translation>Ihr Guthaben zeigt noch nicht alle Kosten: bisher {fell} von {spent} Credits.</translation>
        </message>
        <message>
            <source>Your balance fell by the same amount.</source>
            <translation>Ihr Guthaben ist um denselben Betrag gesunken.</translation>
        </message>
        <message>
            <source>Your balance fell by {credits}. The difference may come from people in doubt or from another program that uses your account.</source>
            <translation>Ihr Guthaben ist um {credits} gesunken. Der Unterschied kann von ungeklärten Personen stammen oder von einem anderen Programm, das Ihr Konto nutzt.</translation>
        </message>
        <message>
            <source>Your balance rose by {credits} in the meantime.</source>
            <translation>Ihr Guthaben ist inzwischen um {credits} gestiegen.</translation>
        </message>
        <message>
            <source>Your column</source>
            <translation>Ihre Spalte</translation>
        </message>
        <message>
            <source>Your credits are used up.</source>
            <translation>Ihre Credits sind aufgebraucht.</translation>
        </message>
        <message>
            <source>Your file with invented people. Nothing is charged or sent anywhere.</source>
            <translation>Ihre Datei mit erfundenen Personen. Es wird nichts berechnet und nichts gesendet.</translation>
        </message>
        <message>
            <source>Your sheet with the new columns on the right</source>
            <translation>Ihre Tabelle mit den neuen Spalten rechts</translation>
        </message>
        <message>
            <source>Your team</source>
            <translation>Ihr Team</translation>
        </message>
        <message>
            <source>Your team in {month}</source>
            <translation>Ihr Team im {month}</translation>
        </message>
        <message>
            <source>Your workbooks stay. Looking these people up again will cost credits.</source>
            <translation>Ihre Arbeitsmappen bleiben erhalten. Eine erneute Abfrage dieser Personen kostet Credits.</translation>
        </message>
        <message numerus="yes">
            <source>about %Ln minutes</source>
            <translation>
                <numerusform>etwa %Ln Minute</numerusform>
                <numerusform>etwa %Ln Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>about {hours} h {minutes} min</source>
            <translation>etwa {hours} Std. {minutes} Min.</translation>
        </message>
        <message>
            <source>agrees with the row</source>
            <translation>stimmt mit der Zeile überein</translation>
        </message>
        <message>
            <source>already enriched, free</source>
            <translation>Daten bereits vorhanden, kostenlos</translation>
        </message>
        <message>
            <source>and for da&amp;ta older than</source>
            <translation>auch für Daten, &amp;älter als</translation>
        </message>
        <message>
            <source>at most {credits}</source>
            <translation>höchstens {credits}</translation>
        </message>
        <message>
            <source>at most {credits} per person</source>
            <translation>höchstens {credits} pro Person</translation>
        </message>
        <message>
            <source>blank</source>
            <translation>leer</translation>
        </message>
        <message>
            <source>collecting bulk jobs</source>
            <translation>Sammelaufträge werden abgeholt</translation>
        </message>
        <message>
            <source>comma</source>
            <translation>Komma</translation>
        </message>
        <message>
            <source>counting…</source>
            <translation>wird gezählt…</translation>
        </message>
        <message>
            <source>differs from the row</source>
            <translation>weicht von der Zeile ab</translation>
        </message>
        <message>
            <source>duplicates</source>
            <translation>Duplikate</translation>
        </message>
        <message>
            <source>filtered</source>
            <translation>gefiltert</translation>
        </message>
        <message>
            <source>free (practice)</source>
            <translation>kostenlos (Übung)</translation>
        </message>
        <message>
            <source>in bulk jobs that were sent before, collected at no further cost</source>
            <translation>in bereits gesendeten Sammelaufträgen, ohne weitere Kosten abzuholen</translation>
        </message>
        <message>
            <source>in doubt, not sent again</source>
            <translation>ungeklärt, nicht erneut gesendet</translation>
        </message>
        <message numerus="yes">
            <source>in up to %Ln bulk jobs</source>
            <translation>
                <numerusform>in höchstens %Ln Sammelauftrag</numerusform>
                <numerusform>in höchstens %Ln Sammelaufträgen</numerusform>
            </translation>
        </message>
        <message>
            <source>included</source>
            <translation>inklusive</translation>
        </message>
        <message>
            <source>matched so far</source>
            <translation>bisherige Trefferquote</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>unbegrenzt</translation>
        </message>
        <message>
            <source>no score</source>
            <translation>ohne Bewertung</translation>
        </message>
        <message>
            <source>not bought</source>
            <translation>nicht gekauft</translation>
        </message>
        <message>
            <source>not found, asked a second time</source>
            <translation>nicht gefunden, ein zweites Mal abgefragt</translation>
        </message>
        <message>
            <source>one by one</source>
            <translation>einzeln</translation>
        </message>
        <message>
            <source>one by one, because {reason}</source>
            <translation>einzeln, denn {reason}</translation>
        </message>
        <message>
            <source>or paste a table ({keys})</source>
            <translation>oder eine Tabelle einfügen ({keys})</translation>
        </message>
        <message>
            <source>paused, nothing is sent</source>
            <translation>pausiert, nichts wird gesendet</translation>
        </message>
        <message>
            <source>people for each search at most, {credits} credits each</source>
            <translation>Personen je Suche höchstens, je {credits} Credits</translation>
        </message>
        <message>
            <source>reading…</source>
            <translation>wird gelesen …</translation>
        </message>
        <message>
            <source>reading… {part}</source>
            <translation>wird gelesen… {part}</translation>
        </message>
        <message>
            <source>searching…</source>
            <translation>Suche läuft…</translation>
        </message>
        <message>
            <source>semicolon</source>
            <translation>Semikolon</translation>
        </message>
        <message>
            <source>sorted A to Z</source>
            <translation>aufsteigend sortiert</translation>
        </message>
        <message>
            <source>sorted Z to A</source>
            <translation>absteigend sortiert</translation>
        </message>
        <message>
            <source>stopping</source>
            <translation>wird gestoppt</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>Tabulator</translation>
        </message>
        <message numerus="yes">
            <source>tallest bar: %Ln rows</source>
            <translation>
                <numerusform>höchster Balken: %Ln Zeile</numerusform>
                <numerusform>höchster Balken: %Ln Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the %Ln most frequent values</source>
            <translation>
                <numerusform>der %Ln häufigste Wert</numerusform>
                <numerusform>die %Ln häufigsten Werte</numerusform>
            </translation>
        </message>
        <message>
            <source>under a minute</source>
            <translation>unter einer Minute</translation>
        </message>
        <message>
            <source>up to +{credits}</source>
            <translation>bis zu +{credits}</translation>
        </message>
        <message>
            <source>up to {number}</source>
            <translation>bis zu {number}</translation>
        </message>
        <message>
            <source>vertical bar</source>
            <translation>senkrechter Strich</translation>
        </message>
        <message>
            <source>vs. the last run</source>
            <translation>zum letzten Lauf</translation>
        </message>
        <message>
            <source>vs. your sheet</source>
            <translation>zur Tabelle</translation>
        </message>
        <message>
            <source>vs. {day}</source>
            <translation>zum {day}</translation>
        </message>
        <message numerus="yes">
            <source>waiting for answers about %Ln people</source>
            <translation>
                <numerusform>wartet auf Antworten zu %Ln Person</numerusform>
                <numerusform>wartet auf Antworten zu %Ln Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>{copied}: the clipboard takes no more.</source>
            <translation>{copied}: Mehr fasst die Zwischenablage nicht.</translation>
        </message>
        <message>
            <source>{credits} credits spent</source>
            <translation>{credits} Credits verbraucht</translation>
        </message>
        <message>
            <source>{credits} will cover at least {covered} of {people}. Results so far are kept.</source>
            <translation>{credits}: genug für mindestens {covered} von {people}. Bisherige Ergebnisse bleiben erhalten.</translation>
        </message>
        <message>
            <source>{desks}, {people}, {credits} spent this month.</source>
            <translation>{desks}, {people}, {credits} in diesem Monat ausgegeben.</translation>
        </message>
        <message>
            <source>{done} of {all} lookups done</source>
            <translation>{done} von {all} Abfragen erledigt</translation>
        </message>
        <message>
            <source>{done} of {all} people done</source>
            <translation>{done} von {all} Personen abgefragt</translation>
        </message>
        <message>
            <source>{empty} of {rows} cells are empty</source>
            <translation>{empty} von {rows} Zellen sind leer</translation>
        </message>
        <message>
            <source>{file} already exists. Replace it?</source>
            <translation>{file} ist bereits vorhanden. Ersetzen?</translation>
        </message>
        <message>
            <source>{file} was not saved.</source>
            <translation>{file} wurde nicht gespeichert.</translation>
        </message>
        <message>
            <source>{file}: {done} of {all} people done. Resume?</source>
            <translation>{file}: {done} von {all} Personen abgefragt. Fortsetzen?</translation>
        </message>
        <message>
            <source>{low} to {high}: {number}</source>
            <translation>{low} bis {high}: {number}</translation>
        </message>
        <message>
            <source>{number} ({share})</source>
            <translation>{number} ({share})</translation>
        </message>
        <message>
            <source>{number} credits</source>
            <translation>{number} Credits</translation>
        </message>
        <message>
            <source>{number}%</source>
            <translation>{number} %</translation>
        </message>
        <message>
            <source>{people} in bulk jobs</source>
            <translation>{people} in Sammelaufträgen</translation>
        </message>
        <message>
            <source>{people} in bulk jobs, to be collected by Resume</source>
            <translation>{people} in Sammelaufträgen, mit „Fortsetzen“ abzuholen</translation>
        </message>
        <message>
            <source>{people} left</source>
            <translation>{people} offen</translation>
        </message>
        <message>
            <source>{people} left to look up.</source>
            <translation>Noch {people} abzufragen.</translation>
        </message>
        <message>
            <source>{people} may have been charged.</source>
            <translation>{people} wurden möglicherweise berechnet.</translation>
        </message>
        <message>
            <source>{people} · at most {credits} · {time}</source>
            <translation>{people} · höchstens {credits} · {time}</translation>
        </message>
        <message>
            <source>{place} of {all}</source>
            <translation>{place} von {all}</translation>
        </message>
        <message>
            <source>{rate} requests per minute</source>
            <translation>{rate} Anfragen pro Minute</translation>
        </message>
        <message>
            <source>{ready} of {rows} ready</source>
            <translation>{ready} von {rows} bereit</translation>
        </message>
        <message>
            <source>{reason}; retrying at {time}</source>
            <translation>{reason}; neuer Versuch um {time} Uhr</translation>
        </message>
        <message>
            <source>{reason}; retrying in {seconds} s</source>
            <translation>{reason}; neuer Versuch in {seconds} s</translation>
        </message>
        <message>
            <source>{score} confidence</source>
            <translation>{score} sicher</translation>
        </message>
        <message>
            <source>{score} would keep {kept} of {all} matches</source>
            <translation>Mit {score} bleiben {kept} von {all} Treffern</translation>
        </message>
        <message>
            <source>{sent} (at most {rpm} per minute)</source>
            <translation>{sent} (höchstens {rpm} pro Minute)</translation>
        </message>
        <message>
            <source>{shown} of {all}</source>
            <translation>{shown} von {all}</translation>
        </message>
        <message>
            <source>{spent} of at most {most}</source>
            <translation>{spent} von höchstens {most}</translation>
        </message>
        <message>
            <source>{time} in {jobs}</source>
            <translation>{time} in {jobs}</translation>
        </message>
        <message>
            <source>{time} or more</source>
            <translation>{time} oder länger</translation>
        </message>
        <message>
            <source>“{column}” is listed twice.</source>
            <translation>„{column}“ ist zweimal aufgeführt.</translation>
        </message>
        <message>
            <source>✓ &amp;None of them</source>
            <translation>✓ &amp;Keine davon</translation>
        </message>
        <message>
            <source>✓ Also works at {company}, the email's domain</source>
            <translation>✓ Arbeitet auch bei {company} (Domain der E-Mail)</translation>
        </message>
        <message>
            <source>✓ Chosen</source>
            <translation>✓ Ausgewählt</translation>
        </message>
        <message>
            <source>✓ Employer uses this email domain</source>
            <translation>✓ Arbeitgeber verwendet diese E-Mail-Domain</translation>
        </message>
        <message>
            <source>✓ Worked at {company}, the email's domain</source>
            <translation>✓ Arbeitete bei {company} (Domain der E-Mail)</translation>
        </message>
        <message>
            <source>✓ {company} uses this email domain</source>
            <translation>✓ {company} verwendet diese E-Mail-Domain</translation>
        </message>
        <message>
            <source>✗ No known employer uses this email domain</source>
            <translation>✗ Kein bekannter Arbeitgeber verwendet diese E-Mail-Domain</translation>
        </message>
    </context>
    <context>
        <name>core</name>
        <message>
            <source>"sheet-enricher columns" without a file lists all.</source>
            <translation>„sheet-enricher columns“ ohne Datei listet alle auf.</translation>
        </message>
        <message>
            <source>"{address}" is not encrypted, so others could read your key.</source>
            <translation>„{address}“ ist nicht verschlüsselt: Andere könnten Ihren Schlüssel mitlesen.</translation>
        </message>
        <message>
            <source>"{address}" is not the address of a proxy.</source>
            <translation>„{address}“ ist keine Adresse eines Proxys.</translation>
        </message>
        <message>
            <source>"{address}" is not the address of a service.</source>
            <translation>„{address}“ ist keine Adresse eines Dienstes.</translation>
        </message>
        <message>
            <source>"{column}" cannot be both the link and the email column.</source>
            <translation>„{column}“ kann nicht zugleich Link- und E-Mail-Spalte sein.</translation>
        </message>
        <message>
            <source>"{column}" holds {kind}: {usable} of the first {filled} filled cells</source>
            <translation>„{column}“ enthält {kind}: {usable} der ersten {filled} ausgefüllten Zellen</translation>
        </message>
        <message>
            <source>"{column}" or "{other}"</source>
            <translation>„{column}“ oder „{other}“</translation>
        </message>
        <message>
            <source>"{entry}" does not say which result fills which column.</source>
            <translation>„{entry}“ sagt nicht, welches Ergebnis welche Spalte füllt.</translation>
        </message>
        <message>
            <source>"{name}" is not a text encoding.</source>
            <translation>„{name}“ ist keine Zeichenkodierung für Text.</translation>
        </message>
        <message>
            <source>"{sheet}" is used up to column {column}: there is no room for {added} more.</source>
            <translation>„{sheet}“ ist bis Spalte {column} belegt: Für {added} weitere ist kein Platz.</translation>
        </message>
        <message>
            <source>"{text}" is neither sheet, run nor a day.</source>
            <translation>„{text}“ ist weder sheet noch run noch ein Tag.</translation>
        </message>
        <message>
            <source>--stale-after says whose old data --live replaces, at 7 credits a person.</source>
            <translation>--stale-after bestimmt, wessen alte Daten --live ersetzt, für 7 Credits je Person.</translation>
        </message>
        <message>
            <source>--then {then} needs a column of links and one of emails, and only one was found.</source>
            <translation>--then {then} braucht eine Spalte mit Links und eine mit E-Mail-Adressen; gefunden wurde nur eine.</translation>
        </message>
        <message>
            <source>--verified-emails checks the business emails that --contact buys.</source>
            <translation>--verified-emails prüft die geschäftlichen E-Mails, die --contact kauft.</translation>
        </message>
        <message>
            <source>0 to 1: how near the standard title is to the own one.</source>
            <translation>0 bis 1: wie nah der Standardtitel am eigenen ist.</translation>
        </message>
        <message>
            <source>0 to 1: how sure the profile is this person's.</source>
            <translation>0 bis 1: wie sicher das Profil dieser Person gehört.</translation>
        </message>
        <message>
            <source>0 to 1: how sure the service is.</source>
            <translation>0 bis 1: wie sicher der Dienst ist.</translation>
        </message>
        <message>
            <source>1 more field is in the journal: {names}.</source>
            <translation>1 weiteres Feld ist im Journal: {names}.</translation>
        </message>
        <message>
            <source>A column template cannot be called "{name}".</source>
            <translation>Eine Spaltenvorlage kann nicht „{name}“ heißen.</translation>
        </message>
        <message>
            <source>A file for a CRM program cannot go to standard output.</source>
            <translation>Eine Datei für ein CRM-Programm kann nicht in die Standardausgabe geschrieben werden.</translation>
        </message>
        <message>
            <source>A form or program wrote this; put the person's own link.</source>
            <translation>Das hat ein Formular oder Programm eingetragen. Tragen Sie den eigenen Link der Person ein.</translation>
        </message>
        <message>
            <source>A mail system uses it for itself; put the person's own address.</source>
            <translation>Diese Adresse benutzt ein Mailsystem für sich selbst. Tragen Sie die eigene Adresse der Person ein.</translation>
        </message>
        <message>
            <source>A newer Sheet Enricher has changed the team's database, so nothing was sent.</source>
            <translation>Ein neuerer Sheet Enricher hat die Datenbank des Teams geändert; deshalb wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>A newer Sheet Enricher wrote the journal {path}, so nothing was sent.</source>
            <translation>Ein neuerer Sheet Enricher hat das Journal {path} geschrieben. Deshalb wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>A part is missing: put the whole address.</source>
            <translation>Ein Teil fehlt: Tragen Sie die ganze Adresse ein.</translation>
        </message>
        <message>
            <source>A part of the program is missing: {name}.</source>
            <translation>Ein Teil des Programms fehlt: {name}.</translation>
        </message>
        <message>
            <source>A private email address.</source>
            <translation>Eine private E-Mail-Adresse.</translation>
        </message>
        <message>
            <source>A profile link looks like https://www.linkedin.com/in/name.</source>
            <translation>Ein Profil-Link sieht aus wie https://www.linkedin.com/in/name.</translation>
        </message>
        <message>
            <source>A {suffix} file has only one table, so it cannot hold extra sheets.</source>
            <translation>Eine {suffix}-Datei hat nur eine Tabelle und deshalb keine weiteren Blätter.</translation>
        </message>
        <message>
            <source>Access denied to fields: {fields}</source>
            <translation>Kein Zugriff auf die Felder: {fields}</translation>
        </message>
        <message>
            <source>Add --live, or leave --stale-after out.</source>
            <translation>Ergänzen Sie --live oder lassen Sie --stale-after weg.</translation>
        </message>
        <message>
            <source>Add business_email to --contact, or leave --verified-emails out.</source>
            <translation>Nehmen Sie business_email in --contact auf oder lassen Sie --verified-emails weg.</translation>
        </message>
        <message>
            <source>Add {fields} to --fields.</source>
            <translation>Fügen Sie {fields} zu --fields hinzu.</translation>
        </message>
        <message>
            <source>All of them.</source>
            <translation>Alle.</translation>
        </message>
        <message>
            <source>All web domains of the employer.</source>
            <translation>Alle Web-Domains des Arbeitgebers.</translation>
        </message>
        <message>
            <source>An email address at work.</source>
            <translation>Eine geschäftliche E-Mail-Adresse.</translation>
        </message>
        <message>
            <source>An email address looks like name@company.com.</source>
            <translation>Eine E-Mail-Adresse sieht aus wie name@firma.de.</translation>
        </message>
        <message>
            <source>Another Sheet Enricher is running, so this one changed nothing.</source>
            <translation>Ein anderer Sheet Enricher läuft gerade. Deshalb wurde hier nichts geändert.</translation>
        </message>
        <message>
            <source>Another candidate fits as well or better: {names}</source>
            <translation>Ein anderer Kandidat passt ebenso gut oder besser: {names}</translation>
        </message>
        <message>
            <source>Another desk is looking some of these people up, so nothing was sent.</source>
            <translation>Ein anderer Arbeitsplatz fragt einige dieser Personen gerade ab; deshalb wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>Another person than on {day}: {name}</source>
            <translation>Andere Person als am {day}: {name}</translation>
        </message>
        <message>
            <source>Another person with the same last name: the row says {row}, found {found}</source>
            <translation>Andere Person mit gleichem Nachnamen: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>Another program is connected to the team with this computer's journal.</source>
            <translation>Ein anderes Programm ist mit dem Journal dieses Computers mit dem Team verbunden.</translation>
        </message>
        <message>
            <source>April</source>
            <translation>April</translation>
        </message>
        <message>
            <source>Ask its administrator to free some space, and run again.</source>
            <translation>Bitten Sie seinen Administrator, Speicherplatz freizugeben, und starten Sie erneut.</translation>
        </message>
        <message>
            <source>Ask the provider to enable it.</source>
            <translation>Bitten Sie den Anbieter, ihn freizuschalten.</translation>
        </message>
        <message>
            <source>August</source>
            <translation>August</translation>
        </message>
        <message>
            <source>Authenticity</source>
            <translation>Echtheit</translation>
        </message>
        <message>
            <source>Authenticity tier</source>
            <translation>Stufe der Echtheit</translation>
        </message>
        <message>
            <source>Awards and honours.</source>
            <translation>Preise und Ehrungen.</translation>
        </message>
        <message>
            <source>Awards.</source>
            <translation>Preise.</translation>
        </message>
        <message>
            <source>Basics</source>
            <translation>Grunddaten</translation>
        </message>
        <message>
            <source>Basics updated</source>
            <translation>Grunddaten aktualisiert</translation>
        </message>
        <message>
            <source>Bulk jobs can be used for more than 0 to {most} people.</source>
            <translation>Sammelaufträge sind ab mehr als 0 bis {most} Personen möglich.</translation>
        </message>
        <message>
            <source>Business and personal emails, phones, websites.</source>
            <translation>Geschäftliche und private E-Mails, Telefon, Websites.</translation>
        </message>
        <message>
            <source>Business email</source>
            <translation>Geschäftliche E-Mail</translation>
        </message>
        <message>
            <source>Business email note</source>
            <translation>Bemerkung zur E-Mail</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Kandidaten</translation>
        </message>
        <message>
            <source>Cells far to the right of the table are kept but not shown.</source>
            <translation>Zellen weit rechts von der Tabelle bleiben erhalten, werden aber nicht angezeigt.</translation>
        </message>
        <message>
            <source>Certificates and who issued them.</source>
            <translation>Zertifikate und wer sie ausstellte.</translation>
        </message>
        <message>
            <source>Certifications</source>
            <translation>Zertifikate</translation>
        </message>
        <message>
            <source>Check that it is a table, and save it as CSV again.</source>
            <translation>Prüfen Sie, ob es eine Tabelle ist, und speichern Sie sie erneut als CSV.</translation>
        </message>
        <message>
            <source>Check that the folder can be written and that the disk is not full.</source>
            <translation>Prüfen Sie, ob der Ordner beschreibbar und der Datenträger nicht voll ist.</translation>
        </message>
        <message>
            <source>Check the address, or ask for it to be created.</source>
            <translation>Prüfen Sie die Adresse, oder lassen Sie sie anlegen.</translation>
        </message>
        <message>
            <source>Check the columns that Pipedrive proposes; it does not map all by itself.</source>
            <translation>Prüfen Sie die Spalten, die Pipedrive vorschlägt; es ordnet nicht alle von selbst zu.</translation>
        </message>
        <message>
            <source>Check the key, or create a new one.</source>
            <translation>Prüfen Sie den Schlüssel, oder erstellen Sie einen neuen.</translation>
        </message>
        <message>
            <source>Check the name and the folder.</source>
            <translation>Prüfen Sie Namen und Ordner.</translation>
        </message>
        <message>
            <source>Check the network and the proxy, or try again later.</source>
            <translation>Prüfen Sie Netzwerk und Proxy, oder versuchen Sie es später noch einmal.</translation>
        </message>
        <message>
            <source>Check the network, and run again. Answers that arrived meanwhile are on this computer, and are handed in later.</source>
            <translation>Prüfen Sie das Netzwerk, und starten Sie erneut. Inzwischen eingetroffene Antworten liegen auf diesem Computer und werden später übergeben.</translation>
        </message>
        <message>
            <source>Check the network, the proxy and the address.</source>
            <translation>Prüfen Sie Netz, Proxy und Adresse.</translation>
        </message>
        <message>
            <source>Choose a folder that exists.</source>
            <translation>Wählen Sie einen Ordner, den es gibt.</translation>
        </message>
        <message>
            <source>Choose a sheet with a header row and people.</source>
            <translation>Wählen Sie ein Blatt mit Kopfzeile und Personen.</translation>
        </message>
        <message>
            <source>Choose a sheet with people in it.</source>
            <translation>Wählen Sie ein Blatt mit Personen.</translation>
        </message>
        <message>
            <source>Choose a spreadsheet.</source>
            <translation>Wählen Sie eine Tabelle.</translation>
        </message>
        <message>
            <source>Choose a workbook.</source>
            <translation>Wählen Sie eine Arbeitsmappe.</translation>
        </message>
        <message>
            <source>Choose an .xlsx file, or leave out the options for extra sheets.</source>
            <translation>Wählen Sie eine .xlsx-Datei, oder lassen Sie die Optionen für weitere Blätter weg.</translation>
        </message>
        <message>
            <source>Choose an .xlsx workbook or a .csv file.</source>
            <translation>Wählen Sie eine .xlsx-Mappe oder eine .csv-Datei.</translation>
        </message>
        <message>
            <source>Choose another --output, such as "{free_name}", or add --overwrite.</source>
            <translation>Wählen Sie mit --output einen anderen Namen, etwa „{free_name}“, oder ergänzen Sie --overwrite.</translation>
        </message>
        <message>
            <source>Choose another --port.</source>
            <translation>Wählen Sie einen anderen --port.</translation>
        </message>
        <message>
            <source>Choose another column.</source>
            <translation>Wählen Sie eine andere Spalte.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Choose en or de.</source>
            <translation>Wählen Sie en oder de.</translation>
        </message>
        <message>
            <source>Choose fewer fields, or choose a .csv file as the result.</source>
            <translation>Wählen Sie weniger Felder, oder wählen Sie eine .csv-Datei als Ergebnis.</translation>
        </message>
        <message>
            <source>Choose one of: {names}.</source>
            <translation>Zur Wahl stehen: {names}.</translation>
        </message>
        <message>
            <source>Choose the spreadsheet inside it.</source>
            <translation>Wählen Sie die Tabelle darin.</translation>
        </message>
        <message>
            <source>Choose the workbook itself.</source>
            <translation>Wählen Sie die Arbeitsmappe selbst.</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Stadt</translation>
        </message>
        <message>
            <source>City in the LinkedIn record.</source>
            <translation>Stadt im LinkedIn-Eintrag.</translation>
        </message>
        <message>
            <source>City of the school.</source>
            <translation>Stadt der Schule.</translation>
        </message>
        <message>
            <source>City where the person lives.</source>
            <translation>Stadt, in der die Person lebt.</translation>
        </message>
        <message>
            <source>City, state and country in one text.</source>
            <translation>Stadt, Region und Land in einem Text.</translation>
        </message>
        <message>
            <source>City, state and country of the school in one text.</source>
            <translation>Stadt, Region und Land der Schule in einem Text.</translation>
        </message>
        <message>
            <source>Close it in other programs, or ask its owner for permission.</source>
            <translation>Schließen Sie die Datei in anderen Programmen, oder lassen Sie sich das Leserecht geben.</translation>
        </message>
        <message>
            <source>Close it in other programs, or write "{free_name}" instead.</source>
            <translation>Schließen Sie sie in anderen Programmen, oder schreiben Sie stattdessen „{free_name}“.</translation>
        </message>
        <message>
            <source>Close it there, or write "{free_name}" instead.</source>
            <translation>Schließen Sie sie dort, oder schreiben Sie stattdessen „{free_name}“.</translation>
        </message>
        <message>
            <source>Clubs and activities there.</source>
            <translation>Vereine und Aktivitäten dort.</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <source>Company domain</source>
            <translation>Domain des Unternehmens</translation>
        </message>
        <message>
            <source>Compared with answers of {first} to {last}</source>
            <translation>Verglichen mit Antworten vom {first} bis {last}</translation>
        </message>
        <message>
            <source>Compared with earlier answers</source>
            <translation>Verglichen mit früheren Antworten</translation>
        </message>
        <message>
            <source>Compared with the sheet</source>
            <translation>Verglichen mit der Tabelle</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>Contact updated</source>
            <translation>Kontakt aktualisiert</translation>
        </message>
        <message>
            <source>Continent</source>
            <translation>Kontinent</translation>
        </message>
        <message>
            <source>Continent in the LinkedIn record.</source>
            <translation>Kontinent im LinkedIn-Eintrag.</translation>
        </message>
        <message>
            <source>Continent of the school.</source>
            <translation>Kontinent der Schule.</translation>
        </message>
        <message>
            <source>Continent where the person lives.</source>
            <translation>Kontinent, auf dem die Person lebt.</translation>
        </message>
        <message>
            <source>Copy it again from your account page.</source>
            <translation>Kopieren Sie ihn noch einmal von Ihrer Kontoseite.</translation>
        </message>
        <message>
            <source>Copy it to this computer and try again.</source>
            <translation>Kopieren Sie sie auf diesen Rechner und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Copy the cells in Excel or Google Sheets first, with the column names.</source>
            <translation>Kopieren Sie zuerst die Zellen in Excel oder Google Sheets, mit den Spaltennamen.</translation>
        </message>
        <message>
            <source>Copy the columns you need into a new workbook, and open that.</source>
            <translation>Kopieren Sie die nötigen Spalten in eine neue Mappe und öffnen Sie diese.</translation>
        </message>
        <message>
            <source>Copy the rows you need into a new workbook, and open that.</source>
            <translation>Kopieren Sie die nötigen Zeilen in eine neue Mappe und öffnen Sie diese.</translation>
        </message>
        <message>
            <source>Copy the sheet you need into a new workbook, and open that.</source>
            <translation>Kopieren Sie das nötige Blatt in eine neue Mappe und öffnen Sie diese.</translation>
        </message>
        <message>
            <source>Correct the file, or delete it.</source>
            <translation>Korrigieren Sie die Datei, oder löschen Sie sie.</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Country in the LinkedIn record.</source>
            <translation>Land im LinkedIn-Eintrag.</translation>
        </message>
        <message>
            <source>Country of the head office, as a three-letter code.</source>
            <translation>Land des Hauptsitzes als Kürzel aus drei Buchstaben.</translation>
        </message>
        <message>
            <source>Country of the school.</source>
            <translation>Land der Schule.</translation>
        </message>
        <message>
            <source>Country where the person lives.</source>
            <translation>Land, in dem die Person lebt.</translation>
        </message>
        <message>
            <source>Create a key in your Crustdata account and set the environment variable {variable}, or practice for free with invented people: --sandbox.</source>
            <translation>Erstellen Sie einen Schlüssel in Ihrem Crustdata-Konto und setzen Sie die Umgebungsvariable {variable}, oder üben Sie kostenlos mit erfundenen Personen: --sandbox.</translation>
        </message>
        <message>
            <source>Current and earlier roles with the companies.</source>
            <translation>Aktuelle und frühere Stellen mit den Firmen.</translation>
        </message>
        <message>
            <source>Current job and company</source>
            <translation>Aktuelle Stelle und Firma</translation>
        </message>
        <message>
            <source>Current title</source>
            <translation>Aktueller Titel</translation>
        </message>
        <message>
            <source>December</source>
            <translation>Dezember</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>Developer page</source>
            <translation>Entwicklerseite</translation>
        </message>
        <message>
            <source>Developer profile</source>
            <translation>Entwicklerprofil</translation>
        </message>
        <message>
            <source>Did you mean "{name}" or "{other}"?</source>
            <translation>Meinten Sie „{name}“ oder „{other}“?</translation>
        </message>
        <message>
            <source>Did you mean "{name}", "{other}" or "{last}"?</source>
            <translation>Meinten Sie „{name}“, „{other}“ oder „{last}“?</translation>
        </message>
        <message>
            <source>Did you mean "{name}"?</source>
            <translation>Meinten Sie „{name}“?</translation>
        </message>
        <message>
            <source>Different first name: the row says {row}, found {found}</source>
            <translation>Anderer Vorname: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>Different last name: the row says {row}, found {found}</source>
            <translation>Anderer Nachname: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>Different name: the row says {row}, found {found}</source>
            <translation>Anderer Name: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>Dynamics 365 finds duplicates by the rules of your organization only.</source>
            <translation>Dynamics 365 findet Duplikate nur nach den Regeln Ihrer Organisation.</translation>
        </message>
        <message>
            <source>Earlier jobs</source>
            <translation>Frühere Stellen</translation>
        </message>
        <message>
            <source>Education</source>
            <translation>Ausbildung</translation>
        </message>
        <message>
            <source>Enter a file name for the result.</source>
            <translation>Geben Sie einen Dateinamen für das Ergebnis ein.</translation>
        </message>
        <message>
            <source>Enter another name for the result.</source>
            <translation>Geben Sie einen anderen Namen für das Ergebnis ein.</translation>
        </message>
        <message>
            <source>Enter the number of the header row as your spreadsheet shows it.</source>
            <translation>Geben Sie die Nummer der Kopfzeile so ein, wie Ihre Tabelle sie zeigt.</translation>
        </message>
        <message>
            <source>Enter the password again with "sheet-enricher team join {address}".</source>
            <translation>Geben Sie das Passwort neu ein mit „sheet-enricher team join {address}“.</translation>
        </message>
        <message>
            <source>Family name; taken from the full name if the provider has neither name.</source>
            <translation>Nachname; aus dem vollen Namen abgeleitet, wenn der Anbieter keinen der beiden Namen hat.</translation>
        </message>
        <message>
            <source>Family name; the provider often has none.</source>
            <translation>Nachname; fehlt beim Anbieter oft.</translation>
        </message>
        <message>
            <source>February</source>
            <translation>Februar</translation>
        </message>
        <message>
            <source>Field groups: {names}.</source>
            <translation>Feldgruppen: {names}.</translation>
        </message>
        <message>
            <source>First and last name are swapped: the row says {row}, found {found}</source>
            <translation>Vor- und Nachname sind vertauscht: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>Vorname</translation>
        </message>
        <message>
            <source>Followers</source>
            <translation>Follower</translation>
        </message>
        <message>
            <source>Followers, connections, joined, open to work.</source>
            <translation>Follower, Kontakte, Beitritt, offen für Angebote.</translation>
        </message>
        <message>
            <source>Form of address</source>
            <translation>Anrede</translation>
        </message>
        <message>
            <source>Formulas without a saved result in "{column}": {count:,}. To read them, open the file in Excel, save it, and try again.</source>
            <translation>Formeln ohne gespeichertes Ergebnis in „{column}“: {count:,}. Damit sie gelesen werden, öffnen Sie die Datei in Excel, speichern Sie sie, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Free some space on the disk of {folder}, and run again to continue.</source>
            <translation>Schaffen Sie Platz auf dem Datenträger von {folder}, und starten Sie erneut, um fortzufahren.</translation>
        </message>
        <message>
            <source>Free some space on the disk that holds temporary files.</source>
            <translation>Schaffen Sie Platz auf dem Datenträger für temporäre Dateien.</translation>
        </message>
        <message>
            <source>Free some space, or write it to another disk. Nothing is paid for again.</source>
            <translation>Schaffen Sie Platz, oder schreiben Sie auf einen anderen Datenträger. Nichts wird noch einmal bezahlt.</translation>
        </message>
        <message>
            <source>Full location</source>
            <translation>Ort in voller Länge</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Voller Name</translation>
        </message>
        <message>
            <source>GitHub account, followers, repos.</source>
            <translation>GitHub-Konto, Follower, Projekte.</translation>
        </message>
        <message>
            <source>Give the result the ending of its --format, or leave out --format.</source>
            <translation>Geben Sie dem Ergebnis die Endung von --format, oder lassen Sie --format weg.</translation>
        </message>
        <message>
            <source>Give the server a certificate for its name. If your company signs its own certificates, add ?sslrootcert=FILE to the address.</source>
            <translation>Der Server braucht ein Zertifikat für seinen Namen. Wenn Ihre Firma eigene Zertifikate ausstellt, ergänzen Sie die Adresse um ?sslrootcert=DATEI.</translation>
        </message>
        <message>
            <source>Given name; taken from the full name if the provider has neither name.</source>
            <translation>Vorname; aus dem vollen Namen abgeleitet, wenn der Anbieter keinen der beiden Namen hat.</translation>
        </message>
        <message>
            <source>Given name; the provider often has none.</source>
            <translation>Vorname; fehlt beim Anbieter oft.</translation>
        </message>
        <message>
            <source>Google Contacts adds everybody; merge duplicates there afterwards.</source>
            <translation>Google Kontakte legt alle Personen neu an; führen Sie Duplikate dort danach zusammen.</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Überschrift</translation>
        </message>
        <message>
            <source>Honours</source>
            <translation>Ehrungen</translation>
        </message>
        <message>
            <source>How long at this employer, in words.</source>
            <translation>Wie lange bei diesem Arbeitgeber, in Worten.</translation>
        </message>
        <message>
            <source>How many contacts the LinkedIn profile has.</source>
            <translation>Wie viele Kontakte das LinkedIn-Profil hat.</translation>
        </message>
        <message>
            <source>How many people follow the LinkedIn profile.</source>
            <translation>Wie viele dem LinkedIn-Profil folgen.</translation>
        </message>
        <message>
            <source>How many people follow the developer profile.</source>
            <translation>Wie viele dem Entwicklerprofil folgen.</translation>
        </message>
        <message>
            <source>How many people the developer profile follows.</source>
            <translation>Wie vielen das Entwicklerprofil folgt.</translation>
        </message>
        <message>
            <source>How many people the employer has.</source>
            <translation>Wie viele Menschen der Arbeitgeber beschäftigt.</translation>
        </message>
        <message>
            <source>How many public code projects there are.</source>
            <translation>Wie viele öffentliche Projekte es gibt.</translation>
        </message>
        <message>
            <source>How many there are.</source>
            <translation>Wie viele es sind.</translation>
        </message>
        <message>
            <source>How many years at this employer.</source>
            <translation>Wie viele Jahre bei diesem Arbeitgeber.</translation>
        </message>
        <message>
            <source>How well the person agrees with the row, from strong to contradicts.</source>
            <translation>Wie gut die Person zur Zeile passt, von strong (sicher) bis contradicts (widerspricht).</translation>
        </message>
        <message>
            <source>HubSpot recognizes people by their email; the others are added each time.</source>
            <translation>HubSpot erkennt Personen an ihrer E-Mail-Adresse; alle anderen werden jedes Mal neu angelegt.</translation>
        </message>
        <message>
            <source>If this computer has just lost its connection, try again in a minute. A copied data folder cannot be used at the same time: delete the copy.</source>
            <translation>Wenn dieser Computer gerade die Verbindung verloren hat, versuchen Sie es in einer Minute erneut. Eine Kopie des Datenordners kann nicht gleichzeitig benutzt werden: Löschen Sie die Kopie.</translation>
        </message>
        <message>
            <source>Import people only if you may send them marketing emails.</source>
            <translation>Importieren Sie nur Personen, denen Sie Werbe-E-Mails senden dürfen.</translation>
        </message>
        <message>
            <source>Install the newer version.</source>
            <translation>Installieren Sie die neuere Version.</translation>
        </message>
        <message>
            <source>Install the program again.</source>
            <translation>Installieren Sie das Programm neu.</translation>
        </message>
        <message>
            <source>Invalid sandbox faults: {reason}.</source>
            <translation>Ungültige Störungen für die Sandbox: {reason}.</translation>
        </message>
        <message>
            <source>Invalid sandbox grants: {reason}.</source>
            <translation>Ungültige Sandbox-Berechtigungen: {reason}.</translation>
        </message>
        <message>
            <source>It looks like http://proxy.company:3128.</source>
            <translation>Sie sieht aus wie http://proxy.firma:3128.</translation>
        </message>
        <message>
            <source>It looks like {example}.</source>
            <translation>Sie sieht aus wie {example}.</translation>
        </message>
        <message>
            <source>It no longer takes emails here: use profile links instead, or let people be identified by email first.</source>
            <translation>Hier werden keine E-Mails mehr angenommen: Verwenden Sie Profil-Links, oder lassen Sie Personen zuerst über die E-Mail identifizieren.</translation>
        </message>
        <message>
            <source>January</source>
            <translation>Januar</translation>
        </message>
        <message>
            <source>Job title</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Jobs and companies</source>
            <translation>Stellen und Firmen</translation>
        </message>
        <message>
            <source>Join one first: sheet-enricher team join postgresql://USER@HOST/DATABASE</source>
            <translation>Treten Sie zuerst einem bei: sheet-enricher team join postgresql://BENUTZER@SERVER/DATENBANK</translation>
        </message>
        <message>
            <source>Join them first, as in frame.columns = frame.columns.map(" ".join).</source>
            <translation>Fassen Sie sie zuerst zusammen, wie in frame.columns = frame.columns.map(" ".join).</translation>
        </message>
        <message>
            <source>Joined LinkedIn</source>
            <translation>Bei LinkedIn seit</translation>
        </message>
        <message>
            <source>July</source>
            <translation>Juli</translation>
        </message>
        <message>
            <source>June</source>
            <translation>Juni</translation>
        </message>
        <message>
            <source>Keep one address in the cell.</source>
            <translation>Lassen Sie eine Adresse in der Zelle.</translation>
        </message>
        <message>
            <source>Keep one link in the cell.</source>
            <translation>Lassen Sie einen Link in der Zelle.</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Sprachen</translation>
        </message>
        <message>
            <source>Languages that the profile lists.</source>
            <translation>Sprachen, die das Profil nennt.</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Nachname</translation>
        </message>
        <message>
            <source>Leave it out: `sheet-enricher team join` asks for it and keeps it in the key store.</source>
            <translation>Lassen Sie es weg: `sheet-enricher team join` fragt danach und legt es im Schlüsselspeicher ab.</translation>
        </message>
        <message>
            <source>Left {before}</source>
            <translation>Hat {before} verlassen</translation>
        </message>
        <message>
            <source>Letters are hidden: copy the whole link from the profile.</source>
            <translation>Buchstaben sind verdeckt: Kopieren Sie den ganzen Link aus dem Profil.</translation>
        </message>
        <message>
            <source>Letters are hidden: unlock the address at its source first.</source>
            <translation>Buchstaben sind verdeckt: Schalten Sie die Adresse zuerst an ihrer Quelle frei.</translation>
        </message>
        <message>
            <source>Letters were lost: copy the link from the profile again.</source>
            <translation>Buchstaben sind verloren gegangen: Kopieren Sie den Link noch einmal aus dem Profil.</translation>
        </message>
        <message>
            <source>Link to the employer's logo.</source>
            <translation>Link zum Logo des Arbeitgebers.</translation>
        </message>
        <message>
            <source>Link to the original of the school's logo.</source>
            <translation>Link zum Original des Logos der Schule.</translation>
        </message>
        <message>
            <source>Link to the picture as LinkedIn has it.</source>
            <translation>Link zum Bild bei LinkedIn.</translation>
        </message>
        <message>
            <source>Link to the picture there.</source>
            <translation>Link zum Bild dort.</translation>
        </message>
        <message>
            <source>Link to the provider's copy of the picture.</source>
            <translation>Link zur Kopie des Bildes beim Anbieter.</translation>
        </message>
        <message>
            <source>Link to the provider's copy of the profile picture.</source>
            <translation>Link zur Kopie des Profilbildes beim Anbieter.</translation>
        </message>
        <message>
            <source>Link to the provider's copy of the school's logo.</source>
            <translation>Link zur Kopie des Schullogos beim Anbieter.</translation>
        </message>
        <message>
            <source>LinkedIn</source>
            <translation>LinkedIn</translation>
        </message>
        <message>
            <source>LinkedIn id</source>
            <translation>LinkedIn-Nummer</translation>
        </message>
        <message>
            <source>LinkedIn profile</source>
            <translation>LinkedIn-Profil</translation>
        </message>
        <message>
            <source>LinkedIn's number of the employer.</source>
            <translation>LinkedIns Nummer des Arbeitgebers.</translation>
        </message>
        <message>
            <source>LinkedIn's number of the school.</source>
            <translation>LinkedIns Nummer der Schule.</translation>
        </message>
        <message>
            <source>LinkedIn: city</source>
            <translation>LinkedIn: Stadt</translation>
        </message>
        <message>
            <source>LinkedIn: continent</source>
            <translation>LinkedIn: Kontinent</translation>
        </message>
        <message>
            <source>LinkedIn: country</source>
            <translation>LinkedIn: Land</translation>
        </message>
        <message>
            <source>LinkedIn: headline</source>
            <translation>LinkedIn: Überschrift</translation>
        </message>
        <message>
            <source>LinkedIn: kept picture</source>
            <translation>LinkedIn: gespeichertes Bild</translation>
        </message>
        <message>
            <source>LinkedIn: location</source>
            <translation>LinkedIn: Ort</translation>
        </message>
        <message>
            <source>LinkedIn: name</source>
            <translation>LinkedIn: Name</translation>
        </message>
        <message>
            <source>LinkedIn: picture</source>
            <translation>LinkedIn: Bild</translation>
        </message>
        <message>
            <source>LinkedIn: source</source>
            <translation>LinkedIn: Quelle</translation>
        </message>
        <message>
            <source>LinkedIn: state</source>
            <translation>LinkedIn: Bundesland</translation>
        </message>
        <message>
            <source>LinkedIn: summary</source>
            <translation>LinkedIn: Info-Text</translation>
        </message>
        <message>
            <source>LinkedIn: title</source>
            <translation>LinkedIn: Position</translation>
        </message>
        <message>
            <source>Links that cannot be followed in "{column}": {count:,}. Each link's address is computed by a formula. Put the addresses themselves into a column.</source>
            <translation>Links in „{column}“, denen nicht gefolgt werden kann: {count:,}. Ihre Adresse berechnet eine Formel. Schreiben Sie die Adressen selbst in eine Spalte.</translation>
        </message>
        <message>
            <source>Links to them.</source>
            <translation>Links dorthin.</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Make its folder writable, or name another one in SHEET_ENRICHER_HOME.</source>
            <translation>Machen Sie den Ordner beschreibbar, oder nennen Sie einen anderen in SHEET_ENRICHER_HOME.</translation>
        </message>
        <message>
            <source>Map the columns by hand at the first import; the names are the usual ones.</source>
            <translation>Ordnen Sie die Spalten beim ersten Import von Hand zu; sie heißen wie allgemein üblich.</translation>
        </message>
        <message>
            <source>March</source>
            <translation>März</translation>
        </message>
        <message>
            <source>Match</source>
            <translation>Treffer</translation>
        </message>
        <message>
            <source>Match by email in the wizard; otherwise a second import adds everybody again.</source>
            <translation>Lassen Sie im Assistenten nach E-Mail-Adressen abgleichen; sonst legt ein zweiter Import alle Personen noch einmal an.</translation>
        </message>
        <message>
            <source>May</source>
            <translation>Mai</translation>
        </message>
        <message>
            <source>Name a writable folder in SHEET_ENRICHER_HOME.</source>
            <translation>Nennen Sie in SHEET_ENRICHER_HOME einen beschreibbaren Ordner.</translation>
        </message>
        <message>
            <source>Name in another form: the row says {row}, found {found}</source>
            <translation>Name in anderer Schreibweise: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>Name it with --output, such as "contacts.csv".</source>
            <translation>Benennen Sie sie mit --output, zum Beispiel „contacts.csv“.</translation>
        </message>
        <message>
            <source>Name on LinkedIn</source>
            <translation>Name auf LinkedIn</translation>
        </message>
        <message>
            <source>Name the column of the sheet, then the result, such as "Title=Job title".</source>
            <translation>Nennen Sie erst die Spalte der Tabelle, dann das Ergebnis, zum Beispiel „Titel=Job title“.</translation>
        </message>
        <message>
            <source>Name the column with --url-column or --email-column, or look for people by name and employer with --search. {columns}</source>
            <translation>Nennen Sie die Spalte mit --url-column oder --email-column, oder suchen Sie mit --search nach Name und Arbeitgeber. {columns}</translation>
        </message>
        <message>
            <source>Name the column with --url-column or --email-column.</source>
            <translation>Nennen Sie die Spalte mit --url-column oder --email-column.</translation>
        </message>
        <message>
            <source>Name the column with profile links (--url-column) or business emails (--email-column).</source>
            <translation>Nennen Sie die Spalte mit Profil-Links (--url-column) oder geschäftlichen E-Mails (--email-column).</translation>
        </message>
        <message>
            <source>Name the other one with --{missing}-column, or leave --then {then} out.</source>
            <translation>Nennen Sie die andere mit --{missing}-column, oder lassen Sie --then {then} weg.</translation>
        </message>
        <message>
            <source>Name them by their headers, such as "Full name,Job title".</source>
            <translation>Nennen Sie die Spalten mit ihrer Überschrift, zum Beispiel „Full name,Job title“.</translation>
        </message>
        <message>
            <source>Name them with --name-column, and --company-column or --domain-column. {columns}</source>
            <translation>Nennen Sie sie mit --name-column und --company-column oder --domain-column. {columns}</translation>
        </message>
        <message>
            <source>Name two columns, or only one.</source>
            <translation>Nennen Sie zwei Spalten oder nur eine.</translation>
        </message>
        <message>
            <source>Name, headline, title, summary, languages, location.</source>
            <translation>Name, Überschrift, Titel, Zusammenfassung, Sprachen, Ort.</translation>
        </message>
        <message>
            <source>No column holds profile links or business emails.</source>
            <translation>Keine Spalte enthält Profil-Links oder geschäftliche E-Mails.</translation>
        </message>
        <message>
            <source>No column is clearly the right one: {why}</source>
            <translation>Keine Spalte ist eindeutig die richtige: {why}</translation>
        </message>
        <message>
            <source>No column was named.</source>
            <translation>Es wurde keine Spalte genannt.</translation>
        </message>
        <message>
            <source>No company, title or email to compare</source>
            <translation>Weder Firma noch Position oder E-Mail zum Vergleichen</translation>
        </message>
        <message>
            <source>No contact data is bought. Add contact.business_emails, contact.personal_emails or contact.phone_numbers to --fields to buy it.</source>
            <translation>Es werden keine Kontaktdaten gekauft. Ergänzen Sie dafür contact.business_emails, contact.personal_emails oder contact.phone_numbers bei --fields.</translation>
        </message>
        <message>
            <source>No earlier answer</source>
            <translation>Keine frühere Antwort</translation>
        </message>
        <message>
            <source>No field was named.</source>
            <translation>Kein Feld wurde genannt.</translation>
        </message>
        <message>
            <source>No match by email</source>
            <translation>Kein Treffer per E-Mail</translation>
        </message>
        <message>
            <source>No match by email above your threshold</source>
            <translation>Kein Treffer per E-Mail über Ihrer Schwelle</translation>
        </message>
        <message>
            <source>No match by link</source>
            <translation>Kein Treffer per Link</translation>
        </message>
        <message>
            <source>No match by link above your threshold</source>
            <translation>Kein Treffer per Link über Ihrer Schwelle</translation>
        </message>
        <message>
            <source>No row can be looked up by {columns}: {rejected}.</source>
            <translation>Über {columns} lässt sich keine Zeile nachschlagen: {rejected}.</translation>
        </message>
        <message>
            <source>No team is set.</source>
            <translation>Es ist kein Team eingestellt.</translation>
        </message>
        <message>
            <source>Nobody can be searched for: no column gives both a name and an employer.</source>
            <translation>Niemand kann gesucht werden: Es gibt keine Spalten mit Name und Arbeitgeber.</translation>
        </message>
        <message>
            <source>Not bought, so not shown: {names}.</source>
            <translation>Nicht gekauft und daher nicht gezeigt: {names}.</translation>
        </message>
        <message>
            <source>Not looked up again since {day}</source>
            <translation>Seit {day} nicht erneut nachgeschlagen</translation>
        </message>
        <message>
            <source>Nothing that was paid for is lost. You can copy the details from the report.</source>
            <translation>Nichts Bezahltes ist verloren. Die Einzelheiten können Sie aus dem Bericht kopieren.</translation>
        </message>
        <message>
            <source>November</source>
            <translation>November</translation>
        </message>
        <message>
            <source>October</source>
            <translation>Oktober</translation>
        </message>
        <message>
            <source>Open it again.</source>
            <translation>Öffnen Sie sie erneut.</translation>
        </message>
        <message>
            <source>Open it in Excel and save it under a new name, or leave out the extra sheets.</source>
            <translation>Öffnen Sie sie in Excel und speichern Sie sie unter neuem Namen, oder verzichten Sie auf die zusätzlichen Blätter.</translation>
        </message>
        <message>
            <source>Open it in Excel and save it under a new name.</source>
            <translation>Öffnen Sie sie in Excel und speichern Sie sie unter neuem Namen.</translation>
        </message>
        <message>
            <source>Open it in Excel, let Excel repair it, and save it under a new name.</source>
            <translation>Öffnen Sie sie in Excel, lassen Sie sie von Excel reparieren und speichern Sie sie unter neuem Namen.</translation>
        </message>
        <message>
            <source>Open it in Excel, save it as .xlsx, and open that.</source>
            <translation>Öffnen Sie sie in Excel, speichern Sie sie als .xlsx und öffnen Sie diese Datei.</translation>
        </message>
        <message>
            <source>Open it in a browser, and copy the address of the profile.</source>
            <translation>Öffnen Sie ihn in einem Browser und kopieren Sie die Adresse des Profils.</translation>
        </message>
        <message>
            <source>Open it in a browser, and copy the full address.</source>
            <translation>Öffnen Sie ihn im Browser und kopieren Sie die volle Adresse.</translation>
        </message>
        <message>
            <source>Open it in a browser, and copy the new address.</source>
            <translation>Öffnen Sie ihn im Browser und kopieren Sie die neue Adresse.</translation>
        </message>
        <message>
            <source>Open it, and copy the person's public profile link.</source>
            <translation>Öffnen Sie ihn und kopieren Sie den öffentlichen Profil-Link der Person.</translation>
        </message>
        <message>
            <source>Open the person's profile, and copy its address.</source>
            <translation>Öffnen Sie das Profil der Person und kopieren Sie dessen Adresse.</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>Offen für</translation>
        </message>
        <message>
            <source>Organisations that the profile belongs to.</source>
            <translation>Organisationen, zu denen das Profil gehört.</translation>
        </message>
        <message>
            <source>Other accounts that the profile names.</source>
            <translation>Andere Konten, die das Profil nennt.</translation>
        </message>
        <message>
            <source>Outlook asks what to do with duplicates; choose not to import them.</source>
            <translation>Outlook fragt, was mit Duplikaten geschehen soll; wählen Sie, dass sie nicht importiert werden.</translation>
        </message>
        <message>
            <source>Part of the name agrees: the row says {row}, found {found}</source>
            <translation>Ein Teil des Namens stimmt überein: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>People in the file for {program}: {count:,}.</source>
            <translation>Personen in der Datei für {program}: {count:,}.</translation>
        </message>
        <message>
            <source>Person id</source>
            <translation>Personen-Nummer</translation>
        </message>
        <message>
            <source>Person updated</source>
            <translation>Person aktualisiert</translation>
        </message>
        <message>
            <source>Personal email</source>
            <translation>Private E-Mail</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Phone numbers, with country code.</source>
            <translation>Telefonnummern mit Landesvorwahl.</translation>
        </message>
        <message>
            <source>Phones</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Pipe a file to it, as in "sheet-enricher enrich - &lt; leads.csv".</source>
            <translation>Leiten Sie eine Datei um, wie in „sheet-enricher enrich - &lt; leads.csv“.</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>Beiträge</translation>
        </message>
        <message>
            <source>Profile links</source>
            <translation>Profil-Links</translation>
        </message>
        <message>
            <source>Profile picture</source>
            <translation>Profilbild</translation>
        </message>
        <message>
            <source>Pronouns</source>
            <translation>Pronomen</translation>
        </message>
        <message>
            <source>Put it into the email column.</source>
            <translation>Setzen Sie sie in die E-Mail-Spalte.</translation>
        </message>
        <message>
            <source>Put the person's address.</source>
            <translation>Tragen Sie die Adresse der Person ein.</translation>
        </message>
        <message>
            <source>Recent posts (beta).</source>
            <translation>Neueste Beiträge (Beta).</translation>
        </message>
        <message>
            <source>Recent posts, as the provider sends them (JSON).</source>
            <translation>Neueste Beiträge, wie der Anbieter sie sendet (JSON).</translation>
        </message>
        <message>
            <source>Remove it. The only option is sslrootcert, a file with your own certificates.</source>
            <translation>Entfernen Sie sie. Die einzige Option ist sslrootcert, eine Datei mit Ihren eigenen Zertifikaten.</translation>
        </message>
        <message>
            <source>Remove the blank or line break, or copy the link again.</source>
            <translation>Entfernen Sie das Leerzeichen oder den Zeilenumbruch, oder kopieren Sie den Link noch einmal.</translation>
        </message>
        <message>
            <source>Restore it from a backup. If you move it away instead, everybody is looked up again and costs credits again.</source>
            <translation>Stellen Sie es aus einer Sicherung wieder her. Wenn Sie es stattdessen verschieben, werden alle Personen erneut abgefragt und kosten erneut Credits.</translation>
        </message>
        <message>
            <source>Roles and schools: 0 to {most} columns of each.</source>
            <translation>Stellen und Schulen: je 0 bis {most} Spalten.</translation>
        </message>
        <message>
            <source>Row {row} looks like a person, so the sheet may have no column names.</source>
            <translation>Zeile {row} sieht nach einer Person aus. Vielleicht hat das Blatt keine Spaltennamen.</translation>
        </message>
        <message>
            <source>Rows are numbered from 1.</source>
            <translation>Zeilen werden ab 1 gezählt.</translation>
        </message>
        <message>
            <source>Rows left out: {reasons}.</source>
            <translation>Weggelassene Zeilen: {reasons}.</translation>
        </message>
        <message>
            <source>Run again to collect its answers.</source>
            <translation>Starten Sie erneut, um seine Antworten zu übernehmen.</translation>
        </message>
        <message>
            <source>Run the command again. Nothing is paid for again.</source>
            <translation>Starten Sie den Befehl noch einmal. Nichts wird ein zweites Mal bezahlt.</translation>
        </message>
        <message>
            <source>Sales Navigator link</source>
            <translation>Link aus dem Sales Navigator</translation>
        </message>
        <message>
            <source>Sales Navigator links</source>
            <translation>Links aus dem Sales Navigator</translation>
        </message>
        <message>
            <source>Same name</source>
            <translation>Gleicher Name</translation>
        </message>
        <message>
            <source>Same name, but another form of address: the row says {row}, found {found}</source>
            <translation>Gleicher Name, aber andere Anrede: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>Same name, but another generation: the row says {row}, found {found}</source>
            <translation>Gleicher Name, aber andere Generation: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>Save a copy without a password, and open the copy.</source>
            <translation>Speichern Sie eine Kopie ohne Passwort, und öffnen Sie die Kopie.</translation>
        </message>
        <message>
            <source>Save it again or delete the file.</source>
            <translation>Speichern Sie sie neu oder löschen Sie die Datei.</translation>
        </message>
        <message>
            <source>Save one with --save-template NAME.</source>
            <translation>Speichern Sie eine mit --save-template NAME.</translation>
        </message>
        <message>
            <source>Schools, degrees, years.</source>
            <translation>Schulen, Abschlüsse, Jahre.</translation>
        </message>
        <message>
            <source>September</source>
            <translation>September</translation>
        </message>
        <message>
            <source>Set it in {variable} instead, and join again.</source>
            <translation>Setzen Sie es stattdessen in {variable}, und treten Sie erneut bei.</translation>
        </message>
        <message>
            <source>Similar name: the row says {row}, found {found}</source>
            <translation>Ähnlicher Name: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>Since {day}</source>
            <translation>Seit {day}</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>Fähigkeiten</translation>
        </message>
        <message>
            <source>Skills that the profile lists.</source>
            <translation>Fähigkeiten, die das Profil nennt.</translation>
        </message>
        <message>
            <source>Something went wrong that should not have.</source>
            <translation>Es ist etwas schiefgegangen, das nicht passieren sollte.</translation>
        </message>
        <message>
            <source>Split it, and open the parts.</source>
            <translation>Teilen Sie es und öffnen Sie die Teile.</translation>
        </message>
        <message>
            <source>Split the file, or choose a .csv file as the result.</source>
            <translation>Teilen Sie die Datei, oder wählen Sie eine .csv-Datei als Ergebnis.</translation>
        </message>
        <message>
            <source>Standard input is a terminal, not a table.</source>
            <translation>Die Standardeingabe ist ein Terminal und keine Tabelle.</translation>
        </message>
        <message>
            <source>Standard output cannot be written: {reason}.</source>
            <translation>In die Standardausgabe kann nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <source>Standard title</source>
            <translation>Standardtitel</translation>
        </message>
        <message>
            <source>Standard title is sure</source>
            <translation>Standardtitel ist sicher</translation>
        </message>
        <message>
            <source>Standard title similarity</source>
            <translation>Nähe des Standardtitels</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>State or region in the LinkedIn record.</source>
            <translation>Bundesstaat, Provinz oder Region im LinkedIn-Eintrag.</translation>
        </message>
        <message>
            <source>State or region of the school.</source>
            <translation>Bundesstaat, Provinz oder Region der Schule.</translation>
        </message>
        <message>
            <source>State or region where the person lives.</source>
            <translation>Bundesstaat, Provinz oder Region, in der die Person lebt.</translation>
        </message>
        <message>
            <source>Sub-department</source>
            <translation>Unterabteilung</translation>
        </message>
        <message>
            <source>Such as CXO, Director or Entry Level.</source>
            <translation>Etwa CXO, Director oder Entry Level.</translation>
        </message>
        <message>
            <source>Such as Privately Held or Public Company.</source>
            <translation>Etwa Privately Held oder Public Company.</translation>
        </message>
        <message>
            <source>Such as full-time or contract.</source>
            <translation>Etwa Vollzeit oder befristet.</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>The "About" text in the LinkedIn record.</source>
            <translation>Der „Info“-Text im LinkedIn-Eintrag.</translation>
        </message>
        <message>
            <source>The "About" text of the profile.</source>
            <translation>Der „Info“-Text des Profils.</translation>
        </message>
        <message>
            <source>The API key contains a space, a line break or a character that no key has.</source>
            <translation>Der API-Schlüssel enthält ein Leerzeichen, einen Zeilenumbruch oder ein Zeichen, das kein Schlüssel hat.</translation>
        </message>
        <message>
            <source>The LinkedIn profile, in its main form.</source>
            <translation>Das LinkedIn-Profil in seiner Hauptform.</translation>
        </message>
        <message>
            <source>The account page answered {status}: {said}</source>
            <translation>Die Kontoseite antwortete {status}: {said}</translation>
        </message>
        <message>
            <source>The account page cannot be read: {reason}.</source>
            <translation>Die Kontoseite ist nicht lesbar: {reason}.</translation>
        </message>
        <message>
            <source>The account page of {base_url} cannot be reached.</source>
            <translation>Die Kontoseite von {base_url} ist nicht erreichbar.</translation>
        </message>
        <message>
            <source>The account page of {base_url} cannot be reached: {reason}.</source>
            <translation>Die Kontoseite von {base_url} ist nicht erreichbar: {reason}.</translation>
        </message>
        <message>
            <source>The address of the team's database has the option "{option}".</source>
            <translation>Die Adresse der Datenbank des Teams enthält die Option „{option}“.</translation>
        </message>
        <message>
            <source>The address of the team's database must not contain the password.</source>
            <translation>Die Adresse der Datenbank des Teams darf das Passwort nicht enthalten.</translation>
        </message>
        <message>
            <source>The business emails after the first one.</source>
            <translation>Die geschäftlichen E-Mails nach der ersten.</translation>
        </message>
        <message>
            <source>The certificates.</source>
            <translation>Die Zertifikate.</translation>
        </message>
        <message>
            <source>The column template {path} cannot be read.</source>
            <translation>Die Spaltenvorlage {path} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The column template {path} was not saved: {reason}.</source>
            <translation>Die Spaltenvorlage {path} wurde nicht gespeichert: {reason}.</translation>
        </message>
        <message>
            <source>The columns of the DataFrame have {levels} levels.</source>
            <translation>Die Spalten des DataFrame haben {levels} Ebenen.</translation>
        </message>
        <message>
            <source>The company given there.</source>
            <translation>Die dort genannte Firma.</translation>
        </message>
        <message>
            <source>The confirmation limit cannot be negative.</source>
            <translation>Die Grenze für die Rückfrage darf nicht negativ sein.</translation>
        </message>
        <message>
            <source>The degree.</source>
            <translation>Der Abschluss.</translation>
        </message>
        <message>
            <source>The department that the standard title belongs to.</source>
            <translation>Die Abteilung, zu der der Standardtitel gehört.</translation>
        </message>
        <message>
            <source>The disk is full, so nothing more was sent.</source>
            <translation>Der Datenträger ist voll; nichts weiter wurde gesendet.</translation>
        </message>
        <message>
            <source>The disk is full, so {name} was not written.</source>
            <translation>Der Datenträger ist voll; {name} wurde nicht geschrieben.</translation>
        </message>
        <message>
            <source>The disk of the team's server is full, so nothing new is sent.</source>
            <translation>Die Festplatte des Servers des Teams ist voll; deshalb wird nichts Neues gesendet.</translation>
        </message>
        <message>
            <source>The email address shown there.</source>
            <translation>Die dort gezeigte E-Mail-Adresse.</translation>
        </message>
        <message>
            <source>The email does not fit the name {found}</source>
            <translation>Die E-Mail-Adresse passt nicht zum Namen {found}</translation>
        </message>
        <message>
            <source>The email fits part of the name {found}</source>
            <translation>Die E-Mail-Adresse passt zu einem Teil des Namens {found}</translation>
        </message>
        <message>
            <source>The email fits the name {found}</source>
            <translation>Die E-Mail-Adresse passt zum Namen {found}</translation>
        </message>
        <message>
            <source>The employer's LinkedIn page.</source>
            <translation>Die LinkedIn-Seite des Arbeitgebers.</translation>
        </message>
        <message>
            <source>The employer's industry on LinkedIn.</source>
            <translation>Die Branche des Arbeitgebers bei LinkedIn.</translation>
        </message>
        <message>
            <source>The employer's web domain, as in its email addresses.</source>
            <translation>Die Web-Domain des Arbeitgebers, wie in seinen E-Mail-Adressen.</translation>
        </message>
        <message>
            <source>The employer's web domain; the first one if there are several.</source>
            <translation>Die Web-Domain des Arbeitgebers; die erste, wenn es mehrere gibt.</translation>
        </message>
        <message>
            <source>The employer's website.</source>
            <translation>Die Website des Arbeitgebers.</translation>
        </message>
        <message>
            <source>The employer.</source>
            <translation>Der Arbeitgeber.</translation>
        </message>
        <message>
            <source>The empty cells of "{name}" cannot be filled: {reason}.</source>
            <translation>Die leeren Zellen von „{name}“ können nicht gefüllt werden: {reason}.</translation>
        </message>
        <message>
            <source>The end is missing: copy the whole link from the profile.</source>
            <translation>Das Ende fehlt: Kopieren Sie den ganzen Link aus dem Profil.</translation>
        </message>
        <message>
            <source>The ending .xlsm is for workbooks with macros, and for no others.</source>
            <translation>Die Endung .xlsm gehört zu Arbeitsmappen mit Makros und nur zu diesen.</translation>
        </message>
        <message>
            <source>The facts of the row that agree with the person, and those that do not.</source>
            <translation>Die Angaben der Zeile, die zur Person passen, und die, die nicht passen.</translation>
        </message>
        <message>
            <source>The field of work, such as Sales.</source>
            <translation>Das Arbeitsfeld, etwa Vertrieb.</translation>
        </message>
        <message>
            <source>The file is a zip archive, not a workbook.</source>
            <translation>Die Datei ist ein Zip-Archiv, keine Arbeitsmappe.</translation>
        </message>
        <message>
            <source>The file is an Office document, not a workbook.</source>
            <translation>Die Datei ist ein Office-Dokument, keine Arbeitsmappe.</translation>
        </message>
        <message>
            <source>The first phone number, with country code.</source>
            <translation>Die erste Telefonnummer mit Ländervorwahl.</translation>
        </message>
        <message>
            <source>The first user must be allowed to create tables; the others need the rights that the README lists.</source>
            <translation>Der erste Benutzer muss Tabellen anlegen dürfen; die anderen brauchen die Rechte, die in der README stehen.</translation>
        </message>
        <message>
            <source>The first year there.</source>
            <translation>Das erste Jahr dort.</translation>
        </message>
        <message>
            <source>The headline in the LinkedIn record.</source>
            <translation>Die Überschrift im LinkedIn-Eintrag.</translation>
        </message>
        <message>
            <source>The industries of the employer.</source>
            <translation>Die Branchen des Arbeitgebers.</translation>
        </message>
        <message>
            <source>The job title in the LinkedIn record.</source>
            <translation>Der Titel im LinkedIn-Eintrag.</translation>
        </message>
        <message>
            <source>The job title in the provider's standard words.</source>
            <translation>Der Titel in den Standardworten des Anbieters.</translation>
        </message>
        <message>
            <source>The job title that the profile shows.</source>
            <translation>Der Titel, den das Profil zeigt.</translation>
        </message>
        <message>
            <source>The journal {path} cannot be created: {reason}.</source>
            <translation>Das Journal {path} kann nicht angelegt werden: {reason}.</translation>
        </message>
        <message>
            <source>The journal {path} cannot be written, so nothing was sent.</source>
            <translation>Das Journal {path} kann nicht geschrieben werden; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>The journal {path} is damaged, so nothing was sent.</source>
            <translation>Das Journal {path} ist beschädigt; nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>The last year there.</source>
            <translation>Das letzte Jahr dort.</translation>
        </message>
        <message>
            <source>The line under the name on the profile.</source>
            <translation>Die Zeile unter dem Namen im Profil.</translation>
        </message>
        <message>
            <source>The link does not fit the name {found}</source>
            <translation>Der Link passt nicht zum Namen {found}</translation>
        </message>
        <message>
            <source>The link or address that found the person.</source>
            <translation>Der Link oder die Adresse, die die Person fand.</translation>
        </message>
        <message>
            <source>The name as the LinkedIn profile shows it.</source>
            <translation>Der Name, wie ihn das LinkedIn-Profil zeigt.</translation>
        </message>
        <message>
            <source>The name in the LinkedIn record.</source>
            <translation>Der Name im LinkedIn-Eintrag.</translation>
        </message>
        <message>
            <source>The name on X (once Twitter), without @.</source>
            <translation>Der Name auf X (einst Twitter), ohne @.</translation>
        </message>
        <message>
            <source>The name there.</source>
            <translation>Der Name dort.</translation>
        </message>
        <message>
            <source>The names cannot be compared: the row says {row}, found {found}</source>
            <translation>Die Namen lassen sich nicht vergleichen: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>The page on GitHub or a like developer site.</source>
            <translation>Die Seite bei GitHub oder einem ähnlichen Dienst.</translation>
        </message>
        <message>
            <source>The page with the newest version cannot be reached.</source>
            <translation>Die Seite mit der neuesten Version ist nicht erreichbar.</translation>
        </message>
        <message>
            <source>The page with the newest version cannot be read.</source>
            <translation>Die Seite mit der neuesten Version kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The part of the department that it belongs to.</source>
            <translation>Der Teil der Abteilung, zu dem er gehört.</translation>
        </message>
        <message>
            <source>The password could not be kept: this system has no key store.</source>
            <translation>Das Passwort konnte nicht gespeichert werden: Dieses System hat keinen Schlüsselspeicher.</translation>
        </message>
        <message>
            <source>The people whom an email may belong to, the likeliest first.</source>
            <translation>Die Personen, denen eine E-Mail gehören kann, die wahrscheinlichste zuerst.</translation>
        </message>
        <message>
            <source>The person's full name.</source>
            <translation>Der volle Name der Person.</translation>
        </message>
        <message>
            <source>The personal emails after the first one.</source>
            <translation>Die privaten E-Mails nach der ersten.</translation>
        </message>
        <message>
            <source>The phone numbers after the first one.</source>
            <translation>Die Telefonnummern nach der ersten.</translation>
        </message>
        <message>
            <source>The place given there.</source>
            <translation>Der dort genannte Ort.</translation>
        </message>
        <message>
            <source>The profile gives no company, title or email to compare</source>
            <translation>Das Profil enthält weder Firma noch Position oder E-Mail zum Vergleichen</translation>
        </message>
        <message>
            <source>The profile on GitHub or a like developer site.</source>
            <translation>Das Profil bei GitHub oder einem ähnlichen Dienst.</translation>
        </message>
        <message>
            <source>The profile's own link, GitHub, Twitter.</source>
            <translation>Der eigene Link des Profils, GitHub, Twitter.</translation>
        </message>
        <message>
            <source>The pronouns that the profile shows.</source>
            <translation>Die Pronomen, die das Profil zeigt.</translation>
        </message>
        <message>
            <source>The provider counts {charged} people found in a job, its result has {found}.</source>
            <translation>Der Anbieter zählt {charged} gefundene Personen in einem Auftrag, das Ergebnis enthält {found}.</translation>
        </message>
        <message>
            <source>The provider's number of the address's company.</source>
            <translation>Die Nummer des Anbieters für die Firma der Adresse.</translation>
        </message>
        <message>
            <source>The provider's number of the employer.</source>
            <translation>Die Nummer des Anbieters für den Arbeitgeber.</translation>
        </message>
        <message>
            <source>The provider's number of the person; it stays the same.</source>
            <translation>Die Nummer des Anbieters für die Person; sie bleibt gleich.</translation>
        </message>
        <message>
            <source>The provider's number of this role.</source>
            <translation>Die Nummer des Anbieters für diese Stelle.</translation>
        </message>
        <message>
            <source>The provider's numbers of these people, in the same order.</source>
            <translation>Die Nummern dieser Personen beim Anbieter, in derselben Reihenfolge.</translation>
        </message>
        <message>
            <source>The provider's remark about business emails.</source>
            <translation>Die Bemerkung des Anbieters zu geschäftlichen E-Mails.</translation>
        </message>
        <message>
            <source>The provider's stable id of the person.</source>
            <translation>Die feste Nummer des Anbieters für die Person.</translation>
        </message>
        <message>
            <source>The provider's status of each of them, in the same order.</source>
            <translation>Der Status beim Anbieter zu jeder davon, in derselben Reihenfolge.</translation>
        </message>
        <message>
            <source>The rate must be from 0.1 to 100,000 requests a minute.</source>
            <translation>Die Rate muss zwischen 0,1 und 100.000 Anfragen pro Minute liegen.</translation>
        </message>
        <message>
            <source>The reason for the status, in words.</source>
            <translation>Der Grund für den Status, in Worten.</translation>
        </message>
        <message>
            <source>The requests in flight must be from 1 to {most}.</source>
            <translation>Gleichzeitige Anfragen müssen zwischen 1 und {most} liegen.</translation>
        </message>
        <message>
            <source>The result "{result}" is not bought, so it cannot fill "{name}".</source>
            <translation>Das Ergebnis „{result}“ wird nicht gekauft und kann „{name}“ deshalb nicht füllen.</translation>
        </message>
        <message>
            <source>The result cannot be a "{suffix}" file.</source>
            <translation>Das Ergebnis kann keine „{suffix}“-Datei sein.</translation>
        </message>
        <message>
            <source>The result cannot replace the input file {name}.</source>
            <translation>Das Ergebnis kann die Eingabedatei {name} nicht ersetzen.</translation>
        </message>
        <message>
            <source>The result on disk is not what was written.</source>
            <translation>Das Ergebnis auf dem Datenträger weicht von dem ab, was geschrieben wurde.</translation>
        </message>
        <message>
            <source>The result would have {columns:,} columns; an Excel sheet holds at most {most:,}.</source>
            <translation>Das Ergebnis hätte {columns:,} Spalten; ein Excel-Blatt fasst höchstens {most:,}.</translation>
        </message>
        <message>
            <source>The reuse age must be from 0 to {most:,} days.</source>
            <translation>Das Alter für die Wiederverwendung muss zwischen 0 und {most:,} Tagen liegen.</translation>
        </message>
        <message>
            <source>The row has nothing to compare with this person</source>
            <translation>Die Zeile enthält nichts, womit sich diese Person vergleichen lässt</translation>
        </message>
        <message>
            <source>The rows cannot be kept in a temporary file: {reason}.</source>
            <translation>Die Zeilen können nicht in einer temporären Datei gespeichert werden: {reason}.</translation>
        </message>
        <message>
            <source>The rows of the sheet are not in order, and they are too many to be sorted.</source>
            <translation>Die Zeilen des Blatts sind nicht in der richtigen Reihenfolge, und es sind zu viele, um sie zu sortieren.</translation>
        </message>
        <message>
            <source>The same as a range, such as 201-500.</source>
            <translation>Dasselbe als Bereich, etwa 201-500.</translation>
        </message>
        <message>
            <source>The same place in its parts.</source>
            <translation>Derselbe Ort in seinen Teilen.</translation>
        </message>
        <message>
            <source>The sandbox cannot listen on port {port}: {reason}.</source>
            <translation>Die Sandbox kann Port {port} nicht öffnen: {reason}.</translation>
        </message>
        <message>
            <source>The sandbox did not start.</source>
            <translation>Die Sandbox ist nicht gestartet.</translation>
        </message>
        <message>
            <source>The school or university.</source>
            <translation>Die Schule oder Universität.</translation>
        </message>
        <message>
            <source>The server has no database "{database}".</source>
            <translation>Der Server hat keine Datenbank „{database}“.</translation>
        </message>
        <message>
            <source>The service looks up work addresses only.</source>
            <translation>Der Dienst sucht nur nach Arbeitsadressen.</translation>
        </message>
        <message>
            <source>The service refused your API key.</source>
            <translation>Der Dienst hat Ihren API-Schlüssel abgelehnt.</translation>
        </message>
        <message>
            <source>The settings {path} are not a JSON object.</source>
            <translation>Die Einstellungen {path} sind kein JSON-Objekt.</translation>
        </message>
        <message>
            <source>The settings {path} cannot be read.</source>
            <translation>Die Einstellungen {path} können nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The settings {path} cannot be saved: {reason}.</source>
            <translation>Die Einstellungen {path} können nicht gespeichert werden: {reason}.</translation>
        </message>
        <message>
            <source>The settings {path} contain a value of the wrong type.</source>
            <translation>Die Einstellungen {path} enthalten einen Wert vom falschen Typ.</translation>
        </message>
        <message>
            <source>The sheet has a row that is too large for a spreadsheet.</source>
            <translation>Das Blatt hat eine Zeile, die für eine Tabelle zu groß ist.</translation>
        </message>
        <message>
            <source>The sheet has cells beyond the last row or column of a spreadsheet.</source>
            <translation>Das Blatt hat Zellen außerhalb der größten Zeilen- oder Spaltenzahl eines Tabellenblatts.</translation>
        </message>
        <message>
            <source>The sheet has far more rows or columns than a list of people.</source>
            <translation>Das Blatt hat weit mehr Zeilen oder Spalten als eine Personenliste.</translation>
        </message>
        <message>
            <source>The sheet is damaged: it ends too early.</source>
            <translation>Das Blatt ist beschädigt: Es endet zu früh.</translation>
        </message>
        <message>
            <source>The sheet is saved in a form that this program cannot read.</source>
            <translation>Das Blatt ist in einer Form gespeichert, die dieses Programm nicht lesen kann.</translation>
        </message>
        <message>
            <source>The short text about the person there.</source>
            <translation>Der kurze Text über die Person dort.</translation>
        </message>
        <message>
            <source>The skills that the person lists.</source>
            <translation>Die Fähigkeiten, die die Person nennt.</translation>
        </message>
        <message>
            <source>The team's budget for this month is used up.</source>
            <translation>Das Budget des Teams für diesen Monat ist aufgebraucht.</translation>
        </message>
        <message>
            <source>The team's database cannot be reached, so nothing new is sent.</source>
            <translation>Die Datenbank des Teams ist nicht erreichbar; deshalb wird nichts Neues gesendet.</translation>
        </message>
        <message>
            <source>The team's database is read-only, so nothing new is sent.</source>
            <translation>Die Datenbank des Teams ist schreibgeschützt; deshalb wird nichts Neues gesendet.</translation>
        </message>
        <message>
            <source>The team's database refuses the user "{user}" or the password.</source>
            <translation>Die Datenbank des Teams lehnt den Benutzer „{user}“ oder das Passwort ab.</translation>
        </message>
        <message>
            <source>The team's server cannot prove who it is, so nothing was sent to it: {reason}.</source>
            <translation>Der Server des Teams kann seine Identität nicht belegen; deshalb wurde ihm nichts gesendet: {reason}.</translation>
        </message>
        <message>
            <source>The time limit for a request must be above 0 and at most a day.</source>
            <translation>Das Zeitlimit einer Anfrage muss über 0 liegen und darf höchstens einen Tag betragen.</translation>
        </message>
        <message>
            <source>The title in the main current role, or else the one that the profile shows.</source>
            <translation>Die Position in der aktuellen Hauptstelle, sonst die im Profil angezeigte.</translation>
        </message>
        <message>
            <source>The title in this role.</source>
            <translation>Der Titel in dieser Stelle.</translation>
        </message>
        <message>
            <source>The usage page does not end.</source>
            <translation>Die Nutzungsseite endet nicht.</translation>
        </message>
        <message>
            <source>The usage page has a row that is not a request.</source>
            <translation>Die Nutzungsseite enthält eine Zeile, die keine Anfrage ist.</translation>
        </message>
        <message>
            <source>The usage page is not a list of requests.</source>
            <translation>Die Nutzungsseite ist keine Liste von Anfragen.</translation>
        </message>
        <message>
            <source>The user "{user}" may not use the tables of the team's database.</source>
            <translation>Der Benutzer „{user}“ darf die Tabellen der Datenbank des Teams nicht benutzen.</translation>
        </message>
        <message>
            <source>The verdict as a level.</source>
            <translation>Das Urteil als Stufe.</translation>
        </message>
        <message>
            <source>The waiting times must be between 0 seconds and a day.</source>
            <translation>Wartezeiten müssen zwischen 0 Sekunden und einem Tag liegen.</translation>
        </message>
        <message>
            <source>The website given there.</source>
            <translation>Die dort genannte Website.</translation>
        </message>
        <message>
            <source>The workbook contains XML that refers to other files, so it was not read.</source>
            <translation>Die Arbeitsmappe enthält XML, das auf andere Dateien verweist. Deshalb wurde sie nicht gelesen.</translation>
        </message>
        <message>
            <source>The workbook has a text that is too long for a cell.</source>
            <translation>Die Arbeitsmappe enthält einen Text, der für eine Zelle zu lang ist.</translation>
        </message>
        <message>
            <source>The workbook has no sheet with cells.</source>
            <translation>Die Mappe hat kein Blatt mit Zellen.</translation>
        </message>
        <message>
            <source>The workbook is damaged: a part is missing.</source>
            <translation>Die Mappe ist beschädigt: Ein Teil fehlt.</translation>
        </message>
        <message>
            <source>The workbook is damaged: it contains text that cannot be read.</source>
            <translation>Die Arbeitsmappe ist beschädigt: Sie enthält unlesbaren Text.</translation>
        </message>
        <message>
            <source>The workbook is damaged: it ends too early.</source>
            <translation>Die Arbeitsmappe ist beschädigt: Sie endet zu früh.</translation>
        </message>
        <message>
            <source>The workbook is saved in a form to which no sheet can be added.</source>
            <translation>Die Arbeitsmappe ist in einer Form gespeichert, der kein Blatt hinzugefügt werden kann.</translation>
        </message>
        <message>
            <source>The workbook is signed. The signature does not apply to the copy.</source>
            <translation>Die Arbeitsmappe ist signiert. Für die Kopie gilt die Signatur nicht.</translation>
        </message>
        <message>
            <source>The workbook is too large to be read.</source>
            <translation>Die Arbeitsmappe ist zu groß, um gelesen zu werden.</translation>
        </message>
        <message>
            <source>The workbook unpacks to far more data than a spreadsheet holds, so it was not read.</source>
            <translation>Die Arbeitsmappe enthält entpackt weit mehr Daten, als eine Tabelle fasst. Deshalb wurde sie nicht gelesen.</translation>
        </message>
        <message>
            <source>Their numbers.</source>
            <translation>Ihre Nummern.</translation>
        </message>
        <message>
            <source>There is no API key.</source>
            <translation>Es gibt keinen API-Schlüssel.</translation>
        </message>
        <message>
            <source>There is no column "{name}" to show.</source>
            <translation>Es gibt keine Spalte „{name}“.</translation>
        </message>
        <message>
            <source>There is no column "{name}".</source>
            <translation>Es gibt keine Spalte „{name}“.</translation>
        </message>
        <message>
            <source>There is no column template "{name}".</source>
            <translation>Es gibt keine Spaltenvorlage „{name}“.</translation>
        </message>
        <message>
            <source>There is no encoding "{name}".</source>
            <translation>Es gibt keine Zeichenkodierung „{name}“.</translation>
        </message>
        <message>
            <source>There is no field "{name}".</source>
            <translation>Es gibt kein Feld „{name}“.</translation>
        </message>
        <message>
            <source>There is no file {path}.</source>
            <translation>Es gibt keine Datei {path}.</translation>
        </message>
        <message>
            <source>There is no folder {folder}.</source>
            <translation>Es gibt keinen Ordner {folder}.</translation>
        </message>
        <message>
            <source>There is no import format "{name}".</source>
            <translation>Es gibt kein Importformat „{name}“.</translation>
        </message>
        <message>
            <source>There is no kind of contact data "{name}".</source>
            <translation>Es gibt keine Art von Kontaktdaten namens „{name}“.</translation>
        </message>
        <message>
            <source>There is no preset "{name}".</source>
            <translation>Es gibt keine Auswahl „{name}“.</translation>
        </message>
        <message>
            <source>There is no sheet "{name}".</source>
            <translation>Es gibt kein Blatt „{name}“.</translation>
        </message>
        <message>
            <source>There is no sheet "{name}": a text file has only one.</source>
            <translation>Es gibt kein Blatt „{name}“: Eine Textdatei hat nur eines.</translation>
        </message>
        <message>
            <source>There is no table to paste.</source>
            <translation>Es ist keine Tabelle zum Einfügen da.</translation>
        </message>
        <message>
            <source>These rows are not in UTF-8 like the rest and were read as cp1252: {rows}. Check the accents there.</source>
            <translation>Diese Zeilen sind anders als der Rest nicht in UTF-8 und wurden als cp1252 gelesen: {rows}. Prüfen Sie dort Umlaute und Akzente.</translation>
        </message>
        <message>
            <source>They apply until you close the program.</source>
            <translation>Sie gelten, bis Sie das Programm schließen.</translation>
        </message>
        <message>
            <source>This copy does not know where new versions are published.</source>
            <translation>Diese Kopie weiß nicht, wo neue Versionen erscheinen.</translation>
        </message>
        <message>
            <source>This is nobody's address; put the person's own.</source>
            <translation>Diese Adresse gehört niemandem. Tragen Sie die eigene Adresse der Person ein.</translation>
        </message>
        <message>
            <source>This is not the address of a team's database.</source>
            <translation>Das ist keine Adresse einer Team-Datenbank.</translation>
        </message>
        <message>
            <source>This is the page of an organisation; put the person's own link.</source>
            <translation>Das ist die Seite einer Organisation; setzen Sie den Link der Person ein.</translation>
        </message>
        <message>
            <source>This sheet has columns from a practice run with invented people. They are not used as results.</source>
            <translation>Diese Tabelle enthält Spalten eines Übungslaufs mit erfundenen Personen. Sie gelten nicht als Ergebnisse.</translation>
        </message>
        <message>
            <source>Title and employer of each.</source>
            <translation>Position und Arbeitgeber jeder Stelle.</translation>
        </message>
        <message>
            <source>Try again later.</source>
            <translation>Versuchen Sie es später noch einmal.</translation>
        </message>
        <message>
            <source>Try again, or restart the program.</source>
            <translation>Versuchen Sie es noch einmal, oder starten Sie das Programm neu.</translation>
        </message>
        <message>
            <source>Twitter name</source>
            <translation>Twitter-Name</translation>
        </message>
        <message>
            <source>Unsupported language "{language}".</source>
            <translation>Die Sprache „{language}“ wird nicht unterstützt.</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Aktualisiert</translation>
        </message>
        <message>
            <source>Use --changes sheet, --changes run for the earlier answers, or a day such as --changes 2026-08-02.</source>
            <translation>Verwenden Sie --changes sheet, --changes run für die früheren Antworten oder einen Tag wie --changes 2026-08-02.</translation>
        </message>
        <message>
            <source>Use an address such as postgresql://anna@db.example.com/leads.</source>
            <translation>Verwenden Sie eine Adresse wie postgresql://anna@db.example.com/leads.</translation>
        </message>
        <message>
            <source>Use an address that starts with https://.</source>
            <translation>Nehmen Sie eine Adresse, die mit https:// beginnt.</translation>
        </message>
        <message>
            <source>Use letters, digits, spaces, - and _, up to {most} characters.</source>
            <translation>Verwenden Sie Buchstaben, Ziffern, Leerzeichen, - und _, höchstens {most} Zeichen.</translation>
        </message>
        <message>
            <source>Use the address of the primary server, or ask its administrator.</source>
            <translation>Verwenden Sie die Adresse des primären Servers, oder fragen Sie seinen Administrator.</translation>
        </message>
        <message>
            <source>Use the ending .xlsx, .csv or .jsonl.</source>
            <translation>Verwenden Sie die Endung .xlsx, .csv oder .jsonl.</translation>
        </message>
        <message>
            <source>Use the ending {suffix}.</source>
            <translation>Verwenden Sie die Endung {suffix}.</translation>
        </message>
        <message>
            <source>Values changed: {changes}.</source>
            <translation>Geänderte Werte: {changes}.</translation>
        </message>
        <message>
            <source>Verifications</source>
            <translation>Bestätigungen</translation>
        </message>
        <message>
            <source>Wait for the next month, or raise it: sheet-enricher team budget CREDITS</source>
            <translation>Warten Sie auf den nächsten Monat, oder erhöhen Sie es: sheet-enricher team budget CREDITS</translation>
        </message>
        <message>
            <source>Wait until it has finished, or stop it.</source>
            <translation>Warten Sie, bis er fertig ist, oder beenden Sie ihn.</translation>
        </message>
        <message>
            <source>We guessed the text encoding ({encoding}). Check that accented names look right.</source>
            <translation>Die Zeichenkodierung ({encoding}) ist geschätzt. Prüfen Sie, ob Namen mit Umlauten und Akzenten richtig aussehen.</translation>
        </message>
        <message>
            <source>Websites</source>
            <translation>Websites</translation>
        </message>
        <message>
            <source>Websites that the profile lists.</source>
            <translation>Websites, die das Profil nennt.</translation>
        </message>
        <message>
            <source>What LinkedIn has verified of the person.</source>
            <translation>Was LinkedIn an der Person bestätigt hat.</translation>
        </message>
        <message>
            <source>What became of this row.</source>
            <translation>Was aus dieser Zeile wurde.</translation>
        </message>
        <message>
            <source>What the person is open to, such as HIRING_MANAGER.</source>
            <translation>Wofür die Person offen ist, etwa HIRING_MANAGER.</translation>
        </message>
        <message>
            <source>What the person writes about it.</source>
            <translation>Was die Person darüber schreibt.</translation>
        </message>
        <message>
            <source>What the person writes about this role.</source>
            <translation>Was die Person über diese Stelle schreibt.</translation>
        </message>
        <message>
            <source>What this row was charged in all runs.</source>
            <translation>Was für diese Zeile in allen Läufen berechnet wurde.</translation>
        </message>
        <message>
            <source>What was studied.</source>
            <translation>Was studiert wurde.</translation>
        </message>
        <message>
            <source>When the address was last checked.</source>
            <translation>Wann die Adresse zuletzt geprüft wurde.</translation>
        </message>
        <message>
            <source>When the contact data was last refreshed.</source>
            <translation>Wann die Kontaktdaten zuletzt erneuert wurden.</translation>
        </message>
        <message>
            <source>When the developer profile was created.</source>
            <translation>Wann das Entwicklerprofil angelegt wurde.</translation>
        </message>
        <message>
            <source>When the person joined LinkedIn.</source>
            <translation>Wann die Person LinkedIn beitrat.</translation>
        </message>
        <message>
            <source>When the provider last changed the person's record.</source>
            <translation>Wann der Anbieter den Eintrag der Person zuletzt änderte.</translation>
        </message>
        <message>
            <source>When the provider last read it.</source>
            <translation>Wann der Anbieter es zuletzt las.</translation>
        </message>
        <message>
            <source>When the provider last refreshed the basics.</source>
            <translation>Wann der Anbieter die Grunddaten zuletzt erneuerte.</translation>
        </message>
        <message>
            <source>When the provider last updated the person.</source>
            <translation>Wann der Anbieter die Person zuletzt aktualisierte.</translation>
        </message>
        <message>
            <source>When they expire.</source>
            <translation>Wann sie ablaufen.</translation>
        </message>
        <message>
            <source>When they were issued.</source>
            <translation>Wann sie ausgestellt wurden.</translation>
        </message>
        <message>
            <source>When this role began.</source>
            <translation>Wann diese Stelle begann.</translation>
        </message>
        <message>
            <source>When this role ended.</source>
            <translation>Wann diese Stelle endete.</translation>
        </message>
        <message>
            <source>Where the LinkedIn record was last read.</source>
            <translation>Wo der LinkedIn-Eintrag zuletzt gelesen wurde.</translation>
        </message>
        <message>
            <source>Where the head office is.</source>
            <translation>Wo der Hauptsitz ist.</translation>
        </message>
        <message>
            <source>Where the person lives, as the profile says it.</source>
            <translation>Wo die Person lebt, wie das Profil es sagt.</translation>
        </message>
        <message>
            <source>Where the person lives, in the LinkedIn record.</source>
            <translation>Wo die Person lebt, laut LinkedIn-Eintrag.</translation>
        </message>
        <message>
            <source>Where the provider read it.</source>
            <translation>Wo der Anbieter es las.</translation>
        </message>
        <message>
            <source>Where the provider read them.</source>
            <translation>Wo der Anbieter sie las.</translation>
        </message>
        <message>
            <source>Where the school is.</source>
            <translation>Wo die Schule ist.</translation>
        </message>
        <message>
            <source>Where this role is or was done.</source>
            <translation>Wo diese Stelle ausgeübt wird oder wurde.</translation>
        </message>
        <message>
            <source>Whether a person or an organisation.</source>
            <translation>Ob Person oder Organisation.</translation>
        </message>
        <message>
            <source>Whether an email address at this employer was verified.</source>
            <translation>Ob eine E-Mail-Adresse bei diesem Arbeitgeber bestätigt wurde.</translation>
        </message>
        <message>
            <source>Whether mail reaches the address, in the provider's words.</source>
            <translation>Ob Post die Adresse erreicht, in Worten des Anbieters.</translation>
        </message>
        <message>
            <source>Whether the employer is active.</source>
            <translation>Ob der Arbeitgeber aktiv ist.</translation>
        </message>
        <message>
            <source>Whether the person says to be open to offers.</source>
            <translation>Ob die Person sich offen für Angebote zeigt.</translation>
        </message>
        <message>
            <source>Whether the person works for the developer site itself.</source>
            <translation>Ob die Person für den Entwicklerdienst selbst arbeitet.</translation>
        </message>
        <message>
            <source>Whether the profile looks genuine, in the provider's words.</source>
            <translation>Ob das Profil echt wirkt, in Worten des Anbieters.</translation>
        </message>
        <message>
            <source>Whether the profile looks genuine.</source>
            <translation>Ob das Profil echt wirkt.</translation>
        </message>
        <message>
            <source>Whether the profile shows this role as the main one.</source>
            <translation>Ob das Profil diese Stelle als Hauptstelle zeigt.</translation>
        </message>
        <message>
            <source>Whether the provider is sure of the standard title.</source>
            <translation>Ob der Anbieter beim Standardtitel sicher ist.</translation>
        </message>
        <message>
            <source>Who issued them.</source>
            <translation>Wer sie ausstellte.</translation>
        </message>
        <message>
            <source>Working years as a number.</source>
            <translation>Arbeitsjahre als Zahl.</translation>
        </message>
        <message>
            <source>Working years in words, such as "More than 10 years".</source>
            <translation>Arbeitsjahre in Worten, etwa „More than 10 years“.</translation>
        </message>
        <message>
            <source>Write it to another disk. Nothing is paid for again.</source>
            <translation>Schreiben Sie auf einen anderen Datenträger. Nichts wird noch einmal bezahlt.</translation>
        </message>
        <message>
            <source>Years of experience</source>
            <translation>Jahre Erfahrung</translation>
        </message>
        <message>
            <source>Years of experience (number)</source>
            <translation>Jahre Erfahrung (Zahl)</translation>
        </message>
        <message>
            <source>You do not have permission to read {name}.</source>
            <translation>Sie haben keine Berechtigung, {name} zu lesen.</translation>
        </message>
        <message>
            <source>You do not have permission to write {path}.</source>
            <translation>Sie haben keine Berechtigung, {path} zu schreiben.</translation>
        </message>
        <message>
            <source>You turned down the match by email</source>
            <translation>Sie haben den Treffer per E-Mail abgelehnt</translation>
        </message>
        <message>
            <source>You turned down the match by link</source>
            <translation>Sie haben den Treffer per Link abgelehnt</translation>
        </message>
        <message>
            <source>Your API key is not enabled for Person Enrich.</source>
            <translation>Ihr API-Schlüssel ist für Person Enrich nicht freigeschaltet.</translation>
        </message>
        <message>
            <source>Your key may not use Person Enrich. Ask the provider to enable it for you.</source>
            <translation>Ihr Schlüssel darf Person Enrich nicht nutzen. Bitten Sie den Anbieter, es freizuschalten.</translation>
        </message>
        <message>
            <source>Zoho CRM recognizes people by their email. Your plan limits the rows.</source>
            <translation>Zoho CRM erkennt Personen an ihrer E-Mail-Adresse. Ihr Tarif begrenzt die Zahl der Zeilen.</translation>
        </message>
        <message>
            <source>a PDF</source>
            <translation>ein PDF</translation>
        </message>
        <message>
            <source>a compressed archive</source>
            <translation>ein komprimiertes Archiv</translation>
        </message>
        <message>
            <source>a database</source>
            <translation>eine Datenbank</translation>
        </message>
        <message>
            <source>a picture</source>
            <translation>ein Bild</translation>
        </message>
        <message>
            <source>a program</source>
            <translation>ein Programm</translation>
        </message>
        <message>
            <source>a program's own format</source>
            <translation>ein programmeigenes Format</translation>
        </message>
        <message>
            <source>a text document</source>
            <translation>ein Textdokument</translation>
        </message>
        <message>
            <source>a web page</source>
            <translation>eine Webseite</translation>
        </message>
        <message>
            <source>account type</source>
            <translation>Kontoart</translation>
        </message>
        <message>
            <source>activities</source>
            <translation>Aktivitäten</translation>
        </message>
        <message>
            <source>address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>an Excel table has its header in row {row}</source>
            <translation>eine Excel-Tabelle hat ihre Kopfzeile in Zeile {row}</translation>
        </message>
        <message>
            <source>an XML document</source>
            <translation>ein XML-Dokument</translation>
        </message>
        <message>
            <source>an email, not a profile link</source>
            <translation>eine E-Mail, kein Profil-Link</translation>
        </message>
        <message>
            <source>another desk has bought it and keeps its answers</source>
            <translation>ein anderer Arbeitsplatz hat die Daten gekauft und behält sie für sich</translation>
        </message>
        <message>
            <source>another desk is looking up {people:,} of these people</source>
            <translation>ein anderer Arbeitsplatz fragt {people:,} dieser Personen ab</translation>
        </message>
        <message>
            <source>another employer: the row says {row}, found {found}</source>
            <translation>anderer Arbeitgeber: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>another job: the row says {row}, found {found}</source>
            <translation>andere Tätigkeit: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>another person was found live at this address than before</source>
            <translation>unter dieser Adresse wurde live eine andere Person gefunden als zuvor</translation>
        </message>
        <message>
            <source>another place: the row says {row}, found {found}</source>
            <translation>anderer Ort: in der Zeile steht {row}, gefunden wurde {found}</translation>
        </message>
        <message>
            <source>as written</source>
            <translation>wie geschrieben</translation>
        </message>
        <message>
            <source>asked by email {identifier}</source>
            <translation>per E-Mail {identifier} abgefragt</translation>
        </message>
        <message>
            <source>asked by link {identifier}</source>
            <translation>per Link {identifier} abgefragt</translation>
        </message>
        <message>
            <source>asked for contact data on {day}</source>
            <translation>Kontaktdaten am {day} abgefragt</translation>
        </message>
        <message>
            <source>asked for contact data on {day}, which may have been charged</source>
            <translation>Kontaktdaten am {day} abgefragt, möglicherweise berechnet</translation>
        </message>
        <message>
            <source>asked live on {day}</source>
            <translation>live angefragt am {day}</translation>
        </message>
        <message>
            <source>asked live on {day}, which may have been charged</source>
            <translation>live angefragt am {day}, möglicherweise berechnet</translation>
        </message>
        <message>
            <source>asking the account what a broken connection has cost</source>
            <translation>das Konto wird gefragt, was eine abgebrochene Verbindung gekostet hat</translation>
        </message>
        <message>
            <source>bio</source>
            <translation>Kurztext</translation>
        </message>
        <message>
            <source>blank inside the link</source>
            <translation>Leerzeichen im Link</translation>
        </message>
        <message>
            <source>bought by your team ({desk}) on {day}</source>
            <translation>am {day} von Ihrem Team gekauft ({desk})</translation>
        </message>
        <message>
            <source>bulk jobs do not check business emails</source>
            <translation>Sammelaufträge prüfen keine geschäftlichen E-Mail-Adressen</translation>
        </message>
        <message>
            <source>bulk jobs do not know a minimum similarity</source>
            <translation>Sammelaufträge kennen keine Mindestähnlichkeit</translation>
        </message>
        <message>
            <source>business email of several</source>
            <translation>geschäftliche E-Mail unter mehreren</translation>
        </message>
        <message>
            <source>business emails</source>
            <translation>geschäftliche E-Mails</translation>
        </message>
        <message>
            <source>business emails of several</source>
            <translation>geschäftliche E-Mails unter mehreren</translation>
        </message>
        <message>
            <source>cell with several emails</source>
            <translation>Zelle mit mehreren E-Mails</translation>
        </message>
        <message>
            <source>cell with several links</source>
            <translation>Zelle mit mehreren Links</translation>
        </message>
        <message>
            <source>cells with several emails</source>
            <translation>Zellen mit mehreren E-Mails</translation>
        </message>
        <message>
            <source>cells with several links</source>
            <translation>Zellen mit mehreren Links</translation>
        </message>
        <message>
            <source>check the contact data, which may be another person's</source>
            <translation>Prüfen Sie die Kontaktdaten; sie gehören möglicherweise zu einer anderen Person</translation>
        </message>
        <message>
            <source>chosen by you</source>
            <translation>von Ihnen gewählt</translation>
        </message>
        <message>
            <source>city</source>
            <translation>Stadt</translation>
        </message>
        <message>
            <source>column labels</source>
            <translation>Spaltennamen</translation>
        </message>
        <message>
            <source>company</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>company HQ</source>
            <translation>Hauptsitz der Firma</translation>
        </message>
        <message>
            <source>company HQ address</source>
            <translation>Adresse des Hauptsitzes</translation>
        </message>
        <message>
            <source>company HQ country</source>
            <translation>Land des Hauptsitzes</translation>
        </message>
        <message>
            <source>company LinkedIn id</source>
            <translation>LinkedIn-Nummer der Firma</translation>
        </message>
        <message>
            <source>company LinkedIn page</source>
            <translation>LinkedIn-Seite der Firma</translation>
        </message>
        <message>
            <source>company domain</source>
            <translation>Domain der Firma</translation>
        </message>
        <message>
            <source>company headcount</source>
            <translation>Mitarbeiterzahl der Firma</translation>
        </message>
        <message>
            <source>company id</source>
            <translation>Firmen-Nummer</translation>
        </message>
        <message>
            <source>company industries</source>
            <translation>Branchen der Firma</translation>
        </message>
        <message>
            <source>company industry</source>
            <translation>Branche der Firma</translation>
        </message>
        <message>
            <source>company logo</source>
            <translation>Logo der Firma</translation>
        </message>
        <message>
            <source>company page</source>
            <translation>Firmenseite</translation>
        </message>
        <message>
            <source>company pages</source>
            <translation>Firmenseiten</translation>
        </message>
        <message>
            <source>company size</source>
            <translation>Größe der Firma</translation>
        </message>
        <message>
            <source>company status</source>
            <translation>Status der Firma</translation>
        </message>
        <message>
            <source>company type</source>
            <translation>Art der Firma</translation>
        </message>
        <message>
            <source>company website</source>
            <translation>Website der Firma</translation>
        </message>
        <message>
            <source>confidence</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>continent</source>
            <translation>Kontinent</translation>
        </message>
        <message>
            <source>contradicts</source>
            <translation>widerspricht</translation>
        </message>
        <message>
            <source>country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>created</source>
            <translation>angelegt</translation>
        </message>
        <message>
            <source>credential ids</source>
            <translation>Nummern der Nachweise</translation>
        </message>
        <message>
            <source>cut off</source>
            <translation>abgeschnitten</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>beschädigt</translation>
        </message>
        <message>
            <source>damaged link</source>
            <translation>beschädigter Link</translation>
        </message>
        <message>
            <source>degree</source>
            <translation>Abschluss</translation>
        </message>
        <message>
            <source>description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>doubtful</source>
            <translation>zweifelhaft</translation>
        </message>
        <message>
            <source>email</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>email cut off</source>
            <translation>abgeschnittene E-Mail-Adresse</translation>
        </message>
        <message>
            <source>email verified</source>
            <translation>E-Mail bestätigt</translation>
        </message>
        <message>
            <source>email, not a link</source>
            <translation>E-Mail statt Link</translation>
        </message>
        <message>
            <source>emails, not links</source>
            <translation>E-Mails statt Links</translation>
        </message>
        <message>
            <source>employer moved: {old} → {new}</source>
            <translation>Arbeitgeber gewechselt: {old} → {new}</translation>
        </message>
        <message>
            <source>employer moved: {old} → {new}, since {year}</source>
            <translation>Arbeitgeber gewechselt: {old} → {new}, seit {year}</translation>
        </message>
        <message>
            <source>employment type</source>
            <translation>Art der Anstellung</translation>
        </message>
        <message>
            <source>end</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>end year</source>
            <translation>letztes Jahr</translation>
        </message>
        <message>
            <source>expiry dates</source>
            <translation>Ablaufdaten</translation>
        </message>
        <message>
            <source>field of study</source>
            <translation>Studienfach</translation>
        </message>
        <message>
            <source>file name</source>
            <translation>Dateiname</translation>
        </message>
        <message>
            <source>file name, not an email</source>
            <translation>Dateiname, keine E-Mail-Adresse</translation>
        </message>
        <message>
            <source>file names</source>
            <translation>Dateinamen</translation>
        </message>
        <message>
            <source>followers</source>
            <translation>Follower</translation>
        </message>
        <message>
            <source>following</source>
            <translation>folgt</translation>
        </message>
        <message>
            <source>found by email {identifier}</source>
            <translation>gefunden per E-Mail {identifier}</translation>
        </message>
        <message>
            <source>found by email {identifier}: {link}</source>
            <translation>per E-Mail-Adresse {identifier} gefunden: {link}</translation>
        </message>
        <message>
            <source>found by link {identifier}</source>
            <translation>gefunden per Link {identifier}</translation>
        </message>
        <message>
            <source>found by name and employer: {link}</source>
            <translation>nach Name und Arbeitgeber gefunden: {link}</translation>
        </message>
        <message>
            <source>found in other text</source>
            <translation>in anderem Text gefunden</translation>
        </message>
        <message>
            <source>found live on {day}</source>
            <translation>live gefunden am {day}</translation>
        </message>
        <message>
            <source>found live on {day}, not charged again</source>
            <translation>live gefunden am {day}, nicht erneut berechnet</translation>
        </message>
        <message>
            <source>from {day}, not charged again</source>
            <translation>vom {day}, nicht noch einmal berechnet</translation>
        </message>
        <message>
            <source>full location</source>
            <translation>Ort in voller Länge</translation>
        </message>
        <message>
            <source>function</source>
            <translation>Funktion</translation>
        </message>
        <message>
            <source>handles</source>
            <translation>Konten</translation>
        </message>
        <message>
            <source>hidden by a mail scanner</source>
            <translation>von einem Mail-Scanner verdeckt</translation>
        </message>
        <message>
            <source>in a bulk job at the provider; the next run collects it</source>
            <translation>in einem Sammelauftrag beim Anbieter; der nächste Lauf holt das Ergebnis ab</translation>
        </message>
        <message>
            <source>is the main one</source>
            <translation>ist die Hauptstelle</translation>
        </message>
        <message>
            <source>issue dates</source>
            <translation>Ausstellungsdaten</translation>
        </message>
        <message>
            <source>issuers</source>
            <translation>Aussteller</translation>
        </message>
        <message>
            <source>it did not end within {seconds:g} seconds</source>
            <translation>sie endete nicht innerhalb von {seconds:g} Sekunden</translation>
        </message>
        <message>
            <source>it has the most people in its first rows</source>
            <translation>es hat in den ersten Zeilen die meisten Personen</translation>
        </message>
        <message>
            <source>it is a result of an earlier run</source>
            <translation>sie ist das Ergebnis eines früheren Laufs</translation>
        </message>
        <message>
            <source>it is hidden</source>
            <translation>sie ist ausgeblendet</translation>
        </message>
        <message>
            <source>it is named twice</source>
            <translation>sie ist zweimal genannt</translation>
        </message>
        <message>
            <source>it is the first sheet that is not empty</source>
            <translation>es ist das erste Blatt, das nicht leer ist</translation>
        </message>
        <message>
            <source>it is the first sheet with a table</source>
            <translation>es ist das erste Blatt mit einer Tabelle</translation>
        </message>
        <message>
            <source>lasting logo</source>
            <translation>dauerhaftes Logo</translation>
        </message>
        <message>
            <source>lemlist recognizes people by email, then by LinkedIn link.</source>
            <translation>lemlist erkennt Personen an der E-Mail-Adresse, dann am LinkedIn-Link.</translation>
        </message>
        <message>
            <source>link</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>link cut off</source>
            <translation>abgeschnittener Link</translation>
        </message>
        <message>
            <source>link hidden by a mail scanner</source>
            <translation>Link von einem Mailfilter verdeckt</translation>
        </message>
        <message>
            <source>link to another page</source>
            <translation>Link zu einer anderen Seite</translation>
        </message>
        <message>
            <source>link unwrapped</source>
            <translation>Link ausgepackt</translation>
        </message>
        <message>
            <source>link with a blank</source>
            <translation>Link mit Leerzeichen</translation>
        </message>
        <message>
            <source>links</source>
            <translation>Links</translation>
        </message>
        <message>
            <source>links to other pages</source>
            <translation>Links zu anderen Seiten</translation>
        </message>
        <message>
            <source>links unwrapped</source>
            <translation>Links ausgepackt</translation>
        </message>
        <message>
            <source>links with a blank</source>
            <translation>Links mit Leerzeichen</translation>
        </message>
        <message>
            <source>location</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>masked</source>
            <translation>unkenntlich gemacht</translation>
        </message>
        <message>
            <source>masked link</source>
            <translation>unkenntlich gemachter Link</translation>
        </message>
        <message>
            <source>masked or locked</source>
            <translation>unkenntlich oder gesperrt</translation>
        </message>
        <message>
            <source>masked or locked email</source>
            <translation>unkenntliche oder gesperrte E-Mail-Adresse</translation>
        </message>
        <message>
            <source>more people fit than the service returned</source>
            <translation>es passen mehr Personen, als der Dienst geliefert hat</translation>
        </message>
        <message>
            <source>name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>name and employer</source>
            <translation>Name und Arbeitgeber</translation>
        </message>
        <message>
            <source>names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>no answer came in time</source>
            <translation>es kam nicht rechtzeitig eine Antwort</translation>
        </message>
        <message>
            <source>no known employer is {row}</source>
            <translation>{row} ist keiner der bekannten Arbeitgeber</translation>
        </message>
        <message>
            <source>no match by email either</source>
            <translation>auch per E-Mail kein Treffer</translation>
        </message>
        <message>
            <source>no match by link either</source>
            <translation>auch per Link kein Treffer</translation>
        </message>
        <message>
            <source>no whole answer came within {seconds:g} seconds</source>
            <translation>innerhalb von {seconds:g} Sekunden kam keine vollständige Antwort</translation>
        </message>
        <message>
            <source>nobody found has just this first and last name</source>
            <translation>niemand Gefundenes hat genau diesen Vor- und Nachnamen</translation>
        </message>
        <message>
            <source>none of this person's known employers uses {domain}</source>
            <translation>keiner der bekannten Arbeitgeber dieser Person nutzt {domain}</translation>
        </message>
        <message>
            <source>not a profile link</source>
            <translation>kein Profil-Link</translation>
        </message>
        <message>
            <source>not an email</source>
            <translation>keine E-Mail</translation>
        </message>
        <message>
            <source>not asked by email yet</source>
            <translation>per E-Mail noch nicht abgefragt</translation>
        </message>
        <message>
            <source>not asked by link yet</source>
            <translation>per Link noch nicht abgefragt</translation>
        </message>
        <message>
            <source>not found live on {day}</source>
            <translation>live nicht gefunden am {day}</translation>
        </message>
        <message>
            <source>nothing to compare</source>
            <translation>nichts zu vergleichen</translation>
        </message>
        <message>
            <source>old-style profile link</source>
            <translation>Profil-Link alter Art</translation>
        </message>
        <message>
            <source>old-style profile links</source>
            <translation>alte Profil-Links</translation>
        </message>
        <message>
            <source>one identifier after the other was refused</source>
            <translation>ein Wert nach dem anderen wurde abgelehnt</translation>
        </message>
        <message>
            <source>one request after the other got no usable answer and may have been charged</source>
            <translation>eine Anfrage nach der anderen blieb ohne brauchbare Antwort und wurde vielleicht berechnet</translation>
        </message>
        <message>
            <source>open to hire</source>
            <translation>offen für Einstellungen</translation>
        </message>
        <message>
            <source>organisations</source>
            <translation>Organisationen</translation>
        </message>
        <message>
            <source>people are looked up by it</source>
            <translation>nach ihr werden die Personen gesucht</translation>
        </message>
        <message>
            <source>personal email</source>
            <translation>private E-Mail</translation>
        </message>
        <message>
            <source>personal emails</source>
            <translation>private E-Mails</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>placeholder</source>
            <translation>Platzhalter</translation>
        </message>
        <message>
            <source>placeholder email</source>
            <translation>Platzhalter statt E-Mail-Adresse</translation>
        </message>
        <message>
            <source>placeholder link</source>
            <translation>Platzhalter statt Link</translation>
        </message>
        <message>
            <source>placeholders</source>
            <translation>Platzhalter</translation>
        </message>
        <message>
            <source>plain text</source>
            <translation>einfacher Text</translation>
        </message>
        <message>
            <source>plausible</source>
            <translation>plausibel</translation>
        </message>
        <message>
            <source>position id</source>
            <translation>Stellen-Nummer</translation>
        </message>
        <message>
            <source>practice: invented result</source>
            <translation>Übung: erfundenes Ergebnis</translation>
        </message>
        <message>
            <source>profile links</source>
            <translation>Profil-Links</translation>
        </message>
        <message>
            <source>rate limit</source>
            <translation>Tempolimit</translation>
        </message>
        <message>
            <source>repaired</source>
            <translation>repariert</translation>
        </message>
        <message>
            <source>repositories</source>
            <translation>Projekte</translation>
        </message>
        <message>
            <source>row {row} is the first row that is not empty</source>
            <translation>Zeile {row} ist die erste Zeile, die nicht leer ist</translation>
        </message>
        <message>
            <source>row {row} names the columns; the rows above it are titles or notes</source>
            <translation>Zeile {row} benennt die Spalten; die Zeilen darüber sind Titel oder Notizen</translation>
        </message>
        <message>
            <source>same city</source>
            <translation>gleiche Stadt</translation>
        </message>
        <message>
            <source>same job title</source>
            <translation>gleiche Position</translation>
        </message>
        <message>
            <source>same person as row {row}</source>
            <translation>dieselbe Person wie in Zeile {row}</translation>
        </message>
        <message>
            <source>same person as row {row}, found by another address</source>
            <translation>dieselbe Person wie in Zeile {row}, über eine andere Adresse gefunden</translation>
        </message>
        <message>
            <source>seniority</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>sent {day}</source>
            <translation>gesendet am {day}</translation>
        </message>
        <message>
            <source>several emails in one cell</source>
            <translation>mehrere E-Mails in einer Zelle</translation>
        </message>
        <message>
            <source>several jobs of the account may be this one, and they cannot be told apart</source>
            <translation>mehrere Aufträge des Kontos könnten dieser sein und lassen sich nicht unterscheiden</translation>
        </message>
        <message>
            <source>several links in one cell</source>
            <translation>mehrere Links in einer Zelle</translation>
        </message>
        <message>
            <source>short link</source>
            <translation>Kurzlink</translation>
        </message>
        <message>
            <source>short links</source>
            <translation>Kurzlinks</translation>
        </message>
        <message>
            <source>site admin</source>
            <translation>Betreiber der Seite</translation>
        </message>
        <message>
            <source>source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>start</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>start year</source>
            <translation>erstes Jahr</translation>
        </message>
        <message>
            <source>state</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>status {status}</source>
            <translation>Status {status}</translation>
        </message>
        <message>
            <source>status {status}: {words}</source>
            <translation>Status {status}: {words}</translation>
        </message>
        <message>
            <source>strong</source>
            <translation>sicher</translation>
        </message>
        <message>
            <source>studied at {school}</source>
            <translation>hat an folgender Einrichtung studiert: {school}</translation>
        </message>
        <message>
            <source>system address</source>
            <translation>Systemadresse</translation>
        </message>
        <message>
            <source>system addresses</source>
            <translation>Systemadressen</translation>
        </message>
        <message>
            <source>the address of the result is not encrypted</source>
            <translation>die Adresse des Ergebnisses ist nicht verschlüsselt</translation>
        </message>
        <message>
            <source>the address of the service is not a web address</source>
            <translation>die Adresse des Dienstes ist keine Webadresse</translation>
        </message>
        <message>
            <source>the answer does not name it; it is at this one's place in the answer</source>
            <translation>die Antwort nennt den Wert nicht; sie steht nur an seiner Stelle</translation>
        </message>
        <message>
            <source>the answer does not name the job</source>
            <translation>die Antwort nennt den Auftrag nicht</translation>
        </message>
        <message>
            <source>the answer is about a person with another profile link</source>
            <translation>die Antwort betrifft eine Person mit einem anderen Profillink</translation>
        </message>
        <message>
            <source>the answer is cut off or no JSON</source>
            <translation>die Antwort ist abgeschnitten oder kein JSON</translation>
        </message>
        <message>
            <source>the answer is larger than {size} MiB</source>
            <translation>die Antwort ist größer als {size} MiB</translation>
        </message>
        <message>
            <source>the answer is not a list of jobs</source>
            <translation>die Antwort ist keine Liste von Aufträgen</translation>
        </message>
        <message>
            <source>the answer is packed as {packing}, which was not asked for</source>
            <translation>die Antwort ist als {packing} gepackt, was nicht verlangt war</translation>
        </message>
        <message>
            <source>the answer names it otherwise, and only this one was left</source>
            <translation>die Antwort nennt einen anderen Wert, und nur dieser war noch offen</translation>
        </message>
        <message>
            <source>the answer was cut off on the way</source>
            <translation>die Antwort ist unterwegs abgebrochen</translation>
        </message>
        <message>
            <source>the answer was garbled on the way</source>
            <translation>die Antwort wurde unterwegs verstümmelt</translation>
        </message>
        <message>
            <source>the answers cannot be read</source>
            <translation>die Antworten sind nicht lesbar</translation>
        </message>
        <message>
            <source>the best candidate has no score, below your threshold of {threshold:g}</source>
            <translation>der beste Kandidat hat keinen Wert; Ihre Schwelle ist {threshold:g}</translation>
        </message>
        <message>
            <source>the best candidate scores {best:.2f}, below your threshold of {threshold:g}</source>
            <translation>der beste Kandidat erreicht {best:.2f} und liegt unter Ihrer Schwelle von {threshold:g}</translation>
        </message>
        <message>
            <source>the connection broke before the whole answer came</source>
            <translation>die Verbindung brach ab, bevor die ganze Antwort da war</translation>
        </message>
        <message>
            <source>the desk that asked has ended or lost its connection before the answer came</source>
            <translation>der fragende Arbeitsplatz wurde beendet oder verlor die Verbindung, bevor die Antwort kam</translation>
        </message>
        <message>
            <source>the employer is known by its name alone</source>
            <translation>der Arbeitgeber ist nur dem Namen nach bekannt</translation>
        </message>
        <message>
            <source>the headline names {company}</source>
            <translation>die Profilüberschrift nennt {company}</translation>
        </message>
        <message>
            <source>the job could not be found at the provider; it may have been charged</source>
            <translation>der Auftrag war beim Anbieter nicht zu finden; er wurde möglicherweise berechnet</translation>
        </message>
        <message>
            <source>the job did not reach the provider</source>
            <translation>der Auftrag hat den Anbieter nicht erreicht</translation>
        </message>
        <message>
            <source>the job failed at the provider</source>
            <translation>der Auftrag ist beim Anbieter gescheitert</translation>
        </message>
        <message>
            <source>the job failed at the provider: {reason}</source>
            <translation>der Auftrag ist beim Anbieter gescheitert: {reason}</translation>
        </message>
        <message>
            <source>the person found does not work for this employer now</source>
            <translation>die gefundene Person arbeitet jetzt nicht bei diesem Arbeitgeber</translation>
        </message>
        <message>
            <source>the person found has no profile link</source>
            <translation>die gefundene Person hat keinen Profillink</translation>
        </message>
        <message>
            <source>the person found may have left this employer</source>
            <translation>die gefundene Person hat diesen Arbeitgeber vielleicht verlassen</translation>
        </message>
        <message>
            <source>the phone number {row} is of another country than {found}</source>
            <translation>die Telefonnummer {row} gehört zu einem anderen Land als {found}</translation>
        </message>
        <message>
            <source>the profile link fits the name in the row</source>
            <translation>der Profillink passt zum Namen in der Zeile</translation>
        </message>
        <message>
            <source>the program was stopped before the answer came</source>
            <translation>das Programm wurde angehalten, bevor die Antwort kam</translation>
        </message>
        <message>
            <source>the provider no longer has the result of the job; it may have been charged</source>
            <translation>der Anbieter hat das Ergebnis des Auftrags nicht mehr; er wurde möglicherweise berechnet</translation>
        </message>
        <message>
            <source>the proxy refused the connection</source>
            <translation>der Proxy hat die Verbindung abgelehnt</translation>
        </message>
        <message>
            <source>the result cannot be stored: {reason}</source>
            <translation>das Ergebnis kann nicht gespeichert werden: {reason}</translation>
        </message>
        <message>
            <source>the result of a job cannot be downloaded</source>
            <translation>das Ergebnis eines Auftrags lässt sich nicht herunterladen</translation>
        </message>
        <message>
            <source>the result of a job cannot be downloaded: {reason}</source>
            <translation>das Ergebnis eines Sammelauftrags kann nicht geladen werden: {reason}</translation>
        </message>
        <message>
            <source>the service cannot be reached</source>
            <translation>der Dienst ist nicht erreichbar</translation>
        </message>
        <message>
            <source>the service did not take the connection in time</source>
            <translation>der Dienst hat die Verbindung nicht rechtzeitig angenommen</translation>
        </message>
        <message>
            <source>the service failed ({status}): {words}</source>
            <translation>der Dienst versagte ({status}): {words}</translation>
        </message>
        <message>
            <source>the service gave no score for this match</source>
            <translation>der Dienst hat für diesen Treffer keine Bewertung angegeben</translation>
        </message>
        <message>
            <source>the service keeps asking to wait; it may be in use by another program</source>
            <translation>der Dienst verlangt immer wieder zu warten; vielleicht nutzt ihn ein anderes Programm</translation>
        </message>
        <message>
            <source>the service's certificate is not trusted: {reason}</source>
            <translation>dem Zertifikat des Dienstes wird nicht vertraut: {reason}</translation>
        </message>
        <message>
            <source>the service's certificate is self-signed, so this may be somebody else</source>
            <translation>das Zertifikat des Dienstes ist selbstsigniert, es könnte also jemand anderes sein</translation>
        </message>
        <message>
            <source>the service's score for this match is 0</source>
            <translation>der Dienst bewertet diesen Treffer mit 0</translation>
        </message>
        <message>
            <source>the sheet's filter has its header in row {row}</source>
            <translation>der Filter des Blatts hat seine Kopfzeile in Zeile {row}</translation>
        </message>
        <message>
            <source>there are no bulk jobs here</source>
            <translation>hier gibt es keine Sammelaufträge</translation>
        </message>
        <message>
            <source>time at company</source>
            <translation>Zeit in der Firma</translation>
        </message>
        <message>
            <source>title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>titles</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>two different people came for it</source>
            <translation>dafür kamen zwei verschiedene Personen</translation>
        </message>
        <message>
            <source>updated</source>
            <translation>aktualisiert</translation>
        </message>
        <message>
            <source>updated live on {day}</source>
            <translation>live aktualisiert am {day}</translation>
        </message>
        <message>
            <source>was at {company}</source>
            <translation>war bei {company}</translation>
        </message>
        <message>
            <source>website</source>
            <translation>Website</translation>
        </message>
        <message>
            <source>works at {company}</source>
            <translation>arbeitet bei {company}</translation>
        </message>
        <message>
            <source>works at {company} since {year}</source>
            <translation>arbeitet seit {year} bei {company}</translation>
        </message>
        <message>
            <source>years at company</source>
            <translation>Jahre in der Firma</translation>
        </message>
        <message>
            <source>you chose this row</source>
            <translation>Sie haben diese Zeile gewählt</translation>
        </message>
        <message>
            <source>you said that there is no header</source>
            <translation>Sie haben angegeben, dass es keine Kopfzeile gibt</translation>
        </message>
        <message>
            <source>you turned the candidates down</source>
            <translation>Sie haben die Kandidaten abgelehnt</translation>
        </message>
        <message>
            <source>your key may not use bulk jobs</source>
            <translation>Ihr Schlüssel darf keine Sammelaufträge verwenden</translation>
        </message>
        <message>
            <source>your key's bulk jobs take profile links only</source>
            <translation>die Sammelaufträge Ihres Schlüssels nehmen nur Profillinks</translation>
        </message>
        <message>
            <source>{advice} The other sheets: {sheets}.</source>
            <translation>{advice} Die anderen Blätter: {sheets}.</translation>
        </message>
        <message>
            <source>{before} → {after}, since {since}</source>
            <translation>{before} → {after}, seit {since}</translation>
        </message>
        <message>
            <source>{count:,} first and last names taken from the full name</source>
            <translation>{count:,} Vor- und Nachnamen aus dem vollen Namen abgeleitet</translation>
        </message>
        <message>
            <source>{count:,} left out, too large</source>
            <translation>{count:,} weggelassen, weil zu groß</translation>
        </message>
        <message>
            <source>{count:,} left out, too long</source>
            <translation>{count:,} weggelassen, weil zu lang</translation>
        </message>
        <message>
            <source>{count:,} shortened</source>
            <translation>{count:,} gekürzt</translation>
        </message>
        <message>
            <source>{count:,} to check first</source>
            <translation>{count:,} noch zu prüfen</translation>
        </message>
        <message>
            <source>{count:,} with forbidden characters replaced</source>
            <translation>in {count:,} unzulässige Zeichen ersetzt</translation>
        </message>
        <message>
            <source>{count:,} with the same LinkedIn link as another person</source>
            <translation>{count:,} mit demselben LinkedIn-Link wie eine andere Person</translation>
        </message>
        <message>
            <source>{count:,} with the same email as another person</source>
            <translation>{count:,} mit derselben E-Mail-Adresse wie eine andere Person</translation>
        </message>
        <message>
            <source>{count:,} with the same person as another row</source>
            <translation>{count:,} mit derselben Person wie in einer anderen Zeile</translation>
        </message>
        <message>
            <source>{count:,} without a company</source>
            <translation>{count:,} ohne Firma</translation>
        </message>
        <message>
            <source>{count:,} without a last name</source>
            <translation>{count:,} ohne Nachnamen</translation>
        </message>
        <message>
            <source>{count:,} without a match</source>
            <translation>{count:,} ohne Treffer</translation>
        </message>
        <message>
            <source>{count:,} without a name</source>
            <translation>{count:,} ohne Namen</translation>
        </message>
        <message>
            <source>{count:,} without a title or company</source>
            <translation>{count:,} ohne Position und Firma</translation>
        </message>
        <message>
            <source>{count:,} without an email</source>
            <translation>{count:,} ohne E-Mail-Adresse</translation>
        </message>
        <message>
            <source>{count:,} without an email or LinkedIn link</source>
            <translation>{count:,} ohne E-Mail-Adresse und LinkedIn-Link</translation>
        </message>
        <message>
            <source>{count:,} without an email or phone</source>
            <translation>{count:,} ohne E-Mail-Adresse und Telefonnummer</translation>
        </message>
        <message>
            <source>{count:,} without the =, +, - or @ at their beginning</source>
            <translation>{count:,} ohne =, +, - oder @ am Anfang</translation>
        </message>
        <message>
            <source>{count} blank</source>
            <translation>{count} leer</translation>
        </message>
        <message>
            <source>{name} cannot be read: {reason}.</source>
            <translation>{name} kann nicht gelesen werden: {reason}.</translation>
        </message>
        <message>
            <source>{name} ends in row {last_row}, so row {header} cannot be the header.</source>
            <translation>{name} endet in Zeile {last_row}; Zeile {header} kann nicht der Kopf sein.</translation>
        </message>
        <message>
            <source>{name} has a header in row {header} but no rows below it.</source>
            <translation>{name} hat einen Kopf in Zeile {header}, aber keine Zeilen darunter.</translation>
        </message>
        <message>
            <source>{name} has a line that is too long for a row of a table.</source>
            <translation>{name} hat eine Zeile, die für eine Tabellenzeile zu lang ist.</translation>
        </message>
        <message>
            <source>{name} has changed since you opened it.</source>
            <translation>{name} hat sich geändert, seit Sie die Datei geöffnet haben.</translation>
        </message>
        <message>
            <source>{name} has {rows:,} rows; an Excel sheet holds at most {most:,}.</source>
            <translation>{name} hat {rows:,} Zeilen; ein Excel-Blatt fasst höchstens {most:,}.</translation>
        </message>
        <message>
            <source>{name} is a text file, not a workbook, and was read as text.</source>
            <translation>{name} ist eine Textdatei, keine Arbeitsmappe, und wurde als Text gelesen.</translation>
        </message>
        <message>
            <source>{name} is a web page, not a workbook: its tables were read.</source>
            <translation>{name} ist eine Webseite, keine Arbeitsmappe: Ihre Tabellen wurden gelesen.</translation>
        </message>
        <message>
            <source>{name} is an XML spreadsheet of Excel 2003: its sheets were read.</source>
            <translation>{name} ist eine XML-Tabelle aus Excel 2003: Ihre Blätter wurden gelesen.</translation>
        </message>
        <message>
            <source>{name} is compressed in a way that this program cannot read.</source>
            <translation>{name} ist auf eine Weise komprimiert, die dieses Programm nicht lesen kann.</translation>
        </message>
        <message>
            <source>{name} is damaged and cannot be read completely.</source>
            <translation>{name} ist beschädigt und nicht vollständig lesbar.</translation>
        </message>
        <message>
            <source>{name} is damaged or too large to be read.</source>
            <translation>{name} ist beschädigt oder zu groß, um gelesen zu werden.</translation>
        </message>
        <message>
            <source>{name} is empty.</source>
            <translation>{name} ist leer.</translation>
        </message>
        <message>
            <source>{name} is empty: it has 0 bytes.</source>
            <translation>{name} ist leer: Die Datei hat 0 Byte.</translation>
        </message>
        <message>
            <source>{name} is not a .{file_format} file.</source>
            <translation>{name} ist keine .{file_format}-Datei.</translation>
        </message>
        <message>
            <source>{name} is not a workbook: it looks like {likeness}.</source>
            <translation>{name} ist keine Arbeitsmappe: Sie sieht aus wie {likeness}.</translation>
        </message>
        <message>
            <source>{name} is open in another program.</source>
            <translation>{name} ist in einem anderen Programm geöffnet.</translation>
        </message>
        <message>
            <source>{name} is too large to be read.</source>
            <translation>{name} ist zu groß, um gelesen zu werden.</translation>
        </message>
        <message>
            <source>{name} needs a password.</source>
            <translation>{name} ist mit einem Passwort geschützt.</translation>
        </message>
        <message>
            <source>{number} more fields are in the journal: {names} and others.</source>
            <translation>{number} weitere Felder sind im Journal: {names} und andere.</translation>
        </message>
        <message>
            <source>{number} more fields are in the journal: {names}.</source>
            <translation>{number} weitere Felder sind im Journal: {names}.</translation>
        </message>
        <message>
            <source>{path} already exists and is not the unchanged result of this file and sheet.</source>
            <translation>{path} gibt es schon und ist nicht das unveränderte Ergebnis dieser Datei und dieses Blatts.</translation>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation>{path} kann nicht gelesen werden: {reason}.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason}.</source>
            <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <source>{path} contains no people for the sandbox.</source>
            <translation>{path} enthält keine Personen für die Sandbox.</translation>
        </message>
        <message>
            <source>{path} is a folder.</source>
            <translation>{path} ist ein Ordner.</translation>
        </message>
        <message>
            <source>{path} is not a file.</source>
            <translation>{path} ist keine Datei.</translation>
        </message>
        <message>
            <source>{people} people fit</source>
            <translation>{people} Personen passen</translation>
        </message>
        <message>
            <source>{people} people fit about as well (best {best:.2f}, next {next:.2f})</source>
            <translation>{people} Personen passen etwa gleich gut (beste {best:.2f}, nächste {next:.2f})</translation>
        </message>
        <message>
            <source>{people} people of this name were found</source>
            <translation>{people} Personen dieses Namens wurden gefunden</translation>
        </message>
        <message>
            <source>{reason}; it is not asked again by itself, because it could be charged twice</source>
            <translation>{reason}; es wird nicht von selbst erneut gefragt, weil es doppelt berechnet werden könnte</translation>
        </message>
        <message>
            <source>{words} (row {row})</source>
            <translation>{words} (Zeile {row})</translation>
        </message>
        <message>
            <source>{words} (rows {rows})</source>
            <translation>{words} (Zeilen {rows})</translation>
        </message>
    </context>
</TS>
