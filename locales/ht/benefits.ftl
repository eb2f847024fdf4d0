# unreviewed: no native speaker has reviewed this file yet.

# Answers to questions about benefits. The facts behind them (source, date, phone line) are in
# flows/data/benefits.yaml. `.words`: phrases people type, lower case, no accents, split by "|";
# a trailing * on a word means any ending.

benefit-food =
    SNAP ede anpil moun achte manje. Gen moun ki rele l koupon manje (food stamps).
    Lajan an vini sou yon kat. Kat la mache nan anpil magazen manje.
    Se eta kote ou rete a ki deside ki moun k ap jwenn li ak konbyen.
    Si ou gen trè piti lajan kounye a, petèt ou ka jwenn èd nan kèk jou.
    .label = Èd pou manje
    .papers = Pote yon pyès idantite ak foto, ak prèv adrès ou, lajan ou touche, ak lwaye ou.
    .next = Fè demann nan biwo SNAP nan eta ou a. Rele { $line } pou jwenn biwo a.
    .words =
        manje | koupon manje | koupon alimante | koupon alimantasyon | koupon an | food stamp* | foodstamp* | foud stanm | foudstanm | foud stamp | fudstamp |
        foustanm | snap | benefis snap | ebt | kat ebt | kat manje | kat snap | bon manje | ed pou manje | ed ak manje | ed manje | ed alimante | asistans alimante |
        bezwen manje | jwenn manje | achte manje | pa gen manje | mpa gen manje | san manje | pa gen anyen manje | pa gen anyen pou m manje | pa gen anyen pou n manje |
        mpa gen anyen manje | mpa gen anyen pou m manje | mpa gen anyen pou n manje | pa gen anyen nan frij* | pa gen manje lakay | pa gen manje nan kay |
        lajan pou manje | lajan pou m achte manje | lajan pou achte manje | kob pou manje | kob pou m achte manje | kob pou achte manje | grangou | timoun yo grangou |
        timoun mwen yo grangou | pitit mwen yo grangou | pitit mwen grangou | fe maket | bank manje | food pantry | distribisyon manje | sak manje | nouri pitit mwen |
        nouri pitit m | nouri pitit yo | nouri timoun mwen | nouri timoun m | nouri timoun yo | nouri fanmi mwen | nouri fanmi m | nouri fanmi yo

benefit-medicaid =
    Medicaid se asirans sante gratis oswa ki pa koute chè. Chak eta gen règ pa l.
    Petèt ou ka jwenn li si ou touche piti, oswa akoz laj, gwosès oswa yon andikap.
    Ou ka fè demann nenpòt lè nan ane a.
    .label = Asirans Medicaid
    .papers = Pote yon pyès idantite ak foto, nimewo Sekirite Sosyal si ou genyen l, ak prèv lajan ou touche ak adrès ou.
    .next = Fè demann nan biwo Medicaid nan eta ou a, oswa sou HealthCare.gov. Ou ka rele { $line } tou.
    .words =
        medicaid | medikeyd | medikayd | mediked | medicade | medicad | medikad | medicaide | medikaid | medi cal | masshealth | mas helt | mass health | asirans leta |
        asirans eta a | pa gen asirans | mpa gen asirans | san asirans | m san asirans | pa gen okenn asirans | pa gen asirans sante | pa gen asirans maladi |
        pedi asirans mwen | pedi asirans m | pedi asirans lan | pedi asirans | asirans mwen fini | asirans mwen koupe | asirans mwen sote | asirans m fini |
        asirans m koupe | asirans m sote | yo koupe asirans mwen | yo koupe asirans m | yo retire asirans mwen | yo retire asirans m | yo wete asirans mwen |
        yo wete asirans m | bezwen yon asirans | bezwen asirans | jwenn yon asirans | jwenn asirans | pran yon asirans | pran asirans | vle yon asirans | vle asirans |
        bezwen asirans sante | bezwen asirans maladi | jwenn asirans sante | jwenn asirans maladi | pran asirans sante | pran asirans maladi | vle asirans sante |
        vle asirans maladi | asirans gratis | asirans bon mache | asirans pa che | asirans sante | asirans maladi | renouvle asirans mwen | renouvle asirans m |
        renouvle asirans | renouvle medicaid

