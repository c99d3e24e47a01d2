### Words around the questions of worksheets. The questions themselves come with the sheet.

worksheet-required = Conteste esta pregunta antes de enviar, por favor.
worksheet-how-strong = ¿Qué tan fuerte?
worksheet-how-strong-percent = ¿Qué tan fuerte, de 0 a 100?
worksheet-percent-hint = Un número de 0 a 100.
worksheet-scale-low = nada
worksheet-scale-high = lo más fuerte posible
worksheet-when = ¿Cuándo?
worksheet-date = Fecha
worksheet-time = Hora
worksheet-more = Algo más sobre esto
worksheet-line = Línea
worksheet-line-n = Línea { $n }
worksheet-name = Nombre { $n }
worksheet-phone = Teléfono { $n }
worksheet-rank-hint = Dé a cada uno su lugar. El 1 va primero.
worksheet-done = Lo hice
worksheet-open = Sin contestar
worksheet-of-ten = { $number } de 10
worksheet-of-hundred = { $number } de 100
