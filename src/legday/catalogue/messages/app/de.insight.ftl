# Was die Seiten der Auswertung sagen: Beine, Übungen, Verlauf, Plan, Import, Einstellungen.

## Überall

app-close = Schließen
app-back = Zurück
app-done = Fertig
app-undo = Rückgängig
app-pages = Seiten
app-week = Woche vom
app-day-month = { $day }. { $month }
app-search = Suchen
app-search-hint = Kniebeuge, Oktober
app-search-none = Nichts mit diesem Namen.
app-empty = Hier ist noch nichts. Das ändert sich schnell.
app-begin-log = Satz eintragen
app-sets-unit = { $sets ->
    [one] Satz
   *[other] Sätze
}
app-sets-count = { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
}
app-reps = Wdh.
app-record = Rekord
app-side-left = Links
app-side-right = Rechts
app-side-both = Beide
app-side-letter-left = L
app-side-letter-right = R
app-step-up = { $name }: mehr
app-step-down = { $name }: weniger
app-set-done = Satz { $number }: erledigt
app-set-undo = Satz { $number }: doch nicht erledigt
app-set-warm-up = Aufwärmen
app-set-warmed = Aufwärmen { $sets }
app-plates = { $plates } auf jeder Seite, Stange { $bar }
app-plates-bar-alone = Nur die Stange, { $bar }
app-rest-of = von { $time } Pause
app-rest-over = Die Pause ist vorbei.
app-rest-left = Noch { $seconds } Sekunden Pause

## Tage

app-day-full = voll
app-day-some = etwas Beine
app-day-today = heute
app-day-planned = geplant
app-day-missed = ausgefallen
app-day-away = verhindert
app-day-gym = anderes Training
app-day-rest = Ruhe
app-day-ahead = kommt noch
app-day-long-full = voller Beintag
app-day-long-some = etwas Beintraining
app-day-long-today = heute, Beintag geplant
app-day-long-planned = Beintag geplant
app-day-long-missed = Beintag ausgefallen
app-day-long-away = verhindert
app-day-long-gym = anderes Training
app-day-long-rest = Ruhe
app-day-long-ahead = kommt noch
app-day-said-full = Erledigt
app-day-said-some = Erledigt, etwas Beine
app-day-said-today = Heute
app-day-said-planned = Geplant
app-day-said-missed = Ausgefallen
app-day-said-away = Verhindert
app-day-said-gym = Erledigt
app-day-said-rest = Frische Beine fürs nächste Mal
app-day-said-ahead = Kommt noch
app-session-full = Beintag
app-session-some = Etwas Beine
app-session-today = Beintag
app-session-planned = Beintag
app-session-missed = Beintag
app-session-away = Verhindert
app-session-gym = Anderes Training
app-session-rest = Ruhe
app-session-ahead = Ruhe

## Dosen

app-band-none = Nichts
app-band-below = Wenig
app-band-efficient = Genug
app-band-guideline = Reichlich
app-band-beyond = Sehr viel
app-band-why-none = Wachstum zeigt sich ab etwa 4 Sätzen pro Woche.
app-band-why-below = Wachstum zeigt sich ab etwa 4.
app-band-why-efficient = Bis etwa 10 bringt jeder Satz am meisten.
app-band-why-guideline = Weitere Sätze bringen hier weniger.
app-band-why-beyond = Mehr als 20 Sätze: Ob das hilft, können Studien nicht sagen.
app-scale-under = unter { $edge }
app-scale-over = über { $edge }
app-scale-caption = Sätze pro Muskel und Woche

## Beine