benefit-bill =
    Ou ka mande èd anvan ou peye.
    Lopital ki pa la pou fè pwofi dwe gen yon plan pou ede moun ki touche piti.
    Petèt ou ka jwenn yon bil ki pi piti, oswa ou p ap peye anyen.
    Gen yon lwa tou ki pwoteje moun kont anpil bil sipriz.
    Li bon pou rele bonè, menm si ou pa ka peye.
    .label = Èd ak yon bil
    .papers = Pote bil la, kat asirans ou, prèv lajan ou touche, ak lèt plan asirans lan voye.
    .next = Mande biwo ki okipe bil yo fòm pou èd lajan (financial assistance). Si se yon bil sipriz, rele { $line }.
    .words =
        bil | bil la | bil yo | bil lopital | bil opital | bil dokte | bil klinik | bil medikal | bil anbilans | bil ijans | bil sal ijans | bil laboratwa |
        bil operasyon | bil sipriz | bil mwen | bil m | bill lopital | bil nan lopital | yon bil | gwo bil | resevwa yon bil | voye yon bil | yo voye bil | fakti |
        fakti lopital | fakti dokte | fakti klinik | fakti medikal | bodwo | bodewo | peye bil | peye lopital | peye dokte a | peye fakti | peye yon bil | peye bil la |
        peye bil sa | peye bil lopital | peye lopital la | peye fakti a | bil la two wo | bil la two che | bil la pa bon | bil la wo | dwe lopital | dwe klinik |
        dwe dokte | dwe lopital la | det lopital | det medikal | det lopital la | koleksyon | nan koleksyon | ajans koleksyon | collection agency | charity care |
        ed ak bil | ed pou bil | ed pou peye bil | ed finansye | ed lajan lopital | ede m peye bil* | asistans finansye | plan peman | plan pou peye |
        peye ti kal pa ti kal | peye moso pa moso

benefit-drug-costs =
    Extra Help ka fè ou peye mwens pou medikaman ak Medicare.
    Li la pou moun ki touche piti epi ki gen ti kras lajan sere.
    An 2026, plan medikaman Medicare yo pa mande ou lajan ankò lè ou rive $2,100 pou medikaman yo kouvri.
    Limit sa a chanje chak ane.
    .label = Pri medikaman
    .papers = Pote kat Medicare ou, yon lis medikaman ou pran, ak prèv lajan ou touche ak lajan ou sere.
    .next = Mande Sekirite Sosyal pou Extra Help. Rele { $line } oswa ale sou ssa.gov/extrahelp.
    .words =
        extra help | ekstra help | estra help | pri medikaman | pri remed | pri grenn | pri ensilin | pri medikaman yo | pri medikaman mwen yo | pri medikaman m yo |
        pri medikaman an | pri medikaman la | pri remed yo | pri remed mwen yo | pri remed m yo | pri remed an | pri remed la | pri grenn yo | pri grenn mwen yo |
        pri grenn m yo | pri grenn an | pri grenn la | kout medikaman | peye medikaman | peye remed | peye grenn | peye preskripsyon | peye ensilin | achte medikaman |
        achte remed | achte grenn | achte preskripsyon | achte ensilin | peye medikaman mwen | peye medikaman m | peye medikaman yo | peye medikaman mwen yo |
        peye medikaman m yo | peye medikaman an | peye medikaman nan | peye medikaman la | peye remed mwen | peye remed m | peye remed yo | peye remed mwen yo |
        peye remed m yo | peye remed an | peye remed nan | peye remed la | peye grenn mwen | peye grenn m | peye grenn yo | peye grenn mwen yo | peye grenn m yo |
        peye grenn an | peye grenn nan | peye grenn la | peye ensilin mwen | peye ensilin m | peye ensilin yo | peye ensilin mwen yo | peye ensilin m yo |
        peye ensilin an | peye ensilin nan | peye ensilin la | achte medikaman mwen | achte medikaman m | achte medikaman yo | achte medikaman mwen yo |
        achte medikaman m yo | achte medikaman an | achte medikaman nan | achte medikaman la | achte remed mwen | achte remed m | achte remed yo | achte remed mwen yo |
        achte remed m yo | achte remed an | achte remed nan | achte remed la | achte grenn mwen | achte grenn m | achte grenn yo | achte grenn mwen yo |
        achte grenn m yo | achte grenn an | achte grenn nan | achte grenn la | achte ensilin mwen | achte ensilin m | achte ensilin yo | achte ensilin mwen yo |
        achte ensilin m yo | achte ensilin an | achte ensilin nan | achte ensilin la | medikaman yo che | medikaman yo two che | medikaman yo koute che |
        medikaman yo koute twop | medikaman yo koute two che | medikaman mwen yo che | medikaman mwen yo two che | medikaman mwen yo koute che |
        medikaman mwen yo koute twop | medikaman mwen yo koute two che | medikaman m yo che | medikaman m yo two che | medikaman m yo koute che |
        medikaman m yo koute twop | medikaman m yo koute two che | medikaman an che | medikaman an two che | medikaman an koute che | medikaman an koute twop |
        medikaman an koute two che | medikaman la che | medikaman la two che | medikaman la koute che | medikaman la koute twop | medikaman la koute two che |
        medikaman mwen che | medikaman mwen two che | medikaman mwen koute che | medikaman mwen koute twop | medikaman mwen koute two che | medikaman m che |
        medikaman m two che | medikaman m koute che | medikaman m koute twop | medikaman m koute two che | remed yo che | remed yo two che | remed yo koute che |
        remed yo koute twop | remed yo koute two che | remed mwen yo che | remed mwen yo two che | remed mwen yo koute che | remed mwen yo koute twop |
        remed mwen yo koute two che | remed m yo che | remed m yo two che | remed m yo koute che | remed m yo koute twop | remed m yo koute two che | remed an che |
        remed an two che | remed an koute che | remed an koute twop | remed an koute two che | remed la che | remed la two che | remed la koute che |
        remed la koute twop | remed la koute two che | remed mwen che | remed mwen two che | remed mwen koute che | remed mwen koute twop | remed mwen koute two che |
        remed m che | remed m two che | remed m koute che | remed m koute twop | remed m koute two che | grenn yo che | grenn yo two che | grenn yo koute che |
        grenn yo koute twop | grenn yo koute two che | grenn mwen yo che | grenn mwen yo two che | grenn mwen yo koute che | grenn mwen yo koute twop |
        grenn mwen yo koute two che | grenn m yo che | grenn m yo two che | grenn m yo koute che | grenn m yo koute twop | grenn m yo koute two che | grenn an che |
        grenn an two che | grenn an koute che | grenn an koute twop | grenn an koute two che | grenn la che | grenn la two che | grenn la koute che |
        grenn la koute twop | grenn la koute two che | grenn mwen che | grenn mwen two che | grenn mwen koute che | grenn mwen koute twop | grenn mwen koute two che |
        grenn m che | grenn m two che | grenn m koute che | grenn m koute twop | grenn m koute two che | medikaman che | medikaman two che | medikaman koute che |
        remed che | remed two che | remed koute che | ensilin che | ensilin two che | ensilin koute che | ensilin mwen che | ensilin mwen two che |
        ensilin mwen koute che | ensilin m che | ensilin m two che | ensilin m koute che | ensilin nan che | ensilin nan two che | ensilin nan koute che |
        ed pou medikaman | ed pou remed | ed ak medikaman | ed ak remed | ede m peye medikaman | ede m peye remed | ede m achte medikaman | ede m achte remed |
        lajan pou medikaman | lajan pou remed | lajan pou achte medikaman | lajan pou famasi | kob pou medikaman | kob pou remed | kob pou achte medikaman |
        kob pou famasi | medikaman pi bon mache | medikaman bon mache | medikaman gratis | remed pi bon mache | remed bon mache | remed gratis | famasi a mande |
        part d | low income subsidy

