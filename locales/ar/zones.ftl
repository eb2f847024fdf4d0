# unreviewed: no native speaker has reviewed this file yet.

# Labels of the US time zones in flows/data/zones.yaml. `.words`: names of states and large towns,
# lower case, no accents, split by "|". Every state stands in one zone only. Two-letter codes that
# are also everyday words (in, or, me, ok, la ...) are left out. A longer phrase should win over a
# shorter one: "washington dc" (eastern) over "washington" (pacific).

zone-eastern = التوقيت الشرقي (نيويورك، ميامي)
    .words =
        eastern | eastern time | east coast | est | edt | connecticut | delaware | florida | georgia | indiana |
        kentucky | maine | maryland | massachusetts | michigan | new hampshire | new jersey | new york |
        north carolina | ohio | pennsylvania | rhode island | south carolina | vermont | virginia |
        west virginia | washington dc | washington d c | district of columbia | ny | nyc | nj | nc | sc | fl |
        ga | ct | vt | nh | ri | wv | dc | ky | new york city | brooklyn | queens | the bronx | manhattan |
        staten island | long island | buffalo | newark | jersey city | philadelphia | philly | pittsburgh |
        boston | providence | hartford | baltimore | norfolk | virginia beach | charlotte | raleigh |
        greensboro | charleston | atlanta | savannah | jacksonville | miami | hialeah | orlando | tampa |
        fort lauderdale | west palm beach | tallahassee | detroit | grand rapids | cleveland | columbus |
        cincinnati | toledo | indianapolis | louisville | knoxville | knoxville tennessee | chattanooga |
        chattanooga tennessee | portland maine | التوقيت الشرقي | الشرقي | شرقي | الساحل الشرقي | توقيت نيويورك |
        نيويورك | نيو يورك | نيويورك سيتي | بروكلين | بروكلن | برونكس | كوينز | مانهاتن | بافلو | بوفالو |
        نيوجيرسي | نيو جيرسي | نيوارك | باترسون | كونيتيكت | كونيتيكيت | ديلاوير | فلوريدا | جورجيا | انديانا |
        كنتاكي | ولاية مين | ماريلاند | ميريلاند | ماساتشوستس | ماساشوستس | ميشيغان | ميشيجان | ميشغان |
        ميتشيغان | نيوهامبشير | كارولاينا الشمالية | نورث كارولاينا | نورث كارولينا | كارولينا الشمالية |
        كارولاينا الجنوبية | ساوث كارولينا | كارولينا الجنوبية | اوهايو | بنسلفانيا | بنسيلفانيا | رود ايلاند |
        فيرمونت | فرجينيا | فيرجينيا | فرجينيا الغربية | واشنطن العاصمة | واشنطن دي سي | ميامي | اورلاندو |
        تامبا | جاكسونفيل | ديترويت | ديربورن | ديربون | دير بورن | هامترامك | بوسطن | بوستن | فيلادلفيا |
        بيتسبرغ | بتسبرغ | بالتيمور | اتلانتا | شارلوت | كليفلاند | كولومبوس | سينسيناتي | انديانابوليس |
        لويفيل | dearborn | hamtramck | paterson

zone-central = التوقيت المركزي (شيكاغو، هيوستن)
    .words =
        central | central time | cst | cdt | alabama | arkansas | illinois | iowa | kansas | louisiana |
        minnesota | mississippi | missouri | nebraska | north dakota | oklahoma | south dakota | tennessee |
        texas | wisconsin | tx | il | wi | mn | ks | tn | chicago | milwaukee | madison | minneapolis |
        saint paul | st paul | st louis | saint louis | kansas city | omaha | des moines | wichita | tulsa |
        oklahoma city | little rock | memphis | nashville | birmingham | mobile alabama | montgomery |
        huntsville | new orleans | baton rouge | shreveport | houston | dallas | fort worth | ft worth | austin |
        san antonio | corpus christi | laredo | mcallen | brownsville | lubbock | fargo | sioux falls |
        pensacola | pensacola florida | evansville | evansville indiana | gary indiana | التوقيت المركزي |
        المركزي | مركزي | الوسط | التوقيت الاوسط | توقيت شيكاغو | الاباما | اركنساس | اركنسو | الينوي | ايلينوي |
        ولاية ايوا | كانساس | كنساس | لويزيانا | مينيسوتا | مينسوتا | ميسيسيبي | ميسوري | ميزوري | نبراسكا |
        داكوتا الشمالية | نورث داكوتا | داكوتا الجنوبية | ساوث داكوتا | اوكلاهوما | تينيسي | تنيسي | تكساس |
        ويسكونسن | ويسكنسن | شيكاغو | شيكاجو | ميلواكي | مينيابوليس | سانت بول | سانت لويس | كانساس سيتي |
        اوماها | لينكولن | ناشفيل | ممفيس | نيو اورلينز | نيواورلينز | هيوستن | هيوستون | دالاس | فورت وورث |
        اوستن | سان انطونيو | سان انتونيو | برمنغهام | فارغو

