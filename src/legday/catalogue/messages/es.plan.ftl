# Lo que dice un plan. Los parámetros son nombres, días y números ya escritos.

## The screen

plan-title = Una semana de piernas desde el { $day }
plan-title-revision = Una semana de piernas desde el { $day }, resuelta de nuevo ({ $revision })
plan-none-title = Ninguna semana desde el { $day } cumple todo lo que pides
plan-minutes = { $minutes } de { $there } min
plan-minutes-alone = { $minutes } min
plan-done = hecha
plan-sets = { $sets } × { $reps }
plan-sets-held = { $sets } × { $seconds } s
plan-each-side = por lado
plan-rir = { $rir } en reserva
plan-rest = descanso { $rest }
plan-warm-up = Calentamiento: { $steps }
plan-find = Para hallar la carga: series de { $reps } desde { $start }, subiendo hasta que queden { $rir } en reserva
plan-find-own = Para hallar la carga: empieza con poco y sube hasta que queden { $rir } en reserva
plan-plates = Discos en cada extremo: { $plates }
plan-range = 80 de 100 sesiones permitirían de { $lo } a { $hi }
plan-in-each-hand = en cada mano
plan-in-hand = en una mano
plan-added = sobre el cuerpo
plan-bodyweight = peso corporal
plan-load-open = carga por hallar
plan-superset = alternando con el siguiente
plan-head-doses = Series duras de esta semana, y la meta
plan-dose-short = faltan { $sets }
plan-head-assumed = Tomado de tu registro o de lo habitual
plan-why-over = No elegido: { $what }
plan-gap-proven = Demostrado: ninguna semana con estos límites es mejor según tus pesos.
plan-gap = Ninguna semana con estos límites es mejor en más del { $pct } % según tus pesos.
plan-more = El porqué de cada cosa: { $command }
plan-kept = Guardado en tu diario. Para deshacerlo: { $command }
plan-missed-next = ¿Se pierde un día? { $command }
plan-clash = Esto no cabe junto:
plan-offers = Lo que lo haría posible, primero lo menor:
plan-offer-plan = entonces { $sessions }
plan-no-offer = No hay nada que propongamos dejar: consulta a un médico o descansa esta semana.
plan-next-title = Tu sesión ahora
plan-next-planned = Tu sesión ahora, como estaba planeada
plan-next-rest = Hoy no cabe una sesión de piernas.
plan-file-only = No se guarda en ningún sitio: guárdalo con --json, o empieza un diario con legday import.

## Health

health-line = Información, no consejo médico: el programa no puede examinarte. Para y pide ayuda enseguida ante dolor de pecho, desmayo, falta de aire o dolor de cabeza repentinos, entumecimiento en la zona de asiento, o una pantorrilla que se hincha y duele.
plan-ask-days = Qué días y cuántos minutos
plan-ask-goal = Para qué: strength (fuerza), muscle (músculo), general, longevity (envejecer), running (correr) o fat_loss (grasa)
health-ask = ¿Pasa ahora algo de esto: una enfermedad de corazón o pulmón sin permiso médico para esfuerzos; tensión en reposo de 180/110 o más; embarazo o hasta 12 semanas tras un parto; una operación en los últimos 3 meses; una articulación que se bloquea, falla, está caliente o hinchada; dolor de espalda con una pierna dormida; dolor nocturno, fiebre o pérdida de peso sin motivo?
health-not-cleared = No hay plan mientras haya algo que un médico debería ver antes. No es un fracaso: cuando te den permiso, di: legday screening cleared. El cuestionario PAR-Q+ puede ayudarte a prepararlo.
health-young = Menores de 18: con alguien que guíe y mire, por favor.

## What was taken

plan-assumed-goal = Meta: general, porque nadie dijo otra (--goal).
plan-assumed-kit-log = Material: { $kit }, por tus últimos registros (--kit).
plan-assumed-kit-usual = Material: { $kit }, porque nadie dijo otro (--kit).
plan-assumed-novice = Experiencia: principiante, porque no hay registro (--experience).
plan-assumed-novice-log = Experiencia: principiante en piernas, tras { $weeks } semanas con un día de piernas (--experience).
plan-assumed-intermediate-log = Experiencia: alguna, tras { $weeks } semanas con un día de piernas (--experience).

## Notes

plan-note-return = Semana { $week } de la vuelta: { NUMBER($share, style: "percent") } de las series habituales, ninguna cerca del fallo.
plan-note-deload = Una semana más ligera: menos series, más en reserva.
plan-note-joint = Se cuida: { $joint }.
plan-note-run-first = { $day }: primero la carrera, las piernas seis horas después o más.

