# Lo que legday dice en español: los mismos identificadores y parámetros que en.ftl.

## El veredicto

verdict-yes = Sí, entrenas las piernas: cuádriceps, glúteos y femorales reciben { $least } series duras por semana o más cada uno.
verdict-partly = En parte: hay trabajo suficiente para { $enough }, todavía no para { $low }.
verdict-hardly = Apenas: algo de pierna hay, pero cuádriceps, glúteos y femorales reciben menos de { $least } series duras por semana cada uno.
verdict-unsteady = Apenas: hay trabajo de pierna, pero ni cuádriceps ni glúteos ni femorales reciben { $least } series duras por semana de forma constante.
verdict-no = No: ninguna serie de pierna en { $weeks ->
    [one] esta semana
   *[other] estas { $weeks } semanas
}.
verdict-not_enough_data = Faltan datos: una respuesta pide { $needed } semanas enteras y aquí { $weeks ->
    [0] aún no hay ninguna
    [one] hay una
   *[other] hay { $weeks }
}.
verdict-names = Faltan datos: no se encontró ninguna serie de pierna, pero demasiadas series tienen un nombre poco claro.

detail-leg-days = En { $weeks ->
    [one] una semana
   *[other] { $weeks } semanas
}, { $leg_days ->
    [0] ninguno
   *[other] { $leg_days }
} de { $gym_days ->
    [one] 1 día de entrenamiento
   *[other] tus { $gym_days } días de entrenamiento
} { $leg_days ->
    [0] fue
    [one] fue
   *[other] fueron
} de pierna.
detail-no-training = No hay entrenamiento de fuerza anotado en { $weeks ->
    [one] esta semana
   *[other] estas { $weeks } semanas
}.
detail-log-ends = El registro termina el { $day }.
detail-begun = Pero la semana en curso ya tiene { $leg_days ->
    [one] un día de pierna
   *[other] { $leg_days } días de pierna
}: buen comienzo.
detail-nothing = Nada de nada para { $muscles }.
detail-least = Lo que menos: { $muscle }, con { $sets } series por semana; unas { $least } son la dosis más pequeña que los estudios detectan.
detail-unsteady = { $muscle }: { $sets } series por semana de media, pero { $least } o más solo en { $reached } de { $weeks } semanas.
detail-quads-only = En { $weeks } de { $leg_weeks } semanas con pierna faltaron peso muerto, puentes y curls.
detail-gap = El último día de pierna fue el { $day }, { $days } días antes.
detail-never = En este registro aún no hay ningún día de pierna.

## Con qué seguridad

sure-firm = Seguro: nada de lo que este registro deja abierto podría cambiar la respuesta.
sure-effort-open = Bastante seguro: el { NUMBER($pct, maximumFractionDigits: 0) } % de las series de pierna no dice lo duras que fueron (RIR o RPE); la respuesta da por hecho que lo fueron.
sure-names-open = Aún no es seguro: { $sets ->
    [one] 1 serie
   *[other] { $sets } series
} de estas semanas ({ NUMBER($pct, maximumFractionDigits: 0) } %) con nombre poco claro { $sets ->
    [one] podría
   *[other] podrían
} ser de pierna; la respuesta podría cambiar.

## En qué se basa

certainty-rows = { $rows ->
    [one] 1 fila leída
   *[other] { $rows } filas leídas
}, todas contadas: { $sets ->
    [one] 1 serie
   *[other] { $sets } series
}, { $other ->
    [one] 1 fila de otro tipo
   *[other] { $other } filas de otro tipo
}.
certainty-journal = { $sets ->
    [one] 1 serie
   *[other] { $sets } series
} en { $sessions ->
    [one] 1 sesión
   *[other] { $sessions } sesiones
}.
certainty-names-all = Todas las series de estas semanas tienen su ejercicio.
certainty-names-open = { $sets ->
    [one] 1 serie
   *[other] { $sets } series
} de estas semanas ({ NUMBER($pct, maximumFractionDigits: 0) } %) sin contar: el nombre no es claro.
certainty-effort = Una serie es dura con { $most } repeticiones o menos en reserva (RIR); el { NUMBER($pct, maximumFractionDigits: 0) } % de las series de pierna no lo dice y cuenta igual.
certainty-effort-all = Una serie es dura con { $most } repeticiones o menos en reserva (RIR); todas las series de pierna lo dicen.
certainty-doubtful = { $sets ->
    [one] 1 serie tiene
   *[other] { $sets } series tienen
} una carga o unas repeticiones muy por encima del resto: cuentan como series, no en las estimaciones.
certainty-untried = La lectura de este formato aún no se probó con un archivo real: revisa algunas series.

## Lo que los números no dicen

limit-dose = Cuánto crecerás: con { $least } series por semana los estudios, casi todos con hombres jóvenes, empiezan a ver un efecto, y cada persona es distinta.
limit-sides = Izquierda o derecha: ningún ejercicio está anotado por lado.
limit-bodyweight = La carga de los ejercicios con el propio peso: falta tu peso (--bodyweight).