benefit-medicare-costs =
    Gen pwogram yo rele Medicare Savings Programs. Yo ka ede peye sa Medicare mande ou.
    Yo ka peye sa ou bay chak mwa pou Part B.
    Gen ladan yo ki ede tou ak sa ou peye lè ou nan yon randevou.
    Se eta ou a ki dirije yo. Ou ka fè demann nenpòt lè.
    .label = Depans Medicare
    .papers = Pote kat Medicare ou, kat Sekirite Sosyal ou, ak prèv lajan ou touche ak lajan ou sere.
    .next = Mande biwo Medicaid nan eta ou a pou yon Medicare Savings Program. Rele { $line } pou jwenn biwo a.
    .words =
        medicare saving* | medicare mwen | medicare m | sou medicare | medike | madicare | peye medicare | peye medike | peye pou medicare | peye pou medike |
        pri medicare | pri medike | prim medicare | prim medike | depans medicare | depans medike | peman medicare | peman medike | kout medicare | kout medike |
        ed ak medicare | ed ak medike | ed pou medicare | ed pou medike | ede m peye medicare | ede m peye medike | medicare che | medicare two che |
        medicare koute che | medicare pran lajan | medicare retire lajan | medicare koupe lajan | medike che | medike two che | medike koute che | medike pran lajan |
        medike retire lajan | medike koupe lajan | yo retire medicare | yo retire medicare nan chek | yo retire medike nan chek | medicare nan chek | bil medicare |
        part b | qmb | slmb | deductible medicare | copay medicare

