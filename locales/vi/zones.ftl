# unreviewed: no native speaker has reviewed this file yet.

# Labels of the US time zones in flows/data/zones.yaml. `.words`: names of states and large towns,
# lower case, no accents, split by "|". Every state stands in one zone only. Two-letter codes that
# are also everyday words (in, or, me, ok, la ...) are left out. A longer phrase should win over a
# shorter one: "washington dc" (eastern) over "washington" (pacific).

zone-eastern = Miền Đông (New York, Miami)
    .words =
        eastern | eastern time | east coast | est | edt | connecticut | delaware | florida | georgia |
        indiana | kentucky | maine | maryland | massachusetts | michigan | new hampshire |
        new jersey | new york | north carolina | ohio | pennsylvania | rhode island |
        south carolina | vermont | virginia | west virginia | washington dc | washington d c |
        district of columbia | ny | nyc | nj | nc | sc | fl | ga | ct | vt | nh | ri | wv | dc | ky |
        new york city | brooklyn | queens | the bronx | manhattan | staten island | long island |
        buffalo | newark | jersey city | philadelphia | philly | pittsburgh | boston | providence |
        hartford | baltimore | norfolk | virginia beach | charlotte | raleigh | greensboro |
        charleston | atlanta | savannah | jacksonville | miami | hialeah | orlando | tampa |
        fort lauderdale | west palm beach | tallahassee | detroit | grand rapids | cleveland |
        columbus | cincinnati | toledo | indianapolis | louisville | knoxville |
        knoxville tennessee | chattanooga | chattanooga tennessee | portland maine |
        mien dong | gio mien dong | bo dong | nuu uoc | hoa thinh don | thu do washington | tieu bang new york |
        falls church | annandale | fairfax | nam carolina | bac carolina | tay virginia

zone-central = Miền Trung (Chicago, Houston)
    .words =
        central | central time | cst | cdt | alabama | arkansas | illinois | iowa | kansas |
        louisiana | minnesota | mississippi | missouri | nebraska | north dakota | oklahoma |
        south dakota | tennessee | texas | wisconsin | tx | il | wi | mn | ks | tn | chicago |
        milwaukee | madison | minneapolis | saint paul | st paul | st louis | saint louis |
        kansas city | omaha | des moines | wichita | tulsa | oklahoma city | little rock |
        memphis | nashville | birmingham | mobile alabama | montgomery | huntsville | new orleans |
        baton rouge | shreveport | houston | dallas | fort worth | ft worth | austin | san antonio |
        corpus christi | laredo | mcallen | brownsville | lubbock | fargo | sioux falls |
        pensacola | pensacola florida | evansville | evansville indiana | gary indiana |
        mien trung | gio mien trung | tieu bang texas | tech xat | arlington texas | garland | bellaire | alief |
        nam dakota | bac dakota | biloxi

zone-pacific = Thái Bình Dương (Los Angeles, Seattle)
    .words =
        pacific | pacific time | west coast | pst | pdt | california | nevada | oregon |
        washington | washington state | ca | wa | nv | los angeles | san diego | san francisco |
        san jose | oakland | sacramento | fresno | bakersfield | long beach | anaheim | santa ana |
        riverside | san bernardino | stockton | modesto | las vegas | reno | portland |
        portland oregon | eugene oregon | seattle | tacoma | spokane |
        thai binh duong | gio thai binh duong | bo bien tay | mien tay | cali | nam cali | bac cali | tieu bang cali |
        tieu bang california | tieu bang washington | quan cam | orange county | westminster | garden grove |
        fountain valley | little saigon | sai gon nho | cuu kim son | milpitas | rosemead | el monte | san gabriel

zone-mountain = Miền Núi (Denver, Salt Lake City)
    .words =
        mountain | mountain time | colorado | idaho | montana | new mexico | utah | wyoming | ut |
        nm | wy | denver | colorado springs | fort collins | boulder | pueblo colorado | boise |
        billings | missoula | albuquerque | santa fe | las cruces | salt lake city | salt lake |
        provo | ogden | cheyenne | casper | el paso | el paso texas | rapid city |
        rapid city south dakota |
        mien nui | gio mien nui | rang nui

zone-arizona = Arizona (Phoenix, Tucson)
    .words =
        arizona | az | phoenix | pheonix | tucson | mesa | scottsdale | tempe | chandler | flagstaff |
        yuma | nogales

zone-alaska = Alaska (Anchorage)
    .words = alaska | anchorage | fairbanks | juneau | wasilla | a lat ca

zone-hawaii = Hawaii (Honolulu)
    .words = hawaii | hawai | honolulu | oahu | maui | hilo | kauai | kona | pearl city | ha uy di | ha oai di

zone-atlantic = Đại Tây Dương (Puerto Rico)
    .words =
        atlantic | atlantic time | puerto rico | pr | porto rico | san juan | bayamon | ponce |
        carolina puerto rico | caguas | mayaguez | arecibo | virgin islands | us virgin islands |
        saint thomas | st thomas | st croix |
        dai tay duong | gio dai tay duong
