# Die Seiten der App zu Aussagen, Alltagskraft, den Jahren, Energie und Knochen, Vorabklärung.

app-asking = Der Server wird gefragt …
app-unheard = Der Server war noch nicht zu hören. Diese Seite braucht ihn einmal; dann bleibt sie hier.

## Aussagen

app-page-claims = Stimmt das?
app-claims-all = Alle
app-claims-verdict = Urteil
app-claims-search-hint = Hormone, Knie, Fett …
app-claims-none = Keine Aussage passt. Nimm weniger Wörter oder ein anderes Urteil.
app-claims-behind = Worauf das beruht
app-claims-behind-under = Die Aussagen hinter dem Teil der App, aus dem du kommst.
app-claims-show-all = Alle Aussagen zeigen

## Alltagskraft

app-page-capacity = Alltagskraft
app-capacity-none = Ein Stuhl und eine Uhr sagen viel.
app-capacity-title = { $tests ->
    [one] Ein Test gemacht. Die anderen dauern je eine Minute.
    [6] Alle sechs Tests gemacht.
   *[other] { $tests } von sechs Tests gemacht.
}
app-capacity-under = Einmal im Monat ist oft genug. Es zählt dein eigener Trend, jenseits des Rauschens des Tests.
app-capacity-kept = { $value } behalten.
app-capacity-removed = { $value } weggenommen.
app-capacity-unheard = Hier behalten. Norm und Trend kommen, wenn der Server es hat.
app-capacity-who = Keine Norm ohne Alter und Geschlecht. Sag sie unter Alltagskraft.
app-norm-range = Mitte deines Alters und Geschlechts
app-needs-chair-stand = Ein Stuhl von 43 cm, 30 Sekunden
app-needs-sit-to-stand = Ein Stuhl, eine Stoppuhr
app-needs-stairs = Eine Treppe von bekannter Höhe
app-needs-gait = Vier Meter Boden
app-needs-grip = Ein Handkraftmesser
app-needs-balance = Etwas zum Festhalten in Reichweite
app-how-chair-stand = Ein Stuhl von 43 cm an der Wand, Arme vor der Brust gekreuzt. Steh ganz auf und setz dich, so oft du in 30 Sekunden kannst. Mit Hilfe der Arme zählt es 0. Tippe bei jedem Aufstehen, oder zähle und stell es am Ende richtig.
app-how-sit-to-stand = Ein Stuhl an der Wand, Arme vor der Brust gekreuzt. Steh fünfmal ganz auf, so schnell es sicher geht. Halte die Uhr an, wenn du zum fünften Mal stehst.
app-how-stairs = Eine Treppe, deren Höhe du kennst, eine Hand nah am Geländer. Die Uhr läuft von der ersten Stufe bis oben.
app-how-gait = Vier Meter in dem Tempo, in dem du immer gehst, mit ein paar Schritten davor und danach. Die Uhr läuft von der ersten Linie bis zur zweiten.
app-how-grip = Ein Handkraftmesser, Ellbogen gebeugt, das Beste aus drei Versuchen. Jede Hand ist ein eigener Test.
app-how-balance = Auf einem Bein, Augen offen, etwas zum Festhalten in Reichweite. Halt an, wenn der Fuß den Boden berührt oder eine Hand greift.
app-test-start = Los: 5 Sekunden zum Bereitmachen
app-test-enter = Ergebnis eintragen
app-test-how = So geht es
app-test-taken = Alle bisherigen
app-test-remove = Test vom { $day } wegnehmen
app-run-leave = Ohne Ergebnis verlassen
app-run-loud = Ton: an
app-run-quiet = Ton: aus
app-run-ready = bereitmachen
app-run-seconds = Sekunden
app-run-go = Los
app-run-over = Stopp
app-run-stop-if = Hör auf, wenn etwas schmerzt oder dir schwindlig wird.
app-run-count = Bei jedem ganzen Aufstehen tippen
app-run-stop = Stopp
app-run-stop-sit-to-stand = beim fünften Stehen
app-run-stop-stairs = wenn du oben bist
app-run-stop-gait = an der zweiten Linie
app-run-stop-balance = wenn der Fuß den Boden berührt
app-result-check = Stell es richtig, falls beim Tippen etwas fehlte.
app-result-chair-stand = Ganz aufgestanden in 30 Sekunden
app-result-sit-to-stand = Sekunden für fünfmal Aufstehen
app-result-stairs = Sekunden bis oben
app-result-gait = Sekunden für den Weg
app-result-grip = Griffkraft in Kilogramm
app-result-balance = Sekunden auf einem Bein
app-result-chair_m = Höhe des Stuhls
app-result-rise_m = Höhe der Treppe
app-result-distance_m = Länge des Weges
app-result-hand = Hand
app-result-keep = { $value } behalten

## Die Jahre

