# Was legday auf Deutsch sagt: dieselben Ids und Parameter wie in en.ftl.

## Das Urteil

verdict-yes = Ja, deine Beine sind trainiert: Quadrizeps, Gesäß und Beinbeuger bekommen je { $least } harte Sätze pro Woche oder mehr.
verdict-partly = Zum Teil: genug Arbeit für { $enough }, noch nicht für { $low }.
verdict-hardly = Kaum: Etwas Beinarbeit ist da, aber Quadrizeps, Gesäß und Beinbeuger bekommen je weniger als { $least } harte Sätze pro Woche.
verdict-unsteady = Kaum: Beinarbeit ist da, aber weder Quadrizeps noch Gesäß noch Beinbeuger bekommen beständig { $least } harte Sätze pro Woche.
verdict-no = Nein: kein einziger Beinsatz in { $weeks ->
    [one] dieser Woche
   *[other] diesen { $weeks } Wochen
}.
verdict-not_enough_data = Nicht genug Daten: Eine Antwort braucht { $needed } ganze Wochen, und hier { $weeks ->
    [0] ist noch keine
    [one] ist eine
   *[other] sind { $weeks }
}.
verdict-names = Nicht genug Daten: kein Beinsatz gefunden, aber zu viele Sätze haben einen unklaren Namen.

detail-leg-days = In { $weeks ->
    [one] einer Woche
   *[other] { $weeks } Wochen
} hast du an { $leg_days ->
    [0] keinem
   *[other] { $leg_days }
} von { $gym_days ->
    [one] 1 Trainingstag
   *[other] { $gym_days } Trainingstagen
} Beine trainiert.
detail-no-training = In { $weeks ->
    [one] dieser Woche
   *[other] diesen { $weeks } Wochen
} steht kein Krafttraining im Log.
detail-log-ends = Das Log endet am { $day }.
detail-begun = Aber die laufende Woche hat schon { $leg_days ->
    [one] einen Beintag
   *[other] { $leg_days } Beintage
}: ein guter Anfang.
detail-nothing = Gar nichts für { $muscles }.
detail-least = Am wenigsten für { $muscle }: { $sets } Sätze pro Woche; etwa { $least } sind die kleinste Dosis, die Studien nachweisen können.
detail-unsteady = { $muscle }: im Mittel { $sets } Sätze pro Woche, aber nur in { $reached } von { $weeks } Wochen { $least } oder mehr.
detail-quads-only = In { $weeks } von { $leg_weeks } Wochen mit Beinarbeit fehlten Kreuzheben, Brücken und Beincurls.
detail-gap = Der letzte Beintag war am { $day }, { $days } Tage davor.
detail-never = In diesem Log gibt es noch keinen Beintag.

## Wie sicher

sure-firm = Sicher: Nichts, was dieses Log offenlässt, könnte die Antwort ändern.
sure-effort-open = Ziemlich sicher: { NUMBER($pct, maximumFractionDigits: 0) } % der Beinsätze sagen nicht, wie hart sie waren (RIR oder RPE); die Antwort nimmt an, dass sie es waren.
sure-names-open = Noch nicht sicher: { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
} dieser Wochen ({ NUMBER($pct, maximumFractionDigits: 0) } %) mit unklarem Namen { $sets ->
    [one] könnte
   *[other] könnten
} Beinarbeit sein; das könnte die Antwort ändern.

## Worauf es beruht

certainty-rows = { $rows ->
    [one] 1 Zeile
   *[other] { $rows } Zeilen
} gelesen, alle verbucht: { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
}, { $other ->
    [one] 1 andere Zeile
   *[other] { $other } andere Zeilen
}.
certainty-journal = { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
} in { $sessions ->
    [one] 1 Einheit
   *[other] { $sessions } Einheiten
}.
certainty-names-all = Jeder Satz dieser Wochen ist einer Übung zugeordnet.
certainty-names-open = { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
} dieser Wochen ({ NUMBER($pct, maximumFractionDigits: 0) } %) nicht gezählt: Der Name ist unklar.
certainty-effort = Hart ist ein Satz mit höchstens { $most } Wdh. Reserve (RIR); { NUMBER($pct, maximumFractionDigits: 0) } % der Beinsätze sagen nichts dazu und zählen mit.
certainty-effort-all = Hart ist ein Satz mit höchstens { $most } Wdh. Reserve (RIR); jeder Beinsatz sagt es.
certainty-doubtful = { $sets ->
    [one] 1 Satz hat
   *[other] { $sets } Sätze haben
} Gewichte oder Wdh. weit über allen anderen: als Satz gezählt, in keiner Schätzung.
certainty-untried = Dieses Format ist noch nie an einem echten Export erprobt: Prüf ein paar Sätze.

## Was die Zahlen nicht sagen

limit-dose = Wie viel du wächst: Ab { $least } Sätzen pro Woche sehen Studien, meist mit jungen Männern, einen Effekt, und die Unterschiede sind groß.
limit-sides = Links gegen rechts: Keine Übung ist nach Seiten geloggt.
limit-bodyweight = Die Last bei Körpergewichtsübungen: Das Körpergewicht fehlt (--bodyweight).

## Teile der Seite

