# unreviewed: no native speaker has reviewed this file yet.

## El menú y lo que rodea a las demás conversaciones.

menu-title = el menú
    .words = menu | menu principal | hola | buenos dias | buenas tardes | buenas noches | buenas | inicio | empezar de nuevo | opciones
menu-stopped =
    Los avisos están apagados porque usted escribió ALTO. Escriba INICIAR para recibirlos otra vez.
menu-what = ¿En qué le puedo ayudar?
    .visits = Mis citas
    .visits-words = cita* | mis citas | consulta*
    .ride = Pedir transporte
    .ride-words = transporte | un viaje | viaje | que me lleven | traslado
    .benefits = Ayudas y costos
    .benefits-words = ayudas | beneficio* | costo* | dinero | cuentas
    .person = Hablar con alguien
    .person-words = persona | alguien | humano
    .helpers = Quien me ayuda
    .helpers-words = ayudante* | cuidador* | quien me ayuda
    .settings = Ajustes
    .settings-words = ajuste* | configuracion

anything-else-title = otra cosa
anything-else-what = ¿Le puedo ayudar en algo más?
    .visits = Mis citas
    .visits-words = cita* | mis citas | consulta*
    .ride = Pedir transporte
    .ride-words = transporte | un viaje | viaje | que me lleven | traslado
    .benefits = Ayudas y costos
    .benefits-words = ayudas | beneficio* | costo* | dinero | cuentas
    .person = Hablar con alguien
    .person-words = persona | alguien | humano
    .helpers = Quien me ayuda
    .helpers-words = ayudante* | cuidador* | quien me ayuda
    .settings = Ajustes
    .settings-words = ajuste* | configuracion

resume-title = seguir
resume-where = Estábamos con esto: { $set-aside }. ¿Seguimos?
    .go-on = Seguir
    .go-on-words = seguir | sigamos | si | continuar | claro | ok | bueno
    .other = No, otra cosa
    .other-words = no | otra cosa | otro | ahora no
    .person = Hablar con alguien
    .person-words = persona | alguien | humano

thanks-title = gracias
thanks-welcome = Con gusto. Aquí estoy cuando me necesite: solo escriba.
thanks-words =
    gracias | muchas gracias | ok | okay | ok gracias | no gracias | eso es todo | no eso es todo | nada mas | nada | bueno
    | perfecto | esta bien | listo | adios | hasta luego | entendido | si gracias

set-aside-done-title = otra cosa

help-title = la ayuda
    .words = ayuda | ayudame | ayudeme | que puede hacer | que haces | como funciona | quien es usted | quien eres | eres un robot | info | a que hora abren | a que hora cierran | donde esta la clinica | cual es el telefono | numero de telefono | direccion de la clinica
help-what =
    Soy el asistente de { $clinic-name }. Soy un programa, no una persona.
    El teléfono de la clínica es { $clinic-phone }.

    Puede escribir por ejemplo:
    • *cita*: ver, agregar, mover o cancelar una cita
    • *transporte*: pedir que le lleven
    • *comida*, *factura*, *Medicaid*: preguntar por ayudas y costos
    • *persona*: alguien le escribe
    • *ALTO*: no más mensajes
    • *idioma*, *atrás*, *menú*

    Para preguntas médicas llame al { $clinic-phone }. En una emergencia llame al { $emergency-line }.

cancel-title = cancelar
    .words = cancelar | cancela | cancele | cancelalo | canselar
cancel-what-now = ¿Qué quiere cancelar?
    .this = Lo que estaba haciendo
    .this-words = esto | lo que estaba haciendo | eso
    .visit = Una cita
    .visit-words = cita* | consulta*
    .ride = Un transporte
    .ride-words = transporte* | viaje*
    .messages = Todos los mensajes
    .messages-words = mensaje* | todo | avisos | recordatorios
cancel-what = ¿Qué quiere cancelar?
    .visit = Una cita
    .visit-words = cita* | consulta*
    .ride = Un transporte
    .ride-words = transporte* | viaje*
    .messages = Todos los mensajes
    .messages-words = mensaje* | todo | avisos | recordatorios
    .nothing = Nada
    .nothing-words = nada | no
