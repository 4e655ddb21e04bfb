#include <curl/curl.h>
#include <dlfcn.h>
#include <stdbool.h>

/* libcurl is loaded when it is first wanted, and not linked: it comes with thirty libraries, and every command would take 6 ms longer to
   start, a fifth of what a check of the example takes. */
typedef struct {
    __typeof__(curl_global_init) *global_init;
    __typeof__(curl_easy_init) *easy_init;
    __typeof__(curl_easy_setopt) *easy_setopt;
    __typeof__(curl_easy_perform) *easy_perform;
    __typeof__(curl_easy_getinfo) *easy_getinfo;
    __typeof__(curl_easy_strerror) *easy_strerror;
    __typeof__(curl_easy_cleanup) *easy_cleanup;
    __typeof__(curl_slist_append) *slist_append;
    __typeof__(curl_slist_free_all) *slist_free_all;
} plenary_curl;

/* Whether libcurl is on this machine, with OpenSSL or with GnuTLS. */
static inline bool plenary_curl_load(plenary_curl *curl) {
    void *library = dlopen("libcurl.so.4", RTLD_NOW);
    if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW);
    if (!library) return false;
#define PLENARY_FIND(name) ((curl->name = (__typeof__(curl->name))dlsym(library, "curl_" #name)) != NULL)
    return PLENARY_FIND(global_init) && PLENARY_FIND(easy_init) && PLENARY_FIND(easy_setopt) && PLENARY_FIND(easy_perform)
        && PLENARY_FIND(easy_getinfo) && PLENARY_FIND(easy_strerror) && PLENARY_FIND(easy_cleanup) && PLENARY_FIND(slist_append)
        && PLENARY_FIND(slist_free_all);
#undef PLENARY_FIND
}

/* curl_easy_setopt and curl_easy_getinfo take any type, which Swift can't call. */
typedef size_t (*plenary_curl_writer)(char *, size_t, size_t, void *);

static inline CURLcode plenary_curl_set_long(const plenary_curl *curl, CURL *handle, CURLoption option, long value) {
    return curl->easy_setopt(handle, option, value);
}
static inline CURLcode plenary_curl_set_text(const plenary_curl *curl, CURL *handle, CURLoption option, const char *value) {
    return curl->easy_setopt(handle, option, value);
}
static inline CURLcode plenary_curl_set_bytes(const plenary_curl *curl, CURL *handle, const void *bytes, long count) {
    CURLcode code = curl->easy_setopt(handle, CURLOPT_POSTFIELDSIZE, count);
    return code == CURLE_OK ? curl->easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, bytes) : code;
}
static inline CURLcode plenary_curl_set_list(const plenary_curl *curl, CURL *handle, CURLoption option, struct curl_slist *list) {
    return curl->easy_setopt(handle, option, list);
}
static inline CURLcode plenary_curl_set_writer(
    const plenary_curl *curl, CURL *handle, CURLoption function, CURLoption target, plenary_curl_writer writer, void *to) {
    CURLcode code = curl->easy_setopt(handle, function, writer);
    return code == CURLE_OK ? curl->easy_setopt(handle, target, to) : code;
}
/* Swift imports these constants as a type that differs between versions of curl. */
static inline long plenary_curl_netrc(void) { return (long)CURL_NETRC_OPTIONAL; }
static inline long plenary_curl_auth(void) { return (long)(CURLAUTH_BASIC | CURLAUTH_DIGEST); }
static inline CURLcode plenary_curl_status(const plenary_curl *curl, CURL *handle, long *status) {
    return curl->easy_getinfo(handle, CURLINFO_RESPONSE_CODE, status);
}
