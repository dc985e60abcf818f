# Lo que dice la aplicación, además de lo que también dice el terminal.

app-name = legday
app-page-today = Hoy
app-page-legs = Piernas
app-page-plan = Plan
app-page-history = Historial
app-page-more = Más
app-not-found = Esa página no existe. Aquí está el día de hoy.

## Sincronización

app-sync-saved-here = { $waiting ->
    [0] Guardado en este dispositivo
    [one] Guardado en este dispositivo; 1 cambio aún no está en el servidor
   *[other] Guardado en este dispositivo; { $waiting } cambios aún no están en el servidor
}
app-sync-saved-there = Guardado aquí y en el servidor
app-sync-sending = Enviando…
app-sync-conflict = Hay algo por aclarar
app-sync-mismatch = La aplicación y el servidor tienen versiones distintas. Todo está guardado aquí; actualiza el servidor y vuelve a abrir la aplicación.
app-sync-signed-out = Guardado aquí. Inicia sesión para enviarlo al servidor.
app-sync-other-person = Guardado aquí. Otra persona ha iniciado sesión; inicia la tuya para enviarlo a tu propio registro.

## El almacenamiento de este dispositivo

app-journal-full = En este dispositivo no queda espacio: el último cambio no se ha guardado. Libera espacio y repítelo.
app-journal-closed = La aplicación se ha abierto de nuevo en otro sitio. Recarga esta página.
app-journal-unreadable = No se puede leer el almacenamiento de este dispositivo. Recarga la página; lo que tiene el servidor está a salvo allí.

## Entrada rápida

app-quick-label = Escribe tus series
app-quick-hint = sentadilla 100x5x3 @8
app-quick-save = Guardar { $sets ->
    [one] 1 serie
   *[other] { $sets } series
}
app-quick-said = Entendido: { $text }
app-quick-undo = Deshacer
app-quick-saved = Guardado.
quick-question-day = ¿Hoy o hace una semana?
quick-question-order = ¿Carga o número de series?
quick-question-at = ¿Esfuerzo o carga?
quick-question-hands = ¿Dos mancuernas o dos series?
quick-question-effort = ¿El esfuerzo de la última serie o de cada una?
quick-question-unit = ¿kg o lb?
quick-fault-empty = Aún no hay nada que anotar: escribe un ejercicio y sus series, como: sentadilla 100x5x3 @8
quick-fault-too-long = Como mucho 10.000 caracteres en una entrada.
quick-fault-too-many-sets = Como mucho 1.000 series en una entrada.
quick-fault-quote-open = Estas comillas no se cierran.
quick-fault-bracket = Una superserie se escribe [primer ejercicio; segundo ejercicio].
quick-fault-day-unread = Escribe el día como 2026-03-01, yesterday: o monday:
quick-fault-day-ahead = Ese día aún no ha llegado.
quick-fault-name-missing = Un ejercicio empieza por su nombre; si este empieza por un número, va entre comillas.
quick-fault-sets-missing = No hay ninguna serie escrita para este ejercicio.
quick-fault-not-understood = No se entiende. Un nombre con números va entre comillas.
quick-fault-number-size = Un número tiene hasta 6 cifras y 1, 2 o 4 decimales: 1250 o 1.25, nunca 1,250.
quick-fault-comma-unclear = ¿Decimal o serie siguiente? Escribe 62.5, o deja un espacio tras la coma entre series.
quick-fault-count-missing = Faltan repeticiones, tiempo o distancia: escribe carga x repeticiones, como 100x5.
quick-fault-reps-range = Las repeticiones son un número entero de 1 a 1000.
quick-fault-sets-range = Las series son un número entero de 1 a 19: escribe carga x repeticiones x series.
quick-fault-load-range = Una carga es menor de 10.000.
quick-fault-time-range = Un tiempo es mayor de 0 s, como mucho 24 h, y se escribe 90s o 1:30.
quick-fault-distance-range = Una distancia es mayor de 0 m y menor de 1000 km.
quick-fault-two-loads = Dos cargas para una serie: pon una coma entre series.
quick-fault-two-counts = Repeticiones, tiempo o distancia dos veces en una serie: pon una coma entre series.
quick-fault-two-numbers = Dos números: escribe carga x repeticiones, como 80x8.
quick-fault-two-efforts = El esfuerzo está indicado dos veces en una serie.
quick-fault-effort-range = El RPE va de 1 a 10; las repeticiones en reserva, de 0 a 20.
quick-fault-effort-clash = Hasta el fallo no deja nada en reserva.
quick-fault-type-clash = Una serie es una de estas: calentamiento, descendente, al fallo, tantas como se pueda, cluster, prueba.
quick-fault-drop-alone = Una serie descendente sigue a una serie: 100x8 > 80x6.
quick-fault-bar-alone = Una barra va con discos por lado, en la misma unidad: 20/side bar 15.
quick-fault-note-alone = Una nota va detrás de un ejercicio y sus series.

## Pruebas y cuidado

app-evidence = Las pruebas detrás
app-first-words-read = Entendido
app-first-words-ask = Preguntas antes de empezar
app-know = Pruebas y cuerpo
app-know-claims = ¿Es verdad?
app-know-claims-under = 44 afirmaciones sobre piernas, juzgadas
app-know-capacity = Fuerza cotidiana
app-know-capacity-under = Una silla, un reloj, un minuto
app-know-longevity = A lo largo de los años
app-know-longevity-under = Pruebas, fuerza de piernas, minutos
app-know-body = Energía y hueso
app-know-body-under = Lo que cuesta y carga una sesión
app-know-screening = Antes de entrenar duro
app-know-screening-under = Lo que un médico debería ver antes
app-pain-flags = Señales que un médico debería ver antes
app-deload-offer = Una semana más ligera es una oferta: cerca de la mitad de las series. Seguir también está bien.
app-said-plan-week-unasked = Nadie ha preguntado aún si algo { $joint ->
    [knee] de la rodilla
    [hip] de la cadera
    [back] de la espalda
    [ankle] del tobillo
   *[shoulder] del hombro
} debería verlo antes un médico, así que se deja todo lo que lo carga. Las preguntas están en Más, Antes de entrenar duro.
