# The app's pages of claims, everyday strength, the years, energy and bone, screening.

app-asking = Asking the server …
app-unheard = The server has not been heard yet. This page needs it once; then it is kept here.

## Claims

app-page-claims = Is that true?
app-claims-all = All
app-claims-verdict = Verdict
app-claims-search-hint = hormones, knees, fat …
app-claims-none = No claim fits. Take fewer words, or another verdict.
app-claims-behind = What this rests on
app-claims-behind-under = The claims behind the part of the app that you came from.
app-claims-show-all = Show all claims

## Everyday strength

app-page-capacity = Everyday strength
app-capacity-none = A chair and a watch tell a lot.
app-capacity-title = { $tests ->
    [one] One test taken. The others take a minute each.
    [6] All six tests taken.
   *[other] { $tests } of six tests taken.
}
app-capacity-under = Once a month is often enough. What counts is your own trend, beyond the test’s own noise.
app-capacity-kept = { $value } kept.
app-capacity-removed = { $value } taken away.
app-capacity-unheard = Kept here. The norm and the trend come when the server has it.
app-capacity-who = No norm without age and sex. Say them under Everyday strength.
app-norm-range = Middle of your age and sex
app-needs-chair-stand = A chair of 43 cm, 30 seconds
app-needs-sit-to-stand = A chair, a stopwatch
app-needs-stairs = A flight of stairs of known height
app-needs-gait = Four metres of floor
app-needs-grip = A hand dynamometer
app-needs-balance = Something to hold within reach
app-how-chair-stand = A chair of 43 cm against a wall, arms crossed on the chest. Stand up fully and sit down, as often as you can in 30 seconds. With help of the arms it counts 0. Tap at each stand, or count and put it right at the end.
app-how-sit-to-stand = A chair against a wall, arms crossed on the chest. Stand up fully five times, as fast as is safe. Stop the watch when you stand for the fifth time.
app-how-stairs = One flight whose height you know, a hand near the rail. The watch runs from the first step to the top.
app-how-gait = Four metres at the pace you always walk, with a few steps before and after. The watch runs from the first line to the second.
app-how-grip = A hand dynamometer, elbow bent, the best of three tries. Each hand is a test of its own.
app-how-balance = On one leg, eyes open, something to hold within reach. Stop when the foot touches the floor or a hand reaches out.
app-test-start = Start: 5 seconds to get ready
app-test-enter = Enter a result
app-test-how = How it is done
app-test-taken = All that were taken
app-test-remove = Take away the test of { $day }
app-run-leave = Leave without a result
app-run-loud = Sound: on
app-run-quiet = Sound: off
app-run-ready = get ready
app-run-seconds = seconds
app-run-go = Go
app-run-over = Stop
app-run-stop-if = Stop if something hurts or you feel dizzy.
app-run-count = Tap at each full stand
app-run-stop = Stop
app-run-stop-sit-to-stand = at the fifth stand
app-run-stop-stairs = at the top
app-run-stop-gait = at the second line
app-run-stop-balance = when the foot touches the floor
app-result-check = Put it right if the taps missed something.
app-result-chair-stand = Full stands in 30 seconds
app-result-sit-to-stand = Seconds for five stands
app-result-stairs = Seconds to the top
app-result-gait = Seconds for the way
app-result-grip = Grip in kilograms
app-result-balance = Seconds on one leg
app-result-chair_m = Height of the chair
app-result-rise_m = Height of the stairs
app-result-distance_m = Length of the way
app-result-hand = Hand
app-result-keep = Keep { $value }

## The years