app-verdict-yes = Deine Beine sind trainiert, vorn wie hinten.
app-verdict-partly = Teilweise trainiert: genug für { $enough }, zu wenig für { $low }.
app-verdict-hardly = Zuletzt wenig Beintraining. Eine Einheit ändert das.
app-verdict-unsteady = Beintraining kommt und geht. Eine stetige Woche ändert das.
app-verdict-no = Zuletzt kein Beintraining. Eine Einheit ändert das.
app-verdict-not_enough_data = Noch ein paar Wochen mit Sätzen, dann kann diese Seite urteilen.
app-span = Zeitraum
app-span-week = Diese Woche
app-span-weeks = { $weeks ->
    [0] Ganze Wochen
    [one] 1 Woche
   *[other] { $weeks } Wochen
}
app-figure = Sätze nach Muskel
app-figure-front = Körper von vorn. Sätze pro Woche: { $text }
app-figure-back = Körper von hinten. Sätze pro Woche: { $text }
app-figure-whole = Ganzen Körper zeigen
app-figure-legs-only = Nur die Beine zeigen
app-view-front = Vorn
app-view-back = Hinten
app-gaps = Was fehlt
app-gaps-none = Nichts Großes fehlt
app-gaps-week = Sätze der laufenden Woche
app-gaps-weeks = Sätze in der mittleren Woche
app-gap-planned = mit der heutigen Einheit { $sets }
app-gap-add = { $exercise }, { $sets } Sätze pro Woche
app-muscles-all = Alle Muskeln
app-muscles-fewer = Nur was fehlt
app-calendar = Beintage, { $weeks ->
    [one] 1 Woche
   *[other] { $weeks } Wochen
}
app-patterns = Nach Bewegung
app-patterns-unit = Harte Sätze in der mittleren Woche
app-sides = Links und rechts
app-sides-none = Noch keine Übung ist nach Seiten notiert. Nenne die Seite, wenn du einbeinig trainierst, dann füllt sich das.
app-halves = Oben und unten
app-halves-unit = Harte Sätze in { $weeks ->
    [one] 1 Woche
   *[other] { $weeks } Wochen
}
app-halves-lower = Beine
app-halves-upper = Oberkörper
app-halves-said = { $pct } % deiner harten Sätze sind für die Beine.
app-rests-on = Worauf das beruht
app-limit-bodyweight = Die Last bei Körpergewichtsübungen: Das Körpergewicht fehlt. Sag es unter Mehr.

## Ein Muskel

app-place-quads = Vorderseite des Oberschenkels
app-place-hamstrings = Rückseite des Oberschenkels
app-place-adductors = Innenseite des Oberschenkels
app-place-glute_max = Gesäß
app-place-glute_med_min = Seite der Hüfte
app-place-hip_flexors = Vorderseite der Hüfte
app-place-gastrocnemius = Rückseite des Unterschenkels
app-place-soleus = tief im Unterschenkel
app-place-tibialis = Vorderseite des Unterschenkels
app-place-erectors = entlang der unteren Wirbelsäule
app-place-abs = Vorderseite des Rumpfes
app-place-chest = Vorderseite des Brustkorbs
app-place-lats = Seiten des Rückens
app-place-upper_back = zwischen den Schulterblättern
app-place-traps = Nacken bis mittlerer Rücken
app-place-front_delts = Vorderseite der Schulter
app-place-side_delts = Seite der Schulter
app-place-rear_delts = Rückseite der Schulter
app-place-biceps = Vorderseite des Oberarms
app-place-triceps = Rückseite des Oberarms
app-place-forearms = Unterarm
app-muscle-week = { $sets ->
    [one] Satz diese Woche
   *[other] Sätze diese Woche
}
app-muscle-mean = { $sets ->
    [one] Satz in der mittleren Woche
   *[other] Sätze in der mittleren Woche
}
app-muscle-spread = Zwischen { $least } und { $most } Sätzen pro Woche, an { $days } Tagen.
app-muscle-weeks = { $weeks ->
    [one] 1 Woche und diese
   *[other] { $weeks } Wochen und diese
}
app-muscle-bars = Sätze nach Wochen, die älteste zuerst: { $weeks }
app-muscle-from = Woher
app-muscle-full = { $sets ->
    [one] 1 Satz, ganz
   *[other] { $sets } Sätze, ganz
}
app-muscle-half = { $sets ->
    [one] 1 Satz, zählt halb
   *[other] { $sets } Sätze, zählen halb
}
app-muscle-fill = Was die Lücke füllt
app-open-session = Heutige Einheit öffnen

## Eine Übung

