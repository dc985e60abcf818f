# What the pages of insight say: legs, lifts, history, plan, import, settings.

## Everywhere

app-close = Close
app-back = Back
app-done = Done
app-undo = Undo
app-pages = Pages
app-week = Week of
app-day-month = { $day } { $month }
app-search = Search
app-search-hint = squat, October
app-search-none = Nothing by that name.
app-empty = Nothing here yet. That is quick to change.
app-begin-log = Log a set
app-sets-unit = { $sets ->
    [one] set
   *[other] sets
}
app-sets-count = { $sets ->
    [one] 1 set
   *[other] { $sets } sets
}
app-reps = Reps
app-record = Record
app-side-left = Left
app-side-right = Right
app-side-both = Both
app-side-letter-left = L
app-side-letter-right = R
app-step-up = { $name }: more
app-step-down = { $name }: less
app-set-done = Set { $number }: done
app-set-undo = Set { $number }: not done after all
app-set-warm-up = warm-up
app-set-warmed = warm-up { $sets }
app-plates = { $plates } on each side, { $bar } bar
app-plates-bar-alone = The bar alone, { $bar }
app-rest-of = of { $time } rest
app-rest-over = Rest is over.
app-rest-left = { $seconds } seconds of rest to go

## Days

app-day-full = full
app-day-some = some legs
app-day-today = today
app-day-planned = planned
app-day-missed = did not happen
app-day-away = away
app-day-gym = other training
app-day-rest = rest
app-day-ahead = to come
app-day-long-full = full leg day
app-day-long-some = some leg work
app-day-long-today = today, leg day planned
app-day-long-planned = leg day planned
app-day-long-missed = leg day did not happen
app-day-long-away = away
app-day-long-gym = other training
app-day-long-rest = rest
app-day-long-ahead = still to come
app-day-said-full = Done
app-day-said-some = Done, some legs
app-day-said-today = Today
app-day-said-planned = Planned
app-day-said-missed = Did not happen
app-day-said-away = Away
app-day-said-gym = Done
app-day-said-rest = Fresh legs for the next one
app-day-said-ahead = Still to come
app-session-full = Leg day
app-session-some = Some legs
app-session-today = Leg day
app-session-planned = Leg day
app-session-missed = Leg day
app-session-away = Away
app-session-gym = Other training
app-session-rest = Rest
app-session-ahead = Rest

## Doses

app-band-none = None
app-band-below = Low
app-band-efficient = Enough
app-band-guideline = Plenty
app-band-beyond = Very high
app-band-why-none = Growth shows from about 4 sets a week.
app-band-why-below = Growth shows from about 4.
app-band-why-efficient = Each set counts most up to about 10.
app-band-why-guideline = More sets add less here.
app-band-why-beyond = More than 20 sets: studies cannot say whether it helps.
app-scale-under = under { $edge }
app-scale-over = over { $edge }
app-scale-caption = sets per muscle and week

## Legs

app-verdict-yes = Your legs are trained, front and back.
app-verdict-partly = Partly trained: enough for { $enough }, too little for { $low }.
app-verdict-hardly = Little leg work lately. One session changes that.
app-verdict-unsteady = Leg work comes and goes. A steady week changes that.
app-verdict-no = No leg work lately. One session changes that.
app-verdict-not_enough_data = A few more weeks of sets and this page can judge.
app-span = Span
app-span-week = This week
app-span-weeks = { $weeks ->
    [0] Whole weeks
    [one] 1 week
   *[other] { $weeks } weeks
}
app-figure = Sets by muscle
app-figure-front = Body from the front. Sets a week: { $text }
app-figure-back = Body from the back. Sets a week: { $text }
app-figure-whole = Show the whole body
app-figure-legs-only = Show the legs alone
app-view-front = Front
app-view-back = Back
app-gaps = What is missing
app-gaps-none = Nothing big is missing
app-gaps-week = Sets of the week that runs
app-gaps-weeks = Sets in the mean week
app-gap-planned = today’s session brings it to { $sets }
app-gap-add = { $exercise }, { $sets } sets a week
app-muscles-all = All muscles
app-muscles-fewer = Only what is missing
app-calendar = Leg days, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}
app-patterns = By movement
app-patterns-unit = Hard sets in the mean week
app-sides = Left and right
app-sides-none = No lift is logged for each side yet. Name the side when you log a single-leg lift, and this fills in.
app-halves = Upper and lower
app-halves-unit = Hard sets in { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}
app-halves-lower = Legs
app-halves-upper = Upper body
app-halves-said = { $pct } % of your hard sets are for the legs.
app-rests-on = What this rests on
app-limit-bodyweight = The load of bodyweight lifts: no body mass is known. Say it under More.

