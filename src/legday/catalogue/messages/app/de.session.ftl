# Was die App vom heutigen Tag und von einem Training sagt.

## Heute

app-start = Starten
app-start-short = { $minutes } Minuten
app-start-another = Von einem anderen Tag
app-start-empty = Leer
app-start-repeat = Wiederholen
app-start-typed = Eintippen
app-start-past = Nachtragen
app-start-anyway = Heute schon machen
app-start-session = Training starten
app-leg-day = Beintag
app-leg-day-heavy = Beintag, schwer zuerst
app-session-size = { $lifts ->
    [one] 1 Übung
   *[other] { $lifts } Übungen
} · etwa { $minutes } min
app-rest-day = Ruhe
app-rest-next = Als Nächstes: { $day }.
app-rest-done = Diese Woche ist nichts mehr geplant.
app-no-plan = Kein Plan für diese Woche
app-no-plan-hint = Fang an mit dem, was da ist, oder plane die Woche.
app-plan-week = Woche planen
app-continue-title = Läuft gerade
app-continue = Weiter
app-continue-set = Satz { $number } von { $all }, { $name }
app-continue-empty = Noch keine Übung darin
app-missed = Die Beine vom { $weekday } sind ausgefallen.
app-missed-fit = Woche anpassen
app-missed-leave = So lassen
app-short-title = { $minutes } Minuten
app-sets-short = { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
}
app-another-none = Diese Woche ist kein anderes Training mehr übrig.
app-repeat-title = Ein Training wiederholen
app-repeat-none = In den letzten drei Monaten wurde nichts aufgezeichnet.
app-typed-under = Die Zeile darunter sagt, wie es verstanden wurde, bevor es gilt.
app-past-title = Ein Training nachtragen
app-past-under = Ohne Pausenuhr, in Ruhe.
app-past-day = Ein anderer Tag
app-past-start = Diesen Tag eintragen
app-yesterday = Gestern
app-sync-short-saved-here = Hier gesichert
app-sync-short-saved-there = Gesichert · abgeglichen
app-sync-short-sending = Wird gesendet …
app-sync-short-conflict = Zu klären
app-sync-short-mismatch = Update nötig
app-sync-short-signed-out = Hier gesichert · anmelden
app-sync-short-other-person = Jemand anderes
app-first-title = Noch nichts hier. Das ändert sich schnell.
app-first-front = Vorne
app-first-back = Hinten
app-first-text = Jeder Satz füllt die Muskeln, die er trainiert hat. Ab vier Sätzen pro Woche zeigt sich Wachstum.
app-first-plan = Meinen ersten Beintag planen
app-first-import = Altes Protokoll mitbringen
app-first-log = Jetzt einen Satz eintragen
app-first-promise = Kein Konto. Alles bleibt bei dir.

## Training

