### Questionnaires: everything that stands around the items, which are fixed and not here.

questionnaire-title = Preguntas
questionnaire-due = Para ahora
questionnaire-none-due = No hay nada pendiente
questionnaire-none-due-body = Cuando se abran las próximas preguntas, aparecerán aquí.
questionnaire-done = Contestadas antes
questionnaire-earlier = { $count ->
    [one] 1 anterior
   *[other] { $count } anteriores
}
questionnaire-until = abierto hasta { $when }
questionnaire-start = Empezar
questionnaire-go-on = Seguir
questionnaire-next = Siguiente
questionnaire-back = Volver a todas las preguntas
questionnaire-minutes = de { $from } a { $to } minutos
questionnaire-minutes-one = { $count ->
    [one] 1 minuto, más o menos
   *[other] { $count } minutos, más o menos
}
questionnaire-answered = { $count ->
    [0] Todavía no hay respuestas.
    [one] 1 respuesta guardada.
   *[other] { $count } respuestas guardadas.
}
questionnaire-complete = completo
questionnaire-left-open = con preguntas sin contestar
questionnaire-asked-body = Hay unas preguntas que le esperan. Toman cerca de un minuto.

questionnaire-about-phq9 = Estado de ánimo
questionnaire-about-gad7 = Preocupación
questionnaire-about-bam-iop = Mis últimos 7 días
questionnaire-about-bam-r = Mis últimos 30 días
questionnaire-about-auditc = Alcohol, último año
questionnaire-about-dast10 = Drogas, último año
questionnaire-about-pcl5 = Después de una experiencia difícil
questionnaire-about-safety = Preguntas de seguridad
questionnaire-about-pacs = Deseo de beber alcohol
questionnaire-about-barc10 = Mis fortalezas para la recuperación

questionnaire-recall-two-weeks = Sobre las últimas 2 semanas
questionnaire-recall-week = Sobre los últimos 7 días
questionnaire-recall-next-week = Sobre los próximos 7 días
questionnaire-recall-month = Sobre el último mes
questionnaire-recall-next-month = Sobre los próximos 30 días
questionnaire-recall-three-months = Sobre los últimos 3 meses
questionnaire-recall-year = Sobre el último año
questionnaire-recall-lifetime = Sobre toda su vida

questionnaire-intro = { $count ->
    [one] 1 pregunta,
   *[other] { $count } preguntas como máximo,
}
questionnaire-no-wrong = No hay respuestas equivocadas. Puede parar y seguir dentro de 24 horas.
questionnaire-all = Todas en una página
questionnaire-worst-event = Piense en lo peor que le pasó. No tiene que escribir sobre eso.
questionnaire-grounding = Hacer un ejercicio para volver al presente
questionnaire-one-drink = Lo que cuenta como una bebida
questionnaire-drink-beer = 12 oz de cerveza
questionnaire-drink-wine = 5 oz de vino
questionnaire-drink-liquor = 1.5 oz de licor
questionnaire-only-english = Este cuestionario todavía no está disponible en español. Puede contestarlo en inglés o pedir a su equipo que se lo lea.

questionnaire-progress = Pregunta { $place } de { $count }
questionnaire-saved = Guardado { $when }.
questionnaire-chosen = (respuesta guardada)
questionnaire-was-refused = Usted prefirió no contestar esta.
questionnaire-refuse = Prefiero no contestar
questionnaire-refuse-all = Prefiero no contestar estas preguntas
questionnaire-leave-open = Dejarla para después
questionnaire-save = Guardar esta respuesta
questionnaire-save-all = Guardar mis respuestas
questionnaire-may-stay-open = Puede dejar cualquier pregunta sin contestar.
questionnaire-open = { $count ->
    [one] Queda 1 pregunta sin contestar
   *[other] Quedan { $count } preguntas sin contestar
}
questionnaire-finish-open = Terminar y dejarlas sin contestar
questionnaire-finish-open-body = Lo que contestó se conserva. Sin todas las respuestas puede no haber un total.

questionnaire-before-suicide = Su equipo verá esta respuesta. Si necesita ayuda ahora mismo, llame o envíe un mensaje de texto al { $number }.
questionnaire-thanks = Gracias por decírnoslo. Unas preguntas más nos ayudan a entender. Toman cerca de un minuto.
questionnaire-thanks-answers = Gracias por sus respuestas.
questionnaire-not-finished = No llegamos a terminar. Puede terminar ahora, llamarnos o usar los números de aquí.
questionnaire-now = Lo que puede ayudar ahora
questionnaire-calm = Un minuto de respiración tranquila
questionnaire-other-questions = Seguir con las otras preguntas

questionnaire-sees-open = Su equipo lo lee en el horario de la clínica.
questionnaire-sees-closed = Nadie está mirando esta aplicación en este momento. Su equipo lo leerá cuando abra la clínica: { $when }.
questionnaire-told-open = Estamos avisando a su equipo.
questionnaire-told-on-call = La clínica está cerrada. Hemos avisado a la persona de guardia.

questionnaire-too-late = El plazo para estas preguntas ya terminó
questionnaire-too-late-body = No se perdió nada. Las próximas se abrirán solas.
questionnaire-change = Revisar o cambiar mis respuestas

questionnaire-scale-total = Total
questionnaire-scale-use = Días de consumo
questionnaire-scale-risk = Lo que lo hace más difícil
questionnaire-scale-protective = Lo que ayuda
questionnaire-score-of = en una escala de { $low } a { $high }
questionnaire-no-score = Esta vez no hay número, porque quedaron preguntas sin contestar. Sus respuestas se conservan.
questionnaire-means-total = Un número más alto significa más molestias con estas cosas.
questionnaire-means-use = Un número más alto significa más días de beber o de otro consumo.
questionnaire-means-risk = Un número más alto significa más cosas que lo hacen difícil.
questionnaire-means-protective = Un número más alto significa más cosas que le apoyan.
questionnaire-means-barc10 = Un número más alto significa más cosas que apoyan su recuperación.
questionnaire-means-auditc = Un número más alto significa que bebió más en el último año.
questionnaire-means-dast10 = Un número más alto significa que el consumo tocó más cosas en el último año.
questionnaire-change-less = { $by } menos que el { $day }.
questionnaire-change-same = Igual que el { $day }.
questionnaire-change-more = { $by } más que el { $day }.
questionnaire-self-report = Esto es lo que usted nos cuenta. No es un diagnóstico. Su equipo lo lee junto con usted.

questionnaire-check = Quizás dos respuestas no coinciden
questionnaire-check-heavy = Usted dijo más días de beber mucho que días de beber.
questionnaire-check-drug = Usted dijo más días de una droga que días de cualquier droga.
questionnaire-check-none = Usted dijo que consumió algunos días. ¿Cuál de estas fue?
questionnaire-look-again = Revisar
questionnaire-check-fine = Si está bien así, no tiene que hacer nada.

questionnaire-send-again = Enviar otra vez
