# Was die App sagt, neben dem, was auch das Terminal sagt.

app-name = legday
app-page-today = Heute
app-page-legs = Beine
app-page-plan = Plan
app-page-history = Verlauf
app-page-more = Mehr
app-not-found = Diese Seite gibt es nicht. Hier ist der heutige Tag.

## Abgleich

app-sync-saved-here = { $waiting ->
    [0] Auf diesem Gerät gespeichert
    [one] Auf diesem Gerät gespeichert, 1 Änderung noch nicht auf dem Server
   *[other] Auf diesem Gerät gespeichert, { $waiting } Änderungen noch nicht auf dem Server
}
app-sync-saved-there = Hier und auf dem Server gespeichert
app-sync-sending = Wird gesendet …
app-sync-conflict = Etwas ist zu klären
app-sync-mismatch = App und Server haben verschiedene Versionen. Alles ist hier gespeichert; aktualisiere den Server und öffne dann die App neu.
app-sync-signed-out = Hier gespeichert. Melde dich an, um es an den Server zu senden.
app-sync-other-person = Hier gespeichert. Jemand anderes ist angemeldet; melde dich selbst an, um es an dein eigenes Protokoll zu senden.

## Der Speicher dieses Geräts

app-journal-full = Auf diesem Gerät ist kein Platz mehr: Die letzte Änderung wurde nicht gespeichert. Schaffe Platz und wiederhole sie.
app-journal-closed = Die App wurde anderswo neu geöffnet. Lade diese Seite neu.
app-journal-unreadable = Der Speicher dieses Geräts lässt sich nicht lesen. Lade die Seite neu; was der Server hat, ist dort sicher.

## Schnelleingabe

app-quick-label = Tippe deine Sätze
app-quick-hint = kniebeuge 100x5x3 @8
app-quick-save = { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
} speichern
app-quick-said = Verstanden: { $text }
app-quick-undo = Rückgängig
app-quick-saved = Gespeichert.
quick-question-day = Heute oder vor einer Woche?
quick-question-order = Gewicht oder Zahl der Sätze?
quick-question-at = Anstrengung oder Gewicht?
quick-question-hands = Zwei Hanteln oder zwei Sätze?
quick-question-effort = Die Anstrengung des letzten Satzes oder jedes Satzes?
quick-question-unit = kg oder lb?
quick-fault-empty = Noch nichts einzutragen: Schreibe eine Übung und ihre Sätze, etwa: kniebeuge 100x5x3 @8
quick-fault-too-long = Höchstens 10.000 Zeichen in einem Eintrag.
quick-fault-too-many-sets = Höchstens 1.000 Sätze in einem Eintrag.
quick-fault-quote-open = Dieses Anführungszeichen wird nicht geschlossen.
quick-fault-bracket = Ein Supersatz wird so geschrieben: [erste Übung; zweite Übung].
quick-fault-day-unread = Schreibe den Tag als 2026-03-01, yesterday: oder monday:
quick-fault-day-ahead = Dieser Tag ist noch nicht gekommen.
quick-fault-name-missing = Eine Übung beginnt mit ihrem Namen; beginnt der mit einer Zahl, steht er in Anführungszeichen.
quick-fault-sets-missing = Für diese Übung steht kein Satz da.
quick-fault-not-understood = Nicht verstanden. Ein Name mit Zahlen steht in Anführungszeichen.
quick-fault-number-size = Eine Zahl hat bis zu 6 Ziffern und 1, 2 oder 4 Nachkommastellen: 1250 oder 1.25, nie 1,250.
quick-fault-comma-unclear = Dezimalkomma oder nächster Satz? Schreibe 62.5 oder setze ein Leerzeichen nach dem Komma zwischen Sätzen.
quick-fault-count-missing = Wiederholungen, Zeit oder Strecke fehlen: Schreibe Gewicht x Wiederholungen, etwa 100x5.
quick-fault-reps-range = Wiederholungen sind eine ganze Zahl von 1 bis 1000.
quick-fault-sets-range = Sätze sind eine ganze Zahl von 1 bis 19: Schreibe Gewicht x Wiederholungen x Sätze.
quick-fault-load-range = Ein Gewicht liegt unter 10.000.
quick-fault-time-range = Eine Zeit liegt über 0 s, höchstens bei 24 h, und wird 90s oder 1:30 geschrieben.
quick-fault-distance-range = Eine Strecke liegt über 0 m und unter 1000 km.
quick-fault-two-loads = Zwei Gewichte für einen Satz: Setze ein Komma zwischen die Sätze.
quick-fault-two-counts = Wiederholungen, Zeit oder Strecke zweimal für einen Satz: Setze ein Komma zwischen die Sätze.
quick-fault-two-numbers = Zwei Zahlen: Schreibe Gewicht x Wiederholungen, etwa 80x8.
quick-fault-two-efforts = Die Anstrengung steht zweimal für einen Satz da.
quick-fault-effort-range = RPE geht von 1 bis 10, Wiederholungen in Reserve von 0 bis 20.
quick-fault-effort-clash = Bis zum Versagen lässt nichts in Reserve.
quick-fault-type-clash = Ein Satz ist eines von: Aufwärmen, Drop, bis zum Versagen, so viele wie möglich, Cluster, Test.
quick-fault-drop-alone = Ein Dropsatz folgt auf einen Satz: 100x8 > 80x6.
quick-fault-bar-alone = Eine Stange gehört zu Scheiben je Seite, in derselben Einheit: 20/side bar 15.
quick-fault-note-alone = Eine Notiz steht hinter einer Übung und ihren Sätzen.

## Belege und Vorsicht

app-evidence = Die Belege dahinter
app-first-words-read = Verstanden
app-first-words-ask = Fragen vor dem Anfang
app-know = Belege und Körper
app-know-claims = Stimmt das?
app-know-claims-under = 44 Aussagen über Beintraining, beurteilt
app-know-capacity = Alltagskraft
app-know-capacity-under = Ein Stuhl, eine Uhr, eine Minute
app-know-longevity = Über die Jahre
app-know-longevity-under = Tests, Beinkraft, Minuten
app-know-body = Energie und Knochen
app-know-body-under = Was eine Einheit kostet und belastet
app-know-screening = Vor hartem Training
app-know-screening-under = Was ärztlich gesehen werden soll
app-pain-flags = Zeichen, die zuerst ärztlich gesehen werden sollen
app-deload-offer = Eine leichtere Woche ist ein Angebot: etwa die halben Sätze. Weitermachen ist auch in Ordnung.
app-said-plan-week-unasked = Noch hat niemand gefragt, ob { $joint ->
    [knee] am Knie
    [hip] an der Hüfte
    [back] am Rücken
    [ankle] am Knöchel
   *[shoulder] an der Schulter
} etwas zuerst ärztlich gesehen werden soll; alles, was diese Stelle belastet, bleibt weg. Die Fragen stehen unter Mehr, Vor hartem Training.
