### What is kept while somebody types.

draft-still-here = Lo que escribió antes sigue aquí.
draft-not-kept = No se guardó por ahora. Deje abierta esta página.
draft-kept = Borrador guardado
draft-sending = Enviando…
draft-failed = Todavía no se guardó. No se perdió nada: intente de nuevo en un momento.
