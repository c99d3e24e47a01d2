### Cuando hay ganas ("Quiero consumir"). Los ejercicios tienen sus propios textos.

craving-title = Usted vino aquí. Eso ya cuenta.
craving-exercise = Usted no ha entrado, así que esto es un ejercicio: no se guarda nada.
craving-away = Ahora no podemos abrir nuestros registros, así que no se guarda nada. El ejercicio funciona igual.
craving-rest = Puede parar en cualquier momento. Lo que anotó está guardado.
craving-always = Siempre aquí
craving-call-someone = Llamar a alguien
craving-stop = Parar y salir
craving-go = Seguir
craving-resume = Seguir donde me quedé
craving-not-now = Ahora no
craving-tell = Avisar a mi equipo

craving-safe = ¿Está en un lugar seguro ahora mismo?
craving-move-title = ¿Puede salir de ahí ahora?
craving-move-body = Camine a un lugar más seguro: la calle, una tienda, con un vecino, una banca con luz. Un minuto basta para empezar.
craving-moved = Ya me moví
craving-cannot = No puedo
craving-unwell-title = Su cuerpo va primero
craving-unwell-what = ¿Qué fue?
craving-unwell-what-hint = Puede dejarlo en blanco. Si fueron opioides, díganos: puede salvarle la vida.
craving-unwell-okay = Estoy bien, seguir
craving-crisis-tell = ¿Quiere que su equipo lo sepa?
craving-crisis-tell-body = Le pedimos a su equipo que le llame.
craving-crisis-go-on = Seguir con el ejercicio
craving-call-name = Llamar a { $name }

craving-rate-title = ¿Qué tan fuerte es?
craving-rate-low = nada
craving-rate-high = lo más fuerte
craving-rate-what-for = ¿Ganas de qué?
craving-rate-triggers = ¿Qué lo provocó? Si quiere, márquelo.
craving-rate-trigger = ¿Qué lo provocó?
craving-rate-now = Medirlo otra vez
craving-again-title = ¿Qué tan fuerte es ahora?
craving-again-before = Antes era { $before }; lo más alto fue { $peak }.
craving-later-title = ¿Cómo están las ganas ahora?

craving-breath-title = Un minuto de respiración
craving-breath-reason = Por qué lo quiero
craving-skill-own = Esto es lo que más le ha ayudado hasta ahora.

craving-surf-minutes = Mídalo más o menos cada minuto. Después de cinco minutos puede seguir. La mayoría de las ganas pasa en 15 a 30 minutos.
craving-surf-so-far = Lleva { $minutes } minutos sobre la ola. Continúe, o siga adelante cuando quiera.
craving-surf-done = Ya pasé la ola, seguir
craving-curve-words =
    { $minutes ->
        [0] Las ganas hasta ahora: { $first } al principio, { $peak } en lo más alto, { $last } al final.
        [one] Las ganas durante un minuto: { $first } al principio, { $peak } en lo más alto, { $last } al final.
       *[other] Las ganas durante { $minutes } minutos: { $first } al principio, { $peak } en lo más alto, { $last } al final.
    }
craving-curve-minute = Minuto
craving-curve-rating = Ganas

craving-offer-title = ¿Le gustaría tener una voz cerca?
craving-offer-body = Con alguien al teléfono lo demás es más fácil. Usted decide.
craving-call-title = Llamar a alguien
craving-call-text = Tengo muchas ganas ahora. ¿Puedes quedarte al teléfono conmigo diez minutos?
craving-call-say = Puede decir: «{ $text }»
craving-call-write = Mandarlo por mensaje
craving-call-answered = Contestó
craving-call-no-answer = No contestó
craving-call-stay = Bien. Quédese al teléfono lo que quiera. Siga cuando esté listo o lista.
craving-call-others = Otra persona
craving-call-clinic = Llamar a mi clínica, { $phone }
craving-call-hours = Horas de clínica: { $hours }.
craving-call-line = Llamar al { $number }
craving-call-samhsa = Línea de ayuda de SAMHSA, { $number }
craving-lines-body = Nadie pudo contestar. No es por usted. Aquí sí contesta alguien.
craving-lines-none = Primero, alguien de confianza. Si ahora no hay nadie, aquí contesta alguien.
craving-lines-add = Agregar a mi gente, para la próxima vez

