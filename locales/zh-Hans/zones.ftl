# unreviewed: no native speaker has reviewed this file yet.

# Labels of the US time zones in flows/data/zones.yaml. `.words`: names of states and large towns,
# lower case, no accents, split by "|". Every state stands in one zone only. Two-letter codes that
# are also everyday words (in, or, me, ok, la ...) are left out. A longer phrase should win over a
# shorter one: "washington dc" (eastern) over "washington" (pacific).
# The English list stands first and whole; Chinese names follow.

zone-eastern = 东部时间（纽约、迈阿密）
    .words =
        eastern | eastern time | east coast | est | edt | connecticut | delaware | florida | georgia | indiana |
        kentucky | maine | maryland | massachusetts | michigan | new hampshire | new jersey | new york |
        north carolina | ohio | pennsylvania | rhode island | south carolina | vermont | virginia | west virginia |
        washington dc | washington d c | district of columbia | ny | nyc | nj | nc | sc | fl | ga | ct | vt | nh | ri |
        wv | dc | ky | new york city | brooklyn | queens | the bronx | manhattan | staten island | long island |
        buffalo | newark | jersey city | philadelphia | philly | pittsburgh | boston | providence | hartford |
        baltimore | norfolk | virginia beach | charlotte | raleigh | greensboro | charleston | atlanta | savannah |
        jacksonville | miami | hialeah | orlando | tampa | fort lauderdale | west palm beach | tallahassee | detroit |
        grand rapids | cleveland | columbus | cincinnati | toledo | indianapolis | louisville | knoxville |
        knoxville tennessee | chattanooga | chattanooga tennessee | portland maine | 东部 | 东部时间 | 美东 | 美国东部 |
        东岸 | 东海岸 | 康涅狄格 | 康乃狄克 | 康州 | 特拉华 | 德拉瓦 | 佛罗里达 | 佛州 | 乔治亚 | 佐治亚 | 印第安纳 |
        印州 | 肯塔基 | 缅因 | 马里兰 | 马州 | 马萨诸塞 | 麻萨诸塞 | 麻省 | 麻州 | 密歇根 | 密西根 | 新罕布什尔 |
        新泽西 | 新州 | 纽约 | 纽约州 | 北卡 | 北卡罗来纳 | 北卡罗莱纳 | 俄亥俄 | 宾夕法尼亚 | 宾州 | 罗德岛 | 罗得岛 |
        南卡 | 南卡罗来纳 | 南卡罗莱纳 | 佛蒙特 | 弗吉尼亚 | 维吉尼亚 | 维州 | 弗州 | 西弗吉尼亚 | 西维吉尼亚 |
        华盛顿特区 | 华盛顿dc | 华府 | 特区 | 哥伦比亚特区 | 纽约市 | 布鲁克林 | 布碌仑 | 皇后区 | 皇后 | 法拉盛 |
        艾姆赫斯特 | 班森贺 | 八大道 | 布朗士 | 布朗克斯 | 曼哈顿 | 史泰登岛 | 史坦顿岛 | 长岛 | 水牛城 | 布法罗 |
        纽瓦克 | 泽西市 | 泽西城 | 爱迪生 | 费城 | 匹兹堡 | 波士顿 | 昆士市 | 昆西 | 普罗维登斯 | 哈特福德 | 巴尔的摩 |
        巴尔地摩 | 洛克维尔 | 诺福克 | 弗吉尼亚海滩 | 夏洛特 | 罗利 | 查尔斯顿 | 亚特兰大 | 萨凡纳 | 杰克逊维尔 |
        迈阿密 | 奥兰多 | 坦帕 | 劳德代尔堡 | 塔拉哈西 | 底特律 | 安娜堡 | 大急流城 | 克利夫兰 | 哥伦布 | 辛辛那提 |
        托莱多 | 印第安纳波利斯 | 路易维尔 | 路易斯维尔 | 诺克斯维尔 | 查塔努加 | 缅因波特兰 | flushing | elmhurst |
        quincy |
        東部時間紐約邁阿密 | 東部 | 東部時間 | 美東 | 美國東部 | 東岸 | 東海岸 | 特拉華 | 佛羅里達 | 喬治亞 | 佐治亞 |
        印第安納 | 緬因 | 馬里蘭 | 馬州 | 馬薩諸塞 | 麻薩諸塞 | 新罕布什爾 | 新澤西 | 紐約 | 紐約州 | 北卡羅來納 |
        北卡羅萊納 | 賓夕法尼亞 | 賓州 | 羅德島 | 羅得島 | 南卡羅來納 | 南卡羅萊納 | 弗吉尼亞 | 維吉尼亞 | 維州 |
        西弗吉尼亞 | 西維吉尼亞 | 華盛頓特區 | 華盛頓dc | 華府 | 特區 | 哥倫比亞特區 | 紐約市 | 布魯克林 | 布碌侖 |
        皇后區 | 班森賀 | 曼哈頓 | 史泰登島 | 史坦頓島 | 長島 | 布法羅 | 紐瓦克 | 澤西市 | 澤西城 | 愛迪生 | 費城 |
        匹茲堡 | 波士頓 | 普羅維登斯 | 巴爾的摩 | 巴爾地摩 | 洛克維爾 | 諾福克 | 弗吉尼亞海灘 | 羅利 | 查爾斯頓 |
        亞特蘭大 | 薩凡納 | 傑克遜維爾 | 邁阿密 | 奧蘭多 | 勞德代爾堡 | 克利夫蘭 | 哥倫布 | 托萊多 | 印第安納波利斯 |
        路易維爾 | 路易斯維爾 | 諾克斯維爾 | 緬因波特蘭

