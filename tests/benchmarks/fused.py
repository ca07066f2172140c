"""The fused C loops that NumPy paths are held against, built at run time where there is a C compiler; one thread, libmvec."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

SOURCE = """
#include <math.h>
double entropy(const double *p, long n) {
    double s = 0;
    for (long i = 0; i < n; i++) s += p[i] > 0 ? p[i] * log(p[i]) : 0;
    return -s;
}
double divergence(const double *p, const double *q, long n) {
    double s = 0;
    for (long i = 0; i < n; i++) s += p[i] > 0 ? p[i] * log(p[i] / q[i]) - p[i] + q[i] : q[i];
    return s;
}
void entropies(const float *p, float *out, long rows, long n) {
    for (long r = 0; r < rows; r++, p += n) {
        float s = 0;
        for (long i = 0; i < n; i++) s += p[i] > 0 ? p[i] * logf(p[i]) : 0;
        out[r] = -s;
    }
}
void divergences(const float *p, const float *q, float *out, long rows, long n) {
    for (long r = 0; r < rows; r++, p += n, q += n) {
        float s = 0;
        for (long i = 0; i < n; i++) s += p[i] > 0 ? p[i] * logf(p[i] / q[i]) - p[i] + q[i] : q[i];
        out[r] = s;
    }
}
void cross_entropies(const float *z, const long *y, float *out, long rows, long n) {
    for (long r = 0; r < rows; r++, z += n) {
        float m = z[0], s = 0;
        for (long i = 0; i < n; i++) m = z[i] > m ? z[i] : m;
        for (long i = 0; i < n; i++) s += expf(z[i] - m);
        out[r] = m - z[y[r]] + logf(s);
    }
}
"""
FLAGS = ("-O3", "-march=native", "-ffast-math", "-shared", "-fPIC", "-std=c11")


def fused() -> dict[str, Callable[..., Any]]:
    """The functions by name; none without a compiler. They have no checks, no care for near p and q, and sum in order."""
    compiler = shutil.which(os.environ.get("CC", "cc"))
    if compiler is None:
        return {}
    with tempfile.TemporaryDirectory() as folder:
        source, library = Path(folder, "fused.c"), Path(folder, "fused.so")
        source.write_text(SOURCE)
        done = subprocess.run([compiler, *FLAGS, str(source), "-o", str(library), "-lm"], capture_output=True, check=False)
        if done.returncode:
            return {}
        loaded = ctypes.CDLL(str(library))
    loaded.entropy.restype = loaded.divergence.restype = ctypes.c_double

    def whole(name: str) -> Callable[..., Any]:
        return lambda *arrays: getattr(loaded, name)(*(a.ctypes.data_as(ctypes.c_void_p) for a in arrays), ctypes.c_long(arrays[0].size))

    def rows(name: str) -> Callable[..., Any]:
        def call(*arrays: Any) -> Any:
            out = np.empty(len(arrays[0]), np.float32)
            given = (*arrays, out)
            getattr(loaded, name)(*(a.ctypes.data_as(ctypes.c_void_p) for a in given), *map(ctypes.c_long, arrays[0].shape))
            return out

        return call

    return {n: whole(n) for n in ("entropy", "divergence")} | {n: rows(n) for n in ("entropies", "divergences", "cross_entropies")}
