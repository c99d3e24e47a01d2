### Cómo se llama una regla, qué dice en palabras sencillas, de dónde viene; y los hechos en que se apoya un aviso.

rule-severity-red = Rojo
rule-severity-amber = Ámbar
rule-severity-yellow = Amarillo

rule-clock-now = Ahora
rule-clock-today = Hoy
rule-clock-day = 24 horas
rule-clock-days = 72 horas

rule-f11 = Regreso al consumo
    .plain = La persona nos contó que consumió aquello en lo que trabaja. Pide una conversación dentro de un día, sin culpar.
    .source = Texto del VA para la escala Uso del BAM; en estudios con reportes diarios, el consumo previo es lo que mejor predice.
    .why-a = Nos contó que consumió.
    .why-b = El formulario semanal muestra días de consumo que no se habían contado.
    .why-c = Eligió «Prefiero no decirlo» dos veces en 3 días.

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
rule-item-other = Respuesta

rule-value-threshold = Límite de la regla
rule-value-usual-median = Lo usual en esta persona
rule-value-recent-median = Punto medio de los últimos 3 días
rule-value-difference = Diferencia
rule-value-other = Valor

rule-usual = Lo usual: { $median }; casi todos los días, de { $low } a { $high }
rule-usual-none = Todavía no hay suficientes días para saber qué es lo usual

rule-shown-crisis-card = La tarjeta de crisis
rule-shown-medical-card = La tarjeta médica
rule-shown-craving-flow = Se ofreció el ejercicio para las ganas
rule-shown-thank-you = «Gracias por su honestidad.»
rule-shown-higher = «Más alto que lo usual en usted.»

rule-say-thank-you = Gracias por su honestidad. De esto se puede aprender.
rule-say-higher = Más alto que lo usual en usted.
rule-say-craving-flow = ¿Quiere que lo pasemos juntos? Toma unos minutos.