journal = dein Tagebuch
title = { $who }: { $weeks ->
    [0] noch keine ganze Woche
    [one] eine ganze Woche bis { $to }
   *[other] { $weeks } ganze Wochen bis { $to }
} ({ $origin })
as-of-last-day = Log endet { $day }
as-of-given = Stand { $day }
date = { $day }. { $month } { $year }
head-calendar = Beintage
head-calendar-last = Beintage, letzte { $weeks } Wochen
legend-calendar = { $full } voller Beintag   { $some } etwas Beine   { $gym } ohne
fact-none = noch keine ganze Woche
fact-per-week = { $mean } Beintage pro Woche ({ $least }–{ $most })
fact-full = { $full ->
    [one] 1 voller Beintag
   *[other] { $full } volle Beintage
} in { $weeks ->
    [one] einer Woche
   *[other] { $weeks } Wochen
}
fact-current-gap = letzter Beintag: { $days ->
    [0] an diesem Tag
    [one] 1 Tag davor
   *[other] { $days } Tage davor
}
fact-longest-gap = längste Pause: { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
}
fact-longest-when = { $from } bis { $to }
fact-streak = { $weeks } Wochen in Folge mit Beintag
fact-split = { $pct } % der harten Sätze sind für die Beine
until-now = jetzt
head-muscles = Harte Sätze pro Woche je Muskel
head-muscles-running = Harte Sätze bisher diese Woche
head-muscles-upper = Oberkörper und Rumpf
band-none = keine
band-below = wenig
band-efficient = genug
band-guideline = reichlich
band-beyond = sehr viel
band-unsteady = { $band }, unstet
not-enough-data = Noch nicht genug Daten.
muscles-note = Die mittlere Woche und in Klammern die schwächste und die stärkste von { $weeks ->
    [one] einer Woche
   *[other] { $weeks } Wochen
}. Ein Satz zählt 1 für einen Muskel, den er direkt trainiert, und 0,5 für einen, der mithilft. Unstet: im Mittel genug, aber in weniger als der Hälfte der Wochen.
column-week = diese Woche
column-days = Tage/Woche
column-session = ein Training
column-sure = mit RIR
columns-note = Sätze der laufenden Woche; Tage pro Woche mit einem Satz; das meiste in einem Training; Sätze pro Woche, die sagen, wie hart sie waren.
head-additions = Was zuerst dazukommen sollte
additions-dose = je { $sets } Sätze pro Woche, auf zwei Tage verteilt
addition = { $exercise }: { $gains }
addition-known = { $exercise }, kennst du schon: { $gains }
addition-gain = { $muscle } { $before } → { $after }
additions-none = Es fehlt nichts Großes.
head-certainty = Worauf das beruht
head-limits = Was diese Zahlen nicht sagen
head-unresolved = Namen, die keiner Übung zugeordnet sind
unresolved-line = { $name }: { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
}
unresolved-suggest = vielleicht { $suggestions }
unresolved-more = { $count ->
    [one] und 1 weiterer Name
   *[other] und { $count } weitere Namen
}
unresolved-next = So legst du einen fest: --alias "Name=Übung".
head-patterns = Harte Sätze pro Woche nach Bewegung
patterns-never = Nie geloggt: { $patterns }.
head-balance = Verhältnisse
balance-lower = Beine { $lower }, Oberkörper { $upper } harte Sätze: { $pct } % für die Beine.
balance-hamstrings = Beinbeuger: { $hip } Sätze aus der Hüfte (Kreuzheben, Brücken) und { $knee } aus dem Knie (Beincurls). Nur die Curls trainieren den kurzen Kopf des Beinbizeps.
balance-no-hamstrings = Beinbeuger: kein harter Satz, weder aus der Hüfte (Kreuzheben, Brücken) noch aus dem Knie (Beincurls).
balance-unilateral = Einbeinig: { $pct } % der Beinsätze.
balance-quads-only = Wochen mit Beinarbeit, aber ohne Kreuzheben, Brücken oder Beincurls: { $weeks } von { $leg_weeks }.
balance-mass = Etwa { $pct } % deiner Muskelmasse ({ $lo }–{ $hi }) bekamen in den letzten 7 Tagen { $least } harte Sätze oder mehr.
head-lifts = Übungen
lifts-note = Der beste Satz dieser Wochen und das Maximum (1 Wdh.), das er nahelegt: die Schätzung einer Formel, mit der Spanne von drei Formeln und der einer angegebenen Reserve; deine eigene Abweichung von etwa 6 % nach oben oder unten ist nicht darin. Ein Satz ohne Angabe der Reserve zählt wie bis zum Muskelversagen, sein Maximum ist also eine Untergrenze. Eine Änderung zählt erst jenseits der Streuung.
lifts-legs = Beine
lifts-rest = Alle anderen Übungen
lift-never = nicht in diesen Wochen; zuletzt { $day }
lift-no-estimate = keine Schätzung (Last fehlt, oder Wdh. zu viele)
lift-stronger = stärker, { $change } % (Streuung: { $mdc } %)
lift-weaker = unter vorher, { $change } % (Streuung: { $mdc } %)
lift-within_noise = keine klare Änderung: { $change } % (Streuung: { $mdc } %)
lift-not_enough_data = zu wenige Trainings für einen Vergleich
lift-best-name = geloggt als { $name }
lift-record = Rekord { $day }
lift-more = { $count ->
    [one] und 1 weitere
   *[other] und { $count } weitere
}
lift-e1rm = Maximum etwa
lift-bodyweight = Körpergewicht
lift-body = mit Körpergewicht
head-sides = Links und rechts
sides-none = Keine Übung ist nach links und rechts geloggt. Schreib die Seite in den Namen ("Bulgarische Kniebeuge links"), oder nimm eine App mit einer Spalte dafür.
sides-note = Über das ganze Log. Gesunde Beine unterscheiden sich oft um 10 % und mehr.
side-real-left = Links liegt { $gap } % zurück, mehr als die Streuung von { $mdc } % ({ $pairs } Satzpaare).
side-real-right = Rechts liegt { $gap } % zurück, mehr als die Streuung von { $mdc } % ({ $pairs } Satzpaare).
side-within_noise = Zu knapp: { $gap } % Unterschied, Streuung { $mdc } % ({ $pairs } Satzpaare).
side-not_enough_data = Nicht genug Daten: { $pairs ->
    [one] 1 Satzpaar
   *[other] { $pairs } Satzpaare
} mit Schätzung; es braucht 8.
side-sets = Sätze: { $left } links, { $right } rechts.
head-findings = Was beim Lesen auffiel
findings-none = Nichts.
finding-line = Zeile { $line }
findings-more = und { $count } weitere dieser Art
next = Mehr: { $command }
last-trained = zuletzt { $day }
never = nie

