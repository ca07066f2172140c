"""Mark students' answers against an answer key, with feedback that names the mistake.

Example: symbolic-it grade KEY.json ANSWERS.csv
"""

from __future__ import annotations

import click

from .input import read_text
from .output import as_json, format_option


@click.command("grade")
@click.argument("key", metavar="KEY.json")
@click.argument("answers", metavar="ANSWERS.csv")
@format_option("text", "json", "csv")
def command(key: str, answers: str, output_format: str) -> None:
    """Mark ANSWERS.csv against KEY.json, which `answer-key --format json` wrote ("-" reads stdin).

    \b
    The table has one answer a row (student,question,answer) or one student a row
    (student,1,2,3); a column paper tells variants apart. An answer is a decimal,
    a fraction or an expression, with a unit if you like: 0.811, 3/4 bits, 1.5*log2(3),
    or a chain of equations, which is judged line by line.

    \b
    symbolic-it answer-key coin-entropy --format json --output key.json
    symbolic-it grade key.json answers.csv
    symbolic-it grade key.json answers.csv --format csv > marks.csv
    """
    from symbolic_it.exercises.grading.grade import grade, read_key, summary, to_csv

    try:
        markers = read_key(read_text(key))
    except ValueError as error:
        raise click.ClickException(f"{key}: {error}") from None
    try:
        rows = grade(markers, read_text(answers))
    except ValueError as error:
        raise click.ClickException(f"{answers}: {error}") from None
    if output_format == "json":
        as_json({"schema": "symbolic-it/grade/1", "results": [r.to_json() for r in rows], "questions": summary(rows)})
        return
    if output_format == "csv":
        click.echo(to_csv(rows), nl=False)
        return
    for r in rows:
        line = f"{r.student}  question {r.question}: {r.answer}  {r.mark.verdict}  {r.points}/{r.worth}  {r.mark.feedback}"
        click.echo("".join(c if c.isprintable() else "\ufffd" for c in line))
    for q in summary(rows):
        named = ", ".join(f"{code} {n}" for code, n in q["mistakes"].items())
        click.echo(
            f"question {q['question']}: {q['answers']} answers, mean credit {q['mean_credit']}" + (f"; mistakes: {named}" if named else "")
        )
