# unreviewed: no native speaker has reviewed this file yet.

## Alguien nuevo.

welcome-title = la bienvenida
# allow two-questions: the same question in each language; nobody is asked twice
welcome-language =
    Hola. Soy el asistente de { $clinic-name }.
    Hello. I am the assistant of { $clinic-name }.

    ¿Qué idioma prefiere?
    Which language do you want?
    您想用哪种语言？
    Quý vị muốn dùng ngôn ngữ nào?
    أيّ لغة تفضّلون؟
    Ki lang ou vle?
welcome-agree =
    Puedo recordarle sus citas, pedir transporte, responder preguntas sobre costos y comunicarle con una persona.

    Lo que usted escribe aquí se guarda de forma segura. Nuestro equipo puede leerlo para ayudarle. Nunca lo vendemos.
    Puede parar cuando quiera: escriba ALTO.
    Soy un programa. No puedo dar consejo médico. En una emergencia llame al { $emergency-line }.

    ¿Está de acuerdo?
    .yes = Sí, de acuerdo
    .yes-words = si | de acuerdo | estoy de acuerdo | acepto | claro | bueno | vale | ok | esta bien
    .person = Hablar con alguien
    .person-words = persona | alguien | humano | una persona por favor
    .no = No
    .no-words = no | no acepto | no estoy de acuerdo
welcome-person-comes =
    Una persona le escribirá aquí. Para eso no hace falta que acepte.
    Si quiere usar el asistente mientras tanto, responda abajo.
welcome-without-consent =
    Está bien. No guardo nada más y no le escribiré.
    Puede llamarnos al { $clinic-phone }. Si cambia de idea, escríbame aquí.
welcome-name =
    Gracias. ¿Cómo quiere que le llame? Basta con el nombre.
    .lead-in-words = me yamo | me llamo | mi nombre es | soy | llameme | dime | digame
welcome-zone =
    ¿En qué zona horaria está su ciudad? Así mis avisos llegan a buena hora. Puede escribir su estado o una ciudad grande cercana.
welcome-done =
    { $patient-name }, todo listo.
    Puede tocar un botón o escribir lo que necesita, con sus palabras.
