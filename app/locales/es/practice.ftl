# Práctica: ejercicios y actividades. Sus textos son datos: app/domain/src/practice/exercises/.

practice-reason-future = Este comienzo está en el futuro.
practice-reason-end = El final es anterior al comienzo.
practice-reason-day = Esto dura más de un día.
