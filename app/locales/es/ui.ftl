### Palabras de las partes de que está hecha cada página.

ui-app-name = Mooring
ui-skip = Ir al contenido
ui-back = Atrás
ui-hide = Ocultar
ui-help-now = Ayuda ya
ui-i-want-to-use = Quiero consumir
ui-nav-places = Secciones
ui-nav-reach = Ayuda a la mano
ui-place-today = Hoy
ui-place-check-in = Registro
ui-place-plan = Plan
ui-place-schedule = Horario
ui-place-more = Más
ui-place-board = Tablero
ui-place-people = Personas
ui-place-account = Cuenta
ui-language = Idioma
ui-nobody-watches = Nadie está mirando esta aplicación en este momento.

ui-limit = Hasta { $max } caracteres.
ui-scale-none = Todavía no ha elegido

ui-notice-info = Nota
ui-notice-success = Listo
ui-notice-warning = Tenga en cuenta
ui-notice-error = Por favor, revise

ui-clock-due = para { $when }
ui-clock-late = fuera de tiempo, era para { $when }

ui-minutes = { $count } min
ui-hours = { $count } h
ui-days = { $count } d
ui-minutes-long = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
}
ui-hours-long = { $count ->
    [one] 1 hora
   *[other] { $count } horas
}
ui-days-long = { $count ->
    [one] 1 día
   *[other] { $count } días
}

ui-today = Hoy
ui-yesterday = Ayer
ui-at = { $date }, { $time }
ui-hours-of-days = { $days }, de { $from } a { $to }
ui-days-range = { $from } a { $to }
ui-hours-none = sin horario fijo

ui-chart-as-table = Como tabla
ui-chart-day = Día
ui-chart-marks = Qué pasó
ui-chart-no-answer = sin respuesta
ui-chart-usual = rango usual propio
ui-chart-empty = Todavía no hay respuestas. Cada registro agrega un punto aquí.
ui-chart-words = { $name }, de 0 a 10, en { $days } días.
ui-chart-words-last-today = Hoy { $value }.
ui-chart-words-last = La última respuesta es { $value }, { $day }.
ui-chart-words-usual = El rango usual es de { $low } a { $high }.
ui-track-words = { $name }, de { $low } a { $high }, en { $days } días.
ui-track-words-last = La última respuesta es { $value }, { $day }.
ui-track-words-usual = El rango usual es de { $low } a { $high }.
ui-chart-words-gaps = { $count ->
    [one] 1 día no tiene respuesta.
   *[other] { $count } días no tienen respuesta.
}

ui-crisis-title = Usted importa, y no tiene que pasar por esto en soledad.
ui-crisis-text = Si podría actuar según estos pensamientos: llame o envíe un mensaje de texto al { $call }, o llame al { $emergency }. Quédese con alguien. Ponga distancia entre usted y todo lo que podría usar para hacerse daño.
ui-crisis-call = Llamar al { $number }
ui-crisis-message = Texto al { $number }
ui-crisis-plan = Mi plan de seguridad
ui-crisis-people = Mi gente
ui-crisis-clinic = Llamar a mi equipo
ui-crisis-clinic-hours = Horario: { $hours }
ui-crisis-told = Estamos avisando a su equipo ahora.
ui-crisis-paged = Hemos avisado a la persona de guardia. Si no puede esperar, use los botones de arriba.
ui-crisis-nobody = Nadie está mirando esta aplicación en este momento. Use los botones de arriba.

ui-medical-title = Consumo o sobredosis: qué hacer
ui-medical-call = Llame primero al { $emergency } si alguien no despierta, respira despacio o no respira, hace ruidos como gárgaras o tiene los labios azules o grises.
ui-medical-naloxone = Dé naloxona si la tiene; una segunda dosis después de 2 a 3 minutos si no hay cambio.
ui-medical-side = Acueste a la persona de lado.
ui-medical-stay = Quédese hasta que llegue la ayuda.
ui-medical-break = Después de una pausa de solo unos días, la cantidad de antes puede matar. No consuma a solas. Tenga naloxona cerca.
ui-medical-other = Dolor de pecho, calor muy alto en el cuerpo, una convulsión o confusión después de cualquier droga o alcohol, o al dejar el alcohol o los sedantes: { $emergency }.