app-lift-single = Einzelversuch, geschätzt · wahrscheinlich { $lo }–{ $hi }
app-lift-hands = Je Hand: { $hands } werden gehalten.
app-lift-later = In 12 Wochen: etwa { $load }, wahrscheinlich { $lo } bis { $hi }.
app-lift-no-forecast = { $sessions ->
    [one] Noch 1 Einheit, bis eine Prognose sinnvoll ist.
   *[other] Noch { $sessions } Einheiten, bis eine Prognose sinnvoll ist.
}
app-lift-none = Noch lässt sich kein Satz dieser Übung schätzen.
app-lift-chart = Geschätzter Einzelversuch im Lauf der Zeit
app-lift-bests = Bisher das Beste
app-lift-plates = Scheiben auf der Stange
app-lift-load = Last in { $unit }
app-lift-unfiled = Diese Sätze stehen unter eigenem Namen. Ordne ihn zu, dann zählen sie.
app-lift-told = Was sich sagen lässt
app-lift-notes = Notizen
app-lift-sets = Alle Sätze
app-lift-last = zuletzt { $day }
app-span-months = 3 Monate
app-span-year = 1 Jahr
app-span-all = Alles
app-change-up = { $pct } % mehr in { $weeks } Wochen
app-change-down = { $pct } % weniger in { $weeks } Wochen
app-change-none = Keine klare Änderung in { $weeks } Wochen
app-change-early = Für eine Änderung noch zu früh
app-change-range = wahrscheinlich zwischen { $lo } und { $hi } %
app-change-range-none = wahrscheinlich zwischen { $lo } und { $hi } %, die Null liegt darin
app-could = Was könnte ich heute heben?
app-could-guess = Gute Schätzung
app-could-likely = Wahrscheinlich
app-could-best = Bisher
app-could-note = Bis zur letzten Wiederholung. Wahrscheinlich: 8 von 10 Einheiten liegen dazwischen.
app-records = Rekorde
app-chart-today = heute
app-chart-hint = Berühre das Bild, oder nimm die Pfeiltasten.
app-chart-session = { $day }: { $load }
app-chart-forecast = { $day }: etwa { $load }, wahrscheinlich { $lo } bis { $hi }
app-chart-key-session = eine Einheit
app-chart-key-record = Rekord
app-chart-key-trend = Trend
app-chart-key-range = wahrscheinlicher Bereich
app-chart-table = Als Tabelle zeigen
app-chart-day = Tag
app-chart-best-set = Bester Satz
app-chart-single = Einzelversuch ({ $unit })

## Verlauf

app-history-title = { $sessions ->
    [one] 1 Einheit
   *[other] { $sessions } Einheiten
}
app-history-under = Die neueste zuerst.
app-history-from = Seit { $day }, die neueste zuerst.
app-history-empty = Notiere eine Einheit oder hole ein Protokoll aus einer anderen App, dann steht es hier.
app-history-look = Was aufgelistet wird
app-history-sessions = Einheiten
app-history-lifts = Übungen
app-history-more = { $sessions ->
    [one] 1 weitere
   *[other] { $sessions } weitere
}
app-top-set = { $sets ->
    [one] { $set }
   *[other] { $set }, bester von { $sets }
}

## Plan

