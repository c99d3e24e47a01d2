### Las palabras para lo que se puede elegir, en el orden del dominio.

choice-used-no = No
choice-used-yes = Sí
choice-used-rather-not-say = Prefiero no decirlo

choice-item-alcohol = Alcohol
choice-item-cannabis = Marihuana
choice-item-opioids = Opioides
choice-item-cocaine = Cocaína
choice-item-other-stimulants = Otros estimulantes
choice-item-sedatives = Sedantes
choice-item-other = Otra cosa
choice-item-behaviour = La conducta de mi plan

choice-part-of-day-morning = Mañana
choice-part-of-day-afternoon = Tarde
choice-part-of-day-evening = Noche
choice-part-of-day-night = Madrugada

choice-trigger-people = Gente
choice-trigger-place = Un lugar
choice-trigger-feeling = Una emoción
choice-trigger-body = Mi cuerpo
choice-trigger-time-of-day = La hora del día
choice-trigger-money = El dinero
choice-trigger-argument = Una discusión
choice-trigger-celebration = Una celebración
choice-trigger-other = Otra cosa

choice-halt-hungry = Con hambre
choice-halt-angry = Con enojo
choice-halt-lonely = En soledad
choice-halt-tired = Con cansancio

choice-safety-safe = Sí, estoy a salvo
choice-safety-risky-place = Estoy en un lugar de riesgo
choice-safety-unwell = Ya consumí y me siento mal
choice-safety-hurt = Podría hacerme daño o hacerle daño a alguien

choice-outcome-contacted-ok = Se habló con la persona; está bien
choice-outcome-safety-plan-reviewed = Se repasó juntos el plan de seguridad
choice-outcome-plan-changed = Se cambió el plan
choice-outcome-sent-to-higher-care = Se envió a un nivel de atención más alto
choice-outcome-entered-by-mistake = Se registró por error
choice-outcome-declined = La persona eligió no hablar
choice-outcome-other = Otra cosa

choice-happening-opened = Se levantó el aviso
choice-happening-appended = Se agregó una respuesta nueva
choice-happening-rose = Se volvió más urgente
choice-happening-taken = Alguien lo tomó
choice-happening-closed = Cerrado
choice-happening-auto-resolved = Lo cerró la regla: ya pasó

choice-goal-abstinence = No consumir
choice-goal-agreed-limit = Consumir hasta un límite acordado

choice-role-participant = Participante
choice-role-family = Familia
choice-role-clinician = Personal clínico
choice-role-administrator = Administración

choice-where-home = En casa
choice-where-friends = Con amigos o familia
choice-where-meeting = Una reunión o un grupo
choice-where-work = El trabajo o la escuela
choice-where-outside = Afuera, donde hay gente

choice-with-family = Familia
choice-with-friend = Una amistad
choice-with-peer = Padrino, madrina o alguien que pasa por lo mismo
choice-with-phone = Alguien por teléfono
choice-with-alone = A solas

choice-doing-eat = Comer algo
choice-doing-walk = Caminar o moverme
choice-doing-rest = Descansar o dormir
choice-doing-watch = Ver, leer o jugar algo
choice-doing-chore = Limpiar o arreglar algo
choice-doing-talk = Hablar con alguien