ui-reason-required = Por favor, conteste esta pregunta.
ui-reason-not-a-number = Por favor, use un número, como 7.
ui-reason-out-of-range = Por favor, elija un número de { $min } a { $max }.
ui-reason-too-short = Un poco más, por favor: al menos { $min } caracteres.
ui-reason-too-long = Es demasiado largo. Por favor, no pase de { $max } caracteres.
ui-reason-bad-character = Hay un carácter que no podemos guardar. Por favor, quítelo.
ui-reason-not-a-choice = Por favor, elija una de las respuestas que se ofrecen.
ui-reason-not-a-date = Por favor, escriba una fecha, como 22/11/2026.
ui-reason-too-few = Unos cuantos más, por favor: al menos { $min }.
ui-reason-same-twice = Dos tienen el mismo lugar. Cambie uno, por favor.
ui-reason-taken-back = Su equipo retiró esta tarea. No hace falta enviarla.
ui-reason-feedback-given = Su equipo ya respondió a esta tarea. Ya no se puede cambiar.
ui-reason-nothing-sent = Todavía no se ha enviado nada, así que no hay nada que responder.
ui-reason-date-out-of-range = Por favor, dé una fecha de los últimos 60 días, no después de hoy.
ui-reason-unknown-field = Este formulario ha cambiado. Por favor, revíselo y envíelo otra vez.
ui-reason-not-an-id = Este formulario ya no está al día. Por favor, revíselo y envíelo otra vez.
ui-reason-already-sent = Esto ya se envió con otras respuestas. Se guardan las primeras.
ui-reason-not-an-email = Por favor, escriba un correo electrónico, como ana@example.org.
ui-reason-not-recognised = El correo y la contraseña no coinciden. Por favor, revise los dos e intente otra vez.
ui-reason-try-later = Demasiados intentos. Por favor, espere { $wait } e intente otra vez.
ui-reason-too-common = Mucha gente usa esta contraseña. Por favor, elija otra.
ui-reason-not-the-same = Las dos contraseñas no son iguales.
ui-reason-code-not-valid = Este código no sirve. Tal vez ya se usó o es muy viejo. Por favor, pida uno nuevo.
ui-reason-taken-by = { $name } ya lo tomó.
ui-reason-already-closed = Este ya está cerrado.
ui-reason-not-taken = Por favor, tómelo primero. Después puede cerrarlo.
ui-reason-too-many = Aquí caben { $max }. Por favor, quite algunos.
ui-reason-date-too-far = Por favor, revise esta fecha. Está demasiado lejos, atrás o adelante.
ui-reason-not-a-time = Por favor, escriba una hora del día, como 8:30.
ui-reason-not-dialable = Ningún teléfono puede marcar esto. Por favor, use cifras, como (555) 010-0142.
ui-reason-changed-meanwhile = Esto se guardó mientras tanto en otra ventana. Nada se pierde: por favor, compare los dos.
ui-reason-same-times = El comienzo y el final son iguales. Por favor, cambie uno.
ui-reason-slot-full = El último lugar se acaba de ocupar. Puede elegir otra hora.
ui-reason-slot-cancelled = La clínica canceló esta sesión.
ui-reason-slot-begun = Esta sesión ya comenzó. Puede hablar con su equipo.
ui-reason-slot-not-open = Esta sesión no está abierta para reservar.
ui-reason-slot-overlaps = Usted tiene otra sesión a esa hora.
ui-reason-slot-planned = Su clínica le programó esta sesión. Puede avisar que no puede venir.
ui-reason-make-up-not-offered = Esta sesión no puede reemplazar la que faltó. Puede preguntar a su equipo.
ui-reason-time-is-over = El plazo para estas preguntas ya terminó. Lo que usted guardó se conserva.
ui-summary-line = «{ $field }» { $reason }
ui-reason-too-late-to-change = Pasaron más de 15 minutos, así que lo guardado queda como está. Puede guardar esto como un registro nuevo.
ui-reason-not-a-zone = Su teléfono indicó una zona horaria que no existe. Por favor, revise su reloj y envíe esto otra vez.

ui-score-chart-soon = Después de la próxima vez verá aquí una gráfica.
ui-score-chart-words = { $name }, de { $low } a { $high }, { $count } veces.
ui-score-chart-missed = { $count ->
    [one] Una vez tocaba y no se hizo.
   *[other] { $count } veces tocaba y no se hizo.
}
ui-score-chart-not-done = no se hizo
