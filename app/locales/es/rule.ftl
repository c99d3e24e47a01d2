### Cómo se llama una regla, qué dice en palabras sencillas, de dónde viene; y los hechos en que se apoya un aviso.

rule-severity-red = Rojo
rule-severity-amber = Ámbar
rule-severity-yellow = Amarillo

rule-clock-now = Ahora
rule-clock-today = Hoy
rule-clock-day = 24 horas
rule-clock-days = 72 horas

rule-f1 = Respuesta urgente sobre el suicidio
    .plain = La persona contestó Sí a una pregunta urgente de una evaluación de suicidio. Pide que alguien actúe ahora.
    .source = Guía ASQ del NIMH (positivo agudo); evaluación Columbia con puntos de triaje (alto).
    .why-a = Sí a pensamientos de suicidarse en este momento.
    .why-b = Intentó suicidarse en los últimos 3 meses.
    .why-c = Sí a intención, plan o conducta reciente.

rule-f2 = La evaluación de suicidio pide un clínico
    .plain = La persona contestó Sí, o prefirió no contestar, en una evaluación de suicidio. Pide que un clínico la vea.
    .source = Lógica de la VA con la pregunta 9 y la C-SSRS; guía ASQ del NIMH.
    .why-a = Ha pensado en cómo, sin una respuesta urgente.
    .why-b = La ASQ es positiva.

rule-f3 = PHQ-9, pregunta 9
    .plain = La persona nos contó pensamientos de estar mejor muerta o de lastimarse. Pide una conversación.
    .source = Flujo de la VA con la pregunta 9 y la C-SSRS. Cuanto más alta la respuesta, mayor el riesgo que se midió.
    .why-a = Varios días.
    .why-b = Más de la mitad de los días, o casi todos.
    .why-c = Prefirió no contestar la pregunta 9.

rule-f4 = Pensamientos pasivos o conducta anterior
    .plain = La persona deseó estar muerta, pensó en el suicidio o actuó hace tiempo. Pide una conversación en un día.
    .source = Niveles bajo y moderado de Columbia.
    .why = Sí a una pregunta sobre deseos, pensamientos o conducta anterior.

rule-f5 = Evaluación de suicidio sin terminar
    .plain = La persona prefirió no contestar, o se detuvo. Lo que no contestó no es un No.
    .source = Valor propio.
    .why-a = Prefirió no contestar.
    .why-b = Ninguna respuesta en 15 minutos.
    .why-c = Sigue sin terminar después de 2 horas.

rule-f11 = Regreso al consumo
    .plain = La persona nos contó que consumió aquello en lo que trabaja. Pide una conversación dentro de un día, sin culpar.
    .source = Texto del VA para la escala Uso del BAM; en estudios con reportes diarios, el consumo previo es lo que mejor predice.
    .why-a = Nos contó que consumió.
    .why-b = El formulario semanal muestra días de consumo que no se habían contado.
    .why-c = Eligió «Prefiero no decirlo» dos veces en 3 días.

rule-f12 = Opioides después de una pausa
    .plain = La persona nos contó que consumió opioides, sin reportes de ellos en los 3 días anteriores. La cantidad de antes puede ser demasiado ahora. Pide una llamada hoy.
    .source = Valor propio para los 3 días. Se sabe que la tolerancia se pierde en días.
    .why = Opioides después de al menos 3 días sin reportes de ellos.

rule-f13 = Ganas muy fuertes
    .plain = Las ganas fueron muy fuertes, o fuertes dos veces en tres días. Pide una llamada hoy.
    .source = Valor propio. No hay un límite validado para un solo día.
    .why-a = Ganas de 8 o más.
    .why-b = Ganas de 7 o más, dos veces en 3 días.
    .why-c = Terminó el ejercicio con 7 o más y avisó al equipo.

rule-f14 = Ganas por encima de lo usual
    .plain = Las ganas de los últimos 3 días son más altas que lo usual de esta persona. Pide que alguien lo mire dentro de 72 horas.
    .source = Valor propio. El cambio frente a lo usual de cada persona predijo recaídas.
    .why = Los últimos 3 días están 2 puntos o más por encima de los 14 días anteriores.

rule-f28 = Pidió ayuda
    .plain = La persona pidió que el equipo llame, o dijo que alguien podría salir lastimado.
    .source = Valor propio. Cuando alguien pide ayuda, siempre se le cree.
    .why-a = Pidió una llamada.
    .why-b = Una nota compartida tiene palabras de crisis.
    .why-c = Dijo «Podría hacerme daño o hacerle daño a alguien» y avisó al equipo.

rule-item-craving-max = Las ganas más fuertes
rule-item-flow-rating = Ganas durante el ejercicio
rule-item-used = Bebió o consumió
rule-item-use = Qué y cuándo
rule-item-call-me = Por favor, llámenme
rule-item-tell-team = Avisar a mi equipo
rule-item-safety = ¿A salvo ahora?
rule-item-goal = Meta
rule-item-note = Palabras en una nota compartida
rule-item-risky-max = Situación de más riesgo
rule-item-question = { $form }, pregunta { $item }
rule-item-when = { $form }, cuándo
rule-item-other = Respuesta

rule-value-threshold = Límite de la regla
rule-value-usual-median = Lo usual en esta persona
rule-value-recent-median = Punto medio de los últimos 3 días
rule-value-days-since = Días desde la última vez
rule-value-difference = Diferencia
rule-value-other = Valor

rule-answer-within-3-months = En los últimos 3 meses
rule-answer-within-12-months = Hace de 3 a 12 meses
rule-answer-longer-ago = Hace más de un año
rule-answer-refused = Prefiero no contestar

rule-usual = Lo usual: { $median }; casi todos los días, de { $low } a { $high }
rule-usual-none = Todavía no hay suficientes días para saber qué es lo usual

rule-shown-crisis-card = La tarjeta de crisis
rule-shown-medical-card = La tarjeta médica
rule-shown-crisis-line = La línea de crisis
rule-shown-team-is-told = «Estamos avisando a su equipo.»
rule-shown-thank-you-for-telling = «Gracias por contarnos.»
rule-shown-safety-plan = Su plan de seguridad
rule-shown-call-offered = Se ofreció una llamada
rule-shown-not-finished = «No alcanzamos a terminar.»
rule-shown-craving-flow = Se ofreció el ejercicio para las ganas
rule-shown-thank-you = «Gracias por su honestidad.»
rule-shown-higher = «Más alto que lo usual en usted.»

rule-say-thank-you = Gracias por su honestidad. De esto se puede aprender.
rule-say-higher = Más alto que lo usual en usted.
rule-say-craving-flow = ¿Quiere que lo pasemos juntos? Toma unos minutos.
rule-say-team-is-told = Estamos avisando a su equipo.
rule-say-thank-you-for-telling = Gracias por contarnos.
rule-say-safety-plan = Su plan de seguridad está aquí para usted.
rule-say-call-offered = ¿Quiere que su equipo le llame?
rule-say-not-finished = No alcanzamos a terminar. Puede terminar ahora, llamarnos o llamar a la línea de crisis.
