<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>window</name>
        <message numerus="yes">
            <source>%Ln blank</source>
            <translation>
                <numerusform>%Ln blank</numerusform>
                <numerusform>%Ln blank</numerusform>
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
            <source>%Ln different people</source>
            <translation>
                <numerusform>%Ln different person</numerusform>
                <numerusform>%Ln different people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln duplicates, paid for once</source>
            <translation>
                <numerusform>%Ln duplicate, paid for once</numerusform>
                <numerusform>%Ln duplicates, paid for once</numerusform>
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
            <source>%Ln in doubt, left alone.</source>
            <translation>
                <numerusform>%Ln in doubt, left alone.</numerusform>
                <numerusform>%Ln in doubt, left alone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln known already, free.</source>
            <translation>
                <numerusform>%Ln known already, free.</numerusform>
                <numerusform>%Ln known already, free.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left to decide.</source>
            <translation>
                <numerusform>%Ln left to decide.</numerusform>
                <numerusform>%Ln left to decide.</numerusform>
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
            <source>%Ln matched, please check</source>
            <translation>
                <numerusform>%Ln matched, please check</numerusform>
                <numerusform>%Ln matched, please check</numerusform>
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
            <source>%Ln new columns at the right of yours</source>
            <translation>
                <numerusform>%Ln new column at the right of yours</numerusform>
                <numerusform>%Ln new columns at the right of yours</numerusform>
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
            <source>%Ln not sent yet</source>
            <translation>
                <numerusform>%Ln not sent yet</numerusform>
                <numerusform>%Ln not sent yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them may have been charged without an answer.</source>
            <translation>
                <numerusform>%Ln of them may have been charged without an answer.</numerusform>
                <numerusform>%Ln of them may have been charged without an answer.</numerusform>
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
            <source>%Ln people are on their way and may already be charged.</source>
            <translation>
                <numerusform>%Ln person is on its way and may already be charged.</numerusform>
                <numerusform>%Ln people are on their way and may already be charged.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people known already</source>
            <translation>
                <numerusform>%Ln person known already</numerusform>
                <numerusform>%Ln people known already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln replaced as you wished.</source>
            <translation>
                <numerusform>%Ln replaced as you wished.</numerusform>
                <numerusform>%Ln replaced as you wished.</numerusform>
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
            <source>%Ln rows shown.</source>
            <translation>
                <numerusform>%Ln row shown.</numerusform>
                <numerusform>%Ln rows shown.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln without a usable link or address</source>
            <translation>
                <numerusform>%Ln without a usable link or address</numerusform>
                <numerusform>%Ln without a usable link or address</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Ask again: %Ln in doubt…</source>
            <translation>
                <numerusform>&amp;Ask again: %Ln in doubt…</numerusform>
                <numerusform>&amp;Ask again: %Ln in doubt…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Go on with %Ln rows…</source>
            <translation>
                <numerusform>&amp;Go on with %Ln row…</numerusform>
                <numerusform>&amp;Go on with %Ln rows…</numerusform>
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
            <source>As&amp;k for the %Ln unmatched again…</source>
            <translation>
                <numerusform>As&amp;k for the %Ln unmatched again…</numerusform>
                <numerusform>As&amp;k for the %Ln unmatched again…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copied %Ln rows.</source>
            <translation>
                <numerusform>Copied %Ln row.</numerusform>
                <numerusform>Copied %Ln rows.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Deleted %Ln answers about people.</source>
            <translation>
                <numerusform>Deleted %Ln answer about people.</numerusform>
                <numerusform>Deleted %Ln answers about people.</numerusform>
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
            <source>Leave out %Ln hidden rows</source>
            <translation>
                <numerusform>Leave out %Ln hidden row</numerusform>
                <numerusform>Leave out %Ln hidden rows</numerusform>
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
            <source>These %Ln strings leave your computer, and nothing else of your sheet:</source>
            <translation>
                <numerusform>This %Ln string leaves your computer, and nothing else of your sheet:</numerusform>
                <numerusform>These %Ln strings leave your computer, and nothing else of your sheet:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tr&amp;y the %Ln failed again…</source>
            <translation>
                <numerusform>Tr&amp;y the %Ln failed again…</numerusform>
                <numerusform>Tr&amp;y the %Ln failed again…</numerusform>
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
            <source>highest bar: %Ln rows</source>
            <translation>
                <numerusform>highest bar: %Ln row</numerusform>
                <numerusform>highest bar: %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>waiting for %Ln people on their way</source>
            <translation>
                <numerusform>waiting for %Ln person on their way</numerusform>
                <numerusform>waiting for %Ln people on their way</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>core</name>
    </context>
</TS>
