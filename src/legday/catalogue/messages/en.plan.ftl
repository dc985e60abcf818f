# What a plan says. Parameters are names, days and numbers already written out.

## The screen

plan-title = A leg week from { $day }
plan-title-revision = A leg week from { $day }, solved again ({ $revision })
plan-none-title = No week from { $day } keeps all that you asked for
plan-minutes = { $minutes } of { $there } min
plan-minutes-alone = { $minutes } min
plan-done = done
plan-sets = { $sets } × { $reps }
plan-sets-held = { $sets } × { $seconds } s
plan-each-side = a side
plan-rir = { $rir } in reserve
plan-rest = rest { $rest }
plan-warm-up = Warm-up: { $steps }
plan-find = To find the load: sets of { $reps } from { $start } up, until { $rir } are left in reserve
plan-find-own = To find the load: begin light, then up, until { $rir } are left in reserve
plan-plates = Plates on each end: { $plates }
plan-range = 80 of 100 sessions would allow { $lo } to { $hi }
plan-in-each-hand = in each hand
plan-in-hand = in one hand
plan-added = on the body
plan-bodyweight = bodyweight
plan-load-open = load to find
plan-superset = with the next one in turn
plan-head-doses = Hard sets this week, and the goal
plan-dose-short = { $sets } short
plan-head-assumed = Taken from your log or as usual
plan-why-over = Not taken: { $what }
plan-gap-proven = Proven: no week under these limits is better by your weights.
plan-gap = No week under these limits is better by more than { $pct } % by your weights.
plan-more = Why each of it: { $command }
plan-kept = Kept in your journal. Take it back: { $command }
plan-missed-next = A day is lost? { $command }
plan-clash = These cannot hold together:
plan-offers = What would make it possible, the least first:
plan-offer-plan = then { $sessions }
plan-no-offer = There is nothing that we would offer to give up: see a clinician, or take the week off.
plan-next-title = Your session now
plan-next-planned = Your session now, as planned
plan-next-rest = No leg session fits today.
plan-file-only = It is kept nowhere: save it with --json, or begin a journal with legday import.

## Health

health-line = Information, not medical advice: it cannot examine you. Stop and get help at once for pain in the chest, fainting, sudden breathlessness or headache, numbness at the seat, or a calf that swells and hurts.
plan-ask-days = Which days, and how many minutes
plan-ask-goal = What for: strength, muscle, general, longevity, running or fat_loss
health-ask = Does any of this hold now: a heart or lung illness that a doctor has not cleared for hard exercise; blood pressure at rest of 180/110 or more; pregnant or 12 weeks or less after birth; surgery within 3 months; a joint that locks, gives way, is hot or swollen; back pain with a numb leg; pain at night, fever or weight that goes without a reason?
health-not-cleared = There is no plan while something stands open that a doctor should see first. That is no failure: once they have cleared you, say: legday screening cleared. The PAR-Q+ questionnaire can help you to prepare.
health-young = Under 18: with a coach who watches, please.

## What was taken

plan-assumed-goal = Goal: all-round, since nobody said (--goal).
plan-assumed-kit-log = Kit: { $kit }, by what you logged of late (--kit).
plan-assumed-kit-usual = Kit: { $kit }, since nobody said (--kit).
plan-assumed-novice = Experience: new to it, since there is no log (--experience).
plan-assumed-novice-log = Experience: new to leg training, after { $weeks } weeks with a leg day (--experience).
plan-assumed-intermediate-log = Experience: some, after { $weeks } weeks with a leg day (--experience).

## Notes

plan-note-return = Week { $week } of a return: { NUMBER($share, style: "percent") } of the usual sets, and none of them near failure.
plan-note-deload = An easier week: fewer sets, more in reserve.
plan-note-joint = Your { $joint } is spared.
plan-note-run-first = { $day }: the run first, the legs six hours later or more.

## Limits that clash

