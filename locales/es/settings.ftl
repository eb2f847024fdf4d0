# unreviewed: no native speaker has reviewed this file yet.

## Ajustes, idioma, ALTO e INICIAR.

settings-title = los ajustes
    .words = ajuste* | configuracion | cambiar mi nombre | zona horaria | me mude
settings-what = ¿Qué quiere cambiar?
    .language = Idioma
    .language-words = idioma | ingles | english | language
    .name = Mi nombre
    .name-words = nombre
    .zone = Zona horaria
    .zone-words = zona | zona horaria | ciudad
    .stop = Parar los mensajes
    .stop-words = parar* | alto
    .privacy = Qué guardan
    .privacy-words = privacidad | que guardan | datos
    .menu = Menú
    .menu-words = menu | nada | listo
settings-what-stopped = Los avisos están apagados. ¿Qué quiere cambiar?
    .language = Idioma
    .language-words = idioma | ingles | english | language
    .name = Mi nombre
    .name-words = nombre
    .zone = Zona horaria
    .zone-words = zona | zona horaria | ciudad
    .start = Encender los avisos
    .start-words = iniciar | encender | avisos
    .privacy = Qué guardan
    .privacy-words = privacidad | que guardan | datos
    .menu = Menú
    .menu-words = menu | nada | listo

language-title = el idioma
    .words = idioma | cambiar idioma | cambiar de idioma | otro idioma | ingles | espanol | en espanol | en ingles | language
# allow two-questions: the same question in each language; nobody is asked twice
language-language =
    ¿Qué idioma prefiere?
    Which language do you want?
    您想用哪种语言？
    Quý vị muốn dùng ngôn ngữ nào?
    أيّ لغة تفضّلون؟
    Ki lang ou vle?
language-done = Desde ahora escribo en español.

name-change-title = su nombre
name-change-name = ¿Cómo quiere que le llame?
    .lead-in-words = me llamo | mi nombre es | soy | llameme
name-change-done = Gracias, { $patient-name }.

zone-change-title = su zona horaria
zone-change-zone = ¿En qué zona horaria está su ciudad? Puede escribir su estado o una ciudad grande cercana.
zone-change-done = Gracias. Su zona horaria es { $zone }.

privacy-title = la privacidad
    .words = privacidad | mis datos | que guardan | quien puede ver | quien ve esto | es privado
privacy-notice =
    Qué guardamos: su nombre, su idioma y la zona horaria de su ciudad, sus citas y su transporte, y lo que nos escribimos. Se guarda de forma segura.
    Quién lo ve: nuestro equipo, para ayudarle. Las personas que usted invitó saben solo lo que usted eligió.
    Nunca lo vendemos. Para borrarlo, pídalo aquí a una persona o llame al { $clinic-phone }.
    Telegram no es un servicio médico: lo que escribe allí también pasa por Telegram.

stop-title = parar
    .words = dejenme en paz | dejeme en paz | alto | parar | pare | paren | parar mensajes | basta | no mas mensajes | no me escriban | no me escriban mas | no me escriba mas | no me mand* | no me manden mensajes | ya no quiero mensaj* | no quiero mensaj*
      | no quiero mas mensaj* | dejen de escribir* | dejen de mandar* | deje de escribir* | cancelar suscripcion | darme de baja | baja | fin
stop-done =
    No recibirá más mensajes nuestros si usted no escribe primero.
    Si cambia de idea, escriba INICIAR. En una emergencia llame al { $emergency-line }.

stop-done-helping =
    No recibirá más mensajes nuestros si usted no escribe primero. Tampoco sabrá nada más de las personas a quienes ayuda.
    Si cambia de idea, escriba INICIAR. En una emergencia llame al { $emergency-line }.

start-messages-title = los mensajes
    .words = iniciar | reanudar | quiero avisos | encender avisos | encender los avisos
start-messages-done = Qué bueno que volvió. Los avisos están encendidos.
