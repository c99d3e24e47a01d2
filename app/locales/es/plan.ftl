### El plan: qué hacer, con quién y por qué.

plan-title = Plan
plan-lead = Sus propias palabras, para días buenos y difíciles. Empiece por donde quiera.
plan-change = Cambiarlo
plan-change-short = Cambiar
plan-change-named = Cambiar: { $name }
plan-save = Guardar
plan-just-saved = Guardado.
plan-saved = Guardado: { $when }, versión { $version }.
plan-versions-link = Versiones anteriores
plan-prints = Se imprime en una página.
plan-nothing = Todavía no hay nada aquí.
plan-empty-title = Todavía no hay nada aquí
plan-with-clinician = La primera vez es más fácil con su consejero. También puede empezar a solas.
plan-one-per-line = Una cosa por línea.
plan-date = { $date } { $year }
plan-name = Nombre
plan-phone = Teléfono
plan-phone-maybe = Teléfono, si lo hay
plan-way-name = Nombre o lugar
plan-way-nth = Línea { $number }
plan-up = Subir: { $name }

plan-other-title = Guardado en otra ventana
plan-other-body = Las dos están aquí; nada se pierde. Tome abajo lo que quiera y guarde.
plan-other-there = Lo que guardó la otra ventana
plan-other-here = Lo que escribió aquí

plan-lines-title = En peligro ahora mismo
plan-lines-private = Abrir esta página es privado. No se avisa a nadie.
plan-line-crisis = { $number }, la línea de crisis, día y noche
plan-line-clinic = Mi clínica ({ $hours })

plan-begin-safety = Seis partes cortas para una hora difícil. Puede empezar por una.
plan-begin-people = ¿A quién podría llamar? Un nombre es un buen comienzo.
plan-begin-reasons = ¿Por qué quiere esto? Una línea basta.
plan-begin-relapse = Qué le tienta y qué hace entonces.
plan-begin-goals = Una cosa que quiere, en pasos pequeños.
plan-begin-medication = Qué toma y cuándo, para poder marcarlo.
plan-begin-meetings = Anote una reunión, si va a alguna.
plan-begin-aftercare = Lo que sigue cuando termina el programa.
plan-there-reasons = { $count ->
    [one] 1 razón
   *[other] { $count } razones
}
plan-there-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
plan-there-parts = { $count } de { $all } partes escritas
plan-there-medication = { $count ->
    [one] 1 medicina
   *[other] { $count } medicinas
}{ $open ->
    [0] {""}
    [one] , 1 dosis por contestar
   *[other] , { $open } dosis por contestar
}
plan-there-meetings = { $count ->
    [one] 1 reunión anotada
   *[other] { $count } reuniones anotadas
}

plan-reasons = Mis razones
plan-reasons-lead = Su primera razón se le muestra cuando llegan las ganas.
plan-reasons-empty = ¿Por qué quiere esto? Escriba una razón, o hasta cinco.
plan-reasons-ask = ¿Por qué quiere esto?
plan-reasons-hint = Hasta cinco. La más importante primero.
plan-reasons-nth = Razón { $number }

plan-people = Mi gente
plan-people-lead = Personas a quienes puede llamar. La primera se ofrece primero.
plan-people-empty = ¿A quién podría llamar en un día difícil? Un nombre es un buen comienzo.
plan-people-ask = ¿A quién puede llamar?
plan-people-hint = Hasta diez, en el orden en que les llamaría. Si puede, pregúnteles antes.
plan-people-nth = Persona { $number }
plan-people-for = Para qué
plan-people-link = Cambiar mi gente

plan-safety = Mi plan de seguridad
plan-safety-lead = Qué hacer cuando puede empezar una crisis.
plan-safety-empty = Seis partes cortas y algo por lo que vale la pena vivir. Cualquier parte es un buen comienzo.
plan-safety-review = Ha pasado un mes. Puede volver a mirarlo con su consejero.
plan-safety-signs = 1. Señales de que puede empezar una crisis
plan-safety-alone = 2. Cosas que puedo hacer por mi cuenta
plan-safety-around = 3. Personas y lugares que me distraen
plan-safety-ask = 4. Personas a quienes puedo pedir ayuda
plan-safety-pro = 5. Profesionales y líneas de crisis
plan-safety-safer = 6. Cómo hago más seguro mi lugar
plan-safety-worth = Lo que hace que valga la pena vivir
plan-safety-signs-ask = 1. Señales de que puede empezar una crisis (pensamientos, ánimo, lugares).
plan-safety-alone-ask = 2. Cosas que puedo hacer por mi cuenta para distraerme.
plan-safety-around-ask = 3. Personas y lugares que me distraen.
plan-safety-ask-ask = 4. Personas a quienes puedo pedir ayuda.
plan-safety-pro-ask = 5. Profesionales y líneas de crisis a las que puedo llamar.
plan-safety-pro-hint = La línea de crisis ya está puesta.
plan-safety-safer-ask = 6. Cómo hago más seguro mi lugar (medicinas, armas, otros medios) y quién ayuda.
plan-safety-worth-ask = Lo más importante para mí, por lo que vale la pena vivir.