zone-central = 中部时间（芝加哥、休斯顿）
    .words =
        central | central time | cst | cdt | alabama | arkansas | illinois | iowa | kansas | louisiana | minnesota |
        mississippi | missouri | nebraska | north dakota | oklahoma | south dakota | tennessee | texas | wisconsin |
        tx | il | wi | mn | ks | tn | chicago | milwaukee | madison | minneapolis | saint paul | st paul | st louis |
        saint louis | kansas city | omaha | des moines | wichita | tulsa | oklahoma city | little rock | memphis |
        nashville | birmingham | mobile alabama | montgomery | huntsville | new orleans | baton rouge | shreveport |
        houston | dallas | fort worth | ft worth | austin | san antonio | corpus christi | laredo | mcallen |
        brownsville | lubbock | fargo | sioux falls | pensacola | pensacola florida | evansville | evansville indiana |
        gary indiana | 中部 | 中部时间 | 美中 | 美国中部 | 阿拉巴马 | 亚拉巴马 | 阿肯色 | 伊利诺伊 | 伊利诺 | 伊州 |
        艾奥瓦 | 爱荷华 | 堪萨斯 | 路易斯安那 | 路州 | 明尼苏达 | 明州 | 密西西比 | 密苏里 | 内布拉斯加 | 北达科他 |
        北达科塔 | 俄克拉何马 | 俄克拉荷马 | 奥克拉荷马 | 南达科他 | 南达科塔 | 田纳西 | 田州 | 德克萨斯 | 得克萨斯 |
        德州 | 得州 | 威斯康星 | 威斯康辛 | 威州 | 芝加哥 | 密尔沃基 | 麦迪逊 | 明尼阿波利斯 | 圣保罗 | 圣路易斯 |
        圣路易 | 堪萨斯城 | 奥马哈 | 得梅因 | 威奇托 | 塔尔萨 | 俄克拉荷马城 | 小石城 | 孟菲斯 | 纳什维尔 | 伯明翰 |
        蒙哥马利 | 亨茨维尔 | 新奥尔良 | 纽奥良 | 巴吞鲁日 | 什里夫波特 | 休斯顿 | 休士顿 | 休斯敦 | 糖城 | 糖地 |
        达拉斯 | 普莱诺 | 沃斯堡 | 奥斯汀 | 圣安东尼奥 | 拉雷多 | 拉伯克 | 法戈 | 苏福尔斯 | 彭萨科拉 | 埃文斯维尔 |
        sugar land | plano |
        中部時間芝加哥休斯頓 | 中部時間 | 美國中部 | 阿拉巴馬 | 亞拉巴馬 | 伊利諾伊 | 伊利諾 | 艾奧瓦 | 愛荷華 |
        堪薩斯 | 明尼蘇達 | 密蘇里 | 內布拉斯加 | 北達科他 | 北達科塔 | 俄克拉何馬 | 俄克拉荷馬 | 奧克拉荷馬 |
        南達科他 | 南達科塔 | 田納西 | 德克薩斯 | 得克薩斯 | 密爾沃基 | 麥迪遜 | 聖保羅 | 聖路易斯 | 聖路易 | 堪薩斯城 |
        奧馬哈 | 塔爾薩 | 俄克拉荷馬城 | 納什維爾 | 蒙哥馬利 | 亨茨維爾 | 新奧爾良 | 紐奧良 | 巴吞魯日 | 什裡夫波特 |
        休斯頓 | 休士頓 | 達拉斯 | 普萊諾 | 奧斯汀 | 聖安東尼奧 | 蘇福爾斯 | 彭薩科拉 | 埃文斯維爾

