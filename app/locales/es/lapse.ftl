### Un tropiezo: contado sin vergüenza. Las preguntas son las del ejercicio `lapse_review`.

lapse-title = Hubo un consumo
lapse-days-total = Días sin consumir, en total
lapse-days-longest = Racha más larga
lapse-days-current = Racha actual
lapse-days-how = Cómo contamos
lapse-days-how-body = Un día cuenta cuando usted nos habló de él. { $unknown ->
    [0] No hay ningún día del que no sepamos nada.
    [one] De 1 día no sabemos nada: no suma y no interrumpe.
   *[other] De { $unknown } días no sabemos nada: no suman y no interrumpen.
} Un día con consumo termina una racha. Su total y su racha más larga se quedan.
lapse-when = ¿Cuándo fue?
lapse-when-today = Hoy
lapse-when-yesterday = Ayer
lapse-when-before = Antes
lapse-on-open = ¿Qué día?
lapse-on = Día
lapse-item = ¿Qué fue?
lapse-item-hint = Puede dejarlo en blanco.
lapse-go = Seguir
lapse-who-reads = Su equipo ve que pasó y habla con usted sin culparle.
lapse-before = Anotado antes
lapse-state-open = Todavía sin mirar
lapse-state-answered = { $count ->
    [one] 1 respuesta
   *[other] { $count } respuestas
}
lapse-review-title = Qué pasó, y las próximas 24 horas
lapse-review-lead = Unos cinco minutos. Puede saltar cualquier pregunta y seguir después.
lapse-next-title = Las próximas 24 horas
lapse-next-where = ¿Dónde estaré?
lapse-next-tell = ¿A quién se lo diré?
lapse-next-group = ¿Qué grupo sigue?
lapse-save = Guardar
lapse-saved = Guardado { $when }. Puede volver y cambiarlo.
lapse-private = Sus respuestas son suyas. Muéstrelas a su consejero o consejera si quiere.
