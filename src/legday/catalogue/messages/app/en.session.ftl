# What the phone app says of today and of a session.

## Today

app-start = Start
app-start-short = { $minutes } minutes
app-start-another = Another day’s
app-start-empty = Empty
app-start-repeat = Repeat
app-start-typed = Type it
app-start-past = A past day
app-start-anyway = Train it today
app-start-session = Start a session
app-leg-day = Leg day
app-leg-day-heavy = Leg day, heavy first
app-session-size = { $lifts ->
    [one] 1 lift
   *[other] { $lifts } lifts
} · about { $minutes } min
app-rest-day = Rest
app-rest-next = Next: { $day }.
app-rest-done = Nothing else is planned this week.
app-no-plan = No plan this week
app-no-plan-hint = Start with what is there, or plan the week.
app-plan-week = Plan the week
app-continue-title = Under way
app-continue = Continue
app-continue-set = Set { $number } of { $all }, { $name }
app-continue-empty = No lift in it yet
app-missed = { $weekday }’s legs did not happen.
app-missed-fit = Fit the week around it
app-missed-leave = Leave it
app-short-title = { $minutes } minutes
app-sets-short = { $sets ->
    [one] 1 set
   *[other] { $sets } sets
}
app-another-none = No other session is left this week.
app-repeat-title = Repeat a session
app-repeat-none = Nothing was logged in the last three months.
app-typed-under = The line below says how it was read before it is kept.
app-past-title = A session of a past day
app-past-under = Without a timer; take your time.
app-past-day = Another day
app-past-start = Enter this day
app-yesterday = Yesterday
app-sync-short-saved-here = Saved here
app-sync-short-saved-there = Saved · synced
app-sync-short-sending = Sending …
app-sync-short-conflict = To settle
app-sync-short-mismatch = Update needed
app-sync-short-signed-out = Saved here · sign in
app-sync-short-other-person = Someone else’s
app-first-title = Nothing here yet. That is quick to change.
app-first-front = Front
app-first-back = Back
app-first-text = Each set you log fills the muscles it trained. Four sets a week is where growth starts to show.
app-first-plan = Plan my first leg day
app-first-import = Bring my old log
app-first-log = Log a set now
app-first-promise = No account. Everything stays with you.

## Session

app-session-gone = This session is not here.
app-session-leave = Leave; the session goes on
app-session-finish = Finish
app-session-finish-long = Finish session
app-session-summary = Summary
app-session-more = More for this lift
app-session-empty = What first?
app-session-empty-hint = Pick a lift, or type “squat 100x5x3 @8”.
app-minutes = { $minutes } min
app-minutes-long = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
app-lifts = Lifts
app-lift-state = { $name }, { $done } of { $all } sets
app-sets-of = { $done } of { $all }
app-sets-done = { $sets ->
    [0] No set yet
    [one] 1 set
   *[other] { $sets } sets
}
app-add-lift = Add a lift
app-add-label = Name of a lift, or your sets
app-add-own = Add “{ $name }” as my own lift
app-move-up = Move { $name } up
app-move-down = Move { $name } down
app-superset = Superset
app-warm-up = Warm-up
app-warm-up-set = Warm-up set, { $set }
app-last-time = Last time
app-last-time-set = last time { $set }
app-today-column = Today
app-set-label = Set { $number }
app-set-side = Set { $number }, { $side }
app-set-row = Set { $number }, last time { $last }, today { $today }, { $state }
app-state-goal = to do
app-state-now = next
app-state-done = done
app-state-saving = saving
app-state-unsaved = not saved, tap again
app-half-left = left
app-half-right = right
app-side-name-left = Left
app-side-name-right = Right
app-sides-last = Last time: left { $left } · right { $right }
app-set-reps = { $reps ->
    [one] 1 rep
   *[other] { $reps } reps
}
app-spare = { $rir } to spare
app-spare-long = { $rir ->
    [one] 1 rep to spare
   *[other] { $rir } reps to spare
}
app-spare-name = Reps to spare
app-goal = Goal { $sets } × { $count }
app-goal-each = Goal { $sets } × { $count } each
app-goal-short = { $sets } × { $count }
app-goal-short-each = { $sets } × { $count } each
app-load-name = Load in { $unit }
app-load-near = { $load } cannot be loaded with your plates.
app-load-not-there = Your kit has no such load.
app-load-find = Pick a load that leaves about { $rir ->
    [one] one rep
   *[other] { $rir } reps
} to spare.
app-unit-hand = { $unit } each hand
app-unit-help = { $unit } help
app-unit-added = { $unit } added
app-reps-name = Repetitions
app-reps-unit = reps
app-seconds-name = Seconds
app-seconds-unit = seconds
app-accept-warm-up = Warm-up { $set }
app-advice-harder = Harder than planned.
app-advice-easier = Easier than planned.
app-advice-load = { $load } should leave about { $rir ->
    [one] one rep
   *[other] { $rir } reps
} to spare.
app-advice-take = Take { $load }
app-advice-stay = Stay at { $load }
app-rest-after-both = Rest starts after both sides
app-rest-more = +30 s
app-rest-skip = Skip rest
app-rest-hide = Hide
app-rest-promise = The timer runs on while the phone is locked. It can ring only while this page is on screen: no web app can do more.
app-tool-swap = Swap
app-tool-note = Note
app-tool-set = Set
app-tool-undo = Undo
app-undo-nothing = Nothing to undo in this session.
app-undone = Taken back: { $what }
app-act-log = a set
app-act-edit = a change
app-act-delete = a deleted set
app-act-swap = a swap
app-act-order = the order
app-act-add = an added lift
app-act-superset = a superset
app-act-session = the end of the session
app-act-pain = a word on pain
app-keep-set = Keep { $set }
app-set-delete = Delete this set
app-set-changed = Set changed.
app-set-deleted = Set deleted.
app-swap-title = Instead of { $name }
app-swap-under = Same job, and your kit has it.
app-swap-none = No substitute is known here. Add a lift and skip this one.
app-swapped = { $name } instead.
app-note-title = Note
app-note-label = What is worth knowing next time
app-note-keep = Keep note
app-note-add = Add a note
app-note-change = Change note
app-skip-title = Not this one today
app-skip-time = No time
app-skip-taken = Kit is taken
app-skip-hurts = It hurts
app-skip-not-today = Not today
app-skip-other = Something else
app-skipped = Left out today: { $reason }.
app-skipped-toast = { $name } is left out today.
app-more-skip = Leave it out today
app-more-unskip = Do it after all
app-more-pain = It hurts
app-more-superset = Alternate with { $name }
app-more-superset-end = End the superset
app-more-history = History and records
app-pain-title = How much does it hurt?
app-pain-under = 0 is nothing, 10 the worst you can imagine.
app-pain-joint = Where
app-pain-score = Pain from 0 to 10
app-pain-0 = none
app-pain-5 = medium
app-pain-10 = worst
app-pain-kept = Noted.
app-pain-said = { $joint }: { $score } of 10.
app-pain-watch = Go on only if it is back to usual by the next morning.
app-pain-stop = Above { $stop } of 10, leave this lift for today. Sharp pain or a joint that gives way is a reason to see someone. Legs can wait.
app-pain-rest = That outranks the plan. Legs can wait; what does not load it can go on.
app-pain-now = How is it now?
app-pain-morning = { $joint }: { $score } of 10 yesterday. And this morning?
app-pain-today = { $joint }: how much does it hurt now?
app-note-kept = Note kept.
app-pain-keep = Keep { $score } of 10
app-joint-knee = Knee
app-joint-hip = Hip
app-joint-back = Back
app-joint-ankle = Ankle
app-joint-shoulder = Shoulder