benefit-denied-claim =
    Lè yon plan di non, ou ka mande yo gade sa ankò. Yo rele sa yon apèl (appeal).
    Anpil plan prive ba ou 180 jou apre dat ki sou lèt la.
    Medicare ak Medicaid gen lòt limit tan.
    Si plan an toujou di non, yon moun deyò plan an ka gade sa.
    .label = Yo refize peye
    .papers = Kenbe lèt la, bil la, kat asirans ou, ak yon nòt doktè ou ekri.
    .next = Gade nan lèt la dènye jou pou fè apèl. Si swen an pa ka tann, mande yon apèl rapid (fast appeal).
    .words =
        asirans lan refize | asirans lan di non | asirans lan rejte | asirans lan pa vle peye | asirans lan pa peye | asirans lan pap peye | asirans lan p ap peye |
        asirans lan pa kouvri | asirans lan pa vle kouvri | asirans lan refize peye | asirans lan refize kouvri | asirans an refize | asirans an di non |
        asirans an rejte | asirans an pa vle peye | asirans an pa peye | asirans an pap peye | asirans an p ap peye | asirans an pa kouvri | asirans an pa vle kouvri |
        asirans an refize peye | asirans an refize kouvri | asirans mwen refize | asirans mwen di non | asirans mwen rejte | asirans mwen pa vle peye |
        asirans mwen pa peye | asirans mwen pap peye | asirans mwen p ap peye | asirans mwen pa kouvri | asirans mwen pa vle kouvri | asirans mwen refize peye |
        asirans mwen refize kouvri | asirans m refize | asirans m di non | asirans m rejte | asirans m pa vle peye | asirans m pa peye | asirans m pap peye |
        asirans m p ap peye | asirans m pa kouvri | asirans m pa vle kouvri | asirans m refize peye | asirans m refize kouvri | asirans nan refize |
        asirans nan di non | asirans nan rejte | asirans nan pa vle peye | asirans nan pa peye | asirans nan pap peye | asirans nan p ap peye | asirans nan pa kouvri |
        asirans nan pa vle kouvri | asirans nan refize peye | asirans nan refize kouvri | asirans refize | asirans di non | asirans rejte | asirans pa vle peye |
        asirans pa peye | asirans pap peye | asirans p ap peye | asirans pa kouvri | asirans pa vle kouvri | asirans refize peye | asirans refize kouvri |
        plan an refize | plan an di non | plan an pa kouvri | plan an pa vle peye | plan an pa vle kouvri | plan mwen refize | plan mwen di non | plan mwen pa kouvri |
        plan mwen pa vle peye | plan mwen pa vle kouvri | plan m refize | plan m di non | plan m pa kouvri | plan m pa vle peye | plan m pa vle kouvri |
        medicaid refize | medicaid di non | medicaid pa vle peye | medicaid pa kouvri | medicare refize | medicare di non | medicare pa vle peye | medicare pa kouvri |
        yo refize peye | yo refize kouvri | yo refize m | yo refize mwen | yo refize operasyon | yo refize medikaman | yo refize tretman | yo refize reklamasyon |
        yo refize claim | yo refize operasyon mwen | yo refize operasyon m | yo refize medikaman mwen | yo refize medikaman m | yo refize tretman mwen |
        yo refize tretman m | yo di non pou operasyon | yo di non pou medikaman | yo di non pou tretman | refize peye | refize kouvri | pa kouvri | pa kouvri l |
        yo pa vle kouvri | yo pa kouvri | let refi | let yo refize | let refize | desizyon asirans | fe apel | fe yon apel | mande apel | mande yon apel | fe apel pou |
        appeal* | apele desizyon* | konteste | konteste desizyon* | prior auth* | preauthorization | otorizasyon davans | otorizasyon anvan | pre otorizasyon |
        claim denied | yo denye

benefit-utilities =
    Gen yon pwogram yo rele LIHEAP. Li ka ede peye chofaj oswa è kondisyone.
    Li ka ede tou si yo prèt pou koupe kouran ou.
    Chak eta fè l jan pa l. Lajan an ka fini, kidonk li bon pou mande bonè.
    .label = Kouran ak chofaj
    .papers = Pote dènye bil kouran oswa chofaj ou, lèt ki di y ap koupe l, yon pyès idantite ak foto, ak prèv lajan ou touche.
    .next = Rele { $line } pou jwenn biwo ki toupre ou. Di konpayi kouran an tou ou ap mande èd.
    .words =
        liheap | li heap | bil kouran | bil limye | bil elektrisite | bil elektrik | bil gaz | bil chofaj | bil dlo | bil eneji | bil lwil | fakti kouran |
        fakti elektrisite | fakti gaz | fakti dlo | peye kouran | peye limye | peye elektrisite | peye gaz | peye chofaj | peye dlo | peye kouran an | peye limye a |
        peye gaz la | peye chofaj la | peye dlo a | koupe kouran | koupe limye | koupe elektrisite | koupe m kouran | koupe m limye | koupe m elektrisite |
        kope kouran | kope limye | kope elektrisite | koupe kouran an | koupe limye a | koupe kouran mwen | koupe kouran m | koupe gaz la | koupe dlo a |
        yo pral koupe kouran | yo pral koupe limye | yo pral koupe gaz | yo pral koupe dlo | yo koupe kouran | yo koupe limye | yo koupe gaz | yo koupe dlo |
        pa gen kouran | pa gen limye | pa gen elektrisite | pa gen chofaj | pa gen chofay | mpa gen kouran | mpa gen limye | mpa gen elektrisite | mpa gen chofaj |
        mpa gen chofay | san kouran | san limye | san elektrisite | san chofaj | san chofay | kouran ale | kouran koupe | chofaj | chofay | hit la | pa gen hit |
        lwil chofaj | lwil pou chofaj | pwopan | propane | e kondisyone | pa gen e kondisyone | air condition | kay la fret | fe fret nan kay | ed pou kouran |
        ed pou limye | ed pou elektrisite | ed pou chofaj | ed pou gaz | ed ak kouran | ed ak limye | ed ak elektrisite | ed ak chofaj | ed ak gaz | shut off notice |
        avi koupe | let pou koupe kouran

