#ifndef HOLIDAYS_H
#define HOLIDAYS_H

#include <stddef.h>

/// The text of Sources/CHolidays/holidays.txt; for ever.
struct EmbeddedHolidays {
    const unsigned char *bytes;
    size_t size;
};

struct EmbeddedHolidays embeddedHolidays(void);

#endif
