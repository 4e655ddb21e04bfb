#include "holidays.h"

// As the languages are: Swift takes minutes to compile so much text, Clang takes none.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char text[] = {
#embed "holidays.txt"
};

struct EmbeddedHolidays embeddedHolidays(void) {
    return (struct EmbeddedHolidays){text, sizeof text};
}
