# What legday says. Ids are stable; parameters are numbers, dates already written out, or lists of names
# already joined. A sentence states what a number rests on, or stands beside the line that does.

## The verdict

verdict-yes = Yes, your legs are trained: quads, glutes and hamstrings each get { $least } hard sets a week or more.
verdict-partly = Partly: your { $enough } get enough work, your { $low } do not.
verdict-hardly = Hardly: you train legs now and then, but neither quads, glutes nor hamstrings get { $least } hard sets a week.
verdict-no = No: there is no leg set in the last { $weeks } weeks.
verdict-not_enough_data = Not enough data: { $weeks ->
    [0] no whole week is
    [one] one whole week is
   *[other] { $weeks } whole weeks are
} logged up to this day; an answer takes { $needed }.

detail-leg-days = In { $weeks } weeks you trained legs on { $leg_days ->
    [0] none
   *[other] { $leg_days }
} of your { $gym_days } training days.
detail-nothing = Nothing at all for the { $muscles }.
detail-least = Least for the { $muscle }: { $sets } sets a week; about { $least } is the smallest dose that studies can detect.
detail-quads-only = In { $weeks } of { $leg_weeks } weeks with leg work it was for the quads only.
detail-gap = The last leg day was { $day }, { $days } days ago.
detail-never = This log has no leg day at all.

## How sure, and what it rests on

certainty-rows = { $rows } rows read, all accounted for: { $sets } sets, { $other } other rows.
certainty-names-all = Every set of these weeks was filed under an exercise.
certainty-names-firm = { $sets } sets of these weeks ({ $pct } %) have a name that is not clear and are left out; were they all leg work, the answer would be the same.
certainty-names-open = { $sets } sets of these weeks ({ $pct } %) have a name that is not clear and are left out; were they all leg work, the answer could change.
certainty-effort = { $pct } % of the counted leg sets do not say how hard they were (RIR or RPE); they count as hard on trust.
certainty-doubtful = { $sets } { $sets ->
    [one] set has
   *[other] sets have
} a load or reps that cannot be; counted as sets, left out of estimates.
certainty-untried = This reader follows the format's description and has not been tried on a real export: check a few sets.

## What the numbers cannot say

limit-dose = How much you grow: { $least } sets is where studies of mostly young men begin to see an effect; people differ widely.
limit-sides = Left against right: no lift is logged side by side.
limit-bodyweight = The load of bodyweight lifts: no body mass is known (--bodyweight).
limit-effort = Whether the sets were hard: most do not say.

## Parts of the screen

title = { $who }: { $weeks } whole weeks to { $day }
title-as-of = As of { $day }, { $origin }.
as-of-last-day = the log's last day
as-of-given = the day you gave
no-whole-week = No whole week is logged before the week of { $day }.
head-calendar = Leg days
legend-calendar = { $full } full leg day   { $some } some leg work   { $gym } no legs
fact-per-week = { $mean } leg days a week ({ $least }–{ $most })
fact-full = { $full } full leg days in { $weeks } weeks
fact-current-gap = { $days ->
    [0] leg day today
    [one] 1 day since the last one
   *[other] { $days } days since the last one
}
fact-longest-gap = longest gap: { $days } days
fact-longest-when = { $from } to { $to }
fact-streak = { $current } weeks in a row (best { $longest })
fact-split = { $pct } % of hard sets are for legs
until-now = now
head-muscles = Hard sets a week by muscle
head-muscles-upper = Upper body and trunk
band-none = none
band-below = low
band-efficient = enough
band-guideline = plenty
band-beyond = very high
band-unknown = not enough data
muscles-note = Mean week, and the least and most of { $weeks }. A set counts 1 for a muscle that it trains directly and 0.5 for one that helps.
column-week = this week
column-days = days
column-session = most in
column-sure = RIR known
head-additions = Add first
addition = { $exercise }, { $sets } sets a week (2 on each of two days)
addition-known = you have done it
addition-gain = { $muscle } { $before } → { $after }
additions-none = Nothing is missing: every leg muscle that matters most has a detectable dose.
head-certainty = What this rests on
head-limits = What these numbers cannot say
head-unresolved = Names that were not filed under any lift
unresolved-line = { $name }: { $sets } { $sets ->
    [one] set
   *[other] sets
}
unresolved-suggest = perhaps { $suggestions }
unresolved-more = and { $count } more names
unresolved-next = Settle one with --alias "name=exercise".
head-patterns = Hard sets a week by movement pattern
head-balance = Balance
balance-lower = Legs { $lower } and upper body { $upper } hard sets: { $pct } % legs.
balance-hamstrings = Hamstrings: { $hip } hip-dominant sets (hinges, bridges) and { $knee } knee-dominant ones (curls). The short head of the biceps femoris is trained by the curls only.
balance-no-hamstrings = Hamstrings: no hard set, neither hip-dominant (hinges, bridges) nor knee-dominant (curls).
balance-unilateral = One leg at a time: { $pct } % of leg sets.
balance-quads-only = Quads-only weeks: { $weeks } of { $leg_weeks } with leg work.
balance-mass = { $pct } % of your muscle mass ({ $lo }–{ $hi }) had { $least } hard sets or more in the last 7 days.
head-lifts = Lifts
lifts-note = Best set of these weeks and the one-repetition maximum it suggests, with the spread of three formulas and the error of a stated RIR. A change counts only beyond what noise alone makes.
lifts-legs = Legs
lifts-rest = All other lifts
lift-never = not in these weeks; last { $day }
lift-no-estimate = no estimate: no load, or too many reps, or no body mass
lift-stronger = stronger, { $change } % (noise: { $mdc } %)
lift-weaker = weaker, { $change } % (noise: { $mdc } %)
lift-within_noise = { $change } %, within noise ({ $mdc } %)
lift-not_enough_data = too few sessions to tell
lift-record = record { $day }
lift-more = and { $count } more
lift-e1rm = est. 1RM
lift-body = with body mass
head-sides = Left and right
sides-none = No lift is logged for left and right. Name the side ("Bulgarian split squat left"), or use an app that has a side column.
side-real = { $weaker } is weaker: index { $index } %, beyond the noise of { $mdc } % ({ $pairs } pairs)
side-within_noise = within measurement noise: index { $index } %, noise { $mdc } % ({ $pairs } pairs)
side-not_enough_data = not enough data: { $pairs } pairs, 8 are needed
side-sets = sets: left { $left }, right { $right }
left = left
right = right
head-findings = Findings
findings-none = none
finding-line = line { $line }
findings-more = and { $count } more of this kind
next = More: { $command }
last-trained = last
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
pattern-lunge = lunge, step
pattern-knee_extension = knee extension
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
pattern-elbow_flexion = elbow flexion
pattern-elbow_extension = elbow extension
pattern-shoulder_isolation = shoulder isolation
pattern-chest_isolation = chest isolation
pattern-back_isolation = back isolation
pattern-trunk = trunk
pattern-carry = carry

and = and
