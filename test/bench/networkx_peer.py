"""The typical run with networkx: read a graph once, then count it again for every line on standard input."""

import json
import sys
import time

import networkx


def main(path):
    with open(path, encoding="utf-8") as file:
        model = json.load(file)
    graph = networkx.DiGraph()
    for name, seconds in model["nodes"]:
        graph.add_node(name, time=seconds)
    for giver, receiver, seconds in model["edges"]:
        graph.add_edge(giver, receiver, handover=seconds)
    print(json.dumps({"networkx": networkx.__version__, "python": sys.version.split()[0]}), flush=True)
    for _ in sys.stdin:
        began = time.perf_counter()
        figures = typical_run(graph, model["customer"], model["within"])
        print(json.dumps({"milliseconds": (time.perf_counter() - began) * 1000, **figures}), flush=True)


def typical_run(graph, customer, within):
    """One pass forward, one backward, and the slack of every node and edge. Plain dicts: the fastest way there is to a graph."""
    order = list(networkx.topological_sort(graph))
    own = dict(graph.nodes(data="time"))
    receivers = dict(graph.adjacency())
    start = dict.fromkeys(order, 0)
    for giver in order:
        done = start[giver] + own[giver]
        for receiver, link in receivers[giver].items():
            arrives = done + link["handover"]
            if arrives > start[receiver]:
                start[receiver] = arrives
    needed = dict.fromkeys(order, float("inf"))
    needed[customer] = within
    node_slack, edge_slack = {}, {}
    for giver in reversed(order):
        done = start[giver] + own[giver]
        latest = needed[giver]
        for receiver, link in receivers[giver].items():
            by = needed[receiver] - own[receiver] - link["handover"]
            edge_slack[giver, receiver] = by - done
            if by < latest:
                latest = by
        needed[giver] = latest
        node_slack[giver] = latest - done
    del node_slack[customer]
    return {"leadTime": start[customer], "slack": sum(node_slack.values()) + sum(edge_slack.values())}


main(sys.argv[1])
