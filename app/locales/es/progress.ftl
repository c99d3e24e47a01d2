### Cómo ha ido.

progress-title = Cómo ha ido
progress-lead = Comparado con usted, nunca con otra persona.
progress-milestones = Logrado, y es suyo
progress-reached-days = { $count ->
    [one] Un día sin consumo
   *[other] { $count } días sin consumo en total
}
progress-reached-check-ins = { $count ->
    [one] Un día con registro
   *[other] { $count } días con registro
}
progress-reached-sessions = { $count ->
    [one] Asistió a una sesión
   *[other] Asistió a { $count } sesiones
}
progress-reached-practices = { $count ->
    [one] Practicó una vez
   *[other] Practicó { $count } veces
}
progress-stage-first = Los primeros días
progress-stage-first-words = Su cuerpo se está acostumbrando. Descanse, coma, beba agua, busque compañía. Temblor, sudor, confusión o convulsiones: llame al 911.
progress-stage-early = Las primeras semanas
progress-stage-early-words = Puede sentirse mucho mejor. Siga adelante; todavía es temprano.
progress-stage-wall = Los meses planos
progress-stage-wall-words = Poca energía y dudas son comunes aquí, y pasan.
progress-stage-adjustment = Ajuste
progress-stage-adjustment-words = La vida se ensancha. Cuide sus amarras.
progress-pledge-title = Mi decisión para hoy
progress-pledge-words = Una decisión para un día. Puede tomarla o no. Nadie la cuenta.
progress-pledge = Hoy elijo mi camino
progress-pledged = Tomó su decisión para hoy a las { $time }.
progress-evening = Mirar el día que pasó
progress-reach = Cuánto tiempo atrás
progress-month = 30 días
progress-quarter = 90 días
progress-year = Un año
progress-craving = Ganas
progress-mood = Ánimo
progress-sleep = Sueño
progress-hours = { $hours } h
progress-mark-session = Sesión
progress-mark-lapse = Tropiezo
progress-key = La banda es lo usual en usted. Un cuadro es una sesión a la que vino; una cruz, un día con consumo.
progress-self-report = Es lo que usted mismo informa. No es un diagnóstico. Su equipo lo lee junto con usted.
progress-scale-use = días de consumo
progress-scale-risk = lo que lo hace más difícil
progress-scale-protective = lo que le sostiene
progress-scale-total = { $form }: total
progress-weeks = Semana por semana
progress-week = Semana del
progress-check-ins = Días con registro
progress-sessions = Sesiones
progress-practice = Práctica
progress-homework = Tareas
progress-of = { $done } de { $all }
progress-none = ninguna
progress-more = Más
progress-more-check-ins = Todos los registros
progress-more-cravings = Ganas que dejó pasar
progress-more-lapses = Mirar atrás
progress-more-settings = Mostrar u ocultar las cuentas
