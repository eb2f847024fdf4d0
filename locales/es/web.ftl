# The web chat's own words: what stands around the conversation.

web-tagline = Citas, transporte y ayuda con los gastos
web-skip = Ir a su mensaje
web-log = Su chat
web-label = Su mensaje
web-send = Enviar
web-ways = Siempre aquí
web-person = Hablar con una persona
    .sends = persona
web-help = Ayuda
    .sends = ayuda
web-stop = Parar mensajes
    .sends = alto
web-you = Usted
web-assistant = Asistente
# $name is the name of somebody on the clinic's staff.
web-staff = { $name }, de nuestro equipo
web-day = { DAY($at) }
web-time = { TIME($at) }
web-empty = Un momento. El primer mensaje está en camino.
web-slow = Su mensaje está guardado. La respuesta está en camino.
web-hello = Hola. Está en el lugar correcto.
web-can = Aquí puede preguntar sobre citas, transporte y ayuda con los gastos. Puede pedir hablar con una persona en cualquier momento.
web-who-answers = Primero responde un asistente. No es una persona.
web-start = Empezar
web-cookie = Al empezar, se guarda una pequeña llave en este navegador para que encuentre su chat. No se usa para nada más.
# $number is the country's emergency number.
web-emergency = En una emergencia, llame al { $number }.
# $clinic is the clinic's name.
web-privacy = ¿Quién puede leer este chat?
web-privacy-more = Usted y el equipo de { $clinic }. También lo puede leer quien use este navegador. ¿Es un teléfono o una computadora compartida? Entonces quite el chat al terminar. Después ya no podrá abrirlo aquí.
web-forget = Quitar el chat de este navegador
web-forgotten = El chat se quitó de este navegador.
web-forgotten-more = Puede empezar uno nuevo en cualquier momento.
web-too-long = Ese mensaje es demasiado largo.
web-too-long-more = No se envió. Por favor, envíelo en partes más cortas.
web-not-here = Aquí no hay nada.
web-not-here-more = Puede que la dirección sea antigua. Su chat sigue ahí.
web-trouble = Algo falló de nuestro lado.
web-trouble-more = Puede que su último mensaje no se haya guardado. Por favor, vuelva y revise. Si no está, envíelo otra vez.
# $phone is the clinic's phone number.
web-trouble-phone = También puede llamar al { $phone }.
web-back = Ir al chat
web-failed = No se pudo enviar. Sus palabras siguen en el cuadro. Inténtelo de nuevo.
web-elsewhere = Este formulario vino de otro sitio, así que no se hizo nada.
web-invited = Vino con un código. Presione Enviar para usarlo.
