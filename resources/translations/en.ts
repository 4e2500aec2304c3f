<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>window</name>
        <message numerus="yes">
            <source>%Ln already enriched, free.</source>
            <translation>
                <numerusform>%Ln already enriched, free.</numerusform>
                <numerusform>%Ln already enriched, free.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln answers</source>
            <translation>
                <numerusform>%Ln answer</numerusform>
                <numerusform>%Ln answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln blank</source>
            <translation>
                <numerusform>%Ln blank</numerusform>
                <numerusform>%Ln blank</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln bulk jobs</source>
            <translation>
                <numerusform>%Ln bulk job</numerusform>
                <numerusform>%Ln bulk jobs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln bulk jobs.</source>
            <translation>
                <numerusform>%Ln bulk job.</numerusform>
                <numerusform>%Ln bulk jobs.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln characters in all</source>
            <translation>
                <numerusform>%Ln character in all</numerusform>
                <numerusform>%Ln characters in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln columns are empty in every row, so they are hidden.</source>
            <translation>
                <numerusform>%Ln column is empty in every row, so it is hidden.</numerusform>
                <numerusform>%Ln columns are empty in every row, so they are hidden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln columns.</source>
            <translation>
                <numerusform>%Ln column.</numerusform>
                <numerusform>%Ln columns.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln columns: {pairs}</source>
            <translation>
                <numerusform>%Ln column: {pairs}</numerusform>
                <numerusform>%Ln columns: {pairs}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln credits</source>
            <translation>
                <numerusform>%Ln credit</numerusform>
                <numerusform>%Ln credits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln desks</source>
            <translation>
                <numerusform>%Ln desk</numerusform>
                <numerusform>%Ln desks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln different people found, each counted once</source>
            <translation>
                <numerusform>%Ln person found</numerusform>
                <numerusform>%Ln different people found, each counted once</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln different people, each charged only once</source>
            <translation>
                <numerusform>%Ln person, charged only once</numerusform>
                <numerusform>%Ln different people, each charged only once</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln duplicates, charged only once</source>
            <translation>
                <numerusform>%Ln duplicate, charged only once</numerusform>
                <numerusform>%Ln duplicates, charged only once</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln empty cells of your columns filled.</source>
            <translation>
                <numerusform>%Ln empty cell of your columns filled.</numerusform>
                <numerusform>%Ln empty cells of your columns filled.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed</source>
            <translation>
                <numerusform>%Ln failed</numerusform>
                <numerusform>%Ln failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln in doubt</source>
            <translation>
                <numerusform>%Ln in doubt</numerusform>
                <numerusform>%Ln in doubt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln in doubt, not sent again.</source>
            <translation>
                <numerusform>%Ln in doubt, not sent again.</numerusform>
                <numerusform>%Ln in doubt, not sent again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln known already, free</source>
            <translation>
                <numerusform>%Ln known already, free</numerusform>
                <numerusform>%Ln known already, free</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln left out</numerusform>
                <numerusform>%Ln left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left to review.</source>
            <translation>
                <numerusform>%Ln left to review.</numerusform>
                <numerusform>%Ln left to review.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln matched</source>
            <translation>
                <numerusform>%Ln matched</numerusform>
                <numerusform>%Ln matched</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln need attention</source>
            <translation>
                <numerusform>%Ln needs attention</numerusform>
                <numerusform>%Ln need attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new columns to the right of yours</source>
            <translation>
                <numerusform>%Ln new column to the right of yours</numerusform>
                <numerusform>%Ln new columns to the right of yours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln no match</source>
            <translation>
                <numerusform>%Ln no match</numerusform>
                <numerusform>%Ln no match</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them have an email.</source>
            <translation>
                <numerusform>%Ln of them has an email.</numerusform>
                <numerusform>%Ln of them have an email.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them may have been charged although no answer arrived.</source>
            <translation>
                <numerusform>%Ln of them may have been charged although no answer arrived.</numerusform>
                <numerusform>%Ln of them may have been charged although no answer arrived.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln opted out</source>
            <translation>
                <numerusform>%Ln opted out</numerusform>
                <numerusform>%Ln opted out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are in a bulk job that runs on at Crustdata. The next start collects the results; they are not paid for again.</source>
            <translation>
                <numerusform>%Ln person is in a bulk job that runs on at Crustdata. The next start collects the result; it is not paid for again.</numerusform>
                <numerusform>%Ln people are in a bulk job that runs on at Crustdata. The next start collects the results; they are not paid for again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are in bulk jobs that are not collected yet, and were kept.</source>
            <translation>
                <numerusform>%Ln person is in a bulk job that is not collected yet, and was kept.</numerusform>
                <numerusform>%Ln people are in bulk jobs that are not collected yet, and were kept.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are in bulk jobs that were sent before.</source>
            <translation>
                <numerusform>%Ln person is in a bulk job that was sent before.</numerusform>
                <numerusform>%Ln people are in bulk jobs that were sent before.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are now asked for fields that earlier jobs lack.</source>
            <translation>
                <numerusform>%Ln person is now asked for fields that earlier jobs lack.</numerusform>
                <numerusform>%Ln people are now asked for fields that earlier jobs lack.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are now asked for their contact data.</source>
            <translation>
                <numerusform>The contact data of %Ln person is now asked for.</numerusform>
                <numerusform>The contact data of %Ln people is now asked for.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are now searched for by name and employer.</source>
            <translation>
                <numerusform>%Ln person is now searched for by name and employer.</numerusform>
                <numerusform>%Ln people are now searched for by name and employer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people are still being looked up and may already have been charged.</source>
            <translation>
                <numerusform>%Ln person is still being looked up and may already have been charged.</numerusform>
                <numerusform>%Ln people are still being looked up and may already have been charged.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people were found by name and are now looked up by link.</source>
            <translation>
                <numerusform>%Ln person was found by name and is now looked up by link.</numerusform>
                <numerusform>%Ln people were found by name and are now looked up by link.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people were identified and are now looked up by link.</source>
            <translation>
                <numerusform>%Ln person was identified and is now looked up by link.</numerusform>
                <numerusform>%Ln people were identified and are now looked up by link.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people were not found by email and are now asked by link.</source>
            <translation>
                <numerusform>%Ln person was not found by email and is now asked by link.</numerusform>
                <numerusform>%Ln people were not found by email and are now asked by link.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people were not found by link and are now asked by email.</source>
            <translation>
                <numerusform>%Ln person was not found by link and is now asked by email.</numerusform>
                <numerusform>%Ln people were not found by link and are now asked by email.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people were not found by link.</source>
            <translation>
                <numerusform>%Ln person was not found by link.</numerusform>
                <numerusform>%Ln people were not found by link.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln replaced, as you chose.</source>
            <translation>
                <numerusform>%Ln replaced, as you chose.</numerusform>
                <numerusform>%Ln replaced, as you chose.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln requests.</source>
            <translation>
                <numerusform>%Ln request.</numerusform>
                <numerusform>%Ln requests.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows</source>
            <translation>
                <numerusform>%Ln row</numerusform>
                <numerusform>%Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows need attention</source>
            <translation>
                <numerusform>%Ln row needs attention</numerusform>
                <numerusform>%Ln rows need attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln runs</source>
            <translation>
                <numerusform>%Ln run</numerusform>
                <numerusform>%Ln runs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln to check</source>
            <translation>
                <numerusform>%Ln to check</numerusform>
                <numerusform>%Ln to check</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln unique people</source>
            <translation>
                <numerusform>%Ln unique person</numerusform>
                <numerusform>%Ln unique people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln values</source>
            <translation>
                <numerusform>%Ln value</numerusform>
                <numerusform>%Ln values</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln workbooks saved.</source>
            <translation>
                <numerusform>%Ln workbook saved.</numerusform>
                <numerusform>%Ln workbooks saved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Enrich %Ln files</source>
            <translation>
                <numerusform>&amp;Enrich %Ln file</numerusform>
                <numerusform>&amp;Enrich %Ln files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Try %Ln rows</source>
            <translation>
                <numerusform>&amp;Try %Ln row</numerusform>
                <numerusform>&amp;Try %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Use %Ln columns</source>
            <translation>
                <numerusform>&amp;Use %Ln column</numerusform>
                <numerusform>&amp;Use %Ln columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln people are already enriched. Saving the workbook is free.</source>
            <translation>
                <numerusform>%Ln person is already enriched. Saving the workbook is free.</numerusform>
                <numerusform>All %Ln people are already enriched. Saving the workbook is free.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Contact data bought for %Ln people.</source>
            <translation>
                <numerusform>Contact data bought for %Ln person.</numerusform>
                <numerusform>Contact data bought for %Ln people.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Contact data in doubt for %Ln people: it may have been charged.</source>
            <translation>
                <numerusform>Contact data in doubt for %Ln person: it may have been charged.</numerusform>
                <numerusform>Contact data in doubt for %Ln people: it may have been charged.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copied %Ln rows</source>
            <translation>
                <numerusform>Copied %Ln row</numerusform>
                <numerusform>Copied %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copied the first {rows} of %Ln rows</source>
            <translation>
                <numerusform>Copied the first {rows} of %Ln row</numerusform>
                <numerusform>Copied the first {rows} of %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Deleted %Ln stored results about people.</source>
            <translation>
                <numerusform>Deleted %Ln stored result about people.</numerusform>
                <numerusform>Deleted %Ln stored results about people.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Emails are refused here: %Ln people are now identified by email.</source>
            <translation>
                <numerusform>Emails are refused here: %Ln person is now identified by email.</numerusform>
                <numerusform>Emails are refused here: %Ln people are now identified by email.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>En&amp;rich %Ln more people</source>
            <translation>
                <numerusform>En&amp;rich %Ln more person</numerusform>
                <numerusform>En&amp;rich %Ln more people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>En&amp;rich %Ln people</source>
            <translation>
                <numerusform>En&amp;rich %Ln person</numerusform>
                <numerusform>En&amp;rich %Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enrich %Ln files</source>
            <translation>
                <numerusform>Enrich %Ln file</numerusform>
                <numerusform>Enrich %Ln files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Found live on the web: %Ln people.</source>
            <translation>
                <numerusform>Found live on the web: %Ln person.</numerusform>
                <numerusform>Found live on the web: %Ln people.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Loo&amp;k up %Ln unmatched again…</source>
            <translation>
                <numerusform>Loo&amp;k up %Ln unmatched again…</numerusform>
                <numerusform>Loo&amp;k up %Ln unmatched again…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Look up %Ln in doubt &amp;again…</source>
            <translation>
                <numerusform>Look up %Ln in doubt &amp;again…</numerusform>
                <numerusform>Look up %Ln in doubt &amp;again…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only these %Ln values from your sheet leave your computer:</source>
            <translation>
                <numerusform>Only this %Ln value from your sheet leaves your computer:</numerusform>
                <numerusform>Only these %Ln values from your sheet leave your computer:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Retr&amp;y %Ln failed…</source>
            <translation>
                <numerusform>Retr&amp;y %Ln failed…</numerusform>
                <numerusform>Retr&amp;y %Ln failed…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Review %Ln &amp;matches…</source>
            <translation>
                <numerusform>Review %Ln &amp;match…</numerusform>
                <numerusform>Review %Ln &amp;matches…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %Ln &amp;rows with a change</source>
            <translation>
                <numerusform>Show %Ln &amp;row with a change</numerusform>
                <numerusform>Show %Ln &amp;rows with a change</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %Ln hidden columns</source>
            <translation>
                <numerusform>Show %Ln hidden column</numerusform>
                <numerusform>Show %Ln hidden columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Showing {shown} of %Ln rows</source>
            <translation>
                <numerusform>Showing {shown} of %Ln row</numerusform>
                <numerusform>Showing {shown} of %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Skip %Ln hidden rows</source>
            <translation>
                <numerusform>Skip %Ln hidden row</numerusform>
                <numerusform>Skip %Ln hidden rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %Ln people you tried are shown.</source>
            <translation>
                <numerusform>The %Ln person you tried is shown.</numerusform>
                <numerusform>The %Ln people you tried are shown.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The web is asked for up to %Ln people, at most {credits}. The cost below includes it.</source>
            <translation>
                <numerusform>The web is asked for up to %Ln person, at most {credits}. The cost below includes it.</numerusform>
                <numerusform>The web is asked for up to %Ln people, at most {credits}. The cost below includes it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The web is asked for up to %Ln people.</source>
            <translation>
                <numerusform>The web is asked for up to %Ln person.</numerusform>
                <numerusform>The web is asked for up to %Ln people.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The web is now asked for %Ln people.</source>
            <translation>
                <numerusform>The web is now asked for %Ln person.</numerusform>
                <numerusform>The web is now asked for %Ln people.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to %Ln people are asked a second time, at most {credits}. The cost below includes it.</source>
            <translation>
                <numerusform>Up to %Ln person is asked a second time, at most {credits}. The cost below includes it.</numerusform>
                <numerusform>Up to %Ln people are asked a second time, at most {credits}. The cost below includes it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to %Ln people are asked a second time.</source>
            <translation>
                <numerusform>Up to %Ln person is asked a second time.</numerusform>
                <numerusform>Up to %Ln people are asked a second time.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to %Ln people are searched for</source>
            <translation>
                <numerusform>Up to %Ln person is searched for</numerusform>
                <numerusform>Up to %Ln people are searched for</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to %Ln people, then looked up by link.</source>
            <translation>
                <numerusform>Up to %Ln person, then looked up by link.</numerusform>
                <numerusform>Up to %Ln people, then looked up by link.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to %Ln people, then looked up by link: at most {credits} for both.</source>
            <translation>
                <numerusform>Up to %Ln person, then looked up by link: at most {credits} for both.</numerusform>
                <numerusform>Up to %Ln people, then looked up by link: at most {credits} for both.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln minutes</source>
            <translation>
                <numerusform>about %Ln minute</numerusform>
                <numerusform>about %Ln minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in up to %Ln bulk jobs</source>
            <translation>
                <numerusform>in up to %Ln bulk job</numerusform>
                <numerusform>in up to %Ln bulk jobs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>tallest bar: %Ln rows</source>
            <translation>
                <numerusform>tallest bar: %Ln row</numerusform>
                <numerusform>tallest bar: %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the %Ln most frequent values</source>
            <translation>
                <numerusform>the %Ln most frequent value</numerusform>
                <numerusform>the %Ln most frequent values</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>waiting for answers about %Ln people</source>
            <translation>
                <numerusform>waiting for an answer about %Ln person</numerusform>
                <numerusform>waiting for answers about %Ln people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>core</name>
    </context>
</TS>
