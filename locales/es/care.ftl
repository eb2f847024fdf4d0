# unreviewed: no native speaker has reviewed this file yet.

## Ayudas, una persona, peligro, preguntas médicas.

benefits-title = ayudas y costos
    .words = ayudas | beneficio* | costos | como pago | como puedo pagar | ayuda para pagar | dinero | no puedo pagar | no me alcanza | muy caro | seguro
benefits-topic = ¿Sobre qué es su pregunta? Toque un tema, o pregunte con sus palabras.
benefits-answer =
    { $topic-answer }

    { $topic-papers }
    { $topic-next }

    Fuente: { $topic-source }, { MONTH($topic-date) }. Las reglas cambian; por favor, verifíquelo: { $topic-url }
benefits-more = ¿Le sirvió?
    .another = Otra pregunta
    .another-words = otra | otra pregunta | mas | pregunta
    .person = Hablar con alguien
    .person-words = persona | alguien | humano | no | no mucho
    .done = Sí, gracias
    .done-words = si | gracias | listo | me sirvio | ok | bien
benefits-not-known =
    No tengo respuesta para eso. Pedí que una persona le escriba aquí. Lo buscará con usted.

person-title = una persona
    .words = nesesito una persona | necesito una persona | ablar con una persona | me pueden llamar | persona | una persona | humano | un humano | persona real | una persona real | alguien | hablar con alguien | hablar con una persona | quiero hablar con alguien | quiero hablar con una persona | puedo hablar con alguien | puedo hablar con una persona | representante | operador | operadora | hablar con la trabajadora social | hablar con una enfermera | necesito una enfermera | agente | asesor | llameme | que me llamen | necesito una persona
      | se me acabo la insulina | necesito mas medicina | resurtir | un refill | se me acabo la medicina | se me acabaron las pastillas | el chofer no llego | mi chofer no llego | no llego el transporte | mi transporte no llego
person-comes =
    Pedí que una persona le escriba aquí. No hace falta que espere frente a la pantalla: aquí verá su respuesta.
    Si no puede esperar, llame al { $clinic-phone }. En una emergencia llame al { $emergency-line }.
person-still-waiting =
    Una persona ya sabe que usted espera. No le hemos olvidado.
    Si no puede esperar, llame al { $clinic-phone }. En una emergencia llame al { $emergency-line }.

danger-title = peligro
danger-numbers =
    Si alguien está en peligro ahora mismo, llame al { $emergency-line }.
    Si piensa en hacerse daño, llame al { $crisis-line } ({ $crisis-name }). Escuchan de día y de noche, también en español.
danger-numbers-both =
    Si alguien está en peligro ahora mismo, llame al { $emergency-line }.
    Si piensa en hacerse daño, llame al { $crisis-line } ({ $crisis-name }).

    If anyone is in danger right now, call { $emergency-line }.
    If you think of hurting yourself, call { $crisis-line }.

    如果现在有人有危险，请打 { $emergency-line }。
    如果您想伤害自己，请打 { $crisis-line }。

    Nếu có ai đang gặp nguy hiểm, xin gọi ngay { $emergency-line }.
    Nếu quý vị nghĩ đến việc tự làm hại mình, xin gọi { $crisis-line }.

    إن كان أي شخص في خطر الآن، فاتصلوا بالرقم { $emergency-line }.
    إن كنتم تفكّرون في إيذاء أنفسكم، فاتصلوا بالرقم { $crisis-line }.

    Si yon moun an danje kounye a menm, rele { $emergency-line }.
    Si w ap panse fè tèt ou mal, rele { $crisis-line }.
danger-person-both =
    También llamé aquí a una persona. Soy un programa y no puedo mandarle ayuda. Por favor, llame.

    I also called a person here. I am a program and cannot send help. Please call.

    我也叫了这里的工作人员。我是程序，不能派人去帮您。请您打电话。

    Tôi cũng đã báo cho một nhân viên ở đây. Tôi là chương trình máy tính, không gửi người đến cứu được. Xin quý vị gọi ngay.

    وأخبرت أيضًا شخصًا هنا. أنا برنامج ولا أستطيع إرسال النجدة. اتصلوا من فضلكم.

    Mwen rele yon moun isit la tou. Mwen se yon pwogram òdinatè, mwen pa ka voye sekou. Tanpri, rele.
danger-person =
    También llamé aquí a una persona. Verá su mensaje primero.
    Soy un programa y no puedo mandarle ayuda. Por favor, llame.

medical-title = una pregunta médica
medical-person =
    No puedo responder preguntas médicas. Una enfermera o un médico sí: llame al { $clinic-phone }. En una emergencia llame al { $emergency-line }.

    ¿Quiere que alguien de nuestro equipo le escriba?
    .yes = Sí, por favor
    .yes-words = si | por favor | claro | ok | bueno
    .no = No, gracias
    .no-words = no | no gracias
medical-all-right = Está bien.

lost-title = ayuda de una persona
lost-person-comes =
    Lo siento, no entiendo. Pedí que una persona le escriba aquí.
    Mientras tanto puede seguir conmigo.
    .go-on = Seguir
    .go-on-words = seguir | continuar | si
    .menu = Menú
    .menu-words = menu

claimed-title = una persona
claimed-here = { $advocate }, de nuestro equipo, está aquí ahora y lee lo que usted escribe.

handed-back-title = el asistente
handed-back-back = Soy otra vez el asistente. Escriba *persona* cuando quiera hablar con nuestro equipo.
handed-back-back-with-visits =
    Soy otra vez el asistente. Escriba *persona* cuando quiera hablar con nuestro equipo.
    Sus citas:
    { $visits-list }
handed-back-go-on = Estábamos con esto: { $set-aside }. ¿Seguimos?
    .go-on = Seguir
    .go-on-words = seguir | si | continuar | ok | bueno
    .menu = Menú
    .menu-words = menu | no | ahora no
