# Lo que dicen las páginas de análisis: piernas, ejercicios, historial, plan, importar, ajustes.

## En todas partes

app-close = Cerrar
app-back = Atrás
app-done = Listo
app-undo = Deshacer
app-pages = Páginas
app-week = Semana del
app-day-month = { $day } { $month }
app-search = Buscar
app-search-hint = sentadilla, octubre
app-search-none = Nada con ese nombre.
app-empty = Aquí no hay nada todavía. Eso cambia rápido.
app-begin-log = Apuntar una serie
app-sets-unit = { $sets ->
    [one] serie
   *[other] series
}
app-sets-count = { $sets ->
    [one] 1 serie
   *[other] { $sets } series
}
app-reps = Reps
app-record = Récord
app-side-left = Izquierda
app-side-right = Derecha
app-side-both = Ambos
app-side-letter-left = I
app-side-letter-right = D
app-step-up = { $name }: más
app-step-down = { $name }: menos
app-set-done = Serie { $number }: hecha
app-set-undo = Serie { $number }: no hecha, al final
app-set-warm-up = calentamiento
app-set-warmed = calentamiento { $sets }
app-plates = { $plates } en cada lado, barra de { $bar }
app-plates-bar-alone = Solo la barra, { $bar }
app-rest-of = de { $time } de descanso
app-rest-over = El descanso ha terminado.
app-rest-left = Quedan { $seconds } segundos de descanso

## Días

app-day-full = completo
app-day-some = algo de piernas
app-day-today = hoy
app-day-planned = planeado
app-day-missed = no se hizo
app-day-away = ausente
app-day-gym = otro entrenamiento
app-day-rest = descanso
app-day-ahead = por venir
app-day-long-full = día de piernas completo
app-day-long-some = algo de trabajo de piernas
app-day-long-today = hoy, día de piernas planeado
app-day-long-planned = día de piernas planeado
app-day-long-missed = el día de piernas no se hizo
app-day-long-away = ausente
app-day-long-gym = otro entrenamiento
app-day-long-rest = descanso
app-day-long-ahead = por venir
app-day-said-full = Hecho
app-day-said-some = Hecho, algo de piernas
app-day-said-today = Hoy
app-day-said-planned = Planeado
app-day-said-missed = No se hizo
app-day-said-away = Ausente
app-day-said-gym = Hecho
app-day-said-rest = Piernas frescas para la próxima
app-day-said-ahead = Por venir
app-session-full = Día de piernas
app-session-some = Algo de piernas
app-session-today = Día de piernas
app-session-planned = Día de piernas
app-session-missed = Día de piernas
app-session-away = Ausente
app-session-gym = Otro entrenamiento
app-session-rest = Descanso
app-session-ahead = Descanso

## Dosis

app-band-none = Nada
app-band-below = Poco
app-band-efficient = Bastante
app-band-guideline = Mucho
app-band-beyond = Muy alto
app-band-why-none = El crecimiento se nota a partir de unas 4 series por semana.
app-band-why-below = El crecimiento se nota a partir de unas 4.
app-band-why-efficient = Hasta unas 10 cada serie es la que más cuenta.
app-band-why-guideline = Aquí más series aportan menos.
app-band-why-beyond = Más de 20 series: los estudios no pueden decir si ayuda.
app-scale-under = menos de { $edge }
app-scale-over = más de { $edge }
app-scale-caption = series por músculo y semana

## Piernas

