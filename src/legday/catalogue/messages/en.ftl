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

## Progress: stronger or not, what to expect, and how sure that is

head-progress = Progress, against { $weeks ->
    [one] a week ago
   *[other] { $weeks } weeks ago
}
progress-none = No lift of these weeks has an estimate to go by.
progress-note = The level of a lift is the single that the best set of its next session may be expected to suggest; "could lift" is the best of the next 8 weeks. In brackets: 80 of 100 cases lie between. "In 100": how likely it is that you are stronger. What is within noise may be progress all the same; it cannot be seen yet.
progress-stronger = Stronger: { $lifts }.
progress-likely_stronger = Likely stronger: { $lifts }.
progress-within_noise = Within noise: { $lifts }.
progress-likely_weaker = Likely weaker: { $lifts }.
progress-weaker = Weaker: { $lifts }.
progress-too_early = Too early to tell: { $lifts }.
progress-lifts = { $count ->
    [one] 1 lift
   *[other] { $count } lifts
}
progress-more = { $count ->
    [one] 1 more
   *[other] { $count } more
}
progress-counts = Progress: { $up } likely stronger, { $same } within noise, { $down } likely weaker, { $early } too early.
progress-could = Could lift within 8 weeks, in 8 of 10 cases at least: { $lifts }.
progress-plateau = Possible plateau: { $lifts }.
brief-stronger = stronger: { $change } % ({ $lo } to { $hi }), { $sure } in 100
brief-likely_stronger = likely stronger: { $change } % ({ $lo } to { $hi }), { $sure } in 100
brief-within_noise = within noise: { $change } % ({ $lo } to { $hi }), { $sure } in 100
brief-likely_weaker = likely weaker: { $change } % ({ $lo } to { $hi }), { $sure } in 100
brief-weaker = weaker: { $change } % ({ $lo } to { $hi }), { $sure } in 100
brief-too_early = too early to tell
brief-same = no change
brief-could = could lift { $median } { $unit } ({ $lo }–{ $hi })
change-stronger = Stronger than { $weeks } weeks ago: { $change } % ({ $lo } to { $hi }), { $sure } in 100 that it is more than nothing.
change-likely_stronger = Likely stronger than { $weeks } weeks ago: { $change } % ({ $lo } to { $hi }), { $sure } in 100 that it is more than nothing.
change-within_noise = Within noise of { $weeks } weeks ago: { $change } % ({ $lo } to { $hi }), { $sure } in 100 for stronger.
change-likely_weaker = Likely weaker than { $weeks } weeks ago: { $change } % ({ $lo } to { $hi }), { $sure } in 100 for stronger.
change-weaker = Weaker than { $weeks } weeks ago: { $change } % ({ $lo } to { $hi }), { $sure } in 100 for stronger.
change-too_early = Too early to tell whether you are stronger than { $weeks } weeks ago: that takes sessions before and since.
change-same = No change against { $weeks } weeks ago.
jump-line = The last session was { $jump } % above the five before it: likely stronger than then, and about three quarters of it stay.
could-line = What could you lift? The best single of the next 8 weeks: about { $median } ({ $lo }–{ $hi }); in 8 of 10 cases { $least } { $unit } or more.
record-line = A new best within 8 weeks: { $sure } in 100. The best so far suggests { $best } { $unit } ({ $set }, { $day }).
planned-line = { $reps ->
    [one] 1 rep
   *[other] { $reps } reps
} to failure next session: { $median } { $unit } ({ $lo }–{ $hi }).
steps-line = Its loads move in steps of { $step } { $unit }. { $reps } reps: { $now } { $unit } next session ({ $lo }–{ $hi }), { $later } in 8 weeks ({ $later_lo }–{ $later_hi }).
rate-line = Your pace: { $own } % a week ({ $lo } to { $hi }); studies find { $expected } ({ $expected_lo }–{ $expected_hi }) after { $weeks } weeks of training, the least that your log shows.
body-line = The body is included, with { $body } { $unit }: what is on top of it, subtract.
asked-line = Left out: { $set } on { $day } suggests { $e1rm } { $unit }, where about { $expected } was expected. If it is right, the next session bears it out; if not, correct it.
asked-more = { $count ->
    [one] and 1 more value left out
   *[other] and { $count } more values left out
}
status-too_few = Too early to forecast: { $sessions } of { $needed ->
    [one] 1 session
   *[other] { $needed } sessions
} that it takes.
status-long_ago = Not trained since { $day }: what it would be now, the log cannot tell.
status-reps = No single can be estimated; what counts is the reps at a load.
status-timed = Timed: what counts is how long.
status-distance = Over a distance: what counts is how far.
status-body = Say your body mass (--bodyweight), and lifts of the body are forecast, too.
best-line = { $set } on { $day }
best-so-far = Best so far: { $sets }.
set-reps = { $reps } reps
set-body = bodyweight
set-assisted = { $load } { $unit } assistance
seconds = { $seconds } s
minutes = { $minutes } min
metres = { $metres } m
head-compare = Beside competing powerlifters
compare-no_sex = To see how your squat, bench press and deadlift compare, say your sex and body mass (--sex, --bodyweight).
compare-no_body_mass = To see how your squat, bench press and deadlift compare, say your body mass (--bodyweight).
compare-no_lift = No barbell squat, bench press or deadlift in these weeks to compare.
compare-line = { $lift } { $single } { $unit }: above { $percentile } of 100 of your sex and body mass ({ $lo }–{ $hi }).
compare-none = { $lift }: no standard for your body mass or age.
compare-note = Your figure is an estimate from the gym, theirs a lift at a meet, with depth, pauses and commands: unlike things. Those who compete are a selected group that squats much. Data: OpenPowerlifting, public domain.
compare-squat = squat
compare-bench = bench press
compare-deadlift = deadlift
compare-total = total of the three
beside-line = Those who bench as much as you squat { $expected } { $unit } in the median; your squat is above { $percentile } of 100 of them ({ $lo }–{ $hi }).
beside-lower_behind_upper = The lower body is behind the upper, compared with competing powerlifters; one estimate places nobody exactly.
ratio-line = { $ratio }: yours { $value }, theirs { $p50 } (8 of 10 between { $p10 } and { $p90 }).
ratio-squat-bench = squat to bench press
ratio-deadlift-bench = deadlift to bench press
ratio-deadlift-squat = deadlift to squat

