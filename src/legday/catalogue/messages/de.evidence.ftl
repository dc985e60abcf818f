# Was die Seiten der Behauptungen, die Alltagstests und die Karten zu Energie und Knochen sagen.

## Behauptungen

claims-title = Was über Beintraining gesagt wird, und was davon stimmt
claims-count = { $claims } Behauptungen: { $supported } belegt, { $partly } teilweise, { $weak } schwach, { $refuted } widerlegt, { $untestable } nicht prüfbar.
claims-more = Eine davon mit ihrer Beweislage: { $command }
claims-verdict-supported = belegt
claims-verdict-partly = teilweise
claims-verdict-weak = schwach
claims-verdict-refuted = widerlegt
claims-verdict-not_testable = nicht prüfbar
claims-topic-muscle = Muskelmasse und Hormone
claims-topic-training = Was trainieren
claims-topic-energy = Energie und Fettabbau
claims-topic-mind = Kopf und Dranbleiben
claims-topic-ageing = Alter, Knochen, Stürze
claims-topic-excuses = Ausreden
claims-topic-action = Was tun
claims-head-evidence = Die beste Beweislage
claims-head-citations = Beruht auf
claims-head-features = Was das Programm deshalb tut
claims-head-test = In deinem eigenen Tagebuch
claims-interval = { $value } ({ $lo } bis { $hi })
claims-interval-note = Zahlen in Klammern: 95-%-Intervall.
claims-unchecked = [M]: aus dem Gedächtnis zitiert und noch nicht nachgeschlagen; verlass dich nicht darauf.
claims-unread = aus dem Gedächtnis, nicht nachgeschlagen
claims-populations = Die meisten Trainingsstudien betreffen junge Männer, Knochenstudien Frauen nach der Menopause. Mittelwerte von Gruppen; du kannst abweichen.
claims-no-feature = Nichts: Keine Zahl des Programms beruht darauf.
claims-no-citation = Keine Studie; es lässt sich nicht prüfen.
claims-why = Beweislage: { $command }
claims-feature-leg-muscles = Wochensätze jedes Beinmuskels, nicht nur des Quadrizeps
claims-feature-hamstring-pair = Beinbeuger über Hüfte und über Knie
claims-feature-lower-upper = Unter- und Oberkörper beschrieben, nie als Risiko
claims-feature-muscle-share = Anteil deiner Muskelmasse, der trainiert wurde
claims-feature-sides = links gegen rechts, und nur jenseits des Rauschens
claims-feature-trend = stärker oder nicht, mit dem Rauschen darin
claims-feature-plateau = ein Plateau wird zuerst in der Übung selbst gesucht
claims-feature-energy = Energie einer Einheit mit ihrem Fehler, Nachbrennen mit Obergrenze
claims-feature-bone = nur die Belastung der Knochen, nie Dichte oder Risiko
claims-feature-capacity = Alltagstests mit Normen und Rauschen
claims-feature-big-lift = eine große Übung zuerst, 3 Sätze mit 5 bis 8
claims-feature-single-leg = eine einbeinige Übung, die du weglassen kannst
claims-feature-two-sessions = zwei kürzere Einheiten statt einer langen
claims-feature-short-session = was in deine Minuten passt; Auslassen hat einen Grund, nie einen Vorwurf
claims-feature-ramp = weniger in den ersten Wochen nach einer Pause
claims-feature-balance-slot = ein Platz fürs Gleichgewicht, für Ältere
claims-feature-pain-swaps = Übungen um den Schmerz herum getauscht, nach den Warnzeichen
claims-feature-journal = ein Tagebuch, das behält, was du getan hast
claims-test-none = Das kann kein Tagebuch sagen.
claims-test-T1 = Niveau vor und nach einer neuen Gewohnheit, mit Trend: 12 Wochen auf jeder Seite; findet Änderungen über etwa 3 %.
claims-test-T2 = Eine Münze vor jeder Einheit entscheidet die Reihenfolge; Wiederholungen bei fester Last. 20 Einheiten oder mehr; findet etwa 1 Wiederholung.
claims-test-T3 = Training gegen den Trend der Körpermasse: 8 Wochen tägliches Wiegen; findet 100 bis 200 kcal am Tag, nie ein Nachbrennen.
claims-test-T4 = Links und rechts im selben Satz, 8 Paare oder mehr; findet Unterschiede über 10 bis 14 %.
claims-test-T5 = Schmerz oder Muskelkater, 0 bis 10, gegen die Dosis über 4 Wochen; eine eigene Dosis, keine Diagnose.
claims-test-T6 = Alltagstests jeden Monat, 3 oder mehr; findet Änderungen jenseits des Rauschens des Tests.
claims-test-T7 = Geplant und getan, mit einem Grund für jedes Auslassen, über 8 geplante Wochen.
claims-test-T8 = Sag, wie viele Wiederholungen noch gehen, dann weiter bis zum Versagen an einem sicheren Gerät; findet deine eigene Verzerrung.

