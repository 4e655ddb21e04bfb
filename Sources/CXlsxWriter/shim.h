#include <xlsxwriter.h>

/* The properties' texts are `char *` until version 1.1 and `const char *` from 1.2 on: set here, so that either compiles. They are copied. */
static inline lxw_error plenary_xlsx_set_properties(lxw_workbook *book, const char *title, time_t created) {
    lxw_doc_properties properties = {0};
    properties.title = (char *)title;
    properties.created = created;
    return workbook_set_properties(book, &properties);
}
