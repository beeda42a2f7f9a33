"""Drawn runs with numpy: read a graph once, then draw it again for every line on standard input, node by node, all runs at once."""

import json
import sys
import time

import numpy


def main(path):
    with open(path, encoding="utf-8") as file:
        model = json.load(file)
    print(json.dumps({"numpy": numpy.__version__, "python": sys.version.split()[0]}), flush=True)
    for _ in sys.stdin:
        began = time.perf_counter()
        mean = draw(model)
        print(json.dumps({"milliseconds": (time.perf_counter() - began) * 1000, "mean": mean}), flush=True)


def draw(model):
    """Nodes come in supplier-first order, each with its own triangle and its incoming links with theirs."""
    random = numpy.random.default_rng(1)
    runs = model["runs"]
    finish = []
    for time_, incoming in model["nodes"]:
        start = numpy.zeros(runs)
        for giver, handover in incoming:
            arrives = random.triangular(*handover, runs)
            arrives += finish[giver]
            numpy.maximum(start, arrives, out=start)
        if time_ is not None:
            start += random.triangular(*time_, runs)
        finish.append(start)
    return float(finish[model["customer"]].mean())


main(sys.argv[1])
