# unreviewed: no native speaker has reviewed this file yet.

# Labels of the US time zones in flows/data/zones.yaml. `.words`: the English list whole, then Creole names,
# common spellings by ear, French names, and towns where many Haitians live. Lower case, no accents.
# "philadelphia pa": "pa" is "not" in Creole, so these towns stand here together with their state.

zone-eastern = Lès (New York, Miami)
    .words =
        eastern | eastern time | east coast | est | edt | connecticut | delaware | florida | georgia | indiana | kentucky | maine | maryland | massachusetts |
        michigan | new hampshire | new jersey | new york | north carolina | ohio | pennsylvania | rhode island | south carolina | vermont | virginia |
        west virginia | washington dc | washington d c | district of columbia | ny | nyc | nj | nc | sc | fl | ga | ct | vt | nh | ri | wv | dc | ky |
        new york city | brooklyn | queens | the bronx | manhattan | staten island | long island | buffalo | newark | jersey city | philadelphia | philly |
        pittsburgh | boston | providence | hartford | baltimore | norfolk | virginia beach | charlotte | raleigh | greensboro | charleston | atlanta |
        savannah | jacksonville | miami | hialeah | orlando | tampa | fort lauderdale | west palm beach | tallahassee | detroit | grand rapids | cleveland |
        columbus | cincinnati | toledo | indianapolis | louisville | knoxville | knoxville tennessee | chattanooga | chattanooga tennessee | portland maine |
        les | le les | zon les | kot les | le nouyok | le miyami | le miami | le florid | nouyok | nou yok | nouyork | nyouyok | nuyok | niou yok | miyami |
        mayami | little haiti | ti ayiti | north miami | florid | floride | jeoji | joji | georgie | nyou jeze | nou jeze | nouvo jeze | nyoujeze |
        new jesey | new jezi | nyou jezi | masachiset | masachousets | massachusets | masachisets | boston mas | bostonn | brockton | broktonn | mattapan |
        konektikat | konetikit | konektiket | conneticut | pensilvani | pennsilvani | pensilvanya | pennsylvanie | filadelfi | philadelphie | merilann |
        meriland | viji ni | vijini | virginie | vijini les | vijini lwes | virginie occidentale | karolin di no | kawolin di no | karolin no |
        caroline du nord | karolin di sid | kawolin di sid | karolin sid | caroline du sud | delawe | endyana | indyana | kentoki | michigann | mishigan |
        ohayo | wod aylann | wodaylann | vemont | wachinton dc | wachintonn dc | wachington dc | distri kolonbya | bouklin | bwouklin | bouklyn | brouklin |
        kwins | bronks | manatan | flatbush | olando | olanndo | tanpa | fort myers | naples florida | immokalee | pompano | pompano beach | delray |
        delray beach | boynton beach | boca raton | lauderhill | lauderdale | fodelodedel | miramar | homestead | hollywood florida | west palm | palm beach |
        port saint lucie | port st lucie | springfield ohio | stamford | spring valley | east orange | atlanta joji | philadelphia pa | philly pa |
        pittsburgh pa | erie pa | allentown pa | scranton pa | harrisburg pa | lancaster pa | bethlehem pa | reading pa | york pa | easton pa |
        norristown pa | upper darby pa | wilkes barre pa | hazleton pa | chester pa | state college pa | johnstown pa | williamsport pa | stroudsburg pa |
        pocono pa | baltimo

zone-central = Santral (Chicago, Houston)
    .words =
        central | central time | cst | cdt | alabama | arkansas | illinois | iowa | kansas | louisiana | minnesota | mississippi | missouri | nebraska |
        north dakota | oklahoma | south dakota | tennessee | texas | wisconsin | tx | il | wi | mn | ks | tn | chicago | milwaukee | madison | minneapolis |
        saint paul | st paul | st louis | saint louis | kansas city | omaha | des moines | wichita | tulsa | oklahoma city | little rock | memphis |
        nashville | birmingham | mobile alabama | montgomery | huntsville | new orleans | baton rouge | shreveport | houston | dallas | fort worth |
        ft worth | austin | san antonio | corpus christi | laredo | mcallen | brownsville | lubbock | fargo | sioux falls | pensacola | pensacola florida |
        evansville | evansville indiana | gary indiana | santral | le santral | zon santral | le chikago | alabanma | akansas | akansa | ilinwa | ilinoy |
        ayowa | kansa | lwizyan | lwizyana | louisiane | minesota | misisipi | misouri | mizouri | dakota di no | dakota no | dakota di sid | dakota sid |
        oklaoma | tenesi | tennesi | teksas | tegzas | wiskonsin | chikago | chikago ilinwa | nouvo oleyan | nouvel oleyan | nouvelle orleans |
        nouvel oleans | ouston | iouston | dalas | nashvil | san antonyo

zone-pacific = Pasifik (Los Angeles, Seattle)
    .words =
        pacific | pacific time | west coast | pst | pdt | california | nevada | oregon | washington | washington state | ca | wa | nv | los angeles |
        san diego | san francisco | san jose | oakland | sacramento | fresno | bakersfield | long beach | anaheim | santa ana | riverside | san bernardino |
        stockton | modesto | las vegas | reno | portland | portland oregon | eugene oregon | seattle | tacoma | spokane | pasifik | le pasifik | zon pasifik |
        kot lwes | le kalifoni | kalifoni | kalifonya | californie | oregonn | wachinton | wachintonn | wachington | eta wachinton | eta wachington |
        los anjeles | losanjeles | san dyego | san fransisko | san fwansisko | las vegas nevada | tijuana san diego

zone-mountain = Montay (Denver, Salt Lake City)
    .words =
        mountain | mountain time | colorado | idaho | montana | new mexico | utah | wyoming | ut | nm | wy | denver | colorado springs | fort collins |
        boulder | pueblo colorado | boise | billings | missoula | albuquerque | santa fe | las cruces | salt lake city | salt lake | provo | ogden |
        cheyenne | casper | el paso | el paso texas | rapid city | rapid city south dakota | montay | montany | le montay | zon montay | mountain time zone |
        kolorado | aydaho | nouvo meksik | nyou meksik | nouveau mexique | youta | wayoming | denve

zone-arizona = Arizona (Phoenix, Tucson)
    .words =
        arizona | az | phoenix | pheonix | tucson | mesa | scottsdale | tempe | chandler | flagstaff | yuma | nogales | fenix | finiks | foenix | le arizona

zone-alaska = Alaska (Anchorage)
    .words =
        alaska | anchorage | fairbanks | juneau | wasilla | le alaska

zone-hawaii = Awayi (Honolulu)
    .words =
        hawaii | hawai | honolulu | oahu | maui | hilo | kauai | kona | pearl city | awayi | awaii | hawaye | awaye | le awayi

zone-atlantic = Atlantik (Pòtoriko)
    .words =
        atlantic | atlantic time | puerto rico | pr | porto rico | san juan | bayamon | ponce | carolina puerto rico | caguas | mayaguez | arecibo |
        virgin islands | us virgin islands | saint thomas | st thomas | st croix | atlantik | le atlantik | zon atlantik | potoriko | potorico | pwetoriko |
        pueto riko | puertorico | zile vijin | zile vyej | iles vierges | san jwan | sen toma | sent kwa
