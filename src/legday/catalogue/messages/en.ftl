# What legday says. Ids are stable; parameters are numbers, dates already written out, or lists of names
# already joined. A sentence states what a number rests on, or stands beside the line that does.

## The verdict

verdict-yes = Yes, your legs are trained: quads, glutes and hamstrings each get { $least } hard sets a week or more.
verdict-partly = Partly: there is enough work for { $enough }, not yet for { $low }.
verdict-hardly = Hardly: there is some leg work, but quads, glutes and hamstrings each get fewer than { $least } hard sets a week.
verdict-unsteady = Hardly: there is leg work, but neither quads nor glutes nor hamstrings get { $least } hard sets a week steadily.
verdict-no = No: there is no leg set in { $weeks ->
    [one] this week
   *[other] these { $weeks } weeks
}.
verdict-not_enough_data = Not enough data: an answer takes { $needed } whole weeks, and here { $weeks ->
    [0] there is none yet
    [one] is one
   *[other] are { $weeks }
}.
verdict-names = Not enough data: no leg set was found, but too many sets have a name that is not clear.

detail-leg-days = In { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
} you trained legs on { $leg_days ->
    [0] none
   *[other] { $leg_days }
} of your { $gym_days ->
    [one] 1 training day
   *[other] { $gym_days } training days
}.
detail-no-training = No strength training is logged in { $weeks ->
    [one] this week
   *[other] these { $weeks } weeks
}.
detail-log-ends = The log ends on { $day }.
detail-begun = But the week that runs already has { $leg_days ->
    [one] a leg day
   *[other] { $leg_days } leg days
}: a good start.
detail-nothing = Nothing at all for { $muscles }.
detail-least = Least for { $muscle }: { $sets } sets a week; about { $least } is the smallest dose that studies can detect.
detail-unsteady = { $muscle }: { $sets } sets a week on average, but { $least } or more in only { $reached } of { $weeks } weeks.
detail-quads-only = In { $weeks } of { $leg_weeks } weeks with leg work there was no hinge, bridge or leg curl.
detail-gap = The last leg day was { $day }, { $days } days before.
detail-never = This log has no leg day at all.

## How sure

sure-firm = Sure: nothing that this log leaves open could change the answer.
sure-effort-open = Fairly sure: { NUMBER($pct, maximumFractionDigits: 0) } % of the leg sets do not say how hard they were (RIR or RPE), and the answer takes it on trust that they were.
sure-names-open = Not sure yet: { $sets ->
    [one] 1 set
   *[other] { $sets } sets
} of these weeks ({ NUMBER($pct, maximumFractionDigits: 0) } %) may be leg work under a name that is not clear; the answer could change.

## What it rests on

certainty-rows = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} read, all accounted for: { $sets ->
    [one] 1 set
   *[other] { $sets } sets
}, { $other ->
    [one] 1 other row
   *[other] { $other } other rows
}.
certainty-journal = { $sets ->
    [one] 1 set
   *[other] { $sets } sets
} in { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}.
certainty-names-all = Every set of these weeks was filed under an exercise.
certainty-names-open = { $sets ->
    [one] 1 set
   *[other] { $sets } sets
} of these weeks ({ NUMBER($pct, maximumFractionDigits: 0) } %) left out: the name is not clear.
certainty-effort = A set is hard with { $most } reps or fewer in reserve (RIR); { NUMBER($pct, maximumFractionDigits: 0) } % of the leg sets do not say and count too.
certainty-effort-all = A set is hard with { $most } reps or fewer in reserve (RIR); every leg set says.
certainty-doubtful = { $sets ->
    [one] 1 set has
   *[other] { $sets } sets have
} a load or reps far above the others: counted as sets, left out of estimates.
certainty-untried = The reader of this format has not been tried on a real export yet: check a few sets.

## What the numbers cannot say

limit-dose = How much you grow: { $least } sets a week is where studies, mostly of young men, begin to see an effect, and people differ widely.
limit-sides = Left against right: no lift is logged side by side.
limit-bodyweight = The load of bodyweight lifts: no body mass is known (--bodyweight).

## Parts of the screen