app-session-gone = Dieses Training ist nicht hier.
app-session-leave = Verlassen; das Training läuft weiter
app-session-finish = Beenden
app-session-finish-long = Training beenden
app-session-summary = Zusammenfassung
app-session-more = Mehr zu dieser Übung
app-session-empty = Womit fängst du an?
app-session-empty-hint = Wähle eine Übung oder tippe „Kniebeuge 100x5x3 @8“.
app-minutes = { $minutes } min
app-minutes-long = { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}
app-lifts = Übungen
app-lift-state = { $name }, { $done } von { $all } Sätzen
app-sets-of = { $done } von { $all }
app-sets-done = { $sets ->
    [0] Noch kein Satz
    [one] 1 Satz
   *[other] { $sets } Sätze
}
app-add-lift = Übung dazu
app-add-label = Name einer Übung oder deine Sätze
app-add-own = „{ $name }“ als eigene Übung
app-move-up = { $name } nach oben
app-move-down = { $name } nach unten
app-superset = Supersatz
app-warm-up = Aufwärmen
app-warm-up-set = Aufwärmsatz, { $set }
app-last-time = Zuletzt
app-last-time-set = zuletzt { $set }
app-today-column = Heute
app-set-label = Satz { $number }
app-set-side = Satz { $number }, { $side }
app-set-row = Satz { $number }, letztes Mal { $last }, heute { $today }, { $state }
app-state-goal = offen
app-state-now = jetzt dran
app-state-done = erledigt
app-state-saving = wird gesichert
app-state-unsaved = nicht gesichert, tippe noch einmal
app-half-left = links
app-half-right = rechts
app-side-name-left = Links
app-side-name-right = Rechts
app-sides-last = Letztes Mal: links { $left } · rechts { $right }
app-set-reps = { $reps } Wdh.
app-spare = { $rir } Reserve
app-spare-long = { $rir } Reserve
app-spare-name = Reserve
app-goal = Ziel { $sets } × { $count }
app-goal-each = Ziel { $sets } × { $count } je Seite
app-goal-short = { $sets } × { $count }
app-goal-short-each = { $sets } × { $count } je Seite
app-load-name = Last in { $unit }
app-load-near = { $load } geht mit deinen Scheiben nicht auf.
app-load-not-there = Diese Last gibt es bei dir nicht.
app-load-find = Nimm eine Last, die etwa { $rir ->
    [one] eine Wiederholung
   *[other] { $rir } Wiederholungen
} in Reserve lässt.
app-unit-hand = { $unit } je Hand
app-unit-help = { $unit } Hilfe
app-unit-added = { $unit } dazu
app-reps-name = Wiederholungen
app-reps-unit = Wdh.
app-seconds-name = Sekunden
app-seconds-unit = Sekunden
app-accept-warm-up = Aufwärmen { $set }
app-advice-harder = Schwerer als geplant.
app-advice-easier = Leichter als geplant.
app-advice-load = { $load } sollten etwa { $rir } Reserve lassen.
app-advice-take = { $load } nehmen
app-advice-stay = Bei { $load } bleiben
app-rest-after-both = Die Pause beginnt nach beiden Seiten
app-rest-more = +30 s
app-rest-skip = Weiter
app-rest-hide = Ausblenden
app-rest-promise = Die Pausenuhr läuft bei gesperrtem Telefon weiter. Klingeln kann sie nur, solange diese Seite zu sehen ist: mehr kann keine Web-App.
app-tool-swap = Tauschen
app-tool-note = Notiz
app-tool-set = Satz
app-tool-undo = Zurück
app-undo-nothing = In diesem Training gibt es nichts zurückzunehmen.
app-undone = Zurückgenommen: { $what }
app-act-log = ein Satz
app-act-edit = eine Änderung
app-act-delete = ein gelöschter Satz
app-act-swap = ein Tausch
app-act-order = die Reihenfolge
app-act-add = eine neue Übung
app-act-superset = ein Supersatz
app-act-session = das Ende des Trainings
app-act-pain = eine Angabe zu Schmerz
app-keep-set = { $set } behalten
app-set-delete = Satz löschen
app-set-changed = Satz geändert.
app-set-deleted = Satz gelöscht.
app-swap-title = Statt { $name }
app-swap-under = Gleiche Aufgabe, und du hast das Gerät.
app-swap-none = Hier ist kein Ersatz bekannt. Nimm eine Übung dazu und lass diese aus.
app-swapped = Stattdessen { $name }.
app-note-title = Notiz
app-note-label = Was beim nächsten Mal gut zu wissen ist
app-note-keep = Notiz behalten
app-note-add = Notiz dazu
app-note-change = Notiz ändern
app-skip-title = Diese heute nicht
app-skip-time = Keine Zeit
app-skip-taken = Gerät besetzt
app-skip-hurts = Es tut weh
app-skip-not-today = Heute nicht
app-skip-other = Etwas anderes
app-skipped = Heute ausgelassen: { $reason }.
app-skipped-toast = { $name } bleibt heute aus.
app-more-skip = Heute auslassen
app-more-unskip = Doch machen
app-more-pain = Es tut weh
app-more-superset = Im Wechsel mit { $name }
app-more-superset-end = Supersatz auflösen
app-more-history = Verlauf und Rekorde
app-pain-title = Wie stark schmerzt es?
app-pain-under = 0 ist nichts, 10 das Schlimmste, was du dir vorstellen kannst.
app-pain-joint = Wo
app-pain-score = Schmerz von 0 bis 10
app-pain-0 = keiner
app-pain-5 = mittel
app-pain-10 = stärkster
app-pain-kept = Notiert.
app-pain-said = { $joint }: { $score } von 10.
app-pain-watch = Nur weiter, wenn es bis zum nächsten Morgen wieder wie sonst ist.
app-pain-stop = Über { $stop } von 10: lass diese Übung heute. Stechender Schmerz oder ein Gelenk, das nachgibt, gehört in fachkundige Hände. Die Beine können warten.
app-pain-rest = Das geht vor dem Plan. Die Beine können warten; was es nicht belastet, geht weiter.
app-pain-now = Wie ist es jetzt?
app-pain-morning = { $joint }: gestern { $score } von 10. Und heute Morgen?
app-pain-today = { $joint }: Wie sehr schmerzt es jetzt?
app-note-kept = Notiz behalten.
app-pain-keep = { $score } von 10 behalten
app-joint-knee = Knie
app-joint-hip = Hüfte
app-joint-back = Rücken
app-joint-ankle = Sprunggelenk
app-joint-shoulder = Schulter