app-verdict-yes = Tus piernas están entrenadas, por delante y por detrás.
app-verdict-partly = Entrenadas en parte: suficiente para { $enough }, poco para { $low }.
app-verdict-hardly = Poco trabajo de piernas últimamente. Una sesión lo cambia.
app-verdict-unsteady = El trabajo de piernas va y viene. Una semana constante lo cambia.
app-verdict-no = Nada de piernas últimamente. Una sesión lo cambia.
app-verdict-not_enough_data = Unas semanas más de series y esta página podrá juzgar.
app-span = Periodo
app-span-week = Esta semana
app-span-weeks = { $weeks ->
    [0] Semanas enteras
    [one] 1 semana
   *[other] { $weeks } semanas
}
app-figure = Series por músculo
app-figure-front = Cuerpo de frente. Series por semana: { $text }
app-figure-back = Cuerpo de espaldas. Series por semana: { $text }
app-figure-whole = Ver el cuerpo entero
app-figure-legs-only = Ver solo las piernas
app-view-front = Delante
app-view-back = Detrás
app-gaps = Lo que falta
app-gaps-none = No falta nada importante
app-gaps-week = Series de la semana en curso
app-gaps-weeks = Series en la semana media
app-gap-planned = la sesión de hoy lo lleva a { $sets }
app-gap-add = { $exercise }, { $sets } series por semana
app-muscles-all = Todos los músculos
app-muscles-fewer = Solo lo que falta
app-calendar = Días de piernas, { $weeks ->
    [one] 1 semana
   *[other] { $weeks } semanas
}
app-patterns = Por movimiento
app-patterns-unit = Series duras en la semana media
app-sides = Izquierda y derecha
app-sides-none = Todavía no hay ejercicios anotados por lado. Nombra el lado al anotar uno a una pierna, y esto se llena.
app-halves = Arriba y abajo
app-halves-unit = Series duras en { $weeks ->
    [one] 1 semana
   *[other] { $weeks } semanas
}
app-halves-lower = Piernas
app-halves-upper = Tren superior
app-halves-said = El { $pct } % de tus series duras son para las piernas.
app-rests-on = En qué se basa
app-limit-bodyweight = La carga de los ejercicios con el peso del cuerpo: falta tu peso. Dilo en Más.

## Un músculo

app-place-quads = parte delantera del muslo
app-place-hamstrings = parte trasera del muslo
app-place-adductors = interior del muslo
app-place-glute_max = nalgas
app-place-glute_med_min = lado de la cadera
app-place-hip_flexors = parte delantera de la cadera
app-place-gastrocnemius = parte trasera de la pierna
app-place-soleus = fondo de la pierna
app-place-tibialis = parte delantera de la pierna
app-place-erectors = a lo largo de la zona lumbar
app-place-abs = parte delantera del tronco
app-place-chest = parte delantera del tórax
app-place-lats = lados de la espalda
app-place-upper_back = entre los omóplatos
app-place-traps = del cuello a media espalda
app-place-front_delts = parte delantera del hombro
app-place-side_delts = lado del hombro
app-place-rear_delts = parte trasera del hombro
app-place-biceps = parte delantera del brazo
app-place-triceps = parte trasera del brazo
app-place-forearms = antebrazo
app-muscle-week = { $sets ->
    [one] serie esta semana
   *[other] series esta semana
}
app-muscle-mean = { $sets ->
    [one] serie en la semana media
   *[other] series en la semana media
}
app-muscle-spread = Entre { $least } y { $most } series por semana, en { $days } días.
app-muscle-weeks = { $weeks ->
    [one] 1 semana y esta
   *[other] { $weeks } semanas y esta
}
app-muscle-bars = Series por semana, la más antigua primero: { $weeks }
app-muscle-from = De dónde vienen
app-muscle-full = { $sets ->
    [one] 1 serie, entera
   *[other] { $sets } series, enteras
}
app-muscle-half = { $sets ->
    [one] 1 serie, cuenta media
   *[other] { $sets } series, cuentan media
}
app-muscle-fill = Qué lo llenaría
app-open-session = Abrir la sesión de hoy

## Un ejercicio

