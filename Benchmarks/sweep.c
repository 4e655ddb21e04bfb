// The least that finding overlaps takes: activities in order of their starts by a counting sort, dealt out to their resources, and each
// resource swept. Reads what `Benchmarks arrays` writes: counts, starts and ends in minutes, and ten resources for each activity.
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <sys/resource.h>
#include <time.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static int32_t *read_array(FILE *file, size_t count) {
    int32_t *array = malloc(count * sizeof *array);
    if (!array || fread(array, sizeof *array, count, file) != count) exit(2);
    return array;
}

typedef struct { int32_t start, end, activity; } Entry;

int main(int argc, char **argv) {
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    if (!file) return 2;
    int32_t *head = read_array(file, 4);
    int32_t n = head[0], resources = head[1], each = head[2], minutes = head[3];
    int32_t *starts = read_array(file, n), *ends = read_array(file, n), *takes = read_array(file, (size_t)n * each);
    printf("{\"seconds\": [");
    long pairs = 0;
    for (int run = 0; run < 5; run++) {
        double begin = now();
        int32_t *counts = calloc(minutes + 1, sizeof *counts), *order = malloc(n * sizeof *order);
        for (int32_t i = 0; i < n; i++) counts[starts[i] + 1]++;
        for (int32_t m = 0; m < minutes; m++) counts[m + 1] += counts[m];
        for (int32_t i = 0; i < n; i++) order[counts[starts[i]]++] = i;
        size_t *bounds = calloc(resources + 2, sizeof *bounds);
        for (size_t t = 0; t < (size_t)n * each; t++) bounds[takes[t] + 2]++;
        for (int32_t r = 0; r < resources; r++) bounds[r + 2] += bounds[r + 1];
        Entry *entries = malloc((size_t)n * each * sizeof *entries);
        for (int32_t o = 0; o < n; o++) {
            int32_t i = order[o];
            for (int32_t k = 0; k < each; k++) entries[bounds[takes[(size_t)i * each + k] + 1]++] = (Entry){starts[i], ends[i], i};
        }
        pairs = 0;
        for (int32_t r = 0; r < resources; r++)
            for (size_t i = bounds[r]; i < bounds[r + 1]; i++)
                for (size_t j = i + 1; j < bounds[r + 1] && entries[j].start < entries[i].end; j++) pairs++;
        free(counts), free(order), free(bounds), free(entries);
        printf("%s%f", run ? ", " : "", now() - begin);
    }
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("], \"megabytes\": %ld, \"found\": %ld}\n", usage.ru_maxrss / 1024, pairs);
}
