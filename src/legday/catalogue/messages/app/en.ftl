# What the phone app says beside the messages that the terminal says too.

app-name = legday
app-page-today = Today
app-page-legs = Legs
app-page-plan = Plan
app-page-history = History
app-page-more = More
app-not-found = There is no such page. Here is today.

## Sync

app-sync-saved-here = { $waiting ->
    [0] Saved on this device
    [one] Saved on this device, 1 change not yet on the server
   *[other] Saved on this device, { $waiting } changes not yet on the server
}
app-sync-saved-there = Saved here and on the server
app-sync-sending = Sending …
app-sync-conflict = Something to settle
app-sync-mismatch = App and server are of different versions. Everything is saved here; update the server, then open the app again.
app-sync-signed-out = Saved here. Sign in to send it to the server.
app-sync-other-person = Saved here. Another person is signed in; sign in as yourself to send it to your own log.

## The storage of this device

app-journal-full = This device has no room left: the last change was not saved. Free some space, then do it again.
app-journal-closed = The app was opened anew elsewhere. Load this page again.
app-journal-unreadable = This device's storage cannot be read. Load the page again; what the server has is safe there.

## Quick entry

app-quick-label = Type your sets
app-quick-hint = squat 100x5x3 @8
app-quick-save = Save { $sets ->
    [one] 1 set
   *[other] { $sets } sets
}
app-quick-said = Understood: { $text }
app-quick-undo = Undo
app-quick-saved = Saved.
quick-question-day = Today, or a week ago?
quick-question-order = Load, or number of sets?
quick-question-at = Effort, or load?
quick-question-hands = Two implements, or two sets?
quick-question-effort = The effort of the last set, or of each?
quick-question-unit = kg or lb?
quick-fault-empty = Nothing to log yet: write an exercise and its sets, as in: back squat 100x5x3 @8
quick-fault-too-long = At most 10,000 characters in one entry.
quick-fault-too-many-sets = At most 1,000 sets in one entry.
quick-fault-quote-open = This quotation mark is not closed.
quick-fault-bracket = A superset is written [first exercise; second exercise].
quick-fault-day-unread = Write the day as 2026-03-01, yesterday: or monday:
quick-fault-day-ahead = This day has not come yet.
quick-fault-name-missing = An exercise begins with its name; one that begins with a number goes in quotation marks.
quick-fault-sets-missing = No set is written for this exercise.
quick-fault-not-understood = Not understood. A name that has numbers goes in quotation marks.
quick-fault-number-size = A number has up to 6 digits and 1, 2 or 4 decimals: 1250 or 1.25, never 1,250.
quick-fault-comma-unclear = Decimal or next set? Write 62.5, or put a blank after a comma between sets.
quick-fault-count-missing = Repetitions, time or distance are missing: write load x repetitions, as in 100x5.
quick-fault-reps-range = Repetitions are a whole number from 1 to 1000.
quick-fault-sets-range = Sets are a whole number from 1 to 19: write load x repetitions x sets.
quick-fault-load-range = A load is below 10,000.
quick-fault-time-range = A time is above 0 s, at most 24 h, and written 90s or 1:30.
quick-fault-distance-range = A distance is above 0 m and below 1000 km.
quick-fault-two-loads = Two loads for one set: put a comma between sets.
quick-fault-two-counts = Repetitions, time or distance twice for one set: put a comma between sets.
quick-fault-two-numbers = Two numbers: write load x repetitions, as in 80x8.
quick-fault-two-efforts = Effort is stated twice for one set.
quick-fault-effort-range = RPE is from 1 to 10, repetitions in reserve from 0 to 20.
quick-fault-effort-clash = To failure leaves nothing in reserve.
quick-fault-type-clash = A set is one of: warm-up, drop, to failure, as many as possible, cluster, test.
quick-fault-drop-alone = A drop set follows a set: 100x8 > 80x6.
quick-fault-bar-alone = A bar goes with plates per side, in the same unit: 20/side bar 15.
quick-fault-note-alone = A note stands after an exercise and its sets.

## Evidence and care

app-evidence = The evidence behind it
app-first-words-read = Understood
app-first-words-ask = Questions before you begin
app-know = Evidence and body
app-know-claims = Is that true?
app-know-claims-under = 44 claims about leg training, judged
app-know-capacity = Everyday strength
app-know-capacity-under = A chair, a watch, a minute
app-know-longevity = Over the years
app-know-longevity-under = Tests, leg strength, minutes
app-know-body = Energy and bone
app-know-body-under = What a session costs and loads
app-know-screening = Before hard training
app-know-screening-under = What a doctor should see first
app-pain-flags = Signs that a doctor should see first
app-deload-offer = An easier week is an offer: about half the sets. Going on is all right, too.
app-said-plan-week-unasked = Nobody asked yet whether something about { $joint ->
    [knee] the knee
    [hip] the hip
    [back] the back
    [ankle] the ankle
   *[shoulder] the shoulder
} should be seen by a doctor first, so all that loads it is left out. The questions stand under More, Before hard training.