## Namen

muscle-quads = Quadrizeps
muscle-glute_max = Gesäß
muscle-glute_med_min = seitl. Gesäß
muscle-hamstrings = Beinbeuger
muscle-adductors = Adduktoren
muscle-gastrocnemius = Waden
muscle-soleus = tiefe Waden
muscle-tibialis = Schienbeine
muscle-hip_flexors = Hüftbeuger
muscle-erectors = unterer Rücken
muscle-abs = Bauch
muscle-chest = Brust
muscle-lats = Latissimus
muscle-upper_back = oberer Rücken
muscle-traps = Trapez
muscle-front_delts = vordere Schulter
muscle-side_delts = seitl. Schulter
muscle-rear_delts = hintere Schulter
muscle-biceps = Bizeps
muscle-triceps = Trizeps
muscle-forearms = Unterarme

pattern-squat = Kniebeuge, Presse
pattern-hinge = Kreuzheben
pattern-lunge = Ausfallschritt
pattern-knee_extension = Beinstrecken
pattern-knee_flexion = Beincurl
pattern-hip_extension = Hip Thrust, Brücke
pattern-hip_abduction = Abduktion
pattern-hip_adduction = Adduktion
pattern-hip_flexion = Hüftbeugen
pattern-calf = Wadenheben
pattern-jump = Sprung
pattern-olympic = Gewichtheben
pattern-push_horizontal = Drücken, waagrecht
pattern-push_vertical = Drücken, überkopf
pattern-pull_horizontal = Rudern
pattern-pull_vertical = Klimmzug, Latzug
pattern-elbow_flexion = Armbeugen
pattern-elbow_extension = Armstrecken
pattern-shoulder_isolation = Schulterisolation
pattern-chest_isolation = Brustisolation
pattern-back_isolation = Rückenisolation
pattern-trunk = Rumpf
pattern-carry = Tragen

exercise-back-squat = Kniebeuge
exercise-leg-press = Beinpresse
exercise-bulgarian-split-squat = Bulgarische Kniebeuge
exercise-romanian-deadlift = Rumänisches Kreuzheben
exercise-leg-curl = Beincurl
exercise-hip-thrust = Hip Thrust
exercise-leg-extension = Beinstrecken
exercise-calf-raise = Wadenheben
exercise-hip-adduction = Adduktion
exercise-hip-abduction = Abduktion

and = und

## Plateaus: die Tatsache, ob man es sagen kann, und wo man nachsieht