benefit-housing =
    Yon konseye lojman ka ede ou ak lwaye, si yo vle mete ou deyò, oswa ak prè kay.
    Anpil fwa, èd sa a gratis oswa li pa koute chè.
    Yon bon pou lwaye (voucher) ka fè ou peye mwens, men ou ka tann lontan.
    Si ou pa gen kote pou ou dòmi aswè a, mande kounye a pou yon abri (shelter).
    .label = Lojman ak lwaye
    .papers = Pote kontra lwaye ou, lèt ou resevwa sou kay la, yon pyès idantite ak foto, ak prèv lajan ou touche.
    .next = Rele { $line } epi di sa ou bezwen. Ou ka mande èd pou lwaye, yon abri, oswa yon konseye lojman.
    .words =
        lwaye | lwaye a | lwaye kay | rent lan | rent kay | peye lwaye | peye rent | peye kay | peye lwaye a | peye lwaye m | peye lwaye mwen | peye kay la |
        peye rent lan | ed pou lwaye | ed pou kay | ed pou lojman | ed pou rent | ed ak lwaye | ed ak kay | ed ak lojman | ed ak rent | dwe lwaye | an reta sou lwaye |
        anreta sou lwaye | an reta nan lwaye | anreta nan lwaye | lojman | section 8 | seksyon 8 | seksyon uit | plan 8 | vawtche | mete m deyo | mete mwen deyo |
        voye m deyo | voye mwen deyo | mete nou deyo | voye nou deyo | mete m deyo nan kay | mete mwen deyo nan kay | mete deyo | yo pral mete m deyo |
        yo pral mete mwen deyo | yo vle mete m deyo | yo vle mete mwen deyo | evikte* | eviksyon | degepi* | degepi | degepisman | evict* | pa gen kay | mpa gen kay |
        san kay | pa gen kote pou m rete | pa gen kote pou m domi | pa gen kote pou m ale | pa gen kote pou m viv | pa gen kote pou mwen rete |
        pa gen kote pou mwen domi | pa gen kote pou mwen ale | pa gen kote pou mwen viv | pa gen kote pou nou rete | pa gen kote pou nou domi |
        pa gen kote pou nou ale | pa gen kote pou nou viv | pa gen kote pou n rete | pa gen kote pou n domi | pa gen kote pou n ale | pa gen kote pou n viv |
        mpa gen kote pou m rete | mpa gen kote pou m domi | mpa gen kote pou m ale | mpa gen kote pou m viv | mpa gen kote pou mwen rete | mpa gen kote pou mwen domi |
        mpa gen kote pou mwen ale | mpa gen kote pou mwen viv | mpa gen kote pou nou rete | mpa gen kote pou nou domi | mpa gen kote pou nou ale |
        mpa gen kote pou nou viv | mpa gen kote pou n rete | mpa gen kote pou n domi | mpa gen kote pou n ale | mpa gen kote pou n viv | pa gen kote m ka rete |
        pa gen kote m ka domi | pa gen kote mwen ka rete | pa gen kote mwen ka domi | kote pou m rete | kote pou m domi | kote pou mwen rete | kote pou mwen domi |
        san abri | sanzabri | homeless | abri | chelte | shelte | shelter* | met kay la | met kay mwen | met kay m | met kay | propriyete kay | landlord | pre kay |
        mogej | mogedj | mortgage | sezi kay | pedi kay mwen | pedi kay m | pedi kay la | pedi apatman | domi nan machin | domi nan lari | domi nan machin mwen |
        domi nan machin m | ap domi nan lari | ap domi nan machin | bezwen yon kay | bezwen yon apatman | bezwen kay | bezwen apatman | chache kay | chache apatman |
        cheche kay | cheche apatman

benefit-phone =
    Lifeline ka bese bil telefòn oswa entènèt ou chak mwa.
    Li la pou moun ki touche piti. Si ou gen SNAP, Medicaid oswa SSI, petèt ou ka jwenn li tou.
    Chak kay ka gen youn sèlman.
    .label = Telefòn ak entènèt
    .papers = Pare yon pyès idantite ak foto, ak yon lèt SNAP, Medicaid oswa SSI, oswa souch chèk ou.
    .next = Fè demann sou lifelinesupport.org oswa rele { $line }. Apre sa, chwazi yon konpayi telefòn oswa entènèt ki nan pwogram nan.
    .words =
        lifeline telefon | pwogram lifeline | lifeline program | telefon gratis | telefon leta | telefon gouvenman | telefon obama | telefon bon mache | selile gratis |
        obama phone | obama fon | bil telefon | bil selile | bil entenet | bil internet | bil wifi | bil wayfay | bil telefon mwen | bil telefon m | bil telefon nan |
        peye telefon | peye selile | peye entenet | peye internet | peye wifi | peye telefon mwen | peye telefon m | peye telefon nan | peye entenet la |
        koupe telefon | koupe entenet | koupe telefon mwen | koupe telefon m | koupe telefon nan | koupe entenet la | kope telefon | kope entenet | kope telefon mwen |
        kope telefon m | kope telefon nan | kope entenet la | telefon mwen koupe | telefon mwen pral koupe | telefon m koupe | telefon m pral koupe |
        telefon nan koupe | telefon nan pral koupe | pa gen entenet | pa gen internet | pa gen wifi | pa gen wayfay | pa gen telefon | pa gen minit |
        pa gen kat telefon | mpa gen entenet | mpa gen internet | mpa gen wifi | mpa gen wayfay | mpa gen telefon | mpa gen minit | mpa gen kat telefon | san entenet |
        san internet | san wifi | san wayfay | san telefon | san minit | san kat telefon | entenet gratis | entenet bon mache | internet gratis | internet bon mache |
        wifi gratis | wifi bon mache | entenet lakay | minit mwen fini | minit m fini | minit yo fini | bezwen entenet | bezwen telefon | bezwen yon telefon |
        ed pou telefon | ed pou entenet | ed pou internet | ed pou bil telefon | ed ak telefon | ed ak entenet | ed ak internet | ed ak bil telefon

