#ifndef LANGUAGES_H
#define LANGUAGES_H

#include <stddef.h>

/// A language file as it stands in Sources/Wording/Languages; for ever.
struct EmbeddedLanguage {
    /// As `zh`; null past the last file.
    const char *code;
    const unsigned char *bytes;
    size_t size;
};

/// The file of this number, from 0, in the order of codes.
struct EmbeddedLanguage embeddedLanguage(size_t number);

/// A table as it stands in Sources/Wording; for ever.
struct EmbeddedTable {
    const unsigned char *bytes;
    size_t size;
};

/// The names of countries.
struct EmbeddedTable embeddedCountries(void);

#endif
