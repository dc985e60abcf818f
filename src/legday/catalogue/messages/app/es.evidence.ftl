# Las páginas de la app sobre afirmaciones, fuerza cotidiana, los años, energía y hueso, y la revisión previa.

app-asking = Preguntando al servidor …
app-unheard = Aún no se ha oído al servidor. Esta página lo necesita una vez; después queda aquí.

## Afirmaciones

app-page-claims = ¿Es verdad?
app-claims-all = Todas
app-claims-verdict = Veredicto
app-claims-search-hint = hormonas, rodillas, grasa …
app-claims-none = Ninguna afirmación encaja. Usa menos palabras u otro veredicto.
app-claims-behind = En qué se apoya
app-claims-behind-under = Las afirmaciones detrás de la parte de la app de la que vienes.
app-claims-show-all = Ver todas las afirmaciones

## Fuerza cotidiana

app-page-capacity = Fuerza cotidiana
app-capacity-none = Una silla y un reloj dicen mucho.
app-capacity-title = { $tests ->
    [one] Una prueba hecha. Las demás llevan un minuto cada una.
    [6] Las seis pruebas hechas.
   *[other] { $tests } de seis pruebas hechas.
}
app-capacity-under = Una vez al mes basta. Cuenta tu propia tendencia, más allá del ruido de la prueba.
app-capacity-kept = { $value }: guardado.
app-capacity-removed = { $value }: quitado.
app-capacity-unheard = Guardado aquí. La norma y la tendencia llegan cuando lo tenga el servidor.
app-capacity-who = Sin edad y sexo no hay norma. Dilos en Fuerza cotidiana.
app-norm-range = Centro de tu edad y sexo
app-needs-chair-stand = Una silla de 43 cm, 30 segundos
app-needs-sit-to-stand = Una silla, un cronómetro
app-needs-stairs = Un tramo de escaleras de altura conocida
app-needs-gait = Cuatro metros de suelo
app-needs-grip = Un dinamómetro de mano
app-needs-balance = Algo a lo que agarrarse cerca
app-how-chair-stand = Una silla de 43 cm contra la pared, brazos cruzados sobre el pecho. Levántate del todo y siéntate tantas veces como puedas en 30 segundos. Con ayuda de los brazos cuenta 0. Toca cada vez que te levantes, o cuenta y corrígelo al final.
app-how-sit-to-stand = Una silla contra la pared, brazos cruzados sobre el pecho. Levántate del todo cinco veces, tan rápido como sea seguro. Para el reloj cuando estés de pie la quinta vez.
app-how-stairs = Un tramo cuya altura conozcas, una mano cerca de la barandilla. El reloj corre desde el primer escalón hasta arriba.
app-how-gait = Cuatro metros al paso al que siempre andas, con unos pasos antes y después. El reloj corre de la primera línea a la segunda.
app-how-grip = Un dinamómetro de mano, codo doblado, lo mejor de tres intentos. Cada mano es una prueba aparte.
app-how-balance = Sobre una pierna, ojos abiertos, algo a lo que agarrarse cerca. Para cuando el pie toque el suelo o una mano se agarre.
app-test-start = Empezar: 5 segundos para prepararte
app-test-enter = Anotar un resultado
app-test-how = Cómo se hace
app-test-taken = Todas las hechas
app-test-remove = Quitar la prueba del { $day }
app-run-leave = Salir sin resultado
app-run-loud = Sonido: sí
app-run-quiet = Sonido: no
app-run-ready = prepárate
app-run-seconds = segundos
app-run-go = Ya
app-run-over = Alto
app-run-stop-if = Para si algo duele o te mareas.
app-run-count = Toca cada vez que te levantes del todo
app-run-stop = Parar
app-run-stop-sit-to-stand = al levantarte la quinta vez
app-run-stop-stairs = arriba
app-run-stop-gait = en la segunda línea
app-run-stop-balance = cuando el pie toque el suelo
app-result-check = Corrígelo si algún toque faltó.
app-result-chair-stand = Veces de pie en 30 segundos
app-result-sit-to-stand = Segundos para cinco veces
app-result-stairs = Segundos hasta arriba
app-result-gait = Segundos del trayecto
app-result-grip = Agarre en kilogramos
app-result-balance = Segundos sobre una pierna
app-result-chair_m = Altura de la silla
app-result-rise_m = Altura de la escalera
app-result-distance_m = Largo del trayecto
app-result-hand = Mano
app-result-keep = Guardar { $value }

## Los años