plateau-best = { $weeks ->
    [0] Keine neue Bestleistung seit letzter Woche
    [one] Keine neue Bestleistung seit 1 Woche
   *[other] Keine neue Bestleistung seit { $weeks } Wochen
} ({ $sessions ->
    [one] 1 Einheit
   *[other] { $sessions } Einheiten
} seitdem).
plateau-best-now = Die letzte Einheit war eine neue Bestleistung.
plateau-not-enough = Zu wenige Einheiten für mehr: Das braucht { $sessions } in { $weeks } Wochen und keine Lücke von mehr als { $gap } Wochen.
plateau-too-early = Zu früh: Ob jemand wie du stehen bleibt oder weiterkommt, lässt sich nach etwa { $after } Wochen unterscheiden.
plateau-cannot-tell = Nicht zu sagen: Ergebnisse, die von Einheit zu Einheit um { $noise } % schwanken, verdecken den Fortschritt, der zu erwarten ist; in einem halben Jahr fielen { NUMBER($found, maximumFractionDigits: 0) } % der Plateaus auf.
plateau-possible = Vielleicht ein Plateau: { $gain } % in { $weeks } Wochen, zu erwarten waren { $expected } %. Von denen, die weiterkommen, sehen irgendwann in einem halben Jahr { NUMBER($false, maximumFractionDigits: 0) } % so aus; von denen, die stehen geblieben sind, { NUMBER($found, maximumFractionDigits: 0) } %.
plateau-progressing = Du wirst stärker: { $gain } % in { $weeks } Wochen, mehr als das Rauschen erklärt.
plateau-sessions-fewer = Einheiten mit dieser Übung pro Woche: { $now } in den letzten { $weeks } Wochen, { $before } in den { $weeks } davor. Sieh hier zuerst nach.
plateau-sessions-kept = Einheiten mit dieser Übung pro Woche: { $now } in den letzten { $weeks } Wochen, { $before } in den { $weeks } davor; nicht weniger.
plateau-sessions-unknown = Einheiten: Das Log reicht für einen Vergleich nicht weit genug zurück.
plateau-sets-few = Sätze: { $muscle }, { $sets } pro Woche; weniger als { $least }, die kleinste Dosis, die Studien nachweisen können.
plateau-sets-enough = Sätze: { $muscle }, { $sets } pro Woche; in Studien wirken { $least } bis { $most }.
plateau-sets-many = Sätze: { $muscle }, { $sets } pro Woche; was mehr als { $most } bringen, ist ungewiss.
plateau-sets-unknown = Sätze: nicht bekannt.
plateau-frequency-low = Häufigkeit: Tage pro Woche für { $muscle }: { $days }; empfohlen sind { $least } oder mehr, die Wirkung ist aber klein.
plateau-frequency-enough = Häufigkeit: Tage pro Woche für { $muscle }: { $days }, das genügt.
plateau-frequency-unknown = Häufigkeit: nicht bekannt.
plateau-effort-easy = Anstrengung: im Mittel { $rir } Wiederholungen übrig; Sätze, bei denen mehr als { $most } übrig bleiben, bringen wenig.
plateau-effort-hard = Anstrengung: im Mittel { $rir } Wiederholungen übrig, hart genug ({ NUMBER($pct, maximumFractionDigits: 0) } % der Sätze geben es an).
plateau-effort-unknown = Anstrengung: nicht bekannt; kein Satz sagt, wie viele Wiederholungen übrig waren.
plateau-bodyweight-less = Körpermasse: { $change } % weniger als davor; die Kraft folgt ihr oft.
plateau-bodyweight-kept = Körpermasse: { $change } % gegenüber davor, kein Grund.
plateau-bodyweight-unknown = Körpermasse: nicht bekannt.
plateau-sleep-unknown = Schlaf: steht in keinem Trainingslog; das weißt nur du.
plateau-same-often = Abwechslung: dieselbe Last mit denselben Wiederholungen an { $same } von { $days } Tagen. Versuch einen kleinen Schritt mehr.
plateau-same-rarely = Abwechslung: Last und Wiederholungen ändern sich von Tag zu Tag.
plateau-same-unknown = Abwechslung: nicht bekannt.

## Fortschritt: stärker oder nicht, was zu erwarten ist, und wie sicher das ist

