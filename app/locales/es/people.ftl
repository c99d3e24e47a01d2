### La lista de personas y el expediente.

people-title = Personas
people-body = Todas las personas del programa. Abrir un expediente queda registrado.
people-name = Nombre
people-last = Último registro
people-open = Avisos abiertos
people-never = todavía ninguno
people-empty-title = Todavía no hay nadie inscrito
people-empty-body = Las personas aparecen aquí después de la invitación al programa.
people-works-on = Trabaja en: { $items }. Meta: { $goal }.
people-works-on-nothing = Todavía no hay nada anotado en qué trabajar. Meta: { $goal }.
people-no-enrollment = Sin estancia actual.
people-since = En el programa desde el { $date }.
people-craving = Ganas, últimos 30 días
people-flags = Avisos de los últimos 90 días
people-flags-none = Ningún aviso en los últimos 90 días.
people-check-ins = Registros
people-check-ins-none = Todavía no hay registros.
people-craving-short = Ganas
people-mood-short = Ánimo
people-used-short = Consumo
people-more = Más
people-open-answer = abierta
people-code-title = Código de un solo uso
people-code-body = Si la persona está frente a usted y olvidó la contraseña, haga un código para ella. Sirve una vez, por 10 minutos, y cierra todas sus entradas.
people-code-make = Hacer un código de un solo uso
people-code-is = Dé este código a la persona ahora. Se muestra una sola vez y sirve hasta las { $time }.
people-open-flag = abierto
people-closed-flag = cerrado
people-earlier = { $count ->
    [one] 1 registro anterior
   *[other] { $count } registros anteriores
}