## A muscle

app-place-quads = front of the thigh
app-place-hamstrings = back of the thigh
app-place-adductors = inside of the thigh
app-place-glute_max = buttocks
app-place-glute_med_min = side of the hip
app-place-hip_flexors = front of the hip
app-place-gastrocnemius = back of the lower leg
app-place-soleus = deep in the lower leg
app-place-tibialis = front of the lower leg
app-place-erectors = along the lower spine
app-place-abs = front of the trunk
app-place-chest = front of the rib cage
app-place-lats = sides of the back
app-place-upper_back = between the shoulder blades
app-place-traps = neck to mid back
app-place-front_delts = front of the shoulder
app-place-side_delts = side of the shoulder
app-place-rear_delts = back of the shoulder
app-place-biceps = front of the upper arm
app-place-triceps = back of the upper arm
app-place-forearms = lower arm
app-muscle-week = { $sets ->
    [one] set this week
   *[other] sets this week
}
app-muscle-mean = { $sets ->
    [one] set in the mean week
   *[other] sets in the mean week
}
app-muscle-spread = Between { $least } and { $most } sets a week, on { $days } days.
app-muscle-weeks = { $weeks ->
    [one] 1 week, and this one
   *[other] { $weeks } weeks, and this one
}
app-muscle-bars = Sets by week, the oldest first: { $weeks }
app-muscle-from = From
app-muscle-full = { $sets ->
    [one] 1 set, full
   *[other] { $sets } sets, full
}
app-muscle-half = { $sets ->
    [one] 1 set, counted half
   *[other] { $sets } sets, counted half
}
app-muscle-fill = What would fill it
app-open-session = Open today’s session

## A lift

app-lift-single = best single, estimated · likely { $lo }–{ $hi }
app-lift-hands = In each hand: { $hands } are held.
app-lift-later = In 12 weeks: about { $load }, likely { $lo } to { $hi }.
app-lift-no-forecast = { $sessions ->
    [one] Needs 1 more session before a forecast makes sense.
   *[other] Needs { $sessions } more sessions before a forecast makes sense.
}
app-lift-none = No set of this lift can be estimated yet.
app-lift-chart = Estimated best single over time
app-lift-bests = Best so far
app-lift-plates = Plates on the bar
app-lift-load = Load in { $unit }
app-lift-unfiled = These sets are under a name of their own. Settle it, and they count.
app-lift-told = What can be told
app-lift-notes = Notes
app-lift-sets = Every set
app-lift-last = last { $day }
app-span-months = 3 months
app-span-year = 1 year
app-span-all = All
app-change-up = Up { $pct } % in { $weeks } weeks
app-change-down = Down { $pct } % in { $weeks } weeks
app-change-none = No clear change in { $weeks } weeks
app-change-early = Too early to tell a change
app-change-range = likely between { $lo } and { $hi } %
app-change-range-none = likely between { $lo } and { $hi } %: the range covers zero
app-could = What could I lift today?
app-could-guess = Good guess
app-could-likely = Likely
app-could-best = Best so far
app-could-note = To the last rep. Likely: 8 of 10 sessions lie between.
app-records = Records
app-chart-today = today
app-chart-hint = Touch the picture, or use the arrow keys.
app-chart-session = { $day }: { $load }
app-chart-forecast = { $day }: about { $load }, likely { $lo } to { $hi }
app-chart-key-session = a session
app-chart-key-record = record
app-chart-key-trend = trend
app-chart-key-range = likely range
app-chart-table = Show as table
app-chart-day = Day
app-chart-best-set = Best set
app-chart-single = Single ({ $unit })