app-lift-single = máximo estimado · probable { $lo }–{ $hi }
app-lift-hands = En cada mano: se sostienen { $hands }.
app-lift-later = En 12 semanas: unos { $load }, probable de { $lo } a { $hi }.
app-lift-no-forecast = { $sessions ->
    [one] Falta 1 sesión para que un pronóstico tenga sentido.
   *[other] Faltan { $sessions } sesiones para que un pronóstico tenga sentido.
}
app-lift-none = Todavía no se puede estimar ninguna serie de este ejercicio.
app-lift-chart = Máximo estimado a lo largo del tiempo
app-lift-bests = Lo mejor hasta ahora
app-lift-plates = Discos en la barra
app-lift-load = Carga en { $unit }
app-lift-unfiled = Estas series están bajo un nombre propio. Asígnalo y contarán.
app-lift-told = Qué se puede decir
app-lift-notes = Notas
app-lift-sets = Todas las series
app-lift-last = última vez { $day }
app-span-months = 3 meses
app-span-year = 1 año
app-span-all = Todo
app-change-up = { $pct } % más en { $weeks } semanas
app-change-down = { $pct } % menos en { $weeks } semanas
app-change-none = Sin cambio claro en { $weeks } semanas
app-change-early = Es pronto para ver un cambio
app-change-range = probable entre { $lo } y { $hi } %
app-change-range-none = probable entre { $lo } y { $hi } %: el rango incluye el cero
app-could = ¿Qué podría levantar hoy?
app-could-guess = Buena estimación
app-could-likely = Probable
app-could-best = Hasta ahora
app-could-note = Hasta la última repetición. Probable: 8 de 10 sesiones quedan entre esos valores.
app-records = Récords
app-chart-today = hoy
app-chart-hint = Toca la imagen o usa las flechas.
app-chart-session = { $day }: { $load }
app-chart-forecast = { $day }: unos { $load }, probable de { $lo } a { $hi }
app-chart-key-session = una sesión
app-chart-key-record = récord
app-chart-key-trend = tendencia
app-chart-key-range = rango probable
app-chart-table = Ver como tabla
app-chart-day = Día
app-chart-best-set = Mejor serie
app-chart-single = Máximo ({ $unit })

## Historial

app-history-title = { $sessions ->
    [one] 1 sesión
   *[other] { $sessions } sesiones
}
app-history-under = La más reciente primero.
app-history-from = Desde el { $day }, la más reciente primero.
app-history-empty = Anota una sesión o trae un registro de otra app, y estará aquí.
app-history-look = Qué listar
app-history-sessions = Sesiones
app-history-lifts = Ejercicios
app-history-more = { $sessions ->
    [one] 1 más
   *[other] { $sessions } más
}
app-top-set = { $sets ->
    [one] { $set }
   *[other] { $set }, la mejor de { $sets }
}

## Plan