head-progress = Fortschritt gegenüber { $weeks ->
    [one] der Vorwoche
   *[other] der Zeit vor { $weeks } Wochen
}
progress-none = Keine Übung dieser Wochen hat eine Schätzung, an der er sich ablesen ließe.
progress-note = Das Niveau einer Übung ist das Maximum (1 Wdh.), das der beste Satz der nächsten Einheit wohl nahelegt; „möglich“ ist das beste der nächsten 8 Wochen. In Klammern: Dazwischen liegen 80 von 100 Fällen. „Zu 100“: wie wahrscheinlich du stärker bist. Auch was in der Streuung liegt, kann Fortschritt sein; man sieht ihn nur noch nicht.
progress-stronger = Stärker: { $lifts }.
progress-likely_stronger = Wohl stärker: { $lifts }.
progress-within_noise = In der Streuung: { $lifts }.
progress-likely_weaker = Wohl schwächer: { $lifts }.
progress-weaker = Schwächer: { $lifts }.
progress-too_early = Noch nicht zu sagen: { $lifts }.
progress-lifts = { $count ->
    [one] 1 Übung
   *[other] { $count } Übungen
}
progress-more = { $count ->
    [one] 1 weitere
   *[other] { $count } weitere
}
progress-counts = Fortschritt: { $up } wohl stärker, { $same } in der Streuung, { $down } wohl schwächer, { $early } zu früh.
progress-could = In 8 Wochen möglich, in 8 von 10 Fällen mindestens: { $lifts }.
progress-plateau = Vielleicht ein Plateau: { $lifts }.
brief-stronger = stärker: { $change } % ({ $lo } bis { $hi }), { $sure } zu 100
brief-likely_stronger = wohl stärker: { $change } % ({ $lo } bis { $hi }), { $sure } zu 100
brief-within_noise = in der Streuung: { $change } % ({ $lo } bis { $hi }), { $sure } zu 100
brief-likely_weaker = wohl schwächer: { $change } % ({ $lo } bis { $hi }), { $sure } zu 100
brief-weaker = schwächer: { $change } % ({ $lo } bis { $hi }), { $sure } zu 100
brief-too_early = noch nicht zu sagen
brief-same = keine Änderung
brief-could = möglich: { $median } { $unit } ({ $lo }–{ $hi })
change-stronger = Stärker als vor { $weeks } Wochen: { $change } % ({ $lo } bis { $hi }); mit { $sure } zu 100 mehr als nichts.
change-likely_stronger = Wohl stärker als vor { $weeks } Wochen: { $change } % ({ $lo } bis { $hi }); mit { $sure } zu 100 mehr als nichts.
change-within_noise = Gegenüber der Zeit vor { $weeks } Wochen in der Streuung: { $change } % ({ $lo } bis { $hi }); stärker mit { $sure } zu 100.
change-likely_weaker = Wohl schwächer als vor { $weeks } Wochen: { $change } % ({ $lo } bis { $hi }); stärker mit { $sure } zu 100.
change-weaker = Schwächer als vor { $weeks } Wochen: { $change } % ({ $lo } bis { $hi }); stärker mit { $sure } zu 100.
change-too_early = Ob du stärker bist als vor { $weeks } Wochen, ist noch nicht zu sagen: Das braucht Einheiten davor und seither.
change-same = Keine Änderung gegenüber der Zeit vor { $weeks } Wochen.
jump-line = Die letzte Einheit lag { $jump } % über den fünf davor: wohl stärker als da, und etwa drei Viertel davon bleiben.
could-line = Was könntest du heben? Das beste Maximum der nächsten 8 Wochen: etwa { $median } ({ $lo }–{ $hi }); in 8 von 10 Fällen { $least } { $unit } oder mehr.
record-line = Eine neue Bestleistung in 8 Wochen: { $sure } zu 100. Die bisherige legt { $best } { $unit } nahe ({ $set }, { $day }).
planned-line = { $reps ->
    [one] 1 Wiederholung
   *[other] { $reps } Wiederholungen
} bis zum Muskelversagen in der nächsten Einheit: { $median } { $unit } ({ $lo }–{ $hi }).
steps-line = Die Last springt um { $step } { $unit }. { $reps } Wiederholungen: { $now } { $unit } in der nächsten Einheit ({ $lo }–{ $hi }), { $later } in 8 Wochen ({ $later_lo }–{ $later_hi }).
rate-line = Dein Tempo: { $own } % pro Woche ({ $lo } bis { $hi }); Studien finden { $expected } ({ $expected_lo }–{ $expected_hi }) nach { $weeks } Wochen Training, so viele zeigt dein Log mindestens.
body-line = Der Körper ist mit { $body } { $unit } eingerechnet: Was dazukommt, ist der Rest.
asked-line = Nicht gezählt: { $set } am { $day } legt { $e1rm } { $unit } nahe, zu erwarten war etwa { $expected }. Stimmt es, bestätigt es die nächste Einheit; sonst berichtige es.
asked-more = { $count ->
    [one] und 1 weiterer Wert nicht gezählt
   *[other] und { $count } weitere Werte nicht gezählt
}
status-too_few = Zu früh für eine Prognose: { $sessions } von { $needed ->
    [one] 1 Einheit
   *[other] { $needed } Einheiten
}, die es braucht.
status-long_ago = Seit { $day } nicht trainiert: Was es jetzt wäre, sagt das Log nicht.
status-reps = Ein Maximum lässt sich nicht schätzen; es zählen die Wiederholungen mit einer Last.
status-timed = Auf Zeit: Es zählt, wie lange.
status-distance = Über eine Strecke: Es zählt, wie weit.
status-body = Nenne deine Körpermasse (--bodyweight), dann gibt es auch für Übungen mit dem Körper eine Prognose.
best-line = { $set } am { $day }
best-so-far = Bisher am besten: { $sets }.
set-reps = { $reps } Wdh.
set-body = Körpergewicht
set-assisted = { $load } { $unit } Unterstützung
seconds = { $seconds } s
minutes = { $minutes } min
metres = { $metres } m
head-compare = Neben Kraftdreikämpfern
compare-no_sex = Für den Vergleich von Kniebeuge, Bankdrücken und Kreuzheben nenne Geschlecht und Körpermasse (--sex, --bodyweight).
compare-no_body_mass = Für den Vergleich von Kniebeuge, Bankdrücken und Kreuzheben nenne deine Körpermasse (--bodyweight).
compare-no_lift = In diesen Wochen keine Kniebeuge, kein Bankdrücken und kein Kreuzheben mit der Langhantel zum Vergleichen.
compare-line = { $lift } { $single } { $unit }: über { $percentile } von 100 deines Geschlechts und deiner Körpermasse ({ $lo }–{ $hi }).
compare-none = { $lift }: kein Maßstab für deine Körpermasse oder dein Alter.
compare-note = Deine Zahl ist eine Schätzung aus dem Training, ihre ein Versuch im Wettkampf, mit Tiefe, Pausen und Kommandos: zweierlei. Wer antritt, ist ausgewählt und beugt viel. Daten: OpenPowerlifting, gemeinfrei.
compare-squat = Kniebeuge
compare-bench = Bankdrücken
compare-deadlift = Kreuzheben
compare-total = Summe der drei
beside-line = Wer so viel drückt wie du, beugt im Median { $expected } { $unit }; deine Kniebeuge liegt über { $percentile } von 100 von ihnen ({ $lo }–{ $hi }).
beside-lower_behind_upper = Der Unterkörper liegt hinter dem Oberkörper, verglichen mit Kraftdreikämpfern; eine Schätzung allein stellt niemanden genau auf seinen Platz.
ratio-line = { $ratio }: deins { $value }, ihres { $p50 } (8 von 10 zwischen { $p10 } und { $p90 }).
ratio-squat-bench = Kniebeuge zu Bankdrücken
ratio-deadlift-bench = Kreuzheben zu Bankdrücken
ratio-deadlift-squat = Kreuzheben zu Kniebeuge

