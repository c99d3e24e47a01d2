### Más: todo lo que no tiene su propio lugar en la barra. Cada área nueva agrega sus dos líneas.

more-title = Más
more-check-in = Registro del día
more-check-in-about = Cómo está ahora, en dos toques
more-history = Registros anteriores
more-history-about = Lo que contó, día por día
more-settings = Ajustes
more-settings-about = Cómo se ve la aplicación, qué oculta y qué ve su equipo
more-account = Cuenta
more-account-about = Contraseña, idioma, salir
more-help = Ayuda ya
more-help-about = Números que contestan a cualquier hora
more-cravings = Lo que ayudó antes
more-cravings-about = Sus momentos de ganas y lo que hizo
more-lapses = Mirar atrás a un consumo
more-lapses-about = Cinco minutos y un plan para el día siguiente
more-progress = Cómo ha ido
more-progress-about = Ganas, ánimo, sueño, días, semanas.
more-questionnaires = Cuestionarios
more-questionnaires-about = Lo que está abierto ahora y lo que usted respondió.