## Limits that clash

plan-limit-days = Solo los días que dijiste ({ $days }).
plan-limit-day-legs = Lo que dijiste de los días: piernas, o no.
plan-limit-leg-days = { $value ->
    [one] Un día de piernas.
   *[other] { $value } días de piernas.
}
plan-limit-minutes = { $minutes } minutos el { $day }.
plan-limit-kit = El material: { $kit }.
plan-limit-excluded = Dejado fuera por ti: { $words }.
plan-limit-big-lift-first = Cada día de piernas empieza con un gran ejercicio.
plan-limit-big-sets = Las series del gran ejercicio.
plan-limit-big-reps = Las repeticiones del gran ejercicio.
plan-limit-single-leg = Trabajo a una pierna cada día de piernas.
plan-limit-hamstring = Trabajo de isquios cada día de piernas.
plan-limit-hamstring-in-turn = Cadera y rodilla por turno para los isquios.
plan-limit-session-sets-max = Como mucho { $value } series de un músculo por sesión.
plan-limit-weekly-sets-max = Como mucho { $value } series de un músculo por semana.
plan-limit-weekly-sets-min = Las series en que insistes: { $sets }.
plan-limit-rest-days = { $value ->
    [one] Un día
   *[other] { $value } días
} entre trabajos duros de un músculo.
plan-limit-exercises-max = Como mucho { $value } ejercicios por sesión.
plan-limit-varied = Dos grandes ejercicios distintos.
plan-limit-run-days = Ninguna carrera dura justo tras un día de piernas.
plan-limit-race-days = Nada de piernas justo antes de una prueba o partido.
plan-limit-beginner = Las reglas para principiantes.
plan-limit-older = Desde los 65: potencia o equilibrio cada día de piernas, y nada con saltos.
plan-limit-careful = Con menos de 18 años y en el embarazo: al menos 3 en reserva.
plan-limit-pain = Se cuida lo que duele: { $joints }.
plan-limit-ramp = El comienzo suave tras una pausa.
plan-limit-block = La parte que toca en la semana del bloque.
plan-limit-cleared = Algo que un médico debería ver antes.

## What would have to give

plan-change-minutes = { $minutes } minutos más el { $day }
plan-change-sets = { $sets } en vez de { $was } series para { $muscle }
plan-change-kit = además: { $item }
plan-change-day = otro día: { $day }, { $minutes } minutos
plan-change-leg-days = { $days ->
    [one] un día de piernas
   *[other] { $days } días de piernas
} en su lugar
plan-change-lift = sin: { $limit }

## A day that was missed

missed-recorded = Anotado: { $day }, { $reason }.
missed-planned-rest = Anotado: el { $day } es día de descanso, como estaba planeado.
missed-pct = Queda el { $pct } % de las series de piernas de la semana.
missed-all = Quedan todas las series de piernas de la semana.
missed-lost = Menos para: { $muscles }.
missed-leg-days = { $after ->
    [0] Ya no queda un día de piernas esta semana
    [one] Un día de piernas esta semana
   *[other] { $after } días de piernas esta semana
} en vez de { $before }; la próxima vuelve a ser entera.
missed-head-changes = Lo que cambia
missed-moved = { $exercise } al { $day }
missed-sets = { $exercise }: { $after } en vez de { $before } series
missed-added = nuevo el { $day }: { $exercise }, { $sets ->
    [one] 1 serie
   *[other] { $sets } series
}
missed-dropped = fuera: { $exercise }
missed-nothing = Nada más cambia.
missed-head-offers = Si quieres
missed-offer-another = { $minutes } minutos el { $day } conservarían el { $pct } %: --days "{ $typed }"
missed-offer-day = { $weekday } falló { $count } veces últimamente. Otro día quizá: legday plan --days ...
missed-offer-lift = { $exercise } iba primero en { $count } días perdidos. Otro ejercicio también sirve: legday plan --dislike "{ $exercise }"
missed-offer-short = Faltó tiempo { $count } veces últimamente. Sesiones de { $minutes } minutos conservan casi todo: legday plan --minutes { $minutes }
missed-pain-unsaid = No dijiste cuánto duele, así que se deja fuera todo lo que lo carga. Si es 5 de 10 o menos y por la mañana ya no está, dilo: --{ $joint } 4
reason-time = sin tiempo
reason-ill = enfermedad
reason-sore = agujetas
reason-travel = de viaje
reason-knee = rodilla
reason-back = espalda
reason-race = una prueba
reason-did-not-want-to = sin ganas
reason-planned-rest = descanso planeado
reason-other = otro motivo

