"""The peer that people write: a loop over the rows of a log, counting per link; times by the clock only."""
import csv
import statistics
import sys
from collections import defaultdict
from datetime import datetime


def count(path):
    links = defaultdict(lambda: {"count": 0, "on_time": 0, "full": 0, "right": 0, "perfect": 0, "way": [], "weeks": defaultdict(int)})
    with open(path, newline="", encoding="utf-8") as log:
        for row in csv.DictReader(log):
            link = links[row["from"], row["to"], row["item"]]
            promised, shipped, received = (datetime.fromisoformat(row[key]) for key in ("promised", "shipped", "received"))
            on_time, full, right = received <= promised, float(row["quantity"]) >= float(row["asked"]), row["usable"] == "yes"
            link["count"] += 1
            link["on_time"] += on_time
            link["full"] += full
            link["right"] += right
            link["perfect"] += on_time and full and right
            link["way"].append((received - shipped).total_seconds())
            link["weeks"][received.isocalendar()[:2]] += 1
    return links


for ends, link in sorted(count(sys.argv[1]).items()):
    print(ends, link["count"], link["on_time"], link["perfect"], statistics.median(link["way"]))
