#include "languages.h"

// Swift takes minutes to compile half a megabyte of numbers, which is what SwiftPM makes of embedded resources; Clang takes none.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char ar[] = {
#embed "../Wording/Languages/ar.json"
};
static const unsigned char en[] = {
#embed "../Wording/Languages/en.json"
};
static const unsigned char es[] = {
#embed "../Wording/Languages/es.json"
};
static const unsigned char fr[] = {
#embed "../Wording/Languages/fr.json"
};
static const unsigned char ko[] = {
#embed "../Wording/Languages/ko.json"
};
static const unsigned char ru[] = {
#embed "../Wording/Languages/ru.json"
};
static const unsigned char zh[] = {
#embed "../Wording/Languages/zh.json"
};

static const unsigned char countries[] = {
#embed "../Wording/Countries/countries.tsv"
};

static const struct EmbeddedLanguage files[] = {
    {"ar", ar, sizeof ar}, {"en", en, sizeof en}, {"es", es, sizeof es}, {"fr", fr, sizeof fr},
    {"ko", ko, sizeof ko}, {"ru", ru, sizeof ru}, {"zh", zh, sizeof zh},
};

struct EmbeddedLanguage embeddedLanguage(size_t number) {
    return number < sizeof files / sizeof files[0] ? files[number] : (struct EmbeddedLanguage){0};
}

struct EmbeddedTable embeddedCountries(void) { return (struct EmbeddedTable){countries, sizeof countries}; }