app-plan-none = Noch kein Plan
app-plan-none-under = Eine Woche um deine Tage, deine Ausrüstung und dein Protokoll, mit einem Grund für jede Übung.
app-plan-make = Meine Woche planen
app-plan-days = Welche Tage?
app-plan-days-under = Die Woche wird neu geplant; was getan ist, bleibt.
app-plan-days-other = Andere Tage
app-plan-title = { $days ->
    [0] Kein Beintag mehr diese Woche
    [one] Noch ein Beintag diese Woche
    [2] Noch zwei Beintage diese Woche
   *[other] Noch { $days } Beintage diese Woche
}
app-plan-title-next = { $days ->
    [one] Ein Beintag nächste Woche
    [2] Zwei Beintage nächste Woche
   *[other] { $days } Beintage nächste Woche
}
app-plan-asking = Die Woche wird geholt …
app-plan-doses = { $short ->
    [0] jeder geplante Muskel erreicht sein Ziel
    [one] ein Muskel bleibt unter seinem Ziel
   *[other] { $short } Muskeln bleiben unter ihrem Ziel
}
app-plan-why = Warum diese Woche so aussieht
app-plan-why-under = { $count ->
    [0] Ziele nach Muskel
    [one] Ziele nach Muskel und 1 Annahme
   *[other] Ziele nach Muskel und { $count } Annahmen
}
app-plan-why-lift = Warum diese Übung
app-plan-of = von { $target } Sätzen
app-plan-superset = im Wechsel, { $letter }
app-plan-start = Diese Einheit beginnen
app-plan-changed = Es hat sich etwas geändert
app-plan-impossible = Diese Woche geht nicht auf
app-change-title = { $day } fällt aus
app-change-under = Kommt vor. Hier ist die Woche neu.
app-change-ask = Der Rest der Woche wird darum herum gelegt.
app-change-day = Welcher Tag?
app-change-why = Was ist es?
app-change-solve = Woche darum herum legen
app-change-solving = Die Woche wird gelegt …
app-change-noted = Auf diesem Telefon notiert. Sobald dein Server erreichbar ist, lässt sich die Woche unter Plan darum herum legen.
app-change-refused = Die Woche wurde nicht angepasst: { $why }
app-change-note = Trotzdem notieren
app-change-race = Wann ist es?
app-because-time = Keine Zeit
app-because-sore = Muskelkater
app-because-ill = Krank
app-because-travel = Unterwegs
app-because-knee = Mein Knie
app-because-back = Mein Rücken
app-because-race = Wettkampf oder Spiel
app-because-did-not-want-to = Keine Lust
app-because-planned-rest = Geplante Pause
app-because-other = Etwas anderes
app-change-before = Vorher
app-change-after = Nachher
app-change-cost = Was es kostet:
app-change-less = { $muscle }: { $sets } weniger
app-change-use = Diese Woche übernehmen
app-change-other = Anderer Grund
app-change-keep = Alten Plan behalten
app-missed-offer-another = { $minutes } Minuten am { $day } würden { $pct } % erhalten.
app-pain = Wie stark schmerzt es?
app-pain-scale = 0 ist kein Schmerz, 5 ist schwer zu übergehen, 10 ist der schlimmste. Stechender Schmerz oder ein Gelenk, das nachgibt, ist ein Grund, jemanden aufzusuchen. Die Beine können warten.

## Import

app-import-title = Hole dein Protokoll
app-import-under = Der Export deiner App, wie er ist. Nichts wird behalten, bevor du es sagst.
app-import-choose = Datei wählen
app-import-drop = oder hierher ziehen: CSV, JSON, FIT, Text …
app-import-safe = Sie geht an deinen eigenen Server und sonst nirgendhin. Alles lässt sich rückgängig machen.
app-import-unit = In welcher Einheit sind die Gewichte?
app-import-reading = Deine Datei wird gelesen
app-import-reading-under = Lange Protokolle brauchen ein paar Sekunden.
app-import-accounted = { $rows ->
    [one] Die eine Zeile ist zugeordnet
   *[other] Alle { $rows } Zeilen sind zugeordnet
}
app-import-bring = { $sets ->
    [one] 1 Satz übernehmen
   *[other] { $sets } Sätze übernehmen
}
app-import-nothing = Alles ist schon hier
app-import-busy = Wird übernommen …
app-import-own = { $sets ->
    [one] 1 Satz behält vorerst seinen Namen. Alles lässt sich rückgängig machen.
   *[other] { $sets } Sätze behalten vorerst ihren Namen. Alles lässt sich rückgängig machen.
}
app-import-undoable = Alles lässt sich rückgängig machen.
app-import-done = { $sets ->
    [one] 1 Satz ist da
   *[other] { $sets } Sätze sind da
}
app-import-done-under = { $known } waren schon hier, { $changed } wurden erneuert.
app-import-undone = Zurückgenommen
app-import-undone-under = Dein Protokoll ist, wie es vorher war.
app-import-undo = Import zurücknehmen
app-import-another = Andere Datei
app-import-legs = Deine Beine ansehen
app-rows-asking = Die Zeilen werden geholt …
app-rows-fault = Sie lassen sich jetzt nicht zeigen: Der Server antwortet nicht.
app-rows-unknown = Diese Zeilen werden gezählt, und nichts davon wird behalten.
app-rows-more = Weitere Zeilen
app-row-set = Sätze
app-row-duplicate = Schon gesehen
app-row-rest-timer = Pausenuhren
app-row-note-row = Notizen
app-row-planned-not-done = Geplant, nicht getan
app-row-repeated-header = Kopfzeilen
app-row-blank = Leer
app-row-broken = Unlesbar
app-row-heading = Überschriften
app-row-superseded = Ältere Fassungen
app-row-deleted = Gelöscht
app-row-session = Einheiten
app-row-other-entry = Andere Einträge
app-names = { $names ->
    [one] 1 Name zu klären
   *[other] { $names } Namen zu klären
}
app-names-under = Sie bleiben für sich, bis du entscheidest.
app-name-quoted = „{ $name }“
app-name-either = könnte beides sein
app-name-other = Andere …
app-name-search = Welche Übung ist es?
app-name-own = Bleibt deine eigene Übung, bis du wählst.
app-shifted = { $sessions ->
    [one] 1 Einheit steht hier zu anderer Stunde
   *[other] { $sessions } Einheiten stehen hier zu anderer Stunde
}
app-shifted-under = Ein Telefon in anderer Zeitzone macht das. Sind es dieselben?
app-shifted-same = Dieselben
app-shifted-other = Andere
app-findings-ask = { $count ->
    [one] 1 Sache zum Ansehen
   *[other] { $count } Sachen zum Ansehen
}
app-findings = { $count ->
    [one] 1 Hinweis beim Lesen
   *[other] { $count } Hinweise beim Lesen
}
app-said-sessions = { $sessions ->
    [one] 1 Einheit.
   *[other] { $sessions } Einheiten.
}
app-said-unit = Gewichte: { $unit }.
app-said-zone = Zeiten: { $zone }.
app-said-same = { $sets ->
    [one] 1 Satz ist schon hier.
   *[other] { $sets } Sätze sind schon hier.
}

