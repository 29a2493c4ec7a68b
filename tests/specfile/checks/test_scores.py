"""Printed scores stay within the weight, are earned, and add up to the printed total."""

from __future__ import annotations

from tests.specfile.checks.parts import alike, fires, near, remedy

FIRES = {
    "one of three without a score": fires(
        "IR382",
        "{",
        "name: 甲, target: ≥8场, actual: 8场, published: {score: 33.33}",
        "name: 乙, target: ≥8场, actual: 8场, published: {score: 33.33}",
        "name: 丙, target: ≥8场, actual: 8场, published: {completion: 100%}",
    ),
    "one that prints nothing": fires(
        "IR382",
        "{",
        "name: 甲, target: ≥8场, actual: 8场, published: {score: 33.33}",
        "name: 乙, target: ≥8场, actual: 8场, published: {score: 33.33}",
        "name: 丙, target: ≥8场, actual: 8场",
    ),
    "above the weight": fires(
        "IR352", "105", "name: 培训场次, target: ≥8场, actual: 8场, published: {score: 105}"
    ),
    "full marks of the profile": fires(
        "IR353",
        "92%",
        "name: 群众满意度, target: ≥95%, actual: 92%",
        head="profile: mof-2021-101\nweights: equal\n",
    ),
    "no sum": fires(
        "IR354",
        "85",
        "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
        "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        head="",
        tail="published: {total: 85}\n",
    ),
    "no sum with a bonus": fires(
        "IR354",
        "80",
        "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
        "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        head="",
        tail="published: {total: 80}\nbonus: [{name: 表彰, points: 2}]\n",
    ),
    "a bonus that does not count": fires(
        "IR354",
        "82",
        "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
        "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        head="profile: hb-20-40-40\n",
        tail="published: {total: 82}\nbonus: [{name: 表彰, points: 2}]\n",
    ),
}
NEAR = {
    "scores on every row": near(
        "IR382", *alike(3, "name: 指标{n}, target: ≥8场, actual: 8场, published: {score: 33.33}")
    ),
    "scores on no row": near(
        "IR382",
        *alike(3, "name: 指标{n}, target: ≥8场, actual: 8场, published: {completion: 100%}"),
    ),
    "a score on half of the rows": near(
        "IR382",
        "name: 甲, target: ≥8场, actual: 8场, published: {score: 50}",
        "name: 乙, target: ≥8场, actual: 8场",
    ),
    "the weight": near(
        "IR352", "name: 培训场次, target: ≥8场, actual: 8场, published: {score: 100}"
    ),
    "no score": near(
        "IR352", "name: 培训场次, target: ≥8场, actual: 8场, published: {completion: 100%}"
    ),
    "a target met": near(
        "IR353",
        "name: 群众满意度, target: ≥90%, actual: 92%",
        head="profile: mof-2021-101\nweights: equal\n",
    ),
    "points lost": near(
        "IR353",
        "name: 群众满意度, target: ≥95%, actual: 85%",
        head="profile: mof-2021-101\nweights: equal\n",
    ),
    "a method of the table": near(
        "IR353",
        "name: 群众满意度, target: ≥95%, actual: 92%, method: '≥90%得满分，每降低1个百分点扣1分，扣完为止'",
    ),
    "the sum": near(
        "IR354",
        "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
        "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        head="",
        tail="published: {total: 80}\n",
    ),
    "the sum within rounding": near(
        "IR354",
        "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
        "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        head="",
        tail="published: {total: 80.01}\n",
    ),
    "the sum with a bonus": near(
        "IR354",
        "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
        "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        head="",
        tail="published: {total: 82}\nbonus: [{name: 表彰, points: 2}]\n",
    ),
    "a score that is not printed": near(
        "IR354",
        "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
        "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        "name: 培训场次, target: ≥8场, actual: 8场, weight: 5",
        head="points: 105\n",
        tail="published: {total: 60}\n",
    ),
    "no total": near(
        "IR354",
        "name: 甲, target: ≥8场, actual: 8场, weight: 60, published: {score: 60}",
        "name: 乙, target: ≥8场, actual: 4场, weight: 40, published: {score: 20}",
        head="",
        tail="published: {grade: 良}\n",
    ),
}
REMEDIES = {
    "IR382": remedy(
        "one of three without a score", "{completion: 100%}", "{completion: 100%, score: 33.33}"
    ),
    "IR352": remedy("above the weight", "105", "100"),
    "IR353": remedy("full marks of the profile", "≥95%", "≥90%"),
    "IR354": remedy("no sum", "total: 85", "total: 80"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []


def test_what_does_not_apply_needs_no_score(found, tmp_path):
    ours = "schema: indicator-rules-profile/1\nname: ours\ntitle: 我区办法\nnot-applicable: {}\n"
    rows = [
        *alike(2, "name: 指标{n}, target: ≥8场, actual: 8场, published: {score: 50}"),
        "name: 丙, target: ≥8场, actual: 不适用",
    ]
    codes = {}
    for policy in ("exclude", "open"):
        (tmp_path / "ours.yaml").write_text(ours.format(policy), "utf-8")
        codes[policy] = set(found(*rows, head="profile: ours.yaml\nweights: equal\n"))
    assert "IR382" not in codes["exclude"]
    assert "IR382" in codes["open"]