journal = your journal
title = { $who }: { $weeks ->
    [0] no whole week yet
    [one] one whole week to { $to }
   *[other] { $weeks } whole weeks to { $to }
} ({ $origin })
as-of-last-day = the log ends { $day }
as-of-given = as of { $day }
date = { $day } { $month } { $year }
head-calendar = Leg days
head-calendar-last = Leg days, last { $weeks } weeks
legend-calendar = { $full } full leg day   { $some } some leg work   { $gym } no legs
fact-none = no whole week yet
fact-per-week = { $mean } leg days a week ({ $least }–{ $most })
fact-full = { $full ->
    [one] 1 full leg day
   *[other] { $full } full leg days
} in { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
}
fact-current-gap = last leg day: { $days ->
    [0] that same day
    [one] 1 day before
   *[other] { $days } days before
}
fact-longest-gap = longest gap: { $days ->
    [one] 1 day
   *[other] { $days } days
}
fact-longest-when = { $from } to { $to }
fact-streak = { $weeks } weeks in a row with a leg day
fact-split = { $pct } % of hard sets are for legs
until-now = now
head-muscles = Hard sets a week by muscle
head-muscles-running = Hard sets this week so far
head-muscles-upper = Upper body and trunk
band-none = none
band-below = low
band-efficient = enough
band-guideline = plenty
band-beyond = very high
band-unsteady = { $band }, unsteady
not-enough-data = Not enough data yet.
muscles-note = The mean week and, in brackets, the least and the most of { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
}. A set counts 1 for a muscle that it trains directly and 0.5 for one that helps. Unsteady: enough in the mean, but in fewer than half of the weeks.
column-week = this week
column-days = days a week
column-session = one session
column-sure = RIR stated
columns-note = Sets of the week that runs; days a week with a set; the most in one session; sets a week that state how hard they were.
head-additions = What to add first
additions-dose = { $sets } sets a week of each, spread over two days
addition = { $exercise }: { $gains }
addition-known = { $exercise }, which you know: { $gains }
addition-gain = { $muscle } { $before } → { $after }
additions-none = Nothing big is missing.
head-certainty = What this rests on
head-limits = What these numbers cannot say
head-unresolved = Names that were not filed under any lift
unresolved-line = { $name }: { $sets ->
    [one] 1 set
   *[other] { $sets } sets
}
unresolved-suggest = perhaps { $suggestions }
unresolved-more = { $count ->
    [one] and 1 more name
   *[other] and { $count } more names
}
unresolved-next = Settle one with --alias "name=exercise".
head-patterns = Hard sets a week by movement pattern
patterns-never = Never logged: { $patterns }.
head-balance = Balance
balance-lower = Legs { $lower }, upper body { $upper } hard sets: { $pct } % for legs.
balance-hamstrings = Hamstrings: { $hip } hip-dominant sets (hinges, bridges) and { $knee } knee-dominant ones (curls). Only the curls train the short head of the biceps femoris.
balance-no-hamstrings = Hamstrings: no hard set, neither hip-dominant (hinges, bridges) nor knee-dominant (curls).
balance-unilateral = One leg at a time: { $pct } % of leg sets.
balance-quads-only = Weeks with leg work but no hinge, bridge or leg curl: { $weeks } of { $leg_weeks }.
balance-mass = About { $pct } % of your muscle mass ({ $lo }–{ $hi }) had { $least } hard sets or more in the last 7 days.
head-lifts = Lifts
lifts-note = The best set of these weeks and the best single that it suggests: a formula's guess, with the spread of three formulas and of a stated reserve; your own bent of about 6 % either way is not in it. A set that states no reps in reserve counts as if taken to failure, so its single is a lower bound. A change counts only beyond noise.
lifts-legs = Legs
lifts-rest = All other lifts
lift-never = not in these weeks; last { $day }
lift-no-estimate = no estimate (load unknown or reps out of range)
lift-stronger = stronger, { $change } % (noise: { $mdc } %)
lift-weaker = below before, { $change } % (noise: { $mdc } %)
lift-within_noise = no clear change: { $change } % (noise: { $mdc } %)
lift-not_enough_data = too few sessions to see a change
lift-best-name = logged as { $name }
lift-record = record { $day }
lift-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
lift-e1rm = single about
lift-bodyweight = bodyweight
lift-body = body included
head-sides = Left and right
sides-none = No lift is logged for left and right. Name the side ("Bulgarian split squat left"), or use an app that has a side column.
sides-note = Over the whole log. Healthy legs often differ by 10 % and more.
side-real-left = The left is { $gap } % behind, beyond the noise of { $mdc } % ({ $pairs } pairs of sets).
side-real-right = The right is { $gap } % behind, beyond the noise of { $mdc } % ({ $pairs } pairs of sets).
side-within_noise = Too close to call: { $gap } % apart, noise { $mdc } % ({ $pairs } pairs of sets).
side-not_enough_data = Not enough data: { $pairs ->
    [one] 1 pair
   *[other] { $pairs } pairs
} of sets with an estimate; it takes 8.
side-sets = Sets: { $left } left, { $right } right.
head-findings = What the reading found
findings-none = Nothing to report.
finding-line = line { $line }
findings-more = and { $count } more of this kind
next = More: { $command }
last-trained = last { $day }
never = never

## Names

