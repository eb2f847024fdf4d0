# unreviewed: no native speaker has reviewed this file yet.

# Respuestas sobre beneficios. Los datos (fuente, fecha, teléfono) están en
# flows/data/benefits.yaml. `.words`: frases que la gente escribe, en minúsculas y sin acentos,
# separadas por "|"; un * al final de una palabra significa cualquier terminación.

benefit-food =
    SNAP ayuda a muchas personas a comprar comida. Algunos lo llaman estampillas de comida.
    El dinero llega en una tarjeta que sirve en muchas tiendas de comida.
    Su estado decide quién lo recibe y cuánto.
    Si hoy tiene muy poco dinero, podría recibir ayuda en pocos días.
    .label = Ayuda con comida
    .papers = Traiga una identificación con foto y pruebas de su dirección, sus ingresos y su renta.
    .next = Pida SNAP en la oficina de su estado. Llame al { $line } para encontrarla.
    .words =
        comida | estampilla* | estampias de comida | cupones de comida | cupones de alimentos | snap | ebt |
        tarjeta de comida | ayuda con comida | ayuda con la comida | ayuda para comida |
        ayuda para comer | comprar comida | dinero para comida | dinero para comer |
        dinero para la comida | no tengo comida | no hay comida | no tengo que comer |
        no tengo nada que comer | nada que comer | tengo hambre | mis hijos tienen hambre |
        banco de comida | banco de alimentos | despensa*

benefit-medicaid =
    Medicaid es un seguro médico gratis o de bajo costo. Cada estado tiene sus reglas.
    Usted podría recibirlo por ingresos bajos, edad, embarazo o una discapacidad.
    Puede pedirlo en cualquier momento del año.
    .label = Seguro de Medicaid
    .papers = Traiga identificación, su Seguro Social si lo tiene, y pruebas de ingresos y dirección.
    .next = Pídalo en la oficina de Medicaid de su estado o en CuidadoDeSalud.gov. También puede llamar al { $line }.
    .words =
        medicaid | medicaide | medicade | medicai | medi cal | medical de california |
        no tengo seguro | no tengo aseguranza | sin seguro | sin aseguranza | perdi mi seguro |
        perdi el seguro | perdi mi aseguranza | necesito seguro | necesito aseguranza |
        necesito un seguro | seguro gratis | seguro barato | seguro del estado |
        aseguranza gratis | sacar seguro | sacar aseguranza | renovar mi seguro |
        me quitaron el seguro | se me acabo el seguro

benefit-bill =
    Usted puede pedir ayuda antes de pagar.
    Los hospitales sin fines de lucro deben tener un plan para personas con ingresos bajos.
    Su cuenta podría bajar, o quedar en cero.
    Una ley también protege de muchas cuentas sorpresa.
    Conviene llamar pronto, aunque no pueda pagar.
    .label = Ayuda con cuentas
    .papers = Traiga la cuenta, su tarjeta del seguro, prueba de ingresos y cartas del plan.
    .next = Pida en la oficina de cobros el formulario de ayuda económica. Si la cuenta fue una sorpresa, llame al { $line }.
    .words =
        factura | facturas | cuenta medica | cuentas medicas | cuenta del hospital | cuentas del hospital |
        cuenta de hospital | cuenta del doctor | cuenta del medico | cuenta de la clinica |
        cuenta de la ambulancia | bil del hospital | bill del hospital | biles del hospital |
        biles medicos | billes medicos | factura medica | facturas medicas | factura del hospital |
        me llego una cuenta | me llego un bill | me llego un bil | me cobraron mucho |
        pagar el hospital | pagar al hospital | pagar la cuenta | pagar esta cuenta |
        pagar mi cuenta | debo al hospital | le debo al hospital | deuda medica | deudas medicas |
        en coleccion* | agencia de cobro* | plan de pago* | cuenta sorpresa |
        ayuda financiera | ayuda economica del hospital

