/// The names by which the United Nations list countries, where Foundation's differ: by country, then by language.
let unitedNationsNames: [String: [String: String]] = [
    "KR": [
        "en": "Republic of Korea", "fr": "République de Corée", "es": "República de Corea", "ru": "Республика Корея", "zh": "大韩民国",
        "ar": "جمهورية كوريا",
    ]
]
