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