## The forecast

forecast-title = { $who }: what to expect from { $day } on ({ $origin })
forecast-none = No lift can be forecast here.
forecast-unresolved = { $sets ->
    [one] 1 set has
   *[other] { $sets } sets have
} a name that is not clear and { $sets ->
    [one] is
   *[other] are
} in no forecast: settle names with --alias "name=exercise".
forecast-head-single = The best single that a session suggests
forecast-column-next = next session
forecast-column-later = in 8 weeks
forecast-column-least = could lift
forecast-legend = In brackets: 80 of 100 cases lie between. Could lift: the best of the next 8 weeks, in 8 of 10 cases this or more. Against { $weeks } weeks ago: { $marks }.
forecast-mark-stronger = stronger
forecast-mark-likely_stronger = likely stronger
forecast-mark-within_noise = within noise
forecast-mark-likely_weaker = likely weaker
forecast-mark-weaker = weaker
forecast-mark-too_early = too early to tell
forecast-few = Too early to forecast (it takes { $needed } sessions): { $lifts }.
forecast-long-ago = Not trained for long: { $lifts }.
forecast-odd = Without an estimate, what was done
forecast-more-lifts = { $count ->
    [one] and 1 more lift (--json has it)
   *[other] and { $count } more lifts (--json has them)
}
forecast-lift-title = { $name }: { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}, { $first } to { $last }
forecast-side-left = left
forecast-side-right = right
forecast-others = Also found: { $lifts }.
forecast-legend-chart = { $point } best of a session   { $line } level   { $band } 80 and { $inner } 50 of 100 cases   { $now } { $day }
forecast-row-next = next session
forecast-row-weeks = in { $weeks } weeks
forecast-row-could = best of 8 weeks
forecast-half = half of cases
forecast-80 = 80 of 100
forecast-95 = 95 of 100
forecast-likely = likeliest
head-plateau = New best
head-checklist = What to look at, in the order of the evidence
head-scores = How good the forecasts have been for you
scores-none = Too short to tell: no forecast has come due yet.
scores-note = Every forecast of this log, made again with what was known on its day. Off by: the median of the errors, then their mean. Within: how many outcomes lay in the interval that should hold 80 of 100.
scores-column-n = forecasts
scores-column-off = off by
scores-column-last = same as last time
scores-column-within = within
scores-verdict-better = Beyond the next session the forecasts were { $skill } % nearer than "same as last time".
scores-verdict-same = The forecasts were no nearer than "same as last time": for you that is as good a guess.
scores-verdict-narrow = The intervals held fewer outcomes than they should ({ $cover } of 100): take them for wider.
scores-verdict-wide = The intervals held more outcomes than they need to ({ $cover } of 100): they are on the safe side.
scores-verdict-fair = The intervals held { $cover } of 100 outcomes where 80 are due: you can rely on them.
scores-records = A new best came within 8 weeks after { $base } of 100 forecasts.

