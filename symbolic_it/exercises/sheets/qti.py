"""Canvas QTI 1.2: a zip of one quiz per paper, with numerical ranges and feedback for each named mistake"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from fractions import Fraction
from xml.sax.saxutils import escape as xml
from xml.sax.saxutils import quoteattr

from ...enclosure.digits import nearest
from ...enclosure.number import Number
from ...notation.prose import prose_text
from ..answer_key import AnswerKey
from ..paper import Paper
from ..precision import plain
from .html import prose, solution
from .moodle import accepted, number_text
from .sheet import NotHeld, Sheet

SMALLEST = Fraction(1, 10**4)  # Canvas stores 4 decimals: a smaller value becomes 0
_NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_WHEN = (1980, 1, 1, 0, 0, 0)  # the same papers give the same bytes


def render(papers: Sequence[Paper], solutions: bool = True) -> bytes:
    """The archive. Raises NotHeld for an answer that Canvas would change."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        names = [f"paper{paper.number}" for paper in papers]
        _write(archive, "imsmanifest.xml", _manifest(names))
        for name, paper in zip(names, papers, strict=True):
            _write(archive, f"{name}/{name}.xml", quiz(name, paper, solutions))
    return out.getvalue()


def _write(archive: zipfile.ZipFile, name: str, text: str) -> None:
    info = zipfile.ZipInfo(name, _WHEN)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    archive.writestr(info, text.encode())


def _manifest(names: Sequence[str]) -> str:
    resources = "".join(f'<resource identifier="{n}" type="imsqti_xmlv1p2"><file href="{n}/{n}.xml"/></resource>' for n in names)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<manifest identifier="symbolic_it" xmlns="{_PACKAGE}">'
        "<metadata><schema>IMS Content</schema>"
        f"<schemaversion>1.1.3</schemaversion></metadata><organizations/><resources>{resources}</resources></manifest>\n"
    )


def quiz(name: str, paper: Paper, solutions: bool) -> str:
    """One paper as a QTI assessment."""
    items = "\n".join(_item(number, paper, key, solutions) for number, key in enumerate(paper.keys, 1))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<questestinterop xmlns="{_NAMESPACE}"><assessment ident="{name}" '
        f'title={quoteattr(prose_text(paper.heading))}><section ident="root_section">\n{items}\n</section></assessment></questestinterop>\n'
    )


def _item(number: int, paper: Paper, key: AnswerKey, solutions: bool) -> str:
    where = f"question {number} ({key.variant})"
    if not isinstance(key.value, Number):
        raise NotHeld(f"{where}: Canvas has no infinite answers; leave the question out or use another format")
    low, high = _range(where, key.value, accepted(key))
    ident = f"paper{paper.number}_question{number}"
    conditions = [
        f'<respcondition continue="No"><conditionvar>{_between(number_text(key.value), low, high)}</conditionvar>'
        '<setvar action="Set" varname="SCORE">100</setvar><displayfeedback feedbacktype="Response" linkrefid="correct_fb"/></respcondition>'
    ]
    notes = [_feedback("correct_fb", "<p>Correct.</p>")]
    for k, mistake in enumerate(key.distractors, 1):
        if isinstance(mistake.value, Number):
            ends = _ends(mistake.value, accepted(key))
            conditions.append(
                f'<respcondition continue="No"><conditionvar>{_between(None, *ends)}</conditionvar>'
                f'<displayfeedback feedbacktype="Response" linkrefid="mistake{k}_fb"/></respcondition>'
            )
            notes.append(_feedback(f"mistake{k}_fb", f"<p>{xml(prose_text(mistake.words))}</p>"))
    if solutions:
        notes.append(_feedback("general_fb", solution(key)))
    return "\n".join(
        [
            f'<item ident="{ident}" title={quoteattr(prose_text(key.title))}><itemmetadata><qtimetadata>'
            "<qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>numerical_question</fieldentry></qtimetadatafield>"
            f"<qtimetadatafield><fieldlabel>points_possible</fieldlabel><fieldentry>{plain(key.points)}</fieldentry></qtimetadatafield>"
            f'</qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">{xml(f"<p>{prose(key.question)}</p>")}'
            '</mattext></material><response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal">'
            '<response_label ident="answer1"/></render_fib></response_str></presentation>',
            '<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>',
            *conditions,
            "</resprocessing>",
            *notes,
            "</item>",
        ]
    )


def _between(exact: str | None, low: str, high: str) -> str:
    ends = f'<and><vargte respident="response1">{low}</vargte><varlte respident="response1">{high}</varlte></and>'
    return ends if exact is None else f'<or><varequal respident="response1">{exact}</varequal>{ends}</or>'


def _range(where: str, value: Number, tolerance: Fraction) -> tuple[str, str]:
    near = nearest(value, Fraction(1, 10**12)) or Fraction(0)
    if near and abs(near) < SMALLEST:
        raise NotHeld(f"{where}: Canvas turns answers below 0.0001 into 0, and this one is {plain(near)}: ask for it in another format")
    if tolerance and tolerance < SMALLEST / 2:
        raise NotHeld(f"{where}: Canvas keeps 4 decimals, fewer than the tolerance {plain(tolerance)} needs: ask for 4 decimals at most")
    return _ends(value, tolerance)


def _ends(value: Number, tolerance: Fraction) -> tuple[str, str]:
    near = nearest(value, Fraction(1, 10**12)) or Fraction(0)
    return plain(near - tolerance), plain(near + tolerance)


def _feedback(ident: str, body: str) -> str:
    text = f'<mattext texttype="text/html">{xml(body)}</mattext>'
    return f'<itemfeedback ident="{ident}"><flow_mat><material>{text}</material></flow_mat></itemfeedback>'


SHEET = Sheet("qti", ".zip", render)