zone-pacific = 太平洋时间（洛杉矶、西雅图）
    .words =
        pacific | pacific time | west coast | pst | pdt | california | nevada | oregon | washington | washington state |
        ca | wa | nv | los angeles | san diego | san francisco | san jose | oakland | sacramento | fresno |
        bakersfield | long beach | anaheim | santa ana | riverside | san bernardino | stockton | modesto | las vegas |
        reno | portland | portland oregon | eugene oregon | seattle | tacoma | spokane | 太平洋 | 太平洋时间 | 西部 |
        西部时间 | 美西 | 美国西部 | 西岸 | 西海岸 | 加利福尼亚 | 加州 | 南加州 | 北加州 | 南加 | 北加 | 湾区 | 内华达 |
        俄勒冈 | 奥勒冈 | 奥立冈 | 俄勒岗 | 华盛顿 | 华盛顿州 | 华州 | 洛杉矶 | 罗省 | 圣地亚哥 | 圣迭戈 | 旧金山 |
        三藩市 | 三番市 | 圣何塞 | 圣荷西 | 奥克兰 | 屋仑 | 萨克拉门托 | 沙加缅度 | 弗雷斯诺 | 贝克斯菲尔德 | 长滩 |
        安纳海姆 | 圣安娜 | 河滨市 | 圣贝纳迪诺 | 斯托克顿 | 莫德斯托 | 蒙特利公园 | 蒙特雷公园 | 阿罕布拉 |
        阿尔罕布拉 | 阿凯迪亚 | 亚凯迪亚 | 圣盖博 | 圣盖博谷 | 罗兰岗 | 哈岗 | 核桃市 | 帕萨迪纳 | 尔湾 |
        库比蒂诺 | 佛利蒙 | 弗里蒙特 | 戴利城 | 拉斯维加斯 | 赌城 | 里诺 | 雷诺 | 波特兰 | 西雅图 | 贝尔维尤 | 塔科马 |
        斯波坎 | monterey park | alhambra | arcadia | san gabriel | rowland heights | irvine | cupertino | fremont |
        daly city | bellevue |
        太平洋時間洛杉磯西雅圖 | 太平洋時間 | 西部時間 | 美國西部 | 加利福尼亞 | 灣區 | 內華達 | 俄勒岡 | 奧勒岡 |
        奧立岡 | 俄勒崗 | 華盛頓 | 華盛頓州 | 華州 | 洛杉磯 | 羅省 | 聖地亞哥 | 聖迭戈 | 舊金山 | 聖何塞 | 聖荷西 |
        奧克蘭 | 屋侖 | 薩克拉門託 | 沙加緬度 | 弗雷斯諾 | 貝克斯菲爾德 | 長灘 | 安納海姆 | 聖安娜 | 河濱市 |
        聖貝納迪諾 | 斯托克頓 | 蒙特利公園 | 蒙特雷公園 | 阿爾罕布拉 | 阿凱迪亞 | 亞凱迪亞 | 聖蓋博 | 聖蓋博谷 |
        羅蘭崗 | 哈崗 | 帕薩迪納 | 爾灣 | 庫比蒂諾 | 弗裡蒙特 | 拉斯維加斯 | 賭城 | 裡諾 | 雷諾 | 波特蘭 |
        西雅圖 | 貝爾維尤 | 塔科馬