## A plan's reasons

plan-why-role-big_lift = One big lift first: most muscle for the time, while you are fresh.
plan-why-role-single_leg = One leg at a time: each side does its own work.
plan-why-role-hamstring = For the back of the thigh.
plan-why-role-calf = For the calves.
plan-why-role-adductor = For the inner thigh.
plan-why-role-hip = For the hip.
plan-why-role-quad = For the front of the thigh.
plan-why-role-power = Light and fast: power is lost first with age.
plan-why-role-balance = Balance, which strength alone does not train.
plan-why-role-upper = For the upper body.
plan-why-role-trunk = For the trunk.
plan-why-hip = It works at the hip; the other leg day has one that works at the knee.
plan-why-knee = It works at the knee; the other leg day has one that works at the hip.
plan-why-neglected = It trains { $muscle }: your log has { $sets } sets a week, and { $target } are wished for.
plan-why-spares = It spares { $joint ->
    [knee] the knee
    [hip] the hip
    [back] the back
    [ankle] the ankle
   *[shoulder] the shoulder
}.
plan-why-liked = You like it.
plan-why-known = You know it: { $sets ->
    [one] 1 set
   *[other] { $sets } sets
} lately.
plan-why-stays = It stays from the plan before: progress needs repetition.
plan-why-unloaded = Without a load: { $least } to { $most } reps near your limit train muscle as well.
plan-why-superset = It alternates with another exercise, to save rest.
plan-why-sets-ramp = { $sets ->
    [one] 1 set
   *[other] { $sets } sets
}: week { $week } after time off has { NUMBER($pct, maximumFractionDigits: 0) } % of the usual sets.
plan-why-sets-block = { $sets ->
    [one] 1 set
   *[other] { $sets } sets
}: week { $week } of the block has { NUMBER($pct, maximumFractionDigits: 0) } % of the usual sets.
plan-why-sets-older = { $sets ->
    [one] 1 set
   *[other] { $sets } sets
}: from 65 on, 2 to 3 of an exercise are advised.
plan-why-sets-dose = So the week has { $sets } of { $target } sets for { $muscle }.
plan-why-sets-limit = One more set would break a limit: { $limit }.
plan-over-kit = { $exercise }: there is no { $item ->
    [barbell] barbell
    [rack] rack
    [bench] bench
    [dumbbell] dumbbell
    [kettlebell] kettlebell
    [cable] cable
    [machine] machine
    [smith] Smith machine
    [trap_bar] trap bar
    [band] band
    [pull_up_bar] pull-up bar
    [dip_bars] pair of dip bars
    [box] box
    [ball] ball
    [sled] sled
    [landmine] landmine
   *[rings] pair of rings
}.
plan-over-pain = { $exercise } loads { $joint ->
    [knee] the knee
    [hip] the hip
    [back] the back
    [ankle] the ankle
   *[shoulder] the shoulder
}.
plan-over-limit = { $exercise } would break a limit: { $limit }.
plan-over-dose = { $exercise } would leave { $muscle } with { $sets } sets less.
plan-over-disliked = { $exercise }: you do not like it.
plan-over-unloaded = { $exercise }: load cannot be added in steps.
plan-over-time = { $exercise } takes { $minutes } min longer.
plan-over-even = { $exercise } would do as well; one of the two was taken.
plan-short-limit = { $muscle }: { $lacking } sets less than wished for, because of a limit: { $limit }.
plan-short-weighed = { $muscle }: { $lacking } sets less than wished for; more would fit, but what it costs weighs more.
plan-short-none = { $muscle }: { $lacking } sets less than wished for; no exercise of this week trains it directly.
plan-week-ramp = Week { $week } after time off: { NUMBER($pct, maximumFractionDigits: 0) } % of the usual sets, so that you are not too sore.
plan-week-block = Week { $week } of the block: { NUMBER($pct, maximumFractionDigits: 0) } % of the usual sets.
plan-week-beginner = You are new to it: leave { $rir } reps in reserve in every set.
plan-week-older = From 65 on: something for power or balance on each leg day, nothing with impact.
plan-week-balance = A test of everyday strength was below what is usual for your age: something for balance on each leg day.
plan-week-careful = At least { $rir } reps in reserve in every set: under 18, and in pregnancy.
plan-week-unasked = Nobody asked yet whether something about { $joint ->
    [knee] the knee
    [hip] the hip
    [back] the back
    [ankle] the ankle
   *[shoulder] the shoulder
} should be seen by a clinician first, so all that loads it is left out: legday screening --about { $joint }
plan-week-pain = See a clinician before you go on: { $joint ->
    [knee] the knee
    [hip] the hip
    [back] the back
    [ankle] the ankle
   *[shoulder] the shoulder
} hurts more than it should.
plan-week-kept = What is done stands as it was: { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}.