## Words

joint-knee = rodilla
joint-hip = cadera
joint-back = espalda
joint-ankle = tobillo
joint-shoulder = hombro
kit-gym = un gimnasio
kit-home = mancuernas en casa
kit-travel = bandas
kit-none = solo el cuerpo
kit-own = el tuyo
kit-item-barbell = barra
kit-item-rack = jaula
kit-item-bench = banco
kit-item-dumbbell = mancuerna
kit-item-kettlebell = pesa rusa
kit-item-cable = polea
kit-item-machine = máquina
kit-item-smith = multipower
kit-item-trap_bar = barra hexagonal
kit-item-band = banda
kit-item-pull_up_bar = barra de dominadas
kit-item-dip_bars = paralelas
kit-item-box = cajón
kit-item-ball = pelota
kit-item-sled = trineo
kit-item-landmine = landmine
kit-item-bodyweight = sin carga
kit-item-rings = anillas

## How a load was chosen

load-by-level = por tu nivel, de { $sessions ->
    [one] 1 sesión
   *[other] { $sessions } sesiones
}
load-return = { NUMBER($share, style: "percent") } de lo que tenías, en la semana { $week } de la vuelta
load-lightest = lo más ligero que hay
load-reach = no más de lo que permitiría una de cada diez sesiones
load-deload = { NUMBER($share, style: "percent") } de la carga, por una semana más ligera
load-sure = lo que permitirían nueve de cada diez sesiones
load-not-done-lately = { NUMBER($share, style: "percent") } de lo que tenías: hace tiempo de eso
load-related = muy por debajo de lo que sugiere { $exercise }; el resto, por sensaciones
load-find = nuevo en tu registro: empieza con poco y para con { $rir } en reserva
load-power = { NUMBER($share, style: "percent") } de tu máximo, tan rápido como puedas
load-body = hasta que queden { $rir } en reserva
load-held = { $seconds } s aguantando
load-step = más que { $from }: el rango estaba lleno
load-easy = más que { $from }: fue más fácil de lo pedido
load-more-reps = una repetición más que la última vez
load-repeat = otra vez: la última se quedó corta una serie
load-back = menos que { $from }, tras { $misses } fallos
load-hard = las mismas repeticiones: fue más duro de lo pedido
load-hold = otra vez arriba antes de subir
load-no-heavier = más repeticiones: no hay carga mayor
load-lighter = menos que { $from }: fue más duro de lo pedido
load-pain-hold = no más que la última vez, hasta que se calme: { $joint ->
    [knee] rodilla
    [hip] cadera
    [back] espalda
    [ankle] tobillo
   *[shoulder] hombro
}
load-pain-reduce = { NUMBER($share, style: "percent") } de la última vez: dolor excesivo o que duró, { $joint ->
    [knee] rodilla
    [hip] cadera
    [back] espalda
    [ankle] tobillo
   *[shoulder] hombro
}
load-sore-hold = no más que la última vez: agujetas { $sore } de 10
tempo-fast = sube tan rápido como puedas, baja con control
tempo-slow-down = tres segundos al bajar

## Exercises

exercise-deadlift = Peso muerto
exercise-trap-bar-deadlift = Peso muerto con barra hexagonal
exercise-front-squat = Sentadilla frontal
exercise-goblet-squat = Sentadilla goblet
exercise-hack-squat = Sentadilla hack
exercise-box-squat = Sentadilla al cajón
exercise-bodyweight-squat = Sentadilla sin carga
exercise-split-squat = Sentadilla dividida
exercise-reverse-lunge = Zancada atrás
exercise-step-up = Subida al cajón
exercise-walking-lunge = Zancadas caminando
exercise-single-leg-romanian-deadlift = Peso muerto rumano a una pierna
exercise-seated-leg-curl = Curl femoral sentado
exercise-lying-leg-curl = Curl femoral tumbado
exercise-nordic-curl = Curl nórdico
exercise-sliding-leg-curl = Curl femoral deslizante
exercise-glute-bridge = Puente de glúteo
exercise-single-leg-glute-bridge = Puente de glúteo a una pierna
exercise-standing-calf-raise = Elevación de talones de pie
exercise-seated-calf-raise = Elevación de talones sentado
exercise-single-leg-calf-raise = Elevación de talón a una pierna
exercise-side-lying-leg-raise = Elevación lateral tumbado
exercise-side-lying-hip-adduction = Aducción tumbado de lado
exercise-balance = Equilibrio a una pierna
