/* Raw libical on a file: `libical read|write FILE` prints {"seconds": [...], "megabytes": peak}. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static char *contents(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) exit(2);
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    text[fread(text, 1, size, file)] = 0;
    fclose(file);
    return text;
}

int main(int count, char **arguments)
{
    if (count != 3) return 2;
    int writes = !strcmp(arguments[1], "write"), runs = 5;
    char *text = contents(arguments[2]);
    icalcomponent *tree = writes ? icalparser_parse_string(text) : NULL;
    printf("{\"seconds\": [");
    for (int run = 0; run < runs; run++) {
        double start = now();
        if (writes)
            free(icalcomponent_as_ical_string_r(tree));
        else
            icalcomponent_free(icalparser_parse_string(text));
        printf("%s%f", run ? ", " : "", now() - start);
    }
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("], \"megabytes\": %ld}\n", usage.ru_maxrss / 1024);
    return 0;
}