muscle-quads = quads
muscle-glute_max = glutes
muscle-glute_med_min = side glutes
muscle-hamstrings = hamstrings
muscle-adductors = adductors
muscle-gastrocnemius = calves
muscle-soleus = deep calves
muscle-tibialis = shins
muscle-hip_flexors = hip flexors
muscle-erectors = lower back
muscle-abs = abs
muscle-chest = chest
muscle-lats = lats
muscle-upper_back = upper back
muscle-traps = traps
muscle-front_delts = front delts
muscle-side_delts = side delts
muscle-rear_delts = rear delts
muscle-biceps = biceps
muscle-triceps = triceps
muscle-forearms = forearms

pattern-squat = squat, leg press
pattern-hinge = hinge, deadlift
pattern-lunge = lunge, step-up
pattern-knee_extension = leg extension
pattern-knee_flexion = leg curl
pattern-hip_extension = hip thrust, bridge
pattern-hip_abduction = hip abduction
pattern-hip_adduction = hip adduction
pattern-hip_flexion = hip flexion
pattern-calf = calf raise
pattern-jump = jump
pattern-olympic = Olympic lift
pattern-push_horizontal = horizontal push
pattern-push_vertical = vertical push
pattern-pull_horizontal = horizontal pull
pattern-pull_vertical = vertical pull
pattern-elbow_flexion = arm curl
pattern-elbow_extension = arm extension
pattern-shoulder_isolation = shoulder isolation
pattern-chest_isolation = chest isolation
pattern-back_isolation = back isolation
pattern-trunk = trunk
pattern-carry = carry

exercise-back-squat = Back squat
exercise-leg-press = Leg press
exercise-bulgarian-split-squat = Bulgarian split squat
exercise-romanian-deadlift = Romanian deadlift
exercise-leg-curl = Leg curl
exercise-hip-thrust = Hip thrust
exercise-leg-extension = Leg extension
exercise-calf-raise = Calf raise
exercise-hip-adduction = Hip adduction
exercise-hip-abduction = Hip abduction

and = and

## Plateaus: the fact, whether it can be told, and what to look at

plateau-best = { $weeks ->
    [0] No new best since last week
    [one] No new best in 1 week
   *[other] No new best in { $weeks } weeks
} ({ $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
} since).
plateau-best-now = The last session was a new best.
plateau-not-enough = Too few sessions to say more: that takes { $sessions } in { $weeks } weeks, and no gap of more than { $gap } weeks.
plateau-too-early = Too early to tell: a lifter like you who stops can be told from one who goes on after about { $after } weeks.
plateau-cannot-tell = Cannot be told: results that vary by { $noise } % from session to session hide the progress to be expected; within half a year { NUMBER($found, maximumFractionDigits: 0) } % of plateaus would show.
plateau-possible = Possible plateau: { $gain } % in { $weeks } weeks, where { $expected } % were to be expected. Of those who go on progressing, { NUMBER($false, maximumFractionDigits: 0) } % look like this at some time in half a year; of those who have stopped, { NUMBER($found, maximumFractionDigits: 0) } %.
plateau-progressing = Getting stronger: { $gain } % in { $weeks } weeks, more than noise explains.
plateau-sessions-fewer = Sessions of this lift a week: { $now } in the last { $weeks } weeks, { $before } in the { $weeks } before. Look here first.
plateau-sessions-kept = Sessions of this lift a week: { $now } in the last { $weeks } weeks, { $before } in the { $weeks } before; not fewer.
plateau-sessions-unknown = Sessions: the log does not reach back far enough to compare.
plateau-sets-few = Sets: { $muscle }, { $sets } a week; fewer than { $least }, the smallest dose that studies can detect.
plateau-sets-enough = Sets: { $muscle }, { $sets } a week; studies find { $least } to { $most } effective.
plateau-sets-many = Sets: { $muscle }, { $sets } a week; beyond { $most } it is uncertain what more sets add.
plateau-sets-unknown = Sets: not known.
plateau-frequency-low = Frequency: days a week for { $muscle }: { $days }; { $least } or more are advised, though the effect is small.
plateau-frequency-enough = Frequency: days a week for { $muscle }: { $days }, which is enough.
plateau-frequency-unknown = Frequency: not known.
plateau-effort-easy = Effort: { $rir } reps left on average; sets that end with more than { $most } left do little.
plateau-effort-hard = Effort: { $rir } reps left on average, hard enough ({ NUMBER($pct, maximumFractionDigits: 0) } % of the sets say so).
plateau-effort-unknown = Effort: not known; no set says how many reps were left.
plateau-bodyweight-less = Body mass: { $change } % less than before; strength often follows it.
plateau-bodyweight-kept = Body mass: { $change } % against before, no reason.
plateau-bodyweight-unknown = Body mass: not known.
plateau-sleep-unknown = Sleep: not in a training log; only you know.
plateau-same-often = Variation: the same load and reps on { $same } of { $days } days. Try a small step in load or reps.
plateau-same-rarely = Variation: load and reps change from day to day.
plateau-same-unknown = Variation: not known.
