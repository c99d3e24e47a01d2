### Títulos de las páginas, y páginas para lo que salió mal.

page-title-welcome = Mooring
page-title-sign-in = Entrar
page-title-invitation = Código de un solo uso
page-title-account = Su cuenta
page-title-today = Hoy
page-title-check-in = Registro del día
page-title-schedule = Horario
page-title-saved = Guardado
page-title-craving = Dejar pasar la ola
page-title-questionnaires = Preguntas
page-title-lapse = Una mirada atrás
page-title-board = Tablero
page-title-flag = Tablero
page-title-plan = Plan
page-title-people = Personas
page-title-other = Mooring

page-not-allowed-title = Esta página es para otra persona
page-not-allowed-body = Usted ha entrado, pero esta página es de otra función.
page-not-found-title = Aquí no hay nada
page-not-found-body = Tal vez la página cambió de lugar, o no es para usted. No se perdió nada de lo que escribió.
page-unavailable-title = Ahora no podemos abrir nuestros registros
page-unavailable-body = No se perdió nada. Intente de nuevo en un momento. «Ayuda ya» sigue funcionando.
page-way-out = Seguir
page-other-site-title = Este formulario no vino de Mooring
page-other-site-body = Para protegerle, solo recibimos formularios de nuestras propias páginas. No se guardó nada. Abra la página otra vez y envíelo desde ahí.
page-too-large-title = Es demasiado de una vez
page-too-large-body = En un formulario caben unos 64,000 caracteres. No se guardó nada. Vuelva, acórtelo y envíelo de nuevo.
page-too-slow-title = La conexión fue demasiado lenta
page-too-slow-body = No llegó todo, así que no se guardó nada. Vuelva y envíelo de nuevo.
page-not-a-form-title = No pudimos leer eso
page-not-a-form-body = No se envió como uno de nuestros formularios. No se guardó nada.
page-broken-title = Algo falló de nuestro lado
page-broken-body = Puede que no se haya guardado. Vuelva y envíelo de nuevo: enviarlo dos veces lo guarda una sola vez.
page-not-saved-title = No se guardó, intente de nuevo
page-not-saved-body = Ahora no podemos abrir nuestros registros. Lo que escribió sigue aquí. Envíelo otra vez en un momento: enviarlo dos veces lo guarda una sola vez.
