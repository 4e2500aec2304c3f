<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name>window</name>
        <message>
            <source> credits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> days</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%Ln blank</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln credits</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln days</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln different people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln duplicates, paid for once</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln in doubt</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln in doubt, left alone.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln known already, free.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left to decide.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln matched</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln matched, please check</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln need attention</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new columns at the right of yours</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln no match</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln not sent yet</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them may have been charged without an answer.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln opted out</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are on their way and may already be charged.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people known already</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln requests.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows need attention</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows shown.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln without a usable link or address</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>&amp;About Sheet Enricher</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;All rows</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>&amp;Ask again: %Ln in doubt…</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>&amp;Back to the choices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Back to the sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Close the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Connect</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Connect another key…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Connect your account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Copy all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Copy the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Enrich</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>&amp;Enrich %Ln people</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Find…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Forget everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Forget everything…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>&amp;Go on with %Ln rows…</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Keep running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Leave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Mark the row, so that I can check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Money and pace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;None of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Open a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Open the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Open workbook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Previous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Price and what is sent…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Proxy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Remove the key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Replace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Requests a minute</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>&amp;Review %Ln matches…</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Schools</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Show me the price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Skip for now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Stop and close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Stop now</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>&amp;Try %Ln rows</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>&amp;Try it with sample data</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>&amp;Try the %Ln failed again…</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Wait for them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;What is sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Where…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Write the workbook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(balance {credits})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A profile link names one person for certain: there is nothing to choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A run is going on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A run that can cost more than this is confirmed once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>API &amp;key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>API key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About Sheet Enricher</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Account connected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Account: a problem</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Account…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Address of the &amp;service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All decided. The workbook is written anew when you go back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask Crustdata to enable Person Enrich for you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask again for people in doubt?</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Ask for the %Ln &amp;unmatched again…</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Ask for the unmatched again?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask once more &amp;above</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>B&amp;udget</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Balance afterwards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Balance now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Balanced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Basics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Being asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Broad</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Budget in credits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Business &amp;emails</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Buy more, then go on; nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network, then go on; nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking the key; this is free…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a column first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose at least one column.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column with business emails</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column with profile links</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect your account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect your account again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect your account, or try it with sample data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connected, for this session only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connected: {credits}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Copied %Ln rows.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Counting people…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Credits spent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Credits: nobody found to everybody found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Crustdata gives every customer an API key; you find it in your account there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Current role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data &amp;folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete everything that is known of people, for good?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete this preset</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Deleted %Ln answers about people.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Deletes what is known of people. Your workbooks stay; whoever is asked for again is paid for again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Different people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop an Excel workbook or a CSV file here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier &amp;jobs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier jobs with columns of their own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier roles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Emails serve the rows that have no usable profile link.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Employer's web address unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything at base price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything that was paid for is safe; choose another place to write it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel workbook (*.xlsx)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel workbook (.xlsx)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel workbooks and text files ({patterns})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill in the people in your spreadsheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fills in the people in a spreadsheet with the Person Enrich API of Crustdata. MIT licence. With Qt and PySide6 (LGPL), pandas, openpyxl, httpx, the Inter typeface (OFL) and icons of Lucide (ISC); their licences come with the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in the sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget everything?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From what is known already, free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From what is known already: nothing is sent, nothing is charged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Getting ready…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on whenever you like; nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good matches, few wrong ones. Whoever is less sure is not returned and not charged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Header in row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How sure a match by email must be</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How sure the matches are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you do not wait for them, they are marked as in doubt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In doubt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Invented people from a service on this computer: no key, no cost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is not as this program wrote it, so something in it would be lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is stopped cleanly: nothing is lost, and you can go on next time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Job and company</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep a preset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep this choice as a preset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>L&amp;anguage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lower it if other programs use the same key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Matched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the preset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names in plain words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nearly everybody who might fit. More are found, more are wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Never spend more than this, whatever happens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No account is connected, or its key is refused.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not connected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not enabled for your key; ask Crustdata to enable it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to send: {known}. Writing the workbook is free.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One credit for a person who is found; nobody found, nothing charged. Extras such as phones cost more only where they are returned, seven credits at most for one person.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One request, with people spread over the whole sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only for tests and for companies with an address of their own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only people the service is very sure of. Fewer are found, hardly any is wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only people who are found cost anything.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only people who are found cost anything. You can stop at any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open an Excel workbook or a CSV file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening {file}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste the API key that Crustdata gave you. It is kept in your system's key store.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste the key here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused. Nothing is sent until you go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People to ask for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please confirm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Practice, free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Practice, free.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Practice: invented people, no account needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press the button when you agree.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Profile &amp;links</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Profile links or business emails in, names, jobs, companies and more out, in a copy of your file. Your file itself is never changed, and nobody is paid for twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Raise it to go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rate limit: next request in {seconds} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read as {encoding}, separated by {mark}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recent files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requests sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {row}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows in the sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows that need a&amp;ttention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows that need attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same person as row {row}: paid for once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as other &amp;columns…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as other columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schools with columns of their own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Se&amp;ttings…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select fewer cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send nothing more; what is on its way is still taken in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show &amp;all rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the single fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show these rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Single fields of {group}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sorted by status.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spent {spent} of at most {most} credits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop now?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as http://proxy.company:3128</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the &amp;best one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes effect at the next start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text (.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text before every new column's name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is too much to copy at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The budget is reached.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file exists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key is kept in your system's key store, never in a file. It is sent to Crustdata only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key is refused.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The price below includes them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The price step by step, and exactly what will be sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The provider's names (basic_profile.name)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The report holds no key, no names, no addresses and no links.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The result file exists already: you will be asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row that holds the column names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The service has trouble.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The service is slow to answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The service refused what was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The service said: {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The whole job with invented people. No key, no cost, nothing leaves your computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Then the person is asked for again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no connection.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>These %Ln strings leave your computer, and nothing else of your sheet:</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>They are skipped and cost nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They may have been charged already, and would then be charged twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This can cost up to {credits}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This system has no key store, so the key is forgotten when you close the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick at least one group.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time at {rpm} requests a minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To enrich your own people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To have another, set the environment variable SHEET_ENRICHER_HOME.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try it with &amp;sample data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try the failed again?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use known &amp;people for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use “&amp;nobody found” for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it costs, and what is sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What now?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When more than one person fits about as well:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where an answer could not be read it was charged, and is charged again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where should the result go?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whoever is found now costs what a person costs; nobody found costs nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With contacts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With the names of the fields: {fields}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Working out the price…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write to “{file}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing the workbook…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can go on looking at the sheet, or minimise the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Younger answers are used again, for free.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your balance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your balance fell by the same amount.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your balance fell by {credits}: the rest went to people in doubt, or to another program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your balance may not be enough for everybody; what is settled stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your credits are used up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your key may not ask for this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your key may not ask for {fields}; going on without.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your sheet, with the new columns at the right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your workbooks stay. Whoever is asked for again is paid for again.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>about %Ln minutes</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>about {hours} h {minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at most {credits}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at most {credits} a person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>blank</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>comma</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>counting…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>highest bar: %Ln rows</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>in doubt, left alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>included</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>known already, free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>matched so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>paused, nothing is sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reading… {part}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>semicolon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same person again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the system's</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>under a minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>up to +{credits}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>waiting for %Ln people on their way</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>what the account allows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>without a score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{credits} credits spent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of {all} people done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} exists already. Replace it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file}: {done} of {all} people done. Go on?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{found} found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{found} of {answered} rows that were looked up have a person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{low} to {high}: {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} credits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{people} are left to be asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rate} requests a minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{ready} of {rows} ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason}; trying again in {seconds} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{score} sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sent} ({rpm} a minute at most)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{spent} of at most {most}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✓ &amp;None of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✓ Chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✓ Works where the email comes from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✗ No known employer uses the email's address</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>core</name>
        <message>
            <source>"{0}" cannot be both the link and the email.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{0}" is not encrypted, and your key would be readable on the way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{0}" is not the address of a proxy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{0}" is not the address of a service.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{0}" is used up to column {1}: there is no room for {2} more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>.xlsb workbooks are not read yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>0 to 1: how near the standard title is to the own one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>0 to 1: how sure the profile is this person's.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>0 to 1: how sure the service is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A part of the program is missing: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A private email address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A profile link looks like https://www.linkedin.com/in/name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Access denied to fields: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An email address at work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An email address looks like name@company.com.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another Sheet Enricher is at work with the same journal, so this one changed nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for fewer, or choose a .csv file as the result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Authenticity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Authenticity tier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Awards and honours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Awards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Basics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Basics updated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Business and personal emails, phones, websites.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Business email note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Certificates and who issued them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Certifications</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the key, or make a new one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the name, or whether it was moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network, the proxy and the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder that exists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a sheet with a header row and people.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a sheet with people in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a spreadsheet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a workbook.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an .xlsx workbook or a .csv file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the spreadsheet inside it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the workbook itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>City</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>City in the LinkedIn record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>City of the school.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>City where the person lives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>City, state and country in one text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>City, state and country of the school in one text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it in other programs, or ask for the right to read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it in other programs, or choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clubs and activities there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact updated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continent in the LinkedIn record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continent of the school.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continent where the person lives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy it to this computer and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the columns you need into a new workbook, and open that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the rows you need into a new workbook, and open that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the sheet you need into a new workbook, and open that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Country in the LinkedIn record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Country of the head office, as a three-letter code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Country of the school.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Country where the person lives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Current and earlier roles with the companies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Current title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Department</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Developer link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Developer profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Education</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Family name; the provider often has none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Field groups: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Followers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Followers, connections, joined, open to work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full location</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>GitHub account, followers, repos.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the header row's number as you see it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the result a name of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the result another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Given name; the provider often has none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Headline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Honours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How long at this employer, in words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many contacts the LinkedIn profile has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many people follow the LinkedIn profile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many people follow the developer profile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many people the developer profile follows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many people the employer has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many public code projects there are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many years at this employer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install the newer version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It looks like http://proxy.company:3128.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It looks like {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jobs and companies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joined the network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep one address in the cell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep one link in the cell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Languages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Languages that the profile lists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let Excel repair it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link to the employer's logo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link to the original of the school's logo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link to the picture as LinkedIn has it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link to the picture there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link to the provider's copy of the picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link to the provider's copy of the profile picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link to the provider's copy of the school's logo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LinkedIn's number of the employer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LinkedIn's number of the school.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Links to them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Location</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make its folder writable, or name another one in SHEET_ENRICHER_HOME.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make room on the disk that holds temporary files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make room where {0} is, and run again to go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make room, or write it to another disk: nothing is paid for again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mend the file, or delete it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a folder that can be written in SHEET_ENRICHER_HOME.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name another --output, such as "{0}", or add --overwrite.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name it .xlsx or .csv.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name on the network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name two columns, or one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name, headline, title, summary, languages, location.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: city</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: continent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: headline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: lasting picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: location</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: summary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No column is clearly the one: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No field was named.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it in Excel and save it under a new name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it in Excel, let it be repaired, and save it under a new name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it in a browser, and copy the full address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it in a browser, and copy the new address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it, and copy the person's public profile link.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the person's profile, and copy its address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the workbook in Excel and save it under a new name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>OpenDocument files are not read yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Organisations that the profile belongs to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other accounts that the profile names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Person id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Person updated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phone numbers, with country code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Posts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Profile link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Profile links</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Profile picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pronouns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put it into the email column.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put it into the environment variable {0}, or try --sandbox.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recent posts (beta).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recent posts, as the provider sends them (JSON).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore it from a backup; or move it away, and everything is asked and paid for anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Roles and schools: 0 to {0} columns of each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows are counted from 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it as .xlsx.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it as CSV (UTF-8) and open that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it without one, and open that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schools, degrees, years.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skills</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skills that the profile lists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split the file, or choose a .csv file as the result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard title is sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard title similarity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State or region in the LinkedIn record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State or region of the school.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State or region where the person lives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sub-department</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as CXO, Director or Entry Level.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as Privately Held or Public Company.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as full-time or contract.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Summary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take another --port.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Templates are not read yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The "About" text in the LinkedIn record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The "About" text of the profile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The LinkedIn profile, in its main form.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The account page answered {0}: {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The account page of {0} cannot be reached.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The certificates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The company given there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The credits above which is asked once more cannot be below 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The degree.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The department that the standard title belongs to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full, so nothing more was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full, so {0} was not written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The email address shown there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The employer's LinkedIn page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The employer's industry on LinkedIn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The employer's web domain, as in its email addresses.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The employer's website.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The employer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The field of work, such as Sales.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is a zip archive, not a workbook.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is an Office document, not a workbook.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first year there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The headline in the LinkedIn record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The industries of the employer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The job title in the LinkedIn record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The job title in the provider's standard words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The job title that the profile shows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The journal {0} cannot be made: {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The journal {0} cannot be written, so nothing was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The journal {0} is damaged, so nothing was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The journal {0} was made by a newer Sheet Enricher, so nothing was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The language "{0}" is not spoken here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last year there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The line under the name on the profile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link or address that found the person.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name as the LinkedIn profile shows it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name in the LinkedIn record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name on X (once Twitter), without @.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page on GitHub or a like developer site.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The part of the department that it belongs to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The person's full name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The place given there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The profile on GitHub or a like developer site.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The profile's own link, GitHub, Twitter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pronouns that the profile shows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The provider's number of the address's company.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The provider's number of the employer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The provider's number of the person; it stays the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The provider's number of this role.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The provider's remark about business emails.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The provider's stable id of the person.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rate must be above 0 and at most 100,000 requests a minute.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The reason for the status, in words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The result cannot be a "{0}" file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The result would have {0} columns; an Excel sheet takes {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The reuse age cannot be below 0 days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rows of "{0}" are not in order: columns cannot be added safely.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same as a range, such as 201-500.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same place in its parts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The school or university.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The service looks up work addresses only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The service refused your API key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The settings {0} are no JSON object.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The settings {0} cannot be kept: {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The settings {0} cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The settings {0} hold a value of the wrong kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet cannot be shown: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet has a row that is larger than any spreadsheet's.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet has cells beyond the last row or column a spreadsheet can have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet is damaged: it ends in the middle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet is not written as a spreadsheet's is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet is written in a way that cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The short text about the person there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The skills that the person lists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The title in this role.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The usage page does not end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The verdict as a level.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The website given there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook has a text that is larger than any cell's.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook has no sheet with cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook is damaged: a part is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook is damaged: it ends in the middle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook is damaged: it holds text that cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook is larger than can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook needs a password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook unpacks to far more than a spreadsheet holds, so it was not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no API key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no column "{0}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no field "{0}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no file {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no folder {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no sheet "{0}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no sheet "{0}": a text file has only one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is: en, de.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They hold until you close the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the page of an organisation; put the person's own link.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Twitter name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use an address that starts with https://.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verifications</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait until it has finished, or stop it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Websites</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Websites that the profile lists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What LinkedIn has verified of the person.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What became of this row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the person is open to, such as HIRING_MANAGER.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the person writes about it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the person writes about this role.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What this row was charged in the last run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was studied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the address was last checked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the contact data was last refreshed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the developer profile was made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the person joined LinkedIn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the provider last changed the person's record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the provider last read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the provider last refreshed the basics.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the provider last updated the person.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When they expire.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When they were issued.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When this role began.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When this role ended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the LinkedIn record was last read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the head office is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the person lives, as the profile says it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the person lives, in the LinkedIn record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the provider read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the provider read them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the school is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where this role is or was done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether a person or an organisation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether an email address at this employer was verified.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether mail reaches the address, in the provider's words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether the employer is active.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether the person says to be open to offers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether the person works for the developer site itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether the profile looks genuine, in the provider's words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether the profile looks genuine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether the profile shows this role as the main one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether the provider is sure of the standard title.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who issued them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Workbooks with macros (.xlsm) are not read yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Working years as a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Working years in words, such as "More than 10 years".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Years of experience</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Years of experience (number)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your key may not use Person Enrich. Ask the provider to enable it for you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a web page came instead of an answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>access denied to fields?:\s*(?P&lt;fields&gt;[\w.\[\], ]+)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>account type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>activities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an email, not a profile link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asking the account what a broken connection has cost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>best {0}, next {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>city</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company HQ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company HQ address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company HQ country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company domain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company headcount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company industries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company industry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company logo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company network id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>company website</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>continent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>credential ids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>degree</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>description</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>email</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>email verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>employment type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>end year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>endpoint not granted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>expiry dates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>field of study</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>followers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>following</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>full location</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>function</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>handles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is the main one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>issue dates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>issuers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>key refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lasting logo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>link to another page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>links</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>location</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>logo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>missing|required|unknown|unexpected|unsupported|additional|extra|no longer|removed|not (?:an? )?(?:allowed|supported|permitted|recogni[sz]ed|available)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>more rows than the {0} data rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>network id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no answer came in time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none of this person's known employers uses {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not a profile link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not an email</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>old-style profile link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open to hire</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>organisations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>out of credits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>personal email</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>position id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rate limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>repositories</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>request refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>row {0} has {1} values for {2} columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sales-tool link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>seniority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>several emails in one cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>several links in one cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>short link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>site admin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>start year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>status {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>status {0}: {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the address of the service is not one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the answer did not mention it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the answer is cut off or no JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the answer is not a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the answer was garbled on the way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the balance proves that it was not charged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the connection broke before the whole answer came</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the program ended before the answer came</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the program was stopped before the answer came</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the proxy refused the connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the service cannot be reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the service did not take the connection in time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the service failed ({0}): {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the source has fewer rows now than when it was opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>time at company</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>titles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>trouble at the service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>updated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>website</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>years at company</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} cannot be read as text: {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} cannot be read: {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} cannot be written: {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} ends in row {1}, so row {2} cannot be the header.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} exists already, and it is not as this program wrote it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} has a header in row {1} but no rows below it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} has been changed since it was opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} has {1} rows; an Excel sheet takes {2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} holds no people for the sandbox.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is an old .xls file, not read yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is damaged: not all of it can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is empty: it has no bytes at all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is not a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is not a workbook: it looks like {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is packed in a way that cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} is the file that is read, and that one is never changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} may not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} may not be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} needs a password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} people fit about as well ({1})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} people fit, and none has a score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} rows for {1} data rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0}.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
