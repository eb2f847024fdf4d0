# unreviewed: no native speaker has reviewed this file yet.

# Frases de peligro de vida ahora, y frases que piden consejo médico. En minúsculas, sin acentos,
# separadas por "|"; un * al final de una palabra significa cualquier terminación. Las palabras
# sueltas de todos los días (dolor, duele, corazón, derrame) quedan fuera.

danger-words =
    dolor aqui en el pecho | duele mucho el pecho | duele mucho el pesho | duele el pesho | todas las pastiyas | se callo y no se mueve | se cayo y no se mueve | grita y me pego | mejor estuviera muert* | ojala estuviera muert* | quiero desaparecer | no me puedo levantar | no puedo levantarme | no puedo hablar bien | dolor fuerte en el pecho | dolor pecho | se tomo unas pastillas | se tomo mis pastillas | tome de mas pastillas | pastillas de mas | kiero matarme | me kiero matar | me quiero murir | golpio | brazo dormido | duele el corason | duele el corazon | es una emergencia | llame al 911 | llamen al 911 | llame a la policia | una ambulancia |
    me kiero morir | kiero morir | kiero morirme | dolor de pecho | estarian mejor sin mi |
    dolor de pecho | dolor del pecho | dolor en el pecho | dolor en mi pecho | dolores de pecho |
    me duele el pecho | me duele mucho el pecho | le duele el pecho | le duele mucho el pecho |
    duele el pecho | presion en el pecho | opresion en el pecho | apreton en el pecho |
    me aprieta el pecho | se me aprieta el pecho | infarto* | imfarto* | ataque al corazon |
    ataque del corazon | ataque de corazon | ataque cardiaco | ataque al corason |
    paro cardiaco | se le paro el corazon | no tiene pulso |
    no puedo respira* | no puede respira* | nopuedo respira* | no puedo rrespirar |
    casi no puedo respirar | casi no respira | no respira | no esta respirando | dejo de respirar |
    me falta el aire | le falta el aire | me falta aire | falta de aire |
    me cuesta respirar | le cuesta respirar | dificultad para respirar | batallo para respirar |
    trabajo para respirar | me ahogo | me estoy ahogando | se esta ahogando | se ahoga | ahogando |
    asfixi* | se esta poniendo azul | se pone azul | se puso azul | morado de la cara |
    labios azules | labios morados |
    un derrame | derrame cerebral ahora | dando un derrame | tuvo un derrame | una embolia |
    embolia cerebral | infarto cerebral | cara caida | cara torcida | boca torcida | boca chueca |
    cara chueca | se le tuerce la boca | se me tuerce la boca | se le torcio la boca |
    se le torcio la cara | se me torcio la boca | se le cayo la cara |
    habla enredado | habla raro de repente | de repente no puede hablar | ya no puede hablar |
    no puede hablar bien | de repente no puedo hablar |
    no puede mover el brazo | no puedo mover el brazo | no puedo mover un lado |
    no puede mover un lado | no puedo mover la mitad | medio cuerpo dormido | un lado dormido |
    se me durmio la cara | se me durmio medio | no siento la cara | no siento un lado |
    de repente no veo | peor dolor de cabeza |
    sangrando mucho | sangra mucho | sangro mucho | estoy sangrando | esta sangrando |
    no para de sangrar | no deja de sangrar | no paro de sangrar | no dejo de sangrar |
    mucha sangre | perdiendo sangre | perdio mucha sangre | sangrado fuerte | sangrado abundante |
    hemorragia* | emorragia* | desangr* | vomitando sangre | vomita sangre | vomito sangre |
    tosiendo sangre | tose sangre | escupe sangre |
    sobredosis | sobredocis | sobre dosis | me tome muchas pastillas | se tomo muchas pastillas |
    me tome todas las pastillas | se tomo todas las pastillas | me tome todo el frasco |
    se tomo todo el frasco | muchas pastillas de golpe | tomo veneno | tome veneno |
    tomo cloro | tome cloro | se envenen* | me envenen* | envenenad* | se trago una pila |
    inconsciente* | inconciente* | perdio el conocimiento | perdi el conocimiento | se desmayo |
    me desmaye | desmayad* | no despierta | no se despierta | no lo puedo despertar |
    no la puedo despertar | no reacciona | no responde nada | se desplomo | esta tirado en el piso |
    esta tirada en el piso |
    convulsion* | convulcion* | combulsion* | conbulsion* | ataque epileptico |
    ataque de epilepsia | le dio un ataque | no para de temblar |
    se me cierra la garganta | se le cierra la garganta | garganta cerrada | lengua hinchada |
    se le hincho la lengua | se me hincho la lengua | reaccion alergica fuerte |
    reaccion alergica grave | reaccion alergica severa | anafila* |
    me cai y no puedo | se cayo y no puede | se cayo y no se | se golpeo la cabeza |
    me golpee la cabeza | pego en la cabeza | le dispararon | me dispararon | balazo* | le dieron un tiro |
    apunal* | quemadura grave | se quemo todo | lo atropell* | la atropell* | me atropell* |
    electrocut* | huele a gas | se quema la casa | se esta quemando la casa | casa en llamas |
    incendio en mi casa | monoxido | se me rompio la fuente | se rompio la fuente | ya viene el bebe |
    no se mueve el bebe | bebe no se mueve | llamen al 911 | llame al 911 | llamar al 911 |
    llama al 911 | necesito el 911 | 911 por favor | 911 ayuda | 911 emergencia |
    necesito una ambulancia | necesito ambulancia | necesita una ambulancia |
    llamen una ambulancia | llame una ambulancia | llamen a la ambulancia |
    manden una ambulancia | mande una ambulancia | manden ambulancia | una ambulansia |
    emergencia medica | de vida o muerte | me estoy muriendo | siento que me muero |
    creo que me muero | se esta muriendo |
    se muere | me voy a morir | se va a morir |
    suicid* | suisid* | sucidi* | quiero morir* | quisiera morir* | me quiero morir | queria morir* |
    quiere morir* | se quiere morir | ganas de morir* | prefiero morir* | mejor me muero |
    ojala me muera | ojala estuviera muert* | quiero estar muert* | estaria mejor muert* |
    mejor muert* | mejor sin mi | no quiero vivir | ya no quiero vivir | no quiero seguir viviendo |
    no quiero seguir vivo | no quiero seguir viva | no quiere vivir | sin ganas de vivir |
    no tengo ganas de vivir | no vale la pena vivir | la vida no vale | no tiene sentido vivir |
    no tiene sentido mi vida | cansado de vivir | cansada de vivir | cansado de la vida |
    cansada de la vida | ya no aguanto mas | no aguanto mas | ya no puedo mas | no puedo seguir asi |
    no quiero despertar | no quiero estar en este mundo | ya no quiero estar aqui | desaparecer para siempre |
    matarme | me voy a matar | me quiero matar | me mato | matarse | se quiere matar |
    se va a matar | quitarme la vida | quitar la vida | quitarse la vida | acabar con mi vida |
    terminar con mi vida | acabar con su vida | acabar con todo | terminar con todo |
    ahorcarme | colgarme de | darme un tiro | pegarme un tiro | tirarme de | tirarme del puente |
    aventarme del | cortarme las venas | cortar las venas | corto las venas | corte las venas |
    cortarme los brazos | me estoy cortando | me corto los brazos | autolesi* | hacerme dano |
    me hago dano | hacerse dano | lastimarme | lastimarse a proposito |
    me pega | me pego mi | me pego el | el me pego | ella me pego | mi esposo me pego |
    mi marido me pego | me esta pegando | me golpea | me golpeo mi | el me golpeo | me golpearon |
    me esta golpeando | me dio una golpiza | me dieron una golpiza | me maltrata | maltrato en casa |
    me patea | me cachetea | me ahorca | me ahorco | me esta ahorcando | estrangul* |
    me quiere matar | me va a matar | me van a matar | trato de matarme | intento matarme |
    amenazo con matar* | amenaza con matar* | amenazo de muerte | amenaza de muerte |
    amenazas de muerte | me amenaza | me amenazo | me amenazan | me esta amenazando | me violo |
    me violaron | me viola | violacion sexual | abuso de mi | abusa de mi | abusaron de mi |
    abuso sexual | violencia domestica | violencia en casa | violencia en mi casa |
    violencia familiar | miedo a mi esposo | miedo de mi esposo | miedo a mi marido |
    miedo de mi marido | miedo a mi pareja | miedo de mi pareja | miedo a mi novio |
    miedo de mi novio | miedo de que me mate | miedo por mi vida | temo por mi vida |
    no estoy segura en mi casa | no estoy segura en casa | no estoy seguro en mi casa |
    no estoy seguro en casa | no me siento segura en | no me siento seguro en | no estoy a salvo |
    estoy en peligro | mi vida corre peligro | mi vida esta en peligro | tiene una pistola |
    tiene pistola | tengo una pistola | tiene un arma | con una pistola | tiene un cuchillo |
    con un cuchillo | me tiene encerrad* | no me deja salir | me encerro | secuestr* |
    les pega a mis hijos | le pega a mi hij* | le pega a mis hijos | matar a alguien |
    lo voy a matar | la voy a matar | los voy a matar | hacerle dano a alguien |
    lastimar a alguien