## Partes de la pantalla

journal = tu diario
title = { $who }: { $weeks ->
    [0] aún ninguna semana entera
    [one] una semana entera hasta { $to }
   *[other] { $weeks } semanas enteras hasta { $to }
} ({ $origin })
as-of-last-day = registro hasta { $day }
as-of-given = a { $day }
date = { $day } { $month } { $year }
head-calendar = Días de pierna
head-calendar-last = Días de pierna, { $weeks } semanas
legend-calendar = { $full } día completo   { $some } algo de pierna   { $gym } sin
fact-none = aún ninguna semana entera
fact-per-week = { $mean } días de pierna por semana ({ $least }–{ $most })
fact-full = { $full ->
    [one] 1 día completo
   *[other] { $full } días completos
} en { $weeks ->
    [one] una semana
   *[other] { $weeks } semanas
}
fact-current-gap = último día de pierna: { $days ->
    [0] ese mismo día
    [one] 1 día antes
   *[other] { $days } días antes
}
fact-longest-gap = pausa más larga: { $days ->
    [one] 1 día
   *[other] { $days } días
}
fact-longest-when = { $from } a { $to }
fact-streak = { $weeks } semanas seguidas con pierna
fact-split = el { $pct } % de las series duras es de pierna
until-now = hoy
head-muscles = Series duras por semana
head-muscles-running = Series duras de esta semana
head-muscles-upper = Parte superior y tronco
band-none = nada
band-below = poco
band-efficient = suficiente
band-guideline = abundante
band-beyond = muy alto
band-unsteady = { $band }, irregular
not-enough-data = Aún faltan datos.
muscles-note = La semana media y, entre paréntesis, la de menos y la de más de { $weeks ->
    [one] una semana
   *[other] { $weeks } semanas
}. Una serie cuenta 1 para un músculo que entrena directamente y 0,5 para uno que ayuda. Irregular: suficiente de media, pero en menos de la mitad de las semanas.
column-week = esta semana
column-days = días/semana
column-session = una sesión
column-sure = con RIR
columns-note = Series de la semana en curso; días por semana con alguna serie; lo máximo en una sesión; series por semana que dicen lo duras que fueron.
head-additions = Qué añadir primero
additions-dose = { $sets } series por semana de cada uno, en dos días
addition = { $exercise }: { $gains }
addition-known = { $exercise }, que ya conoces: { $gains }
addition-gain = { $muscle } { $before } → { $after }
additions-none = No falta nada importante.
head-certainty = En qué se basa
head-limits = Lo que estos números no dicen
head-unresolved = Nombres sin ejercicio asignado
unresolved-line = { $name }: { $sets ->
    [one] 1 serie
   *[other] { $sets } series
}
unresolved-suggest = quizá { $suggestions }
unresolved-more = { $count ->
    [one] y 1 nombre más
   *[other] y { $count } nombres más
}
unresolved-next = Asigna uno con --alias "nombre=ejercicio".
head-patterns = Series duras por semana y movimiento
patterns-never = Nunca anotado: { $patterns }.
head-balance = Equilibrios
balance-lower = Piernas { $lower }, parte superior { $upper } series duras: { $pct } % de pierna.
balance-hamstrings = Femorales: { $hip } series de cadera (peso muerto, puentes) y { $knee } de rodilla (curls). Solo los curls entrenan la cabeza corta del bíceps femoral.
balance-no-hamstrings = Femorales: ninguna serie dura, ni de cadera (peso muerto, puentes) ni de rodilla (curls).
balance-unilateral = A una pierna: { $pct } % de las series de pierna.
balance-quads-only = Semanas con pierna pero sin peso muerto, puentes ni curls: { $weeks } de { $leg_weeks }.
balance-mass = Cerca del { $pct } % de tu masa muscular ({ $lo }–{ $hi }) recibió { $least } series duras o más en los últimos 7 días.
head-lifts = Ejercicios
lifts-note = La mejor serie de estas semanas y el máximo (1 rep.) que sugiere: lo que calcula una fórmula, con el margen de tres fórmulas y el de una reserva anotada; tu propia desviación, de un 6 % arriba o abajo, no está en él. Una serie sin reserva anotada cuenta como llevada al fallo, así que su máximo es un límite inferior. Un cambio solo cuenta si supera el ruido.
lifts-legs = Piernas
lifts-rest = Los demás ejercicios
lift-never = no en estas semanas; último { $day }
lift-no-estimate = sin estimación (carga desconocida o muchas rep.)
lift-stronger = más fuerte, { $change } % (ruido: { $mdc } %)
lift-weaker = por debajo de antes, { $change } % (ruido: { $mdc } %)
lift-within_noise = sin cambio claro: { $change } % (ruido: { $mdc } %)
lift-not_enough_data = pocas sesiones para ver un cambio
lift-best-name = anotado como { $name }
lift-record = récord { $day }
lift-more = { $count ->
    [one] y 1 más
   *[other] y { $count } más
}
lift-e1rm = máximo unos
lift-bodyweight = peso corporal
lift-body = con tu peso
head-sides = Izquierda y derecha
sides-none = Ningún ejercicio está anotado por lado. Escribe el lado en el nombre ("Sentadilla búlgara izquierda"), o usa una app que tenga una columna para ello.
sides-note = En todo el registro. Las piernas sanas difieren a menudo un 10 % o más.
side-real-left = La izquierda va un { $gap } % por detrás, más que el ruido del { $mdc } % ({ $pairs } pares de series).
side-real-right = La derecha va un { $gap } % por detrás, más que el ruido del { $mdc } % ({ $pairs } pares de series).
side-within_noise = Muy igualado: { $gap } % de diferencia, ruido { $mdc } % ({ $pairs } pares de series).
side-not_enough_data = Faltan datos: { $pairs ->
    [one] 1 par
   *[other] { $pairs } pares
} de series con estimación; hacen falta 8.
side-sets = Series: { $left } a la izquierda, { $right } a la derecha.
head-findings = Lo que se vio al leer
findings-none = Nada que señalar.
finding-line = línea { $line }
findings-more = y { $count } más de este tipo
next = Más: { $command }
last-trained = último { $day }
never = nunca

