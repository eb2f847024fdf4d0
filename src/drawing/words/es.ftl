# unreviewed
says = Dice
asks = Pregunta
offers = Ofrece
does = Hace
calls-person = Llama a una persona
notes = Anota
goes-to = Sigue en
visits-flow = Primero hace
looks = ¿Es así?
begins = Empieza
ends = Fin
then-what-else = Después: ¿qué más?
passes-on = Sigue desde aquí

yes = sí
no = no
and = { $one } y { $other }
or = { $one } o { $other }
not = no: { $what }
is-known = se sabe “{ $name }”
is-option = “{ $name }” es “{ $option }”
has-option = “{ $name }” incluye “{ $option }”
on-today = “{ $name }” es hoy
on-day = “{ $name }” es en { $time }
is-within = falta menos de { $time } para “{ $name }”
is-before = “{ $name }” es antes de las { $time }
confirmed = Si ya se sabe, pregunta si sigue bien.
answers = una respuesta
nothing-there = no hay ninguna
not-understood = no se entendió
silent = sin respuesta por { $time }
failed = no se puede hacer
tries = Se pregunta { $count } veces como máximo; después, una persona.
tries-then = Se pregunta { $count } veces como máximo.
left-out = Se omite si ya se sabe.
days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
remembers = Guarda para después: { $names }
forgets = Olvida: { $names }
sets = Pone “{ $name }”: { $option }
at-once = ahora mismo
soon = pronto
routine = hoy

wish-always = Siempre que escriban: { $words }
wish-free = Cuando escriban: { $words }
from-flows = Desde: { $flows }
resume-flow = lo que se empezó antes
leads-to = También lleva a: { $flows }
on-call = y vuelve
on-start = sigue
map = Todas las conversaciones
map-about = Qué conversación lleva a cuál, y cómo empieza cada una. La de tarjeta cuadrada empieza sola; la de tarjeta redonda, cuando alguien escribe o toca.
flow-about = Se lee de arriba abajo. Una línea al lado vuelve arriba. Una línea de rayas sigue a lo que no se pudo.

occasion-new-person = Alguien nuevo escribe
occasion-invite = Alguien envía el código de una invitación
occasion-danger = Palabras que pueden significar peligro
occasion-medical = Una pregunta médica
occasion-lost = No se entendió varias veces
occasion-thanks = Solo las gracias
occasion-after = Terminó una conversación
occasion-resume = Terminó una interrupción
occasion-reminder = Toca un recordatorio
occasion-caregiver-reminder = Toca un recordatorio, para un cuidador
occasion-caregiver-ride = Noticias de un transporte, para un cuidador
occasion-ride-settled = Nuestro equipo respondió a un transporte
occasion-visit-added = Nuestro equipo agregó una cita
occasion-claimed = Alguien del equipo tomó la conversación
occasion-handed-back = Alguien del equipo la devolvió

fact-consented = aceptó el aviso de privacidad
fact-stopped = escribió STOP
fact-has-name = sabemos su nombre
fact-has-zone = sabemos su zona horaria
fact-has-language = sabemos su idioma
fact-has-visits = tiene citas por venir
fact-has-rides = tiene transportes
fact-has-helpers = tiene quien le ayuda
fact-helps-someone = ayuda a alguien
fact-waiting-for-person = espera a una persona
fact-something-set-aside = quedó algo pendiente

act-record-consent = Anota que acepta
act-stop-messages = Detiene todos los mensajes
act-start-messages = Reanuda los mensajes
act-add-visit = Guarda la cita
act-move-visit = Cambia la cita
act-confirm-visit = Anota que vendrá
act-cancel-visit = Cancela la cita
act-look-at-notice = Mira si hay tiempo suficiente
act-take-visit-time = Toma la hora de la cita
act-ask-ride = Pide el transporte a nuestro equipo
act-cancel-ride = Cancela el transporte
act-look-at-ride = Mira si viene el transporte
act-invite-helper = Hace una invitación
act-end-helper = Termina lo que puede oír quien ayuda
act-accept-invite = Acepta la invitación
act-decline-invite = Rechaza la invitación
act-stop-helping = Deja de recibir noticias de otros
act-let-go = Suelta lo que quedó pendiente