## Finish

app-finish-full = A full leg day.
app-finish-some = Some leg work.
app-finish-gym = Other training.
app-finish-none = Nothing logged yet.
app-finish-logged = It is in your log.
app-finish-sets = { $sets ->
    [one] 1 set that counts
   *[other] { $sets } sets that count
}
app-finish-minutes = minutes
app-finish-record = Record
app-finish-normal = Normal day
app-finish-first = First time
app-finish-line-first = { $set }: something to compare with next time.
app-finish-line-record = { $set }: more than chance explains.
app-finish-line-normal = Best { $set }. { $change } % against last time; ±{ $noise } % is usual.
app-finish-week = What it did for the week
app-finish-week-under = sets this week, counted per muscle
app-finish-next = Still to come: { $day }, about { $minutes } min.
app-finish-nothing-next = Nothing else is planned this week.
app-finish-day = Another day?
app-finish-day-label = When it was
app-finish-day-move = Move it to this day
app-finish-day-moved = Moved.
app-finish-back = Back to session
app-session-done = Done

## Storage, clock, versions, what is to be settled

app-page-unloaded = This page is not on this device yet, and the server does not answer. What you logged is safe.
app-page-again = Try again
app-journal-low = This device is nearly full. Your sets are safe; save a copy now.
app-journal-save = Save a copy
app-clock-ahead = This device’s clock is { $hours ->
    [one] one hour
   *[other] { $hours } hours
} ahead of your server’s. Set it right, or sets land on the wrong day.
app-clock-behind = This device’s clock is { $hours ->
    [one] one hour
   *[other] { $hours } hours
} behind your server’s. Set it right, or sets land on the wrong day.
app-update = A newer version is ready.
app-update-take = Use it now
app-settle-title = Two devices changed this
app-settle-none = Nothing to settle
app-settle-under = Which one is right? Until you say so, both are kept.
app-settled = Settled.
app-settle-here = this device
app-settle-nothing = nothing
app-settle-refused = Your server did not take { $count ->
    [one] one change
   *[other] { $count } changes
}. They stay on this device; save a copy.
app-field-typed-load = Load
app-field-typed-unit = Unit
app-field-reps = Repetitions
app-field-rir = Reps to spare
app-field-duration-s = Seconds
app-field-note = Note
app-field-at = Time of day
app-field-exercise-order = Place in the session
app-field-minutes = Minutes
app-field-pain = Pain
app-field-skipped = Left out
app-field-order = Place in the session
app-field-superset = Superset
app-field-workout = Name
app-field-start = Start
app-field-score = Score
app-kind-session = Session
app-kind-answer = An answer
app-kind-feeling = How it felt
