# Screening, Warnzeichen, Schmerz und Muskelkater, die Jahre der Alltagskraft. Vom Programm und von der App gelesen.

## Red flags

flag-chest-pain = Schmerz, Druck oder Enge in der Brust
flag-fainting = Ohnmacht, oder beinahe
flag-breathlessness = plötzliche Atemnot
flag-heartbeat = ein Herzschlag, der neu unregelmäßig ist
flag-headache = plötzlicher, heftiger Kopfschmerz
flag-saddle = Taubheit im Sitzbereich, schwache Beine, oder keine Kontrolle über Blase oder Darm
flag-calf = eine Wade, die geschwollen ist und schmerzt
flag-dark-urine = dunkler Urin mit starkem Muskelschmerz oder starker Schwellung
flag-heart-lung = eine Krankheit von Herz, Gefäßen, Lunge oder Augen, mit der hartes Training ärztlich nicht freigegeben ist
flag-blood-pressure = Blutdruck in Ruhe ab 180/110
flag-pregnancy = schwanger, oder höchstens 12 Wochen nach einer Geburt
flag-surgery = eine Operation in den letzten 3 Monaten
flag-fracture = Osteoporose, oder ein Bruch bei geringer Kraft
flag-illness = Schmerz in der Nacht oder ohne Pause, Fieber, Gewichtsverlust ohne Grund, oder früher Krebs
flag-locks = das Gelenk blockiert
flag-gives-way = das Gelenk gibt nach
flag-hot-swollen = das Gelenk ist heiß oder geschwollen
flag-no-weight = es trägt dein Gewicht nicht
flag-twist-fall = es begann mit einem Verdrehen oder einem Sturz
flag-numb-leg = Taubheit oder Schwäche in einem Bein
flag-bone-point = der Knochen schmerzt an einem Punkt, wie von viel Laufen

## Stopped

stop-title = Jetzt kein Plan: Etwas soll erst angesehen werden.
stop-holds = Du hast gesagt, das trifft zu:
stop-urgent = Hol jetzt Hilfe: Ruf den Notruf oder geh in eine Notaufnahme. Trainiere nicht.
stop-clinician = Lass es ärztlich ansehen, bevor du trainierst, was es betrifft. Der Plan wartet; das ist kein Versagen, und nichts geht verloren.
stop-how = Nach der Freigabe: { $command } screening cleared

## Asking

screening-cleared = Screening: freigegeben, gesagt am { $day }.
screening-not_cleared = Screening: nicht freigegeben, gesagt am { $day }. Bis zur ärztlichen Freigabe gibt es keinen Plan.
screening-unknown = Screening: noch nichts gesagt.
screening-form = Der offizielle Fragebogen ist der { $title }: { $url }. Hier steht nur, was herauskam.
screening-pregnant = Schwanger oder kurz nach einer Geburt: keine Sprünge, und mindestens 3 Wiederholungen in Reserve.
screening-flags = Trifft etwas davon zu?
screening-ask = Nummern von dem, was zutrifft, mit Kommas; 0 für nichts
screening-how-none = Nichts trifft zu: { $command } screening --flags none --about { $about }
screening-how-holds = Etwas trifft zu: { $command } screening --flags { $flag } --about { $about }
screening-how-cleared = Ärztlich oder nach dem Bogen freigegeben: { $command } screening cleared

## Pain, soreness, readiness

