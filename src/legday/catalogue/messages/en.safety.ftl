# Screening, red flags, pain and soreness, the years of everyday strength. Read by the program and by the app.

## Red flags

flag-chest-pain = pain, pressure or tightness in the chest
flag-fainting = fainting, or nearly
flag-breathlessness = sudden breathlessness
flag-heartbeat = a heartbeat that is newly irregular
flag-headache = a sudden, severe headache
flag-saddle = numbness at the seat, weak legs, or no control of bladder or bowel
flag-calf = a calf that is swollen and hurts
flag-dark-urine = dark urine with severe muscle pain or swelling
flag-heart-lung = an illness of heart, vessels, lungs or eyes that a doctor has not cleared for hard exercise
flag-blood-pressure = blood pressure of 180/110 or more at rest
flag-pregnancy = pregnant, or 12 weeks or less after birth
flag-surgery = surgery in the last 3 months
flag-fracture = osteoporosis, or a fracture from little force
flag-illness = pain at night or that never lets up, fever, weight that goes without a reason, or cancer before
flag-locks = the joint locks
flag-gives-way = the joint gives way
flag-hot-swollen = the joint is hot or swollen
flag-no-weight = it does not bear your weight
flag-twist-fall = it began with a twist or a fall
flag-numb-leg = numbness or weakness in a leg
flag-bone-point = the bone hurts at one point, as from much running

## Stopped

stop-title = No plan now: something should be seen first.
stop-holds = What you said holds:
stop-urgent = Get help now: call your emergency number or go to an emergency department. Do not train.
stop-clinician = See a clinician before you train what it concerns. A plan waits; that is no failure, and nothing is lost.
stop-how = Once they have cleared you: { $command } screening cleared

## Asking

screening-cleared = Screening: cleared, said on { $day }.
screening-not_cleared = Screening: not cleared, said on { $day }. There is no plan until a clinician has cleared you.
screening-unknown = Screening: nothing said yet.
screening-form = The official questionnaire is the { $title }: { $url }. Only its outcome is kept here.
screening-pregnant = Pregnant or shortly after birth: no jumps, and at least 3 reps in reserve.
screening-flags = Does any of this hold?
screening-ask = Numbers of what holds, with commas; 0 for none
screening-how-none = None holds: { $command } screening --flags none --about { $about }
screening-how-holds = Something holds: { $command } screening --flags { $flag } --about { $about }
screening-how-cleared = A clinician, or the form, cleared you: { $command } screening cleared

## Pain, soreness, readiness

felt-nothing = Nothing was said in these two weeks.
felt-pain = { $joint }: { $score } of 10 on { $day }
felt-go_on = goes on as planned.
felt-hold = { $joint }: { $score } of 10 on { $day }. What loads it gets no more load than last time.
felt-reduce = { $joint }: { $score } of 10 on { $day }, more or longer than it should. What loads it gets less, or is left out.
felt-stop = { $joint }: above 5 of 10 stops that exercise for today.
felt-rising = { $joint }: worse than the week before. See a clinician before you go on.
felt-sore = Soreness of { $score } of 10: no more load than last time; still so after three days, a week of a return is done again.
felt-ready = Readiness of { $score } of 10 is noted. It changes no load: how the sets go does.
felt-soreness = { $where }: { $score } of 10 sore
felt-legs = Legs
felt-rule = Up to 2 of 10 go on. From 3 to 5: no more load, if it is back to usual by the next morning. Above 5: stop that exercise, and less next time. [M]
deload-fatigue = { $exercise }: two sessions in a row below what was to be expected, and harder than asked.
deload-sore = Soreness or pain of 5 and more for { $days } days.
deload-weeks = No easier week for { $weeks } weeks.
deload-offer = An easier week is an offer: about half the sets (--block-week 4 with legday plan). Going on is all right, too.

## First run

welcome = legday gives information, not medical advice: it cannot examine you. Stop and get help at once for pain in the chest, fainting, sudden breathlessness or headache, numbness at the seat, or a calf that swells and hurts. Under 18 only with someone who supervises. Before you begin: { $command } screening. What you say stays on this machine. This is said once.

## The years of everyday strength

years-head-strength = Leg strength, best estimate of a month
years-strength = { $name }: { $first } in { $from } ({ $lo }–{ $hi }), { $last } in { $to } ({ $lo_last }–{ $hi_last }) { $unit }
years-strength-one = { $name }: { $last } in { $to } ({ $lo_last }–{ $hi_last }) { $unit }
years-head-minutes = Minutes a week, as logged
years-minutes = Mean of the last { $weeks } whole weeks: { $strength } min of strength training; cardio worth { $active } moderate min.
years-minutes-estimated = { $estimated } min of it reckoned from sets, where a session's length is not known.
years-minutes-note = Held against { $lo } to { $hi } min of strength training, where risk was lowest among people who were only watched [M], and { $active } moderate min a week [M]. What you do not log, such as walking, is missing: it is a lower bound. It says nothing of how long a life will be.
years-due = The next tests are worth their while from { $day } on.
years-monthly = A day for them stands in the calendar each month.
years-event = Tests of everyday strength

## From meet to meet

meets-not-run = From meet to meet: scripts/carryover.py puts this to OpenPowerlifting's results, squat against bench within lifters. It has not been run on them, so there is no number yet.
meets-seen = From meet to meet, in { $lifters } lifters and { $changes } changes of OpenPowerlifting: where the squat gained 1 % more, the bench gained { $slope } % more ({ $lo } to { $hi }), beside body mass, time, age, sex and level. An association: who trains both harder gains in both.