plan-limit-days = Only the days that you named ({ $days }).
plan-limit-day-legs = What you said of the days: legs, or no legs.
plan-limit-leg-days = { $value ->
    [one] One leg day.
   *[other] { $value } leg days.
}
plan-limit-minutes = { $minutes } minutes on { $day }.
plan-limit-kit = The kit: { $kit }.
plan-limit-excluded = Left out by you: { $words }.
plan-limit-big-lift-first = Each leg day begins with one big lift.
plan-limit-big-sets = The sets of a big lift.
plan-limit-big-reps = The reps of a big lift.
plan-limit-single-leg = One-legged work each leg day.
plan-limit-hamstring = Work for the back of the thigh each leg day.
plan-limit-hamstring-in-turn = Hip and knee in turn for the back of the thigh.
plan-limit-session-sets-max = At most { $value } sets of a muscle in a session.
plan-limit-weekly-sets-max = At most { $value } sets of a muscle in the week.
plan-limit-weekly-sets-min = The sets that you insist on: { $sets }.
plan-limit-rest-days = { $value ->
    [one] One day
   *[other] { $value } days
} between hard work for one muscle.
plan-limit-exercises-max = At most { $value } exercises in a session.
plan-limit-varied = Two different big lifts.
plan-limit-run-days = No hard run right after a leg day.
plan-limit-race-days = No legs right before a race or match.
plan-limit-beginner = The rules for beginners.
plan-limit-older = From 65 on: power or balance each leg day, and nothing that jumps.
plan-limit-careful = Under 18, and in pregnancy: at least 3 in reserve.
plan-limit-pain = What hurts is spared: { $joints }.
plan-limit-ramp = The slow start after time off.
plan-limit-block = The share of the week of the block.
plan-limit-cleared = Something that a doctor should see first.

## What would have to give

plan-change-minutes = { $minutes } more minutes on { $day }
plan-change-sets = { $sets } instead of { $was } sets for { $muscle }
plan-change-kit = a { $item }
plan-change-day = another day: { $day }, { $minutes } minutes
plan-change-leg-days = { $days ->
    [one] one leg day
   *[other] { $days } leg days
} instead
plan-change-lift = without: { $limit }

## A day that was missed

missed-recorded = Noted: { $day }, { $reason }.
missed-planned-rest = Noted: { $day } is a rest day, as planned.
missed-pct = { $pct } % of the week's leg sets stay.
missed-all = All of the week's leg sets stay.
missed-lost = Less for: { $muscles }.
missed-leg-days = { $after ->
    [0] No leg day is left this week
    [one] One leg day this week
   *[other] { $after } leg days this week
} instead of { $before }; next week is whole again.
missed-head-changes = What changes
missed-moved = { $exercise } to { $day }
missed-sets = { $exercise }: { $after } instead of { $before } sets
missed-added = new on { $day }: { $exercise }, { $sets ->
    [one] 1 set
   *[other] { $sets } sets
}
missed-dropped = dropped: { $exercise }
missed-nothing = Nothing else changes.
missed-head-offers = If you like
missed-offer-another = { $minutes } minutes on { $day } would keep { $pct } %: --days "{ $typed }"
missed-offer-day = { $weekday } did not work { $count } times of late. Another day might: legday plan --days ...
missed-offer-lift = { $exercise } stood first on { $count } missed days. Another lift does as well: legday plan --dislike "{ $exercise }"
missed-offer-short = Time was short { $count } times of late. Sessions of { $minutes } minutes keep most of the dose: legday plan --minutes { $minutes }
missed-pain-unsaid = How much it hurts was not said, so all that loads it is left out. If it is 5 of 10 or less and gone by the morning, say so: --{ $joint } 4
reason-time = no time
reason-ill = ill
reason-sore = sore
reason-travel = travelling
reason-knee = knee
reason-back = back
reason-race = a race
reason-did-not-want-to = did not want to
reason-planned-rest = a planned rest
reason-other = another reason

