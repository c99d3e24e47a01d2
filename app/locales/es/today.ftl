### El día de la persona.

today-morning = Buenos días, { $name }.
today-afternoon = Buenas tardes, { $name }.
today-evening = Buenas noches, { $name }.
today-week = { $day }, semana { $week }
today-next = Lo siguiente
today-check-in-title = ¿Cómo le ha ido? Haga su registro.
today-check-in-body = Dos toques. Su equipo lo lee en horas de clínica.
today-check-in-draft = Usted empezó. Lo que escribió sigue aquí.
today-check-in-go = Hacer mi registro
today-flow-title = Tuvo ganas a las { $time }. ¿Cómo está ahora?
today-flow-body = Puede seguir donde se quedó.
today-flow-go = Seguir
today-flow-going = Está dejando pasar la ola desde las { $time }.
today-flow-told = Le pedimos a su equipo que se comunique con usted.
today-flow-told-body = Usted les avisó de las ganas de las { $time }.
today-flow-told-go = Ver a quién llamar
today-flow-later = ¿Cómo están las ganas ahora?
today-flow-later-body = Dejó pasar unas a las { $time }. Basta un toque.
today-flow-later-go = Decir cómo está
today-lapse = Gracias por su sinceridad de hoy. ¿Quiere mirarlo? Toma cinco minutos.
today-lapse-go = Mirarlo
today-done-title = Hoy ya hizo su registro.
today-done-body = Se guardó: { $when }. Puede hacer otro cuando algo cambie.
today-done-go = Hacer otro registro
today-kind = Algo amable: un vaso de agua, mirar por la ventana, una respiración lenta.
today-craving = Ganas, últimos 14 días
today-close = Cerca de lo usual en usted.
today-higher = Más alto que lo usual en usted, que es { $usual }. Vale la pena contárselo a alguien.
today-lower = Más bajo que lo usual en usted, que es { $usual }.
today-too-few = En unos días más verá aquí su propio rango usual.
today-open-now = Su clínica está abierta hasta las { $time }.
today-closed-now = Su clínica está cerrada ahora y abre { $when }. Nadie está mirando esta aplicación en este momento.
today-then = Después
today-progress = Cómo ha ido
today-screen-title = Empezó unas preguntas importantes.
today-screen-body = Puede terminarlas ahora, llamar a su equipo o usar «Ayuda ahora».
today-screen-go = Terminar
today-after-title = Las próximas 24 horas: un pequeño plan ayuda.
today-after-body = ¿Dónde estará y a quién se lo dirá?
today-after-go = Hacer un plan
today-session-group = Grupo
today-session-class = Clase
today-session-individual = Sesión individual
today-session-family = Sesión familiar
today-session-medication = Visita de medicación
today-session-now = Está en curso hasta { $time }.
today-session-body = Empieza: { $when }
today-session-go = Abrir
today-dose-title =
    { $count ->
        [one] Hay un medicamento pendiente.
       *[other] Hay { $count } medicamentos pendientes.
    }
today-dose-body = Hora: { $when }. ¿Lo tomó?
today-dose-go = Responder
today-form-title =
    { $count ->
        [one] Hay unas preguntas abiertas para usted.
       *[other] Hay { $count } grupos de preguntas abiertos para usted.
    }
today-form-begun = Empezó unas preguntas.
today-form-body =
    { $minutes ->
        [one] Toma un minuto. Abierto hasta { $when }.
       *[other] Toma hasta { $minutes } minutos. Abierto hasta { $when }.
    }
today-form-go = Ir a las preguntas
today-homework-title = Tarea: { $title }
today-homework-due = Plazo: { $when }
today-homework-late = Todavía puede hacerla.
today-homework-go = Abrir
today-feedback-title = Su equipo le respondió.
today-feedback-body = Sobre: { $title }
today-feedback-go = Leer
