# Lo que dice la app de hoy y de una sesión.

## Hoy

app-start = Empezar
app-start-short = { $minutes } minutos
app-start-another = De otro día
app-start-empty = Vacía
app-start-repeat = Repetir
app-start-typed = Escribir
app-start-past = Un día pasado
app-start-anyway = Hacerla hoy
app-start-session = Empezar sesión
app-leg-day = Día de piernas
app-leg-day-heavy = Día de piernas, lo pesado primero
app-session-size = { $lifts ->
    [one] 1 ejercicio
   *[other] { $lifts } ejercicios
} · unos { $minutes } min
app-rest-day = Descanso
app-rest-next = Lo próximo: { $day }.
app-rest-done = No queda nada planeado esta semana.
app-no-plan = Sin plan esta semana
app-no-plan-hint = Empieza con lo que hay, o planea la semana.
app-plan-week = Planear la semana
app-continue-title = En marcha
app-continue = Seguir
app-continue-set = Serie { $number } de { $all }, { $name }
app-continue-empty = Aún sin ejercicios
app-missed = Las piernas del { $weekday } no se hicieron.
app-missed-fit = Ajustar la semana
app-missed-leave = Dejarlo
app-short-title = { $minutes } minutos
app-sets-short = { $sets ->
    [one] 1 serie
   *[other] { $sets } series
}
app-another-none = No queda otra sesión esta semana.
app-repeat-title = Repetir una sesión
app-repeat-none = No se anotó nada en los últimos tres meses.
app-typed-under = La línea de abajo dice cómo se entendió antes de guardarlo.
app-past-title = Una sesión de un día pasado
app-past-under = Sin cronómetro, con calma.
app-past-day = Otro día
app-past-start = Anotar este día
app-yesterday = Ayer
app-sync-short-saved-here = Guardado aquí
app-sync-short-saved-there = Guardado · sincronizado
app-sync-short-sending = Enviando …
app-sync-short-conflict = Por aclarar
app-sync-short-mismatch = Falta actualizar
app-sync-short-signed-out = Guardado aquí · entra
app-sync-short-other-person = De otra persona
app-first-title = Aún no hay nada. Eso cambia rápido.
app-first-front = Delante
app-first-back = Detrás
app-first-text = Cada serie llena los músculos que entrenó. Desde cuatro series por semana se empieza a notar.
app-first-plan = Planear mi primer día de piernas
app-first-import = Traer mi registro
app-first-log = Anotar una serie
app-first-promise = Sin cuenta. Todo queda contigo.

## Sesión

