# unreviewed: no native speaker has reviewed this file yet.

## Palabras que comparten todas las conversaciones.

option-yes = Sí
    .words = si | claro | ok | bueno | vale
option-no = No
    .words = no
option-more = Más
    .words = mas | siguiente | otros | otras | ver mas
option-done = Listo
    .words = listo | terminado | ya | eso es todo | nada mas
option-none = Nada de esto
    .words = ninguno | ninguna | nada | nada de esto | ninguno de estos
option-stay = No cambiar nada
    .words = nada | no cambiar nada | dejalo asi | dejelo asi | seguir
option-chosen = ✓ { $option }

language-en = English
    .words = english | ingles | eng | hello | hi
language-es = Español
    .words = spanish | espanol | castellano | hola | ola | buenas | no hablo ingles | esp
language-zh-Hans = 简体中文
    .words = chino | mandarin | cantones | chino simplificado | chinese | 中文
language-vi = Tiếng Việt
    .words = vietnamita | vietnamese | tieng viet
language-ar = العربية
    .words = arabe | arabic | العربية | عربي
language-ht = Kreyòl Ayisyen
    .words = criollo haitiano | creole haitiano | haitiano | creol | haitian creole | creole | kreyol | kreyol ayisyen

listen-courtesy-words = por favor | gracias | muchas gracias | hola | disculpe | perdon | buenos dias | buenas tardes | buenas noches
listen-back-words = atras | volver | regresar | anterior | me equivoque | corregir
listen-change-words = cambiar | cambie | cambia | cambiarlo | cambiar algo | cambiar una respuesta | corregir | corrija | corregir algo
listen-meant-words = quise decir | queria decir | quiero decir | no es | me equivoque | en realidad | mejor dicho | correccion | debe ser
listen-all-words = todo | todos | todas | todo eso
listen-but-words = pero | espere | espera | quien | por que | que es | solo si | excepto
listen-and-words = y
listen-unknown-words = no se | no lo se | quien sabe | no estoy segur*
listen-refuse-words = no quiero | no deseo | no necesito | no hace falta | no quiero que | no
listen-not-words = no | nunca | tampoco | jamas | ni | sin
listen-today-words = hoy | esta tarde | esta noche
listen-before-noon-words = am | a m | de la manana | por la manana | de la madrugada | temprano

list-visit = • { $what }, { $when }
list-visit-confirmed = • { $what }, { $when } (usted dijo que irá)
list-visit-short = { $what }, { DAY($when) }
list-ride = • { $when }, desde { $pickup }: { $state }
list-ride-short = { $when }
list-ride-asked = espera respuesta
list-ride-confirmed = vendrá
list-ride-refused = no puede venir
list-ride-cancelled = cancelado
list-helper = • { $label }: { $shares }
list-helper-invited = • { $label }: { $shares } (todavía no respondió)
list-helper-short = { $label }
list-caring = • { $patient }: { $shares }
list-shares-both = citas y transporte
list-shares-visits = citas
list-shares-rides = transporte
list-shares-nothing = nada

ask-what-time = { $day }. ¿A qué hora?
ask-what-day = ¿Qué día?
ask-past = { $when } ya pasó. ¿Qué día y hora quiere decir?
ask-past-day = { $day } ya pasó. ¿Qué día quiere decir?
ask-known =
    { $question }
    Ya sé de antes: { $known }. ¿Sigue siendo así?
ask-changed = Lo cambié: { $known }.
ask-which-change = ¿Qué quiere cambiar?
ask-gone = Algo cambió desde que pregunté, así que no puedo usar esa respuesta.
ask-many-so-far = Hasta ahora: { $chosen }. Toque más, o toque Listo.
ask-number-between = Necesito un número de { $from } a { $to }.
ask-number-from = Necesito un número de { $from } o más.
ask-number-to = Necesito un número de { $to } o menos.
ask-shorter = Es más de lo que puedo entender. ¿Puede decirlo en pocas palabras?
ask-again-moment = No entendí el día y la hora. Puede escribir por ejemplo *9 de marzo a las 2:30 de la tarde*.
ask-again-date = No entendí el día. Puede escribir por ejemplo *9 de marzo* o *el próximo martes*.
ask-again-time = No entendí la hora. Puede escribir por ejemplo *2:30 de la tarde*.
ask-again-file = Por favor, envíe una foto, un documento o un mensaje de voz. O escriba *persona*.
ask-again-many = No le entendí. Puede tocar botones o escribir varios a la vez, como *1 y 3*.
ask-again-number = No entendí el número. Escriba números, como *3*.
ask-again-phone = No entendí el teléfono. Escriba números, como *555-0142*.
ask-again-code = No entendí el código. Tiene ocho letras y números.
ask-again-choice = No le entendí. Puede tocar un botón, escribir su número o escribir *persona*.
ask-again-first =
    No le entendí. Toque un botón o escriba *español*.
    I did not catch that. Tap a button, or type *English*.
    English · Español · 简体中文 · Tiếng Việt · العربية · Kreyòl Ayisyen
kept-for-person =
    Lo guardé para la persona que le va a escribir. Si no puede esperar, llame al { $clinic-phone }. En una emergencia llame al { $emergency-line }.
ask-again-text = No le entendí. Escríbalo en pocas palabras, o escriba *persona*.
ask-again-idle = No le entendí. Puede tocar un botón o escribir una palabra como *transporte* o *persona*.
ask-person-comes = Algo falló de nuestro lado. Pedí que una persona le escriba aquí.

old-button = Ese botón es de una pregunta anterior.
old-button-label = (un botón anterior)
sent-photo = una foto
sent-file = un archivo
sent-voice = un mensaje de voz
edited = Vi que cambió un mensaje. Si eso cambia su respuesta, escríbala otra vez aquí.
cannot-read-voice = Todavía no puedo escuchar mensajes de voz. Por favor, escríbalo, o escriba *persona*.
cannot-read-photo = Todavía no puedo ver fotos. Por favor, escríbalo, o escriba *persona* y nuestro equipo la verá.
cannot-read-sticker = Me hizo sonreír, pero solo puedo leer palabras.
cannot-read-location = Gracias por el lugar. Ahora no lo necesito.
cannot-read-file = Todavía no puedo abrir archivos. Por favor, escríbalo, o escriba *persona* y nuestro equipo lo verá.
possible-repeat = (Quizá ya recibió esto.)

telegram-command-menu = Qué puedo hacer
telegram-command-person = Hablar con alguien
telegram-command-help = Cómo funciona
telegram-command-language = Otro idioma
telegram-command-stop = No más mensajes
