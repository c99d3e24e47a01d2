### El día de la persona.

today-morning = Buenos días, { $name }.
today-afternoon = Buenas tardes, { $name }.
today-evening = Buenas noches, { $name }.
today-week = { $day }, semana { $week }
today-next = Lo siguiente
today-check-in-title = ¿Cómo le ha ido? Haga su registro.
today-check-in-body = Dos toques. Su equipo lo lee en horas de clínica.
today-check-in-draft = Usted empezó. Lo que escribió sigue aquí.
today-check-in-go = Hacer mi registro
today-flow-title = Tuvo ganas a las { $time }. ¿Cómo está ahora?
today-flow-body = Puede seguir donde se quedó.
today-flow-go = Seguir
today-done-title = Hoy ya hizo su registro.
today-done-body = Se guardó: { $when }. Puede hacer otro cuando algo cambie.
today-done-go = Hacer otro registro
today-kind = Algo amable: un vaso de agua, mirar por la ventana, una respiración lenta.
today-craving = Ganas, últimos 14 días
today-close = Cerca de lo usual en usted.
today-higher = Más alto que lo usual en usted, que es { $usual }. Vale la pena contárselo a alguien.
today-lower = Más bajo que lo usual en usted, que es { $usual }.
today-too-few = En unos días más verá aquí su propio rango usual.
today-open-now = Su clínica está abierta hasta las { $time }.
today-closed-now = Su clínica está cerrada ahora y abre { $when }. Nadie está mirando esta aplicación en este momento.
