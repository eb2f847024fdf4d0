# unreviewed: no native speaker has reviewed this file yet.

# Nombres de las zonas de hora de flows/data/zones.yaml. `.words`: estados y ciudades grandes, en
# minúsculas y sin acentos, en español y en inglés. Cada estado está en una sola zona. La frase
# más larga debe ganar: "washington dc" (este) antes que "washington" (pacífico).

zone-eastern = Este (Nueva York, Miami)
    .words =
        hora del este | tiempo del este | zona este | zona del este | costa este | eastern |
        connecticut | conecticut | delaware | florida | georgia | indiana | kentucky | maine |
        maryland | massachusetts | masachusets | michigan | new hampshire | nuevo hampshire |
        new jersey | nueva jersey | nueva yersey | new york | nueva york | nuevayork |
        north carolina | carolina del norte | ohio | pennsylvania | pensilvania | rhode island |
        south carolina | carolina del sur | vermont | virginia | west virginia |
        virginia occidental | virginia del oeste | washington dc | washington d c |
        distrito de columbia | ny | nyc | nj | nc | sc | fl | ga | ct | vt | nh | ri | wv | dc | ky |
        brooklyn | queens | el bronx | manhattan | long island | buffalo | newark | jersey city |
        filadelfia | philadelphia | pittsburgh | boston | providence | hartford | baltimore |
        charlotte | raleigh | greensboro | charleston | atlanta | savannah | jacksonville | miami |
        mayami | hialeah | orlando | tampa | fort lauderdale | west palm beach | tallahassee |
        detroit | grand rapids | cleveland | columbus | cincinnati | indianapolis | louisville |
        knoxville | knoxville tennessee | chattanooga | chattanooga tennessee | portland maine

zone-central = Centro (Chicago, Houston)
    .words =
        hora del centro | hora central | tiempo del centro | tiempo central | zona centro |
        zona central | alabama | arkansas | illinois | ilinois | iowa | kansas | louisiana |
        luisiana | minnesota | minesota | mississippi | misisipi | missouri | misuri | nebraska |
        north dakota | dakota del norte | oklahoma | south dakota | dakota del sur | tennessee |
        tenesi | texas | tejas | wisconsin | tx | il | wi | mn | ks | tn | chicago | milwaukee |
        madison | minneapolis | saint paul | st paul | st louis | san luis misuri | kansas city |
        omaha | des moines | wichita | tulsa | oklahoma city | little rock | memphis | nashville |
        birmingham | montgomery | huntsville | nueva orleans | new orleans | baton rouge |
        shreveport | houston | jiuston | dallas | dalas | fort worth | austin | san antonio |
        corpus christi | laredo | mcallen | brownsville | lubbock | fargo | sioux falls |
        pensacola | pensacola florida | evansville | evansville indiana | gary indiana

zone-pacific = Pacífico (Los Ángeles, Seattle)
    .words =
        pacifico | hora del pacifico | tiempo del pacifico | zona pacifico | costa oeste |
        california | nevada | oregon | washington | estado de washington | ca | wa | nv |
        los angeles | san diego | san francisco | san jose | oakland | sacramento | fresno |
        bakersfield | long beach | anaheim | santa ana | riverside | san bernardino | stockton |
        modesto | las vegas | reno | portland | portland oregon | eugene oregon | seattle | tacoma |
        spokane | yakima

zone-mountain = Montaña (Denver, Salt Lake City)
    .words =
        hora de la montana | tiempo de la montana | hora de montana | zona montana | colorado |
        idaho | montana | new mexico | nuevo mexico | utah | wyoming | ut | nm | wy | denver |
        colorado springs | fort collins | boulder | pueblo colorado | boise | billings | missoula |
        albuquerque | alburquerque | santa fe | las cruces | salt lake city | salt lake | provo |
        ogden | cheyenne | casper | el paso | el paso texas | rapid city | rapid city south dakota

zone-arizona = Arizona (Phoenix, Tucson)
    .words =
        arizona | az | phoenix | fenix | pheonix | tucson | mesa arizona | scottsdale | tempe |
        chandler | flagstaff | yuma | nogales

zone-alaska = Alaska (Anchorage)
    .words = alaska | anchorage | fairbanks | juneau | wasilla

zone-hawaii = Hawái (Honolulu)
    .words = hawaii | hawai | honolulu | oahu | maui | hilo | kauai | kona | pearl city

zone-atlantic = Atlántico (Puerto Rico)
    .words =
        atlantico | hora del atlantico | hora de puerto rico | puerto rico | puertorico | pr |
        san juan | bayamon | ponce | carolina puerto rico | caguas | mayaguez | arecibo | guaynabo |
        islas virgenes | saint thomas | st thomas | santa cruz islas virgenes