craving-tape-body = Mire cada pregunta un momento. Puede hablar, escribir o saltarla.
craving-tape-think = Mire cada pregunta un momento. Responda en su mente o en voz alta.
craving-tape-skip = Saltar las preguntas

craving-another-title = Probemos de otra manera.
craving-another-body = Sigue fuerte. Eso pasa. Elija una.
craving-another-none = Nada de esto ha ayudado hasta ahora
craving-way-place = Cambiar de lugar
craving-place-body = Vaya a otro cuarto o salga. Otras paredes, otro aire, otros pensamientos. Quédese allí unos minutos.
craving-delay-until = Solo hasta las { $time }. No tiene que decidir para siempre.
craving-more-title = Bajó un poco.
craving-more-body = ¿Quiere una más, o planear las próximas dos horas?
craving-more-plan = Planear las próximas dos horas
craving-team-title = Se ha esforzado mucho. ¿Quiere que su equipo lo sepa ahora?
craving-team-exercise = Se ha esforzado mucho. Aquí contesta alguien ahora.
craving-team-body = Ven su curva y les pedimos que se comuniquen con usted. Decir «no» también está bien.
craving-team-no = No, seguir

craving-plan-title = Las próximas dos horas
craving-plan-body = Marque lo que le sirva. Dentro de una hora le preguntamos una vez cómo está.
craving-plan-think = Decida estas tres cosas por su cuenta.
craving-plan-place = ¿Dónde estaré?
craving-plan-company = ¿Con quién?
craving-plan-doing = ¿Haciendo qué?
craving-plan-own = Con mis palabras
craving-plan-own-open = O con mis palabras
craving-plan-skip = Saltar esto

craving-done-title = Dejó pasar la ola.
craving-done-exercise = Se quedó con ello. Eso cuenta, se sienta como se sienta ahora.
craving-done-used = ¿Consumió?
craving-done-used-hint = Diga lo que diga, sus días y su historia se quedan.
craving-done-what-open = Si fue así: ¿qué fue?
craving-done-what = ¿Qué fue?
craving-done-helped-open = ¿Qué ayudó? Una nota para la próxima vez.
craving-done-helped = ¿Qué ayudó?
craving-done-end = Listo
craving-summary = { $minutes }. Era { $start }, en lo más alto { $peak }, y al final { $now }.

craving-told-title = Le pedimos a su equipo que se comunique con usted
craving-told-open = Ya lo pueden ver: su clínica está abierta hasta las { $time }.
craving-told-closed = Nadie está mirando esta aplicación en este momento. Su equipo lo verá cuando abra la clínica, { $when }. Si no puede esperar, use estos números.
craving-told-hurt = Si piensa que podría actuar, no espere la llamada. Use los botones de aquí.

craving-history-title = Lo que ayudó antes
craving-history-lead = Aquí está cada ola que dejó pasar, con lo que hizo.
craving-history-none = Todavía no hay nada
craving-history-none-body = Cuando pase por «Quiero consumir», aquí quedarán la curva y lo que ayudó.
craving-history-helped = Lo que ayudó
craving-history-skills = Lo que hice
craving-history-for = Ganas de qué
craving-history-triggers = Qué lo provocó
craving-history-answered = Quién contestó
craving-history-plan = Las dos horas siguientes
craving-history-used = ¿Consumí?
craving-history-tape = La película, con mis palabras
craving-history-stopped = Paró antes. Está bien, y cuenta.
craving-history-review = Mirarlo con calma
