"""Builds the documents of JSON reports with python-docx and says how long it took, to compare with.

Usage: python same_in_python_docx.py REPORT.json...   (needs: pip install python-docx)
The tables, paragraphs and runs are the same; styles, header rows, marks and properties are not.
"""

import io
import json
import sys
import time

from docx import Document


def words(pieces):
    return [piece["word"] if piece["kind"] == "mark" else piece["text"] for piece in pieces]


def fill(paragraph, pieces):
    for text in words(pieces):
        paragraph.add_run(text)


def prose(place, content, first=None):
    for block in content:
        is_list = block["kind"] == "list"
        for pieces in block["points"] if is_list else [block["text"]]:
            style = "List Bullet" if is_list else None
            paragraph, first = first or place.add_paragraph(style=style), None
            fill(paragraph, pieces)


def facts(document, block):
    table = document.add_table(rows=0, cols=3)
    for row in block["rows"]:
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(row["label"])
        prose(cells[1], row["answer"], cells[1].paragraphs[0])
        if row["state"]:
            cells[2].paragraphs[0].add_run(row["state"]["word"])


def grid(document, block):
    table = document.add_table(rows=1, cols=len(block["columns"]))
    for cell, column in zip(table.rows[0].cells, block["columns"]):
        cell.paragraphs[0].add_run(column["heading"])
    for row in block["rows"]:
        cells = table.add_row().cells
        if row["kind"] == "group":
            cells[0].paragraphs[0].add_run(row["text"])
        else:
            for cell, content in zip(cells, row["cells"]):
                prose(cell, content["content"], cell.paragraphs[0])


def add(document, block):
    kind = block["kind"]
    if kind in ("overline", "title", "subtitle", "hint"):
        document.add_paragraph(block["text"])
    elif kind == "heading":
        document.add_heading(block["text"], block["level"])
    elif kind in ("lead", "note", "provenance"):
        fill(document.add_paragraph(), block["text"])
    elif kind in ("body", "answer"):
        prose(document, block["content"])
    elif kind == "facts":
        facts(document, block)
    elif kind == "table":
        grid(document, block)
    elif kind == "keyFigures":
        table = document.add_table(rows=1, cols=len(block["figures"]))
        for cell, figure in zip(table.rows[0].cells, block["figures"]):
            cell.paragraphs[0].add_run(figure["figure"])
            cell.add_paragraph(figure["label"])


def build(report):
    document = Document()
    for section in report["sections"]:
        for block in section["blocks"]:
            add(document, block)
    document.save(io.BytesIO())


def main():
    reports = [json.load(open(name, encoding="utf-8")) for name in sys.argv[1:]]
    times = []
    for _ in range(5):
        start = time.perf_counter()
        for report in reports:
            build(report)
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"documents": len(reports), "medianMs": round(sorted(times)[2], 1)}))


main()
