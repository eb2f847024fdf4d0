# unreviewed: no native speaker has reviewed this file yet.

## Quienes ayudan.

helpers-title = quienes le ayudan
    .words = quien me ayuda | quienes me ayudan | cuidador* | mi hija me ayuda | mi hijo me ayuda | compartir con mi | avisar a mi hija | avisar a mi hijo
helpers-you-help =
    Usted ayuda a:
    { $caring-list }
    Para no recibir esos mensajes, escriba ALTO.
helpers-list =
    Estas personas pueden recibir avisos nuestros:
    { $helpers-list }
    .invite = Invitar a alguien
    .invite-words = invitar* | agregar | nuevo
    .end = Dejar de avisarle
    .end-words = retirar* | quitar* | dejar de compartir
    .menu = Menú
    .menu-words = menu | listo | nada
helpers-none =
    Quien le ayuda también puede recibir sus avisos. Usted elige qué, y puede retirarlo cuando quiera.
    .invite = Invitar a alguien
    .invite-words = invitar* | agregar | si | claro
    .menu = Menú
    .menu-words = menu | no | ahora no

helper-invite-title = invitar a alguien
    .words = invitar a alguien | invitar a mi | agregar a mi hija | agregar a mi hijo | agregar a mi espos*
helper-invite-label = ¿Quién es? Con sus palabras, como *mi hija* o *Samuel*.
    .called = Quién es
    .called-words = quien | nombre | persona | quien es
helper-invite-shares = ¿Qué puede saber { $label }?
    .visits = Avisos de citas
    .visits-words = cita* | aviso*
    .rides = Noticias de transporte
    .rides-words = transporte* | viaje*
    .both = Citas y transporte
    .both-words = las dos | ambas | ambos | todo
    .called = Qué se le cuenta
    .called-words = que | citas | transporte | que se le cuenta
helper-invite-right =
    { $label } podrá saber de: { $shares }.
    Verá cuándo es una cita, no para qué es. Usted puede retirarlo cuando quiera, y a esa persona no se le dice.

    ¿Hago una invitación?
    .yes = Sí, invitar
    .yes-words = si | invitar | claro | ok | bueno
    .no = No
    .no-words = no | dejelo
helper-invite-not-invited = Está bien. No se invitó a nadie.
helper-invite-code =
    Este es el código: { $code }
    Sirve una sola vez, durante tres días. Pase el mensaje siguiente a { $label }.
helper-invite-forward =
    Le invitan a recibir avisos sobre alguien a quien usted ayuda.
    Abra { $web-address }/?invite={ $code }
    { $telegram-name ->
        [none] { "" }
       *[other] o en Telegram: t.me/{ $telegram-name }?start={ $code }
    }

helper-end-title = retirarlo
    .words = dejar de compartir | dejen de avisar a mi | no avisen a mi | quitar a mi hija | quitar a mi hijo | retirar permiso | ya no compartir
helper-end-helper = ¿Quién no debe saber nada más?
helper-end-none = Nadie recibe nada nuestro sobre usted.
helper-end-sure = { $helper } no recibirá más mensajes sobre usted. No le avisaremos de esto. ¿Está bien?
    .yes = Sí, retirarlo
    .yes-words = si | retirar* | claro | ok
    .no = Dejarlo
    .no-words = no | dejar | dejelo
helper-end-kept = Está bien. No cambió nada.
helper-end-ended = Listo. Esa persona ya no recibe nada sobre usted.

join-title = una invitación
# allow two-questions: the same question in each language; nobody is asked twice
join-language =
    Hola. ¿Qué idioma prefiere?
    Hello. Which language do you want?
    您好。 您想用哪种语言？
    Xin chào quý vị. Quý vị muốn dùng ngôn ngữ nào?
    مرحبًا. أيّ لغة تفضّلون؟
    Bonjou. Ki lang ou vle?
join-agree =
    Alguien a quien usted ayuda le ha invitado. Le mandaríamos mensajes cortos sobre sus citas o su transporte, en su idioma.

    Guardamos la dirección de su chat de forma segura, para escribirle. Para terminar, escriba ALTO en cualquier momento.
    ¿Quiere estos mensajes?
    .yes = Sí, mándenlos
    .yes-words = si | acepto | de acuerdo | claro | ok | bueno
    .no = No
    .no-words = no | no gracias
join-declined = Está bien. No le escribiremos.
join-gone = Esta invitación ya no sirve. Por favor, pida una nueva.
join-welcome =
    Gracias por ayudar. Le escribiremos cuando haya novedades:
    { $caring-list }
    No puedo mostrarle sus citas ni cambiarlas: pregúntele, o llame al { $clinic-phone }.
    Escriba ALTO cuando quiera terminarlo, o *ayuda* para ver qué más puedo hacer.

invite-own = Esta es su propia invitación. Pásela a la persona que le ayuda.
invite-closed = Esta invitación ya se usó o ya no sirve. Por favor, pida una nueva.