## Ende

app-finish-full = Ein voller Beintag.
app-finish-some = Etwas für die Beine.
app-finish-gym = Anderes Training.
app-finish-none = Noch nichts eingetragen.
app-finish-logged = Es steht in deinem Protokoll.
app-finish-sets = { $sets ->
    [one] 1 Satz, der zählt
   *[other] { $sets } Sätze, die zählen
}
app-finish-minutes = Minuten
app-finish-record = Rekord
app-finish-normal = Normaler Tag
app-finish-first = Erstes Mal
app-finish-line-first = { $set }: ein Maß für das nächste Mal.
app-finish-line-record = { $set }: mehr, als Zufall erklärt.
app-finish-line-normal = Bester Satz { $set }. { $change } % zum letzten Mal; ±{ $noise } % sind üblich.
app-finish-week = Was es für die Woche brachte
app-finish-week-under = Sätze dieser Woche, je Muskel gezählt
app-finish-next = Noch offen: { $day }, etwa { $minutes } min.
app-finish-nothing-next = Diese Woche ist nichts mehr geplant.
app-finish-day = Ein anderer Tag?
app-finish-day-label = Wann es war
app-finish-day-move = Auf diesen Tag legen
app-finish-day-moved = Verschoben.
app-finish-back = Zurück zum Training
app-session-done = Fertig

## Storage, clock, versions, what is to be settled

app-page-unloaded = Diese Seite ist noch nicht auf diesem Gerät, und der Server antwortet nicht. Was du eingetragen hast, ist sicher.
app-page-again = Noch einmal
app-journal-low = Dieses Gerät ist fast voll. Deine Sätze sind sicher; sichere jetzt eine Kopie.
app-journal-save = Kopie sichern
app-clock-ahead = Die Uhr dieses Geräts geht gegenüber der deines Servers { $hours ->
    [one] eine Stunde
   *[other] { $hours } Stunden
} vor. Stelle sie richtig, sonst landen Sätze am falschen Tag.
app-clock-behind = Die Uhr dieses Geräts geht gegenüber der deines Servers { $hours ->
    [one] eine Stunde
   *[other] { $hours } Stunden
} nach. Stelle sie richtig, sonst landen Sätze am falschen Tag.
app-update = Eine neuere Version ist bereit.
app-update-take = Jetzt verwenden
app-settle-title = Zwei Geräte haben das geändert
app-settle-none = Nichts zu klären
app-settle-under = Was stimmt? Bis du es sagst, bleibt beides erhalten.
app-settled = Geklärt.
app-settle-here = dieses Gerät
app-settle-nothing = nichts
app-settle-refused = Dein Server hat { $count ->
    [one] eine Änderung
   *[other] { $count } Änderungen
} nicht angenommen. Sie bleiben auf diesem Gerät; sichere eine Kopie.
app-field-typed-load = Last
app-field-typed-unit = Einheit
app-field-reps = Wiederholungen
app-field-rir = Reserve
app-field-duration-s = Sekunden
app-field-note = Notiz
app-field-at = Uhrzeit
app-field-exercise-order = Platz im Training
app-field-minutes = Minuten
app-field-pain = Schmerz
app-field-skipped = Ausgelassen
app-field-order = Platz im Training
app-field-superset = Supersatz
app-field-workout = Name
app-field-start = Beginn
app-field-score = Wert
app-kind-session = Training
app-kind-answer = Eine Antwort
app-kind-feeling = Wie es sich anfühlte
