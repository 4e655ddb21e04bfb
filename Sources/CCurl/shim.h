#include <curl/curl.h>

/* curl_easy_setopt and curl_easy_getinfo take any type, which Swift can't call. */
typedef size_t (*plenary_curl_writer)(char *, size_t, size_t, void *);

static inline CURLcode plenary_curl_set_long(CURL *handle, CURLoption option, long value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode plenary_curl_set_text(CURL *handle, CURLoption option, const char *value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode plenary_curl_set_bytes(CURL *handle, const void *bytes, long count) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, count);
    return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, bytes) : code;
}
static inline CURLcode plenary_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *list) { return curl_easy_setopt(handle, option, list); }
static inline CURLcode plenary_curl_set_writer(CURL *handle, CURLoption function, CURLoption target, plenary_curl_writer writer, void *to) {
    CURLcode code = curl_easy_setopt(handle, function, writer);
    return code == CURLE_OK ? curl_easy_setopt(handle, target, to) : code;
}
static inline long plenary_curl_auth(void) { return (long)(CURLAUTH_BASIC | CURLAUTH_DIGEST); }
static inline CURLcode plenary_curl_status(CURL *handle, long *status) { return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, status); }
