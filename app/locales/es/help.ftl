### La página de ayuda. Ni su título ni sus palabras dicen nada de un tratamiento.

help-title = Ayuda
help-page-title = Ayuda – Mooring
help-lead = Estos números contestan de día y de noche. Puede llamar por usted o por otra persona.
help-nobody-title = Nadie está mirando esta aplicación
help-nobody = Nadie lee esta página con usted, y esta aplicación nunca llama a nadie por sí sola. Si no puede esperar, use los números de aquí.
help-nobody-team = Lo que usted envía en la aplicación se lee en el horario de la clínica. En los números de arriba, una persona contesta ahora.
help-numbers = Todos los números
help-emergency = Emergencia
help-emergency-about = Peligro de muerte ahora.
help-crisis = 988 Línea de Prevención del Suicidio y Crisis
help-crisis-about = De día y de noche. Para pensamientos de suicidio, o cuando todo es demasiado. Oprima 2 para español, 1 para veteranos.
help-veterans = Línea de Crisis para Veteranos
help-veterans-about = De día y de noche. Llame y oprima 1; o envíe un mensaje de texto.
help-text-line = Crisis Text Line
help-text-line-about = De día y de noche, por mensaje de texto.
help-samhsa = Línea Nacional de Ayuda de SAMHSA
help-samhsa-about = De día y de noche, en inglés y en español. Sobre dónde encontrar tratamiento; no es una línea de crisis. TTY { $tty }.
help-clinic = Su clínica
help-call = Llamar al { $number }
help-text = Texto al { $number }
help-chat = Chat en línea
help-family-title = Si le preocupa alguien
help-family = Si cree que alguien podría hacerse daño: pregúntele directamente, quédese con esa persona si es seguro, llame o envíe un texto al { $call }, o llame al { $emergency }. No necesita permiso de nadie para llamar.
help-keep = Puede imprimir esta página o guardarla. No necesita una cuenta.