app-session-gone = Esta sesión no está aquí.
app-session-leave = Salir; la sesión sigue
app-session-finish = Terminar
app-session-finish-long = Terminar sesión
app-session-summary = Resumen
app-session-more = Más de este ejercicio
app-session-empty = ¿Qué primero?
app-session-empty-hint = Elige un ejercicio o escribe «sentadilla 100x5x3 @8».
app-minutes = { $minutes } min
app-minutes-long = { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}
app-lifts = Ejercicios
app-lift-state = { $name }, { $done } de { $all } series
app-sets-of = { $done } de { $all }
app-sets-done = { $sets ->
    [0] Aún sin series
    [one] 1 serie
   *[other] { $sets } series
}
app-add-lift = Añadir ejercicio
app-add-label = Nombre de un ejercicio, o tus series
app-add-own = Añadir «{ $name }» como ejercicio mío
app-move-up = Subir { $name }
app-move-down = Bajar { $name }
app-superset = Superserie
app-warm-up = Calentamiento
app-warm-up-set = Serie de calentamiento, { $set }
app-last-time = Última vez
app-last-time-set = la última vez { $set }
app-today-column = Hoy
app-set-label = Serie { $number }
app-set-side = Serie { $number }, { $side }
app-set-row = Serie { $number }, la última vez { $last }, hoy { $today }, { $state }
app-state-goal = por hacer
app-state-now = ahora
app-state-done = hecha
app-state-saving = guardando
app-state-unsaved = sin guardar, toca otra vez
app-half-left = izquierda
app-half-right = derecha
app-side-name-left = Izquierda
app-side-name-right = Derecha
app-sides-last = La última vez: izquierda { $left } · derecha { $right }
app-set-reps = { $reps } reps
app-spare = { $rir } de reserva
app-spare-long = { $rir } de reserva
app-spare-name = Reps de reserva
app-goal = Meta { $sets } × { $count }
app-goal-each = Meta { $sets } × { $count } por lado
app-goal-short = { $sets } × { $count }
app-goal-short-each = { $sets } × { $count } por lado
app-load-name = Carga en { $unit }
app-load-near = { $load } no sale con tus discos.
app-load-not-there = Tu equipo no tiene esa carga.
app-load-find = Elige una carga que deje { $rir ->
    [one] 1 repetición
   *[other] { $rir } repeticiones
} en reserva.
app-unit-hand = { $unit } por mano
app-unit-help = { $unit } de ayuda
app-unit-added = { $unit } de lastre
app-reps-name = Repeticiones
app-reps-unit = reps
app-seconds-name = Segundos
app-seconds-unit = segundos
app-accept-warm-up = Calentamiento { $set }
app-advice-harder = Más duro de lo previsto.
app-advice-easier = Más fácil de lo previsto.
app-advice-load = { $load } debería dejar unas { $rir } de reserva.
app-advice-take = Tomar { $load }
app-advice-stay = Seguir con { $load }
app-rest-after-both = El descanso empieza tras ambos lados
app-rest-more = +30 s
app-rest-skip = Saltar
app-rest-hide = Ocultar
app-rest-promise = El cronómetro sigue con el teléfono bloqueado. Solo puede sonar con esta página a la vista: una app web no puede más.
app-tool-swap = Cambiar
app-tool-note = Nota
app-tool-set = Serie
app-tool-undo = Deshacer
app-undo-nothing = No hay nada que deshacer en esta sesión.
app-undone = Deshecho: { $what }
app-act-log = una serie
app-act-edit = un cambio
app-act-delete = una serie borrada
app-act-swap = un cambio de ejercicio
app-act-order = el orden
app-act-add = un ejercicio añadido
app-act-superset = una superserie
app-act-session = el final de la sesión
app-act-pain = un dato de dolor
app-keep-set = Guardar { $set }
app-set-delete = Borrar la serie
app-set-changed = Serie cambiada.
app-set-deleted = Serie borrada.
app-swap-title = En lugar de { $name }
app-swap-under = Mismo papel, y tu equipo lo permite.
app-swap-none = No se conoce sustituto. Añade un ejercicio y salta este.
app-swapped = { $name } en su lugar.
app-note-title = Nota
app-note-label = Lo que conviene saber la próxima vez
app-note-keep = Guardar nota
app-note-add = Añadir nota
app-note-change = Cambiar nota
app-skip-title = Este hoy no
app-skip-time = Sin tiempo
app-skip-taken = Equipo ocupado
app-skip-hurts = Duele
app-skip-not-today = Hoy no
app-skip-other = Otra cosa
app-skipped = Hoy no: { $reason }.
app-skipped-toast = { $name } queda fuera hoy.
app-more-skip = Saltarlo hoy
app-more-unskip = Hacerlo al final
app-more-pain = Duele
app-more-superset = Alternar con { $name }
app-more-superset-end = Quitar la superserie
app-more-history = Historial y récords
app-pain-title = ¿Cuánto duele?
app-pain-under = 0 es nada, 10 lo peor que puedas imaginar.
app-pain-joint = Dónde
app-pain-score = Dolor de 0 a 10
app-pain-0 = nada
app-pain-5 = medio
app-pain-10 = máximo
app-pain-kept = Anotado.
app-pain-said = { $joint }: { $score } de 10.
app-pain-watch = Sigue solo si a la mañana siguiente vuelve a lo normal.
app-pain-stop = Por encima de { $stop } de 10, deja este ejercicio por hoy. Un dolor agudo o una articulación que cede es motivo de consulta. Las piernas pueden esperar.
app-pain-rest = Eso va antes que el plan. Las piernas pueden esperar; lo que no la carga puede seguir.
app-pain-now = ¿Cómo está ahora?
app-pain-morning = { $joint }: { $score } de 10 ayer. ¿Y esta mañana?
app-pain-today = { $joint }: ¿cuánto duele ahora?
app-note-kept = Nota guardada.
app-pain-keep = Guardar { $score } de 10
app-joint-knee = Rodilla
app-joint-hip = Cadera
app-joint-back = Espalda
app-joint-ankle = Tobillo
app-joint-shoulder = Hombro

