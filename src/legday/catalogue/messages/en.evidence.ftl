# What the claims' pages, capacity tests and the cards of energy and bone say.

## Claims

claims-title = What is said about leg training, and what holds
claims-count = { $claims } claims: { $supported } supported, { $partly } partly, { $weak } weak, { $refuted } refuted, { $untestable } not testable.
claims-more = One of them, with its evidence: { $command }
claims-verdict-supported = supported
claims-verdict-partly = partly
claims-verdict-weak = weak
claims-verdict-refuted = refuted
claims-verdict-not_testable = not testable
claims-topic-muscle = Muscle mass and hormones
claims-topic-training = What to train
claims-topic-energy = Energy and fat loss
claims-topic-mind = Mind and staying with it
claims-topic-ageing = Ageing, bone, falls
claims-topic-excuses = Excuses
claims-topic-action = What to do
claims-head-evidence = The best evidence
claims-head-citations = Rests on
claims-head-features = What the program does because of it
claims-head-test = In your own log
claims-interval = { $value } ({ $lo } to { $hi })
claims-interval-note = Figures in brackets: 95 % interval.
claims-unchecked = [M]: cited from memory and not yet looked up; do not rely on it.
claims-unread = from memory, not looked up
claims-populations = Most training trials are of young men, bone trials of women after menopause. Averages of groups; you may differ.
claims-no-feature = Nothing: no number of the program rests on it.
claims-no-citation = No study; it cannot be tested.
claims-why = Evidence: { $command }
claims-feature-leg-muscles = weekly sets of each leg muscle, not of quads alone
claims-feature-hamstring-pair = hamstrings by hip and by knee
claims-feature-lower-upper = lower and upper body described, never as a risk
claims-feature-muscle-share = share of your muscle mass that was trained
claims-feature-sides = left against right, and only beyond noise
claims-feature-trend = stronger or not, with the noise that is in it
claims-feature-plateau = a plateau is looked for in the lift itself first
claims-feature-energy = energy of a session with its error, afterburn with a ceiling
claims-feature-bone = loading of bone alone, never density or risk
claims-feature-capacity = tests of everyday strength, with norms and noise
claims-feature-big-lift = one big lift first, 3 sets of 5 to 8
claims-feature-single-leg = one single-leg exercise, and you may leave it out
claims-feature-two-sessions = two shorter sessions instead of one long
claims-feature-short-session = what fits the minutes you have; a skip has a reason, never a reproach
claims-feature-ramp = less in the first weeks after a break
claims-feature-balance-slot = a place for balance, for older adults
claims-feature-pain-swaps = exercises swapped around pain, after the red flags
claims-feature-journal = a log that keeps what you did
claims-test-none = No log can tell.
claims-test-T1 = Level before and after a change of habit, with the trend: 12 weeks on each side; finds changes above about 3 %.
claims-test-T2 = A coin before each session decides the order; reps at a fixed load. 20 sessions or more; finds about 1 rep.
claims-test-T3 = Training against the trend of body mass: 8 weeks of daily weights; finds 100 to 200 kcal a day, never afterburn.
claims-test-T4 = Left and right of the same set, 8 pairs or more; finds differences above 10 to 14 %.
claims-test-T5 = Pain or soreness, 0 to 10, against the dose over 4 weeks; a dose of your own, no diagnosis.
claims-test-T6 = Tests of everyday strength each month, 3 or more; finds changes beyond the test's own noise.
claims-test-T7 = Planned and done, with a reason for each skip, over 8 planned weeks.
claims-test-T8 = Say how many reps are left, then go on to failure on a safe machine; finds your own bias.

## Capacity

