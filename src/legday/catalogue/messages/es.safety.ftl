# Cribado, señales de alarma, dolor y agujetas, los años de fuerza cotidiana. Lo leen el programa y la aplicación.

## Red flags

flag-chest-pain = dolor, presión u opresión en el pecho
flag-fainting = desmayo, o casi
flag-breathlessness = falta de aire repentina
flag-heartbeat = un latido irregular que es nuevo
flag-headache = dolor de cabeza repentino y fuerte
flag-saddle = entumecimiento en la zona de asiento, piernas débiles, o sin control de vejiga o intestino
flag-calf = una pantorrilla hinchada que duele
flag-dark-urine = orina oscura con mucho dolor muscular o hinchazón
flag-heart-lung = una enfermedad de corazón, vasos, pulmón u ojos sin permiso médico para esfuerzos
flag-blood-pressure = tensión en reposo de 180/110 o más
flag-pregnancy = embarazo, o hasta 12 semanas tras un parto
flag-surgery = una operación en los últimos 3 meses
flag-fracture = osteoporosis, o una fractura con poca fuerza
flag-illness = dolor nocturno o que no cede, fiebre, pérdida de peso sin motivo, o cáncer antes
flag-locks = la articulación se bloquea
flag-gives-way = la articulación falla
flag-hot-swollen = la articulación está caliente o hinchada
flag-no-weight = no aguanta tu peso
flag-twist-fall = empezó con una torcedura o una caída
flag-numb-leg = una pierna dormida o débil
flag-bone-point = el hueso duele en un punto, como por correr mucho

## Stopped

stop-title = Ahora no hay plan: algo debería verse antes.
stop-holds = Dijiste que pasa esto:
stop-urgent = Pide ayuda ahora: llama a emergencias o ve a urgencias. No entrenes.
stop-clinician = Que lo vea un médico antes de entrenar lo que afecta. El plan espera; no es un fracaso, y nada se pierde.
stop-how = Cuando te den permiso: { $command } screening cleared

## Asking

screening-cleared = Cribado: con permiso, dicho el { $day }.
screening-not_cleared = Cribado: sin permiso, dicho el { $day }. No hay plan hasta que un médico te dé permiso.
screening-unknown = Cribado: aún no se ha dicho nada.
screening-form = El cuestionario oficial es el { $title }: { $url }. Aquí solo se guarda su resultado.
screening-pregnant = Embarazo o poco después de un parto: sin saltos, y al menos 3 repeticiones en reserva.
screening-flags = ¿Pasa algo de esto?
screening-ask = Números de lo que pasa, con comas; 0 si nada
screening-how-none = No pasa nada: { $command } screening --flags none --about { $about }
screening-how-holds = Pasa algo: { $command } screening --flags { $flag } --about { $about }
screening-how-cleared = Un médico, o el cuestionario, te dio permiso: { $command } screening cleared

## Pain, soreness, readiness

felt-nothing = En estas dos semanas no se dijo nada.
felt-pain = { $joint }: { $score } de 10 el { $day }
felt-go_on = sigue como estaba planeado.
felt-hold = { $joint }: { $score } de 10 el { $day }. Lo que carga ahí no lleva más que la última vez.
felt-reduce = { $joint }: { $score } de 10 el { $day }, más o más tiempo de lo debido. Lo que carga ahí lleva menos, o se quita.
felt-stop = { $joint }: más de 5 de 10 termina ese ejercicio por hoy.
felt-rising = { $joint }: peor que la semana anterior. Que lo vea un médico antes de seguir.
felt-sore = Agujetas de { $score } de 10: no más carga que la última vez; si siguen tras tres días, una semana de la vuelta se repite.
felt-ready = Se anota una disposición de { $score } de 10. No cambia ninguna carga: eso lo hace cómo van las series.
felt-soreness = { $where }: agujetas { $score } de 10
felt-legs = Piernas
felt-rule = Hasta 2 de 10, sigue. De 3 a 5: no más carga, si a la mañana siguiente está como siempre. Más de 5: para ese ejercicio, y menos la próxima vez. [M]
deload-fatigue = { $exercise }: dos sesiones seguidas por debajo de lo esperado, y más duras de lo pedido.
deload-sore = Agujetas o dolor de 5 o más durante { $days } días.
deload-weeks = Sin semana más ligera desde hace { $weeks } semanas.
deload-offer = Una semana más ligera es una oferta: cerca de la mitad de las series (--block-week 4 con legday plan). Seguir también está bien.

## First run

welcome = legday da información, no consejo médico: no puede examinarte. Para y pide ayuda enseguida ante dolor de pecho, desmayo, falta de aire o dolor de cabeza repentinos, entumecimiento en la zona de asiento, o una pantorrilla que se hincha y duele. Con menos de 18 años, solo con alguien que supervise. Antes de empezar: { $command } screening. Lo que digas se queda en este equipo. Esto se dice una vez.

## The years of everyday strength

years-head-strength = Fuerza de piernas, mejor estimación de un mes
years-strength = { $name }: { $first } en { $from } ({ $lo }–{ $hi }), { $last } en { $to } ({ $lo_last }–{ $hi_last }) { $unit }
years-strength-one = { $name }: { $last } en { $to } ({ $lo_last }–{ $hi_last }) { $unit }
years-head-minutes = Minutos por semana, según lo anotado
years-minutes = Media de las últimas { $weeks } semanas enteras: { $strength } min de fuerza; cardio que vale { $active } min moderados.
years-minutes-estimated = De ellos, { $estimated } min calculados por las series, donde no se sabe cuánto duró la sesión.
years-minutes-note = Frente a { $lo } a { $hi } min de fuerza, donde el riesgo fue menor entre personas solo observadas [M], y { $active } min moderados por semana [M]. Falta lo que no anotas, como caminar: es un mínimo. No dice nada de cuánto vivirás.
years-due = Las próximas pruebas valen la pena desde el { $day }.
years-monthly = Cada mes hay un día para ellas en el calendario.
years-event = Pruebas de fuerza cotidiana

## From meet to meet

meets-not-run = De competición a competición: scripts/carryover.py lo pregunta a los resultados de OpenPowerlifting, sentadilla frente a press de banca en las mismas personas. Aún no se ha ejecutado con ellos, así que no hay número.
meets-seen = De competición a competición, en { $lifters } personas y { $changes } cambios de OpenPowerlifting: donde la sentadilla ganó un 1 % más, el press de banca ganó un { $slope } % más ({ $lo } a { $hi }), junto a masa corporal, tiempo, edad, sexo y nivel. Es una asociación: quien entrena ambos más duro gana en ambos.