zone-mountain = 山地时间（丹佛、盐湖城）
    .words =
        mountain | mountain time | colorado | idaho | montana | new mexico | utah | wyoming | ut | nm | wy | denver |
        colorado springs | fort collins | boulder | pueblo colorado | boise | billings | missoula | albuquerque |
        santa fe | las cruces | salt lake city | salt lake | provo | ogden | cheyenne | casper | el paso |
        el paso texas | rapid city | rapid city south dakota | 山地 | 山地时间 | 山区时间 | 科罗拉多 | 科州 | 爱达荷 |
        蒙大拿 | 蒙大纳 | 新墨西哥 | 犹他 | 怀俄明 | 丹佛 | 科罗拉多泉 | 柯林斯堡 | 博尔德 | 博伊西 | 比灵斯 | 米苏拉 |
        阿尔伯克基 | 圣塔菲 | 圣达菲 | 拉斯克鲁塞斯 | 盐湖城 | 普罗沃 | 奥格登 | 夏延 | 卡斯珀 | 埃尔帕索 | 厄尔巴索 |
        拉皮德城 |
        山地時間丹佛鹽湖城 | 山地時間 | 山區時間 | 科羅拉多 | 愛達荷 | 蒙大納 | 猶他 | 懷俄明 | 科羅拉多泉 | 博爾德 |
        比靈斯 | 米蘇拉 | 阿爾伯克基 | 聖塔菲 | 聖達菲 | 拉斯克魯塞斯 | 鹽湖城 | 普羅沃 | 奧格登 | 埃爾帕索 | 厄爾巴索

zone-arizona = 亚利桑那（凤凰城、图森）
    .words =
        arizona | az | phoenix | pheonix | tucson | mesa | scottsdale | tempe | chandler | flagstaff | yuma | nogales |
        亚利桑那 | 亚利桑那州 | 亚省 | 凤凰城 | 菲尼克斯 | 图森 | 土桑 | 梅萨 | 斯科茨代尔 | 坦佩 | 钱德勒 |
        弗拉格斯塔夫 | 尤马 | 诺加莱斯 |
        亞利桑那鳳凰城圖森 | 亞利桑那 | 亞利桑那州 | 亞省 | 鳳凰城 | 圖森 | 梅薩 | 斯科茨代爾 | 錢德勒 | 尤馬 |
        諾加萊斯

zone-alaska = 阿拉斯加（安克雷奇）
    .words =
        alaska | anchorage | fairbanks | juneau | wasilla | 阿拉斯加 | 安克雷奇 | 安克拉治 | 费尔班克斯 | 朱诺 |
        費爾班克斯 | 朱諾

zone-hawaii = 夏威夷（檀香山）
    .words =
        hawaii | hawai | honolulu | oahu | maui | hilo | kauai | kona | pearl city | 夏威夷 | 檀香山 | 火奴鲁鲁 |
        欧胡岛 | 瓦胡岛 | 茂宜岛 | 毛伊岛 | 希洛 | 考艾岛 | 可爱岛 | 科纳 | 大岛 |
        火奴魯魯 | 歐胡島 | 瓦胡島 | 茂宜島 | 毛伊島 | 考艾島 | 可愛島 | 科納 | 大島

zone-atlantic = 大西洋时间（波多黎各）
    .words =
        atlantic | atlantic time | puerto rico | pr | porto rico | san juan | bayamon | ponce | carolina puerto rico |
        caguas | mayaguez | arecibo | virgin islands | us virgin islands | saint thomas | st thomas | st croix |
        大西洋 | 大西洋时间 | 波多黎各 | 圣胡安 | 巴亚蒙 | 庞塞 | 维尔京群岛 | 维京群岛 | 处女群岛 | 圣托马斯 |
        圣克罗伊 |
        大西洋時間波多黎各 | 大西洋時間 | 聖胡安 | 巴亞蒙 | 龐塞 | 維爾京群島 | 維京群島 | 處女群島 | 聖托馬斯 |
        聖克羅伊