benefit-drug-costs =
    El programa Ayuda Adicional (Extra Help) podría bajar el costo de sus medicinas con Medicare.
    Es para personas con ingresos bajos y pocos ahorros.
    En 2026, su gasto en medicinas cubiertas por Medicare no pasa de $2,100.
    Ese límite cambia cada año.
    .label = Costo de medicinas
    .papers = Traiga su tarjeta de Medicare, su lista de medicinas y pruebas de ingresos y ahorros.
    .next = Pida la Ayuda Adicional al Seguro Social. Llame al { $line } o visite ssa.gov/extrahelp.
    .words =
        la medisina | ayuda adicional | extra help | costo de mis medicina* | costo de la medicina* |
        costo de las medicinas | costo de los medicamentos | costo de mis medicamentos |
        precio de mis medicinas | precio de las medicinas | pagar mis medicinas |
        pagar las medicinas | pagar la medicina | pagar mi medicina | pagar mis medicamentos |
        pagar los medicamentos | comprar mis medicinas | comprar las medicinas |
        comprar mi medicina | comprar la medicina | pagar la insulina | pagar mi insulina |
        comprar insulina | medicinas caras | medicinas muy caras | medicinas estan caras |
        medicinas estan muy caras | medicina es muy cara | medicina esta muy cara | parte d |
        medicinas baratas | medisinas caras | pagar mis medisinas | ayuda con medicinas |
        ayuda con mis medicinas

benefit-medicare-costs =
    Los Programas de Ahorros de Medicare podrían pagar parte de lo que Medicare le cobra.
    Podrían cubrir el pago de cada mes de la Parte B.
    Algunos también ayudan con lo que usted paga en una visita.
    Su estado los maneja, y puede pedirlos en cualquier momento.
    .label = Costos de Medicare
    .papers = Traiga sus tarjetas de Medicare y del Seguro Social, y pruebas de ingresos y ahorros.
    .next = Pida el Programa de Ahorros de Medicare en la oficina de Medicaid. Llame al { $line } para encontrarla.
    .words =
        costo* de medicare | costo* del medicare | ahorros de medicare | programa* de ahorro* |
        pagar medicare | pagar el medicare | pagar mi medicare | prima de medicare |
        primas de medicare | pago de medicare | pagos de medicare | cuota de medicare |
        ayuda con medicare | ayuda con el medicare | ayuda para medicare | medicare es muy caro |
        medicare esta muy caro | medicare muy caro | parte b | me descuentan el medicare |
        me quitan del medicare | deducible de medicare | copago de medicare | madicare | qmb

benefit-denied-claim =
    Si un plan dice que no, usted puede pedir que lo revise otra vez. Esto se llama apelación.
    Muchos planes privados dan 180 días desde la carta.
    Medicare y Medicaid tienen otros plazos.
    Si el plan dice que no otra vez, alguien de afuera podría revisarlo.
    .label = Apelar un rechazo
    .papers = Guarde la carta, la cuenta, su tarjeta del seguro y una nota de su doctor.
    .next = Busque en la carta el último día para apelar. Si la atención no puede esperar, pida una apelación rápida.
    .words =
        apelar | apelacion* | apelasion | negaron mi reclamo | reclamo negado | reclamo rechazado |
        rechazaron mi reclamo | el seguro me nego | seguro me nego | el seguro nego |
        el seguro dijo que no | seguro dijo que no | el plan dijo que no | aseguranza dijo que no |
        aseguranza me nego | seguro no quiere pagar | seguro no quiso pagar | seguro no paga |
        aseguranza no quiere pagar | aseguranza no paga | seguro no cubre | aseguranza no cubre |
        plan no cubre | no me cubre | no lo cubre | no quieren cubrir | me negaron la cirugia |
        me negaron la operacion | me negaron el tratamiento | me negaron la medicina |
        carta de negacion | carta de rechazo | autorizacion previa | preautorizacion |
        no aprobaron mi | no me aprobaron

benefit-utilities =
    Un programa llamado LIHEAP podría ayudar con la calefacción o el aire acondicionado.
    También podría ayudar si le van a cortar la luz.
    Cada estado lo maneja a su manera. El dinero se puede acabar; conviene pedirlo pronto.
    .label = Luz y calefacción
    .papers = Traiga su última cuenta, el aviso de corte, identificación y prueba de ingresos.
    .next = Llame al { $line } para encontrar su oficina local. Avise también a su compañía de luz que está pidiendo ayuda.
    .words =
        la lus | cortaron la lus | liheap | cuenta de luz | cuenta de la luz | recibo de luz | recibo de la luz | bil de luz |
        bil de la luz | biles de luz | bill de luz | bill de la luz | factura de luz |
        factura de la luz | pagar la luz | pagar luz | cuenta de gas | cuenta del gas |
        recibo del gas | bill del gas | bil del gas | pagar el gas | pagar el agua |
        cuenta de agua | cuenta del agua | bil del agua | recibo del agua | cortar la luz |
        cortaron la luz | corten la luz | me cortan la luz | quitar la luz | no tengo luz |
        estoy sin luz | estamos sin luz | no tengo calefaccion | sin calefaccion | calefaccion | electricidad |
        aviso de corte | ayuda con la luz

