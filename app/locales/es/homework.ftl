### Homework: what was asked for, until when, and what became of it.

homework-title = Tareas
homework-lead = Pasos pequeños entre sesiones. Hacer una parte también cuenta.
homework-about = Lo que su equipo le propuso probar

homework-none-title = Todavía no hay tareas
homework-none-body = Cuando su equipo le proponga algo para probar, estará aquí.
homework-none-now = No hay nada pendiente en este momento.
homework-news = Nuevo de su equipo
homework-now = Para ahora
homework-later = Más adelante
homework-done-shelf = Hechas

homework-today-at = hoy, { $time }
homework-for = Para { $when }
homework-was-for = Era para { $when }. Todavía puede hacerla.
homework-when-you-can = Cuando pueda
homework-begun = Empezada
homework-done = Hecha
homework-new-answer = Respuesta nueva
homework-sent = Enviada { $when }
homework-answered = Respuesta de { $name }, { $when }
homework-taken-back = Retirada
homework-given = De { $name }, { $when }

homework-late = El plazo ya pasó. Todavía puede hacerla.
homework-sent-body = Su equipo de atención ya puede leerla. Puede cambiarla hasta que le respondan.
homework-taken-back-body = Su equipo retiró esta tarea. No hace falta que la haga.

homework-task = Qué hacer
homework-why = Para qué sirve:
homework-start = Empezar
homework-go-on = Seguir con ella
homework-skill = La habilidad
homework-practise = Practicarla ahora
homework-practised = { $count ->
    [one] La practicó una vez desde que recibió esta tarea.
   *[other] La practicó { $count } veces desde que recibió esta tarea.
}
homework-not-practised = Cada vez que la practique se contará aquí.
homework-feedback = Lo que dice su equipo
homework-read-it = Ya lo leí
homework-answers = Lo que envió
homework-change = Cambiarla
homework-version = { $count ->
    [one] Enviada una vez.
   *[other] Enviada { $count } veces. Cuenta la última; las demás se guardan.
}

homework-send = Enviar a mi equipo
homework-keep = Guardar y seguir después
homework-who-reads = Su equipo solo lee lo que usted envía. Lo que no ha enviado es solo suyo. Nadie vigila esta página para emergencias.
homework-closed-title = Esta tarea está cerrada
homework-closed-body = Su equipo ya la respondió o la retiró. Lo que envió se guarda.
