### Sin conexión, y lo que se guarda en este teléfono.

offline-title = Ahora no hay conexión
offline-body = Esta página la necesita. Esto funciona sin ella:
offline-not-sent = Si acaba de enviar algo, no se guardó. Vuelva y envíelo otra vez cuando haya conexión.
offline-kept = Lo que guardo en este teléfono
offline-craving = Dejar pasar la ola
offline-help = Ayuda ya

offline-keep-title = ¿Guardar esto en este teléfono?
offline-keep-body = Así se abre también sin conexión.
offline-keep-risk = Cualquiera que pueda abrir este teléfono puede leerlo. Desaparece cuando usted sale o toca «Ocultar».
offline-keep = Guardarlo en este teléfono
offline-keep-failed = No funcionó. Por favor, intente otra vez cuando haya conexión.
offline-keep-kept = Está guardado en este teléfono y se abre sin conexión.
offline-keep-forget = Borrarlo de este teléfono