felt-nothing = In diesen zwei Wochen wurde nichts gesagt.
felt-pain = { $joint }: { $score } von 10 am { $day }
felt-go_on = geht weiter wie geplant.
felt-hold = { $joint }: { $score } von 10 am { $day }. Was dort belastet, bekommt nicht mehr Last als zuletzt.
felt-reduce = { $joint }: { $score } von 10 am { $day }, mehr oder länger als gut. Was dort belastet, bekommt weniger oder fällt weg.
felt-stop = { $joint }: über 5 von 10 endet diese Übung für heute.
felt-rising = { $joint }: schlimmer als in der Woche davor. Lass es ärztlich ansehen, bevor du weitermachst.
felt-sore = Muskelkater von { $score } von 10: nicht mehr Last als zuletzt; nach drei Tagen noch so, wird eine Woche der Rückkehr wiederholt.
felt-ready = Bereitschaft von { $score } von 10 ist notiert. Sie ändert keine Last: das tut, wie die Sätze gehen.
felt-soreness = { $where }: Muskelkater { $score } von 10
felt-legs = Beine
felt-rule = Bis 2 von 10 weiter. Von 3 bis 5: nicht mehr Last, wenn es am nächsten Morgen wieder wie sonst ist. Über 5: diese Übung beenden, und nächstes Mal weniger. [M]
deload-fatigue = { $exercise }: zwei Einheiten in Folge unter dem, was zu erwarten war, und schwerer als verlangt.
deload-sore = Muskelkater oder Schmerz von 5 und mehr seit { $days } Tagen.
deload-weeks = Seit { $weeks } Wochen keine leichtere Woche.
deload-offer = Eine leichtere Woche ist ein Angebot: etwa die Hälfte der Sätze (--block-week 4 bei legday plan). Weitermachen ist auch in Ordnung.

## First run

welcome = legday gibt Auskunft, keinen ärztlichen Rat: Es kann dich nicht untersuchen. Hör auf und hol sofort Hilfe bei Brustschmerz, Ohnmacht, plötzlicher Atemnot oder plötzlichem Kopfschmerz, Taubheit im Sitzbereich oder einer Wade, die schwillt und schmerzt. Unter 18 nur mit jemandem, der zusieht. Bevor du beginnst: { $command } screening. Was du sagst, bleibt auf diesem Gerät. Das steht hier einmal.

## The years of everyday strength

years-head-strength = Beinkraft, beste Schätzung eines Monats
years-strength = { $name }: { $first } im { $from } ({ $lo }–{ $hi }), { $last } im { $to } ({ $lo_last }–{ $hi_last }) { $unit }
years-strength-one = { $name }: { $last } im { $to } ({ $lo_last }–{ $hi_last }) { $unit }
years-head-minutes = Minuten in der Woche, soweit notiert
years-minutes = Mittel der letzten { $weeks } ganzen Wochen: { $strength } min Krafttraining; Ausdauer im Wert von { $active } mäßigen min.
years-minutes-estimated = Davon { $estimated } min aus Sätzen gerechnet, wo die Länge einer Einheit nicht bekannt ist.
years-minutes-note = Gehalten gegen { $lo } bis { $hi } min Krafttraining, wo das Risiko unter Menschen am kleinsten war, die nur beobachtet wurden [M], und { $active } mäßige min in der Woche [M]. Was du nicht notierst, wie Gehen, fehlt: Es ist eine untere Grenze. Es sagt nichts darüber, wie lange du leben wirst.
years-due = Die nächsten Tests lohnen sich ab { $day }.
years-monthly = Ein Tag dafür steht jeden Monat im Kalender.
years-event = Tests der Alltagskraft

## From meet to meet

meets-not-run = Von Wettkampf zu Wettkampf: scripts/carryover.py stellt diese Frage an die Ergebnisse von OpenPowerlifting, Kniebeuge gegen Bankdrücken bei denselben Menschen. Es lief noch nicht darüber, darum gibt es noch keine Zahl.
meets-seen = Von Wettkampf zu Wettkampf, bei { $lifters } Menschen und { $changes } Änderungen aus OpenPowerlifting: Wo die Kniebeuge 1 % mehr gewann, gewann das Bankdrücken { $slope } % mehr ({ $lo } bis { $hi }), neben Körpermasse, Zeit, Alter, Geschlecht und Stand. Ein Zusammenhang: Wer beides härter trainiert, gewinnt in beidem.