benefit-disability =
    Sekirite Sosyal gen de pwogram pou moun ki pa ka travay akoz sante yo.
    SSDI gade konbyen ane ou te travay. SSI gade si ou touche piti epi si ou gen ti kras lajan sere.
    Pi souvan, pwoblèm sante a dwe dire yon ane oswa plis.
    Repons lan souvan pran plizyè mwa. Si yo di non, petèt ou ka fè apèl.
    .label = Lajan pou andikap
    .papers = Pote yon pyès idantite ak foto, papye sante ou, ak yon lis doktè, medikaman ak travay ou te fè.
    .next = Rele Sekirite Sosyal nan { $line } pou kòmanse. Anpil moun ka fè demann sou ssa.gov tou.
    .words =
        andikap | andikape | andike | enfim | enfimite | dizabilite | disabilite | desabilite | disability | disabiliti | disabilty | lajan andikap | lajan disability |
        lajan enfimite | benefis andikap | benefis disability | chek andikap | chek disability | chek ssi | chek sekirite sosyal | chek sosyal sekirite |
        chek social security | ssdi | ssi | es es ay | sekirite sosyal | sosyal sekirite | lajan ssi | lajan sekirite sosyal | pa ka* travay | paka* travay |
        mpa ka* travay | mpaka* travay | pa ka* travay anko | paka* travay anko | mpa ka* travay anko | mpaka* travay anko | two malad pou m travay |
        two malad pou mwen travay | two malad pou travay | malad pou m travay | yo refize ssi | yo refize disability | yo refize andikap | refize ban m ssi |
        refize ban m disability

benefit-wic =
    WIC ede ou jwenn bon manje lè ou ansent oswa lè ou gen yon timoun piti.
    Li la pou manman ki fèk akouche, tibebe, ak timoun ki poko gen senk an.
    Petèt ou ka jwenn lèt pou tibebe (formula) tou, ak èd pou bay tete.
    Papa, granparan ak gadyen ka fè demann pou yon timoun.
    .label = WIC pou fanmi
    .papers = Pote yon pyès idantite pou ou ak pou timoun nan, ak prèv adrès ou ak lajan ou touche.
    .next = Rele biwo WIC ki toupre ou epi mande yon randevou. Y ap di ou sa pou ou pote.
    .words =
        wic | w i c | wik | uik | pwogram wic | biwo wic | kat wic | wic la | let pou tibebe a | let pou tibebe mwen | let pou tibebe m | let pou tibebe la |
        let pou tibebe | let pou bebe a | let pou bebe mwen | let pou bebe m | let pou bebe la | let pou bebe | let pou ti bebe a | let pou ti bebe mwen |
        let pou ti bebe m | let pou ti bebe la | let pou ti bebe | let pou pitit a | let pou pitit mwen | let pou pitit m | let pou pitit la | let pou pitit |
        let bay tibebe a | let bay tibebe mwen | let bay tibebe m | let bay tibebe la | let bay tibebe | let bay bebe a | let bay bebe mwen | let bay bebe m |
        let bay bebe la | let bay bebe | let bay ti bebe a | let bay ti bebe mwen | let bay ti bebe m | let bay ti bebe la | let bay ti bebe | let bay pitit a |
        let bay pitit mwen | let bay pitit m | let bay pitit la | let bay pitit | let tibebe | let bebe | let an poud | let fomil | fomil pou tibebe | fomil pou bebe |
        fomil tibebe | fomil bebe | fomila | let nan bwat | achte let | manje pou tibebe a | manje pou tibebe mwen | manje pou tibebe m | manje pou tibebe |
        manje pou bebe a | manje pou bebe mwen | manje pou bebe m | manje pou bebe | manje pou ti bebe a | manje pou ti bebe mwen | manje pou ti bebe m |
        manje pou ti bebe | manje tibebe a | manje tibebe mwen | manje tibebe m | manje tibebe | manje bebe a | manje bebe mwen | manje bebe m | manje bebe |
        manje ti bebe a | manje ti bebe mwen | manje ti bebe m | manje ti bebe | bay tete | bay tibebe a tete | bay tibebe tete | bay bebe a tete | bay bebe tete |
        ponp tete | ponp pou tete | alete | aletman | manje pou fanm ansent | manje pou fanm gwos | ansent bezwen manje | gwos bezwen manje |
        ansent epi m bezwen manje | ansent epi m bezwen ed | ansent epi mwen bezwen manje | ansent epi mwen bezwen ed | gwos epi m bezwen manje | gwos epi m bezwen ed |
        gwos epi mwen bezwen manje | gwos epi mwen bezwen ed | ansent pa gen manje

