# Was ein Plan sagt. Parameter sind Namen, Tage und Zahlen, schon ausgeschrieben.

## The screen

plan-title = Eine Beinwoche ab { $day }
plan-title-revision = Eine Beinwoche ab { $day }, neu gelöst ({ $revision })
plan-none-title = Keine Woche ab { $day } erfüllt alles, was du willst
plan-minutes = { $minutes } von { $there } min
plan-minutes-alone = { $minutes } min
plan-done = getan
plan-sets = { $sets } × { $reps }
plan-sets-held = { $sets } × { $seconds } s
plan-each-side = je Seite
plan-rir = { $rir } in Reserve
plan-rest = Pause { $rest }
plan-warm-up = Aufwärmen: { $steps }
plan-find = Last finden: Sätze zu { $reps } ab { $start } aufwärts, bis { $rir } in Reserve bleiben
plan-find-own = Last finden: leicht beginnen, dann aufwärts, bis { $rir } in Reserve bleiben
plan-plates = Scheiben an jedem Ende: { $plates }
plan-range = 80 von 100 Einheiten würden { $lo } bis { $hi } erlauben
plan-in-each-hand = in jeder Hand
plan-in-hand = in einer Hand
plan-added = am Körper
plan-bodyweight = Körpergewicht
plan-load-open = Last offen
plan-superset = im Wechsel mit der nächsten
plan-head-doses = Harte Sätze dieser Woche, und das Ziel
plan-dose-short = { $sets } fehlen
plan-head-assumed = Aus deinem Log oder wie üblich genommen
plan-why-over = Nicht genommen: { $what }
plan-gap-proven = Bewiesen: Keine Woche in diesen Grenzen ist nach deinen Gewichten besser.
plan-gap = Keine Woche in diesen Grenzen ist nach deinen Gewichten um mehr als { $pct } % besser.
plan-more = Warum so: { $command }
plan-kept = Im Journal behalten. Zurücknehmen: { $command }
plan-missed-next = Ein Tag fällt aus? { $command }
plan-clash = Das geht nicht zusammen:
plan-offers = Was es möglich machte, das Kleinste zuerst:
plan-offer-plan = dann { $sessions }
plan-no-offer = Hier würden wir nichts zum Weglassen anbieten: Sprich mit einer Ärztin oder nimm die Woche frei.
plan-next-title = Deine Einheit jetzt
plan-next-planned = Deine Einheit jetzt, wie geplant
plan-next-rest = Heute passt keine Beineinheit.
plan-file-only = Er steht nirgends: Sichere ihn mit --json, oder beginne mit legday import ein Journal.

## Health

health-line = Auskunft, kein ärztlicher Rat: Das Programm kann dich nicht untersuchen. Hör auf und hol sofort Hilfe bei Brustschmerz, Ohnmacht, plötzlicher Atemnot oder plötzlichem Kopfschmerz, Taubheit im Sitzbereich oder einer Wade, die schwillt und schmerzt.
plan-ask-days = Welche Tage, und wie viele Minuten
plan-ask-goal = Wofür: strength (Kraft), muscle (Muskeln), general (allgemein), longevity (Altern), running (Laufen) oder fat_loss (Fett)
health-ask = Trifft jetzt etwas davon zu: eine Krankheit von Herz oder Lunge, mit der hartes Training ärztlich nicht freigegeben ist; Blutdruck in Ruhe ab 180/110; schwanger oder höchstens 12 Wochen nach einer Geburt; eine Operation in den letzten 3 Monaten; ein Gelenk, das blockiert, nachgibt, heiß oder geschwollen ist; Rückenschmerz mit taubem Bein; Schmerz in der Nacht, Fieber oder Gewichtsverlust ohne Grund?
health-not-cleared = Solange etwas offen ist, das erst ärztlich gesehen werden soll, gibt es keinen Plan. Das ist kein Versagen: Nach der Freigabe sag: legday screening cleared. Der Fragebogen PAR-Q+ kann beim Vorbereiten helfen.
health-young = Unter 18: bitte mit jemandem, der anleitet und zusieht.

## What was taken

plan-assumed-goal = Ziel: rundum, da niemand eines genannt hat (--goal).
plan-assumed-kit-log = Ausrüstung: { $kit }, nach deinen letzten Einträgen (--kit).
plan-assumed-kit-usual = Ausrüstung: { $kit }, da niemand eine genannt hat (--kit).
plan-assumed-novice = Erfahrung: neu dabei, da es kein Log gibt (--experience).
plan-assumed-novice-log = Erfahrung: neu im Beintraining, nach { $weeks } Wochen mit einem Beintag (--experience).
plan-assumed-intermediate-log = Erfahrung: etwas, nach { $weeks } Wochen mit einem Beintag (--experience).

## Notes

plan-note-return = Woche { $week } der Rückkehr: { NUMBER($share, style: "percent") } der üblichen Sätze, keiner davon bis nahe ans Versagen.
plan-note-deload = Eine leichtere Woche: weniger Sätze, mehr in Reserve.
plan-note-joint = Geschont: { $joint }.
plan-note-run-first = { $day }: erst der Lauf, die Beine sechs Stunden später oder mehr.