## Nombres

muscle-quads = cuádriceps
muscle-glute_max = glúteos
muscle-glute_med_min = glúteo medio
muscle-hamstrings = femorales
muscle-adductors = aductores
muscle-gastrocnemius = gemelos
muscle-soleus = sóleo
muscle-tibialis = tibiales
muscle-hip_flexors = flex. de cadera
muscle-erectors = lumbares
muscle-abs = abdominales
muscle-chest = pecho
muscle-lats = dorsales
muscle-upper_back = espalda alta
muscle-traps = trapecios
muscle-front_delts = hombro frontal
muscle-side_delts = hombro lateral
muscle-rear_delts = hombro posterior
muscle-biceps = bíceps
muscle-triceps = tríceps
muscle-forearms = antebrazos

pattern-squat = sentadilla, prensa
pattern-hinge = peso muerto
pattern-lunge = zancada
pattern-knee_extension = extensión de pierna
pattern-knee_flexion = curl femoral
pattern-hip_extension = hip thrust, puente
pattern-hip_abduction = abducción
pattern-hip_adduction = aducción
pattern-hip_flexion = flexión de cadera
pattern-calf = gemelos
pattern-jump = salto
pattern-olympic = halterofilia
pattern-push_horizontal = empuje horizontal
pattern-push_vertical = empuje vertical
pattern-pull_horizontal = tirón horizontal
pattern-pull_vertical = tirón vertical
pattern-elbow_flexion = curl de brazo
pattern-elbow_extension = extensión de brazo
pattern-shoulder_isolation = hombro, aislado
pattern-chest_isolation = pecho, aislado
pattern-back_isolation = espalda, aislada
pattern-trunk = tronco
pattern-carry = transporte

exercise-back-squat = Sentadilla
exercise-leg-press = Prensa de piernas
exercise-bulgarian-split-squat = Sentadilla búlgara
exercise-romanian-deadlift = Peso muerto rumano
exercise-leg-curl = Curl femoral
exercise-hip-thrust = Hip thrust
exercise-leg-extension = Extensión de pierna
exercise-calf-raise = Elevación de gemelos
exercise-hip-adduction = Aducción de cadera
exercise-hip-abduction = Abducción de cadera

and = y

## Estancamientos: el hecho, si se puede saber, y dónde mirar