app-plan-none = Todavía no hay plan
app-plan-none-under = Una semana en torno a tus días, tu material y tu registro, con un motivo para cada ejercicio.
app-plan-make = Planear mi semana
app-plan-days = ¿Qué días?
app-plan-days-under = La semana se planifica de nuevo; lo hecho se queda.
app-plan-days-other = Otros días
app-plan-title = { $days ->
    [0] Ningún día de piernas más esta semana
    [one] Queda un día de piernas esta semana
    [2] Quedan dos días de piernas esta semana
   *[other] Quedan { $days } días de piernas esta semana
}
app-plan-title-next = { $days ->
    [one] Un día de piernas la semana próxima
    [2] Dos días de piernas la semana próxima
   *[other] { $days } días de piernas la semana próxima
}
app-plan-asking = Buscando la semana …
app-plan-doses = { $short ->
    [0] cada músculo planeado llega a su meta
    [one] un músculo no llega a su meta
   *[other] { $short } músculos no llegan a su meta
}
app-plan-why = Por qué esta semana es así
app-plan-why-under = { $count ->
    [0] Metas por músculo
    [one] Metas por músculo y 1 suposición
   *[other] Metas por músculo y { $count } suposiciones
}
app-plan-why-lift = Por qué este
app-plan-of = de { $target } series
app-plan-superset = alternando, { $letter }
app-plan-start = Empezar esta sesión
app-plan-changed = Algo ha cambiado
app-plan-impossible = Esta semana no encaja
app-change-title = { $day } se pierde
app-change-under = Pasa. Aquí está la semana otra vez.
app-change-ask = El resto de la semana se ajusta a ello.
app-change-day = ¿Qué día?
app-change-why = ¿Qué pasa?
app-change-solve = Ajustar la semana
app-change-solving = Ajustando la semana …
app-change-noted = Anotado en este teléfono. Cuando tu servidor esté a mano, Plan ajusta la semana.
app-change-refused = La semana no se ajustó: { $why }
app-change-note = Anotarlo igualmente
app-change-race = ¿Cuándo es?
app-because-time = Sin tiempo
app-because-sore = Agujetas
app-because-ill = Enfermo
app-because-travel = De viaje
app-because-knee = La rodilla
app-because-back = La espalda
app-because-race = Una carrera o partido
app-because-did-not-want-to = No quería
app-because-planned-rest = Descanso previsto
app-because-other = Otra cosa
app-change-before = Antes
app-change-after = Después
app-change-cost = Lo que cuesta:
app-change-less = { $muscle }: { $sets } menos
app-change-use = Usar esta semana
app-change-other = Otro motivo
app-change-keep = Mantener el plan anterior
app-missed-offer-another = { $minutes } minutos el { $day } mantendrían el { $pct } %.
app-pain = ¿Cuánto duele?
app-pain-scale = 0 es ningún dolor, 5 cuesta ignorarlo, 10 es el peor que hay. Un dolor agudo o una articulación que cede es motivo para consultar a alguien. Las piernas pueden esperar.

## Importar

app-import-title = Trae tu registro
app-import-under = La exportación de tu app, tal como es. No se guarda nada antes de que lo digas.
app-import-choose = Elegir un archivo
app-import-drop = o suéltalo aquí: CSV, JSON, FIT, texto …
app-import-safe = Va a tu propio servidor y a ningún otro sitio. Todo se puede deshacer.
app-import-unit = ¿En qué unidad están los pesos?
app-import-reading = Leyendo tu archivo
app-import-reading-under = Los registros largos tardan unos segundos.
app-import-accounted = { $rows ->
    [one] La única fila tiene su cuenta
   *[other] Las { $rows } filas tienen su cuenta
}
app-import-bring = { $sets ->
    [one] Traer 1 serie
   *[other] Traer { $sets } series
}
app-import-nothing = Todo está ya aquí
app-import-busy = Trayendo …
app-import-own = { $sets ->
    [one] 1 serie conserva su nombre por ahora. Todo se puede deshacer.
   *[other] { $sets } series conservan su nombre por ahora. Todo se puede deshacer.
}
app-import-undoable = Todo se puede deshacer.
app-import-done = { $sets ->
    [one] 1 serie está dentro
   *[other] { $sets } series están dentro
}
app-import-done-under = { $known } ya estaban aquí, { $changed } se pusieron al día.
app-import-undone = Deshecho
app-import-undone-under = Tu registro está como antes.
app-import-undo = Deshacer la importación
app-import-another = Otro archivo
app-import-legs = Ver tus piernas
app-rows-asking = Pidiendo las filas …
app-rows-fault = Ahora no se pueden mostrar: el servidor no responde.
app-rows-unknown = Estas filas se cuentan y no se guarda nada de ellas.
app-rows-more = Más filas
app-row-set = Series
app-row-duplicate = Ya vistas
app-row-rest-timer = Descansos
app-row-note-row = Notas
app-row-planned-not-done = Planeado, no hecho
app-row-repeated-header = Encabezados
app-row-blank = Vacías
app-row-broken = Ilegibles
app-row-heading = Títulos
app-row-superseded = Versiones anteriores
app-row-deleted = Borradas
app-row-session = Sesiones
app-row-other-entry = Otras entradas
app-names = { $names ->
    [one] 1 nombre por aclarar
   *[other] { $names } nombres por aclarar
}
app-names-under = Quedan aparte hasta que decidas.
app-name-quoted = «{ $name }»
app-name-either = podría ser cualquiera
app-name-other = Otro …
app-name-search = ¿Qué ejercicio es?
app-name-own = Queda como ejercicio tuyo hasta que elijas.
app-shifted = { $sessions ->
    [one] 1 sesión está aquí a otra hora
   *[other] { $sessions } sesiones están aquí a otra hora
}
app-shifted-under = Pasa con un teléfono en otra zona horaria. ¿Son las mismas?
app-shifted-same = Las mismas
app-shifted-other = Otras
app-findings-ask = { $count ->
    [one] 1 cosa por mirar
   *[other] { $count } cosas por mirar
}
app-findings = { $count ->
    [one] 1 nota de la lectura
   *[other] { $count } notas de la lectura
}
app-said-sessions = { $sessions ->
    [one] 1 sesión.
   *[other] { $sessions } sesiones.
}
app-said-unit = Pesos: { $unit }.
app-said-zone = Horas: { $zone }.
app-said-same = { $sets ->
    [one] 1 serie ya está aquí.
   *[other] { $sets } series ya están aquí.
}