## Names of limits, within a sentence

plan-name-days = the days that there are
plan-name-day-legs = which days have legs
plan-name-leg-days = how many leg days
plan-name-minutes = the time that there is
plan-name-kit = what there is to train with
plan-name-excluded = what you left out
plan-name-big-lift-first = the big lift first
plan-name-big-sets = sets of the big lift
plan-name-big-reps = reps of the big lift
plan-name-single-leg = a one-legged exercise
plan-name-hamstring = an exercise for the back of the thigh
plan-name-hamstring-in-turn = hip and knee in turn
plan-name-session-sets-max = sets of a muscle in a session
plan-name-weekly-sets-max = sets of a muscle in the week
plan-name-weekly-sets-min = the sets you insist on
plan-name-rest-days = days of rest for a muscle
plan-name-exercises-max = exercises in a session
plan-name-varied = another big lift each day
plan-name-run-days = rest before hard runs
plan-name-race-days = rest before a race
plan-name-beginner = rules for novices
plan-name-older = rules from 65 on
plan-name-careful = care under 18 and in pregnancy
plan-name-pain = rules for sore joints
plan-name-ramp = the way back after time off
plan-name-block = the week of the block
plan-name-cleared = a red flag

## What the judge finds

plan-violation-cleared = There is a red flag: no plan before a clinician clears it.
plan-violation-days = { $day } is no day of this week that is still free.
plan-violation-day-legs = { $day } { $legs ->
    [yes] has no legs, and must have
   *[no] has legs, and must not
}.
plan-violation-leg-days = Leg days: { $days } instead of { $wanted }.
plan-violation-minutes = It takes { $minutes } min, and there are { $most }.
plan-violation-kit = { $exercise } cannot be done: { $lacking } is missing.
plan-violation-excluded = { $exercise } was left out by you.
plan-violation-big-lift-first = A leg day begins with its big lift, and has one.
plan-violation-big-sets = { $exercise }: { $sets } sets instead of { $least } to { $most }.
plan-violation-big-reps = { $exercise }: a big lift has { $least } to { $most } reps here.
plan-violation-single-leg = One-legged exercises: { $found } instead of { $least }.
plan-violation-hamstring = Exercises for the back of the thigh: { $found } instead of { $least }.
plan-violation-hamstring-in-turn = The back of the thigh works at the hip on one leg day, at the knee on the next.
plan-violation-session-sets-max = { $muscle }: { $sets } sets in a session, and { $most } are the most.
plan-violation-weekly-sets-max = { $muscle }: { $sets } sets in the week, and { $most } are the most.
plan-violation-weekly-sets-min = { $muscle }: { $sets } sets in the week, and { $least } are the least.
plan-violation-rest-days = { $muscle }: days since it was last trained hard: { $days } instead of { $rest }.
plan-violation-exercises-max = Exercises: { $found }, and { $most } are the most.
plan-violation-varied = { $exercise } is the big lift of two days.
plan-violation-run-days = Days from these legs to the hard run or match on { $day }: { $days }, which is too near.
plan-violation-race-days = Legs too near to the race or match on { $day }.
plan-violation-beginner = { $exercise }: a novice leaves 3 in reserve, and begins with simpler exercises.
plan-violation-older = From 65 on: 2 to 3 sets, 3 in reserve, nothing with impact, power or balance on each leg day; balance after a weak test.
plan-violation-careful = { $exercise }: under 18 and in pregnancy 3 stay in reserve.
plan-violation-pain = { $exercise } loads { $joint ->
    [knee] the knee
    [hip] the hip
    [back] the back
    [ankle] the ankle
   *[shoulder] the shoulder
}, which hurts.
plan-violation-ramp = { $exercise }: after time off at most { $most } sets, and at least { $rir } in reserve.
plan-violation-block = { $sets } sets; the week of the block has at most { $most }.
plan-violation-exercise = { $exercise }: no exercise is called that.
plan-violation-role = { $exercise } cannot be what it stands there for.
plan-violation-twice = { $exercise } stands twice in a session.
plan-violation-slot = { $exercise }: sets, reps, reserve or rest are not such as people train with.
plan-violation-superset = Superset { $letter }: two exercises that train different muscles.
plan-violation-kept = What was done was changed.
plan-violation-ids = An id stands twice, or is empty.
plan-violation-stable = What stays from the plan before keeps its id, and nothing else has it.
plan-violation-order = Sessions stand in order of days, and each has exercises.
plan-violation-figures = What the plan says of its week, minutes or cost is not so.
