# Lo que dicen las páginas de afirmaciones, las pruebas de capacidad y las fichas de energía y hueso.

## Afirmaciones

claims-title = Lo que se dice del entrenamiento de piernas, y qué se sostiene
claims-count = { $claims } afirmaciones: { $supported } apoyadas, { $partly } en parte, { $weak } débiles, { $refuted } refutadas, { $untestable } no comprobables.
claims-more = Una de ellas, con su evidencia: { $command }
claims-verdict-supported = apoyada
claims-verdict-partly = en parte
claims-verdict-weak = débil
claims-verdict-refuted = refutada
claims-verdict-not_testable = no comprobable
claims-topic-muscle = Masa muscular y hormonas
claims-topic-training = Qué entrenar
claims-topic-energy = Energía y pérdida de grasa
claims-topic-mind = Mente y constancia
claims-topic-ageing = Edad, hueso, caídas
claims-topic-excuses = Excusas
claims-topic-action = Qué hacer
claims-head-evidence = La mejor evidencia
claims-head-citations = Se apoya en
claims-head-features = Lo que el programa hace por ello
claims-head-test = En tu propio registro
claims-interval = { $value } ({ $lo } a { $hi })
claims-interval-note = Cifras entre paréntesis: intervalo del 95 %.
claims-unchecked = [M]: citado de memoria y aún no comprobado; no te fíes.
claims-unread = de memoria, sin comprobar
claims-populations = La mayoría de los ensayos son de hombres jóvenes; los de hueso, de mujeres tras la menopausia. Son medias de grupos; tú puedes diferir.
claims-no-feature = Nada: ningún número del programa se apoya en ello.
claims-no-citation = Ningún estudio; no se puede comprobar.
claims-why = Evidencia: { $command }
claims-feature-leg-muscles = series semanales de cada músculo de la pierna, no solo del cuádriceps
claims-feature-hamstring-pair = isquios por cadera y por rodilla
claims-feature-lower-upper = tren inferior y superior descritos, nunca como riesgo
claims-feature-muscle-share = parte de tu masa muscular que se entrenó
claims-feature-sides = izquierda frente a derecha, y solo más allá del ruido
claims-feature-trend = más fuerte o no, con el ruido que lleva
claims-feature-plateau = un estancamiento se busca primero en el propio ejercicio
claims-feature-energy = energía de una sesión con su error, poscombustión con techo
claims-feature-bone = solo la carga del hueso, nunca densidad ni riesgo
claims-feature-capacity = pruebas de fuerza cotidiana, con normas y ruido
claims-feature-big-lift = un ejercicio grande primero, 3 series de 5 a 8
claims-feature-single-leg = un ejercicio a una pierna, que puedes omitir
claims-feature-two-sessions = dos sesiones más cortas en vez de una larga
claims-feature-short-session = lo que cabe en tus minutos; saltarse algo tiene un motivo, nunca un reproche
claims-feature-ramp = menos en las primeras semanas tras una pausa
claims-feature-balance-slot = un lugar para el equilibrio, para mayores
claims-feature-pain-swaps = ejercicios cambiados según el dolor, tras las señales de alarma
claims-feature-journal = un registro que guarda lo que hiciste
claims-test-none = Ningún registro puede decirlo.
claims-test-T1 = Nivel antes y después de un hábito nuevo, con la tendencia: 12 semanas a cada lado; halla cambios de más de un 3 %.
claims-test-T2 = Una moneda antes de cada sesión decide el orden; repeticiones a carga fija. 20 sesiones o más; halla cerca de 1 repetición.
claims-test-T3 = Entrenamiento frente a la tendencia del peso: 8 semanas de peso diario; halla de 100 a 200 kcal al día, nunca la poscombustión.
claims-test-T4 = Izquierda y derecha de la misma serie, 8 pares o más; halla diferencias de más del 10 al 14 %.
claims-test-T5 = Dolor o agujetas, de 0 a 10, frente a la dosis en 4 semanas; una dosis propia, no un diagnóstico.
claims-test-T6 = Pruebas de fuerza cotidiana cada mes, 3 o más; halla cambios mayores que el ruido de la prueba.
claims-test-T7 = Planeado y hecho, con un motivo por cada falta, en 8 semanas planeadas.
claims-test-T8 = Di cuántas repeticiones quedan y sigue hasta el fallo en una máquina segura; halla tu propio sesgo.

## Capacidad