## Einstellungen

app-settings = Einstellungen
app-set-training = Dein Training
app-set-unit = Einheit
app-set-body = Körpergewicht
app-set-body-under = Stand heute. Übungen mit dem Körper zählen damit.
app-set-body-keep = { $load } behalten
app-set-plates = Stange und Scheiben
app-set-plates-under = Was dein Studio hat: Gewählt werden Gewichte, die sich auflegen lassen.
app-set-plates-said = Stange { $bar }; { $plates }
app-set-bar = Stange
app-set-pairs = Scheibenpaare
app-set-kit = Ausrüstung
app-set-kit-under = Womit du trainieren kannst.
app-set-days = Tage
app-set-days-under = Wann du trainieren kannst, und wie viele Minuten.
app-set-no-time = keine Zeit
app-set-joints = Gelenke
app-set-joints-under = Wie stark sie jetzt schmerzen. Was schmerzt, wird geschont.
app-set-nothing-hurts = nichts schmerzt
app-set-usual = wie in Studios üblich
app-set-unsaid = noch nicht gesagt
app-set-look = Aussehen und Sprache
app-set-theme = Aussehen
app-theme-system = System
app-theme-light = Hell
app-theme-dark = Dunkel
app-set-language = Sprache
app-set-data = Deine Daten
app-set-import = Protokoll holen
app-set-import-under = Aus einer anderen App oder deren Datei.
app-set-export = Alles exportieren
app-set-export-under = Alles, was dieses Gerät weiß, als Datei. Geht ohne Server.
app-set-backup = Sicherung
app-set-backup-under = Das ganze Protokoll, um es anderswo wiederherzustellen.
app-account = Konto
app-account-row-under = Wer angemeldet ist, Programme, dein Kalender; alles löschen.
app-set-devices = Geräte
app-set-devices-none = Bisher nur dieses Gerät.
app-set-this-device = dieses Gerät
app-device-phone = Telefon { $id }
app-device-computer = Rechner { $id }

## Ein Bericht als Datei

app-report-made = Bericht bis { $day }
app-report-over = Alles
app-report-lift-back = Zurück zu den Übungen

## Mit und ohne Server

app-heard-at = Bericht des Servers vom { $day }, { $time }.
app-legs-alone = Diese Woche, nach diesem Gerät allein.
app-legs-alone-under = Das Urteil kommt vom Server; er war noch nicht zu hören.
app-legs-empty = Notiere eine Einheit oder hole ein Protokoll, dann füllen sich die Muskeln mit dem Training.
app-plan-offline = Die Woche wird auf dem Server geplant, und der antwortet nicht. Versuche es mit Empfang noch einmal.
app-set-offline = Das steht auf dem Server, und der antwortet nicht. Versuche es mit Empfang noch einmal.
app-history-older = Ältere Einheiten
