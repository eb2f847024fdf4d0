# unreviewed: no native speaker has reviewed this file yet.

# Phrases that mean danger to life now, and phrases that ask for medical advice. Lower case, no
# accents, split by "|"; a trailing * on a word means any ending. Single everyday words (doule, mal, ke, san, kriz,
# tansyon) stay out. Subjects and "pa ka" stand in the ways people write them: m ap / map, pa ka / paka / mpaka.

danger-words =
    bondye pran m | bondye pran mwen | doule nan lestomak | doule nan pwatrin | doule nan pwatrinn | doule nan potrin | doule anndan lestomak | doule anndan pwatrin | doule anndan pwatrinn |
    doule anndan potrin | doule sou lestomak | doule sou pwatrin | doule sou pwatrinn | doule sou potrin | doule lestomak | doule pwatrin | doule pwatrinn |
    doule potrin | mal nan lestomak | mal nan pwatrin | mal nan pwatrinn | mal nan potrin | mal lestomak | mal pwatrin | mal pwatrinn | mal potrin |
    lestomak m* fe mal | lestomak m* fe m* mal | lestomak m* ap fe mal | lestomak m* ap fe m* mal | pwatrin m* fe mal | pwatrin m* fe m* mal |
    pwatrin m* ap fe mal | pwatrin m* ap fe m* mal | pwatrinn m* fe mal | pwatrinn m* fe m* mal | pwatrinn m* ap fe mal | pwatrinn m* ap fe m* mal |
    potrin m* fe mal | potrin m* fe m* mal | potrin m* ap fe mal | potrin m* ap fe m* mal | lestomak m* fem mal | lestomak m* ap fem mal | pwatrin m* fem mal |
    pwatrin m* ap fem mal | pwatrinn m* fem mal | pwatrinn m* ap fem mal | potrin m* fem mal | potrin m* ap fem mal | lestomak l* fe mal | lestomak l* fe l* mal |
    lestomak l* ap fe mal | lestomak l* ap fe l* mal | pwatrin l* fe mal | pwatrin l* fe l* mal | pwatrin l* ap fe mal | pwatrin l* ap fe l* mal |
    pwatrinn l* fe mal | pwatrinn l* fe l* mal | pwatrinn l* ap fe mal | pwatrinn l* ap fe l* mal | potrin l* fe mal | potrin l* fe l* mal | potrin l* ap fe mal |
    potrin l* ap fe l* mal | lestomak a fe mal | lestomak a fe m* mal | lestomak a fe l* mal | lestomak a ap fe mal | lestomak a ap fe m* mal |
    lestomak a ap fe l* mal | pwatrin a fe mal | pwatrin a fe m* mal | pwatrin a fe l* mal | pwatrin a ap fe mal | pwatrin a ap fe m* mal | pwatrin a ap fe l* mal |
    pwatrinn a fe mal | pwatrinn a fe m* mal | pwatrinn a fe l* mal | pwatrinn a ap fe mal | pwatrinn a ap fe m* mal | pwatrinn a ap fe l* mal | potrin a fe mal |
    potrin a fe m* mal | potrin a fe l* mal | potrin a ap fe mal | potrin a ap fe m* mal | potrin a ap fe l* mal | lestomak sere | lestomak ap sere |
    lestomak peze | lestomak ap peze | lestomak bloke | lestomak chire | pwatrin sere | pwatrin ap sere | pwatrin peze | pwatrin ap peze | pwatrin bloke |
    pwatrin chire | pwatrinn sere | pwatrinn ap sere | pwatrinn peze | pwatrinn ap peze | pwatrinn bloke | pwatrinn chire | potrin sere | potrin ap sere |
    potrin peze | potrin ap peze | potrin bloke | potrin chire | lestomak m* sere | lestomak m* ap sere | lestomak m* peze | lestomak m* ap peze |
    lestomak m* bloke | pwatrin m* sere | pwatrin m* ap sere | pwatrin m* peze | pwatrin m* ap peze | pwatrin m* bloke | pwatrinn m* sere | pwatrinn m* ap sere |
    pwatrinn m* peze | pwatrinn m* ap peze | pwatrinn m* bloke | potrin m* sere | potrin m* ap sere | potrin m* peze | potrin m* ap peze | potrin m* bloke |
    pwa sou lestomak | pwa sou pwatrin | pwa sou pwatrinn | pwa sou potrin | pwa nan lestomak | pwa nan pwatrin | pwa nan pwatrinn | pwa nan potrin |
    sere nan lestomak | sere nan pwatrin | sere nan pwatrinn | sere nan potrin | pike nan lestomak | pike nan pwatrin | pike nan pwatrinn | pike nan potrin |
    presyon nan lestomak | presyon nan pwatrin | presyon nan pwatrinn | presyon nan potrin | ke m* fe mal | ke m* fe m* mal | ke m* ap fe mal | ke m* ap fe m* mal |
    ke m* fem mal | ke l* fe mal | ke l* fe l* mal | ke l* ap fe mal | ke l* ap fe l* mal | doule nan ke | kriz kadyak | kriz kadiak | kriz ke | kriz de ke |
    atak kadyak | atak ke | atak de ke | atak nan ke | aret kadyak | are kadyak | anfaktis | crise cardiaque | heart atak | hatatak | ke li rete | ke li kanpe |
    ke li pa bat | ke li sispann bat | ke l rete | ke l kanpe | ke l pa bat | ke l sispann bat | ke a rete | ke a pa bat | ke a sispann bat | pa ka* respire |
    pa ka* respir | pa ka* pran souf | pa ka* rale souf | pa ka* jwenn souf | paka* respire | paka* respir | paka* pran souf | paka* rale souf | paka* jwenn souf |
    mpa ka* respire | mpa ka* respir | mpa ka* pran souf | mpa ka* rale souf | mpa ka* jwenn souf | mpaka* respire | mpaka* respir | mpaka* pran souf |
    mpaka* rale souf | mpaka* jwenn souf | pa ka* byen respire | paka* byen respire | mpa ka* byen respire | mpaka* byen respire | pap ka* respire |
    p ap ka* respire | mpap ka* respire | pa respire | pap respire | p ap respire | sispann respire | respire mal | mal pou respire | mal pou mwen respire |
    mal pou m respire | mal pou li respire | mal pou l respire | difikilte respire | difikilte pou respire | difikilte pou mwen respire | difikilte pou m respire |
    difikilte respiratwa | pwoblem respire | pwoblem pou respire | pwoblem pou mwen respire | pwoblem pou m respire | pwoblem respirasyon | pwoblem souf |
    di pou mwen respire | di pou m respire | mal respire | respirasyon m* kout | respirasyon m* koupe | respirasyon m* bloke | souf kout | souf koupe |
    souf m* kout | souf m* koupe | souf m* ap koupe | souf m* bout | souf m* ap bout | souf m* fini | souf m* ap fini | souf m* prale | souf m* bloke |
    souf li kout | souf li koupe | souf li ap koupe | souf li bout | souf li ap bout | souf li fini | souf li bloke | souf li prale | souf l kout | souf l koupe |
    souf l ap koupe | souf l bout | souf l ap bout | souf l fini | souf l bloke | souf l prale | esouf m* koupe | esouf mwen kout | manke souf | pa gen souf |
    mpa gen souf | san souf | ap chache souf | ap cheche souf | ap toufe | ap etoufe | ap trangle | ap sofoke | map toufe | map etoufe | map trangle | map sofoke |
    lap toufe | lap etoufe | lap trangle | lap sofoke | mwen toufe | li toufe | m toufe | li trangle | l trangle | kriz opresyon | kriz asm | kriz las | kriz asma |
    opresyon ap touye mwen | opresyon ap touye m | opresyon monte mwen | opresyon monte m | opresyon pran mwen | opresyon pran m | opresyon an monte |
    peux pas respirer | bouch m* ble | bouch m* vin ble | bouch li ble | bouch l ble | bouch l vin ble | figi m* ble | figi m* vin ble | figi li ble | figi l ble |
    figi l vin ble | po m* ble | po m* vin ble | po li ble | po l ble | po l vin ble | ap vin ble | map vin ble | lap vin ble | li vin ble | vin tou ble |
    tounen ble | avc | estwok | estrok | stwok | fe yon konjesyon | fe yon kongesyon | fe yon konjestion | fe konjesyon | fe kongesyon | fe konjestion |
    konjesyon serebral | kongesyon serebral | konjesyon nan tet | konjesyon nan sevo | ap fe yon stroke | ap fe stroke | map fe yon stroke | map fe stroke |
    lap fe yon stroke | lap fe stroke | bouch m* kwochi | bouch m* tode | bouch m* devye | bouch m* vire | bouch m* tonbe | bouch m* pase yon bo | bouch li kwochi |
    bouch li tode | bouch li devye | bouch li vire | bouch li tonbe | bouch li pase yon bo | bouch l kwochi | bouch l tode | bouch l devye | bouch l vire |
    bouch l tonbe | bouch l pase yon bo | bouch kwochi | bouch tode | figi m* kwochi | figi m* tode | figi m* tonbe | figi m* pase yon bo | figi m* mouri |
    figi li kwochi | figi li tode | figi li tonbe | figi li pase yon bo | figi li mouri | figi l kwochi | figi l tode | figi l tonbe | figi l pase yon bo |
    figi l mouri | figi kwochi | figi tode | fas li tonbe | bra m* mouri | bra m* pa ka bouje | bra li mouri | bra li pa ka bouje | bra l mouri |
    bra l pa ka bouje | men m* mouri | men m* pa ka bouje | men li mouri | men li pa ka bouje | men l mouri | men l pa ka bouje | janm m* mouri |
    janm m* pa ka bouje | janm li mouri | janm li pa ka bouje | janm l mouri | janm l pa ka bouje | bra m* angoudi | bra li angoudi | bra l angoudi |
    bo ko m* mouri | bo ko li mouri | bo ko l mouri | yon bo ko mouri | yon bo ko angoudi | yon bo ko paralize | yon bo mouri | yon bo angoudi | yon bo paralize |
    yon bo ko m* angoudi | yon bo ko m* paralize | yon bo ko m* pa ka bouje | yon bo ko li angoudi | yon bo ko li paralize | yon bo ko li pa ka bouje |
    yon bo ko l angoudi | yon bo ko l paralize | yon bo ko l pa ka bouje | mwatye ko m* mouri | mwatye ko m* angoudi | mwatye ko m* paralize | mwatye ko li mouri |
    mwatye ko li angoudi | mwatye ko li paralize | mwatye ko l mouri | mwatye ko l angoudi | mwatye ko l paralize | figi m* angoudi | figi li angoudi |
    figi l angoudi | pa ka* bouje bra m* | pa ka* bouje bra l* | pa ka* bouje men m* | pa ka* bouje men l* | pa ka* leve bra m* | pa ka* leve bra l* |
    pa ka* leve men m* | pa ka* leve men l* | paka* bouje bra m* | paka* bouje bra l* | paka* bouje men m* | paka* bouje men l* | paka* leve bra m* |
    paka* leve bra l* | paka* leve men m* | paka* leve men l* | mpa ka* bouje bra m* | mpa ka* bouje bra l* | mpa ka* bouje men m* | mpa ka* bouje men l* |
    mpa ka* leve bra m* | mpa ka* leve bra l* | mpa ka* leve men m* | mpa ka* leve men l* | mpaka* bouje bra m* | mpaka* bouje bra l* | mpaka* bouje men m* |
    mpaka* bouje men l* | mpaka* leve bra m* | mpaka* leve bra l* | mpaka* leve men m* | mpaka* leve men l* | pa ka* bouje yon bo | paka* bouje yon bo |
    mpa ka* bouje yon bo | mpaka* bouje yon bo | pa ka* bouje mwatye | paka* bouje mwatye | mpa ka* bouje mwatye | mpaka* bouje mwatye | pa santi figi m* |
    pa santi figi li | pa santi bra m* | pa santi bra li | pa santi yon bo | toudenkou m* pa ka* pale | toudenkou m* pa ka* we | toudenkou m* pa ka* mache |
    toudenkou m* pa ka* bouje | toudenkou m* paka* pale | toudenkou m* paka* we | toudenkou m* paka* mache | toudenkou m* paka* bouje | toudenkou l* pa ka* pale |
    toudenkou l* pa ka* we | toudenkou l* pa ka* mache | toudenkou l* pa ka* bouje | toudenkou l* paka* pale | toudenkou l* paka* we | toudenkou l* paka* mache |
    toudenkou l* paka* bouje | toudenkou mpaka* pale | toudenkou mpaka* we | toudenkou mpaka* mache | pa ka pale toudenkou | pa ka we toudenkou |
    paka pale toudenkou | paka we toudenkou | mpaka pale toudenkou | mpaka we toudenkou | mpa ka pale toudenkou | mpa ka we toudenkou | pa ka* pale ditou |
    paka* pale ditou | mpa ka* pale ditou | mpaka* pale ditou | pa ka* pale anko | paka* pale anko | mpa ka* pale anko | mpaka* pale anko | pa ka* we anko |
    paka* we anko | mpa ka* we anko | mpaka* we anko | lang li lou | lang li vin lou | lang li ap vin lou | lang l lou | lang l vin lou | lang l ap vin lou |
    lang mwen lou | pawol li pa soti | pawol l pa soti | li pale tankou moun sou | pi gwo maltet nan lavi | pi gwo maltet nan vi | pi gwo mal tet nan lavi |
    pi gwo mal tet nan vi | pi gwo tet fe mal nan lavi | pi gwo tet fe mal nan vi | pi move maltet nan lavi | pi move maltet nan vi | pi move mal tet nan lavi |
    pi move mal tet nan vi | pi move tet fe mal nan lavi | pi move tet fe mal nan vi | pi fo maltet nan lavi | pi fo maltet nan vi | pi fo mal tet nan lavi |
    pi fo mal tet nan vi | pi fo tet fe mal nan lavi | pi fo tet fe mal nan vi | ap senyen | map senyen | lap senyen | senyen anpil | senyen fo | senyen twop |
    senyen san rete | san an pa vle rete | san an pa vle kanpe | san an pa vle sispann | san an pap rete | san an pap kanpe | san an pap sispann |
    san an p ap rete | san an p ap kanpe | san an p ap sispann | san pa vle rete | san pa vle kanpe | san pa vle sispann | san pap rete | san pap kanpe |
    san pap sispann | san p ap rete | san p ap kanpe | san p ap sispann | san pa rete | san pa sispann | san pa kanpe | san an pa rete | san ap koule |
    san ap kouri | pedi anpil san | pedi san | pedi twop san | anpil san ap | san toupatou | san tout kote | emoraj | emoraji* | emoragi | vomi san | krache san |
    touse san | rann san | vomi gen san | ovedoz | overdoz | ovadoz | ovedose | sidoz | sirdoz | surdoz | over doz | dwoge twop | pran twop dwog | pran twop grenn |
    pran twop medikaman | pran twop remed | pran twop konprime | pran twop tilenol | pran twop tylenol | pran twop ensilin | bwe twop grenn | bwe twop medikaman |
    bwe twop remed | bwe twop konprime | bwe twop tilenol | bwe twop tylenol | bwe twop ensilin | vale twop grenn | vale twop medikaman | vale twop remed |
    vale twop konprime | vale twop tilenol | vale twop tylenol | vale twop ensilin | pran yon pake grenn | pran yon pake medikaman | pran yon bann grenn |
    pran yon bann medikaman | pran yon boutey grenn | pran yon boutey medikaman | pran yon men plen grenn | pran yon men plen medikaman | bwe yon pake grenn |
    bwe yon pake medikaman | bwe yon bann grenn | bwe yon bann medikaman | bwe yon boutey grenn | bwe yon boutey medikaman | bwe yon men plen grenn |
    bwe yon men plen medikaman | vale yon pake grenn | vale yon pake medikaman | vale yon bann grenn | vale yon bann medikaman | vale yon boutey grenn |
    vale yon boutey medikaman | vale yon men plen grenn | vale yon men plen medikaman | pran tout grenn yo | pran tout grenn m* yo | pran tout grenn li yo |
    pran tout grenn nan | pran tout grenn la | pran tout boutey yo | pran tout boutey m* yo | pran tout boutey li yo | pran tout boutey nan | pran tout boutey la |
    bwe tout grenn yo | bwe tout grenn m* yo | bwe tout grenn li yo | bwe tout grenn nan | bwe tout grenn la | bwe tout boutey yo | bwe tout boutey m* yo |
    bwe tout boutey li yo | bwe tout boutey nan | bwe tout boutey la | vale tout grenn yo | vale tout grenn m* yo | vale tout grenn li yo | vale tout grenn nan |
    vale tout grenn la | vale tout boutey yo | vale tout boutey m* yo | vale tout boutey li yo | vale tout boutey nan | vale tout boutey la |
    bwe tout medikaman yo | bwe tout medikaman m* yo | bwe tout medikaman li yo | bwe tout remed yo | bwe tout remed m* yo | bwe tout remed li yo |
    vale tout medikaman yo | vale tout medikaman m* yo | vale tout medikaman li yo | vale tout remed yo | vale tout remed m* yo | vale tout remed li yo |
    bwe anpil grenn an menm tan | bwe anpil grenn yon sel kou | bwe anpil grenn ansanm | pran anpil grenn an menm tan | pran anpil grenn yon sel kou |
    pran anpil grenn ansanm | vale anpil grenn an menm tan | vale anpil grenn yon sel kou | vale anpil grenn ansanm | pran 10 grenn | pran 10 tilenol |
    pran 10 tylenol | pran 20 grenn | pran 20 tilenol | pran 20 tylenol | pran 30 grenn | pran 30 tilenol | pran 30 tylenol | bwe 10 grenn | bwe 10 tilenol |
    bwe 10 tylenol | bwe 20 grenn | bwe 20 tilenol | bwe 20 tylenol | bwe 30 grenn | bwe 30 tilenol | bwe 30 tylenol | vale 10 grenn | vale 10 tilenol |
    vale 10 tylenol | vale 20 grenn | vale 20 tilenol | vale 20 tylenol | vale 30 grenn | vale 30 tilenol | vale 30 tylenol | bwe pwazon | bwe klowoks |
    bwe clorox | bwe klorox | bwe javel | bwe bleach | pran pwazon | pran klowoks | pran clorox | pran klorox | pran javel | pran bleach | vale pwazon |
    vale klowoks | vale clorox | vale klorox | vale javel | vale bleach | bwe asid | bwe gaz | bwe lesans | bwe rakoumen | vale asid | vale gaz | vale lesans |
    vale rakoumen | anpwazonn* | anpwazone* | vale yon batri | vale yon pil | li vale batri | li vale pil | san konesans | pedi konesans | endispoze* | dekonpoze |
    tonbe epi li pa leve | li pa reveye | l pa reveye | lipa reveye | pap reveye | p ap reveye | pa vle reveye | li pa vle leve | l pa vle leve | pa ka* reveye l |
    pa ka* reveye li | paka* reveye l | paka* reveye li | mpa ka* reveye l | mpa ka* reveye li | mpaka* reveye l | mpaka* reveye li | mwen rele l li pa reponn |
    li pa bouje | l pa bouje | pa bouje ditou | pa reyaji | li tonbe li pa leve | blakawout | pase out | tonbe ate a li pa | tonbe ate li pa | kouche ate a li pa |
    kouche ate li pa | je li vire | je l vire | malkadi | mal kadi | kriz epilepsi | kriz tonbe | ap fe kriz | map fe kriz | lap fe kriz | fe yon kriz |
    konvilsyon* | konvilziyon | konvulsyon | ap tranble san rete | ap tranble anpil | ap tranble tout ko | map tranble san rete | map tranble anpil |
    map tranble tout ko | lap tranble san rete | lap tranble anpil | lap tranble tout ko | goj m* ap femen | goj m* femen | goj m* anfle | goj m* ap anfle |
    goj m* bloke | goj m* sere | goj m* ap sere | goj li ap femen | goj li femen | goj li anfle | goj li ap anfle | goj li bloke | goj li sere | goj li ap sere |
    goj l ap femen | goj l femen | goj l anfle | goj l ap anfle | goj l bloke | goj l sere | goj l ap sere | goj anfle | goj femen | goj bloke | lang m* anfle |
    lang m* ap anfle | lang li anfle | lang li ap anfle | lang l anfle | lang l ap anfle | lang anfle | bouch m* ap anfle | bouch li ap anfle | bouch l ap anfle |
    gwo aleji | gwo reyaksyon aleji | gwo reyaksyon alejik | move aleji | move reyaksyon aleji | move reyaksyon alejik | reyaksyon alejik grav |
    reyaksyon alejik fo | aleji grav | aleji fo | anafila* | tonbe epi m pa ka* leve | tonbe epi m paka* leve | tonbe epi mwen pa ka* leve |
    tonbe epi mwen paka* leve | tonbe epi li pa ka* leve | tonbe epi li paka* leve | tonbe epi l pa ka* leve | tonbe epi l paka* leve | tonbe e m pa ka* leve |
    tonbe e m paka* leve | tonbe e mwen pa ka* leve | tonbe e mwen paka* leve | tonbe e li pa ka* leve | tonbe e li paka* leve | tonbe e l pa ka* leve |
    tonbe e l paka* leve | tonbe ate m pa ka* leve | tonbe ate m paka* leve | tonbe ate mwen pa ka* leve | tonbe ate mwen paka* leve | tonbe ate li paka* leve |
    tonbe ate l pa ka* leve | tonbe ate l paka* leve | tonbe m pa ka* leve | tonbe m paka* leve | tonbe mwen pa ka* leve | tonbe mwen paka* leve |
    tonbe li pa ka* leve | tonbe li paka* leve | tonbe l pa ka* leve | tonbe l paka* leve | tonbe mpaka leve | tonbe epi mpaka leve | pa ka* leve ate |
    pa ka* leve depi m tonbe | paka* leve ate | paka* leve depi m tonbe | mpa ka* leve ate | mpa ka* leve depi m tonbe | mpaka* leve ate |
    mpaka* leve depi m tonbe | frape tet mwen | frape tet m | frape tet li | frape tet l | frape tet ni | fann tet mwen | fann tet m | fann tet li | fann tet l |
    fann tet ni | tet li fann | tet li kase | pran yon bal | pran yon kout bal | pran yon kout kouto | pran yon kout manchet | pran yon kout zam | pran bal |
    pran kout bal | pran kout kouto | pran kout manchet | pran kout zam | yo tire sou mwen | yo tire sou m | yo tire mwen | yo tire m | li tire sou mwen |
    li tire sou m | li tire mwen | li tire m | yo tire sou li | yo tire sou l | li tire sou li | li tire sou l | bay kout kouto | bay kout bal | bay kout manchet |
    ban m kout kouto | ban m kout bal | ban m kout manchet | yo ponyade mwen | yo ponyade m | li ponyade mwen | li ponyade m | boule grav | boule tout ko |
    pran dife | dife pran | ap neye | map neye | lap neye | li neye | m neye | machin frape m* | machin frape li | machin frape l | machin pase sou m* |
    machin pase sou li | machin pase sou l | machin kraze m* | machin kraze li | machin kraze l | oto frape m* | oto frape li | oto frape l | oto pase sou m* |
    oto pase sou li | oto pase sou l | oto kraze m* | oto kraze li | oto kraze l | fek fe aksidan | fe yon aksidan kounye a | aksidan grav | kouran pran m* |
    kouran pran li | kouran pran l | kouran sekwe m* | kouran sekwe li | kouran sekwe l | kouran frape m* | kouran frape li | kouran frape l | elektwokit* |
    elektrokit* | pran od gaz | santi od gaz | sant gaz | gaz ap koule | gaz ap chape | fuit gaz | kay la ap boule | kay la boule | kay mwen ap boule |
    kay mwen boule | kay m ap boule | kay m boule | kay nan ap boule | kay nan boule | dife nan kay | dife nan lakay | dife lakay | mono oksid | monoksid |
    dlo mwen pete | dlo mwen kase | dlo m pete | dlo m kase | dlo li pete | dlo li kase | dlo l pete | dlo l kase | dlo a pete | dlo a kase | poch dlo a |
    poch dlo pete | poch dlo kase | dlo mwen ap koule | ap akouche kounye a | ap akouche la a | ap akouche konya | map akouche kounye a | map akouche la a |
    map akouche konya | lap akouche kounye a | lap akouche la a | lap akouche konya | tibebe a ap vini kounye a | tibebe a ap vini la a | tibebe a ap vini konya |
    tibebe a ap vini vit | tibebe a ap soti kounye a | tibebe a ap soti la a | tibebe a ap soti konya | tibebe a ap soti vit | tibebe mwen ap vini kounye a |
    tibebe mwen ap vini la a | tibebe mwen ap vini konya | tibebe mwen ap vini vit | tibebe mwen ap soti kounye a | tibebe mwen ap soti la a |
    tibebe mwen ap soti konya | tibebe mwen ap soti vit | tibebe ap vini kounye a | tibebe ap vini la a | tibebe ap vini konya | tibebe ap vini vit |
    tibebe ap soti kounye a | tibebe ap soti la a | tibebe ap soti konya | tibebe ap soti vit | bebe a ap vini kounye a | bebe a ap vini la a |
    bebe a ap vini konya | bebe a ap vini vit | bebe a ap soti kounye a | bebe a ap soti la a | bebe a ap soti konya | bebe a ap soti vit |
    bebe mwen ap vini kounye a | bebe mwen ap vini la a | bebe mwen ap vini konya | bebe mwen ap vini vit | bebe mwen ap soti kounye a | bebe mwen ap soti la a |
    bebe mwen ap soti konya | bebe mwen ap soti vit | bebe ap vini kounye a | bebe ap vini la a | bebe ap vini konya | bebe ap vini vit | bebe ap soti kounye a |
    bebe ap soti la a | bebe ap soti konya | bebe ap soti vit | tibebe a pa bouje | tibebe a sispann bouje | tibebe mwen pa bouje | tibebe mwen sispann bouje |
    tibebe m pa bouje | tibebe m sispann bouje | tibebe la pa bouje | tibebe la sispann bouje | tibebe nan pa bouje | tibebe nan sispann bouje | bebe a pa bouje |
    bebe a sispann bouje | bebe mwen pa bouje | bebe mwen sispann bouje | bebe m pa bouje | bebe m sispann bouje | bebe la pa bouje | bebe la sispann bouje |
    bebe nan pa bouje | bebe nan sispann bouje | pitit a pa bouje | pitit a sispann bouje | pitit mwen pa bouje | pitit mwen sispann bouje | pitit m pa bouje |
    pitit m sispann bouje | pitit la pa bouje | pitit la sispann bouje | pitit nan pa bouje | pitit nan sispann bouje | pa ka* santi tibebe | pa ka* santi bebe |
    paka* santi tibebe | paka* santi bebe | mpa ka* santi tibebe | mpa ka* santi bebe | mpaka* santi tibebe | mpaka* santi bebe | pa santi tibebe | pa santi bebe |
    pa santi ti bebe | gen tranche | doule tranche | tranche ap | doule akouchman | rele 911 | rele 9 1 1 | bezwen 911 | 911 tanpri | 911 souple | 911 vit |
    911 kounye a | 911 ede | rele yon anbilans | rele yon anbulans | rele yon lanbilans | rele yon ambilans | rele yon ambulance | rele anbilans | rele anbulans |
    rele lanbilans | rele ambilans | rele ambulance | voye yon anbilans | voye yon anbulans | voye yon lanbilans | voye yon ambilans | voye yon ambulance |
    voye anbilans | voye anbulans | voye lanbilans | voye ambilans | voye ambulance | bezwen yon anbilans | bezwen yon anbulans | bezwen yon lanbilans |
    bezwen yon ambilans | bezwen yon ambulance | bezwen anbilans | bezwen anbulans | bezwen lanbilans | bezwen ambilans | bezwen ambulance | mande yon anbilans |
    mande yon anbulans | mande yon lanbilans | mande yon ambilans | mande yon ambulance | mande anbilans | mande anbulans | mande lanbilans | mande ambilans |
    mande ambulance | vle yon anbilans | vle yon anbulans | vle yon lanbilans | vle yon ambilans | vle yon ambulance | vle anbilans | vle anbulans | vle lanbilans |
    vle ambilans | vle ambulance | anbilans vit | anbilans tanpri | anbilans souple | rele lapolis | rele polis | rele la polis | bezwen lapolis | bezwen polis |
    voye lapolis | voye polis | se yon ijans | se yon igans | se ijans | se igans | gen yon ijans | gen yon igans | gen ijans | gen igans | mgen yon ijans |
    ijans medikal | osekou | o sekou | anmwe | anmwey | anmweyyy | amwe | amwey | sekou tanpri | bezwen sekou | voye sekou | sove m | sove mwen |
    kesyon lavi oswa lanmo | ant lavi ak lanmo | ap mouri | map mouri | lap mouri | pral mouri | prale mouri | pret pou mouri | pre pou mouri | preske mouri |
    m a mouri | mwen a mouri | li a mouri | l a mouri | ma mouri | santi m prale | santi mwen prale | li sou mouri | lavi m* an danje | mwen an danje | m an danje |
    li an danje | l an danje | nou an danje | je vais mourir | je meurs | swisid* | suisid* | sisid* | sousid* | suicid* | swicid* | swi sid | ap touye tet m* |
    map touye tet m* | lap touye tet m* | touye tet mwen | touye tet m | touye tetm | touye tet mwenn | tiye tet mwen | tiye tet m | tiye tetm | tiye tet mwenn |
    tuye tet mwen | tuye tet m | tuye tetm | tuye tet mwenn | toye tet mwen | toye tet m | toye tetm | toye tet mwenn | tue tet mwen | tue tet m | tue tetm |
    tue tet mwenn | twe tet mwen | twe tet m | twe tetm | twe tet mwenn | touye ko mwen | touye ko m | touye tet li | touye tet l | tiye tet li | tiye tet l |
    vle mouri | anvi mouri | ta renmen mouri | panse mouri | swete mouri | vle m mouri | vle mwen mouri | vle li mouri | vle l mouri | pral m mouri |
    pral mwen mouri | pral li mouri | pral l mouri | anvi m mouri | anvi mwen mouri | anvi li mouri | anvi l mouri | ta renmen m mouri | ta renmen mwen mouri |
    ta renmen li mouri | ta renmen l mouri | pito m mouri | pito m te mouri | pito mwen mouri | pito mwen te mouri | pito mouri | mye mouri | miyo m mouri |
    miyo mwen mouri | m mande mouri | mwen mande mouri | mande bondye pran m | mande bondye pran mwen | mande bondye lanmo | mande dye pran m |
    mande dye pran mwen | mande dye lanmo | mande lanmo | swete lanmo | lanmo pi bon | kite m mouri | kite mwen mouri | lese m mouri | si m te mouri |
    si mwen te mouri | pi bon pou m mouri | pi bon pou mwen mouri | t ap pi bon si m mouri | veux mourir | me tuer | pran lavi mwen | pran lavi m | pran lavi li |
    pran vi mwen | pran vi m | pran vi li | retire lavi mwen | retire lavi m | retire lavi li | retire vi mwen | retire vi m | retire vi li | wete lavi mwen |
    wete lavi m | wete lavi li | wete vi mwen | wete vi m | wete vi li | fini ak lavi mwen | fini ak lavi m | fini ak lavi li | fini ak vi mwen | fini ak vi m |
    fini ak vi li | fini lavi mwen | fini lavi m | fini lavi li | fini vi mwen | fini vi m | fini vi li | fin ak lavi mwen | fin ak lavi m | fin ak lavi li |
    fin ak vi mwen | fin ak vi m | fin ak vi li | mete fen nan lavi mwen | mete fen nan lavi m | mete fen nan lavi li | mete fen nan vi mwen | mete fen nan vi m |
    mete fen nan vi li | mete fen ak lavi mwen | mete fen ak lavi m | mete fen ak lavi li | mete fen ak vi mwen | mete fen ak vi m | mete fen ak vi li |
    kaba lavi mwen | kaba lavi m | kaba lavi li | kaba vi mwen | kaba vi m | kaba vi li | wete m sou te a | wete mwen sou te a | vle fini ak tout sa |
    anvi fini ak tout sa | pa vle viv | pa vle la anko | pa vle sou te a | pa vle leve anko | mpa vle viv | mpa vle la anko | mpa vle sou te a | mpa vle reveye |
    mpa vle leve anko | pavle viv | pavle la anko | pavle sou te a | pavle reveye | pavle leve anko | pa anvi viv | pa anvi la anko | pa anvi sou te a |
    pa anvi reveye | pa anvi leve anko | mpa anvi viv | mpa anvi la anko | mpa anvi sou te a | mpa anvi reveye | mpa anvi leve anko | pa ta vle viv |
    pa ta vle la anko | pa ta vle sou te a | pa ta vle reveye | pa ta vle leve anko | pa vle m viv | pa vle mwen viv | pa gen anvi viv | pa gen anvi pou m viv |
    pa gen anvi lavi | pa gen gou viv | pa gen gou pou m viv | pa gen gou lavi | pa gen kouraj viv | pa gen kouraj pou m viv | pa gen kouraj lavi |
    mpa gen anvi viv | pa gen rezon viv | pa gen rezon pou viv | pa gen rezon pou m viv | pa gen rezon pou mwen viv | pa gen anyen pou m viv | bouke viv |
    bouke ak lavi | bouke ak vi | fatige viv | fatige ak lavi | fatige ak vi | las viv | las ak lavi | las ak vi | about ak lavi | mwen about ak tout bagay |
    lavi a pa vo | lavi a pa gen sans | lavi a pa itil | lavi mwen pa vo | lavi mwen pa gen sans | lavi mwen pa itil | lavi m pa vo | lavi m pa gen sans |
    lavi m pa itil | lavi sa pa vo | lavi sa pa gen sans | lavi sa pa itil | lavi pa vo | lavi pa gen sans | lavi pa itil | vi a pa vo | vi a pa gen sans |
    vi a pa itil | vi mwen pa vo | vi mwen pa gen sans | vi mwen pa itil | vi m pa vo | vi m pa gen sans | vi m pa itil | vi sa pa vo | vi sa pa gen sans |
    vi sa pa itil | vi pa vo | vi pa gen sans | vi pa itil | pa vo lapenn viv | pa ka* viv | paka* viv | mpa ka* viv | mpaka* viv | pap ka* viv | p ap ka* viv |
    mpap ka* viv | pa ka* kontinye viv | paka* kontinye viv | mpa ka* kontinye viv | mpaka* kontinye viv | ka* kontinye viv konsa | pap ka* anko | p ap ka* anko |
    mpap ka* anko | pa ka* kontinye konsa | paka* kontinye konsa | mpa ka* kontinye konsa | mpaka* kontinye konsa | pa ka* anko | paka* anko | mpa ka* anko |
    mpaka* anko | pa ka* sipote sa anko | pa ka* sipote li anko | pa ka* sipote l anko | pa ka* sipote anko | pa ka* kenbe sa anko | pa ka* kenbe li anko |
    pa ka* kenbe l anko | pa ka* kenbe anko | pa ka* reziste sa anko | pa ka* reziste li anko | pa ka* reziste l anko | pa ka* reziste anko | paka* sipote sa anko |
    paka* sipote li anko | paka* sipote l anko | paka* sipote anko | paka* kenbe sa anko | paka* kenbe li anko | paka* kenbe l anko | paka* kenbe anko |
    paka* reziste sa anko | paka* reziste li anko | paka* reziste l anko | paka* reziste anko | mpa ka* sipote sa anko | mpa ka* sipote li anko |
    mpa ka* sipote l anko | mpa ka* sipote anko | mpa ka* kenbe sa anko | mpa ka* kenbe li anko | mpa ka* kenbe l anko | mpa ka* kenbe anko |
    mpa ka* reziste sa anko | mpa ka* reziste li anko | mpa ka* reziste l anko | mpa ka* reziste anko | mpaka* sipote sa anko | mpaka* sipote li anko |
    mpaka* sipote l anko | mpaka* sipote anko | mpaka* kenbe sa anko | mpaka* kenbe li anko | mpaka* kenbe l anko | mpaka* kenbe anko | mpaka* reziste sa anko |
    mpaka* reziste li anko | mpaka* reziste l anko | mpaka* reziste anko | pa ka* pran sa anko | paka* pran sa anko | mpa ka* pran sa anko | mpaka* pran sa anko |
    pa gen espwa anko | pedi tout espwa | pann ko | pandye ko | pandi ko | pann tet m* | pann tetm | pandye tet m* | pandye tetm | pandi tet m* | pandi tetm |
    tire tet m* | tire tetm | jete tet m* | jete tetm | lage tet m* | lage tetm | koupe tet m* | koupe tetm | blese tet m* | blese tetm | pann tet li | pann tet l |
    tire tet li | tire tet l | jete tet li | jete tet l | bay tet m* yon bal | bay tet m* bal | bay tetm yon bal | bay tetm bal | sote nan pon | sote nan do kay |
    sote nan tet kay | sote sou pon | sote sou do kay | sote sou tet kay | sote sot sou pon | sote sot sou do kay | sote sot sou tet kay | jete m nan pon |
    jete m nan do kay | jete m nan tet kay | jete m sou pon | jete m sou do kay | jete m sou tet kay | jete m sot sou pon | jete m sot sou do kay |
    jete m sot sou tet kay | jete mwen nan pon | jete mwen nan do kay | jete mwen nan tet kay | jete mwen sou pon | jete mwen sou do kay | jete mwen sou tet kay |
    jete mwen sot sou pon | jete mwen sot sou do kay | jete mwen sot sou tet kay | lage m nan pon | lage m nan do kay | lage m nan tet kay | lage m sou pon |
    lage m sou do kay | lage m sou tet kay | lage m sot sou pon | lage m sot sou do kay | lage m sot sou tet kay | koupe bra m* | koupe bra li | rache venn m* |
    rache venn li | rache ponyet m* | rache ponyet li | rache bra m* | rache bra li | koupe venn | koupe ponyet | fe tet m* mal | fe tet m* di mal |
    fe tet m* dito | fe tet m* fe mal | fe tetm mal | fe tetm di mal | fe tetm dito | fe tetm fe mal | fe tet li mal | fe tet li di mal | fe tet l mal |
    fe tet l di mal | blese tet li | blese tet l | pi byen san mwen | pi byen san m | pi bon san mwen | pi bon san m | domi pou m pa janm leve |
    domi pou m pa janm reveye | domi pou m pa leve | domi pou m pa reveye | domi pou mwen pa janm leve | domi pou mwen pa janm reveye | domi pou mwen pa leve |
    domi pou mwen pa reveye | domi san reveye | di moun yo orevwa pou tout tan | di moun yo adye pou tout tan | di tout moun orevwa pou tout tan |
    di tout moun adye pou tout tan | m vle disparet | m anvi disparet | m ta renmen disparet | mwen vle disparet | mwen anvi disparet | mwen ta renmen disparet |
    disparet pou tout tan | bat mwen | bat m | batm | frape mwen | frape m | kale mwen | kale m | souflete mwen | souflete m | maltrete mwen | maltrete m |
    abize mwen | abize m | toufe mwen | toufe m | trangle mwen | trangle m | choute mwen | choute m | menase mwen | menase m | brutalize mwen | brutalize m |
    britalize mwen | britalize m | ban mwen kou | ban mwen kout pwen | ban mwen kout pye | ban mwen kalot | ban mwen souflet | ban m kou | ban m kout pwen |
    ban m kout pye | ban m kalot | ban m souflet | leve men sou mwen | leve men sou m | mete men sou mwen | mete men sou m | mete men nan kou mwen |
    mete men nan kou m | sere men nan kou mwen | sere men nan kou m | vle touye mwen | vle touye m | pral touye mwen | pral touye m | prale touye mwen |
    prale touye m | eseye touye mwen | eseye touye m | l ap touye mwen | l ap touye m | lap touye mwen | lap touye m | li ap touye mwen | li ap touye m |
    y ap touye mwen | y ap touye m | yap touye mwen | yap touye m | mari m ap touye mwen | mari m ap touye m | mari mwen ap touye mwen | mari mwen ap touye m |
    menaj m ap touye mwen | menaj m ap touye m | mennaj mwen ap touye mwen | mennaj mwen ap touye m | vle tiye mwen | vle tiye m | pral tiye mwen | pral tiye m |
    ap tiye mwen | ap tiye m | touyem | menase pou touye* | menase touye* | menase li pral | menase l pral | menas lanmo | vyole* | kadejak | viol | vyol |
    fe sa ak mwen fose | fose mwen kouche | fose mwen fe bagay | fose mwen fe sex | fose mwen fe seks | fose m kouche | fose m fe bagay | fose m fe sex |
    fose m fe seks | agresyon seksyel | abi seksyel | abize seksyelman | vyolans domestik | vyolans nan kay | vyolans lakay | vyolans konjigal | vyolans familyal |
    violans domestik | violans nan kay | mari abizif | mari vyolan | pe mari mwen | pe mari m | pe mari nan | pe menaj mwen | pe menaj m | pe menaj nan |
    pe mennaj mwen | pe mennaj m | pe mennaj nan | pe nonm mwen | pe nonm m | pe nonm nan | pe madanm mwen | pe madanm m | pe madanm nan | pe patne mwen |
    pe patne m | pe patne nan | krent mari mwen | krent mari m | krent mari nan | krent menaj mwen | krent menaj m | krent menaj nan | krent mennaj mwen |
    krent mennaj m | krent mennaj nan | krent nonm mwen | krent nonm m | krent nonm nan | krent madanm mwen | krent madanm m | krent madanm nan | krent patne mwen |
    krent patne m | krent patne nan | pe pou lavi mwen | pe pou lavi m | pe pou vi mwen | pe pou vi m | pe lavi mwen | pe lavi m | pe vi mwen | pe vi m |
    pe pou li pa touye mwen | pe pou li pa touye m | pe pou li touye mwen | pe pou li touye m | pe pou l pa touye mwen | pe pou l pa touye m | pe pou l touye mwen |
    pe pou l touye m | pe l touye mwen | pe l touye m | pa an sekirite | pa an sekrite | pa santi m an sekirite | pa santi mwen an sekirite |
    pa santim an sekirite | pa gen sekirite lakay | mpa an sekirite | pa alez lakay mwen mwen pe | gen yon zam | gen yon revolve | gen yon pistole |
    gen yon kouto nan men | gen yon fizi | gen yon manchet nan men | gen zam | gen revolve | gen pistole | gen kouto nan men | gen manchet nan men | ak yon zam |
    ak yon revolve | ak yon pistole | ak yon fizi | ak zam | ak revolve | ak pistole | ak fizi | avek yon zam | avek yon revolve | avek yon pistole |
    avek yon fizi | avek zam | avek revolve | avek pistole | avek fizi | rale yon zam | rale yon revolve | rale yon pistole | rale yon fizi | rale zam |
    rale revolve | rale pistole | rale fizi | pran yon zam | pran yon revolve | pran yon pistole | pran yon fizi | pran zam | pran revolve | pran pistole |
    pran fizi | pwente yon zam | pwente yon revolve | pwente yon pistole | pwente yon fizi | pwente zam | pwente revolve | pwente pistole | pwente fizi |
    brake yon zam | brake yon revolve | brake yon pistole | brake yon fizi | brake zam | brake revolve | brake pistole | brake fizi | rale kouto | rale manchet |
    ak yon kouto nan men | ak yon manchet nan men | ak kouto nan men | ak manchet nan men | femen mwen nan kay | femen mwen nan chanm | femen mwen andedan |
    femen mwen anndan | femen mwen akle | femen m nan kay | femen m nan chanm | femen m andedan | femen m anndan | femen m akle | kle mwen nan kay |
    kle mwen nan chanm | kle mwen andedan | kle mwen anndan | kle mwen akle | kle m nan kay | kle m nan chanm | kle m andedan | kle m anndan | kle m akle |
    klete mwen nan kay | klete mwen nan chanm | klete mwen andedan | klete mwen anndan | klete mwen akle | klete m nan kay | klete m nan chanm | klete m andedan |
    klete m anndan | klete m akle | pa kite mwen soti | pa kite m soti | pa vle kite mwen soti | pa vle kite m soti | anpeche mwen soti | anpeche m soti | kidnap* |
    sekestre* | kenbe mwen kont volonte | kenbe mwen pa fos | kenbe m kont volonte | kenbe m pa fos | bat pitit m* | bat timoun m* | bat timoun yo |
    frape pitit m* | frape timoun m* | frape timoun yo | maltrete pitit m* | maltrete timoun m* | maltrete timoun yo | abize pitit m* | abize timoun m* |
    abize timoun yo | kale pitit m* | kale timoun m* | kale timoun yo | touye yon moun | touye moun nan | touye pitit m* | touye timoun m* | touye timoun yo |
    touye mari m | touye madanm mwen | touye menaj mwen | vle touye li | vle touye l | vle touye yo | pral touye li | pral touye l | pral touye yo | ap touye li |
    ap touye l | ap touye yo | map touye li | map touye l | map touye yo | lap touye li | lap touye l | lap touye yo | tiye yon moun | tiye moun | fe yon moun mal |
    fe yon lot moun mal | blese yon moun mal | blese yon lot moun mal | tire yon moun | tire moun | m vle fe li mal | m vle fe l mal | m vle fe yo mal |
    m pral fe li mal | m pral fe l mal | m pral fe yo mal | mwen vle fe li mal | mwen vle fe l mal | mwen vle fe yo mal | mwen pral fe li mal | mwen pral fe l mal |
    mwen pral fe yo mal | map fe l mal