## Die Prognose

forecast-title = { $who }: was ab { $day } zu erwarten ist ({ $origin })
forecast-none = Hier lässt sich keine Übung vorhersagen.
forecast-unresolved = { $sets ->
    [one] 1 Satz hat
   *[other] { $sets } Sätze haben
} einen unklaren Namen und { $sets ->
    [one] steht
   *[other] stehen
} in keiner Prognose: Kläre Namen mit --alias "Name=Übung".
forecast-head-single = Das beste Maximum, das eine Einheit nahelegt
forecast-column-next = nächste Einheit
forecast-column-later = in 8 Wochen
forecast-column-least = möglich
forecast-legend = In Klammern: Dazwischen liegen 80 von 100 Fällen. Möglich: das Beste der nächsten 8 Wochen, in 8 von 10 Fällen so viel oder mehr. Gegenüber der Zeit vor { $weeks } Wochen: { $marks }.
forecast-mark-stronger = stärker
forecast-mark-likely_stronger = wohl stärker
forecast-mark-within_noise = in der Streuung
forecast-mark-likely_weaker = wohl schwächer
forecast-mark-weaker = schwächer
forecast-mark-too_early = noch nicht zu sagen
forecast-few = Zu früh für eine Prognose (es braucht { $needed } Einheiten): { $lifts }.
forecast-long-ago = Lange nicht trainiert: { $lifts }.
forecast-odd = Ohne Schätzung, was getan wurde
forecast-more-lifts = { $count ->
    [one] und 1 weitere Übung (--json zeigt sie)
   *[other] und { $count } weitere Übungen (--json zeigt sie)
}
forecast-lift-title = { $name }: { $sessions ->
    [one] 1 Einheit
   *[other] { $sessions } Einheiten
}, { $first } bis { $last }
forecast-side-left = links
forecast-side-right = rechts
forecast-others = Auch gefunden: { $lifts }.
forecast-legend-chart = { $point } Bestes einer Einheit   { $line } Niveau   { $band } 80, { $inner } 50 von 100 Fällen   { $now } { $day }
forecast-row-next = nächste Einheit
forecast-row-weeks = in { $weeks } Wochen
forecast-row-could = Bestes in 8 Wo.
forecast-half = die Hälfte
forecast-80 = 80 von 100
forecast-95 = 95 von 100
forecast-likely = am ehesten
head-plateau = Neue Bestleistung
head-checklist = Wo man nachsieht, die besten Belege zuerst
head-scores = Wie gut die Prognosen für dich waren
scores-none = Zu kurz dafür: Noch ist keine Prognose fällig geworden.
scores-note = Jede Prognose dieses Logs, noch einmal gemacht mit dem, was an ihrem Tag bekannt war. Daneben um: der Median der Fehler, dann ihr Mittel. Darin: wie viele Ergebnisse in dem Bereich lagen, der 80 von 100 fassen soll.
scores-column-n = Prognosen
scores-column-off = daneben um
scores-column-last = so wie zuletzt
scores-column-within = darin
scores-verdict-better = Jenseits der nächsten Einheit lagen die Prognosen { $skill } % näher als „so wie zuletzt“.
scores-verdict-same = Die Prognosen lagen nicht näher als „so wie zuletzt“: Für dich ist das ebenso gut geraten.
scores-verdict-narrow = Die Bereiche fassten weniger Ergebnisse als sie sollten ({ $cover } von 100): Nimm sie für breiter.
scores-verdict-wide = Die Bereiche fassten mehr Ergebnisse als nötig ({ $cover } von 100): Sie liegen auf der sicheren Seite.
scores-verdict-fair = Die Bereiche fassten { $cover } von 100 Ergebnissen, wo es 80 sein sollen: Du kannst dich auf sie verlassen.
scores-records = Eine neue Bestleistung kam binnen 8 Wochen nach { $base } von 100 Prognosen.

## Gründe eines Plans