plateau-best = { $weeks ->
    [0] Sin nueva mejor marca desde la semana pasada
    [one] Sin nueva mejor marca en 1 semana
   *[other] Sin nueva mejor marca en { $weeks } semanas
} ({ $sessions ->
    [one] 1 sesión
   *[other] { $sessions } sesiones
} desde entonces).
plateau-best-now = La última sesión fue una nueva mejor marca.
plateau-not-enough = Muy pocas sesiones para decir más: hacen falta { $sessions } en { $weeks } semanas y ninguna pausa de más de { $gap } semanas.
plateau-too-early = Demasiado pronto: si alguien como tú se estanca o sigue progresando se distingue tras unas { $after } semanas.
plateau-cannot-tell = No se puede saber: resultados que varían un { $noise } % de una sesión a otra tapan el progreso que cabe esperar; en medio año se notaría el { NUMBER($found, maximumFractionDigits: 0) } % de los estancamientos.
plateau-possible = Posible estancamiento: { $gain } % en { $weeks } semanas, cuando cabía esperar un { $expected } %. De quienes siguen progresando, el { NUMBER($false, maximumFractionDigits: 0) } % da esta imagen en algún momento de medio año; de quienes se han estancado, el { NUMBER($found, maximumFractionDigits: 0) } %.
plateau-progressing = Ganas fuerza: { $gain } % en { $weeks } semanas, más de lo que explica el ruido.
plateau-sessions-fewer = Sesiones de este ejercicio por semana: { $now } en las últimas { $weeks } semanas, { $before } en las { $weeks } anteriores. Mira aquí primero.
plateau-sessions-kept = Sesiones de este ejercicio por semana: { $now } en las últimas { $weeks } semanas, { $before } en las { $weeks } anteriores; no son menos.
plateau-sessions-unknown = Sesiones: el registro no llega lo bastante atrás para comparar.
plateau-sets-few = Series: { $muscle }, { $sets } por semana; menos de { $least }, la dosis más pequeña que los estudios detectan.
plateau-sets-enough = Series: { $muscle }, { $sets } por semana; en los estudios funcionan de { $least } a { $most }.
plateau-sets-many = Series: { $muscle }, { $sets } por semana; por encima de { $most } no se sabe qué aportan más.
plateau-sets-unknown = Series: no se sabe.
plateau-frequency-low = Frecuencia: días por semana para { $muscle }: { $days }; se aconsejan { $least } o más, aunque el efecto es pequeño.
plateau-frequency-enough = Frecuencia: días por semana para { $muscle }: { $days }, es suficiente.
plateau-frequency-unknown = Frecuencia: no se sabe.
plateau-effort-easy = Esfuerzo: { $rir } repeticiones en reserva de media; las series que acaban con más de { $most } aportan poco.
plateau-effort-hard = Esfuerzo: { $rir } repeticiones en reserva de media, bastante duro (lo indica el { NUMBER($pct, maximumFractionDigits: 0) } % de las series).
plateau-effort-unknown = Esfuerzo: no se sabe; ninguna serie dice cuántas repeticiones quedaban.
plateau-bodyweight-less = Masa corporal: { $change } % menos que antes; la fuerza suele seguirla.
plateau-bodyweight-kept = Masa corporal: { $change } % respecto a antes, no es motivo.
plateau-bodyweight-unknown = Masa corporal: no se sabe.
plateau-sleep-unknown = Sueño: no está en un registro de entrenamiento; solo tú lo sabes.
plateau-same-often = Variación: la misma carga y repeticiones en { $same } de { $days } días. Prueba un pequeño paso más.
plateau-same-rarely = Variación: la carga y las repeticiones cambian de un día a otro.
plateau-same-unknown = Variación: no se sabe.

## Progreso: más fuerte o no, qué cabe esperar y con qué seguridad

