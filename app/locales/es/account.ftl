### Bienvenida, entrar y salir, invitación, cuenta propia.

account-welcome-title = Un apoyo firme para el tiempo entre sesiones
account-welcome-body = Cuente cómo va, pase un momento difícil y avise a su equipo cómo está. Mooring trabaja junto con su programa.
account-welcome-sign-in = Entrar
account-welcome-code = Tengo un código de un solo uso
account-welcome-craving-title = ¿Está fuerte ahora mismo?
account-welcome-craving-body = Esto funciona sin entrar. No se guarda nada.
account-welcome-craving = Dejar pasar la ola
account-welcome-privacy = Sin rastreadores, sin anuncios y sin nada de otros sitios. Lo que escribe va al servidor de su propio programa.

account-sign-in-title = Entrar
account-sign-in-body = Use el correo electrónico y la contraseña que usted eligió.
account-sign-in-kept = Se acabó su tiempo; por favor, entre otra vez. Lo que escribió está guardado y le espera.
account-email = Correo electrónico
account-password = Contraseña
account-sign-in-button = Entrar
account-forgot-title = ¿Olvidó su contraseña?
account-forgot-body = Pida a su equipo un código de un solo uso. Pueden hacerlo mientras usted está con ellos, y sirve por 10 minutos.
account-have-code = Tengo un código de un solo uso

account-invitation-title = Use su código de un solo uso
account-invitation-body = Escriba el código que le dieron y elija una contraseña. El código sirve una vez.
account-code = Código de un solo uso
account-code-hint = 12 letras y números. No importan las mayúsculas ni los guiones.
account-new-password = Contraseña nueva
account-password-hint = 15 caracteres o más. Sirven bien cuatro palabras que no tienen que ver entre sí, por ejemplo de cosas en su cuarto.
account-again = La misma contraseña otra vez
account-invitation-button = Guardar y entrar

account-title = Su cuenta
account-signed-in-as = Usted entró como { $name }.
account-language-title = Idioma
account-language-body = Todas sus páginas y avisos usan este idioma.
account-language-save = Guardar idioma
account-change-title = Cambiar su contraseña
account-current = Contraseña de ahora
account-change-button = Cambiar contraseña
account-change-note = Se cierran todas sus otras entradas.
account-changed = Su contraseña cambió. Sus otras entradas se cerraron.
account-out-title = Salir
account-out-here = Salir aquí
account-out-everywhere = Salir en todas partes
account-out-everywhere-body = ¿Perdió un teléfono o usó el de otra persona? Esto cierra todas sus entradas, de inmediato.
account-nobody-home = Su función todavía no tiene otra página. Aquí puede cambiar su idioma y su contraseña, y salir.