medical-words =
    doz | dosaj | konbyen grenn | konbyen konprime | konbyen pilil | konbyen miligram | konbyen mg | konbyen gout | konbyen kiye | konbyen ensilin | konbyen inite |
    konbyen medikaman pou m* | konbyen medikaman poum | konbyen medikaman m | konbyen medikaman mwen | konbyen remed pou m* | konbyen remed poum | konbyen remed m |
    konbyen remed mwen | konbyen tilenol pou m* | konbyen tilenol poum | konbyen tilenol m | konbyen tilenol mwen | konbyen tylenol pou m* | konbyen tylenol poum |
    konbyen tylenol m | konbyen tylenol mwen | konbyen advil pou m* | konbyen advil poum | konbyen advil m | konbyen advil mwen | konbyen motrin pou m* |
    konbyen motrin poum | konbyen motrin m | konbyen motrin mwen | konbyen aspirin pou m* | konbyen aspirin poum | konbyen aspirin m | konbyen aspirin mwen |
    konbyen fwa pou m* pran | konbyen fwa pou m* bwe | konbyen fwa poum pran | konbyen fwa poum bwe | konbyen fwa m dwe pran | konbyen fwa m dwe bwe |
    konbyen fwa mwen dwe pran | konbyen fwa mwen dwe bwe | chak konbyen tan pou m | chak konbyen tan m | chak konbyen tan mwen | chak konbyen tan poum |
    chak konbyen le pou m | chak konbyen le m | chak konbyen le mwen | chak konbyen le poum | chak konbyen e pou m | chak konbyen e m | chak konbyen e mwen |
    chak konbyen e poum | chak konbyen edtan pou m | chak konbyen edtan m | chak konbyen edtan mwen | chak konbyen edtan poum | kile pou m* pran grenn |
    kile pou m* pran medikaman | kile pou m* pran remed | kile pou m* bwe grenn | kile pou m* bwe medikaman | kile pou m* bwe remed | kile poum pran grenn |
    kile poum pran medikaman | kile poum pran remed | kile poum bwe grenn | kile poum bwe medikaman | kile poum bwe remed | ki le pou m* pran grenn |
    ki le pou m* pran medikaman | ki le pou m* pran remed | ki le pou m* bwe grenn | ki le pou m* bwe medikaman | ki le pou m* bwe remed | ki le poum pran grenn |
    ki le poum pran medikaman | ki le poum pran remed | ki le poum bwe grenn | ki le poum bwe medikaman | ki le poum bwe remed | m ka* pran grenn |
    m ka* pran medikaman | m ka* pran remed | m ka* pran de grenn | m ka* pran 2 grenn | m ka* pran tilenol | m ka* pran tylenol | m ka* pran advil |
    m ka* pran ibuprofen | m ka* pran motrin | m ka* pran aspirin | m ka* pran antibyotik | m ka* pran alkol | m ka* pran bye | m ka* pran wonm |
    m ka* pran kleren | m ka* bwe grenn | m ka* bwe medikaman | m ka* bwe remed | m ka* bwe de grenn | m ka* bwe 2 grenn | m ka* bwe tilenol | m ka* bwe tylenol |
    m ka* bwe advil | m ka* bwe ibuprofen | m ka* bwe motrin | m ka* bwe aspirin | m ka* bwe antibyotik | m ka* bwe alkol | m ka* bwe bye | m ka* bwe wonm |
    m ka* bwe kleren | m dwe pran grenn | m dwe pran medikaman | m dwe pran remed | m dwe pran de grenn | m dwe pran 2 grenn | m dwe pran tilenol |
    m dwe pran tylenol | m dwe pran advil | m dwe pran ibuprofen | m dwe pran motrin | m dwe pran aspirin | m dwe pran antibyotik | m dwe pran alkol |
    m dwe pran bye | m dwe pran wonm | m dwe pran kleren | m dwe bwe grenn | m dwe bwe medikaman | m dwe bwe remed | m dwe bwe de grenn | m dwe bwe 2 grenn |
    m dwe bwe tilenol | m dwe bwe tylenol | m dwe bwe advil | m dwe bwe ibuprofen | m dwe bwe motrin | m dwe bwe aspirin | m dwe bwe antibyotik | m dwe bwe alkol |
    m dwe bwe bye | m dwe bwe wonm | m dwe bwe kleren | m met pran grenn | m met pran medikaman | m met pran remed | m met pran de grenn | m met pran 2 grenn |
    m met pran tilenol | m met pran tylenol | m met pran advil | m met pran ibuprofen | m met pran motrin | m met pran aspirin | m met pran antibyotik |
    m met pran alkol | m met pran bye | m met pran wonm | m met pran kleren | m met bwe grenn | m met bwe medikaman | m met bwe remed | m met bwe de grenn |
    m met bwe 2 grenn | m met bwe tilenol | m met bwe tylenol | m met bwe advil | m met bwe ibuprofen | m met bwe motrin | m met bwe aspirin |
    m met bwe antibyotik | m met bwe alkol | m met bwe bye | m met bwe wonm | m met bwe kleren | mwen ka* pran grenn | mwen ka* pran medikaman |
    mwen ka* pran remed | mwen ka* pran de grenn | mwen ka* pran 2 grenn | mwen ka* pran tilenol | mwen ka* pran tylenol | mwen ka* pran advil |
    mwen ka* pran ibuprofen | mwen ka* pran motrin | mwen ka* pran aspirin | mwen ka* pran antibyotik | mwen ka* pran alkol | mwen ka* pran bye |
    mwen ka* pran wonm | mwen ka* pran kleren | mwen ka* bwe grenn | mwen ka* bwe medikaman | mwen ka* bwe remed | mwen ka* bwe de grenn | mwen ka* bwe 2 grenn |
    mwen ka* bwe tilenol | mwen ka* bwe tylenol | mwen ka* bwe advil | mwen ka* bwe ibuprofen | mwen ka* bwe motrin | mwen ka* bwe aspirin |
    mwen ka* bwe antibyotik | mwen ka* bwe alkol | mwen ka* bwe bye | mwen ka* bwe wonm | mwen ka* bwe kleren | mwen dwe pran grenn | mwen dwe pran medikaman |
    mwen dwe pran remed | mwen dwe pran de grenn | mwen dwe pran 2 grenn | mwen dwe pran tilenol | mwen dwe pran tylenol | mwen dwe pran advil |
    mwen dwe pran ibuprofen | mwen dwe pran motrin | mwen dwe pran aspirin | mwen dwe pran antibyotik | mwen dwe pran alkol | mwen dwe pran bye |
    mwen dwe pran wonm | mwen dwe pran kleren | mwen dwe bwe grenn | mwen dwe bwe medikaman | mwen dwe bwe remed | mwen dwe bwe de grenn | mwen dwe bwe 2 grenn |
    mwen dwe bwe tilenol | mwen dwe bwe tylenol | mwen dwe bwe advil | mwen dwe bwe ibuprofen | mwen dwe bwe motrin | mwen dwe bwe aspirin |
    mwen dwe bwe antibyotik | mwen dwe bwe alkol | mwen dwe bwe bye | mwen dwe bwe wonm | mwen dwe bwe kleren | mwen met pran grenn | mwen met pran medikaman |
    mwen met pran remed | mwen met pran de grenn | mwen met pran 2 grenn | mwen met pran tilenol | mwen met pran tylenol | mwen met pran advil |
    mwen met pran ibuprofen | mwen met pran motrin | mwen met pran aspirin | mwen met pran antibyotik | mwen met pran alkol | mwen met pran bye |
    mwen met pran wonm | mwen met pran kleren | mwen met bwe grenn | mwen met bwe medikaman | mwen met bwe remed | mwen met bwe de grenn | mwen met bwe 2 grenn |
    mwen met bwe tilenol | mwen met bwe tylenol | mwen met bwe advil | mwen met bwe ibuprofen | mwen met bwe motrin | mwen met bwe aspirin |
    mwen met bwe antibyotik | mwen met bwe alkol | mwen met bwe bye | mwen met bwe wonm | mwen met bwe kleren | mka pran grenn | mka pran medikaman |
    mka pran remed | mka pran tilenol | mka pran tylenol | mka pran advil | mka bwe grenn | mka bwe medikaman | mka bwe remed | mka bwe tilenol | mka bwe tylenol |
    mka bwe advil | ki medikaman m ka pran | ki medikaman m ka bwe | ki medikaman m dwe pran | ki medikaman m dwe bwe | ki medikaman m kapab pran |
    ki medikaman m kapab bwe | ki medikaman mwen ka pran | ki medikaman mwen ka bwe | ki medikaman mwen dwe pran | ki medikaman mwen dwe bwe |
    ki medikaman mwen kapab pran | ki medikaman mwen kapab bwe | ki remed m ka pran | ki remed m ka bwe | ki remed m dwe pran | ki remed m dwe bwe |
    ki remed m kapab pran | ki remed m kapab bwe | ki remed mwen ka pran | ki remed mwen ka bwe | ki remed mwen dwe pran | ki remed mwen dwe bwe |
    ki remed mwen kapab pran | ki remed mwen kapab bwe | ki grenn m ka pran | ki grenn m ka bwe | ki grenn m dwe pran | ki grenn m dwe bwe | ki grenn m kapab pran |
    ki grenn m kapab bwe | ki grenn mwen ka pran | ki grenn mwen ka bwe | ki grenn mwen dwe pran | ki grenn mwen dwe bwe | ki grenn mwen kapab pran |
    ki grenn mwen kapab bwe | ki fey m ka pran | ki fey m ka bwe | ki fey m dwe pran | ki fey m dwe bwe | ki fey m kapab pran | ki fey m kapab bwe |
    ki fey mwen ka pran | ki fey mwen ka bwe | ki fey mwen dwe pran | ki fey mwen dwe bwe | ki fey mwen kapab pran | ki fey mwen kapab bwe | m* ka pran pou doule |
    m* ka pran pou tet | m* ka pran pou grip | m* ka pran pou tous | m* ka pran pou vant | m* ka bwe pou doule | m* ka bwe pou tet | m* ka bwe pou grip |
    m* ka bwe pou tous | m* ka bwe pou vant | poum ka pran pou doule | poum ka pran pou tet | poum ka pran pou grip | poum ka pran pou tous |
    poum ka pran pou vant | poum ka bwe pou doule | poum ka bwe pou tet | poum ka bwe pou grip | poum ka bwe pou tous | poum ka bwe pou vant |
    pou m* pran pou doule | pou m* pran pou tet | pou m* pran pou grip | pou m* pran pou tous | pou m* pran pou vant | pou m* pran pou tansyon |
    pou m* pran pou sik | pou m* bwe pou doule | pou m* bwe pou tet | pou m* bwe pou grip | pou m* bwe pou tous | pou m* bwe pou vant | pou m* bwe pou tansyon |
    pou m* bwe pou sik | poum pran pou doule | poum pran pou tet | poum pran pou grip | poum pran pou tous | poum pran pou vant | poum pran pou tansyon |
    poum pran pou sik | poum bwe pou doule | poum bwe pou tet | poum bwe pou grip | poum bwe pou tous | poum bwe pou vant | poum bwe pou tansyon |
    poum bwe pou sik | pran medikaman an ak manje | pran grenn nan ak manje | pran li ak manje | pran l ak manje | bwe medikaman an ak manje |
    bwe grenn nan ak manje | bwe li ak manje | bwe l ak manje | danje pou m pran | danje pou mwen pran | sispann pran medikaman | sispann pran grenn |
    sispann pran remed | sispann pran ensilin | sispann bwe medikaman | sispann bwe grenn | sispann bwe remed | sispann bwe ensilin | kanpe pran medikaman |
    kanpe pran grenn | kanpe pran remed | kanpe pran ensilin | kanpe bwe medikaman | kanpe bwe grenn | kanpe bwe remed | kanpe bwe ensilin |
    komanse pran medikaman sa | komanse pran grenn sa | sote yon grenn | sote yon medikaman | sote yon ensilin | sote grenn | sote medikaman | sote ensilin |
    bliye pran medikaman | bliye pran grenn | bliye pran remed | bliye pran ensilin | bliye bwe medikaman | bliye bwe grenn | bliye bwe remed | bliye bwe ensilin |
    bliye medikaman mwen | bliye medikaman m | bliye grenn mwen | bliye grenn m | bliye ensilin mwen | bliye ensilin m | manke yon grenn | manke grenn | pran doub |
    efe segonde | efe sekonde | efe secondaire | efet segonde | efet sekonde | efet secondaire | efe medikaman | reyaksyon medikaman | medikaman an fe m |
    medikaman an fe mwen | medikaman an ban m | medikaman an ban mwen | medikaman an bay m | medikaman an bay mwen | medikaman an pa bon pou m |
    medikaman an pa bon pou mwen | melanje medikaman | melanje grenn | melanje remed | melanje ak alkol | melanje ak te | bwe alkol ak | chanje medikaman m* |
    chanje medikaman an | chanje medikaman nan | chanje grenn m* | chanje grenn an | chanje grenn nan | eske sa nomal | eske li nomal | es sa nomal | es li nomal |
    se nomal | sa nomal pou | eske sa grav | eske sa danjere | eske sa atrapan | eske sa kontajye | eske sa yon bagay grav | eske li grav | eske li danjere |
    eske li atrapan | eske li kontajye | eske li yon bagay grav | eske se grav | eske se danjere | eske se atrapan | eske se kontajye | eske se yon bagay grav |
    eske m dwe enkyete | eske m dwe pe | eske m bezwen enkyete | eske m bezwen pe | eske mwen dwe enkyete | eske mwen dwe pe | eske mwen bezwen enkyete |
    eske mwen bezwen pe | eske m malad | eske mwen malad | kisa m* genyen | kisa l* genyen | ki sa m* genyen | ki sa l* genyen | ki maladi m* genyen |
    ki maladi l* genyen | kisa k ap pase m | kisa k ap pase mwen | sentom* | simptom* | symptom* | dyagnosti* | diagnosti* | eske m* gen kanse | eske m* gen sida |
    eske m* gen vih | eske m* gen covid | eske m* gen kovid | eske m* gen kowona | eske m* gen sik | eske m* gen dyabet | eske m* gen tansyon |
    eske m* gen tibekiloz | eske m* gen grip | kwe m* gen kanse | kwe m* gen sida | kwe m* gen vih | kwe m* gen covid | kwe m* gen kovid | kwe m* gen kowona |
    kwe m* gen sik | kwe m* gen dyabet | kwe m* gen tansyon | kwe m* gen tibekiloz | kwe m* gen grip | eske se kanse | eske se enfeksyon | eske se covid |
    eske se kovid | eske se tansyon | eske se sik | enfekte | blesi a ap bay pi | blesi a gen pi | blesi a santi | blesi a anfle | blesi m* ap bay pi |
    blesi m* gen pi | blesi m* santi | blesi m* anfle | blesi nan ap bay pi | blesi nan gen pi | blesi nan santi | blesi nan anfle | blesi lan ap bay pi |
    blesi lan gen pi | blesi lan santi | blesi lan anfle | maleng a ap bay pi | maleng a gen pi | maleng a santi | maleng a anfle | maleng m* ap bay pi |
    maleng m* gen pi | maleng m* santi | maleng m* anfle | maleng nan ap bay pi | maleng nan gen pi | maleng nan santi | maleng nan anfle | maleng lan ap bay pi |
    maleng lan gen pi | maleng lan santi | maleng lan anfle | gen enfeksyon | sik m* wo | sik m* ba | sik m* monte | sik m* desann | sik m* two | sik m* a |
    sik m* se | sik l* wo | sik l* ba | sik l* monte | sik l* desann | sik l* two | sik l* a | sik l* se | sik nan san | nivo sik | sik wo | sik ba |
    tansyon m* wo | tansyon m* ba | tansyon m* monte | tansyon m* desann | tansyon m* two | tansyon m* se | tansyon an wo | tansyon an ba | tansyon an monte |
    tansyon an desann | tansyon an two | tansyon an se | tansyon l* wo | tansyon l* ba | tansyon l* monte | tansyon l* desann | tansyon l* two | tansyon l* se |
    presyon m* wo | presyon m* ba | presyon m* monte | presyon m* desann | presyon m* two | presyon m* se | presyon an wo | presyon an ba | presyon an monte |
    presyon an desann | presyon an two | presyon an se | presyon l* wo | presyon l* ba | presyon l* monte | presyon l* desann | presyon l* two | presyon l* se |
    tansyon wo | tansyon ba | tansyon monte | tensyon wo | tensyon ba | tensyon monte | presyon wo | presyon ba | presyon monte | tanperati mwen | tanperati m |
    tanperati li | tanperati l | lafyev | la fyev | lafiev | gen fyev | fyev wo | gwo fyev | fyev la | map cho boule | lap cho boule | rezilta m* vle di |
    rezilta la vle di | rezilta a vle di | rezilta an vle di | rezilta yo vle di | rezilta sa vle di | rezilta m* yo vle di | analiz m* vle di | analiz la vle di |
    analiz a vle di | analiz an vle di | analiz yo vle di | analiz sa vle di | analiz m* yo vle di | tes m* vle di | tes la vle di | tes a vle di | tes an vle di |
    tes yo vle di | tes sa vle di | tes m* yo vle di | egzamen m* vle di | egzamen la vle di | egzamen a vle di | egzamen an vle di | egzamen yo vle di |
    egzamen sa vle di | egzamen m* yo vle di | rezilta tes vle di | rezilta analiz vle di | rezilta laboratwa vle di | esplike m rezilta | esplike m analiz |
    esplike m tes | esplike m egzamen | esplike m laboratwa | esplike mwen rezilta | esplike mwen analiz | esplike mwen tes | esplike mwen egzamen |
    esplike mwen laboratwa | esplike rezilta | konprann rezilta | konsey medikal | konsey dokte | kijan pou m* trete | kijan pou m* geri | kijan m* ka trete |
    kijan m* ka geri | ki jan pou m* trete | ki jan pou m* geri | ki jan m* ka trete | ki jan m* ka geri | remed pou doule | remed pou tet fe mal | remed pou grip |
    remed pou tous | remed pou geri | medikaman pou doule | medikaman pou tet fe mal | medikaman pou grip | medikaman pou tous | medikaman pou geri | remed lakay |
    remed fey | ki remed ki bon | ki medikaman ki bon | ki te ki bon | kisa ki bon pou doule | kisa ki bon pou tet | kisa ki bon pou grip | kisa ki bon pou tous |
    kisa ki bon pou vant | kisa ki bon pou m | gen gratel | gen bouton sou po | gen bouton sou ko | gen iritasyon | gratel sou | po m* ap grate | po m* grate |
    po m* wouj | men m* anfle | men m* ap anfle | men l* anfle | men l* ap anfle | figi m* anfle | figi m* ap anfle | figi l* anfle | figi l* ap anfle |
    vant m* anfle | vant m* ap anfle | vant l* anfle | vant l* ap anfle | pye m* anfle | pye m* ap anfle | pye l* anfle | pye l* ap anfle | janm m* anfle |
    janm m* ap anfle | janm l* anfle | janm l* ap anfle | pye anfle | janm anfle | ap vomi | map vomi | lap vomi | vomisman | m vomi | mwen vomi | dyare | djare |
    vant menen | vant mennen | anvi vomi | lakepentad | tet m* vire | tet m* ap vire | tet m* toudi | tet l* vire | tet l* ap vire | tet l* toudi | tet vire |
    toudisman | ap toudi | map toudi | lap toudi | vetij | fe m mal le | fe mwen mal le | fem mal le | pa ka* pipi | pa ka* poupou | paka* pipi | paka* poupou |
    mpa ka* pipi | mpa ka* poupou | mpaka* pipi | mpaka* poupou | ke mwen ap bat vit | ke mwen ap bat two vit | ke mwen ap bat two fo | ke m ap bat vit |
    ke m ap bat two vit | ke m ap bat two fo | gen palpitasyon | grip la pa vle pase | tous la pa vle pase | doule a pa vle pase | m bezwen operasyon |
    m bezwen fe operasyon | mwen bezwen operasyon | mwen bezwen fe operasyon | bezwen antibyotik | eske m ansent | eske mwen ansent | aleji ak | aleji a |
    mwen aleji | m aleji

# As the whole message only: inside a sentence they are streets and contacts.
danger-whole-words = 911 | 9 1 1 | ijans | yon ijans | igans | sekou | sos | polis | lapolis | anbilans | yon anbilans | anbilans lan | danje | bebe a ap vini | tibebe a ap vini | ti bebe a ap vini | ede m souple vit