## Alltagstests

capacity-kept = Behalten. Zurücknehmen: { $command }
capacity-chair-stand = Aufstehen vom Stuhl in 30 Sekunden
capacity-sit-to-stand = Fünfmal vom Stuhl aufstehen
capacity-stairs = Eine Treppe
capacity-gait = Gehen in deinem üblichen Tempo
capacity-grip = Griffkraft
capacity-balance = Stehen auf einem Bein
capacity-how-chair-stand = Ein Stuhl von 43 cm an der Wand, Arme vor der Brust gekreuzt: Wie oft stehst du in 30 Sekunden ganz auf? Mit Hilfe der Arme zählt es 0.
capacity-how-sit-to-stand = Ein Stuhl an der Wand, Arme gekreuzt: Sekunden für fünfmal ganz aufstehen, zuletzt stehend.
capacity-how-stairs = Sekunden für eine Treppe bekannter Höhe, eine Hand nah am Geländer: mit --rise.
capacity-how-gait = Sekunden für 4 m in dem Tempo, in dem du immer gehst, mit ein paar Schritten davor und danach.
capacity-how-grip = Ein Handkraftmesser, das Beste aus einigen Versuchen jeder Hand, in kg: mit --hand.
capacity-how-balance = Sekunden auf einem Bein, Augen offen, etwas zum Festhalten in Reichweite.
capacity-others = Noch nicht gemacht: { $tests }
capacity-unit-reps = Mal
capacity-unit-s = s
capacity-unit-kg = kg
capacity-unit-W = W
capacity-unit-mps = m/s
capacity-hand-left = links
capacity-hand-right = rechts
capacity-who = Keine Norm ohne Alter und Geschlecht: legday profile --born 1955 --sex female
capacity-no-norm = Keine Norm für dieses Alter; dein eigener Verlauf zählt.
capacity-verdict-below_average = Unter dem Durchschnitt deines Alters und Geschlechts, der bei { $limit } beginnt; die mittlere Hälfte schafft { $lo } bis { $hi } (Nordamerika, 7.183 Menschen).
capacity-verdict-not_below = Nicht unter dem Durchschnitt deines Alters und Geschlechts; die mittlere Hälfte schafft { $lo } bis { $hi } (Nordamerika, 7.183 Menschen).
capacity-verdict-worse_than_average = Langsamer als die Durchschnittsgrenze deines Alters, { $limit } s. Ein Durchschnitt, keine Untersuchung.
capacity-verdict-not_worse = Nicht langsamer als die Durchschnittsgrenze deines Alters, { $limit } s. Ein Durchschnitt, keine Untersuchung.
capacity-grip-norm = In deinem Alter und Geschlecht liegen drei von fünf zwischen { $lo } und { $hi } kg, die Hälfte über { $mid }. Ein Anzeichen, kein Trainingsziel.
capacity-chair = Die Norm gilt für einen Stuhl von 43 cm; deiner weicht ab, also vergleiche dich mit dir selbst.
capacity-own-trend = Keine Norm wird gezeigt: Dein eigener Verlauf unter gleichen Bedingungen zählt.
capacity-power = Leistung beim Aufstehen: { $power } W, { $each } W je kg von dir.
capacity-wanted = { $wanted ->
    [one] Zu wenig für einen Verlauf: Es fehlt 1 Test, am besten einen Monat später.
   *[other] Zu wenig für einen Verlauf: Es fehlen { $wanted } Tests, am besten je einen Monat später.
}
capacity-change-real = In deinem Tagebuch: { $change } seit { $day }, so viel wie das Rauschen dieses Tests oder mehr (etwa { $mdc } [M]).
capacity-change-noise = In deinem Tagebuch: { $change } seit { $day }, im Rauschen dieses Tests (etwa { $mdc } [M]); eine kleinere Änderung wäre nicht zu sehen.
capacity-change-unknown = In deinem Tagebuch: { $change } seit { $day }. Wie viel davon Rauschen dieses Tests ist, weiß man nicht.
capacity-not-cleared = Du hast gesagt, dass etwas zuerst ärztlich angesehen werden soll. Frag dort, bevor du testest.
capacity-caution = Kein Test, solange etwas schmerzt, dir schwindelt oder du unsicher stehst; jemand sei bei dir, wenn du fallen könntest. Unter 18 nur mit Aufsicht; schwanger oder kurz nach der Geburt erst fragen. Ein Wert sagt nichts darüber, wie lange du lebst oder ob du stürzt.