plan-why-role-big_lift = Eine große Übung zuerst: am meisten Muskel in der Zeit, solange du frisch bist.
plan-why-role-single_leg = Ein Bein für sich: Jede Seite macht ihre eigene Arbeit.
plan-why-role-hamstring = Für die Rückseite des Oberschenkels.
plan-why-role-calf = Für die Waden.
plan-why-role-adductor = Für die Innenseite des Oberschenkels.
plan-why-role-hip = Für die Hüfte.
plan-why-role-quad = Für die Vorderseite des Oberschenkels.
plan-why-role-power = Leicht und schnell: Schnellkraft geht im Alter zuerst verloren.
plan-why-role-balance = Gleichgewicht, das Kraft allein nicht trainiert.
plan-why-role-upper = Für den Oberkörper.
plan-why-role-trunk = Für den Rumpf.
plan-why-hip = Sie arbeitet an der Hüfte; der andere Beintag hat eine, die am Knie arbeitet.
plan-why-knee = Sie arbeitet am Knie; der andere Beintag hat eine, die an der Hüfte arbeitet.
plan-why-neglected = Sie trainiert { $muscle }: Dein Log hat { $sets } Sätze pro Woche, gewünscht sind { $target }.
plan-why-spares = Sie schont { $joint ->
    [knee] das Knie
    [hip] die Hüfte
    [back] den Rücken
    [ankle] den Knöchel
   *[shoulder] die Schulter
}.
plan-why-liked = Du magst sie.
plan-why-known = Du kennst sie: { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
} in letzter Zeit.
plan-why-stays = Sie bleibt vom vorigen Plan: Fortschritt braucht Wiederholung.
plan-why-unloaded = Ohne Last: { $least } bis { $most } Wiederholungen nahe der Grenze trainieren den Muskel auch.
plan-why-superset = Sie wechselt mit einer anderen Übung ab, das spart Pausen.
plan-why-sets-ramp = { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
}: Woche { $week } nach der Pause hat { NUMBER($pct, maximumFractionDigits: 0) } % der üblichen Sätze.
plan-why-sets-block = { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
}: Woche { $week } des Blocks hat { NUMBER($pct, maximumFractionDigits: 0) } % der üblichen Sätze.
plan-why-sets-older = { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
}: Ab 65 werden 2 bis 3 je Übung empfohlen.
plan-why-sets-dose = So hat die Woche { $sets } von { $target } Sätzen für { $muscle }.
plan-why-sets-limit = Ein Satz mehr bräche eine Vorgabe: { $limit }.
plan-over-kit = { $exercise }: Es fehlt { $item ->
    [barbell] eine Langhantel
    [rack] ein Rack
    [bench] eine Bank
    [dumbbell] eine Kurzhantel
    [kettlebell] eine Kettlebell
    [cable] ein Kabelzug
    [machine] eine Maschine
    [smith] eine Multipresse
    [trap_bar] eine Trap-Bar
    [band] ein Band
    [pull_up_bar] eine Klimmzugstange
    [dip_bars] ein Dip-Barren
    [box] ein Kasten
    [ball] ein Ball
    [sled] ein Schlitten
    [landmine] eine Landmine
   *[rings] ein Paar Ringe
}.
plan-over-pain = { $exercise } belastet { $joint ->
    [knee] das Knie
    [hip] die Hüfte
    [back] den Rücken
    [ankle] den Knöchel
   *[shoulder] die Schulter
}.
plan-over-limit = { $exercise } bräche eine Vorgabe: { $limit }.
plan-over-dose = { $exercise } ließe { $muscle } mit { $sets } Sätzen weniger.
plan-over-disliked = { $exercise }: Du magst sie nicht.
plan-over-unloaded = { $exercise }: Die Last lässt sich nicht in Schritten erhöhen.
plan-over-time = { $exercise } dauert { $minutes } min länger.
plan-over-even = { $exercise } täte es ebenso; eine von beiden wurde genommen.
plan-short-limit = { $muscle }: { $lacking } Sätze weniger als gewünscht, wegen einer Vorgabe: { $limit }.
plan-short-weighed = { $muscle }: { $lacking } Sätze weniger als gewünscht; mehr ginge, aber was es kostet, wiegt schwerer.
plan-short-none = { $muscle }: { $lacking } Sätze weniger als gewünscht; keine Übung dieser Woche trainiert das direkt.
plan-week-ramp = Woche { $week } nach der Pause: { NUMBER($pct, maximumFractionDigits: 0) } % der üblichen Sätze, damit der Muskelkater klein bleibt.
plan-week-block = Woche { $week } des Blocks: { NUMBER($pct, maximumFractionDigits: 0) } % der üblichen Sätze.
plan-week-beginner = Du fängst an: Lass in jedem Satz { $rir } Wiederholungen übrig.
plan-week-older = Ab 65: an jedem Beintag etwas für Schnellkraft oder Gleichgewicht, nichts mit Aufprall.
plan-week-balance = Ein Test der Alltagskraft lag unter dem, was in deinem Alter üblich ist: an jedem Beintag etwas für das Gleichgewicht.
plan-week-careful = In jedem Satz mindestens { $rir } Wiederholungen in Reserve: unter 18, und in der Schwangerschaft.
plan-week-unasked = Noch hat niemand gefragt, ob { $joint ->
    [knee] das Knie
    [hip] die Hüfte
    [back] der Rücken
    [ankle] das Sprunggelenk
   *[shoulder] die Schulter
} erst ärztlich gesehen werden soll; darum fehlt alles, was dort belastet: legday screening --about { $joint }
plan-week-pain = Lass dich untersuchen, bevor du weitermachst: { $joint ->
    [knee] Das Knie
    [hip] Die Hüfte
    [back] Der Rücken
    [ankle] Der Knöchel
   *[shoulder] Die Schulter
} schmerzt mehr, als es sein sollte.
plan-week-kept = Was getan ist, bleibt, wie es war: { $sessions ->
    [one] 1 Einheit
   *[other] { $sessions } Einheiten
}.

## Namen der Vorgaben, mitten im Satz