capacity-kept = Guardado. Deshacer: { $command }
capacity-chair-stand = Levantarse de la silla en 30 segundos
capacity-sit-to-stand = Cinco veces arriba desde la silla
capacity-stairs = Un tramo de escalera
capacity-gait = Caminar a tu paso habitual
capacity-grip = Agarre
capacity-balance = De pie sobre una pierna
capacity-how-chair-stand = Una silla de 43 cm contra la pared, brazos cruzados al pecho: ¿cuántas veces te pones de pie del todo en 30 segundos? Con ayuda de los brazos cuenta 0.
capacity-how-sit-to-stand = Una silla contra la pared, brazos cruzados: segundos para ponerse de pie del todo cinco veces, acabando de pie.
capacity-how-stairs = Segundos para un tramo de altura conocida, una mano cerca de la barandilla: con --rise.
capacity-how-gait = Segundos para 4 m al paso de siempre, con unos pasos antes y después.
capacity-how-grip = Un dinamómetro de mano, lo mejor de varios intentos de cada mano, en kg: con --hand.
capacity-how-balance = Segundos sobre una pierna, ojos abiertos, con algo a mano para sujetarse.
capacity-others = Aún sin hacer: { $tests }
capacity-unit-reps = veces
capacity-unit-s = s
capacity-unit-kg = kg
capacity-unit-W = W
capacity-unit-mps = m/s
capacity-hand-left = izquierda
capacity-hand-right = derecha
capacity-who = Sin edad y sexo no hay norma: legday profile --born 1955 --sex female
capacity-no-norm = Sin norma para esta edad; cuenta tu propia evolución.
capacity-verdict-below_average = Por debajo de la media de tu edad y sexo, que empieza en { $limit }; la mitad central alcanza de { $lo } a { $hi } (Norteamérica, 7.183 personas).
capacity-verdict-not_below = No por debajo de la media de tu edad y sexo; la mitad central alcanza de { $lo } a { $hi } (Norteamérica, 7.183 personas).
capacity-verdict-worse_than_average = Más lento que el límite medio de tu edad, { $limit } s. Una media, no un cribado.
capacity-verdict-not_worse = No más lento que el límite medio de tu edad, { $limit } s. Una media, no un cribado.
capacity-grip-norm = De tu edad y sexo, tres de cada cinco están entre { $lo } y { $hi } kg, la mitad por encima de { $mid }. Un indicio; nada que entrenar.
capacity-chair = La norma es para una silla de 43 cm; la tuya difiere, así que compárate contigo.
capacity-own-trend = No se muestra norma: cuenta tu evolución, en las mismas condiciones.
capacity-power = Potencia al levantarte: { $power } W, { $each } W por kg tuyo.
capacity-wanted = { $wanted ->
    [one] Poco para una evolución: falta 1 prueba, mejor con un mes de separación.
   *[other] Poco para una evolución: faltan { $wanted } pruebas, mejor con un mes de separación.
}
capacity-change-real = En tu registro: { $change } desde el { $day }, tanto como el ruido de esta prueba o más (cerca de { $mdc } [M]).
capacity-change-noise = En tu registro: { $change } desde el { $day }, dentro del ruido de esta prueba (cerca de { $mdc } [M]); un cambio menor no se vería.
capacity-change-unknown = En tu registro: { $change } desde el { $day }. No se sabe cuánto es ruido de esta prueba.
capacity-not-cleared = Dijiste que un médico debería ver algo antes. Pregúntale antes de hacer la prueba.
capacity-caution = Ninguna prueba mientras algo duela, tengas mareo o inestabilidad; ten a alguien al lado si podrías caer. Menores de 18 solo con supervisión; en embarazo o poco después del parto, pregunta antes. Un valor no dice nada de cuánto vivirás ni de si te caerás.

## Energía y hueso

head-energy = Lo que cuesta una sesión de piernas
energy-why-no_body_mass = Sin tu peso no hay con qué calcular: --bodyweight 80kg, o legday body 80kg.
energy-why-no_session = Ninguna sesión de piernas en estas semanas.
energy-session = Del { $day }, { $sets } series, más allá del reposo:
energy-met = por tablas (MET): { $kcal } kcal, en una persona fácilmente de { $lo } a { $hi } [M]
energy-no-minutes = por tablas (MET): no sin la duración de la sesión
energy-regression = por regresión: { $kcal } kcal ({ $lo } a { $hi }); 52 personas, máquinas, grasa corporal según tus ajustes
energy-no-regression = por regresión: solo con edad y estatura, de 15 a 25 series y de 20 a 58 años
energy-work = por el trabajo de { $of } de las { $sets } series y los descansos: { $kcal } kcal, aproximado
energy-epoc = Después, en total: de { $lo } a { $hi } kcal [M]; nunca se midieron más de 115.
energy-muscle = Un kilo más de músculo gasta { $kcal } kcal al día en reposo.
energy-week = Todo el entrenamiento de una semana: unas { $kcal } kcal, { $day } al día por tablas. Medio kilo de grasa por semana pide comer cada día { $need } menos de lo que gastas.
energy-fat = Medio kilo de grasa por semana pide comer cada día { $need } kcal menos de lo que gastas.
energy-note = Los métodos difieren porque ninguno te mide. [M]: de memoria, aún sin comprobar. Nada de esto es un plan de comidas.
head-bone = Cómo se carga el hueso
bone-heavy = Series pesadas de sentadilla, peso muerto y press militar: { $sets } por semana. Un ensayo supervisado con mujeres de 65 años de media usó { $reference } [M].
bone-landings = Caídas de saltos: { $landings } por semana, índice de carga { $index } [M]; ordena semanas y no significa nada más.
bone-no-landings = Caídas de saltos: ninguna anotada.
bone-note = Solo la carga. Nada aquí dice lo densos que son tus huesos ni si uno se romperá; el hueso cambia en muchos meses, y solo una densitometría puede mostrarlo. Más no es una meta: el ensayo empezó con semanas de práctica ligera.
bone-refer = Con osteoporosis o una fractura por poca fuerza: sin saltos, sin levantar con la espalda doblada y nada pesado sin alguien que conozca tus huesos.