app-page-longevity = A lo largo de los años
app-longevity-title = { $tests ->
    [0] Aún no hay nada que mirar atrás.
    [one] Lo que pueden tus piernas, en una prueba.
   *[other] Lo que pueden tus piernas, en { $tests } pruebas.
}
app-longevity-under = Lo que puedes hacer y cómo cambia. No dice nada de cuánto vive nadie.
app-longevity-none = Haz una prueba de fuerza cotidiana al mes, y aquí se dibujan los años.
app-longevity-take = Hacer una prueba
app-longevity-few = { $wanted ->
    [one] Una prueba más, mejor con un mes entre medias, y habrá un gráfico.
   *[other] { $wanted } pruebas más, mejor con un mes entre medias, y habrá un gráfico.
}
app-longevity-strength = Fuerza de piernas
app-longevity-strength-sentence = El mejor levantamiento único de cada mes, estimado de las series.
app-longevity-strength-last = Unos { $load }, de { $lo } a { $hi }. Unos meses más, y habrá un gráfico.
app-longevity-range = Donde está en 95 de 100 casos
app-longevity-strength-none = Aquí está un ejercicio de piernas anotado durante unos meses.
app-longevity-month = Mes
app-longevity-minutes = Minutos por semana
app-longevity-minutes-sentence = { $weeks ->
    [one] { $mean } minutos en la última semana.
   *[other] { $mean } minutos de media en las últimas { $weeks } semanas.
}
app-longevity-minutes-range = De { $lo } a { $hi } minutos, según estudios y guías [M]
app-longevity-minutes-note = Un punto es la semana media de un mes. Solo cuenta lo anotado: caminar y el resto del día no están. [M]: de memoria, aún sin comprobar; estudios que solo observaban, ninguna promesa.
app-longevity-minutes-none = Aquí están las sesiones con su duración, semana a semana.
app-longevity-strength-min = Entrenamiento de fuerza
app-longevity-cardio-min = Resistencia, un minuto vigoroso vale dos

## Energía y hueso

app-page-body = Energía y hueso
app-body-title = Lo que cuesta una sesión de piernas y lo que carga
app-body-under = Números aproximados, cada uno con su error.
app-energy-why-no_body_mass = Sin tu masa corporal no hay con qué calcular. Dila en Más, Peso del cuerpo.
app-energy-why-no_session = Ninguna sesión de piernas en estas semanas.
app-energy-method = Método
app-energy-value = Estimación
app-energy-range = Probable
app-energy-met = Por tablas
app-energy-met-note = para una persona, fácilmente en cualquier punto del rango [M]
app-energy-met-no = no sin la duración de la sesión
app-energy-regression = Por regresión
app-energy-regression-note = de 52 personas en máquinas
app-energy-regression-no = solo con edad y estatura, para 15 a 25 series
app-energy-work = Por trabajo mecánico
app-energy-work-note = { $of } de { $sets } series y los descansos, aproximado

## En tu diario

app-own-need-habit = Un momento desde el que las piernas se entrenaron más: aún no destaca ninguno.
app-own-begin = Empezar esta prueba
app-own-begin-under = Se guarda antes de hacerla, y se puede deshacer.
app-own-draw = Echar la moneda de hoy
app-own-how-T2 = Antes de cada sesión la app echa una moneda: el otro ejercicio primero, o no. Luego, la primera serie del ejercicio con la carga que no cambia, tantas como salgan dejando una en reserva.
app-own-how-T3 = Di qué comiste en un día, tan bien como lo sepas. Sin eso el diario no distingue entrenar de comer.
app-own-how-T4 = Izquierda y derecha hacen la misma serie; el lado que empieza se turna de sesión en sesión.
app-own-how-T8 = En una máquina donde fallar es seguro: para, di cuántas repeticiones te quedan, y sigue hasta que no salga ninguna.
app-own-form-lift = Ejercicio que se mira
app-own-form-against = Ejercicio que la moneda pone antes
app-own-form-load = Carga que no cambia, en kg
app-own-form-side = Lado que empieza primero
app-own-form-stated = Repeticiones que dijiste que quedaban
app-own-form-more = Repeticiones que siguieron
app-own-form-kcal = Comido en el día, en kcal
app-own-record-T3 = Decir qué comiste hoy
app-own-record-T8 = Decir qué siguió
app-own-keep = Guardar

## Antes de entrenar duro

app-page-screening = Antes de entrenar duro
app-screening-unknown = ¿Hay algo que un médico debería ver antes?
app-screening-cleared = No queda nada abierto.
app-screening-not_cleared = Algo debería verse antes.
app-screening-said = Dicho el { $day }. Solo se guarda el resultado.
app-screening-kept = Solo se guarda el resultado, con tu diario.
app-screening-flags = ¿Pasa ahora algo de esto?
app-screening-keep = { $count ->
    [0] Nada de esto pasa
    [one] Guardar: pasa 1
   *[other] Guardar: pasan { $count }
}
app-screening-outcome = Resultado
app-screening-form = El cuestionario oficial pregunta más, con sus propias palabras:
app-screening-state-unknown = Sin decir
app-screening-state-cleared = Con permiso
app-screening-state-not_cleared = Sin permiso
app-screening-pregnant = Embarazo, o poco tras un parto
app-screening-pregnant-under = Entonces sin saltos y con más reserva; antes, médico o matrona.
app-screening-yes = Sí
app-screening-no = No
app-who = Decir edad y sexo, para las normas
app-who-under = Las normas son de una edad y un sexo. La estatura da la potencia al levantarse.
app-who-sex = Sexo
app-who-female = Mujer
app-who-male = Hombre
app-who-age = Edad este año
app-who-height = Estatura
app-who-keep = Guardar