plan-name-days = die Tage, die es gibt
plan-name-day-legs = an welchen Tagen Beine sind
plan-name-leg-days = wie viele Beintage
plan-name-minutes = die Zeit, die da ist
plan-name-kit = womit trainiert werden kann
plan-name-excluded = was du ausgeschlossen hast
plan-name-big-lift-first = die große Übung zuerst
plan-name-big-sets = Sätze der großen Übung
plan-name-big-reps = Wiederholungen der großen Übung
plan-name-single-leg = eine einbeinige Übung
plan-name-hamstring = eine Übung für die Rückseite des Oberschenkels
plan-name-hamstring-in-turn = Hüfte und Knie im Wechsel
plan-name-session-sets-max = Sätze eines Muskels in einer Einheit
plan-name-weekly-sets-max = Sätze eines Muskels in der Woche
plan-name-weekly-sets-min = die Sätze, auf denen du bestehst
plan-name-rest-days = Ruhetage eines Muskels
plan-name-exercises-max = Übungen in einer Einheit
plan-name-varied = jeden Tag eine andere große Übung
plan-name-run-days = Ruhe vor harten Läufen
plan-name-race-days = Ruhe vor einem Rennen
plan-name-beginner = Regeln für Anfänger
plan-name-older = Regeln ab 65
plan-name-careful = Vorsicht unter 18 und in der Schwangerschaft
plan-name-pain = Regeln für schmerzende Gelenke
plan-name-ramp = der Weg zurück nach der Pause
plan-name-block = die Woche des Blocks
plan-name-cleared = ein Warnzeichen

## Was der Prüfer findet

plan-violation-cleared = Es gibt ein Warnzeichen: kein Plan, bevor es ärztlich geklärt ist.
plan-violation-days = { $day } ist kein Tag dieser Woche, der noch frei ist.
plan-violation-day-legs = { $day } { $legs ->
    [yes] hat keine Beine und muss welche haben
   *[no] hat Beine und darf keine haben
}.
plan-violation-leg-days = Beintage: { $days } statt { $wanted }.
plan-violation-minutes = Es dauert { $minutes } min, und { $most } sind da.
plan-violation-kit = { $exercise } geht nicht: Es fehlt { $lacking }.
plan-violation-excluded = { $exercise } hast du ausgeschlossen.
plan-violation-big-lift-first = Ein Beintag beginnt mit seiner großen Übung und hat eine.
plan-violation-big-sets = { $exercise }: { $sets } Sätze statt { $least } bis { $most }.
plan-violation-big-reps = { $exercise }: Eine große Übung hat hier { $least } bis { $most } Wiederholungen.
plan-violation-single-leg = Einbeinige Übungen: { $found } statt { $least }.
plan-violation-hamstring = Übungen für die Rückseite des Oberschenkels: { $found } statt { $least }.
plan-violation-hamstring-in-turn = Die Rückseite des Oberschenkels arbeitet an einem Beintag an der Hüfte, am nächsten am Knie.
plan-violation-session-sets-max = { $muscle }: { $sets } Sätze in einer Einheit, höchstens { $most } sollen es sein.
plan-violation-weekly-sets-max = { $muscle }: { $sets } Sätze in der Woche, höchstens { $most } sollen es sein.
plan-violation-weekly-sets-min = { $muscle }: { $sets } Sätze in der Woche, mindestens { $least } sollen es sein.
plan-violation-rest-days = { $muscle }: Tage seit dem letzten harten Training: { $days } statt { $rest }.
plan-violation-exercises-max = Übungen: { $found }, höchstens { $most } sollen es sein.
plan-violation-varied = { $exercise } ist die große Übung zweier Tage.
plan-violation-run-days = Tage von diesen Beinen bis zum harten Lauf oder Spiel am { $day }: { $days }, das ist zu nah.
plan-violation-race-days = Beine zu nah am Rennen oder Spiel am { $day }.
plan-violation-beginner = { $exercise }: Wer anfängt, lässt 3 übrig und beginnt mit einfacheren Übungen.
plan-violation-older = Ab 65: 2 bis 3 Sätze, 3 übrig, nichts mit Aufprall, Schnellkraft oder Gleichgewicht an jedem Beintag; nach einem schwachen Test Gleichgewicht.
plan-violation-careful = { $exercise }: unter 18 und in der Schwangerschaft bleiben 3 übrig.
plan-violation-pain = { $exercise } belastet { $joint ->
    [knee] das Knie, das
    [hip] die Hüfte, die
    [back] den Rücken, der
    [ankle] den Knöchel, der
   *[shoulder] die Schulter, die
} schmerzt.
plan-violation-ramp = { $exercise }: nach der Pause höchstens { $most } Sätze und mindestens { $rir } übrig.
plan-violation-block = { $sets } Sätze; die Woche des Blocks hat höchstens { $most }.
plan-violation-exercise = { $exercise }: So heißt keine Übung.
plan-violation-role = { $exercise } kann nicht sein, wofür sie dort steht.
plan-violation-twice = { $exercise } steht zweimal in einer Einheit.
plan-violation-slot = { $exercise }: Sätze, Wiederholungen, Reserve oder Pause sind nicht so, wie man trainiert.
plan-violation-superset = Supersatz { $letter }: zwei Übungen, die verschiedene Muskeln trainieren.
plan-violation-kept = Was getan war, wurde geändert.
plan-violation-ids = Eine Id steht zweimal da oder ist leer.
plan-violation-stable = Was vom vorigen Plan bleibt, behält seine Id, und nichts anderes hat sie.
plan-violation-order = Einheiten stehen in der Folge der Tage, und jede hat Übungen.
plan-violation-figures = Was der Plan von seiner Woche, seinen Minuten oder Kosten sagt, stimmt nicht.