## Final

app-finish-full = Un día de piernas completo.
app-finish-some = Algo de piernas.
app-finish-gym = Otro entrenamiento.
app-finish-none = Aún nada anotado.
app-finish-logged = Está en tu registro.
app-finish-sets = { $sets ->
    [one] 1 serie que cuenta
   *[other] { $sets } series que cuentan
}
app-finish-minutes = minutos
app-finish-record = Récord
app-finish-normal = Día normal
app-finish-first = Primera vez
app-finish-line-first = { $set }: una referencia para la próxima.
app-finish-line-record = { $set }: más de lo que explica el azar.
app-finish-line-normal = Mejor { $set }. { $change } % frente a la última; ±{ $noise } % es lo habitual.
app-finish-week = Lo que aportó a la semana
app-finish-week-under = series de esta semana, contadas por músculo
app-finish-next = Queda: { $day }, unos { $minutes } min.
app-finish-nothing-next = No queda nada planeado esta semana.
app-finish-day = ¿Otro día?
app-finish-day-label = Cuándo fue
app-finish-day-move = Pasarla a este día
app-finish-day-moved = Cambiada.
app-finish-back = Volver a la sesión
app-session-done = Listo

## Storage, clock, versions, what is to be settled

app-page-unloaded = Esta página aún no está en este dispositivo y el servidor no responde. Lo que anotaste está a salvo.
app-page-again = Probar otra vez
app-journal-low = Este dispositivo está casi lleno. Tus series están a salvo; guarda una copia ahora.
app-journal-save = Guardar una copia
app-clock-ahead = El reloj de este dispositivo va { $hours ->
    [one] una hora
   *[other] { $hours } horas
} por delante del de tu servidor. Ponlo en hora, o las series caerán en otro día.
app-clock-behind = El reloj de este dispositivo va { $hours ->
    [one] una hora
   *[other] { $hours } horas
} por detrás del de tu servidor. Ponlo en hora, o las series caerán en otro día.
app-update = Hay una versión más nueva.
app-update-take = Usarla ahora
app-settle-title = Dos dispositivos cambiaron esto
app-settle-none = Nada por aclarar
app-settle-under = ¿Cuál es el correcto? Hasta que lo digas, se guardan los dos.
app-settled = Aclarado.
app-settle-here = este dispositivo
app-settle-nothing = nada
app-settle-refused = Tu servidor no aceptó { $count ->
    [one] un cambio
   *[other] { $count } cambios
}. Siguen en este dispositivo; guarda una copia.
app-field-typed-load = Carga
app-field-typed-unit = Unidad
app-field-reps = Repeticiones
app-field-rir = Reserva
app-field-duration-s = Segundos
app-field-note = Nota
app-field-at = Hora
app-field-exercise-order = Lugar en la sesión
app-field-minutes = Minutos
app-field-pain = Dolor
app-field-skipped = Omitido
app-field-order = Lugar en la sesión
app-field-superset = Superserie
app-field-workout = Nombre
app-field-start = Comienzo
app-field-score = Valor
app-kind-session = Sesión
app-kind-answer = Una respuesta
app-kind-feeling = Cómo se sintió
