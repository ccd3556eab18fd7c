"""Read MEDLINE from standard input with Bio.Medline; print each record as a line of JSON."""
import io
import json
import sys

from Bio import Medline

for record in Medline.parse(io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8')):
    print(json.dumps(record))