## Limits that clash

plan-limit-days = Nur die Tage, die du genannt hast ({ $days }).
plan-limit-day-legs = Was du zu den Tagen gesagt hast: Beine, oder keine.
plan-limit-leg-days = { $value ->
    [one] Ein Beintag.
   *[other] { $value } Beintage.
}
plan-limit-minutes = { $minutes } Minuten am { $day }.
plan-limit-kit = Die Ausrüstung: { $kit }.
plan-limit-excluded = Von dir ausgeschlossen: { $words }.
plan-limit-big-lift-first = Jeder Beintag beginnt mit einer großen Übung.
plan-limit-big-sets = Die Sätze der großen Übung.
plan-limit-big-reps = Die Wiederholungen der großen Übung.
plan-limit-single-leg = Einbeinige Arbeit an jedem Beintag.
plan-limit-hamstring = Arbeit für die Beinrückseite an jedem Beintag.
plan-limit-hamstring-in-turn = Hüfte und Knie im Wechsel für die Beinrückseite.
plan-limit-session-sets-max = Höchstens { $value } Sätze eines Muskels in einer Einheit.
plan-limit-weekly-sets-max = Höchstens { $value } Sätze eines Muskels in der Woche.
plan-limit-weekly-sets-min = Die Sätze, auf denen du bestehst: { $sets }.
plan-limit-rest-days = { $value ->
    [one] Ein Tag
   *[other] { $value } Tage
} zwischen harter Arbeit für einen Muskel.
plan-limit-exercises-max = Höchstens { $value } Übungen in einer Einheit.
plan-limit-varied = Zwei verschiedene große Übungen.
plan-limit-run-days = Kein harter Lauf gleich nach einem Beintag.
plan-limit-race-days = Keine Beine gleich vor einem Wettkampf oder Spiel.
plan-limit-beginner = Die Regeln für Anfänger.
plan-limit-older = Ab 65: Schnellkraft oder Gleichgewicht an jedem Beintag, nichts mit Sprüngen.
plan-limit-careful = Unter 18, und in der Schwangerschaft: mindestens 3 in Reserve.
plan-limit-pain = Geschont wird, was schmerzt: { $joints }.
plan-limit-ramp = Der sanfte Anfang nach einer Pause.
plan-limit-block = Der Anteil der Woche des Blocks.
plan-limit-cleared = Etwas, das erst ärztlich gesehen werden soll.

## What would have to give

plan-change-minutes = { $minutes } Minuten mehr am { $day }
plan-change-sets = { $sets } statt { $was } Sätze für { $muscle }
plan-change-kit = dazu: { $item }
plan-change-day = ein Tag mehr: { $day }, { $minutes } Minuten
plan-change-leg-days = { $days ->
    [one] ein Beintag
   *[other] { $days } Beintage
} stattdessen
plan-change-lift = ohne: { $limit }

## A day that was missed

missed-recorded = Notiert: { $day }, { $reason }.
missed-planned-rest = Notiert: { $day } ist ein Ruhetag, wie geplant.
missed-pct = { $pct } % der Beinsätze der Woche bleiben.
missed-all = Alle Beinsätze der Woche bleiben.
missed-lost = Weniger für: { $muscles }.
missed-leg-days = { $after ->
    [0] Diese Woche bleibt kein Beintag
    [one] Ein Beintag diese Woche
   *[other] { $after } Beintage diese Woche
} statt { $before }; nächste Woche ist wieder ganz.
missed-head-changes = Was sich ändert
missed-moved = { $exercise } am { $day }
missed-sets = { $exercise }: { $after } statt { $before } Sätze
missed-added = neu am { $day }: { $exercise }, { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
}
missed-dropped = entfällt: { $exercise }
missed-nothing = Sonst ändert sich nichts.
missed-head-offers = Wenn du magst
missed-offer-another = { $minutes } Minuten am { $day } würden { $pct } % erhalten: --days "{ $typed }"
missed-offer-day = { $weekday } ging zuletzt { $count } Mal nicht. Ein anderer Tag vielleicht: legday plan --days ...
missed-offer-lift = { $exercise } stand an { $count } ausgefallenen Tagen zuerst. Eine andere Übung tut es auch: legday plan --dislike "{ $exercise }"
missed-offer-short = Die Zeit war zuletzt { $count } Mal knapp. Einheiten von { $minutes } Minuten erhalten das meiste: legday plan --minutes { $minutes }
missed-pain-unsaid = Wie weh es tut, ist nicht gesagt, also entfällt alles, was belastet. Sind es höchstens 5 von 10, und am Morgen ist es weg, dann sag es: --{ $joint } 4
reason-time = keine Zeit
reason-ill = krank
reason-sore = Muskelkater
reason-travel = auf Reisen
reason-knee = Knie
reason-back = Rücken
reason-race = ein Wettkampf
reason-did-not-want-to = keine Lust
reason-planned-rest = geplante Ruhe
reason-other = ein anderer Grund

