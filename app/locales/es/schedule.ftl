### Las sesiones de la persona.

schedule-title = Esta semana
schedule-title-other = Semana
schedule-title-session = Sesión
schedule-week-number = { $dates }, semana { $week }
schedule-weeks = Otras semanas
schedule-days = Otros días
schedule-before = Antes
schedule-after = Después
schedule-this-week = Esta semana
schedule-earlier = { $count ->
    [one] Antes en esta semana: 1 día
   *[other] Antes en esta semana: { $count } días
}
schedule-day-today = { $date }, hoy
schedule-nothing = No hay nada programado.
schedule-empty = No hay sesiones esta semana
schedule-empty-body = Cuando su clínica programe una, estará aquí con hora, lugar y tema.
schedule-day-empty-body = Puede elegir una sesión abierta para este u otro día.
schedule-closed = Su clínica está cerrada este día.
schedule-more = Más
schedule-go-open = Otros horarios para elegir
schedule-go-make-up = Ver qué sesión podría reemplazarla
schedule-go-commitments = Mis horarios de trabajo, estudio y cuidado
schedule-clock = Las horas son las del reloj de su clínica ({ $zone }).
schedule-on-your-phone = { $time } en su teléfono
schedule-dates = { $from } – { $to }
schedule-times = de { $from } a { $to }
schedule-times-overnight = de { $from } a { $to } del día siguiente

schedule-kind-group = Grupo
schedule-kind-class = Clase
schedule-kind-individual = Sesión individual
schedule-kind-family = Sesión familiar
schedule-kind-medication = Cita de medicinas
schedule-online = En línea

schedule-now = Ahora
schedule-next = Lo próximo
schedule-cancelled = Cancelada
schedule-changed = Cambió
schedule-away = Usted no puede venir
schedule-unmarked = Aún sin anotar
schedule-make-up = En lugar de otra
schedule-wants-time = Usted quiere tiempo
schedule-clash = A la misma hora: { $what }
schedule-overlaps = Tiene otra sesión a esa hora
schedule-present = Usted estuvo
schedule-made-up = Recuperada
schedule-excused = Justificada
schedule-no-show = Le extrañamos

schedule-hours = Horas de esta semana
schedule-hours-of = { $hours } de { $required }
schedule-hours-alone = { $hours }
schedule-hours-level = Su nivel de atención: { $level }. Comienza con { $hours } horas por semana.
schedule-hours-to-come = Faltan por venir { $hours } horas. Con ellas llega a { $reach }.
schedule-hours-unmarked = { $hours } horas aún no están anotadas.
schedule-hours-cancelled = Su clínica canceló { $hours } horas.
schedule-hours-reached = Ya alcanzó las horas de su nivel de atención.
schedule-hours-short = A este plan le faltan { $hours } horas para llegar a { $required }. Puede elegir otro horario o preguntar a su equipo.
schedule-hours-short-past = A esta semana le faltaron { $hours } horas para llegar a { $required }. Puede hablarlo con su equipo.
schedule-hours-by-kind = Por tipo de sesión
schedule-hours-not-counted = (aquí no cuenta)
schedule-column-kind = Tipo
schedule-column-planned = Previstas
schedule-column-attended = Asistidas
schedule-column-excused = Justificadas
schedule-column-missed = Faltas
schedule-level-outpatient = ambulatorio (1)
schedule-level-intensive = ambulatorio intensivo (2.1)
schedule-level-partial = hospitalización parcial (2.5)
schedule-level-residential = residencial (3)
schedule-level-inpatient = hospitalario (4)
schedule-level-continuing = atención continua

schedule-what = Qué es
schedule-with = Con
schedule-where = Dónde
schedule-group = Grupo
schedule-seats = Lugares
schedule-seats-left = { $count ->
    [0] No quedan lugares
    [one] Queda 1 lugar
   *[other] Quedan { $count } lugares
}
schedule-join = Entrar en línea
schedule-about = De qué se trata
schedule-goal = Meta
schedule-handout = Para llevar a casa
schedule-skill = Practicar: { $name }
schedule-print = Puede imprimir esta página desde el menú de su navegador.
schedule-cancelled-title = Su clínica canceló esta sesión
schedule-cancelled-body = No hace falta que venga. Puede elegir otro horario.
schedule-changed-title = Esta sesión cambió
schedule-changed-body = Antes era { $before }.
schedule-clash-title = A la misma hora usted tiene
schedule-instead-of = Esta sesión reemplaza la del { $when }.
schedule-present-body = Usted estuvo todo el tiempo.
schedule-present-part = Usted estuvo { $minutes } de { $all } minutos.
schedule-made-up-body = Usted recuperó esta sesión. Muy bien.
schedule-excused-body = No pudo venir, y su clínica sabe por qué.
schedule-your-team = Su equipo