## Ajustes

app-settings = Ajustes
app-set-training = Tu entrenamiento
app-set-unit = Unidad
app-set-body = Peso del cuerpo
app-set-body-under = El de hoy. Cuenta en los ejercicios con el cuerpo.
app-set-body-keep = Guardar { $load }
app-set-plates = Barra y discos
app-set-plates-under = Lo que tiene tu gimnasio: se eligen cargas que se pueden montar.
app-set-plates-said = Barra { $bar }; { $plates }
app-set-bar = Barra
app-set-pairs = Pares de discos
app-set-kit = Material
app-set-kit-under = Con qué puedes entrenar.
app-set-days = Días
app-set-days-under = Cuándo puedes entrenar, y cuántos minutos.
app-set-no-time = sin tiempo
app-set-joints = Articulaciones
app-set-joints-under = Cuánto duelen ahora. Lo que duele se cuida.
app-set-nothing-hurts = nada duele
app-set-usual = como suelen tener los gimnasios
app-set-unsaid = sin decir todavía
app-set-look = Aspecto e idioma
app-set-theme = Aspecto
app-theme-system = Sistema
app-theme-light = Claro
app-theme-dark = Oscuro
app-set-language = Idioma
app-set-data = Tus datos
app-set-import = Traer un registro
app-set-import-under = De otra app, o de su archivo.
app-set-export = Exportar todo
app-set-export-under = Todo lo que sabe este dispositivo, en un archivo. Funciona sin servidor.
app-set-backup = Copia de seguridad
app-set-backup-under = El diario entero, para restaurarlo en otro sitio.
app-account = Cuenta
app-account-row-under = Quién ha entrado, programas, tu calendario; borrarlo todo.
app-set-devices = Dispositivos
app-set-devices-none = Por ahora solo este dispositivo.
app-set-this-device = este dispositivo
app-device-phone = Teléfono { $id }
app-device-computer = Ordenador { $id }

## Un informe como archivo

app-report-made = Informe hasta el { $day }
app-report-over = Todo
app-report-lift-back = Volver a los ejercicios

## Con y sin servidor

app-heard-at = Informe del servidor del { $day }, { $time }.
app-legs-alone = Esta semana, según este dispositivo solo.
app-legs-alone-under = El veredicto viene del servidor; todavía no se ha recibido.
app-legs-empty = Anota una sesión o trae un registro, y los músculos se llenan al entrenar.
app-plan-offline = La semana se planea en el servidor, que no responde. Inténtalo cuando haya señal.
app-set-offline = Esto se guarda en el servidor, que no responde. Inténtalo cuando haya señal.
app-history-older = Sesiones anteriores
