### Ajustes.

settings-title = Ajustes
settings-save = Guardar
settings-save-section = Guardar: { $section }
settings-saved = Guardado

settings-look = Cómo se ve
settings-theme = Claro u oscuro
settings-theme-system = Como mi teléfono
settings-theme-light = Claro
settings-theme-dark = Oscuro
settings-text-size = Tamaño del texto
settings-text-size-normal = Normal
settings-text-size-large = Grande
settings-text-size-largest = El más grande
settings-motion = Movimiento
settings-motion-system = Como mi teléfono
settings-motion-less = Nada se mueve

settings-words = Sus palabras
settings-called = ¿Cómo quiere que le llame la aplicación?
settings-called-hint = Aquí solo lo ve usted. Su equipo le conoce por su nombre completo.
settings-own-word = Su propia palabra para lo que está trabajando
settings-own-word-hint = La aplicación la usa donde queda bien. Su equipo puede verla. Déjela vacía si no quiere ninguna.

settings-practice = Ejercicios
settings-tones = Sonidos
settings-tones-about = Un sonido suave cuando cambia el reloj
settings-vibration = Vibración
settings-vibration-about = Una vibración corta cuando cambia el reloj, si su teléfono puede

settings-health = Salud y ejercicios
settings-health-body = Algunos ejercicios no son buenos para todos los cuerpos. Lo que marque aquí los oculta.
settings-health-legend = ¿Qué debemos tener en cuenta?
settings-condition-heart = Un problema del corazón
settings-condition-lung = Un problema de los pulmones
settings-condition-beta-blocker = Tomo un betabloqueador
settings-condition-eating-disorder = Un trastorno de la alimentación
settings-condition-pregnancy = Estoy en el embarazo
settings-condition-cold-reaction = El frío me hace daño
settings-condition-injury = Una lesión, o una parte del cuerpo que duele
settings-condition-seizure = He tenido convulsiones
settings-condition-trauma = Los recuerdos pueden volver con demasiada fuerza
settings-condition-voices = Oigo o veo cosas que otras personas no
settings-condition-dizzy = Me mareo con facilidad
settings-condition-hold = Aguantar la respiración no es para mí
settings-condition-exert = El ejercicio fuerte no es para mí

settings-progress = Su progreso
settings-counters = Cuenta de días
settings-counters-about = El total, la racha más larga y la de ahora
settings-milestones = Metas de días
settings-milestones-about = Unas palabras amables a los 7, 30 o 90 días
settings-stages = Etapas
settings-stages-about = Lo que mucha gente nota por estos días

settings-share = Lo que ve su equipo
settings-share-legend = Cuando usted usa «Quiero consumir»
settings-share-everything = Todo lo que anoté
settings-share-numbers = Que ocurrió, y mis números
settings-share-when-told = Nada, a menos que toque «Avisar a mi equipo»
settings-crisis-tells = «Avisar a mi equipo» ya está marcado si podría hacerme daño
settings-crisis-tells-about = Puede quitarlo cada vez
settings-share-always = Si sus respuestas muestran peligro para su vida, se avisa a su equipo, sea cual sea este ajuste.

settings-lock = Bloquear y ocultar
settings-lock-legend = Bloquear después de este tiempo sin tocar
settings-lock-hint = Entonces la aplicación le pide otra vez su contraseña.
settings-hide-about = «{ $hide }» está arriba en cada página. Un toque bloquea la aplicación y muestra un calendario común. Presionar Esc dos veces hace lo mismo. Para volver, abra otra vez la aplicación y entre.

settings-remind = Recordatorios
settings-remind-body = Guardamos estas horas, pero todavía no enviamos recordatorios. Aquí le avisaremos cuando lo hagamos.
settings-check-in-at = Recordarme el registro a las
settings-check-in-at-hint = Hora de la clínica. Déjelo vacío para ninguno.
settings-session-lead = Antes de una sesión
settings-session-lead-none = Ninguno
settings-session-lead-day = 1 día
settings-quiet = Horas de silencio
settings-quiet-from = Desde
settings-quiet-until = Hasta
