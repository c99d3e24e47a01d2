### El tablero de avisos.

flag-title = Quién necesita a una persona ahora
flag-summary = { $open ->
    [one] 1 abierto
   *[other] { $open } abiertos
}, { $late ->
    [0] ninguno pasado de tiempo.
    [one] 1 pasado de tiempo.
   *[other] { $late } pasados de tiempo.
}
flag-tab-all = Todos
flag-tab-mine = Míos
flag-tab-unassigned = Sin asignar
flag-empty-title = Nadie está esperando
flag-empty-body = Cuando un registro pide a una persona, aparece aquí en un segundo.
flag-empty-filter = Aquí no hay nada. Mire en «Todos».
flag-live = En vivo
flag-lost = Se perdió la conexión. Intentando de nuevo; lo que ve puede ser viejo.
flag-away = No se pueden abrir los registros. Lo que ve puede ser viejo.
flag-ended-title = Por favor, entre otra vez
flag-ended-body = Se acabó su tiempo, así que los nombres están cubiertos. No se perdió nada.
flag-ended-go = Entrar
flag-reloads = Esta página se actualiza sola.
flag-take = Tomarlo
flag-take-of = Tomarlo: { $name }
flag-open = Abrir
flag-open-of = Abrir: { $name }
flag-taken-by = Lo tiene { $name }
flag-yours = Lo tiene usted
flag-spark = Ganas de los últimos 14 días
flag-usual = usual propio { $usual }
flag-why = Por qué se abrió
flag-answers = Las respuestas exactas
flag-answers-item = Pregunta
flag-answers-answer = Respuesta
flag-answers-answered = Respondida
flag-answers-received = Recibida
flag-values = Lo que comparó la regla
flag-rule-version = Regla { $rule }, versión { $version }. Fuente: { $source }
flag-history = Historia
flag-history-line = { $what }, { $who }
flag-useful-yes = Marcado como útil
flag-useful-no = Marcado como no útil
flag-check-in = El registro
flag-chart = Abrir el expediente
flag-close-title = Cerrarlo
flag-close-body = Un aviso se cierra cuando ya se atendió. Lo que escriba queda en su historia.
flag-outcome = Resultado
flag-note = Qué se hizo
flag-note-hint = 10 caracteres o más. Su equipo lo lee.
flag-useful = ¿Fue útil este aviso?
flag-useful-yes-answer = Sí
flag-useful-no-answer = No
flag-close = Cerrar el aviso
flag-closed = Cerrado: { $when }.
flag-hits = { $count ->
    [one] 1 vez
   *[other] { $count } veces
}
flag-draft = Lo que escribió antes sigue aquí.
flag-shown = La persona vio: { $what }