benefit-housing =
    Un consejero de vivienda podría ayudar con la renta, un desalojo o la hipoteca.
    Esta ayuda muchas veces es gratis o cuesta poco.
    Un vale de vivienda podría bajar su renta, pero la espera puede ser larga.
    Si no tiene dónde dormir hoy, pregunte ahora por un refugio.
    .label = Vivienda y renta
    .papers = Traiga su contrato de renta, cartas sobre su casa, identificación y prueba de ingresos.
    .next = Llame al { $line } y diga qué necesita. Puede pedir ayuda con la renta, refugio o un consejero de vivienda.
    .words =
        la renta | vivienda | seccion 8 | seccion ocho | ayuda con la renta |
        ayuda con renta | ayuda para la renta | ayuda con el alquiler | pagar la renta |
        pagar renta | pagar mi renta | pagar el alquiler | debo renta | debo la renta |
        atrasado con la renta | atrasada con la renta | atrasado en la renta | desaloj* | me van a echar | me echaron de | me corrieron de la casa |
        me sacaron de la casa | sin casa | no tengo casa | sin techo | no tengo donde vivir |
        no tengo donde dormir | donde quedarme | donde dormir | refugio* | albergue* |
        casero | dueno de la casa | hipoteca | perder mi casa | perder la casa |
        duermo en mi carro | duermo en el carro | durmiendo en el carro | apartamento barato

benefit-phone =
    Lifeline podría bajar cada mes su cuenta de teléfono o internet.
    Es para personas con ingresos bajos. Si tiene SNAP, Medicaid o SSI, también podría recibirlo.
    Cada hogar puede tener solo uno.
    .label = Teléfono e internet
    .papers = Tenga identificación, y una carta de SNAP, Medicaid o SSI, o prueba de ingresos.
    .next = Pídalo en lifelinesupport.org o llame al { $line }. Después escoja una compañía de teléfono o internet que participe.
    .words =
        programa lifeline | lifeline telefono | telefono gratis | celular gratis |
        telefono del gobierno | celular del gobierno | obamafon | cuenta de telefono |
        cuenta del telefono | cuenta del celular | cuenta de celular | cuenta de internet |
        cuenta del internet | recibo del telefono | bil del telefono | bill del telefono |
        bil del celular | bil del internet | pagar el telefono | pagar mi telefono |
        pagar el celular | pagar mi celular | pagar el internet | pagar internet |
        internet gratis | internet barato | telefono barato | celular barato | cortaron el telefono |
        cortar el telefono | sin minutos | no tengo minutos | no tengo internet | sin saldo |
        ayuda con internet | ayuda con el telefono

benefit-disability =
    El Seguro Social tiene dos programas para quien no puede trabajar por su salud.
    SSDI mira los años que usted trabajó. SSI mira los ingresos bajos y los pocos ahorros.
    Casi siempre, el problema de salud debe durar un año o más.
    La respuesta suele tardar meses, y usted podría apelar si dicen que no.
    .label = Pago por discapacidad
    .papers = Traiga identificación, sus papeles médicos y una lista de sus doctores, medicinas y trabajos.
    .next = Llame al Seguro Social al { $line } para empezar. Muchas personas también pueden pedirlo en ssa.gov.
    .words =
        discapacidad | discapasidad | descapacidad | incapacidad | desabilidad | disability | ssdi |
        ssi | cheque del seguro social | cheque del seguro | pago del seguro social |
        beneficios del seguro social | pension por | pensionarme | no puedo trabajar |
        ya no puedo trabajar | no puede trabajar | ya no puede trabajar | muy enfermo para trabajar |
        muy enferma para trabajar | me negaron el ssi | me negaron la incapacidad |
        me negaron la discapacidad

benefit-wic =
    WIC ayuda con comida sana en el embarazo o con un niño pequeño.
    Es para madres recientes, bebés y niños menores de cinco años.
    También podría recibir fórmula para bebé y ayuda para dar pecho.
    Padres, abuelos y tutores pueden pedirlo para un niño.
    .label = WIC para familias
    .papers = Traiga su identificación y la del niño, prueba de dirección y prueba de ingresos.
    .next = Llame a la oficina de WIC más cercana y pida una cita. Allí le dirán qué llevar.
    .words =
        wic | el wic | oficina de wic | tarjeta wic | tarjeta del wic | formula para bebe* |
        formula para mi bebe | formula para el bebe | formula de bebe | leche para mi bebe |
        leche para el bebe | leche para bebe* | leche de formula | comida para mi bebe |
        comida para el bebe | comida para bebe* | dar pecho | dar el pecho | amamantar |
        lactancia | sacaleches | mujeres bebes y ninos | comida en el embarazo |
        comida para embarazad* | embarazada y sin comida