## History

app-history-title = { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}
app-history-under = The latest first.
app-history-from = Since { $day }, the latest first.
app-history-empty = Log a session or bring in a log from another app, and it stands here.
app-history-look = What to list
app-history-sessions = Sessions
app-history-lifts = Lifts
app-history-more = { $sessions ->
    [one] 1 more
   *[other] { $sessions } more
}
app-top-set = { $sets ->
    [one] { $set }
   *[other] { $set }, best of { $sets }
}

## Plan

app-plan-none = No plan yet
app-plan-none-under = A week around your days, your kit and your log, with a reason for each lift.
app-plan-make = Plan my week
app-plan-days = Which days?
app-plan-days-under = The week is planned anew; what is done stays.
app-plan-days-other = Other days
app-plan-title = { $days ->
    [0] No leg day to go this week
    [one] One leg day to go this week
    [2] Two leg days to go this week
   *[other] { $days } leg days to go this week
}
app-plan-title-next = { $days ->
    [one] One leg day next week
    [2] Two leg days next week
   *[other] { $days } leg days next week
}
app-plan-asking = Asking for the week …
app-plan-doses = { $short ->
    [0] every planned muscle reaches its goal
    [one] one muscle stays short of its goal
   *[other] { $short } muscles stay short of their goals
}
app-plan-why = Why this week looks like this
app-plan-why-under = { $count ->
    [0] Goals by muscle
    [one] Goals by muscle, and 1 thing taken as given
   *[other] Goals by muscle, and { $count } things taken as given
}
app-plan-why-lift = Why this one
app-plan-of = of { $target } sets
app-plan-superset = in turn, { $letter }
app-plan-start = Start this session
app-plan-changed = Something changed
app-plan-impossible = This week does not fit
app-change-title = { $day } is lost
app-change-under = Happens. Here is the week again.
app-change-ask = The rest of the week is fitted around it.
app-change-day = Which day?
app-change-why = What is it?
app-change-solve = Fit the week around it
app-change-solving = Fitting the week …
app-change-noted = Noted on this phone. When your server is in reach, Plan fits the week around it.
app-change-refused = The week was not fitted: { $why }
app-change-note = Note it all the same
app-change-race = When is it?
app-because-time = No time
app-because-sore = Sore
app-because-ill = Ill
app-because-travel = Away
app-because-knee = My knee
app-because-back = My back
app-because-race = A race or match
app-because-did-not-want-to = Did not want to
app-because-planned-rest = Planned rest
app-because-other = Something else
app-change-before = Before
app-change-after = After
app-change-cost = What it costs:
app-change-less = { $muscle }: { $sets } fewer
app-change-use = Use this week
app-change-other = Other reason
app-change-keep = Keep the old plan
app-missed-offer-another = { $minutes } minutes on { $day } would keep { $pct } %.
app-pain = How much does it hurt?
app-pain-scale = 0 is no pain, 5 is hard to ignore, 10 is the worst there is. Sharp pain or a joint that gives way is a reason to see someone. Legs can wait.

## Import