## Words

joint-knee = knee
joint-hip = hip
joint-back = back
joint-ankle = ankle
joint-shoulder = shoulder
kit-gym = a gym
kit-home = dumbbells at home
kit-travel = bands
kit-none = nothing but the body
kit-own = your own
kit-item-barbell = barbell
kit-item-rack = rack
kit-item-bench = bench
kit-item-dumbbell = dumbbell
kit-item-kettlebell = kettlebell
kit-item-cable = cable
kit-item-machine = machine
kit-item-smith = Smith machine
kit-item-trap_bar = trap bar
kit-item-band = band
kit-item-pull_up_bar = pull-up bar
kit-item-dip_bars = pair of dip bars
kit-item-box = box
kit-item-ball = ball
kit-item-sled = sled
kit-item-landmine = landmine
kit-item-bodyweight = bodyweight
kit-item-rings = pair of rings

## How a load was chosen

load-by-level = by your level, from { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}
load-return = { NUMBER($share, style: "percent") } of what you had, in week { $week } back
load-lightest = the lightest there is
load-reach = no more than one in ten of your sessions would allow
load-deload = { NUMBER($share, style: "percent") } of the load, for an easier week
load-sure = as much as nine in ten of your sessions would allow
load-not-done-lately = { NUMBER($share, style: "percent") } of what you had: it is a while ago
load-related = far below what { $exercise } suggests; find the rest by feel
load-find = new to your log: begin light and stop with { $rir } in reserve
load-power = { NUMBER($share, style: "percent") } of your best, as fast as you can
load-body = until { $rir } are left in reserve
load-held = held { $seconds } s
load-step = up from { $from }: the range was full
load-easy = up from { $from }: it was easier than asked
load-more-reps = one rep more than last time
load-repeat = again: a set fell short last time
load-back = down from { $from } after { $misses } misses
load-hard = the same reps: it was harder than asked
load-hold = once more at the top before a step
load-no-heavier = more reps: there is no heavier load
load-lighter = down from { $from }: it was harder than asked
load-pain-hold = no more than last time, until the { $joint ->
    [knee] knee
    [hip] hip
    [back] back
    [ankle] ankle
   *[shoulder] shoulder
} is quiet
load-pain-reduce = { NUMBER($share, style: "percent") } of last time: the { $joint ->
    [knee] knee
    [hip] hip
    [back] back
    [ankle] ankle
   *[shoulder] shoulder
} hurt too much, or too long
load-sore-hold = no more than last time: { $sore } of 10 sore
tempo-fast = up as fast as you can, down under control
tempo-slow-down = three seconds down

## Exercises

exercise-deadlift = Deadlift
exercise-trap-bar-deadlift = Trap-bar deadlift
exercise-front-squat = Front squat
exercise-goblet-squat = Goblet squat
exercise-hack-squat = Hack squat
exercise-box-squat = Box squat
exercise-bodyweight-squat = Bodyweight squat
exercise-split-squat = Split squat
exercise-reverse-lunge = Reverse lunge
exercise-step-up = Step-up
exercise-walking-lunge = Walking lunge
exercise-single-leg-romanian-deadlift = Single-leg Romanian deadlift
exercise-seated-leg-curl = Seated leg curl
exercise-lying-leg-curl = Lying leg curl
exercise-nordic-curl = Nordic curl
exercise-sliding-leg-curl = Sliding leg curl
exercise-glute-bridge = Glute bridge
exercise-single-leg-glute-bridge = Single-leg glute bridge
exercise-standing-calf-raise = Standing calf raise
exercise-seated-calf-raise = Seated calf raise
exercise-single-leg-calf-raise = Single-leg calf raise
exercise-side-lying-leg-raise = Side-lying leg raise
exercise-side-lying-hip-adduction = Side-lying adduction
exercise-balance = Balance on one leg