medical-words =
    que me tomo | dosis | docis | cuantas pastillas | cuantas pastiyas | cuantas tabletas | cuantos miligramos |
    cuantos mg | cuanta insulina | cuanta medicina tomo | cuanta medicina debo |
    cuanto medicamento | cada cuanto tomo | cada cuanto me tomo | cada cuanto debo |
    cuando debo tomar | que debo tomar | debo tomar | deberia tomar | devo tomar |
    puedo tomar mi medicina | puedo tomar la medicina | puedo tomar esta medicina |
    puedo tomar mis medicinas | puedo tomar las pastillas | puedo tomar mis pastillas |
    puedo tomar la pastilla | puedo tomar dos pastillas | puedo tomar tylenol |
    puedo tomar ibuprofeno | puedo tomar aspirina | puedo tomar paracetamol |
    puedo tomar antibiotico* | puedo tomar alcohol | puedo tomar las dos | que puedo tomar |
    que me tomo para | que tomo para | que es bueno para el dolor | que es bueno para la | tomar con comida | dejar de tomar |
    dejo de tomar | deje de tomar | suspender la medicina | suspender el medicamento |
    saltarme la pastilla | me salte la pastilla | me salte la medicina | se me olvido la pastilla |
    se me olvido la medicina | se me olvido tomar | olvide tomar | no me tome la pastilla |
    efecto* secundario* | efectos secundario* | efecto* adverso* | interaccion* |
    mezclar con alcohol | mezclar medicina* | mezclar pastilla* | cambiar mi medicina |
    cambiar de medicina | es normal que | es normal tener | es normal sentir | esto es normal |
    sera normal | es grave | es serio lo que | es peligroso | debo preocuparme | me debo preocupar |
    sintoma* | cintoma* | diagnosti* | tengo cancer | sera cancer | es cancer | tengo covid |
    tengo diabetes o | tengo infeccion | esta infectad* | se infecto | herida infectad* |
    mi azucar esta | el azucar esta | azucar muy alta | azucar muy baja | tengo el azucar |
    mi glucosa esta | mi presion esta | la presion esta | tengo la presion | presion muy alta |
    presion muy baja | mi temperatura es | tengo fiebre | tengo calentura | tiene fiebre |
    tiene calentura | fiebre alta | fiebre de | es contagioso | se contagia |
    que significa mi resultado | que significan mis resultados | que significa mi examen |
    que significan mis analisis | que salio en mis | explicar mis resultados |
    explicar mis analisis | consejo medico | como se cura | como curar | como me curo |
    remedio* casero* | remedio para | medicina para el dolor | me salio un sarpullido |
    sarpullido | ronchas | pies hinchados | piernas hinchadas | se me hinchan | se me hincharon |
    tengo vomito | estoy vomitando | vomitando | diarrea | estoy mareado | estoy mareada |
    tengo mareos | me duele cuando | me arde cuando | necesito antibiotico* | necesito operarme |
    soy alergico a | soy alergica a

# As the whole message only: inside a sentence they are streets and contacts.
danger-whole-words = 911 | emergencia | una emergencia | socorro | auxilio | policia | sos | ambulancia