## Words

joint-knee = Knie
joint-hip = Hüfte
joint-back = Rücken
joint-ankle = Sprunggelenk
joint-shoulder = Schulter
kit-gym = ein Studio
kit-home = Kurzhanteln zu Hause
kit-travel = Bänder
kit-none = nur der Körper
kit-own = deine eigene
kit-item-barbell = Langhantel
kit-item-rack = Gestell
kit-item-bench = Bank
kit-item-dumbbell = Kurzhantel
kit-item-kettlebell = Kugelhantel
kit-item-cable = Kabelzug
kit-item-machine = Gerät
kit-item-smith = Multipresse
kit-item-trap_bar = Trap-Bar
kit-item-band = Band
kit-item-pull_up_bar = Klimmzugstange
kit-item-dip_bars = Dip-Holme
kit-item-box = Kasten
kit-item-ball = Ball
kit-item-sled = Schlitten
kit-item-landmine = Landmine
kit-item-bodyweight = ohne Last
kit-item-rings = Ringe

## How a load was chosen

load-by-level = nach deinem Stand, aus { $sessions ->
    [one] 1 Einheit
   *[other] { $sessions } Einheiten
}
load-return = { NUMBER($share, style: "percent") } von früher, in Woche { $week } der Rückkehr
load-lightest = das Leichteste, das es gibt
load-reach = nicht mehr, als eine von zehn deiner Einheiten erlauben würde
load-deload = { NUMBER($share, style: "percent") } der Last, für eine leichtere Woche
load-sure = so viel, wie neun von zehn deiner Einheiten erlauben
load-not-done-lately = { NUMBER($share, style: "percent") } von früher: Es ist eine Weile her
load-related = weit unter dem, was { $exercise } erwarten lässt; den Rest nach Gefühl
load-find = neu in deinem Log: leicht beginnen und mit { $rir } in Reserve aufhören
load-power = { NUMBER($share, style: "percent") } deiner Bestleistung, so schnell du kannst
load-body = bis { $rir } in Reserve bleiben
load-held = { $seconds } s gehalten
load-step = mehr als { $from }: Der Bereich war voll
load-easy = mehr als { $from }: Es war leichter als verlangt
load-more-reps = eine Wiederholung mehr als zuletzt
load-repeat = noch einmal: Zuletzt fehlte in einem Satz etwas
load-back = weniger als { $from }, nach { $misses } Fehlversuchen
load-hard = gleich viele Wiederholungen: Es war schwerer als verlangt
load-hold = noch einmal oben, dann eine Stufe
load-no-heavier = mehr Wiederholungen: Schwerer gibt es nicht
load-lighter = weniger als { $from }: Es war schwerer als verlangt
load-pain-hold = nicht mehr als zuletzt, bis Ruhe ist: { $joint ->
    [knee] Knie
    [hip] Hüfte
    [back] Rücken
    [ankle] Sprunggelenk
   *[shoulder] Schulter
}
load-pain-reduce = { NUMBER($share, style: "percent") } von zuletzt: zu viel oder zu lange Schmerz, { $joint ->
    [knee] Knie
    [hip] Hüfte
    [back] Rücken
    [ankle] Sprunggelenk
   *[shoulder] Schulter
}
load-sore-hold = nicht mehr als zuletzt: Muskelkater { $sore } von 10
tempo-fast = so schnell hinauf wie du kannst, beherrscht hinunter
tempo-slow-down = drei Sekunden hinunter

## Exercises

exercise-deadlift = Kreuzheben
exercise-trap-bar-deadlift = Kreuzheben mit Trap-Bar
exercise-front-squat = Frontkniebeuge
exercise-goblet-squat = Goblet-Kniebeuge
exercise-hack-squat = Hackenschmidt-Kniebeuge
exercise-box-squat = Kasten-Kniebeuge
exercise-bodyweight-squat = Kniebeuge ohne Last
exercise-split-squat = Ausfallschritt im Stand
exercise-reverse-lunge = Ausfallschritt zurück
exercise-step-up = Aufsteigen
exercise-walking-lunge = Ausfallschritte im Gehen
exercise-single-leg-romanian-deadlift = Einbeiniges rumänisches Kreuzheben
exercise-seated-leg-curl = Beinbeuger im Sitzen
exercise-lying-leg-curl = Beinbeuger im Liegen
exercise-nordic-curl = Nordic Curl
exercise-sliding-leg-curl = Beinbeuger auf Gleitern
exercise-glute-bridge = Beckenheben
exercise-single-leg-glute-bridge = Einbeiniges Beckenheben
exercise-standing-calf-raise = Wadenheben im Stehen
exercise-seated-calf-raise = Wadenheben im Sitzen
exercise-single-leg-calf-raise = Einbeiniges Wadenheben
exercise-side-lying-leg-raise = Beinheben in Seitlage
exercise-side-lying-hip-adduction = Adduktion in Seitlage
exercise-balance = Gleichgewicht auf einem Bein