app-page-longevity = Over the years
app-longevity-title = { $tests ->
    [0] Nothing to look back on yet.
    [one] What your legs can do, in one test.
   *[other] What your legs can do, in { $tests } tests.
}
app-longevity-under = What you can do, and how it changes. It says nothing about how long anyone lives.
app-longevity-none = Take a test of everyday strength once a month, and the years draw themselves here.
app-longevity-take = Take a test
app-longevity-few = { $wanted ->
    [one] One more test, best a month apart, and there is a picture.
   *[other] { $wanted } more tests, best a month apart, and there is a picture.
}
app-longevity-strength = Leg strength
app-longevity-strength-sentence = The best single of each month, as estimated from its sets.
app-longevity-strength-last = About { $load }, { $lo } to { $hi }. A few more months, and there is a picture.
app-longevity-range = Where it lies in 95 of 100 cases
app-longevity-strength-none = A leg lift that is logged over some months stands here.
app-longevity-month = Month
app-longevity-minutes = Minutes a week
app-longevity-minutes-sentence = { $weeks ->
    [one] { $mean } minutes in the last week.
   *[other] { $mean } minutes in the mean of the last { $weeks } weeks.
}
app-longevity-minutes-range = { $lo } to { $hi } minutes, as studies and guidelines have it [M]
app-longevity-minutes-note = A point is the mean week of a month. Only what is logged counts: walking and the rest of the day are not in it. [M]: from memory, not yet looked up; studies that watched people, and no promise.
app-longevity-minutes-none = Sessions with their length stand here week by week.
app-longevity-strength-min = Strength training
app-longevity-cardio-min = Endurance, a vigorous minute as two

## Energy and bone

app-page-body = Energy and bone
app-body-title = What a leg session costs, and what it loads
app-body-under = Rough numbers, each with its error.
app-energy-why-no_body_mass = Without your body mass there is nothing to reckon with. Say it under More, Body mass.
app-energy-why-no_session = No leg session in these weeks.
app-energy-method = Method
app-energy-value = Estimate
app-energy-range = Likely
app-energy-met = By tables
app-energy-met-note = for one person easily anywhere in the range [M]
app-energy-met-no = not without the session’s length
app-energy-regression = By regression
app-energy-regression-note = from 52 people on machines
app-energy-regression-no = only with age and height, for 15 to 25 sets
app-energy-work = By mechanical work
app-energy-work-note = { $of } of { $sets } sets and the rests, rough

## In your log

app-own-need-habit = A time from which on your legs were trained more: none stands out yet.
app-own-begin = Begin this test
app-own-begin-under = It is kept before it is done, and can be taken back.
app-own-draw = Draw today’s coin
app-own-how-T2 = Before each session the app draws a coin: the other lift first, or not. Then do the first set of the lift with the load that stays the same, as many as go with one to spare.
app-own-how-T3 = Say what you ate on a day, as well as you know it. Without it the log cannot tell training from eating.
app-own-how-T4 = Left and right do the same set; the side that begins takes turns from session to session.
app-own-how-T8 = On a machine that is safe to fail on: stop, say how many reps are left in you, then go on until none goes.
app-own-form-lift = Lift that is looked at
app-own-form-against = Lift that the coin puts before it
app-own-form-load = Load that stays the same, in kg
app-own-form-side = Side that begins first
app-own-form-stated = Reps you said were left
app-own-form-more = Reps that followed
app-own-form-kcal = Eaten on the day, in kcal
app-own-record-T3 = Say what you ate today
app-own-record-T8 = Say what followed
app-own-keep = Keep it

## Before hard training

app-page-screening = Before hard training
app-screening-unknown = Is there something a doctor should see first?
app-screening-cleared = Nothing stands open.
app-screening-not_cleared = Something should be seen first.
app-screening-said = Said on { $day }. Only the outcome is kept.
app-screening-kept = Only the outcome is kept, with your log.
app-screening-flags = Does any of this hold now?
app-screening-keep = { $count ->
    [0] None of this holds
    [one] Keep: 1 holds
   *[other] Keep: { $count } hold
}
app-screening-outcome = Outcome
app-screening-form = The official questionnaire asks more, in its own words:
app-screening-state-unknown = Not said
app-screening-state-cleared = Cleared
app-screening-state-not_cleared = Not cleared
app-screening-pregnant = Pregnant, or shortly after birth
app-screening-pregnant-under = No jumps then, and more to spare; a doctor or midwife first.
app-screening-yes = Yes
app-screening-no = No
app-who = Say age and sex, for the norms
app-who-under = Norms are of an age and a sex. Height gives the power of rising.
app-who-sex = Sex
app-who-female = Female
app-who-male = Male
app-who-age = Age this year
app-who-height = Height
app-who-keep = Keep it