benefit-transport =
    Si ou gen Medicaid, li ka peye transpò pou ou al pran swen.
    Li la pou moun ki pa gen lòt jan pou yo rive.
    Sa ka yon ti bis (van), yon taksi, yon kat bis, oswa lajan gaz.
    Souvan, fòk ou mande kèk jou anvan.
    .label = Transpò ak Medicaid
    .papers = Pare kat Medicaid ou, jou ak lè randevou ou, ak adrès klinik la.
    .next = Rele plan sante ou oswa biwo Medicaid nan eta ou a, epi mande transpò. Ou ka ekri transpò isit la tou, n ap gade sa avè ou.
    .words =
        transpo medicaid | transpo ak medicaid | transpo avek medicaid | transpo nan medicaid | transpotasyon medicaid | medicaid transpo* | medicaid peye transpo* |
        medicaid ride* | ride medicaid | taksi medicaid | van medicaid | nemt | transpo medikal | transpotasyon medikal | transpo gratis | transpo gratwit |
        ride gratis | taksi gratis | transpo pou granmoun | asirans lan peye transpo | asirans lan peye ride | asirans lan peye taksi | asirans lan kouvri transpo |
        asirans lan kouvri ride | asirans lan kouvri taksi | asirans an peye transpo | asirans an peye ride | asirans an peye taksi | asirans an kouvri transpo |
        asirans an kouvri ride | asirans an kouvri taksi | asirans mwen peye transpo | asirans mwen peye ride | asirans mwen peye taksi | asirans mwen kouvri transpo |
        asirans mwen kouvri ride | asirans mwen kouvri taksi | asirans m peye transpo | asirans m peye ride | asirans m peye taksi | asirans m kouvri transpo |
        asirans m kouvri ride | asirans m kouvri taksi | asirans peye transpo | asirans peye ride | asirans peye taksi | asirans kouvri transpo | asirans kouvri ride |
        asirans kouvri taksi | ki moun ki peye transpo | ki moun ki peye ride | ki moun ki peye taksi | ki moun ki ap peye transpo | ki moun ki ap peye ride |
        ki moun ki ap peye taksi | kiyes ki peye transpo | kiyes ki peye ride | peye transpo | peye transpo a | peye transpo m | peye transpo mwen | peye ride la |
        peye ride m | peye taksi | peye taksi a | kob transpo | lajan transpo | lajan gaz | lajan pou gaz | lajan gazolin | lajan pou gazolin | kob gaz | kob pou gaz |
        kob gazolin | kob pou gazolin | achte gaz | kat gaz | kat bis | kat bus | kat tren | tike bis | tike bus | tike tren | pas bis | pas bus | pas tren | mileage |
        mil machin | modivcare | logisticare

benefit-children =
    CHIP se yon asirans sante pou timoun. Li pa koute chè.
    Li ka ede lè yon fanmi touche twòp lajan pou Medicaid.
    Li peye pou konsiltasyon, vaksen, medikaman ak swen lopital.
    Nan kèk eta, li kouvri moun ki ansent tou.
    Ou ka fè demann nenpòt lè nan ane a.
    .label = Asirans pou timoun
    .papers = Pare dat nesans chak timoun, nimewo Sekirite Sosyal si genyen, ak prèv lajan ou touche.
    .next = Rele { $line } pou jwenn pwogram nan eta ou a. Yo ka ede ou fè demann.
    .words =
        chip | pwogram chip | asirans chip | child health plus | kidcare | kid care | florida kidcare | asirans pou timoun | asirans pou pitit | asirans timoun |
        asirans pitit | asirans pou timoun yo | asirans pou timoun mwen | asirans pou timoun mwen yo | asirans pou timoun m yo | asirans pou pitit mwen |
        asirans pou pitit mwen yo | asirans pou pitit m | asirans pou pitit m yo | asirans pou pitit fi m | asirans pou pitit gason m | asirans pou pitit la |
        asirans timoun yo | asirans timoun mwen | asirans timoun mwen yo | asirans timoun m yo | asirans pitit mwen | asirans pitit mwen yo | asirans pitit m |
        asirans pitit m yo | asirans pitit fi m | asirans pitit gason m | asirans pitit la | asirans pou tibebe a | asirans pou tibebe mwen | asirans pou tibebe m |
        asirans pou tibebe | asirans pou bebe a | asirans pou bebe mwen | asirans pou bebe m | asirans pou bebe | asirans sante pou timoun |
        asirans sante pou pitit mwen | asirans sante pou pitit | asirans sante timoun | asirans sante pitit mwen | asirans sante pitit | pitit mwen pa gen asirans |
        pitit m pa gen asirans | pitit yo pa gen asirans | pitit mwen yo pa gen asirans | pitit m yo pa gen asirans | pitit la pa gen asirans |
        pitit nan pa gen asirans | timoun mwen pa gen asirans | timoun m pa gen asirans | timoun yo pa gen asirans | timoun mwen yo pa gen asirans |
        timoun m yo pa gen asirans | timoun la pa gen asirans | timoun nan pa gen asirans | asire pitit mwen | asire pitit m | asire pitit yo | asire pitit mwen yo |
        asire timoun mwen | asire timoun m | asire timoun yo | asire timoun mwen yo | kouvri pitit mwen | kouvri pitit m | kouvri pitit yo | kouvri pitit mwen yo |
        kouvri timoun mwen | kouvri timoun m | kouvri timoun yo | kouvri timoun mwen yo | medicaid pou timoun | medicaid pou pitit mwen | medicaid pou pitit