## Energie und Knochen

head-energy = Was eine Beineinheit kostet
energy-why-no_body_mass = Ohne deine Körpermasse lässt sich nichts rechnen: --bodyweight 80kg, oder legday body 80kg.
energy-why-no_session = Keine Beineinheit in diesen Wochen.
energy-session = Vom { $day }, { $sets } Sätze, über das Ruhen hinaus:
energy-met = nach Tabellen (MET): { $kcal } kcal, für einen Menschen leicht { $lo } bis { $hi } [M]
energy-no-minutes = nach Tabellen (MET): nicht ohne die Dauer der Einheit
energy-regression = nach Regression: { $kcal } kcal ({ $lo } bis { $hi }); 52 Menschen, Geräte, Körperfett wie in deinen Einstellungen
energy-no-regression = nach Regression: nur mit Alter und Größe, für 15 bis 25 Sätze und 20 bis 58 Jahre
energy-work = nach der Arbeit von { $of } der { $sets } Sätze und den Pausen: { $kcal } kcal, grob
energy-epoc = Danach, alles in allem: { $lo } bis { $hi } kcal [M]; nie wurden mehr als 115 gemessen.
energy-muscle = Ein Kilogramm Muskel mehr verbraucht in Ruhe { $kcal } kcal am Tag.
energy-week = Alles Training einer Woche: etwa { $kcal } kcal, { $day } am Tag nach Tabellen. Ein halbes Kilogramm Fett je Woche braucht täglich { $need } weniger gegessen als verbraucht.
energy-fat = Ein halbes Kilogramm Fett je Woche braucht täglich { $need } kcal weniger gegessen als verbraucht.
energy-note = Die Wege unterscheiden sich, weil keiner dich misst. [M]: aus dem Gedächtnis, noch nicht nachgeschlagen. Nichts davon ist ein Essensplan.
head-bone = Wie Knochen belastet werden
bone-heavy = Schwere Sätze Kniebeuge, Kreuzheben und Überkopfdrücken: { $sets } pro Woche. Ein angeleiteter Versuch mit Frauen von im Mittel 65 Jahren nahm { $reference } [M].
bone-landings = Landungen von Sprüngen: { $landings } pro Woche, Belastungsindex { $index } [M]; er ordnet Wochen und heißt sonst nichts.
bone-no-landings = Landungen von Sprüngen: keine eingetragen.
bone-note = Nur die Belastung. Nichts hier sagt, wie dicht deine Knochen sind oder ob einer bricht; Knochen ändern sich über viele Monate, und nur eine Aufnahme kann es zeigen. Mehr ist kein Ziel: Der Versuch begann mit Wochen leichter Übung.
bone-refer = Bei Osteoporose oder einem Bruch aus geringem Anlass: keine Sprünge, kein Heben mit rundem Rücken und nichts Schweres ohne jemanden, der deine Knochen kennt.