schedule-want = Quiero tiempo
schedule-want-title = Quiero tiempo en esta sesión
schedule-want-body = { $leader } lo ve antes de la sesión del { $day }. No hace falta decir para qué.
schedule-want-title-said = Usted quiere tiempo en esta sesión
schedule-want-said = { $leader } lo ve antes de que comience la sesión.
schedule-want-no-more = Ya no lo necesito

schedule-absent = No puedo venir
schedule-absent-body = Gracias por avisar. Puede hacerlo hasta que comience la sesión.
schedule-absent-why = ¿Qué se lo impide?
schedule-absent-words = En sus propias palabras
schedule-absent-words-hint = Su equipo lo lee. Puede dejarlo en blanco.
schedule-absent-send = Avisar a mi equipo
schedule-absent-told = Su equipo sabe que no puede venir
schedule-absent-told-body = { $reason }. Gracias por avisarnos.
schedule-withdraw = Sí puedo venir
schedule-reason-ill = No me siento bien
schedule-reason-work = Trabajo
schedule-reason-school = Estudio
schedule-reason-childcare = Cuidar a alguien
schedule-reason-transport = No tengo cómo llegar
schedule-reason-appointment = Otra cita
schedule-reason-hard-day = Un día difícil
schedule-reason-other = Otra cosa
schedule-reason-rather-not-say = Prefiero no decirlo

schedule-missed-title = Le extrañamos
schedule-missed-body = Qué bueno que está aquí ahora. Puede contarnos qué se lo impidió. No es obligatorio.
schedule-missed-tell = Contar qué lo impidió
schedule-missed-why = ¿Qué se lo impidió?
schedule-missed-send = Enviar a mi equipo
schedule-missed-told = Gracias por contarnos. { $reason }.

schedule-homework = Tareas

schedule-agenda = De qué queremos hablar
schedule-agenda-empty = Nada todavía. Usted o su terapeuta pueden agregar puntos.
schedule-agenda-add = Agregar un punto
schedule-agenda-hint = Su terapeuta lo ve antes de la sesión.
schedule-agenda-send = Agregar
schedule-agenda-by = De { $name }
schedule-agenda-reached = Ya se habló
schedule-agenda-carried = De la vez pasada
schedule-agenda-remove = Quitar
schedule-agenda-remove-label = Quitar: { $text }

schedule-open-title = Otros horarios
schedule-open-lead = Sesiones que su clínica abrió para que usted elija.
schedule-open-empty = No hay nada abierto por ahora
schedule-open-empty-body = Cuando su clínica abra una sesión, estará aquí. También puede preguntar a su equipo.
schedule-make-up-title = En lugar de { $name } del { $day }
schedule-make-up-none = Todavía no hay una sesión abierta para esto. Puede preguntar a su equipo.
schedule-make-ups-only = Esta sesión es para quienes faltaron a una del mismo tipo.
schedule-book = Tomar este lugar
schedule-book-instead = Tomar este lugar en vez del { $when }
schedule-book-title = ¿Le gustaría venir?
schedule-book-body = Puede devolver el lugar hasta que comience.
schedule-full-body = Todos los lugares están ocupados. A veces se libera uno.
schedule-booked-by-you = Usted eligió esta sesión.
schedule-release = Devolver mi lugar

schedule-commitments-title = Mis horarios de trabajo, estudio y cuidado
schedule-commitments-lead = Le mostramos cuándo una sesión es a la misma hora. Esto no prohíbe nada.
schedule-commitments-list = Horas ocupadas
schedule-commitments-empty = Todavía no hay horarios
schedule-commitments-empty-body = Agregue cuándo trabaja, estudia o cuida a alguien.
schedule-commitments-add = Agregar un horario
schedule-commitments-kind = ¿Qué es?
schedule-commitments-days = ¿Qué días comienza?
schedule-commitments-from = Desde
schedule-commitments-to = Hasta
schedule-commitments-overnight = Un final antes del comienzo significa el día siguiente.
schedule-commitments-label = Su propia palabra
schedule-commitments-label-hint = Puede dejarlo en blanco. Hasta { $max } caracteres.
schedule-commitments-send = Agregar este horario
schedule-commitments-remove = Quitar
schedule-commitments-remove-label = Quitar: { $name }, { $days }
schedule-commitment-work = Trabajo
schedule-commitment-school = Estudio
schedule-commitment-childcare = Cuidar a alguien
schedule-commitment-other = Otra cosa
