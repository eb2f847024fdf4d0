# unreviewed: no native speaker has reviewed this file yet.

## Citas y sus avisos.

visits-title = sus citas
    .words = hacer una cita | quiero una cita | pedir una cita | sacar cita | mi sita | sitas | mis citas | mi cita | citas | cuando es mi cita | proxima cita | tengo cita | ver mis citas | mis consultas | cita medica | cita con el doctor | cita
visits-list =
    Estas son sus citas:
    { $visits-list }
    .add = Agregar una cita
    .add-words = agregar | anadir | nueva
    .move = Mover una cita
    .move-words = mover | cambiar | reprogramar
    .cancel = Cancelar una cita
    .cancel-words = cancelar
    .ride = Pedir transporte
    .ride-words = transporte | viaje | que me lleven
    .menu = Menú
    .menu-words = menu | listo | nada
visits-none =
    Todavía no conozco ninguna cita. Yo guardo las citas que ya tiene y se las recuerdo.
    Para pedir una nueva, llame al { $clinic-phone }. ¿Agrego una que ya tiene?
    .add = Agregar una cita
    .add-words = agregar | anadir | nueva | si | claro
    .person = Hablar con alguien
    .person-words = persona | alguien | humano
    .menu = Menú
    .menu-words = menu | no | ahora no

visit-add-title = agregar una cita
    .words = tengo una cita con el doctor | tengo una cita con la doctora | tengo cita con el doctor | tengo sita | tengo una sita | agregar una cita | agregar cita | anadir una cita | nueva cita | tengo una cita | tengo cita con | me dieron cita | recuerdeme | recordarme
visit-add-what = ¿Para qué es la cita? Con sus palabras, como *cardiólogo* o *los ojos*.
    .lead-in-words = tengo una cita con el | tengo una cita con la | tengo una cita con | tengo cita con | es con el | es con la | es para | con el | con la | el | la | para
    .called = Qué cita es
    .called-words = que es | medico | nombre
visit-add-when = ¿Cuándo es? Puede escribir por ejemplo *el próximo martes a las 3 de la tarde*.
    .called = El día y la hora
    .called-words = hora | dia | fecha | cuando
visit-add-right =
    Por favor, revise:
    { $what }
    { $when }

    ¿Está bien?
    .yes = Sí, guardar
    .yes-words = si | guardar | correcto | bien | esta bien | claro | ok | bueno
    .change-what = Cambiar el nombre
    .change-what-words = cambiar nombre | cambiar el nombre | nombre
    .change-when = Cambiar la hora
    .change-when-words = cambiar hora | cambiar la hora | cambiar la fecha | hora | fecha | otro dia
    .no = No guardar
    .no-words = no | no guardar | no guarde | dejelo
visit-add-saved =
    Guardado: { $visit }, { $visit-when }.
    Le avisaré antes.
visit-add-passed = Esa hora ya pasó.
visit-add-not-saved = Está bien. No guardé nada.

visit-move-title = mover una cita
    .words = mover mi cita | mover una cita | mover la cita | cambiar mi cita | cambiar la cita | reprogramar | otro dia | otra fecha | no puedo ir | no voy a poder ir
visit-move-visit = ¿Qué cita quiere mover?
    .called = La cita
    .called-words = cita | la cita
visit-move-none = No conozco ninguna cita pendiente.
visit-move-when = { $visit }: ¿para cuándo es ahora? Primero llame a la clínica al { $clinic-phone } para cambiarla. Después dígame el nuevo día y la hora.
    .called = El día y la hora
    .called-words = hora | dia | fecha | cuando
visit-move-right =
    Por favor, revise la nueva hora:
    { $visit }
    { $when }

    ¿Está bien?
    .yes = Sí, mover
    .yes-words = si | mover | correcto | bien | esta bien | claro | ok | bueno
    .change-when = Cambiar la hora
    .change-when-words = cambiar hora | cambiar la hora | cambiar la fecha | hora | fecha | otro dia
    .no = No mover
    .no-words = no | no mover | dejelo | dejela
visit-move-not-moved = Está bien. No cambié nada.
visit-move-moved =
    Movida: { $visit }, { $visit-when }.
    Los avisos anteriores están apagados. Ya hay nuevos.
visit-move-gone = Esa cita ya pasó o se canceló, así que no pude moverla.

visit-cancel-title = cancelar una cita
    .words = cancelar mi cita | canselar mi sita | canselar la sita | cancelar mi cita del | cancelar una cita | cancelar la cita | cancelar cita | no voy a ir a mi cita
visit-cancel-visit = ¿Qué cita quiere cancelar?
visit-cancel-none = No conozco ninguna cita pendiente.
visit-cancel-sure =
    ¿Cancelo esta cita: { $visit }, { $visit-when }?
    Moverla puede ser mejor que perderla.
    .yes = Sí, cancelar
    .yes-words = si | cancelar | cancelela | claro | ok
    .move = Mejor moverla
    .move-words = mover* | reprogramar | otro dia
    .no = Dejarla
    .no-words = no | dejar | dejela
visit-cancel-kept = Está bien. Su cita sigue igual.
visit-cancel-cancelled =
    La quité de su lista y no le avisaré.
    Por favor, llame también a la clínica al { $clinic-phone } para que lo sepan.
visit-cancel-gone = Esa cita ya pasó o se había cancelado.

visit-confirm-title = confirmar una cita
    .words = confirmar mi cita | confirmar la cita | si voy a ir | ahi estare
visit-confirm-visit = ¿Qué cita quiere confirmar?
visit-confirm-none = No conozco ninguna cita pendiente.
visit-confirm-confirmed = Gracias. { $visit }, { $visit-when }: usted irá.
visit-confirm-gone = Esa cita se movió, ya pasó o se canceló. Escriba *citas* para ver su lista.

visit-added-title = una cita nueva
visit-added-told =
    Nuestro equipo le agregó una cita:
    { $visit }
    { $visit-when }
    .confirm = Voy a ir
    .confirm-words = confirm* | si | voy | ire | ok
    .move = Moverla
    .move-words = mover* | cambiar | otro dia
    .ride = Necesito transporte
    .ride-words = transporte | viaje | que me lleven
    .cancel = Cancelarla
    .cancel-words = cancel* | no voy | no ire | no puedo ir

reminder-title = un aviso
reminder-due =
    Un aviso: { $visit }
    { $visit-when }

    Si no puede venir, díganoslo, para que otra persona use esa hora.
    .confirm = Voy a ir
    .confirm-words = confirm* | si | voy | ire | ok | ahi estare
    .move = Moverla
    .move-words = mover* | cambiar | otro dia
    .ride = Necesito transporte
    .ride-words = transporte | viaje | que me lleven
    .cancel = Cancelarla
    .cancel-words = cancel* | no voy | no ire | no voy a ir | no puedo ir | no voy a poder | no

caregiver-reminder-title = un aviso
caregiver-reminder-due =
    Un aviso para { $patient }: una cita, { $visit-when }.
    Para no recibir estos mensajes, escriba ALTO.
