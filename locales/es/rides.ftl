# unreviewed: no native speaker has reviewed this file yet.

## Transporte.

ride-title = pedir transporte
    .words = transporte | traslado | necesito transporte | necesito un viaje | me llev* | que alguien me lleve | que me lleven | que me recojan | me recoj* | llevarme | como llego | no tengo carro | no tengo coche | no tengo como ir | un viaje | ambulancia para mi cita | taxi | me yev* | que me yev* | q me yev* | raite | un raite | ocupo un raite | aventon
ride-visit = ¿Para qué cita es el transporte?
    .other = Otro momento
    .other-words = otro | otra | otro momento | ninguna | otra hora
    .called = La cita
    .called-words = cita | la cita
ride-when = ¿Cuándo tiene que estar allí? Puede escribir por ejemplo *el martes a las 3 de la tarde*.
    .called = El día y la hora
    .called-words = hora | dia | fecha | cuando
ride-mobility = ¿Cómo se mueve usted?
    .walks = Puedo caminar
    .walks-words = camino | caminando | baston | andador | a pie
    .wheelchair = Silla de ruedas
    .wheelchair-words = silla de ruedas | silla | ruedas
    .stretcher = En camilla
    .stretcher-words = camilla | acostad* | cama
    .called = Cómo se mueve
    .called-words = silla | silla de ruedas | como me muevo
ride-companion = ¿Alguien va con usted?
    .alone = Voy sin compañía
    .alone-words = solo | sola | nadie | no | sin compania
    .family = Familia o amistad
    .family-words = familia* | amig* | hija | hijo | espos* | madre | padre | mama | papa | si
    .aide = Asistente o enfermera
    .aide-words = asistente | enfermer* | ayudante | cuidador*
    .called = Quién le acompaña
    .called-words = acompanante | quien me acompana | quien viene
ride-same = ¿Le recogemos en el mismo lugar que la última vez: { $pickup }?
    .yes = Sí, el mismo lugar
    .yes-words = si | mismo | el mismo | claro | ok
    .no = Otro lugar
    .no-words = no | otro
ride-pickup = ¿Dónde le recogemos? Escriba la calle y la ciudad, o mande su ubicación.
    .called = El lugar donde le recogen
    .called-words = lugar | direccion | calle | donde
ride-right =
    Por favor, revise su transporte:
    Estar allí: { $when }
    Usted: { $mobility }
    Con usted: { $companion }
    Le recogen en: { $pickup }

    ¿Está bien?
    .yes = Sí, pedirlo
    .yes-words = si | correcto | bien | esta bien | claro | ok | pedir* | bueno
    .change = Cambiar algo
    .change-words = cambiar*
    .no = No pedirlo
    .no-words = no | no pedir | dejelo
ride-passed = La hora de ese transporte cambió o ya pasó.
ride-not-asked = Está bien. No pedí nada.
ride-asked =
    Pedí a nuestro equipo su transporte: { $ride }.
    Le responderán aquí. El transporte no está confirmado hasta que le avisen.
ride-asked-short =
    Pedí a nuestro equipo su transporte: { $ride }.
    Es muy pronto, así que también llamé a una persona. Harán lo posible.
    El transporte no está confirmado hasta que le avisen. Si puede, piense en otra manera de llegar.

ride-late =
    Seguimos trabajando en su transporte. Una persona lo está viendo ahora.
ride-unsure =
    Todavía nadie pudo confirmar su transporte. Por favor, no cuente con él.
    Si puede, busque otra manera, o llame al { $clinic-phone }. Una persona lo está viendo ahora.
ride-dropped =
    El transporte a la hora anterior está cancelado. Si necesita otro, escriba *transporte*.

rides-title = sus transportes
    .words = mi transporte | mis transportes | mis viajes | donde esta mi transporte | cuando viene mi transporte
rides-list =
    Estos son sus transportes:
    { $rides-list }
    .cancel = Cancelar uno
    .cancel-words = cancelar*
    .ask = Pedir transporte
    .ask-words = pedir | nuevo | otro | transporte
    .menu = Menú
    .menu-words = menu | listo | nada
rides-none = No conozco ningún transporte para usted. ¿Pido uno?
    .ask = Pedir transporte
    .ask-words = pedir | si | transporte | claro
    .menu = Menú
    .menu-words = menu | no | ahora no

ride-cancel-title = cancelar un transporte
    .words = cancelar mi transporte | cancelar el transporte | cancelar transporte | cancelar mi viaje | ya no necesito transporte | no necesito el transporte
ride-cancel-ride = ¿Qué transporte quiere cancelar?
ride-cancel-none = No conozco ningún transporte que se pueda cancelar.
ride-cancel-sure = ¿Cancelo este transporte: { $ride }?
    .yes = Sí, cancelar
    .yes-words = si | cancelar | claro | ok
    .no = Dejarlo
    .no-words = no | dejar | dejelo
ride-cancel-kept = Está bien. Su transporte sigue igual.
ride-cancel-cancelled = El transporte está cancelado. Avisé a nuestro equipo.
ride-cancel-gone = Ese transporte ya se había cancelado o rechazado.

ride-settled-title = noticias de su transporte
ride-settled-told =
    Su transporte, { $ride }: { $ride-state }.
    { $ride-note }
    .person = Hablar con alguien
    .person-words = persona | alguien | humano
    .cancel = Cancelar este transporte
    .cancel-words = cancelar*

ride-settled-told-no =
    Su transporte, { $ride }: { $ride-state }.
    { $ride-note }
    .another = Pedir otro
    .another-words = otro | pedir | de nuevo
    .person = Hablar con alguien
    .person-words = persona | alguien | humano

caregiver-ride-title = noticias de un transporte
caregiver-ride-told =
    El transporte de { $patient }, { $ride }: { $ride-state }.
    Para no recibir estos mensajes, escriba ALTO.