head-progress = Progreso, frente a hace { $weeks ->
    [one] una semana
   *[other] { $weeks } semanas
}
progress-none = Ningún ejercicio de estas semanas tiene una estimación en que basarse.
progress-note = El nivel de un ejercicio es el máximo (1 rep.) que cabe esperar de la mejor serie de su próxima sesión; «podrías» es lo mejor de las próximas 8 semanas. Entre paréntesis: ahí quedan 80 de cada 100 casos. «De 100»: lo probable que es que seas más fuerte. Lo que queda dentro del ruido puede ser progreso; aún no se ve.
progress-stronger = Más fuerte: { $lifts }.
progress-likely_stronger = Probablemente más fuerte: { $lifts }.
progress-within_noise = Dentro del ruido: { $lifts }.
progress-likely_weaker = Probablemente más débil: { $lifts }.
progress-weaker = Más débil: { $lifts }.
progress-too_early = Demasiado pronto para saberlo: { $lifts }.
progress-lifts = { $count ->
    [one] 1 ejercicio
   *[other] { $count } ejercicios
}
progress-more = { $count ->
    [one] 1 más
   *[other] { $count } más
}
progress-counts = Progreso probable: { $up } más fuerte, { $same } en el ruido, { $down } más débil, { $early } muy pronto.
progress-could = Podrías en 8 semanas, en 8 de cada 10 casos al menos: { $lifts }.
progress-plateau = Posible estancamiento: { $lifts }.
brief-stronger = más fuerte: { $change } % (de { $lo } a { $hi }), { $sure } de 100
brief-likely_stronger = probablemente más fuerte: { $change } % (de { $lo } a { $hi }), { $sure } de 100
brief-within_noise = dentro del ruido: { $change } % (de { $lo } a { $hi }), { $sure } de 100
brief-likely_weaker = probablemente más débil: { $change } % (de { $lo } a { $hi }), { $sure } de 100
brief-weaker = más débil: { $change } % (de { $lo } a { $hi }), { $sure } de 100
brief-too_early = demasiado pronto para saberlo
brief-same = sin cambio
brief-could = podrías con { $median } { $unit } ({ $lo }–{ $hi })
change-stronger = Más fuerte que hace { $weeks } semanas: { $change } % (de { $lo } a { $hi }); { $sure } de 100 a que es más que nada.
change-likely_stronger = Probablemente más fuerte que hace { $weeks } semanas: { $change } % (de { $lo } a { $hi }); { $sure } de 100 a que es más que nada.
change-within_noise = Dentro del ruido frente a hace { $weeks } semanas: { $change } % (de { $lo } a { $hi }); { $sure } de 100 a más fuerte.
change-likely_weaker = Probablemente más débil que hace { $weeks } semanas: { $change } % (de { $lo } a { $hi }); { $sure } de 100 a más fuerte.
change-weaker = Más débil que hace { $weeks } semanas: { $change } % (de { $lo } a { $hi }); { $sure } de 100 a más fuerte.
change-too_early = Demasiado pronto para saber si eres más fuerte que hace { $weeks } semanas: hacen falta sesiones de antes y de después.
change-same = Sin cambio frente a hace { $weeks } semanas.
jump-line = La última sesión quedó un { $jump } % por encima de las cinco anteriores: probablemente más fuerte que entonces, y unas tres cuartas partes se quedan.
could-line = ¿Qué podrías levantar? El mejor máximo de las próximas 8 semanas: unos { $median } ({ $lo }–{ $hi }); en 8 de cada 10 casos { $least } { $unit } o más.
record-line = Una nueva mejor marca en 8 semanas: { $sure } de 100. La de hasta ahora sugiere { $best } { $unit } ({ $set }, { $day }).
planned-line = { $reps ->
    [one] 1 repetición
   *[other] { $reps } repeticiones
} al fallo en la próxima sesión: { $median } { $unit } ({ $lo }–{ $hi }).
steps-line = Sus cargas van en saltos de { $step } { $unit }. { $reps } repeticiones: { $now } { $unit } en la próxima sesión ({ $lo }–{ $hi }), { $later } en 8 semanas ({ $later_lo }–{ $later_hi }).
rate-line = Tu ritmo: { $own } % por semana (de { $lo } a { $hi }); los estudios hallan { $expected } ({ $expected_lo }–{ $expected_hi }) tras { $weeks } semanas de entrenamiento, las que al menos muestra tu registro.
body-line = El cuerpo va incluido, con { $body } { $unit }: lo añadido es el resto.
asked-line = Sin contar: { $set } el { $day } sugiere { $e1rm } { $unit }, cuando cabía esperar unos { $expected }. Si es correcto, la próxima sesión lo confirma; si no, corrígelo.
asked-more = { $count ->
    [one] y 1 valor más sin contar
   *[other] y { $count } valores más sin contar
}
status-too_few = Demasiado pronto para un pronóstico: { $sessions } de { $needed ->
    [one] 1 sesión
   *[other] { $needed } sesiones
} que hacen falta.
status-long_ago = Sin entrenar desde { $day }: cuánto sería ahora, el registro no lo dice.
status-reps = No se puede estimar un máximo; cuentan las repeticiones con una carga.
status-timed = Por tiempo: cuenta cuánto dura.
status-distance = Por distancia: cuenta hasta dónde.
status-body = Di tu masa corporal (--bodyweight) y habrá pronóstico también de los ejercicios con el cuerpo.
best-line = { $set } el { $day }
best-so-far = Lo mejor hasta ahora: { $sets }.
set-reps = { $reps } rep.
set-body = peso corporal
set-assisted = { $load } { $unit } de ayuda
seconds = { $seconds } s
minutes = { $minutes } min
metres = { $metres } m
head-compare = Junto a powerlifters que compiten
compare-no_sex = Para comparar tu sentadilla, press de banca y peso muerto, di tu sexo y tu masa corporal (--sex, --bodyweight).
compare-no_body_mass = Para comparar tu sentadilla, press de banca y peso muerto, di tu masa corporal (--bodyweight).
compare-no_lift = En estas semanas no hay sentadilla, press de banca ni peso muerto con barra que comparar.
compare-line = { $lift } { $single } { $unit }: por encima de { $percentile } de cada 100 de tu sexo y masa corporal ({ $lo }–{ $hi }).
compare-none = { $lift }: no hay referencia para tu masa corporal o tu edad.
compare-note = Tu cifra es una estimación del gimnasio; la suya, un intento en competición, con profundidad, pausas y órdenes: no son lo mismo. Quienes compiten son un grupo escogido que hace mucha sentadilla. Datos: OpenPowerlifting, dominio público.
compare-squat = sentadilla
compare-bench = press de banca
compare-deadlift = peso muerto
compare-total = suma de los tres
beside-line = Quienes levantan lo que tú en banca hacen { $expected } { $unit } de sentadilla en la mediana; tu sentadilla está por encima de { $percentile } de cada 100 de ellos ({ $lo }–{ $hi }).
beside-lower_behind_upper = La parte inferior va por detrás de la superior, comparada con powerlifters que compiten; una sola estimación no sitúa a nadie con exactitud.
ratio-line = { $ratio }: la tuya { $value }, la suya { $p50 } (8 de cada 10 entre { $p10 } y { $p90 }).
ratio-squat-bench = sentadilla entre banca
ratio-deadlift-bench = peso muerto entre banca
ratio-deadlift-squat = peso muerto entre sentadilla