benefit-caregiver =
    Pran swen yon moun se gwo travay. Gen èd pou ou tou.
    Petèt ou ka jwenn repo, manje, èd lakay, oswa yon gwoup sipò.
    Eldercare Locator di ou ki moun ki bay èd sa a toupre ou.
    Nan kèk eta, Medicaid ka peye yon fanmi pou swen li bay.
    .label = Èd pou gadmalad
    .papers = Pare kòd postal (ZIP code), laj, ak bezwen moun w ap pran swen an.
    .next = Rele { $line } nenpòt jou ant lendi ak vandredi. Mande èd toupre ou pou moun k ap bay swen.
    .words =
        ed pou gadmalad | ed pou gad malad | ed pou moun k ap bay swen | ed pou moun kap bay swen | ed pou moun ki bay swen | sipo pou gadmalad | sipo pou gad malad |
        lajan pou gadmalad | peye gadmalad | gadmalad la fatige | m fatige pran swen | bouke pran swen | fatige pran swen | pran swen manman m | pran swen manman mwen |
        pran swen papa m | pran swen papa mwen | pran swen mari m | pran swen mari mwen | pran swen madanm m | pran swen madanm mwen | pran swen granme m |
        pran swen granme mwen | pran swen granpe m | pran swen granpe mwen | pran swen grann m | pran swen grann mwen | pran swen matant m | pran swen matant mwen |
        pran swen pitit m | pran swen pitit mwen | pran swen fre m | pran swen fre mwen | pran swen se m | pran swen se mwen | ap pran swen manman m |
        ap pran swen manman mwen | ap pran swen papa m | ap pran swen papa mwen | ap pran swen mari m | ap pran swen mari mwen | ap pran swen madanm m |
        ap pran swen madanm mwen | ap pran swen granme m | ap pran swen granme mwen | ap pran swen granpe m | ap pran swen granpe mwen | ap pran swen grann m |
        ap pran swen grann mwen | ap pran swen matant m | ap pran swen matant mwen | ap pran swen pitit m | ap pran swen pitit mwen | ap pran swen fre m |
        ap pran swen fre mwen | ap pran swen se m | ap pran swen se mwen | map pran swen manman m | map pran swen manman mwen | map pran swen papa m |
        map pran swen papa mwen | map pran swen mari m | map pran swen mari mwen | map pran swen madanm m | map pran swen madanm mwen | map pran swen granme m |
        map pran swen granme mwen | map pran swen granpe m | map pran swen granpe mwen | map pran swen grann m | map pran swen grann mwen | map pran swen matant m |
        map pran swen matant mwen | map pran swen pitit m | map pran swen pitit mwen | map pran swen fre m | map pran swen fre mwen | map pran swen se m |
        map pran swen se mwen | okipe manman m | okipe manman mwen | okipe papa m | okipe papa mwen | okipe mari m | okipe mari mwen | okipe madanm m |
        okipe madanm mwen | okipe grann m | okipe grann mwen | ap okipe yon granmoun | ap okipe yon malad | ap okipe moun malad | touche pou m pran swen |
        touche pou pran swen | touche pou m bay swen | touche pou bay swen | peye m pou m pran swen | peye m pou pran swen | peye m pou m bay swen |
        peye m pou bay swen | medicaid peye m pou pran swen | medicaid peye fanmi | medicaid peye moun ki bay swen | peye m pou m okipe | peye m pou mwen pran swen |
        peye m pou mwen okipe | peye m pou okipe | peye mwen pou m pran swen | peye mwen pou m okipe | peye mwen pou mwen pran swen | peye mwen pou mwen okipe |
        peye mwen pou pran swen | peye mwen pou okipe | home aide | home attendant | home health aide | cdpap | ed lakay | ed nan kay | moun pou ede manman m |
        moun pou ede manman mwen | moun pou ede papa m | moun pou ede papa mwen | moun pou vin ede lakay | swen lakay | swen adomisil | swen a domisil | swen granmoun |
        repo pou gadmalad | respite* | eldercare | elder care | sant pou granmoun | sant granmoun | day care granmoun | sevis pou granmoun