benefit-transport =
    Si usted tiene Medicaid, podría pagar los viajes a sus citas.
    Es para personas que no tienen otra manera de llegar.
    Puede ser una van, un taxi, un pase de autobús o dinero para gasolina.
    Muchas veces hay que pedirlo unos días antes.
    .label = Viajes con Medicaid
    .papers = Tenga su tarjeta de Medicaid, fecha y hora de su cita, y la dirección.
    .next = Llame a su plan o a la oficina de Medicaid y pida un viaje. También puede escribir viaje aquí, y lo vemos juntos.
    .words =
        transporte de medicaid | transporte del medicaid | transporte con medicaid |
        viaje de medicaid | viajes de medicaid | viajes con medicaid | raite de medicaid |
        taxi de medicaid | nemt | transporte medico | transporte gratis | viaje gratis |
        viajes gratis | raite gratis | ride gratis | seguro paga el viaje | seguro paga el transporte |
        seguro cubre el transporte | quien paga el viaje | quien paga el transporte |
        quien paga el raite | pagar el viaje | pagar el transporte | dinero para gasolina |
        dinero para la gasolina | pagar la gasolina | ayuda con gasolina | millaje |
        pase de autobus | pase de bus | pase del bus | boleto de autobus | boleto de bus | modivcare

benefit-children =
    CHIP es un seguro médico de bajo costo para niños.
    Podría ayudar si la familia gana demasiado para Medicaid.
    Paga cosas como revisiones, vacunas, medicinas y hospital.
    En algunos estados también cubre a personas embarazadas.
    Puede pedirlo en cualquier momento del año.
    .label = Seguro para niños
    .papers = Tenga la fecha de nacimiento, prueba de ingresos y el Seguro Social, si lo hay.
    .next = Llame al { $line } para hablar con el programa de su estado. Allí le pueden ayudar a pedirlo.
    .words =
        programa chip | seguro chip | chip para ninos | chip de ninos | seguro para mis hijos | seguro para mi hijo | seguro para mi hija |
        seguro para mi nino | seguro para mi nina | seguro para mis ninos | seguro para mi bebe |
        seguro para ninos | seguro de ninos | seguro de mis hijos | seguro medico para mis hijos |
        seguro medico para ninos | aseguranza para mis hijos | aseguranza para mi hijo |
        aseguranza para mi hija | aseguranza para mis ninos | aseguranza para ninos |
        asegurar a mis hijos | asegurar a mi hijo | asegurar a mi hija | asegurar a mis ninos |
        mis hijos no tienen seguro | mi hijo no tiene seguro | mi hija no tiene seguro |
        mis ninos no tienen seguro

benefit-caregiver =
    Cuidar a alguien es un trabajo duro, y hay ayuda para usted.
    Podría encontrar descansos, comidas, ayuda en casa o un grupo de apoyo.
    El servicio Eldercare Locator le dice quién ofrece esto cerca de usted.
    En algunos estados, Medicaid podría pagar a un familiar que cuida.
    .label = Ayuda para cuidadores
    .papers = Tenga el código postal, la edad y las necesidades de la persona que cuida.
    .next = Llame al { $line } entre semana. Pregunte por ayuda para cuidadores cerca de usted.
    .words =
        ayuda para cuidador* | apoyo para cuidador* | ayuda al cuidador | cansada de cuidar |
        cansado de cuidar | cuido a mi mama | cuido a mi madre | cuido a mi papa | cuido a mi padre |
        cuido a mi esposo | cuido a mi esposa | cuido a mi abuel* | cuidar a mi mama |
        cuidar a mi madre | cuidar a mi papa | cuidar a mi padre | cuidar a mi esposo |
        cuidar a mi esposa | cuidar a mi abuel* | cuidando a mi mama | cuidando a mi papa |
        me paguen por cuidar | pagan por cuidar | cobrar por cuidar | ayuda en casa |
        ayuda en la casa | cuidadora en casa | cuidado en casa | descanso para cuidador* |
        servicios para mayores | guarderia de adultos