## El pronóstico

forecast-title = { $who }: qué cabe esperar desde el { $day } ({ $origin })
forecast-none = Aquí no se puede pronosticar ningún ejercicio.
forecast-unresolved = { $sets ->
    [one] 1 serie tiene
   *[other] { $sets } series tienen
} un nombre que no está claro y no { $sets ->
    [one] está
   *[other] están
} en ningún pronóstico: aclara nombres con --alias "nombre=ejercicio".
forecast-head-single = El mejor máximo que sugiere una sesión
forecast-column-next = próxima sesión
forecast-column-later = en 8 semanas
forecast-column-least = podrías
forecast-legend = Entre paréntesis: ahí quedan 80 de cada 100 casos. Podrías: lo mejor de las próximas 8 semanas, en 8 de cada 10 casos esto o más. Frente a hace { $weeks } semanas: { $marks }.
forecast-mark-stronger = más fuerte
forecast-mark-likely_stronger = probablemente más fuerte
forecast-mark-within_noise = dentro del ruido
forecast-mark-likely_weaker = probablemente más débil
forecast-mark-weaker = más débil
forecast-mark-too_early = demasiado pronto
forecast-few = Demasiado pronto para un pronóstico (hacen falta { $needed } sesiones): { $lifts }.
forecast-long-ago = Sin entrenar desde hace mucho: { $lifts }.
forecast-odd = Sin estimación, lo hecho
forecast-more-lifts = { $count ->
    [one] y 1 ejercicio más (--json lo tiene)
   *[other] y { $count } ejercicios más (--json los tiene)
}
forecast-lift-title = { $name }: { $sessions ->
    [one] 1 sesión
   *[other] { $sessions } sesiones
}, del { $first } al { $last }
forecast-side-left = izquierda
forecast-side-right = derecha
forecast-others = También hay: { $lifts }.
forecast-legend-chart = { $point } lo mejor de una sesión   { $line } nivel   { $band } 80 y { $inner } 50 de 100   { $now } { $day }
forecast-row-next = próxima sesión
forecast-row-weeks = en { $weeks } semanas
forecast-row-could = mejor de 8 sem.
forecast-half = la mitad
forecast-80 = 80 de cada 100
forecast-95 = 95 de cada 100
forecast-likely = probable
head-plateau = Nueva mejor marca
head-checklist = Dónde mirar, primero lo más probado
head-scores = Lo buenos que han sido los pronósticos para ti
scores-none = Demasiado corto para saberlo: aún no ha vencido ningún pronóstico.
scores-note = Cada pronóstico de este registro, hecho otra vez con lo que se sabía aquel día. Error: la mediana de los errores y luego su media. Dentro: cuántos resultados quedaron en el intervalo que debe contener 80 de cada 100.
scores-column-n = pronósticos
scores-column-off = error
scores-column-last = igual que la última vez
scores-column-within = dentro
scores-verdict-better = Más allá de la próxima sesión, los pronósticos acertaron un { $skill } % más que «igual que la última vez».
scores-verdict-same = Los pronósticos no acertaron más que «igual que la última vez»: para ti vale lo mismo.
scores-verdict-narrow = Los intervalos contuvieron menos resultados de los debidos ({ $cover } de cada 100): tómalos por más anchos.
scores-verdict-wide = Los intervalos contuvieron más resultados de los necesarios ({ $cover } de cada 100): van sobre seguro.
scores-verdict-fair = Los intervalos contuvieron { $cover } de cada 100 resultados, cuando deben ser 80: puedes fiarte de ellos.
scores-records = Una nueva mejor marca llegó en 8 semanas tras { $base } de cada 100 pronósticos.

## Las razones de un plan