plan-relapse = Plan de prevención de recaídas
plan-relapse-lead = Lo que le tienta, las primeras señales y lo que hace.
plan-relapse-empty = Empiece por un desencadenante, o por una cosa que le da firmeza.
plan-relapse-outside = Desencadenantes de fuera
plan-relapse-outside-hint = Lugares, personas, cosas, horas, dinero, fechas.
plan-relapse-inside = Desencadenantes de dentro
plan-relapse-inside-hint = Ánimo, sensaciones del cuerpo, pensamientos.
plan-relapse-worst = Los tres peores y mi respuesta
plan-relapse-worst-hint = Para cada uno: ¿evitarlo, cambiarlo o enfrentarlo con ayuda?
plan-relapse-nth = Desencadenante { $number }
plan-relapse-trigger = ¿Qué es?
plan-relapse-approach = Mi respuesta
plan-relapse-response = Qué hago exactamente
plan-approach-avoid = Evitarlo
plan-approach-change = Cambiarlo
plan-approach-face = Enfrentarlo con ayuda
plan-relapse-noticed = Cómo lo notan los demás
plan-relapse-noticed-ask = ¿Cómo notan los demás que usted resbala, antes que usted?
plan-relapse-signs = Primeras señales
plan-relapse-signs-ask = Primeras señales en el sueño, el ánimo, los pensamientos, la gente, el dinero, las reuniones
plan-relapse-then = Cuando vea dos de estas, yo
plan-relapse-told = Quién puede decírmelo y cómo
plan-relapse-told-ask = ¿Quién puede decírmelo y con qué palabras?
plan-relapse-responses = Qué hago cuando se pone fuerte
plan-relapse-responses-hint = Lo más corto primero.
plan-relapse-mooring = Mis amarras
plan-relapse-mooring-hint = De cuatro a ocho cosas que le dan firmeza: gente, sueño, trabajo, fe, hogar.

plan-aftercare = Después del programa
plan-aftercare-lead = Su plan para el tiempo después del programa.
plan-aftercare-empty = ¿Qué sigue cuando termina el programa? Un ancla semanal es un buen comienzo.
plan-aftercare-appointments = Citas de los próximos 90 días
plan-aftercare-appointments-ask = Citas de los próximos 90 días: ¿con quién, cuándo?
plan-aftercare-anchors = Anclas de cada semana
plan-aftercare-anchors-ask = Anclas de cada semana: grupos, reuniones, ejercicio, gente.
plan-aftercare-medicines = Medicinas y quién las receta
plan-aftercare-signs = Primeras señales y qué hago, paso a paso
plan-aftercare-back = Cómo vuelvo si necesito más ayuda
plan-aftercare-back-ask = Cómo y cuándo vuelvo si necesito más ayuda. No hay nada de qué avergonzarse.

plan-goals = Mis metas
plan-goals-lead = Lo que quiere, en pasos tan pequeños que se pueden marcar.
plan-goals-empty = ¿Qué quiere que sea distinto? Empiece por algo pequeño.
plan-goals-count = { $open ->
    [one] 1 meta
   *[other] { $open } metas
}, { $steps ->
    [0] todavía sin pasos hechos
    [one] 1 paso hecho
   *[other] { $steps } pasos hechos
}
plan-goals-reached = Alcanzadas ({ $count })
plan-goals-aside = Apartadas ({ $count })
plan-goals-homework = Mis tareas
plan-goals-practice = Buscar un ejercicio que ayude
plan-goal-add = Añadir una meta
plan-goal-save = Guardar la meta
plan-goal-what = ¿Qué quiere?
plan-goal-what-hint = Con sus palabras. Puede ser pequeño.
plan-goal-measure = ¿Cómo lo sabrá?
plan-goal-measured = Lo sabrá así: { $measure }
plan-goal-due = Para cuándo
plan-goal-by = para el { $date }
plan-goal-steps = Pasos
plan-goal-steps-hint = Cada uno tan pequeño que cabe en un día. Hasta doce.
plan-goal-count = { $done } de { $all } pasos
plan-goal-state = Ahora
plan-goal-open = En camino
plan-goal-reached = Alcanzada
plan-goal-aside = Apartada
plan-goal-to-open = Retomarla
plan-goal-to-reached = La alcancé
plan-goal-to-aside = Apartarla
plan-step-done = hecho el { $date }
plan-step-tick = Marcar:
plan-step-untick = Quitar la marca:

