"""Printed scores stay within the weight, are earned, and add up to the printed total."""

from __future__ import annotations

import pytest

FIRES = {
    "above the weight": (
        "IR352",
        "105",
        ("name: 培训场次, target: ≥8场, actual: 8场, published: {score: 105}",),
        {},
    ),
    "full marks of the profile": (
        "IR353",
        "92%",
        ("name: 群众满意度, target: ≥95%, actual: 92%",),
        {"head": "profile: mof-2021-101\nweights: equal\n"},
    ),
    "no sum": (
        "IR354",
        "85",
        (
            "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
            "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        ),
        {"head": "", "tail": "published: {total: 85}\n"},
    ),
    "no sum with a bonus": (
        "IR354",
        "80",
        (
            "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
            "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        ),
        {"head": "", "tail": "published: {total: 80}\nbonus: [{name: 表彰, points: 2}]\n"},
    ),
    "a bonus that does not count": (
        "IR354",
        "82",
        (
            "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
            "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        ),
        {
            "head": "profile: hb-20-40-40\n",
            "tail": "published: {total: 82}\nbonus: [{name: 表彰, points: 2}]\n",
        },
    ),
}
NEAR = {
    "the weight": (
        "IR352",
        ("name: 培训场次, target: ≥8场, actual: 8场, published: {score: 100}",),
        {},
    ),
    "no score": (
        "IR352",
        ("name: 培训场次, target: ≥8场, actual: 8场, published: {completion: 100%}",),
        {},
    ),
    "a target met": (
        "IR353",
        ("name: 群众满意度, target: ≥90%, actual: 92%",),
        {"head": "profile: mof-2021-101\nweights: equal\n"},
    ),
    "points lost": (
        "IR353",
        ("name: 群众满意度, target: ≥95%, actual: 85%",),
        {"head": "profile: mof-2021-101\nweights: equal\n"},
    ),
    "a method of the table": (
        "IR353",
        (
            "name: 群众满意度, target: ≥95%, actual: 92%, method: '≥90%得满分，每降低1个百分点扣1分，扣完为止'",
        ),
        {},
    ),
    "the sum": (
        "IR354",
        (
            "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
            "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        ),
        {"head": "", "tail": "published: {total: 80}\n"},
    ),
    "the sum within rounding": (
        "IR354",
        (
            "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
            "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        ),
        {"head": "", "tail": "published: {total: 80.01}\n"},
    ),
    "the sum with a bonus": (
        "IR354",
        (
            "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
            "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        ),
        {"head": "", "tail": "published: {total: 82}\nbonus: [{name: 表彰, points: 2}]\n"},
    ),
    "a score that is not printed": (
        "IR354",
        (
            "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
            "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
            "name: 培训场次, target: ≥8场, actual: 8场, weight: 5",
        ),
        {"head": "points: 105\n", "tail": "published: {total: 60}\n"},
    ),
    "no total": (
        "IR354",
        (
            "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
            "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        ),
        {"head": "", "tail": "published: {grade: 良}\n"},
    ),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