app-page-longevity = Über die Jahre
app-longevity-title = { $tests ->
    [0] Noch nichts zum Zurückschauen.
    [one] Was deine Beine können, in einem Test.
   *[other] Was deine Beine können, in { $tests } Tests.
}
app-longevity-under = Was du kannst und wie es sich ändert. Es sagt nichts darüber, wie lange jemand lebt.
app-longevity-none = Mach einmal im Monat einen Test der Alltagskraft, dann zeichnen sich hier die Jahre.
app-longevity-take = Einen Test machen
app-longevity-few = { $wanted ->
    [one] Noch ein Test, am besten im Monatsabstand, und es gibt ein Bild.
   *[other] Noch { $wanted } Tests, am besten im Monatsabstand, und es gibt ein Bild.
}
app-longevity-strength = Beinkraft
app-longevity-strength-sentence = Das beste Einzelgewicht jedes Monats, aus den Sätzen geschätzt.
app-longevity-strength-last = Etwa { $load }, { $lo } bis { $hi }. Noch ein paar Monate, und es gibt ein Bild.
app-longevity-range = Wo es in 95 von 100 Fällen liegt
app-longevity-strength-none = Hier steht eine Beinübung, die über einige Monate im Tagebuch ist.
app-longevity-month = Monat
app-longevity-minutes = Minuten pro Woche
app-longevity-minutes-sentence = { $weeks ->
    [one] { $mean } Minuten in der letzten Woche.
   *[other] { $mean } Minuten im Mittel der letzten { $weeks } Wochen.
}
app-longevity-minutes-range = { $lo } bis { $hi } Minuten, nach Studien und Leitlinien [M]
app-longevity-minutes-note = Ein Punkt ist die mittlere Woche eines Monats. Nur was eingetragen ist, zählt: Wege und der übrige Tag fehlen. [M]: aus dem Gedächtnis, noch nicht nachgeschlagen; beobachtende Studien, kein Versprechen.
app-longevity-minutes-none = Hier stehen Einheiten mit ihrer Dauer, Woche für Woche.
app-longevity-strength-min = Krafttraining
app-longevity-cardio-min = Ausdauer, eine anstrengende Minute zählt doppelt

## Energie und Knochen

app-page-body = Energie und Knochen
app-body-title = Was eine Beineinheit kostet und was sie belastet
app-body-under = Grobe Zahlen, jede mit ihrem Fehler.
app-energy-why-no_body_mass = Ohne deine Körpermasse lässt sich nichts rechnen. Sag sie unter Mehr, Körpergewicht.
app-energy-why-no_session = Keine Beineinheit in diesen Wochen.
app-energy-method = Verfahren
app-energy-value = Schätzung
app-energy-range = Wahrscheinlich
app-energy-met = Nach Tabellen
app-energy-met-note = für eine Person leicht irgendwo im Bereich [M]
app-energy-met-no = nicht ohne die Dauer der Einheit
app-energy-regression = Nach Regression
app-energy-regression-note = aus 52 Menschen an Geräten
app-energy-regression-no = nur mit Alter und Größe, für 15 bis 25 Sätze
app-energy-work = Nach mechanischer Arbeit
app-energy-work-note = { $of } von { $sets } Sätzen und die Pausen, grob

## In deinem Tagebuch

app-own-need-habit = Eine Zeit, ab der deine Beine mehr trainiert wurden: noch sticht keine heraus.
app-own-begin = Diesen Test beginnen
app-own-begin-under = Er wird festgehalten, bevor er gemacht ist, und lässt sich zurücknehmen.
app-own-draw = Heutige Münze werfen
app-own-how-T2 = Vor jeder Einheit wirft die App eine Münze: die andere Übung zuerst oder nicht. Dann der erste Satz der Übung mit der Last, die gleich bleibt, so viele wie gehen, eine in Reserve.
app-own-how-T3 = Sag, was du an einem Tag gegessen hast, so gut du es weißt. Ohne das kann das Tagebuch Training und Essen nicht trennen.
app-own-how-T4 = Links und rechts machen denselben Satz; die Seite, die beginnt, wechselt von Einheit zu Einheit.
app-own-how-T8 = An einem Gerät, an dem Versagen sicher ist: Halt an, sag, wie viele Wiederholungen noch gehen, dann weiter, bis keine mehr geht.
app-own-form-lift = Übung, die betrachtet wird
app-own-form-against = Übung, die die Münze davor setzt
app-own-form-load = Last, die gleich bleibt, in kg
app-own-form-side = Seite, die zuerst beginnt
app-own-form-stated = Wiederholungen, die du noch sahst
app-own-form-more = Wiederholungen, die folgten
app-own-form-kcal = Am Tag gegessen, in kcal
app-own-record-T3 = Sagen, was du heute gegessen hast
app-own-record-T8 = Sagen, was folgte
app-own-keep = Behalten

## Vor hartem Training

app-page-screening = Vor hartem Training
app-screening-unknown = Gibt es etwas, das zuerst ärztlich gesehen werden soll?
app-screening-cleared = Nichts steht offen.
app-screening-not_cleared = Etwas soll zuerst gesehen werden.
app-screening-said = Gesagt am { $day }. Nur das Ergebnis wird behalten.
app-screening-kept = Nur das Ergebnis wird behalten, bei deinem Tagebuch.
app-screening-flags = Trifft jetzt etwas davon zu?
app-screening-keep = { $count ->
    [0] Nichts davon trifft zu
    [one] Behalten: 1 trifft zu
   *[other] Behalten: { $count } treffen zu
}
app-screening-outcome = Ergebnis
app-screening-form = Der offizielle Fragebogen fragt mehr, in seinen eigenen Worten:
app-screening-state-unknown = Nicht gesagt
app-screening-state-cleared = Freigegeben
app-screening-state-not_cleared = Nicht freigegeben
app-screening-pregnant = Schwanger oder kurz nach einer Geburt
app-screening-pregnant-under = Dann keine Sprünge und mehr in Reserve; zuerst Arzt, Ärztin oder Hebamme fragen.
app-screening-yes = Ja
app-screening-no = Nein
app-who = Alter und Geschlecht sagen, für die Normen
app-who-under = Normen gelten für ein Alter und ein Geschlecht. Die Größe gibt die Leistung beim Aufstehen.
app-who-sex = Geschlecht
app-who-female = Weiblich
app-who-male = Männlich
app-who-age = Alter in diesem Jahr
app-who-height = Größe
app-who-keep = Behalten
