/// The short names by which the United Nations list countries (UNSD M49), where Foundation's differ in substance:
/// by country, then by language.
let unitedNationsNames: [String: [String: String]] = [
    "BO": [
        "en": "Bolivia (Plurinational State of)", "fr": "Bolivie (État plurinational de)", "es": "Bolivia (Estado Plurinacional de)",
        "ru": "Боливия (Многонациональное Государство)", "zh": "多民族玻利维亚国", "ar": "بوليفيا (دولة - المتعددة القوميات)",
    ],
    "CD": [
        "en": "Democratic Republic of the Congo", "fr": "République démocratique du Congo", "es": "República Democrática del Congo",
        "ru": "Демократическая Республика Конго", "zh": "刚果民主共和国", "ar": "جمهورية الكونغو الديمقراطية",
    ],
    "CG": ["en": "Congo", "fr": "Congo", "es": "Congo", "ru": "Конго", "zh": "刚果", "ar": "الكونغو"],
    "GB": [
        "en": "United Kingdom of Great Britain and Northern Ireland", "fr": "Royaume-Uni de Grande-Bretagne et d’Irlande du Nord",
        "es": "Reino Unido de Gran Bretaña e Irlanda del Norte",
        "ru": "Соединенное Королевство Великобритании и Северной Ирландии", "zh": "大不列颠及北爱尔兰联合王国",
        "ar": "المملكة المتحدة لبريطانيا العظمى وآيرلندا الشمالية",
    ],
    "IR": [
        "en": "Iran (Islamic Republic of)", "fr": "Iran (République islamique d’)", "es": "Irán (República Islámica del)",
        "ru": "Иран (Исламская Республика)", "zh": "伊朗伊斯兰共和国", "ar": "إيران (جمهورية - الإسلامية)",
    ],
    "KP": [
        "en": "Democratic People’s Republic of Korea", "fr": "République populaire démocratique de Corée",
        "es": "República Popular Democrática de Corea", "ru": "Корейская Народно-Демократическая Республика",
        "zh": "朝鲜民主主义人民共和国", "ar": "جمهورية كوريا الشعبية الديمقراطية",
    ],
    "KR": [
        "en": "Republic of Korea", "fr": "République de Corée", "es": "República de Corea", "ru": "Республика Корея", "zh": "大韩民国",
        "ar": "جمهورية كوريا",
    ],
    "LA": [
        "en": "Lao People’s Democratic Republic", "fr": "République démocratique populaire lao",
        "es": "República Democrática Popular Lao", "ru": "Лаосская Народно-Демократическая Республика", "zh": "老挝人民民主共和国",
        "ar": "جمهورية لاو الديمقراطية الشعبية",
    ],
    "MD": [
        "en": "Republic of Moldova", "fr": "République de Moldova", "es": "República de Moldova", "ru": "Республика Молдова",
        "zh": "摩尔多瓦共和国", "ar": "جمهورية مولدوفا",
    ],
    "PS": [
        "en": "State of Palestine", "fr": "État de Palestine", "es": "Estado de Palestina", "ru": "Государство Палестина", "zh": "巴勒斯坦国",
        "ar": "دولة فلسطين",
    ],
    "RU": [
        "en": "Russian Federation", "fr": "Fédération de Russie", "es": "Federación de Rusia", "ru": "Российская Федерация",
        "zh": "俄罗斯联邦", "ar": "الاتحاد الروسي",
    ],
    "SY": [
        "en": "Syrian Arab Republic", "fr": "République arabe syrienne", "es": "República Árabe Siria",
        "ru": "Сирийская Арабская Республика", "zh": "阿拉伯叙利亚共和国", "ar": "الجمهورية العربية السورية",
    ],
    "TZ": [
        "en": "United Republic of Tanzania", "fr": "République-Unie de Tanzanie", "es": "República Unida de Tanzanía",
        "ru": "Объединенная Республика Танзания", "zh": "坦桑尼亚联合共和国", "ar": "جمهورية تنزانيا المتحدة",
    ],
    "US": [
        "en": "United States of America", "fr": "États-Unis d’Amérique", "es": "Estados Unidos de América",
        "ru": "Соединенные Штаты Америки", "zh": "美利坚合众国", "ar": "الولايات المتحدة الأمريكية",
    ],
    "VE": [
        "en": "Venezuela (Bolivarian Republic of)", "fr": "Venezuela (République bolivarienne du)",
        "es": "Venezuela (República Bolivariana de)", "ru": "Венесуэла (Боливарианская Республика)", "zh": "委内瑞拉玻利瓦尔共和国",
        "ar": "فنزويلا (جمهورية - البوليفارية)",
    ],
    "VN": ["en": "Viet Nam", "fr": "Viet Nam", "es": "Viet Nam", "ru": "Вьетнам", "zh": "越南", "ar": "فييت نام"],
]