plan-medication = Mis medicinas
plan-medication-lead = Una lista para usted. No aconseja sobre dosis: pregunte a quien le receta.
plan-medication-empty = Escriba qué toma y cuándo. Así puede marcar cada dosis.
plan-medicine-add = Añadir una medicina
plan-medicine-save = Guardar la medicina
plan-medicine-name = Nombre
plan-medicine-name-hint = Como está en la etiqueta.
plan-medicine-how = Cada cuánto
plan-medicine-how-ask = Cada cuánto, como en la etiqueta
plan-medicine-times = Horas del día
plan-medicine-times-hint = Déjelas vacías si la toma cuando hace falta o se la dan en la clínica.
plan-medicine-time = Hora { $number }
plan-medicine-days = ¿Solo algunos días?
plan-medicine-days-hint = Déjelo vacío si es cada día.
plan-medicine-routine = Va junto con
plan-medicine-routine-hint = Algo que ya hace: el café, los dientes, acostarse.
plan-medicine-since = Desde
plan-medicine-prescriber = Quién la receta
plan-medicine-refill = Próxima entrega
plan-medicine-refill-near = Próxima entrega: { $date }. Puede llamar a la farmacia.
plan-medicine-stopped = No la toma desde
plan-medicine-stop = Ya no la tomo
plan-medicine-stop-title = ¿Quitarla de la lista de hoy?
plan-medicine-stop-body = Por favor, pregunte antes a quien se la receta. Algunas medicinas se dejan poco a poco.
plan-medicine-stop-yes = Sí, quitarla
plan-medicine-resume = La tomo otra vez
plan-medicines-stopped = Ya no las toma ({ $count })
plan-doses-today = Hoy
plan-doses-none = Hoy no hay nada previsto.
plan-doses-yesterday = { $open ->
    [0] Ayer
   *[other] Ayer ({ $open } sin respuesta)
}
plan-dose-answered = { $answer }, { $time }
plan-dose-correct = Corregir
plan-dose-note = Añadir una nota
plan-dose-note-label = Efecto secundario u otra cosa
plan-dose-note-hint = Toque una respuesta para guardarla. Si se siente muy mal, llame a quien le receta o al 911.
plan-dose-beside = Cuando la tomó
plan-taken = Tomada
plan-not-taken = No tomada
plan-not-yet = Todavía no
plan-tally = Últimos 7 días: { $taken } tomadas, { $not_taken } no tomadas, { $open } sin respuesta.
plan-doses-noted = Notas de los últimos días
plan-doses-noted-hint = Puede mostrarlas a quien le receta.

plan-meetings = Mis reuniones
plan-meetings-lead = De cualquier grupo o de ninguno. Es su registro; nada depende de él.
plan-meetings-empty = Si va a una reunión, puede anotar una cosa para guardar.
plan-meeting-add = Anotar una reunión
plan-meeting-save = Guardar la reunión
plan-meeting-on = Día
plan-meeting-kind = De qué tipo
plan-meeting-kind-hint = Puede dejarlo abierto.
plan-meeting-name = Cuál
plan-meeting-keep = Una cosa para guardar
plan-meeting-keep-hint = Una frase que oyó, algo que pensó. Sin nombres de otras personas, por favor.
plan-meeting-remove = Quitar
plan-meeting-remove-named = Quitar: { $name }
plan-meeting-removed = Quitada de la lista.
plan-fellowship-twelve = Doce pasos
plan-fellowship-self = SMART Recovery o parecido
plan-fellowship-mindful = Atención plena o budista
plan-fellowship-faith = De fe
plan-fellowship-secular = Laica
plan-fellowship-peers = Para gente como yo
plan-fellowship-other = Otra cosa
plan-fellowship-none = Ningún grupo

plan-versions = Versiones
plan-versions-lead = Todo lo que guardó sigue aquí. Cualquier versión puede volver a ser la última.
plan-versions-empty = Cuando guarde algo, sus versiones aparecen aquí.
plan-version = Versión { $version }, { $when }
plan-version-now = Así está ahora.
plan-version-restore = Hacer de esta la última
plan-version-restore-named = Hacer de la versión { $version } la última

plan-kept-title = En una hora difícil
plan-kept-link = Todo lo que necesito en una hora difícil, en una página
plan-kept-lead = Su plan de seguridad, su gente y sus razones, juntos.
plan-kept-what = Solo esta página se puede guardar en este teléfono, si lo quiere: plan de seguridad, gente, razones.
plan-kept-begin = Escribirlo ahora