plan-why-role-big_lift = Un ejercicio grande primero: el que más músculo trabaja, mientras estás fresco.
plan-why-role-single_leg = Una pierna cada vez: cada lado hace su propio trabajo.
plan-why-role-hamstring = Para la parte trasera del muslo.
plan-why-role-calf = Para los gemelos.
plan-why-role-adductor = Para la cara interna del muslo.
plan-why-role-hip = Para la cadera.
plan-why-role-quad = Para la parte delantera del muslo.
plan-why-role-power = Ligero y rápido: la potencia es lo primero que se pierde con la edad.
plan-why-role-balance = Equilibrio, que la fuerza sola no entrena.
plan-why-role-upper = Para el tren superior.
plan-why-role-trunk = Para el tronco.
plan-why-hip = Trabaja en la cadera; el otro día de piernas tiene uno que trabaja en la rodilla.
plan-why-knee = Trabaja en la rodilla; el otro día de piernas tiene uno que trabaja en la cadera.
plan-why-neglected = Entrena { $muscle }: tu registro tiene { $sets } series por semana y se desean { $target }.
plan-why-spares = Cuida { $joint ->
    [knee] la rodilla
    [hip] la cadera
    [back] la espalda
    [ankle] el tobillo
   *[shoulder] el hombro
}.
plan-why-liked = Te gusta.
plan-why-known = Lo conoces: { $sets ->
    [one] 1 serie
   *[other] { $sets } series
} últimamente.
plan-why-stays = Sigue del plan anterior: progresar exige repetir.
plan-why-unloaded = Sin carga: de { $least } a { $most } repeticiones cerca del límite también entrenan el músculo.
plan-why-superset = Se alterna con otro ejercicio para ahorrar descanso.
plan-why-sets-ramp = { $sets ->
    [one] 1 serie
   *[other] { $sets } series
}: la semana { $week } tras la pausa tiene el { NUMBER($pct, maximumFractionDigits: 0) } % de las series habituales.
plan-why-sets-block = { $sets ->
    [one] 1 serie
   *[other] { $sets } series
}: la semana { $week } del bloque tiene el { NUMBER($pct, maximumFractionDigits: 0) } % de las series habituales.
plan-why-sets-older = { $sets ->
    [one] 1 serie
   *[other] { $sets } series
}: desde los 65 se aconsejan 2 o 3 por ejercicio.
plan-why-sets-dose = Así la semana tiene { $sets } de { $target } series para { $muscle }.
plan-why-sets-limit = Una serie más rompería un límite: { $limit }.
plan-over-kit = { $exercise }: falta { $item ->
    [barbell] una barra
    [rack] un rack
    [bench] un banco
    [dumbbell] una mancuerna
    [kettlebell] una pesa rusa
    [cable] una polea
    [machine] una máquina
    [smith] una multipower
    [trap_bar] una barra hexagonal
    [band] una banda
    [pull_up_bar] una barra de dominadas
    [dip_bars] unas paralelas
    [box] un cajón
    [ball] un balón
    [sled] un trineo
    [landmine] un landmine
   *[rings] unas anillas
}.
plan-over-pain = { $exercise } carga { $joint ->
    [knee] la rodilla
    [hip] la cadera
    [back] la espalda
    [ankle] el tobillo
   *[shoulder] el hombro
}.
plan-over-limit = { $exercise } rompería un límite: { $limit }.
plan-over-dose = { $exercise } dejaría { $muscle } con { $sets } series menos.
plan-over-disliked = { $exercise }: no te gusta.
plan-over-unloaded = { $exercise }: la carga no se puede subir por pasos.
plan-over-time = { $exercise } dura { $minutes } min más.
plan-over-even = { $exercise } valdría igual; se tomó uno de los dos.
plan-short-limit = { $muscle }: { $lacking } series menos de lo deseado, por un límite: { $limit }.
plan-short-weighed = { $muscle }: { $lacking } series menos de lo deseado; cabrían más, pero pesa más lo que cuestan.
plan-short-none = { $muscle }: { $lacking } series menos de lo deseado; ningún ejercicio de esta semana lo entrena directamente.
plan-week-ramp = Semana { $week } tras la pausa: el { NUMBER($pct, maximumFractionDigits: 0) } % de las series habituales, para que no haya demasiadas agujetas.
plan-week-block = Semana { $week } del bloque: el { NUMBER($pct, maximumFractionDigits: 0) } % de las series habituales.
plan-week-beginner = Estás empezando: deja { $rir } repeticiones en reserva en cada serie.
plan-week-older = Desde los 65: algo de potencia o equilibrio cada día de piernas, nada con impacto.
plan-week-balance = Una prueba de fuerza cotidiana quedó por debajo de lo usual a tu edad: algo de equilibrio cada día de piernas.
plan-week-careful = Al menos { $rir } repeticiones en reserva en cada serie: con menos de 18 años y en el embarazo.
plan-week-unasked = Nadie ha preguntado aún si un médico debería ver antes { $joint ->
    [knee] la rodilla
    [hip] la cadera
    [back] la espalda
    [ankle] el tobillo
   *[shoulder] el hombro
}, así que falta todo lo que carga ahí: legday screening --about { $joint }
plan-week-pain = Que te vea un médico antes de seguir: { $joint ->
    [knee] la rodilla
    [hip] la cadera
    [back] la espalda
    [ankle] el tobillo
   *[shoulder] el hombro
} duele más de lo debido.
plan-week-kept = Lo hecho queda como fue: { $sessions ->
    [one] 1 sesión
   *[other] { $sessions } sesiones
}.

## Nombres de los límites, dentro de una frase