capacity-kept = Kept. Take it back: { $command }
capacity-chair-stand = Chair stand in 30 seconds
capacity-sit-to-stand = Five times up from a chair
capacity-stairs = A flight of stairs
capacity-gait = Walking at your usual pace
capacity-grip = Grip
capacity-balance = Standing on one leg
capacity-how-chair-stand = A chair of 43 cm against a wall, arms crossed on the chest: how often do you stand up fully in 30 seconds? With help of the arms it counts 0.
capacity-how-sit-to-stand = A chair against a wall, arms crossed: seconds for five full stands, the end standing.
capacity-how-stairs = Seconds for a flight of known height, a hand near the rail: give --rise.
capacity-how-gait = Seconds for 4 m at the pace you always walk, with a few steps before and after.
capacity-how-grip = A hand dynamometer, the best of some tries of each hand, in kg: give --hand.
capacity-how-balance = Seconds on one leg, eyes open, something to hold within reach.
capacity-others = Not taken yet: { $tests }
capacity-unit-reps = stands
capacity-unit-s = s
capacity-unit-kg = kg
capacity-unit-W = W
capacity-unit-mps = m/s
capacity-hand-left = left
capacity-hand-right = right
capacity-who = No norm without age and sex: legday profile --born 1955 --sex female
capacity-no-norm = No norm for this age; your own trend counts.
capacity-verdict-below_average = Below average for your age and sex, which begins at { $limit }; the middle half reaches { $lo } to { $hi } (North America, 7,183 people).
capacity-verdict-not_below = Not below average for your age and sex; the middle half reaches { $lo } to { $hi } (North America, 7,183 people).
capacity-verdict-worse_than_average = Slower than the average limit of your age, { $limit } s. An average, no screening.
capacity-verdict-not_worse = Not slower than the average limit of your age, { $limit } s. An average, no screening.
capacity-grip-norm = Of your age and sex, three in five lie between { $lo } and { $hi } kg, half above { $mid }. A marker; nothing to train for.
capacity-chair = The norm is for a chair of 43 cm; yours differs, so compare yourself with yourself.
capacity-own-trend = No norm is shown: your own trend, under the same conditions, counts.
capacity-power = Power of rising: { $power } W, { $each } W for each kg of you.
capacity-wanted = { $wanted ->
    [one] Not enough for a trend: you need 1 more test, best a month apart.
   *[other] Not enough for a trend: you need { $wanted } more tests, best a month apart.
}
capacity-change-real = In your log: { $change } since { $day }, as much as this test's noise or more (about { $mdc } [M]).
capacity-change-noise = In your log: { $change } since { $day }, within this test's noise (about { $mdc } [M]); a smaller change could not be seen.
capacity-change-unknown = In your log: { $change } since { $day }. How much of it is this test's noise is not known.
capacity-not-cleared = You said that a doctor should see something first. Ask them before you test.
capacity-caution = No test while something hurts, you are dizzy or unsteady; have someone beside you if you could fall. Under 18 only with supervision; pregnant or soon after birth, ask first. A value says nothing about how long you will live or whether you will fall.

## Energy and bone

head-energy = What a leg session costs
energy-why-no_body_mass = Without your body mass there is nothing to reckon with: --bodyweight 80kg, or legday body 80kg.
energy-why-no_session = No leg session in these weeks.
energy-session = Of { $day }, { $sets } sets, beyond what resting costs:
energy-met = by tables (MET): { $kcal } kcal, for one person easily { $lo } to { $hi } [M]
energy-no-minutes = by tables (MET): not without the session's length
energy-regression = by regression: { $kcal } kcal ({ $lo } to { $hi }); 52 people, machines, body fat as in your settings
energy-no-regression = by regression: only with age and height, for 15 to 25 sets and 20 to 58 years
energy-work = by the work of { $of } of the { $sets } sets and the rests: { $kcal } kcal, rough
energy-epoc = Afterwards, all in all: { $lo } to { $hi } kcal [M]; never was more than 115 measured.
energy-muscle = A kilogram of muscle more uses { $kcal } kcal a day at rest.
energy-week = All training of a week: about { $kcal } kcal, { $day } a day by tables. Half a kilogram of fat a week needs { $need } less eaten than used each day.
energy-fat = Half a kilogram of fat a week needs { $need } kcal less eaten than used each day.
energy-note = The methods differ because none of them measures you. [M]: from memory, not yet looked up. Nothing here is a plan for eating.
head-bone = How bone is loaded
bone-heavy = Heavy sets of back squat, deadlift and overhead press: { $sets } a week. A supervised trial with women of 65 years on average used { $reference } [M].
bone-landings = Landings of jumps: { $landings } a week, loading index { $index } [M]; it ranks weeks and means nothing else.
bone-no-landings = Landings of jumps: none logged.
bone-note = Loading alone. Nothing here says how dense your bones are or whether one will break; bone changes over many months, and only a scan can show it. More is not a goal: the trial began with weeks of light practice.
bone-refer = With osteoporosis or a fracture from little force: no jumps, no lifting of a bent back and nothing heavy without someone who knows your bones.