zone-pacific = توقيت المحيط الهادئ (لوس أنجلوس)
    .words =
        pacific | pacific time | west coast | pst | pdt | california | nevada | oregon | washington |
        washington state | ca | wa | nv | los angeles | san diego | san francisco | san jose | oakland |
        sacramento | fresno | bakersfield | long beach | anaheim | santa ana | riverside | san bernardino |
        stockton | modesto | las vegas | reno | portland | portland oregon | eugene oregon | seattle | tacoma |
        spokane | توقيت المحيط الهادئ | المحيط الهادئ | الهادئ | الساحل الغربي | كاليفورنيا | كالفورنيا |
        نيفادا | اوريغون | اوريجون | واشنطن | ولاية واشنطن | لوس انجلوس | لوس انجليس | لوس انجلس | سان دييغو |
        سان دييجو | ساندييغو | سان فرانسيسكو | سان خوسيه | سان هوزيه | اوكلاند | ساكرامنتو | سكرامنتو | فريسنو |
        الكاهون | ال كاهون | اناهايم | لاس فيغاس | لاس فيجاس | بورتلاند | سياتل | تاكوما | سبوكان | el cajon

zone-mountain = التوقيت الجبلي (دنفر)
    .words =
        mountain | mountain time | colorado | idaho | montana | new mexico | utah | wyoming | ut | nm | wy |
        denver | colorado springs | fort collins | boulder | pueblo colorado | boise | billings | missoula |
        albuquerque | santa fe | las cruces | salt lake city | salt lake | provo | ogden | cheyenne | casper |
        el paso | el paso texas | rapid city | rapid city south dakota | التوقيت الجبلي | الجبلي | جبلي |
        الجبال | كولورادو | كلورادو | ايداهو | ايداهوا | مونتانا | نيو مكسيكو | نيومكسيكو | يوتا | يوتاه |
        وايومنغ | وايومينغ | دنفر | دينفر | اورورا كولورادو | كولورادو سبرينغز | بويسي | البوكيركي | البوكركي |
        سولت ليك سيتي | سولت ليك | سالت ليك | الباسو | ال باسو

zone-arizona = أريزونا (فينيكس)
    .words =
        arizona | az | phoenix | pheonix | tucson | mesa | scottsdale | tempe | chandler | flagstaff | yuma |
        nogales | اريزونا | اريزونه | فينيكس | فينكس | فونيكس | توسان | توسون | ميسا | تمبي

zone-alaska = ألاسكا (أنكوريج)
    .words =
        alaska | anchorage | fairbanks | juneau | wasilla | الاسكا | انكوريج | انكورج | انكوراج | فيربانكس

zone-hawaii = هاواي (هونولولو)
    .words =
        hawaii | hawai | honolulu | oahu | maui | hilo | kauai | kona | pearl city | هاواي | هونولولو

zone-atlantic = التوقيت الأطلسي (بورتوريكو)
    .words =
        atlantic | atlantic time | puerto rico | pr | porto rico | san juan | bayamon | ponce |
        carolina puerto rico | caguas | mayaguez | arecibo | virgin islands | us virgin islands | saint thomas |
        st thomas | st croix | التوقيت الاطلسي | الاطلسي | الاطلنطي | بورتوريكو | بورتو ريكو | سان خوان |
        جزر العذراء | الجزر العذراء