plan-name-days = los días que hay
plan-name-day-legs = qué días tienen piernas
plan-name-leg-days = cuántos días de piernas
plan-name-minutes = el tiempo que hay
plan-name-kit = con qué se puede entrenar
plan-name-excluded = lo que dejaste fuera
plan-name-big-lift-first = el ejercicio grande primero
plan-name-big-sets = series del ejercicio grande
plan-name-big-reps = repeticiones del ejercicio grande
plan-name-single-leg = un ejercicio a una pierna
plan-name-hamstring = un ejercicio para la parte trasera del muslo
plan-name-hamstring-in-turn = cadera y rodilla por turnos
plan-name-session-sets-max = series de un músculo en una sesión
plan-name-weekly-sets-max = series de un músculo en la semana
plan-name-weekly-sets-min = las series en las que insistes
plan-name-rest-days = días de descanso de un músculo
plan-name-exercises-max = ejercicios en una sesión
plan-name-varied = otro ejercicio grande cada día
plan-name-run-days = descanso antes de carreras duras
plan-name-race-days = descanso antes de una competición
plan-name-beginner = reglas para principiantes
plan-name-older = reglas desde los 65
plan-name-careful = cuidado con menos de 18 años y en el embarazo
plan-name-pain = reglas para articulaciones doloridas
plan-name-ramp = la vuelta tras la pausa
plan-name-block = la semana del bloque
plan-name-cleared = una señal de alarma

## Lo que encuentra el juez

plan-violation-cleared = Hay una señal de alarma: ningún plan hasta que un médico la aclare.
plan-violation-days = { $day } no es un día de esta semana que siga libre.
plan-violation-day-legs = { $day } { $legs ->
    [yes] no tiene piernas y debe tenerlas
   *[no] tiene piernas y no debe tenerlas
}.
plan-violation-leg-days = Días de piernas: { $days } en vez de { $wanted }.
plan-violation-minutes = Dura { $minutes } min y hay { $most }.
plan-violation-kit = { $exercise } no se puede hacer: falta { $lacking }.
plan-violation-excluded = { $exercise }: lo dejaste fuera.
plan-violation-big-lift-first = Un día de piernas empieza con su ejercicio grande, y tiene uno.
plan-violation-big-sets = { $exercise }: { $sets } series en vez de { $least } a { $most }.
plan-violation-big-reps = { $exercise }: un ejercicio grande tiene aquí de { $least } a { $most } repeticiones.
plan-violation-single-leg = Ejercicios a una pierna: { $found } en vez de { $least }.
plan-violation-hamstring = Ejercicios para la parte trasera del muslo: { $found } en vez de { $least }.
plan-violation-hamstring-in-turn = La parte trasera del muslo trabaja un día de piernas en la cadera y el siguiente en la rodilla.
plan-violation-session-sets-max = { $muscle }: { $sets } series en una sesión, y lo máximo son { $most }.
plan-violation-weekly-sets-max = { $muscle }: { $sets } series en la semana, y lo máximo son { $most }.
plan-violation-weekly-sets-min = { $muscle }: { $sets } series en la semana, y lo mínimo son { $least }.
plan-violation-rest-days = { $muscle }: días desde el último entrenamiento duro: { $days } en vez de { $rest }.
plan-violation-exercises-max = Ejercicios: { $found }, y lo máximo son { $most }.
plan-violation-varied = { $exercise } es el ejercicio grande de dos días.
plan-violation-run-days = Días desde estas piernas hasta la carrera dura o el partido del { $day }: { $days }, demasiado cerca.
plan-violation-race-days = Piernas demasiado cerca de la competición o el partido del { $day }.
plan-violation-beginner = { $exercise }: quien empieza deja 3 en reserva y comienza con ejercicios más sencillos.
plan-violation-older = Desde los 65: 2 o 3 series, 3 en reserva, nada con impacto, potencia o equilibrio cada día de piernas; equilibrio tras una prueba floja.
plan-violation-careful = { $exercise }: con menos de 18 años y en el embarazo quedan 3 en reserva.
plan-violation-pain = { $exercise } carga { $joint ->
    [knee] la rodilla
    [hip] la cadera
    [back] la espalda
    [ankle] el tobillo
   *[shoulder] el hombro
}, que duele.
plan-violation-ramp = { $exercise }: tras la pausa, como mucho { $most } series y al menos { $rir } en reserva.
plan-violation-block = { $sets } series; la semana del bloque tiene como mucho { $most }.
plan-violation-exercise = { $exercise }: ningún ejercicio se llama así.
plan-violation-role = { $exercise } no puede ser aquello para lo que está ahí.
plan-violation-twice = { $exercise } aparece dos veces en una sesión.
plan-violation-slot = { $exercise }: series, repeticiones, reserva o descanso no son como se entrena.
plan-violation-superset = Superserie { $letter }: dos ejercicios que entrenan músculos distintos.
plan-violation-kept = Se cambió lo que ya estaba hecho.
plan-violation-ids = Un id aparece dos veces o está vacío.
plan-violation-stable = Lo que sigue del plan anterior conserva su id, y nada más lo tiene.
plan-violation-order = Las sesiones van en el orden de los días, y cada una tiene ejercicios.
plan-violation-figures = Lo que el plan dice de su semana, sus minutos o su coste no es así.