app-import-title = Bring in your log
app-import-under = The export of your app, as it is. Nothing is kept before you say so.
app-import-choose = Choose a file
app-import-drop = or drop it here: CSV, JSON, FIT, text …
app-import-safe = It goes to your own server and nowhere else. All of it can be undone.
app-import-unit = Which unit are the weights in?
app-import-reading = Reading your file
app-import-reading-under = Long logs take a few seconds.
app-import-accounted = { $rows ->
    [one] The one row is accounted for
   *[other] All { $rows } rows accounted for
}
app-import-bring = { $sets ->
    [one] Bring in 1 set
   *[other] Bring in { $sets } sets
}
app-import-nothing = All of it is here already
app-import-busy = Bringing it in …
app-import-own = { $sets ->
    [one] 1 set keeps its own name for now. All of it can be undone.
   *[other] { $sets } sets keep their own name for now. All of it can be undone.
}
app-import-undoable = All of it can be undone.
app-import-done = { $sets ->
    [one] 1 set is in
   *[other] { $sets } sets are in
}
app-import-done-under = { $known } were here already, { $changed } were brought up to date.
app-import-undone = Taken back
app-import-undone-under = Your log is as it was before.
app-import-undo = Undo import
app-import-another = Another file
app-import-legs = See your legs
app-rows-asking = Asking for the rows …
app-rows-fault = They cannot be shown now: the server does not answer.
app-rows-unknown = The reader counts these rows, and keeps nothing of them.
app-rows-more = More rows
app-row-set = Sets
app-row-duplicate = Seen before
app-row-rest-timer = Rest timers
app-row-note-row = Notes
app-row-planned-not-done = Planned, not done
app-row-repeated-header = Headers
app-row-blank = Empty
app-row-broken = Unreadable
app-row-heading = Headings
app-row-superseded = Older versions
app-row-deleted = Deleted
app-row-session = Sessions
app-row-other-entry = Other entries
app-names = { $names ->
    [one] 1 name to settle
   *[other] { $names } names to settle
}
app-names-under = They stay apart until you decide.
app-name-quoted = “{ $name }”
app-name-either = could be either
app-name-other = Other …
app-name-search = Which lift is it?
app-name-own = Kept as your own lift until you choose.
app-shifted = { $sessions ->
    [one] 1 session is here at another hour
   *[other] { $sessions } sessions are here at another hour
}
app-shifted-under = A phone in another time zone does that. Are they the same?
app-shifted-same = The same
app-shifted-other = Others
app-findings-ask = { $count ->
    [one] 1 thing to look at
   *[other] { $count } things to look at
}
app-findings = { $count ->
    [one] 1 note of the reader
   *[other] { $count } notes of the reader
}
app-said-sessions = { $sessions ->
    [one] 1 session.
   *[other] { $sessions } sessions.
}
app-said-unit = Weights: { $unit }.
app-said-zone = Times: { $zone }.
app-said-same = { $sets ->
    [one] 1 set is here already.
   *[other] { $sets } sets are here already.
}

## Settings

app-settings = Settings
app-set-training = Your training
app-set-unit = Unit
app-set-body = Body mass
app-set-body-under = As of today. Lifts of the body count with it.
app-set-body-keep = Keep { $load }
app-set-plates = Bar and plates
app-set-plates-under = What your gym has: loads are chosen that can be loaded.
app-set-plates-said = Bar { $bar }; { $plates }
app-set-bar = Bar
app-set-pairs = Pairs of plates
app-set-kit = Kit
app-set-kit-under = What there is to train with.
app-set-days = Days
app-set-days-under = When you can train, and for how many minutes.
app-set-no-time = no time
app-set-joints = Joints
app-set-joints-under = How much they hurt now. What hurts is spared.
app-set-nothing-hurts = nothing hurts
app-set-usual = as gyms usually have
app-set-unsaid = not said yet
app-set-look = Look and language
app-set-theme = Look
app-theme-system = System
app-theme-light = Light
app-theme-dark = Dark
app-set-language = Language
app-set-data = Your data
app-set-import = Bring in a log
app-set-import-under = From another app, or the file of one.
app-set-export = Export everything
app-set-export-under = All that this device knows, as a file. Works with no server.
app-set-backup = Backup
app-set-backup-under = The whole journal, to restore elsewhere.
app-account = Account
app-account-row-under = Who is logged in, programs, your calendar; erase everything.
app-set-devices = Devices
app-set-devices-none = Only this device so far.
app-set-this-device = this device
app-device-phone = Phone { $id }
app-device-computer = Computer { $id }

## A report as a file

app-report-made = Report to { $day }
app-report-over = All of it
app-report-lift-back = Back to the lifts

## With and without the server

app-heard-at = The server’s report of { $day }, { $time }.
app-legs-alone = This week, by this device alone.
app-legs-alone-under = The verdict comes from the server; it has not been heard yet.
app-legs-empty = Log a session or bring in a log, and the muscles fill up as you train.
app-plan-offline = The week is planned on the server, which does not answer. Try again when there is a signal.
app-set-offline = This is kept on the server, which does not answer. Try again when there is a signal.
app-history-older = Older sessions
